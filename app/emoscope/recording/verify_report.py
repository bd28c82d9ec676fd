"""What is said of a recording that was looked at afterwards: values, as they are shown and kept."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any

from emoscope.plain_sentences import plain, sentence_of
from emoscope_devices import SaidError, Sentence, say


class VerifyError(SaidError):
    """A folder cannot be looked at, or not be recovered."""


class Verdict(IntEnum):
    """One word for a recording; its number is the exit code."""

    GOOD = 0
    LOSSES = 4
    DAMAGED = 5


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file: its size, how much of it the log vouches for, how much was checked (bytes).

    ``bad`` has the stretches [start, stop) that are not as they were written.
    """

    name: str
    bytes: int
    vouched: int
    checked: int
    bad: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class StreamReport:
    """One stream. ``expected`` samples at the nominal rate from its first to its last.

    ``rows`` are announced in ``signals.xdf``, ``found`` were counted in the file itself (None: not
    counted). ``lost`` samples never came, in ``gaps``, the longest of ``longest_ms``. ``ppm`` is
    how far the samples' rate is from the nominal one. Times are session ns.
    """

    kind: str
    rate: float
    expected: int
    rows: int
    found: int | None
    first_ns: int
    last_ns: int
    lost: int = 0
    gaps: int = 0
    longest_ms: float = 0.0
    ppm: float | None = None
    tail_ms: float = 0.0
    """Between its last sample and the last sign of life, after an end that was not clean."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found. ``quick``: the long checks were left out; ``clean``: end.json is there."""

    folder: Path
    verdict: Verdict
    clean: bool
    recovered: bool
    quick: bool
    damages: tuple[Sentence, ...] = ()
    losses: tuple[Sentence, ...] = ()
    notes: tuple[Sentence, ...] = ()
    files: tuple[FileReport, ...] = ()
    streams: tuple[StreamReport, ...] = ()
    clock: Mapping[str, float] = field(default_factory=dict)
    """``seconds`` long, ``ppm`` of the wall clock against ours, its largest ``step_ms``."""
    ratings: int = 0
    """Samples of the continuous rating; a quick look believes end.json."""

    @property
    def checked(self) -> float:
        """Return the share of the bytes whose checksum was compared."""
        total = sum(file.bytes for file in self.files)
        return sum(file.checked for file in self.files) / total if total else 0.0

    @property
    def headline(self) -> Sentence:
        """Return the verdict in words."""
        if self.verdict is Verdict.DAMAGED:
            return say("The recording {folder} is damaged.", folder=self.folder)
        if self.verdict is Verdict.LOSSES:
            return say("The recording {folder} is usable, with losses.", folder=self.folder)
        if self.quick:
            return say(
                "The recording {folder} is good as far as a quick look tells: {share:.0%} of its"
                " bytes were checked. emoscope verify checks the rest.",
                folder=self.folder,
                share=self.checked,
            )
        return say(
            "The recording {folder} is good: nothing is missing, and every byte is as written.",
            folder=self.folder,
        )

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the verdict and what led to it."""
        return (self.headline, *self.damages, *self.losses)


def as_json(report: Report) -> dict[str, Any]:
    """Return a report as plain JSON values, with its sentences in English and as templates."""
    return {
        "folder": str(report.folder),
        "verdict": report.verdict.name.lower(),
        "exit_code": int(report.verdict),
        "clean": report.clean,
        "recovered": report.recovered,
        "quick": report.quick,
        "checked": round(report.checked, 4),
        "verdict_text": str(report.headline),
        "damages": [plain(s) for s in report.damages],
        "losses": [plain(s) for s in report.losses],
        "notes": [plain(s) for s in report.notes],
        "streams": [asdict(s) for s in report.streams],
        "files": [asdict(f) for f in report.files],
        "clock": dict(report.clock),
        "ratings": report.ratings,
    }


def from_json(said: Mapping[str, Any]) -> Report:
    """Return the report that ``as_json`` made. Raises KeyError, TypeError or ValueError."""
    files = tuple(
        FileReport(**(f | {"bad": tuple((a, b) for a, b in f["bad"])})) for f in said["files"]
    )
    damages, losses, notes = (
        tuple(sentence_of(s) for s in said[name]) for name in ("damages", "losses", "notes")
    )
    return Report(
        Path(said["folder"]),
        Verdict[said["verdict"].upper()],
        said["clean"],
        said["recovered"],
        said["quick"],
        damages,
        losses,
        notes,
        files,
        tuple(StreamReport(**s) for s in said["streams"]),
        said["clock"],
        said["ratings"],
    )
