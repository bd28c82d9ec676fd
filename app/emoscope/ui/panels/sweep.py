"""The EEG traces as an oscilloscope draws them: a beam that sweeps and overwrites.

Only the columns that the new samples cross are painted, so the cost does not depend on how many
seconds are shown.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui import icons, words
from emoscope.ui.panels._panel import LEFT, RIGHT, Panel, bygone, sentence, width_of, write
from emoscope.ui.panels._raster import Canvas, Floats, coverage, hatched, inked, spans_of
from emoscope.ui.panels._turns import turns
from emoscope.ui.theme import DARK, GRID, Size, State, Theme, mixed, rgb

SECONDS = (5.0, 30.0)
ERASE_SHARE = 0.02
"""Width of the erase bar in front of the beam, as a share of the sweep."""
GAP_SAMPLES = 1.5
"""Samples further apart than this many periods are not joined."""
AT_ONCE = 128
"""Columns that are inked at once."""
A_TURN = 512
"""Columns of what is held that are painted in a turn, where paintings are spread over turns."""
MOST_OWED = 100
"""Stretches that wait to be painted; more of them wait only where nothing is painted."""
MAX_CHANNELS = 64


@dataclass(frozen=True, slots=True)
class ElectrodeQuality:
    """How good the contact at one electrode is: P(good) 0..1, the gate, and why not."""

    name: str
    score: float
    ok: bool
    reason: str = ""

    @property
    def state(self) -> State:
        """Return the state that the electrode's mark shows."""
        if not self.ok:
            return "invalid"
        return "valid" if self.score >= 0.5 else "degraded"


