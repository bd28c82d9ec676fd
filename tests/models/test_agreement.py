"""Agreement between modalities: slow, symmetric, bounded, and never a gate."""

import math
import random
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import EMOTIONS, Estimate, FusionEngine, FusionSettings, Validity
from emoscope_models._agreement import (
    ANALYTIC,
    BOUND,
    LEAST,
    PAIRS,
    WINDOWS,
    Accord,
    Canon,
    fit_canon,
    left,
    log_ratio,
    pair_of,
)
from emoscope_models._agreement_card import as_tables, fit_canons, from_tables

sys.path.insert(0, str(Path(__file__).parent))

from asynchronous import sitting

SECOND = 1_000_000_000
DISTRIBUTIONS = st.lists(st.floats(1e-6, 1), min_size=7, max_size=7).map(
    lambda p: np.array(p) / sum(p)
)
FRESH = {"face": 2 * SECOND, "speech": 3 * SECOND, "eeg": 6 * SECOND}


def sure_of(k, p=0.9):
    answer = np.full(7, (1 - p) / 6)
    answer[k] = p
    return answer


def estimate(modality, time, p, score=0.9):
    return Estimate(modality, "m", time - SECOND, time, Validity(score), probabilities=p)


def told(engine, answers, seconds=40, score=0.9):
    """Push one window a second of each modality; return the last answer."""
    fused = None
    for k in range(seconds):
        time = (k + 1) * SECOND
        for modality, p in answers.items():
            engine.push(estimate(modality, time, p(k), score))
        fused = engine.tick(time)
    return fused


# -- one pair of windows -------------------------------------------------------------------------


@settings(max_examples=50)
@given(DISTRIBUTIONS, DISTRIBUTIONS, st.sampled_from(PAIRS))
def test_the_ratio_is_bounded_and_symmetric(p, q, pair):
    canon = ANALYTIC[pair]
    turned = Canon(canon.means[::-1], canon.maps[::-1], canon.correlations)
    ratio = log_ratio(canon, p, q)
    assert abs(ratio) <= BOUND
    assert ratio == pytest.approx(log_ratio(turned, q, p))


def test_same_answers_speak_for_the_same_person_and_others_against():
    canon = ANALYTIC["face", "speech"]
    same = log_ratio(canon, sure_of(1), sure_of(1))
    assert same > 0
    for other in range(2, 7):
        assert log_ratio(canon, sure_of(1), sure_of(other)) < 0
    assert np.isfinite(log_ratio(canon, np.eye(7)[0], np.eye(7)[1]))


def test_strangers_are_told_from_one_person_by_the_analytic_directions():
    rng = np.random.default_rng(0)
    labels, others = rng.integers(0, 7, (2, 3000))

    def said(y):
        z = 1.8**2 * np.eye(7)[y] + 1.8 * rng.standard_normal((len(y), 7))
        p = np.exp(z - z.max(axis=1, keepdims=True))
        return p / p.sum(axis=1, keepdims=True)

    canon, face = ANALYTIC["face", "speech"], said(labels)
    same, strange = log_ratio(canon, face, said(labels)), log_ratio(canon, face, said(others))
    above = (same[:, None] > strange[None]).mean()
    assert above > 0.6
    # On average: evidence for what is true, either way.
    assert same.mean() > 0 > strange.mean()


def test_fitted_directions_find_what_goes_together():
    rng = np.random.default_rng(1)
    base = rng.normal(size=(400, 7))
    p, q = (np.exp(base + 0.3 * rng.normal(size=base.shape)) for _ in range(2))
    p, q = p / p.sum(axis=1, keepdims=True), q / q.sum(axis=1, keepdims=True)
    canon = fit_canon(p, q)
    assert canon.correlations.max() > 0.6
    assert (np.diff(canon.correlations) <= 1e-9).all()
    mixed = rng.permutation(len(q))
    assert log_ratio(canon, p, q).mean() > log_ratio(canon, p, q[mixed]).mean() + 1
    with pytest.raises(ValueError, match="50 pairs"):
        fit_canon(p[:20], q[:20])


# -- over time -----------------------------------------------------------------------------------


