"""A replay that waits after each answer: a line for each, and what is to come next."""

import re
from typing import TextIO

from emoscope.markers import Marker
from emoscope.pipeline import Result
from emoscope_devices import to_ns, to_seconds

HELP = "Enter: the next answer. 10: the next ten. :30.5: all up to second 30.5. q: end."
NUMBER = re.compile(r"[0-9]{1,9}")
SECOND = re.compile(r":\s*([0-9]{1,9}(?:\.[0-9]{1,9})?)")


class Stepper:
    """Shows answers one by one; after each it waits for a line of ``commands``.

    Without ``commands`` it does not wait, and ends after ``most`` answers (None: never). ``shown``
    gets the answers, ``report`` what is said about it.
    """

    def __init__(
        self, commands: TextIO | None, shown: TextIO, report: TextIO, most: int | None = None
    ) -> None:
        """Start before the first answer."""
        self._commands, self._shown, self._report = commands, shown, report
        self._most = most
        self._free = 0
        """So many answers more come without waiting."""
        self._until: int | None = None
        self._first: int | None = None
        if commands is not None:
            report.write(f"{HELP}\n")

    def begin(self, first: int) -> None:
        """Count seconds from the session time (ns) at which the recording begins."""
        self._first = first

    def wanted(self, time: int) -> bool:
        """Wait until an answer at a session time (ns) is asked for; false: end before it."""
        if self._most is not None:
            if not self._most:
                return False
            self._most -= 1
        if self._commands is None:
            return True
        while True:
            if self._until is not None and time <= self._until:
                return True
            self._until = None
            if self._free:
                self._free -= 1
                return True
            if not self._ask(self._commands):
                return False

    def show(self, result: Result, which: str) -> None:
        """Write one answer as a line; ``which`` says whose it is."""
        self._write(result.time, line_of(result), which)

    def mark(self, marker: Marker) -> None:
        """Write one marker as a line."""
        self._write(marker.time, "marker", marker.label)

    def _write(self, time: int, *words: str) -> None:
        seconds = to_seconds(time - (self._first or 0))
        self._shown.write("  ".join((f"{seconds:10.3f} s", *words)) + "\n")
        self._shown.flush()

    def _ask(self, commands: TextIO) -> bool:
        """Read lines until one is understood; false when it, or there being none, ends it."""
        for line in iter(commands.readline, ""):
            text = line.strip()
            second = SECOND.fullmatch(text)
            if text in ("q", "Q"):
                return False
            if second:
                self._until = (self._first or 0) + to_ns(float(second[1]))
                return True
            if not text:
                self._free = 1
                return True
            if NUMBER.fullmatch(text) and int(text):
                self._free = int(text)
                return True
            self._report.write(f"{text[:40]!r} is not understood. {HELP}\n")
        return False


def line_of(result: Result) -> str:
    """Return an answer in one line: number, cause, label, valence and arousal, each modality."""
    fused = result.fused
    words = [f"#{result.sequence}", result.cause or "heartbeat", fused.label]
    words[-1] += f" {fused.confidence:.2f}" if fused.n_used else ""
    if fused.affect is not None:
        words.append(f"valence {fused.affect.valence:+.2f} arousal {fused.affect.arousal:+.2f}")
    for name, part in fused.contributions.items():
        words.append(f"{name} {part.status} {part.validity:.2f}")
    return "  ".join(words)
