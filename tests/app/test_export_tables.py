"""Tables of recordings: every number comes back, nothing is missing, nothing is made up."""

import csv
import json
import math
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.export import Cancelled, ExportError, Identity, Job, Shield, opened, run
from emoscope.export._columns import EEG, NAMES, RESULTS, TABLES, Column, Table, as_markdown
from emoscope.export._table_files import CSVFile, ParquetFile
from emoscope.export._table_rows import Times, classes_of, eeg_rows, gap_rows, measured_rate
from emoscope.export.tables import TableChoice, TableExporter
from emoscope.markers import Marker
from emoscope.pipeline import Result, Shadow, Timing
from emoscope.recording.annotations import Annotations, annotate
from emoscope.recording.items import LossItem, ResultItem
from emoscope.recording.reader import read_recording
from emoscope_models import (
    COMMON,
    Affect,
    Estimate,
    LabelSpace,
    Validity,
    because,
    fuse,
    invalid,
)
from tests.app.export_bench import BEGAN, WALL, block, board, eeg, export, record, said, values_of
from tests.app.verify_bench import hashes

TIMING = Timing(1, 2, 3, 4)
THIRDS = np.array([1 / 3, 1e-300, 0.1 + 0.2, 5e-324, 1 / 7, 0.0, 1 - 1 / 3 - 0.3 - 1 / 7])
ODD = LabelSpace("odd", ("calm", "tense, very"), ((0.5, 0.5),) * 7)


def estimate(
    time, labels=COMMON, p=THIRDS, modality="face", model="A 1", box=(1, 2, 3, 4), others=()
):
    return Estimate(
        modality,
        model,
        time - 5,
        time,
        Validity(0.1 + 0.2, True, (because('Say "{n}",\r\nplease.', n=3),), signal=1 / 3),
        probabilities=p,
        affect=Affect(-1 / 3, 1 / 7, 0.2, 0.3, 1e-17),
        labels=labels,
        details={
            "landmarks": np.ones((478, 2), np.float32),
            "size": (100, 100),
            "box": box,
            "other_boxes": others,
        },
    )


def answer(sequence, new=None, shadow=None, modalities=("face",)):
    time = BEGAN + sequence * 100_000_000
    cause = new.modality if new else None
    estimates = {m: (new if m == cause else None) for m in modalities}
    fused = fuse(time, estimates)
    known = {m: e for m, e in estimates.items() if e}
    return ResultItem(Result(sequence, time, cause, known, fused, True, None, TIMING, shadow or {}))


