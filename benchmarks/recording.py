"""What a recording survives and what it costs: python benchmarks/recording.py --help.

Kills a recorder at random times, spoils files at random places, and measures what recording takes;
prints a table against the limits. Known signals: every number that is found is checked.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import _machine as machine
import av
import numpy as np
import pyxdf
import soundfile
from _recording_child import RATES, known_brain, known_sound, number_in
from _verdict import HEAD, Row

from emoscope.recording.recover import recover
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict, VerifyError

CHILD = Path(__file__).with_name("_recording_child.py")
UNEXPECTED = (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError)
UNEXPECTED += (ValueError, EOFError, MemoryError)
NEVER = 1e6
"""Seconds for a child that is to be killed."""


@dataclass(slots=True)
class Kills:
    """What became of recordings that were killed."""

    opened: int = 0
    recovered: int = 0
    wrong: int = 0
    lost: dict[str, list[int]] = field(default_factory=lambda: {kind: [] for kind in RATES})
    after: list[float] = field(default_factory=list)


def run_child(folder: Path, seconds: float) -> tuple["subprocess.Popen[bytes]", Path]:
    """Start a recording and return when it runs."""
    progress = folder.with_suffix(".progress")
    progress.write_bytes(bytes(24))
    command = [sys.executable, str(CHILD), str(folder), str(progress), str(seconds)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert child.stdout is not None
    if child.stdout.readline() != b"ready\n":
        raise SystemExit("the recorder did not start")
    return child, progress


def kill_one(folder: Path, seconds: float, kills: Kills) -> None:
    """Record for ``seconds``, kill -9, and look at what is there."""
    child, progress = run_child(folder, NEVER)
    try:
        time.sleep(seconds)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert child.stdout is not None
        child.stdout.close()
    handed = dict(zip(RATES, np.frombuffer(progress.read_bytes(), np.int64), strict=True))
    kills.after.append(seconds)
    report = verify(folder)
    kills.opened += report.verdict is not Verdict.DAMAGED
    there, wrong = check(folder)
    kills.wrong += wrong
    for kind, n in handed.items():
        kills.lost[kind].append(max(0, int(n) - there[kind]))
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    recover(folder, settle=0)
    after = {p.name: p.read_bytes() for p in folder.iterdir() if p.name != "end.json"}
    kills.recovered += before == after and verify(folder).verdict is Verdict.LOSSES


def check(folder: Path) -> tuple[Mapping[str, int], int]:
    """Return how many samples of each stream are there, and how many of them are wrong.

    A file is not there when the end came before its first sample.
    """
    wrong = 0
    data = np.zeros(0, np.float32)
    if (folder / "audio.wav").exists():
        data, _ = soundfile.read(folder / "audio.wav", dtype="float32")
        wrong += int((data != known_sound(0, len(data))).sum())
    found, _ = pyxdf.load_xdf(
        str(folder / "signals.xdf"),
        synchronize_clocks=False,
        dejitter_timestamps=False,
        verbose=False,
    )
    brains = [s["time_series"] for s in found if s["info"]["name"][0] == "eeg"]
    brain = brains[0] if brains else np.zeros((0, 32))
    wrong += int((brain != known_brain(0, len(brain))).any(axis=1).sum())
    numbers: list[int] = []
    if (folder / "video.mp4").exists():
        with av.open(str(folder / "video.mp4")) as box:
            packets = [p for p in box.demux(video=0) if p.size and not p.is_corrupt]
            pictures = [f for p in packets for f in p.decode()]
        numbers = [number_in(picture.to_ndarray(format="bgr24")) for picture in pictures]
    wrong += sum(n != i for i, n in enumerate(numbers))
    return {"video": len(numbers), "audio": len(data), "eeg": len(brain)}, wrong


def kill_many(count: int, parent: Path, rng: random.Random) -> list[Row]:
    """Kill so many recordings; print a line for each."""
    kills = Kills()
    for number in range(count):
        folder = parent / f"killed-{number}"
        kill_one(folder, rng.uniform(0.2, 4.0), kills)
        lost = {kind: kills.lost[kind][-1] for kind in RATES}
        ms = {kind: 1000 * lost[kind] / RATES[kind] for kind in RATES}
        print(
            f"kill {number + 1:3} after {kills.after[-1]:4.2f} s: lost {lost['video']} frames,"
            f" {ms['audio']:.0f} ms of sound, {ms['eeg']:.0f} ms of EEG",
            flush=True,
        )
        shutil.rmtree(folder)
    worst = {kind: max(n) for kind, n in kills.lost.items()}
    return [
        Row(f"kill -9: open without repair, of {count}", kills.opened, "=", count, ""),
        Row("kill -9: recovered, no data file touched", kills.recovered, "=", count, ""),
        Row("kill -9: wrong values", kills.wrong, "=", 0, "samples"),
        Row("kill -9: lost pictures, worst", worst["video"], "<", 1, "frames"),
        Row("kill -9: lost sound, worst", worst["audio"] / 48, "<", 20, "ms"),
        Row("kill -9: lost EEG, worst", float(worst["eeg"]), "<", 40, "ms"),
    ]


def finished(folder: Path, seconds: float) -> dict[str, Any]:
    """Make a whole recording and return what it cost."""
    child, _ = run_child(folder, seconds)
    output, _ = child.communicate()
    if child.returncode:
        raise SystemExit("the recorder failed")
    return dict(json.loads(output))


def spoil(data: bytes, rng: random.Random) -> bytes:
    """Return the bytes cut off, or overwritten, at a random place."""
    place = rng.randrange(len(data))
    if rng.random() < 0.5:
        return data[:place]
    junk = rng.randbytes(rng.randint(1, 2000))
    return (data[:place] + junk + data[place + len(junk) :])[: len(data)]


def damage_many(count: int, parent: Path, rng: random.Random) -> list[Row]:
    """Spoil each file of a recording in turn, so many times in all."""
    folder = parent / "to damage"
    finished(folder, 3.0)
    whole = {p.name: p.read_bytes() for p in sorted(folder.iterdir())}
    named = raised = done = 0
    slowest = 0.0
    for number in range(count):
        name = list(whole)[number % len(whole)]
        spoilt = spoil(whole[name], rng)
        if spoilt == whole[name]:
            continue
        done += 1
        (folder / name).write_bytes(spoilt)
        begun = time.process_time()
        try:
            report = verify(folder)
            said = " ".join(map(str, report.damages))
            named += report.verdict is Verdict.DAMAGED and name in said
        except VerifyError:
            pass  # refused in words, but the damage was not named
        except UNEXPECTED as error:
            raised += 1
            print(f"{name}: {error!r}")
        slowest = max(slowest, time.process_time() - begun)
        (folder / name).write_bytes(whole[name])
    return [
        Row(f"spoilt files: damage named, of {done}", named, "=", done, ""),
        Row("spoilt files: crashes", raised, "=", 0, ""),
        Row("spoilt files: slowest verdict (CPU)", slowest, "<", 5, "s"),
    ]


def cost(seconds: float, parent: Path) -> list[Row]:
    """Record for so long; return what it cost."""
    folder = parent / "cost"
    told = finished(folder, seconds)
    threads, memory = told["threads"], told["memory"]
    print(f"{'thread':24}{'% of a core':>12}")
    for name, share in sorted(threads.items(), key=lambda item: -item[1]):
        print(f"{'encoder of pictures' if name == 'feed-video' else name:24}{share:>12.1f}")
    print(
        f"{told['bytes'] / told['seconds'] / 1e6:.2f} MB/s, {told['picture'] / 1000:.0f} kB a"
        f" picture; the feeder was late by {1000 * told['late']:.0f} ms at most"
    )
    begun = time.process_time()
    report = verify(folder)
    whole = time.process_time() - begun
    begun = time.process_time()
    verify(folder, quick=True)
    quick = time.process_time() - begun
    print(report.headline)
    quarter = memory[len(memory) // 4 :]
    slope = 0.0
    if len(quarter) > 2:
        slope = float(np.polyfit(np.arange(len(quarter)), quarter, 1)[0] * 60)
    hour = told["seconds"]
    return [
        Row("recorder and encoder", sum(threads.values()), "<", 25, "% of core"),
        Row(f"samples lost by the recorder in {seconds:.0f} s", told["lost"], "=", 0, ""),
        Row("memory, slope behind the first quarter", slope, "<", 1, "MB/min"),
        Row("verdict after it (good is 0)", float(report.verdict), "=", 0, ""),
        Row("verify, CPU for each recorded hour", whole * 3600 / hour, "<", 60, "s"),
        Row("verify --quick, CPU", quick, "<", 5, "s"),
    ]


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100, help="0 for none")
    parser.add_argument("--damage", type=int, default=1000, help="0 for none")
    parser.add_argument("--seconds", type=float, default=600.0, help="of the cost; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="on the disk to be tested")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    print(f"{machine.processor()}; load before: {machine.load()[0]:.1f}; seed {options.seed}")
    table: list[Row] = []
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        parent = Path(name)
        if options.seconds:
            table += cost(options.seconds, parent)
        if options.kills:
            table += kill_many(options.kills, parent, rng)
        if options.damage:
            table += damage_many(options.damage, parent, rng)
    print(f"load after: {os.getloadavg()[0]:.1f}\n\n{HEAD}")
    print("\n".join(map(str, table)))
    return 0 if all(row.met for row in table) else 1


if __name__ == "__main__":
    sys.exit(main())
