"""Which texts a study may hold: what can be shown, stored and found again."""

import unicodedata

from emoscope_devices import Sentence, say

LONGEST_LABEL = 200
"""As in annotations: a marker's label can become one."""
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")
"""Control characters, halves of characters, separators of lines and paragraphs."""


def folded(text: str) -> str:
    """Return a text by which two that look alike are the same."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def wrong_text(text: str, longest: int, empty: bool = False, lines: bool = False) -> Sentence:
    """Return why a text cannot be taken; an empty sentence when it can.

    ``empty``: it may be left out. ``lines``: it may have several, with tabs.
    """
    if not text:
        return Sentence() if empty else say("There must be a text here.")
    if len(text) > longest:
        return say(
            "The text has {length} characters; {longest} at most.",
            length=len(text),
            longest=longest,
        )
    allowed = "\n\t" if lines else ""
    for number, character in enumerate(text, 1):
        if character not in allowed and unicodedata.category(character) in _UNSEEN:
            return say(
                "Character {number} is {name}, which cannot be shown. Take it out.",
                number=number,
                name=ascii(character),
            )
    if not text.strip() or (not lines and text != text.strip()):
        return say("The text begins or ends with a blank. Take it out.")
    return Sentence()
