"""Names in a BIDS dataset: who, which session, which task."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from emoscope.export.job import ExportError, Identity
from emoscope.recording.reader import Recording

BIDS_VERSION = "1.11.1"
HED_VERSION = "8.3.0"
TASK = "emotion"
FIRST_SESSION = "01"
LABEL = re.compile(r"[0-9a-zA-Z]+")
SEPARATORS = re.compile(r"[ _-]+")
LONGEST = 24
"""Characters of a label that is made of a code that BIDS cannot write."""


@dataclass(frozen=True, slots=True)
class BidsChoice:
    """What the operator chose.

    ``session`` empty: 01.
    ``draft``: sound and pictures, too, as the draft BEP047 has them.
    """

    task: str = TASK
    session: str = ""
    draft: bool = False

    def __post_init__(self) -> None:
        """Refuse labels that BIDS cannot have."""
        for label in (self.task, self.session):
            if label and not LABEL.fullmatch(label):
                raise ExportError(
                    "{label} cannot be the name of a BIDS task or session.",
                    "Use letters and digits only, without spaces.",
                    label=label,
                )
        if not self.task:
            raise ExportError("A BIDS dataset needs a task.", "Name one, such as emotion.")


@dataclass(frozen=True, slots=True)
class Entities:
    """Who (``code`` as the operator wrote it), session and task of one recording."""

    code: str
    subject: str
    session: str
    task: str

    @property
    def folder(self) -> Path:
        """Return the session's folder below the dataset."""
        return Path(f"sub-{self.subject}", f"ses-{self.session}")

    def name(self, suffix: str, *, task: bool = True, **more: object) -> str:
        """Return a file's name: entities, then ``suffix`` with its extension; None is left out."""
        parts = [f"sub-{self.subject}", f"ses-{self.session}"]
        parts += [f"task-{self.task}"] if task else []
        parts += [f"{key}-{value}" for key, value in more.items() if value is not None]
        return "_".join([*parts, suffix])


def entities_of(recording: Recording, choice: BidsChoice, identity: Identity) -> Entities:
    """Return the names for a recording. Raises ExportError without a participant's code."""
    code = identity.code(recording)
    if not code:
        raise ExportError(
            "The recording {folder} has no participant's code, which BIDS needs.",
            "Give one: --participant CODE.",
            folder=recording.folder,
        )
    try:
        code.encode()
    except UnicodeEncodeError:
        raise ExportError(
            "The participant's code {code} holds what is no character.",
            "Give another: --participant CODE.",
            code=ascii(code),
        ) from None
    return Entities(code, label_of(code), choice.session or FIRST_SESSION, choice.task)


def label_of(code: str) -> str:
    """Return a code as BIDS can write it: letters and digits of ASCII.

    Spaces, - and _ are left out. A code with anything else becomes x and hexadecimal digits, so
    that two codes never become one; a long one is hashed.
    """
    plain = SEPARATORS.sub("", code)
    if LABEL.fullmatch(plain):
        return plain
    digits = code.encode("utf-8", "surrogateescape").hex()
    if len(digits) > LONGEST:
        digits = hashlib.sha256(digits.encode()).hexdigest()[:LONGEST]
    return f"x{digits}"
