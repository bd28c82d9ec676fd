"""Where docks are on a surface: shares kept, nothing below its least, nothing twice."""

from hypothesis import given
from hypothesis import strategies as st

from emoscope.ui.layouts._places import Spacing, divided, dragged, least_of, measured, placed
from emoscope.ui.layouts._tree import Leaf, Node, Split, column, names_of, row

SPACING = Spacing(gap=8, tabs=30)
NAMES = tuple("abcdefgh")


def least(name: str) -> tuple[int, int]:
    return 40 + NAMES.index(name), 25


def within(inner, outer) -> bool:
    x, y, w, h = inner
    left, top, wide, high = outer
    return left <= x and top <= y and x + w <= left + wide and y + h <= top + high


def apart(one, two) -> bool:
    return (
        one[0] + one[2] <= two[0]
        or two[0] + two[2] <= one[0]
        or one[1] + one[3] <= two[1]
        or two[1] + two[3] <= one[1]
    )


@st.composite
def trees(draw: st.DrawFn) -> Node:
    names = list(draw(st.permutations(NAMES)))[: draw(st.integers(1, len(NAMES)))]

    def made(part: list[str], deep: int) -> Node:
        if len(part) == 1 or deep == 3 or draw(st.booleans()):
            return Leaf(tuple(part))
        cut = draw(st.integers(1, len(part) - 1))
        parts = (made(part[:cut], deep + 1), made(part[cut:], deep + 1))
        shares = (draw(st.floats(0.05, 5)), draw(st.floats(0.05, 5)))
        return Split(draw(st.sampled_from(["row", "column"])), parts, shares)

    return made(names, 0)


@given(
    st.lists(st.tuples(st.floats(0.01, 100), st.integers(0, 300)), min_size=1, max_size=8),
    st.integers(0, 3000),
)
def test_room_is_divided_whole_and_by_shares(parts, room):
    shares, needed = [s for s, _ in parts], [n for _, n in parts]
    sizes = divided(room, shares, needed)
    assert sum(sizes) == room and min(sizes) >= 0
    if sum(needed) <= room:
        assert all(size >= n - 1 for size, n in zip(sizes, needed, strict=True)), "as needed"
        roomy = [i for i, size in enumerate(sizes) if size > needed[i] + 1]
        each = [sizes[i] / shares[i] for i in roomy]
        whole = sum(shares[i] for i in roomy)
        assert not each or max(each) * whole < min(each) * whole + 2 * whole / min(
            shares[i] for i in roomy
        ), "those with room to spare have it by their shares"


@given(trees(), st.integers(0, 2000), st.integers(0, 1500))
def test_what_is_seen_is_whole_apart_and_within(tree, wide, high):
    box = (5, 7, wide, high)
    there = placed(tree, box, least, SPACING)
    fronts = {name for name in names_of(tree) if name in there.docks}
    assert len(fronts) == len(there.docks) and fronts <= set(names_of(tree))
    needed = least_of(tree, least, SPACING)
    if needed[0] <= wide and needed[1] <= high:
        areas = [
            *there.docks.values(),
            *(b for _, b in there.tabs),
            *(h.box for h in there.handles),
        ]
        assert all(within(area, box) for area in areas)
        pairs = [(a, b) for i, a in enumerate(areas) for b in areas[i + 1 :]]
        assert all(apart(a, b) for a, b in pairs)
        for name, (_, _, w, h) in there.docks.items():
            assert (w, h) >= (least(name)[0] - 1, least(name)[1] - 1)
    again = placed(measured(tree, there), box, least, SPACING)
    for name, area in there.docks.items():
        assert all(abs(a - b) <= 2 for a, b in zip(area, again.docks[name], strict=True))


@given(trees(), st.integers(-900, 900), st.data())
def test_a_handle_moves_its_two_sides_and_no_other(tree, by, data):
    box = (0, 0, 1600, 1000)
    there = placed(tree, box, least, SPACING)
    if not there.handles:
        return
    handle = data.draw(st.sampled_from(there.handles))
    after = placed(dragged(tree, there, handle, by), box, least, SPACING)
    before, then = there.sizes[handle.path], after.sizes[handle.path]
    moved = then[handle.at] - before[handle.at]
    assert moved == 0 or ((moved > 0) == (by > 0) and abs(moved) <= abs(by) + 1)
    for number, size in enumerate(before):
        if number not in (handle.at, handle.at + 1):
            assert abs(then[number] - size) <= 1
    assert all(s >= n - 1 for s, n in zip(then, after.least[handle.path], strict=True))


def test_shares_are_followed_to_the_pixel():
    tree = row(("a", 30), (column(("b", 20), ("c", 60), (Leaf(("d", "e"), "e"), 20)), 70))
    there = placed(tree, (0, 0, 1008, 616), least, SPACING)
    assert there.docks == {
        "a": (0, 0, 300, 616),
        "b": (308, 0, 700, 120),
        "c": (308, 128, 700, 360),
        "e": (308, 526, 700, 90),
    }
    assert there.tabs == [(Leaf(("d", "e"), "e"), (308, 496, 700, 30))]
    assert [h.box for h in there.handles] == [
        (300, 0, 8, 616), (308, 120, 700, 8), (308, 488, 700, 8),
    ]  # fmt: skip
    assert least_of(tree, least, SPACING) == (40 + 8 + 44, 25 + 8 + 25 + 8 + 55)


def test_a_small_share_gets_what_it_needs_from_the_others():
    assert divided(1000, (1, 999), (100, 50)) == [100, 900]
    assert divided(100, (1, 1), (300, 100)) == [75, 25], "too little for both: in proportion"
    assert divided(0, (1, 1), (0, 0)) == [0, 0]


def test_what_has_no_room_yet_keeps_its_shares():
    tree = row(("a", 3), ("b", 1))
    assert measured(tree, placed(tree, (0, 0, 0, 0), least, SPACING)) == tree
    there = placed(tree, (0, 0, 208, 9), least, SPACING)
    assert dragged(tree, there, there.handles[0], 0) == measured(tree, there)
