"""What the window will read of a disk stays in the system's memory for as long as it is open.

A system that is short of memory drops what it has read and nobody uses: a library's rare pages, the
font of a language that is not spoken yet. Who needs them next waits for the disk, a second for a
font of Chinese. So the helper process says which pieces of which files it needed (``touched``), and
a thread asks the system every now and then to have them read (posix_fadvise(2), WILLNEED). While
they are there that costs 18 ms of CPU a round; it takes no memory of the process.
"""

import json
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

log = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
NEAR = 256 * 1024
"""Bytes between two pieces of a file that are not worth a call of their own."""
AT_ONCE = 128 * 1024
"""Bytes that a call asks for: Linux reads no more of a longer piece than it reads ahead."""
PRESENT = np.uint64(1 << 63)
"""The bit of a page that is in memory (Linux, Documentation/admin-guide/mm/pagemap.rst)."""
WHOLE = (".ttc", ".ttf", ".otf")
"""Fonts, of which other words need other pieces."""
SMALL = 1 << 20
"""Bytes: a smaller library is kept whole."""
OF_THE_WINDOW, LARGE = frozenset({"PySide6", "shiboken6", "numpy"}), 12 << 20
"""Folders of libraries that are kept whole up to this size: what the window does for the first time
in the middle of a session, the helper has hardly done."""
HEAD = 4 << 20
"""Bytes at the beginning of any library, where names are looked up when a function is called first
(.gnu.hash, .dynsym, .dynstr): each name on another page."""


class Piece(NamedTuple):
    """A part of a file: ``first`` byte and how many; 0 is all that follows."""

    path: str
    first: int
    size: int


def touched() -> list[Piece]:
    """Return which pieces of which files this process has in use; on Linux, else none.

    Libraries and fonts by the pages that were looked at, modules of Python whole.
    """
    if sys.platform != "linux":
        return []
    modules = {getattr(module, "__cached__", None) for module in list(sys.modules.values())}
    whole = [Piece(path, 0, 0) for path in sorted(filter(None, modules)) if os.path.isfile(path)]
    try:
        return list(dict.fromkeys([*_mapped(), *whole]))
    except (OSError, ValueError) as error:  # a system that does not tell
        log.info("what libraries need is not known: %s", error)
        return whole


def _mapped() -> Iterator[Piece]:
    """Yield the pieces of files that lie in this process's memory and were looked at."""
    page = os.sysconf("SC_PAGE_SIZE")
    used: dict[str, list[Piece]] = {}
    with open("/proc/self/pagemap", "rb", buffering=0) as pages:
        for line in Path("/proc/self/maps").read_text("utf-8", "surrogateescape").splitlines():
            # Addresses, rights, where in the file, device, number of the file, its name.
            fields = line.split(None, 5)
            if len(fields) < 6 or not os.path.isfile(fields[5]):
                continue
            begin, end = (int(address, 16) for address in fields[0].split("-"))
            path, start = fields[5], int(fields[2], 16)
            found = used.setdefault(path, [])
            if path.endswith(WHOLE):
                continue
            pages.seek(begin // page * 8)
            count = (end - begin) // page
            states = np.frombuffer(pages.read(count * 8), np.uint64)
            if not start:
                found.append(Piece(path, 0, min(HEAD, end - begin)))
            for first, size in runs(states & PRESENT != 0, NEAR // page):
                found.append(Piece(path, start + first * page, size * page))
    for path, found in used.items():
        yield from of_file(path, os.path.getsize(path), found)


def of_file(path: str, size: int, used: Sequence[Piece]) -> Sequence[Piece]:
    """Return what is kept of a file of ``size`` bytes of which pieces are in ``used``."""
    most = SMALL if OF_THE_WINDOW.isdisjoint(Path(path).parts) else LARGE
    return (Piece(path, 0, 0),) if path.endswith(WHOLE) or size <= most else used


def runs(there: npt.NDArray[np.bool_], near: int) -> Iterator[tuple[int, int]]:
    """Yield (first, how many) of what is True in (n,); gaps of ``near`` or fewer are bridged."""
    places = np.flatnonzero(there)
    if not len(places):
        return
    breaks = np.flatnonzero(np.diff(places) > near + 1)
    firsts = places[np.concatenate([[0], breaks + 1])]
    lasts = places[np.concatenate([breaks, [len(places) - 1]])]
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield first, last - first + 1


def to_text(pieces: Iterable[Piece]) -> str:
    """Return pieces as a line of their own, to be read by ``from_text``."""
    return "\n" + json.dumps(list(pieces))


def from_text(text: bytes) -> list[Piece]:
    """Return what ``to_text`` wrote, after whatever else was said; nothing for any other text."""
    try:
        return [_piece(*row) for row in json.loads(text.rpartition(b"\n")[2])]
    except (TypeError, ValueError, RecursionError):
        return []


def _piece(path: object, first: object, size: object) -> Piece:
    numbers = [number for number in (first, size) if type(number) is int and 0 <= number < 1 << 62]
    if not isinstance(path, str) or "\0" in path or len(numbers) < 2:
        raise ValueError(path)
    return Piece(path, *numbers)


def read_ahead(pieces: Iterable[Piece], over: threading.Event) -> int:
    """Ask the system to have ``pieces`` read, until ``over``; return how many it agreed to."""
    agreed = 0
    advise = getattr(os, "posix_fadvise", None)
    for path, first, size in pieces:
        if over.is_set() or advise is None:
            break
        try:
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        except (OSError, ValueError):  # an update has taken it away; half a character in its name
            continue
        try:
            end = first + size if size else os.fstat(file).st_size
            for start in range(first, end, AT_ONCE):
                size = min(AT_ONCE, end - start)
                advise(file, start, size, os.POSIX_FADV_WILLNEED)
                # Wait for it: the window's own reading must not queue behind all of this.
                os.pread(file, 1, start + size - 1)
            agreed += end > first
        except OSError:  # a pipe, or a file system that cannot
            continue
        finally:
            os.close(file)
    return agreed


class AtHand:
    """The thread that keeps pieces of files at hand. ``finish`` ends it."""

    def __init__(self, first: Callable[[], object] = lambda: None) -> None:
        """Keep nothing yet. ``first`` is what the thread does before anything else."""
        self._first = first
        self._over = threading.Event()
        self._thread: threading.Thread | None = None
        self._pieces: tuple[Piece, ...] = ()

    def begin(self, pieces: Sequence[Piece] = (), every: float = EVERY_SECONDS) -> None:
        """Have ``pieces`` read now and every so many seconds; others, when it is called again.

        Without any: what this process has in use.
        """
        self._pieces = tuple(pieces) or self._pieces
        if self._over.is_set() or (self._thread is not None and self._thread.is_alive()):
            return
        # A program that ends without closing its window (a fault, a test) must not wait for it.
        self._thread = threading.Thread(
            target=self._keep, args=(every,), name="at hand", daemon=True
        )
        self._thread.start()

    def finish(self) -> None:
        """End; waits at most for one piece."""
        self._over.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _keep(self, every: float) -> None:
        self._first()
        own = touched() if not self._pieces else []
        while read_ahead(self._pieces or own, self._over) and not self._over.wait(every):
            pass
