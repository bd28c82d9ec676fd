"""What a participant was told, and what she agreed to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from emoscope.participants.errors import ConsentError
from emoscope_devices import KINDS, StreamKind

Purpose = Literal["research", "clinical", "demonstration", "test"]
"""Why somebody is captured. "test": the operator tries the equipment on herself."""

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
Signed = Literal["key", "click", "paper"]
SIGNED: tuple[Signed, ...] = get_args(Signed)
LONGEST = 64
"""Characters of a language's or a version's name."""


@dataclass(frozen=True, slots=True)
class Consent:
    """A participant's consent, as it is written into each of her recordings.

    ``agreed`` are the streams whose devices may be opened; all others stay closed. ``signed`` is
    how: by "key" or "click", and "paper" where a signed form lies elsewhere. ``at`` is the wall
    clock, ISO 8601 with offset. ``text_sha256`` is of the very text that was shown, in
    ``language``; ``version`` is that text's own number.
    """

    purpose: Purpose
    agreed: frozenset[StreamKind]
    language: str
    version: str
    text_sha256: str
    shown_at: str
    at: str
    signed: Literal["key", "click", "paper"]
    may_record: bool = True


def now() -> str:
    """Return the wall clock, ISO 8601 with offset, to the second."""
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def as_plain(consent: Consent) -> dict[str, Any]:
    """Return a consent as plain JSON values, as session.json has it."""
    return {
        "purpose": consent.purpose,
        "agreed": sorted(consent.agreed),
        "language": consent.language,
        "version": consent.version,
        "text_sha256": consent.text_sha256,
        "shown_at": consent.shown_at,
        "at": consent.at,
        "signed": consent.signed,
        "may_record": consent.may_record,
    }


def from_plain(raw: Mapping[str, Any]) -> Consent:
    """Return the consent that ``as_plain`` wrote; what it does not know is left out.

    Raises ConsentError for what is missing or is none of the values that there are.
    """
    agreed, record = raw.get("agreed"), raw.get("may_record", True)
    if not isinstance(agreed, Collection) or not set(map(str, agreed)) <= set(KINDS):
        raise _wrong("agreed", agreed)
    if type(record) is not bool:
        raise _wrong("may_record", record)
    return Consent(
        purpose=_one_of(raw, "purpose", PURPOSES),
        agreed=frozenset(kind for kind in KINDS if kind in agreed),
        language=_text(raw, "language"),
        version=_text(raw, "version"),
        text_sha256=_digest(raw),
        shown_at=_instant(raw, "shown_at"),
        at=_instant(raw, "at"),
        signed=_one_of(raw, "signed", SIGNED),
        may_record=record,
    )


def _one_of(raw: Mapping[str, Any], name: str, known: tuple[Any, ...]) -> Any:
    value = raw.get(name)
    if not isinstance(value, str) or value not in known:
        raise _wrong(name, value)
    return value


def _text(raw: Mapping[str, Any], name: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST:
        raise _wrong(name, value)
    return value


def _digest(raw: Mapping[str, Any]) -> str:
    value = _text(raw, "text_sha256")
    if len(value) != 64 or not set(value) <= set("0123456789abcdef"):
        raise _wrong("text_sha256", value)
    return value


def _instant(raw: Mapping[str, Any], name: str) -> str:
    value = _text(raw, name)
    try:
        if datetime.fromisoformat(value).tzinfo is None:
            raise ValueError("no offset")
    except (ValueError, OverflowError) as error:
        raise _wrong(name, value) from error
    return value


def _wrong(name: str, value: object) -> ConsentError:
    return ConsentError(
        "The consent says {value} for {name}, which cannot be.",
        "Ask for the consent anew.",
        name=name,
        value=repr(value)[:40],
    )
