"""`emoscope fuse`: a fusion rule tried on recorded decisions, with its scores.

The file is an .npz with ``emotion`` (n,) 0 to k - 1 and, for each stream, ``NAME_logits`` or
``NAME_probs`` (n, k); ``fold`` or ``actor`` (n,) keep people apart when rules are fitted. Other
arrays are left alone. RAVDESS's eight classes are neutral calm happy sad angry fear disgust
surprise. Rows that hold no numbers count as missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import tomli_w
from numpy.typing import NDArray

from emoscope_models import CHOICES, EMOTIONS, LEARNED, MODALITIES, FusionRule, ModelError
from emoscope_models.fitting import (
    FORMAT,
    UNREADABLE,
    Canon,
    Corrupted,
    Decisions,
    Metrics,
    Pair,
    PoolFit,
    apply,
    as_tables,
    corrupt,
    fit,
    fit_canons,
    measure,
    parse_corruption,
    raw_mean,
    seven_of,
    simulated_eeg,
    softmax,
    unimodal,
)
from emoscope_models.rules_learned import read_learned

FOLDS = 5
KEEPERS = ("fold", "actor")
"""Arrays that keep people apart, the first that tells at least two apart."""
DEFAULT_STREAMS = ("speech", "face", "eeg")
"""Streams that are fused where a file has them and none are named."""
SIMULATED = "simulated-eeg"


class FuseError(Exception):
    """A file or an option that cannot be obeyed; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What `emoscope fuse` was asked for. ``streams`` empty: those that the file has."""

    data: Path
    rule: str
    calibrate: Path | None = None
    corrupt: str = ""
    streams: tuple[str, ...] = ()
    seed: int = 0
    save: Path | None = None
    learned: Path | None = None


def run(asked: Asked) -> dict[str, Any]:
    """Return scores by name, ready for JSON. Raises FuseError."""
    learned = _learned(asked)
    decisions = _read(asked.data, asked, asked.seed)
    if asked.save is not None:
        save_card(asked.save, asked.data, decisions, asked.seed)
    try:
        corruptions, quality = parse_corruption(asked.corrupt, decisions.streams)
    except ValueError as error:
        raise FuseError(f"--corrupt: {error}.") from error
    spoiled = corrupt(decisions, corruptions, quality, np.random.default_rng((asked.seed, 2)))
    if asked.calibrate is None:
        answers = _crossed(asked, decisions, spoiled, quality, learned)
        how = f"{len(np.unique(decisions.groups))} folds by {_keeper(asked.data)}"
    else:
        again = replace(asked, streams=decisions.streams)
        other = _read(asked.calibrate, again, asked.seed + 1)
        if other.logits.shape[-1] != decisions.logits.shape[-1]:
            raise FuseError(f"{asked.calibrate} has other classes than {asked.data}.")
        answers = _answers(asked, other, spoiled, quality, learned)
        how = f"calibrated on {asked.calibrate}"
    scores = {name: measure(p, decisions.labels) for name, p in answers.items()}
    return _report(asked, decisions, quality, how, scores)


def _learned(asked: Asked) -> FusionRule | None:
    """Return the trained network that the rule needs, None for a rule that needs none."""
    if asked.rule not in CHOICES:
        known = ", ".join(CHOICES)
        raise FuseError(f"there is no fusion rule {asked.rule}; choose one of {known}.")
    if (asked.rule in LEARNED) != (asked.learned is not None):
        raise FuseError(f"--learned CARD.toml goes with the rules {' and '.join(LEARNED)}.")
    if asked.learned is None:
        return None
    try:
        rule = read_learned(asked.learned)
    except ModelError as error:
        raise FuseError(str(error)) from error
    if rule.name != asked.rule:
        raise FuseError(f"{asked.learned} is of the rule {rule.name}, not {asked.rule}.")
    return rule


def _read(path: Path, asked: Asked, seed: int) -> Decisions:
    """Read decisions; a learned rule hears eight classes as seven."""
    decisions = read_decisions(path, asked.streams, seed)
    if asked.rule not in LEARNED:
        return decisions
    if decisions.logits.shape[-1] == len(EMOTIONS) + 1:
        decisions = seven_of(decisions)
    if decisions.logits.shape[-1] != len(EMOTIONS):
        raise FuseError(f"{path}: the rule {asked.rule} knows {', '.join(EMOTIONS)} only.")
    return decisions


def save_card(path: Path, data: Path, decisions: Decisions, seed: int) -> None:
    """Write what all decisions of a file calibrate, for sessions. Raises FuseError.

    The file must be of the common seven classes, in their order, and say which models it is from:
    texts ``NAME_model`` and ``NAME_fingerprint`` for each stream.
    """
    if decisions.logits.shape[-1] != len(EMOTIONS):
        raise FuseError(f"--save needs the {len(EMOTIONS)} common classes: {', '.join(EMOTIONS)}.")
    if set(decisions.streams) - set(MODALITIES):
        raise FuseError(f"--save knows the streams {', '.join(MODALITIES)} only.")
    tables = _tables(data)
    missing = [
        key
        for stream in decisions.streams
        for key in (f"{stream}_model", f"{stream}_fingerprint")
        if key not in tables or tables[key].dtype.kind != "U" or tables[key].shape
    ]
    if missing:
        raise FuseError(f"{data} does not say which models it is from: no text {missing[0]}.")
    about = {
        s: (str(tables[f"{s}_model"]), str(tables[f"{s}_fingerprint"])) for s in decisions.streams
    }
    fitted = fit(decisions, "hard", seed)
    canons = _canons(decisions, fitted)
    text = as_card(fitted, about, len(decisions.labels), canons)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FuseError(f"{path} cannot be written ({error.strerror}).") from error


def _canons(decisions: Decisions, fitted: PoolFit) -> Mapping[Pair, Canon]:
    """Return how the streams' calibrated answers go together at this site."""
    answers = {
        s: softmax(decisions.logits[:, i], fitted.temperatures[s])
        for i, s in enumerate(decisions.streams)
    }
    present = {s: decisions.present[:, i] for i, s in enumerate(decisions.streams)}
    return fit_canons(answers, present)


