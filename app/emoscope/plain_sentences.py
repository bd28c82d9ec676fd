"""Sentences as JSON takes them, and back: they are translated where they are read."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Protocol

from emoscope_devices import Sentence


class Said(Protocol):
    """A sentence, of devices or of models: a template and its values."""

    @property
    def template(self) -> str:
        """Return the template."""

    @property
    def values(self) -> Mapping[str, Any]:
        """Return what goes into it."""


def plain(sentence: Said) -> dict[str, Any]:
    """Return a sentence as JSON takes it."""
    values = {
        name: value if isinstance(value, int | float | str) else str(value)
        for name, value in sentence.values.items()
    }
    return {"text": str(sentence), "template": sentence.template, "values": values}


def sentence_of(raw: Mapping[str, Any]) -> Sentence:
    """Return the sentence that ``plain`` took apart. Raises KeyError, TypeError or ValueError."""
    template = str(raw["template"])  # translated where it was first said
    made = replace(Sentence(), template=template, values=MappingProxyType(dict(raw["values"])))
    try:
        str(made)
    except (AttributeError, IndexError) as error:
        raise ValueError(f"no sentence: {raw!r}") from error
    return made
