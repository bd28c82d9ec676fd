"""What a protocol set, for exports: trials, their parts, stimuli, answers; and which count.

Rehearsals, and what was broken off or never ended, begin with ``BAD_``: they are none of the
experiment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from emoscope.marker_story import Fate
from emoscope.markers import PROTOCOL, Marker
from emoscope.recording.trials import (
    Outcome,
    RunRecord,
    TrialRecord,
    Value,
    key_of,
    outcome_of,
    rating_of,
    runs_in,
    text,
    trials_in,
    what_of,
    whole,
)

Kind = Literal["run", "trial", "trial_part", "stimulus", "task_item", "rating"]
WORDS: Mapping[Outcome, str] = {"broken off": "BAD_broken-off/", "open": "BAD_unfinished/"}
REHEARSAL = "BAD_rehearsal/"
QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class OfTrial:
    """What a protocol's marker tells. ``trial`` and ``attempt`` None where it is of none.

    ``outcome`` of its trial and of itself together; ``onset_by``: how a stimulus' time is known.
    ``scale`` of an answer, whose ``value`` is None when there was none.
    """

    what: str
    outcome: Outcome
    rehearsal: bool
    run: str = ""
    block: str = ""
    trial: int | None = None
    attempt: int | None = None
    condition: str = ""
    stim_id: str = ""
    onset_by: str = ""
    dropped: int | None = None
    scale: str = ""
    value: Value = None
    response_time: float | None = None
    intensity: float | None = None

    @property
    def kind(self) -> Kind:
        """Return what sort of thing happened."""
        known: Mapping[str, Kind] = {
            "run": "run",
            "trial": "trial",
            "stimulus": "stimulus",
            "item": "task_item",
            "rating": "rating",
        }
        return known.get(self.what, "trial_part")

    @property
    def type(self) -> str:
        """Return what and condition, as in stimulus/happy; with BAD_ where it does not count."""
        return self.prefix + "/".join(filter(None, (self.what, self.condition)))

    @property
    def words(self) -> str:
        """Return the same with the stimulus, or the answer, as in rating/happy/valence=7."""
        last = self.stim_id
        if self.kind == "rating":
            last = f"{self.scale}={'n/a' if self.value is None else self.value}"
        return "/".join(filter(None, (self.type, last)))

    @property
    def prefix(self) -> str:
        """Return what tells that it does not count; empty when it does."""
        if self.rehearsal:
            return REHEARSAL
        # A run that was ended early has good trials.
        return "" if self.kind == "run" else WORDS.get(self.outcome, "")


def of_trials(fates: Iterable[Fate]) -> dict[Marker, OfTrial]:
    """Return what each marker tells that counts and that a protocol set."""
    told = [fate for fate in fates if fate.now is not None and fate.now.origin == PROTOCOL]
    trials = {(t.run, t.trial, t.attempt): t for t in trials_in(told)}
    runs = {run.run: run for run in runs_in(told)}
    made = {}
    for fate in told:
        marker = fate.now
        if marker is not None and what_of(marker):
            key = key_of(marker)
            run = runs.get(text(marker.known, "run"))
            made[marker] = _told(fate, marker, trials.get(key) if key else None, run)
    return made


def _told(fate: Fate, marker: Marker, trial: TrialRecord | None, run: RunRecord | None) -> OfTrial:
    known, rating, what = marker.known, rating_of(marker), what_of(marker)
    if what == "rating" and rating is None:  # the part in which it was asked
        what = QUESTIONS
    outcome = outcome_of(fate)
    if trial is not None and outcome == "done":
        outcome = trial.outcome
    return OfTrial(
        what=what,
        outcome=outcome,
        rehearsal=known.get("rehearsal") is True
        or (trial is not None and trial.rehearsal)
        or (run is not None and run.rehearsal),
        run=text(known, "run"),
        block=text(known, "block") or (trial.block if trial else ""),
        trial=whole(known, "trial"),
        attempt=whole(known, "attempt"),
        condition=text(known, "condition") or (trial.condition if trial else ""),
        stim_id=text(known, "stim_id") or (trial.stim_id if trial else ""),
        onset_by=text(known, "onset"),
        dropped=whole(known, "dropped"),
        scale=rating.scale if rating else "",
        value=rating.value if rating else None,
        response_time=rating.rt if rating else None,
        intensity=rating.intensity if rating else None,
    )
