"""``emoscope verify`` and ``emoscope recover``: a table and one verdict; also run after Stop."""

import argparse
import json
import logging
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from emoscope.terminal import UNUSABLE, fail
from emoscope_devices import Sentence, say

if TYPE_CHECKING:
    from emoscope.recording.verify_report import Report, StreamReport

log = logging.getLogger(__name__)

AFTER_STOP_SECONDS = 30.0
"""How long the look after Stop may take on a disk that hangs; otherwise it takes two to four."""

POLL_SECONDS = 0.1


def add_verify(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add both commands to the command line."""
    verify = commands.add_parser(
        "verify", parents=[common], help="is a recording whole? 0 good, 4 losses, 5 damaged"
    )
    verify.add_argument("folder", type=Path, metavar="DIR", help="a recording")
    how = verify.add_mutually_exclusive_group()
    how.add_argument("--deep", action="store_true", help="decode every picture, too")
    how.add_argument("--quick", action="store_true", help="what can be told in a few seconds")
    verify.add_argument("--json", action="store_true", help="as JSON")
    verify.set_defaults(run=lambda options, settings: run_verify(options))
    recover = commands.add_parser(
        "recover", parents=[common], help="give a recording its end after a crash"
    )
    recover.add_argument("folder", type=Path, metavar="DIR", help="a recording without end.json")
    recover.add_argument("--json", action="store_true", help="as JSON")
    recover.set_defaults(run=lambda options, settings: run_recover(options))


# What reads recordings is imported when it is asked for: `emoscope --help` cannot wait for FFmpeg.


def run_verify(options: argparse.Namespace) -> int:
    """Look at a recording, write the table and return the exit code."""
    from emoscope.recording.verify import verify
    from emoscope.recording.verify_report import VerifyError, as_json

    try:
        report = verify(options.folder, deep=options.deep, quick=options.quick)
    except (VerifyError, OSError) as error:
        return fail(error)
    text = json.dumps(as_json(report), ensure_ascii=False) if options.json else as_text(report)
    sys.stdout.write(text + "\n")
    return int(report.verdict)


def run_recover(options: argparse.Namespace) -> int:
    """Give a recording its end, write what was found and return the exit code."""
    from emoscope.recording.recover import recover
    from emoscope.recording.verify_report import VerifyError, as_json

    try:
        done = recover(options.folder)
    except VerifyError as error:
        return fail(error)
    if options.json:
        said = {"lost_at_end_ms": done.lost_ms, "report": as_json(done.report)}
        text = json.dumps(said, ensure_ascii=False)
    else:
        text = f"{as_text(done.report)}\n\n{done.sentence}"
    sys.stdout.write(text + "\n")
    return int(done.report.verdict)


def as_text(report: "Report") -> str:
    """Return the table and the verdict."""
    lines = [
        f"{'stream':8}{'rate/s':>9}{'expected':>11}{'announced':>11}{'in file':>11}{'lost':>9}"
        f"{'gaps':>6}{'longest ms':>12}{'ppm':>9}{'from s':>10}{'to s':>10}"
    ]
    lines += [_line(s) for s in report.streams]
    lines += [f"{'rating':8}{'':>20}{'':>11}{report.ratings:>11}"] if report.ratings else []
    lines += ["", f"{'file':26}{'bytes':>15}{'vouched':>15}{'checked':>15}  "]
    for file in report.files:
        state = "DAMAGED" if file.bad else ""
        numbers = f"{file.bytes:>15,}{file.vouched:>15,}{file.checked:>15,}"
        lines.append(f"{file.name:26}{numbers}  {state}".rstrip())
    if report.clock:
        c = report.clock
        text = "clock: {:.1f} s; wall clock {:+.1f} ppm, largest step {:.1f} ms".format(
            c["seconds"], c["ppm"], c["step_ms"]
        )
        lines += ["", text]
    lines += ["", *map(str, report.notes)] if report.notes else []
    return "\n".join([*lines, "", *map(str, report.damages + report.losses), str(report.headline)])


def _line(s: "StreamReport") -> str:
    inside = "-" if s.found is None else f"{s.found}"
    ppm = "-" if s.ppm is None else f"{s.ppm:+.0f}"
    return (
        f"{s.kind:8}{s.rate:>9.2f}{s.expected:>11}{s.rows:>11}{inside:>11}{s.lost:>9}"
        f"{s.gaps:>6}{s.longest_ms:>12.1f}{ppm:>9}{s.first_ns / 1e9:>10.3f}{s.last_ns / 1e9:>10.3f}"
    )


def after_stop(
    folder: Path, cancel: threading.Event | None = None
) -> tuple[int, tuple[Sentence, ...]]:
    """Return exit code and verdict on a recording that has just ended, in sentences.

    Looks in a process of its own, so that neither a live view nor a capture waits for it, and a
    library that falls over a damaged file takes nothing with it. A long recording is looked at
    quickly. Waits: not for the Qt thread. ``cancel`` ends it, with no sentence. Never raises.
    """
    from emoscope.recording.verify import QUICK_BYTES, size_of
    from emoscope.recording.verify_report import from_json

    how = ["--quick"] if size_of(folder) > QUICK_BYTES else []
    command = [sys.executable, "-m", "emoscope", "verify", "--json", *how, "--", str(folder)]
    try:
        done = _finished(command, cancel or threading.Event())
        if done is None:
            return UNUSABLE, ()
        code, text = done
        return code, from_json(json.loads(text)).sentences
    except subprocess.TimeoutExpired:
        late = say(
            "The recording {folder} could not be verified in time. Run emoscope verify.",
            folder=folder,
        )
        return UNUSABLE, (late,)
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.error("verifying %s: %r", folder, error)
        why = say(
            "The recording {folder} could not be verified ({why}). Run emoscope verify.",
            folder=folder,
            why=repr(error),
        )
        return UNUSABLE, (why,)


def _finished(command: list[str], cancel: threading.Event) -> tuple[int, bytes] | None:
    """Run a command; return exit code and output, None when cancelled. Raises TimeoutExpired."""
    until = time.monotonic() + AFTER_STOP_SECONDS
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=subprocess.PIPE, stderr=quiet) as child:
        while True:
            try:
                output, _ = child.communicate(timeout=POLL_SECONDS)
                return child.returncode, output
            except subprocess.TimeoutExpired:
                over = time.monotonic() > until
                if over or cancel.is_set():
                    child.kill()
                if over:
                    raise
                if cancel.is_set():
                    return None


def tell_unclean(parent: Path, report: TextIO) -> None:
    """Write a line on recordings below ``parent`` that have no end, if there are any."""
    sentence = unclean_sentence(parent)
    if sentence:
        report.write(f"{sentence}\n")


def unclean_sentence(parent: Path) -> Sentence:
    """Return what is to be said of recordings without an end; an empty sentence for none."""
    from emoscope.recording.recover import unclean

    folders = unclean(parent)
    if not folders:
        return Sentence()
    if len(folders) == 1:
        return say(
            "The recording {folder} was not ended in good order; its data are there. Run: emoscope"
            " recover",
            folder=folders[0],
        )
    return say(
        "{count} recordings in {parent} were not ended in good order; their data are there. The"
        " newest: {folder}. Run: emoscope recover",
        count=len(folders),
        parent=parent,
        folder=folders[0],
    )
