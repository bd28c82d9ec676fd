"""Self-training: a few people's labels, many people's recordings. What to believe of one's own.

    python -m emoscope_models.training.fusion_selftrain DECISIONS.npz --out FOLDER

A linear classifier on the features learns from a few labelled people, answers on the others,
learns from some of its own answers as well, three times over, and is tested on people left out.
Compared: which answers it takes. A plain threshold on confidence takes the easy classes only;
the surest share of every class keeps the classes balanced (``balanced``). The file: ``emotion``
and ``actor`` (n,), and every array named in --features (n, d). Cut off? Give the same command
again: ``cells.jsonl`` keeps what is done.
"""

import argparse
import csv
import json
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from emoscope_models._npz import UNREADABLE
from emoscope_models.training._fusion_sittings import SittingsError
from emoscope_models.training._scores import softmax

log = logging.getLogger(__name__)

Table = NDArray[np.float64]
Labels = NDArray[np.int64]
Choose = Callable[[Table], NDArray[np.bool_]]
ROUNDS = 3
RIDGE = 3e-3
LABELLED = (1, 2, 4)
DRAWS = 3
"""Choices of who is labelled, for each fold."""
CONFIDENT = 0.9


def confident(p: Table) -> NDArray[np.bool_]:
    """Return where the answers p (n, k) are surer than a fixed threshold."""
    return np.asarray(p.max(axis=1) >= CONFIDENT)


def everything(p: Table) -> NDArray[np.bool_]:
    """Return that every answer is taken."""
    return np.ones(len(p), bool)


def balanced(p: Table, share: float = 0.5) -> NDArray[np.bool_]:
    """Return the surest ``share`` of every class that was answered, at least one of each.

    A quantile for each class instead of one threshold: as many easy as hard classes are taken.
    """
    said, sure = p.argmax(axis=1), p.max(axis=1)
    taken = np.zeros(len(p), bool)
    for k in np.unique(said):
        rows = np.flatnonzero(said == k)
        order = rows[np.argsort(-sure[rows], kind="stable")]
        taken[order[: max(1, round(share * len(rows)))]] = True
    return taken


def _most(p: Table) -> NDArray[np.bool_]:
    return balanced(p, 0.8)


WAYS: dict[str, Choose | None] = {
    "labelled only": None,
    f"confidence ≥ {CONFIDENT}": confident,
    "no threshold": everything,
    "class-balanced top 50 %": balanced,
    "class-balanced top 80 %": _most,
}
ALL = "all labels"


@dataclass(frozen=True, slots=True)
class Linear:
    """Multinomial logistic regression on standardised features: weights (d + 1, k)."""

    weights: Table

    def answers(self, x: Table) -> Table:
        """Return probabilities (n, k)."""
        return softmax(np.concatenate([x, np.ones((len(x), 1))], axis=1) @ self.weights)


def fitted(x: Table, labels: Labels, k: int) -> Linear:
    """Return the regression of least penalised loss."""
    table = np.concatenate([x, np.ones((len(x), 1))], axis=1)
    truth = np.eye(k)[labels]

    def loss(flat: Table) -> tuple[float, Table]:
        w = flat.reshape(table.shape[1], k)
        p = softmax(table @ w)
        nll = -np.log(np.maximum(p[np.arange(len(p)), labels], 1e-12)).mean()
        gradient = table.T @ (p - truth) / len(p) + 2 * RIDGE * w
        return float(nll + RIDGE * (w**2).sum()), gradient.ravel()

    start = np.zeros(table.shape[1] * k)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return Linear(found.x.reshape(table.shape[1], k))


def self_trained(x: Table, labels: Labels, more: Table, k: int, choose: Choose | None) -> Linear:
    """Learn from labelled x and, ROUNDS times, from the model's own chosen answers on ``more``."""
    model = fitted(x, labels, k)
    if choose is None or not len(more):
        return model
    for _ in range(ROUNDS):
        p = model.answers(more)
        taken = choose(p)
        both = np.concatenate([x, more[taken]])
        model = fitted(both, np.concatenate([labels, p.argmax(axis=1)[taken]]), k)
    return model


@dataclass(frozen=True, slots=True)
class People:
    """Features (n, d), labels and people (n,)."""

    x: Table
    labels: Labels
    people: Labels


