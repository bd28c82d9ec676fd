"""Layouts in a file of their own: JSON with a version, written atomically, refused by name.

A layout file is looked at as a stranger's: it may be damaged, from a later version, or name docks
that this window has not. Whatever it is, the window comes up, and says what it could not follow.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.ui.layouts._tree import Floating, Layout, Leaf, Node, Split, names_of, tidy
from emoscope_devices import Sentence, say

FILE_NAME = "layouts.json"
KIND = "emoscope layouts"
VERSION = 1
MOST_BYTES = 1_000_000
MOST_DEPTH = 12
MOST_NAME = 60
FAR = 1_000_000
"""Pixels: no desktop is wider."""


class LayoutError(Exception):
    """A layout cannot be followed. ``sentence`` can be translated."""

    def __init__(self, template: str, **values: Any) -> None:
        """Take the sentence as template and values."""
        self.sentence: Sentence = say(template, **values)
        super().__init__(str(self.sentence))


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept: the layout at the last closing, and those saved under a name."""

    current: Layout | None = None
    saved: Mapping[str, Layout] = field(default_factory=lambda: MappingProxyType({}))


def dump(kept: Kept) -> str:
    """Return the file's content."""
    table = {
        "kind": KIND,
        "version": VERSION,
        "current": None if kept.current is None else _table(kept.current),
        "saved": [_table(layout) for layout in kept.saved.values()],
    }
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"


def parse(text: str) -> Kept:
    """Read a file's content. Raises LayoutError that says what is wrong."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LayoutError("It is not JSON ({error}).", error=error) from error
    if not isinstance(raw, dict) or raw.get("kind") != KIND:
        raise LayoutError("It is no file of layouts.")
    if raw.get("version") != VERSION:
        raise LayoutError(
            "It has version {version}, this Emoscope reads {known}.",
            version=str(raw.get("version"))[:MOST_NAME],
            known=VERSION,
        )
    current, saved = raw.get("current"), raw.get("saved", [])
    if not isinstance(saved, list):
        raise LayoutError("{where} is not as it must be.", where="saved")
    layouts = [_layout(each, f"saved[{number}]") for number, each in enumerate(saved)]
    return Kept(
        None if current is None else _layout(current, "current"),
        MappingProxyType({layout.name: layout for layout in layouts}),
    )


def load(path: Path) -> tuple[Kept, Sentence | None]:
    """Read the file; never raises for its content. A missing file is no problem.

    A file that cannot be followed stays beside as ``layouts.json.damaged``, and is told of.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LayoutError("It is larger than {most} bytes.", most=MOST_BYTES)
        return parse(path.read_text(encoding="utf-8")), None
    except FileNotFoundError:
        return Kept(), None
    except (LayoutError, OSError, UnicodeDecodeError) as error:
        why = error.sentence if isinstance(error, LayoutError) else error
    beside = path.with_name(path.name + ".damaged")
    try:
        path.replace(beside)
    except OSError:
        beside = path
    return Kept(), say(
        "The layouts of the window cannot be read: {why} The usual layout is shown; the file is"
        " kept as {kept}.",
        why=why,
        kept=beside,
    )


def save(kept: Kept, path: Path) -> None:
    """Write atomically. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8") as file:
        file.write(dump(kept))
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


# -- to JSON ---------------------------------------------------------------------------------------


def _table(layout: Layout) -> dict[str, Any]:
    return {
        "name": layout.name,
        "tree": None if layout.tree is None else _node_table(layout.tree),
        "floating": [
            {"dock": f.name, "place": [f.x, f.y, f.width, f.height]} for f in layout.floating
        ],
        "closed": sorted(layout.closed),
    }


def _node_table(node: Node) -> dict[str, Any]:
    if isinstance(node, Leaf):
        return {"docks": list(node.names), "front": node.front}
    return {
        node.way: [_node_table(part) for part in node.parts],
        "shares": [round(share, 4) for share in node.shares],
    }


# -- from JSON -------------------------------------------------------------------------------------


def _layout(raw: Any, where: str) -> Layout:
    if not isinstance(raw, dict):
        raise _wrong(where)
    tree = raw.get("tree")
    floating = raw.get("floating", [])
    if not isinstance(floating, list):
        raise _wrong(f"{where}.floating")
    try:
        layout = Layout(
            _name(raw.get("name"), f"{where}.name"),
            None if tree is None else tidy(_node(tree, f"{where}.tree", 0)),
            tuple(_floating(f, f"{where}.floating") for f in floating),
            frozenset(_names(raw.get("closed", []), f"{where}.closed")),
        )
    except ValueError as error:
        raise LayoutError("{where}: {why}.", where=where, why=error) from error
    docks = [*names_of(layout.tree), *(f.name for f in layout.floating)]
    if len(set(docks)) != len(docks) or layout.closed & set(docks):
        raise LayoutError("{where} has a panel in two places.", where=where)
    return layout


def _node(raw: Any, where: str, depth: int) -> Node:
    if not isinstance(raw, dict) or depth > MOST_DEPTH:
        raise _wrong(where)
    if "docks" in raw:
        names = tuple(_names(raw["docks"], where))
        return Leaf(names, _name(raw.get("front", names[0] if names else ""), where))
    for way in ("row", "column"):
        if way in raw:
            parts, shares = raw[way], raw.get("shares")
            if not isinstance(parts, list) or not isinstance(shares, list):
                raise _wrong(where)
            nodes = tuple(_node(p, f"{where}.{way}[{n}]", depth + 1) for n, p in enumerate(parts))
            return Split(
                "row" if way == "row" else "column",
                nodes,
                tuple(_number(share, where) for share in shares),
            )
    raise _wrong(where)


def _floating(raw: Any, where: str) -> Floating:
    place = raw.get("place") if isinstance(raw, dict) else None
    if not isinstance(place, list) or len(place) != 4:
        raise _wrong(where)
    x, y, width, height = (round(_number(v, where)) for v in place)
    if not (0 < width < FAR and 0 < height < FAR):
        raise _wrong(where)
    return Floating(_name(raw.get("dock"), where), x, y, width, height)


def _names(raw: Any, where: str) -> list[str]:
    if not isinstance(raw, list):
        raise _wrong(where)
    return [_name(name, where) for name in raw]


def _name(raw: Any, where: str) -> str:
    if not isinstance(raw, str) or not 0 < len(raw) <= MOST_NAME or not raw.isprintable():
        raise _wrong(where)
    return raw


def _number(raw: Any, where: str) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not -FAR < raw < FAR:
        raise _wrong(where)
    return float(raw)


def _wrong(where: str) -> LayoutError:
    return LayoutError("{where} is not as it must be.", where=where)
