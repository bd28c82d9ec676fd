"""The demo participant's EEG: background, alpha, blinks, muscle, mains, drift and a bad electrode.

Made in tiles of one second; each is a function of the seed and its number, so that any stretch
can be asked for in any order. Amplitudes follow what scalp recordings show (Niedermeyer's
Electroencephalography, 7th ed., ch. 7 to 11), not a model of the brain.
"""

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._synthetic_plan import BANDS, EEGPlan, Gains, masks
from emoscope_devices._synthetic_script import EMOTIONS, Script

BadKind = Literal["flat", "railed", "noisy"]
BAD_KINDS: tuple[BadKind, ...] = get_args(BadKind)

POSITIONS = MappingProxyType(
    {
        **{"Fp1": (-0.31, 0.95), "Fp2": (0.31, 0.95), "C3": (-0.5, 0.0), "C4": (0.5, 0.0)},
        **{"P7": (-0.81, -0.59), "P8": (0.81, -0.59), "O1": (-0.31, -0.95), "O2": (0.31, -0.95)},
        **{"F7": (-0.81, 0.59), "F8": (0.81, 0.59), "F3": (-0.42, 0.5), "F4": (0.42, 0.5)},
        **{"T7": (-1.0, 0.0), "T8": (1.0, 0.0), "P3": (-0.42, -0.5), "P4": (0.42, -0.5)},
    }
)
"""The 10-20 places on a flat head: x to the right, y to the front, the vertex at 0, 0."""
MONTAGE = tuple(POSITIONS)

BACKGROUND = 11.0
"""RMS of the background in µV."""
ALPHA = 13.0
"""RMS of alpha with eyes closed where it is largest, in µV."""
ALPHA_OPEN = 0.26
"""Share of that with eyes open."""
ALPHA_HZ = (9.9, 0.9)
BLINK = 150.0
"""Height of a blink at Fp1 and Fp2 in µV."""
MUSCLE = 12.0
"""RMS of a tense temporal muscle in µV, at T7 and T8."""
MAINS = 2.0
"""Mean height of the mains hum in µV; it differs from electrode to electrode."""
RAIL = 187_500.0
"""Where a Cyton's amplifier ends, in µV."""
OVERLAP = 2
"""Random parts are made in pieces of this many tiles, each tile blended from two pieces."""

Values = NDArray[np.float64]


