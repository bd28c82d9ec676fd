"""A participant's own: her EEG model from her recordings, her profile, and its use while she sits.

closed recordings ─► cutting ─► runner (a process of its own) ─► Outcome ─► profiles/<code>/

Names are loaded when they are asked for: the window knows PersonalError without reading recordings.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoscope.personal.asked import Asked
    from emoscope.personal.errors import PersonalError

__all__ = ["Asked", "PersonalError"]

HOMES = {"Asked": "asked", "PersonalError": "errors"}
"""Where each name is."""


def __getattr__(name: str) -> Any:
    """Return a public name, loading what it needs."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
