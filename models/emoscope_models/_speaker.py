"""Whose voice it is: a window's speech against the participant's, enrolled before.

The network (Wan et al. 2018, built at set-up by ``training/speech_speaker.py``) turns 1.6 s of
speech into a direction; voices of one person point alike. The gate is closed by a cosine below
ACCEPT; error rates are in its card. It is no proof of identity: it is made to leave out the
experimenter's questions, not to withstand somebody who imitates.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, read_card, verified
from emoscope_models._estimate import Reason, because
from emoscope_models._onnx import load

FILE = "ge2e_voices.onnx"
"""What the set-up builds."""
RATE, STEP, WIDTH = 16_000, 160, 400
"""Hz; samples between frames, and in a frame, as the network was trained."""
PART, PART_STEP = 160, 70
"""Frames of 10 ms that the network hears at a time, as in its training, and between two starts."""
LEAST = 60
"""Frames of speech below which a voice is not judged."""
LEVEL = 0.0316
"""Root mean square that speech is brought to: -30 dBFS, as in its training."""
ENROL = 10.0
"""Seconds of speech that an enrolment needs."""
ACCEPT = 0.72
"""Cosine from which a window is the participant's; measured, see the card."""

Voice = NDArray[np.float32]


class VoiceEncoder:
    """Speech to a direction of length 1 (256,)."""

    def __init__(self, model: bytes, name: str) -> None:
        """Load verified model bytes. Raises ModelError when ONNX Runtime refuses them."""
        self._session = load(model, name)

    def encode(self, sound: NDArray[np.float32], speech: NDArray[np.bool_]) -> Voice | None:
        """Return the voice (256,) in ``sound`` (n,) at 16 kHz; None with too little speech.

        ``speech`` (n // 160,) says for each 10 ms whether somebody speaks; pauses are cut out.
        """
        flags = speech[: len(sound) // STEP]
        if flags.sum() < LEAST:
            return None
        spoken = sound[: len(flags) * STEP].reshape(-1, STEP)[flags].reshape(-1)
        level = float(np.sqrt(np.mean(spoken**2, dtype=np.float64)))
        spoken = spoken * np.float32(LEVEL / max(level, 1e-6))
        frames = np.lib.stride_tricks.sliding_window_view(np.pad(spoken, WIDTH // 2), WIDTH)[::STEP]
        starts = [0]
        if len(frames) > PART:
            starts = [*range(0, len(frames) - PART, PART_STEP), len(frames) - PART]
        parts = np.stack([frames[k : k + PART] for k in starts], axis=1)
        [voices] = self._session.run(["voices"], {"frames": np.ascontiguousarray(parts)})
        return _together(voices)


def _together(voices: NDArray[np.float32]) -> Voice:
    """Return the direction between several (k, 256)."""
    total = voices.sum(axis=0)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


class SpeakerGate:
    """Enrols the participant and compares; state: the enrolled voice, and one being enrolled."""

    def __init__(self) -> None:
        """Load the network. Raises ModelError when it is missing or altered."""
        self.card: ModelCard = read_card(WEIGHTS / "speaker_ge2e.toml")
        [(name, sha256)] = self.card.sha256.items()
        self._encoder = VoiceEncoder(verified(locate(name), sha256), name)
        self._enrolled: Voice | None = None
        self._heard: list[Voice] | None = None
        self._seconds = 0.0

    @property
    def enrolled(self) -> bool:
        """Return whether there is a voice to compare with."""
        return self._enrolled is not None

    @property
    def enrolling(self) -> bool:
        """Return whether what is heard is the participant's, by the operator's word."""
        return self._heard is not None

    @property
    def state(self) -> str:
        """Return "recording" while an enrolment runs, else "known" or "none" of a voice."""
        return "recording" if self.enrolling else "known" if self.enrolled else "none"

    @property
    def seconds(self) -> float:
        """Return the seconds of speech of the enrolment that runs, or ended last."""
        return self._seconds

    def begin(self) -> None:
        """Begin an enrolment; the voice enrolled before stays until it ends well."""
        self._heard, self._seconds = [], 0.0

    def end(self) -> Reason | None:
        """End it; return why not with less than ENROL seconds: nothing has changed then."""
        heard, self._heard = self._heard, None
        if heard is None or self._seconds < ENROL:
            return because(
                "The voice is not enrolled: {seconds:.0f} s of speech were heard, {needed:.0f} s"
                " are needed. Let the participant speak and try again.",
                seconds=self._seconds,
                needed=ENROL,
            )
        self._enrolled = _together(np.stack(heard))
        return None

    def forget(self) -> None:
        """Forget all voices: another participant comes."""
        self._enrolled, self._heard, self._seconds = None, None, 0.0

    def told(self) -> Iterator[Reason]:
        """Yield what an operator should know: an enrolment that runs, or one that is missing."""
        if self._heard is not None:
            yield because(
                "The participant's voice is being enrolled: {seconds:.0f} of {needed:.0f} s.",
                seconds=self._seconds,
                needed=ENROL,
            )
        elif self._enrolled is None:
            yield NOBODY

    def passes(self, alike: float | None) -> bool:
        """Return whether a window of this cosine is the participant's, or cannot be told."""
        return alike is None or alike >= ACCEPT

    def hear(
        self, sound: NDArray[np.float32], speech: NDArray[np.bool_], fresh: float
    ) -> float | None:
        """Return the cosine to the enrolled voice; None without one or with too little speech.

        While an enrolment runs, the window and its ``fresh`` seconds of speech go into it.
        """
        voice = self._encoder.encode(sound, speech)
        if voice is None:
            return None
        if self._heard is not None:
            self._heard.append(voice)
            self._seconds += fresh
            return None
        return float(voice @ self._enrolled) if self._enrolled is not None else None


def another(score: float) -> Reason:
    """Return why a window with this score is not the participant's."""
    return because(
        "Another voice than the participant's ({score:.0%} alike, {needed:.0%} needed).",
        score=score,
        needed=ACCEPT,
    )


EVERYBODY = because(
    "Every voice counts: switch on the participant's voice in the settings and start again."
)
NOBODY = because(
    "The participant's voice is not enrolled yet, so every voice counts. Enrol it first."
)
