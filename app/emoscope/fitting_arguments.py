"""The arguments of ``emoscope fuse`` and ``emoscope calibrate``, and what they write. Light."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from emoscope.settings import Settings
from emoscope_models import CHOICES, DEFAULT_RULE

FINE, WRONG, UNUSABLE = 0, 2, 3


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
    calibrate.add_argument("modality", choices=("eeg",), help="what it is made from")
    calibrate.add_argument(
        "--data", nargs="+", type=Path, required=True, help="recordings (.npz), or their folder"
    )
    calibrate.add_argument("--out", type=Path, required=True, help="ONNX file to write")
    calibrate.add_argument("--name", default="", help="name of the model, else that of the file")
    calibrate.add_argument("--json", action="store_true", help="the verdict as JSON")
    calibrate.set_defaults(run=_calibrate)


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


def _say(report: Any, as_text: Any, json_wanted: bool) -> int:
    text = json.dumps(report, indent=2, ensure_ascii=False) if json_wanted else as_text(report)
    sys.stdout.write(f"{text}\n")
    return FINE


def _fail(sentence: object, code: int = UNUSABLE) -> int:
    sys.stderr.write(f"emoscope: {sentence}\n")
    return code
