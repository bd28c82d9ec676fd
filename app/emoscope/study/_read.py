"""From a TOML document to a Study: every kind of value checked, nothing passed over.

What a value may be is asked here; whether the values make sense together, in check.
"""

import difflib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from emoscope.study.errors import Fault, Place
from emoscope.study.study import (
    HAPPENINGS,
    ROLES,
    SCREENS,
    Block,
    MarkerKey,
    Montage,
    Role,
    Study,
)
from emoscope.toml_text import is_number, shown
from emoscope_devices import KINDS, Sentence, StreamKind, say

FORMAT = "emoscope-study"
VERSION = 1
LONGEST_SHOWN = 40
"""Characters of a value in a sentence, which stands beside a field of the window too."""

TOP: tuple[str, ...] = (
    "format",
    "version",
    "code",
    "title",
    "contact",
    "retention",
    "purpose",
    "languages",
    "labels",
)
TOP += ("streams", "montage", "keys", "blocks", "notice")
STREAM = ("role", "device", "record")
MONTAGE = ("channels", "reference", "ground", "positions")
KEY = ("key", "label", "kind")
BLOCK = ("name", "seconds", "screen", "instruction")


def read(document: Mapping[str, Any]) -> tuple[Study, tuple[Fault, ...]]:
    """Return the study that a document says, and what in it is no such value.

    With faults the study is not to be used: what could not be read is as in a new study.
    """
    reader = _Reader()
    return reader.study(document), tuple(reader.faults)


