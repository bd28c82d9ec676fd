"""Results as JSON Lines: one object per result, written in place, readable up to a crash."""

import contextlib
import json
import logging
import queue
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Self

from emoscope.markers import Marker
from emoscope.pipeline import Result, Shadow
from emoscope_models import EMOTIONS, Affect, Contribution, Estimate

log = logging.getLogger(__name__)

QUEUE_ALARM = 2_000
"""Results waiting for the disk (over a minute of them) at which the writer complains."""
CLOSE_SECONDS = 10.0
"""How long the disk may take for what is queued at the end."""
DIGITS = 6
END_OF_TIME = 1 << 62


def as_record(result: Result, markers: Sequence[Marker] = ()) -> dict[str, Any]:
    """Return a result as plain values; only what depends on sample times, nothing on arrival.

    ``time_ns`` session time; ``modalities`` one entry each with status, validity, reasons,
    probabilities over the model's own labels (or None), evidence over the common ones (log ratio
    to the prior, None where it has no weight), valence, arousal, age (s), weight, model;
    ``fused`` over the common labels; ``suppressed`` and ``shadow`` only where there is such.
    ``demo`` is true for simulated input. ``markers`` are those
    set since the result before.
    """
    fused = result.fused
    beside = {key: _beside(shadow) for key, shadow in sorted(result.shadow.items())}
    return {
        "time_ns": result.time,
        "sequence": result.sequence,
        "cause": result.cause or "heartbeat",
        "demo": result.demo,
        "markers": [
            {"time_ns": m.time, "label": m.label, "seconds": m.seconds, "origin": m.origin}
            for m in markers
        ],
        "modalities": {
            name: _modality(part, result.estimates.get(name))
            for name, part in fused.contributions.items()
        },
        "fused": {
            "label": fused.label,
            "confidence": round(fused.confidence, DIGITS),
            "probabilities": dict(zip(EMOTIONS, _rounded(fused.probabilities), strict=True)),
            **_affect(fused.affect),
            "n_used": fused.n_used,
            "degraded": fused.degraded,
            "rule": fused.rule,
            "mode": fused.mode,
            "conflict": _number(fused.conflict),
            "entropy": _number(fused.entropy),
            "band": None if fused.band is None else _band(fused.band),
        },
        **({"shadow": beside} if beside else {}),
    }


def _beside(shadow: Shadow) -> dict[str, Any]:
    """Return what a model without a vote says: over its own labels, and the window's end."""
    estimate = shadow.estimate
    if estimate is None:
        status, reasons = "unavailable" if shadow.reasons else "absent", shadow.reasons
    else:
        status = "valid" if estimate.validity.ok else "invalid"
        reasons = estimate.validity.reasons
    return {
        "modality": shadow.modality,
        "status": status,
        "validity": round(estimate.validity.score, DIGITS) if estimate else 0.0,
        "reasons": [str(reason) for reason in reasons],
        "probabilities": _own(estimate),
        "model": estimate.model if estimate else None,
        "window_ns": estimate.time if estimate else None,
    }


def _own(estimate: Estimate | None) -> dict[str, float] | None:
    """Return the probabilities over the model's own labels."""
    if estimate is None or estimate.probabilities is None:
        return None
    names = estimate.labels.labels
    return dict(zip(names, _rounded(estimate.probabilities), strict=True))


