"""Cuts recordings and trains on them: the work itself, wherever it runs. No thread, no process."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.calibrate import Refused, calibrate_eeg
from emoscope.personal._cut import Cut
from emoscope.personal.asked import Asked, asked_of
from emoscope.personal.cutting import cut_recordings, left_out, tasks_of
from emoscope.personal.errors import PersonalError
from emoscope.plain_sentences import plain
from emoscope_devices import say

PERMUTATIONS = 999
Told = Callable[[str, float, int, int], object]
"""Hears of a stage, how much of all is done (0 to 1), and how many permutations of how many."""
CUT, READ, PROVE, CONTROLS, QUADRANTS = 0.15, 0.2, 0.75, 0.9, 0.95
"""How much is done at the end of each stage; measured on sittings of 16 clips."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be trained: ``out`` (ONNX) is written, and its card beside it."""

    folders: tuple[Path, ...]
    participant: str
    out: Path
    asked: Asked = field(default_factory=Asked)
    name: str = ""
    permutations: int = PERMUTATIONS
    seed: int = 0

    def plain(self) -> dict[str, Any]:
        """Return it as JSON takes it."""
        return {
            "folders": [str(folder.absolute()) for folder in self.folders],
            "participant": self.participant,
            "out": str(self.out.absolute()),
            "asked": self.asked.plain(),
            "name": self.name,
            "permutations": self.permutations,
            "seed": self.seed,
        }


def task_of(raw: Mapping[str, Any]) -> Task:
    """Return what ``Task.plain`` wrote down."""
    return Task(
        tuple(map(Path, raw["folders"])),
        raw["participant"],
        Path(raw["out"]),
        asked_of(raw["asked"]),
        raw["name"],
        raw["permutations"],
        raw["seed"],
    )


def train(task: Task, told: Told = lambda stage, done, permutations, of: None) -> dict[str, Any]:
    """Cut, train, write the model and its card, and return the report with ``cut`` and ``said``.

    The windows lie beside ``out`` meanwhile: give it a folder of its own. What ``told`` raises ends
    the work. Raises PersonalError, and OSError.
    """
    cuts = cut_recordings(
        task.folders,
        task.participant,
        task.asked,
        lambda done, of: told("cut", CUT * done / of, 0, 0),
    )
    paths = [_saved(cut, task.out.with_name(f"{n}.npz")) for n, cut in enumerate(cuts, 1)]
    facts = _facts(cuts)
    try:
        report = calibrate_eeg(
            paths,
            task.out,
            task.name,
            permutations=task.permutations,
            seed=task.seed,
            progress=lambda stage, done, of: told(*_along(stage, done, of, len(task.asked.keys))),
            about={
                "participant": task.participant,
                "simulated": facts["simulated"],
                "made_from": facts,
            },
        )
    except Refused as error:
        raise PersonalError("{why}", "Mend that, and calibrate again.", why=str(error)) from error
    finally:
        for path in paths:
            path.unlink(missing_ok=True)
    said = [*left_out(cuts), *_notes(cuts)]
    return report | {"cut": facts, "said": [plain(one) for one in said]}


def _notes(cuts: Sequence[Cut]) -> list[Any]:
    notes = []
    if cuts[0].simulated:
        notes.append(say("The EEG was simulated: this model is of nobody."))
    if not len(cuts[0].rest):
        notes.append(
            say(
                "No rest was recorded: the model measures against the whole recording, and cannot"
                " notice when the electrodes sit differently."
            )
        )
    if tasks := tasks_of(cuts):
        notes.append(
            say(
                "Always shown with the same stimulus: {names}. What is proven is that stimulus, not"
                " its class.",
                names=", ".join(tasks),
            )
        )
    return notes


def _facts(cuts: Sequence[Cut]) -> dict[str, Any]:
    return {
        "recordings": [cut.folder.name for cut in cuts],
        "trials": sum(cut.trials for cut in cuts),
        "clips": sum(len(cut.clips) for cut in cuts),
        "left": {
            why: count for why in cuts[0].left if (count := sum(cut.left[why] for cut in cuts))
        },
        "lost_windows": sum(cut.lost for cut in cuts),
        "simulated": cuts[0].simulated,
    }


def _saved(cut: Cut, path: Path) -> Path:
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, **cut.arrays())
    return path


def _along(stage: str, done: int, of: int, questions: int) -> tuple[str, float, int, int]:
    """Return a stage of training with how much of all is done."""
    kind, _, key = stage.partition(":")
    if kind == "read":
        return stage, CUT, 0, 0
    if kind == "quadrants":
        return stage, CONTROLS, 0, 0
    if kind == "write":
        return stage, QUADRANTS, 0, 0
    begin, end = (READ, PROVE) if kind == "prove" else (PROVE, CONTROLS)
    share = done / of if of else 0.0
    place = 1 if questions > 1 and key == "arousal" else 0
    return stage, begin + (end - begin) * (place + share) / questions, done, of
