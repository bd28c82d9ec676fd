"""The languages of the window and of what it writes."""

import functools
import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont

from emoscope.ui import theme as themes

log = logging.getLogger(__name__)

NAMES = {"en": "English", "zh_CN": "简体中文", "ja": "日本語"}
"""As those call them who read them."""
FONTS = {
    "zh_CN": ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC"),
    "ja": ("Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP"),
}
"""Fonts for what Inter lacks. One character looks different in Chinese and in Japanese, and the
system would take whichever font it finds first."""


def language_of(setting: str) -> str:
    """Return which of NAMES a setting means: "auto" is the system's, English where it has none."""
    code = QLocale.system().name() if setting == "auto" else setting
    return next((known for known in NAMES if code.startswith(known.partition("_")[0])), "en")


def file_of(code: str) -> Path:
    """Return the translation into a language of NAMES."""
    return themes.resources() / "translations" / f"emoscope_{code}.qm"


def words_of(code: str) -> bytes:
    """Return the translation into a language of NAMES, read once; empty where it cannot be read.

    Qt reads a file while it looks for each word: with a slow disk, while a window is renamed.
    """
    return _read(file_of(code))


@functools.cache
def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # said by whoever wants to speak it
        return b""


def speak(app: QCoreApplication, language: str) -> None:
    """Install the translation for ``language``, or for the system's language with "auto".

    What is shown already hears of it as LanguageChange.
    """
    code = language_of(language)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QFont.removeSubstitutions(themes.FAMILY)
    QFont.insertSubstitutions(themes.FAMILY, FONTS.get(code, ()))
    # The words of Qt itself (buttons, file dialogs) first: ours, installed later, are asked first.
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt = QTranslator(app)
    if code != "en" and qt.load(f"qtbase_{code}", own):
        app.installTranslator(qt)
    translator = QTranslator(app)
    if translator.load(words_of(code)):
        app.installTranslator(translator)
    else:
        log.warning("the translation %s cannot be read; English is used", file_of(code))
