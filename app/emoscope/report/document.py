"""What a report is made of: sections of texts, tables, lists and pictures, in no layout yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from emoscope.recording.verify_report import Verdict
from emoscope.report.svg import Palette
from emoscope.report.words import Said, Teller
from emoscope_devices import say

Tone = Literal["plain", "small", "good", "warn", "bad"]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of sentences."""

    said: tuple[Said, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what is to be said of them."""

    rows: tuple[tuple[Said, tuple[Said, ...]], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Said, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``texts`` are the numbers of the columns that hold words, all others numbers."""

    caption: Said
    head: tuple[Said, ...]
    rows: tuple[tuple[Said, ...], ...]
    texts: frozenset[int] = frozenset({0})


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; ``described`` says what it shows. ``draw`` returns an SVG."""

    caption: tuple[Said, ...]
    described: Said
    draw: Callable[[Palette, Teller], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the section's own."""

    said: Said


Part = Heading | Text | Pairs | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with its own heading. ``key`` is its address on the page."""

    key: str
    title: Said
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report; ``demo`` puts the mark on each page. ``verdict`` is the recording's."""

    title: Said
    subtitle: tuple[Said, ...]
    demo: bool
    verdict: Verdict
    sections: tuple[Section, ...]


DEMO = say("DEMO: simulated input, not a person")
GLYPHS: Mapping[Tone, str] = {"good": "✓", "warn": "!", "bad": "✕"}
"""Beside the colour, so that a verdict can be told in grey."""
