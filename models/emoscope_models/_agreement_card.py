"""A site's own canonical directions, as the file of a fusion calibration holds them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from emoscope_models._agreement import PAIRS, Canon, Pair, fit_canon
from emoscope_models._estimate import MODALITIES, Modality
from emoscope_models._labels import Array


def as_tables(canons: Mapping[Pair, Canon]) -> list[dict[str, Any]]:
    """Return directions as TOML holds them."""
    return [
        {
            "modalities": list(pair),
            "means": [m.tolist() for m in canon.means],
            "maps": [m.tolist() for m in canon.maps],
            "correlations": canon.correlations.tolist(),
        }
        for pair, canon in canons.items()
    ]


def from_tables(raw: Any) -> Mapping[Pair, Canon]:
    """Return directions by pair. Raises ValueError that says what is wrong."""
    if not isinstance(raw, list):
        raise ValueError("must be a list of tables")
    found: dict[Pair, Canon] = {}
    for table in raw:
        pair = _pair(table)
        if pair in found:
            raise ValueError(f"names {' and '.join(pair)} twice")
        try:
            means, maps = table["means"], table["maps"]
            if len(means) != 2 or len(maps) != 2:
                raise ValueError("must hold two means and two maps")
            found[pair] = Canon(
                (_numbers(means[0]), _numbers(means[1])),
                (_numbers(maps[0]), _numbers(maps[1])),
                _numbers(table["correlations"]),
            )
        except (KeyError, TypeError, OverflowError) as error:
            raise ValueError(f"lacks numbers ({error})") from error
    return MappingProxyType(found)


def fit_canons(answers: Mapping[str, Array], present: Mapping[str, Any]) -> Mapping[Pair, Canon]:
    """Return directions of the pairs that 50 and more recorded answers (n, 7) are there of."""
    found: dict[Pair, Canon] = {}
    for pair in PAIRS:
        if not all(m in answers for m in pair):
            continue
        rows = present[pair[0]] & present[pair[1]]
        if rows.sum() >= 50:
            found[pair] = fit_canon(answers[pair[0]][rows], answers[pair[1]][rows])
    return MappingProxyType(found)


def _numbers(value: Any) -> Array:
    table = np.asarray(value, dtype=np.float64)
    if table.ndim not in (1, 2):
        raise ValueError("holds a table of the wrong shape")
    return table


def _pair(table: Any) -> Pair:
    if not isinstance(table, dict) or set(table) != {"modalities", "means", "maps", "correlations"}:
        raise ValueError("needs modalities, means, maps and correlations, and nothing else")
    names = table["modalities"]
    known: dict[Any, Modality] = {m: m for m in MODALITIES}
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        raise ValueError("must name two modalities")
    pair = tuple(known.get(n) for n in names)
    if pair not in PAIRS:
        raise ValueError(f"must name two of {', '.join(MODALITIES)}, in this order")
    return pair
