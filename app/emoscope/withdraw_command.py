"""``emoscope withdraw``: deletes all that is kept of a person, after it was shown and confirmed."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.settings import Settings
from emoscope.terminal import UNUSABLE, confirmed, fail

if TYPE_CHECKING:
    from emoscope.participants.derived import Item
    from emoscope.participants.removal import Outcome
    from emoscope.participants.withdraw import Plan

WRONG = 2


def add_withdraw(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    withdraw = commands.add_parser(
        "withdraw", parents=[common], help="delete all that is kept of a participant"
    )
    withdraw.add_argument("code", metavar="CODE", help="the participant's code")
    withdraw.add_argument("--data", type=Path, metavar="ROOT", help="else the settings' folder")
    withdraw.add_argument(
        "--copies", type=Path, action="append", metavar="DIR", help="with second copies, too"
    )
    withdraw.add_argument("--names", type=Path, metavar="FILE", help="list of codes and names")
    withdraw.add_argument(
        "--also", type=Path, action="append", metavar="PATH", help="one of the doubtful ones"
    )
    withdraw.add_argument("--dry-run", action="store_true", help="show it and change nothing")
    withdraw.add_argument("--yes", action="store_true", help="do not ask")
    withdraw.set_defaults(run=run_withdraw)


def run_withdraw(options: argparse.Namespace, settings: Settings) -> int:
    """Show what is kept of somebody, delete it when that is confirmed, return the exit code."""
    # What reads recordings is imported when it is asked for.
    from emoscope.participants.errors import CodeError, ParticipantError
    from emoscope.participants.withdraw import plan

    mirror, model = settings.recording.mirror, settings.eeg.personal_model
    kept = [Path(mirror).expanduser()] if mirror and options.data is None else []
    try:
        planned = plan(
            options.data or settings.recording.parent(),
            options.code,
            copies=options.copies or kept,
            names=options.names,
            models=[Path(model).expanduser()] if model else [],
        )
        also = tuple(path.resolve() for path in options.also or ())
        sys.stdout.write(as_text(planned, also) + "\n")
        if options.dry_run or not (planned.items or also or planned.journal):
            return 0
        if not options.yes and not confirmed(planned.code):
            return WRONG
        return _carried_out(planned, also)
    except CodeError as error:
        return fail(error, WRONG)
    except ParticipantError as error:
        return fail(error)
    except OSError as error:
        return fail(f"{error.filename}: {error.strerror}.")


def _carried_out(planned: "Plan", also: tuple[Path, ...]) -> int:
    from emoscope.participants.removal import carry_out

    done = carry_out(planned, also=also)
    sys.stdout.write(outcome_text(done) + "\n")
    return 0 if done.whole else UNUSABLE


def as_text(planned: "Plan", also: tuple[Path, ...] = ()) -> str:
    """Return what will go, what is doubtful, and what a person must look at."""
    lines = [_line(item) for item in planned.items]
    lines += [_line(item) for item in planned.doubtful if item.path in also]
    chosen = [item for item in planned.doubtful if item.path in also]
    files = planned.files + sum(item.files for item in chosen)
    size = planned.bytes + sum(item.bytes for item in chosen)
    lines.append(
        f"{planned.code}: {planned.sessions} recordings, {files} files, {size / 1e6:.1f} MB"
        f" below {planned.root}"
    )
    rest = [item for item in planned.doubtful if item.path not in also]
    if rest:
        lines += ["", "Only their names speak for it; delete them with --also PATH:"]
        lines += [_line(item) for item in rest]
    if planned.going:
        lines += [
            "",
            *(f"{folder} is being recorded now: stop it first." for folder in planned.going),
        ]
    return "\n".join([*lines, "", *map(str, planned.notes)])


def _line(item: "Item") -> str:
    from emoscope.participants.withdraw import WHAT

    amount = f"{item.lines} lines" if item.lines else f"{item.files} files, {item.bytes:,} bytes"
    return f"  {WHAT[item.kind]!s:28} {amount:32} {item.path}"


def outcome_text(done: "Outcome") -> str:
    """Return what was deleted, and what is left."""
    lines = [f"  LEFT {path}: {why}" for path, why in done.left]
    lines.append(
        f"Deleted: {done.sessions} recordings, {done.files} files, {done.bytes:,} bytes,"
        f" {done.lines} lines. Logged in {done.log}."
    )
    if not done.whole:
        lines.append("Close what uses the files, and withdraw again for the rest.")
    return "\n".join(lines)
