"""The voice: where somebody speaks, how, and what that sounds like against the session so far.

Classes, valence and arousal come from the voice model (``_speech_emotion``). Without its front end,
which the set-up builds, arousal alone is claimed, by a hand-made mapping of pitch, brightness,
loudness and rate (its own card), and no emotion class: ``probabilities`` is None.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._arousal import VoiceBaseline
from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, read_card, verified
from emoscope_models._estimate import Affect, Estimate, Modality, Reason, Validity, because, invalid
from emoscope_models._estimator import Window, WindowSpec
from emoscope_models._labels import COMMON
from emoscope_models._prosody import HOP, RATE
from emoscope_models._runs import unseen_runs
from emoscope_models._speech_emotion import Opinion, load_emotion
from emoscope_models._vad import FRAME, VoiceDetector, speaking
from emoscope_models._voice import Voice, measure

SPEC = WindowSpec("audio", 3.0, 0.5, 0.15)
SAMPLES = int(SPEC.seconds * RATE)
"""In a complete window."""
TRACK = int(np.ceil(SAMPLES / FRAME))
"""Frames of 32 ms in a window: the length of ``speech_track``."""
VALENCE_SD = 0.95
"""Prosody says next to nothing about valence: 0 with a spread that claims nothing."""
REMEMBERED = 30 * RATE
"""Samples for which the level of the last pause stands for the background: half a minute."""
NEEDS_SNR = 10.0
"""dB below which noise, not the voice, decides how bright the sound is."""
NEEDS_VOICED = 0.3
"""Seconds of voiced sound that a pitch needs."""
ENOUGH_VOICED = 0.3
"""Voiced share below which speech is doubted; EmoDB's lowest class, sad, has 0.49 on average."""


@dataclass(frozen=True, slots=True)
class SpeechSettings:
    """What a lab may set; the defaults are those of the card.

    ``min_speech`` seconds of speech in the window; ``quiet`` dBFS, the least loudness of speech
    (without speech the loudest sample counts, 20 dB lower);
    ``max_clipping`` and ``max_missing`` shares, 0 to 1; ``good_snr`` dB above which noise costs
    nothing.
    """

    min_speech: float = 1.0
    quiet: float = -50.0
    max_clipping: float = 0.01
    max_missing: float = 0.05
    good_snr: float = 15.0

    def __post_init__(self) -> None:
        """Refuse limits that no sound or every sound would meet."""
        if not 0 < self.min_speech <= SPEC.seconds:
            raise ValueError(f"min_speech must be above 0 s and at most 3 s, not {self.min_speech}")
        if not self.quiet < 0:
            raise ValueError(f"quiet must be below 0 dBFS, not {self.quiet}")
        for name in ("max_clipping", "max_missing"):
            if not 0 < getattr(self, name) < 1:
                raise ValueError(f"{name} must be within 0..1, not {getattr(self, name)}")
        if not self.good_snr > 0:
            raise ValueError(f"good_snr must be above 0 dB, not {self.good_snr}")


