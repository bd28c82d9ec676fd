"""Is everything there? Each stream's samples against its blocks, its rate, and the counters."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.recording._verify_files import Findings, Papers
from emoscope.recording._verify_signals import Signals
from emoscope.recording.facts import forgotten
from emoscope.recording.verify_report import StreamReport
from emoscope_devices import Sentence, say

Rows = NDArray[np.int64]
FIRST, COUNT, ARRIVAL, BEGIN, END_, SEGMENT, ROW = range(7)
JUMP_NS: Mapping[str, int] = {"video": 1_000_000_000, "audio": 100_000_000, "eeg": 100_000_000}
"""A step in time that no counted loss explains, worth a word. A camera slows in the dark."""
STEP_MS = 100.0
APART_NS = 1_000_000_000


@dataclass(slots=True)
class Media:
    """What the media files themselves hold, by kind and segment.

    ``unopened``: kinds of which a file is damaged, and was not counted.
    """

    rows: dict[str, dict[int, int]] = field(default_factory=dict)
    pts: dict[int, list[int]] = field(default_factory=dict)
    unopened: set[str] = field(default_factory=set)


def rows_of(signals: Signals, kind: str) -> Rows:
    """Return the rows of a stream's blocks as (n, 7): first count arrival begin end segment row."""
    name = "video.frames" if kind == "video" else f"{kind}.blocks"
    table = table_of(signals, name, 6 if kind == "video" else 7)
    if kind != "video":
        return table
    index, time, arrival, _, segment, row = table.T
    return np.stack([index, np.ones_like(index), arrival, time, time, segment, row], axis=1)


def table_of(signals: Signals, name: str, width: int) -> Rows:
    """Return an int64 stream as (n, width); empty when it is not there as it should be."""
    if signals.width.get(name) != width or not signals.rows.get(name):
        return np.zeros((0, width), np.int64)
    return np.frombuffer(signals.rows[name], np.int64).reshape(-1, width).copy()


def described(papers: Papers, kind: str) -> dict[str, Any]:
    """Return what session.json says of a stream."""
    streams = papers.start.get("streams")
    about = streams.get(kind) if isinstance(streams, dict) else None
    return about if isinstance(about, dict) else {}


def rate_of(papers: Papers, kind: str, table: Rows) -> float:
    """Return the nominal rate (Hz); where none is known, that of the samples."""
    said = described(papers, kind).get("rate")
    if isinstance(said, int | float) and 0 < said < 1e7:
        return float(said)
    if len(table) < 2:
        return 0.0
    span = int(table[-1, END_]) - int(table[0, BEGIN])
    return (int(table[:, COUNT].sum()) - 1) * 1e9 / span if span > 0 else 0.0


def account(
    kind: str, papers: Papers, signals: Signals, media: Media, found: Findings
) -> StreamReport | None:
    """Return one stream's account, with what it lacks in ``found``; None when it is not there."""
    table = rows_of(signals, kind)
    about = described(papers, kind)
    if not len(table):
        if about and not any(media.rows.get(kind, {}).values()):
            tell_absence(kind, about, found)
        return None
    rate = rate_of(papers, kind, table)
    lost, gaps, longest = _jumps(kind, table, rate, found)
    _tell_lost(kind, lost, gaps, longest, rate, papers, signals, found)
    span = int(table[-1, END_]) - int(table[0, BEGIN])
    rows = int(table[:, COUNT].sum())
    counted = _compare(kind, table, rate, papers, signals, media, found)
    return StreamReport(
        kind,
        rate,
        round(span * rate / 1e9) + 1,
        rows,
        counted,
        int(table[0, BEGIN]),
        int(table[-1, END_]),
        lost,
        gaps,
        longest,
        _ppm(table, rate),
    )


def tell_absence(kind: str, about: Mapping[str, Any], found: Findings) -> None:
    """Say that nothing of a stream is there: a loss, unless it was not to be recorded."""
    if about.get("recorded") is False:
        found.notes.append(forgotten(kind))
    else:
        found.losses.append(nothing_of(kind, about))


def nothing_of(kind: str, about: Mapping[str, Any]) -> Sentence:
    """Return the sentence on a stream that was expected and is not there."""
    device = about.get("device") or kind
    return say("{kind}: nothing is there of {device}.", kind=kind, device=device)


def _ms(samples: int, rate: float) -> float:
    return samples * 1e3 / rate if rate else 0.0


