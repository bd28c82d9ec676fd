"""What webcams and croppers do to a face, done to whole batches at once.

Each step takes and returns grey levels 0..255 as (n, 1, 48, 48) float32 and draws from torch's
global generator, whose state the checkpoints keep.
"""

import math

import torch
from torch import Tensor
from torch.nn.functional import affine_grid, conv2d, grid_sample, interpolate, pad

TILT, ZOOM, STRETCH, SHIFT = 9.0, 0.09, 0.05, 0.05
"""Standard deviations: degrees; log of the size; log of width to height; shares of the side.
A crop by landmarks errs by about that much, and FER2013's own faces differ by as much."""
TONE = 0.3
"""Standard deviation of the log of gamma."""


def degraded(faces: Tensor) -> Tensor:
    """Return the faces (n, 1, 48, 48) as bad cameras in bad rooms would have given them."""
    x = moved(faces)
    x = side_light(x, 0.2)
    x = toned(x)
    x = blurred(x, 0.1)
    x = coarse(x, 0.12)
    x = covered(x, 0.2)
    x = dark(x, 0.06)
    x = noisy(x, 0.15)
    x = compressed(x, 0.1)
    return x.clamp(0, 255)


def moved(x: Tensor) -> Tensor:
    """Mirror half of the faces; turn, zoom, stretch and shift all of them."""
    n = len(x)
    angle = torch.randn(n).clamp(-2.2, 2.2) * math.radians(TILT)
    zoom = torch.exp(torch.randn(n).clamp(-2, 2) * ZOOM)
    stretch = torch.exp(torch.randn(n).clamp(-2, 2) * STRETCH)
    mirror = torch.where(torch.rand(n) < 0.5, -1.0, 1.0)
    shift = torch.randn(n, 2).clamp(-2, 2) * (2 * SHIFT)
    cos, sin = torch.cos(angle) * zoom, torch.sin(angle) * zoom
    across = torch.stack([cos * stretch * mirror, -sin, shift[:, 0]], dim=1)
    down = torch.stack([sin * mirror, cos / stretch, shift[:, 1]], dim=1)
    grid = affine_grid(torch.stack([across, down], dim=1), list(x.shape), align_corners=False)
    return grid_sample(x, grid, padding_mode="reflection", align_corners=False)


def toned(x: Tensor) -> Tensor:
    """Change gamma, contrast and brightness."""
    n = len(x)
    gamma = torch.exp(torch.randn(n, 1, 1, 1) * TONE)
    gain = torch.exp(torch.randn(n, 1, 1, 1) * 0.2)
    lift = torch.randn(n, 1, 1, 1) * 15
    return (255 * (x.clamp(0, 255) / 255) ** gamma - 128) * gain + 128 + lift


def side_light(x: Tensor, share: float) -> Tensor:
    """Light some faces from one side: a linear fall of up to four fifths."""
    n, side = len(x), x.shape[-1]
    angle = torch.rand(n, 1, 1, 1) * 2 * math.pi
    line = torch.linspace(-1, 1, side)
    ramp = line.view(1, 1, 1, -1) * torch.cos(angle) + line.view(1, 1, -1, 1) * torch.sin(angle)
    depth = torch.rand(n, 1, 1, 1) * 0.4 * _some(n, share)
    return x * (1 - depth + depth * ramp)


def blurred(x: Tensor, share: float) -> Tensor:
    """Put some faces out of focus or into motion along a line: one blur a batch."""
    chosen = torch.rand(len(x)) < share
    reach = 3
    ticks = torch.arange(-reach, reach + 1, dtype=torch.float32)
    across, down = ticks.view(1, -1), ticks.view(-1, 1)
    if torch.rand(()) < 0.5:
        width = 0.5 + 1.2 * torch.rand(())
        kernel = torch.exp(-(across**2 + down**2) / (2 * width**2))
    else:
        angle = torch.rand(()) * math.pi
        along = across * torch.cos(angle) + down * torch.sin(angle)
        aside = across * torch.sin(angle) - down * torch.cos(angle)
        length = 1 + 1.5 * torch.rand(())
        kernel = torch.exp(-(aside**2) / 0.4) * (along.abs() <= length)
    kernel = (kernel / kernel.sum()).view(1, 1, 2 * reach + 1, 2 * reach + 1)
    some = pad(x[chosen], (reach,) * 4, mode="reflect")
    x[chosen] = conv2d(some, kernel)
    return x


def coarse(x: Tensor, share: float) -> Tensor:
    """Take some faces from farther away: fewer pixels, enlarged again."""
    chosen = torch.rand(len(x)) < share
    pixels = int(torch.randint(18, 44, ()))
    small = interpolate(x[chosen], size=(pixels, pixels), mode="area")
    x[chosen] = interpolate(small, size=x.shape[-2:], mode="bilinear", align_corners=False)
    return x


def covered(x: Tensor, share: float) -> Tensor:
    """Cover some faces by a bar: glasses, a microphone, a hand, hair, headset cables."""
    n, side = len(x), x.shape[-1]
    centre = torch.rand(n, 2) * side
    wide = torch.rand(n) < 0.5
    long, thin = 10 + 30 * torch.rand(n), 3 + 13 * torch.rand(n)
    half_w, half_h = torch.where(wide, long, thin) / 2, torch.where(wide, thin, long) / 2
    line = torch.arange(side, dtype=torch.float32)
    across = (line.view(1, -1) - centre[:, :1]).abs() < half_w.view(-1, 1)
    down = (line.view(1, -1) - centre[:, 1:]).abs() < half_h.view(-1, 1)
    bar = (down.unsqueeze(2) & across.unsqueeze(1)).unsqueeze(1) & _some(n, share).bool()
    paint = torch.rand(n, 1, 1, 1) * 255 + torch.randn_like(x) * 10
    return torch.where(bar, paint, x)


def dark(x: Tensor, share: float) -> Tensor:
    """Take most of the light from some faces, rounded to what an 8-bit camera would keep."""
    some = _some(len(x), share).bool()
    gain = 0.1 + 0.3 * torch.rand(len(x), 1, 1, 1)
    dim = x.clamp(0, 255) * gain
    grain = torch.randn_like(x) * (0.5 + 0.1 * dim.sqrt())
    return torch.where(some, torch.round(dim + grain), x)


def noisy(x: Tensor, share: float) -> Tensor:
    """Add sensor noise of up to 10 grey levels to some faces."""
    strength = torch.rand(len(x), 1, 1, 1) * 10 * _some(len(x), share)
    return x + torch.randn_like(x) * strength


def compressed(x: Tensor, share: float) -> Tensor:
    """Round the 8x8 cosine coefficients of some faces, as JPEG does, at one quality a batch."""
    chosen = torch.rand(len(x)) < share
    k = torch.arange(8, dtype=torch.float32)
    basis = torch.cos(math.pi * k.view(-1, 1) * (2 * k.view(1, -1) + 1) / 16) / 2
    basis[0] /= math.sqrt(2)
    step = (10 + 4 * (k.view(-1, 1) + k.view(1, -1))) * (0.5 + 3 * torch.rand(()))
    tiles = x[chosen].unfold(2, 8, 8).unfold(3, 8, 8)
    rounded = torch.round(basis @ tiles @ basis.T / step) * step
    back = basis.T @ rounded @ basis
    x[chosen] = back.permute(0, 1, 2, 4, 3, 5).reshape(x[chosen].shape)
    return x


def _some(n: int, share: float) -> Tensor:
    """Return 1 for about ``share`` of n faces and 0 for the others, as (n, 1, 1, 1)."""
    return (torch.rand(n, 1, 1, 1) < share).float()
