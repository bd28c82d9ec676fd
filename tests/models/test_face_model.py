"""The face estimator's models: the network, the blendshapes, a person's own neutral face."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.models.face_pictures import (
    HOP,
    Picture,
    on_the_left,
    pair,
    read_portrait,
    says,
    smiling,
    top,
    watch,
    window,
)

from emoscope_models import EMOTIONS, Estimate, ModelError, _face_reading
from emoscope_models._assets import VARIABLE, locate
from emoscope_models._face_crop import PLACES
from emoscope_models._face_expression import MOVEMENTS
from emoscope_models._face_landmarks import Landmarks
from emoscope_models._face_reading import NETWORK, READERS
from emoscope_models.face import FaceEstimator, FaceSettings


@pytest.fixture
def face() -> Iterator[FaceEstimator]:
    estimator = FaceEstimator()
    yield estimator
    estimator.close()


@pytest.fixture
def portrait() -> Picture:
    return read_portrait()


def test_blendshapes_alone_tell_a_calm_face_from_a_smile(portrait: Picture) -> None:
    face = FaceEstimator(FaceSettings(model="blendshapes"))
    assert face.card.name == "Blendshape regression"
    calm = watch(face, portrait)
    assert top(calm) == "neutral"
    assert set(calm.details["opinions"]) == {"blendshapes"}
    face.reset()
    glad = watch(face, smiling(portrait, calm.details["landmarks"]))
    face.close()
    assert top(glad) == "happy"
    assert glad.affect is not None
    assert calm.affect is not None
    assert glad.affect.valence > calm.affect.valence + 0.3


def test_the_opinion_of_each_model_is_shown(face: FaceEstimator, portrait: Picture) -> None:
    seen = watch(face, portrait)
    assert face.card.name == "Expression network"
    assert set(seen.details["opinions"]) == {"network", "blendshapes"}
    for opinion in (*seen.details["opinions"].values(), seen.probabilities):
        assert opinion.shape == (7,)
        assert np.isfinite(opinion).all()
        assert opinion.sum() == pytest.approx(1)
    assert seen.affect is not None
    assert min(seen.affect.valence_sd, seen.affect.arousal_sd) > 0.3


def test_a_face_that_cannot_be_cut_out_is_a_doubt_not_an_exception(
    face: FaceEstimator, portrait: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = face._tracker.follow

    def squashed(*words: Any) -> Landmarks | None:
        found = real(*words)
        if found is not None:
            found.points[list(PLACES)] = found.points[2]
        return found

    monkeypatch.setattr(face._tracker, "follow", squashed)
    seen = watch(face, portrait)
    assert not seen.validity.ok
    assert "cannot be read (the landmarks do not span a face)" in says(seen)
    assert seen.probabilities is None
    assert seen.details["box"][2] > 48


def test_a_face_of_one_pixel_is_not_judged(
    face: FaceEstimator, portrait: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = face._tracker.follow

    def tiny(*words: Any) -> Landmarks | None:
        found = real(*words)
        middle = None if found is None else found.points.mean(axis=0)
        if found is not None:
            found.points[:] = middle + (found.points - middle) / 1000
        return found

    monkeypatch.setattr(face._tracker, "follow", tiny)
    for k in range(4):
        seen = face.estimate(window(portrait, k * HOP))
        assert not seen.validity.ok
        assert seen.probabilities is None


@pytest.mark.parametrize("model", sorted(READERS))
@pytest.mark.parametrize("grey", [0, 255])
def test_an_even_picture_is_read_without_certainty_of_nonsense(
    portrait: Picture, model: str, grey: int
) -> None:
    reader = READERS[model]()
    points = np.random.default_rng(2).uniform(-40, 90, (478, 2)).astype(np.float32)
    shapes = {f"{m}Left": 0.0 for m in MOVEMENTS}
    even = np.full((48, 64, 3), grey, np.uint8)
    reading = reader.read(even, Landmarks(points, shapes, (0.0, 0.0, 0.0)))
    assert np.isfinite(reading.probabilities).all()
    assert reading.probabilities.sum() == pytest.approx(1)
    assert reading.probabilities.max() < 0.99


def test_a_turned_head_is_not_believed_whatever_the_network_says(
    face: FaceEstimator, portrait: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, scores = face._tracker.follow, []
    for yaw in (0.0, 45.0, 75.0):

        def turned_head(*words: Any, yaw: float = yaw) -> Landmarks | None:
            found = real(*words)
            return None if found is None else replace(found, pose=(yaw, 0.0, 0.0))

        monkeypatch.setattr(face._tracker, "follow", turned_head)
        face.reset()
        monkeypatch.setattr(face._tracker, "follow", turned_head)
        seen = watch(face, portrait)
        scores.append(seen.validity.score)
    assert scores[0] > 0.95
    assert 0.3 < scores[1] < 0.8
    assert scores[2] == 0
    assert seen.probabilities is None
    assert "turned" in says(seen)


# --- the person's own neutral face ---


@pytest.fixture
def calibrated() -> Iterator[FaceEstimator]:
    estimator = FaceEstimator(FaceSettings(neutral=True))
    yield estimator
    estimator.close()


def happy(estimate: Estimate) -> float:
    assert estimate.probabilities is not None
    return float(estimate.probabilities[EMOTIONS.index("happy")])


def test_a_recorded_neutral_face_becomes_more_neutral(
    calibrated: FaceEstimator, portrait: Picture
) -> None:
    before = watch(calibrated, portrait)
    assert (before.details["neutral"], before.details["neutral_recording"]) == (False, False)
    assert calibrated.begin_neutral() is None
    during = watch(calibrated, portrait, n=50, start=4)
    assert during.details["neutral_recording"]
    assert happy(during) == pytest.approx(happy(before), abs=0.1)
    assert calibrated.end_neutral() is None
    after = watch(calibrated, portrait, n=2, start=54)
    assert (after.details["neutral"], after.details["neutral_recording"]) == (True, False)
    assert after.probabilities is not None
    assert before.probabilities is not None
    assert after.probabilities[0] > before.probabilities[0]
    assert after.probabilities.sum() == pytest.approx(1)
    assert np.allclose(
        after.details["opinions"]["network"], before.details["opinions"]["network"], atol=0.1
    )
    calibrated.reset()
    assert not watch(calibrated, portrait, start=60).details["neutral"]


def test_too_short_a_neutral_face_is_refused_with_what_to_do(
    calibrated: FaceEstimator, portrait: Picture
) -> None:
    assert calibrated.begin_neutral() is None
    watch(calibrated, portrait, n=8)
    reason = calibrated.end_neutral()
    assert reason is not None
    assert "0.5 s" in str(reason)
    assert "try again" in str(reason)
    assert not watch(calibrated, portrait, n=1, start=8).details["neutral"]


def test_switched_off_it_is_refused(face: FaceEstimator) -> None:
    assert "switched off" in str(face.begin_neutral())
    assert "No neutral face was being recorded" in str(face.end_neutral())


def test_another_persons_face_forgets_it_and_says_so(
    calibrated: FaceEstimator, portrait: Picture
) -> None:
    both = pair(portrait)
    calibrated.begin_neutral()
    watch(calibrated, both, n=60)
    assert calibrated.end_neutral() is None
    assert watch(calibrated, both, n=1, start=60).details["neutral"]
    calibrated.select(580 / 800, 220 / 480)
    other = watch(calibrated, both, n=3, start=61)
    assert not on_the_left(other)
    assert not other.details["neutral"]
    assert "neutral face was forgotten" in says(other)
    assert "forgotten" not in says(watch(calibrated, both, n=1, start=61 + 16 * 6))


def test_the_same_neutral_face_gives_the_same_answers_again(
    calibrated: FaceEstimator, portrait: Picture
) -> None:
    answers = []
    for _ in range(2):
        calibrated.reset()
        calibrated.begin_neutral()
        watch(calibrated, portrait, n=50)
        calibrated.end_neutral()
        answers.append(watch(calibrated, portrait, n=3, start=50).probabilities)
    assert np.array_equal(answers[0], answers[1])


# --- files ---


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_damaged_network_is_refused_before_it_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: float
) -> None:
    name = f"{NETWORK}.onnx"
    data = bytearray(locate(name).read_bytes())
    data[int(place * len(data))] ^= 1
    (tmp_path / name).write_bytes(data)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match="is damaged") as caught:
        FaceEstimator()
    assert "set face.model to blendshapes" in str(caught.value)
    FaceEstimator(FaceSettings(model="blendshapes")).close()


def test_a_missing_network_is_refused_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_face_reading, "NETWORK", "face_expression_v0")
    with pytest.raises(ModelError, match=r"cannot be used: The model card .* is missing"):
        FaceEstimator()


@pytest.mark.parametrize("model", ["", "network", "Expression"])
def test_a_face_model_that_does_not_exist_is_refused(model: str) -> None:
    with pytest.raises(ValueError, match="no face model"):
        FaceSettings(model=model)
