"""Sound and traces of a device that sends nothing are dimmed, and say so: they are not of now."""

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QObject

from emoscope.settings import WindowSettings
from emoscope.ui import silence, words
from emoscope.ui.board import Board
from emoscope.ui.languages import speak
from emoscope.ui.panels import BandReading, DeviceLine, ElectrodeQuality
from emoscope.ui.presenter import Presenter
from emoscope.ui.theme import DARK, LIGHT, rgb
from emoscope_devices import CaptureState, CaptureStatus, say
from emoscope_models import Affect

SECOND = 10**9
NAMES = ("Fp1", "Fp2")
GONE = CaptureStatus(CaptureState.LOST, (say("It is gone."), say("Plug it in.")))
LIVE = CaptureStatus(CaptureState.LIVE)


@pytest.fixture(params=[DARK, LIGHT], ids=lambda theme: theme.name)
def board(qtbot, request):
    made = Board(request.param)
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    times = np.arange(0, 3 * SECOND, SECOND // 16_000 * 10, dtype=np.int64)
    sound = 0.6 * np.sin(np.arange(len(times)) / 3)
    made.wave.append(times, sound)
    made.spectrogram.append(times, sound, 1600.0)
    made.spectrogram.set_voice(200.0, 4.0)
    made.voice.append(times[::50], np.full(len(times[::50]), 0.9))
    made.sweep.set_channels(NAMES, 250.0)
    stamps = np.arange(0, 3 * SECOND, SECOND // 250, dtype=np.int64)
    waves = np.sin(np.arange(len(stamps))[:, None] / 9) * np.full((1, 2), 60.0)
    made.sweep.append(stamps, waves, np.arange(len(stamps)))
    made.head.set_quality([ElectrodeQuality(name, 0.9, True) for name in NAMES])
    made.bands.show_reading(BandReading(powers=(1.0, 2.0, 3.0, 4.0, 5.0)))
    made.plane.append(3 * SECOND, Affect(0.5, 0.5, 0.2, 0.2))
    return made


def bright(panel, ink) -> int:
    """Return how many pixels of a panel have an ink in full."""
    image = panel.grab().toImage().convertToFormat(panel.grab().toImage().Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), dtype=np.uint8)
    pixels = raw.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]
    return int((pixels[..., :3] == rgb(ink)[:3]).all(axis=2).sum())


@pytest.mark.parametrize(
    ("kind", "name", "ink"),
    [
        ("audio", "wave", "trace"),
        ("audio", "voice", "accent"),
        ("eeg", "sweep", "trace"),
    ],
)
def test_what_was_sent_last_is_dimmed_until_something_comes_again(board, kind, name, ink) -> None:
    panel = getattr(board, name)
    colour = getattr(panel.theme, ink)
    before = bright(panel, colour)
    assert before > 50
    silence.show(board, kind, GONE)
    assert bright(panel, colour) < before / 10
    silence.show(board, kind, LIVE)
    assert bright(panel, colour) == before


def test_no_level_no_pitch_and_no_speech_of_a_microphone_that_is_gone(board, monkeypatch) -> None:
    said: list[str] = []
    module = "emoscope.ui.panels.audio.write"
    monkeypatch.setattr(module, lambda painter, area, words, *rest: said.append(words) or False)
    panels = board.wave, board.voice, board.spectrogram
    for panel in panels:
        panel.grab()
    live = " ".join(said)
    assert "speech" in live and "pitch 200 Hz" in live and "peak" in live
    said.clear()
    silence.show(board, "audio", GONE)
    for panel in panels:
        panel.grab()
    gone = " ".join(said)
    assert "speech" not in gone and "pitch" not in gone and "peak" not in gone
    assert "lost" in gone and "– dBFS" in gone


def test_a_stalled_microphone_says_so_and_electrodes_stay_a_moment(board) -> None:
    stalled = CaptureStatus(CaptureState.STALLED, (say("It sends nothing."),))
    for kind in ("audio", "eeg"):
        silence.show(board, kind, stalled)
    for panel in (board.wave, board.sweep):
        assert "It sends nothing." in panel._message
        assert panel.accessibleDescription() == panel._message, "for who does not see it"
    assert board.head._quality and board.bands._reading is not None


