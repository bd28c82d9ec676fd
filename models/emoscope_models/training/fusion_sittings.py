"""Makes sittings to learn fusion from: a site's own results with labels, or recorded decisions.

    python -m emoscope_models.training.fusion_sittings results \
        --sitting RESULTS.jsonl LABELS.csv PERSON [--sitting ...] --out SITTINGS.npz
    python -m emoscope_models.training.fusion_sittings decisions DECISIONS.npz --out SITTINGS.npz

RESULTS.jsonl as `emoscope live --headless --out` and `emoscope analyze` write them. LABELS.csv has
the columns start, end (seconds of session time) and label (one of the seven). Decisions, one for
each clip, have no time: a person's clips are put in a row (1 to 4 of one emotion after another,
4 s each, several rows a person), and every window within a clip says what the clip's decision
says, at the rates and latencies of live modalities, with spells in which one is gone or wrong.
"""

import argparse
import csv
import json
import logging
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS
from emoscope_models._card import ModelCard, ModelError, read_card
from emoscope_models._estimate import MODALITIES, Modality
from emoscope_models._fusion_card import fingerprint
from emoscope_models._labels import EMOTIONS
from emoscope_models._npz import UNREADABLE
from emoscope_models.training._fusion_sittings import SECOND, Sittings, SittingsError
from emoscope_models.training._scores import fit_temperature, softmax

log = logging.getLogger(__name__)

Row = tuple[int, int, int, list[float], float]
"""Modality, time, arrival, probabilities, weight."""
TICK = SECOND // 5
CLIP = 4.0
PASSES = 2
STREAMS: tuple[tuple[Modality, float, float], ...] = (("face", 0.2, 0.08), ("speech", 1.0, 0.3))
"""Name, hop and latency (s) of the streams of recorded decisions."""
SPELL, SPOILED = 4.0, 0.25
"""Seconds that a spell of nothing or of nonsense lasts, and the share of time in one."""
VALIDITY = (1.7, 3.6)
"""P(valid | q) = σ(a + b logit q) for q ~ Beta(8, 2) when right, Beta(2, 6) when wrong."""
EVEN = [1 / len(EMOTIONS)] * len(EMOTIONS)


def from_results(parts: list[tuple[Path, Path, str]], cards: list[Path]) -> Sittings:
    """Return sittings from results with labels and who it was. Raises SittingsError."""
    people = sorted({who for _, _, who in parts})
    rows: list[tuple[int, Row]] = []
    ticks: list[tuple[int, int, int]] = []
    spoke: dict[str, set[str]] = {}
    for i, (results, labels, _) in enumerate(parts):
        marked = _labels(labels)
        for line in _lines(results):
            row = _window(line, spoke)
            if row is not None:
                rows.append((i, row))
            label = next((k for a, b, k in marked if a <= line["time_ns"] < b), None)
            if label is not None:
                ticks.append((i, int(line["time_ns"]), label))
    if not rows or not ticks:
        raise SittingsError("the results hold no window of a model, or no moment has a label")
    found = [m for m in MODALITIES if m in spoke]
    models = tuple(_known(m, spoke[m], cards) for m in found)
    place = {MODALITIES.index(m): j for j, m in enumerate(found)}
    rows = [(i, (place[r[0]], *r[1:])) for i, r in rows if r[0] in place]
    person = np.array([people.index(who) for _, _, who in parts])
    origin = f"{len(parts)} labelled sittings of {len(people)} people"
    return _made(tuple(found), models, origin, person, rows, ticks)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, text in enumerate(file, 1):
                try:
                    line = json.loads(text)
                    if not isinstance(line["modalities"], dict):
                        raise TypeError("modalities")
                    line["time_ns"] = int(line["time_ns"])
                except (ValueError, KeyError, TypeError) as error:
                    raise SittingsError(f"{path}, line {number}: no result ({error})") from error
                yield line
    except (OSError, UnicodeDecodeError) as error:
        raise SittingsError(f"{path} cannot be read ({error})") from error


