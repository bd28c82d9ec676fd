"""EEG measured: closed eyes, mental states with honest and leaky splits, noise, cost.

    python benchmarks/eeg.py [--data FOLDER] [--out docs/eeg.md]

FOLDER holds three public sets that are not ours to pass on, or some of them:
``insight_eyes_open_closed_MIT.zip`` (Emotiv Insight, eyes open and closed, CSV),
``muse_mental_state.npz`` (Muse, three people, relaxed/neutral/concentrating) and
``cyton_railed_open.txt`` (OpenBCI Cyton with its accelerometer). Without them those parts are
skipped, and the report says so. BLAS should have one thread: OPENBLAS_NUM_THREADS=1.
"""

import argparse
import csv
import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.models.eeg_clips import recording, saved

from emoscope_models._eeg_movement import PUSH, SOME, movement
from emoscope_models._estimator import Window
from emoscope_models._onnx import session_options
from emoscope_models.eeg import EEGEstimator
from emoscope_models.eeg_bands import BANDS, EDGES, MUSCLE
from emoscope_models.eeg_features import (
    BRAIN,
    centre_and_spread,
    feature_bands,
    features,
    log_powers,
    mixing,
    span,
)
from emoscope_models.training._eeg_controls import muscle_features
from emoscope_models.training._eeg_graph import build
from emoscope_models.training._eeg_proof import Table, by_clip, fit, held_out
from emoscope_models.training.eeg_personal import calibrate

INSIGHT = "insight_eyes_open_closed_MIT.zip"
INSIGHT_NAMES = ("AF3", "T7", "Pz", "T8", "AF4")
INSIGHT_RATE = 128.0
MUSE = "muse_mental_state.npz"
MUSE_NAMES = ("TP9", "AF7", "AF8", "TP10")
MUSE_RATE = 256.0
CYTON = "cyton_railed_open.txt"
CYTON_RATE = 250.0
PERMUTATIONS = 999
NOISE_SETS = 120
PLANTED_SETS = 10
REPEATS = 200


def main() -> int:
    """Measure and print, or write, the section."""
    parser = argparse.ArgumentParser(description="EEG measured")
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    parser.add_argument("--out", type=Path, help="file for the section, else standard output")
    options = parser.parse_args()
    data = options.data
    parts = [HEAD, eyes(data), states(data), moved(data), admission(), cost(), MISSING]
    text = "\n\n".join(parts) + "\n"
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0


HEAD = """# EEG: what was measured

Made by `python benchmarks/eeg.py --data FOLDER`. Windows of 4 s, one a second, raw µV; log10
power in five bands and frontal alpha asymmetry; L2 logistic regression. Scores are balanced
accuracies."""

MISSING = """## What these numbers do not say

Both public sets are small, of one headset each, and nobody in them watched films: they test the
path from electrode to score, not emotions. No public recording can show that a personal model of
emotion works for *your* participant; `emoscope calibrate eeg` is that test
([personal-eeg.md](personal-eeg.md))."""


def insight(folder: Path) -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Yield "closed" or "open" and the signal (n, 5) of each recording."""
    with zipfile.ZipFile(folder / INSIGHT) as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".csv")):
            rows = list(csv.reader(io.StringIO(archive.read(name).decode())))[1:]
            table = np.array(rows, dtype=np.float64)
            yield ("closed" if "Closed" in name else "open"), table[:, 1:6]


def eyes(folder: Path | None) -> str:
    """Return the section on eyes closed and open."""
    title = "## Eyes closed or open (one person, Emotiv Insight, 5 + 5 recordings of 40 s)"
    if folder is None or not (folder / INSIGHT).is_file():
        return f"{title}\n\nNot measured: {INSIGHT} was not given."
    kinds, powers, hints = [], [], []
    for kind, signal in insight(folder):
        size, rate = span(INSIGHT_RATE), int(INSIGHT_RATE)
        stops = range(size, len(signal) + 1, rate)
        own = np.stack([log_powers(signal[s - size : s], INSIGHT_RATE) for s in stops])
        kinds.append(kind == "closed")
        powers.append(own)
        hints.append(hinted(signal))
    closed = np.array(kinds)
    rows = [
        "| site | alpha closed / open | windows told apart (AUC) | recordings told apart, threshold"
        " from the others |",
        "|---|---|---|---|",
    ]
    groups = {"frontal (AF3, AF4)": [0, 4], "Pz": [2], "temporal (T7, T8)": [1, 3]}
    for site, columns in groups.items():
        alpha = [p[:, columns, BANDS.index("alpha")].mean(axis=1) for p in powers]
        means = np.array([a.mean() for a in alpha])
        ratio = 10 ** (means[closed].mean() - means[~closed].mean())
        shut = np.concatenate([a for a, c in zip(alpha, closed, strict=True) if c])
        wide = np.concatenate([a for a, c in zip(alpha, closed, strict=True) if not c])
        rows.append(
            f"| {site} | {ratio:.2f} | {auc(shut, wide):.3f} | {left_out(means, closed)} of"
            f" {len(closed)} |"
        )
    share = [np.mean([h for h, c in zip(hints, closed, strict=True) if c == k]) for k in (1, 0)]
    rows.append("")
    rows.append(
        "The live hint `eyes_closed` (alpha peak of the posterior electrodes and no blink, no"
        f" training) is on in {share[0]:.0%} of valid windows with closed and {share[1]:.0%} with"
        " open eyes."
    )
    return title + "\n\n" + "\n".join(rows)


def hinted(signal: NDArray[np.float64]) -> float:
    """Return the share of valid windows in which the live estimator says eyes closed."""
    estimator, size = EEGEstimator(), span(INSIGHT_RATE)
    said = []
    for stop in range(size, len(signal) + 1, 32):
        index = np.arange(stop - size, stop)
        times = np.round(index / INSIGHT_RATE * 1e9).astype(np.int64)
        window = Window(
            start=int(times[0]),
            stop=round(stop / INSIGHT_RATE * 1e9),
            data=signal[index],
            times=times,
            index=index,
            rate=INSIGHT_RATE,
            expected=size,
            channels=INSIGHT_NAMES,
        )
        answer = estimator.estimate(window)
        if answer.validity.ok:
            said.append(bool(answer.details["eyes_closed"]))
    return float(np.mean(said)) if said else float("nan")


def auc(high: NDArray[np.float64], low: NDArray[np.float64]) -> float:
    """Return the share of pairs in the right order."""
    return float((high[:, np.newaxis] > low).mean() + 0.5 * (high[:, np.newaxis] == low).mean())


def left_out(values: NDArray[np.float64], high: NDArray[np.bool_]) -> int:
    """Return how many are on the right side of the middle between the others' class means."""
    right = 0
    for k in range(len(values)):
        others = np.arange(len(values)) != k
        middle = (values[others & high].mean() + values[others & ~high].mean()) / 2
        right += int((values[k] > middle) == high[k])
    return right


