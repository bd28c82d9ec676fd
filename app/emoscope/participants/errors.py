"""The one error of this room, and its kinds.

ParticipantError
├── CodeError      a participant's code cannot be used
├── KeyFileError   the list of codes and names cannot be used
├── NoticeError    there is no notice to be shown
├── ConsentError   what was agreed to cannot be used or written down
└── WithdrawError  a person's data cannot be withdrawn
"""

from emoscope_devices import SaidError


class ParticipantError(SaidError):
    """Something about a participant cannot be done."""


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
