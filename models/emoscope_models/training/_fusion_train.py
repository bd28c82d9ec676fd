"""Trains a network that fuses; may be cut off at any moment and goes on from there. Needs torch.

Learns from sittings (``_fusion_sittings``) with modality dropout and, beside the joint answer,
each modality's own. People whose windows are learned from, stopped by and tested on are never the
same. The round with the least loss on the people to stop by is kept, and a temperature fitted.
"""

import argparse
import csv
import hashlib
import io
import logging
import os
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from emoscope_models._fusion_grid import FEATURES, Grid
from emoscope_models._labels import EMOTIONS
from emoscope_models._onnx import load
from emoscope_models._proxy import Proxies
from emoscope_models.rules_learned import FORMAT
from emoscope_models.training._fusion_nets import NETS
from emoscope_models.training._fusion_sittings import (
    Examples,
    Sittings,
    SittingsError,
    examples,
    make_proxies,
    proxies_file,
    read_sittings,
)
from emoscope_models.training._scores import fit_temperature, scores, softmax

log = logging.getLogger(__name__)

BATCH = 256
RATE = 3e-3
DECAY = 1e-2
DROPOUT = 0.3
"""Share of moments at which a modality is taken away; one always stays (FUSION: p ≈ .3)."""
ALONE = 0.3
"""Weight of each modality's own answer in the loss."""
STOP_EVERY = 6
"""One in so many people is stopped by, not learned from."""
OPSET = 17


@dataclass(frozen=True, slots=True)
class Split:
    """Sittings to learn from, to stop by, and those left out to be tested on."""

    learn: NDArray[np.int64]
    stop: NDArray[np.int64]
    test: NDArray[np.int64]


def split(s: Sittings, folds: int, fold: int) -> Split:
    """Split by person. Raises SittingsError when too few people are left."""
    people = np.unique(s.person)
    out = people[np.arange(len(people)) % folds == fold] if folds > 1 else people[:0]
    rest = people[~np.isin(people, out)]
    stop = rest[STOP_EVERY - 1 :: STOP_EVERY] if len(rest) >= STOP_EVERY else rest[-1:]
    learn = rest[~np.isin(rest, stop)]
    if not len(learn):
        raise SittingsError("at least two people are needed, one of them to stop by")
    sets = [np.flatnonzero(np.isin(s.person, who)) for who in (learn, stop, out)]
    return Split(*sets)


def dropped(mask: Tensor, generator: torch.Generator) -> Tensor:
    """Return a mask (b, steps, m) with modalities taken away; one that spoke always stays."""
    present = mask.amax(dim=1)
    keep = (torch.rand(present.shape, generator=generator) >= DROPOUT).float() * present
    spare = torch.rand(present.shape, generator=generator) * present
    one = torch.zeros_like(keep).scatter_(1, spare.argmax(dim=1, keepdim=True), 1.0)
    keep = torch.where(keep.sum(dim=1, keepdim=True) > 0, keep, one)
    return mask * keep.unsqueeze(1)


