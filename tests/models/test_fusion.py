"""Properties of fusion on random input, and its answers to bad and missing evidence."""

import itertools
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from emoscope_models import (
    CENTROIDS,
    EMOTIONS,
    NO_EVIDENCE,
    Affect,
    Estimate,
    FusionSettings,
    LabelSpace,
    Modality,
    Validity,
    because,
    fuse,
    invalid,
    log_opinion_pool,
)

UNIFORM = np.full(7, 1 / 7)
NOW = 10_000_000_000
EXACT = FusionSettings(epsilon=0.0)
EPSILONS = st.sampled_from([0.0, 0.02, 0.1])
EXPONENTS = st.floats(0.0, 1.0)
NUMBERS = hnp.arrays(np.float64, 7, elements=st.floats(1e-3, 1.0))
DISTRIBUTIONS = NUMBERS.map(lambda x: x / x.sum())
PRIORS = st.just(UNIFORM) | DISTRIBUTIONS
SEVERAL = st.lists(st.tuples(DISTRIBUTIONS, EXPONENTS), min_size=1, max_size=4)


def pool(parts: list[tuple[Any, float]], prior: Any = UNIFORM, epsilon: float = 0.02) -> Any:
    p = np.array([part[0] for part in parts])
    return log_opinion_pool(p, np.array([part[1] for part in parts]), prior, epsilon)


def entropy(p: Any) -> float:
    return float(-(p * np.log(np.maximum(p, 1e-300))).sum())


def estimate(modality: Modality = "face", p: Any = None, **changes: Any) -> Estimate:
    made = Estimate(
        modality=modality,
        model="test",
        start=NOW,
        time=NOW,
        validity=Validity(1.0),
        probabilities=None if p is None else np.asarray(p, dtype=np.float64),
    )
    return replace(made, **changes)


def peaked(k: int, top: float = 0.7) -> Any:
    p = np.full(7, (1 - top) / 6)
    p[k] = top
    return p


# --- the pool: the LOP column of the property table ---


@given(SEVERAL, PRIORS, EPSILONS)
def test_a_valid_distribution(parts: list[Any], prior: Any, epsilon: float) -> None:
    p = pool(parts, prior, epsilon)
    assert p.shape == (7,)
    assert p.min() >= 0
    assert p.sum() == pytest.approx(1)


@given(SEVERAL, PRIORS, EPSILONS, st.randoms(use_true_random=False))
def test_the_order_of_modalities_does_not_matter(
    parts: list[Any], prior: Any, epsilon: float, random: Any
) -> None:
    shuffled = random.sample(parts, len(parts))
    assert np.allclose(pool(parts, prior, epsilon), pool(shuffled, prior, epsilon))


@given(SEVERAL, PRIORS, EPSILONS, st.permutations(range(7)))
def test_no_class_is_special(
    parts: list[Any], prior: Any, epsilon: float, order: list[int]
) -> None:
    renamed = [(p[order], e) for p, e in parts]
    expected = pool(parts, prior, epsilon)[order]
    assert np.allclose(pool(renamed, prior[order], epsilon), expected)


@given(SEVERAL, DISTRIBUTIONS, PRIORS, EPSILONS)
def test_validity_zero_has_no_influence(
    parts: list[Any], other: Any, prior: Any, epsilon: float
) -> None:
    assert np.allclose(pool([*parts, (other, 0.0)], prior, epsilon), pool(parts, prior, epsilon))


@given(SEVERAL, PRIORS, EPSILONS)
def test_nothing_valid_gives_the_prior(parts: list[Any], prior: Any, epsilon: float) -> None:
    assert np.allclose(pool([(p, 0.0) for p, _ in parts], prior, epsilon), prior)


