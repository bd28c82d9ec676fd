"""What a window and its engine say to each other, once they know who they are.

window → engine    Request, any time; each is Answered
engine → window    Greeting first; Told, RingSeen and Snapshot, as things happen
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from emoscope.markers import Entry
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.settings import Settings
from emoscope_devices import CaptureStatus, Sentence, StreamKind, StreamSpec
from emoscope_models import Modality, Reason

Sentences = tuple[Sentence | Reason, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A wish of the window's: ``name`` of a method of ``Host``, with its ``values``."""

    number: int
    name: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a request; ``trouble`` says why nothing did, ``kind`` by which error."""

    number: int
    value: Any = None
    trouble: Sentences = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a session's listeners of that name hear."""

    listeners: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class RingSeen:
    """A stream has another ring; the descriptor of its memory comes beside."""

    kind: StreamKind
    spec: StreamSpec
    capacity: int
    mirror: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How everything stood at ``time`` (ns of the system's monotonic clock). The newest counts.

    ``over``: the recorder writes no more. ``dropped`` results were left out because the window
    was too slow for them; they were recorded all the same.
    """

    time: int
    captures: Mapping[StreamKind, CaptureStatus]
    specs: Mapping[StreamKind, StreamSpec]
    providers: Mapping[Modality, str]
    skipped: Mapping[Modality, int]
    recording: bool
    recorder: RecorderStatus | None
    over: bool
    failure: Reason | None
    resting: bool
    replayed: bool
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that runs in the engine.

    ``choice`` and ``settings`` opened it; ``origin_ns`` is its clock's zero on the system's
    monotonic clock, which is the same in every process. ``fusion`` as session.json says it.
    """

    choice: tuple[str, str, str]
    settings: Settings
    origin_ns: int
    wall_origin_ns: int
    fusion: Mapping[str, Any]
    snapshot: Snapshot
    problems: Mapping[StreamKind, Sentences] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a window finds: nothing yet (``opened`` None), or a session with what has happened.

    ``alone_ns``: wall clock since when it has had no window. ``markers``: all that was set and
    amended. ``answers`` are half a second apart.
    """

    opened: Opened | None = None
    alone_ns: int = 0
    markers: tuple[Entry, ...] = ()
    models: tuple[tuple[Modality, tuple[Reason, ...]], ...] = ()
    answers: tuple[Result, ...] = ()
