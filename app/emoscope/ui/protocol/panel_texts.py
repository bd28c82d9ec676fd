"""A run of a protocol in the operator's language: states, outcomes, what she sees, time left."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from emoscope.protocol.runner import Outcome, RunStatus, State, Verb
from emoscope.protocol.values import Part, Trial, What
from emoscope.ui.words import QT_TRANSLATE_NOOP

_STATES: Mapping[State, str] = {
    "ready": QT_TRANSLATE_NOOP("Protocol", "Ready"),
    "running": QT_TRANSLATE_NOOP("Protocol", "Running"),
    "paused": QT_TRANSLATE_NOOP("Protocol", "Paused"),
    "waiting": QT_TRANSLATE_NOOP("Protocol", "Waiting for you"),
    "over": QT_TRANSLATE_NOOP("Protocol", "Over"),
}
ICONS: Mapping[State, str] = {
    "ready": "block",
    "running": "play",
    "paused": "pause",
    "waiting": "warning",
    "over": "ok",
}
_OUTCOMES: Mapping[Outcome, str] = {
    "": QT_TRANSLATE_NOOP("Protocol", "to come"),
    "running": QT_TRANSLATE_NOOP("Protocol", "now"),
    "done": QT_TRANSLATE_NOOP("Protocol", "done"),
    "broken off": QT_TRANSLATE_NOOP("Protocol", "broken off, comes again"),
    "skipped": QT_TRANSLATE_NOOP("Protocol", "left out"),
    "before": QT_TRANSLATE_NOOP("Protocol", "done before"),
}
OUTCOME_ICONS: Mapping[Outcome, str] = {
    "running": "play",
    "done": "ok",
    "broken off": "undo",
    "skipped": "remove",
    "before": "ok",
}
_WHATS: Mapping[What, str] = {
    "instruction": QT_TRANSLATE_NOOP("Protocol", "an instruction"),
    "baseline": QT_TRANSLATE_NOOP("Protocol", "a baseline"),
    "fixation": QT_TRANSLATE_NOOP("Protocol", "a cross"),
    "countdown": QT_TRANSLATE_NOOP("Protocol", "a countdown"),
    "stimulus": QT_TRANSLATE_NOOP("Protocol", "a stimulus"),
    "rest": QT_TRANSLATE_NOOP("Protocol", "a rest"),
    "rating": QT_TRANSLATE_NOOP("Protocol", "questions"),
    "blank": QT_TRANSLATE_NOOP("Protocol", "nothing"),
}
_KINDS: Mapping[str, str] = {
    "video": QT_TRANSLATE_NOOP("Protocol", "the film “{name}”"),
    "sound": QT_TRANSLATE_NOOP("Protocol", "the sound “{name}”"),
    "picture": QT_TRANSLATE_NOOP("Protocol", "the picture “{name}”"),
    "text": QT_TRANSLATE_NOOP("Protocol", "the text “{name}”"),
    "task": QT_TRANSLATE_NOOP("Protocol", "the task “{name}”"),
}
VERBS: Mapping[Verb, str] = {
    "begin": QT_TRANSLATE_NOOP("Protocol", "Begin"),
    "pause": QT_TRANSLATE_NOOP("Protocol", "Pause"),
    "resume": QT_TRANSLATE_NOOP("Protocol", "Go on"),
    "next": QT_TRANSLATE_NOOP("Protocol", "Next part"),
    "repeat": QT_TRANSLATE_NOOP("Protocol", "Repeat"),
    "abort": QT_TRANSLATE_NOOP("Protocol", "Break off"),
    "skip": QT_TRANSLATE_NOOP("Protocol", "Skip"),
    "stop": QT_TRANSLATE_NOOP("Protocol", "Stop ..."),
}
MEANINGS: Mapping[Verb, str] = {
    "begin": QT_TRANSLATE_NOOP("Protocol", "Begin the run with its first trial"),
    "pause": QT_TRANSLATE_NOOP(
        "Protocol", "Pause; a stimulus cannot be paused: its trial is broken off and comes again"
    ),
    "resume": QT_TRANSLATE_NOOP("Protocol", "Go on with what comes next"),
    "next": QT_TRANSLATE_NOOP("Protocol", "End the part that she sees, and show the next one"),
    "repeat": QT_TRANSLATE_NOOP("Protocol", "Begin this trial once more; the record keeps both"),
    "abort": QT_TRANSLATE_NOOP("Protocol", "Break this trial off, and wait"),
    "skip": QT_TRANSLATE_NOOP("Protocol", "Leave this trial out"),
    "stop": QT_TRANSLATE_NOOP("Protocol", "End the run"),
}


def tr(text: str) -> str:
    """Return a text of the context "Protocol" in the window's language."""
    return QCoreApplication.translate("Protocol", text)


def state(status: RunStatus) -> str:
    """Return the word for what a run does."""
    return tr(_STATES[status.state])


def outcome(status: RunStatus, place: int) -> str:
    """Return what became of a trial, and at which attempt."""
    found = status.outcomes[place - 1]
    attempts = status.attempts[place - 1]
    if attempts < 2:
        return tr(_OUTCOMES[found])
    told = tr(QT_TRANSLATE_NOOP("Protocol", "{outcome}, attempt {number}"))
    return told.format(outcome=tr(_OUTCOMES[found]), number=attempts)


def part(shown: Part) -> str:
    """Return what a participant sees of a part."""
    if shown.stimulus is None:
        return tr(_WHATS[shown.what])
    return tr(_KINDS[shown.stimulus.kind]).format(name=shown.stimulus.id)


def trial(one: Trial) -> str:
    """Return what a trial is about: its stimulus and condition, or its block."""
    names = [name for name in (one.stimulus, one.condition) if name]
    return " · ".join(names) or one.block


def duration(seconds: float) -> str:
    """Return a time as 1:02:03 or 2:03; a second that has begun counts."""
    whole = int(seconds + 0.999)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
