"""What lowers belief in a face, by how much, and what is said."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope_models._face_landmarks import Landmarks
from emoscope_models._face_validity import FaceLook, judge, look_at, nobody
from emoscope_models._gates import FaceGates

GOOD = FaceLook(pixels=180, pose=(0, 0, 0), sharpness=0.2, grey=130, cut=0.0)
LOOKS = st.builds(
    FaceLook,
    pixels=st.floats(1, 2000),
    pose=st.tuples(*[st.floats(-180, 180)] * 3),
    sharpness=st.floats(0, 1),
    grey=st.floats(0, 255),
    cut=st.floats(0, 1),
)


def score(**changes: object) -> float:
    return judge(replace(GOOD, **changes), FaceGates(), 1, False).score  # type: ignore[arg-type]


def reasons(**changes: object) -> str:
    validity = judge(replace(GOOD, **changes), FaceGates(), 1, False)  # type: ignore[arg-type]
    return " ".join(map(str, validity.reasons))


def test_a_good_frontal_face_is_believed_fully() -> None:
    validity = judge(GOOD, FaceGates(), 1, False)
    assert (validity.score, validity.signal, validity.reasons) == (1.0, 1.0, ())


@pytest.mark.parametrize(
    ("limits", "turn"),
    [
        ((30, 60), lambda a: {"pose": (a, 0, 0)}),
        ((25, 60), lambda a: {"pose": (0, a, 0)}),
        ((35, 70), lambda a: {"pose": (0, 0, a)}),
    ],
    ids=["yaw", "pitch", "roll"],
)
@pytest.mark.parametrize("sign", [-1, 1])
def test_a_turned_head_is_believed_less_and_less(
    limits: tuple[float, float], turn: object, sign: int
) -> None:
    scores = [score(**turn(sign * a)) for a in np.linspace(0, 90, 46)]  # type: ignore[operator]
    assert scores == sorted(scores, reverse=True)
    assert np.abs(np.diff(scores)).max() < 0.12
    assert score(**turn(sign * limits[0])) == 1  # type: ignore[operator]
    assert score(**turn(sign * (limits[1] - 1))) == 0  # type: ignore[operator]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"pose": (45, 0, 0)}, "turned 45° aside"),
        ({"pose": (0, 45, 0)}, "raised 45°"),
        ({"pose": (0, -45, 0)}, "lowered 45°"),
        ({"pose": (0, 0, -60)}, "leans 60°"),
        ({"sharpness": 0.005}, "blurred"),
        ({"sharpness": 0.0}, "too blurred (sharpness 0.0000, limit 0.0030)"),
        ({"grey": 25}, "dark"),
        ({"grey": 240}, "overexposed"),
        ({"cut": 0.15}, "edge"),
        ({"pixels": 40}, "too small (40 of 48 pixels)"),
    ],
)
def test_each_doubt_has_its_sentence(changes: dict[str, object], words: str) -> None:
    assert score(**changes) < 0.9
    assert words in reasons(**changes)


@pytest.mark.parametrize(
    ("name", "values"),
    [("sharpness", np.geomspace(0.001, 0.05, 20)), ("grey", np.linspace(10, 130, 20))],
)
def test_belief_grows_with_sharpness_and_light(name: str, values: np.ndarray) -> None:
    scores = [score(**{name: value}) for value in values]
    assert scores == sorted(scores)
    assert (scores[0], scores[-1]) == (0, 1)


def test_the_worst_doubt_comes_first() -> None:
    words = reasons(pose=(35, 0, 0), grey=20)
    assert words.index("dark") < words.index("turned") if "turned" in words else "dark" in words
    assert reasons(pose=(50, 0, 0), grey=30).startswith("The head is turned")


def test_doubts_multiply() -> None:
    one, other = score(pose=(40, 0, 0)), score(grey=32)
    assert score(pose=(40, 0, 0), grey=32) == pytest.approx(one * other)


def test_a_second_face_lowers_belief_until_somebody_is_chosen() -> None:
    unchosen, chosen = judge(GOOD, FaceGates(), 2, False), judge(GOOD, FaceGates(), 2, True)
    assert unchosen.ok
    assert unchosen.score < 1
    assert chosen.score == 1
    for validity in (unchosen, chosen):
        assert "2 faces: following the one in the box." in str(validity.reasons[-1])


@given(LOOKS, st.integers(1, 5), st.booleans())
def test_any_look_gets_a_score_and_a_reason_for_doubt(
    look: FaceLook, faces: int, chosen: bool
) -> None:
    validity = judge(look, FaceGates(), faces, chosen)
    assert 0 <= validity.score <= 1
    assert validity.ok == (validity.score > 0)
    if validity.score < 0.6:
        assert validity.reasons
    for reason in validity.reasons:
        assert str(reason)


def face(points: np.ndarray) -> Landmarks:
    return Landmarks(points.astype(np.float32), {}, (0.0, 0.0, 0.0))


def spread(left: float, top: float, side: float) -> np.ndarray:
    return np.random.default_rng(0).uniform(0, 1, (478, 2)) * side + (left, top)


def test_a_picture_is_measured() -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (200, 200, 3), dtype=np.uint8)
    sharp = look_at(rgb, face(spread(40, 40, 96)))
    assert sharp.grey == pytest.approx(127, abs=10)
    assert sharp.sharpness > 0.5
    assert sharp.cut == 0
    assert sharp.pixels == pytest.approx(96, abs=3)
    flat = look_at(np.full_like(rgb, 90), face(spread(40, 40, 96)))
    assert (flat.sharpness, flat.grey) == (0, 90)


def test_how_much_is_cut_off_is_measured() -> None:
    rgb = np.full((200, 200, 3), 90, np.uint8)
    assert look_at(rgb, face(spread(-50, 20, 100))).cut == pytest.approx(0.5, abs=0.07)
    outside = look_at(rgb, face(spread(-300, 20, 100)))
    assert (outside.cut, outside.grey, outside.sharpness) == (1, 0, 0)


def test_nobody_is_said_in_three_ways() -> None:
    light, dark = np.full((80, 80, 3), 120, np.uint8), np.zeros((80, 80, 3), np.uint8)
    assert [str(r) for r in nobody(light, 0).reasons] == ["No face in the picture."]
    assert "light" in str(nobody(dark, 0).reasons[1])
    assert "1 other face(s) ignored" in str(nobody(light, 1).reasons[0])
    assert not nobody(light, 1).ok
