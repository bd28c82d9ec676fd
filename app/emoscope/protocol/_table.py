"""One table of a TOML document: each kind of value taken out and checked, nothing passed over."""

import difflib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from emoscope.protocol.design import Span
from emoscope.protocol.values import NOTHING, Said
from emoscope.study.study import PARTICIPANT_LANGUAGES
from emoscope.study.text import wrong_text
from emoscope.toml_lines import Place
from emoscope.toml_text import Fault, is_number, shown
from emoscope_devices import Sentence, say

LONGEST_SAID = 4000
"""Characters of a text for the participant."""
MOST_FAULTS = 100
"""A file with more is another kind of file, or broken throughout; reading it must end soon."""


class TooManyFaults(Exception):
    """A file has so many faults that it is read no further."""


class Table:
    """A table, where it is, and the list that its faults go to."""

    def __init__(
        self, raw: Mapping[str, Any], place: Place, faults: list[Fault], known: tuple[str, ...]
    ) -> None:
        """Take a table, and note which of its names are not ``known``."""
        self.raw = raw
        self.place = place
        self.faults = faults
        for name in raw:
            if name not in known:
                self.wrong(_unknown(name, known), name)

    def __contains__(self, name: str) -> bool:
        """Return whether anything is written under a name."""
        return name in self.raw

    def wrong(self, sentence: Sentence, *below: str | int) -> None:
        """Note a fault of this table, or of what is ``below`` it; an empty sentence is none.

        Raises TooManyFaults with the last one that is told.
        """
        if sentence:
            self.faults.append(Fault((*self.place, *below), sentence))
            if len(self.faults) >= MOST_FAULTS:
                raise TooManyFaults

    # -- tables in it ------------------------------------------------------------------------

    def table(self, name: str, known: tuple[str, ...]) -> "Table":
        """Return a table, an empty one where there is none."""
        return Table(self._mapping(name), (*self.place, name), self.faults, known)

    def named(self, name: str, known: tuple[str, ...]) -> Iterator[tuple[str, "Table"]]:
        """Yield the tables of a table by name, such as [scales.NAME]."""
        for key, value in self._mapping(name).items():
            if isinstance(value, dict):
                yield key, Table(value, (*self.place, name, key), self.faults, known)
            else:
                self.wrong(say("{name} must be a table, [{name}].", name=shown(key)), name, key)

    def tables(self, name: str, known: tuple[str, ...]) -> list["Table"]:
        """Return the tables of an array, such as [[blocks]]."""
        value = self.raw.get(name, [])
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            return [
                Table(one, (*self.place, name, number), self.faults, known)
                for number, one in enumerate(value)
            ]
        self.wrong(say("{name} must be tables, each beginning with [[{name}]].", name=name), name)
        return []

    def _mapping(self, name: str) -> Mapping[str, Any]:
        value = self.raw.get(name, {})
        if isinstance(value, dict):
            return value
        self.wrong(say("{name} must be a table, [{name}].", name=name), name)
        return {}

    # -- values in it ------------------------------------------------------------------------

    def text(self, name: str, default: str = "", longest: int = 200) -> str:
        """Return a text on one line, which may be left out or empty."""
        value = self.raw.get(name, default)
        if not isinstance(value, str):
            self.wrong(_must_be(name, say("text in quotes"), value), name)
            return default
        self.wrong(wrong_text(value, longest, empty=True), name)
        return value

    def needed(self, name: str, longest: int = 200) -> str:
        """Return a text that must be there."""
        if name not in self.raw:
            self.wrong(say('{name} is missing. Write {name} = "...".', name=name))
        elif self.raw[name] == "":
            self.wrong(say("{name} is empty. Write a text in the quotes.", name=name), name)
        return self.text(name, longest=longest)

    def one_of(self, name: str, known: tuple[Any, ...], default: Any = None) -> Any:
        """Return one of the ``known`` texts, the default where it is none; without one, None."""
        value = self.raw.get(name, default)
        if value is None:
            names = ", ".join(known)
            self.wrong(say("{name} is missing. Choose one of {known}.", name=name, known=names))
        elif not isinstance(value, str):
            self.wrong(_must_be(name, say("text in quotes"), value), name)
        elif value not in known:
            self.wrong(not_one_of(name, value, known), name)
        else:
            return value
        return default

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; entries that are none are empty."""
        value = self.raw.get(name, [])
        if not isinstance(value, list):
            self.wrong(
                say('{name} must be a list of texts, as in ["one", "two"].', name=name), name
            )
            return ()
        for number, entry in enumerate(value):
            if not isinstance(entry, str):
                self.wrong(_must_be(name, say("texts in quotes"), entry), name, number)
        return tuple(entry if isinstance(entry, str) else "" for entry in value)

    def truth(self, name: str) -> bool:
        """Return true or false, false where nothing is written."""
        value = self.raw.get(name, False)
        if not isinstance(value, bool):
            self.wrong(_must_be(name, say("true or false"), value), name)
        return value is True

    def whole(self, name: str, low: int, high: int, default: int) -> int:
        """Return a whole number from ``low`` to ``high``."""
        value = self.raw.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        kind = say("a whole number from {low} to {high}", low=low, high=high)
        self.wrong(_must_be(name, kind, value), name)
        return default

    def seconds(self, name: str, low: float, high: float) -> float | None:
        """Return a time from ``low`` to ``high`` seconds, None where nothing is written."""
        value = self.raw.get(name)
        if value is None:
            return None
        if is_number(value) and low <= value <= high:
            return float(value)
        self.wrong(_time(name, value, low, high), name)
        return None

    def span(self, name: str, low: float, high: float) -> Span | None:
        """Return a time, or a range that it is drawn from; None where nothing is written."""
        value = self.raw.get(name)
        if not isinstance(value, list):
            fixed = self.seconds(name, low, high)
            return None if fixed is None else Span(fixed, fixed)
        if len(value) != 2:
            self.wrong(
                say(
                    "{name} has {count} entries. Write one time, or the shortest and the longest,"
                    " as in [1.5, 2.5].",
                    name=name,
                    count=len(value),
                ),
                name,
            )
            return None
        for number, entry in enumerate(value):
            if not is_number(entry) or not low <= entry <= high:
                self.wrong(_time(name, entry, low, high), name, number)
                return None
        if value[0] > value[1]:
            self.wrong(
                say(
                    "{name} goes from {first} to {last}. Write the shorter time first.",
                    name=name,
                    first=value[0],
                    last=value[1],
                ),
                name,
            )
            return None
        return Span(float(value[0]), float(value[1]))

    def said(self, name: str) -> Said:
        """Return a text by language, empty where nothing is written."""
        if name not in self.raw:
            return NOTHING
        return self._said(self.raw[name], name)

    def several_said(self, name: str) -> tuple[Said, ...]:
        """Return a list of texts by language."""
        value = self.raw.get(name, [])
        if not isinstance(value, list):
            self.wrong(
                say('{name} must be a list, as in [{{en = "one"}}, {{en = "two"}}].', name=name),
                name,
            )
            return ()
        return tuple(self._said(one, name, number) for number, one in enumerate(value))

    def _said(self, value: Any, name: str, *below: int) -> Said:
        if not isinstance(value, dict) or not value:
            self.wrong(
                say(
                    '{name} must say its language, as in {{ en = "..." }}. Known are {known}.',
                    name=name,
                    known=", ".join(PARTICIPANT_LANGUAGES),
                ),
                name,
                *below,
            )
            return NOTHING
        made = {}
        for code, text in value.items():
            if code not in PARTICIPANT_LANGUAGES:
                why = not_one_of("language", code, PARTICIPANT_LANGUAGES)
            elif not isinstance(text, str):
                why = _must_be(code, say("text in quotes"), text)
            else:
                made[code] = text.strip()
                why = wrong_text(text, LONGEST_SAID, lines=True)
            self.wrong(why, name, *below, code)
        return MappingProxyType(made)


# -- sentences --------------------------------------------------------------------------------


def not_one_of(name: str, value: object, known: tuple[str, ...]) -> Sentence:
    """Return the sentence that a value is none of those that there are."""
    close = difflib.get_close_matches(str(value), known, 1) if isinstance(value, str) else []
    if close:
        return say(
            "There is no {name} {value}. Did you mean {close}?",
            name=name,
            value=shown(value),
            close=close[0],
        )
    return say(
        "There is no {name} {value}. Choose one of {known}.",
        name=name,
        value=shown(value),
        known=shown(", ".join(filter(None, known)), 200),
    )


def _unknown(name: str, known: tuple[str, ...]) -> Sentence:
    close = difflib.get_close_matches(name, known, 1)
    if close:
        return say(
            "There is no {name} here. Did you mean {close}?", name=shown(name), close=close[0]
        )
    return say(
        "There is no {name} here. Known are {known}.", name=shown(name), known=", ".join(known)
    )


def _must_be(name: str, kind: Sentence, value: object) -> Sentence:
    return say("{name} must be {kind}, not {value}.", name=name, kind=kind, value=shown(value))


def _time(name: str, value: object, low: float, high: float) -> Sentence:
    if is_number(value) and isinstance(value, int | float) and value < 0:
        return say(
            "{name} is {value}: no time is negative. Write {low} to {high} seconds.",
            name=name,
            value=shown(value),
            low=f"{low:g}",
            high=f"{high:g}",
        )
    return say(
        "{name} must be a number of seconds from {low} to {high}, not {value}.",
        name=name,
        value=shown(value),
        low=f"{low:g}",
        high=f"{high:g}",
    )
