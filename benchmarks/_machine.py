"""What the kernel says of CPU and memory, by process and by thread (Linux)."""

import os
import threading
import time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def process_seconds(pid: int | str = "self") -> float:
    """Return the CPU seconds of a process and of its threads that have ended; 0 when gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    fields = text.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def machine_seconds() -> float:
    """Return the CPU seconds that all processors were busy since the machine started."""
    user, nice, system, _, _, irq, soft, *_ = Path("/proc/stat").read_text().split()[1:9]
    return sum(map(int, (user, nice, system, irq, soft))) / TICK


def resident_mb() -> float:
    """Return this process's resident memory in MB (2**20)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 2**20


def proportional_mb(pid: int | str = "self") -> float:
    """Return a process's memory in MB (2**20), what it shares divided by who shares it (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def thread_seconds() -> dict[int, float]:
    """Return CPU seconds by native thread id of this process."""
    found = {}
    for folder in Path("/proc/self/task").iterdir():
        try:
            found[int(folder.name)] = int((folder / "schedstat").read_text().split()[0]) / 1e9
        except OSError:
            continue  # it has just ended
    return found


def thread_names() -> dict[int, str]:
    """Return a name by native thread id: Python's own, else "other:" and the kernel's."""
    names = {}
    for folder in Path("/proc/self/task").iterdir():
        try:
            names[int(folder.name)] = f"other: {(folder / 'comm').read_text().strip()}"
        except OSError:
            continue
    for thread in threading.enumerate():
        if thread.native_id is not None:
            main = thread is threading.main_thread()
            names[thread.native_id] = "main (Qt)" if main else thread.name
    return names


def speed() -> float:
    """Return the CPU milliseconds of a fixed loop: how fast a processor is just now.

    Neighbours on the same core or host slow a processor by a third without a trace in its load.
    """
    begun = time.process_time()
    total = 0
    for number in range(1_000_000):
        total += number
    return (time.process_time() - begun) * 1e3


def stolen_seconds() -> float:
    """Return the CPU seconds that the host took from this machine since it started."""
    return int(Path("/proc/stat").read_text().split()[8]) / TICK


def load() -> tuple[float, float, float]:
    """Return the load averages of the last 1, 5 and 15 minutes."""
    return os.getloadavg()


def processor() -> str:
    """Return the processor's name and how many there are."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(os.sched_getaffinity(0))} x {models[0] if models else 'unknown'}"
