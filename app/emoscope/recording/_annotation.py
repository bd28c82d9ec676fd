"""One annotation: what a rater says of an instant or interval of a recording."""

import math
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from emoscope.markers import Marker
from emoscope.recording.documents import RecorderError, check_code
from emoscope_devices import SaidError, to_seconds

LONGEST_LABEL = 200
LONGEST_NOTE = 10_000
LONGEST_NAME = 240
"""Bytes of a rater's code in a file's name: file systems take 255, with the suffix."""
FURTHEST = 1 << 62
"""Session times (ns) beyond this are no times of a recording."""
RATER_ORIGIN = "rater "
"""Begins the origin of a marker that was an annotation."""


class AnnotationError(SaidError):
    """Annotations cannot be read, written or understood."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a rater says of [start, stop) (session ns); ``stop`` equals ``start`` for an instant.

    ``id`` 32 hexadecimal digits; ``label`` may be empty when ``valence`` or ``arousal`` (-1 to 1,
    None for not rated) says something; ``made`` wall clock, ISO 8601 with offset. Raises ValueError
    for what no rater can have said. Not ``emoscope_devices.Annotation``, which comes with a file.
    """

    id: str
    start: int
    stop: int
    label: str
    rater: str
    made: str
    note: str = ""
    valence: float | None = None
    arousal: float | None = None

    def __post_init__(self) -> None:
        """Refuse what says nothing, and what cannot be written down."""
        if len(self.id) != 32 or set(self.id) - set("0123456789abcdef"):
            raise ValueError(f"{self.id!r} is no identity")
        if type(self.start) is not int or type(self.stop) is not int:
            raise ValueError("times are whole nanoseconds")
        if not -FURTHEST < self.start <= self.stop < FURTHEST:
            raise ValueError(f"an annotation cannot be from {self.start} to {self.stop} ns")
        _check_text("label", self.label, LONGEST_LABEL, "")
        _check_text("note", self.note, LONGEST_NOTE, "\n\t")
        for name, value in (("valence", self.valence), ("arousal", self.arousal)):
            if value is not None and not (math.isfinite(value) and -1 <= value <= 1):
                raise ValueError(f"{name} must be within -1 and 1, not {value}")
        if not self.label.strip() and self.valence is None and self.arousal is None:
            raise ValueError("an annotation needs a label, a valence or an arousal")
        if datetime.fromisoformat(self.made).utcoffset() is None:
            raise ValueError(f"{self.made} has no offset from UTC")

    @property
    def instant(self) -> bool:
        """Return whether it is a point in time."""
        return self.start == self.stop

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Return what annotations are sorted by."""
        return (self.start, self.stop, self.made, self.id)


NAMES = tuple(field.name for field in fields(Annotation))
TEXTS = ("id", "label", "rater", "made", "note")


def annotate(
    start: int,
    stop: int,
    label: str,
    rater: str,
    *,
    note: str = "",
    valence: float | None = None,
    arousal: float | None = None,
    when: datetime | None = None,
) -> Annotation:
    """Return a new annotation, made now; its label without spaces around it, in NFC.

    Raises ValueError, AnnotationError for its rater.
    """
    made = (when or datetime.now(UTC).astimezone()).isoformat()
    code = check_rater(rater)
    label = unicodedata.normalize("NFC", label.strip())
    return Annotation(uuid.uuid4().hex, start, stop, label, code, made, note, valence, arousal)


def check_rater(rater: str) -> str:
    """Return a rater's code as it names her file. Raises AnnotationError for one that cannot."""
    code = unicodedata.normalize("NFC", rater)
    try:
        code = check_code(code)
        _check_text("code", code, LONGEST_LABEL, "")
    except (RecorderError, ValueError):
        code = ""
    if not code or code.startswith(".") or code.endswith(".") or len(code.encode()) > LONGEST_NAME:
        raise AnnotationError(
            "The code {rater} cannot name a rater's file.",
            "Use up to 64 letters, digits, spaces, - and _.",
            rater=repr(rater)[1:-1] or "''",
        )
    return code


def same_code(code: str) -> str:
    """Return what two codes have in common that a person would read as one."""
    return unicodedata.normalize("NFKC", code).casefold()


def as_marker(annotation: Annotation) -> Marker:
    """Return an annotation as a marker; what has no label is named by its numbers."""
    a = annotation
    numbers = (("valence", a.valence), ("arousal", a.arousal))
    said = " ".join(f"{name} {value:+.2f}" for name, value in numbers if value is not None)
    label = a.label if a.label.strip() else said
    return Marker(a.start, label, to_seconds(a.stop - a.start), RATER_ORIGIN + a.rater)


def as_plain(annotation: Annotation | None) -> dict[str, Any] | None:
    """Return an annotation as JSON takes it."""
    if annotation is None:
        return None
    return {name: getattr(annotation, name) for name in NAMES}


def from_plain(raw: object) -> Annotation | None:
    """Return the annotation that ``as_plain`` took apart. Raises ValueError for anything else."""
    if raw is None:
        return None
    if not isinstance(raw, Mapping) or set(raw) != set(NAMES):
        raise ValueError("no annotation")
    if any(type(raw[name]) is not str for name in TEXTS):
        raise ValueError("no annotation")
    numbers = {name: _number(raw[name]) for name in ("valence", "arousal")}
    return Annotation(**{**raw, **numbers})


def _number(value: object) -> float | None:
    if value is None:
        return None
    if type(value) not in (int, float):
        raise ValueError(f"{value!r} is no number")
    return float(value)  # type: ignore[arg-type]


def _check_text(name: str, text: str, longest: int, allowed: str) -> None:
    if len(text) > longest:
        raise ValueError(f"a {name} has up to {longest} characters, not {len(text)}")
    if any(unicodedata.category(c) in ("Cc", "Cs") and c not in allowed for c in text):
        raise ValueError(f"a {name} cannot have control characters")
