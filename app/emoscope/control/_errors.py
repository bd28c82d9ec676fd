"""What a client, or who starts the server, is told when something cannot be.

ControlError           a sentence on what is wrong and one on what to do
└── Refused            a client's wish that is not obeyed; ``code`` is one word for programs
"""

from typing import Any

from emoscope_devices import SaidError


class ControlError(SaidError):
    """Remote control cannot be had."""


class Refused(ControlError):
    """A wish is not obeyed. ``code``: one of CODES, for programs; the sentences are for people."""

    def __init__(self, code: str, what: str, remedy: str, **values: Any) -> None:
        """Take the code beside what ControlError takes."""
        super().__init__(what, remedy, **values)
        self.code = code


CODES = {
    "bad": "the message is not one of ours: its form, a name or a value",
    "token": "the token is wrong or missing",
    "fast": "too many messages at once",
    "session": "there is no session, or it is of no use any more",
    "recording": "it cannot be begun or ended: the sentence says why",
    "clock": "a time by the client's clock that is not known well enough",
    "unconfirmed": "it was passed on, but nobody has said that it was done",
    "failed": "a fault of ours; the log has more",
}
