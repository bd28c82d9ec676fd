"""Words of the pre-flight page that more than one of its parts says."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from emoscope.preflight.texts import StepKey
from emoscope.preflight.verdicts import Device, State
from emoscope.study.study import Role
from emoscope.ui import theme as themes
from emoscope.ui.words import QT_TRANSLATE_NOOP

MARKS: Mapping[State, themes.State] = MappingProxyType(
    {"good": "valid", "fair": "degraded", "bad": "invalid", "absent": "absent", "unknown": "stale"}
)
"""The colour and the shape of a verdict: those of the panels' states."""
ICONS: Mapping[Device, str] = MappingProxyType(
    {"video": "video", "audio": "speech", "eeg": "eeg", "models": "models"}
)
_STATES: Mapping[State, str] = {
    "good": QT_TRANSLATE_NOOP("Preflight", "good"),
    "fair": QT_TRANSLATE_NOOP("Preflight", "could be better"),
    "bad": QT_TRANSLATE_NOOP("Preflight", "not usable"),
    "absent": QT_TRANSLATE_NOOP("Preflight", "not there"),
    "unknown": QT_TRANSLATE_NOOP("Preflight", "being checked"),
}
_ROLES: Mapping[Role, str] = {
    "required": QT_TRANSLATE_NOOP("Preflight", "required"),
    "wanted": QT_TRANSLATE_NOOP("Preflight", "wanted"),
    "optional": QT_TRANSLATE_NOOP("Preflight", "optional"),
    "off": QT_TRANSLATE_NOOP("Preflight", "off"),
}
_DEVICES: Mapping[Device, str] = {
    "video": QT_TRANSLATE_NOOP("Preflight", "Camera"),
    "audio": QT_TRANSLATE_NOOP("Preflight", "Microphone"),
    "eeg": QT_TRANSLATE_NOOP("Preflight", "EEG headset"),
    "models": QT_TRANSLATE_NOOP("Preflight", "Models"),
}
_STEPS: Mapping[StepKey, str] = {
    "eyes open": QT_TRANSLATE_NOOP("Preflight", "Eyes open"),
    "eyes closed": QT_TRANSLATE_NOOP("Preflight", "Eyes closed"),
    "neutral face": QT_TRANSLATE_NOOP("Preflight", "Neutral face"),
    "reading": QT_TRANSLATE_NOOP("Preflight", "Read aloud"),
}


def state(name: State) -> str:
    """Return the word for a verdict."""
    return _said(_STATES[name])


def role(name: Role) -> str:
    """Return the word for a stream's role in a study."""
    return _said(_ROLES[name])


def device(name: Device) -> str:
    """Return what a device is called."""
    return _said(_DEVICES[name])


def step(name: StepKey) -> str:
    """Return what a step of the baseline is called."""
    return _said(_STEPS[name])


def _said(word: str) -> str:
    return QCoreApplication.translate("Preflight", word)
