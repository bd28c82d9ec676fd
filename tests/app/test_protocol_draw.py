"""What is drawn: the same for the same seed, within every constraint, balanced where promised."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.protocol._draws import Draws
from emoscope.protocol._tasks import items_of, seconds_of
from emoscope.protocol.design import TASK_KINDS, Block, Step, Task
from emoscope.protocol.errors import ProtocolError
from emoscope.protocol.file import Protocol, read_protocol
from emoscope.protocol.orders import (
    can_go_on,
    longest_run,
    order_of,
    rows_of,
    trouble,
    williams,
)
from emoscope.protocol.shipped import names, shipped
from emoscope.protocol.values import INKS, Stimulus
from emoscope_models import EMOTIONS

STEPS = (Step("stimulus"),)
SEEDS = st.integers(0, (1 << 53) - 1)


def block(counts: dict[str, int], **more: object) -> Block:
    """Return a block with so many stimuli of each condition."""
    stimuli = [
        Stimulus(f"{name or 'none'}-{number}", "text", name)
        for name, count in counts.items()
        for number in range(count)
    ]
    return replace(Block("main", STEPS, tuple(stimuli), "random"), **more)


def drawn(one: Block, participant: int = 1, seed: int = 0) -> list[Stimulus]:
    return order_of(one, participant, Draws(seed, participant, "order", one.name))


# -- chance -----------------------------------------------------------------------------------


def test_the_same_numbers_are_drawn_on_every_machine():
    draws = Draws(7, 1, "order", "main")
    assert [draws.below(100) for _ in range(8)] == [65, 85, 79, 72, 29, 72, 87, 7]
    assert Draws("ä", 2).shuffled("abcdefgh") == ["d", "g", "c", "b", "f", "h", "e", "a"]
    assert Draws(3).seconds(1.0, 2.0) == 1.314


@given(SEEDS, st.integers(1, 1 << 64))
def test_a_draw_is_below_its_limit(seed, limit):
    draws = Draws(seed)
    assert all(0 <= draws.below(limit) < limit for _ in range(5))


def test_no_number_can_be_drawn_below_nothing():
    for limit in (0, -1, (1 << 64) + 1):
        with pytest.raises(ValueError):
            Draws(1).below(limit)


def test_all_orders_are_as_likely():
    draws = Draws("all orders")
    counts = Counter("".join(draws.shuffled("abcd")) for _ in range(24 * 400))
    expected = 400
    squares = sum((count - expected) ** 2 / expected for count in counts.values())
    assert len(counts) == 24 and squares < 50  # chi-squared, 23 degrees: p = 0.001 at 49.7


def test_times_are_whole_milliseconds_within_their_range():
    draws = Draws("times")
    made = [draws.seconds(1.5, 2.5) for _ in range(2000)]
    assert 1.5 <= min(made) < 1.51 and 2.49 < max(made) <= 2.5
    assert all(round(one * 1000) == pytest.approx(one * 1000) for one in made)
    assert draws.seconds(0.123456, 0.123456) == 0.123456


# -- random orders ----------------------------------------------------------------------------


@settings(max_examples=300)
@given(
    st.dictionaries(st.sampled_from("abcde"), st.integers(1, 8), min_size=2),
    st.integers(1, 4),
    st.integers(1, 3),
    SEEDS,
)
def test_no_more_of_a_condition_in_a_row_than_allowed(counts, limit, repetitions, seed):
    one = block(counts, in_a_row=limit, repetitions=repetitions)
    if trouble(one):
        most = max(counts.values()) * repetitions
        others = sum(counts.values()) * repetitions - most
        assert most > limit * (others + 1)  # there is no such order at all
        return
    made = drawn(one, seed=seed)
    assert longest_run([s.condition for s in made])[0] <= limit
    assert Counter(s.id for s in made) == {s.id: repetitions for s in one.stimuli}


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_what_is_called_possible_is_what_there_is(limit):
    for a in range(5):
        for b in range(4):
            for c in range(3):
                counts = {"a": a, "b": b, "c": c}
                for last in "abc":
                    for run in range(1, limit + 1):
                        there = exists(counts, last, run, limit)
                        assert can_go_on(counts, last, run, limit) == there, (counts, last, run)


def exists(counts: dict[str, int], last: str, run: int, limit: int) -> bool:
    """Return whether an order exists, by going through all."""
    if not any(counts.values()):
        return True
    for name, count in counts.items():
        after = run + 1 if name == last else 1
        less = {**counts, name: count - 1}
        if count and after <= limit and exists(less, name, after, limit):
            return True
    return False


def test_every_order_within_the_limit_comes():
    one = block({"a": 2, "b": 2, "c": 1}, in_a_row=1)
    made = Counter("".join(s.condition for s in drawn(one, seed=n)) for n in range(4000))
    fit = {"".join(p) for p in permutations("aabbc") if all(x != y for x, y in pairwise(p))}
    assert set(made) == fit
    assert max(made.values()) < 4 * min(made.values())


def test_a_random_order_mixes_conditions():
    said = str(trouble(block({"happy": 4}, in_a_row=2)))
    assert "All trials of the block main are of the condition happy" in said
    assert not trouble(block({"": 4}))
    assert not trouble(block({"happy": 1}))
    assert "some have none" in str(trouble(block({"happy": 2, "": 2}, in_a_row=2)))


def test_an_impossible_limit_is_said_with_the_least_that_would_do():
    said = str(trouble(block({"a": 9, "b": 2}, in_a_row=2)))
    assert "9 trials are a and 2 are not. Write in_a_row = 3 or more" in said
    assert not trouble(block({"a": 9, "b": 2}, in_a_row=3))


def test_each_repetition_goes_through_all_stimuli():
    one = block({"a": 3, "b": 3}, in_a_row=3, repetitions=4)
    for seed in range(50):
        ids = [s.id for s in drawn(one, seed=seed) if s.condition == "a"]
        assert all(len(set(ids[n : n + 3])) == 3 for n in range(0, 12, 3))
        assert all(x != y for x, y in pairwise(ids))


def test_many_conditions_are_drawn_without_a_search():
    one = block({f"c{n}": 3 for n in range(500)}, in_a_row=1)
    assert not trouble(one)
    assert longest_run([s.condition for s in drawn(one)])[0] == 1


def test_a_fixed_order_is_that_of_the_file():
    one = block({"a": 2, "b": 1}, order="fixed", repetitions=2)
    assert [s.id for s in drawn(one)] == ["a-0", "a-1", "b-0"] * 2
    assert "2 trials of a in a row" in str(trouble(replace(one, in_a_row=1)))
    assert not trouble(replace(one, in_a_row=2))


# -- latin squares ----------------------------------------------------------------------------


@pytest.mark.parametrize("size", range(2, 13))
def test_a_square_is_balanced_for_place_and_for_what_comes_before(size):
    rows = williams(size)
    assert len(rows) == (size if size % 2 == 0 else 2 * size)
    times = len(rows) // size
    places = Counter((place, one) for row in rows for place, one in enumerate(row))
    assert set(places.values()) == {times} and len(places) == size * size
    before = Counter(pair for row in rows for pair in pairwise(row))
    assert set(before.values()) == {times} and len(before) == size * (size - 1)


@pytest.mark.parametrize("counts", [{"": 4}, {"": 5}])
def test_stimuli_are_balanced_over_participants(counts):
    one = block(counts, order="latin-square")
    rows = rows_of(one)
    made = [[s.id for s in drawn(one, n)] for n in range(1, rows + 1)]
    places = Counter((place, name) for order in made for place, name in enumerate(order))
    assert len(set(places.values())) == 1
    assert drawn(one, 1) == drawn(one, 1 + rows) != drawn(one, 2)


@pytest.mark.parametrize("size", [2, 3, 4, 5])
@pytest.mark.parametrize("repetitions", [1, 2])
def test_conditions_are_balanced_over_participants_in_each_round(size, repetitions):
    one = block({f"c{n}": 3 for n in range(size)}, order="latin-square", repetitions=repetitions)
    assert not trouble(one)
    rows = rows_of(one)
    made = [[s.condition for s in drawn(one, n, seed=9)] for n in range(1, rows + 1)]
    places = Counter((place, name) for order in made for place, name in enumerate(order))
    assert set(places.values()) == {rows // size}
    assert all(longest_run(order)[0] <= 2 for order in made)


@pytest.mark.parametrize("size", [2, 3, 4, 5, 6, 7])
def test_a_square_keeps_its_limit_or_is_refused(size):
    one = block({f"c{n}": 2 for n in range(size)}, order="latin-square", in_a_row=1)
    runs = [
        longest_run([s.condition for s in drawn(one, n)])[0] for n in range(1, rows_of(one) + 1)
    ]
    assert bool(trouble(one)) == (max(runs) > 1)


def test_a_square_that_cannot_be_is_refused():
    uneven = str(trouble(block({"a": 2, "b": 3}, order="latin-square")))
    assert "2 a, 3 b" in uneven
    assert "two stimuli or more" in str(trouble(block({"": 1}, order="latin-square")))


# -- tasks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", TASK_KINDS)
@pytest.mark.parametrize("count", [1, 2, 13, 40])
def test_tasks_say_something_in_each_language(kind, count):
    task = Task(kind, count, 2.5)
    items = items_of(task, Draws(1, kind))
    assert sum(item.seconds for item in items) == pytest.approx(seconds_of(task))
    for item in items:
        assert {code for code, text in item.text.items() if text} == {"en", "zh_CN", "ja"}
    assert items == items_of(task, Draws(1, kind))


@settings(max_examples=50)
@given(SEEDS)
def test_sums_are_right_and_carry(seed):
    for item in items_of(Task("arithmetic", 30, 5), Draws(seed)):
        first, sign, second = item.text["en"].split()
        one, other = int(first), int(second)
        assert 10 <= other <= 99 and 10 <= one <= 99
        assert int(item.answer) == (one + other if sign == "+" else one - other)
        assert int(item.answer) > 0
        units = one % 10 + other % 10 if sign == "+" else other % 10 - one % 10
        assert units >= 10 if sign == "+" else units > 0


@settings(max_examples=50)
@given(SEEDS, st.integers(1, 40))
def test_half_of_the_words_agree_with_their_ink(seed, count):
    items = items_of(Task("stroop", count, 2), Draws(seed))
    assert sum(item.text["en"] == item.ink for item in items) == (count + 1) // 2
    assert all(x.ink != y.ink for x, y in pairwise(items))
    assert all(item.answer == item.ink and item.ink in INKS for item in items)


def test_a_neutral_face_comes_before_each_other_and_all_come_as_often():
    items = items_of(Task("faces", 12, 4), Draws(3))
    assert [item.answer for item in items[::2]] == ["neutral"] * 12
    assert Counter(item.answer for item in items[1::2]) == {
        name: 2 for name in EMOTIONS if name != "neutral"
    }


# -- runs -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def films() -> Protocol:
    return read_protocol(shipped("four-emotions"))


@settings(max_examples=60)
@given(SEEDS, st.integers(1, 1000))
def test_sixteen_films_within_the_constraint_for_every_seed(films, seed, participant):
    run = films.draw(participant, seed, incomplete=True)
    shown = [trial for trial in run.trials if trial.block == "films"]
    assert [trial.place for trial in run.trials] == list(range(1, len(run.trials) + 1))
    assert sorted(trial.stimulus for trial in shown) == sorted(s.id for s in films.stimuli)
    assert longest_run([trial.condition for trial in shown])[0] <= 2
    rests = [[part.what for part in trial.parts].count("rest") for trial in shown]
    assert rests == [1] * 15 + [0]
    for trial in shown:
        assert 2 <= trial.parts[0].seconds <= 4
        assert trial.parts[1].stimulus.id == trial.stimulus


def test_a_run_is_a_function_of_file_seed_and_participant(films):
    run = films.draw(3, 11, incomplete=True)
    assert run == read_protocol(shipped("four-emotions")).draw(3, 11, incomplete=True)
    assert run.trials != films.draw(4, 11, incomplete=True).trials
    assert run.trials != films.draw(3, 12, incomplete=True).trials


def test_the_run_of_a_seed_stays_as_it_was(films):
    shown = [t.stimulus for t in films.draw(1, 1, incomplete=True).trials if t.stimulus]
    assert shown == [
        "neutral-3",
        "neutral-2",
        "happy-3",
        "happy-4",
        "fear-4",
        "sad-4",
        "fear-2",
        "happy-2",
        "neutral-4",
        "sad-1",
        "fear-1",
        "sad-3",
        "fear-3",
        "neutral-1",
        "happy-1",
        "sad-2",
    ]


def test_without_a_seed_one_is_drawn_and_kept(films):
    first, second = (films.draw(1, incomplete=True) for _ in range(2))
    assert first.seed != second.seed
    assert films.draw(1, first.seed, incomplete=True) == first
    assert replace(films, seed=5).draw(1, incomplete=True).seed == 5


def test_another_block_changes_no_order(films):
    more = (Block("practice", films.blocks[2].steps, films.blocks[2].stimuli, "random"),)
    longer = replace(films, blocks=(*more, *films.blocks))
    ours = [t.stimulus for t in films.draw(2, 3, incomplete=True).trials if t.block == "films"]
    theirs = [t.stimulus for t in longer.draw(2, 3, incomplete=True).trials if t.block == "films"]
    assert ours == theirs


def test_empty_slots_are_named_before_a_run(films):
    with pytest.raises(ProtocolError, match="16 slots of the protocol are empty: neutral-1, "):
        films.draw(1, 1)


@pytest.mark.parametrize("participant", [0, -1, 1_000_001, True, 1.0, "1"])
def test_a_participant_is_numbered_from_one(films, participant):
    with pytest.raises(ProtocolError, match="no participant number"):
        films.draw(participant, 1, incomplete=True)


@pytest.mark.parametrize("seed", [-1, 1 << 53, True, 0.5, "1"])
def test_a_seed_is_a_whole_number_that_json_keeps(films, seed):
    with pytest.raises(ProtocolError, match="no seed"):
        films.draw(1, seed, incomplete=True)


def test_tasks_have_items_of_their_own_in_each_run():
    tasks = read_protocol(shipped("tasks"))
    first, second = tasks.draw(1, 1), tasks.draw(2, 1)
    assert names() == ("four-emotions", "tasks")
    for run in (first, second):
        for trial in run.trials:
            for part in trial.parts:
                assert part.what != "stimulus" or part.lasts == part.stimulus.length > 0
                assert part.what != "instruction" or part.text["ja"]

    def items(run):
        return {t.stimulus: t.parts[2].stimulus.items for t in run.trials if t.block == "tasks"}

    assert items(first).keys() == items(second).keys()
    same = [name for name, made in items(first).items() if made == items(second)[name]]
    assert sorted(same) == ["neutral", "relax"]  # nothing is drawn for them
    orders = {tuple(t.stimulus for t in tasks.draw(n, 1).trials) for n in range(1, 7)}
    assert len(orders) == 6
