"""Stale pictures and exact silence are told from real ones, at the right time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices import NS, Block, Sentence, StreamKind
from emoscope_devices._content import ContentWatch

RNG = np.random.default_rng(3)


class Feed:
    """Feeds a watch with blocks of the given length at the given rate."""

    def __init__(self, kind: StreamKind, rate: float) -> None:
        self.watch = ContentWatch(kind)
        self.rate = rate
        self.index = 0

    def __call__(self, data: NDArray[np.generic]) -> Sentence | None:
        times = np.round((self.index + np.arange(len(data))) * NS / self.rate).astype(np.int64)
        self.index += len(data)
        block = Block(self.index - len(data), times, int(times[-1]) if len(times) else 0, data)
        return self.watch.complaint(block, "Gadget")


def picture(seed: int) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 255, (1, 48, 64, 3), dtype=np.uint8)


def test_same_picture_is_a_complaint_after_a_second() -> None:
    feed = Feed("video", 30.0)
    said = [feed(picture(0)) for _ in range(60)]
    first = next(i for i, sentence in enumerate(said) if sentence)
    assert 0.95 < (first - 1) / 30.0 < 1.05
    assert all(said[first:])
    assert str(said[first]).startswith("Gadget repeats the same picture.")
    assert feed.watch.seconds == pytest.approx(58 / 30.0, abs=0.04)


def test_new_picture_ends_the_complaint() -> None:
    feed = Feed("video", 30.0)
    for _ in range(60):
        feed(picture(0))
    assert feed(picture(1)) is None
    assert feed.watch.seconds == 0.0
    assert feed(picture(1)) is None


def test_pictures_that_change_in_one_compared_pixel_are_alive() -> None:
    feed = Feed("video", 30.0)
    still = picture(0)
    for index in range(60):
        still[0, 8, 16, 1] = index
        assert feed(still.copy()) is None


@pytest.mark.parametrize("count", [1, 160, 320, 16000])
def test_exact_silence_is_a_complaint_after_a_second(count: int) -> None:
    feed = Feed("audio", 16000.0)
    feed(RNG.standard_normal(320).astype(np.float32))
    zeros = np.zeros(count, np.float32)
    samples = 0
    while not (sentence := feed(zeros)):
        samples += count
        assert samples <= 16000
    assert samples + count > 0.95 * 16000
    assert "exact silence" in str(sentence)


def test_softest_sound_is_no_silence() -> None:
    feed = Feed("audio", 16000.0)
    data = np.zeros(320, np.float32)
    data[100] = 1 / 32768
    assert not any(feed(data) for _ in range(200))


def test_flat_blocks_of_different_height_are_alive() -> None:
    feed = Feed("eeg", 250.0)
    assert not any(feed(np.full((12, 4), float(i))) for i in range(100))


def test_same_values_in_every_channel_are_a_complaint() -> None:
    feed = Feed("eeg", 250.0)
    said = [feed(np.tile([187500.0, -187500.0], (25, 1))) for _ in range(20)]
    assert said[5] is None and said[-1]
    assert "same values in every channel" in str(said[-1])


def test_one_living_channel_is_enough() -> None:
    feed = Feed("eeg", 250.0)
    for _ in range(60):
        data = np.zeros((25, 4))
        data[:, 2] = RNG.standard_normal(25)
        assert feed(data) is None


def test_values_that_are_no_numbers_are_not_called_still() -> None:
    # They are the next room's complaint: here they would say "flat", which is wrong.
    feed = Feed("eeg", 250.0)
    assert not any(feed(np.full((25, 2), np.nan)) for _ in range(60))


@pytest.mark.parametrize("kind", ["video", "audio", "eeg"])
def test_empty_block_is_nothing(kind: StreamKind) -> None:
    shape = {"video": (0, 4, 4, 3), "audio": (0,), "eeg": (0, 2)}[kind]
    assert Feed(kind, 10.0)(np.zeros(shape)) is None


@given(lengths=st.lists(st.integers(1, 900), min_size=1, max_size=60))
def test_cut_into_blocks_does_not_matter_for_silence(lengths: list[int]) -> None:
    feed = Feed("audio", 1000.0)
    for length in lengths:
        complaint = feed(np.zeros(length, np.float32))
        assert bool(complaint) is ((feed.index - 1) / 1000.0 > 0.95)
