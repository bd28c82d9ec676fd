"""How the participant's window looks at its present size: calm, large, the same on any display."""

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from emoscope.ui._style import stylesheet
from emoscope.ui.theme import TABULAR, Theme, vars_of

DESIGN = QSize(1600, 1000)
"""The size at which a design pixel is a pixel."""
SMALLEST, LARGEST = 0.3, 3.0
LEAST_TEXT = 9
"""Pixels: below this nobody reads."""
TITLE, TEXT, SMALL = 72, 38, 24
"""Design pixels. On a 24-inch display, a text of 38 is 10 mm high: read from two metres."""

_SHEET = """
QStackedWidget { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QFrame#notice { background: $panel; border: 1px solid $line; border-radius: ${r}px; }
QPushButton {
  background: $raised; color: $text; border: ${w}px solid $line; border-radius: ${r}px;
  padding: ${p}px; min-height: ${h}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: ${w}px solid $accent; }
QPushButton:disabled { color: $faint; background: $window; }
QScrollBar:vertical { width: ${i}px; }
QProgressBar { background: $line; border: 0; border-radius: ${b}px; height: ${s}px; }
QProgressBar::chunk { background: $accent; border-radius: ${b}px; }
"""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, and sizes in design pixels of a window of DESIGN; ``families`` are its fonts."""

    theme: Theme
    unit: float
    families: tuple[str, ...]

    @classmethod
    def of(cls, theme: Theme, size: QSize, families: tuple[str, ...]) -> "Look":
        """Return the look of a window of ``size``."""
        unit = min(size.width() / DESIGN.width(), size.height() / DESIGN.height())
        return cls(theme, max(SMALLEST, min(LARGEST, unit)), families)

    def px(self, design: float) -> int:
        """Return a length in pixels."""
        return round(design * self.unit)

    def font(self, design: float, weight: int = 400) -> QFont:
        """Return a font of a height in design pixels, never too small to read."""
        font = QFont()
        font.setFamilies(list(self.families))
        font.setPixelSize(max(LEAST_TEXT, self.px(design)))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(TABULAR, 1)
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def fitting(self, text: str, room: QSize, design: float, weight: int = 400) -> QFont:
        """Return the largest font, ``design`` at most, in which ``text`` fits into ``room``."""
        while True:
            font = self.font(design, weight)
            wanted = wrapped_size(text, font, room.width())
            fits = wanted.height() <= room.height() and wanted.width() <= room.width()
            if fits or font.pixelSize() <= LEAST_TEXT:
                return font
            design *= 0.9

    def sheet(self) -> str:
        """Return the style of the standard widgets in the participant's window."""
        sizes = {"r": 12, "w": 3, "p": 12, "h": 64, "s": 10, "i": 30, "b": 5}
        lengths = {name: str(max(1, self.px(value))) for name, value in sizes.items()}
        colours = vars_of(self.theme)
        # The operator's sheet reaches every window: hers begins with the same rules in her colours.
        return stylesheet(1.0, colours) + Template(_SHEET).substitute(colours, **lengths)


def wrapped_size(text: str, font: QFont, width: int) -> QSize:
    """Return the size of ``text`` in lines of ``width`` at most."""
    flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1 << 20), flags, text).size()
