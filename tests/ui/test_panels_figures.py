"""Bars, tiles, headline, plane, bands and strip: figures are right and doubt is said in words."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from emoscope.explain import Doubt
from emoscope.ui.panels import (
    AffectPlane,
    BandBars,
    BandReading,
    ClassBars,
    DeviceLine,
    Headline,
    Performance,
    StatusStrip,
    ValidityTile,
)
from emoscope.ui.panels._examples import SECOND, decision
from emoscope.ui.panels._panel import wrapped
from emoscope.ui.panels.plane import ellipse
from emoscope.ui.theme import DARK, STATES, colour
from emoscope_devices import CaptureState
from emoscope_models import Affect, Contribution, because, fuse

NAN = float("nan")


def shot(qtbot: QtBot, panel: QWidget) -> QImage:
    qtbot.addWidget(panel)
    panel.resize(panel.sizeHint())
    return panel.grab().toImage()


def count(image: QImage, name: str) -> int:
    """Return how many pixels have exactly this colour."""
    want = colour(name).rgb()
    return sum(
        image.pixel(x, y) == want for y in range(image.height()) for x in range(image.width())
    )


def test_bar_is_as_long_as_the_probability(qtbot: QtBot) -> None:
    panel = ClassBars(DARK, heading="Face")
    panel.show_probabilities([0.1, 0.6, 0.1, 0.05, 0.05, 0.05, 0.05])
    once = count(shot(qtbot, panel), DARK.emotions[1])
    panel.show_probabilities([0.04, 0.3, 0.2, 0.2, 0.1, 0.1, 0.06])
    half = count(shot(qtbot, panel), DARK.emotions[1])
    assert half / once == pytest.approx(0.5, abs=0.08)
    assert panel.accessibleDescription() == "happy 30 %"


def test_whiskers_reach_from_the_band_to_its_end(qtbot: QtBot) -> None:
    panel = ClassBars(DARK, heading="Fused", large=True)
    values = [0.1, 0.6, 0.1, 0.05, 0.05, 0.05, 0.05]
    panel.show_probabilities(values)
    plain = shot(qtbot, panel)
    widths = []
    for spread in (0.05, 0.2):
        band = np.clip(
            np.array([np.subtract(values, spread), values, np.add(values, spread)]), 0, 1
        )
        panel.show_probabilities(values, band=band)
        image = shot(qtbot, panel)
        row = panel.content().y() + round(panel.content().height() * 1.5 / 7)
        ink = colour(DARK.text).rgb()
        spots = [x for x in range(100, image.width() - 70) if image.pixel(x, row) == ink]
        assert image != plain and spots
        widths.append(spots[-1] - spots[0])
    assert widths[1] / widths[0] == pytest.approx(4, rel=0.2)
    panel.show_probabilities(values, band=np.full((3, 7), NAN))
    assert shot(qtbot, panel) == plain
    with pytest.raises(ValueError, match="band"):
        panel.show_probabilities(values, band=np.zeros((2, 7)))


@pytest.mark.parametrize("values", [None, [NAN] * 7])
def test_no_opinion_is_a_sentence_not_zeros(qtbot: QtBot, values: list[float] | None) -> None:
    panel = ClassBars(DARK, heading="EEG")
    panel.show_probabilities(values, "Record a calibration first.")
    image = shot(qtbot, panel)
    assert all(count(image, c) == 0 for c in DARK.emotions)
    assert panel.accessibleDescription() == "Record a calibration first."


def test_bars_want_seven(qtbot: QtBot) -> None:
    panel = ClassBars(DARK)
    qtbot.addWidget(panel)
    with pytest.raises(ValueError, match="seven"):
        panel.show_probabilities([0.5, 0.5])
    panel.set_heading("Gesicht")
    assert panel.accessibleName() == "Gesicht"


@pytest.mark.parametrize("state", STATES)
def test_tile_says_state_and_reason(qtbot: QtBot, state: str) -> None:
    status = "used" if state == "valid" else state
    reason = because("Flat signal at {e}: press it on.", e="AF7")
    panel = ValidityTile("eeg", DARK)
    panel.show_contribution(
        Contribution(status, 0.4, 0.4, 0.1, (reason, because("Much muscle.")), np.zeros(7)), 0.3
    )
    image = shot(qtbot, panel)
    assert count(image, DARK.states[STATES.index(state)]) > 20
    assert state in panel.accessibleDescription()
    assert panel.hint(QPoint()) == "Flat signal at AF7: press it on. Much muscle."


def test_tile_without_a_device(qtbot: QtBot) -> None:
    panel = ValidityTile("face", DARK)
    panel.show_contribution(None)
    shot(qtbot, panel)
    assert "choose a device" in panel.hint(QPoint())
    panel.show_contribution(None, reason="Kein Modell.")
    assert panel.hint(QPoint()) == "Kein Modell."


def test_headline_in_every_case(qtbot: QtBot) -> None:
    panel = Headline(DARK)
    images = [shot(qtbot, panel)]
    for fused, demo in (
        (decision(0, 2.0, 0.1), False),
        (decision(0, 2.0, 0.1), True),
        (decision(0, 2.0, 0.1, blind=True), False),
        (fuse(0, {}), False),
    ):
        panel.show_fused(fused, demo)
        images.append(shot(qtbot, panel))
    assert all(a != b for n, a in enumerate(images) for b in images[:n])
    assert count(images[1], DARK.emotions[1]) > 200
    assert panel.accessibleDescription() == "no evidence"
    panel.show_fused(None, message="The models are being loaded.")
    assert panel.accessibleDescription() == "The models are being loaded."


def test_headline_shrinks_rather_than_cuts(qtbot: QtBot) -> None:
    panel = Headline(DARK)
    panel.show_fused(decision(0, 2.0, 0.1))
    qtbot.addWidget(panel)
    for width in (1400, 640, 360, 200):
        panel.resize(width, 140)
        assert count(panel.grab().toImage(), DARK.text) > 100


def test_plane_follows_and_forgets(qtbot: QtBot) -> None:
    panel = AffectPlane(DARK)
    for tick in range(600):
        panel.append(tick * SECOND // 10, Affect(np.sin(tick / 50), 0.2, 0.2, 0.3))
    assert 65 <= len(panel._trail) <= 82, "20 s at one point per quarter second at most"
    with_point = shot(qtbot, panel)
    panel.append(60 * SECOND, Affect(NAN, 0.0, 0.1, 0.1), "No face.")
    assert panel._now is None
    assert shot(qtbot, panel) != with_point
    panel.append(90 * SECOND, None)
    assert not panel._trail
    panel.append(SECOND, Affect(0.5, 0.5, 5.0, 0.0))
    shot(qtbot, panel)
    panel.clear()


def test_plane_puts_pleasant_right_and_excited_up(qtbot: QtBot) -> None:
    panel = AffectPlane(DARK)
    panel.append(0, Affect(0.5, 0.5, 0.05, 0.05))
    image = shot(qtbot, panel)
    at = panel._at(panel._plot(), 0.5, 0.5).toPoint()
    assert image.pixelColor(at).name() == DARK.text.lower()
    assert at.x() > panel._plot().center().x() and at.y() < panel._plot().center().y()


@pytest.mark.parametrize("correlation", [-0.9, -0.3, 0.0, 0.5, 1.0, 2.0])
def test_the_ellipse_is_that_of_the_covariance(correlation: float) -> None:
    affect = Affect(0.0, 0.0, 0.3, 0.2, correlation)
    long, short, turn = ellipse(affect)
    angle = np.radians(turn)
    axes = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    covariance = axes @ np.diag([long**2, short**2]) @ axes.T
    shared = np.clip(correlation, -1, 1) * 0.06
    assert covariance == pytest.approx(np.array([[0.09, shared], [shared, 0.04]]))
    assert long >= short >= 0


def test_the_plane_tilts_with_the_correlation(qtbot: QtBot) -> None:
    """Errors that rise together point to the upper right: there the ellipse's line is."""
    ink = colour(DARK.accent)
    sides = []
    for correlation in (0.9, -0.9):
        panel = AffectPlane(DARK)
        panel.append(0, Affect(0.0, 0.0, 0.5, 0.5, correlation))
        image, plot = shot(qtbot, panel), panel._plot()
        right = [
            (x, y)
            for x in range(round(plot.center().x()), round(plot.right()))
            for y in range(round(plot.top()), round(plot.bottom()))
            if abs(image.pixelColor(x, y).red() - ink.red()) < 40
            and abs(image.pixelColor(x, y).blue() - ink.blue()) < 40
        ]
        furthest = max(right)
        sides.append(furthest[1] < plot.center().y())
    assert sides == [True, False]


