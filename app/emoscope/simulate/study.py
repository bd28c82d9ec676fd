"""Simulated studies: participants who are not there go through a protocol, and are recorded.

Everything says that it is simulated: the devices (demo), each answer, ``simulated`` and ``visit``
in session.json, a note at the beginning, the codes SIM001 and on.
"""

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.estimators import make_loaders
from emoscope.protocol.runner import Runner
from emoscope.protocol.values import Run
from emoscope.settings import Settings
from emoscope.simulate.desk import Desk
from emoscope.simulate.errors import SimulateError
from emoscope.simulate.going import Exposure, Going, ends_at
from emoscope.simulate.person import Person, axes_of
from emoscope.simulate.stepped import Stepped
from emoscope_devices import ManualClock, Source, to_ns, to_seconds
from emoscope_devices.synthetic import EMOTIONS, EEGPlan, Episode, Participant, Stretch

LEAD = 5.0
"""Seconds from the first sample to the run: filters settle."""
TAIL = 3.0
"""Seconds that go on after it."""
LONGEST = 4 * 3600.0
STUDY = "SIMULATED"
TRUTH, PROTOCOL = "simulated-study.json", "protocol.toml"
"""What is planted in whom, and the protocol that they go through; beside the recordings."""
FORMAT = "emoscope-simulated-study"
SHORTEST_EPISODE = 2.0
NOTE = "SIMULATED by emoscope simulate-study: nobody sat here."


@dataclass(frozen=True, slots=True)
class Planted:
    """What is planted: ``effect`` (Cohen's d), ``drift`` (SDs over the sitting), by ``seed``."""

    effect: float
    drift: float = 0.0
    seed: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be planted. Raises SimulateError."""
        try:
            EEGPlan(effect=self.effect, drift=self.drift)
        except ValueError as error:
            raise SimulateError(
                "That cannot be planted: {why}.", "Choose another size.", why=error
            ) from error
        if not 0 <= self.seed < 1 << 53:
            raise SimulateError(
                "{seed} is no seed.", "Choose a whole number from 0 on.", seed=self.seed
            )


@dataclass(frozen=True, slots=True)
class Sitting:
    """One participant's run as it will be: what is shown when, and to whom.

    ``seconds`` from the first sample to the last. ``axes`` valence and arousal by condition.
    ``unknown`` seconds last stimuli that have no length, None where all have one. ``rests``: when
    baselines are.
    """

    run: Run
    code: str
    planted: Planted
    exposures: tuple[Exposure, ...]
    axes: Mapping[str, tuple[float, float]]
    seconds: float
    unknown: float | None = None
    rests: tuple[tuple[int, int], ...] = ()

    @property
    def seeds(self) -> tuple[int, int]:
        """Return what this participant's EEG, and what her decisions are drawn from."""
        own = np.random.SeedSequence((self.planted.seed, self.run.participant))
        eeg, decisions = own.generate_state(2)
        return int(eeg), int(decisions)

    @property
    def plan(self) -> EEGPlan:
        """Return what is planted in the EEG."""
        stretches = tuple(
            Stretch(to_seconds(e.onset), to_seconds(e.offset), *self.axes.get(e.condition, (0, 0)))
            for e in self.exposures
        )
        return EEGPlan(stretches, self.planted.effect, self.planted.drift, self.seconds)

    def participant(self, *, acting: bool = False) -> Participant:
        """Return who sits there; ``acting``: her face and voice follow the conditions."""
        script = list(_episodes(self)) if acting else list(_still(self.seconds))
        return Participant(self.seeds[0], script=script, paced=False, eeg_plan=self.plan)

    def going(self, desk: Desk) -> Going:
        """Return what goes through the run, setting markers at a desk."""
        runner = Runner(self.run, desk)
        desk.heard.append(runner.hear)
        return Going(runner, Person((self.seeds[1],), self.axes), to_ns(LEAD), self.unknown)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of one participant."""

    code: str
    folder: Path
    seconds: float
    trials: int
    results: int
    bytes: int


def code_of(number: int) -> str:
    """Return the code of a simulated participant, numbered from 1."""
    return f"SIM{number:03d}"


def rehearsed(run: Run, planted: Planted, unknown: float | None = None) -> Sitting:
    """Return a run as its participant will go through it. Raises SimulateError."""
    axes = axes_of({trial.condition for trial in run.trials})
    sitting = Sitting(run, code_of(run.participant), planted, (), axes, 1.0, unknown)
    clock = ManualClock()
    going = sitting.going(Desk(clock.now))
    end = ends_at(going, LONGEST)
    return replace(
        sitting,
        unknown=unknown if going.guessed else None,
        exposures=tuple(going.exposures),
        rests=tuple(going.rests),
        seconds=float(np.ceil(to_seconds(end) + TAIL)),
    )


def record(
    sitting: Sitting,
    folder: Path,
    *,
    settings: Settings | None = None,
    eeg_only: bool = True,
    tell: Callable[[float], object] = lambda done: None,
) -> Recorded:
    """Record a sitting into a new ``folder``; ``tell`` hears how much of it is done, 0 to 1.

    What ``tell`` raises ends it. Raises SimulateError, RecorderError.
    """
    settings = settings or Settings()
    person = sitting.participant(acting=not eeg_only)
    sources: list[Source] = [person.eeg] if eeg_only else [person.video, person.audio, person.eeg]
    loaders, fusion = make_loaders(settings), settings.fusion.build()
    with Stepped(sources, loaders, fusion=fusion, wall_origin_ns=time.time_ns()) as stepped:
        stepped.record(
            folder, participant=sitting.code, study=STUDY, settings=settings, visit=facts(sitting)
        )
        stepped.desk.put(NOTE, 0, kind="note")
        going = sitting.going(stepped.desk)
        going.rate = stepped.rate
        _go(stepped, going, to_ns(sitting.seconds), tell)
        status = stepped.end()
        if tuple(going.exposures) != sitting.exposures:
            raise SimulateError(
                "{code} went through the run in another way than rehearsed.",
                "Please report the protocol that it happened with.",
                code=sitting.code,
            )
    return Recorded(
        sitting.code,
        folder,
        status.seconds,
        len(sitting.run.trials),
        stepped.results,
        status.bytes,
    )


def _go(stepped: Stepped, going: Going, end: int, tell: Callable[[float], object]) -> None:
    """Let samples come and the run go on, each at its time, to the ``end`` (session ns)."""
    told = 0
    while stepped.due() <= end:
        when = going.next
        if when is not None and when < stepped.due():
            stepped.at(when)
            going.act()
            continue
        stepped.step()
        done = round(100 * stepped.clock.now() / end)
        if done != told:
            told = done
            tell(done / 100)


def facts(sitting: Sitting) -> dict[str, Any]:
    """Return what session.json says of the visit that never was."""
    return {
        "study": STUDY,
        "title": "Simulated study",
        "participant": sitting.code,
        "number": 1,
        "notes": NOTE,
        "roles": {},
        "consent": None,
        "preflight": None,
        "simulation": truth(sitting),
    }


def truth(sitting: Sitting) -> dict[str, Any]:
    """Return what was planted in a participant, as JSON takes it."""
    return {
        "participant": sitting.code,
        "simulated": True,
        **asdict(sitting.planted),
        "protocol": sitting.run.protocol,
        "sha256": sitting.run.sha256,
        "run_seed": sitting.run.seed,
        "eeg_seed": sitting.seeds[0],
        "seconds": sitting.seconds,
        "axes": {name: list(axes) for name, axes in sitting.axes.items()},
        "stimuli": [[e.stimulus, e.condition, e.onset, e.offset] for e in sitting.exposures],
    }


def simulate_study(
    sittings: Sequence[Sitting],
    out: Path,
    protocol: bytes = b"",
    *,
    settings: Settings | None = None,
    eeg_only: bool = True,
    tell: Callable[[int, float], object] = lambda number, done: None,
) -> Iterator[Recorded]:
    """Yield each sitting's recording, in the new folder ``out``, as it is made.

    The ``protocol``'s file and the truth are written before, and the truth again after each: it
    says whose recordings are whole. Raises SimulateError, RecorderError.
    """
    empty(out)
    if protocol:
        _write(out / PROTOCOL, protocol)
    _write(out / TRUTH, _document(sittings, eeg_only, 0))
    for number, sitting in enumerate(sittings):

        def told(done: float, number: int = number) -> None:
            tell(number, done)

        made = record(sitting, out / sitting.code, settings=settings, eeg_only=eeg_only, tell=told)
        _write(out / TRUTH, _document(sittings, eeg_only, number + 1))
        yield made


def empty(out: Path) -> None:
    """Make the folder. Raises SimulateError when there is something in it, or it cannot be."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise SimulateError(
                "The folder {folder} is not empty.",
                "Choose another: nothing is ever overwritten.",
                folder=out,
            )
    except OSError as error:
        raise SimulateError(
            "{folder} cannot be written to ({why}).",
            "Choose another folder.",
            folder=out,
            why=error.strerror or error,
        ) from error


