"""From annotations to units, and from units to what is said of raters."""

import json
import math
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.agreement import cohen_kappa, coincidences_of, fleiss_counts, fleiss_kappa
from emoscope.agreement_command import as_text
from emoscope.agreement_report import Wish, _coincidences, agreement_of, as_json
from emoscope.agreement_units import (
    HOLD_NS,
    MACHINE,
    NOTHING,
    Said,
    Sitting,
    said_by_machine,
    units_of,
)
from emoscope_models import NO_EVIDENCE

S = 1_000_000_000
WISH = Wish(draws=50)


def said(*spans):
    """Return what was said, by ``(start, stop, label)`` or with valence and arousal, in seconds."""
    return [Said(round(a * S), round(b * S), *more) for a, b, *more in spans]


def sitting(name="r", span=(0, 60), **raters):
    return Sitting(name, (span[0] * S, span[1] * S), {c: said(*all_) for c, all_ in raters.items()})


def codes(units, rater):
    row = units.codes[units.raters.index(rater)]
    return "".join("-" if c < 0 else units.classes[c][0] for c in row)


def test_a_unit_has_the_label_that_covers_most_of_it_and_half_at_least():
    one = sitting(span=(0, 4), A=[(0, 1.25, "x"), (1.3, 2.5, "y"), (2.7, 3.0, "x")])
    units = units_of([one])
    # 1.0-1.5: x has half, y less; 2.5-3.0: 0.3 of 0.5 s; then nothing.
    assert codes(units, "A") == "xxxyyx--"
    assert (units.short, units.torn, units.outside, units.instants) == (0, 0, 0, 0)


def test_what_does_not_enter_is_counted():
    one = sitting(
        span=(10, 14),
        A=[
            (10, 11, "x"), (10, 11, "y"),  # two at once: two units torn
            (12.0, 12.2, "x"),  # short
            (13, 13, "x"),  # an instant
            (2, 3, "x"), (14, 15, "x"),  # outside
            (13, 19, "z"),  # partly outside
        ],
    )  # fmt: skip
    units = units_of([one])
    assert codes(units, "A") == "------zz"
    assert (units.torn, units.short, units.instants, units.outside) == (2, 1, 1, 2)
    told = " ".join(map(str, agreement_of([one], WISH).notes))
    for words in (
        "1 instants",
        "1 annotations do not cover half",
        "2 annotations lie",
        "2 units are covered by two",
    ):
        assert words in told


def test_without_a_label_is_missing_or_a_class_of_its_own():
    one = sitting(span=(0, 3), A=[(0, 1, "x")], B=[(0, 2, "x")], C=[(0, 3, "", 0.5)])
    missing = units_of([one])
    assert [codes(missing, r) for r in "ABC"] == ["xx----", "xxxx--", "------"]
    own = units_of([one], unlabelled="class")
    assert own.classes == ("x", NOTHING)
    # C gave numbers alone, so that nothing can be said of labels that C did not give.
    assert [codes(own, r) for r in "ABC"] == ["xx((((", "xxxx((", "------"]


def test_a_rater_who_was_not_there_is_missing_in_that_recording_either_way():
    both = [
        sitting("1", (0, 1), A=[(0, 1, "x")], B=[(0, 1, "x")]),
        sitting("2", (5, 6), A=[(5, 6, "y")]),
    ]
    units = units_of(both, unlabelled="class", block=0.5)
    assert codes(units, "B") == "xx--"
    assert units.blocks.tolist() == [0, 1, 2, 3]
    assert units_of(both, block=30).blocks.tolist() == [0, 0, 1, 1]  # no block spans recordings


def test_numbers_are_means_over_time():
    one = sitting(span=(0, 2), A=[(0, 0.75, "", 1.0, -1.0), (0.75, 1.1, "", 0.0, None)])
    units = units_of([one])
    assert units.numbers["valence"][0].tolist() == pytest.approx(
        [1, 0.5, np.nan, np.nan], nan_ok=True
    )
    assert units.numbers["arousal"][0].tolist() == pytest.approx(
        [-1, -1, np.nan, np.nan], nan_ok=True
    )


