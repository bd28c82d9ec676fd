"""The trials of a recording: what was shown and when, what was answered, and how each ended.

All of it is in the markers that the protocol set (origin "protocol"; docs/markers.md, "Trials").
What does not say which trial it is of belongs to none; nothing is made up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from emoscope.marker_story import Fate
from emoscope.markers import PROTOCOL, Marker
from emoscope.recording.reader import Recording
from emoscope_devices import to_ns

Outcome = Literal["done", "broken off", "open"]
"""How a trial ended; open: the recording ended before it did."""
Value = int | float | str | None
Key = tuple[str, int, int]
NONE: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PartRecord:
    """One part of a trial as it was shown: ``what`` of the protocol's, ``number`` in the trial.

    ``stop`` (session ns) None when its end was never said. One that was broken off may have come
    again, after a pause. ``known``: all its details.
    """

    what: str
    number: int
    start: int
    stop: int | None
    outcome: Outcome
    known: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """One answer, at session ``time`` (ns). ``value`` None: no answer was given.

    ``rt`` seconds until it came, ``intensity`` 0 to 1; None where it was not said. ``kind`` of the
    scale as the protocol has it ("sam-valence", "affect-grid" ...), empty where it was not said.
    """

    scale: str
    value: Value
    rt: float | None
    intensity: float | None
    time: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class TrialRecord:
    """One attempt at a trial, from ``start`` to ``stop`` (session ns; None: never ended).

    ``trial`` counts from 1 over the whole ``run``, ``attempt`` from 1 over a trial. ``onset`` and
    ``offset`` of its stimulus (the first that was not broken off), None when there was none, or its
    end was not said; ``by`` "swap", "paint" or "sound", as in ``protocol.values.Shown``. ``number``
    of its marker.
    """

    run: str
    block: str
    trial: int
    attempt: int
    condition: str
    stim_id: str
    start: int
    stop: int | None
    outcome: Outcome
    rehearsal: bool
    onset: int | None = None
    offset: int | None = None
    by: str = ""
    frames: int = 0
    dropped: int = 0
    failed: str = ""
    number: int = 0
    answers: tuple[RatingRecord, ...] = ()
    parts: tuple[PartRecord, ...] = ()
    label: str = ""

    @property
    def ratings(self) -> Mapping[str, Value]:
        """Return the last value of each scale, None where no answer was given."""
        return MappingProxyType({answer.scale: answer.value for answer in self.answers})

    @property
    def counts(self) -> bool:
        """Return whether it is one of the experiment: done, and no rehearsal."""
        return self.outcome == "done" and not self.rehearsal


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run of a protocol: which, by whom, in what order; ``stop`` None: it was never ended."""

    run: str
    protocol: str
    sha256: str
    seed: int | None
    participant: int | None
    order: str
    start: int
    stop: int | None
    outcome: Outcome
    rehearsal: bool


def trials_of(recording: Recording) -> tuple[TrialRecord, ...]:
    """Return the trials of a recording in the order in which they began, all attempts.

    Rehearsed, broken-off and open ones, too: ``counts`` tells the experiment's.
    """
    return trials_in(recording.fates())


def runs_of(recording: Recording) -> tuple[RunRecord, ...]:
    """Return the runs of protocols in a recording, in order."""
    return runs_in(recording.fates())


def trials_in(fates: Iterable[Fate]) -> tuple[TrialRecord, ...]:
    """Return the trials that markers tell of, in the order in which they began."""
    told = [fate for fate in fates if fate.now is not None and fate.now.origin == PROTOCOL]
    rehearsed = {run.run for run in runs_in(told) if run.rehearsal}
    made = [_Made(fate) for fate in told if is_trial(fate.now)]
    made.sort(key=lambda one: one.marker.time)
    keyed: dict[Key | None, list[_Made]] = {}
    for one in made:
        keyed.setdefault(key_of(one.marker), []).append(one)
    for fate in told:
        if fate.now is not None and not is_trial(fate.now):
            key = key_of(fate.now)
            _give(made if key is None else keyed.get(key, []), fate, key is not None)
    return tuple(one.record(rehearsed) for one in made)


def runs_in(fates: Iterable[Fate]) -> tuple[RunRecord, ...]:
    """Return the runs that markers tell of, in the order in which they began."""
    runs = []
    for fate in fates:
        marker = fate.now
        if marker is None or marker.origin != PROTOCOL or what_of(marker) != "run":
            continue
        known = marker.known
        runs.append(
            RunRecord(
                run=text(known, "run"),
                protocol=text(known, "protocol"),
                sha256=text(known, "sha256"),
                seed=whole(known, "seed"),
                participant=whole(known, "participant"),
                order=text(known, "order"),
                start=marker.time,
                stop=stop_of(marker),
                outcome=outcome_of(fate),
                rehearsal=known.get("rehearsal") is True,
            )
        )
    return tuple(sorted(runs, key=lambda run: run.start))