def as_card(
    fitted: PoolFit,
    about: dict[str, tuple[str, str]],
    n: int,
    canons: Mapping[Pair, Canon] = MappingProxyType({}),
) -> str:
    """Return a calibration as TOML, as ``read_fusion_card`` reads it."""
    return tomli_w.dumps(
        {
            "format": FORMAT,
            "n": n,
            "models": {
                stream: {
                    "identity": identity,
                    "fingerprint": mark,
                    "temperature": fitted.temperatures[stream],
                }
                for stream, (identity, mark) in about.items()
            },
            "weights": fitted.weights,
            "monte_carlo_weights": dict(fitted.monte_carlo.weights),
            "stacker": {
                "intercept": fitted.stacker.intercept.tolist(),
                "coefficients": {
                    stream: table.tolist() for stream, table in fitted.stacker.coefficients.items()
                },
            },
            **({"agreement": as_tables(canons)} if canons else {}),
        }
    )


def _report(
    asked: Asked, decisions: Decisions, quality: str, how: str, scores: dict[str, Metrics]
) -> dict[str, Any]:
    return {
        "data": str(asked.data),
        "n": len(decisions.labels),
        "classes": int(decisions.logits.shape[-1]),
        "streams": list(decisions.streams),
        "rule": asked.rule,
        "calibration": how,
        "corrupt": asked.corrupt,
        "quality": quality,
        "seed": asked.seed,
        **scores[asked.rule].as_dict(),
        "baselines": {n: s.as_dict() for n, s in scores.items() if n != asked.rule},
    }


def as_text(report: dict[str, Any]) -> str:
    """Return a report as a small table."""
    names = ("accuracy", "uar", "macro_f1", "nll", "brier", "ece")
    heads = "  ".join(f"{n:>8}" for n in ("accuracy", "UAR", "macro-F1", "NLL", "Brier", "ECE-15"))
    rows = {report["rule"]: report, **report["baselines"]}
    lines = [
        f"{report['n']} decisions, {report['classes']} classes, {', '.join(report['streams'])};"
        f" {report['calibration']}; corruption: {report['corrupt'] or 'none'}",
        f"{'':22}{heads}",
    ]
    for name, scores in rows.items():
        lines.append(f"{name:22}" + "  ".join(f"{scores[n]:8.3f}" for n in names))
    return "\n".join(lines)


def _crossed(
    asked: Asked,
    decisions: Decisions,
    spoiled: Corrupted,
    quality: str,
    learned: FusionRule | None,
) -> dict[str, NDArray[np.float64]]:
    """Return out-of-fold answers (n, k) by name: each fold by what the others calibrate."""
    folds = np.unique(decisions.groups)
    if len(folds) < 2:
        raise FuseError("the file tells nobody apart (no fold, no actor); give --calibrate OTHER.")
    whole: dict[str, NDArray[np.float64]] = {}
    for fold in folds:
        rows = decisions.groups == fold
        part = Corrupted(spoiled.decisions.at(rows), spoiled.quality[rows], spoiled.good[rows])
        for name, p in _answers(asked, decisions.at(~rows), part, quality, learned).items():
            whole.setdefault(name, np.empty(spoiled.decisions.logits[:, 0].shape))[rows] = p
    return whole


