"""Which keys a study may give to its markers: single keys that the window does not use itself."""

from emoscope_devices import Sentence, say

LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DIGITS = tuple("0123456789")
PEDALS = tuple(f"F{n}" for n in range(13, 25))
"""No keyboard has these: foot pedals and button boxes send them."""
REMOTE = ("PgUp", "PgDown", "Home", "End")
"""The first two are what the buttons of a presenter's remote control send."""
KNOWN = (*DIGITS, *LETTERS, *(f"F{n}" for n in range(1, 13)), *PEDALS, *REMOTE)
"""Every key that can be named, as Qt names it."""

NAVIGATION = frozenset(
    {"Space", "Return", "Enter", "Esc", "Tab", "Backspace", "Del", "Ins"}
    | {"Up", "Down", "Left", "Right"}
)
"""Keys that press buttons and move the focus; never a marker's."""
FUNCTION = frozenset(f"F{n}" for n in range(1, 13))
"""All function keys of a keyboard are the window's, so that it can grow."""
LETTERS_TAKEN = frozenset("ADEJLMNRTV")
RESERVED = NAVIGATION | FUNCTION | LETTERS_TAKEN
"""Keys of the window's commands, and those that it keeps for itself."""
FREE = tuple(key for key in KNOWN if key not in RESERVED)
"""What a study may use, in the order in which it is offered."""

_BY_FOLDED = {key.casefold(): key for key in (*KNOWN, *NAVIGATION)}
_ALIASES = {"pageup": "PgUp", "pagedown": "PgDown", "delete": "Del", "escape": "Esc"}


def normal(key: str) -> str:
    """Return a key's name as Qt writes it ("pgup" is "PgUp"); unknown names as they are."""
    folded = key.strip().casefold()
    return _BY_FOLDED.get(folded) or _ALIASES.get(folded) or key.strip()


def wrong_key(key: str) -> Sentence:
    """Return why ``key`` cannot be a marker's; an empty sentence when it can."""
    name = normal(key)
    if name in RESERVED:
        return say(
            "The key {key} belongs to the window. Take a digit, F13 to F24, PgUp, PgDown, Home, End"
            " or one of the letters {free}.",
            key=name,
            free=" ".join(k for k in LETTERS if k in FREE),
        )
    if name not in KNOWN or key != name:
        return say(
            "{key} is not the name of a single key. Write a digit, a capital letter, F13 to F24,"
            " PgUp, PgDown, Home or End.",
            key=_short(key),
        )
    return Sentence()


def _short(text: str) -> str:
    return ascii(text[:20]) if not text.isprintable() or not text else text[:20]
