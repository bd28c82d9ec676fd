"""Small recordings with known signals, whole or spoilt in known ways, to be verified."""

import itertools
import time

from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording.items import TickItem
from tests.app.recorder_signals import (
    AUDIO,
    AUDIO_BLOCK,
    EEG,
    EEG_BLOCK,
    VIDEO,
    brain,
    frame,
    sound,
)

BEGAN = 1_000_000_000


def about(spec, lost=0):
    return {"kind": spec.kind, "device": spec.device, "rate": spec.rate, "lost": lost, "gaps": 0}


FACTS = {
    "participant": "T",
    "streams": {spec.kind: about(spec) for spec in (VIDEO, AUDIO, EEG)},
}


def ticks(lost=0, wall_step=0):
    """Return a pulse that goes on by a second each time it is asked."""
    count = itertools.count()

    def pulse():
        n = next(count)
        now = BEGAN + n * 1_000_000_000
        wall = 1_700_000_000_000_000_000 + now + (wall_step if n else 0)
        counts = {k: (n, lost if n else 0, 0, 0) for k in ("video", "audio", "eeg")}
        return TickItem(now, wall, now + 77, counts, {"face": (0, 0)})

    return pulse


def record(folder, seconds=0.5, skip=(), pulse=None, policy=None, kinds="vae", facts=FACTS):
    """Record so many seconds of all streams; ``skip`` names EEG blocks that never came."""
    made = Recorder(folder, facts, pulse or ticks(), policy=policy or RecorderPolicy())
    made.start()
    for n in range(round(seconds * 100)):
        if "a" in kinds:
            made.put(sound(n * AUDIO_BLOCK))
        if n % 2 == 0 and n // 2 not in skip and "e" in kinds:
            made.put(brain(n // 2 * EEG_BLOCK))
        if n * 30 // 100 != (n - 1) * 30 // 100 and "v" in kinds:
            made.put(frame(n * 30 // 100))
    until = time.monotonic() + 60
    while any(worker._queue for worker in made._workers.values()):
        assert time.monotonic() < until
        time.sleep(0.01)
    made.stop()
    return folder


def hashes(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()}
