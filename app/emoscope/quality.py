"""How good each signal is, second by second: plain numbers, gathered and not judged.

What an estimate already says of its window (contact, light, noise) is taken from there; what a
capture counts, from its status. Only the sound's level and hum are measured here, on its ring,
since no estimate has them. A recording keeps one of these a second; a pre-flight judges them.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import (
    CaptureState,
    CaptureStatus,
    Ring,
    Sentence,
    StreamKind,
    StreamSpec,
    to_ns,
    to_seconds,
)
from emoscope_models import Estimate, Modality

FRESH: Mapping[Modality, float] = MappingProxyType({"face": 3.0, "speech": 3.0, "eeg": 3.0})
"""Seconds after which an estimate tells nothing of the present any more."""
LEVEL_SECONDS = 1.0
HUM_SECONDS = 2.0
MAINS = (50.0, 60.0)
HUM_RATE = 4000.0
"""Hz to which the sound is thinned out before hum is looked for."""
HUM_STANDS_OUT = 20.0
"""Times the power beside it, as of the EEG's mains (``_eeg_quality.STANDS_OUT``)."""
BESIDE = (3.0, 9.0)
"""Hz from the mains frequency where its neighbours are looked for."""
SILENCE = -120.0
"""dBFS that stand for exact zeros."""


@dataclass(frozen=True, slots=True)
class StreamQuality:
    """How a stream flows. ``rate`` 0 where it is not known; ``age`` s of its newest sample."""

    kind: StreamKind
    device: str
    state: CaptureState
    rate: float = 0.0
    nominal: float = 0.0
    received: int = 0
    lost: int = 0
    gaps: int = 0
    reconnects: int = 0
    age: float | None = None
    reasons: tuple[Sentence, ...] = ()
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class FaceQuality:
    """What the newest picture is like. Without a face only the first three are there.

    ``found`` faces in the picture of ``size`` (w, h) px; ``brightness`` of all of it, ``grey`` of
    the face, 0 to 255; ``box`` (x, y, w, h) px; ``pose`` yaw, pitch, roll in degrees;
    ``sharpness`` and ``cut`` as in FaceGates; ``valid`` 0 to 1.
    """

    found: int
    size: tuple[int, int]
    brightness: float | None = None
    box: tuple[float, float, float, float] | None = None
    grey: float | None = None
    sharpness: float | None = None
    cut: float | None = None
    pose: tuple[float, float, float] | None = None
    valid: float = 0.0


@dataclass(frozen=True, slots=True)
class VoiceQuality:
    """What the newest sound is like, in dBFS (full scale is RMS 1.0) where not said otherwise.

    ``level`` (RMS) and ``peak`` of the last second, -120 for exact zeros; ``hum`` the mains' part
    of the last two, at ``hum_hz``, where it stands out. Of the voice model's window, None without
    it: ``clipping`` share, ``noise`` of the last pause, ``speech`` level, ``snr`` dB,
    ``speech_seconds`` of the last three; ``valid`` 0 to 1.
    """

    level: float | None = None
    peak: float | None = None
    hum: float | None = None
    hum_hz: float = 0.0
    clipping: float | None = None
    noise: float | None = None
    speech: float | None = None
    snr: float | None = None
    speech_seconds: float | None = None
    valid: float = 0.0


@dataclass(frozen=True, slots=True)
class Electrode:
    """One electrode: ``score`` 0 to 1, good from 0.5 on; ``fault`` in a word; ``sd`` µV."""

    name: str
    score: float
    ok: bool
    fault: str = ""
    sd: float = 0.0


@dataclass(frozen=True, slots=True)
class BrainQuality:
    """What the newest EEG is like: shares 0 to 1 of ``mains``, ``muscle``, ``movement``."""

    electrodes: tuple[Electrode, ...] = ()
    mains: float | None = None
    mains_hz: float = 0.0
    muscle: float | None = None
    movement: float | None = None
    valid: float = 0.0


