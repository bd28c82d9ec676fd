"""Which electrodes may be believed, judged on two seconds of the signal as it came.

The thresholds are those of ``EEGGates``. Mains hum and a straight drift are taken out first, since
the filters remove them later; they are judged by themselves.
"""

from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np
import scipy.fft
from numpy.typing import NDArray

from emoscope_models._eeg_filter import held, plausible
from emoscope_models._estimate import Reason, because
from emoscope_models._gates import EEGGates

SECONDS = 2.0
HUM_SHARE = 0.8
"""Share of the variance at the mains frequency; with ``EEGGates.hum`` a design value."""
FAR = 10_000.0
"""µV; a dead signal that far from zero hangs at a rail, nearer it is flat."""
SWINGS = 20.0
"""µV from lowest to highest value; what swings less has no end that it could be clipped at."""
HUMMING = 3
"""The row of the mains measure."""
MAINS = (50.0, 60.0)
Fault = Literal["", "no signal", "railed", "flat", "noisy", "jumps", "drifts", "hum", "missing"]
"""What is wrong with an electrode above all, in a word; nothing where it is good."""
FAULTS: tuple[Fault, ...] = ("noisy", "jumps", "drifts", "hum", "missing")
"""By the row of its measure."""


@dataclass(frozen=True, slots=True)
class ElectrodeQuality:
    """May one electrode be believed? ``score`` 0 to 1, 0.5 at a threshold; ``ok`` from 0.5 on.

    ``sd`` and ``peak_to_peak`` in µV of the last 2 s, without drift and hum. ``mains`` is the
    share of the variance at the mains frequency. ``dead`` marks railed and flat ones. ``fault`` is
    the first of the reasons in a word.
    """

    name: str
    score: float
    ok: bool
    reasons: tuple[Reason, ...]
    sd: float
    peak_to_peak: float
    mains: float = 0.0
    dead: bool = False
    fault: Fault = ""


@dataclass(frozen=True, slots=True)
class _Figures:
    """Per electrode (c,): what the judgement rests on."""

    sd: NDArray[np.float64]
    peak_to_peak: NDArray[np.float64]
    step: NDArray[np.float64]
    drift: NDArray[np.float64]
    hum: NDArray[np.float64]
    hum_share: NDArray[np.float64]
    level: NDArray[np.float64]
    clipped: NDArray[np.float64]
    missing: NDArray[np.float64]


def judge(
    raw: NDArray[np.float64],
    index: NDArray[np.int64],
    rate: float,
    names: tuple[str, ...],
    mains: float,
    limits: EEGGates | None = None,
    blinked: NDArray[np.float64] | None = None,
) -> tuple[ElectrodeQuality, ...]:
    """Judge ``raw`` (n, c) µV, unfiltered, with its absolute ``index`` (n,).

    ``mains`` in Hz, 0 when unknown: then the stronger of 50 and 60 counts. ``blinked``
    (c,) µV is the height of a blink that the
    electrode showed meanwhile: it may swing and step that much more and still sit well.
    """
    if not len(raw):
        gone = partial(ElectrodeQuality, dead=True, fault="no signal")
        return tuple(gone(name, 0.0, False, (_no_signal(name),), 0.0, 0.0) for name in names)
    limits = limits or EEGGates()
    figures = _measure(raw, index, rate, mains)
    blinked = np.zeros(raw.shape[1]) if blinked is None else blinked
    left = _left(_ratios(figures, blinked, limits))
    left[-1] = 1 - figures.missing
    return tuple(_verdict(name, k, figures, left, limits) for k, name in enumerate(names))


def _measure(
    raw: NDArray[np.float64], index: NDArray[np.int64], rate: float, mains: float
) -> _Figures:
    good = plausible(raw)
    whole = raw if good.all() else held(raw, good, np.zeros(raw.shape[1]))
    level = whole.mean(axis=0)
    seconds = (index - index.mean()) / rate
    rest = whole - level
    slope = _summed(seconds, rest) / max(float(np.sum(seconds * seconds)), 1e-12)
    rest -= seconds[:, np.newaxis] * slope
    before = np.mean(rest * rest, axis=0)
    hum = np.zeros(raw.shape[1])
    for hertz in (mains,) if mains else MAINS:
        if hertz < rate / 2:
            cosine, sine = (wave(2 * np.pi * hertz * seconds) for wave in (np.cos, np.sin))
            real, imaginary = (2 / len(raw) * _summed(wave, rest) for wave in (cosine, sine))
            rest -= cosine[:, np.newaxis] * real + sine[:, np.newaxis] * imaginary
            hum = np.maximum(hum, np.hypot(real, imaginary))
    moved = np.abs(np.diff(rest, axis=0))[np.diff(index) == 1]
    low, high = whole.min(axis=0), whole.max(axis=0)
    ends = np.maximum((whole == high).mean(axis=0), (whole == low).mean(axis=0))
    return _Figures(
        sd=np.sqrt(np.mean(rest * rest, axis=0)),
        peak_to_peak=np.ptp(rest, axis=0),
        step=moved.max(axis=0) if len(moved) else np.zeros(raw.shape[1]),
        drift=np.abs(slope),
        hum=hum,
        hum_share=np.minimum(hum * hum / 2 / np.maximum(before, 1e-12), 1.0),
        level=level,
        clipped=np.where(high - low > SWINGS, ends, 0.0),
        missing=1 - good.mean(axis=0),
    )


