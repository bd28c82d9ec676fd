"""Small pictures of windows: 256 colours chosen for each, and many looks on one sheet."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

COLOURS = 256
EXACT = 128
"""So many of the commonest colours stay as they are: grounds and text are not to shimmer."""
CELL = 640
"""Pixels of a picture's width on a sheet."""
ACROSS = 2
GAP, LINE = 16, 28


def few_colours(image: QImage) -> QImage:
    """Return the picture in at most 256 colours, the commonest as they are."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    wide, high = plain.width(), plain.height()
    whole = np.frombuffer(plain.constBits(), dtype=np.uint32)
    words = whole.reshape(high, plain.bytesPerLine() // 4)[:, :wide] & np.uint32(0xFFFFFF)
    values, where, counts = np.unique(words, return_inverse=True, return_counts=True)
    table = _table(values, counts)
    rgb = _parts(values)
    index = np.empty(len(values), dtype=np.uint8)
    chosen = _parts(table)
    for start in range(0, len(values), 4096):
        far = ((rgb[start : start + 4096, None] - chosen[None]) ** 2).sum(axis=2)
        index[start : start + 4096] = far.argmin(axis=1)
    stride = (wide + 3) // 4 * 4
    pixels = np.zeros((high, stride), dtype=np.uint8)
    pixels[:, :wide] = index[where].reshape(high, wide)
    made = QImage(pixels.data, wide, high, stride, QImage.Format.Format_Indexed8)
    made.setColorTable([int(value) | 0xFF000000 for value in table])
    return made.copy()


def _parts(values: NDArray[np.uint32]) -> NDArray[np.int32]:
    return np.stack([(values >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int32)


def _table(values: NDArray[np.uint32], counts: NDArray[np.int64]) -> NDArray[np.uint32]:
    """Return the colours to use: the commonest, and the middles of boxes round the others."""
    if len(values) <= COLOURS:
        return values
    order = np.argsort(-counts, kind="stable")
    exact, rest = values[order[:EXACT]], order[EXACT:]
    rgb = _parts(values)
    boxes = [rest]
    spread = [_spread(rgb[rest])]
    while len(boxes) < COLOURS - EXACT:
        at = int(np.argmax([width for width, _ in spread]))
        width, axis = spread[at]
        if width <= 0:
            break
        box = boxes.pop(at)
        del spread[at]
        ordered = box[np.argsort(rgb[box, axis], kind="stable")]
        for half in (ordered[: len(ordered) // 2], ordered[len(ordered) // 2 :]):
            boxes.append(half)
            spread.append(_spread(rgb[half]))
    middles = []
    for box in boxes:
        mean = np.average(rgb[box], axis=0, weights=counts[box])
        red, green, blue = (int(v) for v in np.rint(mean))
        middles.append(red << 16 | green << 8 | blue)
    return np.unique(np.concatenate([exact, np.array(middles, dtype=np.uint32)]))


def _spread(rgb: NDArray[np.int32]) -> tuple[int, int]:
    """Return how wide a box of colours is at its widest, and along which of the three."""
    widths = np.ptp(rgb, axis=0)
    return int(widths.max()), int(widths.argmax())


def save(image: QImage, path: Path) -> bool:
    """Write a picture as a small PNG; return whether that was possible."""
    return few_colours(image).save(str(path), "PNG", 0)  # type: ignore[call-overload,no-any-return]


def sheet(cells: Sequence[tuple[str, QImage]], font: QFont) -> QImage:
    """Return pictures below each other in two columns, each with its caption."""
    fitted = [(name, image.scaledToWidth(CELL, _SMOOTH)) for name, image in cells]
    rows = [fitted[n : n + ACROSS] for n in range(0, len(fitted), ACROSS)]
    heights = [max(image.height() for _, image in row) + LINE + GAP for row in rows]
    whole = QImage(
        QSize(GAP + ACROSS * (CELL + GAP), GAP + sum(heights)), QImage.Format.Format_RGB32
    )
    whole.fill(QColor("#7A828C"))
    painter = QPainter(whole)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    y = GAP
    for row, high in zip(rows, heights, strict=True):
        for column, (name, image) in enumerate(row):
            x = GAP + column * (CELL + GAP)
            painter.drawText(QRect(x, y, CELL, LINE), int(Qt.AlignmentFlag.AlignVCenter), name)
            painter.drawImage(x, y + LINE, image)
        y += high
    painter.end()
    return whole


_SMOOTH = Qt.TransformationMode.SmoothTransformation
