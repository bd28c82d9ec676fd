"""How good each signal was while it was recorded, second by second."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.seconds import Second, figure
from emoscope.report.charts import Timeline
from emoscope.report.columns import touched
from emoscope.report.document import Figure, Pairs, Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.figures import NOTHING, counted, number, percent
from emoscope.report.svg import Palette
from emoscope.report.words import Said, Teller
from emoscope_devices import say
from emoscope_models import DEFAULT_GATES

GOOD = 0.5
"""Score from which an electrode is good (``ElectrodeQuality``)."""
SECOND_NS = 1_000_000_000
MOST = 32
"""Electrodes that have a lane; of more, those that were bad longest."""
SILENT = -120.0
_FAULTS: Mapping[str, Said] = MappingProxyType(
    {
        "no signal": say("no signal"),
        "flat": say("no contact"),
        "railed": say("railed"),
        "noisy": say("noisy"),
        "jumps": say("jumps"),
        "drifts": say("drifts"),
        "hum": say("mains hum"),
        "missing": say("values missing"),
    }
)
Lane = tuple[Said, Callable[[Second], bool]]


def quality_section(facts: Facts) -> Section | None:
    """Return the section on quality; None for a recording from before there was any."""
    seconds = facts.quality
    if not seconds or facts.span is None:
        return None
    described = say("Seconds in which a signal was not good, by what was wrong.")
    lanes = [lane for lane in _lanes(seconds) if any(map(lane[1], seconds))]
    parts: list[Part] = [_summary(seconds)]
    if lanes:
        parts.append(
            Figure(
                (described,), described, lambda palette, tell: _chart(facts, palette, tell, lanes)
            )
        )
    else:
        parts.append(Text((say("Nothing was wrong with any signal in any second."),), "good"))
    table = _electrodes(seconds)
    if table is not None:
        parts.append(table)
    return Section("quality", say("Quality of the signals"), tuple(parts))


def _lanes(seconds: tuple[Second, ...]) -> Iterator[Lane]:
    """Yield what may have been wrong."""
    most = DEFAULT_GATES.speech.max_clipping
    yield say("no face"), lambda s: s.face.get("found") == 0
    yield say("several faces"), lambda s: (figure(s.face, "found") or 0) > 1
    yield say("sound clips"), lambda s: (figure(s.voice, "clipping") or 0.0) > most
    yield say("silent"), lambda s: (figure(s.voice, "peak") or 0.0) <= SILENT
    bad = Counter(n for s in seconds for n, e in s.electrodes.items() if _bad(e))
    for name, _ in sorted(bad.most_common(MOST)):
        yield name, lambda s, name=name: name in s.electrodes and _bad(s.electrodes[name])  # type: ignore[misc]


def _bad(electrode: Mapping[str, object]) -> bool:
    score = figure(electrode, "score")
    return score is not None and score < GOOD


def _chart(facts: Facts, palette: Palette, tell: Teller, lanes: list[Lane]) -> str:
    line, seconds = Timeline(facts, palette, tell), facts.quality
    stops: NDArray[np.int64] = np.array([second.time for second in seconds], np.int64)
    for said, wrong in lanes:
        where = np.array([wrong(second) for second in seconds], bool)
        columns = touched(line.axis, stops[where] - SECOND_NS, stops[where])
        line.marks(said, columns, "bad")
    return line.finish(say("Seconds in which a signal was not good, by what was wrong."))


def _summary(seconds: tuple[Second, ...]) -> Pairs:
    """Return medians over the recording."""
    rows: list[tuple[Said, tuple[Said, ...]]] = [
        (say("seconds looked at"), (counted(len(seconds)),))
    ]
    kinds: tuple[tuple[Said, str, str, str], ...] = (
        (say("brightness of the face (0 to 255)"), "face", "grey", ""),
        (say("room noise"), "voice", "noise", " dBFS"),
        (say("level of the speech"), "voice", "speech", " dBFS"),
        (say("speech over noise"), "voice", "snr", " dB"),
    )
    for said, part, name, unit in kinds:
        values = [figure(getattr(second, part), name) for second in seconds]
        known = [value for value in values if value is not None]
        if known:
            rows.append((said, (f"{number(float(np.median(known)), 0)}{unit}",)))
    return Pairs(tuple(rows))


def _electrodes(seconds: tuple[Second, ...]) -> Table | None:
    """Return in how many of its seconds each electrode was good, and what was wrong most often."""
    names = list(dict.fromkeys(name for second in seconds for name in second.electrodes))
    rows: list[tuple[Said, ...]] = []
    for name in names:
        mine = [second.electrodes[name] for second in seconds if name in second.electrodes]
        bad = [one for one in mine if _bad(one)]
        faults = Counter(str(one.get("fault") or "") for one in bad)
        worst = faults.most_common(1)[0][0] if faults else ""
        rows.append((name, percent(1 - len(bad) / len(mine)), _FAULTS.get(worst, NOTHING)))
    if not rows:
        return None
    head: tuple[Said, ...] = (say("Electrode"), say("Good"), say("Most often"))
    return Table(
        say("Seconds in which each electrode was good"), head, tuple(rows), frozenset({0, 2})
    )
