"""The timelines of a report: lanes over one axis of time, readable in grey and without colour.

Each lane has its name; a colour only helps. Below the lanes of answers stands what was *not*
there, in lanes of its own that are as high for a single sample as for a minute.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from emoscope.report.answers import Answers
from emoscope.report.columns import Axis, band, runs, touched
from emoscope.report.facts import Facts
from emoscope.report.streams import NOT_FLOWING, StreamFacts
from emoscope.report.svg import Drawing, Palette, between, outline, steps
from emoscope.report.words import Said, Teller, emotion, modality, stream
from emoscope_devices import say
from emoscope_models import EMOTIONS

LEFT, RIGHT, COLUMNS = 118, 14, 868
WIDTH = LEFT + COLUMNS + RIGHT
TOP = 18
"""Above the lanes: the numbers of the markers."""
GAP_LANE = 12
RATING_STANDS = 250_000_000
"""How long (ns) a value of the continuous rating stands at most, as in exports."""
Mask = NDArray[np.bool_]


class Timeline:
    """Lanes below each other over one axis of time."""

    def __init__(self, facts: Facts, palette: Palette, tell: Teller) -> None:
        """Take the axis from what was recorded. Raises ValueError when nothing has a time."""
        if facts.span is None:
            raise ValueError("nothing has a time")
        self.axis = Axis(*facts.span, COLUMNS)
        self.tell = tell
        self.drawing = Drawing(WIDTH, palette)
        self.y = float(TOP)
        self._facts = facts

    def label(self, said: Said, height: float) -> None:
        """Write the name of a lane of ``height`` that begins here."""
        self.drawing.words(LEFT - 8, self.y + height / 2 + 4, self.tell(said), "muted", 11, "end")

    def lane(self, said: Said, height: float) -> float:
        """Begin a lane with its name and ground; return its bottom."""
        self.label(said, height)
        self.drawing.rectangle(LEFT, self.y, COLUMNS, height, "lane")
        self.y += height
        return self.y

    def marks(self, said: Said, columns: Mask, colour: str, height: float = GAP_LANE) -> None:
        """Draw a lane with full bars where ``columns`` (n,) says so: one unit at the least."""
        bottom = self.lane(said, height)
        for first, stop in runs(columns):
            self.drawing.rectangle(LEFT + first, bottom - height, stop - first, height, colour)
        self.y += 2

    def space(self, height: float = 4) -> None:
        """Leave some room."""
        self.y += height

    def finish(self, described: Said) -> str:
        """Draw markers and times; return the picture."""
        self._markers()
        for place, text in _ticks(self.axis):
            x = LEFT + place
            self.drawing.line(f"M{x:.1f} {self.y:.1f}v4", "muted")
            self.drawing.words(x, self.y + 16, text, "muted", 11, "middle")
        return self.drawing.svg(self.y + 22, described=self.tell(described))

    def _markers(self) -> None:
        """Draw a line for each marker, with its number in the table where there is room."""
        last = -100.0
        for number, marker in enumerate(self._facts.markers, 1):
            if not self.axis.start <= marker.time <= self.axis.stop:
                continue
            x = LEFT + float(self.axis.place(marker.time))
            self.drawing.line(f"M{x:.1f} {TOP - 4}V{self.y:.1f}", "marker", 1, "3 2")
            if x - last >= 14:
                self.drawing.words(x, TOP - 7, str(number), "marker", 10, "middle")
                last = x


def _ticks(axis: Axis) -> Iterable[tuple[float, str]]:
    """Yield where round times since the beginning are, and their names."""
    seconds = (axis.stop - axis.start) / 1e9
    sizes = (0.1, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400)
    step = next((size for size in sizes if seconds / size <= 10), seconds / 5)
    for number in range(int(seconds / step) + 1):
        yield number * step * 1e9 / axis.width, clock(number * step, step < 1)


def clock(seconds: float, tenths: bool = False) -> str:
    """Return a time since the beginning as minutes and seconds, with hours where there are."""
    whole, rest = divmod(round(seconds * 10), 10)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    tail = f".{rest}" if tenths else ""
    return f"{hours}:{minute:02d}:{second:02d}{tail}" if hours else f"{minutes}:{second:02d}{tail}"


def unanswered(answers: Answers, span: tuple[int, int]) -> tuple[NDArray[np.int64], ...]:
    """Return starts and stops (ns) of the stretches in which no answer stood."""
    stops = np.append(span[0], np.maximum.accumulate(answers.times + answers.held))
    starts = np.append(answers.times, span[1])
    empty = starts > stops
    return stops[empty], starts[empty]


def silent(answers: Answers) -> tuple[NDArray[np.int64], ...]:
    """Return starts and stops (ns) of the answers without evidence."""
    none = ~answers.evident
    return answers.times[none], (answers.times + answers.held)[none]


def answers_chart(facts: Facts, palette: Palette, tell: Teller) -> str:
    """Draw each class's probability over time, and where it was the answer."""
    line, answers = Timeline(facts, palette, tell), facts.answers
    starts, stops = answers.times, answers.times + answers.held
    height = 24.0
    for number, name in enumerate(EMOTIONS):
        bottom = line.lane(emotion(name), height)
        curve = band(line.axis, starts, stops, answers.probabilities[:, number])
        line.drawing.area(steps(curve.most, LEFT, bottom, height), name, 0.30)
        top = answers.label == number
        chosen = touched(line.axis, starts[top], stops[top])
        mean = np.where(chosen, curve.mean, np.nan)
        line.drawing.area(steps(mean, LEFT, bottom, height), name)
        line.drawing.line(outline(curve.mean, LEFT, bottom, height), name)
        line.space(3)
    line.space()
    _missing(line, facts)
    return line.finish(say("Probability of each class over time, and when there was no evidence."))


