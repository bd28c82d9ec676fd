"""A visit: one participant in the chair, from the first word to the verdict. Without a window.

    study ─► participant ─► consent ─► pre-flight ─► running ─► over
                               │ refused: nothing is opened

A visit is a value; each step returns the next one. What was decided is in every recording that is
made meanwhile: ``facts`` is the content of "visit" in session.json.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from emoscope._demo import is_demo
from emoscope.participants.consent import Consent, from_plain
from emoscope.study.against import device_word
from emoscope.study.study import Role, Study
from emoscope_devices import KINDS, Sentence, StreamKind, say

UNUSED = ("", "none")
PASSED = ("replay:", "recording:")
"""Before the path of what was recorded another time."""
PRETENDED = ("synthetic", "playback")
"""Boards that no person wears."""


def watched(choice: tuple[str, str, str]) -> frozenset[StreamKind]:
    """Return the streams of a choice (camera, microphone, EEG) that would capture a person now.

    Files, recordings, the demo and simulated boards do not.
    """
    return frozenset(
        kind for kind, text in zip(KINDS, choice, strict=True) if not _passed(kind, text)
    )


def _passed(kind: StreamKind, text: str) -> bool:
    if text in UNUSED or is_demo(text) or text.startswith(PASSED):
        return True
    if kind == "eeg" and text.lower().startswith(PRETENDED):
        return True
    path = Path(text.partition("?")[0]).expanduser()
    return "://" not in text and (path.is_file() or (path / "session.json").is_file())


@dataclass(frozen=True, slots=True)
class Checked:
    """How a pre-flight ended.

    ``go`` is its own verdict. ``overridden`` is why the operator went on against it, in her words.
    ``findings`` is what was wrong, in English sentences; ``baseline`` is "done", "skipped" or
    "partly", with what was done in ``baselines``.
    """

    go: bool
    at: str
    findings: tuple[str, ...] = ()
    overridden: str = ""
    baseline: str = "skipped"
    baselines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """One participant's visit. Without ``consent`` no device may be opened."""

    study: Study
    participant: str = ""
    number: int = 1
    notes: str = ""
    consent: Consent | None = None
    checked: Checked | None = None

    def may_open(self, kind: StreamKind) -> bool:
        """Return whether a stream's device may be opened: agreed to, and wanted by the study."""
        return (
            self.consent is not None
            and kind in self.consent.agreed
            and self.study.roles.get(kind, "off") != "off"
        )

    def choice(self, own: tuple[str, str, str]) -> tuple[str, str, str]:
        """Return camera, microphone and EEG to open: "none" for what must stay closed.

        ``own`` are the operator's devices, which the study's preferences overrule.
        """
        chosen = (
            (self.study.devices.get(kind) or mine) if self.may_open(kind) else "none"
            for kind, mine in zip(KINDS, own, strict=True)
        )
        camera, microphone, eeg = chosen
        return camera, microphone, eeg

    def expected(self) -> dict[StreamKind, Role]:
        """Return what the study asks of each stream that may be opened."""
        return {kind: role for kind, role in self.study.roles.items() if self.may_open(kind)}

    def closed(self) -> dict[StreamKind, Sentence]:
        """Return why each stream stays closed that may not be opened, once she has agreed."""
        if self.consent is None:
            return {}
        return {kind: self._why_closed(kind) for kind in KINDS if not self.may_open(kind)}

    def _why_closed(self, kind: StreamKind) -> Sentence:
        device = device_word(kind)
        if self.study.roles.get(kind, "off") == "off":
            return say("The study leaves the {device} out: it stays closed.", device=device)
        return say("The participant declined the {device}: it stays closed.", device=device)

    def recorded(self) -> frozenset[StreamKind]:
        """Return the streams whose samples are written down."""
        return frozenset(kind for kind in self.study.recorded if self.may_open(kind))

    def facts(self) -> dict[str, Any]:
        """Return what a recording says of this visit, as plain JSON values."""
        return {
            "study": self.study.code,
            "title": self.study.title,
            "participant": self.participant,
            "number": self.number,
            "notes": self.notes,
            "roles": dict(self.study.roles),
            "consent": None if self.consent is None else _plain(asdict(self.consent)),
            "preflight": None if self.checked is None else _plain(asdict(self.checked)),
        }


def visit_of(facts: Any) -> Visit | None:
    """Return the visit that a recording speaks of, as far as that is known; None for no visit.

    Raises ValueError, or ConsentError for a consent that cannot be.
    """
    if not isinstance(facts, Mapping) or not isinstance(facts.get("study"), str):
        return None
    roles = {k: r for k, r in dict(facts.get("roles") or {}).items() if k in KINDS}
    consent, checked = facts.get("consent"), facts.get("preflight")
    known = {field.name for field in fields(Checked)}
    return Visit(
        study=Study(facts["study"], str(facts.get("title") or ""), roles=roles),
        participant=str(facts.get("participant") or ""),
        number=int(facts.get("number") or 1),
        notes=str(facts.get("notes") or ""),
        consent=None if consent is None else from_plain(consent),
        checked=None
        if not isinstance(checked, Mapping)
        else Checked(**{k: _tupled(v) for k, v in checked.items() if k in known}),
    )


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in values.items()
    }
