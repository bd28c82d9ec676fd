"""A study edited in a dialog: opened, put right while it is typed, saved, shared, used."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from emoscope.study import Study
from emoscope.study.against import NO_SPECS
from emoscope.study.applied import shareable
from emoscope.study.check import faults, remarks
from emoscope.study.errors import Fault
from emoscope.study.file import ABSENT, dump, suggested_name
from emoscope.study.standard import example
from emoscope.ui import words
from emoscope.ui.choices import Finder
from emoscope.ui.release import release
from emoscope.ui.study.asking import ask_open, ask_save, ask_unsaved
from emoscope.ui.study.bars import Bars
from emoscope.ui.study.desk import Kept, StudyDesk
from emoscope.ui.study.pages import Pages
from emoscope.ui.study.parts import emptied
from emoscope.ui.theme import Theme, running
from emoscope_devices import StreamKind, StreamSpec

CHECK_MS = 120
"""How long after the last key what is typed is checked."""
DESIGN = (1080, 760)
"""The dialog's size in design pixels."""


class StudyDialog(QDialog):
    """Edits a study. ``accepted_study`` brings the Study and the Path of its file.

    ``path`` None: it is in no file yet. ``chosen`` and ``specs`` are the operator's devices, as in
    ``against``: a study that asks for others is remarked upon, and the headset's names can be
    taken for the montage. ``finder`` lists devices once the page of streams is seen. Window-modal:
    show it with ``open``.
    """

    accepted_study = Signal(object, object)

    def __init__(
        self,
        study: Study | None,
        path: Path | None,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        chosen: Mapping[StreamKind, str] | None = None,
        specs: Mapping[StreamKind, StreamSpec] = NO_SPECS,
        finder: Finder | None = None,
        folder: Path | None = None,
    ) -> None:
        """Show ``study``, or one to begin with; new files are proposed in ``folder``."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._theme, self._chosen, self._specs = theme, chosen, specs
        self._folder = folder or (path.parent if path else Path.home())
        self._study, self._path, self._digest = study or example("standard"), path, ABSENT
        self._then: Callable[[], object] | None = None
        self._reading = False
        self._focus: QWidget | None = None
        self._faults: tuple[Fault, ...] = ()
        # Neither is the dialog's child: a thread that still works keeps what it works for.
        self._finder = finder or Finder()
        self._finder.found.connect(self._offer)
        self.desk = StudyDesk()
        self._timer = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._outer = QVBoxLayout(self)
        self._saved = self._study
        self._build(self._study)
        self._saved = self.value()
        self.check()
        self._listen()
        self._fit()
        self.pages.general.code.setFocus()
        if path is not None:
            self.open_path(path)

    def _listen(self) -> None:
        """Hear what becomes of files."""
        self.desk.opened.connect(self._opened)
        self.desk.saved.connect(self._written)
        self.desk.shared.connect(self._shared)
        self.desk.refused.connect(self._refused)

    # -- surface -----------------------------------------------------------------------------

    def value(self) -> Study:
        """Return the study as the fields say it, right or wrong."""
        return self.pages.value()

    @property
    def path(self) -> Path | None:
        """Return the file that the study is in, None for none yet."""
        return self._path

    @property
    def dirty(self) -> bool:
        """Return whether there are changes that are in no file."""
        return self.value() != self._saved

    def open_path(self, path: Path) -> None:
        """Read a file and show it; what cannot be read is said, and the fields stay."""
        self._wait(True)
        self.desk.open(path)

    def check(self) -> None:
        """Say beside the fields what is wrong, and what can be done now."""
        study = self.value()
        self._faults = faults(study)
        noted = () if self._faults else remarks(study)
        self.pages.show_faults(self._faults, (*noted, *self.pages.lacks(study)))
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes; what was typed stays."""
        self._theme = theme
        self._rebuild()

    def release(self) -> None:
        """Delete the closed dialog as soon as its threads are done with it."""
        release(self, lambda: self.desk.busy or self._finder.busy)

    def finish(self) -> None:
        """Wait until no thread uses the dialog: the program ends."""
        self._timer.stop()
        self.desk.finish()
        self._finder.finish()

    # -- what the operator does --------------------------------------------------------------

    def new(self, name: str) -> None:
        """Begin with an example, after asking for what would be lost."""
        self._guard(lambda: self._begin(example(name)))

    def ask_open(self) -> None:
        """Choose a file and open it, after asking for what would be lost."""
        self._guard(lambda: ask_open(self, self._folder, self.open_path))

    def save(self) -> None:
        """Write the study into its file; into one that is asked for when it has none."""
        if self._path is None:
            self.save_as()
        else:
            self._save(self._path, self._digest)

    def save_as(self) -> None:
        """Choose a file and write the study there."""
        proposed = self._folder / suggested_name(self.value())
        # The file dialog has asked before it lets a file be replaced.
        ask_save(self, proposed, lambda path: self._save(path, None), self._forget)

    def share_copy(self) -> None:
        """Write a copy for another computer: without this one's devices."""
        study = shareable(self.value())
        proposed = self._folder / suggested_name(study)
        ask_save(self, proposed, lambda path: self._share(study, path), self._forget)

    def share_text(self) -> None:
        """Copy the file's text, without this computer's devices, to paste it into a letter."""
        running().clipboard().setText(dump(shareable(self.value())))
        self.bars.say(self.tr("The text of the study is in the clipboard."))

    def use(self) -> None:
        """Save what is new, hand the study over and close."""
        if self._faults or self._reading:
            return
        if self._path is not None and not self.dirty:
            self._hand_over()
        else:
            self._then = self._hand_over
            self.save()

    def reject(self) -> None:
        """Close, after asking for what would be lost."""
        self._guard(lambda: QDialog.reject(self))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling, after asking for what would be lost."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def done(self, code: int) -> None:
        """Close; nothing is checked any more."""
        self._timer.stop()
        super().done(code)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language; what was typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._outer.count():
            self._rebuild()

    # -- what the desk says --------------------------------------------------------------------

    def _opened(self, kept: Kept) -> None:
        self._wait(False)
        self._take(kept)
        self._show(kept.study)
        said = self.tr("{file} is open.").format(file=kept.path.name)
        if kept.comments:
            said = self.tr(
                "{file} is open. It has comments; they are lost when it is saved from here."
            ).format(file=kept.path.name)
        self.bars.say(said)

    def _written(self, kept: Kept) -> None:
        self._wait(False)
        self._take(kept)
        self._saved = self.value()
        self._show_state()
        self.bars.say(self.tr("{file} is saved.").format(file=kept.path))
        then, self._then = self._then, None
        if then is not None:
            then()

    def _shared(self, path: Path) -> None:
        self._wait(False)
        self.bars.say(self.tr("A copy is in {file}.").format(file=path))

    def _refused(self, sentences: object) -> None:
        if self._digest == ABSENT:
            self._path = None  # what was shown at first is not in that file
        self._wait(False)
        self._forget()
        self.bars.say("\n".join(map(words.text, sentences)), wrong=True)  # type: ignore[call-overload]

    def _offer(self, options: object) -> None:
        self.pages.streams.offer(options)  # type: ignore[arg-type]

    # -- within ------------------------------------------------------------------------------

    def _take(self, kept: Kept) -> None:
        self._study, self._path, self._digest = kept.study, kept.path, kept.digest
        self._folder = kept.path.parent

    def _begin(self, study: Study) -> None:
        self._study, self._path, self._digest = study, None, ABSENT
        self._show(study)
        self.bars.say("")
        self.pages.general.code.setFocus()
        self.pages.general.code.selectAll()

    def _show(self, study: Study) -> None:
        self.pages.show_study(study)
        self._saved = self.value()
        self.check()

    def _save(self, path: Path, expected: str | None) -> None:
        study = self.value()
        self._wait(True)
        self.desk.save(study, path, expected)

    def _share(self, study: Study, path: Path) -> None:
        self._wait(True)
        self.desk.share(study, path)

    def _hand_over(self) -> None:
        study, path = self._study, self._path
        super().accept()
        self.accepted_study.emit(study, path)

    def _forget(self) -> None:
        self._then = None

    def _guard(self, then: Callable[[], object]) -> None:
        """Do ``then``, once what would be lost is saved or given up."""
        if self._reading:
            return
        if not self.dirty:
            then()
            return

        def answered(answer: QMessageBox.StandardButton) -> None:
            if answer == QMessageBox.StandardButton.Save:
                self._then = then
                self.save()
            elif answer == QMessageBox.StandardButton.Discard:
                then()

        ask_unsaved(self, bool(faults(self.value())), answered)

    def _wait(self, reading: bool) -> None:
        """Take no input while a file is read or written: it is a matter of milliseconds."""
        if reading:
            self._focus = self.focusWidget()
        self._reading = reading
        self.pages.setEnabled(not reading)
        self._show_state()
        if not reading and self._focus is not None and isValid(self._focus):
            self._focus.setFocus()

    def _show_state(self) -> None:
        name = self._path.name if self._path else self.tr("in no file yet")
        self.setWindowTitle(self.tr("Study: {name}[*]").format(name=name))
        self.setWindowModified(self.dirty)
        wrong = self.pages.wrong_pages(self._faults)
        self.bars.show_state(name, self.dirty, wrong, self._reading)

    # -- parts -------------------------------------------------------------------------------

    def _build(self, study: Study) -> None:
        self.pages, self.bars = Pages(self._theme), Bars(self, self._theme)
        for part in (self.bars.top, self.pages, self.bars.bottom):
            self._outer.addWidget(part, 1 if part is self.pages else 0)
        self.pages.set_at_hand(self._chosen, self._specs)
        self.pages.wanted.connect(self._finder.look)
        self.pages.show_study(study)
        self.pages.changed.connect(self._timer.start)
        self.check()

    def _rebuild(self) -> None:
        study, tab = self.value(), self.pages.tabs.currentIndex()
        for part in (self.bars.top, self.pages, self.bars.bottom):
            self._outer.removeWidget(part)
            emptied(part)
        self._build(study)
        self.pages.tabs.setCurrentIndex(tab)

    def _fit(self) -> None:
        room = self.screen().availableGeometry()
        wide, high = (self._theme.px(side) for side in DESIGN)
        self.resize(min(wide, room.width() - 32), min(high, room.height() - 64))
