"""Sittings to learn fusion from: a site's own results with labels, decisions, and self-training."""

import contextlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from emoscope_models import (
    EMOTIONS,
    Estimate,
    FusionEngine,
    FusionSettings,
    Validity,
    fingerprint,
    read_card,
)
from emoscope_models._assets import WEIGHTS
from emoscope_models._fusion_grid import Grid
from emoscope_models._rules import Heard
from emoscope_models.training import fusion_selftrain, fusion_sittings
from emoscope_models.training._fusion_sittings import (
    Sittings,
    SittingsError,
    examples,
    make_proxies,
    read_sittings,
)

SECOND = 1_000_000_000
CARD = read_card(WEIGHTS / "face_blendshape_v1.toml")


def line(time: float, cause: str = "face", **changes: Any) -> dict[str, Any]:
    """Return a result as the program writes it, reduced to what is read."""
    part = {
        "status": "used",
        "validity": 0.8,
        "weight": 0.8,
        "age": 0.1,
        "model": CARD.identity,
        "evidence": dict(
            zip(EMOTIONS, np.log([1.9, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85]), strict=True)
        ),
    } | changes
    return {"time_ns": round(time * SECOND), "cause": cause, "modalities": {"face": part}}


def written(folder: Path, lines: list[Any], labels: str = "start,end,label\n0,5,happy\n") -> Any:
    (folder / "r.jsonl").write_text("\n".join(json.dumps(x) for x in lines), encoding="utf-8")
    (folder / "l.csv").write_text(labels, encoding="utf-8")
    return folder / "r.jsonl", folder / "l.csv", "anna"


def test_results_with_labels_become_windows_and_moments(tmp_path: Path) -> None:
    lines = [
        line(1.0),
        line(1.5, "heartbeat", age=0.6),
        line(2.0, status="invalid", weight=0.0, evidence=None, validity=0.0),
        line(7.0),
    ]
    s = fusion_sittings.from_results([written(tmp_path, lines)], [])
    assert s.modalities == ("face",)
    assert s.models == ((CARD.identity, fingerprint(CARD)),)
    assert s.windows["time"].tolist() == [900_000_000, 1_900_000_000, 6_900_000_000]
    assert s.windows["arrival"].tolist() == [SECOND, 2 * SECOND, 7 * SECOND]
    assert s.windows["weight"].tolist() == [0.8, 0.0, 0.8]
    assert s.windows["probabilities"][0].argmax() == 0
    assert s.windows["probabilities"][0, 0] == pytest.approx(1.9 / 7)
    assert s.ticks["label"].tolist() == [1, 1, 1]
    assert s.ticks["time"].tolist() == [SECOND, round(1.5 * SECOND), 2 * SECOND]
    s.save(tmp_path / "s.npz")
    again = read_sittings(tmp_path / "s.npz")
    assert again.models == s.models and np.array_equal(again.person, s.person)
    assert all(np.array_equal(again.windows[n], s.windows[n]) for n in s.windows)


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    results, labels, who = written(tmp_path, [line(1.0)])
    out = tmp_path / "s.npz"
    asked = ["results", "--sitting", str(results), str(labels), who, "--out", str(out)]
    assert fusion_sittings.main(asked) == 0 and read_sittings(out).modalities == ("face",)
    asked[2] = str(tmp_path / "none.jsonl")
    assert fusion_sittings.main(asked) == 1


BAD_RESULTS: dict[str, tuple[list[Any], str, str]] = {
    "no result": ([{"x": 1}], "start,end,label\n0,5,sad\n", "line 1: no result"),
    "no object": ([3], "start,end,label\n0,5,sad\n", "line 1: no result"),
    "no column": ([line(1)], "from,to,label\n0,5,sad\n", "line 2"),
    "no number": ([line(1)], "start,end,label\nx,5,sad\n", "line 2"),
    "backwards": ([line(1)], "start,end,label\n5,0,sad\n", "an end before its start"),
    "not of the seven": ([line(1)], "start,end,label\n0,5,bored\n", "line 2"),
    "nothing labelled": ([line(9)], "start,end,label\n0,5,sad\n", "no moment has a label"),
    "no window": ([line(1, "heartbeat")], "start,end,label\n0,5,sad\n", "no window"),
    "unknown model": ([line(1, model="x 3")], "start,end,label\n0,5,sad\n", "--card"),
    "two models": (
        [line(1), line(2, model="x 3")],
        "start,end,label\n0,5,sad\n",
        "several models spoke",
    ),
}


@pytest.mark.parametrize("name", BAD_RESULTS)
def test_results_that_teach_nothing_are_refused(name: str, tmp_path: Path) -> None:
    lines, labels, why = BAD_RESULTS[name]
    with pytest.raises(SittingsError, match=why):
        fusion_sittings.from_results([written(tmp_path, lines, labels)], [])


