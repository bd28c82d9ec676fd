"""A person's own neutral face moves her answers: by how much, when, and when not."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import EMOTIONS, ModelError
from emoscope_models._assets import WEIGHTS
from emoscope_models._card import read_card
from emoscope_models._face_neutral import BOUND, STRENGTH, Neutral, logs, read_reference, shift
from emoscope_models.training import face_neutral

CARD = read_card(WEIGHTS / "face_blendshape_v1.toml")
USUAL = np.array([0.7, 0.05, 0.1, 0.05, 0.03, 0.02, 0.05])
STERN = np.array([0.4, 0.02, 0.1, 0.4, 0.03, 0.02, 0.03])
HOP = 1 / 16
ANGRY, NEUTRAL = EMOTIONS.index("angry"), EMOTIONS.index("neutral")


def recorded(face: np.ndarray[Any, Any] = STERN, pictures: int = 60) -> Neutral:
    calibration = Neutral(logs(USUAL), HOP)
    calibration.begin()
    for _ in range(pictures):
        calibration.see(face, 1.0)
    assert calibration.end() is None
    return calibration


def test_a_stern_face_at_rest_is_less_angry_afterwards() -> None:
    calibration = recorded()
    assert calibration.known
    moved = calibration.moved(STERN)
    assert moved.sum() == pytest.approx(1)
    assert moved[ANGRY] < STERN[ANGRY] - 0.1
    assert moved[NEUTRAL] > STERN[NEUTRAL]


def test_the_shift_goes_part_of_the_way() -> None:
    calibration = recorded(np.array([0.5, 0.05, 0.1, 0.15, 0.05, 0.05, 0.1]))
    face = np.array([0.5, 0.05, 0.1, 0.15, 0.05, 0.05, 0.1])
    gap = logs(USUAL) - logs(face)
    was = logs(face)[ANGRY] - logs(face)[NEUTRAL]
    now = logs(calibration.moved(face))[ANGRY] - logs(calibration.moved(face))[NEUTRAL]
    assert now - was == pytest.approx(STRENGTH * (gap[ANGRY] - gap[NEUTRAL]))


def test_whose_neutral_face_is_the_usual_one_is_judged_as_before() -> None:
    assert np.allclose(recorded(USUAL).moved(STERN), STERN)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=7, max_size=7))
def test_no_face_moves_a_class_further_than_the_bound(numbers: list[float]) -> None:
    resting = logs(np.array(numbers))
    moved = shift(resting, logs(USUAL))
    assert np.abs(moved).max() <= BOUND
    assert np.isfinite(moved).all()


def test_too_little_is_refused_and_the_earlier_one_stays() -> None:
    calibration = recorded()
    before = calibration.moved(STERN)
    calibration.begin()
    for _ in range(47):
        calibration.see(USUAL, 1.0)
    reason = calibration.end()
    assert "Only 2.9 s" in str(reason)
    assert "needs 3 s" in str(reason)
    assert calibration.known
    assert np.array_equal(calibration.moved(STERN), before)


def test_pictures_that_are_not_believed_do_not_count() -> None:
    calibration = Neutral(logs(USUAL), HOP)
    calibration.begin()
    for _ in range(200):
        calibration.see(STERN, 0.4)
    assert "Only 0.0 s" in str(calibration.end())
    assert not calibration.known


def test_what_comes_before_the_beginning_does_not_count() -> None:
    calibration = Neutral(logs(USUAL), HOP)
    for _ in range(100):
        calibration.see(STERN, 1.0)
    assert "No neutral face was being recorded" in str(calibration.end())
    calibration.begin()
    assert "Only" in str(calibration.end())


def test_a_blink_of_a_smile_changes_nothing() -> None:
    calibration = Neutral(logs(USUAL), HOP)
    smile = np.array([0.01, 0.94, 0.01, 0.01, 0.01, 0.01, 0.01])
    calibration.begin()
    for k in range(80):
        calibration.see(smile if k % 5 == 0 else STERN, 1.0)
    assert calibration.end() is None
    assert np.allclose(calibration.moved(STERN), recorded().moved(STERN))


def test_forgetting_leaves_answers_as_they_are() -> None:
    calibration = recorded()
    calibration.begin()
    calibration.forget()
    assert not calibration.known
    assert not calibration.recording
    assert np.array_equal(calibration.moved(STERN), STERN)


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"neutral": {}},
        {"neutral": {"reference": [0.0] * 6}},
        {"neutral": {"reference": [float("nan")] * 7}},
        {"neutral": {"reference": "low"}},
        {"neutral": 1},
    ],
)
def test_a_card_without_the_usual_neutral_face_is_refused(extra: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match="how neutral faces look"):
        read_reference(replace(CARD, extra=extra))


@pytest.mark.parametrize("name", ["face_blendshape_v1", "face_expression_v1"])
def test_the_shipped_cards_know_it_and_it_is_mostly_neutral(name: str) -> None:
    reference = read_reference(read_card(WEIGHTS / f"{name}.toml"))
    assert int(np.argmax(reference)) == NEUTRAL


# --- what it is worth, on made-up decisions ---


def decisions(lopsided: float) -> dict[str, Any]:
    """Return clips of six actors whose answers lean to a class of each actor's own."""
    rng = np.random.default_rng(11)
    actor = np.repeat(np.arange(1, 7), 60)
    emotion = np.tile(np.repeat(np.arange(8), [4, 8, 8, 8, 8, 8, 8, 8]), 6)
    names = [f"01-01-01-01-01-{k % 2 + 1:02d}-01" for k in range(len(actor))]
    logits = rng.normal(0, 1, (len(actor), 8))
    logits[np.arange(len(actor)), emotion] += 2
    logits[np.arange(len(actor)), 2 + actor % 6] += lopsided
    odds = np.exp(logits)
    return {
        "actor": actor,
        "emotion": emotion,
        "clip": np.array(names),
        "face_logits": logits,
        "face_au_probs": odds / odds.sum(axis=1, keepdims=True),
    }


def test_it_helps_where_people_lean_and_hardly_matters_where_they_do_not() -> None:
    leaning = face_neutral.measure(decisions(2.0))["face_logits"]
    even = face_neutral.measure(decisions(0.0))["face_logits"]
    assert leaning["actors"] == 6
    assert leaning["uar_gain"] > 0.03
    assert leaning["loss_gain"] < -0.1
    assert leaning["helped"] > leaning["harmed"]
    assert abs(even["uar_gain"]) < 0.05
    assert even["uar_gain"] == pytest.approx(even["uar_with"] - even["uar_without"], abs=2e-4)


def test_the_command_prints_what_was_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    np.savez(tmp_path / "decisions.npz", **decisions(1.0))
    words = ["face_neutral", str(tmp_path / "decisions.npz"), "--json"]
    monkeypatch.setattr(sys, "argv", words)
    face_neutral.main()
    report = json.loads(capsys.readouterr().out)
    assert set(report) == {"strength", "bound", "face_logits", "face_au_probs"}
