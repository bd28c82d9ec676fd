"""``emoscope report``: a recording as one HTML page, and as PDF."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.terminal import UNUSABLE, fail

if TYPE_CHECKING:
    from emoscope.report import Paper

WRONG = 2
LANGUAGES = ("en", "zh_CN", "ja")
"""As in ``emoscope.report``, which takes long to import."""

MakePDF = Callable[["Paper", Path, str], Path]
"""Writes a report to a new PDF file, in a language. Raises ReportError."""


def add_report(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    make_pdf: MakePDF,
) -> None:
    """Add the command; ``make_pdf`` is where Qt is, which nothing here may know."""
    report = commands.add_parser(
        "report", parents=[common], help="a recording as one page to read and print"
    )
    report.add_argument("folder", type=Path, metavar="DIR", help="a recording")
    report.add_argument(
        "--out", type=Path, metavar="FILE", help="HTML file to write, else NAME-report.html beside"
    )
    report.add_argument("--pdf", action="store_true", help="write a PDF of the same name, too")
    report.add_argument("--language", choices=LANGUAGES, default="en", help="of the report")
    report.add_argument("--quick", action="store_true", help="compare only some checksums")
    report.set_defaults(run=lambda options, settings: run_report(options, make_pdf))


def run_report(options: argparse.Namespace, make_pdf: MakePDF) -> int:
    """Write the report, name its files, and return the exit code: that of ``emoscope verify``."""
    # The reader of recordings imports FFmpeg: `emoscope --help` cannot wait for it.
    from emoscope.recording.reader import RecordingError
    from emoscope.recording.verify_report import VerifyError
    from emoscope.report import ReportError, free_place, paper_of, teller, write_html

    if options.out is not None and options.out.suffix.lower() not in (".html", ".htm"):
        return fail(f"--out must name an .html file, not {options.out}.", WRONG)
    try:
        out = free_place(options.folder, options.out, pdf=options.pdf)
        paper = paper_of(options.folder, quick=options.quick)
        written = [write_html(paper, out, teller(options.language), options.language)]
        if options.pdf:
            written.append(make_pdf(paper, out.with_suffix(".pdf"), options.language))
    except (ReportError, RecordingError, VerifyError, OSError) as error:
        return fail(error, UNUSABLE)
    sys.stdout.write("".join(f"{path}\n" for path in written))
    return int(paper.verdict)
