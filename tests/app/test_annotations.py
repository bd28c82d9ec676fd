"""Annotations beside a recording: nothing lost but the line in hand, nothing else touched."""

import errno
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.recording import _annotation_file
from emoscope.recording.annotations import (
    FOLDER,
    Annotation,
    AnnotationError,
    Annotations,
    annotate,
    as_markers,
    raters,
    read_annotations,
)
from emoscope.recording.hold import growing
from emoscope.recording.reader import read_recording
from emoscope.recording.recover import recover
from emoscope.recording.verify import verify
from tests.app import annotation_bench
from tests.app.annotation_bench import SECOND, folder_of, rate, said
from tests.app.verify_bench import hashes, record


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path)


def again(folder, rater):
    """Return what a new reader finds, and what it complains of."""
    found, notes = read_annotations(folder)
    return list(found[rater]), [str(note) for note in notes]


def test_what_was_added_is_there_again_to_the_nanosecond(folder):
    first = annotate(3, 17, "happy", "王小明 1", note="两行\nnote", valence=0.1 + 0.2, arousal=-1)
    point = said("王小明 1", 0.5, 0.5, "surprise")
    with Annotations.open(folder, "王小明 1") as mine:
        mine.add(point, first)
        assert mine.items == (first, point)
        assert point.instant and not first.instant
    assert again(folder, "王小明 1") == ([first, point], [])
    assert raters(folder) == ("王小明 1",)
    with Annotations.open(folder, "王小明 1") as mine:
        assert mine.items == (first, point) and not mine.notes


def test_replace_remove_undo_and_redo_also_in_a_later_sitting(folder):
    one = said("A", 1, 2)
    with Annotations.open(folder, "A") as mine:
        mine.add(one)
        other = replace(one, label="sad")
        mine.replace(other)
        mine.remove(one.id)
        assert mine.items == ()
    with Annotations.open(folder, "A") as mine:
        assert [o.what for o in mine.undo()] == ["add"]
        assert mine.items == (other,)
        assert [o.what for o in mine.undo()] == ["replace"]
        assert mine.items == (one,)
        assert mine.can_redo
        assert [o.after for o in mine.redo()] == [other]
    with Annotations.open(folder, "A") as mine:
        assert [o.what for o in mine.redo()] == ["remove"]
        assert mine.redo() == () and not mine.can_redo
        for _ in range(3):
            assert mine.undo()
        assert mine.undo() == () and not mine.can_undo and mine.items == ()
        assert mine.redo() and mine.items == (one,)
        mine.add(said("A", 5, 6))
        assert not mine.can_redo
    lines = (folder / FOLDER / "A.jsonl").read_text().splitlines()
    told = [json.loads(line) for line in lines[1:]]
    assert [t["sequence"] for t in told] == list(range(1, len(told) + 1))
    assert [t["by"] for t in told[:6]] == ["rater"] * 3 + ["undo"] * 2 + ["redo"]


def test_several_annotations_of_one_step_are_undone_together(folder):
    many = [said("A", n, n + 1) for n in range(5)]
    with Annotations.open(folder, "A") as mine:
        mine.add(*many)
        mine.remove(many[0].id, many[4].id)
        assert len(mine.undo()) == 2
        assert mine.items == tuple(many)
        assert len(mine.undo()) == 5 and mine.items == ()
        assert len(mine.redo()) == 5 and mine.items == tuple(many)
        mine.add()  # nothing is no step
        assert [o.what for o in mine.undo()] == ["remove"] * 5


STEPS = st.lists(st.sampled_from("aarmuuy"), max_size=25)


