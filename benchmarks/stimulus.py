"""How true the times of stimuli are: onsets, dropped frames, sound against picture.

    python benchmarks/stimulus.py [--quick]

The real stage and player in processes of their own, without a display (Qt's offscreen platform) and
on an X server whose framebuffer is a file. That file is watched by another process, as a photodiode
watches a display: from its patch it is known when a stimulus really was in the framebuffer. Sound
comes back by a loopback of a private sound server. Load: two processes that only count.
"""

import argparse
import contextlib
import json
import mmap
import multiprocessing as mp
import os
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from _rig import SCREEN, PulseServer
from _verdict import HEAD, Row

HERE = Path(__file__).resolve().parent
PATCH_AT = 20, 20
POLL_SECONDS = 0.0002
Run = dict[str, Any]


def watch(path: str, stop: Any, answer: Any) -> None:
    """Note when the patch turned white and black, monotonic ns, until told to stop."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory:
        head = struct.unpack(">25I", memory[:100])
        line, depth, colours = head[12], head[11] // 8, head[19]
        place = head[0] + colours * 12 + PATCH_AT[1] * line + PATCH_AT[0] * depth
        changes, was = [], False
        while not stop.is_set():
            white = memory[place : place + 3] == b"\xff\xff\xff"
            if white != was:
                changes.append((time.monotonic_ns(), white))
                was = white
            time.sleep(POLL_SECONDS)
    answer.put(changes)


@contextlib.contextmanager
def x_server(folder: Path) -> Iterator[dict[str, str]]:
    """Give the variables for a display whose framebuffer is a file in ``folder``."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN),
            *("-fbdir", str(folder), "-nolisten", "tcp"),
        ],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def spin(stop: Any) -> None:
    """Keep one core busy."""
    while not stop.is_set():
        sum(range(10_000))


@contextlib.contextmanager
def load(wanted: bool) -> Iterator[None]:
    """Keep both cores busy while the context lasts."""
    stop = mp.Event()
    busy = [mp.Process(target=spin, args=(stop,), daemon=True) for _ in range(2 * wanted)]
    for process in busy:
        process.start()
    try:
        yield
    finally:
        stop.set()
        for process in busy:
            process.join()


def child(variables: dict[str, str], *words: str) -> Run:
    """Run the child and return what it found."""
    done = subprocess.run(
        [sys.executable, str(HERE / "_stimulus_child.py"), *words],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=300,
    )
    if done.returncode:
        raise RuntimeError(f"{done.returncode}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def onset_rows(folder: Path) -> list[Row]:
    """Compare what the stage says with what was in the framebuffer."""
    with x_server(folder) as variables:
        stop, answer = mp.Event(), mp.Queue()
        watcher = mp.Process(
            target=watch, args=(str(folder / "Xvfb_screen0"), stop, answer), daemon=True
        )
        watcher.start()
        found = child(variables, "onsets", "0", "0x0", "none")
        stop.set()
        changes = answer.get()
        watcher.join()
    on = np.array([t for t, white in changes if white])
    off = np.array([t for t, white in changes if not white])
    rows = []
    for name in ("word", "film"):
        mine = [(a, b) for n, a, b, _, _ in found["shown"] if n == name]
        late = [(on[np.abs(on - a).argmin()] - a) / 1e6 for a, _ in mine]
        gone = [(off[np.abs(off - b).argmin()] - b) / 1e6 for _, b in mine]
        rows += [
            Row(f"{name}: framebuffer after onset, median", float(np.median(late)), "<", 5, "ms"),
            Row(f"{name}: the farthest of {len(late)}", max(map(abs, late)), "<", 17, "ms"),
            Row(f"{name}: framebuffer after offset, median", float(np.median(gone)), "<", 5, "ms"),
        ]
    return rows


def film_rows(name: str, variables: dict[str, str], seconds: str, busy: bool) -> list[Row]:
    """Play a film of 720 lines, idle or under load."""
    with load(busy):
        found = child(variables, "film", seconds, "1280x720", "none")
    late = found["late"]
    when = "load" if busy else "idle"
    lost = found["frames"] - found["painted"]
    limit = found["frames"] / 10 if busy else 1
    return [
        Row(f"{name}, {when}: dropped of {found['frames']}", lost, "<", limit, "frames"),
        Row(f"{name}, {when}: frames misread", found["misread"], "=", 0, "frames"),
        Row(
            f"{name}, {when}: beside their time, median",
            1e3 * late["median"],
            "=",
            0,
            "ms",
            33 if busy else 17,
        ),
        Row(f"{name}, {when}: farthest", 1e3 * late["most"], "=", 0, "ms", 250 if busy else 50),
        Row(f"{name}, {when}: cost", 100 * found["cpu"], "<", 60, "% core"),
    ]


def sound_rows(name: str, variables: dict[str, str], seconds: str, folder: Path) -> list[Row]:
    """Play films with sound, and hear them by a loopback."""
    rows = []
    with PulseServer(folder) as server:
        server._ctl("set-default-source", "vmic_in")
        for coding in ("aac", "pcm"):
            found = child({**server.variables, **variables}, "film", seconds, "640x360", coding)
            offset, due = found["offset"], found["due"]
            label = f"{name}, {coding}: "
            rows.append(Row(f"{label}beeps heard of {due}", found["beeps"], ">", due - 1, "beeps"))
            if offset:
                wide = 1e3 * (offset["high"] - offset["low"])
                middle = 1e3 * offset["median"]
                rows.append(Row(f"{label}sound after picture, median", middle, "=", 20, "ms", 60))
                rows.append(Row(f"{label}its middle half is wide", wide, "<", 20, "ms"))
    return rows


def main() -> int:
    """Print the table; 1 where a requirement is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="films of 8 s in place of 30 s")
    options = parser.parse_args()
    seconds = "8" if options.quick else "30"
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("fb", "fb2", "s1", "s2"):
            (folder / part).mkdir()
        rows += onset_rows(folder / "fb")
        with x_server(folder / "fb2") as xvfb:
            for title, variables in (("offscreen", offscreen), ("X11", xvfb)):
                for busy in (False, True):
                    rows += film_rows(title, variables, seconds, busy)
                place = folder / "s1" if title == "offscreen" else folder / "s2"
                rows += sound_rows(title, variables, "10", place / "pulse")
    print(HEAD)
    for row in rows:
        print(row)
    return int(not all(row.met for row in rows))


if __name__ == "__main__":
    sys.exit(main())
