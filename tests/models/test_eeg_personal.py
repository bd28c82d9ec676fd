"""The graph is the reference, and a model votes only where and when it may."""

import tomllib

import numpy as np
import onnx
import onnxruntime as ort
import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models.eeg_clips import CHANNELS, RATE, recording, saved, signal

from emoscope_models import Estimate, ModelError, fuse
from emoscope_models._eeg_personal import QUADRANTS, load_personal
from emoscope_models._estimator import Window
from emoscope_models.eeg import EEGEstimator, EEGSettings
from emoscope_models.eeg_features import centre_and_spread, features, mixing, span
from emoscope_models.training._eeg_graph import build
from emoscope_models.training.eeg_personal import calibrate

MONTAGES = (
    ("Cz",),
    ("AF7", "AF8"),
    ("TP9", "AF7", "AF8", "TP10"),
    ("Fp1", "Fp2", "F3", "F4", "O1"),
)


def reference(x, rest, heads):
    """Probabilities by head from features (n, f), with NumPy alone."""
    z = (x - rest[0]) / rest[1]
    told = {}
    for name, (weights, temperature) in heads.items():
        high = 1 / (1 + np.exp(-(z @ weights[:-1] + weights[-1]) / temperature))
        told[name] = np.stack((1 - high, high), axis=1)
    v, a = told["valence"], told["arousal"]
    told["quadrant"] = (v[:, :, np.newaxis] * a[:, np.newaxis, :]).reshape(-1, 4)
    return told


@given(
    channels=st.sampled_from(MONTAGES),
    rate=st.sampled_from((100.0, 125.0, 128.0, 250.0, 256.0, 500.0, 1000.0)),
    offset=st.floats(-187_500, 187_500),
    size=st.floats(0.0, 500.0),
    seed=st.integers(0, 1000),
)
@settings(max_examples=25)
def test_the_graph_is_the_numpy_reference(channels, rate, offset, size, seed):
    rng = np.random.default_rng(seed)
    window = offset + size * rng.standard_normal((span(rate), len(channels))).cumsum(axis=0) / 10
    width = mixing(channels).shape[1]
    rest = rng.normal(0, 1, width), rng.uniform(0.05, 1, width)
    heads = {
        name: (rng.normal(0, 0.3, width + 1), rng.uniform(1, 5)) for name in ("valence", "arousal")
    }
    model = build(rate, channels, rest, heads, "{}")
    session = ort.InferenceSession(model, providers=["CPUExecutionProvider"])
    told = dict(
        zip(
            [o.name for o in session.get_outputs()],
            session.run(None, {"window": window}),
            strict=True,
        )
    )
    expected = features(window[np.newaxis], rate, channels)
    assert np.abs(told.pop("features") - expected).max() < 1e-5
    wanted = reference(expected, rest, heads)
    assert set(told) == set(wanted)
    for name, probabilities in told.items():
        assert np.abs(probabilities - wanted[name]).max() < 1e-5
        assert probabilities.sum() == pytest.approx(1)
    other = rng.normal(0, 1, width), rng.uniform(0.05, 1, width)
    feed = {"window": window, "rest_centre": other[0], "rest_spread": other[1]}
    replaced = session.run(["valence"], feed)[0]
    assert np.abs(replaced - reference(expected, other, heads)["valence"]).max() < 1e-5


def test_each_rhythm_raises_its_feature_and_its_asymmetry():
    time = np.arange(512) / 128
    quiet = np.random.default_rng(0).normal(0, 5, (512, 2))
    loud = quiet + np.stack((np.zeros(512), 30 * np.sin(2 * np.pi * 10 * time)), axis=1)
    change = features(np.stack((quiet, loud)), 128, ("AF7", "AF8"))
    change = change[1] - change[0]
    assert change[7] > 1 and change[10] == pytest.approx(change[7])
    assert np.abs(np.delete(change, [7, 10])).max() < 0.05


