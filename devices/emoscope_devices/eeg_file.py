"""EEG files played as if they were live: EDF, BDF, BrainVision, XDF, BrainFlow and OpenBCI text."""

import logging
import struct
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Annotation, Block, StreamSpec
from emoscope_devices._clock import NS, Clock, to_seconds
from emoscope_devices._eeg_brainvision import read_brainvision
from emoscope_devices._eeg_csv import read_brainflow, read_openbci
from emoscope_devices._eeg_edf import read_edf
from emoscope_devices._eeg_recording import MAX_SECONDS, Recording, damaged
from emoscope_devices._eeg_xdf import read_xdf
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._words import say

log = logging.getLogger(__name__)

EEG_SUFFIXES = (".edf", ".bdf", ".vhdr", ".xdf", ".csv", ".tsv", ".txt")
"""Files that are EEG as far as their name goes; what they are is told by their content."""
BLOCK_SECONDS = 0.05
WAIT_SECONDS = 0.2
"""Longest wait without a sign of life."""
LONGEST_PAUSE = 5.0
"""Seconds; a longer gap in a file is played in this time, so that nobody waits an hour."""
SNIFF_BYTES = 4096
DAMAGE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
)
"""What libraries that read files raise on damaged ones; each becomes a sentence."""
Reader = Callable[[Path, Sequence[str], str], Recording]


