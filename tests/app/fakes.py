"""Sources and an estimator for engine tests: small, real threads, nothing else."""

import threading
from collections.abc import Generator

import numpy as np

from emoscope_devices import Annotation, Block, Clock, DeviceLost, DeviceUnusable, StreamSpec
from emoscope_models import Affect, Estimate, ModelCard, Validity, Window, WindowSpec

SPECS = {
    "video": StreamSpec("video", "Test camera", 30.0, (4, 4, 3), "uint8", "BGR"),
    "audio": StreamSpec("audio", "Test microphone", 16000.0, (), "float32", "full scale"),
    "eeg": StreamSpec("eeg", "Test board", 250.0, (2,), "float64", "µV", ("Fp1", "Fp2")),
}
BLOCK_SECONDS = {"video": 1 / 30, "audio": 0.02, "eeg": 0.04}


class FakeSource:
    """Delivers noise at real time. ``dies`` after so many blocks, ``absent``, ``useless``."""

    def __init__(self, kind, *, dies=None, absent=False, useless=False, notes=()):
        self.spec = SPECS[kind]
        self.dies, self.absent, self.useless = dies, absent, useless
        self.notes = list(notes)
        self.opened = 0
        self.closed = 0

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        self.opened += 1
        if self.useless:
            raise DeviceUnusable("{name} is no device.", "Choose another.", name=self.spec.device)
        if self.absent:
            raise DeviceLost("{name} is not there.", "Plug it in.", name=self.spec.device)
        rng = np.random.default_rng(1)
        n = max(1, round(self.spec.rate * BLOCK_SECONDS[self.spec.kind]))
        first, start = 0, clock.now()
        try:
            for note in self.notes:
                yield Annotation(start, note)
            while self.dies is None or first < self.dies * n or self.opened > 1:
                due = start + int((first + n) / self.spec.rate * 1e9)
                if stop.wait(max(0.0, (due - clock.now()) / 1e9)):
                    return
                index = np.arange(first, first + n)
                times = start + (index * 1e9 / self.spec.rate).astype(np.int64)
                data = (rng.random((n, *self.spec.shape)) * 100).astype(self.spec.dtype)
                yield Block(first, times, clock.now(), data)
                first += n
            raise DeviceLost("{name} is gone.", "Plug it in again.", name=self.spec.device)
        finally:
            self.closed += 1


WINDOWS = {
    "face": WindowSpec("video", 0.0, 1 / 16),
    "speech": WindowSpec("audio", 0.5, 0.25, 0.1),
    "eeg": WindowSpec("eeg", 0.5, 0.25, 0.1),
}


class FakeEstimator:
    """Always sure of happiness; counts what it is asked."""

    def __init__(self, modality):
        self.modality = modality
        self.window = WINDOWS[modality]
        self.provider = "CPU (fake)"
        self.card = ModelCard("fake", "1", modality, "", "", (), "", "")
        self.closed = False
        self.threads = set()
        self.chosen = None

    def estimate(self, window: Window) -> Estimate:
        self.threads.add(threading.current_thread().name)
        p = np.array([0.05, 0.7, 0.05, 0.05, 0.05, 0.05, 0.05])
        return Estimate(
            self.modality, "fake 1", window.start, window.stop, Validity(1.0), p,
            Affect(0.5, 0.2, 0.3, 0.3),
        )  # fmt: skip

    def reset(self):
        pass

    def close(self):
        self.closed = True
