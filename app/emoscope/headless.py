"""A live session without a window: results to a file, progress and summary to a text stream."""

import signal
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TextIO

from emoscope.estimators import make_loaders
from emoscope.pipeline import Result
from emoscope.recording import ResultWriter
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope_devices import CaptureState, CaptureStatus, Source, StreamKind, to_ns, to_seconds
from emoscope_models import Modality, Reason

STEP = 0.25
"""Seconds between looks at the clock."""
TAIL = 0.8
"""Seconds to go on after the last file has ended, for windows that still wait."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a headless session went; ``unusable`` are sentences on devices that never delivered."""

    seconds: float
    results: int
    unusable: tuple[str, ...]
    summary: str


def run(
    sources: Sequence[Source],
    settings: Settings,
    *,
    seconds: float | None,
    out: Path | None,
    report: TextIO,
) -> Outcome:
    """Run until ``seconds`` are over, all sources have ended, or an interrupt comes.

    Writes JSON Lines to ``out`` when given. Raises OSError when ``out`` cannot be created. Device
    failures are said on ``report`` and do not end the session.
    """
    session = Session(sources, make_loaders(settings), fusion=settings.fusion.build())
    stop = threading.Event()
    session.listeners.state.append(_Announcer(report))
    session.listeners.model.append(lambda m, why: _announce_model(report, m, why))
    writer = ResultWriter(out) if out else None
    with _Interrupts(stop):
        if writer:
            session.listeners.result.append(writer.write)
            session.listeners.marker.append(writer.mark)
            with writer, session:
                _wait(session, seconds, stop, report)
        else:
            with session:
                _wait(session, seconds, stop, report)
    written = f"{writer.written} results written to {out}." if writer else ""
    if writer and writer.failure:
        written += f" {writer.failure} {writer.unwritten} results are lost."
    unusable = tuple(
        f"{kind}: {' '.join(map(str, c.status.reasons)) or 'no data came.'}"
        for kind, c in session.captures.items()
        if not c.status.received
    )
    return Outcome(
        to_seconds(session.clock.now()),
        sum(session.statistics.counts.values()),
        unusable,
        summary(session) + (f"\n{written}" if written else ""),
    )


class _Announcer:
    """Says each change of a device's state once, with the reason it had while it was running."""

    def __init__(self, report: TextIO) -> None:
        self._report = report

    def __call__(self, kind: StreamKind, status: CaptureStatus) -> None:
        if status.state is not CaptureState.STOPPED:
            reasons = " ".join(map(str, status.reasons))
            self._report.write(f"\r{kind}: {status.state.value}. {reasons}".rstrip() + "\n")


def _announce_model(report: TextIO, modality: Modality, why: tuple[Reason, ...]) -> None:
    text = " ".join(map(str, why)) or "ready."
    report.write(f"\r{modality} model: {text}\n")


def _wait(session: Session, seconds: float | None, stop: threading.Event, report: TextIO) -> None:
    end = None if seconds is None else to_ns(seconds)
    over_since: int | None = None
    shown = -1
    latest: list[Result] = []
    session.listeners.result.append(lambda r: latest.__setitem__(slice(None), [r]))
    while not stop.wait(STEP):
        now = session.clock.now()
        if end is not None and now >= end:
            break
        over_since = over_since or (now if session.over else None)
        if over_since is not None and now - over_since > to_ns(TAIL):
            break
        if session.failure:
            report.write(f"\r{session.failure}\n")
            break
        if now // to_ns(1.0) != shown:
            shown = now // to_ns(1.0)
            report.write("\r" + progress(session, latest[0] if latest else None))
            report.flush()
    report.write("\n")


def progress(session: Session, latest: Result | None) -> str:
    """Return one line on where a session stands."""
    seconds = int(to_seconds(session.clock.now()))
    parts = [f"{seconds // 60:02d}:{seconds % 60:02d}"]
    for kind, capture in session.captures.items():
        status = capture.status
        rate = f"{status.rate:.1f}/s" if status.rate else status.state.value
        lost = f" lost {status.lost}" if status.lost else ""
        parts.append(f"{kind} {rate}{lost}")
    if latest:
        fused = latest.fused
        parts.append(f"{fused.label} {fused.confidence:.0%} ({fused.n_used} used)")
        if latest.demo:
            parts.append("DEMO")
    return "  ".join(parts) + " " * 8


def summary(session: Session) -> str:
    """Return the closing table: rates, drops, latencies per stage. Times on the session clock."""
    lines = ["", f"{'stream':10}{'received':>10}{'rate/s':>10}{'lost':>8}{'gaps':>6}{'reconn.':>8}"]
    for kind, capture in session.captures.items():
        s = capture.status
        rate = _mean_rate(session, kind)
        lines.append(
            f"{kind:10}{s.received:>10}{rate:>10.2f}{s.lost:>8}{s.gaps:>6}{s.reconnects:>8}"
        )
    stats = session.statistics
    lines += ["", f"{'estimates':10}{'number':>10}{'rate/s':>10}{'skipped':>8}"]
    for name in session.pipeline.modalities:
        number, skipped = stats.counts.get(name, 0), session.pipeline.skipped.get(name, 0)
        lines.append(f"{name:10}{number:>10}{stats.rate(name):>10.2f}{skipped:>8}")
    lines += ["", f"{'latency (ms)':18}{'p50':>8}{'p95':>8}{'p99':>8}{'n':>8}"]
    for stage in stats.stages:
        latency = stats.latency(stage)
        if latency:
            lines.append(
                f"{stage:18}{latency.p50:>8.1f}{latency.p95:>8.1f}{latency.p99:>8.1f}{latency.n:>8}"
            )
    lines += ["", *(f"{m}: {e.provider}" for m, e in session.ran.items())]
    lines.append("Latency: from when the newest sample was taken (device latency as set).")
    return "\n".join(lines)


def _mean_rate(session: Session, kind: StreamKind) -> float:
    status = session.captures[kind].status
    first, last = session.captures[kind].span
    return (status.received - 1) / to_seconds(last - first) if last > first else 0.0


class _Interrupts:
    """Turn SIGINT and SIGTERM into ``stop`` while inside; only on the main thread."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        self._old: Mapping[int, object] = {}

    def __enter__(self) -> None:
        if threading.current_thread() is threading.main_thread():
            self._old = {s: signal.signal(s, self._caught) for s in (signal.SIGINT, signal.SIGTERM)}

    def __exit__(self, *_: object) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)  # type: ignore[arg-type]

    def _caught(self, number: int, frame: FrameType | None) -> None:
        self._stop.set()
