"""A recording as a whole: what is in it, what it survives, what it says when it cannot."""

import json
import shutil
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from emoscope.markers import Marker
from emoscope.recording import (
    DiskPolicy,
    Limits,
    RecorderError,
    RecorderPolicy,
    RecorderState,
    check_code,
    new_folder,
)
from emoscope.recording import recorder as recorder_module
from emoscope.recording.documents import VERSION
from emoscope.recording.items import EngineItem, MarkerItem, StateItem
from emoscope_devices import Block, CaptureState, CaptureStatus, say
from tests.app.fault_bench import wait_for
from tests.app.recorder_signals import (
    AUDIO_BLOCK,
    EEG_BLOCK,
    brain,
    check_integrity,
    end_of,
    frame,
    frames,
    recorder,
    samples,
    sound,
    streams,
    times_of,
)

ROOMY = DiskPolicy(free=lambda path: 1 << 50)


def feed(made, blocks, *, video=0):
    """Hand in so many blocks of sound and EEG, and frames."""
    for n in range(blocks):
        made.put(sound(n * AUDIO_BLOCK))
        made.put(brain(n * EEG_BLOCK))
    for n in range(video):
        made.put(frame(n))


def check_known(folder, status):
    """Check every sample of a recording against the index that it carries; return the counts."""
    found = streams(folder / "signals.xdf")
    eeg = found.get("eeg")
    n_eeg = 0 if eeg is None else len(eeg["time_series"])
    if n_eeg:
        index = np.arange(n_eeg, dtype=np.float32)
        np.testing.assert_array_equal(eeg["time_series"], index[:, None] * np.arange(1, 9))
        exact = np.rint(eeg["time_stamps"] * 1e9).astype(np.int64)
        np.testing.assert_array_equal(exact, times_of(0, n_eeg, 1000.0))
    n_audio = 0
    if (folder / "audio.wav").exists():
        data = samples(folder / "audio.wav")
        n_audio = len(data)
        np.testing.assert_array_equal(data * (1 << 23), np.arange(n_audio))
    n_video = 0
    if (folder / "video.mp4").exists() and (folder / "video.mp4").stat().st_size > 1500:
        shown = frames(folder / "video.mp4")
        n_video = len(shown)
        assert [i for _, i in shown] == list(range(n_video))
        rows = found["video.frames"]["time_series"] if "video.frames" in found else []
        for (pts, index), row in zip(shown, rows, strict=False):
            assert row.tolist()[:4:3] == [index, pts]
            assert row[1] == times_of(index, 1, 30.0)[0]
    return n_video, n_audio, n_eeg


# -- a recording that ends well --------------------------------------------------------------------


@pytest.mark.parametrize("name", ["plain", "a name with spaces", "取 录音 ü"])
def test_everything_is_there_and_its_checksums_hold(tmp_path, name):
    folder = tmp_path / name
    made = recorder(folder)
    feed(made, 50, video=20)
    made.put(MarkerItem(Marker(1_500_000_000, "début é", 2.5, "board")))
    lost = CaptureStatus(CaptureState.LOST, (say("{d} is gone.", d="Camera 0"),), lost=3)
    made.put(StateItem(1_600_000_000, "video", lost))
    made.put(EngineItem(1_700_000_000, 4, "asked", {"action": "select", "values": {"x": 0.5}}))
    status = made.stop()
    assert status.state is RecorderState.CLOSED
    assert (status.reasons, status.lost) == ((), 0)
    assert status.streams == {"video": 20, "audio": 24_000, "eeg": 1_000}
    assert status.seconds == 1.0
    assert check_known(folder, status) == (20, 24_000, 1_000)
    found = streams(folder / "signals.xdf")
    assert found["markers"]["time_series"] == [
        ["début é", "2.5", "board", "1500000000", "0", "marker", "0", "0.0", ""]
    ]
    assert found["states"]["time_series"][0][:3] == ["video", "lost", "Camera 0 is gone."]
    assert json.loads(found["engine"]["time_series"][0][0])["values"] == {"x": 0.5}
    covered = check_integrity(folder)
    sizes = {p.name: p.stat().st_size for p in folder.iterdir()}
    assert covered.items() <= sizes.items()
    assert set(covered) == {"session.json", "signals.xdf", "audio.wav", "video.mp4"}
    end = end_of(folder)
    assert end["recovered"] is False
    assert end["files"].items() <= sizes.items()
    assert end["streams"]["audio"]["samples"] == 24_000
    start = json.loads((folder / "session.json").read_text())
    assert (start["format"], start["version"]) == ("emoscope-recording", VERSION)
    assert start["versions"]["python"] == sys.version.split()[0]