def test_rest_is_median_and_robust_spread():
    seen = np.random.default_rng(0).normal(3, 0.5, (4000, 2))
    seen[0] = 1e6
    centre, spread = centre_and_spread(seen)
    assert centre == pytest.approx([3, 3], abs=0.05) and spread == pytest.approx(
        [0.5] * 2, abs=0.03
    )
    assert (centre_and_spread(np.ones((5, 2)))[1] == 0.05).all()


@pytest.fixture(scope="module")
def proven(tmp_path_factory):
    folder = tmp_path_factory.mktemp("proven")
    data = saved(folder / "a.npz", **recording(1.2, four=True))
    assert calibrate([data], folder / "own.onnx", "Participant 7")["admitted"]
    return folder / "own.onnx"


@pytest.fixture(scope="module")
def unproven(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unproven")
    data = saved(folder / "a.npz", **recording(0.0, seed=2))
    assert not calibrate([data], folder / "own.onnx", permutations=99)["admitted"]
    return folder / "own.onnx"


@pytest.fixture
def copied(proven, tmp_path):
    for suffix in (".onnx", ".toml"):
        (tmp_path / "own").with_suffix(suffix).write_bytes(proven.with_suffix(suffix).read_bytes())
    return tmp_path / "own.onnx"


def watch(trace, estimator, names=CHANNELS, rate=RATE, every=0.25):
    """Estimates every 0.25 s over a trace (n, c), as live."""
    span = 4 * rate
    answers: list[Estimate] = []
    for stop in range(span, len(trace) + 1, round(every * rate)):
        index = np.arange(stop - span, stop)
        times = np.round(index / rate * 1e9).astype(np.int64)
        window = Window(
            int(times[0]),
            round(stop / rate * 1e9),
            trace[index],
            times,
            index,
            float(rate),
            span,
            names,
            50.0,
        )
        answers.append(estimator.estimate(window))
    return answers


def live(path, trace, **more):
    return watch(trace, EEGEstimator(EEGSettings(personal_model=path)), **more)


def words(estimate):
    return " ".join(map(str, estimate.validity.reasons))


@pytest.mark.parametrize("high", [False, True])
def test_an_admitted_model_votes_for_what_it_learnt(proven, high):
    level = 1.2 * high
    answers = live(proven, signal(np.random.default_rng(77), 12, level, level))
    used = answers[6:]
    assert all(a.votes and a.affect is not None for a in used)
    valence = np.mean([a.affect.valence for a in used])
    arousal = np.mean([a.affect.arousal for a in used])
    assert (valence > 0.2, arousal > 0.2) == (high, high)
    assert all(0.28 < a.affect.valence_sd < 0.6 for a in used)
    last = used[-1]
    assert last.labels.labels == QUADRANTS and last.probabilities.sum() == pytest.approx(1)
    assert "Participant 7 votes on valence, arousal" in words(last)
    assert "p = 0.00" in words(last) and "muscle alone" in words(last)
    assert "record a rest" in words(last)
    assert last.model.endswith("+ Participant 7 1")
    assert set(last.details["personal"]) == {"valence", "arousal", "quadrant"}
    assert set(last.details["personal_muscle"]) == {"valence", "arousal"}
    fused = fuse(last.time, {"eeg": last})
    assert fused.contributions["eeg"].status == "used"
    assert fused.n_used == 1 and fused.affect is not None


def test_a_model_that_was_not_admitted_never_votes(unproven):
    for answer in live(unproven, signal(np.random.default_rng(1), 8)):
        assert not answer.votes and answer.affect is None and answer.probabilities is None
    assert "was not admitted (p = " in words(answer)
    assert answer.details["personal"]["valence"]
    assert fuse(answer.time, {"eeg": answer}).contributions["eeg"].status == "shown only"


def test_a_card_that_was_edited_to_admit_is_refused(unproven, tmp_path):
    card = tomllib.loads(unproven.with_suffix(".toml").read_text())
    card["admitted"] = card["heads"]["valence"]["admitted"] = True
    (tmp_path / "own.toml").write_text(tomli_w.dumps(card))
    (tmp_path / "own.onnx").write_bytes(unproven.read_bytes())
    with pytest.raises(ModelError, match="does not say what its file says"):
        load_personal(tmp_path / "own.onnx")


def test_the_card_tells_what_was_found(proven):
    model = load_personal(proven)
    assert model.card.name == "Participant 7" and model.card.modality == "eeg"
    assert model.channels == CHANNELS and model.rate == RATE and model.with_rest
    assert [h.name for h in model.heads] == ["valence", "arousal"]
    assert model.labels is not None
    card = tomllib.loads(proven.with_suffix(".toml").read_text())
    for head in card["heads"].values():
        assert {"p_permutation", "p_binomial", "muscle_only", "up_to_30_hz", "order_alone"} <= set(
            head
        )
        assert {"window_split_would_claim", "temperature", "clips", "right"} <= set(head)


def test_one_changed_byte_is_noticed_and_the_eeg_goes_on(copied):
    data = bytearray(copied.read_bytes())
    data[len(data) // 2] ^= 1
    copied.write_bytes(data)
    with pytest.raises(ModelError, match="SHA-256"):
        load_personal(copied)
    answer = live(copied, signal(np.random.default_rng(1), 6))[-1]
    assert answer.validity.ok and not answer.votes and "SHA-256" in words(answer)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "other"}, "is not that of"),
        ({"modality": "face"}, "is not that of"),
        ({"sha256": {}}, "is not that of"),
        ({"rate": "fast"}, "cannot be read"),
        ({"rate": 64.0}, "does not take 256 samples"),
        ({"channels": []}, "cannot be read"),
        ({"heads": {}}, "cannot be read"),
        ({"heads": {"valence": {"p": 0.1}}}, "cannot be read"),
        ({"admitted": False}, "cannot be read"),
        ({"quadrants": {"admitted": True, "confusion": [[1.0]]}}, "cannot be read"),
        ({"quadrants": {"admitted": False}}, "does not say what"),
    ],
)
def test_a_card_that_does_not_fit_is_refused(copied, change, said):
    card = tomllib.loads(copied.with_suffix(".toml").read_text()) | change
    copied.with_suffix(".toml").write_text(tomli_w.dumps(card))
    with pytest.raises(ModelError, match=said):
        load_personal(copied)


