"""A layout as a value: rows and columns of docks, tabs, what floats, what is closed. No Qt.

The window is built from this value and every rearrangement is a function from one tree to the
next, so that what is saved, shown and tested is the same thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Way = Literal["row", "column"]
Side = Literal["left", "right", "top", "bottom"]
SIDES: tuple[Side, ...] = ("left", "right", "top", "bottom")
LEAST = 0.02
"""The smallest share that is kept: less would be a dock that nobody finds again."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One dock, or several as tabs; ``front`` is the one that is seen."""

    names: tuple[str, ...]
    front: str = ""

    def __post_init__(self) -> None:
        """Refuse no dock, one twice, and a front that is not among them."""
        if not self.names or len(set(self.names)) != len(self.names):
            raise ValueError("a leaf has docks, each once")
        if not self.front:
            object.__setattr__(self, "front", self.names[0])
        if self.front not in self.names:
            raise ValueError(f"{self.front} is not among the tabs")


@dataclass(frozen=True, slots=True)
class Split:
    """Parts beside each other ("row") or below each other ("column"), with their ``shares``."""

    way: Way
    parts: tuple["Node", ...]
    shares: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse shares that are not one for each part, all above zero."""
        if len(self.parts) != len(self.shares) or not self.parts:
            raise ValueError("a split has a share for each part")
        if not all(0 < share < 1e6 for share in self.shares):
            raise ValueError("a share is above zero")


Node = Leaf | Split


@dataclass(frozen=True, slots=True)
class Floating:
    """A dock in a window of its own: where, in pixels of the desktop."""

    name: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where every dock is. One that is in none of the three goes to its usual place."""

    name: str
    tree: Node | None
    floating: tuple[Floating, ...] = ()
    closed: frozenset[str] = frozenset()

    def docked(self) -> tuple[str, ...]:
        """Return the docks in the tree."""
        return tuple(names_of(self.tree))

    def known(self) -> frozenset[str]:
        """Return all docks of which the layout says something."""
        return frozenset((*self.docked(), *(f.name for f in self.floating), *self.closed))


def row(*parts: tuple[Node | str, float]) -> Split:
    """Return parts beside each other, each with its share."""
    return Split("row", tuple(_node(p) for p, _ in parts), tuple(s for _, s in parts))


def column(*parts: tuple[Node | str, float]) -> Split:
    """Return parts below each other, each with its share."""
    return Split("column", tuple(_node(p) for p, _ in parts), tuple(s for _, s in parts))


def _node(part: Node | str) -> Node:
    return Leaf((part,)) if isinstance(part, str) else part


def names_of(node: Node | None) -> Iterator[str]:
    """Yield the docks of a tree, from the left and from above."""
    if isinstance(node, Leaf):
        yield from node.names
    elif node is not None:
        for part in node.parts:
            yield from names_of(part)


def leaf_of(node: Node | None, name: str) -> Leaf | None:
    """Return the leaf in which a dock is, None where it is not docked."""
    if isinstance(node, Leaf):
        return node if name in node.names else None
    if node is None:
        return None
    return next((found for part in node.parts if (found := leaf_of(part, name))), None)


def tidy(node: Node | None) -> Node | None:
    """Return the tree without splits of one part or of the same way within each other."""
    if node is None or isinstance(node, Leaf):
        return node
    parts: list[Node] = []
    shares: list[float] = []
    whole = sum(node.shares)
    for part, share in zip(node.parts, node.shares, strict=True):
        tidied = tidy(part)
        assert tidied is not None
        share = max(LEAST, share / whole)
        if isinstance(tidied, Split) and tidied.way == node.way:
            parts += tidied.parts
            shares += [share * s / sum(tidied.shares) for s in tidied.shares]
        else:
            parts.append(tidied)
            shares.append(share)
    if len(parts) == 1:
        return parts[0]
    total = sum(shares)
    return Split(node.way, tuple(parts), tuple(s / total for s in shares))


def without(node: Node | None, name: str) -> Node | None:
    """Return the tree without a dock; None when it was the last."""
    return tidy(_without(node, name))


def _without(node: Node | None, name: str) -> Node | None:
    if node is None:
        return None
    if isinstance(node, Leaf):
        rest = tuple(n for n in node.names if n != name)
        if rest == node.names:
            return node
        return Leaf(rest, node.front if node.front in rest else rest[0]) if rest else None
    kept = [
        (part, share)
        for old, share in zip(node.parts, node.shares, strict=True)
        if (part := _without(old, name)) is not None
    ]
    if not kept:
        return None
    return Split(node.way, tuple(p for p, _ in kept), tuple(s for _, s in kept))


