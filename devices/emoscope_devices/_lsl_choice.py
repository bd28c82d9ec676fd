"""Which LSL stream is meant: ``lsl:NAME``, ``lsl:type=EEG``, ``lsl:source_id=...``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from emoscope_devices._errors import DeviceUnusable

PREFIX = "lsl:"
KEYS = ("name", "type", "source_id", "hostname")
KEY = re.compile(rf"(?:^|,)\s*({'|'.join(KEYS)})\s*=")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a stream must be; empty parts hold for all."""

    name: str = ""
    kind: str = ""
    source: str = ""
    host: str = ""

    @property
    def text(self) -> str:
        """Return it in words for the operator."""
        said = zip(KEYS, (self.name, self.kind, self.source, self.host), strict=True)
        parts = [f"{key}={value}" for key, value in said if value]
        return self.name if parts == [f"name={self.name}"] else ", ".join(parts)

    def fits(self, name: str, kind: str, source: str, host: str) -> bool:
        """Return whether a stream is meant; types are compared in lower case."""
        return (
            self.name in ("", name)
            and self.kind.lower() in ("", kind.lower())
            and self.source in ("", source)
            and self.host in ("", host)
        )


def is_lsl(text: str) -> bool:
    """Tell whether ``text`` names an LSL stream rather than a board or a file."""
    return text.startswith(PREFIX)


def parse_choice(text: str) -> Wanted:
    """Return what ``text`` means. Raises DeviceUnusable when it cannot be understood.

    Without one of the keys all of it is the name, commas and equals signs, too.
    """
    rest = text.removeprefix(PREFIX).strip()
    found = list(KEY.finditer(rest))
    if not rest or (found and found[0].start() != 0):
        raise _wrong(text)
    if not found:
        return Wanted(name=rest)
    ends = [match.start() for match in found[1:]] + [len(rest)]
    values: dict[str, str] = {}
    for match, end in zip(found, ends, strict=True):
        value = rest[match.end() : end].strip()
        if not value or match[1] in values:
            raise _wrong(text)
        values[match[1]] = value
    return Wanted(*(values.get(key, "") for key in KEYS))


def choice_of(name: str, source: str) -> str:
    """Return the text by which a stream is chosen: by its source where it has one."""
    if source:
        return f"{PREFIX}source_id={source}"
    plain = parse_choice(f"{PREFIX}{name}") == Wanted(name=name) if name.strip() else False
    return f"{PREFIX}{name}" if plain else f"{PREFIX}name={name}"


def _wrong(text: str) -> DeviceUnusable:
    return DeviceUnusable(
        "{text} names no LSL stream.",
        "Write its name, as in lsl:MyAmplifier, or lsl:type=EEG or lsl:source_id=ID,"
        " each setting once.",
        text=text,
    )


def pieces(names: Sequence[str]) -> str:
    """Return names for a sentence."""
    return ", ".join(names[:8]) + (" …" if len(names) > 8 else "") or "–"
