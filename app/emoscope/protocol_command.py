"""``emoscope protocol``: begin a protocol file, check one, show it, show a participant's order."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emoscope.terminal import UNUSABLE, fail_each, write_json

if TYPE_CHECKING:
    from emoscope.protocol.design import Block, Span
    from emoscope.protocol.file import Protocol
    from emoscope.protocol.values import Run, Trial

FAULTY = UNUSABLE
"""Exit code where the file cannot be read, written, obeyed or run."""


def add_protocol(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    protocol = commands.add_parser(
        "protocol", help="make or check a protocol: stimuli, trials, their order, ratings"
    )
    what = protocol.add_subparsers(title="what to do", metavar="WHAT", required=True)
    known = what.add_parser("list", parents=[common], help="the protocols to begin with")
    known.set_defaults(run=lambda options, settings: run_list())
    new = what.add_parser("new", parents=[common], help="copy one of them to a file of your own")
    new.add_argument("name", metavar="NAME", help="such as four-emotions")
    new.add_argument("file", type=Path, metavar="FILE", help="a new file, such as my-films.toml")
    new.set_defaults(run=lambda options, settings: run_new(options))
    for name, help_, run in (
        ("check", "can it be run? every fault with its line, every clip looked into", run_check),
        ("show", "what it says, as text", run_show),
        ("order", "the trials of one participant, in their order", run_order),
    ):
        other = what.add_parser(name, parents=[common], help=help_)
        other.add_argument("file", type=Path, metavar="FILE", help="a protocol file")
        other.add_argument("--json", action="store_true", help="as JSON")
        if name == "order":
            other.add_argument("--participant", type=int, required=True, metavar="N", help="from 1")
            other.add_argument(
                "--seed", type=int, metavar="S", help="else the file's, or a new one"
            )
        other.set_defaults(run=lambda options, settings, run=run: run(options))


def run_list() -> int:
    """Name the protocols that come with Emoscope, and return the exit code."""
    from emoscope.protocol.errors import ProtocolError
    from emoscope.protocol.file import read_protocol
    from emoscope.protocol.shipped import names, shipped

    try:
        for name in names():
            protocol = read_protocol(shipped(name))
            slots = f", {len(protocol.empty_slots)} empty slots" if protocol.empty_slots else ""
            sys.stdout.write(f"{name:<16} {_in_english(protocol)}{slots}\n")
    except ProtocolError as error:
        return fail_each(error)
    return 0


def run_new(options: argparse.Namespace) -> int:
    """Write a new protocol file and return the exit code; nothing is overwritten."""
    from emoscope.protocol.errors import ProtocolError
    from emoscope.protocol.shipped import copy

    try:
        copy(options.name, options.file)
    except ProtocolError as error:
        return fail_each(error)
    sys.stdout.write(f"{options.file}: a copy of the protocol {options.name}\n")
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Say whether a file can be run, and return the exit code."""
    from emoscope.protocol.check import remarks
    from emoscope.protocol.errors import ProtocolError
    from emoscope.protocol.file import read_protocol

    try:
        protocol = read_protocol(options.file)
    except ProtocolError as error:
        if not options.json:
            return fail_each(error)
        write_json({"good": False, "faults": list(map(str, error.sentences))})
        return FAULTY
    slots, noted = protocol.empty_slots, list(map(str, remarks(protocol)))
    if options.json:
        write_json({"good": not slots, "empty_slots": slots, "remarks": noted})
        return FAULTY if slots else 0
    if slots:
        head = f"{options.file}: nothing in it is wrong, but {len(slots)} slots are empty: "
        lines = [head + ", ".join(slots)]
    else:
        lines = [f"{options.file}: the protocol {protocol.name} can be run."]
    sys.stdout.write("\n".join([*lines, *(f"Note: {one}" for one in noted)]) + "\n")
    return FAULTY if slots else 0


def run_show(options: argparse.Namespace) -> int:
    """Write what a file says and return the exit code."""
    from emoscope.protocol.errors import ProtocolError
    from emoscope.protocol.file import read_protocol

    try:
        protocol = read_protocol(options.file)
    except ProtocolError as error:
        return fail_each(error)
    if options.json:
        write_json(_as_json(protocol))
    else:
        sys.stdout.write(as_text(protocol) + "\n")
    return 0


