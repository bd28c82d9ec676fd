"""Records known signals at full rate: python _recording_child.py FOLDER PROGRESS SECONDS.

640x480 pictures at 30 a second, sound at 48 kHz in blocks of 10 ms, 32 channels of EEG at 1 kHz in
blocks of 20 ms, each in real time. In the file PROGRESS stands how many samples of each stream have
been handed to the recorder (three int64). After SECONDS the recording is ended and what it cost is
written to stdout as JSON; until then it may be killed.
"""

import json
import mmap
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import _machine as machine
import numpy as np
from numpy.typing import NDArray

from emoscope.recording import Recorder
from emoscope.recording.items import FrameItem, SampleItem, TickItem
from emoscope_devices import Block, StreamSpec
from emoscope_devices.jpeg import as_jpeg

WIDTH, HEIGHT, BITS, BAND = 640, 480, 16, 48
RATES = {"video": 30, "audio": 48000, "eeg": 1000}
STEPS = {"video": 1, "audio": 480, "eeg": 20}
VIDEO = StreamSpec("video", "Known pictures", 30.0, (HEIGHT, WIDTH, 3), "uint8", "BGR")
AUDIO = StreamSpec("audio", "Known sound", 48000.0, (), "float32", "full scale")
NAMES = tuple(f"E{n}" for n in range(32))
EEG = StreamSpec("eeg", "Known board", 1000.0, (32,), "float32", "µV", NAMES)


def known_sound(first: int, count: int) -> NDArray[np.float32]:
    """Return samples that tell their own index."""
    return ((np.arange(first, first + count) % (1 << 23)) / (1 << 23)).astype(np.float32)


def known_brain(first: int, count: int) -> NDArray[np.float32]:
    """Return samples (n, 32) that tell their own index and channel."""
    index = (np.arange(first, first + count) % (1 << 18)).astype(np.float32)
    return index[:, None] * np.arange(1, 33, dtype=np.float32)


def number_in(picture: NDArray[np.uint8]) -> int:
    """Return the index that is drawn in the uppermost rows of a picture."""
    bars = picture[:BAND, :, 1].reshape(BAND, BITS, -1).mean(axis=(0, 2)) > 127
    return int((bars * (1 << np.arange(BITS))).sum())


def _scene() -> NDArray[np.uint8]:
    """Return a picture that takes more bytes than a face at a desk does (50 kB to 35 kB)."""
    rng = np.random.default_rng(1)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    smooth = 110 + 60 * np.sin(x / 37) * np.cos(y / 29)
    noisy = smooth[..., None] + rng.normal(0, 9, (HEIGHT, WIDTH, 3))
    return np.clip(noisy, 0, 255).astype(np.uint8)


