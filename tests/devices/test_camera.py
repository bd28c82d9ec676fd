"""Cameras: a virtual one over HTTP with faults on demand, and local ones that are not there."""

import http.server
import itertools
import logging
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from emoscope_devices import (
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    StreamSpec,
    _camera_address,
    _camera_drain,
)
from emoscope_devices.camera import CameraInfo, CameraSource, list_cameras

sys.path.insert(0, str(Path(__file__).parent))
from mjpeg_server import MjpegServer, number_of

SIZE = (320, 240)
POLICY = CapturePolicy(stall=0.3, lost=1.2, connect=6.0, backoff=(0.05,))


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    assert not set(threading.enumerate()) - before


@pytest.fixture
def server() -> Iterator[MjpegServer]:
    with MjpegServer(SIZE, rate=30.0) as camera:
        yield camera


class Watched:
    """A running capture, with everything that it went through."""

    def __init__(self, source: CameraSource, policy: CapturePolicy = POLICY) -> None:
        self.clock = LiveClock()
        self.states: list[tuple[CaptureState, str]] = []
        self.blocks: list[Block] = []
        self.capture = Capture(
            source, self.clock, sinks=(self._keep,), policy=policy, on_state=self._note
        )

    def _keep(self, spec: StreamSpec, block: Block) -> None:
        self.blocks.append(block)

    def _note(self, capture: Capture, status: Any) -> None:
        self.states.append((status.state, " ".join(map(str, status.reasons))))

    def __enter__(self) -> "Watched":
        self.capture.start()
        return self

    def __exit__(self, *exc: object) -> None:
        assert self.capture.stop(8.0)

    def wait(self, done: Callable[[], bool], limit: float = 15.0) -> None:
        """Wait for something that happens on the capture thread."""
        for _ in range(round(limit / 0.02)):
            if done():
                return
            time.sleep(0.02)
        pytest.fail(f"nothing of the kind in {limit} s: {self.states}")

    def reached(self, state: CaptureState, after: int = 0) -> Callable[[], bool]:
        return lambda: state in [s for s, _ in self.states[after:]]


def drawn(source: CameraSource, count: int, clock: LiveClock | None = None) -> list[Block]:
    """Return the first blocks of a source."""
    blocks: list[Block] = []
    items = source.blocks(clock or LiveClock(), threading.Event())
    try:
        for item in items:
            if isinstance(item, Block):
                blocks.append(item)
            if len(blocks) == count:
                break
    finally:
        items.close()
    return blocks


def failure(source: CameraSource) -> DeviceError:
    with pytest.raises(DeviceError) as caught:
        drawn(source, 1)
    return caught.value


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
    time.sleep((_camera_drain.KEPT + 8) / server.rate)
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


# Local cameras


