"""What dialogs need is loaded soon after the first picture, and not before it.

PyAV, SciPy and ONNX Runtime take a second together. Loaded with the window they would hold back
its first picture; loaded by the first dialog they would hold up a session. In between nobody waits.
"""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

MODULES = (
    "emoscope.recording.reader",
    "emoscope.report.models",
    "emoscope.report",
    "emoscope.export",
    "emoscope.ui.recordings",
)
"""In the order in which they need each other: each is a step of its own."""
FIRST_MS, PAUSE_MS = 300, 30


class Warm(QObject):
    """Loads one module after the other on the Qt thread, with its turns in between."""

    def __init__(self, parent: QObject | None = None, modules: Sequence[str] = MODULES) -> None:
        """Load nothing yet."""
        super().__init__(parent)
        self._left = list(modules)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def done(self) -> bool:
        """Return whether all are loaded."""
        return not self._left

    def begin(self) -> None:
        """Begin when the window has been drawn."""
        self._timer.start(FIRST_MS)

    def _step(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
            self._timer.start(PAUSE_MS)
