"""What in a montage cannot be obeyed, and what its author should know."""

import math
from collections.abc import Hashable, Iterator

from emoscope.electrodes import place
from emoscope.study.errors import Fault, Place
from emoscope.study.montage import OUTERMOST, UNUSED, identity, standings, used
from emoscope.study.study import Montage, Study
from emoscope.study.text import folded, wrong_text
from emoscope_devices import MOTION, Sentence, say

LONGEST_ELECTRODE = 16
"""Characters: what an EDF+ file has room for."""
LONGEST_REFERENCE = 40
MOST_CHANNELS = 512
_MOTION = frozenset(map(folded, MOTION))

Found = Iterator[Fault]


def montage_faults(montage: Montage) -> Found:
    """Give everything for which a montage is refused."""
    yield from _channels(montage)
    for name, text in (("reference", montage.reference), ("ground", montage.ground)):
        wrong = wrong_text(text, LONGEST_REFERENCE, empty=True)
        if wrong:
            yield Fault(("montage", name), wrong)
    yield from _positions(montage)


def montage_remarks(study: Study) -> Found:
    """Give what is allowed in a montage, but seldom meant."""
    montage = study.montage
    if not montage.channels:
        return
    if study.roles["eeg"] == "off":
        yield Fault(("montage",), say("The montage is not used: the stream eeg is off."))
    lost = [n for n, s in zip(montage.channels, standings(montage), strict=True) if s == "nowhere"]
    if lost:
        yield Fault(
            ("montage", "channels"),
            say(
                "No place on the head is known for {names}: they are recorded, and not drawn."
                " Give them positions.",
                names=", ".join(lost),
            ),
        )
    if not montage.reference:
        yield Fault(
            ("montage", "reference"),
            say("The reference is not named. Who analyses the data will ask for it."),
        )


def _channels(montage: Montage) -> Found:
    where: Place = ("montage", "channels")
    if len(montage.channels) > MOST_CHANNELS:
        yield Fault(
            where,
            say(
                "There are {count} {name}; {most} at most.",
                count=len(montage.channels),
                name="channels",
                most=MOST_CHANNELS,
            ),
        )
    if montage.channels and not used(montage):
        yield Fault(where, say("No channel is used. Name an electrode, or leave channels out."))
    first: dict[Hashable, int] = {}
    for number, name in enumerate(montage.channels):
        if name == UNUSED:
            continue
        before = first.setdefault(identity(name), number)
        wrong = _wrong_channel(name, number) or _doubled(name, before, number, montage)
        if wrong:
            yield Fault((*where, number), wrong)


def _wrong_channel(name: str, number: int) -> Sentence:
    if not name:
        return say("Channel {number} has no name. Write - for one not used.", number=number + 1)
    wrong = wrong_text(name, LONGEST_ELECTRODE)
    if wrong:
        return wrong
    if folded(name) in _MOTION:
        return say("{name} is what Emoscope calls the accelerometer. Write another.", name=name)
    return Sentence()


def _doubled(name: str, before: int, number: int, montage: Montage) -> Sentence:
    if before == number:
        return Sentence()
    return say(
        "{name} is channel {other} as well ({before}). Name each electrode once.",
        name=name,
        other=before + 1,
        before=montage.channels[before],
    )


def _positions(montage: Montage) -> Found:
    names = {*used(montage), montage.reference, montage.ground}
    for name, (x, y) in montage.positions.items():
        where: Place = ("montage", "positions", name)
        if place(name) is not None:
            yield Fault(
                where,
                say(
                    "{name} has its place in the 10-10 system. Take the position out, or give the"
                    " electrode another name.",
                    name=name,
                ),
            )
        elif name not in names or not name:
            yield Fault(
                where,
                say(
                    "No electrode is called {name}. Name it among the channels, or take the"
                    " position out.",
                    name=name or '""',
                ),
            )
        elif not (math.isfinite(x) and math.isfinite(y) and math.hypot(x, y) <= OUTERMOST):
            yield Fault(
                where,
                say(
                    "The position of {name} is not on the head: it must be within {most} of the"
                    " vertex, to the right and to the front.",
                    name=name,
                    most=OUTERMOST,
                ),
            )
