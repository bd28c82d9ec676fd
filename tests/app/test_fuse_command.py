"""`emoscope fuse`: any file of the documented format is scored, any other is refused by name."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.__main__ import main
from emoscope.fuse_command import Asked, FuseError, as_text, read_decisions, run
from emoscope_models import RULES, read_fusion_card


def arrays(n: int = 240, k: int = 8, seed: int = 0) -> dict[str, Any]:
    rng = np.random.default_rng(seed)
    emotion = rng.integers(0, k, n)
    truth = np.eye(k)[emotion]
    return {
        "emotion": emotion,
        "speech_logits": 2 * (4.0 * truth + 2.0 * rng.standard_normal((n, k))),
        "face_logits": 2 * (2.0 * truth + 1.4 * rng.standard_normal((n, k))),
        "actor": np.arange(n) % 6 + 1,
        "fold": np.arange(n) % 3,
        "clip": np.array([f"clip {i}" for i in range(n)]),
        "action_units": rng.random((n, 35)),
    }


def saved(path: Path, **changes: Any) -> Path:
    made = {k: v for k, v in (arrays() | changes).items() if v is not None}
    np.savez(path, **made)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return saved(tmp_path / "data.npz")


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_scored(rule: str, data: Path) -> None:
    report = run(Asked(data, rule))
    assert report["rule"] == rule and report["n"] == 240 and report["classes"] == 8
    assert report["accuracy"] > report["baselines"]["face alone"]["accuracy"]
    assert 0 <= report["ece"] <= 1 and report["nll"] > 0 and 0 <= report["brier"] <= 2
    assert set(report["baselines"]) == {"raw mean", "speech alone", "face alone"}
    assert rule in as_text(report)
    assert report == run(Asked(data, rule))


def test_quality_that_is_known_helps_against_garbage(data: Path) -> None:
    spec = "speech:garbage=.5"
    hard = run(Asked(data, "log-opinion-pool", corrupt=spec))
    soft = run(Asked(data, "log-opinion-pool", corrupt=f"{spec},quality=soft"))
    assert soft["accuracy"] > hard["accuracy"] > 0.3
    assert soft["quality"] == "soft"


def test_another_file_calibrates(data: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.npz"
    np.savez(other, **arrays(seed=9))
    report = run(Asked(data, "stacker", calibrate=other))
    assert str(other) in report["calibration"] and report["accuracy"] > 0.6
    lonely = saved(tmp_path / "lonely.npz", fold=None, actor=None)
    assert run(Asked(lonely, "mean", calibrate=other))["accuracy"] > 0.6
    with pytest.raises(FuseError, match="--calibrate"):
        run(Asked(lonely, "mean"))
    with_seven = tmp_path / "seven.npz"
    np.savez(with_seven, **arrays(k=7))
    with pytest.raises(FuseError, match="other classes"):
        run(Asked(data, "mean", calibrate=with_seven))


def test_actors_stand_in_for_folds(tmp_path: Path) -> None:
    path = saved(tmp_path / "actors.npz", fold=np.zeros(240, int))
    assert run(Asked(path, "mean"))["calibration"] == "5 folds by actor"
    groups = read_decisions(path).groups
    assert all(len(set(groups[arrays()["actor"] == a])) == 1 for a in range(1, 7))


def test_probabilities_do_as_well_as_logits(tmp_path: Path) -> None:
    made = arrays()
    z = made["face_logits"]
    p = np.exp(z - z.max(axis=1, keepdims=True))
    path = saved(tmp_path / "p.npz", face_logits=None, face_probs=p / p.sum(axis=1, keepdims=True))
    plain = run(Asked(saved(tmp_path / "z.npz"), "log-opinion-pool"))
    assert run(Asked(path, "log-opinion-pool"))["nll"] == pytest.approx(plain["nll"], rel=0.02)


def test_streams_are_chosen_and_eeg_can_be_simulated(data: Path) -> None:
    report = run(Asked(data, "log-opinion-pool", streams=("speech", "simulated-eeg")))
    assert report["streams"] == ["speech", "simulated-eeg"]
    assert report["baselines"]["simulated-eeg alone"]["accuracy"] < 0.45
    with pytest.raises(FuseError, match="gait_logits"):
        run(Asked(data, "mean", streams=("gait",)))


def test_rows_without_numbers_are_missing(tmp_path: Path) -> None:
    z = arrays()["speech_logits"]
    z[:40] = np.nan
    z[40:60, 3] = np.inf
    found = read_decisions(saved(tmp_path / "nan.npz", speech_logits=z))
    assert not found.present[:60, 0].any() and found.present[60:, 0].all()
    assert np.isfinite(found.logits).all()
    assert run(Asked(tmp_path / "nan.npz", "log-opinion-pool"))["accuracy"] > 0.6


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "no emotion": ({"emotion": None}, "no array emotion"),
    "emotion too high": ({"emotion": np.full(240, 8)}, "emotion must be 0 to 7"),
    "emotion negative": ({"emotion": np.full(240, -1)}, "emotion must be 0 to 7"),
    "emotion in words": ({"emotion": np.array(["sad"] * 240)}, "whole numbers"),
    "emotion empty": ({"emotion": np.zeros(0, int)}, "whole numbers"),
    "no stream": ({"speech_logits": None, "face_logits": None}, "no stream"),
    "too few rows": ({"face_logits": np.zeros((10, 8))}, "face_logits must be numbers, 240 rows"),
    "flat": ({"face_logits": np.zeros(240)}, "face_logits"),
    "one class": ({"face_logits": np.zeros((240, 1))}, "face_logits"),
    "words": ({"face_logits": np.full((240, 8), "a")}, "face_logits"),
    "other classes": ({"face_logits": np.zeros((240, 7))}, "different classes"),
    "short fold": ({"fold": np.zeros(3, int)}, "fold must have one"),
    "one fold": ({"fold": np.zeros(240, int), "actor": None}, "tells nobody apart"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_scored_is_refused_by_name(kind: str, tmp_path: Path) -> None:
    changes, says = BAD[kind]
    with pytest.raises(FuseError, match=says):
        run(Asked(saved(tmp_path / "bad.npz", **changes), "mean"))


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"\x80\x04N."])
def test_what_is_no_npz_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    path.write_bytes(content)
    with pytest.raises(FuseError, match=r"x\.npz"):
        run(Asked(path, "mean"))


def test_pickles_and_single_arrays_are_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "one.npy", np.zeros(3))
    with pytest.raises(FuseError, match="single array"):
        run(Asked(tmp_path / "one.npy", "mean"))
    np.savez(tmp_path / "o.npz", emotion=np.array([{"a": 1}], dtype=object))
    with pytest.raises(FuseError, match="damaged or no"):
        run(Asked(tmp_path / "o.npz", "mean"))
    with pytest.raises(FuseError, match="there is no file"):
        run(Asked(tmp_path / "none.npz", "mean"))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
def test_any_damage_is_refused_or_read(
    place: float, byte: int, cut: bool, data: Path, tmp_path: Path
) -> None:
    content = bytearray(data.read_bytes())
    at = int(place * (len(content) - 1))
    content[at] = byte
    path = tmp_path / "damaged.npz"
    path.write_bytes(content[:at] if cut else content)
    try:
        found = read_decisions(path)
    except FuseError as error:
        assert "damaged.npz" in str(error)
    else:
        assert np.isfinite(found.logits).all()


def test_a_calibration_is_saved_and_read_back(tmp_path: Path) -> None:
    about = {
        f"{s}_{k}": np.array(f"{s} {k}")
        for s in ("face", "speech")
        for k in ("model", "fingerprint")
    }
    data, card = tmp_path / "seven.npz", tmp_path / "site.toml"
    np.savez(data, **arrays(k=7), **about)
    run(Asked(data, "mean", save=card))
    found = read_fusion_card(card)
    assert found.models["face"].fingerprint == "face fingerprint"
    assert found.models["speech"].temperature == pytest.approx(2, rel=0.4)
    assert set(found.rules) == {"stacker", "monte-carlo-weights"} and found.weights["speech"] > 0
    for wrong, says in (
        (arrays(k=7), "which models"),
        (arrays() | about, "common classes"),
        (arrays(k=7) | about | {"face_model": np.zeros(3)}, "no text face_model"),
    ):
        np.savez(data, **wrong)
        with pytest.raises(FuseError, match=says):
            run(Asked(data, "mean", save=card))


def test_a_stream_that_a_fold_never_has_costs_that_stream_alone(tmp_path: Path) -> None:
    made = arrays()
    made["face_logits"][made["fold"] != 0] = np.nan
    report = run(Asked(saved(tmp_path / "gap.npz", **made), "log-opinion-pool"))
    assert report["accuracy"] > 0.6 and np.isfinite(report["nll"])


def test_compressed_files_are_read(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "c.npz", **arrays())
    assert zipfile.is_zipfile(tmp_path / "c.npz")
    assert run(Asked(tmp_path / "c.npz", "mean"))["n"] == 240


def test_the_command_prints_json_and_refuses_with_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fuse", "--rule", "mean", "--data", str(data), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rule"] == "mean"
    assert main(["fuse", "--data", str(data), "--corrupt", "any:missing=.2"]) == 0
    assert "log-opinion-pool" in capsys.readouterr().out
    for wrong, says in (
        (["--rule", "m3er"], "no fusion rule m3er"),
        (["--corrupt", "speech:rain=1"], "no corruption 'rain'"),
        (["--streams", "gait"], "gait"),
    ):
        assert main(["fuse", "--data", str(data), *wrong]) == 3
        assert says in capsys.readouterr().err


def test_the_rule_of_a_session_is_chosen_on_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for wrong, says in (
        (["--fusion-rule", "m3er"], "no fusion.rule m3er"),
        (["--fusion-mode", "calm"], "no fusion.mode calm"),
        (["--fusion-rule", "mean", "--fusion-mode", "stable"], "cannot be had"),
        (["--fusion-rule", "stacker"], "needs a calibration"),
    ):
        assert main(["live", "--headless", "--demo", "--seconds", "1", *wrong]) in (2, 3)
        assert says in capsys.readouterr().err
