"""From rings to panels, 30 times a second: each feed keeps its own cursor and copies nothing."""

import logging
import sys
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope.ui.panels import EEGSweep, SpectrogramView, VideoView, WaveformView
from emoscope.ui.panels._scroller import SECONDS
from emoscope.ui.panels.video import FaceOverlay
from emoscope_devices import Ring, RingOverrun, StreamKind

log = logging.getLogger(__name__)

FILTERS = "emoscope_models.eeg"
"""The module of the filter for the eye; the EEG model's loader or the engine imports it."""


class Feed(Protocol):
    """Brings what is new in one ring to its panels. Qt thread."""

    kind: StreamKind

    def pull(self, ring: Ring | None) -> bool:
        """Show what came since the last call; return whether anything did."""

    def clear(self) -> None:
        """Forget the ring: another session begins."""


class VideoFeed:
    """The newest frame, with the newest face drawn over it."""

    kind: StreamKind = "video"

    def __init__(self, view: VideoView) -> None:
        """Feed one view."""
        self._view = view
        self._row = -1
        self._ring: Ring | None = None
        self.overlay: FaceOverlay | None = None

    def pull(self, ring: Ring | None) -> bool:
        """Show the newest frame, if there is a new one."""
        if ring is None or (ring is self._ring and ring.rows == self._row):
            return False
        self._ring, self._row = ring, ring.rows
        try:
            frame = ring.latest(1)
        except RingOverrun:
            return False  # the writer was faster; the next call gets a newer one
        if not len(frame):
            return False
        self._view.show_frame(frame.data[0], self.overlay)
        return True

    def clear(self) -> None:
        """Forget ring and face."""
        self._ring, self._row, self.overlay = None, -1, None


class _Tail:
    """A cursor that follows a ring and starts anew with a new one."""

    def __init__(self) -> None:
        self.ring: Ring | None = None
        self.row = 0

    def moved(self, ring: Ring) -> bool:
        """Return whether ``ring`` is another one than before; start at its present end."""
        if ring is self.ring:
            return False
        self.ring, self.row = ring, ring.oldest_row
        return True

    def take(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[Any]] | None:
        """Return (times, index, data) of what is new, or None."""
        assert self.ring is not None
        stop = self.ring.rows
        start, self.row = max(self.row, self.ring.oldest_row), stop
        try:
            new = self.ring.rows_between(min(start, stop), stop)
        except RingOverrun:
            return None  # the writer was faster than the eye; the trace shows a gap
        return (new.times, new.index, new.data) if len(new) else None


class AudioFeed:
    """New sound to the waveform, and to the spectrogram if there is one."""

    kind: StreamKind = "audio"

    def __init__(self, wave: WaveformView, spectrogram: SpectrogramView | None = None) -> None:
        """Feed one or two views."""
        self._wave = wave
        self._spectrogram = spectrogram
        self._tail = _Tail()

    def pull(self, ring: Ring | None) -> bool:
        """Append what is new."""
        if ring is None:
            return False
        if self._tail.moved(ring):  # what is older would not be seen
            self._tail.row = max(self._tail.row, ring.rows - round(SECONDS * ring.spec.rate))
        new = self._tail.take()
        if new is None:
            return False
        times, _, data = new
        self._wave.append(times, data)
        if self._spectrogram is not None:
            self._spectrogram.append(times, data, ring.spec.rate)
        return True

    def clear(self) -> None:
        """Start anew with the next ring."""
        self._tail.ring = None


class EEGFeed:
    """New EEG to the sweep, band-passed for the eye only; what is judged is filtered elsewhere."""

    kind: StreamKind = "eeg"

    def __init__(self, sweep: EEGSweep, mains: float = 0.0) -> None:
        """Feed one sweep; ``mains`` 50, 60, or 0 when not known."""
        self._sweep = sweep
        self._mains = mains
        self._tail = _Tail()
        self._filter: Any = None
        self._electrodes = 0

    def pull(self, ring: Ring | None) -> bool:
        """Append what is new."""
        make = _display_filter()
        if ring is None or make is None:
            return False
        if self._tail.moved(ring):
            self._begin(ring, make)
        new = self._tail.take()
        if new is None:
            return False
        times, index, data = new
        shown = np.asarray(data[:, : self._electrodes], dtype=np.float64)
        self._sweep.append(times, self._filter.apply(shown), index)
        return True

    def clear(self) -> None:
        """Start anew with the next ring."""
        self._tail.ring = None

    def _begin(self, ring: Ring, make: Any) -> None:
        spec = ring.spec
        mains = self._mains or spec.mains or 50.0
        self._electrodes = len(spec.electrodes) or spec.shape[0]
        self._filter = make(spec.rate, self._electrodes, mains)
        self._sweep.set_channels(spec.electrodes, spec.rate)


def _display_filter() -> Any:
    """Return the class DisplayFilter, None while the engine's threads still load its module.

    Importing it here would hold the window for a second at the start: scipy.signal is large.
    """
    return getattr(sys.modules.get(FILTERS), "DisplayFilter", None)
