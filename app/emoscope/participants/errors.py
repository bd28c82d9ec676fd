"""The one error of this room, and its kinds.

ParticipantError
├── CodeError      a participant's code cannot be used
├── KeyFileError   the list of codes and names cannot be used
├── NoticeError    there is no notice to be shown
├── ConsentError   what was agreed to cannot be used or written down
└── WithdrawError  a person's data cannot be withdrawn
"""

from typing import Any

from emoscope_devices import Sentence, say


class ParticipantError(Exception):
    """Something about a participant cannot be done. ``sentences`` can be translated."""

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` is wrong and its ``remedy``, and the values for both."""
        self.sentences: tuple[Sentence, ...] = (say(what, **values), say(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))


class CodeError(ParticipantError):
    """A participant's code cannot be used."""


class KeyFileError(ParticipantError):
    """The list of codes and names cannot be used."""


class NoticeError(ParticipantError):
    """There is no notice to be shown."""


class ConsentError(ParticipantError):
    """What was agreed to cannot be used or written down."""


class WithdrawError(ParticipantError):
    """A person's data cannot be withdrawn."""
