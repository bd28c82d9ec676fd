"""The rows: time, markers, sound, what was answered, devices. Each is told its data."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRect
from PySide6.QtGui import QPainter

from emoscope.markers import Marker
from emoscope.review.sound import Envelope
from emoscope.review.take import Take
from emoscope.ui import icons, words
from emoscope.ui.panels._panel import CENTRE, LEFT, width_of, write
from emoscope.ui.panels._raster import coverage, hatched, inked
from emoscope.ui.review.axis import Axis, Ground, clock
from emoscope.ui.theme import STATE_OF_CAPTURE, Size, colour, mixed, rgb
from emoscope_devices import CaptureState, StreamKind

translate = QCoreApplication.translate
QUIET = 0.05
"""The outline of quiet sound is drawn larger, until its loudest is at least this (full scale)."""


class Ruler:
    """Round seconds since the recording began."""

    height = 16.0

    def __init__(self, origin: int) -> None:
        """Count from session time ``origin`` (ns)."""
        self._origin = origin

    def name(self) -> str:
        """Return the row's name."""
        return translate("Lane", "Time")

    def draw(self, ground: Ground) -> None:
        """Paint a tick and a label for each."""
        theme, area = ground.theme, ground.area
        font = theme.font(Size.CAPTION)
        for x, second in ground.axis.labels(self._origin, ground.px(64)):
            ground.painter.fillRect(
                QRect(x, area.bottom() - ground.px(4), 1, ground.px(4)), colour(theme.faint)
            )
            place = QRect(x - ground.px(30), area.y(), ground.px(60), area.height() - ground.px(3))
            if place.left() < area.left() - ground.px(30) or x > area.right() - ground.px(16):
                continue
            write(ground.painter, place, clock(second * 10**9), font, theme.muted, CENTRE)

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return nothing: the time itself is said of every row."""
        return ()


class MarkerLane:
    """Markers as flags with their words where there is room."""

    height = 16.0

    def __init__(self, markers: Sequence[Marker]) -> None:
        """Show markers in order of time."""
        self._markers = markers

    def name(self) -> str:
        """Return the row's name."""
        return translate("Lane", "Markers")

    def draw(self, ground: Ground) -> None:
        """Paint the flags."""
        painter, theme, area = ground.painter, ground.theme, ground.area
        font, taken = theme.font(Size.CAPTION, 600), -1
        for marker in self._markers:
            stop = marker.time + round(marker.seconds * 1e9)
            place = ground.span(marker.time, stop, 2)
            if place is None:
                continue
            if marker.seconds:
                painter.fillRect(place, colour(theme.raised))
            if ground.axis.x(marker.time) >= area.left():
                painter.fillRect(QRect(place.x(), place.y(), 2, place.height()), colour(theme.text))
            label = words.marker(marker.label)
            wide = round(width_of(font, label)) + ground.px(8)
            if place.x() > taken and place.x() + wide <= area.right():
                flag = QRect(place.x(), area.y(), wide, area.height())
                painter.fillRect(flag, colour(theme.text))
                inner = flag.adjusted(ground.px(4), 0, 0, 0)
                write(painter, inner, label, font, theme.window, LEFT)
                taken = flag.right() + 2

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return the markers under the pointer, and who set them."""
        near = (axis.stop - axis.start) * 4 // max(1, axis.width)
        found = [
            m
            for m in self._markers
            if m.time - near <= time <= m.time + round(m.seconds * 1e9) + near
        ]
        return [f"{words.marker(m.label)}  ({words.marker(m.origin)})" for m in found[:6]]


class SoundLane:
    """The outline of the sound; where none was recorded it is hatched."""

    def __init__(self, height: float) -> None:
        """Show nothing until the sound has been looked through."""
        self.height = height
        self.envelope: Envelope | None = None
        self.trouble = ""

    def name(self) -> str:
        """Return the row's name."""
        return translate("Lane", "Sound")

    def draw(self, ground: Ground) -> None:
        """Paint the outline."""
        theme, axis = ground.theme, ground.axis
        found = self.envelope
        if found is None:
            font = theme.font(Size.CAPTION)
            write(ground.painter, ground.area, self.trouble, font, theme.faint, LEFT)
            return
        canvas = ground.canvas()
        canvas.pixels[:] = rgb(theme.panel)
        low, high = found.columns(axis.start, axis.stop, canvas.width)
        known = axis.ends(canvas.width) <= found.until
        lost = np.flatnonzero(np.isnan(low) & known)
        canvas.pixels[:, lost] = hatched(
            canvas.height, lost, canvas.pixels[:, lost], rgb(theme.line)
        )
        loudest = float(np.nanmax(np.abs([np.nanmin(found.low), np.nanmax(found.high)])))
        gain = canvas.height / 2 / max(loudest, QUIET)
        middle, half = canvas.height / 2, 0.5 * canvas.ratio
        top = middle - high.astype(np.float64) * gain - half
        bottom = middle - low.astype(np.float64) * gain + half
        cover = coverage(canvas.height, top[None], bottom[None])
        canvas.pixels[:] = inked(canvas.pixels, rgb(theme.trace), cover)
        ground.show(canvas)

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return the level in the column, or that there is none."""
        if self.envelope is None:
            return ()
        step = max(self.envelope.step, (axis.stop - axis.start) // max(1, axis.width))
        low, high = self.envelope.columns(time, time + step, 1)
        if np.isnan(low[0]):
            return (translate("Lane", "no sound recorded"),)
        peak = max(abs(float(low[0])), abs(float(high[0])), 1e-5)
        return (translate("Lane", "peak {db} dBFS").format(db=f"{20 * np.log10(peak):.0f}"),)


class StreamLane:
    """Where a device delivered: a bar, broken at gaps; its states as marks and colours."""

    height = 14.0

    def __init__(self, take: Take, kind: StreamKind) -> None:
        """Show one stream."""
        self._take, self._kind = take, kind
        self._states = [s for s in take.states if s.kind == kind]
        self._losses = [loss for loss in take.losses if loss.kind == kind]

    def name(self) -> str:
        """Return the row's name."""
        return words.stream(self._kind)

    def draw(self, ground: Ground) -> None:
        """Paint what is there, then what is missing: the smallest gap is a pixel."""
        painter, theme = ground.painter, ground.theme
        presence = self._take.presence[self._kind]
        inset = ground.px(3)
        ink = mixed(theme.state_colour("valid"), theme.panel, 0.75)
        for start, stop in presence.stretches.tolist():
            if (place := ground.span(start, stop)) is not None:
                painter.fillRect(place.adjusted(0, inset, 0, -inset), ink)
        alarm = theme.state_colour("invalid")
        for start, stop, _ in presence.gaps.tolist():
            if (place := ground.span(start, stop, 2)) is not None:
                painter.fillRect(place, colour(theme.panel))
                painter.fillRect(place.adjusted(0, 0, 0, -place.height() + ground.px(2)), alarm)
                painter.fillRect(place.adjusted(0, place.height() - ground.px(2), 0, 0), alarm)
        for loss in self._losses:
            if (place := ground.span(loss.start, loss.stop, 2)) is not None:
                painter.fillRect(place, alarm)
        self._draw_states(painter, ground)

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return state and gap at an instant."""
        lines = []
        near = max(1, (axis.stop - axis.start) // max(1, axis.width))
        gap = None
        for at in (time, time - near, time + near):
            gap = gap or self._take.presence[self._kind].gap_at(at)
        state = self._take.state_at(self._kind, time + near)
        if state is not None:
            word = _state_word(state.state)
            why = words.texts(state.reasons)
            lines.append(
                translate("Lane", "Device: {state}. {why}").format(state=word, why=why).strip()
            )
        if gap is not None:
            said = translate("Lane", "Gap of {ms} ms; {count} samples are missing.")
            lines.append(said.format(ms=round((gap[1] - gap[0]) / 1e6), count=gap[2]))
        lines += [
            translate("Lane", "The recorder lost {count} here.").format(count=loss.count)
            for loss in self._losses
            if loss.start - near <= time <= loss.stop + near
        ]
        return lines

    def _draw_states(self, painter: QPainter, ground: Ground) -> None:
        """Paint a mark where the device came into a state that is not "live"."""
        area, radius = ground.area, min(ground.px(4.5), ground.area.height() / 2 - 1)
        for note in self._states:
            try:
                state = STATE_OF_CAPTURE[CaptureState(note.state)]
            except ValueError:
                continue
            x = ground.axis.x(note.time)
            if state == "valid" or not area.left() <= x <= area.right():
                continue
            centre = QPointF(x + radius, area.center().y() + 0.5)
            box = QRect(x, area.y(), round(2 * radius), area.height())
            painter.fillRect(box, colour(ground.theme.panel))
            icons.draw_mark(painter, state, centre, radius, ground.theme.state_colour(state))


def _state_word(state: str) -> str:
    try:
        return words.capture_state(CaptureState(state))
    except ValueError:  # of a newer program
        return state
