"""emoscope annotations and emoscope agreement: listed, written, imported, compared."""

import csv
import io
import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.__main__ import main
from emoscope.recording.annotation_table import (
    COLUMNS,
    TableError,
    Zero,
    nanoseconds_of,
    parse_csv,
    read_csv,
    seconds_of,
    to_csv,
)
from emoscope.recording.annotations import (
    FOLDER,
    AnnotationError,
    Annotations,
    annotate,
    read_annotations,
)
from tests.app.annotation_bench import SECOND, folder_of, rate
from tests.app.verify_bench import BEGAN, record


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """A real recording of half a second, never changed but for annotations."""
    return record(tmp_path_factory.mktemp("annotated") / "录音 one", seconds=0.5)


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path)


def run(capsys, *words):
    code = main([str(word) for word in words])
    return code, *capsys.readouterr()


# -- the table -------------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)
NUMBER = st.none() | st.floats(-1, 1)


@given(
    rows=st.lists(
        st.tuples(st.integers(-(10**12), 10**15), st.integers(0, 10**13), TEXT, TEXT, NUMBER),
        max_size=6,
    ),
    zero=st.integers(-(10**12), 10**12),
)
@settings(max_examples=60, deadline=None)
def test_what_goes_out_as_csv_comes_back_to_the_nanosecond(rows, zero, tmp_path_factory):
    made = [
        annotate(a, a + n, label.strip() or "x", "评 A", note=note, valence=v)
        for a, n, label, note, v in rows
    ]
    path = tmp_path_factory.getbasetemp() / "t.csv"
    text = to_csv(made, Zero(zero))
    back = parse_csv(text, path, zero=Zero(zero))
    assert sorted(back, key=lambda a: a.id) == sorted(made, key=lambda a: a.id)
    assert all(unicodedata.is_normalized("NFC", a.label) for a in made)
    assert to_csv([]).strip() == ",".join(COLUMNS)


@given(text=st.text(max_size=200) | st.text('onset,duratilb\n\r"0123456789.-+e', max_size=120))
@settings(max_examples=120, deadline=None)
def test_any_text_is_a_table_or_refused_in_words(text, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "t.csv"
    for whole in (text, "onset,duration,label\n" + text, "onset,duration,label\n1,1,x\n" + text):
        try:
            found = parse_csv(whole, path, "A")
        except AnnotationError as error:
            assert len(error.sentences) == 2
        else:
            assert all(a.rater == "A" for a in found)


def test_bad_rows_are_named_by_their_line_and_nothing_is_taken(tmp_path):
    path = tmp_path / "t.csv"
    rows = [
        "onset,duration,label,rater,valence,note",  # 1
        "1,1,x,A,,",
        '2,1,x,A,,"two',
        'lines"',
        "one,1,x,A,,",  # 5
        "1,-1,x,A,,",
        "1,1,,A,,",
        "1,1,x,,,",
        "1,1,x,a/b,,",
        "1,1,x,A,2,",  # 10
        "1,1,x,A,high,",
        "1,1,x",
        "",
        "1e3,1,x,A,,",
        "1,1,x,A,nan,",  # 15
        "99999999999,1,x,A,,",
    ]
    path.write_text("\n".join(rows))
    with pytest.raises(TableError, match="11 rows") as caught:
        read_csv(path)
    lines = [str(row).split(":")[0] for row in caught.value.rows]
    assert lines == [f"Line {n}" for n in (5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16)]
    assert "'one' is no number of seconds" in str(caught.value.rows[0])
    path.write_text("\n".join(["onset,duration,label"] + ["x,1,a"] * 50))
    with pytest.raises(TableError, match="50 rows") as caught:
        read_csv(path, "A")
    assert len(caught.value.rows) == 20


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it needs columns onset, duration, label, rater"),
        (b"label,rater\n", "it needs columns"),
        (b"onset,duration,label,colour\n", "the column 'colour' is not one of ours"),
        (b"onset,duration,label,label\n", "there twice"),
        (b"\xff\xfe1", "cannot be imported"),
        (b'onset,duration,label\n1,1,"x\n', "line 2"),
        (b"onset,duration,label\n1,1,a\0b", "control characters|NUL|1 rows"),
    ],
)
def test_what_is_no_table_of_ours_is_refused(tmp_path, data, why):
    path = tmp_path / "评 t.csv"
    path.write_bytes(data)
    with pytest.raises(AnnotationError, match=why):
        read_csv(path, "A")
    with pytest.raises(AnnotationError, match="No such file"):
        read_csv(tmp_path / "no.csv")


