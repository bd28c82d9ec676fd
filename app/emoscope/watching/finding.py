"""What is wrong at one look, and what has changed since the one before."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from emoscope_devices import Sentence, StreamKind
from emoscope_models import Reason

Sentences = tuple[Sentence | Reason, ...]

Kind = Literal[
    "absent",  # expected, and there is no such device
    "opening",  # does not begin to deliver
    "stalled",  # connected, and nothing (new) arrives: silence, the same picture, exact zeros
    "away",  # unplugged, busy, being reconnected
    "failed",  # can never work as asked
    "ended",  # a file is over
    "nothing",  # no device delivers any more
    "loss",  # samples are missing while it delivers
    "rate",  # delivers at another rate than it should
    "signal",  # what it delivers is of no use: railed, clipped, dark
    "unwritten",  # delivers, and is not written
    "growth",  # the recording does not grow
    "recorder",  # what the recorder itself says is wrong
    "model",  # no estimates of a modality
    "answers",  # no decision any more
    "late",  # decisions are left out
    "engine",  # the session is of no use any more
    "clock",  # the wall clock was set
    "sound",  # alarms cannot be heard
    "program",  # a part of the window failed
]
"""What an alarm is about."""

OUTAGES: tuple[Kind, ...] = ("absent", "opening", "stalled", "away", "failed", "ended")
"""One alarm of a stream passes through these; while it stands, what is missing is counted in it."""


class Severity(IntEnum):
    """How much it matters. Only an ALARM asks to be answered at once."""

    NOTE = 1
    WARNING = 2
    ALARM = 3

    def lower(self) -> "Severity":
        """Return the severity of something less bad: samples come, but are in doubt."""
        return Severity(max(self - 1, Severity.NOTE))


Key = tuple[str, StreamKind | None, str]
"""Family, stream, topic: what is one and the same trouble."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong at one look.

    ``family`` and ``topic`` tell apart what is not the same trouble; ``onset`` is for how many
    seconds it must stand before it counts, ``clear`` for how many it must be gone. A ``moment``
    has no length: it has happened. ``since`` (session ns) is when it began, where that is known;
    ``tries`` counts attempts to reconnect.
    """

    family: str
    kind: Kind
    severity: Severity
    sentences: Sentences
    stream: StreamKind | None = None
    topic: str = ""
    device: str = ""
    onset: float = 0.0
    clear: float = 3.0
    moment: bool = False
    since: int | None = None
    tries: int = 0

    @property
    def key(self) -> Key:
        """Return what is one and the same trouble."""
        return self.family, self.stream, self.topic


What = Literal["began", "said", "ended", "moment"]


@dataclass(frozen=True, slots=True)
class Change:
    """A trouble began, says something else, ended, or was over at once ("moment").

    ``at`` session ns and ``wall`` Unix ns of it. ``times`` it stood since it began (1: once);
    ``lost`` samples in it so far, ``lost_seconds`` at the nominal rate. ``flapping``: it comes and
    goes. ``back``: all is well again: not yet for long enough, or at the end of the trouble.
    """

    what: What
    finding: Finding
    at: int
    wall: int
    times: int = 1
    lost: int = 0
    lost_seconds: float = 0.0
    flapping: bool = False
    back: bool = False
