"""Every model that this computer has or could have: one entry a card.

Cards lie with the shipped weights, in the user's own folder (brought models), and in the folder
that EMOSCOPE_MODELS names. Nothing here loads a model; ``verify`` compares files with their cards.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from emoscope_models._assets import VARIABLE, WEIGHTS, built_models, locate, user_models
from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._estimate import MODALITIES, Reason, because
from emoscope_models._registry_manifest import is_manifest

Role = Literal["votes", "shadow", "shown only", "part of another", "not in use"]
Origin = Literal["shipped", "built", "package", "fetched", "added", "elsewhere", "not here"]
State = Literal["verified", "damaged", "missing", "no files"]

VOTERS: Mapping[str, tuple[str, ...]] = {
    "face": ("face_expression_v1", "face_blendshape_v1"),
    "speech": ("speech_emotion_v1", "speech_prosody_v1"),
}
"""What votes by default, by modality: the first whose card is there."""
SHOWN = ("face_blendshape_v1", "speech_prosody_v1", "eeg_indices_v1")
"""Shipped models that run beside, for display, where another votes."""
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Entry:
    """One model: its ``key`` (the card's file name without .toml), card, and the card's place."""

    key: str
    card: ModelCard
    path: Path

    @property
    def brought(self) -> bool:
        """Return whether it is a laboratory's own, behind a manifest."""
        return is_manifest(self.card)

    def file(self, name: str) -> Path:
        """Return where one of its files is. Raises ModelError when nowhere."""
        beside = self.path.parent / name
        return beside if beside.is_file() else locate(name)


@dataclass(frozen=True, slots=True)
class Check:
    """How a model's files compare with its card; ``reasons`` when they do not."""

    state: State
    origin: Origin
    files: Mapping[str, str]
    """Where each file is, by name; empty text where it is missing."""
    reasons: tuple[Reason, ...] = ()

    @property
    def usable(self) -> bool:
        """Return whether nothing is missing or damaged."""
        return self.state in ("verified", "no files")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which models are in use, as the settings say: keys, or "default"; ``shadow`` keys."""

    face: str = DEFAULT
    speech: str = DEFAULT
    personal: str = ""
    """The file of the participant's EEG model."""
    shadow: tuple[str, ...] = ()


def entries() -> tuple[tuple[Entry, ...], tuple[Reason, ...]]:
    """Return all models by modality and key, and in words which cards cannot be read.

    Of two cards with the same key the first place counts, as for the files.
    """
    found: dict[str, Entry] = {}
    trouble: list[Reason] = []
    for path in _cards():
        if path.stem in found:
            continue
        try:
            found[path.stem] = Entry(path.stem, read_card(path), path)
        except ModelError as error:
            trouble += error.sentences
    order = sorted(found.values(), key=lambda e: (_rank(e.card.modality), e.key))
    return tuple(order), tuple(trouble)


def find(name: str) -> Entry:
    """Return the model of that key, name, or file (.onnx or card). Raises ModelError."""
    path = Path(name)
    if path.suffix in (".onnx", ".toml") and path.with_suffix(".toml").is_file():
        card = path.with_suffix(".toml")
        return Entry(card.stem, read_card(card), card)
    known, _ = entries()
    asked = name.strip().lower()
    asked = voter(asked, known, Choice()) or asked
    for entry in known:
        if asked in (entry.key.lower(), entry.card.name.lower(), entry.card.identity.lower()):
            return entry
    for card in _cards():
        if card.stem.lower() == asked:
            read_card(card)  # it is there, and cannot be read: that is what to say
    raise ModelError(
        "There is no model {name}.",
        "These are known: {known}.",
        name=name,
        known=", ".join(entry.key for entry in known),
    )


def voter(modality: str, known: tuple[Entry, ...], choice: Choice) -> str:
    """Return the key of the model that votes for a modality; empty for none."""
    asked = {"face": choice.face, "speech": choice.speech}.get(modality, DEFAULT)
    if asked != DEFAULT:
        return asked
    keys = {entry.key for entry in known}
    return next((key for key in VOTERS.get(modality, ()) if key in keys), "")


def role_of(entry: Entry, known: tuple[Entry, ...], choice: Choice) -> Role:
    """Return what a model does under these settings."""
    modality = entry.card.modality
    if entry.key in choice.shadow:
        return "shadow"
    if entry.key == voter(modality, known, choice):
        return "votes"
    if entry.card.extra.get("kind") == "personal-eeg":
        chosen = choice.personal and Path(choice.personal).expanduser().stem == entry.key
        admitted = entry.card.extra.get("admitted") is True
        return ("votes" if admitted else "shown only") if chosen else "not in use"
    if entry.key in SHOWN:
        return "shown only"
    if entry.brought or ("fetch" in entry.card.extra and not entry.card.sha256):
        return "not in use"
    return "part of another"


def check(entry: Entry) -> Check:
    """Compare every file of a model with its card."""
    places: dict[str, str] = {}
    reasons: list[Reason] = []
    damaged = missing = False
    for name, sha256 in entry.card.sha256.items():
        places[name] = ""
        try:
            path = entry.file(name)
            places[name] = str(path)
            verified(path, sha256)
        except (ModelError, ValueError) as error:
            damaged |= bool(places[name])
            missing |= not places[name]
            why = because("{name} is no file name.", name=name)
            reasons += error.sentences if isinstance(error, ModelError) else (why,)
    state: State = "damaged" if damaged else "missing" if missing else "verified"
    return Check(state if places else "no files", _origin(entry, places), places, tuple(reasons))


def _cards() -> Iterator[Path]:
    """Yield the cards of every place, in the order in which files are searched."""
    override = os.environ.get(VARIABLE)
    if override:
        yield from sorted(Path(override).glob("*.toml"))
    yield from sorted(WEIGHTS.glob("*.toml"))
    yield from sorted(user_models().glob("*.toml"))


def _rank(modality: str) -> int:
    names: tuple[str, ...] = MODALITIES
    return names.index(modality) if modality in names else len(names)


def _origin(entry: Entry, places: Mapping[str, str]) -> Origin:
    """Return where a model's files come from, by where they lie."""
    if entry.brought:
        return "added"
    if not places:
        return "not here" if "fetch" in entry.card.extra else "shipped"
    there = [Path(place) for place in places.values() if place]
    if not there:
        return "not here"
    folder = there[0].parent
    if folder == WEIGHTS:
        return "shipped"
    if folder == built_models():
        return "built"
    if folder == user_models():
        return "fetched"
    override = os.environ.get(VARIABLE)
    return "elsewhere" if override and folder == Path(override) else "package"
