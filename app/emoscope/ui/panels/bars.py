"""The seven emotions as bars: of one modality, or of all together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from emoscope.ui import words
from emoscope.ui.panels._panel import LEFT, RIGHT, Panel, bar, sentence, width_of, write
from emoscope.ui.theme import DARK, Size, Theme, colour, mixed
from emoscope_models import EMOTIONS


class ClassBars(Panel):
    """Name, bar and percentage of each emotion; the likeliest stands out.

    Without an opinion it says so in a sentence: seven zeros would be a claim.
    """

    def __init__(
        self,
        theme: Theme = DARK,
        parent: QWidget | None = None,
        *,
        heading: str = "",
        large: bool = False,
    ) -> None:
        """Make bars without an opinion; ``heading`` already in the window's language."""
        self._heading = heading
        super().__init__(theme, parent)
        self._large = large
        self._values: NDArray[np.float64] | None = None
        self._message = ""
        self._dimmed = False

    def heading(self) -> str:
        """Return the name given by the caller."""
        return self._heading

    def set_heading(self, heading: str) -> None:
        """Change the name, for example to another language."""
        self._heading = heading
        self.setAccessibleName(heading)
        self.invalidate()

    def show_probabilities(
        self,
        probabilities: Sequence[float] | NDArray[np.float64] | None,
        message: str = "",
        *,
        dimmed: bool = False,
    ) -> None:
        """Show seven probabilities in the order of EMOTIONS; None says ``message`` instead.

        ``dimmed`` for an opinion that does not count (stale, shown only). Values that are no
        numbers are "no opinion" too. Raises ValueError unless there are seven.
        """
        values = None if probabilities is None else np.array(probabilities, dtype=np.float64)
        if values is not None and values.shape != (len(EMOTIONS),):
            raise ValueError(f"seven probabilities, not {values.shape}")
        if values is not None and not np.all(np.isfinite(values)):
            values = None
        self._values, self._message, self._dimmed = values, message, dimmed
        if values is None:
            self.setAccessibleDescription(message)
        else:
            top = int(np.argmax(values))
            self.setAccessibleDescription(f"{words.emotion(top)} {100 * values[top]:.0f} %")
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which rows would touch."""
        return QSize(self.px(180), self.px(7 * (22 if self._large else 15) + 44))

    def content(self) -> QRect:
        """Return the area inside the padding, which is smaller than that of large panels."""
        top = self.px(34 if self.heading() else 10)
        return self.rect().adjusted(self.px(16), top, -self.px(16), -self.px(10))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(280), self.px(7 * (28 if self._large else 20) + 56))

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint seven rows, or the sentence."""
        if self._values is None:
            waiting = self._message or self.tr("No opinion.")
            sentence(painter, self.content(), waiting, self.theme)
            return
        theme, area = self.theme, self.content()
        size = Size.VALUE if self._large else Size.BODY
        plain, strong = theme.font(size), theme.font(size, 600)
        names = [words.emotion(n) for n in EMOTIONS]
        wide = min(round(max(width_of(strong, n) for n in names)) + 4, area.width() // 2)
        figure = round(width_of(strong, "100 %")) + 4
        row = area.height() / len(names)
        thick = min(row * 0.5, theme.px(12 if self._large else 8))
        top = int(np.argmax(self._values))
        gap = theme.px(12)
        for number, name in enumerate(names):
            value = float(np.clip(self._values[number], 0, 1))
            chosen = number == top and not self._dimmed
            y = round(area.y() + number * row)
            ink = theme.text if chosen else theme.muted
            font = strong if chosen else plain
            write(painter, QRect(area.x(), y, wide, round(row)), name, font, ink, LEFT)
            right = QRect(area.right() - figure, y, figure, round(row))
            write(painter, right, f"{100 * value:.0f} %", font, ink, RIGHT)
            x = area.x() + wide + gap
            track = QRectF(x, y + (row - thick) / 2, max(8, right.x() - gap - x), thick)
            hue = theme.emotion_colour(number)
            shade = hue if chosen else mixed(hue, theme.panel, 0.35 if self._dimmed else 0.72)
            bar(painter, track, value, shade, colour(theme.raised))