def test_where_each_block_is_and_when_it_came(tmp_path):
    made = recorder(tmp_path / "r")
    feed(made, 3)
    made.put(sound(10 * AUDIO_BLOCK, 2))  # after a gap of seven blocks
    made.stop()
    found = streams(tmp_path / "r" / "signals.xdf")
    rows = found["audio.blocks"]["time_series"].tolist()
    first = [int(t) for t in times_of(480, 480, 48000.0)[[0, -1]]]
    assert rows[1] == [480, 480, 5, *first, 0, 480]
    assert rows[3][:3] == [4800, 2, 5]
    assert rows[3][-1] == 1440
    assert len(found["audio.times"]["time_series"]) == 3  # two samples are said by their row


def test_a_second_stop_and_things_that_come_late_change_nothing(tmp_path):
    made = recorder(tmp_path / "r")
    feed(made, 2)
    first = made.stop()
    before = {p.name: p.read_bytes() for p in (tmp_path / "r").iterdir()}
    feed(made, 5)
    assert made.stop() == first
    assert {p.name: p.read_bytes() for p in (tmp_path / "r").iterdir()} == before


@pytest.mark.parametrize(
    "limits", [Limits(bytes=20_000), Limits(seconds=0.25)], ids=["size", "time"]
)
def test_files_roll_over_without_losing_a_sample(tmp_path, limits):
    folder = tmp_path / "r"
    made = recorder(folder, RecorderPolicy(limits=limits, disk=ROOMY))
    feed(made, 60, video=60)
    status = made.stop()
    assert status.lost == 0
    sounds = [samples(p) for p in sorted(folder.glob("audio*.wav"))]
    assert len(sounds) > 2
    np.testing.assert_array_equal(np.concatenate(sounds) * (1 << 23), np.arange(28_800))
    shown = [i for p in sorted(folder.glob("video*.mp4")) for _, i in frames(p)]
    assert shown == list(range(60))
    parts = [streams(p) for p in sorted(folder.glob("signals*.xdf"))]
    assert len(parts) > 2
    eeg = np.concatenate(
        [p["eeg"]["time_series"][:, 0] for p in parts if len(p["eeg"]["time_stamps"])]
    )
    np.testing.assert_array_equal(eeg, np.arange(1200))
    rows = [
        r for p in parts if "audio.blocks" in p for r in p["audio.blocks"]["time_series"].tolist()
    ]
    assert sum(r[1] for r in rows) == 28_800
    assert [r[5] for r in rows] == sorted(r[5] for r in rows)
    assert all(0 <= r[6] < len(sounds[r[5]]) for r in rows)
    assert (folder / "audio_split-001.wav").exists()
    check_integrity(folder)


def test_a_device_that_comes_back_different_gets_a_file_of_its_own(tmp_path):
    from dataclasses import replace

    folder = tmp_path / "r"
    made = recorder(folder)
    one, two = sound(0), sound(960)
    made.put(one)
    spec = replace(two.spec, rate=16000.0)
    made.put(type(two)(spec, two.block))
    b = brain(0)
    made.put(b)
    spec = replace(b.spec, shape=(2,), channels=("A", "B"), dtype="float64")
    data = np.ones((3, 2))
    made.put(type(b)(spec, Block(40, times_of(40, 3, 1000.0), 7, data)))
    assert made.stop().lost == 0
    assert len(samples(folder / "audio.wav")) == 480
    assert (folder / "audio_split-001.wav").exists()
    import pyxdf

    found, _ = pyxdf.load_xdf(str(folder / "signals.xdf"), verbose=False)
    shapes = [s["time_series"].shape for s in found if s["info"]["name"][0] == "eeg"]
    assert sorted(shapes) == [(3, 2), (20, 8)]


def test_the_mirror_is_a_copy_and_its_end_is_not_the_recordings(tmp_path):
    folder, copy = tmp_path / "r", tmp_path / "copy"
    made = recorder(folder, mirror=copy)
    feed(made, 10, video=3)
    made.stop()
    assert {p.name: p.read_bytes() for p in copy.iterdir()} == {
        p.name: p.read_bytes() for p in folder.iterdir()
    }
    with pytest.raises(RecorderError, match="not empty"):
        recorder(tmp_path / "r2", mirror=copy)
    broken = tmp_path / "broken"
    made = recorder(tmp_path / "r3", mirror=broken)
    (broken / "audio.wav").mkdir(parents=True)
    feed(made, 10)
    status = made.stop()
    assert status.state is RecorderState.CLOSED
    assert "has ended" in str(status.reasons[0])
    assert check_known(tmp_path / "r3", status)[1:] == (4800, 200)


