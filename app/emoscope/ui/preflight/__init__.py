"""The pre-flight page: every device as a live tile, go or no-go, the guided baseline."""

from emoscope.ui.preflight.baseline_panel import BaselinePanel
from emoscope.ui.preflight.page import PreflightPage

__all__ = ["BaselinePanel", "PreflightPage"]
