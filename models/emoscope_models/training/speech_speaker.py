"""Builds the network that tells voices apart, as one ONNX file.

    python -m emoscope_models.training.speech_speaker [--weights pretrained.pt] [--out FOLDER]

The weights are those of a GE2E speaker encoder (Wan et al. 2018; three LSTM layers of 256) in the
PyPI package resemblyzer (Apache-2.0). They are not ours to carry, so the set-up calls this once;
nothing of the package is imported and no pickle of it is trusted (``_speech_checkpoint``). The same
weights give the same bytes, and the card knows their SHA-256.

In the graph: windowed Fourier transform as one MatMul, 40 mel bands (Slaney), the LSTM layers, the
last state through a linear layer, nothing below 0, length 1.
"""

import logging
import sys
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from emoscope_models._speaker import FILE as NAME
from emoscope_models.training._builder import Built, run
from emoscope_models.training._onnx_file import Graph
from emoscope_models.training._speech_checkpoint import read_checkpoint
from emoscope_models.training.speech_front_end import WIDTH, fourier, mel

log = logging.getLogger(__name__)

CARRIER, CARRIER_FILE = "resemblyzer", "pretrained.pt"
BANDS, WIDE, LAYERS = 40, 256, 3
GATES = (0, 3, 1, 2)
"""PyTorch orders input, forget, cell, output; ONNX input, output, forget, cell."""


def _ordered(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the rows of the four gates in ONNX's order."""
    return weights.reshape(4, WIDE, *weights.shape[1:])[list(GATES)].reshape(weights.shape)


def build(weights: Mapping[str, NDArray[np.float32]]) -> bytes:
    """Return the network: ``frames`` (time, n, 400) of sound to ``voices`` (n, 256).

    Raises ValueError when a weight is missing or of another shape.
    """
    graph = Graph()
    add, constant = graph.add, graph.constant
    try:
        waves = add("MatMul", "frames", constant(fourier()))
        squares = add("Mul", waves, waves)
        half = constant([WIDTH // 2 + 1] * 2)
        add("Split", squares, half, out=("real", "imaginary"), axis=2)
        x = add("MatMul", add("Add", "real", "imaginary"), constant(mel(BANDS)))
        for k in range(LAYERS):
            last = k == LAYERS - 1
            inside = _ordered(weights[f"lstm.weight_ih_l{k}"])[None]
            again = _ordered(weights[f"lstm.weight_hh_l{k}"])[None]
            if inside.shape[1:] != (4 * WIDE, WIDE if k else BANDS) or again.shape[2] != WIDE:
                raise ValueError(f"layer {k} has the shape {inside.shape}")
            pair = [_ordered(weights[f"lstm.bias_{part}_l{k}"]) for part in ("ih", "hh")]
            given = (x, constant(inside), constant(again), constant(np.concatenate(pair)[None]))
            names = (f"all{k}", f"last{k}")
            add("LSTM", *given, out=names, hidden_size=WIDE)
            x = add("Squeeze", names[last], constant([0] if last else [1]))
        shown = constant(np.ascontiguousarray(weights["linear.weight"].T))
        y = add("Add", add("MatMul", x, shown), constant(weights["linear.bias"]))
    except KeyError as error:
        raise ValueError(f"the weights lack {error}") from error
    y = add("Relu", y)
    square = add("ReduceSum", add("Mul", y, y), constant([1]), keepdims=1)
    small = constant(np.array([1e-12], dtype=np.float32))
    add("Div", y, add("Sqrt", add("Add", square, small)), out="voices")
    shapes: dict[str, list[int | str]] = {"frames": ["time", "parts", WIDTH]}
    return graph.model(NAME.removesuffix(".onnx"), shapes, {"voices": ["parts", WIDE]})


BUILT = Built(
    NAME,
    CARRIER,
    CARRIER_FILE,
    lambda path: build(read_checkpoint(path, "model_state")),
    "The network that tells voices apart",
)


def main(arguments: list[str] | None = None) -> int:
    """Build the file; return the exit code."""
    return run(BUILT, (__doc__ or "").splitlines()[0], arguments)


if __name__ == "__main__":
    sys.exit(main())