def _missing(line: Timeline, facts: Facts) -> None:
    """Draw the lanes of what was not there."""
    line.marks(emotion("no evidence"), touched(line.axis, *silent(facts.answers)), "none")
    gone = touched(line.axis, *unanswered(facts.answers, (line.axis.start, line.axis.stop)))
    line.marks(say("no answer"), gone, "bad")


def affect_chart(facts: Facts, palette: Palette, tell: Teller) -> str:
    """Draw valence and arousal with their spread."""
    line, answers = Timeline(facts, palette, tell), facts.answers
    starts, stops = answers.times, answers.times + answers.held
    for number, said in enumerate((say("valence"), say("arousal"))):
        mean, spread = answers.affect[:, number], answers.affect[:, number + 2]
        height = 84.0
        bottom = line.lane(said, height)
        low = band(line.axis, starts, stops, np.clip((mean - spread + 1) / 2, 0, 1)).least
        high = band(line.axis, starts, stops, np.clip((mean + spread + 1) / 2, 0, 1)).most
        middle = band(line.axis, starts, stops, (mean + 1) / 2).mean
        line.drawing.area(between(low, high, LEFT, bottom, height), "accent", 0.25)
        line.drawing.line(f"M{LEFT} {bottom - height / 2}h{COLUMNS}", "rule", 1, "2 3")
        line.drawing.line(outline(middle, LEFT, bottom, height), "accent", 1.4)
        for value, y in ((1, bottom - height + 9), (0, bottom - height / 2 + 3), (-1, bottom - 2)):
            line.drawing.words(LEFT + COLUMNS + 2, y, f"{value}", "muted", 9)
        line.space(6)
    none = ~np.isfinite(answers.affect[:, 0])
    line.marks(say("none"), touched(line.axis, starts[none], stops[none]), "none")
    gone = touched(line.axis, *unanswered(answers, (line.axis.start, line.axis.stop)))
    line.marks(say("no answer"), gone, "bad")
    return line.finish(say("Valence and arousal over time, from -1 to 1, with their spread."))


def rating_chart(facts: Facts, palette: Palette, tell: Teller) -> str:
    """Draw what the participant rated continuously, and when stimuli were on the screen."""
    line, rating = Timeline(facts, palette, tell), facts.rating
    held = np.clip(np.diff(rating.times, append=rating.times[-1:]), 0, RATING_STANDS)
    for number, said in enumerate((say("valence"), say("arousal"))):
        values = rating.values[:, number].astype(np.float64)
        if not np.isfinite(values).any():
            continue
        height = 64.0
        bottom = line.lane(said, height)
        curve = band(line.axis, rating.times, rating.times + held, (values + 1) / 2)
        line.drawing.area(between(curve.least, curve.most, LEFT, bottom, height), "accent", 0.25)
        line.drawing.line(f"M{LEFT} {bottom - height / 2}h{COLUMNS}", "rule", 1, "2 3")
        line.drawing.line(outline(curve.mean, LEFT, bottom, height), "accent", 1.4)
        for value, y in ((1, bottom - height + 9), (0, bottom - height / 2 + 3), (-1, bottom - 2)):
            line.drawing.words(LEFT + COLUMNS + 2, y, f"{value}", "muted", 9)
        line.space(6)
    shown = [t for t in facts.trials if t.onset is not None]
    starts = np.array([t.onset for t in shown], np.int64)
    ends = [t.offset if t.offset is not None else line.axis.stop for t in shown]
    stops = np.array(ends, np.int64)
    line.marks(say("stimulus"), touched(line.axis, starts, stops), "text")
    return line.finish(say("The participant's continuous rating of valence and arousal over time."))


