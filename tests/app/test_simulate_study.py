"""Simulated studies, end to end: protocol, recordings, calibration, admission."""

import argparse
import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from emoscope.estimators import make_loaders
from emoscope.personal.asked import CONDITIONS, Asked
from emoscope.personal.cutting import cut_recordings
from emoscope.personal.runner import calibrate_recordings
from emoscope.protocol.file import parse
from emoscope.protocol.values import Part, Run, Scale, Stimulus, Trial
from emoscope.recording.reader import read_recording
from emoscope.recording.trials import trials_of
from emoscope.recording.verify import verify
from emoscope.settings import Settings
from emoscope.simulate.errors import SimulateError
from emoscope.simulate.person import Person, axes_of
from emoscope.simulate.standard import standard
from emoscope.simulate.study import (
    NOTE,
    TRUTH,
    Planted,
    empty,
    record,
    rehearsed,
    simulate_study,
)
from emoscope.simulate.windows import windows_of
from emoscope.simulate_command import add_simulate
from emoscope_devices import to_ns
from emoscope_models.training.eeg_personal import calibrate

STRONG = 4.0
SHORT = {"each": 3, "seconds": 5.0, "rest": 20.0, "fixation": 0.2, "pause": 0.2}


def command(*words):
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_simulate(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["simulate-study", *map(str, words)])
    return options.run(options, Settings())


def sitting(number=1, effect=1.0, drift=0.5, seed=0, **shape):
    protocol = parse(standard(**(SHORT | shape)).encode(), Path("simulated.toml"))
    return rehearsed(protocol.draw(number, seed), Planted(effect, drift, seed))


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """Two participants with twelve clips, by the command."""
    folder = tmp_path_factory.mktemp("study")
    file = folder / "short.toml"
    file.write_text(standard(**SHORT))
    out = folder / "out"
    words = ["--participants", 2, "--effect", STRONG, "--seed", 3, "--protocol", file]
    assert command(*words, "--out", out, "--eeg-only") == 0
    return out


# -- the recordings --------------------------------------------------------------------------


def test_each_participant_has_a_whole_recording(study):
    assert sorted(p.name for p in study.iterdir()) == ["SIM001", "SIM002", "protocol.toml", TRUTH]
    for code in ("SIM001", "SIM002"):
        report = verify(study / code)
        assert report.verdict.name == "GOOD", report.damages + report.losses
        recording = read_recording(study / code)
        assert recording.kinds == ("eeg",)
        assert recording.end["failures"] == [] and recording.end["losses"] == {}
        ticks, _ = recording.numbers("clock")
        assert len(ticks) >= recording.end["session_ns"] // 10**9


def test_everything_says_that_nobody_sat_there(study):
    truth = json.loads((study / TRUTH).read_text())
    assert truth["simulated"] is True and truth["complete"] == ["SIM001", "SIM002"]
    for number, code in enumerate(("SIM001", "SIM002")):
        start = json.loads((study / code / "session.json").read_text())
        assert start["participant"] == code and start["study"] == "SIMULATED"
        assert start["simulated"] is True and start["streams"]["eeg"]["demo"] is True
        assert start["clock"]["wall_at_session_zero_ns"] > 1.7e18
        assert "nobody" in start["visit"]["notes"] and start["visit"]["consent"] is None
        planted = start["visit"]["simulation"]
        assert planted == truth["participants"][number]
        assert (planted["effect"], planted["drift"], planted["seed"]) == (STRONG, 0.0, 3)
        recording = read_recording(study / code)
        assert recording.markers()[0].label == NOTE
        assert all(decision.demo for decision in recording.decisions())


def test_the_trials_are_where_the_truth_says_to_the_nanosecond(study):
    truth = json.loads((study / TRUTH).read_text())
    for number, code in enumerate(("SIM001", "SIM002")):
        trials = trials_of(read_recording(study / code))
        assert [t.outcome for t in trials] == ["done"] * 13
        shown = [[t.stim_id, t.condition, t.onset, t.offset] for t in trials if t.stim_id]
        assert shown == truth["participants"][number]["stimuli"]
        assert len(shown) == 12
        rated = [t for t in trials if t.stim_id]
        assert all({"valence", "arousal"} == set(t.ratings) for t in rated)
        answers = [a for t in rated for a in t.answers]
        assert {a.value for a in answers} <= {None, *range(1, 10)}
        assert all(a.rt > 0 for a in answers)
    one, other = truth["participants"]
    assert [s[0] for s in one["stimuli"]] != [s[0] for s in other["stimuli"]]
    assert one["eeg_seed"] != other["eeg_seed"]


