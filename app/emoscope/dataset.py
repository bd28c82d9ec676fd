"""Many recordings at a glance: what is below a folder, from small documents and file sizes alone.

No signal is read: a table of hundreds of recordings is there at once. What only a look into the
signals can tell is taken from earlier looks (``dataset_verdicts``).
"""

import hashlib
import os
import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from emoscope.dataset_verdicts import Look, Verdicts
from emoscope.recording.annotations import FOLDER as ANNOTATIONS
from emoscope.recording.annotations import AnnotationError, read_annotations
from emoscope.recording.documents import END, START, unsealed
from emoscope.recording.facts import unrecorded
from emoscope.recording.hold import Hold
from emoscope.recording.integrity import NAME as LOG
from emoscope.recording.read_folder import SIGNALS, RecordingError, documents
from emoscope_devices import KINDS, SaidError, Sentence, StreamKind, say

DEEPEST = 4
"""Folders below the dataset's own: study, participant, day, recording."""
Word = Literal[
    "good", "clean", "recovered", "losses", "not ended", "going on", "damaged", "unreadable"
]
WORDS: tuple[Word, ...] = get_args(Word)
"""All verdicts, the best first. good and losses are verify's; clean is only not known better."""


class DatasetError(SaidError):
    """A folder cannot be looked through."""


@dataclass(frozen=True, slots=True)
class Row:
    """One recording. ``place`` is its folder below the dataset's; "." is that folder itself.

    ``begun`` wall clock. ``seconds`` from its first sample to its last, None where only verify
    can tell; so with ``markers``. ``labels``: how often each rater gave each label. ``bytes`` of
    its files. ``ending`` is what end.json says ("" when damaged), ``look`` what verify said of
    these very files, ``why`` the sentences behind the verdict. ``identity`` is the SHA-256 of
    session.json: copies share it.
    """

    folder: Path
    place: str
    ending: Word | Literal[""]
    participant: str = ""
    study: str = ""
    begun: datetime | None = None
    seconds: float | None = None
    streams: tuple[StreamKind, ...] = ()
    demo: bool = False
    bytes: int = 0
    labels: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    identity: str = ""
    why: tuple[Sentence, ...] = ()
    look: Look | None = None

    @property
    def verdict(self) -> Word:
        """Return one word: what is worst or must be done first, else what is known best."""
        if self.ending in ("unreadable", "damaged", "going on"):
            return self.ending
        if self.look is not None and self.look.verdict == "damaged":
            return "damaged"
        if not self.ending:
            return "damaged"
        if self.ending == "not ended" or self.look is None:
            return self.ending
        return self.look.verdict

    @property
    def markers(self) -> int | None:
        """Return how many markers the operator set, None while nobody has looked."""
        return self.look.markers if self.look else None

    @property
    def annotated(self) -> int:
        """Return how many annotations there are, of all raters."""
        return sum(sum(counts.values()) for counts in self.labels.values())


@dataclass(frozen=True, slots=True)
class Dataset:
    """The recordings below ``folder``, by place. ``notes``: what is to be said of them together,
    and what could not be looked into."""

    folder: Path
    rows: tuple[Row, ...]
    notes: tuple[Sentence, ...] = ()


def read_dataset(
    folder: Path,
    verdicts: Verdicts | None = None,
    on_row: Callable[[Row], None] = lambda row: None,
) -> Dataset:
    """Return the recordings in a folder and below it, four folders deep.

    ``verdicts`` are those of earlier looks, None for none. ``on_row`` gets each row as it is read,
    and may raise to end it. Raises DatasetError when there is no such folder.
    """
    if not folder.is_dir():
        raise DatasetError(
            "There is no folder {folder}.", "Name a folder with recordings in it.", folder=folder
        )
    notes: list[Sentence] = []
    rows = []
    for found in _folders(folder, notes):
        row = read_row(found, folder, verdicts)
        if row is not None:
            rows.append(row)
            on_row(row)
    rows.sort(key=lambda row: row.place)
    return Dataset(folder, tuple(rows), (*notes, *remarks(rows)))


