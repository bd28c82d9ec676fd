"""Whether a personal EEG model is admitted when it must be, and never when it must not.

    python benchmarks/personal.py [--runs 100] [--recordings 10] [--orders 10] [--out FILE]

Simulated participants go through 16 clips of 20 s (four conditions, a rest before) with a known
effect in their EEG, or none, and a known drift. ``--runs`` sittings a row are cut and trained
without being recorded: the same samples, the same windows, the same training (a test holds that
the windows are equal to the bit). ``--recordings`` more are recorded, read again and calibrated as
an operator would. ``--orders``: in so many sittings without an effect the order is drawn anew 500
times, which says what share chance admits far better than 100 runs can: nothing in the EEG then
knows of the order, so each is another run. OPENBLAS_NUM_THREADS=1; some 25 minutes of one core.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta, binom

from emoscope.personal.asked import Asked
from emoscope.personal.runner import calibrate_recordings
from emoscope.protocol.file import Protocol, parse
from emoscope.simulate.standard import FILE, standard
from emoscope.simulate.study import Planted, record, rehearsed
from emoscope.simulate.windows import windows_of
from emoscope_models.training._eeg_dataset import read_recordings
from emoscope_models.training._eeg_proof import (
    ALPHA,
    PERMUTATIONS,
    Table,
    balanced,
    by_clip,
    held_out,
    shuffled,
)
from emoscope_models.training.eeg_personal import assembled, calibrate

KEPT, BY_CHANCE, BROKEN = "kept", "may be chance", "**BROKEN**"
"""How a promise stands; by chance: the interval still holds what was promised."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was planted, how often it is run, what must come of it.

    ``share`` of ``--runs``; ``must`` says how the promise stands after so many admissions of runs.
    """

    name: str
    effect: float
    drift: float
    share: float
    promise: str
    must: Callable[[int, int], str]
    blocks: bool = False


def _rarely(admitted: int, runs: int) -> str:
    if admitted <= 0.05 * runs:
        return KEPT
    return BY_CHANCE if interval(admitted, runs)[0] <= 0.05 else BROKEN


def _never(admitted: int, runs: int) -> str:
    return BROKEN if admitted else KEPT


def _found(admitted: int, runs: int) -> str:
    if admitted >= 0.95 * runs:
        return KEPT
    return BY_CHANCE if interval(admitted, runs)[1] >= 0.95 else BROKEN


def _shown(admitted: int, runs: int) -> str:
    return ""


ROWS = (
    Row("nothing, order by lot", 0.0, 0.0, 1.0, "≤ 5 %", _rarely),
    Row("drift 2, order by lot", 0.0, 2.0, 1.0, "≤ 5 %", _rarely),
    Row("drift 0.25, in blocks", 0.0, 0.25, 0.1, "never", _never, True),
    Row("drift 0.5, in blocks", 0.0, 0.5, 0.15, "never", _never, True),
    Row("drift 1, in blocks", 0.0, 1.0, 0.15, "never", _never, True),
    Row("drift 2, in blocks", 0.0, 2.0, 0.15, "never", _never, True),
    Row("effect 0.5, order by lot", 0.5, 0.0, 0.15, "", _shown),
    Row("effect 1, drift 1, order by lot", 1.0, 1.0, 0.3, "≥ 95 %", _found),
)
SEED, ORDERS = 8, 500
NOTHING, STRONG = ROWS[0], ROWS[-1]


@dataclass(slots=True)
class Count:
    """How often a model was admitted, and its heads; process seconds that all runs took."""

    runs: int = 0
    admitted: int = 0
    valence: int = 0
    arousal: int = 0
    seconds: float = 0.0

    def take(self, heads: dict[str, bool], seconds: float) -> None:
        """Count a run."""
        self.runs += 1
        self.admitted += any(heads.values())
        self.valence += heads["valence"]
        self.arousal += heads["arousal"]
        self.seconds += seconds


def main() -> int:
    """Measure, and print or write the section; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description="the admission of personal EEG models, measured")
    parser.add_argument("--runs", type=int, default=100, help="sittings in a row of the table")
    parser.add_argument("--recordings", type=int, default=10, help="whole recordings besides")
    parser.add_argument("--orders", type=int, default=10, help="sittings whose order is redrawn")
    parser.add_argument("--only", help="rows whose name has this in it")
    parser.add_argument("--seed", type=int, default=SEED, help="other participants")
    parser.add_argument("--out", type=Path, help="file for the section, else standard output")
    parser.add_argument("--json", type=Path, help="file for every figure")
    options = parser.parse_args()
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        print("Set OPENBLAS_NUM_THREADS=1: more threads wait for each other.", file=sys.stderr)
    rows = [row for row in ROWS if not options.only or options.only in row.name]
    counts = [(row, "windows", counted(row, options.runs, options.seed)) for row in rows]
    for row in (NOTHING, STRONG) if options.recordings and not options.only else ():
        counts.append((row, "recordings", recorded(row, options.recordings // 2, options.seed)))
    text = table(counts)
    if options.orders and not options.only:
        text += "\n" + chance(options.orders, options.seed)
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text)
    if options.json:
        options.json.write_text(json.dumps([_plain(*one) for one in counts], indent=1))
    return int(any(row.must(c.admitted, c.runs) == BROKEN for row, _, c in counts))


def counted(row: Row, runs: int, seed: int) -> Count:
    """Return what comes of sittings that are cut and trained without being recorded."""
    count = Count()
    protocol = _protocol(row)
    with tempfile.TemporaryDirectory() as folder:
        data, model = Path(folder, "windows.npz"), Path(folder, "model.onnx")
        for number in _numbers(row, runs):
            began = time.process_time()
            sitting = rehearsed(protocol.draw(number, seed), Planted(row.effect, row.drift, seed))
            np.savez(data, allow_pickle=False, **windows_of(sitting))
            report = calibrate([data], model)
            heads = {name: head["admitted"] for name, head in report["heads"].items()}
            count.take(heads, time.process_time() - began)
    _say(row, "windows", count)
    return count


def recorded(row: Row, runs: int, seed: int) -> Count:
    """Return what comes of sittings that are recorded, read again and calibrated."""
    count = Count()
    protocol = _protocol(row)
    for number in range(1, runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            began = time.process_time()
            sitting = rehearsed(protocol.draw(number, seed), Planted(row.effect, row.drift, seed))
            made = record(sitting, Path(folder, sitting.code))
            outcome = calibrate_recordings(
                [made.folder], sitting.code, Path(folder, "model.onnx"), asked=Asked(), apart=False
            )
            heads = {head.name: head.admitted for head in outcome.heads}
            count.take(heads, time.process_time() - began)
    _say(row, "recordings", count)
    return count


def _protocol(row: Row) -> Protocol:
    return parse(standard(blocks=row.blocks).encode(), Path(FILE))


def _numbers(row: Row, runs: int) -> Iterator[int]:
    yield from range(1, max(1, round(runs * row.share)) + 1)


def _say(row: Row, how: str, count: Count) -> None:
    print(f"{row.name} ({how}): {count}", file=sys.stderr, flush=True)


def chance(sittings: int, seed: int) -> str:
    """Return what share of runs without an effect is admitted, from many orders a sitting.

    Admitted as training does it, for both axes at once: the lesser p, doubled (Holm), below .05.
    """
    protocol, asked = _protocol(NOTHING), Asked()
    drawn = [protocol.draw(number, seed) for number in range(1, ORDERS + 1)]
    labels = np.array(
        [
            [
                [side == "high" for side in asked.table[t.condition]]
                for t in run.trials
                if t.stimulus
            ]
            for run in drawn
        ],
        dtype=np.float64,
    )
    shares = []
    for number in range(1, sittings + 1):
        with tempfile.TemporaryDirectory() as folder:
            sitting = rehearsed(protocol.draw(number, seed), Planted(0.0, 0.0, seed + 1))
            np.savez(Path(folder, "windows.npz"), allow_pickle=False, **windows_of(sitting))
            data = assembled(read_recordings([Path(folder, "windows.npz")]))
        least = np.minimum(*(_p_values(data.table, labels[:, :, axis].T) for axis in (0, 1)))
        shares.append(float((2 * least < ALPHA).mean()))
    mean, error = float(np.mean(shares)), float(np.std(shares, ddof=1) / np.sqrt(sittings))
    return (
        f"Nothing planted, {sittings} sittings with {ORDERS} orders each: {mean:.1%} admitted"
        f" (standard error {error:.1%}).\n"
    )


def _p_values(table: Table, labels: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return p (orders,) of labels (clips, orders): the greater of permutations' and a coin's."""
    clips, orders = labels.shape
    shuffles = shuffled(labels[:, 0], table.block, PERMUTATIONS, np.random.default_rng(0))
    every = np.column_stack((labels, shuffles))
    logits = by_clip(held_out(table, every, np.arange(clips)), table.clip, clips)
    scores = balanced(logits, every)
    null = np.sort(scores[orders:])
    as_good = len(null) - np.searchsorted(null, scores[:orders] - 1e-12)
    right = ((logits > 0) == (every > 0.5)).sum(axis=0)[:orders]
    return np.asarray(np.maximum((1 + as_good) / (1 + len(null)), binom.sf(right - 1, clips, 0.5)))


def interval(admitted: int, runs: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Clopper & Pearson 1934)."""
    low = beta.ppf(0.025, admitted, runs - admitted + 1) if admitted else 0.0
    high = beta.ppf(0.975, admitted + 1, runs - admitted) if admitted < runs else 1.0
    return float(low), float(high)


def table(counts: Sequence[tuple[Row, str, Count]]) -> str:
    """Return the section."""
    lines = [
        "| planted | through | admitted | 95 % interval | valence | arousal | must be | | s each |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row, how, count in counts:
        low, high = interval(count.admitted, count.runs)
        verdict = row.must(count.admitted, count.runs)
        lines.append(
            f"| {row.name} | {how} | {count.admitted} of {count.runs} | {low:.1%} to {high:.1%} |"
            f" {count.valence} | {count.arousal} | {row.promise} | {verdict} |"
            f" {count.seconds / count.runs:.1f} |"
        )
    total = sum(count.seconds for _, _, count in counts)
    return "\n".join([*lines, "", f"{total / 60:.0f} minutes of one core in all."]) + "\n"


def _plain(row: Row, how: str, count: Count) -> dict[str, Any]:
    return {
        "planted": row.name,
        "effect": row.effect,
        "drift": row.drift,
        "blocks": row.blocks,
        "through": how,
        "runs": count.runs,
        "admitted": count.admitted,
        "valence": count.valence,
        "arousal": count.arousal,
        "interval": interval(count.admitted, count.runs),
        "seconds": count.seconds,
    }


if __name__ == "__main__":
    sys.exit(main())
