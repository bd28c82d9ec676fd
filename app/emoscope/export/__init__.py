"""What a closed recording becomes for other programs: standard files, whole or not at all."""

from emoscope.export.job import (
    Cancelled,
    Exporter,
    ExportError,
    Identity,
    Job,
    Progress,
    Report,
    Shield,
    opened,
    run,
)

__all__ = [
    "Cancelled",
    "ExportError",
    "Exporter",
    "Identity",
    "Job",
    "Progress",
    "Report",
    "Shield",
    "opened",
    "run",
]
