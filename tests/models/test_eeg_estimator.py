"""The EEG estimator on made-up brains, blinks, losses and broken input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models._estimator import Window
from emoscope_models.eeg import EEGEstimator, EEGSettings
from emoscope_models.eeg_bands import BANDS

RATE = 250
NAMES = ("Fp1", "Fp2", "F3", "F4", "O1", "O2")
NO_VOTE = "EEG is shown but does not vote"


def background(seconds, channels=6, rate=RATE, sd=12.0, seed=0):
    """1/f noise (n, channels), µV."""
    rng = np.random.default_rng(seed)
    n = int(seconds * rate)
    hertz = np.maximum(np.fft.rfftfreq(n, 1 / rate), 0.5)[:, np.newaxis]
    shape = (len(hertz), channels)
    spectrum = (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)) / hertz
    noise = np.fft.irfft(spectrum, n, axis=0)
    return sd * noise / noise.std(axis=0)


def rhythm(hertz, size, seconds, rate=RATE):
    return size * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)


def window(signal, stop=None, index=None, rate=RATE, names=NAMES, mains=50.0):
    """The 4 s before sample ``stop``, of those in ``index`` if given."""
    span = round(4 * rate)
    index = np.arange(len(signal)) if index is None else index
    stop = int(index[-1]) + 1 if stop is None else stop
    rows = slice(*np.searchsorted(index, [stop - span, stop]))
    return Window(
        start=round((stop - span) / rate * 1e9),
        stop=round(stop / rate * 1e9),
        data=signal[rows],
        times=np.round(index[rows] / rate * 1e9).astype(np.int64),
        index=index[rows],
        rate=float(rate),
        expected=span,
        channels=names,
        mains=mains,
    )


def watch(signal, estimator=None, index=None, **more):
    estimator = estimator or EEGEstimator()
    rate = more.get("rate", RATE)
    last = len(signal) if index is None else int(index[-1]) + 1
    stops = np.arange(4 * rate, last + 1, rate / 4).astype(int)
    return [estimator.estimate(window(signal, stop, index, **more)) for stop in stops]


def sentences(estimate):
    return " ".join(map(str, estimate.validity.reasons))


def test_a_good_signal_is_believed_and_does_not_vote():
    answers = watch(background(7) + np.arange(6) * 20_000)
    answer = answers[-1]
    assert answer.validity.ok
    assert answer.validity.score > 0.85
    assert [str(r) for r in answer.validity.reasons] == [
        "EEG is shown but does not vote: no personal model has been admitted for this participant."
    ]
    assert answer.probabilities is None
    assert answer.affect is None
    assert not answer.votes
    assert [e.name for e in answer.details["electrodes"]] == list(NAMES)
    assert answer.details["bands"].shape == (6, 5)
    assert answer.details["band_names"] == BANDS
    assert answer.details["band_relative"].sum() == pytest.approx(1)
    assert answer.details["settled"] == 1
    assert answer.model == "eeg-indices 1"
    assert answer.time == 7_000_000_000


@pytest.mark.parametrize(("hertz", "band"), list(zip((2, 6, 10, 20, 37), BANDS, strict=True)))
def test_each_rhythm_raises_its_band(hertz, band):
    quiet = watch(background(6))[-1].details["bands"]
    signal = background(6)
    signal[:, 2] += rhythm(hertz, 30, 6)
    raised = watch(signal)[-1].details["bands"] - quiet
    k = BANDS.index(band)
    assert raised[2, k] > 0.5
    assert raised[2].argmax() == k
    assert np.abs(raised[3]).max() < 0.01


def test_asymmetry_is_right_over_left_and_names_its_pair():
    signal = background(6)
    signal[:, 2] += rhythm(10, 20, 6)
    signal[:, 3] += rhythm(10, 40, 6)
    details = watch(signal)[-1].details
    assert details["asymmetry_pair"] == ("F3", "F4")
    assert details["asymmetry"] == pytest.approx(np.log(4), abs=0.15)
    muse = ("TP9", "EEG AF7-Ref", "AF8", "TP10", "x", "y")
    assert watch(signal, names=muse)[-1].details["asymmetry_pair"] == ("EEG AF7-Ref", "AF8")
    nowhere = watch(signal, names=tuple("abcdef"))[-1].details
    assert nowhere["asymmetry"] is nowhere["asymmetry_pair"] is None


def test_a_bad_electrode_takes_no_part_in_the_asymmetry():
    signal = background(6)
    signal[:, 2] = 0
    answer = watch(signal)[-1]
    assert answer.validity.ok
    assert answer.details["asymmetry_pair"] == ("Fp1", "Fp2")
    assert "Flat signal at F3" in sentences(answer)
    assert answer.validity.score < 0.9


def test_the_alpha_peak_and_closed_eyes():
    signal = background(8)
    signal[:, 4:] += rhythm(10.4, 25, 8)[:, np.newaxis]
    closed = watch(signal)[-1].details
    assert closed["alpha_peak"] == pytest.approx(10.4, abs=0.2)
    assert closed["eyes_closed"] is True
    opened = watch(background(8))[-1].details
    assert opened["alpha_peak"] is None
    assert opened["eyes_closed"] is False


def test_muscle_is_told_and_doubted():
    signal = background(6, sd=5)
    tense = signal + sum(rhythm(hertz, 6, 6) for hertz in (33, 36, 39, 42))[:, np.newaxis]
    answer = watch(tense)[-1]
    assert answer.details["muscle"] > 0.3
    assert "Muscle activity covers the EEG" in sentences(answer)
    assert watch(signal)[-1].details["muscle"] < 0.1


def blinking(seconds, at, size=250.0):
    signal = background(seconds)
    time = np.arange(len(signal)) / RATE
    for moment in at:
        signal[:, :2] += size * np.exp(-(((time - moment) / 0.08) ** 2))[:, np.newaxis]
    return signal


def test_blinks_are_counted_once_each():
    at = np.arange(2, 30, 3.1)
    details = watch(blinking(32, at))[-1].details
    assert details["blinks_per_minute"] == pytest.approx(60 * len(at) / 31, rel=0.05)
    assert details["blink_level"] == pytest.approx(230, rel=0.3)
    assert watch(background(20))[-1].details["blinks_per_minute"] == 0


def test_blinks_need_time_and_a_frontal_electrode():
    assert watch(blinking(6, [3]))[-1].details["blinks_per_minute"] is None
    parietal = watch(blinking(15, [3, 6]), names=("P3", "P4", "C3", "C4", "O1", "O2"))[-1]
    assert parietal.details["blinks_per_minute"] is None


def test_who_blinks_has_open_eyes_and_well_seated_electrodes():
    signal = blinking(12, [4, 7.5, 10.3], size=600)
    signal[:, 4:] += rhythm(10, 25, 12)[:, np.newaxis]
    answer = watch(signal)[-1]
    assert answer.details["eyes_closed"] is False
    assert all(e.ok for e in answer.details["electrodes"])


def test_rest_gives_scores_of_its_own():
    estimator = EEGEstimator()
    assert watch(background(6), estimator)[-1].details["z"] is None
    estimator.begin_rest()
    same_brain = background(28, seed=1)
    calm = watch(same_brain[: 20 * RATE], estimator)
    assert calm[-1].details["rest_recording"]
    assert estimator.end_rest()
    signal = same_brain[20 * RATE :].copy()
    signal[:, 4] += rhythm(10, 40, 8)
    signal[:, 5] = 0
    details = watch(signal, estimator)[-1].details
    assert details["rest"]
    assert not details["rest_recording"]
    z = details["z"]
    assert z.shape == (6, 5)
    assert z[4, 2] > 4
    assert np.isnan(z[5]).all()
    assert np.nanmedian(np.abs(z[:4])) < 3
    estimator.reset()
    assert watch(background(6), estimator)[-1].details["z"] is None


def test_too_short_or_too_bad_a_rest_is_refused_and_the_earlier_one_stays():
    estimator = EEGEstimator()
    assert not estimator.end_rest()
    estimator.begin_rest()
    watch(background(8), estimator)
    assert not estimator.end_rest()
    estimator.begin_rest()
    watch(background(20), estimator)
    assert estimator.end_rest()
    estimator.begin_rest()
    watch(np.zeros((5000, 6)), estimator)
    assert not estimator.end_rest()
    assert watch(background(6), estimator)[-1].details["rest"]


def test_other_channels_are_another_stream():
    estimator = EEGEstimator()
    estimator.begin_rest()
    watch(background(20), estimator)
    assert estimator.end_rest()
    other = watch(background(6)[:, :4], estimator, names=("C3", "C4", "Cz", "Pz"))[-1]
    assert other.validity.ok
    assert not other.details["rest"]
    assert other.details["bands"].shape == (4, 5)


def spoilt(columns, how):
    signal = background(6)
    signal[:, columns] = how(len(signal), len(columns))
    return signal


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        (
            spoilt([0, 1], lambda n, c: np.full((n, c), 187_500.0)),
            "2 of 6 electrodes are railed or",
        ),
        (spoilt([4, 5], lambda n, c: np.zeros((n, c))), "railed or flat (limit 30%): O1, O2."),
        (
            spoilt([0, 1, 2], lambda n, c: 300 * np.random.default_rng(0).standard_normal((n, c))),
            "3 of 6 electrodes are bad (limit 33%): Fp1, Fp2, F3.",
        ),
        (
            np.where(np.arange(1500)[:, np.newaxis] == 1400, np.nan, background(6)),
            "values that are not numbers (1 samples)",
        ),
    ],
)
def test_useless_signals_are_refused_in_words(signal, words):
    answer = watch(signal)[-1]
    assert not answer.validity.ok
    assert answer.validity.score == 0
    assert words in sentences(answer)
    assert sentences(answer).endswith("has been admitted for this participant.")
    assert len(answer.details["electrodes"]) == 6


def test_two_bad_of_six_are_doubted_and_named():
    noise = 300 * np.random.default_rng(0).standard_normal((1500, 1))
    signal = background(6)
    signal[:, [1]] = noise
    answer = watch(signal)[-1]
    assert answer.validity.ok
    assert answer.validity.score == pytest.approx(5 / 6, abs=0.05)
    assert sentences(answer).startswith(("Noisy signal at Fp2", "Fp2 jumps"))


def test_many_bad_electrodes_are_counted_not_listed():
    signal = background(6, channels=24)
    signal[:, :6] = 0
    names = tuple(f"E{k}" for k in range(24))
    answer = watch(signal, names=names)[-1]
    assert answer.validity.ok
    assert "3 more electrodes are bad." in sentences(answer)


def test_the_start_is_doubted_until_the_filters_settle():
    answers = watch(background(7))
    assert "still settle" in sentences(answers[0])
    assert answers[0].validity.score < 0.8
    assert answers[4].details["settled"] == 1
    assert "settle" not in sentences(answers[-1])


def test_a_loss_restarts_the_filters_and_says_so():
    index = np.r_[0:1500, 1520:3000]
    answers = watch(background(12)[index], index=index)
    after = next(a for a in answers if a.time > 1520 / RATE * 1e9)
    assert "filters started again" in sentences(after)
    assert after.validity.ok
    assert after.validity.score < 0.9
    assert NO_VOTE in sentences(answers[-1])
    assert "started again" not in sentences(answers[-1])
    assert answers[-1].validity.score > 0.85


def test_missing_samples_are_counted():
    index = np.r_[0:1000, 1200:1500]
    answer = watch(background(6)[index], index=index)[-1]
    assert not answer.validity.ok
    assert "800 of 1000 samples of EEG arrived; the limit is a loss of 5%." in sentences(answer)


def test_constant_losses_leave_nothing_to_judge():
    index = np.arange(3000)
    index = index[index % 200 != 0]
    answer = watch(background(12)[index], index=index)[-1]
    assert not answer.validity.ok
    assert "wait for two seconds without a loss" in sentences(answer)


def test_mains_is_found_or_obeyed():
    hum = rhythm(60, 30, 8)[:, np.newaxis]
    found = watch(background(8) + hum, mains=0.0)[-1]
    assert found.details["mains_hz"] == 60
    assert found.details["mains"] > 0.5
    assert found.validity.ok
    told = watch(background(8) + hum, EEGEstimator(EEGSettings(mains=50)), mains=60.0)[-1]
    assert told.details["mains_hz"] == 50
    assert watch(background(8), mains=0.0)[-1].details["mains_hz"] == 0


def test_the_notch_keeps_hum_out_of_the_bands():
    quiet = watch(background(8))[-1].details["bands"]
    humming = watch(background(8) + rhythm(50, 50, 8)[:, np.newaxis])[-1].details["bands"]
    assert np.abs(humming - quiet).max() < 0.1


def test_answers_do_not_depend_on_what_else_the_window_holds():
    """A window of 4 s every 0.25 s, or one of 8 s at once: the same last 4 s."""
    signal = background(8) + 30_000
    hopped = watch(signal)[-1].details["bands"]
    whole = window(signal, names=NAMES)
    at_once = EEGEstimator()
    at_once.estimate(
        Window(0, 8 * 10**9, signal, whole.times, np.arange(2000), 250.0, 1000, NAMES, 50.0)
    )
    assert np.allclose(at_once.estimate(whole).details["bands"], hopped, atol=1e-4)


def test_windows_with_the_same_past_get_the_same_answer():
    signal = blinking(9, [5.0])
    estimator = EEGEstimator()
    first = watch(signal, estimator)
    estimator.reset()
    for a, b in zip(first, watch(signal, estimator), strict=True):
        assert np.array_equal(a.details["bands"], b.details["bands"])
        assert a.validity.score == b.validity.score
        assert a.details["blinks_per_minute"] == b.details["blinks_per_minute"]


def test_a_seek_backwards_starts_afresh():
    signal = background(20)
    estimator = EEGEstimator()
    first = estimator.estimate(window(signal, 1000))
    watch(signal, estimator)
    again = estimator.estimate(window(signal, 1000))
    assert np.array_equal(first.details["bands"], again.details["bands"])
    assert first.validity.score == again.validity.score


def test_one_channel_and_columns_without_names():
    one = watch(background(6)[:, 0], names=())[-1]
    assert one.validity.ok
    assert [e.name for e in one.details["electrodes"]] == ["channel 1"]
    dead = watch(np.zeros(1500), names=())[-1]
    assert "1 of 1 electrodes are railed or flat (limit 30%): channel 1." in sentences(dead)


def test_an_empty_window_and_a_slow_stream_are_refused():
    estimator = EEGEstimator()
    nothing = window(background(6)[:0], stop=1000, index=np.zeros(0, dtype=np.int64))
    answer = estimator.estimate(nothing)
    assert "No EEG arrived in the last 4 s." in sentences(answer)
    assert set(answer.details) == set(watch(background(6))[-1].details)
    slow = estimator.estimate(window(background(6, rate=50), rate=50))
    assert "at least 100 Hz are needed" in sentences(slow)
    assert NO_VOTE in sentences(slow)
    estimator.close()


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    channels=st.sampled_from([1, 2, 5, 64]),
    rate=st.sampled_from([99.0, 100.0, 101.0, 128.0, 250.0, 256.5, 1000.0]),
    size=st.sampled_from([0.0, 1e-6, 10.0, 1e6, 1e200]),
    damage=st.sampled_from([0.0, 0.001, 0.5, 1.0]),
    loss=st.sampled_from([0.0, 0.001, 0.3]),
    named=st.booleans(),
)
def test_no_stream_raises(seed, channels, rate, size, damage, loss, named):
    rng = np.random.default_rng(seed)
    signal = rng.standard_normal((int(6 * rate), channels)) * size
    signal[rng.random(signal.shape) < damage] = rng.choice([np.nan, np.inf, -np.inf])
    index = np.flatnonzero(rng.random(len(signal)) >= loss)
    names = tuple(f"Fp{k}" for k in range(channels)) if named else ()
    estimator = EEGEstimator()
    estimator.begin_rest()
    for stop in (1, int(rate), int(4 * rate), int(4.25 * rate), int(6 * rate)):
        answer = estimator.estimate(
            window(signal[index], stop, index, rate=rate, names=names, mains=0.0)
        )
        assert 0 <= answer.validity.score <= 1
        assert not answer.votes
        assert NO_VOTE in sentences(answer)
    estimator.end_rest()
