"""Remote control of a session: JSON over WebSocket, and LabRecorder's verbs. Off by default.

token = kept_token(path)                               # or None for a new one
with ControlServer(lambda: session, owner, token=token, labrecorder=LABRECORDER_PORT):
    ...
"""

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
