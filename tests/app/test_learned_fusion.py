"""A trained network as the session's fusion rule: chosen in settings, tried on files, recorded."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "models"))
import learned_net

from emoscope.__main__ import main
from emoscope.fuse_command import Asked, FuseError, run
from emoscope.settings import FusionChoice, SettingsError
from emoscope_models import LEARNED, RULES, ModelError


@pytest.fixture
def card(tmp_path: Path) -> Path:
    return learned_net.card(tmp_path)


def decisions(path: Path, k: int = 8, stream: str = "face") -> Path:
    rng = np.random.default_rng(0)
    emotion = rng.integers(0, k, 240)
    truth = np.eye(k)[emotion]
    made = {
        "speech_logits": 6 * truth + 3 * rng.standard_normal((240, k)),
        f"{stream}_logits": 4 * truth + 3 * rng.standard_normal((240, k)),
    }
    np.savez(path, emotion=emotion, fold=np.arange(240) % 3, **made)
    return path


def test_settings_name_the_card(card: Path, tmp_path: Path) -> None:
    built = FusionChoice(rule="attention", learned=str(card)).build()
    assert built.memory() is not None and built.made() is built.learned
    for rule in RULES[:5]:  # a network that is named and not chosen is no trouble
        assert FusionChoice(rule=rule, learned=str(card)).build().memory() is None
    with pytest.raises(ModelError, match="needs a network trained for it"):
        FusionChoice(rule="attention").build()
    with pytest.raises(ModelError, match="needs a network trained for it"):
        FusionChoice(rule="memory-fusion-network", learned=str(card)).build()
    with pytest.raises(ModelError, match="There is no learned fusion"):
        FusionChoice(rule="attention", learned=str(tmp_path / "none.toml")).build()
    (tmp_path / "net.onnx").write_bytes(b"x")
    with pytest.raises(ModelError, match="damaged"):
        FusionChoice(rule="attention", learned=str(card)).build()


@pytest.mark.parametrize("rule", LEARNED)
def test_what_cannot_be_had_with_a_memory_is_refused(rule: str) -> None:
    with pytest.raises(SettingsError, match="stable cannot be had"):
        FusionChoice(rule=rule, mode="stable")
    with pytest.raises(SettingsError, match="it has a memory"):
        FusionChoice(rule=rule, bands=True)


@pytest.mark.parametrize("k", [7, 8])
def test_a_network_is_scored_on_decisions(card: Path, tmp_path: Path, k: int) -> None:
    data = decisions(tmp_path / "d.npz", k)
    report = run(Asked(data, "attention", learned=card))
    assert report["classes"] == 7 and report["n"] == 240
    assert report["accuracy"] > report["baselines"]["face alone"]["accuracy"]
    assert report == run(Asked(data, "attention", learned=card))
    spoiled = run(Asked(data, "attention", learned=card, corrupt="speech:missing=1"))
    assert spoiled["accuracy"] < report["accuracy"]
    assert main(["fuse", "--rule", "attention", "--learned", str(card), "--data", str(data)]) == 0


def test_what_does_not_go_together_is_refused(card: Path, tmp_path: Path) -> None:
    data = decisions(tmp_path / "d.npz")
    for asked, why in (
        (Asked(data, "attention"), "--learned"),
        (Asked(data, "mean", learned=card), "--learned"),
        (Asked(data, "memory-fusion-network", learned=card), "is of the rule attention"),
        (Asked(data, "attention", learned=tmp_path / "none.toml"), "no learned fusion"),
        (Asked(decisions(tmp_path / "five.npz", 5), "attention", learned=card), "knows neutral"),
        (
            Asked(
                decisions(tmp_path / "gait.npz", stream="gait"),
                "attention",
                streams=("speech", "gait"),
                learned=card,
            ),
            "knows face, speech, eeg",
        ),
    ):
        with pytest.raises(FuseError, match=why):
            run(asked)


def test_a_recording_names_the_network_and_its_digest(card: Path) -> None:
    values = pytest.importorskip("emoscope.recording.values")
    settings = FusionChoice(rule="attention", learned=str(card)).build()
    text = values.to_text(settings)
    again = values.from_text(text)
    assert again.learned.sha256 == settings.learned.sha256 and again.rule == "attention"
    card.write_text(card.read_text() + "\nn = 3\n")
    with pytest.raises(ValueError, match="not the one of the recording"):
        values.from_text(text)
    card.unlink()
    with pytest.raises(ValueError, match="no learned fusion"):
        values.from_text(text)
