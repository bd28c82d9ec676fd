"""What dialogs need is loaded soon after the first picture, and not before it.

PyAV, SciPy and ONNX Runtime take a second together. Loaded with the window they would hold back
its first picture; loaded by the first dialog they would hold up a session. In between nobody waits.
"""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QFontMetrics

from emoscope.ui.participant.language import Language

MODULES = (
    "emoscope.recording.reader",
    "emoscope.report.models",
    "emoscope.report",
    "emoscope.export",
    "emoscope.ui.recordings",
    "emoscope.ui.protocol.choose",
    "emoscope.ui.protocol.making",
)
"""In the order in which they need each other: each is a step of its own."""
FIRST_MS, PAUSE_MS = 300, 30


GLYPHS = {"zh_CN": "请看十字", "ja": "画面を見てください"}
"""Words whose fonts are found beforehand: the first in a script can take a second."""


class Warm(QObject):
    """Loads one module after the other on the Qt thread, with its turns in between."""

    def __init__(self, parent: QObject | None = None, modules: Sequence[str] = MODULES) -> None:
        """Load nothing yet."""
        super().__init__(parent)
        self._left = list(modules)
        self._glyphs = dict(GLYPHS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def done(self) -> bool:
        """Return whether all are loaded."""
        return not self._left and not self._glyphs

    def begin(self) -> None:
        """Begin when the window has been drawn."""
        self._timer.start(FIRST_MS)

    def _step(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
        elif self._glyphs:
            code, text = self._glyphs.popitem()
            font = QFont()
            font.setFamilies(list(Language(code).families))
            QFontMetrics(font).horizontalAdvance(text)
        if not self.done:
            self._timer.start(PAUSE_MS)