def voices_chart(facts: Facts, palette: Palette, tell: Teller) -> str:
    """Draw weight and validity of each modality, and where it did not count."""
    line, answers = Timeline(facts, palette, tell), facts.answers
    starts, stops = answers.times, answers.times + answers.held
    for name, voice in answers.voices.items():
        height = 46.0
        bottom = line.lane(modality(name), height)
        fresh = ~voice.any_of("stale", "absent")
        weight = band(line.axis, starts, stops, np.clip(voice.weight, 0, 1))
        valid = band(line.axis, starts, stops, np.where(fresh, voice.validity, np.nan))
        line.drawing.area(steps(weight.mean, LEFT, bottom, height), "accent", 0.45)
        line.drawing.line(outline(valid.mean, LEFT, bottom, height), "text", 1.1)
        line.drawing.words(LEFT + COLUMNS + 2, bottom - height + 9, "1", "muted", 9)
        line.drawing.words(LEFT + COLUMNS + 2, bottom - 1, "0", "muted", 9)
        line.space(2)
        lanes: Sequence[tuple[Said, Mask, str]] = (
            (say("shown, no vote"), voice.any_of("shown only"), "shown"),
            (say("not believed"), voice.any_of("invalid"), "bad"),
            (say("old or absent"), voice.any_of("stale", "absent"), "none"),
        )
        for said, where, colour in lanes:
            if where.any():
                line.marks(said, touched(line.axis, starts[where], stops[where]), colour)
        line.space(8)
    return line.finish(
        say("Weight (area) and validity (line) of each modality, and where it did not count.")
    )


def streams_chart(facts: Facts, palette: Palette, tell: Teller) -> str:
    """Draw when samples came, the states of each device, and every loss."""
    line = Timeline(facts, palette, tell)
    for facts_of in facts.streams:
        _stream_lanes(line, facts_of)
    return line.finish(
        say("When samples of each stream came, when its device had a fault, losses.")
    )


def _stream_lanes(line: Timeline, one: StreamFacts) -> None:
    table = one.blocks
    period = 1e9 / one.nominal if one.nominal else 0.0
    ends = table[:, 4] + round(period)
    bottom = line.lane(stream(one.kind), 16)
    starts = np.array([loss.start for loss in one.losses], np.int64)
    stops = np.array([loss.stop for loss in one.losses], np.int64)
    there, hurt = touched(line.axis, table[:, 3], ends), touched(line.axis, starts, stops)
    # A column with samples and a loss in it is half as high: neither hides the other.
    for columns, height in ((there & ~hurt, 16), (there & hurt, 7)):
        for first, stop in runs(columns):
            line.drawing.rectangle(LEFT + first, bottom - height, stop - first, height, "good", 0.7)
    line.space(2)
    line.marks(say("lost"), hurt, "bad")
    faults = [stay for stay in one.stays if stay.state in NOT_FLOWING]
    if faults:
        where = touched(
            line.axis,
            np.array([stay.start for stay in faults], np.int64),
            np.array([stay.stop for stay in faults], np.int64),
        )
        line.marks(say("not flowing"), where, "shown")
    line.space(6)


def delay_chart(facts: Facts, palette: Palette, tell: Teller) -> str:
    """Draw how late samples came, each stream on a scale of its own."""
    line = Timeline(facts, palette, tell)
    for one in facts.streams:
        table, late = one.blocks, one.lateness
        if not len(table):
            continue
        height = 46.0
        bottom = line.lane(stream(one.kind), height)
        top = max(float(late.max()), 1.0)
        scaled = np.clip(late / top, 0, 1)
        curve = band(line.axis, table[:, 3], np.maximum(table[:, 4], table[:, 3] + 1), scaled)
        line.drawing.area(between(curve.least, curve.most, LEFT, bottom, height), "accent", 0.35)
        line.drawing.line(outline(curve.mean, LEFT, bottom, height), "accent", 1.2)
        line.drawing.words(LEFT + 4, bottom - height + 11, f"{top:.0f} ms", "muted", 10)
        line.space(6)
    return line.finish(say("Milliseconds from when samples were taken to their arrival."))
