"""What was agreed to and what was refused, in one file of a data root: ``consents.jsonl``.

Append-only, one line a decision, codes and no names. Withdrawing takes a person's lines out.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from emoscope.participants.codes import check_code
from emoscope.participants.consent import Consent, as_plain, from_plain, now
from emoscope.participants.errors import CodeError, ConsentError
from emoscope.participants.lines import append_line, read_lines
from emoscope.participants.notices import Notice
from emoscope_devices import Sentence, say

NAME = "consents.jsonl"
FORMAT, FORMAT_VERSION = "emoscope-consents", 1


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision. ``consent`` is None for a refusal, and ``at`` when it was made.

    ``text_sha256``, ``version`` and ``language`` are of the notice that was shown.
    """

    participant: str
    study: str
    number: int
    at: str
    text_sha256: str
    version: str
    language: str
    consent: Consent | None = None

    @property
    def decision(self) -> Literal["signed", "refused"]:
        """Return the word for it."""
        return "refused" if self.consent is None else "signed"


def consent_record(
    participant: str, study: str, number: int, shown: Notice, consent: Consent | None
) -> Decided:
    """Return what is to be written of a decision on the notice that was ``shown``.

    Raises ConsentError when the consent is on another text.
    """
    if consent is not None and consent.text_sha256 != shown.sha256:
        raise ConsentError(
            "The consent is not on the text that was shown.", "Ask for the consent anew."
        )
    at = now() if consent is None else consent.at
    return Decided(
        participant, study, number, at, shown.sha256, shown.version, shown.language, consent
    )


def write_decision(root: Path, decided: Decided) -> Path:
    """Append a decision to the file of a data root; it is on the disk on return.

    Returns the file. Raises ConsentError.
    """
    path = root / NAME
    try:
        append_line(path, decision_as_plain(decided))
    except OSError as error:
        raise ConsentError(
            "The decision cannot be written to {file} ({why}).",
            "Make room or choose another folder for recordings, then ask again.",
            file=path,
            why=error.strerror or error,
        ) from error
    return path


def read_decisions(root: Path) -> tuple[tuple[Decided, ...], tuple[Sentence, ...]]:
    """Return the decisions of a data root in order, and what is wrong with lines of the file.

    Raises ConsentError when the file is there and cannot be read.
    """
    path = root / NAME
    try:
        lines, bad = read_lines(path)
    except OSError as error:
        raise ConsentError(
            "{file} cannot be read ({why}).",
            "See that it is a file that you may read.",
            file=path,
            why=error.strerror or error,
        ) from error
    found, notes = [], [_unread(path, number, say("it is no JSON object")) for number in bad]
    for number, entry in lines:
        try:
            found.append(decision_from_plain(entry))
        except ConsentError as error:
            notes.append(_unread(path, number, error.sentences[0]))
    return tuple(found), tuple(notes)


def decision_as_plain(decided: Decided) -> dict[str, Any]:
    """Return a decision as plain JSON values."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "id": uuid.uuid4().hex,
        "decision": decided.decision,
        "at": decided.at,
        "study": decided.study,
        "participant": decided.participant,
        "number": decided.number,
        "notice": {
            "version": decided.version,
            "language": decided.language,
            "text_sha256": decided.text_sha256,
        },
        "consent": None if decided.consent is None else as_plain(decided.consent),
    }


def decision_from_plain(raw: Mapping[str, Any]) -> Decided:
    """Return the decision that ``decision_as_plain`` wrote. Raises ConsentError."""
    if raw.get("format") != FORMAT or raw.get("version") != FORMAT_VERSION:
        raise _cannot("format", raw.get("format"))
    notice, consent, number = raw.get("notice"), raw.get("consent"), raw.get("number")
    texts = {name: raw.get(name) for name in ("study", "participant", "at")}
    about = notice if isinstance(notice, dict) else {}
    texts |= {name: about.get(name) for name in ("text_sha256", "version", "language")}
    for name, value in texts.items():
        if not isinstance(value, str):
            raise _cannot(name, value)
    if type(number) is not int or number < 1:
        raise _cannot("number", number)
    word = raw.get("decision")
    if word not in ("signed", "refused") or (word == "signed") != isinstance(consent, dict):
        raise _cannot("decision", word)
    _check_participant(str(raw["participant"]))
    return Decided(
        number=number,
        consent=from_plain(consent) if isinstance(consent, dict) else None,
        **{name: str(value) for name, value in texts.items()},
    )


def _check_participant(code: str) -> None:
    """Refuse what cannot be a code; who only watched a demonstration has none."""
    try:
        if code:
            check_code(code)
    except CodeError as error:
        raise _cannot("participant", code) from error


def _cannot(name: str, value: object) -> ConsentError:
    return ConsentError(
        "The line says {value} for {name}, which cannot be.",
        "Leave the line as it is: it is not used.",
        name=name,
        value=repr(value)[:40],
    )


def _unread(path: Path, number: int, why: Sentence) -> Sentence:
    return say("Line {number} of {file} cannot be read ({why}).", number=number, file=path, why=why)
