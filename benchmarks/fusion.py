"""Fusion measured: rules on recorded decisions, modes on a made-up sitting, time per answer.

    python benchmarks/fusion.py [--data FILE.npz] [--out docs/fusion.md]

The decisions (RAVDESS, 18 actors, out-of-subject logits of speech and face networks) are private:
without --data that part is skipped, and the report says so. Any file that `emoscope fuse` reads
will do. The EEG stream is simulated, and its errors are independent of the others'.
"""

import argparse
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "models"))

from asynchronous import Sitting, flips_per_minute, lags, play, sitting

from emoscope.fuse_command import read_decisions
from emoscope_models import MODES, RULES, FusionEngine, FusionSettings, Mode
from emoscope_models._fusion_trial import (
    Corrupted,
    Decisions,
    apply,
    corrupt,
    fit,
    parse_corruption,
    raw_mean,
    unimodal,
)
from emoscope_models._metrics import Metrics, measure

STREAMS = ("speech", "face", "simulated-eeg")
SEEDS = 5
CELLS = (
    "",
    "any:missing=.25",
    "any:missing=.5",
    "face:missing=1",
    "speech:missing=1",
    "speech:garbage=.15",
    "speech:garbage=.3",
    "speech:garbage=.5",
    "any:garbage=.3",
    "face:stuck=.5",
    "any:missing=.25,any:garbage=.2",
)
HARD = ("", "any:missing=.25", "any:missing=.5", "face:missing=1", "speech:missing=1")
"""Cells in which all that is wrong is known already when quality is hard."""
NAMES = ("accuracy", "uar", "nll", "brier", "ece")
MARK = "<!-- measured: what follows is written by benchmarks/fusion.py -->"
RAW, BEST = "raw mean", "best unimodal"


@dataclass(frozen=True, slots=True)
class Cell:
    """Scores of one rule in one cell: over all decisions, and the folds' spread of accuracy."""

    pooled: Metrics
    accuracy_sd: float
    folds: tuple[float, float]
    """Mean over folds of accuracy and of ECE."""


def decided(
    d: Decisions, spec: str, quality: str, seed: int, fits: dict[int, object]
) -> dict[str, np.ndarray]:
    """Return every rule's out-of-fold answers (n, k) in one cell."""
    corruptions, _ = parse_corruption(spec, d.streams)
    spoiled = corrupt(d, corruptions, quality, np.random.default_rng((seed, 2)))
    whole: dict[str, np.ndarray] = defaultdict(lambda: np.empty(d.logits[:, 0].shape))
    for fold, fitted in fits.items():
        rows = d.groups == fold
        part = Corrupted(spoiled.decisions.at(rows), spoiled.quality[rows], spoiled.good[rows])
        for rule in RULES:
            whole[rule][rows] = apply(rule, part, fitted, quality)
        whole[RAW][rows] = raw_mean(part)
        for stream in d.streams:
            whole[f"{stream} alone"][rows] = unimodal(stream, part, fitted, quality)
    return dict(whole)


def averaged(many: list[Metrics]) -> Metrics:
    """Return the mean of scores."""
    rows = [m.as_dict() for m in many]
    return Metrics(**{k: type(v)(np.mean([r[k] for r in rows])) for k, v in rows[0].items()})


