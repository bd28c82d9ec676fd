"""What can go wrong between a window and its engine.

EngineError                    something that the operator must know: what, and what to do next
├── EngineAbsent               nobody serves there: one can be started
├── EngineTaken                it has a window
└── EngineLost                 it was there and answers no more
"""

from emoscope_devices import SaidError


class EngineError(SaidError):
    """An engine cannot be used."""


class EngineAbsent(EngineError):
    """No engine serves at that place."""


class EngineTaken(EngineError):
    """The engine has a window already."""


class EngineLost(EngineError):
    """The engine has gone, or does not answer."""
