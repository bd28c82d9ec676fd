"""The voice estimator on made-up speech, silence, noise and broken input."""

import numpy as np
import pytest
import scipy.signal
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models._assets import VARIABLE, locate
from emoscope_models._card import ModelError
from emoscope_models._estimator import Window
from emoscope_models._vad import FRAME, VoiceDetector, speaking
from emoscope_models.speech import SAMPLES, TRACK, SpeechEstimator, SpeechSettings

RATE = 16_000
MODEL = "silero_vad_16k_sequence.onnx"
VOWELS = (
    (750, 1200, 2500, 3500),
    (300, 2300, 3000, 3500),
    (500, 1500, 2500, 3500),
    (320, 800, 2300, 3500),
)


def voice(seconds, hertz=110.0, per_second=4, tilt=0.95, level=0.05, seed=0):
    """Vowels, each closed by a hiss: enough like speech for the detector (0.97 of frames)."""
    rng = np.random.default_rng(seed)
    n, step = int(seconds * RATE), RATE // per_second
    syllable = np.arange(n) // step
    tune = hertz * 2 ** rng.uniform(-0.1, 0.1, syllable.max() + 1)[syllable]
    source = np.diff(np.floor(np.cumsum(tune) / RATE), prepend=0.0)
    source = np.diff(
        scipy.signal.lfilter([1], np.convolve([1, -tilt], [1, -0.8]), source), prepend=0
    )
    sound = np.zeros(n)
    for k, begin in enumerate(range(0, n, step)):
        piece = source[begin : begin + step]
        for formant, width in zip(VOWELS[k % 4], (80, 100, 140, 200), strict=True):
            r = np.exp(-np.pi * width / RATE)
            a = [1, -2 * r * np.cos(2 * np.pi * formant / RATE), r * r]
            piece = scipy.signal.lfilter([1], a, piece)
        at = np.linspace(0, 1, len(piece))
        vowel = (
            piece / (np.abs(piece).max() + 1e-9) * np.interp(at, [0, 0.2, 0.7, 0.9], [0, 1, 0.8, 0])
        )
        hiss = scipy.signal.lfilter([1, -0.9], [1], rng.standard_normal(len(piece)))
        sound[begin : begin + step] = vowel + 0.05 * hiss * np.interp(at, [0.7, 0.85, 1], [0, 1, 0])
    sound *= level / np.sqrt(np.mean(sound**2))
    return (sound + 1e-4 * rng.standard_normal(n)).astype(np.float32)


def hush(seconds, seed=9, level=1e-3):
    return (level * np.random.default_rng(seed).standard_normal(int(seconds * RATE))).astype(
        np.float32
    )


def window(sound, stop=None, index=None, **more):
    """The last 3 s of ``sound`` before sample ``stop``."""
    stop = len(sound) if stop is None else stop
    rows = np.arange(max(0, stop - SAMPLES), stop) if index is None else index
    fields = {"rate": float(RATE), "expected": SAMPLES} | more
    nanos = rows * 62_500
    return Window(
        start=int(stop - SAMPLES) * 62_500,
        stop=int(stop) * 62_500,
        data=sound[rows],
        times=nanos,
        index=rows.astype(np.int64),
        **fields,
    )


@pytest.fixture(scope="module")
def loaded():
    return SpeechEstimator(emotion=False)


@pytest.fixture
def estimator(loaded):
    loaded.reset()
    return loaded


def listen(estimator, sound, hop=0.5):
    return [
        estimator.estimate(window(sound, stop))
        for stop in range(SAMPLES, len(sound) + 1, int(hop * RATE))
    ]


def sentences(estimate):
    return " ".join(map(str, estimate.validity.reasons))


def detector(keep=1000):
    return VoiceDetector(locate(MODEL).read_bytes(), MODEL, keep)


# -- the detector ---------------------------------------------------------------------------


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 30_000), max_size=6))
def test_the_detector_answers_alike_wherever_the_sound_is_cut(cuts):
    sound = np.concatenate((hush(0.5), voice(1.5), hush(0.5)))
    whole, pieces = CACHED.setdefault("pair", (detector(), detector()))
    whole.reset()
    whole.feed(sound)
    pieces.reset()
    for part in np.split(sound, sorted(cut for cut in cuts if cut < len(sound))):
        pieces.feed(part)
    assert np.array_equal(whole.track(len(sound), 78), pieces.track(len(sound), 78))


CACHED = {}


def test_the_detector_hears_a_voice_and_no_noise():
    heard = detector()
    heard.feed(voice(3))
    assert speaking(heard.track(3 * RATE, 93)).mean() > 0.9
    heard.reset()
    spectrum = np.fft.rfft(np.random.default_rng(0).standard_normal(4 * RATE))
    pink = np.fft.irfft(spectrum / np.sqrt(np.arange(1, len(spectrum) + 1)))
    heard.feed((0.05 * pink / pink.std()).astype(np.float32))
    assert speaking(heard.track(4 * RATE, 120)).mean() < 0.05


