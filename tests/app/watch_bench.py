"""A session made of plain values, to be looked at: no device, no thread, no disk."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

from emoscope.recording import RecorderState, RecorderStatus
from emoscope.watching import Alarm, AlarmBook, Seen, StreamSeen, Watch, WatchPolicy
from emoscope_devices import CaptureState, CaptureStatus, ManualClock, Sentence, StreamSpec, say

NS = 1_000_000_000
WALL = 1_750_000_000 * NS
FOLDER = Path("recordings") / "P01"
SPECS = {
    "video": StreamSpec("video", "Test camera", 30.0, (4, 4, 3), "uint8", "BGR"),
    "audio": StreamSpec("audio", "Test microphone", 48000.0, (), "float32", "full scale"),
    "eeg": StreamSpec("eeg", "Test board", 250.0, (2,), "float64", "µV", ("Fp1", "Fp2")),
}
GONE = (
    say("{device} has sent nothing for {seconds:.0f} s.", device="Test board", seconds=3),
    say("Check its cable, battery and radio; Emoscope keeps trying to reconnect."),
)


def live(rate: float = 250.0, **values: Any) -> CaptureStatus:
    return CaptureStatus(CaptureState.LIVE, rate=rate, **values)


def away(state: CaptureState = CaptureState.RECONNECTING, **values: Any) -> CaptureStatus:
    return CaptureStatus(state, **{"reasons": GONE, **values})


def stream(status: CaptureStatus, kind: str = "eeg", **values: Any) -> StreamSeen:
    spec = SPECS[kind]
    return StreamSeen(spec.device, spec.rate, status, **values)


def recorder(
    size: int = 1000, state: RecorderState = RecorderState.RECORDING, **values: Any
) -> RecorderStatus:
    return RecorderStatus(state, values.pop("folder", FOLDER), bytes=size, **values)


def at(seconds: float, **values: Any) -> Seen:
    """Return what is seen at ``seconds``; the wall clock runs with the session's."""
    now = round(seconds * NS)
    streams = MappingProxyType(values.pop("streams", {}))
    ahead = values.get("ahead", WALL)
    wall = now + (WALL if ahead is None else ahead)
    return Seen(now, wall, **{"ahead": WALL, **values}, streams=streams)


class Hour:
    """Steps a watch and its book; keeps what was heard."""

    def __init__(self, roles: Any, policy: WatchPolicy | None = None, **values: Any) -> None:
        self.watch, self.book = Watch(roles, policy, **values), AlarmBook()
        self.heard: list[Alarm] = []
        self.changes: list[Any] = []
        self.second = -1.0

    def look(self, *, seconds: float = 1.0, **values: Any) -> "Hour":
        self.second = 0.0 if self.second < 0 else self.second + seconds
        changes = self.watch.look(at(self.second, **values))
        self.changes += changes
        self.heard += self.book.take(changes)
        return self

    def looks(self, count: int, **values: Any) -> "Hour":
        for _ in range(count):
            self.look(**values)
        return self

    def eeg(self, count: int, status: CaptureStatus, **values: Any) -> "Hour":
        """Look at a headset beside a camera that delivers."""
        beside = stream(live(30.0), "video")
        return self.looks(count, streams={"eeg": stream(status, **values), "video": beside})

    @property
    def only(self) -> Alarm:
        assert len(self.book.open) == 1, self.book.open
        return self.book.open[0]


@dataclass
class FakeSitting:
    """What a window may ask of a session, each part to be set."""

    clock: ManualClock = field(default_factory=ManualClock)
    statuses: dict[str, CaptureStatus] = field(default_factory=dict)
    recorder: RecorderStatus | None = None
    recording: bool = False
    failure: Sentence | None = None
    replayed: bool = False
    skipped: dict[str, int] = field(default_factory=dict)
    rings: dict[str, Any] = field(default_factory=dict)

    @property
    def captures(self) -> dict[str, Any]:
        return {
            kind: SimpleNamespace(
                source=SimpleNamespace(spec=SPECS[kind]), status=status, state=status.state
            )
            for kind, status in self.statuses.items()
        }

    @property
    def pipeline(self) -> Any:
        return SimpleNamespace(skipped=self.skipped)

    @property
    def tap(self) -> Any:
        held = None
        if self.recorder is not None:
            held = SimpleNamespace(status=self.recorder, folder=self.recorder.folder)
        return SimpleNamespace(recording=self.recording, recorder=held)

    def set(self, kind: str, **values: Any) -> None:
        """Change how a stream stands."""
        self.statuses[kind] = replace(self.statuses[kind], **values)
