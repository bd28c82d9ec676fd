"""What is wrong with recording, engine and clocks: found by comparing one look with those before.

Whatever endangers a recording is an alarm, whichever stream it is of.
"""

from collections import deque
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from emoscope.recording import RecorderState, RecorderStatus
from emoscope.watching.finding import Finding, Kind, Sentences, Severity
from emoscope.watching.policy import WatchPolicy
from emoscope.watching.seen import Seen
from emoscope.watching.streams import NAMES, Roles
from emoscope_devices import CaptureState, Sentence, StreamKind, say, to_ns, to_seconds
from emoscope_models import Reason

DRIFT = 0.001
"""How much the two clocks may rightly part, in s per s: twice what a clock is ever slewed by."""
REPORT: Sentence = say("Stop and start again; please report the log if it comes again.")


class RecordingWatch:
    """Follows a recording: does it grow, is every stream written, what does it say itself?"""

    def __init__(self, recorded: Collection[StreamKind] | None = None) -> None:
        """Begin; ``recorded`` are the streams that are to be written, None: all."""
        self._recorded = recorded
        self._folder: Path | None = None
        self._bytes = self._grew = 0
        self._written: dict[StreamKind, tuple[int, int, int]] = {}
        self._told: set[str] = set()

    def look(self, seen: Seen, roles: Roles, policy: WatchPolicy) -> Iterator[Finding]:
        """Yield what is wrong with the recording."""
        status = seen.recorder
        if status is None:
            return
        if status.folder != self._folder:
            self._folder, self._bytes, self._grew = status.folder, -1, seen.time
            self._written.clear()
            self._told.clear()
        yield from self._said(status, seen.recording)
        if not seen.recording:
            self._written.clear()
            self._bytes = -1  # what is written anew into the same folder starts from here
            return
        yield from self._growth(status, seen, policy)
        yield from self._unwritten(seen, roles, policy)

    def _said(self, status: RecorderStatus, recording: bool) -> Iterator[Finding]:
        """Yield the recorder's own sentences; of one that is over, what it had not said before."""
        for reason in status.reasons:
            kept = status.state is RecorderState.CLOSED or not recording
            if kept and reason.template in self._told:
                continue
            self._told.add(reason.template)
            yield Finding(
                "recorder",
                "recorder",
                Severity.ALARM,
                (reason,),
                topic=reason.template,
                moment=kept,
            )

    def _growth(self, status: RecorderStatus, seen: Seen, policy: WatchPolicy) -> Iterator[Finding]:
        if status.bytes != self._bytes:
            self._bytes, self._grew = status.bytes, seen.time
        still = to_seconds(seen.time - self._grew)
        if still >= policy.growth:
            stands = say("The recording has not grown for {seconds:.0f} s.", seconds=still)
            check = say("Check the disk of {folder}; end it and record anew.", folder=status.folder)
            yield _alarm("growth", (stands, check), since=self._grew)

    def _unwritten(self, seen: Seen, roles: Roles, policy: WatchPolicy) -> Iterator[Finding]:
        """Yield the streams that deliver and of which nothing is written."""
        for kind, stream in seen.streams.items():
            wanted = self._recorded is None or kind in self._recorded
            if not wanted or roles.get(kind, "off") == "off":
                continue
            got, there = stream.status.received, stream.recorded
            before, had, since = self._written.get(kind, (got, there, seen.time))
            delivers = stream.status.state is CaptureState.LIVE and got > before
            if there > had or not delivers:
                since = seen.time
            self._written[kind] = got, there, since
            dry = to_seconds(seen.time - since)
            if dry >= policy.unwritten:
                lost = say(
                    "The {stream} delivers and has not been written for {seconds:.0f} s.",
                    stream=NAMES[kind],
                    seconds=dry,
                )
                anew = say("End the recording, and record anew.")
                yield _alarm("unwritten", (lost, anew), kind, since)


class Skips:
    """Follows the decisions that were left out because the computer was too slow."""

    def __init__(self) -> None:
        """Begin."""
        self._seen: deque[tuple[int, int]] = deque()

    def look(self, seen: Seen, policy: WatchPolicy) -> Iterator[Finding]:
        """Yield that too many were left out of late."""
        self._seen.append((seen.time, seen.skipped))
        while seen.time - self._seen[0][0] > to_ns(policy.skip_window):
            self._seen.popleft()
        count = seen.skipped - min(skipped for _, skipped in self._seen)
        if count >= policy.skips:
            late = say(
                "{count} decisions were left out in {seconds:.0f} s: the computer is too slow.",
                count=count,
                seconds=policy.skip_window,
            )
            close = say("Close other programs. Recording is not touched by it.")
            yield Finding("late", "late", Severity.WARNING, (late, close), clear=policy.clear)


class WallWatch:
    """Follows the wall clock against the monotonic one; slow drift is no step."""

    def __init__(self) -> None:
        """Begin."""
        self._at: int | None = None
        self._ahead = 0

    def look(self, seen: Seen, policy: WatchPolicy) -> Iterator[Finding]:
        """Yield that the wall clock was set, with both times."""
        if seen.ahead is None:
            return
        if self._at is None:
            self._at, self._ahead = seen.time, seen.ahead
            return
        passed, self._at = max(0, seen.time - self._at), seen.time
        step = seen.ahead - self._ahead
        if abs(step) <= to_ns(policy.clock_step):
            room = round(passed * DRIFT)
            self._ahead += max(-room, min(room, step))
            return
        self._ahead = seen.ahead
        moved = say(
            "The computer's clock was set, or the computer slept: {seconds:+.1f} s, from {old} to"
            " {new}.",
            seconds=to_seconds(step),
            old=_hour(seen.wall - step),
            new=_hour(seen.wall),
        )
        steady = say("Recorded times are not moved by it; write down both times.")
        yield Finding("clock", "clock", Severity.ALARM, (moved, steady), moment=True)


def of_engine(seen: Seen, policy: WatchPolicy) -> Iterator[Finding]:
    """Yield what is wrong with the session as a whole, and with the alarms' own sound."""
    if seen.failure is not None:
        yield _alarm("engine", (seen.failure, *_what_to_do(seen.failure)))
    elif seen.answered is not None and not seen.replayed:
        silent = to_seconds(seen.time - seen.answered)
        if silent >= policy.silence:
            quiet = say("There has been no decision for {seconds:.0f} s.", seconds=silent)
            said = (quiet, say("Recording goes on."), REPORT)
            since = seen.answered
            yield Finding("answers", "answers", Severity.WARNING, said, since=since)
    if seen.sound:
        severity = Severity.WARNING if seen.unheard else Severity.NOTE
        yield Finding("sound", "sound", severity, seen.sound)
    if seen.faults:
        failed = (
            say("A part of the window has failed. Capturing and recording go on."),
            say("The list of problems says which, and what to do."),
        )
        yield Finding("program", "program", Severity.NOTE, failed)


def _what_to_do(failure: Sentence | Reason) -> Sentences:
    """Return what to do where a failure does not say so itself; those of ours do."""
    return () if "." in failure.template.rstrip(".") or ";" in failure.template else (REPORT,)


def _alarm(
    what: Kind, said: Sentences, stream: StreamKind | None = None, since: int | None = None
) -> Finding:
    return Finding(what, what, Severity.ALARM, said, stream, since=since)


def _hour(wall: int) -> str:
    return (
        datetime.fromtimestamp(wall / 1e9).astimezone().isoformat(sep=" ", timespec="milliseconds")
    )
