"""What is recorded of the participant, a neutral face and her voice: asked, refused, shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pytest
from tests.models.test_speech import voice, window

from emoscope.settings import FaceSettings, MicrophoneSettings, Settings, SettingsError, parse
from emoscope.sitting import Reply
from emoscope.ui import theme as themes
from emoscope.ui import words
from emoscope.ui.baselines import Baselines
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.toolbar import Toolbar
from emoscope.ui.window import MainWindow
from emoscope_models import Estimate, Validity, because
from emoscope_models.speech import SpeechEstimator

KINDS = ("face", "speech")
METHODS = {
    "face": ("begin_neutral", "end_neutral"),
    "speech": ("begin_enrolment", "end_enrolment"),
}
BUTTON = {"face": "toggle_neutral", "speech": "toggle_voice"}
MARKS = {"face": "neutral face", "speech": "voice enrolment"}


@dataclass
class Model:
    """An estimator that refuses with what it is told to."""

    refusal: Any = None
    done: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith(("begin_", "end_")):
            raise AttributeError(name)
        return lambda: (self.done.append(name), self.refusal)[1]


class Sitting:
    """What is needed of a session: obeys at once."""

    def __init__(self, **estimators: Any) -> None:
        self.pipeline = self
        self.estimators = estimators
        self.marks: list[str] = []
        self.methods: list[str] = []

    def request(self, modality: str, method: str, *, answer: Callable[[Reply], object]) -> None:
        self.methods.append(method)
        act = getattr(self.estimators[modality], method, None)
        answer(Reply(act is not None, act() if act else None, 7))

    def mark(self, label: str, *, time: int) -> None:
        assert time == 7, "when the model obeyed, not when the window heard of it"
        self.marks.append(label)


@dataclass(frozen=True)
class Said:
    """A result, as far as states are read from it."""

    cause: str | None
    estimates: Mapping[str, Estimate]


def told(kind: str, state: str) -> Said:
    """Return a result with a new estimate by which the recording is in that state."""
    details: dict[str, Any] = {"enrolment": state}
    if kind == "face":
        details = {"neutral_recording": state == "recording", "neutral": state == "known"}
    estimate = Estimate(kind, "a model 1", 0, 0, Validity(1.0), details=details)
    return Said(kind, {kind: estimate})


@pytest.fixture
def baselines(qapp):
    return Baselines()


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_begins_and_what_the_estimates_say_ends_it(baselines, kind):
    model, states = Model(), []
    sitting = Sitting(**{kind: model})
    baselines.changed.connect(lambda *said: states.append(said))
    begin, end = METHODS[kind]
    baselines.toggle(kind, sitting)
    baselines.toggle(kind, sitting)
    assert model.done == [begin, begin], "no estimate has said yet that it records"
    baselines.take(told(kind, "recording"))
    baselines.toggle(kind, sitting)
    assert model.done[-1] == end
    assert sitting.methods == model.done, "a recording of the session says what was asked"
    assert sitting.marks[-2:] == [f"{MARKS[kind]} begins", f"{MARKS[kind]} ends"]
    assert all(words.marker(label) for label in sitting.marks)
    baselines.take(told(kind, "known"))
    baselines.take(Said(None, {}))
    baselines.forget()
    assert states == [(kind, "recording"), (kind, "known"), (kind, "none")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_is_sent_and_nothing_is_marked_as_begun(baselines, kind):
    reasons = []
    baselines.refused.connect(reasons.append)
    sitting = Sitting(**{kind: Model(because("No."))})
    baselines.toggle(kind, sitting)
    assert [str(reason) for reason in reasons] == ["No."]
    assert sitting.marks == []
    baselines.take(told(kind, "recording"))
    baselines.toggle(kind, sitting)
    assert len(reasons) == 2
    assert sitting.marks == [f"{MARKS[kind]} ends"]


@pytest.mark.parametrize(
    ("kind", "said"), [("face", "no calibration"), ("speech", "cannot tell one voice")]
)
def test_a_model_that_has_no_such_thing_says_so(baselines, kind, said):
    reasons = []
    baselines.refused.connect(reasons.append)
    sitting = Sitting(**{kind: object()})
    baselines.toggle(kind, sitting)
    assert said in words.text(reasons[0])
    assert sitting.marks == []


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_session_or_a_model_nothing_happens(baselines, kind):
    baselines.toggle(kind, None)
    sitting = Sitting(eeg=object())
    baselines.toggle(kind, sitting)
    assert sitting.methods == []


def test_the_voice_model_tells_what_became_of_the_voice(baselines):
    """The real model, asked with the key: none, recording, known; and the sound between is her."""
    states = []
    baselines.changed.connect(lambda *said: states.append(said))
    estimator = SpeechEstimator(emotion=False, only_participant=True)
    sitting = Sitting(speech=estimator)
    sound = voice(16)

    def hear(stop: float) -> None:
        estimate = estimator.estimate(window(sound, round(stop * 16_000)))
        baselines.take(Said("speech", {"speech": estimate}))

    hear(3)
    assert states == []
    heard = []
    baselines.heard.connect(heard.append)
    baselines.toggle("speech", sitting)
    for stop in np.arange(3.5, 15.5, 0.5):
        hear(stop)
    assert states == [("speech", "recording")]
    assert heard == sorted(heard) and heard[-1] >= 10
    silence = replace(window(sound, 48_000), data=np.zeros(0, np.float32), index=np.zeros(0, int))
    baselines.take(Said("speech", {"speech": estimator.estimate(silence)}))
    assert len(states) == 1, "a window without sound does not tell"
    baselines.toggle("speech", sitting)
    hear(16)
    assert states[1:] == [("speech", "known")]
    assert sitting.marks == ["voice enrolment begins", "voice enrolment ends"]


@pytest.mark.parametrize(
    ("kind", "texts", "key"),
    [
        ("face", ("Neutral face", "End neutral face", "Neutral face: in use"), "(N)"),
        ("speech", ("Enrol voice", "End enrolment: 0 s", "Voice: enrolled"), "(V)"),
    ],
)
def test_the_button_is_there_when_the_setting_is_on_and_says_the_state(qtbot, kind, texts, key):
    toolbar = Toolbar(themes.DARK)
    qtbot.addWidget(toolbar)
    button = toolbar.button(BUTTON[kind])
    assert button.isHidden()
    toolbar.offer(face=kind == "face", voice=kind == "speech")
    assert [toolbar.button(BUTTON[k]).isHidden() for k in KINDS] == [k != kind for k in KINDS]
    seen = []
    for state in ("none", "recording", "known"):
        toolbar.show_baseline(kind, state)
        seen.append((button.text(), button.property("role")))
    assert seen == list(zip(texts, ("", "primary", ""), strict=True))
    assert key in button.toolTip()


@pytest.mark.parametrize("on", [True, False])
def test_the_window_obeys_the_setting(qtbot, on):
    settings = Settings(
        face=FaceSettings(neutral=on), microphone=MicrophoneSettings(only_participant=not on)
    )
    main = MainWindow(("none", "none", "none"), settings, None)
    qtbot.addWidget(main)
    assert main.toolbar.button("toggle_neutral").isHidden() != on
    assert main.toolbar.button("toggle_voice").isHidden() == on
    main.presenter.baselines.refused.emit(because("Look into the camera."))
    assert main._notice.text() == "Look into the camera."
    main.presenter.baselines.changed.emit("speech", "recording")
    main.presenter.baselines.heard.emit(7)
    assert main.toolbar.button("toggle_voice").text() == "End enrolment: 7 s"
    main.toolbar.button("toggle_voice").click()
    main.finish()


@pytest.mark.parametrize("model", ["expression", "blendshapes"])
def test_the_dialog_keeps_what_it_shows(qtbot, model):
    settings = Settings(face=FaceSettings(model, model == "blendshapes"))
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.value().face == settings.face
    dialog._neutral.setChecked(not settings.face.neutral)
    assert dialog.value().face.neutral != settings.face.neutral
    dialog.done(0)


@pytest.mark.parametrize("on", [True, False])
def test_the_dialog_keeps_whose_voice_counts(qtbot, on):
    dialog = SettingsDialog(Settings(microphone=MicrophoneSettings(only_participant=on)))
    qtbot.addWidget(dialog)
    assert dialog._voice.isChecked() == on
    assert dialog.value().microphone.only_participant == on
    dialog._voice.setChecked(not on)
    assert dialog.value().microphone.only_participant != on
    dialog.done(0)


def test_the_settings_file_is_obeyed_or_refused():
    face = parse('[face]\nmodel = "blendshapes"\nneutral = true\n').face
    assert face == FaceSettings("blendshapes", True)
    with pytest.raises(SettingsError, match=r"There is no face\.model both"):
        parse('[face]\nmodel = "both"\n')
    with pytest.raises(SettingsError, match=r"face\.neutral must be true or false"):
        parse("[face]\nneutral = 1\n")
