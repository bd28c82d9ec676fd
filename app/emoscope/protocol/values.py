"""What a protocol is, and what one participant's run of it is: values that all parts share.

protocol.toml ─► Protocol ─ draw(seed, participant) ─► Run ─ Runner ─► markers, ratings
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

What = Literal[
    "instruction", "baseline", "fixation", "countdown", "stimulus", "rest", "rating", "blank"
]
WHATS: tuple[What, ...] = get_args(What)
"""What a part of a trial can be."""
StimulusKind = Literal["video", "sound", "picture", "text", "task"]
STIMULUS_KINDS: tuple[StimulusKind, ...] = get_args(StimulusKind)
ScaleKind = Literal[
    "sam-valence", "sam-arousal", "sam-dominance", "affect-grid", "emotion", "likert", "text"
]
SCALE_KINDS: tuple[ScaleKind, ...] = get_args(ScaleKind)
Order = Literal["fixed", "random", "latin-square"]
ORDERS: tuple[Order, ...] = get_args(Order)
Track = Literal["", "valence", "arousal", "valence-arousal"]
"""What is rated continuously while a stimulus is shown; empty for nothing."""
TRACKS: tuple[Track, ...] = get_args(Track)
Said = Mapping[str, str]
"""A sentence by language, "en", "zh_CN", "ja"; empty for none."""
NOTHING: Said = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Item:
    """One step of a task: a text, in the colour ``ink`` (a name of INKS; empty for the usual one).

    ``answer`` is what would be right, empty where nothing is.
    """

    text: Said
    seconds: float
    ink: str = ""
    answer: str = ""


INKS = ("red", "green", "blue", "yellow")


@dataclass(frozen=True, slots=True)
class Stimulus:
    """What a participant is exposed to.

    ``path`` of the media file, None for text and tasks; ``seconds`` None for its own length;
    ``items`` of a task, drawn with the run. ``length`` is what was found in the file, 0 unknown.
    """

    id: str
    kind: StimulusKind
    condition: str = ""
    path: Path | None = None
    text: Said = field(default_factory=lambda: NOTHING)
    items: tuple[Item, ...] = ()
    seconds: float | None = None
    length: float = 0.0


@dataclass(frozen=True, slots=True)
class Scale:
    """One question to the participant, and how it is answered.

    ``points`` of SAM, the affect grid (each way) and Likert; ``labels`` of a Likert scale's ends
    (or of all its points); ``choices`` of "emotion", names of EMOTIONS; ``intensity``: it asks how
    strongly, too. ``seconds`` after which no answer is the answer; None waits.
    """

    name: str
    kind: ScaleKind
    question: Said = field(default_factory=lambda: NOTHING)
    points: int = 9
    labels: tuple[Said, ...] = ()
    choices: tuple[str, ...] = ()
    intensity: bool = False
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a trial. ``seconds`` None: as long as the stimulus lasts, the participant reads
    (she or the operator goes on with a key), or the questions take.
    """

    what: What
    seconds: float | None = None
    text: Said = field(default_factory=lambda: NOTHING)
    stimulus: Stimulus | None = None
    scales: tuple[Scale, ...] = ()
    track: Track = ""

    @property
    def lasts(self) -> float | None:
        """Return how many seconds it lasts as far as that is known before it is shown."""
        if self.seconds is not None:
            return self.seconds
        return (self.stimulus.length or None) if self.stimulus is not None else None


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial of a run: ``place`` from 1 over the whole run, ``block`` by name.

    ``stimulus`` is the id of what it is about, empty for a trial without one.
    """

    place: int
    block: str
    parts: tuple[Part, ...]
    condition: str = ""
    stimulus: str = ""


def known_seconds(trials: Iterable[Trial]) -> float:
    """Return how long trials last together, without what takes as long as the participant takes."""
    return sum(part.lasts or 0.0 for trial in trials for part in trial.parts)


@dataclass(frozen=True, slots=True)
class Run:
    """A protocol as one participant goes through it; a function of file, seed and her number.

    ``sha256`` of the file. ``patch`` is the corner of a photodiode's patch, empty for none.
    """

    protocol: str
    sha256: str
    seed: int
    participant: int
    trials: tuple[Trial, ...]
    title: Said = field(default_factory=lambda: NOTHING)
    languages: tuple[str, ...] = ("en",)
    patch: Literal["", "top-left", "top-right", "bottom-left", "bottom-right"] = ""
    """Where a white patch is shown as long as a stimulus is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a participant answered to one question, and how long she took, in seconds.

    ``value`` is a number of ``points`` (SAM, Likert), "x,y" of the affect grid, a name of EMOTIONS
    or her words; None: no answer. ``intensity`` 0 to 1, None where it was not asked or answered.
    """

    scale: str
    value: int | str | None
    reaction: float
    intensity: float | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """When a stimulus was on the screen, in session ns, and how that is known.

    ``by``: "swap" (the frame was handed to the display), "paint" (it was drawn) or "sound" (its
    first samples were handed to the sound device; what the device adds is unknown). ``frames``
    that should have been shown, and those ``dropped``.
    """

    stimulus: str
    onset: int
    by: Literal["swap", "paint", "sound"]
    offset: int | None = None
    frames: int = 0
    dropped: int = 0
    failed: str = ""
    """Why it could not be shown to its end."""
    more: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
