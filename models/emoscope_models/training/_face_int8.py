"""The expression network in 8 bits, where that is worth it: measured, and else left alone.

Static quantisation of the convolutions and what lies between them (QDQ, weights per channel; the
ranges from faces of the training split). Standardising the picture, the mean over its places and
the two heads stay in 32 bits: they take 2 % of the time, and what they say is what is calibrated.
"""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)

from emoscope_models._face_network import FACES, ExpressionNetwork
from emoscope_models.training._face_network_data import Faces, Splits

CALIBRATION = 500
"""Faces from which the ranges are read."""
SEED = 2016
AT_ONCE = 50
MAY_LOSE = 0.005
"""Accuracy on held-out faces: half a point."""
MUST_GAIN = 1.3
"""Times as quick; below that the loss buys nothing."""
ROUNDS, LOOKS = 15, 10
QUANTISED = ("Conv", "Relu", "Add", "AveragePool")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accuracy on held-out faces and CPU milliseconds a face, in 32 bits and in 8."""

    accuracy: float
    accuracy_int8: float
    cpu_ms: float
    cpu_ms_int8: float

    @property
    def taken(self) -> bool:
        """Return whether 8 bits are worth it."""
        lost = self.accuracy - self.accuracy_int8
        return lost <= MAY_LOSE and self.cpu_ms >= MUST_GAIN * self.cpu_ms_int8

    def report(self) -> dict[str, Any]:
        """Return the table for the card."""
        return {"taken": self.taken} | {k: round(v, 4) for k, v in asdict(self).items()}


def lighter(model: bytes, splits: Splits) -> tuple[bytes, Comparison]:
    """Return the network to ship, in 8 bits if that is worth it, and why.

    Decided on the faces held out of the training; the test split is not looked at.
    """
    chosen = np.random.default_rng(SEED).permutation(len(splits.train))[:CALIBRATION]
    small = quantised(model, splits.train.images[chosen])
    comparison = compared(model, small, splits.held)
    return (small if comparison.taken else model), comparison


def quantised(model: bytes, images: NDArray[np.uint8]) -> bytes:
    """Return the network in 8 bits, its ranges read from images (n, 48, 48)."""
    known = _widened(model)
    constants = {i.name for i in known.graph.initializer}
    # What the picture is standardised with is no part of the network's layers.
    apart = [n.name for n in known.graph.node if n.op_type == "Add" and constants & set(n.input)]
    with tempfile.TemporaryDirectory(prefix="emoscope-int8-") as folder:
        before, after = Path(folder) / "before.onnx", Path(folder) / "after.onnx"
        before.write_bytes(known.SerializeToString())
        quantize_static(
            str(before),
            str(after),
            _Images(images),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=list(QUANTISED),
            nodes_to_exclude=apart,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            calibrate_method=CalibrationMethod.MinMax,
        )
        return after.read_bytes()


def compared(model: bytes, small: bytes, held: Faces) -> Comparison:
    """Return how both do on held-out faces whose raters agree."""
    networks = [ExpressionNetwork(model, "32 bits"), ExpressionNetwork(small, "8 bits")]
    judged = held.part(held.judged)
    right = [float((_answers(n, judged.images) == judged.first).mean()) for n in networks]
    spent: list[list[float]] = [[], []]
    for _ in range(ROUNDS):  # by turns: what else the machine does meets both alike
        for network, times in zip(networks, spent, strict=True):
            times.append(_cpu_ms(network, held.images[0]))
    return Comparison(right[0], right[1], min(spent[0]), min(spent[1]))


def _answers(network: ExpressionNetwork, images: NDArray[np.uint8]) -> NDArray[np.int64]:
    parts = [
        network.look_at_all(images[k : k + AT_ONCE])[0] for k in range(0, len(images), AT_ONCE)
    ]
    return np.asarray(np.concatenate(parts).argmax(axis=1))


def _cpu_ms(network: ExpressionNetwork, image: NDArray[np.uint8]) -> float:
    began = time.thread_time()
    for _ in range(LOOKS):
        network.look(image)
    return (time.thread_time() - began) / LOOKS * 1e3


def _widened(model: bytes) -> Any:
    """Return the graph with weights of 32 bits in place of 16 and a cast: those can be quantised.

    Nodes get names, by which some are left out.
    """
    known = onnx.load_from_string(model)
    halves = {i.name: i for i in known.graph.initializer}
    nodes = []
    for number, node in enumerate(known.graph.node):
        node.name = node.name or f"{node.op_type.lower()}_{number}"
        if node.op_type == "Cast" and node.input[0] in halves:
            half = halves[node.input[0]]
            whole = numpy_helper.to_array(half).astype(np.float32)
            known.graph.initializer.remove(half)
            known.graph.initializer.append(numpy_helper.from_array(whole, node.output[0]))
        else:
            nodes.append(node)
    del known.graph.node[:]
    known.graph.node.extend(nodes)
    return known


class _Images(CalibrationDataReader):  # type: ignore[misc]
    """Hands out images in parts, as the network takes them."""

    def __init__(self, images: NDArray[np.uint8]) -> None:
        self._parts = self._cut(images)

    @staticmethod
    def _cut(images: NDArray[np.uint8]) -> Iterator[dict[str, NDArray[np.float32]]]:
        for k in range(0, len(images), AT_ONCE):
            yield {FACES: images[k : k + AT_ONCE, None].astype(np.float32)}

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        """Return the next part, None after the last."""
        return next(self._parts, None)
