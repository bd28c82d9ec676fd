"""Write packaging/lock/pyNNN.txt: the newest versions that pyproject.toml allows, on one Python.

    python packaging/make_lock.py python3.11 python3.12 python3.13

Each interpreter resolves in a fresh environment of its own. Run the tests with each before
committing: a lock says "tested".
"""

import json
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = """\
# Tested versions for Python {version} on {system} {machine}; made by "make lock".
# Used as constraints: what of this is installed depends on the machine and on run or test.
"""


def resolved(python: Path, folder: Path) -> list[str]:
    """Return sorted "name==version" of all that Emoscope with its tests would install."""
    report = folder / "report.json"
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", "--upgrade", "pip"], check=True)
    what = ["--dry-run", "--ignore-installed", "--report", str(report), f"{ROOT}[dev]"]
    subprocess.run([*pip, "install", *what], check=True)
    metadata = [item["metadata"] for item in json.loads(report.read_text())["install"]]
    pins = {re.sub(r"[-_.]+", "-", m["name"]).lower(): m["version"] for m in metadata}
    pins.pop("emoscope")
    return [f"{name}=={version}" for name, version in sorted(pins.items())]


def lock(interpreter: str) -> Path:
    """Resolve on ``interpreter`` and write its lock. Raises CalledProcessError when pip fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([interpreter, "-m", "venv", folder / "venv"], check=True)
        python = folder / "venv" / "bin" / "python"
        ask = "import sys; print('%d.%02d' % sys.version_info[:2])"
        version = subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True)
        minor = version.stdout.strip()
        pins = resolved(python, folder)
    target = ROOT / "packaging" / "lock" / f"py{minor.replace('.', '')}.txt"
    head = HEAD.format(version=minor, system=platform.system(), machine=platform.machine())
    target.write_text(head + "\n".join(pins) + "\n", encoding="utf-8")
    return target


if __name__ == "__main__":
    for each in sys.argv[1:]:
        print(lock(each))
