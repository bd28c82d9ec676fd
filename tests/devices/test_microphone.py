"""The microphone without hardware: which one is meant, PortAudio's refusals, threads that hang."""

import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from emoscope_devices import (
    NS,
    Block,
    CaptureState,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceUnusable,
    ManualClock,
    _portaudio,
    microphone,
)
from emoscope_devices._pulse import Heard
from emoscope_devices.microphone import (
    MicrophoneInfo,
    MicrophoneSource,
    list_microphones,
)

S = CaptureState

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
        self._lib = self
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

    def Pa_Initialize(self) -> int:
        self.restarts += 1
        return 0

    def _check(self, code: int, _text: str) -> None:
        assert code == 0


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakeSystem:
    fake = FakeSystem()
    monkeypatch.setattr(_portaudio, "sd", fake)
    monkeypatch.setattr(_portaudio, "_streams", set())
    monkeypatch.setattr(microphone, "heard_sources", lambda: None)
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


def test_a_failure_while_looking_does_not_keep_others_out(system: FakeSystem) -> None:
    system.Pa_Initialize = lambda: 1 // 0  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        list_microphones()
    del system.Pa_Initialize
    assert _portaudio.aside(list_microphones).result(30.0), "on another thread: it is not locked"


def test_sound_system_that_hangs_is_said(
    system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_portaudio, "LOCK_SECONDS", 0.05)
    held, let_go = threading.Event(), threading.Event()

    def hang() -> None:
        with _portaudio._lock:
            held.set()
            let_go.wait(10.0)

    thread = threading.Thread(target=hang, daemon=True)
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
    assert source.spec.note == "48000 Hz, resampled to 16000 Hz."
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


def test_microphone_that_the_sound_server_replaced_is_lost(
    system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    yeti, built_in = Heard("alsa.yeti", "Yeti"), Heard("alsa.pci", "Built-in Audio")
    answers = [(), None, (yeti,), None, (), (built_in, yeti), (yeti,), (built_in,)]
    monkeypatch.setattr(microphone, "heard_sources", lambda: answers.pop(0))
    source, clock = MicrophoneSource(), ManualClock(NS)
    blocks = source.blocks(clock, threading.Event())
    while not system.streams or not system.streams[0].calls:
        next(blocks)
    names = []
    with pytest.raises(DeviceLost, match="Yeti is gone, and the system has put Built-in Audio in"):
        for _ in range(8):
            for _ in range(100):  # 20 ms each, so that the server is asked once
                clock.advance(0.02)
                system.streams[0].say(np.zeros((320, 1), np.float32))
                assert next(blocks)
            names.append(source.spec.device)
    assert names == ["Card", "Card", "Yeti", "Yeti", "Yeti", "Yeti", "Yeti"]
    assert source.spec.note == "By way of Card."
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
