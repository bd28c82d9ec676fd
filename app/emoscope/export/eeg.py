"""EEG as EDF+ (16 bits) or BDF+ (24 bits), with markers and labels as annotations."""

from collections.abc import Sequence
from pathlib import Path

from emoscope.export._edf_file import (
    EdfFile,
    Format,
    Head,
    Note,
    shape_of,
)
from emoscope.export._eeg_grid import Run, runs
from emoscope.export._eeg_remarks import remarks
from emoscope.export._eeg_written import Written
from emoscope.export._happened import Happened, happened, placed
from emoscope.export._wall import Wall
from emoscope.export.job import ExportError, Identity, Job, Report
from emoscope.recording.reader import Recording
from emoscope_devices import Sentence, say

FIRST_YEAR, LAST_YEAR = 1985, 2084
"""Of dates that the header can hold; it is left empty for others."""
LOOKING = 0.3
"""Share of the work that goes into finding limits and gaps; the rest writes."""


class EegExporter:
    """Writes ``eeg.edf`` or ``eeg.bdf``, and ``eeg_part-2`` ... where the device changed."""

    def __init__(self, form: Format, identity: Identity | None = None) -> None:
        """Choose 16 or 24 bits a sample, and what stands in place of code and date."""
        self._form: Format = form
        self._identity = identity or Identity()

    @property
    def name(self) -> str:
        """Return the name of the format."""
        return self._form

    def export(self, job: Job) -> Report:
        """Write the EEG. Raises ExportError when there is none, or when it must not leave."""
        if job.shield.features_only:
            raise ExportError(
                "An {format} file holds EEG as it was captured, which features only leaves out.",
                "Export features instead, or allow the EEG.",
                format=self._form.upper(),
            )
        found = eeg_runs(job.part(0.0, LOOKING))
        paths = [
            job.folder / (f"eeg_part-{n + 1}.{self._form}" if n else f"eeg.{self._form}")
            for n in range(len(found))
        ]
        written, notes = write_runs(
            job.part(LOOKING, 1.0), found, paths, self._form, self._identity
        )
        return Report(tuple(one.path.relative_to(job.folder) for one in written), notes)


def eeg_runs(job: Job) -> tuple[Run, ...]:
    """Return the EEG of a recording. Raises ExportError when there is none."""
    found = runs(job)
    if not found:
        raise ExportError(
            "There is no EEG in the recording {folder}.",
            "Choose another format, or another recording.",
            folder=job.recording.folder,
        )
    return found


def write_runs(
    job: Job, found: Sequence[Run], paths: Sequence[Path], form: Format, identity: Identity
) -> tuple[tuple[Written, ...], tuple[Sentence, ...]]:
    """Write each run to its file; return what was written and what is to be said of it."""
    recording, wall = job.recording, Wall(job.recording, identity.shift_days)
    said, notes = happened(recording)
    notes += _unread(recording, found)
    every = sum(run.rows for run in found)
    done, made = 0, []
    for number, (run, path) in enumerate(zip(found, paths, strict=True)):
        shape = shape_of(run.rows, len(run.channels), run.spec.rate, form)
        all_of_it = tuple(placed(recording, found, number, shape, said))
        one = Written(path, run, shape, all_of_it, wall.at(run.begin))
        part = job.part(done / every, (done + run.rows) / every)
        write_run(part, one, form, identity.code(recording))
        done += run.rows
        made.append(one)
        notes += tuple(remarks(one, form))
    return tuple(made), notes


def _unread(recording: Recording, found: Sequence[Run]) -> tuple[Sentence, ...]:
    """Return what is to be said when there were more samples than can be read."""
    streams = (recording.end or {}).get("streams")
    about = streams.get("eeg") if isinstance(streams, dict) else None
    counted = about.get("samples") if isinstance(about, dict) else None
    missing = counted - sum(run.samples for run in found) if type(counted) is int else 0
    if missing <= 0:
        return ()
    return (say("{count} samples of EEG were recorded and cannot be read.", count=missing),)


def write_run(job: Job, one: Written, form: Format, code: str) -> None:
    """Write one file, of the participant with that ``code``. Raises Cancelled and OSError."""
    run, rate = one.run, one.shape.rate
    notes = [
        Note(max(0.0, p.row) / rate, p.rows / rate, words_of(p.what))
        for p in one.happened
        if p.inside and (p.what.kind != "device_state" or p.what.source == "eeg")
    ]
    dated = one.begin is not None and FIRST_YEAR <= one.begin.year <= LAST_YEAR
    head = Head(code, one.begin if dated else None, run.spec.device)
    file = EdfFile(one.path, form, run.channels, run.rows, one.shape, head, notes, one.filled)
    whole = False
    try:
        for row, values in run.blocks(job.recording):
            file.write(row, values)
            job.tell(row / run.rows, say("Writing the EEG."))
        whole = True
    finally:
        file.close(whole)


def words_of(what: Happened) -> str:
    """Return the text of an annotation: labels say who gave them, trials what was shown."""
    if what.trial is not None:
        return what.trial.words
    return f"{what.text} ({what.source})" if what.kind == "annotation" else what.text