@given(steps=STEPS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_file_always_says_what_is_shown(steps, tmp_path_factory):
    folder = folder_of(tmp_path_factory.mktemp("steps"))
    count = itertools.count()
    mine = Annotations.open(folder, "A")
    history, at = [()], 0
    try:
        for step in steps:
            if step == "a":
                mine.add(said("A", next(count), 99))
            elif step in "rm" and mine.items and step == "r":
                mine.remove(mine.items[0].id)
            elif step == "m" and mine.items:
                mine.replace(replace(mine.items[-1], label=f"l{next(count)}"))
            elif step == "u":
                assert bool(mine.undo()) == (at > 0)
                at = max(0, at - 1)
                assert mine.items == history[at]
                continue
            elif step == "y":
                assert bool(mine.redo()) == (at + 1 < len(history))
                at = min(len(history) - 1, at + 1)
                assert mine.items == history[at]
                continue
            else:
                continue
            history[at + 1 :] = [mine.items]
            at += 1
        shown, undo, redo = mine.items, mine.can_undo, mine.can_redo
    finally:
        mine.close()
    with Annotations.open(folder, "A") as mine:
        assert (mine.items, mine.can_undo, mine.can_redo) == (shown, undo, redo)
        assert not mine.notes


def test_a_half_written_last_line_is_left_out_and_said_and_work_goes_on(folder):
    rate(folder, "A", (1, 2), (3, 4))
    path = folder / FOLDER / "A.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert [len(part) for part in again(folder, "A")] == [2, 0]
    rate(folder, "A", (5, 6))
    assert [len(part) for part in again(folder, "A")] == [3, 0]
    for cut in range(whole.rstrip().rindex(b"\n") + 2, len(whole) - 1, 7):
        path.write_bytes(whole[:cut])
        found, notes = again(folder, "A")
        assert len(found) == 1
        assert notes == ["The last line of A.jsonl is not whole: it is left out."]
    with Annotations.open(folder, "A") as mine:
        assert [str(n) for n in mine.notes] == notes
        new = said("A", 7, 8)
        mine.add(new)
    found, notes = again(folder, "A")
    assert [a.start // SECOND for a in found] == [1, 7]
    assert notes == ["Line 3 of A.jsonl is damaged: it is left out."]
    with Annotations.open(folder, "A") as mine:
        mine.undo()
        assert [a.start // SECOND for a in mine.items] == [1]


def test_a_damaged_line_costs_what_it_said_and_what_stood_on_it(folder):
    one = said("A", 1, 2)
    with Annotations.open(folder, "A") as mine:
        mine.add(one)
        mine.replace(replace(one, label="sad"))
        mine.add(said("A", 3, 4))
    path = folder / FOLDER / "A.jsonl"
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"label":"happy"', b'"label":"hippy"', 1))
    found, notes = again(folder, "A")
    assert [a.start // SECOND for a in found] == [3]
    assert notes == [
        "Line 2 of A.jsonl is damaged: it is left out.",
        "A.jsonl: 1 operations do not fit what came before: they are left out.",
    ]


def test_lines_that_were_taken_out_or_doubled_are_said(folder):
    for n in range(4):
        rate(folder, "A", (n, n + 1))
    path = folder / FOLDER / "A.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], *lines[4:]]))
    assert again(folder, "A")[1] == ["A.jsonl: 2 operations are missing."]
    path.write_bytes(b"".join([*lines, lines[2]]))
    found, notes = again(folder, "A")
    assert len(found) == 4
    assert notes == ["Line 6 of A.jsonl is damaged: it is left out."]


@given(data=st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_in_a_file_is_read_or_refused_in_words(data, tmp_path_factory):
    folder = folder_of(tmp_path_factory.mktemp("fuzz"))
    rate(folder, "A", (1, 2, "happy"), (2, 3, "悲"))
    rate(folder, "A", (3, 4, "sad"))
    path = folder / FOLDER / "A.jsonl"
    whole = bytearray(path.read_bytes())
    before = list(read_annotations(folder)[0]["A"])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole)))
        if data.draw(st.booleans()):
            del whole[at : at + data.draw(st.integers(1, 60))]
        else:
            whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=12))
    path.write_bytes(bytes(whole))
    found, _ = read_annotations(folder)
    assert set(found.get("A", ())) <= set(before)  # never an annotation that nobody made
    try:
        with Annotations.open(folder, "A") as mine:
            new = said("A", 9, 10)
            mine.add(new)
    except AnnotationError as error:
        assert len(error.sentences) == 2
    else:
        assert new in read_annotations(folder)[0]["A"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


@given(name=st.sampled_from(["sequence", "at", "op", "by", "step", "before", "after"]), value=JSON)
@settings(max_examples=60, deadline=None)
def test_a_line_with_a_good_checksum_and_a_wrong_value_is_left_out(name, value, tmp_path_factory):
    folder = folder_of(tmp_path_factory.mktemp("value"))
    rate(folder, "A", (1, 2))
    path = folder / FOLDER / "A.jsonl"
    head, line = path.read_bytes().splitlines()
    raw = json.loads(line)
    del raw["crc32c"]
    for document in ({**raw, name: value}, {**raw, "after": {**raw["after"], name: value}}):
        try:
            text = _annotation_file._sealed(document)
        except (ValueError, UnicodeEncodeError):
            continue
        path.write_bytes(head + b"\n" + text)
        for one in read_annotations(folder)[0]["A"]:
            assert isinstance(one, Annotation)


def test_a_number_that_no_machine_has_is_left_out(folder):
    rate(folder, "A", (1, 2))
    path = folder / FOLDER / "A.jsonl"
    head, line = path.read_bytes().splitlines()
    raw = json.loads(line)
    del raw["crc32c"]
    raw["after"]["valence"] = 10**400
    path.write_bytes(head + b"\n" + _annotation_file._sealed(raw))
    assert again(folder, "A") == ([], ["Line 2 of A.jsonl is damaged: it is left out."])


def test_a_newer_version_another_recording_and_another_file_are_refused(folder, tmp_path):
    rate(folder, "A", (1, 2))
    path = folder / FOLDER / "A.jsonl"
    whole = path.read_bytes()
    head, _, rest = whole.partition(b"\n")
    document = json.loads(head)
    del document["crc32c"]

    def headed(**changed):
        path.write_bytes(_annotation_file._sealed({**document, **changed}) + rest)
        found, notes = read_annotations(folder)
        assert "A" not in found and notes
        with pytest.raises(AnnotationError) as caught:
            Annotations.open(folder, "A")
        assert caught.value.sentences == notes
        return str(caught.value)

    assert headed(version=2).endswith("this program reads up to 1. Update Emoscope.")
    assert "cannot be read" in headed(version=0)
    assert "cannot be read" in headed(version=True)
    assert "cannot be read" in headed(format="other")
    assert "holds the annotations of the rater B" in headed(rater="B")
    assert "another recording" in headed(recording="0" * 64)
    path.write_bytes(b"")
    with pytest.raises(AnnotationError, match="first line"):
        Annotations.open(folder, "A")
    path.write_bytes(whole)
    (folder / "session.json").unlink()  # who it belongs to is not known then, and it is read
    assert len(again(folder, "A")[0]) == 1


def test_codes_that_differ_in_case_or_composition_alone_are_refused(folder):
    rate(folder, "Zoé", (1, 2))
    for code in ("zoé", "ZOÉ", "Ｚoé"):
        with pytest.raises(AnnotationError, match="There is a rater Zoé already"):
            Annotations.open(folder, code)
    with Annotations.open(folder, "Zoe\u0301") as mine:  # the same, composed otherwise
        assert mine.rater == "Zoé" and len(mine.items) == 1
    assert raters(folder) == ("Zoé",)


@pytest.mark.parametrize(
    "code", ["", "  ", "a/b", "..", ".x", "x.", "a\0b", "a\nb", "<machine>", "x" * 65, "😀" * 64]
)
def test_codes_that_cannot_name_a_file_are_refused(folder, code):
    with pytest.raises(AnnotationError, match="cannot name"):
        Annotations.open(folder, code)
    assert not (folder / FOLDER).exists()


def test_a_long_chinese_code_has_a_file(folder):
    rate(folder, "评" * 64, (1, 2))
    assert raters(folder) == ("评" * 64,)


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 2, "stop": 1},
        {"start": 1.0},
        {"stop": True},
        {"stop": 1 << 62},
        {"label": " "},
        {"label": "a\x1b"},
        {"label": "\ud800"},
        {"label": "x" * 201},
        {"note": "x" * 10_001},
        {"valence": 1.01},
        {"arousal": float("nan")},
        {"id": "1"},
        {"made": "yesterday"},
        {"made": "2026-01-01"},
    ],
)
def test_what_no_rater_can_have_said_is_refused(wrong):
    good = {"id": "0" * 32, "start": 0, "stop": 1, "label": "a", "rater": "A"}
    good["made"] = "2026-01-01T00:00:00+00:00"
    Annotation(**good)
    with pytest.raises(ValueError):
        Annotation(**{**good, **wrong})


