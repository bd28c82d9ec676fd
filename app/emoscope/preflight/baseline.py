"""A guided baseline: eyes open, eyes closed, a neutral face, a text read aloud. 90 seconds.

A step waits until the signal that it is for is good, gives the participant a moment, and then
counts valid seconds only: it ends when there are enough, or when twice the time did not bring them.
What the models keep of it (rest, neutral face, voice) is asked for through the session; the ratio
of alpha with closed to open eyes is computed here, from the band powers that estimates carry.
"""

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from emoscope.preflight._alpha import Alpha
from emoscope.preflight._finding import filled
from emoscope.preflight.texts import INSTRUCTIONS, READING, StepKey, Texts
from emoscope.quality import Quality
from emoscope.sitting import Reply, Sitting
from emoscope_devices import Sentence, StreamKind, say, to_ns, to_seconds
from emoscope_models import DEFAULT_GATES, Estimate, Gates, Modality, Reason

Phase = Literal["idle", "waiting", "ready", "running", "over"]
"""Not begun; for a good signal; for the participant; counting; all steps are behind."""
Screen = Literal["cross", "face", "text", "wait"]
Outcome = Literal["done", "short", "skipped", "left out"]
"""Enough; too few valid seconds; by the operator's word; there is no such stream."""

LEAD = 4.0
"""Seconds from a good signal to the first that counts: to read what is asked, and do it."""
PATIENCE = 2.0
"""Times a step's length after which it ends with what there is."""
LONGEST_LOOK = 1.0
"""Seconds between two looks that may count: what nobody looked at is not valid."""
BELIEVED = 0.5
"""Validity from which a picture counts for a neutral face (``_face_neutral.BELIEVED``)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One part: which stream it is for, how many valid seconds it wants, what a model is asked."""

    key: StepKey
    kind: StreamKind
    modality: Modality
    seconds: float
    screen: Screen
    begin: str = ""
    end: str = ""


STEPS: tuple[Step, ...] = (
    Step("eyes open", "eeg", "eeg", 20.0, "cross", "begin_rest", "end_rest"),
    Step("eyes closed", "eeg", "eeg", 20.0, "wait"),
    Step("neutral face", "video", "face", 20.0, "face", "begin_neutral", "end_neutral"),
    Step("reading", "audio", "speech", 30.0, "text", "begin_enrolment", "end_enrolment"),
)


