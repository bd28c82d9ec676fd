"""What panels show of a device that sends nothing: what it said last is not of now."""

from emoscope.sitting import Captured
from emoscope.ui import words
from emoscope.ui.board import Board
from emoscope.ui.theme import STATE_OF_CAPTURE
from emoscope_devices import KINDS, CaptureState, CaptureStatus, Sentence, StreamKind, say

GONE = (
    *(CaptureState.LOST, CaptureState.RECONNECTING, CaptureState.FAILED),
    *(CaptureState.ENDED, CaptureState.STOPPED),
)
"""States in which nothing that a device said last is so any more. One that is stalled may go on in
a moment: its figures stay until it is reconnected."""

NOT_CHOSEN = say("No device chosen.")


def why(capture: Captured | None) -> str:
    """Return why a device that is open sends nothing; nothing where it does, or is not there."""
    if capture is None or capture.state is CaptureState.LIVE:
        return ""
    return words.capture_status(capture.status)


def show(board: Board, kind: StreamKind, status: CaptureStatus) -> None:
    """Say over a device's panels what has become of it; nothing where it is live."""
    word, reasons = words.capture_state(status.state), words.texts(status.reasons)
    live = status.state is CaptureState.LIVE
    why = "" if live else words.capture_status(status)
    if kind == "video":
        if not live:  # the next frame takes it away
            board.video.show_state(STATE_OF_CAPTURE[status.state], word, reasons)
    elif kind == "audio":
        board.wave.set_message(why)
        board.spectrogram.set_message(why)
        board.voice.set_message("" if live else word)
    else:
        board.sweep.set_message(why)
        board.head.set_message(why)
        if status.state in GONE:
            board.head.clear()
            board.sweep.set_quality(())
            board.bands.show_reading(None, why)


def unused(why: Sentence | None) -> str:
    """Return ``why`` the session does not have a stream; that nothing was chosen for None."""
    return words.text(why or NOT_CHOSEN)


def absent(board: Board, kind: StreamKind, why: str) -> None:
    """Empty the panels of a device that the session does not have, and say why."""
    if kind == "video":
        board.video.clear()
        board.video.show_state("absent", "", why)
    elif kind == "audio":
        for panel in (board.wave, board.spectrogram, board.voice):
            panel.clear()
            panel.set_message("")
        board.wave.set_message(why)
    else:
        board.sweep.clear()
        board.head.clear()
        board.sweep.set_message(why)
        board.head.set_message(why)
        board.bands.show_reading(None, why)


def stop(board: Board, time: int, why: str) -> None:
    """Say so over all panels: every device is closed; ``time`` (session ns) was the last of it."""
    for kind in KINDS:
        show(board, kind, CaptureStatus(CaptureState.STOPPED))
    board.plane.append(time, None, why)
    sound, brain = (board.wave, board.spectrogram, board.voice), (board.sweep, board.head)
    for panel in (*sound, *brain, board.bands, board.plane, board.timeline):
        panel.in_turn()
