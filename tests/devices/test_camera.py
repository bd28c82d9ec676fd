"""Network cameras: a virtual one over HTTP, with faults on demand."""

import http.server
import itertools
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from emoscope_devices import (
    Block,
    CapturePolicy,
    CaptureState,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    _camera_address,
    _camera_drain,
)
from emoscope_devices.camera import CameraSource

sys.path.insert(0, str(Path(__file__).parent))
from camera_watch import Watched, drawn, failure
from mjpeg_server import MjpegServer, number_of

SIZE = (320, 240)


@pytest.fixture
def server() -> Iterator[MjpegServer]:
    with MjpegServer(SIZE, rate=30.0) as camera:
        yield camera


# What a network stream gives


def test_stream_is_delivered_frame_by_frame(server: MjpegServer) -> None:
    source = CameraSource(server.url, size=SIZE, rate=30.0)
    clock = LiveClock()
    blocks = drawn(source, 12, clock)
    assert [block.first for block in blocks] == list(range(12))
    assert all(block.data.shape == (1, 240, 320, 3) for block in blocks)
    assert all(block.data.dtype == np.uint8 for block in blocks)
    numbers = [number_of(block.data[0]) for block in blocks]
    assert numbers == list(range(numbers[0], numbers[0] + 12))
    assert (source.spec.shape, source.spec.rate, source.spec.note) == ((240, 320, 3), 30.0, "")
    for block, number in zip(blocks, numbers, strict=True):
        sent = server.taken_ns(number) - clock.origin_ns
        assert sent < block.times[0] <= block.arrival


def test_latency_is_taken_off_the_times_only(server: MjpegServer) -> None:
    blocks = drawn(CameraSource(server.url, size=SIZE, latency=0.07), 3)
    assert [block.arrival - int(block.times[0]) for block in blocks] == [70_000_000] * 3


def test_frames_are_not_overwritten_later(server: MjpegServer) -> None:
    blocks = drawn(CameraSource(server.url, size=SIZE), 10)
    for a, b in itertools.pairwise(blocks):
        assert not np.shares_memory(a.data, b.data)
    numbers = [number_of(block.data[0]) for block in blocks]
    assert len(set(numbers)) == 10


def test_size_that_was_not_asked_for_is_noted(server: MjpegServer) -> None:
    source = CameraSource(server.url, size=(640, 480))
    assert source.spec.shape == (480, 640, 3)
    drawn(source, 1)
    assert source.spec.shape == (240, 320, 3)
    assert source.spec.note == "Pictures are 320×240, not 640×480 as asked."


def test_password_is_shown_nowhere(server: MjpegServer) -> None:
    secret = server.url.replace("//", "//me:hush@") + "?token=hush"
    source = CameraSource(secret, size=SIZE)
    assert source.spec.device == server.url.removeprefix("http://")
    server.die()
    assert "hush" not in str(failure(source))
    with pytest.raises(DeviceUnusable) as caught:
        CameraSource("ftp://me:hush@host/x?token=hush")
    assert "hush" not in str(caught.value)


def test_late_consumer_loses_the_oldest_and_knows(server: MjpegServer) -> None:
    source = CameraSource(server.url, size=SIZE)
    items = source.blocks(LiveClock(), threading.Event())
    blocks = [b for b in (next(items) for _ in range(4)) if isinstance(b, Block)]
    newest = blocks[-1].first
    drain = source._drain
    assert drain is not None
    while len(drain._pictures) < _camera_drain.KEPT or drain._pictures[0].number <= newest + 1:
        time.sleep(0.01)
    late = next(items)
    items.close()
    assert isinstance(late, Block)
    assert late.first > newest + 1
    lost = late.first - blocks[0].first
    assert lost == number_of(late.data[0]) - number_of(blocks[0].data[0])


# Failures of a network stream, as a capture lives through them


def test_stream_that_dies_and_comes_back_goes_on_in_the_same_capture(server: MjpegServer) -> None:
    with Watched(CameraSource(server.url, size=SIZE)) as watched:
        watched.wait(lambda: len(watched.blocks) > 10)
        server.die()
        watched.wait(watched.reached(CaptureState.RECONNECTING))
        watched.wait(lambda: any("cannot be reached" in reason for _, reason in watched.states))
        before = len(watched.blocks)
        server.revive()
        watched.wait(lambda: len(watched.blocks) > before + 5)
        status = watched.capture.status
    states = [state for state, _ in watched.states]
    assert states[:3] == [CaptureState.LIVE, CaptureState.LOST, CaptureState.RECONNECTING]
    assert "has stopped sending pictures" in watched.states[1][1]
    assert status.state is CaptureState.LIVE and not status.reasons
    assert status.gaps >= 1 and status.reconnects >= 1
    gap = watched.blocks[before].first - watched.blocks[before - 1].stop
    seconds = (watched.blocks[before].times[0] - watched.blocks[before - 1].times[-1]) / 1e9
    assert gap == round(seconds * 30 - 1)
    assert status.lost >= gap > 0


