"""Withdrawing: everything of a person below a data root is found, shown, and deleted.

The log ``withdrawals.jsonl`` keeps that it happened and how much it was, and nothing of hers. A
journal in the data root says what was to be deleted; it is there until all of it is.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from emoscope.dataset_verdicts import Verdicts
from emoscope.participants import derived
from emoscope.participants._remarks import on_models, remarks
from emoscope.participants._without import without
from emoscope.participants.codes import check_code
from emoscope.participants.consents import NAME as CONSENTS
from emoscope.participants.derived import Hers, Item, Kind, whole
from emoscope.participants.errors import KeyFileError, WithdrawError
from emoscope.participants.lines import read_lines
from emoscope.participants.register import read_names
from emoscope.participants.scan import Scan, has_word, scan
from emoscope_devices import Sentence, say

WHAT: Mapping[Kind, Sentence] = MappingProxyType(
    {
        "recording": say("recording"),
        "copy": say("second copy of a recording"),
        "report": say("report"),
        "export": say("export"),
        "bids": say("session in a dataset"),
        "results": say("results of a batch"),
        "same": say("copy of a file"),
        "named": say("has the code in its name"),
        "link": say("link"),
        "verdict": say("what verify remembers"),
        "consents": say("consents and refusals"),
        "names": say("list of codes and names"),
        "lines": say("lines of a table"),
        "rest": say("left of the last withdrawal"),
        "profile": say("profile: models and calibrations"),
    }
)
"""What an item is, in words."""
FINDERS = (
    derived.profiles,
    derived.reports,
    derived.exports,
    derived.results,
    derived.same_files,
)
"""Of what is certainly hers, besides recordings and datasets."""
JOURNAL = ".emoscope-withdrawal-"
"""How the journal's name begins."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be deleted of one person.

    ``items`` are hers; ``doubtful`` ones only have her code in their names and go when they are
    chosen. ``going`` are recordings of hers that are being written now: they are to be ended
    first. ``notes`` are what a person must look at. ``bases`` are the folders that were looked
    through, the data root first; ``journal`` is that of a withdrawal that was not finished.
    """

    code: str
    bases: tuple[Path, ...]
    items: tuple[Item, ...] = ()
    doubtful: tuple[Item, ...] = ()
    going: tuple[Path, ...] = ()
    notes: tuple[Sentence, ...] = ()
    names: Path | None = None
    journal: Path | None = None

    @property
    def root(self) -> Path:
        """Return the data root."""
        return self.bases[0]

    @property
    def sessions(self) -> int:
        """Return how many recordings of hers there are, copies not counted."""
        return sum(item.kind == "recording" for item in self.items)

    @property
    def files(self) -> int:
        """Return how many files will be deleted."""
        return sum(item.files for item in self.items)

    @property
    def bytes(self) -> int:
        """Return how many bytes that are."""
        return sum(item.bytes for item in self.items)


def plan(
    root: Path,
    code: str,
    *,
    copies: Iterable[Path] = (),
    names: Path | None = None,
    models: Iterable[Path] = (),
    verdicts: Verdicts | None = None,
) -> Plan:
    """Find all that is kept of a person; nothing is changed.

    ``copies`` are folders with second copies, ``names`` the list of codes and names, ``models``
    files of personal EEG models in use, ``verdicts`` where verify's verdicts are kept. Reads the
    disk: not on the Qt thread. Raises WithdrawError and CodeError.
    """
    check_code(code)
    bases, notes = _bases(root, copies)
    scans = [_scanned(base) for base in bases]
    hers = Hers(code, tuple(t.folder for one in scans for t in one.recordings if t.of(code)))
    everyone = {c for one in scans for t in one.recordings for c in t.codes or ()}
    items, doubtful, strangers = _found(hers, scans, everyone)
    items += _kept_of(hers, bases[0], names, verdicts or Verdicts())
    journal, rest = _unfinished(bases, code)
    items += [item for item in rest if item.path not in {one.path for one in items}]
    notes += [note for one in scans for note in one.notes]
    spoken_of = {item.path.parent for item in items}
    notes += remarks(hers, scans, bases, spoken_of, strangers)
    notes += on_models(code, models, bases)
    going = tuple(t.folder for one in scans for t in one.recordings if t.of(code) and t.going)
    certain = _outermost(items)
    inside = [item.path for item in certain if not item.lines]
    left = [i for i in doubtful if not any(i.path.is_relative_to(path) for path in inside)]
    return Plan(code, bases, certain, tuple(left), going, tuple(notes), names, journal)


def _scanned(base: Path) -> Scan:
    found = scan(base)
    if any(taken.folder == base for taken in found.recordings):
        raise WithdrawError(
            "{folder} is a recording itself.", "Name the folder that it is in.", folder=base
        )
    return found


def _bases(root: Path, copies: Iterable[Path]) -> tuple[tuple[Path, ...], list[Sentence]]:
    """Return the folders to look through, none in another, and which cannot be reached."""
    if not root.is_dir():
        raise WithdrawError(
            "There is no folder {folder}.", "Name the folder with the recordings.", folder=root
        )
    bases, notes = [root.resolve()], []
    for copy in copies:
        if not copy.is_dir():
            notes.append(
                say(
                    "The folder of second copies {folder} cannot be reached: connect its disk, and"
                    " withdraw again.",
                    folder=copy,
                )
            )
        elif not any(copy.resolve().is_relative_to(base) for base in bases):
            bases.append(copy.resolve())
    return tuple(bases), notes


def _found(
    hers: Hers, scans: Sequence[Scan], everyone: Collection[str]
) -> tuple[list[Item], list[Item], list[Path]]:
    """Return what is hers, what may be, and datasets with people whom nobody knows."""
    items, doubtful, strangers = [], [], []
    for number, one in enumerate(scans):
        for taken in one.recordings:
            if taken.of(hers.code):
                items.append(whole("copy" if number else "recording", taken.folder))
            elif taken.codes is None and has_word(taken.folder.name, hers.code):
                doubtful.append(whole("named", taken.folder))
        for found in derived.datasets(hers, one, everyone):
            if isinstance(found, Path):
                strangers.append(found)
            else:
                items.append(found)
        for finder in FINDERS:
            items += finder(hers, one)
        items += _links(hers, one)
        doubtful += derived.named(hers, one)
    return items, doubtful, strangers


def _links(hers: Hers, one: Scan) -> Iterator[Item]:
    """Yield links to recordings of hers: they would lead nowhere, and may tell her code."""
    for link in one.links:
        try:
            target = link.resolve()
        except (OSError, RuntimeError):
            continue
        if any(target.is_relative_to(folder) for folder in hers.recordings):
            yield Item("link", link, 1, 0)


def _kept_of(hers: Hers, root: Path, names: Path | None, verdicts: Verdicts) -> list[Item]:
    """Return what is kept of her elsewhere than beside her recordings."""
    items = []
    for folder in hers.recordings:
        verdict = verdicts.place(folder)
        if verdict.is_file():
            items.append(whole("verdict", verdict))
    consents = root / CONSENTS
    if consents.is_file() and not consents.is_symlink():
        _, count = without(CONSENTS, consents.read_bytes(), hers.code, frozenset())
        if count:
            items.append(Item("consents", consents, 0, 0, count))
    if names is not None:
        try:
            if hers.code in read_names(names):
                items.append(Item("names", names.resolve(), 0, 0, 1))
        except KeyFileError as error:
            raise WithdrawError(
                "The list of names {file} cannot be read.",
                "Repair it, or withdraw without it and take the name out by hand.",
                file=names,
            ) from error
    return items


def _outermost(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return items without those that go with a folder, and none twice."""
    whole_ones = {item.path for item in items if not item.lines}
    kept: dict[Path, Item] = {}
    for item in items:
        if not any(parent in whole_ones for parent in item.path.parents):
            kept.setdefault(item.path, item)
    return tuple(kept.values())


