"""The value that a study file holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from emoscope_devices import KINDS, StreamKind

Role = Literal["required", "wanted", "optional", "off"]
"""Of a stream: a session needs it; its loss is an alarm; its loss is a note; it is not opened."""
ROLES: tuple[Role, ...] = get_args(Role)

Happening = Literal["point", "interval"]
HAPPENINGS: tuple[Happening, ...] = get_args(Happening)
Screen = Literal["wait", "cross", "face", "blank"]
"""What a participant sees during a block: please wait, a cross to look at, her face, nothing."""
SCREENS: tuple[Screen, ...] = get_args(Screen)

PARTICIPANT_LANGUAGES = ("en", "zh_CN", "ja")


@dataclass(frozen=True, slots=True)
class MarkerKey:
    """A key that sets a marker with ``label``; an interval begins and ends with the same key."""

    key: str
    label: str
    kind: Happening = "point"


@dataclass(frozen=True, slots=True)
class Block:
    """A named part of a session; ``seconds`` None where the operator ends it.

    ``instruction`` is what the participant is shown, by language; ``screen`` which of the calm
    states her screen takes meanwhile.
    """

    name: str
    seconds: float | None = None
    instruction: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    screen: Screen = "wait"


@dataclass(frozen=True, slots=True)
class Montage:
    """Names of the electrodes in the order of the board's channels, "-" for one not used.

    ``positions`` (x right, y front, of the unit circle seen from above) for names that the 10-20
    and 10-10 systems do not have; ``reference`` and ``ground`` are names, or empty when unknown.
    """

    channels: tuple[str, ...] = ()
    reference: str = ""
    ground: str = ""
    positions: Mapping[str, tuple[float, float]] = field(
        default_factory=lambda: MappingProxyType({})
    )


@dataclass(frozen=True, slots=True)
class Study:
    """What is captured, of whom it is asked, and what happens; the content of study.toml.

    ``devices`` are preferences as on the command line, empty for the operator's own settings.
    ``recorded`` are the streams that are written; one that is captured but not recorded is judged
    live and forgotten. ``notice`` are texts of the laboratory's own by language, empty for ours.
    """

    code: str
    title: str = ""
    contact: str = ""
    purpose: str = "research"
    roles: Mapping[StreamKind, Role] = field(
        default_factory=lambda: MappingProxyType(
            {"video": "required", "audio": "required", "eeg": "required"}
        )
    )
    devices: Mapping[StreamKind, str] = field(default_factory=lambda: MappingProxyType({}))
    recorded: frozenset[StreamKind] = frozenset(KINDS)
    montage: Montage = field(default_factory=Montage)
    keys: tuple[MarkerKey, ...] = ()
    labels: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    languages: tuple[str, ...] = PARTICIPANT_LANGUAGES
    notice: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    retention: str = ""
    """For how long data are kept, in the laboratory's words: the notice says it."""
