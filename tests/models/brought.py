"""Small ONNX models with manifests, as a laboratory might bring them."""

from pathlib import Path

import numpy as np
import onnx
import tomli_w
from onnx import TensorProto, helper, numpy_helper

from emoscope_models import EMOTIONS

SHAPES = {"face": [1, 1, 48, 48], "speech": [1, 48000], "eeg": [1, 1000, 4]}
PREPROCESSING = {"face": "grey48", "speech": "waveform", "eeg": "raw-window"}
TYPES = {"float32": TensorProto.FLOAT, "uint8": TensorProto.UINT8}


def network(
    shape, classes=7, dtype="float32", *, slope=None, bias=None, free=False, softmax=False
) -> bytes:
    """Return a model that answers with mean(input) x slope + bias, one number a class."""
    slope = np.linspace(-1, 1, classes) if slope is None else np.asarray(slope)
    bias = np.zeros(classes) if bias is None else np.asarray(bias)
    weights = [
        numpy_helper.from_array(slope.astype(np.float32)[None], "slope"),
        numpy_helper.from_array(bias.astype(np.float32)[None], "bias"),
        numpy_helper.from_array(np.array([1, -1], dtype=np.int64), "flat"),
    ]
    nodes = [
        helper.make_node("Cast", ["x"], ["f"], to=TensorProto.FLOAT),
        helper.make_node("Reshape", ["f", "flat"], ["r"]),
        helper.make_node("ReduceMean", ["r"], ["m"], axes=[1], keepdims=1),
        helper.make_node("MatMul", ["m", "slope"], ["s"]),
        helper.make_node("Add", ["s", "bias"], ["l"]),
        helper.make_node("Softmax" if softmax else "Identity", ["l"], ["y"]),
    ]
    wanted = ["batch", *shape[1:]] if free else shape
    graph = helper.make_graph(
        nodes,
        "net",
        [helper.make_tensor_value_info("x", TYPES[dtype], wanted)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, classes])],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model.SerializeToString()


def manifest(modality="face", **onnx_fields):
    """Return a manifest as a table; fields of ``[onnx]`` may be replaced, or left out by None."""
    told = {
        "shape": SHAPES[modality],
        "preprocessing": PREPROCESSING[modality],
        "answer": "logits",
    }
    if modality == "eeg":
        told |= {"rate": 250, "channels": ["AF7", "AF8", "TP9", "TP10"]}
    told |= onnx_fields
    return {
        "name": f"Our {modality} net",
        "version": "2",
        "modality": modality,
        "summary": "s",
        "input": "i",
        "classes": list(EMOTIONS),
        "training": "t",
        "licence": "l",
        "onnx": {name: value for name, value in told.items() if value is not None},
    }


def write(folder: Path, table: dict, model: bytes | None = None, stem="net") -> Path:
    """Write a model and its manifest; return the model's path."""
    if model is None:
        model = network(table["onnx"]["shape"], len(table["classes"]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{stem}.onnx").write_bytes(model)
    (folder / f"{stem}.toml").write_text(tomli_w.dumps(table), encoding="utf-8")
    return folder / f"{stem}.onnx"