@dataclass(frozen=True, slots=True)
class Quality:
    """All of it at session ``time``. A part is None where there is nothing to tell it from."""

    time: int
    streams: Mapping[StreamKind, StreamQuality] = field(
        default_factory=lambda: MappingProxyType({})
    )
    face: FaceQuality | None = None
    voice: VoiceQuality | None = None
    brain: BrainQuality | None = None


class _Described(Protocol):
    @property
    def spec(self) -> StreamSpec: ...


class Captured(Protocol):
    """A capture, whether in this process or seen from another."""

    @property
    def source(self) -> _Described:
        """Return what is captured."""

    @property
    def status(self) -> CaptureStatus:
        """Return how it stands."""


def quality_of(
    now: int,
    captures: Mapping[StreamKind, Captured],
    ring: Callable[[StreamKind], Ring | None],
    estimates: Mapping[Modality, Estimate],
) -> Quality:
    """Return how good everything is at session ``now``. Any thread; about a millisecond."""
    streams = {kind: _stream(now, kind, one, ring(kind)) for kind, one in captures.items()}
    told = {m: e for m, e in estimates.items() if now - e.time <= to_ns(FRESH[m])}
    sound = ring("audio") if "audio" in captures else None
    return Quality(
        now,
        MappingProxyType(streams),
        _face(told.get("face")),
        _voice(now, sound, told.get("speech")),
        _brain(told.get("eeg")),
    )


def _stream(now: int, kind: StreamKind, capture: Captured, ring: Ring | None) -> StreamQuality:
    status = capture.status
    spec = capture.source.spec if ring is None else ring.spec
    age = None
    if ring is not None and ring.rows:
        age = max(0.0, to_seconds(now - ring.watermark))
    return StreamQuality(
        kind,
        spec.device,
        status.state,
        status.rate,
        spec.rate,
        status.received,
        status.lost,
        status.gaps,
        status.reconnects,
        age,
        status.reasons,
        spec.notes,
    )


def _face(estimate: Estimate | None) -> FaceQuality | None:
    if estimate is None or "brightness" not in estimate.details:
        return None  # no picture was looked at
    details = estimate.details
    look: Mapping[str, float] = details.get("look", {})
    return FaceQuality(
        int(details["n_faces"]),
        details["size"],
        details["brightness"],
        details.get("box"),
        look.get("grey"),
        look.get("sharpness"),
        look.get("cut"),
        details.get("pose"),
        estimate.validity.score,
    )


def _voice(now: int, ring: Ring | None, estimate: Estimate | None) -> VoiceQuality | None:
    sound, rate = _sound(ring, now)
    if sound is None and estimate is None:
        return None
    level = peak = hum = None
    hertz = 0.0
    if sound is not None:
        last = sound[-round(LEVEL_SECONDS * rate) :]
        level = _decibels(float(np.mean(last * last)))
        peak = _decibels(float(np.max(np.abs(last))) ** 2)
        hum, hertz = hum_of(sound, rate)
    details: Mapping[str, Any] = estimate.details if estimate is not None else {}
    return VoiceQuality(
        level,
        peak,
        hum,
        hertz,
        details.get("clipping"),
        details.get("noise"),
        details.get("loudness"),
        details.get("snr"),
        details.get("speech_seconds"),
        estimate.validity.score if estimate is not None else 0.0,
    )


def _sound(ring: Ring | None, now: int) -> tuple[NDArray[np.float64] | None, float]:
    """Return the last two seconds (n,) within ±1 and their rate; None without any."""
    if ring is None:
        return None, 0.0
    samples = ring.between(now - to_ns(HUM_SECONDS), now + 1)
    if not len(samples):
        return None, 0.0
    data = np.asarray(samples.data)
    full = float(np.iinfo(data.dtype).max) + 1 if data.dtype.kind == "i" else 1.0
    sound = data.astype(np.float64) / full
    if not samples.intact():  # the writer came round: too late for this second
        return None, 0.0
    sound = np.clip(np.nan_to_num(sound), -1.0, 1.0)
    return (sound.mean(axis=1) if sound.ndim > 1 else sound), ring.spec.rate


