"""Small SVG drawings: what a browser and Qt both understand, in colours that are named.

One unit is one CSS pixel. All text is escaped. Numbers have one digit behind the point.
"""

from html import escape
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope.report.columns import runs

Floats = NDArray[np.float64]


class Palette(Protocol):
    """Turns the names of colours into attributes."""

    def fill(self, name: str) -> str:
        """Return the attribute that fills a shape."""

    def stroke(self, name: str) -> str:
        """Return the attribute that colours a line."""


class Classes:
    """Colours by CSS class, so that a page can be dark or light."""

    def fill(self, name: str) -> str:
        """Return the attribute that fills a shape."""
        return f'class="f-{name}"'

    def stroke(self, name: str) -> str:
        """Return the attribute that colours a line."""
        return f'class="s-{name}"'


class Fixed:
    """Colours as they are, for what knows no style sheet."""

    def __init__(self, colours: dict[str, str]) -> None:
        """Take "#rrggbb" by name."""
        self._colours = colours

    def fill(self, name: str) -> str:
        """Return the attribute that fills a shape."""
        return f'fill="{self._colours[name]}"'

    def stroke(self, name: str) -> str:
        """Return the attribute that colours a line."""
        return f'stroke="{self._colours[name]}" fill="none"'


class Drawing:
    """Shapes from the top left corner. ``text`` is what the picture shows, in words."""

    def __init__(self, width: float, palette: Palette) -> None:
        """Begin empty; the height comes with ``svg``."""
        self.width = width
        self._palette = palette
        self._parts: list[str] = []

    def rectangle(
        self, x: float, y: float, width: float, height: float, colour: str, opacity: float = 1.0
    ) -> None:
        """Fill a rectangle."""
        size = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
        self._parts.append(f"<rect {size} {self._palette.fill(colour)}{_opacity(opacity)}/>")

    def area(self, path: str, colour: str, opacity: float = 1.0) -> None:
        """Fill a path, if there is any."""
        if path:
            self._parts.append(
                f'<path d="{path}" {self._palette.fill(colour)}{_opacity(opacity)}/>'
            )

    def line(self, path: str, colour: str, width: float = 1.0, dash: str = "") -> None:
        """Draw a path, if there is any."""
        if path:
            dashed = f' stroke-dasharray="{dash}"' if dash else ""
            how = f'stroke-width="{_n(width)}"{dashed}'
            self._parts.append(f'<path d="{path}" {self._palette.stroke(colour)} {how}/>')

    def words(
        self,
        x: float,
        y: float,
        text: str,
        colour: str = "text",
        size: float = 11,
        anchor: str = "start",
    ) -> None:
        """Write one line of text with its baseline at ``y``."""
        how = f'font-size="{_n(size)}" text-anchor="{anchor}" {self._palette.fill(colour)}'
        self._parts.append(f'<text x="{_n(x)}" y="{_n(y)}" {how}>{escape(text)}</text>')

    def svg(self, height: float, *, described: str = "", attributes: str = "") -> str:
        """Return the picture; ``described`` for who cannot see it."""
        box = f'viewBox="0 0 {_n(self.width)} {_n(height)}"'
        told = f' role="img" aria-label="{escape(described)}"' if described else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {box}{told}{attributes}'
            f' font-family="Inter, system-ui, sans-serif">{"".join(self._parts)}</svg>'
        )


def steps(values: Floats, x: float, bottom: float, height: float) -> str:
    """Return the area below ``values`` (n,), 0 to 1, a unit wide each; NaN is left open."""
    parts = []
    for first, stop in runs(np.isfinite(values)):
        parts.append(f"M{_n(x + first)} {_n(bottom)}")
        parts.append(_walk(bottom - values[first:stop] * height, bottom))
        parts.append(f"V{_n(bottom)}Z")
    return "".join(parts)


def outline(values: Floats, x: float, bottom: float, height: float) -> str:
    """Return the upper edge of ``steps``, open where there is nothing."""
    parts = []
    for first, stop in runs(np.isfinite(values)):
        tops = bottom - values[first:stop] * height
        parts.append(f"M{_n(x + first)} {_n(tops[0])}{_walk(tops, tops[0])}")
    return "".join(parts)


def between(low: Floats, high: Floats, x: float, bottom: float, height: float) -> str:
    """Return the area between two lines (n,), a unit wide each; NaN is left open."""
    parts = []
    for first, stop in runs(np.isfinite(low) & np.isfinite(high)):
        upper, lower = (bottom - v[first:stop] * height for v in (high, low))
        parts.append(f"M{_n(x + first)} {_n(lower[0])}{_walk(upper, lower[0])}")
        parts.append(f"V{_n(lower[-1])}{_walk(lower[::-1], lower[-1], -1)}Z")
    return "".join(parts)


def _walk(heights: Floats, start: float, step: int = 1) -> str:
    """Return a path over columns, each at its height; equal neighbours in one stroke."""
    rounded = np.round(heights, 1)
    changes = np.flatnonzero(np.append(True, rounded[1:] != rounded[:-1]))
    lengths = np.diff(np.append(changes, len(rounded)))
    at, parts = round(float(start), 1), []
    for place, length in zip(changes, lengths, strict=True):
        y = float(rounded[place])
        parts.append(f"V{_n(y)}h{step * int(length)}" if y != at else f"h{step * int(length)}")
        at = y
    return "".join(parts)


def _n(value: float) -> str:
    text = f"{float(value):.1f}"
    return text[:-2] if text.endswith(".0") else text


def _opacity(value: float) -> str:
    return "" if value >= 1 else f' fill-opacity="{value:.2f}"'
