"""Coefficients of agreement, against the figures that were published with them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.agreement import (
    bootstrap,
    category_agreement,
    cohen_kappa,
    coincidences_of,
    concordance,
    concordance_of,
    contingency,
    fleiss_counts,
    fleiss_kappa,
    interval_alpha,
    interval_parts,
    krippendorff_alpha,
    moments,
    overall_concordance,
    percent_agreement,
)

# Fleiss (1971), table 1: what six psychiatrists said of each of thirty patients: depression,
# personality disorder, schizophrenia, neurosis, other.
PATIENTS = """
    00060 03003 01401 00006 03030 20400 00402 20310 20040 00006
    10050 11040 03300 10050 02031 00501 30012 51000 02040 10203
    00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
"""
DIAGNOSES = np.array([[int(n) for n in one] for one in PATIENTS.split()], float)
# Cohen (1960), table 2, as proportions of 200 patients.
COHEN = np.array([[0.44, 0.07, 0.09], [0.05, 0.20, 0.05], [0.01, 0.03, 0.06]])
# SAS/STAT, PROC FREQ: agreement of two raters of a rash, and both kappas.
SAS = np.array([[0, 4, 1], [0, 8, 0], [0, 1, 5]], float)
# R, irr: anxiety, second and third rater; nobody said 4. Linear and quadratic weights.
ANXIETY = np.array(
    [
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]
)
# Krippendorff (2011), the data of section C; * is missing.
OBSERVERS = ["12332141 2***", "12332241 25*3", "*3332342 251*", "12332441 251*"]


def observed(rows=OBSERVERS, missing="*"):
    rows = [row.replace(" ", "") for row in rows]
    symbols = sorted({c for row in rows for c in row} - {missing})
    codes = np.array([[symbols.index(c) if c != missing else -1 for c in row] for row in rows])
    return codes, np.arange(1.0, len(symbols) + 1)


def alpha(rows, level="nominal"):
    codes, values = observed(rows)
    return krippendorff_alpha(coincidences_of(fleiss_counts(codes, len(values))), values, level)


def test_cohen_1960():
    assert cohen_kappa(COHEN) == pytest.approx(0.492, abs=5e-4)
    assert cohen_kappa(COHEN * 200) == pytest.approx(cohen_kappa(COHEN))
    assert cohen_kappa(np.array([[20, 5], [10, 15]])) == pytest.approx(0.4)


def test_weighted_kappa_of_sas_and_irr():
    assert cohen_kappa(SAS) == pytest.approx(0.4842, abs=5e-5)
    assert cohen_kappa(SAS, "linear") == pytest.approx(0.4701, abs=5e-5)
    codes = np.searchsorted([1, 2, 3, 4, 6], ANXIETY)
    table = contingency(codes[0], codes[1], 5)
    assert cohen_kappa(table) == pytest.approx(-0.006289308)
    assert cohen_kappa(table, "linear") == pytest.approx(0.1459075)
    assert cohen_kappa(table, "quadratic") == pytest.approx(0.2520325)


def test_fleiss_1971():
    assert DIAGNOSES.shape == (30, 5) and (DIAGNOSES.sum(axis=1) == 6).all()
    assert DIAGNOSES.sum(axis=0).tolist() == [26, 26, 30, 55, 43]
    assert fleiss_kappa(DIAGNOSES) == pytest.approx(0.4302445)
    assert percent_agreement(DIAGNOSES) == pytest.approx(0.5556, abs=5e-5)
    with pytest.raises(ValueError, match="same number"):
        fleiss_kappa(np.array([[2.0, 0], [1, 2]]))
    assert np.isnan(fleiss_kappa(np.zeros((0, 3))))


def test_each_class_of_fleiss_1971():
    ratings = DIAGNOSES.sum()
    for label, kappa in enumerate((0.245, 0.245, 0.520, 0.471, 0.566)):
        specific, found = category_agreement(DIAGNOSES, label)
        # Alpha is Fleiss' kappa with a correction for few ratings.
        assert 1 - (1 - found) * ratings / (ratings - 1) == pytest.approx(kappa, abs=5e-4)
        share = DIAGNOSES[:, label].sum() / ratings
        # His conditional probability of a second diagnosis that is the same.
        assert specific == pytest.approx(kappa * (1 - share) + share, abs=6e-4)


@pytest.mark.parametrize(
    ("rows", "level", "published"),
    [
        (["0100000010", "1110010000"], "nominal", 0.095),
        (["aabbdcccedda", "babbbccceddd"], "nominal", 0.692),
        (OBSERVERS, "nominal", 0.743),
        (OBSERVERS, "ordinal", 0.815),
        (OBSERVERS, "interval", 0.849),
    ],
)
def test_krippendorff_2011(rows, level, published):
    assert alpha(rows, level) == pytest.approx(published, abs=5e-4)


def test_alpha_of_numbers_is_that_of_their_coincidences():
    codes, values = observed()
    numbers = np.where(codes >= 0, values[codes], np.nan)
    found = interval_alpha(interval_parts(numbers).sum(axis=0))
    assert found == pytest.approx(alpha(OBSERVERS, "interval"))
    assert found == pytest.approx(0.849, abs=5e-4)


def test_concordance_is_kappa_with_quadratic_weights():
    """Exactly so for whole numbers: Fleiss & Cohen (1973) for the moments divided by n."""
    codes = np.searchsorted([1, 2, 3, 4, 6], ANXIETY)
    found = concordance(codes[0].astype(float), codes[1].astype(float))
    assert found == pytest.approx(0.2520325)


def test_concordance_sees_a_shift_and_a_scale_that_a_correlation_does_not():
    x = np.array([-1.0, 0.0, 1.0, np.nan])
    assert concordance(x, x) == pytest.approx(1)
    assert concordance(x, -x) == pytest.approx(-1)
    # By hand: 2·2/3 / (2/3 + 2/3 + 1) and 2·1/3 / (2/3 + 1/6).
    assert concordance(x, x + 1) == pytest.approx((4 / 3) / (7 / 3))
    assert concordance(x, x / 2) == pytest.approx((2 / 3) / (5 / 6))
    pairs = np.stack([moments(x[:3], y).sum(axis=0) for y in (x[:3] + 1, x[:3] / 2)])
    assert overall_concordance(pairs) == pytest.approx((4 / 3 + 2 / 3) / (7 / 3 + 5 / 6))


def test_what_is_not_defined_is_not_a_number():
    one = np.array([[3.0, 0], [3, 0]])
    assert np.isnan(cohen_kappa(np.array([[9.0, 0], [0, 0]])))
    assert np.isnan(cohen_kappa(np.zeros((2, 2))))
    assert np.isnan(fleiss_kappa(one))
    assert np.isnan(krippendorff_alpha(coincidences_of(one), np.arange(2.0)))
    assert np.isnan(percent_agreement(np.array([[1.0, 0]])))
    assert np.isnan(concordance(np.zeros(3), np.zeros(3)))
    assert np.isnan(concordance(np.ones(1), np.ones(1)))
    assert np.isnan(interval_alpha(interval_parts(np.full((2, 4), 0.1)).sum(axis=0)))
    assert np.isnan(overall_concordance(np.zeros((0, 6))))


CODES = st.lists(st.tuples(*[st.integers(-1, 3)] * 3), min_size=2, max_size=30)


@given(rows=CODES, seed=st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_coefficients_do_not_know_who_is_who(rows, seed):
    codes = np.array(rows).T
    order = np.random.default_rng(seed).permutation(codes.shape[1])
    counts = fleiss_counts(codes, 4)
    mixed = fleiss_counts(codes[::-1][:, order], 4)
    for found in (
        percent_agreement,
        lambda c: krippendorff_alpha(coincidences_of(c), np.arange(4.0)),
    ):
        first, second = found(counts), found(mixed)
        assert first == pytest.approx(second, nan_ok=True)
        assert np.isnan(first) or first <= 1 + 1e-9
    for weights in ("nominal", "linear", "quadratic"):
        table = contingency(codes[0], codes[1], 4)
        kappa = cohen_kappa(table, weights)
        assert kappa == pytest.approx(cohen_kappa(table.T, weights), nan_ok=True)
        assert np.isnan(kappa) or kappa <= 1 + 1e-9


def test_two_raters_who_agree_on_everything_agree_wholly():
    codes = np.array([[0, 1, 2, 0, 1]] * 2)
    counts = fleiss_counts(codes, 3)
    assert percent_agreement(counts) == 1
    assert cohen_kappa(contingency(codes[0], codes[1], 3)) == pytest.approx(1)
    assert fleiss_kappa(counts) == pytest.approx(1)
    assert krippendorff_alpha(coincidences_of(counts), np.arange(3.0)) == pytest.approx(1)
    assert category_agreement(counts, 1) == pytest.approx((1, 1))


def held(seed, units=1200, hold=40):
    """Return two raters who hold each label for ``hold`` units, and mostly agree."""
    random = np.random.default_rng(seed)
    truth = random.integers(0, 3, units // hold)
    wrong = random.random((2, units // hold)) < 0.25
    codes = np.where(wrong, random.integers(0, 3, (2, units // hold)), truth)
    return np.repeat(codes, hold, axis=1)


def table_parts(codes):
    parts = np.zeros((codes.shape[1], 3, 3))
    parts[np.arange(codes.shape[1]), codes[0], codes[1]] = 1
    return parts


def test_intervals_of_blocks_hold_the_truth_and_those_of_single_units_do_not():
    units = 1200
    truth = cohen_kappa(table_parts(held(99, units=400_000)).sum(axis=0))
    inside = {"blocks": 0, "units": 0}
    for seed in range(40):
        parts = table_parts(held(seed))
        for name, blocks in (("blocks", np.arange(units) // 40), ("units", np.arange(units))):
            found = bootstrap(parts, blocks, cohen_kappa, draws=200, seed=seed)
            inside[name] += found.low <= truth <= found.high
    assert inside["blocks"] >= 34  # 95 % of 40 are 38; percentile intervals are a little short
    assert inside["units"] <= 20


def test_the_bootstrap_is_repeatable_and_silent_where_it_has_nothing_to_say():
    parts, blocks = table_parts(held(1)), np.arange(1200) // 40
    first = bootstrap(parts, blocks, cohen_kappa, seed=3)
    assert first == bootstrap(parts, blocks, cohen_kappa, seed=3)
    assert first.low < first.value < first.high
    without = bootstrap(parts, blocks, cohen_kappa, draws=0)
    assert without.value == first.value and np.isnan(without.low)
    few = bootstrap(parts[:320], blocks[:320], cohen_kappa)
    assert np.isfinite(few.value) and np.isnan(few.low) and np.isnan(few.high)
    nothing = bootstrap(np.zeros((0, 3, 3)), np.zeros(0, int), cohen_kappa)
    assert np.isnan(nothing.value)
    rare = np.zeros((400, 2, 2))
    rare[:, 0, 0] = 1
    rare[5] = [[0, 0], [0, 1]]  # most draws miss the one unit that makes kappa defined
    assert np.isnan(bootstrap(rare, np.arange(400) // 20, cohen_kappa).low)
    numbers = moments(np.linspace(-1, 1, 400), np.linspace(-1, 0.9, 400))
    assert bootstrap(numbers, np.arange(400) // 20, concordance_of).high <= 1
