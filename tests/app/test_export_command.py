"""``emoscope export``: what is refused, that it can be cancelled, and what is left: nothing."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import edfio
import pytest
import pyxdf

from emoscope import export_command
from emoscope.__main__ import main
from emoscope.export import Shield
from emoscope.export._bids_files import cell
from emoscope.export.formats import FORMATS
from emoscope.export.job import PARTIAL
from emoscope.export.xdf import XdfExporter
from emoscope.markers import Marker
from emoscope.recording.documents import VERSION
from tests.app import interrupts
from tests.app.export_bench import at_folder, block, board, eeg, export, facts_of, record

BIDS = ("--to", "bids")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole") / "录 音 1"
    return record(folder, eeg(seconds=2), [Marker(2_000_000_000, "look")], "va")


def command(*arguments):
    return main(["export", *map(str, arguments)])


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "form", ["bids", "bdf", "edf", "csv", "parquet", "xdf", "media", "features"]
)
def test_each_format_is_written(whole, tmp_path, capsys, form):
    before = at_folder(whole)
    assert command(whole, "--to", form, "--out", tmp_path / "新 folder" / "out") == 0
    said = capsys.readouterr()
    assert "files (" in said.out
    assert "100 %" in said.err
    assert names(tmp_path) == ["新 folder"]
    assert names(tmp_path / "新 folder") == ["out"]
    assert at_folder(whole) == before


def test_the_command_knows_every_format():
    assert set(export_command.NAMES) == set(FORMATS)
    assert {n for n, f in FORMATS.items() if f.tables} == set(export_command.TABLES)
    assert {n for n, f in FORMATS.items() if not f.identity} == set(export_command.NAMELESS)


def test_codes_and_dates_can_be_others(whole, tmp_path, capsys):
    hidden = ("--participant", "Q9", "--shift-dates", "-365")
    assert command(whole, "--to", "bdf", "--out", tmp_path / "bdf", *hidden) == 0
    made = edfio.read_bdf(tmp_path / "bdf" / "eeg.bdf")
    assert (made.patient.code, str(made.startdate)) == ("Q9", "2026-01-15")
    assert command(whole, *BIDS, "--out", tmp_path / "bids", *hidden, "--task", "rest") == 0
    for path in (tmp_path / "bids").rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            assert b"P07" not in raw, path
            assert b"2027-01-15" not in raw, path
    assert (tmp_path / "bids" / "sub-Q9").is_dir()
    far = ("--shift-dates", "-30000")  # before what the header of EDF can say
    assert command(whole, "--to", "edf", "--out", tmp_path / "edf", *far) == 0
    with pytest.raises(edfio.AnonymizedDateError):
        _ = edfio.read_edf(tmp_path / "edf" / "eeg.edf").startdate
    assert command(whole, "--to", "edf", "--out", tmp_path / "x", "--shift-dates", "99999") == 3
    assert "cannot be shifted" in capsys.readouterr().err


def test_xdf_is_copied_bit_for_bit(whole, tmp_path):
    report = export(XdfExporter(), whole, tmp_path / "out")
    assert [str(f) for f in report.files] == ["signals.xdf"]
    copied = tmp_path / "out" / "signals.xdf"
    assert copied.read_bytes() == (whole / "signals.xdf").read_bytes()
    streams, _ = pyxdf.load_xdf(
        str(copied), synchronize_clocks=False, dejitter_timestamps=False, verbose=False
    )
    assert {"eeg", "markers"} <= {s["info"]["name"][0] for s in streams}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "bdf", "--task", "x"), "need --to bids"),
        (("--to", "edf", "--video", "blur"), "Only --to media and"),
        (("--to", "bids", "--audio", "keep"), "Only --to media and"),
        (("--to", "xdf", "--participant", "x"), "copies what is there"),
        (("--to", "media", "--shift-dates", "3"), "copies what is there"),
        (("--to", "bdf", "--tables", "results"), "--tables needs"),
        (("--to", "bids", "--bids-draft-av", "--features-only", "--video", "keep"), "leaves out"),
    ],
)
def test_what_cannot_be_obeyed_is_refused(whole, tmp_path, capsys, arguments, words):
    assert command(whole, *arguments, "--out", tmp_path / "out") == 2
    assert words in capsys.readouterr().err
    assert names(tmp_path) == []


def test_several_recordings_only_for_bids(whole, tmp_path, capsys):
    assert command(whole, whole, "--to", "bdf", "--out", tmp_path / "out") == 2
    assert "one recording" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda f: (f / "end.json").unlink(), "emoscope recover"),
        (lambda f: (f / "end.json").write_text("{"), "emoscope recover"),
        (lambda f: newer(f), "Update Emoscope"),
        (lambda f: [p.unlink() for p in f.iterdir()], "not a recording"),
        (lambda f: (f / "signals.xdf").write_bytes(b"XDF:"), "no EEG"),
    ],
)
def test_recordings_that_cannot_be_exported(tmp_path, capsys, spoil, words):
    folder = record(tmp_path / "r", eeg(seconds=1))
    spoil(folder)
    assert command(folder, "--to", "bdf", "--out", tmp_path / "out") == 3
    assert words in capsys.readouterr().err
    assert names(tmp_path) == ["r"]


def newer(folder):
    start = json.loads((folder / "session.json").read_text())
    (folder / "session.json").write_text(json.dumps(start | {"version": VERSION + 1}))


def test_a_recovered_recording_is_exported(tmp_path):
    folder = record(tmp_path / "r", eeg(seconds=1))
    (folder / "end.json").unlink()
    assert main(["recover", str(folder)]) in (0, 4)
    assert command(folder, "--to", "bdf", "--out", tmp_path / "out") == 0


def test_damage_is_said(tmp_path, capsys):
    folder = record(tmp_path / "r", eeg(seconds=4))
    raw = bytearray((folder / "signals.xdf").read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 3000] = bytes(3000)
    (folder / "signals.xdf").write_bytes(raw)
    assert command(folder, "--to", "bdf", "--out", tmp_path / "out") == 0
    text = capsys.readouterr().out
    assert "signals.xdf is damaged" in text
    assert "samples of EEG were recorded and cannot be read" in text


@pytest.mark.parametrize("form", ["bids", "bdf", "edf", "xdf"])
def test_a_target_that_is_not_empty_is_refused(whole, tmp_path, capsys, form):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.tex").write_text("x")
    assert command(whole, "--to", form, "--out", tmp_path / "out") == 3
    assert "not empty" in capsys.readouterr().err
    assert names(tmp_path) == ["out"]
    assert names(tmp_path / "out") == ["thesis.tex"]


@pytest.mark.parametrize("form", ["bids", "bdf", "xdf"])
def test_an_empty_folder_is_taken(whole, tmp_path, form):
    (tmp_path / "out").mkdir()
    assert command(whole, "--to", form, "--out", tmp_path / "out") == 0
    assert names(tmp_path / "out")


@pytest.mark.parametrize("form", ["bids", "bdf", "xdf"])
@pytest.mark.parametrize("place", ["file/out", "file", "x" * 300, "r/out", "/proc/nothing/out"])
def test_places_that_cannot_be_written(tmp_path, capsys, form, place):
    record(tmp_path / "r", eeg(seconds=1))
    (tmp_path / "file").write_text("x")
    before = at_folder(tmp_path / "r")
    assert command(tmp_path / "r", "--to", form, "--out", tmp_path / place) == 3
    assert "emoscope: " in capsys.readouterr().err
    assert names(tmp_path) == ["file", "r"]
    assert at_folder(tmp_path / "r") == before


@pytest.mark.parametrize("code", ["\udcff", "P\ud800"])
def test_a_code_that_is_no_text_is_refused(whole, tmp_path, capsys, code):
    arguments = ("--to", "bids", "--out", tmp_path / "out", "--participant", code)
    assert command(whole, *arguments) == 3
    assert f"code {code!a} holds what is no character" in capsys.readouterr().err
    assert names(tmp_path) == []
    assert cell(f"a {code}") == f"a {ascii(code)[1:-1]}"


@pytest.mark.parametrize("place", ["loop", "loop/out", "loop/a/out"])
def test_links_that_lead_round_in_a_circle_are_said(whole, tmp_path, capsys, place):
    (tmp_path / "loop").symlink_to("loop")
    assert command(whole, "--to", "xdf", "--out", tmp_path / place) == 3
    assert "loop" in capsys.readouterr().err
    assert names(tmp_path) == ["loop"]


@pytest.mark.parametrize("form", ["bids", "bdf", "xdf"])
def test_a_full_disk_leaves_nothing(whole, tmp_path, capsys, form):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
    try:
        code = command(whole, "--to", form, "--out", tmp_path / "a" / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert code == 3
    assert "cannot be written" in capsys.readouterr().err
    assert names(tmp_path) == []


UNHURRIED = """
import sys, time
from emoscope.__main__ import main
from emoscope.export.job import Job

