"""Which electrodes are called bad, and why."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models._eeg_quality import detect_mains, judge
from emoscope_models._gates import EEGGates

RATE = 250


def background(channels=1, seconds=2.0, rate=RATE, sd=12.0, seed=0):
    """1/f noise: what a good electrode shows."""
    rng = np.random.default_rng(seed)
    n = int(seconds * rate)
    hertz = np.maximum(np.fft.rfftfreq(n, 1 / rate), 0.5)[:, np.newaxis]
    shape = (len(hertz), channels)
    spectrum = (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)) / hertz
    noise = np.fft.irfft(spectrum, n, axis=0)
    return sd * noise / noise.std(axis=0)


def hum(hertz, size, seconds=2.0, rate=RATE):
    return size * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate + 0.3)


def judged(signal, mains=50.0, index=None, **more):
    signal = np.asarray(signal, dtype=np.float64).reshape(len(signal), -1)
    index = np.arange(len(signal)) if index is None else index
    return judge(signal, index, RATE, ("Fp1",) * signal.shape[1], mains, **more)[0]


def words(quality):
    return " ".join(map(str, quality.reasons))


def test_a_good_electrode_is_good_whatever_its_offset():
    for offset in (0, 30_000, -120_000):
        quality = judged(background() + offset)
        assert quality.ok
        assert quality.score > 0.95
        assert quality.reasons == ()
        assert not quality.dead
        assert quality.sd == pytest.approx(12, rel=0.3)
        assert 30 < quality.peak_to_peak < 100


def step_at(size):
    signal = background()[:, 0]
    signal[200:] += size
    signal[300:] -= size
    return signal


@pytest.mark.parametrize(
    ("signal", "sentence", "dead"),
    [
        (np.zeros(500), "Flat signal at Fp1", True),
        (np.full(500, 812.5), "Flat signal at Fp1", True),
        (0.3 * background()[:, 0] / 12, "Flat signal at Fp1", True),
        (np.full(500, -187_500.02), "Fp1 is railed", True),
        (np.full(500, 15_686.0), "Fp1 is railed", True),
        (np.clip(background()[:, 0] * 20, -100, 100), "Fp1 is railed", True),
        (background(sd=120.0)[:, 0], "Noisy signal at Fp1", False),
        (step_at(150), "Fp1 jumps by 1", False),
        (background()[:, 0] + np.linspace(0, 6000, 500), "Fp1 drifts by 3", False),
        (background()[:, 0] + hum(50, 300), "Mains hum at Fp1: 300 µV", False),
        (np.full(500, np.nan), "No signal at Fp1", True),
        (np.full(500, np.inf), "No signal at Fp1", True),
    ],
)
def test_a_bad_electrode_is_named_with_its_fault(signal, sentence, dead):
    quality = judged(signal)
    assert not quality.ok
    assert quality.score < 0.5
    assert sentence in words(quality)
    assert quality.dead is dead


def test_a_rail_of_another_amplifier_can_be_told():
    signal = 2_000 + 0.01 * background()[:, 0]
    assert "Flat" in words(judged(signal))
    assert "railed" in words(judged(signal, limits=EEGGates(rail=2_000)))


def test_hum_within_what_the_notch_takes_is_no_fault_but_is_told():
    quality = judged(background()[:, 0] + hum(50, 40))
    assert quality.ok
    assert quality.mains > 0.7
    assert quality.peak_to_peak < 120
    assert judged(background()).mains < 0.05


def test_without_a_known_mains_both_are_looked_for():
    assert judged(background()[:, 0] + hum(60, 300), mains=0.0).mains > 0.9
    assert "Mains hum" in words(judged(background()[:, 0] + hum(60, 300), mains=0.0))


def test_values_missing_now_and_then_lower_the_score():
    signal = background()[:, 0]
    signal[::4] = np.nan
    quality = judged(signal)
    assert quality.score == pytest.approx(0.75, abs=0.02)
    signal[::3] = np.nan
    signal[::5] = np.nan
    assert "Values are missing at Fp1" in words(judged(signal))


def test_a_step_across_a_loss_is_no_step():
    signal = background()[:, 0]
    signal[250:] += 120
    assert "jumps" in words(judged(signal))
    index = np.r_[0:250, 400:650]
    assert "jumps" not in words(judged(signal, index=index))


def test_an_electrode_may_blink():
    at = np.arange(500) / RATE
    blink = 420 * np.exp(-(((at - 1) / 0.08) ** 2))
    signal = background()[:, 0] + blink
    assert not judged(signal).ok
    assert judged(signal, blinked=np.array([350.0])).ok


def test_no_samples_are_no_signal():
    qualities = judge(np.zeros((0, 2)), np.zeros(0, dtype=np.int64), RATE, ("C3", "C4"), 50.0)
    assert [words(q) for q in qualities] == ["No signal at C3.", "No signal at C4."]


@pytest.mark.parametrize("mains", [50.0, 60.0])
@pytest.mark.parametrize("rate", [128, 250, 1000])
def test_mains_is_recognised(mains, rate):
    signal = background(4, 4.0, rate) + hum(mains, 2.0, 4.0, rate)[:, np.newaxis]
    assert detect_mains(signal, rate) == mains


def test_mains_is_not_made_up():
    for seed in range(50):
        assert detect_mains(background(2, 4.0, seed=seed), RATE) == 0
    assert detect_mains(hum(50, 5.0, 1.0)[:, np.newaxis], RATE) == 0
    assert detect_mains(np.zeros((1000, 2)), RATE) == 0
    assert detect_mains(np.full((1000, 2), np.nan), RATE) == 0


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 70),
    st.integers(1, 600),
    st.sampled_from([0.0, 1e-9, 1.0, 1e5, 1e12, 1e300]),
    st.floats(0, 1),
)
def test_any_signal_is_judged(seed, channels, count, size, damage):
    rng = np.random.default_rng(seed)
    signal = rng.standard_normal((count, channels)) * size
    signal[rng.random(signal.shape) < damage] = rng.choice([np.nan, np.inf, -np.inf])
    names = tuple(f"E{k}" for k in range(channels))
    for quality in judge(signal, np.arange(count), RATE, names, 50.0):
        assert 0 <= quality.score <= 1
        assert quality.ok == (quality.score >= 0.5)
        assert quality.ok or quality.reasons
        assert np.isfinite([quality.sd, quality.peak_to_peak, quality.mains]).all()
