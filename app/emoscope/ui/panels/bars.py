"""The seven emotions as bars: of one modality, or of all together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from emoscope.ui import words
from emoscope.ui.panels._panel import Panel, sentence
from emoscope.ui.panels._rows import draw_rows, emotions, row_of, seen
from emoscope.ui.theme import DARK, Size, Theme
from emoscope_models import EMOTIONS

FEW = 3
"""Rows that are painted one by one; more are quicker painted with all others."""


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
        self._band: NDArray[np.float64] | None = None
        self._seen: list[tuple[object, ...]] = []

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
        band: NDArray[np.float64] | None = None,
    ) -> None:
        """Show seven probabilities in the order of EMOTIONS; None says ``message`` instead.

        ``dimmed`` for an opinion that does not count (stale, shown only). ``band`` (3, 7) draws
        whiskers from its first row to its last. Values that are no numbers are "no opinion" too.
        Raises ValueError unless there are seven.
        """
        values = None if probabilities is None else np.array(probabilities, dtype=np.float64)
        if values is not None and values.shape != (len(EMOTIONS),):
            raise ValueError(f"seven probabilities, not {values.shape}")
        if values is not None and not np.all(np.isfinite(values)):
            values = None
        if band is not None and band.shape != (3, len(EMOTIONS)):
            raise ValueError(f"a band is (3, 7), not {band.shape}")
        said = self._message if self._values is None else None
        self._values, self._message, self._dimmed = values, message, dimmed
        self._band = band if band is not None and np.all(np.isfinite(band)) else None
        if values is None:
            self._describe(message)
            if said != message:
                self._seen = []
                self.update()
            return
        top = int(np.argmax(values))
        self._describe(f"{words.emotion(top)} {100 * values[top]:.0f} %")
        self._repaint(seen(values, self._band, dimmed))

    def _describe(self, text: str) -> None:
        if self.accessibleDescription() != text:
            self.setAccessibleDescription(text)

    def _repaint(self, now: list[tuple[object, ...]]) -> None:
        """Ask for the rows that look otherwise than before, for all after a sentence."""
        before, self._seen = self._seen, now
        changed = [n for n, (old, new) in enumerate(zip(before, now, strict=False)) if old != new]
        if not before or len(changed) > FEW:
            self.update()
            return
        for number in changed:
            self.update(row_of(self.content(), number, len(now)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which rows would touch."""
        return QSize(self.px(180), self.px(self._rows_high() + (40 if self._large else 20)))

    def titled(self) -> bool:
        """Return whether there is room for the name: rows matter more."""
        room = self._rows_high() + (40 if self._large else 44)
        return bool(self._heading) and self.height() >= self.px(room)

    def _rows_high(self) -> int:
        return len(EMOTIONS) * (22 if self._large else 14)

    def content(self) -> QRect:
        """Return the area inside the padding, which is smaller than that of large panels."""
        top = self.px(34 if self.titled() else 10)
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
        roomy = self._large and self.content().width() >= self.px(220)
        size = Size.VALUE if roomy else Size.BODY  # else the bars would have no room
        rows = emotions(self._values, self.theme, self._band, self._dimmed)
        thick = self.px(12 if self._large else 8)
        draw_rows(painter, self.content(), rows, self.theme, size, thick, self.due)
