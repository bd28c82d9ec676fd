"""Modules that are imported after PySide are not read as text."""

import subprocess
import sys

LOOK = """
import linecache, sys
import emoscope.ui
import PySide6.QtWidgets, wave, colorsys, mailbox
print([name for name in linecache.cache if "mailbox" in name or "colorsys" in name])
from emoscope.ui._sources import spare_sources
del sys.modules["shibokensupport.feature"]._mod_uses_pyside
print(spare_sources())
"""


def test_no_source_is_read_and_kept():
    done = subprocess.run(
        [sys.executable, "-c", LOOK], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.splitlines() == ["[]", "False"]


def test_it_would_be_read_without():
    """Else this module is not needed any more."""
    look = (
        "import PySide6.QtCore, mailbox, linecache;"
        "print(any('mailbox' in name for name in linecache.cache))"
    )
    done = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.split() == ["True"]
