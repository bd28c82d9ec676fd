"""Turns labelled utterances into the figures that the speech head is trained on.

    python -m emoscope_models.training.speech_features --data FOLDER [--cache FOLDER]

Goes on where it was interrupted: one file per utterance in the cache. Each utterance is heard as
it is, with noise and with babble 5 dB below it (both for the evaluation only), in five scenes of
room, noise and microphone, and in two of loud noise or babble alone; a scene is the same for all
utterances of a speaker, as in a sitting.
Speech is found by the live voice detector in the degraded sound; windows of 3, 2 and 1 s are cut as
they come up live.
"""

import argparse
import hashlib
import logging
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
from numpy.typing import NDArray

from emoscope_models._assets import locate
from emoscope_models._speech_front import FIGURES, FRONT_END, STEP, FrontEnd
from emoscope_models._vad import FRAME, VoiceDetector, speaking
from emoscope_models.training._speech_data import (
    Scene,
    Sound,
    Utterance,
    babble,
    coloured,
    draw_noise,
    draw_scene,
    padded,
    read_manifest,
    read_sound,
    with_noise,
)

log = logging.getLogger(__name__)

DETECTOR = "silero_vad_16k_sequence.onnx"
CLEAN, NOISE, BABBLE = 0, 1, 2
"""Conditions; the next ones are scenes."""
SCENES = 5
LOUD = 2
"""Scenes of noise or babble alone, which come after the others."""
SNR = 5.0
"""dB of the conditions NOISE and BABBLE."""
SECONDS = (3, 2, 1)
LEAST = 60
"""Flags of 10 ms that must be speech, or the clean utterance's own flags are taken."""
SEED = 20261121
COLUMNS = ("condition", "seconds", "start", "speech")


@dataclass(frozen=True, slots=True)
class Features:
    """Windows of all utterances.

    ``figures`` (n, 768) float32, ``utterance`` (n,) index into ``utterances``, ``condition`` (n,),
    ``seconds`` (n,) nominal length, ``start`` (n,) and ``speech`` (n,) in flags of 10 ms.
    """

    utterances: tuple[Utterance, ...]
    figures: NDArray[np.float32]
    utterance: NDArray[np.int64]
    condition: NDArray[np.int64]
    seconds: NDArray[np.int64]
    start: NDArray[np.int64]
    speech: NDArray[np.int64]

    def of(self, rows: NDArray[Any]) -> "Features":
        """Return some of the windows."""
        kept = (self.figures, self.utterance, *(getattr(self, name) for name in COLUMNS))
        return Features(self.utterances, *(values[rows] for values in kept))


