"""The microphone on a sound server of our own: real faults, and what the operator is told."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from emoscope_devices import (
    NS,
    Capture,
    CapturePolicy,
    CaptureState,
    CaptureStatus,
    LiveClock,
)
from emoscope_devices._pulse import heard_sources
from emoscope_devices.microphone import (
    MicrophoneSource,
    list_microphones,
)

sys.path.insert(0, str(Path(__file__).parent))
from pulse_server import SERVER_RATE, PulseServer, missing, pointed_at

S = CaptureState

# ------------------------------------------------------------------ live, on a server of our own

MICROPHONE = "Remapped Monitor of Null Output"
"""What the sound server calls the microphone, for people."""
TONE = (0.3 * np.sin(2 * np.pi * 440.0 * np.arange(SERVER_RATE) / SERVER_RATE)).astype(np.float32)
PATIENCE_SECONDS = 20.0
"""How long a busy machine may take; a healthy one needs a tenth."""


class Listener:
    """A capture of the private server's microphone, and what it has said."""

    def __init__(self, device: str | None = None) -> None:
        self.told: list[CaptureStatus] = []
        self.clock = LiveClock()
        self.source = MicrophoneSource(device)
        self.capture = Capture(
            self.source,
            self.clock,
            policy=CapturePolicy(backoff=(0.2,)),
            on_state=lambda _, status: self.told.append(status),
        )

    def __enter__(self) -> "Listener":
        self.capture.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self.capture.stop(10.0)

    @property
    def states(self) -> list[CaptureState]:
        return [status.state for status in self.told]

    def until(self, condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < end, f"no {what}; told {self.told}"
            time.sleep(0.02)

    def until_state(self, state: CaptureState) -> CaptureStatus:
        self.until(lambda: self.capture.status.state is state, state.value)
        return self.capture.status

    def hear(self, seconds: float) -> NDArray[Any]:
        """Return as much of the newest sound, once that much has come after this call."""
        count = round(seconds * 16000)
        start = self.capture.status.received
        self.until(lambda: self.capture.status.received >= start + count, "sound")
        assert self.capture.ring
        return self.capture.ring.latest(count).data.copy()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PulseServer]:
    if reason := missing():
        pytest.skip(reason)
    with PulseServer(tmp_path) as running, pointed_at(running):
        yield running


def pitch(sound: NDArray[Any]) -> float:
    """Return the strongest frequency in Hz, interpolated."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 17))
    return float(power.argmax() * 16000.0 / (1 << 17))


def test_live_tone_comes_in_at_its_pitch_and_stalls_tell_what_is_wrong(
    server: PulseServer,
) -> None:
    player = server.play(TONE)
    assert any(info.default for info in list_microphones())
    with Listener() as listener:
        listener.until_state(S.LIVE)
        listener.hear(1.0)
        sound = listener.hear(1.0)
        assert pitch(sound) == pytest.approx(440.0, abs=1.0)
        assert np.sqrt(2 * np.mean(sound**2)) == pytest.approx(0.3, rel=0.05)
        assert listener.source.spec.device == MICROPHONE
        assert listener.source.spec.note == "By way of default."
        assert sound.dtype == np.float32
        assert listener.capture.status.rate == pytest.approx(16000.0, rel=0.02)

        before = listener.capture.status
        server.suspend()
        stalled = listener.until_state(S.STALLED)
        assert str(stalled.reasons[0]) == f"{MICROPHONE} sends no data."
        assert (stalled.since - stalled.last_arrival) / NS > 0.8
        server.suspend(False)
        listener.until_state(S.LIVE)
        listener.hear(0.5)
        after = listener.capture.status
        assert (after.gaps, after.reconnects) == (before.gaps + 1, 0)
        missing_seconds = (after.lost - before.lost) / 16000.0
        assert missing_seconds > 0.7
        ring = listener.capture.ring
        assert ring and S.LOST not in listener.states
        kept = ring.since(0)
        index, times = kept.index.copy(), kept.times.copy()
        assert np.all(np.diff(index) > 0) and np.all(np.diff(times) > 0)
        assert missing_seconds == pytest.approx(np.diff(times).max() / NS, abs=0.05)

        player.stop()
        stalled = listener.until_state(S.STALLED)
        assert "exact silence" in str(stalled.reasons[0])
        server.play(TONE)
        listener.until_state(S.LIVE)
    assert listener.capture.status.state is S.STOPPED


def test_live_server_that_dies_and_comes_back(server: PulseServer) -> None:
    server.play(TONE)
    with Listener() as listener:
        listener.until_state(S.LIVE)
        listener.hear(0.5)
        ring = listener.capture.ring
        server.kill()
        listener.until(lambda: S.RECONNECTING in listener.states, "new try")
        listener.until(
            lambda: (
                any("No microphone is connected" in str(s.reasons[:1]) for s in listener.told)
                or any("No microphone" in str(r) for s in listener.told for r in s.reasons)
            ),
            "words for a system without inputs",
        )
        server.start()
        server.play(TONE)
        listener.until_state(S.LIVE)
        assert pitch(listener.hear(1.0)) == pytest.approx(440.0, abs=2.0)
        assert listener.capture.ring is ring
        status = listener.capture.status
        assert (status.reconnects, status.gaps) == (1, 1)
        assert status.lost > 0.2 * 16000


def test_live_microphone_that_is_unplugged_is_not_replaced_in_silence(
    server: PulseServer,
) -> None:
    server.play(TONE)
    with Listener() as listener:
        listener.until_state(S.LIVE)
        listener.hear(0.2)
        server.unplug()
        listener.until(lambda: S.LOST in listener.states, "loss")
        lost = next(status for status in listener.told if status.state is S.LOST)
        assert f"{MICROPHONE} is gone" in str(lost.reasons[0])
        assert "put Monitor of Null Output in its place" in str(lost.reasons[0])
        listener.until_state(S.LIVE)
        assert listener.source.spec.device == "Monitor of Null Output"
        assert listener.capture.status.reconnects == 1


def test_live_server_is_asked_what_this_process_hears(server: PulseServer) -> None:
    assert heard_sources() == ()
    server.freeze()
    assert heard_sources() is None
    server.thaw()
    server.kill()
    assert heard_sources() is None


def test_live_server_that_hangs_holds_nobody_up(server: PulseServer) -> None:
    server.play(TONE)
    with Listener() as listener:
        listener.until_state(S.LIVE)
        server.freeze()
        listener.until_state(S.STALLED)
        assert listener.capture.stop(10.0)
        server.thaw()


def test_live_name_that_no_input_has_is_looked_for_and_the_others_named(
    server: PulseServer,
) -> None:
    with Listener("Nonesuch 3000") as listener:
        lost = listener.until_state(S.LOST)
        words = " ".join(map(str, lost.reasons))
        assert "No microphone Nonesuch 3000 is connected" in words
        assert "pulse" in words and "default" in words
