"""What commands say: refusals, JSON, and what they ask before they delete."""

import json
import sys
from typing import Any

UNUSABLE = 3
"""Exit code: what was given cannot be used."""


def fail(sentence: object, code: int = UNUSABLE) -> int:
    """Say why something is not done, on standard error; return the exit code."""
    sys.stderr.write(f"emoscope: {sentence}\n")
    return code


def fail_each(error: object) -> int:
    """Say each line of an error by itself, as where each is about a line of a file."""
    for line in str(error).splitlines():
        fail(line)
    return UNUSABLE


def write_json(value: Any) -> None:
    """Write a value on one line of standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def confirmed(code: str) -> bool:
    """Ask for a participant's code on a terminal, and return whether it was typed.

    Elsewhere nobody can be asked. Says why where the answer is no.
    """
    if not sys.stdin.isatty():
        fail("nobody can be asked here: confirm with --yes. Nothing was deleted.")
        return False
    sys.stdout.write(f"This cannot be undone. Type {code} to delete it: ")
    sys.stdout.flush()
    if sys.stdin.readline().strip() == code:
        return True
    fail("another code was typed. Nothing was deleted.")
    return False
