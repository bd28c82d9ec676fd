"""A trained network as a fusion rule: checked before it is loaded, deaf to what has no weight."""

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
import learned_net

from emoscope_models import (
    COMMON,
    NO_EVIDENCE,
    Estimate,
    Fused,
    FusionEngine,
    FusionSettings,
    ModelCard,
    ModelError,
    Validity,
    Votes,
    because,
    fingerprint,
    invalid,
    make_rule,
)
from emoscope_models._fusion_grid import Grid
from emoscope_models._rules import Heard, Terms
from emoscope_models.rules_learned import LearnedRule, read_learned

SECOND = 1_000_000_000
EVEN = np.full(7, 1 / 7)
MODALITIES = ("face", "speech", "eeg")
TERMS = FusionSettings().terms()
DISTRIBUTIONS = st.lists(st.floats(1e-3, 1.0), min_size=7, max_size=7).map(
    lambda x: np.array(x) / sum(x)
)
few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return learned_net.card(tmp_path_factory.mktemp("net"))


@pytest.fixture(scope="module")
def rule(path: Path) -> LearnedRule:
    return read_learned(path)


def peaked(k: int, top: float = 0.7) -> Any:
    p = np.full(7, (1 - top) / 6)
    p[k] = top
    return p


def heard(end: float, p: Any, weight: float = 1.0) -> Heard:
    return Heard(round(end * SECOND), np.asarray(p), weight)


def window(modality: Any, end: float, p: Any, **changes: Any) -> Estimate:
    time = round(end * SECOND)
    made = Estimate(modality, "test 1", time - SECOND, time, Validity(1.0), p, None, COMMON)
    return replace(made, **changes)


def stream(seed: int, seconds: float = 6.0) -> list[Estimate]:
    """Return windows of three modalities in the order of their own time."""
    rng = np.random.default_rng(seed)
    out = []
    for modality, hop in (("face", 0.2), ("speech", 0.5), ("eeg", 0.5)):
        for i in range(int(seconds / hop)):
            v = Validity(float(rng.random())) if rng.random() < 0.85 else invalid(because("Bad."))
            out.append(window(modality, (i + 1) * hop, rng.dirichlet(np.ones(7)), validity=v))
    return sorted(out, key=lambda e: (e.time, MODALITIES.index(e.modality)))


def same(a: Fused, b: Fused) -> bool:
    return a.label == b.label and bool(np.array_equal(a.probabilities, b.probabilities))


# --- the grid ---


def test_each_step_holds_the_newest_window_that_is_fresh() -> None:
    grid = Grid(("face", "speech"), 4, 1.0)
    said = {"face": [heard(1.0, peaked(1)), heard(3.2, peaked(2), 0.5), heard(9.0, peaked(3))]}
    evidence, mask = grid.seen(4 * SECOND, said, TERMS)
    assert evidence.shape == (4, 2, 10) and evidence.dtype == np.float32
    # Steps end at 1, 2, 3 and 4 s; at 3 s the face of 1 s is stale; what ends later is fresh now.
    assert mask[:, 0].tolist() == [1, 1, 0, 1] and not mask[:, 1].any()
    assert evidence[0, 0, :7].argmax() == 1 and evidence[3, 0, :7].argmax() == 3
    assert evidence[0, 0, 7] == 1 and evidence[1, 0, 7] == pytest.approx(np.exp(-1))
    assert evidence[0, 0, 8] == pytest.approx(3 / 4) and evidence[3, 0, 8] == 0
    assert not evidence[2].any() and not evidence[..., 9].any()


def test_weights_above_one_count_as_one() -> None:
    grid = Grid(("face",), 1, 1.0)
    one = grid.seen(SECOND, {"face": [heard(1, peaked(1), 1.0)]}, TERMS)
    ten = grid.seen(SECOND, {"face": [heard(1, peaked(1), 10.0)]}, TERMS)
    assert np.array_equal(one[0], ten[0])