class _Reader:
    """Takes values out of tables and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def study(self, raw: Mapping[str, Any]) -> Study:
        new = Study(code="")
        self._known(raw, (), TOP)
        if "code" not in raw:
            self._wrong(
                (), say('The study has no code. Write code = "..." with letters, digits, - and _.')
            )
        streams = self._table(raw, (), "streams", KINDS)
        tables = {kind: self._table(streams, ("streams",), kind, STREAM) for kind in KINDS}
        roles: dict[StreamKind, Role] = {}
        devices: dict[StreamKind, str] = {}
        recorded: set[StreamKind] = set()
        for kind, table in tables.items():
            place = ("streams", kind)
            if "role" not in table:
                self._no_role(kind, present=kind in streams)
            roles[kind] = self._one_of(table, place, "role", ROLES, new.roles[kind])
            if "device" in table:
                devices[kind] = self._text(table, place, "device")
            if self._truth(table, place, "record", kind in new.recorded):
                recorded.add(kind)
        return Study(
            code=self._text(raw, (), "code"),
            title=self._text(raw, (), "title"),
            contact=self._text(raw, (), "contact"),
            purpose=self._text(raw, (), "purpose", new.purpose),
            roles=MappingProxyType(roles),
            devices=MappingProxyType(devices),
            recorded=frozenset(recorded),
            montage=self._montage(self._table(raw, (), "montage", MONTAGE)),
            keys=tuple(map(self._key, *_numbered(self._tables(raw, "keys", KEY)))),
            labels=self._texts(raw, (), "labels", new.labels),
            blocks=tuple(map(self._block, *_numbered(self._tables(raw, "blocks", BLOCK)))),
            languages=self._texts(raw, (), "languages", new.languages),
            notice=self._by_language(raw, (), "notice"),
            retention=self._text(raw, (), "retention"),
        )

    def _no_role(self, kind: StreamKind, *, present: bool) -> None:
        """Nothing is guessed: whether a device is opened must be written."""
        self._wrong(
            ("streams", kind) if present else ("streams",),
            say(
                "The stream {kind} has no role. Write [streams.{kind}] and role = one of {known}.",
                kind=kind,
                known=", ".join(ROLES),
            ),
        )

    # -- parts -------------------------------------------------------------------------------

    def _montage(self, raw: Mapping[str, Any]) -> Montage:
        place = ("montage",)
        positions = self._table(raw, place, "positions", None)
        return Montage(
            channels=self._texts(raw, place, "channels", ()),
            reference=self._text(raw, place, "reference"),
            ground=self._text(raw, place, "ground"),
            positions=MappingProxyType(
                {name: self._spot(value, name) for name, value in positions.items()}
            ),
        )

    def _spot(self, value: Any, name: str) -> tuple[float, float]:
        if isinstance(value, list) and len(value) == 2 and all(map(is_number, value)):
            return float(value[0]), float(value[1])
        self._wrong(
            ("montage", "positions", name),
            say(
                "The position of {name} must be two numbers: to the right and to the front, as in"
                " [0.25, -0.5].",
                name=name,
            ),
        )
        return 0.0, 0.0

    def _key(self, number: int, raw: Mapping[str, Any]) -> MarkerKey:
        place = ("keys", number)
        return MarkerKey(
            key=self._needed(raw, place, "key"),
            label=self._needed(raw, place, "label"),
            kind=self._one_of(raw, place, "kind", HAPPENINGS, "point"),
        )

    def _block(self, number: int, raw: Mapping[str, Any]) -> Block:
        place = ("blocks", number)
        seconds = raw.get("seconds")
        if seconds is not None and not is_number(seconds):
            self._wrong(
                (*place, "seconds"),
                say(
                    "{name} must be {kind}, not {value}.",
                    name="seconds",
                    kind=say("a number"),
                    value=_shown(seconds),
                ),
            )
            seconds = None
        return Block(
            name=self._needed(raw, place, "name"),
            seconds=None if seconds is None else float(seconds),
            instruction=self._by_language(raw, place, "instruction"),
            screen=self._one_of(raw, place, "screen", SCREENS, "wait"),
        )

    # -- kinds of values ---------------------------------------------------------------------

    def _table(
        self, raw: Mapping[str, Any], place: Place, name: str, known: tuple[str, ...] | None
    ) -> Mapping[str, Any]:
        value = raw.get(name, {})
        if not isinstance(value, dict):
            self._wrong((*place, name), say("{name} must be a table, [{name}].", name=name))
            return {}
        if known is not None:
            self._known(value, (*place, name), known)
        return value

    def _tables(
        self, raw: Mapping[str, Any], name: str, known: tuple[str, ...]
    ) -> list[Mapping[str, Any]]:
        value = raw.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            self._wrong(
                (name,), say("{name} must be tables, each beginning with [[{name}]].", name=name)
            )
            return []
        for number, table in enumerate(value):
            self._known(table, (name, number), known)
        return value

    def _text(self, raw: Mapping[str, Any], place: Place, name: str, default: str = "") -> str:
        value = raw.get(name, default)
        if isinstance(value, str):
            return value
        self._wrong(
            (*place, name),
            say(
                "{name} must be {kind}, not {value}.",
                name=name,
                kind=say("text in quotes"),
                value=_shown(value),
            ),
        )
        return default

    def _needed(self, raw: Mapping[str, Any], place: Place, name: str) -> str:
        if name not in raw:
            self._wrong(place, say('{name} is missing. Write {name} = "...".', name=name))
        return self._text(raw, place, name)

    def _truth(self, raw: Mapping[str, Any], place: Place, name: str, default: bool) -> bool:
        value = raw.get(name, default)
        if isinstance(value, bool):
            return value
        self._wrong(
            (*place, name),
            say(
                "{name} must be {kind}, not {value}.",
                name=name,
                kind=say("true or false"),
                value=_shown(value),
            ),
        )
        return default

    def _one_of(
        self, raw: Mapping[str, Any], place: Place, name: str, known: tuple[Any, ...], default: Any
    ) -> Any:
        value = self._text(raw, place, name, default)
        if value in known:
            return value
        self._wrong((*place, name), not_one_of(name, value, known))
        return default

    def _texts(
        self, raw: Mapping[str, Any], place: Place, name: str, default: tuple[str, ...]
    ) -> tuple[str, ...]:
        value = raw.get(name, list(default))
        if not isinstance(value, list):
            self._wrong(
                (*place, name),
                say('{name} must be a list of texts, as in ["one", "two"].', name=name),
            )
            return default
        for number, entry in enumerate(value):
            if not isinstance(entry, str):
                self._wrong(
                    (*place, name, number),
                    say(
                        "An entry of {name} must be {kind}, not {value}.",
                        name=name,
                        kind=say("text in quotes"),
                        value=_shown(entry),
                    ),
                )
        return tuple(entry if isinstance(entry, str) else "" for entry in value)

    def _by_language(
        self, raw: Mapping[str, Any], place: Place, name: str
    ) -> MappingProxyType[str, str]:
        table = self._table(raw, place, name, None)
        return MappingProxyType({code: self._text(table, (*place, name), code) for code in table})

    def _known(self, raw: Mapping[str, Any], place: Place, known: tuple[str, ...]) -> None:
        for name in raw:
            if name in known:
                continue
            close = difflib.get_close_matches(name, known, 1)
            if close:
                self._wrong(
                    (*place, name),
                    say(
                        "There is no {name} here. Did you mean {close}?",
                        name=_shown(name),
                        close=close[0],
                    ),
                )
            else:
                self._wrong(
                    (*place, name),
                    say(
                        "There is no {name} here. Known are {known}.",
                        name=_shown(name),
                        known=", ".join(known),
                    ),
                )

    def _wrong(self, place: Place, sentence: Sentence) -> None:
        self.faults.append(Fault(place, sentence))


def not_one_of(name: str, value: str, known: tuple[str, ...]) -> Sentence:
    """Return the sentence that a value is none of those that there are."""
    return say(
        "There is no {name} {value}. Choose one of {known}.",
        name=name,
        value=_shown(value),
        known=", ".join(known),
    )


def _numbered(tables: list[Mapping[str, Any]]) -> tuple[range, list[Mapping[str, Any]]]:
    return range(len(tables)), tables


def _shown(value: object) -> str:
    return shown(value, LONGEST_SHOWN)
