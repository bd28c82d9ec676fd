"""Local cameras, none of which is there: a folder of nodes, and a stand-in for OpenCV's reader."""

import logging
import math
import sys
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from emoscope_devices import (
    CaptureState,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    _camera_address,
    _camera_drain,
)
from emoscope_devices.camera import CameraInfo, CameraSource, list_cameras

sys.path.insert(0, str(Path(__file__).parent))
from camera_watch import Watched, drawn, failure


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


# What the driver says of time


@pytest.mark.parametrize(
    ("stamp", "believed"),
    [(0.2, 0.2), (0.0, 0.0), (-0.5, 0.0), (1.5, 0.0), (1e9, 0.0), (math.nan, 0.0), (math.inf, 0.0)],
)
def test_a_stamp_of_the_driver_is_believed_if_it_can_be_true(
    stamp: float, believed: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Driver:
        def get(self, prop: int) -> float:
            assert prop == cv2.CAP_PROP_POS_MSEC
            return (500.0 - stamp) * 1000

    monkeypatch.setattr(_camera_drain.time, "monotonic_ns", lambda: 500_000_000_000)
    local, remote = _camera_address.parse(0), _camera_address.parse("http://localhost/video")
    assert _camera_drain.driver_age(Driver(), local) == pytest.approx(believed * 1e9)
    assert _camera_drain.driver_age(Driver(), remote) == 0