def test_a_missing_card_or_file_is_named(copied):
    copied.rename(copied.with_name("other.onnx"))
    with pytest.raises(ModelError, match=r"own\.onnx is missing"):
        load_personal(copied)
    with pytest.raises(ModelError, match=r"other\.toml is missing"):
        load_personal(copied.with_name("other.onnx"))


def test_another_montage_or_rate_has_no_vote(proven):
    trace = signal(np.random.default_rng(1), 6)
    moved = live(proven, trace, names=("F3", "F4", "O1"))[-1]
    assert not moved.votes and moved.validity.ok
    assert "was made with AF7, AF8, O1; this stream has F3, F4, O1" in words(moved)
    swapped = live(proven, trace, names=("AF8", "AF7", "O1"))[-1]
    assert not swapped.votes
    faster = live(proven, signal(np.random.default_rng(1), 6, rate=256), rate=256)[-1]
    assert not faster.votes and "was made at 128 Hz; this stream has 256 Hz" in words(faster)
    named = live(proven, trace, names=("EEG AF7-Ref", "af8", "O1."))[-1]
    assert named.votes


def test_a_dead_electrode_silences_the_vote(proven):
    trace = signal(np.random.default_rng(1), 6, channels=3)
    trace[:, 2] = 100.0
    answer = live(proven, trace)[-1]
    assert not answer.votes and answer.affect is None