def read_row(folder: Path, parent: Path, verdicts: Verdicts | None = None) -> Row | None:
    """Return what is known of one recording, None when the folder is none. Never raises."""
    place = folder.relative_to(parent).as_posix()
    try:
        start, end, notes = documents(folder)
    except RecordingError as error:
        if not _ours(folder):
            return None
        return Row(folder, place, "unreadable", bytes=_size(folder), why=error.sentences)
    trouble = [note for note in notes if _is_damage(note, folder)]
    trouble += _missing(folder, end)
    ending = _ending(folder, end, bool(trouble))
    if ending == "not ended":
        trouble.append(say("It was not ended; its data are there. Run: emoscope recover"))
    labels, more = _labels(folder)
    row = Row(
        folder,
        place,
        ending,
        participant=_text(start.get("participant")),
        study=_text(start.get("study")),
        begun=_instant(start.get("begun")),
        seconds=_seconds(end),
        streams=_streams(start, end),
        demo=_demo(start),
        bytes=_size(folder),
        labels=labels,
        identity=_digest(folder / START),
        why=(*trouble, *more),
    )
    look = verdicts.of(folder) if verdicts else None
    return with_look(row, look) if look else row


def with_look(row: Row, look: Look) -> Row:
    """Return a row with what verify said of it."""
    kinds = tuple(kind for kind in KINDS if kind in look.streams)
    return replace(
        row,
        look=look,
        seconds=look.seconds if row.seconds is None else row.seconds,
        streams=kinds or row.streams,
        why=tuple({str(one): one for one in (*row.why, *look.why)}.values()),
    )


# -- where -----------------------------------------------------------------------------------


def _folders(folder: Path, notes: list[Sentence]) -> Iterator[Path]:
    """Yield folders that may be recordings; none twice, however many links lead to it.

    Links come last, so that a recording is named by its own place where it has one.
    """
    seen: set[tuple[int, int]] = set()
    waiting, links = deque([(folder, 0)]), deque[tuple[Path, int]]()
    while waiting or links:
        place, depth = (waiting or links).popleft()
        try:
            stat = place.stat()
            if (stat.st_dev, stat.st_ino) in seen:
                continue
            seen.add((stat.st_dev, stat.st_ino))
            with os.scandir(place) as entries:
                parts = sorted(entries, key=lambda entry: entry.name)
            folders = [e for e in parts if not e.name.startswith(".") and e.is_dir()]
        except OSError as error:
            why = error.strerror or repr(error)
            notes.append(say("{folder} cannot be opened ({why}).", folder=place, why=why))
            continue
        if {entry.name for entry in parts} & {START, SIGNALS, LOG}:
            yield place
        elif depth < DEEPEST:
            for entry in folders:
                (links if entry.is_symlink() else waiting).append((Path(entry.path), depth + 1))


def _ours(folder: Path) -> bool:
    """Return whether a folder that cannot be read as a recording was one, or is a newer one."""
    if (folder / LOG).is_file():
        return True
    try:
        with (folder / START).open("rb") as file:
            return b'"emoscope-recording"' in file.read(4096)
    except OSError:
        return False


def _size(folder: Path) -> int:
    total = 0
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_file():
                    total += entry.stat().st_size
    except OSError:
        pass
    return total


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


# -- how it ended ----------------------------------------------------------------------------


def _is_damage(note: Sentence, folder: Path) -> bool:
    """Return whether a note on the documents is more than that there is no end."""
    return (folder / END).exists() or note.template.startswith("session.json")


def _missing(folder: Path, end: Mapping[str, Any] | None) -> list[Sentence]:
    """Return what is missing, or not as long as it was when it ended."""
    found = []
    if not (folder / SIGNALS).is_file():
        found.append(say("{file} is missing.", file=SIGNALS))
    if end is None:
        return found
    try:
        sealed = unsealed((folder / END).read_bytes())
    except OSError:
        sealed = None
    if sealed is None:
        return [*found, say("end.json is damaged: how it ended is not known.")]
    files = sealed.get("files")
    for name, size in (files if isinstance(files, dict) else {}).items():
        if (name == SIGNALS and found) or Path(name).name != name:
            continue
        try:
            now = (folder / name).stat().st_size
        except (OSError, ValueError):
            found.append(say("{file} is missing.", file=name))
            continue
        if now != size:
            found.append(say("{file} has {now} bytes, not {size}.", file=name, now=now, size=size))
    return found