def test_what_is_very_unsure_is_not_said_in_full_ink(qtbot: QtBot) -> None:
    panel = Headline(DARK)
    fused = decision(0, 2.0, 0.1)
    ink = {}
    for sureness in ("sure", "fairly sure", "unsure", "very unsure", "sure"):
        panel.show_fused(fused, doubt=Doubt(None, None, None, None, 1.0, sureness))
        qtbot.wait(20)  # only what looks otherwise is painted anew
        ink.setdefault(sureness, []).append(count(shot(qtbot, panel), DARK.text))
    full = ink["sure"][0]
    assert ink == {"sure": [full] * 2, "fairly sure": [full], "unsure": [full]} | {
        "very unsure": ink["very unsure"]
    }
    assert ink["very unsure"][0] < full / 2


@pytest.mark.parametrize("high", [118, 141, 142, 300])
def test_in_a_low_panel_the_bars_matter_more_than_their_name(qtbot: QtBot, high: int) -> None:
    panel = ClassBars(DARK, heading="Expression")
    qtbot.addWidget(panel)
    panel.show_probabilities(np.full(7, 1 / 7))
    assert panel.minimumSizeHint().height() == 118
    panel.resize(300, high)
    assert panel.titled() == (high >= 142)
    assert panel.content().height() >= 7 * 14
    assert panel.accessibleName() == "Expression"