@given(SEVERAL, PRIORS, EPSILONS, EXPONENTS)
def test_an_uninformed_modality_changes_nothing(
    parts: list[Any], prior: Any, epsilon: float, exponent: float
) -> None:
    more = pool([*parts, (prior, exponent)], prior, epsilon)
    assert np.allclose(more, pool(parts, prior, epsilon))


@given(DISTRIBUTIONS, PRIORS)
def test_one_modality_alone_is_itself(p: Any, prior: Any) -> None:
    assert np.allclose(pool([(p, 1.0)], prior, 0.0), p)


@given(DISTRIBUTIONS)
def test_one_modality_alone_is_nearly_itself_with_the_floor(p: Any) -> None:
    assert np.allclose(pool([(p, 1.0)]), p, atol=0.02)


@given(SEVERAL, PRIORS, EPSILONS, st.integers(0, 6), st.floats(0.0, 0.9))
def test_more_support_never_lowers_a_class(
    parts: list[Any], prior: Any, epsilon: float, k: int, share: float
) -> None:
    p, exponent = parts[0]
    raised = (1 - share) * p + share * np.eye(7)[k]
    after = pool([(raised, exponent), *parts[1:]], prior, epsilon)[k]
    assert after >= pool(parts, prior, epsilon)[k] - 1e-12


@given(DISTRIBUTIONS, EPSILONS, st.integers(2, 4))
def test_agreement_makes_surer(p: Any, epsilon: float, n: int) -> None:
    together = entropy(pool([(p, 1.0)] * n, UNIFORM, epsilon))
    assert together <= entropy(pool([(p, 1.0)], UNIFORM, epsilon)) + 1e-9


@given(DISTRIBUTIONS, EPSILONS, EXPONENTS, EXPONENTS)
def test_higher_validity_makes_surer(p: Any, epsilon: float, one: float, other: float) -> None:
    low, high = sorted((one, other))
    surer = entropy(pool([(p, 1.0), (p, high)], UNIFORM, epsilon))
    assert surer <= entropy(pool([(p, 1.0), (p, low)], UNIFORM, epsilon)) + 1e-9


@given(SEVERAL, EPSILONS, st.integers(0, 6))
def test_unanimity_wins(parts: list[Any], epsilon: float, k: int) -> None:
    assume(any(e > 1e-6 for _, e in parts))
    agreed = []
    for p, exponent in parts:
        swapped = p.copy()
        top = int(np.argmax(p))
        swapped[[k, top]] = swapped[[top, k]]
        agreed.append((swapped, exponent))
    fused = pool(agreed, UNIFORM, epsilon)
    assert fused[k] >= fused.max() - 1e-12


def saturated_outlier(top: float, epsilon: float) -> Any:
    parts = [(peaked(1, top), 1.0), (peaked(1, top), 1.0), (np.eye(7)[2], 1.0)]
    return pool(parts, UNIFORM, epsilon)


@pytest.mark.parametrize(("top", "epsilon"), [(0.8, 0.02), (0.7, 0.05)])
def test_two_that_agree_beat_one_saturated_outlier(top: float, epsilon: float) -> None:
    assert np.argmax(saturated_outlier(top, epsilon)) == 1


def test_without_the_floor_an_outlier_vetoes() -> None:
    assert np.argmax(saturated_outlier(0.8, 0.0)) == 2


# --- fuse: freshness, gates, and what is said ---


def test_no_estimate_at_all_is_no_evidence() -> None:
    fused = fuse(NOW, {"face": None, "speech": None, "eeg": None})
    assert fused.label == NO_EVIDENCE
    assert np.allclose(fused.probabilities, UNIFORM)
    assert (fused.confidence, fused.affect, fused.n_used, fused.degraded) == (0.0, None, 0, True)
    assert all(c.status == "absent" and c.reasons for c in fused.contributions.values())


@given(PRIORS)
def test_no_evidence_is_the_set_prior(prior: Any) -> None:
    settings = FusionSettings(prior=tuple(map(float, prior)))
    fused = fuse(NOW, {"face": estimate(p=peaked(1), validity=invalid())}, settings)
    assert np.allclose(fused.probabilities, prior)
    assert fused.label == NO_EVIDENCE


