"""The participant's language: her window's alone, whatever language the operator works in."""

import logging
from pathlib import Path

from PySide6.QtCore import QTranslator

from emoscope.ui import theme as themes
from emoscope.ui.languages import FONTS, NAMES, file_of, words_of

log = logging.getLogger(__name__)

CONTEXT = "Participant"


class Language:
    """One language's words. Its translator is asked by name and never installed.

    Qt asks every installed translator for every window, so an installed one would change the
    operator's words, too.
    """

    def __init__(self, code: str = "en", folder: Path | None = None) -> None:
        """Load ``code``, one of NAMES, from ``folder`` or the program's translations.

        Raises ValueError for a language that there is not. A file that cannot be read leaves
        English, and a line in the log.
        """
        if code not in NAMES:
            raise ValueError(f"the language must be one of {', '.join(NAMES)}, not {code}")
        self.code = code
        self._translator = QTranslator()
        place = folder / file_of(code).name if folder is not None else None
        read = str(place) if place is not None else words_of(code)
        if code != "en" and not self._translator.load(read):
            log.warning(
                "the translation %s cannot be read; the participant sees English",
                place or file_of(code),
            )

    @property
    def families(self) -> tuple[str, ...]:
        """Return the families of fonts for this language, the first choice first."""
        return (themes.FAMILY, *FONTS.get(self.code, ()))

    def tell(self, template: str, *, context: str = CONTEXT, **values: str) -> str:
        """Return a template in this language, filled; one without translation in English."""
        said = self._translator.translate(context, template) or template
        try:
            return said.format_map(values)
        except (KeyError, IndexError, ValueError):
            log.exception("the translation of %r cannot be filled", template)
            return template.format_map(values)

    def listed(self, names: list[str], pair: str) -> str:
        """Return names as a list in words; ``pair`` joins {first} and {second}."""
        running = names[0] if names else ""
        for name in names[1:]:
            running = self.tell(pair, first=running, second=name)
        return running
