"""A protocol's markers in the operator's list: its trials, and none of their parts."""

import pytest
from tests.app.marking_bench import Desk

from emoscope.markers import PROTOCOL, details_of
from emoscope.ui.marking import MarkerDesk, MarkerPanel
from emoscope.ui.marking.model import LABEL


@pytest.fixture
def desk(qtbot):
    made = MarkerDesk()
    made.attach(Desk(), None)
    yield made
    made.detach()


def test_a_long_protocol_does_not_push_out_what_the_operator_marked(qtbot, desk):
    panel = MarkerPanel(desk)
    qtbot.addWidget(panel)
    desk.mark("mine")
    for number in range(600):
        about = details_of(what="fixation", trial=1, attempt=1, part=number)
        desk.book.put("fixation", kind="interval", origin=PROTOCOL, details=about)
    about = details_of(what="trial", trial=1, attempt=1)
    desk.book.put("happy-1", kind="trial", open=True, origin=PROTOCOL, details=about)
    desk.look()
    model = panel.model
    model.refresh()
    shown = [model.index(row, LABEL).data() for row in range(model.rowCount())]
    assert shown == ["happy-1", "mine"]
    assert [label for _, label in desk.recent()] == ["happy-1", "mine"]
    assert len(desk.book.rows(1000)) == 602


def test_what_the_protocol_set_is_not_changed_in_the_list(qtbot, desk):
    panel = MarkerPanel(desk)
    qtbot.addWidget(panel)
    about = details_of(what="trial", trial=1, attempt=1)
    desk.book.put("happy-1", kind="trial", open=True, origin=PROTOCOL, details=about)
    desk.look()
    model, said = panel.model, []
    desk.told.connect(said.append)
    model.refresh()
    model.setData(model.index(0, LABEL), "sad-1")
    assert [m.label for m in desk.book.markers] == ["happy-1"]
    assert "protocol" in " ".join(map(str, said))
