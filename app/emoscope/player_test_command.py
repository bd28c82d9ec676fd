"""``emoscope player-test``: how well films are shown and heard on this computer.

The window that shows them is opened by the command line alone; here is what it is told.
"""

import argparse
from collections.abc import Callable
from typing import Any

from emoscope.settings import Settings

LONGEST = 600.0
SIZES = {"small": (640, 360), "hd": (1280, 720), "full-hd": (1920, 1080)}
FAILED = 4
"""Exit code: frames were misread, dropped beyond ``--dropped``, or nothing was shown."""


def add_player_test(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Settings], int],
) -> None:
    """Add the command to the command line; ``run`` opens a window."""
    test = commands.add_parser(
        "player-test",
        parents=[common],
        help="play a known film: when were its frames shown and its beeps heard? 0 good, 4 not",
    )
    test.add_argument("--seconds", type=_seconds, default=10.0, help="length of the film")
    test.add_argument("--size", choices=SIZES, default="small", help="of the film")
    test.add_argument("--hear", metavar="NAME", help="microphone or loopback, else the default")
    test.add_argument("--deaf", action="store_true", help="listen to no microphone")
    test.add_argument("--silent", action="store_true", help="a film without sound")
    test.add_argument(
        "--dropped", type=_share, default=0.02, metavar="SHARE", help="of frames that may be lost"
    )
    test.add_argument("--json", action="store_true", help="as JSON")
    test.set_defaults(run=run)


def arguments(options: argparse.Namespace) -> dict[str, Any]:
    """Return what ``run_selftest`` is to be told."""
    return {
        "seconds": options.seconds,
        "size": SIZES[options.size],
        "microphone": options.hear,
        "listen": not options.deaf,
        "sound": None if options.silent else "aac",
    }


def _seconds(text: str) -> float:
    value = float(text)
    if not 3 <= value <= LONGEST:
        raise argparse.ArgumentTypeError(f"seconds must be 3 to {LONGEST:g}, not {text}")
    return value


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"a share is 0 to 1, not {text}")
    return value
