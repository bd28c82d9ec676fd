"""The mapping from movements to classes, and the training that makes it."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import CENTROIDS, EMOTIONS, ModelError, read_card, verified
from emoscope_models._assets import WEIGHTS
from emoscope_models._face_expression import MOVEMENTS, ExpressionMap, affect, features, movements
from emoscope_models._face_neutral import read_reference
from emoscope_models.training import face_blendshapes as training

CARD = read_card(WEIGHTS / "face_blendshape_v1.toml")
SHIPPED = verified(WEIGHTS / "face_blendshape_v1.json", CARD.sha256["face_blendshape_v1.json"])
REST = {"browInnerUp": 0.05, "browOuterUp": 0.11, "eyeLookDown": 0.15, "eyeLookIn": 0.06} | {
    "eyeLookOut": 0.06,
    "eyeLookUp": 0.06,
    "eyeSquint": 0.34,
    "mouthDimple": 0.08,
    "mouthPress": 0.16,
    "mouthShrugLower": 0.07,
    "mouthShrugUpper": 0.02,
    "browDown": 0.01,
}
"""A calm face, as the landmarker reports the portrait."""
SHAPES = st.dictionaries(
    st.sampled_from([m + side for m in MOVEMENTS for side in ("", "Left", "Right")]),
    st.floats(0, 1),
)


@pytest.fixture(scope="module")
def shipped() -> ExpressionMap:
    return ExpressionMap(SHIPPED)


def top(shipped: ExpressionMap, **moves: float) -> str:
    return EMOTIONS[int(shipped.probabilities(REST | moves).argmax())]


def test_plain_expressions_get_their_names(shipped: ExpressionMap) -> None:
    assert top(shipped) == "neutral"
    assert top(shipped, mouthSmile=0.9, mouthUpperUp=0.5, eyeSquint=0.5) == "happy"
    surprise = {"browInnerUp": 0.8, "browOuterUp": 0.7, "eyeWide": 0.5, "jawOpen": 0.5}
    assert top(shipped, **surprise) == "surprise"
    assert top(shipped, mouthFrown=0.6, browInnerUp=0.7, mouthShrugLower=0.5) == "sad"


def test_no_movement_decides_alone() -> None:
    assert np.abs(json.loads(SHIPPED)["weights"]).max() < 10


@given(SHAPES)
def test_any_movements_give_a_distribution(
    shipped: ExpressionMap, shapes: dict[str, float]
) -> None:
    p = shipped.probabilities(shapes)
    assert p.shape == (7,)
    assert p.sum() == pytest.approx(1)
    assert p.min() >= 0


@given(SHAPES)
def test_a_mirrored_face_gets_the_same_answer(
    shipped: ExpressionMap, shapes: dict[str, float]
) -> None:
    swap = {"Left": "Right", "Right": "Left"}

    def other(name: str) -> str:
        for side, opposite in swap.items():
            if name.endswith(side):
                return name.removesuffix(side) + opposite
        return name

    mirrored = {other(name): value for name, value in shapes.items()}
    assert np.allclose(shipped.probabilities(mirrored), shipped.probabilities(shapes))


def test_sides_are_averaged() -> None:
    moved = movements({"mouthSmileLeft": 0.2, "mouthSmileRight": 0.6, "jawOpen": 0.5})
    assert moved[MOVEMENTS.index("mouthSmile")] == pytest.approx(0.4)
    assert moved[MOVEMENTS.index("jawOpen")] == pytest.approx(0.5)
    assert moved.sum() == pytest.approx(0.9)


def test_weak_movements_count_by_their_root() -> None:
    seen = features(np.array([[0.25, 0.0]]))
    assert np.allclose(seen, [[0.25, 0.0, 0.5, 0.0]])


@pytest.mark.parametrize("k", range(7))
def test_affect_of_a_sure_class_is_its_centroid_with_doubt(k: int) -> None:
    seen = affect(np.eye(7)[k])
    assert (seen.valence, seen.arousal) == pytest.approx(tuple(CENTROIDS[k]))
    assert min(seen.valence_sd, seen.arousal_sd) >= 0.35


def test_affect_of_no_opinion_is_wide() -> None:
    seen = affect(np.full(7, 1 / 7))
    assert seen.valence_sd > 0.6


def changed(**changes: object) -> bytes:
    return json.dumps(json.loads(SHIPPED) | changes).encode()


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"\xff",
        SHIPPED[:-40],
        changed(weights=[[0.0] * 7]),
        changed(weights=[[0.0] * 7] * 61 + [["x"] * 7]),
        changed(weights=[[0.0] * 7] * 61 + [[float("nan")] * 7]),
        changed(bias=[0.0] * 6),
        changed(bias=None),
        changed(temperature=0.0),
        changed(temperature=-1.0),
        changed(temperature=float("inf")),
        changed(temperature="warm"),
        changed(classes=list(reversed(EMOTIONS))),
        changed(movements=list(reversed(MOVEMENTS))),
        changed(classes=7),
    ],
)
def test_coefficients_that_cannot_be_used_are_refused(bad: bytes) -> None:
    with pytest.raises(ModelError, match="expression model cannot be used"):
        ExpressionMap(bad)


@given(st.binary(max_size=200) | st.integers(0, len(SHIPPED)).map(lambda n: SHIPPED[:n]))
@settings(max_examples=100)
def test_any_bytes_are_coefficients_or_refused(data: bytes) -> None:
    try:
        assert ExpressionMap(data).probabilities({}).shape == (7,)
    except ModelError as error:
        assert "expression model" in str(error)


def test_the_card_gives_what_was_measured_on_faces_held_out() -> None:
    held_out, by_hand = (
        CARD.calibration["test_ferplus"],
        CARD.calibration["test_ferplus_prototypes"],
    )
    assert CARD.calibration["n_test"] > 3000
    assert held_out["accuracy"] > by_hand["accuracy"] + 0.1
    assert held_out["macro_f1"] > by_hand["macro_f1"] + 0.2
    assert CARD.calibration["ece_after"] < 0.03
    assert json.loads(SHIPPED)["temperature"] == pytest.approx(
        CARD.calibration["temperature"], abs=0.001
    )


# --- training, on made-up faces ---


def made_up(n: int = 3000) -> training.Faces:
    """Return faces whose class shows in one movement each."""
    rng = np.random.default_rng(0)
    label = rng.choice(7, n, p=[0.4, 0.2, 0.1, 0.1, 0.05, 0.05, 0.1])
    x = rng.beta(1, 6, (n, len(MOVEMENTS)))
    x[np.arange(n), label] += rng.uniform(0.2, 0.8, n)
    votes = 0.8 * np.eye(7)[label] + 0.2 / 7
    return training.Faces(np.clip(x, 0, 1), votes, label, label, rng.random(n) < 0.2)


def test_training_learns_calibrates_and_writes_what_can_be_loaded(tmp_path: Path) -> None:
    faces = made_up()
    coefficients, report = training.train(faces)
    assert report["test_ferplus"]["accuracy"] > 0.85
    assert report["ece_after"] < report["ece_before"] + 0.01
    assert report["n_train"] + report["n"] + report["n_test"] == len(faces.x)
    training.write(coefficients, report, tmp_path)
    card = read_card(tmp_path / "face_blendshape_v1.toml")
    name = "face_blendshape_v1.json"
    fitted = ExpressionMap(verified(tmp_path / name, card.sha256[name]))
    answers = [
        int(fitted.probabilities(dict(zip(MOVEMENTS, x, strict=True))).argmax())
        for x in faces.x[faces.test]
    ]
    accuracy = float(np.mean(np.array(answers) == faces.label[faces.test]))
    assert accuracy == pytest.approx(report["test_ferplus"]["accuracy"], abs=0.01)
    assert card.calibration["n_test"] == report["n_test"]
    assert int(np.argmax(read_reference(card))) == 0
    many = fitted.of_movements(np.vstack([faces.x[:3], np.full((1, len(MOVEMENTS)), np.nan)]))
    one = fitted.probabilities(dict(zip(MOVEMENTS, faces.x[1], strict=True)))
    assert np.allclose(many[1], one)
    assert np.isnan(many[3]).all()


def test_votes_are_taken_over_into_the_common_order() -> None:
    votes = np.zeros((6, 10), dtype=np.uint8)
    votes[0, 5] = 9  # disgust in FER+'s order
    votes[0, 0] = 1  # a single vote is dropped
    votes[1, 7] = 9  # contempt: left out
    votes[2, 3], votes[2, 4] = 6, 4
    votes[3, 1] = 10
    votes[4, 1] = 10
    votes[5, 2] = 10
    x = np.zeros((6, len(MOVEMENTS)))
    x[3] = np.nan  # no face found
    data = {
        "ferplus_votes": votes,
        "in_ferplus": np.array([True, True, True, True, False, True]),
        "split": np.array([0, 0, 1, 0, 0, 0]),
        "fer2013": np.array([1, 0, 4, 3, 3, 5]),
    }
    faces = training.judged(data, x)
    assert [EMOTIONS[k] for k in faces.label] == ["disgust", "sad", "surprise"]
    assert [EMOTIONS[k] for k in faces.fer2013] == ["disgust", "sad", "surprise"]
    assert np.allclose(faces.votes[0], np.eye(7)[5])
    assert np.allclose(faces.votes[1][[2, 3]], (0.6, 0.4))
    assert faces.test.tolist() == [False, True, False]


def test_calibration_error_is_zero_for_an_honest_coin() -> None:
    sure = np.tile([0.7, 0.3, 0, 0, 0, 0, 0], (10, 1))
    label = np.array([0] * 7 + [1] * 3)
    assert training.ece(sure, label, np.ones(10)) == pytest.approx(0, abs=1e-9)
    assert training.ece(sure, np.zeros(10, int), np.ones(10)) == pytest.approx(0.3)


def test_temperature_undoes_overconfidence() -> None:
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(4000, 7))
    p = training.softmax(logits)
    label = np.array([rng.choice(7, p=row) for row in p])
    assert training.temperature(logits * 2, label, np.ones(4000)) == pytest.approx(2, abs=0.2)


def test_prototypes_name_known_movements_only() -> None:
    assert set(training.PROTOTYPES) == set(EMOTIONS) - {"neutral"}
    for table in training.PROTOTYPES.values():
        assert set(table) <= set(MOVEMENTS)
    x = np.zeros((2, len(MOVEMENTS)))
    x[1, [MOVEMENTS.index("mouthSmile"), MOVEMENTS.index("cheekSquint")]] = 0.9
    assert [EMOTIONS[k] for k in training.by_hand(x)] == ["neutral", "happy"]


def test_a_face_on_48_pixels_is_found_for_training() -> None:
    import cv2

    portrait = cv2.imread(str(Path(__file__).parents[2] / "resources" / "demo" / "portrait.png"))
    assert portrait is not None
    small = cv2.resize(cv2.cvtColor(portrait[110:430, 267:587], cv2.COLOR_BGR2GRAY), (48, 48))
    empty = np.full((48, 48), 90, np.uint8)
    found, crops = training.extract(np.stack([small, empty]))
    assert np.isfinite(found[0]).all()
    assert np.isnan(found[1]).all()
    assert np.ptp(crops[0]) > 100
    assert not crops[1].any()
