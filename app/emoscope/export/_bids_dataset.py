"""A BIDS dataset as a whole: what lies at its root, and how a session joins one that is there.

Nothing that is there is overwritten. A session's folders appear by renaming; participants.tsv is
extended last, in one step. When something fails, what was moved goes back.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from emoscope.export._bids_answers import DERIVATIVE
from emoscope.export._bids_files import NONE, cell, write_json, write_text
from emoscope.export._bids_media import IGNORE
from emoscope.export._bids_names import BIDS_VERSION, HED_VERSION, Entities
from emoscope.export.job import ExportError, refuse_full, take_place, unwritable

DESCRIPTION, PEOPLE, IGNORED = "dataset_description.json", "participants.tsv", ".bidsignore"
NAME = "Emoscope"
ID, CODE = "participant_id", "participant_code"
README = f"""# Recordings made with Emoscope

Written by Emoscope, which records a participant's face, voice and EEG and estimates emotion from
them. Complete `{DESCRIPTION}` (Name, Authors, License, Funding, EthicsApprovals) before you share
this dataset, and look at what identifies people: pictures and sound do, and so may markers and
notes.

- `sub-*/ses-*/eeg`: EEG as BDF+, as captured, unfiltered. Rows are the device's own sample numbers;
  `EffectiveSamplingFrequency` is their rate by the computer's clock. Lost samples are 0 in the file
  and an event `BAD_gap`; samples that are no usable numbers are 0 and an event `BAD_unusable`.
- `*_events.tsv`: markers set while recording, labels of raters, states of devices, gaps, with the
  nearest row of the file (`sample`) and the exact session time (`time_ns`).
- Of a protocol, `*_events.tsv` has each trial with its parts, stimuli (onset and offset), and every
  answer. What begins with `BAD_` is none of the experiment: rehearsals, and what was broken off.
  `*_recording-rating_physio.tsv.gz` is what was rated continuously, on an even grid.
- `*_electrodes.tsv`: template positions of the 10-10 system, not measured.
- `sub-*/ses-*/beh`: events of sessions without EEG; sound and pictures (draft BEP047) if they were
  asked for. `*_scans.tsv` says when each file begins.
- `{DERIVATIVE.as_posix()}`: what Emoscope estimated, as tables. Estimates are no measurements of
  what somebody feels: each has a validity, and says why it is doubted.