def test_the_detector_starts_afresh_after_a_loss():
    after = voice(1, seed=4)
    interrupted, fresh = detector(), detector()
    interrupted.feed(voice(1))
    interrupted.begin(50_000)
    interrupted.feed(after)
    fresh.begin(50_000)
    fresh.feed(after)
    stop = 50_000 + len(after)
    assert np.array_equal(interrupted.track(stop, 31), fresh.track(stop, 31))
    gap = interrupted.track(stop, 90)
    assert np.isnan(gap[35:55]).all()
    assert not np.isnan(gap[-31:]).any()


def test_the_detector_forgets_what_is_old():
    heard = detector(keep=10)
    heard.feed(hush(2))
    ends, probabilities = heard.frames(0, 2 * RATE)
    assert len(ends) == len(probabilities) == 10
    assert ends[-1] == 2 * RATE // FRAME * FRAME


def test_speech_is_held_between_its_two_thresholds():
    track = np.array([0.4, 0.6, 0.4, 0.36, 0.3, 0.4, 0.5, 0.34], dtype=np.float32)
    assert speaking(track).tolist() == [0, 1, 1, 1, 0, 0, 1, 0]
    assert speaking(np.zeros(0, dtype=np.float32)).shape == (0,)


def test_a_damaged_detector_is_refused(tmp_path, monkeypatch):
    model = bytearray(locate(MODEL).read_bytes())
    model[len(model) // 2] ^= 1
    (tmp_path / MODEL).write_bytes(bytes(model))
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match=r"damaged: its SHA-256"):
        SpeechEstimator()


# -- the estimate ---------------------------------------------------------------------------


def test_speech_gives_arousal_and_figures(estimator):
    answer = listen(estimator, np.concatenate((hush(0.6), voice(3.4, hertz=110))))[-1]
    assert answer.validity.ok
    assert answer.validity.score > 0.8
    assert answer.probabilities is None
    assert answer.votes
    assert -1 < answer.affect.arousal < 1
    assert (answer.affect.valence, answer.affect.valence_sd) == (0, 0.95)
    assert answer.affect.arousal_sd >= 0.5
    details = answer.details
    assert details["speech_probability"] > 0.5
    assert details["speech_track"].shape == (TRACK,)
    assert details["speech_track"].dtype == np.float32
    assert details["pitch"] == pytest.approx(110, rel=0.08)
    assert details["pitch_track"].shape == (300,)
    assert details["loudness"] == pytest.approx(-26, abs=2)
    assert -26 < details["peak"] < 0
    assert details["rate"] == pytest.approx(4, abs=1.2)
    assert details["clipping"] == 0
    assert answer.time == int(4 * 1e9)
    assert answer.model == "speech-prosody 1"


def test_a_raised_voice_is_more_aroused_than_the_sessions_own(estimator):
    calm = listen(estimator, voice(15, hertz=110, tilt=0.97, level=0.03))
    before = calm[-1].affect.arousal
    estimator.reset()
    sound = np.concatenate(
        (
            voice(15, hertz=110, tilt=0.97, level=0.03),
            voice(4, hertz=190, tilt=0.6, level=0.1, per_second=5, seed=2),
        )
    )
    raised = listen(estimator, sound)[-1].affect.arousal
    assert abs(before) < 0.15
    assert raised > before + 0.4


def test_the_spread_shrinks_as_the_baseline_grows(estimator):
    answers = listen(estimator, voice(20))
    spreads = [a.affect.arousal_sd for a in answers if a.affect]
    assert spreads[0] > spreads[-1] + 0.05
    assert spreads[-1] >= 0.5
    assert answers[-1].details["baseline_seconds"] == pytest.approx(20, abs=1.5)


def test_windows_with_the_same_past_get_the_same_answer(estimator):
    sound = np.concatenate((hush(1), voice(5), hush(1)))
    first = listen(estimator, sound)
    estimator.reset()
    again = listen(estimator, sound)
    for a, b in zip(first, again, strict=True):
        assert a.affect == b.affect
        assert a.validity.score == b.validity.score
        assert np.array_equal(a.details["speech_track"], b.details["speech_track"], equal_nan=True)


def test_a_seek_backwards_starts_afresh(estimator):
    sound = voice(8)
    first = estimator.estimate(window(sound, SAMPLES))
    estimator.estimate(window(sound, len(sound)))
    again = estimator.estimate(window(sound, SAMPLES))
    assert again.affect == first.affect


def test_little_speech_is_refused_with_its_seconds(estimator):
    sound = np.concatenate((hush(2.2), voice(0.8)))
    answer = estimator.estimate(window(sound))
    assert not answer.validity.ok
    assert answer.affect is None
    assert "s of speech in the last 3 s;" in sentences(answer)
    assert sentences(answer).startswith("Only 0.")
    assert 0.3 < answer.details["speech_seconds"] < 1


def test_some_speech_is_doubted(estimator):
    answer = estimator.estimate(window(np.concatenate((hush(1.4), voice(1.6)))))
    assert answer.validity.ok
    assert 0.3 < answer.validity.score < 0.95
    assert "s of speech in the last 3 s." in sentences(answer)


