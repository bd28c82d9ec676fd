"""Programs that control the window's session: by the operator's gate, and no way round it."""

import json
import threading
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from tests.app.control_bench import Script, Talker

from emoscope.control import Asked, ControlError
from emoscope.participants.consent import Consent
from emoscope.settings import HourSettings, RecordingSettings, Settings
from emoscope.study.study import Study
from emoscope.ui import remote_control
from emoscope.ui.remote_control import RemoteControl
from emoscope.ui.window import MainWindow
from emoscope.visit import Checked, Visit
from emoscope_devices import CaptureState

LIMIT = 90_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""
STUDY = Study("films", roles={"video": "off", "audio": "off", "eeg": "required"})


@pytest.fixture
def window(qtbot, tmp_path):
    settings = Settings(
        recording=RecordingSettings(folder=str(tmp_path / "data"), preroll=1.0),
        hour=HourSettings(welcomed=True),
    )
    made = MainWindow(("none", "none", "demo"), settings, tmp_path / "settings.toml")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def remote(window, tmp_path):
    asked = Asked(port=0, labrecorder=0, token_file=tmp_path / "token")
    made = RemoteControl(window, window, window.hour, asked)
    told = made.start()
    assert any(made.server.token in str(sentence) for sentence in told)
    yield made
    made.finish()


class Program:
    """A client on a thread of its own: the window's thread has to answer it."""

    def __init__(self, qtbot, server):
        self.qtbot, self.server = qtbot, server

    def does(self, work):
        """Return what ``work`` returns of a client, while the window goes on."""
        found = []

        def talk():
            try:
                with Talker(self.server) as talker:
                    found.append(work(talker))
            except Exception as error:  # noqa: BLE001 - the thread's boundary
                found.append(error)

        thread = threading.Thread(target=talk, name="program")
        thread.start()
        self.qtbot.waitUntil(lambda: not thread.is_alive(), timeout=LIMIT)
        thread.join()
        if isinstance(found[0], Exception):
            raise found[0]
        return found[0]

    def asks(self, kind, **values):
        return self.does(lambda talker: talker.ask(kind, **values))

    def refused(self, kind, **values):
        """Return the sentences of a refusal."""
        answer = self.asks(kind, **values)
        assert not answer["ok"] and answer["code"] in ("recording", "session")
        assert len(answer["sentences"]) >= 2
        return " ".join(answer["sentences"])


@pytest.fixture
def program(qtbot, remote):
    return Program(qtbot, remote.server)


def start(window, qtbot):
    window.start()
    qtbot.waitUntil(
        lambda: (
            window.engine.session is not None
            and window.engine.session.captures["eeg"].state is CaptureState.LIVE
        ),
        timeout=LIMIT,
    )


def agreed(**changes):
    values = {
        "purpose": "research",
        "agreed": frozenset({"eeg"}),
        "may_record": True,
        "language": "en",
        "version": "1-research",
        "text_sha256": "0" * 64,
        "shown_at": "2026-01-05T10:00:00+01:00",
        "at": "2026-01-05T10:01:00+01:00",
        "signed": "key",
    }
    checked = Checked(True, "2026-11-22T10:05:00+01:00")
    return Visit(STUDY, "P07", consent=Consent(**(values | changes)), checked=checked)


def test_a_program_records_whoever_is_in_the_chair(window, qtbot, program, tmp_path):
    window.hour.visit = agreed()
    start(window, qtbot)
    begun = program.asks("start", participant="P07", folder="sub-P07/rest")
    assert begun["ok"], begun
    folder = tmp_path / "data" / "sub-P07" / "rest"
    assert begun["folder"] == str(folder)
    tap = window.engine.session.tap
    assert tap.recording and window.recording_folder() == str(folder)
    assert "in progress" in program.refused("start")
    assert tap.recording and tap.recorder.folder == folder
    qtbot.waitUntil(lambda: tap.recorder.status.seconds > 0.5, timeout=LIMIT)
    ended = program.asks("stop")
    assert ended["ok"] and ended["recorder"]["seconds"] > 0.5
    assert not tap.recording
    known = json.loads((folder / "session.json").read_text("utf-8"))
    assert known["participant"] == "P07" and known["study"] == "films"
    assert known["visit"]["consent"]["signed"] == "key"
    assert (folder / "end.json").exists()


