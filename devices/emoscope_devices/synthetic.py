"""The synthetic participant: a demo camera, microphone and headset on one timeline, no hardware.

It plays a script of emotions and knows what it plays (``Participant.truth``), so that it is the
product's demo and the ground truth of many tests. Every picture carries an indelible DEMO mark,
and every stream says ``demo`` in its description.
"""

import math
import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Block, StreamKind, StreamSpec
from emoscope_devices._clock import NS, Clock, to_seconds
from emoscope_devices._errors import DeviceLost
from emoscope_devices._synthetic_acting import Acting
from emoscope_devices._synthetic_eeg import BAD_KINDS, MONTAGE, BadKind, Headset
from emoscope_devices._synthetic_plan import EEGPlan, Stretch
from emoscope_devices._synthetic_scene import Scene
from emoscope_devices._synthetic_script import DEFAULT_SCRIPT, EMOTIONS, Episode, Script, State
from emoscope_devices._synthetic_voice import RATE as AUDIO_RATE
from emoscope_devices._synthetic_voice import Voice

__all__ = [
    "AUDIO_RATE",
    "BAD_KINDS",
    "DEFAULT_SCRIPT",
    "EMOTIONS",
    "MONTAGE",
    "BadKind",
    "EEGPlan",
    "Episode",
    "Fault",
    "FaultKind",
    "Participant",
    "State",
    "Stretch",
]

BLOCK_SECONDS = {"audio": 0.02, "eeg": 0.04}
"""How many samples arrive together, as from a sound card and a radio; pictures come singly."""
BEHIND = {"video": 0.5, "audio": 2.0, "eeg": 2.0}
"""Seconds that a reader may fall behind before samples are dropped, as a device would."""
PATIENCE = 0.1
"""Longest wait for a sample before the source reports that there is none, seconds."""