class Ears:
    """Voice detector and front end, as live."""

    def __init__(self) -> None:
        """Load both. Raises ModelError when a file is missing."""
        self._detector = VoiceDetector(locate(DETECTOR).read_bytes(), DETECTOR, keep=4000)
        self._front = FrontEnd(locate(FRONT_END).read_bytes(), FRONT_END)

    def speech(self, sound: Sound) -> NDArray[np.bool_]:
        """Return which 10 ms (n // 160,) are speech."""
        self._detector.reset()
        self._detector.feed(np.concatenate((sound, np.zeros(FRAME, dtype=np.float32))))
        _, probabilities = self._detector.frames(0, len(sound) + FRAME)
        centres = np.arange(len(sound) // STEP) * STEP + STEP // 2
        return speaking(probabilities)[np.minimum(centres // FRAME, len(probabilities) - 1)]

    def figures(self, sound: Sound, speech: NDArray[np.bool_], start: int, stop: int) -> Sound:
        """Return the front end's figures (768,) of flags ``start`` to ``stop``."""
        return self._front.hear(sound[start * STEP : stop * STEP], speech[start:stop])


def windows(
    speech: NDArray[np.bool_], condition: int, rng: np.random.Generator
) -> Iterator[tuple[int, int, int]]:
    """Yield length in seconds, start and stop: all, a second apart, or one drawn of each length."""
    spoken = np.flatnonzero(speech)
    first, last = int(spoken[0]), int(spoken[-1]) + 1
    for seconds in SECONDS:
        room = max(0, last - first - 100 * seconds)
        if condition > BABBLE:
            starts = [first + int(rng.integers(room + 1))]
        else:
            starts = [first + k for k in range(0, room + 1, 100)]
            if room - (starts[-1] - first) > 30:
                starts.append(first + room)
        for start in starts:
            stop = min(start + 100 * seconds, last)
            if speech[start:stop].sum() >= LEAST / 2:
                yield seconds, start, stop


def heard(
    ears: Ears,
    sound: Sound,
    scenes: Sequence[Scene],
    voices: Any,
    rng: np.random.Generator,
    first: int = CLEAN,
) -> Iterator[tuple[Sound, tuple[int, int, int, int]]]:
    """Yield the figures of each window of an utterance and its COLUMNS.

    Conditions count from ``first``: CLEAN, or that of the first scene, and then scenes alone.
    """
    plain = padded(sound)
    clean = ears.speech(plain)
    if clean.sum() < LEAST:
        return
    begin = first or BABBLE + 1
    for condition in range(first, begin + len(scenes)):
        if condition == CLEAN:
            given = plain
        elif condition == NOISE:
            given = with_noise(plain, coloured(len(plain), 1, rng), SNR)
        elif condition == BABBLE:
            given = with_noise(plain, babble(len(plain), [voices() for _ in range(5)], rng), SNR)
        else:
            given = scenes[condition - begin].hear(sound, voices, rng)
        speech = ears.speech(given)
        if speech.sum() < LEAST:
            speech = clean
        for seconds, start, stop in windows(speech, condition, rng):
            figures = ears.figures(given, speech, start, stop)
            yield figures, (condition, seconds, start, int(speech[start:stop].sum()))


def extract(folder: Path, cache: Path) -> Features:
    """Return the windows of all utterances of a folder, from ``cache`` where they are there."""
    utterances = read_manifest(folder)
    ears = Ears()
    stamp = hashlib.sha256(locate(FRONT_END).read_bytes()).hexdigest()[:12]
    cache = cache / stamp
    cache.mkdir(parents=True, exist_ok=True)
    parts = []
    for k, utterance in enumerate(utterances):
        name = utterance.path.replace("/", "_")
        pair = []
        for path, loud in ((cache / f"{name}.npz", False), (cache / f"{name}.loud.npz", True)):
            if not path.exists():
                _extract(ears, folder, utterances, k, path, loud)
            with np.load(path) as saved:
                pair.append((saved["figures"].astype(np.float32), saved["columns"]))
        parts.append((np.concatenate([f for f, _ in pair]), np.concatenate([c for _, c in pair])))
        if k % 100 == 99:
            log.info("%d of %d utterances", k + 1, len(utterances))
    count = np.array([len(figures) for figures, _ in parts])
    columns = np.concatenate([c for _, c in parts])
    return Features(
        tuple(utterances),
        np.concatenate([figures for figures, _ in parts]),
        np.repeat(np.arange(len(parts)), count),
        *(columns[:, k] for k in range(len(COLUMNS))),
    )


def _extract(
    ears: Ears, folder: Path, utterances: list[Utterance], k: int, path: Path, loud: bool
) -> None:
    """Write one utterance's windows; the draw depends on its path and speaker alone."""
    own = utterances[k]
    rng = np.random.default_rng((SEED + loud, zlib.crc32(own.path.encode())))
    speaker = np.random.default_rng((SEED + loud, zlib.crc32(own.speaker.encode())))
    draw, count = (draw_noise, LOUD) if loud else (draw_scene, SCENES)
    scenes = [draw(speaker) for _ in range(count)]
    others = [u.path for u in utterances if u.dataset == own.dataset and u.speaker != own.speaker]

    def voices() -> Sound:
        return read_sound(folder / others[int(rng.integers(len(others)))])

    first = BABBLE + 1 + SCENES if loud else CLEAN
    found = list(heard(ears, read_sound(folder / own.path), scenes, voices, rng, first))
    figures = np.array([f for f, _ in found], dtype=np.float32).reshape(-1, FIGURES)
    columns = np.array([c for _, c in found], dtype=np.int64).reshape(-1, len(COLUMNS))
    part = path.with_suffix(".part.npz")
    np.savez(part, figures=figures, columns=columns)
    part.replace(path)


def default_cache() -> Path:
    """Return where the figures are kept: outside the repository."""
    return platformdirs.user_cache_path("emoscope") / "train" / "speech"


def main(arguments: list[str] | None = None) -> int:
    """Extract; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.csv")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="default: %(default)s")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    features = extract(chosen.data, chosen.cache)
    log.info("%d windows of %d utterances", len(features.figures), len(features.utterances))
    return 0


if __name__ == "__main__":
    sys.exit(main())
