"""What was made of a person's recordings: reports, exports, results. What tells whose they are.

Each finder yields what is certainly hers. What only a name speaks for is for a person to decide.
"""

import contextlib
import io
import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal

from emoscope.batch_manifest import FORMAT as BATCH
from emoscope.batch_manifest import NAME as MANIFEST
from emoscope.participants._without import PEOPLE, SUMMARY, people_of, without
from emoscope.participants.lines import object_of
from emoscope.participants.scan import Scan, has_word, size_of

Kind = Literal[
    "recording",
    "copy",
    "report",
    "export",
    "bids",
    "results",
    "same",
    "named",
    "link",
    "verdict",
    "consents",
    "names",
    "lines",
    "rest",
    "profile",
]
FORMATS = ("bids", "bdf", "edf", "csv", "parquet", "xdf", "media", "features")
"""Of exports, as their folders are named beside a recording: NAME-csv."""
REPORT = re.compile(r"-report(-\d+)?\.(html|pdf)", re.IGNORECASE)
DICTIONARY, DESCRIPTION = "datapackage.json", "dataset_description.json"
PROFILES, PROFILE = "profiles", "profile.json"
"""The folder with what is kept between sittings, by codes; the file in each of them."""
PERSONAL = "personal-eeg"
"""The kind of a personal model's card."""
ACCOUNT = "people.json"
"""In an export of pictures and sound: says nothing of whom they are."""
DERIVED = Path("derivatives", "emoscope")
OURS = b"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""The policy that every report of ours begins with."""
CREATOR = b"/Creator (\xfe\xff" + "Emoscope".encode("utf-16-be")
TITLE = re.compile(rb"/Title \(\xfe\xff((?:[^\\)]|\\.)*)\)", re.DOTALL)
LARGEST = 64 << 20
RESULT = b'{"time_ns": '
"""How a line of results begins."""
LEAST_SAME = 1024
"""Bytes of a file that is looked for among others by its content: smaller ones say nothing."""
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is deleted: a file, a folder with all in it, or ``lines`` of a file.

    ``sessions`` of a batch are those whose lines go.
    """

    kind: Kind
    path: Path
    files: int = 1
    bytes: int = 0
    lines: int = 0
    sessions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hers:
    """Whose data: her ``code``, and the folders of her ``recordings``."""

    code: str
    recordings: tuple[Path, ...]


def whole(kind: Kind, path: Path) -> Item:
    """Return an item for all of a file or folder."""
    files, size = size_of(path)
    return Item(kind, path, files, size)


def reports(hers: Hers, found: Scan) -> Iterator[Item]:
    """Yield reports: by their name beside a recording, or by what they say."""
    places = {(folder.parent, folder.name) for folder in hers.recordings}
    for path, size in found.files.items():
        if path.suffix.lower() not in (".html", ".pdf"):
            continue
        match = REPORT.search(path.name)
        named = match is not None and (path.parent, path.name[: match.start()]) in places
        if named or (size <= LARGEST and _speaks_of(path, hers, found)):
            yield Item("report", path, 1, size)


def _speaks_of(path: Path, hers: Hers, found: Scan) -> bool:
    """Return whether a page or a PDF is a report of ours on a recording of hers."""
    data = _read(path)
    if path.suffix.lower() == ".pdf":
        others = {one.folder.name for one in found.recordings if one.folder not in hers.recordings}
        names = {folder.name for folder in hers.recordings} - others
        title = _title(data)
        return any(re.search(rf"(?<![\w-]){re.escape(n)}(?![\w-])", title) for n in names)
    if OURS not in data[:2000]:
        return False
    about = (folder.name.encode() for folder in hers.recordings)
    return f">{hers.code}<".encode() in data and any(name in data for name in about)


def _title(data: bytes) -> str:
    """Return the title of a PDF of ours, as Qt writes it; empty for any other."""
    if not data.startswith(b"%PDF") or CREATOR not in data:
        return ""
    match = TITLE.search(data)
    raw = re.sub(rb"\\(.)", rb"\1", match[1], flags=re.DOTALL) if match else b""
    return raw.decode("utf-16-be", "replace")


def exports(hers: Hers, found: Scan) -> Iterator[Item]:
    """Yield exports but datasets: by their name beside a recording, or by whom they name."""
    beside = {
        folder.with_name(f"{folder.name}-{form}") for folder in hers.recordings for form in FORMATS
    }
    others = [taken.folder for taken in found.recordings if taken.folder not in hers.recordings]
    for folder in found.folders:
        mixed = folder == found.base or any(other.is_relative_to(folder) for other in others)
        if mixed or (folder / DESCRIPTION) in found.files:
            continue
        package = folder / DICTIONARY
        tables = package in found.files and _object(package).get("participant") == hers.code
        if folder in beside or tables:
            yield whole("export", folder)
    for path, size in found.files.items():
        if path.suffix.lower() in (".edf", ".bdf") and _patient(path) == hers.code:
            yield Item("export", path, 1, size)


def _patient(path: Path) -> str:
    """Return the code in the header of an EDF+ or BDF+ file: the first part of the patient."""
    with _opened(path) as file:
        head = file.read(88)
    parts = head[8:].decode("ascii", "replace").split()
    return parts[0] if len(head) == 88 and parts else ""


def datasets(hers: Hers, found: Scan, known: Collection[str]) -> Iterator[Item | Path]:
    """Yield her folders and line in BIDS datasets of ours; a Path is one with strangers in it.

    Strangers have a code that no recording has: an export may have given her another one.
    """
    for folder in found.folders:
        if (folder / DESCRIPTION) not in found.files or not _is_ours(folder / DESCRIPTION):
            continue
        people = people_of(_read(folder / PEOPLE))
        mine = [subject for subject, code in people.items() if code == hers.code]
        for subject in mine:
            for place in (folder / subject, folder / DERIVED / subject):
                if place.is_dir() and not place.is_symlink():
                    yield whole("bids", place)
        if mine:
            yield Item("lines", folder / PEOPLE, 0, 0, len(mine))
        if any(code not in known and code != hers.code for code in people.values()):
            yield folder


def _is_ours(path: Path) -> bool:
    by = _object(path).get("GeneratedBy")
    made = by if isinstance(by, list) else []
    return any(isinstance(one, dict) and one.get("Name") == "Emoscope" for one in made)


def profiles(hers: Hers, found: Scan) -> Iterator[Item]:
    """Yield what is kept of her between sittings: models that were made of her, too."""
    for folder in found.folders:
        if folder.parent.name != PROFILES:
            continue
        said = _object(folder / PROFILE).get("participant")
        others = any(one.folder.is_relative_to(folder) for one in found.recordings)
        if not others and (said == hers.code or (said is None and folder.name == hers.code)):
            yield whole("profile", folder)
    for card, size in found.files.items():
        if card.suffix == ".toml" and size <= PIECE and _is_model_of(card, hers.code):
            yield Item("profile", card, 1, size)
            model = card.with_suffix(".onnx")
            if model in found.files:
                yield Item("profile", model, 1, found.files[model])


def _is_model_of(card: Path, code: str) -> bool:
    """Return whether a card is that of a personal model made of her recordings."""
    try:
        told = tomllib.loads(_read(card).decode())
    except (ValueError, RecursionError):
        return False
    return told.get("kind") == PERSONAL and told.get("participant") == code


def results(hers: Hers, found: Scan) -> Iterator[Item]:
    """Yield results of batches: their files, and the lines on them."""
    for path in found.files:
        if path.name != MANIFEST:
            continue
        sessions = hers_in(path, hers.recordings)
        for session in sorted(sessions):
            place = path.parent / session
            if session == "." or not place.is_dir() or place.is_symlink():
                continue
            if place.resolve().is_relative_to(path.parent) and place not in hers.recordings:
                yield whole("results", place)
        for file in (path, path.parent / SUMMARY):
            if file in found.files:
                _, count = without(file.name, _read(file), hers.code, sessions)
                if count:
                    yield Item("lines", file, 0, 0, count, sessions)


def hers_in(manifest: Path, recordings: Collection[Path]) -> frozenset[str]:
    """Return the sessions of a batch that are recordings of hers."""
    base, sessions = None, set()
    for line in _read(manifest).split(b"\n"):
        entry = object_of(line) or {}
        if entry.get("state") == "begun":
            base = entry.get("dataset") if entry.get("format") == BATCH else None
        session = entry.get("session")
        if not isinstance(session, str) or not isinstance(base, str):
            continue
        named = Path(base, session)
        for folder in recordings:
            same = named == folder if named.is_absolute() else _ends(folder, session)
            if same or (named.is_absolute() and _resolved(named) == folder):
                sessions.add(session)
    return frozenset(sessions)


def _ends(folder: Path, session: str) -> bool:
    parts = Path(session).parts
    return bool(parts) and folder.parts[-len(parts) :] == parts


def _resolved(path: Path) -> Path | None:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None


def unnamed(hers: Hers, found: Scan, known: Collection[str]) -> Iterator[Path]:
    """Yield exports that say nothing of whom they are, or name somebody whom no recording knows."""
    for folder in found.folders:
        package, account = folder / DICTIONARY, folder / ACCOUNT
        if any((parent / DESCRIPTION) in found.files for parent in (folder, *folder.parents)):
            continue
        who = _object(package).get("participant") if package in found.files else None
        if (package in found.files and who not in known) or account in found.files:
            beside = {f"{one.name}-{form}" for one in hers.recordings for form in FORMATS}
            if folder.name not in beside and who != hers.code:
                yield folder


def nameless(found: Scan) -> Iterator[Path]:
    """Yield results of ours that say nothing of whom they are, and belong to no batch."""
    batches = {path.parent for path in found.files if path.name == MANIFEST}
    for path in found.files:
        if path.suffix == ".jsonl" and not batches & set(path.parents):
            with _opened(path) as file:
                if file.read(len(RESULT)) == RESULT:
                    yield path


def same_files(hers: Hers, found: Scan) -> Iterator[Item]:
    """Yield files that are, byte for byte, one of a recording of hers: copies under any name."""
    sizes: dict[int, list[Path]] = {}
    for folder in hers.recordings:
        for path in sorted(folder.iterdir()):
            if path.is_file() and not path.is_symlink():
                sizes.setdefault(path.stat().st_size, []).append(path)
    for path, size in found.files.items():
        if size >= LEAST_SAME and any(_same(path, other) for other in sizes.get(size, ())):
            yield Item("same", path, 1, size)


def _same(one: Path, other: Path) -> bool:
    with _opened(one) as a, _opened(other) as b:
        while (piece := a.read(PIECE)) == b.read(PIECE):
            if not piece:
                return True
    return False


def named(hers: Hers, found: Scan) -> Iterator[Item]:
    """Yield what only its name says is hers; the outermost folder of several."""
    others = [taken.folder for taken in found.recordings if taken.folder not in hers.recordings]
    inside: list[Path] = []
    for folder in found.folders:
        mixed = folder == found.base or any(
            one.is_relative_to(folder) for one in (*others, *hers.recordings)
        )
        if not mixed and has_word(folder.name, hers.code):
            if not any(folder.is_relative_to(outer) for outer in inside):
                yield whole("named", folder)
            inside.append(folder)
    for path, size in found.files.items():
        if has_word(path.stem, hers.code) and not any(path.is_relative_to(f) for f in inside):
            yield Item("named", path, 1, size)


def _object(path: Path) -> Mapping[str, Any]:
    try:
        value = json.loads(_read(path))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _read(path: Path) -> bytes:
    """Return the content of a file, empty where it cannot be read."""
    with _opened(path) as file:
        return file.read(LARGEST)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read; one that cannot be opened is empty: what it holds, nobody can tell."""
    try:
        file: BinaryIO = path.open("rb")
    except OSError:
        file = io.BytesIO()
    with file:
        yield file