FaultKind = Literal["lost", "silent", "frozen"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that goes wrong with one stream, from ``start`` for ``seconds`` on the timeline.

    "lost": the device is gone and cannot be opened; "silent": it is there and sends nothing, and
    what it would have sent is missing; "frozen": it repeats one picture, exact zeros in audio, one
    value per channel in EEG.
    """

    stream: StreamKind
    kind: FaultKind
    start: float
    seconds: float

    def __post_init__(self) -> None:
        """Refuse a fault that could never happen."""
        if self.stream not in get_args(StreamKind) or self.kind not in get_args(FaultKind):
            raise ValueError(f"there is no fault {self.kind!r} of a stream {self.stream!r}")
        if not (self.start >= 0 and 0 < self.seconds < math.inf):
            raise ValueError(f"a fault cannot last {self.seconds} s from {self.start} s on")


class Participant:
    """A participant who is not there: ``video``, ``audio`` and ``eeg`` are sources.

    The three share one timeline, which begins when the first of them is opened; it begins anew
    with another clock. ``paced`` follows the clock, as a device does; otherwise samples come as
    fast as they are pulled, with times from 0. The same seed gives the same bits either way.
    ``size`` is (width, height) in px; rates and ``mains`` (0, 50 or 60) in Hz. ``bad_electrode``
    is bad in the way of ``bad_kind`` all the time, besides what the script says. With ``eeg_plan``
    the EEG follows that, and not the emotions of the script. Raises ValueError for what cannot be
    done.
    """

    def __init__(
        self,
        seed: int = 0,
        *,
        script: Sequence[Episode] = DEFAULT_SCRIPT,
        paced: bool = True,
        size: tuple[int, int] = (640, 480),
        frame_rate: float = 30.0,
        eeg_rate: float = 250.0,
        mains: float = 50.0,
        bad_electrode: str | None = None,
        bad_kind: BadKind = "noisy",
        faults: Sequence[Fault] = (),
        eeg_plan: EEGPlan | None = None,
    ) -> None:
        """Lay out the script; pictures are loaded when the camera is first opened."""
        _check(seed, size, frame_rate, eeg_rate, mains)
        self._seed, self._size, self._script = seed, size, Script(script, seed)
        self._voice = voice = Voice(self._script, seed)
        self._acting = Acting(self._script, voice, seed)
        self._headset = headset = Headset(
            self._script,
            voice.effort,
            seed=seed,
            rate=eeg_rate,
            mains=mains,
            bad=bad_electrode,
            bad_kind=bad_kind,
            plan=eeg_plan,
        )
        self._timeline = _Timeline(paced)
        high_wide = (size[1], size[0], 3)
        video = StreamSpec("video", "Demo camera", frame_rate, high_wide, "uint8", "BGR")
        audio = StreamSpec("audio", "Demo microphone", AUDIO_RATE, (), "float32", "full scale")
        eeg = StreamSpec(
            "eeg", "Demo headset", eeg_rate, (len(MONTAGE),), "float32", "µV", MONTAGE, mains=mains
        )
        self.video = _Stream(video, self._frames, self._rehearse, self._timeline, faults)
        self.audio = _Stream(audio, voice.samples, voice.prepare, self._timeline, faults)
        self.eeg = _Stream(eeg, headset.samples, voice.prepare, self._timeline, faults)

    def let_fail(self, faults: Sequence[Fault]) -> None:
        """Add what goes wrong. Before the streams are opened."""
        for stream in (self.video, self.audio, self.eeg):
            stream.let_fail(faults)

    @property
    def seconds(self) -> float:
        """Return the length of one round of the script."""
        return self._script.seconds

    def truth(self, time_ns: int) -> State:
        """Return what the script intends at a session time. For tests; never for a model."""
        return self._script.state(max(0.0, to_seconds(time_ns - self._timeline.origin)))

    def phrases(self) -> tuple[tuple[float, float], ...]:
        """Return (start, stop) in seconds of all phrases in one round of the script."""
        return tuple((p.start, p.stop) for p in self._script.phrases)

    @cached_property
    def _scene(self) -> Scene:
        return Scene(self._size, self._seed)

    def _rehearse(self) -> None:
        self._voice.prepare()
        self._frames(0, 1)

    def _frames(self, first: int, count: int) -> NDArray[np.uint8]:
        rate = self.video.spec.rate
        frames = [
            self._scene.frame(self._acting.pose(i / rate), i) for i in range(first, first + count)
        ]
        return np.stack(frames) if count > 1 else frames[0][None]


class _Timeline:
    """When the participant began, in session time; shared by the three streams."""

    def __init__(self, paced: bool) -> None:
        self.paced = paced
        self.origin = 0
        self._clock: Clock | None = None
        self._lock = threading.Lock()

    def join(self, clock: Clock) -> int:
        """Return the origin in session ns; the first to come with a clock sets it."""
        if not self.paced:
            return 0
        with self._lock:
            if self._clock is not clock:
                self._clock, self.origin = clock, clock.now()
            return self.origin


class _Stream:
    """One of the participant's devices: a Source."""

    def __init__(
        self,
        spec: StreamSpec,
        make: Callable[[int, int], NDArray[Any]],
        prepare: Callable[[], object],
        timeline: _Timeline,
        faults: Sequence[Fault],
    ) -> None:
        self._spec = StreamSpec(
            spec.kind,
            spec.device,
            spec.rate,
            spec.shape,
            spec.dtype,
            spec.unit,
            spec.channels,
            demo=True,
            live=timeline.paced,
            mains=spec.mains,
        )
        self._make, self._prepare = make, prepare
        self._timeline = timeline
        self._faults: tuple[Fault, ...] = ()
        self.let_fail(faults)
        self._block = max(1, round(BLOCK_SECONDS.get(spec.kind, 0.0) * spec.rate))

    @property
    def spec(self) -> StreamSpec:
        """Return the stream's description: simulated, and says so."""
        return self._spec

    def let_fail(self, faults: Sequence[Fault]) -> None:
        """Add those of ``faults`` that are this stream's."""
        self._faults += tuple(f for f in faults if f.stream == self._spec.kind)

    def between(self, start: int, stop: int) -> Block:
        """Return the samples taken in [start, stop) ns on the timeline, whatever was asked before.

        As unpaced blocks have them, without faults. Raises ValueError when there is none.
        """
        first, end = self._taken(start), self._taken(stop)
        if end <= first:
            raise ValueError(f"no sample is taken from {start} to {stop} ns")
        times = self._times(np.arange(first, end))
        return Block(first, times, int(times[-1]), self._make(first, end - first))

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block | None, None, None]:
        """Yield blocks until stopped; see ``Source``. Raises DeviceLost by a fault only."""
        if self._timeline.paced:
            self._prepare()  # the stream begins when its pictures and phrases are there
        origin = self._timeline.join(clock)
        base = self._taken(clock.now() - origin) if self._timeline.paced else 0
        at = base
        while not stop.is_set():
            fault = self._fault(at)
            if fault and fault.kind == "lost":
                raise self._gone()
            if self._timeline.paced and not self._due(clock, origin, at):
                stop.wait(self._wait(clock, origin, at))
                if not self._due(clock, origin, at):
                    yield None
                    continue
            if self._timeline.paced:
                at = self._caught_up(clock.now() - origin, at)
            if fault and fault.kind == "silent":
                at += self._block
                yield None
                continue
            yield self._made(clock, origin, base, at, fault)
            at += self._block

    def _made(self, clock: Clock, origin: int, base: int, at: int, fault: Fault | None) -> Block:
        times = origin + self._times(np.arange(at, at + self._block))
        arrival = clock.now() if self._timeline.paced else int(times[-1])
        if fault and fault.kind == "frozen":
            begin = round(fault.start * self._spec.rate)
            data = np.repeat(self._make(begin, 1), self._block, axis=0)
            data = np.zeros_like(data) if self._spec.kind == "audio" else data
        else:
            data = self._make(at, self._block)
        return Block(at - base, times, arrival, data)

    def _times(self, index: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.asarray(np.rint(index * (NS / self._spec.rate)), dtype=np.int64)

    def _taken(self, since: int) -> int:
        """Return the number of the first sample taken at or after a time on the timeline."""
        return max(0, math.ceil(since * self._spec.rate / NS))

    def _due(self, clock: Clock, origin: int, at: int) -> bool:
        return clock.now() - origin >= (at + self._block - 1) * NS / self._spec.rate

    def _wait(self, clock: Clock, origin: int, at: int) -> float:
        ready = origin + (at + self._block - 1) * NS / self._spec.rate
        return min(PATIENCE, max(0.0, (ready - clock.now()) / NS))

    def _caught_up(self, since: int, at: int) -> int:
        """Return where to go on: further on, when the reader was too slow or the machine slept."""
        late = self._taken(since) - at - self._block
        return at + late if late > BEHIND[self._spec.kind] * self._spec.rate else at

    def _fault(self, at: int) -> Fault | None:
        rate = self._spec.rate
        return next(
            (f for f in self._faults if 0 <= at - round(f.start * rate) < round(f.seconds * rate)),
            None,
        )

    def _gone(self) -> DeviceLost:
        return DeviceLost(
            "{device} has been unplugged by the script of the demo.",
            "Its script says whether it comes back, and when.",
            device=self._spec.device,
        )


def _check(
    seed: int, size: tuple[int, int], frame_rate: float, eeg_rate: float, mains: float
) -> None:
    """Raise ValueError for what the participant cannot do."""
    if seed < 0:
        raise ValueError(f"the seed must be 0 or more, not {seed}")
    if not (160 <= size[0] <= 1920 and 120 <= size[1] <= 1080):
        raise ValueError(f"pictures are 160x120 to 1920x1080 px, not {size[0]}x{size[1]}")
    if not 0.7 <= size[0] / size[1] <= 1.8:
        raise ValueError(f"pictures are 0.7 to 1.8 times as wide as high, not {size[0]}x{size[1]}")
    if not 1 <= frame_rate <= 120:
        raise ValueError(f"the frame rate must be within 1..120 Hz, not {frame_rate}")
    if not 100 <= eeg_rate <= 2000:
        raise ValueError(f"the EEG rate must be within 100..2000 Hz, not {eeg_rate}")
    if mains not in (0, 50, 60):
        raise ValueError(f"mains must be 0, 50 or 60 Hz, not {mains}")
