"""How a session stands, as plain JSON values. Sentences are English: programs read them."""

from collections.abc import Iterable
from typing import Any

from emoscope.control._feed import Feed
from emoscope.markers import Entry, Marker
from emoscope.pipeline import Result
from emoscope.quality import plain, quality_of
from emoscope.recording import RecorderStatus
from emoscope.sitting import Sitting
from emoscope_devices import CaptureStatus, Sentence, StreamKind
from emoscope_models import Reason


def texts(sentences: Iterable[Sentence | Reason]) -> list[str]:
    """Return sentences in English."""
    return [str(sentence) for sentence in sentences]


def marker_facts(marker: Marker) -> dict[str, Any]:
    """Return a marker, its time in session ns."""
    return {
        "number": marker.number,
        "time_ns": marker.time,
        "label": marker.label,
        "seconds": marker.seconds,
        "origin": marker.origin,
        "kind": marker.kind,
        "open": marker.open,
        "details": dict(marker.known),
    }


def entry_facts(entry: Entry) -> dict[str, Any]:
    """Return a marker that was set, or what was said of one; ``recorded``: a recording has it."""
    told = entry.told
    if isinstance(told, Marker):
        return {"marker": marker_facts(told), "recorded": bool(entry.taken)}
    return {
        "number": told.number,
        "what": told.what,
        "at_ns": told.at,
        "by": told.by,
        "marker": None if told.marker is None else marker_facts(told.marker),
        "recorded": bool(entry.taken),
    }


def stream_facts(status: CaptureStatus) -> dict[str, Any]:
    """Return how a device delivers."""
    return {
        "state": status.state.value,
        "rate": round(status.rate, 3),
        "received": status.received,
        "lost": status.lost,
        "gaps": status.gaps,
        "reconnects": status.reconnects,
        "reasons": texts(status.reasons),
    }


def recorder_facts(status: RecorderStatus, recording: bool) -> dict[str, Any]:
    """Return how a recording stands."""
    left = status.minutes_left
    return {
        "recording": recording,
        "state": status.state.value,
        "folder": str(status.folder),
        "seconds": round(status.seconds, 3),
        "bytes": status.bytes,
        "lost": status.lost,
        "queue": round(status.depth, 4),
        "minutes_left": None if left is None else round(left, 1),
        "samples": dict(status.streams),
        "reasons": texts(status.reasons),
    }


def recording_facts(sitting: Sitting | None) -> dict[str, Any] | None:
    """Return how the recording of a session stands, or its last one; None without any."""
    recorder = sitting.tap.recorder if sitting is not None else None
    if sitting is None or recorder is None:
        return None
    return recorder_facts(recorder.status, sitting.tap.recording)


def session_facts(feed: Feed) -> dict[str, Any]:
    """Return which session runs, and what of: for who has just come."""
    sitting = feed.sitting
    if sitting is None:
        return {"session": None, "session_ns": None, "streams": {}}
    return {
        "session": feed.session,
        "session_ns": sitting.clock.now(),
        "replayed": sitting.replayed,
        "failure": str(sitting.failure) if sitting.failure else None,
        "markers": len(sitting.markers),
        "models": sorted(sitting.pipeline.estimators),
        "streams": {
            kind: {"device": capture.source.spec.device, **_nominal(sitting, kind)}
            for kind, capture in dict(sitting.captures).items()
        },
    }


def _nominal(sitting: Sitting, kind: StreamKind) -> dict[str, Any]:
    capture = sitting.captures[kind]
    spec = capture.source.spec
    facts = {"nominal_rate": spec.rate, "unit": spec.unit, "channels": list(spec.channels)}
    return {**facts, "demo": spec.demo, **stream_facts(capture.status)}


def quality_facts(feed: Feed) -> dict[str, Any]:
    """Return how good each signal is, as a recording keeps it, and how far each answer goes."""
    sitting, latest = feed.sitting, feed.latest
    if sitting is None:
        return {"session": None, "quality": None, "modalities": {}}
    estimates = latest.estimates if latest is not None else {}
    quality = quality_of(sitting.clock.now(), dict(sitting.captures), sitting.ring, estimates)
    return {
        "session": feed.session,
        "quality": plain(quality),
        "modalities": _believed(latest),
        "skipped": dict(sitting.pipeline.skipped),
    }


def _believed(result: Result | None) -> dict[str, Any]:
    if result is None:
        return {}
    return {
        name: {
            "status": part.status,
            "validity": round(part.validity, 6),
            "weight": round(part.weight, 6),
            "reasons": texts(part.reasons),
        }
        for name, part in result.fused.contributions.items()
    }