class SpeechEstimator:
    """Classes, valence and arousal, and figures of the voice, from 16 kHz mono sound within ±1.

    State: the detector's, what the speaker sounded like so far, and the level of the last pause;
    all functions of the windows seen since ``reset``. Details: ``speech_probability`` (newest),
    ``speech_track`` (94,) float32 every 32 ms with NaN where nothing was heard,
    ``speech_seconds``, ``pitch`` Hz, ``pitch_track`` (300,) Hz every 10 ms with NaN unvoiced,
    ``voiced`` share, ``loudness`` and ``peak`` dBFS, ``rate`` syllables/s, ``effort`` dB,
    ``clipping`` share, ``snr`` dB, ``baseline_seconds``, ``calibration_seconds``, ``familiarity``
    0 to 1, ``prosody_arousal`` -1 to 1 (the hand-made mapping's, beside the model's). None where
    the window does not tell.
    """

    modality: Modality = "speech"
    window: WindowSpec = SPEC

    def __init__(self, settings: SpeechSettings | None = None, emotion: bool = True) -> None:
        """Load detector and voice model; without ``emotion`` prosody alone is judged.

        Raises ModelError when a file is missing or altered. The front end may be: each estimate
        then says that prosody alone is judged.
        """
        self.settings = settings or SpeechSettings()
        self._emotion, self._lost = load_emotion() if emotion else (None, ())
        prosody = read_card(WEIGHTS / "speech_prosody_v1.toml")
        self.card: ModelCard = self._emotion.card if self._emotion else prosody
        [(name, sha256)] = read_card(WEIGHTS / "silero_vad.toml").sha256.items()
        self._detector = VoiceDetector(verified(locate(name), sha256), name, keep=2 * TRACK)
        self.reset()

    @property
    def provider(self) -> str:
        """Return what the voice detector runs on."""
        return self._detector.provider

    def reset(self) -> None:
        """Forget all windows seen: the detector's state, the baseline and the background."""
        self._detector.reset()
        if self._emotion:
            self._emotion.reset()
        self._baseline = VoiceBaseline()
        self._last: int | None = None
        self._heard: int | None = None
        self._background: tuple[float, int] | None = None

    def close(self) -> None:
        """Do nothing: the detector's session goes with the estimator."""

    def estimate(self, window: Window) -> Estimate:
        """Return the opinion on the last 3 s; doubt is in its validity, never an exception."""
        sound = _mono(window.data)
        refused = tuple(_unusable(window, sound))
        if refused:
            return self._estimate(window, invalid(*refused))
        clean = np.clip(np.nan_to_num(sound, nan=0.0), -1, 1)
        self._listen(clean, window.index)
        stop = int(window.index[-1]) + 1
        whole, present = _laid_out(clean, window.index)
        speech, known = self._speech(stop, present)
        voice = measure(whole, speech, known)
        if voice.background is not None:
            self._background = (voice.background, stop)
        snr = voice.snr(self._known_background(stop))
        details = self._details(voice, snr, stop)
        gates = [*_damage(window, sound, self.settings), *_unfit(voice, self.settings)]
        if gates:
            return self._estimate(window, invalid(*gates), details)
        fresh = self._fresh(voice, stop)
        figures = _figures(voice, snr)
        arousal, spread = self._baseline.arousal(figures)
        self._baseline.hear(figures, fresh)
        affect = Affect(0.0, arousal, VALENCE_SD, spread)
        parts = list(_doubt(voice, snr, self.settings))
        opinion = None
        if self._emotion:
            opinion = self._emotion.judge(whole, speech & known, fresh)
            parts += opinion.doubts()
            affect = opinion.affect
            details["familiarity"] = opinion.familiarity
            details["prosody_arousal"] = arousal
        validity = _validity(parts, window.completeness, self._lost, opinion)
        return self._estimate(window, validity, details, affect, opinion)

    def _listen(self, sound: NDArray[np.float32], index: NDArray[np.int64]) -> None:
        """Feed what was not heard yet to the detector."""
        for run in unseen_runs(index, self._last):
            if not run.continues:
                if self._last is not None and run.first <= self._last:
                    self.reset()
                self._detector.begin(run.first)
            self._detector.feed(sound[run.rows])
            self._last = run.first + (run.rows.stop - run.rows.start) - 1

    def _speech(
        self, stop: int, present: NDArray[np.bool_]
    ) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Return for each 10 ms of the window whether it is speech, and whether it is known."""
        frames = SAMPLES // HOP
        ends, probabilities = self._detector.frames(stop - SAMPLES - FRAME, stop)
        talk = speaking(probabilities)
        centres = stop - SAMPLES + HOP * np.arange(frames) + HOP // 2
        if not len(ends):
            return np.zeros(frames, dtype=np.bool_), np.zeros(frames, dtype=np.bool_)
        at = np.minimum(np.searchsorted(ends, centres, side="right"), len(ends) - 1)
        judged = (centres < ends[at]) & (centres >= ends[at] - FRAME)
        whole = present.reshape(frames, HOP).all(axis=1)
        return talk[at], judged & whole

    def _known_background(self, stop: int) -> float | None:
        """Return the level of the last pause, if that is not too long ago."""
        if self._background is None or stop - self._background[1] > REMEMBERED:
            return None
        return self._background[0]

    def _fresh(self, voice: Voice, stop: int) -> float:
        """Return how many seconds of the window's speech are new to the baseline."""
        share = 1.0 if self._heard is None else min(1.0, (stop - self._heard) / SAMPLES)
        self._heard = stop
        return voice.speech * share

    def _details(self, voice: Voice, snr: float | None, stop: int) -> dict[str, Any]:
        track = self._detector.track(stop, TRACK)
        known = track[~np.isnan(track)]
        return {
            "speech_probability": float(known[-1]) if len(known) else None,
            "speech_track": track,
            "speech_seconds": voice.speech,
            "pitch": voice.pitch,
            "pitch_track": voice.pitch_track,
            "voiced": voice.voiced,
            "loudness": voice.loudness,
            "peak": voice.peak,
            "rate": voice.rate,
            "effort": voice.effort,
            "clipping": voice.clipping,
            "snr": snr,
            "baseline_seconds": self._baseline.seconds,
            "calibration_seconds": self._emotion.seconds if self._emotion else None,
            "familiarity": None,
            "prosody_arousal": None,
        }

    def _estimate(
        self,
        window: Window,
        validity: Validity,
        details: Mapping[str, Any] | None = None,
        affect: Affect | None = None,
        opinion: Opinion | None = None,
    ) -> Estimate:
        return Estimate(
            modality="speech",
            model=self.card.identity,
            start=window.start,
            time=window.stop,
            validity=validity,
            probabilities=opinion.probabilities if opinion else None,
            affect=affect,
            labels=self._emotion.labels if self._emotion else COMMON,
            details=MappingProxyType(dict(details or NOTHING)),
        )