def test_answers_of_the_pipeline_are_those_of_any_replay(study):
    """Nothing is skipped: an answer each quarter of a second, and each is of the samples alone."""
    recording = read_recording(study / "SIM001")
    decisions = list(recording.decisions())
    times = [d.time for d in decisions if d.cause == "eeg"]
    assert set(np.diff(times)) == {to_ns(0.25)}
    assert [d.sequence for d in decisions] == list(range(1, len(decisions) + 1))
    skipped, counts = recording.numbers("skipped.eeg")
    assert len(skipped) and not counts.any()


# -- calibration -----------------------------------------------------------------------------


def test_a_strong_effect_is_admitted_and_the_model_is_of_nobody(study, tmp_path):
    outcome = calibrate_recordings(
        [study / "SIM001"], "SIM001", tmp_path / "own.onnx", permutations=199, apart=False
    )
    assert outcome.state == "made" and outcome.admitted and outcome.simulated
    assert {head.name: head.admitted for head in outcome.heads} == {
        "valence": True,
        "arousal": True,
    }
    assert all(head.clips == 12 for head in outcome.heads)


@pytest.mark.parametrize("blocks", [False, True])
def test_nothing_planted_is_not_admitted(tmp_path, blocks):
    """Neither in an order by lot, nor in blocks with a drift that coincides with them."""
    made = sitting(2, effect=0.0, drift=3.0 * blocks, seed=4, blocks=blocks)
    np.savez(tmp_path / "windows.npz", **windows_of(made))
    report = calibrate([tmp_path / "windows.npz"], tmp_path / "own.onnx", permutations=199)
    assert not report["admitted"]


def test_a_drift_too_small_to_be_found_is_not_admitted_in_blocks(tmp_path):
    """Between the classes it is twice what it is within them, where the control looks for it."""
    made = sitting(7, effect=0.0, drift=0.7, blocks=True, each=4, seconds=8.0)
    np.savez(tmp_path / "windows.npz", **windows_of(made))
    report = calibrate([tmp_path / "windows.npz"], tmp_path / "own.onnx", permutations=199)
    head = report["heads"]["valence"]
    assert head["p"] < 0.05 <= 0.1 <= head["drift"]["p"]
    assert head["order_alone"]["p"] < 0.05
    assert head["against"] == ["order"] and "order by lot" in head["why_not"][0]
    assert not report["admitted"]


def test_windows_without_a_recording_are_those_of_the_recording(study):
    """What the benchmark trains on is what an operator's calibration would be, to the bit."""
    protocol = parse((study / "protocol.toml").read_bytes(), Path("protocol.toml"))
    made = rehearsed(protocol.draw(1, 3), Planted(STRONG, 0.0, 3))
    again = windows_of(made)
    [cut] = cut_recordings([study / "SIM001"], "SIM001", Asked())
    recorded = cut.arrays()
    assert set(again) == set(recorded)
    for key, values in recorded.items():
        assert np.array_equal(again[key], values), key


# -- the same seed ---------------------------------------------------------------------------


def told(folder):
    """Return all that a recording says, besides when it was made."""
    recording = read_recording(folder)
    samples = np.concatenate([block.data for _, block in recording.samples("eeg")])
    times = np.concatenate([block.times for _, block in recording.samples("eeg")])
    said = [(d.sequence, d.time, d.fused) for d in recording.decisions()]
    return samples.tobytes(), times.tobytes(), tuple(recording.markers()), repr(said)


def test_the_same_seed_is_the_same_study(tmp_path):
    shape = {"each": 1, "seconds": 4.0, "rest": 1.0, "conditions": ("happy", "sad")}
    for name in ("a", "b"):
        record(sitting(seed=7, **shape), tmp_path / name)
    assert told(tmp_path / "a") == told(tmp_path / "b")
    other = sitting(seed=8, **shape)
    assert other.seeds != sitting(seed=7, **shape).seeds
    assert windows_of(other)["windows"].shape[1:] == (1000, 16)
    one, two = (windows_of(s)["windows"] for s in (sitting(seed=7, **shape), other))
    assert one.shape != two.shape or not np.array_equal(one, two)


