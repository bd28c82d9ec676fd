"""A protocol in the main window: chosen, run by keys, recorded, taken up after a crash."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from emoscope.participants.consent import Consent
from emoscope.recording.reader import read_recording
from emoscope.recording.trials import trials_of
from emoscope.settings import HourSettings, LabSettings, RecordingSettings, Settings
from emoscope.ui.experiment import number_of
from emoscope.ui.protocol.choose import ChooseProtocol
from emoscope.ui.protocol.player_dialog import PlayerDialog
from emoscope.ui.record import Answer
from emoscope.ui.window import MainWindow
from emoscope.visit import Visit

LIMIT = 90_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""
PROTOCOL = """
format = "emoscope-protocol"
version = 1
name = "words"
languages = ["en"]

[scales.valence]
kind = "sam-valence"

[[stimuli]]
id = "one"
kind = "text"
condition = "low"
text.en = "One"
seconds = 0.4

[[stimuli]]
id = "two"
kind = "text"
condition = "high"
text.en = "Two"
seconds = 0.4

[[blocks]]
name = "words"
order = "random"
stimuli = ["one", "two"]
parts = [
  { what = "fixation", seconds = 0.2 },
  { what = "stimulus" },
  { what = "rating", scales = ["valence"] },
]
"""


@pytest.fixture
def window(qtbot, tmp_path):
    settings = Settings(
        recording=RecordingSettings(folder=str(tmp_path / "data"), preroll=1.0),
        hour=HourSettings(welcomed=True),
    )
    made = MainWindow(
        ("none", "none", "demo"), settings, tmp_path / "settings.toml", apart=False, sound=False
    )
    qtbot.addWidget(made)
    made.show()
    made.start()
    qtbot.waitUntil(lambda: made.engine.session is not None, timeout=LIMIT)
    qtbot.waitUntil(lambda: made.engine.session.ring("eeg") is not None, timeout=LIMIT)
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def protocol(tmp_path):
    path = tmp_path / "words.toml"
    path.write_text(PROTOCOL, "utf-8")
    return path


def load(window, qtbot, path, *, rehearsal=False):
    window.experiment.choose_protocol()
    (dialog,) = (d for d in window.findChildren(ChooseProtocol) if d.isVisible())
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    dialog.file.setText(str(path))
    dialog.look()
    qtbot.waitUntil(dialog.load.isEnabled, timeout=LIMIT)
    dialog.rehearsal.setChecked(rehearsal)
    conductor = window.experiment.conductor
    before = conductor.runner
    dialog.accept()
    qtbot.waitUntil(lambda: conductor.runner is not before, timeout=LIMIT)
    return conductor


def answer(window, qtbot, conductor, key):
    page = conductor.page.ratings
    qtbot.waitUntil(lambda: page.asking and page._shown, timeout=LIMIT)  # painted
    QTest.keyClick(page, key)
    QTest.keyClick(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.asking, timeout=LIMIT)


def test_a_window_that_closes_while_the_dock_is_being_made_leaves_no_thread(qtbot):
    made = MainWindow(("none", "none", "none"), Settings(), None, apart=False, sound=False)
    qtbot.addWidget(made)
    made.show()
    experiment = made.experiment
    made.board.open_dock("protocol")
    until = time.monotonic() + LIMIT / 1000
    while experiment._stage is None and time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
    conductor = experiment.conductor
    made.finish()
    QTest.qWait(100)
    assert experiment.conductor is conductor, "nothing is made any more"
    assert not experiment._stage._props._thread.isRunning()


def test_a_run_is_shown_answered_by_keys_and_recorded(window, qtbot, tmp_path, protocol):
    folder = tmp_path / "data" / "r"
    window.recording.begin(
        window.engine.session, Answer(folder, "P07", "", RecordingSettings()), window.settings
    )
    qtbot.waitUntil(lambda: window.engine.session.tap.recording, timeout=LIMIT)
    conductor = load(window, qtbot, protocol)
    assert window.hour.screen.isVisible() and window.experiment.panel.isVisible()
    window.actions_["toggle_run"].trigger()
    answer(window, qtbot, conductor, Qt.Key.Key_3)
    answer(window, qtbot, conductor, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: conductor.status.state == "over", timeout=LIMIT)
    assert window.hour.screen.page == "thanks"
    assert "not being recorded" not in window._notice.text()
    window.recording.end(window.engine.session)
    qtbot.waitUntil(lambda: (folder / "end.json").exists(), timeout=LIMIT)
    trials = trials_of(read_recording(folder))
    assert [t.outcome for t in trials] == ["done", "done"] and not any(t.rehearsal for t in trials)
    assert {t.condition for t in trials} == {"low", "high"}
    assert [t.ratings["valence"] for t in trials] == [3, None]
    assert all(0.3e9 < t.offset - t.onset < 20e9 for t in trials)


def test_what_is_not_recorded_is_said_but_for_a_rehearsal(window, qtbot, protocol):
    conductor = load(window, qtbot, protocol, rehearsal=True)
    window.experiment.toggle_run()
    qtbot.waitUntil(lambda: conductor.running, timeout=LIMIT)
    assert "not being recorded" not in window._notice.text()
    conductor.do("stop")
    qtbot.waitUntil(lambda: not conductor.running, timeout=LIMIT)
    conductor = load(window, qtbot, protocol)
    window.experiment.toggle_run()
    qtbot.waitUntil(lambda: "not being recorded" in window._notice.text(), timeout=LIMIT)


def test_a_run_that_was_left_in_the_middle_is_offered(window, qtbot, protocol):
    conductor = load(window, qtbot, protocol)
    window.experiment.toggle_run()
    qtbot.waitUntil(lambda: conductor.found is None and conductor.running, timeout=LIMIT)
    session = window.engine.session
    qtbot.waitUntil(lambda: any("run" in m.details for m in session.markers), timeout=LIMIT)
    conductor.runner = None  # as after a crash: nobody conducts it
    window.show_notice("")
    window.experiment._attach(session)
    qtbot.waitUntil(lambda: "left in the middle" in window._notice.text(), timeout=LIMIT)
    assert "words" in window._notice.text()
    assert conductor.found is not None
    run = conductor.found
    window.experiment.choose_protocol()
    (dialog,) = (d for d in window.findChildren(ChooseProtocol) if d.isVisible())
    assert (dialog.participant.value(), dialog.seed.text()) == (run.participant, str(run.seed))
    dialog.reject()


def test_the_player_is_tested_on_her_screen_and_a_run_keeps_it_away(window, qtbot, protocol):
    window.experiment.test_player()
    (dialog,) = (d for d in window.findChildren(PlayerDialog) if d.isVisible())
    assert window.hour.screen.page == "trial"
    dialog.reject()
    assert window.hour.screen.page == "wait"
    conductor = load(window, qtbot, protocol, rehearsal=True)
    window.experiment.toggle_run()
    qtbot.waitUntil(lambda: conductor.running, timeout=LIMIT)
    window.experiment.test_player()
    assert "A run is going on" in window._notice.text()


def test_nobody_in_the_chair_is_not_calibrated(window):
    window.experiment.calibrate()
    assert "Nobody is in the chair" in window._notice.text()


def test_nothing_is_sent_of_who_did_not_agree_to_be_recorded(window):
    at = "2026-11-22T12:00:00+00:00"
    consent = Consent("research", frozenset(["eeg"]), "en", "1", "0" * 64, at, at, "key", False)
    own = replace(window.settings, lab=LabSettings(lsl_out=("all",), osc="127.0.0.1:9000"))
    assert window.hour.settings(own).lab == own.lab
    window.hour.visit = Visit(window.hour.study, "P01", consent=consent)
    sent = window.hour.settings(own).lab
    assert not sent.lsl_out and not sent.osc and "nothing of this session" in window._notice.text()
    window.hour.visit = Visit(window.hour.study, "P01", consent=replace(consent, may_record=True))
    assert window.hour.settings(own).lab == own.lab


def test_the_number_in_a_code_balances_orders():
    assert [number_of(c) for c in ("P07", "", "ANNA", "S2-P013", "0", "P123456789")] == [
        7, 1, 1, 13, 1, 789,
    ]  # fmt: skip
