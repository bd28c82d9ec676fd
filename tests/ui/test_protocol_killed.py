"""The window is killed in the middle of a trial: the next one takes the run up, nothing is lost."""

import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from emoscope.__main__ import main
from emoscope.engine import find_place
from emoscope.protocol.file import read_protocol
from emoscope.recording.reader import read_recording
from emoscope.recording.trials import runs_of, trials_of
from emoscope.settings import Settings
from emoscope.ui import record as record_control
from emoscope.ui.window import MainWindow

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only"),
    pytest.mark.timeout(240),
]
LIMIT = 100_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""
KILLED = "2 stimulus"
"""What is shown when the window goes."""
PROTOCOL = """
format = "emoscope-protocol"
version = 1
name = "words"
languages = ["en"]

[scales.valence]
kind = "sam-valence"
seconds = 1
{stimuli}
[[blocks]]
name = "words"
stimuli = ["one", "two", "three", "four"]
parts = [
  {{ what = "fixation", seconds = 0.3 }},
  {{ what = "stimulus", seconds = 0.6 }},
  {{ what = "rating", scales = ["valence"] }},
]
"""
STIMULUS = """
[[stimuli]]
id = "{0}"
kind = "text"
text.en = "{0}"
"""


@pytest.fixture
def place(monkeypatch, tmp_path):
    monkeypatch.setattr("emoscope.__main__.HANGING", ())  # a command would end this test run
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(tmp_path / "run"))
    yield find_place()
    main(["engine", "stop", "--force"])


@pytest.fixture
def window(qtbot, place):
    made = MainWindow(("none", "none", "demo"), Settings(), None, apart=True)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def protocol(tmp_path):
    path = tmp_path / "words.toml"
    stimuli = "".join(map(STIMULUS.format, ("one", "two", "three", "four")))
    path.write_text(PROTOCOL.format(stimuli=stimuli), "utf-8")
    return path


def test_a_window_killed_in_a_trial_loses_none_and_counts_none_twice(
    window, qtbot, tmp_path, monkeypatch, protocol
):
    folder, told = tmp_path / "rec", []
    command = [sys.executable, "-m", "tests.ui.protocol_child", str(folder), str(protocol)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        while KILLED not in told:
            told.append(child.stdout.readline().strip())
            assert told[-1], "it said nothing any more"
        child.send_signal(signal.SIGKILL)
    window.start()
    qtbot.waitUntil(lambda: window.engine.session is not None, timeout=LIMIT)
    window.experiment.show_protocol()
    conductor = window.experiment.conductor
    qtbot.waitUntil(lambda: conductor.found is not None, timeout=LIMIT)
    assert (conductor.found.participant, conductor.found.seed) == (3, 5)
    window.hour.screen.place()
    assert conductor.load(read_protocol(protocol).draw(3, 5))
    place = int(KILLED[0])
    assert conductor.status.state == "waiting"
    assert conductor.status.outcomes[place - 1] == "broken off"
    assert conductor.status.following[0] == place and conductor.do("resume")
    qtbot.waitUntil(lambda: conductor.status.state == "over", timeout=LIMIT)
    session = window.engine.session
    qtbot.waitUntil(lambda: not [m for m in session.markers if m.open], timeout=LIMIT)
    monkeypatch.setattr(record_control, "ask", lambda parent, title, text, then: then())
    window.toggle_recording()
    qtbot.waitUntil(lambda: (folder / "end.json").exists(), timeout=LIMIT)
    recording = read_recording(folder)
    trials = trials_of(recording)
    attempts = [(n, 1 + (n == place)) for n in range(1, 5)]
    assert [(t.trial, t.attempt) for t in trials if t.counts] == attempts
    assert [(t.trial, t.attempt, t.outcome) for t in trials if not t.counts] == [
        (place, 1, "broken off")
    ]
    assert [run.outcome for run in runs_of(recording)] == ["done"]
