"""Every window and dialog of the program, for tests that look at all of them."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from emoscope.ui.screenshot_pages import PAGES

SLACK = 1
"""Pixels by which a text may be larger than its place: rounding."""


def visible(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all in it that are seen."""
    for each in (widget, *widget.findChildren(QWidget)):
        if each.isVisible() and each.window() is widget.window():
            yield each


def clipped(widget: QWidget) -> list[str]:
    """Return the texts in a window that have less room than they need."""
    found = []
    for each in visible(widget):
        if isinstance(each, QLabel) and each.text() and each.pixmap().isNull():
            if not _has_room(each):
                found.append(f"{type(each).__name__}: {each.text()}")
        elif isinstance(each, QPushButton | QToolButton) and each.text():
            need = each.sizeHint()
            if need.width() > each.width() + SLACK or _line(each) > each.height() + SLACK:
                found.append(f"{type(each).__name__}: {each.text()}")
        elif isinstance(each, QAbstractButton) and each.text():
            if each.sizeHint().width() > each.width() + SLACK:
                found.append(f"{type(each).__name__}: {each.text()}")
        elif isinstance(each, QComboBox | QLineEdit | QAbstractSpinBox):
            if _line(each) > each.height() + SLACK:
                found.append(f"{type(each).__name__} is too low: {each.accessibleName()}")
        elif isinstance(each, QTabBar):
            found += [
                f"tab: {each.tabText(n)}"
                for n in range(each.count())
                if each.elideMode() != Qt.TextElideMode.ElideNone
                and _wide(each, each.tabText(n)) > each.tabRect(n).width() + SLACK
            ]
    return found


def _has_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + SLACK
    need = label.minimumSizeHint() if label.textFormat() == Qt.TextFormat.RichText else None
    wide = need.width() if need else _wide(label, max(label.text().split("\n"), key=len))
    return wide <= label.width() + SLACK and _line(label) <= label.height() + SLACK


def _wide(widget: QWidget, text: str) -> float:
    return QFontMetricsF(widget.font()).horizontalAdvance(text.replace("&", ""))


def _line(widget: QWidget) -> float:
    return QFontMetricsF(widget.font()).height() * 0.92


def nameless(widget: QWidget) -> list[str]:
    """Return the controls in a window that take the keyboard and have no name for a reader."""
    found = []
    for each in visible(widget):
        if each is widget or isinstance(each, QScrollArea):
            continue
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus or not each.isEnabled():
            continue
        if isinstance(each, QTabWidget | QTabBar):
            continue  # its tabs are read
        text = each.text() if isinstance(each, QAbstractButton) else ""
        if not (each.accessibleName() or text or _buddy(widget, each) or _inner(widget, each)):
            found.append(f"{type(each).__name__} {each.objectName()} in {owner(each)}")
    return found


def _inner(window: QWidget, each: QWidget) -> bool:
    """Return whether it is the line of a combo or spin box that has a name."""
    parent = each.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox) and (
        bool(parent.accessibleName()) or _buddy(window, parent)
    )


def _buddy(window: QWidget, each: QWidget) -> bool:
    return any(label.buddy() is each and label.text() for label in window.findChildren(QLabel))


def owner(each: QWidget) -> str:
    """Return the nearest class of ours that a control is in."""
    parent: QWidget | None = each
    while parent is not None:
        if type(parent).__module__.startswith("emoscope"):
            return f"{type(parent).__module__}.{type(parent).__name__}"
        parent = parent.parentWidget()
    return "?"


def shown(widget: QWidget) -> None:
    """Show a window as large as it wishes to be: the screen of the tests is a small one."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_Resized):
        widget.resize(widget.sizeHint())
    widget.show()
    for _ in range(3):
        QCoreApplication.processEvents()


def closed(widget: QWidget) -> None:
    """Close and delete a window as the program does."""
    widget.close()
    finish = getattr(widget, "finish", None)
    if finish is not None:
        finish()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


ALONE = {page.name: page for page in PAGES}
