"""Compares what is there with what is expected, once a second: pure, stepped from outside.

        a finding stands for its onset              all well for ``clear``
    well ──────────────────────────► troubled ──────────────────────────► well
                                        │  ▲ the finding again: it is the same trouble
                                        └──┘ (the third time in a minute: it comes and goes, and
                                              all must be well for half a minute)

What is lost is counted in exactly one trouble: the outage of the stream, or else its "loss". A
loss needs no onset: it is told at once.
"""

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from emoscope.study.study import Role
from emoscope.watching.finding import Change, Finding, Key, What
from emoscope.watching.policy import WatchPolicy
from emoscope.watching.seen import Seen
from emoscope.watching.session import RecordingWatch, Skips, WallWatch, of_engine
from emoscope.watching.streams import NAMES, loss, of_streams
from emoscope_devices import CaptureState, StreamKind, say, to_ns

ONSETS = 64
"""More are not counted for "comes and goes"; they are in ``times``."""


@dataclass(slots=True)
class _Track:
    """One trouble: since when its finding stands, whether it counts, since when it is well."""

    finding: Finding
    first: int | None = None
    active: bool = False
    well: int | None = None
    times: int = 0
    lost: int = 0
    rate: float = 1.0
    onsets: deque[int] = field(default_factory=lambda: deque(maxlen=ONSETS))
    flapping: bool = False
    told: Change | None = None


