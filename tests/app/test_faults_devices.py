"""What becomes of a sitting when a device fails: real virtual devices in a real Session.

Each fault is said in words, is counted, leaves the other streams unharmed, and is over when the
device is back. How each device notices its faults is under test in tests/devices.
"""

import sys

import numpy as np
import pytest

from emoscope_devices import CapturePolicy, CaptureState, _camera_address, _camera_drain
from emoscope_devices.camera import CameraSource
from emoscope_devices.eeg import BoardSource
from emoscope_devices.microphone import MicrophoneSource
from tests.app.fault_bench import DEVICES, LIMIT, FaultyBoard, Sitting, wait_for

sys.path.insert(0, str(DEVICES))
from mjpeg_server import MjpegServer
from pulse_server import SERVER_RATE, PulseServer, missing, pointed_at

S = CaptureState


def camera(server: MjpegServer) -> CameraSource:
    return CameraSource(server.url, size=server.size, rate=server.rate)


# -- cameras -------------------------------------------------------------------------------------


def test_a_network_camera_dies_in_mid_stream_and_comes_back() -> None:
    with MjpegServer((320, 240)) as server, Sitting(camera(server)) as sitting:
        sitting.until_status("face", "used")
        server.die()
        said = sitting.until_state("video", S.LOST)
        assert "video.mjpg" in said and "keeps trying" in said
        stale = sitting.until_status("face", "stale")
        assert "The last estimate is" in " ".join(stale["modalities"]["face"]["reasons"])
        assert stale["modalities"]["face"]["weight"] == 0
        assert stale["fused"]["n_used"] == 2 and stale["fused"]["degraded"]
        assert stale["fused"]["label"] == "happy", "the other two go on"
        away = sitting.status("video")
        assert away.lost > 0 and away.gaps == 1, "loss is counted while it lasts"
        server.revive()
        sitting.until_state("video", S.LIVE)
        back = sitting.until_status("face", "used")
        assert back["fused"]["n_used"] == 3 and back["time_ns"] > stale["time_ns"]
    status = sitting.status("video")
    assert status.reconnects == 1 and status.gaps >= 1 and status.lost >= away.lost
    ring = sitting.session.ring("video")
    assert ring is not None
    last = int(ring.latest().index[0])
    assert status.received + status.lost == last + 1, "every picture came or was counted"


def test_a_camera_that_stays_away_is_counted_up_to_the_end() -> None:
    with MjpegServer((320, 240)) as server, Sitting(camera(server)) as sitting:
        sitting.until_status("face", "used")
        server.die()
        sitting.until_status("face", "stale")
    status, span = sitting.status("video"), sitting.session.captures["video"].span
    assert status.state is S.STOPPED and status.gaps == 1
    missing_seconds = (sitting.results[-1].time - span[1]) / 1e9
    assert status.lost >= 30 * missing_seconds * 0.5


def test_a_frozen_camera_is_opened_anew_and_goes_on() -> None:
    with MjpegServer((320, 240)) as server, Sitting(camera(server)) as sitting:
        sitting.until_state("video", S.LIVE)
        server.frozen.set()
        assert "repeats the same picture" in sitting.until_state("video", S.STALLED)
        assert "opened anew" in sitting.until_state("video", S.LOST)
        server.frozen.clear()
        sitting.until_state("video", S.LIVE)
        sitting.until_status("face", "used")


def test_an_absent_camera_is_named_and_found_when_it_is_plugged_in(monkeypatch, tmp_path) -> None:
    for name in ("DEVICES", "SYSFS", "UDEV"):
        monkeypatch.setattr(_camera_address, name, tmp_path / name.lower())
    with MjpegServer((320, 240)) as server:
        opened = _camera_drain.open_camera

        def plugged(address, size, rate):
            return opened(_camera_address.parse(server.url), size, rate)

        with Sitting(CameraSource(7, size=(320, 240))) as sitting:
            assert "No camera 7 is plugged in" in sitting.until_state("video", S.LOST)
            nobody = sitting.until_result(lambda r: r["fused"]["n_used"] == 2, "the other two")
            assert nobody["modalities"]["face"]["status"] == "absent"
            assert sitting.status("video").lost == 0, "what was never there is not lost"
            monkeypatch.setattr(_camera_drain, "open_camera", plugged)
            sitting.until_state("video", S.LIVE)
            sitting.until_status("face", "used")


