"""The program as a process: signals, a full disk, a stepping system clock, a quiet terminal."""

import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from glob import glob
from io import StringIO
from pathlib import Path

import pytest

from emoscope.__main__ import main
from emoscope.analysis_command import analyze_files
from emoscope.headless import run
from emoscope.recording import ResultWriter
from emoscope.settings import Settings
from emoscope_devices import DeviceUnusable, to_ns
from emoscope_models import EMOTIONS, fuse
from emoscope_models._assets import VARIABLE, locate
from tests.app import interrupts
from tests.app.fakes import FakeSource

PATIENCE = 90
"""Seconds that a process may take to end on a busy machine."""
FAKETIME = next(iter(glob("/usr/lib/*/faketime/libfaketime.so.1")), "")
CHATTER = re.compile(
    r"Traceback|[IWE]\d{4} \d\d:|ALSA|jack|INFO: Created|onnxruntime|\[ WARN|terminate called"
    r"|absl|Feedback manager|libav|@ 0x"
)


def start(*arguments, **environment):
    return subprocess.Popen(
        [sys.executable, "-m", "emoscope", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )


def end(process):
    try:
        out, err = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    assert not CHATTER.search(err), err
    return out, err.replace("\r", "\n")


def records(path):
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n"), "the last line is whole"
    return [json.loads(line) for line in text.splitlines()]


def wait_for_lines(path, count, process):
    limit = time.monotonic() + PATIENCE
    while not path.exists() or path.read_bytes().count(b"\n") < count:
        assert process.poll() is None and time.monotonic() < limit, "no results"
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_headless_session_in_order(tmp_path, number):
    out = tmp_path / "r.jsonl"
    process = start("live", "--headless", "--eeg", "demo", "--out", out)
    wait_for_lines(out, 12, process)
    process.send_signal(number)
    _, err = end(process)
    assert process.returncode == 0, err
    lines = records(out)
    assert f"{len(lines)} results written to" in err and "received" in err
    assert [line["sequence"] for line in lines] == list(range(1, len(lines) + 1))


def test_an_interrupt_while_the_libraries_load_is_no_traceback(tmp_path):
    # Held open by a pipe, so that the signal certainly comes while the command runs.
    settings = tmp_path / "settings.toml"
    os.mkfifo(settings)
    with interrupts.heard():
        process = start("devices", "--settings", settings)
    with settings.open("w"):
        wait_until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        _, err = end(process)
    assert process.returncode == 130 and err == "emoscope: interrupted.\n"


def wait_until_it_reads(pid):
    """Wait until a process sleeps in the read of a pipe; 2 s where the system does not tell.

    A signal that comes between the opening and the read is noticed only after the read.
    """
    for _ in range(40):
        time.sleep(0.05)
        if "pipe_read" in Path(f"/proc/{pid}/wchan").read_text():
            return


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_in_order(tmp_path, number):
    settings = tmp_path / "settings.toml"
    process = start("--settings", settings, "--camera", "none", "--microphone", "none", "--verbose")
    # (A settings file that is named must be there.)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 3 and "no settings file" in err
    settings.write_text("")
    process = start(
        *("--settings", settings, "--camera", "none", "--microphone", "none", "--eeg", "demo"),
        *("--verbose", "--one-process"),  # an engine of its own has its own log
    )
    heard = []
    with process:
        for line in process.stderr:
            heard.append(line)
            if "Demo headset: live" in line:
                process.send_signal(number)
                break
        rest = process.stderr.read()
    assert process.returncode == 0
    assert "Demo headset: stopped" in rest
    assert not CHATTER.search("".join(heard) + rest)


def test_a_full_disk_is_said_counted_and_no_success():
    process = start("live", "--headless", "--eeg", "demo", "--seconds", "3", "--out", "/dev/full")
    _, err = end(process)
    assert process.returncode == 3
    assert "RESULTS NOT WRITTEN" in err
    lost = re.search(
        r"/dev/full cannot be written \(No space left on device\)\. (\d+) results", err
    )
    assert lost and int(lost[1]) > 0
    assert "0 results written to /dev/full." in err


class TightFile:
    """A file on a disk with so much room; the rest of a write is refused, as the system does."""

    def __init__(self, file, room):
        self._file, self.room = file, room

    def write(self, data):
        if self.room <= 0:
            raise OSError(28, "No space left on device")
        taken = self._file.write(data[: self.room])
        self.room -= taken
        return taken

    def __getattr__(self, name):
        return getattr(self._file, name)


def result(k):
    from emoscope.pipeline import Result, Timing

    fused = fuse(to_ns(k), {"face": None})
    return Result(k, to_ns(k), None, {}, fused, False, None, Timing(0, 0, 0, 0))


def test_a_disk_that_fills_up_and_is_freed_costs_whole_results_only(tmp_path, caplog):
    from emoscope.markers import Marker

    path = tmp_path / "r.jsonl"
    writer = ResultWriter(path)
    tight = writer._file = TightFile(writer._file, 1500)
    with writer:
        for k in range(1, 5):
            writer.write(result(k))
        writer.mark(Marker(to_ns(5), "clip 1"))
        writer.write(result(5))
        limit = time.monotonic() + PATIENCE
        while writer.written + writer.unwritten < 5:
            assert time.monotonic() < limit
            time.sleep(0.01)
        written = writer.written
        assert 0 < written < 5
        tight.room = 1_000_000
        for k in range(6, 9):
            writer.write(result(k))
    assert (writer.written, writer.unwritten) == (written + 3, 5 - written)
    lines = records(path)
    assert [line["sequence"] for line in lines] == [*range(1, written + 1), 6, 7, 8]
    assert [m["label"] for m in lines[written]["markers"]] == ["clip 1"], "the marker waited"
    assert caplog.text.count("make room") == 1 and "No space left" in writer.failure


def test_a_result_that_cannot_be_put_into_words_does_not_end_the_writer(tmp_path, caplog):
    path = tmp_path / "r.jsonl"
    with ResultWriter(path) as writer:
        writer.write(replace(result(1), fused=None))
        writer.write(result(2))
    assert (writer.written, writer.unwritten) == (1, 1)
    assert len(records(path)) == 1


def test_analysis_onto_a_full_disk_is_no_success(tmp_path, monkeypatch):
    def full(writer, line):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ResultWriter, "_append", full)
    sound = tmp_path / "tone.wav"
    import numpy as np
    import soundfile

    soundfile.write(sound, 0.1 * np.sin(np.arange(48_000) / 20), 16_000)
    failures = analyze_files([str(sound)], tmp_path / "out", Settings(), StringIO())
    assert len(failures) == 1
    assert "tone.jsonl cannot be written (No space left on device)" in failures[0]


