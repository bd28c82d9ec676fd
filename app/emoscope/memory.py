"""Memory that the C library keeps, asked to give it back; what Python need not look through."""

import contextlib
import ctypes
import gc
import sys
from functools import cache

TRIM_SECONDS = 30
"""How often a running session gives back what is free: 3 ms, and 15 to 20 MB at real rates."""
M_ARENA_MAX = -8
"""glibc's number for how many arenas malloc may have (mallopt(3))."""


@cache
def few_arenas() -> None:
    """Let all threads share two of glibc's arenas, from now on.

    By default each thread that ever was leaves one behind, with what was freed in it. Forty
    sittings in one process took 410 MB and more; so they take 290 MB, at the same cost.
    """
    _glibc("mallopt", M_ARENA_MAX, 2)


@cache
def keep_what_is_built(part: str) -> None:
    """Leave all that there is now out of later looks for garbage; once for each ``part``.

    Python looks through everything now and then, and every thread waits for it: 71 ms with a
    window of 100,000 objects and 112 ms with models too, and longer when it gets no processor.
    This takes no time. For what lives as long as the program: modules, a window. Not while a
    session runs, whose rings would never be let go.
    """
    gc.freeze()


def trim_memory() -> None:
    """Give what is free already back to the system; quick, on any thread."""
    _glibc("malloc_trim", 0)


class Trimmer:
    """Gives back what is free every TRIM_SECONDS: ask it in a loop that goes on anyway.

    Pictures of many sizes, kept for seconds among others that are gone at once, leave holes:
    without it a sitting of an hour grew by 3 MB a minute, none of it in use.
    """

    def __init__(self) -> None:
        """Begin with the first turn."""
        self._due = 0

    def turn(self, now: int) -> None:
        """Do it when it is due at ``now`` (ns)."""
        if now >= self._due:
            self._due = now + TRIM_SECONDS * 1_000_000_000
            trim_memory()


def release_memory() -> None:
    """Give back what a session held that nobody has any more (its video alone is 55 MB).

    Takes a tenth of a second. For a program that goes on to another session.
    """
    gc.collect()
    trim_memory()


def _glibc(function: str, *values: int) -> None:
    """Call a function of glibc's malloc; on other systems there is none, and no need."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            getattr(ctypes.CDLL(None), function)(*values)