def _document(sittings: Sequence[Sitting], eeg_only: bool, whole: int) -> bytes:
    """Return what is planted in whom as JSON; of the first ``whole`` there is a recording."""
    document = {
        "format": FORMAT,
        "version": 1,
        "simulated": True,
        "program": version("emoscope"),
        "eeg_only": eeg_only,
        "complete": [sitting.code for sitting in sittings[:whole]],
        "participants": [truth(sitting) for sitting in sittings],
    }
    return json.dumps(document, indent=1).encode()


def _write(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all. Raises SimulateError."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_bytes(data)
        os.replace(partial, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise SimulateError(
            "{file} cannot be written ({why}).",
            "Make room, or choose another folder.",
            file=path,
            why=error.strerror or error,
        ) from error


# -- what her face and voice do --------------------------------------------------------------


def _still(seconds: float) -> Iterator[Episode]:
    """Yield neutral episodes that last so long together."""
    count = max(1, int(np.ceil(seconds / 3600)))
    for _ in range(count):
        yield Episode("neutral", max(SHORTEST_EPISODE, seconds / count))


def _episodes(sitting: Sitting) -> Iterator[Episode]:
    """Yield what she acts: the emotion that a condition is named after, while it is shown.

    What is too short to be acted is left out.
    """
    at = 0.0
    for exposure in sitting.exposures:
        start, stop = to_seconds(exposure.onset), to_seconds(exposure.offset)
        emotion = exposure.condition.casefold()
        known = next((e for e in EMOTIONS if e == emotion and e != "neutral"), None)
        if known is None or stop - start < SHORTEST_EPISODE:
            continue
        if start - at >= SHORTEST_EPISODE:
            yield from _still(start - at)
        elif start > at:
            continue  # no time to come from one to the next
        yield Episode(known, stop - start)
        at = stop
    if sitting.seconds - at >= SHORTEST_EPISODE:
        yield from _still(sitting.seconds - at)