@given(
    spans=st.lists(
        st.tuples(st.integers(-5, 130), st.integers(0, 60), st.sampled_from("xyz")), max_size=12
    ),
    step=st.sampled_from([0.1, 0.25, 0.5, 0.7]),
)
@settings(max_examples=60, deadline=None)
def test_units_are_those_of_a_look_at_every_tenth(spans, step):
    """Against counting tenths of each unit, one by one; steps of whole twentieths."""
    one = sitting(span=(0, 12), A=[(a / 10, (a + n) / 10, label) for a, n, label in spans])
    units = units_of([one], step=step)
    assert units.codes.shape[1] == math.ceil(12 / step - 1e-9)
    fine = 0.05
    for k, code in enumerate(units.codes[0]):
        count = {}
        for i in range(round(step / fine)):
            t = k * step + (i + 0.5) * fine
            for a, n, label in spans:
                if a / 10 <= t < (a + n) / 10:
                    count[label] = count.get(label, 0) + 1
        best = max(count.values(), default=0)
        winners = [label for label, n in count.items() if n == best]
        expected = winners[0] if len(winners) == 1 and best >= step / fine / 2 - 1e-6 else ""
        assert ("" if code < 0 else units.classes[code]) == expected


def decision(time, label, affect=(0.2, -0.1)):
    made = None if affect is None else SimpleNamespace(valence=affect[0], arousal=affect[1])
    return SimpleNamespace(time=time, fused=SimpleNamespace(label=label, affect=made))


def test_the_machine_holds_an_answer_until_the_next_and_two_seconds_at_most():
    found = said_by_machine(
        [
            decision(0, "happy"),
            decision(S, NO_EVIDENCE, None),
            decision(2 * S, "sad"),
            decision(9 * S, "sad"),
        ]
    )
    assert [(a.start, a.stop, a.label, a.valence) for a in found] == [
        (0, S, "happy", 0.2),
        (S, 2 * S, "", None),
        (2 * S, 2 * S + HOLD_NS, "sad", 0.2),
        (9 * S, 9 * S + HOLD_NS, "sad", 0.2),
    ]
    assert said_by_machine([]) == []


