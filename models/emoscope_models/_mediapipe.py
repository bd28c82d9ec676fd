"""MediaPipe's face tasks, without what its package loads and nobody here uses.

``import mediapipe`` imports ``matplotlib.pyplot`` for one function that draws landmarks in 3-D:
measured, 0.5 s of CPU and 39 MB before the first face. While MediaPipe is imported a placeholder
stands for it, which becomes the real library when it is used.

Each task opens the display's OpenGL, though it was told to run on the CPU: 54 MB and seven threads
where that is drawn in software (Mesa's llvmpipe), a hold on the graphics card elsewhere.

What a landmarker found comes as 530 Python objects, which take longer to make (1.5 ms a face) than
the expression of that face; here it comes as arrays, with the same numbers.
"""

import contextlib
import ctypes
import importlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "BaseOptions",
    "FaceDetector",
    "FaceDetectorOptions",
    "FaceLandmarker",
    "FaceLandmarkerOptions",
    "FaceResult",
    "Image",
    "ImageFormat",
    "VisionTaskRunningMode",
]

PLOTS = "matplotlib"
DRIVERS = "__EGL_VENDOR_LIBRARY_FILENAMES"
"""Where Linux's EGL dispatcher is told which drivers there are; asked once a process."""


class _Later(ModuleType):
    """Stands for a module until something of it is wanted."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(importlib.import_module(self.__name__), name)


@contextlib.contextmanager
def without_plots() -> Iterator[None]:
    """Let imports of matplotlib.pyplot succeed without loading it; where it is loaded, as usual."""
    if PLOTS in sys.modules:
        yield
        return
    plots, pyplot = _Later(PLOTS), _Later(f"{PLOTS}.pyplot")
    plots.pyplot = pyplot  # type: ignore[attr-defined]
    placed = {plots.__name__: plots, pyplot.__name__: pyplot}
    sys.modules.update(placed)
    try:
        yield
    finally:
        for name, module in placed.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


@contextlib.contextmanager
def without_gpu() -> Iterator[None]:
    """Let MediaPipe find no OpenGL while it makes a task. Linux; no effect elsewhere.

    A window that opened OpenGL before keeps it; then MediaPipe opens it too.
    """
    before = os.environ.get(DRIVERS)
    os.environ[DRIVERS] = os.devnull
    try:
        yield
    finally:
        if before is None:
            del os.environ[DRIVERS]
        else:
            os.environ[DRIVERS] = before


with without_plots():
    from mediapipe.tasks.python.core.base_options import BaseOptions
    from mediapipe.tasks.python.vision import face_landmarker
    from mediapipe.tasks.python.vision.core.image import Image, ImageFormat
    from mediapipe.tasks.python.vision.core.vision_task_running_mode import VisionTaskRunningMode
    from mediapipe.tasks.python.vision.face_detector import FaceDetector, FaceDetectorOptions
    from mediapipe.tasks.python.vision.face_landmarker import FaceLandmarker, FaceLandmarkerOptions


@dataclass(frozen=True, slots=True, eq=False)
class FaceResult:
    """The first face that a landmarker found, copied out of its memory.

    ``points`` (n, 2) float32 as shares of the picture, None without a face; ``scores`` of the
    blendshapes by name; ``matrix`` (4, 4) from face to camera.
    """

    points: NDArray[np.float32] | None = None
    scores: dict[str, float] | None = None
    matrix: NDArray[Any] | None = None

    @classmethod
    def from_ctypes(cls, found: Any) -> Self:
        """Copy what the C library answered with; in place of MediaPipe's own."""
        if not found.face_landmarks_count:
            return cls()
        face, shapes = found.face_landmarks[0], found.face_blendshapes
        scores = None
        if found.face_blendshapes_count:
            each = shapes[0].categories[: shapes[0].categories_count]
            scores = {c.category_name.decode(): float(c.score) for c in each}
        matrix = None
        if found.facial_transformation_matrixes_count:
            matrix = np.array(found.facial_transformation_matrixes[0].to_numpy())
        return cls(_points(face.landmarks, face.landmarks_count), scores, matrix)


def _points(first: Any, count: int) -> NDArray[np.float32]:
    """Return x and y (n, 2) of ``count`` C structures from a pointer on; a copy."""
    kind = type(first.contents)
    layout = np.dtype(
        {
            "names": ["x", "y"],
            "formats": [np.float32, np.float32],
            "offsets": [kind.x.offset, kind.y.offset],
            "itemsize": ctypes.sizeof(kind),
        }
    )
    memory = ctypes.cast(first, ctypes.POINTER(kind * count)).contents
    table = np.frombuffer(memory, dtype=layout)
    return np.stack([table["x"], table["y"]], axis=1)


face_landmarker.FaceLandmarkerResult = FaceResult
