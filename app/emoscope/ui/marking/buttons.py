"""A button for each of the study's marker keys; they break into lines as there is room."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from emoscope.study import MarkerKey
from emoscope.ui import icons
from emoscope.ui.marking import texts
from emoscope.ui.marking.desk import MarkerDesk
from emoscope.ui.theme import DARK, Theme


class MarkButton(QPushButton):
    """Pressed by hand or with Enter. Never by the space bar, which is hit by accident."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the space bar to nobody, and press on Enter."""
        if event.key() == Qt.Key.Key_Space:
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class Flow(QLayout):
    """Sets widgets beside each other, and goes on in the next line."""

    def __init__(self, parent: QWidget | None = None, *, one_line: bool = False) -> None:
        """Begin with none; ``one_line`` asks for room to have all beside each other, and level."""
        super().__init__(parent)
        self._one_line = one_line
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them; None for none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return self._lay_out(QRect(0, 0, width, 0), False)

    def setGeometry(self, rect: QRect) -> None:
        """Set everything to its place."""
        super().setGeometry(rect)
        self._lay_out(rect, True)

    def sizeHint(self) -> QSize:
        """Return the room for one line, or that which is needed at least."""
        size = self.minimumSize()
        if self._one_line:
            wide = sum(item.sizeHint().width() + self.spacing() for item in self._items)
            size.setWidth(max(size.width(), wide - self.spacing()))
        return size

    def minimumSize(self) -> QSize:
        """Return the size of the widest one."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, rect: QRect, move: bool) -> int:
        x, y, line, gap = rect.x(), rect.y(), 0, self.spacing()
        tall = max((item.sizeHint().height() for item in self._items), default=0)
        if self._one_line and move:
            y += max(0, rect.height() - self._lay_out(rect, False)) // 2
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if self._one_line:
                size.setHeight(tall)
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + gap, 0
            wide = min(size.width(), rect.width())
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(wide, size.height())))
            x += wide + gap
            line = max(line, size.height())
        return y + line - rect.y()


class MarkerButtons(QWidget):
    """What the study's keys do, to be pressed by hand; an interval shows for how long it runs."""

    def __init__(
        self, desk: MarkerDesk, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Show the keys of a desk's study."""
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self._keys: tuple[MarkerKey, ...] = ()
        self.buttons: dict[str, MarkButton] = {}
        self._flow = Flow(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        desk.changed.connect(self.refresh)
        desk.ticked.connect(self._tick)
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._flow.setSpacing(theme.px(8))
        for one in self._keys:
            self._draw(self.buttons[one.key], one)

    def refresh(self) -> None:
        """Have the buttons of the study, and show what runs."""
        study = self._desk.study
        keys = study.keys if study is not None else ()
        if keys != self._keys:
            self._make(keys)
        there = self._desk.book is not None
        for one in self._keys:
            self.buttons[one.key].setEnabled(there)
        self._tick()

    def changeEvent(self, event: object) -> None:
        """Follow a change of language or font."""
        super().changeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()

    # -- parts -------------------------------------------------------------------------------

    def _make(self, keys: Sequence[MarkerKey]) -> None:
        for old in self.buttons.values():
            self._flow.removeWidget(old)
            old.deleteLater()
        self._keys, self.buttons = tuple(keys), {}
        for one in self._keys:
            button = MarkButton()
            button.setCheckable(one.kind == "interval")
            button.clicked.connect(lambda _=False, key=one.key: self._press(key))
            self._draw(button, one)
            self.buttons[one.key] = button
            self._flow.addWidget(button)
        self.setVisible(bool(keys))
        self.updateGeometry()

    def _draw(self, button: QPushButton, one: MarkerKey) -> None:
        side, theme = self._theme.px(16), self._theme
        picture = "interval" if one.kind == "interval" else "marker"
        runs = button.property("role") == "primary"
        ink = replace(theme, text=theme.on_accent) if runs else theme
        button.setIcon(icons.icon(picture, ink, 16))
        button.setIconSize(QSize(side, side))

    def _press(self, key: str) -> None:
        self._desk.press(key)
        self._tick()

    def _tick(self) -> None:
        book = self._desk.book
        now = book.now if book is not None else 0
        begun = {m.label: m.time for m in book.running} if book is not None else {}
        for one in self._keys:
            button = self.buttons[one.key]
            label = one.label if len(one.label) <= 30 else f"{one.label[:29]}…"
            text = f"{label}  ({one.key})"
            since = begun.get(" ".join(one.label.split())) if one.kind == "interval" else None
            if one.kind == "interval":
                self._mark_running(button, one, since is not None)
            if since is not None:
                text = f"{label}  {texts.length((now - since) / 1e9)}  ({one.key})"
            text = text.replace("&", "&&")
            if text != button.text():
                button.setText(text)
                button.setAccessibleName(self._meaning(one, since is not None))
                button.setToolTip(self._meaning(one, since is not None))

    def _mark_running(self, button: MarkButton, one: MarkerKey, runs: bool) -> None:
        button.setChecked(runs)
        role = "primary" if runs else ""
        if (button.property("role") or "") != role:
            button.setProperty("role", role)
            button.style().unpolish(button)
            button.style().polish(button)
            self._draw(button, one)

    def _meaning(self, one: MarkerKey, runs: bool) -> str:
        if one.kind == "point":
            return self.tr("Mark this moment: {label}").format(label=one.label)
        word = (
            self.tr("End the interval: {label}") if runs else self.tr("Begin the interval: {label}")
        )
        return word.format(label=one.label)
