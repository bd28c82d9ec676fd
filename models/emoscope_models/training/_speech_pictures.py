"""What the second voice model learns from: log-mel pictures of utterances, as they are and in
scenes, cut and levelled as the live path cuts and levels them, kept in one file."""

import hashlib
import logging
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_models._onnx import load
from emoscope_models._speech_front import STEP, prepared
from emoscope_models.training._speech_data import (
    Sound,
    Utterance,
    coloured,
    draw_scene,
    padded,
    read_manifest,
    read_sound,
    with_noise,
)
from emoscope_models.training.speech_features import LEAST, Ears
from emoscope_models.training.speech_front_end import Network

log = logging.getLogger(__name__)

BANDS = 64
"""Mel bands of a picture."""
SCENES = 3
CLEAN, NOISE = 0, 1
"""Conditions; NOISE (pink, 5 dB) is for the evaluation alone, the next ones are scenes."""
SNR = 5.0
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Pictures:
    """One after the other along time: ``frames`` (total, 64) float16; picture ``k`` is
    ``frames[start[k]:start[k + 1]]``, of ``utterance[k]`` in ``condition[k]``."""

    utterances: tuple[Utterance, ...]
    frames: NDArray[np.float16]
    start: NDArray[np.int64]
    utterance: NDArray[np.int64]
    condition: NDArray[np.int64]

    def __getitem__(self, k: int) -> NDArray[np.float32]:
        """Return picture ``k`` (time, 64)."""
        return self.frames[self.start[k] : self.start[k + 1]].astype(np.float32)


def picture_maker() -> bytes:
    """Return an ONNX file: ``sound`` (320 m,) at 16 kHz to ``picture`` (2 m, 64), every 10 ms."""
    net = Network({}, int8=False)
    net.add("Identity", net.logmel("sound", BANDS), out="picture")
    return net.graph.model("log_mel", {"sound": ["samples"]}, {"picture": ["frames", BANDS]})


def make_pictures(folder: Path, cache: Path) -> Pictures:
    """Return the pictures of all utterances below ``folder``, from ``cache`` when there."""
    utterances = tuple(read_manifest(folder))
    told = "\n".join(f"{u.path} {SCENES} {SEED} {BANDS}" for u in utterances)
    path = cache / f"pictures_{hashlib.sha256(told.encode()).hexdigest()[:12]}.npz"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        found = list(_drawn(folder, utterances))
        lengths = [len(picture) for picture, _, _ in found]
        fresh = path.with_suffix(".part.npz")
        np.savez(
            fresh,
            frames=np.concatenate([picture for picture, _, _ in found]),
            start=np.concatenate(([0], np.cumsum(lengths))),
            utterance=np.array([k for _, k, _ in found]),
            condition=np.array([c for _, _, c in found]),
        )
        fresh.replace(path)
    with np.load(path) as saved:
        names = ("frames", "start", "utterance", "condition")
        return Pictures(utterances, *(saved[name] for name in names))


def _drawn(
    folder: Path, utterances: tuple[Utterance, ...]
) -> Iterator[tuple[NDArray[np.float16], int, int]]:
    """Yield picture, utterance and condition."""
    ears, maker = Ears(), load(picture_maker(), "log_mel")
    for k, own in enumerate(utterances):
        rng = np.random.default_rng((SEED, zlib.crc32(own.path.encode())))
        speaker = np.random.default_rng((SEED, zlib.crc32(own.speaker.encode())))
        others = [u.path for u in utterances if u.speaker != own.speaker]

        def voices(others: list[str] = others, rng: np.random.Generator = rng) -> Sound:
            return read_sound(folder / others[int(rng.integers(len(others)))])

        sound = read_sound(folder / own.path)
        plain = padded(sound)
        clean = ears.speech(plain)
        if clean.sum() < LEAST:
            continue
        given = [plain, with_noise(plain, coloured(len(plain), 1, rng), SNR)]
        given += [draw_scene(speaker).hear(sound, voices, rng) for _ in range(SCENES)]
        for condition, heard in enumerate(given):
            speech = ears.speech(heard) if condition else clean
            speech = speech if speech.sum() >= LEAST else clean
            cut, _ = prepared(heard, speech[: len(heard) // STEP])
            [picture] = maker.run(["picture"], {"sound": cut})
            yield picture.astype(np.float16), k, condition
        if k % 100 == 99:
            log.info("%d of %d utterances", k + 1, len(utterances))


def crop(picture: NDArray[np.float32], frames: int, at: float) -> NDArray[np.float32]:
    """Return ``frames`` of a picture from place ``at`` (0 to 1); a shorter one is repeated."""
    if len(picture) < frames:
        picture = np.tile(picture, (-(-frames // len(picture)), 1))
    first = int(at * (len(picture) - frames + 1))
    return picture[first : first + frames]
