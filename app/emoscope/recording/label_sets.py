"""Which labels a rater may give, and the keys that give them.

Seven by default: the common classes. A laboratory's own are in a small TOML file:

    name = "engagement"
    labels = ["bored", "engaged", "frustrated"]
    keys = ["b", "e", "f"]                        # optional; otherwise 1 to 9, then 0
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.recording._annotation import LONGEST_LABEL, AnnotationError
from emoscope_devices import Sentence, say
from emoscope_models import EMOTIONS

FILE_NAME = "labels.toml"
"""A label set of this name beside the settings file is the user's own."""
KEYS = "1234567890"
ALLOWED = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
"""Single letters and digits: brackets, space and arrows are the window's own."""
MOST = len(ALLOWED)
LARGEST = 1 << 16
"""Bytes of a label set's file."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labels in their order, with the key of each ("" for none; lower case).

    Where the classes have an order (low, middle, high) it is that of ``labels``. Raises
    AnnotationError for labels or keys that could be taken for one another.
    """

    name: str
    labels: tuple[str, ...]
    keys: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what cannot be told apart."""
        if not 1 <= len(self.labels) <= MOST or len(self.keys) != len(self.labels):
            raise _wrong(say("a label set has 1 to 36 labels, and as many keys"))
        for text in (self.name, *self.labels):
            odd = any(unicodedata.category(c) in ("Cc", "Cs") for c in text)
            if odd or text != text.strip() or not text or len(text) > LONGEST_LABEL:
                raise _wrong(
                    say("{text} cannot be a name or a label", text=ascii(text[:LONGEST_LABEL]))
                )
        seen = [unicodedata.normalize("NFKC", label).casefold() for label in self.labels]
        for number, label in enumerate(seen):
            if label in seen[:number]:
                raise _wrong(say("the label {label} is there twice", label=self.labels[number]))
        for number, key in enumerate(self.keys):
            if key and key not in ALLOWED:
                raise _wrong(
                    say(
                        "{key} cannot be a key: take a letter a to z or a digit",
                        key=ascii(key[:20]),
                    )
                )
            if key and key in self.keys[:number]:
                raise _wrong(say("the key {key} is there twice", key=key))

    def label_of(self, key: str) -> str | None:
        """Return the label that a key gives, upper or lower case; None for another key."""
        return self.labels[self.keys.index(key.lower())] if key.lower() in self._used else None

    def key_of(self, label: str) -> str:
        """Return the key of a label; "" for none."""
        return self.keys[self.labels.index(label)] if label in self.labels else ""

    @property
    def _used(self) -> frozenset[str]:
        return frozenset(filter(None, self.keys))


DEFAULT = LabelSet("common-7", EMOTIONS, tuple(KEYS[: len(EMOTIONS)]))
"""The seven classes of FER2013 and RAVDESS, keys 1 to 7."""


def parse_label_set(text: str, name: str = "own") -> LabelSet:
    """Return the label set that a TOML text describes; ``name`` where it has none.

    Nothing in it is ignored. Raises AnnotationError.
    """
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _wrong(say("it is not TOML: {error}", error=error)) from error
    unknown = sorted(set(raw) - {"name", "labels", "keys"})
    if unknown:
        raise _wrong(say("there is no setting {name}", name=ascii(unknown[0])))
    title = raw.get("name", name)
    if type(title) is not str:
        raise _wrong(say("name must be text"))
    labels = tuple(unicodedata.normalize("NFC", label) for label in _texts(raw, "labels"))
    if "keys" in raw:
        keys = tuple(key.lower() for key in _texts(raw, "keys"))
    else:
        keys = tuple(KEYS[n : n + 1] for n in range(len(labels)))
    return LabelSet(title, labels, keys)


def read_label_set(path: Path) -> LabelSet:
    """Return the label set of a file. Raises AnnotationError that names the file."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise _wrong(say("it is too large"))
        return parse_label_set(data.decode(), path.stem.strip() or "own")
    except (OSError, UnicodeDecodeError, AnnotationError) as error:
        why: object = error
        if isinstance(error, OSError):
            why = error.strerror or error
        elif isinstance(error, AnnotationError):
            why = error.sentences[0].values["why"]
        raise AnnotationError(
            "The label set {file} cannot be used ({why}).",
            "Correct it, or choose another.",
            file=path,
            why=why,
        ) from error


def own_label_set(settings: Path) -> LabelSet:
    """Return the label set beside a settings file, the default where there is none.

    Raises AnnotationError for one that cannot be used: nobody rates with other labels unawares.
    """
    path = settings.with_name(FILE_NAME)
    return read_label_set(path) if path.exists() else DEFAULT


def _texts(raw: dict[str, Any], name: str) -> tuple[str, ...]:
    values = raw.get(name)
    if not isinstance(values, list) or not all(type(value) is str for value in values):
        raise _wrong(say('{name} must be a list of texts, such as ["calm", "tense"]', name=name))
    return tuple(values)


def _wrong(why: Sentence) -> AnnotationError:
    return AnnotationError(
        "The label set cannot be used ({why}).", "Correct it, or choose another.", why=why
    )
