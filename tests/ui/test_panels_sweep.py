"""The sweep draws what came, gaps as gaps, and only what is new."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from emoscope.ui.panels import EEGSweep, ElectrodeQuality, paint_at_once, paint_in_turns
from emoscope.ui.panels import sweep as sweeping
from emoscope.ui.theme import DARK, LIGHT, rgb

RATE = 250.0
Feed = Callable[..., None]


@pytest.fixture
def sweep(qtbot: QtBot) -> EEGSweep:
    panel = EEGSweep(DARK)
    qtbot.addWidget(panel)
    panel.resize(800, 300)
    panel.set_channels(["Fz", "Cz"], RATE)
    panel.show()
    return panel


def feed(panel: EEGSweep, first: int, data: np.ndarray, *, at: float | None = None) -> None:
    index = np.arange(first, first + len(data))
    begin = first / RATE if at is None else at
    times = ((begin + np.arange(len(data)) / RATE) * 1e9).astype(np.int64)
    panel.append(times, data, index)


def pixels(panel: EEGSweep) -> np.ndarray:
    panel.grab()
    assert panel._canvas is not None
    return panel._canvas.pixels.copy()


def traced(panel: EEGSweep) -> np.ndarray:
    """Return which pixels (height, width) are as bright as a trace."""
    found = pixels(panel).astype(float)[..., :3]
    trace, ground = rgb(DARK.trace).astype(float)[:3], rgb(DARK.panel).astype(float)[:3]
    away = trace - ground
    share = (found - ground) @ away / (away @ away)
    beam = (found == rgb(DARK.accent)[:3]).all(axis=(0, 2))
    return (share > 0.45) & ~beam


def test_constant_is_a_line_at_its_height(sweep: EEGSweep) -> None:
    feed(sweep, 0, np.full((500, 2), 50.0))
    bright = traced(sweep)
    lane = bright.shape[0] / 2
    rows = np.flatnonzero(bright[:, 20])
    assert 2 <= len(rows) <= 4
    assert np.allclose([rows[0], rows[-1]], [lane * 0.25, lane * 1.25], atol=1.5)


def test_in_turns_it_draws_the_same_a_stretch_at_a_time(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = np.random.default_rng(0).normal(0, 40, (2300, 2))
    paint, stretches = EEGSweep._paint, []

    def note(panel: EEGSweep, times: np.ndarray, values: np.ndarray) -> None:
        paint(panel, times, values)
        stretches.append(len(times))
        if len(stretches) == 1:  # what comes meanwhile is drawn after what came before
            feed(panel, 2000, data[2000:])

    def drawn() -> np.ndarray:
        stretches.clear()
        panel = EEGSweep(DARK)
        qtbot.addWidget(panel)
        panel.resize(3 * sweeping.A_TURN, 300)
        panel.set_channels(["Fz", "Cz"], RATE)
        feed(panel, 0, data[:2000])
        panel.show()
        qtbot.waitUntil(lambda: sum(stretches) == len(data), timeout=30_000)
        assert panel._canvas is not None
        return panel._canvas.pixels

    monkeypatch.setattr(EEGSweep, "_paint", note)
    whole = drawn()
    assert stretches == [300, 2000] or stretches == [2000, 300]
    paint_in_turns(qapp)
    try:
        parts = drawn()
    finally:
        paint_at_once()
    assert len(stretches) == 4 and max(stretches) < 1000
    assert np.array_equal(whole, parts)


def test_what_nobody_looks_at_is_not_kept_for_ever(qtbot: QtBot, qapp: QApplication) -> None:
    panel = EEGSweep(DARK)
    qtbot.addWidget(panel)
    panel.resize(3 * sweeping.A_TURN, 300)
    panel.set_channels(["Fz", "Cz"], RATE)
    paint_in_turns(qapp)
    try:
        data = np.random.default_rng(0).normal(0, 40, (2000 + 8 * 150, 2))
        feed(panel, 0, data[:2000])
        panel.grab()  # the first stretch, and then it is seen no more
        most = []
        for first in range(2000, len(data), 8):
            feed(panel, first, data[first : first + 8])
            most.append(len(panel._owed))
        assert max(most) == sweeping.MOST_OWED and panel._canvas is None and not panel._owed
    finally:
        paint_at_once()
    traced = pixels(panel)
    again = EEGSweep(DARK)
    qtbot.addWidget(again)
    again.resize(panel.size())
    again.set_channels(["Fz", "Cz"], RATE)
    feed(again, 0, data)
    differ = (traced != pixels(again)).any(axis=(0, 2))
    assert differ.sum() <= 2  # a sample on the edge of a column falls to either side


def test_two_feeds_draw_the_same_as_one(qtbot: QtBot) -> None:
    data = np.random.default_rng(0).normal(0, 40, (1500, 2))
    pictures = []
    for size in (1500, 7):
        panel = EEGSweep(DARK)
        qtbot.addWidget(panel)
        panel.resize(800, 300)
        panel.set_channels(["Fz", "Cz"], RATE)
        feed(panel, 0, data[:7])
        pixels(panel)
        for start in range(7, 1500, size):
            feed(panel, start, data[start : start + size])
        pictures.append(pixels(panel).astype(int))
    assert np.abs(pictures[0] - pictures[1]).max() <= 2


def test_only_new_columns_are_painted(sweep: EEGSweep) -> None:
    random = np.random.default_rng(1)
    feed(sweep, 0, random.normal(0, 40, (1000, 2)))
    before = pixels(sweep)
    feed(sweep, 1000, random.normal(0, 40, (8, 2)))
    changed = np.flatnonzero((pixels(sweep) != before).any(axis=(0, 2)))
    assert 0 < len(changed) < 40
    assert np.ptp(changed) < 40


@pytest.mark.parametrize("how", ["index", "nan"])
def test_gap_is_no_line(sweep: EEGSweep, how: str) -> None:
    feed(sweep, 0, np.full((500, 2), 20.0))
    if how == "nan":
        feed(sweep, 500, np.full((500, 2), np.nan))
    feed(sweep, 1000, np.full((500, 2), 20.0))
    bright = traced(sweep).any(axis=0)
    width = len(bright)
    gap = slice(int(0.21 * width), int(0.39 * width))
    assert not bright[gap].any()
    assert bright[int(0.05 * width) : int(0.19 * width)].all()
    assert bright[int(0.41 * width) : int(0.58 * width)].all()
    hatch = np.abs(pixels(sweep)[:, gap].astype(int) - rgb(DARK.line)).sum(axis=2) == 0
    assert hatch.mean() > 0.08, "a gap of all channels is hatched, not merely empty"


def test_one_dead_channel_leaves_the_other(sweep: EEGSweep) -> None:
    data = np.full((500, 2), 20.0)
    data[:, 0] = np.nan
    feed(sweep, 0, data)
    bright = traced(sweep)
    half = bright.shape[0] // 2
    assert not bright[:half].any()
    assert bright[half:, 20].any()


def test_bad_electrode_is_dimmed_and_named(sweep: EEGSweep) -> None:
    feed(sweep, 0, np.full((500, 2), 20.0))
    sweep.set_quality(
        [ElectrodeQuality("Fz", 0.0, False, "Press it on."), ElectrodeQuality("T9", 1, True)]
    )
    bright = traced(sweep)
    half = bright.shape[0] // 2
    assert not bright[:half].any()
    assert bright[half:, 20].any()
    words = sweep.hint(QPoint(30, 80))
    assert "Fz" in words and "invalid" in words and "Press it on." in words


def test_what_is_shown_survives_theme_size_and_scale(sweep: EEGSweep) -> None:
    feed(sweep, 0, np.full((1000, 2), 30.0))
    before = traced(sweep).any(axis=0).sum()
    sweep.set_theme(LIGHT)
    sweep.set_theme(DARK)
    sweep.set_scale(50)
    sweep.resize(801, 301)
    assert abs(traced(sweep).any(axis=0).sum() - before) <= 3


def test_time_that_leaps_starts_over(sweep: EEGSweep) -> None:
    feed(sweep, 0, np.full((1000, 2), 30.0))
    feed(sweep, 1000, np.full((10, 2), 30.0), at=3600.0)
    assert traced(sweep).any(axis=0).sum() < 60
    feed(sweep, 0, np.full((10, 2), 30.0), at=1.0)
    assert traced(sweep).any(axis=0).sum() < 60


def test_many_channels_in_little_room(qtbot: QtBot) -> None:
    panel = EEGSweep(DARK)
    qtbot.addWidget(panel)
    panel.set_channels([f"電極{n}" for n in range(64)], 1000.0)
    panel.resize(360, 160)
    panel.append(
        np.arange(60_000) * 1_000_000, np.zeros((60_000, 64), np.float32), np.arange(60_000)
    )
    assert not panel.grab().isNull()


def test_the_callers_buffer_may_be_reused(sweep: EEGSweep) -> None:
    data = np.full((500, 2), 30.0)
    feed(sweep, 0, data)
    data[:] = -90
    bright = traced(sweep)
    sweep.resize(802, 300)
    assert np.flatnonzero(traced(sweep)[:, 20]).tolist() == np.flatnonzero(bright[:, 20]).tolist()


def test_bad_arguments_are_refused(sweep: EEGSweep) -> None:
    with pytest.raises(ValueError, match="2 channels"):
        feed(sweep, 0, np.zeros((5, 3)))
    with pytest.raises(ValueError, match="scale"):
        sweep.set_scale(0)
    with pytest.raises(ValueError, match="sweep"):
        sweep.set_seconds(90)
    with pytest.raises(ValueError, match="channels"):
        sweep.set_channels([], 250)
    feed(sweep, 0, np.zeros((0, 2)))
