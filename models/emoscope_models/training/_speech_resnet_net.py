# mypy: allow-subclassing-any
"""The second voice model's network: a thin ResNet34 with statistics pooling (Padi et al. 2021).

Residual blocks as in He et al. 2016, 3-4-6-3 of them, an eighth to a quarter as wide; mean and
standard deviation over time (Snyder et al. 2018) make one answer of any length of speech. About
1.4 million weights.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import relu

from emoscope_models._speech_head import CLASSES
from emoscope_models.training._speech_pictures import BANDS
from emoscope_models.training.speech_front_end import Network

STAGES = ((16, 3, 1), (32, 4, 2), (64, 6, 2), (128, 3, (2, 1)))
"""Width, number of blocks, and the stride (bands, time) of the first of them."""
DROPOUT = 0.3
FLOOR = 1e-5
"""Added to the variance over time."""
MIDDLE, SCALE = 0.1, 0.4
"""Mean and spread of the pictures' values."""


class Block(nn.Module):
    """Two 3x3 convolutions beside a shortcut."""

    def __init__(self, inside: int, outside: int, stride: int | tuple[int, int]) -> None:
        """Make the layers."""
        super().__init__()
        self.first = nn.Conv2d(inside, outside, 3, stride, 1, bias=False)
        self.first_norm = nn.BatchNorm2d(outside)
        self.second = nn.Conv2d(outside, outside, 3, 1, 1, bias=False)
        self.second_norm = nn.BatchNorm2d(outside)
        self.shortcut: nn.Module = nn.Identity()
        if stride != 1 or inside != outside:
            self.shortcut = nn.Sequential(
                nn.Conv2d(inside, outside, 1, stride, bias=False), nn.BatchNorm2d(outside)
            )

    def forward(self, x: Tensor) -> Tensor:
        """Return (n, outside, bands, time)."""
        y = relu(self.first_norm(self.first(x)))
        return relu(self.second_norm(self.second(y)) + self.shortcut(x))


class VoiceNet(nn.Module):
    """Pictures (n, 1, 64, time) to logits over CLASSES; time from about 60 frames of 10 ms on."""

    def __init__(self) -> None:
        """Make the layers with random weights."""
        super().__init__()
        width = STAGES[0][0]
        self.stem = nn.Conv2d(1, width, 7, 2, 3, bias=False)
        self.stem_norm = nn.BatchNorm2d(width)
        self.pool = nn.MaxPool2d(3, 2, 1)
        blocks: list[nn.Module] = []
        for outside, count, stride in STAGES:
            for k in range(count):
                blocks.append(Block(width, outside, stride if k == 0 else 1))
                width = outside
        self.blocks = nn.Sequential(*blocks)
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(2 * width * 2, len(CLASSES))

    def forward(self, pictures: Tensor) -> Tensor:
        """Return logits (n, classes)."""
        x = self.pool(relu(self.stem_norm(self.stem((pictures - MIDDLE) / SCALE))))
        x = self.blocks(x).flatten(1, 2)
        mean = x.mean(dim=2)
        spread = torch.sqrt((x - mean[:, :, None]).square().mean(dim=2) + FLOOR)
        return self.head(self.dropout(torch.cat((mean, spread), dim=1)))


def exported(net: VoiceNet, temperature: float) -> bytes:
    """Return the whole path as an ONNX file: ``sound`` (320 m,) to ``logits`` (classes,).

    Normalisations are folded into the convolutions, the temperature into the last layer.
    """
    net = net.eval()
    graph = Network({}, int8=False)
    add, constant, number = graph.add, graph.constant, graph.number

    def convolve(x: str, layer: nn.Conv2d, norm: nn.BatchNorm2d) -> str:
        kernel, bias = _folded(layer, norm)
        pad = [int(k) for k in layer.padding]
        side, steps = list(layer.kernel_size), [int(k) for k in layer.stride]
        told = (x, constant(kernel), constant(bias))
        return add("Conv", *told, kernel_shape=side, strides=steps, pads=pad + pad)

    x = graph.logmel("sound", BANDS)
    x = add("Transpose", add("Div", add("Sub", x, number(MIDDLE)), number(SCALE)), perm=[1, 0])
    x = add("Unsqueeze", x, constant([0, 1]))
    x = add("Relu", convolve(x, net.stem, net.stem_norm))
    x = add("MaxPool", x, kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    for block in net.blocks:
        assert isinstance(block, Block)
        y = add("Relu", convolve(x, block.first, block.first_norm))
        y = convolve(y, block.second, block.second_norm)
        if isinstance(block.shortcut, nn.Sequential):
            layer, norm = block.shortcut
            assert isinstance(layer, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d)
            x = convolve(x, layer, norm)
        x = add("Relu", add("Add", y, x))
    told = _pooled(graph, add("Reshape", x, constant([1, 2 * STAGES[-1][0], -1])))
    weights = (net.head.weight.detach().numpy().T / temperature).astype(np.float32)
    y = add("MatMul", told, constant(np.ascontiguousarray(weights)))
    bias = (net.head.bias.detach().numpy() / temperature).astype(np.float32)
    add("Reshape", add("Add", y, constant(bias)), constant([-1]), out="logits")
    return graph.graph.model("resnet", {"sound": ["samples"]}, {"logits": [len(CLASSES)]})


def _pooled(graph: Network, x: str) -> str:
    """Return the name of mean and spread over time (1, 2 channels) of ``x`` (1, channels, time)."""
    add = graph.add
    mean = add("ReduceMean", x, axes=[2], keepdims=1)
    apart = add("Sub", x, mean)
    variance = add("ReduceMean", add("Mul", apart, apart), axes=[2], keepdims=1)
    spread = add("Sqrt", add("Add", variance, graph.number(FLOOR)))
    return add("Reshape", add("Concat", mean, spread, axis=1), graph.constant([1, -1]))


def _folded(
    layer: nn.Conv2d, norm: nn.BatchNorm2d
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return kernel and bias of a convolution and the normalisation behind it."""
    assert norm.running_var is not None and norm.running_mean is not None
    gain = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    kernel = layer.weight * gain[:, None, None, None]
    bias = norm.bias - norm.running_mean * gain
    return kernel.detach().numpy().astype(np.float32), bias.detach().numpy().astype(np.float32)
