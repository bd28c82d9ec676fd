"""The trial of a logistic against the rules for electrodes says what it sees."""

import numpy as np
from tests.models.eeg_clips import RATE, signal

from emoscope_models.training.eeg_quality import SPOILERS, balanced, compare, figures, ranked


def test_there_are_ten_figures_and_each_is_a_number():
    rng = np.random.default_rng(0)
    clean = signal(rng, 2)[:, 0]
    for window in (clean, np.zeros(256), np.full(256, 187_500.0)):
        assert figures(window, RATE).shape == (10,)
        assert np.isfinite(figures(window, RATE)).all()


def test_every_spoiler_changes_the_window():
    clean = signal(np.random.default_rng(0), 2)[:, 0]
    for spoiler in SPOILERS:
        spoilt = spoiler(clean, RATE, np.random.default_rng(1))
        assert spoilt.shape == clean.shape
        assert np.abs(spoilt - clean).max() > 5


def test_scores_of_known_answers():
    good = np.array([1.0, 1, 0, 0])
    assert balanced(np.array([0.9, 0.2, 0.1, 0.3]), good) == 0.75
    assert ranked(np.array([0.9, 0.2, 0.1, 0.3]), good) == 0.75


def test_recordings_are_held_out_and_both_are_judged(tmp_path):
    paths = []
    for seed in range(2):
        eeg = signal(np.random.default_rng(seed), 30)
        paths.append(tmp_path / f"r{seed}.npz")
        np.savez(paths[-1], eeg=eeg, rate=RATE)
    rows = compare(paths)
    assert [row["recording"] for row in rows] == ["r0", "r1"]
    for row in rows:
        assert row["n"] > 60
        assert row["rules"] > 0.8 and row["logistic_auc"] > 0.6