def states(folder: Path | None) -> str:
    """Return the section on the three mental states."""
    title = "## Relaxed, neutral, concentrating (three people, Muse, 18 recordings of 9 to 59 s)"
    if folder is None or not (folder / MUSE).is_file():
        return f"{title}\n\nNot measured: {MUSE} was not given."
    held = np.load(folder / MUSE)
    meta, size, rate = held["meta"], span(MUSE_RATE), int(MUSE_RATE)
    cut = []
    for row in meta:
        signal = held[f"eeg_{row['i']:02d}"].T
        stops = range(size, len(signal) + 1, rate)
        cut.append(np.stack([signal[s - size : s] for s in stops]))
    clip = np.repeat(np.arange(len(cut)), [len(c) for c in cut])
    person = np.unique(meta["subject"], return_inverse=True)[1]
    label = np.unique(meta["label"], return_inverse=True)[1]
    windows = np.concatenate(cut)
    every = features(windows, MUSE_RATE, MUSE_NAMES)
    low = np.array([edge[1] <= BRAIN for edge in EDGES])[feature_bands(MUSE_NAMES)]
    sets = {
        "all bands": every,
        "up to 30 Hz": every[:, low],
        f"muscle alone ({MUSCLE[0]:.0f}-{MUSCLE[1]:.0f} Hz)": muscle_features(windows, MUSE_RATE),
    }
    rows = [
        "| features | window split (leaky) | leave one recording out | p | leave one person out"
        " | p |",
        "|---|---|---|---|---|---|",
    ]
    for name, x in sets.items():
        table = Table(against_own(x, person[clip]), clip, person)
        alone, whole = (three_way(table, label, fold) for fold in (np.arange(len(label)), person))
        rows.append(
            f"| {name} | {leaky(table, label):.2f} | {alone[0]:.2f} ({alone[1]} of"
            f" {len(label)}) | {alone[2]:.3f} | {whole[0]:.2f} ({whole[1]} of {len(label)}) |"
            f" {whole[2]:.3f} |"
        )
    return "\n".join([title, "", STATES, "", *rows])


STATES = f"""Three classes, chance .33. Features are z-scored on each person's own windows, without
labels. The score is over windows, in brackets the recordings that were right; p from
{PERMUTATIONS} exchanges of labels among a person's recordings, judged on recordings. In each
row the distance from the first number to the others is how far a split by window would have
lied."""