NOTHING: Mapping[str, Any] = MappingProxyType(
    {
        "speech_probability": None,
        "speech_track": np.full(TRACK, np.nan, dtype=np.float32),
        "speech_seconds": 0.0,
        "pitch": None,
        "pitch_track": np.full(SAMPLES // HOP, np.nan, dtype=np.float32),
        "voiced": 0.0,
        "loudness": None,
        "peak": None,
        "rate": None,
        "effort": None,
        "clipping": 0.0,
        "snr": None,
        "baseline_seconds": 0.0,
        "calibration_seconds": None,
        "familiarity": None,
        "prosody_arousal": None,
    }
)
"""The details of a window without usable sound."""


def _mono(data: NDArray[Any]) -> NDArray[np.float32]:
    """Return samples (n,) float32; several channels are averaged, and of none comes nothing."""
    if data.ndim > 2 or 0 in data.shape[1:]:
        return np.zeros(0, dtype=np.float32)
    with np.errstate(over="ignore", invalid="ignore"):
        sound = np.asarray(data, dtype=np.float32)
        return sound.mean(axis=1) if sound.ndim == 2 else sound.reshape(len(sound))


def _unusable(window: Window, sound: NDArray[np.float32]) -> Iterator[Reason]:
    """Yield why the window cannot even be listened to."""
    if window.rate != RATE:
        yield because(
            "The sound comes at {rate:.0f} Hz, the voice model needs {needed} Hz.",
            rate=window.rate,
            needed=RATE,
        )
    elif not len(sound):
        yield because("No sound arrived in the last {window:.0f} s.", window=SPEC.seconds)


def _laid_out(
    sound: NDArray[np.float32], index: NDArray[np.int64]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return the window with its gaps left open (SAMPLES,), and which samples are there."""
    whole = np.zeros(SAMPLES, dtype=np.float32)
    present = np.zeros(SAMPLES, dtype=np.bool_)
    at = index - (index[-1] + 1 - SAMPLES)
    inside = (at >= 0) & (at < SAMPLES)
    whole[at[inside]] = sound[inside]
    present[at[inside]] = True
    return whole, present


def _damage(window: Window, sound: NDArray[np.float32], limits: SpeechSettings) -> Iterator[Reason]:
    """Yield what is wrong with the samples as they arrived."""
    if not np.isfinite(sound).all():
        yield because("The sound holds values that are not numbers: choose the microphone again.")
    if window.completeness < 1 - limits.max_missing:
        yield because(
            "{got} of {expected} samples of sound arrived.",
            got=len(sound),
            expected=window.expected,
        )
    if not sound.any():
        yield because(
            "The microphone delivers exact zeros: it is muted or its lid is closed. Switch it on."
        )


def _unfit(voice: Voice, limits: SpeechSettings) -> Iterator[Reason]:
    """Yield why nothing can be said about this voice."""
    faint = voice.peak is not None and -120 < voice.peak < limits.quiet - 20
    level = voice.loudness if voice.loudness is not None else voice.peak
    if level is not None and (faint or (voice.loudness or 0.0) < limits.quiet):
        yield because(
            "The microphone is very quiet ({level:.0f} dBFS): raise its gain or move closer.",
            level=level,
        )
    if voice.clipping > limits.max_clipping:
        yield because("The input clips ({share:.1%}): lower the gain.", share=voice.clipping)
    if voice.speech < limits.min_speech:
        yield because(
            "Only {seconds:.1f} s of speech in the last {window:.0f} s.",
            seconds=voice.speech,
            window=SPEC.seconds,
        )


def _doubt(
    voice: Voice, snr: float | None, limits: SpeechSettings
) -> Iterator[tuple[float, Reason]]:
    """Yield what each doubt behind open gates leaves of the validity, and the doubt in words."""
    if snr is not None and snr < limits.good_snr:
        left = 0.2 + 0.8 * max(0.0, snr) / limits.good_snr
        yield left, because("Speech is only {snr:.0f} dB above the noise.", snr=snr)
    if voice.clipping > limits.max_clipping / 10:
        left = 1 - 0.5 * voice.clipping / limits.max_clipping
        yield left, because("The input clips at times: lower the gain.")
    plenty = min(2 * limits.min_speech, SPEC.seconds)
    if voice.speech < plenty:
        left = 0.4 + 0.6 * (voice.speech - limits.min_speech) / (plenty - limits.min_speech)
        sentence = because(
            "{seconds:.1f} s of speech in the last {window:.0f} s.",
            seconds=voice.speech,
            window=SPEC.seconds,
        )
        yield left, sentence
    if voice.voiced < ENOUGH_VOICED:
        left = 0.4 + 0.6 * voice.voiced / ENOUGH_VOICED
        sentence = because(
            "Only {share:.0%} of the speech is voiced: whispering, or noise.", share=voice.voiced
        )
        yield left, sentence


def _validity(
    parts: list[tuple[float, Reason]],
    completeness: float,
    lost: tuple[Reason, ...],
    opinion: Opinion | None,
) -> Validity:
    """Return the product of what each doubt leaves; the worst first, then what is not there."""
    parts.sort(key=lambda part: part[0])
    score = float(np.prod([left for left, _ in parts])) * completeness
    ood = opinion.familiarity if opinion else None
    sentences = (*(sentence for _, sentence in parts), *lost)
    return Validity(score, reasons=sentences, signal=score, ood=ood)


def _figures(voice: Voice, snr: float | None) -> dict[str, float]:
    """Return the figures that this window supports, in the baseline's units."""
    figures: dict[str, float] = {}
    if voice.pitch is not None and voice.voiced * voice.speech >= NEEDS_VOICED:
        figures["pitch"] = float(12 * np.log2(voice.pitch / 100))
    if voice.effort is not None and (snr is None or snr >= NEEDS_SNR):
        figures["effort"] = voice.effort
    if voice.loudness is not None:
        figures["loudness"] = voice.loudness
    if voice.rate is not None:
        figures["rate"] = voice.rate
    return figures