def is_trial(marker: Marker | None) -> bool:
    """Return whether a marker is one attempt at a trial, and says which."""
    return marker is not None and marker.kind == "trial" and key_of(marker) is not None


def what_of(marker: Marker) -> str:
    """Return what a protocol's marker is of: "run", "trial", "rating" or what a part is."""
    return text(marker.known, "what")


def key_of(marker: Marker) -> Key | None:
    """Return run, trial and attempt of a protocol's marker; None where it does not say."""
    known = marker.known
    trial, attempt = whole(known, "trial"), whole(known, "attempt")
    if trial is None or attempt is None or trial < 1 or attempt < 1:
        return None
    return text(known, "run"), trial, attempt


def stop_of(marker: Marker) -> int | None:
    """Return when a marker ended (session ns); None when its end was not said."""
    return None if marker.open else marker.time + to_ns(marker.seconds)


def outcome_of(fate: Fate) -> Outcome:
    """Return how what is open for a while has ended."""
    if fate.now is not None and fate.now.open:
        return "open"
    closing = [c.amendment.what for c in fate.changes if c.amendment.what in ("end", "abort")]
    return "broken off" if closing and closing[-1] == "abort" else "done"


def rating_of(marker: Marker) -> RatingRecord | None:
    """Return the answer that a marker holds; None for any other."""
    known = marker.known
    scale = text(known, "scale")
    if text(known, "what") != "rating" or not scale or marker.kind != "marker":
        return None
    value = known.get("value")
    if isinstance(value, bool) or not isinstance(value, int | float | str | None):
        return None
    return RatingRecord(
        scale,
        value,
        number(known, "rt"),
        number(known, "intensity"),
        marker.time,
        text(known, "kind"),
    )


def text(known: Mapping[str, Any], name: str) -> str:
    """Return a text among details, empty for anything else."""
    found = known.get(name)
    return found if isinstance(found, str) else ""


def whole(known: Mapping[str, Any], name: str) -> int | None:
    """Return a whole number among details, None for anything else."""
    found = known.get(name)
    return found if type(found) is int and abs(found) < 1 << 53 else None


def number(known: Mapping[str, Any], name: str) -> float | None:
    """Return a number among details, None for anything else."""
    found = known.get(name)
    if isinstance(found, bool) or not isinstance(found, int | float) or abs(found) >= 1 << 53:
        return None
    return float(found)


@dataclass(slots=True)
class _Made:
    """A trial, with what has been found of it so far."""

    fate: Fate
    answers: list[RatingRecord] = field(default_factory=list)
    parts: list[PartRecord] = field(default_factory=list)

    @property
    def marker(self) -> Marker:
        assert self.fate.now is not None
        return self.fate.now

    def holds(self, time: int) -> bool:
        stop = stop_of(self.marker)
        return self.marker.time <= time and (stop is None or time <= stop)

    def record(self, rehearsed: set[str]) -> TrialRecord:
        known, marker = self.marker.known, self.marker
        key = key_of(marker)
        assert key is not None
        run, trial, attempt = key
        parts = tuple(sorted(self.parts, key=lambda part: part.start))
        shown = _stimulus(parts)
        about: Mapping[str, Any] = NONE if shown is None else shown.known
        return TrialRecord(
            run=run,
            block=text(known, "block"),
            trial=trial,
            attempt=attempt,
            condition=text(known, "condition") or text(about, "condition"),
            stim_id=text(known, "stim_id") or text(about, "stim_id"),
            start=marker.time,
            stop=stop_of(marker),
            outcome=outcome_of(self.fate),
            rehearsal=known.get("rehearsal") is True or run in rehearsed,
            onset=None if shown is None else shown.start,
            offset=None if shown is None else shown.stop,
            by=text(about, "onset"),
            frames=whole(about, "frames") or 0,
            dropped=whole(about, "dropped") or 0,
            failed=text(about, "failed"),
            number=marker.number,
            answers=tuple(sorted(self.answers, key=lambda answer: answer.time)),
            parts=parts,
            label=marker.label,
        )


def _stimulus(parts: Sequence[PartRecord]) -> PartRecord | None:
    shown = [part for part in parts if part.what == "stimulus"]
    return next((part for part in shown if part.outcome == "done"), shown[-1] if shown else None)


def _give(made: Sequence[_Made], fate: Fate, named: bool) -> None:
    """Give a part or an answer to its trial: one of those it ``named``, or else by its time."""
    marker = fate.now
    assert marker is not None
    what, rating = what_of(marker), rating_of(marker)
    if not what or what in ("run", "trial") or (rating is None and marker.kind != "interval"):
        return
    if named:
        found = [one for one in made if one.marker.time <= marker.time] or list(made[:1])
    else:
        found = [one for one in made if one.holds(marker.time)]
    if not found:
        return
    if rating is not None:
        found[-1].answers.append(rating)
    else:
        order, known = whole(marker.known, "part") or 0, marker.known
        found[-1].parts.append(
            PartRecord(what, order, marker.time, stop_of(marker), outcome_of(fate), known)
        )
