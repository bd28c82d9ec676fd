"""From results and device states to panels: what is shown when. Qt thread."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from emoscope.explain import doubt_of
from emoscope.markers import Marker
from emoscope.pipeline import STREAM_OF, Result, Shadow
from emoscope.settings import WindowSettings
from emoscope.sitting import Reply, Sitting
from emoscope.ui import readings, silence, words
from emoscope.ui.baselines import Baselines
from emoscope.ui.board import Board
from emoscope.ui.feeds import AudioFeed, EEGFeed, Feed, VideoFeed
from emoscope.ui.marking import texts
from emoscope.ui.panels import DeviceLine, Performance
from emoscope_devices import KINDS, CaptureState, CaptureStatus, Sentence, StreamKind
from emoscope_models import MODALITIES, NO_EVIDENCE, Estimate, Modality, Reason

STATUS_EVERY = 10
"""Frames between two looks at the devices: 3 a second."""
BARS_EVERY = 3
"""Frames between two looks at slow panels: 10 a second, tiles and history in turn."""
FEED_EVERY: Mapping[StreamKind, int] = MappingProxyType({"video": 1, "audio": 2, "eeg": 2})
"""Frames between two looks at a stream: sound scrolls 15 times a second, by 4 pixels, and EEG is
drawn in the frames between, by 3."""
RECENT = 300
"""Latencies that the strip shows: the last twenty seconds or so."""
BAND_HOLD = 400_000_000
"""Nanoseconds for which a band is drawn: at most five a second are computed."""
NO_BAND: tuple[int, NDArray[np.float64] | None] = (-BAND_HOLD, None)


def _plainly(where: str, work: Callable[..., object], *values: Any) -> bool:
    """Do a part of a frame; what it raises is the caller's."""
    work(*values)
    return True


