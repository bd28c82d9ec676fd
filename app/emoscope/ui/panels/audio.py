"""The voice: waveform with level meter, spectrogram, and a strip that says when someone speaks.

All three scroll: newest at the right, one pixel column at a time.
"""

import math
from typing import Any

import numpy as np
from numpy.fft import rfft  # with the window: numpy itself would load it with the first picture
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.ui.panels._panel import LEFT, RIGHT, VEIL, bar, write
from emoscope.ui.panels._raster import Canvas, Floats, coverage, hatched, inked
from emoscope.ui.panels._scroller import Scroller
from emoscope.ui.theme import DARK, PADDING, Size, Theme, colour, mixed, ramp, rgb

FFT_SECONDS = 0.032
"""A window long enough to part the harmonics of a voice of 80 Hz with a Hann window at 16 kHz."""
FLOOR_DB, CEILING_DB = -84.0, -20.0
"""The range of the spectrogram's colours, dB re full scale."""
METER_FLOOR_DB = -60.0
CLIP = 0.999
CLIP_HOLD = 3.0
PEAK_HOLD = 1.5
PEAK_FALL = 20.0
"""dB per second by which the peak mark falls after its hold."""
SPEECH = 0.5
VOICE_STEP = 0.032
VOICE_HOLD = 0.2
"""Seconds without a value after which the strip shows a gap."""


def decibels(value: float) -> float:
    """Return 20 log10 of an amplitude re full scale; -inf for 0."""
    return 20 * math.log10(value) if value > 0 else -math.inf