def test_it_takes_ten_pairs_of_windows():
    accord, seen = Accord(), []
    for k in range(WINDOWS + 3):
        for modality in ("face", "speech"):
            accord = accord.after(modality, (k + 1) * SECOND, sure_of(2), FRESH, ANALYTIC)
        seen.append(accord.of("face"))
    assert seen[: WINDOWS - 1] == [None] * (WINDOWS - 1)
    assert seen[-1] == pytest.approx(accord.of("speech"))
    assert seen[-1] > 0.5


def test_the_faster_modality_counts_no_more_often():
    accord = Accord()
    for k in range(160):
        accord = accord.after("face", k * SECOND // 16, sure_of(2), FRESH, ANALYTIC)
        if k % 16 == 0:
            accord = accord.after("speech", k * SECOND // 16, sure_of(2), FRESH, ANALYTIC)
    assert accord.pairs[pair_of("face", "speech")].count <= 11
    assert Accord().after("face", 0, sure_of(1), FRESH, ANALYTIC).of("face") is None


def test_windows_that_are_far_apart_are_not_compared():
    accord = Accord().after("face", 0, sure_of(1), FRESH, ANALYTIC)
    later = accord.after("speech", 60 * SECOND, sure_of(1), FRESH, ANALYTIC)
    assert not later.pairs


def test_the_average_is_slow():
    accord = Accord()
    for k in range(30):
        right = sure_of(2)
        wrong = sure_of(5) if k == 29 else right
        accord = accord.after("face", (k + 1) * SECOND, right, FRESH, ANALYTIC)
        before = accord.of("face")
        accord = accord.after("speech", (k + 1) * SECOND, wrong, FRESH, ANALYTIC)
    assert before > 0.5
    assert accord.of("face") > 0.5  # one contradiction in thirty is no doubt yet


@given(st.none() | st.floats(0, 1))
def test_disagreement_halves_at_most_and_agreement_adds_nothing(agreement):
    assert LEAST <= left(agreement) <= 1
    if agreement is None or agreement >= 0.5:
        assert left(agreement) == 1


# -- in the engine -------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["responsive", "stable"])
def test_contradiction_lowers_both_and_is_said(mode):
    engine = FusionEngine(FusionSettings(mode=mode))
    fused = told(
        engine, {"face": lambda k: sure_of(k % 7), "speech": lambda k: sure_of((k + 3) % 7)}
    )
    for modality in ("face", "speech"):
        part = fused.contributions[modality]
        assert part.agreement < 0.4
        assert 0.9 * LEAST <= part.validity < 0.9
        assert part.weight > 0
        assert part.status != "invalid"
        assert "contradicted" in str(part.reasons[-1])
    quiet = told(
        FusionEngine(FusionSettings(mode=mode, agreement=False)),
        {"face": lambda k: sure_of(k % 7), "speech": lambda k: sure_of((k + 3) % 7)},
    )
    assert quiet.contributions["face"].agreement is None
    assert quiet.contributions["face"].validity == 0.9


def test_agreement_changes_nothing_but_is_shown():
    engine = FusionEngine(FusionSettings(mode="responsive"))
    same = {"face": lambda k: sure_of(k % 7), "speech": lambda k: sure_of(k % 7)}
    fused = told(engine, same)
    part = fused.contributions["face"]
    assert part.agreement > 0.5
    assert part.validity == 0.9
    assert not part.reasons
    plain = told(FusionEngine(FusionSettings(mode="responsive", agreement=False)), same)
    np.testing.assert_array_equal(fused.probabilities, plain.probabilities)


def test_one_modality_agrees_with_nobody():
    fused = told(FusionEngine(), {"face": lambda k: sure_of(k % 7)})
    assert fused.contributions["face"].agreement is None
    assert fused.contributions["face"].validity == 0.9


def test_two_that_agree_outvote_one_that_does_not():
    fused = told(
        FusionEngine(),
        {
            "face": lambda k: sure_of(k % 7),
            "speech": lambda k: sure_of(k % 7),
            "eeg": lambda k: sure_of((k + 3) % 7),
        },
    )
    parts = fused.contributions
    assert parts["face"].validity == parts["speech"].validity == 0.9
    assert parts["eeg"].agreement < 0.5 < parts["face"].agreement
    assert parts["eeg"].weight > 0


def test_the_instant_mode_knows_no_past():
    engine = FusionEngine(FusionSettings(mode="instant"))
    fused = told(engine, {"face": lambda k: sure_of(k % 7), "speech": lambda k: sure_of(3)})
    assert fused.contributions["face"].agreement is None


def test_a_modality_that_is_left_out_does_not_count():
    engine = FusionEngine()
    engine.refuse("speech", ())
    fused = told(engine, {"face": lambda k: sure_of(k % 7), "speech": lambda k: sure_of(3)})
    assert fused.contributions["face"].agreement is None


@pytest.mark.parametrize("mode", ["responsive", "stable"])
def test_order_of_arrival_and_replay_make_no_difference(mode):
    made = sitting(3, 40)
    estimates = [e for _, e in made.arrivals]
    in_order = sorted(estimates, key=lambda e: (e.time, e.modality))
    shuffled = list(in_order)
    random.Random(0).shuffle(shuffled)
    late = sorted(shuffled, key=lambda e: e.time // SECOND)  # at most a second out of order
    answers = []
    for windows in (in_order, late):
        engine = FusionEngine(FusionSettings(mode=mode))
        for window in windows:
            engine.push(window)
        answers.append(engine.tick(41 * SECOND))
    first, second = answers
    np.testing.assert_allclose(first.probabilities, second.probabilities, atol=1e-12)
    for modality, part in first.contributions.items():
        assert part.agreement == second.contributions[modality].agreement
    assert any(part.agreement is not None for part in first.contributions.values())


def test_what_was_remembered_goes_on_the_same():
    made = [e for _, e in sitting(5, 30).arrivals]
    whole, begun = FusionEngine(), FusionEngine()
    for window in made[: len(made) // 2]:
        whole.push(window)
        begun.push(window)
    resumed = FusionEngine()
    resumed.recall(begun.remember())
    for window in made[len(made) // 2 :]:
        whole.push(window)
        resumed.push(window)
    one, other = whole.tick(31 * SECOND), resumed.tick(31 * SECOND)
    np.testing.assert_array_equal(one.probabilities, other.probabilities)
    assert one.contributions["face"].agreement == other.contributions["face"].agreement


# -- a site's own --------------------------------------------------------------------------------


def own():
    rng = np.random.default_rng(2)
    base = rng.normal(size=(80, 7))
    answers = {m: np.exp(base + 0.5 * rng.normal(size=base.shape)) for m in ("face", "speech")}
    answers = {m: p / p.sum(axis=1, keepdims=True) for m, p in answers.items()}
    return fit_canons(answers, {m: np.ones(80, bool) for m in answers})


def test_directions_survive_their_file():
    canons = own()
    again = from_tables(as_tables(canons))
    assert list(again) == [("face", "speech")]
    p = sure_of(2)
    assert log_ratio(again["face", "speech"], p, p) == log_ratio(canons["face", "speech"], p, p)
    assert fit_canons({"face": np.ones((3, 7)) / 7}, {"face": np.ones(3, bool)}) == {}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"modalities": ["face", "nose"]}, "two of"),
        ({"modalities": ["speech", "face"]}, "in this order"),
        ({"modalities": 3}, "two modalities"),
        ({"correlations": [1.5] * 6}, "within 0 and 1"),
        ({"correlations": ["x"] * 6}, "could not convert"),
        ({"means": [[0.0] * 7]}, "two means"),
        ({"maps": [[[0.0] * 6] * 7, [[0.0] * 6] * 3]}, "seven classes"),
        ({"extra": 1}, "nothing else"),
        ({"means": [[math.nan] * 7] * 2}, "numbers"),
    ],
)
def test_impossible_directions_are_refused(change, words):
    [table] = as_tables(own())
    with pytest.raises(ValueError, match=words):
        from_tables([table | change])
    with pytest.raises(ValueError, match="twice"):
        from_tables([table, table])
    with pytest.raises(ValueError, match="list of tables"):
        from_tables({"a": 1})


def test_every_pair_has_its_directions():
    assert set(ANALYTIC) == set(PAIRS)
    assert all(len(c.correlations) == len(EMOTIONS) - 1 for c in ANALYTIC.values())
    assert ANALYTIC["face", "speech"].correlations[0] > ANALYTIC["face", "eeg"].correlations[0]
