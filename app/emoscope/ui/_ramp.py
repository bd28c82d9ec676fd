"""The map for powers: from dark to light in even steps, whatever eye looks at it."""

import functools

import numpy as np
from numpy.typing import NDArray

Ends = tuple[tuple[float, float], tuple[float, float]]
"""Lightness and hue (OKLCH, degrees) of the low and the high end."""

# OKLab to linear sRGB (Ottosson 2020).
LAB_TO_LMS = np.array(
    [
        [1.0, 0.3963377774, 0.2158037573],
        [1.0, -0.1055613458, -0.0638541728],
        [1.0, -0.0894841775, -1.2914855480],
    ]
)
LMS_TO_RGB = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ]
)


@functools.cache
def ramp_of(ends: Ends) -> NDArray[np.uint8]:
    """Return the map for powers as (256, 4) BGRx bytes: even steps of lightness in OKLab.

    The low end is close to the panel; lightness alone carries the value, hue only helps.
    """
    (l0, h0), (l1, h1) = ends
    t = np.linspace(0, 1, 256)
    lightness, hue = l0 + (l1 - l0) * t, np.deg2rad(h0 + (h1 - h0) * t)
    chroma = 0.03 + 0.11 * np.sin(np.pi * np.clip(t * 0.85 + 0.1, 0, 1))
    lab = np.stack([lightness, chroma * np.cos(hue), chroma * np.sin(hue)], axis=1)
    linear = (lab @ LAB_TO_LMS.T) ** 3 @ LMS_TO_RGB.T
    clipped = np.clip(linear, 0, 1)
    srgb = np.where(clipped <= 0.0031308, 12.92 * clipped, 1.055 * clipped ** (1 / 2.4) - 0.055)
    out = np.full((256, 4), 255, dtype=np.uint8)
    out[:, :3] = np.rint(srgb[:, ::-1] * 255)
    return out
