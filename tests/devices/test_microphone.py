"""The microphone: its arithmetic without hardware, its faults on a sound server of our own."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices import (
    NS,
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    CaptureStatus,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    ManualClock,
    _portaudio,
    microphone,
)
from emoscope_devices.microphone import (
    MicrophoneInfo,
    MicrophoneSource,
    Sound,
    SoundLine,
    list_microphones,
)

sys.path.insert(0, str(Path(__file__).parent))
from pulse_server import SERVER_RATE, PulseServer, missing, pointed_at

S = CaptureState

# ------------------------------------------------------------------ the arithmetic of SoundLine


class Card:
    """A simulated sound card: 20 ms blocks of a counting ramp, each with its true arrival."""

    def __init__(self, rate: float = 16000.0) -> None:
        self.rate = rate
        self.count = round(rate * 0.02)
        self.sample = 0

    def sound(self, late: float = 0.0, **flags: Any) -> Sound:
        first, self.sample = self.sample, self.sample + self.count
        data = np.arange(first, self.sample, dtype=np.float32)
        return Sound(data, round((1.0 + self.sample / self.rate + late) * NS), **flags)

    def lose(self, seconds: float) -> None:
        self.sample += round(seconds * self.rate)


def joined(blocks: list[Block]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[Any]]:
    """Return index, times in ns and data of all samples, checked for order."""
    index = np.concatenate([np.arange(b.first, b.stop) for b in blocks])
    times = np.concatenate([b.times for b in blocks])
    assert np.all(np.diff(index) > 0)
    assert np.all(np.diff(times) > 0)
    return index, times, np.concatenate([b.data for b in blocks])


def steady(line: SoundLine, card: Card, count: int) -> list[Block]:
    return [block for _ in range(count) for block in line.take(card.sound())]


def test_steady_sound_passes_at_once_and_unchanged() -> None:
    card, line = Card(), SoundLine(16000.0, 16000.0, 0.0)
    for turn in range(100):
        (block,) = line.take(card.sound())
        assert (block.first, len(block)) == (320 * turn, 320)
        assert block.data.tolist() == list(range(320 * turn, 320 * turn + 320))
        assert abs(int(block.times[-1]) - block.arrival) < 1000
    assert line.settle() == []


@pytest.mark.parametrize("latency", [0.0, 0.05, -0.02])
def test_time_is_arrival_less_filter_delay_and_latency(latency: float) -> None:
    card, line = Card(44100.0), SoundLine(44100.0, 16000.0, latency)
    _, times, data = joined(steady(line, card, 200))
    # The ramp says when each sample was taken.
    taken = 1.0 + (data.astype(np.float64) + 1) / 44100.0
    error = times / NS - (taken - latency)
    assert np.abs(error[500:]).max() < 1.1 / 16000.0


def test_jitter_is_no_loss() -> None:
    rng = np.random.default_rng(0)
    card, line = Card(), SoundLine(16000.0, 16000.0, 0.0)
    blocks = [b for late in rng.exponential(0.006, 500) for b in line.take(card.sound(late))]
    index, _, _ = joined(blocks)
    assert index.tolist() == list(range(500 * 320))


@pytest.mark.parametrize("hiccup", [0.07, 0.3, 1.0])
def test_sound_that_a_busy_machine_held_up_is_no_loss(hiccup: float) -> None:
    card, line = Card(), SoundLine(16000.0, 16000.0, 0.0)
    blocks = steady(line, card, 100)
    held = round(hiccup / 0.02)
    for waiting in range(held, 0, -1):
        blocks += line.take(card.sound(late=waiting * 0.02))
    blocks += steady(line, card, 50)
    index, times, data = joined(blocks)
    assert index.tolist() == list(range((150 + held) * 320))
    assert data.tolist() == index.tolist()
    assert np.abs(times / NS - 1.0 - (index + 1) / 16000.0).max() < 0.001


@pytest.mark.parametrize("gap", [0.08, 0.5, 20.0])
@pytest.mark.parametrize("rate", [16000.0, 48000.0])
def test_sound_that_stays_late_has_a_gap_before_it(gap: float, rate: float) -> None:
    card, line = Card(rate), SoundLine(rate, 16000.0, 0.0)
    rng = np.random.default_rng(1)
    blocks = [b for late in rng.exponential(0.002, 200) for b in line.take(card.sound(late))]
    card.lose(gap)
    blocks += [b for late in rng.exponential(0.002, 200) for b in line.take(card.sound(late))]
    index, times, data = joined(blocks)
    jump = np.diff(index).max() - 1
    assert jump == pytest.approx(gap * 16000.0, abs=40)
    assert (np.diff(index) > 1).sum() == 1
    assert len(index) == 400 * 320
    taken = 1.0 + (data.astype(np.float64) + 1) / rate
    assert np.abs(times / NS - taken)[-3200:].max() < 0.001


@pytest.mark.parametrize(("missing_ms", "least", "most"), [(0, 1, 32), (30, 400, 560)])
def test_overflow_that_portaudio_owns_up_to_is_counted(
    missing_ms: int, least: int, most: int
) -> None:
    card, line = Card(), SoundLine(16000.0, 16000.0, 0.0)
    blocks = steady(line, card, 100)
    card.lose(missing_ms / 1000)
    blocks += line.take(card.sound(overflow=True))
    blocks += steady(line, card, 50)
    index, _, data = joined(blocks)
    assert least <= np.diff(index).max() - 1 <= most
    assert len(data) == 151 * 320


def test_every_overflow_is_counted_when_they_come_thick() -> None:
    card, line = Card(), SoundLine(16000.0, 16000.0, 0.0)
    blocks = steady(line, card, 100)
    for _ in range(5):
        card.lose(0.03)
        blocks += line.take(card.sound(overflow=True))
        blocks += steady(line, card, 2)
    blocks += steady(line, card, 50)
    index, _, _ = joined(blocks)
    assert (np.diff(index) > 1).sum() == 5
    assert (np.diff(index) - 1).sum() == pytest.approx(5 * 480, abs=100)


def test_what_we_dropped_is_counted_exactly() -> None:
    card, line = Card(48000.0), SoundLine(48000.0, 16000.0, 0.0)
    blocks = steady(line, card, 100)
    card.lose(0.02)
    blocks += line.take(card.sound(dropped=960))
    blocks += steady(line, card, 50)
    index, _, _ = joined(blocks)
    assert np.diff(index).max() - 1 == 320
    assert index[-1] == 152 * 320 - 1


def test_doubt_is_settled_when_nothing_more_comes() -> None:
    card, line = Card(), SoundLine(16000.0, 16000.0, 0.0)
    steady(line, card, 50)
    card.lose(2.0)
    assert line.take(card.sound()) == []
    (block,) = line.settle()
    assert block.first == pytest.approx(50 * 320 + 32000, abs=3)


@given(
    steps=st.lists(
        st.tuples(st.floats(0.0, 0.5), st.booleans(), st.integers(0, 2000), st.floats(0.0, 1.0)),
        max_size=40,
    ),
    rate=st.sampled_from([8000.0, 16000.0, 44100.0, 48000.0]),
)
def test_order_holds_and_no_sound_is_dropped_whatever_happens(
    steps: list[tuple[float, bool, int, float]], rate: float
) -> None:
    card, line = Card(rate), SoundLine(rate, 16000.0, 0.01)
    blocks = line.take(card.sound())
    fed, arrival = card.count, 0
    for late, overflow, dropped, lose in steps:
        card.lose(lose if lose > 0.8 else 0.0)
        made = card.sound(late)
        arrival = max(arrival, made.arrival)
        blocks += line.take(Sound(made.samples, arrival, overflow and late > 0.4, dropped))
        fed += card.count
    blocks += line.settle()
    index, _, _ = joined(blocks)
    # Each new start after a gap makes at most one output sample more.
    assert 0 <= len(index) - fed * 16000.0 / rate <= 2 * len(steps) + 1


# ------------------------------------------------------------------ which microphone is meant

INPUTS = [
    MicrophoneInfo(0, "Built-in Audio", 2, 44100.0, False),
    MicrophoneInfo(3, "Yeti Stereo Microphone", 2, 48000.0, True),
    MicrophoneInfo(4, "Yeti", 1, 48000.0, False),
    MicrophoneInfo(7, "Headset Microphone", 1, 16000.0, False),
]


@pytest.mark.parametrize(
    ("device", "index"),
    [(None, 3), (0, 0), (7, 7), ("built", 0), ("YETI", 4), ("stereo mic", 3), ("headset", 7)],
)
def test_device_is_found_by_name_index_or_default(device: str | int | None, index: int) -> None:
    assert _portaudio.choose(device, INPUTS).index == index


def test_ambiguous_name_is_refused_and_the_choice_shown() -> None:
    with pytest.raises(DeviceUnusable) as caught:
        _portaudio.choose("microphone", INPUTS)
    assert "3 Yeti Stereo Microphone, 7 Headset Microphone" in str(caught.value)


@pytest.mark.parametrize("device", ["Webcam", 1, 99, -1])
def test_absent_device_may_come_later_and_the_others_are_named(device: str | int) -> None:
    with pytest.raises(DeviceLost) as caught:
        _portaudio.choose(device, INPUTS)
    assert str(device) in str(caught.value)
    assert "0 Built-in Audio, 3 Yeti" in str(caught.value)


def test_no_input_at_all_and_no_default_are_told_apart() -> None:
    with pytest.raises(DeviceLost, match="No microphone is connected"):
        _portaudio.choose(None, [])
    with pytest.raises(DeviceLost, match="no default microphone"):
        _portaudio.choose(None, INPUTS[:1])


@pytest.mark.parametrize("rate", [0.0, 7999.0, 192_001.0, float("nan"), -16000.0])
def test_impossible_rate_is_refused(rate: float) -> None:
    with pytest.raises(ValueError, match="rate must be"):
        MicrophoneSource(rate=rate)


@pytest.mark.parametrize("latency", [float("nan"), -2.0, 80.0])
def test_impossible_latency_is_refused(latency: float) -> None:
    with pytest.raises(ValueError, match="latency must be"):
        MicrophoneSource(latency=latency)


@pytest.mark.parametrize(
    ("device", "name"), [(None, "Default microphone"), ("Yeti", "Yeti"), (3, "Microphone 3")]
)
def test_spec_says_what_was_asked_for(device: str | int | None, name: str) -> None:
    spec = MicrophoneSource(device).spec
    assert (spec.kind, spec.device, spec.rate, spec.shape) == ("audio", name, 16000.0, ())
    assert (spec.dtype, spec.unit, spec.live, spec.demo) == ("float32", "full scale", True, False)


# ------------------------------------------------------------------ PortAudio, as it can be


class PortAudioError(Exception):
    """As sounddevice raises it: text, code, and what the system below said."""


class FakeStream:
    """A stream that keeps what was asked of it and calls back only when told."""

    def __init__(self, system: "FakeSystem", **asked: Any) -> None:
        self.asked = asked
        self.calls: list[str] = []
        system.streams.append(self)
        code = system.refuses(asked["samplerate"], asked["channels"])
        if code:
            raise PortAudioError("refused", code, (0, 5, "because"))
        self._start_code = system.start_code

    def start(self) -> None:
        self.calls.append("start")
        if self._start_code:
            raise PortAudioError("not started", self._start_code)

    def abort(self, ignore_errors: bool) -> None:
        self.calls.append("abort")

    def close(self, ignore_errors: bool) -> None:
        self.calls.append("close")

    def say(self, samples: NDArray[np.float32], overflow: bool = False) -> None:
        status = SimpleNamespace(input_overflow=overflow)
        self.asked["callback"](samples, len(samples), None, status)


class FakeSystem:
    """Stands in for the module sounddevice."""

    PortAudioError = PortAudioError
    default = SimpleNamespace(device=[0, 0])

    def __init__(self) -> None:
        self._initialized = 1
        self.restarts = 0
        self.start_code = 0
        self.streams: list[FakeStream] = []
        self.devices = [
            {
                "index": 0,
                "name": "Card",
                "hostapi": 0,
                "max_input_channels": 2,
                "default_samplerate": 48000.0,
            },
            {
                "index": 1,
                "name": "Speaker",
                "hostapi": 0,
                "max_input_channels": 0,
                "default_samplerate": 48000.0,
            },
        ]
        self.refuses: Callable[[float, int], int] = lambda rate, channels: 0

    def query_devices(self) -> list[dict[str, Any]]:
        return self.devices

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "MME"}, {"name": "Windows WASAPI"}]

    def InputStream(self, **asked: Any) -> FakeStream:
        return FakeStream(self, **asked)

    def _terminate(self) -> None:
        self._initialized -= 1

    def _initialize(self) -> None:
        self._initialized += 1
        self.restarts += 1


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakeSystem:
    fake = FakeSystem()
    monkeypatch.setattr(_portaudio, "sd", fake)
    monkeypatch.setattr(_portaudio, "_streams", set())
    return fake


def open_it(device: str | int | None = None, rate: float = 16000.0) -> _portaudio.OpenStream:
    return _portaudio.open_stream(device, rate, lambda *_: None, lambda: None)


def test_outputs_are_not_listed(system: FakeSystem) -> None:
    assert list_microphones() == [MicrophoneInfo(0, "Card", 2, 48000.0, True)]


def test_inputs_of_one_name_are_told_apart_by_their_sound_system(system: FakeSystem) -> None:
    system.devices[1] = {**system.devices[0], "index": 1, "hostapi": 1}
    assert [m.name for m in list_microphones()] == ["Card (MME)", "Card (Windows WASAPI)"]
    assert open_it("card (windows").info.index == 1
    with pytest.raises(DeviceUnusable, match="Several"):
        open_it("card")


def test_list_is_fresh_only_while_no_microphone_is_open(system: FakeSystem) -> None:
    list_microphones()
    list_microphones()
    assert system.restarts == 2
    opened = open_it()
    assert system.restarts == 3
    list_microphones()
    open_it()
    assert system.restarts == 3
    assert system._initialized == 1
    _portaudio.close_stream(opened)
    list_microphones()
    assert system.restarts == 3  # the second is still open


def test_wanted_rate_and_one_channel_are_asked_first(system: FakeSystem) -> None:
    opened = open_it()
    asked = system.streams[0].asked
    assert opened.rate == 16000.0
    assert (asked["samplerate"], asked["channels"], asked["dtype"]) == (16000.0, 1, "float32")
    assert asked["blocksize"] == 320


@pytest.mark.parametrize(
    ("refuses", "rate", "channels"),
    [
        (lambda rate, channels: -9997 * (rate == 16000.0), 48000.0, 1),
        (lambda rate, channels: -9998 * (channels == 1), 16000.0, 2),
        (
            lambda rate, channels: (
                (-9998 if channels == 1 else -9997) * ((rate, channels) != (48000.0, 2))
            ),
            48000.0,
            2,
        ),
    ],
)
def test_what_is_offered_is_taken(
    system: FakeSystem, refuses: Callable[[float, int], int], rate: float, channels: int
) -> None:
    system.refuses = refuses
    opened = open_it()
    assert opened.rate == rate
    assert opened.stream.asked["channels"] == channels
    assert opened.stream.asked["blocksize"] == round(rate * 0.02)


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (-9997, DeviceUnusable, "offers no sound format"),
        (-9998, DeviceUnusable, "offers no sound format"),
        (-9985, DeviceBusy, "another program"),
        (-9999, DeviceLost, "refused: because"),
        (-9996, DeviceLost, "could not be opened"),
    ],
)
def test_portaudio_errors_are_put_into_words(
    system: FakeSystem, code: int, kind: type[DeviceError], words: str
) -> None:
    system.refuses = lambda rate, channels: code
    with pytest.raises(kind, match=words) as caught:
        open_it()
    assert "Card" in str(caught.value)
    assert not _portaudio._streams


def test_stream_that_does_not_start_is_closed(system: FakeSystem) -> None:
    system.start_code = -9985
    with pytest.raises(DeviceBusy):
        open_it()
    assert system.streams[0].calls == ["start", "abort", "close"]
    assert not _portaudio._streams


def test_missing_library_is_said_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_portaudio, "sd", None)
    with pytest.raises(DeviceUnusable, match="libportaudio2"):
        list_microphones()
    with pytest.raises(DeviceUnusable, match="libportaudio2"):
        next(iter(drained(MicrophoneSource())))


def test_sound_system_that_hangs_is_said(
    system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_portaudio, "LOCK_SECONDS", 0.05)
    held, let_go = threading.Event(), threading.Event()

    def hang() -> None:
        with _portaudio._lock:
            held.set()
            let_go.wait(10.0)

    thread = threading.Thread(target=hang)
    thread.start()
    held.wait(10.0)
    with pytest.raises(DeviceLost, match="does not answer"):
        list_microphones()
    let_go.set()
    thread.join()
    assert list_microphones()


def drained(source: MicrophoneSource) -> Iterator[Block]:
    """Return the blocks of a source, passing over its waits."""
    return (item for item in source.blocks(ManualClock(NS), threading.Event()) if item)


def test_first_channel_is_taken_and_resampled_to_what_was_asked(system: FakeSystem) -> None:
    system.refuses = lambda rate, channels: -9997 if rate == 16000.0 else -9998 * (channels == 1)
    source = MicrophoneSource("card")
    blocks = source.blocks(ManualClock(NS), threading.Event())
    while not system.streams or "start" not in system.streams[-1].calls:
        assert next(blocks) is None
    both = np.stack([np.full(960, 0.5), np.full(960, -0.5)], axis=1).astype(np.float32)
    for _ in range(10):
        system.streams[-1].say(both)
    got = [block for block in (next(blocks) for _ in range(10)) if block]
    assert np.concatenate([b.data for b in got])[-300:] == pytest.approx(0.5, abs=1e-6)
    assert sum(map(len, got)) == 3200
    assert (source.spec.device, source.spec.rate) == ("Card", 16000.0)
    assert source.spec.note == "48000 Hz, resampled to 16000 Hz"
    blocks.close()
    assert system.streams[-1].calls == ["start", "abort", "close"]


def test_stream_that_the_system_closes_is_lost(system: FakeSystem) -> None:
    blocks = MicrophoneSource().blocks(ManualClock(NS), threading.Event())
    while not system.streams or not system.streams[0].calls:
        next(blocks)
    system.streams[0].say(np.zeros((320, 1), np.float32))
    system.streams[0].asked["finished_callback"]()
    with pytest.raises(DeviceLost, match="has closed Card"):
        while True:
            next(blocks)
    assert system.streams[0].calls[-1] == "close"


def test_backlog_is_bounded_and_what_is_dropped_is_counted(
    system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "BACKLOG_BLOCKS", 5)
    inbox = microphone._Inbox(ManualClock())
    status = SimpleNamespace(input_overflow=False)
    overflow = SimpleNamespace(input_overflow=True)
    for turn in range(9):
        inbox.receive(np.zeros((320, 1), np.float32), 320, None, overflow if turn == 7 else status)
    taken = [inbox.next() for _ in range(5)]
    assert all(s and not s.dropped and not s.overflow for s in taken)
    inbox.receive(np.zeros((320, 1), np.float32), 320, None, status)
    late = inbox.next()
    assert late and late.dropped == 4 * 320 and late.overflow
    inbox.receive(np.zeros((320, 1), np.float32), 320, None, status)
    late = inbox.next()
    assert late and not late.dropped and not late.overflow


def test_opening_that_hangs_can_be_stopped_and_is_closed_afterwards(
    system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, closed = threading.Event(), threading.Event()

    def slow(*_: Any) -> Any:
        answer.wait(10.0)
        return SimpleNamespace(rate=16000.0, info=INPUTS[0])

    monkeypatch.setattr(microphone, "open_stream", slow)
    monkeypatch.setattr(microphone, "close_stream", lambda opened: closed.set())
    stop = threading.Event()
    blocks = MicrophoneSource().blocks(ManualClock(), stop)
    assert next(blocks) is None
    assert next(blocks) is None
    stop.set()
    assert list(blocks) == []
    assert not closed.is_set()
    answer.set()
    assert closed.wait(10.0)


def test_closing_that_hangs_holds_nobody_up(
    system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = threading.Event()
    monkeypatch.setattr(microphone, "CLOSE_SECONDS", 0.05)
    monkeypatch.setattr(microphone, "close_stream", lambda opened: let_go.wait(20.0))
    blocks = MicrophoneSource().blocks(ManualClock(), threading.Event())
    while not system.streams:
        next(blocks)
    blocks.close()
    let_go.set()


# ------------------------------------------------------------------ live, on a server of our own

TONE = (0.3 * np.sin(2 * np.pi * 440.0 * np.arange(SERVER_RATE) / SERVER_RATE)).astype(np.float32)
PATIENCE_SECONDS = 20.0
"""How long a busy machine may take; a healthy one needs a tenth."""


class Listener:
    """A capture of the private server's microphone, and what it has said."""

    def __init__(self, device: str | None = None) -> None:
        self.told: list[CaptureStatus] = []
        self.clock = LiveClock()
        self.source = MicrophoneSource(device)
        self.capture = Capture(
            self.source,
            self.clock,
            policy=CapturePolicy(backoff=(0.2,)),
            on_state=lambda _, status: self.told.append(status),
        )

    def __enter__(self) -> "Listener":
        self.capture.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self.capture.stop(10.0)

    @property
    def states(self) -> list[CaptureState]:
        return [status.state for status in self.told]

    def until(self, condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < end, f"no {what}; told {self.told}"
            time.sleep(0.02)

    def until_state(self, state: CaptureState) -> CaptureStatus:
        self.until(lambda: self.capture.status.state is state, state.value)
        return self.capture.status

    def hear(self, seconds: float) -> NDArray[Any]:
        """Return as much of the newest sound, once that much has come after this call."""
        count = round(seconds * 16000)
        start = self.capture.status.received
        self.until(lambda: self.capture.status.received >= start + count, "sound")
        assert self.capture.ring
        return self.capture.ring.latest(count).data.copy()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PulseServer]:
    if reason := missing():
        pytest.skip(reason)
    with PulseServer(tmp_path) as running, pointed_at(running):
        yield running


