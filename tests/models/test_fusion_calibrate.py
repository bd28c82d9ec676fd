"""Calibration helpers, scores, corruption: limits that are known, and what is refused."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import EMOTIONS, RULES
from emoscope_models._calibrate import (
    augmented,
    corrected,
    fit_confusion,
    fit_pool_weights,
    fit_reliability,
    fit_stacker,
    fit_temperature,
    fit_validity,
    monte_carlo_weights,
    softmax,
)
from emoscope_models._fusion_trial import (
    Decisions,
    apply,
    corrupt,
    fit,
    parse_corruption,
    raw_mean,
    simulated_eeg,
    soft_quality,
    unimodal,
    votes_of,
)
from emoscope_models._metrics import measure
from emoscope_models._rules import Votes, features

UNIFORM = np.full(7, 1 / 7)


def evidence(n: int, apart: float, seed: int, k: int = 8) -> tuple[Any, Any]:
    """Make calibrated logits (n, k) and their labels."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, k, n)
    z = apart**2 * np.eye(k)[labels] + apart * rng.standard_normal((n, k))
    return z, labels


def decisions(seed: int = 0, n: int = 300) -> Decisions:
    strong, labels = evidence(n, 2.2, seed)
    rng = np.random.default_rng(seed + 1)
    weak = 1.4**2 * np.eye(8)[labels] + 1.4 * rng.standard_normal((n, 8))
    logits = np.stack([strong * 2, weak * 2], axis=1)
    return Decisions(("speech", "face"), logits, np.ones((n, 2), bool), labels, np.arange(n) % 3)


# --- temperature, prior, confusion, validity ---


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0, 4.0])
def test_a_temperature_undoes_a_scale(scale: float) -> None:
    z, labels = evidence(4000, 2.0, 1)
    assert fit_temperature(z * scale, labels) == pytest.approx(scale, rel=0.08)


def test_temperature_one_is_identity_and_infinity_is_uniform() -> None:
    z, _ = evidence(20, 2.0, 2, 7)
    plain = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    assert np.allclose(softmax(z), plain)
    assert np.allclose(softmax(z, 1e9), UNIFORM, atol=1e-6)


@given(st.floats(0.05, 20), st.integers(0, 1000))
def test_no_temperature_changes_the_answer(temperature: float, seed: int) -> None:
    z, _ = evidence(5, 2.0, seed)
    assert (softmax(z, temperature).argmax(axis=1) == z.argmax(axis=1)).all()


def test_prior_correction_gives_the_answer_under_the_other_prior() -> None:
    rng = np.random.default_rng(3)
    trained, prior = rng.dirichlet(np.full(7, 5)), rng.dirichlet(np.full(7, 5))
    likelihood = rng.random((10, 7))
    under = [likelihood * p / (likelihood * p).sum(axis=1, keepdims=True) for p in (trained, prior)]
    assert np.allclose(corrected(under[0], trained, prior), under[1])
    assert np.allclose(corrected(under[0], trained, trained), under[0])
    with pytest.raises(ValueError, match="above 0"):
        corrected(under[0], np.array([0, *trained[1:]]), prior)


def test_a_confusion_is_counted_with_one_more_everywhere() -> None:
    said, true = np.array([0, 0, 1]), np.array([0, 0, 1])
    space = fit_confusion("two", ("calm", "glad"), said, true)
    table = np.asarray(space.confusion)
    assert np.allclose(table[0], [3 / 4, 1 / 4])
    assert np.allclose(table[1], [1 / 3, 2 / 3])
    assert np.allclose(table[2:], 0.5), "a class that was never seen is uninformed"


def test_validity_follows_quality() -> None:
    rng = np.random.default_rng(4)
    good = rng.random(5000) < 0.8
    a, b = fit_validity(soft_quality(rng, good), good)
    assert b > 1

    def valid(q: float) -> float:
        return float(1 / (1 + np.exp(-(a + b * np.log(q / (1 - q))))))

    assert valid(0.9) > 0.95 and valid(0.15) < 0.3


# --- weights ---


