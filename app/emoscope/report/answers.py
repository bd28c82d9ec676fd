"""All answers of a recording as columns of numbers: an hour is read in seconds.

Only what was fused is taken from each answer. Its estimate, most of its text, stays unread but for
the classes that its model withholds.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.read_answers import UNREADABLE
from emoscope.recording.reader import Recording
from emoscope.recording.values import from_json
from emoscope_models import EMOTIONS, NO_EVIDENCE

Floats = NDArray[np.float64]
HOLD = 1_000_000_000
"""How long an answer stands at most (ns): twice the heartbeat by which one is due in any case."""
STATUSES = ("used", "degraded", "shown only", "invalid", "stale", "absent")
VOTING = ("used", "degraded")
FRESH = ("used", "degraded", "shown only", "invalid")
NONE = -1
"""The number of the label of an answer without evidence."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a modality did not count, or not fully: a template, the last values, how long (s)."""

    template: str
    values: dict[str, Any]
    seconds: float


@dataclass(frozen=True, slots=True)
class Voice:
    """What one modality brought to each answer, (n,) each. ``status`` counts in STATUSES."""

    status: NDArray[np.int8]
    weight: Floats
    validity: Floats
    causes: tuple[Cause, ...] = ()
    suppressed: tuple[str, ...] = ()
    """Common classes that its estimates withheld, in the order of EMOTIONS."""

    def any_of(self, *names: str) -> NDArray[np.bool_]:
        """Return where the status is one of these."""
        found: NDArray[np.bool_] = np.isin(self.status, [STATUSES.index(n) for n in names])
        return found


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers in order of time. Times and ``held`` (how long each stood) in ns.

    ``label`` (n,) counts in EMOTIONS, NONE without evidence; ``probabilities`` (n, 7), ``affect``
    (n, 4: valence, arousal and their deviations) are NaN without evidence. ``spoilt`` could not
    be read.
    """

    times: NDArray[np.int64]
    held: NDArray[np.int64]
    label: NDArray[np.int8]
    probabilities: Floats
    affect: Floats
    voices: Mapping[str, Voice]
    rules: tuple[str, ...] = ()
    spoilt: int = 0
    demo: bool = False
    """Whether any of them rests on simulated input."""
    beside: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Models that ran without a vote: modality by the model's key."""

    @property
    def evident(self) -> NDArray[np.bool_]:
        """Return which answers rest on evidence."""
        found: NDArray[np.bool_] = self.label != NONE
        return found


@dataclass(slots=True)
class _Voices:
    """What is gathered of one modality while the answers are read."""

    rows: list[tuple[int, float, float]] = field(default_factory=list)
    reasons: list[tuple[str, Any] | None] = field(default_factory=list)
    suppressed: set[str] = field(default_factory=set)


def read_answers(recording: Recording, span: tuple[int, int]) -> Answers:
    """Return all answers that can be read, each standing until the next or the end of ``span``."""
    modalities = [str(m) for m in recording.modalities]
    gathered = {m: _Voices() for m in modalities}
    times: list[int] = []
    labels: list[int] = []
    figures: list[list[float]] = []
    rules: dict[str, None] = {}
    beside: dict[str, str] = {}
    spoilt, demo = 0, False
    for text in _texts(recording):
        try:
            raw = json.loads(text)
            time, label, numbers = _taken(raw)
            fused = raw["fused"]
            voices = {str(name): _voice(part) for name, part in fused["contributions"].items()}
            withheld = _withheld(raw["estimate"])
            shadows = {str(key): str(s["modality"]) for key, s in raw["shadow"].items()}
            rule, cause = f"{fused['rule']}, {fused['mode']}", str(raw["cause"])
        except UNREADABLE:
            spoilt += 1
            continue
        demo = demo or raw.get("demo") is True
        rules.setdefault(rule)
        beside |= shadows
        for name in voices:
            if name not in gathered:
                gathered[name] = _late(len(times))
        for name, voice in gathered.items():
            row, reason = voices.get(name, _NOTHING)
            voice.rows.append(row)
            voice.reasons.append(reason)
        if cause in gathered:
            gathered[cause].suppressed |= withheld
        times.append(time)
        labels.append(label)
        figures.append(numbers)
    made = _made(times, labels, figures, gathered, span[1])
    return replace(made, rules=tuple(rules), spoilt=spoilt, demo=demo, beside=beside)


