"""What was answered over time: probabilities, the validity of each modality, the weights."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPoint, QRect

from emoscope.ui import words
from emoscope.ui.panels._decided import Inks, inks_of, ribbon, stack, weight_inks, weights
from emoscope.ui.panels._minute import HOLD, NOTHING, Moment
from emoscope.ui.panels._panel import LEFT, width_of, write
from emoscope.ui.panels.timeline import parts_said
from emoscope.ui.review.axis import Axis, Ground
from emoscope.ui.theme import Size, colour, rgb
from emoscope_models import EMOTIONS, MODALITIES, NO_EVIDENCE

translate = QCoreApplication.translate


class Said:
    """The answers that have been read so far, by their number. Qt thread."""

    def __init__(self, times: NDArray[np.int64] | None = None) -> None:
        """Know when each answer is of, and none of them."""
        self._times = np.zeros(0, np.int64) if times is None else times
        self._numbers: list[int] = []
        self._moments: dict[int, Moment] = {}
        self._lasting: set[int] = set()

    def __len__(self) -> int:
        """Return how many have been read."""
        return len(self._numbers)

    def add(self, moments: Iterable[tuple[int, Moment]], *, lasting: bool = False) -> None:
        """Take answers that have been read; ``lasting`` ones are kept when pages turn."""
        for number, moment in moments:
            if lasting:
                self._lasting.add(number)
            if number not in self._moments:
                insort(self._numbers, number)
            self._moments[number] = moment

    def turn(self, start: int, stop: int) -> None:
        """Forget what is not of a page, except lasting ones: an hour of answers is not kept."""
        first, end = np.searchsorted(self._times, (start - HOLD, stop)).tolist()
        gone = [n for n in self._numbers if not first <= n < end and n not in self._lasting]
        for number in gone:
            del self._moments[number]
        self._numbers = sorted(self._moments)

    def standing(self, ends: NDArray[np.int64], apart: int) -> list[Moment | None]:
        """Return what stood at each of the rising ``ends``; None in a gap, or not read yet.

        An answer that is at most ``apart`` ns older than the one that stood speaks for it: so far
        apart they are read where there is more of them than columns.
        """
        if not len(self._times):
            return [None] * len(ends)
        numbers = np.searchsorted(self._times, ends, side="right") - 1
        fresh = ends - self._times[np.maximum(numbers, 0)] <= HOLD
        found: list[Moment | None] = []
        for number, stands in zip(numbers.tolist(), fresh.tolist(), strict=True):
            found.append(self._nearest(number, apart) if number >= 0 and stands else None)
        return found

    def at(self, time: int, apart: int) -> Moment | None:
        """Return what stood at an instant."""
        return self.standing(np.array([time]), apart)[0]

    def _nearest(self, number: int, apart: int) -> Moment | None:
        if number in self._moments:
            return self._moments[number]
        place = bisect_right(self._numbers, number) - 1
        if place < 0:
            return None
        other = self._numbers[place]
        near = int(self._times[number] - self._times[other]) <= apart
        return self._moments[other] if near else None

    def missing(self, numbers: Iterable[int]) -> list[int]:
        """Return those that have not been read."""
        return [number for number in numbers if number not in self._moments]


class AnswerLane:
    """One row of answers. ``part``: "stack", "weights", or a modality's number."""

    def __init__(self, said: Said, part: str | int, height: float) -> None:
        """Show a part of what was answered; ``apart`` (ns) see Said.standing."""
        self._said, self._part, self.height = said, part, height
        self.apart = HOLD
        self._inks: tuple[str, Inks] | None = None

    def name(self) -> str:
        """Return the row's name."""
        if self._part == "stack":
            return translate("Lane", "Answers")
        if self._part == "weights":
            return translate("Lane", "Weight")
        return words.modality(MODALITIES[int(self._part)])

    def draw(self, ground: Ground) -> None:
        """Paint the columns whose answer has been read."""
        theme = ground.theme
        if self._inks is None or self._inks[0] != theme.name:
            self._inks = theme.name, inks_of(theme)
        inks = self._inks[1]
        canvas = ground.canvas()
        canvas.pixels[:] = rgb(theme.panel)
        standing = self._said.standing(ground.axis.ends(canvas.width), self.apart)
        where = np.array([n for n, m in enumerate(standing) if m is not None], dtype=np.int64)
        moments = [m for m in standing if m is not None]
        if moments:
            canvas.pixels[:, where] = self._pixels(moments, where, canvas.height, inks)
        ground.show(canvas)
        if self._part == "stack":
            self._draw_labels(ground, standing, canvas.ratio)
        elif self._part != "weights":
            side = ground.px(6)
            key = QRect(0, 0, side, side)
            key.moveCenter(QPoint(ground.area.left() - ground.px(10), ground.area.center().y()))
            ground.painter.fillRect(key, weight_inks(theme)[int(self._part)])

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return the answer at an instant: classes, or the modalities and why."""
        apart = max(self.apart, (axis.stop - axis.start) // max(1, axis.width))
        moment = self._said.at(time, apart)
        if moment is None:
            return (translate("Lane", "no answer"),)
        if self._part != "stack":
            return parts_said(moment)
        if moment.label == NOTHING:
            return (words.emotion(NO_EVIDENCE),)
        order = sorted(range(len(EMOTIONS)), key=lambda e: -moment.probabilities[e])[:3]
        return [f"{words.emotion(e)}  {100 * moment.probabilities[e]:.0f} %" for e in order]

    def _pixels(
        self, moments: list[Moment], where: NDArray[np.int64], height: int, inks: Inks
    ) -> NDArray[np.uint8]:
        if self._part == "stack":
            return stack(moments, where, height, inks)
        if self._part == "weights":
            return weights(moments, height, inks)
        return ribbon(moments, int(self._part), height, inks)

    def _draw_labels(self, ground: Ground, standing: Sequence[Moment | None], ratio: float) -> None:
        """Write the likeliest class over each stretch that is long enough for its name."""
        if self.height < 32:
            return
        labels = np.array([-2 if m is None else m.label for m in standing])
        starts = np.flatnonzero(np.diff(labels, prepend=-3))
        stops = np.append(starts[1:], len(labels))
        font = ground.theme.font(Size.CAPTION, 600)
        for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
            label = int(labels[start])
            if label == -2 or (stop - start) / ratio < ground.px(56):
                continue
            name = words.emotion(NO_EVIDENCE if label == NOTHING else label)
            room = round((stop - start) / ratio) - 2
            wide = min(round(width_of(font, name)) + ground.px(8), room)
            left = ground.area.x() + round(start / ratio)
            plate = QRect(left, ground.area.y() + 1, wide, ground.px(15))
            ground.painter.fillRect(plate, colour(ground.theme.panel, 200))
            inner = plate.adjusted(ground.px(4), 0, 0, 0)
            write(ground.painter, inner, name, font, ground.theme.text, LEFT)
