"""What verify said of recordings, kept for as long as their files are the same.

Kept in the user's cache folder and never in a recording: that is not to be touched, may lie on a
disk that cannot be written, and must not vouch for itself. A verdict holds for files of the same
names, sizes and times of change at the same path; what changes a byte without changing those (a
disk that decays) only a new look finds.
"""

import hashlib
import json
import os
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import platformdirs

from emoscope.batch_process import Answer, reasons_of, run_child
from emoscope.plain_sentences import plain, sentence_of
from emoscope_devices import Sentence

VERSION = 1
"""Of what is kept and of what verify looks at: another one is looked at anew."""
LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Look:
    """What verify said ``at`` a time. ``markers`` is None when nobody can tell."""

    verdict: Literal["good", "losses", "damaged"]
    at: datetime
    seconds: float
    streams: tuple[str, ...]
    markers: int | None
    why: tuple[Sentence, ...] = ()


class Verdicts:
    """Verdicts of earlier looks, in a folder. Any thread may ask."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use a folder, None for the user's own. Nothing is created yet."""
        self.folder = folder or platformdirs.user_cache_path("emoscope") / "verdicts"

    def of(self, recording: Path) -> Look | None:
        """Return what verify said of these very files, None when it has not. Never raises."""
        try:
            with self.place(recording).open("rb") as file:
                kept = json.loads(file.read(LARGEST))
            if kept["version"] != VERSION or kept["files"] != fingerprint(recording):
                return None
            return _look_of(kept["look"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def keep(self, recording: Path, files: str, look: Look) -> None:
        """Keep a verdict on files with that fingerprint. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = {
            "version": VERSION,
            "folder": str(recording),
            "files": files,
            "look": {
                "verdict": look.verdict,
                "at": look.at.isoformat(),
                "seconds": look.seconds,
                "streams": list(look.streams),
                "markers": look.markers,
                "why": [plain(one) for one in look.why],
            },
        }
        path = self.place(recording)
        partial = path.with_name(f"{path.name}.{uuid.uuid4().hex}.partial")
        try:
            partial.write_text(json.dumps(kept), encoding="utf-8")
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)

    def place(self, recording: Path) -> Path:
        """Return the file of the verdict on a recording, whether it is there or not."""
        name = hashlib.sha256(os.fsencode(recording.resolve())).hexdigest()[:32]
        return self.folder / f"{name}.json"


def fingerprint(recording: Path) -> str:
    """Return what changes when a recording's files do: names, sizes, times. Raises OSError."""
    parts = []
    with os.scandir(recording) as entries:
        for entry in entries:
            if entry.is_file():
                stat = entry.stat()
                parts.append((os.fsencode(entry.name).hex(), stat.st_size, stat.st_mtime_ns))
    return hashlib.sha256(json.dumps(sorted(parts)).encode()).hexdigest()


def look_at(
    recording: Path, cancel: threading.Event, run: Callable[..., Answer | None] = run_child
) -> tuple[Look | None, str, tuple[Sentence, ...]]:
    """Verify a recording in a process of its own.

    Returns the verdict, None when there is none, with the fingerprint of the files it is of (empty
    when they changed meanwhile), and why there is none. Waits: not for the Qt thread.
    """
    try:
        before = fingerprint(recording)
    except OSError:
        before = ""
    answer = run({"work": "verify", "folder": str(recording)}, cancel)
    if answer is None or not answer["ok"]:
        return None, "", reasons_of(answer or {})
    try:
        after = fingerprint(recording)
    except OSError:
        after = ""
    look = _look_of(answer | {"at": datetime.now(UTC).astimezone().isoformat()})
    return look, before if before == after else "", ()


def _look_of(raw: Mapping[str, Any]) -> Look:
    """Return a look from plain values. Raises KeyError, TypeError or ValueError."""
    verdict, markers, streams = raw["verdict"], raw["markers"], raw["streams"]
    if verdict not in ("good", "losses", "damaged") or type(markers) not in (int, type(None)):
        raise ValueError("no verdict")
    at = datetime.fromisoformat(raw["at"])
    if not isinstance(streams, Sequence) or not at.tzinfo:
        raise ValueError("no verdict")
    return Look(
        verdict,
        at,
        float(raw["seconds"]),
        tuple(map(str, streams)),
        markers,
        tuple(sentence_of(one) for one in raw["why"]),
    )
