"""Arguments that several commands take, and their values."""

import argparse
from pathlib import Path

from emoscope_models import CHOICES, MODES


def positive(text: str) -> float:
    """Return seconds above 0. Raises ArgumentTypeError."""
    value = float(text)
    if not 0 < value < 1e7:
        raise argparse.ArgumentTypeError(f"seconds must be above 0, not {text}")
    return value


def size_of(text: str) -> tuple[int, int]:
    """Return (width, height) of WIDTHxHEIGHT. Raises ArgumentTypeError."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 640 and int(height) >= 400):
        raise argparse.ArgumentTypeError(f"a size is WIDTHxHEIGHT, at least 640x400, not {text}")
    return int(width), int(height)


def common_options(missing: object) -> argparse.ArgumentParser:
    """Return what every command understands; ``missing`` is the value of what is not said.

    A command's own default would overrule what was said before its name.
    """
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--settings", type=Path, default=missing, help="settings file instead of the user's own"
    )
    quiet = False if missing is None else missing
    common.add_argument(
        "--verbose", action="store_true", default=quiet, help="log what happens to stderr"
    )
    return common


def input_options(missing: object) -> argparse.ArgumentParser:
    """Return what is captured and how it is joined, for the window and some commands; likewise."""
    quiet = False if missing is None else missing
    inputs = argparse.ArgumentParser(add_help=False, argument_default=missing)
    inputs.add_argument(
        "--demo", action="store_true", default=quiet, help="the built-in demo as all inputs"
    )
    demo = "demo[:FAULT,...] or none"
    inputs.add_argument("--camera", help=f"index, /dev/videoN, URL, media file, {demo}")
    inputs.add_argument("--microphone", help=f"name, index, default, media file, {demo}")
    inputs.add_argument("--eeg", help=f"board[:name=value,...], lsl:NAME, EEG file, {demo}")
    inputs.add_argument(
        "--one-process", action="store_true", default=quiet, help="window and engine in one"
    )
    inputs.add_argument("--fusion-rule", metavar="RULE", help=", ".join(CHOICES))
    inputs.add_argument("--fusion-mode", metavar="MODE", help=", ".join(MODES))
    return inputs
