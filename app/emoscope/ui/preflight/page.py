"""One page before a recording: a live tile for each device, go or no-go, the guided baseline.

It lives on ``frame``, which the window's timer calls 30 times a second while the page is seen, and
asks the session for nothing but what ``Sitting`` has: it works with an engine in another process.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.preflight.baseline import Baseline, Showing
from emoscope.preflight.check import NOT_YET, Outcome, Preflight
from emoscope.preflight.texts import StepKey
from emoscope.preflight.verdicts import NOT_CLOSED, Closed, Device
from emoscope.quality import Quality
from emoscope.sitting import Sitting
from emoscope.study.study import Role
from emoscope.ui import readings, silence, words
from emoscope.ui.feeds import AudioFeed, VideoFeed
from emoscope.ui.panels import HeadMap, Panel, VideoView, WaveformView
from emoscope.ui.preflight import _words
from emoscope.ui.preflight._banner import GoBanner
from emoscope.ui.preflight._override import OverrideDialog
from emoscope.ui.preflight._verdict_view import VerdictView
from emoscope.ui.preflight._watch import Watch
from emoscope.ui.preflight.baseline_panel import BaselinePanel
from emoscope.ui.theme import DARK, Theme
from emoscope_devices import KINDS, CaptureState, StreamKind, to_ns
from emoscope_models import DEFAULT_GATES, Gates

GAP = 8
WIDE = 1000
"""Design pixels from which four tiles are beside each other."""
ROOMY, TALLEST = 176, 208
"""Design pixels of a verdict: in two rows at least, and at most; the rest is the preview's."""
LOOK_NS = to_ns(1.0)
"""Session time between two looks at everything."""
BASELINE_EVERY = 8
"""Frames between two looks of a baseline: four a second."""
LOOKING = replace(NOT_YET, checking=True)
"""What is shown until the first look, a second later."""