def read_people(path: Path, features: tuple[str, ...]) -> People:
    """Read a file. Raises SittingsError when it cannot be learned from."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            labels, people = file["emotion"].astype(np.int64), file["actor"].astype(np.int64)
            tables = [file[name].astype(np.float64) for name in features]
        x = np.concatenate(tables, axis=1)
    except KeyError as error:
        raise SittingsError(f"{path} lacks {error}") from error
    except UNREADABLE as error:
        raise SittingsError(f"{path} cannot be learned from ({error})") from error
    if len(labels) != len(x) or len(people) != len(x) or not np.isfinite(x).all():
        raise SittingsError(f"{path}: features must be numbers, one row for each label")
    if labels.min() < 0 or len(np.unique(people)) < max(LABELLED) + 2:
        raise SittingsError(f"{path}: {max(LABELLED) + 2} people or more are needed")
    spread = x.std(axis=0)
    return People((x - x.mean(axis=0)) / np.where(spread > 0, spread, 1.0), labels, people)


def cell(data: People, fold: int, folds: int, labelled: int, draw: int) -> dict[str, float]:
    """Return the accuracy of every way on one fold, for one choice of who is labelled."""
    everyone = np.unique(data.people)
    out = everyone[np.arange(len(everyone)) % folds == fold]
    rest = everyone[~np.isin(everyone, out)]
    rng = np.random.default_rng((fold, labelled, draw))
    known = np.isin(data.people, rng.permutation(rest)[:labelled])
    test = np.isin(data.people, out)
    k = int(data.labels.max()) + 1
    scores = {}
    for name, choose in WAYS.items():
        more = data.x[~known & ~test]
        model = self_trained(data.x[known], data.labels[known], more, k, choose)
        scores[name] = _accuracy(model, data, test)
    scores[ALL] = _accuracy(fitted(data.x[~test], data.labels[~test], k), data, test)
    return scores


def _accuracy(model: Linear, data: People, rows: NDArray[np.bool_]) -> float:
    said = model.answers(data.x[rows]).argmax(axis=1)
    return float((said == data.labels[rows]).mean())


def run(path: Path, folder: Path, features: tuple[str, ...], folds: int) -> dict[str, Any]:
    """Work out every cell that is not done yet and return the table. Raises SittingsError."""
    data = read_people(path, features)
    folder.mkdir(parents=True, exist_ok=True)
    cells = folder / "cells.jsonl"
    about = f"{path.name} {','.join(features)} {folds} folds"
    done = _done(cells, about)
    for labelled in LABELLED:
        for fold in range(folds):
            for draw in range(DRAWS):
                key = f"{labelled} {fold} {draw}"
                if key in done:
                    continue
                done[key] = cell(data, fold, folds, labelled, draw)
                with cells.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"about": about, "key": key, "scores": done[key]}) + "\n")
        log.info("%d labelled: done", labelled)
    return _tabled(folder, done, data, folds)


def _done(cells: Path, about: str) -> dict[str, dict[str, float]]:
    """Return the cells of an earlier run; a line that was cut off is done anew."""
    found = {}
    for line in cells.read_text(encoding="utf-8").splitlines() if cells.exists() else []:
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if row["about"] != about:
            raise SittingsError(f"{cells} is of other data; choose another --out")
        found[row["key"]] = row["scores"]
    return found


def _tabled(
    folder: Path, done: dict[str, dict[str, float]], data: People, folds: int
) -> dict[str, Any]:
    table: dict[str, dict[str, tuple[float, float]]] = {}
    for labelled in LABELLED:
        row = {}
        for name in (*WAYS, ALL):
            by_fold = [
                np.mean([done[f"{labelled} {f} {d}"][name] for d in range(DRAWS)])
                for f in range(folds)
            ]
            row[name] = (float(np.mean(by_fold)), float(np.std(by_fold, ddof=1)))
        table[str(labelled)] = row
    people = len(np.unique(data.people))
    about = (
        f"{len(data.labels)} clips of {people} people, {folds} folds of people, {DRAWS} choices of"
        f" who is labelled, {ROUNDS} rounds."
    )
    found = {"about": about, "table": table}
    (folder / "table.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    with (folder / "table.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["labelled", *WAYS, ALL])
        for name, scores in table.items():
            writer.writerow([name, *(f"{mean:.3f}" for mean, _ in scores.values())])
    return found


def main(arguments: list[str] | None = None) -> int:
    """Compare the ways and return the exit code."""
    parser = argparse.ArgumentParser(description="Self-training compared: what to believe.")
    parser.add_argument("data", type=Path, help="decisions (.npz)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--features", default="speech_logits,action_units")
    parser.add_argument("--folds", type=int, default=3)
    o = parser.parse_args(arguments)
    if o.folds < 2:
        parser.error("two folds or more")
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        found = run(o.data, o.out, tuple(o.features.split(",")), o.folds)
    except SittingsError as error:
        log.error("%s", error)
        return 1
    for name, scores in found["table"].items():
        log.info("%s: %s", name, ", ".join(f"{n} {v[0]:.3f}" for n, v in scores.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
