"""EEG boards, live, through BrainFlow."""

import logging
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from brainflow.exit_codes import BrainFlowError
from numpy.typing import NDArray

from emoscope_devices._block import MOTION, Annotation, Block, StreamSpec
from emoscope_devices._board_reader import BoardReader
from emoscope_devices._brainflow import (
    NUMBERS,
    PARAMETERS,
    PLAYBACK,
    STREAMING,
    STREAMING_NEEDS,
    SYNTHETIC,
    Board,
    Shim,
    all_boards,
    describe,
    find_board,
    open_shim,
)
from emoscope_devices._brainflow_errors import board_error
from emoscope_devices._clock import Clock, to_seconds
from emoscope_devices._errors import DeviceLost, DeviceUnusable
from emoscope_devices._words import Sentence, say

log = logging.getLogger(__name__)

POLL_SECONDS = 0.04
"""25 polls a second: less than a hop of any EEG window, and about 2 % of a core."""
BUFFER_SECONDS = 60.0
"""BrainFlow's own buffer; its default is 450,000 samples, 115 MB for 32 rows."""
AHEAD_SECONDS = 2.5
"""Further ahead of the clock a sample cannot be, even with the latency set to -1 s."""
LATENCY_SECONDS = (-1.0, 5.0)
SKIP = "-"
"""In a list of channel names: this input is not used."""


@dataclass(frozen=True, slots=True)
class BoardInfo:
    """A kind of board that can be chosen.

    ``name`` is what BoardSource takes; ``channels`` how many EEG channels; ``rate`` in Hz;
    ``needs`` the settings that it cannot do without; ``electrodes`` their names, none where the
    board names none.
    """

    name: str
    number: int
    channels: int
    rate: float
    needs: tuple[str, ...]
    electrodes: tuple[str, ...]


def list_boards() -> list[BoardInfo]:
    """Return every EEG board that BrainFlow knows. No device is opened or searched for.

    Raises DeviceUnusable when BrainFlow's library cannot be loaded.
    """
    return [
        BoardInfo(b.name, b.number, len(b.eeg), b.rate, b.needs, b.electrodes) for b in all_boards()
    ]


def parse_board(text: str, *, channels: Sequence[str] = (), latency: float = 0.0) -> "BoardSource":
    """Return the source that a command line means, such as

    ``cyton:serial_port=/dev/ttyUSB0,channels=Fp1/Fp2/-/C4/P7/P8/O1/O2,latency=0.02``.

    ``channels`` and ``latency`` (seconds) hold where the text says nothing. Raises DeviceUnusable
    when it cannot be understood.
    """
    board, _, rest = text.partition(":")
    settings: dict[str, str] = {}
    for part in filter(None, rest.split(",")):
        key, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not value or key in settings:
            raise DeviceUnusable(
                "{part} is not a setting of an EEG board.",
                "Write each setting once, as in cyton:serial_port=COM3,latency=0.02.",
                part=part,
            )
        settings[key] = value
    named = settings.pop("channels", "")
    names = named.split("/") if named else channels
    seconds = _seconds(settings.pop("latency", str(latency)))
    return BoardSource(board, parameters=settings, channels=names, latency=seconds)


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


class BoardSource:
    """The EEG of one BrainFlow board, float32 µV, and behind it its accelerometer, if any, in g.

    A board is named as in ``list_boards``, by BrainFlow's own name ("CYTON_BOARD") or by number.
    ``parameters`` are settings of BrainFlowInputParams. ``channels`` names the inputs in their
    order, one each; "-" leaves one out. ``latency`` is the board's constant delay in seconds.

    Sample times come from the session clock, never from the board's wall-clock row. Where the
    board numbers its messages, lost samples become jumps of the sample index.

    BrainFlow connects under one process-wide lock that nothing can interrupt: while this board
    connects (up to about ten seconds for some), no other BrainFlow board delivers, and ``stop``
    takes effect only afterwards. Read one board at a time, and nothing on the Qt thread.

    Raises DeviceUnusable on an unknown board, and on settings that are wrong, missing or of no
    use to the board.
    """

    def __init__(
        self,
        board: str,
        *,
        parameters: Mapping[str, str] | None = None,
        channels: Sequence[str] = (),
        latency: float = 0.0,
        shim: Callable[[int, Mapping[str, str]], Shim] = open_shim,
    ) -> None:
        """Check everything; nothing is opened. ``shim`` makes what connects and reads."""
        number, name = find_board(board)
        self._parameters = dict(parameters or {})
        if number == PLAYBACK:
            raise DeviceUnusable(
                "BrainFlow's playback board is not used: it stops without a word.",
                "Open the recorded file itself as an EEG file.",
            )
        _check_parameters(number, name, self._parameters)
        _check_latency(name, latency)
        self._number = number
        self._latency = latency
        self._open = shim
        master = self._parameters.get("master_board")
        self._board = describe(find_board(master)[0] if master else number)
        inputs, names, notes = _choose(self._board, channels)
        self._rows = np.array([self._board.eeg[i] for i in inputs])
        moved = MOTION if self._board.motion else ()
        self._spec = StreamSpec(
            kind="eeg",
            device=_device_name(self._board, self._parameters),
            rate=self._board.rate,
            shape=(len(names) + len(moved),),
            dtype="float32",
            unit="µV",
            channels=names + moved,
            demo=self._board.number == SYNTHETIC,
            notes=notes,
        )

    @property
    def spec(self) -> StreamSpec:
        """Return what the board delivers; known before it is opened."""
        return self._spec

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Connect, yield samples about 25 times a second, and let go of the board.

        Raises DeviceBusy, DeviceLost and DeviceUnusable.
        """
        yield None
        if stop.is_set():
            return
        shim = self._connect()
        try:
            yield None
            if stop.is_set():
                return
            self._start(shim)
            reader = BoardReader(self._board, self._rows, self._latency)
            while not stop.is_set():
                asked = clock.now()
                data, apart = self._read(shim)
                arrival = clock.now()
                ready = list(reader.blocks(data, asked, arrival, apart)) if data.shape[1] else []
                for block in ready:
                    self._refuse_future(block)
                    yield block
                if not ready:
                    yield None
                stop.wait(POLL_SECONDS)
        finally:
            self._release(shim)

    def _refuse_future(self, block: Block) -> None:
        """Open a board anew that has sent more samples than it can have taken.

        BrainFlow's simulated boards do so when the system's clock is set forward.
        """
        ahead = to_seconds(int(block.times[-1]) - block.arrival)
        if ahead > AHEAD_SECONDS:
            raise DeviceLost(
                "{device} has sent {ahead:.0f} s more than it can have measured.",
                "It is opened anew; if this comes again, check that the right board is chosen.",
                device=self._spec.device,
                ahead=ahead,
            )

    def _connect(self) -> Shim:
        try:
            shim = self._open(self._number, self._parameters)
            shim.prepare_session()
        except BrainFlowError as error:
            raise board_error(error, self._spec.device) from error
        return shim

    def _start(self, shim: Shim) -> None:
        try:
            shim.start_stream(round(self._spec.rate * BUFFER_SECONDS))
        except BrainFlowError as error:
            raise board_error(error, self._spec.device) from error

    def _read(self, shim: Shim) -> tuple[NDArray[np.float64], NDArray[np.float64] | None]:
        """Take what has arrived: the EEG's preset, and that of an accelerometer sent apart."""
        motion = self._board.motion
        try:
            data = shim.get_board_data()
            apart = shim.get_board_data(None, motion.preset) if motion and motion.preset else None
            return data, apart
        except BrainFlowError as error:
            raise board_error(error, self._spec.device) from error

    def _release(self, shim: Shim) -> None:
        for call in (shim.stop_stream, shim.release_session):
            try:
                call()
            except BrainFlowError as error:
                log.info("%s while being closed: %s", self._spec.device, error)


