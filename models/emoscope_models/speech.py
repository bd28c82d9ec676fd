"""The voice: where somebody speaks, how, and what that sounds like against the session so far.

Classes, valence and arousal come from the voice model (``_speech_emotion``), or, where its front
end was not built, from a smaller one (``_speech_resnet``). Without either, arousal alone is
claimed, by a hand-made mapping of pitch, brightness, loudness and rate (its own card), and no
emotion class: ``probabilities`` is None.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._arousal import VoiceBaseline
from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, read_card, verified
from emoscope_models._estimate import Affect, Estimate, Modality, Reason, Validity, because, invalid
from emoscope_models._estimator import Window, WindowSpec
from emoscope_models._fusion_card import fingerprint
from emoscope_models._gates import SPEECH_WINDOW, SpeechGates
from emoscope_models._labels import COMMON
from emoscope_models._prosody import HOP, RATE, decibels
from emoscope_models._runs import unseen_runs
from emoscope_models._soft_parts import speech_figures
from emoscope_models._soft_validity import SoftValidity, load_soft
from emoscope_models._speaker import EVERYBODY, SpeakerGate, another
from emoscope_models._speech_details import nothing
from emoscope_models._speech_emotion import SpeechEmotion, VoiceModel, load_emotion
from emoscope_models._speech_kept import give_back, kept_of
from emoscope_models._speech_opinion import Opinion
from emoscope_models._vad import FRAME, VoiceDetector, speaking
from emoscope_models._voice import Voice, figures_of, laid_out, measure

SPEC = WindowSpec("audio", SPEECH_WINDOW, 0.5, 0.15)
SAMPLES = int(SPEC.seconds * RATE)
"""In a complete window."""
TRACK = int(np.ceil(SAMPLES / FRAME))
"""Frames of 32 ms in a window: the length of ``speech_track``."""
VALENCE_SD = 0.95
"""Prosody says next to nothing about valence: 0 with a spread that claims nothing."""
REMEMBERED = 30 * RATE
"""Samples for which the level of the last pause stands for the background: half a minute."""
ENOUGH_VOICED = 0.3
"""Voiced share below which speech is doubted; EmoDB's lowest class, sad, has 0.49 on average."""


SpeechSettings = SpeechGates
"""What a lab may set: the limits behind which nothing is believed."""