class Headset:
    """Samples of a 16-channel cap, in µV, for the participant of a script."""

    def __init__(
        self,
        script: Script,
        effort: Callable[[Values], Values],
        *,
        seed: int,
        rate: float,
        mains: float,
        bad: str | None = None,
        bad_kind: BadKind = "noisy",
        plan: EEGPlan | None = None,
    ) -> None:
        """Prepare; ``effort`` gives the jaw's effort at times. ``bad`` is bad all the time.

        ``mains`` is in Hz, 0 for none. With a ``plan`` the emotions of the script do nothing to
        the EEG; what is planned does.
        """
        self._script, self._effort = script, effort
        self._seed, self._rate, self._mains = seed, rate, mains
        for name in {bad, *(e.bad for e in script.episodes)} - {None}:
            if name not in MONTAGE:
                raise ValueError(f"there is no electrode {name!r}; there are {', '.join(MONTAGE)}")
        if bad_kind not in BAD_KINDS:
            raise ValueError(f"an electrode is {', '.join(BAD_KINDS)} when bad, not {bad_kind!r}")
        self._bad, self._bad_kind = bad, bad_kind
        self._length = round(rate)
        place = np.array(list(POSITIONS.values()))
        apart = np.hypot(*(place[:, None] - place[None]).transpose(2, 0, 1))
        mixing = np.exp(-((apart / 0.55) ** 2))
        self._mixing = mixing / np.sqrt((mixing**2).sum(1, keepdims=True))
        self._place = place
        rng = np.random.default_rng((seed, 6))
        self._phase = rng.uniform(0, 2 * np.pi, (5, len(place)))
        self._hum = MAINS * rng.uniform(0.5, 1.5, len(place))
        self._gains = Gains(plan, seed, MONTAGE) if plan is not None else None
        self._tile = lru_cache(maxsize=8)(self._make)
        self._piece = lru_cache(maxsize=8)(self._make_piece)

    def samples(self, first: int, count: int) -> NDArray[np.float32]:
        """Return ``count`` samples from number ``first`` on, (n, 16) in µV."""
        n = self._length
        tiles = range(first // n, (first + count - 1) // n + 1)
        whole = np.concatenate([self._tile(k) for k in tiles])
        start = first - tiles[0] * n
        return whole[start : start + count].copy()

    def _make(self, k: int) -> NDArray[np.float32]:
        """Return tile ``k`` (length, 16)."""
        n = self._length
        t = (k * n + np.arange(n)) / self._rate
        noise, alpha, muscle = self._blended(k)
        if self._gains is not None:
            noise, alpha, muscle = self._planned(self._gains.at(t), noise, alpha, muscle)
        out = noise + alpha * self._alpha_gain(t)
        out += self._eyes(t)
        out += muscle * self._tension(t)[:, None] * self._at_temples()
        out += self._slow(t)
        if self._mains:
            turn = 2 * np.pi * self._mains * t[:, None] + self._phase[3]
            out += self._hum * np.sin(turn) * (1 + 0.2 * np.sin(0.4 * t[:, None] + self._phase[4]))
        self._spoil(out, t, k)
        return out.astype(np.float32)

    def _blended(self, k: int) -> list[Values]:
        """Return the random parts of tile ``k``, each (length, 16), without seams."""
        n = self._length
        fade = np.sin(np.linspace(0, np.pi / 2, n, endpoint=False))[:, None]
        old, new = self._piece(k - 1), self._piece(k)
        return [a[n:] * fade[::-1] + b[:n] * fade for a, b in zip(old, new, strict=True)]

    @staticmethod
    def _planned(gain: Values, noise: Values, alpha: Values, muscle: Values) -> list[Values]:
        """Return the random parts, put together of their bands with ``gain`` (n, bands, 16)."""
        whole = [(part.reshape(gain.shape) * gain).sum(1) for part in (noise, muscle)]
        return [whole[0], alpha * gain[:, BANDS.index("alpha")], whole[1]]

    def _make_piece(self, k: int) -> tuple[Values, Values, Values]:
        """Return background, alpha and muscle noise of piece ``k``, each (2 tiles, 16).

        With a plan, background and muscle are there band by band: (2 tiles, bands x 16).
        """
        n = OVERLAP * self._length
        rng = np.random.default_rng((self._seed, 7, k % (1 << 31)))
        frequency = np.fft.rfftfreq(n, 1 / self._rate)
        f = np.maximum(frequency, 0.5)
        pink = f**-0.85 * (frequency >= 0.5) + 0.02
        centre, width = ALPHA_HZ
        rhythm = np.exp(-(((frequency - centre) / width) ** 2))
        fast = 1 / (1 + (22 / f) ** 6) / (1 + (f / 90) ** 4)
        bands = None if self._gains is None else masks(np.asarray(frequency, np.float64))
        background = _coloured(rng, n, pink, len(MONTAGE), bands) @ self._mixing.T * BACKGROUND
        # Three generators of alpha: left, right and in the middle of the back of the head.
        spots = np.array([[-0.35, -0.95], [0.35, -0.95], [0.0, -0.55]])
        spread = np.hypot(*(self._place[:, None] - spots[None]).transpose(2, 0, 1))
        alpha = _coloured(rng, n, rhythm, 3) @ np.exp(-((spread / 0.8) ** 2)).T
        alpha += 0.3 * _coloured(rng, n, rhythm, len(MONTAGE))
        muscle = _coloured(rng, n, fast, len(MONTAGE), bands)
        return background.reshape(n, -1), alpha * (ALPHA / 1.15), muscle.reshape(n, -1)

    def _alpha_gain(self, t: Values) -> Values:
        """Return how strong alpha is (n, 16): eyes closed, and a mild frontal asymmetry.

        More left than right frontal alpha with a withdrawing mood (Davidson 1992, Brain and
        Cognition 20:125); mild, for nothing should be read into it.
        """
        gain = ALPHA_OPEN + (1 - ALPHA_OPEN) * self._script.rest(t)
        mood = self._moods(t) @ _leaning()
        side = np.zeros(len(MONTAGE))
        side[MONTAGE.index("F3")], side[MONTAGE.index("F4")] = -0.18, 0.18
        waxing = 1 + 0.25 * np.sin(2 * np.pi * t / 3.7 + self._phase[0, 0])
        return np.asarray((gain * waxing)[:, None] * (1 + mood[:, None] * side))

    def _eyes(self, t: Values) -> Values:
        """Return what lids and eyes add (n, 16) in µV."""
        x, y = self._place.T
        front = np.exp(-(((y - 1.0) / 0.42) ** 2)) / np.exp(-(((0.95 - 1.0) / 0.42) ** 2))
        blink = self._script.blink(t)
        closing = np.gradient(self._script.rest(t), t) * 9.0
        sideways = 55.0 * self._script.away(t)
        lateral = x * np.exp(-(((y - 0.7) / 0.35) ** 2))
        lids = (BLINK * blink + closing)[:, None] * front
        return np.asarray(lids + sideways[:, None] * lateral)

    def _tension(self, t: Values) -> Values:
        """Return how tense the muscles at the temples are (n,), 0 to 1."""
        mood = self._moods(t)
        smiling = mood[:, EMOTIONS.index("happy")]
        clenched = mood[:, EMOTIONS.index("angry")] + 0.5 * mood[:, EMOTIONS.index("disgust")]
        effort = self._effort(t)
        return np.asarray(np.minimum(1.0, 0.06 + 0.35 * smiling + 0.5 * clenched + 0.4 * effort))

    def _moods(self, t: Values) -> Values:
        """Return how much of each emotion (n, 7) the EEG shows; of none, where all is planned."""
        return self._script.emotions(t) * (self._gains is None)

    def _at_temples(self) -> Values:
        x, y = self._place.T
        return np.asarray(
            MUSCLE * np.exp(-(((1.0 - np.abs(x)) / 0.3) ** 2) - ((y - 0.1) / 0.7) ** 2)
        )

    def _slow(self, t: Values) -> Values:
        """Return the electrodes' drift (n, 16) in µV: sweat and time."""
        out = np.zeros((len(t), len(MONTAGE)))
        for size, seconds, phase in zip(
            (9.0, 5.0, 3.0), (31.0, 13.0, 7.3), self._phase, strict=False
        ):
            out += size * np.sin(2 * np.pi * t[:, None] / seconds + phase)
        return out

    def _spoil(self, out: Values, t: Values, k: int) -> None:
        """Overwrite what a bad electrode makes of its channel."""
        for name in {e.bad for e in self._script.episodes if e.bad}:
            loose = np.array(
                [self._script.episodes[self._script.episode(s)].bad == name for s in t]
            )
            if loose.any():
                channel = MONTAGE.index(name)
                bad = self._bad_samples("noisy", out[:, channel], t, k)
                out[loose, channel] = bad[loose]
        if self._bad is not None:
            channel = MONTAGE.index(self._bad)
            out[:, channel] = self._bad_samples(self._bad_kind, out[:, channel], t, k)

    def _bad_samples(self, kind: BadKind, good: Values, t: Values, k: int) -> Values:
        """Return what a channel shows when its electrode is off: (n,) in µV."""
        rng = np.random.default_rng((self._seed, 8, k))
        if kind == "flat":
            return np.asarray(0.08 * rng.standard_normal(len(t)))
        if kind == "railed":
            return np.full(len(t), RAIL)
        hum = 90.0 * np.sin(2 * np.pi * (self._mains or 50.0) * t)
        swing = 160.0 * np.sin(2 * np.pi * 0.6 * t) + 90.0 * np.sin(2 * np.pi * 1.7 * t + 1)
        pops = np.zeros(len(t))
        for at in rng.integers(0, len(t), 2):
            pops[at:] += rng.choice([-1, 1]) * 260.0 * np.exp(-np.arange(len(t) - at) / 20.0)
        return np.asarray(good + hum + swing + pops + 15.0 * rng.standard_normal(len(t)))


def _coloured(
    rng: np.random.Generator, n: int, shape: Values, channels: int, bands: Values | None = None
) -> Values:
    """Return noise (n, channels) of unit RMS whose amplitude spectrum has a shape.

    With ``bands``, masks (bands, f), the same noise in parts: (n, bands, channels).
    """
    white = rng.standard_normal((len(shape), channels)) + 1j * rng.standard_normal(
        (len(shape), channels)
    )
    power = 2 * float((shape**2).sum())
    spectrum = white * shape[:, None]
    if bands is not None:
        spectrum = spectrum[:, None] * bands.T[:, :, None]
    return np.asarray(np.fft.irfft(spectrum, n, axis=0) * n / np.sqrt(2 * power))


def _leaning() -> Values:
    """Return how approaching (+1) or withdrawing (-1) each emotion is."""
    return np.array([0.0, 1.0, -0.8, 0.4, -1.0, -0.9, 0.2])