def test_headline_says_conflict_and_sureness(qtbot: QtBot) -> None:
    panel = Headline(DARK)
    fused = decision(0, 2.0, 0.1)
    panel.show_fused(fused)
    plain = shot(qtbot, panel)
    shots = []
    for level, beyond in (("low", 0.1), ("some", 0.4), ("high", 0.8)):
        doubt = Doubt(0.7, 0.4, beyond, level, 1.0, "sure")
        panel.show_fused(fused, doubt=doubt)
        shots.append(shot(qtbot, panel))
        assert f"{level} conflict {beyond:.2f}" in panel.accessibleDescription()
        assert "sure" in panel.accessibleDescription()
        assert "0.70" in panel.hint(QPoint()) and "0.40" in panel.hint(QPoint())
    assert len({bytes(s.constBits()) for s in (plain, *shots)}) == 4
    panel.show_fused(fused, doubt=Doubt(None, None, None, None, 2.8, None))
    assert shot(qtbot, panel) == plain, "nothing is said of one modality's conflict"
    panel.resize(200, 140)
    panel.show_fused(fused, doubt=doubt)
    panel.grab()


def test_bands_with_and_without_rest(qtbot: QtBot) -> None:
    panel = BandBars(DARK)
    empty = shot(qtbot, panel)
    panel.show_reading(BandReading((100, 10, 0, NAN, 1)))
    absolute = shot(qtbot, panel)
    panel.show_reading(BandReading((100, 10, 5, 2, 1), (1, -9, NAN, 0, 2), 0.9, NAN, 0.1, 20))
    against_rest = shot(qtbot, panel)
    assert empty != absolute != against_rest
    assert "rest" in panel.hint(QPoint())
    panel.show_reading(None, "No EEG.")
    with pytest.raises(ValueError, match="five"):
        BandReading((1, 2, 3))


def test_loss_is_loud(qtbot: QtBot) -> None:
    panel = StatusStrip(DARK)
    quiet = DeviceLine("video", "Webcam", CaptureState.LIVE, 30, 30)
    panel.show_devices([quiet])
    before = count(shot(qtbot, panel), DARK.alarm)
    panel.show_devices([DeviceLine("video", "Webcam", CaptureState.LIVE, 30, 30, 1412, 2)])
    lost = count(shot(qtbot, panel), DARK.alarm)
    panel.show_performance(Performance(40, 90, skipped=3))
    assert before == 0 and lost > 300
    assert count(shot(qtbot, panel), DARK.alarm) > lost + 50
    assert "1412 lost in 2 gaps" in panel.hint(QPoint(40, 20))


@pytest.mark.parametrize("state", CaptureState)
def test_strip_shows_every_state(qtbot: QtBot, state: CaptureState) -> None:
    panel = StatusStrip(DARK)
    line = DeviceLine("eeg", "実験室の" * 30, state, 0, 256, reason="It is silent. " * 20)
    panel.show_devices([line] * 4)
    shot(qtbot, panel)
    panel.resize(300, 56)
    panel.grab()
    with pytest.raises(ValueError, match="four"):
        panel.show_devices([line] * 5)


def test_long_reasons_are_broken_and_shortened() -> None:
    pixels, weight = 12, 400
    lines, whole = wrapped("press the electrode on and wait " * 9, pixels, weight, 200, 2)
    assert len(lines) == 2 and not whole and lines[1].endswith("…")
    assert not lines[0].endswith("electr")
    lines, whole = wrapped("電極を押さえてください。" * 2, pixels, weight, 200, 3)
    assert whole and "".join(lines) == "電極を押さえてください。" * 2
    assert wrapped("", pixels, weight, 200, 2) == (("",), True)
