"""Times of pictures from when they were read: late ones, bursts, pauses, losses, other rates."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_devices._clock import NS
from emoscope_devices._frame_line import FEWEST, FrameLine

PERIOD = NS / 30
MS = 1_000_000


def run(reads: list[tuple[int, int]]) -> dict[int, int]:
    """Return the time of each (number, arrival), all given, in order and none twice."""
    line = FrameLine[int]()
    done = [s for number, arrival in reads for s in line.take(number, number, arrival)]
    done += line.settle()
    assert [s.item for s in done] == [number for number, _ in reads]
    times = [s.time for s in done]
    assert (np.diff(times) > 0).all()
    arrivals = dict(reads)
    assert all(s.time <= arrivals[s.item] + len(reads) for s in done)
    return {s.item: s.time for s in done}


def even(count: int, jitter: float = 0.0, period: float = PERIOD) -> list[int]:
    """Return when pictures are ready, each a little late, ns."""
    rng = np.random.default_rng(7)
    return [round(n * period + abs(rng.normal(0, jitter)) * NS) for n in range(count)]


def held_up(ready: list[int], place: int, seconds: float) -> list[int]:
    """Return when a reader that stands still from ``place`` on for a while reads them."""
    free = ready[place] + round(seconds * NS)
    read: list[int] = []
    for n, at in enumerate(ready):
        earliest = free if n >= place else 0
        read.append(max(at, earliest, read[-1] + MS if read else 0))
    return read


def test_jitter_is_taken_away() -> None:
    ready = even(600, jitter=0.004)
    times = run(list(enumerate(ready)))
    errors = np.array([times[n] - n * PERIOD for n in range(100, 600)]) / MS
    raw = np.array([ready[n] - n * PERIOD for n in range(100, 600)]) / MS
    assert np.abs(errors).max() < 3.0 < raw.max()
    assert errors.std() < raw.std() / 3


@pytest.mark.parametrize("seconds", [0.03, 0.1, 0.49, 1.5])
@pytest.mark.parametrize("place", [FEWEST + 5, 200])
def test_pictures_that_waited_have_the_time_at_which_they_were_taken(
    seconds: float, place: int
) -> None:
    read = held_up(even(300, jitter=0.0005), place, seconds)
    times = run(list(enumerate(read)))
    assert max(abs(times[n] - n * PERIOD) for n in range(300)) < 3 * MS


def test_a_reader_held_up_again_and_again() -> None:
    read = even(900, jitter=0.0005)
    for place in range(60, 860, 40):
        read = held_up(read, place, 0.3)
    times = run(list(enumerate(read)))
    assert max(abs(times[n] - n * PERIOD) for n in range(900)) < 4 * MS


def test_a_camera_that_pauses_is_believed() -> None:
    ready = even(120) + [round(120 * PERIOD + 0.5 * NS + n * PERIOD) for n in range(120)]
    times = run(list(enumerate(ready)))
    assert all(times[n] == ready[n] for n in range(120, 120 + FEWEST))
    assert max(abs(times[n] - ready[n]) for n in range(240)) < MS


def test_pictures_lost_behind_a_reader_held_up() -> None:
    """A driver keeps four while nobody reads; they are the oldest, and then some are missing."""
    ready = even(300)
    kept = [*ready[:104], *ready[115:]]
    truth = [*range(104), *range(115, 300)]
    read = held_up(kept, 100, (ready[115] - ready[100]) / NS - 0.006)
    times = run(list(enumerate(read)))
    errors = [abs(times[n] - truth[n] * PERIOD) / MS for n in range(len(kept))]
    assert max(errors) < 10.0


def test_a_camera_that_was_away_for_long_is_believed_at_once() -> None:
    line = FrameLine[int]()
    for n, at in enumerate(even(60)):
        line.take(n, n, at)
    late = round(63 * PERIOD) + 5 * NS
    assert [(s.item, s.time) for s in line.take(60, 60, late)] == [(60, late)]


@pytest.mark.parametrize("slower", [0.5, 0.8, 0.999, 1.0005, 1.25, 2.0])
def test_a_rate_that_changes_is_followed(slower: float) -> None:
    """A camera exposes longer in the dark, and shorter when the lamp is lit."""
    begin = even(150)
    ready = begin + [round(begin[-1] + n * PERIOD * slower) for n in range(1, 300)]
    times = run(list(enumerate(ready)))
    errors = np.array([ready[n] - times[n] for n in range(449)]) / MS
    assert errors.max() < 17.0
    assert np.abs(errors[300:]).max() < 1.0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 3 * NS), min_size=1, max_size=150))
def test_any_arrivals_give_every_picture_a_time(steps: list[int]) -> None:
    run(list(enumerate(int(at) for at in np.cumsum(steps))))
