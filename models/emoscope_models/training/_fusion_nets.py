"""Networks that fuse: temporal attention pooling, and a memory fusion network. Needs torch.

Both take evidence (b, steps, m, FEATURES) and mask (b, steps, m) and give logits (b, 7) and, for
learning beside, what each modality alone would say (b, m, 7). Masked steps have no influence.
"""

import torch
from torch import Tensor, nn

from emoscope_models._fusion_grid import FEATURES, Grid
from emoscope_models._labels import EMOTIONS

K = len(EMOTIONS)
OFF = 1e4
"""Taken off the score of a masked step: nothing is left of it after a softmax."""


def _table(*shape: int) -> nn.Parameter:
    return nn.Parameter(torch.randn(shape) / shape[-2] ** 0.5)


class _Each(nn.Module):  # type: ignore[misc]
    """A linear layer of its own for each modality: (..., m, d) to (..., m, e)."""

    def __init__(self, m: int, d: int, e: int, bias: bool = True) -> None:
        super().__init__()
        self.weight = _table(m, d, e)
        self.bias = nn.Parameter(torch.zeros(m, e)) if bias else None

    def forward(self, x: Tensor) -> Tensor:
        """Return the mapped features."""
        y = (x.unsqueeze(-2) @ self.weight).squeeze(-2)
        return y if self.bias is None else y + self.bias


class AttentionNet(nn.Module):  # type: ignore[misc]
    """Temporal attention pooling: e_t = vᵀ tanh(W h_t), α = softmax over the steps that speak.

    After TAM (10.11999/JEIT231107), of which only the idea is published: HEADS such v for each
    modality, z = Σ α_t h_t, then one hidden layer over all z and which modalities are present.
    """

    HIDDEN, SCORE, HEADS, JOINT = 24, 12, 2, 48

    def __init__(self, grid: Grid) -> None:
        """Make the network with random weights."""
        super().__init__()
        m = len(grid.modalities)
        self.embed = _Each(m, FEATURES, self.HIDDEN)
        width = self.HIDDEN + FEATURES
        self.score = _Each(m, width, self.SCORE)
        self.pick = _Each(m, self.SCORE, self.HEADS, bias=False)
        self.alone = _Each(m, self.HEADS * width, K)
        self.joint = nn.Sequential(
            nn.Linear(m * (self.HEADS * width + 1), self.JOINT), nn.ReLU(), nn.Dropout(0.2)
        )
        self.answer = nn.Linear(self.JOINT, K)

    def forward(self, evidence: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits, joint and of each modality alone."""
        x = evidence * mask.unsqueeze(-1)
        h = torch.cat([torch.relu(self.embed(x)), x], dim=-1)
        scores = self.pick(torch.tanh(self.score(h))) + (mask.unsqueeze(-1) - 1) * OFF
        share = torch.softmax(scores, dim=1) * mask.unsqueeze(-1)  # (b, steps, m, heads)
        pooled = (share.permute(0, 2, 3, 1) @ h.permute(0, 2, 1, 3)).flatten(2)
        present = mask.amax(dim=1)
        joint = self.joint(torch.cat([pooled.flatten(1), present], dim=1))
        return self.answer(joint), self.alone(pooled)


class MemoryNet(nn.Module):  # type: ignore[misc]
    """Memory fusion network (Zadeh et al. 2018, arXiv 1802.00927), small.

    One LSTM for each modality; attention over what their memories held at two steps in a row,
    ĉ = softmax(A[c_{t−1}; c_t]) ⊙ [c_{t−1}; c_t]; a memory u with gates to keep and to write:
    u ← σ(γ₁) ⊙ u + σ(γ₂) ⊙ tanh(û). The answer is from the last h of all and u.
    """

    CELL, MEMORY, HIDDEN = 16, 24, 32

    def __init__(self, grid: Grid) -> None:
        """Make the network with random weights."""
        super().__init__()
        m, c = len(grid.modalities), self.CELL
        self.steps, self.m = grid.steps, m
        self.inward = _Each(m, FEATURES, 4 * c)
        self.round = _Each(m, c, 4 * c, bias=False)
        both = 2 * m * c
        self.attend = _two(both, self.HIDDEN, both)
        self.propose = _two(both, self.HIDDEN, self.MEMORY)
        self.gates = nn.Linear(both + self.MEMORY, 2 * self.MEMORY)
        self.alone = _Each(m, c, K)
        self.answer = nn.Sequential(
            nn.Linear(m * c + self.MEMORY, self.HIDDEN),
            nn.ReLU(),
            nn.Dropout(0.2),
            nn.Linear(self.HIDDEN, K),
        )

    def forward(self, evidence: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits, joint and of each modality alone."""
        x = self.inward(evidence * mask.unsqueeze(-1))
        h = torch.zeros_like(x[:, 0, :, : self.CELL])
        c, cells = h, [h.flatten(1)]
        for t in range(self.steps):
            keep, write, show, new = (x[:, t] + self.round(h)).chunk(4, dim=-1)
            c = torch.sigmoid(keep + 1) * c + torch.sigmoid(write) * torch.tanh(new)
            h = torch.sigmoid(show) * torch.tanh(c)
            cells.append(c.flatten(1))
        seen = torch.stack(cells, dim=1)
        pair = torch.cat([seen[:, :-1], seen[:, 1:]], dim=-1)
        attended = torch.softmax(self.attend(pair), dim=-1) * pair
        proposed = torch.tanh(self.propose(attended))
        fixed = attended @ self.gates.weight[:, : attended.shape[-1]].T + self.gates.bias
        u = torch.zeros_like(proposed[:, 0])
        back = self.gates.weight[:, attended.shape[-1] :].T
        for t in range(self.steps):
            keep, write = torch.sigmoid(fixed[:, t] + u @ back).chunk(2, dim=-1)
            u = keep * u + write * proposed[:, t]
        return self.answer(torch.cat([h.flatten(1), u], dim=1)), self.alone(h)


def _two(d: int, hidden: int, e: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(d, hidden), nn.ReLU(), nn.Linear(hidden, e))


NETS: dict[str, type[AttentionNet] | type[MemoryNet]] = {
    "attention": AttentionNet,
    "memory-fusion-network": MemoryNet,
}