def _jumps(kind: str, table: Rows, rate: float, found: Findings) -> tuple[int, int, float]:
    """Return samples missing between blocks, in how many gaps, and the longest (ms)."""
    steps = table[1:, FIRST] - table[:-1, FIRST] - table[:-1, COUNT]
    pauses = table[1:, BEGIN] - table[:-1, END_]
    if (steps < 0).any() or (pauses < 0).any():
        found.damages.append(say("{kind}: the blocks are not in order.", kind=kind))
    missing = steps[steps > 0]
    period = 1e9 / rate if rate else 0.0
    unexplained = pauses - (np.maximum(steps, 0) + 1) * period
    worth = unexplained[unexplained > JUMP_NS[kind]]
    if len(worth):
        found.losses.append(
            say(
                "{kind}: {count} times nothing came for a while, the longest {longest:.0f} ms,"
                " without a counted loss.",
                kind=kind,
                count=len(worth),
                longest=float(worth.max()) / 1e6,
            )
        )
    longest = _ms(int(missing.max(initial=0)), rate)
    return int(missing.sum()), len(missing), longest


def _tell_lost(
    kind: str,
    lost: int,
    gaps: int,
    longest: float,
    rate: float,
    papers: Papers,
    signals: Signals,
    found: Findings,
) -> None:
    """Say what the recorder could not keep, and what never came from the device."""
    kept_out = recorder_losses(papers, signals).get(kind, 0)
    if kept_out:
        found.losses.append(lost_at_recorder(kind, kept_out, rate))
    counted = _counted_lost(kind, papers, signals)
    missing = max(lost - kept_out, counted)
    if missing > 0:
        found.losses.append(lost_at_device(kind, missing, rate, gaps, longest))


def lost_at_recorder(kind: str, count: int, rate: float) -> Sentence:
    """Return the sentence on samples that came and could not be kept."""
    return say(
        "{kind}: {count} samples ({ms:.0f} ms) could not be written in time.",
        kind=kind,
        count=count,
        ms=_ms(count, rate),
    )


def lost_at_device(kind: str, missing: int, rate: float, gaps: int, longest: float) -> Sentence:
    """Return the sentence on samples that never came."""
    if not gaps:  # counted by the capture, and none came after it
        return say(
            "{kind}: {count} samples ({ms:.0f} ms) did not come from the device.",
            kind=kind,
            count=missing,
            ms=_ms(missing, rate),
        )
    return say(
        "{kind}: {count} samples ({ms:.0f} ms) did not come from the device, in {gaps} gaps, the"
        " longest {longest:.0f} ms.",
        kind=kind,
        count=missing,
        ms=_ms(missing, rate),
        gaps=gaps,
        longest=longest,
    )


def recorder_losses(papers: Papers, signals: Signals) -> dict[str, int]:
    """Return the samples that the recorder itself could not keep, by kind."""
    total: dict[str, int] = {}
    for loss in signals.losses:
        total[str(loss.get("kind"))] = total.get(str(loss.get("kind")), 0) + int(loss["count"])
    said = papers.end.get("losses")
    for kind, count in (said if isinstance(said, dict) else {}).items():
        if isinstance(count, int):
            total[kind] = max(total.get(kind, 0), count)
    return total


def _counted_lost(kind: str, papers: Papers, signals: Signals) -> int:
    """Return what the capture counted as lost since Record; a stretch at the end is in it."""
    counters = table_of(signals, f"counters.{kind}", 4)
    return int(counters[-1, 1]) - before_record(papers, kind, "lost") if len(counters) else 0


def before_record(papers: Papers, kind: str, name: str) -> int:
    """Return what a capture had counted when Record was pressed."""
    said = described(papers, kind).get(name)
    return said if isinstance(said, int) else 0


def _ppm(table: Rows, rate: float) -> float | None:
    """Return how far the rate is from the nominal one, over stretches without a gap."""
    if not rate or len(table) < 2:
        return None
    whole = table[1:, FIRST] == table[:-1, FIRST] + table[:-1, COUNT]
    time = (table[1:, BEGIN] - table[:-1, BEGIN])[whole].sum()
    samples = table[:-1, COUNT][whole].sum()
    return float(samples * 1e9 / time / rate - 1) * 1e6 if time > 0 else None


def _compare(
    kind: str,
    table: Rows,
    rate: float,
    papers: Papers,
    signals: Signals,
    media: Media,
    found: Findings,
) -> int | None:
    """Return how many samples the file itself holds, and say where it is not what was announced."""
    if kind == "eeg":
        inside, short = signals.counts["eeg"], int(table[:, COUNT].sum()) - signals.counts["eeg"]
        over = max(0, -short)
    else:
        there = media.rows.get(kind, {})
        if kind in media.unopened:
            return None
        ends = table[:, ROW] + table[:, COUNT]
        due = {int(s): int(ends[table[:, SEGMENT] == s].max()) for s in set(table[:, SEGMENT])}
        inside = sum(there.values())
        short = sum(max(0, n - there.get(s, 0)) for s, n in due.items())
        over = sum(max(0, n - due.get(s, 0)) for s, n in there.items())
        if kind == "video":
            _compare_pts(signals, media, found)
    _tell_difference(kind, short, over, rate, papers, found)
    return inside


