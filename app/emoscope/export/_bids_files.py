"""Text files of BIDS: TSV with n/a for nothing, JSON."""

import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

NONE = "n/a"


def cell(value: object) -> str:
    """Return a value as a cell: no tabs, no line ends, never empty.

    Half a character, which JSON can hold, is spelt out.
    """
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return NONE
    if isinstance(value, float):
        text = f"{value:.9f}".rstrip("0").rstrip(".")
        return "0" if text in ("-0", "") else text
    text = str(value).encode("utf-8", "backslashreplace").decode()
    return " ".join(text.split()) or NONE


def as_tsv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table."""
    lines = ["\t".join(columns)]
    lines += ["\t".join(map(cell, row)) for row in rows]
    return "\n".join(lines) + "\n"


def write_tsv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table to a new file. Raises OSError."""
    write_text(path, as_tsv(columns, rows))


def write_json(path: Path, value: Any) -> None:
    """Write JSON to a new file. Raises OSError."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def write_text(path: Path, text: str) -> None:
    """Write a new file. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
