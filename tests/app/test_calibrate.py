"""emoscope calibrate eeg, as an operator runs it."""

import json
import sys

import numpy as np
import pytest

from emoscope.__main__ import main
from emoscope.estimators import make_loaders
from emoscope.settings import EEGSettings, Settings
from tests.models.eeg_clips import recording, saved


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_SETTINGS", str(tmp_path / "settings.toml"))


def test_a_model_and_its_card_are_written_and_told(tmp_path, capsys):
    data = saved(tmp_path / "a.npz", **recording(1.2))
    out = tmp_path / "deep" / "own.onnx"
    code = main(["calibrate", "eeg", "--data", str(data), "--out", str(out), "--json"])
    report = json.loads(capsys.readouterr().out)
    assert code == 0
    assert report["admitted"] is True and report["heads"]["valence"]["p"] < 0.05
    assert out.is_file() and out.with_suffix(".toml").is_file()
    assert report["model"] == str(out) and report["card"] == str(out.with_suffix(".toml"))
    estimator = make_loaders(Settings(eeg=EEGSettings(personal_model=str(out))))["eeg"]()
    assert estimator.settings.personal_model == out
    estimator.close()


def test_the_verdict_in_words(tmp_path, capsys):
    data = saved(tmp_path / "a.npz", **recording(0.0, clips=8, windows=3))
    code = main(["calibrate", "eeg", "--data", str(tmp_path), "--out", str(tmp_path / "m.onnx")])
    told = capsys.readouterr().out
    assert code == 0 and data.exists()
    for words in ("NOT admitted", "held-out clips", "muscle alone", "a split by window would"):
        assert words in told


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["calibrate"], 2),
        (["calibrate", "face", "--data", "x", "--out", "m.onnx"], 2),
        (["calibrate", "eeg", "--out", "m.onnx"], 2),
        (["calibrate", "eeg", "--data", "x.npz"], 2),
        (["calibrate", "eeg", "--data", "x.npz", "--out", "m.txt"], 2),
        (["calibrate", "eeg", "--data", "no_such.npz", "--out", "m.onnx"], 3),
    ],
)
def test_wrong_arguments_and_absent_files(arguments, code, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    try:
        found = main(arguments)
    except SystemExit as end:
        found = end.code
    assert found == code
    assert capsys.readouterr().err


def test_data_that_prove_nothing_are_refused_in_one_line(tmp_path, capsys):
    held = recording(clips=8, windows=3)
    held["clip"] = np.arange(24)
    data = saved(tmp_path / "a.npz", **held)
    code = main(["calibrate", "eeg", "--data", str(data), "--out", str(tmp_path / "m.onnx")])
    told = capsys.readouterr()
    assert code == 3 and told.out == ""
    assert told.err.startswith("emoscope: a.npz: every window is a clip of its own")
    assert "Traceback" not in told.err


def test_a_place_that_cannot_be_written_is_named(tmp_path, capsys):
    data = saved(tmp_path / "a.npz", **recording(clips=8, windows=3))
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" / "m.onnx"
    assert main(["calibrate", "eeg", "--data", str(data), "--out", str(out)]) == 3
    assert "cannot be written" in capsys.readouterr().err


def test_without_onnx_the_package_is_named(tmp_path, capsys, monkeypatch):
    for name in [n for n in sys.modules if n.startswith("emoscope_models.training")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "onnx", None)
    data = saved(tmp_path / "a.npz", **recording(clips=8, windows=3))
    code = main(["calibrate", "eeg", "--data", str(data), "--out", str(tmp_path / "m.onnx")])
    assert code == 3
    assert "pip install onnx" in capsys.readouterr().err
