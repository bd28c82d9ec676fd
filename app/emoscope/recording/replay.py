"""The same answers again: recorded estimates, fused anew ("Two ways to replay", the first).

Fusion is a pure function of its settings, of what it remembers, of the estimates and of the times
asked for. All of these are recorded exactly, so the answers are those that the operator saw, to
the last bit, and each is compared with the recorded one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from emoscope.markers import Marker
from emoscope.pipeline import Result, Shadow
from emoscope.recording.facts import fusion_of
from emoscope.recording.read_answers import Decision, EngineNote, reasons_of
from emoscope.recording.reader import Recording
from emoscope.recording.values import to_text
from emoscope_devices import Sentence, say
from emoscope_models import Estimate, Fused, FusionEngine, Modality, ModelError


@dataclass(frozen=True, slots=True)
class Answer:
    """A recorded result, given again.

    ``again`` tells that it was fused anew; otherwise it is shown as recorded (before the first
    snapshot, after a decision that is lost, without the fusion of the session). ``same`` tells
    that it equals the recorded one to the last bit.
    """

    result: Result
    again: bool
    same: bool


@dataclass(slots=True)
class Replay:
    """Gives the answers of a recording again. ``why`` nothing can be fused anew, if so."""

    recording: Recording
    why: Sentence | None = None
    _estimates: dict[Modality, Estimate] = field(default_factory=dict)
    _shadows: dict[str, Shadow] = field(default_factory=dict)

    def told(self) -> Iterator[Answer | Marker]:
        """Yield answers and markers in the order in which they were written."""
        engine = self._engine()
        for item in self.recording.told():
            if isinstance(item, Marker):
                yield item
            else:
                yield self._answer(item, engine)

    def _engine(self) -> "_Engine | None":
        try:
            settings = fusion_of(self.recording.start)
            fusion = FusionEngine(settings, self.recording.modalities)
        except (ValueError, KeyError, TypeError, ModelError) as error:
            self.why = say(
                "The answers are shown as recorded: the fusion of the session is not to be had"
                " ({why}).",
                why=error,
            )
            return None
        return _Engine(fusion, self.recording.engine())

    def _answer(self, decision: Decision, engine: "_Engine | None") -> Answer:
        found = engine.begin(decision) if engine else None
        if found is not None:
            self._estimates = dict(found)
        if decision.cause is not None and decision.estimate is not None:
            self._estimates[decision.cause] = decision.estimate
        self._shadows.update(decision.shadow)
        again = engine.answer(decision) if engine else None
        same = again is None or to_text(again) == to_text(decision.fused)
        result = Result(
            sequence=decision.sequence,
            time=decision.time,
            cause=decision.cause,
            estimates=MappingProxyType(dict(self._estimates)),
            fused=decision.fused if again is None else again,
            demo=decision.demo,
            span=decision.span,
            timing=decision.timing,
            shadow=MappingProxyType(dict(self._shadows)),
        )
        return Answer(result, again is not None, same)


class _Engine:
    """Fusion that is stepped by decisions; where one is missing it waits for a snapshot."""

    def __init__(self, fusion: FusionEngine, notes: list[EngineNote]) -> None:
        self._fusion = fusion
        snapshots = [n for n in notes if n.what == "snapshot"]
        self._snapshots = {n.sequence: n for n in reversed(snapshots)}
        self._changes = [n for n in notes if n.what in ("admitted", "refused")]
        self._next = 0
        self._known: int | None = None
        """The result after which the engine stands as it stood then; None while it does not."""

    def begin(self, decision: Decision) -> "dict[Modality, Estimate] | None":
        """Stand where the pipeline stood before a decision; return estimates if recalled."""
        before = decision.sequence - 1
        recalled = None
        if self._known != before:
            snapshot = self._snapshots.get(before)
            self._known = None
            if snapshot is not None:
                self._fusion.recall(snapshot.values["memory"])
                recalled = dict(snapshot.values["estimates"])
                self._known = before
                self._next = 0
                while self._pending(before):
                    self._next += 1
        return recalled

    def answer(self, decision: Decision) -> Fused | None:
        """Return the answer; None when it is not known where the engine stood."""
        if self._known is None:
            return None
        while self._pending(decision.sequence):
            self._change(self._changes[self._next])
            self._next += 1
        if decision.estimate is not None and decision.cause in self._fusion.modalities:
            self._fusion.push(decision.estimate)
        self._known = decision.sequence
        return self._fusion.tick(decision.time)

    def _pending(self, sequence: int) -> bool:
        return self._next < len(self._changes) and self._changes[self._next].sequence < sequence

    def _change(self, note: EngineNote) -> None:
        modality, reasons = note.values["modality"], reasons_of(note)
        if reasons:
            self._fusion.refuse(modality, reasons)
        else:
            self._fusion.admit(modality)


def replay_answers(recording: Recording) -> Iterator[Result]:
    """Yield the recorded answers, fused again from the recorded estimates, in order.

    Byte for byte those of the live session on the same processor and library versions.
    """
    for item in Replay(recording).told():
        if isinstance(item, Answer):
            yield item.result