def test_noise_behind_speech_is_doubted(estimator):
    rng = np.random.default_rng(5)
    sound = np.concatenate((np.zeros(int(1.2 * RATE)), voice(1.8, level=0.08)))
    sound = (sound + 0.03 * rng.standard_normal(len(sound))).astype(np.float32)
    answer = estimator.estimate(window(sound))
    assert answer.details["snr"] == pytest.approx(8.5, abs=3)
    assert "above the noise" in sentences(answer)


def test_the_background_is_remembered_through_unbroken_speech(estimator):
    answers = listen(estimator, np.concatenate((hush(1), voice(8))))
    assert answers[-1].details["snr"] == pytest.approx(34, abs=4)


@pytest.mark.parametrize(
    ("sound", "words"),
    [
        (np.zeros(SAMPLES, dtype=np.float32), "exact zeros"),
        (voice(3, level=0.0007), "very quiet"),
        (1e-5 * hush(3, level=1), "very quiet"),
        (np.clip(voice(3) * 40, -1, 1), "The input clips"),
        (np.where(np.arange(SAMPLES) == 7, np.nan, voice(3)), "not numbers"),
        (np.full(SAMPLES, np.inf), "not numbers"),
    ],
)
def test_useless_sound_is_refused_in_words(estimator, sound, words):
    answer = estimator.estimate(window(np.asarray(sound, dtype=np.float32)))
    assert not answer.validity.ok
    assert answer.validity.score == 0
    assert answer.affect is None
    assert words in sentences(answer)


def test_a_quiet_room_is_not_called_a_quiet_microphone(estimator):
    answer = estimator.estimate(window(hush(3, level=10 ** (-65 / 20))))
    assert sentences(answer) == "Only 0.0 s of speech in the last 3 s; 1.0 s are needed."


def test_missing_samples_are_counted(estimator):
    kept = np.r_[0:20_000, 30_000:SAMPLES]
    answer = estimator.estimate(window(voice(3), index=kept))
    said = sentences(answer)
    assert "38000 of 48000 samples of sound arrived; the limit is a loss of 5%." in said
    assert np.isnan(answer.details["speech_track"][41:58]).any()


def test_an_empty_window_and_a_foreign_rate_are_refused(estimator):
    empty = estimator.estimate(window(hush(3), index=np.zeros(0, dtype=np.int64)))
    assert sentences(empty) == "No sound arrived in the last 3 s."
    foreign = estimator.estimate(window(voice(3), rate=44_100.0))
    assert "44100 Hz" in sentences(foreign)
    assert set(foreign.details) == set(estimator.estimate(window(voice(3))).details)


def test_damage_does_not_outlast_its_window(estimator):
    sound = voice(9)
    sound[: SAMPLES // 2] = np.nan
    answers = listen(estimator, sound)
    assert not answers[0].validity.ok
    assert answers[-1].validity.ok


def test_columns_are_averaged(estimator):
    sound = voice(3)
    mono = estimator.estimate(window(sound))
    estimator.reset()
    columns = estimator.estimate(window(np.stack((sound, sound), axis=1)))
    assert columns.affect == mono.affect


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.sampled_from([0, 1, 63, 511, 512, 4800, 47_000, SAMPLES, SAMPLES + 1]),
    scale=st.sampled_from([0.0, 1e-20, 1e-3, 1.0, 1e30]),
    start=st.integers(0, 100_000),
    lost=st.booleans(),
    holes=st.booleans(),
)
def test_no_window_raises(loaded, seed, count, scale, start, lost, holes):
    rng = np.random.default_rng(seed)
    sound = (scale * rng.standard_normal(count)).astype(np.float64)
    if holes and count:
        sound[rng.integers(0, count, 3)] = rng.choice([np.nan, np.inf, -np.inf, 1e300], 3)
    steps = 1 + (rng.random(count) < 0.001) * rng.integers(0, 999, count) * lost
    index = (start + np.cumsum(steps)).astype(np.int64)
    answer = loaded.estimate(
        Window(0, int(3e9), sound, index * 62_500, index, float(RATE), SAMPLES)
    )
    assert 0 <= answer.validity.score <= 1
    assert answer.validity.ok == (answer.affect is not None)
    assert answer.validity.ok or answer.validity.reasons
    if answer.affect is not None:
        assert np.isfinite([answer.affect.arousal, answer.affect.arousal_sd]).all()


@pytest.mark.parametrize(
    "wrong",
    [
        {"min_speech": 0},
        {"min_speech": 3.5},
        {"quiet": 3},
        {"max_clipping": 0},
        {"max_missing": 1.5},
        {"good_snr": -1},
    ],
)
def test_settings_without_sense_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        SpeechSettings(**wrong)


def test_settings_are_obeyed():
    strict = SpeechEstimator(SpeechSettings(min_speech=2.9))
    answer = strict.estimate(window(np.concatenate((hush(1), voice(2)))))
    assert "s of speech in the last 3 s;" in sentences(answer)
    assert not answer.validity.ok
    strict.close()
