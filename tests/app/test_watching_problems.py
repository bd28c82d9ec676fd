"""What fails inside the program is kept once, counted, said in words, and never fails itself."""

import logging
import threading

import pytest

from emoscope.watching import ProblemBook
from emoscope.watching.problems import DETAILS, KEPT, LogListener
from emoscope_devices import DeviceLost


def fails(error: Exception) -> Exception:
    """Return an error with a traceback."""
    with pytest.raises(type(error)) as raised:
        raise error
    return raised.value


def test_the_same_at_the_same_place_is_one_problem_with_a_count() -> None:
    now = [1]
    book = ProblemBook(lambda: now[0])
    for now[0] in (1, 5, 9):
        book.report("panel", fails(ValueError("x")))
    book.report("other", fails(ValueError("x")))
    other, same = book.problems
    assert (same.count, same.first, same.last) == (3, 1, 9)
    assert (other.where, other.count) == ("other", 1)
    assert "fails" in same.details
    assert "ValueError: x" in same.error


def test_it_is_said_what_to_do() -> None:
    book = ProblemBook()
    said = {
        "memory": MemoryError(),
        "room": OSError(28, "No space left on device"),
        "device": DeviceLost("The camera is gone.", "Plug it in."),
        "failed": KeyError("x"),
    }
    texts = {
        name: " ".join(map(str, book.report(name, fails(error)).sentences))
        for name, error in said.items()
    }
    assert "Close other programs" in texts["memory"]
    assert "No space left on device" in texts["room"]
    assert texts["device"] == "The camera is gone. Plug it in."
    assert "recording go on" in texts["failed"]
    text = book.text()
    assert all(part in text for part in (*texts.values(), "Traceback", "1 times"))


class Nasty(Exception):
    def __str__(self) -> str:
        raise RuntimeError("not even this")


@pytest.mark.parametrize(
    "error", [Nasty(), fails(Nasty()), Exception("x" * 10**6), Exception("{0} %s {name}")]
)
def test_an_error_that_cannot_be_said_is_kept_all_the_same(error) -> None:
    problem = ProblemBook().report("panel", error)
    assert type(error).__name__ in problem.error
    assert str(problem.sentences[0])
    assert len(problem.details) <= DETAILS


def test_only_so_many_are_kept_and_the_others_are_counted() -> None:
    book = ProblemBook()
    for n in range(KEPT + 7):
        book.report(f"panel {n}", ValueError())
    assert len(book.problems) == KEPT
    assert book.dropped == 7
    assert book.problems[0].where == f"panel {KEPT + 6}"


def test_the_unseen_are_counted() -> None:
    book = ProblemBook()
    book.report("a", ValueError())
    book.report("b", ValueError())
    assert book.unseen == 2
    book.acknowledge()
    assert book.unseen == 0
    book.report("a", ValueError())  # known
    assert book.unseen == 0
    book.report("c", ValueError())
    assert book.unseen == 1


def test_many_threads_report_at_once_and_a_bad_listener_stops_nobody() -> None:
    book = ProblemBook()
    told: list[str] = []
    book.told += [lambda p: 1 / 0, lambda p: told.append(p.where)]
    each = [
        threading.Thread(target=lambda n=n: [book.report(f"t{n}", ValueError()) for _ in range(50)])
        for n in range(4)
    ]
    for thread in each:
        thread.start()
    for thread in each:
        thread.join()
    assert sorted((p.where, p.count) for p in book.problems) == [(f"t{n}", 50) for n in range(4)]
    assert len(told) == 200


def test_what_a_thread_s_boundary_logged_is_kept_and_what_the_book_logs_is_not_kept_twice() -> None:
    book = ProblemBook()
    logger = logging.getLogger("emoscope.test_problems")
    listener = LogListener(book)
    root = logging.getLogger()
    root.addHandler(listener)
    try:
        logger.error("no exception, no problem")
        try:
            raise ValueError("deep inside")
        except ValueError:
            logger.exception("a listener failed")
        book.report("panel", fails(KeyError("x")))
    finally:
        root.removeHandler(listener)
    assert [(p.where, p.count) for p in book.problems] == [
        ("panel", 1),
        ("emoscope.test_problems: a listener failed", 1),
    ]
