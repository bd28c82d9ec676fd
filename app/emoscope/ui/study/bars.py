"""What is above and below the pages of the study dialog: commands, state, what went wrong."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from emoscope.ui.study.parts import push
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped


class Doer(Protocol):
    """What the commands are done by."""

    def new(self, name: str) -> None: ...  # noqa: D102
    def ask_open(self) -> None: ...  # noqa: D102
    def save(self) -> None: ...  # noqa: D102
    def save_as(self) -> None: ...  # noqa: D102
    def share_copy(self) -> None: ...  # noqa: D102
    def share_text(self) -> None: ...  # noqa: D102
    def use(self) -> None: ...  # noqa: D102
    def reject(self) -> None: ...  # noqa: D102


class Bars(QObject):
    """Makes two bars, ``top`` and ``bottom``, and keeps them true."""

    def __init__(self, doer: Doer, theme: Theme) -> None:
        """Make bars whose commands ``doer`` carries out."""
        super().__init__()
        self.top, self.bottom = QWidget(), QWidget()
        self.fresh, self.share = QPushButton(self.tr("New")), QPushButton(self.tr("Share"))
        self.open = push(self.tr("Open ..."), doer.ask_open)
        self.save = push(self.tr("Save"), doer.save)
        self.save_as = push(self.tr("Save as ..."), doer.save_as)
        self.use = push(self.tr("Use this study"), doer.use)
        self.use.setProperty("role", "primary")
        self.leave = push(self.tr("Close"), doer.reject)
        self.open.setShortcut(QKeySequence("Ctrl+O"))
        self.save.setShortcut(QKeySequence("Ctrl+S"))
        self.save_as.setShortcut(QKeySequence("Ctrl+Shift+S"))
        self._menus(doer)
        self._where, self._said, self._wrong = QLabel(), Wrapped(), Wrapped()
        self._where.setProperty("role", "caption")
        self._wrong.set_role("notice")
        for label in (self._said, self._wrong):
            label.hide()
        self._lay_out(theme)

    def say(self, text: str, wrong: bool = False) -> None:
        """Say what was done, or what went wrong; nothing hides it."""
        self._said.set_role("alarm" if wrong else "notice")
        self._said.setText(text)
        self._said.setVisible(bool(text))

    @property
    def said(self) -> str:
        """Return what was said last."""
        return self._said.text()

    def show_state(self, name: str, dirty: bool, wrong: Sequence[str], busy: bool) -> None:
        """Show which file it is, whether it is saved, and on which pages something is wrong."""
        if dirty:
            name = self.tr("{file}, changes not saved").format(file=name)
        self._where.setText(name)
        self._wrong.setText(
            self.tr("To be put right before it can be saved or used: {pages}.").format(
                pages=", ".join(wrong)
            )
            if wrong
            else ""
        )
        self._wrong.setVisible(bool(wrong))
        for button in (self.save, self.save_as, self.share, self.use):
            button.setEnabled(not wrong and not busy)
        for button in (self.fresh, self.open, self.leave):
            button.setEnabled(not busy)

    def _menus(self, doer: Doer) -> None:
        names = {
            "standard": self.tr("A plain study"),
            "resting-eeg": self.tr("Example: EEG at rest"),
            "interview": self.tr("Example: interview with face and voice"),
        }
        fresh, share = QMenu(self.fresh), QMenu(self.share)
        for code, name in names.items():
            fresh.addAction(name).triggered.connect(lambda _=False, code=code: doer.new(code))
        copy = share.addAction(self.tr("A copy without this computer's devices ..."))
        copy.triggered.connect(lambda _=False: doer.share_copy())
        text = share.addAction(self.tr("The text, into the clipboard"))
        text.triggered.connect(lambda _=False: doer.share_text())
        self.fresh.setMenu(fresh)
        self.share.setMenu(share)
        for button, about in (
            (self.fresh, self.tr("New study, from an example")),
            (self.share, self.tr("Share this study")),
        ):
            button.setAutoDefault(False)
            button.setAccessibleName(about)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout(self.top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for button in (self.fresh, self.open, self.save, self.save_as, self.share):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._where)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.leave)
        end.addWidget(self.use)
        column = QVBoxLayout(self.bottom)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self._wrong)
        column.addLayout(end)
