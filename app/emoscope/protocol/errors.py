"""What is wrong with a protocol: where in the file, and what to write instead."""

from collections.abc import Iterable

from emoscope.study.errors import Fault
from emoscope_devices import Sentence


class ProtocolError(Exception):
    """A protocol cannot be read or run. ``sentences`` can be translated.

    ``faults`` are what is wrong in the protocol itself, none where the file is the matter.
    """

    def __init__(self, sentences: Iterable[Sentence], faults: Iterable[Fault] = ()) -> None:
        """Take a sentence for each thing that is wrong; there must be one."""
        self.sentences: tuple[Sentence, ...] = tuple(sentences)
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(map(str, self.sentences)))
