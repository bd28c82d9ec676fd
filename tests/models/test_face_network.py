"""The expression network's file: what is accepted, what is answered, what is refused."""

from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper

from emoscope_models import EMOTIONS, ModelError
from emoscope_models._face_network import CLASSES, ExpressionNetwork


def made(bias: list[float], side: int = 48, out: str = "votes") -> bytes:
    """Return a network whose answer is a softmax of the face's mean times 0 plus ``bias``."""
    vectors = [("mean", np.zeros((1, len(bias)))), ("bias", np.array(bias))]
    constants = [
        onnx.numpy_helper.from_array(value.astype(np.float32), name) for name, value in vectors
    ]
    nodes = [
        helper.make_node("GlobalAveragePool", ["faces"], ["pooled"]),
        helper.make_node("Flatten", ["pooled"], ["flat"]),
        helper.make_node("Gemm", ["flat", "mean", "bias"], ["logits"]),
        helper.make_node("Softmax", ["logits"], [out]),
    ]
    shapes: list[Any] = [
        helper.make_tensor_value_info("faces", TensorProto.FLOAT, ["n", 1, side, side]),
        helper.make_tensor_value_info(out, TensorProto.FLOAT, ["n", len(bias)]),
    ]
    graph = helper.make_graph(nodes, "tiny", shapes[:1], shapes[1:], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    return bytes(model.SerializeToString())


GOOD = made([0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5.0])


def test_contempt_is_taken_out_and_the_rest_adds_up() -> None:
    network = ExpressionNetwork(GOOD, "tiny")
    p = network.probabilities(np.zeros((48, 48), np.uint8))
    assert p.shape == (len(EMOTIONS),)
    assert p.sum() == pytest.approx(1)
    assert p[1] / p[0] == pytest.approx(np.exp(2), rel=1e-4)


@pytest.mark.parametrize(
    "other",
    [made([0.0] * 7), made([0.0] * CLASSES, side=64), made([0.0] * CLASSES, out="emotions")],
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
        p = network.probabilities(np.zeros((48, 48), np.uint8))
    except ValueError:
        return
    assert p.sum() == pytest.approx(1)


@pytest.mark.parametrize("cut", [0, 1, len(GOOD) // 2])
def test_a_cut_file_is_refused(cut: int) -> None:
    with pytest.raises(ModelError):
        ExpressionNetwork(GOOD[:cut], "cut")


def test_an_answer_that_is_not_finite_is_refused() -> None:
    network = ExpressionNetwork(made([float("nan")] * CLASSES), "nan")
    with pytest.raises(ValueError, match="not finite"):
        network.probabilities(np.zeros((48, 48), np.uint8))


@pytest.mark.parametrize(
    "crop", [np.zeros((1, 1), np.uint8), np.zeros((48, 48), np.float32), np.zeros((48, 48, 3))]
)
def test_another_kind_of_crop_is_refused(crop: Any) -> None:
    with pytest.raises(ValueError, match="48, 48"):
        ExpressionNetwork(GOOD, "tiny").probabilities(crop)
