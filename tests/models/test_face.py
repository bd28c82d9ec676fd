"""The face estimator on a public-domain portrait, changed in ways that matter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from tests.models.face_pictures import (
    HOP,
    Picture,
    on_the_left,
    pair,
    read_portrait,
    says,
    smiling,
    top,
    turned,
    watch,
    window,
    without,
)

from emoscope_models import EMOTIONS, Estimator, ModelError, Window
from emoscope_models._assets import VARIABLE, locate
from emoscope_models._face_expression import MOVEMENTS, SIDE
from emoscope_models._gates import FaceGates
from emoscope_models.face import LANDMARKER, FaceEstimator, FaceSettings


@pytest.fixture
def face() -> Iterator[FaceEstimator]:
    estimator = FaceEstimator()
    yield estimator
    estimator.close()


@pytest.fixture
def portrait() -> Picture:
    return read_portrait()


def test_a_frozen_camera_is_not_believed(face: FaceEstimator, portrait: Picture) -> None:
    watch(face, portrait)
    frozen = [
        face.estimate(replace(window(portrait), times=np.array([k * HOP]))) for k in range(4, 40)
    ]
    assert [e.validity.ok for e in frozen] == [True] * 17 + [False] * 19
    assert "repeated the same picture for 2 s" in says(frozen[-1])
    assert frozen[-1].probabilities is None
    assert face.estimate(window(portrait, 41 * HOP)).validity.ok


def test_it_is_an_estimator_of_single_pictures(face: FaceEstimator) -> None:
    seam: Estimator = face
    assert seam.modality == "face"
    assert (seam.window.stream, seam.window.seconds, seam.window.hop) == ("video", 0.0, 1 / 16)
    assert seam.card.classes == EMOTIONS
    assert not seam.card.heuristic


def test_a_calm_frontal_face_is_believed(face: FaceEstimator, portrait: Picture) -> None:
    seen = watch(face, portrait)
    assert seen.validity.score > 0.95
    assert not seen.validity.reasons
    assert top(seen) in ("neutral", "happy")  # a portrait's hint of a smile
    assert (seen.time, seen.start) == (3 * HOP, 3 * HOP)
    assert seen.model == face.card.identity


def test_what_is_drawn_is_there(face: FaceEstimator, portrait: Picture) -> None:
    details = watch(face, portrait).details
    x, y, w, h = details["box"]
    points = details["landmarks"]
    assert points.shape == (478, 2)
    assert points.dtype == np.float32
    assert (points >= (x - 0.01, y - 0.01)).all()
    assert (points <= (x + w + 0.01, y + h + 0.01)).all()
    assert {SIDE.sub("", name) for name in details["blendshapes"]} == set(MOVEMENTS)
    assert details["size"] == (854, 480)
    assert (details["n_faces"], details["other_boxes"]) == (1, ())
    assert np.abs(details["pose"]).max() < 15


def test_a_smile_is_happy(face: FaceEstimator, portrait: Picture) -> None:
    calm = watch(face, portrait)
    smile = smiling(portrait, calm.details["landmarks"])
    face.reset()
    glad = watch(face, smile)
    assert top(glad) == "happy"
    assert glad.probabilities is not None
    assert glad.probabilities.max() > 0.6
    assert glad.affect is not None
    assert calm.affect is not None
    assert glad.affect.valence > calm.affect.valence


def test_no_face_is_said_and_nothing_guessed(face: FaceEstimator) -> None:
    wall = np.random.default_rng(1).integers(90, 130, (480, 640, 3), dtype=np.uint8)
    seen = watch(face, wall)
    assert not seen.validity.ok
    assert says(seen) == "No face in the picture."
    assert seen.probabilities is None
    assert seen.affect is None
    assert seen.details["n_faces"] == 0
    assert "box" not in seen.details


def test_a_black_picture_asks_for_light(face: FaceEstimator) -> None:
    seen = watch(face, np.zeros((480, 640, 3), dtype=np.uint8))
    assert "No face" in says(seen)
    assert "dark" in says(seen)


def darkened(picture: Picture) -> Picture:
    return np.asarray(picture * 0.15, dtype=np.uint8)


def blurred(picture: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 8))


def bleached(picture: Picture) -> Picture:
    return np.asarray(np.clip(picture * 2.0, 0, 255), dtype=np.uint8)


def leaning(picture: Picture) -> Picture:
    return turned(picture, 52)


def at_the_edge(picture: Picture) -> Picture:
    return np.ascontiguousarray(picture[:, 370:])


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (darkened, "dark"),
        (blurred, "blurred"),
        (bleached, "overexposed"),
        (leaning, "leans"),
        (at_the_edge, "edge"),
    ],
)
def test_a_poor_picture_is_doubted_in_words(
    face: FaceEstimator, portrait: Picture, change: Any, word: str
) -> None:
    good = watch(face, portrait).validity.score
    face.reset()
    poor = watch(face, change(portrait))
    # What the network was seen to read rightly all the same lowers the signal, P(valid) little.
    assert poor.validity.signal is not None
    assert poor.validity.score < good
    assert min(poor.validity.score, poor.validity.signal) < good - 0.1
    assert word in str(poor.validity.reasons[0])


def test_a_face_that_is_too_small_is_not_judged(face: FaceEstimator, portrait: Picture) -> None:
    small = np.asarray(cv2.resize(portrait, None, fx=0.2, fy=0.2, interpolation=cv2.INTER_AREA))
    seen = watch(face, small)
    assert not seen.validity.ok
    assert "too small" in says(seen)
    assert "closer" in says(seen)
    assert seen.probabilities is None
    assert seen.details["box"][2] < 48


def test_the_smallest_face_is_a_setting(portrait: Picture) -> None:
    small = np.asarray(cv2.resize(portrait, None, fx=0.2, fy=0.2, interpolation=cv2.INTER_AREA))
    face = FaceEstimator(FaceSettings(gates=FaceGates(min_box=30)))
    assert watch(face, small).validity.ok
    face.close()


@pytest.mark.parametrize("degrees", [-25, 20])
def test_roll_is_measured_clockwise(face: FaceEstimator, portrait: Picture, degrees: int) -> None:
    upright = watch(face, portrait).details["pose"]
    face.reset()
    rolled = watch(face, turned(portrait, degrees)).details["pose"]
    assert rolled[2] - upright[2] == pytest.approx(degrees, abs=4)


def test_a_mirrored_face_is_the_same_face_mirrored(face: FaceEstimator, portrait: Picture) -> None:
    half = np.ascontiguousarray(portrait[:, 250:])  # off the middle: yaw is not zero by symmetry
    seen = watch(face, half)
    face.reset()
    mirrored = watch(face, np.ascontiguousarray(half[:, ::-1]))
    (yaw, pitch, roll), other = seen.details["pose"], mirrored.details["pose"]
    assert np.allclose(other, (-yaw, pitch, -roll), atol=4)
    assert top(mirrored) == top(seen)
    assert np.allclose(seen.probabilities, mirrored.probabilities, atol=0.25)


def test_the_larger_of_two_is_followed_and_the_other_said(
    face: FaceEstimator, portrait: Picture
) -> None:
    seen = watch(face, pair(portrait))
    assert on_the_left(seen)
    assert seen.validity.ok
    assert seen.validity.score > 0.5
    assert "2 faces: following the one in the box." in says(seen)
    assert seen.details["n_faces"] == 2
    (other,) = seen.details["other_boxes"]
    assert other[0] > 400


def test_the_operator_chooses_and_is_obeyed(face: FaceEstimator, portrait: Picture) -> None:
    both = pair(portrait)
    automatic = watch(face, both)
    face.select(580 / 800, 220 / 480)
    chosen = watch(face, both, start=4)
    assert not on_the_left(chosen)
    assert chosen.validity.score > automatic.validity.score
    assert not on_the_left(watch(face, both, n=20, start=8))
    face.select(200 / 800, 265 / 480)
    assert on_the_left(watch(face, both, start=28))


def test_a_choice_without_a_face_changes_nothing_and_says_so(
    face: FaceEstimator, portrait: Picture
) -> None:
    both = pair(portrait)
    watch(face, both)
    face.select(0.01, 0.01)
    seen = watch(face, both, start=4)
    assert on_the_left(seen)
    assert "no face where you clicked" in says(seen)


@pytest.mark.parametrize("place", [(-0.1, 0.5), (0.5, 1.1), (float("nan"), 0.5)])
def test_a_choice_outside_the_picture_is_refused(
    face: FaceEstimator, place: tuple[float, float]
) -> None:
    with pytest.raises(ValueError, match="within the picture"):
        face.select(*place)


def test_a_face_that_is_gone_is_never_silently_another(
    face: FaceEstimator, portrait: Picture
) -> None:
    both = pair(portrait)
    assert on_the_left(watch(face, both, n=10))
    alone = without(both, "left")
    for k in range(10, 42):  # 2 s
        seen = face.estimate(window(alone, k * HOP))
        assert not seen.validity.ok
        assert "gone" in says(seen)
        assert "box" not in seen.details
        assert len(seen.details["other_boxes"]) == 1
    later = watch(face, alone, n=4, start=43)
    assert not on_the_left(later)
    assert "was gone for 2 s" in says(later)
    assert "was gone" not in says(watch(face, alone, n=1, start=43 + 16 * 6))


def test_a_face_that_comes_back_is_followed_on(face: FaceEstimator, portrait: Picture) -> None:
    both = pair(portrait)
    watch(face, both, n=6)
    assert "gone" in says(watch(face, without(both, "left"), n=16, start=6))
    back = watch(face, both, n=3, start=22)
    assert on_the_left(back)
    assert "gone" not in says(back)


def test_a_lost_bystander_changes_nothing(face: FaceEstimator, portrait: Picture) -> None:
    both = pair(portrait)
    watch(face, both, n=6)
    seen = watch(face, without(both, "right"), n=12, start=6)
    assert on_the_left(seen)
    assert seen.validity.score > 0.95
    assert seen.details["n_faces"] == 1


def test_a_face_that_moves_is_followed(face: FaceEstimator, portrait: Picture) -> None:
    xs = []
    for k in range(16):
        shifted = np.ascontiguousarray(portrait[:, k * 12 : 640 + k * 12])
        seen = face.estimate(window(shifted, k * HOP))
        assert seen.validity.ok
        xs.append(seen.details["box"][0])
    assert np.allclose(np.diff(xs), -12, atol=6)


def results(estimator: FaceEstimator, pictures: list[Picture]) -> list[bytes]:
    seen = [estimator.estimate(window(p, k * HOP)) for k, p in enumerate(pictures)]
    assert all(s.probabilities is not None for s in seen)
    return [np.asarray(s.probabilities).tobytes() + s.details["landmarks"].tobytes() for s in seen]


def test_the_same_pictures_give_the_same_answers_after_a_reset(
    face: FaceEstimator, portrait: Picture
) -> None:
    pictures = [np.ascontiguousarray(portrait[:, k * 5 : 700 + k * 5]) for k in range(10)]
    first = results(face, pictures)
    face.estimate(window(pair(portrait), 99 * HOP))
    face.reset()
    assert results(face, pictures) == first
    second = FaceEstimator()
    assert results(second, pictures) == first
    second.close()


def test_a_read_only_picture_is_enough_and_stays_as_it_was(
    face: FaceEstimator, portrait: Picture
) -> None:
    before = portrait.copy()
    portrait.flags.writeable = False
    assert watch(face, portrait).validity.ok
    assert np.array_equal(portrait, before)


def test_results_live_longer_than_the_picture(face: FaceEstimator, portrait: Picture) -> None:
    seen = watch(face, portrait)
    points = seen.details["landmarks"].copy()
    portrait[:] = 0
    watch(face, portrait, n=2, start=4)
    assert np.array_equal(seen.details["landmarks"], points)


def test_pictures_within_a_millisecond_are_all_judged(
    face: FaceEstimator, portrait: Picture
) -> None:
    for k in range(4):
        assert face.estimate(window(portrait, 5_000_000 + k * 1000)).validity.ok


def test_another_picture_size_starts_afresh(face: FaceEstimator, portrait: Picture) -> None:
    watch(face, portrait)
    cropped = np.ascontiguousarray(portrait[:, 200:700])
    seen = watch(face, cropped, start=4)
    assert seen.validity.ok
    assert seen.details["size"] == (500, 480)


@pytest.mark.parametrize(
    "picture",
    [
        np.full((48, 64, 3), np.nan),
        np.zeros((48, 64, 3), np.float32),
        np.zeros((48, 64), np.uint8),
        np.zeros((48, 64, 4), np.uint8),
    ],
    ids=["NaN", "float", "grey", "alpha"],
)
def test_what_is_no_bgr_picture_is_invalid(face: FaceEstimator, picture: NDArray[Any]) -> None:
    seen = face.estimate(window(picture))
    assert not seen.validity.ok
    assert "not 8-bit BGR" in says(seen)


@pytest.mark.parametrize("shape", [(1, 1), (1, 640), (3, 2), (8, 8)])
def test_a_tiny_picture_has_no_face(face: FaceEstimator, shape: tuple[int, int]) -> None:
    assert "No face" in says(watch(face, np.full((*shape, 3), 128, np.uint8)))


def test_an_empty_window_is_invalid(face: FaceEstimator) -> None:
    none = np.zeros((0, 48, 64, 3), np.uint8)
    nothing = np.zeros(0, dtype=np.int64)
    seen = face.estimate(Window(5, 9, none, nothing, nothing, 30.0, 1))
    assert not seen.validity.ok
    assert (seen.start, seen.time) == (5, 9)
    assert says(seen)


def test_a_failure_inside_is_a_doubt_not_an_exception(
    face: FaceEstimator, portrait: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("graph failed")

    monkeypatch.setattr(face._tracker, "follow", fail)
    seen = face.estimate(window(portrait))
    assert not seen.validity.ok
    assert "graph failed" in says(seen)


def test_close_may_be_repeated_and_ends_use(portrait: Picture) -> None:
    face = FaceEstimator()
    face.close()
    face.close()
    with pytest.raises(RuntimeError, match="closed"):
        face.estimate(window(portrait))


def test_a_damaged_model_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(locate(LANDMARKER).read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / LANDMARKER).write_bytes(data)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match=r"face_landmarker\.task is damaged"):
        FaceEstimator()


@pytest.mark.parametrize("name", ["hop", "look", "patience"])
@pytest.mark.parametrize("value", [0.0, -1.0, float("nan"), float("inf")])
def test_settings_without_meaning_are_refused(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=name):
        FaceSettings(**{name: value})


def test_the_hop_is_obeyed() -> None:
    face = FaceEstimator(FaceSettings(hop=0.2))
    assert face.window.hop == 0.2
    face.close()


def test_nothing_is_written_to_the_terminal(
    capfd: pytest.CaptureFixture[str], portrait: Picture
) -> None:
    face = FaceEstimator()
    watch(face, portrait, n=2)
    face.reset()
    watch(face, portrait, n=2)
    face.close()
    assert capfd.readouterr() == ("", "")
