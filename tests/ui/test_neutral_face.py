"""The window's action for a participant's neutral face: asked, refused, shown."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from emoscope.settings import FaceSettings, Settings, SettingsError, parse
from emoscope.ui import readings, words
from emoscope.ui import theme as themes
from emoscope.ui.board import Board
from emoscope.ui.presenter import Presenter
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.toolbar import Toolbar
from emoscope.ui.window import MainWindow
from emoscope_models import Estimate, Validity, because


@dataclass
class Face:
    """A face estimator that refuses with what it is told to."""

    refusal: Any = None
    done: list[str] = field(default_factory=list)

    def begin_neutral(self) -> Any:
        self.done.append("begin")
        return self.refusal

    def end_neutral(self) -> Any:
        self.done.append("end")
        return self.refusal


class Sitting:
    """What the presenter needs of a session: obeys at once."""

    def __init__(self, **estimators: Any) -> None:
        self.pipeline = self
        self.estimators = estimators
        self.marks: list[str] = []

    def ask(self, modality: str, action: Callable[[Any], object]) -> None:
        action(self.estimators[modality])

    def mark(self, label: str) -> None:
        self.marks.append(label)


def told(**details: bool) -> Estimate:
    return Estimate("face", "a face 1", 0, 0, Validity(1.0), details=details)


@pytest.fixture
def presenter(qtbot):
    board, parent = Board(themes.DARK), QWidget()
    qtbot.addWidget(board)
    qtbot.addWidget(parent)
    yield Presenter(board, Settings().window, parent)


def test_the_key_begins_and_what_the_estimates_say_ends_it(presenter):
    face = Face()
    sitting = Sitting(face=face)
    states = []
    presenter.neutral_changed.connect(states.append)
    presenter.toggle_neutral(sitting)
    presenter.toggle_neutral(sitting)
    assert face.done == ["begin", "begin"], "no estimate has said yet that it records"
    presenter._show_neutral(readings.neutral_state(told(neutral_recording=True)))
    presenter.toggle_neutral(sitting)
    assert face.done[-1] == "end"
    assert sitting.marks[-2:] == ["neutral face begins", "neutral face ends"]
    presenter._show_neutral(readings.neutral_state(told(neutral=True, neutral_recording=False)))
    presenter.end()
    assert states == ["recording", "known", "none"]


def test_a_refusal_is_sent_and_nothing_is_marked_as_begun(presenter):
    reasons = []
    presenter.neutral_refused.connect(reasons.append)
    face, sitting = Face(because("No.")), Sitting()
    sitting.estimators["face"] = face
    presenter.toggle_neutral(sitting)
    assert [str(reason) for reason in reasons] == ["No."]
    assert sitting.marks == []
    presenter._show_neutral("recording")
    presenter.toggle_neutral(sitting)
    assert len(reasons) == 2
    assert sitting.marks == ["neutral face ends"]


def test_a_face_model_without_that_calibration_says_so(presenter):
    reasons = []
    presenter.neutral_refused.connect(reasons.append)
    presenter.toggle_neutral(Sitting(face=object()))
    assert "no calibration" in words.text(reasons[0])


def test_without_a_session_or_a_face_nothing_happens(presenter):
    presenter.toggle_neutral(None)
    presenter.toggle_neutral(Sitting(eeg=object()))


def test_the_button_is_there_when_the_setting_is_on_and_says_the_state(qtbot):
    toolbar = Toolbar(themes.DARK)
    qtbot.addWidget(toolbar)
    button = toolbar.button("toggle_neutral")
    assert button.isHidden()
    toolbar.offer_neutral(True)
    assert not button.isHidden()
    texts = []
    for state in ("none", "recording", "known"):
        toolbar.show_neutral(state)
        texts.append((button.text(), button.property("role")))
    assert texts == [
        ("Neutral face", ""),
        ("End neutral face", "primary"),
        ("Neutral face: in use", ""),
    ]
    assert "(N)" in button.toolTip()


@pytest.mark.parametrize("on", [True, False])
def test_the_window_obeys_the_setting(qtbot, on):
    settings = Settings(face=FaceSettings(neutral=on))
    window = MainWindow(("none", "none", "none"), settings, None)
    qtbot.addWidget(window)
    assert window.toolbar.button("toggle_neutral").isHidden() != on
    window.presenter.neutral_refused.emit(because("Look into the camera."))
    assert window._notice.text() == "Look into the camera."
    window.finish()


@pytest.mark.parametrize("model", ["expression", "blendshapes"])
def test_the_dialog_keeps_what_it_shows(qtbot, model):
    settings = Settings(face=FaceSettings(model, model == "blendshapes"))
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.value().face == settings.face
    dialog._neutral.setChecked(not settings.face.neutral)
    assert dialog.value().face.neutral != settings.face.neutral
    dialog.done(0)


def test_the_settings_file_is_obeyed_or_refused():
    face = parse('[face]\nmodel = "blendshapes"\nneutral = true\n').face
    assert face == FaceSettings("blendshapes", True)
    with pytest.raises(SettingsError, match=r"There is no face\.model both"):
        parse('[face]\nmodel = "both"\n')
    with pytest.raises(SettingsError, match=r"face\.neutral must be true or false"):
        parse("[face]\nneutral = 1\n")
