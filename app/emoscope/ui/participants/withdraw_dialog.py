"""Withdrawing from the window: what is kept of somebody, confirmed by typing the code, deleted."""

import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.participants.codes import LONGEST
from emoscope.participants.derived import Item
from emoscope.participants.removal import Outcome, carry_out
from emoscope.participants.withdraw import WHAT, Plan, plan
from emoscope.ui import words
from emoscope.ui.participants.errand import Errand
from emoscope.ui.participants.fit import fit
from emoscope.ui.release import release
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import Sentence

STEPS = 1000
WIDE, HIGH = 760, 560
EVERY_SECONDS = 0.05
"""Between two signals of progress."""
PATH = Qt.ItemDataRole.UserRole


class WithdrawDialog(QDialog):
    """Finds all of a person, shows it and deletes it. Window-modal: use ``open()``."""

    withdrawn = Signal(object)
    """An Outcome: files are gone, and lists of recordings are to be read anew."""
    progressed = Signal(float, object)
    """How much is done, and a Sentence: from the worker to the Qt thread."""

    def __init__(
        self,
        theme: Theme,
        root: Path,
        *,
        code: str = "",
        copies: Iterable[Path] = (),
        names: Path | None = None,
        models: Iterable[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Look below ``root`` and in second ``copies``; ``code`` may be known, ``names`` the list
        of codes and names, ``models`` the personal EEG models in use.
        """
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._root, self._names = root, names
        self._copies, self._models = tuple(copies), tuple(models)
        self._plan: Plan | None = None
        self._stop = threading.Event()
        self._said_at = 0.0
        self._gap = theme.px(16)
        self._working = False
        """From the start of work until what came of it has arrived here."""
        self.code, self.confirm = QLineEdit(code), QLineEdit()
        for field in (self.code, self.confirm):
            field.setMaxLength(LONGEST + 1)
        self.look, self.go, self.leave = QPushButton(), QPushButton(), QPushButton()
        self.list = QTreeWidget()
        self.notes, self.said = Wrapped(), Wrapped()
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.hide()
        self._labels = {name: QLabel() for name in ("code", "confirm")}
        self.desk = Errand("withdraw-desk", self)
        self._lay_out(theme)
        self._connect()
        self._speak()
        if code:
            self.search()

    # -- looking -----------------------------------------------------------------------------

    def search(self) -> None:
        """Find what is kept of the code; nothing is changed."""
        if self._working or not self.code.text().strip():
            return
        self._forget()
        self._say(self.tr("Looking …"), "caption")
        code = self.code.text().strip()
        work = partial(
            plan, self._root, code, copies=self._copies, names=self._names, models=self._models
        )
        self._work("plan", work)

    def _forget(self) -> None:
        """What was found is of another code now."""
        self._plan = None
        self.list.clear()
        self.confirm.clear()
        self.notes.setText("")
        self.bar.hide()
        self._say("", "caption")
        self._allow()

    def _show_plan(self, planned: Plan) -> None:
        self._plan = planned
        for item in planned.items:
            self.list.addTopLevelItem(self._row(item, None))
        for item in planned.doubtful:
            self.list.addTopLevelItem(self._row(item, Qt.CheckState.Unchecked))
        for column in range(2):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + self._gap)
        self.notes.setText(words.texts(planned.notes))
        said = self.tr(
            "{code}: {sessions} recordings, {files} files, {size}. Deleting them cannot be undone."
        )
        amount = {"sessions": planned.sessions, "files": planned.files}
        self._say(said.format(code=planned.code, size=size_text(planned.bytes), **amount), "notice")
        if not planned.items and planned.journal is None:
            none = self.tr("Nothing is kept of {code} here.").format(code=planned.code)
            self._say(none, "caption")
        if planned.going:
            going = self.tr("{folder} is being recorded now. Stop it first.")
            self._say(going.format(folder=planned.going[0]), "alarm")

    def _row(self, item: Item, state: Qt.CheckState | None) -> QTreeWidgetItem:
        """Return a line of the list; a doubtful one has a box to be ticked."""
        if item.lines:
            amount = self.tr("{count} lines").format(count=item.lines)
        else:
            amount = self.tr("{count} files, {size}").format(
                count=item.files, size=size_text(item.bytes)
            )
        place = item.path
        for base in self._plan.bases if self._plan else ():
            if item.path.is_relative_to(base):
                place = item.path.relative_to(base)
        row = QTreeWidgetItem([words.text(WHAT[item.kind]), amount, str(place)])
        row.setToolTip(2, str(item.path))
        row.setData(0, PATH, str(item.path))
        if state is not None:
            row.setCheckState(0, state)
        return row

    # -- deleting ----------------------------------------------------------------------------

    @property
    def also(self) -> tuple[Path, ...]:
        """Return the doubtful ones that are ticked."""
        rows = [self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount())]
        return tuple(
            Path(str(row.data(0, PATH)))
            for row in rows
            if row is not None and row.checkState(0) == Qt.CheckState.Checked
        )

    @property
    def ready(self) -> bool:
        """Return whether the code was typed once more, and there is something to delete."""
        planned = self._plan
        return (
            planned is not None
            and not self._working
            and not planned.going
            and bool(planned.items or self.also or planned.journal)
            and self.confirm.text().strip() == planned.code
        )

    def withdraw(self) -> None:
        """Delete it, where that was confirmed."""
        planned = self._plan
        if planned is None or not self.ready:
            return
        self._stop = threading.Event()
        work = partial(
            carry_out,
            planned,
            also=self.also,
            progress=self._tell,
            cancelled=self._stop.is_set,
        )
        self._work("withdraw", work)

    def _work(self, name: str, work: Callable[[], object]) -> None:
        self._working = True
        self.desk.start(name, work)
        self._allow()

    def _tell(self, done: float, doing: Sentence) -> None:
        """Worker: hand over how far it is, not for every file."""
        at = time.monotonic()
        if done >= 1 or at - self._said_at >= EVERY_SECONDS:
            self._said_at = at
            self.progressed.emit(done, doing)

    def _progress(self, done: float, doing: Sentence) -> None:
        self.bar.setVisible(self._working)
        self.bar.setValue(round(STEPS * done))
        self._say(words.text(doing), "caption")

    def _over(self, done: Outcome) -> None:
        self._plan = None
        self.list.clear()
        self.notes.setText("")
        self.confirm.clear()
        said = self.tr("Deleted: {sessions} recordings, {files} files, {size}.").format(
            sessions=done.sessions, files=done.files, size=size_text(done.bytes)
        )
        if done.whole:
            said += " " + self.tr("The log says that it happened, and nothing of whom.")
            self._say(said, "notice")
        else:
            left = self.tr("Left: {file} ({why}). Close what uses it, and withdraw again.")
            path, why = done.left[0]
            self._say(said + " " + left.format(file=path, why=words.text(why)), "alarm")
        self.withdrawn.emit(done)

    # -- what the desk says ------------------------------------------------------------------

    def _done(self, name: str, result: object) -> None:
        self.desk.finish()
        self._working = False
        if isinstance(result, Plan):
            self._plan = result
            if self.code.text().strip() != result.code:
                self._forget()
            else:
                self._show_plan(result)
        elif isinstance(result, Outcome):
            self.bar.hide()
            self._over(result)
        self._allow()
        (self.confirm if self.confirm.isEnabled() else self.code).setFocus()

    def _refused(self, _: str, why: tuple[Sentence, ...]) -> None:
        self.desk.finish()
        self._working = False
        self._say(words.texts(why), "alarm")
        self._allow()

    # -- the window --------------------------------------------------------------------------

    def reject(self) -> None:
        """Stop what runs; close when nothing does."""
        if self._working:
            self._stop.set()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops between two files."""
        self._stop.set()
        event.accept()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # not before its thread ends
        release(self, lambda: self.desk.busy)

    def finish(self) -> None:
        """Stop, and wait until no thread uses the dialog."""
        self._stop.set()
        self.desk.finish()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _say(self, text: str, role: str) -> None:
        self.said.set_role(role)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _allow(self) -> None:
        idle = not self._working
        for widget in (self.code, self.list):
            widget.setEnabled(idle)
        self.look.setEnabled(idle and bool(self.code.text().strip()))
        found = self._plan is not None and bool(self._plan.items or self._plan.doubtful)
        journal = self._plan is not None and self._plan.journal is not None
        self.confirm.setEnabled(idle and (found or journal))
        self.go.setEnabled(self.ready)
        self.leave.setText(self.tr("Close") if idle else self.tr("Stop"))
        for button in (self.look, self.go):
            button.setDefault(False)
        (self.go if self.go.isEnabled() else self.look).setDefault(True)

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Withdraw a participant's data"))
        self._labels["code"].setText(self.tr("Code"))
        self._labels["confirm"].setText(self.tr("To confirm, type the code"))
        self.look.setText(self.tr("Find"))
        self.go.setText(self.tr("Delete all of it"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("How much"), self.tr("Where")])
        self.list.setAccessibleName(self.tr("What is kept"))
        self.bar.setAccessibleName(self.tr("Progress"))
        for name, label in self._labels.items():
            getattr(self, name).setAccessibleName(label.text())
        self._allow()

    def _connect(self) -> None:
        self.code.textChanged.connect(self._forget)
        self.confirm.textChanged.connect(self._allow)
        self.list.itemChanged.connect(self._allow)
        self.look.clicked.connect(self.search)
        self.go.clicked.connect(self.withdraw)
        self.leave.clicked.connect(self.reject)
        self.desk.done.connect(self._done)
        self.desk.refused.connect(self._refused)
        self.progressed.connect(self._progress)

    def _lay_out(self, theme: Theme) -> None:
        self.go.setProperty("role", "danger")
        self.leave.setAutoDefault(False)
        self.notes.set_role("caption")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setStyleSheet(
            f"QTreeView::indicator {{ width: {theme.px(14)}px; height: {theme.px(14)}px;"
            f" border: 1px solid {theme.muted}; border-radius: {theme.px(3)}px; }}"
            f"QTreeView::indicator:checked {{ background: {theme.accent};"
            f" border-color: {theme.accent}; }}"
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.addWidget(self._labels["code"], 0, 0)
        grid.addWidget(self.code, 0, 1)
        grid.addWidget(self.look, 0, 2)
        confirm = QHBoxLayout()
        confirm.setSpacing(theme.px(16))
        confirm.addWidget(self._labels["confirm"])
        confirm.addWidget(self.confirm, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        for name, label in self._labels.items():
            label.setBuddy(getattr(self, name))
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(8))
        layout.setContentsMargins(*(theme.px(16),) * 4)
        layout.addLayout(grid)
        layout.addWidget(self.list, 1)
        for widget in (self.notes, self.said, self.bar):
            layout.addWidget(widget)
        layout.addLayout(confirm)
        layout.addLayout(buttons)
        fit(self, QSize(theme.px(WIDE), theme.px(HIGH)))


def size_text(size: int) -> str:
    """Return a size as people read it."""
    for unit, bytes_ in (("GB", 1e9), ("MB", 1e6)):
        if size >= bytes_:
            return f"{size / bytes_:.1f} {unit}"
    return f"{size / 1e3:.1f} kB"
