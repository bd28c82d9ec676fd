"""Windows that are made a part at a time: no turn of the Qt thread takes as long as all of them."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from emoscope.ui.panels import leave_out_panels


def one_by_one(parent: QObject, steps: Sequence[Callable[[], object]]) -> None:
    """Take ``steps``, one a turn in which no panel is painted, while ``parent`` lives."""

    def take(number: int) -> None:
        leave_out_panels()
        steps[number]()
        if number + 1 < len(steps):
            soon(number + 1)

    def soon(number: int) -> None:
        QTimer.singleShot(0, parent, lambda: take(number))

    if steps:
        soon(0)


class Making(QObject):
    """Takes the steps that make a ``dialog``: all at once, or one a turn and then opens it."""

    def __init__(self, dialog: QDialog, steps: Iterator[None], *, in_turns: bool) -> None:
        """Begin. With ``in_turns`` the first step is taken in the next turn."""
        super().__init__(dialog)
        self._dialog, self._steps, self._done = dialog, steps, False
        if in_turns:
            QTimer.singleShot(0, self, self._step)
        else:
            self.complete()

    def complete(self) -> None:
        """Take the steps that are left; the dialog is not opened by itself any more."""
        self._done = True
        for _ in self._steps:
            pass

    def _step(self) -> None:
        if self._done:
            return
        if next(self._steps, self) is self:
            self._done = True
            self._dialog.open()
        else:
            QTimer.singleShot(0, self, self._step)
