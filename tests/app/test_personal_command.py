"""emoscope calibrate recordings, as an operator runs it."""

import json

import pytest

from emoscope.__main__ import main
from emoscope.personal.profiles import profile_for
from tests.app.personal_bench import Plan, record


@pytest.fixture(scope="module")
def recordings(tmp_path_factory):
    root = tmp_path_factory.mktemp("data")
    record(root / "strong", Plan(effect=1.2, seed=1))
    record(root / "none", Plan(seed=2))
    return root


@pytest.fixture
def calibrate(tmp_path, monkeypatch, capsys, recordings):
    monkeypatch.setenv("EMOSCOPE_SETTINGS", str(tmp_path / "settings.toml"))

    def run(name, *words, code="P01"):
        how = ["--participant", code, "--permutations", "99", *words]
        try:
            found = main(["calibrate", "recordings", str(recordings / name), *how])
        except SystemExit as end:
            found = end.code
        told = capsys.readouterr()
        return found, told.out, told.err

    return run


def test_an_admitted_model_goes_into_her_profile_and_is_used(calibrate, tmp_path):
    code, out, _ = calibrate("strong", "--ask", "valence", "--data", str(tmp_path))
    assert code == 0
    for words in (
        "The model may vote on valence: 16 of 16 held-out clips were right",
        "1 recording(s), 16 trials, 96 windows, 9 of rest",
        "Wilson 95 % interval 81% to 100% (chance 50%)",
        "from 99 shuffled labellings",
        "muscle alone",
        "order alone",
        "It is used when she sits down.",
    ):
        assert words in out
    assert profile_for(tmp_path, "P01").model.is_file()


def test_one_that_is_not_admitted_or_only_kept_is_not_used(calibrate, tmp_path):
    code, out, _ = calibrate("none", "--ask", "valence", "--data", str(tmp_path))
    assert code == 0 and "may not vote" in out and "emoscope profile use P01" in out
    code, out, _ = calibrate("strong", "--ask", "valence", "--data", str(tmp_path), "--keep")
    profile = profile_for(tmp_path, "P01")
    assert code == 0 and profile.model is None and len(profile.models) == 2


def test_a_file_of_ones_own_as_json(calibrate, tmp_path):
    out = tmp_path / "own.onnx"
    table = ["--condition", "sad=HVHA", "--condition", "happy=none", "--ask", "arousal"]
    code, told, _ = calibrate("strong", "--out", str(out), "--json", *table)
    report = json.loads(told)
    assert code == 0 and report["model"] == str(out) and out.is_file()
    assert report["cut"]["left"] == {"neither": 4} and report["heads"]["arousal"]["clips"] == 12


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (["--out", "m.txt"], 2, "must name an .onnx file"),
        (["--out", "m.onnx", "--keep"], 2, "--keep is for her profile"),
        (["--permutations", "9"], 2, "must be 99 to 99999"),
        (["--ask", "classes"], 3, "two different conditions"),
        (["--condition", "sad"], 3, "does not say where a condition lies"),
        (["--points", "1", "--by", "rating"], 3, "cannot be cut at its middle"),
        (["--ask", "dominance"], 2, "invalid choice"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(calibrate, tmp_path, words, code, why):
    found, out, err = calibrate("strong", "--data", str(tmp_path), *words)
    assert found == code and why in err and not out and "Traceback" not in err


def test_somebody_elses_recordings_are_refused(calibrate, tmp_path):
    code, _, err = calibrate("strong", "--data", str(tmp_path), code="P02")
    assert code == 3 and "is of P01, not of P02" in err
    code, _, err = calibrate("strong", "--data", str(tmp_path), code="a/b")
    assert code == 3 and "cannot have" in err