def _window(line: dict[str, Any], spoke: dict[str, set[str]]) -> Row | None:
    """Return the window that a line is the result of; None for a heartbeat."""
    modality, now = line.get("cause"), int(line["time_ns"])
    part = line["modalities"].get(modality)
    if modality not in MODALITIES or not isinstance(part, dict) or part.get("age") is None:
        return None
    evidence = part.get("evidence")
    age = float(part["age"])
    if evidence is None or part.get("status") not in ("used", "degraded"):
        p, weight = EVEN, 0.0
    else:
        joint = np.exp([float(evidence[name]) for name in EMOTIONS])
        p, weight = (joint / joint.sum()).tolist(), float(part["validity"])
    if part.get("model"):
        spoke.setdefault(modality, set()).add(str(part["model"]))
    return MODALITIES.index(modality), now - round(age * SECOND), now, p, weight


def _labels(path: Path) -> list[tuple[int, int, int]]:
    """Return start, end (ns) and class of each labelled span."""
    out = []
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                try:
                    start, end = float(row["start"]), float(row["end"])
                    label = EMOTIONS.index(row["label"].strip().lower())
                    if not (math.isfinite(start) and start < end < math.inf):
                        raise ValueError("an end before its start")
                except (KeyError, ValueError, TypeError, AttributeError) as error:
                    raise SittingsError(f"{path}, line {number}: {error}") from error
                out.append((round(start * SECOND), round(end * SECOND), label))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SittingsError(f"{path} cannot be read ({error})") from error
    return out


def _known(modality: str, identities: set[str], cards: list[Path]) -> tuple[str, str]:
    """Return identity and fingerprint of the one model that spoke for a modality."""
    if len(identities) != 1:
        raise SittingsError(f"several models spoke for {modality}: {', '.join(sorted(identities))}")
    identity = next(iter(identities))
    for path in [*cards, *sorted(WEIGHTS.glob("*.toml"))]:
        try:
            card: ModelCard = read_card(path)
        except ModelError as error:
            if path in cards:
                raise SittingsError(str(error)) from error
            continue
        if (card.modality, card.identity) == (modality, identity):
            return identity, fingerprint(card)
    raise SittingsError(f"no card of the {modality} model {identity}; name it with --card")


def from_decisions(path: Path, seed: int) -> Sittings:
    """Return sittings from decisions on clips (the format of `emoscope fuse`, eight classes)."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            raw = {n: file[n] for n in ("emotion", "actor", *(f"{s}_logits" for s, *_ in STREAMS))}
    except UNREADABLE as error:
        raise SittingsError(f"{path} is no file of decisions ({error})") from error
    # Calm is neutral here.
    labels = np.maximum(raw["emotion"].astype(np.int64) - 1, 0)
    rng = np.random.default_rng((seed, 5))
    said = {s: _answers(raw[f"{s}_logits"], labels, raw["actor"]) for s, *_ in STREAMS}
    rows: list[tuple[int, Row]] = []
    ticks: list[tuple[int, int, int]] = []
    person: list[int] = []
    for actor in np.unique(raw["actor"]):
        own = np.flatnonzero(raw["actor"] == actor)
        for _ in range(PASSES):
            clips = _in_a_row(own, labels, rng)
            end = round(len(clips) * CLIP * SECOND)
            ticks += [
                (len(person), t, int(labels[clips[min(len(clips) - 1, (t - 1) // _ns(CLIP))]]))
                for t in range(TICK, end + 1, TICK)
            ]
            for j, (stream, hop, latency) in enumerate(STREAMS):
                for row in _played(clips, said[stream], j, (hop, latency), rng):
                    rows.append((len(person), row))
            person.append(int(actor))
    models = tuple((f"{s} decisions", f"decisions of {path.name}") for s, *_ in STREAMS)
    origin = f"decisions on {len(labels)} clips, put in a row"
    return _made(tuple(s for s, *_ in STREAMS), models, origin, np.array(person), rows, ticks)


def _answers(
    logits: NDArray[np.float64], labels: NDArray[np.int64], people: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return calibrated answers over the seven (n, 7); each person's by what others' say."""
    seven = np.concatenate([np.logaddexp(logits[:, :1], logits[:, 1:2]), logits[:, 2:]], axis=1)
    out = np.empty(seven.shape)
    for who in np.unique(people):
        rows = people == who
        out[rows] = softmax(seven[rows] / fit_temperature(seven[~rows], labels[~rows]))
    return out


