"""From TOML values to typed settings, and the error that names what cannot be obeyed."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any, get_type_hints

from emoscope_devices import Sentence, say


class SettingsError(Exception):
    """A settings file says something that cannot be obeyed. ``sentence`` can be translated."""

    def __init__(self, template: str, **values: Any) -> None:
        """Take the sentence as template and values."""
        self.sentence: Sentence = say(template, **values)
        super().__init__(str(self.sentence))


def within(name: str, value: float, low: float, high: float) -> None:
    """Raise SettingsError for a value outside ``low`` to ``high``, both included."""
    if not low <= value <= high:
        raise SettingsError(
            "{name} must be within {low} and {high}, not {value}.",
            name=name,
            low=low,
            high=high,
            value=value,
        )


def plain(value: Any) -> Any:
    """Return a value as TOML takes it: mappings and tuples opened."""
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    return list(value) if isinstance(value, tuple) else value


def build(kind: type, raw: Any, where: str) -> Any:
    """Return a dataclass from a TOML table; nothing in it is ignored. Raises SettingsError."""
    if not isinstance(raw, dict):
        raise SettingsError("{where} must be a table.", where=where)
    hints = get_type_hints(kind)
    names = {f.name for f in fields(kind)}
    unknown = sorted(set(raw) - names)
    if unknown:
        raise SettingsError("There is no setting {name}.", name=f"{where}{unknown[0]}")
    values = {n: _value(hints[n], v, f"{where}{n}") for n, v in raw.items()}
    try:
        return kind(**values)
    except ValueError as error:  # what a model's own settings cannot be
        raise SettingsError("{where}{why}.", where=where, why=error) from error


def _value(hint: Any, value: Any, where: str) -> Any:
    if is_dataclass(hint):
        assert isinstance(hint, type)
        return build(hint, value, f"{where}.")
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if hint in (str, int, float, bool):
        if type(value) is not hint:
            kinds = {
                str: say("text"),
                int: say("a whole number"),
                float: say("a number"),
                bool: say("true or false"),
            }
            raise SettingsError("{where} must be {kind}.", where=where, kind=kinds[hint])
        return value
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    if isinstance(value, dict) and all(type(v) in (int, float) for v in value.values()):
        return MappingProxyType({k: float(v) for k, v in value.items()})
    raise SettingsError("{where} has the wrong kind of value.", where=where)
