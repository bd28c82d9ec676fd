"""What is planted in the demo participant's EEG: as much as was asked for, and nothing else."""

import threading
from itertools import islice
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.signal import get_window

from emoscope_devices import ManualClock
from emoscope_devices._synthetic_eeg import Headset
from emoscope_devices._synthetic_plan import BANDS, SITES, SPREAD, Gains, masks
from emoscope_devices._synthetic_script import Script
from emoscope_devices.synthetic import MONTAGE, EEGPlan, Episode, Participant, Stretch

RATE = 250
SIZE = 4 * RATE
FEATURES = ((4, 8), (8, 13), (13, 30), (30, 45))
"""Hz; where a personal model looks in each of BANDS."""


def eeg(plan: EEGPlan | None, seconds: float, seed: int = 1, emotion: Any = "neutral") -> Any:
    """Return samples (n, 16) without mains or speech, as the headset makes them."""
    script = Script([Episode(emotion, min(3600.0, max(2.0, seconds)))], seed)
    made = Headset(
        script, lambda t: np.zeros(len(t)), seed=seed, rate=float(RATE), mains=0.0, plan=plan
    )
    return made.samples(0, round(seconds * RATE))


def log_powers(windows: NDArray[Any]) -> NDArray[np.float64]:
    """Return log10 power (n, bands, 16) of windows (n, 1000, 16)."""
    taper = get_window("hann", SIZE)[:, None]
    centred = windows - windows.mean(axis=1, keepdims=True)
    power = np.abs(np.fft.rfft(centred * taper, axis=1)) ** 2
    hertz = np.fft.rfftfreq(SIZE, 1 / RATE)
    return np.stack(
        [np.log10(power[:, (hertz >= a) & (hertz < b)].mean(axis=1)) for a, b in FEATURES], axis=1
    )


def cohens_d(high: NDArray[Any], low: NDArray[Any]) -> NDArray[np.float64]:
    spread = np.sqrt((high.var(axis=0, ddof=1) + low.var(axis=0, ddof=1)) / 2)
    return np.asarray((high.mean(axis=0) - low.mean(axis=0)) / spread)


