"""What the labels mean and do not mean, and how each number of a report was computed."""

from emoscope.report.document import Bullets, Section
from emoscope_devices import say

_LIMITS = (
    say(
        "A label says which of seven words fits best what a face showed or a voice sounded"
        " like, in the view of a model. It does not say what the person felt."
    ),
    say(
        "People who feel the same show it differently, and what a face shows depends on the"
        " situation, on culture and on who is watching. No label here is a diagnosis, a sign of"
        " truth or lie, or a ground for a decision about a person."
    ),
    say(
        "No evidence is not neutral. It means that nothing could be believed at that time, and"
        " the report does not fill such time in."
    ),
    say(
        "Probabilities are calibrated on other people than this participant, mostly on posed or"
        " acted material. Take them as rough, and compare within a person rather than between"
        " people."
    ),
    say(
        "EEG has a vote only with a model of this very participant that passed its own test."
        " Otherwise its figures are shown, and decide nothing."
    ),
    say(
        "A model's figures were measured on the data that its card names, not on this session."
        " Here nothing says how often the answers were right: that takes ratings by people."
    ),
)
_METHODS = (
    say(
        "Time: an answer stands until the next one, at most 1 s; a new one is due at least every"
        " half second. Longer pauses count as no answer."
    ),
    say(
        "Share of a class: time in which it was the answer, of the time with evidence in the"
        " block. The classes' shares sum to 100 %, whatever the evidence is."
    ),
    say("With evidence, no evidence, no answer: shares of the block's whole time."),
    say(
        "Valence and arousal: mean over the time in which there is one, and a 95 % interval of"
        " that mean by batch means: batches of 10 s are taken as independent, with Student's t."
        " Without an interval the block had fewer than four such batches. The interval speaks"
        " of how much the values wandered, not of the models' errors: their own spread (SD)"
        " stands beside it."
    ),
    say(
        "Validity: mean over the time with answers of how far the modality could be believed, 0"
        " to 1; 0 while it was invalid, old or absent. Voted: share of that time in which it"
        " had a weight."
    ),
    say(
        "Rate and drift: from the samples' times over stretches without a gap, against the"
        " nominal rate, on the computer's monotonic clock."
    ),
    say(
        "Arrival: when a block reached the program, less the time of its newest sample as"
        " corrected by the program. It holds the device's bursts and the computer's delays; what"
        " a device takes inside itself cannot be seen from here."
    ),
    say(
        "Timelines have one column for each step in width. A column shows the mean; whatever"
        " touches it, however short, is drawn: losses and gaps are never averaged away."
    ),
)


def limits_section() -> Section:
    """Return what a reader must know before she believes a label."""
    title = say("What these labels mean, and do not mean")
    return Section("limits", title, (Bullets(_LIMITS),))


def methods_section() -> Section:
    """Return how the numbers came about."""
    return Section("methods", say("How each number was computed"), (Bullets(_METHODS),))
