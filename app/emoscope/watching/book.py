"""Every alarm of a session, what became of it, and who has seen it."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from emoscope.watching.alarm import Alarm, AlarmState, Moment, wall_text
from emoscope.watching.finding import Change, Key, Severity
from emoscope_devices import to_ns, to_seconds

AGAIN_SECONDS = 60.0
"""What begins again so soon after it was cleared is the same alarm, once more."""
KEPT = 1000
"""Cleared alarms that are remembered; open ones are as many as there are kinds of trouble."""
NEWS = 2000
"""Notes that may wait to be fetched; of more, the oldest are dropped."""


class AlarmBook:
    """Takes what the watch says, and the operator's acknowledgements. One thread.

    Nothing is taken out of it but cleared alarms, the oldest first, above a thousand.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._open: dict[int, Alarm] = {}
        self._cleared: deque[Alarm] = deque(maxlen=KEPT)
        self._newest: dict[Key, int] = {}
        self._before: dict[int, tuple[int, int, float]] = {}
        """By number: count, lost samples and seconds of the times before the present one."""
        self._number = 0
        self._log: deque[dict[str, Any]] = deque(maxlen=NEWS)

    @property
    def open(self) -> tuple[Alarm, ...]:
        """Return what stands or is unseen: the most severe first, then unseen, then newest."""
        return tuple(sorted(self._open.values(), key=_rank))

    @property
    def history(self) -> tuple[Alarm, ...]:
        """Return all alarms, the newest first."""
        every = (*self._open.values(), *self._cleared)
        return tuple(sorted(every, key=lambda alarm: -alarm.number))

    def take(self, changes: Iterable[Change]) -> tuple[Alarm, ...]:
        """Take changes; return the alarms that are new, begin again, or are worse: to be heard."""
        heard: dict[int, Alarm] = {}
        for change in changes:
            begins = change.what in ("began", "moment")
            alarm, loud = self._begin(change) if begins else self._follow(change)
            if alarm is not None and loud:
                heard[alarm.number] = alarm
        return tuple(self._open[n] for n in heard if n in self._open)

    def acknowledge(self, number: int, by: str, at: Moment) -> bool:
        """Note that ``by`` has seen an alarm; return whether there was one to see."""
        alarm = self._open.get(number)
        if alarm is None or not alarm.unseen:
            return False
        state = AlarmState.CLEARED if alarm.state is AlarmState.OVER else AlarmState.ACKNOWLEDGED
        alarm = replace(alarm, state=state, by=by, seen=at)
        self._put(alarm)
        self._note("acknowledged", alarm, at)
        return True

    def acknowledge_all(self, by: str, at: Moment) -> int:
        """Note that ``by`` has seen all of them; return how many there were."""
        return sum(self.acknowledge(number, by, at) for number in tuple(self._open))

    def new_session(self) -> None:
        """Keep what there is, and take what comes for other alarms: session time begins anew."""
        self._newest.clear()

    def worst(self) -> Severity | None:
        """Return the worst severity of what stands, seen or not; None when all is well."""
        return max((a.severity for a in self._open.values() if a.standing), default=None)

    def sounding(self) -> Severity | None:
        """Return the worst severity of what stands and nobody has seen; None: be quiet."""
        alarms = (a.severity for a in self._open.values() if a.state is AlarmState.ACTIVE)
        return max(alarms, default=None)

    def news(self) -> tuple[dict[str, Any], ...]:
        """Return what was noted since it was asked for last, as plain values."""
        news = tuple(self._log)
        self._log.clear()
        return news

    def export(self) -> list[dict[str, Any]]:
        """Return every alarm as plain JSON values, the oldest first."""
        return [plain(alarm) for alarm in reversed(self.history)]

    # -- parts -------------------------------------------------------------------------------

    def _begin(self, change: Change) -> tuple[Alarm | None, bool]:
        old = self._last(change.finding.key)
        at = Moment(change.at, change.wall)
        if old is None or not self._same(old, at):
            self._number += 1
            alarm = Alarm(
                self._number,
                change.finding.key,
                change.finding.kind,
                change.finding.severity,
                (),
                at,
                at,
                stream=change.finding.stream,
            )
            self._before[alarm.number] = (0, 0, 0.0)
            what = "raised"
        else:
            alarm, what = replace(old, since=at, ended=None), "again"
            if old.state is AlarmState.CLEARED:
                self._cleared.remove(old)
            self._close_times(old)
            alarm = replace(alarm, state=AlarmState.ACTIVE, by="", seen=None)
        alarm = self._filled(alarm, change)
        if change.what == "moment":
            alarm = replace(alarm, state=AlarmState.OVER, ended=at)
        self._put(alarm)
        self._note(what, alarm, at)
        if change.what == "moment":
            self._close_times(alarm)
        return alarm, alarm.unseen

    def _follow(self, change: Change) -> tuple[Alarm | None, bool]:
        """Take that an alarm says something else, or has ended."""
        old = self._last(change.finding.key)
        if old is None or not old.standing:
            return None, False
        at = Moment(change.at, change.wall)
        alarm = self._filled(old, change)
        worse = alarm.severity > old.severity
        more = alarm.count > old.count and not change.flapping
        if alarm.count > old.count:
            alarm = replace(alarm, since=at)
        if worse or (more and old.state is AlarmState.ACKNOWLEDGED):
            alarm = replace(alarm, state=AlarmState.ACTIVE, by="", seen=None)
        if change.what == "ended":
            seen = alarm.state is AlarmState.ACKNOWLEDGED
            trifle = alarm.severity is Severity.NOTE and not alarm.lost
            state = AlarmState.CLEARED if seen or trifle else AlarmState.OVER
            alarm = replace(alarm, state=state, ended=at, flapping=False)
            self._close_times(alarm)
        self._put(alarm)
        if change.what == "ended" or worse or alarm.count > old.count:
            what = "over" if change.what == "ended" else "worse" if worse else "again"
            self._note(what, alarm, at)
        return alarm, worse or (more and alarm.unseen and alarm.standing)

    def _filled(self, alarm: Alarm, change: Change) -> Alarm:
        """Return an alarm with what a change says."""
        count, lost, seconds = self._before[alarm.number]
        finding = change.finding
        return replace(
            alarm,
            kind=finding.kind,
            severity=max(alarm.severity, finding.severity),
            sentences=finding.sentences,
            device=finding.device or alarm.device,
            tries=finding.tries,
            count=count + change.times,
            lost=lost + change.lost,
            lost_seconds=seconds + change.lost_seconds,
            flapping=change.flapping,
            back=change.back,
        )

    def _close_times(self, alarm: Alarm) -> None:
        self._before[alarm.number] = (alarm.count, alarm.lost, alarm.lost_seconds)

    def _last(self, key: Key) -> Alarm | None:
        number = self._newest.get(key)
        if number is None:
            return None
        if number in self._open:
            return self._open[number]
        return next((alarm for alarm in self._cleared if alarm.number == number), None)

    def _same(self, old: Alarm, at: Moment) -> bool:
        """Return whether what begins is an alarm that is on the screen, or was a moment ago."""
        if old.state is not AlarmState.CLEARED or old.ended is None:
            return True
        return at.time - old.ended.time <= to_ns(AGAIN_SECONDS)

    def _put(self, alarm: Alarm) -> None:
        self._newest[alarm.key] = alarm.number
        if alarm.state is not AlarmState.CLEARED:
            self._open[alarm.number] = alarm
            return
        self._open.pop(alarm.number, None)
        if len(self._cleared) == KEPT:
            gone = self._cleared[0]
            self._before.pop(gone.number, None)
            if self._newest.get(gone.key) == gone.number:
                del self._newest[gone.key]
        self._cleared.append(alarm)

    def _note(self, what: str, alarm: Alarm, at: Moment) -> None:
        entry = {"time": to_seconds(at.time), "wall": wall_text(at.wall), "what": what}
        self._log.append({**entry, "alarm": plain(alarm)})


def _rank(alarm: Alarm) -> tuple[int, bool, bool, int, int]:
    return (
        -alarm.severity,
        not alarm.standing,
        not alarm.unseen,
        -alarm.since.wall,
        -alarm.number,
    )


def plain(alarm: Alarm) -> dict[str, Any]:
    """Return an alarm as plain JSON values, its sentences in English."""
    return {
        "number": alarm.number,
        "kind": alarm.kind,
        "stream": alarm.stream,
        "device": alarm.device,
        "severity": alarm.severity.name.lower(),
        "state": alarm.state.value,
        "text": " ".join(map(str, alarm.sentences)),
        "began": to_seconds(alarm.began.time),
        "began_wall": wall_text(alarm.began.wall),
        "ended": None if alarm.ended is None else to_seconds(alarm.ended.time),
        "ended_wall": None if alarm.ended is None else wall_text(alarm.ended.wall),
        "count": alarm.count,
        "lost_samples": alarm.lost,
        "lost_seconds": round(alarm.lost_seconds, 3),
        "acknowledged_by": alarm.by,
        "acknowledged": None if alarm.seen is None else to_seconds(alarm.seen.time),
        "acknowledged_wall": None if alarm.seen is None else wall_text(alarm.seen.wall),
    }
