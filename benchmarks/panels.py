"""What drawing costs: Emoscope's own panels against the usual way with pyqtgraph.

    python benchmarks/panels.py

Both draw the same data at the same size, without a display (Qt's offscreen platform, which paints
with the CPU as the X11 one does). CPU milliseconds of the whole process per frame, the median of
three runs.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.ui import theme as themes
from emoscope.ui.panels import EEGSweep, VideoView

FRAMES = 300
RUNS = 3
FRAME_RATE = 30.0
PICTURE, PICTURE_AREA = (480, 640), (460, 345)
CHANNELS, RATE, SECONDS, TRACE_AREA = 16, 250.0, 10.0, (510, 430)
NAMES = tuple(f"E{n + 1}" for n in range(CHANNELS))

Step = Callable[[int], None]


def cost(app: QApplication, widget: QWidget, step: Step) -> float:
    """Return CPU ms per frame of ``step`` and of the painting that it asks for."""
    widget.show()
    for number in range(30):
        step(number)
        app.processEvents()
    runs = []
    for run in range(RUNS):
        begun = time.process_time()
        for number in range(FRAMES):
            step(30 + run * FRAMES + number)
            app.processEvents()
        runs.append((time.process_time() - begun) / FRAMES * 1e3)
    widget.hide()
    return statistics.median(runs)


def pictures() -> list[np.ndarray]:
    """Return a few different pictures (h, w, 3)."""
    random = np.random.default_rng(0)
    return [random.integers(0, 255, (*PICTURE, 3), dtype=np.uint8) for _ in range(8)]


def video_of_emoscope() -> tuple[QWidget, Step]:
    """Return Emoscope's view of a camera."""
    view, frames = VideoView(), pictures()
    view.resize(*PICTURE_AREA)
    return view, lambda n: view.show_frame(frames[n % len(frames)])


def video_of_pyqtgraph() -> tuple[QWidget, Step]:
    """Return an ImageItem in a GraphicsLayoutWidget."""
    layout, frames = pg.GraphicsLayoutWidget(), pictures()
    layout.resize(*PICTURE_AREA)
    box = layout.addViewBox(lockAspect=True, invertY=True)
    item = pg.ImageItem(axisOrder="row-major")
    box.addItem(item)
    return layout, lambda n: item.setImage(frames[n % len(frames)], autoLevels=False)


def blocks() -> Callable[[int], tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Return a function that gives (times, data, index) of what comes with frame n."""
    random = np.random.default_rng(0)
    signal = random.normal(0, 20, (round(RATE * 60), CHANNELS))

    def block(n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        first, stop = round(n * RATE / FRAME_RATE), round((n + 1) * RATE / FRAME_RATE)
        index = np.arange(first, stop)
        return np.rint(index * (1e9 / RATE)).astype(np.int64), signal[index % len(signal)], index

    return block


def eeg_of_emoscope() -> tuple[QWidget, Step]:
    """Return Emoscope's sweep."""
    sweep, block = EEGSweep(), blocks()
    sweep.resize(*TRACE_AREA)
    sweep.set_channels(NAMES, RATE)
    sweep.set_seconds(SECONDS)
    return sweep, lambda n: sweep.append(*block(n))


def eeg_of_pyqtgraph() -> tuple[QWidget, Step]:
    """Return one curve a channel; the window of samples is handed over anew each frame."""
    plot, block = pg.PlotWidget(), blocks()
    plot.resize(*TRACE_AREA)
    plot.setXRange(-SECONDS, 0)
    plot.setYRange(0, CHANNELS)
    curves = [plot.plot(pen=pg.mkPen("w", width=1)) for _ in range(CHANNELS)]
    held = np.zeros((round(RATE * SECONDS), CHANNELS))
    axis = np.arange(len(held)) / RATE - SECONDS

    def step(n: int) -> None:
        nonlocal held
        _, data, _ = block(n)
        held = np.concatenate([held[len(data) :], data])
        for channel, curve in enumerate(curves):
            curve.setData(axis, held[:, channel] / 200 + channel + 0.5, skipFiniteCheck=True)

    return plot, step


def main() -> int:
    """Measure and print."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    themes.load_fonts()
    pg.setConfigOptions(antialias=False)
    load = os.getloadavg()
    print(f"pyqtgraph {pg.__version__}, load {load[0]:.2f}")
    print(f"{'CPU ms a frame':44}{'Emoscope':>10}{'pyqtgraph':>11}{'ratio':>8}")
    rows = (
        ("camera 640x480 in 460x345", video_of_emoscope, video_of_pyqtgraph),
        ("EEG 16 x 250 Hz, 10 s in 510x430", eeg_of_emoscope, eeg_of_pyqtgraph),
    )
    for name, ours, theirs in rows:
        mine, other = cost(app, *ours()), cost(app, *theirs())
        print(f"{name:44}{mine:>10.2f}{other:>11.2f}{other / mine:>7.1f}x")
    return 0


if __name__ == "__main__":
    sys.exit(main())
