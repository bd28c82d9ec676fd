"""Learned fusion measured against the pool and the hidden Markov model, on held-out people.

    python benchmarks/learned_fusion.py --write FOLDER [--data DECISIONS.npz]
    python -m emoscope_models.training.fusion_attention FOLDER/simulated.npz \
        --out FOLDER/simulated/attention/0 --folds 3 --fold 0      (each rule, each fold, each data)
    python benchmarks/learned_fusion.py --read FOLDER [--out docs/learned-fusion.md]

The first writes made-up sittings and, from private decisions, clips in a row, both whole and
spoiled. The trainings need torch. The last judges each fold's held-out sittings, one moment a
second: the hidden Markov model in the engine of a session, the pool and the networks in one batch,
which is the same to them (a test holds it) and takes a tenth of the time. Folds that were not
trained are left out, and the report says so.
"""

import argparse
import itertools
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "models"))

from asynchronous import SECOND, TICK, Run, Sitting, sitting

from emoscope_models import (
    COMMON,
    MODALITIES,
    Estimate,
    FusionEngine,
    FusionSettings,
    Modality,
    Validity,
    because,
    invalid,
)
from emoscope_models._calibrate import softmax
from emoscope_models._fusion import in_common
from emoscope_models._fusion_grid import Grid
from emoscope_models._metrics import measure
from emoscope_models._rules import Heard
from emoscope_models.rules_learned import LearnedRule, read_learned
from emoscope_models.training._fusion_sittings import Sittings, read_sittings
from emoscope_models.training.fusion_sittings import from_decisions

FOLDS = 3
SITTINGS = 30
SECONDS = 300.0
HELD = 4
"""Held-out sittings of each fold that are judged."""
MARK = "<!-- measured: what follows is written by benchmarks/learned_fusion.py -->"
EVEN = np.full(7, 1 / 7)
SETS = {"simulated": "Made-up sittings", "decisions": "Recorded clips in a row"}
RULES = {
    "pool": ("log-opinion-pool", "instant"),
    "HMM (stable)": ("log-opinion-pool", "stable"),
    "attention": ("attention", "instant"),
    "memory fusion network": ("memory-fusion-network", "instant"),
    "attention, imputing": ("attention", "instant"),
}
FOLDERS = {
    "attention": "attention",
    "memory fusion network": "memory",
    "attention, imputing": "imputing",
}
CELLS = ("as made: spoiled in spells", "no face at all")
EVERY = 5
"""Ticks of the sittings, five a second, between two moments that are judged."""
COLUMNS = ("accuracy", "uar", "nll", "ece", "flips")


def simulated() -> Sittings:
    """Return made-up sittings; one in three with nothing spoiled, as most of a session is."""
    rows: list[tuple[int, int, int, int, np.ndarray, float]] = []
    ticks = []
    for s in range(SITTINGS):
        made = sitting(1000 + s, SECONDS, spoiled=0.0 if s % 3 == 2 else 0.25)
        for arrival, e in made.arrivals:
            p = in_common(e, EVEN)
            weight = 0.0 if p is None else e.validity.score
            rows.append(
                (s, MODALITIES.index(e.modality), e.time, arrival, EVEN if p is None else p, weight)
            )
        ticks += [(s, (i + 1) * TICK, int(c)) for i, c in enumerate(made.states)]
    names = ("sitting", "modality", "time", "arrival")
    windows = {n: np.array([r[i] for r in rows], dtype=np.int64) for i, n in enumerate(names)}
    windows["probabilities"] = np.array([r[4] for r in rows])
    windows["weight"] = np.array([r[5] for r in rows])
    table = np.array(ticks, dtype=np.int64)
    moments = {"sitting": table[:, 0], "time": table[:, 1], "label": table[:, 2]}
    models = tuple(("simulated", "simulated") for _ in MODALITIES)
    origin = f"{SITTINGS} made-up sittings of {SECONDS:.0f} s"
    return Sittings(MODALITIES, models, origin, np.arange(SITTINGS), windows, moments)


