"""What a brought model is fed: faces, sound and EEG in the shape of its manifest. Pure."""

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimator import Window
from emoscope_models._face_crop import face_crop
from emoscope_models._registry_manifest import SIDES, Manifest

EYES = (33, 263)
"""Landmarks at the outer corners of the eyes, the picture's left one first."""
FINER = 8
"""A crop is drawn at up to so many times its size and then averaged down."""


def face_input(
    manifest: Manifest, rgb: NDArray[np.uint8], points: NDArray[np.float32]
) -> NDArray[Any]:
    """Return a face in a picture (h, w, 3) with landmarks (478, 2) px as the model wants it.

    Raises ValueError when the landmarks do not span a face.
    """
    if manifest.preprocessing == "grey48":
        return shaped(manifest, face_crop(rgb, points)[:, :, None])
    side = SIDES[manifest.preprocessing][1]
    return shaped(manifest, upright_crop(rgb, points, side, manifest.margin))


def whole_input(manifest: Manifest, grey: NDArray[np.uint8]) -> NDArray[Any]:
    """Return a picture that is a face already (h, w), grey, as the model wants it."""
    channels, side = SIDES[manifest.preprocessing]
    larger = side > min(grey.shape)
    method = cv2.INTER_LINEAR if larger else cv2.INTER_AREA
    scaled = (
        grey if grey.shape == (side, side) else cv2.resize(grey, (side, side), None, 0, 0, method)
    )
    return shaped(manifest, np.repeat(np.asarray(scaled)[:, :, None], channels, axis=2))


def shaped(manifest: Manifest, picture: NDArray[np.uint8]) -> NDArray[Any]:
    """Return a picture (side, side, channels) scaled, standardised and in the model's shape."""
    if manifest.dtype == "uint8":
        values: NDArray[Any] = picture
    else:
        centred = picture / manifest.scale - np.asarray(manifest.mean)
        values = centred / np.asarray(manifest.std)
    if picture.shape[2] > 1 and not manifest.last:
        values = np.moveaxis(values, 2, 0)
    return values.reshape(manifest.shape).astype(manifest.dtype)


def upright_crop(
    rgb: NDArray[np.uint8], points: NDArray[np.float32], side: int, margin: float
) -> NDArray[np.uint8]:
    """Return the square around a face as (side, side, 3): eyes level, ``margin`` of it all round.

    What lies beyond the picture is its mirror image. Raises ValueError for landmarks that are not
    finite or all in one place.
    """
    if not np.isfinite(points).all():
        raise ValueError("the landmarks do not span a face")
    left, right = points[EYES[0]], points[EYES[1]]
    angle = float(np.arctan2(right[1] - left[1], right[0] - left[0]))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    level = points.astype(np.float64) @ turn.T
    low, high = level.min(axis=0), level.max(axis=0)
    size = float((high - low).max()) * (1 + 2 * margin)
    if size < 1:
        raise ValueError("the landmarks do not span a face")
    finer = int(np.clip(np.ceil(size / side), 1, FINER))
    zoom = finer * side / size
    matrix = np.empty((2, 3))
    matrix[:, :2] = zoom * turn
    matrix[:, 2] = (finer * side - 1) / 2 - zoom * (low + high) / 2
    drawn = cv2.warpAffine(
        rgb,
        matrix,
        (finer * side, finer * side),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    if finer > 1:
        drawn = cv2.resize(drawn, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(drawn, dtype=np.uint8)


def sound_input(manifest: Manifest, window: Window) -> tuple[NDArray[Any], float]:
    """Return the newest sound of a window as the model wants it, and which share of it is there.

    Gaps are silence. Several channels are averaged.
    """
    size = max(manifest.shape)
    sound = np.zeros(size, dtype=np.float64)
    data = np.asarray(window.data, dtype=np.float64).reshape(len(window.data), -1).mean(axis=1)
    at = window.index - (window.index[-1] + 1 - size)
    inside = (at >= 0) & (at < size)
    sound[at[inside]] = np.clip(np.nan_to_num(data[inside]), -1, 1)
    if manifest.preprocessing == "waveform-standardised":
        sound = (sound - sound.mean()) / (sound.std() + 1e-7)
    share = float(inside.sum()) / size
    return sound.reshape(manifest.shape).astype(manifest.dtype), share


def brain_input(manifest: Manifest, raw: NDArray[np.float64]) -> NDArray[Any]:
    """Return raw EEG (samples, channels) in µV as the model wants it."""
    values = (raw / manifest.scale - np.asarray(manifest.mean)) / np.asarray(manifest.std)
    laid = values if manifest.last else values.T
    return np.asarray(laid.reshape(manifest.shape), dtype=manifest.dtype)


def newest(window: Window, seconds: float) -> Window:
    """Return the last ``seconds`` of a window."""
    start = window.stop - round(seconds * 1e9)
    if start <= window.start:
        return window
    rows = window.times >= start
    return replace(
        window,
        start=start,
        data=window.data[rows],
        times=window.times[rows],
        index=window.index[rows],
        expected=round(seconds * window.rate) or 1,
    )
