"""The participant's own EEG model in the settings dialog: the file, and what it may do."""

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.models.eeg_clips import recording, saved

from emoscope.settings import EEGSettings, Settings
from emoscope.ui import pick
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope_models.training.eeg_personal import calibrate

LIMIT = 60_000
"""Milliseconds after which a wait counts as never."""


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A folder with a model that may vote, and one that may not."""
    folder = tmp_path_factory.mktemp("models")
    for name, effect in (("proven", 0.6), ("unproven", 0.0)):
        path = saved(folder / f"{name}.npz", **recording(effect, seed=3))
        calibrate([path], folder / f"{name}.onnx")
    return folder


@pytest.fixture
def field(qtbot):
    def make(path):
        dialog = SettingsDialog(Settings(eeg=EEGSettings(personal_model=str(path))))
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
        return dialog._personal

    dialogs: list[SettingsDialog] = []
    yield make
    for dialog in dialogs:
        dialog.reject()


def test_without_a_model_it_says_that_eeg_does_not_vote(field):
    made = field("")
    assert made.path() == ""
    assert made._said.text() == "EEG is shown and recorded; it does not vote."


def test_a_proven_model_may_vote_and_says_why(field, models, qtbot):
    made = field(models / "proven.onnx")
    qtbot.waitUntil(lambda: made._said.text().startswith("It may vote."), timeout=LIMIT)
    assert "held-out clips" in made._said.text()
    assert made._said.property("role") != "alarm"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unproven.onnx", "shown but does not vote: it was not admitted"),
        ("nothing.onnx", "The model card"),
        ("proven.toml", "is not that of the personal EEG model"),
    ],
)
def test_any_other_file_may_not_vote_and_says_why(field, models, qtbot, name, words):
    made = field(models / name)
    qtbot.waitUntil(lambda: made._said.text().startswith("It may not vote."), timeout=LIMIT)
    assert words in made._said.text()
    assert made._said.property("role") == "alarm"


def test_the_newest_of_two_quick_choices_is_judged(field, models, qtbot, monkeypatch):
    made = field(models / "unproven.onnx")
    chosen = str(models / "proven.onnx")
    monkeypatch.setattr(pick, "file", lambda *a: a[-1](chosen))
    made._choose()
    assert made.path() == chosen
    qtbot.waitUntil(lambda: made._said.text().startswith("It may vote."), timeout=LIMIT)
    made._path.clear()
    assert made._said.text().startswith("EEG is shown")


def test_a_cancelled_choice_changes_nothing(field):
    made = field("")
    made._choose()
    made.findChild(QFileDialog).reject()
    assert made.path() == ""


def test_the_dialog_gives_the_path_back(qtbot, models):
    settings = Settings(eeg=EEGSettings(personal_model=str(models / "proven.onnx")))
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.value() == settings
    dialog._personal._path.setText("  ")
    assert dialog.value() == Settings()
    dialog.reject()
    assert dialog._personal._thread is not None
    assert not dialog._personal._thread.is_alive()
