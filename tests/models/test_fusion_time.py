"""The engine over time: each window once, in the order of its own time, whatever arrives when."""

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import (
    ADDITIVE,
    COMMON,
    MODES,
    NO_EVIDENCE,
    RULES,
    Affect,
    Estimate,
    Fused,
    FusionEngine,
    FusionSettings,
    Mode,
    Validity,
    because,
    fuse,
    invalid,
)
from emoscope_models._kalman import START, measured

sys.path.insert(0, str(Path(__file__).parent))
from asynchronous import flips_per_minute, lags, play, sitting

SECOND = 1_000_000_000
UNIFORM = np.full(7, 1 / 7)
PLAIN_RULES = [r for r in RULES if r not in ("stacker", "monte-carlo-weights")]


def peaked(k: int, top: float = 0.7) -> Any:
    p = np.full(7, (1 - top) / 6)
    p[k] = top
    return p


def window(modality: str, end: float, p: Any, **changes: Any) -> Estimate:
    time = round(end * SECOND)
    probabilities = None if p is None else np.asarray(p, dtype=float)
    made = Estimate(modality, "test", time - SECOND, time, Validity(1.0), probabilities)
    return replace(made, **changes)


def stream(seed: int, seconds: float = 4.0) -> list[Estimate]:
    """Make windows of three modalities in the order of their own time."""
    rng = np.random.default_rng(seed)
    out = []
    for modality, hop in (("face", 0.2), ("speech", 0.5), ("eeg", 0.5)):
        for i in range(int(seconds / hop)):
            v = Validity(float(rng.random())) if rng.random() < 0.9 else invalid(because("Bad."))
            affect = Affect(*rng.uniform(-1, 1, 2), 0.3, 0.4) if rng.random() < 0.5 else None
            p = rng.dirichlet(np.ones(7))
            out.append(window(modality, (i + 1) * hop, p, validity=v, affect=affect))
    return sorted(out, key=lambda e: e.time)


def same(one: Fused, other: Fused) -> bool:
    return bool(
        np.array_equal(one.probabilities, other.probabilities)
        and (one.label, one.affect, one.conflict) == (other.label, other.affect, other.conflict)
    )


def engine(mode: Mode, **more: Any) -> FusionEngine:
    return FusionEngine(FusionSettings(mode=mode, **more))


# --- order, duplicates, lateness ---


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_order_of_arrival_within_two_seconds_does_not_matter(mode: Mode, seed: int) -> None:
    windows = stream(seed)
    ordered, shuffled = engine(mode), engine(mode)
    for estimate in windows:
        ordered.push(estimate)
    shuffle = random.Random(seed)
    due = sorted(windows, key=lambda e: e.time + shuffle.uniform(0, 1.99) * SECOND)
    for estimate in due:
        shuffled.push(estimate)
    if mode != "instant":
        assert not shuffled.late
    for ahead in (0.0, 0.3, 1.5):
        at = windows[-1].time + round(ahead * SECOND)
        assert same(ordered.tick(at), shuffled.tick(at))


@pytest.mark.parametrize("mode", MODES)
def test_a_window_counts_once(mode: Mode) -> None:
    windows = stream(1)
    once, twice = engine(mode), engine(mode)
    for estimate in windows:
        assert once.push(estimate)
        assert twice.push(estimate)
        assert not twice.push(estimate)
        assert not twice.push(replace(estimate, probabilities=peaked(5)))
    assert same(once.tick(4 * SECOND), twice.tick(4 * SECOND))
    assert twice.duplicates == {"face": 40, "speech": 16, "eeg": 16}


@pytest.mark.parametrize("mode", ["responsive", "stable"])
def test_what_is_more_than_two_seconds_late_is_dropped_and_counted(mode: Mode) -> None:
    one, other = engine(mode), engine(mode)
    for made in (one, other):
        made.push(window("face", 5.0, peaked(1)))
        assert made.push(window("speech", 3.0, peaked(1)))
    assert not other.push(window("speech", 2.9, peaked(2)))
    assert other.late == {"speech": 1} and not one.late
    assert same(one.tick(5 * SECOND), other.tick(5 * SECOND))