def _texts(recording: Recording) -> Iterator[str]:
    for file in recording.signals:
        for stream in file.streams.values():
            if stream.name == "decisions" and stream.format == "string":
                yield from (text.values[0] for text in file.texts(stream))


_Row = tuple[int, float, float]
_NOTHING: tuple[_Row, None] = ((STATUSES.index("absent"), 0.0, 0.0), None)


def _late(count: int) -> _Voices:
    """Return a modality that session.json does not name: absent until now."""
    return _Voices([_NOTHING[0]] * count, [None] * count)


def _taken(raw: Mapping[str, Any]) -> tuple[int, int, list[float]]:
    """Return time, label and figures of an answer. Raises one of UNREADABLE."""
    fused, time = raw["fused"], raw["time"]
    if type(time) is not int:
        raise ValueError("an answer without its time")
    if fused["label"] == NO_EVIDENCE:
        label, probabilities = NONE, [np.nan] * len(EMOTIONS)
    else:
        label = EMOTIONS.index(fused["label"])
        probabilities = [float(p) for p in fused["probabilities"]["values"]]
    affect = fused["affect"]
    names = ("valence", "arousal", "valence_sd", "arousal_sd")
    numbers = [np.nan] * 4 if affect is None else [float(affect[name]) for name in names]
    if len(probabilities) != len(EMOTIONS):
        raise ValueError("not seven probabilities")
    return time, label, probabilities + numbers


def _voice(part: Mapping[str, Any]) -> tuple[_Row, tuple[str, Any] | None]:
    row = STATUSES.index(part["status"]), float(part["weight"]), float(part["validity"])
    reasons = part["reasons"]["$tuple"]
    first = (str(reasons[0]["template"]), reasons[0]["values"]) if reasons else None
    return row, first


def _withheld(estimate: Any) -> set[str]:
    """Return the classes that a new estimate says nothing about."""
    if not estimate:
        return set()
    found = estimate["labels"].get("suppressed", {"$tuple": []})
    return {name for name in found["$tuple"] if name in EMOTIONS}


def _made(
    times: list[int],
    labels: list[int],
    figures: list[list[float]],
    gathered: Mapping[str, _Voices],
    end: int,
) -> Answers:
    when = np.array(times, np.int64)
    order = np.argsort(when, kind="stable")
    when = when[order]
    following = np.append(when[1:], max(end, int(when[-1]))) if len(when) else when
    held = np.clip(following - when, 0, HOLD)
    table = np.array(figures, np.float64).reshape(-1, len(EMOTIONS) + 4)[order]
    voices = {name: _joined(voice, order, held) for name, voice in gathered.items()}
    label = np.array(labels, np.int8)[order]
    parts = table[:, : len(EMOTIONS)], table[:, len(EMOTIONS) :]
    return Answers(when, held, label, *parts, voices)


def _joined(voice: _Voices, order: NDArray[np.int64], held: NDArray[np.int64]) -> Voice:
    rows = np.array(voice.rows, np.float64).reshape(-1, 3)[order]
    seconds: dict[str, float] = {}
    last: dict[str, Any] = {}
    for place, number in enumerate(order):
        reason = voice.reasons[number]
        # "Shown only" is by design, and what is used in full lacks nothing.
        if reason is None or rows[place, 0] in _BY_DESIGN:
            continue
        seconds[reason[0]] = seconds.get(reason[0], 0.0) + held[place] / 1e9
        last[reason[0]] = reason[1]
    ranked = sorted(seconds, key=lambda template: -seconds[template])
    causes = tuple(Cause(t, _values(last[t]), seconds[t]) for t in ranked)
    withheld = tuple(name for name in EMOTIONS if name in voice.suppressed)
    return Voice(rows[:, 0].astype(np.int8), rows[:, 1], rows[:, 2], causes, withheld)


def _values(raw: Any) -> dict[str, Any]:
    """Return a reason's values; among them may be reasons."""
    try:
        made = from_json(raw)
    except UNREADABLE:
        return {}
    return dict(made) if isinstance(made, Mapping) else {}


_BY_DESIGN = (STATUSES.index("used"), STATUSES.index("shown only"))
