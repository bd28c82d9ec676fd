"""Which recordings of a participant there are to calibrate with, and what was shown in them.

Reads the disk: not on the Qt thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from emoscope.participants.scan import scan
from emoscope.recording.reader import RecordingError, read_recording
from emoscope.recording.trials import TrialRecord, trials_of
from emoscope_devices import Sentence, say


@dataclass(frozen=True, slots=True)
class Offer:
    """One closed recording: its ``trials`` that count, their ``conditions``, how many are rated.

    ``began`` is the wall clock as the recording has it. ``why_not`` it cannot be used, else None.
    """

    folder: Path
    began: str = ""
    trials: int = 0
    rated: int = 0
    conditions: tuple[str, ...] = ()
    why_not: Sentence | None = None


def offered(root: Path, code: str) -> tuple[Offer, ...]:
    """Return her closed recordings below a data root, the earliest first. Never raises."""
    folders = [one.folder for one in scan(root).recordings if one.of(code) and one.ended]
    return tuple(sorted((offer_of(folder) for folder in folders), key=lambda o: o.began))


def offer_of(folder: Path) -> Offer:
    """Return what one recording has to offer."""
    try:
        recording = read_recording(folder)
        began = str(recording.start.get("begun") or "")
        trials = [trial for trial in trials_of(recording) if trial.counts and trial.onset]
        conditions = tuple(sorted({trial.condition for trial in trials if trial.condition}))
        offer = Offer(folder, began, len(trials), _rated(trials), conditions)
        if "eeg" not in recording.kinds:
            return _without(offer, say("There is no EEG in it."))
    except (RecordingError, OSError, ValueError) as error:
        why = getattr(error, "sentences", None)
        return Offer(folder, why_not=why[0] if why else say("It cannot be read."))
    if not trials:
        return _without(offer, say("No protocol was run in it."))
    return offer


def _rated(trials: Sequence[TrialRecord]) -> int:
    return sum(any(value is not None for value in t.ratings.values()) for t in trials)


def _without(offer: Offer, why: Sentence) -> Offer:
    return Offer(
        offer.folder, offer.began, offer.trials, offer.rated, offer.conditions, why_not=why
    )