def test_an_effect_moves_the_eeg_and_not_the_run():
    none, some = sitting(effect=0.0), sitting(effect=2.0)
    assert none.exposures == some.exposures and none.rests == some.rests
    assert not np.array_equal(windows_of(none)["windows"], windows_of(some)["windows"])


def test_in_blocks_all_of_low_valence_comes_first():
    conditions = [e.condition for e in sitting(blocks=True).exposures]
    assert conditions == ["sad"] * 3 + ["fear"] * 3 + ["calm"] * 3 + ["happy"] * 3


# -- all three streams -----------------------------------------------------------------------


def test_picture_and_sound_are_there_when_they_are_wanted(tmp_path, monkeypatch):
    """All streams go on together; the models of face and voice take seconds to load."""
    made = sitting(each=1, seconds=2.0, rest=1.0, conditions=("happy",), fixation=0.1, pause=0.1)
    eeg = {"eeg": make_loaders(Settings())["eeg"]}
    monkeypatch.setattr("emoscope.simulate.study.make_loaders", lambda settings: eeg)
    done = record(made, tmp_path / "SIM001", eeg_only=False)
    recording = read_recording(tmp_path / "SIM001")
    assert recording.kinds == ("video", "audio", "eeg")
    assert recording.count("video") >= 30 * (made.seconds - 1)
    assert verify(tmp_path / "SIM001").verdict.name == "GOOD"
    assert done.results == len(list(recording.decisions())) > 0
    ends = [int(recording.blocks(kind)[-1, 4]) for kind in recording.kinds]
    assert max(ends) - min(ends) < to_ns(0.1)
    script = made.participant(acting=True)
    exposure = made.exposures[0]
    assert script.truth((exposure.onset + exposure.offset) // 2).emotion == "happy"


# -- a participant ---------------------------------------------------------------------------


def test_conditions_lie_where_calibration_puts_them():
    for name, (valence, arousal) in CONDITIONS.items():
        axes = axes_of({name, "neutral", "happy", "sad", "fear", "calm"})[name]
        for side, level in zip((valence, arousal), axes, strict=True):
            assert side == "" or (level > 0) == (side == "high"), name


def test_two_conditions_are_as_far_apart_as_can_be():
    assert axes_of({"happy", "neutral", ""}) == {"happy": (1.0, 1.0), "neutral": (-1.0, -1.0)}
    assert axes_of({"stripes", "dots"}) == {"dots": (-1.0, 0.0), "stripes": (1.0, 0.0)}
    assert axes_of({"only"}) == {"only": (0.0, 0.0)}
    assert axes_of([]) == {}


def test_answers_are_on_their_scales_and_follow_the_condition():
    kinds = ("sam-valence", "sam-arousal", "affect-grid", "emotion", "likert", "text")
    scales = tuple(
        Scale(kind, kind, choices=("happy", "sad") * (kind == "emotion"), intensity=True)
        for kind in kinds
    )
    person = Person((5,), {"happy": (1.0, 1.0), "sad": (-1.0, -1.0)})
    found = {c: [person.answers(scales, c, 1e9) for _ in range(60)] for c in ("happy", "sad")}
    means = {}
    for condition, rounds in found.items():
        answers = [a for one in rounds for a in one]
        assert {a.scale for a in answers} == set(kinds)
        assert all(a.reaction > 0 for a in answers)
        assert any(a.value is None for a in answers)
        for a in answers:
            if a.value is None:
                assert a.intensity is None
                continue
            assert 0 <= a.intensity <= 1
            if a.scale == "affect-grid":
                x, y = map(int, a.value.split(","))
                assert 1 <= x <= 9 and 1 <= y <= 9
            elif a.scale == "emotion":
                assert a.value in ("happy", "sad")
            elif a.scale != "text":
                assert 1 <= a.value <= 9
        rated = [a.value for a in answers if a.scale == "sam-valence" and a.value is not None]
        means[condition] = np.mean(rated)
    assert means["happy"] - means["sad"] > 3


def test_no_answer_comes_after_its_time():
    scales = tuple(Scale(f"q{n}", "likert", seconds=1.5) for n in range(6))
    person = Person((1,), {})
    for _ in range(50):
        answers = person.answers(scales, "", 4.0)
        assert sum(a.reaction for a in answers) <= 4.001
        assert all(a.reaction <= 1.5 for a in answers)


# -- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["--participants", "0"],
        ["--participants", "1000"],
        ["--participants", "two"],
        ["--effect", "-1"],
        ["--effect", "nan"],
        ["--effect", "21"],
        ["--drift", "-0.5"],
        ["--drift", "inf"],
        ["--seed", "-1"],
        ["--seed", "1.5"],
        ["--clip-seconds", "0"],
    ],
)
def test_arguments_that_cannot_be_are_refused(tmp_path, words):
    usual = {"--participants": "1", "--effect": "1", "--out": str(tmp_path / "out")}
    usual |= dict([words])
    with pytest.raises((argparse.ArgumentError, SystemExit)):
        command(*(word for pair in usual.items() for word in pair))
    assert not (tmp_path / "out").exists()


