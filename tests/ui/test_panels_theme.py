"""Colours keep apart for every eye, fonts are there, and the style sheet is complete."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF, QIcon
from PySide6.QtWidgets import QApplication

from emoscope.ui import _fonts, _ramp, icons, theme
from emoscope.ui.theme import DARK, STATES, Size, Theme

BOTH = pytest.mark.parametrize("look", theme.THEMES.values(), ids=lambda t: t.name)
# Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB.
VISION = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
FLOOR = 0.09
"""OKLab distance; a step of lightness that is just seen side by side is about 0.02."""


def linear(name: str) -> np.ndarray:
    part = np.array([int(name[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def oklab(rgb: np.ndarray) -> np.ndarray:
    lms = np.cbrt(np.clip(rgb, 0, 1) @ np.linalg.inv(_ramp.LMS_TO_RGB).T)
    return lms @ np.linalg.inv(_ramp.LAB_TO_LMS).T


def nearest(colours: tuple[str, ...], vision: np.ndarray) -> float:
    lab = oklab(np.clip(np.array([linear(c) for c in colours]) @ vision.T, 0, 1))
    distance = np.linalg.norm(lab[:, None] - lab[None], axis=-1)
    return float(distance[~np.eye(len(colours), dtype=bool)].min())


def contrast(one: str, two: str) -> float:
    light = [float(linear(c) @ (0.2126, 0.7152, 0.0722)) + 0.05 for c in (one, two)]
    return max(light) / min(light)


@BOTH
@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("what", ["emotions", "states"])
def test_colours_keep_apart(look: Theme, vision: str, what: str) -> None:
    assert nearest(getattr(look, what), VISION[vision]) > FLOOR


def test_the_distance_tells_when_colours_do_not_keep_apart() -> None:
    red_and_green = ("#c04030", "#7a7a20")
    assert nearest(red_and_green, VISION["normal"]) > FLOOR
    assert nearest(red_and_green, VISION["deuteranopia"]) < FLOOR


@BOTH
def test_contrast(look: Theme) -> None:
    assert contrast(look.text, look.panel) > 12
    assert contrast(look.muted, look.panel) > 6
    assert contrast(look.faint, look.panel) > 4
    assert contrast(look.on_accent, look.accent) > 4.5
    assert contrast(look.on_alarm, look.alarm) > 3.8
    for colour in (*look.emotions, *look.states):
        assert contrast(colour, look.panel) > 2.7, colour


@BOTH
def test_map_rises_evenly_in_lightness(look: Theme) -> None:
    bgr = theme.ramp(look)[:, :3].astype(float) / 255
    srgb = bgr[:, ::-1]
    rgb = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    for vision in VISION.values():
        light = oklab(np.clip(rgb @ vision.T, 0, 1))[:, 0]
        step = np.diff(light[::16]) * (1 if look.dark else -1)
        assert step.min() > 0.4 * step.mean() > 0


@BOTH
def test_style_sheet_is_complete(qapp: QApplication, look: Theme) -> None:
    before = qapp.styleSheet(), qapp.palette()
    theme.apply(qapp, look)
    try:
        assert "$" not in qapp.styleSheet()
        assert look.accent in qapp.styleSheet()
        assert qapp.palette().window().color().name() == look.window.lower()
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])


def test_scale() -> None:
    large = DARK.scaled(2.0)
    assert large.px(8) == 16
    assert large.font(Size.BODY).pixelSize() == 2 * DARK.font(Size.BODY).pixelSize()
    assert "padding: 12px 32px" in theme.stylesheet(2.0, theme.vars_of(DARK))
    with pytest.raises(ValueError, match="scale"):
        DARK.scaled(9)


def test_numerals_are_tabular() -> None:
    metrics = QFontMetricsF(DARK.font(Size.VALUE))
    assert len({round(metrics.horizontalAdvance(d * 4), 3) for d in "0123456789"}) == 1


def test_absent_fonts_are_reported(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert not theme.load_fonts(tmp_path)
    assert "system's font" in caplog.text


def test_resources_hold_the_fonts_and_their_licence() -> None:
    folder = theme.resources() / "fonts"
    assert all((folder / name).is_file() for name in _fonts.FONT_FILES)
    assert "SIL OPEN FONT LICENSE" in (folder / "Inter-LICENSE.txt").read_text()


@pytest.mark.parametrize("name", icons.NAMES)
def test_icon_is_drawn_and_dims_when_disabled(name: str) -> None:
    made = icons.icon(name, DARK)
    normal = made.pixmap(20, 20).toImage()
    assert any(normal.pixelColor(x, y).alpha() > 100 for x in range(20) for y in range(20))
    assert made.pixmap(20, 20, QIcon.Mode.Disabled).toImage() != normal


def test_states_are_told_apart_without_colour() -> None:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    shapes = []
    for state in STATES:
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        icons.draw_mark(painter, state, QPointF(12, 12), 8, QColor("white"))
        painter.end()
        shapes.append(np.array(image.constBits(), dtype=np.int64))
    for one in range(len(shapes)):
        for two in range(one):
            assert np.abs(shapes[one] - shapes[two]).sum() > 20 * 3 * 255, (one, two)
