"""What the instrument says about itself: devices, losses, delays. Loss is loud."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.ui import icons, words
from emoscope.ui.panels._panel import LEFT, Panel, chip, plate, width_of, write
from emoscope.ui.theme import DARK, STATE_OF_CAPTURE, Size, Theme, colour
from emoscope_devices import CaptureState, StreamKind

RATE_TOLERANCE = 0.1
"""A measured rate further than this from the nominal one is marked."""


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One device as the strip shows it. Rates in Hz; ``reason`` in the window's language."""

    kind: StreamKind
    device: str
    state: CaptureState
    rate: float = 0.0
    nominal: float = 0.0
    lost: int = 0
    gaps: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Performance:
    """How the program itself does. Milliseconds from a frame's taking to its painting."""

    p50: float | None = None
    p95: float | None = None
    skipped: int = 0
    frame_rate: float = 0.0
    provider: str = ""


class StatusStrip(Panel):
    """A row of devices with state, rate and losses; at its end delay, skipped ticks, provider."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a strip without devices."""
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._devices: tuple[DeviceLine, ...] = ()
        self._performance = Performance()

    def heading(self) -> str:
        """Return nothing: a strip has no room for a heading."""
        return ""

    def show_devices(self, devices: Sequence[DeviceLine]) -> None:
        """Show these devices, at most four."""
        if len(devices) > 4:
            raise ValueError("the strip has room for four devices")
        if tuple(devices) != self._devices:
            self._devices = tuple(devices)
            self.setAccessibleDescription(" ".join(self._summary(d) for d in devices))
            self.update()

    def show_performance(self, performance: Performance) -> None:
        """Show how the program itself does."""
        if performance != self._performance:
            self._performance = performance
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the strip's height."""
        return QSize(self.px(480), self.px(56))

    def sizeHint(self) -> QSize:
        """Return the strip's height."""
        return QSize(self.px(1200), self.px(56))

    def hint(self, at: QPoint) -> str:
        """Return everything about the device under the pointer."""
        for device, area in zip(self._devices, self._cells(), strict=False):
            if area.contains(at):
                return self._summary(device)
        return self.tr("Delay from taking a frame to painting its result; skipped decisions.")

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint devices and figures."""
        cells = self._cells()
        for device, area in zip(self._devices, cells, strict=False):
            self._draw_device(painter, area, device)
        if not self._devices:
            theme = self.theme
            area = self.rect().adjusted(theme.px(16), 0, -self._figures_width(), 0)
            write(painter, area, self.tr("No device."), theme.font(Size.BODY), theme.muted, LEFT)
        self._draw_performance(painter)

    def _figures_width(self) -> int:
        return self.px(304) if self.width() >= self.px(900) else self.px(168)

    def _cells(self) -> list[QRect]:
        pad = self.px(16)
        wide = (self.width() - self._figures_width() - pad) // max(1, len(self._devices))
        return [
            QRect(pad + n * wide, 0, wide - self.px(24), self.height())
            for n in range(len(self._devices))
        ]

    def _draw_device(self, painter: QPainter, area: QRect, device: DeviceLine) -> None:
        theme = self.theme
        state = STATE_OF_CAPTURE[device.state]
        if state == "invalid":
            ground = QRectF(area.adjusted(-self.px(8), self.px(4), self.px(6), -self.px(4)))
            plate(painter, ground, colour(theme.alarm, 46), self.px(6))
        side = self.px(20)
        box = QRectF(area.x(), area.y() + self.px(10), side, side)
        icons.draw(painter, state, box, theme.state_colour(state))
        x = area.x() + side + self.px(8)
        top = QRect(x, self.px(8), area.right() - x, self.px(20))
        low = QRect(x, self.px(29), area.right() - x, self.px(18))
        right = float(area.right())
        if device.lost:
            label = self.tr("LOST {n}").format(n=f"{device.lost:,}".replace(",", "\u202f"))
            ink = theme.on_alarm
            right = chip(painter, right, low.center().y(), label, theme, theme.alarm, ink)
        strong, plain = theme.font(Size.BODY, 600), theme.font(Size.BODY)
        word = words.capture_state(device.state)
        write(painter, top, word, strong, theme.text, LEFT)
        rest = top.adjusted(round(width_of(strong, word)) + self.px(8), 0, 0, 0)
        write(painter, rest, device.device, plain, theme.muted, LEFT)
        low.setRight(round(right) - self.px(6))
        if device.reason:
            write(painter, low, device.reason, theme.font(Size.SMALL), theme.text, LEFT)
        else:
            off = device.nominal and abs(device.rate / device.nominal - 1) > RATE_TOLERANCE
            ink = theme.text if off and device.rate else theme.muted
            text = self._rate(device) + ("  ⚠" if off and device.rate else "")
            write(painter, low, text, theme.font(Size.SMALL, 600 if off else 400), ink, LEFT)

    def _rate(self, device: DeviceLine) -> str:
        measured = f"{device.rate:.1f}" if device.rate < 100 else f"{device.rate:.0f}"
        return self.tr("{measured} of {nominal} Hz").format(
            measured=measured if device.rate else "–", nominal=f"{device.nominal:g}"
        )

    def _draw_performance(self, painter: QPainter) -> None:
        theme, now = self.theme, self._performance
        wide = self._figures_width()
        x = self.width() - wide
        painter.fillRect(QRect(x, self.px(12), 1, self.height() - self.px(24)), colour(theme.line))
        columns = [
            (
                self.tr("delay p50 / p95"),
                "–" if now.p50 is None else f"{now.p50:.0f} / {now.p95 or now.p50:.0f} ms",
                self.px(112),
            ),
            (self.tr("skipped"), str(now.skipped), self.px(64)),
        ]
        if wide > self.px(200):
            columns.append((self.tr("window"), f"{now.frame_rate:.0f} Hz", self.px(56)))
            columns.append((self.tr("models"), now.provider or "–", self.px(56)))
        x += self.px(14)
        for name, value, room in columns:
            top = QRect(x, self.px(8), room - 4, self.px(20))
            low = QRect(x, self.px(29), room - 4, self.px(18))
            loud = name == self.tr("skipped") and now.skipped
            if loud:
                font = theme.font(Size.BODY, 600)
                label = QRectF(x, top.y(), width_of(font, value) + self.px(12), top.height())
                plate(painter, label, colour(theme.alarm), self.px(4))
                inner = top.adjusted(self.px(6), 0, self.px(6), 0)
                write(painter, inner, value, font, theme.on_alarm, LEFT)
            else:
                write(painter, top, value, theme.font(Size.BODY, 500), theme.text, LEFT)
            write(painter, low, name, theme.font(Size.CAPTION), theme.muted, LEFT)
            x += room

    def _summary(self, device: DeviceLine) -> str:
        return self.tr(
            "{stream} {device}: {state}, {rate}, {lost} lost in {gaps} gaps. {why}"
        ).format(
            stream=words.stream(device.kind),
            device=device.device,
            state=words.capture_state(device.state),
            rate=self._rate(device),
            lost=device.lost,
            gaps=device.gaps,
            why=device.reason,
        )
