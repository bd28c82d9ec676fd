"""MediaPipe's face tasks, without the plotting library that its package loads for drawings.

``import mediapipe`` imports ``matplotlib.pyplot`` for one function that draws landmarks in 3-D,
which nobody here calls: measured, 0.5 s of CPU and 39 MB before the first face. While MediaPipe is
imported a placeholder stands for it, which becomes the real library when it is used.
"""

import contextlib
import importlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

__all__ = [
    "BaseOptions",
    "FaceDetector",
    "FaceDetectorOptions",
    "FaceLandmarker",
    "FaceLandmarkerOptions",
    "Image",
    "ImageFormat",
    "VisionTaskRunningMode",
]

PLOTS = "matplotlib"


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


with without_plots():
    from mediapipe.tasks.python.core.base_options import BaseOptions
    from mediapipe.tasks.python.vision.core.image import Image, ImageFormat
    from mediapipe.tasks.python.vision.core.vision_task_running_mode import VisionTaskRunningMode
    from mediapipe.tasks.python.vision.face_detector import FaceDetector, FaceDetectorOptions
    from mediapipe.tasks.python.vision.face_landmarker import FaceLandmarker, FaceLandmarkerOptions
