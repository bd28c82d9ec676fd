"""One short example per panel: how it is fed, with plausible data. Also run as tests.

``python -m emoscope.ui.panels`` shows them all.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from emoscope.ui.panels._panel import Panel
from emoscope.ui.panels.audio import SpectrogramView, VoiceStrip, WaveformView
from emoscope.ui.panels.bands import BandBars, BandReading
from emoscope.ui.panels.bars import ClassBars
from emoscope.ui.panels.head import HeadMap
from emoscope.ui.panels.headline import Headline
from emoscope.ui.panels.plane import AffectPlane
from emoscope.ui.panels.status import DeviceLine, Performance, StatusStrip
from emoscope.ui.panels.sweep import EEGSweep, ElectrodeQuality
from emoscope.ui.panels.tile import ValidityTile
from emoscope.ui.panels.timeline import FusedTimeline
from emoscope.ui.panels.video import FaceOverlay, VideoView
from emoscope.ui.theme import Theme
from emoscope_devices import CaptureState
from emoscope_models import Affect, Estimate, Fused, Modality, Validity, because, fuse, invalid

SECOND = 1_000_000_000
MUSE = ("TP9", "AF7", "AF8", "TP10")


def decision(time: int, face: float, speech: float, *, blind: bool = False) -> Fused:
    """Return a fused answer at session ``time`` from a face that leans to happy by ``face``."""
    smile = np.array([0.4, 0.1 + face, 0.05, 0.05, 0.05, 0.05, 0.1])
    voice = np.array([0.5, 0.1, 0.1 + speech, 0.1, 0.1, 0.05, 0.05])
    flat = because("Flat signal at {electrode}: press it on.", electrode="AF7")
    seen = invalid(because("No face in the picture.")) if blind else Validity(0.92)
    inputs: dict[Modality, Estimate | None] = {
        "face": Estimate("face", "example", time, time, seen, smile / smile.sum()),
        "speech": Estimate("speech", "example", time, time, Validity(0.41), voice / voice.sum()),
        "eeg": Estimate("eeg", "example", time, time, invalid(flat)),
    }
    if blind:
        inputs["speech"] = None
    return fuse(time, inputs)


def sound(seconds: float = 6.0) -> tuple[NDArray[np.int64], NDArray[np.float64], float]:
    """Return times, samples and rate of something like a vowel that comes and goes."""
    rate = 16_000.0
    t = np.arange(int(seconds * rate)) / rate
    phase = 2 * np.pi * np.cumsum(130 + 30 * np.sin(2 * np.pi * 0.6 * t)) / rate
    voice = sum(np.sin(phase * k) / k for k in range(1, 20))
    noise = np.random.default_rng(1).normal(0, 0.001, len(t))
    return (t * 1e9).astype(np.int64), 0.3 * np.clip(np.sin(3 * t), 0, 1) * voice + noise, rate


def video(theme: Theme) -> Panel:
    """Show a frame with the face that is followed and one that is not."""
    rows, columns = np.mgrid[:480, :640]
    frame = np.stack([90 + columns // 8, 70 + rows // 6, 60 + columns // 10], axis=-1)
    frame[((columns - 320) / 95) ** 2 + ((rows - 220) / 130) ** 2 < 1] = (150, 175, 215)
    angle = np.linspace(0, 2 * np.pi, 80)
    outline = np.stack([0.5 + 0.14 * np.cos(angle), 0.46 + 0.26 * np.sin(angle)], axis=1)
    face = FaceOverlay((0.34, 0.17, 0.32, 0.58), ((0.05, 0.3, 0.14, 0.3),), outline, "happy", 0.81)
    view = VideoView(theme)
    view.show_frame(frame.astype(np.uint8), face)
    view.set_demo(True)
    return view


def no_video(theme: Theme) -> Panel:
    """Say why there is no picture."""
    view = VideoView(theme)
    view.show_state("invalid", "lost", "The camera sends nothing. Check its cable.")
    return view


def sweep(theme: Theme) -> Panel:
    """Feed twelve seconds of a headset with alpha waves, one bad electrode and a gap."""
    rate, random = 256.0, np.random.default_rng(2)
    index = np.arange(int(12 * rate))
    seconds = index / rate
    data = 25 * np.sin(2 * np.pi * 10 * seconds)[:, None] + random.normal(0, 9, (len(index), 4))
    panel = EEGSweep(theme)
    panel.set_channels(MUSE, rate)
    panel.set_quality([ElectrodeQuality(n, 0.9, n != "AF8", "flat") for n in MUSE])
    kept = (seconds < 7) | (seconds > 7.6)
    panel.append((seconds * SECOND).astype(np.int64)[kept], data[kept], index[kept])
    return panel


def head(theme: Theme) -> Panel:
    """Show which electrodes are good, and alpha over the back of the head."""
    names = ("Fp1", "Fp2", "F7", "F3", "Fz", "F4", "F8", "T7", "C3", "Cz", "C4", "T8", "Pz", "Oz")
    panel = HeadMap(theme)
    panel.set_quality([ElectrodeQuality(n, 0.9, n != "F8", "flat") for n in names])
    panel.show_power("α 8–13 Hz", {n: 4.0 + 6.0 * n.startswith(("P", "O")) for n in names})
    return panel


def bands(theme: Theme) -> Panel:
    """Show five bands against rest."""
    panel = BandBars(theme)
    z = (0.3, -1.2, 2.4, 0.1, -0.4)
    panel.show_reading(BandReading((120, 40, 60, 12, 3), z, 0.7, -0.12, 0.03, 14))
    return panel


def waveform(theme: Theme) -> Panel:
    """Feed six seconds of sound in blocks of 20 ms."""
    panel = WaveformView(theme)
    panel.resize(panel.sizeHint())
    times, samples, _ = sound()
    for start in range(0, len(times), 320):
        panel.append(times[start : start + 320], samples[start : start + 320])
    return panel


def spectrogram(theme: Theme) -> Panel:
    """Feed six seconds of sound in blocks of 20 ms."""
    panel = SpectrogramView(theme)
    panel.resize(panel.sizeHint())
    times, samples, rate = sound()
    for start in range(0, len(times), 320):
        panel.append(times[start : start + 320], samples[start : start + 320], rate)
    return panel


def voice(theme: Theme) -> Panel:
    """Feed the probability of speech, one value per 32 ms."""
    panel = VoiceStrip(theme)
    panel.resize(panel.sizeHint())
    for step in range(180):
        probability = np.array([0.5 + 0.5 * np.sin(step / 9)])
        panel.append(np.array([step * 32_000_000]), probability)
    return panel


def bars(theme: Theme) -> Panel:
    """Show what the face's model says."""
    panel = ClassBars(theme, heading="Face")
    panel.show_probabilities([0.12, 0.61, 0.03, 0.05, 0.02, 0.05, 0.12])
    return panel


