"""The lift from a model's own classes to the common seven (FUSION properties of labels)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from emoscope_models import CENTROIDS, COMMON, EMOTIONS, Emotion, LabelSpace, smoothed

UNIFORM = np.full(7, 1 / 7)


def distributions(n: int) -> st.SearchStrategy[np.ndarray]:
    numbers = hnp.arrays(np.float64, n, elements=st.floats(1e-3, 1.0))
    return numbers.map(lambda x: x / x.sum())


@st.composite
def spaces(draw: st.DrawFn) -> LabelSpace:
    columns = draw(st.integers(2, 9))
    rows = [draw(distributions(columns)) for _ in EMOTIONS]
    names = tuple(f"class {i}" for i in range(columns))
    return LabelSpace("drawn", names, tuple(tuple(map(float, row)) for row in rows))


@given(spaces(), distributions(7))
def test_answering_the_models_own_prior_says_nothing(space: LabelSpace, prior: np.ndarray) -> None:
    native = prior @ np.asarray(space.confusion)
    assert np.allclose(space.lift(native, prior), prior)


@given(distributions(7))
def test_the_common_classes_are_lifted_to_themselves(native: np.ndarray) -> None:
    assert np.allclose(COMMON.lift(native, UNIFORM), native)


@given(spaces(), distributions(7), st.data())
def test_a_lift_is_a_distribution(
    space: LabelSpace, prior: np.ndarray, data: st.DataObject
) -> None:
    lifted = space.lift(data.draw(distributions(len(space.labels))), prior)
    assert lifted.shape == (7,)
    assert lifted.sum() == pytest.approx(1)
    assert lifted.min() >= 0


def test_a_class_that_the_model_does_not_know_stays_uninformed() -> None:
    rows = np.array([[0.8, 0.2], [0.1, 0.9], *[[0.5, 0.5]] * 5])
    space = LabelSpace("two", ("calm", "glad"), tuple(tuple(map(float, r)) for r in rows))
    lifted = space.lift(np.array([0.05, 0.95]), UNIFORM)
    assert lifted[Emotion.HAPPY] > lifted[Emotion.SAD] > lifted[Emotion.NEUTRAL]
    assert np.allclose(lifted[2:], lifted[2])


def test_an_answer_that_no_true_class_leads_to_says_nothing() -> None:
    rows = ((1.0, 0.0),) * 7
    space = LabelSpace("one of two", ("a", "never"), rows)
    assert np.allclose(space.lift(np.array([0.0, 1.0]), UNIFORM), UNIFORM)


@given(spaces(), st.floats(0, 1))
def test_smoothing_keeps_rows_distributions_and_bounds_them(space: LabelSpace, by: float) -> None:
    soft = smoothed(space, by)
    matrix = np.asarray(soft.confusion)
    assert np.allclose(matrix.sum(axis=1), 1)
    assert matrix.min() >= by / len(space.labels) - 1e-12
    assert soft.labels == space.labels


@pytest.mark.parametrize(
    "rows",
    [
        ((1.0, 0.0),) * 6,
        ((1.0,),) * 7,
        ((0.6, 0.6),) * 7,
        ((1.5, -0.5),) * 7,
        ((float("nan"), 1.0),) * 7,
    ],
)
def test_a_table_that_is_no_confusion_is_refused(rows: tuple[tuple[float, ...], ...]) -> None:
    with pytest.raises(ValueError, match="bad"):
        LabelSpace("bad", ("a", "b"), rows)


def test_order_of_the_classes_is_fixed() -> None:
    expected = ("neutral", "happy", "sad", "angry", "fear", "disgust", "surprise")
    assert expected == EMOTIONS
    assert CENTROIDS.shape == (7, 2)
    assert np.abs(CENTROIDS).max() <= 1
