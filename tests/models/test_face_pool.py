"""Several opinions become one: the pool, and how its weights are found and chosen."""

from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_models import ModelError
from emoscope_models._assets import WEIGHTS
from emoscope_models._card import read_card
from emoscope_models._face_pool import Pool, log_softmax, read_pool
from emoscope_models.training import _face_pool_fit as fitting
from emoscope_models.training._face_network_data import Faces

CARD = read_card(WEIGHTS / "face_blendshape_v1.toml")
Array = NDArray[np.float64]


def softmax(logits: Array) -> Array:
    return np.asarray(np.exp(log_softmax(logits)))


def some(n: int = 4, seed: int = 1) -> tuple[Array, Array, Array]:
    rng = np.random.default_rng(seed)
    moves = softmax(rng.normal(size=(n, 7)))
    return rng.normal(0, 2, (n, 8)), rng.normal(0, 2, (n, 7)), moves


def test_one_opinion_of_weight_w_is_that_opinion_at_temperature_1_over_w() -> None:
    votes, labels, moves = some()
    p = Pool(votes=0.5).seven(votes, labels, moves)
    assert np.allclose(p, softmax(votes[:, :7] / 2))


def test_opinions_of_the_same_mind_are_as_sure_as_their_weights_say() -> None:
    votes = np.array([[2.0, 0, 0, 0, 0, 0, 0, 0]])
    alone = Pool(votes=1.0).seven(votes, votes[:, :7])
    both = Pool(votes=0.5, labels=0.5).seven(votes, votes[:, :7])
    assert np.allclose(alone, both)


def test_contempt_has_its_share_and_the_others_keep_their_ratios() -> None:
    votes, labels, moves = some()
    pool = Pool(votes=1.0, labels=0.4, blendshapes=0.7, contempt=2.0)
    eight = pool.eight(votes, labels, moves)
    assert np.allclose(eight.sum(axis=1), 1)
    assert np.allclose(eight[:, 7], softmax(votes / 2)[:, 7])
    assert np.allclose(eight[:, :7] / (1 - eight[:, 7:]), pool.seven(votes, labels, moves))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.floats(-1e4, 1e4), min_size=22, max_size=22),
    st.floats(0, 5),
    st.floats(0, 5),
)
def test_any_finite_opinions_give_a_distribution(
    numbers: list[float], labels: float, moves: float
) -> None:
    z = np.array(numbers)
    p = Pool(1.0, labels, moves).eight(z[:8], z[8:15], softmax(z[15:]))
    assert np.isfinite(p).all()
    assert p.sum() == pytest.approx(1)


@pytest.mark.parametrize(
    "words",
    [
        {"votes": 0.0},
        {"votes": -1.0},
        {"votes": float("nan")},
        {"votes": 1.0, "labels": -0.1},
        {"votes": 1.0, "contempt": 0.0},
        {"votes": 1.0, "bias": (0.0,) * 6},
        {"votes": 1.0, "bias": (float("inf"),) * 7},
        {"votes": 1.0, "contempt": float("nan")},
    ],
)
def test_weights_that_make_no_distribution_are_refused(words: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"weights|temperature|bias"):
        Pool(**words)


def test_a_pool_that_counts_on_blendshapes_asks_for_them() -> None:
    votes, labels, _ = some()
    with pytest.raises(ValueError, match="counts on blendshapes"):
        Pool(1.0, blendshapes=1.0).seven(votes, labels)


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"pool": {}},
        {"pool": {"live": {"votes": "much"}}},
        {"pool": {"live": {"votes": 1.0, "nose": 1.0}}},
        {"pool": {"live": {"votes": 0.0}}},
        {"pool": {"live": 3}},
        {"pool": {"live": {"votes": 1.0, "bias": [0.0]}}},
        {"pool": {"live": {"votes": 1.0, "bias": 3}}},
    ],
)
def test_a_card_without_a_usable_pool_is_refused(extra: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match="how its opinions are pooled"):
        read_pool(replace(CARD, extra=extra), "live")


def test_a_card_gives_back_the_pool_that_was_written() -> None:
    pool = Pool(1.25, 0.5, 0.25, 0.75, (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6))
    card = replace(CARD, extra={"pool": {"live": asdict(pool)}})
    assert read_pool(card, "live") == pool


