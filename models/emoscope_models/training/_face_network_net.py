# mypy: allow-subclassing-any
"""The expression network: residual, about 2.6 million weights, made for 48x48 grey faces.

Residual blocks after He et al. 2016 with the averaging shortcut of He et al. 2019 ("bag of
tricks"). A picture is first freed from its own brightness and contrast, inside the network, so
that nobody who uses it can forget to. Two heads share the features: the raters' votes (the seven
classes and contempt) and FER2013's own labels.
"""

import torch
from torch import Tensor, nn
from torch.nn.functional import relu

SIDE = 48
STEM = 32
STAGES = ((48, 1), (96, 2), (192, 2), (256, 1))
"""Width and number of blocks; each stage halves the picture: 24, 12, 6, 3 pixels a side."""
DROPOUT = 0.2
FLAT = 4.0
"""Grey levels added to a picture's standard deviation: an even surface is not blown up to noise."""
VOTES, LABELS = 8, 7
"""Answers of the two heads."""


class Block(nn.Module):
    """Two 3x3 convolutions beside a shortcut."""

    def __init__(self, inside: int, outside: int, stride: int) -> None:
        """Make the layers; ``stride`` 2 halves the picture."""
        super().__init__()
        self.first = nn.Conv2d(inside, outside, 3, stride, 1, bias=False)
        self.first_norm = nn.BatchNorm2d(outside)
        self.second = nn.Conv2d(outside, outside, 3, 1, 1, bias=False)
        self.second_norm = nn.BatchNorm2d(outside)
        self.shortcut = nn.Identity()
        if stride != 1 or inside != outside:
            self.shortcut = nn.Sequential(
                nn.AvgPool2d(stride) if stride != 1 else nn.Identity(),
                nn.Conv2d(inside, outside, 1, bias=False),
                nn.BatchNorm2d(outside),
            )
        # The usual start with second_norm's gain at 0 learned nothing in two rounds here.

    def forward(self, x: Tensor) -> Tensor:
        """Return (n, outside, side, side)."""
        y = relu(self.first_norm(self.first(x)))
        return relu(self.second_norm(self.second(y)) + self.shortcut(x))


class ExpressionNet(nn.Module):
    """Faces (n, 1, 48, 48) of grey levels 0..255 to the logits of both heads."""

    def __init__(self) -> None:
        """Make the layers with random weights."""
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(1, STEM, 3, 1, 1, bias=False), nn.BatchNorm2d(STEM), nn.ReLU()
        )
        blocks, width = [], STEM
        for outside, count in STAGES:
            for k in range(count):
                blocks.append(Block(width, outside, 2 if k == 0 else 1))
                width = outside
        self.blocks = nn.Sequential(*blocks)
        self.dropout = nn.Dropout(DROPOUT)
        self.votes = nn.Linear(width, VOTES)
        self.labels = nn.Linear(width, LABELS)

    def forward(self, faces: Tensor) -> tuple[Tensor, Tensor]:
        """Return the logits of the votes (n, 8) and of FER2013's labels (n, 7)."""
        x = self.blocks(self.stem(standardised(faces)))
        features = self.dropout(x.mean(dim=(2, 3)))
        return self.votes(features), self.labels(features)


def standardised(faces: Tensor) -> Tensor:
    """Return faces (n, 1, 48, 48) with mean 0 and standard deviation about 1 each."""
    centred = faces - faces.mean(dim=(1, 2, 3), keepdim=True)
    spread = torch.sqrt(centred.square().mean(dim=(1, 2, 3), keepdim=True))
    return centred / (spread + FLAT)