def _tell_difference(
    kind: str, short: int, over: int, rate: float, papers: Papers, found: Findings
) -> None:
    if short > 0:
        found.losses.append(
            say(
                "{kind}: {count} samples ({ms:.0f} ms) have times but are not in their file.",
                kind=kind,
                count=short,
                ms=_ms(short, rate),
            )
        )
    if over > 0:
        where = found.losses if papers.ended and not papers.recovered else found.notes
        where.append(
            say(
                "{kind}: {count} samples ({ms:.0f} ms) in the file have no times.",
                kind=kind,
                count=over,
                ms=_ms(over, rate),
            )
        )


def _compare_pts(signals: Signals, media: Media, found: Findings) -> None:
    """Compare the time in the film of each picture with the one that is written beside."""
    table = table_of(signals, "video.frames", 6)
    for segment, pts in media.pts.items():
        rows = table[(table[:, 4] == segment) & (table[:, 5] >= 0) & (table[:, 5] < len(pts))]
        off = rows[:, 3] != np.array(pts, np.int64)[rows[:, 5]]
        wrong = int(rows[off, 5][0]) if off.any() else None
        if wrong is not None:
            found.damages.append(
                say(
                    "video: from picture {number} of segment {segment} on, pictures and times do"
                    " not belong together.",
                    number=wrong,
                    segment=segment,
                )
            )


def look_at_clock(signals: Signals, found: Findings) -> dict[str, float]:
    """Return length, drift and largest step of the wall clock; say what is odd."""
    table = table_of(signals, "clock", 3)
    if len(table) < 2:
        return {}
    session, wall, monotonic = (column.astype(np.float64) for column in table.T)
    if (np.diff(table[:, 0]) < 0).any() or (np.diff(table[:, 2]) < 0).any():
        found.damages.append(say("The clock of the recording runs backwards."))
    off = wall - monotonic
    steps = np.diff(table[:, 1]) - np.diff(table[:, 2])
    largest = float(steps[np.argmax(np.abs(steps))]) / 1e6
    span = float(monotonic[-1] - monotonic[0])
    stepped = abs(largest) > STEP_MS
    if stepped:
        found.notes.append(
            say(
                "The wall clock was set by {ms:.0f} ms meanwhile; no time of the recording depends"
                " on it.",
                ms=largest,
            )
        )
    drift = 0.0 if stepped or span <= 0 else float(off[-1] - off[0]) / span * 1e6
    return {"seconds": float(session[-1] - session[0]) / 1e9, "ppm": drift, "step_ms": largest}


def look_at_alignment(streams: Sequence[StreamReport], found: Findings) -> None:
    """Say which streams begin or end apart from the others."""
    if len(streams) < 2:
        return
    begin, end = min(s.first_ns for s in streams), max(s.last_ns for s in streams)
    for s in streams:
        for apart, note in (
            (
                s.first_ns - begin,
                say(
                    "{kind} begins {ms:.0f} ms after the first stream.",
                    kind=s.kind,
                    ms=(s.first_ns - begin) / 1e6,
                ),
            ),
            (
                end - s.last_ns,
                say(
                    "{kind} ends {ms:.0f} ms before the last stream.",
                    kind=s.kind,
                    ms=(end - s.last_ns) / 1e6,
                ),
            ),
        ):
            if apart > APART_NS:
                found.notes.append(note)


def look_at_ratings(papers: Papers, signals: Signals | None, found: Findings) -> int:
    """Return how many samples of the continuous rating are there; say what is not.

    Without ``signals`` end.json is believed. Where nothing was rated nothing is expected.
    """
    said = papers.end.get("ratings")
    due = said if isinstance(said, int) and not isinstance(said, bool) else 0
    lost = recorder_losses(papers, signals or Signals()).get("rating", 0)
    if lost:
        found.losses.append(
            say("rating: {count} samples could not be written in time.", count=lost)
        )
    if signals is None:
        return due
    there = signals.counts["rating"]
    if there < due:
        found.losses.append(
            say("rating: {found} of {count} samples are there.", found=there, count=due)
        )
    return there


def tell_end(papers: Papers, found: Findings) -> None:
    """Say what end.json has to say."""
    if not papers.ended:
        found.losses.append(
            say("The end was not clean: there is no end.json. emoscope recover writes it.")
        )
        return
    failures = papers.end.get("failures")
    for failure in failures if isinstance(failures, list) else []:
        found.losses.append(say("While it was recorded: {failure}", failure=str(failure)))
    lost = papers.end.get("lost_at_end_ms")
    if papers.recovered:
        text = json.dumps(lost).strip("{}").replace('"', "") if isinstance(lost, dict) else ""
        found.losses.append(
            say("The end was not clean; it was recovered. Lost at most (ms): {lost}.", lost=text)
        )
    items = papers.end.get("losses")
    if isinstance(items, dict) and items.get("items"):
        found.losses.append(
            say("{count} entries could not be written when a file failed.", count=items["items"])
        )