class Watch:
    """Looks at a session, keeps its troubles apart, and says what has changed. One thread.

    ``roles`` are the streams that are expected; ``recorded`` those that are to be in a recording,
    None for all. ``lost`` samples have been told of already, by stream. What is replayed happened
    another time: of its streams nothing is said.
    """

    def __init__(
        self,
        roles: Mapping[StreamKind, Role],
        policy: WatchPolicy | None = None,
        *,
        recorded: Collection[StreamKind] | None = None,
        lost: Mapping[StreamKind, int] = MappingProxyType({}),
    ) -> None:
        """Begin: nothing has been seen."""
        self.roles = dict(roles)
        self._policy = policy or WatchPolicy()
        self._recording = RecordingWatch(recorded)
        self._skips, self._wall = Skips(), WallWatch()
        self._tracks: dict[Key, _Track] = {}
        self._lost: dict[StreamKind, int] = dict(lost)
        self._now = -1

    @property
    def lost(self) -> Mapping[StreamKind, int]:
        """Return how many samples have been told of by now, by stream."""
        return MappingProxyType(self._lost)

    def look(self, seen: Seen) -> tuple[Change, ...]:
        """Return what has changed since the look before. Raises ValueError when time runs back."""
        if seen.time < self._now:
            raise ValueError(f"looked at {self._now} ns already, not at {seen.time}")
        self._now = seen.time
        found = {finding.key: finding for finding in self._findings(seen)}
        if not seen.replayed:
            self._count_losses(seen, found)
        changes: list[Change] = []
        for key in tuple(dict.fromkeys((*found, *self._tracks))):
            finding = found.get(key)
            if finding is not None and finding.moment:
                changes.append(Change("moment", finding, seen.time, seen.wall))
            elif finding is not None:
                changes += self._stands(finding, seen)
            elif not _closed(key, seen):  # by the operator: that is no better, and no worse
                changes += self._is_well(key, seen)
        return tuple(changes)

    def expect(self, roles: Mapping[StreamKind, Role], seen: Seen) -> tuple[Change, ...]:
        """Watch by other roles; return the end of what nobody waits for any more."""
        self.roles = dict(roles)
        left = [
            key
            for key in self._tracks
            if key[1] is not None and self.roles.get(key[1], "off") == "off"
        ]
        return self._ended(left, seen)

    def end(self, seen: Seen) -> tuple[Change, ...]:
        """Return the end of all that still stands: the session is over."""
        return self._ended(list(self._tracks), seen)

    def _ended(self, keys: list[Key], seen: Seen) -> tuple[Change, ...]:
        tracks = [self._tracks.pop(key) for key in keys]
        return tuple(self._change("ended", track, seen) for track in tracks if track.active)

    def _findings(self, seen: Seen) -> Iterator[Finding]:
        yield from of_engine(seen, self._policy)
        yield from self._recording.look(seen, self.roles, self._policy)
        if not seen.replayed:
            yield from of_streams(seen, self.roles, self._policy)
        yield from self._skips.look(seen, self._policy)
        yield from self._wall.look(seen, self._policy)

    # -- losses ------------------------------------------------------------------------------

    def _count_losses(self, seen: Seen, found: dict[Key, Finding]) -> None:
        """Put what is missing since the look before into the one trouble that it belongs to.

        A number that shrinks is one that was estimated while the device was away: what had been
        put down is taken back.
        """
        for kind, stream in seen.streams.items():
            lost = stream.status.lost
            more = lost - self._lost.get(kind, 0)
            self._lost[kind] = lost
            role = self.roles.get(kind, "off")
            if not more or role == "off":
                continue
            out, dribble = ("outage", kind, ""), ("loss", kind, "")
            if more < 0:
                self._take_back(-more, out, dribble)
                continue
            known = self._tracks.get(out)
            if out in found or (known is not None and known.active):
                self._add(out, found.get(out), more, stream.nominal)
                continue
            count = more + (self._tracks[dribble].lost if dribble in self._tracks else 0)
            found[dribble] = loss(kind, role, stream, count, self._policy)
            self._add(dribble, found[dribble], more, stream.nominal)

    def _add(self, key: Key, finding: Finding | None, more: int, rate: float) -> None:
        track = self._tracks.get(key)
        if track is None:
            assert finding is not None
            track = self._tracks[key] = _Track(finding)
        track.lost += more
        track.rate = rate

    def _take_back(self, count: int, *keys: Key) -> None:
        for key in keys:
            track = self._tracks.get(key)
            if track is not None:
                taken = min(count, track.lost)
                track.lost -= taken
                count -= taken

    # -- one trouble -------------------------------------------------------------------------

    def _stands(self, finding: Finding, seen: Seen) -> Iterator[Change]:
        track = self._tracks.setdefault(finding.key, _Track(finding))
        again = track.active and track.well is not None
        track.well = None
        if track.first is None:
            track.first = seen.time
        track.finding = finding
        waited = seen.time - track.first >= to_ns(finding.onset)
        if not track.active and (waited or track.lost):
            track.active, track.times = True, 1
            self._onset(track, seen.time)
            track.told = self._change("began", track, seen)
            yield track.told
        elif track.active:
            if again:
                track.times += 1
                self._onset(track, seen.time)
            yield from self._news(track, seen)

    def _is_well(self, key: Key, seen: Seen) -> Iterator[Change]:
        track = self._tracks[key]
        track.first = None
        if not track.active:
            window = to_ns(self._policy.flap_window)
            if not track.onsets or seen.time - track.onsets[-1] > window:
                del self._tracks[key]
            return
        if track.well is None:
            track.well = seen.time
        clear = self._policy.flap_clear if track.flapping else track.finding.clear
        if seen.time - track.well >= to_ns(clear):
            yield self._change("ended", track, seen)
            track.active, track.well, track.told = False, None, None
            track.lost, track.flapping = 0, False
        else:
            yield from self._news(track, seen)

    def _onset(self, track: _Track, now: int) -> None:
        track.onsets.append(now)
        window = to_ns(self._policy.flap_window)
        while now - track.onsets[0] > window:
            track.onsets.popleft()
        track.flapping |= len(track.onsets) >= self._policy.flaps

    def _news(self, track: _Track, seen: Seen) -> Iterator[Change]:
        change, told = self._change("said", track, seen), track.told
        if told is None or replace(told, what="said", at=change.at, wall=change.wall) != change:
            track.told = change
            yield change

    def _change(self, what: What, track: _Track, seen: Seen) -> Change:
        finding = track.finding
        if track.flapping and finding.family == "outage":
            often = say(
                "{device} comes and goes: change its cable, battery or port.",
                device=finding.device or (NAMES[finding.stream] if finding.stream else ""),
            )
            finding = replace(finding, sentences=(often, *finding.sentences))
        at = seen.time
        if what == "began" and finding.since is not None:
            at = min(at, max(finding.since, 0))
        elif what == "ended" and track.well is not None:
            at = track.well
        return Change(
            what,
            finding,
            at,
            seen.wall - (seen.time - at),
            track.times,
            track.lost,
            track.lost / track.rate,
            track.flapping,
            track.well is not None,
        )


def _closed(key: Key, seen: Seen) -> bool:
    """Return whether a trouble is one of a stream that is closed now."""
    stream = seen.streams.get(key[1]) if key[1] is not None else None
    return stream is not None and stream.status.state is CaptureState.STOPPED