def test_a_length_of_clips_that_no_clip_takes_is_refused(tmp_path, capsys):
    file = tmp_path / "short.toml"
    file.write_text(standard(**SHORT))
    words = ["--participants", 2, "--effect", 1, "--protocol", file, "--out", tmp_path / "out"]
    assert command(*words, "--clip-seconds", 60, "--eeg-only") == 3
    said = capsys.readouterr().err
    assert f"Each stimulus of {file} has a length" in said and "Leave it out" in said
    assert not (tmp_path / "out").exists()


def test_the_protocol_that_is_kept_is_the_one_that_was_read(tmp_path, monkeypatch):
    """Somebody may save it, or take the disk away, while its clips are looked into."""
    file = tmp_path / "short.toml"
    short = standard(each=1, seconds=2.0, rest=1.0, conditions=("sad",))
    file.write_text(short)

    def read_and_lost(data, path, probe):
        file.unlink()
        return parse(data, path)

    monkeypatch.setattr("emoscope.protocol.file.parse", read_and_lost)
    out = tmp_path / "out"
    words = ["--participants", 1, "--effect", 1, "--protocol", file, "--out", out, "--eeg-only"]
    assert command(*words) == 0
    assert (out / "protocol.toml").read_text() == short


def test_what_is_needed_must_be_said(capsys):
    with pytest.raises((argparse.ArgumentError, SystemExit)):
        command("--participants", 1)


