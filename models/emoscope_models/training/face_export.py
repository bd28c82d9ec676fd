"""Writes the trained expression network as one ONNX file, with its card.

    python -m emoscope_models.training.face_export CHECKPOINT FER.npz --out FOLDER

Normalisations are folded into the convolutions, brightness and contrast are taken out inside, the
weights are kept in 16 bits (computed with in 32), and the temperature of each head, fitted on the
faces held out of the training, is part of the graph: grey levels in, calibrated probabilities out.
"""

import argparse
import hashlib
import json
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import tomli_w
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from emoscope_models._assets import WEIGHTS
from emoscope_models._labels import EMOTIONS
from emoscope_models.training._face_network_data import EIGHT, Faces, read_splits
from emoscope_models.training._face_network_net import FLAT, SIDE, Block, ExpressionNet
from emoscope_models.training._scores import fit_temperature
from emoscope_models.training.face_evaluate import Network, evaluate

log = logging.getLogger(__name__)

NAME = "face_expression_v1"
OPSET, IR = 17, 8
"""Read by every ONNX Runtime from 1.13 on."""
ALIKE = 0.02
"""How far the logits of file and checkpoint may lie apart: 16-bit weights round."""


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

    def head(self, x: str, layer: torch.nn.Linear, temperature: float, out: str) -> None:
        """Add a head up to its probabilities."""
        weights = layer.weight.double().numpy() / temperature
        bias = self.constant(layer.bias.double().numpy() / temperature)
        logits = self.add("Gemm", x, self.half(weights), bias, transB=1)
        self.add("Softmax", logits, out=out, axis=1)


def to_onnx(net: ExpressionNet, temperatures: tuple[float, float]) -> bytes:
    """Return the network as ONNX: ``faces`` (n, 1, 48, 48) float32 grey levels 0..255 to
    ``votes`` (n, 8) over EIGHT and ``labels`` (n, 7) over EMOTIONS, probabilities."""
    graph = Graph()
    with torch.no_grad():
        x = _standardised(graph, "faces")
        x = graph.add("Relu", graph.convolve(x, net.stem[0], net.stem[1]))
        for block in net.blocks:
            x = graph.block(x, block)
        x = graph.add("Flatten", graph.add("GlobalAveragePool", x))
        graph.head(x, net.votes, temperatures[0], "votes")
        graph.head(x, net.labels, temperatures[1], "labels")
    made = helper.make_graph(
        graph.nodes,
        NAME,
        [helper.make_tensor_value_info("faces", TensorProto.FLOAT, ["n", 1, SIDE, SIDE])],
        [
            helper.make_tensor_value_info("votes", TensorProto.FLOAT, ["n", len(EIGHT)]),
            helper.make_tensor_value_info("labels", TensorProto.FLOAT, ["n", len(EMOTIONS)]),
        ],
        graph.weights,
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR
    onnx.checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString())


def _standardised(graph: Graph, faces: str) -> str:
    """Add what ``_face_network_net.standardised`` does."""
    over: dict[str, Any] = {"axes": [1, 2, 3], "keepdims": 1}
    centred = graph.add("Sub", faces, graph.add("ReduceMean", faces, **over))
    square = graph.add("ReduceMean", graph.add("Mul", centred, centred), **over)
    spread = graph.add("Add", graph.add("Sqrt", square), graph.constant(FLAT))
    return graph.add("Div", centred, spread)


