"""Timelines: what is short is drawn, whatever the length; sums and shares are exact."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.markers import Marker
from emoscope.report.answers import HOLD
from emoscope.report.charts import COLUMNS, LEFT, answers_chart, clock, streams_chart, unanswered
from emoscope.report.columns import Axis, band, runs, share, touched
from emoscope.report.facts import collect
from emoscope.report.streams import losses_of
from emoscope.report.summaries import Block, blocks_of, summary_of
from emoscope.report.svg import Classes, Drawing, between, outline, steps
from emoscope.report.words import english
from tests.app.report_bench import BEGAN, SECOND, record, results

HOUR = 3600 * SECOND
AXIS = Axis(0, HOUR, 868)


def intervals(*pairs):
    table = np.array(pairs, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


@pytest.mark.parametrize("start", [0, 1, HOUR // 3, HOUR - 1, HOUR])
@pytest.mark.parametrize("length", [0, 1, 62_500_000])
def test_the_shortest_interval_of_an_hour_has_its_column(start, length):
    columns = touched(AXIS, *intervals((start, min(start + length, HOUR))))
    assert 1 <= columns.sum() <= 2
    assert columns[min(int(start / AXIS.width), 867)]


def test_what_lies_outside_touches_nothing():
    assert not touched(AXIS, *intervals((-9, -1), (HOUR + 1, HOUR + 2))).any()
    assert touched(AXIS, *intervals((-9, HOUR + 9))).all()
    assert not touched(AXIS, *intervals()).any()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(-50, 150), st.integers(0, 60)), max_size=8))
def test_columns_agree_with_a_count_of_every_instant(drawn):
    axis = Axis(0, 100, 10)
    pairs = [(a, a + n) for a, n in drawn]
    columns = touched(axis, *intervals(*pairs))
    covered = np.zeros(100)
    for a, b in pairs:
        covered[max(a, 0) : max(min(b, 100), 0)] += 1
    expected = covered.reshape(10, 10).sum(axis=1) / 10
    np.testing.assert_allclose(share(axis, *intervals(*pairs)), expected, atol=1e-9)
    assert (columns >= (expected > 0)).all()
    points = {min(a // 10, 9) for a, b in pairs if a == b and 0 <= a <= 100}
    assert all(columns[p] for p in points)


def test_a_band_keeps_the_least_the_most_and_the_mean_over_time():
    axis = Axis(0, 100, 2)
    starts, stops = intervals((0, 40), (40, 41), (41, 50), (60, 70))
    made = band(axis, starts, stops, np.array([0.2, 1.0, 0.2, np.nan]))
    assert made.least[0] == 0.2 and made.most[0] == 1.0
    assert made.mean[0] == pytest.approx(0.2 + 0.8 / 50)
    assert np.isnan([made.least[1], made.mean[1], made.most[1]]).all()


def test_a_value_over_several_columns_is_in_each():
    made = band(Axis(0, 100, 10), *intervals((25, 71)), np.array([0.5]))
    assert np.flatnonzero(np.isfinite(made.mean)).tolist() == [2, 3, 4, 5, 6, 7]


def test_an_axis_needs_a_length():
    for start, stop, columns in ((5, 5, 10), (5, 4, 10), (0, 5, 0)):
        with pytest.raises(ValueError, match="axis"):
            Axis(start, stop, columns)


def test_paths_leave_open_what_is_not_there():
    values = np.array([0.5, 0.5, np.nan, 1.0])
    assert steps(values, 10, 20, 10) == "M10 20V15h2V20ZM13 20V10h1V20Z"
    assert outline(values, 10, 20, 10) == "M10 15h2M13 10h1"
    low, high = np.array([0.0, 0.2]), np.array([0.5, 0.5])
    assert between(low, high, 0, 10, 10) == "M0 10V5h2V8h-1V10h-1Z"
    assert steps(np.full(5, np.nan), 0, 0, 1) == ""


def test_words_in_a_picture_are_escaped():
    drawing = Drawing(100, Classes())
    drawing.words(0, 0, "</text><script>")
    svg = drawing.svg(10, described='"<b>')
    assert "<script>" not in svg and '"<b>' not in svg


def test_runs_are_stretches():
    assert runs([False, True, True, False, True]) == [(1, 3), (4, 5)]
    assert runs([]) == []


def test_times_are_as_on_a_clock():
    assert [clock(0), clock(59.96), clock(61.25, tenths=True), clock(3725)] == [
        "0:00", "1:00", "1:01.2", "1:02:05",
    ]  # fmt: skip


# -- an hour with a single answer without evidence ------------------------------------------------


@pytest.fixture(scope="module")
def facts(tmp_path_factory):
    """Return the facts of a short recording, stretched to an hour: 16 answers a second."""
    folder = tmp_path_factory.mktemp("hour") / "r"
    made = collect(record(folder, results(["happy"] * 20), seconds=10, skip=(4,)))
    times = np.arange(BEGAN, BEGAN + HOUR, SECOND // 16, dtype=np.int64)
    count = len(times)
    answers = replace(
        made.answers,
        times=times,
        held=np.full(count, SECOND // 16, np.int64),
        label=np.full(count, 1, np.int8),
        probabilities=np.tile(made.answers.probabilities[0], (count, 1)),
        affect=np.tile(made.answers.affect[0], (count, 1)),
        voices={},
    )
    return replace(made, span=(BEGAN, BEGAN + HOUR), answers=answers)


def bars(svg, colour):
    """Return x and width of the bars of a colour."""
    found = re.findall(rf'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" [^>]*"f-{colour}"', svg)
    return [(float(x), float(width)) for x, width in found]


@pytest.mark.parametrize("place", [0, 12_345, 57_599])
def test_one_answer_without_evidence_in_an_hour_is_drawn(facts, place):
    answers = replace(facts.answers, label=facts.answers.label.copy())
    assert bars(answers_chart(facts, Classes(), english), "none") == []
    answers.label[place] = -1
    answers.probabilities[place] = np.nan
    drawn = bars(answers_chart(replace(facts, answers=answers), Classes(), english), "none")
    assert len(drawn) == 1 and 1 <= drawn[0][1] <= 2
    assert drawn[0][0] - LEFT == pytest.approx(place / 57_600 * COLUMNS, abs=1)


def test_a_pause_without_any_answer_is_drawn(facts):
    keep = np.ones(len(facts.answers.times), bool)
    keep[100:101] = False
    a = facts.answers
    cut = replace(a, times=a.times[keep], held=a.held[keep], label=a.label[keep],
                  probabilities=a.probabilities[keep], affect=a.affect[keep])  # fmt: skip
    starts, stops = unanswered(cut, facts.span)
    assert (stops - starts).tolist() == [SECOND // 16]
    drawn = bars(answers_chart(replace(facts, answers=cut), Classes(), english), "bad")
    assert len(drawn) == 1


def test_one_lost_sample_in_an_hour_is_drawn(facts):
    eeg = next(s for s in facts.streams if s.kind == "eeg")
    blocks = np.arange(3600)
    starts, count = BEGAN + blocks * SECOND, np.full(3600, 10)
    stops = starts + 9 * SECOND // 10
    columns = (blocks * 10, count, stops + 1, starts, stops, blocks * 0, blocks * 10)
    table = np.stack(columns, axis=1)
    whole = replace(eeg, blocks=table, losses=tuple(losses_of("eeg", table, 10.0)), stays=())
    assert whole.losses == ()
    assert bars(streams_chart(replace(facts, streams=(whole,)), Classes(), english), "bad") == []
    table = table.copy()
    table[1800:, 0] += 1
    table[1800:, [3, 4]] += SECOND // 10
    (loss,) = losses_of("eeg", table, 10.0)
    assert loss.count == 1
    lossy = replace(whole, blocks=table, losses=(loss,))
    drawn = bars(streams_chart(replace(facts, streams=(lossy,)), Classes(), english), "bad")
    assert len(drawn) == 1 and drawn[0][0] - LEFT == pytest.approx(COLUMNS / 2, abs=1)


def test_an_hour_with_as_many_losses_as_blocks_is_small_and_whole_columns_stay_red(facts):
    eeg = next(s for s in facts.streams if s.kind == "eeg")
    blocks = np.arange(36_000)
    starts = BEGAN + blocks * (SECOND // 10)
    columns = (blocks * 2, blocks * 0 + 1, starts + 1, starts, starts, blocks * 0, blocks)
    table = np.stack(columns, axis=1)
    lossy = replace(eeg, blocks=table, losses=tuple(losses_of("eeg", table, 20.0)), stays=())
    assert len(lossy.losses) == 35_999
    svg = streams_chart(replace(facts, streams=(lossy,)), Classes(), english)
    assert len(svg) < 20_000
    assert bars(svg, "bad") == [(LEFT, COLUMNS)]


def test_a_very_long_label_is_no_pair_and_takes_no_time():
    markers = [Marker(SECOND, "begin" + "_" * 200_000), Marker(2 * SECOND, "_" * 200_000 + "x")]
    assert [b.origin for b in blocks_of(markers, SPAN)] == ["between markers"] * 3


def test_an_hour_is_small(facts):
    rng = np.random.default_rng(5)
    a = facts.answers
    wild = replace(
        a,
        probabilities=rng.dirichlet(np.ones(7), len(a.times)),
        label=rng.integers(-1, 7, len(a.times)).astype(np.int8),
    )
    assert len(answers_chart(replace(facts, answers=wild), Classes(), english)) < 300_000


# -- blocks ---------------------------------------------------------------------------------------

SPAN = (0, 100 * SECOND)


def named(blocks):
    return [(b.name, b.start // SECOND, b.stop // SECOND, b.origin, b.open) for b in blocks]


def marks(*pairs):
    return [Marker(at * SECOND, label) for at, label in pairs]


def test_pairs_of_markers_are_blocks():
    markers = marks((5, "begin A"), (10, "start: B"), (20, "End a"), (30, "stop B"),
                    (40, "rest begins"), (50, "rest ends"), (60, "cough"))  # fmt: skip
    assert named(blocks_of(markers, SPAN)) == [
        ("A", 5, 20, "markers", False),
        ("B", 10, 30, "markers", False),
        ("rest", 40, 50, "markers", False),
    ]


def test_an_end_that_is_missing_is_told():
    markers = marks((5, "begin A"), (20, "begin A"), (30, "end A"), (40, "begin B"), (50, "end C"))
    assert named(blocks_of(markers, SPAN)) == [
        ("A", 5, 20, "markers", True),
        ("A", 20, 30, "markers", False),
        ("B", 40, 100, "markers", True),
    ]


def test_markers_that_last_are_blocks():
    markers = [Marker(5 * SECOND, "film", 10.0, "player"), Marker(200 * SECOND, "late", 5.0)]
    assert named(blocks_of(markers, SPAN)) == [("film", 5, 15, "markers", False)]


def test_between_markers_are_blocks_when_nothing_is_paired():
    markers = [*marks((10, "one"), (40, "two")), Marker(20 * SECOND, "T1", 0.0, "trigger box")]
    assert named(blocks_of(markers, SPAN)) == [
        ("", 0, 10, "between markers", False),
        ("one", 10, 40, "between markers", False),
        ("two", 40, 100, "between markers", False),
    ]


def test_minutes_grow_with_the_session():
    assert len(blocks_of((), (0, 60 * SECOND))) == 1
    assert len(blocks_of((), (0, 90 * SECOND))) == 2
    assert len(blocks_of((), (0, 4 * HOUR))) == 240
    assert len(blocks_of((), (0, 5 * HOUR))) == 30
    assert len(blocks_of((), (0, 40 * 24 * HOUR))) == 960


def test_an_interval_follows_batches_and_not_answers(facts):
    """Answers of one batch are one observation: more of them make nothing more certain."""
    a = facts.answers
    valence = np.where((a.times - BEGAN) // (10 * SECOND) % 2 == 0, 0.2, 0.4)
    affect = a.affect.copy()
    affect[:, 0] = valence
    made = summary_of(replace(a, affect=affect), Block("", BEGAN, BEGAN + 80 * SECOND, "time"))
    # Eight batches, four of 0.2 and four of 0.4: mean 0.3, SD 0.1069, t(7) = 2.3646.
    assert made.valence.value == pytest.approx(0.3)
    assert made.valence.half == pytest.approx(2.3646 * 0.10690 / 8**0.5, rel=1e-3)
    short = summary_of(a, Block("", BEGAN, BEGAN + 30 * SECOND, "time"))
    assert short.valence.half is None


def test_shares_of_a_block_sum_to_its_length(facts):
    rng = np.random.default_rng(3)
    a = facts.answers
    keep = rng.random(len(a.times)) < 0.03  # pauses above HOLD
    times = a.times[keep]
    held = np.minimum(np.diff(np.append(times, BEGAN + HOUR)), HOLD)
    label = rng.integers(-1, 7, len(times)).astype(np.int8)
    mixed = replace(a, times=times, held=held, label=label, probabilities=a.probabilities[keep],
                    affect=a.affect[keep])  # fmt: skip
    whole = Block("", *facts.span, "time")
    total = summary_of(mixed, whole)
    assert total.evident + total.silent == pytest.approx(total.answered)
    assert sum(total.labels) == pytest.approx(1)
    assert 0 < total.answered < 1
    parts = [summary_of(mixed, b) for b in blocks_of((), facts.span)]
    assert sum(p.answers for p in parts) == total.answers == len(times)
    seconds = sum(p.evident * p.seconds for p in parts)
    assert seconds == pytest.approx(total.evident * total.seconds)
