"""From what a run left to the table: measured, required, ratio, verdict."""

from dataclasses import dataclass
from typing import Any

import numpy as np

LOOP_NS_TOLERANCE = 5e9
Run = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One line. ``sense`` "<" means at most, ">" at least, "=" within ``tolerance``."""

    name: str
    measured: float
    sense: str
    limit: float
    unit: str
    tolerance: float = 0.0

    @property
    def met(self) -> bool:
        """Return whether the requirement is met; what could not be measured is a miss."""
        if self.sense == "=":
            return abs(self.measured - self.limit) <= self.tolerance
        return self.measured <= self.limit if self.sense == "<" else self.measured >= self.limit

    @property
    def ratio(self) -> float:
        """Return measured / required."""
        return self.measured / self.limit if self.limit else float("nan")

    def __str__(self) -> str:
        """Return the line of the table."""
        sign = {"<": "≤", ">": "≥", "=": ""}[self.sense]
        required = f"{sign} {self.limit:g}" + (f" ± {self.tolerance:g}" if self.tolerance else "")
        ratio = f"{self.ratio:.2f}" if self.limit else "–"
        verdict = "pass" if self.met else "MISS"
        figure = f"{self.measured:.2f}"
        return f"{self.name:44}{figure:>10}{required:>14} {self.unit:10}{ratio:>6}  {verdict}"


HEAD = f"{'':44}{'measured':>10}{'required':>14} {'':10}{'ratio':>6}"


@dataclass(frozen=True, slots=True)
class Pictures:
    """What became of the pictures that were sent while the run was measured."""

    sent: int
    captured: int
    missing: int
    doubled: int
    rate: float
    way_p50: float
    way_p95: float


def follow_pictures(run: Run, sent: list[list[int]], loop: int) -> Pictures:
    """Match pictures captured in the measured time with those sent. Times in ms."""
    begin, end = run["before"]["time"], run["after"]["time"]
    numbers = np.array([n for n, _ in sent])
    times = np.array([t for _, t in sent])
    found, way, taken = [], [], []
    for place, time in run["pictures"]:
        if not (begin <= time <= end and len(numbers)):
            continue
        candidates = np.flatnonzero(numbers % loop == place)
        nearest = candidates[np.argmin(np.abs(times[candidates] - time))]
        if abs(times[nearest] - time) < LOOP_NS_TOLERANCE:
            found.append(int(numbers[nearest]))
            way.append((time - times[nearest]) / 1e6)
            taken.append(time)
    if len(found) < 2:
        return Pictures(0, len(found), 0, 0, _arrived(run), float("nan"), float("nan"))
    known = set(found)
    expected = {int(n) for n in numbers if found[0] <= n <= found[-1]}
    rate = (len(found) - 1) * 1e9 / (taken[-1] - taken[0])
    p50, p95 = np.percentile(way, (50, 95))
    missing = len(expected - known)
    doubled = len(found) - len(known)
    return Pictures(len(expected), len(known), missing, doubled, rate, float(p50), float(p95))


def _arrived(run: Run) -> float:
    """Return pictures a second by the program's own count: the demo's bear no numbers."""
    before, after = (run[k]["streams"]["video"] for k in ("before", "after"))
    span = after["newest"] - before["newest"]
    return float((after["received"] - before["received"]) * 1e9 / span) if span > 0 else 0.0


def seconds_of(run: Run) -> float:
    """Return how long was measured."""
    return float(run["after"]["time"] - run["before"]["time"]) / 1e9


def rate_of(run: Run, modality: str) -> float:
    """Return estimates a second in the measured time, by the times that they judge."""
    begin, end = (run[k]["time"] - run["origin"] for k in ("before", "after"))
    times = [t for t in run["decided"].get(modality, ()) if begin <= t <= end]
    return (len(times) - 1) * 1e9 / (times[-1] - times[0]) if len(times) > 1 else 0.0


def memory(run: Run) -> tuple[float, float]:
    """Return the highest resident memory (MB) and its slope over the second half (MB/min)."""
    begin, end = ((run[k]["time"] - run["times"]["spawned"]) / 1e9 for k in ("before", "after"))
    points = np.array(run["rss"])
    half = points[points[:, 0] >= (begin + end) / 2]
    slope = np.polyfit(half[:, 0], half[:, 1], 1)[0] * 60 if len(half) > 2 else float("nan")
    return float(points[:, 1].max()), float(slope)


def since_start(run: Run, name: str) -> float:
    """Return seconds from the start of the process to a first time; NaN if it never came."""
    time = run["times"].get(name)
    return float("nan") if time is None else (time - run["times"]["spawned"]) / 1e9


def rows(run: Run, pictures: Pictures, headless: bool) -> list[Row]:
    """Return the table."""
    cpu = (run["after"]["cpu"] - run["before"]["cpu"]) / seconds_of(run)
    peak, slope = memory(run)
    told = run["after"]["streams"]["video"]["lost"] - run["before"]["streams"]["video"]["lost"]
    total, painted = (run["stages"].get(s, [np.nan] * 4) for s in ("face total", "face painted"))
    table = [
        Row("camera: pictures captured", pictures.rate, "=", 30.0, "/s", 0.1),
        Row("camera: lost", float(max(told, pictures.missing)), "<", 0, "pictures"),
        Row(
            "camera: lost and not told", float(max(0, pictures.missing - told)), "=", 0, "pictures"
        ),
        Row("face: estimates", rate_of(run, "face"), ">", 15, "/s"),
        Row("speech: estimates", rate_of(run, "speech"), ">", 2, "/s"),
        Row("EEG: estimates", rate_of(run, "eeg"), ">", 4, "/s"),
        Row("CPU, whole process", 100 * cpu, "<", 70, "% of core"),
        Row("memory, resident, highest", peak, "<", 550, "MB"),
        Row("memory, slope over the second half", slope, "<", 1, "MB/min"),
        Row("frame → face estimate, p50", total[0], "<", 35, "ms"),
        Row("frame → face estimate, p95", total[1], "<", 80, "ms"),
        Row("start → first face estimate", since_start(run, "first face estimate"), "<", 3.5, "s"),
    ]
    if not headless:
        paints = (run["after"]["paints"] - run["before"]["paints"]) / seconds_of(run)
        table += [
            Row("window: paints", paints, ">", 29, "/s"),
            Row("frame → fused answer painted, p50", painted[0], "<", 75, "ms"),
            Row("frame → fused answer painted, p95", painted[1], "<", 140, "ms"),
            Row("start → window painted", since_start(run, "window painted"), "<", 2, "s"),
        ]
    return table


def stages(run: Run) -> list[str]:
    """Return the latency table by stage."""
    lines = [f"{'stage (ms)':24}{'p50':>9}{'p95':>9}{'p99':>9}{'n':>8}"]
    for name, (p50, p95, p99, n) in run["stages"].items():
        lines.append(f"{name:24}{p50:>9.1f}{p95:>9.1f}{p99:>9.1f}{n:>8}")
    return lines


def threads(run: Run) -> list[str]:
    """Return CPU by thread, in percent of one core, the busiest first."""
    shares: dict[str, list[float]] = {}
    known = 0.0
    for tid, after in run["after"]["threads"].items():
        used = after - run["before"]["threads"].get(tid, 0.0)
        known += used
        shares.setdefault(run["after"]["names"].get(tid, "ended"), []).append(used)
    total = run["after"]["cpu"] - run["before"]["cpu"]
    lines = [f"{'thread':36}{'% of a core':>12}"]
    for name, used in sorted(shares.items(), key=lambda item: -sum(item[1])):
        percent = 100 * sum(used) / seconds_of(run)
        label = name if len(used) == 1 else f"{name} ({len(used)} threads)"
        if percent >= 0.05:
            lines.append(f"{label:36}{percent:>12.1f}")
    rest = 100 * (total - known) / seconds_of(run)
    lines.append(f"{'(ended, or not told apart)':36}{rest:>12.1f}")
    return lines


def surroundings(run: Run) -> list[str]:
    """Return what else used the machine meanwhile, in percent of one core."""
    seconds = seconds_of(run)
    own = run["after"]["cpu"] - run["before"]["cpu"]
    lines, helpers = [], 0.0
    for name, after in run["after"]["helpers"].items():
        used = after - run["before"]["helpers"][name]
        helpers += used
        lines.append(f"{name:36}{100 * used / seconds:>12.1f}")
    everything = run["after"]["machine"] - run["before"]["machine"]
    rest = everything - own - helpers
    lines.append(f"{'everything else on this machine':36}{100 * rest / seconds:>12.1f}")
    stolen = run["after"]["stolen"] - run["before"]["stolen"]
    lines.append(f"{'taken by the host':36}{100 * stolen / seconds:>12.1f}")
    return lines
