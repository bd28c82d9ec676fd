"""What was answered at any instant of a recording, read one answer at a time."""

from collections import OrderedDict
from collections.abc import Iterator
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from emoscope.pipeline import Result
from emoscope.recording.read_answers import UNREADABLE, Decision, decision_of
from emoscope.recording.read_xdf import Described, XDFFile
from emoscope.recording.reader import Recording
from emoscope_models import Estimate, Modality

KEPT = 400
"""Answers that are kept read: about 4 MB."""
LOOK_BACK = 48
"""So many answers are looked through for the newest estimate of each modality: about two seconds,
longer than any stands."""


class Answers:
    """The recorded answers by number. Shown as recorded; one thread at a time."""

    def __init__(self, recording: Recording) -> None:
        """Note when each answer is of; none is read yet."""
        self._files: list[tuple[XDFFile, Described]] = []
        times, sources, numbers = [np.zeros(0, np.int64)], [np.zeros(0, int)], [np.zeros(0, int)]
        for file in recording.signals:
            for stream in file.streams.values():
                if stream.name == "decisions" and stream.format == "string":
                    times.append(stream.times)
                    sources.append(np.full(len(times[-1]), len(self._files)))
                    numbers.append(np.arange(len(times[-1])))
                    self._files.append((file, stream))
        stamps = np.concatenate(times)
        order = np.argsort(stamps, kind="stable")
        self.times: NDArray[np.int64] = stamps[order]
        self._source = np.concatenate(sources)[order]
        self._number = np.concatenate(numbers)[order]
        self._kept: OrderedDict[int, Decision | None] = OrderedDict()
        self.spoilt = 0
        """Answers that could not be read so far."""

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.times)

    def at(self, time: int) -> int:
        """Return the number of the answer that came last before or at ``time``, -1 for none."""
        return int(np.searchsorted(self.times, time, side="right")) - 1

    def decision(self, number: int) -> Decision | None:
        """Return one answer as it was recorded; None when it is damaged."""
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        file, stream = self._files[self._source[number]]
        text = file.text(stream, int(self._number[number]))
        made: Decision | None = None
        if text is not None:
            try:
                made = decision_of(text.values[0])
            except UNREADABLE:
                made = None
        self.spoilt += made is None
        self._kept[number] = made
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def result(self, number: int) -> Result | None:
        """Return an answer with the newest estimate of each modality, None when it is damaged."""
        made = self.decision(number)
        if made is None:
            return None
        estimates: dict[Modality, Estimate] = {}
        for before in range(number, max(-1, number - LOOK_BACK), -1):
            if len(estimates) == len(made.fused.contributions):
                break
            past = self.decision(before)
            if past is not None and past.cause is not None and past.estimate is not None:
                estimates.setdefault(past.cause, past.estimate)
        return Result(
            sequence=made.sequence,
            time=made.time,
            cause=made.cause,
            estimates=MappingProxyType(estimates),
            fused=made.fused,
            demo=made.demo,
            span=made.span,
            timing=made.timing,
            shadow=made.shadow,
        )


def spread(answers: Answers, start: int, stop: int, count: int) -> list[int]:
    """Return the numbers of at most ``count`` answers over [start, stop), evenly in time.

    In an order in which each more halves the longest stretch that is still blank: what is drawn
    of them looks right early. All of them where there are fewer.
    """
    first, end = answers.at(start), answers.at(stop - 1)
    inside = end - max(first, 0) + 1
    if end < 0:
        return []
    if inside <= count:
        numbers = np.arange(max(first, 0), end + 1)
    else:
        instants = np.linspace(start, stop, count)
        numbers = np.unique(np.searchsorted(answers.times, instants, side="right") - 1)
        numbers = numbers[numbers >= 0]
    return [int(numbers[place]) for place in _halving(len(numbers))]


def _halving(count: int) -> Iterator[int]:
    """Yield 0 .. count - 1, each number in the middle of what is not there yet."""
    bits = max(1, (count - 1).bit_length())
    for number in range(1 << bits):
        place = int(f"{number:0{bits}b}"[::-1], 2)
        if place < count:
            yield place
