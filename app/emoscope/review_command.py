"""``emoscope review``: a recording seen again, heard and annotated. The arguments; light to import.

The window is opened by the command line itself: nothing below it may know the window.
"""

import argparse
from pathlib import Path


def add_review(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> argparse.ArgumentParser:
    """Add the command to the command line and return it; the caller says what runs."""
    review = commands.add_parser(
        "review", parents=[common], help="see, hear and annotate a recording"
    )
    review.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="a recording")
    review.add_argument("--rater", metavar="CODE", help="who annotates; otherwise it is asked")
    review.add_argument("--look", action="store_true", help="nobody annotates; nothing is asked")
    review.add_argument("--labels", type=Path, metavar="FILE.toml", help="the labels to give")
    return review


def rater_of(options: argparse.Namespace) -> str | None:
    """Return who annotates: a code, "" for nobody, None to ask."""
    rater: str | None = options.rater
    return "" if options.look else rater


def trouble(options: argparse.Namespace) -> str:
    """Return why the window cannot be opened with these arguments; nothing when it can."""
    if options.look and options.rater is not None:
        return "--look and --rater do not go together."
    if options.folder is None and (options.look or options.rater is not None):
        return "--look and --rater need the recording's DIR."
    return ""


def unusable(options: argparse.Namespace) -> str:
    """Return what is wrong with the recording, the rater's code or the labels; else nothing."""
    # These bring codecs; `emoscope --help` cannot wait for them.
    from emoscope.recording.annotations import AnnotationError, check_rater
    from emoscope.recording.label_sets import read_label_set
    from emoscope.recording.read_folder import RecordingError, documents

    try:
        if options.folder is not None:
            documents(options.folder)
        if options.rater is not None:
            check_rater(options.rater)
        if options.labels is not None:
            read_label_set(options.labels)
    except (RecordingError, AnnotationError) as error:
        return str(error)
    return ""
