"""Alarm tones: told apart, never waited for, and a missing output is one sentence."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from emoscope_devices import Capture, CaptureState, DeviceBusy, DeviceLost, LiveClock
from emoscope_devices.microphone import MicrophoneSource
from emoscope_devices.tone import LEVEL, PATTERNS, RATE, URGENCIES, Tone, tone

sys.path.insert(0, str(Path(__file__).parent))
from pulse_server import PulseServer, missing, pointed_at

PATIENCE_SECONDS = 20.0


def wait_for(condition, what: str) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.01)


class Output:
    """An output that plays at once, or fails as it is told to."""

    def __init__(self, heard: list[np.ndarray], fault: "Fault") -> None:
        self.heard, self.fault, self.rate = heard, fault, 0.0
        self._queue: list[np.ndarray] = []
        self._opened = 0.0

    def open(self, rate: float) -> None:
        self.fault.opened += 1
        self.fault.gate.wait(PATIENCE_SECONDS)
        if self.fault.error is not None:
            raise self.fault.error
        self.rate, self._opened = rate, time.monotonic()

    @property
    def queued(self) -> float:
        if self.fault.stuck:
            return 1.0
        self.heard += self._queue
        self._queue = []
        return 0.0

    @property
    def silent(self) -> bool:
        return self.fault.stuck and time.monotonic() - self._opened > 0.05

    def put(self, sound: np.ndarray) -> None:
        self._queue.append(sound)
        self.fault.put.set()

    def clear(self) -> None:
        self._queue.clear()

    def close(self) -> None:
        self.fault.closed += 1


class Fault:
    """What is wrong with the output, and what was done to it."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.stuck = False
        self.gate = threading.Event()
        self.gate.set()
        self.put = threading.Event()
        self.opened = self.closed = 0


@pytest.fixture
def bench() -> Iterator[tuple[Tone, list[np.ndarray], Fault]]:
    heard: list[np.ndarray] = []
    fault = Fault()
    made = Tone(lambda: Output(heard, fault), retry=0.05)
    yield made, heard, fault
    fault.gate.set()
    assert made.close(PATIENCE_SECONDS)


# -- the sounds ------------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [16000.0, 44100.0, RATE])
@pytest.mark.parametrize("urgency", URGENCIES)
def test_a_tone_has_its_pulses_pitch_level_and_a_soft_attack(urgency, rate) -> None:
    pattern, sound = PATTERNS[urgency], tone(urgency, rate)
    assert sound.dtype == np.float32
    assert np.abs(sound).max() == pytest.approx(LEVEL)
    loud = np.abs(sound) > 0.02 * LEVEL
    quiet = np.convolve(loud, np.ones(round(0.03 * rate)), "same") == 0
    edges = np.flatnonzero(np.diff((~quiet).astype(int)) == 1)
    assert len(edges) + (not quiet[0]) == len(pattern.starts)
    first = sound[: round(pattern.pulse * rate)]
    power = np.abs(np.fft.rfft(first * np.hanning(len(first)), 1 << 17))
    assert power.argmax() * rate / (1 << 17) == pytest.approx(pattern.pitch, rel=0.01)
    beginning = np.abs(sound[: round(0.005 * rate)]).max()
    assert beginning < 0.15 * LEVEL


def test_four_harmonics_are_within_15_db_and_between_300_and_4000_hz() -> None:
    for urgency in URGENCIES:
        pattern, sound = PATTERNS[urgency], tone(urgency)
        assert 150 <= pattern.pitch <= 1000
        first = sound[: round(pattern.pulse * RATE)]
        power = np.abs(np.fft.rfft(first * np.hanning(len(first)), 1 << 17))
        at = [power[round(pattern.pitch * k * (1 << 17) / RATE)] for k in range(1, 6)]
        good = [
            k
            for k, size in enumerate(at, 1)
            if abs(20 * np.log10(size / at[0])) <= 15 and 300 <= pattern.pitch * k <= 4000
        ]
        assert len(good) >= 4


def test_the_more_urgent_has_more_pulses_closer_together_at_a_higher_pitch() -> None:
    low, medium, high = (PATTERNS[urgency] for urgency in URGENCIES)
    assert len(low.starts) < len(medium.starts) < len(high.starts)
    assert low.pitch < medium.pitch < high.pitch
    assert np.diff(high.starts).min() < np.diff(medium.starts).min()


# -- playing them ----------------------------------------------------------------------------


def test_a_tone_is_played_and_the_output_let_go_of(bench) -> None:
    player, heard, fault = bench
    player.play("medium")
    wait_for(lambda: player.played == 1 and fault.closed == 1, "a tone")
    np.testing.assert_array_equal(heard[0], tone("medium"))
    assert player.trouble == ()
    assert not player.missed


def test_of_several_that_wait_the_most_urgent_sounds(bench) -> None:
    player, heard, fault = bench
    fault.gate.clear()
    player.look()
    wait_for(lambda: fault.opened == 1, "an output being opened")
    for urgency in ("low", "high", "medium"):
        player.play(urgency)
    fault.gate.set()
    wait_for(lambda: player.played == 1, "a tone")
    np.testing.assert_array_equal(heard[0], tone("high"))
    assert len(heard) == 1