`Simulated: true` in a sidecar means that no device was there: demo data.
"""


def write_root(dataset: Path, name: str, draft: bool) -> None:
    """Write what lies at the root, but participants.tsv, where it is not there yet."""
    if (dataset / DESCRIPTION).exists():
        return
    by = [{"Name": NAME, "Version": version("emoscope")}]
    about = {"Name": name, "BIDSVersion": BIDS_VERSION, "HEDVersion": HED_VERSION}
    write_json(dataset / DESCRIPTION, {**about, "DatasetType": "raw", "GeneratedBy": by})
    write_text(dataset / "README.md", README)
    meaning = {"Description": "The participant's code as the operator wrote it."}
    write_json(dataset / "participants.json", {CODE: meaning})
    derived = {
        "Name": f"{name}: estimates",
        "BIDSVersion": BIDS_VERSION,
        "DatasetType": "derivative",
        "GeneratedBy": by,
        "SourceDatasets": [{"URL": "../.."}],
    }
    write_json(dataset / DERIVATIVE / DESCRIPTION, derived)
    if draft:
        write_text(dataset / IGNORED, IGNORE)


def check_new(datasets: Sequence[Path], who: Entities, named: bool) -> None:
    """Raise ExportError when a session is there already. ``named``: its label was asked for."""
    for dataset in datasets:
        for subject, code in people(dataset).items():
            if subject.casefold() != f"sub-{who.subject}".casefold():
                continue
            if code != who.code:
                raise ExportError(
                    "The participant {code} would be {subject}, as {other} is already.",
                    "Give another code: --participant CODE.",
                    code=who.code,
                    subject=subject,
                    other=code,
                )
            if not named:
                raise ExportError(
                    "The participant {code} is in the dataset already.",
                    "If it is another session of the same person, name it: --session LABEL.",
                    code=who.code,
                )
        for place in (dataset / who.folder, dataset / DERIVATIVE / who.folder):
            if place.exists():
                raise ExportError(
                    "The session {session} of participant {code} is in the dataset already.",
                    "Name another: --session LABEL. Nothing is ever overwritten.",
                    session=who.session,
                    code=who.code,
                )


def check_dataset(dataset: Path) -> bool:
    """Return whether a dataset of ours is there. Raises ExportError for anything else there."""
    try:
        raw = (dataset / DESCRIPTION).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        refuse_full(dataset)
        return False
    except OSError as error:
        raise unwritable(dataset, error) from error
    try:
        by = json.loads(raw)["GeneratedBy"]
        ours = any(one["Name"] == NAME for one in by)
    except (ValueError, KeyError, TypeError, RecursionError):
        ours = False
    if not ours:
        raise ExportError(
            "The dataset {folder} was not made by Emoscope.",
            "Choose another folder: nothing is ever overwritten.",
            folder=dataset,
        )
    return True


def add_person(dataset: Path, who: Entities) -> None:
    """Write a participant into participants.tsv, where she is not there yet."""
    path = dataset / PEOPLE
    header, rows = _table(path)
    subject = f"sub-{who.subject}"
    new = {} if subject in people(dataset) else {subject: who.code}
    _replace(path, _with(header, rows, new))


def people(dataset: Path) -> dict[str, str]:
    """Return the codes by participant_id of a dataset; where there is no code, the id."""
    header, rows = _table(dataset / PEOPLE)
    if not header:
        return {}
    if ID not in header:
        raise ExportError(
            "{file} has no column participant_id.",
            "Repair it, or choose another folder.",
            file=dataset / PEOPLE,
        )
    at = header.index(ID)
    code = header.index(CODE) if CODE in header else at
    return {row[at]: row[code] for row in rows if len(row) > max(at, code)}


def join(stage: Path, dataset: Path) -> None:
    """Move finished sessions into a dataset that is there; or make it, where there is none.

    Raises ExportError and OSError; then the dataset is as it was.
    """
    if not check_dataset(dataset):
        take_place(stage, dataset)
        return
    moved: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for source in _sessions(stage):
            target = dataset / source.relative_to(stage)
            for parent in reversed(target.parents):
                if not parent.exists():
                    parent.mkdir()
                    made.append(parent)
            if target.exists():
                raise FileExistsError(17, os.strerror(17), str(target))
            source.rename(target)
            moved.append((target, source))
        _complete(stage, dataset)
    except BaseException:
        for target, source in reversed(moved):
            target.rename(source)
        for parent in reversed(made):
            parent.rmdir()
        raise


def _sessions(stage: Path) -> list[Path]:
    found = [*stage.glob("sub-*/ses-*"), *(stage / DERIVATIVE).glob("sub-*/ses-*")]
    return sorted(path for path in found if path.is_dir())


def _complete(stage: Path, dataset: Path) -> None:
    """Extend the files at the root; participants.tsv last, which makes the sessions count."""
    for path in (Path("participants.json"), DERIVATIVE / DESCRIPTION):
        if not (dataset / path).exists():
            write_text(dataset / path, (stage / path).read_text("utf-8"))
    wanted = _lines(stage / IGNORED)
    there = [line for line in _lines(dataset / IGNORED) if line]
    more = [line for line in wanted if line and line not in there]
    if more:
        _replace(dataset / IGNORED, "\n".join([*there, *more]) + "\n")
    header, rows = _table(dataset / PEOPLE)
    known = people(dataset)
    new = {who: code for who, code in people(stage).items() if who not in known}
    if new or not (dataset / PEOPLE).exists():
        _replace(dataset / PEOPLE, _with(header, rows, new))


def _with(header: Sequence[str], rows: Iterable[Sequence[str]], new: Mapping[str, str]) -> str:
    """Return participants.tsv with people added; other columns are n/a for them."""
    columns = list(header) or [ID, CODE]
    wide = columns if CODE in columns else [*columns, CODE]
    lines = [wide, *([*row, *[NONE] * (len(wide) - len(row))] for row in rows)]
    for identity, code in new.items():
        values = {ID: identity, CODE: cell(code)}
        lines.append([values.get(name, NONE) for name in wide])
    return "".join("\t".join(line) + "\n" for line in lines)


def _table(path: Path) -> tuple[list[str], list[list[str]]]:
    lines = [line.split("\t") for line in _lines(path) if line.strip()]
    return (lines[0], lines[1:]) if lines else ([], [])


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").replace("\r", "").split("\n")
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unwritable(path, error) from error
    except UnicodeDecodeError as error:
        raise ExportError(
            "{file} is no text in UTF-8.", "Repair it, or choose another folder.", file=path
        ) from error


def _replace(path: Path, text: str) -> None:
    """Write a file so that it is there as before, or whole."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
