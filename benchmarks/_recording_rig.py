"""Devices whose samples tell what they are, a sitting that is recorded, and what is in its files.

Nothing of Emoscope reads here: FFmpeg, libsndfile and pyxdf do.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import av
import numpy as np
import pyxdf
import soundfile
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "devices")]

from mjpeg_server import MjpegServer, draw, number_of  # noqa: E402
from pulse_server import SERVER_RATE, PulseServer, missing, pointed_at  # noqa: E402, F401
from tests.app.fault_bench import FaultyBoard  # noqa: E402

from emoscope.recording import Recorder, RecorderPolicy, RecorderStatus  # noqa: E402
from emoscope.recording.verify import verify  # noqa: E402
from emoscope.recording.verify_report import Report, StreamReport  # noqa: E402
from emoscope.session import Session  # noqa: E402
from emoscope_devices import (  # noqa: E402
    Block,
    CapturePolicy,
    CaptureState,
    Clock,
    DeviceLost,
    Source,
    StreamSpec,
)
from emoscope_devices.camera import CameraSource  # noqa: E402
from emoscope_devices.microphone import Sound, SoundLine  # noqa: E402

QUICK = CapturePolicy(stall=0.5, lost=1.2, connect=6.0, backoff=(0.1, 0.2))
PATIENCE = 60.0
SOUND_RATE, SOUND_STEP, SOUND_SCALE = 48000, 480, 1 << 23
SOUND = StreamSpec("audio", "Known microphone", float(SOUND_RATE), (), "float32", "full scale")
PICTURE = 320, 240

Ints = NDArray[np.int64]


def until(condition: Callable[[], object], what: str) -> None:
    """Wait for a condition; SystemExit when it never comes."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"never: {what}")
        time.sleep(0.02)


class KnownBoard(FaultyBoard):
    """A board whose channels hold the number of each sample, which go on while it is away."""

    _zero = 0.0

    def start_stream(self, num_samples: int) -> None:
        """Begin with the number that is due."""
        super().start_stream(num_samples)
        self._zero = self._zero or self._began
        self._number = round((self._began - self._zero) * self.rate)

    def get_board_data(self) -> Any:
        """Return what is due, numbered."""
        count = int((time.monotonic() - self._began) * self.rate) - self._taken
        self._taken += count
        lost, self._dropped = min(self._dropped, count), max(0, self._dropped - count)
        numbers = self._number + np.arange(lost, count)
        self._number += count
        data = np.zeros((24, 0 if self.silent.is_set() else len(numbers)))
        if data.shape[1]:
            data[0] = numbers % 256
            data[1:9] = numbers
        return data


class KnownCamera:
    """Pictures that bear their number, as the server's do; nothing ever happens to it."""

    def __init__(self) -> None:
        """Prepare the pictures' ground."""
        width, height = PICTURE
        self.spec = StreamSpec("video", "Known camera", 30.0, (height, width, 3), "uint8", "BGR")
        noise = np.random.default_rng(0).integers(60, 200, (height, width, 3), dtype=np.uint8)
        self._noise = noise

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block | None, None, None]:
        """Yield a picture each 30th of a second."""
        began, number = clock.now(), 0
        while not stop.is_set():
            taken = began + round(number * 1e9 / self.spec.rate)
            if stop.wait(max(0.0, (taken - clock.now()) / 1e9)):
                return
            picture = draw(number, PICTURE, self._noise)[np.newaxis]
            yield Block(number, np.array([taken], np.int64), clock.now(), picture)
            number += 1


class KnownMicrophone:
    """Sound whose samples are their own number, which goes on while it is away.

    Arrivals are stamped when they are due: a sound system does so on a thread of its own.
    """

    def __init__(self) -> None:
        """Start with a microphone that is there."""
        self.spec = SOUND
        self.away = threading.Event()
        self._began: int | None = None

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block | None, None, None]:
        """Yield blocks of 10 ms in real time; DeviceLost while it is away."""
        if self.away.is_set():
            raise self._gone()
        self._began = clock.now() if self._began is None else self._began
        line = SoundLine(float(SOUND_RATE), float(SOUND_RATE), 0.0)
        first = int((clock.now() - self._began) * SOUND_RATE / 1e9)
        while not stop.is_set():
            ready = self._began + (first + SOUND_STEP) * 1e9 / SOUND_RATE
            if stop.wait(max(0.0, (ready - clock.now()) / 1e9)):
                return
            if self.away.is_set():
                raise self._gone()
            numbers = (np.arange(first, first + SOUND_STEP) + 1) % SOUND_SCALE
            data = (numbers / SOUND_SCALE).astype(np.float32)
            yield from line.take(Sound(data, round(ready))) or (None,)
            first += SOUND_STEP

    def _gone(self) -> DeviceLost:
        return DeviceLost("{name} is not there.", "Plug it in again.", name=self.spec.device)


def camera(server: MjpegServer) -> CameraSource:
    """Return a camera that looks at a server's pictures."""
    return CameraSource(server.url, size=server.size, rate=server.rate)


