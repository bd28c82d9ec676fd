"""The resampler: the same sound, at another rate, at a known delay, however it is cut."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices._resample import StreamResampler

RATES_IN = [48000.0, 44100.0, 8000.0, 22050.0, 96000.0, 11025.0, 32000.0]


def noise(count: int, seed: int = 0) -> NDArray[np.float32]:
    return np.random.default_rng(seed).standard_normal(count).astype(np.float32)


def tone(rate: float, hertz: float, seconds: float = 1.0) -> NDArray[np.float32]:
    time = np.arange(round(rate * seconds)) / rate
    return np.cos(2 * np.pi * hertz * time).astype(np.float32)


def phasor(samples: NDArray[np.float32], rate: float, hertz: float, start: float) -> complex:
    """Return amplitude and phase (as of time 0) of a tone; ``start`` is the first sample's time."""
    time = start + np.arange(len(samples)) / rate
    columns = np.stack([np.cos(2 * np.pi * hertz * time), np.sin(2 * np.pi * hertz * time)], axis=1)
    (a, b), *_ = np.linalg.lstsq(columns, samples.astype(np.float64), rcond=None)
    return complex(a, -b)


@pytest.mark.parametrize("rate_in", [*RATES_IN, 16000.0])
@settings(max_examples=15, deadline=None)
@given(cuts=st.lists(st.integers(0, 2500), max_size=12), seed=st.integers(0, 9))
def test_cut_into_blocks_does_not_change_a_bit(rate_in: float, cuts: list[int], seed: int) -> None:
    sound = noise(2500, seed)
    edges = [0, *sorted(cuts), len(sound)]
    whole = StreamResampler(rate_in, 16000.0).feed(sound)
    resampler = StreamResampler(rate_in, 16000.0)
    parts = [resampler.feed(sound[a:b]) for a, b in pairwise(edges)]
    assert np.concatenate(parts).tobytes() == whole.tobytes()


def test_single_samples_give_the_same_as_one_block() -> None:
    sound = noise(700)
    resampler = StreamResampler(44100.0, 16000.0)
    parts = [resampler.feed(sound[i : i + 1]) for i in range(len(sound))]
    assert max(map(len, parts)) == 1
    whole = StreamResampler(44100.0, 16000.0).feed(sound)
    assert np.concatenate(parts).tobytes() == whole.tobytes()


@pytest.mark.parametrize("rate_in", [*RATES_IN, 16000.0])
@pytest.mark.parametrize("hertz", [50.0, 440.0, 3500.0])
def test_tone_keeps_frequency_amplitude_and_phase(rate_in: float, hertz: float) -> None:
    resampler = StreamResampler(rate_in, 16000.0)
    result = resampler.feed(tone(rate_in, hertz))
    settled = round(2 * resampler.delay * 16000.0) + 1
    start = settled / 16000.0 - resampler.delay
    found = phasor(result[settled:], 16000.0, hertz, start)
    assert abs(found) == pytest.approx(1.0, abs=0.002)
    # A phase in seconds is a delay: less than a tenth of a sample.
    assert abs(np.angle(found)) / (2 * np.pi * hertz) < 0.1 / 16000.0
    rest = result[settled:] - np.real(
        found * np.exp(2j * np.pi * hertz * (start + np.arange(len(result) - settled) / 16000.0))
    )
    assert np.sqrt(np.mean(rest**2)) < 1e-3


@pytest.mark.parametrize("rate_in", [48000.0, 44100.0, 22050.0, 96000.0])
def test_sound_above_half_the_new_rate_is_gone(rate_in: float) -> None:
    for hertz in np.arange(8000.0, rate_in / 2, 370.0):
        resampler = StreamResampler(rate_in, 16000.0)
        result = resampler.feed(tone(rate_in, hertz, 0.2))
        settled = result[round(2 * resampler.delay * 16000.0) + 1 :]
        assert 20 * np.log10(np.sqrt(2 * np.mean(settled**2)) + 1e-12) < -60.0


@pytest.mark.parametrize("rate_in", [8000.0, 11025.0])
def test_mirror_images_above_half_the_old_rate_are_not_made(rate_in: float) -> None:
    resampler = StreamResampler(rate_in, 16000.0)
    result = resampler.feed(tone(rate_in, 3000.0, 2.0))[-16000:]
    spectrum = np.abs(np.fft.rfft(result * np.hanning(len(result))))
    above = np.arange(len(spectrum)) > rate_in / 2
    assert 20 * np.log10(spectrum[above].max() / spectrum.max()) < -60.0


@pytest.mark.parametrize("rate_in", [*RATES_IN, 16000.0])
def test_constant_stays_the_same_constant(rate_in: float) -> None:
    resampler = StreamResampler(rate_in, 16000.0)
    result = resampler.feed(np.full(round(rate_in / 4), 0.625, np.float32))
    settled = result[round(2 * resampler.delay * 16000.0) + 1 :]
    assert np.abs(settled - 0.625).max() < 1e-6


@pytest.mark.parametrize("rate_in", RATES_IN)
def test_click_comes_out_at_its_time(rate_in: float) -> None:
    resampler = StreamResampler(rate_in, 16000.0)
    click = np.zeros(round(rate_in * 0.2), np.float32)
    at = round(rate_in * 0.1)
    click[at] = 1.0
    result = resampler.feed(click).astype(np.float64)
    time = np.arange(len(result)) / 16000.0 - resampler.delay
    centre = (time * result**2).sum() / (result**2).sum()
    assert abs(centre - at / rate_in) < 0.1 / 16000.0


@given(counts=st.lists(st.integers(0, 999), max_size=9), rate_in=st.sampled_from(RATES_IN))
def test_number_of_samples_is_known_beforehand(counts: list[int], rate_in: float) -> None:
    resampler = StreamResampler(rate_in, 16000.0)
    made = sum(len(resampler.feed(np.zeros(count, np.float32))) for count in counts)
    assert made == -(-sum(counts) * 16000 // int(rate_in))


def test_reset_forgets_what_was_fed() -> None:
    resampler = StreamResampler(44100.0, 16000.0)
    resampler.feed(noise(1234))
    resampler.reset()
    fresh = StreamResampler(44100.0, 16000.0)
    assert resampler.feed(noise(999, 1)).tobytes() == fresh.feed(noise(999, 1)).tobytes()


def test_input_is_neither_kept_nor_changed() -> None:
    resampler = StreamResampler(48000.0, 16000.0)
    block = noise(480)
    before = block.copy()
    resampler.feed(block)
    assert block.tobytes() == before.tobytes()
    block[:] = 9.0
    other = StreamResampler(48000.0, 16000.0)
    other.feed(before)
    assert resampler.feed(before).tobytes() == other.feed(before).tobytes()


@pytest.mark.parametrize(
    "rates", [(0.0, 16000.0), (-8000.0, 16000.0), (np.nan, 16000.0), (np.inf, 16000.0)]
)
def test_impossible_rate_is_refused(rates: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="above 0 Hz"):
        StreamResampler(*rates)


@pytest.mark.parametrize("rate_in", [44100.37, 1.0, 15999.123, 1e9])
def test_ratio_that_no_sound_card_has_is_refused(rate_in: float) -> None:
    with pytest.raises(ValueError, match="no simple ratio"):
        StreamResampler(rate_in, 16000.0)


def test_several_channels_are_refused() -> None:
    with pytest.raises(ValueError, match="one channel"):
        StreamResampler(48000.0, 16000.0).feed(np.zeros((10, 2), np.float32))
