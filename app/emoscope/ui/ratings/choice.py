"""The buttons of a rating: large, told apart without colour, with the key that presses them."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from emoscope.ui.icons import class_path
from emoscope.ui.participant.look import Look
from emoscope.ui.ratings.figures import HIGH, draw_figure
from emoscope.ui.theme import Theme, colour, mixed
from emoscope_models import EMOTIONS

TARGET = 64
"""Design pixels: the least side of anything that is touched."""
DISC = 60
"""Design pixels across a point of a scale."""
WORDS, KEYS = 26, 20
"""Design pixels of type."""
ROOM_FOR_TICK = 15
"""Pixels: in a smaller disc there is room for its number alone; it is full all the same."""
CENTRED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class Choice(QAbstractButton):
    """One of several answers; the chosen one is filled and ticked."""

    def __init__(self, name: str, key: str = "") -> None:
        """Make a choice that is not chosen; ``key`` is written on it."""
        super().__init__()
        self._look: Look | None = None
        self._key = key
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row has it: one stop for Tab
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self.setFont(look.font(WORDS))
        self.setMinimumSize(look.px(48), look.px(TARGET))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def nextCheckState(self) -> None:
        """Leave it to the row what is chosen: a second touch takes nothing back."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as it stands."""
        if self._look is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, self._look)
        finally:
            painter.end()

    def draw(self, painter: QPainter, look: Look) -> None:
        """Draw into the whole of it."""
        raise NotImplementedError

    def ground(self, theme: Theme) -> str:
        """Return the colour of what it stands on."""
        if self.isDown() or self.underMouse():
            return mixed(theme.accent, theme.raised, 0.14).name()
        return theme.raised


class Point(Choice):
    """A point of a scale: a disc with its number, beneath a figure where there is one."""

    def __init__(self, number: int, name: str, figure: tuple[str, int] | None = None) -> None:
        """Make the point ``number``, with ``figure`` of a scale above it."""
        super().__init__(name, str(number))
        self._figure = figure

    def draw(self, painter: QPainter, look: Look) -> None:
        """Draw figure and disc."""
        theme, disc = look.theme, min(look.px(DISC), self.width() - look.px(4))
        area = QRectF(self.rect())
        middle = QPointF(area.center().x(), area.bottom() - look.px(8) - disc / 2)
        if area.height() < 2 * disc:  # there are no figures
            middle = area.center()
        if self._figure is not None:
            box = area.adjusted(0, 0, 0, -disc - look.px(24))
            wide = min(box.width(), box.height() / HIGH)
            ink = theme.accent if self.isChecked() else theme.text
            low = QRectF(0, 0, wide, wide * HIGH)
            low.moveCenter(box.center())
            low.moveBottom(box.bottom())
            draw_figure(painter, *self._figure, low, colour(ink))
        draw_disc(painter, look, middle, disc / 2, self._key, self.isChecked(), self.ground(theme))


