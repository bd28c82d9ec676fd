"""What the command line says instead of the settings: it is used, and not written down."""

from dataclasses import fields, replace
from typing import Any

from emoscope.settings import Settings, SettingsError


class Overruled:
    """Knows which settings a command line overruled, until somebody chooses another value."""

    def __init__(self, kept: Settings, used: Settings) -> None:
        """``kept`` is what the file says, ``used`` what the program began with."""
        self._kept, self._used = kept, used
        self._names = {
            (part.name, leaf.name)
            for part in fields(Settings)
            for leaf in fields(getattr(kept, part.name))
            if _value(kept, part.name, leaf.name) != _value(used, part.name, leaf.name)
        }

    def to_keep(self, settings: Settings) -> Settings:
        """Return ``settings`` as they are to be written: with what the file said before.

        What differs from the command line was chosen since, and stays chosen.
        """
        self._names = {
            (part, leaf)
            for part, leaf in self._names
            if _value(settings, part, leaf) == _value(self._used, part, leaf)
        }
        for name in {part for part, _ in self._names}:
            before = {
                leaf: _value(self._kept, name, leaf) for part, leaf in self._names if part == name
            }
            try:
                part = replace(getattr(settings, name), **before)
            except SettingsError:  # it does not go with what was chosen since
                self._names = {one for one in self._names if one[0] != name}
                continue
            settings = replace(settings, **{name: part})
        return settings


def _value(settings: Settings, part: str, leaf: str) -> Any:
    return getattr(getattr(settings, part), leaf)
