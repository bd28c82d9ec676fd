"""Surfaces of the demo's face against scipy's."""

import numpy as np
import pytest
from scipy.interpolate import RBFInterpolator

from emoscope_devices._synthetic_spline import ThinPlates, cones


@pytest.fixture
def plane():
    """Return (points, nodes) in pixels of a face."""
    rng = np.random.default_rng(5)
    nodes = np.stack(np.meshgrid(np.arange(0, 300, 9.0), np.arange(0, 400, 9.0)), -1)
    return rng.uniform(0, 300, (60, 2)), nodes.reshape(-1, 2)


@pytest.mark.parametrize("moved", [0, 1, 25, 60])
def test_thin_plates_are_scipys(plane, moved):
    points, nodes = plane
    values = np.random.default_rng(moved).normal(0, 8, (60, 2))
    anchors = points.copy()
    anchors[:moved] += values[:moved] / 2
    ours = ThinPlates(points, nodes).through(anchors, values)
    theirs = RBFInterpolator(anchors, values, kernel="thin_plate_spline")(nodes)
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_one_spline_leaves_nothing_behind_in_the_next(plane):
    points, nodes = plane
    values = np.random.default_rng(1).normal(0, 8, (60, 1))
    plates = ThinPlates(points, nodes)
    before = plates.through(points, values)
    plates.through(points + 3.0, values)
    assert plates.through(points, values).tobytes() == before.tobytes()


def test_a_surface_goes_through_its_anchors(plane):
    points, _ = plane
    values = np.random.default_rng(2).normal(0, 8, (60, 2))
    np.testing.assert_allclose(
        ThinPlates(points, points).through(points, values), values, atol=1e-6
    )


@pytest.mark.parametrize("smoothing", [0.0, 2.0])
def test_cones_are_scipys(plane, smoothing):
    points, nodes = plane
    values = np.random.default_rng(3).uniform(0, 40, (60, 1))
    theirs = RBFInterpolator(points, values, kernel="linear", smoothing=smoothing)(nodes)
    np.testing.assert_allclose(cones(points, values, nodes, smoothing), theirs, atol=1e-6)