class EEGFileSource:
    """The EEG of one file, float32 µV, and its annotations.

    ``path`` may end in ``?board=cyton`` (BrainFlow rows) or ``?stream=NAME`` (XDF). ``channels``
    chooses channels by name, in that order. When ``paced``, samples come at the pace at which
    they were taken, and gaps of more than 5 s are shortened; otherwise at once, timed from 0, the
    same on every run. Missing samples are jumps of the sample index.

    Only EEG is played; what was left out, cut off or taken for granted is in ``spec.notes``.
    Opening reads headers, and text and XDF files whole: not for the Qt thread. Raises
    DeviceUnusable when the file cannot be played.
    """

    def __init__(
        self, path: str | Path, *, paced: bool = True, channels: Sequence[str] = ()
    ) -> None:
        """Open the file and check it."""
        file, options = _parts(str(path))
        self._paced = paced
        self._recording = _open(file, tuple(channels), options)
        for note in self._recording.notes:
            log.info("%s: %s", file.name, note)
        self._spec = StreamSpec(
            kind="eeg",
            device=file.name,
            rate=self._recording.rate,
            shape=(len(self._recording.channels),),
            dtype="float32",
            unit="µV",
            channels=self._recording.channels,
            live=False,
            notes=self._recording.notes,
        )

    @property
    def spec(self) -> StreamSpec:
        """Return what the file holds."""
        return self._spec

    @property
    def seconds(self) -> float:
        """Return how long the recording lasts, gaps included."""
        return _length(self._recording)

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Yield samples in blocks of 50 ms, and each annotation before the block that it is in.

        Raises DeviceUnusable when the file has changed or gone since it was opened.
        """
        origin = clock.now() if self._paced else 0
        timeline = _Timeline(self._recording, LONGEST_PAUSE if self._paced else None)
        waiting = list(reversed(self._recording.annotations))
        for start, end in _stretches(self._recording):
            times = origin + timeline.times(start, end)
            if self._paced:
                yield from _wait(clock, stop, int(times[-1]))
            if stop.is_set():
                return
            while waiting and origin + timeline.at(waiting[-1].time) <= times[-1]:
                yield _moved(waiting.pop(), origin, timeline)
            data = self._read(start, end)
            arrival = clock.now() if self._paced else int(times[-1])
            yield Block(timeline.index(start), times, arrival, data)
        while waiting and not stop.is_set():
            yield _moved(waiting.pop(), origin, timeline)

    def _read(self, start: int, end: int) -> NDArray[np.float32]:
        try:
            return self._recording.read(start, end)
        except DAMAGE as error:
            raise DeviceUnusable(
                "{path} cannot be read any more ({error}).",
                "Check the disk or network drive that it is on.",
                path=self._recording.path.name,
                error=str(error),
            ) from error


class _Timeline:
    """From rows and file time to playing time, in ns from the first sample."""

    def __init__(self, recording: Recording, longest: float | None) -> None:
        self._period = NS / recording.rate
        self._rows = np.array([row for row, _ in recording.segments])
        self._indices = np.array([index for _, index in recording.segments])
        lost = np.diff(self._indices - self._rows, prepend=0)
        gaps = lost * self._period
        saved = np.maximum(gaps - longest * NS, 0.0) if longest is not None else gaps * 0.0
        self._saved = np.rint(np.cumsum(saved)).astype(np.int64)

    def index(self, row: int) -> int:
        """Return the sample index of ``row``."""
        at = int(np.searchsorted(self._rows, row, side="right")) - 1
        return int(self._indices[at]) + row - int(self._rows[at])

    def times(self, start: int, end: int) -> NDArray[np.int64]:
        """Return the playing times of rows of one segment."""
        first = self.index(start)
        exact = np.rint(np.arange(first, first + end - start) * self._period).astype(np.int64)
        at = int(np.searchsorted(self._rows, start, side="right")) - 1
        return np.asarray(exact - self._saved[at])

    def at(self, time: int) -> int:
        """Return the playing time of file time ``time``; inside a shortened gap, its end."""
        starts = np.rint(self._indices * self._period).astype(np.int64)
        segment = max(0, int(np.searchsorted(starts, time, side="right")) - 1)
        played = time - int(self._saved[segment])
        if segment + 1 < len(starts):
            played = min(played, int(starts[segment + 1] - self._saved[segment + 1]))
        return played


def _moved(annotation: Annotation, origin: int, timeline: _Timeline) -> Annotation:
    time = origin + timeline.at(annotation.time)
    return Annotation(time, annotation.label, annotation.seconds, annotation.origin)


def _stretches(recording: Recording) -> Iterator[tuple[int, int]]:
    """Yield rows (start, end) of blocks that do not cross a gap."""
    size = max(1, round(recording.rate * BLOCK_SECONDS))
    starts = [row for row, _ in recording.segments]
    for first, last in zip(starts, [*starts[1:], recording.rows], strict=True):
        for start in range(first, last, size):
            yield start, min(start + size, last)


def _length(recording: Recording) -> float:
    row, index = recording.segments[-1]
    return (index + recording.rows - row) / recording.rate


def _wait(clock: Clock, stop: threading.Event, due: int) -> Generator[None, None, None]:
    """Wait until ``due`` on ``clock`` or ``stop``; yield None while it takes long."""
    while (left := due - clock.now()) > 0:
        if stop.wait(min(to_seconds(left), WAIT_SECONDS)):
            return
        if clock.now() < due:
            yield None


# What kind of file?


def _parts(text: str) -> tuple[Path, dict[str, str]]:
    """Return the path, and what is said after a question mark."""
    name, mark, rest = text.partition("?")
    if not mark or Path(text).exists():
        return Path(text), {}
    options = {}
    for part in rest.split("&"):
        key, _, value = part.partition("=")
        if key not in ("board", "stream") or not value:
            raise DeviceUnusable(
                "{part} says nothing about an EEG file.",
                "After the question mark may stand board=NAME or stream=NAME.",
                part=part,
            )
        options[key] = value
    return Path(name), options


def _open(path: Path, wanted: tuple[str, ...], options: Mapping[str, str]) -> Recording:
    head = _head(path)
    option, reader = _reader(path, head)
    for key in options:
        if key != option:
            raise DeviceUnusable(
                "{path} has no use for {key}.",
                "A board is named for BrainFlow rows, a stream for XDF.",
                path=path.name,
                key=key,
            )
    try:
        recording = reader(path, wanted, options.get(option, ""))
    except DAMAGE as error:
        log.info("%s cannot be read", path.name, exc_info=True)
        raise damaged(path, f"{type(error).__name__}: {error}"[:200]) from error
    if _length(recording) > MAX_SECONDS:
        raise damaged(path, say("impossible times"))
    return recording


def _head(path: Path) -> bytes:
    try:
        if path.is_file():
            with path.open("rb") as file:
                head = file.read(SNIFF_BYTES)
        else:
            raise FileNotFoundError
    except (OSError, ValueError) as error:
        raise DeviceUnusable(
            "{path} cannot be opened.",
            "Check the path, and that you may read the file.",
            path=str(path),
        ) from error
    if not head:
        raise DeviceUnusable("{path} is empty.", "Copy or export it again.", path=path.name)
    return head


def _reader(path: Path, head: bytes) -> tuple[str, Reader]:
    """Return the option that a kind of file may have, and what reads it."""
    text = head.decode("latin-1")
    if head[:8] == b"\xffBIOSEMI" or head[:8].strip(b" \x00") == b"0":
        return "", lambda file, wanted, _: read_edf(file, wanted)
    if head[:4] == b"XDF:":
        return "stream", read_xdf
    if "brain vision" in text[:80].lower() or "brainvision" in text[:80].lower():
        _refuse_markers(path, text)
        return "", lambda file, wanted, _: read_brainvision(file, wanted)
    if text.startswith("%"):
        return "", lambda file, wanted, _: read_openbci(file, wanted)
    if _tabular(text):
        return "board", read_brainflow
    if path.suffix.lower() == ".eeg" and path.with_suffix(".vhdr").exists():
        raise _header_instead(path)
    raise DeviceUnusable(
        "{path} is no EEG file that Emoscope reads, or it is damaged at its beginning.",
        "It reads EDF, BDF, BrainVision (.vhdr), XDF, and text of BrainFlow and the OpenBCI GUI.",
        path=path.name,
    )


def _refuse_markers(path: Path, text: str) -> None:
    if "marker file" in text[:80].lower():
        raise _header_instead(path)


def _header_instead(path: Path) -> DeviceUnusable:
    return DeviceUnusable(
        "{path} is only a part of a BrainVision recording.",
        "Open the .vhdr file beside it.",
        path=path.name,
    )


def _tabular(text: str) -> bool:
    """Return whether the first line is a row of numbers."""
    line = text.splitlines()[0] if text.splitlines() else ""
    cells = line.split("\t" if "\t" in line else ",")
    try:
        numbers = [float(cell) for cell in cells]
    except ValueError:
        return False
    return len(numbers) >= 3
