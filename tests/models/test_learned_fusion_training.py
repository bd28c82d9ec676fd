"""Training of the networks that fuse; runs where the extra ``training`` is installed."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from emoscope_models._fusion import FusionSettings  # noqa: E402
from emoscope_models._fusion_grid import Grid  # noqa: E402
from emoscope_models._rules import LEARNED, Heard  # noqa: E402
from emoscope_models.rules_learned import read_learned  # noqa: E402
from emoscope_models.training import _fusion_train as train  # noqa: E402
from emoscope_models.training import fusion_attention, fusion_memory  # noqa: E402
from emoscope_models.training._fusion_nets import NETS  # noqa: E402
from emoscope_models.training._fusion_sittings import Sittings, SittingsError  # noqa: E402

SECOND = 1_000_000_000
GRID = Grid(("face", "speech"), 4, 0.5)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write sittings of four people in which the speech knows and the face guesses."""
    rng = np.random.default_rng(7)
    seconds, people = 60, 4
    rows: list[tuple[Any, ...]] = []
    ticks = []
    for i in range(people):
        states = np.repeat(rng.integers(0, 7, seconds // 5), 5)
        for k in range(seconds):
            sure = np.full(7, 0.05)
            sure[states[k]] = 0.7
            for modality, p in ((0, rng.dirichlet(np.ones(7))), (1, sure)):
                rows.append((i, modality, (k + 1) * SECOND, p, 0.0 if rng.random() < 0.2 else 0.9))
            ticks.append((i, (k + 1) * SECOND, states[k]))
    table = np.array([r[:3] for r in rows], dtype=np.int64)
    windows = {
        "sitting": table[:, 0],
        "modality": table[:, 1],
        "time": table[:, 2],
        "arrival": table[:, 2],
        "probabilities": np.array([r[3] for r in rows]),
        "weight": np.array([r[4] for r in rows]),
    }
    moments = np.array(ticks, dtype=np.int64)
    s = Sittings(
        ("face", "speech"),
        (("face 1", "0"), ("speech 1", "1")),
        "made up",
        np.arange(people),
        windows,
        {"sitting": moments[:, 0], "time": moments[:, 1], "label": moments[:, 2]},
    )
    path = tmp_path_factory.mktemp("data") / "s.npz"
    s.save(path)
    return path


@pytest.mark.parametrize("rule", LEARNED)
def test_it_learns_and_its_file_is_a_rule(rule: str, data: Path, tmp_path: Path) -> None:
    rounds = 25 if rule == "attention" else 40
    card = train.run(rule, data, tmp_path, rounds=rounds, folds=4, fold=1)
    assert card["scores"]["held out"]["accuracy"] > 0.5
    assert card["scores"]["held out"]["n"] <= 60
    made = read_learned(tmp_path / f"{rule}.toml")
    assert made.name == rule and made.grid.modalities == ("face", "speech")
    assert made.models["face"] == ("face 1", "0")
    sure = np.full(7, 0.05)
    sure[3] = 0.7
    heard = {"speech": [Heard(k * SECOND, sure, 0.9) for k in range(1, 11)]}
    settings = FusionSettings(rule=rule, learned=made)
    assert made.over(10 * SECOND, heard, settings.terms()).argmax() == 3  # type: ignore[arg-type]
    rows = list(csv.DictReader((tmp_path / "table.csv").open()))
    assert len(rows) == rounds and float(rows[-1]["loss"]) < float(rows[0]["loss"])


def test_cut_off_it_goes_on_the_same(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = train.run("attention", data, tmp_path / "a", rounds=3)
    learn, rounds = train.Training.learn, []

    def cut(self: Any, examples: Any) -> float:
        rounds.append(self.round)
        if len(rounds) == 2:
            raise KeyboardInterrupt
        return learn(self, examples)

    monkeypatch.setattr(train.Training, "learn", cut)
    with pytest.raises(KeyboardInterrupt):
        train.run("attention", data, tmp_path / "b", rounds=3)
    assert train.run("attention", data, tmp_path / "b", rounds=3) == whole
    assert rounds == [0, 1, 1, 2]
    with pytest.raises(SittingsError, match="another training"):
        train.run("attention", data, tmp_path / "b", rounds=3, seed=1)


def test_imputing_is_written_and_read(data: Path, tmp_path: Path) -> None:
    train.run("attention", data, tmp_path, rounds=1, impute=True)
    made = read_learned(tmp_path / "attention.toml")
    assert made.imputed(("speech",)) == ("face",) and made.imputed(("face", "speech")) == ()


@pytest.mark.parametrize("rule", LEARNED)
def test_masked_steps_have_no_influence(rule: str) -> None:
    torch.manual_seed(0)
    net = NETS[rule](GRID).eval()
    evidence, other = torch.randn(3, 4, 2, 10), torch.randn(3, 4, 2, 10)
    mask = (torch.rand(3, 4, 2) > 0.5).float()
    mixed = torch.where(mask.unsqueeze(-1) > 0, evidence, other)
    with torch.inference_mode():
        a, b = net(evidence, mask)[0], net(mixed, mask)[0]
        nothing = net(evidence, torch.zeros_like(mask))[0]
    assert torch.equal(a, b) and bool(torch.isfinite(nothing).all())


def test_a_modality_that_spoke_always_stays() -> None:
    generator = torch.Generator().manual_seed(0)
    mask = torch.zeros(500, 4, 3)
    mask[:, 1, 0] = mask[:, 2, 1] = 1.0
    seen = train.dropped(mask, generator)
    present = seen.amax(dim=1)
    assert bool((present.sum(dim=1) >= 1).all()) and not bool(present[:, 2].any())
    taken = 1 - float(present[:, :2].mean())
    assert 0.2 < taken < 0.32  # .3, less those that had to stay
    assert bool(((seen == mask) | (seen == 0)).all())


def test_people_are_kept_apart(data: Path) -> None:
    s = train.read_sittings(data)
    many = replace(s, person=np.array([0, 1, 2, 3]))
    found = train.split(many, 4, 2)
    parts = [set(found.learn.tolist()), set(found.stop.tolist()), set(found.test.tolist())]
    assert set.union(*parts) == {0, 1, 2, 3} and sum(map(len, parts)) == 4 and parts[2] == {2}
    with pytest.raises(SittingsError, match="two people"):
        train.split(replace(s, person=np.zeros(4, np.int64)), 1, 0)


@pytest.mark.parametrize("command", [fusion_attention, fusion_memory])
def test_commands_refuse_in_words(command: Any, tmp_path: Path) -> None:
    asked = [str(tmp_path / "none.npz"), "--out", str(tmp_path / "out")]
    assert command.main(asked) == 1
    assert "no file" in (tmp_path / "out" / "train.log").read_text()
    with pytest.raises(SystemExit):
        command.main([*asked, "--folds", "2", "--fold", "2"])
