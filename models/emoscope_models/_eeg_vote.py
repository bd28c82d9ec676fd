"""Whether the EEG votes: the personal model of the settings, and why it is silent when it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._eeg_quality import ElectrodeQuality
from emoscope_models._estimate import Affect, Reason, because
from emoscope_models._labels import COMMON, LabelSpace
from emoscope_models.eeg_features import SECONDS

if TYPE_CHECKING:
    from emoscope_models._eeg_personal import Answer, PersonalModel

NO_VOTE = because(
    "EEG is shown but does not vote: no personal model has been admitted for this participant."
)


@dataclass(frozen=True, slots=True)
class Vote:
    """What the personal model adds to an estimate; without one only the reason."""

    reasons: tuple[Reason, ...]
    votes: bool = False
    affect: Affect | None = None
    probabilities: NDArray[np.float64] | None = None
    labels: LabelSpace = COMMON
    details: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


class Voter:
    """Holds the personal model, if any; a model that cannot be used silences the vote alone."""

    def __init__(self, path: Path | None) -> None:
        """Load ``path``; what is wrong with it becomes the reason for not voting."""
        self._why: tuple[Reason, ...] = (NO_VOTE,)
        self.model: PersonalModel | None = None
        self.use(path)

    @property
    def votes(self) -> bool:
        """Return whether there is a model that may vote now."""
        return self.model is not None and bool(self.model.admitted) and not self.model.expired

    def use(self, path: Path | None) -> bool:
        """Use another model from here on, None for none; return whether it may vote.

        The rest of this sitting goes with it. A model that cannot be used silences the vote, too:
        an earlier one may be of somebody else.
        """
        earlier, self.model, self._why = self.model, None, (NO_VOTE,)
        if path is None:
            return False
        from emoscope_models._eeg_personal import load_personal  # ONNX Runtime: only if asked

        try:
            self.model = load_personal(path)
        except ModelError as error:
            self._why = error.sentences
            return False
        if earlier is not None:
            self.model.take_rest(earlier)
        return self.votes

    @property
    def identity(self) -> str:
        """Return the name of a model that may vote, as results carry it, or nothing."""
        return f" + {self.model.card.identity}" if self.model and self.model.admitted else ""

    def reset(self) -> None:
        """Forget samples and rest."""
        if self.model:
            self.model.reset()

    def begin_rest(self) -> None:
        """Collect the rest of this sitting."""
        if self.model:
            self.model.begin_rest()

    def end_rest(self) -> None:
        """Measure against that rest from here on, if it was enough."""
        if self.model:
            self.model.end_rest()

    def silent(self) -> Vote:
        """Return the vote on a window that cannot be believed."""
        if self.model is None:
            return Vote(self._why)
        lost = self.model.admitted and self.model.expired
        return Vote((MOVED if lost else self.model.verdict(),))

    def look(
        self,
        raw: NDArray[np.float64],
        index: NDArray[np.int64],
        rate: float,
        quality: Sequence[ElectrodeQuality],
        valid: bool,
    ) -> Vote:
        """Return the vote on raw samples (n, c), µV, with absolute ``index`` (n,).

        Only a ``valid`` window without a dead electrode is answered; all are remembered.
        """
        model = self.model
        if model is None:
            return Vote(self._why)
        mismatch = model.mismatch([e.name for e in quality], rate)
        if mismatch:
            return Vote((mismatch,))
        model.feed(raw, index)
        dead = ", ".join(e.name for e in quality if e.dead)
        if dead:
            return Vote((because("The personal model does not vote without {names}.", names=dead),))
        answer = model.answer() if valid else None
        if answer is None:
            waiting = because(
                "The personal model waits for {seconds:.0f} s without a loss.", seconds=SECONDS
            )
            return Vote((waiting,))
        return _vote(model, answer)


MOVED = because("The rest has moved since the calibration: record a new rest, or calibrate anew.")
OLD_REST = because(
    "The personal model still measures against the rest of its calibration: record a rest."
)


def _vote(model: "PersonalModel", answer: "Answer") -> Vote:
    """Return what an answer adds: a vote where admitted, and always what is shown beside."""
    stale = model.admitted and model.with_rest and not model.fresh_rest
    votes = bool(model.admitted) and not model.expired
    reasons = [model.verdict()] if votes or not model.admitted else []
    reasons += [MOVED] if model.admitted and model.expired else []
    told = {name: tuple(p.tolist()) for name, p in answer.probabilities.items()}
    return Vote(
        reasons=(*reasons, OLD_REST) if stale else tuple(reasons),
        votes=votes,
        affect=answer.affect if votes else None,
        probabilities=answer.quadrants if votes else None,
        labels=model.labels or COMMON,
        details={
            "personal": told,
            "personal_muscle": {head.name: head.muscle for head in model.heads},
            "personal_moved": model.moved,
        },
    )


def personal_verdict(path: Path) -> tuple[bool, tuple[Reason, ...]]:
    """Return whether the personal model ``path`` may vote, and why (not), in words.

    Loads it: takes a second where ONNX Runtime was not loaded before. Never raises ModelError.
    """
    voter = Voter(path)
    return bool(voter.model and voter.model.admitted), voter.silent().reasons