def test_nothing_is_overwritten(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert command("--participants", 1, "--effect", 1, "--out", tmp_path) == 3
    assert "not empty" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_said(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(SimulateError, match="cannot be written"):
        empty(tmp_path / "out")


def test_a_folder_that_is_a_file_is_said(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" / "out"
    assert command("--participants", 1, "--effect", 1, "--out", out) == 3
    assert "cannot be written" in capsys.readouterr().err


def test_a_protocol_that_is_none_is_said(tmp_path, capsys):
    file = tmp_path / "none.toml"
    words = ["--participants", 1, "--effect", 1, "--out", tmp_path / "out", "--protocol", file]
    assert command(*words) == 3
    assert "none.toml" in capsys.readouterr().err
    file.write_text("format = 'emoscope-protocol'\nversion = 1\n")
    assert command(*words) == 3
    assert "none.toml" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "values", [(-1.0, 0.0, 0), (float("nan"), 0.0, 0), (0.0, 30.0, 0), (1.0, 0.0, -1)]
)
def test_what_cannot_be_planted_is_refused(values):
    with pytest.raises(SimulateError):
        Planted(*values)


def run_of(*parts, condition="happy"):
    return Run("mine", "0" * 64, 0, 1, (Trial(1, "main", parts, condition, "clip"),))


def test_clips_of_unknown_length_are_refused_unless_one_is_chosen():
    film = Part("stimulus", stimulus=Stimulus("clip", "video", "happy"))
    with pytest.raises(SimulateError, match="clip lasts"):
        rehearsed(run_of(film), Planted(1.0))
    [exposure] = rehearsed(run_of(film), Planted(1.0), 7.5).exposures
    assert exposure.offset - exposure.onset == to_ns(7.5)


def test_parts_that_wait_are_gone_through():
    text = Part("stimulus", stimulus=Stimulus("clip", "text", "happy", text={"en": "Read."}))
    parts = (Part("instruction"), Part("countdown", 3.0), text, Part("blank", 0.1))
    made = rehearsed(run_of(*parts), Planted(1.0))
    assert [e.condition for e in made.exposures] == ["happy"]
    assert made.seconds < 30


def test_a_continuous_rating_is_recorded(tmp_path):
    stimulus = Stimulus("clip", "text", "sad", text={"en": "Rate."}, seconds=3.0)
    one = run_of(Part("stimulus", 3.0, stimulus=stimulus, track="valence"), condition="sad")
    other = replace(one.trials[0], place=2, condition="happy")
    made = rehearsed(replace(one, trials=(*one.trials, other)), Planted(0.0))
    record(made, tmp_path / "SIM001")
    times, values = read_recording(tmp_path / "SIM001").numbers("rating")
    spans = [(e.onset, e.offset) for e in made.exposures]
    inside = [(times > start) & (times < stop) for start, stop in spans]
    assert [int(i.sum()) for i in inside] == [59, 59] and len(times) == 118
    assert set(np.diff(times[inside[0]])) == {to_ns(0.05)}
    assert np.isnan(values[:, 1]).all()
    low, high = (values[i, 0] for i in inside)
    assert low[-1] < -0.1 < 0.1 < high[-1]


def test_a_run_that_never_ends_is_refused():
    with pytest.raises(SimulateError, match="minutes"):
        rehearsed(run_of(*[Part("rest", 3000.0)] * 10), Planted(0.0))


def test_a_run_without_known_conditions_has_nothing_to_learn_from():
    made = rehearsed(run_of(Part("fixation", 1.0), condition="stripes"), Planted(1.0))
    with pytest.raises(SimulateError, match="low or high"):
        windows_of(made)


def test_a_full_disk_is_said(tmp_path, monkeypatch):
    made = sitting(each=1, seconds=4.0, rest=4.0, conditions=("happy", "sad"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("emoscope.recording._xdf_writer.XDFWriter.samples", full, raising=True)
    with pytest.raises(SimulateError, match="No space left"):
        record(made, tmp_path / "SIM001")


def test_who_stops_it_leaves_no_thread_and_no_verdict(tmp_path):
    made = sitting(each=1, seconds=4.0, rest=4.0)

    class Enough(Exception):
        pass

    def stop(done):
        if done > 0.3:
            raise Enough

    with pytest.raises(Enough):
        record(made, tmp_path / "SIM001", tell=stop)
    assert not (tmp_path / TRUTH).exists()
    assert read_recording(tmp_path / "SIM001").start["simulated"] is True


def test_an_interrupted_study_has_its_truth_and_says_who_is_whole(tmp_path):
    made = sitting(each=1, seconds=2.0, rest=1.0, conditions=("sad",))
    out = tmp_path / "out"

    class Enough(Exception):
        pass

    def stop(number, done):
        told = json.loads((out / TRUTH).read_text())
        assert told["complete"] == ["SIM001", "SIM002"][:number]
        assert [p["participant"] for p in told["participants"]] == ["SIM001", "SIM002"]
        if number == 1 and done > 0.3:
            raise Enough

    going = simulate_study([made, replace(made, code="SIM002")], out, b"text", tell=stop)
    assert next(going).code == "SIM001"
    with pytest.raises(Enough):
        next(going)
    told = json.loads((out / TRUTH).read_text())
    assert told["complete"] == ["SIM001"] and (out / "protocol.toml").read_bytes() == b"text"
    for planted in told["participants"]:
        start = json.loads((out / planted["participant"] / "session.json").read_text())
        assert start["visit"]["simulation"] == planted


def test_a_truth_that_has_no_room_leaves_nothing_half(tmp_path, monkeypatch):
    made = sitting(each=1, seconds=2.0, rest=1.0, conditions=("sad",))

    def full(self, data):
        with self.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SimulateError, match="No space left"):
        list(simulate_study([made], tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_study_hears_how_far_it_is(tmp_path):
    made = sitting(each=1, seconds=2.0, rest=1.0, conditions=("sad",))
    heard = []
    two = [made, replace(made, code="SIM002")]
    out = tmp_path / "out"
    done = list(simulate_study(two, out, tell=lambda number, share: heard.append((number, share))))
    assert [one.code for one in done] == ["SIM001", "SIM002"]
    assert heard == sorted(heard) and heard[-1][0] == 1 and heard[-1][1] > 0.9
    assert not (out / "protocol.toml").exists()
