"""Sentences for the operator that can be shown in her language."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a template with its values, so that the window can translate the template.

    ``str()`` gives English. An empty template is "nothing to say" and is false.
    """

    template: str = ""
    values: MappingProxyType[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format_map(self.values)

    def __bool__(self) -> bool:
        """Return whether there is anything to say."""
        return bool(self.template)


def say(template: str, **values: Any) -> Sentence:
    """Make a Sentence; the template must be a literal, so that translators find it."""
    return Sentence(template, MappingProxyType(values))


class SaidError(Exception):
    """Something that an operator must know; each room has its own, which says of what.

    ``str()`` is English; ``sentences`` can be translated.
    """

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` happened and its ``remedy``, and the values for both."""
        self.sentences: tuple[Sentence, ...] = (say(what, **values), say(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))
