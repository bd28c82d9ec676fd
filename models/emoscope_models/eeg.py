"""The EEG: which electrodes hold, what the bands do, and whether a personal model may vote.

No population model survives an honest split (two classes .51 to .55, where .50 is chance), so the
EEG is shown and recorded, and does not vote until a personal model has earned it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS
from emoscope_models._card import ModelCard, read_card
from emoscope_models._eeg_blinks import RIPE, BlinkCounter
from emoscope_models._eeg_chain import Chain
from emoscope_models._eeg_filter import DisplayFilter, plausible
from emoscope_models._eeg_movement import movement, shaken
from emoscope_models._eeg_quality import SECONDS, ElectrodeQuality, detect_mains, judge
from emoscope_models._eeg_rest import Rest
from emoscope_models._eeg_vote import Vote, Voter, personal_verdict
from emoscope_models._estimate import Estimate, Modality, Reason, Validity, because, invalid
from emoscope_models._estimator import Window, WindowSpec
from emoscope_models._gates import EEGGates
from emoscope_models._soft_parts import eeg_figures
from emoscope_models._soft_validity import SoftValidity, load_soft
from emoscope_models.eeg_bands import (
    BANDS,
    FRONTAL,
    POSTERIOR,
    Spectrum,
    alpha_peak,
    among,
    asymmetry,
    band_powers,
    beta_alpha,
    frontal_theta,
    muscle,
    relative,
)

__all__ = [
    "DisplayFilter",
    "EEGEstimator",
    "EEGSettings",
    "ElectrodeQuality",
    "personal_verdict",
]

SPEC = WindowSpec("eeg", 4.0, 0.25, 0.15)
LOWEST_RATE = 100.0
"""Hz; below, the gamma band is not there."""
MUSCULAR = 0.25
"""Share of 31-45 Hz above which muscle, not brain, is what is seen (a design value)."""
CLOSED = 1.2
"""log10 units: an alpha peak that high over the spectrum, and no blink, hint at closed eyes."""
SPOKEN = 3
"""Electrodes named one by one in the reasons; more are only counted."""


@dataclass(frozen=True, slots=True)
class EEGSettings:
    """What a lab may set.

    ``mains`` 50 or 60 Hz, or 0 to take the source's word and else to find out; ``gates`` the limits
    behind which nothing is believed. ``personal_model`` is the ONNX file of ``emoscope calibrate
    eeg``, its card beside it.
    """

    mains: float = 0.0
    personal_model: Path | None = None
    gates: EEGGates = field(default_factory=EEGGates)

    def __post_init__(self) -> None:
        """Refuse what no grid has."""
        if self.mains not in (0, 50, 60):
            raise ValueError(f"mains must be 50 or 60 Hz, or 0 for unknown, not {self.mains}")


class EEGEstimator:
    """Signal quality and band powers of any number of channels, in µV, at 100 Hz and more.

    State: the filters, the filtered last seconds, the blinks of the last minute, and the person's
    rest; all functions of the windows seen since ``reset`` and of ``begin_rest``, ``end_rest`` and
    ``use_personal``, all called on one thread. Details: ``electrodes`` tuple of ElectrodeQuality,
    ``band_names``, ``bands`` (c, 5) log10 µV²/Hz, ``band_relative`` (5,) shares, ``asymmetry`` ln
    right - ln left alpha and its ``asymmetry_pair``, ``blinks_per_minute``, ``blink_level`` µV,
    ``muscle`` share of 31-45 Hz, ``mains`` share and ``mains_hz``, ``alpha_peak`` Hz,
    ``eyes_closed`` hint, ``rest`` known, ``rest_recording``, ``z`` (c, 5) against the rest with
    NaN for bad electrodes, ``settled`` and ``movement`` shares of the window, ``personal_moved``
    share of bands that moved since the calibration. None where the window does not tell.
    """

    modality: Modality = "eeg"
    window: WindowSpec = SPEC
    provider = "CPU (NumPy and SciPy)"

    def __init__(self, settings: EEGSettings | None = None) -> None:
        """Read the card; filters are made when the first window shows rate and channels."""
        self.settings = settings or EEGSettings()
        self.card: ModelCard = read_card(WEIGHTS / "eeg_indices_v1.toml")
        self._voter = Voter(self.settings.personal_model)
        self.soft: SoftValidity | None = load_soft("eeg")
        """P(valid) behind open gates; None for the hand-made score."""
        self.reset()

    def reset(self) -> None:
        """Forget all windows seen, and the rest: the next participant has another."""
        self._chain: Chain | None = None
        self._blinks: BlinkCounter | None = None
        self._rest = Rest()
        self._voter.reset()

    def close(self) -> None:
        """Do nothing: there is nothing native to release."""

    def begin_rest(self) -> None:
        """Collect the person's rest from the coming windows; valid ones only."""
        self._rest.begin()
        self._voter.begin_rest()

    def end_rest(self) -> bool:
        """Stop collecting; return whether it was enough. If not, an earlier rest stays."""
        self._voter.end_rest()
        return self._rest.end()

    def use_personal(self, path: str) -> tuple[bool, tuple[Reason, ...]]:
        """Let another personal model answer from here on, "" for none; this sitting's rest stays.

        Return whether it may vote, and why (not). Loads the file, on this thread.
        """
        chosen = Path(path) if path else None
        self.settings = replace(self.settings, personal_model=chosen)
        return self._voter.use(chosen), self._voter.silent().reasons

    def estimate(self, window: Window) -> Estimate:
        """Return what the last 4 s show; doubt is in its validity, never an exception."""
        raw = _columns(window.data)
        refused = tuple(_unusable(window, raw))
        if refused:
            return self._estimate(window, refused, dict(NOTHING), self._voter.silent())
        names = _named(window.channels, raw.shape[1])
        chain = self._filtered(window, raw, names)
        blinks = self._blinks if among(names, FRONTAL).any() else None
        if blinks:
            blinks.look(chain.unbroken(among(names, FRONTAL)), chain.stop)
        quality = self._judged(window, raw, chain, blinks)
        good = np.array([electrode.ok for electrode in quality])
        spectrum = chain.spectrum()
        moved = movement(window.motion, window.rate)
        details = dict(NOTHING) | {
            "electrodes": quality,
            "mains": float(np.median([electrode.mains for electrode in quality])),
            "mains_hz": chain.mains,
            "settled": spectrum.used / spectrum.possible if spectrum else 0.0,
            "movement": moved.share if moved else None,
        }
        gates = tuple(_gates(window, raw, quality, spectrum, self.settings.gates))
        if spectrum:
            details |= self._figures(spectrum, names, good, not gates)
        if blinks:
            details |= _blinking(blinks, chain.stop, details["eyes_closed"])
        vote = self._voter.look(raw, window.index, window.rate, quality, not gates)
        if gates:
            return self._estimate(window, gates, details, vote)
        doubt = _doubt(window, quality, details, chain.lost())
        if self.soft:
            doubt = _softened(doubt, self.soft, window, details)
        return self._estimate(window, shaken(doubt, moved), details, vote)

    def _filtered(self, window: Window, raw: NDArray[np.float64], names: tuple[str, ...]) -> Chain:
        """Filter what was not filtered yet; start afresh when the stream is another one."""
        known = self.settings.mains or window.mains
        chain = self._chain
        if chain is None or (chain.rate, chain.names) != (window.rate, names):
            if chain is not None:
                self._rest = Rest()
            self._blinks = BlinkCounter(window.rate)
            chain = self._chain = Chain(window.rate, names, known, SPEC.seconds)
        mains = known or chain.mains or detect_mains(raw, window.rate)
        if mains != chain.mains:
            chain = self._chain = Chain(window.rate, names, mains, SPEC.seconds)
        chain.feed(raw, window.index)
        return chain

    def _figures(
        self, spectrum: Spectrum, names: tuple[str, ...], good: NDArray[np.bool_], valid: bool
    ) -> Mapping[str, Any]:
        """Return the details that come from the spectrum."""
        powers = band_powers(spectrum)
        if valid:
            self._rest.see(powers, good)
        found: dict[str, Any] = {
            "bands": powers,
            "rest": self._rest.known,
            "rest_recording": self._rest.recording,
            "z": self._rest.scores(powers, good),
        }
        if not good.any():
            return found
        pair = asymmetry(powers, names, good)
        back = good & among(names, POSTERIOR)
        peak = alpha_peak(spectrum, back if back.any() else good)
        return found | {
            "band_relative": relative(spectrum, good),
            "muscle": muscle(spectrum, good),
            "asymmetry": pair[0] if pair else None,
            "asymmetry_pair": pair[1] if pair else None,
            "frontal_theta": frontal_theta(powers, names, good),
            "beta_alpha": beta_alpha(spectrum, good),
            "alpha_peak": peak.frequency if peak else None,
            "eyes_closed": peak is not None and peak.height >= CLOSED,
        }

    def _judged(
        self, window: Window, raw: NDArray[np.float64], chain: Chain, blinks: BlinkCounter | None
    ) -> tuple[ElectrodeQuality, ...]:
        """Return each electrode's quality on the last 2 s; frontal ones may blink."""
        recent = max(2, round(SECONDS * window.rate))
        height = blinks.latest(chain.stop, SECONDS + RIPE) if blinks else None
        return judge(
            raw[-recent:],
            window.index[-recent:],
            window.rate,
            chain.names,
            chain.mains,
            self.settings.gates,
            np.where(among(chain.names, FRONTAL), height or 0.0, 0.0),
        )

    def _estimate(
        self,
        window: Window,
        doubt: Validity | tuple[Reason, ...],
        details: Mapping[str, Any],
        vote: Vote,
    ) -> Estimate:
        """Return the estimate; reasons alone close the gate. Last is always why EEG (not) votes."""
        validity = doubt if isinstance(doubt, Validity) else invalid(*doubt)
        return Estimate(
            modality="eeg",
            model=self.card.identity + self._voter.identity,
            start=window.start,
            time=window.stop,
            validity=replace(validity, reasons=(*validity.reasons, *vote.reasons)),
            probabilities=vote.probabilities if validity.ok else None,
            affect=vote.affect if validity.ok else None,
            labels=vote.labels,
            votes=vote.votes and validity.ok,
            details=MappingProxyType(dict(details) | dict(vote.details)),
        )


