"""What amended markers are in exports, report and replay: as they count, at the right sample."""

import csv
import io
import json

import mne
import pytest

from emoscope.export import Job, Shield, opened
from emoscope.export._bids_names import BidsChoice
from emoscope.export.bids import export_bids
from emoscope.export.eeg import EegExporter
from emoscope.export.tables import TableExporter
from emoscope.markers import Amendment, Marker
from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording.items import ChangeItem, MarkerItem
from emoscope.recording.reader import read_recording
from emoscope.recording.replay_source import open_player
from emoscope.replay_session import ReplaySession
from emoscope.report import paper_of
from emoscope.report.document import Table
from emoscope.report.words import english
from tests.app.export_bench import BEGAN, eeg, export, facts_of, ticks, times_of
from tests.app.fault_bench import wait_for

SECOND = 1_000_000_000


def at(sample):
    return int(times_of(sample, 1)[0])


LOOK = Marker(at(300), "look", number=1)
TALK = Marker(at(400), "talk", number=2, kind="interval", open=True)
OOPS = Marker(at(500), "Anna's real name", number=3)
REST = Marker(at(100), "rest", number=4, kind="block", open=True, planned=1.0, origin="study")
MOVED = Marker(at(250), "look", number=1)
ENDED = Marker(at(100), "rest", 1.0, "study", 4, "block", False, 1.0)
TOLD = (
    LOOK, TALK, OOPS, REST,
    Amendment(1, "move", at(900), MOVED),
    Amendment(3, "remove", at(910), None),
    Amendment(4, "end", at(350), ENDED, "study"),
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("marking") / "r"
    made = Recorder(path, facts_of(), ticks(), policy=RecorderPolicy())
    made.start()
    for item in eeg():
        made.put(item)
    for one in TOLD:
        made.put(MarkerItem(one) if isinstance(one, Marker) else ChangeItem(one))
    made.stop()
    return path


def rows_of(path, delimiter=","):
    text = path.read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def test_events_tsv_has_what_counts_at_its_sample(folder, tmp_path):
    job = Job(opened(folder), tmp_path / "out", Shield(), lambda *_: None, lambda: False)
    export_bids([job], BidsChoice(draft=True))
    (path,) = (tmp_path / "out").rglob("*_events.tsv")
    rows = {r["trial_type"]: r for r in rows_of(path, "\t") if r["event_kind"] == "marker"}
    assert set(rows) == {"look", "talk", "rest"}
    assert [rows[n]["sample"] for n in ("rest", "look", "talk")] == ["100", "250", "400"]
    assert float(rows["rest"]["duration"]) == pytest.approx(1.0, abs=1e-3)
    end = read_recording(folder).span[1]
    assert float(rows["talk"]["duration"]) == pytest.approx((end - at(400)) / 1e9, abs=0.01)
    everything = b"".join(p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file())
    assert b"real name" not in everything, "what was removed does not leave"


@pytest.mark.parametrize("form", ["edf", "bdf"])
def test_edf_has_what_counts_at_its_sample(folder, tmp_path, form):
    export(EegExporter(form), folder, tmp_path / "out")
    (path,) = (tmp_path / "out").rglob(f"*.{form}")
    raw = mne.io.read_raw(path, verbose="error")
    found = {
        d: round(float(o) * raw.info["sfreq"])
        for d, o in zip(raw.annotations.description, raw.annotations.onset, strict=True)
        if not d.startswith(("BAD", "eeg"))
    }
    assert found == {"rest": 100, "look": 250, "talk": 400}


def test_tables_have_what_counts_and_all_that_was(folder, tmp_path):
    export(TableExporter("csv"), folder, tmp_path / "out")
    rows = rows_of(tmp_path / "out" / "markers.csv")
    assert [(r["label"], r["number"], r["kind"], r["open"], r["changed"]) for r in rows] == [
        ("rest", "4", "block", "false", "false"),
        ("look", "1", "marker", "false", "true"),
        ("talk", "2", "interval", "true", "false"),
    ]
    steps = rows_of(tmp_path / "out" / "marker_history.csv")
    assert [(r["number"], r["step"], r["what"], r["by"]) for r in steps] == [
        ("1", "0", "set", "n/a"), ("1", "1", "move", "operator"), ("2", "0", "set", "n/a"),
        ("3", "0", "set", "n/a"), ("3", "1", "remove", "operator"), ("4", "0", "set", "n/a"),
        ("4", "1", "end", "study"),
    ]  # fmt: skip
    assert [int(r["time_ns"]) for r in steps[:2]] == [at(300), at(250)]
    assert int(steps[1]["at_ns"]) == at(900)
    assert steps[4]["label"] == steps[4]["time_ns"] == "n/a" and steps[3]["label"] == OOPS.label
    assert (steps[5]["planned"], steps[5]["open"]) == ("1.0", "true")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert "marker-history" in {r["name"] for r in package["resources"]}


def tables(paper, key):
    section = next(s for s in paper.sections if s.key == key)
    return [part for part in section.parts if isinstance(part, Table)]


def cells(table):
    return [" | ".join(english(cell) for cell in row) for row in table.rows]


def test_the_report_lists_what_counts_and_what_became_of_markers(folder):
    paper = paper_of(folder)
    listed, changed = tables(paper, "markers")
    rows = cells(listed)
    assert [r.split(" | ")[3] for r in rows] == ["rest", "look", "talk"]
    assert "open at the end" in rows[2]
    said = cells(changed)
    assert any("look" in r and "moved by -0.2 s" in r and "by the operator" in r for r in said)
    assert any("Anna's real name" in r and "removed" in r for r in said)
    assert not any("rest" in r for r in said), "a block that ended is nothing special"
    assert not tables(paper_of_plain(folder), "markers")[1:]


def paper_of_plain(folder):
    """Return the report on a recording without a change."""
    path = folder.parent / "plain"
    if not path.exists():
        made = Recorder(path, facts_of(), ticks(), policy=RecorderPolicy())
        made.start()
        for item in eeg(seconds=1):
            made.put(item)
        made.put(MarkerItem(Marker(BEGAN + 5, "a", number=1)))
        made.stop()
    return paper_of(path)


def test_a_replay_shows_what_counts(folder):
    session = ReplaySession(open_player(folder), speed=50.0)
    seen = []
    session.listeners.marker.append(seen.append)
    session.start()
    try:
        for thread in session._threads:
            thread.join(20.0)
        wait_for(lambda: len(seen) == 3, "the markers")
    finally:
        session.stop()
    assert [(m.label, m.time) for m in seen] == [
        ("rest", at(100)), ("look", at(250)), ("talk", at(400)),
    ]  # fmt: skip
