"""Which formats there are, and what each can be asked for. Each is imported when it is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from emoscope.export.job import Exporter, ExportError, Identity, Job, Report, run

__all__ = ["FORMATS", "Asked", "Format", "export_all"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format, and what it can be asked for.

    ``several`` recordings at once; ``media``: it carries sound and pictures; ``captured``: what
    was captured is in it, so that features only leaves nothing; ``identity``: it says who it was
    and when; ``tables``: they can be chosen.
    """

    name: str
    several: bool = False
    media: bool = False
    captured: bool = False
    identity: bool = True
    tables: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("bids", several=True, media=True),
            Format("bdf", captured=True),
            Format("edf", captured=True),
            Format("csv", tables=True),
            Format("parquet", tables=True),
            Format("xdf", captured=True, identity=False),
            Format("media", media=True, captured=True, identity=False),
            Format("features", tables=True),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a format beside the jobs: ``task``, ``session``, ``draft`` of BIDS alone."""

    format: str
    task: str = ""
    session: str = ""
    draft: bool = False
    tables: tuple[str, ...] = ()
    identity: Identity = field(default_factory=Identity)


def export_all(jobs: Sequence[Job], asked: Asked) -> Report:
    """Export recordings to the folder of ``jobs``. Raises ExportError, Cancelled.

    Several recordings only where the format takes them.
    """
    if len(jobs) > 1 and not FORMATS[asked.format].several:
        raise ExportError(
            "The format {format} takes one recording at once.",
            "Export them one by one.",
            format=asked.format,
        )
    if asked.format == "bids":
        from emoscope.export.bids import TASK, BidsChoice, export_bids

        choice = BidsChoice(asked.task or TASK, asked.session, asked.draft)
        return export_bids(jobs, choice, asked.identity)
    return run(_exporter(asked), jobs)


def _exporter(asked: Asked) -> Exporter:
    name = asked.format
    if name in ("edf", "bdf"):
        from emoscope.export.eeg import EegExporter

        return EegExporter("edf" if name == "edf" else "bdf", asked.identity)
    if name == "xdf":
        from emoscope.export.xdf import XdfExporter

        return XdfExporter()
    if name == "media":
        from emoscope.export.people import MediaExporter

        return MediaExporter()
    from emoscope.export.tables import TableChoice, TableExporter

    return TableExporter(name, TableChoice(asked.tables, asked.identity))
