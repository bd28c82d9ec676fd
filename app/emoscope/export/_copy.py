"""Copies a file piece by piece, so that progress is seen and Cancel works."""

from pathlib import Path

from emoscope.export.job import Job
from emoscope_devices import Sentence

PIECE = 4 << 20
"""Bytes."""


def copy(job: Job, source: Path, target: Path, doing: Sentence) -> None:
    """Copy a file, bit for bit. Raises Cancelled, and OSError when the target is there."""
    size = max(1, source.stat().st_size)
    with source.open("rb") as read, target.open("xb") as write:
        while piece := read.read(PIECE):
            write.write(piece)
            job.tell(read.tell() / size, doing)
