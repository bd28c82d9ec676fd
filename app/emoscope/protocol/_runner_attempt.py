"""One attempt at a trial: which part of it is shown, and the markers that tell of it.

trial    what, run, block, trial, attempt, stim_id, condition; closed with outcome, why, again
a part   its ``what``, and part (from 1); a stimulus from its onset, with frames and dropped
rating   part, scale, kind, value, rt, intensity
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from emoscope.markers import NOTHING, What
from emoscope.protocol._runner_marks import Ledger, Opened
from emoscope.protocol._runner_values import Showing
from emoscope.protocol.values import Answer, Part, Shown, Trial
from emoscope_devices import to_seconds

ONSET_SECONDS = 20.0
"""A stimulus that is not shown by then has failed; its player gives up before that."""
OVER_SECONDS = 5.0
"""A stimulus that lasts longer than it should by this has failed: its player hangs."""


@dataclass(slots=True)
class Attempt:
    """The ``number``-th attempt at ``trial``. ``held``: the part that comes again after a pause.

    ``onset`` of the stimulus that is shown (session ns), None while none is. ``clearing``: since
    when it is to be taken away, and its offset is waited for.
    """

    ledger: Ledger
    trial: Trial
    number: int
    showing: Showing | None = None
    held: int | None = None
    onset: int | None = None
    clearing: int | None = None
    _trial: Opened = field(init=False)
    _part: Opened | None = None

    def begin(self, now: int) -> None:
        """Set the trial's marker."""
        trial = self.trial
        label = trial.stimulus or trial.condition or trial.block
        self._trial = self.ledger.set(label, now, "trial", self._known("trial"), open=True)

    def show(self, index: int, turn: int, now: int) -> None:
        """Have a part shown; a stimulus has begun when it is seen."""
        part = self.trial.parts[index]
        self.showing = Showing(turn, self.trial, self.number, index, part, now)
        self.held = self.onset = self.clearing = None
        if part.what != "stimulus":
            self._open(now)

    def see(self, shown: Shown) -> dict[str, Any]:
        """Take that the stimulus is on the screen; return what is noted when it has gone."""
        if self.onset is None:
            self.onset = shown.onset
            self._open(shown.onset, {"onset": shown.by})
        if shown.offset is None and not shown.failed:
            return {}
        counted = {"frames": shown.frames, "dropped": shown.dropped}
        return {**shown.more, "onset": shown.by, **counted}

    def rate(self, answer: Answer, now: int) -> None:
        """Write an answer down."""
        assert self.showing is not None
        kinds = {scale.name: scale.kind for scale in self.showing.part.scales}
        known = self._known("rating") | {"part": self.showing.index + 1, "scale": answer.scale}
        known |= {"value": answer.value, "rt": round(answer.reaction, 4)}
        if answer.scale in kinds:
            known["kind"] = kinds[answer.scale]
        if answer.intensity is not None:
            known["intensity"] = answer.intensity
        self.ledger.set(answer.scale, now, "marker", known)

    def note_item(self, number: int, time: int) -> None:
        """Write down that an item of a task, from 0, was on the screen."""
        assert self.showing is not None and self.showing.part.stimulus is not None
        items = self.showing.part.stimulus.items
        known = self._known("item") | {"part": self.showing.index + 1, "item": number + 1}
        if number < len(items) and items[number].answer:
            known["answer"] = items[number].answer
        name = self.showing.part.stimulus.id
        self.ledger.set(f"{name} {number + 1}", time, "marker", known)

    def leave(self, what: What, now: int, more: Mapping[str, Any] = NOTHING) -> None:
        """End the part that is shown, or break it off."""
        self.showing = None
        if self._part is not None:
            self.ledger.close(self._part, what, now, more)
            self._part = None

    def hold(self, now: int) -> None:
        """Break the part off; it comes again."""
        assert self.showing is not None
        self.held = self.showing.index
        self.leave("abort", now, {"why": "pause"})

    def end(self, now: int) -> None:
        """Note that the trial is done."""
        self.ledger.close(self._trial, "end", now, {"outcome": "done"})

    def break_off(self, now: int, why: str, again: str, more: Mapping[str, Any]) -> None:
        """Break the trial off, with what is shown; ``more`` is noted with the part."""
        self.leave("abort", now, {"why": why, **more})
        closing = {"outcome": "broken off", "why": why, "again": again}
        self.ledger.close(self._trial, "abort", now, closing)

    # -- time --------------------------------------------------------------------------------

    def left(self, now: int) -> float | None:
        """Return the seconds that are left of the part; None where it has no limit."""
        seconds = None if self.showing is None else self.showing.part.lasts
        if self.showing is None or seconds is None:
            return None
        began = self.showing.began if self.onset is None else self.onset
        return max(0.0, seconds - to_seconds(now - began))

    def due(self, now: int) -> float | None:
        """Return the seconds until the part's time is up, or its stimulus has failed."""
        if self.showing is None:
            return None
        if self.showing.part.what != "stimulus":
            return self.left(now)
        if self.onset is None:
            return max(0.0, ONSET_SECONDS - to_seconds(now - self.showing.began))
        if self.clearing is not None:
            return max(0.0, OVER_SECONDS - to_seconds(now - self.clearing))
        seconds = self.showing.part.lasts
        if seconds is None:
            return None
        return max(0.0, seconds + OVER_SECONDS - to_seconds(now - self.onset))

    def rest(self, now: int) -> float:
        """Return the seconds of what is left of the trial, as far as they are known."""
        index = self.held if self.showing is None else self.showing.index + 1
        parts: tuple[Part, ...] = () if index is None else self.trial.parts[index:]
        return sum(part.lasts or 0.0 for part in parts) + (self.left(now) or 0.0)

    # -- markers -----------------------------------------------------------------------------

    def _open(self, time: int, more: Mapping[str, Any] = NOTHING) -> None:
        assert self.showing is not None
        part, stimulus = self.showing.part, self.showing.part.stimulus
        known = self._known(part.what) | {"part": self.showing.index + 1, **more}
        label: str = part.what
        if stimulus is not None:
            known |= {"stim_id": stimulus.id, "condition": stimulus.condition or known["condition"]}
            label = stimulus.id
        if part.seconds is not None:
            known["planned"] = part.seconds
        if part.track:
            known["track"] = part.track
        self._part = self.ledger.set(label, time, "interval", known, open=True)

    def _known(self, what: str) -> dict[str, Any]:
        trial = self.trial
        return {
            "what": what,
            "block": trial.block,
            "trial": trial.place,
            "attempt": self.number,
            "stim_id": trial.stimulus,
            "condition": trial.condition,
        }
