"""Faces framed as the expression network knows them."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import read_card, verified
from emoscope_models._face_crop import PLACES, SIDE, face_crop
from emoscope_models._face_landmarks import landmarks, open_landmarker, to_rgb
from emoscope_models._mediapipe import Image, ImageFormat, VisionTaskRunningMode

Picture = NDArray[np.uint8]
Points = NDArray[np.float32]
PORTRAIT = Path(__file__).parents[2] / "resources" / "demo" / "portrait.png"
LANDMARKER = "face_landmarker.task"


def points(zoom: float, degrees: float, x: float, y: float) -> Points:
    """Return landmarks whose places are zoomed, turned clockwise and moved to (x, y)."""
    angle = np.radians(degrees)
    turn = zoom * np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    found = np.zeros((478, 2), np.float32)
    for index, place in PLACES.items():
        found[index] = (np.array(place) - SIDE / 2) @ turn + (x, y)
    return found


def dotted(where: Points, side: int = 400) -> Picture:
    """Return a dark RGB picture with a bright, soft dot on each of the landmarks used."""
    picture = np.zeros((side, side), np.float32)
    ys, xs = np.mgrid[:side, :side]
    for index in PLACES:
        x, y = where[index]
        picture += 200 * np.exp(-((xs - x) ** 2 + (ys - y) ** 2) / (2 * 4.0**2))
    return np.repeat(picture.clip(0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


@pytest.mark.parametrize(("zoom", "degrees"), [(5.0, 0.0), (4.0, 35.0), (6.0, -20.0), (1.5, 90.0)])
def test_landmarks_come_to_their_places(zoom: float, degrees: float) -> None:
    where = points(zoom, degrees, 210.0, 190.0)
    crop = face_crop(dotted(where), where)
    assert crop.shape == (SIDE, SIDE)
    assert crop.dtype == np.uint8
    for x, y in PLACES.values():
        bright = cv2.getRectSubPix(crop, (1, 1), (x, y))[0, 0]
        assert bright > 2 * crop.mean()
        assert bright > 60


def test_the_brightest_spot_is_where_a_landmark_belongs() -> None:
    where = points(5.0, 10.0, 200.0, 200.0)
    picture = np.zeros((400, 400, 3), np.uint8)
    x, y = (int(v) for v in where[33].round())
    cv2.circle(picture, (x, y), 4, (255, 255, 255), -1)
    crop = face_crop(picture, where)
    row, column = np.unravel_index(crop.argmax(), crop.shape)
    assert (column, row) == pytest.approx(PLACES[33], abs=0.8)


def test_large_faces_are_averaged_not_skipped() -> None:
    side = 384
    stripes = np.zeros((side, side, 3), np.uint8)
    stripes[:, ::2] = 255  # one pixel wide: gone at an eighth of the size
    crop = face_crop(stripes, points(8.0, 0.0, side / 2, side / 2))
    assert np.abs(crop[4:-4, 4:-4].astype(int) - 127).max() <= 16


def test_the_portrait_gives_the_same_crop_when_it_leans() -> None:
    picture = cv2.imread(str(PORTRAIT))
    height, width = picture.shape[:2]
    lean = cv2.getRotationMatrix2D((width / 2, height / 2), 20, 1)
    leaning = cv2.warpAffine(picture, lean, (width, height), borderMode=cv2.BORDER_REPLICATE)
    model = verified(
        locate(LANDMARKER), read_card(WEIGHTS / "face_landmarker.toml").sha256[LANDMARKER]
    )
    landmarker = open_landmarker(model, VisionTaskRunningMode.IMAGE)
    crops = []
    for shown in (picture, leaning):
        rgb = to_rgb(np.asarray(shown, dtype=np.uint8))
        face = landmarks(landmarker.detect(Image(ImageFormat.SRGB, rgb)), rgb.shape)
        assert face is not None
        crops.append(face_crop(rgb, face.points).astype(float).ravel())
    landmarker.close()
    assert np.corrcoef(crops)[0, 1] > 0.97


@pytest.mark.parametrize(
    "broken",
    [
        np.full((478, 2), np.nan, np.float32),
        np.full((478, 2), 100.0, np.float32),
        np.full((478, 2), np.inf, np.float32),
    ],
)
def test_landmarks_that_span_no_face_are_refused(broken: Points) -> None:
    with pytest.raises(ValueError, match="do not span a face"):
        face_crop(np.zeros((50, 50, 3), np.uint8), broken)


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 60),
    st.integers(1, 60),
    st.floats(0.05, 40),
    st.floats(-180, 180),
    st.floats(-500, 500),
)
def test_any_picture_and_any_place_give_a_crop(
    height: int, width: int, zoom: float, degrees: float, x: float
) -> None:
    picture = np.random.default_rng(1).integers(0, 255, (height, width, 3), dtype=np.uint8)
    crop = face_crop(picture, points(zoom, degrees, x, height / 2))
    assert crop.shape == (SIDE, SIDE)
    assert int(picture.min()) - 1 <= crop.min() <= crop.max() <= int(picture.max()) + 1