def test_muted_nothing_sounds_and_it_is_known_for_how_long() -> None:
    heard: list[np.ndarray] = []
    now = [100.0]
    player = Tone(lambda: Output(heard, Fault()), clock=lambda: now[0])
    player.mute(120.0)
    assert player.muted == 120.0
    player.play("high")
    assert player._thread is None
    now[0] = 219.0
    assert player.muted == 1.0
    now[0] = 221.0
    player.play("high")
    wait_for(lambda: player.played == 1, "a tone after the mute")
    assert player.close()


@pytest.mark.parametrize("cut", [lambda t: t.hush(), lambda t: t.mute(60.0)])
def test_acknowledged_or_muted_it_falls_silent_at_once(bench, cut) -> None:
    player, heard, fault = bench
    fault.stuck = True  # never finishes by itself
    player.play("high")
    assert fault.put.wait(PATIENCE_SECONDS)
    cut(player)
    wait_for(lambda: fault.closed == fault.opened, "the output closed")
    assert heard == []
    assert player.played == 0


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (DeviceLost("There is no sound output here.", "Plug in headphones."), "no sound output"),
        (DeviceBusy("{device} is busy.", "Close it.", device="Speakers"), "Speakers is busy"),
        (OSError("driver"), "driver"),
    ],
)
def test_without_an_output_one_sentence_says_so_and_it_is_tried_again(bench, error, word) -> None:
    player, heard, fault = bench
    fault.error = error
    player.play("high")
    wait_for(lambda: player.trouble and fault.opened >= 2, "trouble, and another try")
    said = " ".join(map(str, player.trouble))
    assert said.startswith("Alarms cannot be heard")
    assert word in said
    assert player.missed
    fault.error = None
    player.play("high")
    wait_for(lambda: player.played >= 1 and not player.trouble, "a tone")
    assert not player.missed
    assert heard


def test_that_there_is_no_output_is_found_without_a_sound(bench) -> None:
    player, heard, fault = bench
    fault.error = DeviceLost("There is no sound output here.", "Plug in headphones.")
    player.look()
    wait_for(lambda: player.trouble, "trouble")
    assert not player.missed
    fault.error = None
    wait_for(lambda: not player.trouble, "an output")
    assert heard == []


def test_an_output_that_takes_no_sound_is_said_to(bench) -> None:
    player, _, fault = bench
    fault.stuck = True
    player.play("low")
    wait_for(lambda: "takes no sound" in " ".join(map(str, player.trouble)), "trouble")


def test_a_sound_system_that_hangs_holds_nobody_up_and_is_said_to() -> None:
    now, fault = [0.0], Fault()
    fault.gate.clear()
    player = Tone(lambda: Output([], fault), clock=lambda: now[0])
    player.play("high")
    wait_for(lambda: fault.opened == 1, "an output being opened")
    assert player.trouble == ()
    now[0] = 6.0
    player.play("high")
    player.hush()
    assert "does not answer" in " ".join(map(str, player.trouble))
    assert not player.close(0.01)
    fault.gate.set()
    assert player.close(PATIENCE_SECONDS)


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ValueError, match="urgency"):
        Tone().play("shrill")  # type: ignore[arg-type]
    for seconds in (-1.0, 4000.0, float("nan")):
        with pytest.raises(ValueError, match="an hour"):
            Tone().mute(seconds)
    for level in (0.0, 1.1, float("nan")):
        with pytest.raises(ValueError, match="level"):
            Tone(level=level)


def test_after_closing_it_plays_no_more(bench) -> None:
    player, heard, fault = bench
    assert player.close()
    player.play("high")
    player.look()
    assert (heard, fault.opened) == ([], 0)


# -- on a sound server of our own ------------------------------------------------------------


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PulseServer]:
    if reason := missing():
        pytest.skip(reason)
    with PulseServer(tmp_path) as running, pointed_at(running):
        yield running


def test_the_tone_comes_out_of_the_sound_server_and_after_a_crash_it_is_missed(
    server: PulseServer,
) -> None:
    player = Tone(retry=0.2)
    capture = Capture(MicrophoneSource(), LiveClock())
    capture.start()
    try:
        wait_for(lambda: capture.state is CaptureState.LIVE, "a microphone")
        player.play("high")
        wait_for(lambda: player.played == 1, "a tone")
        assert capture.ring is not None
        sound = capture.ring.latest(round(3 * capture.ring.spec.rate)).data
        power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 18))
        pitch = power.argmax() * capture.ring.spec.rate / (1 << 18)
        assert pitch == pytest.approx(PATTERNS["high"].pitch, rel=0.02)
    finally:
        assert capture.stop(10.0)
    server.kill()
    try:
        player.play("high")
        wait_for(lambda: player.missed, "that it cannot be heard")
        assert "Alarms cannot be heard" in str(player.trouble[0])
    finally:
        assert player.close(PATIENCE_SECONDS)
