"""Engine and window in two processes: whichever is killed, what the other has is whole."""

import os
import signal
import socket
import sys
import threading
import warnings
from dataclasses import replace

import pytest

from emoscope.__main__ import main
from emoscope.engine import EngineError, RemoteSession, find_place, reach
from emoscope.engine._messages import Greeting, Request
from emoscope.engine.errors import EngineAbsent, EngineLost
from emoscope.engine.host import Host
from emoscope.engine.launch import call
from emoscope.engine.server import Server
from emoscope.recording import RecorderError
from emoscope.recording.recover import recover
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict
from emoscope.settings import EEGSettings, Settings
from emoscope_devices import CaptureState
from tests.app.engine_bench import child, engine, private, wait_for
from tests.app.engine_child import CHOICE, make

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only")


@pytest.fixture
def place(monkeypatch, tmp_path):
    monkeypatch.setattr("emoscope.__main__.HANGING", ())  # a command would end this test run
    return private(monkeypatch, tmp_path)


def followed(place, choice=CHOICE, settings=None):
    """Return a session that is heard, and the results and notices that come."""
    session = reach(choice, settings or Settings(), place=place)
    results, notices = [], []
    session.listeners.result.append(results.append)
    session.told.append(lambda sentence, wrong: notices.append(str(sentence)))
    session.start()
    return session, results, notices


def flowing(folder):
    """Return whether a second of all streams is in the files."""
    sound, picture = folder / "audio.wav", folder / "video.mp4"
    return picture.exists() and sound.exists() and sound.stat().st_size > 64_000


def live(session):
    return all(c.state is CaptureState.LIVE for c in session.captures.values()) and all(
        session.ring(kind) is not None for kind in session.captures
    )


def test_a_session_in_another_process_looks_as_if_it_were_here(place, tmp_path):
    with engine():
        session, results, _ = followed(place)
        assert set(session.captures) == {"video", "audio", "eeg"} and not session.since
        wait_for(lambda: live(session), "all devices")
        wait_for(lambda: "eeg" in session.pipeline.estimators, "the model")
        wait_for(lambda: any(r.cause == "eeg" for r in results), "results")
        result = next(r for r in results if r.cause == "eeg")
        assert result.timing.fused <= session.clock.now()
        frame = session.ring("video").latest(1)
        assert frame.data.shape[1:] == session.captures["video"].source.spec.shape
        assert 0 <= session.clock.now() - int(frame.times[-1]) < 60e9
        assert {e.provider for e in session.ran.values()} == {"CPU (fake)"}
        replies = []
        session.request("eeg", "begin_rest")
        wait_for(lambda: session.resting, "the rest")
        session.request("eeg", "end_rest", answer=replies.append)
        session.request("eeg", "begin_neutral", answer=replies.append)
        wait_for(lambda: len(replies) == 2, "answers")
        assert [(r.known, r.value) for r in replies] == [(True, True), (False, None)]
        with pytest.raises(KeyError):
            session.request("eeg", "close")
        marker = session.mark("clip 1", time=5)
        wait_for(lambda: session.markers, "the marker, back from the engine")
        assert session.markers == [replace(marker, number=1)]
        full = tmp_path / "full"
        full.mkdir()
        (full / "thesis.txt").touch()
        with pytest.raises(RecorderError, match="not empty"):
            session.record(full)
        assert session.stop() and session.stop() is False
        wait_for(lambda: place.holder() is None, "the engine's end")
    assert not place.socket.exists() and not place.key.exists()


def test_a_killed_window_does_not_stop_a_recording(place, tmp_path, capsys):
    folder = tmp_path / "录音 1"
    with engine(), child("record", folder) as window:
        wait_for(lambda: flowing(folder), "samples")
        window.send_signal(signal.SIGKILL)
        window.wait()
        wait_for(lambda: main(["engine", "status"]) == 0, "status")
        wait_for(
            lambda: main(["engine", "status"]) == 0 and "Window: none" in _out(capsys), "alone"
        )
        size = (folder / "audio.wav").stat().st_size
        wait_for(lambda: (folder / "audio.wav").stat().st_size > size + 32_000, "more samples")
        session, results, notices = followed(place, ("none", "none", "none"))
        assert set(session.captures) == {"video", "audio", "eeg"}, "it keeps its devices"
        wait_for(lambda: notices, "the notice")
        assert str(folder) in notices[0] and "without a window since" in notices[0]
        wait_for(lambda: live(session) and results, "all as it was")
        assert [m.label for m in session.markers] == ["before"]
        assert session.tap.recording and session.tap.recorder.folder == folder
        seconds = session.tap.recorder.status.seconds
        session.mark("after")
        wait_for(lambda: session.tap.recorder.status.seconds > seconds, "the line goes on")
        status = session.stop_recording()
        assert status.state.value == "closed" and not session.tap.recording
        assert session.tap.recorder.over
        report = verify(folder)
        assert report.verdict is Verdict.GOOD, [str(s) for s in report.losses + report.damages]
        assert [(s.lost, s.gaps) for s in report.streams] == [(0, 0)] * 3
        assert session.stop()


