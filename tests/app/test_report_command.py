"""``emoscope report``: files, exit codes, and sentences for what cannot be done."""

import shutil

import pytest

from emoscope.__main__ import main
from tests.app.report_bench import record, results
from tests.app.verify_bench import hashes


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("command") / "session 07"
    # Thirty frames a second for as long as the EEG lasts: nothing is missing.
    return record(folder, results(["happy"] * 6), seconds=1, frames=30)


@pytest.fixture
def copy(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "session 07")


def test_it_is_written_beside_the_recording_and_named(copy, capsys):
    before = hashes(copy)
    assert main(["report", str(copy)]) == 0
    out = copy.parent / "session 07-report.html"
    assert capsys.readouterr().out == f"{out}\n"
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert hashes(copy) == before


def test_a_second_one_needs_another_name(copy, tmp_path, capsys):
    assert main(["report", str(copy)]) == 0
    first = (copy.parent / "session 07-report.html").read_bytes()
    assert main(["report", str(copy)]) == 3
    assert "is there already" in capsys.readouterr().err
    assert (copy.parent / "session 07-report.html").read_bytes() == first
    assert main(["report", str(copy), "--out", str(tmp_path / "two.html"), "--quick"]) == 0


def test_the_exit_code_is_that_of_verify(copy, tmp_path):
    with (copy / "audio.wav").open("wb") as file:
        file.write(b"not there before")
    code = main(["report", str(copy), "--out", str(tmp_path / "a.html")])
    assert code == main(["verify", str(copy)])
    (copy / "end.json").unlink()
    signals = copy / "signals.xdf"
    data = bytearray(signals.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 40] = b"\0" * 40
    signals.write_bytes(data)
    assert main(["report", str(copy), "--out", str(tmp_path / "b.html")]) == 5
    assert "is damaged" in (tmp_path / "b.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["out.txt", "out", "out.pdf"])
def test_the_file_must_be_a_page(copy, tmp_path, name, capsys):
    assert main(["report", str(copy), "--out", str(tmp_path / name)]) == 2
    assert "must name an .html file" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_what_cannot_be_done_is_a_sentence_and_leaves_nothing(copy, tmp_path, capsys):
    inside = copy / "report.html"
    for wish in (
        ["report", str(tmp_path / "absent")],
        ["report", str(copy), "--out", str(inside)],
        ["report", str(copy), "--out", str(tmp_path / "no folder" / "out.html")],
    ):
        assert main(wish) == 3
        error = capsys.readouterr().err
        assert error.startswith("emoscope: ") and "Traceback" not in error
    assert not inside.exists() and not list(tmp_path.glob("*.html"))


def test_a_language_that_there_is_not_is_refused(copy, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["report", str(copy), "--language", "de"])
    assert stopped.value.code == 2
    assert main(["report", str(copy), "--language", "ja"]) == 0
    text = (copy.parent / "session 07-report.html").read_text(encoding="utf-8")
    assert '<html lang="ja">' in text


def test_a_pdf_that_is_there_is_not_overwritten_and_stops_it_before_any_work(copy, capsys):
    pdf = copy.parent / "session 07-report.pdf"
    pdf.write_text("mine")
    assert main(["report", str(copy), "--pdf"]) == 3
    assert pdf.read_text() == "mine"
    assert not pdf.with_suffix(".html").exists()