def test_one_good_modality_is_taken_as_it_is() -> None:
    p = peaked(6)
    fused = fuse(NOW, {"face": estimate(p=p)}, EXACT)
    assert fused.label == "surprise"
    assert np.allclose(fused.probabilities, p)
    assert (fused.n_used, fused.degraded) == (1, False)
    assert fused.contributions["face"].status == "used"
    assert np.allclose(fused.contributions["face"].evidence, np.log(p * 7))


@given(st.permutations(["face", "speech", "eeg"]), DISTRIBUTIONS, DISTRIBUTIONS)
def test_the_order_of_estimates_does_not_matter(order: list[Any], p: Any, q: Any) -> None:
    made = {"face": estimate("face", p), "speech": estimate("speech", q), "eeg": None}
    fused, again = fuse(NOW, made), fuse(NOW, {m: made[m] for m in order})
    assert np.allclose(fused.probabilities, again.probabilities)


@pytest.mark.parametrize("modality", ["face", "speech", "eeg"])
def test_an_old_estimate_is_stale(modality: Modality) -> None:
    limit = int(FusionSettings().stale[modality] * 1e9)
    old = {modality: estimate(modality, peaked(1))}
    assert fuse(NOW + limit, old).contributions[modality].status == "used"
    stale = fuse(NOW + limit + 1, old)
    assert stale.contributions[modality].status == "stale"
    assert stale.label == NO_EVIDENCE
    assert "s old" in str(stale.contributions[modality].reasons[0])


def test_weight_falls_with_age_towards_the_prior() -> None:
    settings = FusionSettings(stale={"face": 100, "speech": 3, "eeg": 6})
    ages = [0, 1, 2, 4, 20]
    each = [fuse(NOW + age * 10**9, {"face": estimate(p=peaked(1))}, settings) for age in ages]
    weights = [fused.contributions["face"].weight for fused in each]
    assert np.allclose(weights, np.exp(-np.array(ages)))
    tops = [fused.probabilities[1] for fused in each]
    assert tops == sorted(tops, reverse=True)
    assert np.allclose(each[-1].probabilities, UNIFORM, atol=1e-6)


def test_an_estimate_from_the_future_is_fresh() -> None:
    fused = fuse(NOW, {"face": estimate(p=peaked(1), time=NOW + 10**9)})
    assert fused.contributions["face"].age == 0
    assert fused.contributions["face"].weight == 1


