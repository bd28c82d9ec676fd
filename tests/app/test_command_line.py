"""The command line as a user meets it: separate processes, exit codes, files."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
import soundfile
from edfio import Edf, EdfAnnotation, EdfSignal

from emoscope.__main__ import _parser
from emoscope_models import EMOTIONS

STATUSES = {"used", "degraded", "invalid", "stale", "absent", "shown only"}


def emoscope(*arguments, timeout=110, **environment):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(
        [sys.executable, "-m", "emoscope", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout,
        env=env,
        check=False,
    )


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def check(record):
    """Assert that one record is what docs/results.md says."""
    assert isinstance(record["time_ns"], int) and isinstance(record["demo"], bool)
    fused = record["fused"]
    assert tuple(fused["probabilities"]) == EMOTIONS
    assert sum(fused["probabilities"].values()) == pytest.approx(1, abs=1e-4)
    assert fused["label"] in (*EMOTIONS, "no evidence")
    assert (fused["label"] == "no evidence") == (fused["confidence"] == 0)
    for part in record["modalities"].values():
        assert part["status"] in STATUSES
        assert 0 <= part["validity"] <= 1
        if part["status"] not in ("used", "degraded"):
            assert part["weight"] == 0
        if part["status"] in ("invalid", "stale", "shown only"):
            assert part["reasons"], "doubt comes with its reason"


@pytest.fixture(scope="module")
def eeg_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("eeg") / "rest.edf"
    rng = np.random.default_rng(3)
    t = np.arange(250 * 8) / 250
    signals = [
        EdfSignal(
            rng.normal(0, 12, len(t)) + 10 * np.sin(2 * np.pi * 10 * t),
            250,
            label=f"EEG {name}",
            physical_dimension="uV",
            physical_range=(-500, 500),
        )
        for name in ("Fp1", "Fp2", "C3", "C4", "O1", "O2")
    ]
    notes = [EdfAnnotation(1.5, None, "eyes closed"), EdfAnnotation(7.9, 0.05, "end of rest")]
    Edf(signals, annotations=notes).write(path)
    return path


@pytest.fixture(scope="module")
def demo_run(tmp_path_factory):
    out = tmp_path_factory.mktemp("live") / "deep" / "results.jsonl"
    done = emoscope("live", "--headless", "--demo", "--seconds", 9, "--out", out)
    return done, out


def test_a_headless_demo_writes_results_and_a_summary(demo_run):
    done, out = demo_run
    assert done.returncode == 0, done.stderr[-2000:]
    lines = records(out)
    for line in lines:
        check(line)
    assert all(line["demo"] for line in lines)
    assert {line["cause"] for line in lines} >= {"face", "eeg", "heartbeat"}
    assert any(line["modalities"]["face"]["status"] == "used" for line in lines)
    assert all(line["modalities"]["eeg"]["weight"] == 0 for line in lines)
    assert [line["time_ns"] for line in lines] == sorted(line["time_ns"] for line in lines)
    for word in ("received", "skipped", "p95", "results written"):
        assert word in done.stderr
    assert done.stdout == ""


def test_the_demo_loses_nothing(demo_run):
    done, _ = demo_run
    rows = [line.split() for line in done.stderr.splitlines()]
    streams = [row for row in rows if len(row) == 6 and row[1].isdecimal()]
    lost = {row[0]: row[3] for row in streams}
    assert lost == {"video": "0", "audio": "0", "eeg": "0"}


def test_an_absent_device_is_named_and_the_session_lives(tmp_path, eeg_file):
    out = tmp_path / "r.jsonl"
    done = emoscope(
        "live", "--headless", "--seconds", 8, "--camera", 97, "--eeg", eeg_file, "--out", out
    )
    assert done.returncode == 3
    assert "97" in done.stderr
    assert any(r["modalities"]["eeg"]["status"] == "shown only" for r in records(out))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--camera", "none.mp4"), "none.mp4"),
        (("--eeg", "no_such_board"), "no_such_board"),
        (("--eeg", "cyton"), "serial_port"),
        (("--eeg", "missing.edf"), "missing.edf"),
        (("--microphone", "missing.wav"), "missing.wav"),
    ],
)
def test_what_can_never_work_ends_with_a_sentence(arguments, said):
    done = emoscope("live", "--headless", "--seconds", 2, *arguments)
    assert done.returncode == 3, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("live", "--headless"),
        ("live", "--seconds", "3"),
        ("live", "--headless", "--seconds", "-1", "--demo"),
        ("analyze",),
        ("fly",),
        ("screenshot", "--demo"),
    ],
)
def test_wrong_arguments_end_with_2(arguments):
    done = emoscope(*arguments)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr


def test_an_output_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" / "r.jsonl"
    done = emoscope("live", "--headless", "--demo", "--seconds", 2, "--out", out)
    assert done.returncode == 3 and "cannot be written" in done.stderr


def test_devices_lists_boards_as_json():
    done = emoscope("devices", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {"cameras", "microphones", "boards"} == set(found)
    synthetic = next(b for b in found["boards"] if b["name"] == "synthetic")
    assert synthetic["rate"] == 250 and not synthetic["needs"]


def test_analyze_gives_the_same_twice_and_says_what_it_cannot_read(tmp_path, eeg_file):
    sound = tmp_path / "tone.wav"
    t = np.arange(16000 * 4) / 16000
    soundfile.write(sound, 0.3 * np.sin(2 * np.pi * 220 * t), 16000)
    broken = tmp_path / "broken.edf"
    broken.write_bytes(eeg_file.read_bytes()[:100])
    out = [tmp_path / "one", tmp_path / "two"]
    for folder in out:
        done = emoscope("analyze", eeg_file, sound, broken, "--out", folder)
        assert done.returncode == 3 and "broken.edf" in done.stderr
    for name in ("rest.jsonl", "rest.csv", "tone.jsonl", "tone.csv"):
        first, second = ((folder / name).read_bytes() for folder in out)
        assert first == second and first.count(b"\n") > 8, name
    for line in records(out[0] / "rest.jsonl"):
        check(line)
    eeg = [r for r in records(out[0] / "rest.jsonl") if r["cause"] == "eeg"]
    assert eeg[-1]["modalities"]["eeg"]["status"] == "shown only"
    lines = records(out[0] / "rest.jsonl")
    marked = [(line["time_ns"], m) for line in lines for m in line["markers"]]
    assert [m["label"] for _, m in marked] == ["eyes closed", "end of rest"]
    first = marked[0][1]["time_ns"]
    assert first == 1_500_000_000 and 0 <= marked[0][0] - first < 600_000_000
    tone = [r for r in records(out[0] / "tone.jsonl") if r["cause"] == "speech"]
    assert tone and {r["modalities"]["speech"]["status"] for r in tone} == {"invalid"}


def test_a_screenshot_is_a_picture_of_the_window(tmp_path):
    out = tmp_path / "shot.png"
    done = emoscope("screenshot", "--demo", "--seconds", 4, "--out", out, "--size", "1280x800")
    assert done.returncode == 0, done.stderr
    assert out.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(out.read_bytes()[16:20], "big") == 1280


def test_without_a_display_the_headless_command_is_offered():
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "emoscope", "--demo"],
        capture_output=True,
        text=True,
        timeout=60,
        env=env,
        check=False,
    )
    assert done.returncode == 3
    assert "live --headless" in done.stderr


def test_what_is_said_before_a_command_counts(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("[camera]\nwidth = 'broad'\n")
    assert "camera.width" in emoscope("--settings", path, "devices").stderr
    said = _parser().parse_args(["--eeg", "demo", "--verbose", "live", "--headless"])
    assert (said.eeg, said.camera, said.verbose, said.demo) == ("demo", None, True, False)
    assert _parser().parse_args(["--demo", "live"]).demo
    assert _parser().parse_args(["--eeg", "demo", "live", "--eeg", "none"]).eeg == "none"


@pytest.mark.parametrize(("name", "coding"), [("取", "ascii"), ("b\udcff", "utf-8")])
def test_a_name_that_the_terminal_cannot_show_is_spelt_out(tmp_path, name, coding):
    file = tmp_path / f"{name}.toml"
    try:
        file.touch()
    except OSError:
        pytest.skip("no such name on this disk")
    file.unlink()
    done = emoscope("protocol", "new", "tasks", file, PYTHONIOENCODING=f"{coding}:strict")
    assert done.returncode == 0 and file.exists(), done.stderr
    assert ascii(file.name)[1:-1] in done.stdout and not done.stderr


def test_a_damaged_settings_file_is_said_and_kept(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("[camera]\nwidth = 'broad'\n")
    done = emoscope("devices", "--settings", path)
    assert done.returncode == 0
    assert "camera.width" in done.stderr and "settings.toml.damaged" in done.stderr