def test_a_card_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SittingsError, match="missing"):
        fusion_sittings.from_results([written(tmp_path, [line(1)])], [tmp_path / "x.toml"])


def decisions(path: Path, people: int = 8) -> Path:
    rng = np.random.default_rng(0)
    actor = np.repeat(np.arange(people), 16)
    emotion = np.tile(np.arange(8), 2 * people)
    truth = np.eye(8)[emotion]
    np.savez(
        path,
        emotion=emotion,
        actor=actor,
        speech_logits=3 * truth + rng.normal(size=truth.shape),
        face_logits=2 * truth + rng.normal(size=truth.shape),
    )
    return path


def test_decisions_are_put_in_a_row(tmp_path: Path) -> None:
    path = decisions(tmp_path / "d.npz")
    s = fusion_sittings.from_decisions(path, 0)
    again = fusion_sittings.from_decisions(path, 0)
    assert all(np.array_equal(again.windows[n], s.windows[n]) for n in s.windows)
    assert s.modalities == ("face", "speech") and len(s.person) == 8 * fusion_sittings.PASSES
    one = s.ticks["sitting"] == 0
    assert one.sum() == 16 * fusion_sittings.CLIP * 5
    runs = np.diff(np.flatnonzero(np.diff(s.ticks["label"][one])))
    assert (runs % 20 == 0).all() and runs.max() <= 4 * 2 * 20
    assert 0.05 < (s.windows["weight"] == 0).mean() < 0.25
    with pytest.raises(SittingsError, match="no file of decisions"):
        fusion_sittings.from_decisions(tmp_path / "none.npz", 0)


def test_what_is_learned_from_is_what_the_engine_hears(tmp_path: Path) -> None:
    """The rule must see the same numbers in training, live and in a replay."""

    class Listener:
        name, seconds = "attention", 10.0

        def __init__(self) -> None:
            self.seen: dict[int, Any] = {}

        def imputed(self, voting: Any) -> Any:
            return ()

        def against(self, card: Any) -> Any:
            return ()

        def __call__(self, votes: Any) -> Any:
            raise AssertionError("a rule with a memory is asked with it")

        def over(self, time: int, heard: dict[Any, tuple[Heard, ...]], terms: Any) -> Any:
            self.seen[time] = Grid(("face", "speech")).seen(time, heard, terms)
            return np.full(7, 1 / 7)

    s = fusion_sittings.from_decisions(decisions(tmp_path / "d.npz"), 0)
    s = s.at(np.array([0]))
    rule = Listener()
    engine = FusionEngine(
        FusionSettings(rule="attention", learned=rule, mode="instant", agreement=False)
    )
    rows = np.argsort(s.windows["arrival"], kind="stable").tolist()
    want = examples(s, Grid(("face", "speech")), every=1.0)
    for now in s.ticks["time"].tolist():
        while rows and s.windows["arrival"][rows[0]] <= now:
            row = rows.pop(0)
            weight, time = float(s.windows["weight"][row]), int(s.windows["time"][row])
            modality: Any = s.modalities[s.windows["modality"][row]]
            p = s.windows["probabilities"][row]
            engine.push(Estimate(modality, "x", time - 1, time, Validity(weight, ok=weight > 0), p))
        engine.tick(now)
    found = [
        rule.seen.get(now) for now in s.ticks["time"].tolist()[::5]
    ]  # moments a second apart, where anything votes
    compared = 0
    by_key = {e.tobytes() for e in want.evidence}
    for seen in found:
        if seen is not None:
            compared += 1
            assert seen[0].tobytes() in by_key
    assert compared > 40


