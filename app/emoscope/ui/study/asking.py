"""Questions of the study dialog: which file, and what becomes of changes. None waits."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from emoscope.study.file import SUFFIX

translate = QCoreApplication.translate


def ask_open(parent: QWidget, folder: Path, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a study file; ``then`` takes it."""
    dialog = _files(parent, translate("StudyFiles", "Open a study"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
    return dialog


def ask_save(
    parent: QWidget,
    proposed: Path,
    then: Callable[[Path], object],
    otherwise: Callable[[], object],
) -> QFileDialog:
    """Ask where to write; the dialog asks before a file is replaced. ``otherwise``: nowhere."""
    dialog = _files(parent, translate("StudyFiles", "Save the study"), proposed.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.rejected.connect(otherwise)
    dialog.open()
    return dialog


def ask_unsaved(
    parent: QWidget,
    faulty: bool,
    then: Callable[[QMessageBox.StandardButton], object],
) -> QMessageBox:
    """Ask what becomes of changes; what is wrong cannot be saved."""
    button = QMessageBox.StandardButton
    box = QMessageBox(
        QMessageBox.Icon.Question,
        translate("StudyFiles", "Changes not saved"),
        translate("StudyFiles", "The study has changes that are in no file."),
        button.Save | button.Discard | button.Cancel,
        parent,
    )
    if faulty:
        box.setInformativeText(
            translate("StudyFiles", "They cannot be saved before what is wrong is put right.")
        )
    box.button(button.Save).setText(translate("StudyFiles", "Save"))
    box.button(button.Save).setEnabled(not faulty)
    box.button(button.Discard).setText(translate("StudyFiles", "Lose the changes"))
    box.button(button.Cancel).setText(translate("StudyFiles", "Go on editing"))
    box.setDefaultButton(button.Cancel if faulty else button.Save)
    box.setEscapeButton(button.Cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.finished.connect(lambda answer: then(button(answer)))
    box.open()
    return box


def _files(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    kinds = translate("StudyFiles", "Studies (*.toml);;All files (*)")
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    return dialog