def test_a_bias_changes_the_odds_of_classes_alike_for_every_face() -> None:
    votes, labels, _ = some()
    plain, biased = Pool(1.0), Pool(1.0, bias=(0.0, 0.0, 0.0, 0.0, 0.7, 0.0, 0.0))
    p, q = plain.seven(votes, labels), biased.seven(votes, labels)
    assert np.allclose((q[:, 4] / q[:, 0]) / (p[:, 4] / p[:, 0]), np.exp(0.7))
    assert np.allclose(q[:, 1] / q[:, 0], p[:, 1] / p[:, 0])


# --- fitting ---


def asked(n: int = 1500, help_of_moves: float = 1.0, rare: float = 0.0) -> fitting.Told:
    """Return faces on which votes are twice too sure, labels know nothing, blendshapes may help.

    ``rare`` of the prior is taken out of what the votes should have said.
    """
    rng = np.random.default_rng(7)
    first, second = rng.normal(0, 1.5, (n, 7)), rng.normal(0, 1.5, (n, 7))
    shares = np.log([0.5, 0.3, 0.1, 0.04, 0.03, 0.02, 0.01])
    p = softmax(first + help_of_moves * second + shares * (rare > 0))
    truth = np.array([rng.choice(7, p=row) for row in p])
    votes = np.hstack([2 * (first + (1 + rare) * shares * (rare > 0)), np.full((n, 1), -9.0)])
    moves = softmax(second)
    moves[:20] = np.nan
    opinions = fitting.Opinions(votes, rng.normal(size=(n, 7)), moves)
    return fitting.Told(opinions, truth, np.ones(n))


def test_the_weights_that_made_the_faces_are_found() -> None:
    told = asked()
    found = fitting.fit(told.part(told.opinions.found), ["votes", "labels", "blendshapes"])
    assert found.votes == pytest.approx(0.5, abs=0.06)
    assert found.labels == pytest.approx(0, abs=0.08)
    assert found.blendshapes == pytest.approx(1, abs=0.12)
    assert found.bias == (0,) * 7


def test_a_face_that_counts_twice_is_two_faces() -> None:
    told = asked(400)
    twice = np.arange(400) < 100
    heavy = fitting.Told(told.opinions, told.truth, 1.0 + twice)
    double = told.part(np.concatenate([np.arange(400), np.arange(100)]))
    one, other = fitting.fit(heavy, ["votes"]), fitting.fit(double, ["votes"])
    assert one.votes == pytest.approx(other.votes, abs=2e-3)


@pytest.mark.parametrize(("helps", "kept"), [(1.0, True), (0.0, False)])
def test_only_opinions_that_help_held_out_faces_are_kept(helps: float, kept: bool) -> None:
    told = asked(help_of_moves=helps)
    choice = fitting.choose(told, told.opinions)
    assert choice.alone == ("votes",)
    assert ("blendshapes" in choice.live) == kept
    assert "labels" not in choice.live
    report = choice.report
    gain = report["loss_with_landmarks_votes"] - report["loss_with_landmarks_votes_and_blendshapes"]
    assert (gain > fitting.MIN_GAIN) == kept
    assert report["loss_mirrored_too_votes"] == report["loss_all_votes"]


def test_a_prior_that_counts_too_much_is_partly_taken_out() -> None:
    told = asked(help_of_moves=0.0, rare=0.6)
    choice = fitting.choose(told, told.opinions)
    assert choice.alone == ("votes", "prior")
    pool = fitting.fit(told, choice.alone)
    assert pool.votes == pytest.approx(0.5, abs=0.08)
    assert pool.bias[6] - pool.bias[0] > 1


def test_the_cards_pools_answer_with_and_without_landmarks() -> None:
    told = asked()
    n = len(told.truth)
    every = np.ones(n, dtype=bool)
    votes = np.eye(8, dtype=np.float32)[told.truth]
    images = np.zeros((n, 48, 48), np.uint8)
    faces = Faces(images, votes, told.truth, every, every, np.arange(n))
    choice = fitting.Choice(("votes", "blendshapes"), ("votes",), {})
    made = fitting.pools(told.opinions, faces, choice)
    assert set(made) == {"live", "alone", "fer2013"}
    assert made["live"].blendshapes > 0.5
    assert made["alone"].blendshapes == 0
    reference = fitting.usual_neutral(made["live"], told.opinions, faces)
    assert len(reference) == 7
    assert np.isfinite(reference).all()
