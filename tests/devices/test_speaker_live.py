"""The output on a sound server of our own: what is played is heard; a dead server is noticed."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from emoscope_devices import Capture, CaptureState, LiveClock
from emoscope_devices.microphone import MicrophoneSource
from emoscope_devices.speaker import Speaker

sys.path.insert(0, str(Path(__file__).parent))
from pulse_server import PulseServer, missing, pointed_at

RATE = 16000.0
PATIENCE_SECONDS = 20.0


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PulseServer]:
    if reason := missing():
        pytest.skip(reason)
    with PulseServer(tmp_path) as running, pointed_at(running):
        yield running


def wait_for(condition, what: str) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.02)


def test_a_tone_is_played_at_its_pitch_and_counted(server: PulseServer) -> None:
    speaker = Speaker()
    speaker.open(RATE)
    capture = Capture(MicrophoneSource(), LiveClock())
    capture.start()
    try:
        wait_for(lambda: capture.state is CaptureState.LIVE, "a microphone")
        assert capture.ring is not None
        speaker.put((0.3 * np.sin(2 * np.pi * 440 * np.arange(6 * 16000) / RATE)).astype("f4"))
        wait_for(lambda: (speaker.heard(time.monotonic_ns()) or 0) > 2.5, "two seconds heard")
        sound = capture.ring.latest(16000).data
        power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 17))
        assert power.argmax() * RATE / (1 << 17) == pytest.approx(440.0, abs=1.0)
        assert not speaker.silent
    finally:
        speaker.close()
        assert capture.stop(10.0)


def test_a_server_that_hangs_is_known_to_be_silent_and_holds_nothing_up(
    server: PulseServer,
) -> None:
    speaker = Speaker()
    speaker.open(RATE)
    try:
        speaker.put(np.zeros(16000 * 30, np.float32))
        wait_for(lambda: speaker.heard(time.monotonic_ns()), "sound")
        server.freeze()
        wait_for(lambda: speaker.silent, "that it is silent")
        heard = speaker.heard(time.monotonic_ns())
        assert heard is not None
        assert heard < 30
    finally:
        server.thaw()
        speaker.close()
