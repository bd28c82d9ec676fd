"""``emoscope study``: make a study file, check one, show what it says."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.terminal import UNUSABLE, fail_each, write_json

if TYPE_CHECKING:
    from emoscope.study import Study
    from emoscope.study.errors import Fault

FAULTY = UNUSABLE
"""Exit code where the file cannot be read, written or obeyed."""


def add_study(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    study = commands.add_parser(
        "study", help="make or check a study file: what a laboratory has decided"
    )
    what = study.add_subparsers(title="what to do", metavar="WHAT", required=True)
    new = what.add_parser("new", parents=[common], help="write a study to begin with")
    new.add_argument("file", type=Path, metavar="FILE", help="a new file, such as my-study.toml")
    new.add_argument("--example", default="standard", metavar="NAME", help="resting-eeg, interview")
    new.add_argument("--code", default="", help="the study's code, else as the file is called")
    new.set_defaults(run=lambda options, settings: run_new(options))
    for name, help_ in (("check", "is it right? every fault with its line"), ("show", "as text")):
        other = what.add_parser(name, parents=[common], help=help_)
        other.add_argument("file", type=Path, metavar="FILE", help="a study file")
        other.add_argument("--json", action="store_true", help="as JSON")
        run = run_check if name == "check" else run_show
        other.set_defaults(run=lambda options, settings, run=run: run(options))


def run_new(options: argparse.Namespace) -> int:
    """Write a new study file and return the exit code; nothing is overwritten."""
    from emoscope.study.check import wrong_code
    from emoscope.study.errors import StudyError
    from emoscope.study.file import ABSENT, save
    from emoscope.study.standard import EXAMPLES, example

    if options.example not in EXAMPLES:
        known = ", ".join(EXAMPLES)
        return fail_each(f"There is no example {options.example}. Choose one of {known}.")
    named = options.file.stem if not wrong_code(options.file.stem) else ""
    path: Path = options.file
    try:
        study = example(options.example, options.code or named)
        save(study, path, ABSENT)
    except StudyError as error:
        return fail_each(error)
    sys.stdout.write(f"{path}: study {study.code}, from the example {options.example}\n")
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Say what is wrong with a file, or remarkable, and return the exit code."""
    from emoscope.study.check import remarks
    from emoscope.study.errors import StudyError
    from emoscope.study.file import load

    try:
        study = load(options.file)
    except StudyError as error:
        if options.json:
            write_json({"good": False, "faults": list(map(str, error.sentences))})
            return FAULTY
        return fail_each(error)
    noted = remarks(study)
    if options.json:
        write_json({"good": True, "remarks": [str(r.sentence) for r in noted]})
    else:
        lines = [f"{options.file}: the study {study.code} can be used.", *map(_remark, noted)]
        sys.stdout.write("\n".join(lines) + "\n")
    return 0


def run_show(options: argparse.Namespace) -> int:
    """Write what a file says and return the exit code."""
    from emoscope.study.errors import StudyError
    from emoscope.study.file import load, tables

    try:
        study = load(options.file)
    except StudyError as error:
        return fail_each(error)
    if options.json:
        write_json(tables(study))
    else:
        sys.stdout.write(as_text(study) + "\n")
    return 0


def as_text(study: "Study") -> str:
    """Return a study as a page for people."""
    title = f"Study {study.code}" + (f": {study.title}" if study.title else "")
    lines = [title, f"  purpose    {study.purpose}", f"  languages  {', '.join(study.languages)}"]
    if study.retention:
        lines.append(f"  data kept  {study.retention}")
    if study.contact:
        lines.append(f"  contact    {study.contact.replace(chr(10), ' / ')}")
    lines += ["", "Streams"]
    for kind, role in study.roles.items():
        device = study.devices.get(kind) or "the operator's device"
        kept = "recorded" if kind in study.recorded else "not recorded"
        lines.append(f"  {kind:<6} {role:<9} " + (f"{kept}, {device}" if role != "off" else ""))
    lines += _montage(study)
    lines += ["", "Marker keys"] if study.keys else []
    lines += [f"  {k.key:<6} {k.kind:<9} {k.label}" for k in study.keys]
    lines += ["", f"Labels: {', '.join(study.labels)}"] if study.labels else []
    lines += ["", "Blocks"] if study.blocks else []
    for number, block in enumerate(study.blocks, 1):
        length = "until ended" if block.seconds is None else f"{block.seconds:g} s"
        lines.append(f"  {number:>3}  {length:>11}  {block.screen:<6} {block.name}")
    if study.notice:
        lines += ["", f"Notice of its own in: {', '.join(study.notice)}"]
    return "\n".join(line.rstrip() for line in lines)


def _montage(study: "Study") -> list[str]:
    montage = study.montage
    if not montage.channels:
        return ["", "Montage: as the board says"]
    lines = ["", f"Montage: {' '.join(montage.channels)}"]
    lines += [f"  reference {montage.reference}"] if montage.reference else []
    lines += [f"  ground {montage.ground}"] if montage.ground else []
    lines += [f"  {name} at {x:g}, {y:g}" for name, (x, y) in montage.positions.items()]
    return lines


def _remark(remark: "Fault") -> str:
    return f"Note: {remark.sentence}"
