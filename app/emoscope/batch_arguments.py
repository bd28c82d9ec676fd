"""The arguments of ``emoscope analyze``: files, or with --dataset recordings. Light to import."""

import argparse
import sys
from pathlib import Path

from emoscope.dataset_command import jobs_of
from emoscope.settings import Settings
from emoscope_models import CHOICES, MODES

FINE, WRONG, UNUSABLE = 0, 2, 3
RETRIES = 2
ONLY_BATCH = ("models", "fuse_again", "jobs", "scheduler", "retries")


def add_analyze(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    analyze = commands.add_parser(
        "analyze", parents=[common], help="what media and EEG files, or many recordings, show"
    )
    analyze.add_argument("files", nargs="*", metavar="FILE", help="media or EEG file")
    analyze.add_argument("--out", type=Path, required=True, help="folder for the results")
    analyze.add_argument("--fusion-rule", metavar="RULE", help=", ".join(CHOICES))
    analyze.add_argument("--fusion-mode", metavar="MODE", help=", ".join(MODES))
    batch = analyze.add_argument_group("recordings instead of files")
    batch.add_argument("--dataset", type=Path, metavar="DIR", help="all recordings below it")
    batch.add_argument("--models", metavar="KEY,...", help="models instead of the ones set")
    batch.add_argument(
        "--fuse-again", action="store_true", help="the recorded estimates, with the fusion set"
    )
    batch.add_argument("--jobs", type=jobs_of, metavar="N", help="so many at a time")
    batch.add_argument("--scheduler", metavar="ADDRESS", help="on a Dask cluster: tcp://HOST:8786")
    batch.add_argument("--retries", type=_retries, metavar="N", help="of what fails (2)")
    analyze.set_defaults(run=run_analyze)


def _retries(text: str) -> int:
    if not text.isdecimal() or int(text) > 100:
        raise argparse.ArgumentTypeError(f"retries is a number up to 100, not {text}")
    return int(text)


# What analyses is imported when it is asked for: `emoscope --help` cannot wait for models.


def run_analyze(options: argparse.Namespace, settings: Settings) -> int:
    """Analyse files, or recordings, and return the exit code."""
    trouble = _trouble(options)
    if trouble:
        sys.stderr.write(f"emoscope: {trouble}\n")
        return WRONG
    if options.dataset is None:
        from emoscope.analysis_command import analyze_files

        failed = analyze_files(options.files, options.out, settings, sys.stderr)
        return UNUSABLE if failed else FINE
    from emoscope.batch_command import How, run_batch
    from emoscope.batch_plan import Wish

    keys = tuple(filter(None, (options.models or "").split(",")))
    own = not (options.fuse_again or options.fusion_rule or options.fusion_mode)
    retries = RETRIES if options.retries is None else options.retries
    wish = Wish(options.dataset, options.out, options.fuse_again, keys, own)
    return run_batch(wish, How(options.jobs, options.scheduler or "", retries), settings)


def _trouble(options: argparse.Namespace) -> str:
    """Return what does not go together; nothing when all does."""
    if options.dataset is None:
        given = (getattr(options, name) for name in ONLY_BATCH)
        if any(one is not None and one is not False for one in given):  # 0 retries are some
            return "--models, --fuse-again, --jobs, --scheduler and --retries need --dataset."
        return "" if options.files else "Name files to analyse, or --dataset DIR."
    if options.files:
        return "Name files, or --dataset DIR, not both."
    if options.fuse_again and options.models:
        return "--fuse-again takes recorded estimates as they are: leave out --models."
    if options.scheduler and options.jobs:
        return "--scheduler has as many workers as the cluster: leave out --jobs."
    return ""