def small() -> Sittings:
    rng = np.random.default_rng(1)
    n, q = 60, 20
    windows = {
        "sitting": np.repeat([0, 1], n // 2),
        "modality": np.tile([0, 1], n // 2),
        "time": np.tile(np.arange(n // 2) * SECOND, 2),
        "arrival": np.tile(np.arange(n // 2) * SECOND, 2),
        "probabilities": rng.dirichlet(np.ones(7), n),
        "weight": np.full(n, 0.9),
    }
    ticks = {
        "sitting": np.repeat([0, 1], q // 2),
        "time": np.tile(np.arange(1, q // 2 + 1) * SECOND, 2),
        "label": np.arange(q) % 7,
    }
    models = (("a", "b"), ("c", "d"))
    return Sittings(("face", "speech"), models, "made up", np.array([0, 1]), windows, ticks)


def change(table: str, name: str, value: Any) -> Any:
    def changed(s: Sittings) -> None:
        getattr(s, table)[name] = value(getattr(s, table)[name])

    return changed


BAD_SITTINGS = {
    "weight": (change("windows", "weight", lambda v: v * 2), "window_weight"),
    "sum": (change("windows", "probabilities", lambda v: v * 2), "sum to 1"),
    "nan": (change("windows", "probabilities", lambda v: v * np.nan), "seven numbers"),
    "five classes": (change("windows", "probabilities", lambda v: v[:, :5]), "seven numbers"),
    "label": (change("ticks", "label", lambda v: v + 3), "tick_label"),
    "sitting": (change("ticks", "sitting", lambda v: v + 2), "without a person"),
    "modality": (change("windows", "modality", lambda v: v + 1), "index of modalities"),
    "rows": (change("windows", "time", lambda v: v[:-1]), "equal number"),
    "no rows": (change("ticks", "time", lambda v: v[:0]), "equal number"),
}


@pytest.mark.parametrize("name", BAD_SITTINGS)
def test_a_file_that_cannot_be_learned_from_is_refused(name: str, tmp_path: Path) -> None:
    spoil, why = BAD_SITTINGS[name]
    s = small()
    spoil(s)
    s.save(tmp_path / "s.npz")
    with pytest.raises(SittingsError, match=why):
        read_sittings(tmp_path / "s.npz")


def test_no_file_and_half_a_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SittingsError, match="no file"):
        read_sittings(tmp_path / "none.npz")
    small().save(tmp_path / "s.npz")
    data = (tmp_path / "s.npz").read_bytes()
    (tmp_path / "half.npz").write_bytes(data[: len(data) // 2])
    with pytest.raises(SittingsError, match="damaged"):
        read_sittings(tmp_path / "half.npz")
    np.savez(tmp_path / "other.npz", x=np.zeros(3))
    with pytest.raises(SittingsError, match="lacks"):
        read_sittings(tmp_path / "other.npz")


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 4000), st.integers(1, 255))
def test_a_damaged_file_is_refused_or_read(tmp_path: Path, place: int, flip: int) -> None:
    path = tmp_path / "s.npz"
    small().save(path)
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= flip
    path.write_bytes(data)
    with contextlib.suppress(SittingsError):
        assert read_sittings(path).modalities


def test_proxies_come_from_moments_when_both_spoke(tmp_path: Path) -> None:
    s = fusion_sittings.from_decisions(decisions(tmp_path / "d.npz"), 0)
    proxies = make_proxies(s, 0)
    assert set(proxies.pairs) == {("face", "speech"), ("speech", "face")}
    assert proxies.pairs["face", "speech"].source.shape == (600, 7)


# --- self-training ---


def test_the_surest_of_every_class_are_taken() -> None:
    p = np.full((20, 2), 0.5)
    p[:16, 0] = np.linspace(0.91, 0.99, 16)  # an easy class, sure
    p[16:, 1] = np.linspace(0.55, 0.6, 4)  # a hard one
    p[:, 1] = np.where(np.arange(20) < 16, 1 - p[:, 0], p[:, 1])
    p[16:, 0] = 1 - p[16:, 1]
    taken = fusion_selftrain.balanced(p)
    assert taken[:16].sum() == 8 and taken[16:].sum() == 2
    assert taken[15] and taken[19] and not taken[0] and not taken[16]
    sure = fusion_selftrain.confident(p)
    assert sure[:16].all() and not sure[16:].any()
    assert fusion_selftrain.balanced(p[16:17]).all()


def people(path: Path) -> Path:
    rng = np.random.default_rng(3)
    actor = np.repeat(np.arange(9), 24)
    emotion = np.tile(np.arange(4), 54)
    truth = np.eye(4)[emotion] * 2.2 + rng.normal(size=(9, 4))[actor] * 0.5
    x = truth + rng.normal(size=truth.shape)
    np.savez(path, emotion=emotion, actor=actor, x=x, y=rng.normal(size=(216, 3)))
    return path


def test_a_run_is_repeated_and_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fusion_selftrain, "DRAWS", 1)
    path = people(tmp_path / "p.npz")
    found = fusion_selftrain.run(path, tmp_path / "a", ("x", "y"), 2)
    row = found["table"]["1"]
    assert row[fusion_selftrain.ALL][0] > row["labelled only"][0] > 0.3
    cells = tmp_path / "a" / "cells.jsonl"
    lines = cells.read_text().splitlines()
    cells.write_text("\n".join(lines[:2]) + '\n{"about')
    cells.write_text(cells.read_text() + "\n")
    assert fusion_selftrain.run(path, tmp_path / "a", ("x", "y"), 2)["table"] == found["table"]
    assert json.loads((tmp_path / "a" / "table.json").read_text())["table"]["1"]
    with pytest.raises(SittingsError, match="other data"):
        fusion_selftrain.run(path, tmp_path / "a", ("x",), 2)
    assert fusion_selftrain.main([str(path), "--out", str(tmp_path / "b"), "--features", "z"]) == 1
