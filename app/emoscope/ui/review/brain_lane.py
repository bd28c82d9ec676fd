"""The page of EEG: a trace for each electrode, gaps hatched."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect

from emoscope.review.brain import BrainPage
from emoscope.ui.panels._panel import LEFT, sentence, write
from emoscope.ui.panels._raster import coverage, hatched, inked, spans_of
from emoscope.ui.review.axis import Axis, Ground
from emoscope.ui.theme import Size, rgb

translate = QCoreApplication.translate


class BrainLane:
    """Electrodes below each other; half a lane is ``microvolts``. Takes what height is left."""

    height = 0.0

    def __init__(self, microvolts: float) -> None:
        """Show nothing until a page has been read."""
        self.microvolts = microvolts
        self.page: BrainPage | None = None
        self.message = ""

    def name(self) -> str:
        """Return nothing: electrodes are named each."""
        return ""

    def draw(self, ground: Ground) -> None:
        """Paint all traces, or say why there are none."""
        page, axis = self.page, ground.axis
        if page is None or page.start != axis.start:
            sentence(ground.painter, ground.area, self.message, ground.theme)
            return
        canvas = ground.canvas()
        panel, grid = rgb(ground.theme.panel), rgb(ground.theme.grid)
        canvas.pixels[:] = panel
        lane = canvas.height / len(page.names)
        centres = (np.arange(len(page.names)) + 0.5) * lane
        canvas.pixels[centres.astype(int)] = grid
        for x, _ in axis.labels(axis.start, ground.px(40)):
            column = round((x - ground.area.x()) * canvas.ratio)
            if 0 < column < canvas.width:
                canvas.pixels[:, column] = grid
        positions = (page.times - axis.start) * (canvas.width / (axis.stop - axis.start))
        columns, low, high = spans_of(
            np.asarray(positions, np.float64), page.values.astype(np.float64), canvas.width - 1
        )
        gain, half = lane / 2 / self.microvolts, 0.5 * canvas.ratio
        top = np.asarray(centres[:, None] - np.clip(high * gain, -lane, lane) - half, np.float64)
        bottom = np.asarray(centres[:, None] - np.clip(low * gain, -lane, lane) + half, np.float64)
        pixels = canvas.pixels[:, columns]
        lost = np.isnan(low).all(axis=0)
        pixels[:, lost] = hatched(
            canvas.height, columns[lost], pixels[:, lost], rgb(ground.theme.line)
        )
        cover = coverage(canvas.height, top, bottom)
        canvas.pixels[:, columns] = inked(pixels, rgb(ground.theme.trace), cover)
        ground.show(canvas)
        self._draw_names(ground, page.names)

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return nothing: the traces speak for themselves."""
        return ()

    def _draw_names(self, ground: Ground, names: Sequence[str]) -> None:
        """Write the electrodes' names, as many as there is room for."""
        theme, area = ground.theme, ground.area
        lane = area.height() / len(names)
        every = max(1, -(-ground.px(13) // max(1, int(lane))))
        font = theme.font(Size.CAPTION, 500)
        for number in range(0, len(names), every):
            middle = area.y() + (number + 0.5) * lane
            high = max(round(lane), ground.px(14))
            place = QRect(area.x() - ground.px(84), round(middle - high / 2), ground.px(64), high)
            write(ground.painter, place, names[number], font, theme.text, LEFT)

    def figures(self, seconds: float) -> str:
        """Return the scale in words."""
        said = translate("Lane", "{seconds} s   one lane ±{scale} µV")
        return said.format(seconds=f"{seconds:g}", scale=f"{self.microvolts:g}")
