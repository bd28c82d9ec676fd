"""A session as the pre-flight page sees it, on a clock of its own; good unless it is told."""

from types import MappingProxyType, SimpleNamespace

import numpy as np
from tests.app.preflight_bench import NAMES, SECOND, FakeSitting

from emoscope.sitting import Listeners
from emoscope_devices import (
    Block,
    CaptureState,
    CaptureStatus,
    ManualClock,
    Ring,
    StreamSpec,
)
from emoscope_models import Estimate, Validity

VIDEO = StreamSpec("video", "Camera 1", 30.0, (48, 64, 3), "uint8", "BGR")
AUDIO = StreamSpec("audio", "Desk microphone", 16_000.0, (), "float32", "full scale")
EEG = StreamSpec("eeg", "Muse", 256.0, (4,), "float32", "µV", NAMES)
SPECS = {"video": VIDEO, "audio": AUDIO, "eeg": EEG}


class Sitting(FakeSitting):
    """Flows by being told to: ``pass_seconds`` brings samples, answers, and calls the page."""

    def __init__(self, kinds=("video", "audio", "eeg"), **options):
        super().__init__(**options)
        self.clock = ManualClock()
        self.listeners = Listeners()
        self.captures = {
            kind: SimpleNamespace(
                source=SimpleNamespace(spec=SPECS[kind]),
                status=CaptureStatus(CaptureState.LIVE, rate=SPECS[kind].rate),
                state=CaptureState.LIVE,
            )
            for kind in kinds
        }
        self.rings = {kind: Ring(SPECS[kind], 3.0) for kind in kinds}
        self.rows = dict.fromkeys(kinds, 0)
        self.good = True
        self.alpha = 2.0
        self.select = None

    def ring(self, kind):
        return self.rings.get(kind)

    def request(self, modality, method, *, answer=None, **values):
        super().request(modality, method, answer=answer, **values)
        if method == "select":
            self.select = values

    def set_state(self, kind, state, *reasons):
        capture = self.captures[kind]
        capture.state = state
        capture.status = CaptureStatus(state, reasons, rate=SPECS[kind].rate)

    def flow(self, seconds):
        """Go on by ``seconds``; samples of what is live come, and answers to them."""
        self.clock.advance(seconds)
        now = self.clock.now()
        rng = np.random.default_rng(now % 1000)
        for kind, ring in self.rings.items():
            if self.captures[kind].state is not CaptureState.LIVE:
                continue
            spec = SPECS[kind]
            n = max(1, round(seconds * spec.rate))
            times = now - np.arange(n - 1, -1, -1) * round(SECOND / spec.rate)
            times = times[times > ring.watermark]
            data = 0.02 * rng.standard_normal((len(times), *spec.shape))
            if kind == "video":
                data = np.full((len(times), *spec.shape), 120)
            ring.write(Block(self.rows[kind], times, now, data.astype(spec.dtype)))
            self.rows[kind] += len(times)
        self.answer()

    def answer(self):
        """Let the models say what they see."""
        estimates = {m: e for m, e in self._estimates().items() if m in self.pipeline.estimators}
        fused = SimpleNamespace(contributions=dict.fromkeys(("face", "speech", "eeg")))
        result = SimpleNamespace(estimates=MappingProxyType(estimates), fused=fused)
        for listener in self.listeners.result:
            listener(result)

    def _estimates(self):
        now = self.clock.now()
        score = 0.9 if self.good else 0.0
        validity = Validity(score, ok=self.good)
        powers = np.zeros((4, 5))
        powers[:, 2] = np.log10(self.alpha)
        contact = tuple(
            SimpleNamespace(
                name=name, score=score, ok=self.good, fault="" if self.good else "flat", sd=12.0,
                reasons=(), mains=0.0,
            )
            for name in NAMES
        )  # fmt: skip
        face = {
            "size": (640, 480), "n_faces": int(self.good), "other_boxes": (), "brightness": 120.0,
        } | ({
            "box": (230.0, 140.0, 180.0, 200.0), "pose": (1.0, 2.0, 3.0),
            "look": {"grey": 130.0, "sharpness": 0.2, "cut": 0.0},
        } if self.good else {})  # fmt: skip
        voice = {"clipping": 0.0, "noise": -52.0, "loudness": -24.0, "snr": 27.0,
                 "speech_seconds": 2.0}  # fmt: skip
        brain = {"electrodes": contact, "bands": powers, "mains": 0.02, "mains_hz": 50.0,
                 "muscle": 0.1, "movement": None}  # fmt: skip
        return {
            m: Estimate(m, "model 1", now - 4 * SECOND, now, validity, details=details)
            for m, details in (("face", face), ("speech", voice), ("eeg", brain))
        }
