"""Gives a recording whose end was not clean its end: what is there, and what was lost.

Only ``end.json`` is written. No file with data is touched.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from emoscope.recording._verify_files import Papers, media
from emoscope.recording._verify_signals import Signals
from emoscope.recording.documents import END, FORMAT, START, VERSION, sealed
from emoscope.recording.hold import SETTLE_SECONDS, Hold, growing
from emoscope.recording.integrity import NAME as LOG
from emoscope.recording.integrity import crc32c
from emoscope.recording.verify import last_sign, look
from emoscope.recording.verify_report import Report, VerifyError
from emoscope.recording.verify_streams import recorder_losses, table_of
from emoscope_devices import Sentence, say

READ = 4 << 20
MOST_FOLDERS = 500
"""How many folders are looked into at a start: a look costs a few file names."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What recovery found, and at most how much was lost at the end, by stream (ms)."""

    report: Report
    lost_ms: dict[str, float]

    @property
    def sentence(self) -> Sentence:
        """Return what was done, in words."""
        lost = ", ".join(f"{kind} {ms:.0f} ms" for kind, ms in self.lost_ms.items())
        return say(
            "The recording {folder} has its end now. Lost at most: {lost}.",
            folder=self.report.folder,
            lost=lost or "-",
        )


def recover(
    folder: Path,
    *,
    settle: float = SETTLE_SECONDS,
    now: Callable[[], datetime] = lambda: datetime.now(UTC).astimezone(),
) -> Recovery:
    """Write ``end.json`` with ``recovered: true`` for a recording that has none.

    Raises VerifyError when there is one, when the recording still goes on (it would grow within
    ``settle`` seconds), when the folder is no recording, or cannot be written to.
    """
    if not folder.is_dir():
        raise VerifyError(
            "There is no folder {folder}.", "Name the folder of a recording.", folder=folder
        )
    hold = Hold(folder)
    try:
        if not hold.taken or growing(folder, settle):
            raise VerifyError(
                "The recording {folder} still goes on: another program writes it.",
                "End it there first.",
                folder=folder,
            )
        if (folder / END).exists():
            raise VerifyError(
                "The recording {folder} has its end already: there is an end.json.",
                "emoscope verify tells how it stands.",
                folder=folder,
            )
        lost = _end(folder, now())
    except OSError as error:
        raise VerifyError(
            "{folder} cannot be written to ({why}).",
            "Copy the recording to a disk that can be, and recover the copy.",
            folder=folder,
            why=error.strerror or error,
        ) from error
    finally:
        hold.release()
    return Recovery(look(folder, deep=False, quick=False)[0], lost)


def _end(folder: Path, when: datetime) -> dict[str, float]:
    """Write the end; return what was lost at most, by stream (ms). Raises OSError, VerifyError."""
    report, papers, signals = look(folder, deep=False, quick=False)
    lost = {s.kind: s.tail_ms for s in report.streams}
    ours = {START, LOG}
    files = {
        p.name: p.stat().st_size
        for p in sorted(folder.iterdir())
        if p.is_file() and (p.name in ours or media(p.name))
    }
    document = {
        "format": FORMAT,
        "version": VERSION,
        **_times(report, signals, when),
        "reason": "the end was not clean",
        "recovered": True,
        "recovered_at": when.isoformat(),
        "lost_at_end_ms": {kind: round(ms, 3) for kind, ms in lost.items()},
        "failures": [],
        "losses": recorder_losses(papers, signals),
        "streams": _streams(report, signals),
        "ratings": report.ratings,
        "files": files,
        "tails": _tails(folder, files, papers),
        "integrity": {"size": papers.log_size, "crc32c": f"{papers.log_crc:08x}"},
    }
    _write(folder, document)
    return lost


def _times(report: Report, signals: Signals, when: datetime) -> dict[str, Any]:
    """Return the clocks at the last sign of life; ``when`` where no clock was written."""
    alive = last_sign(list(report.streams), signals)
    clock = table_of(signals, "clock", 3)
    if not len(clock):
        return {"ended": when.isoformat(), "session_ns": alive, "wall_ns": 0, "monotonic_ns": 0}
    session, wall, monotonic = (int(n) for n in clock[-1])
    wall += alive - session
    try:
        ended = datetime.fromtimestamp(wall / 1e9, UTC).astimezone()
    except (ValueError, OverflowError, OSError):  # of a damaged clock
        ended = when
    return {
        "ended": ended.isoformat(),
        "session_ns": alive,
        "wall_ns": wall,
        "monotonic_ns": monotonic + alive - session,
    }


def _streams(report: Report, signals: Signals) -> dict[str, dict[str, int]]:
    """Return the streams as the recorder would have told them."""
    streams: dict[str, dict[str, int]] = {}
    for s in report.streams:
        streams[s.kind] = {
            "samples": s.rows if s.found is None else min(s.rows, s.found),
            "first_time_ns": s.first_ns,
            "last_time_ns": s.last_ns,
        }
        counters = table_of(signals, f"counters.{s.kind}", 4)
        if len(counters):
            names = ("received", "lost", "gaps", "reconnects")
            counts = zip(names, map(int, counters[-1]), strict=True)
            streams[s.kind].update({f"session_{n}": v for n, v in counts})
    return streams


def _tails(folder: Path, files: dict[str, int], papers: Papers) -> dict[str, dict[str, Any]]:
    """Return checksums of what lies behind each file's last piece: now it is vouched for."""
    tails = {}
    for name, size in files.items():
        start = max((p.offset + p.length for p in papers.pieces.get(name, ())), default=0)
        if not media(name) or size <= start:
            continue
        crc, left = 0, size - start
        with (folder / name).open("rb") as file:
            file.seek(start)
            while left and (data := file.read(min(left, READ))):
                crc = crc32c(data, crc)
                left -= len(data)
        tails[name] = {"offset": start, "length": size - start, "crc32c": f"{crc:08x}"}
    return tails


def _write(folder: Path, document: dict[str, Any]) -> None:
    """Write end.json, whole or not at all, and never over another. Raises OSError."""
    partial = folder / f"{END}.recovered.partial"
    with partial.open("wb") as file:
        file.write(sealed(document))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(partial, folder / END)  # fails when there is one; a rename would not
        partial.unlink()
    except FileExistsError:
        partial.unlink()
        raise
    except OSError:  # a disk without links
        partial.rename(folder / END)


def unclean(parent: Path) -> list[Path]:
    """Return the recordings below ``parent`` that have no end and are not being written now.

    Looks at names only, and at the newest folders first. Never raises.
    """
    try:
        folders = sorted((p for p in parent.iterdir() if p.is_dir()), reverse=True)
    except OSError:
        return []
    found = []
    for folder in folders[:MOST_FOLDERS]:
        try:
            begun = (folder / START).is_file() and (folder / LOG).is_file()
            if not begun or (folder / END).exists():
                continue
        except OSError:
            continue
        hold = Hold(folder)
        hold.release()
        if hold.taken:
            found.append(folder)
    return found
