"""Electrodes lie where the 10-20 system puts them, and the map never invents power."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from emoscope.electrodes import PLACES, place
from emoscope.ui.panels import ElectrodeQuality, HeadMap
from emoscope.ui.theme import DARK, LIGHT

TEN_TWENTY = [
    "Fp1",
    "Fp2",
    "F7",
    "F3",
    "Fz",
    "F4",
    "F8",
    "T7",
    "C3",
    "Cz",
    "C4",
    "T8",
    "P7",
    "P3",
    "Pz",
    "P4",
    "P8",
    "O1",
    "O2",
    "FCz",
    "CPz",
    "AF7",
    "AF8",
    "TP9",
    "TP10",
    "POz",
    "PO3",
    "F1",
    "F5",
    "FC1",
    "FC5",
    "FT7",
    "FT8",
    "FT9",
    "C1",
    "C5",
    "CP2",
    "CP6",
    "TP7",
    "P9",
    "PO8",
    "Iz",
    "Nz",
    "Oz",
    "AFz",
    "AF3",
    "T9",
    "M1",
]


def good(*names: str) -> list[ElectrodeQuality]:
    return [ElectrodeQuality(n, 0.9, True) for n in names]


def test_midline_and_ring() -> None:
    assert place("Cz") == pytest.approx((0, 0), abs=1e-9)
    for name, angle in (("Fpz", 90), ("T8", 0), ("Oz", -90), ("T7", 180), ("Fp2", 72), ("F8", 36)):
        spot = place(name)
        assert spot is not None
        assert math.hypot(*spot) == pytest.approx(0.8)
        assert (
            math.degrees(math.atan2(spot[1], spot[0])) == pytest.approx(angle, abs=1e-6)
            or name == "T7"
        )


def test_left_and_right_mirror_each_other() -> None:
    for name, (x, y) in PLACES.items():
        stem, number = name.rstrip("0123456789"), name[len(name.rstrip("0123456789")) :]
        if not number:
            assert x == pytest.approx(0, abs=1e-9)
            continue
        odd = int(number) % 2
        twin = PLACES[f"{stem}{int(number) + (1 if odd else -1)}"]
        assert twin == pytest.approx((-x, y), abs=1e-9)
        assert (x < 0) == bool(odd)


def test_the_whole_ten_twenty_is_known_and_apart() -> None:
    spots = [place(n) for n in TEN_TWENTY]
    assert None not in spots
    table = np.array(spots)
    distance = np.linalg.norm(table[:, None] - table[None], axis=-1)
    assert distance[~np.eye(len(table), dtype=bool)].min() > 0.05


def test_names_as_devices_write_them() -> None:
    assert place("EEG Fp1-REF") == place("fp1") == place(" FP1 ")
    assert place("T3") == place("T7") and place("T6") == place("P8")
    assert place("AUX") is None


@pytest.fixture
def head(qtbot: QtBot) -> HeadMap:
    panel = HeadMap(DARK)
    qtbot.addWidget(panel)
    panel.resize(300, 320)
    panel.show()
    return panel


def alpha(panel: HeadMap, name: str) -> int:
    """Return how opaque the map is at an electrode's place."""
    panel.grab()
    spot = place(name)
    assert spot is not None and panel._image is not None
    side = panel._image.width()
    x, y = (spot[0] + 1) / 2 * (side - 1), (1 - spot[1]) / 2 * (side - 1)
    return panel._image.pixelColor(round(x), round(y)).alpha()


def test_nothing_is_drawn_far_from_electrodes_or_at_bad_ones(head: HeadMap) -> None:
    head.set_quality([*good("AF7", "F3"), ElectrodeQuality("O2", 0.0, False, "flat")])
    head.show_power("α", {"AF7": 3.0, "F3": 5.0, "O2": 900.0})
    assert alpha(head, "F3") > 200
    assert alpha(head, "O2") == 0
    assert head._range == (3.0, 5.0)


def test_power_without_numbers_is_no_map(head: HeadMap) -> None:
    head.set_quality(good("Fz", "Nowhere"))
    head.show_power("α", {"Fz": float("nan"), "Nowhere": 4.0, "Cz": 2.0})
    head.grab()
    assert head._image is None


def test_hint_names_the_electrode(head: HeadMap) -> None:
    head.set_quality([ElectrodeQuality("Cz", 0.2, True, "Noisy.")])
    centre, _ = head._head()
    assert "Cz: degraded (20 %). Noisy." in head.hint(centre.toPoint())
    assert head.hint(QPoint(1, 1)) == ""


def test_theme_and_size_keep_the_map(head: HeadMap) -> None:
    head.set_quality(good("Fz", "Cz", "Pz"))
    head.show_power("α", {"Fz": 1.0, "Cz": 2.0, "Pz": 3.0})
    head.set_theme(LIGHT)
    head.resize(260, 260)
    head.grab()
    assert head._image is not None and head._image.width() == round(2 * head._head()[1])
    head.clear()
    head.grab()