def test_a_loss_silences_the_vote_until_a_whole_window_is_there(proven):
    estimator = EEGEstimator(EEGSettings(personal_model=proven))
    trace = signal(np.random.default_rng(1), 14)
    index = np.concatenate((np.arange(600), np.arange(610, len(trace))))
    told = []
    for stop in range(512, len(trace) + 1, 32):
        rows = index[(index >= stop - 512) & (index < stop)]
        times = np.round(rows / RATE * 1e9).astype(np.int64)
        window = Window(
            0, round(stop / RATE * 1e9), trace[rows], times, rows, float(RATE), 512, CHANNELS, 50.0
        )
        told.append((stop, estimator.estimate(window).votes))
    assert all(
        votes == (stop <= 608 or stop >= 610 + 512) for stop, votes in told if stop > 512 + 64
    )


def test_a_sample_less_in_a_window_is_taken_from_memory(proven):
    estimator = EEGEstimator(EEGSettings(personal_model=proven))
    trace = signal(np.random.default_rng(1), 8)
    watch(trace[:768], estimator)
    rows = np.arange(800 - 511, 800)
    times = np.round(rows / RATE * 1e9).astype(np.int64)
    window = Window(0, 6_250_000_000, trace[rows], times, rows, float(RATE), 512, CHANNELS, 50.0)
    whole = watch(trace[:800], EEGEstimator(EEGSettings(personal_model=proven)))[-1]
    answer = estimator.estimate(window)
    assert answer.votes and answer.affect == whole.affect


def test_a_rest_of_this_sitting_takes_the_place_of_the_stored_one(proven):
    rng = np.random.default_rng(3)
    estimator = EEGEstimator(EEGSettings(personal_model=proven))
    shifted = 3.0  # a thicker layer of gel: all powers are nine times what they were
    estimator.begin_rest()
    watch(shifted * signal(rng, 20, 0.6, 0.6), estimator)
    assert estimator.end_rest()
    trace = shifted * signal(rng, 12, 1.2, 1.2)
    fresh = watch(trace, estimator)[-1]
    assert fresh.votes and "record a rest" not in words(fresh)
    stale = live(proven, trace)[-1]
    assert fresh.affect != stale.affect
    estimator.reset()
    assert "record a rest" in words(watch(trace, estimator)[-1])


def test_two_classes_of_the_laboratory_are_shown_and_do_not_vote(tmp_path):
    held = recording(1.2, rest=False)
    held["label"] = np.where(held.pop("valence") > 0, "film", "book")
    report = calibrate([saved(tmp_path / "a.npz", **held)], tmp_path / "own.onnx")
    assert report["admitted"]
    answer = live(tmp_path / "own.onnx", signal(np.random.default_rng(1), 6))[-1]
    assert not answer.votes and answer.affect is None
    assert "book and film are neither valence nor arousal" in words(answer)


def test_without_a_model_nothing_changes():
    answer = watch(signal(np.random.default_rng(1), 6), EEGEstimator())[-1]
    assert not answer.votes and answer.details["personal"] is None
    assert answer.model == "eeg-indices 1"


def test_the_graph_holds_no_operator_that_is_slow(proven):
    kinds = {node.op_type for node in onnx.load(proven).graph.node}
    assert "DFT" not in kinds and "STFT" not in kinds


@given(st.data())
@settings(max_examples=25)
def test_damaged_files_are_refused(proven, tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("fuzz")
    which = data.draw(st.sampled_from([".onnx", ".toml"]))
    for suffix in (".onnx", ".toml"):
        whole = bytearray(proven.with_suffix(suffix).read_bytes())
        if suffix == which:
            at = data.draw(st.integers(0, len(whole) - 1))
            whole[at] ^= data.draw(st.integers(1, 255))
        (folder / "own").with_suffix(suffix).write_bytes(whole)
    try:
        load_personal(folder / "own.onnx")
    except ModelError as error:
        assert "own" in str(error) or "Participant" in str(error)
    else:
        assert which == ".toml"  # a byte of a sentence; the graph's own are under its hash
