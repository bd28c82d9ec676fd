"""A ring never repeats, loses or changes a sample that it says it holds."""

import gc
import os
import sys
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope_devices import Block, Ring, RingOverrun, StreamSpec

STEP = 100
"""Nanoseconds between the samples of these tests."""
AUDIO = StreamSpec("audio", "counting microphone", 10.0, (), "int64", "full scale")
EEG = StreamSpec("eeg", "counting board", 10.0, (3,), "float64", "µV")
VIDEO = StreamSpec("video", "counting camera", 10.0, (2, 2, 3), "int64", "BGR")

blocks_of_counts = st.lists(st.tuples(st.integers(1, 33), st.integers(0, 4)), max_size=25)
"""Sizes of blocks, and how many samples are lost before each."""


def block(first: int, count: int, spec: StreamSpec = AUDIO) -> Block:
    """Return samples whose every value is their index, and whose times follow from it."""
    index = np.arange(first, first + count, dtype=np.int64)
    data = np.empty((count, *spec.shape), dtype=spec.dtype)
    data[:] = index.reshape(-1, *[1] * len(spec.shape))
    return Block(first, index * STEP, first * STEP, data)


@dataclass
class Written:
    """A ring and the index of every sample written to it, in order."""

    ring: Ring
    index: list[int]

    @property
    def held(self) -> list[int]:
        return self.index[max(0, len(self.index) - self.ring.capacity) :]


def written(
    sizes: list[tuple[int, int]], spec: StreamSpec = AUDIO, seconds: float = 1.0
) -> Written:
    made = Written(Ring(spec, seconds), [])
    first = 0
    for count, lost in sizes:
        first += lost
        made.ring.write(block(first, count, spec))
        made.index += range(first, first + count)
        first += count
    return made


def values(data: np.ndarray) -> list[int]:  # type: ignore[type-arg]
    return [int(v) for v in data.reshape(len(data), -1)[:, 0]] if len(data) else []


@pytest.mark.parametrize("spec", [AUDIO, EEG, VIDEO], ids=lambda s: s.kind)
@given(sizes=blocks_of_counts, count=st.integers(0, 40))
def test_latest_gives_the_newest(
    spec: StreamSpec, sizes: list[tuple[int, int]], count: int
) -> None:
    made = written(sizes, spec)
    seen = made.ring.latest(count)
    expected = made.held[max(0, len(made.held) - count) :]
    assert seen.index.tolist() == expected
    assert values(seen.data) == expected
    assert seen.times.tolist() == [i * STEP for i in expected]
    assert seen.intact()


@pytest.mark.parametrize("spec", [AUDIO, EEG, VIDEO], ids=lambda s: s.kind)
@given(sizes=blocks_of_counts, start=st.integers(-300, 90_000), span=st.integers(-200, 9000))
def test_between_is_half_open_in_sample_time(
    spec: StreamSpec, sizes: list[tuple[int, int]], start: int, span: int
) -> None:
    made = written(sizes, spec)
    seen = made.ring.between(start, start + span)
    expected = [i for i in made.held if start <= i * STEP < start + span]
    assert seen.index.tolist() == expected
    assert values(seen.data) == expected
    assert made.ring.times_between(start, start + span).tolist() == [i * STEP for i in expected]


@given(sizes=blocks_of_counts)
def test_between_at_the_very_times_of_samples(sizes: list[tuple[int, int]]) -> None:
    made = written(sizes)
    for a, b in zip(made.held, made.held[2:], strict=False):
        seen = made.ring.between(a * STEP, b * STEP)
        assert seen.index.tolist() == [i for i in made.held if a <= i < b]


@given(sizes=blocks_of_counts, start=st.integers(-300, 90_000))
def test_first_from_gives_one_or_none(sizes: list[tuple[int, int]], start: int) -> None:
    made = written(sizes)
    expected = [i for i in made.held if i * STEP >= start][:1]
    assert made.ring.first_from(start).index.tolist() == expected


@given(sizes=blocks_of_counts, reads=st.lists(st.booleans(), min_size=25, max_size=25))
def test_cursor_never_sees_a_sample_twice_and_knows_what_it_missed(
    sizes: list[tuple[int, int]], reads: list[bool]
) -> None:
    ring = Ring(AUDIO, 1.0)
    first = cursor = missed = 0
    seen: list[int] = []
    everything: list[int] = []
    for (count, lost), read in zip(sizes, reads, strict=False):
        first += lost
        ring.write(block(first, count))
        everything += range(first, first + count)
        first += count
        if read:
            news = ring.since(cursor)
            missed += ring.rows - cursor - len(news)
            seen += news.index.tolist()
            cursor = ring.rows
    assert seen == sorted(set(seen))
    assert len(seen) + missed == cursor
    assert missed or seen == everything[:cursor]
    assert set(seen) <= set(everything)


@given(sizes=blocks_of_counts, start=st.integers(-5, 900), count=st.integers(-3, 15))
def test_rows_are_given_or_refused(sizes: list[tuple[int, int]], start: int, count: int) -> None:
    made = written(sizes)
    oldest = len(made.index) - len(made.held)
    if oldest <= start <= start + count <= len(made.index):
        seen = made.ring.rows_between(start, start + count)
        assert seen.index.tolist() == made.index[start : start + count]
    else:
        with pytest.raises(RingOverrun, match="counting microphone"):
            made.ring.rows_between(start, start + count)


@given(sizes=blocks_of_counts, more=st.integers(1, 40), count=st.integers(1, 10))
def test_view_says_when_it_was_overwritten(
    sizes: list[tuple[int, int]], more: int, count: int
) -> None:
    made = written([(5, 0), *sizes])
    seen = made.ring.latest(count)
    before = seen.index.copy()
    made.ring.write(block(made.index[-1] + 1, more))
    expected = len(before) + more <= made.ring.capacity
    assert seen.intact() is expected
    if expected:
        assert seen.index.tolist() == before.tolist()
        assert values(seen.data) == before.tolist()


