"""Fusion over time: each window counts once, in the order of its own time. No clock, no thread.

The answer at a time is a function of the windows and of that time alone. Windows that arrive out
of order within two seconds are put where they belong: the states after them are computed anew.
"""

import math
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np

from emoscope_models._agreement import ANALYTIC, PARTS, Accord, agreed
from emoscope_models._estimate import MODALITIES, Estimate, Modality, Reason, because, invalid
from emoscope_models._fusion import (
    Contribution,
    Fused,
    FusionSettings,
    Judgement,
    decide,
    in_common,
    judge,
    weigh,
)
from emoscope_models._kalman import START, Trail, measured
from emoscope_models._labels import Array
from emoscope_models._rules import Heard, log_discounted, log_ratio
from emoscope_models._rules_band import band

STICKY = 10.0
"""Seconds after which a belief that nothing renews has faded to 1/e (stable)."""
AVERAGE = 1.0
"""Seconds of the moving average (responsive)."""
CORRELATED: Mapping[Modality, float] = MappingProxyType({"face": 1.5, "speech": 1.5, "eeg": 3.0})
"""Seconds within which a modality's errors repeat: windows closer than that count in part."""
WALK: Mapping[str, float] = MappingProxyType({"responsive": 0.3, "stable": 0.15})
"""How far valence and arousal wander in 1 s (design values)."""
REWIND = 2_000_000_000
"""Nanoseconds by which a window may be late."""
BAND_EVERY = 200_000_000
"""Nanoseconds between two bands."""

IMPUTED = because("The fusion rule guesses what it would have said from the others (imputed).")

Key = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Window:
    """One estimate, and its classes over the common ones."""

    estimate: Estimate
    common: Array | None


@dataclass(frozen=True, slots=True)
class _State:
    """Everything known after one window. ``smooth`` is None until something voted.

    ``heard`` by modality, in order of time, for a rule with a memory; else empty.
    """

    time: int
    latest: Mapping[Modality, _Window]
    counted: Mapping[Modality, int]
    belief: Array
    smooth: Array | None = None
    trail: Trail | None = None
    heard: Mapping[Modality, tuple[Heard, ...]] = field(default_factory=dict)
    accord: Accord = field(default_factory=Accord)


@dataclass(frozen=True, slots=True)
class FusionMemory:
    """All that an engine's next answers depend on besides its settings and further windows."""

    now: int
    banded: int
    base: _State
    windows: tuple[_Window, ...]
    states: tuple[_State, ...]
    refused: Mapping[Modality, tuple[Reason, ...]]


MEMORY = (*PARTS, FusionMemory, Heard, Trail, _State, _Window)
"""The value types that a FusionMemory is made of, for who writes it down."""


