"""Spectra, the alpha peak, electrode names and settings."""

import numpy as np
import pytest

from emoscope_models.eeg import EEGSettings
from emoscope_models.eeg_bands import (
    FRONTAL,
    alpha_peak,
    among,
    asymmetry,
    band_powers,
    plain,
    relative,
    welch,
)

RATE = 250


def noise(channels, seed):
    """4 s of 1/f noise (channels, n), µV."""
    rng = np.random.default_rng(seed)
    hertz = np.maximum(np.fft.rfftfreq(4 * RATE, 1 / RATE), 0.5)
    shape = (channels, len(hertz))
    spectrum = (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)) / hertz
    made = np.fft.irfft(spectrum, 4 * RATE, axis=1)
    return (12 * made / made.std(axis=1, keepdims=True)).astype(np.float32)


def spectrum_of(signal, settled=None):
    settled = np.ones(signal.shape[1], dtype=bool) if settled is None else settled
    return welch(signal, settled, RATE, 4 * RATE)


def test_the_spectrum_holds_the_signals_power():
    white = np.random.default_rng(0).standard_normal((3, 4 * RATE)).astype(np.float32) * 10
    density = spectrum_of(white).density
    assert density.sum(axis=1) == pytest.approx(white.var(axis=1), rel=0.1)
    assert np.allclose(band_powers(spectrum_of(white)), np.log10(100 / (RATE / 2)), atol=0.25)


def test_only_settled_seconds_count():
    settled = np.ones(4 * RATE, dtype=bool)
    settled[600:610] = False
    found = spectrum_of(noise(1, 0), settled)
    assert (found.used, found.possible) == (5, 7)
    assert spectrum_of(noise(1, 0), np.zeros(4 * RATE, dtype=bool)) is None
    assert spectrum_of(noise(1, 0)[:, :200]) is None


def test_silence_has_a_floor_and_shares_that_sum_to_one():
    silent = spectrum_of(np.zeros((2, 4 * RATE), dtype=np.float32))
    assert (band_powers(silent) == -6).all()
    assert relative(silent, np.ones(2, dtype=bool)).sum() == pytest.approx(1)


@pytest.mark.parametrize("channels", [1, 4])
def test_noise_has_no_alpha_peak(channels):
    chosen = np.ones(channels, dtype=bool)
    peaks = [alpha_peak(spectrum_of(noise(channels, seed)), chosen) for seed in range(200)]
    assert sum(peak is not None for peak in peaks) <= 2


@pytest.mark.parametrize("hertz", [8.3, 9.0, 10.5, 11.8])
def test_a_peak_is_placed_between_the_lines_of_the_spectrum(hertz):
    wave = 15 * np.sin(2 * np.pi * hertz * np.arange(4 * RATE) / RATE)
    peak = alpha_peak(spectrum_of(noise(4, 1) + wave.astype(np.float32)), np.ones(4, dtype=bool))
    assert peak.frequency == pytest.approx(hertz, abs=0.2)


def test_asymmetry_needs_both_of_a_pair():
    powers = np.zeros((2, 5))
    powers[:, 2] = [1.0, 1.5]
    both = np.ones(2, dtype=bool)
    assert asymmetry(powers, ("F3", "F4"), both) == (pytest.approx(0.5 * np.log(10)), ("F3", "F4"))
    assert asymmetry(powers, ("F4", "F3"), both)[0] == pytest.approx(-0.5 * np.log(10))
    assert asymmetry(powers, ("F3", "AF8"), both) is None
    assert asymmetry(powers, ("F3", "F4"), np.array([True, False])) is None


def test_groups_of_electrodes():
    assert among(("EEG Fpz", "Cz", "AF4"), FRONTAL).tolist() == [True, False, True]


@pytest.mark.parametrize("wrong", [{"mains": 55}, {"mains": -1}])
def test_settings_without_sense_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        EEGSettings(**wrong)


@pytest.mark.parametrize(
    ("name", "electrode"),
    [("Fp1", "fp1"), ("EEG Fp1-Ref", "fp1"), (" FP1. ", "fp1"), ("AF8", "af8"), ("", "")],
)
def test_channel_names_are_read_in_many_spellings(name, electrode):
    assert plain(name) == electrode