def cells(path: Path, streams: tuple[str, ...]) -> dict[tuple[str, str], dict[str, Cell]]:
    """Return scores by (corruption, quality) and rule, the mean of all seeds."""
    whole: dict[tuple[str, str], dict[str, list[Metrics]]] = defaultdict(lambda: defaultdict(list))
    apart: dict[tuple[str, str], dict[str, list[list[Metrics]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for seed in range(SEEDS):
        d = read_decisions(path, streams, seed)
        for quality in ("hard", "soft"):
            fits = {int(f): fit(d.at(d.groups != f), quality, seed) for f in np.unique(d.groups)}
            for spec in CELLS:
                for name, p in decided(d, spec, quality, seed, fits).items():
                    whole[spec, quality][name].append(measure(p, d.labels))
                    each = [measure(p[d.groups == f], d.labels[d.groups == f]) for f in fits]
                    apart[spec, quality][name].append(each)
    return {key: {n: _cell(m, apart[key][n]) for n, m in whole[key].items()} for key in whole}


def _cell(pooled: list[Metrics], apart: list[list[Metrics]]) -> Cell:
    accuracy = np.array([[m.accuracy for m in folds] for folds in apart]).mean(axis=0)
    ece = np.mean([[m.ece for m in folds] for folds in apart])
    return Cell(averaged(pooled), float(accuracy.std(ddof=1)), (float(accuracy.mean()), float(ece)))


def best_unimodal(cell: dict[str, Cell]) -> Cell:
    """Return the scores of whichever stream alone is best in this very cell."""
    alone = [c for name, c in cell.items() if name.endswith(" alone")]
    return max(alone, key=lambda c: c.pooled.accuracy)


def table(title: str, cell: dict[str, Cell]) -> list[str]:
    """Return one cell as a Markdown table."""
    lines = [
        f"### {title}",
        "",
        "| rule | accuracy, fold mean ± sd | accuracy | UAR | NLL | Brier | ECE-15 |",
        "|---|---|---|---|---|---|---|",
    ]
    rows = {r: cell[r] for r in RULES} | {RAW: cell[RAW], BEST: best_unimodal(cell)}
    for name, c in rows.items():
        values = " | ".join(f"{getattr(c.pooled, n):.3f}" for n in NAMES)
        lines.append(f"| {name} | {c.folds[0]:.3f} ± {c.accuracy_sd:.3f} | {values} |")
    return [*lines, ""]


def verdicts(found: dict[tuple[str, str], dict[str, Cell]], two: Cell) -> list[str]:
    """Return the limits and whether they were kept."""
    pool = {key: cell["log-opinion-pool"] for key, cell in found.items()}
    clean, noisy = pool["", "hard"], ("speech:garbage=.5", "soft")
    gain = pool[noisy].pooled.accuracy - found[noisy][RAW].pooled.accuracy
    known = [key for key in found if key[1] == "soft" or key[0] in HARD]
    short = {k: best_unimodal(found[k]).pooled.accuracy - pool[k].pooled.accuracy for k in known}
    worst = max(short, key=lambda k: short[k])
    checks = [
        ("three streams, accuracy, fold mean", clean.folds[0], clean.folds[0] >= 0.865, "≥ .865"),
        ("three streams, ECE-15, all folds' answers", clean.pooled.ece,
         clean.pooled.ece <= 0.035, "≤ .035"),
        ("three streams, NLL", clean.pooled.nll, clean.pooled.nll <= 0.45, "≤ .45"),
        ("two streams, accuracy, fold mean", two.folds[0], two.folds[0] >= 0.85, "≥ .85"),
        ("half the speech garbage, quality known, over the raw mean", gain, gain >= 0.08, "≥ .08"),
        (f"most below the best unimodal, quality known ({' '.join(worst) or 'clean'})",
         short[worst], short[worst] <= 0.005, "≤ .005"),
    ]  # fmt: skip
    return _checked(checks)


def _checked(checks: list[tuple[str, float, bool, str]]) -> list[str]:
    lines = ["| of the log-opinion pool | measured | limit | |", "|---|---|---|---|"]
    for name, value, kept, limit in checks:
        lines.append(f"| {name} | {value:.3f} | {limit} | {'kept' if kept else '**MISSED**'} |")
    return [*lines, ""]


def decisions_report(path: Path) -> list[str]:
    """Return the part that needs recorded decisions."""
    found = cells(path, STREAMS)
    two = cells(path, STREAMS[:2])["", "hard"]["log-opinion-pool"]
    d = read_decisions(path, STREAMS)
    lines = [
        "## Rules on recorded decisions",
        "",
        f"{len(d.labels)} decisions, {d.logits.shape[-1]} classes, streams {', '.join(d.streams)},"
        f" {len(np.unique(d.groups))} folds of people, {SEEDS} seeds of corruption and of the"
        " simulated stream. Temperatures, weights, reliability, validity and stacker come from the"
        " other folds. Hard: only what is missing is known. Soft: a noisy quality as well.",
        "",
        *verdicts(found, two),
    ]
    for (spec, quality), cell in found.items():
        lines += table(f"{spec or 'nothing corrupted'}, quality {quality}", cell)
    return lines


def sittings(dwell: float) -> list[Sitting]:
    """Return ten sittings of ten minutes."""
    return [sitting(seed, 600, dwell) for seed in range(10)]


def time_report() -> list[str]:
    """Return the modes on made-up sittings."""
    lines = [
        "## Modes on a made-up sitting",
        "",
        "10 x 600 s, seven states, face 5 Hz, speech and EEG 1 Hz, correlated errors, latencies of"
        " 80, 300 and 200 ms, a quarter of the time spoiled. Lag: from a change of state to the"
        " right label, median.",
        "",
        "| states last | mode | accuracy | UAR | NLL | ECE-15 | flips a minute | lag | missed |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    score: dict[tuple[float, Mode], tuple[float, float]] = {}
    for dwell in (5.0, 10.0, 20.0, 40.0):
        made = sittings(dwell)
        states = np.concatenate([s.states for s in made])
        for mode in MODES:
            runs = [play(s, FusionSettings(mode=mode)) for s in made]
            m = measure(np.concatenate([r.probabilities for r in runs]), states)
            flips = float(np.mean([flips_per_minute(r.labels) for r in runs]))
            found = [lags(s.states, r.labels) for s, r in zip(made, runs, strict=True)]
            lag = float(np.median(np.concatenate([f[0] for f in found])))
            score[dwell, mode] = (m.accuracy, flips)
            lines.append(
                f"| {dwell:.0f} s | {mode} | {m.accuracy:.3f} | {m.uar:.3f} | {m.nll:.2f} |"
                f" {m.ece:.3f} | {flips:.1f} | {lag:.1f} s | {np.mean([f[1] for f in found]):.2f} |"
            )
    gain = score[20.0, "stable"][0] - score[20.0, "instant"][0]
    flips = score[20.0, "stable"][1]
    checks = [
        ("stable over the plain pool at 20 s, accuracy", gain, gain >= 0.08, "≥ .08"),
        ("stable at 20 s, flips a minute", flips, flips <= 15, "≤ 15"),
    ]
    return [*lines, "", *_checked(checks)]


def speed_report() -> list[str]:
    """Return the time of one push and one tick, as the program does at each result."""
    lines = [
        "## Time per fused result",
        "",
        "One push and one tick of three modalities, CPU time of the thread, ms.",
        "",
        "| | p50 | p99 |",
        "|---|---|---|",
    ]
    checks: list[tuple[str, float, bool, str]] = []
    made = sitting(0, 300)
    for mode in MODES:
        spent = _spent(made, FusionSettings(mode=mode))
        lines.append(f"| {mode} | {np.median(spent):.3f} | {np.quantile(spent, 0.99):.3f} |")
        p50, p99 = float(np.median(spent)), float(np.quantile(spent, 0.99))
        checks += [(f"{mode}, p50 ms", p50, p50 <= 0.3, "≤ 0.3")]
        checks += [(f"{mode}, p99 ms", p99, p99 <= 2, "≤ 2")]
    spent = _spent(sitting(0, 60), FusionSettings(bands=True, mode="instant"))
    lines.append(f"| with bands | {np.median(spent):.3f} | {np.quantile(spent, 0.99):.3f} |")
    p50 = float(np.median(spent))
    checks.append(("a result with a band, p50 ms", p50, p50 <= 5, "≤ 5"))
    return [*lines, "", *_checked(checks)]


def _spent(made: Sitting, settings: FusionSettings) -> np.ndarray:
    engine, spent, last = FusionEngine(settings), [], 0
    for arrival, estimate in made.arrivals:
        last = max(last, arrival)
        begun = time.thread_time_ns()
        engine.push(estimate)
        engine.tick(last)
        spent.append((time.thread_time_ns() - begun) / 1e6)
    return np.array(spent)


def main() -> int:
    """Measure, print the report, and return 1 when a limit was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="recorded decisions (.npz)")
    parser.add_argument("--out", type=Path, help="put the report below the mark in this file")
    options = parser.parse_args()
    lines = [MARK, "", "# Measured", "", "Made by `benchmarks/fusion.py`.", ""]
    lines += [*speed_report(), *time_report()]
    if options.data is None or not options.data.exists():
        lines += ["## Rules on recorded decisions", "", "Skipped: the decisions are private and"]
        lines += ["were not there. Give a file with --data.", ""]
    else:
        lines += decisions_report(options.data)
    report = "\n".join(lines)
    print(report)
    if options.out:
        before = ""
        if options.out.exists():
            before = options.out.read_text(encoding="utf-8").partition(MARK)[0]
        options.out.write_text(before + report, encoding="utf-8")
    return int("**MISSED**" in report)


if __name__ == "__main__":
    sys.exit(main())
