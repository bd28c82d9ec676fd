"""Layouts as values: every rearrangement keeps every dock once; files of any content are read."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.ui.layouts import _file as files
from emoscope.ui.layouts import _tree as trees
from emoscope.ui.layouts._file import Kept, LayoutError, dump, load, parse, save
from emoscope.ui.layouts._tree import Floating, Layout, Leaf, Split, column, row
from emoscope.ui.layouts.built_in import BUILT_IN, DOCKS

NAMES = tuple("abcdefgh")


@st.composite
def nodes(draw, names=NAMES):
    """Return a tree that holds each of some names once."""
    chosen = draw(st.permutations(names))[: draw(st.integers(1, len(names)))]
    return draw(_of(chosen, 0))


@st.composite
def _of(draw, names, depth):
    if len(names) == 1 or depth > 3 or draw(st.booleans()):
        return Leaf(tuple(names), draw(st.sampled_from(names)))
    cut = draw(st.integers(1, len(names) - 1))
    parts = (draw(_of(names[:cut], depth + 1)), draw(_of(names[cut:], depth + 1)))
    share = st.floats(0.05, 10)
    return Split(draw(st.sampled_from(("row", "column"))), parts, (draw(share), draw(share)))


def told(node):
    return sorted(trees.names_of(node))


def ways(node):
    """Yield every pair of a split's way and the way of a split right within it."""
    if isinstance(node, Split):
        for part in node.parts:
            if isinstance(part, Split):
                yield node.way, part.way
            yield from ways(part)


@given(nodes(), st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(trees.SIDES))
@settings(max_examples=80, deadline=None)
def test_a_dock_that_is_moved_is_there_once_and_all_others_stay(node, name, target, side):
    if name == target:
        return
    expected = sorted({*told(node), name})
    for made in (
        trees.beside(node, target, name, side),
        trees.tabbed(node, target, name),
        trees.at_edge(node, name, side),
    ):
        assert told(made) == expected
        assert all(outer != inner for outer, inner in ways(trees.tidy(made)))
    gone = trees.without(node, name)
    assert told(gone) == [n for n in told(node) if n != name]


def test_beside_takes_half_of_the_room_of_its_neighbour():
    made = trees.beside(row(("a", 1), ("b", 1)), "b", "c", "right")
    assert [leaf.names[0] for leaf in made.parts] == ["a", "b", "c"]
    assert made.shares == pytest.approx((0.5, 0.25, 0.25))
    below = trees.beside(row(("a", 1), ("b", 1)), "b", "c", "top")
    assert below.parts[1] == column((Leaf(("c",)), 0.5), (Leaf(("b",)), 0.5))


def test_growing_takes_from_the_others_and_stops():
    tree = row(("a", 1), (column(("b", 1), ("c", 3)), 1))
    wider = trees.grown(tree, "b", "row", 0.1)
    assert wider.shares == pytest.approx((0.4, 0.6))
    higher = trees.grown(tree, "b", "column", 0.1)
    assert higher.parts[1].shares == pytest.approx((0.35, 0.65)) and higher.shares == (1, 1)
    for _ in range(50):
        tree = trees.grown(tree, "a", "row", 0.1)
    assert tree.shares == pytest.approx((0.9, 0.1))
    assert trees.grown(Leaf(("a",)), "a", "row", 0.1) == Leaf(("a",))


def test_a_front_tab_that_is_taken_away_leaves_another_in_front():
    leaf = Leaf(("a", "b", "c"), "b")
    assert trees.without(leaf, "b") == Leaf(("a", "c"), "a")
    assert trees.without(leaf, "a") == Leaf(("b", "c"), "b")
    assert trees.without(Leaf(("a",)), "a") is None
    assert trees.fronted(row((leaf, 1), ("d", 1)), "c").parts[0].front == "c"


@pytest.mark.parametrize(
    "make",
    [
        lambda: Leaf(()),
        lambda: Leaf(("a", "a")),
        lambda: Leaf(("a",), "b"),
        lambda: Split("row", (Leaf(("a",)),), (1.0, 2.0)),
        lambda: Split("row", (Leaf(("a",)),), (0.0,)),
        lambda: Split("row", (Leaf(("a",)),), (float("nan"),)),
    ],
)
def test_what_is_no_layout_is_refused(make):
    with pytest.raises(ValueError, match=r"leaf|tabs|share"):
        make()


SCREENS = ((0, 0, 1920, 1080), (1920, 0, 1280, 800))


