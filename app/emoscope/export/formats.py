"""Which formats there are, and what each can be asked for. Each is imported when it is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from emoscope.export.job import Exporter, Job, Report, run

__all__ = ["FORMATS", "Asked", "Format", "export_all"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: whether it takes several recordings at once, and carries sound and pictures."""

    name: str
    several: bool = False
    media: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("bids", several=True, media=True),
            Format("bdf"),
            Format("edf"),
            Format("csv"),
            Format("parquet"),
            Format("xdf"),
            Format("features"),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a format beside the jobs: labels are for BIDS alone."""

    format: str
    task: str = ""
    session: str = ""
    participant: str = ""
    draft: bool = False


def export_all(jobs: Sequence[Job], asked: Asked) -> Report:
    """Export recordings to the folder of ``jobs``. Raises ExportError, Cancelled.

    Several recordings only where the format takes them.
    """
    if asked.format == "bids":
        from emoscope.export.bids import TASK, BidsChoice, export_bids

        task = asked.task or TASK
        return export_bids(jobs, BidsChoice(task, asked.session, asked.participant, asked.draft))
    return run(_exporter(asked.format), jobs)


def _exporter(name: str) -> Exporter:
    if name in ("edf", "bdf"):
        from emoscope.export.eeg import EegExporter

        return EegExporter("edf" if name == "edf" else "bdf")
    if name == "xdf":
        from emoscope.export.xdf import XdfExporter

        return XdfExporter()
    from emoscope.export.tables import TableExporter

    return TableExporter(name)
