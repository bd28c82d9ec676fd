"""A TOML file that people write: read as text, and what is wrong with it told by its line.

Studies and protocols are read with it. What a value may be is said by those who read the document.
"""

import math
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.toml_lines import Place, line_at, lines_of
from emoscope_devices import Sentence, say

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
"""Where tomllib says that it could not go on."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be obeyed, or should be known: ``place`` as in the file, ``sentence``
    with what to write instead."""

    place: Place
    sentence: Sentence


class TomlError(Exception):
    """A file cannot be read or written. ``sentences`` can be translated.

    ``faults`` are what is wrong in what the file says, none where the file is the matter.
    """

    def __init__(self, sentences: Iterable[Sentence], faults: Iterable[Fault] = ()) -> None:
        """Take a sentence for each thing that is wrong; there must be one."""
        self.sentences: tuple[Sentence, ...] = tuple(sentences)
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(map(str, self.sentences)))


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: by what it is known, and how it is refused.

    ``format`` and the newest ``version`` that we read, both keys at the top of the file;
    ``largest`` in bytes; ``error`` is raised for all that is wrong, with the sentence for a file
    that is ``absent`` or too ``large`` (made of its path), of another format (``foreign``),
    ``empty``, or nested too ``deep``.
    """

    format: str
    version: int
    largest: int
    error: type[TomlError]
    absent: Callable[[Path], Sentence]
    large: Callable[[Path], Sentence]
    foreign: Sentence
    empty: Sentence
    deep: Sentence

    def refused(self, name: str, line: int, why: Sentence) -> TomlError:
        """Return the error that a line of the file ``name`` is answered with."""
        return self.error((at_line(name, line, why),))


# -- reading ----------------------------------------------------------------------------------


def bytes_of(path: Path, kind: FileKind) -> bytes:
    """Return the content of a file. Raises the kind's error."""
    try:
        with path.open("rb") as file:
            data = file.read(kind.largest + 1)
    except FileNotFoundError as error:
        raise kind.error((kind.absent(path),)) from error
    except (OSError, ValueError) as error:
        why = say(
            "{file} cannot be read ({why}). Choose another file.", file=path, why=why_not(error)
        )
        raise kind.error((why,)) from error
    if len(data) > kind.largest:
        raise kind.error((kind.large(path),))
    return data


def text_of(data: bytes, name: str, kind: FileKind) -> str:
    """Return the text in the bytes of a file. Raises the kind's error."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        why = say("It is saved as UTF-16. Save it as UTF-8 in your editor.")
        raise kind.refused(name, 1, why)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        why = say(
            "A character is not UTF-8 (byte 0x{byte}). Save the file as UTF-8 in your editor.",
            byte=f"{data[error.start]:02x}",
        )
        raise kind.refused(name, line, why) from error


def document_of(text: str, name: str, kind: FileKind) -> dict[str, Any]:
    """Return the tables of a text of our format and version. Raises the kind's error."""
    if not text.strip():
        raise kind.refused(name, 1, kind.empty)
    try:
        document = tomllib.loads(text)
    except RecursionError as error:
        raise kind.refused(name, 1, kind.deep) from error
    except ValueError as error:  # TOMLDecodeError, and whole numbers that Python will not read
        found = _PLACE.search(str(error))
        line = text.rstrip("\n").count("\n") + 1 if found else 1
        if found and found[1]:
            line = int(found[1])
        why = say(
            "This is not TOML: {why}. Texts stand in quotes, lists in brackets.",
            why=_PLACE.sub("", str(error)),
        )
        raise kind.refused(name, line, why) from error
    _check_format(document, text, name, kind)
    return document


def _check_format(document: Mapping[str, Any], text: str, name: str, kind: FileKind) -> None:
    """Refuse what is another file, and what only a newer Emoscope can read."""
    version = document.get("version")
    key, why = "version", Sentence()
    if document.get("format") != kind.format:
        key, why = "format", kind.foreign
    elif type(version) is not int or version < 1:
        why = say(
            "The version of the format is missing. Write version = {ours}.", ours=kind.version
        )
    elif version > kind.version:
        why = say(
            "The file is of version {version}; this Emoscope reads up to {ours}. Use a newer one.",
            version=str(version) if version < 10**9 else "...",
            ours=kind.version,
        )
    if why:
        raise kind.refused(name, line_at(_lines(text), (key,)), why)


def why_not(error: Exception) -> str:
    """Return the words of the system for what it would not do."""
    return getattr(error, "strerror", None) or str(error)


# -- what is wrong, and where -------------------------------------------------------------------


def at_line(name: str, line: int, why: Sentence) -> Sentence:
    """Return ``why`` with the file and the line that it is about."""
    return say("{file}, line {line}: {why}", file=name, line=line, why=why)


def placed(faults: Sequence[Fault], text: str) -> list[tuple[int, Sentence]]:
    """Return the line (from 1) and the sentence of each fault, from the top of the text down."""
    lines = _lines(text)
    found = ((line_at(lines, fault.place), fault.sentence) for fault in faults)
    return sorted(found, key=lambda one: one[0])


def _lines(text: str) -> Mapping[Place, int]:
    try:
        return lines_of(text)
    except RecursionError:  # tomllib's own limit is about as far
        return {}


# -- values -----------------------------------------------------------------------------------


def is_number(value: Any) -> bool:
    """Tell a number from the rest; infinite ones and whole ones beyond floats are none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def shown(value: object, longest: int = 60) -> str:
    """Return a value as it can be shown in a sentence: short, and on one line."""
    try:
        text = str(value).lower() if isinstance(value, bool) else str(value)
    except ValueError:  # a whole number of more digits than Python will write
        text = "..."
    text = text if text.isprintable() and text else ascii(text)
    return text if len(text) <= longest else text[:longest] + "..."
