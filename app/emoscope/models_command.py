"""``emoscope models``: which there are, what they can do, and whether their files are sound."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

from emoscope.settings import Settings
from emoscope_devices import Block, DeviceError, ManualClock
from emoscope_devices.media import MediaFile
from emoscope_models import ModelCard, ModelError
from emoscope_models.registry import (
    Choice,
    Entry,
    address_of,
    check,
    entries,
    fetch,
    find,
    known,
    recalls,
    role_of,
    suppressed_by,
)

NUMBERS = ("accuracy", "uar", "macro_f1", "ece")
QUIET = frozenset(
    {"recall", "fetch", "sha256", "onnx", "pool", "labels", "confusion", "suppressed"}
)
"""Tables of a card that are shown in a form of their own, or are for the program alone."""


def choice_of(settings: Settings) -> Choice:
    """Return which models are in use."""
    models, face = settings.models, settings.models.face
    if face == "default" and settings.face.model == "blendshapes":
        face = "face_blendshape_v1"
    return Choice(face, models.speech, settings.eeg.personal_model, models.shadow)


def all_entries(settings: Settings) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return all models, the participant's own EEG model with them, and what is wrong."""
    there, trouble = entries()
    told = [str(sentence) for sentence in trouble]
    if settings.eeg.personal_model:
        try:
            own = find(str(Path(settings.eeg.personal_model).expanduser()))
            there = (*there, own)
        except ModelError as error:
            told.append(str(error))
    return there, tuple(told)


def list_models(settings: Settings) -> dict[str, Any]:
    """Return every model with its role, place and state, and what is wrong with the settings."""
    there, trouble = all_entries(settings)
    choice = choice_of(settings)
    keys = {entry.key for entry in there}
    asked = {*choice.shadow, choice.face, choice.speech} - {"default"} - keys
    told = [*trouble, *(f"The settings name a model {key}, which is not here." for key in asked)]
    return {"models": [row_of(e, there, choice) for e in there], "problems": told}


def row_of(entry: Entry, there: tuple[Entry, ...], choice: Choice) -> dict[str, Any]:
    """Return what a list shows of one model, as plain values."""
    state = check(entry)
    latency = known(entry)
    return {
        "key": entry.key,
        "name": entry.card.name,
        "version": entry.card.version,
        "modality": entry.card.modality,
        "role": role_of(entry, there, choice),
        "state": state.state,
        "origin": state.origin,
        "files": dict(state.files),
        "card": str(entry.path),
        "reasons": [str(reason) for reason in state.reasons],
        "cpu_ms": latency.median if latency else None,
    }


def verify_models(name: str | None, settings: Settings) -> tuple[list[dict[str, Any]], bool]:
    """Return a row for each model, or for the one named, and whether all are sound.

    Raises ModelError for a name that no model has.
    """
    there, trouble = all_entries(settings)
    chosen = (find(name),) if name else there
    rows = [row_of(entry, there, choice_of(settings)) for entry in chosen]
    broken = bool(trouble) and name is None
    if broken:
        rows.append({"key": "cards", "state": "damaged", "reasons": list(trouble), "files": {}})
    good = all(row["state"] in ("verified", "no files") for row in rows)
    return rows, good


def card_of(name: str, settings: Settings, path: Path | None = None) -> dict[str, Any]:
    """Return a whole card as plain values, with the latency on this computer, measured if needed.

    ``path`` is where measurements are kept. Raises ModelError for a name that no model has.
    """
    entry = find(name)
    there, _ = all_entries(settings)
    card = entry.card
    latency, why = known(entry, path), ""
    if latency is None:
        # Loaded to measure, which is done once: MediaPipe and OpenCV are large.
        from emoscope_models.evaluation import latency_of

        try:
            latency = latency_of(entry, path)
        except ModelError as error:
            why = str(error)
    return row_of(entry, there, choice_of(settings)) | {
        "summary": card.summary,
        "input": card.input,
        "classes": list(card.classes),
        "training": card.training,
        "licence": card.licence,
        "limits": list(card.limits),
        "heuristic": card.heuristic,
        "sha256": dict(card.sha256),
        "recall": recalls(card),
        "suppressed": list(suppressed_by(card, settings.models.recall_limit)),
        "figures": figures_of(card),
        "latency": asdict(latency) if latency else None,
        "not_measured": why,
    }


def figures_of(card: ModelCard) -> dict[str, Any]:
    """Return what else a card tells: its evaluations and their protocols."""
    parts = {"calibration": card.calibration} if card.calibration else {}
    told = {**parts, **{name: v for name, v in card.extra.items() if name not in QUIET}}
    return {name: _plain(value) for name, value in told.items()}


def add_model(file: Path) -> dict[str, Any]:
    """Add a model and return what a list shows of it. Raises ModelError with what is wrong."""
    from emoscope_models.evaluation import add

    try:
        entry = add(file)
    except OSError as error:
        raise _unkept(error) from error
    return row_of(entry, (entry,), Choice())


def fetch_model(name: str, report: TextIO) -> Path:
    """Fetch a model's file and return its place; progress goes to ``report``. Raises ModelError."""
    address = address_of(find(name))
    report.write(f"{address.file} from {address.url}\n")

    def told(done: int, size: int) -> None:
        report.write(f"\r{done / size:5.0%} of {size / 1e6:.1f} MB")

    try:
        return fetch(address, progress=told)
    except OSError as error:
        raise _unkept(error) from error
    finally:
        report.write("\n")


