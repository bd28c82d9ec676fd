"""The last minute: the likeliest class stands out, no evidence is hatched, no decision is empty."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from emoscope.ui.panels import FusedTimeline
from emoscope.ui.panels._decided import weight_inks
from emoscope.ui.panels._examples import SECOND, decision
from emoscope.ui.panels._minute import HOLD, NOTHING, Minute, Moment
from emoscope.ui.panels.timeline import parts_said
from emoscope.ui.theme import DARK, LIGHT, mixed, rgb


@pytest.fixture
def timeline(qtbot: QtBot) -> FusedTimeline:
    panel = FusedTimeline(DARK)
    qtbot.addWidget(panel)
    panel.resize(900, 240)
    panel.show()
    return panel


def column(panel: FusedTimeline, seconds: float) -> np.ndarray:
    """Return the pixels (height, 4) at a session time."""
    panel.grab()
    canvas = panel._canvas
    assert canvas is not None
    return canvas.pixels[:, panel._column(round(seconds * 1e9)) % canvas.width]


def has(pixels: np.ndarray, ink: np.ndarray) -> bool:
    return bool((pixels == ink).all(axis=1).any())


HAPPY = rgb(DARK.emotions[1])
HATCH = rgb(mixed(DARK.faint, DARK.panel, 0.6))


def test_class_no_evidence_and_gap(timeline: FusedTimeline) -> None:
    for tick in range(400):
        if not 200 <= tick < 240:
            timeline.append(decision(tick * SECOND // 10, 2.0, 0.1, blind=100 <= tick < 150))
    assert has(column(timeline, 5.0), HAPPY)
    assert not has(column(timeline, 12.0), HAPPY)
    hatched = [has(column(timeline, s), HATCH) for s in np.arange(11.0, 14.5, 0.067)]
    assert np.mean(hatched) == 1.0
    empty = column(timeline, 22.5)
    assert (empty == rgb(DARK.panel)).all()
    assert has(column(timeline, 30.0), HAPPY)


def test_advancing_alone_leaves_the_end_empty(timeline: FusedTimeline) -> None:
    for tick in range(100):
        timeline.append(decision(tick * SECOND // 10, 2.0, 0.1))
    for tick in range(100, 140):
        timeline.advance(tick * SECOND // 10)
    assert has(column(timeline, 9.5), HAPPY)
    assert (column(timeline, 13.5) == rgb(DARK.panel)).all()


def test_step_by_step_is_the_same_as_anew(timeline: FusedTimeline) -> None:
    timeline.append(decision(0, 1.0, 0.1))
    timeline.grab()
    for tick in range(1, 700):
        timeline.append(decision(tick * SECOND // 10, 1 + np.sin(tick / 30), 0.2))
    timeline.grab()
    assert timeline._canvas is not None
    stepped = timeline._canvas.pixels.copy()
    timeline.set_theme(LIGHT)
    timeline.grab()
    timeline.set_theme(DARK)
    timeline.grab()
    same = (stepped == timeline._canvas.pixels).all(axis=(0, 2))
    assert same.mean() > 0.99, "only columns at the seam may differ"


def test_click_gives_the_instant(timeline: FusedTimeline, qtbot: QtBot) -> None:
    for tick in range(900):
        timeline.append(decision(tick * SECOND // 10, 2.0, 0.1))
    plot = timeline._plot()
    clicked: list[int] = []
    timeline.instant_clicked.connect(clicked.append)
    at = QPoint(plot.x() + plot.width() // 2, plot.center().y())
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert clicked and clicked[0] / 1e9 == pytest.approx(89.9 - 30, abs=0.1)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert len(clicked) == 1


def test_hover_and_markers_are_painted(timeline: FusedTimeline, qtbot: QtBot) -> None:
    for tick in range(300):
        timeline.append(decision(tick * SECOND // 10, 2.0, 0.1, blind=100 <= tick < 150))
    plain = timeline.grab().toImage()
    timeline.add_marker(20 * SECOND, "刺激 1")
    timeline.add_marker(round(20.1 * SECOND), "a marker with a very long label " * 5)
    marked = timeline.grab().toImage()
    assert marked != plain
    qtbot.mouseMove(timeline, timeline._plot().center() + QPoint(200, 0))
    qtbot.waitUntil(lambda: timeline._pointer is not None)
    assert timeline.grab().toImage() != marked


def test_weights_are_stacked_and_empty_without_evidence(timeline: FusedTimeline) -> None:
    for tick in range(300):
        timeline.append(decision(tick * SECOND // 10, 2.0, 0.1, blind=100 <= tick < 200))
    strip = round(timeline._strip() * timeline.devicePixelRatioF())
    inks = [rgb(c) for c in weight_inks(DARK)]
    share = decision(0, 2.0, 0.1).contributions
    total = sum(c.weight for c in share.values())
    counted = column(timeline, 5.0)[-strip:]
    for modality, ink in zip(("face", "speech", "eeg"), inks, strict=True):
        found = int((counted == ink).all(axis=1).sum())
        assert found == pytest.approx(share[modality].weight / total * (strip - 4), abs=1)
    nobody = column(timeline, 15.0)[-strip:]
    assert (nobody == rgb(DARK.panel)).all(), "a gap: nobody counts"


def test_the_pointer_tells_weights_and_reasons(timeline: FusedTimeline) -> None:
    timeline.append(decision(0, 2.0, 0.1))
    lines = parts_said(timeline._minute.at(0))
    assert lines[0].startswith("Face  ") and lines[0].endswith(" %")
    assert lines[2] == "EEG  invalid  Flat signal at AF7: press it on."
    timeline.append(decision(SECOND, 2.0, 0.1, blind=True))
    assert "invalid  No face in the picture." in parts_said(timeline._minute.at(SECOND))[0]


def test_the_chosen_instant_is_marked(timeline: FusedTimeline) -> None:
    for tick in range(100):
        timeline.append(decision(tick * SECOND // 10, 2.0, 0.1))
    plain = timeline.grab().toImage()
    timeline.choose(5 * SECOND)
    marked = timeline.grab().toImage()
    x = round(timeline._x(5 * SECOND, timeline._plot()))
    ratio = timeline.devicePixelRatioF()
    spot = (round(x * ratio), round(timeline._plot().center().y() * ratio))
    assert marked.pixelColor(*spot).name() == DARK.accent.lower()
    timeline.choose(None)
    assert timeline.grab().toImage() == plain


def test_going_back_in_time_starts_over(timeline: FusedTimeline) -> None:
    timeline.append(decision(100 * SECOND, 2.0, 0.1))
    timeline.grab()
    timeline.append(decision(3 * SECOND, 2.0, 0.1))
    timeline.advance(2 * SECOND)
    assert len(timeline._minute) == 1
    assert has(column(timeline, 3.0), HAPPY)


def test_a_decision_that_is_late_finds_its_place(timeline: FusedTimeline) -> None:
    for tick in range(100):
        timeline.append(decision(tick * SECOND // 10, 2.0, 0.1, blind=True))
    timeline.grab()
    timeline.advance(round(10.5 * SECOND))
    timeline.append(decision(round(5.04 * SECOND), 2.0, 0.1))
    assert len(timeline._minute) == 101
    assert has(column(timeline, 5.05), HAPPY)
    assert has(column(timeline, 2.0), HATCH) or has(column(timeline, 2.1), HATCH)
    timeline.append(decision(round(10.4 * SECOND), 2.0, 0.1))
    assert has(column(timeline, 10.45), HAPPY), "painted although the picture was further on"


def test_markers_alone_need_no_decision(timeline: FusedTimeline) -> None:
    timeline.add_marker(0, "begin")
    timeline.grab()
    timeline.clear()
    timeline.grab()


def moment(time: int, label: int = 1) -> Moment:
    return Moment(time, label, (0.0,) * 7, (0, 0, 0), (0.0, 0.0, 0.0))


def test_minute_forgets_and_finds() -> None:
    minute = Minute()
    for tick in range(2000):
        minute.add(moment(tick * 10**8, 1 if tick % 100 < 50 else NOTHING))
        minute.forget(tick * 10**8 - 60 * SECOND)
    assert 600 <= len(minute) <= 900
    assert minute.at(1990 * 10**8 + 5) == moment(1990 * 10**8, NOTHING)
    assert minute.at(1999 * 10**8 + HOLD + 1) is None
    assert minute.at(5) is None
    stretches = list(minute.stretches(1999 * 10**8))
    assert [s[2] for s in stretches[-2:]] == [1, NOTHING]
    assert all(a[1] <= b[0] for a, b in pairwise(stretches))
    assert Minute().standing(np.array([1, 2])) == [None, None]


@pytest.mark.parametrize(("high", "labels"), [(150, 0), (160, 1), (184, 2), (300, 2)])
def test_in_a_low_panel_the_axis_does_not_cover_the_names(qtbot, monkeypatch, high, labels) -> None:
    panel = FusedTimeline(DARK)
    qtbot.addWidget(panel)
    panel.resize(600, high)
    said: list[tuple[str, int, int]] = []

    def noted(painter, area, text, *rest):
        said.append((text, area.top(), area.bottom()))
        return False

    monkeypatch.setattr("emoscope.ui.panels.timeline.write", noted)
    panel.grab()
    assert sum(text in ("100 %", "0 %") for text, *_ in said) == labels
    rows = sorted((top, bottom) for _, top, bottom in said)
    assert all(below[0] > above[1] for above, below in pairwise(rows)), said
