"""What it costs to run the engine in a process of its own, and what a killed window loses.

    python benchmarks/engine.py                        2 x 30 s at the demo's load, then 10 kills
    python benchmarks/engine.py --seconds 60 --kills 100 --rounds 3

CPU is what both processes took together, in percent of one core, by the kernel's account. Memory is
PSS: what two processes share counts half for each. Linux only.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import _machine as machine

HERE = Path(__file__).resolve().parent
PATIENCE = 240.0
SUMS = {"CPU % of a core": "cpu %", "PSS MB": "PSS MB"}


def main() -> int:
    """Measure and print; 0 whatever it cost, 1 when a killed window lost something."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=30.0, help="measured, in each mode")
    parser.add_argument("--rounds", type=int, default=1, help="of both modes, in turn; 0 for none")
    parser.add_argument("--kills", type=int, default=10, help="of the window, in one recording")
    options = parser.parse_args()
    print(f"{machine.processor()}, load before {machine.load()[0]:.1f}")
    found: dict[str, list[dict[str, float]]] = {"one": [], "apart": []}
    for _ in range(options.rounds):
        for mode in found:
            found[mode].append(_measured(mode, options.seconds))
    if options.rounds:
        _print(found)
    return 0 if not options.kills or _kill(options.kills) else 1


def _measured(mode: str, seconds: float) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="emoscope-engine-") as runtime:
        command = [sys.executable, str(HERE / "_engine_child.py"), mode, str(seconds), runtime]
        done = subprocess.run(command, stdout=subprocess.PIPE, timeout=PATIENCE + seconds)
    if not done.stdout:
        raise SystemExit(f"the window ended with {done.returncode} before it was measured")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _print(found: dict[str, list[dict[str, float]]]) -> None:
    middle = {
        mode: {name: statistics.median(run[name] for run in runs) for name in runs[0]}
        for mode, runs in found.items()
    }
    for total, part in SUMS.items():
        for figures in middle.values():
            figures[f"both: {total}"] = figures[f"window {part}"] + figures[f"engine {part}"]
    print(f"{'':28}{'one process':>14}{'engine apart':>14}{'difference':>14}")
    for name, apart in middle["apart"].items():
        one = middle["one"][name]
        print(f"{name:28}{one:>14.1f}{apart:>14.1f}{apart - one:>+14.1f}")
    print("\nwhat travels, one message:")
    for name, value in middle["one"].items():
        if name not in middle["apart"]:
            print(f"  {name:28}{value:>10.3f}")


def _kill(times: int) -> bool:
    """Kill the window again and again in one recording; print and return whether all is there."""
    from emoscope.engine.launch import call
    from emoscope.engine.place import Place
    from emoscope.recording.verify import Verdict, verify

    with tempfile.TemporaryDirectory(prefix="emoscope-engine-") as name:
        runtime, folder = Path(name) / "run", Path(name) / "recording"
        runtime.mkdir(mode=0o700)
        child = [sys.executable, str(HERE / "_engine_child.py"), "record", "0", str(runtime)]
        try:
            for _ in range(times):
                with subprocess.Popen([*child, str(folder)], stdout=subprocess.PIPE) as window:
                    assert window.stdout is not None
                    if window.stdout.readline() != b"recording\n":
                        raise SystemExit("the window did not record")
                    window.kill()
        finally:  # an engine that records ends for nobody else
            line = call(Place(runtime), "command")
            line.patience(PATIENCE)
            line.tell({"do": "stop"})
            line.hear()
            line.close()
        report = verify(folder)
        print(f"\nwindow killed {times} times in one recording: {report.verdict.name}")
        for stream in report.streams:
            lost = f"{stream.lost} lost, {stream.gaps} gaps"
            print(f"  {stream.kind:6} {stream.rows:>9} samples, {lost}")
    return report.verdict is Verdict.GOOD


if __name__ == "__main__":
    sys.exit(main())
