"""Recordings whose disk or device fails in mid-take; more in benchmarks/recording_faults.py."""

import contextlib
import subprocess
import sys
import threading

import numpy as np
import pytest

from emoscope.recording import RecorderError, RecorderPolicy, RecorderState, _tape
from emoscope.recording._disk import DiskPolicy
from emoscope.recording._worker import Worker
from emoscope.recording.recover import recover
from emoscope.recording.verify import Verdict, verify
from emoscope_devices import CaptureState
from emoscope_devices.camera import CameraSource
from tests.app.fault_bench import DEVICES, FaultyBoard, Sitting, wait_for
from tests.app.recorder_signals import (
    AUDIO_BLOCK,
    EEG_BLOCK,
    brain,
    end_of,
    frame,
    frames,
    recorder,
    samples,
    sound,
    streams,
)

sys.path.insert(0, str(DEVICES))
from mjpeg_server import MjpegServer

BLIND = DiskPolicy(free=lambda path: 10 << 30)


@contextlib.contextmanager
def small_disk(place, options):
    """Give a tmpfs; the test is skipped where none may be mounted (root may)."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no tmpfs may be mounted")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def feed(made, n, first=0):
    for i in range(first, first + n):
        made.put(sound(i * AUDIO_BLOCK))
        made.put(brain(i * EEG_BLOCK))
        made.put(frame(i))


class Gate:
    """Stands between the recorder and its disk until it is opened."""

    def __init__(self, monkeypatch):
        self.open = threading.Event()
        self.open.set()
        real = _tape.write_all

        def write(file, data):
            self.open.wait(30)
            return real(file, data)

        monkeypatch.setattr(_tape, "write_all", write)


# -- disks ---------------------------------------------------------------------------------------


def test_a_disk_that_is_full_at_once(tmp_path):
    with small_disk(tmp_path / "disk", "size=300k") as disk:
        folder = disk / "r"
        made = recorder(folder, RecorderPolicy(disk=BLIND))
        feed(made, 200)
        wait_for(lambda: made.status.state is RecorderState.FAILED, "a failure")
        status = made.stop()
        said = " ".join(map(str, status.reasons))
        assert status.state is RecorderState.FAILED and status.lost > 0
        assert "No space left on device" in said and "does not answer" not in said
        if not (folder / "end.json").exists():
            assert "could not be written" in said and "run emoscope recover" in said
        report = verify(folder)
        assert report.verdict is Verdict.LOSSES, report.damages
        data = samples(folder / "audio.wav")
        np.testing.assert_array_equal(data * (1 << 23), np.arange(len(data)))
        shown = [number for _, number in frames(folder / "video.mp4")]
        assert shown == list(range(len(shown)))
        subprocess.run(["mount", "-o", "remount,size=1g", str(disk)], check=True)
        if not report.clean:
            recover(folder, settle=0)
        assert verify(folder).verdict is Verdict.LOSSES
        again = recorder(disk / "again", RecorderPolicy(disk=BLIND))
        feed(again, 3)
        assert again.stop().state is RecorderState.CLOSED


def test_a_disk_that_may_only_be_read(tmp_path):
    with small_disk(tmp_path / "disk", "size=300k,ro") as disk:
        with pytest.raises(RecorderError, match=r"cannot be recorded to \(Read-only file system"):
            recorder(disk / "r")
        assert not list(disk.iterdir())


def test_a_folder_that_is_moved_is_said_and_whole_in_its_new_place(tmp_path):
    said = []
    made = recorder(tmp_path / "r", on_status=said.append)
    feed(made, 10)
    wait_for(lambda: made.status.streams.get("video") == 10, "something recorded")
    (tmp_path / "r").rename(tmp_path / "moved")
    wait_for(lambda: said and said[-1].state is RecorderState.FAILED, "a failure")
    assert "has been removed" in str(said[-1].reasons[0])
    feed(made, 10, first=10)
    made.stop()
    assert not (tmp_path / "r").exists()
    report = verify(tmp_path / "moved")
    assert (report.verdict, report.clean) == (Verdict.LOSSES, False)
    assert {s.kind: s.found for s in report.streams} == {"video": 20, "audio": 9600, "eeg": 400}
    recover(tmp_path / "moved", settle=0)
    assert end_of(tmp_path / "moved")["recovered"] is True


def test_what_is_in_a_file_has_its_time_however_full_the_queues_were(tmp_path, monkeypatch):
    gate = Gate(monkeypatch)
    weight = sound(0).weight
    folder = tmp_path / "r"
    made = recorder(folder, RecorderPolicy(queue=20 * weight, disk=BLIND))
    gate.open.clear()
    for n in range(60):
        made.put(sound(n * AUDIO_BLOCK))
        made.put(frame(n))
    for n in range(60):
        made.put(brain(n * EEG_BLOCK))
    assert made._workers["signals"].depth == 1.0 or made.status.lost > 0
    gate.open.set()
    status = made.stop()
    assert status.lost > 0
    report = verify(folder)
    assert report.verdict is Verdict.LOSSES, [str(s) for s in report.damages]
    assert "have no times" not in " ".join(map(str, report.losses))
    found = streams(folder / "signals.xdf")
    rows = found["audio.blocks"]["time_series"]
    assert int(rows[:, 1].sum()) == len(samples(folder / "audio.wav"))
    assert len(found["video.frames"]["time_series"]) == len(frames(folder / "video.mp4"))
    kept = {s.kind: s.rows for s in report.streams}
    losses = end_of(folder)["losses"]
    assert kept["audio"] + losses["audio"] == 60 * AUDIO_BLOCK
    assert kept["eeg"] + losses["eeg"] == 60 * EEG_BLOCK
    assert kept["video"] + losses.get("video", 0) == 60


def test_a_picture_without_its_time_does_not_condemn_those_after_it(tmp_path, monkeypatch):
    real, seen = Worker.force, []

    def forgetful(worker, item):
        seen.append(item.kind)
        return True if seen.count("video") == 3 and item.kind == "video" else real(worker, item)

    monkeypatch.setattr(Worker, "force", forgetful)
    made = recorder(tmp_path / "r")
    feed(made, 10)
    made.stop()
    report = verify(tmp_path / "r")
    assert report.verdict is Verdict.LOSSES, [str(s) for s in report.damages]
    assert [str(s)[:16] for s in report.losses] == ["video: 1 samples"]


# -- devices -------------------------------------------------------------------------------------


def verified_loss(kind, folder):
    """Return how many samples verify misses of this kind, and of no other."""
    report = verify(folder)
    stream = next(s for s in report.streams if s.kind == kind)
    strange = [str(s) for s in report.losses if not str(s).startswith(kind)]
    assert report.verdict is Verdict.LOSSES and not report.damages and not strange
    return stream.lost


def test_messages_that_a_board_loses_are_in_the_verdict_to_the_sample(tmp_path):
    board = FaultyBoard()
    with Sitting(board.source()) as sitting:
        sitting.until_state("eeg", CaptureState.LIVE)
        sitting.session.record(tmp_path / "r")
        before = sitting.status("eeg").lost
        wait_for(lambda: sitting.status("eeg").received > 100, "samples")
        board.drop(25)
        wait_for(lambda: sitting.status("eeg").lost >= before + 25, "the loss")
        received = sitting.status("eeg").received
        wait_for(lambda: sitting.status("eeg").received > received + 50, "samples after it")
        counted = sitting.status("eeg").lost - before
        status = sitting.session.stop_recording()
        assert status.state is RecorderState.CLOSED and status.lost == 0
    assert verified_loss("eeg", tmp_path / "r") == counted
    rows = streams(tmp_path / "r" / "signals.xdf")["eeg.blocks"]["time_series"]
    assert int((rows[1:, 0] - rows[:-1, 0] - rows[:-1, 1]).sum()) == counted


def test_a_camera_that_dies_and_comes_back_in_mid_take(tmp_path):
    folder = tmp_path / "r"
    with MjpegServer((320, 240)) as server:
        source = CameraSource(server.url, size=server.size, rate=server.rate)
        with Sitting(source) as sitting:
            sitting.until_state("video", CaptureState.LIVE)
            sitting.session.record(folder)
            wait_for(lambda: sitting.status("video").received > 10, "pictures")
            server.die()
            sitting.until_state("video", CaptureState.LOST)
            server.revive()
            wait_for(lambda: sitting.status("video").reconnects == 1, "the camera")
            received = sitting.status("video").received
            wait_for(lambda: sitting.status("video").received > received + 5, "pictures again")
            status = sitting.session.stop_recording()
            assert status.state is RecorderState.CLOSED and status.lost == 0
    lost = verified_loss("video", folder)
    found = streams(folder / "signals.xdf")
    rows = found["video.frames"]["time_series"]
    assert int((np.diff(rows[:, 0]) - 1).sum()) == lost > 0
    hole = int(np.argmax(np.diff(rows[:, 0])))
    missing = (rows[hole + 1, 1] - rows[hole, 1]) * 30 / 1e9 - 1
    assert abs(rows[hole + 1, 0] - rows[hole, 0] - 1 - missing) <= 1, "as long as it took"
    said = [row[:2] for row in found["states"]["time_series"]]
    assert ["video", "lost"] in said and said[-1] == ["video", "live"]
    assert len(frames(folder / "video.mp4")) == len(rows)
