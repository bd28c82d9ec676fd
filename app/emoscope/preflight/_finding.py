"""What is found of a device, and the verdict that findings make: values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from emoscope_devices import Sentence, StreamKind
from emoscope_models import Reason

State = Literal["good", "fair", "bad", "absent", "unknown"]
"""Fine; usable, could be better; of no use so; not there; cannot be told (yet)."""
STATES: tuple[State, ...] = ("absent", "bad", "unknown", "fair", "good")
"""The worst first."""
Device = StreamKind | Literal["models"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is so. ``key`` is the same as long as it is the same thing.

    ``prompt``: said and taken back at once, since the capture itself has waited already.
    """

    key: str
    state: State
    said: Sentence | Reason
    prompt: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a device stands: the worst of its findings, and all of them in words, worst first.

    ``numbers`` are what they rest on; None where it is not known.
    """

    device: Device
    state: State
    findings: tuple[Finding, ...]
    numbers: Mapping[str, float | None] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def sentences(self) -> tuple[Sentence | Reason, ...]:
        """Return what is to be said, the worst first."""
        return tuple(finding.said for finding in self.findings)


def verdict_of(
    device: Device, findings: Iterable[Finding], numbers: Mapping[str, float | None]
) -> Verdict:
    """Return the verdict of findings; without any the device cannot be told about."""
    ordered = tuple(sorted(findings, key=lambda finding: STATES.index(finding.state)))
    state = ordered[0].state if ordered else "unknown"
    return Verdict(device, state, ordered, MappingProxyType(dict(numbers)))


def filled(words: Sentence, **values: Any) -> Sentence:
    """Return a sentence of a table with its places filled."""
    return replace(words, values=MappingProxyType(values))
