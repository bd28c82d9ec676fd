"""A personal model as one ONNX graph: raw window in, probabilities out.

In double precision: electrode offsets of 187 mV leave no digits for microvolts in single. The
Fourier transform is a matrix product; ONNX Runtime's own operator is many times slower. The rest
is a default that a caller may replace by the rest of the day.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from emoscope_models._eeg_personal import AXES, METADATA, QUADRANT, REST, rest_text
from emoscope_models.eeg_bands import BANDS, FLOOR
from emoscope_models.eeg_features import band_means, bins, hann, mixing, span

OPSET, IR = 17, 8
"""Old enough for every ONNX Runtime that Emoscope accepts."""


def build(
    rate: float,
    channels: Sequence[str],
    rest: tuple[NDArray[np.float64], NDArray[np.float64]],
    heads: Mapping[str, tuple[NDArray[np.float64], float]],
    metadata: str,
    rested: bool = True,
) -> bytes:
    """Return the graph.

    ``rest`` centre and spread (f,), in the metadata, too, when she ``rested``; ``heads`` by name:
    weights and intercept (f + 1,) of the second class's logit, temperature. Input ``window``
    (samples, c) µV; outputs ``features`` (1, f), (1, 2) by head, ``quadrant`` (1, 4) of both axes.
    """
    size, count, width = span(rate), len(channels), mixing(channels).shape[1]
    tables = _tables(rate, channels) | {"rest_centre": rest[0], "rest_spread": rest[1]}
    nodes, outputs = _front(), {"features": [1, width]}
    for name, (weights, temperature) in heads.items():
        more, held = _head(name, weights, temperature)
        nodes, tables, outputs = nodes + more, tables | held, outputs | {name: [1, 2]}
    if set(AXES) <= set(heads):
        nodes += [
            _node("Reshape", ["valence", "column"], "valence_column"),
            _node("MatMul", ["valence_column", "arousal"], "square"),
            _node("Reshape", ["square", "row"], QUADRANT),
        ]
        outputs[QUADRANT] = [1, 4]
    graph = helper.make_graph(
        nodes,
        "personal-eeg",
        [_value("window", [size, count]), *(_value(n, [width]) for n in REPLACEABLE)],
        [_value(name, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(np.asarray(t), name) for name, t in tables.items()],
    )
    opset = [helper.make_opsetid("", OPSET)]
    model = helper.make_model(graph, opset_imports=opset, producer_name="emoscope")
    model.ir_version = IR
    helper.set_model_props(model, {METADATA: metadata} | _told(rest, rested))
    onnx.checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString())


def _told(rest: tuple[NDArray[np.float64], NDArray[np.float64]], rested: bool) -> dict[str, str]:
    return {REST: rest_text(*rest)} if rested else {}


def _head(
    name: str, weights: NDArray[np.float64], temperature: float
) -> tuple[list[onnx.NodeProto], dict[str, NDArray[Any]]]:
    """Return the nodes from z-scores to two probabilities, and their tables."""
    half = np.asarray(weights, dtype=np.float64) / 2
    tables = {
        f"{name}_weights": np.column_stack((-half[:-1], half[:-1])),
        f"{name}_intercept": np.array([-half[-1], half[-1]]),
        f"{name}_temperature": np.array(temperature),
    }
    nodes = [
        _node("Gemm", ["z", f"{name}_weights", f"{name}_intercept"], f"{name}_logits"),
        _node("Div", [f"{name}_logits", f"{name}_temperature"], f"{name}_tempered"),
        _node("Softmax", [f"{name}_tempered"], name, axis=1),
    ]
    return nodes, tables


REPLACEABLE = ("rest_centre", "rest_spread")
"""Inputs with a default."""


def _tables(rate: float, channels: Sequence[str]) -> dict[str, NDArray[Any]]:
    angles = 2 * np.pi * np.outer(bins(rate), np.arange(span(rate))) / span(rate)
    return {
        "hann": hann(rate)[:, np.newaxis],
        "cosine": np.cos(angles),
        "sine": np.sin(angles),
        "bands": band_means(rate),
        "floor": np.array(FLOOR),
        "ten": np.array(np.log(10)),
        "mixing": mixing(channels),
        "column": np.array([2, 1], dtype=np.int64),
        "row": np.array([1, 4], dtype=np.int64),
        "flat": np.array([1, len(channels) * len(BANDS)], dtype=np.int64),
    }


def _front() -> list[onnx.NodeProto]:
    """Return the nodes from the raw window to z-scores."""
    return [
        _node("ReduceMean", ["window"], "mean", axes=[0], keepdims=1),
        _node("Sub", ["window", "mean"], "demeaned"),
        _node("Mul", ["demeaned", "hann"], "tapered"),
        _node("MatMul", ["cosine", "tapered"], "real"),
        _node("MatMul", ["sine", "tapered"], "imaginary"),
        _node("Mul", ["real", "real"], "real_power"),
        _node("Mul", ["imaginary", "imaginary"], "imaginary_power"),
        _node("Add", ["real_power", "imaginary_power"], "power"),
        _node("MatMul", ["bands", "power"], "densities"),
        _node("Max", ["densities", "floor"], "floored"),
        _node("Log", ["floored"], "natural"),
        _node("Div", ["natural", "ten"], "log_powers"),
        _node("Transpose", ["log_powers"], "by_channel", perm=[1, 0]),
        _node("Reshape", ["by_channel", "flat"], "all_powers"),
        _node("MatMul", ["all_powers", "mixing"], "features"),
        _node("Sub", ["features", "rest_centre"], "centred"),
        _node("Div", ["centred", "rest_spread"], "z"),
    ]


def _node(kind: str, inputs: list[str], output: str, **attributes: Any) -> onnx.NodeProto:
    return helper.make_node(kind, inputs, [output], name=output, **attributes)


def _value(name: str, shape: list[int]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.DOUBLE, shape)
