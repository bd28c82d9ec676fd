"""Answers, states and markers as the numbers and texts that leave. Pure."""

import json
import math
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.markers import Entry, Marker
from emoscope.pipeline import Result
from emoscope_devices import CaptureStatus, StreamKind, to_seconds
from emoscope_models import EMOTIONS, MODALITIES, Affect, Estimate, Modality, Reason

NAN = math.nan
AFFECT = ("valence", "arousal", "valence_sd", "arousal_sd")
FROM_LSL = "lsl:"
"""The origin of markers that came from LSL: they are there already."""

FUSED: tuple[str, ...] = (
    *(f"P({name})" for name in EMOTIONS),
    *AFFECT,
    "label",
    "confidence",
    "used",
    "degraded",
    *(f"{modality}_{part}" for modality in MODALITIES for part in ("validity", "weight")),
    "demo",
)
"""The channels of the fused stream. ``label`` counts EMOTIONS from 0, -1 for no evidence."""


def estimate_channels(estimate: Estimate) -> tuple[str, ...]:
    """Return the channels of a model's stream: its own classes first."""
    classes = (f"P({name})" for name in estimate.labels.labels)
    return (*classes, *AFFECT, "validity", "valid", "votes", "window_seconds", "demo")


def estimate_values(estimate: Estimate, demo: bool) -> NDArray[np.float32]:
    """Return one sample (1, channels); NaN for what the model does not say."""
    count = len(estimate.labels.labels)
    given = estimate.probabilities
    probabilities = [NAN] * count if given is None else [float(p) for p in given]
    validity = estimate.validity
    rest = [
        validity.score,
        float(validity.ok),
        float(estimate.votes),
        to_seconds(estimate.time - estimate.start),
        float(demo),
    ]
    return _row([*probabilities, *_affect(estimate.affect), *rest])


def fused_values(result: Result) -> NDArray[np.float32]:
    """Return one sample (1, channels) of FUSED; NaN for what nothing valid says."""
    fused = result.fused
    label = EMOTIONS.index(fused.label) if fused.label in EMOTIONS else -1
    parts: list[float] = []
    for modality in MODALITIES:
        part = fused.contributions.get(modality)
        parts += [NAN, 0.0] if part is None else [part.validity, part.weight]
    probabilities = [float(p) for p in fused.probabilities]
    decision = [float(label), fused.confidence, float(fused.n_used), float(fused.degraded)]
    return _row([*probabilities, *_affect(fused.affect), *decision, *parts, float(result.demo)])


def device_text(kind: StreamKind, device: str, status: CaptureStatus) -> dict[str, Any]:
    """Return how a device stands, as plain values."""
    return {
        "what": "device",
        "stream": kind,
        "device": device,
        "state": status.state.value,
        "received": status.received,
        "lost": status.lost,
        "reasons": [str(reason) for reason in status.reasons],
    }


def model_text(modality: Modality, model: str, reasons: tuple[Reason, ...]) -> dict[str, Any]:
    """Return whether a model answers, and which."""
    said = [str(reason) for reason in reasons]
    return {"what": "model", "modality": modality, "model": model, "reasons": said}


def marker_texts(entry: Entry) -> list[tuple[int, str]]:
    """Return time (session ns) and label of each marker that an entry means for other programs.

    An interval that was open ends with a marker of its own: its label and "end" or "abort". What
    came from LSL is none: it is there already, and would come back.
    """
    told = entry.told
    if isinstance(told, Marker):
        return [] if told.origin.startswith(FROM_LSL) else [(told.time, told.label)]
    marker = told.marker
    if marker is None or told.what not in ("end", "abort") or marker.origin.startswith(FROM_LSL):
        return []
    end = marker.time + round(marker.seconds * 1e9)
    return [(end, f"{marker.label} {told.what}")]


def entry_text(entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Return when an entry was made and all that it says; None for what came from LSL."""
    told = entry.told
    marker = told if isinstance(told, Marker) else told.marker
    if marker is not None and marker.origin.startswith(FROM_LSL):
        return None
    said = {"what": "marker"} if isinstance(told, Marker) else {"what": told.what}
    body = {} if marker is None else asdict(marker)
    at = told.time if isinstance(told, Marker) else told.at
    return at, {"serial": entry.serial, "number": told.number, **body, **said}


def as_json(values: dict[str, Any]) -> str:
    """Return plain values as one line of JSON; what cannot be printed is escaped."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def _affect(affect: Affect | None) -> list[float]:
    return [NAN] * 4 if affect is None else [float(getattr(affect, name)) for name in AFFECT]


def _row(values: list[float]) -> NDArray[np.float32]:
    return np.array([values], dtype=np.float32)
