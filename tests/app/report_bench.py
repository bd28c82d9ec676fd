"""Recordings with known answers, for reports: cheap, because nothing is estimated for them."""

import time

import numpy as np

from emoscope.pipeline import Result, Timing
from emoscope.recording import Recorder
from emoscope.recording.items import MarkerItem, ResultItem, SampleItem, StateItem
from emoscope_devices import Block, StreamSpec
from emoscope_models import EMOTIONS, Affect, Estimate, FusionSettings, Validity, because, fuse
from tests.app.recorder_signals import frame
from tests.app.verify_bench import ticks

SECOND = 1_000_000_000
BEGAN = SECOND
SETTINGS = FusionSettings(mode="instant")
EEG = StreamSpec("eeg", "Test board", 10.0, (2,), "float32", "µV", ("Fp1", "Fp2"))
EEG_BLOCK = 10
FACTS = {
    "participant": "P07",
    "study": "S1",
    "preroll_s": 10.0,
    "modalities": ["face", "speech", "eeg"],
    "simulated": False,
    "rule": "log-opinion-pool",
    "clock": {"session_ns": BEGAN, "wall_ns": 1_700_000_000_000_000_000},
    "streams": {
        "eeg": {"kind": "eeg", "device": "Test board", "rate": 10.0, "lost": 0, "gaps": 0},
        "video": {"kind": "video", "device": "Test camera", "rate": 30.0, "lost": 0, "gaps": 0},
    },
    "models": {
        "face": {
            "identity": "Expression network 1",
            "sha256": {"face_expression_v1.onnx": "00" * 32},
            "provider": "CPU",
            "window": {"stream": "video", "seconds": 0.0, "hop": 0.0625},
        }
    },
}


def estimate(at, label, validity=0.9, modality="face"):
    """Return an estimate of one class; None for what is behind a closed gate."""
    if label is None:
        reason = because("No face is in the picture.")
        return Estimate(modality, "m 1", at, at, Validity(0.0, ok=False, reasons=(reason,)))
    probabilities = np.full(len(EMOTIONS), 0.02)
    probabilities[EMOTIONS.index(label)] = 0.88
    affect = Affect(0.5 if label == "happy" else -0.25, 0.25, 0.2, 0.3)
    return Estimate(modality, "m 1", at, at, Validity(validity), probabilities, affect)


def result(number, at, label, validity=0.9, demo=False, shadow=None):
    """Return an answer that rests on a face alone."""
    face = estimate(at, label, validity)
    fused = fuse(at, {"face": face, "speech": None, "eeg": None}, SETTINGS)
    timing = Timing(at, at, at, at)
    beside = shadow or {}
    return Result(number, at, "face", {"face": face}, fused, demo, None, timing, beside)


def results(labels, step=SECOND // 2, begin=BEGAN, **more):
    """Return an answer each ``step`` (ns), with these labels (None: no evidence)."""
    return [result(n, begin + n * step, label, **more) for n, label in enumerate(labels)]


def brain(number):
    """Return a second of EEG."""
    first = number * EEG_BLOCK
    times = BEGAN + (first + np.arange(EEG_BLOCK)) * (SECOND // 10)
    arrival = int(times[-1]) + 20_000_000
    return SampleItem(EEG, Block(first, times, arrival, np.zeros((EEG_BLOCK, 2), np.float32)))


def record(
    folder,
    answers,
    *,
    seconds=10,
    skip=(),
    markers=(),
    states=(),
    facts=FACTS,
    frames=3,
    items=(),
    pulse=None,
):
    """Record these answers with so many seconds of EEG; ``skip`` names seconds that never came."""
    made = Recorder(folder, facts, pulse or ticks())
    made.start()
    for number in range(seconds):
        if number not in skip:
            made.put(brain(number))
    for number in range(frames):
        made.put(frame(number))
    for at, kind, status in states:
        made.put(StateItem(at, kind, status))
    for answer in answers:
        made.put(ResultItem(answer))
    for item in items:
        made.put(item)
    for marker in markers:
        made.put(MarkerItem(marker))
    until = time.monotonic() + 60
    while any(worker._queue for worker in made._workers.values()):
        assert time.monotonic() < until
        time.sleep(0.01)
    made.stop()
    return folder