class FakeCamera:
    """Stands in for cv2.VideoCapture: a camera that has a mind of its own about size and rate."""

    opens = True
    size = (640, 480)
    rate = 30.0
    frames = 5
    channels: tuple[int, ...] = (3,)
    released = 0
    asked: dict[int, float]

    def __init__(self, *args: Any) -> None:
        self.args = args
        self.left = self.frames
        type(self).asked = {}

    def isOpened(self) -> bool:
        return self.opens

    def set(self, prop: int, value: float) -> bool:
        self.asked[prop] = value
        return True

    def get(self, prop: int) -> float:
        return self.rate

    def read(self) -> tuple[bool, Any]:
        time.sleep(0.02)
        self.left -= 1
        if self.left < 0:
            return False, None
        return True, np.full((self.size[1], self.size[0], *self.channels), self.left, np.uint8)

    def release(self) -> None:
        type(self).released += 1


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a computer with camera 0 (with its metadata node 1) and camera 4."""
    nodes = {"video0": "HD Webcam", "video1": "HD Webcam", "video4": "Grabber"}
    for folder in ("dev", "sys", "udev"):
        (tmp_path / folder).mkdir()
    for number, (node, name) in enumerate(nodes.items()):
        (tmp_path / "dev" / node).symlink_to("/dev/null")  # a character device like a camera
        facts = tmp_path / "sys" / node
        facts.mkdir()
        (facts / "name").write_text(name + "\n")
        (facts / "dev").write_text(f"81:{number}\n")
        (facts / "index").write_text("0\n" if node != "video1" else "1\n")
    monkeypatch.setattr(_camera_address, "DEVICES", tmp_path / "dev")
    monkeypatch.setattr(_camera_address, "SYSFS", tmp_path / "sys")
    monkeypatch.setattr(_camera_address, "UDEV", tmp_path / "udev")
    return tmp_path


@pytest.fixture
def fake(computer: Path, monkeypatch: pytest.MonkeyPatch) -> type[FakeCamera]:
    class Fake(FakeCamera):
        released = 0

    monkeypatch.setattr(_camera_drain.cv2, "VideoCapture", Fake)
    return Fake


def test_cameras_are_listed_without_opening(computer: Path) -> None:
    assert [(c.index, c.name) for c in list_cameras()] == [(0, "HD Webcam"), (4, "Grabber")]
    assert list_cameras()[0].path == str(computer / "dev" / "video0")


def test_what_udev_knows_wins_over_the_guess(computer: Path) -> None:
    (computer / "udev" / "c81:1").write_text("I:1\nE:ID_V4L_CAPABILITIES=:capture:\n")
    (computer / "udev" / "c81:2").write_text("E:ID_V4L_CAPABILITIES=:video_output:\n")
    assert [camera.index for camera in list_cameras()] == [0, 1]


def test_computer_without_cameras_lists_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_camera_address, "SYSFS", tmp_path / "absent")
    assert list_cameras() == []


def test_other_systems_are_probed(fake: type[FakeCamera], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_camera_address.platform, "system", lambda: "Windows")
    fake.opens = property(lambda self: self.args[0] in (0, 2))  # type: ignore[assignment]
    assert list_cameras() == [CameraInfo(0, "Camera 0"), CameraInfo(2, "Camera 2")]
    assert fake.released == _camera_address.PROBED_INDICES
    assert "No camera 1 could be opened" in str(failure(CameraSource(1)))
    assert drawn(CameraSource(2), 1)[0].data.shape == (1, 480, 640, 3)


def test_absent_camera_is_lost_with_a_sentence() -> None:
    with Watched(CameraSource(99)) as watched:
        watched.wait(watched.reached(CaptureState.LOST))
        watched.wait(watched.reached(CaptureState.RECONNECTING))
    assert watched.states[0][1].startswith("No camera 99 is plugged in")


def test_absent_camera_names_those_that_are_there(computer: Path) -> None:
    error = failure(CameraSource("3"))
    assert isinstance(error, DeviceLost)
    assert "No camera 3 is plugged in" in str(error)
    assert "0 (HD Webcam), 4 (Grabber)" in str(error)


def test_camera_that_is_there_but_does_not_open_is_busy(computer: Path) -> None:
    error = failure(CameraSource("/dev/video0"))
    assert isinstance(error, DeviceBusy) and error.retry
    assert "HD Webcam" in str(error) and "another program" in str(error)


@pytest.mark.parametrize("node", ["video1", "video7"])
def test_node_that_gives_no_pictures_is_unusable(computer: Path, node: str) -> None:
    (computer / "dev" / "video7").write_text("a file")
    error = failure(CameraSource(f"/dev/{node}"))
    assert isinstance(error, DeviceUnusable)
    assert "is not a camera" in str(error)


def test_forbidden_camera_says_how_to_be_allowed(
    computer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *args: Any, **more: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(_camera_address.Path, "open", refuse)
    error = failure(CameraSource(4))
    assert isinstance(error, DeviceUnusable) and 'group "video"' in str(error)


def test_camera_unplugged_while_it_fails_to_open_is_lost(
    computer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _camera_address.parse(4)
    (computer / "dev" / "video4").unlink()
    assert isinstance(_camera_address.after_failing(address), DeviceLost)


def test_what_a_camera_makes_of_the_request_is_told(fake: type[FakeCamera]) -> None:
    fake.size, fake.rate = (1280, 720), 15.0
    source = CameraSource(0, size=(1920, 1080), rate=30.0)
    drawn(source, 2)
    assert fake.asked[cv2.CAP_PROP_FRAME_WIDTH] == 1920
    assert fake.asked[cv2.CAP_PROP_FOURCC] == cv2.VideoWriter.fourcc(*"MJPG")
    assert source.spec.shape == (720, 1280, 3) and source.spec.rate == 15.0
    assert "1280×720, not 1920×1080" in source.spec.note
    assert "runs at 15 Hz, not 30 Hz" in source.spec.note
    assert source.spec.device == "HD Webcam"


@pytest.mark.parametrize("nonsense", [0.0, -1.0, 1e9, float("nan")])
def test_nonsense_rate_of_a_driver_is_not_believed(fake: type[FakeCamera], nonsense: float) -> None:
    fake.rate = nonsense
    source = CameraSource(0, rate=25.0)
    drawn(source, 1)
    assert source.spec.rate == 25.0


def test_unplugged_camera_is_lost_and_let_go(fake: type[FakeCamera]) -> None:
    error = failure_after(CameraSource(0), 5)
    assert isinstance(error, DeviceLost)
    assert "HD Webcam has stopped giving pictures" in str(error)
    assert fake.released == 1


def failure_after(source: CameraSource, count: int) -> DeviceError:
    items = source.blocks(LiveClock(), threading.Event())
    seen = 0
    with pytest.raises(DeviceError) as caught:
        for item in items:
            seen += item is not None
    assert seen == count
    return caught.value


def test_grey_camera_is_shown_as_colour(fake: type[FakeCamera]) -> None:
    fake.channels = ()
    assert drawn(CameraSource(0), 1)[0].data.shape == (1, 480, 640, 3)


def test_format_without_meaning_is_refused(fake: type[FakeCamera]) -> None:
    fake.channels = (2,)
    assert isinstance(failure(CameraSource(0)), DeviceUnusable)


def test_crash_in_a_driver_becomes_a_reason(
    fake: type[FakeCamera], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(self: Any) -> None:
        raise cv2.error("assertion failed")

    monkeypatch.setattr(fake, "read", crash)
    with caplog.at_level(logging.CRITICAL):
        error = failure(CameraSource(0))
    assert isinstance(error, DeviceLost) and "assertion failed" in str(error)


def test_hanging_driver_is_left_behind_and_not_opened_twice(
    fake: type[FakeCamera], monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()

    def hang(self: Any) -> tuple[bool, None]:
        free.wait()
        return False, None

    monkeypatch.setattr(fake, "read", hang)
    monkeypatch.setattr(_camera_drain, "JOIN_SECONDS", 0.05)
    source = CameraSource(0)
    items = source.blocks(LiveClock(), threading.Event())
    assert next(items) is None
    items.close()
    error = failure(source)
    assert isinstance(error, DeviceBusy) and "has not let go" in str(error)
    free.set()
    for thread in threading.enumerate():
        if thread.name == "camera-drain":
            thread.join()
    assert fake.released == 1


# Requests


@pytest.mark.parametrize(
    "address",
    ["", "front door", "-1", -1, "1.5", "/dev/sda", "/etc/passwd", "ftp://host/x", "http://",
     "http://[", "rtsp://host:99999/x", True],
)  # fmt: skip
def test_nonsense_address_is_refused(address: Any) -> None:
    with pytest.raises(DeviceUnusable, match="is not the address of a camera"):
        CameraSource(address)


@pytest.mark.parametrize(
    "wrong",
    [{"size": (0, 480)}, {"size": (640.5, 480)}, {"size": (640,)}, {"rate": 0.0}, {"rate": 1e4},
     {"rate": float("nan")}, {"latency": -0.1}, {"latency": float("inf")}],
)  # fmt: skip
def test_nonsense_request_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(DeviceUnusable):
        CameraSource(0, **wrong)


def test_nothing_is_written_to_the_terminal(
    server: MjpegServer, capfd: pytest.CaptureFixture[str]
) -> None:
    blocks = drawn(CameraSource(server.url, size=SIZE), 3)
    server.die()
    failure(CameraSource(server.url))
    failure(CameraSource(99))
    assert len(blocks) == 3
    assert capfd.readouterr() == ("", "")
