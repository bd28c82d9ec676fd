"""Whole paintings in turns: each panel gets its turn, and none is forgotten."""

import time

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from emoscope.ui import theme as themes
from emoscope.ui.panels import Panel, leave_out_panels, paint_at_once, paint_in_turns
from emoscope.ui.panels._turns import BUDGET, Turns


class Slow(Panel):
    """Takes more than a turn has to give, and notes that it painted all of itself."""

    def __init__(self, log):
        super().__init__()
        self.log = log

    def draw(self, painter, dirty):
        if dirty == self.rect():
            self.log.append(self)
            time.sleep(1.5 * BUDGET)
        painter.fillRect(dirty, 0)


@pytest.fixture
def slow(qtbot, qapp):
    log = []
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    panels = [Slow(log) for _ in range(4)]
    for panel in panels:
        row.addWidget(panel)
    window.resize(600, 200)
    paint_in_turns(qapp)
    yield window, panels, log
    paint_at_once()


def test_a_turn_ends_when_it_has_had_enough_and_all_are_painted_in_the_end(slow, qtbot):
    window, panels, log = slow
    window.show()
    qtbot.waitUntil(lambda: set(log) == set(panels))
    for size in ((700, 220), (500, 180)):
        log.clear()
        window.resize(*size)
        qtbot.waitUntil(lambda: set(log) == set(panels))
    log.clear()
    for panel in panels:
        panel.set_theme(themes.LIGHT)
    window.repaint()
    assert len(log) == 1  # the others have a turn each
    qtbot.waitUntil(lambda: set(log) == set(panels))
    assert {p.size() for p in panels} == {p._shown for p in panels} != {QSize()}


def test_a_turn_that_something_else_takes_paints_no_panel(slow, qtbot):
    window, panels, log = slow
    window.show()
    qtbot.waitUntil(lambda: set(log) == set(panels))
    log.clear()
    for panel in panels:
        panel.invalidate()
    leave_out_panels()
    window.repaint()
    assert not log
    qtbot.waitUntil(lambda: set(log) == set(panels))


def test_what_would_be_too_much_for_a_turn_waits_for_its_own(qapp):
    turns = Turns(qapp)
    small, large = QWidget(), QWidget()
    for panel, seconds in ((small, 0.3 * BUDGET), (large, 3 * BUDGET)):
        assert turns.may(panel)
        turns.spend(panel, time.perf_counter() - seconds)
        turns._turn()
    assert turns.may(small)
    turns.spend(small, time.perf_counter() - 0.3 * BUDGET)
    assert turns.may(small) and not turns.may(large)
    turns._turn()
    assert turns.may(large), "the first always may"


def test_a_panel_that_is_shown_again_is_painted_whole(slow, qtbot):
    window, panels, log = slow
    window.show()
    qtbot.waitUntil(lambda: set(log) == set(panels))
    panels[0].hide()
    qtbot.waitUntil(lambda: not window.layout().isEmpty())
    log.clear()
    panels[0].show()
    qtbot.waitUntil(lambda: panels[0] in log)
    leave_out_panels()
    panels[1].hide()
    panels[1].show()
    window.repaint()
    assert panels[1]._shown == QSize(), "blank until its turn"


def test_a_panel_that_goes_while_it_waits_harms_nobody(slow, qtbot):
    window, panels, log = slow
    window.show()
    qtbot.waitUntil(lambda: set(log) == set(panels))
    log.clear()
    for panel in panels:
        panel.invalidate()
    window.repaint()
    gone = next(p for p in panels if p not in log)
    gone.setParent(None)
    gone.deleteLater()
    panels.remove(gone)
    qtbot.waitUntil(lambda: set(panels) <= set(log))


def test_without_turns_a_picture_is_whole_at_once(slow):
    window, panels, log = slow
    paint_at_once()
    window.grab()
    assert set(log) == set(panels)
