"""A personal model is admitted when it earned it, and never by accident."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models.eeg_clips import CHANNELS, RATE, cut, recording, saved, signal

from emoscope_models.training._eeg_controls import leaky_score
from emoscope_models.training._eeg_proof import (
    Table,
    balanced,
    fit,
    held_out,
    holm,
    prove,
    temperature,
)
from emoscope_models.training.eeg_personal import RecordingRefused, calibrate

NOISE_SETS = 120


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("planted")
    data = saved(folder / "a.npz", **recording(1.2, four=True))
    return calibrate([data], folder / "own.onnx", "Participant 7")


def test_a_planted_effect_is_found_and_admitted(planted):
    assert planted["admitted"]
    for head in planted["heads"].values():
        assert head["admitted"] and head["p"] < 0.05
        assert head["right"] >= 14 and head["clips"] == 16
        assert head["clips_by_class"] == [8, 8]
        assert head["permutations"] == 999
        assert head["up_to_30_hz"] > 0.9 > head["muscle_only"]
        assert head["temperature"] >= 1
        assert head["why_not"] == []
    assert planted["quadrants"]["admitted"]
    assert np.allclose(np.sum(planted["quadrants"]["confusion"], axis=1), 1)
    assert planted["data"]["near_copies"] == []


def noise(seed, clips=16, windows=6, features=8):
    """Features without a class in them; each clip has its own level, as real clips have."""
    rng = np.random.default_rng(seed)
    clip = np.repeat(np.arange(clips), windows)
    x = rng.standard_normal((clips, features))[clip] + rng.standard_normal((len(clip), features))
    labels = rng.permutation(np.arange(clips) % 2)
    return Table(x, clip, np.zeros(clips, dtype=int)), labels


def test_noise_is_not_admitted():
    admitted = 0
    for seed in range(NOISE_SETS):
        table, labels = noise(seed)
        admitted += prove(table, labels, permutations=199, seed=seed).p < 0.05
    assert admitted <= 0.05 * NOISE_SETS


def test_the_permutation_p_is_uniform_on_noise():
    p = [prove(*noise(1000 + s), permutations=99, seed=s).p_permutation for s in range(60)]
    assert 0.35 < np.mean(p) < 0.75
    assert np.mean(np.array(p) < 0.2) < 0.4


def test_two_questions_asked_of_noise_cost_their_price():
    assert holm({"a": 0.03, "b": 0.04}) == {"a": 0.06, "b": 0.06}
    assert holm({"a": 0.01, "b": 0.5}) == {"a": 0.02, "b": 0.5}
    assert holm({"only": 0.04}) == {"only": 0.04}


def test_windows_of_a_clip_are_one_observation():
    """Six windows that say the same are no more than one: p comes from the clips."""
    rng = np.random.default_rng(4)
    x = rng.standard_normal((8, 3))
    labels = np.arange(8) % 2
    single = prove(Table(x, np.arange(8), np.zeros(8, int)), labels, seed=1)
    clip = np.repeat(np.arange(8), 6)
    many = prove(Table(x[clip], clip, np.zeros(8, int)), labels, seed=1)
    assert many.p_permutation == single.p_permutation
    assert many.p_binomial == single.p_binomial


def test_fitting_many_labellings_is_fitting_each():
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((60, 4)), (rng.random((60, 9)) > 0.5).astype(float)
    weight = np.full(60, 0.2)
    together = fit(x, weight, y)
    alone = np.concatenate([fit(x, weight, y[:, k : k + 1]) for k in range(9)], axis=1)
    assert np.allclose(together, alone, atol=1e-4)


def test_the_fit_is_at_the_minimum_of_the_penalised_loss():
    rng = np.random.default_rng(1)
    x = rng.standard_normal((80, 3))
    y = (x[:, :1] + rng.standard_normal((80, 1)) > 0).astype(float)
    y[:40], y[40:] = np.sort(y[:40], axis=0), y[40:]
    weight = np.full(80, 0.5)
    w = fit(x, weight, y)[:, 0]
    high = weight @ y[:, 0]
    w[-1] += np.log(high / (weight.sum() - high))

    def loss(v):
        z = x @ v[:-1] + v[-1]
        data = weight @ (np.logaddexp(0, z) - y[:, 0] * z)
        return data + 0.5 * (v[:-1] @ v[:-1] + 1e-3 * v[-1] ** 2)

    best = loss(w)
    for k in range(4):
        for step in (-1e-2, 1e-2):
            moved = w.copy()
            moved[k] += step
            assert loss(moved) > best


def test_a_clip_is_never_judged_by_a_fit_that_saw_it():
    table, labels = noise(3)
    y = labels[:, np.newaxis].astype(float)
    before = held_out(table, y, np.arange(16))
    changed = y.copy()
    changed[5] = 1 - changed[5]
    after = held_out(table, changed, np.arange(16))
    own = table.clip == 5
    assert np.allclose(before[own], after[own])
    assert not np.allclose(before[~own], after[~own])


def test_temperature_takes_certainty_away_and_never_adds_it():
    clip = np.arange(200)
    rng = np.random.default_rng(2)
    labels = (rng.random(200) > 0.5).astype(int)
    logits = 8.0 * np.where(rng.random(200) < 0.65, 1, -1) * (2 * labels - 1)
    t = temperature(logits, labels, clip)
    assert 1 / (1 + np.exp(-8 / t)) == pytest.approx(0.65, abs=0.06)
    assert temperature(0.1 * (2 * labels - 1.0), labels, clip) == 1


def test_balanced_accuracy_is_the_mean_of_both_classes():
    logits, labels = np.array([[1.0], [1.0], [1.0], [-1.0]]), np.array([[1.0], [1.0], [0.0], [0.0]])
    assert balanced(logits, labels)[0] == 0.75


def refused(tmp_path, **changed):
    held = {k: v for k, v in {**recording(clips=8, windows=3), **changed}.items() if v is not None}
    with pytest.raises(RecordingRefused) as caught:
        calibrate([saved(tmp_path / "r.npz", **held)], tmp_path / "m.onnx")
    assert not (tmp_path / "m.onnx").exists()
    return str(caught.value)


def test_data_that_prove_nothing_are_refused_by_name(tmp_path):
    good = recording(clips=8, windows=3)
    nan = good["windows"].copy()
    nan[2, 5, 1] = np.nan
    dead = good["windows"].copy()
    dead[good["clip"] == 4, :, 0] = 187_500
    drifted = np.arange(24) % 2
    cases = {
        "it lacks clip": {"clip": None},
        "every window is a clip of its own": {"clip": np.arange(24)},
        "it lacks channels": {"channels": None},
        "must be numbers of shape (n, 512, 3)": {"windows": good["windows"][:, :500]},
        "rate must be one number": {"rate": np.array([128, 256])},
        "its rate is 64 Hz": {"rate": np.array(64)},
        "not numbers": {"windows": nan},
        "valence has 1 classes": {"valence": np.zeros(24)},
        "valence has 3 classes": {"valence": good["clip"] % 3},
        "changes within clip 1": {"valence": drifted},
        "one value for each of the 24 windows": {"valence": np.arange(8) % 2},
        "it needs valence or arousal": {"valence": None},
        "named twice": {"channels": np.array(["AF7", "AF7-Ref", "O1"])},
        "clip 4 has a flat or railed": {"windows": dead},
        "at least 3 of each class": {"valence": (good["clip"] < 2).astype(int)},
        "rest must be numbers": {"rest": good["rest"][0]},
        "clip must have one value": {"clip": np.array([None] * 24, dtype="U1")[:3]},
    }
    for said, changed in cases.items():
        assert said in refused(tmp_path, **changed), said
    few = recording(clips=6, windows=3)
    assert "at least 8 are needed" in refused(tmp_path, **few)


def test_windows_that_straddle_two_clips_are_refused(tmp_path):
    rng = np.random.default_rng(0)
    windows = cut(signal(rng, 27))
    clip = np.arange(len(windows)) // 3
    said = refused(tmp_path, windows=windows, clip=clip, valence=clip % 2)
    assert "share samples" in said


def test_recordings_must_be_of_one_montage_rate_and_kind(tmp_path):
    first = saved(tmp_path / "1.npz", **recording(clips=8, windows=3))
    others = {
        "its electrodes are not those": recording(clips=8, windows=3, seed=1)
        | {"channels": np.array(["F3", "F4", "O1"])},
        "its rate is 256 Hz": recording(clips=8, windows=3, seed=1, rate=256),
        "only one of it": {
            k: v for k, v in recording(clips=8, windows=3, seed=1).items() if k != "rest"
        },
        "its labels are not those": recording(clips=8, windows=3, seed=1, four=True),
    }
    for said, held in others.items():
        second = saved(tmp_path / "2.npz", **held)
        with pytest.raises(RecordingRefused, match=said):
            calibrate([first, second], tmp_path / "m.onnx")
    with pytest.raises(RecordingRefused, match="There is no recording"):
        calibrate([tmp_path / "nowhere"][:0], tmp_path / "m.onnx")


def test_near_copies_are_flagged_and_bar_admission(tmp_path):
    held = recording(1.2)
    rng = np.random.default_rng(9)
    copied = held | {"windows": 1.3 * held["windows"] + rng.normal(0, 1, held["windows"].shape)}
    paths = [saved(tmp_path / "a.npz", **held), saved(tmp_path / "b.npz", **copied)]
    report = calibrate(paths, tmp_path / "m.onnx", permutations=199)
    copies = report["data"]["near_copies"]
    assert len(copies) == 16
    assert copies[0]["first"].startswith("a.npz") and copies[0]["second"].startswith("b.npz")
    assert not report["admitted"]
    assert "near copies" in report["heads"]["valence"]["why_not"][0]


def test_drift_in_blocks_of_one_class_is_no_proof(tmp_path):
    """The classes come one after the other and alpha rises all the time: nothing to admit."""
    rng = np.random.default_rng(5)
    traces = [signal(rng, 9, alpha=0.2 * k) for k in range(16)]
    clip = np.repeat(np.arange(16), 6)
    held = {
        "windows": np.concatenate([cut(t) for t in traces]),
        "rate": RATE,
        "channels": np.array(CHANNELS),
        "clip": clip,
        "valence": clip // 8,
    }
    report = calibrate([saved(tmp_path / "d.npz", **held)], tmp_path / "m.onnx", permutations=199)
    head = report["heads"]["valence"]
    assert head["score"] > 0.8 and head["order_alone"]["p"] < 0.05 and head["drift"]["p"] < 0.1
    assert not report["admitted"]
    assert "drawn by lot" in head["why_not"][0]


def test_a_split_by_window_lies_where_held_out_clips_do_not():
    """Every clip has a level of its own and none has a class: only a leak can tell them apart."""
    pairs = []
    for seed in range(10):
        table, labels = noise(seed, features=20)
        pairs.append((leaky_score(table, labels, seed), prove(table, labels, permutations=0).score))
    leaky, honest = np.mean(pairs, axis=0)
    assert leaky > 0.7 and honest < 0.6


def test_classes_of_another_name_and_quadrants(tmp_path):
    held = recording(1.2, rest=False)
    named = np.where(held.pop("valence") > 0, "film", "book")
    path = saved(tmp_path / "l.npz", **held, label=named, note=np.array("x"))
    report = calibrate([path], tmp_path / "m.onnx", permutations=199)
    assert report["heads"]["label"]["classes"] == ["book", "film"]
    assert report["data"]["keys_not_used"] == ["note"]
    both = recording(1.2, four=True, rest=False)
    v, a = both.pop("valence"), both.pop("arousal")
    quadrant = np.array(["LVLA", "LVHA", "HVLA", "HVHA"])[2 * v + a]
    path = saved(tmp_path / "q.npz", **both, label=quadrant)
    assert set(calibrate([path], tmp_path / "q.onnx", permutations=199)["heads"]) == {
        "valence",
        "arousal",
    }


@given(st.data())
@settings(max_examples=25)
def test_damaged_archives_are_refused(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("fuzz")
    path = saved(folder / "f.npz", **recording(clips=8, windows=2))
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del whole[data.draw(st.integers(0, len(whole) - 1)) :]
    path.write_bytes(bytes(whole))
    try:
        calibrate([path], folder / "m.onnx", permutations=9)
    except RecordingRefused as refusal:
        assert "f.npz" in str(refusal) or "classes" in str(refusal) or "clips" in str(refusal)
