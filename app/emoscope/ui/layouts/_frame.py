"""A dock: a panel or a few, with a quiet bar while it is being arranged, and a ring in focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from emoscope.ui import icons
from emoscope.ui.theme import Size, Theme, colour

RING = 2
"""Pixels of the line round the dock that has the keyboard."""
BAR = 28
"""Design pixels of a dock's bar."""
SQUEEZED = 0.75
"""Share of its least height that a dock still takes when there is no more room."""
GROWING = {
    Qt.Key.Key_Right: ("row", 1),
    Qt.Key.Key_Left: ("row", -1),
    Qt.Key.Key_Down: ("column", 1),
    Qt.Key.Key_Up: ("column", -1),
}
GROW_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
Title = str | Callable[[], str]
"""A dock's name in the window's language; a function where the language may change."""


class Bar(QWidget):
    """A dock's bar: its name, a button to let it float (or dock it), one to close it."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, dock: "Dock", theme: Theme) -> None:
        """Make the bar of ``dock``."""
        super().__init__(dock)
        self._from: QPoint | None = None
        self._moving = False
        self.name = QLabel()
        self.float_button, self.close_button = QToolButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.addWidget(self.name, 1)
        for button in (self.float_button, self.close_button):
            button.setProperty("role", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self.setProperty("role", "dockbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(12), 0, theme.px(4), 0)
        layout.setSpacing(theme.px(2))
        self.setFixedHeight(theme.px(BAR))
        self.name.setFont(theme.font(Size.SMALL, 500))
        for button, icon in ((self.float_button, "detach"), (self.close_button, "close")):
            button.setIcon(icons.icon(icon, theme, 14))
            button.setFixedSize(theme.px(BAR - 4), theme.px(BAR - 4))
            button.setIconSize(QSize(theme.px(14), theme.px(14)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once it is clear that it is no click."""
        if self._from is None:
            return
        at = event.globalPosition().toPoint()
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._moving = self._moving or far
        if self._moving:
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        moving, self._moving, self._from = self._moving, False, None
        if moving:
            self.dropped.emit(event.globalPosition().toPoint())


class _Ring(QWidget):
    """A line round a dock, over its panels; it takes no mouse and covers nothing else."""

    def __init__(self, dock: QWidget, theme: Theme) -> None:
        super().__init__(dock)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        line = max(RING, self.theme.px(RING))
        whole = QRegion(self.rect())
        self.setMask(whole - QRegion(self.rect().adjusted(line, line, -line, -line)))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self.theme.accent))
        painter.end()


class Dock(QWidget):
    """A named place in the workspace. ``content`` is what is in it.

    It takes the keyboard by Tab and F6; then Enter opens its menu, and Ctrl+Alt+arrows make it
    wider, narrower, higher, lower.
    """

    menu_asked = Signal(QPoint)
    grown = Signal(str, int)
    focused = Signal()
    closing = Signal()
    floating = Signal()
    """Its bar's buttons: it is to be closed, to float or to be put back."""
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    """By its bar, at a place of the desktop."""

    def __init__(self, name: str, title: Title, content: QWidget, theme: Theme) -> None:
        """Put ``content`` into a dock."""
        super().__init__()
        self.name = name
        self._title, self._named = title, ("", "")
        self._theme, self._floating = theme, False
        self._bar: Bar | None = None
        self._ring: _Ring | None = None
        self.content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(content, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rename()

    @property
    def bar(self) -> Bar:
        """Return its bar, hidden at first; made when it is first asked for.

        Most docks never show one, and a change of theme styles each widget that there is.
        """
        if self._bar is None:
            self._bar = Bar(self, self._theme)
            self._bar.hide()
            self._bar.close_button.clicked.connect(self.closing)
            self._bar.float_button.clicked.connect(self.floating)
            self._bar.dragged.connect(self.dragged)
            self._bar.dropped.connect(self.dropped)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(0, self._bar)
            self._named = ("", "")
            self.rename(self._floating)
        return self._bar

    def show_bar(self, shown: bool, floating: bool) -> None:
        """Show the bar, or hide it; where the dock is decides what its buttons are called."""
        if shown or self._bar is not None:
            self.bar.setVisible(shown)
        self.rename(floating)

    @property
    def title(self) -> str:
        """Return its name in the window's language."""
        return self._title() if callable(self._title) else self._title

    def rename(self, floating: bool | None = None) -> None:
        """Write the name anew; with ``floating`` also where it is."""
        self._floating = self._floating if floating is None else floating
        close = self.tr("Close {panel}").format(panel=self.title)
        there = (
            self.tr("Put {panel} back") if self._floating else self.tr("{panel} in its own window")
        ).format(panel=self.title)
        if self._named == (close, there):
            return
        self._named = close, there
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(
            self.tr("Enter opens the panel's menu. Ctrl+Alt with an arrow key changes its size.")
        )
        if self._bar is None:
            return
        self._bar.name.setText(self.title)
        for button, words in ((self._bar.close_button, close), (self._bar.float_button, there)):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes of the bar and the ring."""
        self._theme = theme
        if self._bar is not None:
            self._bar.set_theme(theme)
        if self._ring is not None:
            self._ring.theme = theme

    def minimumSizeHint(self) -> QSize:
        """Return what it can be squeezed to: a line of alarms must not make the window grow."""
        least = super().minimumSizeHint()
        return QSize(least.width(), round(least.height() * SQUEEZED))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring round all of it."""
        super().resizeEvent(event)
        if self._ring is not None:
            self._ring.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keyboard."""
        super().focusInEvent(event)
        if self._ring is None:
            self._ring = _Ring(self, self._theme)
        self._ring.setGeometry(self.rect())
        self._ring.raise_()
        self._ring.show()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the panel's menu."""
        self.menu_asked.emit(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu, or change the size; all other keys are the window's."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if not self.hasFocus():  # a line of text lets its Enter through
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) or (
            key is Qt.Key.Key_F10 and held == Qt.KeyboardModifier.ShiftModifier
        ):
            self.menu_asked.emit(self.mapToGlobal(QPoint(self.width() // 3, self.height() // 3)))
        elif key in GROWING and held & ~Qt.KeyboardModifier.KeypadModifier == GROW_WITH:
            self.grown.emit(*GROWING[key])
        else:
            super().keyPressEvent(event)


class Float(QWidget):
    """The window of a dock that floats. The main window's keys go on working in it."""

    closed = Signal(str)
    placed = Signal()

    def __init__(self, dock: Dock, place: QRect, parent: QWidget) -> None:
        """Show ``dock`` at ``place`` of the desktop."""
        super().__init__(parent, Qt.WindowType.Tool)
        self.dock = dock
        self.setProperty("role", "float")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(dock.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(dock)
        dock.show()
        self.setGeometry(place)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell that it is elsewhere."""
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that it is of another size."""
        super().resizeEvent(event)
        self.placed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the dock, not the program."""
        event.ignore()
        self.closed.emit(self.dock.name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.dock.title)
        super().changeEvent(event)