def tell(self, done, what, tell=Job.tell):
    tell(self, done, what)
    time.sleep(2.0 * str(what).startswith("Writing"))

Job.tell = tell
sys.exit(main())
"""
"""The command, with time to interrupt it: it writes a minute of EEG in a moment."""


def test_ctrl_c_leaves_nothing(tmp_path):
    spec = board(1000.0, tuple(f"E{n}" for n in range(32)))
    items = [block(spec, n * 1000, 1000) for n in range(60)]
    folder = record(tmp_path / "r", items)
    arguments = [sys.executable, "-c", UNHURRIED, "export", str(folder), "--to", "bdf"]
    with interrupts.heard():
        child = subprocess.Popen(
            [*arguments, "--out", str(tmp_path / "out")],
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
    with child:
        timer = threading.Timer(100, child.kill)
        timer.start()
        try:
            said = ""
            while "Writing the EEG" not in said:
                line = child.stderr.readline()
                assert line, "it ended before it could be interrupted"
                said += line
            os.kill(child.pid, signal.SIGINT)
            said += child.stderr.read()
            assert child.wait() == 130, said
        finally:
            timer.cancel()
            timer.join()
    assert "cancelled; nothing was written" in said
    assert names(tmp_path) == ["r"]


def test_another_export_that_was_faster_is_not_overwritten(whole, tmp_path, monkeypatch):
    target = tmp_path / "out"
    real = XdfExporter.export

    def slow(self, job):
        done = real(self, job)
        target.mkdir()
        (target / "mine").write_text("x")
        return done

    monkeypatch.setattr(XdfExporter, "export", slow)
    assert command(whole, "--to", "xdf", "--out", target) == 3
    assert names(tmp_path) == ["out"]
    assert names(target) == ["mine"]


def test_a_rest_of_a_crash_is_named_as_such():
    assert PARTIAL.startswith(".")


def test_participants_and_sessions_on_the_command_line(tmp_path, capsys):
    folder = record(tmp_path / "r", eeg(seconds=1), facts=facts_of("", ""))
    out = tmp_path / "out"
    assert command(folder, *BIDS, "--out", out) == 3
    assert "--participant CODE" in capsys.readouterr().err
    assert command(folder, *BIDS, "--out", out, "--participant", "A 1", "--task", "rest") == 0
    assert command(folder, *BIDS, "--out", out, "--participant", "A 1") == 3
    assert "--session LABEL" in capsys.readouterr().err
    assert command(folder, *BIDS, "--out", out, "--participant", "A 1", "--session", "2") == 0
    assert (out / "sub-A1" / "ses-01" / "eeg" / "sub-A1_ses-01_task-rest_eeg.bdf").exists()
    assert (out / "sub-A1" / "ses-2").is_dir()
    assert command(folder, *BIDS, "--out", out, "--participant", "B", "--task", "a b") == 3
    assert "letters and digits" in capsys.readouterr().err


def test_the_shield_says_what_leaves():
    assert Shield().shows
    assert Shield(video="blur").shows
    assert not Shield(video="drop").shows
    assert not Shield(features_only=True).shows
    assert not Shield(features_only=True).sounds


def test_progress_on_a_terminal_is_one_line(monkeypatch):
    import io

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    clock = iter(range(100))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    out = Terminal()
    progress = export_command._Progress(out)
    for share in (0.0, 0.5, 1.0):
        progress(share, "Writing.")
    progress.end()
    assert out.getvalue().count("\r") == 5
    assert "\n" not in out.getvalue()
    assert "100 %  Writing." in out.getvalue()