def _number(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def _band(band: Any) -> dict[str, list[float]]:
    """Return 5, 50 and 95 % by class."""
    return {name: _rounded(band[:, i]) for i, name in enumerate(EMOTIONS)}


def _modality(part: Contribution, estimate: Estimate | None) -> dict[str, Any]:
    suppressed = estimate.labels.suppressed if estimate else ()
    return {
        "status": part.status,
        "validity": round(part.validity, DIGITS),
        "weight": round(part.weight, DIGITS),
        "reasons": [str(reason) for reason in part.reasons],
        "probabilities": _own(estimate),
        **({"suppressed": list(suppressed)} if suppressed else {}),
        "evidence": dict(zip(EMOTIONS, _rounded(part.evidence), strict=True))
        if part.weight
        else None,
        **_affect(estimate.affect if estimate else None),
        "age": None if part.age is None else round(part.age, DIGITS),
        "model": estimate.model if estimate else None,
    }


def _affect(affect: Affect | None) -> dict[str, float | None]:
    names = ("valence", "arousal", "valence_sd", "arousal_sd")
    if affect is None:
        return dict.fromkeys(names)
    return {name: round(float(getattr(affect, name)), DIGITS) for name in names}


def _rounded(values: Any) -> list[float]:
    return [round(float(v), DIGITS) for v in values]


class ResultWriter:
    """Writes results on a thread of its own; ``write`` never waits for the disk.

    A context manager. Each line is flushed to the system as it is written, so a crash costs at
    most the line in hand. When the disk refuses, ``failure`` says so, results are counted in
    ``unwritten`` and the session goes on; once there is room again the following results are
    written, and with the first of them the markers that waited.
    """

    def __init__(self, path: Path) -> None:
        """Create the file. Raises OSError when that is impossible."""
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] = path.open("wb", buffering=0)
        self._queue: queue.SimpleQueue[Result | Marker | None] = queue.SimpleQueue()
        self._markers: list[Marker] = []
        self._thread = threading.Thread(target=self._run, name="result-writer", daemon=True)
        self._end = 0
        self.written = 0
        self.unwritten = 0
        self.why = ""
        """Why the first result that could not be written was not; empty when all were."""

    def __enter__(self) -> Self:
        """Start the writer's thread."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Write what is queued, then close."""
        self._queue.put(None)
        self._thread.join(CLOSE_SECONDS)
        if self._thread.is_alive():  # the disk hangs: closing the file would hang too
            self.unwritten += self._queue.qsize()
            self.why = "the disk does not answer"
            log.error("%s", self.failure)
            return
        self._file.close()

    @property
    def failure(self) -> str:
        """Return what is wrong, as a sentence; empty when all results were written."""
        return f"{self.path} cannot be written ({self.why})." if self.why else ""

    def write(self, result: Result) -> None:
        """Queue one result."""
        self._queue.put(result)
        if self._queue.qsize() == QUEUE_ALARM:
            log.warning("%d results wait to be written to %s", QUEUE_ALARM, self.path)

    def mark(self, marker: Marker) -> None:
        """Queue a marker: it goes into the first result at or after its time."""
        self._queue.put(marker)

    def _run(self) -> None:
        last: Result | None = None
        while (item := self._queue.get()) is not None:
            if isinstance(item, Marker):
                self._markers.append(item)
                continue
            last = item
            self._put(item, item.time, {})
        if self._markers and last is not None:
            self._put(last, END_OF_TIME, {"cause": "end"})
        if self._markers:
            log.error("%d markers could not be written to %s", len(self._markers), self.path)

    def _due(self, time: int) -> list[Marker]:
        """Take the markers up to ``time`` (session ns) out of those that wait, in order."""
        due = sorted((m for m in self._markers if m.time <= time), key=lambda m: m.time)
        self._markers = [m for m in self._markers if m.time > time]
        return due

    def _put(self, result: Result, until: int, changed: dict[str, Any]) -> None:
        """Write a result with the markers up to ``until``; those wait when it is refused."""
        due = self._due(until)
        try:
            record = as_record(result, due) | changed
            self._append(json.dumps(record, ensure_ascii=False, allow_nan=False).encode() + b"\n")
        except OSError as error:
            self._refused(due, error.strerror or str(error))
        except Exception as error:  # a bug must not end the thread, nor the session
            log.exception("result %d", result.sequence)
            self._refused(due, repr(error))
        else:
            self.written += 1

    def _refused(self, markers: list[Marker], why: str) -> None:
        self.unwritten += 1
        self._markers += markers
        if not self.why:
            self.why = why
            log.error("%s Results are being lost; make room on the disk.", self.failure)

    def _append(self, line: bytes) -> None:
        """Write all of ``line``, or none: what a full disk took of it is taken back."""
        try:
            rest = line
            while rest:  # an unbuffered write may be short on a nearly full disk
                rest = rest[self._file.write(rest) :]
        except OSError:
            with contextlib.suppress(OSError):
                self._file.truncate(self._end)
                self._file.seek(self._end)
            raise
        self._end += len(line)