# -- loss that is loud -----------------------------------------------------------------------------


class Slow:
    """Stands in the way of the disk until it is let go."""

    def __init__(self, monkeypatch):
        self.gate = threading.Event()
        write = recorder_module.AudioGroup.take

        def waiting(group, item):
            self.gate.wait(20)
            write(group, item)

        monkeypatch.setattr(recorder_module.AudioGroup, "take", waiting)


def test_a_slow_disk_is_an_alarm_then_a_loss_that_is_written_down(tmp_path, monkeypatch):
    slow = Slow(monkeypatch)
    folder = tmp_path / "r"
    said = []
    item = sound(0)
    policy = RecorderPolicy(queue=item.weight * 4, disk=ROOMY)
    made = recorder(folder, policy, on_status=said.append)
    made.put(item)
    wait_for(lambda: made.status.depth == 0, "an empty queue")  # in the writer's hands
    made.put(sound(480))
    assert made.status.alarm
    assert made.status.state is RecorderState.TROUBLED
    for n in range(2, 10):
        made.put(sound(n * 480))
    assert made.status.lost == 5 * 480
    wait_for(
        lambda: any("could not be recorded" in str(r) for s in said for r in s.reasons),
        "the loss is said",
    )
    slow.gate.set()
    status = made.stop()
    assert status.lost == 5 * 480
    assert len(samples(folder / "audio.wav")) == 5 * 480
    rows = streams(folder / "signals.xdf")["losses"]["time_series"]
    losses = [json.loads(r[0]) for r in rows]
    assert [(x["kind"], x["first"], x["count"]) for x in losses] == [
        ("audio", n * 480, 480) for n in range(5, 10)
    ]
    assert losses[0]["start"] == int(times_of(5 * 480, 1, 48000.0)[0])
    assert end_of(folder)["losses"] == {"audio": 5 * 480}


def test_a_full_disk_fails_loudly_and_keeps_what_was_written(tmp_path, monkeypatch):
    folder = tmp_path / "r"
    from emoscope.recording import _tape

    def full(file, data):
        return OSError(28, "No space left on device") if room[0] else real(file, data)

    room, real = [False], _tape.write_all
    monkeypatch.setattr(_tape, "write_all", full)
    made = recorder(folder)
    feed(made, 10)
    wait_for(lambda: made.status.streams == {"audio": 4800, "eeg": 200}, "all is written")
    room[0] = True
    feed(made, 1)
    wait_for(lambda: made.status.state is RecorderState.FAILED, "a failure")
    made.put(sound(5280))
    status = made.stop()
    assert status.state is RecorderState.FAILED
    assert "No space left on device" in " ".join(map(str, status.reasons))
    assert status.lost >= 480
    assert check_known(folder, status)[1:] == (4800, 200)
    assert end_of(folder)["failures"]


