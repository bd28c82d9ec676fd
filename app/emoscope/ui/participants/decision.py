"""What came of asking: the visit as it was agreed to, or that there is none."""

from dataclasses import dataclass

from emoscope.participants.consent import Purpose
from emoscope.visit import Visit


@dataclass(frozen=True, slots=True)
class Decision:
    """How the consent dialog ended.

    ``visit`` has the consent; None when nothing may be opened. ``refused``: the participant said
    no; else the operator closed the dialog, on the stop page with ``prohibited``.
    """

    visit: Visit | None = None
    purpose: Purpose | None = None
    refused: bool = False
    prohibited: bool = False
