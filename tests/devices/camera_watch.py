"""For the tests of cameras: a capture with all that it went through, and short ways to draw."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from emoscope_devices import (
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    DeviceError,
    LiveClock,
    StreamSpec,
)
from emoscope_devices.camera import CameraSource

POLICY = CapturePolicy(stall=0.3, lost=1.2, connect=6.0, backoff=(0.05,))


class Watched:
    """A running capture, with everything that it went through."""

    def __init__(self, source: CameraSource, policy: CapturePolicy = POLICY) -> None:
        self.clock = LiveClock()
        self.states: list[tuple[CaptureState, str]] = []
        self.blocks: list[Block] = []
        self.capture = Capture(
            source, self.clock, sinks=(self._keep,), policy=policy, on_state=self._note
        )

    def _keep(self, spec: StreamSpec, block: Block) -> None:
        self.blocks.append(block)

    def _note(self, capture: Capture, status: Any) -> None:
        self.states.append((status.state, " ".join(map(str, status.reasons))))

    def __enter__(self) -> "Watched":
        self.capture.start()
        return self

    def __exit__(self, *exc: object) -> None:
        assert self.capture.stop(8.0)

    def wait(self, done: Callable[[], bool], limit: float = 15.0) -> None:
        """Wait for something that happens on the capture thread."""
        for _ in range(round(limit / 0.02)):
            if done():
                return
            time.sleep(0.02)
        pytest.fail(f"nothing of the kind in {limit} s: {self.states}")

    def reached(self, state: CaptureState, after: int = 0) -> Callable[[], bool]:
        return lambda: state in [s for s, _ in self.states[after:]]


def drawn(source: CameraSource, count: int, clock: LiveClock | None = None) -> list[Block]:
    """Return the first blocks of a source."""
    blocks: list[Block] = []
    items = source.blocks(clock or LiveClock(), threading.Event())
    try:
        for item in items:
            if isinstance(item, Block):
                blocks.append(item)
            if len(blocks) == count:
                break
    finally:
        items.close()
    return blocks


def failure(source: CameraSource) -> DeviceError:
    with pytest.raises(DeviceError) as caught:
        drawn(source, 1)
    return caught.value
