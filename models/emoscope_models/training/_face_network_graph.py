"""Writes the trained expression network as an ONNX graph.

Normalisations are folded into the convolutions, brightness and contrast are taken out inside, and
the weights are kept in 16 bits (computed with in 32). What comes out are logits, not calibrated:
how they become probabilities is in the model's card (``_face_pool``).
"""

from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from emoscope_models._face_network import OUTPUTS
from emoscope_models.training._face_network_net import FLAT, SIDE, Block, ExpressionNet

OPSET, IR = 17, 8
"""Read by every ONNX Runtime from 1.13 on."""


class Graph:
    """Collects an ONNX graph, one call a layer; each returns the name of what it gives."""

    def __init__(self) -> None:
        """Begin without nodes."""
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def add(self, kind: str, *inputs: str, out: str = "", **attributes: Any) -> str:
        """Add a node."""
        out = out or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def constant(self, value: Any) -> str:
        """Add 32-bit numbers."""
        name = f"constant{len(self.weights)}"
        array = np.asarray(value, dtype=np.float32)
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def whole(self, value: list[int]) -> str:
        """Add whole numbers: shapes and places."""
        name = f"constant{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(value, dtype=np.int64), name))
        return name

    def half(self, value: NDArray[Any]) -> str:
        """Add weights, kept in 16 bits and computed with in 32."""
        name = f"weights{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(value.astype(np.float16), name))
        return self.add("Cast", name, to=TensorProto.FLOAT)

    def convolve(self, x: str, layer: Any, norm: Any) -> str:
        """Add a convolution with its normalisation folded in."""
        gain = (norm.weight / torch.sqrt(norm.running_var + norm.eps)).double()
        kernel = layer.weight.double() * gain.view(-1, 1, 1, 1)
        bias = norm.bias.double() - norm.running_mean.double() * gain
        pad, stride = layer.padding[0], layer.stride[0]
        return self.add(
            "Conv",
            x,
            self.half(kernel.numpy()),
            self.constant(bias.numpy()),
            kernel_shape=list(layer.kernel_size),
            pads=[pad] * 4,
            strides=[stride] * 2,
        )

    def block(self, x: str, block: Block) -> str:
        """Add a residual block."""
        y = self.add("Relu", self.convolve(x, block.first, block.first_norm))
        y = self.convolve(y, block.second, block.second_norm)
        if isinstance(block.shortcut, torch.nn.Sequential):
            pool, layer, norm = block.shortcut
            if isinstance(pool, torch.nn.AvgPool2d):
                x = self.add("AveragePool", x, kernel_shape=[2, 2], strides=[2, 2])
            x = self.convolve(x, layer, norm)
        return self.add("Relu", self.add("Add", y, x))

    def head(self, x: str, layer: torch.nn.Linear, out: str) -> None:
        """Add a head up to its logits."""
        bias = self.constant(layer.bias.double().numpy())
        weights = self.half(layer.weight.double().numpy())
        self.add("Gemm", x, weights, bias, out=out, transB=1)


def to_onnx(net: ExpressionNet, mirrored: bool = False) -> bytes:
    """Return the network as ONNX: ``faces`` (n, 1, 48, 48) float32 grey levels 0..255 to the logits
    ``votes`` (n, 8) over EIGHT and ``labels`` (n, 7) over EMOTIONS, and ``features`` (n, 256).

    With ``mirrored`` it looks at each face and at its mirror image and takes the mean of the
    features, which is also that of the logits.
    """
    graph = Graph()
    with torch.no_grad():
        x = _standardised(graph, "faces")
        x = _with_mirror_images(graph, x) if mirrored else x
        x = graph.add("Relu", graph.convolve(x, net.stem[0], net.stem[1]))
        for block in net.blocks:
            x = graph.block(x, block)
        x = graph.add("GlobalAveragePool", x)
        if mirrored:
            pairs = graph.add("Reshape", x, graph.whole([2, -1, net.votes.in_features]))
            x = graph.add("ReduceMean", pairs, out="features", axes=[0], keepdims=0)
        else:
            x = graph.add("Flatten", x, out="features")
        graph.head(x, net.votes, "votes")
        graph.head(x, net.labels, "labels")
    made = helper.make_graph(
        graph.nodes,
        "face_expression",
        [helper.make_tensor_value_info("faces", TensorProto.FLOAT, ["n", 1, SIDE, SIDE])],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", width])
            for name, width in OUTPUTS.items()
        ],
        graph.weights,
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR
    onnx.checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString())


def _with_mirror_images(graph: Graph, x: str) -> str:
    """Add the mirror images of (n, 1, 48, 48) behind them: (2 n, 1, 48, 48)."""
    last, before_first, across, back = (graph.whole([k]) for k in (-1, -SIDE - 1, 3, -1))
    return graph.add("Concat", x, graph.add("Slice", x, last, before_first, across, back), axis=0)


def _standardised(graph: Graph, faces: str) -> str:
    """Add what ``_face_network_net.standardised`` does."""
    over: dict[str, Any] = {"axes": [1, 2, 3], "keepdims": 1}
    centred = graph.add("Sub", faces, graph.add("ReduceMean", faces, **over))
    square = graph.add("ReduceMean", graph.add("Mul", centred, centred), **over)
    spread = graph.add("Add", graph.add("Sqrt", square), graph.constant(FLAT))
    return graph.add("Div", centred, spread)
