"""Blocks by the session's clock: in order, by choice, over time, and after the window has died."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.markers import MarkerError
from emoscope.marking import BlockRunner, MarkerBook, Shown
from emoscope.study import Block
from tests.app.marking_bench import SECOND, Desk, Far, book_of

BLOCKS = (
    Block("rest", 60.0, {"en": "Look at the cross.", "ja": "十字を見てください。"}, "cross"),
    Block(" film ", 120.0, {"zh_CN": "请看影片。"}, "blank"),
    Block("talk", None, {}, "face"),
)


def runner_of(desk, **options):
    return BlockRunner(BLOCKS, book_of(desk), **options)


def blocks(desk):
    return [
        (m.label, m.time / SECOND, m.seconds, m.open) for m in desk.markers if m.kind == "block"
    ]


def test_blocks_run_in_order_and_each_is_a_marker():
    desk = Desk()
    runner = runner_of(desk)
    assert runner.status.next == 0 and runner.shown("en") == Shown("wait", "")
    runner.next()
    assert runner.shown("ja") == Shown("cross", "十字を見てください。")
    assert runner.shown("zh_CN") == Shown("cross", "Look at the cross.")
    desk.wait(10.0)
    status = runner.status
    assert (status.place, status.elapsed, status.left, status.over) == (0, 10.0, 50.0, 0.0)
    assert status.block is BLOCKS[0] and status.outcomes == ("running", "", "")
    runner.next()
    assert runner.shown("en") == Shown("blank", "请看影片。"), "the only text there is"
    desk.wait(5.0)
    runner.abort()
    assert runner.status.block is None and runner.status.next == 2
    runner.next()
    desk.wait(4000.0)
    assert not runner.look() and runner.status.left is None
    with pytest.raises(MarkerError, match="no time limit"):
        runner.extend()
    runner.next()
    assert runner.status.outcomes == ("done", "broken off", "done")
    assert blocks(desk) == [
        ("rest", 100.0, 10.0, False), ("film", 110.0, 5.0, False), ("talk", 115.0, 4000.0, False),
    ]  # fmt: skip
    assert {m.origin for m in desk.markers} == {"study"}
    assert [m.planned for m in desk.markers] == [60.0, 120.0, 0.0]
    with pytest.raises(MarkerError, match="last block is over"):
        runner.next()
    for act in (runner.end, runner.abort, runner.extend):
        with pytest.raises(MarkerError, match="No block runs"):
            act()


def test_a_block_ends_on_its_second_however_late_somebody_looks():
    desk = Desk()
    runner = runner_of(desk)
    runner.begin(0)
    desk.wait(59.9)
    assert not runner.look()
    desk.wait(0.35)
    assert runner.look() and not runner.look()
    assert blocks(desk) == [("rest", 100.0, 60.0, False)]
    assert runner.shown("en") == Shown("wait", "")


def test_one_that_may_run_over_shows_its_overtime():
    desk = Desk()
    runner = runner_of(desk, run_over=True)
    runner.begin(0)
    desk.wait(75.0)
    assert not runner.look()
    assert (runner.status.left, runner.status.over) == (0.0, 15.0)
    runner.extend()
    assert (runner.status.left, runner.status.over) == (30.0, 0.0), "from now on"
    desk.wait(40.0)
    assert runner.status.over == 10.0
    runner.end()
    assert blocks(desk) == [("rest", 100.0, 115.0, False)]
    assert desk.markers[0].planned == 105.0


def test_more_time_and_once_more():
    desk = Desk()
    runner = runner_of(desk)
    with pytest.raises(MarkerError, match="No block has run"):
        runner.again()
    with pytest.raises(IndexError):
        runner.begin(3)
    runner.begin(1)
    desk.wait(20.0)
    runner.extend()
    assert runner.status.left == 130.0
    runner.again()
    assert (runner.status.place, runner.status.left) == (1, 120.0)
    assert blocks(desk) == [("film", 100.0, 20.0, False), ("film", 120.0, 0.0, True)]
    desk.wait(120.0)
    runner.look()
    runner.again()
    assert runner.status.elapsed == 0.0 and runner.status.outcomes[1] == "running"


@pytest.mark.parametrize("far", [False, True])
def test_a_window_that_comes_later_goes_on_where_it_was(far):
    desk = Far() if far else Desk()
    runner = runner_of(desk)
    runner.begin(0)
    if far:
        assert runner.status.place == 0 and runner.status.left == 60.0, "shown at once"
        with pytest.raises(MarkerError, match="not confirmed"):
            runner.end()
        assert not runner.look()
        desk.carry()
    runner.abort()
    runner.begin(1)
    if far:
        desk.carry()
    runner.extend()
    if far:
        desk.carry()
    desk.wait(30.0)
    later = BlockRunner(BLOCKS, MarkerBook(desk))
    assert later.status == runner.status
    assert (later.status.left, later.status.outcomes) == (120.0, ("broken off", "running", ""))
    desk.wait(500.0)
    assert later.look(), "its time was up while nobody was there"
    if far:
        desk.carry()
    assert blocks(desk.near if far else desk)[-1] == ("film", 100.0, 150.0, False)


def test_undo_leaves_blocks_alone_and_a_new_name_does_not_lose_them():
    desk = Desk()
    runner = runner_of(desk)
    book = runner.book
    book.point("a")
    runner.begin(0)
    book.relabel(2, "rest, spoilt")
    assert (runner.status.place, runner.status.block) == (0, BLOCKS[0])
    runner.end()
    book.undo()
    assert [m.label for m in desk.markers] == ["a", "rest"] and not desk.markers[1].open
    book.undo()
    book.undo()
    assert blocks(desk) == [("rest", 100.0, 0.0, False)], "a block is not undone"


def test_a_block_of_another_study_is_shown_by_its_name():
    desk = Desk()
    runner_of(desk).begin(0)
    other = BlockRunner((Block("other"),), MarkerBook(desk))
    status = other.status
    assert status.block == Block("rest") and status.place is None and status.left == 60.0
    other.next()
    assert [(b[0], b[3]) for b in blocks(desk)] == [("rest", False), ("other", True)]


@given(st.lists(st.tuples(st.sampled_from(["next", "begin", "again", "abort", "end", "extend",
                                           "look", "wait"]), st.integers(0, 2)), max_size=30),
       st.booleans())  # fmt: skip
def test_at_most_one_block_runs_and_none_overlap(acts, run_over):
    desk = Desk()
    runner = runner_of(desk, run_over=run_over)
    for act, which in acts:
        try:
            if act == "wait":
                desk.wait(which * 37.0)
            elif act == "begin":
                runner.begin(which)
            else:
                getattr(runner, act)()
        except MarkerError:
            continue
        later = BlockRunner(BLOCKS, MarkerBook(desk), run_over=run_over)
        assert later.status == runner.status
    spans = blocks(desk)
    assert sum(is_open for *_, is_open in spans) <= 1
    ends = [start + seconds for _, start, seconds, _ in spans]
    assert all(b[1] >= a - 1e-6 for a, b in zip(ends, spans[1:], strict=False))


def test_a_block_whose_time_is_up_does_not_last_longer_because_the_next_is_begun():
    desk = Desk()
    runner = runner_of(desk)
    runner.begin(0)
    desk.wait(61.0)
    runner.begin(1)
    assert blocks(desk)[0] == ("rest", 100.0, 60.0, False)
