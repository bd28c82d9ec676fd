"""LSL on this computer alone: its configuration, set before liblsl is loaded, and senders.

Import this before anything that loads pylsl.
"""

import os
import tempfile
import threading
import time
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory(prefix="emoscope-lsl-")
CONFIG = """[ports]
BasePort = {port}
IPv6 = disable
[multicast]
ResolveScope = machine
[lab]
KnownPeers = {127.0.0.1}
SessionID = emoscope-tests-{pid}
[log]
level = -3
"""
LIMIT = 20.0
"""Seconds after which a wait counts as never: generous, for noisy machines."""

if "LSLAPICFG" not in os.environ:
    # Tests that run beside these have streams of the same names, and there are 32 ports to a base:
    # who finds none is looked for by multicast alone, and not always found.
    mine = CONFIG.replace("{pid}", str(os.getpid()))
    mine = mine.replace("{port}", str(17_000 + 64 * (os.getpid() % 200)))
    (Path(FOLDER.name) / "lsl.cfg").write_text(mine)
    os.environ["LSLAPICFG"] = str(Path(FOLDER.name) / "lsl.cfg")

import numpy as np  # noqa: E402
import pylsl  # noqa: E402


def wait_for(condition, what, limit=LIMIT):
    """Wait for a condition, without a limit that a noisy machine could miss."""
    end = time.monotonic() + limit
    while not (value := condition()):
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.01)
    return value


def stream_info(name, source, *, kind="EEG", channels=("Fp1", "Fp2"), rate=250.0, **more):
    """Return a description: ``units`` and ``types`` one each, ``offset`` seconds, ``format``."""
    form = more.get("format", "float32")
    info = pylsl.StreamInfo(name, kind, len(channels), rate, form, source)
    listed = info.desc().append_child("channels")
    units = more.get("units", ("microvolts",) * len(channels))
    types = more.get("types", ("EEG",) * len(channels))
    for label, unit, typed in zip(channels, units, types, strict=True):
        entry = listed.append_child("channel")
        entry.append_child_value("label", label)
        entry.append_child_value("unit", unit)
        entry.append_child_value("type", typed)
    if "offset" in more:
        synchronization = info.desc().append_child("synchronization")
        synchronization.append_child_value("offset_mean", str(more["offset"]))
    return info


class Amplifier:
    """Sends a stream whose first channel counts its samples, from a thread, until stopped.

    A context manager. ``skip`` samples are taken but never sent when it is set.
    """

    def __init__(self, info, *, late=0.0):
        self.info, self.rate, self.late = info, info.nominal_srate(), late
        self.skip = 0
        self.sent = self.begun = 0
        self._stop = threading.Event()

    def __enter__(self):
        self._outlet = pylsl.StreamOutlet(self.info)
        self._thread = threading.Thread(target=self._run, name="amplifier")
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()
        self._outlet = None

    def _run(self):
        start, number = pylsl.local_clock(), 0
        self.begun = start
        while not self._stop.wait(0.02):
            due = int((pylsl.local_clock() - start) * self.rate)
            if self.skip:
                number, self.skip = number + self.skip, 0
            if due <= number:
                continue
            count = due - number
            values = np.zeros((count, self.info.channel_count()))
            values[:, 0] = np.arange(number, due)
            stamps = start + self.late + np.arange(number, due) / self.rate
            self._outlet.push_chunk(values.tolist(), stamps.tolist())
            number = due
            self.sent += count
