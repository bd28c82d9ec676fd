"""Messages of the WebSocket as values: what a client may say, and how it is answered.

A message is one JSON object. ``type`` says what it is, ``id`` is the client's own and comes back in
the answer. A name or value that is not known is refused by a sentence, never passed over.
"""

import json
import math
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NoReturn

from emoscope.control._errors import ControlError, Refused
from emoscope.control._folders import shown

VERSION = 1
TOPICS = ("results", "states", "markers", "recorder", "alarms", "quality")
LONGEST_LABEL = 200
LONGEST_NAME = 64
LONGEST_INTERVAL = 86_400.0
EXACT = 2**53
"""Integers above it are not exact in every language that has JSON."""
MOST_NS = 2**62

Id = str | int | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a client says: ``values`` by name, checked; a name that was left out is not in it."""

    kind: str
    id: Id
    values: Mapping[str, Any]


class Unreadable(Refused):
    """A message that cannot be obeyed, with its ``id`` where that could be read."""

    def __init__(self, id: Id, why: Refused) -> None:
        """Say ``why``."""
        Exception.__init__(self, str(why))
        self.code, self.sentences, self.id = why.code, why.sentences, id


def read(text: str | bytes) -> Wish:
    """Return what a client says. Raises Unreadable."""
    found: Id = None
    try:
        raw = _object(text)
        found = _id(raw.get("id"))
        kind = raw.get("type")
        if not isinstance(kind, str) or kind not in KINDS:
            raise Refused(
                "bad",
                "There is no message {kind}.",
                "There are: {known}.",
                kind=shown(str(kind)),
                known=", ".join(KINDS),
            )
        if found is None and kind != "hello":
            raise Refused("bad", "A message needs an id.", "Count them, for example.")
        return Wish(kind, found, MappingProxyType(_values(kind, raw)))
    except Refused as why:
        raise Unreadable(found, why) from why


def _values(kind: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    fields = KINDS[kind]
    for name in raw:
        if name not in fields and name not in ("type", "id"):
            raise Refused(
                "bad",
                "{kind} has no {name}.",
                "It has: {known}.",
                kind=kind,
                name=shown(name),
                known=", ".join(fields) or "nothing but type and id",
            )
    for name in REQUIRED.get(kind, ()):
        if name not in raw:
            raise Refused("bad", "{kind} needs {name}.", "Add it.", kind=kind, name=name)
    return {name: check(name, raw[name]) for name, check in fields.items() if name in raw}


def _object(text: str | bytes) -> dict[str, Any]:
    if not isinstance(text, str):
        raise Refused("bad", "Messages are text.", "Send no binary frames.")

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) != len(pairs):
            raise ValueError("a name is there twice")
        return made

    def refuse(constant: str) -> NoReturn:
        raise ValueError(f"{constant} is no number in JSON")

    try:
        raw = json.loads(text, object_pairs_hook=once, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise Refused(
            "bad",
            "The message is not JSON ({why}).",
            "Send one JSON object in one text message.",
            why=shown(str(error) or type(error).__name__),
        ) from error
    if not isinstance(raw, dict):
        raise Refused("bad", "The message is no JSON object.", "Send one in braces.")
    return raw


def _id(value: Any) -> Id:
    whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) <= EXACT
    text = isinstance(value, str) and 0 < len(value) <= LONGEST_NAME and value.isprintable()
    if value is None or whole or text:
        found: Id = value
        return found
    raise Refused("bad", "The id is none.", "Use a whole number or up to 64 plain characters.")


def _text(longest: int, *, empty: bool = False) -> Callable[[str, Any], str]:
    def check(name: str, value: Any) -> str:
        plain = isinstance(value, str) and not any(unicodedata.category(c)[0] == "C" for c in value)
        if not plain or len(value) > longest or not (empty or value.strip()):
            raise Refused(
                "bad",
                "{name} must be a text.",
                "Use up to {longest} characters, and no control characters.",
                name=name,
                longest=longest,
            )
        return str(value)

    return check


def _whole(low: int, high: int) -> Callable[[str, Any], int]:
    def check(name: str, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise Refused(
                "bad",
                "{name} must be a whole number.",
                "Use one between {low} and {high}.",
                name=name,
                low=low,
                high=high,
            )
        return value

    return check


def _seconds(name: str, value: Any) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not math.isfinite(value) or not 0 <= value <= LONGEST_INTERVAL:
        raise Refused("bad", "{name} must be a number.", "Use one between 0 and a day.", name=name)
    return float(value)


def _topics(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or any(t not in TOPICS for t in value):
        raise Refused(
            "bad",
            "{name} must be a list of what to hear of.",
            "There are: {known}.",
            name=name,
            known=", ".join(TOPICS),
        )
    return tuple(value)


_NS = _whole(-MOST_NS, MOST_NS)
KINDS: Mapping[str, Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {
        "hello": {
            "version": _whole(0, EXACT),
            "token": _text(1024),
            "name": _text(LONGEST_NAME),
        },
        "ping": {"client_ns": _NS, "returned_ns": _NS},
        "subscribe": {"topics": _topics},
        "unsubscribe": {"topics": _topics},
        "status": {},
        "mark": {
            "label": _text(LONGEST_LABEL),
            "seconds": _seconds,
            "time_ns": _whole(0, MOST_NS),
            "client_ns": _NS,
        },
        "start": {
            "participant": _text(LONGEST_NAME, empty=True),
            "study": _text(LONGEST_NAME, empty=True),
            "folder": _text(1024),
        },
        "stop": {},
    }
)
REQUIRED = {
    "hello": ("version",),
    "ping": ("client_ns",),
    "subscribe": ("topics",),
    "unsubscribe": ("topics",),
    "mark": ("label",),
}


def written(kind: str, /, **values: Any) -> str:
    """Return a message to a client. Raises ValueError for a value that JSON has not."""
    return json.dumps({"type": kind, **values}, allow_nan=False)


def obeyed(id: Id, /, **values: Any) -> str:
    """Return the answer to a wish that was obeyed."""
    return written("reply", id=id, ok=True, **values)


def refused(id: Id, why: ControlError) -> str:
    """Return the answer to a wish that was not obeyed."""
    code = why.code if isinstance(why, Refused) else "failed"
    return written("reply", id=id, ok=False, code=code, sentences=[str(s) for s in why.sentences])
