"""``emoscope screenshots``: pictures of every page in every look, without a display."""

import argparse
from collections.abc import Callable
from pathlib import Path

from emoscope._window_settings import THEMES
from emoscope.settings import Settings

LANGUAGES = ("en", "zh_CN", "ja")
SCALES = (1.0, 2.0)


def add_screenshots(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    take: Callable[[argparse.Namespace, Settings], int],
) -> None:
    """Add the command to the command line; ``take`` makes the pictures: it opens windows."""
    shots = commands.add_parser(
        "screenshots", parents=[common], help="pictures of every page, for the documents"
    )
    shots.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    shots.add_argument(
        "--pages", nargs="+", metavar="PAGE", help="only these; a wrong name lists all"
    )
    shots.add_argument(
        "--themes", nargs="+", choices=THEMES, default=THEMES, help="the first is shown large"
    )
    shots.add_argument(
        "--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES, help="likewise"
    )
    shots.add_argument(
        "--scales", nargs="+", type=_scale, default=SCALES, metavar="FACTOR", help="0.75 to 2.5"
    )
    shots.add_argument(
        "--seconds", type=_seconds, default=20.0, help="how long the demo runs before"
    )
    shots.set_defaults(run=take)


def _scale(text: str) -> float:
    value = float(text)
    if not 0.75 <= value <= 2.5:
        raise argparse.ArgumentTypeError(f"a text size is 0.75 to 2.5, not {text}")
    return value


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 < value <= 600:
        raise argparse.ArgumentTypeError(f"seconds must be above 0 and at most 600, not {text}")
    return value
