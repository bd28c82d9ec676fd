"""A personal EEG model: one ONNX file and its card, made by ``emoscope calibrate eeg``.

It votes only when its card says that held-out clips were told apart better than by chance, and
only on a stream with the electrodes and the rate that it was made with.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._estimate import Affect, Reason, because
from emoscope_models._labels import LabelSpace
from emoscope_models._onnx import load
from emoscope_models.eeg_bands import BANDS, plain
from emoscope_models.eeg_features import centre_and_spread, span

KIND = "personal-eeg"
METADATA = "emoscope"
"""The key under which the graph repeats its verdicts, so that its hash covers them."""
AXES = ("valence", "arousal")
QUADRANT = "quadrant"
QUADRANTS = (
    "low valence, low arousal",
    "low valence, high arousal",
    "high valence, low arousal",
    "high valence, high arousal",
)
HALF = 0.5
"""What "high" means on an axis from -1 to 1 when all of the high half is equally likely."""
HALF_VARIANCE = 1 / 12
"""The variance of that half: uniform over a unit interval."""
UNKNOWN_SD = 10.0
"""Spread of an axis that no admitted head judges: next to nothing in a fusion by precision."""
REST = "emoscope_rest"
"""The key under which the graph tells the rest of its calibration."""
MOVED = 4.0
"""Spreads of the calibration's rest by which a band of an electrode has moved against its other
bands: the median of ten seconds has a standard error of 0.6 to 0.8 of a spread. A design value."""
MOST_MOVED, LEAST_MOVED = 0.2, 0.1
"""Share of all bands at which the vote is lost, and below which it comes back: one of the five
bands on all electrodes (closed eyes, a clenched jaw), or two on every second one. What multiplies
all bands of an electrode alike (gel, gain) is what a rest makes up for."""
REST_WINDOWS = 40
"""Windows that a rest needs, as for the indices: at a hop of 0.25 s ten seconds and more."""


@dataclass(frozen=True, slots=True)
class Head:
    """One two-class question of a model, and how well held-out clips were answered.

    ``name`` "valence" or "arousal", or "label" for two classes of the laboratory's own, which
    are shown and have no vote. ``p`` is the greater of permutation and binomial p, adjusted for
    the number of heads (Holm 1979); ``score`` and ``muscle`` are balanced accuracies.
    """

    name: str
    classes: tuple[str, str]
    admitted: bool
    p: float
    score: float
    muscle: float
    clips: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a personal model says about one window."""

    probabilities: Mapping[str, NDArray[np.float64]]
    """By head (2,), and "quadrant" (4,) when the model has both axes."""
    affect: Affect | None
    quadrants: NDArray[np.float64] | None
    """(4,) when four classes were proven."""


