"""What "explain this second" costs: keeping, taking apart, painting; and the memory it holds.

    python benchmarks/explain.py

Results as the demo gives them (640x480 pictures with a face of 220x300, 16 kHz sound, EEG of 16
electrodes), fed as fast as they go; a minute of all of them for the cost, ten of those that are
kept for the memory. CPU time of the thread for keeping and taking apart, of the whole process for
painting, without a display. Memory is what Python and NumPy allocated.
"""

import os
import sys
import time
import tracemalloc
from types import MappingProxyType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.explain import doubt_of, explain
from emoscope.moments import Moments
from emoscope.pipeline import Result, Timing
from emoscope.ui import theme as themes
from emoscope.ui.board import Board
from emoscope.ui.explain_panel import ExplainPanel
from emoscope.ui.panels import ClassBars, FusedTimeline, Headline
from emoscope_devices import Block, Ring, StreamSpec
from emoscope_models import Estimate, FusionEngine, FusionSettings, Validity, because
from emoscope_models.eeg import ElectrodeQuality

MINUTES = 10.5
FACES = 16
"""Results a second with a new face; two with a new voice, four with a new EEG window."""
KEPT = 2
"""Results a second where only those are played that are kept."""
SECOND = 1_000_000_000
ELECTRODES = tuple(f"E{n}" for n in range(16))


