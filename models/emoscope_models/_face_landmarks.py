"""Faces in a picture: MediaPipe's face landmarker, held to one face.

Two views of one model file. ``FaceFinder`` is its detector alone (BlazeFace): all faces as boxes,
2.4 ms of CPU. ``FaceTracker`` is the whole chain for one face: 478 landmarks, 52 blendshapes and
the head's pose in 10.3 ms (12.2 ms when it also looks for a second face in every picture, 19.4 ms
when there is one). The tracker sees the picture only around the face that it is to follow; the
rest is black, so that it cannot jump to somebody else, and the geometry stays that of the whole
picture.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._face_stderr import chatter_to_log
from emoscope_models._mediapipe import (
    BaseOptions,
    FaceDetector,
    FaceDetectorOptions,
    FaceLandmarker,
    FaceLandmarkerOptions,
    FaceResult,
    Image,
    ImageFormat,
    VisionTaskRunningMode,
    without_gpu,
)

Picture = NDArray[np.uint8]
DETECTOR = "face_detector.tflite"
"""The detector's name inside the landmarker's file, which is a zip archive."""
LEAST = 0.5
"""The finder's threshold, MediaPipe's own."""
MIN_DETECTION = 0.3
"""The tracker's own threshold where the finder (0.5) has seen a face: the black surround lowers
scores, at 0.5 two of three faces of a group picture were lost. A false face is still refused by
the landmark model's presence score."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from its upper left corner; may reach beyond the picture."""

    x: float
    y: float
    w: float
    h: float

    @property
    def centre(self) -> tuple[float, float]:
        """Return the centre (x, y) in pixels."""
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def area(self) -> float:
        """Return the area in square pixels."""
        return self.w * self.h

    def overlap(self, other: "Box") -> float:
        """Return intersection over union, 0 to 1."""
        w = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        h = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        if w <= 0 or h <= 0:
            return 0.0
        return w * h / (self.area + other.area - w * h)

    def distance(self, other: "Box") -> float:
        """Return how far the centres are apart, in units of the longer side of the larger box."""
        (ax, ay), (bx, by) = self.centre, other.centre
        side = max(self.w, self.h, other.w, other.h, 1.0)
        return float(np.hypot(ax - bx, ay - by)) / side

    def grown(self, share: float) -> "Box":
        """Return the box grown on each side by ``share`` of its longer side."""
        more = share * max(self.w, self.h)
        return Box(self.x - more, self.y - more, self.w + 2 * more, self.h + 2 * more)

    def inside(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return (left, top, right, bottom) in whole pixels, within a picture of that size."""
        left, top = max(0, int(self.x)), max(0, int(self.y))
        right, bottom = int(np.ceil(self.x + self.w)), int(np.ceil(self.y + self.h))
        return left, top, max(left, min(width, right)), max(top, min(height, bottom))


@dataclass(frozen=True, slots=True)
class Landmarks:
    """One face: ``points`` (478, 2) px, ``blendshapes`` by name 0..1, ``pose`` in degrees.

    ``pose`` is (yaw, pitch, roll), (0, 0, 0) for a head that faces the camera upright; positive:
    towards the picture's right, up, and clockwise as seen in the picture.
    """

    points: NDArray[np.float32]
    blendshapes: Mapping[str, float]
    pose: tuple[float, float, float]

    @property
    def box(self) -> Box:
        """Return the rectangle around all points."""
        (x, y), (right, bottom) = self.points.min(axis=0), self.points.max(axis=0)
        return Box(float(x), float(y), float(right - x), float(bottom - y))


def head_pose(matrix: NDArray[Any]) -> tuple[float, float, float]:
    """Return (yaw, pitch, roll) in degrees from a face-to-camera matrix (4, 4).

    The camera looks along -z with y up (MediaPipe's face geometry). Yaw and pitch are taken
    against the line of sight, so that a head at the picture's edge that looks into the camera is
    frontal.
    """
    forward, to_camera = matrix[:3, 2], -matrix[:3, 3]
    yaw, pitch = _direction(forward)
    sight_yaw, sight_pitch = _direction(to_camera)
    roll = -np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0]))
    return float(yaw - sight_yaw), float(pitch - sight_pitch), float(roll)


def _direction(vector: NDArray[Any]) -> tuple[float, float]:
    x, y, z = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return float(np.degrees(np.arctan2(x, z))), float(np.degrees(np.arcsin(np.clip(y, -1, 1))))


class FaceFinder:
    """All faces of a picture as boxes; one thread; close it."""

    def __init__(self, model: bytes, least: float = LEAST) -> None:
        """Take the verified bytes of face_landmarker.task. Raises ModelError on refusal.

        ``least`` is the score (0 to 1) from which on it is a face.
        """
        options = FaceDetectorOptions(
            base_options=_on_cpu(_detector(model)),
            running_mode=VisionTaskRunningMode.IMAGE,
            min_detection_confidence=least,
        )
        try:
            with chatter_to_log(), without_gpu():
                self._detector = FaceDetector.create_from_options(options)
        except (ValueError, RuntimeError) as error:
            raise _refused(error) from error

    def find(self, rgb: Picture) -> tuple[Box, ...]:
        """Return the boxes of all faces in ``rgb`` (height, width, 3), brow to chin."""
        found = self._detector.detect(Image(ImageFormat.SRGB, rgb))
        boxes = [d.bounding_box for d in found.detections]
        return tuple(Box(b.origin_x, b.origin_y, b.width, b.height) for b in boxes)

    def close(self) -> None:
        """Release the detector and its thread."""
        self._detector.close()


class FaceTracker:
    """Landmarks of one face from picture to picture; one thread; close it."""

    def __init__(self, model: bytes) -> None:
        """Take the verified bytes of face_landmarker.task. Raises ModelError on refusal."""
        self._model = model
        self._landmarker = open_landmarker(model, VisionTaskRunningMode.VIDEO)
        self._seen = np.zeros((0, 0, 3), dtype=np.uint8)
        self._shown = (0, 0, 0, 0)
        self._origin: int | None = None
        self._last = -1

    def follow(self, rgb: Picture, time: int, region: Box) -> Landmarks | None:
        """Return the face within ``region`` of ``rgb`` at session ``time`` (ns), or None."""
        if self._origin is None:
            self._origin = time
        # The graph wants milliseconds that strictly increase.
        self._last = max(self._last + 1, (time - self._origin) // 1_000_000)
        image = Image(ImageFormat.SRGB, self._only(rgb, region))
        return landmarks(self._landmarker.detect_for_video(image, self._last), rgb.shape)

    def restart(self) -> None:
        """Forget the face followed so far (about 25 ms)."""
        fresh = open_landmarker(self._model, VisionTaskRunningMode.VIDEO)
        self._landmarker.close()
        self._landmarker = fresh
        self._origin, self._last = None, -1

    def close(self) -> None:
        """Release the landmarker and its thread."""
        self._landmarker.close()

    def _only(self, rgb: Picture, region: Box) -> Picture:
        """Return the picture with all but ``region`` black, in a buffer that is used again."""
        if self._seen.shape != rgb.shape:
            self._seen = np.zeros(rgb.shape, dtype=np.uint8)
        left, top, right, bottom = self._shown
        self._seen[top:bottom, left:right] = 0
        left, top, right, bottom = self._shown = region.inside(rgb.shape[1], rgb.shape[0])
        self._seen[top:bottom, left:right] = rgb[top:bottom, left:right]
        return self._seen


def open_landmarker(
    model: bytes, mode: VisionTaskRunningMode, min_detection: float = MIN_DETECTION
) -> FaceLandmarker:
    """Return a landmarker for one face with blendshapes and matrix. Raises ModelError."""
    _detector(model)  # MediaPipe leaves a thread behind when it refuses a file
    options = FaceLandmarkerOptions(
        base_options=_on_cpu(model),
        running_mode=mode,
        num_faces=1,
        min_face_detection_confidence=min_detection,
        output_face_blendshapes=True,
        output_facial_transformation_matrixes=True,
    )
    try:
        with chatter_to_log(), without_gpu():
            return FaceLandmarker.create_from_options(options)
    except (ValueError, RuntimeError) as error:
        raise _refused(error) from error


def landmarks(found: FaceResult, shape: tuple[int, ...]) -> Landmarks | None:
    """Return the first face that was found in a picture of ``shape``, or None."""
    if found.points is None or found.scores is None or found.matrix is None:
        return None
    points = found.points * np.array([shape[1], shape[0]], dtype=np.float32)
    scores = dict(found.scores)
    scores.pop("_neutral", None)  # always near zero: a left-over of the model's training
    pose = head_pose(np.asarray(found.matrix, dtype=np.float64))
    return Landmarks(points, MappingProxyType(scores), pose)


def to_rgb(bgr: Picture) -> Picture:
    """Return a new RGB picture from a BGR one, which may be read-only (0.03 ms at 640x480)."""
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), dtype=np.uint8)


def _detector(model: bytes) -> bytes:
    """Return the detector within the landmarker's file. Raises ModelError when there is none."""
    try:
        return zipfile.ZipFile(io.BytesIO(model)).read(DETECTOR)
    except (zipfile.BadZipFile, KeyError) as error:
        raise _refused(error) from error


def _on_cpu(model: bytes) -> BaseOptions:
    return BaseOptions(model_asset_buffer=model, delegate=BaseOptions.Delegate.CPU)


def _refused(error: Exception) -> ModelError:
    return ModelError(
        "The face landmarker cannot be started ({error}).",
        "Run the set-up again: make setup.",
        error=error,
    )
