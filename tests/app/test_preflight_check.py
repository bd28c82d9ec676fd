"""Go or no-go by the study's roles, and what a recording says of it."""

import pytest

from emoscope.preflight.check import Preflight
from emoscope.study.study import Study
from emoscope.visit import Checked, Visit
from emoscope_devices import CaptureState, say
from emoscope_models import because
from emoscope_models._gates import EEGGates, FaceGates, Gates
from tests.app.preflight_bench import FACE, READY, contacts, quality

ALL = {"video": "required", "audio": "required", "eeg": "required"}
UNPLUGGED = {"state": CaptureState.LOST, "reasons": (say("It was unplugged."),)}
AT = "2026-11-22T09:00:00+01:00"


def looked(roles, *qualities, models=READY, gates=None):
    made = Preflight(roles) if gates is None else Preflight(roles, gates)
    for one in qualities:
        made.look(one, models)
    return made


def words(sentences):
    return [str(sentence) for sentence in sentences]


def test_before_the_first_look_it_is_a_no_go():
    outcome = Preflight(ALL).outcome
    assert not outcome.go and words(outcome.reasons) == ["Nothing has been looked at yet."]


def test_all_good_is_a_go_without_findings():
    made = looked(ALL, quality(0), quality(1))
    assert made.outcome.go and not made.outcome.reasons and not made.outcome.findings
    assert made.checked(AT) == Checked(True, AT)
    assert list(made.verdicts) == ["video", "audio", "eeg", "models"]


@pytest.mark.parametrize(
    ("role", "go", "found"),
    [("required", False, True), ("wanted", True, True), ("optional", True, False)],
)
def test_a_stream_that_is_not_there_counts_by_its_role(role, go, found):
    outcome = looked(ALL | {"eeg": role}, quality(0, eeg=UNPLUGGED)).outcome
    assert outcome.go is go
    assert words(outcome.reasons) == ([] if go else ["It was unplugged."])
    assert words(outcome.findings) == (["It was unplugged."] if found else [])


def test_where_nothing_is_of_use_it_is_a_no_go_whatever_the_roles():
    roles = {"video": "wanted", "eeg": "optional"}
    outcome = looked(roles, quality(0, video=UNPLUGGED, eeg=UNPLUGGED)).outcome
    assert not outcome.go and words(outcome.reasons) == ["It was unplugged."] * 2
    assert not outcome.checking
    assert looked(roles, quality(0, video=UNPLUGGED)).outcome.go
    opening = looked(roles, quality(0, video={"state": CaptureState.CONNECTING}, eeg=UNPLUGGED))
    assert not opening.outcome.go and opening.outcome.checking
    outcome = looked({}, quality(0)).outcome
    assert words(outcome.reasons) == ["No device is chosen: choose one first."] and not outcome.go


def test_what_stays_closed_says_why_and_not_to_open_it():
    made = Preflight(ALL, closed={"video": say("She declined it.")})
    outcome = made.look(quality(0, video=None, eeg=None), READY)
    assert words(outcome.reasons) == [
        "She declined it.",
        "No EEG headset is open. Choose one under Devices.",
    ]
    made.expect(ALL)
    assert "Choose one" in str(made.look(quality(1, video=None), READY).reasons[0])


def test_other_roles_count_from_the_next_look_on():
    made = looked({"video": "wanted", "eeg": "wanted"}, quality(0, eeg=UNPLUGGED))
    assert made.outcome.go and "audio" not in made.verdicts
    made.expect({"audio": "wanted", "eeg": "required"})
    assert "video" not in made.verdicts
    assert not made.look(quality(1, eeg=UNPLUGGED), READY).go and "audio" in made.verdicts


def test_a_stream_that_is_off_is_not_looked_at():
    made = looked(ALL | {"eeg": "off"}, quality(0, eeg=None, brain=None))
    assert made.outcome.go and "eeg" not in made.verdicts
    alone = looked({"audio": "required"}, quality(0, video=None, eeg=None))
    assert alone.outcome.go