def run_order(options: argparse.Namespace) -> int:
    """Write the trials of one participant and return the exit code; empty slots are shown."""
    from emoscope.protocol.errors import ProtocolError
    from emoscope.protocol.file import read_protocol

    try:
        protocol = read_protocol(options.file)
        run = protocol.draw(options.participant, options.seed, incomplete=True)
    except ProtocolError as error:
        return fail_each(error)
    trials = [_trial(one) for one in run.trials]
    if options.json:
        facts = {"protocol": run.protocol, "sha256": run.sha256, "seed": run.seed}
        write_json({**facts, "participant": run.participant, "trials": trials})
        return 0
    lines = [f"Protocol {run.protocol}, participant {run.participant}, seed {run.seed}", ""]
    lines += [
        f"  {one['place']:>4}  {one['block']:<16} {one['stimulus'] or '-':<20}"
        f" {one['condition'] or '-':<16} {_length(one)}"
        for one in trials
    ]
    sys.stdout.write("\n".join(line.rstrip() for line in lines) + "\n")
    return 0


def as_text(protocol: "Protocol") -> str:
    """Return a protocol as a page for people."""
    seed = "a new one for each run" if protocol.seed is None else str(protocol.seed)
    lines = [
        f"Protocol {protocol.name}: {_in_english(protocol)}".rstrip(": "),
        f"  languages  {', '.join(protocol.languages)}",
        f"  media      {protocol.media}",
        f"  seed       {seed}",
    ]
    lines += [f"  patch      {protocol.patch}"] if protocol.patch else []
    lines += ["", "Scales"] if protocol.scales else []
    lines += [f"  {one.name:<16} {one.kind}" for one in protocol.scales]
    lines += ["", "Stimuli"] if protocol.stimuli else []
    for one in protocol.stimuli:
        file = one.path.name if one.path else "(empty)" if one.id in protocol.empty_slots else ""
        length = f"{one.seconds or one.length:.1f} s" if one.seconds or one.length else ""
        lines.append(f"  {one.id:<20} {one.kind:<8} {one.condition:<16} {length:>8}  {file}")
    for block in protocol.blocks:
        lines += ["", *_block(block)]
    return "\n".join(line.rstrip() for line in [*lines, "", *_length_of(protocol)])


def _length_of(protocol: "Protocol") -> list[str]:
    from emoscope.protocol.values import known_seconds

    run: Run = protocol.draw(1, protocol.seed or 0, incomplete=True)
    least = round(known_seconds(run.trials) / 60)
    return [f"{len(run.trials)} trials; {least} minutes or more, as she reads and answers"]


def _block(block: "Block") -> list[str]:
    from emoscope.protocol.orders import rows_of

    trials = max(1, len(block.stimuli)) * block.repetitions
    order = f", {block.order}" if block.stimuli else ""
    limit = f", at most {block.in_a_row} of a condition in a row" if block.in_a_row else ""
    rows = rows_of(block) if block.stimuli and block.order == "latin-square" else 0
    even = f", balanced over {rows} participants" if rows else ""
    many = "trial" if trials == 1 else "trials"
    lines = [f"Block {block.name}: {trials} {many}{order}{limit}{even}"]
    for step in block.steps:
        scales = ", ".join(scale.name for scale in step.scales)
        more = f"  rated meanwhile: {step.track}" if step.track else ""
        more += "  not after the last" if step.between else ""
        lines.append(f"  {step.what:<12} {_span(step.seconds):>12}  {scales}{more}")
    return lines


def _span(span: "Span | None") -> str:
    if span is None:
        return ""
    return f"{span.low:g} s" if span.low == span.high else f"{span.low:g} to {span.high:g} s"


def _trial(trial: "Trial") -> dict[str, Any]:
    return {
        "place": trial.place,
        "block": trial.block,
        "stimulus": trial.stimulus,
        "condition": trial.condition,
        "parts": [{"what": part.what, "seconds": part.lasts} for part in trial.parts],
    }


def _length(trial: dict[str, Any]) -> str:
    known = sum(part["seconds"] or 0.0 for part in trial["parts"])
    waits = any(part["seconds"] is None for part in trial["parts"])
    return f"{known:7.1f} s" + (" and more" if waits else "")


def _as_json(protocol: "Protocol") -> dict[str, Any]:
    return {
        "name": protocol.name,
        "sha256": protocol.sha256,
        "title": dict(protocol.title),
        "languages": protocol.languages,
        "seed": protocol.seed,
        "empty_slots": protocol.empty_slots,
        "scales": [{"name": one.name, "kind": one.kind} for one in protocol.scales],
        "stimuli": [
            {
                "id": one.id,
                "kind": one.kind,
                "condition": one.condition,
                "file": str(one.path) if one.path else None,
                "seconds": one.seconds or one.length or None,
            }
            for one in protocol.stimuli
        ],
        "blocks": [
            {
                "name": block.name,
                "order": block.order,
                "repetitions": block.repetitions,
                "in_a_row": block.in_a_row,
                "stimuli": [one.id for one in block.stimuli],
                "parts": [step.what for step in block.steps],
            }
            for block in protocol.blocks
        ],
    }


def _in_english(protocol: "Protocol") -> str:
    return protocol.title.get("en") or next(iter(protocol.title.values()), "")
