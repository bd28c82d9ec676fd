"""On which line of a TOML text each key, table and entry stands: tomllib does not say.

A scan of text that tomllib has read without complaint; it follows strings, brackets and dotted
names, and judges nothing.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Mapping

Place = tuple[str | int, ...]
"""Names and numbers (from 0) from the top of a file down: ("blocks", 0, "seconds")."""

BLANK = " \t"
BARE_END = frozenset(",]}#\n")


def lines_of(text: str) -> Mapping[Place, int]:
    """Return the line (from 1) of every key, table and array entry of a valid TOML text."""
    return _Scan(text.replace("\r\n", "\n")).run()


def line_at(lines: Mapping[Place, int], place: Place) -> int:
    """Return the line of a place, or of what it would be in; the first line when nothing is."""
    for end in range(len(place), 0, -1):
        if place[:end] in lines:
            return lines[place[:end]]
    return 1


class _Scan:
    """One pass over a text. ``_at`` is where it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._breaks = [n for n, character in enumerate(text) if character == "\n"]
        self._found: dict[Place, int] = {}
        self._last: dict[Place, int] = {}  # arrays of tables: number of the newest table

    def run(self) -> Mapping[Place, int]:
        table: Place = ()
        while self._skip("\n"):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._found

    def _note(self, place: Place, at: int) -> None:
        self._found.setdefault(place, bisect_left(self._breaks, at) + 1)

    def _skip(self, more: str = "") -> bool:
        """Pass blanks, comments and ``more``; return whether anything follows."""
        text, passed = self._text, BLANK + more
        while self._at < len(text):
            if text[self._at] == "#":
                end = text.find("\n", self._at)
                self._at = len(text) if end < 0 else end
                if not more:
                    return self._at < len(text)
            elif text[self._at] in passed:
                self._at += 1
            else:
                return True
        return False

    def _header(self) -> Place:
        start, several = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if several else 1
        *outer, name = self._names()
        self._at += 2 if several else 1
        place: Place = ()
        for part in outer:
            self._note((*place, part), start)
            place = self._newest((*place, part))
        place = (*place, name)
        if several:
            self._note(place, start)
            self._last[place] = self._last.get(place, -1) + 1
        place = self._newest(place)
        self._note(place, start)
        return place

    def _newest(self, place: Place) -> Place:
        return (*place, self._last[place]) if place in self._last else place

    def _names(self) -> list[str]:
        """Read a dotted name and pass the blanks after it."""
        names = []
        while True:
            self._skip()
            start = self._at
            if self._text[start] in "\"'":
                self._string()
                source = self._text[start : self._at]
                names.append(str(tomllib.loads(f"name = {source}")["name"]))
            else:
                while self._text[self._at].isalnum() or self._text[self._at] in "-_":
                    self._at += 1
                names.append(self._text[start : self._at])
            self._skip()
            if self._text[self._at] != ".":
                return names
            self._at += 1

    def _pair(self, table: Place) -> None:
        start, place = self._at, table
        for name in self._names():
            place = (*place, name)
            self._note(place, start)
        self._at += 1  # the equals sign
        self._skip()
        self._value(place)

    def _value(self, place: Place) -> None:
        character = self._text[self._at]
        if character in "\"'":
            self._string()
        elif character == "[":
            self._array(place)
        elif character == "{":
            self._inline(place)
        else:
            while self._at < len(self._text) and self._text[self._at] not in BARE_END:
                self._at += 1

    def _array(self, place: Place) -> None:
        self._at += 1
        number = 0
        while self._skip("\n,") and self._text[self._at] != "]":
            self._note((*place, number), self._at)
            self._value((*place, number))
            number += 1
        self._at += 1

    def _inline(self, place: Place) -> None:
        self._at += 1
        while self._skip("\n,") and self._text[self._at] != "}":
            self._pair(place)
        self._at += 1

    def _string(self) -> None:
        text, quote = self._text, self._text[self._at]
        mark = quote * 3 if text.startswith(quote * 3, self._at) else quote
        self._at += len(mark)
        while not text.startswith(mark, self._at):
            self._at += 2 if quote == '"' and text[self._at] == "\\" else 1
        self._at += len(mark)
        while len(mark) == 3 and text.startswith(quote, self._at):
            self._at += 1  # up to two quotes may stand before the closing ones