class Presenter(QObject):
    """Keeps the newest result and draws it when the next frame is due."""

    rest_ended = Signal(bool)
    """Whether the rest was long enough to compare with."""

    def __init__(self, board: Board, settings: WindowSettings, parent: QObject) -> None:
        """Present on ``board``; nothing runs yet."""
        super().__init__(parent)
        self._board = board
        self._video = VideoFeed(board.video)
        self._eeg = EEGFeed(board.sweep)
        self.run: Callable[..., bool] = _plainly
        """Does a part of a frame; the window's goes on with the others when one raises."""
        self._feeds: tuple[Feed, ...] = (
            self._video,
            AudioFeed(board.wave, board.spectrogram),
            self._eeg,
        )
        self._session: Sitting | None = None
        self._settings = settings
        self._problems: dict[StreamKind, tuple[Sentence, ...]] = {}
        self._shut: Mapping[StreamKind, Sentence] = {}
        self._models: dict[Modality, tuple[Reason, ...]] = {}
        self._latest: Result | None = None
        self._news: list[Result] = []
        self._history: list[Result] = []
        self._unpainted: Result | None = None
        self._frames = readings.Pace()
        self._count = self._since = 0
        self._resting = False
        self._closed: tuple[int, tuple[tuple[str, DeviceLine], ...]] | None = None
        self._say: Callable[[], None] = self._say_stopped
        self.baselines = Baselines(self)
        self._band = NO_BAND
        board.video.face_clicked.connect(self._select_face)
        self.configure(settings)
        self.end()

    # -- what the window says ----------------------------------------------------------------

    def begin(self) -> None:
        """A session is being opened: empty everything."""
        self._forget()
        self._board.timeline.clear()
        self._board.plane.clear()
        self._closed = None
        self._say = self._say_opening
        self._say()

    def _say_opening(self) -> None:
        board, opening = self._board, self.tr("Opening devices and models ...")
        board.headline.show_fused(None, message=opening)
        board.face_bars.show_probabilities(None, opening)
        board.bars.show_probabilities(None, opening)

    def attach(self, session: Sitting, shut: Mapping[StreamKind, Sentence]) -> None:
        """A session runs: follow it; ``shut`` are streams that are not to be opened, and why."""
        self._shut = shut
        self._session, self._since = session, session.clock.now()
        self._resting = session.resting
        self._models.clear()
        self._say = self._say_states
        self._say()
        demo = any(c.source.spec.demo for c in session.captures.values())
        self._board.video.set_demo(demo)
        self._board.video.set_replay(session.replayed)
        self._board.headline.set_replay(session.replayed)

    def _say_states(self) -> None:
        assert self._session is not None
        for kind in KINDS:
            capture = self._session.captures.get(kind)
            if capture is not None:
                self.show_state(kind, capture.status)
            elif kind in self._problems:
                self.show_problem(kind, self._problems[kind])
            else:
                silence.absent(self._board, kind, silence.unused(self._shut.get(kind)))

    def end(self) -> None:
        """The session is over: keep the last picture of it, say that it is over."""
        if self._session is not None:
            self._closed = self._session.clock.now(), tuple(self._closing(self._session))
        self._forget()
        self._say = self._say_stopped
        self._say()

    def _say_stopped(self) -> None:
        board = self._board
        if self._closed is not None:
            when, lines = self._closed
            silence.stop(board, when, self.tr("Not running."))
            named = ((words.device(n) if n else words.stream(one.kind), one) for n, one in lines)
            board.status.show_devices([replace(one, device=name) for name, one in named])
        board.headline.show_fused(None, message=self.tr("Stopped. Press F5 to start."))
        stopped = words.capture_state(CaptureState.STOPPED)
        board.video.show_state("absent", stopped)
        board.face_bars.show_probabilities(None, self.tr("Not running."))
        board.bars.show_probabilities(None, self.tr("Not running."))
        for tile in board.tiles.values():
            tile.show_contribution(None, reason=self.tr("Not running."))

    def configure(self, settings: WindowSettings) -> None:
        """Obey settings of the window that can change while it runs."""
        before, self._settings = self._settings, settings
        if settings.language != before.language:
            self._say()
        self._board.sweep.set_scale(settings.microvolts)
        self._board.sweep.set_seconds(settings.sweep_seconds)

    def toggle_rest(self, session: Sitting | None) -> None:
        """Begin the EEG rest, or end it; the band panel shows which."""
        if session is None or "eeg" not in session.pipeline.estimators:
            return
        self._resting = not self._resting
        if self._resting:
            session.request("eeg", "begin_rest")
        else:
            session.request("eeg", "end_rest", answer=self._end_rest)
        session.mark("rest begins" if self._resting else "rest ends")

    def _end_rest(self, reply: Reply) -> None:
        """Engine thread: send whether the rest was long enough."""
        self.rest_ended.emit(bool(reply.value))

    @property
    def resting(self) -> bool:
        """Return whether an EEG rest is being recorded."""
        return self._resting

    # -- what the engine says ----------------------------------------------------------------

    def take(self, result: Result) -> None:
        """Keep a new result for the next frame: a panel touched in between is painted twice."""
        if self._session is not None:
            self._news.append(result)

    def show_state(self, kind: StreamKind, status: CaptureStatus) -> None:
        """Say what has become of a device, where its data would be."""
        silence.show(self._board, kind, status)

    def show_problem(self, kind: StreamKind, sentences: tuple[Sentence, ...]) -> None:
        """Say why a chosen device cannot be used at all."""
        self._problems[kind] = sentences
        failed = CaptureStatus(CaptureState.FAILED, sentences)
        self.show_state(kind, failed)

    def show_model(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Note that a model is ready (no reasons) or is not to be had."""
        self._models[modality] = reasons

    def show_marker(self, marker: Marker) -> None:
        """Draw a marker on the timeline; alarms and parts of trials are said elsewhere."""
        if texts.listed(marker):
            self._board.timeline.add_marker(marker.time, words.marker(marker.label))

    # -- 30 times a second -------------------------------------------------------------------

    def frame(self) -> None:
        """Draw what is new."""
        session = self._session
        if session is None:
            return
        now = session.clock.now()
        self._frames.tick(now)
        self.run("the answers", self._show_news)
        self._count += 1
        for turn, feed in enumerate(self._feeds):
            if (self._count + turn) % FEED_EVERY[feed.kind] == 0:
                self.run(f"the {feed.kind} panels", feed.pull, session.ring(feed.kind))
        if self._count % BARS_EVERY == 0:
            self.run("the tiles", self._show_tiles, session)
        elif self._count % BARS_EVERY == 1:
            self.run("the timeline", self._show_history, now)
        if self._count % STATUS_EVERY == 0:
            self.run("the devices' line", self._show_status, session)

    def painted(self) -> None:
        """All that was asked for is on the screen: note how old the newest judged frame is."""
        if self._session is not None and self._unpainted is not None:
            now, taken = self._session.clock.now(), self._unpainted.timing.taken
            if taken >= self._since:  # what was told of the time before is not late
                self._session.statistics.add("face painted", now - taken)
            self._unpainted = None

    # -- parts -------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._session = self._latest = self._unpainted = None
        self._news.clear()
        self._history.clear()
        self.baselines.forget()
        self._problems.clear()
        self._resting = False
        self._band = NO_BAND
        for feed in self._feeds:
            feed.clear()

    def _show_news(self) -> None:
        """Show what came since the last frame."""
        if not self._news:
            return
        news, self._news = self._news, []
        self._history += news
        newest: dict[Modality | None, Result] = {}
        for result in news:
            newest[result.cause] = result
            self.baselines.take(result)
            if result.cause == "speech":
                self._show_voice(result.estimates["speech"])
        if "face" in newest:
            self._unpainted = newest["face"]
            self._video.overlay = readings.face_overlay(self._unpainted, self._settings.landmarks)
        if "eeg" in newest and not self._gone("eeg"):
            self._show_eeg(newest["eeg"].estimates["eeg"])
        latest = self._latest = news[-1]
        fused = latest.fused
        doubt = doubt_of(fused, self._session.pipeline.fusion) if self._session else None
        self._board.headline.show_fused(fused, latest.demo, doubt=doubt)
        known = fused.label != NO_EVIDENCE
        for result in news:
            if result.fused.band is not None:
                self._band = result.time, result.fused.band
        self._board.bars.show_probabilities(
            fused.probabilities if known else None,
            self.tr("No evidence at present."),
            band=self._band[1] if fused.time - self._band[0] <= BAND_HOLD else None,
        )

    def _show_history(self, now: int) -> None:
        """Bring timeline and plane up to now; they take every result."""
        for result in self._history:
            self._board.timeline.append(result.fused)
            affect = result.fused.affect
            self._board.plane.append(result.time, affect, self.tr("No evidence at present."))
        self._history.clear()
        self._board.timeline.advance(now)

    def _show_tiles(self, session: Sitting) -> None:
        latest = self._latest
        for modality in MODALITIES:
            tile = self._board.tiles[modality]
            if STREAM_OF[modality] not in session.captures:
                problem = words.texts(self._problems.get(STREAM_OF[modality], ()))
                text = problem or silence.unused(self._shut.get(STREAM_OF[modality]))
                tile.show_contribution(None, reason=text)
                if modality == "face":
                    self._board.face_bars.show_probabilities(None, text)
                continue
            part = latest.fused.contributions.get(modality) if latest else None
            total = sum(c.weight for c in latest.fused.contributions.values()) if latest else 0.0
            share = part.weight / total if part is not None and total > 0 else None
            tile.show_contribution(part, share, self._why(session, modality))
        self._show_face_bars()

    def _why(self, session: Sitting, modality: Modality) -> str:
        """Return what weighs more than an estimate's own reasons: its device, its model."""
        status = session.captures[STREAM_OF[modality]].status
        if status.state is not CaptureState.LIVE:
            return words.capture_status(status)
        if modality not in self._models:
            return self.tr("The model is being loaded ...")
        return words.texts(self._models[modality])

    def _show_face_bars(self) -> None:
        latest = self._latest
        if latest is None or self._session is None or "video" not in self._session.captures:
            return
        estimate = latest.estimates.get("face")
        part = latest.fused.contributions.get("face")
        if estimate is None or part is None:
            return
        counts = part.status in ("used", "degraded")
        text = self.tr("No opinion.")
        if estimate.probabilities is None or part.status in ("invalid", "stale"):
            reasons = words.texts(part.reasons[:1]) or text
            self._board.face_bars.show_probabilities(None, reasons)
        else:
            self._board.face_bars.show_probabilities(estimate.probabilities, dimmed=not counts)

    def _show_voice(self, estimate: Estimate) -> None:
        times, track = readings.speech_track(estimate)
        self._board.voice.append(times, track)
        details = estimate.details
        self._board.spectrogram.set_voice(details.get("pitch"), details.get("rate"))

    def _gone(self, kind: StreamKind) -> bool:
        capture = self._session.captures.get(kind) if self._session is not None else None
        return capture is not None and capture.state in silence.GONE

    def _show_eeg(self, estimate: Estimate) -> None:
        quality = readings.electrodes(estimate, words.texts)
        self._board.sweep.set_quality(quality)
        self._board.head.set_quality(quality)
        reading = readings.bands(estimate)
        waiting = words.texts(estimate.validity.reasons[:1])
        self._board.bands.show_reading(reading, waiting)
        if reading is not None:
            self._board.head.show_power("α", readings.alpha(estimate))

    def _show_status(self, session: Sitting) -> None:
        lines = [self._device(session, kind) for kind in KINDS]
        self._board.status.show_devices([line for line in lines if line is not None])
        painted = session.statistics.latency("face painted", RECENT)
        self._board.status.show_performance(
            Performance(
                p50=painted.p50 if painted else None,
                p95=painted.p95 if painted else None,
                skipped=sum(session.pipeline.skipped.values()),
                frame_rate=self._frames.rate,
                provider=readings.provider(session.ran.values()),
            )
        )

    def _closing(self, session: Sitting) -> Iterator[tuple[str, DeviceLine]]:
        """Yield that each device is closed, with its name; what was lost of it stays to be seen."""
        for kind in KINDS:
            line, capture = self._device(session, kind), session.captures.get(kind)
            if line is not None:
                name = capture.source.spec.device if capture is not None else ""
                yield name, replace(line, state=CaptureState.STOPPED, rate=0.0, reason="")

    def _device(self, session: Sitting, kind: StreamKind) -> DeviceLine | None:
        capture = session.captures.get(kind)
        if capture is None:
            problem = self._problems.get(kind)
            if problem is None:
                return None
            return DeviceLine(
                kind, words.stream(kind), CaptureState.FAILED, reason=words.texts(problem)
            )
        status, spec = capture.status, capture.source.spec
        reason = words.texts(status.reasons) or words.texts(spec.notes)
        return DeviceLine(
            kind,
            words.device(spec.device),
            status.state,
            status.rate,
            spec.rate,
            status.lost,
            status.gaps,
            reason,
        )

    def shadows(self) -> Mapping[str, Shadow]:
        """Return what the models that run beside said last, by key."""
        return self._latest.shadow if self._latest is not None else {}

    def _select_face(self, x: float, y: float) -> None:
        if self._session is not None:
            x, y = min(1.0, max(0.0, x)), min(1.0, max(0.0, y))
            self._session.request("face", "select", x=x, y=y)