def trained(checkpoint: Path) -> tuple[ExpressionNet, int]:
    """Return the averaged network of a checkpoint and the rounds it has learned."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    net = ExpressionNet().eval()
    net.load_state_dict(state["average"])
    return net, int(state["round"])


def calibrated(net: ExpressionNet, held: Faces) -> tuple[bytes, tuple[float, float]]:
    """Return the ONNX file with temperatures fitted on ``held``, and those.

    Raises ValueError when the file does not answer as the checkpoint does.
    """
    votes, labels = Network(to_onnx(net, (1.0, 1.0)), "untempered").answers(held.images)
    with torch.inference_mode():
        asked = torch.from_numpy(held.images[:64]).unsqueeze(1).float()
        expected = torch.log_softmax(net(asked)[0], dim=1).numpy()
    gap = float(np.abs(np.log(votes[:64] + 1e-12) - expected).max())
    if gap > ALIKE * max(1.0, float(np.abs(expected).max())):
        raise ValueError(f"the exported network answers otherwise: logits differ by {gap:.3f}")
    first = fit_temperature(
        np.log(votes[held.judged] + 1e-12), held.votes[held.judged].argmax(axis=1)
    )
    second = fit_temperature(np.log(labels + 1e-12), held.labels)
    return to_onnx(net, (first, second)), (first, second)


def write(model: bytes, report: dict[str, Any], rounds: int, folder: Path) -> None:
    """Write the network and its card."""
    (folder / f"{NAME}.onnx").write_bytes(model)
    card = {
        "name": "Expression network",
        "version": "1",
        "modality": "face",
        "summary": "Seven classes of facial expression from one picture of a face.",
        "input": "48x48 grey levels 0..255, upright, framed by the landmarks as FER2013 frames",
        "classes": list(EMOTIONS),
        "training": TRAINING.format(rounds=rounds),
        "licence": LICENCE,
        "limits": LIMITS,
        "heuristic": False,
        "affect": "Valence and arousal are the classes' centroids on the circumplex, weighted.",
        "labels": "Votes: the common seven and contempt, which is taken out and its share spread.",
        "sha256": {f"{NAME}.onnx": hashlib.sha256(model).hexdigest()},
        "calibration": report,
    }
    (folder / f"{NAME}.toml").write_text(tomli_w.dumps(card), encoding="utf-8")


TRAINING = (
    "Residual network of 2.6 million weights, trained from scratch for {rounds} rounds on FER2013's"
    " training images (Goodfellow et al. 2013) with the ten raters' votes of FER+ (Barsoum et al."
    " 2016) and FER2013's own labels, degraded as webcams degrade. Temperatures on images held out"
    " of the training split; tested on the public test split, which took no part in any choice."
)
LICENCE = (
    "Apache-2.0 (the weights, our own). FER+ labels: MIT. FER2013's images come from a web search"
    " and are for research use; none is part of Emoscope."
)
LIMITS = [
    "Judges what a face shows, not what its owner feels; posed and spontaneous faces differ.",
    "Fear and disgust are missed more often than not; sadness is often read as neutral. Contempt"
    " is not learned.",
    "Made from web pictures of 2013: mostly adults, mostly light skin, many posed. Nobody has"
    " measured it by age, sex or skin colour here.",
    "Calibrated on web pictures; a laboratory's participants differ, so treat probabilities as"
    " rough.",
    "A resting face is not neutral to it: low brows or mouth corners shift the answer.",
    "Speaking moves mouth and jaw, which looks like surprise or happiness for an instant.",
]


def main() -> None:
    """Export, calibrate, evaluate and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    splits = read_splits(given.data)
    net, rounds = trained(given.checkpoint)
    model, temperatures = calibrated(net, splits.held)
    tests = evaluate(Network(model, NAME), splits.test)
    report: dict[str, Any] = {
        "temperature": round(temperatures[0], 3),
        "temperature_fer2013": round(temperatures[1], 3),
        "date": datetime.now(UTC).date().isoformat(),
        "n": int(splits.held.judged.sum()),
        "n_train": len(splits.train),
        "n_test": len(splits.test),
        **tests,
    }
    log.info("%s", json.dumps(report, indent=2))
    write(model, _for_card(report), rounds, given.out)


def _for_card(report: dict[str, Any]) -> dict[str, Any]:
    """Return the report without what TOML cannot hold (None) and nobody reads there."""
    return {
        name: _for_card(value) if isinstance(value, dict) else value
        for name, value in report.items()
        if name != "confusion" and value is not None
    }


if __name__ == "__main__":
    main()
