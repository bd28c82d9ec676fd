"""The languages of the window and of what it writes."""

from PySide6.QtCore import QLocale

NAMES = {"en": "English", "zh_CN": "简体中文", "ja": "日本語"}
"""As those call them who read them."""


def language_of(setting: str) -> str:
    """Return which of NAMES a setting means: "auto" is the system's, English where it has none."""
    code = QLocale.system().name() if setting == "auto" else setting
    return next((known for known in NAMES if code.startswith(known.partition("_")[0])), "en")
