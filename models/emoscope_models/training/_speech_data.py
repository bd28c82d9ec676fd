"""Labelled utterances, and what a room and a microphone do to them, made here."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile
from numpy.typing import NDArray

RATE = 16_000
PAUSE = 0.4
"""Seconds of background before and after an utterance: the voice detector needs a start."""
MANIFEST = "manifest.csv"

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line of the manifest: ``path`` below the folder, corpus, speaker, emotion, sentence."""

    path: str
    dataset: str
    speaker: str
    emotion: str
    text: str


def read_manifest(folder: Path) -> list[Utterance]:
    """Read ``manifest.csv`` (path, dataset, speaker, emotion, text, and more that is not needed).

    Raises OSError when it is not there and ValueError when it lacks a column.
    """
    names = ("path", "dataset", "speaker", "emotion", "text")
    with (folder / MANIFEST).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows or any(rows[0].get(name) is None for name in names):
        raise ValueError(f"{folder / MANIFEST} needs the columns {', '.join(names)}")
    return [Utterance(*(row[name] for name in names)) for row in rows]


def read_sound(path: Path) -> Sound:
    """Return an utterance (n,) at 16 kHz, mono. Raises what soundfile raises."""
    sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = sound.mean(axis=1)
    if rate != RATE:
        mono = scipy.signal.resample_poly(mono, RATE, rate)
    return np.asarray(mono, dtype=np.float32)


def coloured(n: int, slope: float, rng: np.random.Generator) -> Sound:
    """Return noise (n,) of unit power whose spectrum falls with frequency to ``slope``: 0 white,
    1 pink, 2 brown."""
    spectrum = np.fft.rfft(rng.standard_normal(n))
    spectrum /= np.maximum(np.arange(len(spectrum)), 8) ** (slope / 2)
    noise = np.fft.irfft(spectrum, n)
    return np.asarray(noise / noise.std(), dtype=np.float32)


def babble(n: int, others: Sequence[Sound], rng: np.random.Generator) -> Sound:
    """Return voices (n,) of unit power, each backwards and from a place of its own: no words."""
    mixed = np.zeros(n)
    for voice in others:
        level = np.sqrt(np.mean(voice**2)) + 1e-9
        start = int(rng.integers(len(voice)))
        mixed += np.resize(np.roll(voice[::-1], start), n) / level
    return np.asarray(mixed / (mixed.std() + 1e-9), dtype=np.float32)


def room(rng: np.random.Generator) -> Sound:
    """Return the answer of a room: the direct sound, then noise that fades within 0.15 to 0.8 s."""
    fades = rng.uniform(0.15, 0.8)
    time = np.arange(int(0.5 * RATE)) / RATE
    tail = rng.standard_normal(len(time)) * np.exp(-6.9 * time / fades)
    tail[: int(0.002 * RATE)] = 0
    tail *= 10 ** (-rng.uniform(-2, 12) / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1
    return np.asarray(tail, dtype=np.float32)


def with_noise(sound: Sound, noise: Sound, snr: float) -> Sound:
    """Return the sum at ``snr`` dB, speech measured where it is within 30 dB of its loudest."""
    frames = sound[: len(sound) // 400 * 400].reshape(-1, 400)
    power = np.mean(frames**2, axis=1)
    speech = float(power[power > power.max() * 1e-3].mean()) + 1e-12
    return np.asarray(sound + noise * np.sqrt(speech / 10 ** (snr / 10)), dtype=np.float32)


def padded(sound: Sound) -> Sound:
    """Return the utterance between pauses."""
    pause = np.zeros(int(PAUSE * RATE), dtype=np.float32)
    return np.concatenate((pause, sound, pause))


@dataclass(frozen=True, slots=True)
class Scene:
    """A room, its noise and a microphone, the same for all that a person says in a sitting.

    ``answer`` of the room or None; noise of spectral ``slope``, or babble of ``voices``, or none,
    ``snr`` dB below; the microphone's ``tilt`` and ``band`` in Hz; ``peak`` of the sound.
    """

    answer: Sound | None
    voices: int
    slope: float | None
    snr: float
    tilt: float
    band: tuple[float, float]
    peak: float

    def hear(self, sound: Sound, others: Callable[[], Sound], rng: np.random.Generator) -> Sound:
        """Return the padded utterance as it arrives; ``others`` draws what babble is made of."""
        sound = padded(sound)
        n = len(sound)
        if self.answer is not None:
            sound = scipy.signal.fftconvolve(sound, self.answer)[:n].astype(np.float32)
        snr = self.snr + rng.uniform(-3, 3)
        if self.voices:
            noise = babble(n, [others() for _ in range(self.voices)], rng)
            sound = with_noise(sound, noise, snr)
        elif self.slope is not None:
            sound = with_noise(sound, coloured(n, self.slope, rng), snr)
        low, high = self.band
        filters = np.concatenate(
            (
                scipy.signal.butter(2, low, "highpass", fs=RATE, output="sos"),
                scipy.signal.butter(4, high, fs=RATE, output="sos"),
            )
        )
        sound = scipy.signal.sosfilt(filters, scipy.signal.lfilter([1, self.tilt], [1], sound))
        return np.asarray(sound * (self.peak / (np.abs(sound).max() + 1e-9)), dtype=np.float32)


def draw_scene(rng: np.random.Generator) -> Scene:
    """Return some scene: half of them echo, four in five are noisy, a third are narrow."""
    kind = rng.random()
    return Scene(
        answer=room(rng) if rng.random() < 0.5 else None,
        voices=int(rng.integers(3, 8)) if kind < 0.25 else 0,
        slope=float(rng.uniform(0, 2)) if kind < 0.8 else None,
        snr=float(rng.uniform(6, 22) if kind < 0.25 else rng.uniform(3, 27)),
        tilt=float(rng.uniform(-0.45, 0.45)),
        band=(
            float(rng.uniform(20, 200)),
            float(rng.uniform(3400, 7000)) if rng.random() < 0.3 else 7900.0,
        ),
        peak=float(10 ** (rng.uniform(-30, 0) / 20)),
    )


def draw_noise(rng: np.random.Generator) -> Scene:
    """Return a dry scene in which noise, or in two of five babble, is 0 to 15 dB below speech."""
    return Scene(
        answer=None,
        voices=int(rng.integers(4, 8)) if rng.random() < 0.4 else 0,
        slope=float(rng.uniform(0, 2)),
        snr=float(rng.uniform(3, 12)),
        tilt=float(rng.uniform(-0.2, 0.2)),
        band=(float(rng.uniform(20, 80)), 7900.0),
        peak=float(10 ** (rng.uniform(-20, 0) / 20)),
    )