def test_view_counts_as_overwritten_from_the_first_stroke_on() -> None:
    ring = Ring(AUDIO, 1.0)
    ring.write(block(0, 10))
    oldest = ring.latest(10)
    ring.rows_begun += 1  # as while ``write`` is at it
    assert not oldest.intact()
    assert ring.oldest_row == 1


@pytest.mark.parametrize("spec", [AUDIO, VIDEO], ids=lambda s: s.kind)
def test_views_are_read_only(spec: StreamSpec) -> None:
    ring = written([(25, 0)], spec).ring
    for seen in (ring.latest(7), ring.between(0, 10**6), ring.since(0), ring.first_from(0)):
        for array in (seen.times, seen.index, seen.data):
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 0


def test_recent_stretch_is_a_view_without_a_copy() -> None:
    ring = written([(13, 0)], EEG).ring
    assert np.shares_memory(ring.latest(10).data, ring._data)


def test_video_is_kept_once_and_the_rest_twice() -> None:
    assert len(Ring(VIDEO, 1.0)._data) == 10
    assert len(Ring(AUDIO, 1.0)._data) == 20
    assert len(Ring(VIDEO, 1.0, mirror=True)._data) == 20


@pytest.mark.parametrize("count", [10, 11, 20, 33])
def test_block_longer_than_the_ring_leaves_its_newest_part(count: int) -> None:
    made = written([(3, 0), (count, 2)])
    assert made.ring.since(0).index.tolist() == made.index[-10:]
    assert made.ring.rows == 3 + count


def test_empty_ring_gives_nothing() -> None:
    ring = Ring(AUDIO, 1.0)
    assert ring.watermark < -(10**18)
    for seen in (ring.latest(), ring.between(0, 9), ring.since(0), ring.since(7)):
        assert len(seen) == 0 and seen.intact()
    assert len(ring.first_from(0)) == 0
    ring.write(block(0, 0))
    assert ring.rows == 0


def test_empty_view_is_always_intact() -> None:
    made = written([(5, 0)])
    nothing = made.ring.between(10**9, 10**10)
    made.ring.write(block(5, 100))
    assert nothing.intact()


def test_watermark_is_the_newest_time() -> None:
    assert written([(5, 0), (2, 3)]).ring.watermark == 9 * STEP


def test_time_that_does_not_advance_is_refused() -> None:
    ring = written([(5, 0)]).ring
    with pytest.raises(ValueError, match="not after"):
        ring.write(block(4, 2))
    assert ring.since(0).index.tolist() == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("shape", [(3,), (3, 1), (3, 2), (3, 3, 1)])
def test_sample_of_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    # numpy would spread (3,) over three channels without a word.
    ring = Ring(EEG, 1.0)
    with pytest.raises(ValueError, match="samples of shape"):
        ring.write(Block(0, np.arange(3), 0, np.zeros(shape)))
    assert ring.rows == 0


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan")])
def test_ring_of_no_length_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="more than 0 s"):
        Ring(AUDIO, seconds)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is shared on Linux only")
def test_a_shared_ring_is_read_elsewhere_as_it_is_written() -> None:
    spec = StreamSpec("eeg", "board", 100.0, (2,), "float32", "µV", ("A", "B"))
    ring = Ring(spec, 1.0, shared=True)
    assert ring.fd is not None
    seen = Ring.seen(spec, ring.capacity, ring.mirror, ring.fd)
    assert seen.rows == 0 and seen.watermark < 0 and not len(seen.latest(1))
    for first in range(0, 250, 10):
        times = np.arange(first + 1, first + 11, dtype=np.int64) * 10_000_000
        data = np.arange(first, first + 10, dtype=np.float32)[:, None] * np.ones(2, np.float32)
        ring.write(Block(first, times, 0, data))
        assert seen.rows == ring.rows and seen.watermark == ring.watermark
        mine, other = ring.latest(100), seen.latest(100)
        assert np.array_equal(mine.data, other.data) and np.array_equal(mine.index, other.index)
    old = seen.rows_between(seen.oldest_row, seen.oldest_row + 1)
    assert old.intact()
    ring.rows_begun += 1  # as while ``write`` is at it
    assert not old.intact()
    with pytest.raises(ValueError, match="read-only"):
        seen._data[0] = 1


@pytest.mark.skipif(sys.platform != "linux", reason="memory is shared on Linux only")
def test_memory_that_is_not_the_rings_is_refused() -> None:
    spec = StreamSpec("audio", "microphone", 100.0, (), "float32", "full scale")
    ring = Ring(spec, 1.0, shared=True)
    assert ring.fd is not None
    with pytest.raises(ValueError, match="bytes of memory"):
        Ring.seen(spec, ring.capacity + 1, ring.mirror, ring.fd)
    with pytest.raises(OSError):
        os.ftruncate(ring.fd, 10)  # sealed: a reader never reads past an end


@pytest.mark.skipif(sys.platform != "linux", reason="memory is shared on Linux only")
def test_the_memory_of_a_shared_ring_is_given_back() -> None:
    spec = StreamSpec("audio", "microphone", 100.0, (), "float32", "full scale")
    ring = Ring(spec, 1.0, shared=True)
    fd = ring.fd
    assert fd is not None
    seen = Ring.seen(spec, ring.capacity, ring.mirror, fd)
    del ring
    gc.collect()
    with pytest.raises(OSError):
        os.fstat(fd)
    assert seen.rows == 0, "a reader keeps what it maps"