def test_frozen_picture_is_a_stall(server: MjpegServer) -> None:
    with Watched(CameraSource(server.url, size=SIZE), CapturePolicy(backoff=(0.05,))) as watched:
        watched.wait(watched.reached(CaptureState.LIVE))
        server.frozen.set()
        watched.wait(watched.reached(CaptureState.STALLED))
        seen = len(watched.states)
        server.frozen.clear()
        watched.wait(watched.reached(CaptureState.LIVE, after=seen))
    assert "repeats the same picture" in dict(watched.states)[CaptureState.STALLED]


def test_silent_stream_is_a_stall_then_lost_then_live_again(server: MjpegServer) -> None:
    with Watched(CameraSource(server.url, size=SIZE)) as watched:
        watched.wait(watched.reached(CaptureState.LIVE))
        server.stalled.set()
        watched.wait(watched.reached(CaptureState.STALLED))
        watched.wait(watched.reached(CaptureState.LOST))
        seen = len(watched.states)
        server.stalled.clear()
        watched.wait(watched.reached(CaptureState.LIVE, after=seen))
    assert "sends no data" in dict(watched.states)[CaptureState.STALLED]


def test_capture_is_told_of_nothing_while_the_stream_is_silent(server: MjpegServer) -> None:
    items = CameraSource(server.url, size=SIZE).blocks(LiveClock(), threading.Event())
    while not isinstance(next(items), Block):
        pass
    server.stalled.set()
    given = [next(items) for _ in range(6)]
    server.stalled.clear()
    items.close()
    assert given[-1] is None


def test_new_picture_size_is_opened_anew(server: MjpegServer) -> None:
    with Watched(CameraSource(server.url, size=SIZE)) as watched:
        watched.wait(watched.reached(CaptureState.LIVE))
        server.die()
        server.size = (160, 120)
        server.revive()
        watched.wait(lambda: watched.blocks[-1].data.shape[1:] == (120, 160, 3))
        ring = watched.capture.ring
    assert ring is not None and ring.spec.shape == (120, 160, 3)
    assert "160×120, not 320×240" in ring.spec.note


def test_stop_is_obeyed_before_anything_arrives(server: MjpegServer) -> None:
    server.stalled.set()
    stop = threading.Event()
    items = CameraSource(server.url, size=SIZE).blocks(LiveClock(), stop)
    assert next(items) is None
    stop.set()
    server.stalled.clear()
    assert list(items) == []


def test_unreachable_stream_says_so(server: MjpegServer) -> None:
    url = server.url
    server.die()
    error = failure(CameraSource(url))
    assert isinstance(error, DeviceLost)
    assert "cannot be reached (Connection refused)" in str(error)


def test_address_without_pictures_says_so(server: MjpegServer) -> None:
    error = failure(CameraSource(server.url.replace("video.mjpg", "nothing")))
    assert isinstance(error, DeviceLost)
    assert "answers, but gives no pictures" in str(error)


def test_page_that_is_no_picture_says_so() -> None:
    class Page(http.server.BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>hello</html>" * 50)

    with http.server.HTTPServer(("127.0.0.1", 0), Page) as page:
        thread = threading.Thread(target=page.serve_forever, args=(0.02,))
        thread.start()
        error = failure(CameraSource(f"http://127.0.0.1:{page.server_address[1]}/"))
        page.shutdown()
        thread.join()
    assert "gives no pictures" in str(error)


def test_unknown_host_and_lost_port_name_the_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(_camera_address.socket, "create_connection", unknown)
    error = _camera_address.after_failing(_camera_address.parse("rtsp://nowhere.invalid/live"))
    assert "nowhere.invalid/live cannot be reached (Name or service not known)" in str(error)


def test_nothing_is_written_to_the_terminal(
    server: MjpegServer, capfd: pytest.CaptureFixture[str]
) -> None:
    blocks = drawn(CameraSource(server.url, size=SIZE), 3)
    server.die()
    failure(CameraSource(server.url))
    failure(CameraSource(99))
    assert len(blocks) == 3
    assert capfd.readouterr() == ("", "")
