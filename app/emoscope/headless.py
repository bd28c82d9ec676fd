"""A live session without a window: results to a file, progress and summary to a text stream."""

import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Protocol, TextIO

from emoscope.estimators import make_loaders, make_shadows
from emoscope.outlets import attach
from emoscope.pipeline import Result
from emoscope.recording import RecorderState, RecorderStatus, ResultWriter
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.verify_command import after_stop, tell_unclean
from emoscope_devices import CaptureState, CaptureStatus, Source, StreamKind, to_ns, to_seconds
from emoscope_models import Modality, Reason

STEP = 0.25
"""Seconds between looks at the clock."""
DAMAGED = 5
"""What emoscope verify answers to a recording that is damaged."""
TAIL = 0.8
"""Seconds to go on after the last file has ended, for windows that still wait."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a headless session went.

    ``failures`` are sentences on what did not work at all: devices that never delivered, models
    that could not be loaded, results that could not be written, an engine that broke down.
    """

    seconds: float
    results: int
    failures: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Where to record to, of whom, and where to keep a second copy.

    ``visit`` is what was decided, ``streams`` what is written: None for all.
    """

    folder: Path
    participant: str = ""
    study: str = ""
    mirror: Path | None = None
    visit: Mapping[str, Any] | None = None
    streams: frozenset[StreamKind] | None = None


class Remote(AbstractContextManager["Remote"], Protocol):
    """Lets other programs control a session while it is entered; afterwards says what came of it.

    ``folders`` are recordings that they ended; ``lines`` and ``failures`` tell of these.
    """

    folders: set[Path]
    lines: list[str]
    failures: list[str]


MakeRemote = Callable[[Session, Settings, Callable[[str], None]], Remote]
"""Takes what writes a line for the operator, too."""


def run(
    sources: Sequence[Source],
    settings: Settings,
    *,
    seconds: float | None,
    out: Path | None,
    report: TextIO,
    record: Wish | None = None,
    control: MakeRemote | None = None,
) -> Outcome:
    """Run until ``seconds`` are over, all sources have ended, or an interrupt comes.

    Writes JSON Lines to ``out`` and a recording when given. With ``control`` other programs may
    follow it, mark, and record. Raises OSError when ``out`` cannot be created, RecorderError when
    it cannot be recorded, and what ``control`` raises. Device failures are said on ``report`` and
    do not end the session.
    """
    fusion, shadows = settings.fusion.build(), make_shadows(settings)
    session = Session(sources, make_loaders(settings), shadows=shadows, fusion=fusion)
    attach(session, settings.lab)
    stop = threading.Event()
    console = _Console(report)
    models = _listen(session, console)
    with ExitStack() as stack:
        stack.enter_context(_Interrupts(stop))
        writer = stack.enter_context(ResultWriter(out)) if out else None
        if writer:
            session.listeners.result.append(writer.write)
            session.listeners.marker.append(writer.mark)
        if record:
            _record(session, record, settings, report)
        stack.enter_context(session)
        remote = control(session, settings, console.say) if control else None
        if remote is not None:
            stack.enter_context(remote)
        _wait(session, seconds, stop, console, writer)
        # Stopped devices have no reasons any more.
        last = {kind: capture.status for kind, capture in session.captures.items()}
    return _outcome(session, last, models, writer, remote)


def _listen(session: Session, console: "_Console") -> list[str]:
    """Say what becomes of devices, models and recording; return the list of models' failures."""
    models: list[str] = []

    def loaded(modality: Modality, why: tuple[Reason, ...]) -> None:
        text = f"{modality} model: {' '.join(map(str, why)) or 'ready.'}"
        console.say(text)
        models.extend([text] if why else [])

    session.listeners.state.append(_Announcer(console))
    session.listeners.model.append(loaded)
    session.listeners.recorder.append(lambda status: _say_of_recording(console, status))
    return models


def _record(session: Session, wish: Wish, settings: Settings, report: TextIO) -> None:
    """Record, and say where an earlier recording has no end. Raises RecorderError."""
    for parent in {wish.folder.absolute().parent, settings.recording.parent()}:
        tell_unclean(parent, report)
    session.record(
        wish.folder,
        participant=wish.participant,
        study=wish.study,
        mirror=wish.mirror,
        settings=settings,
        visit=wish.visit,
        streams=wish.streams,
    )


def _say_of_recording(console: "_Console", status: RecorderStatus) -> None:
    if status.reasons:
        console.say(f"recording: {status.state.value}. {' '.join(map(str, status.reasons))}")


def _outcome(
    session: Session,
    last: Mapping[StreamKind, CaptureStatus],
    models: Sequence[str],
    writer: ResultWriter | None,
    remote: Remote | None,
) -> Outcome:
    """Sum up a session that is over; ``last`` is how its devices stood before it was stopped."""
    said = {kind: _standing(session, kind, status) for kind, status in last.items()}
    failures = [
        f"{kind}: {said[kind] or 'no data came.'}" for kind, s in last.items() if not s.received
    ]
    failures += models
    for key, why in session.pipeline.shadows_refused.items():
        failures.append(f"shadow model {key}: {' '.join(map(str, why))}")
    lines = [summary(session)]
    lines += [f"{kind}: {text}" for kind, text in said.items() if text and last[kind].received]
    if session.failure:
        failures.append(str(session.failure))
    if writer:
        lines.append(f"{writer.written} results written to {writer.path}.")
        if writer.unwritten:
            failures.append(f"{writer.failure} {writer.unwritten} results are lost.")
    recorded, lost = _of_recordings(session, remote)
    return Outcome(
        to_seconds(session.clock.now()),
        sum(session.statistics.counts.values()),
        (*failures, *lost),
        "\n".join([*lines, *recorded]),
    )


