"""Says what was found, section by section, in the order in which a reader needs it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from emoscope.report.annotations import Rated, rated
from emoscope.report.charts import answers_chart
from emoscope.report.document import Bullets, Figure, Pairs, Paper, Part, Section, Table, Text, Tone
from emoscope.report.explained import limits_section, methods_section
from emoscope.report.facts import Facts, collect
from emoscope.report.figures import NOT_RECORDED, counted, moment, or_missing, size
from emoscope.report.sections_blocks import block_section
from emoscope.report.sections_devices import device_section, sync_section
from emoscope.report.sections_markers import marker_section
from emoscope.report.sections_models import fusion_section, model_section
from emoscope.report.sections_quality import quality_section
from emoscope.report.sections_trials import trial_section
from emoscope.report.sections_visit import visit_section
from emoscope.report.sections_voices import affect_figure, voice_section
from emoscope.report.words import Said
from emoscope_devices import say


def paper_of(folder: Path, *, quick: bool = False) -> Paper:
    """Return the report on a recording, to be laid out.

    Raises RecordingError or VerifyError for a folder that is no recording of ours.
    """
    return told(collect(folder, quick=quick), rated(folder))


def told(facts: Facts, ratings: Rated) -> Paper:
    """Return the report on what was collected."""
    name = facts.folder.resolve().name
    sections = [
        _verdict(facts, ratings),
        _session(facts),
        visit_section(facts.start),
        _answers(facts),
        trial_section(facts),
        block_section(facts, ratings),
        voice_section(facts),
        device_section(facts),
        quality_section(facts),
        sync_section(facts),
        marker_section(facts),
        model_section(facts),
        fusion_section(facts),
        limits_section(),
        methods_section(),
        _files(facts),
    ]
    return Paper(
        say("Report on the recording {name}", name=name),
        (
            say("Written {when}.", when=facts.written.strftime("%Y-%m-%d %H:%M %z")),
            say("The recording itself was not changed."),
        ),
        facts.demo,
        facts.verdict.verdict,
        tuple(section for section in sections if section is not None),
    )


def _verdict(facts: Facts, ratings: Rated) -> Section:
    report = replace(facts.verdict, folder=Path(facts.folder.resolve().name))
    tone: Tone = "bad" if report.damages else "warn" if report.losses else "good"
    parts: list[Part] = [Text((report.headline,), tone)]
    if facts.demo:
        parts.append(
            Text((say("DEMO: simulated input. Nothing here was measured on a person."),), "warn")
        )
    for items, own in ((report.damages, "bad"), (report.losses, "warn")):
        if items:
            parts.append(Bullets(tuple(items), "bad" if own == "bad" else "warn"))
    notes = list({str(n): n for n in (*report.notes, *facts.notes, *ratings.notes)}.values())
    if facts.answers.spoilt:
        notes.append(
            say("{count} answers could not be read; they are left out.", count=facts.answers.spoilt)
        )
    if notes:
        parts.append(Bullets(tuple(notes)))
    if not facts.answers.evident.any():
        parts.append(Text((_why_silent(facts),), "warn"))
    return Section("verdict", say("Is it whole?"), tuple(parts))


def _why_silent(facts: Facts) -> Said:
    """Return why there is no answer that rests on evidence."""
    if not len(facts.answers.times):
        return say("There is no answer in this recording.")
    return say(
        "No model voted: no answer in this recording rests on evidence. Below stands why, for each"
        " modality."
    )


def _session(facts: Facts) -> Section:
    start, end = facts.start, facts.end or {}
    versions = start.get("versions")
    versions = versions if isinstance(versions, Mapping) else {}
    span = facts.span
    rows: list[tuple[Said, tuple[Said, ...]]] = [
        (say("Participant"), (or_missing(start.get("participant")),)),
        (say("Study"), (or_missing(start.get("study")),)),
        (say("Record was pressed"), (_when(start.get("begun")),)),
        (say("First sample or answer"), (moment(facts.wall(span[0])) if span else NOT_RECORDED,)),
        (say("Last sample or answer"), (moment(facts.wall(span[1])) if span else NOT_RECORDED,)),
        (say("Ended"), (_when(end.get("ended")), *_reason(end))),
        (
            say("Length"),
            (_length(facts.seconds) if span else NOT_RECORDED,),
        ),
        (say("From before Record"), (_preroll(start),)),
        (say("Answers"), (counted(len(facts.answers.times)),)),
        (say("Markers"), (counted(len(facts.markers)),)),
        (say("Emoscope"), (or_missing(versions.get("emoscope")),)),
        (say("Computer"), (or_missing(versions.get("system")),)),
    ]
    return Section("session", say("Session"), (Pairs(tuple(rows)),))


def _length(seconds: float) -> Said:
    minutes, rest = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return say("{time} (h:min:s)", time=f"{hours}:{minute:02d}:{rest:02d}")


def _when(text: Any) -> Said:
    try:
        return moment(datetime.fromisoformat(text))
    except (TypeError, ValueError):
        return NOT_RECORDED


def _reason(end: Mapping[str, Any]) -> tuple[Said, ...]:
    why = end.get("reason")
    return (f"({why})",) if isinstance(why, str) and why else ()


def _preroll(start: Mapping[str, Any]) -> Said:
    seconds = start.get("preroll_s")
    if not isinstance(seconds, int | float):
        return NOT_RECORDED
    return say("up to {seconds:.0f} s", seconds=float(seconds)) if seconds else say("nothing")


def _answers(facts: Facts) -> Section | None:
    if facts.span is None:
        nothing = say("Nothing in this recording has a time that can be read.")
        return Section("answers", say("Answers over time"), (Text((nothing,), "warn"),))
    if not len(facts.answers.times):
        return None
    figure = Figure(
        (
            say("Fused answer over time, in minutes since the beginning of the recording."),
            say(
                "Each lane is one class, its height the probability from 0 to 1. Full colour: this"
                " class was the answer; pale: it was not, up to its highest value."
            ),
            say(
                "The lanes below show when there was no evidence, and when no answer stood at all:"
                " there the lanes above are empty, never filled in. A gap of a single answer is as"
                " wide as the finest line. Dashed lines are markers, numbered as in their table."
            ),
        ),
        say("Probability of each class over time, and when there was no evidence."),
        lambda palette, tell: answers_chart(facts, palette, tell),
    )
    return Section("answers", say("Answers over time"), (figure, affect_figure(facts)))


def _files(facts: Facts) -> Section:
    report = facts.verdict
    rows = tuple(
        (
            file.name,
            size(file.bytes),
            size(file.vouched),
            size(file.checked),
            say("damaged") if file.bad else "",
        )
        for file in report.files
    )
    head = (
        say("File"),
        say("Size"),
        say("With a checksum"),
        say("Checked for this report"),
        say("State"),
    )
    table = Table(say("Files of the recording"), head, rows, frozenset({0, 4}))
    share = say(
        "{share:.0%} of all bytes were compared with their checksums.", share=report.checked
    )
    return Section("files", say("Files"), (table, Text((share,), "small")))
