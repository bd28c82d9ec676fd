"""Runs a study's blocks by the session's clock. All it knows is in the markers of kind "block".

So a window that comes later finds it where it was: a block's marker says when it began and how
long it was to last; the amendment that closed it, whether it ended or was broken off.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from emoscope.marker_story import Fate
from emoscope.markers import STUDY, Marker, MarkerError, What
from emoscope.marking.book import MarkerBook
from emoscope.study.study import Block, Screen
from emoscope_devices import to_ns, to_seconds

EXTRA_SECONDS = 30.0
Outcome = Literal["", "running", "done", "broken off"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the participant's screen should show: one of its calm states, and a text."""

    screen: Screen = "wait"
    text: str = ""


@dataclass(frozen=True, slots=True)
class BlockStatus:
    """Where we are. ``place`` of the block that runs, or ran last, in the study; None for neither.

    ``block`` and ``marker`` of the one that runs. ``left`` seconds, None without a limit;
    ``over`` seconds beyond it. ``outcomes``: what became of each block, the last time it ran.
    """

    place: int | None = None
    block: Block | None = None
    marker: Marker | None = None
    elapsed: float = 0.0
    left: float | None = None
    over: float = 0.0
    outcomes: tuple[Outcome, ...] = ()

    @property
    def next(self) -> int | None:
        """Return the place of the block that comes next; None after the last one."""
        place = 0 if self.place is None else self.place + 1
        return place if place < len(self.outcomes) else None


class BlockRunner:
    """Begins and ends blocks; ``look`` a few times a second. One thread.

    ``run_over``: a block whose time is up goes on, and its overtime shows, until it is ended;
    otherwise it ends on the second.
    """

    def __init__(
        self, blocks: Sequence[Block], book: MarkerBook, *, run_over: bool = False
    ) -> None:
        """Run ``blocks`` with the markers in ``book``."""
        self.blocks, self.book = tuple(blocks), book
        self.run_over = run_over
        # As a marker has it, and of two with one name the first.
        names = [" ".join(block.name.split()) for block in self.blocks]
        self._places = {name: place for place, name in reversed([*enumerate(names)])}

    # -- how it stands -----------------------------------------------------------------------

    @property
    def status(self) -> BlockStatus:
        """Return where we are."""
        fates = [fate for fate in self.book.blocks if fate.now is not None]
        outcomes: list[Outcome] = [""] * len(self.blocks)
        place, current = None, None
        for fate in fates:
            place = self._places.get(_name(fate), place)
            if _name(fate) in self._places:
                outcomes[self._places[_name(fate)]] = _outcome(fate)
            if fate.now is not None and fate.now.open:
                current = fate.now
        new = self.book.beginning
        if new:
            current = new[-1]
            if current.label in self._places:
                place = self._places[current.label]
                outcomes[place] = "running"
        if current is None:
            return BlockStatus(place, outcomes=tuple(outcomes))
        return self._running(place, current, tuple(outcomes))

    def _running(
        self, place: int | None, marker: Marker, outcomes: tuple[Outcome, ...]
    ) -> BlockStatus:
        known = self._places.get(self._original(marker))
        block = self.blocks[known] if known is not None else Block(marker.label)
        elapsed = max(0.0, to_seconds(self.book.now - marker.time))
        rest = marker.planned - elapsed if marker.planned else None
        left = None if rest is None else max(0.0, rest)
        over = 0.0 if rest is None else max(0.0, -rest)
        return BlockStatus(place, block, marker, elapsed, left, over, outcomes)

    def shown(self, language: str) -> Shown:
        """Return what the participant should see and read, in her language or the next best."""
        block = self.status.block
        if block is None:
            return Shown()
        texts = block.instruction
        text = texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
        return Shown(block.screen, text)

    # -- what an operator does ---------------------------------------------------------------

    def begin(self, place: int) -> None:
        """Begin a block, and end the one that runs. Raises IndexError for none, and MarkerError."""
        if not 0 <= place < len(self.blocks):
            raise IndexError(f"there is no block {place}")
        block, now = self.blocks[place], self.book.now
        self.look()
        if self.status.marker is not None:
            self._close("end", now)
        self.book.put(
            block.name, now, kind="block", open=True, planned=block.seconds or 0.0, origin=STUDY
        )

    def next(self) -> None:
        """End the block that runs, and begin the one behind it. Raises MarkerError after the last.

        After the last block: it is ended, if it runs.
        """
        status = self.status
        if status.next is not None:
            self.begin(status.next)
        elif status.marker is not None:
            self._close("end", self.book.now)
        else:
            raise MarkerError("The last block is over.", "Choose a block to begin it anew.")

    def again(self) -> None:
        """Begin the block that runs, or ran last, once more; broken off first when it runs."""
        self.look()
        status = self.status
        if status.place is None:
            raise MarkerError("No block has run yet.", "Choose a block to begin it.")
        if status.marker is not None:
            self._close("abort", self.book.now)
        self.begin(status.place)

    def end(self) -> None:
        """End the block that runs."""
        self._close("end", self.book.now)

    def abort(self) -> None:
        """Break the block off: it ends now, and the record says that it was not finished."""
        self._close("abort", self.book.now)

    def extend(self, seconds: float = EXTRA_SECONDS) -> None:
        """Let the block that runs last longer; one that is over, from now on."""
        marker, status = self._current(), self.status
        if not marker.planned:
            raise MarkerError(
                "The block “{label}” has no time limit.", "End it when it is over.",
                label=marker.label,
            )  # fmt: skip
        planned = max(marker.planned, status.elapsed) + seconds
        self.book.amend(marker.number, "extend", replace(marker, planned=planned), STUDY)

    def look(self) -> bool:
        """End a block whose time is up, on its last second; return whether that was done."""
        status = self.status
        marker = status.marker
        if marker is None or not marker.number or self.run_over or status.left != 0.0:
            return False
        self._close("end", marker.time + to_ns(marker.planned))
        return True

    # -- markers -----------------------------------------------------------------------------

    def _current(self) -> Marker:
        marker = self.status.marker
        if marker is None:
            raise MarkerError("No block runs.", "Choose a block to begin it.")
        if not marker.number:
            raise MarkerError(
                "The engine has not confirmed the begin of the block yet.", "Try again in a moment."
            )
        return marker

    def _close(self, what: What, time: int) -> None:
        marker = self._current()
        seconds = to_seconds(max(0, time - marker.time))
        closed = replace(marker, open=False, seconds=seconds)
        self.book.amend(marker.number, what, closed, STUDY)

    def _original(self, marker: Marker) -> str:
        """Return the name by which a block's marker was set: its label may have been changed."""
        row = self.book.row(marker.number) if marker.number else None
        original = row.fate.original if row is not None and row.fate is not None else None
        return marker.label if original is None else original.label


def _name(fate: Fate) -> str:
    known = fate.original or fate.now
    return "" if known is None else known.label


def _outcome(fate: Fate) -> Outcome:
    if fate.now is not None and fate.now.open:
        return "running"
    closing = [c.amendment.what for c in fate.changes if c.amendment.what in ("end", "abort")]
    return "broken off" if closing and closing[-1] == "abort" else "done"