def test_tables_of_a_spreadsheet_are_read(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes("\ufeffOnset, Duration ,LABEL\r\n1.5,0,高兴\r\n\r\n".encode())
    (one,) = read_csv(path, "A", Zero(BEGAN))
    assert (one.start, one.stop, one.label, one.rater) == (BEGAN + 1_500_000_000,) * 2 + (
        "高兴",
        "A",
    )


@pytest.mark.parametrize("n", [0, 1, -1, 999_999_999, -1_000_000_001, 10**17 + 7])
def test_seconds_are_exact(n):
    assert nanoseconds_of(seconds_of(n)) == n
    for wrong in ("", "1_0", "١", "1.", ".5", "1e3", "inf", "0x1"):
        with pytest.raises(ValueError):
            nanoseconds_of(wrong)


# -- emoscope annotations --------------------------------------------------------------------


def test_raters_are_listed_and_their_work_is_written(folder, capsys, tmp_path):
    assert run(capsys, "annotations", folder)[1] == "Nobody has annotated this recording.\n"
    rate(folder, "王", (1, 2.5, "happy"), (3, 3, "sad"), (4, 5, "happy"))
    rate(folder, "B", (0, 1, "x"))
    code, out, _ = run(capsys, "annotations", folder)
    assert code == 0
    assert out.splitlines() == [
        "B: 1 intervals, 0 instants",
        "  x: 1, 1.000 s",
        "王: 2 intervals, 1 instants",
        "  happy: 2, 2.500 s",
        "  sad: 1, 0.000 s",
    ]
    code, out, _ = run(capsys, "annotations", folder, "--csv", "--rater", "王")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(r["onset"], r["duration"], r["label"], r["rater"]) for r in rows] == [
        ("1.000000000", "1.500000000", "happy", "王"),
        ("3.000000000", "0.000000000", "sad", "王"),
        ("4.000000000", "1.000000000", "happy", "王"),
    ]
    target = tmp_path / "out file.csv"
    assert run(capsys, "annotations", folder, "--csv", "--out", target)[:2] == (0, "")
    before = target.read_bytes()
    code, _, err = run(capsys, "annotations", folder, "--csv", "--out", target)
    assert code == 3 and "nothing is overwritten" in err and target.read_bytes() == before
    code, out, _ = run(capsys, "annotations", folder, "--json")
    assert [a["label"] for a in json.loads(out)["王"]] == ["happy", "sad", "happy"]


def test_import_adds_what_is_new_and_can_be_undone(folder, capsys, tmp_path):
    rate(folder, "A", (1, 2), (3, 4))
    _, table, _ = run(capsys, "annotations", folder, "--csv")
    path = tmp_path / "t.csv"
    path.write_text(table + "7,1,sad,B,,,,,\n8,0.5,sad,B,,,,,\n")
    code, out, _ = run(capsys, "annotations", folder, "--import", path)
    assert (code, out.splitlines()) == (
        0,
        ["A: 0 imported, 2 were there already.", "B: 2 imported, 0 were there already."],
    )
    code, out, _ = run(capsys, "annotations", folder, "--import", path)
    assert out.splitlines()[1] == "B: 0 imported, 2 were there already."
    with Annotations.open(folder, "B") as mine:
        assert len(mine.undo()) == 2 and not mine.items
    line = (folder / FOLDER / "B.jsonl").read_text().splitlines()[1]
    assert json.loads(line)["by"] == "import"


def test_an_import_that_cannot_be_obeyed_changes_nothing(folder, capsys, tmp_path):
    rate(folder, "A", (1, 2))
    before = read_annotations(folder)[0]
    path = tmp_path / "t.csv"
    path.write_text("onset,duration,label,rater\n1,1,x,B\n1,1,,A\n")
    code, _, err = run(capsys, "annotations", folder, "--import", path)
    assert code == 3 and err.startswith("Line 3: an annotation needs a label")
    path.write_text(to_csv([replace(before["A"][0], label="other")]) + "1,1,x,B,,,,,\n")
    code, _, err = run(capsys, "annotations", folder, "--import", path)
    assert code == 3 and "is another one in the recording" in err
    path.write_text("onset,duration,label,rater\n1,1,x,B\n1,1,x,b\n")
    code, _, err = run(capsys, "annotations", folder, "--import", path)
    assert code == 3 and "There is a rater B already" in err
    with Annotations.open(folder, "A"):
        path.write_text("onset,duration,label,rater\n1,1,x,C\n1,1,x,A\n")
        code, _, err = run(capsys, "annotations", folder, "--import", path)
        assert code == 3 and "another window or program" in err
    assert read_annotations(folder)[0]["A"] == before["A"]
    assert not any(items for code, items in read_annotations(folder)[0].items() if code != "A")
    path.write_text("onset,duration,label\n")
    assert run(capsys, "annotations", folder, "--import", path)[1] == "The table has no rows.\n"