def test_a_file_that_the_system_cuts_off_is_readable(tmp_path):
    """RLIMIT_FSIZE: the kernel itself writes short and then refuses, as a full disk does."""
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from tests.app.recorder_signals import recorder, sound, brain\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_001, 30_001))\n"
        "made = recorder(Path(sys.argv[1]))\n"
        "for n in range(40): made.put(sound(n * 480)); made.put(brain(n * 20))\n"
        "status = made.stop()\n"
        "print(status.state.value, status.lost)\n"
    )
    folder = tmp_path / "r"
    done = subprocess.run(
        [sys.executable, "-c", code, folder], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    state, lost = done.stdout.split()
    assert state == "failed"
    assert int(lost) > 0
    _, audio, eeg = check_known(folder, None)
    assert audio == 15 * 480  # whole blocks: 15 x 1920 bytes and a header below 30,001
    assert eeg > 0
    check_integrity(folder)


def test_a_folder_that_is_removed_is_said(tmp_path):
    folder = tmp_path / "r"
    said = []
    made = recorder(folder, on_status=said.append)
    feed(made, 3)
    wait_for(lambda: made.status.streams, "something recorded")
    while folder.exists():  # the recorder may write a file anew meanwhile
        shutil.rmtree(folder, ignore_errors=True)
    wait_for(lambda: said and said[-1].state is RecorderState.FAILED, "a failure")
    assert "has been removed" in str(said[-1].reasons[0])
    assert made.stop().state is RecorderState.FAILED
    assert not folder.exists()


def test_at_the_reserve_it_ends_in_good_order(tmp_path):
    free = [10 << 30]
    said = []
    disk = DiskPolicy(refuse=0, warn=20, reserve=1 << 30, free=lambda path: free[0])
    made = recorder(tmp_path / "r", RecorderPolicy(disk=disk), on_status=said.append, rate=1e6)
    feed(made, 10)
    free[0] = (1 << 30) + (600 << 20)
    wait_for(lambda: said and "is full in" in str(said[-1].reasons), "a warning")
    assert said[-1].state is RecorderState.TROUBLED
    free[0] = 1 << 30
    wait_for(lambda: made.status.state is RecorderState.CLOSED, "its end")
    assert "ended in good order" in str(made.status.reasons[0])
    feed(made, 3)
    assert check_known(tmp_path / "r", made.stop())[1:] == (4800, 200)
    assert "ended in good order" in end_of(tmp_path / "r")["reason"]


# -- what is refused -------------------------------------------------------------------------------


def test_nothing_is_ever_overwritten(tmp_path):
    made = recorder(tmp_path / "r")
    made.stop()
    before = {p.name: p.read_bytes() for p in (tmp_path / "r").iterdir()}
    with pytest.raises(RecorderError, match=r"is not empty\. Choose another"):
        recorder(tmp_path / "r")
    assert {p.name: p.read_bytes() for p in (tmp_path / "r").iterdir()} == before


def test_places_that_cannot_be_recorded_to(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecorderError, match="cannot be recorded to"):
        recorder(tmp_path / "file")
    with pytest.raises(RecorderError, match="cannot be recorded to"):
        recorder(tmp_path / ("x" * 300))
    tight = RecorderPolicy(disk=DiskPolicy(free=lambda path: 300 << 20))
    with pytest.raises(RecorderError, match="room for 1 minutes only"):
        recorder(tmp_path / "full", tight, rate=2e6)
    assert not list((tmp_path / "full").iterdir())
    same = tmp_path / "same"
    with pytest.raises(RecorderError, match="for the copy"):
        recorder(same, mirror=same)


def test_a_read_only_folder(tmp_path):
    """Root may write anywhere, so that a place where nobody may stands in: /proc."""
    with pytest.raises(RecorderError, match="cannot be recorded to"):
        recorder(tmp_path.__class__("/proc/emoscope"))


def test_names_of_folders(tmp_path):
    from datetime import datetime

    when = datetime(2026, 1, 2, 3, 4, 5)
    folder = new_folder(tmp_path, " 小明 01 ", when)
    assert folder == tmp_path / "2026-01-02_03-04-05_小明 01"
    folder.mkdir()
    assert new_folder(tmp_path, "小明 01", when).name == "2026-01-02_03-04-05_小明 01_2"
    assert new_folder(tmp_path, "", when).name == "2026-01-02_03-04-05"
    for code in ("a/b", "..", "a\\b", "x" * 65, "a\nb"):
        with pytest.raises(RecorderError, match="cannot be part"):
            check_code(code)


def test_limits_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="disk guard"):
        DiskPolicy(refuse=10, warn=5)


# -- kill -9 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_killed_recording_is_there_up_to_the_last_block(tmp_path, seed):
    folder, progress = tmp_path / "r", tmp_path / "progress"
    progress.write_bytes(bytes(48))
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.app.recorder_child", folder, progress],
        stdout=subprocess.PIPE,
    )
    try:
        assert child.stdout.readline() == b"ready\n"
        time.sleep(np.random.default_rng(seed).uniform(0.3, 1.6))
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    handed = np.frombuffer(progress.read_bytes(), np.int64)
    video, audio, eeg = check_known(folder, None)
    assert min(handed[3:]) > 0, "killed before anything was recorded"
    # What had been counted is there, but for the frame that waits for the next one.
    assert video >= handed[3] - 1
    assert audio >= handed[4]
    assert eeg >= handed[5]
    # And of what was handed in at most the block in hand is missing: 10 ms of sound, 20 ms of EEG.
    assert handed[1] - audio <= 480
    assert handed[2] - eeg <= 20
    assert not (folder / "end.json").exists()
    check_integrity(folder)
