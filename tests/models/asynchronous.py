"""A made-up sitting: seven states that last a while, three modalities that hear of them late.

Face 5 Hz over seven classes, speech 1 Hz over four, EEG 1 Hz over four quadrants. The evidence is
Gaussian around the true class with AR(1) noise, so that each answer is calibrated and neighbours
err together. Each modality has spells in which it is gone (the gate is closed) or wrong (it
follows another state, with a low quality). Everything follows from the seed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from emoscope_models import (
    COMMON,
    EMOTIONS,
    NO_EVIDENCE,
    Estimate,
    FusionEngine,
    FusionSettings,
    LabelSpace,
    Modality,
    Validity,
    because,
    invalid,
)

SECOND = 1_000_000_000
TICK = SECOND // 5
SPEECH = LabelSpace(
    "four of speech",
    ("neutral", "happy", "sad", "angry"),
    (
        (0.85, 0.05, 0.05, 0.05),
        (0.05, 0.85, 0.05, 0.05),
        (0.05, 0.05, 0.85, 0.05),
        (0.05, 0.05, 0.05, 0.85),
        (0.10, 0.10, 0.50, 0.30),
        (0.25, 0.05, 0.25, 0.45),
        (0.10, 0.60, 0.05, 0.25),
    ),
)
QUADRANTS = LabelSpace(
    "quadrants",
    ("high calm", "high excited", "low calm", "low excited"),
    (
        (0.70, 0.10, 0.10, 0.10),
        (0.10, 0.70, 0.10, 0.10),
        (0.10, 0.10, 0.70, 0.10),
        (0.10, 0.10, 0.10, 0.70),
        (0.10, 0.10, 0.10, 0.70),
        (0.10, 0.10, 0.20, 0.60),
        (0.10, 0.70, 0.10, 0.10),
    ),
)


@dataclass(frozen=True, slots=True)
class Sense:
    """One modality: hop, latency and correlation time in s, and how far its classes lie apart."""

    modality: Modality
    labels: LabelSpace
    hop: float
    latency: float
    correlated: float
    apart: float
    gone: str
    wrong: str


SENSES = (
    Sense("face", COMMON, 0.2, 0.08, 1.5, 1.75, "No face.", "The face is covered in part."),
    Sense("speech", SPEECH, 1.0, 0.3, 1.5, 1.8, "Nobody speaks.", "Someone else speaks."),
    Sense("eeg", QUADRANTS, 1.0, 0.2, 3.0, 1.3, "A channel is railed.", "Artefacts."),
)
QUALITY = (1.7, 3.6)
"""P(valid | q) = σ(a + b logit q) for Beta(8, 2) against Beta(2, 6) at one bad in eight."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """``states`` (ticks,) by time; ``windows`` in order of arrival with their arrival times."""

    states: np.ndarray
    arrivals: tuple[tuple[int, Estimate], ...]


def sitting(
    seed: int, seconds: float = 600.0, dwell: float = 20.0, spoiled: float = 0.25
) -> Sitting:
    """Make one sitting; ``dwell`` s is how long a state lasts on average, 2 s at least."""
    rng = np.random.default_rng((seed, 7))
    n = round(seconds * SECOND / TICK)
    states = _states(rng, n, dwell)
    arrivals: list[tuple[int, Estimate]] = []
    for sense in SENSES:
        arrivals += _windows(rng, sense, states, spoiled)
    return Sitting(states, tuple(sorted(arrivals, key=lambda a: (a[0], a[1].modality))))


def _states(rng: np.random.Generator, n: int, dwell: float) -> np.ndarray:
    states: list[int] = []
    state = int(rng.integers(7))
    shortest = min(2.0, dwell / 2)
    while len(states) < n:
        # Gamma of shape 2: neither fixed nor memoryless, hence semi-Markov.
        length = shortest + rng.gamma(2.0, (dwell - shortest) / 2)
        states += [state] * max(1, round(length * SECOND / TICK))
        state = int((state + rng.integers(1, 7)) % 7)
    return np.array(states[:n])


def _spells(rng: np.random.Generator, n: int, hop: float, share: float) -> np.ndarray:
    """Return 0 good, 1 gone, 2 wrong for each window, in spells of 4 s on average."""
    kinds = np.zeros(n, int)
    leave = min(1.0, hop / 4.0)
    enter = leave * share / max(1e-9, 1 - share)
    kind = 0
    for i in range(n):
        if rng.random() < (leave if kind else enter):
            kind = 0 if kind else int(rng.integers(1, 3))
        kinds[i] = kind
    return kinds


def _windows(
    rng: np.random.Generator, sense: Sense, states: np.ndarray, spoiled: float
) -> Iterator[tuple[int, Estimate]]:
    hop = round(sense.hop * SECOND)
    n = len(states) * TICK // hop
    kinds = _spells(rng, n, sense.hop, spoiled)
    table = np.asarray(sense.labels.confusion)
    keep = np.exp(-sense.hop / sense.correlated)
    noise = rng.standard_normal(table.shape[1])
    hidden, before, other = 0, -1, 0
    for i in range(n):
        time = (i + 1) * hop
        state = int(states[min(len(states) - 1, time // TICK - 1)])
        if i and kinds[i] == 2 and kinds[i - 1] != 2:
            other = int(rng.integers(7))
        if kinds[i] == 2:
            state = other
        if state != before:
            hidden, before = int(rng.choice(table.shape[1], p=table[state])), state
        fresh = rng.standard_normal(table.shape[1])
        noise = keep * noise + np.sqrt(1 - keep**2) * fresh
        logits = sense.apart**2 * np.eye(table.shape[1])[hidden] + sense.apart * noise
        p = np.exp(logits - logits.max())
        validity = _validity(rng, sense, int(kinds[i]))
        made = Estimate(
            sense.modality, "simulated", time - hop, time, validity, p / p.sum(), None, sense.labels
        )
        yield time + round(sense.latency * SECOND), made


def _validity(rng: np.random.Generator, sense: Sense, kind: int) -> Validity:
    if kind == 1:
        return invalid(because(sense.gone))
    q = rng.beta(2, 6) if kind else rng.beta(8, 2)
    q = min(1 - 1e-4, max(1e-4, q))
    score = 1 / (1 + np.exp(-(QUALITY[0] + QUALITY[1] * np.log(q / (1 - q)))))
    return Validity(float(score), reasons=(because(sense.wrong),) if kind else ())


@dataclass(frozen=True, slots=True)
class Run:
    """Labels (ticks,) as class numbers, -1 for no evidence; ``probabilities`` (ticks, 7)."""

    labels: np.ndarray
    probabilities: np.ndarray


def play(made: Sitting, settings: FusionSettings, engine: FusionEngine | None = None) -> Run:
    """Push each window when it arrives and tick five times a second."""
    engine = engine or FusionEngine(settings)
    waiting = iter(made.arrivals)
    arrival = next(waiting, None)
    labels, probabilities = [], []
    for i in range(len(made.states)):
        now = (i + 1) * TICK
        while arrival is not None and arrival[0] <= now:
            engine.push(arrival[1])
            arrival = next(waiting, None)
        fused = engine.tick(now)
        labels.append(-1 if fused.label == NO_EVIDENCE else EMOTIONS.index(fused.label))
        probabilities.append(fused.probabilities)
    return Run(np.array(labels), np.array(probabilities))


def flips_per_minute(labels: np.ndarray) -> float:
    """Return how often the label changes in a minute."""
    return float((np.diff(labels) != 0).sum() / (len(labels) * TICK / SECOND / 60))


def lags(states: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the seconds from each change of state to the right label, and the share missed."""
    changes = np.flatnonzero(np.diff(states)) + 1
    found = []
    for start, stop in zip(changes, [*changes[1:], len(states)], strict=True):
        right = np.flatnonzero(labels[start:stop] == states[start])
        if len(right):
            found.append(right[0] * TICK / SECOND)
    return np.array(found), 1 - len(found) / max(1, len(changes))