def test_seconds_of_a_table_may_begin_with_a_stream(recorded, capsys, tmp_path):
    first = {"recording": BEGAN, "video": None, "eeg": None}
    rate(recorded, "Z", (1.1, 1.2, "x"))
    for zero in first:
        _, out, _ = run(capsys, "annotations", recorded, "--csv", "--rater", "Z", "--zero", zero)
        row = next(csv.DictReader(io.StringIO(out)))
        path = tmp_path / f"{zero}.csv"
        path.write_text(out)
        code, said_, _ = run(capsys, "annotations", recorded, "--import", path, "--zero", zero)
        assert (code, said_) == (0, "Z: 0 imported, 1 were there already.\n")
        first[zero] = round(1.1 * SECOND) - nanoseconds_of(row["onset"])
    assert first["video"] >= first["recording"] > 0
    audio_only = record(tmp_path / "a", seconds=0.1, kinds="a")
    code, _, err = run(capsys, "annotations", audio_only, "--csv", "--zero", "video")
    assert code == 3 and "has no video" in err


@pytest.mark.parametrize("command", ["annotations", "agreement"])
def test_what_is_no_recording_is_refused(command, tmp_path, capsys):
    code, _, err = run(capsys, command, tmp_path)
    assert code == 3 and "is not a recording" in err
    code, _, err = run(capsys, command, tmp_path / "没有")
    assert code == 3 and "cannot be opened" in err
    assert not list(tmp_path.iterdir())


def test_arguments_are_obeyed_or_refused(folder, capsys, tmp_path):
    assert run(capsys, "annotations", folder, "--out", "x")[0] == 2
    assert run(capsys, "annotations", folder, "--zero", "eeg")[0] == 2
    code, _, err = run(capsys, "annotations", folder, "--rater", "Q")
    assert code == 3 and "Nobody called Q" in err
    for words in (["--step", "0"], ["--step", "x"], ["--block", "-1"], ["--unlabelled", "x"]):
        with pytest.raises(SystemExit) as caught:
            main(["agreement", str(folder), *words])
        assert caught.value.code == 2
    for words, why in (
        ([folder], "named twice"),
        (["--weights", "linear"], "--weights needs --order"),
        (["--order", "a,b,a"], "a label twice"),
        (["--order", "a,b", "--unlabelled", "class"], "needs --unlabelled missing"),
    ):
        code, _, err = run(capsys, "agreement", folder, *words)
        assert code == 2 and why in err


# -- emoscope agreement ----------------------------------------------------------------------


def test_agreement_of_a_recording_as_table_and_as_json(tmp_path, capsys):
    folder = record(tmp_path / "录音 two", seconds=0.5)
    code, _, err = run(capsys, "agreement", folder)
    assert code == 3 and "needs two raters; annotated by nobody" in err
    start = BEGAN / SECOND
    rate(folder, "A", (start, start + 0.25, "x"), (start + 0.25, start + 0.5, "y"))
    code, _, err = run(capsys, "agreement", folder)
    assert code == 3 and "annotated by A" in err
    rate(folder, "王", (start, start + 0.3, "x"), (start + 0.3, start + 0.5, "y"))
    code, out, _ = run(capsys, "agreement", folder, "--step", "0.05")
    assert code == 0
    assert "A – 王" in out and "too few to rely on" in out
    code, out, _ = run(capsys, "agreement", folder, "--step", "0.05", "--json")
    raw = json.loads(out)
    assert raw["raters"] == ["A", "王"] and raw["pairs"][0]["units"] == raw["units"] == 10
    assert raw["percent"]["value"] == pytest.approx(0.9)
    assert raw["pairs"][0]["kappa"]["value"] == pytest.approx(0.8)
    assert raw["pairs"][0]["kappa"]["low"] is None
    code, _, err = run(capsys, "agreement", folder, "--order", "x,z")
    assert code == 2 and "does not name y" in err
    code, _, err = run(capsys, "agreement", folder, "--step", "0.001")
    assert code == 2 and "a step is" in err
    assert run(capsys, "agreement", folder, "--order", "x,y", "--weights", "linear")[0] == 0
    (folder / FOLDER / "B.jsonl").write_text("nonsense")
    code, out, err = run(capsys, "agreement", folder, "--machine")
    assert code == 0 and "B.jsonl cannot be read" in err