def _check_parameters(number: int, name: str, parameters: Mapping[str, str]) -> None:
    """Refuse settings that are unknown, malformed, missing, or of no use to the board."""
    for key, text in parameters.items():
        _check_setting(name, key, text)
    board = None if number == STREAMING else describe(number)
    takes = board.takes if board else STREAMING_NEEDS
    for key in parameters:
        if key not in takes:
            raise DeviceUnusable(
                "The board {board} has no use for {key}.",
                "It takes: {takes}.",
                board=name,
                key=key,
                takes=", ".join(takes) or "no settings",
            )
    for key in board.needs if board else STREAMING_NEEDS:
        if not parameters.get(key):
            raise DeviceUnusable(
                "The board {board} needs {key}.",
                "Give it in the settings, as in {board}:{key}=...",
                board=name,
                key=key,
            )


def _check_latency(name: str, latency: float) -> None:
    low, high = LATENCY_SECONDS
    if not low <= latency <= high:
        raise DeviceUnusable(
            "The latency of {board} must be between {low} and {high} seconds.",
            "Measure it, or leave it at 0.",
            board=name,
            low=low,
            high=high,
        )


def _check_setting(name: str, key: str, text: str) -> None:
    if key not in PARAMETERS:
        raise DeviceUnusable(
            "{key} is not a setting of an EEG board.",
            "The settings are {allowed}.",
            key=key,
            allowed=", ".join(PARAMETERS),
        )
    if key not in NUMBERS:
        return
    low, high = NUMBERS[key]
    if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
        raise DeviceUnusable(
            "{key} of {board} must be a whole number from {low} to {high}, not {text}.",
            "Correct the setting.",
            key=key,
            board=name,
            low=low,
            high=high,
            text=text,
        )


def _choose(
    board: Board, channels: Sequence[str]
) -> tuple[list[int], tuple[str, ...], tuple[Sentence, ...]]:
    """Return which inputs are read, their names, and what is remarkable about them."""
    notes = []
    if board.rule is None:
        notes.append(say("Losses cannot be counted: the numbering of this board is not known."))
    if board.scale != 1.0:
        notes.append(say("Converted from V to µV."))
    if not channels:
        if not board.electrodes:
            notes.insert(0, say("The board names no electrodes; name them in the settings."))
        names = board.electrodes or _numbered(board)
        return list(range(len(names))), names, tuple(notes)
    given = [name.strip() for name in channels]
    if len(given) != len(board.eeg):
        raise DeviceUnusable(
            "The board {board} has {inputs} inputs, but {given} channel names are given.",
            "Name every input; write - for one that is not used.",
            board=board.name,
            inputs=len(board.eeg),
            given=len(given),
        )
    inputs = [i for i, name in enumerate(given) if name != SKIP]
    names = tuple(given[i] for i in inputs)
    if not names or not all(names) or len(set(names)) != len(names):
        raise DeviceUnusable(
            "The channel names of the board {board} are empty or not all different.",
            "Name each electrode once.",
            board=board.name,
        )
    return inputs, names, tuple(notes)


def _numbered(board: Board) -> tuple[str, ...]:
    return tuple(f"EEG{i + 1}" for i in range(len(board.eeg)))


def _device_name(board: Board, parameters: Mapping[str, str]) -> str:
    where = ("serial_port", "mac_address", "serial_number", "ip_address")
    place = next((parameters[key] for key in where if parameters.get(key)), "")
    return f"{board.label} ({place})" if place else board.label