NOTHING: Mapping[str, Any] = MappingProxyType(
    {
        "electrodes": (),
        "band_names": BANDS,
        "bands": None,
        "band_relative": None,
        "asymmetry": None,
        "asymmetry_pair": None,
        "frontal_theta": None,
        "beta_alpha": None,
        "personal": None,
        "personal_muscle": None,
        "personal_moved": None,
        "blinks_per_minute": None,
        "blink_level": None,
        "muscle": None,
        "mains": None,
        "mains_hz": 0.0,
        "alpha_peak": None,
        "eyes_closed": None,
        "rest": False,
        "rest_recording": False,
        "z": None,
        "settled": 0.0,
        "movement": None,
    }
)
"""The details of a window without usable data."""


def _blinking(blinks: BlinkCounter, stop: int, closed: bool | None) -> Mapping[str, Any]:
    """Return the blink figures; who blinked within the window has not closed the eyes."""
    return {
        "blinks_per_minute": blinks.per_minute(),
        "blink_level": blinks.level(),
        "eyes_closed": closed and not blinks.latest(stop, SPEC.seconds),
    }


def _columns(data: NDArray[Any]) -> NDArray[np.float64]:
    """Return samples (n, c); a single channel may come as (n,)."""
    raw = np.asarray(data, dtype=np.float64)
    return raw.reshape(len(raw), -1) if len(raw) else raw.reshape(0, max(1, *raw.shape[1:], 1))