@pytest.mark.parametrize(
    "change", [{"eeg": None}, {"face": {"found": 0, "box": None, "grey": None}}, {"brain": None}]
)
def test_what_is_required_and_absent_bad_or_not_known_is_a_no_go(change):
    assert not looked(ALL, quality(0, **change)).outcome.go


def test_what_could_be_better_is_a_go_and_is_written_down():
    made = looked(ALL, quality(0, face={"grey": 40.0, "brightness": 60.0}))
    checked = made.checked(AT, baseline="done", baselines=("Eyes open: 20 s.",))
    assert checked.go
    assert checked.findings == ("The face is too dark (40 of 255): add light from the front.",)
    assert (checked.baseline, checked.baselines) == ("done", ("Eyes open: 20 s.",))


def test_a_model_that_is_refused_is_told_and_forbids_nothing():
    models = READY | {"face": (because("The face model is damaged."),)}
    made = looked(ALL, quality(0, face=None), models=models)
    assert made.outcome.go
    assert "The face model is damaged." in words(made.outcome.findings)


def test_going_on_against_a_no_go_needs_a_reason_and_a_go_takes_none():
    made = looked(ALL, quality(0, eeg=UNPLUGGED))
    for reason in ("", "   ", "\n"):
        with pytest.raises(ValueError, match="needs a reason"):
            made.checked(AT, reason)
    checked = made.checked(AT, "  pilot without\n EEG ")
    assert not checked.go
    assert checked.overridden == "pilot without EEG"
    assert checked.findings == ("It was unplugged.",)
    with pytest.raises(ValueError, match="nothing to override"):
        looked(ALL, quality(0)).checked(AT, "because")


def test_the_recording_says_how_it_was_checked():
    checked = looked(ALL, quality(0, eeg=UNPLUGGED)).checked(AT, "pilot")
    facts = Visit(Study("S1"), checked=checked).facts()["preflight"]
    assert facts["go"] is False and facts["overridden"] == "pilot"


def test_the_limits_are_those_of_the_settings():
    small = {"box": (300.0, 200.0, 100.0, 100.0)}
    assert looked(ALL, quality(0, face=small)).outcome.go
    strict = Gates(face=FaceGates(min_box=120.0))
    assert not looked(ALL, quality(0, face=small), gates=strict).outcome.go
    one = quality(0, brain=contacts(AF7="flat"))
    assert looked(ALL, one).outcome.go
    assert not looked(ALL, one, gates=Gates(eeg=EEGGates(max_dead=0.1))).outcome.go


def test_what_has_come_once_only_is_being_checked_and_no_go_yet():
    dark = {"grey": 5.0}
    made = looked(ALL, quality(0, brain=None), quality(1, face=dark))
    assert made.verdicts["video"].state == "good", "the first look was good"
    made = Preflight(ALL)
    made.look(quality(0, face=None), READY)
    outcome = made.look(quality(1, face=dark), READY)
    assert not outcome.go and outcome.checking
    assert words(outcome.reasons) == ["The camera is still being checked."]
    wanted = Preflight(ALL | {"video": "wanted"})
    wanted.look(quality(0, face=None), READY)
    outcome = wanted.look(quality(1, face=dark), READY)
    assert outcome.go and words(outcome.findings) == ["The camera is still being checked."]


def test_a_single_bad_second_does_not_turn_a_go_and_losses_are_over_after_ten():
    gone = {"found": 0, "box": None, "grey": None}
    made = looked(ALL, quality(0), quality(1), quality(2, face=gone))
    assert made.outcome.go
    assert not made.look(quality(3, face=gone), READY).go
    qualities = [quality(t, eeg={"lost": 900 if t > 2 else 0}) for t in range(20)]
    made = looked(ALL, *qualities[:8])
    assert not made.outcome.go
    for one in qualities[8:]:
        made.look(one, READY)
    assert made.outcome.go


def test_a_device_that_is_gone_says_only_that():
    made = looked(ALL, quality(0, face={"grey": 40.0}), quality(1, video=UNPLUGGED, face=FACE))
    assert words(made.verdicts["video"].sentences) == ["It was unplugged."]
