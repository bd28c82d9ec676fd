"""The demo participant's voice: babble with vowels, consonants, melody and mood; no words.

Source and filter (Fant 1960): a voiced source, as a sum of harmonics with jitter and shimmer,
and noise for fricatives and breath, both through four gliding formants (Klatt 1980, JASA 67:971;
vowels of women from Peterson & Barney 1952, JASA 24:175). Every phrase is made whole, on demand,
and is a function of the seed alone.
"""

import threading
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from emoscope_devices._synthetic_script import Emotion, Phrase, Script

RATE = 16_000
CONTROL = 200
"""Control values a second: formants, pitch and loudness move no faster."""
HOP = RATE // CONTROL
FLOOR = 10 ** (-64 / 20)
"""RMS of the noise of room and microphone, re full scale."""
FLOOR_SAMPLES = 4 * RATE
LEVEL = -22.5
"""Loudness of neutral speech, dB re full scale."""
BANDWIDTHS = (70.0, 100.0, 140.0, 220.0)
FIFTH = (4950.0, 300.0)
"""A fifth formant and its bandwidth, Hz, the same in all sounds."""

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Manner:
    """How an emotion sounds (Scherer 2003, Speech Communication 40:227, table 2).

    ``pitch`` Hz; ``swing`` of the melody in octaves; ``pace`` syllables a second; ``loudness``
    dB; ``tilt`` dB per octave against neutral; ``breath`` and ``tremor`` 0 to 1; ``rise`` octaves
    from the phrase's start to its end; ``jitter`` relative.
    """

    pitch: float
    swing: float
    pace: float
    loudness: float
    tilt: float = 0.0
    breath: float = 0.12
    tremor: float = 0.0
    rise: float = -0.25
    jitter: float = 0.006


MANNERS: MappingProxyType[Emotion, Manner] = MappingProxyType(
    {
        "neutral": Manner(200, 0.20, 4.6, 0.0),
        "happy": Manner(250, 0.42, 5.2, 1.0, 1.5, rise=-0.10),
        "sad": Manner(178, 0.10, 3.4, -3.0, -2.5, breath=0.25, rise=-0.30, jitter=0.01),
        "angry": Manner(238, 0.32, 5.4, 2.0, 3.0, breath=0.05, rise=-0.35, jitter=0.012),
        "fear": Manner(272, 0.20, 5.9, -1.0, 0.5, breath=0.30, tremor=1.0, rise=0.05),
        "disgust": Manner(176, 0.22, 3.8, -0.5, 0.0, rise=-0.45, jitter=0.02),
        "surprise": Manner(268, 0.50, 4.8, 1.0, 1.0, rise=0.35),
    }
)

VOWELS = MappingProxyType(
    {
        "a": (850, 1220, 2810, 3900),
        "ae": (860, 2050, 2850, 3950),
        "e": (610, 2330, 2990, 4000),
        "i": (330, 2700, 3250, 4050),
        "o": (590, 920, 2710, 3850),
        "u": (390, 1000, 2670, 3800),
        "er": (560, 1500, 2100, 3850),
    }
)
SHAPES = MappingProxyType(
    {
        **{"a": (1.0, 0.0, 0.0), "ae": (0.9, 0.3, 0.0), "e": (0.6, 0.5, 0.0), "i": (0.3, 0.8, 0.0)},
        **{"o": (0.6, 0.0, 0.7), "u": (0.3, 0.0, 1.0), "er": (0.5, 0.0, 0.3)},
    }
)
"""How vowels look: jaw open, lips wide, lips round."""


@dataclass(frozen=True, slots=True)
class Consonant:
    """A consonant: ``voice`` and ``hiss`` levels, where the hiss lies (Hz), its formants, seconds.

    ``burst`` consonants are silent first and then pop. ``open`` is how far the mouth stays open.
    """

    voice: float
    hiss: float
    centre: float
    width: float
    seconds: float
    formants: tuple[int, int, int, int]
    open: float = 0.15
    burst: bool = False


