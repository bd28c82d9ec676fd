"""Trains the second voice model, the one that needs no package: a thin ResNet34 on log-mel.

    python -m emoscope_models.training.speech_resnet --data FOLDER --run RUN [--rounds 40]

May be cut off at any moment; the same command goes on from the last whole round. FOLDER holds
``manifest.csv`` and the sound files, as for the head. A fifth of each corpus's speakers is held out
of the training and asked at the end: the card's numbers are those of the very file that is written.
"""

import argparse
import csv
import logging
import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import cross_entropy

from emoscope_models._assets import WEIGHTS
from emoscope_models._speech_head import CLASSES
from emoscope_models.training._scores import softmax
from emoscope_models.training._speech_pictures import BANDS, NOISE, Pictures, crop, make_pictures
from emoscope_models.training._speech_resnet_card import asked, conclude
from emoscope_models.training._speech_resnet_net import VoiceNet
from emoscope_models.training.speech_features import default_cache

log = logging.getLogger(__name__)

BATCH = 32
RATE, DECAY = 2e-3, 0.02
AVERAGE = 0.995
"""Of the moving average of the weights: about the last six rounds count."""
SMOOTH = 0.1
MIX = 0.3
"""Both parameters of mixup's beta distribution."""
LENGTHS = (100, 150, 200, 250, 300)
"""Frames of 10 ms that a batch may have."""
HELD_OUT = 5
"""One speaker in so many of each corpus is held out."""
SEED = 2021


