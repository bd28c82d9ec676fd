"""Tables as files that are written row by row, so that an hour takes no more memory than a second.

CSV as RFC 4180 has it: UTF-8, one header, CR LF. Numbers have as many digits as bring them back.
Parquet needs pyarrow.
"""

import csv
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np

from emoscope.export._columns import MISSING, Column, Table

Row = Sequence[Any]
"""One value a column; None or NaN where there is none; wall times in ns since 1970."""
BATCH = 8192
"""Rows that Parquet keeps together."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class TableFile(Protocol):
    """A table that is being written. Raises OSError when the disk does."""

    def add(self, row: Row) -> None:
        """Append one row."""

    def close(self) -> None:
        """Write what is left and close the file."""


class CSVFile:
    """A table as CSV. Raises FileExistsError rather than overwrite."""

    def __init__(self, path: Path, table: Table) -> None:
        """Create the file and write the header."""
        self._file = path.open("x", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file, lineterminator="\r\n")
        self._as_text = [TEXTS[column.kind] for column in table.columns]
        self._writer.writerow([column.name for column in table.columns])

    def add(self, row: Row) -> None:
        """Append one row."""
        cells = zip(self._as_text, row, strict=True)
        self._writer.writerow([MISSING if v is None else text(v) for text, v in cells])

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class ParquetFile:
    """A table as Parquet. Raises FileExistsError, and ImportError without pyarrow."""

    def __init__(self, path: Path, table: Table) -> None:
        """Create the file."""
        import pyarrow
        from pyarrow import parquet

        kinds = {
            "integer": pyarrow.int64(),
            "number": pyarrow.float64(),
            "boolean": pyarrow.bool_(),
            "string": pyarrow.string(),
            "datetime": pyarrow.timestamp("ns", tz="UTC"),
            "float32": pyarrow.float32(),
        }
        self._table, self._batch = table, pyarrow.record_batch
        self._array = pyarrow.array
        self._schema = pyarrow.schema(
            [
                pyarrow.field(c.name, kinds[c.dtype or c.kind], metadata=_about(c))
                for c in table.columns
            ]
        )
        self._rows: list[Row] = []
        self._file = path.open("xb")
        self._writer = parquet.ParquetWriter(self._file, self._schema, compression="zstd")

    def add(self, row: Row) -> None:
        """Append one row."""
        self._rows.append(row)
        if len(self._rows) >= BATCH:
            self._flush()

    def close(self) -> None:
        """Write what is left and close the file."""
        try:
            self._flush()
            self._writer.close()
        finally:
            self._file.close()

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        if not rows:
            return
        columns = zip(*rows, strict=True)
        arrays = [
            # NaN is no value here, as in CSV.
            self._array([None if v is None or v != v else v for v in values], field.type)
            for field, values in zip(self._schema, columns, strict=True)
        ]
        self._writer.write_batch(self._batch(arrays, schema=self._schema))


def _about(column: Column) -> dict[str, str]:
    return {"description": column.meaning, "unit": column.unit}


def _number(value: Any) -> str:
    if isinstance(value, np.float32):
        return _number(float(value)) if not np.isfinite(value) else str(value)
    number = float(value)
    if math.isnan(number):
        return MISSING
    if math.isinf(number):
        return "INF" if number > 0 else "-INF"
    return repr(number)


def _instant(value: Any) -> str:
    """Return a wall time (ns since 1970) as ISO 8601, in UTC; microseconds."""
    at = EPOCH + timedelta(microseconds=int(value) // 1000)
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


TEXTS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "integer": lambda value: str(int(value)),
        "number": _number,
        "boolean": lambda value: "true" if value else "false",
        "string": str,
        "datetime": _instant,
    }
)


def write_all(file: TableFile, rows: Iterable[Row]) -> int:
    """Append rows and return how many; the file stays open."""
    count = 0
    for row in rows:
        file.add(row)
        count += 1
    return count
