"""How well ink is read on a ground, by WCAG 2.2."""

from PySide6.QtGui import QColor

INKS = ("#12171D", "#FFFFFF")
"""What is written on a ground whose lightness the theme does not decide."""


def ink_on(ground: str | QColor) -> str:
    """Return black or white, whichever is read better on ``ground``."""
    light = luminance(ground)
    return INKS[0] if (light + 0.05) ** 2 > (luminance(INKS[0]) + 0.05) * 1.05 else INKS[1]


def luminance(name: str | QColor) -> float:
    """Return the relative luminance of a colour, 0..1 (WCAG 2.2)."""
    c = QColor(name)
    parts = (c.redF(), c.greenF(), c.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str | QColor, two: str | QColor) -> float:
    """Return the contrast of two colours, 1..21 (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)
