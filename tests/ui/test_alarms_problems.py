"""A bug anywhere in the window is in the list of problems; window and other parts go on."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRect, Qt, QThread, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from emoscope.ui.alarms import ProblemDesk, ProblemList
from emoscope.ui.panels._panel import Panel

sys.path.insert(0, str(Path(__file__).parent))
from test_alarms import Bench


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[ProblemDesk]:
    made = ProblemDesk()
    yield made
    made.remove()


class Faulty(Panel):
    """Raises whenever it is painted."""

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        raise RuntimeError("a bug in a panel")


class Teller(QObject):
    """Tells somebody who fails."""

    told = Signal()

    def listen(self) -> None:
        raise KeyError("a bug in a slot")


def test_a_panel_and_a_slot_that_fail_are_in_the_list_and_everything_goes_on(
    qtbot: QtBot, desk: ProblemDesk
) -> None:
    with qtbot.capture_exceptions() as caught:
        desk.install()
        panel = Faulty()
        qtbot.addWidget(panel)
        panel.resize(40, 30)
        panel.show()
        for _ in range(3):
            panel.update()
            QApplication.processEvents()
        panel.hide()
        teller = Teller()
        teller.told.connect(teller.listen)
        teller.told.emit()
        desk.remove()
    where = {p.where: p for p in desk.book.problems}
    assert set(where) == {"Faulty.event", "Teller.listen"}
    assert where["Faulty.event"].count >= 3
    assert "draw" in where["Faulty.event"].details
    assert len(caught) >= 4  # who listened before hears it, too


def test_a_thread_that_dies_is_in_the_list(
    qtbot: QtBot, desk: ProblemDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    desk.install()
    where: list[object] = []

    class Follower(QObject):
        def changed(self) -> None:
            where.append(QThread.currentThread())

    follower = Follower()
    desk.changed.connect(follower.changed)
    with qtbot.waitSignal(desk.changed):
        thread = threading.Thread(target=lambda: 1 / 0, name="a-thread")
        thread.start()
        thread.join()
    (problem,) = desk.book.problems
    assert problem.where == "a-thread"
    assert "ZeroDivisionError" in problem.error
    qtbot.waitUntil(lambda: len(where) == 1)
    assert where == [QApplication.instance().thread()]  # type: ignore[union-attr]


def test_what_a_listener_raised_in_the_engine_is_in_the_list(
    qtbot: QtBot, desk: ProblemDesk
) -> None:
    desk.install()
    try:
        raise ValueError("deep inside")
    except ValueError:
        logging.getLogger("emoscope.session").exception("a listener failed")
    (problem,) = desk.book.problems
    assert problem.where == "emoscope.session: a listener failed"


def test_one_part_that_fails_leaves_the_others_alone(desk: ProblemDesk) -> None:
    done: list[int] = []
    assert desk.run("first", done.append, 1)
    assert not desk.run("second", lambda: 1 / 0)
    assert desk.run("third", done.append, 3)
    assert done == [1, 3]
    assert [p.where for p in desk.book.problems] == ["second"]


def test_afterwards_everything_is_as_it_was(desk: ProblemDesk) -> None:
    before = sys.excepthook, threading.excepthook, list(logging.getLogger().handlers)
    desk.install()
    desk.install()
    assert sys.excepthook != before[0]
    desk.remove()
    desk.remove()
    assert (sys.excepthook, threading.excepthook) == before[:2]
    assert logging.getLogger().handlers == before[2]


def test_ctrl_c_is_no_problem(desk: ProblemDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: passed.append(kind))
    desk.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    desk.remove()
    assert passed == [KeyboardInterrupt]
    assert desk.book.problems == ()


def test_the_list_shows_counts_and_copies_the_details(qtbot: QtBot, desk: ProblemDesk) -> None:
    shown = ProblemList(desk)
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show()
    assert not shown.table.isVisible()
    assert "Nothing has failed" in shown._none.text()
    desk.run("first", lambda: 1 / 0)
    desk.run("second", lambda: int("x"))
    desk.run("first", lambda: 1 / 0)
    qtbot.waitUntil(lambda: shown.table.rowCount() == 3)  # each lambda has its own place
    shown.table.selectRow(1)
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert "second" in copied
    assert "ValueError" in copied
    assert "recording go on" in copied
    assert shown.seen.isEnabled()
    shown.seen.click()
    assert desk.book.unseen == 0
    assert not shown.seen.isEnabled()


def test_a_choice_stays_while_others_come(qtbot: QtBot, desk: ProblemDesk) -> None:
    shown = ProblemList(desk)
    qtbot.addWidget(shown)
    shown.show()
    desk.run("first", lambda: 1 / 0)
    shown.refresh()
    assert shown.chosen() is not None
    for n in range(3):
        desk.run(f"later {n}", lambda: int("x"))
    shown.refresh()
    chosen = shown.chosen()
    assert chosen is not None
    assert chosen.where == "first"


def test_a_problem_is_in_the_strip_until_the_list_was_seen(desk: ProblemDesk) -> None:
    bench = Bench()
    bench.desk.problems = desk.book
    bench.attach()
    desk.run("first", lambda: 1 / 0)
    bench.seconds(1)
    assert [alarm.kind for alarm in bench.desk.book.open] == ["program"]
    desk.acknowledge()
    bench.seconds(5)
    assert bench.desk.book.open == ()


def test_all_can_be_kept_as_text(qtbot: QtBot, desk: ProblemDesk, tmp_path) -> None:
    shown = ProblemList(desk)
    qtbot.addWidget(shown)
    desk.run("first", lambda: 1 / 0)
    shown.write(str(tmp_path / "problems.txt"))
    assert "ZeroDivisionError" in (tmp_path / "problems.txt").read_text(encoding="utf-8")
    with qtbot.waitSignal(shown.told):
        shown.write(str(tmp_path / "none" / "problems.txt"))