def status_of(capsys):
    assert main(["engine", "status"]) == 0
    return _out(capsys)


def _out(capsys):
    return capsys.readouterr().out


def test_a_killed_engine_is_said_and_another_can_be_started(place, tmp_path):
    folder = tmp_path / "rec"
    lost = []
    with engine() as process:
        session, _, _ = followed(place)
        session.lost.append(lost.append)
        session.record(folder)
        wait_for(lambda: session.tap.recorder.status.seconds > 0.5, "samples")
        process.kill()
        wait_for(lambda: lost, "the news")
    text = " ".join(map(str, lost[0]))
    assert "has died: the recording has stopped" in text and str(folder) in text
    assert "emoscope recover" in text and str(session.failure) in text
    assert not session.tap.recording
    session.mark("nobody hears it")
    with pytest.raises(EngineLost):
        session.stop_recording()
    assert session.stop() is False
    assert recover(folder).report.verdict is not Verdict.DAMAGED
    assert place.socket.exists() and place.holder() is None, "left by the dead one"
    with engine():
        again, _, _ = followed(place)
        wait_for(lambda: live(again), "another engine")
        assert again.stop()


def test_an_engine_that_nobody_needs_ends_by_itself(place):
    with engine(grace=0.3) as process:
        session, _, _ = followed(place, ("none", "none", "fake"))
        wait_for(lambda: live(session), "the headset")
        session.leave()
        assert process.wait(60) == 0
    assert place.holder() is None


class Recording(Host):
    """A host that records, as far as the server can tell."""

    recording = True
    looked = 0

    def look(self):
        self.looked += 1
        raise RuntimeError("a bug")


def test_without_a_window_a_recording_keeps_the_engine(place):
    host = Recording()
    server = Server(place, "1", host, grace=0.1)
    served = threading.Thread(target=server.serve)
    served.start()
    served.join(1.0)
    assert served.is_alive(), "ten times the grace"
    assert host.looked > 1, "a bug in what is only told does not end it"
    host.recording = False
    served.join(60)
    assert not served.is_alive()


def test_a_session_of_other_devices_is_not_taken_up_again(place):
    with engine() as first:
        session, _, _ = followed(place, ("none", "none", "fake"))
        session.leave()
        again, _, notices = followed(place, ("none", "none", "fake"))
        wait_for(lambda: notices, "the notice")
        assert "The session has gone on" in notices[0]
        again.leave()
        with pytest.MonkeyPatch.context() as patch:
            started = []
            patch.setattr("emoscope.engine.launch.start", started.append)
            with pytest.raises(EngineAbsent):
                reach(("none", "none", "fake"), Settings(eeg=EEGSettings(mains=50.0)), place=place)
        assert started == [place], "the first was ended, and a new one asked for"
        assert first.wait(60) == 0


def test_a_second_window_is_refused(place):
    with engine():
        session, _, _ = followed(place)
        with pytest.raises(EngineError, match=f"has a window already .process {os.getpid()}"):
            reach(CHOICE, Settings(), place=place)
        wait_for(lambda: live(session), "the first goes on")
        assert session.stop()


def test_another_version_is_refused_and_can_be_ended(place, capsys):
    with engine(version="0.0.1") as process:
        with pytest.raises(EngineError, match=r"is Emoscope 0\.0\.1, this is"):
            reach(CHOICE, Settings(), place=place)
        assert main(["engine", "status"]) == 0
        assert "Recording: none." in _out(capsys)
        assert main(["engine", "stop"]) == 0
        assert process.wait(60) == 0


def test_a_wrong_key_is_refused(place):
    with engine():
        place.renew()
        with pytest.raises(EngineError, match="does not know this window's key"):
            call(place)


def test_what_a_stranger_says_harms_nobody(place):
    with engine():
        session, _, _ = followed(place)
        for words in (b"", b"GET / HTTP/1.1\r\n\r\n", b"\0" * 7 + b"\2\0{}", b"\xff" * 4096):
            with socket.socket(socket.AF_UNIX) as end:
                end.connect(str(place.socket))
                end.sendall(words)
        wait_for(lambda: live(session), "the window goes on")
        assert session.stop()


def test_a_window_that_takes_nothing_does_not_hold_the_engine_up(place, tmp_path):
    folder = tmp_path / "rec"
    with engine():
        line = call(place)
        assert isinstance(line.take()[0], Greeting)
        session = RemoteSession.made(line, CHOICE, Settings())
        line.put(Request(7, "record", {"folder": folder}))  # from here on it reads nothing
        wait_for(lambda: flowing(folder), "samples")
        size = (folder / "audio.wav").stat().st_size
        wait_for(lambda: (folder / "audio.wav").stat().st_size > size + 64_000, "more samples")
        session.start()
        wait_for(lambda: session.tap.recording and live(session), "it has caught up")
        assert session.stop()
    assert verify(folder).verdict is Verdict.GOOD


