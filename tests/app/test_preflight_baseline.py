"""The guided baseline on a clock of its own: what counts, what is asked, what is written down."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.preflight._alpha import Alpha
from emoscope.preflight.baseline import LEAD, STEPS, Baseline
from emoscope_models import because
from tests.app.preflight_bench import SECOND, FakeSitting, eeg_estimate, quality

ALL = ("video", "audio", "eeg")
STEP = 0.25
BAD = {
    "eyes open": {"brain": None},
    "eyes closed": {"brain": {"valid": 0.0}},
    "neutral face": {"face": {"valid": 0.2}},
    "reading": {"voice": {"peak": -120.0}},
}


class Run:
    """Drives a baseline, four looks a second."""

    def __init__(self, streams=ALL, **options):
        self.sitting = FakeSitting(**options)
        self.baseline = Baseline(self.sitting, streams)
        self.time = 0.0
        self.alpha = {"eyes open": 2.0, "eyes closed": 5.0}
        self.baseline.begin(0)

    def go(self, seconds, **changes):
        """Pass ``seconds`` with a quality; return what is to be seen."""
        for _ in range(round(seconds / STEP)):
            self.time += STEP
            key = self.baseline.showing.key
            eeg = eeg_estimate(self.time, self.alpha.get(key, 1.0))
            self.baseline.look(
                round(self.time * SECOND), quality(self.time, **changes), {"eeg": eeg}
            )
        return self.baseline.showing

    @property
    def now(self):
        return round(self.time * SECOND)

    def outcomes(self):
        return [self.baseline.results[s.key].outcome for s in STEPS]


def test_ninety_seconds_and_a_moment_before_each_part():
    run = Run()
    shown = run.go(90 + 4 * LEAD + 4)
    assert shown.phase == "over"
    assert sum(step.seconds for step in STEPS) == 90
    assert run.outcomes() == ["done"] * 4
    assert run.sitting.asked == [
        "begin_rest", "end_rest", "begin_neutral", "end_neutral",
        "begin_enrolment", "end_enrolment",
    ]  # fmt: skip
    labels = [(label, seconds) for label, seconds, _ in run.sitting.marks]
    assert labels == [(f"baseline: {step.key}", step.seconds) for step in STEPS]
    word, lines = run.baseline.summary
    assert word == "done"
    assert lines == (
        "Eyes open: 20 of 20 s with a good EEG.",
        "The EEG's rest is kept: later values are shown against it.",
        "Eyes closed: 20 of 20 s with a good EEG.",
        "Alpha (8-13 Hz) is 2.5 times as strong with eyes closed (median of TP9, TP10): the EEG is"
        " alive.",
        "Neutral face: 20 of 20 s seen well.",
        "The neutral face is kept: answers are moved by it.",
        "Reading: 30 of 30 s with a voice.",
        "The voice is enrolled: only hers counts.",
    )


def test_a_step_waits_for_its_signal_and_for_the_participant():
    run = Run()
    shown = run.go(10, **BAD["eyes open"])
    assert (shown.phase, shown.key) == ("waiting", "eyes open")
    assert str(shown.waiting).startswith("Waiting for a good EEG")
    assert not run.sitting.asked and not run.sitting.marks
    shown = run.go(LEAD / 2)
    assert (shown.phase, shown.waiting) == ("ready", None)
    assert run.go(STEP, **BAD["eyes open"]).phase == "waiting", "the moment begins anew"
    assert run.go(LEAD + 2 * STEP).phase == "running"
    assert run.sitting.asked == ["begin_rest"]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_only_valid_seconds_count(step):
    run = Run()
    while run.baseline.showing.key != step.key:
        run.baseline.skip(run.now)
    run.go(LEAD + STEP * 2)
    run.go(5)
    had = run.baseline.showing.valid
    shown = run.go(6, **BAD[step.key])
    assert shown.valid == had and shown.phase == "running"
    assert shown.waiting is not None and shown.left == step.seconds - had
    run.go(step.seconds - had)
    assert run.baseline.results[step.key].outcome == "done"


def test_reading_counts_the_seconds_in_which_she_speaks():
    run = Run()
    for _ in range(3):
        run.baseline.skip(run.now)
    shown = run.go(LEAD + 10, voice={"speech_seconds": 0.2})
    assert (shown.phase, shown.valid, shown.waiting) == ("running", 0.0, None)
    assert run.go(5).valid == 5


def test_twice_the_time_is_the_end_of_patience():
    run = Run()
    run.go(LEAD + 2 * STEP)
    run.go(4)
    run.go(36.5, **BAD["eyes open"])
    result = run.baseline.results["eyes open"]
    assert (result.outcome, round(result.valid)) == ("short", 4)
    assert str(result.said[0]) == "Eyes open: 4 of 20 s with a good EEG."
    assert run.baseline.showing.key == "eyes closed"
    assert run.sitting.asked == ["begin_rest", "end_rest"]


def test_what_nobody_looked_at_does_not_count():
    run = Run()
    run.go(LEAD + 2 * STEP)
    run.time += 15
    assert run.go(STEP).valid <= 1 + 2 * STEP


def test_a_step_is_skipped_and_all_are():
    run = Run()
    run.go(LEAD + 3)
    run.baseline.skip(run.now)
    assert run.sitting.asked == ["begin_rest", "end_rest"]
    assert run.baseline.showing.key == "eyes closed"
    run.baseline.skip_all(run.now)
    assert run.baseline.showing.phase == "over" and not run.baseline.running
    assert run.outcomes() == ["skipped"] * 4
    word, lines = run.baseline.summary
    assert word == "skipped" and lines[-1] == "Reading: skipped."


def test_some_steps_make_it_partly():
    run = Run()
    run.go(LEAD + 21)
    run.baseline.skip_all(run.now)
    assert run.baseline.summary[0] == "partly"


def test_a_baseline_that_never_began_is_skipped():
    assert Baseline(FakeSitting(), ALL).summary == ("skipped", ())


def test_without_a_stream_its_steps_are_left_out():
    run = Run(streams=("audio",))
    assert run.baseline.showing.key == "reading"
    run.go(LEAD + 31)
    assert run.outcomes() == ["left out"] * 3 + ["done"]
    word, lines = run.baseline.summary
    assert word == "done", "all that could be done"
    assert lines[0] == "Eyes open: left out, there is no EEG."
    assert Run(streams=()).baseline.summary[0] == "skipped"


def test_a_step_is_done_again():
    run = Run()
    run.go(LEAD + 21)
    assert run.baseline.showing.key == "eyes closed"
    run.baseline.redo(run.now, "eyes open")
    assert run.baseline.showing.key == "eyes open"
    assert "eyes open" not in run.baseline.results
    run.go(LEAD + 21)
    assert run.baseline.results["eyes open"].outcome == "done"
    assert run.baseline.results["eyes closed"].outcome == "skipped", "it was in hand"
    with pytest.raises(KeyError):
        run.baseline.redo(run.now, "dancing")
    run.baseline.redo(run.now)
    assert run.baseline.showing.key == "neutral face", "the one in hand"


def test_the_last_step_is_done_again_when_all_is_over():
    run = Run()
    run.go(90 + 4 * LEAD + 4)
    run.baseline.redo(run.now)
    assert run.baseline.showing.key == "reading"
    run.go(LEAD + 31)
    assert run.baseline.summary[0] == "done"
    assert len([line for line in run.baseline.summary[1] if "enrolled" in line]) == 1


def test_what_a_model_answers_is_written_down():
    refusal = because("The calibration on a neutral face is switched off.")
    run = Run(values={"begin_neutral": refusal, "end_rest": False})
    run.go(90 + 4 * LEAD + 4)
    lines = run.baseline.summary[1]
    assert "The EEG's rest was too short to be kept." in lines
    assert str(refusal) in lines
    assert "end_neutral" not in run.sitting.asked, "there is nothing to end"
    old = Run(known=False)
    old.go(90 + 4 * LEAD + 4)
    assert "The model keeps nothing of it: it has no such calibration." in old.baseline.summary[1]


def test_a_model_that_is_not_there_is_not_asked():
    run = Run(modalities=("face",))
    run.go(90 + 4 * LEAD + 4)
    assert run.sitting.asked == ["begin_neutral", "end_neutral"]


def test_what_the_participant_sees():
    run = Run()
    seen = {}
    for step in STEPS:
        shown = run.baseline.showing
        assert (shown.key, shown.number, shown.count) == (step.key, STEPS.index(step) + 1, 4)
        assert set(shown.instruction) == {"en", "zh_CN", "ja"}
        seen[step.key] = (shown.screen, bool(shown.text))
        run.baseline.skip(run.now)
    assert seen == {
        "eyes open": ("cross", False), "eyes closed": ("wait", False),
        "neutral face": ("face", False), "reading": ("text", True),
    }  # fmt: skip


# -- alpha -----------------------------------------------------------------------------------------


def alpha_of(opened, closed, windows=20):
    alpha = Alpha()
    for k in range(windows):
        alpha.take("eyes open", eeg_estimate(10 + k, opened))
        alpha.take("eyes closed", eeg_estimate(100 + k, closed))
    return alpha


@pytest.mark.parametrize(
    ("closed", "said"),
    [(4.0, "the EEG is alive"), (2.5, "a weak sign"), (1.8, "does not grow")],
)
def test_the_ratio_says_what_it_means_with_its_number(closed, said):
    words = str(alpha_of(2.0, closed).said())
    assert said in words and f"{closed / 2:.1f} times" in words and "TP9, TP10" in words


def test_too_few_windows_or_bad_ones_say_nothing():
    assert Alpha().said() is None
    assert alpha_of(2.0, 4.0, windows=5).said() is None
    alpha = Alpha()
    for k in range(20):
        alpha.take("eyes open", eeg_estimate(k, 2.0, valid=False))
        alpha.take("eyes closed", eeg_estimate(50 + k, 2.0))
        alpha.take("reading", eeg_estimate(90 + k, 2.0))
    assert alpha.ratio() is None


def test_one_window_counts_once():
    alpha = Alpha()
    for _ in range(50):
        alpha.take("eyes open", eeg_estimate(10, 2.0))
        alpha.take("eyes closed", eeg_estimate(10, 2.0))
    assert alpha.ratio() is None


def test_a_window_that_reaches_into_the_step_before_is_left_out():
    run = Run()
    run.go(LEAD + 2 * STEP)
    run.go(3.5)
    assert not run.baseline.alpha._windows["eyes open"]
    run.go(1.5)
    assert run.baseline.alpha._windows["eyes open"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["good", "bad", "skip", "redo", "all", "pause"]), max_size=60))
def test_whatever_the_operator_does_it_keeps_count(script):
    run = Run()
    for word in script:
        if word in ("good", "bad"):
            key = run.baseline.showing.key
            run.go(3, **(BAD[key] if word == "bad" and key else {}))
        elif word == "pause":
            run.time += 30
        elif word == "skip":
            run.baseline.skip(run.now)
        elif word == "redo":
            run.baseline.redo(run.now)
        else:
            run.baseline.skip_all(run.now)
        shown = run.baseline.showing
        assert 0 <= shown.valid <= shown.wanted and shown.left >= 0
        assert (shown.key is None) == (shown.phase in ("over", "idle"))
    begun = [m for m in run.sitting.asked if m.startswith("begin")]
    ended = [m for m in run.sitting.asked if m.startswith("end")]
    assert len(begun) - len(ended) == (run.baseline.showing.phase == "running" and len(begun) > 0
                                       and run.baseline.showing.key != "eyes closed")  # fmt: skip
    assert all(seconds >= 0 for _, seconds, _ in run.sitting.marks)
    word, lines = run.baseline.summary
    assert word in ("done", "partly", "skipped") and len(lines) >= len(run.baseline.results)