def pitch(sound: NDArray[Any]) -> float:
    """Return the strongest frequency in Hz, interpolated."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 17))
    return float(power.argmax() * 16000.0 / (1 << 17))


def test_live_tone_comes_in_at_its_pitch_and_stalls_tell_what_is_wrong(
    server: PulseServer,
) -> None:
    player = server.play(TONE)
    assert any(info.default for info in list_microphones())
    with Listener() as listener:
        listener.until_state(S.LIVE)
        listener.hear(1.0)
        sound = listener.hear(1.0)
        assert pitch(sound) == pytest.approx(440.0, abs=1.0)
        assert np.sqrt(2 * np.mean(sound**2)) == pytest.approx(0.3, rel=0.05)
        assert listener.source.spec.device == "default"
        assert sound.dtype == np.float32
        assert listener.capture.status.rate == pytest.approx(16000.0, rel=0.02)

        before = listener.capture.status
        server.suspend()
        stalled = listener.until_state(S.STALLED)
        assert str(stalled.reasons[0]) == "default sends no data."
        assert (stalled.since - stalled.last_arrival) / NS > 0.8
        server.suspend(False)
        listener.until_state(S.LIVE)
        listener.hear(0.5)
        after = listener.capture.status
        assert (after.gaps, after.reconnects) == (before.gaps + 1, 0)
        missing_seconds = (after.lost - before.lost) / 16000.0
        assert missing_seconds > 0.7
        ring = listener.capture.ring
        assert ring and S.LOST not in listener.states
        kept = ring.since(0)
        index, times = kept.index.copy(), kept.times.copy()
        assert np.all(np.diff(index) > 0) and np.all(np.diff(times) > 0)
        assert missing_seconds == pytest.approx(np.diff(times).max() / NS, abs=0.05)

        player.stop()
        stalled = listener.until_state(S.STALLED)
        assert "exact silence" in str(stalled.reasons[0])
        server.play(TONE)
        listener.until_state(S.LIVE)
    assert listener.capture.status.state is S.STOPPED


def test_live_server_that_dies_and_comes_back(server: PulseServer) -> None:
    server.play(TONE)
    with Listener() as listener:
        listener.until_state(S.LIVE)
        listener.hear(0.5)
        ring = listener.capture.ring
        server.kill()
        listener.until(lambda: S.RECONNECTING in listener.states, "new try")
        listener.until(
            lambda: (
                any("No microphone is connected" in str(s.reasons[:1]) for s in listener.told)
                or any("No microphone" in str(r) for s in listener.told for r in s.reasons)
            ),
            "words for a system without inputs",
        )
        server.start()
        server.play(TONE)
        listener.until_state(S.LIVE)
        assert pitch(listener.hear(1.0)) == pytest.approx(440.0, abs=2.0)
        assert listener.capture.ring is ring
        status = listener.capture.status
        assert (status.reconnects, status.gaps) == (1, 1)
        assert status.lost > 0.2 * 16000


def test_live_server_that_hangs_holds_nobody_up(server: PulseServer) -> None:
    server.play(TONE)
    with Listener() as listener:
        listener.until_state(S.LIVE)
        server.freeze()
        listener.until_state(S.STALLED)
        assert listener.capture.stop(10.0)
        server.thaw()


def test_live_name_that_no_input_has_is_looked_for_and_the_others_named(
    server: PulseServer,
) -> None:
    with Listener("Nonesuch 3000") as listener:
        lost = listener.until_state(S.LOST)
        words = " ".join(map(str, lost.reasons))
        assert "No microphone Nonesuch 3000 is connected" in words
        assert "pulse" in words and "default" in words
