"""Markers: something that happened at a time, and who said so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marker:
    """An instant or interval of the session, with its label.

    ``time`` session ns; ``seconds`` 0 for an instant; ``origin`` "operator", or the device or file
    that carried it.
    """

    time: int
    label: str
    seconds: float = 0.0
    origin: str = "operator"

    def __post_init__(self) -> None:
        """Refuse a marker that says nothing or lasts less than no time."""
        if not self.label.strip():
            raise ValueError("a marker needs a label")
        if not self.seconds >= 0:
            raise ValueError(f"a marker cannot last {self.seconds} s")
