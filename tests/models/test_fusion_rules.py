"""What each fusion rule promises on random input, and, pinned, what it does not."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from emoscope_models import EXPERIMENTAL, FITTED, RULES, FusionSettings, ModelError, make_rule
from emoscope_models._rules import MonteCarloWeights, Stacker, Votes, conflict_of
from emoscope_models._rules_band import band

UNIFORM = np.full(7, 1 / 7)
NAMES = ("a", "b", "c", "d", "e")
LOP, RBP, DS, MEAN, LIU = (
    "log-opinion-pool",
    "robust-bayes",
    "dempster-shafer",
    "mean",
    "liu-multiplicative",
)
TABLE = (MEAN, LOP, RBP, DS, LIU)
NUMBERS = hnp.arrays(np.float64, 7, elements=st.floats(1e-3, 1.0))
DISTRIBUTIONS = NUMBERS.map(lambda x: x / x.sum())
PRIORS = st.just(UNIFORM) | DISTRIBUTIONS
WEIGHTS = st.floats(0.0, 1.0)
SEVERAL = st.lists(st.tuples(DISTRIBUTIONS, WEIGHTS), min_size=1, max_size=4)
few = settings(max_examples=40, deadline=None)

rng = np.random.default_rng(5)
MADE = {
    "stacker": Stacker({n: rng.normal(size=(8, 7)) for n in NAMES}, rng.normal(size=7)),
    "monte-carlo-weights": MonteCarloWeights(
        dict(zip(NAMES, (0.4, 0.3, 0.1, 0.1, 0.1), strict=True))
    ),
}


def votes(parts: list[tuple[Any, float]], prior: Any = UNIFORM, **more: Any) -> Votes:
    p = np.array([part[0] for part in parts])
    return Votes(NAMES[: len(parts)], p, np.array([part[1] for part in parts]), prior, **more)


def fused(rule: str, parts: list[tuple[Any, float]], prior: Any = UNIFORM, **more: Any) -> Any:
    return make_rule(rule, MADE)(votes(parts, prior, **more))


def peaked(k: int, top: float = 0.7) -> Any:
    p = np.full(7, (1 - top) / 6)
    p[k] = top
    return p


def entropy(p: Any) -> float:
    return float(-(p * np.log(np.maximum(p, 1e-300))).sum())


# --- holds for every rule of the table ---


@pytest.mark.parametrize("rule", RULES)
@few
@given(SEVERAL, PRIORS)
def test_a_valid_distribution(rule: str, parts: list[Any], prior: Any) -> None:
    p = fused(rule, parts, prior)
    assert p.shape == (7,) and p.min() >= 0
    assert p.sum() == pytest.approx(1)


@pytest.mark.parametrize("rule", RULES)
@few
@given(SEVERAL, PRIORS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(rule: str, parts: list[Any], prior: Any, random: Any) -> None:
    made = votes(parts, prior)
    order = random.sample(range(len(parts)), len(parts))
    shuffled = Votes(
        tuple(NAMES[i] for i in order), made.probabilities[order], made.weights[order], prior
    )
    apply = make_rule(rule, MADE)
    assert np.allclose(apply(made), apply(shuffled))


@pytest.mark.parametrize("rule", [*TABLE, "monte-carlo-weights"])
@few
@given(SEVERAL, PRIORS, st.permutations(range(7)))
def test_no_class_is_special(rule: str, parts: list[Any], prior: Any, order: list[int]) -> None:
    renamed = [(p[order], w) for p, w in parts]
    assert np.allclose(fused(rule, renamed, prior[order]), fused(rule, parts, prior)[order])


def test_a_stacker_learns_classes_and_knows_them_apart() -> None:
    order = [1, 0, 2, 3, 4, 5, 6]
    one, other = (peaked(0), 1.0), (peaked(0)[order], 1.0)
    assert not np.allclose(fused("stacker", [other]), fused("stacker", [one])[order])


@pytest.mark.parametrize("rule", RULES)
@few
@given(SEVERAL, DISTRIBUTIONS, DISTRIBUTIONS, PRIORS)
def test_weight_zero_has_no_influence(
    rule: str, parts: list[Any], one: Any, other: Any, prior: Any
) -> None:
    with_one = fused(rule, [*parts, (one, 0.0)], prior)
    assert np.allclose(with_one, fused(rule, [*parts, (other, 0.0)], prior))


@pytest.mark.parametrize("rule", [r for r in RULES if r != LIU])
@few
@given(SEVERAL, DISTRIBUTIONS, PRIORS)
def test_weight_zero_is_as_good_as_absent(
    rule: str, parts: list[Any], other: Any, prior: Any
) -> None:
    assert np.allclose(fused(rule, [*parts, (other, 0.0)], prior), fused(rule, parts, prior))


def test_liu_counts_an_absent_modality() -> None:
    two = [(peaked(1), 1.0), (peaked(2), 0.9)]
    assert not np.allclose(fused(LIU, [*two, (peaked(3), 0.0)]), fused(LIU, two), atol=1e-3)


@pytest.mark.parametrize("rule", [r for r in RULES if r != LIU])
@few
@given(SEVERAL, PRIORS)
def test_nothing_valid_gives_the_prior(rule: str, parts: list[Any], prior: Any) -> None:
    assert np.allclose(fused(rule, [(p, 0.0) for p, _ in parts], prior), prior)


def test_liu_knows_no_prior() -> None:
    assert np.allclose(fused(LIU, [(peaked(1), 0.0)], peaked(3)), UNIFORM)


@pytest.mark.parametrize("rule", [LOP, RBP])
@few
@given(SEVERAL, PRIORS, WEIGHTS)
def test_the_prior_as_an_answer_changes_nothing(
    rule: str, parts: list[Any], prior: Any, weight: float
) -> None:
    assert np.allclose(fused(rule, [*parts, (prior, weight)], prior), fused(rule, parts, prior))


@pytest.mark.parametrize("rule", [MEAN, DS, LIU])
def test_the_prior_as_an_answer_moves_these(rule: str) -> None:
    one = [(peaked(1), 1.0)]
    assert not np.allclose(fused(rule, [*one, (UNIFORM, 1.0)]), fused(rule, one), atol=1e-3)


@pytest.mark.parametrize("rule", [MEAN, LOP, LIU, "monte-carlo-weights"])
@few
@given(DISTRIBUTIONS, PRIORS)
def test_one_modality_alone_is_itself(rule: str, p: Any, prior: Any) -> None:
    assert np.allclose(fused(rule, [(p, 1.0)], prior, epsilon=0.0), p)


@pytest.mark.parametrize("rule", [RBP, DS])
def test_discounted_rules_are_themselves_only_where_reliability_is_one(rule: str) -> None:
    p = peaked(1, 0.95)
    assert not np.allclose(fused(rule, [(p, 1.0)]), p, atol=1e-3)
    assert np.allclose(fused(rule, [(p, 1.0)]), p, atol=0.06)
    assert np.allclose(fused(rule, [(p, 1.0)], reliability=1.0), p)


@pytest.mark.parametrize("rule", [*TABLE, "monte-carlo-weights"])
@few
@given(SEVERAL, PRIORS, st.integers(0, 6), st.floats(0.0, 0.9))
def test_more_support_never_lowers_a_class(
    rule: str, parts: list[Any], prior: Any, k: int, share: float
) -> None:
    p, weight = parts[0]
    raised = (1 - share) * p + share * np.eye(7)[k]
    after = fused(rule, [(raised, weight), *parts[1:]], prior)[k]
    assert after >= fused(rule, parts, prior)[k] - 1e-9


@pytest.mark.parametrize("rule", TABLE)
@few
@given(DISTRIBUTIONS, st.integers(2, 4))
def test_agreement_makes_no_less_sure(rule: str, p: Any, n: int) -> None:
    together = entropy(fused(rule, [(p, 1.0)] * n))
    assert together <= entropy(fused(rule, [(p, 1.0)])) + 1e-9


@pytest.mark.parametrize("rule", TABLE)
@few
@given(DISTRIBUTIONS, WEIGHTS, WEIGHTS)
def test_higher_validity_makes_no_less_sure(rule: str, p: Any, one: float, other: float) -> None:
    low, high = sorted((one, other))
    surer = entropy(fused(rule, [(p, 1.0), (p, high)]))
    assert surer <= entropy(fused(rule, [(p, 1.0), (p, low)])) + 1e-9


@pytest.mark.parametrize("rule", TABLE)
@few
@given(SEVERAL, st.integers(0, 6))
def test_unanimity_wins(rule: str, parts: list[Any], k: int) -> None:
    assume(any(w > 1e-6 for _, w in parts))
    agreed = []
    for p, weight in parts:
        swapped, top = p.copy(), int(np.argmax(p))
        swapped[[k, top]] = swapped[[top, k]]
        agreed.append((swapped, weight))
    p = fused(rule, agreed)
    assert p[k] >= p.max() - 1e-9


OUTLIER = [(peaked(1), 1.0), (peaked(1), 1.0), (np.eye(7)[2], 1.0)]


@pytest.mark.parametrize("rule", [MEAN, RBP, DS])
def test_two_that_agree_beat_one_saturated_outlier(rule: str) -> None:
    assert np.argmax(fused(rule, OUTLIER)) == 1


@pytest.mark.parametrize(("rule", "epsilon"), [(LOP, 0.0), (LOP, 0.02), (LIU, 0.0)])
def test_one_saturated_outlier_beats_two_here(rule: str, epsilon: float) -> None:
    assert np.argmax(fused(rule, OUTLIER, epsilon=epsilon)) == 2


# --- between rules ---


@few
@given(SEVERAL, PRIORS, st.floats(0.0, 0.3))
def test_robust_bayes_at_full_weight_is_the_floored_pool(
    parts: list[Any], prior: Any, epsilon: float
) -> None:
    full = [(p, 1.0) for p, _ in parts]
    pooled = fused(LOP, full, prior, epsilon=epsilon)
    assert np.allclose(fused(RBP, full, prior, reliability=1 - epsilon), pooled)


@few
@given(SEVERAL, PRIORS)
def test_conflict_is_a_share(parts: list[Any], prior: Any) -> None:
    found = float(conflict_of(votes(parts, prior)))
    assert 0 <= found <= 1
    assert float(conflict_of(votes([(p, 0.0) for p, _ in parts], prior))) == 0
    assert float(conflict_of(votes(parts[:1], prior))) == pytest.approx(0, abs=1e-12)


def test_conflict_is_high_where_both_are_sure_of_different_things() -> None:
    apart = conflict_of(votes([(peaked(1, 0.95), 1.0), (peaked(2, 0.95), 1.0)]))
    together = conflict_of(votes([(peaked(1, 0.95), 1.0), (peaked(1, 0.95), 1.0)]))
    assert apart > 0.8 and together < 0.15


def test_total_conflict_gives_the_prior_and_no_division_by_zero() -> None:
    parts = [(np.eye(7)[1], 1.0), (np.eye(7)[2], 1.0)]
    assert np.allclose(fused(DS, parts, reliability=1.0), UNIFORM)
    assert float(conflict_of(votes(parts, reliability=1.0))) == pytest.approx(1)


@pytest.mark.parametrize("rule", RULES)
def test_many_at_once_are_the_same_one_by_one(rule: str) -> None:
    random = np.random.default_rng(3)
    p, w = random.dirichlet(np.ones(7), (20, 3)), random.random((20, 3))
    apply = make_rule(rule, MADE)
    together = apply(Votes(NAMES[:3], p, w, UNIFORM))
    for i in range(20):
        assert np.allclose(together[i], apply(Votes(NAMES[:3], p[i], w[i], UNIFORM)))


# --- by name ---


@pytest.mark.parametrize("name", ["m3er", "", "Mean", "log opinion pool"])
def test_a_rule_that_does_not_exist_is_refused_by_name(name: str) -> None:
    with pytest.raises(ModelError, match="no fusion rule") as caught:
        FusionSettings(rule=name)
    assert LOP in str(caught.value)


@pytest.mark.parametrize("rule", FITTED)
def test_a_rule_without_its_calibration_is_refused(rule: str) -> None:
    with pytest.raises(ModelError, match=rule):
        FusionSettings(rule=rule)


@pytest.mark.parametrize("rule", FITTED)
def test_a_calibration_that_lacks_a_modality_is_refused(rule: str) -> None:
    with pytest.raises(ModelError, match="knows no gait"):
        make_rule(rule, MADE)(replace(votes([(UNIFORM, 1.0)]), modalities=("gait",)))


def test_what_is_experimental_is_named() -> None:
    assert set(EXPERIMENTAL) < set(RULES)


# --- bands ---


@pytest.mark.parametrize("rule", RULES)
def test_a_band_is_ordered_repeats_and_holds_the_answer(rule: str) -> None:
    made = votes([(peaked(1, 0.6), 1.0), (peaked(1, 0.4), 0.7)])
    apply = make_rule(rule, MADE)
    found = band(apply, made, seed=(9,))
    assert found.shape == (3, 7)
    assert (np.diff(found, axis=0) >= 0).all()
    assert np.array_equal(found, band(apply, made, seed=(9,)))
    assert not np.array_equal(found, band(apply, made, seed=(10,)))
    answer = apply(made)
    top = int(np.argmax(answer))
    if rule != "stacker":  # random coefficients: its answer is nothing to draw around
        assert found[0, top] <= answer[top] <= found[2, top]


def test_a_band_narrows_with_what_an_answer_is_worth_and_follows_its_centre() -> None:
    made, apply = votes([(peaked(1, 0.6), 1.0)]), make_rule(LOP)
    wide, narrow = (band(apply, made, concentration=s) for s in (5.0, 500.0))
    assert (narrow[2] - narrow[0]).max() < (wide[2] - wide[0]).max() / 3
    centre = peaked(4, 0.5)
    moved = band(apply, made, centre=centre, concentration=500.0)
    assert np.allclose(moved[1], centre, atol=0.03)


@few
@given(SEVERAL, st.integers(0, 2**31))
def test_a_band_stays_within_probabilities(parts: list[Any], seed: int) -> None:
    found = band(make_rule(LOP), votes(parts), seed=(seed,), draws=50)
    assert (found >= 0).all() and (found <= 1).all()
