"""Dialogs as large as is comfortable, and never larger than the display."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QStackedWidget, QWidget

SHARE = 0.9
"""Of the display, at most: the frame and the operator's window need some of it."""


def fit(widget: QWidget, size: QSize) -> None:
    """Give a window a size, as far as its display has room for that."""
    room = widget.screen().availableSize() * SHARE
    widget.resize(size.boundedTo(room))


def centre(widget: QWidget, over: QWidget) -> None:
    """Put a window in the middle of another one, wholly onto its display."""
    room, frame = over.screen().availableGeometry(), widget.frameGeometry()
    frame.moveCenter(over.frameGeometry().center())
    left = max(room.left(), min(frame.left(), room.right() - frame.width() + 1))
    top = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
    widget.move(left, top)


def first_field(page: QWidget) -> QWidget:
    """Return the control of a page that has the keyboard first: its own choice, or its first."""
    chosen = page.focusProxy()
    if chosen is not None and chosen.isEnabled():
        return chosen
    after = page.nextInFocusChain()
    while after is not None and page.isAncestorOf(after):
        if after.focusPolicy() & Qt.FocusPolicy.TabFocus and after.isEnabled():
            return after
        after = after.nextInFocusChain()
    return page


class Room:
    """The size of a dialog in which the operator writes and the participant reads."""

    def __init__(self, dialog: QDialog) -> None:
        """Leave it as it is."""
        self._dialog = dialog
        self._usual: QSize | None = None

    def take(self) -> None:
        """Be as large as the window behind: the participant reads here."""
        dialog, parent = self._dialog, self._dialog.parentWidget()
        if parent is not None:
            self._usual = self._usual or dialog.size()
            fit(dialog, dialog.size().expandedTo(parent.window().size()))
            centre(dialog, parent.window())

    def give_back(self) -> None:
        """Be as large as before the participant read here."""
        parent, usual = self._dialog.parentWidget(), self._usual
        if parent is not None and usual is not None:
            self._usual = None
            self._dialog.resize(usual)
            centre(self._dialog, parent.window())


class Scrolled(QScrollArea):
    """A page that fills what room there is, and is scrolled where that is too little."""

    def __init__(self, pages: QStackedWidget) -> None:
        """Be one of ``pages``, still empty.

        Pages are made inside of it: each time that a widget changes its parent, Qt styles all that
        is in it anew, which takes tens of milliseconds for a page.
        """
        super().__init__(pages)
        pages.addWidget(self)
        self._page: QWidget = self.viewport()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The page shows the dialog's ground, not that of a list.
        self.viewport().setAutoFillBackground(False)

    def hold(self, page: QWidget) -> None:
        """Show a page, whose parent is the viewport."""
        self._page = page
        self.setWidget(page)
        page.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """Return the page's width, with its bar: nothing may be cut off at the side."""
        page, bar = self._page.minimumSizeHint(), self.verticalScrollBar().sizeHint()
        return QSize(page.width() + bar.width(), super().minimumSizeHint().height())