class Training:
    """A network in training: all that a checkpoint keeps."""

    def __init__(self, rule: str, grid: Grid, rounds: int, seed: int) -> None:
        """Begin with random weights."""
        torch.manual_seed(seed)
        self.rule, self.grid, self.rounds, self.seed = rule, grid, rounds, seed
        self.net: nn.Module = NETS[rule](grid)
        self.best: dict[str, Tensor] = {k: v.clone() for k, v in self.net.state_dict().items()}
        self.least = float("inf")
        self.round = 0
        self.optimiser = torch.optim.AdamW(self.net.parameters(), lr=RATE, weight_decay=DECAY)

    def save(self, path: Path, about: str) -> None:
        """Write a checkpoint whole or not at all; ``about`` tells one training from another."""
        state = {
            "about": about,
            "round": self.round,
            "net": self.net.state_dict(),
            "best": self.best,
            "least": self.least,
            "optimiser": self.optimiser.state_dict(),
        }
        fresh = path.with_suffix(".fresh")
        with fresh.open("wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)

    def restore(self, path: Path, about: str) -> None:
        """Go on from a checkpoint. Raises SittingsError when it is of another training."""
        state = torch.load(path, weights_only=True)
        if state["about"] != about:
            raise SittingsError(f"{path} is of another training; choose another --out")
        self.round, self.least, self.best = state["round"], state["least"], state["best"]
        self.net.load_state_dict(state["net"])
        self.optimiser.load_state_dict(state["optimiser"])

    def learn(self, data: Examples) -> float:
        """Learn one round and return its mean loss; chance depends on seed and round alone."""
        torch.manual_seed(self.seed * 1000 + self.round)
        chance = torch.Generator().manual_seed(self.seed * 1000 + self.round)
        self.net.train()
        order = torch.randperm(len(data.labels), generator=chance)
        parts = order.split(BATCH)
        evidence, mask = torch.from_numpy(data.evidence), torch.from_numpy(data.mask)
        labels = torch.from_numpy(data.labels)
        total = 0.0
        for i, rows in enumerate(parts):
            done = (self.round + i / len(parts)) / self.rounds
            for group in self.optimiser.param_groups:
                group["lr"] = RATE * min(1.0, 0.1 + 9 * done) * (0.5 + 0.5 * np.cos(np.pi * done))
            seen = dropped(mask[rows], chance)
            loss = _loss(self.net, evidence[rows], seen, labels[rows])
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
            self.optimiser.step()
            total += float(loss.detach()) * len(rows)
        self.round += 1
        return total / len(order)

    def keep(self, loss: float) -> None:
        """Keep the weights if they are the best so far."""
        if loss < self.least:
            self.least = loss
            self.best = {k: v.clone() for k, v in self.net.state_dict().items()}


def _loss(net: nn.Module, evidence: Tensor, mask: Tensor, labels: Tensor) -> Tensor:
    joint, alone = net(evidence, mask)
    present = mask.amax(dim=1)
    own = cross_entropy(
        alone.flatten(0, 1), labels.repeat_interleave(alone.shape[1]), reduction="none"
    )
    beside = (own * present.flatten()).sum() / present.sum().clamp(min=1)
    return cross_entropy(joint, labels) + ALONE * beside


def logits(net: nn.Module, data: Examples) -> NDArray[np.float64]:
    """Return the joint logits (n, 7)."""
    net.eval()
    out = []
    with torch.inference_mode():
        for k in range(0, len(data.labels), 2048):
            part = slice(k, k + 2048)
            joint, _ = net(torch.from_numpy(data.evidence[part]), torch.from_numpy(data.mask[part]))
            out.append(joint.double().numpy())
    return np.concatenate(out)


class _Whole(nn.Module):  # type: ignore[misc]
    """The network with its temperature inside: probabilities out."""

    def __init__(self, net: nn.Module, temperature: float) -> None:
        super().__init__()
        self.net, self.temperature = net, temperature

    def forward(self, evidence: Tensor, mask: Tensor) -> Tensor:
        """Return probabilities (b, 7)."""
        return torch.softmax(self.net(evidence, mask)[0] / self.temperature, dim=-1)


def to_onnx(net: nn.Module, grid: Grid, temperature: float) -> bytes:
    """Return the network as ONNX. Raises SittingsError when it does not say the same."""
    shape = (2, grid.steps, len(grid.modalities))
    example = (torch.randn(*shape, FEATURES), (torch.rand(shape) > 0.3).float())
    whole, file = _Whole(net, temperature).eval(), io.BytesIO()
    names = ("evidence", "mask", "probabilities")
    with warnings.catch_warnings():
        # The exporter that needs no further package is called old, and traces loops of fixed
        # length as they are: as wanted here.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            whole,
            example,
            file,
            input_names=names[:2],
            output_names=names[2:],
            dynamic_axes={n: {0: "b"} for n in names},
            opset_version=OPSET,
            dynamo=False,
        )
    feed = {n: v.numpy() for n, v in zip(names, example, strict=False)}
    (said,) = load(file.getvalue(), "exported").run(None, feed)
    with torch.inference_mode():
        want = whole(*example).numpy()
    if not np.allclose(said, want, atol=1e-5):
        raise SittingsError("the exported network does not say what it should")
    return file.getvalue()


