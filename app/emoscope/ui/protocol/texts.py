"""What the stage itself says to a participant, as templates of the context "Participant"."""

from collections.abc import Mapping

from emoscope.ui.words import QT_TRANSLATE_NOOP

GO_ON = QT_TRANSLATE_NOOP(
    "Participant", "To go on, press the space bar or touch the screen, when you are ready."
)
LISTEN = QT_TRANSLATE_NOOP("Participant", "Please listen.")


def said(text: Mapping[str, str], language: str) -> str:
    """Return a protocol's own words in a language: or in English, or in any."""
    return text.get(language) or text.get("en") or next(iter(text.values()), "")