def hum_of(sound: NDArray[np.float64], rate: float) -> tuple[float | None, float]:
    """Return the level (dBFS) of mains hum in ``sound`` (n,) and its frequency, if it stands out.

    The power within 1 Hz of 50 or 60 Hz, Hann window, against the median of its neighbours.
    """
    if len(sound) < HUM_SECONDS * rate * 0.9:
        return None, 0.0
    # Four neighbours in one: what folds down to the mains comes from 4 kHz, 38 dB weaker.
    few = max(1, int(rate // HUM_RATE))
    sound = sound[: len(sound) // few * few].reshape(-1, few).mean(axis=1)
    rate /= few
    window = np.hanning(len(sound))
    power = np.abs(np.fft.rfft((sound - sound.mean()) * window)) ** 2
    power *= 2 / (len(sound) * float(np.sum(window * window)))  # sums to the mean square
    hertz = np.fft.rfftfreq(len(sound), 1 / rate)
    best: tuple[float, float] | None = None
    for mains in MAINS:
        far = np.abs(hertz - mains)
        at, beside = power[far <= 1.0], power[(far >= BESIDE[0]) & (far <= BESIDE[1])]
        if len(beside) and at.max() > HUM_STANDS_OUT * np.median(beside) and at.max() > 0:
            best = max(best or (0.0, 0.0), (float(at.sum()), mains))
    return (_decibels(best[0]), best[1]) if best else (None, 0.0)


def _decibels(mean_square: float) -> float:
    return 10 * math.log10(max(mean_square, 10 ** (SILENCE / 10)))


def _brain(estimate: Estimate | None) -> BrainQuality | None:
    if estimate is None or not estimate.details.get("electrodes"):
        return None
    details = estimate.details
    electrodes = tuple(
        Electrode(e.name, e.score, e.ok, getattr(e, "fault", ""), e.sd)
        for e in details["electrodes"]
    )
    return BrainQuality(
        electrodes,
        details.get("mains"),
        details.get("mains_hz") or 0.0,
        details.get("muscle"),
        details.get("movement"),
        estimate.validity.score,
    )


def plain(quality: Quality) -> dict[str, Any]:
    """Return what a recording keeps of it, as plain JSON values (docs/recording-format.md)."""
    return {
        "time": quality.time,
        "streams": {kind: _plain_stream(one) for kind, one in quality.streams.items()},
        "face": _plain(quality.face, ("found", "size", *FACE)),
        "voice": _plain(quality.voice, VOICE),
        "eeg": None if quality.brain is None else _plain_brain(quality.brain),
    }


FACE = ("brightness", "box", "grey", "sharpness", "cut", "pose", "valid")
VOICE = (
    "level", "peak", "hum", "hum_hz", "clipping", "noise", "speech", "snr", "speech_seconds",
    "valid",
)  # fmt: skip
BRAIN = ("mains", "mains_hz", "muscle", "movement", "valid")


def _plain_stream(one: StreamQuality) -> dict[str, Any]:
    names = ("rate", "nominal", "lost", "age")
    return {"state": one.state.value} | {n: _short(getattr(one, n)) for n in names}


def _plain_brain(brain: BrainQuality) -> dict[str, Any]:
    electrodes = [
        {"name": e.name, "score": _short(e.score), "fault": e.fault, "sd": _short(e.sd)}
        for e in brain.electrodes
    ]
    return {"electrodes": electrodes, **(_plain(brain, BRAIN) or {})}


def _plain(part: object | None, names: tuple[str, ...]) -> dict[str, Any] | None:
    return None if part is None else {name: _short(getattr(part, name)) for name in names}


def _short(value: Any) -> Any:
    """Return a number with four digits that count; a second of quality is no measurement."""
    if isinstance(value, tuple | list):
        return [_short(v) for v in value]
    if isinstance(value, bool | int | str) or value is None:
        return value
    number = float(value)
    return float(f"{number:.4g}") if math.isfinite(number) else None