def test_labrecorders_script_is_under_the_same_gate(window, qtbot, program, remote):
    window.hour.visit = agreed()
    start(window, qtbot)

    def script(_):
        with Script(remote.server.labrecorder_port) as lines:
            other = [lines.say("filename {participant:P99}{task:rest}"), lines.say("start")]
            same = [lines.say("filename {participant:P07}"), lines.say("start")]
            return other, same, lines.say("stop")

    other, same, stop = program.does(script)
    assert other[1].startswith("ERROR") and "P07 is in the chair, not P99." in other[1]
    assert same[1].startswith("OK") and stop.startswith("OK")


def test_a_stop_right_after_a_start_is_obeyed_and_not_refused(window, qtbot, program, remote):
    """The answer was on its way while the thread that had begun it was not over yet."""
    window.hour.visit = agreed()
    start(window, qtbot)
    late = lambda _: time.sleep(0.7)  # noqa: E731
    window.recording.begun.connect(late, Qt.ConnectionType.DirectConnection)
    window.recording.over.connect(late, Qt.ConnectionType.DirectConnection)

    def script(_):
        with Script(remote.server.labrecorder_port) as lines:
            lines.say("filename {participant:P07}")
            return [lines.say(verb) for verb in ("start", "stop", "start", "stop")]

    assert [said[:2] for said in program.does(script)] == ["OK"] * 4
    assert not window.engine.session.tap.recording


def test_nobody_is_recorded_whom_nobody_asked(window, qtbot, program, tmp_path, monkeypatch):
    monkeypatch.setattr(remote_control, "watched", lambda choice: frozenset({"eeg"}))
    start(window, qtbot)
    said = program.refused("start", participant="P07")
    assert "Nobody has agreed" in said and "Ctrl+N" in said
    window.hour.visit = agreed(may_record=False)
    assert "must not be recorded" in program.refused("start", participant="P07")
    window.hour.visit = agreed()
    assert "P07 is in the chair, not P08." in program.refused("start", participant="P08")
    assert not window.engine.session.tap.recording and not (tmp_path / "data").exists()


def test_without_a_session_nothing_is_recorded(window, program):
    assert "No session is running." in program.refused("start")
    assert "No session is running." in program.refused("stop")
    assert window.engine.session is None


def test_the_demo_is_recorded_without_a_visit_since_it_captures_nobody(window, qtbot, program):
    start(window, qtbot)
    begun = program.asks("start", participant="P 3", study="pilot")
    assert begun["ok"], begun
    assert program.asks("stop")["ok"]
    assert not program.asks("stop")["ok"], "there is nothing to stop"


def test_a_marker_from_outside_is_in_the_operators_list(window, qtbot, program):
    start(window, qtbot)
    answer = program.asks("mark", label="picture 12")
    assert answer["ok"]
    book = window.marks.desk.book
    qtbot.waitUntil(lambda: [r.marker.label for r in book.rows()] == ["picture 12"], timeout=LIMIT)
    (row,) = book.rows()
    assert row.number == answer["marker"]["number"]
    assert row.marker.time == answer["marker"]["time_ns"]
    panel = window.marks.panel
    model = panel.table.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=LIMIT)
    shown = [model.index(0, c).data() for c in range(model.columnCount())]
    assert "picture 12" in shown


def test_a_status_says_who_is_in_the_chair(window, qtbot, program):
    window.hour.visit = agreed()
    start(window, qtbot)
    status = program.asks("status")
    owner = {"study": window.hour.study.code, "participant": "P07", "number": 1}
    assert status["ok"] and status["owner"] == owner


def test_the_server_ends_with_the_window(window, qtbot, tmp_path):
    made = RemoteControl(window, window, window.hour, Asked(port=0))
    made.start()
    made.finish()
    names = {thread.name for thread in threading.enumerate()}
    assert not [name for name in names if name.startswith("control-")]
    with pytest.raises(OSError):
        Talker(made.server, open_timeout=5)


def test_a_port_that_is_taken_costs_a_sentence_and_no_window(window, remote):
    again = RemoteControl(window, window, window.hour, Asked(port=remote.server.port))
    assert again.start() == ()
    assert str(remote.server.port) in window._notice.text() and window._notice.isVisible()
    again.finish()


def test_a_tokens_file_of_no_use_is_refused(window, tmp_path):
    (tmp_path / "token").mkdir()
    with pytest.raises(ControlError):
        RemoteControl(window, window, window.hour, Asked(port=0, token_file=tmp_path / "token"))