def _named(names: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Return a name for each of ``count`` channels; those without one get their number."""
    return tuple(names[k] if k < len(names) else f"channel {k + 1}" for k in range(count))


def _unusable(window: Window, raw: NDArray[np.float64]) -> Iterator[Reason]:
    """Yield why the window cannot even be filtered."""
    if window.rate < LOWEST_RATE:
        yield because(
            "The EEG comes at {rate:.0f} Hz; at least {needed:.0f} Hz are needed.",
            rate=window.rate,
            needed=LOWEST_RATE,
        )
    elif not raw.size:
        yield because("No EEG arrived in the last {window:.0f} s.", window=SPEC.seconds)
    elif window.channels and len(window.channels) != raw.shape[1]:
        yield because(
            "The EEG has {got} channels, but {named} electrodes are named.",
            got=raw.shape[1],
            named=len(window.channels),
        )


def _gates(
    window: Window,
    raw: NDArray[np.float64],
    quality: Sequence[ElectrodeQuality],
    spectrum: Spectrum | None,
    limits: EEGGates,
) -> Iterator[Reason]:
    """Yield what forbids to believe anything, the worst first."""
    damaged = raw.shape[0] - int(plausible(raw).all(axis=1).sum())
    if damaged:
        yield because("The EEG holds values that are not numbers ({count} samples).", count=damaged)
    if window.completeness < 1 - limits.max_missing:
        yield because(
            "{got} of {expected} samples of EEG arrived; the limit is a loss of {limit:.0%}.",
            got=len(raw),
            expected=window.expected,
            limit=limits.max_missing,
        )
    dead = [e.name for e in quality if e.dead]
    bad = [e.name for e in quality if not e.ok]
    if len(dead) > limits.max_dead * len(quality):
        yield because(
            "{count} of {all} electrodes are railed or flat (limit {limit:.0%}): {names}.",
            count=len(dead),
            all=len(quality),
            names=", ".join(dead),
            limit=limits.max_dead,
        )
    elif len(bad) > limits.max_bad * len(quality):
        yield because(
            "{count} of {all} electrodes are bad (limit {limit:.0%}): {names}.",
            count=len(bad),
            all=len(quality),
            names=", ".join(bad),
            limit=limits.max_bad,
        )
    if spectrum is None:
        yield because("The EEG filters settle: wait for two seconds without a loss.")


def _doubt(
    window: Window,
    quality: Sequence[ElectrodeQuality],
    details: Mapping[str, Any],
    lost: float | None,
) -> Validity:
    """Return the validity behind open gates."""
    score = float(np.mean([e.score if e.ok else 0.0 for e in quality]))
    complaints = sorted((e for e in quality if not e.ok), key=lambda e: e.score)
    reasons = [e.reasons[0] for e in complaints[:SPOKEN] if e.reasons]
    if len(complaints) > SPOKEN:
        reasons.append(because("{count} more electrodes are bad.", count=len(complaints) - SPOKEN))
    signal, score = score, score * window.completeness * float(details["settled"])
    if lost is not None:
        reasons.append(
            because(
                "Samples of EEG were lost; the filters started again {ago:.1f} s ago.", ago=lost
            )
        )
    elif details["settled"] < 1:
        reasons.append(because("The EEG filters still settle after the start."))
    muscular = details["muscle"] or 0.0
    if muscular > MUSCULAR:
        score *= MUSCULAR / muscular
        reasons.append(because("Muscle activity covers the EEG ({share:.0%}).", share=muscular))
    return Validity(score, reasons=tuple(reasons), signal=signal)


def _softened(
    doubt: Validity, soft: SoftValidity, window: Window, details: Mapping[str, Any]
) -> Validity:
    """Return the validity with P(valid) for the electrodes' score; losses and muscle count."""
    figures = eeg_figures(details)
    score = soft.probability(figures) * window.completeness * float(details["settled"])
    score *= min(1.0, MUSCULAR / max(details["muscle"] or 0.0, 1e-9))
    return replace(doubt, score=score, ood=soft.quality("familiar", figures["familiar"]))
