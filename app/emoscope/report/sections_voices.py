"""What each modality brought, over time and in words: weight, validity, and why not more."""

from dataclasses import replace
from types import MappingProxyType

from emoscope.report.answers import STATUSES, Voice
from emoscope.report.charts import affect_chart, voices_chart
from emoscope.report.document import Bullets, Figure, Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.figures import counted, percent
from emoscope.report.words import Name, Said, emotion, modality
from emoscope_devices import Sentence, say

MOST_CAUSES = 6
"""Reasons named for a modality; the rarest are counted."""


def affect_figure(facts: Facts) -> Figure:
    """Return valence and arousal over time."""
    return Figure(
        (
            say("Valence and arousal over time, from -1 to 1."),
            say("The line is the mean of a column, the band one standard deviation to each side."),
        ),
        say("Valence and arousal over time, from -1 to 1, with their spread."),
        lambda palette, tell: affect_chart(facts, palette, tell),
    )


def voice_section(facts: Facts) -> Section | None:
    """Return the section on modalities; None without any answer."""
    answers = facts.answers
    if facts.span is None or not len(answers.times):
        return None
    figure = Figure(
        (
            say("Weight (area) and validity (line) of each modality, 0 to 1."),
            say("Below each: when it was shown without a vote, not believed, or old or absent."),
        ),
        say("Weight (area) and validity (line) of each modality, and where it did not count."),
        lambda palette, tell: voices_chart(facts, palette, tell),
    )
    parts: list[Part] = [figure, _standing(facts), Text((_LEFT_OUT,), "small")]
    total = float(answers.held.sum()) or 1.0
    for name, voice in answers.voices.items():
        parts += _causes(name, voice, total)
    return Section("modalities", say("What each modality brought"), tuple(parts))


_LEFT_OUT = say(
    "Left out: estimates that were not made because the computer was late. Too late: estimates that"
    " came too late to count. Both are of the time since Record."
)


def _standing(facts: Facts) -> Table:
    answers = facts.answers
    total = float(answers.held.sum()) or 1.0
    rows = tuple(
        (
            modality(name),
            *(
                percent(float(answers.held[voice.any_of(status)].sum()) / total)
                for status in STATUSES
            ),
            *map(counted, facts.skipped.get(name, (None, None))),
        )
        for name, voice in answers.voices.items()
    )
    head: tuple[Said, ...] = (
        say("Modality"),
        say("used"),
        *(Name("State", status) for status in STATUSES[1:]),
        say("Left out"),
        say("Too late"),
    )
    return Table(
        say("How long each modality stood how, of the time with answers"),
        head,
        rows,
    )


def _causes(name: str, voice: Voice, total: float) -> list[Part]:
    parts: list[Part] = []
    if voice.suppressed:
        withheld = say(
            "{modality}: these classes were withheld, it said nothing about them:",
            modality=modality(name),
        )
        parts += [Text((withheld,)), Bullets(tuple(map(emotion, voice.suppressed)))]
    if not voice.any_of("used", "degraded").any():
        parts.append(Text((say("{modality} never voted.", modality=modality(name)),)))
    if not voice.causes:
        return parts
    shown = voice.causes[:MOST_CAUSES]
    items: list[Said] = [
        say(
            "{share}: {reason}",
            share=percent(cause.seconds * 1e9 / total),
            reason=replace(
                Sentence(), template=cause.template, values=MappingProxyType(cause.values)
            ),
        )
        for cause in shown
    ]
    if len(voice.causes) > MOST_CAUSES:
        items.append(say("and {count} rarer reasons", count=len(voice.causes) - MOST_CAUSES))
    said = say(
        "{modality}: why it counted less or not at all, by share of the time (the first reason of"
        " each answer, with its last figures):",
        modality=modality(name),
    )
    return [*parts, Text((said,)), Bullets(tuple(items))]
