"""Going from place to place in the recording that is open: by picture, second, page, marker."""

from emoscope.review.take import Take
from emoscope.ui.review.seek import Seek


class Moves:
    """What keys and buttons do with the place in time. Nothing moves while nothing is open."""

    def __init__(self, seek: Seek) -> None:
        """Move ``seek``."""
        self._seek = seek
        self.take: Take | None = None

    def frame_back(self) -> None:
        """Go to the picture before; without pictures a 30th of a second back."""
        self._step(-1)

    def frame_on(self) -> None:
        """Go to the next picture; without pictures a 30th of a second on."""
        self._step(1)

    def second_back(self) -> None:
        """Go back by a second."""
        self._by(-1.0)

    def second_on(self) -> None:
        """Go on by a second."""
        self._by(1.0)

    def page_back(self) -> None:
        """Go back by a page."""
        self._by(-self._seek.seconds)

    def page_on(self) -> None:
        """Go on by a page."""
        self._by(self._seek.seconds)

    def to_start(self) -> None:
        """Go to the beginning."""
        self._seek.to(self._seek.start)

    def to_end(self) -> None:
        """Go to the end."""
        self._seek.to(self._seek.stop)

    def marker_back(self) -> None:
        """Go to the marker before, if there is one."""
        markers = self.take.markers if self.take is not None else ()
        times = [m.time for m in markers if self._seek.start <= m.time < self._seek.time]
        if times:
            self._seek.to(max(times))

    def marker_on(self) -> None:
        """Go to the next marker, if there is one."""
        markers = self.take.markers if self.take is not None else ()
        times = [m.time for m in markers if self._seek.time < m.time <= self._seek.stop]
        if times:
            self._seek.to(min(times))

    def _by(self, seconds: float) -> None:
        if self.take is not None:
            self._seek.by(seconds)

    def _step(self, pictures: int) -> None:
        if self.take is None:
            return
        if not len(self.take.frames):
            self._seek.by(pictures / 30)
            return
        number = self.take.frame_at(self._seek.time) + pictures
        number = max(0, min(number, len(self.take.frames) - 1))
        self._seek.to(int(self.take.frames[number]))
