"""What came of a calibration: figures, what speaks against it, and the verdict in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from emoscope_devices import Sentence, say

State = Literal["made", "refused", "cancelled"]
VOTING = ("valence", "arousal")
"""What a model may vote on."""


@dataclass(frozen=True, slots=True)
class Control:
    """A balanced score, 0 to 1, and its permutation p."""

    score: float
    p: float


@dataclass(frozen=True, slots=True)
class HeadOutcome:
    """How one question was answered: ``right`` of ``clips`` that were held out one at a time.

    ``score`` is their balanced accuracy; ``low`` to ``high`` the 95 % interval of right / clips, by
    ``interval``. ``p`` is the greater of permutation and binomial p, after Holm; ``p_permutation``
    of ``permutations``. ``needed`` clips would be enough for p < .05 with that share right,
    ``for_power`` for four sittings of five to find it; None when no number would. ``muscle``
    (31-45 Hz alone) and ``brain`` (up to 30 Hz) are balanced scores, as is ``late``: the second
    half from the first. ``against`` forbids a vote, ``cautions`` speak against it.
    """

    name: str
    classes: tuple[str, str]
    admitted: bool
    clips: int
    right: int
    score: float
    low: float
    high: float
    interval: str
    p: float
    p_permutation: float
    permutations: int
    needed: int | None
    for_power: int | None
    muscle: float
    brain: float
    order: Control
    drift: Control | None
    late: float | None
    recordings_out: float | None
    window_split: float
    against: tuple[str, ...]
    cautions: tuple[str, ...]
    chance: float = 0.5
    """The share of the larger class: who always says that is as often right."""

    @property
    def votes(self) -> bool:
        """Return whether it may vote: admitted, and of valence or arousal."""
        return self.admitted and self.name in VOTING


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a calibration ended. ``said`` is why nothing was made, or what was left out and why.

    ``model`` and ``card`` are the files, None when nothing was made. ``report`` is all of it.
    """

    state: State
    said: tuple[Sentence, ...] = ()
    model: Path | None = None
    card: Path | None = None
    heads: tuple[HeadOutcome, ...] = ()
    trials: int = 0
    windows: int = 0
    rest_windows: int = 0
    recordings: tuple[str, ...] = ()
    simulated: bool = False
    report: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @property
    def admitted(self) -> bool:
        """Return whether the model may vote."""
        return any(head.votes for head in self.heads)

    @property
    def verdict(self) -> Sentence:
        """Return in one sentence whether the model may vote, and why."""
        if self.state == "cancelled":
            return say("The calibration was cancelled: nothing was kept.")
        if not self.heads:
            return say("No model was made.")
        voting = [head for head in self.heads if head.votes]
        if voting:
            return _may(min(voting, key=lambda head: head.p), [head.name for head in voting])
        return _may_not(min(self.heads, key=lambda head: head.p))


def _may(best: HeadOutcome, axes: list[str]) -> Sentence:
    values = {
        "axes": ", ".join(axes),
        "right": best.right,
        "clips": best.clips,
        "p": best.p,
        "muscle": best.muscle,
    }
    if "muscle" in best.cautions:
        return say(
            "The model may vote on {axes}: {right} of {clips} held-out clips were right"
            " (p = {p:.3f}); but muscle alone does as well ({muscle:.0%}): it may not be brain.",
            **values,
        )
    return say(
        "The model may vote on {axes}: {right} of {clips} held-out clips were right"
        " (p = {p:.3f}); muscle alone {muscle:.0%}.",
        **values,
    )


def _may_not(best: HeadOutcome) -> Sentence:
    if "chance" in best.against:
        return say(
            "The model may not vote: {right} of {clips} held-out clips were right, which is no"
            " better than chance (p = {p:.3f}).",
            right=best.right,
            clips=best.clips,
            p=best.p,
        )
    if "copies" in best.against:
        return say("The model may not vote: some clips hold the same signal. Leave the copies out.")
    if "order" in best.against:
        return say(
            "The model may not vote: the order of the clips tells their class. Record again in an"
            " order drawn by lot."
        )
    if best.against:
        return say(
            "The model may not vote: the order of the clips tells their class, and the EEG drifts."
            " Record again in an order drawn by lot."
        )
    return say(
        "The model is shown and may not vote: {first} and {second} are neither valence nor"
        " arousal.",
        first=best.classes[0],
        second=best.classes[1],
    )


def remarks(head: HeadOutcome) -> Iterator[Sentence]:
    """Yield what an operator should know of one question besides the verdict."""
    if head.needed is None:
        yield say("With that share right, no number of clips would prove it.")
    elif not head.admitted and "chance" in head.against:
        yield say(
            "With that share right, {needed} clips would be enough for p < .05; with {power}, four"
            " sittings of five would find it.",
            needed=head.needed,
            power=head.for_power,
        )
    if "order" in head.cautions:
        yield say("The order of the clips alone tells their class: draw the order by lot.")
    if "drift" in head.cautions:
        yield say("The EEG drifts: early and late clips of one class can be told apart.")
    if "muscle" in head.cautions:
        yield say("Muscle alone does as well: this may not be brain.")
    if "late" in head.cautions:
        yield say("What was learnt in the first half does not hold in the second.")


def head_outcome(name: str, told: Mapping[str, Any]) -> HeadOutcome:
    """Return one question's figures out of a report, or out of a card."""
    low, high = told["interval"]
    first, second = told["classes"]
    return HeadOutcome(
        name=name,
        classes=(first, second),
        admitted=told["admitted"] is True,
        clips=told["clips"],
        right=told["right"],
        score=told["score"],
        low=low,
        high=high,
        interval=told["interval_method"],
        p=told["p"],
        p_permutation=told["p_permutation"],
        permutations=told["permutations"],
        needed=told.get("clips_needed"),
        for_power=told.get("clips_for_power"),
        muscle=told["muscle_only"],
        brain=told["up_to_30_hz"],
        order=Control(**told["order_alone"]),
        drift=Control(**told["drift"]) if "drift" in told else None,
        late=told.get("late_from_early"),
        recordings_out=told.get("recordings_held_out"),
        window_split=told["window_split_would_claim"],
        against=tuple(told["against"]),
        cautions=tuple(told["cautions"]),
        chance=told.get("chance", 0.5),
    )


def outcome_of(report: Mapping[str, Any], said: tuple[Sentence, ...], model: Path) -> Outcome:
    """Return what came of a training that made a model."""
    cut, data = report["cut"], report["data"]
    return Outcome(
        state="made",
        said=said,
        model=model,
        card=model.with_suffix(".toml"),
        heads=tuple(head_outcome(name, told) for name, told in report["heads"].items()),
        trials=cut["trials"],
        windows=data["windows"],
        rest_windows=data["rest_windows"],
        recordings=tuple(cut["recordings"]),
        simulated=cut["simulated"],
        report=MappingProxyType(dict(report)),
    )
