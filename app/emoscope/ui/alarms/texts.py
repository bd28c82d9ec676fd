"""Alarms in the operator's language: words, lines, times."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from emoscope.ui import words
from emoscope.ui.theme import State, Theme
from emoscope.watching import Alarm, AlarmState, Severity
from emoscope.watching import State as Standing

translate = QCoreApplication.translate

_SEVERITY: Mapping[Severity, str] = {
    Severity.ALARM: str(QT_TRANSLATE_NOOP("Alarm", "Alarm")),
    Severity.WARNING: str(QT_TRANSLATE_NOOP("Alarm", "Warning")),
    Severity.NOTE: str(QT_TRANSLATE_NOOP("Alarm", "Note")),
}
_STATE: Mapping[AlarmState, str] = {
    AlarmState.ACTIVE: str(QT_TRANSLATE_NOOP("Alarm", "stands, unseen")),
    AlarmState.ACKNOWLEDGED: str(QT_TRANSLATE_NOOP("Alarm", "stands, seen")),
    AlarmState.OVER: str(QT_TRANSLATE_NOOP("Alarm", "over, unseen")),
    AlarmState.CLEARED: str(QT_TRANSLATE_NOOP("Alarm", "over, seen")),
}
_STANDING: Mapping[Standing, str] = {
    "stopped": str(QT_TRANSLATE_NOOP("Alarm", "Stopped")),
    "starting": str(QT_TRANSLATE_NOOP("Alarm", "Starting")),
    "live": str(QT_TRANSLATE_NOOP("Alarm", "Live")),
    "recording": str(QT_TRANSLATE_NOOP("Alarm", "Recording")),
    "paused": str(QT_TRANSLATE_NOOP("Alarm", "Paused")),
    "problem": str(QT_TRANSLATE_NOOP("Alarm", "Problem")),
}
GLYPHS: Mapping[Severity, State] = {
    Severity.ALARM: "invalid",
    Severity.WARNING: "degraded",
    Severity.NOTE: "absent",
}
"""A shape beside the word: octagon, triangle, ringed dash."""


def severity(value: Severity) -> str:
    """Return the word for a severity."""
    return translate("Alarm", _SEVERITY[value])


def state(value: AlarmState) -> str:
    """Return the words for an alarm's state."""
    return translate("Alarm", _STATE[value])


def standing(value: Standing) -> str:
    """Return the word for how a session stands."""
    return translate("Alarm", _STANDING[value])


def subject(alarm: Alarm) -> str:
    """Return what an alarm is about, in a word."""
    if alarm.stream is not None:
        return words.stream(alarm.stream)
    if alarm.kind in ("recorder", "growth"):
        return translate("Alarm", "Recording")
    if alarm.kind == "clock":
        return translate("Alarm", "Clock")
    if alarm.kind == "sound":
        return translate("Alarm", "Sound")
    if alarm.kind == "program":
        return translate("Alarm", "Window")
    return translate("Alarm", "Session")


def line(alarm: Alarm, now: int) -> str:
    """Return what happened, how it goes on at session time ``now``, and what to do.

    Of what is over, what happened and how it ended.
    """
    first, rest = alarm.sentences[:1], alarm.sentences[1:]
    said = (*first, *alarm.progress(now), *(rest if alarm.standing else ()))
    return words.texts(said)


def spoken(alarm: Alarm, now: int) -> str:
    """Return an alarm for who cannot see it."""
    template = translate("Alarm", "{severity}, {subject}, {state}. {text}")
    return template.format(
        severity=severity(alarm.severity),
        subject=subject(alarm),
        state=state(alarm.state),
        text=line(alarm, now),
    )


def hour(wall: int) -> str:
    """Return Unix ns as the time of day on this computer."""
    return datetime.fromtimestamp(wall / 1e9).astimezone().strftime("%H:%M:%S")


def length(seconds: float) -> str:
    """Return a length as m:ss, or h:mm:ss."""
    whole = int(max(0.0, seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def ink(value: Severity, theme: Theme) -> str:
    """Return the colour of a severity."""
    return {
        Severity.ALARM: theme.alarm,
        Severity.WARNING: theme.states[1],
        Severity.NOTE: theme.muted,
    }[value]


def on_ink(value: Severity, theme: Theme) -> str:
    """Return the colour of words on a severity's colour."""
    if value is Severity.ALARM:
        return theme.on_alarm
    if value is Severity.WARNING and not theme.dark:
        return theme.text
    return theme.window