def beside(node: Node | None, target: str, name: str, side: Side) -> Node:
    """Return the tree with ``name`` at a side of ``target``, of which it takes half the room."""
    rest = without(node, name)
    if leaf_of(rest, target) is None:
        return at_edge(rest, name, side, 0.3)
    made = tidy(_placed(rest, target, Leaf((name,)), side))
    assert made is not None
    return made


def _placed(node: Node | None, target: str, new: Leaf, side: Side) -> Node:
    assert node is not None
    if isinstance(node, Leaf):
        return joined(node, new, side, 0.5) if target in node.names else node
    return replace(node, parts=tuple(_placed(part, target, new, side) for part in node.parts))


def joined(node: Node, new: Node, side: Side, share: float) -> Node:
    """Return a split with ``new`` at a side of ``node``, of which it takes ``share``."""
    way: Way = "row" if side in ("left", "right") else "column"
    if side in ("left", "top"):
        return Split(way, (new, node), (share, 1 - share))
    return Split(way, (node, new), (1 - share, share))


def at_edge(node: Node | None, name: str, side: Side, share: float = 0.25) -> Node:
    """Return the tree with ``name`` along an edge of the whole."""
    rest = without(node, name)
    new = Leaf((name,))
    if rest is None:
        return new
    made = tidy(joined(rest, new, side, share))
    assert made is not None
    return made


def tabbed(node: Node | None, target: str, name: str) -> Node:
    """Return the tree with ``name`` as a tab in front of ``target``."""
    rest = without(node, name)
    if leaf_of(rest, target) is None:
        return at_edge(rest, name, "right")
    return _tabbed(rest, target, name)


def _tabbed(node: Node | None, target: str, name: str) -> Node:
    assert node is not None
    if isinstance(node, Leaf):
        return Leaf((*node.names, name), name) if target in node.names else node
    return replace(node, parts=tuple(_tabbed(part, target, name) for part in node.parts))


def restored(before: Node | None, now: Node | None, name: str) -> Node | None:
    """Return the tree in which a dock is where it was ``before``.

    None where the others have been rearranged since: then there is no such place.
    """
    if leaf_of(before, name) is None or _shape(without(before, name)) != _shape(now):
        return None
    return fronted(before, name)


def _shape(node: Node | None) -> object:
    """Return a tree without its shares and fronts."""
    if node is None or isinstance(node, Leaf):
        return () if node is None else node.names
    return node.way, *(_shape(part) for part in node.parts)


def fronted(node: Node | None, name: str) -> Node | None:
    """Return the tree with ``name`` in front of its tabs."""
    if isinstance(node, Leaf):
        return replace(node, front=name) if name in node.names else node
    if node is None:
        return None
    parts = tuple(part for old in node.parts if (part := fronted(old, name)) is not None)
    return replace(node, parts=parts)


def grown(node: Node | None, name: str, way: Way, by: float) -> Node | None:
    """Return the tree with the part that holds ``name`` wider (higher) by ``by`` of its split."""
    if node is None or isinstance(node, Leaf):
        return node
    at = next((i for i, part in enumerate(node.parts) if name in names_of(part)), None)
    if at is None:
        return node
    deeper = grown(node.parts[at], name, way, by)
    if deeper != node.parts[at]:
        assert deeper is not None
        return replace(node, parts=(*node.parts[:at], deeper, *node.parts[at + 1 :]))
    if node.way != way or len(node.parts) == 1:
        return node
    return replace(node, shares=_grown(node.shares, at, by))


def _grown(shares: Sequence[float], at: int, by: float) -> tuple[float, ...]:
    whole = sum(shares)
    now = shares[at] / whole
    then = min(0.9, max(0.08, now + by))
    others = 1 - now
    return tuple(
        then if i == at else share / whole * (1 - then) / others for i, share in enumerate(shares)
    )


def on_screen(spot: Floating, screens: Sequence[tuple[int, int, int, int]]) -> Floating:
    """Return where a floating dock is wholly on one of ``screens`` (x, y, width, height).

    It moves to the screen that shows most of it, else to the first, and shrinks to it.
    """
    if not screens:
        return spot

    def seen(screen: tuple[int, int, int, int]) -> int:
        x, y, w, h = screen
        wide = min(spot.x + spot.width, x + w) - max(spot.x, x)
        high = min(spot.y + spot.height, y + h) - max(spot.y, y)
        return max(0, wide) * max(0, high)

    x, y, w, h = max(screens, key=seen)
    wide, high = min(spot.width, w), min(spot.height, h)
    return Floating(
        spot.name,
        min(max(spot.x, x), x + w - wide),
        min(max(spot.y, y), y + h - high),
        wide,
        high,
    )