class WaveformView(Scroller):
    """The envelope of the last five seconds, with a level meter, peak hold and clip lamp."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a view without sound."""
        super().__init__(theme, parent)
        self._peak = self._rms = 0.0
        self._held_db, self._held_at = METER_FLOOR_DB, 0
        self._mark_db = METER_FLOOR_DB
        self._clipped_at: int | None = None
        self._clips = 0

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Voice")

    @property
    def clips(self) -> int:
        """Return how many samples were at full scale so far."""
        return self._clips

    def append(self, times: NDArray[np.int64], samples: NDArray[Any]) -> None:
        """Draw more samples: session ns (n,), amplitude re full scale (n,). A gap stays empty."""
        self.take(times, samples)
        if len(times):
            self._meter(int(times[-1]), np.nan_to_num(np.asarray(samples, dtype=np.float64)))

    def feed(self, canvas: Canvas, times: NDArray[np.int64], values: Floats) -> None:
        """Paint the columns that are complete now."""
        where, low, high = self.columns.add(times, values)
        if not len(where):
            return
        middle, gain = canvas.height / 2, canvas.height / 2 - canvas.ratio
        top = middle - np.clip(high, -1, 1) * gain - 0.5 * canvas.ratio
        bottom = middle - np.clip(low, -1, 1) * gain + 0.5 * canvas.ratio
        shape = (canvas.height, len(where), 4)
        pixels = np.broadcast_to(rgb(self.theme.panel), shape).copy()
        lost = np.isnan(low)
        pixels[:, lost] = hatched(canvas.height, where[lost], pixels[:, lost], rgb(self.theme.line))
        cover = coverage(canvas.height, top[None], bottom[None])
        self.scroll_in(canvas, where, inked(pixels, rgb(self.theme.trace), cover))

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint envelope and meter."""
        super().draw(painter, dirty)
        if self.canvas is None:
            return
        theme, plot = self.theme, self.plot()
        x, wide = plot.right() + self.px(16), self.px(self.margin - 16)
        gap = self.px(6)
        # In a low panel the figures reach up beside the heading.
        top = min(plot.y(), plot.bottom() + 1 - 2 * gap - self.px(20 + 6 + 15))
        figure = QRect(x, top, wide, self.px(20))
        if self._message:  # the last figures are not of now
            write(painter, figure, "– dBFS", theme.font(Size.VALUE, 500), theme.faint, LEFT)
            return
        level = decibels(self._rms)
        shown = f"{level:.0f}" if level > -100 else "-∞"
        write(painter, figure, f"{shown} dBFS", theme.font(Size.VALUE, 500), theme.text, LEFT)
        meter = QRectF(x, figure.bottom() + gap, wide, self.px(6))
        share = (decibels(self._peak) - METER_FLOOR_DB) / -METER_FLOOR_DB
        bar(painter, meter, max(0.0, share), colour(theme.accent), colour(theme.line))
        held = max(0.0, (self._mark_db - METER_FLOOR_DB) / -METER_FLOOR_DB)
        mark = QRectF(x + held * (wide - 2), meter.y() - 2, 2, meter.height() + 4)
        painter.fillRect(mark, colour(theme.text))
        lamp = QRect(x, int(meter.bottom()) + gap, wide, self.px(15))
        if self._clipped_at is not None:
            painter.fillRect(lamp, colour(theme.alarm))
            word = self.tr("CLIPPED")
            font = theme.font(Size.CAPTION, 600)
            write(painter, lamp, word, font, theme.on_alarm, Qt.AlignmentFlag.AlignCenter)
        else:
            word = self.tr("peak {db} dB").format(db=f"{self._mark_db:.0f}")
            write(painter, lamp, word, theme.font(Size.CAPTION), theme.muted, LEFT)

    def draw_still(self, painter: QPainter) -> None:
        """Paint the axis."""
        plot, font = self.plot(), self.theme.font(Size.CAPTION)
        high = self.px(14)
        labels: tuple[tuple[float, str], ...] = ((0.0, "1"), (0.5, "0"), (1.0, "-1"))
        if plot.height() < 3 * high:  # they would touch
            labels = ((0.5, "0"),) if plot.height() < 2 * high else (labels[0], labels[2])
        for share, label in labels:
            y = plot.y() + round(share * (plot.height() - high))
            area = QRect(self.content().x(), y, self.px(self.gutter - 8), high)
            write(painter, area, label, font, self.theme.faint, RIGHT)

    def _meter(self, now: int, data: Floats) -> None:
        self._peak = float(np.abs(data).max())
        self._rms = float(np.sqrt(np.mean(data**2)))
        level = max(METER_FLOOR_DB, decibels(self._peak))
        since = (now - self._held_at) / 1e9
        fallen = self._held_db - PEAK_FALL * max(0.0, since - PEAK_HOLD)
        if level >= fallen:
            self._held_db, self._held_at = level, now
        self._mark_db = max(level, fallen)
        clipped = int(np.count_nonzero(np.abs(data) >= CLIP))
        self._clips += clipped
        if clipped:
            self._clipped_at = now
        elif self._clipped_at is not None and now - self._clipped_at > CLIP_HOLD * 1e9:
            self._clipped_at = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(480), self.px(120))


class SpectrogramView(Scroller):
    """Power over time and frequency (0 to 4 or 8 kHz), dB re full scale, in even steps of light."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a view of 0 to 4 kHz without sound."""
        super().__init__(theme, parent)
        self._rate = 0.0
        self._top = 4000.0
        self._voice = ""
        self._tail_times: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._tail: Floats = np.empty(0)
        self._next = 0

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Spectrogram")

    def set_voice(self, pitch: float | None, rate: float | None) -> None:
        """Show pitch (Hz) and speech rate (syllables per second) of the last window, if known."""
        known = []
        if pitch is not None:
            known.append(self.tr("pitch {hertz:.0f} Hz").format(hertz=pitch))
        if rate is not None:
            known.append(self.tr("{rate:.1f} syllables/s").format(rate=rate))
        if " · ".join(known) != self._voice:
            self._voice = " · ".join(known)
            self.update()

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the picture, and the voice's figures beside the heading."""
        super().draw(painter, dirty)
        if self._message:
            return
        pad = self.px(PADDING)
        line = QRect(pad, pad - self.px(4), self.width() - 2 * pad, self.px(20))
        write(painter, line, self._voice, self.theme.font(Size.SMALL), self.theme.text, RIGHT)

    def set_top(self, hertz: float) -> None:
        """Set the highest frequency drawn, 500 to 24,000 Hz."""
        if not 500 <= hertz <= 24_000:
            raise ValueError(f"the highest frequency must be within 500..24000 Hz, not {hertz}")
        self._top = hertz
        self.clear()
        self.invalidate()

    def append(self, times: NDArray[np.int64], samples: NDArray[Any], rate: float) -> None:
        """Draw more samples: session ns (n,), amplitude re full scale (n,), rate in Hz."""
        if not rate > 0:
            raise ValueError(f"the rate must be above 0 Hz, not {rate}")
        if rate != self._rate:
            self.clear()
            self._rate = rate
        self.take(times, samples)

    def feed(self, canvas: Canvas, times: NDArray[np.int64], values: Floats) -> None:
        """Paint the columns for which there is a full window now."""
        step, size = self.columns.step, round(FFT_SECONDS * self._rate)
        if self.fed is None:
            self._next = int((times[0] + size * 1e9 / self._rate) / step)
        if self.fed is None or int(times[0]) - self.fed > 2e9 / self._rate:
            self._tail_times, self._tail = times[:0], values[:0]
        stamps = np.concatenate([self._tail_times, times])
        data = np.concatenate([self._tail, values])
        last = int(stamps[-1] / step)
        due = np.arange(self._next, last)[-canvas.width :]
        ends = np.searchsorted(stamps, (due + 1) * step)
        fit = ends >= size
        self._tail_times, self._tail = stamps[-2 * size :], data[-2 * size :]
        self._next = max(self._next, last)
        if not len(due):
            return
        pixels = np.broadcast_to(rgb(self.theme.panel), (canvas.height, len(due), 4)).copy()
        pixels[:, ~fit] = hatched(canvas.height, due[~fit], pixels[:, ~fit], rgb(self.theme.line))
        if fit.any():
            pixels[:, fit] = self._colours(data, ends[fit], size, canvas.height)
        self.scroll_in(canvas, due, pixels)

    def draw_still(self, painter: QPainter) -> None:
        """Paint the frequency axis and the key to the colours."""
        plot, theme = self.plot(), self.theme
        font, high = theme.font(Size.CAPTION), self.px(14)
        for share in (0.0, 0.5, 1.0) if plot.height() >= 4 * high else (0.0, 1.0):
            y = plot.y() + round((1 - share) * (plot.height() - high))
            label = f"{self._top * share / 1000:g}" + (" kHz" if share == 1.0 else "")
            area = QRect(self.content().x(), y, self.px(self.gutter - 6), high)
            write(painter, area, label, font, theme.faint, RIGHT)
        x, wide = plot.right() + self.px(16), self.px(self.margin - 16)
        top = QRect(x, plot.y(), wide, high)
        if plot.height() < 3 * high:  # no room for the key
            both = f"{FLOOR_DB:.0f}…{CEILING_DB:.0f} dBFS"
            write(painter, top, both, font, theme.faint, LEFT)
            return
        steps = ramp(theme)[::4]
        key = QRectF(x, plot.y() + high + 2, self.px(8), max(4, plot.height() - 2 * high - 4))
        for number, (b, g, r, _) in enumerate(steps[::-1]):
            y0 = key.y() + number * key.height() / len(steps)
            tile = QRectF(key.x(), y0, key.width(), key.height() / len(steps) + 1)
            painter.fillRect(tile, mixed(f"#{r:02x}{g:02x}{b:02x}", theme.panel, 1.0))
        low = QRect(x, plot.bottom() - high, wide, high)
        write(painter, top, f"{CEILING_DB:.0f} dBFS", font, theme.faint, LEFT)
        write(painter, low, f"{FLOOR_DB:.0f}", font, theme.faint, LEFT)

    def _colours(
        self, data: Floats, ends: NDArray[np.int64], size: int, height: int
    ) -> NDArray[np.uint8]:
        """Return pixel columns (height, n, 4) for the windows that stop at ``ends``."""
        taper = np.hanning(size)
        windows = data[ends[:, None] - size + np.arange(size)] * taper
        amplitude = np.abs(rfft(windows, axis=1)) * (2 / taper.sum())
        level = 20 * np.log10(np.maximum(amplitude, 1e-7))
        frequency = np.linspace(self._top, 0, height)
        at = frequency * size / self._rate
        low = np.minimum(at.astype(int), level.shape[1] - 2)
        share = at - low
        image = level[:, low] * (1 - share) + level[:, low + 1] * share
        image[:, at > level.shape[1] - 1] = FLOOR_DB
        scaled = (image - FLOOR_DB) * (255 / (CEILING_DB - FLOOR_DB))
        level = np.clip(scaled, 0, 255).astype(np.uint8)
        return np.asarray(ramp(self.theme)[level].transpose(1, 0, 2))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(480), self.px(160))


