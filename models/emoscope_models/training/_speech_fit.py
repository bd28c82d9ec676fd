"""The arithmetic of the speech head: sessions played through, and the regression."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import scipy.optimize
from numpy.typing import NDArray

from emoscope_models._speech_calibration import Prior, SessionCalibration
from emoscope_models._speech_head import CLASSES
from emoscope_models.training.speech_features import CLEAN, Features

Array = NDArray[np.float32]
Rows = NDArray[np.int64]

HOP = 100
"""Flags of 10 ms that a window adds to the one before."""
EVEN: Mapping[str, float] = MappingProxyType({})
"""All corpora count alike."""
MEMORY = 300.0
"""Seconds of speech after which old speech fades from the calibration."""


def labels(features: Features) -> Rows:
    """Return the class (n,) of each window."""
    of = np.array([CLASSES.index(u.emotion) for u in features.utterances])
    return of[features.utterance]


def speakers(features: Features) -> NDArray[np.str_]:
    """Return the speaker (n,) of each window."""
    return np.array([u.speaker for u in features.utterances])[features.utterance]


def datasets(features: Features) -> NDArray[np.str_]:
    """Return the corpus (n,) of each window."""
    return np.array([u.dataset for u in features.utterances])[features.utterance]


def texts(features: Features) -> NDArray[np.str_]:
    """Return the sentence (n,) of each window; those of two corpora differ."""
    return np.array([f"{u.dataset} {u.text}" for u in features.utterances])[features.utterance]


def prior_of(features: Features, seconds: float, spread_seconds: float) -> Prior:
    """Return the mean over speakers and the spread within them, of all given windows.

    A speaker counts as much as any other of her corpus, and each corpus alike.
    """
    who, where = speakers(features), datasets(features)
    means, variances = [], []
    for corpus in np.unique(where):
        own = [features.figures[who == name] for name in np.unique(who[where == corpus])]
        means.append(np.mean([x.mean(axis=0) for x in own], axis=0))
        variances.append(np.mean([x.var(axis=0) for x in own], axis=0))
    mean, spread = np.mean(means, axis=0), np.sqrt(np.mean(variances, axis=0))
    return Prior(mean.astype(np.float32), spread.astype(np.float32), seconds, spread_seconds)


def sessions(features: Features, rows: Rows) -> Iterator[Rows]:
    """Yield the rows of each sitting: one speaker in one condition at one window length."""
    who = np.unique(speakers(features), return_inverse=True)[1][rows]
    key = (who * 100 + features.condition[rows]) * 10 + features.seconds[rows]
    for value in np.unique(key):
        yield rows[key == value]


def causal(features: Features, rows: Rows, prior: Prior, rng: np.random.Generator) -> Array:
    """Return the calibrated figures (len(rows), 768) as a live session would give them.

    Each sitting's utterances come in random order; a window is judged by what was heard before.
    """
    out = np.empty((len(rows), features.figures.shape[1]), dtype=np.float32)
    place = np.full(len(features.figures), -1)
    place[rows] = np.arange(len(rows))
    for sitting in sessions(features, rows):
        calibration = SessionCalibration(prior, MEMORY)
        turn = rng.permutation(len(features.utterances))[features.utterance[sitting]]
        order = sitting[np.lexsort((features.start[sitting], turn))]
        before = -1
        for row in order:
            fresh = features.speech[row]
            if features.utterance[row] == before:
                fresh = min(fresh, HOP)
            before = features.utterance[row]
            out[place[row]] = calibration.standardised(features.figures[row])
            calibration.hear(features.figures[row], fresh / 100)
    return out


def known(features: Features, rows: Rows, prior: Prior) -> Array:
    """Return the figures calibrated on the whole sitting, its future included: the best case."""
    out = np.empty((len(rows), features.figures.shape[1]), dtype=np.float32)
    place = np.full(len(features.figures), -1)
    place[rows] = np.arange(len(rows))
    for sitting in sessions(features, rows):
        calibration = SessionCalibration(prior, MEMORY)
        for row in sitting:
            calibration.hear(features.figures[row], features.speech[row] / 100)
        out[place[sitting]] = calibration.standardised(features.figures[sitting])
    return out


def raw(features: Features, rows: Rows, prior: Prior) -> Array:
    """Return the figures against the prior alone: a session's first window."""
    return SessionCalibration(prior, MEMORY).standardised(features.figures[rows])


@dataclass(frozen=True, slots=True)
class Regression:
    """Logits are ``z @ weights + bias``: (768, classes) and (classes,)."""

    weights: Array
    bias: Array

    def logits(self, z: Array) -> Array:
        """Return (n, classes)."""
        return np.asarray(z @ self.weights + self.bias, dtype=np.float32)


def fit(
    z: Array, truth: Rows, allowed: NDArray[np.bool_], counts: Array, decay: float, steps: int = 150
) -> Regression:
    """Return the multinomial regression with the least weighted loss, L2 ``decay`` on weights.

    ``allowed`` (n, classes): the classes among which a window's corpus could have chosen; a corpus
    without boredom does not teach that nobody is bored. ``counts`` (n,) weigh the windows.
    """
    n, width = z.shape
    k = allowed.shape[1]
    share = (counts / counts.sum()).astype(np.float32)
    barred = np.where(allowed, np.float32(0), np.float32(-1e9))
    rows = np.arange(n)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat[: width * k].reshape(width, k).astype(np.float32)
        logits = z @ weights + flat[width * k :].astype(np.float32) + barred
        logits -= logits.max(axis=1, keepdims=True)
        p = np.exp(logits)
        total = p.sum(axis=1, keepdims=True)
        value = float(share @ (np.log(total[:, 0]) - logits[rows, truth]))
        p /= total
        p[rows, truth] -= 1
        p *= share[:, None]
        slope = z.T @ p + 2 * decay * weights
        value += decay * float(np.sum(weights.astype(np.float64) ** 2))
        return value, np.concatenate((slope.ravel(), p.sum(axis=0))).astype(np.float64)

    start = np.zeros(width * k + k)
    found = scipy.optimize.minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 20}
    ).x
    return Regression(
        found[: width * k].reshape(width, k).astype(np.float32),
        found[width * k :].astype(np.float32),
    )


def balance(
    features: Features, rows: Rows, shares: Mapping[str, float] = EVEN
) -> tuple[NDArray[np.bool_], Array]:
    """Return which classes each window's corpus has (n, classes), and the windows' weights (n,).

    A corpus counts by ``shares``, 1 where it has none; in it each class alike, in it each
    utterance.
    """
    truth, where = labels(features)[rows], datasets(features)[rows]
    allowed = np.zeros((len(rows), len(CLASSES)), dtype=np.bool_)
    for corpus in np.unique(where):
        allowed[where == corpus] = np.isin(np.arange(len(CLASSES)), truth[where == corpus])
    _, utterance, windows = np.unique(
        features.utterance[rows], return_inverse=True, return_counts=True
    )
    weights = 1 / windows[utterance]
    for corpus in np.unique(where):
        for k in np.unique(truth[where == corpus]):
            chosen = (where == corpus) & (truth == k)
            weights[chosen] *= shares.get(str(corpus), 1.0) / weights[chosen].sum()
    return allowed, weights.astype(np.float32)


def training_rows(features: Features) -> NDArray[np.bool_]:
    """Return which windows (n,) may teach: clean ones and scenes, not the evaluation's noise."""
    return np.asarray((features.condition == CLEAN) | (features.condition > 2))