def known_votes(seed: int, garbage: float = 0.0) -> tuple[Votes, Any]:
    """Make votes of a good modality and of one that is garbage in part."""
    rng = np.random.default_rng(seed)
    z, labels = evidence(1500, 2.0, seed)
    other = 1.5**2 * np.eye(8)[labels] + 1.5 * rng.standard_normal((1500, 8))
    p = np.stack([softmax(z), softmax(other)], axis=1)
    bad = rng.random(1500) < garbage
    p[bad, 1] = p[rng.permutation(1500), 1][bad]
    return Votes(("a", "b"), p, np.ones((1500, 2)), np.full(8, 1 / 8)), labels


def test_independent_calibrated_modalities_get_weight_one() -> None:
    votes, labels = known_votes(1)
    assert np.allclose(fit_pool_weights(replace(votes, epsilon=0.0), labels), 1, atol=0.15)


def test_a_modality_that_is_often_garbage_weighs_less() -> None:
    clean = fit_pool_weights(*known_votes(2))
    spoiled = fit_pool_weights(*known_votes(2, garbage=0.5))
    assert spoiled[1] < clean[1] / 2
    assert spoiled.min() >= 0


def test_a_modality_that_lies_gets_no_weight_rather_than_less_than_none() -> None:
    votes, labels = known_votes(3)
    votes.probabilities[:, 1] = np.roll(votes.probabilities[:, 1], 1, axis=1)
    assert fit_pool_weights(votes, labels)[1] == 0


def test_reliability_falls_with_garbage() -> None:
    assert fit_reliability(*known_votes(4)) > 0.95
    assert fit_reliability(*known_votes(4, garbage=0.5)) < 0.92


def test_half_of_the_augmented_copies_are_as_they_were() -> None:
    votes, labels = known_votes(5)
    many, more = augmented(votes, labels, np.random.default_rng(0))
    n = len(labels)
    assert len(more) == len(many.weights) and len(more) % (2 * n) == 0
    assert np.array_equal(many.probabilities[:n], votes.probabilities)
    half = len(more) // 2
    assert (many.weights[:half] == 1).all()
    assert (many.weights[half:] == 0).mean() == pytest.approx(0.25, abs=0.03)
    again, _ = augmented(votes, labels, np.random.default_rng(0))
    assert np.array_equal(many.probabilities, again.probabilities)


def test_drawn_weights_prefer_the_better_modality_and_repeat() -> None:
    votes, labels = known_votes(6, garbage=0.6)
    found = monte_carlo_weights(votes, labels, np.random.default_rng(0))
    assert found.weights["a"] > found.weights["b"]
    assert sum(found.weights.values()) == pytest.approx(1)
    assert found == monte_carlo_weights(votes, labels, np.random.default_rng(0))


def test_a_stacker_learns_and_survives_a_missing_modality() -> None:
    votes, labels = known_votes(7)
    stacker = fit_stacker(*augmented(votes, labels, np.random.default_rng(0)))
    assert (stacker(votes).argmax(axis=1) == labels).mean() > 0.8
    without = replace(votes, weights=votes.weights * [1, 0])
    assert (stacker(without).argmax(axis=1) == labels).mean() > 0.6
    assert features(votes.probabilities[:, 0], votes.weights[:, 0]).shape == (1500, 9)


# --- scores ---


def test_scores_of_a_table_done_by_hand() -> None:
    p = np.array([[0.8, 0.2], [0.6, 0.4], [0.3, 0.7], [0.9, 0.1]])
    found = measure(p, np.array([0, 1, 1, 0]))
    assert found.accuracy == 0.75
    assert found.uar == pytest.approx((1 + 0.5) / 2)
    assert found.macro_f1 == pytest.approx((4 / 5 + 2 / 3) / 2)
    assert found.nll == pytest.approx(-np.log([0.8, 0.4, 0.7, 0.9]).mean())
    assert found.brier == pytest.approx(2 * np.mean([0.04, 0.36, 0.09, 0.01]))
    assert found.ece == pytest.approx((0.2 + 0.6 + 0.3 + 0.1) / 4)


def test_calibrated_answers_have_little_error_and_sure_wrong_ones_much() -> None:
    z, labels = evidence(20_000, 2.0, 8)
    assert measure(softmax(z), labels).ece < 0.015
    assert measure(np.eye(8)[(labels + 1) % 8], labels).ece == pytest.approx(1)


