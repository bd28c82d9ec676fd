"""Where each dock of a tree is on a surface, in whole pixels. No Qt.

Docks keep their parent whatever the layout is and are only moved: a widget that is taken into
another one is styled anew, with all that is in it, which takes longer than a window may hold still.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from emoscope.ui.layouts._tree import Leaf, Node, Split, Way

Box = tuple[int, int, int, int]
"""Left, top, width, height."""
Least = Callable[[str], tuple[int, int]]
"""A dock's least width and height, by its name."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Pixels between two parts, and of a row of tabs."""

    gap: int
    tabs: int


@dataclass(frozen=True, slots=True)
class Handle:
    """Between part ``at`` of the split at ``path`` and the next; ``path`` from the tree's root."""

    path: tuple[int, ...]
    at: int
    way: Way
    box: Box


@dataclass(slots=True)
class Places:
    """What is where. ``docks`` are those that are seen; ``sizes`` of each split's parts."""

    docks: dict[str, Box] = field(default_factory=dict)
    tabs: list[tuple[Leaf, Box]] = field(default_factory=list)
    handles: list[Handle] = field(default_factory=list)
    sizes: dict[tuple[int, ...], list[int]] = field(default_factory=dict)
    least: dict[tuple[int, ...], list[int]] = field(default_factory=dict)


def divided(room: int, shares: Sequence[float], least: Sequence[int]) -> list[int]:
    """Return ``room`` pixels divided by ``shares``, none below its least.

    Where there is not room for the least of all, it is divided by that.
    """
    if sum(least) >= room:
        return _rounded(max(0, room), [max(1, size) for size in least])
    short: set[int] = set()
    while True:
        free = room - sum(least[i] for i in short)
        whole = sum(share for i, share in enumerate(shares) if i not in short)
        more = {
            i
            for i, share in enumerate(shares)
            if i not in short and free * share < least[i] * whole
        }
        if not more:
            break
        short |= more
    exact = [least[i] if i in short else free * share / whole for i, share in enumerate(shares)]
    return _rounded(room, exact)


def _rounded(room: int, exact: Sequence[float]) -> list[int]:
    """Return whole numbers in the same proportion that add up to ``room``."""
    whole, end, sizes, before = sum(exact), 0.0, [], 0
    for size in exact:
        end += size
        until = round(room * end / whole)
        sizes.append(until - before)
        before = until
    return sizes


def least_of(node: Node, least: Least, spacing: Spacing) -> tuple[int, int]:
    """Return the least width and height of a tree."""
    if isinstance(node, Leaf):
        each = [least(name) for name in node.names]
        tabs = spacing.tabs if len(node.names) > 1 else 0
        return max(w for w, _ in each), max(h for _, h in each) + tabs
    parts = [least_of(part, least, spacing) for part in node.parts]
    gaps = spacing.gap * (len(parts) - 1)
    wide, high = [w for w, _ in parts], [h for _, h in parts]
    if node.way == "row":
        return sum(wide) + gaps, max(high)
    return max(wide), sum(high) + gaps


def placed(node: Node, box: Box, least: Least, spacing: Spacing) -> Places:
    """Return where everything of a tree is within ``box``."""
    found = Places()
    _place(node, box, least, spacing, (), found)
    return found


def _place(
    node: Node, box: Box, least: Least, spacing: Spacing, path: tuple[int, ...], found: Places
) -> None:
    left, top, wide, high = box
    if isinstance(node, Leaf):
        if len(node.names) > 1:
            tabs = min(spacing.tabs, high)
            found.tabs.append((node, (left, top, wide, tabs)))
            top, high = top + tabs, high - tabs
        found.docks[node.front] = (left, top, wide, high)
        return
    row, gap = node.way == "row", spacing.gap
    room = (wide if row else high) - gap * (len(node.parts) - 1)
    both = [least_of(part, least, spacing) for part in node.parts]
    needed = [size[0 if row else 1] for size in both]
    sizes = divided(room, node.shares, needed)
    found.sizes[path], found.least[path] = sizes, needed
    at = left if row else top
    for number, (part, size) in enumerate(zip(node.parts, sizes, strict=True)):
        inner = (at, top, size, high) if row else (left, at, wide, size)
        _place(part, inner, least, spacing, (*path, number), found)
        at += size
        if number + 1 < len(sizes):
            between = (at, top, gap, high) if row else (left, at, wide, gap)
            found.handles.append(Handle(path, number, node.way, between))
        at += gap


def measured(node: Node, places: Places, path: tuple[int, ...] = ()) -> Node:
    """Return the tree with the shares that its parts have in ``places``."""
    if isinstance(node, Leaf):
        return node
    parts = tuple(measured(part, places, (*path, n)) for n, part in enumerate(node.parts))
    sizes = places.sizes.get(path, [])
    known = len(sizes) == len(parts) and min(sizes) > 0
    shares = tuple(size / sum(sizes) for size in sizes) if known else node.shares
    return Split(node.way, parts, shares)


def dragged(node: Node, places: Places, handle: Handle, by: int) -> Node:
    """Return the tree in which ``handle`` has been moved by pixels, as far as its sides allow."""
    sizes, least = list(places.sizes[handle.path]), places.least[handle.path]
    one, two = handle.at, handle.at + 1
    by = min(max(by, least[one] - sizes[one]), sizes[two] - least[two])
    if sizes[one] + by <= 0 or sizes[two] - by <= 0:
        return node
    sizes[one], sizes[two] = sizes[one] + by, sizes[two] - by
    return _shared(node, handle.path, tuple(size / sum(sizes) for size in sizes))


def _shared(node: Node, path: tuple[int, ...], shares: tuple[float, ...]) -> Node:
    assert isinstance(node, Split)
    if not path:
        return replace(node, shares=tuple(max(1e-6, share) for share in shares))
    at = path[0]
    inner = _shared(node.parts[at], path[1:], shares)
    return replace(node, parts=(*node.parts[:at], inner, *node.parts[at + 1 :]))