def _ending(folder: Path, end: Mapping[str, Any] | None, damaged: bool) -> Word:
    if damaged:
        return "damaged"
    if end is not None:
        return "recovered" if end.get("recovered") is True else "clean"
    hold = Hold(folder)
    hold.release()
    return "not ended" if hold.taken else "going on"


# -- what it says of itself ------------------------------------------------------------------


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _instant(value: object) -> datetime | None:
    try:
        made = datetime.fromisoformat(_text(value))
        # Comparable with all others, also where somebody left out the offset.
        return made if made.tzinfo else made.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _seconds(end: Mapping[str, Any] | None) -> float | None:
    streams = end.get("streams") if end else None
    if not isinstance(streams, dict):
        return None
    spans = [(s.get("first_time_ns"), s.get("last_time_ns")) for s in _tables(streams)]
    whole = [(a, b) for a, b in spans if type(a) is int and type(b) is int]
    if not whole:
        return None
    length = max(b for _, b in whole) - min(a for a, _ in whole)
    return length / 1e9 if 0 <= length < 1 << 62 else None


def _streams(start: Mapping[str, Any], end: Mapping[str, Any] | None) -> tuple[StreamKind, ...]:
    """Return the streams with samples; before the end is written, those that were there."""
    ended = end.get("streams") if end else None
    if isinstance(ended, dict):
        there = {k for k, v in ended.items() if isinstance(v, dict) and v.get("samples")}
    else:
        begun = start.get("streams")
        there = set(begun) - set(unrecorded(start)) if isinstance(begun, dict) else set()
    return tuple(kind for kind in KINDS if kind in there)


def _demo(start: Mapping[str, Any]) -> bool:
    streams = start.get("streams")
    tables = _tables(streams) if isinstance(streams, dict) else []
    return start.get("simulated") is True or any(s.get("demo") is True for s in tables)


def _tables(streams: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [one for one in streams.values() if isinstance(one, dict)]


def _labels(folder: Path) -> tuple[Mapping[str, Mapping[str, int]], tuple[Sentence, ...]]:
    """Return how often each rater gave each label, and what is wrong with their files."""
    if not (folder / ANNOTATIONS).is_dir():
        return MappingProxyType({}), ()
    try:
        found, notes = read_annotations(folder)
    except AnnotationError as error:
        return MappingProxyType({}), error.sentences
    counts = {
        rater: MappingProxyType(dict(sorted(Counter(one.label for one in items).items())))
        for rater, items in found.items()
    }
    return MappingProxyType(counts), notes


# -- all of them together --------------------------------------------------------------------


def remarks(rows: Iterable[Row]) -> list[Sentence]:
    """Return what only shows beside the others: codes that may be one, copies."""
    rows = list(rows)
    return [*_same_code(rows), *_alike(rows), *_copies(rows)]


def _same_code(rows: list[Row]) -> Iterator[Sentence]:
    studies: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.participant:
            studies[row.participant].add(row.study)
    for code, of in sorted(studies.items()):
        if len(of) > 1:
            yield say(
                "The participant {code} is in several studies ({studies}): see that it is one"
                " person.",
                code=code,
                studies=", ".join(study or "-" for study in sorted(of)),
            )


def _alike(rows: list[Row]) -> Iterator[Sentence]:
    codes: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.participant:
            codes[plain_code(row.participant)].add(row.participant)
    for alike in codes.values():
        if len(alike) > 1:
            yield say(
                "The participants {codes} differ in case or spaces only: see whether they are one"
                " person.",
                codes=", ".join(f"“{code}”" for code in sorted(alike)),
            )


def plain_code(code: str) -> str:
    """Return what remains of a code without case, spaces and forms of one character."""
    folded = unicodedata.normalize("NFKC", code).casefold()
    return "".join(folded.split())


def _copies(rows: list[Row]) -> Iterator[Sentence]:
    places: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.identity:
            places[row.identity].append(row.place)
    for same in places.values():
        if len(same) > 1:
            yield say("{places} are copies of one recording.", places=", ".join(sorted(same)))
