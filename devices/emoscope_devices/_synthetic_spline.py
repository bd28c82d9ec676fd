"""Smooth surfaces through scattered points of the plane, for the bending of a portrait.

As scipy's RBFInterpolator makes them, to rounding; but a demo starts two seconds sooner: distances
that many surfaces share are computed once, and scipy.interpolate is not loaded.
"""

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


class ThinPlates:
    """Thin-plate splines (Bookstein 1989, IEEE PAMI 11:567) over the same nodes.

    ``points`` (n, 2) are where most anchors of most splines are, ``nodes`` (m, 2) where the
    splines are wanted.
    """

    def __init__(self, points: Values, nodes: Values) -> None:
        """Compute what all splines share."""
        self._points = points
        self._nodes = nodes
        self._waves = _plate(nodes, points)

    def through(self, anchors: Values, values: Values) -> Values:
        """Return at the nodes (m, k) what is ``values`` (n, k) at ``anchors`` (n, 2)."""
        moved = np.flatnonzero((anchors != self._points).any(axis=1))
        waves = self._waves.copy() if len(moved) else self._waves
        if len(moved):
            waves[:, moved] = _plate(self._nodes, anchors[moved])
        return _solved(_plate(anchors, anchors), anchors, values, waves, self._nodes, plane=True)


def cones(points: Values, values: Values, nodes: Values, smoothing: float) -> Values:
    """Return at ``nodes`` (m, 2) a smoothed surface of cones near ``values`` (n, k) at ``points``.

    The kernel is -r; ``smoothing`` 0 goes through every value, more keeps further off.
    """
    own = -_distance(points, points) + smoothing * np.eye(len(points))
    return _solved(own, points, values, -_distance(nodes, points), nodes, plane=False)


def _solved(
    own: Values, points: Values, values: Values, waves: Values, nodes: Values, *, plane: bool
) -> Values:
    """Return the surface at the nodes: weighted waves and a plane, or a constant."""
    centre, span = points.mean(axis=0), np.ptp(points, axis=0).max()
    flat, there = (_flat((at - centre) / span, plane) for at in (points, nodes))
    n, terms = len(points), flat.shape[1]
    system = np.zeros((n + terms, n + terms))
    system[:n, :n], system[:n, n:], system[n:, :n] = own, flat, flat.T
    right = np.zeros((n + terms, values.shape[1]))
    right[:n] = values
    weights = np.linalg.solve(system, right)
    return np.asarray(waves @ weights[:n] + there @ weights[n:])


def _flat(places: Values, plane: bool) -> Values:
    one = np.ones((len(places), 1))
    return np.concatenate([one, places], axis=1) if plane else one


def _plate(a: Values, b: Values) -> Values:
    """Return r² log r between ``a`` (m, 2) and ``b`` (n, 2)."""
    square = _square(a, b)
    return np.asarray(0.5 * square * np.log(np.where(square > 0, square, 1.0)))


def _distance(a: Values, b: Values) -> Values:
    return np.asarray(np.sqrt(_square(a, b)))


def _square(a: Values, b: Values) -> Values:
    x, y = (a[:, None, i] - b[None, :, i] for i in (0, 1))
    return np.asarray(x * x + y * y)
