"""What can go wrong between a window and its engine.

EngineError                    something that the operator must know: what, and what to do next
├── EngineAbsent               nobody serves there: one can be started
├── EngineTaken                it has a window
└── EngineLost                 it was there and answers no more
"""

from typing import Any

from emoscope_devices import Sentence, say


class EngineError(Exception):
    """An engine cannot be used. ``sentences`` can be translated."""

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` happened and its ``remedy``, and the values for both."""
        self.sentences: tuple[Sentence, ...] = (say(what, **values), say(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))


class EngineAbsent(EngineError):
    """No engine serves at that place."""


class EngineTaken(EngineError):
    """The engine has a window already."""


class EngineLost(EngineError):
    """The engine has gone, or does not answer."""
