"""What Emoscope knows about BrainFlow: its boards, their package numbers, and its exit codes.

BrainFlow guards nearly every call with one process-wide mutex, held while a board connects
(five seconds were measured for a Wi-Fi search). Only descriptions of boards are read without it,
so everything here may run on any thread; opening and reading a board belong on a capture thread.
"""

import difflib
import importlib.resources
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any, Protocol

import numpy as np
from brainflow import board_shim
from brainflow.board_shim import BoardIds, BoardShim, BrainFlowInputParams
from numpy.typing import NDArray

from emoscope_devices._errors import DeviceError, DeviceUnusable

PARAMETERS = (
    "serial_port",
    "mac_address",
    "ip_address",
    "ip_port",
    "serial_number",
    "timeout",
    "other_info",
    "file",
    "master_board",
)
"""The settings of BrainFlowInputParams that Emoscope passes on."""
NUMBERS = {"ip_port": (1, 65535), "timeout": (1, 60)}
"""Settings that are whole numbers, with their limits; timeout in seconds."""
DISCOVERY_SECONDS = 4
"""How long a board may search for its device, unless told; shorter than a capture's stop limit,
as a search cannot be interrupted."""
PLAYBACK, STREAMING, SYNTHETIC = -3, -2, -1
STREAMING_NEEDS = ("ip_address", "ip_port", "master_board")
"""What the streaming board needs; it is described by its master board alone."""


class Shim(Protocol):
    """The five calls of BrainFlow's BoardShim that reading needs: the lowest seam for tests."""

    def prepare_session(self) -> None:
        """Connect; may block for seconds."""

    def start_stream(self, num_samples: int) -> None:
        """Start, with a buffer of ``num_samples``."""

    def get_board_data(
        self, num_samples: int | None = None, preset: int = 0
    ) -> NDArray[np.float64]:
        """Take everything that has arrived in a preset: (rows, samples)."""

    def stop_stream(self) -> None:
        """Stop sending."""

    def release_session(self) -> None:
        """Let go of the device."""


@dataclass(frozen=True, slots=True)
class PackageRule:
    """How a board numbers what it sends.

    The number grows by ``step`` from one message to the next, modulo ``cycle`` (0: never wraps);
    ``samples`` samples share one message and its number.
    """

    cycle: int
    step: int = 1
    samples: int = 1

    @property
    def ambiguous(self) -> int:
        """Return the loss in samples that the numbers cannot tell from none (0: no such loss)."""
        return self.cycle // self.step * self.samples

    def lost(
        self, numbers: NDArray[np.float64], previous: float | None, limit: float
    ) -> NDArray[np.int64]:
        """Return how many samples are missing before each of ``numbers`` (n,).

        ``previous`` is the number before the first, None at the start. More than ``limit`` missing
        samples are a counter that started anew, not a loss.
        """
        before = np.empty(len(numbers))
        before[1:] = numbers[:-1]
        if len(numbers):
            before[0] = numbers[0] if previous is None else previous
        with np.errstate(all="ignore"):
            moved = numbers - before
            if self.cycle:
                moved = np.mod(moved, self.cycle)
            missing = (np.floor(moved / self.step) - 1) * self.samples
            sure = np.isfinite(missing) & (missing > 0) & (missing <= limit)
        return np.where(sure, missing, 0).astype(np.int64)


_BYTE = PackageRule(256)
_MUSE = PackageRule(65536, samples=12)
_GANGLION = PackageRule(100, samples=2)
"""Firmware 3 sends 0-99 or 100-199, firmware 2 sends 0 and 1-100 or 101-200: modulo 100 fits all,
at the price of one uncounted message in a hundred."""
_COUNTER = PackageRule(0)
_ANT = (*range(24, 37), 51)
RULES: Mapping[int, PackageRule] = {
    SYNTHETIC: _BYTE,
    0: _BYTE,
    2: PackageRule(256, step=2),  # Cyton with Daisy: two radio messages make one sample
    1: _GANGLION,
    46: _GANGLION,
    8: _COUNTER,  # Unicorn
    17: _BYTE,  # FreeEEG32
    **dict.fromkeys((21, 22, 38, 39, 41, 42), _MUSE),
    **dict.fromkeys(_ANT, _COUNTER),
}
"""Boards whose numbering is known from BrainFlow's drivers; any other is not counted."""
VOLTS = frozenset(_ANT)
"""Boards that BrainFlow passes on in volts (the eego SDK's unit); all others are in µV."""

