"""What the sections of a protocol file share: names, limits, and the sentences about them."""

import re

from emoscope.toml_text import shown
from emoscope_devices import Sentence, say

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
SHORTEST, LONGEST = 0.05, 7200.0
"""Seconds of a part or stimulus: three frames, two hours."""


def no_name(name: str) -> Sentence:
    """Return why a name cannot be taken."""
    return say(
        "{name} cannot be a name. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning with a"
        " letter or digit.",
        name=shown(ascii(name)),
    )


def twice(name: str) -> Sentence:
    """Return that a name is taken."""
    return say("{name} is there twice. Name each once.", name=shown(name))


def too_many(name: str, count: int, most: int) -> Sentence:
    """Return how many there may be."""
    return say("There are {count} {name}; {most} at most.", count=count, name=name, most=most)