def test_ticks_move_the_time_by_which_a_window_is_late() -> None:
    made = engine("stable")
    made.push(window("face", 1.0, peaked(1)))
    made.tick(10 * SECOND)
    assert not made.push(window("speech", 7.9, peaked(1)))
    assert made.push(window("speech", 8.0, peaked(1)))
    assert made.late == {"speech": 1}


def test_instant_keeps_the_newest_of_each_modality() -> None:
    made = engine("instant")
    assert made.push(window("face", 2.0, peaked(1)))
    assert not made.push(window("face", 1.9, peaked(2)))
    assert made.push(window("speech", 1.0, peaked(1)))
    assert made.tick(2 * SECOND).label == "happy"
    assert made.late == {"face": 1}


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_looking_changes_nothing(mode: Mode, seed: int) -> None:
    quiet, watched = engine(mode), engine(mode)
    for estimate in stream(seed):
        quiet.push(estimate)
        watched.push(estimate)
        watched.tick(estimate.time + SECOND // 10)
    assert same(quiet.tick(5 * SECOND), watched.tick(5 * SECOND))


@pytest.mark.parametrize("mode", MODES)
def test_a_replay_is_the_live_sitting(mode: Mode) -> None:
    made = sitting(3, 30.0)
    live = play(made, FusionSettings(mode=mode))
    again = engine(mode)
    play(sitting(4, 10.0), FusionSettings(mode=mode), again)
    again.reset()
    replayed = play(made, FusionSettings(mode=mode), again)
    assert np.array_equal(live.probabilities, replayed.probabilities)
    assert np.array_equal(live.labels, replayed.labels)


# --- what the modes do ---


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000), rule=st.sampled_from(PLAIN_RULES))
def test_instant_is_fuse(seed: int, rule: str) -> None:
    made = engine("instant", rule=rule)
    latest: dict[Any, Any] = {"face": None, "speech": None, "eeg": None}
    for estimate in stream(seed, 2.0):
        made.push(estimate)
        latest[estimate.modality] = estimate
    at = round(2.4 * SECOND)
    assert same(made.tick(at), fuse(at, latest, made.settings))


@pytest.mark.parametrize("mode", MODES)
def test_one_window_alone_is_itself(mode: Mode) -> None:
    made = engine(mode, epsilon=0.0)
    made.push(window("speech", 1.0, peaked(4)))
    assert np.allclose(made.tick(SECOND).probabilities, peaked(4))


def test_stable_believes_repeated_evidence_more_but_not_at_once() -> None:
    made = engine("stable")
    tops = []
    for i in range(20):
        made.push(window("face", 1 + i * 0.1, peaked(1, 0.4)))
        tops.append(made.tick(round((1 + i * 0.1) * SECOND)).probabilities[1])
    assert tops == sorted(tops)
    assert 0.4 < tops[-1] < 0.99
    assert tops[1] < 0.45, "a frame 0.1 s later is hardly a second opinion"


def test_windows_as_far_apart_as_their_errors_count_in_full() -> None:
    made = engine("stable", epsilon=0.0)
    made.push(window("eeg", 1.0, peaked(1, 0.4)))
    made.push(window("eeg", 4.0, peaked(1, 0.4)))
    keep = np.exp(-0.3)
    belief = (keep * peaked(1, 0.4) + (1 - keep) * UNIFORM) * peaked(1, 0.4)
    assert np.allclose(made.tick(4 * SECOND).probabilities, belief / belief.sum())


def test_responsive_is_a_moving_average_of_one_second() -> None:
    made = engine("responsive", epsilon=0.0, decay={"face": 1e9, "speech": 1, "eeg": 1})
    made.push(window("face", 1.0, peaked(1)))
    made.push(window("face", 1.5, peaked(2)))
    keep = np.exp(-0.5)
    after = keep * peaked(1) + (1 - keep) * peaked(2)
    assert np.allclose(made.tick(round(1.5 * SECOND)).probabilities, after)
    keep = np.exp(-0.25)
    later = keep * after + (1 - keep) * peaked(2)
    assert np.allclose(made.tick(round(1.75 * SECOND)).probabilities, later)


