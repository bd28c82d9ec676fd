"""Looks at a recording afterwards: is everything there, is every byte as it was written?

Nothing is changed. The readers are others than the writers: pyxdf and a chunk scanner for
``signals.xdf``, libsndfile for sound, FFmpeg's demuxer for pictures.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.recording._verify_files import (
    Findings,
    Papers,
    check_files,
    media,
    read_papers,
)
from emoscope.recording._verify_media import count_sound, look_at_pictures, read_sound
from emoscope.recording._verify_signals import Signals, read_signals
from emoscope.recording.verify_report import FileReport, Report, StreamReport, Verdict
from emoscope.recording.verify_streams import (
    Media,
    account,
    before_record,
    described,
    look_at_alignment,
    look_at_clock,
    look_at_ratings,
    lost_at_device,
    lost_at_recorder,
    rate_of,
    recorder_losses,
    table_of,
    tell_absence,
    tell_end,
)
from emoscope_devices import KINDS, Sentence, say

NO_ROWS = np.zeros((0, 7), np.int64)
QUICK_SECONDS = 2.0
"""How long a quick look compares checksums."""
QUICK_BYTES = 150 << 20
"""A recording above this is looked at quickly when there is no time (two minutes)."""


def verify(folder: Path, *, deep: bool = False, quick: bool = False) -> Report:
    """Return what is to be said of the recording in ``folder``.

    ``deep`` decodes every picture and has pyxdf read everything; ``quick`` takes a few seconds
    however long the recording is: it compares the checksums it has time for, opens every file, and
    believes end.json's counts. Raises VerifyError for a folder that is no recording of ours, and
    ValueError for both wishes at once.
    """
    if deep and quick:
        raise ValueError("a look is quick or deep, not both")
    return look(folder, deep=deep, quick=quick)[0]


def size_of(folder: Path) -> int:
    """Return the bytes of a recording's media files; 0 when there is none."""
    try:
        return sum(p.stat().st_size for p in folder.iterdir() if media(p.name))
    except OSError:
        return 0


def look(folder: Path, *, deep: bool, quick: bool) -> tuple[Report, Papers, Signals]:
    """Return the report with what it was made from. Raises VerifyError."""
    found = Findings()
    papers = read_papers(folder, found)
    files = check_files(folder, papers, found, QUICK_SECONDS if quick else None)
    bad = {file.name: file.bad for file in files if file.bad}
    signals, counts = Signals(), Media()
    tell_end(papers, found)
    for file in files:
        _open(folder, file, bad, papers, signals, counts, found, deep=deep, quick=quick)
    _tell_signals(signals, papers, found)
    if quick:
        streams = _believed(papers, counts, found)
        clock: dict[str, float] = {}
    else:
        # Of a damaged list of blocks nobody can say what never came, and what cannot be read.
        hurt = bool(signals.faults) or any(name.startswith("signals") for name in bad)
        told = Findings() if hurt else found
        each = (account(kind, papers, signals, counts, told) for kind in KINDS)
        streams = _with_tails([s for s in each if s is not None], papers, signals, found)
        clock = look_at_clock(signals, found)
        look_at_alignment(streams, found)
    ratings = look_at_ratings(papers, None if quick else signals, found)
    _tell_tail(files, found)
    verdict = Verdict.LOSSES if found.losses else Verdict.GOOD
    report = Report(
        folder,
        Verdict.DAMAGED if found.damages else verdict,
        papers.ended,
        papers.recovered,
        quick,
        tuple(found.damages),
        tuple(found.losses),
        tuple(found.notes),
        tuple(files),
        tuple(streams),
        clock,
        ratings,
    )
    return report, papers, signals


def _open(
    folder: Path,
    file: FileReport,
    bad: dict[str, Any],
    papers: Papers,
    signals: Signals,
    counts: Media,
    found: Findings,
    *,
    deep: bool,
    quick: bool,
) -> None:
    """Open one file with a reader of its kind, into ``signals`` or ``counts``."""
    which = media(file.name)
    path = folder / file.name
    if which is None or not file.bytes:
        return
    group, segment = which
    try:
        if group == "signals":
            if not quick:
                read_signals(path, bad.get(file.name, ()), signals, deep=deep)
        elif file.name in bad:
            counts.unopened.add(group)  # named already; a library need not stumble over it
        elif group == "audio":
            _sound(path, segment, counts, found, deep=deep)
        else:
            vouched = bool(papers.pieces.get(file.name))
            _pictures(path, segment, counts, found, vouched=vouched, deep=deep, quick=quick)
    except OSError as error:
        why = error.strerror or repr(error)
        found.damages.append(say("{file} cannot be read ({why}).", file=file.name, why=why))


