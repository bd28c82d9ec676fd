"""Whether the window ever holds still: an operator's hour in four minutes.

    python benchmarks/window_stalls.py                    both ways to run the engine
    python benchmarks/window_stalls.py --modes apart      the engine in a process of its own
    python benchmarks/window_stalls.py --limit 30         what takes more than 30 ms
    python benchmarks/window_stalls.py --keep FILE        every figure as JSON

Each command is given by its key; dialogs are opened and closed, a recording is made, marked, ended
and verified, theme, language, type and window change their size, the participant's window shows
her face; then a visit (``_stalls_visit.py``), with a camera that hangs. What could not be done is
printed, too. Whenever the Qt thread does not come round for more than 50 ms, that is a stall. The
worst of each action is taken apart: computing (by the thread's own clock), starved (ready, and the
machine had no processor for it, by the kernel's account), waiting (the rest: for a disk, a lock,
another thread). "own" is all but starved. Where the thread was is looked at all 25 ms. After
each action every window that is open must still paint when it is asked to. Exits with 1 when an own
stall is above the limit, or when a window was not painted.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import _machine as machine

HERE = Path(__file__).resolve().parent
LIMIT = 0.05
PATIENCE = 600.0
BUSY = 0.9
"""Share of all processors' time beyond which a table tells of the machine, not of the window."""
BEFORE = "window"
"""The action before there is anything that could hold still: it is shown, and not judged."""
MODES = {"one": "one process", "apart": "engine apart"}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--modes", nargs="+", choices=list(MODES), default=list(MODES))
    parser.add_argument("--limit", type=float, default=1e3 * LIMIT, help="ms (%(default).0f)")
    parser.add_argument("--keep", type=Path, help="a file for every figure")
    options = parser.parse_args()
    load, speed = machine.load()[0], machine.speed()
    print(f"{machine.processor()}, load before {load:.1f}, a fixed loop takes {speed:.0f} ms CPU")
    found = {mode: _measured(mode, options.limit / 1e3) for mode in options.modes}
    for mode, figures in found.items():
        _print(mode, figures)
    if options.keep is not None:
        options.keep.write_text(json.dumps(found, indent=1), encoding="utf-8")
    return 1 if any(_over(f) or f["unpainted"] for f in found.values()) else 0


def _measured(mode: str, limit: float) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="emoscope-stalls-") as folder:
        command = [sys.executable, str(HERE / "_stalls_child.py"), mode, folder, str(limit)]
        done = subprocess.run(command, stdout=subprocess.PIPE, timeout=PATIENCE)
    if not done.stdout:
        raise SystemExit(f"the window ended with {done.returncode} before it was measured")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures | {"limit": limit}


def _starved(stall: dict[str, Any]) -> float:
    """Return the seconds for which there was no processor; 0 where nobody counted them."""
    starved = float(stall["starved"])
    return 0.0 if math.isnan(starved) else starved


def _own(stall: dict[str, Any]) -> float:
    return float(max(stall["cpu"], stall["seconds"] - _starved(stall)))


def _over(figures: dict[str, Any]) -> list[str]:
    """Return the actions whose worst stall is above the limit by the program's own fault."""
    actions, limit = figures["actions"].items(), figures["limit"]
    return [name for name, t in actions if name != BEFORE and _own(t["worst"]) > limit]


def _print(mode: str, figures: dict[str, Any]) -> None:
    seconds, beats, limit = figures["seconds"], figures["beats"], figures["limit"]
    busy, own = 100 * figures["machine"], 100 * figures["own"]
    print(f"\n{MODES[mode]}: {figures['done']} actions, {seconds:.0f} s, {beats} beats;")
    print(f"processors busy {busy:.0f} %, the window's process {own:.0f} %\n")
    heads = ("stalls", "longest", "own", "computing", "waiting", "starved")
    print(f"{'action, ms':28}" + "".join(f"{head:>10}" for head in heads) + "   where it was")
    rows = sorted(figures["actions"].items(), key=lambda row: -_own(row[1]["worst"]))
    for name, tally in rows:
        worst = tally["worst"]
        mark = "  >" if _own(worst) > limit else "   "
        starved = _starved(worst)
        waiting = max(0.0, worst["seconds"] - worst["cpu"] - starved)
        times = (tally["longest"], _own(worst), worst["cpu"], waiting, starved)
        columns = "".join(f"{1e3 * seconds:>10.0f}" for seconds in times)
        print(f"{name:28}{tally['count']:>10}{columns}{mark}{_place(worst['stack'])}")
    for stall in figures["stalls"][:10]:
        if _own(stall) > limit:
            print(f"\n{1e3 * _own(stall):.0f} ms own, {stall['action']}, at {stall['at']:.1f} s")
            for line in stall["stack"][-12:]:
                print(f"    {line}")
    for skipped in figures["skipped"]:
        print(f"not done: {skipped}")
    for unpainted in figures["unpainted"]:
        print(f"not painted: {unpainted}")
    over = _over(figures)
    if figures["machine"] > BUSY:
        print("\nThe processors were busy: what waits may wait for a thread that had none.")
    print(f"\n{len(over)} actions above {1e3 * limit:.0f} ms of the program's own doing;")
    print(f"{len(figures['unpainted'])} of {figures['paintings']} times a window was not painted.")


def _place(stack: list[str]) -> str:
    """Return the innermost line of the program's own in a stack."""
    ours = [line for line in stack if line.startswith("emoscope")]
    return (ours or stack or ["nobody could look"])[-1]


if __name__ == "__main__":
    sys.exit(main())
