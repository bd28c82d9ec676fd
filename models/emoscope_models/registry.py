"""The registry of models: what there is, whether its files are sound, and how to add to it.

Light: nothing here loads a model. What does is in ``added`` and ``evaluation``.
"""

from emoscope_models._registry import (
    Check,
    Choice,
    Entry,
    Role,
    check,
    entries,
    find,
    role_of,
    voter,
)
from emoscope_models._registry_fetch import Address, address_of, fetch
from emoscope_models._registry_latency import Latency, known, processor
from emoscope_models._suppress import Suppressing, recalls, suppressed_by

__all__ = [
    "Address",
    "Check",
    "Choice",
    "Entry",
    "Latency",
    "Role",
    "Suppressing",
    "address_of",
    "check",
    "entries",
    "fetch",
    "find",
    "known",
    "processor",
    "recalls",
    "role_of",
    "suppressed_by",
    "voter",
]
