"""The head from above: where power is, and which electrodes may be believed."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.electrodes import place
from emoscope.ui import icons, words
from emoscope.ui.panels._panel import CENTRE, LEFT, RIGHT, Panel, sentence, write
from emoscope.ui.panels._raster import Floats
from emoscope.ui.panels.sweep import ElectrodeQuality
from emoscope.ui.theme import DARK, Size, State, Theme, colour, ramp

WIDTH = 0.28
"""Reach of one electrode (SD of a Gaussian) in head radii: about the 10-20 system's spacing."""
SEEN, FULL = 0.09, 0.42
"""Sum of weights at which the map begins to show and is full: 0.62 and 0.37 head radii from a lone
electrode. Further away nothing is drawn: nothing is guessed."""


class HeadMap(Panel):
    """Electrodes at their places with quality marks, and a band's power between them.

    Power is interpolated by normalised Gaussian weights, which stay within the measured values;
    electrodes that are not good take no part, and far from all of them the map stays empty.
    """

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a head without electrodes."""
        super().__init__(theme, parent)
        self._quality: tuple[ElectrodeQuality, ...] = ()
        self._power: dict[str, float] = {}
        self._band = ""
        self._image: QImage | None = None
        self._marks: QPixmap | None = None
        self._range: tuple[float, float] | None = None
        self._mapped = False
        self._message = ""

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Electrodes")

    def set_quality(self, quality: Sequence[ElectrodeQuality]) -> None:
        """Show these electrodes with their contact quality."""
        before, self._quality = self._quality, tuple(quality)
        if self._looks(before) == self._looks(self._quality):
            return  # another score, or reason, is not to be seen
        self._marks = None
        self._forget_map()

    def show_power(self, band: str, power: dict[str, float]) -> None:
        """Show a band's power by electrode name, in dB (any reference); NaN is left out."""
        self._band, self._power = band, dict(power)
        self._forget_map()

    def set_message(self, message: str) -> None:
        """Say why there are no electrodes."""
        self._message = message
        self.update()

    def clear(self) -> None:
        """Forget electrodes and power."""
        self._quality, self._power, self._image, self._range = (), {}, None, None
        self._marks = None
        self.invalidate()

    def restyle(self) -> None:
        """Colour the map anew."""
        self._marks = None
        self._forget_map()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the map at the new size."""
        super().resizeEvent(event)
        self._marks = None
        self._forget_map()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which electrodes would touch."""
        return QSize(self.px(224), self.px(248))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(280), self.px(300))

    def hint(self, at: QPoint) -> str:
        """Return the electrode under the pointer and what is wrong with it."""
        centre, radius = self._head()
        for entry in self._quality:
            spot = place(entry.name)
            if spot is None:
                continue
            x, y = centre.x() + spot[0] * radius, centre.y() - spot[1] * radius
            if (at.x() - x) ** 2 + (at.y() - y) ** 2 < self.px(12) ** 2:
                return self.tr("{name}: {state} ({score} %). {reason}").format(
                    name=entry.name,
                    state=words.state(entry.state),
                    score=round(100 * entry.score),
                    reason=entry.reason,
                )
        return ""

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint map, head and electrodes."""
        if not self._quality:
            waiting = self._message or self.tr("No electrodes yet.")
            sentence(painter, self.content(), waiting, self.theme)
            return
        if not self._mapped:
            self._map()
        centre, radius = self._head()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._image is not None:
            side = 2 * radius
            area = QRectF(centre.x() - radius, centre.y() - radius, side, side)
            painter.drawImage(area, self._image)
        if self._marks is None:
            self._marks = self._draw_marks(centre, radius)
        painter.drawPixmap(0, 0, self._marks)
        self._draw_key(painter)

    # -- painting ------------------------------------------------------------------------------

    def _forget_map(self) -> None:
        """Have the map made anew when it is drawn: quality and power come one after the other."""
        self._mapped = False
        self.update()

    @staticmethod
    def _looks(quality: Sequence[ElectrodeQuality]) -> list[tuple[str, State, bool]]:
        """Return what is seen of electrodes; also what decides which of them take part."""
        return [(q.name, q.state, q.ok) for q in quality]

    def _draw_marks(self, centre: QPointF, radius: float) -> QPixmap:
        """Return head and electrodes, to be laid over the map: they change seldom."""
        ratio = self.devicePixelRatioF()
        marks = QPixmap(self.size() * ratio)
        marks.setDevicePixelRatio(ratio)
        marks.fill(Qt.GlobalColor.transparent)
        painter = QPainter(marks)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_head(painter, centre, radius)
            self._draw_electrodes(painter, centre, radius)
        finally:
            painter.end()
        return marks

    def _head(self) -> tuple[QPointF, float]:
        area = self.content()
        lower = self.px(30)
        radius = max(8.0, min(area.width() * 0.42, (area.height() - lower) * 0.44))
        middle = area.y() + (area.height() - lower) / 2 + radius * 0.06
        return QPointF(area.center().x(), middle), radius

    def _good(self) -> tuple[Floats, Floats]:
        """Return the places (n, 2) and powers (n,) of good electrodes with a known place."""
        rows = [
            (*spot, self._power[q.name])
            for q in self._quality
            if q.ok
            and q.name in self._power
            and (spot := place(q.name)) is not None
            and np.isfinite(self._power[q.name])
        ]
        table = np.array(rows, dtype=np.float64).reshape(-1, 3)
        return table[:, :2], table[:, 2]

    def _map(self) -> None:
        """Interpolate the power to a picture as large as the head.

        A Gaussian is separable, so that all weights are one product of two small matrices; einsum
        keeps it off the threads of the matrix library, which would spin for much longer.
        """
        places, power = (a.astype(np.float32) for a in self._good())
        self._image, self._range, self._mapped = None, None, True
        if not len(power):
            return
        low, high = float(power.min()), float(power.max())
        self._range = low, high
        size = max(16, round(2 * self._head()[1] * self.devicePixelRatioF()))
        axis = ((np.arange(size) + 0.5) / size * 2 - 1).astype(np.float32)
        across = np.exp(-((axis[:, None] - places[:, 0]) ** 2) / (2 * WIDTH**2))
        along = np.exp(-((-axis[:, None] - places[:, 1]) ** 2) / (2 * WIDTH**2))
        weight = np.einsum("yn,xn->yx", along, across)
        value = np.einsum("yn,xn->yx", along * power, across) / np.maximum(weight, 1e-12)
        level = np.clip((value - low) / max(high - low, 1.0) * 255, 0, 255).astype(np.uint8)
        inside = (1 - np.hypot(axis[:, None], axis[None, :])) * size / 2
        alpha = np.clip((weight - SEEN) / (FULL - SEEN), 0, 1) * np.clip(inside, 0, 1)
        self._image = _translucent(ramp(self.theme)[level], alpha)

    def _draw_head(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        x, y = centre.x(), centre.y()
        pen = QPen(colour(self.theme.faint), 1.5)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        nose = QPainterPath(QPointF(x - 0.11 * radius, y - 0.993 * radius))
        nose.lineTo(x, y - 1.12 * radius)
        nose.lineTo(x + 0.11 * radius, y - 0.993 * radius)
        painter.drawPath(nose)
        for side in (-1, 1):
            ear = QRectF(0, 0, 0.12 * radius, 0.36 * radius)
            ear.moveCenter(QPointF(x + side * 1.04 * radius, y))
            start = 90 if side < 0 else 270
            painter.drawArc(ear, start * 16, 180 * 16)

    def _draw_electrodes(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        theme = self.theme
        count = len(self._quality)
        named = count <= 21 and radius >= theme.px(84 if count > 8 else 48)
        mark = theme.px(5) if named else theme.px(4)
        unknown: list[str] = []
        placed: list[tuple[str, QPointF]] = []
        for entry in self._quality:
            spot = place(entry.name)
            if spot is None:
                unknown.append(entry.name)
                continue
            at = QPointF(centre.x() + spot[0] * radius, centre.y() - spot[1] * radius)
            painter.setPen(QPen(colour(theme.line), 1))
            painter.setBrush(colour(theme.panel))
            painter.drawEllipse(at, mark + 3, mark + 3)
            icons.draw_mark(painter, entry.state, at, mark, theme.state_colour(entry.state))
            placed.append((entry.name, at))
        for name, at in placed if named else ():
            self._draw_name(painter, name, at, mark)
        if unknown:
            area = self.content()
            line = QRect(area.x(), area.y() - theme.px(4), area.width(), theme.px(16))
            text = self.tr("no known place: {names}").format(names=", ".join(unknown))
            write(painter, line, text, theme.font(Size.CAPTION), theme.muted, LEFT)

    def _draw_name(self, painter: QPainter, name: str, at: QPointF, mark: float) -> None:
        theme = self.theme
        font = theme.font(Size.CAPTION, 600)
        area = QRect(0, 0, theme.px(56), theme.px(14))
        area.moveCenter(QPoint(round(at.x()), round(at.y() + mark + theme.px(11))))
        halo = theme.panel
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            write(painter, area.translated(dx, dy), name, font, halo, CENTRE)
        write(painter, area, name, font, theme.text, CENTRE)

    def _draw_key(self, painter: QPainter) -> None:
        theme, area = self.theme, self.content()
        font = theme.font(Size.CAPTION)
        line = QRect(area.x(), area.bottom() - theme.px(16), area.width(), theme.px(16))
        if self._range is None:
            good = sum(q.ok for q in self._quality)
            label = self.tr("{good} of {all} good").format(good=good, all=len(self._quality))
            write(painter, line, label, font, theme.muted, CENTRE)
            return
        low, high = self._range
        write(painter, line, self._band, theme.font(Size.SMALL, 600), theme.text, LEFT)
        wide = theme.px(72 if area.width() >= theme.px(240) else 36)
        key = QRectF(area.right() - wide - theme.px(56), line.center().y() - 3, wide, theme.px(7))
        steps = ramp(theme)[::8]
        for number, (b, g, r, _) in enumerate(steps):
            tile = QRectF(
                key.x() + number * wide / len(steps), key.y(), wide / len(steps) + 1, key.height()
            )
            painter.fillRect(tile, colour(f"#{r:02x}{g:02x}{b:02x}"))
        right = QRect(
            int(key.right()) + 4, line.y(), area.right() - int(key.right()), line.height()
        )
        left = QRect(int(key.x()) - theme.px(52), line.y(), theme.px(48), line.height())
        write(painter, left, f"{round(low)}", font, theme.muted, RIGHT)
        write(painter, right, f"{round(high)} dB", font, theme.muted, LEFT)


def _translucent(pixels: NDArray[np.uint8], alpha: Floats) -> QImage:
    """Return an image of BGRx ``pixels`` (h, w, 4) seen through ``alpha`` (h, w)."""
    out = np.empty_like(pixels)
    out[..., :3] = pixels[..., :3] * alpha[..., None]
    out[..., 3] = alpha * 255
    high, wide = alpha.shape
    image = QImage(out.data, wide, high, wide * 4, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()
