"""Settings of recordings in the window: given back as they were, refused with a reason."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QDoubleSpinBox, QLineEdit, QPushButton

from emoscope.settings import RecordingSettings, Settings, SettingsError
from emoscope.ui import pick
from emoscope.ui.recording_page import LONGEST_PREROLL, RecordingPage
from emoscope.ui.settings_dialog import SettingsDialog


@pytest.fixture
def shown(qtbot):
    def show(settings):
        page = RecordingPage(settings)
        qtbot.addWidget(page)
        return page

    return show


def lines(page):
    return [line for line in page.findChildren(QLineEdit) if line.placeholderText()]


@pytest.mark.parametrize(
    "settings",
    [
        RecordingSettings(),
        RecordingSettings("/data/研究 a", "~/copies", "Pilot", 0.0, "/media/safe/who.csv"),
        RecordingSettings(preroll=2.5),
        RecordingSettings(preroll=60.0),
    ],
)
def test_what_it_was_given_comes_back(shown, settings, qtbot):
    assert shown(settings).value() == settings
    dialog = SettingsDialog(Settings(recording=settings))
    qtbot.addWidget(dialog)
    assert dialog.value() == Settings(recording=settings)


def test_fields_are_what_is_kept(shown, tmp_path):
    page = shown(RecordingSettings(study="S"))
    folder, mirror, names = lines(page)
    folder.setText(f" {tmp_path / 'a b'} ")
    mirror.setText(str(tmp_path / "镜"))
    names.setText(str(tmp_path / "who.csv"))
    page.findChild(QDoubleSpinBox).setValue(25)
    wanted = RecordingSettings(
        str(tmp_path / "a b"), str(tmp_path / "镜"), "S", 25.0, str(tmp_path / "who.csv")
    )
    assert page.value() == wanted and not page.lacking


def test_seconds_beyond_memory_cannot_be_asked_for(shown):
    box = shown(RecordingSettings()).findChild(QDoubleSpinBox)
    box.setValue(900)
    assert box.value() == LONGEST_PREROLL
    with pytest.raises(SettingsError):
        RecordingSettings(preroll=LONGEST_PREROLL + 1)
    box.setValue(0)
    assert box.text() == "nothing"


def test_what_cannot_be_recorded_to_is_refused(shown, tmp_path, qtbot):
    (tmp_path / "file").write_text("")
    for folder, mirror, why, *names in (
        ("here", "", "no full path"),
        (str(tmp_path / "file"), "", "a file of that name"),
        ("", str(tmp_path / "file" / "in"), "a file of that name"),
        (str(tmp_path), str(tmp_path / "x" / ".."), "another folder"),
        ("", "~/Emoscope", "another folder"),
        ("", "", "no full path", "who.csv"),
        (str(tmp_path), "", "must not get the names", str(tmp_path / "in" / "who.csv")),
    ):
        settings = RecordingSettings(folder, mirror, names="".join(names))
        assert why in shown(settings).lacking
        dialog = SettingsDialog(Settings(recording=settings))
        qtbot.addWidget(dialog)
        dialog.accept()
        assert dialog.result() != QDialog.DialogCode.Accepted
    fine = shown(RecordingSettings(str(tmp_path), str(tmp_path / "copy")))
    assert not fine.lacking


def test_a_folder_is_chosen(shown, tmp_path, monkeypatch):
    begun = []

    def choose(parent, title, start, then):
        begun.append(start)
        if len(begun) <= 2:
            then(str(tmp_path))

    monkeypatch.setattr(pick, "folder", choose)
    page = shown(RecordingSettings())
    for button in page.findChildren(QPushButton)[:2]:
        button.click()
    assert page.value() == replace(RecordingSettings(), folder=str(tmp_path), mirror=str(tmp_path))
    assert begun[0] == str(Path.home() / "Emoscope")
    page.findChildren(QPushButton)[0].click()
    assert page.value().folder == str(tmp_path)


def test_every_field_says_what_it_is_for(shown):
    page = shown(RecordingSettings())
    fields = [*lines(page), page.findChild(QDoubleSpinBox)]
    assert len(fields) == 4 and all(field.toolTip() for field in fields)