def test_the_summary_says_what_was_lost_and_why(tmp_path):
    report = StringIO()
    source = FakeSource("eeg", dies=20)
    opened = source.blocks

    def once(clock, stop):
        return opened(clock, stop) if not source.opened else gone(source)

    def gone(source):
        source.absent = True
        return opened(None, None)

    source.blocks = once
    outcome = run([source], Settings(), seconds=4.0, out=tmp_path / "r.jsonl", report=report)
    said = report.getvalue().replace("\r", "\n")
    row = next(line.split() for line in outcome.summary.splitlines() if line.startswith("eeg "))
    assert int(row[3]) > 250 and int(row[4]) == 1, "three seconds without it are a loss"
    assert re.search(r"eeg: (lost|reconnecting) at the end\. Test board is", outcome.summary)
    assert said.count("Test board is gone.") == 1
    assert said.count("Test board is not there.") == 1, "however often it is tried again"
    assert outcome.failures == ()


def test_a_damaged_model_is_named_and_the_exit_code_says_so(tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    name = "face_landmarker.task"
    damaged = bytearray(locate(name).read_bytes())
    damaged[1000] ^= 255
    (folder / name).write_bytes(damaged)
    out = tmp_path / "r.jsonl"
    process = start(
        *("live", "--headless", "--camera", "demo", "--eeg", "demo", "--seconds", 8, "--out", out),
        **{VARIABLE: str(folder)},
    )
    _, err = end(process)
    assert process.returncode == 3
    assert err.count("its SHA-256 is not the one in its card") == 2, "when found, and at the end"
    last = records(out)[-1]["modalities"]
    assert last["face"]["status"] == "invalid" and "damaged" in last["face"]["reasons"][0]
    assert last["eeg"]["model"], "the others go on"


@pytest.mark.skipif(not FAKETIME, reason="faketime is not installed")
def test_a_stepping_system_clock_moves_no_result(tmp_path):
    steps, out = tmp_path / "clock", tmp_path / "r.jsonl"
    steps.write_text("+0\n")
    process = start(
        *("live", "--headless", "--eeg", "synthetic", "--microphone", "demo", "--out", out),
        LD_PRELOAD=FAKETIME,
        FAKETIME_DONT_FAKE_MONOTONIC="1",
        FAKETIME_TIMESTAMP_FILE=str(steps),
        FAKETIME_NO_CACHE="1",
    )
    wait_for_lines(out, 1, process)
    limit = time.monotonic() + PATIENCE
    while b'"cause": "speech"' not in out.read_bytes() and time.monotonic() < limit:
        time.sleep(0.05)
    for step in ("+3600", "-7200"):
        steps.write_text(step + "\n")
        wait_for_lines(out, out.read_bytes().count(b"\n") + 8, process)
    process.send_signal(signal.SIGINT)
    _, err = end(process)
    assert process.returncode == 0, err
    times = [line["time_ns"] for line in records(out)]
    assert times == sorted(times)
    assert max(b - a for a, b in itertools.pairwise(times)) <= to_ns(3.0)
    assert times[-1] < to_ns(PATIENCE), "session time, whatever the system's clock says"


def test_all_devices_missing_leaves_a_living_session_and_reasons(tmp_path):
    out = tmp_path / "r.jsonl"
    process = start(
        *("live", "--headless", "--camera", "97", "--seconds", 3, "--out", out),
        *("--microphone", "no such microphone", "--eeg", "cyton:serial_port=/dev/ttyNONE"),
        PULSE_SERVER="unix:/nonexistent",
    )
    _, err = end(process)
    assert process.returncode == 3
    for sentence in ("No camera 97 is plugged in", "microphone", "Cyton (/dev/ttyNONE)"):
        assert sentence in err
    for kind in ("video", "audio", "eeg"):
        (final,) = (x for x in err.splitlines() if x.startswith(f"emoscope: {kind}: "))
        assert "no data came" not in final, "the reason is said, not only the fact"
        told = [x for x in err.splitlines() if x.startswith((f"{kind}: lost", f"{kind}: reco"))]
        assert len(told) == 1, "the same trouble once"
    lines = records(out)
    assert {line["fused"]["label"] for line in lines} == {"no evidence"}
    assert {p["status"] for line in lines for p in line["modalities"].values()} == {"absent"}
    assert tuple(lines[-1]["fused"]["probabilities"]) == EMOTIONS


def test_stderr_survives_libraries_that_lead_it_aside(tmp_path):
    """Looking for microphones while a model opens must not cost the operator the terminal."""
    code = """
import os, sys, threading, time
from emoscope_devices.microphone import list_microphones
from emoscope_models._face_stderr import chatter_to_log
from emoscope_devices import DeviceError
until = time.monotonic() + 1.5
def look():
    while time.monotonic() < until:
        try: list_microphones()
        except DeviceError: pass
def load():
    while time.monotonic() < until:
        with chatter_to_log(): time.sleep(0.02)
before = os.fstat(2).st_ino
threads = [threading.Thread(target=look), threading.Thread(target=load)]
for t in threads: t.start()
for t in threads: t.join()
assert os.fstat(2).st_ino == before
sys.stderr.write("still here")
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0
    assert done.stderr == "still here"


def test_devices_are_listed_though_one_kind_cannot_be(monkeypatch, capsys):
    def broken():
        raise DeviceUnusable("The sound library is not installed.", "Install it.")

    monkeypatch.setattr("emoscope.inventory.list_microphones", broken)
    assert main(["devices"]) == 0
    said = capsys.readouterr().out
    assert "Microphones: The sound library is not installed. Install it." in said
    assert "cyton" in said
    assert main(["devices", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["microphones"] == [] and found["problems"][0]["kind"] == "microphones"
