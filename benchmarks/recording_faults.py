"""Recordings whose disk, clock or devices fail: python benchmarks/recording_faults.py --help.

Each trial records known signals through a real Session and Recorder, does its harm, and reads the
files with FFmpeg, libsndfile and pyxdf. Prints a table in Markdown. A tmpfs is mounted where that
is allowed (root); trials that need one are left out, and named, where it is not.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import _machine as machine
import _recording_trials_devices as devices
import _recording_trials_disk as disk
from _recording_trials import HEAD, Run, Trial

ALL: dict[str, Run] = {**disk.TRIALS, **devices.TRIALS}


def one(name: str, run: Run, parent: Path) -> Trial:
    """Run a trial in a folder of its own; say how it went."""
    begun = time.monotonic()
    trial = run(parent / name)
    kept = {True: "kept", False: "MISSED", None: "left out"}[trial.kept]
    print(f"{name:16} {time.monotonic() - begun:5.1f} s  {kept}", flush=True)
    if trial.kept is False:
        print(trial, flush=True)
    return trial


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("trials", nargs="*", help=f"of {', '.join(ALL)}; none for all")
    parser.add_argument("--folder", type=Path, help="on the disk to be tested")
    options = parser.parse_args()
    unknown = [name for name in options.trials if name not in ALL]
    if unknown:
        parser.error(f"there is no trial {', '.join(unknown)}; there are {', '.join(ALL)}")
    chosen = {name: ALL[name] for name in options.trials or ALL}
    sys.setswitchinterval(0.001)  # as the program does
    print(f"{machine.processor()}; load before: {machine.load()[0]:.1f}")
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        Path(name).chmod(0o755)
        table = [one(key, run, Path(name)) for key, run in chosen.items()]
    print(f"load after: {os.getloadavg()[0]:.1f}\n\n{HEAD}")
    print("\n".join(map(str, table)))
    return 0 if all(trial.kept is not False for trial in table) else 1


if __name__ == "__main__":
    sys.exit(main())
