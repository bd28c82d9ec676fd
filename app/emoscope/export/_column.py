"""What a column of a table is, and the columns that most tables begin with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["integer", "number", "boolean", "string", "datetime"]
"""A type of the Frictionless Table Schema."""
MISSING = "n/a"
"""In CSV, where there is no value; null in Parquet. As in BIDS."""
SECOND, NANOSECOND, SHARE, SCALE = "s", "ns", "0 to 1", "-1 to 1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, type, unit and meaning.

    A name with ``*`` stands for several: of the classes of a model, or the channels of a board.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    dtype: str = ""
    """Of samples, where it is not the widest of its kind: float32."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``asked`` for: it is only written when it is named."""

    name: str
    title: str
    columns: tuple[Column, ...]
    asked: bool = False

    def named(self, name: str, stars: Sequence[Column] = ()) -> "Table":
        """Return the table with that name, and with ``stars`` where it has a column with ``*``."""
        columns: list[Column] = []
        for column in self.columns:
            columns += stars if "*" in column.name else (column,)
        return replace(self, name=name, columns=tuple(columns))


TIME = (
    Column("time_ns", "integer", "Session time, exact.", NANOSECOND),
    Column("time_s", "number", "Session time.", SECOND),
    Column(
        "wall_time",
        "datetime",
        "Wall clock at that time (UTC), by the pair of clocks recorded last before it; moved when"
        " dates are shifted.",
    ),
)
