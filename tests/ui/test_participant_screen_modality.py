"""No dialog of the operator's holds up the participant's window: none is modal to the program."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

import emoscope.ui
from emoscope.ui import pick

UI = Path(emoscope.ui.__file__).parent
WAITING = {
    "QMessageBox": {"question", "information", "warning", "critical", "about"},
    "QInputDialog": {"getText", "getItem", "getInt", "getDouble", "getMultiLineText"},
    "QFileDialog": {
        "getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName",
    },
    "QColorDialog": {"getColor"},
}  # fmt: skip
"""Qt's functions that return with the answer, and hold up every window until then."""
ALLOWED = {
    ("application.py", "box.exec"),
    ("screenshots.py", "loop.exec"),
    ("selftest.py", "loop.exec"),
}
"""Before there is any window; where nobody looks at one; a command that has no other window."""


def _waits(path):
    """Yield the calls of a module that wait for an operator."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner, name = ast.unparse(node.func.value), node.func.attr
        static = name in WAITING.get(owner, ())
        loop = name in ("exec", "exec_") and owner not in ("app", "QApplication")
        modal = name == "setModal" or "ApplicationModal" in ast.unparse(node)
        if static or loop or modal:
            yield f"{owner}.{name}"


def test_no_dialog_is_modal_to_the_program():
    found = {(path.name, call) for path in UI.rglob("*.py") for call in _waits(path)}
    assert found - ALLOWED == set(), "open() it, window-modal, and take its answer by a signal"


def test_the_search_finds_what_it_looks_for(tmp_path):
    code = tmp_path / "code.py"
    code.write_text(
        "dialog.exec()\napp.exec()\nQFileDialog.getOpenFileName(self)\nbox.open()\n"
        "d.setWindowModality(Qt.WindowModality.ApplicationModal)\n"
    )
    assert list(_waits(code)) == [
        "dialog.exec", "QFileDialog.getOpenFileName", "d.setWindowModality",
    ]  # fmt: skip


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _opened(parent):
    dialog = parent.findChild(QFileDialog)
    assert dialog.isVisible() and dialog.windowModality() == Qt.WindowModality.WindowModal
    return dialog


def test_a_folder_is_picked(parent, tmp_path, qtbot):
    picked = []
    pick.folder(parent, "Title", str(tmp_path), picked.append)
    dialog = _opened(parent)
    assert dialog.windowTitle() == "Title" and picked == []
    dialog.accept()
    assert picked == [str(tmp_path)]
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog) is None)
    pick.folder(parent, "Title", str(tmp_path), picked.append)
    _opened(parent).reject()
    assert len(picked) == 1


def test_a_file_is_picked(parent, tmp_path):
    (tmp_path / "a.wav").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"")
    picked = []
    pick.file(parent, "Title", str(tmp_path / "a.wav"), "Sound (*.wav)", picked.append)
    dialog = _opened(parent)
    assert dialog.nameFilters() == ["Sound (*.wav)"]
    dialog.accept()
    assert picked == [str(tmp_path / "a.wav")]


def test_a_file_to_be_written_is_picked(parent, tmp_path):
    picked = []
    pick.target(parent, "Title", str(tmp_path / "new.html"), "HTML (*.html)", picked.append)
    dialog = _opened(parent)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.accept()
    assert picked == [str(tmp_path / "new.html")]


@pytest.mark.parametrize("begin", ["", "/no/such/folder", "/no/such/folder/file.wav"])
def test_a_beginning_that_is_not_there_is_no_error(parent, begin):
    pick.file(parent, "Title", begin, "Sound (*.wav)", lambda path: None)
    _opened(parent).reject()
