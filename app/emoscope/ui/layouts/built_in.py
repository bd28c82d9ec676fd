"""The layouts that come with the program, and where docks go that a layout does not know."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from emoscope.ui.layouts import _tree as trees
from emoscope.ui.layouts._tree import Layout, Leaf, Node, Side, column, row

DOCKS = (
    "video", "face", "voice", "answer", "classes", "plane", "timeline", "traces", "head", "bands",
)  # fmt: skip
"""The docks of the board; what the window adds to them has its usual place in every layout."""
DEFAULT = "operator"


def _layout(name: str, tree: Node) -> Layout:
    made = Layout(name, tree)
    return Layout(name, tree, closed=frozenset(DOCKS) - set(made.docked()))


OPERATOR = _layout(
    "operator",
    row(
        (column(("video", 250), ("face", 345), ("voice", 405)), 30),
        (column(("answer", 20), (row(("classes", 11), ("plane", 10)), 44), ("timeline", 36)), 38),
        (column(("traces", 66), (row(("head", 10), ("bands", 11)), 34)), 32),
    ),
)
"""Everything at once: who runs a session."""

DEMO = _layout(
    "demo",
    row(
        (column(("video", 66), ("timeline", 34)), 52),
        (
            column(
                ("answer", 22),
                (row(("classes", 11), ("plane", 10)), 48),
                (row(("face", 1), ("voice", 1)), 30),
            ),
            48,
        ),
    ),
)
"""A large picture and answer: who shows it to visitors."""

EEG = _layout(
    "EEG",
    row(
        (
            column(
                ("video", 34),
                ("answer", 20),
                (Leaf(("timeline", "classes", "plane", "face", "voice")), 46),
            ),
            32,
        ),
        (column(("traces", 68), (row(("head", 10), ("bands", 11)), 32)), 68),
    ),
)
"""Large traces: who sets electrodes and watches them."""

EXPERIMENT = _layout(
    "experiment",
    row(
        (column(("video", 34), ("answer", 20), (Leaf(("timeline", "plane")), 46)), 30),
        (Leaf(("protocol",)), 32),
        (
            column(
                ("traces", 56),
                (row(("head", 10), (Leaf(("bands", "classes")), 11)), 44),
            ),
            38,
        ),
    ),
)
"""A tall place for the run of a protocol: who runs an experiment."""

BUILT_IN: Mapping[str, Layout] = MappingProxyType(
    {layout.name: layout for layout in (OPERATOR, DEMO, EEG, EXPERIMENT)}
)


@dataclass(frozen=True, slots=True)
class Usual:
    """Where a dock goes that a layout does not know: an edge, or a tab ``beside`` another dock.

    ``shown_in`` names the layouts in which it is open, None for all.
    """

    area: Side
    beside: str = ""
    shown_in: frozenset[str] | None = None


def placed(tree: Node | None, name: str, place: Usual) -> Node:
    """Return the tree with a dock where it usually is, in front."""
    if place.beside and trees.leaf_of(tree, place.beside) is not None:
        return trees.tabbed(tree, place.beside, name)
    return trees.at_edge(tree, name, place.area)


def completed(layout: Layout, usual: Mapping[str, Usual]) -> Layout:
    """Return a layout of exactly the docks that ``usual`` names, without losing one of them."""
    tree: Node | None = layout.tree
    closed = layout.closed & set(usual)
    for name in set(layout.docked()) - set(usual):
        tree = trees.without(tree, name)
    for name, place in usual.items():
        if name in layout.known():
            continue
        if place.shown_in is not None and layout.name not in place.shown_in:
            closed |= {name}
            continue
        leaf = trees.leaf_of(tree, place.beside) if place.beside else None
        tree = placed(tree, name, place)
        if leaf is not None:  # it does not hide what is in front
            tree = trees.fronted(tree, leaf.front)
    floating = tuple(f for f in layout.floating if f.name in usual)
    return Layout(layout.name, tree, floating, closed)
