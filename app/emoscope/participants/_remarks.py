"""What a plan for a withdrawal cannot decide, and a person must look at."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from stat import S_ISREG

from emoscope.participants.codes import near
from emoscope.participants.derived import Hers, nameless, unnamed
from emoscope.participants.scan import Scan, has_word, taken_of
from emoscope.recording.documents import START
from emoscope_devices import Sentence, say

MOST_NAMED = 8
"""Folders that are named in one remark."""


def remarks(
    hers: Hers,
    scans: Sequence[Scan],
    bases: Sequence[Path],
    spoken_of: Collection[Path],
    strangers: Sequence[Path],
) -> Iterator[Sentence]:
    """Yield what only a person can tell.

    Of folders in ``spoken_of`` something is in the plan; ``strangers`` are datasets with people
    whom no recording knows.
    """
    taken = [one for found in scans for one in found.recordings]
    everyone = sorted({code for one in taken for code in one.codes or ()})
    others = near(hers.code, everyone)
    if others:
        yield say(
            "Other codes are nearly the same ({codes}): nothing of them is deleted.",
            codes=", ".join(others),
        )
    yield from _on_folders(hers, scans, everyone, spoken_of, strangers)
    yield from _on_copies(hers, scans, bases)
    links = [link for found in scans for link in _leading_out(hers, found, bases)]
    if links:
        yield say(
            "Links lead to recordings of hers elsewhere: {folders}. Delete those yourself.",
            folders=_listed(links),
        )
    yield say(
        "Not known here are backups, copies and exports outside of {folder}, and what was handed"
        " on.",
        folder=bases[0],
    )


def _on_copies(hers: Hers, scans: Sequence[Scan], bases: Sequence[Path]) -> Iterator[Sentence]:
    """Yield where there are more copies than were looked for, by what is known of the originals."""
    taken = [one for found in scans for one in found.recordings if one.of(hers.code)]
    mirrors = sorted({Path(one.mirror).expanduser() for one in taken if one.mirror})
    missed = [m for m in mirrors if not any(_inside(m, base) for base in bases)]
    if missed:
        yield say(
            "Second copies were made in {folders}, which was not looked through: connect the disk,"
            " and name that folder, too.",
            folders=_listed(missed),
        )
    linked = [path for folder in hers.recordings for path in folder.rglob("*") if _linked(path)]
    if linked:
        yield say(
            "These files have another name on the disk, too (hard links): {files}. Look for it.",
            files=_listed(linked),
        )


def _inside(path: Path, base: Path) -> bool:
    try:
        return path.resolve().is_relative_to(base)
    except (OSError, RuntimeError):
        return False


def _linked(path: Path) -> bool:
    try:
        stat = path.lstat()
    except OSError:
        return False
    return S_ISREG(stat.st_mode) and stat.st_nlink > 1


def _on_folders(
    hers: Hers,
    scans: Sequence[Scan],
    everyone: Collection[str],
    spoken_of: Collection[Path],
    strangers: Sequence[Path],
) -> Iterator[Sentence]:
    nobodys = [
        one.folder
        for found in scans
        for one in found.recordings
        if not (one.codes or has_word(one.folder.name, hers.code) or one.folder in spoken_of)
    ]
    if nobodys:
        yield say(
            "Whose these recordings are cannot be told: {folders}. Look at them.",
            folders=_listed(nobodys),
        )
    if strangers:
        yield say(
            "Datasets have participants with codes that no recording has; an export may have given"
            " her another code: {folders}. Look at participants.tsv.",
            folders=_listed(strangers),
        )
    exports = [folder for found in scans for folder in unnamed(hers, found, everyone)]
    if exports:
        yield say(
            "Whose these exports are cannot be told: {folders}. Look at them.",
            folders=_listed(exports),
        )
    results = [path for found in scans for path in nameless(found) if path.parent not in spoken_of]
    if results:
        yield say(
            "Whose these results are cannot be told: {files}. Look at them.",
            files=_listed(results),
        )


def on_models(code: str, models: Iterable[Path], bases: Sequence[Path]) -> Iterator[Sentence]:
    """Yield what is to be said of personal EEG models that the settings name."""
    for path in models:
        below = any(path.resolve().is_relative_to(base) for base in bases)
        if has_word(path.stem, code) and not below:
            yield say(
                "The settings name a personal EEG model with that code: {file}. Take the setting"
                " out, and delete the file and the card beside it.",
                file=path,
            )


def _listed(folders: Sequence[Path]) -> str:
    more = f" … ({len(folders)})" if len(folders) > MOST_NAMED else ""
    return ", ".join(map(str, folders[:MOST_NAMED])) + more


def _leading_out(hers: Hers, found: Scan, bases: Sequence[Path]) -> Iterator[Path]:
    for link in found.links:
        try:
            target = link.resolve()
        except (OSError, RuntimeError):
            continue
        outside = not any(target.is_relative_to(base) for base in bases)
        if outside and (target / START).is_file() and taken_of(target).of(hers.code):
            yield link
