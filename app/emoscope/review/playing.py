"""Where playing stands: pure arithmetic on instants that are handed in."""

from dataclasses import dataclass

from emoscope_devices import to_ns

SPEEDS = (0.5, 1.0, 2.0)
PATIENCE = to_ns(1.0)
"""How long the picture waits for sound that does not come; then it goes on without (ns)."""


@dataclass(slots=True)
class Playhead:
    """The place in a recording, at rest or moving. All times in ns.

    ``now`` is a monotonic clock. With sound its clock is the master: hand what is heard to
    ``follow``, and the place is that; the monotonic clock only carries it on in between.
    """

    start: int
    stop: int
    place: int = 0
    speed: float = 1.0
    playing: bool = False
    _since: int = 0
    _waits: bool = False
    """Whether sound has been asked for and is not heard yet."""

    def __post_init__(self) -> None:
        """Begin inside the recording."""
        self.place = self._inside(self.place)

    def play(self, now: int, *, sound: bool = False) -> None:
        """Move on from here, from the beginning when at the end; with ``sound``, once it comes."""
        if self.place >= self.stop:
            self.place = self.start
        self.playing, self._since, self._waits = True, now, sound

    def pause(self, now: int) -> None:
        """Stay here."""
        self.place = self.at(now)
        self.playing = False

    def seek(self, now: int, place: int, *, sound: bool = False) -> None:
        """Go to another place; playing goes on from there."""
        self.place, self._since, self._waits = self._inside(place), now, sound

    def change_speed(self, now: int, speed: float, *, sound: bool = False) -> None:
        """Go on at another speed."""
        self.place = self.at(now)
        self.speed, self._since, self._waits = speed, now, sound

    def at(self, now: int) -> int:
        """Return the place now."""
        if not self.playing:
            return self.place
        passed = now - self._since
        if self._waits:
            if passed < PATIENCE:
                return self.place
            passed -= PATIENCE
        return self._inside(self.place + round(passed * self.speed))

    def follow(self, now: int, heard: int | None) -> None:
        """Take what is heard now for the place; None when nothing is (yet)."""
        if self.playing and heard is not None:
            self.place, self._since, self._waits = self._inside(heard), now, False

    def over(self, now: int) -> bool:
        """Return whether playing has come to the end."""
        return self.playing and self.at(now) >= self.stop

    def _inside(self, place: int) -> int:
        return max(self.start, min(place, self.stop))


def slower(speed: float) -> float:
    """Return the next lower speed, the lowest at the end."""
    return next((s for s in reversed(SPEEDS) if s < speed), SPEEDS[0])


def faster(speed: float) -> float:
    """Return the next higher speed, the highest at the end."""
    return next((s for s in SPEEDS if s > speed), SPEEDS[-1])