class PersonalModel:
    """A loaded personal model, for one thread.

    State: the newest raw samples, and the person's rest of this sitting. Both are functions of
    what was fed since ``reset``.
    """

    def __init__(self, card: ModelCard, model: bytes, name: str) -> None:
        """Take a read card and verified bytes. Raises ModelError when they do not fit."""
        self.card = card
        self.heads: tuple[Head, ...] = _heads(card)
        self.rate, self.channels = _stream(card)
        self.labels = _label_space(card)
        self.with_rest = bool(card.extra.get("rest_windows", 0))
        self._session = load(model, name)
        metadata = self._session.get_modelmeta().custom_metadata_map
        self._calm = _rest_of(card, metadata.get(REST, ""), len(self.channels) * len(BANDS))
        told = metadata.get(METADATA, "")
        if told != verdicts(self.heads, self.labels is not None):
            raise ModelError(
                "The card of the personal model {name} does not say what its file says.",
                "Take both files from one calibration: emoscope calibrate eeg.",
                name=card.name,
            )
        shape = [span(self.rate), len(self.channels)]
        if [i.shape for i in self._session.get_inputs()] != [shape]:
            raise ModelError(
                "The personal model {name} does not take {samples} samples of {count} channels.",
                "Take both files from one calibration: emoscope calibrate eeg.",
                name=card.name,
                samples=shape[0],
                count=shape[1],
            )
        self._outputs = [o.name for o in self._session.get_outputs()]
        self.reset()

    @property
    def admitted(self) -> tuple[Head, ...]:
        """Return the heads that may vote: admitted, and about valence or arousal."""
        return tuple(h for h in self.heads if h.admitted and h.name in AXES)

    @property
    def expired(self) -> bool:
        """Return whether the rest has moved too far since the calibration for a vote."""
        return self._expired

    @property
    def moved(self) -> float | None:
        """Return the share of bands that have moved; None before a rest of this sitting.

        None, too, for a model that does not tell the rest of its calibration.
        """
        return self._moved

    @property
    def fresh_rest(self) -> bool:
        """Return whether it measures against a rest of this sitting."""
        return bool(self._rest)

    def reset(self) -> None:
        """Forget the samples and the rest of this sitting; the one of the calibration is back."""
        self._raw = np.zeros((0, len(self.channels)))
        self._index = np.zeros(0, dtype=np.int64)
        self._rest: dict[str, NDArray[np.float64]] = {}
        self._seen: list[NDArray[np.float64]] = []
        self._recording = False
        self._moved: float | None = None
        self._expired = False

    def mismatch(self, channels: Sequence[str], rate: float) -> Reason | None:
        """Return why a stream is not the one that the model was made with, if so."""
        if tuple(map(plain, channels)) != tuple(map(plain, self.channels)):
            return because(
                "The personal model {name} was made with {needed}; this stream has {there}.",
                name=self.card.name,
                needed=", ".join(self.channels),
                there=", ".join(channels),
            )
        if abs(rate - self.rate) > 0.01 * self.rate:
            return because(
                "The personal model {name} was made at {needed:.0f} Hz; this stream has"
                " {rate:.0f} Hz.",
                name=self.card.name,
                needed=self.rate,
                rate=rate,
            )
        return None

    def feed(self, raw: NDArray[np.float64], index: NDArray[np.int64]) -> None:
        """Take samples (n, c), µV, with absolute ``index`` (n,); what is known counts once.

        A window may hold a sample less than its length times the rate: hence the memory.
        """
        if len(index) and len(self._index) and index[-1] < self._index[-1]:
            self._raw, self._index = self._raw[:0], self._index[:0]
        new = index > (self._index[-1] if len(self._index) else -1)
        keep = span(self.rate)
        self._index = np.concatenate((self._index, index[new]))[-keep:]
        self._raw = np.concatenate((self._raw, raw[new]))[-keep:]

    def answer(self) -> Answer | None:
        """Return what the newest whole window says; None before there is one without a loss."""
        size = span(self.rate)
        if len(self._index) < size or self._index[-1] - self._index[0] != size - 1:
            return None
        if not np.isfinite(self._raw).all():
            return None
        found = self._session.run(None, {"window": self._raw, **self._rest})
        told = dict(zip(self._outputs, (np.asarray(f)[0] for f in found), strict=True))
        features = told.pop("features")
        if self._recording:
            self._seen.append(features)
        named = MappingProxyType(told)
        four = told.get(QUADRANT) if self.labels is not None else None
        return Answer(named, _affect(named, self.admitted), four)

    def begin_rest(self) -> None:
        """Collect the rest of this sitting from the coming answers."""
        self._recording, self._seen = True, []

    def end_rest(self) -> bool:
        """Measure against what was collected; False when too little, or made without a rest."""
        seen, self._recording, self._seen = self._seen, False, []
        if len(seen) < REST_WINDOWS or not self.with_rest:
            return False
        self._measure_against(*centre_and_spread(np.stack(seen)))
        return True

    def take_rest(self, other: "PersonalModel") -> None:
        """Measure against the rest that another model of the same stream has of this sitting."""
        if self.with_rest and other._rest and self.mismatch(other.channels, other.rate) is None:
            self._measure_against(other._rest["rest_centre"], other._rest["rest_spread"])

    def _measure_against(self, centre: NDArray[np.float64], spread: NDArray[np.float64]) -> None:
        """Take a rest of this sitting; the vote is lost when too much has moved, until less has."""
        self._rest = {"rest_centre": centre, "rest_spread": spread}
        if self._calm is None:
            return
        shape = len(self.channels), len(BANDS)
        own, calm, usual = (
            one[: shape[0] * shape[1]].reshape(shape) for one in (centre, *self._calm)
        )
        apart = own - calm
        away = np.abs(apart - np.median(apart, axis=1, keepdims=True)) / usual
        self._moved = float((away > MOVED).mean())
        self._expired = self._moved >= (LEAST_MOVED if self._expired else MOST_MOVED)

    def verdict(self) -> Reason:
        """Return in words whether it votes, on what, and on which evidence."""
        heads = self.admitted
        if not heads:
            best = min(self.heads, key=lambda head: head.p)
            if best.admitted:
                return because(
                    "The personal model {name} is shown but does not vote: {classes} are neither"
                    " valence nor arousal.",
                    name=self.card.name,
                    classes=" and ".join(best.classes),
                )
            return because(
                "The personal model {name} is shown but does not vote: it was not admitted"
                " (p = {p:.3f}, {clips} clips).",
                name=self.card.name,
                p=best.p,
                clips=best.clips,
            )
        best = min(heads, key=lambda head: head.p)
        return because(
            "The personal model {name} votes on {axes}: {score:.0%} of {clips} held-out clips,"
            " p = {p:.3f}; muscle alone {muscle:.0%}.",
            name=self.card.name,
            axes=", ".join(head.name for head in heads),
            score=best.score,
            clips=best.clips,
            p=best.p,
            muscle=best.muscle,
        )


