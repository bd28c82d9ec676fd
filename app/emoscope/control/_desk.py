"""Obeys what clients wish, whatever they speak. On the server's thread; what waits is elsewhere."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from emoscope.control._errors import ControlError, Refused
from emoscope.control._facts import recording_facts, session_facts
from emoscope.control._feed import Feed
from emoscope.control._folders import code_of
from emoscope.control._limits import Limits
from emoscope.control._worker import Worker
from emoscope.control.owner import Owner, Wanted, running
from emoscope.markers import Entry
from emoscope.recording import RecorderStatus
from emoscope_devices import Sentence, to_ns, to_seconds
from emoscope_models import Reason

log = logging.getLogger(__name__)

AHEAD_NS = to_ns(1.0)
"""How far ahead of now a marker may lie: clocks are not known better than that, and no plan is."""
CLOSE_NS = 5_000
TRIES = 8
MOST_NS = 1 << 62
ORIGIN = "control"
"""Who set a marker, with the client's name behind it: a recording says so."""


class Desk:
    """Marks, begins and ends recordings, tells how things stand."""

    def __init__(self, feed: Feed, owner: Owner, limits: Limits) -> None:
        """Serve the session that ``feed`` follows."""
        self._feed, self._owner, self._limits = feed, owner, limits
        self._marks = Worker("marks", 2 * limits.others)
        self._recording = Worker("recording", limits.clients)
        self._expected: dict[str, asyncio.Future[Entry]] = {}

    def start_workers(self) -> None:
        """Begin."""
        self._marks.start()
        self._recording.start()

    def stop_workers(self, timeout: float) -> bool:
        """End; return whether that was in time. A recording goes on: it is the owner's."""
        marks = self._marks.stop(timeout)
        return self._recording.stop(timeout) and marks

    @property
    def session_ns(self) -> int | None:
        """Return the session's time, None without a session."""
        sitting = self._feed.sitting
        return None if sitting is None else sitting.clock.now()

    def session_at(self, monotonic_ns: int) -> int | None:
        """Return the session's time at an instant of ``time.monotonic_ns``; None without a session.

        Two clocks cannot be read at once: of a few tries the one counts between whose two looks at
        the monotonic clock least time passed, so that a thread which is put to sleep in between
        does not move a marker.
        """
        sitting = self._feed.sitting
        if sitting is None:
            return None
        best, found = MOST_NS, 0
        for _ in range(TRIES):
            before = time.monotonic_ns()
            session = sitting.clock.now()
            apart = time.monotonic_ns() - before
            if apart < best:
                best, found = apart, session - (before + apart // 2)
            if best <= CLOSE_NS:
                break
        return monotonic_ns + found

    # -- wishes ------------------------------------------------------------------------------

    async def mark(
        self, label: str, seconds: float = 0.0, time_ns: int | None = None, *, by: str = ""
    ) -> Entry:
        """Set a marker, now unless ``time_ns`` (session) says otherwise; return what became of it.

        ``by`` is the client's name. Raises Refused; also when it is not confirmed in time.
        """
        sitting = running(self._feed.sitting)
        now = sitting.clock.now()
        at = now if time_ns is None else time_ns
        if not 0 <= at <= now + AHEAD_NS:
            raise Refused(
                "bad",
                "The marker's time {time:.3f} s is not within the session, now at {now:.3f} s.",
                "Send a time of this session, or none.",
                time=to_seconds(at),
                now=to_seconds(now),
            )
        echo: asyncio.Future[Entry] = asyncio.get_running_loop().create_future()
        token, origin = secrets.token_hex(8), f"{ORIGIN} ({by})" if by else ORIGIN
        self._expected[token] = echo
        set_it = partial(sitting.mark, label, seconds, at, origin=origin, token=token)
        try:
            async with asyncio.timeout(self._limits.confirmed):
                await self._marks.do(set_it)
                return await echo
        except TimeoutError:
            raise Refused(
                "unconfirmed",
                "The session has not confirmed the marker {label}.",
                "Look at whether it is there before you set it again.",
                label=label,
            ) from None
        except Exception as error:
            raise as_refused(error) from error
        finally:
            del self._expected[token]

    def noted(self, entry: Entry) -> None:
        """Hear of a marker: one that is expected is confirmed."""
        echo = self._expected.get(entry.token)
        if echo is not None and not echo.done():
            echo.set_result(entry)

    def unmarked(self, token: str, why: tuple[Sentence | Reason, ...]) -> None:
        """Hear that a marker was not set."""
        echo = self._expected.get(token)
        if echo is not None and not echo.done():
            error = Refused(
                "failed",
                "The marker was not set: {why}",
                "Set it again when that is mended.",
                why=" ".join(map(str, why)),
            )
            echo.set_exception(error)

    async def begin(
        self, participant: str, study: str, folder: Callable[[Path], Path] | None
    ) -> Path:
        """Begin a recording and return its folder; ``folder`` makes it from the root. Refused."""
        codes = code_of(participant, "participant"), code_of(study, "study")

        def work() -> Path:
            running(self._feed.sitting)
            named = None if folder is None else folder(self._owner.root())
            return self._owner.begin_recording(Wanted(*codes, named))

        found: Path = await self._waited(work)
        return found

    async def end(self) -> RecorderStatus:
        """End the recording and return how it ended. Raises Refused when there is none."""
        status: RecorderStatus | None = await self._waited(self._owner.end_recording)
        if status is None:
            raise Refused("recording", "Nothing is being recorded.", "Send start first.")
        return status

    async def aside(self, work: Callable[[Path], Any]) -> Any:
        """Return what ``work`` makes of the root; it may look at the disk. Raises Refused."""
        return await self._waited(lambda: work(self._owner.root()))

    def status(self) -> dict[str, Any]:
        """Return how everything stands."""
        return {
            **session_facts(self._feed),
            "recorder": recording_facts(self._feed.sitting),
            "root": str(self._owner.root()),
            "owner": dict(self._owner.status()),
        }

    # -- inside ------------------------------------------------------------------------------

    async def _waited(self, work: Callable[[], Any]) -> Any:
        try:
            async with asyncio.timeout(self._limits.wish):
                return await self._recording.do(work)
        except TimeoutError:
            raise Refused(
                "unconfirmed",
                "There was no answer for {seconds:.0f} s: it may still happen.",
                "Ask with status how the recording stands.",
                seconds=self._limits.wish,
            ) from None
        except Exception as error:
            raise as_refused(error) from error


def as_refused(error: Exception) -> Refused:
    """Return why a wish was not obeyed, as a client is told it."""
    if isinstance(error, Refused):
        return error
    sentences = getattr(error, "sentences", None)
    if sentences:
        code = "failed" if isinstance(error, ControlError) else "recording"
        what = " ".join(map(str, sentences[:-1])) or str(sentences[-1])
        remedy = str(sentences[-1]) if len(sentences) > 1 else ""
        return Refused(code, "{wrong}", "{advice}", wrong=what, advice=remedy)
    log.error("a wish failed", exc_info=error)
    return Refused(
        "failed",
        "Emoscope could not do that ({error}).",
        "Look into its log, and report it.",
        error=repr(error),
    )
