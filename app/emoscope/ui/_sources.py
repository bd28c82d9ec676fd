"""PySide does not read the source of every module that is imported.

To find out who asks for another spelling of its names (``from __feature__ import ...``), it reads
the source of each module whose import follows its own, with Python's inspect, which keeps it. In
this program, where nobody asks, that is 30 MB and a fifth of the time that SciPy takes to load.
"""

import logging
import sys
from types import ModuleType
from typing import Any

import PySide6.QtCore  # noqa: F401 - it brings the module that is looked for

log = logging.getLogger(__name__)


def _uses_other_names(module: ModuleType) -> bool:
    """Return that a module uses the names as they are."""
    return False


def spare_sources() -> bool:
    """Let PySide read no more sources; False where it does not do it in the way that is known."""
    feature: Any = sys.modules.get("shibokensupport.feature")
    if not callable(getattr(feature, "_mod_uses_pyside", None)):
        log.info("PySide reads sources in another way by now")
        return False
    feature._mod_uses_pyside = _uses_other_names
    return True
