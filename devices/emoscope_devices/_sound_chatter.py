"""Keeps ALSA and JACK off the operator's terminal, each through its own hook.

sounddevice leads the process's stderr aside while PortAudio looks for devices. That must not
happen in a program in which another thread does the same for its library (the one that restores
last wins, and the terminal is gone for good), and it does not hold for what comes later.
"""

import ctypes
import logging
import os
import platform
from collections.abc import Callable
from functools import cache
from typing import Any

log = logging.getLogger(__name__)

_Alsa = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_Jack = ctypes.CFUNCTYPE(None, ctypes.c_char_p)


def _alsa(file: bytes, line: int, function: bytes, error: int, template: bytes) -> None:
    log.debug("ALSA, %s: %s", function, template)


def _jack(message: bytes) -> None:
    log.debug("JACK: %s", message)


HOOKS: tuple[tuple[str, str, Any], ...] = (
    ("libasound.so.2", "snd_lib_error_set_handler", _Alsa(_alsa)),
    ("libjack.so.0", "jack_set_error_function", _Jack(_jack)),
    ("libjack.so.0", "jack_set_info_function", _Jack(_jack)),
)
"""Library, its function that takes a handler, the handler: kept here, as C does not keep it."""


@cache
def to_log() -> None:
    """Send what ALSA and JACK would print to the log, at debug level; once per process."""
    if platform.system() != "Linux":
        return
    os.environ.setdefault("JACK_NO_START_SERVER", "1")  # looking must not start a sound server
    for library, hook, handler in HOOKS:
        try:
            take: Callable[[Any], None] = getattr(ctypes.CDLL(library), hook)
        except (OSError, AttributeError):  # not on this computer: then it prints nothing either
            continue
        take(handler)
