"""The arguments of ``emoscope models``, and what each of its commands writes. Light to import."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from emoscope.settings import Settings
from emoscope_models import ModelError

FINE, UNUSABLE = 0, 3


def add_models(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command ``models`` with its own commands."""
    models = commands.add_parser("models", parents=[common], help="list, verify, add, evaluate")
    inner = models.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listed = inner.add_parser("list", parents=[common], help="every model, its role and state")
    card = inner.add_parser("card", parents=[common], help="what a model is and cannot do")
    verify = inner.add_parser("verify", parents=[common], help="compare files with their SHA-256")
    fetch = inner.add_parser("fetch", parents=[common], help="fetch a file from its makers")
    add = inner.add_parser("add", parents=[common], help="take in your own ONNX model")
    evaluate = inner.add_parser("evaluate", parents=[common], help="scores on labelled data")
    card.add_argument("name", metavar="NAME", help="as emoscope models list shows it")
    verify.add_argument("name", metavar="NAME", nargs="?", help="one model, else all")
    fetch.add_argument("name", metavar="NAME", help="as emoscope models list shows it")
    add.add_argument("file", metavar="FILE", type=Path, help="ONNX, its manifest (.toml) beside it")
    evaluate.add_argument("name", metavar="MODEL", help="a model's name, its file, face or speech")
    evaluate.add_argument("--data", type=Path, required=True, metavar="PATH", help="labelled data")
    for parser, run in (
        (listed, _list),
        (card, _card),
        (verify, _verify),
        (fetch, _fetch),
        (add, _add),
        (evaluate, _evaluate),
    ):
        parser.add_argument("--json", action="store_true", help="as JSON")
        parser.set_defaults(run=_guarded(run))


def _guarded(run: Any) -> Any:
    """Return ``run`` with a model's error as one sentence on the standard error, and exit code."""

    def guarded(options: argparse.Namespace, settings: Settings) -> int:
        try:
            code: int = run(options, settings)
        except ModelError as error:
            sys.stderr.write(f"emoscope: {error}\n")
            return UNUSABLE
        return code

    return guarded


def _say(options: argparse.Namespace, value: Any, text: str) -> int:
    told = json.dumps(value, indent=2, ensure_ascii=False) if options.json else text
    sys.stdout.write(f"{told}\n")
    return FINE


# The commands import what they need inside: `emoscope --help` cannot wait for every model library.


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import models_command as command

    found = command.list_models(settings)
    return _say(options, found, command.list_text(found))


def _card(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import models_command as command

    card = command.card_of(options.name, settings)
    return _say(options, card, command.card_text(card))


def _verify(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import models_command as command

    rows, good = command.verify_models(options.name, settings)
    _say(options, {"verified": good, "models": rows}, command.verify_text(rows))
    return FINE if good else UNUSABLE


def _fetch(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import models_command as command

    place = command.fetch_model(options.name, sys.stderr)
    return _say(options, {"file": str(place)}, f"{place} is there, its SHA-256 as in its card.")


def _add(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import models_command as command

    row = command.add_model(options.file)
    return _say(options, row, command.added_text(row))


def _evaluate(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import models_command as command

    report = command.evaluate_model(options.name, options.data)
    return _say(options, report, command.report_text(report))