class PreflightPage(QWidget):
    """Shows how everything stands; the operator goes, goes anyway, or goes back.

    ``attach`` it to a session, let ``frame`` be called, ``detach`` when it is left.
    """

    go = Signal(object)
    """Checked: how it ended, with what was found and what was done of the baseline."""
    back = Signal()
    devices = Signal()
    """The operator wants to choose others."""
    participant = Signal(object)
    """Showing: what the participant's screen is to show changed; phase "over" or "idle" ends it."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make the page of no session."""
        super().__init__(parent)
        self._watch: Watch | None = None
        self._preflight: Preflight | None = None
        self._baseline: Baseline | None = None
        self._frames = 0
        self._looked: int | None = None
        self._shown: tuple[object, ...] = ()
        self.banner = GoBanner(theme)
        self.video, self.wave, self.head = VideoView(theme), WaveformView(theme), HeadMap(theme)
        self.verdicts: dict[Device, VerdictView] = {
            "video": VerdictView("video", theme),
            "audio": VerdictView("audio", theme),
            "eeg": VerdictView("eeg", theme),
            "models": VerdictView("models", theme),
        }
        self.baseline = BaselinePanel(theme)
        self._columns: dict[StreamKind, QWidget] = {}
        self._video_feed, self._audio_feed = VideoFeed(self.video), AudioFeed(self.wave)
        self.buttons = {name: QPushButton() for name in ("back", "devices", "anyway", "go")}
        self._grid = QGridLayout()
        self._off: frozenset[StreamKind] = frozenset()
        self._order: tuple[int, tuple[QWidget, ...]] = (0, ())
        self._place()
        self._connect()
        self.set_theme(theme)
        self._name()
        self._show_outcome(NOT_YET)
        self.baseline.set_able(False)

    # -- what the window says ----------------------------------------------------------------

    def attach(
        self,
        sitting: Sitting,
        roles: Mapping[StreamKind, Role],
        gates: Gates = DEFAULT_GATES,
        closed: Closed = NOT_CLOSED,
    ) -> None:
        """Look at ``sitting``: ``roles`` are a study's, ``gates`` the settings' validity.

        ``closed`` are streams that are not to be opened, and why.
        """
        self.detach()
        self._watch = Watch(sitting)
        self._preflight = Preflight(roles, gates, closed)
        open_now = [kind for kind in KINDS if kind in sitting.captures]
        self._baseline = Baseline(sitting, open_now, gates)
        self.baseline.offer(open_now)
        for kind in KINDS:
            self.verdicts[kind].show_verdict(None)
        self._show_roles(self._preflight.roles)
        self.baseline.set_able(True)
        self._show_baseline()
        self._show_outcome(NOT_YET)
        self.banner.show_outcome(LOOKING)

    def expect(self, roles: Mapping[StreamKind, Role], closed: Closed = NOT_CLOSED) -> None:
        """Judge by other ``roles`` from now on; what was seen and a baseline in hand stay."""
        if self._preflight is not None:
            self._preflight.expect(roles, closed)
            self._show_roles(self._preflight.roles)

    def _show_roles(self, roles: Mapping[StreamKind, Role]) -> None:
        for kind, role in roles.items():
            self.verdicts[kind].show_role(role)
            self._columns[kind].setVisible(role != "off")
        self._off = frozenset(kind for kind, role in roles.items() if role == "off")
        self._arrange()

    def detach(self) -> None:
        """Let go of the session; a baseline in hand ends."""
        if self._baseline is not None and self._baseline.running and self._watch is not None:
            self._baseline.skip_all(self._watch.sitting.clock.now())
            self._show_baseline()
        if self._watch is not None:
            self._watch.end()
        self._watch = self._preflight = self._baseline = None
        self._looked, self._frames = None, 0
        for feed in (self._video_feed, self._audio_feed):
            feed.clear()
        self.video.clear()
        self.wave.clear()
        self.head.clear()
        self.baseline.set_able(False)
        self.baseline.show_baseline(Showing(), {})

    def frame(self) -> None:
        """Show what is new; called 30 times a second by the window's timer. Never waits."""
        watch = self._watch
        if watch is None:
            return
        self._frames += 1
        self._video_feed.pull(watch.sitting.ring("video"))
        if self._frames % 2:
            self._audio_feed.pull(watch.sitting.ring("audio"))
        now = watch.sitting.clock.now()
        due = self._looked is None or now - self._looked >= LOOK_NS or now < self._looked
        running = self._baseline is not None and self._baseline.running
        leads = running and not self._frames % BASELINE_EVERY
        if not due and not leads:
            return
        quality = watch.quality(now)
        if due:
            self._look(watch, quality)
        if leads and self._baseline is not None:
            self._baseline.look(now, quality, watch.estimates)
            self._show_baseline()

    @property
    def outcome(self) -> Outcome:
        """Return go or no-go, as it stands."""
        return self._preflight.outcome if self._preflight is not None else NOT_YET

    @property
    def showing(self) -> Showing:
        """Return where the baseline is, and what the participant is to see of it."""
        return self._baseline.showing if self._baseline is not None else Showing()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes of everything."""
        panels: tuple[Panel, ...] = (self.banner, self.video, self.wave, self.head)
        for panel in (*panels, *self.verdicts.values()):
            panel.set_theme(theme)
        for kind in KINDS:
            self.verdicts[kind].setMaximumHeight(theme.px(TALLEST))
        self.baseline.set_theme(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles into two rows where four do not fit beside each other."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as Space does; pages are scrolled."""
        focused = self.focusWidget()
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if step:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.pageStep())
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focused, QPushButton) and focused.isEnabled():
            focused.click()
            return
        super().keyPressEvent(event)

    # -- looking -----------------------------------------------------------------------------

    def _look(self, watch: Watch, quality: Quality) -> None:
        """Judge everything; once a second."""
        assert self._preflight is not None
        self._looked = quality.time
        outcome = self._preflight.look(quality, watch.models)
        for device, view in self.verdicts.items():
            view.show_verdict(self._preflight.verdicts.get(device))
        self._show_pictures(watch, quality)
        self._show_outcome(outcome)

    def _show_pictures(self, watch: Watch, quality: Quality) -> None:
        """Draw what estimates say over the previews, and why there is no picture."""
        result, estimates = watch.result, watch.estimates
        self._video_feed.overlay = None
        if result is not None and "face" in estimates:
            overlay = readings.face_overlay(result, landmarks=False)
            if overlay is not None:  # where the face is, and not what it may express
                self._video_feed.overlay = replace(overlay, emotion="", share=0.0)
        captures = watch.sitting.captures
        headset, camera = captures.get("eeg"), captures.get("video")
        if quality.brain is None or (headset is not None and headset.state in silence.GONE):
            self.head.clear()  # what was so some seconds ago
        else:
            self.head.set_quality(readings.electrodes(estimates["eeg"], words.texts))
        verdict = self._preflight.verdicts.get("video") if self._preflight is not None else None
        if verdict is not None and (camera is None or camera.state is not CaptureState.LIVE):
            said = words.text(verdict.sentences[0])
            self.video.show_state(_words.MARKS[verdict.state], _words.state(verdict.state), said)
        self.wave.set_message(silence.why(captures.get("audio")))  # over what was heard last
        self.head.set_message(silence.why(headset))

    def _show_outcome(self, outcome: Outcome) -> None:
        self.banner.show_outcome(outcome)
        attached = self._watch is not None and outcome is not NOT_YET
        self.buttons["go"].setEnabled(attached and outcome.go)
        self.buttons["anyway"].setEnabled(attached and not outcome.go)

    # -- the baseline ------------------------------------------------------------------------

    def _do(self, what: str, key: str = "") -> None:
        """Obey the operator: begin, skip, skip_all, or redo the step ``key``."""
        watch, baseline = self._watch, self._baseline
        if watch is None or baseline is None:
            return
        now = watch.sitting.clock.now()
        if what == "redo":
            baseline.redo(now, _key(key))
        else:
            getattr(baseline, what)(now)
        self._show_baseline()

    def _show_baseline(self) -> None:
        if self._baseline is None:
            return
        showing = self._baseline.showing
        self.baseline.show_baseline(showing, self._baseline.results)
        shown = (showing.phase, showing.key, showing.screen)
        if shown != self._shown:
            self._shown = shown
            self.participant.emit(showing)

    # -- going on ----------------------------------------------------------------------------

    def _go(self, reason: str = "") -> None:
        preflight, baseline = self._preflight, self._baseline
        if preflight is None or baseline is None or not (preflight.outcome.go or reason):
            return
        if baseline.running:
            self._do("skip_all")
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        # It may have become a go while the reason was written: then there is nothing against it.
        against = "" if preflight.outcome.go else reason
        self.go.emit(preflight.checked(at, against, *baseline.summary))

    def _ask(self) -> None:
        """Ask why to go on all the same."""
        dialog = OverrideDialog(self.banner.reasons, self)
        dialog.given.connect(self._go)
        dialog.open()

    # -- making ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.buttons["back"].clicked.connect(self.back)
        self.buttons["devices"].clicked.connect(self.devices)
        self.buttons["anyway"].clicked.connect(self._ask)
        self.buttons["go"].clicked.connect(lambda: self._go())
        self.baseline.begin_asked.connect(lambda: self._do("begin"))
        self.baseline.skip_asked.connect(lambda: self._do("skip"))
        self.baseline.skip_all_asked.connect(lambda: self._do("skip_all"))
        self.baseline.redo_asked.connect(lambda key: self._do("redo", key))
        self.video.face_clicked.connect(self._choose_face)

    def _choose_face(self, x: float, y: float) -> None:
        if self._watch is not None:
            x, y = min(1.0, max(0.0, x)), min(1.0, max(0.0, y))
            self._watch.sitting.request("face", "select", x=x, y=y)

    def _place(self) -> None:
        previews: dict[StreamKind, Panel] = {
            "video": self.video, "audio": self.wave, "eeg": self.head,
        }  # fmt: skip
        inside = QWidget()
        for kind, preview in previews.items():
            self._columns[kind] = _column(inside, (preview, 5), (self.verdicts[kind], 4))
        self._beside = _column(inside, (self.verdicts["models"], 3), (self.baseline, 6))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        inside.setLayout(self._grid)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.banner)
        layout.addWidget(self._scroll, 1)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        for name, button in self.buttons.items():
            below.addWidget(button)
            if name == "devices":
                below.addStretch(1)
        layout.addLayout(below)
        self.buttons["go"].setProperty("role", "primary")

    def _arrange(self) -> None:
        """Put the tiles of what is not off beside each other, or into rows of two."""
        wide = self.width() >= self.banner.px(WIDE)
        columns = [self._columns[kind] for kind in KINDS if kind not in self._off]
        tiles = [*columns, self._beside]
        order = (len(tiles) if wide else 2, tuple(tiles))
        if order == self._order:
            return
        self._order, (across, _) = order, order
        # Where the page is scrolled anyway, words have room.
        least = 0 if wide else self.banner.px(ROOMY)
        for verdict in self.verdicts.values():
            verdict.setMinimumHeight(least)
        for tile in (*self._columns.values(), self._beside):
            self._grid.removeWidget(tile)
        for number, tile in enumerate(tiles):
            self._grid.addWidget(tile, number // across, number % across)
        for column in range(len(self._columns) + 1):
            self._grid.setColumnStretch(column, int(column < across))

    def _name(self) -> None:
        names = {
            "back": self.tr("Back"),
            "devices": self.tr("Devices ..."),
            "anyway": self.tr("Go anyway ..."),
            "go": self.tr("Go"),
        }
        for name, text in names.items():
            self.buttons[name].setText(text)
            self.buttons[name].setAccessibleName(text)
        self.setAccessibleName(self.tr("Pre-flight"))


def _key(name: str) -> StepKey | None:
    known: tuple[StepKey, ...] = ("eyes open", "eyes closed", "neutral face", "reading")
    return next((key for key in known if key == name), None)


def _column(parent: QWidget, *parts: tuple[QWidget, int]) -> QWidget:
    column = QWidget(parent)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    for part, stretch in parts:
        layout.addWidget(part, stretch)
    return column
