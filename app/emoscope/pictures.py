"""Small pictures of what a model saw: a face, a voice, a head. Pure: arrays in, little arrays out.

Kept for ten minutes and more, so that each costs a few kilobytes and well under a millisecond.
NumPy alone: it runs on the pipeline's thread, whatever devices are in use.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models import Estimate, Reason

SIDE = 96
"""Pixels of a face's picture, at most, across and down."""
MARGIN = 0.18
"""Of a face's box, added on each side: its hair and chin tell an operator whose it is."""
SHADE = 136
"""Out of 256: how much is left of faces that are not followed. They did not come to be seen."""
ROWS, COLUMNS = 64, 96
FFT_SECONDS = 0.032
TOP_HERTZ = 4000.0
FLOOR_DB, CEILING_DB = -84.0, -20.0
"""As in the live spectrogram, dB re full scale."""
STEP = 4
"""Levels between two that are kept, 1 dB: finer ones are noise and pack badly."""
MISSING = 0
"""The level where samples are missing; others begin at 1."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class FacePicture:
    """The frame that was judged, from session ns ``taken``: brightness, colour at half size.

    ``found`` tells whether it is cut to the followed face; else it is the whole frame. ``luma``
    (h, w) and ``chroma`` (2, h/2, w/2) are uint8 YCbCr (ITU-R BT.601, full range).
    """

    taken: int
    found: bool
    luma: NDArray[np.uint8]
    chroma: NDArray[np.uint8]

    @property
    def nbytes(self) -> int:
        """Return what the pixels take."""
        return self.luma.nbytes + self.chroma.nbytes

    def rgb(self) -> NDArray[np.uint8]:
        """Return the picture (h, w, 3)."""
        high, wide = self.luma.shape
        full = self.chroma.repeat(2, axis=1).repeat(2, axis=2)[:, :high, :wide]
        blue, red = (full.astype(np.float32) - 128) * np.array([[[1.772]], [[1.402]]])
        y = self.luma.astype(np.float32)
        green = -(0.299 * red + 0.114 * blue) / 0.587
        pixels = np.stack([y + red, y + green, y + blue], axis=-1)
        return np.asarray(np.clip(np.rint(pixels), 0, 255), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class SoundPicture:
    """The window that was judged, ``start`` to ``stop`` (session ns), as power over time.

    ``levels`` (ROWS, COLUMNS) uint8, 4 kHz at the top, 1 to 255 from FLOOR_DB to CEILING_DB and
    MISSING where samples are. ``speech`` (n,) probability of speech over the window, NaN where not
    known. ``pitch`` Hz and ``rate`` syllables/s of the window, None when not known.
    """

    start: int
    stop: int
    levels: NDArray[np.uint8]
    speech: NDArray[np.float16]
    pitch: float | None = None
    rate: float | None = None

    @property
    def nbytes(self) -> int:
        """Return what the arrays take."""
        return self.levels.nbytes + self.speech.nbytes


@dataclass(frozen=True, slots=True)
class HeadPicture:
    """Each electrode's contact and its band powers in the window that ended at ``stop`` (ns).

    ``scores`` and ``ok`` (c,), ``reasons`` one tuple an electrode; ``bands`` (c, 5) log10 µV²/Hz
    over delta to gamma, or None when the window does not tell.
    """

    start: int
    stop: int
    names: tuple[str, ...]
    scores: NDArray[np.float32]
    ok: NDArray[np.bool_]
    reasons: tuple[tuple[Reason, ...], ...]
    bands: NDArray[np.float32] | None

    @property
    def nbytes(self) -> int:
        """Return what the arrays take, and a guess for the sentences."""
        bands = 0 if self.bands is None else self.bands.nbytes
        said = sum(map(len, self.reasons))
        return self.scores.nbytes + self.ok.nbytes + bands + 300 * said + 16 * len(self.names)


def face_picture(
    frame: NDArray[np.uint8], taken: int, box: Box | None = None, others: Sequence[Box] = ()
) -> FacePicture:
    """Return the face in ``box`` of a BGR frame (h, w, 3), or the whole frame without one.

    Boxes are x, y, width, height in pixels. Faces in ``others`` are darkened.
    """
    high, wide = frame.shape[:2]
    left, top, right, bottom = 0, 0, wide, high
    found = box is not None and _visible(box, wide, high)
    if box is not None and found:
        x, y, w, h = box
        left, top = max(0, int(x - MARGIN * w)), max(0, int(y - MARGIN * h))
        right, bottom = min(wide, int(x + (1 + MARGIN) * w)), min(high, int(y + (1 + MARGIN) * h))
    step = max(1, -(-max(right - left, bottom - top) // SIDE))
    small = _shrunk(frame[top:bottom, left:right], step)
    for other in others:
        _darken(small, other, left, top, step)
    luma, chroma = _ycc(small)
    return FacePicture(taken, found, luma, chroma)


def _visible(box: Box, wide: int, high: int) -> bool:
    """Return whether a box holds at least a pixel of the frame."""
    if not np.isfinite(box).all():
        return False
    x, y, w, h = box
    return w >= 1 and h >= 1 and x < wide - 1 and y < high - 1 and x + w > 1 and y + h > 1


def _shrunk(pixels: NDArray[np.uint8], step: int) -> NDArray[np.uint8]:
    """Return the mean of each ``step`` x ``step`` pixels: sums of strided views are quickest."""
    high, wide = (max(1, n // step) for n in pixels.shape[:2])
    if step == 1:
        return pixels.copy()
    total = np.zeros((high, wide, 3), dtype=np.uint32)
    for row in range(min(step, pixels.shape[0])):
        for column in range(min(step, pixels.shape[1])):
            total += pixels[row : row + high * step : step, column : column + wide * step : step]
    return np.asarray(total // (step * step), dtype=np.uint8)


def _darken(small: NDArray[np.uint8], other: Box, left: int, top: int, step: int) -> None:
    if not np.isfinite(other).all():
        return
    x, y, w, h = other
    rows = slice(max(0, int((y - top) / step)), max(0, int(np.ceil((y + h - top) / step))))
    columns = slice(max(0, int((x - left) / step)), max(0, int(np.ceil((x + w - left) / step))))
    part = small[rows, columns]
    part[:] = (part.astype(np.uint16) * SHADE) >> 8


def _ycc(bgr: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    blue, green, red = (bgr[..., n].astype(np.uint16) for n in range(3))
    luma = ((29 * blue + 150 * green + 77 * red + 128) >> 8).astype(np.uint8)
    y = luma[::2, ::2].astype(np.float32)
    colour = [(blue[::2, ::2] - y) / 1.772 + 128, (red[::2, ::2] - y) / 1.402 + 128]
    return luma, np.asarray(np.clip(np.rint(colour), 0, 255), dtype=np.uint8)


def sound_picture(
    samples: NDArray[np.float32],
    index: NDArray[np.int64],
    times: NDArray[np.int64],
    rate: float,
    span: tuple[int, int],
    estimate: Estimate | None = None,
) -> SoundPicture:
    """Return the spectrogram of sound within ``span`` (session ns, half-open).

    ``samples`` (n,) within ±1 at ``rate`` Hz, with their ``index`` and ``times``. Columns whose
    32 ms are not all there are MISSING.
    """
    start, stop = span
    size = max(8, round(FFT_SECONDS * rate))
    edges = start + (np.arange(COLUMNS) + 1) * ((stop - start) / COLUMNS)
    ends = np.searchsorted(times, edges.astype(np.int64))
    # The first column would need sound from before the window.
    ends = np.maximum(ends, min(size, len(samples)))
    whole = ends >= size
    last = ends[whole] - 1
    near = np.abs(edges[whole] - times[last]) <= FFT_SECONDS * 1e9
    whole[whole] = near & (index[last] - index[last + 1 - size] == size - 1)
    levels = np.full((COLUMNS, ROWS), MISSING, dtype=np.uint8)
    if whole.any():
        clean = np.nan_to_num(np.asarray(samples, dtype=np.float32))
        levels[whole] = _levels(clean, ends[whole], size, rate)
    details = estimate.details if estimate is not None else {}
    return SoundPicture(
        start,
        stop,
        np.ascontiguousarray(levels.T),
        np.asarray(details.get("speech_track", ()), dtype=np.float16),
        details.get("pitch"),
        details.get("rate"),
    )


def _levels(
    samples: NDArray[np.float32], ends: NDArray[np.int64], size: int, rate: float
) -> NDArray[np.uint8]:
    """Return power (n, ROWS), highest frequency first, of the windows that stop at ``ends``."""
    taper = np.hanning(size).astype(np.float32)
    windows = samples[ends[:, None] - size + np.arange(size)] * taper
    amplitude = np.abs(np.fft.rfft(windows, axis=1)) * (2 / taper.sum())
    wanted = np.linspace(TOP_HERTZ, 0, ROWS) * size / rate
    at = np.minimum(np.rint(wanted).astype(np.int64), amplitude.shape[1] - 1)
    level = 20 * np.log10(np.maximum(amplitude[:, at], 1e-7))
    level[:, wanted > amplitude.shape[1] - 1] = FLOOR_DB  # above half the rate there is nothing
    scaled = (level - FLOOR_DB) * (254 / (CEILING_DB - FLOOR_DB)) + 1
    levels = np.asarray(np.clip(scaled, 1, 255), dtype=np.uint8)
    return np.asarray(levels - (levels - 1) % STEP)


def head_picture(estimate: Estimate) -> HeadPicture | None:
    """Return the electrodes that an EEG estimate speaks of; None when it speaks of none."""
    electrodes = estimate.details.get("electrodes", ())
    if not electrodes:
        return None
    bands = estimate.details.get("bands")
    return HeadPicture(
        estimate.start,
        estimate.time,
        tuple(q.name for q in electrodes),
        np.array([q.score for q in electrodes], dtype=np.float32),
        np.array([q.ok for q in electrodes], dtype=np.bool_),
        tuple(tuple(q.reasons) for q in electrodes),
        None if bands is None else np.array(bands, dtype=np.float32),
    )
