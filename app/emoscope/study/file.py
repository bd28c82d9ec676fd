"""The study file, study.toml: read with every fault named by its line, and written whole.

docs/study.md is the contract. Version 1; a newer one is refused.
"""

import hashlib
import os
import uuid
from pathlib import Path
from typing import Any

import tomli_w

from emoscope.study._read import FORMAT, VERSION, read
from emoscope.study.check import faults
from emoscope.study.errors import StudyChanged, StudyError
from emoscope.study.study import Block, Montage, Study
from emoscope.toml_text import FileKind, at_line, bytes_of, document_of, placed, text_of, why_not
from emoscope_devices import KINDS, Sentence, say

LARGEST = 1 << 20
"""Bytes; a study with long notices in three languages has some 20,000."""
SUFFIX = ".toml"
ABSENT = ""
"""Digest of a file that is not there."""


def load(path: Path) -> Study:
    """Return the study in a file. Raises StudyError with file, line and reason of each fault."""
    return load_with_digest(path)[0]


def load_with_digest(path: Path) -> tuple[Study, str]:
    """Return the study in a file, and the digest by which ``save`` knows that very content."""
    data = bytes_of(path, _KIND)
    return parse(text_of(data, path.name, _KIND), path.name), hashlib.sha256(data).hexdigest()


def parse(text: str, name: str = "study.toml") -> Study:
    """Return the study in a text; ``name`` is the file's, for what is wrong. Raises StudyError."""
    text = text.removeprefix("\ufeff")
    study, wrong = read(document_of(text, name, _KIND))
    wrong = wrong or faults(study)
    if wrong:
        raise StudyError((at_line(name, *one) for one in placed(wrong, text)), wrong)
    return study


def dump(study: Study) -> str:
    """Return a study as the text of its file. Raises StudyError for one that has faults."""
    wrong = faults(study)
    if wrong:
        raise StudyError((fault.sentence for fault in wrong), wrong)
    return tomli_w.dumps(tables(study), multiline_strings=True)


def save(study: Study, path: Path, expected: str | None = None) -> str:
    """Write a study atomically, and return the new content's digest.

    ``expected`` is the digest of what may be replaced, ABSENT where nothing may be; None replaces
    whatever there is. Raises StudyChanged when another content is there, StudyError for a study
    with faults and for a place that cannot be written.
    """
    data = dump(study).encode()
    try:
        target = path.resolve()
        if expected is not None and expected != ABSENT and _digest(target) != expected:
            raise _changed(path)
        _replace(target, data, new=expected == ABSENT)
    except _Taken as error:
        raise StudyChanged(
            (say("There is a file {file} already. Save under another name.", file=path),)
        ) from error
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in the name; a loop of links
        raise StudyError((_unwritable(path, error),)) from error
    return hashlib.sha256(data).hexdigest()


def suggested_name(study: Study) -> str:
    """Return what the file of a study would be called."""
    return f"{study.code or 'study'}{SUFFIX}"


def has_comments(path: Path) -> bool:
    """Return whether a file has comments, which a save from a window does not keep."""
    try:
        text = bytes_of(path, _KIND).decode("utf-8-sig")
    except (StudyError, UnicodeDecodeError):
        return False
    return any(line.lstrip().startswith("#") for line in text.splitlines())


# -- reading ----------------------------------------------------------------------------------


def _absent(path: Path) -> Sentence:
    return say("There is no file {file}. Choose another, or make a new study.", file=path)


def _large(path: Path) -> Sentence:
    return say(
        "{file} is larger than {most} bytes: it is no study file. Choose another.",
        file=path,
        most=LARGEST,
    )


_KIND = FileKind(
    format=FORMAT,
    version=VERSION,
    largest=LARGEST,
    error=StudyError,
    absent=_absent,
    large=_large,
    foreign=say('It is no study file: it does not say format = "{format}".', format=FORMAT),
    empty=say("The file is empty. Make a new study."),
    deep=say("The values are nested too deeply. A study file needs three levels."),
)


# -- writing ----------------------------------------------------------------------------------


def tables(study: Study) -> dict[str, Any]:
    """Return a study as TOML has it; what is empty and has no meaning is left out."""
    made: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "code": study.code,
        "title": study.title,
        "contact": study.contact,
        **({"retention": study.retention} if study.retention else {}),
        "purpose": study.purpose,
        "languages": list(study.languages),
        "labels": list(study.labels),
        "streams": {
            kind: {
                "role": study.roles[kind],
                **({"device": study.devices[kind]} if kind in study.devices else {}),
                "record": kind in study.recorded,
            }
            for kind in KINDS
        },
        "montage": _montage(study.montage),
        "keys": [{"key": k.key, "label": k.label, "kind": k.kind} for k in study.keys],
        "blocks": [_block(block) for block in study.blocks],
        "notice": dict(study.notice),
    }
    optional = ("montage", "keys", "blocks", "notice")
    return {name: value for name, value in made.items() if value or name not in optional}


def _montage(montage: Montage) -> dict[str, Any]:
    table: dict[str, Any] = {}
    if montage.channels:
        table["channels"] = list(montage.channels)
    for name, text in (("reference", montage.reference), ("ground", montage.ground)):
        if text:
            table[name] = text
    if montage.positions:
        table["positions"] = {name: list(spot) for name, spot in montage.positions.items()}
    return table


def _block(block: Block) -> dict[str, Any]:
    table: dict[str, Any] = {"name": block.name}
    if block.seconds is not None:
        table["seconds"] = block.seconds
    table["screen"] = block.screen
    if block.instruction:
        table["instruction"] = dict(block.instruction)
    return table


class _Taken(Exception):
    """There is a file where there must be none."""


def _replace(target: Path, data: bytes, *, new: bool) -> None:
    """Put ``data`` in place at once or not at all. Raises _Taken where there must be none."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name[:80]}.{uuid.uuid4().hex[:12]}")
    try:
        with partial.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if new:
            _link(partial, target)
        else:
            if target.exists():
                partial.chmod(target.stat().st_mode & 0o777)
            partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _link(partial: Path, target: Path) -> None:
    """Give the finished file its name, unless something has it."""
    try:
        os.link(partial, target)
    except FileExistsError as error:
        raise _Taken from error
    except OSError:  # a file system without links, such as that of a memory stick
        if target.exists():
            raise _Taken from None
        partial.replace(target)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ABSENT


def _changed(path: Path) -> StudyChanged:
    return StudyChanged(
        (
            say(
                "{file} has another content than when it was opened: somebody else has written it."
                " Save under another name, or open it again.",
                file=path,
            ),
        )
    )


def _unwritable(path: Path, error: Exception) -> Sentence:
    return say(
        "{file} cannot be written ({why}). Choose another place.", file=path, why=why_not(error)
    )
