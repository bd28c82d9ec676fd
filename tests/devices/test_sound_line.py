"""The arithmetic of the microphone: what is missing, and when the rest was heard."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices import (
    NS,
    Block,
    CaptureState,
)
from emoscope_devices.microphone import (
    Sound,
    SoundLine,
)

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