def test_a_camera_in_use_is_said_and_taken_when_it_is_free(monkeypatch, tmp_path) -> None:
    node = tmp_path / "devices" / "video0"
    node.parent.mkdir()
    node.symlink_to("/dev/null")
    for name in ("DEVICES", "SYSFS", "UDEV"):
        monkeypatch.setattr(_camera_address, name, tmp_path / name.lower())
    with MjpegServer((320, 240)) as server:
        opened = _camera_drain.open_camera
        busy = [True]

        def in_use(address, size, rate):
            if busy[0]:
                raise _camera_address.after_failing(address)
            return opened(_camera_address.parse(server.url), size, rate)

        monkeypatch.setattr(_camera_drain, "open_camera", in_use)
        with Sitting(CameraSource(0, size=(320, 240))) as sitting:
            said = sitting.until_state("video", S.LOST)
            assert "another program probably uses it" in said and "Close that program" in said
            busy[0] = False
            sitting.until_status("face", "used")


def test_a_camera_at_a_third_of_its_rate_is_shown_at_its_true_rate() -> None:
    with MjpegServer((320, 240), rate=10.0) as server:
        source = CameraSource(server.url, size=(320, 240), rate=30.0)
        with Sitting(source) as sitting:
            sitting.until_status("face", "used")
            wait_for(lambda: 8 < sitting.status("video").rate < 12, "10 Hz measured")
            assert sitting.status("video").state is S.LIVE


# -- microphones ---------------------------------------------------------------------------------


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_a_microphone_is_suspended_comes_back_and_its_server_dies_and_comes_back(tmp_path) -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(SERVER_RATE) / SERVER_RATE) * 0.3
    policy = CapturePolicy(stall=0.5, lost=1.5, backoff=(0.2,))
    with PulseServer(tmp_path / "pulse") as server, pointed_at(server):
        server.play(tone.astype(np.float32))
        with Sitting(MicrophoneSource(), policy=policy) as sitting:
            sitting.until_status("speech", "used")
            server.suspend()
            assert "sends no data" in sitting.until_state("audio", S.STALLED)
            said = sitting.until_state("audio", S.LOST)
            assert "has sent nothing for" in said and "keeps trying" in said
            sitting.until_status("speech", "stale")
            server.suspend(False)
            sitting.until_state("audio", S.LIVE)
            first = sitting.status("audio")
            assert first.lost > 0 and first.gaps >= 1
            sitting.until_status("speech", "used")
            server.kill()
            assert sitting.until_state("audio", S.LOST)
            server.start()
            server.play(tone.astype(np.float32))
            sitting.until_state("audio", S.LIVE)
            sitting.until_status("speech", "used")
        status = sitting.status("audio")
        assert status.reconnects >= 2 and status.lost > first.lost


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_an_unplugged_microphone_is_not_quietly_replaced(tmp_path) -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, SERVER_RATE).astype(np.float32)
    with PulseServer(tmp_path / "pulse") as server, pointed_at(server):
        server.play(noise)
        with Sitting(MicrophoneSource()) as sitting:
            sitting.until_state("audio", S.LIVE)
            wait_for(lambda: sitting.status("audio").received > 16000, "a second of sound")
            server.unplug()
            said = sitting.until_state("audio", S.LOST)
            assert "is gone" in said and "has put" in said and "in its place" in said
            wait_for(lambda: sitting.status("audio").reconnects == 1, "another microphone")
            assert "Monitor" in sitting.session.captures["audio"].source.spec.device


# -- EEG boards ----------------------------------------------------------------------------------


def test_a_silent_board_is_lost_in_words_and_comes_back() -> None:
    board = FaultyBoard()
    with Sitting(board.source()) as sitting:
        sitting.until_status("eeg", "used")
        board.silent.set()
        assert "sends no data" in sitting.until_state("eeg", S.STALLED)
        said = sitting.until_state("eeg", S.LOST)
        assert "battery" in said and "Cyton (COM9)" in said
        board.silent.clear()
        sitting.until_state("eeg", S.LIVE)
        sitting.until_status("eeg", "used")
    status = sitting.status("eeg")
    assert status.reconnects == 1 and status.lost > 125 and board.released >= 2