class Take:
    """A recorded sitting: entering waits until every device is live, and Records."""

    def __init__(
        self,
        folder: Path,
        *sources: Source,
        policy: RecorderPolicy | None = None,
        mirror: Path | None = None,
        record: bool = True,
    ) -> None:
        """Prepare."""
        self.folder = folder
        self.session = Session(sources, {}, policy=QUICK)
        self.said: list[RecorderStatus] = []
        self.session.listeners.recorder.append(self.said.append)
        self._options: dict[str, Any] = {"policy": policy, "mirror": mirror}
        self._record = record
        self.before: dict[str, int] = {}
        self.ended: RecorderStatus | None = None

    def __enter__(self) -> Self:
        """Start."""
        self.session.start()
        captures = self.session.captures.values()
        until(lambda: all(c.state is CaptureState.LIVE for c in captures), "all devices live")
        if self._record:
            self.session.record(self.folder, **self._options)
            said = json.loads((self.folder / "session.json").read_text())["streams"]
            self.before = {kind: about["lost"] for kind, about in said.items()}
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.session.stop_recording()
        if not self.session.stop(PATIENCE):
            raise SystemExit("the session did not stop")

    @property
    def recorder(self) -> Recorder:
        """Return the recorder."""
        assert self.session.tap.recorder is not None
        return self.session.tap.recorder

    def run(self, seconds: float) -> None:
        """Let it go on."""
        time.sleep(seconds)

    def end(self) -> RecorderStatus:
        """End the recording; return how."""
        status = self.session.stop_recording()
        assert status is not None
        self.ended = status
        return status

    def until_state(self, kind: str, *states: CaptureState) -> None:
        """Wait until a device is in one of these states."""
        capture = self.session.captures[kind]  # type: ignore[index]
        until(lambda: capture.state in states, f"{kind} {states}")

    def lost(self, kind: str) -> int:
        """Return what a capture counted as lost since Record."""
        return self.session.captures[kind].status.lost - self.before[kind]  # type: ignore[index]

    def flowing(self, seconds: float = 1.0) -> bool:
        """Return whether every device goes on delivering: the live view is unharmed."""
        counts = [c.status.received for c in self.session.captures.values()]
        time.sleep(seconds)
        return all(
            c.status.received > n and c.state is CaptureState.LIVE
            for n, c in zip(counts, self.session.captures.values(), strict=True)
        )

    def words(self) -> str:
        """Return everything that the recorder said."""
        return " ".join(str(r) for s in self.said for r in s.reasons)


@dataclass(frozen=True, slots=True)
class Stream:
    """What a file holds: by sample its absolute index, time (ns), and what it is in truth."""

    index: Ints
    times: Ints
    number: Ints

    def gaps(self) -> list[tuple[int, int, int]]:
        """Return where samples are missing: place, how many by the index, how many in truth."""
        counted, true = np.diff(self.index) - 1, np.diff(self.number) - 1
        return [
            (int(i), int(counted[i]), int(true[i]))
            for i in np.flatnonzero((counted != 0) | (true != 0))
        ]

    def late_ms(self, rate: float) -> float:
        """Return how far times stray from index / rate at most, over what has no gap (ms)."""
        worst = 0.0
        for part in np.split(
            np.arange(len(self.index)), np.flatnonzero(np.diff(self.index) != 1) + 1
        ):
            off = self.times[part] - self.index[part] * (1e9 / rate)
            worst = max(worst, float(np.ptp(off)) / 1e6)
        return worst


def tables(folder: Path) -> dict[str, Any]:
    """Return all streams of signals.xdf by name, split or not."""
    found: dict[str, list[Any]] = {}
    for path in sorted(folder.glob("signals*.xdf")):
        streams, _ = pyxdf.load_xdf(
            str(path), synchronize_clocks=False, dejitter_timestamps=False, verbose=False
        )
        for stream in streams:
            if len(stream["time_stamps"]):
                found.setdefault(stream["info"]["name"][0], []).append(stream["time_series"])
    return {
        name: parts[0] if isinstance(parts[0], list) else np.concatenate(parts)
        for name, parts in found.items()
    }


def spread(blocks: Any) -> tuple[Ints, Ints]:
    """Return index and time of every sample of these blocks."""
    rows = np.asarray(blocks, np.int64)
    index = [np.arange(r[0], r[0] + r[1]) for r in rows]
    times = [np.rint(np.linspace(r[3], r[4], r[1])) for r in rows]
    return np.concatenate(index), np.concatenate(times).astype(np.int64)


def pictures(folder: Path, table: dict[str, Any]) -> Stream:
    """Return the pictures that have a row, by their burnt-in numbers."""
    numbers = []
    for path in sorted(folder.glob("video*.mp4")):
        with av.open(str(path)) as box:
            whole = [p for p in box.demux(video=0) if p.size and not p.is_corrupt]
            shown = [f.to_ndarray(format="bgr24") for p in whole for f in p.decode()]
        numbers += [number_of(picture) for picture in shown]
    rows = np.asarray(table["video.frames"], np.int64)
    n = min(len(rows), len(numbers))
    return Stream(rows[:n, 0], rows[:n, 1], np.array(numbers[:n], np.int64))


def sound(folder: Path, table: dict[str, Any]) -> Stream:
    """Return the known sound."""
    parts = [soundfile.read(p, dtype="float32")[0] for p in sorted(folder.glob("audio*.wav"))]
    number = np.rint(np.concatenate(parts) * SOUND_SCALE).astype(np.int64)
    index, times = spread(table["audio.blocks"])
    n = min(len(index), len(number))
    return Stream(index[:n], times[:n], number[:n])


def brain(table: dict[str, Any]) -> Stream:
    """Return the known board's samples."""
    index, times = spread(table["eeg.blocks"])
    number = np.rint(np.asarray(table["eeg"])[:, 0]).astype(np.int64)
    n = min(len(index), len(number))
    return Stream(index[:n], times[:n], number[:n])


def look(folder: Path) -> tuple[Report, dict[str, StreamReport]]:
    """Return what verify says, and its streams by kind."""
    report = verify(folder)
    return report, {stream.kind: stream for stream in report.streams}


def server(rate: float = 30.0) -> MjpegServer:
    """Return a camera's server."""
    return MjpegServer(PICTURE, rate)
