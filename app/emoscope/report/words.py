"""The report's words, in a language, without Qt: the window's translations are read as XML.

Sentences are templates, as everywhere (``say``, ``because``). Names of emotions, states, streams
and modalities are looked up in the contexts that the window uses for them.
"""

import logging
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from emoscope_devices import Sentence
from emoscope_devices.resources import resources
from emoscope_models import Reason

log = logging.getLogger(__name__)

LANGUAGES = ("en", "zh_CN", "ja")
STREAMS: Mapping[str, str] = {"video": "Camera", "audio": "Microphone", "eeg": "EEG headset"}
MODALITIES: Mapping[str, str] = {"face": "Face", "speech": "Voice", "eeg": "EEG"}


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a thing, in one of the contexts of the window's translations."""

    context: str
    source: str


Said = Sentence | Reason | Name | str
"""What can be shown. Plain text is a number, or comes from the recording: it stays as it is."""
Teller = Callable[[Said], str]


def emotion(name: str) -> Name:
    """Return the name of a class."""
    return Name("Emotion", name)


def stream(kind: str) -> Name:
    """Return the name of a stream."""
    return Name("Stream", STREAMS.get(kind, kind))


def modality(name: str) -> Name:
    """Return the name of a modality."""
    return Name("Modality", MODALITIES.get(name, name))


def english(said: Said) -> str:
    """Return what is said, in English."""
    return _filled(said, {})


def teller(language: str) -> Teller:
    """Return what tells things in ``language``; what is not translated stays English.

    Raises ValueError for a language that there is not.
    """
    if language not in LANGUAGES:
        raise ValueError(f"the language must be one of {', '.join(LANGUAGES)}, not {language}")
    known = {} if language == "en" else _read(language)
    return lambda said: _filled(said, known)


def joined(tell: Teller, said: Iterable[Said]) -> str:
    """Return several sentences as one running text."""
    running = ""
    for text in map(tell, said):
        # A full-width stop brings its own space.
        running += text if not running or running.endswith("。") else f" {text}"
    return running


_Known = Mapping[tuple[str, str], str]


def _filled(said: Said, known: _Known) -> str:
    if isinstance(said, str):
        return known.get(("Device", said), said)
    if isinstance(said, Name):
        return known.get((said.context, said.source), said.source)
    if not said.template:
        return ""
    values = {
        name: _filled(value, known) if isinstance(value, Sentence | Reason | Name | str) else value
        for name, value in said.values.items()
    }
    template = known.get(("Sentence", said.template), said.template)
    for text in (template, said.template):
        try:
            return text.format_map(values)
        except (KeyError, IndexError, ValueError, TypeError, AttributeError):
            log.warning("%r cannot be filled", text)
    return said.template


def _read(language: str) -> _Known:
    """Return the finished translations of a language; none when they are not installed."""
    path = resources() / "translations" / f"emoscope_{language}.ts"
    found: dict[tuple[str, str], str] = {}
    try:
        root = ET.parse(path).getroot()
    except (OSError, ET.ParseError) as error:
        log.warning("the translation %s cannot be read (%s); English is used", path, error)
        return found
    for context in root.iterfind("context"):
        name = context.findtext("name") or ""
        for message in context.iterfind("message"):
            told = message.find("translation")
            if told is not None and told.text and told.get("type") is None:
                found[name, message.findtext("source") or ""] = told.text
    return found