def test_the_settings_own_ages_are_obeyed() -> None:
    grid = Grid(("face",), 3, 1.0)
    said = {"face": [heard(1, peaked(1))]}
    patient = Terms(EVEN, 0.02, {"face": 10.0}, {"face": 10.0})  # type: ignore[dict-item]
    assert grid.seen(3 * SECOND, said, TERMS)[1][:, 0].tolist() == [1, 1, 0]
    assert grid.seen(3 * SECOND, said, patient)[1][:, 0].tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    "bad", [((), 5, 1.0), (("face", "face"), 5, 1.0), (("face",), 0, 1.0), (("face",), 5, 0.0)]
)
def test_an_impossible_grid_is_refused(bad: Any) -> None:
    with pytest.raises(ValueError, match="grid"):
        Grid(*bad)


# --- the rule ---


def test_nothing_said_or_nothing_of_weight_is_the_prior(rule: LearnedRule) -> None:
    prior = np.array([0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])
    terms = replace(TERMS, prior=prior)
    assert np.array_equal(rule.over(SECOND, {}, terms), prior)
    assert np.array_equal(rule.over(SECOND, {"face": [heard(1, peaked(2), 0.0)]}, terms), prior)
    votes = Votes(("face",), peaked(2)[None], np.zeros(1), prior)
    assert np.array_equal(rule(votes), prior)


@few
@given(DISTRIBUTIONS, DISTRIBUTIONS, DISTRIBUTIONS)
def test_weight_zero_has_no_influence(rule: LearnedRule, p: Any, q: Any, other: Any) -> None:
    def answer(spoiled: Any) -> Any:
        said = {"face": [heard(0.5, spoiled, 0.0), heard(1, p)], "speech": [heard(1, q)]}
        said["eeg"] = [heard(1, spoiled, 0.0)]
        return rule.over(SECOND, said, TERMS)

    assert np.array_equal(answer(p), answer(other))
    made = [
        Votes(("face", "eeg"), np.array([p, x]), np.array([1.0, 0.0]), EVEN) for x in (q, other)
    ]
    assert np.array_equal(rule(made[0]), rule(made[1]))
    assert np.allclose(rule(made[0]), rule(Votes(("face",), p[None], np.ones(1), EVEN)))


@few
@given(DISTRIBUTIONS, DISTRIBUTIONS, st.floats(0, 1), DISTRIBUTIONS)
def test_a_valid_distribution_whatever_the_order(
    rule: LearnedRule, p: Any, q: Any, w: float, prior: Any
) -> None:
    a = rule(Votes(("face", "speech"), np.array([p, q]), np.array([w, 1.0]), prior))
    b = rule(Votes(("speech", "face"), np.array([q, p]), np.array([1.0, w]), prior))
    assert a.shape == (7,) and a.min() >= 0 and a.sum() == pytest.approx(1)
    assert np.array_equal(a, b)


def test_an_uninformed_answer_keeps_the_prior(rule: LearnedRule) -> None:
    prior = np.array([0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])
    votes = Votes(("face",), prior[None], np.ones(1), prior)
    assert np.allclose(rule(votes), prior, atol=1e-6)


def test_many_votes_cost_one_call_and_say_the_same(rule: LearnedRule) -> None:
    rng = np.random.default_rng(0)
    p, w = rng.dirichlet(np.ones(7), (5, 2)), rng.random((5, 2))
    many = rule(Votes(("speech", "eeg"), p, w, EVEN))
    one = [rule(Votes(("speech", "eeg"), p[i], w[i], EVEN)) for i in range(5)]
    assert many.shape == (5, 7) and np.allclose(many, one, atol=1e-6)


def test_a_stranger_is_refused(rule: LearnedRule) -> None:
    with pytest.raises(ModelError, match="knows face, speech, eeg"):
        rule(Votes(("gait",), peaked(2)[None], np.ones(1), EVEN))
    with pytest.raises(ModelError, match="seven classes"):
        rule(Votes(("face",), np.full((1, 4), 0.25), np.ones(1), np.full(4, 0.25)))


