"""A helper process that loads what the window will need later, and ends; ``warm`` begins it.

A library or a font that is read for the first time since the computer was switched on is waited
for, and Python lets nothing else of a process run meanwhile: seconds on a slow disk. Here another
process waits, at the lowest priority, and says what it has read (``at_hand``).

It opens no device: that of somebody who is recording must not be touched.
"""

import importlib
import logging
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMessageBox

from emoscope.ui import libraries
from emoscope.ui import theme as themes
from emoscope.ui.at_hand import to_text, touched
from emoscope.ui.languages import FONTS, NAMES, speak, words_of
from emoscope.ui.participant.language import Language

log = logging.getLogger(__name__)

GLYPHS = {"zh_CN": "请看十字", "ja": "画面を見てください"}
"""Words in each script that the window's own font does not have."""
SIGNS = "●▶"
"""Signs that no font of those has."""
WEIGHTS = (400, 500, 600)
PAPER = 64
"""Pixels each way of what is written on, so that lines are broken, too."""


def main(modules: Sequence[str]) -> int:
    """Load ``modules``, translations, fonts and what plays films; say which files that took.

    What is wrong with one of them the window says.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["emoscope-rehearsal"])
    themes.load_fonts()
    themes.apply(app, themes.DARK)
    for module in modules:
        try:
            importlib.import_module(module)
        except ImportError as error:
            log.info("not at hand: %s", error)
    read_words()
    QMessageBox(QMessageBox.Icon.Question, "", "").ensurePolished()
    for path in libraries.wanted():
        libraries.load(path)
    from emoscope.ui.protocol import multimedia  # not before the others: it is the largest

    multimedia.warm()
    sys.stdout.write(to_text(touched()))
    return 0


def read_words() -> None:
    """Read every translation, and measure a line in every script: the first can take a second."""
    app = themes.running()
    for code in NAMES:
        words_of(code)
    measure(QFont(themes.FAMILY), "".join(GLYPHS.values()) + SIGNS)  # the system's order of fonts
    for code, text in GLYPHS.items():
        speak(app, code)  # the words of Qt itself, and the order in which fonts are asked
        measure(QFont(themes.FAMILY), text + SIGNS)
        for families in (FONTS[code], Language(code).families):
            font = QFont()
            font.setFamilies([themes.FAMILY, *families])
            measure(font, text)


def measure(font: QFont, text: str) -> None:
    """Lay ``text`` out and draw it, in every weight: each takes other pieces of a font."""
    paper = QImage(PAPER, PAPER, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(paper)
    for weight in WEIGHTS:
        font.setWeight(QFont.Weight(weight))
        painter.setFont(font)
        painter.drawText(paper.rect(), int(Qt.TextFlag.TextWordWrap), text)
    painter.end()
