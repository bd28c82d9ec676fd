"""What is missing is drawn as missing, and nothing else is: sweep, waveform, timeline."""

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from emoscope.ui.panels import EEGSweep, FusedTimeline, WaveformView
from emoscope.ui.panels._examples import decision
from emoscope.ui.theme import DARK, rgb

NS = 1_000_000_000
RATE = 256.0
GAP = (3.0, 6.0)


def image(widget: QWidget) -> np.ndarray:
    """Return the widget as (height, width, 4) BGRA."""
    grabbed: QImage = widget.grab().toImage()
    flat = np.frombuffer(grabbed.constBits(), np.uint8)
    return flat.reshape(grabbed.height(), grabbed.width(), 4).astype(int).copy()


def swept(qtbot: QtBot, size: int, *, gap: bool) -> np.ndarray:
    """Return the sweep's picture of eight seconds that came in blocks of ``size`` samples."""
    index = np.arange(round(8 * RATE))
    seconds = index / RATE
    if gap:
        index = index[(seconds < GAP[0]) | (seconds >= GAP[1])]
    noise = np.random.default_rng(1).normal(0, 9, (round(8 * RATE), 2))
    data = 25 * np.sin(2 * np.pi * 10 * index / RATE)[:, None] + noise[index]
    panel = EEGSweep(DARK)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()  # a hidden one paints all anew when it is looked at
    panel.set_channels(("Fz", "Cz"), RATE)
    panel.grab()
    for start in range(0, len(index), size):
        part = slice(start, start + size)
        panel.append((index[part] / RATE * NS).astype(np.int64), data[part], index[part])
        if not start:
            panel.grab()
    panel.grab()
    assert panel._canvas is not None
    return panel._canvas.pixels.copy().astype(int)


@pytest.mark.parametrize("gap", [False, True])
@pytest.mark.parametrize("size", [1, 8, 17])
def test_blocks_as_they_come_leave_no_holes_in_a_trace(qtbot: QtBot, size: int, gap: bool) -> None:
    whole = swept(qtbot, 100_000, gap=gap)
    np.testing.assert_allclose(swept(qtbot, size, gap=gap), whole, atol=2)


def test_what_is_missing_of_the_eeg_is_hatched_as_long_as_it_was(qtbot: QtBot) -> None:
    pixels = swept(qtbot, 8, gap=True)
    trace = (np.abs(pixels - rgb(DARK.trace)).max(axis=2) < 8).any(axis=0)
    hatch = (pixels == rgb(DARK.line)).all(axis=2).sum(axis=0) > 5
    scale = pixels.shape[1] / 10
    inside = slice(round(GAP[0] * scale) + 2, round(GAP[1] * scale) - 2)
    assert not trace[inside].any()
    assert hatch[inside].all()
    assert trace[: round(GAP[0] * scale) - 2].all()
    assert not hatch[: round(GAP[0] * scale) - 2].any()


def test_missing_sound_is_empty_and_silence_is_a_line(qtbot: QtBot) -> None:
    rate = 16000
    times = (np.arange(9 * rate) / rate * NS).astype(np.int64)
    seconds = times / NS
    panel = WaveformView(DARK)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()
    for start in range(0, len(times), 320):
        part = slice(start, start + 320)
        if not 6.0 <= seconds[start] < 7.0:
            panel.append(times[part], np.zeros(320, np.float32))
    pixels = image(panel)
    plot = panel.plot()
    row = pixels[plot.center().y() - 3 : plot.center().y() + 4, plot.left() : plot.right()]
    drawn = ((row - rgb(DARK.panel))[..., :3].min(axis=2) > 40).any(axis=0)
    scale = len(drawn) / 5  # five seconds, to 9 s
    assert not drawn[round(2.1 * scale) : round(2.9 * scale)].any()
    assert drawn[round(3.2 * scale) : round(4.8 * scale)].all()
    assert drawn[round(0.2 * scale) : round(1.8 * scale)].all()


def test_where_nothing_was_decided_the_timeline_is_empty(qtbot: QtBot) -> None:
    def picture(gap: bool) -> np.ndarray:
        panel = FusedTimeline(DARK)
        qtbot.addWidget(panel)
        panel.resize(900, 220)
        for tick in range(0, 60 * 8):
            time = tick * NS // 8
            if not (gap and 20 * NS < time < 40 * NS):
                panel.append(decision(time, 0.5, 0.2))
        panel.advance(60 * NS)
        return image(panel)

    whole, broken = picture(False), picture(True)
    changed = (np.abs(whole - broken).max(axis=2) > 8).any(axis=0)
    columns = np.flatnonzero(changed)
    assert len(columns) > 0.28 * whole.shape[1]  # a third of the minute, less margins
    assert np.diff(columns).max() < 12  # in one stretch
    middle = broken[70:110, round(columns.mean())]
    assert (np.abs(middle - rgb(DARK.panel)).max(axis=1) < 30).all()
