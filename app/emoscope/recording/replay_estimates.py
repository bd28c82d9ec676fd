"""New estimates: recorded samples go through models again, these or others.

Nothing here has a clock or skips: ticks depend on sample times alone. What the new estimates share
with those of the live session is in docs/recording-format.md ("Two ways to replay", the second).
"""

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field

from emoscope.pipeline import STREAM_OF, Pipeline, Result
from emoscope.recording.read_answers import EngineNote
from emoscope.recording.reader import Piece, Recording
from emoscope_devices import KINDS, RING_SECONDS, Ring, StreamKind
from emoscope_models import Estimator, FusionSettings, Modality, ModelError, Reason

END_OF_TIME = 1 << 62
RESTORES = ("restore_neutral", "restore_voice")
"""What gives a model back what it knew of a participant; each checks what it is given."""
ACTIONS = ("begin_neutral", "begin_rest", "end_neutral", "end_rest", "select", *RESTORES)
"""What an operator can do to a model; nothing else that a file says is ever called."""

Loaders = Mapping[Modality, Callable[[], Estimator]]


@dataclass(slots=True)
class _Feed:
    """One stream on its way through: the block in hand, and the ring of those before."""

    pieces: Iterator[Piece]
    piece: Piece | None = None
    ring: Ring | None = None

    def pull(self) -> None:
        """Take the next block in hand."""
        self.piece = next(self.pieces, None)

    @property
    def time(self) -> int:
        """Return the time before which everything has been written."""
        return END_OF_TIME if self.piece is None else int(self.piece[1].times[0])

    def write(self) -> int:
        """Write the block in hand, take the next one, and return the newest time written."""
        assert self.piece is not None
        spec, block = self.piece
        if self.ring is None or _differs(self.ring, self.piece):
            self.ring = Ring(spec, RING_SECONDS[spec.kind])
        self.ring.write(block)
        self.pull()
        return int(block.times[-1])


@dataclass(slots=True)
class Reestimation:
    """Makes new estimates of a recording, and of those new answers.

    ``loaders`` make the models; each takes part from when its modality's model did in the session.
    ``unavailable`` says why a model could not. What was asked of models is asked again.
    """

    recording: Recording
    loaders: Loaders
    fusion: FusionSettings = field(default_factory=FusionSettings)
    unavailable: dict[Modality, tuple[Reason, ...]] = field(default_factory=dict)
    _notes: list[EngineNote] = field(default_factory=list)

    def results(self) -> Generator[Result, None, None]:
        """Yield the new results in order. Closes the models at the end."""
        feeds = {kind: _Feed(self.recording.samples(kind)) for kind in KINDS}
        for feed in feeds.values():
            feed.pull()
        feeds = {kind: feed for kind, feed in feeds.items() if feed.piece is not None}
        wanted = tuple(m for m in self.loaders if STREAM_OF[m] in feeds)
        said = [m for m in self.recording.modalities if m in wanted]
        wanted = (*said, *(m for m in wanted if m not in said))

        def ring(kind: StreamKind) -> Ring | None:
            return feeds[kind].ring if kind in feeds else None

        simulated = self.recording.start.get("simulated") is True
        pipeline = Pipeline(ring, wanted, self.fusion, simulated=simulated)
        try:
            models = self._load(pipeline, wanted)
            yield from self._step(pipeline, feeds, models)
        finally:
            pipeline.close()

    def _load(
        self, pipeline: Pipeline, wanted: tuple[Modality, ...]
    ) -> list[tuple[int, Estimator]]:
        """Return the models and when each begins to take part, in that order."""
        since: dict[Modality, int] = {}
        self._notes = self.recording.engine()
        for note in self._notes:
            if note.what == "admitted" and isinstance(note.values.get("since"), int):
                since.setdefault(note.values["modality"], note.values["since"])
        models: list[tuple[int, Estimator]] = []
        for modality in wanted:
            try:
                models.append((since.get(modality, 0), self.loaders[modality]()))
            except ModelError as error:
                self.unavailable[modality] = error.sentences
                pipeline.unavailable(modality, error.sentences)
        return sorted(models, key=lambda model: model[0])

    def _step(
        self,
        pipeline: Pipeline,
        feeds: dict[StreamKind, _Feed],
        models: list[tuple[int, Estimator]],
    ) -> Iterator[Result]:
        asked = [n for n in self._notes if n.what == "asked"]
        newest = 0
        try:
            while running := [f for f in feeds.values() if f.piece is not None]:
                newest = max(newest, min(running, key=lambda f: f.time).write())
                closed = {kind: feed.time for kind, feed in feeds.items()}
                now = min(newest, *closed.values())
                while models and models[0][0] <= now:
                    since, estimator = models.pop(0)
                    pipeline.add(estimator, since)
                while asked and asked[0].time <= now:
                    _ask(pipeline, asked.pop(0))
                yield from pipeline.advance(now, closed)
        finally:
            for _, estimator in models:
                estimator.close()


def _ask(pipeline: Pipeline, note: EngineNote) -> None:
    """Do to a model what the operator did; nothing when this model has no such thing."""
    action, values = note.values.get("action"), note.values.get("values")
    estimator = pipeline.estimators.get(note.values["modality"])
    method = getattr(estimator, action, None) if action in ACTIONS else None
    if method is None or not isinstance(values, Mapping):
        return
    if action == "select":
        x, y = values.get("x"), values.get("y")
        if isinstance(x, float | int) and isinstance(y, float | int):
            method(float(x), float(y))
    elif action in RESTORES:
        if isinstance(values.get("state"), Mapping):
            method(state=values["state"])
    elif not values:
        method()


def _differs(ring: Ring, piece: Piece) -> bool:
    """Tell whether samples cannot go on in a ring: the device came back as another."""
    old, new = ring.spec, piece[0]
    same = (old.shape, old.dtype, old.rate) == (new.shape, new.dtype, new.rate)
    return not same or old.channels != new.channels
