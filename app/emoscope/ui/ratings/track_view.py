"""Where a rating that runs along stands: a slider for one axis, a plane for both.

The plane is FEELtrace's: evaluation across, activation up, a circle around what is possible
(Cowie et al., "'FEELTRACE': an instrument for recording perceived emotion in real time", ISCA
Workshop on Speech and Emotion, 2000).
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from emoscope.protocol.values import Track
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look
from emoscope.ui.ratings import texts
from emoscope.ui.theme import DARK, FAMILY, colour

STEP, SPEED = 0.05, 0.8
"""What a tap on a key moves, and a held one in a second: from end to end in 2.5 s."""
SLIDER, PLANE = (760, 132), (340, 340)
LEAST = 96
"""Design pixels."""
WORDS = 22
NAN = math.nan
KEYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}
Tell = Callable[[str], str]


class TrackView(QWidget):
    """Shows and moves a rating: by arrow keys (tapped or held), mouse, touch, or ``put``.

    Until it is first moved nothing is rated, and it says so. It knows no session and no screen;
    ``tell`` puts a template of the context "Participant" into the rater's language.
    """

    moved = Signal()

    def __init__(self, tell: Tell = str, parent: QWidget | None = None) -> None:
        """Make it at rest: ``begin`` begins."""
        super().__init__(parent)
        self._tell = tell
        self._track: Track = ""
        self._form: Track = "valence"
        """What it looks like; it stays while nothing is rated, so that nothing beside it moves."""
        self._at: tuple[float, float] | None = None
        self._held: set[int] = set()
        self._look = Look(DARK, 1.0, (FAMILY,))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._say()

    def begin(self, track: Track) -> None:
        """Rate one axis or both from now on, not yet rated; "" ends it."""
        self._track, self._at = track, None
        self._held.clear()
        self.fit(track or self._form)
        self._say()

    def fit(self, track: Track) -> None:
        """Take the size for rating ``track`` later on: a plane for both axes, else a slider."""
        if not track:
            raise ValueError("there is no axis to rate")
        self._form = track
        self.updateGeometry()
        self.update()

    @property
    def values(self) -> tuple[float, float]:
        """Return valence and arousal in [-1, 1]; NaN for an axis that is not (yet) rated."""
        if self._at is None:
            return NAN, NAN
        valence, arousal = self._at
        return (
            valence if "valence" in self._track else NAN,
            arousal if "arousal" in self._track else NAN,
        )

    def put(self, x: float, y: float) -> None:
        """Move to a place of the plane, in [-1, 1]; a slider takes the way that is further."""
        if self._one:
            further = x if abs(x) >= abs(y) else y
            x = y = further
        self._move(x, y)

    def advance(self, seconds: float) -> None:
        """Move on by the keys that are held."""
        x = sum(KEYS[key][0] for key in self._held)
        y = sum(KEYS[key][1] for key in self._held)
        if self._at is not None and (x or y):
            self._step(x, y, SPEED * seconds)

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self.setMinimumSize(look.px(LEAST), look.px(LEAST))
        self.updateGeometry()
        self.update()

    def set_tell(self, tell: Tell) -> None:
        """Speak in other words."""
        self._tell = tell
        self._say()

    def set_language(self, code: str) -> None:
        """Speak the participant's language. Raises ValueError for one that there is not."""
        self.set_tell(Language(code).tell)

    def sizeHint(self) -> QSize:
        """Return the size in which it is comfortable."""
        wide, high = SLIDER if self._one else PLANE
        return QSize(self._look.px(wide), self._look.px(high))

    # -- events ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a step; go on while the key is held."""
        if event.key() not in KEYS or not self._track:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._held.add(event.key())
            self._step(*KEYS[event.key()], STEP)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stop moving."""
        if event.key() not in KEYS:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._held.discard(event.key())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop: keys that are let go elsewhere are not heard of."""
        super().focusOutEvent(event)
        self._held.clear()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are for it."""
        super().focusInEvent(event)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop."""
        super().hideEvent(event)
        self._held.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move to where it was touched."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow while the button is held, to the end at most."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._touch(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, words and where it stands."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            (self._draw_slider if self._one else self._draw_plane)(painter)
        finally:
            painter.end()

    # -- parts -------------------------------------------------------------------------------

    @property
    def _one(self) -> bool:
        """Whether one axis is rated."""
        return self._form != "valence-arousal"

    def _box(self) -> QRectF:
        """Return what it needs of its room, in the middle of that."""
        made = QRectF(0, 0, 0, 0)
        made.setSize(QSizeF(self.size().boundedTo(self.sizeHint())))
        made.moveCenter(QRectF(self.rect()).center())
        return made

    def _step(self, dx: int, dy: int, far: float) -> None:
        x, y = self._at or (0.0, 0.0)
        if self._one:  # both pairs of keys move the one that there is
            way = max(-1, min(1, dx + dy)) * far
            self._move(x + way, x + way)
        else:
            self._move(x + dx * far, y + dy * far)

    def _move(self, x: float, y: float) -> None:
        if self._track and math.isfinite(x) and math.isfinite(y):
            self._at = max(-1.0, min(1.0, x)), max(-1.0, min(1.0, y))
            self._say()
            self.moved.emit()

    def _touch(self, at: QPointF) -> None:
        area = self._area()
        x = (at.x() - area.x()) / max(1.0, area.width()) * 2 - 1
        y = 1 - (at.y() - area.y()) / max(1.0, area.height()) * 2
        self._move(x, x if self._one else y)

    def _area(self) -> QRectF:
        """Return where -1 to 1 are: of the slider a line's box, of the plane a square."""
        look, whole = self._look, self._box()
        if self._one:
            edge = look.px(30)
            return QRectF(
                whole.x() + edge, whole.center().y(), whole.width() - 2 * edge, look.px(2)
            )
        side = max(1.0, min(whole.width() - look.px(24), whole.height() - look.px(72)))
        made = QRectF(0, 0, side, side)
        made.moveCenter(whole.center())
        return made

    def _point(self, x: float, y: float) -> QPointF:
        area = self._area()
        return QPointF(
            area.x() + (x + 1) / 2 * area.width(), area.y() + (1 - y) / 2 * area.height()
        )

    def _say(self) -> None:
        """Say how it stands, to who cannot see it."""
        self.setAccessibleName(self._tell(texts.TRACKING))
        axes = (texts.VALENCE, texts.AROUSAL)
        pairs = [(a, v) for a, v in zip(axes, self.values, strict=True) if math.isfinite(v)]
        said = ", ".join(f"{self._tell(axis)}: {value:+.2f}" for axis, value in pairs)
        self.setAccessibleDescription(said or self._tell(texts.TRACK_START))
        self.update()

    def _draw_slider(self, painter: QPainter) -> None:
        look, area = self._look, self._area()
        theme, middle = look.theme, area.center().y()
        self._draw_ground(painter)
        painter.setPen(QPen(colour(theme.muted), max(1, look.px(4))))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        for place in (-1.0, -0.5, 0.0, 0.5, 1.0):
            x, high = self._point(place, 0).x(), look.px(14 if place else 22)
            painter.drawLine(QPointF(x, middle - high), QPointF(x, middle + high))
        low, high_end = self._ends(self._form)
        box = self._box().toRect()
        row = QRect(box.x() + look.px(16), 0, box.width() - look.px(32), look.px(34))
        row.moveBottom(box.bottom() - look.px(6))
        self._write(painter, row, low, Qt.AlignmentFlag.AlignLeft)
        self._write(painter, row, high_end, Qt.AlignmentFlag.AlignRight)
        if self._at is None:
            row.moveTop(box.top() + look.px(6))
            self._write(painter, row, self._tell(texts.TRACK_START), Qt.AlignmentFlag.AlignCenter)
        else:
            self._draw_knob(painter, QPointF(self._point(self._at[0], 0).x(), middle))

    def _draw_plane(self, painter: QPainter) -> None:
        look, area = self._look, self._area()
        theme, middle = look.theme, area.center()
        self._draw_ground(painter)
        painter.setPen(QPen(colour(theme.muted), max(1, look.px(3))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))
        painter.setPen(QPen(colour(theme.line), max(1, look.px(2))))
        painter.drawEllipse(area)
        self._name_sides(painter, area)
        if self._at is None:
            self._draw_start(painter, area)
        else:
            self._draw_knob(painter, self._point(*self._at))

    def _name_sides(self, painter: QPainter, area: QRectF) -> None:
        px = self._look.px
        edge, high = px(6), px(32)
        box = self._box().toRect()
        top = QRect(box.x(), round(area.top()) - high - 1, box.width(), high)
        low = QRect(box.x(), round(area.bottom()) + 1, box.width(), high)
        calm, excited = self._ends("arousal")
        bad, good = self._ends("valence")
        self._write(painter, top, excited, Qt.AlignmentFlag.AlignCenter)
        self._write(painter, low, calm, Qt.AlignmentFlag.AlignCenter)
        half = QRect(round(area.left()) + edge, 0, round(area.width() / 2) - 2 * edge, high)
        half.moveBottom(round(area.center().y()) - px(4))
        self._write(painter, half, bad, Qt.AlignmentFlag.AlignLeft)
        half.moveRight(round(area.right()) - edge)
        self._write(painter, half, good, Qt.AlignmentFlag.AlignRight)

    def _draw_start(self, painter: QPainter, area: QRectF) -> None:
        """Say on a plate in the lower half that nothing is rated yet."""
        look, words = self._look, self._tell(texts.TRACK_START)
        inner = area.toRect().adjusted(2, round(area.height() / 2) + look.px(8), -2, -look.px(8))
        painter.fillRect(inner, colour(look.theme.panel))
        painter.setPen(colour(look.theme.text))
        painter.setFont(look.fitting(words, inner.size(), WORDS))
        wrap = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(inner, wrap, words)

    def _ends(self, track: Track) -> tuple[str, str]:
        low, high = texts.ENDS["sam-valence" if track == "valence" else "sam-arousal"]
        return self._tell(low), self._tell(high)

    def _draw_knob(self, painter: QPainter, at: QPointF) -> None:
        look = self._look
        painter.setPen(QPen(colour(look.theme.text), max(1, look.px(4))))
        painter.setBrush(colour(look.theme.accent))
        radius = max(4, look.px(17))
        painter.drawEllipse(at, radius, radius)

    def _draw_ground(self, painter: QPainter) -> None:
        """Draw a plate, to be legible whatever lies behind, and a frame while the keys are its."""
        look, focus = self._look, self.hasFocus()
        wide = max(1, look.px(4 if focus else 2))
        painter.setPen(QPen(colour(look.theme.accent if focus else look.theme.line), wide))
        painter.setBrush(colour(look.theme.panel))
        inner = self._box().adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(inner, look.px(12), look.px(12))

    def _write(self, painter: QPainter, box: QRect, words: str, flag: Qt.AlignmentFlag) -> None:
        look = self._look
        painter.setPen(colour(look.theme.text))
        painter.setFont(look.fitting(words, box.size(), WORDS))
        painter.drawText(box, int(flag) | int(Qt.AlignmentFlag.AlignVCenter), words)
