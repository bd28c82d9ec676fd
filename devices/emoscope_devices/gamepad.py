"""A gamepad's stick, for a rating that runs along with a stimulus: Linux alone.

The kernel gives each joystick as a file, /dev/input/js0 and on, from which structures of 8 bytes
are read: time (u32, ms), value (s16), type (u8), number (u8), in the machine's byte order. Type is
1 for a button and 2 for an axis, with 0x80 added for what the kernel tells on opening. Source: the
kernel's Documentation/input/joydev/joystick-api.rst and include/uapi/linux/joystick.h.
"""

import array
import contextlib
import glob
import logging
import os
import select
import struct
import sys
import threading
from dataclasses import dataclass

from emoscope_devices._words import Sentence, say

if sys.platform == "linux":
    import fcntl

log = logging.getLogger(__name__)

JOYSTICKS = "/dev/input/js*"
RECORD = struct.Struct("=IhBB")
AXIS, INITIAL = 0x02, 0x80
FULL = 32767
X, Y = 0, 1
"""The axes of the left stick; Y grows downwards."""
REST = 0.12
"""Of the way: a stick at rest is somewhere in there."""
RETRY_S = 1.0
NAME_BYTES = 128
ASK_NAME = (2 << 30) | (NAME_BYTES << 16) | (ord("j") << 8) | 0x13
"""JSIOCGNAME: read, NAME_BYTES, group 'j', number 0x13."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One axis was moved: its number and its value, -1 to 1. ``initial``: where it was before."""

    axis: int
    value: float
    initial: bool


def decode(data: bytes) -> tuple[list[Moved], bytes]:
    """Return what axes did, and the bytes of a structure that is not complete yet."""
    whole = len(data) - len(data) % RECORD.size
    found = []
    for _, value, kind, number in RECORD.iter_unpack(data[:whole]):
        if kind & ~INITIAL == AXIS:
            found.append(Moved(number, max(-1.0, value / FULL), bool(kind & INITIAL)))
    return found, data[whole:]


def without_rest(value: float) -> float:
    """Return an axis' value without the play at its middle; the ends stay the ends."""
    beyond = abs(value) - REST
    return 0.0 if beyond <= 0 else min(1.0, beyond / (1 - REST)) * (1 if value > 0 else -1)


class Gamepad:
    """Reads the first gamepad that there is, on a thread; one that is unplugged may come back.

    ``pattern`` names the files; ``retry`` is the time between two looks for one, in seconds.
    """

    def __init__(self, pattern: str = JOYSTICKS, retry: float = RETRY_S) -> None:
        """Make one that does not read yet."""
        if not retry > 0:
            raise ValueError(f"the time between two looks must be above 0 s, not {retry}")
        self._pattern, self._retry = pattern, retry
        self._thread: threading.Thread | None = None
        self._wake: tuple[int, int] | None = None
        self._axes: dict[int, float] = {}
        self._stick: tuple[float, float] | None = None
        self._name = ""
        self._absent = say("There is no gamepad. Plug one in, or rate with keys or the mouse.")
        self._said = self._absent

    @property
    def stick(self) -> tuple[float, float] | None:
        """Return where the left stick is, right and up positive, in [-1, 1]; None without one."""
        return self._stick

    @property
    def name(self) -> str:
        """Return what the gamepad calls itself; empty without one."""
        return self._name

    @property
    def said(self) -> Sentence:
        """Return why there is none and what to do; empty while there is one."""
        return self._said

    def start(self) -> None:
        """Begin to read; on other systems than Linux only ``said`` says that nothing comes."""
        if self._thread is not None:
            return
        if sys.platform != "linux":
            self._said = say(
                "Gamepads are read on Linux only. Rate with the arrow keys or the mouse."
            )
            return
        self._wake = os.pipe()
        self._thread = threading.Thread(target=self._run, name="gamepad", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 2.0) -> bool:
        """End; return whether the thread ended in time."""
        thread, wake = self._thread, self._wake
        if thread is None or wake is None:
            return True
        with contextlib.suppress(OSError):
            os.write(wake[1], b"x")
        thread.join(timeout)
        if thread.is_alive():
            return False
        for end in wake:
            os.close(end)
        self._thread = self._wake = None
        return True

    # -- on the thread -----------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while True:
                if (file := self._open()) is not None and self._follow(file):
                    return
                if self._stopped(self._retry):
                    return
        except Exception:
            log.exception("the gamepad's thread failed")
            self._said = say("The gamepad cannot be read any more. Rate with keys or the mouse.")
        finally:
            self._stick, self._name = None, ""

    def _open(self) -> int | None:
        """Open the first file that can be opened, and say why if none can."""
        said = self._absent
        for path in sorted(glob.glob(self._pattern)):
            try:
                file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            except PermissionError:
                said = say(
                    "The gamepad {path} may not be read. Add yourself to the group “input”, or ask"
                    " the computer's administrator.",
                    path=path,
                )
            except OSError as error:
                log.info("%s cannot be opened: %s", path, error)
            else:
                self._name = _name_of(file, path)
                return file
        self._said = said
        return None

    def _follow(self, file: int) -> bool:
        """Read until it is gone (False) or reading is to end (True)."""
        rest = b""
        self._axes = {X: 0.0, Y: 0.0}
        # There is no stick before the kernel has told, at once, where it is: none moves by that.
        self._said = Sentence()
        poll = select.poll()
        poll.register(file, select.POLLIN)
        assert self._wake is not None
        poll.register(self._wake[0], select.POLLIN)
        try:
            while True:
                ready = dict(poll.poll())
                if self._wake[0] in ready:
                    return True
                data = os.read(file, 64 * RECORD.size)
                if not data:  # its other end is closed
                    break
                moved, rest = decode(rest + data)
                self._take(moved)
        except OSError as error:
            log.info("the gamepad %s is gone: %s", self._name, error)
        finally:
            os.close(file)
        self._said = self._absent = say(
            "The gamepad {name} is unplugged. Plug it in again, or rate with keys or the mouse.",
            name=self._name,
        )
        self._stick, self._name = None, ""
        return False

    def _take(self, moved: list[Moved]) -> None:
        for each in moved:
            self._axes[each.axis] = each.value
        # 0.0 - y: a stick in the middle is at 0.0, not at -0.0.
        self._stick = without_rest(self._axes[X]), 0.0 - without_rest(self._axes[Y])

    def _stopped(self, seconds: float) -> bool:
        """Wait, and return whether reading is to end."""
        assert self._wake is not None
        return bool(select.select([self._wake[0]], [], [], seconds)[0])


def _name_of(file: int, path: str) -> str:
    """Return what a joystick calls itself, the file's name where it does not say."""
    name = array.array("B", bytes(NAME_BYTES))
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            fcntl.ioctl(file, ASK_NAME, name)
    return name.tobytes().split(b"\0")[0].decode("utf-8", "replace").strip() or path
