"""Values of arguments that several commands take."""

import argparse


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