def test_a_second_program_is_refused_while_the_first_has_the_file(folder):
    command = [sys.executable, annotation_bench.__file__, str(folder), "A"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as child:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(AnnotationError, match="open in another window or program"):
            Annotations.open(folder, "A")
        rate(folder, "B", (1, 2))  # another rater may work at the same time
        assert read_annotations(folder)[1] == ()
        child.send_signal(signal.SIGKILL)
        child.wait(30)
        rate(folder, "A", (1, 2))  # it goes with its process
    assert raters(folder) == ("A", "B")
    assert sorted(p.name for p in (folder / FOLDER).iterdir()) == ["A.jsonl", "B.jsonl"]


def test_a_rater_who_is_killed_loses_nothing_that_was_done(folder):
    command = [sys.executable, annotation_bench.__file__, str(folder), "A", "write"]
    done = []
    for _ in range(3):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout.readline() == "held\n"
            done += [child.stdout.readline().strip() for _ in range(7)]
            child.kill()
            done += [line.strip() for line in child.stdout if line.endswith("\n")]
        assert {a.id for a in again(folder, "A")[0]} >= set(done)
    found, notes = again(folder, "A")
    assert len(found) <= len(done) + 3  # written, and killed before it could tell
    assert len(notes) <= 3


def test_twice_in_one_program_is_refused_too(folder):
    with Annotations.open(folder, "A") as mine:
        with pytest.raises(AnnotationError, match="another window"):
            Annotations.open(folder, "A")
        mine.add(said("A", 1, 2))
    mine.close()
    with pytest.raises(AnnotationError, match="closed"):
        mine.add(said("A", 1, 2))
    Annotations.open(folder, "A").close()


def test_many_threads_write_and_nothing_is_lost(folder):
    with Annotations.open(folder, "A") as mine:

        def work(n):
            for k in range(10):
                mine.add(said("A", n, n + 1, f"{n} {k}"))
                assert any(a.label == f"{n} {k}" for a in mine.items)

        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    found, notes = again(folder, "A")
    assert len({a.label for a in found}) == 40 and not notes


def test_raters_who_begin_at_once_under_codes_alike_do_not_both_get_a_file(folder):
    opened, refused = [], []

    def begin(code):
        try:
            opened.append(Annotations.open(folder, code))
        except AnnotationError as error:
            refused.append(error)

    threads = [threading.Thread(target=begin, args=(c,)) for c in ("anna", "Anna", "ANNA", "aNNA")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in opened:
        one.close()
    assert len(opened) == 1 and len(refused) == 3 and len(raters(folder)) == 1


def test_a_full_disk_is_said_and_leaves_nothing_half(folder, monkeypatch):
    one = said("A", 1, 2)
    with Annotations.open(folder, "A") as mine:
        mine.add(one)
        path = folder / FOLDER / "A.jsonl"
        before = path.read_bytes()
        written = os.write

        def full(file, data):
            written(file, bytes(data)[:40])
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "write", full)
            with pytest.raises(AnnotationError, match="No space left"):
                mine.add(said("A", 3, 4))
        assert path.read_bytes() == before and mine.items == (one,)
        with monkeypatch.context() as patch:
            patch.setattr(_annotation_file, "datasync", _refuse)
            with pytest.raises(AnnotationError, match="cannot be written"):
                mine.undo()
        assert path.read_bytes() == before and mine.items == (one,) and mine.can_undo
        with monkeypatch.context() as patch:
            patch.setattr(_annotation_file, "datasync", _refuse)
            patch.setattr(os, "ftruncate", _refuse)
            with pytest.raises(AnnotationError):
                mine.add(said("A", 3, 4))
        with pytest.raises(AnnotationError, match="cannot be written"):
            mine.add(said("A", 5, 6))
    with Annotations.open(folder, "A") as mine:
        mine.undo()


def _refuse(*_):
    raise OSError(errno.EIO, "Input/output error")


def test_a_folder_that_cannot_be_written_is_read_and_refused_for_writing(folder, monkeypatch):
    rate(folder, "A", (1, 2))

    def read_only(path, flags, *more, **options):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, flags, *more, **options)

    opened = os.open
    monkeypatch.setattr(os, "open", read_only)
    for code in ("A", "B"):
        with pytest.raises(AnnotationError, match=r"cannot be written \(Permission denied\)"):
            Annotations.open(folder, code)
    assert len(again(folder, "A")[0]) == 1
    monkeypatch.undo()
    shutil.rmtree(folder / FOLDER)
    (folder / FOLDER).write_text("a file in its place")
    with pytest.raises(AnnotationError, match="cannot be written"):
        Annotations.open(folder, "A")
    with pytest.raises(AnnotationError, match="cannot be opened"):
        read_annotations(folder)