def against_own(x: NDArray[np.float64], owner: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return robust z-scores (n, f) within each owner."""
    z = np.empty_like(x)
    for number in np.unique(owner):
        centre, spread = centre_and_spread(x[owner == number])
        z[owner == number] = (x[owner == number] - centre) / spread
    return z


def three_way(
    table: Table, label: NDArray[np.int64], fold: NDArray[np.int64]
) -> tuple[float, int, float]:
    """Return balanced accuracy over windows, recordings right, and the permutation p of those."""
    random, count = np.random.default_rng(0), len(label)
    shuffles = [label]
    for _ in range(PERMUTATIONS):
        order = np.arange(count)
        for number in np.unique(table.block):
            own = np.flatnonzero(table.block == number)
            order[own] = random.permutation(own)
        shuffles.append(label[order])
    wanted = np.stack(shuffles, axis=1)
    hot = np.stack([wanted == k for k in range(3)], axis=2).reshape(count, -1).astype(np.float64)
    logits = held_out(table, hot, fold)
    answers = by_clip(logits, table.clip, count).reshape(count, -1, 3).argmax(axis=2)
    right = (answers == wanted).sum(axis=0)
    p = float((1 + (right[1:] >= right[0]).sum()) / (1 + PERMUTATIONS))
    return three_score(logits[:, :3], label[table.clip]), int(right[0]), p


def three_score(logits: NDArray[np.float64], truth: NDArray[np.int64]) -> float:
    """Return the balanced accuracy of windows."""
    answer = logits.argmax(axis=1)
    return float(np.mean([(answer[truth == k] == k).mean() for k in range(3)]))


def leaky(table: Table, label: NDArray[np.int64]) -> float:
    """Return what a random split of windows claims."""
    truth = label[table.clip]
    fold = np.random.default_rng(0).permutation(len(truth)) % 5
    hot = np.stack([truth == k for k in range(3)], axis=1).astype(np.float64)
    logits = np.zeros((len(truth), 3))
    for number in range(5):
        inside = fold != number
        w = fit(table.x[inside], np.full(int(inside.sum()), 18 / len(truth)), hot[inside])
        logits[~inside] = table.x[~inside] @ w[:-1] + w[-1]
    return three_score(logits, truth)


def moved(folder: Path | None) -> str:
    """Return the section on movement."""
    title = "## Movement (one person at rest, OpenBCI Cyton, 68 s)"
    if folder is None or not (folder / CYTON).is_file():
        return f"{title}\n\nNot measured: {CYTON} was not given."
    lines = (folder / CYTON).read_text(encoding="utf-8", errors="replace").splitlines()
    rows = [line.split(",") for line in lines if not line.startswith("%")]
    axes = np.array([[float(v) for v in row[9:12]] for row in rows if len(row) == 13])
    size, rate = span(CYTON_RATE), int(CYTON_RATE)
    stops = range(size, len(axes) + 1, rate)
    told = [m for s in stops if (m := movement(axes[s - size : s], CYTON_RATE))]
    marked = sum(m.share >= SOME for m in told)
    low, high = np.quantile([m.push for m in told], (0.5, 1.0))
    return f"""{title}

Nobody noted when the person moved, so this shows no hits and misses, but what a sensor does at
rest. The greatest deviation from 1 g in a window of 4 s is {low:.3f} g in the median and
{high:.3f} g at most; {marked} of {len(told)} windows are marked (threshold {PUSH} g)."""


def admission() -> str:
    """Return the section on made-up recordings with and without an effect."""
    rows = ["| effect in alpha and beta | recordings | admitted for anything | CPU each |"]
    rows.append("|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for effect, sets in ((0.0, NOISE_SETS), (0.3, PLANTED_SETS), (0.6, PLANTED_SETS)):
            begun, admitted = time.process_time(), 0
            for seed in range(sets):
                held = recording(effect, seed=1000 + seed, four=True)
                path = saved(Path(folder) / "r.npz", **held)
                admitted += calibrate([path], Path(folder) / "m.onnx")["admitted"]
            spent = (time.process_time() - begun) / sets
            name = "none" if not effect else f"power x {np.exp(2 * effect):.1f}"
            rows.append(f"| {name} | {sets} | {admitted} | {spent:.1f} s |")
    return "\n".join(
        [
            "## Admission: `emoscope calibrate eeg` on made-up recordings",
            "",
            "16 clips of 9 s, three channels at 128 Hz, two questions (valence, arousal) each;"
            " clips differ from one another without a class. At most 1 in 20 without an effect may"
            " be admitted, but for luck.",
            "",
            *rows,
        ]
    )


def cost() -> str:
    """Return the section on the graph's cost."""
    rows = ["| channels | CPU per window | file |", "|---|---|---|"]
    random = np.random.default_rng(0)
    for count in (4, 8, 16, 32):
        names = [f"E{k}" for k in range(count)]
        width = mixing(names).shape[1]
        heads = {n: (random.normal(size=width + 1), 1.0) for n in ("valence", "arousal")}
        model = build(250.0, names, (np.zeros(width), np.ones(width)), heads, "")
        session = ort.InferenceSession(model, session_options(), providers=["CPUExecutionProvider"])
        window = random.normal(size=(1000, count))
        session.run(None, {"window": window})
        begun = time.thread_time()
        for _ in range(REPEATS):
            session.run(None, {"window": window})
        spent = (time.thread_time() - begun) / REPEATS * 1e3
        rows.append(f"| {count} | {spent:.2f} ms | {len(model) / 1e6:.1f} MB |")
    return "\n".join(
        ["## Cost: raw window to probabilities, one ONNX graph, 250 Hz, one thread", "", *rows]
    )


if __name__ == "__main__":
    raise SystemExit(main())