@dataclass(slots=True)
class Run:
    """All that a checkpoint keeps."""

    rounds: int
    net: VoiceNet = field(default_factory=VoiceNet)
    average: VoiceNet = field(default_factory=VoiceNet)
    round: int = 0
    optimiser: Any = None

    def __post_init__(self) -> None:
        """Begin with random weights."""
        self.average.load_state_dict(self.net.state_dict())
        self.average.eval()
        self.optimiser = torch.optim.AdamW(self.net.parameters(), lr=RATE, weight_decay=DECAY)

    def save(self, path: Path) -> None:
        """Write a checkpoint whole or not at all."""
        parts = ("net", "average", "optimiser")
        state = {name: getattr(self, name).state_dict() for name in parts}
        fresh = path.with_suffix(".fresh")
        with fresh.open("wb") as file:
            torch.save(state | {"round": self.round, "random": torch.get_rng_state()}, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)

    def restore(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, weights_only=True)
        self.round = state["round"]
        for name in ("net", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        torch.set_rng_state(state["random"])

    def rate(self, progress: float) -> float:
        """Return the rate of learning after ``progress`` rounds: two rounds up, a cosine down."""
        fall = 0.5 + 0.5 * np.cos(np.pi * min(progress / self.rounds, 1.0))
        return float(RATE * min(1.0, 0.05 + progress / 2) * fall)


def held_out(pictures: Pictures) -> set[str]:
    """Return the speakers that the training never hears: a fifth of each corpus, drawn."""
    rng, found = np.random.default_rng(SEED), set()
    for corpus in sorted({u.dataset for u in pictures.utterances}):
        people = sorted({u.speaker for u in pictures.utterances if u.dataset == corpus})
        found |= set(rng.permutation(people)[: max(1, len(people) // HELD_OUT)].tolist())
    return found


def altered(picture: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a picture with two masks along time, two along the bands, shifted and tilted.

    The masks hold the picture's mean (Park et al. 2019); a shift of up to two bands is another
    throat, a tilt and an unevenness another microphone.
    """
    out = np.roll(picture, int(rng.integers(-2, 3)), axis=1)
    tilt = np.linspace(-1, 1, BANDS, dtype=np.float32) * rng.uniform(-0.15, 0.15)
    bumps = np.interp(np.arange(BANDS), np.linspace(0, BANDS, 6), rng.normal(0, 0.06, 6))
    out = out + (tilt + bumps).astype(np.float32) + np.float32(rng.uniform(-0.1, 0.1))
    mean, frames = out.mean(), len(out)
    for _ in range(2):
        if rng.random() < 0.5:
            width = int(rng.integers(1, max(2, min(40, frames // 5))))
            first = int(rng.integers(frames - width))
            out[first : first + width] = mean
        if rng.random() < 0.5:
            width = int(rng.integers(1, 11))
            first = int(rng.integers(BANDS - width))
            out[:, first : first + width] = mean
    return np.asarray(out, dtype=np.float32)


class Teacher:
    """Draws batches from the pictures of those who may teach."""

    def __init__(self, pictures: Pictures, never: set[str]) -> None:
        """Sort the pictures by utterance."""
        self.pictures = pictures
        said = pictures.utterances
        self.of: dict[int, list[int]] = {}
        for k, (u, condition) in enumerate(
            zip(pictures.utterance, pictures.condition, strict=True)
        ):
            if said[u].speaker not in never and condition != NOISE:
                self.of.setdefault(int(u), []).append(k)
        self.may = np.array(sorted(self.of))
        self.truth = {u: CLASSES.index(said[u].emotion) for u in self.may.tolist()}
        pairs = [(said[u].dataset, self.truth[u]) for u in self.may.tolist()]
        counts = np.array([pairs.count(pair) for pair in pairs])
        self.odds = counts**-0.5 / (counts**-0.5).sum()
        self.has = {
            corpus: np.isin(np.arange(len(CLASSES)), [k for c, k in pairs if c == corpus])
            for corpus, _ in pairs
        }

    def batches(self, round_: int) -> Any:
        """Yield pictures (n, 1, 64, time), truth (n,) and classes that may be answered (n, 7)."""
        rng = np.random.default_rng((SEED, round_))
        drawn = rng.choice(self.may, len(self.may) // BATCH * BATCH, p=self.odds)
        for some in drawn.reshape(-1, BATCH):
            frames = int(rng.choice(LENGTHS))
            shown = []
            for u in some.tolist():
                mine = self.of[u]
                k = mine[0] if rng.random() < 0.4 else mine[int(rng.integers(len(mine)))]
                shown.append(altered(crop(self.pictures[k], frames, rng.random()), rng))
            has = [self.has[self.pictures.utterances[u].dataset] for u in some.tolist()]
            truth = np.array([self.truth[u] for u in some.tolist()])
            yield (
                torch.from_numpy(np.stack(shown).transpose(0, 2, 1)[:, None].copy()),
                torch.from_numpy(truth),
                torch.from_numpy(np.stack(has)),
                float(rng.beta(MIX, MIX)),
            )


def loss_of(
    net: VoiceNet, pictures: Tensor, truth: Tensor, allowed: Tensor, share: float
) -> Tensor:
    """Return the loss of a batch mixed with itself in reverse order (Zhang et al. 2018)."""
    share = max(share, 1 - share)
    mixed = share * pictures + (1 - share) * pictures.flip(0)
    may = allowed | allowed.flip(0)
    with torch.autocast("cpu", torch.bfloat16):
        logits = net(mixed.to(memory_format=torch.channels_last)).float()
    logits = logits.masked_fill(~may, -1e4)
    smooth = may.float() / may.sum(dim=1, keepdim=True) * SMOOTH
    eye = torch.eye(len(CLASSES))[truth]
    target = (1 - SMOOTH) * (share * eye + (1 - share) * eye.flip(0)) + smooth
    return cross_entropy(logits, target)


def learn(run: Run, teacher: Teacher) -> float:
    """Take one round; return its mean loss."""
    run.net.train()
    losses = []
    steps = len(teacher.may) // BATCH
    for k, (pictures, truth, allowed, share) in enumerate(teacher.batches(run.round)):
        for group in run.optimiser.param_groups:
            group["lr"] = run.rate(run.round + k / steps)
        loss = loss_of(run.net, pictures, truth, allowed, share)
        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        run.optimiser.step()
        losses.append(float(loss.detach()))
        _follow(run)
    run.round += 1
    return float(np.mean(losses))


def _follow(run: Run) -> None:
    """Let the average follow the weights, faster while there are few steps behind it."""
    keep = min(AVERAGE, 0.9 + 0.005 * run.round)
    new = run.net.state_dict()
    with torch.no_grad():
        for name, value in run.average.state_dict().items():
            if value.dtype.is_floating_point:
                value.lerp_(new[name], 1 - keep)
            else:
                value.copy_(new[name])


def watched(run: Run, pictures: Pictures, never: set[str]) -> dict[str, float]:
    """Return accuracy among the corpus's own classes, of the held-out speakers' clean speech."""
    found = {}
    for corpus in ("emodb", "ased"):
        rows = [
            k
            for k, (u, c) in enumerate(zip(pictures.utterance, pictures.condition, strict=True))
            if not c and pictures.utterances[u].speaker in never
            and pictures.utterances[u].dataset == corpus
        ]  # fmt: skip
        if rows:
            p = softmax(asked(run.average, pictures, rows, 300))
            truth = [
                CLASSES.index(pictures.utterances[pictures.utterance[k]].emotion) for k in rows
            ]
            found[corpus] = round(float((p.argmax(axis=1) == truth).mean()), 4)
    return found


def train(run: Run, pictures: Pictures, folder: Path) -> None:
    """Learn all rounds that are left; a line of ``table.csv`` and a checkpoint each."""
    folder.mkdir(parents=True, exist_ok=True)
    state = folder / "last.pt"
    if state.exists():
        run.restore(state)
        log.info("going on after round %d", run.round)
    never = held_out(pictures)
    teacher = Teacher(pictures, never)
    while run.round < run.rounds:
        began = time.process_time()
        row: dict[str, Any] = {"round": run.round + 1, "loss": round(learn(run, teacher), 4)}
        row["cpu_s"] = round(time.process_time() - began, 1)
        run.save(state)
        if run.round % 5 == 0 or run.round == run.rounds:
            row |= watched(run, pictures, never)
        note(folder / "table.csv", row)
        log.info("%s", row)


def note(path: Path, row: dict[str, Any]) -> None:
    """Add a line to the table."""
    names = ("round", "loss", "cpu_s", "emodb", "ased")
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, restval="")
        if new:
            writer.writeheader()
        writer.writerow(row)


def main(arguments: list[str] | None = None) -> int:
    """Train, evaluate and write; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.csv")
    parser.add_argument("--run", type=Path, required=True, help="folder of checkpoint and table")
    parser.add_argument("--rounds", type=int, default=120, help="default: %(default)s")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="default: %(default)s")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="default: %(default)s")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    pictures = make_pictures(chosen.data, chosen.cache)
    run = Run(chosen.rounds)
    train(run, pictures, chosen.run)
    conclude(run.average, pictures, held_out(pictures), chosen.rounds, chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