@pytest.mark.parametrize("mode", MODES)
def test_stale_evidence_fades_to_the_prior_and_then_is_none(mode: Mode) -> None:
    stale = {"face": 30.0, "speech": 3.0, "eeg": 6.0}
    made = engine(mode, stale=stale)
    made.push(window("face", 1.0, peaked(1, 0.9)))
    tops = [made.tick((1 + s) * SECOND).probabilities[1] for s in (0, 1, 3, 9, 29)]
    assert tops == sorted(tops, reverse=True)
    assert tops[-1] < 0.25
    gone = made.tick(32 * SECOND)
    assert (gone.label, gone.confidence, gone.affect) == (NO_EVIDENCE, 0.0, None)
    assert np.allclose(gone.probabilities, UNIFORM)
    assert gone.contributions["face"].status == "stale"


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_no_evidence(mode: Mode) -> None:
    fused = engine(mode).tick(SECOND)
    assert (fused.label, fused.n_used, fused.mode) == (NO_EVIDENCE, 0, mode)
    assert set(fused.contributions) == {"face", "speech", "eeg"}
    assert (fused.conflict, fused.band) == (0.0, None)
    assert fused.entropy == pytest.approx(np.log2(7))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "bad", [np.full(7, np.nan), np.full(7, np.inf), np.zeros(7), np.full(3, 1 / 3), -peaked(1)]
)
def test_no_numbers_never_raise_and_leave_no_trace(mode: Mode, bad: Any) -> None:
    clean, spoiled = engine(mode), engine(mode)
    clean.push(window("speech", 1.0, peaked(2)))
    spoiled.push(window("speech", 1.0, peaked(2)))
    spoiled.push(window("face", 1.0, bad))
    one, other = clean.tick(SECOND), spoiled.tick(SECOND)
    assert np.allclose(one.probabilities, other.probabilities)
    part = other.contributions["face"]
    assert part.status == "invalid" and part.reasons


@pytest.mark.parametrize("mode", MODES)
def test_a_refused_modality_says_why_and_has_no_influence(mode: Mode) -> None:
    made = engine(mode)
    made.refuse("face", (because("The model file is damaged."),))
    for i in range(5):
        made.push(window("face", 1 + i * 0.2, peaked(1, 0.99)))
    made.push(window("speech", 1.8, peaked(2)))
    fused = made.tick(round(1.8 * SECOND))
    assert fused.label == "sad"
    assert str(fused.contributions["face"].reasons[0]) == "The model file is damaged."
    made.admit("face")
    made.push(window("face", 2.2, peaked(1, 0.99)))
    assert made.tick(round(2.2 * SECOND)).contributions["face"].status == "used"


def test_a_modality_that_nobody_asked_for_is_refused() -> None:
    with pytest.raises(ValueError, match="eeg is not among face"):
        FusionEngine(modalities=("face",)).push(window("eeg", 1.0, peaked(1)))


@pytest.mark.parametrize(
    "rule", sorted({*RULES} - {*ADDITIVE} - {"stacker", "monte-carlo-weights"})
)
def test_stable_needs_evidence_that_adds_up(rule: str) -> None:
    with pytest.raises(ValueError, match="stable"):
        FusionSettings(mode="stable", rule=rule)


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="instant"):
        FusionSettings(mode="calm")  # type: ignore[arg-type]


def test_robust_bayes_can_be_stable() -> None:
    made = engine("stable", rule="robust-bayes")
    for i in range(5):
        made.push(window("face", 1 + i, peaked(3)))
    assert made.tick(5 * SECOND).label == "angry"


# --- bands ---


