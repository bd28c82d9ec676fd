"""A camera and a sound card that see and hear the same world, for recording_av.py.

Every second picture after 2 s is a flash, and at the very instant at which it is exposed there is a
click of 1 ms. Camera and card have crystals of their own, a constant latency that is set (as an
operator would set it), jitter in front of every arrival, and hiccups now and then. They are stamped
as devices are, by a line through the earliest arrivals of each.
"""

import threading
from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import Block, Clock, StreamSpec
from emoscope_devices._frame_line import FrameLine
from emoscope_devices.microphone import Sound, SoundLine

SIZE = WIDTH, HEIGHT = 320, 240
BITS, BAND = 20, 32
RATE, CARD = 30.0, 48000
CAMERA_PPM, CARD_PPM = -40.0, 60.0
"""How much faster than nominal each crystal runs."""
CAMERA_LATENCY, CARD_LATENCY = 0.045, 0.020
"""Seconds from the instant to its arrival, set in the devices' settings."""
EVERY = 60
"""Pictures from flash to flash."""
STEP = 480
CLICK_NS = 1_000_000
AHEAD_NS = 500_000_000
VIDEO = StreamSpec("video", "Flashing camera", RATE, (HEIGHT, WIDTH, 3), "uint8", "BGR")
AUDIO = StreamSpec("audio", "Clicking microphone", float(CARD), (), "float32", "full scale")


class World:
    """When things are true: session ns of every exposure, every sample and every flash."""

    def __init__(self) -> None:
        """Begin with the first device that is opened."""
        self._lock = threading.Lock()
        self._origin: int | None = None

    def begin(self, clock: Clock) -> int:
        """Return the session time at which picture 0 and sample 0 are taken."""
        with self._lock:
            if self._origin is None:
                self._origin = clock.now() + AHEAD_NS
            return self._origin

    @property
    def origin(self) -> int:
        """Return it again."""
        assert self._origin is not None
        return self._origin

    def exposed(self, picture: int) -> float:
        """Return when a picture was exposed."""
        return self.origin + picture * 1e9 / (RATE * (1 + CAMERA_PPM * 1e-6))

    def heard(self, sample: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return when samples were taken."""
        return self.origin + sample * (1e9 / (CARD * (1 + CARD_PPM * 1e-6)))


@dataclass(frozen=True, slots=True)
class Jitter:
    """How late something arrives, in seconds: always a little, seldom much."""

    usual: float
    hiccup: float
    seldom: float

    def of(self, rng: np.random.Generator) -> float:
        """Return one delay."""
        late = abs(float(rng.normal(0, self.usual)))
        return late + (self.hiccup * float(rng.random()) if rng.random() < self.seldom else 0.0)


class FlashCamera:
    """Pictures that bear their number; each 60th is a flash. Stamped as CameraSource does."""

    def __init__(self, world: World, seed: int) -> None:
        """Look at a world."""
        self.spec = VIDEO
        self._world, self._rng = world, np.random.default_rng(seed)
        self._jitter = Jitter(0.0007, 0.006, 0.01)

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block | None, None, None]:
        """Yield a picture when it has been exposed, read out and sent."""
        self._world.begin(clock)
        latency, number = round(CAMERA_LATENCY * 1e9), 0
        line = FrameLine[tuple[int, int]]()
        while not stop.is_set():
            ready = self._world.exposed(number) + latency + 1e9 * self._jitter.of(self._rng)
            if stop.wait(max(0.0, (ready - clock.now()) / 1e9)):
                return
            taken = clock.now()
            for stamped in line.take((number, taken), number, taken):
                which, arrival = stamped.item
                times = np.array([stamped.time - latency], np.int64)
                yield Block(which, times, arrival, draw(which)[np.newaxis])
            number += 1


class ClickMicrophone:
    """Noise with a click at the instant of every flash. Stamped as MicrophoneSource does."""

    def __init__(self, world: World, seed: int) -> None:
        """Listen to a world."""
        self.spec = AUDIO
        self._world, self._rng = world, np.random.default_rng(seed)
        self._jitter = Jitter(0.002, 0.02, 0.01)

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block | None, None, None]:
        """Yield blocks of 10 ms when they have come through the card."""
        self._world.begin(clock)
        line = SoundLine(float(CARD), float(CARD), CARD_LATENCY)
        first = 0
        while not stop.is_set():
            times = self._world.heard(np.arange(first, first + STEP))
            ready = times[-1] + 1e9 * (CARD_LATENCY + self._jitter.of(self._rng))
            if stop.wait(max(0.0, (ready - clock.now()) / 1e9)):
                return
            yield from line.take(Sound(self._sound(times), clock.now())) or (None,)
            first += STEP

    def _sound(self, times: NDArray[np.float64]) -> NDArray[np.float32]:
        since = times - self._world.origin
        period = self._world.exposed(EVERY) - self._world.origin
        click = (since % period < CLICK_NS) & (since >= period / 2)
        noise = self._rng.normal(0, 0.01, len(times))
        return np.where(click, 0.9, noise).astype(np.float32)


_NOISE = np.random.default_rng(0).integers(20, 90, (HEIGHT, WIDTH, 3), dtype=np.uint8)


def draw(number: int) -> NDArray[np.uint8]:
    """Return a picture with its number in the uppermost rows; a flash is white below."""
    picture = _NOISE.copy()
    bits = (((number >> np.arange(BITS)) & 1) * 255).astype(np.uint8)
    picture[:BAND] = np.repeat(bits, WIDTH // BITS)[None, :, None]
    if number % EVERY == 0 and number:
        picture[HEIGHT // 2 :] = 250
    return picture


def read(picture: NDArray[np.uint8]) -> tuple[int, bool]:
    """Return the number in a grey picture (h, w), and whether it is a flash."""
    bars = picture[:BAND].reshape(BAND, BITS, -1).mean(axis=(0, 2)) > 127
    number = int((bars * (1 << np.arange(BITS))).sum())
    return number, bool(picture[HEIGHT // 2 :].mean() > 160)
