"""``emoscope export``: closed recordings to files that other programs open."""

import argparse
import contextlib
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, TextIO

from emoscope.terminal import UNUSABLE, fail
from emoscope_devices import Sentence

if TYPE_CHECKING:
    from emoscope.export import Report, Shield

WRONG, INTERRUPTED = 2, 130
NAMES = ("bids", "bdf", "edf", "csv", "parquet", "xdf", "media", "features")
NAMELESS = ("xdf", "media")
TABLES = ("csv", "parquet", "features")
LOOK_SECONDS = 0.1
"""Between two looks of the progress on a terminal."""
STEPS = 10
"""Lines of progress elsewhere."""


def add_export(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    export = commands.add_parser(
        "export", parents=[common], help="write recordings as BIDS, EDF+, tables, XDF"
    )
    export.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="closed recordings")
    export.add_argument("--to", required=True, choices=NAMES, help="format; several DIR for bids")
    export.add_argument("--out", required=True, type=Path, metavar="FOLDER", help="new or empty")
    export.add_argument("--video", choices=("keep", "blur", "drop"), help="pictures of people")
    export.add_argument("--audio", choices=("keep", "drop"), help="their voices")
    export.add_argument(
        "--features-only", action="store_true", help="nothing that was captured, only estimates"
    )
    export.add_argument("--task", default="", metavar="NAME", help="BIDS task, else emotion")
    export.add_argument("--session", default="", metavar="LABEL", help="BIDS session, else 01")
    export.add_argument("--participant", default="", metavar="CODE", help="instead of its own")
    export.add_argument(
        "--shift-dates", type=int, default=0, metavar="N", help="added to all dates"
    )
    export.add_argument(
        "--tables", default="", metavar="NAME,...", help="of csv, parquet, features"
    )
    export.add_argument(
        "--bids-draft-av", action="store_true", help="sound and pictures, too (draft BEP047)"
    )
    export.set_defaults(run=lambda options, settings: run_export(options))


# What reads recordings is imported when it is asked for: `emoscope --help` cannot wait for FFmpeg.


def run_export(options: argparse.Namespace) -> int:
    """Export what is asked for and return the exit code."""
    wrong = _wrong(options)
    if wrong:
        return fail(wrong, WRONG)
    from emoscope.export import Cancelled, ExportError, Identity, Job, opened
    from emoscope.export.formats import Asked, export_all
    from emoscope.recording.reader import RecordingError

    stop = threading.Event()
    progress = _Progress(sys.stderr)
    try:
        with _interrupts(stop):
            asked = Asked(
                options.to,
                options.task,
                options.session,
                options.bids_draft_av,
                tuple(filter(None, options.tables.split(","))),
                Identity(options.participant, options.shift_dates),
            )
            jobs = [
                Job(opened(folder), options.out, _shield(options), progress, stop.is_set)
                for folder in options.folders
            ]
            report = export_all(jobs, asked)
    except Cancelled:
        progress.end()
        return fail("cancelled; nothing was written.", INTERRUPTED)
    except (ExportError, RecordingError) as error:
        progress.end()
        return fail(error, UNUSABLE)
    progress.end()
    sys.stdout.write(as_text(report, options.out) + "\n")
    return 0


def as_text(report: "Report", target: Path) -> str:
    """Return what was written and what is to be said of it."""
    paths = [target / path for path in report.files]
    size = sum(path.stat().st_size for path in paths if path.is_file())
    files = f"{len(paths)} files ({size / 1e6:.1f} MB) in {target}"
    return "\n".join([*map(str, report.notes), files])


def _wrong(options: argparse.Namespace) -> str:
    """Return what cannot be asked for together, or nothing."""
    to = options.to
    if len(options.folders) > 1 and to != "bids":
        return f"--to {to} takes one recording; several only with --to bids."
    if to != "bids" and (options.task or options.session or options.bids_draft_av):
        return "--task, --session and --bids-draft-av need --to bids."
    if to in NAMELESS and (options.participant or options.shift_dates):
        return f"--to {to} copies what is there: leave out --participant and --shift-dates."
    if to not in TABLES and options.tables:
        return "--tables needs --to csv, parquet or features."
    kept = options.video in ("keep", "blur") or options.audio == "keep"
    if kept and options.features_only:
        return "--features-only leaves out pictures and sound: do not ask to keep them."
    if kept and not (options.bids_draft_av or to == "media"):
        return (
            "Only --to media and --to bids --bids-draft-av export pictures and sound: leave out"
            " --video and --audio, or ask for one of these."
        )
    return ""


def _shield(options: argparse.Namespace) -> "Shield":
    from emoscope.export import Shield

    return Shield(options.video or "keep", options.audio or "keep", options.features_only)


class _Progress:
    """Writes how much is done: in one line on a terminal, else a line for each tenth."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._line = out.isatty()
        self._next = 0.0
        self._width = 0

    def __call__(self, done: float, doing: Sentence) -> None:
        """Take how much is done (0 to 1) and what is being done."""
        text = f"{100 * done:3.0f} %  {doing}"
        if not self._line:
            tenth = int(done * STEPS + 1e-9)
            if tenth >= self._next:
                self._out.write(text + "\n")
                self._next = tenth + 1.0
            return
        if time.monotonic() >= self._next or done >= 1:
            self._out.write("\r" + text.ljust(self._width))
            self._out.flush()
            self._width = len(text)
            self._next = time.monotonic() + LOOK_SECONDS

    def end(self) -> None:
        """Leave the line."""
        if self._line and self._width:
            self._out.write("\r" + " " * self._width + "\r")


@contextlib.contextmanager
def _interrupts(stop: threading.Event) -> Iterator[None]:
    """Let the first Ctrl+C cancel in good order, the second at once; both leave nothing."""

    def interrupted(_: int, __: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
