"""A person's own EEG model from labelled windows, and the proof that it may vote.

Log band powers and alpha asymmetries of 4 s, z-scored on the person's rest; L2 logistic
regression; everything that is claimed is claimed of clips that were held out. Run by
``emoscope calibrate eeg``.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import tomli_w

from emoscope_models._eeg_personal import AXES, KIND, QUADRANTS, Head, verdicts
from emoscope_models.eeg_bands import BANDS, EDGES
from emoscope_models.eeg_features import (
    BRAIN,
    centre_and_spread,
    feature_bands,
    features,
)
from emoscope_models.training import _eeg_controls as controls
from emoscope_models.training._eeg_card import card_of
from emoscope_models.training._eeg_dataset import (
    Question,
    Recording,
    RecordingRefused,
    questions_of,
    read_recordings,
    units_of,
)
from emoscope_models.training._eeg_graph import build
from emoscope_models.training._eeg_needed import METHOD, clips_needed, wilson
from emoscope_models.training._eeg_proof import (
    ALPHA,
    LEAST_CLIPS,
    PERMUTATIONS,
    Floats,
    Ints,
    Progress,
    Proof,
    Table,
    calibration_error,
    fit,
    holm,
    prove,
    temperature,
    trained_rows,
)
from emoscope_models.training._eeg_quadrants import Quadrants, prove_quadrants
from emoscope_models.training._eeg_words import WORDS, against_of, cautions_of

__all__ = ["Data", "RecordingRefused", "assembled", "calibrate", "head_of"]

LEAST_OF_CLASS = 3
"""Clips: with fewer, a training set without one of them hardly knows the class."""


@dataclass(frozen=True, slots=True)
class Data:
    """All recordings as one table; ``muscle`` (n, c) beside it; ``place`` (k,) -1 to 1 in time.

    ``apart``: no stimulus was shown in two recordings.
    """

    table: Table
    muscle: Floats
    place: Floats
    rest: tuple[Floats, Floats]
    apart: bool = True


def calibrate(
    paths: Sequence[Path],
    out: Path,
    name: str = "",
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    progress: Progress = lambda stage, done, of: None,
    about: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any]:
    """Train on recordings, write ``out`` (ONNX) and its card beside it, and return the report.

    ``about`` goes into the card as it is: whose it is, from which recordings.

    ``progress`` hears how far it is, on this thread; what it raises ends the work with nothing
    written. Raises RecordingRefused for data that cannot prove anything, OSError when ``out``
    cannot be written.
    """
    progress("read", 0, 0)
    recordings = read_recordings(paths)
    questions = questions_of(recordings)
    _enough(questions)
    data = assembled(recordings)
    copies = controls.near_copies(recordings)
    told = _told_heads(data, questions, bool(copies), permutations, seed, progress)
    progress("quadrants", 0, 0)
    quadrants = _quadrants(data, questions, told, permutations, seed)
    report = {
        "kind": KIND,
        "admitted": any(head["admitted"] for head in told.values()),
        "heads": told,
        **({"quadrants": _told_quadrants(quadrants)} if quadrants else {}),
        "data": _told_data(recordings, copies),
    }
    progress("write", 0, 0)
    model = _graph(recordings[0], data, questions, told, bool(quadrants and quadrants.admitted))
    sha256 = hashlib.sha256(model).hexdigest()
    card = card_of(name or out.stem, recordings[0], report, {out.name: sha256}) | dict(about)
    _write(out, model)
    _write(out.with_suffix(".toml"), tomli_w.dumps(card).encode())
    return report | {"model": str(out), "card": str(out.with_suffix(".toml")), "sha256": sha256}


def _told_heads(
    data: Data,
    questions: Mapping[str, Question],
    copied: bool,
    permutations: int,
    seed: int,
    progress: Progress,
) -> dict[str, dict[str, Any]]:
    """Return the proof of each question, and all that stands beside it."""
    proofs = {
        key: _proven(key, data.table, q, permutations, seed, progress)
        for key, q in questions.items()
    }
    adjusted = holm({key: proof.p for key, proof in proofs.items()})
    told = {}
    for key, q in questions.items():
        progress(f"controls:{key}", 0, 0)
        told[key] = _judged(data, q, proofs[key], adjusted[key], copied, permutations, seed)
        told[key] |= _beside(proofs[key], len(questions))
    return told


def assembled(recordings: Sequence[Recording]) -> Data:
    """Return features, each recording's against its own rest, or all its windows without one.

    Clips of one stimulus are one. The rest kept in the model is that of the last recording.
    """
    x, muscle, clip, place = [], [], [], []
    rest = (np.zeros(0), np.ones(0))
    units = units_of(recordings)
    for recording, unit in zip(recordings, units, strict=True):
        own = features(recording.windows, recording.rate, recording.channels)
        force = controls.muscle_features(recording.windows, recording.rate)
        if len(recording.rest):
            calm = features(recording.rest, recording.rate, recording.channels)
            slack = controls.muscle_features(recording.rest, recording.rate)
        else:
            calm, slack = own, force
        rest, loose = centre_and_spread(calm), centre_and_spread(slack)
        x.append((own - rest[0]) / rest[1])
        muscle.append((force - loose[0]) / loose[1])
        count = len(recording.clips)
        clip.append(unit[recording.clip])
        place.append(np.linspace(-1, 1, count) if count > 1 else np.zeros(1))
    every, places = np.concatenate(units), np.concatenate(place)
    mean = np.bincount(every, places) / np.bincount(every)
    table = Table(np.concatenate(x), np.concatenate(clip), _blocks(units))
    apart = len(np.unique(every)) == sum(len(np.unique(unit)) for unit in units)
    return Data(table, np.concatenate(muscle), mean, rest, apart)


def _blocks(units: Sequence[Ints]) -> Ints:
    """Return which block each unit is of: units that came in the same recordings are one."""
    count = 1 + max(int(unit.max()) for unit in units)
    there = np.stack([np.isin(np.arange(count), unit) for unit in units])
    names: dict[bytes, int] = {}
    return np.array([names.setdefault(column.tobytes(), len(names)) for column in there.T])


def _enough(questions: Mapping[str, Question]) -> None:
    for key, question in questions.items():
        counts = np.bincount(question.labels, minlength=2)
        if counts.sum() < LEAST_CLIPS:
            raise RecordingRefused(
                f"There are {counts.sum()} clips; at least {LEAST_CLIPS} are needed, and 16 are"
                " better: with 8, all but one must be right."
            )
        if counts.min() < LEAST_OF_CLASS:
            rare = question.classes[int(counts.argmin())]
            raise RecordingRefused(
                f"Of {key} there are {counts.min()} clips with {rare}; at least"
                f" {LEAST_OF_CLASS} of each class are needed."
            )


def _proven(
    key: str, table: Table, question: Question, permutations: int, seed: int, progress: Progress
) -> Proof:
    """Return the proof of one question, telling how far the permutations are."""
    stage = f"prove:{key}"
    progress(stage, 0, permutations)
    return prove(
        table,
        question.labels,
        permutations=permutations,
        seed=seed,
        told=lambda done: progress(stage, done, permutations),
    )


def _beside(proof: Proof, questions: int) -> dict[str, Any]:
    """Return how sure the share of right clips is, and how many clips would prove one like it."""
    needed = clips_needed(proof.right / proof.clips, questions, proof.chance)
    return {
        "chance": _round(proof.chance),
        "interval": [_round(end) for end in wilson(proof.right, proof.clips)],
        "interval_method": METHOD,
        **({"clips_needed": needed[0], "clips_for_power": needed[1]} if needed else {}),
    }


def _judged(
    data: Data,
    question: Question,
    proof: Proof,
    adjusted: float,
    copied: bool,
    permutations: int,
    seed: int,
) -> dict[str, Any]:
    """Return the verdict on one question with everything that stands beside it."""
    table, y = data.table, question.labels
    order = controls.order_alone(data.place, y, table.block, permutations, seed)
    drift = controls.drift(table, y, permutations, seed)
    drifts = drift is not None and drift.p_permutation < controls.DRIFTS
    ordered = order.p_permutation < ALPHA
    against = against_of(adjusted, copied, ordered, drifts)
    muscle = prove(Table(data.muscle, table.clip, table.block), y, permutations=0).score
    late = controls.late_score(table, y, data.place)
    cautions = cautions_of(ordered and drifts, drifts, proof.score, muscle, late)
    return {
        "admitted": not against,
        "against": against,
        "why_not": [WORDS[key] for key in against],
        "cautions": cautions,
        "warnings": [WORDS[key] for key in cautions],
        "classes": list(question.classes),
        "clips_by_class": np.bincount(y, minlength=2).tolist(),
        "p": _round(adjusted, 5),
        **_told_proof(proof, table, y),
        "muscle_only": _round(muscle),
        "up_to_30_hz": _round(prove(_brain(table), y, permutations=0).score),
        "window_split_would_claim": _round(controls.leaky_score(table, y, seed)),
        **({} if late is None else {"late_from_early": _round(late)}),
        **(_by_recording(table, y) if data.apart else {}),
        "order_alone": _control(order),
        **({"drift": _control(drift)} if drift else {}),
    }


def _control(proof: Proof) -> dict[str, float]:
    return {"score": _round(proof.score), "p": _round(proof.p_permutation, 4)}


def _told_proof(proof: Proof, table: Table, y: Ints) -> dict[str, float]:
    """Return the score, its two p, and the temperature with what it did."""
    t = temperature(proof.logits, y, table.clip)
    return {
        "clips": proof.clips,
        "right": proof.right,
        "score": _round(proof.score),
        "p_permutation": _round(proof.p_permutation, 5),
        "p_binomial": _round(proof.p_binomial, 5),
        "permutations": proof.permutations,
        "temperature": _round(t),
        "ece_before": _round(calibration_error(proof.logits, y, table.clip)),
        "ece_after": _round(calibration_error(proof.logits / t, y, table.clip)),
    }


def _by_recording(table: Table, y: Ints) -> dict[str, float]:
    """Return the score with whole recordings left out, where each of them has both classes."""
    blocks = np.unique(table.block)
    if len(blocks) < 2 or any(len(np.unique(y[table.block == b])) < 2 for b in blocks):
        return {}
    proof = prove(table, y, fold=table.block, permutations=0)
    return {"recordings_held_out": _round(proof.score)}


def _brain(table: Table) -> Table:
    """Return the features up to 30 Hz; asymmetries are alpha. Features come channel by channel."""
    names = [f"x{k}" for k in range((table.x.shape[1]) // len(BANDS))]
    low = np.array([edge[1] <= BRAIN for edge in EDGES])
    own = feature_bands(names)[: table.x.shape[1]]
    rest = np.full(table.x.shape[1] - len(own), BANDS.index("alpha"))
    return table.narrowed(low[np.concatenate((own, rest))])


def _quadrants(
    data: Data,
    questions: Mapping[str, Question],
    told: Mapping[str, Mapping[str, Any]],
    permutations: int,
    seed: int,
) -> Quadrants | None:
    """Return the proof of four classes; not tried unless both axes are admitted."""
    if not all(axis in told and told[axis]["admitted"] for axis in AXES):
        return None
    labels = questions["valence"].labels, questions["arousal"].labels
    temperatures = float(told["valence"]["temperature"]), float(told["arousal"]["temperature"])
    return prove_quadrants(data.table, labels, temperatures, permutations, seed)


def _told_quadrants(quadrants: Quadrants) -> dict[str, Any]:
    return {
        "admitted": quadrants.admitted,
        "classes": list(QUADRANTS),
        "score": _round(quadrants.score),
        "right": quadrants.right,
        "p": _round(quadrants.p, 5),
        "confusion": [list(row) for row in quadrants.confusion],
    }


def _told_data(recordings: Sequence[Recording], copies: Sequence[controls.Copy]) -> dict[str, Any]:
    return {
        "recordings": [r.name for r in recordings],
        "windows": sum(len(r.windows) for r in recordings),
        "windows_dropped": sum(r.dropped for r in recordings),
        "rest_windows": sum(len(r.rest) for r in recordings),
        "keys_not_used": sorted({key for r in recordings for key in r.unused}),
        "near_copies": [
            {"first": c.first, "second": c.second, "correlation": _round(c.correlation)}
            for c in copies
        ],
    }


def _graph(
    recording: Recording,
    data: Data,
    questions: Mapping[str, Question],
    told: Mapping[str, Mapping[str, Any]],
    quadrants: bool,
) -> bytes:
    """Fit to all clips and return the ONNX graph, with the verdicts in its metadata."""
    rows, weight = trained_rows(data.table.clip)
    heads = {}
    for key, question in questions.items():
        y = question.labels[data.table.clip[rows]].astype(np.float64)[:, np.newaxis]
        fitted = fit(data.table.x[rows], weight, y)[:, 0]
        heads[key] = (fitted, float(told[key]["temperature"]))
    verdict = verdicts([head_of(key, value) for key, value in told.items()], quadrants)
    rested = bool(len(recording.rest))
    return build(recording.rate, recording.channels, data.rest, heads, verdict, rested)


def head_of(name: str, told: Mapping[str, Any]) -> Head:
    """Return a head as the live model reads it."""
    low, high = told["classes"]
    return Head(
        name,
        (low, high),
        told["admitted"],
        told["p"],
        told["score"],
        told["muscle_only"],
        told["clips"],
    )


def _write(path: Path, data: bytes) -> None:
    """Write so that the file is the old one or the new one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(data)
    partial.replace(path)


def _round(value: float, digits: int = 4) -> float:
    return round(float(value), digits)
