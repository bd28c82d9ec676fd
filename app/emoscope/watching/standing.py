"""The one word that says how a session stands, and the figures beside it."""

from dataclasses import dataclass
from typing import Literal

from emoscope.recording import RecorderState
from emoscope.watching.book import AlarmBook
from emoscope.watching.finding import Severity
from emoscope.watching.seen import Seen
from emoscope_devices import CaptureState

State = Literal["stopped", "starting", "live", "recording", "paused", "problem"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a session stands; "starting" while a device has not sent anything yet.

    ``recording`` goes on also when the state is "problem". ``seconds`` are counted from samples,
    ``bytes`` written; ``minutes_left`` on the disk, None where not known. ``alarms`` and
    ``warnings`` stand now, ``unseen`` wait to be acknowledged.
    """

    state: State = "stopped"
    recording: bool = False
    seconds: float = 0.0
    bytes: int = 0
    minutes_left: float | None = None
    alarms: int = 0
    warnings: int = 0
    unseen: int = 0


def standing(seen: Seen | None, book: AlarmBook, *, paused: bool = False) -> Standing:
    """Return how a session stands; ``seen`` None: none runs.

    A problem is an alarm that stands, acknowledged or not, or a recording that has failed.
    """
    alarms = [alarm for alarm in book.open if alarm.standing]
    count = {s: sum(a.severity is s for a in alarms) for s in Severity}
    unseen = sum(alarm.unseen for alarm in book.open)
    if seen is None:
        return Standing(unseen=unseen)
    status = seen.recorder if seen.recording else None
    failed = status is not None and status.state is RecorderState.FAILED
    connecting = any(s.status.state is CaptureState.CONNECTING for s in seen.streams.values())
    state: State = "starting" if connecting else "live"
    if count[Severity.ALARM] or failed:
        state = "problem"
    elif paused:
        state = "paused"
    elif status is not None:
        state = "recording"
    return Standing(
        state,
        status is not None,
        status.seconds if status else 0.0,
        status.bytes if status else 0,
        status.minutes_left if status else None,
        count[Severity.ALARM],
        count[Severity.WARNING],
        unseen,
    )