def test_an_engine_that_is_silent_is_said_and_heard_again(place):
    with engine() as process:
        session, _, _ = followed(place)
        wait_for(lambda: live(session), "all devices")
        process.send_signal(signal.SIGSTOP)
        wait_for(lambda: session.failure, "the silence")
        assert "what is shown is old" in str(session.failure)
        process.send_signal(signal.SIGCONT)
        wait_for(lambda: session.failure is None, "the engine")
        assert session.stop()


def test_an_engine_that_is_ended_from_outside_says_goodbye(place):
    lost = []
    with engine() as process:
        session, _, _ = followed(place)
        session.lost.append(lost.append)
        assert main(["engine", "stop"]) == 0
        assert process.wait(60) == 0
        wait_for(lambda: lost, "the news")
    assert "ended from outside, in good order" in " ".join(map(str, lost[0]))


def test_stop_ends_a_recording_in_good_order(place, tmp_path, capsys):
    folder = tmp_path / "rec"
    with engine() as process, child("record", folder) as window:
        wait_for(lambda: flowing(folder), "samples")
        assert main(["engine", "status"]) == 0
        said = _out(capsys)
        assert f"Recording: {folder}, since" in said and f"process {window.pid}" in said
        assert "eeg: Test board, live" in said
        assert main(["engine", "stop"]) == 0
        assert f"The recording {folder} has ended" in _out(capsys)
        assert process.wait(60) == 0
    assert verify(folder).verdict is Verdict.GOOD


def test_signals_end_a_recording_in_good_order(place, tmp_path):
    folder = tmp_path / "rec"
    with engine() as process, child("record", folder):
        wait_for(lambda: flowing(folder), "samples")
        process.send_signal(signal.SIGHUP)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert verify(folder).verdict is Verdict.GOOD


def test_without_an_engine_the_command_says_so(place, capsys):
    assert main(["engine", "status"]) == 0
    assert main(["engine", "stop"]) == 0
    assert main(["engine", "stop", "--force"]) == 0
    assert _out(capsys).count("No engine of Emoscope runs here") == 3


def test_an_engine_that_hangs_is_killed_by_force(place, capsys):
    with engine() as process:
        process.send_signal(signal.SIGSTOP)
        assert main(["engine", "stop", "--force"]) == 0
        assert process.wait(60) == -signal.SIGKILL
    assert f"(process {process.pid}) was killed" in _out(capsys)


def test_files_of_a_dead_engine_stop_nobody(place):
    place.socket.write_text("")
    place.key.write_bytes(b"old")
    place.lock.write_text('{"pid": 1}')
    assert place.holder() is None
    server = Server(place, "1", Host())
    assert place.holder() == os.getpid()
    with pytest.raises(BlockingIOError):
        Server(place, "1", Host())
    server.end()
    assert server.serve()
    assert place.holder() is None


@pytest.mark.parametrize("rights", [0o755, 0o777])
def test_a_place_that_others_can_reach_is_refused(place, rights):
    place.folder.chmod(rights)
    with pytest.raises(EngineError, match="Others could reach"):
        find_place()


def test_a_place_below_a_folder_that_others_change_is_refused(monkeypatch, tmp_path):
    tmp_path.chmod(0o777)
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(tmp_path / "run"))
    with pytest.raises(EngineError, match="Others could reach"):
        find_place()


def test_su_warns_nobody(monkeypatch, tmp_path):
    """Under su and cron there is no XDG_RUNTIME_DIR; warnings are errors here."""
    made = tmp_path / "n"

    def next_best(name):
        warnings.warn("XDG_RUNTIME_DIR is not set", UserWarning, stacklevel=2)
        return made / name

    monkeypatch.delenv("EMOSCOPE_RUNTIME", raising=False)
    monkeypatch.setattr("platformdirs.user_runtime_path", next_best)
    assert find_place().folder == made / "emoscope"
    assert (made / "emoscope").stat().st_mode & 0o777 == 0o700


def test_a_place_that_cannot_be_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(tmp_path / ("x" * 120)))
    with pytest.raises(EngineError, match="too long"):
        find_place()
    (tmp_path / "file").touch()
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(tmp_path / "file" / "run"))
    with pytest.raises(EngineError, match="cannot be used"):
        find_place()


def test_a_session_that_is_ended_before_it_begins_does_not_begin():
    host = Host(make)
    opened = host.open(("none", "none", "fake"), Settings())
    assert opened.snapshot.captures["eeg"].state is CaptureState.CONNECTING
    with pytest.raises(EngineError, match="has a session already"):
        host.open(CHOICE, Settings())
    assert host.stop()
    host.begin()
    assert host.stop()
    assert host._session.captures["eeg"].ring is None