def _of_recordings(session: Session, remote: Remote | None) -> tuple[list[str], list[str]]:
    """Return what was recorded, and where something was lost; of what clients ended, too."""
    lines = list(remote.lines) if remote is not None else []
    failures = list(remote.failures) if remote is not None else []
    recorder = session.tap.recorder
    if recorder and not (remote is not None and recorder.folder in remote.folders):
        recording = recorder.status
        lines.append(_recorded(recording))
        if recording.state is RecorderState.FAILED or recording.lost:
            failures += map(str, recording.reasons)
        code, sentences = after_stop(recording.folder)
        (failures if code == DAMAGED else lines).extend(map(str, sentences))
    return lines, failures


def _recorded(status: RecorderStatus) -> str:
    """Return what a recording that is over holds."""
    streams = ", ".join(f"{kind} {n}" for kind, n in status.streams.items()) or "no samples"
    size = status.bytes / 1e6
    return f"{status.seconds:.1f} s recorded in {status.folder} ({size:.1f} MB): {streams}."


def _standing(session: Session, kind: StreamKind, status: CaptureStatus) -> str:
    """Return what is remarkable about a device at the end; nothing when all is well."""
    notes = session.captures[kind].source.spec.notes
    text = " ".join(dict.fromkeys(map(str, (*status.reasons, *notes))))
    if status.state is CaptureState.LIVE or not status.received:
        return text
    return f"{status.state.value} at the end. {text}".rstrip()


class _Console:
    """Sentences, one a line, and below them one line that is written over; any thread."""

    def __init__(self, report: TextIO) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._width = 0

    def say(self, text: str) -> None:
        """Write a sentence for good."""
        with self._lock:
            self._report.write(f"\r{text.ljust(self._width)}\n")
            self._report.flush()
            self._width = 0

    def show(self, text: str) -> None:
        """Write over the last line."""
        with self._lock:
            self._report.write(f"\r{text.ljust(self._width)}")
            self._report.flush()
            self._width = len(text)


class _Announcer:
    """Says what becomes of each device; the same trouble once, however often it is tried again."""

    def __init__(self, console: _Console) -> None:
        self._console = console
        self._said: dict[StreamKind, tuple[str, ...]] = {}

    def __call__(self, kind: StreamKind, status: CaptureStatus) -> None:
        if status.state is CaptureState.STOPPED:
            return
        # Without the values: "for 3 s" and "for 4 s" are the same trouble.
        trouble = tuple(reason.template for reason in status.reasons)
        if trouble and trouble == self._said.get(kind):
            return
        self._said[kind] = trouble
        reasons = " ".join(map(str, status.reasons))
        lost = f" {status.lost} samples lost so far." if status.lost else ""
        self._console.say(f"{kind}: {status.state.value}. {reasons}".rstrip() + lost)


def _wait(
    session: Session,
    seconds: float | None,
    stop: threading.Event,
    console: _Console,
    writer: ResultWriter | None,
) -> None:
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
            break
        if now // to_ns(1.0) != shown:
            shown = now // to_ns(1.0)
            lost = (
                f"  {writer.unwritten} RESULTS NOT WRITTEN" if writer and writer.unwritten else ""
            )
            console.show(progress(session, latest[0] if latest else None) + lost)
    console.say("")


def progress(session: Session, latest: Result | None) -> str:
    """Return one line on where a session stands."""
    seconds = int(to_seconds(session.clock.now()))
    parts = [f"{seconds // 60:02d}:{seconds % 60:02d}"]
    for kind, capture in session.captures.items():
        status = capture.status
        rate = f"{status.rate:.1f}/s" if status.rate else status.state.value
        lost = f" lost {status.lost}" if status.lost else ""
        parts.append(f"{kind} {rate}{lost}")
    if session.tap.recording and session.tap.recorder:
        recording = session.tap.recorder.status
        lost = f" LOST {recording.lost}" if recording.lost else ""
        parts.append(f"REC {recording.seconds:.0f} s {recording.bytes / 1e6:.1f} MB{lost}")
    if latest:
        fused = latest.fused
        parts.append(f"{fused.label} {fused.confidence:.0%} ({fused.n_used} used)")
        if latest.demo:
            parts.append("DEMO")
    return "  ".join(parts)


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
    for key, skipped in session.pipeline.shadows_skipped.items():
        lines.append(f"shadow {key}: runs beside, without a vote; {skipped} windows skipped")
    late = session.pipeline.late
    lines += [f"{m}: {n} estimates came too late to be fused." for m, n in late.items() if n]
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
