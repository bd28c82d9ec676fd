"""Widgets without a display: Qt is told so before it is imported."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from emoscope.ui import theme as themes


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    """Every widget test sees the program's own font and style."""
    if themes.FAMILY not in QFontDatabase.families():
        assert themes.load_fonts()
