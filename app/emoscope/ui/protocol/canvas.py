"""What the stage is painted on: it tells when each scene was on the screen, and how it knows.

Two of a kind: ``Paper`` is painted by the processor, and a scene counts from the end of its paint
event; ``Glass`` is an OpenGL surface, and a scene counts from the swap that handed it to the
display. Neither knows how long the display takes after that: a photodiode does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QOffscreenSurface, QOpenGLContext, QPainter, QPaintEvent
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget

from emoscope.ui.participant.look import Look
from emoscope.ui.theme import colour

Corner = Literal["", "top-left", "top-right", "bottom-left", "bottom-right"]
By = Literal["swap", "paint"]
PATCH = 120
"""Design pixels: on a 24-inch display 3 cm, more than a photodiode's sucker."""
SOFTWARE = ("llvmpipe", "softpipe", "swrast", "software", "gdi generic", "swiftshader")
"""Names of renderers that are the processor: a swap is then no more true than a paint."""
GL_RENDERER = 0x1F01


class Scene(Protocol):
    """Something that can be painted."""

    @property
    def lit(self) -> bool:
        """Return whether the patch is white meanwhile: a stimulus is on."""

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Paint it into ``area``; the ground is there already."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing."""

    lit: bool = False

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Paint nothing."""


class Easel:
    """The scene of the moment, its number, the look and the patch: what both canvases share."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.scene: Scene = Blank()
        self.look: Look | None = None
        self.patch: Corner = ""
        self.number = 0
        """Of the scene; each new one counts one more."""
        self.seen = 0
        """The number of the last scene that was on the screen."""

    def put(self, scene: Scene) -> int:
        """Take another scene and return its number."""
        self.scene = scene
        self.number += 1
        return self.number

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint ground, scene and patch."""
        look = self.look
        if look is None:
            return
        painter.fillRect(area, colour(look.theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        self.scene.paint(painter, area, look)
        painter.restore()
        if self.patch:
            ink = Qt.GlobalColor.white if self.scene.lit else Qt.GlobalColor.black
            painter.fillRect(patch_area(area, self.patch, look), ink)


def patch_area(area: QRectF, corner: Corner, look: Look) -> QRectF:
    """Return where the photodiode's patch is."""
    side = look.px(PATCH)
    left = area.left() if corner.endswith("left") else area.right() - side
    top = area.top() if corner.startswith("top") else area.bottom() - side
    return QRectF(left, top, side, side)


class Paper(QWidget):
    """Painted by the processor."""

    by: By = "paint"
    painted = Signal(int, object)
    """A scene's number, and when it was on the screen for the first time (ns)."""

    def __init__(self, clock: Callable[[], int], parent: QWidget) -> None:
        """Make it; ``clock`` gives session time in ns."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._clock = clock
        self.easel = Easel()

    def show_scene(self, scene: Scene) -> int:
        """Have it painted as soon as can be; return its number."""
        number = self.easel.put(scene)
        self.update()
        return number

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and note when that was done."""
        painter = QPainter(self)
        try:
            self.easel.paint(painter, QRectF(self.rect()))
        finally:
            painter.end()
        if self.easel.seen != self.easel.number:
            self.easel.seen = self.easel.number
            self.painted.emit(self.easel.number, self._clock())


class Glass(QOpenGLWidget):
    """Painted by the graphics processor."""

    by: By = "swap"
    painted = Signal(int, object)
    """A scene's number, and when it was swapped to the screen for the first time (ns)."""

    def __init__(self, clock: Callable[[], int], parent: QWidget) -> None:
        """Make it; ``clock`` gives session time in ns."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clock = clock
        self._drawn = 0
        self.easel = Easel()
        self.frameSwapped.connect(self._swapped)

    def show_scene(self, scene: Scene) -> int:
        """Have it painted as soon as can be; return its number."""
        number = self.easel.put(scene)
        self.update()
        return number

    def paintGL(self) -> None:
        """Paint; it is on the screen with the next swap."""
        painter = QPainter(self)
        try:
            self.easel.paint(painter, QRectF(self.rect()))
        finally:
            painter.end()
        self._drawn = self.easel.number

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was drawn and will not be swapped."""
        super().hideEvent(event)
        self._drawn = self.easel.seen

    def _swapped(self) -> None:
        now = self._clock()
        if self._drawn != self.easel.seen:
            self.easel.seen = self._drawn
            self.painted.emit(self._drawn, now)


Canvas = Paper | Glass


def swaps() -> bool:
    """Return whether this platform has a graphics processor whose swaps can be believed.

    Takes some 50 ms: ask before anybody waits.
    """
    context = QOpenGLContext()
    if not context.create():
        return False
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not surface.isValid() or not context.makeCurrent(surface):
        return False
    try:
        renderer = str(context.functions().glGetString(GL_RENDERER) or "").lower()
    finally:
        context.doneCurrent()
    return bool(renderer) and not any(name in renderer for name in SOFTWARE)
