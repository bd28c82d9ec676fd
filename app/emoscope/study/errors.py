"""What is wrong with a study: where, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from emoscope_devices import Sentence, say

Place = tuple[str | int, ...]
"""Names and numbers (from 0) from the top of a study file down: ("blocks", 0, "seconds")."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be obeyed, or should be known: ``place`` as in the file, ``sentence``
    with what to write instead."""

    place: Place
    sentence: Sentence


class StudyError(Exception):
    """A study file cannot be read or written. ``sentences`` can be translated.

    ``faults`` are what is wrong in the study itself, none where the file is the matter.
    """

    def __init__(self, sentences: Iterable[Sentence], faults: Iterable[Fault] = ()) -> None:
        """Take a sentence for each thing that is wrong; there must be one."""
        self.sentences: tuple[Sentence, ...] = tuple(sentences)
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(map(str, self.sentences)))


class StudyChanged(StudyError):
    """The file is not the one that was read: somebody else has changed it, or made it."""


def at_line(name: str, line: int, why: Sentence) -> Sentence:
    """Return ``why`` with the file and the line that it is about."""
    return say("{file}, line {line}: {why}", file=name, line=line, why=why)
