"""Pitch, loudness, syllables and clipping on sounds whose truth is known."""

import numpy as np
import pytest
import scipy.signal
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import _prosody as prosody

RATE = 16_000
VOWELS = ((500, 1500, 2500), (300, 2300, 3000), (750, 1200, 2500))


def tone(hertz, seconds=1.0, level=0.1):
    return (level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)).astype(
        np.float32
    )


def pulses(hertz, formants, seconds=1.0):
    """Glottal pulses through three formants: a held vowel."""
    n = int(seconds * RATE)
    sound = np.diff(np.floor(np.arange(n) * hertz / RATE), prepend=0.0)
    sound = scipy.signal.lfilter([1], [1, -0.97], sound)
    for formant, width in zip(formants, (80, 120, 160), strict=True):
        r = np.exp(-np.pi * width / RATE)
        sound = scipy.signal.lfilter(
            [1], [1, -2 * r * np.cos(2 * np.pi * formant / RATE), r * r], sound
        )
    sound -= sound.mean()
    return (0.1 * sound / np.sqrt(np.mean(sound**2))).astype(np.float32)


def tracked(sound):
    """The pitch away from the ends, where frames hang over the sound."""
    return prosody.pitch(sound, np.ones(len(sound) // 160, dtype=bool))[4:-4]


@pytest.mark.parametrize("hertz", [61, 75, 98, 130, 180, 233, 311, 420, 495])
def test_pitch_of_a_tone_is_within_half_a_percent(hertz):
    assert np.allclose(tracked(tone(hertz)), hertz, rtol=5e-3)


@pytest.mark.parametrize("formants", VOWELS)
def test_no_octave_error_on_vowels_in_noise(formants):
    rng = np.random.default_rng(3)
    errors = []
    for hertz in np.geomspace(62, 480, 25):
        sound = pulses(hertz, formants)
        noisy = sound + 0.1 * 10**-0.5 * rng.standard_normal(len(sound)).astype(np.float32)
        errors.append(np.log2(tracked(noisy) / hertz))
    errors = np.concatenate(errors)
    assert not np.isnan(errors).any()
    assert np.mean(np.abs(errors) > 0.5) == 0
    assert np.median(np.abs(errors)) * 1200 < 10


def test_noise_and_silence_have_no_pitch():
    noise = np.random.default_rng(0).standard_normal(RATE).astype(np.float32) * 0.1
    assert np.mean(~np.isnan(tracked(noise))) < 0.05
    assert np.isnan(tracked(np.zeros(RATE, dtype=np.float32))).all()


def test_pitch_stays_within_its_range_and_to_the_wanted_frames():
    assert np.isnan(tracked(tone(40))).all()
    wanted = np.zeros(100, dtype=bool)
    wanted[30:50] = True
    found = prosody.pitch(tone(200), wanted)
    assert np.array_equal(~np.isnan(found), wanted)


def test_a_glide_is_followed():
    hertz = np.linspace(120, 240, 2 * RATE)
    sound = np.sin(2 * np.pi * np.cumsum(hertz) / RATE).astype(np.float32)
    centres = hertz[80::160][4:-4]
    assert np.allclose(tracked(sound), centres, rtol=0.02)


def test_full_scale_sine_reads_minus_three_decibels():
    assert float(prosody.decibels(prosody.levels(tone(200, level=1.0)).mean())) == pytest.approx(
        -3.01, abs=0.01
    )
    assert float(prosody.decibels(0.0)) == -120


@pytest.mark.parametrize("per_second", [2, 4, 6])
def test_syllables_are_counted(per_second):
    sound = pulses(140, VOWELS[0], seconds=3.0)
    swell = 0.02 + np.sin(np.pi * per_second * np.arange(len(sound)) / RATE) ** 2
    sound = (sound * swell).astype(np.float32)
    every = np.ones(300, dtype=bool)
    voiced = ~np.isnan(prosody.pitch(sound, every))
    assert abs(prosody.syllables(prosody.levels(sound), voiced, every) - 3 * per_second) <= 1


def test_unvoiced_bursts_are_no_syllables():
    noise = np.random.default_rng(1).standard_normal(3 * RATE)
    swell = np.sin(np.pi * 4 * np.arange(3 * RATE) / RATE) ** 2
    sound = (0.1 * noise * swell).astype(np.float32)
    every = np.ones(300, dtype=bool)
    voiced = np.zeros(300, dtype=bool)
    assert prosody.syllables(prosody.levels(sound), voiced, every) == 0
    assert prosody.syllables(prosody.levels(sound), voiced, voiced) == 0


def test_effort_grows_with_brightness_and_ignores_level():
    sound = pulses(140, VOWELS[0])
    every = np.ones(100, dtype=bool)
    bright = np.diff(sound, prepend=np.float32(0)).astype(np.float32)
    assert prosody.effort(bright, every) > prosody.effort(sound, every) + 6
    assert prosody.effort(sound * np.float32(0.1), every) == pytest.approx(
        prosody.effort(sound, every), abs=0.01
    )
    assert np.isnan(prosody.effort(sound, np.zeros(100, dtype=bool)))


def test_clipping_at_full_scale_and_on_a_plateau():
    loud = np.clip(tone(200, level=1.5), -1, 1)
    inside = np.mean(np.abs(tone(200, level=1.5)) >= 1)
    assert prosody.clipped_share(loud) == pytest.approx(inside, abs=0.05)
    plateau = np.clip(tone(200, level=0.8), -0.5, 0.5)
    assert prosody.clipped_share(plateau) > 0.3
    assert prosody.clipped_share(tone(200, level=0.9)) == 0
    sixteen_bits = np.round(tone(60, level=0.3) * 32768) / 32768
    assert prosody.clipped_share(sixteen_bits.astype(np.float32)) == 0
    assert prosody.clipped_share(np.zeros(0, dtype=np.float32)) == 0


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 5000),
    st.sampled_from([0.0, 1e-30, 1e-6, 0.5, 1.0]),
    st.integers(0, 2**32 - 1),
)
def test_any_sound_gives_figures_of_the_right_shape(count, level, seed):
    rng = np.random.default_rng(seed)
    sound = (level * rng.uniform(-1, 1, count)).astype(np.float32)
    frames = count // 160
    wanted = rng.random(frames) < 0.5
    found = prosody.pitch(sound, wanted)
    assert found.shape == (frames,)
    assert np.isnan(found[~wanted]).all()
    assert np.isfinite(prosody.decibels(prosody.levels(sound))).all()
    assert 0 <= prosody.clipped_share(sound) <= 1
