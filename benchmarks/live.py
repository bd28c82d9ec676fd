"""Measures the whole program as it is used: camera, microphone, headset, window.

    python benchmarks/live.py                 120 s with the window on a virtual display
    python benchmarks/live.py --headless      the engine alone
    python benchmarks/live.py --seconds 30 --keep run.json

Prints a table of measured value, requirement, ratio and verdict. Linux only; needs Xvfb and
PulseAudio. See benchmarks/README.md.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import _machine
import _rig
import _verdict

HERE = Path(__file__).resolve().parent
WARM_UP = 10.0
"""Seconds after the start that are not measured: models load, MediaPipe settles."""
GRACE = 40.0
PACKAGES = ("PySide6-Essentials", "numpy", "mediapipe", "onnxruntime-gpu", "brainflow", "av")


def main() -> int:
    """Run once and print the table; 0 when the run took place, whatever it showed."""
    options = _options()
    before, speed = _machine.load(), [_machine.speed()]
    with tempfile.TemporaryDirectory(prefix="emoscope-benchmark-") as name:
        run, sent = _measure(Path(name), options)
    if options.keep:
        options.keep.write_text(json.dumps({"run": run, "sent": sent}), encoding="utf-8")
    speed.append(_machine.speed())
    print(f"fixed loop before and after: {speed[0]:.0f} and {speed[1]:.0f} ms of CPU")
    _report(run, sent, before, options.headless)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=120.0, help="measured, after the warm-up")
    parser.add_argument("--headless", action="store_true", help="the engine alone, no window")
    parser.add_argument("--demo", action="store_true", help="the built-in demo as all inputs")
    parser.add_argument("--eeg", default="synthetic", help="the EEG source")
    parser.add_argument("--keep", type=Path, help="write what was measured to this file (JSON)")
    parser.add_argument("--profile", help="command to run beside it, {pid} is the process")
    return parser.parse_args()


def _measure(folder: Path, options: argparse.Namespace) -> tuple[dict[str, Any], list[list[int]]]:
    settings, sent = folder / "settings.toml", folder / "sent.json"
    settings.write_text("", encoding="utf-8")
    with contextlib.ExitStack() as stack:
        environment, helpers = dict(os.environ), {}
        arguments = ["--settings", str(settings)]
        if options.demo:
            arguments.append("--demo")
        else:
            url, helpers["camera server"] = stack.enter_context(_rig.camera(sent))
            variables, ids = stack.enter_context(_rig.microphone(folder / "sound"))
            environment |= variables
            helpers |= ids
            arguments += ["--camera", url, "--microphone", "default", "--eeg", options.eeg]
        if not options.headless:
            environment["DISPLAY"], helpers["X server"] = stack.enter_context(_rig.display())
            environment["QT_QPA_PLATFORM"] = "xcb"
        task = {
            "arguments": arguments,
            "headless": options.headless,
            "warm_up": WARM_UP,
            "seconds": options.seconds,
            "answer": str(folder / "answer.json"),
            "helpers": helpers,
        }
        run = _run(task, folder, environment, options.profile)
    return run, json.loads(sent.read_text(encoding="utf-8")) if sent.exists() else []


def _run(
    task: dict[str, Any], folder: Path, environment: dict[str, str], profile: str | None
) -> dict[str, Any]:
    note = folder / "task.json"
    task["spawned"] = time.monotonic_ns()
    note.write_text(json.dumps(task), encoding="utf-8")
    child = subprocess.Popen([sys.executable, str(HERE / "_child.py"), str(note)], env=environment)
    beside = None
    if profile:
        beside = subprocess.Popen(profile.format(pid=child.pid).split())
    try:
        child.wait(task["warm_up"] + task["seconds"] + GRACE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if beside:
        beside.wait()
    answer = Path(task["answer"])
    if not answer.exists():
        raise SystemExit(f"the program ended with {child.returncode} before it was measured")
    run: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    run["times"]["spawned"] = task["spawned"]
    run["code"] = child.returncode
    return run


def _report(
    run: dict[str, Any], sent: list[list[int]], load: tuple[float, ...], headless: bool
) -> None:
    from _camera import LOOP

    pictures = _verdict.follow_pictures(run, sent, LOOP)
    table = _verdict.rows(run, pictures, headless)
    packages = ", ".join(f"{p} {version(p)}" for p in PACKAGES)
    seconds = _verdict.seconds_of(run)
    print(f"Emoscope {version('emoscope')}, {seconds:.0f} s, {_machine.processor()}")
    print(f"Python {sys.version.split()[0]}, {packages}")
    print(f"load before {load[0]:.2f} {load[1]:.2f} {load[2]:.2f}, exit code {run['code']}\n")
    print(_verdict.HEAD)
    for row in table:
        print(row)
    missed = sum(not row.met for row in table)
    print(f"{len(table) - missed} of {len(table)} requirements met\n")
    print(f"pictures sent {pictures.sent}, captured {pictures.captured}, twice {pictures.doubled}; "
          f"sent → stamped p50/p95 {pictures.way_p50:.1f}/{pictures.way_p95:.1f} ms")  # fmt: skip
    for kind, stream in run["after"]["streams"].items():
        print(f"{kind}: {stream}")
    print(f"skipped {run['after']['skipped']}")
    firsts = {n: round(_verdict.since_start(run, n), 2) for n in run["times"] if n != "spawned"}
    print(f"s from start: {firsts}")
    for since, kind, said in run["states"]:
        print(f"  {since:7.2f} s {kind}: {said}")
    print("\n" + "\n".join(_verdict.stages(run)))
    print("\n" + "\n".join(_verdict.threads(run)))
    print("\n" + "\n".join(_verdict.surroundings(run)))


if __name__ == "__main__":
    sys.exit(main())