BAD = {
    "NaN": np.full(7, np.nan),
    "one NaN": np.array([np.nan, *np.full(6, 1 / 6)]),
    "infinite": np.array([np.inf, *np.zeros(6)]),
    "zero": np.zeros(7),
    "negative": np.array([-0.5, 1.5, *np.zeros(5)]),
    "too few": np.full(6, 1 / 6),
    "a table": np.full((7, 1), 1 / 7),
    "empty": np.zeros(0),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_distribution_is_invalid_with_a_reason(kind: str) -> None:
    good = estimate("speech", peaked(2))
    fused = fuse(NOW, {"face": estimate(p=BAD[kind]), "speech": good}, EXACT)
    contribution = fused.contributions["face"]
    assert (contribution.status, contribution.weight) == ("invalid", 0)
    assert contribution.reasons
    assert np.allclose(fused.probabilities, peaked(2))
    assert fused.degraded


@given(hnp.arrays(np.float64, st.integers(0, 9)))
def test_no_numbers_whatever_raise_or_spoil_the_answer(p: Any) -> None:
    fused = fuse(NOW, {"face": estimate(p=p)})
    assert np.isfinite(fused.probabilities).all()
    assert fused.probabilities.sum() == pytest.approx(1)


def test_unnormalised_probabilities_are_normalised() -> None:
    fused = fuse(NOW, {"face": estimate(p=peaked(1) * 40)}, EXACT)
    assert np.allclose(fused.probabilities, peaked(1))


AFFECTS = {
    "NaN": Affect(float("nan"), 0, 1, 1),
    "infinite": Affect(0, float("inf"), 1, 1),
    "no spread": Affect(0, 0, 0, 1),
    "NaN spread": Affect(0, 0, 1, float("nan")),
}


@pytest.mark.parametrize("kind", AFFECTS)
def test_affect_that_is_no_number_is_invalid_with_a_reason(kind: str) -> None:
    fused = fuse(NOW, {"speech": estimate("speech", affect=AFFECTS[kind])})
    assert fused.contributions["speech"].status == "invalid"
    assert fused.contributions["speech"].reasons
    assert fused.affect is None


@given(DISTRIBUTIONS, DISTRIBUTIONS)
def test_a_modality_that_does_not_vote_has_no_influence(p: Any, q: Any) -> None:
    shown = estimate("eeg", q, votes=False, affect=Affect(-1, -1, 0.1, 0.1))
    alone = fuse(NOW, {"face": estimate(p=p)})
    fused = fuse(NOW, {"face": estimate(p=p), "eeg": shown})
    assert np.array_equal(fused.probabilities, alone.probabilities)
    assert (fused.affect, fused.n_used, fused.label) == (alone.affect, 1, alone.label)
    assert fused.contributions["eeg"].status == "shown only"
    assert not fused.degraded


def test_no_opinion_is_shown_only() -> None:
    fused = fuse(NOW, {"face": estimate()})
    assert fused.contributions["face"].status == "shown only"
    assert fused.label == NO_EVIDENCE


def test_a_weight_of_zero_means_shown_only_and_says_so() -> None:
    settings = FusionSettings(weights={"face": 0.0, "speech": 1.0, "eeg": 1.0})
    fused = fuse(NOW, {"face": estimate(p=peaked(1))}, settings)
    assert (fused.label, fused.n_used) == (NO_EVIDENCE, 0)
    assert fused.contributions["face"].status == "shown only"
    assert "weight" in str(fused.contributions["face"].reasons[0])


def test_a_closed_gate_keeps_its_reason() -> None:
    reason = because("No face in the picture.")
    fused = fuse(NOW, {"face": estimate(p=peaked(1), validity=invalid(reason))})
    assert fused.contributions["face"].status == "invalid"
    assert fused.contributions["face"].reasons == (reason,)


@pytest.mark.parametrize(
    ("score", "status"), [(0.49, "degraded"), (0.5, "used"), (0.0, "degraded")]
)
def test_half_belief_is_called_degraded(score: float, status: str) -> None:
    fused = fuse(NOW, {"face": estimate(p=peaked(1), validity=Validity(score))})
    assert fused.contributions["face"].status == status
    assert fused.degraded == (status == "degraded")
    assert fused.n_used == (score > 0)


def test_any_subset_of_modalities_gives_an_answer() -> None:
    made = {m: estimate(m, peaked(1)) for m in ("face", "speech", "eeg")}
    for n in range(4):
        for some in itertools.combinations(made, n):
            fused = fuse(NOW, {m: made[m] if m in some else None for m in made})
            assert fused.n_used == n
            assert fused.degraded == (n < 3)
            assert fused.label == ("happy" if n else NO_EVIDENCE)


def test_own_classes_are_lifted() -> None:
    rows = tuple((0.9, 0.1) if e == "happy" else (0.2, 0.8) for e in EMOTIONS)
    space = LabelSpace("two", ("up", "down"), rows)
    fused = fuse(NOW, {"eeg": estimate("eeg", [1.0, 0.0], labels=space)}, EXACT)
    assert fused.label == "happy"
    assert np.allclose(fused.probabilities, space.lift(np.array([1.0, 0.0]), UNIFORM))


# --- valence and arousal ---


def test_affect_is_fused_by_precision() -> None:
    settings = FusionSettings()
    one = estimate("face", affect=Affect(0.8, 0.2, 0.2, 0.4))
    other = estimate("speech", affect=Affect(-0.4, 0.6, 0.4, 0.2))
    fused = fuse(NOW, {"face": one, "speech": other}, settings).affect
    assert fused is not None
    assert fused.valence == pytest.approx((0.8 * 25 - 0.4 * 6.25) / 31.25)
    assert fused.arousal == pytest.approx((0.2 * 6.25 + 0.6 * 25) / 31.25)
    assert fused.valence_sd == pytest.approx(31.25**-0.5)
    assert fused.arousal_sd == pytest.approx(31.25**-0.5)


def test_validity_weighs_affect() -> None:
    sure = estimate("face", affect=Affect(0.5, 0, 0.3, 0.3))
    doubted = estimate("speech", affect=Affect(-0.5, 0, 0.3, 0.3), validity=Validity(0.25))
    fused = fuse(NOW, {"face": sure, "speech": doubted}).affect
    assert fused is not None
    assert fused.valence == pytest.approx((0.5 - 0.125) / 1.25)


def test_an_infinite_spread_says_nothing() -> None:
    one = estimate("face", affect=Affect(0.5, 0.5, 0.3, 0.3))
    mute = estimate("speech", affect=Affect(0, 0.1, float("inf"), 0.3))
    fused = fuse(NOW, {"face": one, "speech": mute}).affect
    assert fused is not None
    assert fused.valence == pytest.approx(0.5)
    assert fused.arousal == pytest.approx(0.3)


@given(DISTRIBUTIONS)
def test_classes_alone_give_their_centroids(p: Any) -> None:
    fused = fuse(NOW, {"face": estimate(p=p)}, EXACT).affect
    assert fused is not None
    assert np.allclose([fused.valence, fused.arousal], p @ CENTROIDS)
    assert min(fused.valence_sd, fused.arousal_sd) >= 0.15


@given(st.floats(-5, 5), st.floats(-5, 5))
def test_affect_stays_within_its_range(valence: float, arousal: float) -> None:
    fused = fuse(NOW, {"face": estimate(affect=Affect(valence, arousal, 0.1, 0.1))}).affect
    assert fused is not None
    assert max(abs(fused.valence), abs(fused.arousal)) <= 1


def test_affect_without_classes_is_used_but_names_no_class() -> None:
    fused = fuse(NOW, {"speech": estimate("speech", affect=Affect(0, 0.5, 1, 0.2))})
    assert (fused.label, fused.n_used) == (NO_EVIDENCE, 1)
    assert fused.affect is not None


# --- settings and values ---


@pytest.mark.parametrize(
    "bad",
    [
        {"prior": (1.0,)},
        {"prior": (0.0, *(1 / 6,) * 6)},
        {"prior": (float("nan"), *(1 / 6,) * 6)},
        {"prior": (0.5,) * 7},
        {"epsilon": -0.1},
        {"epsilon": 1.0},
        {"epsilon": float("nan")},
        {"weights": {"face": -1.0}},
        {"weights": {"face": float("inf")}},
        {"stale": {"face": -1.0}},
        {"decay": {"face": 0.0}},
    ],
    ids=str,
)
def test_settings_without_meaning_are_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be"):
        FusionSettings(**bad)


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_validity_is_a_probability(score: float) -> None:
    with pytest.raises(ValueError, match="validity"):
        Validity(score)


def test_a_closed_gate_has_no_validity() -> None:
    with pytest.raises(ValueError, match="gate"):
        Validity(0.5, ok=False)


def test_a_reason_is_a_sentence_with_its_values_filled_in() -> None:
    assert str(because("{n} of {m} samples.", n=412, m=500)) == "412 of 500 samples."
