"""The arguments of ``emoscope fuse`` and ``emoscope calibrate``, and what they write. Light."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from emoscope.settings import Settings
from emoscope_models import CHOICES, DEFAULT_RULE

FINE, WRONG, UNUSABLE = 0, 2, 3
ASKS = ("valence", "arousal", "both", "classes")


def add_fuse(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command ``fuse``."""
    fuse = commands.add_parser("fuse", parents=[common], help="scores of a fusion rule on a file")
    fuse.add_argument("--rule", default=DEFAULT_RULE, help=", ".join(CHOICES))
    fuse.add_argument("--data", type=Path, required=True, metavar="FILE.npz", help="decisions")
    fuse.add_argument("--calibrate", type=Path, metavar="OTHER.npz", help="fit on these, not folds")
    fuse.add_argument(
        "--corrupt",
        default="",
        metavar="SPEC",
        help="STREAM:KIND=SHARE,...[,quality=soft]; kinds missing, garbage, stuck; stream or any",
    )
    fuse.add_argument("--streams", default="", help="such as speech,face,simulated-eeg")
    fuse.add_argument("--seed", type=int, default=0, help="of corruption and simulation")
    fuse.add_argument("--learned", type=Path, metavar="CARD.toml", help="of a trained network")
    fuse.add_argument("--save", type=Path, metavar="CARD.toml", help="write a calibration, too")
    fuse.add_argument("--json", action="store_true", help="as JSON")
    fuse.set_defaults(run=_fuse)


def add_calibrate(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command ``calibrate``."""
    calibrate = commands.add_parser("calibrate", parents=[common], help="a participant's own model")
    made = calibrate.add_subparsers(title="what it is made from", metavar="WHAT", required=True)
    eeg = made.add_parser("eeg", parents=[common], help="windows of your own, from files")
    eeg.add_argument(
        "--data", nargs="+", type=Path, required=True, help="recordings (.npz), or their folder"
    )
    eeg.add_argument("--out", type=Path, required=True, help="ONNX file to write")
    eeg.add_argument("--name", default="", help="name of the model, else that of the file")
    eeg.add_argument("--json", action="store_true", help="the verdict as JSON")
    eeg.set_defaults(run=_calibrate)
    _add_recordings(made, common)


def _add_recordings(
    made: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    own = made.add_parser("recordings", parents=[common], help="trials of a protocol, recorded")
    own.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="closed recordings")
    own.add_argument("--participant", required=True, metavar="CODE", help="whose they are")
    own.add_argument("--ask", choices=ASKS, default="both", help="what is told apart")
    own.add_argument("--by", choices=("condition", "rating"), default="condition")
    own.add_argument(
        "--condition",
        action="append",
        default=[],
        metavar="NAME=PLACE",
        help="HVLA, LVHA ..., valence:low, arousal:high, none",
    )
    own.add_argument("--classes", nargs=2, default=(), metavar=("ONE", "OTHER"), help="conditions")
    own.add_argument("--points", type=int, default=9, help="of the rating scales")
    own.add_argument("--permutations", type=int, default=999)
    own.add_argument("--seed", type=int, default=0)
    own.add_argument("--out", type=Path, help="ONNX file to write, else into her profile")
    own.add_argument("--keep", action="store_true", help="into her profile, but do not use it")
    own.add_argument("--data", type=Path, metavar="ROOT", help="of profiles, else the settings'")
    own.add_argument("--json", action="store_true", help="the verdict as JSON")
    own.set_defaults(run=_calibrate_recordings)


def _fuse(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope.fuse_command import Asked, FuseError, as_text, run

    streams = tuple(filter(None, options.streams.split(",")))
    try:
        report = run(
            Asked(
                options.data,
                options.rule,
                options.calibrate,
                options.corrupt,
                streams,
                options.seed,
                options.save,
                options.learned,
            )
        )
    except FuseError as error:
        return _fail(error)
    return _say(report, as_text, options.json)


def _calibrate(options: argparse.Namespace, settings: Settings) -> int:
    if options.out.suffix != ".onnx":
        return _fail(f"--out must name an .onnx file, not {options.out}.", WRONG)
    from emoscope.calibrate import Refused, as_text, calibrate_eeg

    try:
        report = calibrate_eeg(options.data, options.out, options.name)
    except Refused as error:
        return _fail(error)
    return _say(report, as_text, options.json)


def _calibrate_recordings(options: argparse.Namespace, settings: Settings) -> int:
    if options.out is not None and options.out.suffix != ".onnx":
        return _fail(f"--out must name an .onnx file, not {options.out}.", WRONG)
    if options.keep and options.out is not None:
        return _fail("--keep is for her profile: leave --out out.", WRONG)
    if not 99 <= options.permutations <= 99_999:
        return _fail("--permutations must be 99 to 99999: with fewer p cannot be small.", WRONG)
    from emoscope.calibrate import Refused
    from emoscope.personal_command import calibrate_own, outcome_text

    root = options.data or settings.recording.parent()
    try:
        outcome = calibrate_own(options, root, _bar if sys.stderr.isatty() else None)
    except Refused as error:
        return _fail(error)
    kept = ""
    if options.out is None:
        used = outcome.admitted and not options.keep
        other = f"Kept, and not used; to use it: emoscope profile use {options.participant}"
        kept = "\nIt is used when she sits down." if used else f"\n{other}"
    return _say(dict(outcome.report), lambda _: outcome_text(outcome) + kept, options.json)


def _bar(progress: Any) -> None:
    counted = f" {progress.permutations} of {progress.of}" if progress.of else ""
    sys.stderr.write(f"\r{progress.done:4.0%} {progress.stage}{counted}\033[K")
    if progress.done >= 0.95:
        sys.stderr.write("\n")


def _say(report: Any, as_text: Any, json_wanted: bool) -> int:
    text = json.dumps(report, indent=2, ensure_ascii=False) if json_wanted else as_text(report)
    sys.stdout.write(f"{text}\n")
    return FINE


def _fail(sentence: object, code: int = UNUSABLE) -> int:
    sys.stderr.write(f"emoscope: {sentence}\n")
    return code
