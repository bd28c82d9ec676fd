"""Where a session hands over what it has to its recorder, if there is one."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from emoscope.markers import Entry, Marker
from emoscope.pipeline import STREAM_OF, Pipeline, Result
from emoscope.quality import quality_of
from emoscope.rating_log import Times, Values
from emoscope.recording._history import History
from emoscope.recording.documents import RecorderError
from emoscope.recording.facts import expected_rate, model_facts, plain, pulse, session_facts
from emoscope.recording.items import (
    ChangeItem,
    EngineItem,
    MarkerItem,
    QualityItem,
    RatingItem,
    ResultItem,
    SnapshotItem,
    StateItem,
)
from emoscope.recording.recorder import Recorder, RecorderPolicy, RecorderState, RecorderStatus
from emoscope.settings import Settings, as_tables
from emoscope_devices import (
    Block,
    Capture,
    CaptureStatus,
    Clock,
    Ring,
    StreamKind,
    StreamSpec,
    to_ns,
)
from emoscope_models import Estimator, Modality, Reason

SNAPSHOT_SECONDS = 1.0
"""How often where the pipeline stands is kept for a recording that may begin."""


class Tap:
    """Keeps the last seconds of a session and passes everything to a recorder from Record on.

    ``samples`` is called on capture threads, ``state`` and ``marker`` on any, the others on the
    pipeline's. None of them waits or raises for what a disk does.
    """

    def __init__(
        self,
        captures: Mapping[StreamKind, Capture],
        pipeline: Pipeline,
        clock: Clock,
        preroll: float,
        on_status: Callable[[RecorderStatus], None],
    ) -> None:
        """Keep the last ``preroll`` seconds; ``on_status`` hears of the recording's state."""
        self.recorder: Recorder | None = None
        """The recording in progress, or the last one."""
        self._history = History(clock.now, preroll)
        self._captures, self._pipeline, self._clock = captures, pipeline, clock
        self._on_status = on_status
        self._snapshot_at = 0
        self.samples: Callable[[StreamSpec, Block], None] = self._history.samples

    @property
    def recording(self) -> bool:
        """Return whether a recording is in progress."""
        return self._history.recording

    def begin(
        self,
        folder: Path,
        *,
        participant: str = "",
        study: str = "",
        settings: Settings | None = None,
        mirror: Path | None = None,
        policy: RecorderPolicy | None = None,
        visit: Mapping[str, Any] | None = None,
        streams: Collection[StreamKind] | None = None,
    ) -> Recorder:
        """Record from now on, and the pre-roll before, into a new or empty ``folder``.

        ``settings`` and ``visit`` (plain JSON) are written down. Samples of ``streams`` only, None
        for all that is captured: what else is captured is judged, and forgotten. Any thread; waits
        for the disk. Raises RecorderError when that cannot be done, RuntimeError while it is being
        done already, and ValueError for what is no stream, or a visit that is no JSON.
        """
        if self.recording:
            raise RuntimeError("this session is being recorded already")
        facts = self._facts(streams, participant, study, _used(settings, mirror), visit)
        self._history.press()
        try:
            recorder = self._opened(folder, facts, streams, policy, mirror)
        except RecorderError:
            self._history.detach()
            raise
        self.recorder = recorder
        self._history.attach(recorder.put, streams)
        self._snapshot_at = 0
        self._on_status(recorder.status)
        return recorder

    def _facts(
        self,
        streams: Collection[StreamKind] | None,
        participant: str,
        study: str,
        settings: Settings | None,
        visit: Mapping[str, Any] | None,
    ) -> Callable[[], dict[str, Any]]:
        """Check what is asked for; return what makes session.json of it, at Record."""
        if streams is not None and not set(streams) <= set(STREAM_OF.values()):
            raise ValueError(f"no streams: {sorted(set(streams) - set(STREAM_OF.values()))}")
        told = None if visit is None else plain(visit)
        return partial(
            session_facts,
            self._captures,
            self._pipeline,
            self._clock,
            participant=participant,
            study=study,
            settings=as_tables(settings) if settings else {},
            preroll=self._history.seconds,
            visit=told,
            streams=streams,
        )

    def _opened(
        self,
        folder: Path,
        facts: Callable[[], dict[str, Any]],
        streams: Collection[StreamKind] | None,
        policy: RecorderPolicy | None,
        mirror: Path | None,
    ) -> Recorder:
        written = [c for k, c in self._captures.items() if streams is None or k in streams]
        recorder = Recorder(
            folder,
            facts(),
            lambda: pulse(self._captures, self._pipeline, self._clock),
            rate=expected_rate([c.source.spec for c in written]),
            policy=policy,
            mirror=mirror,
            on_status=self._said,
            kept=self.recorder.status.kept if self.recorder is not None else (),
        )
        recorder.start()
        return recorder

    def end(self) -> RecorderStatus | None:
        """End the recording and return how it ended; None when there was none. Waits for the disk.

        Idempotent.
        """
        if self.recorder is None:
            return None
        self._history.detach()
        return self.recorder.stop()

    def close(self) -> None:
        """End the recording and every thread."""
        self.end()
        self._history.close()

    # -- what happens ------------------------------------------------------------------------

    def result(self, result: Result) -> None:
        """Take a result."""
        self._history.take(ResultItem(result))

    def turn(self, now: int) -> None:
        """Keep where the pipeline stands and how good the signals are, once a second.

        Between two ticks, after ``asked``.
        """
        if self._history.active and now >= self._snapshot_at:
            self._snapshot_at = now + to_ns(SNAPSHOT_SECONDS)
            snapshot = self._pipeline.snapshot()
            self._history.take(SnapshotItem(snapshot))
            quality = quality_of(now, self._captures, self._ring, snapshot.estimates)
            self._history.take(QualityItem(quality))

    def _ring(self, kind: StreamKind) -> Ring | None:
        return self._captures[kind].ring

    def marker(self, entry: Entry) -> bool | None:
        """Take a marker or an amendment; return whether a recorder did, None without one."""
        told = entry.told
        if isinstance(told, Marker):
            return self._history.take(MarkerItem(told, serial=entry.serial))
        return self._history.take(ChangeItem(told, serial=entry.serial))

    def rating(self, times: Times, values: Values) -> None:
        """Take what a participant rated."""
        self._history.take(RatingItem(times, values))

    def state(self, kind: StreamKind, status: CaptureStatus) -> None:
        """Take a device's new state."""
        self._history.take(StateItem(self._clock.now(), kind, status))

    def admitted(self, estimator: Estimator, since: int) -> None:
        """Note that a model takes part from session time ``since`` on, or why it has no vote."""
        refused = self._pipeline.fusion.against(estimator.card)
        facts = model_facts(estimator)
        self._note("admitted", modality=estimator.modality, since=since, refused=refused, **facts)

    def refused(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Note that a model is not to be had."""
        self._note("refused", modality=modality, reasons=reasons)

    def asked(self, modality: Modality, action: str, values: Mapping[str, Any]) -> None:
        """Note what was done to a model: its method, and what it was called with."""
        self._note("asked", modality=modality, action=action, values=values)

    def _note(self, what: str, **values: Any) -> None:
        now = self._clock.now()
        self._history.take(EngineItem(now, self._pipeline.sequence, what, values))

    def _said(self, status: RecorderStatus) -> None:
        if status.state is RecorderState.CLOSED:
            self._history.detach()  # it may have ended by itself: the disk is full
        self._on_status(status)


def _used(settings: Settings | None, mirror: Path | None) -> Settings | None:
    """Return the settings with the folder that second copies of a recording really go to.

    A command line names the copy itself: who looks for copies later looks where it lies.
    """
    if settings is None:
        return None
    said = settings.recording.mirror
    folder = mirror.expanduser().absolute().parent if mirror is not None else None
    if folder == (Path(said).expanduser().absolute() if said else None):
        return settings
    used = replace(settings.recording, mirror="" if folder is None else str(folder))
    return replace(settings, recording=used)
