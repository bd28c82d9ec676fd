"""The causal filters: memory, offsets, notches and damaged values."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models._eeg_chain import Chain
from emoscope_models._eeg_filter import CausalFilter, design
from emoscope_models._runs import unseen_runs
from emoscope_models.eeg import DisplayFilter


def tone(hertz, rate, seconds=8.0, size=20.0):
    return size * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)[:, np.newaxis]


def kept(sections, rate, hertz):
    """The share of a tone that is left once the filter has settled."""
    filtered = CausalFilter(sections, 1).apply(tone(hertz, rate))
    return float(np.std(filtered[len(filtered) // 2 :]) / (20 / np.sqrt(2)))


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 2**32 - 1),
    st.lists(st.integers(1, 1500), max_size=8),
    st.sampled_from([0.0, 0.3]),
    st.sampled_from([100.0, 128.5, 250.0, 1000.0]),
)
def test_filtering_in_blocks_is_filtering_at_once(seed, cuts, damage, rate):
    rng = np.random.default_rng(seed)
    signal = rng.standard_normal((1500, 3)) * 30 + [187_500, -9, 0]
    signal[rng.random(signal.shape) < damage / 10] = np.nan
    sections = design(rate, 50.0)
    once = CausalFilter(sections, 3).apply(signal)
    blocks = CausalFilter(sections, 3)
    parts = [blocks.apply(part) for part in np.split(signal, sorted(cuts))]
    assert np.isfinite(once).all()
    assert np.allclose(np.concatenate(parts), once, atol=1e-9)


def test_an_offset_does_not_ring():
    signal = np.full((500, 2), [187_500.0, -187_500.0])
    assert np.abs(CausalFilter(design(250, 50), 2).apply(signal)).max() < 1e-4


@pytest.mark.parametrize("rate", [125.0, 250.0, 500.0, 1000.0])
def test_the_pass_band_passes_and_the_rest_does_not(rate):
    sections = design(rate, 50.0)
    for hertz in (3, 10, 20, 35):
        assert kept(sections, rate, hertz) == pytest.approx(1, abs=0.15)
    assert kept(sections, rate, 50) < 0.01
    assert kept(sections, rate, 0.1) < 0.05
    if rate > 200:
        assert kept(sections, rate, 100) < 0.01
        assert kept(sections, rate, 80) < 0.15


def test_without_mains_there_is_no_notch():
    plain = design(500, 0.0, high=200.0)
    assert kept(plain, 500, 50) == pytest.approx(1, abs=0.02)
    assert len(design(500, 60.0)) == len(design(500, 0.0)) + 2
    assert len(design(105, 50.0)) == len(design(105, 0.0)) + 1


@pytest.mark.parametrize(("low", "high", "rate"), [(0, 45, 250), (50, 45, 250), (1, 45, 1.5)])
def test_an_impossible_band_is_refused(low, high, rate):
    with pytest.raises(ValueError, match="no pass band"):
        design(rate, 50.0, low, high)


def test_blocks_of_another_width_are_refused():
    with pytest.raises(ValueError, match="blocks of 2 columns"):
        CausalFilter(design(250, 0), 2).apply(np.zeros((5, 3)))


def test_a_damaged_value_hurts_nobody_else():
    rng = np.random.default_rng(0)
    signal = rng.standard_normal((1000, 2)) * 10
    broken = signal.copy()
    broken[300:310, 0] = [np.nan, np.inf, -np.inf, 1e300, 1e9] * 2
    sections = design(250, 50)
    clean, mended = CausalFilter(sections, 2).apply(signal), CausalFilter(sections, 2).apply(broken)
    assert np.array_equal(clean[:, 1], mended[:, 1])
    assert np.array_equal(clean[:300], mended[:300])
    assert np.abs(mended[310:] - clean[310:]).max() < 60
    assert np.abs(mended[900:] - clean[900:]).max() < 0.1


def test_a_channel_that_wakes_up_late_starts_at_its_first_value():
    signal = np.full((600, 1), 100_000.0)
    signal[:400] = np.nan
    late = CausalFilter(design(250, 50), 1)
    assert np.abs(late.apply(signal[:300])).max() == 0
    assert np.abs(late.apply(signal[300:])).max() < 1e-4


def test_the_display_filter_takes_blocks_of_any_size():
    rng = np.random.default_rng(2)
    signal = 50_000 + 10 * rng.standard_normal((700, 4)) + tone(60, 250, 2.8, 100)
    whole = DisplayFilter(250, 4, 60.0).apply(signal)
    shown = DisplayFilter(250, 4, mains=60.0)
    parts = [shown.apply(part) for part in (signal[:1], signal[1:1], signal[1:350], signal[350:])]
    assert [len(part) for part in parts] == [1, 0, 349, 350]
    assert np.allclose(np.concatenate(parts), whole)
    assert np.abs(whole[500:]).max() < 60
    shown.restart()
    assert np.allclose(shown.apply(signal), whole)


# -- each sample once -----------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=60), st.none() | st.integers(-5, 200))
def test_unseen_runs_cover_what_is_new_and_split_at_losses(steps, last):
    index = np.cumsum(steps).astype(np.int64)
    runs = unseen_runs(index, last)
    seek = last is not None and index[-1] < last
    expected = index if last is None or seek else index[index > last]
    covered = np.concatenate([index[run.rows] for run in runs]) if runs else index[:0]
    assert np.array_equal(covered, expected)
    for run in runs:
        assert np.all(np.diff(index[run.rows]) == 1)
        assert run.first == index[run.rows][0]
        assert run.continues == (not seek and last is not None and run.first == last + 1)


def test_no_samples_give_no_runs():
    assert unseen_runs(np.zeros(0, dtype=np.int64), 3) == []
    assert unseen_runs(np.arange(4), 3) == []


@settings(max_examples=20, deadline=None)
@given(st.integers(20, 400))
def test_what_a_chain_holds_does_not_depend_on_the_hop(hop):
    rng = np.random.default_rng(1)
    signal = 1000 + np.cumsum(rng.standard_normal((2000, 2)), axis=0)
    index = np.arange(2000)
    at_once = Chain(250, ("a", "b"), 50.0, 4.0)
    at_once.feed(signal, index)
    hopped = Chain(250, ("a", "b"), 50.0, 4.0)
    for stop in [*range(100, 2000, hop), 2000]:
        begin = max(0, stop - 1000)
        hopped.feed(signal[begin:stop], index[begin:stop])
    first, second = at_once.spectrum(), hopped.spectrum()
    assert first.used == second.used == first.possible == 7
    assert np.allclose(first.density, second.density, rtol=1e-4)


def test_a_loss_restarts_the_chain_and_a_seek_clears_it():
    rng = np.random.default_rng(1)
    signal = 50_000 + 10 * rng.standard_normal((3000, 1))
    chain = Chain(250, ("a",), 50.0, 4.0)
    everything = np.ones(1, dtype=bool)
    chain.feed(signal[:1000], np.arange(1000))
    assert chain.lost() is None
    assert chain.unbroken(everything).shape == (1, 750)
    kept_rows = np.r_[1000:1500, 1510:2000]
    chain.feed(signal[kept_rows], kept_rows)
    assert chain.lost() == pytest.approx(490 / 250)
    assert chain.unbroken(everything).shape == (1, 240)
    assert chain.spectrum().used < 7
    far = np.arange(20_000, 20_200)
    chain.feed(signal[:200], far)
    assert chain.spectrum() is None
    chain.feed(signal[:1000], np.arange(1000))
    assert chain.lost() is None
    assert chain.stop == 1000
    assert chain.spectrum().used == 5
