"""The visit that a recording belongs to, as it was written down at Record."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from emoscope.report.document import Bullets, Pairs, Part, Section, Text
from emoscope.report.figures import NOT_RECORDED, moment, or_missing
from emoscope.report.words import Said, stream
from emoscope_devices import KINDS, say

ROLES = ("required", "wanted", "optional", "off")
MOST_FINDINGS = 50
"""Findings of a pre-flight above this are not listed."""
Rows = list[tuple[Said, tuple[Said, ...]]]


def visit_section(start: Mapping[str, Any]) -> Section | None:
    """Return the section on the visit; None for a recording outside of one."""
    visit = start.get("visit")
    if not isinstance(visit, Mapping):
        return None
    parts: list[Part] = [Pairs(tuple(_study(visit, start) + _consent(visit.get("consent"))))]
    parts += _preflight(visit.get("preflight"))
    return Section("visit", say("Visit"), tuple(parts))


def _study(visit: Mapping[str, Any], start: Mapping[str, Any]) -> Rows:
    title = visit.get("title")
    return [
        (say("Study"), (or_missing(visit.get("study")), *_some(title))),
        (say("Participant"), (or_missing(visit.get("participant")),)),
        (say("Session number"), (or_missing(visit.get("number")),)),
        (say("Notes"), _some(visit.get("notes")) or (say("none"),)),
        (say("Streams"), _roles(visit.get("roles"), start)),
    ]


def _some(value: Any) -> tuple[Said, ...]:
    return (value,) if isinstance(value, str) and value else ()


def _roles(roles: Any, start: Mapping[str, Any]) -> tuple[Said, ...]:
    """Return what each stream was to the study, and whether its samples were to be written."""
    if not isinstance(roles, Mapping):
        return (NOT_RECORDED,)
    said = start.get("streams")
    streams = said if isinstance(said, Mapping) else {}
    told: list[Said] = []
    for kind in KINDS:
        role, about = roles.get(kind), streams.get(kind)
        if role not in ROLES:
            continue
        forgotten = isinstance(about, Mapping) and about.get("recorded") is False
        told.append(_role(kind, role, forgotten))
    return tuple(told) or (NOT_RECORDED,)


def _role(kind: str, role: str, forgotten: bool) -> Said:
    name = stream(kind)
    if forgotten:
        return say("{stream}: judged, not recorded.", stream=name)
    return {
        "required": say("{stream}: required.", stream=name),
        "wanted": say("{stream}: wanted.", stream=name),
        "optional": say("{stream}: optional.", stream=name),
        "off": say("{stream}: not opened.", stream=name),
    }[role]


def _consent(consent: Any) -> Rows:
    if not isinstance(consent, Mapping):
        return [(say("Consent"), (say("none in the recording"),))]
    agreed = consent.get("agreed")
    streams = [stream(k) for k in KINDS if isinstance(agreed, list) and k in agreed]
    signed = {
        "key": say("by key"),
        "click": say("by click"),
        "paper": say("on paper, kept elsewhere"),
    }.get(str(consent.get("signed")), NOT_RECORDED)
    return [
        (say("Purpose"), (_purpose(consent.get("purpose")),)),
        (say("Agreed to"), tuple(streams) or (say("no stream"),)),
        (say("Signed"), (_when(consent.get("at")), signed)),
        (say("Text shown"), (_when(consent.get("shown_at")), or_missing(consent.get("language")))),
        (
            say("Version of the text"),
            (or_missing(consent.get("version")), _hash(consent.get("text_sha256"))),
        ),
    ]


def _hash(value: Any) -> Said:
    return f"SHA-256 {value}" if isinstance(value, str) and value else NOT_RECORDED


def _purpose(purpose: Any) -> Said:
    known = {
        "research": say("research"),
        "clinical": say("clinical or safety"),
        "demonstration": say("demonstration"),
        "test": say("test of the equipment"),
    }
    return known.get(str(purpose), or_missing(purpose))


def _when(text: Any) -> Said:
    try:
        return moment(datetime.fromisoformat(text))
    except (TypeError, ValueError):
        return NOT_RECORDED


def _preflight(checked: Any) -> list[Part]:
    if not isinstance(checked, Mapping):
        return [Text((say("There was no pre-flight."),), "warn")]
    overridden, when = checked.get("overridden"), _when(checked.get("at"))
    parts: list[Part] = []
    if checked.get("go") is True:
        parts.append(Text((say("Pre-flight {when}: go.", when=when),), "good"))
    elif isinstance(overridden, str) and overridden:
        words = say(
            "Pre-flight {when}: no-go, overridden by the operator: “{why}”",
            when=when,
            why=overridden,
        )
        parts.append(Text((words,), "warn"))
    else:
        parts.append(Text((say("Pre-flight {when}: no-go.", when=when),), "warn"))
    parts.append(Text(_baseline(checked)))
    findings = checked.get("findings")
    found = [str(f) for f in findings] if isinstance(findings, list) else []
    return [*parts, Bullets(tuple(found[:MOST_FINDINGS]), "warn")] if found else parts


def _baseline(checked: Mapping[str, Any]) -> tuple[Said, ...]:
    done = checked.get("baselines")
    lines: tuple[Said, ...] = ()
    if isinstance(done, list):
        lines = tuple(map(str, done[:MOST_FINDINGS]))
    said: dict[str, tuple[Said, ...]] = {
        "done": (say("The baseline was recorded."), *lines),
        "partly": (say("The baseline was recorded in part."), *lines),
        "skipped": (say("The baseline was skipped."),),
    }
    return said.get(str(checked.get("baseline")), (NOT_RECORDED,))
