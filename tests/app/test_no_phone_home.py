"""Nothing leaves this machine: a live run is traced, and any address but loopback fails."""

import os
import re
import shutil
import subprocess
import sys

import pytest

SECONDS = 20
"""A library of ours first looked up its maker ten seconds after the start."""
FORBIDDEN = "ORT_DISABLE_TELEMETRY"
"""The program forbids it by itself, whatever the tests' own processes were told."""
TALK = ("connect", "sendto", "sendmsg", "sendmmsg", "bind")
ADDRESS = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')


def strangers(trace: str) -> list[str]:
    """Return the traced lines that name an internet address other than loopback."""
    found = []
    for line in trace.splitlines():
        for four, six in ADDRESS.findall(line):
            address = four or six
            if not (address.startswith("127.") or address in ("::1", "::ffff:127.0.0.1")):
                found.append(line)
    return found


def trace_of(command: list[str], tmp_path) -> tuple[str, subprocess.CompletedProcess[str]]:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "trace.txt"
    done = subprocess.run(
        [strace, "-f", "-qq", "-e", f"trace={','.join(TALK)}", "-o", str(log), *command],
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if name != FORBIDDEN},
        timeout=170,
        check=False,
    )
    if "not permitted" in done.stderr and not log.exists():
        pytest.skip("this machine does not let one process trace another")
    return log.read_text(errors="replace"), done


def test_the_trace_sees_a_stranger(tmp_path):
    """The alarm itself: a datagram socket that connects outwards sends nothing, but is seen."""
    code = (
        "import socket; s = socket.socket(type=socket.SOCK_DGRAM);"
        "\ntry: s.connect(('192.0.2.1', 9))\nexcept OSError: pass"
    )
    trace, _ = trace_of([sys.executable, "-c", code], tmp_path)
    assert strangers(trace)


def test_a_live_run_talks_to_nobody(tmp_path):
    out = tmp_path / "results.jsonl"
    command = [sys.executable, "-m", "emoscope", "live", "--headless", "--demo"]
    command += ["--seconds", str(SECONDS), "--out", str(out)]
    trace, done = trace_of(command, tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]
    assert out.read_text().count("\n") > 5, "the run that was traced did its work"
    assert strangers(trace) == []


def test_the_makers_of_models_libraries_are_told_nothing():
    """It must be forbidden before the library is loaded: afterwards it has begun already."""
    look = (
        "import sys, os, emoscope_models;"
        "print(os.environ['ORT_DISABLE_TELEMETRY'], 'onnxruntime' in sys.modules)"
    )
    bare = {name: value for name, value in os.environ.items() if name != FORBIDDEN}
    done = subprocess.run(
        [sys.executable, "-c", look],
        capture_output=True,
        text=True,
        env=bare | {FORBIDDEN: "0"},
        check=True,
    )
    assert done.stdout.split() == ["1", "False"]