def test_a_network_holds_for_the_models_it_was_trained_for(tmp_path: Path) -> None:
    mine = ModelCard("face", "1", "face", "", "", (), "", "", sha256={"a.onnx": "0"})
    about = {"identity": mine.identity, "fingerprint": fingerprint(mine)}
    made = learned_net.card(
        tmp_path, learned_net.network(m=1), modalities=["face"], models={"face": about}
    )
    settings = FusionSettings(rule="attention", learned=read_learned(made))
    assert settings.against(mine) == ()
    other = settings.against(replace(mine, sha256={"a.onnx": "1"}))
    assert "was trained for face 1, not for this face 1" in str(other[0])
    unknown = settings.against(replace(mine, modality="eeg"))
    assert "knows no eeg model" in str(unknown[0])
    assert replace(settings, rule="mean").against(replace(mine, modality="eeg")) == ()


# --- cards ---

BAD: dict[str, tuple[dict[str, Any], str]] = {
    "format": ({"format": "x"}, "format must be"),
    "unknown field": ({"colour": 1}, "colour is unknown"),
    "missing field": ({"step": None}, "step is missing"),
    "no models": ({"models": None}, "models is missing"),
    "rule": ({"rule": "mean"}, "rule must be attention or memory-fusion-network"),
    "classes": ({"classes": ["neutral", "happy"]}, "classes must be neutral"),
    "modality": ({"modalities": ["gait"]}, "modalities must be among"),
    "modalities no list": ({"modalities": 3}, "modalities must be among"),
    "twice": ({"modalities": ["face", "face"]}, "all different"),
    "steps": ({"steps": 0}, "grid of 0 steps"),
    "steps in words": ({"steps": "many"}, "must be numbers"),
    "steps true": ({"steps": True}, "must be numbers"),
    "step": ({"step": float("nan")}, "grid of 20 steps"),
    "models of others": ({"models": {"face": learned_net.MODELS}}, "same modalities"),
    "models empty": ({"models": {m: {} for m in MODALITIES}}, "identity and fingerprint"),
    "a path": ({"file": "../net.onnx"}, "bare name"),
    "a Windows path": ({"file": "..\\net.onnx"}, "bare name"),
    "no name": ({"file": ""}, "bare name"),
    "other bytes": ({"sha256": "0" * 64}, "damaged"),
    "no digest": ({"sha256": 3}, "sha256 must be text"),
    "gone": ({"file": "gone.onnx"}, "missing or unreadable"),
    "other steps": ({"steps": 19}, "its network takes"),
    "proxies gone": ({"proxies": "gone.npz", "proxies_sha256": "0"}, "missing"),
    "proxies without digest": ({"proxies": "net.onnx"}, "proxies_sha256 must be text"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_card_that_cannot_be_obeyed_is_refused(name: str, tmp_path: Path) -> None:
    changes, why = BAD[name]
    with pytest.raises(ModelError, match=why):
        read_learned(learned_net.card(tmp_path, **changes))


@pytest.mark.parametrize("shape", [{"m": 2}, {"features": 9}, {"classes": 8}, {"steps": 3}])
def test_a_network_of_another_shape_is_refused(shape: Any, tmp_path: Path) -> None:
    net = learned_net.network(**shape)
    with pytest.raises(ModelError, match="its network takes"):
        read_learned(learned_net.card(tmp_path, net))


def test_no_file_no_toml_no_network(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no learned fusion"):
        read_learned(tmp_path / "none.toml")
    (tmp_path / "x.toml").write_bytes(b"\xff = [")
    with pytest.raises(ModelError, match="cannot be read"):
        read_learned(tmp_path / "x.toml")
    with pytest.raises(ModelError, match="cannot be loaded"):
        read_learned(learned_net.card(tmp_path, b"no network"))


def test_proxies_that_are_no_tables_are_refused(tmp_path: Path) -> None:
    for pairs in (
        {"face": np.zeros((2, 3, 7))},
        {"face from speech": np.zeros((2, 3, 5))},
        {"face from speech": np.full((2, 3, 7), np.nan)},
        {"face from speech": np.zeros((2, 0, 7))},
        {"face from speech": np.array(["a"])},
    ):
        with pytest.raises(ModelError, match="its proxies are no tables"):
            read_learned(learned_net.with_proxies(tmp_path, pairs))


@few
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_card_or_an_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "fuzz.toml").write_bytes(data)
    with pytest.raises(ModelError):
        read_learned(tmp_path / "fuzz.toml")


@few
@given(st.data())
def test_any_value_in_any_field_is_refused_or_obeyed(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["rule", "classes", "modalities", "steps", "models", "file"]))
    values = st.integers() | st.text(max_size=5) | st.lists(st.integers(0, 3), max_size=3)
    value = data.draw(values | st.dictionaries(st.text(max_size=3), st.integers(0, 3), max_size=2))
    if value in (20, "attention", "net.onnx"):
        return
    with pytest.raises(ModelError):
        read_learned(learned_net.card(tmp_path, **{name: value}))


# --- the engine ---


def engine(rule: LearnedRule, mode: Any = "instant", **more: Any) -> FusionEngine:
    return FusionEngine(FusionSettings(rule="attention", learned=rule, mode=mode, **more))


def test_the_past_counts(rule: LearnedRule) -> None:
    with_past, without = engine(rule), engine(rule)
    for k in range(4):
        with_past.push(window("face", 1 + k / 2, peaked(1)))
    for e in (with_past, without):
        e.push(window("face", 3.0, peaked(2)))
    a, b = with_past.tick(3 * SECOND), without.tick(3 * SECOND)
    assert a.probabilities[1] > b.probabilities[1] and b.label == "sad"
    assert a.rule == "attention" and a.mode == "instant"
    single = make_rule("attention", {"attention": rule})
    assert np.allclose(b.probabilities, single(Votes(("face",), peaked(2)[None], np.ones(1), EVEN)))


def test_nothing_fresh_is_no_evidence_whatever_was_heard(rule: LearnedRule) -> None:
    e = engine(rule)
    e.push(window("face", 1.0, peaked(1)))
    assert e.tick(SECOND).label == "happy"
    later = e.tick(8 * SECOND)
    assert later.label == NO_EVIDENCE and np.allclose(later.probabilities, EVEN)


@pytest.mark.parametrize("mode", ["instant", "responsive"])
def test_a_replay_says_the_same_bit_by_bit(rule: LearnedRule, mode: Any) -> None:
    def play() -> list[Fused]:
        e, out = engine(rule, mode), []
        for w in stream(3):
            e.push(w)
            out.append(e.tick(w.time))
        return out

    first, again = play(), play()
    assert all(same(a, b) for a, b in zip(first, again, strict=True))
    assert len({f.label for f in first}) > 2


def test_a_memory_recalled_goes_on_the_same(rule: LearnedRule) -> None:
    windows, first, other = stream(4), engine(rule), engine(rule)
    for w in windows[:30]:
        first.push(w)
    other.recall(first.remember())
    for w in windows[30:]:
        first.push(w)
        other.push(w)
        assert same(first.tick(w.time), other.tick(w.time))


@settings(max_examples=6, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_arrival_within_two_seconds_does_not_matter(
    rule: LearnedRule, random: random.Random
) -> None:
    windows = stream(5, 4.0)
    late = sorted(windows, key=lambda w: w.time + random.random() * 1.9 * SECOND)
    a, b = engine(rule, "responsive"), engine(rule, "responsive")
    for x, y in zip(windows, late, strict=True):
        a.push(x)
        b.push(y)
    assert not b.late
    end = windows[-1].time
    assert same(a.tick(end), b.tick(end))


def test_the_old_is_forgotten(rule: LearnedRule) -> None:
    e = engine(rule)
    for k in range(400):
        e.push(window("face", 0.2 * (k + 1), peaked(1)))
    kept = e.remember().base.heard["face"]
    assert 55 <= len(kept) <= 5 * (10 + 1 + 2) + 1


def test_a_refused_modality_is_not_heard(rule: LearnedRule) -> None:
    e, alone = engine(rule), engine(rule)
    e.refuse("speech", (because("Another model."),))
    for k in range(5):
        for modality, p in (("face", peaked(1, 0.5)), ("speech", peaked(2, 0.9))):
            e.push(window(modality, k + 1.0, p))
            if modality == "face":
                alone.push(window(modality, k + 1.0, p))
    assert np.array_equal(e.tick(5 * SECOND).probabilities, alone.tick(5 * SECOND).probabilities)


def test_responsive_averages_what_the_rule_says(rule: LearnedRule) -> None:
    quick, slow = engine(rule), engine(rule, "responsive")
    for k in range(10):
        p = peaked(1, 0.5) if k < 6 else peaked(2, 0.95)
        for e in (quick, slow):
            e.push(window("speech", 0.5 * (k + 1), p))
    now = 5 * SECOND
    assert quick.tick(now).probabilities[2] > slow.tick(now).probabilities[2] > 0.2


def test_what_cannot_be_had_is_refused(rule: LearnedRule) -> None:
    with pytest.raises(ModelError, match="needs a network trained for it"):
        FusionSettings(rule="attention")
    with pytest.raises(ModelError, match="needs a network trained for it"):
        FusionSettings(rule="memory-fusion-network", learned=rule)
    with pytest.raises(ValueError, match="stable"):
        FusionSettings(rule="attention", learned=rule, mode="stable")
    with pytest.raises(ValueError, match="bands"):
        FusionSettings(rule="attention", learned=rule, bands=True)
    with pytest.raises(ModelError, match="memory-fusion-network"):
        FusionSettings(rule="no such rule")


# --- imputing ---


@pytest.fixture(scope="module")
def imputing(tmp_path_factory: pytest.TempPathFactory) -> LearnedRule:
    rng = np.random.default_rng(2)
    logs = np.log(rng.dirichlet(np.ones(7), 60) * 7)
    folder = tmp_path_factory.mktemp("imputing")
    return read_learned(
        learned_net.with_proxies(folder, {"face from speech": np.stack([logs, logs])})
    )


def test_what_is_missing_is_imputed_said_so_and_has_no_weight(imputing: LearnedRule) -> None:
    e = engine(imputing)
    e.push(window("speech", 1.0, peaked(1, 0.5)))
    fused = e.tick(SECOND)
    face = fused.contributions["face"]
    assert face.weight == 0 and face.status == "absent" and fused.n_used == 1
    assert any("imputed" in str(r) for r in face.reasons)
    assert not any("imputed" in str(r) for r in fused.contributions["eeg"].reasons)
    plain = FusionEngine(FusionSettings(mode="instant"))
    plain.push(window("speech", 1.0, peaked(1, 0.5)))
    assert not any("imputed" in str(r) for r in plain.tick(SECOND).contributions["face"].reasons)


def test_imputing_changes_the_answer_only_while_something_is_missing(
    imputing: LearnedRule, rule: LearnedRule
) -> None:
    speech = {"speech": [heard(1, peaked(1, 0.5))]}
    assert not np.allclose(imputing.over(SECOND, speech, TERMS), rule.over(SECOND, speech, TERMS))
    both = {**speech, "face": [heard(1, peaked(2))]}
    # Only the newest step holds anything here, and there nothing is missing that has a proxy.
    assert np.array_equal(imputing.over(SECOND, both, TERMS), rule.over(SECOND, both, TERMS))


def test_an_imputed_step_is_marked_and_has_weight_zero(imputing: LearnedRule) -> None:
    speech = {"speech": [heard(1, peaked(1, 0.5))]}
    evidence, mask = imputing.grid.seen(SECOND, speech, TERMS, imputing.proxies)
    assert mask[-1].tolist() == [1, 1, 0]
    assert evidence[-1, 0, 7] == 0 and evidence[-1, 0, 9] == 1
    assert evidence[-1, 1, 7] == 1 and evidence[-1, 1, 9] == 0
