"""Do sound and picture of a recording belong together? python benchmarks/recording_av.py --help.

Records a camera that flashes and a microphone that hears a click at the same true instants (both
made up, stamped as devices are: _recording_av.py) through a real Session and Recorder, in real
time. Then flashes are looked for in video.mp4 by FFmpeg, clicks in audio.wav by libsndfile, and
their times by what docs/recording-format.md says, with pyxdf: nothing of Emoscope reads here.

Limits: EBU R37-2007, sound at most 5 ms before and 15 ms behind its picture.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import _machine as machine
import av
import numpy as np
import pyxdf
import soundfile
from _recording_av import CARD, EVERY, ClickMicrophone, FlashCamera, World, read
from _verdict import HEAD, Row
from numpy.typing import NDArray

from emoscope.recording.verify import verify
from emoscope.session import Session

LEAD_MS, LAG_MS = 5.0, 15.0
PREROLL = 2.0
LOUD = 0.5
QUIET_ROWS = CARD // 10
"""A click is the first loud sample after a tenth of a second without one."""
PIECE = 1 << 20
DRIFT_SECONDS = 600
"""Below this what looks like drift is chance."""

Times = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Found:
    """What is in the files. ``numbers`` and ``pts`` (s, from the file's begin) of every picture.

    ``flashes`` are places in them, ``clicks`` rows of audio.wav; ``seen`` and ``heard`` are when
    they were, in session seconds.
    """

    numbers: NDArray[np.int64]
    pts: Times
    flashes: NDArray[np.int64]
    clicks: NDArray[np.int64]
    seen: Times
    heard: Times


def record(folder: Path, seconds: float, seed: int) -> World:
    """Record so long; return the truth."""
    world = World()
    sources = [FlashCamera(world, seed), ClickMicrophone(world, seed + 1)]
    with Session(sources, {}, preroll=PREROLL) as session:
        time.sleep(PREROLL + 1.0)
        session.record(folder, participant="benchmark")
        begun, cpu = time.monotonic(), time.process_time()
        time.sleep(seconds)
        share = (time.process_time() - cpu) / (time.monotonic() - begun)
        status = session.stop_recording()
        assert status is not None
        said = f"{status.seconds:.0f} s recorded, {status.state.value}"
        print(f"{said}; devices, session and recorder took {100 * share:.0f} % of a core")
    return world


def pictures(path: Path) -> tuple[list[tuple[int, bool]], list[float]]:
    """Return number, flash and PTS (s) of every picture."""
    shown, pts = [], []
    with av.open(str(path)) as box:
        for frame in box.decode(video=0):
            shown.append(read(frame.to_ndarray(format="gray8")))
            assert frame.pts is not None and frame.time_base is not None
            pts.append(float(frame.pts * frame.time_base))
    return shown, pts


def clicks_in(path: Path) -> NDArray[np.int64]:
    """Return the rows at which clicks begin."""
    found: list[int] = []
    start, last = 0, -QUIET_ROWS
    with soundfile.SoundFile(path) as sound:
        while len(data := sound.read(PIECE, dtype="float32")):
            for row in (np.flatnonzero(np.abs(data) > LOUD) + start).tolist():
                if row - last > QUIET_ROWS:
                    found.append(row)
                last = row
            start += len(data)
    return np.array(found, np.int64)


def tables(folder: Path) -> dict[str, NDArray[np.int64]]:
    """Return where pictures and blocks of sound are, by stream, as pyxdf reads them."""
    wanted = [{"name": name} for name in ("video.frames", "audio.blocks")]
    streams, _ = pyxdf.load_xdf(
        str(folder / "signals.xdf"),
        select_streams=wanted,
        synchronize_clocks=False,
        dejitter_timestamps=False,
        verbose=False,
    )
    return {s["info"]["name"][0]: np.asarray(s["time_series"], np.int64) for s in streams}


def times_of(rows: NDArray[np.int64], blocks: NDArray[np.int64]) -> Times:
    """Return when rows of audio.wav were taken (session s), by the block that each is in."""
    _, count, _, first_time, last_time, _, row = blocks.T
    at = np.searchsorted(row, rows, side="right") - 1
    share = (rows - row[at]) / np.maximum(count[at] - 1, 1)
    return np.asarray((first_time[at] + share * (last_time[at] - first_time[at])) / 1e9)


def find(folder: Path) -> Found:
    """Look for flashes and clicks in a finished recording."""
    shown, pts = pictures(folder / "video.mp4")
    numbers = np.array([n for n, _ in shown], np.int64)
    flashes = np.flatnonzero([f for _, f in shown])
    clicks = clicks_in(folder / "audio.wav")
    table = tables(folder)
    began = int(table["video.frames"][0, 1]) / 1e9
    since = np.array(pts)
    heard = times_of(clicks, table["audio.blocks"])
    return Found(numbers, since, flashes, clicks, began + since[flashes], heard)


def pairs(found: Found) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which flash and which click belong together: nearest, and less than 0.5 s apart."""
    nearest = np.abs(found.seen[:, None] - found.heard[None, :])
    at = nearest.argmin(axis=1)
    near = nearest[np.arange(len(at)), at] < 0.5
    return np.flatnonzero(near), at[near]


def spread(values: Times) -> str:
    """Return min, p5, median, p95 and max."""
    return "".join(f"{v:9.2f}" for v in np.percentile(values, (0, 5, 50, 95, 100)))


def tell(found: Found, world: World, minutes: bool) -> tuple[Times, Times]:
    """Print the distributions; return ms that sound is before its picture, and when (s)."""
    flash, click = pairs(found)
    when = found.seen[flash] - found.seen[flash[0]]
    lead = 1e3 * (found.seen[flash] - found.heard[click])
    truth = np.array([world.exposed(int(n)) for n in found.numbers[found.flashes[flash]]]) / 1e9
    print(f"{'ms':38}{'min':>9}{'p5':>9}{'median':>9}{'p95':>9}{'max':>9}")
    print(f"{'sound before picture':38}{spread(lead)}")
    if minutes:
        for minute in range(int(when[-1] // 60) + 1):
            part = lead[(when >= 60 * minute) & (when < 60 * minute + 60)]
            if len(part):
                print(f"{f'  minute {minute + 1}':38}{spread(part)}")
    print(f"{'flash: written after it was':38}{spread(1e3 * (found.seen[flash] - truth))}")
    print(f"{'click: written after it was':38}{spread(1e3 * (found.heard[click] - truth))}")
    naive = 1e3 * (found.pts[found.flashes[flash]] - found.clicks[click] / CARD)
    print(f"{'naive: both files played from 0':38}{spread(naive)}")
    print(f"  of it at the start {naive[0]:.1f} ms, by the end {naive[-1] - naive[0]:+.1f} ms more")
    return lead, when


def rows(found: Found, lead: Times, when: Times, lost: int, verdict: int) -> list[Row]:
    """Return the table."""
    first, last = (int(found.numbers[i]) for i in (0, -1))
    due = last // EVERY - max(first - 1, 0) // EVERY
    wrong = int((np.diff(found.numbers) != 1).sum())
    table = [
        Row("flashes paired with a click", len(lead), "=", due, "pairs", 1.0),
        Row("pictures out of order or missing", wrong, "=", 0, ""),
        Row("sound before picture, worst", float(lead.max()), "<", LEAD_MS, "ms"),
        Row("sound behind picture, worst", float(-lead.min()), "<", LAG_MS, "ms"),
        Row("lost by the recorder", lost, "=", 0, "samples"),
        Row("verdict (good is 0)", verdict, "=", 0, ""),
    ]
    if when[-1] >= DRIFT_SECONDS:
        table.append(Row("drift between them", abs(drift(lead, when)), "<", 5, "ms/hour"))
    return table


def drift(lead: Times, when: Times) -> float:
    """Return the drift in ms an hour, by the medians of whole minutes."""
    minutes = np.arange(int(when[-1] // 60))
    middle = [float(np.median(lead[(when >= 60 * m) & (when < 60 * m + 60)])) for m in minutes]
    return float(np.polyfit(minutes, middle, 1)[0]) * 60


def main() -> int:
    """Record, look, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=120.0, help="1800 for make soak")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="on the disk to be tested")
    options = parser.parse_args()
    if options.seconds < 10:
        parser.error("--seconds: a few flashes take 10 s at least")
    sys.setswitchinterval(0.001)  # as the program does
    print(f"{machine.processor()}; load before: {machine.load()[0]:.1f}; seed {options.seed}")
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name) / "recording"
        world = record(folder, options.seconds, options.seed)
        report = verify(folder)
        print(report.headline, *report.losses, sep="\n  ")
        found = find(folder)
        lead, when = tell(found, world, minutes=options.seconds > 90)
        losses = json.loads((folder / "end.json").read_text())["losses"]
        table = rows(found, lead, when, sum(losses.values()), int(report.verdict))
    print(f"load after: {os.getloadavg()[0]:.1f}\n\n{HEAD}")
    print("\n".join(map(str, table)))
    return 0 if all(row.met for row in table) else 1


if __name__ == "__main__":
    sys.exit(main())