def table(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A recording with a bit of everything."""
    place = tmp_path_factory.mktemp("aufnahmen") / "张伟 and co"
    beside = Shadow("face", estimate(BEGAN, ODD, np.array([0.25, 0.75]), model="B 2"), ())
    nobody = Estimate("face", "A 1", BEGAN, BEGAN, invalid(because("No face.")))
    return record(
        place,
        [
            *eeg(skip=(3, 4, 7)),
            LossItem("eeg", 100, 25, BEGAN + 300_000_000, BEGAN + 400_000_000, BEGAN, "queue"),
            answer(1),
            answer(2, estimate(BEGAN + 150_000_000)),
            answer(3, nobody, {"lab": beside}),
            answer(4, estimate(BEGAN + 350_000_000, ODD, np.array([1 / 3, 2 / 3]), model="B 2")),
        ],
        [Marker(BEGAN + 10, "开始, “now”"), Marker(BEGAN + 5, "=1+1", 2.5, "LSL")],
        media="av",
        seconds=1,
    )


def test_every_number_comes_back_to_the_last_bit(folder, tmp_path):
    before = hashes(folder)
    report = export(TableExporter("csv"), folder, tmp_path / "out")
    assert hashes(folder) == before
    results = table(tmp_path / "out", "results")
    decisions = list(read_recording(folder).decisions())
    assert [int(r["sequence"]) for r in results] == [1, 2, 3, 4]
    for row, decision in zip(results, decisions, strict=True):
        got = [float(row[f"p_{e}"]) for e in COMMON.labels]
        assert got == decision.fused.probabilities.tolist()
        assert float(row["confidence"]) == decision.fused.confidence
        assert float(row["entropy"]) == decision.fused.entropy
        assert int(row["time_ns"]) == decision.time
        assert row["demo"] == "true" and row["cause"] == (decision.cause or "heartbeat")
    assert results[0]["label"] == "no evidence" and results[0]["valence"] == "n/a"
    estimates = table(tmp_path / "out", "estimates_face")
    assert [float(estimates[0][f"p_{e}"]) for e in COMMON.labels] == THIRDS.tolist()
    assert float(estimates[0]["correlation"]) == 1e-17
    assert estimates[0]["reasons"] == 'Say "3",\r\nplease.'
    assert float(estimates[0]["weight"]) == decisions[1].fused.contributions["face"].weight
    assert {str(f) for f in report.files} == {p.name for p in (tmp_path / "out").iterdir()}
    assert "estimates_speech, estimates_eeg" in said(report)


def test_classes_of_all_models_have_columns_and_what_is_not_said_is_missing(folder, tmp_path):
    export(TableExporter("csv"), folder, tmp_path / "out")
    first, second, third = table(tmp_path / "out", "estimates_face")
    assert first["p_calm"] == first["p_tense, very"] == "n/a"
    assert second["ok"] == "false" and second["p_happy"] == second["valence"] == "n/a"
    assert second["reasons"] == "No face."
    assert float(third["p_tense, very"]) == 2 / 3 and third["p_happy"] == "n/a"
    (shadow,) = table(tmp_path / "out", "shadows")
    assert json.loads(shadow["probabilities"]) == {"calm": 0.25, "tense, very": 0.75}
    assert (shadow["key"], shadow["model"]) == ("lab", "B 2")


def test_gaps_have_their_cause_and_their_samples(folder, tmp_path):
    export(TableExporter("csv"), folder, tmp_path / "out")
    rows = [r for r in table(tmp_path / "out", "gaps") if r["stream"] == "eeg"]
    got = [(int(r["first"]), int(r["count"]), r["cause"]) for r in rows]
    assert got == [(75, 25, "device"), (100, 25, "recorder"), (175, 25, "device")]
    assert float(rows[0]["seconds"]) == pytest.approx(51 / 250, rel=1e-3)
    (stream,) = [r for r in table(tmp_path / "out", "streams") if r["stream"] == "eeg"]
    assert (stream["lost"], stream["gaps"], stream["samples"]) == ("75", "2", "925")
    assert float(stream["measured_hz"]) == pytest.approx(250 / (1 + 80e-6), rel=1e-7)
    assert json.loads(stream["channels"])[0] == "Fp1"


def test_markers_by_time_with_text_as_it_was(folder, tmp_path):
    report = export(TableExporter("csv"), folder, tmp_path / "out")
    rows = table(tmp_path / "out", "markers")
    assert [r["label"] for r in rows] == ["=1+1", "开始, “now”"]
    assert [int(r["time_ns"]) for r in rows] == [BEGAN + 5, BEGAN + 10]
    assert rows[0]["origin"] == "LSL" and float(rows[0]["seconds"]) == 2.5
    assert "look through them for names" in said(report)
    # WALL + BEGAN, in UTC; microseconds
    assert rows[0]["wall_time"] == "2027-01-15T08:00:01.250000Z"
    assert (WALL + BEGAN) // 1000 % 1_000_000 == 250_000


def test_dates_are_shifted_everywhere_and_times_are_not(folder, tmp_path):
    choice = TableChoice(identity=Identity("X1", -36525))
    export(TableExporter("csv", choice), folder, tmp_path / "out")
    export(TableExporter("csv"), folder, tmp_path / "plain")
    for name in ("results", "markers", "states", "video_frames"):
        for row, plain in zip(
            table(tmp_path / "out", name), table(tmp_path / "plain", name), strict=True
        ):
            assert row["wall_time"].startswith("1927-01-15T") and row["time_ns"] == plain["time_ns"]
    about = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert about["participant"] == "X1" and "P07" not in json.dumps(about)


def test_raters_labels_are_a_table(folder, tmp_path):
    place = tmp_path / "copy"
    export(TableExporter("csv"), folder, tmp_path / "before")
    assert table(tmp_path / "before", "annotations") == []
    place.mkdir()
    for path in folder.iterdir():
        if path.is_file():
            (place / path.name).write_bytes(path.read_bytes())
    with Annotations.open(place, "林") as mine:
        mine.add(annotate(BEGAN + 7, BEGAN + 1_000_000_007, "fröhlich", "林", note="a\nb"))
    export(
        TableExporter("csv", TableChoice(identity=Identity(shift_days=-3))), place, tmp_path / "out"
    )
    (row,) = table(tmp_path / "out", "annotations")
    assert (row["rater"], row["label"], row["note"]) == ("林", "fröhlich", "a\nb")
    assert int(row["time_ns"]) == BEGAN + 7 and float(row["seconds"]) == 1.0
    assert row["valence"] == "n/a"


def test_samples_only_when_they_are_asked_for(folder, tmp_path):
    export(TableExporter("csv"), folder, tmp_path / "usual")
    assert not (tmp_path / "usual" / "eeg.csv").exists()
    export(TableExporter("csv", TableChoice(("eeg",))), folder, tmp_path / "out")
    rows = table(tmp_path / "out", "eeg")
    index = [int(r["index"]) for r in rows]
    assert index == [n for n in range(1000) if n // 25 not in (3, 4, 7)]
    got = np.array([[float(r[f"eeg_{c}"]) for c in board().channels] for r in rows], np.float32)
    np.testing.assert_array_equal(got, values_of(0, 1000)[index])


def test_the_data_dictionary_speaks_of_every_column(folder, tmp_path):
    export(TableExporter("csv", TableChoice((*NAMES[:2], "eeg"))), folder, tmp_path / "out")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert [r["name"] for r in package["resources"]] == ["results", "estimates-face", "eeg"]
    for resource in package["resources"]:
        with (tmp_path / "out" / resource["path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        fields = resource["schema"]["fields"]
        assert [f["name"] for f in fields] == header
        assert all(f["description"] and f["type"] for f in fields)
        assert resource["schema"]["missingValues"] == ["n/a"]


def test_the_page_of_the_manual_is_the_list(pytestconfig):
    page = (pytestconfig.rootpath / "docs" / "tables.md").read_text("utf-8")
    assert as_markdown().strip() in page


def test_rfc_4180(folder, tmp_path):
    export(TableExporter("csv"), folder, tmp_path / "out")
    raw = (tmp_path / "out" / "markers.csv").read_bytes()
    assert raw.count(b"\r\n") == 3 and raw.count(b"\n") == 3
    assert '"开始, “now”"'.encode() in raw
    assert not raw.startswith(b"\xef\xbb\xbf")


def test_parquet_has_types_and_nothing_where_nothing_is(folder, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    export(TableExporter("parquet", TableChoice(NAMES)), folder, tmp_path / "out")
    got = parquet.read_table(tmp_path / "out" / "results.parquet")
    decisions = list(read_recording(folder).decisions())
    assert got["confidence"].to_pylist() == [d.fused.confidence for d in decisions]
    assert got["valence"].to_pylist()[0] is None
    assert str(got.schema.field("wall_time").type) == "timestamp[ns, tz=UTC]"
    assert got.schema.field("entropy").metadata[b"unit"] == b"bit"
    samples = parquet.read_table(tmp_path / "out" / "eeg.parquet")
    assert str(samples.schema.field("eeg_Fp1").type) == "float"
    index = samples["index"].to_numpy()
    np.testing.assert_array_equal(samples["eeg_O2"].to_numpy(), values_of(0, 1000)[index, 7])


def test_without_pyarrow_a_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ExportError, match=r"pip install emoscope\[parquet\]"):
        TableExporter("parquet")
    TableExporter("csv")


def test_features_only_name_no_device_and_hold_no_sample(folder, tmp_path):
    export(TableExporter("features"), folder, tmp_path / "out")
    text = "".join(p.read_text("utf-8") for p in (tmp_path / "out").iterdir())
    assert "Test board" not in text and "X is back" not in text and "landmarks" not in text
    with pytest.raises(ExportError, match="features only"):
        export(TableExporter("features", TableChoice(("eeg",))), folder, tmp_path / "no")
    with pytest.raises(ExportError, match="features only"):
        chosen = TableExporter("csv", TableChoice(("eeg",)))
        export(chosen, folder, tmp_path / "no", Shield(features_only=True))
    assert not (tmp_path / "no").exists()


def test_an_empty_recording_has_headers_and_no_rows(tmp_path):
    report = export(
        TableExporter("csv", TableChoice(NAMES)), record(tmp_path / "r"), tmp_path / "t"
    )
    assert table(tmp_path / "t", "results") == [] == table(tmp_path / "t", "gaps")
    assert "no EEG" in said(report) and "estimates_face" in said(report)


def test_cancelled_nothing_is_left(folder, tmp_path):
    job = Job(opened(folder), tmp_path / "out", Shield(), lambda *_: None, lambda: True)
    with pytest.raises(Cancelled):
        run(TableExporter("csv"), [job])
    assert not any(tmp_path.iterdir())


def test_a_table_that_there_is_not_is_refused():
    with pytest.raises(ExportError, match="no table emotions"):
        TableChoice(("emotions",))


def test_a_board_with_other_channels_is_counted_not_mixed(tmp_path):
    other = board(names=("A", "B"), device="Other")
    place = record(tmp_path / "r", [*eeg(seconds=1), block(other, 250)])
    report = export(TableExporter("csv", TableChoice(("eeg",))), place, tmp_path / "out")
    assert len(table(tmp_path / "out", "eeg")) == 250
    assert "25 samples of EEG have other channels" in said(report)


def test_missing_and_infinite_samples(tmp_path):
    def odd(first, values):
        values[0, :3] = np.nan, np.inf, -np.inf

    place = record(tmp_path / "r", eeg(seconds=1, edit=odd))
    export(TableExporter("csv", TableChoice(("eeg",))), place, tmp_path / "out")
    row = table(tmp_path / "out", "eeg")[0]
    assert (row["eeg_Fp1"], row["eeg_Fp2"], row["eeg_C3"]) == ("n/a", "INF", "-INF")
    spec = read_recording(place).spec("eeg")
    assert len(list(eeg_rows(read_recording(place), Times(read_recording(place)), spec))) == 250


def test_one_block_has_no_rate_and_no_gap(tmp_path):
    place = record(tmp_path / "r", [block(board(), 0)])
    recording = read_recording(place)
    assert measured_rate("eeg", recording.blocks("eeg")) is None
    assert not list(gap_rows(recording, Times(recording)))
    assert classes_of(recording) == {}


CELLS = Table(
    "t",
    "T",
    (
        Column("n", "number", "N"),
        Column("f", "number", "F", dtype="float32"),
        Column("s", "string", "S"),
        Column("i", "integer", "I"),
    ),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(allow_nan=False),
            st.floats(width=32, allow_nan=False),
            st.text(st.characters(codec="utf-8")),
            st.integers(-(1 << 63), (1 << 63) - 1),
        ),
        max_size=5,
    )
)
def test_any_cell_comes_back(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("cells")
    file = CSVFile(path / "t.csv", CELLS)
    for n, f, s, i in rows:
        file.add((n, np.float32(f), s, i))
    file.close()
    with (path / "t.csv").open(encoding="utf-8", newline="") as read:
        got = list(csv.reader(read))[1:]
    for (n, f, s, i), (n2, f2, s2, i2) in zip(rows, got, strict=True):
        assert math.copysign(1, float(n2)) == math.copysign(1, n) and float(n2) == n
        assert np.float32(float(f2)) == np.float32(f)
        assert (s2, int(i2)) == (s, i)


def test_no_file_is_overwritten(tmp_path):
    (tmp_path / "t.csv").write_text("mine")
    (tmp_path / "t.parquet").write_text("mine")
    for path, kind in ((tmp_path / "t.csv", CSVFile), (tmp_path / "t.parquet", ParquetFile)):
        with pytest.raises(FileExistsError):
            kind(path, CELLS)
        assert path.read_text() == "mine"


def test_names_of_columns_are_there_once():
    for one in TABLES:
        names = [c.name for c in one.columns]
        assert len(names) == len(set(names))
    assert RESULTS.name in NAMES and EEG.asked