class EEGSweep(Panel):
    """Stacked traces of all channels, with a quality mark per electrode, scale and seconds grid.

    Up to 64 channels. Data in µV, already filtered.
    """

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a sweep of 10 s at ±100 µV without channels."""
        super().__init__(theme, parent)
        self._names: tuple[str, ...] = ()
        self._quality: dict[str, ElectrodeQuality] = {}
        self._scale = 100.0
        self._seconds = 10.0
        self._rate = 0.0
        self._message = ""
        self._blocks: deque[tuple[NDArray[np.int64], Floats]] = deque()
        self._owed: list[tuple[NDArray[np.int64], Floats]] = []
        """What is held and still to be painted, the oldest first."""
        self._carry: tuple[NDArray[np.int64], Floats] | None = None
        self._next_index: int | None = None
        self._canvas: Canvas | None = None
        self._ground: NDArray[np.uint8] | None = None
        self._head = -1

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("EEG traces")

    def set_channels(self, names: Sequence[str], rate: float) -> None:
        """Start anew with these channels at a nominal rate (Hz). Raises ValueError above 64."""
        if not 0 < len(names) <= MAX_CHANNELS or not rate > 0:
            raise ValueError(f"1 to {MAX_CHANNELS} channels at a rate above 0 Hz")
        self._names, self._rate = tuple(names), rate
        self._quality = {}
        self.clear()

    def clear(self) -> None:
        """Forget all samples, keeping channels and settings."""
        self._blocks.clear()
        self._owed.clear()
        self._carry = self._next_index = None
        self._head = -1
        self._canvas = None
        self.invalidate()

    def append(
        self, times: NDArray[np.int64], data: NDArray[Any], index: NDArray[np.int64]
    ) -> None:
        """Draw more samples: session ns (n,), filtered µV (n, channels), sample index (n,).

        A jump of the index, or NaN, is drawn as a gap. Raises ValueError when the shape does not
        fit the channels.
        """
        if data.shape != (len(times), len(self._names)) or len(index) != len(times):
            raise ValueError(f"{data.shape} samples for {len(self._names)} channels")
        if not len(times):
            return
        self._start_over_if_unrelated(int(times[0]))
        stamps, values = self._broken_at_gaps(times, np.array(data, dtype=np.float64), index)
        self._blocks.append((stamps, values))
        oldest = int(stamps[-1]) - round(self._seconds * 1e9)
        while len(self._blocks) > 1 and int(self._blocks[0][0][-1]) < oldest:
            self._blocks.popleft()
        if self._canvas is None:
            self.update()
        elif len(self._owed) >= MOST_OWED:  # nobody looks: begin with what is held then
            self._restart()
        elif self._owed:
            self._owed.append((stamps, values))
        else:
            self._paint(stamps, values)

    def set_quality(self, quality: Sequence[ElectrodeQuality]) -> None:
        """Show the contact quality; names that are no channel are left out.

        A trace is dim from when its contact became bad: what is drawn already stays as it was.
        """
        fresh = {q.name: q for q in quality if q.name in self._names}
        if fresh != self._quality:
            changed = {n for n in self._names if self._mark(n, fresh) != self._mark(n)}
            self._quality = fresh
            if changed:
                self.invalidate()

    def set_scale(self, microvolts: float) -> None:
        """Let half a lane be ``microvolts`` (1 to 10,000)."""
        if not 1 <= microvolts <= 10_000:
            raise ValueError(f"the scale must be within 1..10000 µV, not {microvolts}")
        self._scale = microvolts
        self._restart()

    def set_seconds(self, seconds: float) -> None:
        """Set the length of a sweep, 5 to 30 s."""
        if not SECONDS[0] <= seconds <= SECONDS[1]:
            raise ValueError(f"a sweep lasts 5 to 30 s, not {seconds}")
        self._seconds = seconds
        self._restart()

    def set_message(self, message: str) -> None:
        """Say why nothing comes: in place of traces, or over what is not of now; "" for none."""
        if message != self._message:
            self._message = message
            self.setAccessibleDescription(message)
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which traces touch."""
        return QSize(self.px(360), self.px(160))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(720), self.px(320))

    def hint(self, at: QPoint) -> str:
        """Return the electrode's name and what is wrong with it."""
        lane = self._lane_at(at)
        if lane is None:
            return ""
        name = self._names[lane]
        quality = self._quality.get(name)
        if quality is None:
            return name
        return self.tr("{name}: {state} ({score} %). {reason}").format(
            name=name,
            state=words.state(quality.state),
            score=round(100 * quality.score),
            reason=quality.reason,
        )

    def restyle(self) -> None:
        """Paint all traces anew in the new colours."""
        self._restart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint all traces anew at the new size."""
        self._restart()
        super().resizeEvent(event)

    def draw_still(self, painter: QPainter) -> None:
        """Paint names, marks, scale and seconds."""
        plot, theme = self._plot(), self.theme
        if not self._names:
            return
        lane = plot.height() / len(self._names)
        self._draw_names(painter, plot, lane)
        caption = theme.font(Size.CAPTION)
        foot = QRect(plot.x(), plot.bottom() + 2, plot.width(), self.px(18))
        for second in range(0, int(self._seconds) + 1, 5 if self._seconds > 10 else 1):
            x = plot.x() + round(second / self._seconds * plot.width())
            area = QRect(x - self.px(24), foot.y(), self.px(48), foot.height())
            if second and second < self._seconds:
                write(
                    painter, area, f"{second} s", caption, theme.faint, Qt.AlignmentFlag.AlignCenter
                )
        label = self.tr("lane ±{scale} µV   {seconds} s").format(
            scale=f"{self._scale:g}", seconds=f"{self._seconds:g}"
        )
        head = QRect(plot.x(), self.px(12), plot.width(), self.px(20))
        write(painter, head, label, caption, theme.muted, RIGHT)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the traces, or say why there are none."""
        if not self._names or not self._blocks:
            words_ = self._message or self.tr("No EEG yet: choose a headset to see its traces.")
            sentence(painter, self.content(), words_, self.theme)
            return
        if self._canvas is None:
            self._prepare()
        if self._owed:
            self._paint(*self._owed.pop(0))
            if self._owed:
                self.update(self._plot())
        if self._canvas is not None:
            self._canvas.draw(painter, self._plot(), dirty)
            if self._message:
                bygone(painter, self._plot(), self._message, self.theme)

    # -- painting ------------------------------------------------------------------------------

    def _start_over_if_unrelated(self, first: int) -> None:
        """Forget what is shown when time runs backwards or leaps over more than a sweep."""
        if not self._blocks:
            return
        ahead = first - int(self._blocks[-1][0][-1])
        if ahead <= 0 or ahead > self._seconds * 1e9:
            self.clear()

    def _plot(self) -> QRect:
        area = self.content()
        font = self.theme.font(Size.SMALL, 500)
        widest = max((width_of(font, n) for n in self._names), default=0.0)
        gutter = min(self.px(96), round(widest) + self.px(3 * GRID))
        return area.adjusted(gutter, 0, 0, -self.px(12))

    def _restart(self) -> None:
        self._canvas = None
        self._owed.clear()
        self._head = -1
        self.invalidate()

    def _mark(
        self, name: str, table: dict[str, ElectrodeQuality] | None = None
    ) -> tuple[State, bool] | None:
        quality = (self._quality if table is None else table).get(name)
        return None if quality is None else (quality.state, quality.ok)

    def _lane_at(self, at: QPoint) -> int | None:
        plot = self._plot()
        if not self._names or not plot.top() <= at.y() <= plot.bottom():
            return None
        return min(len(self._names) - 1, (at.y() - plot.y()) * len(self._names) // plot.height())

    def _draw_names(self, painter: QPainter, plot: QRect, lane: float) -> None:
        theme = self.theme
        size = Size.SMALL if lane >= self.px(14) else Size.CAPTION
        every = max(1, -(-self.px(12) // max(1, int(lane))))
        for number, name in enumerate(self._names):
            middle = plot.y() + (number + 0.5) * lane
            if number % every == 0:
                high = max(round(lane * every), self.px(14))
                area = QRect(
                    self.content().x() + self.px(16),
                    round(middle - high / 2),
                    plot.x() - self.content().x() - self.px(20),
                    high,
                )
                write(painter, area, name, theme.font(size, 500), theme.text, LEFT)
            quality = self._quality.get(name)
            state: State = quality.state if quality else "absent"
            radius = min(self.px(4.5), lane / 2 - 1)
            centre = QPointF(self.content().x() + self.px(6), middle)
            icons.draw_mark(painter, state, centre, radius, theme.state_colour(state))

    def _prepare(self) -> None:
        """Make the ground with its grid; everything that is held is to be painted."""
        plot = self._plot()
        if plot.width() < 8 or plot.height() < 8:
            return
        canvas = Canvas(plot.width(), plot.height(), self.devicePixelRatioF())
        panel, grid = rgb(self.theme.panel), rgb(self.theme.grid)
        canvas.pixels[:] = panel
        lanes = np.arange(len(self._names)) + 0.5
        canvas.pixels[(lanes * canvas.height / len(self._names)).astype(int)] = grid
        seconds = np.arange(1, int(np.ceil(self._seconds)))
        canvas.pixels[:, (seconds / self._seconds * canvas.width).astype(int)] = grid
        self._ground = canvas.pixels.copy()
        self._canvas, self._head, self._carry = canvas, -1, None
        times = np.concatenate([t for t, _ in self._blocks])
        values = np.concatenate([v for _, v in self._blocks])
        keep = times > times[-1] - round(self._seconds * (1 - ERASE_SHARE) * 1e9)
        times, values = times[keep], values[keep]
        parts = 1 if turns() is None else min(len(times), -(-canvas.width // A_TURN))
        stretches = np.array_split(times, parts), np.array_split(values, parts)
        self._owed = list(zip(*stretches, strict=True))

    def _broken_at_gaps(
        self, times: NDArray[np.int64], data: Floats, index: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Floats]:
        """Insert a NaN row before each sample that does not follow the one before it."""
        before = int(index[0]) - 1 if self._next_index is None else self._next_index - 1
        jumps = np.flatnonzero(np.diff(index, prepend=before) != 1)
        self._next_index = int(index[-1]) + 1
        if not len(jumps):
            return times.astype(np.int64), data
        period = round(1e9 / self._rate)
        stamps = np.insert(times.astype(np.int64), jumps, times[jumps] - period // 2)
        return stamps, np.insert(data, jumps, np.nan, axis=0)

    def _paint(self, times: NDArray[np.int64], values: Floats) -> None:
        """Paint the columns that these samples cross, erase those ahead, ask for a repaint."""
        canvas = self._canvas
        assert canvas is not None and self._ground is not None
        if self._carry is not None:
            times = np.concatenate([self._carry[0], times])
            values = np.concatenate([self._carry[1], values])
        scale = canvas.width / (self._seconds * 1e9)
        positions = np.asarray(times * scale, dtype=np.float64)
        columns, low, high = spans_of(positions, values)
        # What was carried begins inside a column that is whole already: it would be cut down.
        first = max(int(np.searchsorted(columns, self._head)), len(columns) - canvas.width)
        columns, low, high = columns[first:], low[:, first:], high[:, first:]
        start = int(np.searchsorted(positions, np.floor(positions[-1]))) - 1
        self._carry = times[max(0, start) :], values[max(0, start) :]
        self._ink(canvas, columns, low, high)
        erase = max(3, round(ERASE_SHARE * canvas.width))
        ahead = np.arange(columns[-1] + 1, columns[-1] + 1 + erase)
        canvas.put(ahead, rgb(self.theme.panel))
        canvas.put(ahead[:1], rgb(self.theme.accent))
        self._head = int(columns[-1])
        self._repaint(int(columns[0]), int(ahead[-1]))

    def _ink(self, canvas: Canvas, columns: NDArray[np.int64], low: Floats, high: Floats) -> None:
        """Paint columns anew. A few at a time stay in the processor's cache: a third less time."""
        assert self._ground is not None
        lane = canvas.height / len(self._names)
        centre = ((np.arange(len(self._names)) + 0.5) * lane)[:, None]
        gain = lane / 2 / self._scale
        half = 0.5 * canvas.ratio
        good = np.array(
            [self._mark(n) is None or self._mark(n) == ("valid", True) for n in self._names]
        )
        dim = mixed(self.theme.trace, self.theme.panel, 0.45)
        groups = ((~good, rgb(dim)), (good, rgb(self.theme.trace)))
        for start in range(0, len(columns), AT_ONCE):
            some = slice(start, start + AT_ONCE)
            top = centre - np.clip(high[:, some] * gain, -lane, lane) - half
            bottom = centre - np.clip(low[:, some] * gain, -lane, lane) + half
            pixels = self._ground[:, columns[some] % canvas.width]
            lost = np.isnan(low[:, some]).all(axis=0)
            if lost.any():
                ink, gone = rgb(self.theme.line), columns[some][lost]
                pixels[:, lost] = hatched(canvas.height, gone, pixels[:, lost], ink)
            for group, ink in groups:
                if group.any():
                    pixels = inked(pixels, ink, coverage(canvas.height, top[group], bottom[group]))
            canvas.put(columns[some], pixels)

    def _repaint(self, first: int, last: int) -> None:
        canvas, plot = self._canvas, self._plot()
        assert canvas is not None
        if last - first >= canvas.width:
            self.update(plot)
            return
        a, b = first % canvas.width, last % canvas.width
        parts = ((a, b),) if a <= b else ((a, canvas.width - 1), (0, b))
        for left, right in parts:
            x = plot.x() + int(left / canvas.ratio) - 1
            wide = int((right - left + 1) / canvas.ratio) + 3
            self.update(QRect(x, plot.y(), wide, plot.height()))