def _unopened(name: str, reader: str) -> Sentence:
    return say("{file} cannot be opened by {reader}.", file=name, reader=reader)


def _sound(path: Path, segment: int, counts: Media, found: Findings, *, deep: bool) -> None:
    told = count_sound(path)
    if told is None:
        found.damages.append(_unopened(path.name, "libsndfile"))
        return
    rows = counts.rows.setdefault("audio", {})
    rows[segment] = read_sound(path) if deep and told[0] else told[0]


def _pictures(
    path: Path,
    segment: int,
    counts: Media,
    found: Findings,
    *,
    vouched: bool,
    deep: bool,
    quick: bool,
) -> None:
    film = look_at_pictures(path, deep=deep, quick=quick)
    if film is None:
        if vouched:
            found.damages.append(_unopened(path.name, "FFmpeg"))
        return  # shorter than its header: the end came in the first instant
    if film.broken:
        found.damages.append(
            say("{file}: {count} pictures cannot be decoded.", file=path.name, count=film.broken)
        )
    if not quick:
        counts.rows.setdefault("video", {})[segment] = len(film.pts)
        counts.pts[segment] = film.pts


def _tell_signals(signals: Signals, papers: Papers, found: Findings) -> None:
    if signals.torn and papers.ended and not papers.recovered and not found.damages:
        found.damages.append(
            say("signals.xdf ends in the middle of an entry, of {bytes} bytes.", bytes=signals.torn)
        )
    for name, start, stop in signals.faults:
        found.damages.append(
            say("{file} is no XDF from byte {start} to {stop}.", file=name, start=start, stop=stop)
        )
    for name in signals.disagree:
        found.damages.append(_unopened(name, "pyxdf"))


def _tell_tail(files: list[FileReport], found: Findings) -> None:
    """Say how much no checksum vouches for: the last second before a crash."""
    tail = sum(file.bytes - file.vouched for file in files)
    if tail > 0 and not found.damages:
        found.notes.append(
            say(
                "No checksum vouches for the last {bytes} bytes: they came in the last second.",
                bytes=tail,
            )
        )


def _with_tails(
    streams: list[StreamReport], papers: Papers, signals: Signals, found: Findings
) -> list[StreamReport]:
    """Add how long before the last sign of life each stream ends, where the end was not clean."""
    if papers.ended and not papers.recovered:
        return streams
    alive = last_sign(streams, signals)
    told = []
    for s in streams:
        period = 1e3 / s.rate if s.rate else 0.0
        unfound = 0 if s.found is None else max(0, s.rows - s.found)
        tail = max(0.0, (alive - s.last_ns) / 1e6 - period) + unfound * period
        told.append(replace(s, tail_ms=round(tail, 3)))
        if tail > 0 and not papers.ended:
            found.losses.append(
                say("{kind}: at most {ms:.0f} ms are lost at the end.", kind=s.kind, ms=tail)
            )
    return told


def last_sign(streams: list[StreamReport], signals: Signals) -> int:
    """Return the session time (ns) at which the recording was last alive, 0 when never."""
    clock = table_of(signals, "clock", 3)
    times = [s.last_ns for s in streams] + ([int(clock[-1, 0])] if len(clock) else [])
    return max(times, default=0)


def _believed(papers: Papers, counts: Media, found: Findings) -> list[StreamReport]:
    """Return the streams as end.json has them, and compare what can be at once."""
    streams = []
    said = papers.end.get("streams")
    kept_out = recorder_losses(papers, Signals())
    for kind in KINDS:
        one = said.get(kind) if isinstance(said, dict) else None
        about = described(papers, kind)
        if not isinstance(one, dict) or not one.get("samples"):
            if about and papers.end:
                tell_absence(kind, about, found)
            continue
        rate = rate_of(papers, kind, NO_ROWS)
        missing = int(one.get("session_lost", 0)) - before_record(papers, kind, "lost")
        if missing > 0:
            found.losses.append(lost_at_device(kind, missing, rate, 0, 0.0))
        if kept_out.get(kind):
            found.losses.append(lost_at_recorder(kind, kept_out[kind], rate))
        there = sum(counts.rows[kind].values()) if kind in counts.rows else None
        first, last = int(one["first_time_ns"]), int(one["last_time_ns"])
        expected = round((last - first) * rate / 1e9) + 1
        rows = int(one["samples"])
        if there is not None and there < rows:
            found.damages.append(
                say(
                    "{kind}: {found} of {count} samples are there.",
                    kind=kind,
                    found=there,
                    count=rows,
                )
            )
        gaps = int(one.get("session_gaps", 0)) - before_record(papers, kind, "gaps")
        streams.append(
            StreamReport(
                kind, rate, expected, rows, there, first, last, max(0, missing), max(0, gaps)
            )
        )
    return streams
