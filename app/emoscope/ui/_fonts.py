"""The fonts of the window and the folder that they and its pictures lie in."""

import functools
import logging
import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

log = logging.getLogger(__name__)

FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
TABULAR = QFont.Tag("tnum")


def resources() -> Path:
    """Return the folder of fonts and pictures: beside the program, or in the installed prefix."""
    bundle = getattr(sys, "_MEIPASS", None)
    checkout = Path(__file__).resolve().parents[3] / "resources"
    installed = Path(sys.prefix) / "share" / "emoscope" / "resources"
    places = (*((Path(bundle) / "resources",) if bundle else ()), checkout, installed)
    return next((place for place in places if place.is_dir()), checkout)


def load_fonts(folder: Path | None = None) -> bool:
    """Load the bundled fonts; without them the system's font is used and False is returned."""
    base = folder or resources() / "fonts"
    loaded = [QFontDatabase.addApplicationFont(str(base / name)) >= 0 for name in FONT_FILES]
    if not all(loaded):
        log.warning("the fonts in %s cannot be read; the system's font is used", base)
    return all(loaded)


@functools.cache
def font_of(pixels: int, weight: int) -> QFont:
    """Return a shared font of a height in pixels; do not change it."""
    font = QFont(FAMILY)
    font.setPixelSize(max(6, pixels))
    font.setWeight(QFont.Weight(weight))
    font.setFeature(TABULAR, 1)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
