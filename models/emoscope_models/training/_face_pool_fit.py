"""How the opinions on a face are pooled: fitted and chosen on faces held out of the training.

Faces count by how far their raters agree: by the share of the votes that the first class has.

Every choice (one head or both, the mirrored face too, the blendshapes, the classes' prior) is made
by one figure, the log-likelihood of held-out faces that had no part in the fit (five parts in
turn); what does not raise it by MIN_GAIN is left out. The test split is not looked at here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from emoscope_models._face_pool import LEAST, Pool, log_softmax
from emoscope_models._labels import EMOTIONS
from emoscope_models.training._face_network_data import Faces
from emoscope_models.training._scores import fit_temperature

Array = NDArray[np.float64]
Labels = NDArray[np.int64]
MIN_GAIN = 0.004
"""Natural log-likelihood a face: below, a further opinion is not worth its words in the card."""
PARTS = 5
WEIGHTS = (0.001, 5.0)
"""Of a pooled opinion. Not 0: a pool of nothing but opinions that know nothing is none."""
SEED = 2013
VOTES, LABELS, MOVES, PRIOR = "votes", "labels", "blendshapes", "prior"
"""What can be pooled. ``prior`` takes part of the classes' shares out again: the opinion that rare
classes are more likely, alike for every face."""


@dataclass(frozen=True, slots=True, eq=False)
class Opinions:
    """What each model says of n faces: logits ``votes`` (n, 8) and ``labels`` (n, 7), and
    ``blendshapes`` (n, 7) probabilities, NaN where the landmarker found no face."""

    votes: Array
    labels: Array
    blendshapes: Array

    def part(self, chosen: NDArray[Any]) -> "Opinions":
        """Return the opinions on the chosen faces."""
        return Opinions(self.votes[chosen], self.labels[chosen], self.blendshapes[chosen])

    @property
    def found(self) -> NDArray[np.bool_]:
        """Return where (n,) there are blendshapes."""
        return np.asarray(np.isfinite(self.blendshapes[:, 0]))

    def logs(self, prior: Array) -> dict[str, Array]:
        """Return log-probabilities (n, 7) by the name of the opinion; ``prior`` (7,) shares."""
        return {
            VOTES: log_softmax(self.votes[:, : len(EMOTIONS)]),
            LABELS: log_softmax(self.labels),
            MOVES: np.log(np.maximum(self.blendshapes, LEAST)),
            PRIOR: np.tile(-np.log(prior), (len(self.votes), 1)),
        }


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """Faces with what is true of them: ``truth`` (n,) and how much each ``counts`` (n,)."""

    opinions: Opinions
    truth: Labels
    counts: Array

    def part(self, chosen: NDArray[Any]) -> "Told":
        """Return the chosen faces."""
        return Told(self.opinions.part(chosen), self.truth[chosen], self.counts[chosen])


def mirrored(one: Opinions, other: Opinions) -> Opinions:
    """Return the mean opinion on faces and their mirror images."""
    votes, labels = (one.votes + other.votes) / 2, (one.labels + other.labels) / 2
    return Opinions(votes, labels, one.blendshapes)


def fit(told: Told, names: Sequence[str], contempt: float = 1.0) -> Pool:
    """Return the pool of the named opinions with the greatest likelihood."""
    often = np.bincount(told.truth, minlength=len(EMOTIONS)) + 1.0
    prior = np.asarray(often / often.sum(), dtype=np.float64)
    logs = told.opinions.logs(prior)
    stack = np.stack([logs[name] for name in names])
    rows, share = np.arange(len(told.truth)), told.counts / told.counts.sum()

    def loss(weights: Array) -> tuple[float, Array]:
        z = log_softmax(np.tensordot(weights, stack, 1))
        slope = [
            share @ (part[rows, told.truth] - (np.exp(z) * part).sum(axis=1)) for part in stack
        ]
        return float(-share @ z[rows, told.truth]), -np.array(slope)

    start = np.full(len(names), 1 / len(names))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[WEIGHTS] * len(names))
    weights = {name: round(float(w), 4) for name, w in zip(names, found.x, strict=True)}
    taken = weights.pop(PRIOR, 0.0)
    bias = tuple(round(float(v), 4) for v in -taken * np.log(prior))
    return Pool(**{VOTES: 0.0} | weights, contempt=round(contempt, 4), bias=bias)


def held_out_loss(told: Told, names: Sequence[str]) -> float:
    """Return the loss a face when each fifth is answered by a pool fitted on the others."""
    place = np.random.default_rng(SEED).permutation(len(told.truth)) % PARTS
    losses = np.zeros(len(told.truth))
    for k in range(PARTS):
        here, pool = place == k, fit(told.part(place != k), names)
        some = told.opinions.part(here)
        p = pool.seven(some.votes, some.labels, some.blendshapes)
        losses[here] = -np.log(np.maximum(p[np.arange(len(p)), told.truth[here]], LEAST))
    return float(np.average(losses, weights=told.counts))


@dataclass(frozen=True, slots=True)
class Choice:
    """Which opinions are pooled ``live`` and which ``alone``, without blendshapes; and why."""

    live: tuple[str, ...]
    alone: tuple[str, ...]
    report: dict[str, Any]


def choose(told: Told, flipped: Opinions) -> Choice:
    """Return which opinions are pooled, by the loss on held-out faces."""
    losses: dict[str, float] = {}

    def loss(who: str, faces: Told, names: Sequence[str]) -> float:
        key = f"loss_{who}_" + "_and_".join(names)
        losses[key] = round(held_out_loss(faces, names), 4)
        return losses[key]

    def grown(who: str, faces: Told, names: tuple[str, ...], more: str) -> tuple[str, ...]:
        bigger = (*names, more)
        helps = loss(who, faces, bigger) < loss(who, faces, names) - MIN_GAIN
        return bigger if helps else names

    heads = grown("all", told, (VOTES,), LABELS)
    alone = grown("all", told, heads, PRIOR)
    both = Told(mirrored(told.opinions, flipped), told.truth, told.counts)
    loss("mirrored_too", both, alone)
    seen = told.part(told.opinions.found)
    loss("with_landmarks", seen, (MOVES,))
    live = grown("with_landmarks", seen, heads, MOVES)
    live = grown("with_landmarks", seen, live, PRIOR)
    chosen = {"pooled_live": list(live), "pooled_alone": list(alone), "smallest_gain": MIN_GAIN}
    return Choice(live, alone, losses | chosen)


def pools(opinions: Opinions, faces: Faces, choice: Choice) -> dict[str, Pool]:
    """Return the pools of the card, fitted on ``faces``.

    ``live`` for the votes with all that was chosen, ``alone`` for the votes without blendshapes,
    ``fer2013`` for FER2013's own labels. Contempt's faces have no say in the pools over seven.
    """
    judged, count = faces.judged, np.ones(len(faces))
    contempt = fit_temperature(opinions.votes[judged], faces.first[judged])
    votes = common(opinions, faces)
    live = votes.part(votes.opinions.found) if MOVES in choice.live else votes
    return {
        "live": fit(live, choice.live, contempt),
        "alone": fit(votes, choice.alone, contempt),
        "fer2013": fit(Told(opinions, faces.labels, count), (VOTES, LABELS), contempt),
    }


def common(opinions: Opinions, faces: Faces) -> Told:
    """Return the faces that the raters agree on, contempt's left out, with the first class."""
    chosen = faces.judged & (faces.first < len(EMOTIONS))
    return Told(opinions, faces.first, agreement(faces)).part(chosen)


def agreement(faces: Faces) -> Array:
    """Return how far (n,) the raters of each face agree: the first class's share of the votes."""
    return np.asarray(faces.votes.max(axis=1), dtype=np.float64)


def usual_neutral(pool: Pool, opinions: Opinions, faces: Faces) -> list[float]:
    """Return the mean log-probabilities (7,) of faces that the raters call neutral."""
    chosen = faces.judged & (faces.first == 0)
    chosen &= opinions.found if pool.blendshapes else True
    some = opinions.part(chosen)
    answers = pool.seven(some.votes, some.labels, some.blendshapes)
    return [round(float(v), 3) for v in np.log(np.maximum(answers, LEAST)).mean(axis=0)]
