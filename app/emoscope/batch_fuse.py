"""Recorded estimates, fused anew with settings of fusion that are not those of the session."""

from collections.abc import Generator
from types import MappingProxyType

from emoscope.pipeline import Result, Shadow
from emoscope.recording.read_answers import EngineNote, reasons_of
from emoscope.recording.reader import Recording
from emoscope_models import (
    Estimate,
    FusionEngine,
    FusionSettings,
    Modality,
    ModelCard,
    Reason,
    because,
)


def fuse_again(recording: Recording, settings: FusionSettings) -> Generator[Result, None, None]:
    """Yield a result for each recorded one, at its time, from its estimates.

    Fusion begins with nothing remembered but the estimates that stood when recording began: what
    the session's fusion remembered belongs to its own settings. A modality whose model a site's
    calibration or network was not made for is refused, as it is live.
    """
    engine = FusionEngine(settings, recording.modalities)
    notes = recording.engine()
    changes = [n for n in notes if n.what in ("admitted", "refused")]
    first = next((n for n in notes if n.what == "snapshot"), None)
    estimates: dict[Modality, Estimate] = {}
    shadows: dict[str, Shadow] = {}
    for decision in recording.decisions():
        while changes and changes[0].sequence < decision.sequence:
            _change(engine, settings, changes.pop(0))
        if first is not None and first.sequence < decision.sequence:
            for modality, estimate in first.values["estimates"].items():
                if modality not in estimates:
                    estimates[modality] = estimate
                    _push(engine, estimate)
            first = None
        if decision.estimate is not None and decision.cause is not None:
            estimates[decision.cause] = decision.estimate
            _push(engine, decision.estimate)
        shadows.update(decision.shadow)
        yield Result(
            sequence=decision.sequence,
            time=decision.time,
            cause=decision.cause,
            estimates=MappingProxyType(dict(estimates)),
            fused=engine.tick(decision.time),
            demo=decision.demo,
            span=decision.span,
            timing=decision.timing,
            shadow=MappingProxyType(dict(shadows)),
        )


def _push(engine: FusionEngine, estimate: Estimate) -> None:
    if estimate.modality in engine.modalities:
        engine.push(estimate)


def _change(engine: FusionEngine, settings: FusionSettings, note: EngineNote) -> None:
    modality = note.values["modality"]
    reasons = reasons_of(note) if note.what == "refused" else _against(settings, note)
    if reasons:
        engine.refuse(modality, reasons)
    else:
        engine.admit(modality)


def _against(settings: FusionSettings, note: EngineNote) -> tuple[Reason, ...]:
    """Return why these settings cannot take a recorded model's estimates; empty when they can."""
    if settings.calibration is None and settings.memory() is None:
        return ()
    card = _card_of(note)
    if card is not None:
        return settings.against(card)
    return (
        because(
            "Whether the fusion holds for the recorded model {model} cannot be told: it is not"
            " here.",
            model=note.values.get("identity"),
        ),
        because("Add that model, or leave out calibration and learned network."),
    )


def _card_of(note: EngineNote) -> ModelCard | None:
    """Return the card of the very model that was admitted, if it is here."""
    # Reads every card: only where a calibration or a network asks for it.
    from emoscope_models.registry import entries

    wanted = note.values.get("identity"), dict(note.values.get("sha256") or {})
    cards = (entry.card for entry in entries()[0])
    return next((c for c in cards if (c.identity, dict(c.sha256)) == wanted), None)
