"""The documents at both ends of a recording: session.json, which never changes, and end.json."""

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from emoscope.recording._disk import DiskGuard
from emoscope.recording._media_groups import Tally
from emoscope.recording.integrity import IntegrityLog, crc32c
from emoscope.recording.items import TickItem
from emoscope_devices import SaidError, Sentence, StreamKind

FORMAT = "emoscope-recording"
VERSION = 3
"""2: markers can be amended, and streams left out on purpose. Who reads 1 would show markers
that were removed. 3: trials, with details. Who reads 2 would take rehearsals and what was broken
off for the experiment."""
START, END = "session.json", "end.json"
PACKAGES = ("emoscope", "av", "brainflow", "mediapipe", "numpy", "onnxruntime", "onnxruntime-gpu")
"""Whose versions are written down: they decide what samples and estimates are."""
FORBIDDEN = set('<>:"/\\|?*') | {chr(n) for n in range(32)}
LONGEST_CODE = 64
SEAL = len(b',\n "crc32c": "00000000"\n}')


class RecorderError(SaidError):
    """A recording cannot be begun."""


def check_code(code: str) -> str:
    """Return a study's or participant's code as it may be in a folder's name.

    Raises RecorderError for characters that a file system refuses, and for one that is too long.
    """
    code = code.strip()
    if FORBIDDEN & set(code) or code in (".", "..") or len(code) > LONGEST_CODE:
        raise RecorderError(
            "The code {code} cannot be part of a folder's name.",
            "Use up to 64 letters, digits, spaces, - and _.",
            code=code,
        )
    return code


def new_folder(parent: Path, participant: str = "", when: datetime | None = None) -> Path:
    """Return a folder below ``parent`` that is not there yet, named by time and participant.

    Nothing is created. Raises RecorderError for a code that no folder can have.
    """
    when = when or datetime.now()
    name = when.strftime("%Y-%m-%d_%H-%M-%S")
    code = check_code(participant)
    name += f"_{code}" if code else ""
    folder, number = parent / name, 2
    while folder.exists():
        folder, number = parent / f"{name}_{number}", number + 1
    return folder


def versions() -> dict[str, str]:
    """Return what this runs on, and the versions of what matters."""
    found = {"python": platform.python_version(), "system": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def begin_folder(
    folder: Path, facts: Mapping[str, Any], guard: DiskGuard, mirror: Path | None
) -> IntegrityLog:
    """Make the folder with session.json and return the log. Raises RecorderError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise RecorderError(
                "The folder {folder} is not empty.",
                "Choose another: nothing is ever overwritten.",
                folder=folder,
            )
        if mirror is not None and (mirror.resolve() == folder.resolve() or _holds(mirror)):
            raise RecorderError(
                "The folder {folder} for the copy is not empty.",
                "Choose another: nothing is ever overwritten.",
                folder=mirror,
            )
        guard.look(0.0, 0)
        if guard.refuses:
            raise RecorderError(
                "The disk of {folder} has room for {minutes:.0f} minutes only.",
                "Make room, or choose another disk.",
                folder=folder,
                minutes=guard.left,
            )
        log = IntegrityLog(folder)
        _write_first(folder, facts, log)
    except OSError as error:
        raise RecorderError(
            "{folder} cannot be recorded to ({why}).",
            "Choose another folder.",
            folder=folder,
            why=error.strerror or error,
        ) from error
    return log


def _write_first(folder: Path, facts: Mapping[str, Any], log: IntegrityLog) -> None:
    data = json.dumps(_start(facts), ensure_ascii=False, indent=1).encode()
    with (folder / START).open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    log.note(START, 0, len(data), crc32c(data))
    sync_folder(folder)


def _holds(folder: Path) -> bool:
    return folder.exists() and any(folder.iterdir())


def _start(facts: Mapping[str, Any]) -> dict[str, Any]:
    now = datetime.now(UTC).astimezone()
    head = {"format": FORMAT, "version": VERSION, "begun": now.isoformat()}
    return {**head, "versions": versions(), "byte_order": sys.byteorder, **facts}


def end_document(
    folder: Path,
    *,
    tick: TickItem,
    why: Sentence | None,
    failures: Sequence[Sentence],
    losses: Mapping[str, int],
    tallies: Mapping[StreamKind, Tally],
    ratings: int,
    integrity: tuple[int, int],
) -> dict[str, Any]:
    """Return what end.json says. Raises OSError when the folder cannot be read."""
    files = {p.name: p.stat().st_size for p in sorted(folder.iterdir()) if p.is_file()}
    streams = {
        kind: {"samples": t.samples, "first_time_ns": t.first, "last_time_ns": t.last}
        for kind, t in tallies.items()
        if t.samples
    }
    for kind, (received, lost, gaps, reconnects) in tick.counts.items():
        counts = {"received": received, "lost": lost, "gaps": gaps, "reconnects": reconnects}
        streams.setdefault(kind, {}).update({f"session_{k}": v for k, v in counts.items()})
    size, crc = integrity
    return {
        "format": FORMAT,
        "version": VERSION,
        "ended": datetime.now(UTC).astimezone().isoformat(),
        "session_ns": tick.time,
        "wall_ns": tick.wall,
        "monotonic_ns": tick.monotonic,
        "reason": str(why) if why else "stopped by the operator",
        "recovered": False,
        "failures": [str(f) for f in failures],
        "losses": dict(losses),
        "streams": streams,
        "ratings": ratings,
        "files": files,
        "integrity": {"size": size, "crc32c": f"{crc:08x}"},
    }


def sealed(document: Mapping[str, Any]) -> bytes:
    """Return a document as JSON with its own CRC-32C, of all before it, as the last key."""
    body = json.dumps(document, ensure_ascii=False, indent=1).encode().removesuffix(b"\n}")
    return body + b',\n "crc32c": "%08x"\n}' % crc32c(body)


def unsealed(data: bytes) -> dict[str, Any] | None:
    """Return a document that is as it was written, None for any other."""
    body, seal = data[:-SEAL], data[-SEAL:]
    if seal != b',\n "crc32c": "%08x"\n}' % crc32c(body):
        return None
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def write_last(folder: Path, document: Mapping[str, Any]) -> None:
    """Write end.json so that it is there whole or not at all. Raises OSError."""
    partial = folder / f"{END}.partial"
    with partial.open("xb") as file:
        file.write(sealed(document))
        file.flush()
        os.fsync(file.fileno())
    partial.rename(folder / END)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Put the folder's own entries on the disk, where the system has that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