def long_ones(seed=0, seconds=600, raters="AB", wrong=0.2):
    random = np.random.default_rng(seed)
    truth = random.integers(0, 3, seconds // 5)
    spans = {}
    for rater in raters:
        mine = np.where(random.random(len(truth)) < wrong, random.integers(0, 3, len(truth)), truth)
        spans[rater] = [(n * 5, n * 5 + 5, "xyz"[c], (c - 1) / 2, 0.0) for n, c in enumerate(mine)]
    return sitting(span=(0, seconds), **spans)


def test_a_report_of_three_raters_is_that_of_the_coefficients():
    one = long_ones(raters="ABC")
    report = agreement_of([one], WISH)
    units = units_of([one])
    counts = fleiss_counts(units.codes, 3)
    assert report.units == report.complete == 1200
    assert report.fleiss.value == pytest.approx(fleiss_kappa(counts))
    assert np.allclose(_coincidences(counts).sum(axis=0), coincidences_of(counts))
    assert [(p.first, p.second) for p in report.pairs] == [("A", "B"), ("A", "C"), ("B", "C")]
    table = np.zeros((3, 3))
    np.add.at(table, (units.codes[0], units.codes[1]), 1)
    assert report.pairs[0].kappa.value == pytest.approx(cohen_kappa(table))
    assert report.pairs[0].kappa.low < report.pairs[0].kappa.value < report.pairs[0].kappa.high
    assert report.alpha.low < report.alpha.value < report.alpha.high
    assert [label.label for label in report.labels] == ["x", "y", "z"]
    assert sum(label.ratings for label in report.labels) == 3600
    valence = report.numbers["valence"]
    assert valence.units == 1200 and 0 < valence.concordance.low < valence.concordance.value < 1
    assert math.isnan(report.numbers["arousal"].alpha.value)  # everybody always said 0
    assert not report.machine and not report.notes
    assert report == agreement_of([one], WISH)


def test_an_order_makes_far_apart_worse_than_near():
    near = sitting(span=(0, 300), A=[(n * 10, n * 10 + 10, "lmh"[n % 3]) for n in range(30)],
                   B=[(n * 10, n * 10 + 10, "mmh"[n % 3]) for n in range(30)])  # fmt: skip
    far = sitting(span=(0, 300), A=[(n * 10, n * 10 + 10, "lmh"[n % 3]) for n in range(30)],
                  B=[(n * 10, n * 10 + 10, "hmh"[n % 3]) for n in range(30)])  # fmt: skip
    order = Wish(order=("l", "m", "h"), draws=10)
    linear = Wish(order=("l", "m", "h"), weights="linear", draws=10)
    plain = Wish(draws=10)
    found = {
        name: [agreement_of([one], wish).pairs[0].kappa.value for one in (near, far)]
        for name, wish in (("plain", plain), ("linear", linear), ("quadratic", order))
    }
    assert found["quadratic"][0] > found["linear"][0] > found["plain"][0]
    assert found["quadratic"][1] < found["plain"][1]
    assert agreement_of([near], order).level == "ordinal"
    assert agreement_of([near], order).alpha.value > agreement_of([far], order).alpha.value
    with pytest.raises(ValueError, match="does not name h"):
        agreement_of([near], Wish(order=("l", "m")))


def test_the_machine_is_compared_with_each_rater_and_enters_nowhere_else():
    people = long_ones()
    machine = [Said(a.start, a.stop, "x", 0.1, 0.1) for a in people.said["A"]]
    with_it = Sitting("r", people.span, {**people.said, MACHINE: machine})
    alone, both = agreement_of([people], WISH), agreement_of([with_it], WISH)
    assert both.raters == ("A", "B")
    assert (both.alpha, both.fleiss, both.pairs) == (alone.alpha, alone.fleiss, alone.pairs)
    assert [(p.first, p.second) for p in both.machine] == [("A", MACHINE), ("B", MACHINE)]
    assert both.machine[0].kappa.value == pytest.approx(0, abs=1e-9)  # it always says the same
    one = agreement_of([Sitting("r", people.span, {"A": people.said["A"], MACHINE: machine})], WISH)
    assert one.raters == ("A",) and len(one.machine) == 1 and not one.pairs
    assert math.isnan(one.fleiss.value) and one.complete == 0


def test_when_not_to_trust_it_is_said():
    few = sitting(span=(0, 30), A=[(0, 20, "x")], B=[(0, 20, "x")])
    told = [str(note) for note in agreement_of([few], WISH).notes]
    assert told[0] == "Only 40 units are compared: too few to rely on."
    assert told[1] == "1 blocks of 30 s are too few for intervals: 10 are needed."
    assert "x is 100 % of all labels" in told[2]
    held = sitting(span=(0, 900), A=[(0, 400, "x"), (400, 900, "X")], B=[(0, 900, "x")])
    told = " ".join(str(note) for note in agreement_of([held], WISH).notes)
    assert "x and X are taken for two labels" in told or "X and x are taken" in told
    assert "the intervals are too narrow" in told
    assert "too narrow" not in " ".join(
        map(str, agreement_of([held], Wish(block=600, draws=10)).notes)
    )


def test_nothing_at_all_is_a_report_without_figures():
    report = agreement_of([sitting()], WISH)
    assert report.raters == () and report.units == 0 and math.isnan(report.alpha.value)
    empty = agreement_of([sitting(span=(0, 0), A=[(0, 1, "x")], B=[])], WISH)
    assert empty.units == 0
    json.dumps(as_json(empty), allow_nan=False)
    assert agreement_of([], WISH).units == 0


@pytest.mark.parametrize(
    "wrong", [{"step": 0.001}, {"step": 90}, {"block": 0.1}, {"unlabelled": "x"}]
)
def test_wishes_that_cannot_be_obeyed_are_refused(wrong):
    with pytest.raises(ValueError):
        agreement_of([long_ones()], Wish(**wrong))


def test_the_table_and_the_json_have_every_figure():
    one = long_ones(raters=["A", "王小明"])
    report = agreement_of([Sitting("录音", one.span, {**one.said, MACHINE: one.said["A"]})], WISH)
    text = as_text(report)
    for words in (
        "录音",
        "Krippendorff α (nominal)",
        "Fleiss κ",
        "A – 王小明",
        f"A – {MACHINE}",
        "without a label: not rated",
        " %",
        "valence: CCC",
    ):
        assert words in text
    raw = json.loads(json.dumps(as_json(report), allow_nan=False))
    assert raw["alpha"]["value"] == pytest.approx(report.alpha.value)
    assert raw["numbers"]["arousal"]["alpha"] == {"value": None, "low": None, "high": None}
    assert raw["machine"][0]["second"] == MACHINE