def test_what_is_no_recording_gets_no_folder(tmp_path):
    with pytest.raises(AnnotationError, match="is not a recording"):
        Annotations.open(tmp_path, "A")
    assert not list(tmp_path.iterdir())
    assert read_annotations(tmp_path) == ({}, ())


def test_others_are_read_only_and_as_they_are_now(folder):
    rate(folder, "B", (1, 2))
    with Annotations.open(folder, "A") as mine:
        theirs = mine.others()[0]["B"][0]
        with pytest.raises(AnnotationError, match="no annotation"):
            mine.remove(theirs.id)
        with pytest.raises(AnnotationError, match="not one of A"):
            mine.add(replace(theirs, id="0" * 32))
        rate(folder, "B", (3, 4))
        assert len(mine.others()[0]["B"]) == 2 and set(mine.others()[0]) == {"B"}
        (folder / FOLDER / "C.jsonl").write_bytes(b"damaged")
        found, notes = mine.others()
        assert set(found) == {"B"} and "C.jsonl cannot be read" in str(notes[0])
        mine.add(said("A", 1, 2))
        with pytest.raises(AnnotationError, match="there already"):
            mine.add(mine.items[0])
        with pytest.raises(AnnotationError, match="there already"):
            mine.add(*[said("A", 1, 2)] * 2)