class SpeechEstimator:
    """Classes, valence and arousal, and figures of the voice, from 16 kHz mono sound within ±1.

    State: the detector's, what the speaker sounded like so far, and the level of the last pause;
    all functions of the windows seen since ``reset``. Details: ``speech_probability`` (newest),
    ``speech_track`` (94,) float32 every 32 ms with NaN where nothing was heard,
    ``speech_seconds``, ``pitch`` Hz, ``pitch_track`` (300,) Hz every 10 ms with NaN unvoiced,
    ``voiced`` share, ``loudness`` and ``peak`` dBFS, ``rate`` syllables/s, ``effort`` dB,
    ``clipping`` share, ``snr`` dB, ``noise`` dBFS of the last pause, ``baseline_seconds``,
    ``calibration_seconds``, ``familiarity``
    0 to 1, ``prosody_arousal`` -1 to 1 (the hand-made mapping's, beside the model's), ``alike``
    -1 to 1 (the cosine to the enrolled voice), ``enrolled_seconds``, ``enrolment`` ("none",
    "recording", "known"). None where the window does not tell.
    """

    modality: Modality = "speech"
    window: WindowSpec = SPEC

    def __init__(
        self,
        settings: SpeechSettings | None = None,
        emotion: bool = True,
        model: VoiceModel = "whisper",
        only_participant: bool = False,
    ) -> None:
        """Load detector and voice model; without ``emotion`` prosody alone is judged.

        With ``only_participant`` the windows of other voices are invalid once a voice is enrolled.
        Raises ModelError when a file is missing or altered. The front end of ``whisper`` may be:
        the other model carries on then, and each estimate says so.
        """
        self.settings = settings or SpeechSettings()
        self._emotion, self._lost = load_emotion(model if emotion else None)
        self._gate = SpeakerGate() if only_participant else None
        self.soft: SoftValidity | None = None
        if isinstance(self._emotion, SpeechEmotion):
            self.soft = load_soft("speech", fingerprint(self._emotion.card))
        """P(valid) of the voice model behind open gates; None for the hand-made score."""
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
        if self._gate:
            self._gate.forget()
        self._baseline = VoiceBaseline()
        self._last: int | None = None
        self._heard: int | None = None
        self._background: tuple[float, int] | None = None

    def close(self) -> None:
        """Do nothing: the detector's session goes with the estimator."""

    def begin_enrolment(self) -> Reason | None:
        """Take the coming speech as the participant's; return why not when every voice counts."""
        if self._gate is None:
            return EVERYBODY
        self._gate.begin()
        return None

    def end_enrolment(self) -> Reason | None:
        """Let only this voice count; return why not: then one enrolled before stays."""
        return self._gate.end() if self._gate else EVERYBODY

    def voice_state(self) -> dict[str, Any] | None:
        """Return means and variances of how the participant sounds, for a later sitting.

        No sound, and no enrolled voice. None while nothing is known, and of the smaller model.
        """
        return kept_of(self._emotion)

    def restore_voice(self, state: Mapping[str, Any]) -> Reason | None:
        """Go on from an earlier sitting's ``voice_state``, or return why not."""
        return give_back(self._emotion, state)

    def estimate(self, window: Window) -> Estimate:
        """Return the opinion on the last 3 s; doubt is in its validity, never an exception."""
        sound = _mono(window.data)
        refused = tuple(_unusable(window, sound))
        if refused:
            return self._estimate(window, invalid(*refused))
        clean = np.clip(np.nan_to_num(sound, nan=0.0), -1, 1)
        self._listen(clean, window.index)
        stop = int(window.index[-1]) + 1
        whole, present = laid_out(clean, window.index, SAMPLES)
        speech, known = self._speech(stop, present)
        voice = measure(whole, speech, known)
        pause = self._known_background(voice, stop)
        snr = voice.snr(pause)
        details = self._details(voice, snr, stop)
        details["noise"] = None if pause is None else float(decibels(pause))
        if gates := (*_damage(window, sound, self.settings), *_unfit(voice, self.settings)):
            return self._estimate(window, invalid(*gates), details)
        fresh = self._fresh(voice, stop)
        if self._gate:
            alike = details["alike"] = self._gate.hear(whole, speech & known, fresh)
            details["enrolled_seconds"] = self._gate.seconds
            if alike is not None and not self._gate.passes(alike):
                return self._estimate(window, invalid(another(alike)), details)
        figures = figures_of(voice, snr)
        arousal, spread = self._baseline.arousal(figures)
        self._baseline.hear(figures, fresh)
        affect = Affect(0.0, arousal, VALENCE_SD, spread)
        parts = list(_doubt(voice, snr, self.settings))
        opinion = None
        if self._emotion:
            opinion = self._emotion.judge(whole, speech & known, fresh)
            parts += opinion.doubts()
            affect = opinion.affect
            details |= {"familiarity": opinion.familiarity, "prosody_arousal": arousal}
        lost = (*self._lost, *self._gate.told()) if self._gate else self._lost
        validity = _validity(parts, window.completeness, lost, opinion)
        if self.soft and opinion:
            validity = _softened(validity, self.soft, window, opinion, details)
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

    def _known_background(self, voice: Voice, stop: int) -> float | None:
        """Return the level of the last pause, this window's or an earlier, if not too long ago."""
        if voice.background is not None:
            self._background = (voice.background, stop)
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
            "alike": None,
            "enrolled_seconds": self._gate.seconds if self._gate else None,
            "enrolment": self._gate.state if self._gate else None,
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


NOTHING: Mapping[str, Any] = nothing(TRACK, SAMPLES // HOP)
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


def _damage(window: Window, sound: NDArray[np.float32], limits: SpeechSettings) -> Iterator[Reason]:
    """Yield what is wrong with the samples as they arrived."""
    if not np.isfinite(sound).all():
        yield because("The sound holds values that are not numbers: choose the microphone again.")
    if window.completeness < 1 - limits.max_missing:
        yield because(
            "{got} of {expected} samples of sound arrived; the limit is a loss of {limit:.0%}.",
            got=len(sound),
            expected=window.expected,
            limit=limits.max_missing,
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
            "The microphone is very quiet ({level:.0f} dBFS, limit {limit:.0f}): raise its gain or"
            " move closer.",
            level=level,
            limit=limits.quiet if not faint else limits.quiet - 20,
        )
    if voice.clipping > limits.max_clipping:
        yield because(
            "The input clips ({share:.1%}, limit {limit:.1%}): lower the gain.",
            share=voice.clipping,
            limit=limits.max_clipping,
        )
    if voice.speech < limits.min_speech:
        yield because(
            "Only {seconds:.1f} s of speech in the last {window:.0f} s; {limit:.1f} s are needed.",
            seconds=math.floor(10 * voice.speech) / 10,  # .96 s are not "1.0 s, 1.0 needed"
            window=SPEC.seconds,
            limit=limits.min_speech,
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


def _softened(
    validity: Validity,
    soft: SoftValidity,
    window: Window,
    opinion: Opinion,
    details: Mapping[str, Any],
) -> Validity:
    """Return the validity with P(valid) in place of the hand-made score.

    Losses still count, and so does a voice that is not known yet: neither can be seen in a window.
    """
    score = soft.probability(speech_figures(details)) * window.completeness * opinion.known()
    return replace(validity, score=score)
