"""What the expression network learns from and how it is judged: all that needs no torch."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from emoscope_models import EMOTIONS
from emoscope_models._assets import WEIGHTS
from emoscope_models._card import read_card
from emoscope_models._face_expression import MOVEMENTS
from emoscope_models._face_pool import Pool
from emoscope_models.training import _face_card, face_evaluate
from emoscope_models.training import _face_network_data as data
from emoscope_models.training._scores import calibration_error, fit_temperature, scores, softmax

ABC = ("a", "b", "c")


def collection(path: Path, n: int = 4000) -> dict[str, NDArray[Any]]:
    """Write n small, distinct random faces with votes; the last tenth is the test split."""
    rng = np.random.default_rng(3)
    votes = np.zeros((n, 10), np.uint8)
    votes[np.arange(n), rng.integers(0, 8, n)] = 10
    fields: dict[str, NDArray[Any]] = {
        "images": rng.integers(0, 255, (n, 48, 48), dtype=np.uint8),
        "split": np.where(np.arange(n) < 0.9 * n, 0, 1).astype(np.uint8),
        "fer2013": rng.integers(0, 7, n).astype(np.uint8),
        "ferplus_votes": votes,
        "in_ferplus": np.ones(n, bool),
    }
    fields["images"][1] = fields["images"][0]  # twice in the training split
    fields["images"][2] = fields["images"][-1]  # in both splits
    votes[3] = [0, 1, 0, 0, 0, 6, 0, 1, 2, 0]
    votes[4] = [0, 0, 0, 0, 0, 4, 0, 0, 5, 1]
    votes[5] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    votes[6] = [4, 3, 3, 0, 0, 0, 0, 0, 0, 0]
    np.savez(path, **fields)
    return fields


@pytest.fixture(scope="module")
def splits(tmp_path_factory: pytest.TempPathFactory) -> data.Splits:
    path = tmp_path_factory.mktemp("faces") / "faces.npz"
    collection(path)
    return data.read_splits(path)


def same(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> int:
    """Return how many pictures of a are in b."""
    names = {image.tobytes() for image in b}
    return sum(image.tobytes() in names for image in a)


def test_no_picture_is_on_two_sides(splits: data.Splits) -> None:
    assert len(splits.test) == 400
    assert len(splits.train) + len(splits.held) == 3599  # one was in the test split
    assert data.HELD_OUT <= len(splits.held) <= data.HELD_OUT + 1
    assert same(splits.train.images, splits.test.images) == 0
    assert same(splits.held.images, splits.test.images) == 0
    assert same(splits.train.images, splits.held.images) == 0


def test_votes_become_shares(tmp_path: Path) -> None:
    fields = collection(tmp_path / "f.npz", 20)
    faces = data._faces(
        fields["images"], fields["fer2013"], fields["ferplus_votes"], fields["in_ferplus"]
    )
    disgust = data.EIGHT.index("disgust")
    assert faces.votes[3, disgust] == pytest.approx(1)  # single votes dropped
    assert faces.majority[3]
    assert not faces.judged[4]  # "unknown" came first
    assert not faces.judged[5]  # nothing but single votes
    assert faces.judged[6]  # a first class, yet less than half of the votes
    assert not faces.majority[6]
    assert faces.votes[6] == pytest.approx([0.4, 0.3, 0, 0, 0, 0, 0.3, 0])


def test_labels_are_put_into_our_order() -> None:
    theirs = ["angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"]
    assert [EMOTIONS[k] for k in data.FER2013] == theirs
    columns = ["neutral", "happy", "surprise", "sad", "angry", "disgust", "fear", "contempt"]
    assert [columns[k] for k in data.FERPLUS] == list(data.EIGHT)


def test_rare_classes_are_drawn_more_often_but_mildly(splits: data.Splits) -> None:
    faces = splits.train
    kind = np.arange(len(faces)) % 100 == 0
    votes = np.zeros((len(faces), 8), np.float32)
    votes[:, 0], votes[kind, 0], votes[kind, 5] = 1, 0, 1
    everyone = np.ones(len(faces), bool)
    lopsided = data.Faces(
        faces.images, votes, faces.labels, everyone, everyone, np.arange(len(faces))
    )
    weight = data.draw_weights(lopsided)
    assert weight.mean() == pytest.approx(1)
    assert 3 < weight[kind][0] / weight[~kind][0] < 5


def test_scores_of_a_known_confusion() -> None:
    truth = np.array([0, 0, 0, 0, 1, 1])
    p = np.eye(3)[[0, 0, 0, 1, 1, 0]]
    figures = scores(p, truth, ABC)
    assert figures["confusion"] == [[3, 1, 0], [1, 1, 0], [0, 0, 0]]
    assert figures["accuracy"] == pytest.approx(4 / 6, abs=1e-4)
    assert figures["uar"] == pytest.approx((0.75 + 0.5) / 2)
    assert figures["macro_f1"] == pytest.approx((0.75 + 0.5) / 2)
    assert figures["recall"] == {"a": 0.75, "b": 0.5, "c": None}
    assert figures["ece"] == pytest.approx(2 / 6, abs=1e-4)


def test_nothing_to_judge_is_refused() -> None:
    with pytest.raises(ValueError, match="0 faces"):
        scores(np.zeros((0, 3)), np.zeros(0, int), ABC)


def test_a_wrong_temperature_is_found_and_heals_the_calibration() -> None:
    rng = np.random.default_rng(5)
    logits = rng.normal(0, 2, (6000, 3))
    truth = np.array([rng.choice(3, p=p) for p in softmax(logits)])
    proud = logits * 2.5
    t = fit_temperature(proud, truth)
    assert t == pytest.approx(2.5, rel=0.1)
    assert calibration_error(softmax(proud), truth) > 0.08
    assert calibration_error(softmax(proud / t), truth) < 0.03


class Oracle:
    """Answers by the picture's first pixels, which the test has put there."""

    def look_at_all(self, images: NDArray[np.uint8]) -> tuple[NDArray[Any], ...]:
        features = np.zeros((len(images), 256))
        return np.eye(8)[images[:, 0, 0]] * 4, np.eye(7)[images[:, 0, 1]] * 9, features

    def look(self, image: NDArray[np.uint8]) -> None:
        self.look_at_all(image[None])


