"""The picture: letterboxed, with the face, a reason when there is none, and a click that counts."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from emoscope.ui.panels import FaceOverlay, VideoView
from emoscope.ui.panels.video import _polygon
from emoscope.ui.theme import DARK


@pytest.fixture
def view(qtbot: QtBot) -> VideoView:
    panel = VideoView(DARK)
    qtbot.addWidget(panel)
    panel.resize(642, 502)
    panel.show()
    return panel


def blue(shape: tuple[int, int] = (240, 320)) -> np.ndarray:
    frame = np.zeros((*shape, 3), np.uint8)
    frame[..., 0] = 200
    return frame


def image(view: VideoView) -> QImage:
    return view.grab().toImage()


def test_colours_are_bgr_and_the_picture_is_letterboxed(view: VideoView) -> None:
    view.show_frame(blue())
    shot = image(view)
    assert view.picture().width() * 3 == pytest.approx(view.picture().height() * 4, abs=4)
    assert shot.pixelColor(321, 251) == QColor(0, 0, 200)
    assert shot.pixelColor(321, 4).name() == DARK.raised.lower()


@pytest.mark.parametrize("make", ["read-only", "strided", "flipped", "row-padded"])
def test_any_layout_of_the_frame(view: VideoView, make: str) -> None:
    frame = blue((240, 640))
    frame[:, :320, 2] = 100
    if make == "read-only":
        frame.flags.writeable = False
    elif make == "strided":
        frame = np.repeat(np.repeat(frame, 2, axis=0), 2, axis=1)[::2, ::2]
    elif make == "flipped":
        frame = frame[:, ::-1].copy()[:, ::-1]
    else:
        frame = np.concatenate([frame, frame], axis=1)[:, :640]
    view.show_frame(frame)
    shot = image(view)
    assert shot.pixelColor(160, 251) == QColor(100, 0, 200)
    assert shot.pixelColor(480, 251) == QColor(0, 0, 200)


def test_what_is_no_picture_is_refused(view: VideoView) -> None:
    for bad in (np.zeros((2, 2), np.uint8), np.zeros((2, 2, 4), np.uint8), np.zeros((2, 2, 3))):
        with pytest.raises(ValueError, match="picture"):
            view.show_frame(bad)


def test_click_is_told_in_shares_of_the_picture(view: VideoView, qtbot: QtBot) -> None:
    heard: list[tuple[float, float]] = []
    view.face_clicked.connect(lambda x, y: heard.append((x, y)))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(320, 250))
    assert heard == [], "there is no face before there is a picture"
    view.show_frame(blue())
    place = view.picture()
    at = QPoint(place.x() + place.width() // 4, place.y() + place.height() // 2)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(320, 3))
    assert len(heard) == 1
    assert heard[0] == pytest.approx((0.25, 0.5), abs=0.01)


def test_face_is_framed_and_others_dimmed(view: VideoView) -> None:
    view.show_frame(blue())
    plain = image(view)
    landmarks = np.array([[0.5, 0.5], [np.nan, 0.2]])
    view.show_frame(
        blue(), FaceOverlay((0.3, 0.3, 0.4, 0.4), ((0.02, 0.4, 0.1, 0.2),), landmarks, "happy", 0.8)
    )
    framed = image(view)
    place = view.picture()
    other = QPoint(place.x() + round(0.07 * place.width()), place.y() + place.height() // 2)
    assert framed.pixelColor(other).blue() < plain.pixelColor(other).blue()
    corner = QPoint(
        place.x() + round(0.3 * place.width()), place.y() + round(0.32 * place.height())
    )
    assert framed.pixelColor(corner) != plain.pixelColor(corner)
    view.show_frame(blue(), FaceOverlay((0.3, 0.3, 0.4, 0.7), state="degraded"))
    assert image(view) != framed


def test_reason_covers_the_last_frame_until_the_next(view: VideoView) -> None:
    view.show_frame(blue())
    plain = image(view)
    view.show_state("invalid", "lost", "The camera is gone. Plug it in again.")
    at = QPoint(view.picture().x() + 9, view.picture().center().y())
    assert image(view).pixelColor(at).blue() < 120
    view.show_frame(blue())
    assert image(view) == plain
    view.clear()
    view.set_demo(True)
    assert image(view) != plain


@pytest.mark.parametrize("count", [0, 1, 478])
def test_a_polygon_holds_exactly_the_points(count: int) -> None:
    points = np.random.default_rng(count).normal(0, 500, (count, 2))
    polygon = _polygon(points)
    assert [(p.x(), p.y()) for p in polygon.toList()] == [tuple(p) for p in points.tolist()]