def _answers(
    asked: Asked,
    calibration: Decisions,
    spoiled: Corrupted,
    quality: str,
    learned: FusionRule | None,
) -> dict[str, NDArray[np.float64]]:
    """Return what the rule, the raw mean and each stream alone say."""
    fitted = fit(calibration, quality, asked.seed)
    try:
        answers = apply(asked.rule, spoiled, fitted, quality, learned)
    except ModelError as error:  # a stream that the network does not know
        raise FuseError(str(error)) from error
    return {
        asked.rule: answers,
        "raw mean": raw_mean(spoiled),
        **{
            f"{stream} alone": unimodal(stream, spoiled, fitted, quality)
            for stream in spoiled.decisions.streams
        },
    }


def read_decisions(path: Path, streams: tuple[str, ...] = (), seed: int = 0) -> Decisions:
    """Read a file of recorded decisions. Raises FuseError that says what is wrong where."""
    tables = _tables(path)
    labels = _column(tables, "emotion", path)
    n = len(labels)
    names = streams or tuple(s for s in DEFAULT_STREAMS if _key(tables, s))
    if not names:
        raise FuseError(f"{path} has no stream: no array is named like speech_logits.")
    parts = []
    for name in names:
        if name == SIMULATED:
            if labels.min() < 0 or labels.max() > 7:
                raise FuseError(f"{path}: simulated EEG knows the emotions 0 to 7 only.")
            parts.append(simulated_eeg(labels, np.random.default_rng((seed, 3))))
        else:
            parts.append(_stream(tables, name, n, path))
    widths = {p.shape[1] for p in parts}
    if len(widths) != 1:
        raise FuseError(f"{path}: the streams {', '.join(names)} have different classes.")
    k = widths.pop()
    if labels.min() < 0 or labels.max() >= k:
        raise FuseError(f"{path}: emotion must be 0 to {k - 1}, as its streams have {k} classes.")
    logits = np.stack(parts, axis=1)
    present = np.asarray(np.isfinite(logits).all(axis=2))
    logits = np.where(present[..., None], logits, 0.0)
    return Decisions(names, logits, present, labels, _groups(tables, n, path))


def _tables(path: Path) -> dict[str, NDArray[Any]]:
    try:
        with path.open("rb") as raw:
            file = np.load(raw, allow_pickle=False)
            if not hasattr(file, "files"):
                raise FuseError(f"{path} is a single array; an .npz with names is needed.")
            with file:
                return {name: file[name] for name in file.files}
    except FileNotFoundError:
        raise FuseError(f"there is no file {path}; check the path.") from None
    except UNREADABLE as error:
        raise FuseError(f"{path} is damaged or no .npz of plain arrays.") from error


def _column(tables: dict[str, NDArray[Any]], name: str, path: Path) -> NDArray[np.int64]:
    if name not in tables:
        raise FuseError(f"{path} has no array {name}.")
    values = tables[name]
    if values.ndim != 1 or not len(values) or values.dtype.kind not in "iu":
        raise FuseError(f"{path}: {name} must be whole numbers, one for each decision.")
    return values.astype(np.int64)


def _key(tables: dict[str, NDArray[Any]], stream: str) -> str | None:
    return next((k for k in (f"{stream}_logits", f"{stream}_probs") if k in tables), None)


def _stream(
    tables: dict[str, NDArray[Any]], stream: str, n: int, path: Path
) -> NDArray[np.float64]:
    """Return a stream as logits (n, k); rows that are no numbers or no distribution are NaN."""
    key = _key(tables, stream)
    if key is None:
        raise FuseError(f"{path} has no array {stream}_logits or {stream}_probs.")
    values = tables[key]
    if (
        values.ndim != 2
        or len(values) != n
        or values.shape[1] < 2
        or values.dtype.kind not in "fiu"
    ):
        raise FuseError(f"{path}: {key} must be numbers, {n} rows of one column for each class.")
    values = values.astype(np.float64)
    if key.endswith("_logits"):
        return np.clip(values, -1e6, 1e6, where=np.isfinite(values), out=values)
    bad = ~np.isfinite(values).all(axis=1) | (values < 0).any(axis=1)
    bad |= np.where(bad, 0.0, np.where(np.isfinite(values), values, 0.0).sum(axis=1)) <= 0
    logits = np.log(np.where(bad[:, None], np.nan, np.maximum(values, 1e-12)))
    return np.asarray(logits)


def _keeper(path: Path) -> str:
    tables = _tables(path)
    return next((n for n in KEEPERS if n in tables and len(np.unique(tables[n])) > 1), "nobody")


def _groups(tables: dict[str, NDArray[Any]], n: int, path: Path) -> NDArray[np.int64]:
    """Return which decisions are of the same people: the file's folds, or five of its actors."""
    for name in KEEPERS:
        if name not in tables:
            continue
        values = _column(tables, name, path)
        if len(values) != n:
            raise FuseError(f"{path}: {name} must have one number for each decision.")
        people, index = np.unique(values, return_inverse=True)
        if len(people) > 1:
            return index if name == "fold" else index % min(FOLDS, len(people))
    return np.zeros(n, np.int64)