CONSONANTS = (
    Consonant(0.0, 0.30, 6200, 1500, 0.10, (300, 1800, 2700, 3900)),  # s
    Consonant(0.0, 0.32, 3600, 1300, 0.10, (300, 1900, 2600, 3800)),  # sh
    Consonant(0.0, 0.10, 5000, 3000, 0.08, (350, 1300, 2500, 3800), 0.1),  # f
    Consonant(0.0, 0.35, 4500, 2200, 0.075, (350, 1800, 2700, 3900), 0.15, True),  # t
    Consonant(0.0, 0.28, 2200, 900, 0.075, (350, 2000, 2500, 3800), 0.2, True),  # k
    Consonant(0.25, 0.14, 900, 900, 0.06, (300, 1000, 2400, 3700), 0.0, True),  # b
    Consonant(0.25, 0.16, 4000, 2000, 0.055, (300, 1800, 2700, 3900), 0.15, True),  # d
    Consonant(0.42, 0.0, 1000, 1000, 0.075, (280, 1000, 2300, 3600), 0.0),  # m
    Consonant(0.42, 0.0, 1000, 1000, 0.07, (280, 1600, 2500, 3700)),  # n
    Consonant(0.60, 0.0, 1000, 1000, 0.06, (360, 1300, 2900, 3900), 0.3),  # l
    Consonant(0.60, 0.0, 1000, 1000, 0.06, (320, 800, 2400, 3700), 0.1),  # w
    Consonant(0.60, 0.0, 1000, 1000, 0.06, (300, 2400, 3100, 4000), 0.2),  # y
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A phrase made: ``samples`` (n,) float32, and ``mouth`` (m, 3) at CONTROL Hz.

    The columns of ``mouth`` are jaw open, lips wide and lips round, 0 to 1.
    """

    samples: NDArray[np.float32]
    mouth: Values


class Voice:
    """The participant's microphone: phrases of the script over a faint floor of noise.

    Any number of threads may ask at once.
    """

    def __init__(self, script: Script, seed: int) -> None:
        """Prepare; phrases are made when they are first needed."""
        self._script = script
        self._seed = seed
        rng = np.random.default_rng((seed, 4))
        floor = rng.standard_normal(FLOOR_SAMPLES)
        shape = 1 / np.sqrt(1 + np.fft.rfftfreq(FLOOR_SAMPLES, 1 / RATE) / 300)
        floor = np.fft.irfft(np.fft.rfft(floor) * shape)
        self._floor = (FLOOR * floor / floor.std()).astype(np.float32)
        self._utterances: dict[int, Utterance] = {}
        self._making = threading.Lock()

    def prepare(self) -> None:
        """Make every phrase now (half a second): a live microphone must not wait for one."""
        for phrase in self._script.phrases:
            self._made(phrase)

    def samples(self, first: int, count: int) -> NDArray[np.float32]:
        """Return ``count`` samples from number ``first`` on (n,), within ±1."""
        index = np.arange(first, first + count)
        out = self._floor[index % FLOOR_SAMPLES]
        period = round(self._script.seconds * RATE)
        for phrase in self._script.phrases:
            begin = round(phrase.start * RATE)
            loop = (first + count - 1 - begin) // period
            start = loop * period + begin
            length = round((phrase.stop - phrase.start) * CONTROL) * HOP
            low, high = max(first, start), min(first + count, start + length)
            if low < high:
                spoken = self._made(phrase).samples
                out[low - first : high - first] += spoken[low - start : high - start]
        return np.asarray(out, dtype=np.float32)

    def mouth(self, t: float) -> tuple[float, float, float]:
        """Return how far the jaw is open and the lips are wide and round at a time, 0 to 1."""
        u = t % self._script.seconds
        for phrase in self._script.phrases:
            if phrase.start <= u < phrase.stop:
                track = self._made(phrase).mouth
                jaw, wide, round_ = track[min(int((u - phrase.start) * CONTROL), len(track) - 1)]
                return float(jaw), float(wide), float(round_)
        return 0.0, 0.0, 0.0

    def effort(self, t: Values) -> Values:
        """Return how hard the jaw works (n,), 0 to 1: for what the muscles do to an EEG."""
        u = np.mod(t, self._script.seconds)
        out = np.zeros(len(t))
        for phrase in self._script.phrases:
            inside = (u >= phrase.start) & (u < phrase.stop)
            if inside.any():
                track = self._made(phrase).mouth[:, 0]
                at = ((u[inside] - phrase.start) * CONTROL).astype(int)
                out[inside] = track[np.minimum(at, len(track) - 1)]
        return out

    def _made(self, phrase: Phrase) -> Utterance:
        """Return a phrase, made by whichever thread needs it first."""
        with self._making:
            if phrase.number not in self._utterances:
                rng = np.random.default_rng((self._seed, 5, phrase.number))
                spoken = speak(phrase.stop - phrase.start, MANNERS[phrase.emotion], rng)
                self._utterances[phrase.number] = spoken
            return self._utterances[phrase.number]


@dataclass(slots=True)
class _Tracks:
    """Control values of one phrase, all (m,) or (m, k) at CONTROL Hz."""

    voice: Values
    hiss: Values
    centre: Values
    width: Values
    formants: Values
    mouth: Values
    stress: Values


def speak(seconds: float, manner: Manner, rng: np.random.Generator) -> Utterance:
    """Return a phrase of babble in a manner; the same generator state gives the same phrase."""
    tracks = _syllables(seconds, manner, rng)
    pitch = _melody(tracks, manner, rng)
    voiced = _voiced(tracks, pitch, manner, rng)
    sound = voiced + _noises(tracks, voiced, manner, rng)
    room = rng.standard_normal(RATE // 10) * np.exp(-np.arange(RATE // 10) / (0.018 * RATE))
    sound = sound + _echo(sound, 0.025 * room)
    edge = np.minimum(np.arange(len(sound)), np.arange(len(sound))[::-1]) / (0.02 * RATE)
    sound *= np.clip(edge, 0, 1)
    loud = 10 ** ((LEVEL + manner.loudness) / 20)
    sound *= loud / np.sqrt(np.mean(sound**2))
    # Soft limiting: a voice has peaks, a microphone has none above full scale.
    return Utterance((0.9 * np.tanh(sound / 0.9)).astype(np.float32), tracks.mouth)


def _syllables(seconds: float, manner: Manner, rng: np.random.Generator) -> _Tracks:
    """Lay syllables end to end and let their targets glide into each other."""
    n = round(seconds * CONTROL)
    voice, hiss, centre, width, stress = np.zeros((5, n))
    tracks = _Tracks(voice, hiss, centre, width, np.zeros((n, 4)), np.zeros((n, 3)), stress)
    count = max(2, round(seconds * manner.pace))
    share = rng.uniform(0.75, 1.25, count)
    share[-1] *= 1.4  # the last syllable is drawn out
    ends = np.rint(np.cumsum(share) / share.sum() * n).astype(int)
    names = list(VOWELS)
    for k, (begin, end) in enumerate(zip([0, *ends[:-1]], ends, strict=True)):
        consonant = CONSONANTS[rng.integers(len(CONSONANTS))]
        vowel = names[rng.integers(len(names))]
        split = begin + min(round(consonant.seconds * CONTROL), (end - begin) // 2)
        weight = rng.uniform(0.7, 1.0) if k % 2 else rng.uniform(0.85, 1.1)
        _fill(tracks, slice(begin, split), slice(split, end), consonant, vowel, weight)
    tracks.formants = gaussian_filter1d(tracks.formants, 0.018 * CONTROL, axis=0, mode="nearest")
    tracks.voice = gaussian_filter1d(tracks.voice, 0.010 * CONTROL)
    tracks.hiss = gaussian_filter1d(tracks.hiss, 0.006 * CONTROL)
    tracks.mouth = gaussian_filter1d(tracks.mouth, 0.028 * CONTROL, axis=0)
    fade = np.minimum(np.arange(n) / (0.05 * CONTROL), np.arange(n)[::-1] / (0.12 * CONTROL))
    tracks.voice *= np.clip(fade, 0, 1)
    tracks.mouth *= np.clip(fade, 0, 1)[:, None]
    return tracks


def _fill(
    tracks: _Tracks, first: slice, then: slice, consonant: Consonant, vowel: str, stress: float
) -> None:
    """Write one syllable's targets."""
    hissing = first
    if consonant.burst:
        hissing = slice(max(first.start, first.stop - round(0.02 * CONTROL)), first.stop)
    tracks.voice[first] = consonant.voice * stress
    tracks.hiss[hissing] = consonant.hiss * stress
    whole = slice(first.start, then.stop)
    tracks.centre[whole], tracks.width[whole] = consonant.centre, consonant.width
    tracks.formants[first] = consonant.formants
    tracks.mouth[first] = (consonant.open, 0.1, 0.1)
    bow = np.sin(np.linspace(0.35, np.pi - 0.5, then.stop - then.start))
    tracks.voice[then] = stress * (0.55 + 0.45 * bow)
    tracks.formants[then] = VOWELS[vowel]
    tracks.mouth[then] = np.array(SHAPES[vowel]) * (0.5 + 0.5 * bow)[:, None] * stress
    tracks.stress[whole] = stress


def _echo(sound: Values, room: Values) -> Values:
    """Return a sound (n,) as a room's response (m,) gives it back, (n,)."""
    size = len(sound) + len(room) - 1
    spectrum = np.fft.rfft(sound, size) * np.fft.rfft(room, size)
    return np.asarray(np.fft.irfft(spectrum, size)[: len(sound)])


def _melody(tracks: _Tracks, manner: Manner, rng: np.random.Generator) -> Values:
    """Return the pitch (m,) in Hz: the phrase's slope, accents, tremor and jitter."""
    n = len(tracks.voice)
    t = np.linspace(0, 1, n)
    accents = gaussian_filter1d(tracks.stress - tracks.stress.mean(), 0.05 * CONTROL)
    accents /= max(1e-6, float(np.abs(accents).max()))
    wander = gaussian_filter1d(rng.standard_normal(n), 0.25 * CONTROL)
    wander /= max(1e-6, float(np.abs(wander).max()))
    octaves = manner.rise * (t - 0.4) + manner.swing * (0.6 * accents + 0.5 * wander)
    octaves += manner.tremor * 0.05 * np.sin(2 * np.pi * 6.5 * np.arange(n) / CONTROL)
    jitter = 1 + manner.jitter * gaussian_filter1d(rng.standard_normal(n), 0.6) * 1.4
    return np.asarray(manner.pitch * 2**octaves * jitter)


def _response(frequency: Values, formants: Values) -> NDArray[np.complex128]:
    """Return what the vocal tract does at one frequency (m,) for formants (m, 4).

    A cascade of resonators with unit gain at 0 Hz, so that formants keep natural proportions.
    """
    out = np.ones(len(frequency), dtype=np.complex128)
    for k, width in enumerate(BANDWIDTHS):
        centre = formants[:, k]
        out *= centre**2 / (centre**2 - frequency**2 + 1j * frequency * width)
    return out * FIFTH[0] ** 2 / (FIFTH[0] ** 2 - frequency**2 + 1j * frequency * FIFTH[1])


def _voiced(tracks: _Tracks, pitch: Values, manner: Manner, rng: np.random.Generator) -> Values:
    """Return the voiced part (n,): harmonics of a glottal source, shaped by the tract."""
    n = len(pitch) * HOP
    at = np.arange(n) / HOP
    grid = np.arange(len(pitch)) + 0.5
    f0 = np.interp(at, grid, pitch)
    turn = np.exp(2j * np.pi * np.cumsum(f0) / RATE)
    shimmer = 1 + 0.06 * gaussian_filter1d(rng.standard_normal(len(pitch)), 0.7)
    shimmer *= 1 + manner.tremor * 0.15 * np.sin(2 * np.pi * 5.8 * np.arange(len(pitch)) / CONTROL)
    level = tracks.voice * shimmer
    out, phasor = np.zeros(n), np.ones(n, dtype=np.complex128)
    for k in range(1, int(7400 / pitch.min()) + 1):
        phasor *= turn
        frequency = k * pitch
        # A glottal pulse falls by 12 dB an octave, the lips' radiation gives 6 back.
        slope = k ** (-1.0 + manner.tilt / 6.02) * np.clip((7600 - frequency) / 400, 0, 1)
        gain = level * slope * _response(frequency, tracks.formants)
        out += np.interp(at, grid, gain.real) * phasor.real
        out -= np.interp(at, grid, gain.imag) * phasor.imag
    return out


def _noises(tracks: _Tracks, voiced: Values, manner: Manner, rng: np.random.Generator) -> Values:
    """Return hiss of consonants and breath (n,), by filtering short overlapping pieces."""
    m = len(tracks.voice)
    size = 4 * HOP
    window = np.hanning(size + 1)[:size]
    frequency = np.asarray(np.fft.rfftfreq(size, 1 / RATE), dtype=np.float64)
    out = np.zeros(m * HOP + 2 * size)
    loudness = max(1e-9, float(np.sqrt(np.mean(voiced**2))))
    noise = rng.standard_normal((m, size))
    for k in range(0, m, 2):
        hiss = np.exp(-(((frequency - tracks.centre[k]) / max(tracks.width[k], 1)) ** 2))
        tract = np.abs(
            _response(frequency, np.repeat(tracks.formants[k : k + 1], len(frequency), 0))
        )
        tract /= tract.max()
        shape = 0.22 * manner.breath * tracks.voice[k] * tract * (frequency > 700)
        shape = shape + tracks.hiss[k] * hiss * 1.6
        piece = np.fft.irfft(np.fft.rfft(noise[k]) * shape) * window
        out[k * HOP : k * HOP + size] += piece
    return out[size // 2 : size // 2 + m * HOP] * loudness * 2.0
