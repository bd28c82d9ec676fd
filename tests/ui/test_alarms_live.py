"""A real session with real threads: a device goes, comes back, and the recording is watched."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from emoscope.recording import RecorderPolicy
from emoscope.recording._disk import DiskPolicy
from emoscope.session import Session
from emoscope.ui.alarms import AlarmDesk
from emoscope.ui.bridge import Bridge
from emoscope.watching import AlarmState, Severity, WatchPolicy
from emoscope_devices import CapturePolicy

sys.path.insert(0, str(Path(__file__).parents[1] / "app"))
from fakes import FakeSource

PATIENCE_MS = 20_000
QUICK = CapturePolicy(stall=0.3, lost=0.6, backoff=(0.3,))
POLICY = WatchPolicy(clear=0.5, flap_clear=1.0, growth=2.0)


@pytest.fixture
def desk(qtbot: QtBot) -> AlarmDesk:
    return AlarmDesk(policy=POLICY, operator="MK")


def followed(desk: AlarmDesk, session: Session) -> Bridge:
    """Let the desk hear a session as the window's engine does."""
    bridge = Bridge(desk)
    bridge.attach(session)
    bridge.result.connect(desk.take_result)
    bridge.model.connect(desk.take_model)
    bridge.state.connect(desk.take_state)
    return bridge


def until(qtbot: QtBot, desk: AlarmDesk, condition) -> None:
    def looked() -> bool:
        desk.look()
        return bool(condition())

    qtbot.waitUntil(looked, timeout=PATIENCE_MS)


def test_a_device_that_dies_and_comes_back_leaves_one_alarm_that_counts_the_loss(
    qtbot: QtBot, desk: AlarmDesk
) -> None:
    source = FakeSource("eeg", dies=25)  # a second
    session = Session([source, FakeSource("audio")], {}, policy=QUICK)
    bridge = followed(desk, session)
    with session:
        desk.attach(session, {"eeg": "required", "audio": "required", "video": "optional"})
        until(qtbot, desk, lambda: any(a.kind == "away" for a in desk.book.open))
        assert desk.standing.state == "problem"
        until(qtbot, desk, lambda: desk.standing.state == "live")
        until(qtbot, desk, lambda: any(a.state is AlarmState.OVER for a in desk.book.open))
        lost = session.captures["eeg"].status.lost
    (alarm,) = (a for a in desk.book.open if a.stream == "eeg")
    (absent,) = (a for a in desk.book.open if a.stream == "video")
    assert (absent.kind, absent.severity) == ("absent", Severity.NOTE)
    assert (alarm.severity, alarm.state, alarm.count) == (Severity.ALARM, AlarmState.OVER, 1)
    assert alarm.lost == lost > 0
    assert source.opened == 2
    bridge.detach()


def test_a_recording_is_followed_and_a_disk_that_fills_up_is_an_alarm(
    qtbot: QtBot, desk: AlarmDesk, tmp_path: Path
) -> None:
    room = [10**12]
    disk = DiskPolicy(free=lambda path: room[0])
    session = Session([FakeSource("audio")], {}, policy=QUICK)
    with session:
        desk.attach(session, {"audio": "wanted"})
        until(qtbot, desk, lambda: session.captures["audio"].status.received > 0)
        session.record(tmp_path / "P01", policy=RecorderPolicy(disk=disk))
        until(qtbot, desk, lambda: desk.standing.state == "recording")
        first = desk.standing.bytes
        until(qtbot, desk, lambda: desk.standing.bytes > first and desk.standing.seconds > 1)
        room[0] = (200 << 20) + 2_000_000  # a minute's worth above the reserve
        until(qtbot, desk, lambda: desk.standing.state == "problem")
        (full,) = desk.book.open
        assert "is full in" in str(full.sentences[0])
        room[0] = 0
        until(qtbot, desk, lambda: not session.tap.recording)
        until(qtbot, desk, lambda: any("was ended" in str(a.sentences[0]) for a in desk.book.open))
        until(qtbot, desk, lambda: desk.standing.state == "live")
        assert all(not alarm.standing for alarm in desk.book.open)
