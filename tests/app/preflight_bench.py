"""Qualities as plain values, good unless something is said, and a session that obeys at once."""

from dataclasses import replace
from types import MappingProxyType, SimpleNamespace
from typing import Any

import numpy as np

from emoscope.preflight.verdicts import judge
from emoscope.quality import (
    BrainQuality,
    Electrode,
    FaceQuality,
    Quality,
    StreamQuality,
    VoiceQuality,
)
from emoscope.sitting import Reply
from emoscope_devices import CaptureState
from emoscope_models import Estimate, Validity, invalid

SECOND = 1_000_000_000
LIVE = CaptureState.LIVE
READY = {"face": (), "speech": (), "eeg": ()}
STREAMS = {
    "video": StreamQuality("video", "Camera 1", LIVE, 30.0, 30.0, 3000, 0, age=0.04),
    "audio": StreamQuality("audio", "Desk microphone", LIVE, 16_000.0, 16_000.0, 160_000, age=0.02),
    "eeg": StreamQuality("eeg", "Muse", LIVE, 256.0, 256.0, 2560, age=0.05),
}
FACE = FaceQuality(
    1, (640, 480), 120.0, (230.0, 140.0, 180.0, 200.0), 130.0, 0.2, 0.0, (2.0, -3.0, 1.0), 0.95
)
VOICE = VoiceQuality(-30.0, -12.0, None, 0.0, 0.0, -52.0, -24.0, 27.0, 2.0, 0.9)
NAMES = ("TP9", "AF7", "AF8", "TP10")
BRAIN = BrainQuality(
    tuple(Electrode(name, 0.97, True, "", 14.0) for name in NAMES), 0.03, 50.0, 0.1, 0.0, 0.9
)


def quality(time=0, **changes: Any) -> Quality:
    """Return a good quality but for ``changes``: face, voice, brain, and streams by kind."""
    streams = dict(STREAMS)
    for kind in STREAMS:
        if kind in changes:
            given = changes.pop(kind)
            if given is None:
                del streams[kind]
            else:
                streams[kind] = replace(streams[kind], **given)
    parts = {"face": FACE, "voice": VOICE, "brain": BRAIN}
    for name, part in parts.items():
        if name in changes:
            given = changes.pop(name)
            parts[name] = replace(part, **given) if isinstance(given, dict) else given
    assert not changes
    return Quality(round(time * SECOND), MappingProxyType(streams), **parts)


def contacts(**faults: str) -> BrainQuality:
    """Return an EEG in which the named electrodes have these faults."""
    electrodes = tuple(
        Electrode(n, 0.1, False, faults[n], 0.2) if n in faults else Electrode(n, 0.97, True)
        for n in NAMES
    )
    return replace(BRAIN, electrodes=electrodes)


def said(kind: str, *, before: Quality | None = None, models=READY, **changes: Any):
    """Return state and English sentences of one device."""
    verdict = judge(quality(**changes), before, models)[kind]
    return verdict.state, [str(sentence) for sentence in verdict.sentences]


def eeg_estimate(time: float, alpha: float, *, valid: bool = True, seconds: float = 4.0):
    """Return an EEG estimate of the window before ``time`` (s) with that alpha power (µV²/Hz)."""
    powers = np.full((4, 5), 0.0)
    powers[:, 2] = np.log10(alpha)
    electrodes = tuple(SimpleNamespace(name=name, ok=True) for name in NAMES)
    return Estimate(
        "eeg", "indices 1", round((time - seconds) * SECOND), round(time * SECOND),
        Validity(0.9) if valid else invalid(),
        details=MappingProxyType({"bands": powers, "electrodes": electrodes}),
    )  # fmt: skip


class FakeSitting:
    """What a baseline asks of a session: answers at once with ``values`` by method."""

    def __init__(self, modalities=("face", "speech", "eeg"), values=None, known=True) -> None:
        self.pipeline = SimpleNamespace(estimators=modalities)
        self.values = {"end_rest": True} | (values or {})
        self.known = known
        self.asked: list[str] = []
        self.marks: list[tuple[str, float, int]] = []

    def request(self, modality, method, *, answer=None, **values):
        self.asked.append(method)
        if answer is not None:
            answer(Reply(self.known, self.values.get(method), 0))

    def mark(self, label, seconds=0.0, time=None):
        self.marks.append((label, round(seconds, 3), time))
