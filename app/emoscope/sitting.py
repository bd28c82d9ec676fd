"""What a window needs of a session, whether that runs in its own process or in another one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from emoscope.markers import Amendment, Entry, Kind, Marker, What
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.statistics import Statistics
from emoscope_devices import (
    CaptureState,
    CaptureStatus,
    Clock,
    Ring,
    Sentence,
    StreamKind,
    StreamSpec,
)
from emoscope_models import FusionSettings, Modality, Reason

RESTS = ("begin_rest", "end_rest")
WISHES: Mapping[str, bool] = MappingProxyType(
    {
        **dict.fromkeys(RESTS, False),
        "begin_neutral": False,
        "end_neutral": False,
        "begin_enrolment": False,
        "end_enrolment": False,
        "use_personal": False,
        "neutral_state": False,
        "restore_neutral": False,
        "voice_state": False,
        "restore_voice": False,
        "select": True,
    }
)
"""What an operator may ask of a model, by the estimator's method; and whether of shadows, too."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a request: whether the model has that method, what it returned, and when."""

    known: bool
    value: Any
    time: int


Answer = Callable[[Reply], object]
"""Hears of a request's outcome, on a thread of the engine's."""


@dataclass(slots=True)
class Listeners:
    """Who wants to know. Called on engine threads; a window crosses into Qt by its bridge."""

    result: list[Callable[[Result], None]] = field(default_factory=list)
    state: list[Callable[[StreamKind, CaptureStatus], None]] = field(default_factory=list)
    marker: list[Callable[[Marker], None]] = field(default_factory=list)
    """One was set."""
    noted: list[Callable[[Entry], None]] = field(default_factory=list)
    """A marker was set or amended: the engine has it, and the recorder, if it took it."""
    unmarked: list[Callable[[str, tuple[Sentence | Reason, ...]], None]] = field(
        default_factory=list
    )
    """What was asked for with a token was not set, and why."""
    model: list[Callable[[Modality, tuple[Reason, ...]], None]] = field(default_factory=list)
    """A model is ready (no reasons) or could not be loaded (reasons)."""
    recorder: list[Callable[[RecorderStatus], None]] = field(default_factory=list)
    """The recording changed its state, or has something else to say."""


class Described(Protocol):
    """A source as the window sees it."""

    @property
    def spec(self) -> StreamSpec:
        """Return what the stream is."""


class Captured(Protocol):
    """A capture as the window sees it."""

    @property
    def source(self) -> Described:
        """Return what is captured."""

    @property
    def status(self) -> CaptureStatus:
        """Return how it stands."""

    @property
    def state(self) -> CaptureState:
        """Return the state alone."""


class Recording(Protocol):
    """A recorder as the window sees it."""

    folder: Path

    @property
    def status(self) -> RecorderStatus:
        """Return how it stands."""

    @property
    def over(self) -> bool:
        """Return whether nothing is written any more."""


class Taped(Protocol):
    """A session's tap as the window sees it."""

    @property
    def recording(self) -> bool:
        """Return whether a recording is in progress."""

    @property
    def recorder(self) -> Recording | None:
        """Return the recording in progress, or the last one."""


class Judged(Protocol):
    """A pipeline as the window sees it."""

    @property
    def fusion(self) -> FusionSettings:
        """Return the settings of fusion."""

    @property
    def skipped(self) -> Mapping[Modality, int]:
        """Return how many ticks were left out."""

    @property
    def estimators(self) -> Collection[Modality]:
        """Return the modalities that have an estimator."""


class Provided(Protocol):
    """An estimator as the window sees it."""

    @property
    def provider(self) -> str:
        """Return what it runs on."""


class Sitting(Protocol):
    """A session as the window sees it; ``Session`` says what each of these does."""

    statistics: Statistics
    listeners: Listeners

    @property
    def markers(self) -> list[Marker]:
        """The markers that count, as amended, in the order in which they were set."""

    @property
    def entries(self) -> Sequence[Entry]:
        """All that was set and amended, in order."""

    @property
    def clock(self) -> Clock:
        """Session time."""

    @property
    def captures(self) -> Mapping[StreamKind, Captured]:
        """By kind of stream."""

    @property
    def pipeline(self) -> Judged:
        """What decides."""

    @property
    def tap(self) -> Taped:
        """What records."""

    @property
    def ran(self) -> Mapping[Modality, Provided]:
        """Every estimator that took part."""

    @property
    def failure(self) -> Sentence | Reason | None:
        """Why it is of no use any more."""

    @property
    def replayed(self) -> bool:
        """Whether what is shown happened another time."""

    @property
    def resting(self) -> bool:
        """Whether an EEG rest is being recorded."""

    def start(self) -> None:
        """Begin."""

    def stop(self, timeout: float = 6.0) -> bool:
        """End; return whether all ended in time."""

    def ring(self, kind: StreamKind) -> Ring | None:
        """Return the ring of a stream, if it has one yet."""

    def mark(
        self,
        label: str,
        seconds: float = 0.0,
        time: int | None = None,
        *,
        kind: Kind | None = None,
        open: bool = False,
        planned: float = 0.0,
        origin: str = "operator",
        token: str = "",
        details: str = "",
    ) -> Marker:
        """Set a marker; its number is told to ``listeners.noted``, with the ``token``."""

    def amend(
        self,
        number: int,
        what: What,
        marker: Marker | None,
        *,
        by: str = "operator",
        token: str = "",
    ) -> Amendment | None:
        """Say what a marker is from now on, None for nothing; likewise."""

    def rate(self, times: Sequence[int], values: Sequence[tuple[float, float]]) -> None:
        """Record valence and arousal as they are rated: ``RatingLog`` says what they must be."""

    def request(
        self, modality: Modality, method: str, *, answer: Answer | None = None, **values: Any
    ) -> None:
        """Ask something of a model."""

    def record(self, folder: Path, **options: Any) -> Recording:
        """Begin to record; options are those of ``Tap.begin``."""

    def stop_recording(self) -> RecorderStatus | None:
        """End the recording; the session goes on."""