def test_between_and_markers(folder):
    with Annotations.open(folder, "A") as mine:
        mine.add(said("A", 2, 2, "point"), said("A", 1, 4), said("A", 4, 5, " ", valence=0.5))
        assert [a.label for a in mine.between(2 * SECOND, 3 * SECOND)] == ["happy", "point"]
        assert [a.label for a in mine.between(4 * SECOND, 5 * SECOND)] == [""]
        assert mine.between(3 * SECOND, 3 * SECOND) == mine.items[:1]
        markers = mine.markers()
    assert [(m.time // SECOND, m.label, m.seconds, m.origin) for m in markers] == [
        (1, "happy", 3.0, "rater A"),
        (2, "point", 0.0, "rater A"),
        (4, "valence +0.50", 1.0, "rater A"),
    ]
    assert as_markers([]) == []


def test_verify_reader_and_recovery_are_not_disturbed(tmp_path):
    folder = record(tmp_path / "录音 r", seconds=0.3)
    before, report = hashes(folder), verify(folder)
    rate(folder, "评 A", (0, 0.2))
    with Annotations.open(folder, "B") as mine:
        mine.add(said("B", 0, 0.1))
        after = verify(folder)
        assert (after.verdict, after.sentences, after.files) == (0, report.sentences, report.files)
        (folder / "end.json").unlink()
        rater = iter(range(9))
        grown = growing(folder, 1, lambda _: rate(folder, f"C{next(rater)}", (0, 0.1)))
        assert not grown
        assert recover(folder, settle=0).report.recovered
    recording = read_recording(folder)
    assert not recording.notes and recording.count("eeg") == 300
    now = hashes(folder)
    assert "annotations" not in json.loads(now["end.json"])["files"]
    assert {n: d for n, d in now.items() if n != "end.json"} == {
        n: d for n, d in before.items() if n != "end.json"
    }
