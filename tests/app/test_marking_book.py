"""The operator's list: what she does, how far it came, and what a late window finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine._messages import Answered
from emoscope.marker_story import Story
from emoscope.markers import MarkerError
from emoscope.marking import JUST_HAPPENED, TROUBLES, MarkerBook, Stage
from emoscope_devices import say
from tests.app.marking_bench import SECOND, Desk, Far, book_of


def labels(book):
    return [m.label for m in book.markers]


@pytest.fixture(params=["here", "apart"])
def desk(request):
    """A sitting in this process, and one whose line carries at once."""
    if request.param == "here":
        return Desk()
    far = Far()
    send = far._send

    def at_once(name, answered, **values):
        send(name, answered, **values)
        far.carry()

    far.seen._send = at_once
    return far


def test_everything_an_operator_does_to_markers(desk):
    book = book_of(desk)
    book.point("look")
    book.just_happened()
    book.note("  she  laughed\nat once ", time=97 * SECOND)
    assert book.toggle("talk") and [m.label for m in book.running] == ["talk"]
    desk.wait(2.5)
    assert not book.toggle("talk") and not book.running
    made = {m.label: m for m in book.markers}
    assert made["look"].time == 100 * SECOND and made["look"].kind == "marker"
    just = made[JUST_HAPPENED]
    assert (just.time, just.seconds, just.kind) == (90 * SECOND, 10.0, "interval")
    assert made["she laughed at once"].kind == "note"
    assert made["she laughed at once"].time == 97 * SECOND
    assert (made["talk"].seconds, made["talk"].open) == (2.5, False)
    number = made["look"].number
    book.relabel(number, "see")
    book.move(number, 101 * SECOND)
    book.shift(number, -1.2)
    book.shift(number, 100.0)
    assert book.row(number).marker.time == book.now, "not into the future"
    book.shift(number, -1000.0)
    assert book.row(number).marker.time == 0, "not before the session"
    book.last(number, 0.5)
    assert (book.row(number).marker.label, book.row(number).marker.seconds) == ("see", 0.5)
    book.remove(number)
    row = book.row(number)
    assert row.removed and row.marker.label == "see" and "see" not in labels(book)
    book.undo()
    assert "see" in labels(book)
    assert [r.marker.label for r in book.rows()] == ["talk", "she laughed at once",
                                                     JUST_HAPPENED, "see"]  # fmt: skip
    assert [r.marker.label for r in book.rows(2)] == ["talk", "she laughed at once"]
    assert desk.markers == book.markers
    assert row.fate.original.label == "look", "what was set stays"


def test_spaces_in_a_studys_label_do_not_keep_an_interval_open():
    book = book_of(Desk())
    assert book.toggle(" laughs  out ") and not book.toggle(" laughs  out ")
    assert [m.label for m in book.markers] == ["laughs out"] and not book.running
    book.point("\ud800x")
    assert book.markers[-1].label == "?x"


def test_just_happened_does_not_begin_before_the_session():
    desk = Desk(at=4.0)
    book = book_of(desk)
    book.just_happened(10.0)
    assert [(m.time, m.seconds) for m in book.markers] == [(0, 4.0)]
    with pytest.raises(ValueError, match="cannot be marked"):
        book.just_happened(0.0)


def test_every_step_can_be_taken_back_and_taken_again(desk):
    book = book_of(desk)
    states = [book.markers]
    for act in (
        lambda: book.point("a"),
        lambda: book.begin("b"),
        lambda: book.relabel(1, "c"),
        lambda: book.end(2),
        lambda: book.move(1, 5 * SECOND),
        lambda: book.last(1, 3.0),
        lambda: book.remove(2),
    ):
        desk.wait(1.0)
        act()
        states.append(book.markers)
    for state in reversed(states[:-1]):
        book.undo()
        assert book.markers == state
    assert book.undoable is None and not book.markers
    book.undo()
    for state in states[1:]:
        book.redo()
        assert book.markers == state
    assert book.redoable is None
    book.redo()
    assert desk.markers == states[-1]
    book.undo()
    book.point("new")
    assert book.redoable is None, "a new step ends what could be taken again"


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda b: b.point("  "), "needs a label"),
        (lambda b: b.note("x" * 2001), "too long"),
        (lambda b: b.relabel(1, ""), "needs a label"),
        (lambda b: b.relabel(9, "x"), "not confirmed"),
        (lambda b: b.move(1, -1), "before the session"),
        (lambda b: b.move(1, 10**15), "in the future"),
        (lambda b: b.last(1, -1.0), "cannot last"),
        (lambda b: b.last(1, float("nan")), "cannot last"),
        (lambda b: b.end(1), "has ended already"),
        (lambda b: (b.begin("i"), b.end(2, 1)), "end before it begins"),
        (lambda b: (b.remove(1), b.relabel(1, "x")), "was removed"),
        (lambda b: (b.put("block", kind="block", open=True, origin="study"), b.remove(2)), "runs"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(act, words):
    desk = Desk()
    book = book_of(desk)
    book.point("a")
    with pytest.raises(MarkerError, match=words):
        act(book)
    assert "a" in [e.told.label for e in desk.entries if hasattr(e.told, "label")]
    assert not book._pending


def test_saying_the_same_again_is_no_step():
    desk = Desk()
    book = book_of(desk)
    book.point("a")
    book.relabel(1, "a")
    assert len(desk.entries) == 1


# -- how far it came -------------------------------------------------------------------------


def stages(book):
    return [row.stage for row in book.rows()]


def test_a_marker_is_sent_received_and_on_the_disk():
    far = Far()
    book = book_of(far)
    far.near.recording = True
    token = book.point("a")
    (row,) = book.rows()
    assert (row.stage, row.token, row.number) == (Stage.SENT, token, 0)
    far.carry()
    (row,) = book.rows()
    assert (row.stage, row.number, row.recorded) == (Stage.RECEIVED, 1, True)
    assert book.look() and not book.look()
    far.keep((1, 1))
    assert book.look()
    assert stages(book) == [Stage.ON_DISK] and not book.look()
    book.relabel(1, "b")
    assert stages(book) == [Stage.SENT] and labels(book) == ["b"], "shown at once"
    far.carry()
    assert stages(book) == [Stage.RECEIVED]
    far.keep((1, 2))
    book.look()
    assert stages(book) == [Stage.ON_DISK] and not book.troubles


def test_one_that_is_not_confirmed_within_a_second_is_an_alarm():
    far = Far()
    book = book_of(far)
    book.point("a")
    far.wait(0.99)
    book.look()
    assert book.unconfirmed == 0
    far.wait(0.02)
    assert book.look() and book.unconfirmed == 1
    assert stages(book) == [Stage.UNCONFIRMED] and book.troubles
    far.carry()
    assert book.unconfirmed == 0 and stages(book) == [Stage.RECEIVED]
    book.remove(1)
    far.wait(1.1)
    assert book.unconfirmed == 1


def test_without_a_recording_it_is_received_and_no_more():
    desk = Desk()
    book = book_of(desk)
    book.point("a")
    desk.wait(60.0)
    (row,) = book.rows()
    assert (row.stage, row.recorded) == (Stage.RECEIVED, None) and not book.troubles


def test_one_that_the_recorder_did_not_take_or_never_flushed_is_in_trouble():
    desk = Desk()
    book = book_of(desk)
    desk.recording = False
    book.point("a")
    desk.recording = True
    book.point("b")
    assert stages(book) == [Stage.RECEIVED, Stage.REFUSED]
    assert "could not take it" in str(book.rows()[1].why[0])
    desk.wait(5.1)
    assert book.look() and stages(book) == [Stage.UNWRITTEN, Stage.REFUSED]
    assert set(stages(book)) <= set(TROUBLES)
    desk.keep((2, 2))
    book.look()
    assert stages(book) == [Stage.ON_DISK, Stage.REFUSED]


def test_an_engine_that_dies_refuses_what_was_on_its_way():
    far = Far()
    book = book_of(far)
    book.point("a")
    far.carry()
    token = book.point("b")
    book.relabel(1, "c")
    assert labels(book) == ["c", "b"]
    far.cut((say("The engine has died."),))
    assert labels(book) == ["a"], "nothing is shown that is not so"
    new, old = book.rows()
    assert new.stage is old.stage is Stage.REFUSED
    assert str(new.why[0]) == str(old.why[0]) == "The engine has died."
    book.forget(token)
    book.forget(old.token)
    (row,) = book.rows()
    assert row.stage is Stage.RECEIVED and row.marker.label == "a"


def test_a_change_that_the_engine_refuses_is_taken_back_and_a_later_one_stands():
    far = Far()
    book = book_of(far)
    book.point("a")
    far.carry()
    book.relabel(1, "b")
    far.waiting[0][2]["number"] = 77
    far.carry()
    (row,) = book.rows()
    assert row.stage is Stage.REFUSED and row.marker.label == "a"
    assert "no marker 77" in str(row.why[0])
    book.relabel(1, "c")
    far.carry()
    (row,) = book.rows()
    assert row.stage is Stage.RECEIVED and row.marker.label == "c"


def test_what_has_no_number_yet_cannot_be_changed():
    far = Far()
    book = book_of(far)
    book.point("older")
    far.carry()
    book.toggle("talk")
    assert book.running and book.running[0].number == 0
    with pytest.raises(MarkerError, match="not confirmed"):
        book.toggle("talk")
    with pytest.raises(MarkerError, match="not confirmed"):
        book.undo()
    far.carry()
    book.toggle("talk")
    far.carry()
    assert not book.running


def test_a_window_that_comes_later_finds_the_whole_book(desk):
    book = book_of(desk)
    book.point("a")
    book.begin("talk")
    book.relabel(1, "b")
    book.undo()
    late = MarkerBook(desk)
    assert late.rows() == tuple(late.rows()) and late.markers == book.markers
    assert [r.fate for r in late.rows()] == [r.fate for r in book.rows()]
    assert late.undoable == book.undoable and late.redoable == book.redoable
    for entry in desk.entries:
        late.hear(entry)
    assert late.markers == book.markers, "heard twice is heard once"


ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["point", "begin", "end", "relabel", "shift", "last", "remove", "undo", "redo", "just",
             "note", "carry", "wait", "refuse"]
        ),
        st.integers(0, 5),
    ),
    max_size=40,
)  # fmt: skip


@given(ACTS)
def test_whatever_is_done_book_engine_and_a_later_window_agree(acts):
    far = Far()
    book = book_of(far)
    for act, which in acts:
        known = [m.number for m in book.markers if m.number]
        number = known[which % len(known)] if known else 0
        try:
            match act:
                case "point" | "begin" | "note":
                    getattr(book, act)(f"{act} {which}")
                case "just":
                    book.just_happened()
                case "end" | "remove":
                    getattr(book, act)(number)
                case "relabel":
                    book.relabel(number, f"new {which}")
                case "shift" | "last":
                    getattr(book, act)(number, which - 0.5 if act == "shift" else which / 2)
                case "undo" | "redo":
                    getattr(book, act)()
                case "carry":
                    far.carry(min(which, len(far.waiting)))
                case "wait":
                    far.wait(which / 3)
                case "refuse" if far.waiting:
                    far.waiting.pop(0)[1](_refusal())
        except MarkerError:
            continue
        book.look()
    shown = {m.number: m for m in book.markers if m.number}
    settled = not far.waiting
    far.carry()
    if settled:
        assert shown == {m.number: m for m in far.near.markers}
    assert book.markers == far.near.markers == Story.of(e.told for e in far.entries).markers
    assert set(book.running) == {m for m in book.markers if m.open}
    late = MarkerBook(far)
    assert late.markers == book.markers
    assert (late.undoable, late.redoable) == (book.undoable, book.redoable)


def _refusal():
    return Answered(0, None, (say("no"),), "EngineError")
