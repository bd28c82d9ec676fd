"""What dialogs need is loaded soon after the first picture, and not before it.

PyAV, SciPy and ONNX Runtime take a second together, and longer from a disk that has just begun to
turn. Loaded with the window they would hold back its first picture; loaded by the first dialog
they would hold up a session. So another process reads them first, then a thread loads them here;
what is only read is kept at hand while the window is open (``at_hand``).
"""

import logging
import sys
import threading
import time
from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from emoscope.ui import libraries
from emoscope.ui.at_hand import AtHand, from_text
from emoscope.ui.icons import read_all
from emoscope.ui.languages import NAMES, words_of

log = logging.getLogger(__name__)

MODULES = (
    "emoscope.recording.reader",
    "emoscope.report.models",
    "emoscope.report",
    "emoscope.export",
    "emoscope.ui.recordings",
    "emoscope.ui.protocol.choose",
    "emoscope.ui.protocol.making",
    "emoscope.ui.protocol.panel",
    "emoscope.ui.protocol.stage",
    "emoscope.ui.protocol.player_dialog",
)
"""In the order in which they need each other. None makes an object of Qt by being loaded."""
READ = ("emoscope.models_command", "cv2", "brainflow.board_shim", "edfio")
"""Only read beforehand, and large: who opens the list of models needs it, or that of devices."""
FIRST_SECONDS, LOW = 1.5, 19
"""What is needed for the first picture is read first."""
ASIDE_SECONDS, LOOK_SECONDS = 30.0, 0.05
"""For how long it makes way for a session that is being opened, and how often it looks."""
PATIENCE_MS = 90_000
"""A helper that takes longer waits for something that does not come: a sound server, a disk."""
REHEARSAL = f"""
import contextlib, os, sys, time
getattr(os, "nice", int)({LOW})
with contextlib.suppress(AttributeError, OSError):  # Linux alone, and where it is allowed
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
time.sleep({FIRST_SECONDS})
from emoscope.ui.rehearse import main
sys.exit(main(sys.argv[1:]))
"""
"""What the helper process does."""


class Warm(QObject):
    """Loads what dialogs will need while the Qt thread goes on. ``finish`` waits for it.

    Fonts are only read, by the helper: in here each script would take 8 MB, used or not.
    """

    ready = Signal()
    """Everything is at hand, or cannot be had; it always comes, unless ``finish`` was called."""
    _loaded = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        modules: Sequence[str] = MODULES,
        *,
        devices: bool = False,
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """Load nothing yet. With ``devices`` their libraries, too: no engine in here loads them.

        While ``busy`` a session is being opened, which loads its own: two at once would hold the Qt
        thread twice as long.
        """
        super().__init__(parent)
        self._modules, self._devices, self._busy = tuple(modules), devices, busy
        self._over, self._at_hand = False, AtHand(first=read_all)
        self._thread: threading.Thread | None = None
        self._child = QProcess(self)
        self._child.finished.connect(self._load)
        self._child.errorOccurred.connect(self._load)
        self._loaded.connect(self._tell)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._child.kill)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.finish)

    def begin(self) -> None:
        """Begin: the helper at once, which waits until the window has been drawn.

        To begin a process holds this one until the system has found it a processor.
        """
        self._at_hand.begin()
        self._child.setStandardErrorFile(QProcess.nullDevice())
        self._child.start(sys.executable, ["-c", REHEARSAL, *self._modules, *READ])
        self._patience.start(PATIENCE_MS)

    def finish(self) -> None:
        """Load nothing more, and wait for what is being loaded."""
        self._over = True
        self._patience.stop()
        if self._child.state() is not QProcess.ProcessState.NotRunning:
            self._child.kill()
            self._child.waitForFinished()
        self._at_hand.finish()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _load(self, *_: object) -> None:
        """Load on a thread, whatever came of the rehearsal."""
        if self._over or self._thread is not None:
            return
        said = bytes(self._child.readAllStandardOutput().data())
        self._at_hand.begin(from_text(said))
        self._thread = threading.Thread(target=self._import, name="warm")
        self._thread.start()

    def _import(self) -> None:
        try:
            self._load_all()
        except Exception:  # the thread's boundary: whoever needs it says what is wrong
            log.exception("what dialogs need is not at hand")
        self._loaded.emit()

    def _load_all(self) -> None:
        for module in self._modules:
            self._make_way()
            if self._over:
                return
            try:
                import_module(module)
            except ImportError as error:
                log.warning("%s cannot be loaded: %s", module, error)
        for code in NAMES:
            words_of(code)
        for path in libraries.wanted() if self._devices else ():
            if not self._over:
                libraries.load(path)

    def _make_way(self) -> None:
        latest = time.monotonic() + ASIDE_SECONDS
        while self._busy() and not self._over and time.monotonic() < latest:
            time.sleep(LOOK_SECONDS)

    def _tell(self) -> None:
        if not self._over:
            self.ready.emit()
