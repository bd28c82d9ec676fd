"""emoscope models, as an operator and an independent check run it."""

import csv
import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.__main__ import main
from emoscope_models import EMOTIONS
from tests.models.brought import manifest, network, write
from tests.models.eeg_clips import recording, saved

SHIPPED = "face_blendshape_v1"


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(capsys, *arguments):
    try:
        code = main(["models", *map(str, arguments)])
    except SystemExit as end:
        code = end.code
    told = capsys.readouterr()
    return code, told.out, told.err


def report(capsys, *arguments):
    code, out, err = run(capsys, *arguments, "--json")
    assert code == 0, err
    return json.loads(out)


def test_the_list_in_words_and_as_json(capsys):
    code, out, _ = run(capsys, "list")
    assert code == 0 and "speech_emotion_v1" in out and "votes" in out
    found = report(capsys, "list")
    assert {"key", "role", "state", "files", "modality", "version"} <= set(found["models"][0])


def test_a_card_in_words_and_as_json(capsys):
    code, out, _ = run(capsys, "card", SHIPPED)
    assert code == 0
    for words in ("Limits", "Recall by class: test_ferplus", "measured here on", "SHA-256"):
        assert words in out
    card = report(capsys, "card", SHIPPED)
    assert card["recall"]["test_ferplus"]["disgust"] == 0.161
    assert card["latency"]["runs"] == 20


def test_verify_says_with_its_exit_code_whether_all_is_sound(capsys, tmp_path):
    assert run(capsys, "verify", SHIPPED)[0] == 0
    report(capsys, "add", write(tmp_path / "mine", manifest()))
    assert run(capsys, "verify", "our_face_net_2")[0] == 0
    model = tmp_path / "data" / "emoscope" / "models" / "our_face_net_2.onnx"
    model.write_bytes(b"other")
    code, out, _ = run(capsys, "verify")
    assert code == 3 and "damaged" in out and "is not the one in its card" in out
    code, out, _ = run(capsys, "verify", "our_face_net_2", "--json")
    assert code == 3 and json.loads(out)["verified"] is False


