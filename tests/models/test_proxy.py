"""Proxy features: guessed from paired examples, marked, and never more than the examples knew."""

import numpy as np
import pytest

from emoscope_models._proxy import Proxies, Proxy
from emoscope_models._rules import Votes, make_rule

rng = np.random.default_rng(8)
SOURCE = rng.normal(size=(200, 5))
MAP = rng.normal(size=(5, 3))
TARGET = SOURCE @ MAP


def test_a_linear_relation_is_found_again() -> None:
    proxy = Proxy(SOURCE, TARGET)
    new = rng.normal(size=(40, 5)) * 0.5
    guessed, want = proxy.imputed(new), new @ MAP
    assert guessed.shape == (40, 3)
    mean = np.abs(TARGET.mean(axis=0) - want).mean()
    assert np.abs(guessed - want).mean() < 0.15 * mean


def test_an_example_gives_its_pair() -> None:
    proxy = Proxy(SOURCE, TARGET)
    assert np.abs(proxy.imputed(SOURCE[:10]) - TARGET[:10]).max() < 0.35


def test_far_from_every_example_the_guess_stays_within_what_was_seen() -> None:
    guessed = Proxy(SOURCE, TARGET).imputed(np.full((1, 5), 1e6))
    assert (guessed >= TARGET.min(axis=0)).all() and (guessed <= TARGET.max(axis=0)).all()


def test_one_example_and_twins_are_enough() -> None:
    one = Proxy(SOURCE[:1], TARGET[:1]).imputed(SOURCE[:2])
    assert np.isfinite(one).all()
    twins = Proxy(np.repeat(SOURCE[:1], 30, axis=0), np.repeat(TARGET[:1], 30, axis=0))
    assert np.allclose(twins.imputed(SOURCE[:1]), TARGET[:1], atol=0.05)


def test_what_is_no_basis_is_refused() -> None:
    for source, target in (
        (SOURCE[:3], TARGET[:2]),
        (SOURCE[:0], TARGET[:0]),
        (SOURCE[0], TARGET[0]),
        (np.full((2, 5), np.inf), TARGET[:2]),
        (SOURCE[:2], np.full((2, 3), np.nan)),
    ):
        with pytest.raises(ValueError, match=r"prox|examples"):
            Proxy(source, target)


def test_only_what_is_missing_is_filled_in_and_marked() -> None:
    pairs = Proxies({("face", "speech"): Proxy(SOURCE, SOURCE + 1)})
    features = rng.normal(size=(4, 2, 5))
    there = np.array([[True, True], [True, False], [False, True], [False, False]])
    out, filled = pairs.imputed(features, there, ("face", "speech"))
    assert filled.tolist() == [[False, False], [False, True], [False, False], [False, False]]
    assert out[1, 1].any() and not out[~filled].any()


def test_several_sources_are_averaged_and_strangers_left_out() -> None:
    proxy, shifted = Proxy(SOURCE, SOURCE), Proxy(SOURCE, SOURCE + 2)
    pairs = {("a", "c"): proxy, ("b", "c"): shifted, ("x", "c"): shifted}
    features = np.stack([SOURCE[0], SOURCE[0], np.zeros(5)])[None]
    there = np.array([[True, True, False]])
    out, filled = Proxies(pairs).imputed(features, there, ("a", "b", "c"))
    one, _ = Proxies({("a", "c"): proxy}).imputed(features, there, ("a", "b", "c"))
    two, _ = Proxies({("b", "c"): shifted}).imputed(features, there, ("a", "b", "c"))
    assert filled.tolist() == [[False, False, True]]
    assert np.allclose(out[0, 2], (one[0, 2] + two[0, 2]) / 2)


def test_in_the_pool_an_imputed_modality_would_count_its_source_twice_so_it_has_no_weight() -> None:
    prior, said = np.full(7, 1 / 7), np.array([0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])
    logs = np.log(rng.dirichlet(np.ones(7), 200) * 7)
    guess = np.exp(Proxy(logs, logs).imputed(np.log(said * 7)[None])[0]) / 7
    guess /= guess.sum()
    pool = make_rule("log-opinion-pool")
    alone = pool(Votes(("face",), said[None], np.ones(1), prior))
    both = Votes(("face", "speech"), np.array([said, guess]), np.array([1.0, 0.0]), prior)
    assert np.allclose(pool(both), alone)
    counted = pool(Votes(both.modalities, both.probabilities, np.ones(2), prior))
    assert counted[0] > alone[0] + 0.05
