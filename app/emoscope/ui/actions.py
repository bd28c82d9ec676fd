"""Every action of the window, each with a key, in one table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """An action: the window's method ``does``, its ``name`` to translate, its key."""

    does: str
    name: str
    key: str


COMMANDS = (
    Command("toggle", str(QT_TRANSLATE_NOOP("Command", "Start or stop")), "Space"),
    Command("toggle_recording", str(QT_TRANSLATE_NOOP("Command", "Record or stop")), "Ctrl+R"),
    Command(
        "review_recording", str(QT_TRANSLATE_NOOP("Command", "Review a recording ...")), "Ctrl+O"
    ),
    Command("choose_devices", str(QT_TRANSLATE_NOOP("Command", "Devices ...")), "D"),
    Command("edit_settings", str(QT_TRANSLATE_NOOP("Command", "Settings ...")), "Ctrl+,"),
    Command("show_models", str(QT_TRANSLATE_NOOP("Command", "Models ...")), "F2"),
    Command("show_recordings", str(QT_TRANSLATE_NOOP("Command", "Recordings ...")), "F4"),
    Command("set_marker", str(QT_TRANSLATE_NOOP("Command", "Set a marker")), "M"),
    Command(
        "name_marker", str(QT_TRANSLATE_NOOP("Command", "Set a marker with a label ...")), "Ctrl+M"
    ),
    Command("toggle_rest", str(QT_TRANSLATE_NOOP("Command", "Begin or end an EEG rest")), "R"),
    Command(
        "toggle_neutral", str(QT_TRANSLATE_NOOP("Command", "Begin or end a neutral face")), "N"
    ),
    Command(
        "toggle_voice",
        str(QT_TRANSLATE_NOOP("Command", "Begin or end to enrol the participant's voice")),
        "V",
    ),
    Command("explain_now", str(QT_TRANSLATE_NOOP("Command", "Explain this second")), "E"),
    Command("toggle_theme", str(QT_TRANSLATE_NOOP("Command", "Dark or light")), "T"),
    Command("toggle_landmarks", str(QT_TRANSLATE_NOOP("Command", "Face landmarks")), "L"),
    Command("scale_up", str(QT_TRANSLATE_NOOP("Command", "EEG: larger traces")), "Up"),
    Command("scale_down", str(QT_TRANSLATE_NOOP("Command", "EEG: smaller traces")), "Down"),
    Command("sweep_longer", str(QT_TRANSLATE_NOOP("Command", "EEG: longer sweep")), "Right"),
    Command("sweep_shorter", str(QT_TRANSLATE_NOOP("Command", "EEG: shorter sweep")), "Left"),
    Command("toggle_full_screen", str(QT_TRANSLATE_NOOP("Command", "Full screen")), "F11"),
    Command("show_keys", str(QT_TRANSLATE_NOOP("Command", "Keys")), "F1"),
    Command("close", str(QT_TRANSLATE_NOOP("Command", "Quit")), "Ctrl+Q"),
)


def name_of(command: Command) -> str:
    """Return the command's name in the window's language."""
    return QCoreApplication.translate("Command", command.name)


def install(window: QWidget) -> dict[str, QAction]:
    """Give ``window`` an action with its key for every command; return them by method."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(name_of(command), window)
        action.setShortcut(QKeySequence(command.key))
        slot: Callable[[], object] = getattr(window, command.does)
        action.triggered.connect(slot)
        window.addAction(action)
        actions[command.does] = action
    return actions
