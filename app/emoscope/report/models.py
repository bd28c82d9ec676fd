"""Which models took part in a recording, and what their cards say, where they are the same."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from emoscope.recording.read_answers import UNREADABLE, EngineNote, engine_note_of, reasons_of
from emoscope.recording.reader import Recording
from emoscope_models import ModelCard, ModelError, Reason
from emoscope_models.registry import entries, recalls, suppressed_by

FIGURES = ("accuracy", "uar", "macro_f1", "ece")
MOST_FIGURES = 4
"""So many protocols of a card are shown; the card has all."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One measurement of a model, by the name of its protocol: figures, and n where it is told."""

    protocol: str
    values: Mapping[str, float]
    n: int | None


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """One model of the recording; ``since`` session ns, ``refused`` why fusion did not take it.

    ``card`` is None when this computer has none for the same model; ``other`` then says whether
    it has one of that name with other files.
    """

    modality: str
    identity: str
    sha256: Mapping[str, str]
    provider: str
    window: Mapping[str, Any]
    since: int | None
    refused: tuple[Any, ...]
    card: ModelCard | None
    other: bool
    suppressed: tuple[str, ...] = ()
    """What its card withholds, with the limit that was set."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What was told of models: those admitted, those not to be had, what was asked of them."""

    models: tuple[ModelFacts, ...]
    missing: tuple[EngineNote, ...]
    asked: tuple[EngineNote, ...]


def engine_facts(recording: Recording) -> Engine:
    """Return what the recording tells of models."""
    told = list(_notes(recording))
    cards = _cards()
    limit = _limit(recording.start)
    made: dict[tuple[str, str], ModelFacts] = {}
    said = recording.start.get("models")
    for modality, about in (said if isinstance(said, Mapping) else {}).items():
        if isinstance(about, Mapping):
            model = _model(str(modality), about, None, (), cards, limit)
            made[model.modality, model.identity] = model
    for note in told:
        if note.what == "admitted":
            values = note.values
            since = values.get("since")
            since = since if isinstance(since, int) else None
            why = reasons_of(note)
            model = _model(str(values["modality"]), values, since, why, cards, limit)
            made[model.modality, model.identity] = model
    return Engine(
        tuple(made.values()),
        tuple(note for note in told if note.what == "refused"),
        tuple(note for note in told if note.what == "asked"),
    )


def _notes(recording: Recording) -> Iterator[EngineNote]:
    """Yield what is told of models; snapshots, which are large, stay unread."""
    for file in recording.signals:
        for stream in file.streams.values():
            if stream.name != "engine" or stream.format != "string":
                continue
            for text in file.texts(stream):
                try:
                    if json.loads(text.values[0])["what"] != "snapshot":
                        yield engine_note_of(text.time, text.values[0])
                except UNREADABLE:
                    continue  # the reader's own count of these is among its notes


def _cards() -> Mapping[str, tuple[ModelCard, ...]]:
    """Return the cards of this computer by identity: several may bear one name."""
    found: dict[str, tuple[ModelCard, ...]] = {}
    there, _ = entries()
    for entry in there:
        found[entry.card.identity] = (*found.get(entry.card.identity, ()), entry.card)
    return MappingProxyType(found)


def _model(
    modality: str,
    about: Mapping[str, Any],
    since: int | None,
    refused: tuple[Any, ...],
    cards: Mapping[str, tuple[ModelCard, ...]],
    limit: float,
) -> ModelFacts:
    identity = str(about.get("identity") or "")
    digests = about.get("sha256")
    sha256 = {str(k): str(v) for k, v in digests.items()} if isinstance(digests, Mapping) else {}
    named = cards.get(identity, ())
    card = next((c for c in named if dict(c.sha256) == sha256), None)
    withheld: tuple[str, ...] = ()
    if card is not None:
        try:
            withheld = suppressed_by(card, limit)
        except ModelError:
            withheld = ()  # the card lists what is no class: the answers say what was withheld
    window = about.get("window")
    return ModelFacts(
        modality,
        identity,
        sha256,
        str(about.get("provider") or ""),
        window if isinstance(window, Mapping) else {},
        since,
        refused,
        card,
        bool(named) and card is None,
        withheld,
    )


def _limit(start: Mapping[str, Any]) -> float:
    """Return the recall below which classes were withheld, 0 where none was set."""
    settings = start.get("settings")
    models = settings.get("models") if isinstance(settings, Mapping) else None
    limit = models.get("recall_limit") if isinstance(models, Mapping) else None
    return float(limit) if isinstance(limit, int | float) and 0 <= limit <= 1 else 0.0


def figures_of(card: ModelCard) -> tuple[Figures, ...]:
    """Return a card's main figures: accuracy and the like of its first protocols, in its order."""
    found: list[Figures] = []
    tests = [p for p in _protocols("", card.extra.get("evaluation", {}))]
    tests += [p for p in _protocols("", card.calibration)]
    for protocol, table in tests:
        values = {n: float(table[n]) for n in FIGURES if _is_number(table.get(n))}
        n = table.get("n")
        if values:
            found.append(Figures(protocol, values, n if type(n) is int else None))
    return tuple(found[:MOST_FIGURES])


def recall_of(card: ModelCard) -> tuple[str, Mapping[str, float]]:
    """Return the first table of recall by class and its protocol; empty when it has none."""
    return next(iter(recalls(card).items()), ("", {}))


def _protocols(name: str, value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(value, Mapping):
        yield name, value
        for inner, part in value.items():
            yield from _protocols(f"{name} {inner}".strip().replace("_", " "), part)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def as_reasons(values: Any) -> tuple[Reason, ...]:
    """Return what of ``values`` is a reason."""
    return tuple(value for value in values if isinstance(value, Reason))