def run(
    rule: str,
    data: Path,
    folder: Path,
    *,
    rounds: int,
    folds: int = 1,
    fold: int = 0,
    impute: bool = False,
    seed: int = 0,
) -> dict[str, Any]:
    """Learn, keep the best, and write network and card. Returns the card. Raises SittingsError."""
    s = read_sittings(data)
    grid = Grid(s.modalities)
    apart = split(s, folds, fold)
    proxies = make_proxies(s.at(apart.learn), seed) if impute else None
    learn, stop = (examples(s.at(rows), grid, proxies) for rows in (apart.learn, apart.stop))
    training = Training(rule, grid, rounds, seed)
    about = f"{rule} {hashlib.sha256(data.read_bytes()).hexdigest()} {rounds} {folds} {fold} {seed}"
    about += " imputing" if impute else ""
    folder.mkdir(parents=True, exist_ok=True)
    checkpoint = folder / "last.pt"
    if checkpoint.exists():
        training.restore(checkpoint, about)
    while training.round < rounds:
        _one_round(training, learn, stop, folder)
        training.save(checkpoint, about)
    training.net.load_state_dict(training.best)
    said = logits(training.net, stop)
    temperature = fit_temperature(said, stop.labels)
    found: dict[str, Any] = {"stopped by": _scored(said / temperature, stop)}
    if len(apart.test):
        test = examples(s.at(apart.test), grid, proxies)
        found["held out"] = _scored(logits(training.net, test) / temperature, test)
    model = to_onnx(training.net, grid, temperature)
    return _written(folder, rule, grid, s, model, proxies, found, len(learn.labels))


def _scored(said: NDArray[np.float64], data: Examples) -> dict[str, float]:
    p = softmax(said)
    found = scores(p, data.labels, EMOTIONS)
    nll = -np.log(np.maximum(p[np.arange(len(p)), data.labels], 1e-12)).mean()
    kept = {n: found[n] for n in ("n", "accuracy", "uar", "ece")}
    return {**kept, "nll": round(float(nll), 4)}


def _one_round(training: Training, learn: Examples, stop: Examples, folder: Path) -> None:
    begun = time.process_time()
    loss = training.learn(learn)
    held = _scored(logits(training.net, stop), stop)
    training.keep(held["nll"])
    row = {"round": training.round, "loss": round(loss, 4), **held}
    row["cpu_s"] = round(time.process_time() - begun, 2)
    table = folder / "table.csv"
    new = training.round == 1 or not table.exists()
    with table.open("w" if new else "a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(row))
        if new:
            writer.writeheader()
        writer.writerow(row)
    log.info("%s", ", ".join(f"{n} {v}" for n, v in row.items()))


def _written(
    folder: Path,
    rule: str,
    grid: Grid,
    s: Sittings,
    model: bytes,
    proxies: Proxies | None,
    found: dict[str, Any],
    n: int,
) -> dict[str, Any]:
    """Write network, proxies and card, the card last: what it names is there."""
    card: dict[str, Any] = {
        "format": FORMAT,
        "rule": rule,
        "file": f"{rule}.onnx",
        "sha256": hashlib.sha256(model).hexdigest(),
        "classes": list(EMOTIONS),
        "modalities": list(grid.modalities),
        "steps": grid.steps,
        "step": grid.step,
        "training": s.origin,
        "n": n,
        "scores": found,
        "models": {
            m: {"identity": i, "fingerprint": f}
            for m, (i, f) in zip(s.modalities, s.models, strict=True)
        },
    }
    (folder / card["file"]).write_bytes(model)
    if proxies is not None:
        file = io.BytesIO()
        np.savez(file, **proxies_file(proxies))  # type: ignore[arg-type]
        (folder / f"{rule}.npz").write_bytes(file.getvalue())
        card["proxies"] = f"{rule}.npz"
        card["proxies_sha256"] = hashlib.sha256(file.getvalue()).hexdigest()
    (folder / f"{rule}.toml").write_text(tomli_w.dumps(card), encoding="utf-8")
    return card


def command(rule: str, what: str, arguments: list[str] | None = None) -> int:
    """Run the training of one rule as a command."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("data", type=Path, help="sittings (.npz) made by fusion_sittings")
    parser.add_argument("--out", type=Path, required=True, help="folder for network and card")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--folds", type=int, default=1, help="leave out one in so many people")
    parser.add_argument("--fold", type=int, default=0, help="which of them, from 0")
    parser.add_argument("--impute", action="store_true", help="fill in missing modalities")
    parser.add_argument("--seed", type=int, default=0)
    o = parser.parse_args(arguments)
    if o.rounds < 1 or o.folds < 1 or not 0 <= o.fold < o.folds or o.seed < 0:
        parser.error("rounds and folds are 1 or more, a fold is one of them, a seed 0 or above")
    torch.set_num_threads(1)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    o.out.mkdir(parents=True, exist_ok=True)
    logging.getLogger().addHandler(logging.FileHandler(o.out / "train.log", encoding="utf-8"))
    try:
        card = run(
            rule,
            o.data,
            o.out,
            rounds=o.rounds,
            folds=o.folds,
            fold=o.fold,
            impute=o.impute,
            seed=o.seed,
        )
    except SittingsError as error:
        log.error("%s", error)
        return 1
    log.info("%s", card["scores"])
    return 0
