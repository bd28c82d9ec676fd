"""A sitting under observation, and a board with faults on demand: for the tests of faults."""

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from emoscope.pipeline import Result
from emoscope.recording.results import as_record
from emoscope.session import Session
from emoscope_devices import CapturePolicy, CaptureState, CaptureStatus, Source
from emoscope_devices.eeg import BoardSource
from tests.app.fakes import FakeEstimator, FakeSource

DEVICES = Path(__file__).parents[1] / "devices"
"""Where the virtual camera and the virtual sound server are; tests put it on sys.path."""
LIMIT = 45.0
"""Seconds after which a wait counts as never: generous, for noisy machines."""
QUICK = CapturePolicy(stall=0.5, lost=1.2, connect=6.0, backoff=(0.1, 0.2))


def wait_for(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.02)


class Sitting:
    """A Session with estimators that are always sure, and all that it has said.

    The streams that are not given are healthy fakes: they must come to no harm.
    """

    def __init__(self, *sources: Source, policy: CapturePolicy = QUICK, loaders=None) -> None:
        given = {s.spec.kind for s in sources}
        self.healthy = [FakeSource(k) for k in ("video", "audio", "eeg") if k not in given]
        loaders = loaders or {}
        made = {m: (lambda m=m: FakeEstimator(m)) for m in ("face", "speech", "eeg")}
        self.session = Session([*sources, *self.healthy], made | loaders, policy=policy)
        self.results: list[Result] = []
        self.told: list[tuple[str, CaptureStatus]] = []
        self.session.listeners.result.append(self.results.append)
        self.session.listeners.state.append(lambda kind, s: self.told.append((kind, s)))

    def __enter__(self) -> "Sitting":
        self.session.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self.session.stop(LIMIT)
        assert self.session.failure is None
        for source in self.healthy:
            status = self.status(source.spec.kind)
            assert status.received > 0 and status.reconnects == 0
            assert status.lost == 0 and status.gaps == 0, "a healthy stream was harmed"

    def status(self, kind: str) -> CaptureStatus:
        return self.session.captures[kind].status

    def until_state(self, kind: str, state: CaptureState, since: int | None = None) -> str:
        """Wait for a state from now on and return the reasons in one text.

        ``since`` is how much had been told before what leads to a state that soon passes.
        """
        seen = len(self.told) if since is None else since

        def found() -> list[CaptureStatus]:
            return [s for k, s in self.told[seen:] if k == kind and s.state is state]

        wait_for(lambda: self.status(kind).state is state or found(), f"{kind} {state.value}")
        status = found()[0] if found() else self.status(kind)
        return " ".join(map(str, status.reasons))

    def until_result(self, condition: Callable[[dict], object], what: str) -> dict:
        """Wait for a result that fits, from now on; return it as it would be written."""
        seen = len(self.results)
        found: list[dict] = []

        def look() -> bool:
            nonlocal seen
            while seen < len(self.results) and not found:
                record = as_record(self.results[seen])
                found.extend([record] if condition(record) else [])
                seen += 1
            return bool(found)

        wait_for(look, what)
        return found[0]

    def until_status(self, modality: str, status: str) -> dict:
        return self.until_result(
            lambda r: r["modalities"][modality]["status"] == status, f"{modality} {status}"
        )


class FaultyBoard:
    """Stands in for BrainFlow's shim of a Cyton at the lowest seam, in real time.

    ``rate`` is what it really sends. ``silent`` sends nothing; ``gate`` holds up connecting;
    ``drop(n)`` loses n messages, as a radio does; ``flood(n)`` sends n more than it should have.
    """

    def __init__(self, rate: float = 250.0) -> None:
        self.rate = rate
        self.silent = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self.connecting = threading.Event()
        self.released = 0
        self._number = self._taken = 0
        self._began = 0.0
        self._dropped = self._flood = 0

    def source(self) -> BoardSource:
        return BoardSource("cyton", parameters={"serial_port": "COM9"}, shim=self.make)

    def make(self, number: int, parameters: Mapping[str, str]) -> "FaultyBoard":
        return self

    def drop(self, count: int) -> None:
        self._dropped += count

    def flood(self, count: int) -> None:
        self._flood += count

    def prepare_session(self) -> None:
        self.connecting.set()
        assert self.gate.wait(LIMIT)

    def start_stream(self, num_samples: int) -> None:
        self._began, self._taken = time.monotonic(), 0

    def get_board_data(self):
        due = int((time.monotonic() - self._began) * self.rate)
        count, self._taken = due - self._taken + self._flood, due
        self._flood = 0
        lost, self._dropped = min(self._dropped, count), max(0, self._dropped - count)
        n = self._number + np.arange(lost, count)
        self._number += count
        data = np.zeros((24, 0 if self.silent.is_set() else len(n)))
        if data.shape[1]:
            data[0] = n % 256
            data[1:9] = np.random.default_rng(int(n[0])).normal(0, 12, (8, len(n)))
        return data

    def stop_stream(self) -> None:
        pass

    def release_session(self) -> None:
        self.released += 1
