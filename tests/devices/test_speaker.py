"""The output for sound: counts what was heard, stands still when nothing comes, says what fails."""

from types import SimpleNamespace

import numpy as np
import pytest

from emoscope_devices import DeviceBusy, DeviceLost, DeviceUnusable, _portaudio, speaker
from emoscope_devices.speaker import BLOCK_SECONDS, Speaker

RATE = 16000.0
BLOCK = round(RATE * BLOCK_SECONDS)
LATENCY = 0.08


class Trouble(Exception):
    """What PortAudio raises."""


class FakeStream:
    """An output that asks for sound when the test says so."""

    refuses: tuple[float, ...] = ()
    fails_to_start = False

    def __init__(self, **asked) -> None:
        self.asked = asked
        if asked["samplerate"] in self.refuses:
            raise Trouble("Invalid sample rate")
        self.latency = LATENCY
        self.closed = False
        SOUND.made.append(self)

    def start(self) -> None:
        if self.fails_to_start:
            raise Trouble("Device unavailable")

    def pull(self) -> np.ndarray:
        out = np.full((BLOCK, 1), np.nan, np.float32)
        self.asked["callback"](out, BLOCK, None, None)
        return out[:, 0]

    def abort(self, ignore_errors=False) -> None:
        pass

    def close(self, ignore_errors=False) -> None:
        self.closed = True


SOUND = SimpleNamespace(made=[])


@pytest.fixture(autouse=True)
def sound(monkeypatch):
    SOUND.made = []
    fake = SimpleNamespace(
        PortAudioError=Trouble,
        OutputStream=FakeStream,
        query_devices=lambda kind: {"name": "Test speaker", "default_samplerate": 48000.0},
    )
    monkeypatch.setattr(speaker, "sd", fake)
    monkeypatch.setattr(_portaudio, "Library", _NoLibrary)
    monkeypatch.setattr(FakeStream, "refuses", ())
    monkeypatch.setattr(FakeStream, "fails_to_start", False)
    yield fake
    assert not _portaudio._streams


class _NoLibrary:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


@pytest.fixture
def clock(monkeypatch):
    now = SimpleNamespace(ns=10_000_000_000)
    monkeypatch.setattr(speaker.time, "monotonic_ns", lambda: now.ns)
    return now


@pytest.fixture
def opened():
    made = Speaker()
    made.open(RATE)
    yield made
    made.close()


def test_what_is_put_in_comes_out_once_in_order_and_then_silence(opened):
    wave = np.linspace(-1, 1, BLOCK * 2 + 10, dtype=np.float32)
    opened.put(wave[:100])
    opened.put(wave[100:])
    assert opened.queued == pytest.approx(len(wave) / RATE)
    got = np.concatenate([SOUND.made[0].pull() for _ in range(3)])
    np.testing.assert_array_equal(got[: len(wave)], wave)
    assert not got[len(wave) :].any()
    assert opened.queued == 0


def test_sound_beyond_full_scale_is_cut_off(opened):
    opened.put(np.array([3.0, -2.0, 0.5], np.float32))
    assert SOUND.made[0].pull()[:3].tolist() == [1.0, -1.0, 0.5]


def test_what_was_heard_runs_with_the_clock_less_the_latency_and_stands_when_nothing_comes(
    opened, clock
):
    assert opened.heard(clock.ns) is None
    opened.put(np.ones(BLOCK * 10, np.float32))
    stream = SOUND.made[0]
    for _ in range(10):
        stream.pull()
        clock.ns += 20_000_000
    # The last block was asked for 20 ms ago; nine are before it.
    assert opened.heard(clock.ns) == pytest.approx(9 * 0.02 + 0.02 - LATENCY, abs=1e-6)
    assert opened.heard(clock.ns + 5_000_000) == pytest.approx(0.205 - LATENCY, abs=1e-6)
    for _ in range(10):  # nothing is left: the device plays silence
        stream.pull()
        clock.ns += 20_000_000
    assert opened.heard(clock.ns) == pytest.approx(0.2)


def test_after_clear_it_counts_from_nothing(opened, clock):
    opened.put(np.ones(BLOCK * 20, np.float32))
    for _ in range(10):
        SOUND.made[0].pull()
        clock.ns += 20_000_000
    opened.clear()
    assert opened.queued == 0
    assert opened.heard(clock.ns) is None
    assert not SOUND.made[0].pull().any()


def test_a_device_that_asks_no_more_is_known_to_be_silent(opened, clock):
    SOUND.made[0].pull()
    assert not opened.silent
    clock.ns += 1_100_000_000
    assert opened.silent


def test_a_rate_that_is_not_offered_becomes_the_device_s_own(monkeypatch):
    monkeypatch.setattr(FakeStream, "refuses", (RATE,))
    made = Speaker()
    made.open(RATE)
    assert made.rate == 48000.0
    made.close()
    assert SOUND.made[0].closed


def test_a_device_that_refuses_is_named(monkeypatch):
    monkeypatch.setattr(FakeStream, "fails_to_start", True)
    with pytest.raises(DeviceBusy, match="Test speaker cannot play sound"):
        Speaker().open(RATE)
    assert all(stream.closed for stream in SOUND.made)


def test_no_output_at_all_is_said(sound):
    def nothing(kind):
        raise Trouble("Error querying device -1")

    sound.query_devices = nothing
    with pytest.raises(DeviceLost, match="no sound output"):
        Speaker().open(RATE)


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setattr(speaker, "sd", None)
    with pytest.raises(DeviceUnusable, match="libportaudio2"):
        Speaker().open(RATE)


def test_closing_twice_and_closing_what_was_never_open_is_nothing():
    made = Speaker()
    made.close()
    made.open(RATE)
    made.close()
    made.close()
    assert [stream.closed for stream in SOUND.made] == [True]