def test_after_a_stop_nothing_stands_as_if_it_were_so_now(board) -> None:
    silence.stop(board, 4 * SECOND, "Not running.")
    assert board.wave._message == board.sweep._message == "Stopped."
    assert board.voice._message == "stopped"
    assert not board.head._quality and board.bands._reading is None
    assert board.plane._now is None and board.plane._message == "Not running."
    assert len(board.sweep._blocks), "what was drawn stays to be looked at"
    changed = (board.wave, board.spectrogram, board.voice, board.sweep, board.head, board.plane)
    assert not any(panel._fresh for panel in changed), "each is painted in a turn of its own"


def test_a_session_without_a_device_shows_nothing_of_the_one_before(board) -> None:
    silence.stop(board, 4 * SECOND, "Not running.")
    board.video.show_frame(np.zeros((48, 64, 3), np.uint8))
    for kind in ("video", "audio", "eeg"):
        silence.absent(board, kind, "She declined it.")
    for panel in (board.wave, board.spectrogram, board.voice):
        assert not panel._recent
    assert board.voice._newest is None
    assert not board.sweep._blocks and board.video._image is None, "not the face of the one before"
    said = (board.video._reason, board.wave._message, board.sweep._message, board.head._message)
    assert set(said) == {"She declined it."}


def test_the_presenter_says_it_of_each_kind(board) -> None:
    presenter = Presenter(board, WindowSettings(), QObject())
    for kind in ("audio", "eeg"):
        presenter.show_state(kind, GONE)
    assert board.wave._message == board.sweep._message == "Lost. It is gone. Plug it in."


def test_what_is_said_of_a_session_that_is_over_follows_the_language(board, qapp) -> None:
    presenter = Presenter(board, WindowSettings(), QObject())
    line = DeviceLine("eeg", "Demo headset", CaptureState.STOPPED, lost=7)
    presenter._closed = 4 * SECOND, (("Demo headset", line),)
    speak(qapp, "ja")
    try:
        presenter.configure(WindowSettings(language="ja"))
        stopped = words.capture_status(CaptureStatus(CaptureState.STOPPED))
        assert stopped.isascii() is False
        assert board.wave._message == board.sweep._message == stopped
        said = (board.headline._message, board.plane._message, board.tiles["eeg"]._reason)
        assert not any(text.isascii() for text in said), said
        (shown,) = board.status._devices
        assert shown.device == words.device("Demo headset") and shown.lost == 7
        assert not shown.device.isascii()
    finally:
        speak(qapp, "en")


def test_what_is_said_of_a_session_that_runs_follows_the_language(board, qapp) -> None:
    presenter = Presenter(board, WindowSettings(), QObject())
    capture = SimpleNamespace(
        status=GONE,
        state=GONE.state,
        source=SimpleNamespace(spec=SimpleNamespace(demo=True, device="Demo headset")),
    )
    clock = SimpleNamespace(now=lambda: 4 * SECOND)
    session = SimpleNamespace(captures={"eeg": capture}, clock=clock, resting=False, replayed=False)
    presenter.attach(session, {"video": say("She declined it.")})
    assert board.sweep._message.startswith("Lost.")
    assert board.wave._message == "No device chosen."
    assert board.video._reason == "She declined it."
    speak(qapp, "ja")
    try:
        presenter.configure(WindowSettings(language="ja"))
        assert not board.sweep._message.startswith("Lost.")
    finally:
        presenter._session = None
        speak(qapp, "en")


def test_why_a_device_could_not_be_opened_stays_when_the_session_never_began(board) -> None:
    presenter = Presenter(board, WindowSettings(), QObject())
    line = DeviceLine("audio", "Demo microphone", CaptureState.STOPPED)
    presenter._closed = 4 * SECOND, (("Demo microphone", line),)  # of the session before
    presenter.begin()
    presenter.show_problem("audio", (say("It is gone."), say("Plug it in.")))
    presenter.end()
    assert board.wave._message.endswith("It is gone. Plug it in.")
