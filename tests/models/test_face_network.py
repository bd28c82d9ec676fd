"""The expression network's file: what is accepted, what is answered, what is refused."""

from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper

from emoscope_models import ModelError
from emoscope_models._face_network import OUTPUTS, ExpressionNetwork


def made(bias: float = 0.0, side: int = 48, **other: int) -> bytes:
    """Return a network whose outputs are the face's mean times 1, 2, 3 ..., plus ``bias``.

    ``other`` widths of outputs take the place of those that the runtime asks for.
    """
    widths = OUTPUTS | other
    nodes = [
        helper.make_node("GlobalAveragePool", ["faces"], ["pooled"]),
        helper.make_node("Flatten", ["pooled"], ["flat"]),
        *(
            helper.make_node("Gemm", ["flat", f"{n}_gain", f"{n}_bias"], [n])
            for n, width in widths.items()
        ),
    ]
    constants = [
        onnx.numpy_helper.from_array(value.astype(np.float32), f"{n}_{part}")
        for n, width in widths.items()
        for part, value in (
            ("gain", np.arange(1, width + 1)[None]),
            ("bias", np.full(width, bias)),
        )
    ]
    shapes: list[Any] = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", *shape])
        for name, shape in (
            ("faces", (1, side, side)),
            *((n, (width,)) for n, width in widths.items()),
        )
    ]
    graph = helper.make_graph(nodes, "tiny", shapes[:1], shapes[1:], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    return bytes(model.SerializeToString())


GOOD = made(0.5)


def test_one_run_gives_both_heads_and_the_features() -> None:
    seen = ExpressionNetwork(GOOD, "tiny").look(np.full((48, 48), 10, np.uint8))
    assert np.allclose(seen.votes, 10 * np.arange(1, 9) + 0.5)
    assert np.allclose(seen.labels, 10 * np.arange(1, 8) + 0.5)
    assert np.allclose(seen.features, 10 * np.arange(1, 257) + 0.5)


def test_many_faces_get_the_answers_of_each() -> None:
    network = ExpressionNetwork(GOOD, "tiny")
    faces = np.random.default_rng(1).integers(0, 255, (5, 48, 48), dtype=np.uint8)
    votes, labels, features = network.look_at_all(faces)
    for k, face in enumerate(faces):
        seen = network.look(face)
        assert np.allclose(votes[k], seen.votes)
        assert np.allclose(labels[k], seen.labels)
        assert np.allclose(features[k], seen.features)


@pytest.mark.parametrize(
    "other", [made(side=64), made(votes=7), made(features=128), made(emotions=7)]
)
def test_another_network_is_refused(other: bytes) -> None:
    with pytest.raises(ModelError, match="no expression network"):
        ExpressionNetwork(other, "other")


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_changed_file_is_refused_or_still_answers(place: int, change: int) -> None:
    # The card's SHA-256 is the guard; behind it nothing but our own errors may come.
    broken = bytearray(GOOD)
    broken[place] ^= change
    try:
        network = ExpressionNetwork(bytes(broken), "broken")
    except ModelError:
        return
    try:
        seen = network.look(np.zeros((48, 48), np.uint8))
    except ValueError:
        return
    assert np.isfinite(seen.votes).all()


@pytest.mark.parametrize("cut", [0, 1, len(GOOD) // 2])
def test_a_cut_file_is_refused(cut: int) -> None:
    with pytest.raises(ModelError):
        ExpressionNetwork(GOOD[:cut], "cut")


def test_an_answer_that_is_not_finite_is_refused() -> None:
    network = ExpressionNetwork(made(float("nan")), "nan")
    with pytest.raises(ValueError, match="not finite"):
        network.look(np.zeros((48, 48), np.uint8))


@pytest.mark.parametrize(
    "crop", [np.zeros((1, 1), np.uint8), np.zeros((48, 48), np.float32), np.zeros((48, 48, 3))]
)
def test_another_kind_of_crop_is_refused(crop: Any) -> None:
    with pytest.raises(ValueError, match="48, 48"):
        ExpressionNetwork(GOOD, "tiny").look(crop)