POOLS = {"live": Pool(1.0, 0.0, 0.5), "alone": Pool(1.0), "fer2013": Pool(0.0, 1.0)}


def told(faces: data.Faces) -> face_evaluate.Model:
    """Return a model that is told the truth by pixels, also when they are mirrored."""
    faces.images[:, 0, 0] = faces.images[:, 0, 47] = faces.first
    faces.images[:, 0, 1] = faces.images[:, 0, 46] = faces.labels
    return face_evaluate.Model(Oracle(), POOLS)  # type: ignore[arg-type]


def test_the_evaluation_finds_a_network_that_is_always_right(splits: data.Splits) -> None:
    faces = splits.test
    model = told(faces)
    for flip in (False, True):
        report = face_evaluate.evaluate(model, faces, flip)
        assert report["test_ferplus"]["accuracy"] == 1
        assert report["test_ferplus"]["n"] == 400
        assert report["test_fer2013"]["uar"] == 1
        assert report["test_fer2013_by_votes"]["accuracy"] < 0.5  # its labels are random here
        assert report["cpu_ms"] >= 0
        assert "contempt" in face_evaluate.table("ferplus", report["test_ferplus"])
        json.dumps(report)


def landmarked(path: Path, n: int) -> Path:
    """Write landmarks of n faces of which every third was not found; all crops are alike."""
    moved = np.random.default_rng(4).uniform(0, 0.3, (n, len(MOVEMENTS)))
    moved[::3] = np.nan
    np.savez(path, movements=moved, crops=np.zeros((n, 48, 48), np.uint8))
    return path


def test_the_live_tables_are_of_the_faces_that_were_found(
    splits: data.Splits, tmp_path: Path
) -> None:
    faces = splits.test
    path = landmarked(tmp_path / "cache.npz", 4000)
    report = face_evaluate.evaluate_live(told(faces), faces, path)
    usable = (faces.rows % 3 > 0) & faces.judged & (faces.first < 7)
    assert {table["n"] for table in report.values()} == {int(usable.sum())}
    assert report["test_network_alone"]["accuracy"] == 1
    assert report["test_live_crop"]["accuracy"] < 0.5  # black crops say nothing


@pytest.mark.parametrize("fields", [{"movements": np.zeros((9, 31))}, {}])
def test_landmarks_of_other_faces_are_refused(
    splits: data.Splits, tmp_path: Path, fields: dict[str, Any]
) -> None:
    path = tmp_path / "other.npz"
    np.savez(path, **fields)
    with pytest.raises(ValueError, match="not made of these faces"):
        data.read_landmarked(path, splits.test)
    np.savez(path, movements=np.zeros((9, 31)), crops=np.zeros((9, 48, 48)))
    with pytest.raises(ValueError, match="not made of these faces"):
        data.read_landmarked(path, splits.test)


def test_weak_classes_are_named_in_the_card_with_what_they_are_taken_for() -> None:
    p = np.eye(3)[[0] * 9 + [1] + [0] * 6 + [1, 1, 2, 2]]
    truth = np.array([0] * 10 + [1] * 10)
    limits = _face_card.measured_limits(scores(p, truth, ABC))
    assert limits == [
        "Of 10 faces that most raters call b, 2 are called so, 6 a (FER+, public test)."
    ]


def test_the_shipped_card_is_what_the_export_writes() -> None:
    card = read_card(WEIGHTS / "face_expression_v1.toml")
    tested = card.calibration
    assert tested["n_test"] == 3589
    assert tested["test_ferplus"]["accuracy"] > 0.709  # the blendshapes alone
    assert tested["test_fer2013"]["accuracy"] > 0.534
    assert set(card.extra["recall"]) == set(EMOTIONS)
    weak = {c for c, r in tested["test_ferplus"]["recall"].items() if r < _face_card.WEAK}
    named = {c for c in data.EIGHT for text in card.limits if f"raters call {c}," in text}
    assert named == weak
    size = (WEIGHTS / "face_expression_v1.onnx").stat().st_size
    assert size < 10_000_000