@pytest.mark.parametrize("mode", MODES)
def test_bands_come_at_most_five_times_a_second_and_repeat(mode: Mode) -> None:
    runs = []
    for _ in range(2):
        made = engine(mode, bands=True)
        made.push(window("face", 1.0, peaked(1)))
        made.push(window("speech", 1.0, peaked(1, 0.5)))
        ticks = [made.tick(SECOND + i * SECOND // 20) for i in range(20)]
        runs.append([f.band for f in ticks])
    found = [b for b in runs[0] if b is not None]
    assert len(found) == 5
    for one, other in zip(*runs, strict=True):
        assert (one is None) == (other is None)
        assert one is None or np.array_equal(one, other)
    assert found[0].shape == (3, 7) and found[0][0, 1] < found[0][2, 1]


# --- the trail ---


def test_the_trail_smooths_jitter_and_its_ellipse_shrinks() -> None:
    rng = np.random.default_rng(2)
    made = engine("stable")
    values, spreads = [], []
    for i in range(100):
        heard = 0.5 + 0.3 * rng.standard_normal()
        affect = Affect(float(np.clip(heard, -1, 1)), -0.2, 0.3, 0.3)
        made.push(window("speech", 1 + i * 0.5, None, affect=affect))
        found = made.tick(round((1 + i * 0.5) * SECOND)).affect
        assert found is not None
        values.append(found.valence)
        spreads.append(found.valence_sd)
    assert np.std(values[20:]) < 0.15
    assert np.mean(values[20:]) == pytest.approx(0.45, abs=0.1)
    assert spreads[-1] < spreads[0]


def test_the_trail_opens_up_while_nothing_is_heard() -> None:
    made = engine("responsive", stale={"face": 9.0, "speech": 9.0, "eeg": 9.0})
    made.push(window("speech", 1.0, None, affect=Affect(0.4, 0.1, 0.2, 0.2)))
    spreads = []
    for s in (1, 2, 4):
        affect = made.tick(s * SECOND).affect
        assert affect is not None
        spreads.append(affect.valence_sd)
    assert spreads == sorted(spreads) and spreads[0] < spreads[-1]


@given(st.integers(0, 10_000))
def test_a_covariance_stays_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    trail = START
    for _ in range(30):
        said = measured(None, rng.dirichlet(np.full(7, 0.3)))
        assert said is not None
        trail = trail.after(rng.exponential(), 0.3).seen(said[0], said[1] * rng.uniform(1e-3, 1e3))
        assert np.linalg.eigvalsh(trail.covariance).min() > 0
        assert np.allclose(trail.covariance, trail.covariance.T)
        affect = trail.affect()
        assert max(abs(affect.valence), abs(affect.arousal), abs(affect.correlation)) <= 1


def test_a_spread_without_end_says_nothing_of_that_axis() -> None:
    said = measured(Affect(0.9, 0.5, float("inf"), 0.2), None)
    assert said is not None
    after = START.seen(*said)
    assert after.mean[0] == pytest.approx(0, abs=1e-3)
    assert after.mean[1] > 0.3


# --- the made-up sitting ---


def test_stable_beats_the_plain_pool_and_stays_calm() -> None:
    made = [sitting(seed, 300) for seed in range(3)]
    states = np.concatenate([m.states for m in made])
    hits: dict[str, float] = {}
    for mode in ("instant", "stable"):
        runs = [play(m, FusionSettings(mode=mode)) for m in made]
        said = np.concatenate([r.probabilities for r in runs]).argmax(axis=1)
        hits[mode] = float((said == states).mean())
    flips = np.mean([flips_per_minute(r.labels) for r in runs])
    lag = np.concatenate([lags(m.states, r.labels)[0] for m, r in zip(made, runs, strict=True)])
    assert hits["stable"] >= hits["instant"] + 0.08
    assert flips <= 15
    assert np.median(lag) < 5


def test_a_sitting_follows_from_its_seed() -> None:
    one, again, other = sitting(1, 20), sitting(1, 20), sitting(2, 20)
    assert np.array_equal(one.states, again.states)
    pairs = list(zip(one.arrivals, again.arrivals, strict=True))
    assert all(np.array_equal(a[1].probabilities, b[1].probabilities) for a, b in pairs)
    assert not np.array_equal(one.states, other.states)
    assert {e.modality for _, e in one.arrivals} == {"face", "speech", "eeg"}
    assert any(e.labels is COMMON for _, e in one.arrivals)
