"""What Emoscope itself said, as a BIDS derivative: tables of results, estimates, gaps, states."""

import csv
import json
import shutil
from pathlib import Path

from emoscope.export._bids_files import as_tsv, write_json, write_text
from emoscope.export._bids_names import Entities
from emoscope.export._table_sheets import DICTIONARY, USUAL, Wish, write_tables
from emoscope.export.job import Job
from emoscope_devices import Sentence, say

OWN = ("markers", "marker_history", "annotations")
"""Tables that are in events.tsv already, and what markers were before somebody thought better."""
DAY_NS = 86_400_000_000_000
DERIVATIVE = Path("derivatives", "emoscope")


def write_answers(job: Job, dataset: Path, who: Entities, shift_days: int) -> tuple[Sentence, ...]:
    """Write the tables below the derivative of a ``dataset``. Raises Cancelled, OSError."""
    folder = dataset / DERIVATIVE / who.folder / "beh"
    scratch = dataset / "scratch"
    scratch.mkdir()

    def step(done: int, total: int) -> None:
        job.tell(done / max(1, total), say("Writing tables."))

    names = [name for name in USUAL if name not in OWN]
    wish = Wish(names, shift_ns=shift_days * DAY_NS, devices=not job.shield.features_only)
    written = write_tables(job.recording, scratch, wish, step)
    fields = {
        resource["path"]: resource["schema"]["fields"]
        for resource in json.loads((scratch / DICTIONARY).read_text("utf-8"))["resources"]
    }
    for path in written.files:
        if path.suffix == ".csv" and written.counts[path.stem]:
            name = who.name("beh.tsv", desc=path.stem.replace("_", ""))
            _as_tsv(path, folder / name)
            about = {
                one["name"]: {
                    "Description": one["description"],
                    **({"Units": one["unit"]} if "unit" in one else {}),
                }
                for one in fields[path.name]
            }
            write_json((folder / name).with_suffix(".json"), about)
        job.tell(1.0, say("Writing tables."))
    shutil.rmtree(scratch)
    return tuple(written.notes)


def _as_tsv(source: Path, target: Path) -> None:
    """Write a CSV table as BIDS wants it, row by row."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        write_text(target, as_tsv(next(rows), ()))
        with target.open("a", encoding="utf-8", newline="\n") as out:
            for row in rows:
                out.write("\t".join(" ".join(value.split()) or "n/a" for value in row) + "\n")
