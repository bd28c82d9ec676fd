"""Voices spoilt on purpose, and what becomes of the live voice model's answers."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import Estimate
from emoscope_models._estimator import Window
from emoscope_models._labels import EMOTIONS
from emoscope_models._soft_parts import SPEECH_PARTS, speech_figures
from emoscope_models.speech import SAMPLES, SpeechEstimator
from emoscope_models.training._speech_data import (
    RATE,
    Utterance,
    babble,
    coloured,
    read_manifest,
    read_sound,
    with_noise,
)
from emoscope_models.training.validity_fit import CLEAN, SEED, Spoilt

Sound = NDArray[np.float32]
Random = np.random.Generator
HISS = 1e-4
"""Root mean square of the pauses: no microphone gives exact zeros."""
LEVELS = (20.0, 15.0, 10.0, 5.0, 0.0, -5.0)
"""dB of the voice over noise or babble."""
APART = 5
"""Of so many speakers, the first and the third are held out."""


def noisy(sound: Sound, others: list[Sound], rng: Random) -> Sound:
    """Return the voice in noise, white to brown."""
    noise = coloured(len(sound), float(rng.uniform(0, 2)), rng)
    return with_noise(sound, noise, float(rng.choice(LEVELS)))


def among_voices(sound: Sound, others: list[Sound], rng: Random) -> Sound:
    """Return the voice in a babble of four."""
    noise = babble(len(sound), others, rng)
    return with_noise(sound, noise, float(rng.choice(LEVELS)))


def clipped(sound: Sound, others: list[Sound], rng: Random) -> Sound:
    """Return the voice with the gain 6 to 40 dB too high."""
    loud = sound / (np.abs(sound).max() + 1e-9) * 10 ** (rng.uniform(6, 40) / 20)
    return np.asarray(np.clip(loud, -1, 1), dtype=np.float32)


SPOILERS: dict[str, Callable[[Sound, list[Sound], Random], Sound]] = {
    "noise": noisy,
    "babble": among_voices,
    "clipping": clipped,
}


def framed(sound: Sound, rng: Random) -> Sound:
    """Return three seconds (SAMPLES,) with the utterance's middle in their middle."""
    whole = (HISS * rng.standard_normal(SAMPLES)).astype(np.float32)
    if len(sound) >= SAMPLES:
        begin = (len(sound) - SAMPLES) // 2
        return sound[begin : begin + SAMPLES].copy()
    begin = (SAMPLES - len(sound)) // 2
    whole[begin : begin + len(sound)] += sound
    return whole


class Sitting:
    """One live estimator that hears windows, a pause between any two."""

    def __init__(self) -> None:
        """Load the voice model; its hand-made score is what the model is compared with."""
        self.estimator = SpeechEstimator()
        self.soft, self.estimator.soft = self.estimator.soft, None
        self._at = 0

    def begin(self) -> None:
        """Start with another person."""
        self.estimator.reset()
        self._at = 0

    def hear(self, sound: Sound) -> Estimate:
        """Return the opinion on a window (SAMPLES,)."""
        index = self._at + np.arange(SAMPLES, dtype=np.int64)
        self._at += 2 * SAMPLES
        nanos = 1_000_000_000 // RATE
        return self.estimator.estimate(
            Window(
                start=int(index[0]) * nanos,
                stop=(int(index[-1]) + 1) * nanos,
                data=sound,
                times=index * nanos,
                index=index,
                rate=float(RATE),
                expected=SAMPLES,
            )
        )


def in_common(estimate: Estimate) -> NDArray[np.float64] | None:
    """Return the probabilities over the common classes, None where there is no opinion."""
    if estimate.probabilities is None:
        return None
    prior = np.full(len(EMOTIONS), 1 / len(EMOTIONS))
    return estimate.labels.lift(estimate.probabilities, prior)


def is_held_out(speaker: int) -> bool:
    """Return whether a speaker is kept for the judgement."""
    return speaker % APART in (0, 2)


def heard(
    folder: Path, dataset: str, chosen: Callable[[int], bool] = lambda number: True
) -> Iterator[tuple[int, Utterance, str, Estimate, Estimate]]:
    """Yield speaker's number, utterance, kind, the clean window's estimate and this window's.

    Each speaker is a sitting: the clean windows first, so that the calibration has heard the
    voice; then each clean one again, and spoilt.
    """
    rng = np.random.default_rng(SEED)
    lines = [u for u in read_manifest(folder) if u.dataset == dataset]
    people: dict[str, list[tuple[Utterance, Sound]]] = defaultdict(list)
    for line in lines:
        people[line.speaker].append((line, framed(read_sound(folder / line.path), rng)))
    sounds = [sound for own in people.values() for _, sound in own]
    sitting = Sitting()
    kinds = list(SPOILERS)
    for number, speaker in enumerate(sorted(people)):
        if not chosen(number):
            continue
        sitting.begin()
        for place in rng.permutation(len(people[speaker])):
            sitting.hear(people[speaker][place][1])
        for line, sound in people[speaker]:
            clean = sitting.hear(sound)
            if in_common(clean) is None or not clean.validity.ok:
                continue
            yield number, line, CLEAN, clean, clean
            kind = str(rng.choice(kinds))
            others = [sounds[k] for k in rng.integers(0, len(sounds), 4)]
            yield number, line, kind, clean, sitting.hear(SPOILERS[kind](sound, others, rng))


def speech_windows(folder: Path, dataset: str) -> Spoilt:
    """Return spoilt voices; an answer is valid that is the clean window's, or the label."""
    rows, present, valid, gated, kinds, held = [], [], [], [], [], []
    for speaker, line, kind, clean, estimate in heard(folder, dataset):
        before, after = in_common(clean), in_common(estimate)
        assert before is not None
        said = None if after is None else int(after.argmax())
        label = EMOTIONS.index(line.emotion) if line.emotion in EMOTIONS else -1
        rows.append(speech_figures(estimate.details))
        present.append(estimate.validity.score)
        valid.append(said is not None and said in (int(before.argmax()), label))
        gated.append(not estimate.validity.ok)
        kinds.append(kind)
        held.append(is_held_out(speaker))
    figures = {
        n: np.array([np.nan if r[n] is None else r[n] for r in rows], dtype=np.float64)
        for n in SPEECH_PARTS
    }
    return Spoilt(
        figures,
        np.array(present),
        np.array(valid),
        np.array(gated),
        np.array(kinds),
        np.array(held),
    )