class VoiceStrip(Scroller):
    """When someone speaks: the probability of speech per 32 ms, in the accent above one half."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a strip without values."""
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._newest: float | None = None

    def append(self, times: NDArray[np.int64], probability: NDArray[Any]) -> None:
        """Draw more values: session ns (n,), probability of speech (n,)."""
        self.take(times, probability)
        if len(times):
            self._newest = float(probability[-1])
            self.update()

    def clear(self) -> None:
        """Forget what was heard."""
        self._newest = None
        super().clear()

    def feed(self, canvas: Canvas, times: NDArray[np.int64], values: Floats) -> None:
        """Paint the columns up to the newest value; a value stands for the 32 ms before it."""
        step = self.columns.step
        gap = self.fed is not None and int(times[0]) - self.fed > VOICE_HOLD * 1e9
        last = int(times[-1] / step)
        first = self.head or int((times[0] - VOICE_STEP * 1e9) / step)
        due = np.arange(max(first, last - canvas.width), last + 1)
        if not len(due):
            return
        at = np.searchsorted(times, due * step)
        at = np.clip(at, 0, len(times) - 1)
        value = np.clip(values[at], 0, 1)
        cover = coverage(
            canvas.height,
            ((1 - value) * canvas.height)[None],
            np.full((1, len(due)), canvas.height),
        )
        pixels = np.broadcast_to(rgb(self.theme.raised), (canvas.height, len(due), 4)).copy()
        speech = value >= SPEECH
        quiet = rgb(self.theme.faint)
        pixels[:, ~speech] = inked(pixels[:, ~speech], quiet, cover[:, ~speech])
        pixels[:, speech] = inked(pixels[:, speech], rgb(self.theme.accent), cover[:, speech])
        if gap:
            lost = (due + 1) * step < times[0] - VOICE_STEP * 1e9
            ground = pixels[:, lost]
            ground[:] = rgb(self.theme.panel)
            pixels[:, lost] = hatched(canvas.height, due[lost], ground, rgb(self.theme.line))
        self.scroll_in(canvas, due, pixels)

    def content(self) -> QRect:
        """Return the whole strip: it has no heading and little padding."""
        pad = self.px(16)
        return self.rect().adjusted(pad, self.px(8), -pad, -self.px(8))

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the strip and say in words what it shows."""
        theme, plot = self.theme, self.plot()
        if self._newest is not None:
            super().draw(painter, dirty)
        area = QRect(plot.right() + self.px(16), 0, self.px(self.margin - 16), self.height())
        if self._message:
            write(painter, area, self._message, theme.font(Size.SMALL), theme.muted)
        elif self._newest is None:
            write(painter, area, self.tr("no voice yet"), theme.font(Size.SMALL), theme.faint)
        elif self._newest >= SPEECH:
            write(painter, area, self.tr("speech"), theme.font(Size.SMALL, 600), theme.accent)
        else:
            write(painter, area, self.tr("no speech"), theme.font(Size.SMALL), theme.muted)

    def cover(self, painter: QPainter, why: str) -> None:
        """Dim what was heard; why is said beside it."""
        painter.fillRect(self.plot(), colour(self.theme.raised, VEIL))

    def draw_still(self, painter: QPainter) -> None:
        """Paint the ground of the strip."""
        painter.fillRect(self.plot(), colour(self.theme.raised))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the strip."""
        return QSize(self.px(160), self.px(32))

    def sizeHint(self) -> QSize:
        """Return the height of the strip."""
        return QSize(self.px(480), self.px(32))
