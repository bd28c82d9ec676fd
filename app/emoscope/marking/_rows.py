"""What a book of markers shows: one row a marker, and how far it has come."""

from dataclasses import dataclass
from enum import Enum

from emoscope.marker_story import Fate
from emoscope.markers import Marker, MarkerError
from emoscope_devices import Sentence
from emoscope_models import Reason

LONGEST = 2000
"""Characters of a label or a note."""
Said = Sentence | Reason


class Stage(Enum):
    """How far a marker, or the newest change of one, has come."""

    SENT = "sent"
    RECEIVED = "received"
    ON_DISK = "on disk"
    UNWRITTEN = "not written"
    UNCONFIRMED = "unconfirmed"
    REFUSED = "refused"


SYMBOLS = {
    Stage.SENT: "·",
    Stage.RECEIVED: "○",
    Stage.ON_DISK: "●",
    Stage.UNWRITTEN: "!",
    Stage.UNCONFIRMED: "!",
    Stage.REFUSED: "✕",
}
TROUBLES = (Stage.UNWRITTEN, Stage.UNCONFIRMED, Stage.REFUSED)


@dataclass(frozen=True, slots=True)
class Row:
    """One marker of the list. ``number`` 0 while the engine has not given it one.

    ``marker`` as it counts, or was before it was ``removed``. ``recorded``: whether a recording
    has it, None when nothing was being recorded. ``why`` it is refused.
    """

    number: int
    marker: Marker
    removed: bool
    stage: Stage
    recorded: bool | None = None
    fate: Fate | None = None
    token: str = ""
    why: tuple[Said, ...] = ()


def checked(label: str) -> str:
    """Return a label as it is set: one line, not empty, not a novel."""
    # Half a character, which a keyboard can send, is in no file.
    label = " ".join(label.encode("utf-8", "replace").decode().split())
    if not label:
        raise MarkerError("A marker needs a label.", "Type what happened.")
    if len(label) > LONGEST:
        raise MarkerError(
            "A label of {count} characters is too long.",
            "Up to {most} can be set.",
            count=len(label),
            most=LONGEST,
        )
    return label


def wrong_time() -> MarkerError:
    return MarkerError(
        "A marker cannot lie before the session, in the future, or end before it begins.",
        "Type another time.",
    )


def unconfirmed() -> MarkerError:
    """Return the error for a marker that has no number yet."""
    return MarkerError("The engine has not confirmed this marker yet.", "Try again in a moment.")