def _summed(weights: NDArray[np.float64], table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return weights (n,) times table (n, c): (c,), without waking the threads of a BLAS."""
    return np.asarray(np.einsum("n,nc->c", weights, table))


def _ratios(f: _Figures, blinked: NDArray[np.float64], limits: EEGGates) -> NDArray[np.float64]:
    """Return each measure over its threshold (5, c), in the order of ``_complaint``."""
    return np.stack(
        (
            f.peak_to_peak / (limits.peak_to_peak + 2 * blinked),
            f.step / (limits.step + 0.5 * blinked),
            f.drift / limits.drift,
            np.minimum(f.hum_share / HUM_SHARE, f.hum / limits.hum),
            f.missing,
        )
    )


def _left(ratio: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return 1 well below a threshold, 0.5 at it, near 0 at twice the threshold."""
    return np.asarray(1 / (1 + np.minimum(ratio, 1e3) ** 4))


def _verdict(
    name: str, k: int, f: _Figures, left: NDArray[np.float64], limits: EEGGates
) -> ElectrodeQuality:
    dead = _dead(name, k, f, limits)
    score = 0.0 if dead else float(left[:, k].min())
    bad = [] if dead else [m for m in np.argsort(left[:, k]).tolist() if left[m, k] < 0.5]
    if bad and HUMMING not in bad and f.hum_share[k] > HUM_SHARE / 2 and f.hum[k] > limits.hum / 4:
        bad.insert(0, HUMMING)  # its harmonics and wavering look like jumps
    said = (dead[0],) if dead else tuple(_complaint(m, name, k, f, limits) for m in bad)
    return ElectrodeQuality(
        name=name,
        score=score,
        ok=score >= 0.5,
        reasons=said,
        sd=float(f.sd[k]),
        peak_to_peak=float(f.peak_to_peak[k]),
        mains=float(f.hum_share[k]),
        dead=dead is not None,
        fault=dead[1] if dead else FAULTS[bad[0]] if bad else "",
    )


def _dead(name: str, k: int, f: _Figures, limits: EEGGates) -> tuple[Reason, Fault] | None:
    """Return why there is no signal at all, if so."""
    still = f.sd[k] < limits.flat and f.hum[k] < limits.flat
    if f.missing[k] == 1:
        return _no_signal(name), "no signal"
    at_rail = abs(f.level[k]) >= 0.997 * limits.rail or (still and abs(f.level[k]) > FAR)
    if at_rail or f.clipped[k] >= limits.clipped:
        railed = because("{name} is railed: press it on, or check the reference.", name=name)
        return railed, "railed"
    if still:
        flat = because("Flat signal at {name}: press it on, or check its cable.", name=name)
        return flat, "flat"
    return None


def _no_signal(name: str) -> Reason:
    return because("No signal at {name}.", name=name)


def _complaint(measure: int, name: str, k: int, f: _Figures, limits: EEGGates) -> Reason:
    """Return the sentence for one measure of ``_ratios`` at electrode ``k``."""
    size, step, drift, hum = (
        float(figure[k]) for figure in (f.peak_to_peak, f.step, f.drift, f.hum)
    )
    if measure == 0:
        return because(
            "Noisy signal at {name}: {size:.0f} µV (limit {limit:.0f}).",
            name=name,
            size=size,
            limit=limits.peak_to_peak,
        )
    if measure == 1:
        return because(
            "{name} jumps by {size:.0f} µV (limit {limit:.0f}): it moves.",
            name=name,
            size=step,
            limit=limits.step,
        )
    if measure == 2:
        return because(
            "{name} drifts by {size:.0f} µV/s (limit {limit:.0f}): let it settle.",
            name=name,
            size=drift,
            limit=limits.drift,
        )
    if measure == HUMMING:
        return because(
            "Mains hum at {name}: {size:.0f} µV (limit {limit:.0f}); check its contact.",
            name=name,
            size=hum,
            limit=limits.hum,
        )
    return because("Values are missing at {name}.", name=name)


def detect_mains(raw: NDArray[np.float64], rate: float) -> float:
    """Return 50 or 60 when that stands out of the unfiltered ``raw`` (n, c), else 0.

    The power within 0.6 Hz, against the mean of 2 to 5 Hz beside it, median over channels; needs
    2 s.
    """
    if len(raw) < SECONDS * rate:
        return 0.0
    good = plausible(raw)
    whole = raw if good.all() else held(raw, good, np.zeros(raw.shape[1]))
    whole = (whole - whole.mean(axis=0)) * np.hanning(len(raw))[:, np.newaxis]
    power = np.abs(scipy.fft.rfft(whole, axis=0)) ** 2
    hertz = np.fft.rfftfreq(len(raw), 1 / rate)
    found: list[tuple[float, float]] = []
    for mains in MAINS:
        far = np.abs(hertz - mains)
        beside, at = power[(far >= 2) & (far <= 5)], power[far <= 0.6]
        if mains < rate / 2 - 1 and len(beside) and len(at):
            ratio = at.max(axis=0) / np.maximum(beside.mean(axis=0), 1e-12)
            found.append((float(np.median(ratio)), mains))
    best = max(found, default=(0.0, 0.0))
    return best[1] if best[0] >= STANDS_OUT else 0.0


STANDS_OUT = 20.0
"""Times the power beside it: noise alone exceeds this in fewer than 1 of 1,000 windows."""
