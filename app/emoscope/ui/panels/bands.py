"""Five band powers, and what else an EEG reader wants to see beside them."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from emoscope.ui import icons
from emoscope.ui.panels._panel import LEFT, RIGHT, Panel, bar, sentence, write
from emoscope.ui.theme import DARK, Size, State, Theme, colour, mixed

SYMBOLS = ("δ", "θ", "α", "β", "γ")
RANGES = ("1–4 Hz", "4–8 Hz", "8–13 Hz", "13–30 Hz", "30–45 Hz")
LOW_DB, HIGH_DB = -10.0, 30.0
"""Ends of the bars, dB re 1 µV²."""
Z_SPAN = 4.0
MUSCLE_HIGH = 0.5


@dataclass(frozen=True, slots=True)
class BandReading:
    """One reading of an EEG window; None where a figure is not known.

    ``powers`` five band powers in µV²; ``z`` the same against rest, in standard deviations.
    ``muscle`` 0..1, how much of the window is muscle; ``asymmetry`` ln right - ln left alpha;
    ``mains`` share of power at the mains frequency 0..1; ``blinks`` per minute.
    """

    powers: tuple[float, ...]
    z: tuple[float, ...] | None = None
    muscle: float | None = None
    asymmetry: float | None = None
    mains: float | None = None
    blinks: float | None = None

    def __post_init__(self) -> None:
        """Refuse a reading that is not of five bands."""
        if len(self.powers) != 5 or (self.z is not None and len(self.z) != 5):
            raise ValueError("five bands: delta, theta, alpha, beta, gamma")


TIGHT = 16
"""Design pixels of a row below which there is no room for figures under the bars."""


class BandBars(Panel):
    """Bars for delta to gamma (against rest once there is one) and four figures beside them."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a panel without a reading."""
        super().__init__(theme, parent)
        self._reading: BandReading | None = None
        self._message = ""

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Band power")

    def show_reading(self, reading: BandReading | None, message: str = "") -> None:
        """Show a reading; None says ``message`` instead of figures."""
        self._reading, self._message = reading, message
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which rows would touch."""
        return QSize(self.px(280), self.px(5 * 20 + 112))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(320), self.px(260))

    def hint(self, at: QPoint) -> str:
        """Explain the bars."""
        if self._reading is None:
            return ""
        if self._reading.z is None:
            return self.tr("Power in dB re 1 µV². Record a rest to see it against rest.")
        return self.tr("Standard deviations above (right) or below (left) this person's rest.")

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint bars and figures."""
        reading = self._reading
        if reading is None:
            waiting = self._message or self.tr("No EEG window yet.")
            sentence(painter, self.content(), waiting, self.theme)
            return
        area, theme = self.content(), self.theme
        foot = self.px(56)
        unit = self.tr("z against rest") if reading.z else self.tr("dB re 1 µV²")
        head = QRect(area.x(), self.px(12), area.width(), self.px(20))
        write(painter, head, unit, theme.font(Size.CAPTION), theme.faint, RIGHT)
        roomy = area.height() - foot >= 5 * self.px(TIGHT)
        row = (area.height() - foot * roomy) // 5
        for number in range(5):
            line = QRect(area.x(), area.y() + number * row, area.width(), row)
            self._draw_band(painter, line, number, reading)
        if roomy:  # else the bands alone: figures over them could not be read
            below = QRect(area.x(), area.bottom() - foot, area.width(), foot)
            self._draw_figures(painter, below, reading)

    def _draw_band(self, painter: QPainter, line: QRect, number: int, reading: BandReading) -> None:
        theme = self.theme
        name = QRect(line.x(), line.y(), theme.px(20), line.height())
        write(painter, name, SYMBOLS[number], theme.font(Size.VALUE, 600), theme.text, LEFT)
        span = QRect(name.right() + 4, line.y(), theme.px(64), line.height())
        write(painter, span, RANGES[number], theme.font(Size.CAPTION), theme.faint, LEFT)
        figure = QRect(line.right() - theme.px(52), line.y(), theme.px(52), line.height())
        left, right = span.right() + theme.px(8), figure.left() - theme.px(8)
        track = QRectF(left, line.center().y() - theme.px(4), max(8, right - left), theme.px(8))
        power = reading.powers[number]
        value = 10 * math.log10(power) if power > 0 else -math.inf
        ink, ground = colour(theme.accent), colour(theme.raised)
        if reading.z is None:
            share = (value - LOW_DB) / (HIGH_DB - LOW_DB)
            bar(painter, track, share if math.isfinite(share) else 0.0, ink, ground)
            shown = f"{value:+.1f}" if math.isfinite(value) else "–"
        else:
            z = reading.z[number]
            shown = f"{z:+.1f}" if math.isfinite(z) else "–"
            self._draw_z(painter, track, z if math.isfinite(z) else 0.0)
        write(painter, figure, shown, theme.font(Size.BODY, 500), theme.text, RIGHT)

    def _draw_z(self, painter: QPainter, track: QRectF, z: float) -> None:
        theme = self.theme
        bar(painter, track, 0, colour(theme.accent), colour(theme.raised))
        middle = track.center().x()
        long = max(-1.0, min(1.0, z / Z_SPAN)) * track.width() / 2
        area = QRectF(min(middle, middle + long), track.y(), abs(long), track.height())
        ink = theme.accent if z >= 0 else mixed(theme.accent, theme.panel, 0.6)
        painter.fillRect(area, ink)
        tick = QRectF(middle - 0.5, track.y() - 3, 1, track.height() + 6)
        painter.fillRect(tick, colour(theme.muted))

    def _draw_figures(self, painter: QPainter, area: QRect, reading: BandReading) -> None:
        theme = self.theme
        painter.fillRect(
            QRect(area.x(), area.y() + theme.px(6), area.width(), 1), colour(theme.line)
        )
        muscle = reading.muscle
        state: State = "valid" if muscle is None or muscle < MUSCLE_HIGH else "degraded"
        columns = (
            (self.tr("muscle"), _percent(muscle), state, 0.25),
            (self.tr("asymmetry"), _number(reading.asymmetry, "+.2f"), None, 0.31),
            (self.tr("mains"), _percent(reading.mains), None, 0.2),
            (self.tr("blinks/min"), _number(reading.blinks, ".0f"), None, 0.24),
        )
        x = area.x()
        for name, value, mark, share in columns:
            wide = round(area.width() * share)
            top = QRect(x, area.y() + theme.px(12), wide - 4, theme.px(22))
            if mark == "degraded":
                side = theme.px(15)
                box = QRectF(x, top.center().y() - side / 2, side, side)
                icons.draw(painter, mark, box, theme.state_colour(mark))
                top.setLeft(x + side + 4)
            write(painter, top, value, theme.font(Size.VALUE, 500), theme.text, LEFT)
            low = QRect(x, area.y() + theme.px(36), wide - 4, theme.px(16))
            write(painter, low, name, theme.font(Size.CAPTION), theme.muted, LEFT)
            x += wide


def _percent(value: float | None) -> str:
    return "–" if value is None or not math.isfinite(value) else f"{100 * value:.0f} %"


def _number(value: float | None, form: str) -> str:
    return "–" if value is None or not math.isfinite(value) else format(value, form)
