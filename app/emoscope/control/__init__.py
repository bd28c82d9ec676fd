"""Remote control of a session: JSON over WebSocket, and LabRecorder's verbs. Off by default.

    owner = SittingOwner(lambda: session, settings)
    with ControlServer(lambda: session, owner, labrecorder=LABRECORDER_PORT) as server:
        ...

Names are loaded when they are asked for: the command line knows ControlError without a server.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoscope.control._errors import ControlError, Refused
    from emoscope.control._limits import Limits
    from emoscope.control._token import kept_token, notices
    from emoscope.control.asked import Asked, introduction
    from emoscope.control.owner import Owner, SittingOwner, Wanted
    from emoscope.control.posted import PostedOwner, Question
    from emoscope.control.server import LABRECORDER_PORT, LOOPBACK, PORT, ControlServer

__all__ = [
    "LABRECORDER_PORT",
    "LOOPBACK",
    "PORT",
    "Asked",
    "ControlError",
    "ControlServer",
    "Limits",
    "Owner",
    "PostedOwner",
    "Question",
    "Refused",
    "SittingOwner",
    "Wanted",
    "introduction",
    "kept_token",
    "notices",
]

HOMES = {
    "_errors": ("ControlError", "Refused"),
    "_limits": ("Limits",),
    "_token": ("kept_token", "notices"),
    "asked": ("Asked", "introduction"),
    "owner": ("Owner", "SittingOwner", "Wanted"),
    "posted": ("PostedOwner", "Question"),
    "server": ("LABRECORDER_PORT", "LOOPBACK", "PORT", "ControlServer"),
}
"""Where each name is."""


def __getattr__(name: str) -> Any:
    """Return a public name, loading what it needs."""
    for home, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
