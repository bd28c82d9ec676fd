"""Sound: envelope, level, clipping, frequency and speech are where they belong; gaps are gaps."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from emoscope.ui.panels import SpectrogramView, VoiceStrip, WaveformView
from emoscope.ui.panels._scroller import Scroller
from emoscope.ui.theme import DARK, LIGHT, ramp, rgb

RATE = 16_000.0


def shown(panel: Scroller) -> np.ndarray:
    """Return the picture (height, width, 4), newest column at the right."""
    panel.grab()
    assert panel.canvas is not None
    return np.roll(panel.canvas.pixels, -(panel.head % panel.canvas.width), axis=1)


def blocks(samples: np.ndarray, begin: float = 0.0, size: int = 320):
    times = ((begin + np.arange(len(samples)) / RATE) * 1e9).astype(np.int64)
    for start in range(0, len(samples), size):
        yield times[start : start + size], samples[start : start + size]


def made(qtbot: QtBot, panel: Scroller) -> Scroller:
    qtbot.addWidget(panel)
    panel.resize(640, 200)
    panel.show()
    return panel


def hatch_share(part: np.ndarray) -> float:
    return float((np.abs(part.astype(int) - rgb(DARK.line)).sum(axis=2) == 0).mean())


@pytest.mark.parametrize("size", [160, 1000, 96_000])
def test_envelope_is_as_tall_as_the_sound(qtbot: QtBot, size: int) -> None:
    panel = made(qtbot, WaveformView(DARK))
    tone = 0.5 * np.sin(2 * np.pi * 200 * np.arange(96_000) / RATE)
    for times, samples in blocks(tone, size=size):
        panel.append(times, samples)
    picture = shown(panel)
    ink = (np.abs(picture.astype(int) - rgb(DARK.trace)).sum(axis=2) < 60).sum(axis=0)
    assert np.all(np.abs(ink - picture.shape[0] * 0.5) < 4)


def test_meter_peak_and_clipping(qtbot: QtBot) -> None:
    panel = WaveformView(DARK)
    made(qtbot, panel)
    panel.append(np.arange(320) * 62_500, np.full(320, 0.5))
    assert panel._mark_db == pytest.approx(-6.02, abs=0.01)
    assert panel.clips == 0
    loud = np.full(320, 0.1)
    loud[7:9] = -1.0
    panel.append((np.arange(320) + 320) * 62_500, loud)
    assert panel.clips == 2 and panel._clipped_at is not None
    with_lamp = panel.grab().toImage()
    for times, samples in blocks(np.zeros(64_000), begin=0.04):
        panel.append(times, samples)
    assert panel._clipped_at is None and panel.clips == 2
    assert panel._mark_db == pytest.approx(-20 * (4 - 1.5), abs=1.0)
    assert panel.grab().toImage() != with_lamp


def test_tone_is_at_its_frequency(qtbot: QtBot) -> None:
    panel = SpectrogramView(DARK)
    made(qtbot, panel)
    tone = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(96_000) / RATE)
    for times, samples in blocks(tone):
        panel.append(times, samples, RATE)
    picture = shown(panel).astype(int)
    bright = np.argmin(np.abs(picture - ramp(DARK)[255]).sum(axis=2)[:, 50:], axis=0)
    assert np.allclose(bright, 0.75 * picture.shape[0], atol=3)
    panel.set_top(8000)
    for times, samples in blocks(tone):
        panel.append(times, samples, RATE)
    bright = np.argmin(np.abs(shown(panel).astype(int) - ramp(DARK)[255]).sum(axis=2), axis=0)
    assert np.allclose(bright[50:], 0.875 * picture.shape[0], atol=3)


@pytest.mark.parametrize("panel_type", [WaveformView, SpectrogramView])
def test_gap_is_hatched_also_after_a_new_size(qtbot: QtBot, panel_type: type) -> None:
    panel = made(qtbot, panel_type(DARK))
    more = () if panel_type is WaveformView else (RATE,)
    noise = np.random.default_rng(0).normal(0, 0.2, 32_000)
    panel.grab()
    for begin in (0.0, 3.0):
        for times, samples in blocks(noise, begin):
            panel.append(times, samples, *more)
    for width in (640, 600):
        panel.resize(width, 200)
        picture = shown(panel)
        second = picture.shape[1] / 5
        assert hatch_share(picture[:, int(2.1 * second) : int(2.9 * second)]) > 0.1
        assert hatch_share(picture[:, int(3.1 * second) : int(4.9 * second)]) < 0.02


def test_speech_is_accented_and_a_gap_is_hatched(qtbot: QtBot) -> None:
    panel = VoiceStrip(DARK)
    made(qtbot, panel)
    panel.resize(640, 32)
    panel.grab()
    for step in [*range(60), *range(90, 160)]:
        probability = 0.9 if 110 < step < 140 else 0.1
        panel.append(np.array([step * 32_000_000]), np.array([probability]))
    picture = shown(panel)
    accent = (np.abs(picture.astype(int) - rgb(DARK.accent)).sum(axis=2) == 0).any(axis=0)
    second = picture.shape[1] / 5
    end = 159 * 0.032
    columns = np.flatnonzero(accent) / second + end - 5
    assert columns.min() == pytest.approx(111 * 0.032 - 0.032, abs=0.05)
    assert columns.max() == pytest.approx(139 * 0.032, abs=0.05)
    gap = slice(int((2.1 - end + 5) * second), int((2.7 - end + 5) * second))
    assert hatch_share(picture[:, gap]) > 0.1


@pytest.mark.parametrize("panel_type", [WaveformView, SpectrogramView, VoiceStrip])
def test_leaps_of_time_and_bad_input(qtbot: QtBot, panel_type: type) -> None:
    panel = made(qtbot, panel_type(DARK))
    more = (RATE,) if panel_type is SpectrogramView else ()
    for begin in (10.0, 7200.0, 3.0):
        for times, samples in blocks(np.full(4_000, np.nan), begin):
            panel.append(times, samples, *more)
        panel.grab()
    panel.set_theme(LIGHT)
    panel.append(np.empty(0, np.int64), np.empty(0), *more)
    with pytest.raises(ValueError, match="3 times"):
        panel.append(np.arange(3), np.zeros(2), *more)
    panel.clear()
    panel.resize(20, 10)
    panel.grab()


def test_spectrogram_refuses_no_rate(qtbot: QtBot) -> None:
    panel = SpectrogramView(DARK)
    made(qtbot, panel)
    with pytest.raises(ValueError, match="rate"):
        panel.append(np.arange(2), np.zeros(2), 0.0)
    with pytest.raises(ValueError, match="frequency"):
        panel.set_top(100)
