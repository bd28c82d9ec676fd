"""Folders that pass for recordings, and raters at work, for the tests of annotations."""

import json
import sys
from pathlib import Path

from emoscope.recording.annotations import Annotations, annotate

SECOND = 1_000_000_000


def folder_of(parent, name="录音 one", participant="P1"):
    """Make a folder that annotations take for a recording."""
    folder = Path(parent) / name
    folder.mkdir(parents=True)
    start = {"format": "emoscope-recording", "version": 1, "participant": participant}
    (folder / "session.json").write_text(json.dumps(start))
    (folder / "signals.xdf").write_bytes(b"XDF:")
    return folder


def said(rater, start, stop, label="happy", **more):
    """Return an annotation by seconds."""
    return annotate(round(start * SECOND), round(stop * SECOND), label, rater, **more)


def rate(folder, rater, *spans):
    """Have a rater annotate ``(start, stop, label)`` in seconds."""
    with Annotations.open(folder, rater) as mine:
        mine.add(*(said(rater, *span) for span in spans))


def _tell(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":  # a process that holds a rater's file until its input ends
    held = Annotations.open(Path(sys.argv[1]), sys.argv[2])
    _tell("held")
    while "write" in sys.argv:  # and adds, telling what it added, until it is killed
        one = said(sys.argv[2], 1, 2)
        held.add(one)
        _tell(one.id)
    sys.stdin.read()
