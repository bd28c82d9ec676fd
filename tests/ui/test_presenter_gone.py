"""What a headset that is gone said last is not shown as if it were so now."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from emoscope.settings import WindowSettings
from emoscope.ui.board import Board
from emoscope.ui.panels import BandReading, ElectrodeQuality
from emoscope.ui.presenter import Presenter
from emoscope.ui.theme import DARK
from emoscope_devices import CaptureState, CaptureStatus, say

QUALITY = (ElectrodeQuality("Fp1", 0.9, True, ""), ElectrodeQuality("Fp2", 0.9, True, ""))
READING = BandReading(powers=(1.0, 2.0, 3.0, 4.0, 5.0))


@pytest.fixture
def board(qtbot):
    made = Board(DARK)
    qtbot.addWidget(made)
    made.head.set_quality(QUALITY)
    made.head.show_power("α", {"Fp1": 1.0, "Fp2": 2.0})
    made.bands.show_reading(READING)
    return made


@pytest.mark.parametrize(
    ("state", "kept"),
    [
        (CaptureState.LOST, False),
        (CaptureState.RECONNECTING, False),
        (CaptureState.FAILED, False),
        (CaptureState.STALLED, True),
        (CaptureState.ENDED, False),
    ],
)
def test_electrodes_and_bands_go_with_their_headset(board, state, kept) -> None:
    owner = QObject()
    presenter = Presenter(board, WindowSettings(), owner)
    presenter.show_state("eeg", CaptureStatus(state, (say("The headset is away."),)))
    assert bool(board.head._quality) == bool(board.head._power) == kept
    assert (board.bands._reading == READING) == kept
    assert kept or "The headset is away." in board.bands._message
    assert kept or "The headset is away." in board.head._message
    presenter._session = SimpleNamespace(captures={"eeg": SimpleNamespace(state=state)})
    assert presenter._gone("eeg") != kept, "what is still on its way is not shown either"
    assert not presenter._gone("video")
    presenter._session = None


def test_another_devices_loss_leaves_the_headsets_figures(board) -> None:
    presenter = Presenter(board, WindowSettings(), QObject())
    presenter.show_state("audio", CaptureStatus(CaptureState.LOST, (say("It is away."),)))
    assert board.head._quality == QUALITY and board.bands._reading == READING
