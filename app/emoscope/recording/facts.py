"""What is true of a session at the moment of Record: the content of session.json."""

import json
import time
from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.pipeline import Pipeline
from emoscope.recording.items import TickItem
from emoscope.recording.values import as_json, from_json
from emoscope_devices import KINDS, Capture, Clock, Sentence, StreamKind, StreamSpec, say
from emoscope_models import DEFAULT_RULE, Estimator, FusionSettings, Modality

PIXEL_BYTES = 0.13
"""Bytes of a Motion JPEG picture for each pixel, of a face at a desk (measured: 0.11 to 0.12)."""
ANSWERS = 150_000.0
"""Bytes a second of answers, blocks and states."""


def session_facts(
    captures: Mapping[StreamKind, Capture],
    pipeline: Pipeline,
    clock: Clock,
    *,
    participant: str,
    study: str,
    settings: Mapping[str, Any],
    preroll: float,
    visit: Mapping[str, Any] | None = None,
    streams: Collection[StreamKind] | None = None,
) -> dict[str, Any]:
    """Return what session.json says besides format and versions, as plain JSON values.

    ``streams`` are those whose samples are written, None for all.
    """
    now = clock.now()
    origin = getattr(clock, "wall_origin_ns", 0)
    return {
        "participant": participant,
        "study": study,
        "preroll_s": preroll,
        "clock": {
            "session_ns": now,
            "wall_ns": time.time_ns(),
            "monotonic_ns": time.monotonic_ns(),
            "wall_at_session_zero_ns": origin,
            "monotonic_at_session_zero_ns": getattr(clock, "origin_ns", None),
        },
        "streams": {
            kind: _stream(capture) | {"recorded": streams is None or kind in streams}
            for kind, capture in captures.items()
        },
        "modalities": list(pipeline.modalities),
        "simulated": pipeline.simulated,
        "models": {m: model_facts(e) for m, e in pipeline.estimators.items()},
        **fusion_facts(pipeline.fusion),
        "settings": as_json(settings),
        **({} if visit is None else {"visit": dict(visit)}),
    }


def plain(visit: Mapping[str, Any]) -> dict[str, Any]:
    """Return a visit as plain JSON values. Raises ValueError for what JSON has no word for."""
    try:
        made: dict[str, Any] = json.loads(json.dumps(dict(visit), allow_nan=False, default=_table))
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"a visit that is no JSON ({error})") from error
    return made


def _table(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no JSON")


def forgotten(kind: str) -> Sentence:
    """Return the sentence on a stream that is missing on purpose."""
    return say("{kind} was judged, and not recorded: it was wanted so.", kind=kind)


def unrecorded(start: Mapping[str, Any]) -> tuple[StreamKind, ...]:
    """Return the streams that session.json says were captured and on purpose not recorded."""
    said = start.get("streams")
    said = said if isinstance(said, Mapping) else {}
    kinds: tuple[StreamKind, ...] = KINDS
    about = {kind: said.get(kind) for kind in kinds}
    return tuple(
        kind
        for kind, one in about.items()
        if isinstance(one, Mapping) and one.get("recorded") is False
    )


def model_facts(estimator: Estimator) -> dict[str, Any]:
    """Return which model this is, what it runs on and what it asks for."""
    card = estimator.card
    return {
        "identity": card.identity,
        "sha256": dict(card.sha256),
        "provider": estimator.provider,
        "window": asdict(estimator.window),
    }


def fusion_facts(fusion: FusionSettings) -> dict[str, Any]:
    """Return settings of fusion as plain JSON values, of which ``fusion_of`` makes them again."""
    return {
        "fusion": as_json(replace(fusion, rule=DEFAULT_RULE, learned=None)),
        "rule": fusion.rule,
        "learned": _learned(fusion.learned),
    }


def _learned(rule: Any) -> dict[str, str] | None:
    """Return which trained network is the rule of fusion, None for no network."""
    if rule is None:
        return None
    return {"path": str(rule.path), "sha256": rule.sha256}


def fusion_of(start: Mapping[str, Any]) -> FusionSettings:
    """Return the settings of fusion that session.json holds, exactly.

    Raises ValueError when nothing of ours is in it, or a trained network is not the one that was
    used, and ModelError when that cannot be read.
    """
    try:
        settings = from_json(start["fusion"])
        learned, rule = start["learned"], start["rule"]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"session.json says nothing of fusion ({error!r})") from error
    if not isinstance(settings, FusionSettings):
        raise ValueError("session.json says nothing of fusion")
    network = None
    if learned is not None:
        # ONNX Runtime takes long to import, and most sittings need no network for fusion.
        from emoscope_models.rules_learned import read_learned

        network = read_learned(Path(learned["path"]))
        if network.sha256 != learned["sha256"]:
            raise ValueError(f"{learned['path']} is not the network that was recorded with")
    return replace(settings, rule=rule, learned=network)


def _stream(capture: Capture) -> dict[str, Any]:
    status, ring = capture.status, capture.ring
    spec = ring.spec if ring is not None else capture.source.spec
    about = {f: getattr(spec, f) for f in ("kind", "device", "rate", "dtype", "unit", "demo")}
    return about | {
        "shape": list(spec.shape),
        "channels": list(spec.channels),
        "live": spec.live,
        "mains": spec.mains,
        "note": spec.note,
        "source": type(capture.source).__name__,
        "state": status.state.value,
        "received": status.received,
        "lost": status.lost,
        "gaps": status.gaps,
        "reconnects": status.reconnects,
    }


def expected_rate(specs: list[StreamSpec]) -> float:
    """Return about how many bytes a second a recording of these streams takes."""
    total = ANSWERS
    for spec in specs:
        values = 1
        for side in spec.shape:
            values *= side
        width = PIXEL_BYTES / 3 if spec.kind == "video" else np.dtype(spec.dtype).itemsize
        total += spec.rate * values * width
    return total


def pulse(captures: Mapping[StreamKind, Capture], pipeline: Pipeline, clock: Clock) -> TickItem:
    """Return the clocks side by side and all counters, now. Any thread."""
    counts: dict[StreamKind, tuple[int, int, int, int]] = {}
    for kind, capture in captures.items():
        s = capture.status
        counts[kind] = (s.received, s.lost, s.gaps, s.reconnects)
    skipped, late = pipeline.skipped, pipeline.late
    engine: dict[str, tuple[int, int]] = {}
    modality: Modality
    for modality in pipeline.modalities:
        engine[modality] = (skipped.get(modality, 0), late.get(modality, 0))
    return TickItem(clock.now(), time.time_ns(), time.monotonic_ns(), counts, engine)
