"""The vote is lost when the rest has moved since the calibration, and comes back; what is needed.

Of kinds of change: gain is made up for by the rest itself; another spectrum is not.
"""

import json

import numpy as np
import onnx
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st
from tests.models.eeg_clips import recording, saved, signal
from tests.models.test_eeg_personal import watch, words

from emoscope_models._eeg_personal import REST, load_personal
from emoscope_models.eeg import EEGEstimator, EEGSettings
from emoscope_models.training._eeg_needed import clips_needed, wilson
from emoscope_models.training._eeg_proof import LEAST_CLIPS
from emoscope_models.training.eeg_personal import RecordingRefused, calibrate

CALM = 0.6
"""Of the calibration's rest: alpha raised by half the effect."""


@pytest.fixture(scope="module")
def proven(tmp_path_factory):
    folder = tmp_path_factory.mktemp("proven")
    data = saved(folder / "a.npz", **recording(1.2))
    assert calibrate([data], folder / "own.onnx", "Own", permutations=99)["admitted"]
    return folder / "own.onnx"


def rest(estimator, seed=0, alpha=CALM, beta=0.0, gain=1.0, changed=None):
    """Record a rest as a sitting does; return whether it was enough."""
    trace = gain * signal(np.random.default_rng(seed), 16, alpha, beta)
    if changed is not None:
        trace[:, changed] = gain * signal(np.random.default_rng(seed + 1), 16, 2.0, 1.5)[:, changed]
    estimator.begin_rest()
    watch(trace, estimator)
    return estimator.end_rest()


def vote(estimator, seed=9):
    return watch(signal(np.random.default_rng(seed), 6, 1.2), estimator)[-1]


def test_the_same_rest_keeps_the_vote_in_sixty_sittings(proven):
    model = load_personal(proven)
    for seed in range(60):
        model.reset()
        model.begin_rest()
        trace = signal(np.random.default_rng(100 + seed), 16, CALM)
        for stop in range(512, len(trace) + 1, 32):
            model.feed(trace[stop - 512 : stop], np.arange(stop - 512, stop))
            model.answer()
        assert model.end_rest() and model.moved is not None and not model.expired


@pytest.mark.parametrize("change", [{"gain": 4.0}, {"gain": 0.3}])
def test_gain_is_made_up_for_by_the_rest(proven, change):
    estimator = EEGEstimator(EEGSettings(mains=50.0, personal_model=proven))
    assert rest(estimator, **change) and vote(estimator).votes


@pytest.mark.parametrize("change", [{"alpha": CALM + 1.0}, {"beta": 1.2}, {"changed": slice(2)}])
def test_another_spectrum_loses_the_vote_and_says_so(proven, change):
    estimator = EEGEstimator(EEGSettings(mains=50.0, personal_model=proven))
    assert vote(estimator).votes
    assert rest(estimator, **change)
    lost = vote(estimator)
    assert not lost.votes and lost.affect is None and lost.probabilities is None
    assert "The rest has moved since the calibration" in words(lost)
    assert "record a new rest, or calibrate anew" in words(lost)
    assert "votes on" not in words(lost) and lost.details["personal_moved"] >= 0.2
    assert rest(estimator, seed=5)
    back = vote(estimator)
    assert back.votes and "votes on valence" in words(back)


