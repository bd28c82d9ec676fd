"""All that a recording must survive, at length: python benchmarks/recording_soak.py --help.

Each section is a program of its own that prints a table; what it prints is kept beside.
Interrupted, ``--resume`` goes on with the sections that have not been done, or missed a limit.
docs/reliability.md has the figures of one machine.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).resolve().parent
KEPT = HERE.parent / "build" / "soak"
RECORDING = "recording.py"
CODE = "exit code {}\n"
NONE = ("--kills", "0", "--damage", "0", "--seconds", "0")


@dataclass(frozen=True, slots=True)
class Section:
    """One program: about how many minutes it takes, and what it shows."""

    about: str
    minutes: float
    command: tuple[str, ...]


SECTIONS: Mapping[str, Section] = MappingProxyType(
    {
        "faults": Section("disks, clocks and devices that fail", 4, ("recording_faults.py",)),
        "kills": Section("100 recordings killed", 10, (RECORDING, *NONE, "--kills", "100")),
        "damage": Section("1000 files spoilt", 1, (RECORDING, *NONE, "--damage", "1000")),
        "window": Section(
            "the window killed 100 times in one recording",
            6,
            ("engine.py", "--rounds", "0", "--kills", "100"),
        ),
        "cost": Section("what ten minutes cost", 11, (RECORDING, *NONE, "--seconds", "600")),
        "av": Section(
            "half an hour of flashes and clicks", 33, ("recording_av.py", "--seconds", "1800")
        ),
    }
)


def run(name: str, kept: Path) -> int:
    """Run a section; show what it prints and keep it. Return its exit code."""
    command = [sys.executable, str(HERE / SECTIONS[name].command[0]), *SECTIONS[name].command[1:]]
    partial = kept / f"{name}.partial.txt"
    with (
        partial.open("w", encoding="utf-8") as file,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as it,
    ):
        assert it.stdout is not None
        for line in it.stdout:
            print(line, end="", flush=True)
            file.write(line)
        code = it.wait()
        file.write(CODE.format(code))
    partial.replace(kept / f"{name}.txt")
    return code


def done(name: str, kept: Path) -> bool:
    """Return whether a section was run to its end and kept its limits."""
    path = kept / f"{name}.txt"
    return path.exists() and path.read_text(encoding="utf-8").endswith(CODE.format(0))


def announce(names: Sequence[str], kept: Path) -> None:
    """Say what comes and how long it takes."""
    total = sum(SECTIONS[name].minutes for name in names)
    print(f"{len(names)} sections, about {total:.0f} minutes. What they print is kept in {kept}.")
    for name in names:
        section = SECTIONS[name]
        print(f"  {name:8} {section.minutes:3.0f} min  {section.about}")
    print(flush=True)


def main() -> int:
    """Run the sections that were asked for; 0 when every limit was kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sections", nargs="*", help=f"of {', '.join(SECTIONS)}; none for all")
    parser.add_argument("--resume", action="store_true", help="leave out what kept its limits")
    parser.add_argument("--kept", type=Path, default=KEPT, help="where the tables are kept")
    options = parser.parse_args()
    unknown = [name for name in options.sections if name not in SECTIONS]
    if unknown:
        parser.error(f"there is no section {', '.join(unknown)}")
    kept: Path = options.kept
    kept.mkdir(parents=True, exist_ok=True)
    names = [
        name for name in options.sections or SECTIONS if not (options.resume and done(name, kept))
    ]
    announce(names, kept)
    codes = {}
    for name in names:
        begun = time.monotonic()
        print(f"== {name}: {shlex.join(SECTIONS[name].command)}", flush=True)
        codes[name] = run(name, kept)
        took = (time.monotonic() - begun) / 60
        print(f"== {name}: exit code {codes[name]}, {took:.1f} minutes\n", flush=True)
    missed = [name for name, code in codes.items() if code]
    print("every limit was kept" if not missed else f"limits missed in: {', '.join(missed)}")
    return os.EX_OK if not missed else 1


if __name__ == "__main__":
    sys.exit(main())
