"""A recording as tables: CSV, Parquet, or features alone; with a data dictionary beside them."""

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass, field

from emoscope.export._columns import EEG, NAMES
from emoscope.export._table_sheets import USUAL, Format, Wish, write_tables
from emoscope.export.job import ExportError, Identity, Job, Report
from emoscope_devices import Sentence, say

__all__ = ["NAMES", "TableChoice", "TableExporter"]

FORMATS: dict[str, Format] = {"csv": "csv", "parquet": "parquet", "features": "csv"}
DAY_NS = 86_400_000_000_000
TYPED = ("markers", "marker_history", "annotations")


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What is wanted of tables: by name, all but the samples when empty.

    Raises ExportError for a table that there is not.
    """

    tables: tuple[str, ...] = ()
    identity: Identity = field(default_factory=Identity)

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed."""
        for name in self.tables:
            if name not in NAMES:
                raise ExportError(
                    "There is no table {name}.",
                    "Choose among: {known}.",
                    name=name,
                    known=", ".join(NAMES),
                )


class TableExporter:
    """Writes one recording as tables; ``name`` is csv, parquet, or features for CSV of those."""

    def __init__(self, name: str, choice: TableChoice | None = None) -> None:
        """Take the format. Raises ExportError for Parquet where pyarrow is not installed."""
        if name not in FORMATS:
            raise ValueError(f"there are no tables as {name}")
        if name == "parquet" and importlib.util.find_spec("pyarrow") is None:
            raise ExportError(
                "Parquet needs the package pyarrow, which is not installed.",
                "Install it (pip install emoscope[parquet]), or export as csv.",
            )
        self.name = name
        self._choice = choice or TableChoice()

    def export(self, job: Job) -> Report:
        """Write the tables into ``job.folder``. Raises ExportError, Cancelled, OSError."""
        bare = job.shield.features_only or self.name == "features"
        names = self._choice.tables or USUAL
        if bare and EEG.name in names:
            raise ExportError(
                "The table eeg holds samples as captured, which features only leaves out.",
                "Do not ask for it, or allow the EEG.",
            )
        code = self._choice.identity.code(job.recording)
        wish = Wish(
            names,
            FORMATS[self.name],
            self._choice.identity.shift_days * DAY_NS,
            devices=not bare,
            renamed=bool(self._choice.identity.participant),
            about={"participant": code} if code else {},
        )

        def step(done: int, total: int) -> None:
            job.tell(done / max(1, total), say("Writing tables."))

        step(0, 1)
        written = write_tables(job.recording, job.folder, wish, step)
        notes = (*written.notes, *_remarks(names, written.counts))
        files = tuple(path.relative_to(job.folder) for path in written.files)
        return Report(files, notes)


def _remarks(names: Sequence[str], counts: dict[str, int]) -> tuple[Sentence, ...]:
    """Return what is to be said of tables that are not there, or hold what somebody typed."""
    said = []
    missing = [name for name in names if name not in counts]
    if missing:
        said.append(
            say("The recording has nothing for these tables: {names}.", names=", ".join(missing))
        )
    if any(counts.get(name) for name in TYPED):
        said.append(
            say(
                "Markers and annotations are text that somebody typed: look through them for names"
                " before they leave."
            )
        )
    if any(counts.get(name) for name in ("trials", "ratings")):
        said.append(
            say(
                "Answers of the participant are among the tables: look through what she wrote for"
                " names before they leave."
            )
        )
    return tuple(said)
