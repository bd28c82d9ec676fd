"""Which files a recording has, and the documents at both ends of it."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.recording.documents import END, FORMAT, START, VERSION
from emoscope_devices import SaidError, Sentence, say

MAX_DOCUMENT = 1 << 25
"""Bytes of session.json and end.json; ours have some kilobytes."""
SIGNALS, AUDIO, VIDEO = "signals.xdf", "audio.wav", "video.mp4"


class RecordingError(SaidError):
    """A folder cannot be read as a recording."""


def segments(folder: Path, name: str) -> dict[int, Path]:
    """Return the files of a kind such as "audio.wav" by the number of their segment, in order."""
    stem, _, suffix = name.partition(".")
    found = {0: folder / name} if (folder / name).is_file() else {}
    pattern = re.compile(rf"{stem}_split-(\d{{3,9}})\.{suffix}")
    for path in folder.iterdir():
        match = pattern.fullmatch(path.name)
        if match and path.is_file():
            found[int(match[1])] = path
    return dict(sorted(found.items()))


def documents(
    folder: Path,
) -> tuple[Mapping[str, Any], Mapping[str, Any] | None, list[Sentence]]:
    """Return session.json, end.json (None when there is none) and what is wrong with them.

    Raises RecordingError for what is no recording, and for one of a newer format.
    """
    notes: list[Sentence] = []
    there = _names(folder)
    if START not in there and SIGNALS not in there:
        raise RecordingError(
            "{folder} is not a recording.",
            "Choose a folder with session.json and signals.xdf in it.",
            folder=folder,
        )
    start = _document(folder / START)
    if start is None or start.get("format") != FORMAT:
        if SIGNALS not in there:
            raise RecordingError(
                "{folder} is not a recording: its session.json is something else.",
                "Choose a folder with session.json and signals.xdf in it.",
                folder=folder,
            )
        notes.append(say("session.json is missing or damaged: settings are not known."))
        start = {}
    _check_version(folder, start)
    end = _document(folder / END)
    if END in there and (end is None or end.get("format") != FORMAT):
        notes.append(say("end.json is damaged: how it ended is not known."))
        end = None
    elif end is None:
        notes.append(say("The recording was not ended: it is read up to where it stops."))
    return MappingProxyType(start), None if end is None else MappingProxyType(end), notes


def _names(folder: Path) -> set[str]:
    try:
        return {path.name for path in folder.iterdir()}
    except OSError as error:
        raise RecordingError(
            "{folder} cannot be opened ({why}).",
            "Choose the folder of a recording.",
            folder=folder,
            why=error.strerror or error,
        ) from error


def _check_version(folder: Path, start: Mapping[str, Any]) -> None:
    version = start.get("version", VERSION)
    if isinstance(version, int) and not isinstance(version, bool) and 1 <= version <= VERSION:
        return
    if isinstance(version, int) and version > VERSION:
        raise RecordingError(
            "The recording {folder} is of format {version}, this program reads up to {known}.",
            "Update Emoscope.",
            folder=folder,
            version=version,
            known=VERSION,
        )
    raise RecordingError(
        "The recording {folder} is of an unknown format ({version}).",
        "Open it with the program that made it.",
        folder=folder,
        version=version,
    )


def _document(path: Path) -> dict[str, Any] | None:
    """Return a JSON object, None when there is none or it is damaged."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_DOCUMENT + 1)
        value = json.loads(raw) if len(raw) <= MAX_DOCUMENT else None
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
