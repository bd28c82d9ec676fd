"""One alarm: what is wrong, since when, who has seen it; and how it passes from state to state.

The states are those of ANSI/ISA-18.2-2016 (6.5, alarm state transitions), in fewer words:

                        begins
      (nothing) ───────────────────► ACTIVE ──── acknowledged ───► ACKNOWLEDGED
                                      │  ▲                             │
                                      │  │ begins again                │ ends
                                 ends │  │ (or within a minute         ▼
                                      ▼  │  of having been cleared)  CLEARED  (history)
                                     OVER ────── acknowledged ───────►

OVER is "gone, or the session has ended, unacknowledged": what was lost stays on the screen until
somebody has seen it. Only a NOTE in which nothing was lost clears itself.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from emoscope.watching.finding import OUTAGES, Key, Kind, Sentences, Severity
from emoscope_devices import StreamKind, say, to_seconds


class AlarmState(Enum):
    """Where an alarm is in the drawing above."""

    ACTIVE = "active"
    ACKNOWLEDGED = "acknowledged"
    OVER = "over"
    CLEARED = "cleared"


STANDING = (AlarmState.ACTIVE, AlarmState.ACKNOWLEDGED)
UNSEEN = (AlarmState.ACTIVE, AlarmState.OVER)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant on both clocks: session ns, and Unix ns."""

    time: int
    wall: int


def wall_text(wall: int) -> str:
    """Return Unix ns as ISO 8601 with offset, in milliseconds."""
    return datetime.fromtimestamp(wall / 1e9).astimezone().isoformat(timespec="milliseconds")


@dataclass(frozen=True, slots=True)
class Alarm:
    """One alarm at one moment.

    ``number`` is its own for the sitting. It ``began`` ``count`` times by now, the last time at
    ``since``; ``lost`` samples in all of them, ``lost_seconds`` at the nominal rate. ``tries`` to
    reconnect by now, ``back`` while it is well and that is not yet trusted, or when it ended so.
    ``by`` and ``seen`` say who acknowledged it, and when.
    """

    number: int
    key: Key
    kind: Kind
    severity: Severity
    sentences: Sentences
    began: Moment
    since: Moment
    state: AlarmState = AlarmState.ACTIVE
    stream: StreamKind | None = None
    device: str = ""
    ended: Moment | None = None
    count: int = 1
    lost: int = 0
    lost_seconds: float = 0.0
    tries: int = 0
    flapping: bool = False
    back: bool = False
    by: str = ""
    seen: Moment | None = None

    @property
    def standing(self) -> bool:
        """Return whether the trouble stands now."""
        return self.state in STANDING

    @property
    def unseen(self) -> bool:
        """Return whether nobody has acknowledged it yet."""
        return self.state in UNSEEN

    def seconds(self, now: int) -> float:
        """Return how long it has stood by session time ``now``, or stood the last time."""
        return max(0.0, to_seconds((self.ended.time if self.ended else now) - self.since.time))

    def progress(self, now: int) -> Sentences:
        """Return how it goes on, or how it ended: reconnecting, away, missing, back."""
        said: Sentences = ()
        away = self.seconds(now)
        if self.standing and self.back and self.kind in OUTAGES:
            said = (say("Delivers again, and is being watched until it stays so."),)
        elif self.standing and self.kind in ("away", "failed") and self.tries:
            said = (
                say("Reconnecting: try {tries}, {away:.0f} s away.", tries=self.tries, away=away),
            )
        elif self.standing and self.kind in OUTAGES:
            said = (say("{away:.0f} s by now.", away=away),)
        elif not self.standing and self.kind in ("away", "failed", "stalled") and not self.back:
            said = (say("It did not come back: watched for {away:.0f} s.", away=away),)
        elif not self.standing and self.kind in OUTAGES and self.back:
            said = (say("It came back after {away:.0f} s.", away=away),)
        elif self.ended is not None and self.ended != self.since:
            said = (say("It is over."),)
        if self.lost:
            lost = say(
                "{count:,} samples are missing ({seconds:.2f} s).",
                count=self.lost,
                seconds=self.lost_seconds,
            )
            said = (*said, lost)
        return said