def sittings_of(s: Sittings, fold: int) -> list[Sitting]:
    """Return a fold's held-out sittings as the engine is to hear them."""
    people = np.unique(s.person)
    out = people[np.arange(len(people)) % FOLDS == fold]
    found = []
    sittings = np.flatnonzero(np.isin(s.person, out))
    for i in sittings[:: max(1, len(sittings) // HELD)][:HELD]:
        rows = np.flatnonzero(s.windows["sitting"] == i)
        rows = rows[np.argsort(s.windows["arrival"][rows], kind="stable")]
        arrivals = tuple((int(s.windows["arrival"][r]), _estimate(s, int(r))) for r in rows)
        states = s.ticks["label"][s.ticks["sitting"] == i]
        found.append(Sitting(states, arrivals))
    return found


def _estimate(s: Sittings, row: int) -> Estimate:
    weight, time = float(s.windows["weight"][row]), int(s.windows["time"][row])
    validity = Validity(weight) if weight else invalid(because("Spoiled."))
    name = s.modalities[int(s.windows["modality"][row])]
    modality = next(m for m in MODALITIES if m == name)
    p = s.windows["probabilities"][row]
    return Estimate(modality, "held out", time - 1, time, validity, p, None, COMMON)


def faceless(many: list[Sitting]) -> list[Sitting]:
    """Return sittings without their face."""
    return [
        replace(s, arrivals=tuple(a for a in s.arrivals if a[1].modality != "face")) for s in many
    ]


def scored(many: list[Sitting], settings: FusionSettings) -> dict[str, float]:
    """Return the scores over one moment a second of some sittings."""
    engine = settings.mode == "stable"
    runs = [played(s, settings) if engine else batch(s, settings) for s in many]
    labels = np.concatenate([s.states[EVERY - 1 :: EVERY] for s in many])
    m = measure(np.concatenate([r.probabilities for r in runs]), labels).as_dict()
    flips = float(np.mean([(np.diff(r.labels) != 0).mean() * 60 for r in runs]))
    return {**{n: m[n] for n in COLUMNS if n in m}, "flips": flips}


def played(made: Sitting, settings: FusionSettings) -> Run:
    """Play a sitting through the engine, one moment a second."""
    engine, place = FusionEngine(settings), 0
    labels, probabilities = [], []
    for i in range(EVERY - 1, len(made.states), EVERY):
        now = (i + 1) * TICK
        while place < len(made.arrivals) and made.arrivals[place][0] <= now:
            engine.push(made.arrivals[place][1])
            place += 1
        fused = engine.tick(now)
        labels.append(int(fused.probabilities.argmax()) if fused.n_used else -1)
        probabilities.append(fused.probabilities)
    return Run(np.array(labels), np.array(probabilities))


def batch(made: Sitting, settings: FusionSettings) -> Run:
    """Return what the pool or a network says, one moment a second, without an engine."""
    rule = settings.learned
    grid, proxies = Grid(MODALITIES, 1), None
    if isinstance(rule, LearnedRule):
        grid, proxies = rule.grid, rule.proxies
    terms, reach = settings.terms(), round((grid.seconds + 6) * SECOND)
    heard: dict[Modality, list[Heard]] = {m: [] for m in grid.modalities}
    seen, silent, place = [], [], 0
    for i in range(EVERY - 1, len(made.states), EVERY):
        now = (i + 1) * TICK
        while place < len(made.arrivals) and made.arrivals[place][0] <= now:
            e = made.arrivals[place][1]
            assert e.probabilities is not None
            heard[e.modality].append(Heard(e.time, e.probabilities, e.validity.score))
            place += 1
        recent = {m: [h for h in w[-120:] if h.time >= now - reach] for m, w in heard.items()}
        seen.append(grid.seen(now, recent, terms, proxies))
        silent.append(not seen[-1][0][-1, :, 7].any())
    evidence, mask = (np.stack([s[j] for s in seen]) for j in (0, 1))
    if isinstance(rule, LearnedRule):
        (p,) = rule.session.run(None, {"evidence": evidence, "mask": mask})
    else:  # the pool: a product of what is newest, by weight
        p = softmax(evidence[:, -1, :, :7].sum(axis=1))
    p = np.where(np.array(silent)[:, None], EVEN, p.astype(np.float64))
    p /= p.sum(axis=1, keepdims=True)
    return Run(np.where(silent, -1, p.argmax(axis=1)), p)


def spent(made: Sitting, settings: FusionSettings) -> list[float]:
    """Return CPU ms of one push and one tick, for 200 windows."""
    engine, found, last = FusionEngine(settings), [], 0
    for arrival, estimate in itertools.islice(made.arrivals, 230):
        last = max(last, arrival)
        begun = time.thread_time_ns()
        engine.push(estimate)
        engine.tick(last)
        found.append((time.thread_time_ns() - begun) / 1e6)
    return found[30:]


def settings_of(name: str, folder: Path, fold: int) -> FusionSettings | None:
    """Return the settings of a rule; None where it was not trained."""
    rule, mode = RULES[name]
    if name not in FOLDERS:
        return FusionSettings(rule=rule, mode=mode)
    card = folder / FOLDERS[name] / str(fold) / f"{rule}.toml"
    if not card.exists():
        return None
    return FusionSettings(rule=rule, mode=mode, learned=read_learned(card))


def cells_of(s: Sittings, fold: int) -> Iterator[tuple[str, list[Sitting]]]:
    """Yield each corruption and the fold's sittings under it."""
    held = sittings_of(s, fold)
    yield CELLS[0], held
    yield CELLS[1], faceless(held)


def trained(folder: Path, fold: int) -> bool:
    """Return whether both networks of a fold are there."""
    return all(
        settings_of(n, folder, fold) is not None for n in ("attention", "memory fusion network")
    )


def measured(kind: str, folder: Path, fold: int) -> dict[str, Any]:
    """Return one fold's scores by corruption and rule, and CPU ms; kept in a file."""
    kept = folder / f"scores-{kind}-{fold}.json"
    if kept.exists():
        return dict(json.loads(kept.read_text(encoding="utf-8")))
    s = read_sittings(folder / f"{kind}.npz")
    chosen = {name: settings_of(name, folder / kind, fold) for name in RULES}
    found: dict[str, Any] = {"about": f"{s.origin}; {', '.join(s.modalities)}", "cells": {}}
    for cell, many in cells_of(s, fold):
        found["cells"][cell] = {n: scored(many, c) for n, c in chosen.items() if c is not None}
        if cell == CELLS[0]:
            found["ms"] = {n: spent(many[0], c) for n, c in chosen.items() if c is not None}
    kept.write_text(json.dumps(found), encoding="utf-8")
    return found


def tables(kind: str, folder: Path) -> list[str]:
    """Return the tables of one set of sittings."""
    folds = [measured(kind, folder, fold) for fold in range(FOLDS) if trained(folder / kind, fold)]
    about = (
        f"{folds[0]['about']}; {len(folds)} of {FOLDS} folds of people, {HELD} held-out sittings"
    )
    lines = [f"## {SETS[kind]}", "", f"{about} held out.", ""]
    for cell, rules in folds[0]["cells"].items():
        lines += [f"### {cell.capitalize()}", ""]
        found = {n: [f["cells"][cell][n] for f in folds if n in f["cells"][cell]] for n in rules}
        lines += _table(found)
    lines += ["CPU ms of one push and one tick:", "", "| | p50 | p99 |", "|---|---|---|"]
    for name, values in folds[0]["ms"].items():
        lines.append(f"| {name} | {np.median(values):.2f} | {np.quantile(values, 0.99):.2f} |")
    return [*lines, ""]


def _table(rules: dict[str, list[dict[str, float]]]) -> list[str]:
    lines = [
        "| rule | accuracy | UAR | NLL | ECE-15 | flips a minute |",
        "|---|---|---|---|---|---|",
    ]
    for name, folds in rules.items():
        cells = []
        for column in COLUMNS:
            values = np.array([f[column] for f in folds])
            digits = 1 if column == "flips" else 3
            spread = values.std(ddof=1) if len(values) > 1 else 0.0
            cells.append(f"{values.mean():.{digits}f} ± {spread:.{digits}f}")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return [*lines, ""]


def selftraining(folder: Path) -> list[str]:
    """Return the table of self-training, where it was made."""
    path = folder / "selftrain" / "table.json"
    if not path.exists():
        return []
    found = json.loads(path.read_text(encoding="utf-8"))
    names = list(next(iter(found["table"].values())))
    lines = [
        "## Self-training",
        "",
        f"{found['about']} Accuracy on people left out, mean ± sd over folds.",
        "",
        "| labelled people | " + " | ".join(names) + " |",
        "|---" * (len(names) + 1) + "|",
    ]
    for people, row in found["table"].items():
        cells = [f"{row[n][0]:.3f} ± {row[n][1]:.3f}" for n in names]
        lines.append(f"| {people} | " + " | ".join(cells) + " |")
    return [*lines, ""]


def main() -> int:
    """Write sittings, or measure what was trained on them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", type=Path, help="make sittings in this folder")
    parser.add_argument("--data", type=Path, help="recorded decisions (.npz), private")
    parser.add_argument("--read", type=Path, help="measure what was trained in this folder")
    parser.add_argument("--fold", type=int, help="measure this fold alone, and report nothing")
    parser.add_argument("--out", type=Path, help="put the report below the mark in this file")
    o = parser.parse_args()
    if o.write:
        o.write.mkdir(parents=True, exist_ok=True)
        simulated().save(o.write / "simulated.npz")
        if o.data:
            from_decisions(o.data, 0).save(o.write / "decisions.npz")
    if not o.read:
        return 0
    if o.fold is not None:
        for kind in SETS:
            if (o.read / f"{kind}.npz").exists() and trained(o.read / kind, o.fold):
                measured(kind, o.read, o.fold)
        return 0
    lines = [MARK, "", "# Measured", "", "Made by `benchmarks/learned_fusion.py`.", ""]
    for kind in SETS:
        if (o.read / f"{kind}.npz").exists():
            lines += tables(kind, o.read)
        else:
            lines += [f"## {SETS[kind]}", "", "Skipped: the decisions are private.", ""]
    lines += selftraining(o.read)
    report = "\n".join(lines)
    print(report)
    if o.out:
        before = o.out.read_text(encoding="utf-8").partition(MARK)[0] if o.out.exists() else ""
        o.out.write_text(before + report, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