@pytest.mark.parametrize(
    ("spot", "screens", "expected"),
    [
        ((100, 100, 400, 300), SCREENS, (100, 100, 400, 300)),
        ((2000, 100, 400, 300), SCREENS, (2000, 100, 400, 300)),
        ((2000, 100, 400, 300), SCREENS[:1], (1520, 100, 400, 300)),
        ((-5000, -5000, 400, 300), SCREENS, (0, 0, 400, 300)),
        ((50, 50, 9000, 9000), SCREENS, (0, 0, 1920, 1080)),
        ((50, 50, 400, 300), (), (50, 50, 400, 300)),
    ],
)
def test_what_floats_is_wholly_on_a_screen(spot, screens, expected):
    assert trees.on_screen(Floating("a", *spot), screens) == Floating("a", *expected)


# -- files -----------------------------------------------------------------------------------------


def layouts():
    spot = st.builds(
        Floating,
        st.just("float"),
        *(st.integers(-9000, 9000), st.integers(-9000, 9000)),
        *(st.integers(1, 9000), st.integers(1, 9000)),
    )
    return st.builds(
        Layout,
        st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=20),
        st.one_of(st.none(), nodes().map(trees.tidy)),
        st.lists(spot, max_size=1).map(tuple),
        st.sets(st.sampled_from(("x", "y"))).map(frozenset),
    )


@given(st.one_of(st.none(), layouts()), st.lists(layouts(), max_size=3))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read(current, saved):
    read = parse(dump(Kept(current, {layout.name: layout for layout in saved})))
    assert (read.current is None) == (current is None)
    if current is not None:
        assert told(read.current.tree) == told(current.tree)
        assert replace(read.current, tree=None) == replace(current, tree=None)
    assert set(read.saved) == {layout.name for layout in saved}


@given(st.one_of(st.text(max_size=200), st.binary(max_size=200).map(lambda b: b.decode("latin1"))))
@settings(max_examples=80, deadline=None)
def test_any_text_is_read_or_refused_with_a_sentence(text):
    with pytest.raises(LayoutError):
        parse(text)


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(
                ("name", "tree", "row", "column", "docks", "front", "shares", "floating", "dock",
                 "place", "closed")
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=20,
)  # fmt: skip


@given(_JSON, _JSON)
@settings(max_examples=120, deadline=None)
def test_any_table_is_read_or_refused_with_a_sentence(current, saved):
    text = json.dumps({"kind": files.KIND, "version": 1, "current": current, "saved": saved})
    try:
        parse(text)
    except LayoutError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "other"}, "no file of layouts"),
        ({"version": 2}, "version 2"),
        ({"saved": 3}, "saved is not"),
        ({"current": {"name": "x", "tree": {"docks": ["a"]}, "closed": ["a"]}}, "two places"),
        ({"current": {"name": "x\ny", "tree": None}}, "current.name"),
        ({"current": {"name": "x", "tree": {"row": [], "shares": []}}}, "current"),
        ({"current": {"name": "x", "tree": None, "floating": [{"dock": "a"}]}}, "floating"),
    ],
)
def test_a_foreign_file_is_refused_by_name(change, said):
    table = {"kind": files.KIND, "version": 1, "current": None, "saved": [], **change}
    with pytest.raises(LayoutError, match=said):
        parse(json.dumps(table))


def test_deep_nesting_is_refused():
    node = {"docks": ["a"]}
    for _ in range(40):
        node = {"row": [node], "shares": [1]}
    table = {"kind": files.KIND, "version": 1, "current": {"name": "x", "tree": node}}
    with pytest.raises(LayoutError):
        parse(json.dumps(table))


def test_a_damaged_file_is_kept_beside_and_told_of(tmp_path):
    path = tmp_path / files.FILE_NAME
    assert load(path) == (Kept(), None), "none is no problem"
    path.write_bytes(b"\xff\xfe\x00")
    kept, trouble = load(path)
    assert kept == Kept() and "layouts.json.damaged" in str(trouble)
    assert (tmp_path / "layouts.json.damaged").read_bytes() == b"\xff\xfe\x00"
    assert load(path) == (Kept(), None)
    path.write_text(" " * (files.MOST_BYTES + 1))
    assert "larger than" in str(load(path)[1])


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / files.FILE_NAME
    save(Kept(BUILT_IN["demo"]), path)
    before = path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(Kept(), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("layout", BUILT_IN.values(), ids=lambda x: x.name)
def test_what_comes_with_it_knows_every_dock_of_the_board(layout):
    assert layout.known() - {"protocol"} == set(DOCKS)  # that is the window's own
    assert parse(dump(Kept(layout))).current.known() == layout.known()