def test_adding_says_how_the_model_is_used(capsys, tmp_path):
    source = write(tmp_path / "mine", manifest())
    code, out, _ = run(capsys, "add", source)
    assert code == 0 and 'shadow = ["our_face_net_2"]' in out
    code, out, err = run(capsys, "add", source)
    assert code == 3 and "already" in err and not out


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        ((), 2, "required"),
        (("card",), 2, "NAME"),
        (("card", "nothing"), 3, "no model nothing"),
        (("verify", "nothing"), 3, "no model nothing"),
        (("fetch", "hsemotion_enet_b0"), 3, "no SHA-256"),
        (("fetch", "silero_vad"), 3, "not one that is fetched"),
        (("add", "nowhere.onnx"), 3, "missing"),
        (("evaluate", SHIPPED), 2, "--data"),
        (("evaluate", SHIPPED, "--data", "nowhere.npz"), 3, "no such file"),
        (("evaluate", "nothing", "--data", "x"), 3, "no model nothing"),
        (("evaluate", "eeg_indices_v1", "--data", "."), 3, "holds no .npz"),
    ],
)
def test_wrong_arguments_and_what_is_not_there(capsys, arguments, code, why, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found, out, err = run(capsys, *arguments)
    assert found == code and why in err and not out
    assert "Traceback" not in err


# -- evaluate: faces -------------------------------------------------------------------------


@pytest.fixture
def mine(capsys, tmp_path):
    """A face model that says happy to bright pictures and sad to dark ones."""
    slope = np.zeros(7)
    slope[1], slope[2] = 0.1, -0.1
    bias = np.array([-9, -12, 12, -9, -9, -9, -9.0])
    model = network([1, 1, 48, 48], slope=slope, bias=bias)
    report(capsys, "add", write(tmp_path / "mine", manifest(), model))
    return "our_face_net_2"


def faces(n=40, seed=1):
    rng = np.random.default_rng(seed)
    bright = rng.random(n) < 0.5
    images = np.where(bright, 200, 20)[:, None, None] + rng.integers(0, 20, (n, 48, 48))
    votes = np.zeros((n, 10), np.uint8)
    votes[np.arange(n), np.where(bright, 1, 3)] = 9
    return {
        "images": images.astype(np.uint8),
        "fer2013": np.where(bright, 3, 4).astype(np.uint8),
        "ferplus_votes": votes,
        "split": (np.arange(n) % 2).astype(np.uint8),
        "in_ferplus": np.ones(n, bool),
    }


def test_both_label_sets_of_the_test_split_are_scored(capsys, tmp_path, mine):
    data = saved(tmp_path / "f.npz", **faces())
    found = report(capsys, "evaluate", mine, "--data", data)
    assert found["split"] == "split 1 (public test)" and found["n"] == 20
    assert set(found["tables"]) == {"fer2013", "ferplus", "ferplus_majority"}
    for name in ("accuracy", "uar", "macro_f1"):
        assert found[name] == 1.0
    assert found["recall"]["happy"] == 1.0 and found["recall"]["fear"] is None
    assert np.sum(found["confusion"]) == 20 and found["classes"] == list(EMOTIONS)
    assert found["cpu_ms"] > 0 and 0 <= found["ece"] <= 1
    code, out, _ = run(capsys, "evaluate", mine, "--data", data)
    assert code == 0 and "ferplus_majority" in out


def test_labels_alone_votes_alone_names_and_other_keys(capsys, tmp_path, mine):
    whole = faces()
    for drop in (("ferplus_votes",), ("fer2013",), ("split",), ("in_ferplus",)):
        part = {k: v for k, v in whole.items() if k not in drop} | {"extra": np.arange(3)}
        found = report(capsys, "evaluate", mine, "--data", saved(tmp_path / "f.npz", **part))
        assert found["accuracy"] == 1.0
        assert "Not used: extra." in found["notes"]
        assert found["n"] == (40 if drop == ("split",) else 20)
    names = np.where(whole["fer2013"] == 3, "happy", "sad")
    part = {"images": whole["images"], "labels": names}
    assert report(capsys, "evaluate", mine, "--data", saved(tmp_path / "f.npz", **part))["n"] == 40


WHOLE = faces(6)
BAD = [
    {"images": None},
    {"fer2013": None, "ferplus_votes": None},
    {"images": WHOLE["images"][0]},
    {"images": WHOLE["images"].astype(float)},
    {"images": WHOLE["images"][:0]},
    {"images": WHOLE["images"].astype(np.int32) * 9},
    {"fer2013": WHOLE["fer2013"][:3]},
    {"fer2013": np.full(6, 9)},
    {"fer2013": np.array(list("abcdef"))},
    {"ferplus_votes": WHOLE["ferplus_votes"][:, :8]},
    {"ferplus_votes": np.full((6, 10), np.nan)},
    {"split": np.zeros(3)},
    {"labels": np.array(["joy"] * 6)},
]


@pytest.mark.parametrize("change", BAD)
def test_data_that_cannot_be_used_cost_one_sentence(capsys, tmp_path, mine, change):
    held = {k: v for k, v in (WHOLE | change).items() if v is not None}
    if "fer2013" in change and change["fer2013"] is not None and len(change["fer2013"]) == 6:
        held.pop("ferplus_votes")
    data = saved(tmp_path / "f.npz", **held)
    code, out, err = run(capsys, "evaluate", mine, "--data", data, "--json")
    assert code == 3 and not out and err.count("\n") == 1 and "cannot be used" in err


@given(st.one_of(st.binary(max_size=80), st.just(b"PK\x03\x04"), st.just(b"\x93NUMPY\x01\x00")))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_refused(capsys, tmp_path, data):
    (tmp_path / "f.npz").write_bytes(data)
    code, out, err = run(capsys, "evaluate", SHIPPED, "--data", tmp_path / "f.npz")
    assert code == 3 and not out and "cannot be used" in err


# -- evaluate: speech and EEG ----------------------------------------------------------------


def test_a_manifest_with_sound_is_played_to_a_brought_model(capsys, tmp_path):
    import soundfile

    from tests.models.test_speech import voice

    model = network([1, 48000], bias=[0, 0, 9, 0, 0, 0, 0])
    report(capsys, "add", write(tmp_path / "mine", manifest("speech"), model))
    rows = [("a.wav", "p1", "sad"), ("b.wav", "p1", "happy"), ("c.wav", "p2", "sad")]
    for k, (path, _, _) in enumerate(rows):
        soundfile.write(tmp_path / path, voice(2.5, seed=k), 16_000)
    with (tmp_path / "manifest.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("path", "speaker", "emotion"), *rows])
    found = report(capsys, "evaluate", "our_speech_net_2", "--data", tmp_path)
    assert found["n"] == 3 and found["accuracy"] == pytest.approx(2 / 3, abs=1e-3)
    assert found["recall"] == {"happy": 0.0, "sad": 1.0}
    (tmp_path / "a.wav").unlink()
    code, _, err = run(capsys, "evaluate", "our_speech_net_2", "--data", tmp_path)
    assert code == 3 and "1 sound files are missing" in err
    for text in ("", "path,emotion\n", "a,b\n1,2\n", "path,emotion\nb.wav\n"):
        (tmp_path / "manifest.csv").write_text(text)
        code, out, err = run(capsys, "evaluate", "our_speech_net_2", "--data", tmp_path)
        assert code == 3 and not out and err.count("\n") == 1


def test_a_personal_model_on_another_recording(capsys, tmp_path):
    data = saved(tmp_path / "a.npz", **recording(1.2, clips=8, windows=4))
    other = saved(tmp_path / "b.npz", **recording(1.2, clips=8, windows=4, seed=5))
    out = tmp_path / "own.onnx"
    assert main(["calibrate", "eeg", "--data", str(data), "--out", str(out)]) == 0
    capsys.readouterr()
    found = report(capsys, "evaluate", out, "--data", other)
    assert set(found["tables"]) == {"valence_clips", "valence_windows"}
    assert found["n"] == 8 and found["tables"]["valence_windows"]["n"] == 32
    assert found["accuracy"] > 0.6
    held = recording(1.2, clips=8, windows=4)
    for change in (
        {"rate": np.array(500)},
        {"channels": np.array(["Fz", "Cz", "Pz"])},
        {"valence": held["valence"][:3]},
        {"windows": held["windows"][0]},
        {"valence": np.arange(32)},
    ):
        bad = saved(tmp_path / "bad.npz", **(held | change))
        code, out_, err = run(capsys, "evaluate", out, "--data", bad)
        assert code == 3 and not out_ and err.count("\n") == 1, change
