"""Devices, what they lost, and how well their times fit together."""

from collections.abc import Iterable

from emoscope.report.charts import clock, delay_chart, streams_chart
from emoscope.report.document import Bullets, Figure, Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.figures import NOT_RECORDED, NOTHING, counted, number, or_missing
from emoscope.report.streams import StreamFacts
from emoscope.report.words import Name, Said, stream
from emoscope_devices import say

MOST_LOSSES = 300
"""Gaps listed for a stream; all are drawn and counted."""

MOST_STATES = 500
"""States listed: a loose plug can make thousands."""


def device_section(facts: Facts) -> Section:
    """Return the section on devices, their states and losses."""
    title = say("Devices")
    if not facts.streams:
        return Section("devices", title, (Text((say("No stream was recorded."),), "warn"),))
    parts: list[Part] = [_identity(facts.streams), _counts(facts.streams)]
    if facts.span is not None:
        parts.append(
            Figure(
                (
                    say("When samples of each stream came."),
                    say("Below each: what was lost, and when its device was not flowing."),
                ),
                say("When samples of each stream came, when its device had a fault, losses."),
                lambda palette, tell: streams_chart(facts, palette, tell),
            )
        )
    begin = facts.span[0] if facts.span else 0
    parts += _states(facts.streams, begin)
    for one in facts.streams:
        parts += _losses(one, begin)
    return Section("devices", title, tuple(parts))


def _identity(streams: Iterable[StreamFacts]) -> Table:
    head = (
        say("Stream"),
        say("Device"),
        say("Driver"),
        say("Format"),
        say("Channels"),
        say("Simulated"),
    )
    rows = tuple(
        (
            stream(one.kind),
            or_missing(one.device),
            or_missing(str(one.about.get("source") or "").strip("_")),
            _format(one),
            _channels(one),
            _simulated(one),
        )
        for one in streams
    )
    return Table(say("Devices"), head, rows, frozenset(range(6)))


def _format(one: StreamFacts) -> Said:
    shape, unit = one.about.get("shape"), one.about.get("unit")
    if not isinstance(shape, list):
        return NOT_RECORDED
    sides = " × ".join(str(side) for side in shape)
    return " ".join(str(part) for part in (sides, one.about.get("dtype"), unit) if part)


def _channels(one: StreamFacts) -> Said:
    channels = one.about.get("channels")
    return ", ".join(map(str, channels)) if isinstance(channels, list) and channels else NOTHING


def _simulated(one: StreamFacts) -> Said:
    demo = one.about.get("demo")
    if not isinstance(demo, bool):
        return NOT_RECORDED
    return say("yes, DEMO") if demo else say("no")


def _counts(streams: Iterable[StreamFacts]) -> Table:
    head = (
        say("Stream"),
        say("Nominal Hz"),
        say("Measured Hz"),
        say("Expected samples"),
        say("Recorded"),
        say("In its file"),
        say("Lost"),
        say("Gaps"),
        say("Longest gap (ms)"),
        say("Reconnects"),
    )
    rows = []
    for one in streams:
        r = one.report
        rows.append(
            (
                stream(one.kind),
                number(one.nominal) if one.nominal else NOT_RECORDED,
                number(one.measured, 3),
                counted(r.expected if r else None),
                counted(int(one.blocks[:, 1].sum())),
                counted(r.found if r else None),
                counted(r.lost if r else None),
                counted(r.gaps if r else None),
                number(r.longest_ms if r else None, 1),
                counted(one.reconnects),
            )
        )
    return Table(say("Samples, counted against what was to be expected"), head, tuple(rows))


def _states(streams: Iterable[StreamFacts], begin: int) -> list[Part]:
    stays = [(one.kind, stay) for one in streams for stay in one.stays]
    if not stays:
        return [Text((say("No change of state was recorded."),))]
    rows = tuple(
        (
            clock((stay.start - begin) / 1e9, tenths=True),
            stream(kind),
            Name("Capture", stay.state),
            number((stay.stop - stay.start) / 1e9, 1),
            _reasons(stay.reasons),
        )
        for kind, stay in stays[:MOST_STATES]
    )
    head = (say("Time"), say("Stream"), say("State"), say("Seconds"), say("Why"))
    parts: list[Part] = [Table(say("States of the devices"), head, rows, frozenset({1, 2, 4}))]
    if len(stays) > MOST_STATES:
        more = say(
            "The first {shown} of {count} states are listed; all are drawn.",
            shown=MOST_STATES,
            count=len(stays),
        )
        parts.append(Text((more,), "warn"))
    return parts