AUXILIARY = 1
"""BrainFlow's number of the preset in which some headsets send their accelerometer apart."""
_IN_G = frozenset((SYNTHETIC, 0, 1, 2, 4, 5, 6, 8, 46))
"""Boards whose accelerometer comes with the EEG, in g by BrainFlow's drivers (OpenBCI, Unicorn)."""
_IN_G_APART = frozenset((21, 22, 38, 39, 41, 42, 67))
"""Muses: the accelerometer comes in the auxiliary preset, at 52 Hz, in g. Other boards have one
too, of an unknown unit: it is left alone."""

_SERIAL = (("serial_port",), ())
_NATIVE_BLE = ((), ("mac_address", "serial_number", "timeout"))
_DONGLE_BLE = (("serial_port",), ("mac_address", "serial_number", "timeout"))
_WIFI = (("ip_port",), ("ip_address", "timeout"))
_OSC = ((), ("serial_number", "ip_port"))
_SETTINGS: Mapping[int, tuple[tuple[str, ...], tuple[str, ...]]] = {
    SYNTHETIC: ((), ()),
    **dict.fromkeys((0, 2, 17, 52, 65), _SERIAL),
    **dict.fromkeys((57, 66), (("serial_port",), ("other_info",))),
    **dict.fromkeys((1, 18, 21, 22, 42), _DONGLE_BLE),
    **dict.fromkeys((4, 5, 6, 50), _WIFI),
    **dict.fromkeys((38, 39, 40, 41, 53, 67), _NATIVE_BLE),
    46: ((), ("mac_address", "serial_number", "timeout", "other_info")),
    **dict.fromkeys((13, 14, 23), _OSC),
    **dict.fromkeys((7, 8), ((), ("serial_number",))),
    **dict.fromkeys((37, 44, 45, 54, 55), ((), ("mac_address",))),
}
"""Per board: settings that it cannot do without, and settings that it may have. A board that is
not listed may have any."""


@dataclass(frozen=True, slots=True)
class Motion:
    """Where a board's accelerometer is: three rows, in g, of a preset.

    ``stamp`` is the preset's row of time stamps; it is needed where ``preset`` is not the EEG's.
    """

    rows: tuple[int, ...]
    preset: int = 0
    stamp: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """One kind of board, as BrainFlow describes it. ``eeg``, ``package`` and so on are rows of
    the data, None where the board has no such row."""

    number: int
    name: str
    label: str
    rate: float
    rows: int
    eeg: tuple[int, ...]
    electrodes: tuple[str, ...]
    package: int | None
    marker: int | None
    timestamp: int | None
    motion: Motion | None = None

    @property
    def scale(self) -> float:
        """Return the factor that makes µV of what the board sends."""
        return 1e6 if self.number in VOLTS else 1.0

    @property
    def rule(self) -> PackageRule | None:
        """Return how to count losses, None when that is not known."""
        return RULES.get(self.number) if self.package is not None else None

    @property
    def needs(self) -> tuple[str, ...]:
        """Return the settings that the board cannot do without."""
        return _SETTINGS.get(self.number, ((), ()))[0]

    @property
    def takes(self) -> tuple[str, ...]:
        """Return all settings that the board understands."""
        if self.number not in _SETTINGS:
            return PARAMETERS
        needed, optional = _SETTINGS[self.number]
        return needed + optional


@cache
def prepare_library() -> None:
    """Load BrainFlow's library once, with its own log switched off.

    Raises DeviceUnusable when it cannot be loaded on this machine.
    """
    if hasattr(board_shim, "files"):
        # On Python 3.11 BrainFlow asks for the resources of a module, fails, and falls back to
        # pkg_resources, which setuptools has dropped.
        board_shim.files = _library_files
    try:
        BoardShim.disable_board_logger()
    except (OSError, ImportError, board_shim.BrainFlowError) as error:
        raise DeviceUnusable(
            "The BrainFlow library cannot be loaded ({error}).",
            "Install Emoscope again; without BrainFlow no EEG board can be used.",
            error=str(error),
        ) from error


def _library_files(_module: str) -> Traversable:
    return importlib.resources.files("brainflow")