class Sitting:
    """Rings that hold something, and results one after another."""

    def __init__(self) -> None:
        """Fill two seconds of video and eight of sound."""
        self.random = np.random.default_rng(0)
        video = StreamSpec("video", "camera", 30.0, (480, 640, 3), "uint8", "BGR")
        audio = StreamSpec("audio", "microphone", 16_000.0, (), "float32", "full scale")
        self.rings = {"video": Ring(video, 2.0), "audio": Ring(audio, 8.0)}
        self.frame = self.random.integers(0, 255, (1, *video.shape), dtype=np.uint8)
        self.sound = self.random.normal(0, 0.05, 1000).astype(np.float32)
        self.settings = FusionSettings()
        self.moments = Moments(self.rings.get, self.settings)
        self.engine = FusionEngine(self.settings)
        self.known: dict = {}
        self.spent: list[float] = []

    def run(self, minutes: float, rate: int) -> None:
        """Play ``minutes`` with ``rate`` results a second; note what each ``take`` cost."""
        for step in range(round(minutes * 60 * rate)):
            at = step * SECOND // rate
            self.rings["video"].write(Block(step, np.array([at]), at, self.frame))
            first = step * 1000
            times = at + np.arange(-999, 1) * 62_500
            self.rings["audio"].write(Block(first, times, at, self.sound))
            self.estimates(step * FACES // rate, at)
            for estimate in self.known.values():
                if estimate.time == at:
                    self.engine.push(estimate)
            known = MappingProxyType(dict(self.known))
            fused = self.engine.tick(at)
            result = Result(step, at, "face", known, fused, True, None, Timing(at, at, at, at))
            begun = time.thread_time()
            self.moments.take(result)
            self.spent.append(time.thread_time() - begun)

    def estimates(self, step: int, at: int) -> None:
        """Make what is due at a step, with details as large as the real ones."""
        p = self.random.dirichlet(np.full(7, 0.6))
        marks = {"box": (200.0, 90.0, 220.0, 300.0), "landmarks": np.zeros((478, 2), np.float32)}
        self.known["face"] = Estimate("face", "f", at, at, Validity(0.9), p, details=marks)
        if step % 8 == 0 and step:
            track = {"speech_track": np.zeros(94), "pitch_track": np.zeros(300), "pitch": 130.0}
            why = (because("Speech is only {snr:.0f} dB above the noise.", snr=9.0),)
            start = max(0, at - 3 * SECOND)
            self.known["speech"] = Estimate(
                "speech", "s", start, at, Validity(0.6, reasons=why), p[::-1], details=track
            )
        if step % 4 == 0:
            quality = tuple(ElectrodeQuality(n, 0.9, True, (), 9.0, 60.0) for n in ELECTRODES)
            details = {"electrodes": quality, "bands": np.zeros((16, 5))}
            self.known["eeg"] = Estimate(
                "eeg", "e", at, at, Validity(0.9), None, votes=False, details=details
            )


def painted(app: QApplication, widget: QWidget, step, times: int = 100) -> float:
    """Return CPU ms of ``step`` and of the painting that it asks for."""
    for number in range(20):
        step(number)
        app.processEvents()
    begun = time.process_time()
    for number in range(times):
        step(number)
        app.processEvents()
    return (time.process_time() - begun) / times * 1e3


def keeping(sitting: Sitting) -> None:
    """Play the sitting, then print what keeping and taking apart cost."""
    tracemalloc.start()
    sitting.run(MINUTES, KEPT)
    held, _ = tracemalloc.get_traced_memory()
    moments, sitting.moments = sitting.moments, None
    count, counted, kept = len(moments), moments.nbytes, moments.newest()
    del moments
    left, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{count} moments of {MINUTES} min: {(held - left) / 1e6:.1f} MB allocated,")
    print(f"  {counted / 1e6:.1f} MB by their own count")
    sitting.moments = Moments(sitting.rings.get, sitting.settings)
    for name, call in (
        ("take one apart", lambda: explain(kept)),
        ("conflict and sureness", lambda: doubt_of(kept.fused, sitting.settings)),
    ):
        begun = time.thread_time()
        for _ in range(200):
            call()
        print(f"{name:24}{(time.thread_time() - begun) / 200 * 1e3:8.3f} ms")


def cost_of_keeping() -> None:
    """Print what the pipeline's thread pays, without the measure of memory, which slows it."""
    sitting = Sitting()
    sitting.run(1, FACES)
    spent = np.array(sitting.spent) * 1e3
    large = spent[spent > spent.max() / 10]  # those that were kept
    share = spent.sum() / (60 * 1e3)
    print(
        f"keep a moment           {np.median(large):8.3f} ms, 95 %: {np.quantile(large, 0.95):.3f}"
    )
    print(f"  share of one core     {100 * share:8.3f} %")


def painting(app: QApplication) -> None:
    """Print what the sheet and the panels that it adds to cost to paint."""
    sitting = Sitting()
    sitting.run(1.5, KEPT)
    moments = sitting.moments
    all_of = [moments.oldest()]
    while (after := moments.beside(all_of[-1].time, 1)) is not None:
        all_of.append(after)
    recent = all_of[-120:]
    board = Board(themes.DARK)
    board.resize(1600, 900)
    board.show()
    app.processEvents()
    sheet = ExplainPanel(board, themes.DARK, lambda: moments)
    sheet.open_newest()
    cost = painted(app, sheet, lambda n: sheet.open_at(recent[n % 100].time))
    print(f"open or step the sheet  {cost:8.2f} ms, once a key")
    cost = painted(app, sheet, lambda n: board.timeline.update())
    print(f"sheet open, nothing new {cost:8.2f} ms")
    board.hide()
    line, head, bars = FusedTimeline(), Headline(), ClassBars(large=True)
    for widget, size in ((line, (600, 260)), (head, (600, 160)), (bars, (310, 330))):
        widget.resize(*size)
        widget.show()
    for moment in recent:
        line.append(moment.fused)
    last = recent[-1]
    doubt = doubt_of(last.fused, last.settings)
    band = np.clip(last.fused.probabilities + np.array([[-0.05], [0.0], [0.05]]), 0, 1)
    steps = (
        ("timeline, 10 a second", line, lambda n: line.advance(last.time + n * SECOND // 10)),
        ("headline with doubt", head, lambda n: head.show_fused(last.fused, True, doubt=doubt)),
        ("headline without", head, lambda n: head.show_fused(last.fused, True)),
        ("bars with whiskers", bars, lambda n: bars.show_probabilities(band[1], band=band)),
        ("bars without", bars, lambda n: bars.show_probabilities(band[1])),
    )
    for name, widget, step in steps:
        print(f"{name:24}{painted(app, widget, step):8.2f} ms")


def main() -> int:
    """Measure and print."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    themes.load_fonts()
    print(f"load {os.getloadavg()[0]:.2f}")
    cost_of_keeping()
    keeping(Sitting())
    painting(app)
    return 0


if __name__ == "__main__":
    sys.exit(main())
