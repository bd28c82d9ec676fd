"""The review window: a recording that is over, seen at any instant, heard, and annotated."""

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from emoscope.recording.label_sets import DEFAULT, LabelSet
from emoscope.review.voice import Output
from emoscope.settings import Settings
from emoscope.ui import pick, words
from emoscope.ui import theme as themes
from emoscope.ui.actions import name_of
from emoscope.ui.keeper import SettingsKeeper
from emoscope.ui.question import ask
from emoscope.ui.review.board import ReviewBoard
from emoscope.ui.review.commands import COMMANDS
from emoscope.ui.review.instant import Instant
from emoscope.ui.review.labelling import Labelling
from emoscope.ui.review.moves import Moves
from emoscope.ui.review.playback import Playback, speaker
from emoscope.ui.review.rating import Marks
from emoscope.ui.review.reading import Opened, Reading
from emoscope.ui.review.rows import Rows
from emoscope.ui.review.seek import PAGES, Seek
from emoscope.ui.review.transport import BUTTONS, Transport
from emoscope.ui.view import SCALES, neighbour, other_theme
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import Sentence, say

DESIGN = (1600, 1000)
"""The window's size in design pixels."""
SMALLEST, LARGEST = 0.75, 2.5


class ReviewWindow(QMainWindow):
    """One recording at a time. ``finish`` at the end.

    ``path`` is where settings are kept, None to keep nothing. ``labels`` are what a rater may give.
    """

    def __init__(
        self,
        settings: Settings,
        path: Path | None,
        *,
        labels: LabelSet = DEFAULT,
        fit: float = 1.0,
        make_output: Callable[[], Output] = speaker,
    ) -> None:
        """Build the window; ``open`` opens a recording. ``fit`` shrinks it to a small screen."""
        super().__init__()
        self._fit, self._path, self.settings, self.labels = fit, path, settings, labels
        self.theme = self._wanted_theme()
        themes.apply(themes.running(), self.theme)
        self.seek = Seek(self)
        self.reading = Reading(self)
        self.transport = Transport(self.theme)
        self.board = ReviewBoard(self.seek, self.theme)
        self.instant = Instant(self.board, self.seek, self.reading, self)
        self.rows = Rows(self.board, self.seek, self.reading, labels, self)
        self.playback = Playback(self.seek, self, make_output=make_output)
        self.moves = Moves(self.seek)
        self.labelling = Labelling(self, self.seek, self.reading, self.rows, self.board.rating)
        self.opened: Opened | None = None
        self._keeper = None if path is None else SettingsKeeper(path, self)
        self._rater: str | None = None
        """Who annotates the recording that is being opened; None: ask when it is open."""
        self._said: tuple[Sentence, ...] = ()
        """What is to be said when a recording that is being opened anew is open."""
        self._notice = Wrapped()
        self._build()
        self._install()
        self._connect()
        self.show_nothing(self.tr("Open a recording to see it (Ctrl+O)."))
        self.resize(self.theme.px(DESIGN[0]), self.theme.px(DESIGN[1]))

    # -- what is open ----------------------------------------------------------------------------

    def open(self, folder: Path, rater: str | None = None) -> None:
        """Open a recording; annotate as ``rater``, "" for nobody, None to ask."""
        self._leave()
        self._rater, self._said = rater, ()
        self.show_notice("")
        self.show_nothing(self.tr("Opening {name} ...").format(name=folder.name))
        self.reading.open(folder)

    def show_nothing(self, why: str) -> None:
        """Show that nothing is open, and why."""
        self.opened = self.moves.take = None
        self.instant.close(why)
        self.rows.close(why)
        self.board.rating.show_marks(Marks(), 0)
        self.board.rating.show_agreement("")
        self.transport.show_title("", "")
        self.transport.show_rater("")
        self.transport.offer_recovery(False)
        self.setWindowTitle(self.tr("Review"))

    def finish(self) -> bool:
        """Write what is still to be written and wait for all threads: the window ends."""
        self._leave()
        kept = self._keeper is None or self._keeper.finish()
        return all([kept, self.playback.finish(), self.reading.close()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; ``finish`` then waits."""
        self.playback.pause()
        event.accept()
        QApplication.quit()

    # -- what the operator does ------------------------------------------------------------------

    def toggle(self) -> None:
        """Play, or pause."""
        if self.opened is not None:
            self.playback.toggle()

    def open_other(self) -> None:
        """Choose a recording and open it."""
        self.playback.pause()
        parent = self.opened.take.folder.parent if self.opened else self.settings.recording.parent()
        title = self.tr("The folder of a recording")
        pick.folder(self, title, str(parent), lambda chosen: self.open(Path(chosen)))

    def choose_rater(self) -> None:
        """Ask who annotates."""
        self.playback.pause()
        self.labelling.ask(self.settings.review.rater)

    def recover(self) -> None:
        """Give a recording that was not ended its end, after asking."""
        if self.opened is None or self.opened.take.ended:
            return
        folder = self.opened.take.folder
        text = self.tr(
            "Write end.json, with what was lost at the end? The files with data stay as they are."
        )
        ask(self, self.tr("Give it its end"), text, lambda: self.reading.recover(folder))

    def scale_up(self) -> None:
        """Make the EEG traces larger."""
        self._scale(-1)

    def scale_down(self) -> None:
        """Make the EEG traces smaller."""
        self._scale(1)

    def page_shorter(self) -> None:
        """Let a page last less long."""
        self.seek.set_seconds(neighbour(PAGES, self.seek.seconds, -1))

    def page_longer(self) -> None:
        """Let a page last longer."""
        self.seek.set_seconds(neighbour(PAGES, self.seek.seconds, 1))

    def toggle_landmarks(self) -> None:
        """Show or hide the landmarks on the face."""
        self.instant.set_landmarks(not self.instant.landmarks)

    def toggle_theme(self) -> None:
        """Dark or light, kept."""
        now = self.settings.window
        changed = replace(now, theme=other_theme(now.theme))
        self._keep(replace(self.settings, window=changed))
        self.theme = self._wanted_theme()
        themes.apply(themes.running(), self.theme)
        self.transport.set_theme(self.theme)
        self.board.set_theme(self.theme)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_keys(self) -> None:
        """List every key."""
        # Qt breaks words in a box as narrow as it likes.
        pairs = [(c.key, name_of(c).replace(" ", "&nbsp;")) for c in COMMANDS]
        half = -(-len(pairs) // 2)
        cell = "<td><b>{}</b>&nbsp;&nbsp;</td><td>{}&nbsp;&nbsp;&nbsp;&nbsp;</td>"
        rows = "".join(
            "<tr>" + "".join(cell.format(*pair) for pair in pairs[n::half]) + "</tr>"
            for n in range(half)
        )
        icon, button = QMessageBox.Icon.Information, QMessageBox.StandardButton.Ok
        box = QMessageBox(icon, self.tr("Keys"), f"<table>{rows}</table>", button, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def show_notice(self, text: str, wrong: bool = True) -> None:
        """Show a sentence across the top until something else is to be said; none hides it."""
        self._notice.set_role("alarm" if wrong else "notice")
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    # -- what comes back -------------------------------------------------------------------------

    def _show_opened(self, opened: Opened) -> None:
        take = opened.take
        self.opened, self.moves.take = opened, take
        self.transport.show_title(take.folder.name, str(take.folder))
        self.transport.offer_recovery(not take.ended)
        self.setWindowTitle(self.tr("Review: {name}").format(name=take.folder.name))
        self.playback.open(take, opened.track)
        self.instant.open(opened)
        self.rows.open(opened)
        self.seek.open(take.start, take.stop)
        self.rows.read()
        self.show_notice(words.texts((*self._said, *take.notes)), wrong=not self._said)
        self._said = ()
        self.labelling.open(take, self._rater or "")
        if self._rater is None:
            QTimer.singleShot(0, self.choose_rater)

    def _refuse(self, sentences: tuple[Sentence, ...]) -> None:
        self.show_nothing(self.tr("Open a recording to see it (Ctrl+O)."))
        self.show_notice(words.texts(sentences))

    def _show_recovered(self, sentences: tuple[Sentence, ...], done: bool) -> None:
        if done and self.opened is not None:
            self.open(self.opened.take.folder, self.labelling.marks.rater)
            self._said = sentences
        self.show_notice(words.texts(sentences), wrong=not done)

    def _show_broken(self, error: Exception) -> None:
        sentence = say("A part of the recording cannot be shown ({why}).", why=repr(error))
        self.show_notice(words.text(sentence))

    def _show_silent(self, sentences: tuple[Sentence, ...]) -> None:
        first = say("Played without sound.")
        self.show_notice(words.texts((first, *sentences)), wrong=False)

    def _show_time(self, time: int) -> None:
        self.transport.show_time(time, self.seek.start, self.seek.stop)

    def _show_playing(self) -> None:
        p = self.playback
        self.transport.show_playing(p.playing, p.speed, p.sound)

    def _keep_rater(self, rater: str) -> None:
        if rater:
            review = replace(self.settings.review, rater=rater)
            self._keep(replace(self.settings, review=review))

    # -- parts -------------------------------------------------------------------------------------

    def _build(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._notice.hide()
        self.board.rating.set_labels(self.labels)
        layout.addWidget(self.transport)
        layout.addWidget(self._notice)
        layout.addWidget(self.board, 1)
        self.setCentralWidget(body)

    def _does(self, name: str) -> Callable[[], object]:
        """Return what an action does: the window's, a move, or one with annotations."""
        parts = (self, self.playback, self.moves, self.labelling)
        found: Callable[[], object] = next(getattr(p, name) for p in parts if hasattr(p, name))
        return found

    def _install(self) -> None:
        """Give every action and every label its key."""
        for command in COMMANDS:
            self._key(command.key, name_of(command), self._does(command.does))
        for label, key in zip(self.labels.labels, self.labels.keys, strict=True):
            if key:
                self._key(key, label, functools.partial(self.labelling.label, label))

    def _key(self, key: str, name: str, does: Callable[[], object]) -> None:
        action = QAction(name, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: does())
        self.addAction(action)

    def _connect(self) -> None:
        for name in BUTTONS:
            does = self._does(name)
            self.transport.button(name).clicked.connect(lambda _=False, does=does: does())
        self.seek.changed.connect(self._show_time)
        self.reading.opened.connect(self._show_opened)
        self.reading.refused.connect(self._refuse)
        self.reading.recovered.connect(self._show_recovered)
        self.reading.failed.connect(self._show_broken)
        self.playback.changed.connect(self._show_playing)
        self.playback.told.connect(self._show_silent)
        self.labelling.told.connect(self.show_notice)
        self.labelling.rater_is.connect(self.transport.show_rater)
        self.labelling.chose_rater.connect(self._keep_rater)
        if self._keeper is not None:
            self._keeper.failed.connect(self._show_unkept)

    def _leave(self) -> None:
        """Let go of the recording; what is queued is still written."""
        self.playback.shut()
        self.labelling.close()

    def _scale(self, way: int) -> None:
        self.rows.set_microvolts(neighbour(SCALES, self.rows.microvolts, way))

    def _wanted_theme(self) -> themes.Theme:
        wanted = self.settings.window
        scale = max(SMALLEST, min(LARGEST, wanted.scale * self._fit))
        return themes.THEMES[wanted.theme].scaled(scale)

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        if self._keeper is not None:
            self._keeper.keep(settings)

    def _show_unkept(self, error: OSError) -> None:
        said = self.tr("The settings could not be kept in {path} ({why}).")
        self.show_notice(said.format(path=self._path, why=error.strerror))