@dataclass(frozen=True, slots=True)
class StepResult:
    """How a step ended: ``valid`` of ``wanted`` seconds, and what came of it in words."""

    key: StepKey
    outcome: Outcome
    valid: float = 0.0
    wanted: float = 0.0
    said: tuple[Sentence | Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Showing:
    """What is to be seen now. ``number`` of ``count`` steps; ``waiting`` is why nothing counts.

    For the participant: ``screen``, ``instruction`` and ``text`` to read, by language.
    """

    phase: Phase = "idle"
    key: StepKey | None = None
    number: int = 0
    count: int = 0
    valid: float = 0.0
    wanted: float = 0.0
    left: float = 0.0
    waiting: Sentence | None = None
    screen: Screen = "wait"
    instruction: Texts = field(default_factory=lambda: MappingProxyType({}))
    text: Texts = field(default_factory=lambda: MappingProxyType({}))


_WAITING: Mapping[StreamKind, Sentence] = MappingProxyType(
    {
        "eeg": say("Waiting for a good EEG: see what is said of the electrodes."),
        "video": say("Waiting for a face that is seen well."),
        "audio": say("Waiting for the microphone: it is silent, or it clips."),
    }
)
_VALID: Mapping[StepKey, Sentence] = MappingProxyType(
    {
        "eyes open": say("Eyes open: {valid:.0f} of {wanted:.0f} s with a good EEG."),
        "eyes closed": say("Eyes closed: {valid:.0f} of {wanted:.0f} s with a good EEG."),
        "neutral face": say("Neutral face: {valid:.0f} of {wanted:.0f} s seen well."),
        "reading": say("Reading: {valid:.0f} of {wanted:.0f} s with a voice."),
    }
)
_SKIPPED: Mapping[StepKey, Sentence] = MappingProxyType(
    {
        "eyes open": say("Eyes open: skipped."),
        "eyes closed": say("Eyes closed: skipped."),
        "neutral face": say("Neutral face: skipped."),
        "reading": say("Reading: skipped."),
    }
)
_LEFT_OUT: Mapping[StepKey, Sentence] = MappingProxyType(
    {
        "eyes open": say("Eyes open: left out, there is no EEG."),
        "eyes closed": say("Eyes closed: left out, there is no EEG."),
        "neutral face": say("Neutral face: left out, there is no camera."),
        "reading": say("Reading: left out, there is no microphone."),
    }
)


class Baseline:
    """Leads through the steps, driven by session time. One thread; nothing waits.

    ``streams`` are those that are captured: steps of others are left out. Begin with ``begin``,
    then ``look`` some times a second with what there is; ``showing`` says what is to be seen.
    """

    def __init__(
        self, sitting: Sitting, streams: Collection[StreamKind], gates: Gates = DEFAULT_GATES
    ) -> None:
        """Prepare; nothing is asked of the session before ``begin``."""
        self._sitting, self._gates = sitting, gates
        self._streams = frozenset(streams)
        self.results: dict[StepKey, StepResult] = {}
        """How each step ended, so far."""
        self.alpha = Alpha()
        self._step: Step | None = None
        self._phase: Phase = "idle"
        self._looked = self._since = 0
        self._valid = 0.0
        self._ok = False
        self._run = self._refused = 0
        self._lock = threading.Lock()
        self._replies: list[tuple[int, StepKey, str, Reply]] = []
        self._runs: dict[StepKey, int] = {}

    @property
    def running(self) -> bool:
        """Return whether a step is in hand."""
        return self._step is not None

    @property
    def showing(self) -> Showing:
        """Return what is to be seen, by operator and participant."""
        step = self._step
        if step is None:
            return Showing(self._phase, count=len(STEPS))
        left = step.seconds - self._valid
        if self._phase == "ready":
            left = step.seconds + LEAD - to_seconds(self._looked - self._since)
        return Showing(
            self._phase,
            step.key,
            STEPS.index(step) + 1,
            len(STEPS),
            self._valid,
            step.seconds,
            max(0.0, left),
            None if self._ok else _WAITING[step.kind],
            step.screen,
            INSTRUCTIONS[step.key],
            READING if step.screen == "text" else MappingProxyType({}),
        )

    # -- what the operator does --------------------------------------------------------------

    def begin(self, now: int) -> None:
        """Begin at session ``now`` with the first step that has not been done."""
        self._settle()
        for step in STEPS:
            if step.kind not in self._streams:
                said = (_LEFT_OUT[step.key],)
                self.results[step.key] = StepResult(step.key, "left out", 0.0, step.seconds, said)
        if self._step is None:
            self._next(now)

    def skip(self, now: int) -> None:
        """Leave out the step in hand, or what is left of it, and go on."""
        step = self._step
        if step is not None:
            self._leave(step, now, "skipped")
            self._next(now)

    def skip_all(self, now: int) -> None:
        """Leave out the step in hand and all that were not done."""
        if self._step is not None:
            self._leave(self._step, now, "skipped")
        for step in STEPS:
            if step.key not in self.results:
                self._skipped(step)
        self._step, self._phase = None, "over"

    def redo(self, now: int, key: StepKey | None = None) -> None:
        """Begin a step anew: ``key``, or else the one in hand, or the last. Raises KeyError.

        What came of it before is forgotten, and what a model kept of it stays until it is replaced.
        """
        step = self._step
        if key is not None:
            step = next((one for one in STEPS if one.key == key), None)
            if step is None:
                raise KeyError(key)
        step = step or self._last()
        if step is None or step.kind not in self._streams:
            return
        if self._step is not None and self._step is not step:
            self._leave(self._step, now, "skipped")
        elif self._step is step and self._phase == "running":
            self._ask(step, step.end)
        self.results.pop(step.key, None)
        self._enter(step, now)

    # -- what happens ------------------------------------------------------------------------

    def look(self, now: int, quality: Quality, estimates: Mapping[Modality, Estimate]) -> Showing:
        """Go on to session ``now``; ``estimates`` are the newest. Return what is to be seen."""
        self._settle()
        step = self._step
        passed = min(LONGEST_LOOK, max(0.0, to_seconds(now - self._looked)))
        self._looked = max(now, self._looked)
        if step is None:
            return self.showing
        self._ok = self._good(step, quality)
        if self._phase == "waiting" and self._ok:
            self._phase, self._since = "ready", now
        elif self._phase == "ready":
            if not self._ok:
                self._phase = "waiting"
            elif now - self._since >= to_ns(LEAD):
                self._phase, self._since, self._valid = "running", now, 0.0
                self._ask(step, step.begin)
        elif self._phase == "running":
            self._count(step, now, passed, quality, estimates)
        return self.showing

    def _count(
        self,
        step: Step,
        now: int,
        passed: float,
        quality: Quality,
        estimates: Mapping[Modality, Estimate],
    ) -> None:
        if self._ok and self._counts(step, quality):
            self._valid = min(step.seconds, self._valid + passed)
        eeg = estimates.get("eeg")
        if step.kind == "eeg" and eeg is not None and eeg.start >= self._since:
            self.alpha.take(step.key, eeg)
        took = to_seconds(now - self._since)
        if self._valid >= step.seconds:
            self._leave(step, now, "done")
            self._next(now)
        elif took >= PATIENCE * step.seconds:
            self._leave(step, now, "short")
            self._next(now)

    def _good(self, step: Step, quality: Quality) -> bool:
        """Return whether the signal is such that the step can begin, and go on."""
        if step.kind == "eeg":
            return quality.brain is not None and quality.brain.valid > 0
        if step.kind == "video":
            return quality.face is not None and quality.face.valid >= BELIEVED
        voice = quality.voice
        if voice is None or voice.peak is None:
            return False
        quiet = voice.peak < self._gates.speech.quiet - 20
        return not quiet and (voice.clipping or 0.0) <= self._gates.speech.max_clipping

    def _counts(self, step: Step, quality: Quality) -> bool:
        """Return whether a second counts: in reading, one in whose window she speaks."""
        voice = quality.voice
        if step.key != "reading" or voice is None or voice.speech_seconds is None:
            return True
        return voice.speech_seconds >= self._gates.speech.min_speech

    def _next(self, now: int) -> None:
        step = next((one for one in STEPS if one.key not in self.results), None)
        if step is None:
            self._step, self._phase = None, "over"
        else:
            self._enter(step, now)

    def _enter(self, step: Step, now: int) -> None:
        self._step, self._phase, self._ok = step, "waiting", False
        self._since = self._looked = now
        self._valid = 0.0
        self._run += 1
        self._runs[step.key] = self._run
        self.alpha.forget(step.key)

    def _leave(self, step: Step, now: int, outcome: Outcome) -> None:
        """End a step: tell the model, set the marker, write down how it went."""
        if self._phase == "running":
            self._ask(step, step.end)
            seconds = to_seconds(now - self._since)
            self._sitting.mark(f"baseline: {step.key}", seconds, self._since)
        if outcome == "skipped":
            self._skipped(step)
            return
        valid = filled(_VALID[step.key], valid=self._valid, wanted=step.seconds)
        said: tuple[Sentence | Reason, ...] = (valid,)
        if step.kind == "eeg" and (alive := self.alpha.said()) is not None:
            said += (alive,)
        self.results[step.key] = StepResult(step.key, outcome, self._valid, step.seconds, said)

    def _skipped(self, step: Step) -> None:
        said = (_SKIPPED[step.key],)
        self.results[step.key] = StepResult(step.key, "skipped", self._valid, step.seconds, said)

    def _last(self) -> Step | None:
        done = [s for s in STEPS if s.key in self.results and s.kind in self._streams]
        return done[-1] if done else None

    # -- models ------------------------------------------------------------------------------

    def _ask(self, step: Step, method: str) -> None:
        """Ask a model that is there; the answer comes on a thread of the engine's."""
        if not method or step.modality not in self._sitting.pipeline.estimators:
            return
        run = self._runs[step.key]
        if run == self._refused:
            return  # there is nothing to end

        def answered(reply: Reply) -> None:
            with self._lock:
                self._replies.append((run, step.key, method, reply))

        self._sitting.request(step.modality, method, answer=answered)

    def _settle(self) -> None:
        """Take what models answered since; what is of an earlier try does not count any more."""
        with self._lock:
            replies, self._replies = self._replies, []
        for told in replies:
            run, key, method, reply = told
            result, said = self.results.get(key), _answer(method, reply)
            if run != self._runs[key] or said is None:
                continue
            if method.startswith("begin"):
                self._refused = run
            if result is not None:
                self.results[key] = replace(result, said=(*result.said, said))
            else:  # it is said when the step is behind
                with self._lock:
                    self._replies.append(told)

    # -- what is written down ----------------------------------------------------------------

    @property
    def summary(self) -> tuple[str, tuple[str, ...]]:
        """Return "done", "partly" or "skipped", and how each step ended, in English."""
        self._settle()
        asked = [s for s in STEPS if s.kind in self._streams]
        outcomes = [self.results[s.key].outcome for s in asked if s.key in self.results]
        lines = [str(said) for s in STEPS for said in self._said(s)]
        if asked and outcomes.count("done") == len(asked):
            return "done", tuple(lines)
        some = any(outcome in ("done", "short") for outcome in outcomes)
        return ("partly" if some else "skipped"), tuple(lines)

    def _said(self, step: Step) -> tuple[Sentence | Reason, ...]:
        result = self.results.get(step.key)
        return result.said if result is not None else ()


def _answer(method: str, reply: Reply) -> Sentence | Reason | None:
    """Return what a model's answer means to the operator; None where there is nothing to say."""
    if not reply.known:
        return say("The model keeps nothing of it: it has no such calibration.")
    value: Any = reply.value
    if isinstance(value, Reason):
        return value
    if method == "end_rest":
        if value:
            return say("The EEG's rest is kept: later values are shown against it.")
        return say("The EEG's rest was too short to be kept.")
    if method == "end_neutral":
        return say("The neutral face is kept: answers are moved by it.")
    if method == "end_enrolment":
        return say("The voice is enrolled: only hers counts.")
    return None