def _in_a_row(
    own: NDArray[np.int64], labels: NDArray[np.int64], rng: np.random.Generator
) -> list[int]:
    """Return a person's clips in an order in which an emotion lasts 1 to 4 of them."""
    runs: list[list[int]] = []
    for label in np.unique(labels[own]):
        rest = rng.permutation(own[labels[own] == label]).tolist()
        while rest:
            n = int(rng.integers(1, 5))
            runs.append(rest[:n])
            rest = rest[n:]
    return [clip for i in rng.permutation(len(runs)) for clip in runs[i]]


def _played(
    clips: list[int],
    said: NDArray[np.float64],
    modality: int,
    timing: tuple[float, float],
    rng: np.random.Generator,
) -> Iterator[Row]:
    """Yield one stream's windows over clips in a row, in spells good, gone and wrong."""
    hop, latency = timing
    leave = hop / SPELL
    enter = leave * SPOILED / (1 - SPOILED)
    kind, other = 0, clips[0]
    for i in range(round(len(clips) * CLIP / hop)):
        if rng.random() < (leave if kind else enter):
            kind = 0 if kind else int(rng.integers(1, 3))
            other = clips[int(rng.integers(len(clips)))]
        time = round((i + 1) * hop * SECOND)
        clip = other if kind == 2 else clips[min(len(clips) - 1, (time - 1) // _ns(CLIP))]
        weight = 0.0
        if kind != 1:
            q = float(np.clip(rng.beta(2, 6) if kind else rng.beta(8, 2), 1e-4, 1 - 1e-4))
            weight = 1 / (1 + math.exp(-(VALIDITY[0] + VALIDITY[1] * math.log(q / (1 - q)))))
        yield modality, time, time + _ns(latency), said[clip].tolist(), weight


def _ns(seconds: float) -> int:
    return round(seconds * SECOND)


def _made(
    modalities: tuple[Modality, ...],
    models: tuple[tuple[str, str], ...],
    origin: str,
    person: NDArray[np.int64],
    rows: list[tuple[int, Row]],
    ticks: list[tuple[int, int, int]],
) -> Sittings:
    """Return the tables."""
    windows = {
        "sitting": np.array([i for i, _ in rows], dtype=np.int64),
        "modality": np.array([r[0] for _, r in rows], dtype=np.int64),
        "time": np.array([r[1] for _, r in rows], dtype=np.int64),
        "arrival": np.array([r[2] for _, r in rows], dtype=np.int64),
        "probabilities": np.array([r[3] for _, r in rows]),
        "weight": np.array([r[4] for _, r in rows]),
    }
    table = np.array(ticks, dtype=np.int64).reshape(-1, 3)
    moments = {"sitting": table[:, 0], "time": table[:, 1], "label": table[:, 2]}
    return Sittings(modalities, models, origin, person.astype(np.int64), windows, moments)


def main(arguments: list[str] | None = None) -> int:
    """Make a file of sittings and return the exit code."""
    parser = argparse.ArgumentParser(description="Makes sittings to learn fusion from.")
    commands = parser.add_subparsers(required=True, dest="what")
    results = commands.add_parser("results", help="a site's own results with labels")
    results.add_argument(
        "--sitting",
        nargs=3,
        action="append",
        required=True,
        metavar=("RESULTS", "LABELS", "PERSON"),
    )
    results.add_argument("--card", action="append", default=[], type=Path, help="a model's card")
    decisions = commands.add_parser("decisions", help="recorded decisions, one for each clip")
    decisions.add_argument("data", type=Path)
    decisions.add_argument("--seed", type=int, default=0)
    for command in (results, decisions):
        command.add_argument("--out", type=Path, required=True)
    o = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        if o.what == "results":
            made = from_results([(Path(r), Path(c), who) for r, c, who in o.sitting], o.card)
        else:
            made = from_decisions(o.data, o.seed)
        made.save(o.out)
    except (SittingsError, OSError) as error:
        log.error("%s", error)
        return 1
    n, q = len(made.windows["time"]), len(made.ticks["time"])
    log.info("%s: %d windows, %d labelled moments", made.origin, n, q)
    return 0


if __name__ == "__main__":
    sys.exit(main())
