"""The EEG of a ring on the sweep: electrodes are drawn, the accelerometer behind them is not."""

import numpy as np
import pytest

import emoscope_models.eeg  # noqa: F401  the feed takes the filter from whoever loaded it
from emoscope.ui.feeds import EEGFeed
from emoscope.ui.panels import EEGSweep
from emoscope_devices import Block, Ring, StreamSpec

NAMES = ("Fp1", "Fp2", "O1")
MOTION = ("ACC X", "ACC Y", "ACC Z")


@pytest.mark.parametrize("channels", [NAMES, NAMES + MOTION])
def test_only_electrodes_are_drawn(qtbot, channels, monkeypatch):
    sweep = EEGSweep()
    qtbot.addWidget(sweep)
    drawn = []
    append = sweep.append
    monkeypatch.setattr(
        sweep, "append", lambda *given: (drawn.append(given[1].shape), append(*given))
    )
    spec = StreamSpec("eeg", "cap", 100.0, (len(channels),), "float32", "µV", channels)
    assert spec.motion == (channels != NAMES)
    ring, feed = Ring(spec, 5.0), EEGFeed(sweep)
    data = np.random.default_rng(0).normal(size=(200, len(channels))).astype(np.float32)
    times = np.arange(1, 201, dtype=np.int64) * 10_000_000
    assert not feed.pull(ring)
    ring.write(Block(0, times, int(times[-1]), data))
    assert feed.pull(ring)
    assert drawn == [(200, 3)]
