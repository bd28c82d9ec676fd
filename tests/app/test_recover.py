"""emoscope recover: an end for a recording that has none; no file with data is ever touched."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from emoscope.__main__ import main
from emoscope.recording import Recorder
from emoscope.recording import recover as recover_module
from emoscope.recording.hold import Hold, growing
from emoscope.recording.recover import recover, unclean
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict, VerifyError
from emoscope.verify_command import tell_unclean, unclean_sentence
from tests.app.verify_bench import FACTS, hashes, record, ticks


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return record(tmp_path_factory.mktemp("recover") / "r", seconds=2.4)


@pytest.fixture
def torn(whole, tmp_path):
    """A recording as a crash leaves it: the last writes of each file are not there."""
    folder = shutil.copytree(whole, tmp_path / "中断 P1")
    (folder / "end.json").unlink()
    for name, keep in (("signals.xdf", 0.97), ("audio.wav", 0.9), ("video.mp4", 0.95)):
        os.truncate(folder / name, int((folder / name).stat().st_size * keep))
    # Pieces are logged once a second: what lies behind the last one is not in the log.
    lines = (folder / "integrity.log").read_bytes().splitlines(keepends=True)
    sizes = {p.name: p.stat().st_size for p in folder.iterdir()}
    kept = []
    for line in lines:
        name, offset, length, *_ = line.split()
        if int(offset) + int(length) <= sizes[name.decode()]:
            kept.append(line)
    (folder / "integrity.log").write_bytes(b"".join(kept) + lines[-1][:9])
    return folder


def test_recovery_writes_the_end_and_nothing_else(torn):
    before = hashes(torn)
    looked = verify(torn)
    assert looked.verdict is Verdict.LOSSES, looked.damages
    done = recover(torn, settle=0)
    after = hashes(torn)
    end = json.loads(after.pop("end.json"))
    assert after == before
    assert end["recovered"] is True
    assert set(end["lost_at_end_ms"]) == {"video", "audio", "eeg"}
    # A tenth of 2.4 s of sound is gone, and the EEG tells how long it went on.
    assert 150 < end["lost_at_end_ms"]["audio"] < 300
    assert end["lost_at_end_ms"] == {k: round(v, 3) for k, v in done.lost_ms.items()}
    assert done.report.verdict is Verdict.LOSSES
    assert done.report.recovered
    assert "has its end now" in str(done.sentence)
    counted = {s.kind: s.found for s in done.report.streams}
    assert end["streams"]["audio"]["samples"] <= counted["audio"]
    # The file may be torn between a block and what was noted of it: one block at most.
    assert 0 <= counted["eeg"] - end["streams"]["eeg"]["samples"] <= 20
    again = verify(torn)
    assert again.verdict is Verdict.LOSSES
    assert "it was recovered" in " ".join(map(str, again.losses))
    assert all(file.vouched == file.bytes for file in again.files), "the tails are vouched for now"


def test_damage_after_recovery_is_seen_in_the_tails_too(torn):
    recover(torn, settle=0)
    data = bytearray((torn / "audio.wav").read_bytes())
    data[-3] ^= 1
    (torn / "audio.wav").write_bytes(data)
    report = verify(torn)
    assert report.verdict is Verdict.DAMAGED
    assert "audio.wav is damaged" in str(report.damages[0])


def test_an_end_that_is_there_is_never_written_over(whole, torn):
    before = hashes(whole)
    with pytest.raises(VerifyError, match="has its end already"):
        recover(whole, settle=0)
    assert hashes(whole) == before
    recover(torn, settle=0)
    with pytest.raises(VerifyError, match="has its end already"):
        recover(torn, settle=0)


def test_an_end_that_comes_meanwhile_wins(torn, monkeypatch):
    real = recover_module.sealed

    def late(document):
        (torn / "end.json").write_text("the other's")
        return real(document)

    monkeypatch.setattr(recover_module, "sealed", late)
    with pytest.raises(VerifyError, match="cannot be written to"):
        recover(torn, settle=0)
    assert (torn / "end.json").read_text() == "the other's"
    assert not list(torn.glob("*.partial"))


def test_a_recording_that_goes_on_is_refused(tmp_path):
    made = Recorder(tmp_path / "r", FACTS, ticks())
    made.start()
    try:
        with pytest.raises(VerifyError, match="still goes on"):
            recover(tmp_path / "r", settle=0)
        assert unclean(tmp_path) == []
    finally:
        made.stop()
    assert verify(tmp_path / "r").clean
    assert made.over


def test_a_copy_that_is_being_made_is_refused(tmp_path):
    made = Recorder(tmp_path / "r", FACTS, ticks(), mirror=tmp_path / "copy")
    made.start()
    try:
        with pytest.raises(VerifyError, match="still goes on"):
            recover(tmp_path / "copy", settle=0)
    finally:
        made.stop()
    assert (tmp_path / "copy" / "end.json").exists()
    hold = Hold(tmp_path / "copy")
    assert hold.taken
    hold.release()


def test_without_locks_a_folder_that_grows_is_refused(torn):
    def grow(seconds):
        with (torn / "audio.wav").open("ab") as file:
            file.write(bytes(8))

    assert growing(torn, 2.0, grow)
    assert not growing(torn, 2.0, lambda seconds: None)
    for path in torn.iterdir():
        os.utime(path, (0, 0))
    assert not growing(torn, 2.0, lambda seconds: pytest.fail("old files need no waiting"))


def test_a_process_that_was_killed_holds_nothing(tmp_path):
    progress = tmp_path / "progress"
    progress.write_bytes(bytes(48))
    command = [sys.executable, "-m", "tests.app.recorder_child", tmp_path / "r", progress]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert child.stdout.readline() == b"ready\n"
        with pytest.raises(VerifyError, match="still goes on"):
            recover(tmp_path / "r", settle=0)
        time.sleep(0.5)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    assert unclean(tmp_path) == [tmp_path / "r"]
    before = hashes(tmp_path / "r")
    done = recover(tmp_path / "r", settle=0)
    after = hashes(tmp_path / "r")
    assert after.pop("end.json")
    assert after == before
    assert done.report.verdict is Verdict.LOSSES, done.report.damages
    assert unclean(tmp_path) == []


def test_the_command(torn, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(recover_module, "growing", lambda folder, settle: False)
    assert main(["recover", "--json", str(torn)]) == 4
    said = json.loads(capsys.readouterr().out)
    assert said["report"]["recovered"] is True
    assert main(["recover", str(torn)]) == 3
    assert "has its end already" in capsys.readouterr().err
    assert main(["recover", str(tmp_path / "gone")]) == 3
    assert "There is no folder" in capsys.readouterr().err
    (torn / "end.json").unlink()
    assert main(["recover", str(torn)]) == 4
    assert "has its end now. Lost at most: video" in capsys.readouterr().out


def test_what_is_no_recording_gets_no_end(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "text.txt").write_text("x")
    with pytest.raises(VerifyError, match="is not a recording"):
        recover(tmp_path / "notes", settle=0)
    assert [p.name for p in (tmp_path / "notes").iterdir()] == ["text.txt"]


def test_a_recording_of_the_first_instant_can_be_recovered(tmp_path, whole):
    folder = tmp_path / "r"
    folder.mkdir()
    shutil.copy(whole / "session.json", folder)
    (folder / "integrity.log").write_bytes(b"")
    (folder / "signals.xdf").write_bytes(b"")
    (folder / "video.mp4").write_bytes(b"\0\0\0\x1cftyp")
    done = recover(folder, settle=0)
    assert done.lost_ms == {}
    assert done.report.verdict is Verdict.LOSSES


# -- offered at the next start -------------------------------------------------------------------


def test_recordings_without_an_end_are_offered(torn, whole, tmp_path, capsys):
    shutil.copytree(whole, tmp_path / "good")
    (tmp_path / "no recording").mkdir()
    assert unclean(tmp_path) == [torn]
    tell_unclean(tmp_path, sys.stderr)
    assert str(torn) in capsys.readouterr().err
    shutil.copytree(torn, tmp_path / "second")
    assert str(unclean_sentence(tmp_path)).startswith("2 recordings in")
    assert not unclean_sentence(tmp_path / "gone")
    tell_unclean(tmp_path / "gone", sys.stderr)
    assert capsys.readouterr().err == ""
