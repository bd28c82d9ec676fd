"""What a simulated study cannot do."""

from typing import Any

from emoscope_devices import Sentence, say


class SimulateError(Exception):
    """A study cannot be simulated. ``sentences`` can be translated."""

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` is wrong and its ``remedy``, and the values for both."""
        self.sentences: tuple[Sentence, ...] = (say(what, **values), say(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))