def test_between_both_limits_it_stays_as_it_was(proven):
    model = load_personal(proven)
    centre, spread = (np.array(one) for one in told_rest(proven).values())
    states = []
    for moved in (2, 3, 2, 1, 2, 3):  # of 15 bands: 13 %, 20 %, 13 %, 7 %, 13 %, 20 %
        there = centre.copy()
        for band in range(moved):
            there[5 * (band % 3) + band // 3] += 4.5 * spread[5 * (band % 3) + band // 3]
        model._measure_against(there, spread)
        assert model.moved == pytest.approx(moved / 15)
        states.append(model.expired)
    assert states == [False, True, True, False, False, True]
    model.reset()
    assert not model.expired and model.moved is None


def test_too_short_a_rest_changes_nothing(proven):
    estimator = EEGEstimator(EEGSettings(mains=50.0, personal_model=proven))
    rest(estimator, alpha=2.0)
    estimator.begin_rest()
    assert not estimator.end_rest() and not vote(estimator).votes


def test_a_model_without_a_rest_or_of_before_cannot_tell(tmp_path):
    data = saved(tmp_path / "a.npz", **recording(1.2, rest=False))
    calibrate([data], tmp_path / "own.onnx", permutations=99)
    assert REST not in metadata(tmp_path / "own.onnx")
    estimator = EEGEstimator(EEGSettings(mains=50.0, personal_model=tmp_path / "own.onnx"))
    rest(estimator, alpha=2.0)
    answer = vote(estimator)
    assert answer.votes and answer.details["personal_moved"] is None


@pytest.mark.parametrize("path", ["votes", "no vote", "nothing", "missing"])
def test_another_model_is_used_from_here_on(proven, tmp_path, path):
    estimator = EEGEstimator(EEGSettings(mains=50.0))
    assert not vote(estimator).votes
    if path == "votes":
        votes, said = estimator.use_personal(str(proven))
        assert votes and "votes on valence" in str(said[0]) and vote(estimator).votes
        assert vote(estimator).model == "eeg-indices 1 + Own 1"
        return
    estimator.use_personal(str(proven))
    if path == "no vote":
        data = saved(tmp_path / "a.npz", **recording(0.0, seed=2))
        calibrate([data], tmp_path / "own.onnx", permutations=99)
    file = {"nothing": "", "no vote": tmp_path / "own.onnx", "missing": tmp_path / "no.onnx"}[path]
    votes, said = estimator.use_personal(str(file))
    assert not votes and said and not vote(estimator).votes


def test_the_rest_of_a_sitting_stays_with_another_model(proven):
    estimator = EEGEstimator(EEGSettings(mains=50.0, personal_model=proven))
    rest(estimator, alpha=2.0)
    assert not vote(estimator).votes
    assert estimator.use_personal(str(proven))[0] is False
    assert "The rest has moved" in words(vote(estimator))


def metadata(path):
    return {one.key: one.value for one in onnx.load(path).metadata_props}


def told_rest(path):
    return json.loads(metadata(path)[REST])


# -- how sure, and how many ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("right", "clips", "low", "high"),
    [(12, 16, 0.505, 0.898), (16, 16, 0.806, 1), (0, 8, 0, 0.324)],
)
def test_wilsons_interval_as_it_is_printed(right, clips, low, high):
    assert wilson(right, clips) == pytest.approx((low, high), abs=0.001)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(pair):
    right, clips = pair
    low, high = wilson(right, clips)
    assert 0 <= low <= right / clips <= high <= 1


def test_how_many_clips_would_prove_it():
    assert clips_needed(0.5) is None and clips_needed(0.4) is None
    first, sure = clips_needed(0.75)
    assert first == 16 and sure == 26
    assert clips_needed(1.0) == (LEAST_CLIPS, LEAST_CLIPS)
    assert clips_needed(0.75, questions=2)[0] > first
    assert (
        clips_needed(0.75, chance=2 / 3)[0] > 2 * first and clips_needed(0.6, chance=2 / 3) is None
    )


def test_power_is_what_it_is_planned_for():
    _, clips = clips_needed(0.8)
    random = np.random.default_rng(0)
    right = random.binomial(clips, 0.8, 4000)
    found = (scipy.stats.binom.sf(right - 1, clips, 0.5) < 0.05).mean()
    assert found >= 0.78


# -- one stimulus, one clip ------------------------------------------------------------------


def test_clips_of_one_stimulus_are_held_out_together(tmp_path):
    paths = []
    for seed in (1, 2):
        held = recording(1.2, seed=seed)
        held["stimulus"] = np.char.add("film ", held["clip"].astype(str))
        held["valence"] = held["clip"] % 2
        paths.append(saved(tmp_path / f"{seed}.npz", **held))
    report = calibrate(paths, tmp_path / "own.onnx", permutations=99)
    head = report["heads"]["valence"]
    assert head["clips"] == 16 and "recordings_held_out" not in head
    assert report["data"]["keys_not_used"] == []
    apart = [saved(path, **_without(path)) for path in paths]
    report = calibrate(apart, tmp_path / "other.onnx", permutations=99)
    assert report["heads"]["valence"]["clips"] == 32


def _without(path):
    with np.load(path) as held:
        return {key: held[key] for key in held.files if key != "stimulus"}


def test_a_stimulus_with_two_labels_is_refused(tmp_path):
    held = recording(1.2, seed=1)
    held["stimulus"] = np.repeat("film", len(held["clip"]))
    path = saved(tmp_path / "a.npz", **held)
    with pytest.raises(RecordingRefused, match="has another valence the second time"):
        calibrate([path], tmp_path / "own.onnx")
    held["stimulus"] = np.arange(len(held["clip"])).astype(str)
    path = saved(tmp_path / "b.npz", **held)
    with pytest.raises(RecordingRefused, match="stimulus changes within clip 1"):
        calibrate([path], tmp_path / "own.onnx")
