"""The same estimates for a file, as fast as the machine goes: one thread, no clock, no pacing."""

import csv
import errno
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Self

from emoscope.estimators import make_shadows
from emoscope.markers import Marker
from emoscope.pipeline import STREAM_OF, Pipeline, Result
from emoscope.recording import ResultWriter
from emoscope.session import Loader, ShadowLoaders
from emoscope.settings import Settings
from emoscope_devices import (
    RING_SECONDS,
    Annotation,
    Block,
    ManualClock,
    Ring,
    Sentence,
    Source,
    StreamKind,
    to_seconds,
)
from emoscope_models import EMOTIONS, Modality, ModelError, Reason

END_OF_TIME = 1 << 62


@dataclass(frozen=True, slots=True)
class Analysis:
    """What came of one file. ``seconds`` is its length, as far as it could be read.

    ``lost`` samples are missing in it. ``notes`` are sentences on damage, on what was left out and
    what was taken for granted. ``unavailable`` says why a model could not take part.
    """

    seconds: float
    results: int
    markers: tuple[Marker, ...]
    lost: int
    notes: tuple[Sentence, ...] = ()
    unavailable: Mapping[Modality, tuple[Reason, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )


@dataclass(slots=True)
class _Feed:
    """One source on its way through: the block in hand, and the index after the last."""

    source: Source
    items: Generator[Block | Annotation | None, None, None]
    block: Block | None = None
    ring: Ring | None = None
    next_index: int = 0
    lost: int = 0


def analyze(
    sources: Sequence[Source],
    loaders: dict[Modality, Loader],
    settings: Settings,
    on_result: Callable[[Result], None],
    on_progress: Callable[[float], None] = lambda seconds: None,
    on_marker: Callable[[Marker], None] = lambda marker: None,
) -> Analysis:
    """Step unpaced sources through the pipeline in order of sample time.

    Results are those that a live session at real time gives, but none is ever skipped.
    ``on_progress`` gets the file time in seconds now and then. A model that cannot be loaded is
    said in every result and costs its modality alone. Raises DeviceError when a file cannot be
    read, and ModelError when no model is left.
    """
    clock, stop = ManualClock(), threading.Event()
    feeds = {s.spec.kind: _Feed(s, s.blocks(clock, stop)) for s in sources}
    markers: list[Marker] = []
    wanted = tuple(m for m in loaders if STREAM_OF[m] in feeds)

    def note(marker: Marker) -> None:
        markers.append(marker)
        on_marker(marker)

    pipeline = Pipeline(
        lambda kind: feeds[kind].ring if kind in feeds else None, wanted, settings.fusion.build()
    )
    try:
        unavailable = _load(pipeline, {modality: loaders[modality] for modality in wanted})
        _load_shadows(pipeline, make_shadows(settings), feeds)
        for feed in feeds.values():
            _pull(feed, note)
        results, now = _step(pipeline, feeds, note, on_result, on_progress)
    finally:
        for feed in feeds.values():
            feed.items.close()
        pipeline.close()
    lost = sum(feed.lost for feed in feeds.values())
    notes = tuple(said for source in sources for said in source.spec.notes)
    return Analysis(to_seconds(now), results, tuple(markers), lost, notes, unavailable)


def _load(
    pipeline: Pipeline, loaders: Mapping[Modality, Loader]
) -> dict[Modality, tuple[Reason, ...]]:
    """Add every estimator that can be had; return why the others cannot."""
    unavailable: dict[Modality, tuple[Reason, ...]] = {}
    for modality, load in loaders.items():
        try:
            pipeline.add(load())
        except ModelError as error:
            unavailable[modality] = error.sentences
            pipeline.unavailable(modality, error.sentences)
            if len(unavailable) == len(loaders):
                raise
    return unavailable


def _load_shadows(
    pipeline: Pipeline, shadows: ShadowLoaders, feeds: Mapping[StreamKind, "_Feed"]
) -> None:
    """Add the models that run beside, where the file has their stream; every result says of each
    whether it is to be had."""
    for key, (modality, load) in shadows.items():
        if STREAM_OF[modality] not in feeds:
            continue
        try:
            pipeline.add_shadow(key, load())
        except ModelError as error:
            pipeline.shadow_unavailable(key, modality, error.sentences)


def _step(
    pipeline: Pipeline,
    feeds: dict[StreamKind, _Feed],
    note: Callable[[Marker], None],
    on_result: Callable[[Result], None],
    on_progress: Callable[[float], None],
) -> tuple[int, int]:
    results = newest = 0
    while running := [f for f in feeds.values() if f.block is not None]:
        feed = min(running, key=_first_time)
        block = feed.block
        assert block is not None
        _write(feed, block)
        newest = max(newest, int(block.times[-1]))
        _pull(feed, note)
        closed = {kind: _closed(f) for kind, f in feeds.items()}
        now = min(newest, *closed.values())
        for result in pipeline.advance(now, closed):
            on_result(result)
            results += 1
        on_progress(to_seconds(now))
    return results, newest


def _first_time(feed: _Feed) -> int:
    assert feed.block is not None
    return int(feed.block.times[0])


def _closed(feed: _Feed) -> int:
    """Return the time before which everything has been written."""
    return END_OF_TIME if feed.block is None else int(feed.block.times[0])


def _pull(feed: _Feed, note: Callable[[Marker], None]) -> None:
    feed.block = None
    for item in feed.items:
        if isinstance(item, Annotation):
            label = item.label or "?"
            note(Marker(item.time, label, item.seconds, item.origin or "file"))
        elif item is not None and len(item):
            feed.block = item
            return


def _write(feed: _Feed, block: Block) -> None:
    spec = feed.source.spec
    if feed.ring is None:
        feed.ring = Ring(spec, RING_SECONDS[spec.kind])
    feed.lost += max(0, block.first - feed.next_index)
    feed.next_index = block.stop
    feed.ring.write(block)


class Table:
    """Results as CSV: one row per result; the fused answer and each modality's doubt.

    A context manager. Raises OSError when the file cannot be written.
    """

    def __init__(self, path: Path, modalities: Sequence[Modality]) -> None:
        """Create the file and write its head."""
        self._modalities = tuple(modalities)
        self._file: IO[str] = path.open("w", newline="", encoding="utf-8")
        self._writer = csv.writer(self._file)
        head = ["time_s", "cause", "demo", "label", "confidence", "n_used", "degraded"]
        head += ["valence", "arousal", *EMOTIONS]
        for modality in self._modalities:
            head += [f"{modality}_{part}" for part in ("status", "validity", "weight", "reasons")]
        self._writer.writerow(head)

    def __enter__(self) -> Self:
        """Return the table."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._file.close()

    def write(self, result: Result) -> None:
        """Append one result."""
        fused = result.fused
        affect = fused.affect
        row: list[Any] = [f"{to_seconds(result.time):.6f}", result.cause or "heartbeat"]
        row += [int(result.demo), fused.label, f"{fused.confidence:.4f}", fused.n_used]
        row += [int(fused.degraded)]
        row += [f"{affect.valence:.4f}", f"{affect.arousal:.4f}"] if affect else ["", ""]
        row += [f"{p:.6f}" for p in fused.probabilities]
        for modality in self._modalities:
            part = fused.contributions[modality]
            reasons = " ".join(map(str, part.reasons))
            row += [part.status, f"{part.validity:.4f}", f"{part.weight:.4f}", reasons]
        self._writer.writerow(row)


def analyze_to(
    sources: Sequence[Source],
    loaders: dict[Modality, Loader],
    settings: Settings,
    stem: Path,
    on_progress: Callable[[float], None],
) -> Analysis:
    """Analyse one file into ``stem.jsonl`` and ``stem.csv``.

    Raises OSError also when a part of the results could not be written.
    """
    kinds = {s.spec.kind for s in sources}
    modalities = [m for m in loaders if STREAM_OF[m] in kinds]
    jsonl = stem.with_name(stem.name + ".jsonl")
    with (
        ResultWriter(jsonl) as lines,
        Table(stem.with_name(stem.name + ".csv"), modalities) as csv_,
    ):

        def keep(result: Result) -> None:
            lines.write(result)
            csv_.write(result)

        done = analyze(sources, loaders, settings, keep, on_progress, lines.mark)
    if lines.unwritten:
        raise OSError(errno.EIO, lines.why, str(jsonl))
    return done
