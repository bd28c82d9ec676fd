"""Small recordings with known EEG, to be exported and opened by other programs."""

import itertools
import time

import numpy as np

from emoscope.export import Job, Shield, opened, run
from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording.items import MarkerItem, SampleItem, StateItem, TickItem
from emoscope_devices import Block, CaptureState, CaptureStatus, StreamSpec, say
from tests.app.recorder_signals import AUDIO_BLOCK, frame, sound

BEGAN = 1_000_000_000
WALL = 1_800_000_000_250_000_000
NAMES = ("Fp1", "Fp2", "C3", "C4", "P7", "P8", "O1", "O2")
PPM = 80e-6
"""The board's crystal is slow by so much: sample numbers are not the clock."""
BLOCK = 25


def board(rate=250.0, names=NAMES, device="Test board"):
    return StreamSpec("eeg", device, rate, (len(names),), "float32", "µV", tuple(names), mains=50.0)


def times_of(first, count, rate=250.0):
    steps = np.arange(first, first + count) * (1e9 / rate * (1 + PPM))
    return BEGAN + 7 + np.rint(steps).astype(np.int64)


def values_of(first, count, channels=8):
    """Return samples that tell their index and channel: no two rows are alike."""
    index = np.arange(first, first + count, dtype=np.float32)[:, None]
    wave = 40 * np.sin(index / 7 + np.arange(channels, dtype=np.float32))
    return (wave + index * 0.25 - 30).astype(np.float32)


def block(spec, first, count=BLOCK, late_ns=0, edit=None):
    values = values_of(first, count, len(spec.channels))
    if edit is not None:
        edit(first, values)
    times = times_of(first, count, spec.rate) + late_ns
    return SampleItem(spec, Block(first, times, 7, values))


def ticks():
    count = itertools.count()

    def pulse():
        now = BEGAN + next(count) * 1_000_000_000
        counts = {kind: (1, 0, 0, 0) for kind in ("video", "audio", "eeg")}
        return TickItem(now, WALL + now, now + 77, counts, {"face": (0, 0)})

    return pulse


def facts_of(participant="P07", study="Pilot A"):
    clock = {"session_ns": BEGAN, "wall_ns": WALL + BEGAN}
    return {"participant": participant, "study": study, "clock": clock, "streams": {}}


def record(folder, items=(), markers=(), media="", seconds=2, facts=None):
    """Record items and markers, and so many seconds of pictures (v) and sound (a)."""
    made = Recorder(folder, facts or facts_of(), ticks(), policy=RecorderPolicy())
    made.start()
    live = CaptureStatus(CaptureState.LIVE, (say("{device} is back.", device="X"),))
    made.put(StateItem(BEGAN + 500_000_000, "eeg", live))
    for item in items:
        made.put(item)
    for n in range(seconds * 100):
        if "a" in media:
            made.put(sound(n * AUDIO_BLOCK))
        if "v" in media and n * 30 // 100 != (n - 1) * 30 // 100:
            made.put(frame(n * 30 // 100))
    for marker in markers:
        made.put(MarkerItem(marker))
    until = time.monotonic() + 60
    while any(worker._queue for worker in made._workers.values()):
        assert time.monotonic() < until
        time.sleep(0.005)
    made.stop()
    return folder


def eeg(spec=None, seconds=4, skip=(), edit=None):
    """Return blocks of EEG; ``skip`` names blocks that never came."""
    spec = spec or board()
    numbers = range(round(seconds * spec.rate) // BLOCK)
    return [block(spec, n * BLOCK, edit=edit) for n in numbers if n not in skip]


def export(exporter, folder, target, shield=None, **options):
    """Export a recording with nobody watching."""
    job = Job(opened(folder), target, shield or Shield(), lambda *_: None, lambda: False)
    return run(exporter, [job], **options)


def said(report):
    return "\n".join(map(str, report.notes))


def at_folder(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
