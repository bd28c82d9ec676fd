"""What was said in a recording: decisions, what they depend on, markers, states, losses."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from emoscope.pipeline import Shadow, Timing
from emoscope.recording.values import from_json
from emoscope_devices import Sentence
from emoscope_models import MODALITIES, Estimate, Fused, FusionMemory, Modality, ModelError

UNREADABLE = (
    ValueError, KeyError, TypeError, AttributeError, RecursionError, ArithmeticError, IndexError,
    ModelError,
)  # fmt: skip
"""What the reading of a damaged value raises."""
WHAT = ("snapshot", "admitted", "refused", "asked")


@dataclass(frozen=True, slots=True)
class Decision:
    """One recorded result (docs/recording-format.md, decisions)."""

    sequence: int
    time: int
    cause: Modality | None
    demo: bool
    span: tuple[int, int] | None
    estimate: Estimate | None
    shadow: Mapping[str, Shadow]
    fused: Fused
    timing: Timing


@dataclass(frozen=True, slots=True)
class EngineNote:
    """What answers depend on besides samples, at session ``time``, after result ``sequence``."""

    what: str
    time: int
    sequence: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StateNote:
    """A device came into a state at session ``time``."""

    time: int
    kind: str
    state: str
    reasons: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class LossNote:
    """What the recorder itself could not keep."""

    kind: str
    first: int
    count: int
    start: int
    stop: int
    where: str


@dataclass(slots=True)
class Spoilt:
    """Counts samples of text that could not be understood, by stream."""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Count one."""
        self.counts[name] = self.counts.get(name, 0) + 1


def decision_of(text: str) -> Decision:
    """Return the decision that a line of JSON holds. Raises one of UNREADABLE."""
    raw = json.loads(text)
    cause, estimate, fused = raw["cause"], from_json(raw["estimate"]), from_json(raw["fused"])
    if not (cause is None or cause in MODALITIES) or not isinstance(fused, Fused):
        raise ValueError("no decision")
    if not isinstance(estimate, Estimate | None) or (estimate is None) != (cause is None):
        raise ValueError("a decision without its estimate")
    span = raw["span"]
    return Decision(
        sequence=_whole(raw["sequence"]),
        time=_whole(raw["time"]),
        cause=cause,
        demo=bool(raw["demo"]),
        span=None if span is None else (_whole(span[0]), _whole(span[1])),
        estimate=estimate,
        shadow=MappingProxyType({k: _shadow(v) for k, v in raw["shadow"].items()}),
        fused=fused,
        timing=Timing(*(_whole(raw["timing"][n]) for n in ("taken", "begun", "ended", "fused"))),
    )


def _shadow(raw: Mapping[str, Any]) -> Shadow:
    estimate, reasons = from_json(raw["estimate"]), from_json(raw["reasons"])
    modality = raw.get("modality") or (estimate.modality if estimate else None)
    if not isinstance(estimate, Estimate | None) or modality not in MODALITIES:
        raise ValueError("no shadow")
    return Shadow(modality, estimate, _reasons(reasons))


def engine_note_of(time: int, text: str) -> EngineNote:
    """Return what a line of the stream ``engine`` holds. Raises one of UNREADABLE."""
    values = from_json(json.loads(text))
    if values["what"] not in WHAT:
        raise ValueError(f"nothing is called {values['what']}")
    if values["what"] == "snapshot":
        if not isinstance(values["memory"], FusionMemory):
            raise ValueError("a snapshot without memory")
        estimates = values["estimates"]
        if not all(isinstance(e, Estimate) and m == e.modality for m, e in estimates.items()):
            raise ValueError("a snapshot without estimates")
    elif values["modality"] not in MODALITIES:
        raise ValueError("no modality")
    return EngineNote(values["what"], time, _whole(values["sequence"]), values)


def reasons_of(note: EngineNote) -> tuple[Any, ...]:
    """Return why a model has no vote, nothing when it has."""
    return _reasons(note.values.get("reasons", note.values.get("refused", ())))


def state_of(time: int, values: tuple[str, ...]) -> StateNote:
    """Return a recorded state. Raises one of UNREADABLE."""
    kind, state, _, reasons = values
    return StateNote(time, kind, state, _reasons(tuple(from_json(json.loads(reasons)))))


def loss_of(values: tuple[str, ...]) -> LossNote:
    """Return what the recorder lost. Raises one of UNREADABLE."""
    raw = json.loads(values[0])
    first, count, start, stop = (_whole(raw[n]) for n in ("first", "count", "start", "stop"))
    return LossNote(str(raw["kind"]), first, count, start, stop, str(raw["where"]))


def _reasons(values: Any) -> tuple[Any, ...]:
    """Return sentences as they are; anything else is no reason."""
    if not all(hasattr(value, "template") for value in values):
        raise ValueError("no reasons")
    return tuple(values)


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"{value!r} is no whole number")
    return value
