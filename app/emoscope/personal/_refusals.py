"""Why recordings cannot be calibrated with: of another kind than each other, or too little."""

from collections.abc import Sequence

from emoscope.personal._cut import Cut
from emoscope.personal.asked import Asked
from emoscope.personal.errors import PersonalError
from emoscope_devices import Sentence
from emoscope_models.eeg_bands import plain

LEAST_CLIPS, LEAST_OF_CLASS = 8, 3
"""As training has them: with 8 held-out clips 7 must be right; a class of 2 is hardly known."""


def refuse_strangers(cuts: Sequence[Cut]) -> None:
    """Raise PersonalError for recordings with other electrodes, another rate, or a person's own
    beside simulated ones."""
    first = cuts[0]
    for other in cuts[1:]:
        same = tuple(map(plain, other.spec.electrodes)) == tuple(map(plain, first.spec.electrodes))
        if not same or other.spec.rate != first.spec.rate:
            raise PersonalError(
                "{folder} has other electrodes or another rate than {first}.",
                "Calibrate with recordings of one headset, with its electrodes in one place.",
                folder=other.folder,
                first=first.folder,
            )
        if other.simulated != first.simulated:
            raise PersonalError(
                "One of {folder} and {first} is simulated.",
                "Choose recordings of the person alone.",
                folder=other.folder,
                first=first.folder,
            )
        if bool(len(other.rest)) != bool(len(first.rest)):
            raise PersonalError(
                "Only one of {folder} and {first} has a rest.",
                "Leave the one without a rest out, or record one with each.",
                folder=other.folder,
                first=first.folder,
            )


def refuse_too_little(cuts: Sequence[Cut], asked: Asked, left: tuple[Sentence, ...]) -> None:
    """Raise PersonalError when there are too few clips, or of a class."""
    clips = [clip for cut in cuts for clip in cut.clips]
    units = {clip.stimulus or f"{n}": clip.labels for n, clip in enumerate(clips)}
    if len(units) < LEAST_CLIPS:
        raise PersonalError(
            "There are {count} labelled clips; at least {least} are needed.",
            "Record more: 16 are better, since of 8 all but one must be right.",
            more=left,
            count=len(units),
            least=LEAST_CLIPS,
        )
    for key in asked.keys:
        values = [labels[key] for labels in units.values()]
        names = asked.classes if key == "label" else ("low", "high")
        for name in names:
            if values.count(name) < LEAST_OF_CLASS:
                raise PersonalError(
                    "Of {key} there are {count} clips with {name}; at least {least} are needed.",
                    "Record more of them, or ask for something else.",
                    key=key,
                    count=values.count(name),
                    name=name,
                    least=LEAST_OF_CLASS,
                )
