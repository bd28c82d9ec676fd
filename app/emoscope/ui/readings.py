"""From estimates to what panels take: plain functions, no widgets."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoscope.pipeline import Result
from emoscope.sitting import Provided
from emoscope.ui.panels import BandReading, ElectrodeQuality, FaceOverlay
from emoscope.ui.panels.tile import state_of
from emoscope_models import EMOTIONS, Estimate, Reason

VAD_FRAME_NS = 32_000_000
ALPHA = 2

BaselineState = Literal["none", "recording", "known"]
"""Of a person's neutral face or voice: not there, being recorded, in use."""


class Pace:
    """How many frames a second are drawn, over the last three seconds."""

    def __init__(self) -> None:
        """Start without a frame."""
        self._times: deque[int] = deque(maxlen=90)

    def tick(self, now: int) -> None:
        """Note a frame at session time ``now`` (ns)."""
        if self._times and now < self._times[-1]:
            self._times.clear()
        self._times.append(now)

    @property
    def rate(self) -> float:
        """Return frames per second."""
        if len(self._times) < 2 or self._times[-1] == self._times[0]:
            return 0.0
        return (len(self._times) - 1) * 1e9 / (self._times[-1] - self._times[0])


def face_overlay(result: Result, landmarks: bool) -> FaceOverlay | None:
    """Return what to draw over the picture: the followed face, the others, the expression."""
    estimate = result.estimates["face"]
    details = estimate.details
    width, height = details.get("size", (0, 0))
    if not width or not height:
        return None
    scale = np.array([width, height, width, height], dtype=float)
    box = details.get("box")
    points = details.get("landmarks") if landmarks else None
    top, share = "", 0.0
    if estimate.probabilities is not None and estimate.validity.ok:
        best = int(np.argmax(estimate.probabilities))
        top, share = EMOTIONS[best], float(estimate.probabilities[best])
    return FaceOverlay(
        box=_shares(box, scale) if box is not None else None,
        others=tuple(_shares(b, scale) for b in details.get("other_boxes", ())),
        landmarks=None if points is None else np.asarray(points)[:, :2] / scale[:2],
        emotion=top,
        share=share,
        state=state_of(result.fused.contributions.get("face")),
    )


def neutral_state(estimate: Estimate) -> BaselineState:
    """Return what has become of the person's neutral face, by a face estimate."""
    if estimate.details.get("neutral_recording"):
        return "recording"
    return "known" if estimate.details.get("neutral") else "none"


def enrolment_state(estimate: Estimate) -> BaselineState | None:
    """Return what has become of the participant's voice; None where a window does not tell."""
    state: BaselineState | None = estimate.details.get("enrolment")
    return state


def enrolled_seconds(estimate: Estimate) -> int:
    """Return how many seconds of her speech were heard in an enrolment that runs; else 0."""
    running = estimate.details.get("enrolment") == "recording"
    return int(estimate.details.get("enrolled_seconds") or 0) if running else 0


def _shares(
    box: tuple[float, float, float, float], scale: NDArray[np.float64]
) -> tuple[float, float, float, float]:
    x, y, w, h = (float(v) for v in np.asarray(box, dtype=float) / scale)
    return x, y, w, h


def speech_track(estimate: Estimate) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return session times (n,) and probabilities of speech (n,) of the newest hop or so."""
    track = np.asarray(estimate.details.get("speech_track", ()), dtype=np.float32)
    steps = np.arange(len(track) - 1, -1, -1, dtype=np.int64)
    times = estimate.time - steps * VAD_FRAME_NS
    known = np.isfinite(track)
    return times[known], track[known]


def electrodes(
    estimate: Estimate, say: Callable[[Iterable[Reason]], str]
) -> tuple[ElectrodeQuality, ...]:
    """Return the contact quality of each electrode, its reasons said by ``say``."""
    return tuple(
        ElectrodeQuality(q.name, float(q.score), bool(q.ok), say(q.reasons))
        for q in estimate.details.get("electrodes", ())
    )


def bands(estimate: Estimate) -> BandReading | None:
    """Return band powers as the median over good electrodes, in µV²; None when unknown."""
    details = estimate.details
    powers = details.get("bands")
    good = np.array([q.ok for q in details.get("electrodes", ())], dtype=bool)
    if powers is None or not good.any():
        return None
    widths = np.array([3, 4, 5, 17, 15], dtype=float)
    power = np.median(10 ** np.asarray(powers)[good], axis=0) * widths
    z = details.get("z")
    middle = None
    if z is not None:
        middle = tuple(float(v) for v in np.nanmedian(np.asarray(z)[good], axis=0))
    return BandReading(
        powers=tuple(float(v) for v in power),
        z=middle,
        muscle=details.get("muscle"),
        asymmetry=details.get("asymmetry"),
        mains=details.get("mains"),
        blinks=details.get("blinks_per_minute"),
    )


def provider(estimators: Iterable[Provided]) -> str:
    """Return what models run on in a word: "CPU", "CUDA", or both; empty before the first."""
    names = {estimator.provider.split(" ", 1)[0] for estimator in tuple(estimators)}
    return " + ".join(sorted(names))


def alpha(estimate: Estimate) -> dict[str, float]:
    """Return alpha power by electrode in dB re 1 µV²/Hz; bad electrodes are NaN."""
    powers = np.asarray(estimate.details["bands"])[:, ALPHA] * 10
    return {
        q.name: float(p) if q.ok else float("nan")
        for q, p in zip(estimate.details["electrodes"], powers, strict=True)
    }