def _reasons(reasons: Iterable[Said]) -> Said:
    known = tuple(reasons)
    if len(known) < 2:
        return known[0] if known else ""
    return say("{first} {second}", first=known[0], second=_reasons(known[1:]))


def _losses(one: StreamFacts, begin: int) -> list[Part]:
    if not one.losses:
        return []
    rate = one.nominal
    rows = tuple(
        (
            clock(max(0.0, (loss.start - begin) / 1e9), tenths=True),
            counted(loss.count) if loss.count else NOTHING,
            number((loss.stop - loss.start) / 1e6, 1),
            say("in the program: {where}", where=loss.where)
            if loss.where
            else say("did not come from the device")
            if loss.count
            else say("nothing came, and no loss was counted"),
        )
        for loss in one.losses[:MOST_LOSSES]
    )
    head = (say("Time"), say("Samples"), say("Between samples (ms)"), say("Where"))
    caption = say(
        "Losses of the stream {stream} at {rate} Hz",
        stream=stream(one.kind),
        rate=f"{rate:g}" if rate else "?",
    )
    parts: list[Part] = [Table(caption, head, rows, frozenset({3}))]
    if len(one.losses) > MOST_LOSSES:
        more = say(
            "The first {shown} of {count} gaps are listed; all are drawn and counted.",
            shown=MOST_LOSSES,
            count=len(one.losses),
        )
        parts.append(Text((more,), "warn"))
    return parts


def sync_section(facts: Facts) -> Section | None:
    """Return the section on time; None when there is no stream."""
    there = [one for one in facts.streams if len(one.blocks)]
    if not there or facts.span is None:
        return None
    parts: list[Part] = [_times(there, facts.span[0])]
    parts.append(
        Figure(
            (
                say("Arrival of samples after they were taken, each stream on its own scale."),
                say("The line is the mean of a column, the band runs from least to most."),
            ),
            say("Milliseconds from when samples were taken to their arrival."),
            lambda palette, tell: delay_chart(facts, palette, tell),
        )
    )
    parts.append(Bullets(_sync_words(facts, there)))
    return Section("sync", say("Time and synchronisation"), tuple(parts))


def _times(streams: Iterable[StreamFacts], begin: int) -> Table:
    head = (
        say("Stream"),
        say("First sample (s)"),
        say("Last sample (s)"),
        say("Drift (ppm)"),
        say("Arrival: least (ms)"),
        say("median"),
        say("95 %"),
        say("most"),
        say("Latency that was set (ms)"),
    )
    rows = []
    for one in streams:
        d, r = one.delay, one.report
        rows.append(
            (
                stream(one.kind),
                number((int(one.blocks[0, 3]) - begin) / 1e9, 3),
                number((int(one.blocks[-1, 4]) - begin) / 1e9, 3),
                number(r.ppm if r else None, 1),
                number(d.least if d else None, 1),
                number(d.median if d else None, 1),
                number(d.high if d else None, 1),
                number(d.most if d else None, 1),
                NOT_RECORDED if one.latency is None else number(one.latency * 1e3, 1),
            )
        )
    return Table(say("Times of the samples, in seconds since the beginning"), head, tuple(rows))


def _sync_words(facts: Facts, streams: list[StreamFacts]) -> tuple[Said, ...]:
    said: list[Said] = [
        say("All streams have times on one clock, the computer's monotonic clock."),
    ]
    wall = facts.verdict.clock
    if wall:
        said.append(
            say(
                "The wall clock ran {ppm:+.1f} ppm against it over {seconds:.0f} s; its largest"
                " step was {step:.1f} ms. No time of the recording depends on the wall clock.",
                ppm=wall["ppm"],
                seconds=wall["seconds"],
                step=wall["step_ms"],
            )
        )
    else:
        said.append(say("The wall clock's drift is not known."))
    kinds = {one.kind for one in streams}
    if {"video", "audio"} <= kinds:
        said.append(
            say(
                "The offset between picture and sound was not measured in this recording: what a"
                " camera and a microphone take inside themselves is only known from a test with a"
                " flash and a beep, and is set as their latency."
            )
        )
    if all(one.latency in (None, 0.0) for one in streams):
        said.append(
            say("No latency was set for any device: each one's own delay is still in its times.")
        )
    return tuple(said)