@pytest.mark.parametrize("labels", [[], [9, 0, 0], [-1, 0, 0], [0, 0]])
def test_labels_that_cannot_be_are_refused(labels: list[int]) -> None:
    with pytest.raises(ValueError, match="labels"):
        measure(np.full((len(labels) and 3, 8), 1 / 8), np.array(labels, int))


# --- trials ---


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("gait:missing=.5", "no stream 'gait'"),
        ("speech:blurred=.5", "no corruption 'blurred'"),
        ("speech:missing=1.5", "within 0 and 1"),
        ("speech:missing", "within 0 and 1"),
        ("speech:missing=nan", "within 0 and 1"),
        ("quality=perfect", "hard or soft"),
        ("nonsense", "no stream"),
    ],
)
def test_a_corruption_that_cannot_be_done_is_refused(spec: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse_corruption(spec, ("speech", "face"))


@given(st.text(max_size=40))
def test_any_text_is_a_corruption_or_refused(text: str) -> None:
    try:
        found, quality = parse_corruption(text, ("speech",))
    except ValueError:
        return
    assert quality in ("hard", "soft") and all(0 <= c.share <= 1 for c in found)


def test_corruption_does_what_it_says() -> None:
    d = decisions()
    found, quality = parse_corruption("speech:missing=.4,face:garbage=.5,quality=soft", d.streams)
    spoiled = corrupt(d, found, quality, np.random.default_rng(0))
    gone = ~spoiled.decisions.present[:, 0]
    assert gone.mean() == pytest.approx(0.4, abs=0.1)
    assert (spoiled.quality[gone, 0] == 0).all() and spoiled.decisions.present[:, 1].all()
    bad = ~spoiled.good[:, 1]
    assert bad.mean() == pytest.approx(0.5, abs=0.1)
    assert np.array_equal(spoiled.decisions.logits[~bad, 1], d.logits[~bad, 1])
    assert spoiled.quality[~bad, 1].mean() > spoiled.quality[bad, 1].mean() + 0.3
    stuck, _ = parse_corruption("face:stuck=1", d.streams)
    said = corrupt(d, stuck, "hard", np.random.default_rng(0)).decisions.logits[:, 1]
    assert softmax(said)[:, 0] == pytest.approx(0.99)
    assert np.array_equal(d.logits, decisions().logits), "the original stays"


def test_simulated_eeg_knows_quadrants_six_times_in_ten() -> None:
    labels = np.random.default_rng(1).integers(0, 8, 20_000)
    z = simulated_eeg(labels, np.random.default_rng(2))
    quadrant = np.array([0, 0, 1, 2, 3, 3, 3, 1])
    assert (quadrant[z.argmax(axis=1)] == quadrant[labels]).mean() == pytest.approx(0.6, abs=0.02)


@pytest.mark.parametrize("quality", ["hard", "soft"])
def test_every_rule_beats_its_best_stream_on_easy_data(quality: str) -> None:
    d = decisions(n=600)
    fitted = fit(d.at(d.groups != 0), quality)
    held = d.at(d.groups == 0)
    spoiled = corrupt(held, (), quality, np.random.default_rng(0))
    alone = measure(unimodal("speech", spoiled, fitted, quality), held.labels).accuracy
    for rule in RULES:
        assert measure(apply(rule, spoiled, fitted, quality), held.labels).accuracy >= alone - 0.02
    pooled = measure(apply("log-opinion-pool", spoiled, fitted, quality), held.labels)
    raw = measure(raw_mean(spoiled), held.labels)
    assert pooled.nll < raw.nll
    assert fitted.temperatures["speech"] == pytest.approx(2, rel=0.3)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 100))
def test_what_is_missing_is_the_prior(seed: int) -> None:
    d = decisions(seed, 30)
    everything, _ = parse_corruption("any:missing=1", d.streams)
    spoiled = corrupt(d, everything, "hard", np.random.default_rng(seed))
    assert np.allclose(raw_mean(spoiled), 1 / 8)
    votes = votes_of(spoiled.decisions, spoiled.quality, {})
    assert (votes.weights == 0).all()
    assert len(EMOTIONS) == 7
