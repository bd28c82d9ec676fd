"""Tests of what the participant is shown: the player, and the camera and microphone before it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.protocol.flash import FlashTest
from emoscope.protocol.selftest import SelfTest
from emoscope.sitting import Sitting
from emoscope.ui import words
from emoscope.ui.protocol import multimedia
from emoscope.ui.protocol.ears import Ears, Listener, RingEars
from emoscope.ui.protocol.flash import FlashTester
from emoscope.ui.protocol.known_film import KnownFilm
from emoscope.ui.protocol.selftest import SelfTester
from emoscope.ui.protocol.stage import Stage
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import LiveClock, Sentence

WIDTH = 620
Test = SelfTester | FlashTester


class PlayerDialog(QDialog):
    """Offers both tests on a stage, and says what came of them. Open it with ``open()``.

    ``sitting`` is the session that runs, whose clock the stage has; without one there is no flash
    and beep, and the default microphone listens, on ``clock``, which then is the stage's.
    """

    def __init__(
        self,
        stage: Stage,
        sitting: Sitting | None = None,
        clock: LiveClock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the tests; nothing is shown yet."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.stage, self._sitting, self._clock = stage, sitting, clock
        self._test: Test | None = None
        self._result: Callable[[], str] = str
        self.about, self.said = Wrapped(), Wrapped()
        self.play = QPushButton()
        self.flash = QPushButton()
        self.leave = QPushButton()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._lay_out()
        self.play.clicked.connect(self.test_player)
        self.flash.clicked.connect(self.test_flash)
        self.leave.clicked.connect(self.reject)
        self._write()
        self._allow()

    def test_player(self) -> None:
        """Play the known film; the result is said here."""
        tester = SelfTester(KnownFilm(self.stage, self._ears()))
        tester.done.connect(self._tell_player)
        self._begin(tester)

    def test_flash(self) -> None:
        """Show flashes and beeps before the session's camera and microphone."""
        assert self._sitting is not None
        tester = FlashTester(self.stage, self._sitting)
        tester.done.connect(self._tell_flash)
        tester.failed.connect(self._tell_failure)
        self._begin(tester)

    @property
    def busy(self) -> bool:
        """Return whether a test runs."""
        return self._test is not None

    def showEvent(self, event: QShowEvent) -> None:
        """Say why nothing can be tested, if so."""
        super().showEvent(event)
        self._allow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def reject(self) -> None:
        """Stop what runs, and close."""
        self._stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, and close."""
        self._stop()
        super().closeEvent(event)

    def _ears(self) -> Ears | None:
        if self._sitting is not None:
            return RingEars(self._sitting, self)
        return Listener(None, self._clock) if self._clock is not None else None

    def _begin(self, tester: Test) -> None:
        self._stop()
        self._test, self._result = tester, lambda: self.tr("The test film plays ...")
        tester.progressed.connect(self._progress)
        self.bar.setValue(0)
        tester.start()
        self._write()
        self._allow()

    def _stop(self) -> None:
        test, self._test = self._test, None
        if test is not None:
            test.stop()
            test.deleteLater()

    def _progress(self, share: float) -> None:
        self.bar.setValue(round(1000 * share))

    def _tell_player(self, result: SelfTest) -> None:
        self._tell(result.sentences)

    def _tell_flash(self, result: FlashTest) -> None:
        self._tell(result.sentences)

    def _tell_failure(self, why: tuple[Sentence, ...]) -> None:
        self._tell(why)

    def _tell(self, sentences: Iterable[Sentence]) -> None:
        said = tuple(sentences)
        self._result = lambda: "\n".join(words.text(sentence) for sentence in said)
        self._stop()
        self._write()
        self._allow()

    def _allow(self) -> None:
        problem = multimedia.missing()
        self.play.setEnabled(not self.busy and not problem)
        self.flash.setEnabled(not self.busy and not problem and self._sitting is not None)
        self.bar.setVisible(self.busy)
        if problem:
            self._result = lambda: words.text(problem)
            self._write()

    def _write(self) -> None:
        self.setWindowTitle(self.tr("Test what the participant is shown"))
        self.about.setText(
            self.tr(
                "The player's test plays a film of which every frame is known, and says when its"
                " frames were on the screen and how far sound and picture are apart. For flash and"
                " beep, point the session's camera at the participant's screen and put the"
                " microphone before the loudspeaker."
            )
        )
        self.play.setText(self.tr("Test the player"))
        self.flash.setText(self.tr("Flash and beep"))
        self.flash.setToolTip(
            "" if self._sitting is not None else self.tr("Needs a session that runs.")
        )
        self.leave.setText(self.tr("Close"))
        self.bar.setAccessibleName(self.tr("How much of the film has been played"))
        self.said.setText(self._result())

    def _lay_out(self) -> None:
        self.setMinimumWidth(WIDTH)
        buttons = QHBoxLayout()
        buttons.addWidget(self.play)
        buttons.addWidget(self.flash)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        rows: tuple[QLabel | QProgressBar, ...] = (self.about, self.bar, self.said)
        for row in rows:
            layout.addWidget(row)
        layout.addStretch(1)
        layout.addLayout(buttons)
