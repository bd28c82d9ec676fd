"""Trains the expression network from scratch; may be cut off at any moment and goes on from there.

    python -m emoscope_models.training.face_network FER.npz --out FOLDER --rounds 40

Learns the raters' votes by soft cross-entropy and FER2013's own labels beside them, from faces
that are degraded as webcams degrade them, mildly balanced over the classes, with mixup (Zhang et
al. 2018) and a moving average of the weights, which is what is exported. The rate of learning
rises in the first round, stays, and falls to nothing in the last ``--fall`` rounds. The state
before the fall is kept as ``plateau.pt``: to learn longer, go on from there with more rounds.
The first ``--small`` rounds see the faces at 32 pixels, which takes less than half of the time.
The last ``--plain`` rounds are without mixup: He et al. 2019 ("data augmentation revisited") found
that a network ends better on faces as it will meet them.
"""

import argparse
import contextlib
import copy
import csv
import logging
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, interpolate

from emoscope_models.training._face_network_augment import degraded
from emoscope_models.training._face_network_data import Faces, draw_weights, read_splits
from emoscope_models.training._face_network_net import ExpressionNet

log = logging.getLogger(__name__)

BATCH = 128
DECAY = 5e-4
MOMENTUM = 0.9
AVERAGE = 0.998
"""Of the moving average: about the last two rounds count."""
SMALL = 32
"""Pixels a side of small faces."""
MIX = 0.2
"""Both parameters of mixup's beta distribution: mostly one face, a little of another."""
LABELS_SHARE = 1.0
"""Weight of FER2013's own labels in the loss: each has one rater, and a third is in doubt."""
SMOOTH = 0.1
"""Label smoothing of FER2013's labels."""
SEED = 2013


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to learn and how fast: ``rounds`` over the faces, the last ``fall`` slowing down,
    the first ``small`` of them with small faces, the last ``plain`` without mixup."""

    rounds: int
    fall: int
    rate: float
    small: int = 0
    plain: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed."""
        counts = (self.fall, self.small, self.plain)
        if not (self.rounds >= 1 and min(counts) >= 0 and self.fall <= self.rounds):
            raise ValueError(f"{self.rounds} rounds; {counts} of them slower, small, plain")
        if not 0 < self.rate < 10:
            raise ValueError(f"a rate of {self.rate}")

    def rate_at(self, progress: float) -> float:
        """Return the rate of learning after ``progress`` rounds (a fraction within a round)."""
        warm = min(1.0, 0.05 + progress)
        left = (self.rounds - progress) / self.fall if self.fall else 1.0
        slow = 0.5 - 0.5 * np.cos(np.pi * np.clip(left, 0.0, 1.0))
        return float(self.rate * warm * slow)


