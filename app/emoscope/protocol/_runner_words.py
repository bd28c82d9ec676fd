"""What a runner says to the operator, and why something cannot be done now."""

from collections.abc import Sequence

from emoscope.protocol._runner_values import Again, RunError, State, Verb
from emoscope.protocol.values import Part
from emoscope_devices import Sentence, say

Said = tuple[Sentence, ...]
SCREEN: Said = (
    say("Nothing can be shown: the participant's screen is not open."),
    say("Open it first."),
)
UNTIL_PRESSED = ("picture", "text", "task")
"""Stimuli that without a length of their own stay until she goes on."""


def waits(part: Part) -> bool:
    """Return whether a part goes on when the participant, or the operator, presses a key."""
    stimulus = part.stimulus
    if part.lasts is not None or part.what == "rating":
        return False
    if part.what == "stimulus":
        return stimulus is not None and stimulus.kind in UNTIL_PRESSED
    return True


def name_of(part: Part) -> str:
    """Return what a part shows, for a sentence."""
    return part.what if part.stimulus is None else part.stimulus.id


def aborted(place: int, again: Again) -> Said:
    """Say that the operator broke a trial off."""
    if again == "end":
        return (
            say("Trial {place} was broken off.", place=place),
            say("It comes again after all others, or now with Repeat."),
        )
    return (
        say("Trial {place} was broken off.", place=place),
        say("It comes again when you go on; Skip leaves it out."),
    )


def screen_closed(place: int) -> Said:
    """Say that her window was closed in a trial."""
    return (
        say(
            "The participant's screen was closed: trial {place} was broken off and comes again.",
            place=place,
        ),
    )


def stimulus_failed(place: int, stimulus: str, why: str) -> Said:
    """Say that a stimulus could not be shown, and why."""
    return (
        say(
            "“{stimulus}” could not be shown to its end: trial {place} was broken off.",
            stimulus=stimulus,
            place=place,
        ),
        *((say("{why}", why=why),) if why else ()),
        say("Repeat the trial, or skip it."),
    )


def too_late(stimulus: str, seconds: float) -> Said:
    """Say that a stimulus did not begin."""
    return (
        say(
            "“{stimulus}” was not on the screen after {seconds:.0f} s: the trial was broken off.",
            stimulus=stimulus,
            seconds=seconds,
        ),
        say("Repeat the trial, or skip it."),
    )


def too_long(stimulus: str) -> Said:
    """Say that a stimulus did not end."""
    return (
        say("“{stimulus}” did not end: the trial was broken off.", stimulus=stimulus),
        say("Repeat the trial, or skip it."),
    )


def came_back(place: int | None) -> Said:
    """Say that an earlier window's run goes on here."""
    if place is None:
        return (say("The window was closed in a run, between two trials. It can go on."),)
    return (
        say(
            "The window was closed in trial {place}: it was broken off and comes again.",
            place=place,
        ),
    )


def not_written(place: int | None, why: Sequence[Sentence]) -> Said:
    """Say that a marker was not received."""
    if place is None:
        return (say("The begin of the run was not received: nothing of it counts."), *why)
    return (
        say("A marker of trial {place} was not received: the run was halted.", place=place),
        *why,
    )


def not_closed(why: Sequence[Sentence]) -> Said:
    """Say that the end of a run was not received."""
    return (say("The end of the run was not received."), *why)


def _not_now(what: str) -> RunError:
    return RunError(what, "Choose what the panel offers now.")


def why_not(
    verb: Verb, state: State, there: bool, part: Part | None, trial: bool, broken: bool
) -> RunError | None:
    """Return why something cannot be done now; None where it can.

    ``part`` that is shown; ``trial``: one has begun and not ended; ``broken``: the last one was
    broken off, or left out.
    """
    going = state in ("running", "paused", "waiting")
    if verb in ("begin", "resume", "repeat") and not there:
        return RunError(
            "Nothing can be shown: the participant's screen is not open.", "Open it first."
        )
    if verb == "begin" and state != "ready":
        return _not_now("The run has begun already.")
    if verb == "pause" and part is None:
        return _not_now("Nothing is shown that could be paused.")
    if verb == "resume" and state not in ("paused", "waiting"):
        return _not_now("The run is not paused.")
    if verb == "abort" and not trial:
        return _not_now("No trial runs that could be broken off.")
    if verb == "repeat" and not (going and (trial or broken)):
        return _not_now("There is no trial to repeat: the last one is done.")
    if verb == "skip" and not going:
        return _not_now("There is no trial to leave out.")
    if verb == "next" and (part is None or (part.what == "stimulus" and not waits(part))):
        return RunError("A stimulus is not cut short.", "Wait for its end, or break the trial off.")
    if verb == "stop" and not going:
        return _not_now("No run is going on.")
    return None
