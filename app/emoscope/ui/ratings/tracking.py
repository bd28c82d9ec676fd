"""A rating that runs along with a stimulus: sampled on the session clock, handed over in batches.

A sample is never made up: when the Qt thread was held up, the times show a gap.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from emoscope.protocol.values import Track
from emoscope.ui.ratings.track_view import TrackView
from emoscope_devices import to_seconds

SAMPLE_MS = 25
"""40 Hz: with a tick that comes late now and then it is still more than 20."""
BATCH_NS = 250_000_000
LONGEST_STEP = 0.1
"""Seconds: a key that was held through a longer stop moves the rating no further than this."""
Rate = Callable[[Sequence[int], Sequence[tuple[float, float]]], object]


class Stick(Protocol):
    """What a gamepad's stick is asked for; ``emoscope_devices.gamepad.Gamepad`` is one."""

    @property
    def stick(self) -> tuple[float, float] | None:
        """Return where it is, right and up positive, in [-1, 1]; None without a gamepad."""


class Tracker(QObject):
    """Samples a ``TrackView`` while a stimulus is shown. Qt thread.

    ``clock`` tells session ns; ``rate`` is called about four times a second with the times and
    (valence, arousal) of what came since, NaN where an axis is not (yet) rated: ``Sitting.rate``.
    """

    tracking_changed = Signal(bool)
    """It begins to want the keyboard (True), or needs it no more."""

    def __init__(
        self,
        view: TrackView,
        clock: Callable[[], int],
        rate: Rate,
        *,
        stick: Stick | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Sample ``view``, which a gamepad's ``stick`` moves as well; ``begin`` begins."""
        super().__init__(parent)
        self.view = view
        self._clock, self._rate, self._stick = clock, rate, stick
        self._times: list[int] = []
        self._values: list[tuple[float, float]] = []
        self._last: int | None = None
        self._stick_at: tuple[float, float] | None = None
        self._track: Track = ""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(SAMPLE_MS)
        self._timer.timeout.connect(self.sample)

    @property
    def tracking(self) -> bool:
        """Return whether it samples."""
        return bool(self._track)

    def begin(self, track: Track) -> None:
        """Begin, not yet rated; the first sample is taken now.

        Raises ValueError for no axis.
        """
        if not track:
            raise ValueError("there is no axis to rate")
        self.end()
        self._track = track
        if self._last is not None and self._clock() < self._last:
            self._last = None  # another session's clock, which began anew
        self.view.begin(track)
        # A stick that is held already says nothing; the first move does.
        self._stick_at = self._stick.stick if self._stick is not None else None
        self._timer.start()
        self.view.setFocus()
        self.tracking_changed.emit(True)
        self.sample()

    def end(self) -> None:
        """End with a last sample, and hand over what is left. Does nothing twice."""
        if not self._track:
            return
        self.sample()
        self._timer.stop()
        self._track = ""
        self.view.begin("")
        self.tracking_changed.emit(False)
        self._hand_over()

    def sample(self) -> None:
        """Take one sample now: what the timer does."""
        now = self._clock()
        if not self._track or (self._last is not None and now <= self._last):
            return
        if self._last is not None:
            self.view.advance(min(LONGEST_STEP, to_seconds(now - self._last)))
        self._follow_stick()
        self._last = now
        self._times.append(now)
        self._values.append(self.view.values)
        if now - self._times[0] >= BATCH_NS:
            self._hand_over()

    # -- parts -------------------------------------------------------------------------------

    def _follow_stick(self) -> None:
        """Take the stick's place where it moved: at rest it leaves keys and mouse their word."""
        at = self._stick.stick if self._stick is not None else None
        if at is not None and self._stick_at is not None and at != self._stick_at:
            self.view.put(*at)
        self._stick_at = at

    def _hand_over(self) -> None:
        times, values = self._times, self._values
        self._times, self._values = [], []
        if times:
            self._rate(times, values)
