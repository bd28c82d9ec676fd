"""Columns painted in numpy are exact: coverage, polylines, rings."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from emoscope.ui.panels._raster import HATCH_STEP, Canvas, coverage, hatched, inked, spans_of

edges = st.floats(-5, 25, allow_nan=False)


@given(st.lists(st.tuples(edges, edges), min_size=1, max_size=8))
def test_coverage_is_the_length_of_the_span(pairs: list[tuple[float, float]]) -> None:
    top = np.array([[min(p) for p in pairs]])
    bottom = np.array([[max(p) for p in pairs]])
    cover = coverage(20, top, bottom)
    inside = np.clip(bottom, 0, 20) - np.clip(top, 0, 20)
    assert np.allclose(cover.sum(axis=0), inside[0], atol=1e-9)
    assert cover.min() >= 0 and cover.max() <= 1


def test_coverage_of_nothing_and_of_overlap() -> None:
    assert not coverage(5, np.array([[np.nan]]), np.array([[3.0]])).any()
    twice = coverage(5, np.array([[1.0], [1.0]]), np.array([[3.0], [3.0]]))
    assert np.array_equal(twice[:, 0], [0, 1, 1, 0, 0])


@given(
    st.lists(st.floats(0.01, 3), min_size=2, max_size=30),
    st.integers(0, 2**16),
    st.integers(1, 29),
)
def test_polyline_is_the_same_in_one_piece_or_two(steps: list[float], seed: int, cut: int) -> None:
    """Cutting the line at any sample, and carrying that sample over, loses no column."""
    positions = np.cumsum(steps)
    values = np.random.default_rng(seed).normal(size=(len(steps), 2))
    columns, low, high = spans_of(positions, values)
    assert np.array_equal(columns, np.arange(int(positions[0]), int(positions[-1]) + 1))
    cut = min(cut, len(steps) - 1)
    found: dict[int, tuple[np.ndarray, np.ndarray]] = {}
    for part in (slice(0, cut + 1), slice(cut, None)):
        for c, a, b in zip(
            *(x if x.ndim == 1 else x.T for x in spans_of(positions[part], values[part])),
            strict=True,
        ):
            a0, b0 = found.get(int(c), (a, b))
            found[int(c)] = np.fmin(a, a0), np.fmax(b, b0)
    assert np.allclose([found[int(c)][0] for c in columns], low.T)
    assert np.allclose([found[int(c)][1] for c in columns], high.T)


def test_polyline_goes_through_every_sample_and_stops_at_nan() -> None:
    values = np.array([[0.0], [10.0], [np.nan], [5.0]])
    columns, low, high = spans_of(np.array([0.5, 2.5, 4.5, 6.5]), values)
    assert columns.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert np.nanmax(high) == 10 and np.nanmin(low) == 0
    assert np.isnan(low[0, 3:6]).all()


def test_hatching_runs_on_from_column_to_column() -> None:
    ground, ink = np.zeros(4, np.uint8), np.full(4, 9, np.uint8)
    whole = hatched(16, np.arange(40), ground, ink)
    halves = [hatched(16, np.arange(a, a + 20), ground, ink) for a in (0, 20)]
    assert np.array_equal(whole, np.concatenate(halves, axis=1))
    assert (whole[..., 0] == 9).mean() == 1 / HATCH_STEP


def test_ink_covers_by_share() -> None:
    ground = np.zeros((1, 2, 4), np.uint8)
    out = inked(ground, np.full(4, 200, np.uint8), np.array([[0.5, 1.0]]))
    assert out[0, :, 0].tolist() == [100, 200]


def test_ink_leaves_alone_what_it_does_not_cover() -> None:
    dice = np.random.default_rng(5)
    ground = dice.integers(0, 256, (30, 50, 4), dtype=np.uint8)
    before, ink = ground.copy(), np.array([200, 10, 90, 255], np.uint8)
    cover = np.clip(dice.normal(0, 0.5, (30, 50)), 0, 1)
    out = inked(ground, ink, cover)
    exact = ground + (ink.astype(float) - ground) * cover[..., None]
    assert np.abs(out - exact).max() <= 1
    assert np.array_equal(out[cover == 0], ground[cover == 0])
    assert np.array_equal(ground, before), "the ground is used again"


def test_ring_draws_the_newest_column_at_the_right(qapp: object) -> None:
    canvas = Canvas(10, 1)
    canvas.put(np.arange(13), np.arange(13, dtype=np.uint8)[None, :, None] * np.ones(4, np.uint8))
    image = QImage(10, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas.draw_scrolled(painter, QRect(0, 0, 10, 1), 13)
    painter.end()
    assert [image.pixelColor(x, 0).blue() for x in range(10)] == list(range(3, 13))