class Feeder:
    """Hands each stream to the recorder in real time, each on a thread of its own."""

    def __init__(self, recorder: Recorder, shared: NDArray[np.int64], origin: int) -> None:
        self._recorder, self._shared, self._origin = recorder, shared, origin
        self._stop = threading.Event()
        self.late = 0.0
        self.picture_bytes = 0
        makers: tuple[Callable[[], Callable[[int], Any]], ...] = (
            self._pictures,
            lambda: self._sound,
            lambda: self._brain,
        )
        self._threads = [
            threading.Thread(target=self._run, args=(place, kind, make), name=f"feed-{kind}")
            for place, (kind, make) in enumerate(zip(RATES, makers, strict=True))
        ]

    def run(self, seconds: float) -> None:
        """Feed for so long."""
        for thread in self._threads:
            thread.start()
        self._stop.wait(seconds)
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _run(self, place: int, kind: str, make: Callable[[], Callable[[int], Any]]) -> None:
        item = make()
        rate, step, n = RATES[kind], STEPS[kind], 0
        begin = time.monotonic()
        while not self._stop.is_set():
            wait = begin + (n + step) / rate - time.monotonic()
            if wait > 0:
                self._stop.wait(wait)  # faketime spoils time.sleep when it steps the clock
            self.late = max(self.late, -wait)
            self._recorder.put(item(n))
            n += step
            self._shared[place] = n

    def _times(self, kind: str, first: int, count: int) -> NDArray[np.int64]:
        steps = np.rint(np.arange(first, first + count) * (1e9 / RATES[kind])).astype(np.int64)
        return self._origin + steps

    def _sound(self, first: int) -> SampleItem:
        data = known_sound(first, STEPS["audio"])
        times = self._times("audio", first, len(data))
        return SampleItem(AUDIO, Block(first, times, int(times[-1]), data))

    def _brain(self, first: int) -> SampleItem:
        data = known_brain(first, STEPS["eeg"])
        times = self._times("eeg", first, len(data))
        return SampleItem(EEG, Block(first, times, int(times[-1]), data))

    def _pictures(self) -> Callable[[int], FrameItem]:
        scene = _scene()

        def picture(index: int) -> FrameItem:
            bits = ((index >> np.arange(BITS)) & 1) * 255
            scene[:BAND] = np.repeat(bits, WIDTH // BITS).astype(np.uint8)[None, :, None]
            time_ = int(self._times("video", index, 1)[0])
            data = as_jpeg(scene)
            self.picture_bytes = len(data)
            return FrameItem(VIDEO, index, time_, time_, data)

        return picture


def _facts() -> dict[str, Any]:
    streams = {
        s.kind: {"device": s.device, "rate": s.rate, "lost": 0, "gaps": 0}
        for s in (VIDEO, AUDIO, EEG)
    }
    return {"participant": "benchmark", "streams": streams}


def _cost(
    before: dict[int, float], after: dict[int, float], names: dict[int, str], seconds: float
) -> dict[str, float]:
    """Return percent of a core by thread of the recorder, and of the encoder of pictures."""
    return {
        name: 100 * (after.get(tid, 0.0) - before.get(tid, 0.0)) / seconds
        for tid, name in names.items()
        if name.startswith(("recorder-", "feed-video"))
    }


def main(folder: Path, progress: Path, seconds: float) -> None:
    """Record."""
    sys.setswitchinterval(0.001)  # as the program does
    with progress.open("r+b") as file:
        shared = np.frombuffer(mmap.mmap(file.fileno(), 24), np.int64)
    zero = time.monotonic_ns()

    def pulse() -> TickItem:
        now = time.monotonic_ns()
        n = tuple(int(v) for v in shared)
        counts = {k: (n[i], 0, 0, 0) for i, k in enumerate(("video", "audio", "eeg"))}
        return TickItem(now - zero, time.time_ns(), now, counts, {})  # type: ignore[arg-type]

    recorder = Recorder(folder, _facts(), pulse)
    recorder.start()
    feeder = Feeder(recorder, shared, time.monotonic_ns() - zero)
    before = machine.thread_seconds()
    begun = time.monotonic()
    watch: dict[str, Any] = {"memory": [], "names": {}, "threads": {}, "at": begun}

    def look() -> None:
        while not done.wait(1.0):
            watch["memory"].append(machine.resident_mb())
            watch["names"] = machine.thread_names()
            watch["threads"], watch["at"] = machine.thread_seconds(), time.monotonic()

    done = threading.Event()
    watcher = threading.Thread(target=look, name="watch")
    watcher.start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    feeder.run(seconds)
    measured = time.monotonic() - begun
    done.set()
    watcher.join()
    span = max(watch["at"] - begun, 1e-3)  # of threads that have ended nothing is known
    threads = _cost(before, watch["threads"], watch["names"], span)
    status = recorder.stop()
    answer = {
        "threads": threads,
        "lost": status.lost,
        "late": feeder.late,
        "bytes": status.bytes,
        "seconds": measured,
        "memory": watch["memory"],
        "picture": feeder.picture_bytes,
        "samples": [int(v) for v in shared],
    }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))