class FusionEngine:
    """Turns windows into answers: ``push`` each estimate, ``tick`` for the answer at a time.

    Modes: "instant" knows only each modality's newest estimate. "responsive" is the rule's answer
    in a moving average of 1 s. "stable" is a hidden Markov model over the classes that stays
    where it is (Rabiner 1989): b ← e^{−Δ/s} b + (1 − e^{−Δ/s}) π between windows, and at a
    window b ← b · exp(κ e ℓ) normalised, with e ℓ the rule's evidence and
    κ = min(1, hop / τ), the hop being the time since that modality's last window that counted.

    ``late`` and ``duplicates`` count, by modality, the windows that were left out. Not for several
    threads at once.
    """

    def __init__(
        self, settings: FusionSettings | None = None, modalities: tuple[Modality, ...] = MODALITIES
    ) -> None:
        """Take the modalities that every answer shall speak of."""
        self.settings = settings or FusionSettings()
        self.modalities = modalities
        self._prior = np.asarray(self.settings.prior)
        own = self.settings.calibration.agreement if self.settings.calibration else {}
        self._canons = {**ANALYTIC, **own}
        self._fresh = {m: round(s * 1e9) for m, s in self.settings.stale.items()}
        self._memory = self.settings.memory()
        self._terms = self.settings.terms()
        self._refused: dict[Modality, tuple[Reason, ...]] = {}
        self.reset()

    def reset(self) -> None:
        """Forget every window and count; what was refused stays refused."""
        self.late: Counter[Modality] = Counter()
        self.duplicates: Counter[Modality] = Counter()
        self._keys: list[Key] = []
        self._windows: list[_Window] = []
        self._states: list[_State] = []
        self._base = _State(0, {}, {}, self._prior)
        self._now = 0
        self._banded = -1
        self._last: dict[Modality, tuple[Estimate, Accord, Estimate, float | None]] = {}

    def remember(self) -> FusionMemory:
        """Return what the next answers depend on; cheap, as its parts never change."""
        return FusionMemory(
            self._now,
            self._banded,
            self._base,
            tuple(self._windows),
            tuple(self._states),
            MappingProxyType(dict(self._refused)),
        )

    def recall(self, memory: FusionMemory) -> None:
        """Go on from there: the same windows and times then give the same answers, bit by bit.

        The settings and modalities must be those of the engine that remembered. Counts start at 0.
        """
        self.reset()
        self._now, self._banded, self._base = memory.now, memory.banded, memory.base
        self._windows, self._states = list(memory.windows), list(memory.states)
        self._refused = dict(memory.refused)
        kept = self._windows
        if self.settings.mode == "instant":
            kept = list(memory.base.latest.values())
        self._keys = sorted(
            (w.estimate.time, MODALITIES.index(w.estimate.modality), w.estimate.start) for w in kept
        )

    def refuse(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Leave a modality out from now on; every answer says why."""
        self._refused[modality] = reasons

    def admit(self, modality: Modality) -> None:
        """Take a refused modality back."""
        self._refused.pop(modality, None)

    def push(self, estimate: Estimate) -> bool:
        """Take one window's estimate; return whether it was taken.

        A window that was taken before (same modality, start and end) is ignored and counted. One
        that ends more than two seconds before the newest time is dropped and counted, except in
        "instant", where its age already speaks for it. Raises ValueError for a modality that was
        not asked for.
        """
        if estimate.modality not in self.modalities:
            raise ValueError(f"{estimate.modality} is not among {', '.join(self.modalities)}")
        if self.settings.calibration is not None:
            estimate = self.settings.calibration.applied(estimate)
        key = (estimate.time, MODALITIES.index(estimate.modality), estimate.start)
        place = bisect_left(self._keys, key)
        if place < len(self._keys) and self._keys[place] == key:
            self.duplicates[estimate.modality] += 1
            return False
        self._now = max(self._now, estimate.time)
        if self.settings.mode == "instant":
            return self._replace(estimate, key)
        if estimate.time < self._now - REWIND:
            self.late[estimate.modality] += 1
            return False
        self._keys.insert(place, key)
        self._windows.insert(place, _Window(estimate, in_common(estimate, self._prior)))
        del self._states[place:]
        for window in self._windows[place:]:
            self._states.append(
                self._after(self._states[-1] if self._states else self._base, window)
            )
        self._forget()
        return True

    def tick(self, time: int) -> Fused:
        """Return the answer at session ``time`` (ns); windows that end later count as fresh."""
        self._now = max(self._now, time)
        state = self._states[-1] if self._states else self._base
        judgement = self._judged(state, time)
        mode = self.settings.mode
        probabilities = affect = None
        if mode != "instant" and judgement.votes is not None:
            probabilities = self._smoothed(state, judgement)
        elif self._memory is not None and judgement.votes is not None:
            probabilities = self._momentary(state, judgement)
        trail = self._wandered(state, time)
        if trail is not None:
            affect = trail.affect()
        return decide(
            judgement,
            self.settings,
            mode=mode,
            probabilities=probabilities,
            affect=affect,
            band=self._band(judgement, probabilities),
        )

    # -- windows -----------------------------------------------------------------------------

    def _replace(self, estimate: Estimate, key: Key) -> bool:
        """Keep only each modality's newest window."""
        self._keys = [k for k in self._keys if k[1] != key[1]]
        old = self._base.latest.get(estimate.modality)
        newest = None if old is None else (old.estimate.time, key[1], old.estimate.start)
        if newest is not None and newest > key:
            insort(self._keys, newest)
            self.late[estimate.modality] += 1
            return False
        insort(self._keys, key)
        window = _Window(estimate, in_common(estimate, self._prior))
        latest = {**self._base.latest, estimate.modality: window}
        heard = self._heard(self._base, window)
        self._base = _State(self._now, latest, {}, self._prior, heard=heard)
        return True

    def _forget(self) -> None:
        """Let go of windows that nothing can come before any more."""
        gone = bisect_left(self._keys, (self._now - REWIND, -1, 0))
        if gone:
            self._base = self._states[gone - 1]
            del self._keys[:gone], self._windows[:gone], self._states[:gone]

    def _judged(self, state: _State, time: int) -> Judgement:
        """Return what each modality's newest window brings at a time."""
        inputs: dict[Modality, Estimate | None] = {}
        lifted: dict[Modality, Array | None] = {}
        for modality in self.modalities:
            window = state.latest.get(modality)
            inputs[modality] = None if window is None else self._agreed(window, state.accord)
            lifted[modality] = None if window is None else window.common
            if modality in self._refused:
                reasons = self._refused[modality]
                inputs[modality] = Estimate(modality, "", time, time, invalid(*reasons))
        judgement = judge(time, inputs, self.settings, lifted)
        if self._memory is None or judgement.votes is None:
            return judgement
        parts = dict(judgement.contributions)
        for modality in self._memory.imputed(judgement.votes.modalities):
            if (part := parts.get(modality)) is not None and not part.weight:
                parts[modality] = replace(part, reasons=(*part.reasons, IMPUTED))
        return replace(judgement, contributions=MappingProxyType(parts))

    # -- states ------------------------------------------------------------------------------

    def _after(self, state: _State, window: _Window) -> _State:
        """Return the state after one more window."""
        modality, time = window.estimate.modality, window.estimate.time
        accord = self._accorded(state, window)
        believed = self._agreed(window, accord)
        part = weigh(modality, believed, time, self._prior, self.settings, window.common)
        latest = {**state.latest, modality: window}
        trail = self._wandered(state, time)
        belief = self._faded(state, time)
        counted = state.counted
        if part.weight and modality not in self._refused:
            counted = {**counted, modality: time}
            tempering = 1.0
            if modality in state.counted:
                hop = _seconds(state.counted[modality], time)
                tempering = min(1.0, hop / CORRELATED[modality])
            if window.common is not None and tempering:
                belief = self._moved(belief, window.common, part, tempering)
            trail = _informed(trail, window, tempering * part.weight)
        heard = self._heard(state, window)
        moved = _State(time, latest, counted, belief, state.smooth, trail, heard, accord)
        if self.settings.mode != "responsive":
            return moved
        smooth = self._averaged(moved, self._judged(moved, time), state.time)
        return _State(time, latest, counted, belief, smooth, trail, heard, accord)

    def _agreed(self, window: _Window, accord: Accord) -> Estimate:
        """Return a window's estimate with its agreement; asked often, made once."""
        estimate = window.estimate
        kept = self._last.get(estimate.modality)
        if kept is None or kept[0] is not estimate or kept[1] is not accord:
            share, same = accord.of(estimate.modality), kept is not None and kept[0] is estimate
            done = kept[2] if kept and same and kept[3] == share else agreed(estimate, share)
            kept = self._last[estimate.modality] = (estimate, accord, done, share)
        return kept[2]

    def _accorded(self, state: _State, window: _Window) -> Accord:
        """Return how the modalities agree after one more window; only what may vote counts."""
        estimate = window.estimate
        out = estimate.modality in self._refused or not (estimate.votes and estimate.validity.ok)
        if out or window.common is None or not self.settings.agreement:
            return state.accord
        return state.accord.after(
            estimate.modality, estimate.time, window.common, self._fresh, self._canons
        )

    def _heard(self, state: _State, window: _Window) -> Mapping[Modality, tuple[Heard, ...]]:
        """Return what a rule with a memory has heard after one more window; it forgets the old."""
        if self._memory is None:
            return state.heard
        modality, time = window.estimate.modality, window.estimate.time
        part = weigh(modality, window.estimate, time, self._prior, self.settings, window.common)
        said = self._prior if window.common is None else window.common
        weight = 0.0 if window.common is None else part.weight
        kept = state.heard.get(modality, ())
        reach = self._memory.seconds + self.settings.stale[modality]
        if kept and kept[0].time < time - round((reach + 2) * 1e9):
            kept = tuple(h for h in kept if h.time >= time - round(reach * 1e9))
        return {**state.heard, modality: (*kept, Heard(time, said, weight))}

    def _momentary(self, state: _State, judgement: Judgement) -> Array:
        """Return the rule's own answer at the judgement's time."""
        assert judgement.votes is not None
        if self._memory is None:
            return self.settings.made()(judgement.votes)
        heard = {m: h for m, h in state.heard.items() if m not in self._refused}
        return self._memory.over(judgement.time, heard, self._terms)

    def _faded(self, state: _State, time: int) -> Array:
        keep = np.exp(-_seconds(state.time, time) / STICKY)
        return np.asarray(keep * state.belief + (1 - keep) * self._prior)

    def _moved(self, belief: Array, common: Array, part: Contribution, tempering: float) -> Array:
        """Return the belief after one window's evidence."""
        if self.settings.mode != "stable":
            return belief
        if self.settings.rule == "robust-bayes":
            weight = np.array(part.weight)
            evidence = log_discounted(common, weight, self._prior, self.settings.reliability)
        else:
            evidence = part.weight * log_ratio(common, self._prior, self.settings.epsilon)
        logs = np.log(np.maximum(belief, 1e-300)) + tempering * evidence
        joint = np.exp(logs - logs.max())
        return np.asarray(joint / joint.sum())

    def _wandered(self, state: _State, time: int) -> Trail | None:
        """Return the trail at a later time when nothing more was said."""
        if state.trail is None:
            return None
        return state.trail.after(_seconds(state.time, time), WALK[self.settings.mode])

    def _averaged(self, state: _State, judgement: Judgement, since: int) -> Array | None:
        """Return the average at ``since``, moved to the judgement's time; silence: to the prior."""
        momentary = self._prior
        if judgement.votes is not None:
            momentary = self._momentary(state, judgement)
        elif state.smooth is None:
            return None
        if state.smooth is None:
            return momentary
        keep = math.exp(-_seconds(since, judgement.time) / AVERAGE)
        return np.asarray(keep * state.smooth + (1 - keep) * momentary)

    def _smoothed(self, state: _State, judgement: Judgement) -> Array | None:
        if self.settings.mode == "stable":
            return self._faded(state, judgement.time)
        return self._averaged(state, judgement, state.time)

    def _band(self, judgement: Judgement, centre: Array | None) -> Array | None:
        """Return a band, at most five a second of session time."""
        place = judgement.time // BAND_EVERY
        if not self.settings.bands or judgement.votes is None or place == self._banded:
            return None
        self._banded = place
        return band(self.settings.made(), judgement.votes, seed=(judgement.time,), centre=centre)


def _informed(trail: Trail | None, window: _Window, exponent: float) -> Trail | None:
    """Return the trail after what a window says of valence and arousal."""
    said = measured(window.estimate.affect, window.common)
    if said is None or not exponent:
        return trail
    mean, covariance = said
    return (trail or START).seen(mean, covariance / exponent)


def _seconds(since: int, until: int) -> float:
    return max(0, until - since) / 1e9
