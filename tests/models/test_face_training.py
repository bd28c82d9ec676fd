"""What the expression network learns from and how it is judged: all that needs no torch."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from emoscope_models import EMOTIONS
from emoscope_models.training import _face_network_data as data
from emoscope_models.training import face_evaluate
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
    lopsided = data.Faces(faces.images, votes, faces.labels, everyone, everyone)
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
    """Answers by the picture's first pixel, which the test has put there."""

    def answers(self, images: NDArray[np.uint8]) -> tuple[NDArray[Any], NDArray[Any]]:
        votes = np.eye(8)[images[:, 0, 0]] * 0.93 + 0.07 / 8
        return votes, np.eye(7)[images[:, 0, 1]]

    def cpu_ms(self, image: NDArray[np.uint8]) -> float:
        return 1.5


def test_the_evaluation_finds_a_network_that_is_always_right(splits: data.Splits) -> None:
    faces = splits.test
    faces.images[:, 0, 0] = faces.images[:, 0, 47] = faces.votes.argmax(axis=1)
    faces.images[:, 0, 1] = faces.images[:, 0, 46] = faces.labels
    for flip in (False, True):
        report = face_evaluate.evaluate(Oracle(), faces, flip)  # type: ignore[arg-type]
        assert report["test_ferplus"]["accuracy"] == 1
        assert report["test_ferplus"]["n"] == 400
        assert report["test_fer2013"]["uar"] == 1
        assert report["test_fer2013_by_votes"]["accuracy"] < 0.5  # its labels are random here
        assert report["cpu_ms"] == 1.5 * (1 + flip)
        assert "contempt" in face_evaluate.table("ferplus", report["test_ferplus"])
        json.dumps(report)