class Training:
    """A network in training: all that a checkpoint keeps."""

    def __init__(self, plan: Plan, device: torch.device, threads: int = 1) -> None:
        """Begin with random weights; each of ``threads`` learns from its part of a batch.

        With one thread the same plan gives the same weights; with more, dropout is drawn in turns
        that differ.
        """
        torch.manual_seed(SEED)
        self.plan = plan
        self.device = device
        self.round = 0
        self.net = ExpressionNet().to(device, memory_format=torch.channels_last)
        self.average = ExpressionNet().to(device, memory_format=torch.channels_last).eval()
        self.average.load_state_dict(self.net.state_dict())
        for weight in self.average.parameters():
            weight.requires_grad_(False)
        self.team = [self.net, *(_twin(self.net) for _ in range(threads - 1))]
        # Torch's own threads wait for each other at every layer, spinning: beside other programs
        # that took 2 to 7 times the CPU. One wait a step costs nothing.
        self.pool = ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,))
        self.optimiser = torch.optim.SGD(
            _groups(self.net), lr=plan.rate, momentum=MOMENTUM, nesterov=True
        )

    def save(self, path: Path) -> None:
        """Write a checkpoint whole or not at all."""
        state = {
            "round": self.round,
            "net": self.net.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "random": torch.get_rng_state(),
        }
        fresh = path.with_suffix(".fresh")
        with fresh.open("wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)

    def restore(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.round = state["round"]
        self.net.load_state_dict(state["net"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"].cpu())

    def learn(self, batch: dict[str, Tensor], progress: float) -> float:
        """Take one step and return its loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.plan.rate_at(progress)
        parts = {name: value.chunk(len(self.team)) for name, value in batch.items()}
        work = [
            self.pool.submit(self._backward, net, {name: p[k] for name, p in parts.items()})
            for k, net in enumerate(self.team)
        ]
        losses = [part.result() for part in work]
        with torch.no_grad():
            for weights in zip(*(net.parameters() for net in self.team), strict=True):
                grad = weights[0].grad
                for other in weights[1:]:
                    grad += other.grad
        self.optimiser.step()
        self._follow(1 - min(AVERAGE, 1 - 1 / (1 + 200 * progress)))
        return sum(losses)

    def _backward(self, net: ExpressionNet, part: dict[str, Tensor]) -> float:
        """Leave in ``net`` the gradients of its part of a batch and return the part's loss."""
        net.zero_grad(set_to_none=True)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=halves(self.device)):
            votes, labels = net(part["faces"])
        loss = cross_entropy(votes.float(), part["votes"])
        loss = loss + LABELS_SHARE * cross_entropy(labels.float(), part["labels"])
        loss = loss / len(self.team)
        loss.backward()
        return float(loss.detach())

    def _follow(self, share: float) -> None:
        """Move the average towards the network by ``share`` of the way."""
        with torch.no_grad():
            for kept, now in zip(
                self.average.state_dict().values(), self.net.state_dict().values(), strict=True
            ):
                if kept.is_floating_point():
                    kept.lerp_(now, share)
                else:
                    kept.copy_(now)


def _twin(net: ExpressionNet) -> ExpressionNet:
    """Return a network with the same weights in memory and gradients of its own."""
    twin = copy.deepcopy(net)
    for mine, theirs in zip(twin.parameters(), net.parameters(), strict=True):
        mine.data = theirs.data
    return twin


def halves(device: torch.device) -> bool:
    """Return whether 16-bit arithmetic is fast here: twice as fast on a CPU that has it."""
    return device.type == "cuda" or bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def _groups(net: ExpressionNet) -> list[dict[str, Any]]:
    """Return the weights, decayed, and the norms and biases, not."""
    many = [w for w in net.parameters() if w.ndim > 1]
    few = [w for w in net.parameters() if w.ndim <= 1]
    return [{"params": many, "weight_decay": DECAY}, {"params": few, "weight_decay": 0.0}]


def batches(
    faces: Faces, device: torch.device, plain: bool = False
) -> Iterator[tuple[float, dict[str, Tensor]]]:
    """Yield one round of degraded batches, each with the share of the round that is done.

    Without mixup when ``plain``.
    """
    weights = torch.from_numpy(draw_weights(faces))
    copies = torch.floor(weights + torch.rand(len(faces))).long()
    order = torch.repeat_interleave(torch.arange(len(faces)), copies)
    order = order[torch.randperm(len(order))]
    images, votes = torch.from_numpy(faces.images), torch.from_numpy(faces.votes)
    votes = votes * torch.from_numpy(faces.judged)[:, None]
    labels = torch.full((len(faces), 7), SMOOTH / 7)
    labels[torch.arange(len(faces)), torch.from_numpy(faces.labels)] += 1 - SMOOTH
    count = len(order) // BATCH
    for k in range(count):
        place = order[k * BATCH : (k + 1) * BATCH]
        batch = {
            "faces": degraded(images[place].unsqueeze(1).float()),
            "votes": votes[place],
            "labels": labels[place],
        }
        seen = batch if plain else mixed(batch)
        yield k / count, {name: value.to(device) for name, value in seen.items()}


def mixed(batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Mix each face and its targets with another one's."""
    n = len(batch["faces"])
    share = torch.distributions.Beta(MIX, MIX).sample((n,))
    share = torch.maximum(share, 1 - share)
    other = torch.randperm(n)

    def mix(x: Tensor) -> Tensor:
        part = share.view(-1, *(1,) * (x.ndim - 1))
        return part * x + (1 - part) * x[other]

    return {name: mix(value) for name, value in batch.items()}


def reduced(faces: Tensor, small: bool) -> Tensor:
    """Return faces at SMALL pixels a side if they are to be small, else as they are."""
    if not small:
        return faces
    return interpolate(faces, size=(SMALL, SMALL), mode="bilinear", antialias=True)


def right(
    net: ExpressionNet, faces: Faces, device: torch.device, small: bool = False
) -> dict[str, float]:
    """Return the accuracy on the votes' first class and on FER2013's labels."""
    votes, labels = [], []
    net.eval()
    with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16, halves(device)):
        for k in range(0, len(faces), 250):
            images = torch.from_numpy(faces.images[k : k + 250]).unsqueeze(1).float()
            first, second = net(reduced(images.to(device), small))
            votes.append(first.argmax(1).cpu().numpy())
            labels.append(second.argmax(1).cpu().numpy())
    said, also = np.concatenate(votes), np.concatenate(labels)
    hit = (said == faces.votes.argmax(1))[faces.judged]
    return {"votes": float(hit.mean()), "labels": float((also == faces.labels).mean())}


def wait_for(pause: Path | None) -> None:
    """Wait while the file ``pause`` exists."""
    while pause is not None and pause.exists():
        time.sleep(1.0)


def run(training: Training, data: Path, folder: Path, pause: Path | None) -> None:
    """Learn until the plan is done, with a checkpoint and a line in the table each round."""
    splits = read_splits(data)
    log.info("%d faces to learn from, %d held out", len(splits.train), len(splits.held))
    plan = training.plan
    while training.round < plan.rounds:
        began, cpu, losses = time.monotonic(), time.process_time(), []
        training.net.train()
        small = training.round < plan.small
        plain = training.round >= plan.rounds - plan.plain
        for share, batch in batches(splits.train, training.device, plain):
            wait_for(pause)
            batch["faces"] = reduced(batch["faces"], small)
            losses.append(training.learn(batch, training.round + share))
        training.round += 1
        scores = right(training.average, splits.held, training.device, small)
        if training.round == plan.rounds - plan.fall:
            training.save(folder / "plateau.pt")
        training.save(folder / "last.pt")
        row = {
            "round": training.round,
            "loss": round(float(np.mean(losses)), 4),
            **{f"held_{name}": round(value, 4) for name, value in scores.items()},
            "rate": round(plan.rate_at(training.round), 5),
            "cpu_s": round(time.process_time() - cpu),
            "wall_s": round(time.monotonic() - began),
        }
        note(folder / "table.csv", row)
        log.info("%s", row)


def note(path: Path, row: dict[str, Any]) -> None:
    """Add a line to the table."""
    fresh = not path.exists()
    with path.open("a", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        if fresh:
            writer.writeheader()
        writer.writerow(row)


def main() -> None:
    """Train, or go on training."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="FER2013 with FER+ votes, see the README")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoints")
    parser.add_argument("--rounds", type=int, default=40, help="in all, those before counted")
    parser.add_argument("--fall", type=int, default=12, help="last rounds with a falling rate")
    parser.add_argument("--small", type=int, default=0, help="first rounds with small faces")
    parser.add_argument("--plain", type=int, default=0, help="last rounds without mixup")
    parser.add_argument("--rate", type=float, default=0.06)
    parser.add_argument("--resume", type=Path, help="checkpoint; default: last.pt, if there")
    parser.add_argument("--pause", type=Path, help="a file: training waits while it exists")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)  # see Training: the parts of a batch run side by side instead
    given.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(given.rounds, given.fall, given.rate, given.small, given.plain)
    training = Training(plan, torch.device(given.device), given.threads)
    start = given.resume or given.out / "last.pt"
    if given.resume or start.exists():
        training.restore(start)
        log.info("going on after round %d of %s", training.round, start)
    run(training, given.data, given.out, given.pause)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):  # the last checkpoint stands
        main()