def load_personal(path: Path) -> PersonalModel:
    """Load ``path`` (ONNX) with the card of that name in TOML beside it.

    Raises ModelError when one is missing, altered, or not a personal EEG model.
    """
    card = read_card(path.with_suffix(".toml"))
    sha256 = card.sha256.get(path.name)
    if card.modality != "eeg" or card.extra.get("kind") != KIND or sha256 is None:
        raise ModelError(
            "The card {path} is not that of the personal EEG model {name}.",
            "Give the ONNX file that emoscope calibrate eeg wrote, with its card beside it.",
            path=path.with_suffix(".toml"),
            name=path.name,
        )
    return PersonalModel(card, verified(path, sha256), path.name)


def rest_text(centre: NDArray[np.float64], spread: NDArray[np.float64]) -> str:
    """Return what a graph's metadata tell of the rest of its calibration, exactly."""
    return json.dumps({"centre": centre.tolist(), "spread": spread.tolist()})


def _rest_of(
    card: ModelCard, text: str, least: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Return centre and spread (f,) of the calibration's rest; None where none is told."""
    if not text:
        return None
    try:
        told = json.loads(text)
        centre, spread = (np.array(told[key], dtype=np.float64) for key in ("centre", "spread"))
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(card, error) from error
    whole = np.isfinite(centre).all() and np.isfinite(spread).all() and (spread > 0).all()
    if centre.ndim != 1 or len(centre) < least or centre.shape != spread.shape or not whole:
        raise _unreadable(card, "rest")
    return centre, spread


def verdicts(heads: Sequence[Head], quadrants: bool) -> str:
    """Return what a graph's metadata must repeat of its card."""
    told = {h.name: {"admitted": h.admitted, "p": h.p} for h in heads}
    return json.dumps({"heads": told, "quadrants": quadrants}, sort_keys=True)


def _affect(answers: Mapping[str, NDArray[np.float64]], heads: Sequence[Head]) -> Affect | None:
    """Return the mean and spread of each admitted axis, each half of it equally likely within.

    The variance is that within a half and that between the halves; an axis without an admitted
    head is unknown.
    """
    if not heads:
        return None
    mean, sd = dict.fromkeys(AXES, 0.0), dict.fromkeys(AXES, UNKNOWN_SD)
    for head in heads:
        tilt = 2 * float(answers[head.name][1]) - 1
        mean[head.name] = HALF * tilt
        sd[head.name] = float(np.sqrt(HALF_VARIANCE + HALF**2 * (1 - tilt**2)))
    return Affect(mean["valence"], mean["arousal"], sd["valence"], sd["arousal"])


def _heads(card: ModelCard) -> tuple[Head, ...]:
    try:
        heads = tuple(
            Head(
                name=str(name),
                classes=(str(told["classes"][0]), str(told["classes"][1])),
                admitted=told["admitted"] is True,
                p=float(told["p"]),
                score=float(told["score"]),
                muscle=float(told["muscle_only"]),
                clips=int(told["clips"]),
            )
            for name, told in card.extra["heads"].items()
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise _unreadable(card, error) from error
    if not heads or (card.extra.get("admitted") is True) != any(h.admitted for h in heads):
        raise _unreadable(card, "admitted")
    return heads


def _stream(card: ModelCard) -> tuple[float, tuple[str, ...]]:
    try:
        rate, channels = float(card.extra["rate"]), tuple(map(str, card.extra["channels"]))
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(card, error) from error
    if not 1 <= rate <= 1e5 or not channels:
        raise _unreadable(card, "rate, channels")
    return rate, channels


def _label_space(card: ModelCard) -> LabelSpace | None:
    """Return the four quadrants against the common seven, when they were proven."""
    told: Any = card.extra.get("quadrants", {})
    try:
        if not told or told["admitted"] is not True:
            return None
        rows = tuple(tuple(map(float, row)) for row in told["confusion"])
        return LabelSpace("quadrants", QUADRANTS, rows)
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(card, error) from error


def _unreadable(card: ModelCard, error: object) -> ModelError:
    return ModelError(
        "The card of the personal model {name} cannot be read ({error}).",
        "Make it again: emoscope calibrate eeg.",
        name=card.name,
        error=error,
    )
