"""The one error of this room."""

from typing import Any

from emoscope_devices import Sentence, say


class PersonalError(Exception):
    """Something of a participant's own cannot be made or used. ``sentences`` can be translated."""

    def __init__(
        self, what: str, remedy: str, more: tuple[Sentence, ...] = (), **values: Any
    ) -> None:
        """Take templates for ``what`` is wrong and its ``remedy``, and the values for both.

        ``more`` sentences say what else is to be known.
        """
        both = say(what, **values), say(remedy, **values)
        self._hold((*both, *more))

    @classmethod
    def passed(cls, sentences: tuple[Sentence, ...]) -> "PersonalError":
        """Return the error that says what another one did."""
        made = cls.__new__(cls)
        made._hold(sentences)
        return made

    def _hold(self, sentences: tuple[Sentence, ...]) -> None:
        self.sentences: tuple[Sentence, ...] = sentences
        super().__init__(" ".join(map(str, sentences)))
