"""Webcams and network cameras through OpenCV, each picture stamped by when it was read."""

import math
import threading
from collections.abc import Generator

import numpy as np

from emoscope_devices._block import Annotation, Block, StreamSpec
from emoscope_devices._camera_address import CameraInfo, list_cameras, parse
from emoscope_devices._camera_drain import Drain, Picture, quiet
from emoscope_devices._clock import Clock, to_ns
from emoscope_devices._errors import DeviceBusy, DeviceLost, DeviceUnusable
from emoscope_devices._frame_line import FrameLine, Stamped
from emoscope_devices._words import say

__all__ = ["CameraInfo", "CameraSource", "list_cameras"]

WAIT_SECONDS = 0.1
"""How long to wait for a picture before the capture gets to look at the time."""
SANE_RATES = (1.0, 240.0)
"""What a device may say of its rate and be believed, Hz."""
LARGEST = 8192
"""No camera gives more pixels a side; a larger request is a slip of the finger."""

quiet()


class CameraSource:
    """Frames (h, w, 3) uint8 BGR of one camera, one frame per Block.

    Arrivals are ``clock.now()`` right after a frame was read, or the driver's own stamp where it
    is one of the monotonic clock; times are a line through the earliest of them (FrameLine), less
    ``latency`` seconds. What a network stream says of time is unusable. ``spec`` tells what was
    asked for, and from the first Block on what was got, with the difference in ``spec.notes``.
    The nominal rate of an http stream stays as asked, because the format has no rate. A picture
    that the consumer was too late for shows as a jump in the sample index.

    Raises, while blocks are drawn: DeviceLost (not there, not reachable, gone), DeviceBusy (held
    by another program) and DeviceUnusable (no camera, not allowed).
    """

    def __init__(
        self,
        address: int | str,
        *,
        size: tuple[int, int] = (640, 480),
        rate: float = 30.0,
        latency: float = 0.0,
    ) -> None:
        """Ask for ``size`` (width, height) and ``rate`` Hz; nothing is opened yet.

        ``address`` is OpenCV's index, "/dev/videoN", or the URL of an http or rtsp stream.
        Raises DeviceUnusable when it is none of these, or when size, rate or latency make no
        sense.
        """
        self._address = parse(address)
        _check(self._address.name, size, rate, latency)
        self._asked = (size, rate)
        self._latency = to_ns(latency)
        self._drain: Drain | None = None
        self._spec = StreamSpec(
            kind="video",
            device=self._address.name,
            rate=float(rate),
            shape=(size[1], size[0], 3),
            dtype="uint8",
            unit="BGR",
        )

    @property
    def spec(self) -> StreamSpec:
        """Return what was asked for; from the first Block on, what was got."""
        return self._spec

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Open the camera, yield frames as they come, close in ``finally``."""
        if self._drain is not None and self._drain.hangs:
            raise DeviceBusy(
                "{device} has not let go since it was last used.",
                "Plug it in again; if that does not help, start Emoscope again.",
                device=self._address.name,
            )
        drain = self._drain = Drain(self._address, *self._asked, clock)
        line = FrameLine[Picture]()
        opened = False
        try:
            while not stop.is_set():
                picture = drain.take(WAIT_SECONDS)
                if picture is None:
                    yield from map(self._block, line.settle())
                    yield None
                    continue
                if not opened:
                    self._spec = self._got(picture, drain.reported_rate)
                    opened = True
                self._same_size(picture)
                yield from map(self._block, line.take(picture, picture.number, picture.taken))
        finally:
            drain.close()

    def _block(self, stamped: Stamped[Picture]) -> Block:
        picture = stamped.item
        times = np.array([stamped.time - self._latency], np.int64)
        return Block(picture.number, times, picture.taken, picture.frame[np.newaxis])

    def _got(self, picture: Picture, reported: float) -> StreamSpec:
        """Describe what is being delivered."""
        (width, height), rate = self._asked
        believed = not self._address.url.lower().startswith("http")
        if believed and SANE_RATES[0] <= reported <= SANE_RATES[1]:
            rate = reported
        notes = []
        got_height, got_width, _ = picture.frame.shape
        if (got_width, got_height) != (width, height):
            notes.append(
                say(
                    "Pictures are {width}×{height}, not {asked_width}×{asked_height} as asked.",
                    width=got_width,
                    height=got_height,
                    asked_width=width,
                    asked_height=height,
                )
            )
        if abs(rate - self._asked[1]) > 0.01 * self._asked[1]:
            notes.append(
                say(
                    "The camera runs at {rate:g} Hz, not {asked:g} Hz as asked.",
                    rate=rate,
                    asked=self._asked[1],
                )
            )
        return StreamSpec(
            kind="video",
            device=self._address.name,
            rate=rate,
            shape=picture.frame.shape,
            dtype="uint8",
            unit="BGR",
            notes=tuple(notes),
        )

    def _same_size(self, picture: Picture) -> None:
        if picture.frame.shape != self._spec.shape:
            raise DeviceLost(
                "{device} has changed its picture size.",
                "It is opened anew with the new size; nothing need be done.",
                device=self._address.name,
            )


def _check(device: str, size: tuple[int, int], rate: float, latency: float) -> None:
    whole = all(isinstance(side, int) and 1 <= side <= LARGEST for side in size)
    if len(size) != 2 or not whole:
        raise DeviceUnusable(
            "{device} cannot give pictures of size {size}.",
            "Set width and height, such as 640 and 480.",
            device=device,
            size=str(size),
        )
    if not SANE_RATES[0] <= rate <= SANE_RATES[1]:
        raise DeviceUnusable(
            "{device} cannot give {rate} pictures a second.",
            "Set a rate from {low:g} to {high:g} Hz.",
            device=device,
            rate=rate,
            low=SANE_RATES[0],
            high=SANE_RATES[1],
        )
    if not (math.isfinite(latency) and 0.0 <= latency < 10.0):
        raise DeviceUnusable(
            "{device} cannot have a latency of {latency} s.",
            "Set the latency from 0 to 10 seconds.",
            device=device,
            latency=latency,
        )
