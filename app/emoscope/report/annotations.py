"""What raters said of a recording afterwards, as blocks to be summed up."""

from dataclasses import dataclass
from pathlib import Path

from emoscope.recording.annotations import AnnotationError, as_markers, read_annotations
from emoscope.report.summaries import Block
from emoscope_devices import Sentence


@dataclass(frozen=True, slots=True)
class Rated:
    """Intervals that raters marked, how many instants besides, and what could not be read."""

    blocks: tuple[Block, ...] = ()
    instants: int = 0
    notes: tuple[Sentence, ...] = ()


def rated(folder: Path) -> Rated:
    """Return all raters' annotations; their files may be damaged, which is said in ``notes``."""
    try:
        found, notes = read_annotations(folder)
    except AnnotationError as error:
        return Rated(notes=error.sentences)
    blocks, instants = [], 0
    for code, items in found.items():
        for marker in as_markers(items):
            if not marker.seconds:
                instants += 1
                continue
            stop = marker.time + round(marker.seconds * 1e9)
            blocks.append(Block(marker.label, marker.time, stop, "annotation", who=code))
    return Rated(tuple(blocks), instants, tuple(notes))