def _unkept(error: OSError) -> ModelError:
    return ModelError(
        "The model cannot be kept in {place} ({why}).",
        "Make room there, or allow writing.",
        place=error.filename,
        why=error.strerror or error,
    )


def evaluate_model(name: str, data: Path) -> dict[str, Any]:
    """Return the report of a model on labelled data. Raises ModelError in a sentence or two."""
    from emoscope_models.evaluation import evaluate

    return evaluate(find(name), data, read_sound)


def read_sound(path: Path) -> NDArray[np.float32]:
    """Return a sound file as (n,) at 16 kHz, mono. Raises ValueError when it holds no sound."""
    try:
        source = MediaFile(path, paced=False).audio
        if source is None:
            raise ValueError("it holds no sound")
        blocks = source.blocks(ManualClock(), threading.Event())
        parts = [block.data for block in blocks if isinstance(block, Block)]
    except DeviceError as error:
        raise ValueError(str(error)) from error
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)


# -- for people ------------------------------------------------------------------------------


def list_text(found: Mapping[str, Any]) -> str:
    """Return the list as a table."""
    lines = [f"{'model':24}{'judges':9}{'role':17}{'files':12}{'from':10}name"]
    for row in found["models"]:
        lines.append(
            f"{row['key']:24}{row['modality']:9}{row['role']:17}{row['state']:12}"
            f"{row['origin']:10}{row['name']} {row['version']}"
        )
    return "\n".join([*lines, *found["problems"]])


def added_text(row: Mapping[str, Any]) -> str:
    """Return what became of a model that was added, and how it is used."""
    key, modality = row["key"], row["modality"]
    lines = [f"{row['name']} {row['version']} was added as {key}: {row['card']}"]
    lines.append(f'It does nothing yet. In the settings, [models]: shadow = ["{key}"] lets it run')
    lines.append("beside and be recorded, without a vote" + ("." if modality == "eeg" else ","))
    lines += [] if modality == "eeg" else [f'and {modality} = "{key}" lets it vote.']
    return "\n".join(lines)


def verify_text(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return what was compared, and why something is not as its card says."""
    lines = []
    for row in rows:
        lines.append(f"{row['key']:24}{row['state']}")
        lines += [f"  {name}: {place or 'not found'}" for name, place in row["files"].items()]
        lines += [f"  {reason}" for reason in row["reasons"]]
    return "\n".join(lines)


def card_text(card: Mapping[str, Any]) -> str:
    """Return a card for people: what it is, whether it is sound here, what it cannot do."""
    lines = [f"{card['name']} {card['version']} ({card['key']})", card["summary"], ""]
    lines += [f"{title:12}{card[key]}" for title, key in _FACTS]
    lines.append(f"{'Classes':12}{', '.join(card['classes']) or 'none'}")
    if card["heuristic"]:
        lines.append(f"{'Note':12}a hand-made mapping, trained on nothing")
    if card["suppressed"]:
        lines.append(f"{'Not offered':12}{', '.join(card['suppressed'])}")
    lines.append(f"{'Time here':12}{latency_text(card)}")
    lines += [
        f"{'Files':12}{name}: {place or 'not found'}" for name, place in card["files"].items()
    ]
    lines += [f"{'SHA-256':12}{digest}  {name}" for name, digest in card["sha256"].items()]
    lines += [f"{'!':12}{reason}" for reason in card["reasons"]]
    lines += ["", "Limits"] + [f"  - {limit}" for limit in card["limits"]]
    for name, table in card["recall"].items():
        lines += ["", f"Recall by class: {name}"]
        lines += [f"  {label:12}{value:6.3f}" for label, value in table.items()]
    return "\n".join([*lines, "", "All figures and their protocols", *_tree(card["figures"], 1)])


_FACTS = (
    ("Judges", "modality"),
    ("Role", "role"),
    ("State", "state"),
    ("Input", "input"),
    ("Training", "training"),
    ("Licence", "licence"),
)


def latency_text(card: Mapping[str, Any]) -> str:
    """Return the time on this computer in words."""
    told = card["latency"]
    if told is None:
        return card["not_measured"] or "not measured: it has no computation of its own to time"
    return (
        f"{told['median']:.2f} ms of CPU (95 %: {told['p95']:.2f} ms) for {told['asked']},"
        f" measured here on {told['date']} ({told['processor']})"
    )


def report_text(report: Mapping[str, Any]) -> str:
    """Return an evaluation for people."""
    from emoscope_models.evaluation import table_text

    head = f"{report['identity']} on {report['data']}, {report['split']}:"
    lines = [f"{head} {report['cpu_ms']} ms of CPU each"]
    lines += [table_text(name, table) for name, table in report["tables"].items()]
    return "\n\n".join([*lines, *report["notes"]])


def _tree(value: Any, depth: int) -> list[str]:
    """Return nested tables as indented lines."""
    lines = []
    for name, inner in value.items():
        if isinstance(inner, Mapping):
            lines += ["  " * depth + f"{name}:", *_tree(inner, depth + 1)]
        else:
            told = ", ".join(map(str, inner)) if isinstance(inner, list) else inner
            lines.append("  " * depth + f"{name}: {told}")
    return lines


def _plain(value: Any) -> Any:
    """Return a TOML value as JSON can hold it."""
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool) else str(value)
