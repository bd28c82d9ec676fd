"""Recordings as a BIDS dataset: EEG with events, who took part, and what Emoscope estimated."""

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from emoscope.export._bids_answers import DERIVATIVE, write_answers
from emoscope.export._bids_dataset import add_person, check_dataset, check_new, join, write_root
from emoscope.export._bids_eeg import Scan, write_eeg
from emoscope.export._bids_events import write_plain_events
from emoscope.export._bids_files import write_tsv
from emoscope.export._bids_media import write_media
from emoscope.export._bids_names import TASK, BidsChoice, Entities, entities_of
from emoscope.export._bids_rating import write_rating
from emoscope.export._happened import happened
from emoscope.export._wall import Wall
from emoscope.export.job import ExportError, Identity, Job, Report, run
from emoscope.recording.ratings import ratings_of
from emoscope_devices import Sentence, say

__all__ = ["TASK", "BidsChoice", "BidsExporter", "export_bids"]

USUAL_NAME = "Emoscope recordings"


def export_bids(
    jobs: Sequence[Job], choice: BidsChoice, identity: Identity | None = None
) -> Report:
    """Export recordings to one dataset, new or made by Emoscope before: all of them, or none.

    The folder of ``jobs`` is the dataset. Raises ExportError and Cancelled; then nothing was
    written, and a dataset that was there is as it was.
    """
    exporter = BidsExporter(choice, identity or Identity(), jobs[0].folder)
    check_dataset(jobs[0].folder)
    names: set[str] = set()
    for job in jobs:
        who = exporter.check(job)
        if who.subject.casefold() in names:
            raise ExportError(
                "The participant {code} took part in more than one of these recordings.",
                "Export them one by one, each with another --session LABEL.",
                code=who.code,
            )
        names.add(who.subject.casefold())
    return run(exporter, jobs, join)


class BidsExporter:
    """Writes one recording after another as sessions of a dataset that is in the making."""

    name = "bids"

    def __init__(self, choice: BidsChoice, identity: Identity, dataset: Path) -> None:
        """Take what was chosen, and the dataset that sessions will join."""
        self._choice, self._identity, self._dataset = choice, identity, dataset

    def check(self, job: Job) -> Entities:
        """Return the names for a recording. Raises ExportError when they are taken."""
        who = entities_of(job.recording, self._choice, self._identity)
        check_new([self._dataset], who, bool(self._choice.session))
        return who

    def export(self, job: Job) -> Report:
        """Write one recording into a dataset in the making. Raises ExportError, Cancelled."""
        who = self.check(job)
        check_new([job.folder], who, bool(self._choice.session))
        folder = job.folder / who.folder
        write_root(
            job.folder, str(job.recording.start.get("study") or USUAL_NAME), self._choice.draft
        )
        scans: list[Scan] = []
        notes: tuple[Sentence, ...] = ()
        if job.recording.spec("eeg") and not job.shield.features_only:
            scans, notes = write_eeg(job.part(0.0, 0.4), folder, who, self._identity)
        else:
            notes = self._plain(job, folder, who)
        if self._choice.draft:
            wall = Wall(job.recording, self._identity.shift_days)
            more, remarks = write_media(job.part(0.4, 0.8), folder, who, wall)
            scans, notes = scans + more, notes + remarks
        notes += write_answers(job.part(0.8, 1.0), job.folder, who, self._identity.shift_days)
        _write_scans(folder, who, scans)
        add_person(job.folder, who)
        written = (*folder.rglob("*"), *(job.folder / DERIVATIVE / who.folder).rglob("*"))
        files = sorted(path.relative_to(job.folder) for path in written if path.is_file())
        return Report(tuple(files), notes)

    def _plain(self, job: Job, folder: Path, who: Entities) -> tuple[Sentence, ...]:
        """Write what happened in a session without EEG."""
        said, notes = happened(job.recording)
        path = folder / "beh" / who.name("events.tsv")
        begin = job.recording.span[0]
        write_plain_events(path, begin, said)
        ratings = ratings_of(job.recording)
        write_rating(path.parent, who, ratings, (ratings.times - begin) / 1e9, None)
        if job.shield.features_only:
            return notes
        return (*notes, say("There is no EEG in it: events are in beh."))


def _write_scans(folder: Path, who: Entities, scans: Sequence[Scan]) -> None:
    if not scans:
        return
    rows = [
        (
            scan.path.as_posix(),
            scan.begin.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ") if scan.begin else None,
        )
        for scan in scans
    ]
    write_tsv(folder / who.name("scans.tsv", task=False), ("filename", "acq_time"), rows)