def tile(theme: Theme) -> Panel:
    """Show how far the voice may be believed and how much it counts."""
    panel = ValidityTile("speech", theme)
    panel.show_contribution(decision(0, 0.5, 0.3).contributions["speech"], share=0.31)
    return panel


def timeline(theme: Theme) -> Panel:
    """Feed a minute of decisions with a stretch of no evidence, a gap and two markers."""
    panel = FusedTimeline(theme)
    for tick in range(650):
        if 400 < tick < 430:
            continue
        time = tick * SECOND // 10
        mood = 1 + np.sin(tick / 50)
        panel.append(decision(time, mood, 2 - mood, blind=200 < tick < 260))
    panel.add_marker(15 * SECOND, "film 1")
    panel.add_marker(48 * SECOND, "film 2")
    return panel


def plane(theme: Theme) -> Panel:
    """Feed twenty seconds of a walk through the plane."""
    panel = AffectPlane(theme)
    for tick in range(200):
        turn = tick / 40
        affect = Affect(0.6 * np.sin(turn), 0.5 * np.cos(turn * 0.8), 0.18, 0.3)
        panel.append(tick * SECOND // 10, affect)
    return panel


def headline(theme: Theme) -> Panel:
    """Show a decision to which a simulated device contributed."""
    panel = Headline(theme)
    panel.show_fused(decision(0, 1.5, 0.1), demo=True)
    return panel


def status(theme: Theme) -> Panel:
    """Show three devices, one of them coming back, and the program's own figures."""
    strip = StatusStrip(theme)
    strip.show_devices(
        [
            DeviceLine("video", "Webcam HD", CaptureState.LIVE, 29.8, 30),
            DeviceLine("audio", "Built-in microphone", CaptureState.LIVE, 15_998, 16_000, 480, 1),
            DeviceLine(
                "eeg", "Muse 2", CaptureState.RECONNECTING, 0, 256, reason="Muse 2 is silent."
            ),
        ]
    )
    strip.show_performance(Performance(46, 92, 3, 30, "CPU"))
    return strip


EXAMPLES: Mapping[str, Callable[[Theme], Panel]] = MappingProxyType(
    {
        example.__name__: example
        for example in (
            *(headline, status, timeline, video, no_video, sweep, waveform, spectrogram, voice),
            *(head, bands, plane, bars, tile),
        )
    }
)