def _unfinished(bases: Sequence[Path], code: str) -> tuple[Path | None, list[Item]]:
    """Return the journal of a withdrawal of that code that was cut off, and what is left of it.

    A journal is a file like any other: what it names elsewhere than below ``bases`` is not taken.
    """
    for path in sorted(bases[0].glob(f"{JOURNAL}*")):
        try:
            lines, _ = read_lines(path)
        except OSError:
            continue
        if not lines or lines[0][1].get("code") != code:
            continue
        named = lines[0][1].get("paths")
        paths = (
            [Path(one) for one in named if isinstance(one, str)] if isinstance(named, list) else []
        )
        left = [whole("rest", one) for one in paths if one.exists() and is_below(one, bases)]
        return path, left
    return None, []


def unfinished(root: Path) -> tuple[str, ...]:
    """Return the codes of withdrawals that were cut off. Never raises."""
    found = []
    for path in sorted(root.glob(f"{JOURNAL}*")):
        try:
            lines, _ = read_lines(path)
        except OSError:
            continue
        code = lines[0][1].get("code") if lines else None
        if isinstance(code, str):
            found.append(code)
    return tuple(found)


def is_below(path: Path, bases: Iterable[Path]) -> bool:
    """Return whether a path is below one of the folders, by no link on the way."""
    try:
        real = path.parent.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return real == path.parent and any(path != base and path.is_relative_to(base) for base in bases)
