"""The seam between hardware and everything else."""

import threading
from collections.abc import Generator
from typing import Protocol

from emoscope_devices._block import Annotation, Block, StreamSpec
from emoscope_devices._clock import Clock


class Source(Protocol):
    """One stream of one device or file. Owns no thread; Capture lends it one.

    Failures are raised as DeviceError. Opening may be tried again after any end: each call of
    ``blocks`` starts afresh, with sample index 0.
    """

    @property
    def spec(self) -> StreamSpec:
        """Return what was asked for; from the first Block on, what was got."""

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Open the device, yield samples as they come, close in ``finally``.

        Yield ``None`` at least every 0.25 s while there is nothing, so that the capture can see
        a stall and can stop. Returning means the end (a file is over). ``stop`` ends it early.
        Block times are corrected sample times; ``arrival`` is raw.
        """