def by_class(axis: str, effect: float, drift: float = 0.0, seeds: int = 3) -> Any:
    """Return the windows' log powers of high and of low, in alternating stretches of 12 s."""
    found: dict[int, list[Any]] = {1: [], -1: []}
    for seed in range(seeds):
        signs = [(-1) ** (k // 2 + k) for k in range(40)]
        stretches = tuple(
            Stretch(14.0 * k + 1, 14.0 * k + 13, **{axis: float(s)}) for k, s in enumerate(signs)
        )
        whole = eeg(EEGPlan(stretches, effect, drift, 560.0), 560.0, seed)
        for stretch, sign in zip(stretches, signs, strict=True):
            for second in (1.0, 6.0):
                start = round((stretch.start + second) * RATE)
                found[sign].append(whole[start : start + SIZE])
    return log_powers(np.stack(found[1])), log_powers(np.stack(found[-1]))


@pytest.mark.parametrize("axis", list(SITES))
def test_an_effect_has_the_size_that_was_planted_where_it_was_planted(axis: str) -> None:
    d = cohens_d(*by_class(axis, 1.0))
    planted = np.zeros((len(BANDS), len(MONTAGE)))
    for band, sign, names in SITES[axis]:
        for name in names:
            planted[BANDS.index(band), MONTAGE.index(name)] = sign
    blinked = np.array([name.startswith("Fp") for name in MONTAGE])
    there = (planted != 0) & ~blinked
    assert (np.sign(d) == planted)[planted != 0].all()
    assert abs(np.abs(d[there]).mean() - 1) < 0.15
    assert (np.abs(d[there]) > 0.6).all()
    assert abs(d[planted == 0].mean()) < 0.1


def test_nothing_is_planted_by_an_effect_of_zero() -> None:
    d = cohens_d(*by_class("valence", 0.0))
    assert abs(d.mean()) < 0.1 and np.sqrt((d**2).mean()) < 0.3


def test_the_spread_that_sizes_are_measured_in_is_that_of_the_signal() -> None:
    windows = [eeg(EEGPlan(), 400.0, seed).reshape(-1, SIZE, len(MONTAGE)) for seed in (20, 21, 22)]
    spread = np.sqrt(np.mean([log_powers(w).var(axis=0, ddof=1) for w in windows], axis=0))
    table = np.array([SPREAD[name] for name in MONTAGE]).T
    ratio = spread / table
    assert (np.abs(ratio.mean(axis=1) - 1) < 0.12).all()
    assert (ratio > 0.7).all() and (ratio < 1.35).all()


def test_drift_goes_from_one_end_to_the_other_and_knows_no_condition() -> None:
    seconds = 600.0
    stretches = (Stretch(100.0, 200.0, 1.0, 1.0),)
    whole = eeg(EEGPlan(stretches, 0.0, 3.0, seconds, wander=0.0), seconds)
    plain = eeg(EEGPlan(stretches, 0.0, 0.0, seconds, wander=0.0), seconds)
    change = log_powers(whole.reshape(-1, SIZE, 16)) - log_powers(plain.reshape(-1, SIZE, 16))
    size = (change[-1] - change[0]) / np.array([SPREAD[name] for name in MONTAGE]).T
    assert 2.0 < np.abs(size[1:]).mean() < 4.0
    steps = np.diff(change[:, 1:], axis=0) * np.sign(size[1:])
    assert (steps.mean(axis=(1, 2)) > -0.01).all()  # it goes one way, the faster at first
    assert steps[:50].mean() > 2 * steps[-50:].mean()


def test_a_plan_that_plants_nothing_is_the_same_signal() -> None:
    plain, planned = eeg(None, 20.0), eeg(EEGPlan(wander=0.0), 20.0)
    assert np.abs(plain - planned).max() < 1e-3
    assert not np.array_equal(eeg(EEGPlan(), 20.0), planned)


def test_without_a_plan_the_demo_is_what_it_was() -> None:
    """Much was measured on the demo: a plan that nobody asked for must not change it."""
    data = Participant(3, paced=False).eeg._make(0, 2500)  # ten seconds of the default script
    assert data[125::250, MONTAGE.index("T7")] == pytest.approx(BEFORE_PLANS, abs=0.02)


BEFORE_PLANS = [3.83, -5.29, 3.67, 15.97, 11.09, -16.04, 14.77, 5.4, 11.65, 7.58]


def test_with_a_plan_the_emotions_of_the_script_do_nothing() -> None:
    happy, neutral = (eeg(EEGPlan(), 8.0, emotion=e) for e in ("angry", "neutral"))
    assert np.array_equal(happy, neutral)
    assert not np.array_equal(eeg(None, 8.0, emotion="angry"), eeg(None, 8.0))


def test_the_same_seed_gives_the_same_bits_in_any_order() -> None:
    plan = EEGPlan((Stretch(3.0, 9.0, 1.0),), 1.0, 1.0, 30.0)
    forward = eeg(plan, 20.0, 5)
    script = Script([Episode("neutral", 20.0)], 5)
    other = Headset(
        script, lambda t: np.zeros(len(t)), seed=5, rate=float(RATE), mains=0.0, plan=plan
    )
    late = other.samples(12 * RATE, RATE)
    assert np.array_equal(late, forward[12 * RATE : 13 * RATE])
    assert np.array_equal(other.samples(0, RATE), forward[:RATE])
    assert not np.array_equal(eeg(plan, 20.0, 6), forward)


def test_samples_of_any_time_are_those_of_the_stream() -> None:
    person = Participant(4, paced=False, eeg_plan=EEGPlan((Stretch(0.5, 3.0, 1.0),), 1.0))
    blocks = list(islice(person.eeg.blocks(ManualClock(), threading.Event()), 100))
    data = np.concatenate([b.data for b in blocks])
    times = np.concatenate([b.times for b in blocks])
    one = Participant(4, paced=False, eeg_plan=EEGPlan((Stretch(0.5, 3.0, 1.0),), 1.0)).eeg
    some = one.between(1_002_000_000, 2_000_000_001)
    inside = (times >= 1_002_000_000) & (times < 2_000_000_001)
    assert np.array_equal(some.times, times[inside]) and np.array_equal(some.data, data[inside])
    assert some.first == 251 and some.times[-1] == 2_000_000_000
    with pytest.raises(ValueError, match="no sample"):
        one.between(1_000_000_001, 1_000_000_002)


def test_an_effect_comes_and_goes_smoothly() -> None:
    gains = Gains(EEGPlan((Stretch(5.0, 10.0, 1.0),), 2.0, 0.0, 30.0, wander=0.0), 1, MONTAGE)
    t = np.arange(0, 15, 1 / RATE)
    factors = gains.at(t)[:, BANDS.index("beta"), MONTAGE.index("T7")]
    assert (factors[(t <= 5) | (t >= 10)] == 1).all()
    full = 10 ** (SPREAD["T7"][BANDS.index("beta")] / 2)
    assert np.allclose(factors[(t >= 6) & (t <= 9)], full)
    assert np.abs(np.diff(factors)).max() < 0.01


def test_every_frequency_belongs_to_one_band() -> None:
    whole = masks(np.fft.rfftfreq(500, 1 / RATE))
    assert (whole.sum(axis=0) == 1).all()
    assert whole.shape == (len(BANDS), 251)


@pytest.mark.parametrize(
    "values",
    [
        {"effect": -1.0},
        {"effect": 21.0},
        {"effect": float("nan")},
        {"drift": -0.1},
        {"wander": 99.0},
        {"seconds": 0.0},
        {"seconds": float("inf")},
        {"stretches": (Stretch(0.0, 5.0), Stretch(4.0, 8.0))},
        {"stretches": (Stretch(6.0, 8.0), Stretch(0.0, 5.0))},
    ],
)
def test_what_cannot_be_planted_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"not|overlap"):
        EEGPlan(**values)


@pytest.mark.parametrize(
    "values", [(-1.0, 2.0), (3.0, 3.0), (0.0, float("nan")), (0.0, 1.0, 1.1), (0.0, 1.0, 0.0, -2.0)]
)
def test_a_stretch_that_cannot_be_is_refused(values: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"stretch|axis"):
        Stretch(*values)
