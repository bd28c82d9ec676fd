"""What a participant was told, and what she agreed to."""

from dataclasses import dataclass
from typing import Literal

from emoscope_devices import StreamKind

Purpose = Literal["research", "clinical", "demonstration", "test"]
"""Why somebody is captured. "test": the operator tries the equipment on herself."""


@dataclass(frozen=True, slots=True)
class Consent:
    """A participant's consent, as it is written into each of her recordings.

    ``agreed`` are the streams whose devices may be opened; all others stay closed. ``signed`` is
    how: by "key" or "click", and "paper" where a signed form lies elsewhere. ``at`` is the wall
    clock, ISO 8601 with offset. ``text_sha256`` is of the very text that was shown, in
    ``language``; ``version`` is that text's own number.
    """

    purpose: Purpose
    agreed: frozenset[StreamKind]
    language: str
    version: str
    text_sha256: str
    shown_at: str
    at: str
    signed: Literal["key", "click", "paper"]
    may_record: bool = True