def test_a_board_that_never_becomes_ready_costs_only_itself_and_can_be_stopped() -> None:
    board = FaultyBoard()
    board.gate.clear()
    with Sitting(board.source()) as sitting:
        assert board.connecting.wait(LIMIT)
        sitting.until_result(lambda r: r["fused"]["n_used"] == 2, "the other two")
        sitting.until_result(lambda r: r["cause"] == "heartbeat", "heartbeats")
        wait_for(lambda: sitting.session.captures["eeg"].status.reasons, "a word on it")
        assert "takes long to answer" in str(sitting.status("eeg").reasons[0])
        assert not sitting.session.captures["eeg"].stop(0.1), "it is still connecting"
        board.gate.set()
    assert sitting.status("eeg").state is S.STOPPED
    assert board.released == 1


def test_lost_messages_are_counted_and_the_stream_goes_on() -> None:
    board = FaultyBoard()
    with Sitting(board.source()) as sitting:
        sitting.until_status("eeg", "used")
        for count in (5, 20):
            before = sitting.status("eeg").lost
            board.drop(count)
            wait_for(lambda b=before, c=count: sitting.status("eeg").lost >= b + c, "the count")
        assert sitting.status("eeg").state is S.LIVE
    status = sitting.status("eeg")
    assert status.lost == 25 and 2 <= status.gaps <= 10 and status.reconnects == 0


def test_a_board_at_half_its_rate_gives_half_filled_windows_and_its_true_rate() -> None:
    board = FaultyBoard(rate=125.0)
    with Sitting(board.source()) as sitting:
        sitting.until_status("eeg", "used")
        wait_for(lambda: sitting.status("eeg").rate > 0, "a rate")
        wait_for(lambda: 100 < sitting.status("eeg").rate < 150, "125 Hz measured")
        ends = [(r.time, r.span) for r in sitting.results if r.cause == "eeg"]
        times = [time for time, _ in ends]
        assert times == sorted(times)


def test_a_board_that_floods_is_opened_anew_and_its_times_stay_true() -> None:
    board = FaultyBoard()
    with Sitting(board.source()) as sitting:
        sitting.until_status("eeg", "used")
        told = len(sitting.told)
        board.flood(2500)
        assert "more than it can have measured" in sitting.until_state("eeg", S.LOST, told)
        sitting.until_state("eeg", S.LIVE)
        sitting.until_status("eeg", "used")
        ring = sitting.session.ring("eeg")
        assert ring is not None
        assert ring.watermark - sitting.session.clock.now() < 10**9, "nothing from the future"
    assert sitting.status("eeg").reconnects == 1


def test_brainflows_own_board_runs_in_a_sitting() -> None:
    with Sitting(BoardSource("synthetic")) as sitting:
        sitting.until_status("eeg", "used")
        assert sitting.until_result(lambda r: r["cause"] == "eeg", "EEG")["demo"]
        wait_for(lambda: sitting.status("eeg").received > 500, "two seconds")
    assert sitting.status("eeg").reconnects == 0


def test_two_sittings_at_once_do_not_touch_each_other() -> None:
    first_board, second_board = FaultyBoard(), FaultyBoard()
    with Sitting(first_board.source()) as first, Sitting(second_board.source()) as second:
        first.until_status("eeg", "used")
        second_board.silent.set()
        second.until_state("eeg", S.LOST)
        assert first.status("eeg").state is S.LIVE
        seen = len(first.results)
        wait_for(lambda: len(first.results) > seen + 20, "results of the first")
    assert first.status("eeg").lost == 0


def test_a_session_after_a_session_starts_clean() -> None:
    for _ in range(2):
        with Sitting() as sitting:
            sitting.until_result(lambda r: r["fused"]["n_used"] == 3, "all three")
        assert {sitting.status(k).state for k in ("video", "audio", "eeg")} == {S.STOPPED}
        assert sitting.results[0].sequence == 1
