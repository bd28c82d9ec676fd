"""What the operator sees of a run, and what her keys do."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from tests.app.protocol_bench import run_of
from tests.ui.protocol_bench import Hour

from emoscope.protocol.runner import VERBS
from emoscope.protocol.values import Shown
from emoscope.recording.trials import runs_in
from emoscope.ui import theme as themes
from emoscope.ui.protocol import panel_texts as texts
from emoscope.ui.protocol.panel import KEYS, ProtocolPanel
from emoscope.ui.protocol.quality_line import QualityWord
from emoscope.ui.protocol.trial_table import OUTCOME


@pytest.fixture
def hour(qtbot):
    made = Hour()
    yield made
    made.conductor.close()


@pytest.fixture
def panel(qtbot, hour):
    made = ProtocolPanel(hour.conductor)
    qtbot.addWidget(made)
    made.resize(420, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(panel, key, modifier=Qt.KeyboardModifier.ControlModifier):
    QTest.keyClick(panel, key, modifier)


def shown_buttons(panel):
    return {verb for verb, button in panel.buttons.items() if button.isVisible()}


def test_without_a_protocol_it_offers_to_choose_one(panel, hour, qtbot):
    assert panel.notices.found.text() == "No protocol is loaded." and panel.choose.isVisible()
    assert not shown_buttons(panel) and not panel.table.isVisible()
    with qtbot.waitSignal(panel.choosing):
        panel.choose.click()
    press(panel, Qt.Key.Key_P)
    assert "No protocol is loaded. Choose one." in panel.notices.trouble.text()


def test_it_says_where_the_run_is_and_what_comes(panel, hour):
    hour.conductor.load(run_of(16))
    assert panel.state.text() == "Ready" and not panel.notices.found.isVisible()
    assert panel.place.text() == "Next: trial 1 of 16, block main"
    press(panel, Qt.Key.Key_P)
    assert panel.state.text() == "Running" and panel.time.text() == "0:01"
    assert panel.sees.text() == "She sees a cross. Then: the film “clip-1”."
    assert panel.name.text() == "clip-1 · happy" and not panel.choose.isVisible()
    hour.to("stimulus", 3)
    hour.stage.shown.emit(Shown("clip-3", hour.now, "swap"))
    hour.wait(0.5)
    assert panel.time.text() == "0:02" and panel.progress.value() == 250
    assert panel.whole.text().startswith("2 of 16 trials done. 0:")
    hour.to("rating")
    assert panel.time.text() == "–" and "She sees questions. Then: trial 4" in panel.sees.text()
    outcomes = [panel.model.index(row, OUTCOME).data() for row in range(4)]
    assert outcomes == ["done", "done", "now", "to come"]


def test_every_verb_has_a_key_and_none_is_a_bare_one(panel, hour):
    assert set(KEYS) == set(VERBS) == set(panel.buttons)
    assert all(key.startswith("Ctrl+") for key in KEYS.values())
    hour.conductor.load(run_of(8))
    press(panel, Qt.Key.Key_P)
    press(panel, Qt.Key.Key_Return)
    assert hour.what == "stimulus"
    press(panel, Qt.Key.Key_Backspace)
    assert panel.state.text() == "Waiting for you" and "Trial 1" in panel.notices.trouble.text()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(panel, Qt.Key.Key_R, both)
    assert panel.place.text() == "Trial 1 of 8, block main, attempt 2"
    press(panel, Qt.Key.Key_K, both)
    assert hour.place == 2
    press(panel, Qt.Key.Key_P)
    assert panel.state.text() == "Paused" and "resume" in shown_buttons(panel)
    press(panel, Qt.Key.Key_P)
    assert panel.state.text() == "Running" and "resume" not in shown_buttons(panel)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_Backspace, Qt.Key.Key_X):
        QTest.keyClick(panel, key)
    assert hour.place == 2 and panel.state.text() == "Running"


def test_enter_never_presses_what_does_harm_because_another_button_went(panel, hour, qtbot):
    hour.conductor.load(run_of(3))
    panel.buttons["begin"].setFocus()
    QTest.keyClick(panel.buttons["begin"], Qt.Key.Key_Return)
    assert panel.buttons["pause"].hasFocus() and hour.what
    panel.break_off()
    assert panel.buttons["resume"].hasFocus()
    hour.screen.open(False)
    qtbot.waitUntil(lambda: not panel.buttons["resume"].isEnabled())
    assert panel.table.hasFocus()


def test_stop_is_asked_about(panel, hour, qtbot):
    hour.conductor.load(run_of(3))
    panel.stop()
    assert "No run" in panel.notices.trouble.text()
    panel.toggle()
    panel.buttons["stop"].click()
    (box,) = panel.findChildren(QMessageBox)
    box.button(QMessageBox.StandardButton.No).click()
    assert hour.what
    panel.stop()
    box = next(b for b in panel.findChildren(QMessageBox) if b.isVisible())
    box.button(QMessageBox.StandardButton.Yes).click()
    assert panel.state.text() == "Over" and panel.choose.isVisible()
    assert not shown_buttons(panel)


def test_what_goes_wrong_is_loud_until_it_is_mended(panel, hour, qtbot):
    hour.conductor.load(run_of(3))
    panel.toggle()
    assert not panel.notices.trouble.isVisible()
    hour.to("stimulus")
    hour.screen.open(False)
    qtbot.waitUntil(panel.notices.trouble.isVisible)
    assert "screen was closed" in panel.notices.trouble.text()
    assert panel.notices.trouble.property("role") == "alarm"
    panel.toggle()
    assert panel.notices.trouble.text().count("screen is not open") == 1
    hour.screen.open(True)
    panel.toggle()
    assert not panel.notices.trouble.isVisible() and hour.what


def test_a_rehearsal_and_dropped_frames_are_said(panel, hour):
    hour.conductor.load(run_of(2), rehearsal=True)
    assert panel.notices.rehearsal.isVisible()
    panel.toggle()
    hour.to("stimulus")
    hour.show(dropped=3)
    hour.wait(0.1)
    assert re.search(r"3 frames?(\(s\))? of stimuli dropped", panel.whole.text())


def test_a_run_that_was_left_is_said(qtbot, hour):
    hour.conductor.load(run_of(3))
    hour.conductor.do("begin")
    other = hour.again()
    late = ProtocolPanel(other.conductor)
    qtbot.addWidget(late)
    late.show()
    assert "“films” with participant 3 was left in the middle" in late.notices.found.text()
    other.conductor.load(run_of(3))
    assert "The window was closed in trial 1" in late.notices.trouble.text()
    other.conductor.close()


def test_a_run_that_was_left_is_said_when_the_engine_tells_of_it(qtbot):
    before, late = Hour(far=True), Hour(far=True)
    panel = ProtocolPanel(late.conductor)
    qtbot.addWidget(panel)
    panel.show()
    before.conductor.load(run_of(3))
    before.conductor.do("begin")
    before.sitting.carry()
    assert panel.notices.found.text() == "No protocol is loaded."
    for entry in before.sitting.entries:
        late.sitting.seen.note(entry)
    assert (
        "“films”" in panel.notices.found.text()
        and "left in the middle" in panel.notices.found.text()
    )
    before.conductor.close()
    late.conductor.close()


def test_it_says_when_her_keys_do_not_reach_her_screen(panel, hour):
    hour.conductor.load(run_of(2))
    panel.toggle()
    assert not panel.notices.keyless.isVisible(), "a cross needs no keys"
    hour.to("rating")
    assert not panel.notices.keyless.isVisible()
    hour.screen.front = False
    hour.wait(0.1)
    assert panel.notices.keyless.isVisible()
    panel.notices.give.click()
    hour.wait(0.1)
    assert hour.screen.front and not panel.notices.give.isVisible()


def test_a_run_that_was_left_ends_when_another_begins(panel, hour):
    hour.conductor.load(run_of(3))
    hour.conductor.do("begin")
    hour.to("stimulus", 2)
    hour.conductor.attach(hour.sitting, hour.book)  # its window was lost
    assert hour.conductor.load(run_of(2))
    assert "It ends when this one begins" in panel.notices.found.text()
    panel.toggle()
    assert not panel.notices.found.isVisible() and hour.what
    first, second = runs_in(hour.book._story.fates)
    assert (first.outcome, second.outcome) == ("broken off", "open")
    hour.conductor.do("stop")
    assert not [m for m in hour.sitting.markers if m.open]


def test_a_run_that_was_left_is_not_made_a_rehearsal(panel, hour):
    hour.conductor.load(run_of(3))
    hour.conductor.do("begin")
    hour.conductor.attach(hour.sitting, hour.book)
    assert not hour.conductor.load(run_of(3), rehearsal=True)
    assert "is no rehearsal" in panel.notices.trouble.text() and not hour.conductor.running
    assert hour.conductor.load(run_of(3)) and not hour.conductor.status.rehearsal


def test_signals_are_shown_as_they_are_told(panel, hour):
    hour.conductor.load(run_of(2))
    words = [QualityWord("EEG", "degraded", "AF7: no contact"), QualityWord("Camera", "valid")]
    panel.show_quality(words)
    chips = [chip.accessibleName() for chip in panel.quality._chips]
    assert chips == ["EEG: AF7: no contact (degraded)", "Camera (valid)"]
    panel.show_quality([])
    assert panel.quality.shown == ()


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT.scaled(2.0)])
def test_it_is_drawn_in_every_state_theme_and_language(qtbot, hour, panel, theme):
    panel.set_theme(theme)
    panel.show_quality([QualityWord("EEG", "invalid", "gone")])
    hour.conductor.load(run_of(3))
    for verb in ("begin", "pause", "resume", "abort", "resume", "stop"):
        hour.conductor.do(verb)
        assert not panel.grab().isNull()
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.state.text() == "Over"
    buttons = [*panel.buttons.values(), panel.choose]
    assert all(button.accessibleName() for button in buttons)


def test_times_are_never_rounded_down():
    assert [texts.duration(s) for s in (0.0, 0.2, 59.5, 60.0, 3725.0)] == [
        "0:00", "0:01", "1:00", "1:00", "1:02:05",
    ]  # fmt: skip
