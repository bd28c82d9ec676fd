"""Memory that the C library keeps: asked to keep less, and to give it back."""

import contextlib
import ctypes
import gc
import sys
from functools import cache

M_ARENA_MAX = -8
"""glibc's number for how many arenas malloc may have (mallopt(3))."""


@cache
def few_arenas() -> None:
    """Let all threads share two of glibc's arenas, from now on.

    By default each thread that ever was leaves one behind, with what was freed in it. Forty
    sittings in one process took 410 MB and more; so they take 290 MB, at the same cost.
    """
    _glibc("mallopt", M_ARENA_MAX, 2)


def trim_memory() -> None:
    """Give what is free already back to the system; quick, on any thread."""
    _glibc("malloc_trim", 0)


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