class Card(Choice):
    """A class by its sign, its name and its key."""

    def __init__(self, emotion: str, name: str, key: str) -> None:
        """Make the card of a class of EMOTIONS."""
        super().__init__(name, key)
        self._emotion = emotion

    def draw(self, painter: QPainter, look: Look) -> None:
        """Draw sign, name and key."""
        theme, area = look.theme, QRectF(self.rect())
        draw_frame(painter, look, area, self.isChecked(), self.ground(theme))
        side = min(look.px(84), area.height() * 0.3)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(QPointF(area.center().x(), area.top() + area.height() * 0.34))
        self._draw_sign(painter, sign, theme)
        edge = look.px(8)
        room = QRect(edge, round(area.height() * 0.56), self.width() - 2 * edge, 0)
        room.setBottom(self.height() - look.px(52))
        painter.setPen(colour(theme.text))
        painter.setFont(look.fitting(self.text(), room.size(), WORDS, 600))
        painter.drawText(room, CENTRED, self.text())
        painter.setPen(colour(theme.muted))
        painter.setFont(look.font(KEYS))
        low = QRect(0, self.height() - look.px(46), self.width(), look.px(34))
        painter.drawText(low, CENTRED, self._key)

    def _draw_sign(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Draw it larger than the icons are kept, with room for the ends of its stroke."""
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(box.width(), box.height())
        pen = QPen(theme.emotion_colour(self._emotion), 0.12)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(class_path(EMOTIONS.index(self._emotion)))
        painter.restore()


class Action(Choice):
    """Back, no answer or next, with its key beneath."""

    def __init__(self, *, marked: bool = False) -> None:
        """Make it without words; ``marked`` is the one that goes on."""
        super().__init__("")
        self._marked = marked
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        super().dress(look)
        self.setMinimumSize(look.px(260), look.px(104))

    def show_words(self, words: str, key: str) -> None:
        """Say what it does, and by which key."""
        self._key = key
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.update()

    def draw(self, painter: QPainter, look: Look) -> None:
        """Draw words and key."""
        theme, area = look.theme, QRectF(self.rect())
        strong = self._marked and self.isEnabled()
        ground = theme.accent if strong else self.ground(theme)
        draw_frame(painter, look, area, self.isChecked(), ground, thick=self.hasFocus())
        ink = theme.on_accent if strong else theme.text
        painter.setPen(colour(ink if self.isEnabled() else theme.faint))
        edge, high = look.px(16), look.px(34)
        room = QRect(edge, look.px(8), self.width() - 2 * edge, self.height() - high - look.px(16))
        painter.setFont(look.fitting(self.text(), room.size(), WORDS + 4, 600))
        painter.drawText(room, CENTRED, self.text())
        low = QRect(edge, room.bottom() + 1, room.width(), high)
        ink = theme.on_accent if strong else theme.muted
        painter.setPen(colour(ink if self.isEnabled() else theme.faint))
        painter.setFont(look.fitting(self._key, low.size(), KEYS))
        painter.drawText(low, CENTRED, self._key)


def draw_frame(
    painter: QPainter, look: Look, area: QRectF, chosen: bool, ground: str, *, thick: bool = False
) -> None:
    """Draw a rounded plate; ``chosen`` with a thick frame and a tick, ``thick`` for the focus."""
    theme = look.theme
    wide = max(1.0, look.px(5) if chosen or thick else look.px(2))
    ink = theme.accent if chosen else theme.text if thick else theme.muted
    painter.setPen(QPen(colour(ink), wide))
    painter.setBrush(colour(ground))
    inner = area.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
    painter.drawRoundedRect(inner, look.px(14), look.px(14))
    if chosen:
        radius = max(5.0, look.px(18))
        corner = QPointF(area.right() - radius - wide * 2, area.top() + radius + wide * 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.accent))
        painter.drawEllipse(corner, radius, radius)
        draw_tick(painter, corner, radius, theme.on_accent)


def draw_disc(
    painter: QPainter,
    look: Look,
    middle: QPointF,
    radius: float,
    number: str,
    chosen: bool,
    ground: str,
) -> None:
    """Draw a point with its number; the chosen one is full, with a ring and a tick."""
    theme, wide = look.theme, max(1.0, look.px(3))
    radius -= wide * 1.5
    painter.setPen(QPen(colour(theme.accent if chosen else theme.muted), wide))
    painter.setBrush(colour(theme.accent if chosen else ground))
    painter.drawEllipse(
        middle, radius * (1.0 if chosen else 0.86), radius * (1.0 if chosen else 0.86)
    )
    painter.setPen(colour(theme.on_accent if chosen else theme.text))
    box = QRect(0, 0, round(2 * radius), round(1.2 * radius))
    ticked = chosen and radius >= ROOM_FOR_TICK
    centre = middle - QPointF(0, 0.34 * radius) if ticked else middle
    box.moveCenter(centre.toPoint())
    painter.setFont(look.fitting(number, box.size(), WORDS, 600 if chosen else 400))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), number)
    if ticked:
        draw_tick(painter, middle + QPointF(0, 0.45 * radius), radius * 0.6, theme.on_accent)


def draw_tick(painter: QPainter, at: QPointF, radius: float, ink: str) -> None:
    """Draw a tick around a point."""
    pen = QPen(colour(ink), max(1.2, radius * 0.24))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    low = at + QPointF(-0.1 * radius, 0.4 * radius)
    painter.drawLine(at + QPointF(-0.5 * radius, 0), low)
    painter.drawLine(low, at + QPointF(0.55 * radius, -0.45 * radius))
