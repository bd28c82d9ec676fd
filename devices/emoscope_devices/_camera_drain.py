"""Reads a camera as fast as it gives pictures, on a thread that may hang in a driver.

``VideoCapture`` blocks for seconds when a camera stalls or opens, and a reader slower than the
camera falls behind for good. So one thread does nothing else than read and stamp, and the
capture waits for pictures with a time limit.
"""

import logging
import math
import os
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._camera_address import Address, after_failing, before_opening
from emoscope_devices._clock import Clock
from emoscope_devices._errors import DeviceError, DeviceLost, DeviceUnusable

log = logging.getLogger(__name__)

URL_TIMEOUT_MS = 3000
"""For opening and for one read of a network stream; OpenCV's own 30 s would hold up a stop."""
KEPT = 8
"""Pictures kept for a late consumer, a quarter of a second; more would hide that it is late."""
BACKLOG_LIMIT = 30
"""At most so many pictures are passed over after opening, in case a stream is always early."""
DRIVER_AGE_NS = 1_000_000_000
"""An older stamp is of another clock."""
JOIN_SECONDS = 4.0
"""More than one read may take; a driver that holds on for longer hangs."""
ROUTINE_PIXELS = 640 * 480
"""Above this USB 2 has no room for 30 uncompressed pictures a second: ask for JPEG."""


def quiet() -> None:
    """Keep OpenCV off the terminal and off the other cores. Failures come as DeviceError."""
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    # A USB camera that stalls would otherwise hold its thread, and a stop, for 10 s.
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3")
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    cv2.setNumThreads(1)


@dataclass(frozen=True, slots=True)
class Picture:
    """A frame (h, w, 3) BGR, its running number, and the session ns when it came."""

    number: int
    taken: int
    frame: NDArray[np.uint8]


class Drain:
    """One opened camera and the thread ``camera-drain`` that reads it.

    When the consumer is late the oldest picture is let go, which shows as a jump in the numbers.
    """

    def __init__(self, address: Address, size: tuple[int, int], rate: float, clock: Clock) -> None:
        """Open and read ``address`` from now on, asking for ``size`` (w, h) and ``rate`` Hz."""
        self.reported_rate = 0.0
        """What the device says of its rate; valid from the first picture on, and often wrong."""
        self._address = address
        self._size = size
        self._rate = rate
        self._clock = clock
        self._pictures: deque[Picture] = deque(maxlen=KEPT)
        self._news = threading.Condition()
        self._error: DeviceError | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="camera-drain", daemon=True)
        self._thread.start()

    def take(self, timeout: float) -> Picture | None:
        """Return the next picture, or None after ``timeout`` seconds; raise why there is none."""
        with self._news:
            self._news.wait_for(lambda: self._pictures or self._error, timeout)
            if self._pictures:
                return self._pictures.popleft()
            if self._error:
                raise self._error
        return None

    def close(self) -> None:
        """End the thread and let go of the camera; a hanging driver is left to itself."""
        self._closing = True
        self._thread.join(JOIN_SECONDS)
        if self.hangs:
            log.error("%s: its driver does not answer; left behind", self._address.name)

    @property
    def hangs(self) -> bool:
        """Return whether the thread still holds the camera."""
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            camera = open_camera(self._address, self._size, self._rate)
            try:
                self.reported_rate = float(camera.get(cv2.CAP_PROP_FPS))
                self._read(camera)
            finally:
                camera.release()
        except DeviceError as error:
            self._fail(error)
        except Exception as error:  # the thread's boundary: becomes the capture's reason
            log.exception("reading %s", self._address.name)
            self._fail(
                DeviceLost(
                    "{device} failed inside its driver ({error}).",
                    "Plug it in again; Emoscope keeps trying to reconnect.",
                    device=self._address.name,
                    error=repr(error),
                )
            )

    def _fail(self, error: DeviceError) -> None:
        with self._news:
            self._error = error
            self._news.notify()

    def _read(self, camera: Any) -> None:
        number = passed = 0
        fresh = False
        while not self._closing:
            began = time.monotonic()
            ok, frame = camera.read()  # a new array each time, never a driver's buffer
            taken = self._clock.now() - driver_age(camera, self._address)
            if not ok:
                raise _ended(self._address)
            # Pictures that waited while the stream was being opened have no known time.
            fresh = fresh or time.monotonic() - began > 0.5 / self._rate
            if not fresh and passed < BACKLOG_LIMIT:
                passed += 1
                continue
            with self._news:
                self._pictures.append(Picture(number, taken, _bgr(frame, self._address)))
                self._news.notify()
            number += 1


def driver_age(camera: Any, address: Address) -> int:
    """Return how many ns ago the driver says the picture came; 0 where it cannot be believed.

    Linux' video drivers stamp a picture with the monotonic clock when its last (or first) line
    came in, which no busy machine delays. OpenCV passes that on as the position in ms. A stamp of
    another clock, or of a stream's own time, is not of the last seconds.
    """
    if address.url:
        return 0
    stamp = camera.get(cv2.CAP_PROP_POS_MSEC)
    age = time.monotonic_ns() - round(stamp * 1e6) if math.isfinite(stamp) else -1
    return age if 0 <= age <= DRIVER_AGE_NS else 0


def open_camera(address: Address, size: tuple[int, int], rate: float) -> Any:
    """Return an opened VideoCapture; raise the DeviceError that fits when it does not open."""
    before_opening(address)
    make: Callable[..., Any] = cv2.VideoCapture
    if address.url:
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, URL_TIMEOUT_MS]
        limits += [cv2.CAP_PROP_READ_TIMEOUT_MSEC, URL_TIMEOUT_MS]
        # More decoder threads hold pictures back, one for each.
        camera = make(address.url, cv2.CAP_FFMPEG, [*limits, cv2.CAP_PROP_N_THREADS, 1])
    elif address.path:
        camera = make(address.path, cv2.CAP_V4L2)
    else:
        camera = make(address.index)
    if not camera.isOpened():
        camera.release()
        raise after_failing(address)
    if not address.url:
        if size[0] * size[1] > ROUTINE_PIXELS:
            camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        camera.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
        camera.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        camera.set(cv2.CAP_PROP_FPS, rate)
    return camera


def _bgr(frame: Any, address: Address) -> NDArray[np.uint8]:
    """Return ``frame`` as (h, w, 3) uint8, from grey too; raise DeviceUnusable for the rest."""
    if frame.dtype == np.uint8 and frame.ndim == 3 and frame.shape[2] == 3:
        return np.asarray(frame)
    if frame.dtype == np.uint8 and (frame.ndim == 2 or frame.shape[2] == 1):
        return np.asarray(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR), np.uint8)
    raise DeviceUnusable(
        "{device} gives pictures that are neither colour nor grey with 8 bits ({shape} {dtype}).",
        "Choose another camera, or another picture size.",
        device=address.name,
        shape=str(frame.shape),
        dtype=str(frame.dtype),
    )


def _ended(address: Address) -> DeviceLost:
    if address.url:
        return DeviceLost(
            "{device} has stopped sending pictures.",
            "Check the camera and the network; Emoscope keeps trying to reconnect.",
            device=address.name,
        )
    return DeviceLost(
        "{device} has stopped giving pictures.",
        "Check its cable, or plug it in again; Emoscope keeps trying to reconnect.",
        device=address.name,
    )
