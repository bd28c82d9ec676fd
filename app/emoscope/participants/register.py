"""The list of codes and names: a CSV file elsewhere than the data, for who may know. Never needed.

    code,name
    P01,Maria Beispiel

It is made for the eyes of its owner alone (0600) and is never inside the data root: whoever gets
the data must not get the names with them.
"""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from emoscope.participants.codes import check_code
from emoscope.participants.errors import CodeError, KeyFileError
from emoscope.participants.lines import alone, replace_file
from emoscope_devices import Sentence, say

HEADER = ("code", "name")
LARGEST = 8 << 20
LONGEST_NAME = 200
OWNER_ONLY = 0o600
FORMULA = "=+-@\t\r"
"""What spreadsheets take for the beginning of a formula (OWASP: CSV Injection)."""


def check_place(path: Path, root: Path) -> None:
    """Raise KeyFileError for a list inside the data root, also where a link leads into it."""
    if path.resolve().is_relative_to(root.resolve()):
        raise KeyFileError(
            "The list of names {file} is inside the folder of the data, {folder}.",
            "Keep it elsewhere: who gets the data must not get the names.",
            file=path,
            folder=root,
        )


def read_names(path: Path) -> dict[str, str]:
    """Return names by code. A file that is not there has none. Raises KeyFileError."""
    return {code: name for code, name, _ in _rows(path)}


def write_name(path: Path, root: Path, code: str, name: str) -> None:
    """Write down whose code it is, in a new list or one that is there; the others stay.

    Raises KeyFileError, also when the code stands for another name already, and CodeError.
    """
    check_place(path, root)
    check_code(code)
    check_name(path, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone(path.parent):
            names = read_names(path)
            if names.get(code, name) != name:
                raise KeyFileError(
                    "The code {code} stands for another name in {file} already.",
                    "Use another code.",
                    code=code,
                    file=path,
                )
            if code not in names:
                replace_file(path, _as_csv({**names, code: name}), OWNER_ONLY)
    except OSError as error:
        raise _unusable(path, error) from error


def remove_name(path: Path, code: str) -> int:
    """Take a code out of the list; return how many lines that were. Raises KeyFileError."""
    try:
        with alone(path.parent):
            names = read_names(path)
            if names.pop(code, None) is None:
                return 0
            replace_file(path, _as_csv(names), OWNER_ONLY)
    except OSError as error:
        raise _unusable(path, error) from error
    return 1


def _rows(path: Path) -> list[tuple[str, str, int]]:
    """Return code, name and line number. Raises KeyFileError that names the line."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _unusable(path, error) from error
    if len(data) > LARGEST:
        raise _wrong(path, 1, say("it is longer than 8 MiB"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong(path, data[: error.start].count(b"\n") + 1, say("it is no UTF-8")) from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[tuple[str, str, int]] = []
    seen: set[str] = set()
    try:
        for row in reader:
            if not found and not seen and tuple(cell.strip() for cell in row) == HEADER:
                seen.add("")
                continue
            if row:
                found.append((*_taken(path, row, reader.line_num, seen), reader.line_num))
    except csv.Error as error:
        raise _wrong(path, reader.line_num, say("it is no CSV: {why}", why=error)) from error
    return found


def _taken(path: Path, row: list[str], line: int, seen: set[str]) -> tuple[str, str]:
    """Return code and name of a row. ``seen`` has the codes so far, and "" for the header."""
    if "" not in seen:
        raise _wrong(path, line, say("it does not begin with the columns code,name"))
    if len(row) != len(HEADER):
        raise _wrong(path, line, say("it does not have two columns"))
    code, name = row
    try:
        check_code(code)
    except CodeError as error:
        raise _wrong(path, line, error.sentences[0]) from error
    if code in seen:
        raise _wrong(path, line, say("the code {code} is there twice", code=code))
    seen.add(code)
    return code, name


def check_name(path: Path, name: str) -> None:
    """Raise KeyFileError for what cannot be a name in a list."""
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        raise KeyFileError(
            "The name for {file} is empty, too long, or has characters that cannot be seen.",
            "Type the name on one line.",
            file=path,
        )
    if name[0] in FORMULA:
        raise KeyFileError(
            "A name in {file} cannot begin with {character}: spreadsheets take that for a formula.",
            "Begin with a letter.",
            file=path,
            character=name[0],
        )


def _as_csv(names: Mapping[str, str]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(names.items())
    return out.getvalue().encode()


def _wrong(path: Path, line: int, why: Sentence) -> KeyFileError:
    return KeyFileError(
        "Line {line} of the list of names {file} cannot be used ({why}).",
        "Repair the file, or choose another one. It is left as it is.",
        line=line,
        file=path,
        why=why,
    )


def _unusable(path: Path, error: OSError) -> KeyFileError:
    return KeyFileError(
        "The list of names {file} cannot be used ({why}).",
        "Choose another file, or do without: it is never needed.",
        file=path,
        why=error.strerror or error,
    )