@cache
def board_numbers() -> Mapping[str, int]:
    """Return the number of every board by its short name, such as "cyton" or "muse_2"."""
    names: dict[str, int] = {}
    for member in BoardIds:
        if member.name != "NO_BOARD":
            names[_short(member.name)] = int(member.value)
    return names


def _short(name: str) -> str:
    plain = re.sub(r"[\s-]+", "_", name.strip().lower())
    return plain.removesuffix("_board").replace("_board_", "_")


def find_board(text: str) -> tuple[int, str]:
    """Return number and short name of the board called ``text``: a name or a number.

    Raises DeviceUnusable naming close matches.
    """
    numbers = board_numbers()
    by_number = {str(number): name for name, number in numbers.items()}
    name = by_number.get(text.strip(), _short(text))
    if name in numbers:
        return numbers[name], name
    close = difflib.get_close_matches(name, numbers, n=3, cutoff=0.5)
    if close:
        raise DeviceUnusable(
            "There is no EEG board called {board}.",
            "Did you mean {close}?",
            board=text,
            close=", ".join(close),
        )
    raise DeviceUnusable(
        "There is no EEG board called {board}.",
        "Take one of the listed boards, such as cyton, muse_2 or synthetic.",
        board=text,
    )


@cache
def describe(number: int) -> Board:
    """Return what BrainFlow knows of board ``number``; opens nothing.

    Raises DeviceUnusable when it has no EEG.
    """
    prepare_library()
    name = next(short for short, n in board_numbers().items() if n == number)
    try:
        raw: dict[str, Any] = BoardShim.get_board_descr(number)
    except board_shim.BrainFlowError as error:
        raise _no_eeg(name) from error
    eeg = tuple(raw.get("eeg_channels", ()))
    if not eeg or not raw.get("sampling_rate"):
        raise _no_eeg(name)
    electrodes = tuple(part.strip() for part in raw.get("eeg_names", "").split(",") if part.strip())
    return Board(
        number=number,
        name=name,
        label="BrainFlow synthetic board" if number == SYNTHETIC else str(raw.get("name", name)),
        rate=float(raw["sampling_rate"]),
        rows=int(raw["num_rows"]),
        eeg=eeg,
        electrodes=electrodes if len(electrodes) == len(eeg) else (),
        package=raw.get("package_num_channel"),
        marker=raw.get("marker_channel"),
        timestamp=raw.get("timestamp_channel"),
        motion=_motion(number, raw),
    )


def _motion(number: int, raw: Mapping[str, Any]) -> Motion | None:
    """Return where the accelerometer is, None without one whose unit is known."""
    if number in _IN_G:
        rows, preset, told = raw.get("accel_channels", ()), 0, raw
    elif number in _IN_G_APART:
        told = BoardShim.get_board_descr(number, AUXILIARY)
        rows, preset = told.get("accel_channels", ()), AUXILIARY
    else:
        return None
    return Motion(tuple(rows), preset, told.get("timestamp_channel")) if len(rows) == 3 else None


def _no_eeg(name: str) -> DeviceError:
    return DeviceUnusable(
        "The board {board} has no EEG channels.", "Choose an EEG board.", board=name
    )


@cache
def all_boards() -> tuple[Board, ...]:
    """Return every board that delivers EEG, in the order of their numbers."""
    boards = []
    for number in sorted(board_numbers().values()):
        if number in (PLAYBACK, STREAMING):
            continue
        try:
            boards.append(describe(number))
        except DeviceUnusable:
            continue
    return tuple(boards)


def input_params(settings: Mapping[str, str]) -> Any:
    """Return checked settings as BrainFlowInputParams."""
    prepare_library()
    params = BrainFlowInputParams()
    params.timeout = DISCOVERY_SECONDS
    for key, text in settings.items():
        if key == "master_board":
            params.master_board = find_board(text)[0]
        else:
            setattr(params, key, int(text) if key in NUMBERS else text)
    return params


def open_shim(number: int, settings: Mapping[str, str]) -> Shim:
    """Return BrainFlow's own shim for board ``number``; nothing is connected yet."""
    shim: Shim = _Shim(number, input_params(settings))
    return shim


class _Shim(BoardShim):  # type: ignore[misc]  # BrainFlow has no types
    """BrainFlow's shim, released by hand alone.

    Its own ``__del__`` would release the session of any other shim of the same board: a refused
    second opening would end the first.
    """

    def __del__(self) -> None:
        """Do nothing."""
