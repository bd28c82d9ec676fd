"""Settings for the lab's other programs in the window: given back as they were, or refused."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from emoscope._lab_settings import OUTLETS
from emoscope.settings import LabSettings
from emoscope.ui.lab_page import LabPage


@pytest.fixture
def shown(qtbot):
    def show(settings):
        page = LabPage(settings)
        qtbot.addWidget(page)
        return page

    return show


@pytest.mark.parametrize(
    "settings",
    [
        LabSettings(),
        LabSettings(("all",), ("all",), "127.0.0.1:9000"),
        LabSettings(("eeg", "fused"), ("PsychoPy", "Box 1, left"), "[::1]:9000"),
        LabSettings(("markers", "eeg"), (), " light:7000"),
        LabSettings(OUTLETS),
    ],
)
def test_what_it_was_given_comes_back(shown, settings):
    page = shown(settings)
    assert page.value() == settings and not page.lacking


def test_boxes_and_lines_are_what_is_kept(shown):
    page = shown(LabSettings())
    boxes = page.findChildren(QCheckBox)
    assert len(boxes) == 7 and all(box.text() for box in boxes)
    boxes[4].setChecked(True)
    markers, osc = page.findChildren(QLineEdit)
    markers.setText(" PsychoPy ,, Box 2")
    osc.setText(" light.lab:7000 ")
    assert page.value() == LabSettings(("fused",), ("PsychoPy", "Box 2"), "light.lab:7000")
    for box in boxes:
        box.setChecked(True)
    assert page.value().lsl_out == ("all",)


@pytest.mark.parametrize(
    ("markers", "osc", "why"),
    [("all, PsychoPy", "", "lab.lsl_markers is all"), ("", "9000", "lab.osc must be HOST:PORT")],
)
def test_what_cannot_be_done_is_said_in_words(shown, markers, osc, why):
    page = shown(LabSettings())
    for line, text in zip(page.findChildren(QLineEdit), (markers, osc), strict=True):
        line.setText(text)
    assert page.lacking.startswith(why)
