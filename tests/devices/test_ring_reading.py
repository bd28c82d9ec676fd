"""Reading a ring while its writer goes on: a write may come between any two steps of a reader."""

from typing import Any

import numpy as np
import pytest

from emoscope_devices import Block, Ring, Samples, StreamSpec

SPEC = StreamSpec("audio", "test", 10.0, (), "float32", "full scale")


def block(index: int) -> Block:
    return Block(index, np.array([index * 100], np.int64), index, np.array([index], np.float32))


class Disturbed(Ring):
    """A ring into which someone writes at the very moment that a reader looks at it."""

    writes_due = 0

    @property
    def rows(self) -> int:
        if self.writes_due:
            self.writes_due -= 1
            due, self.writes_due = self.writes_due, 0
            self.write(block(super().rows))
            self.writes_due = due
        return super().rows

    @rows.setter
    def rows(self, value: int) -> None:
        self._head[1] = value


def ring_of(count: int) -> Disturbed:
    ring = Disturbed(SPEC, seconds=2.0)
    for index in range(count):
        ring.write(block(index))
    return ring


@pytest.mark.parametrize("disturbances", [0, 1, 2, 3])
@pytest.mark.parametrize("count", [5, 20, 33])
def test_reader_gets_what_is_held_however_the_writer_disturbs(
    count: int, disturbances: int
) -> None:
    reads: list[Any] = [
        lambda ring: ring.between(0, 10**6),
        lambda ring: ring.since(0),
        lambda ring: ring.latest(1000),
    ]
    for read in reads:
        ring = ring_of(count)
        ring.writes_due = disturbances
        seen: Samples = read(ring)
        ring.writes_due = 0
        newest = int(seen.index[-1])
        assert newest >= count - 1
        assert seen.index.tolist() == list(range(newest - len(seen) + 1, newest + 1))
        assert seen.times.tolist() == [100 * index for index in seen.index]
        assert len(seen) >= min(count, ring.capacity) - disturbances


@pytest.mark.parametrize("disturbances", [0, 1, 2, 3])
def test_times_and_first_are_found_however_the_writer_disturbs(disturbances: int) -> None:
    ring = ring_of(33)
    ring.writes_due = disturbances
    assert ring.times_between(2500, 3000).tolist() == [2500, 2600, 2700, 2800, 2900]
    ring.writes_due = disturbances
    assert ring.first_from(2950).times.tolist() == [3000]
