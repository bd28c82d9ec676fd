"""Every action of the window, each with a key, in one table."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Command:
    """An action: the method ``does`` of the window or of its part ``of``, a name, a key, a menu."""

    does: str
    name: str
    key: str
    group: str = "session"
    of: str = ""


def _command(does: str, name: str, key: str, group: str = "session", of: str = "") -> Command:
    return Command(does, name, key, group, of)


GROUPS = {
    "session": str(QT_TRANSLATE_NOOP("Command", "&Session")),
    "participant": str(QT_TRANSLATE_NOOP("Command", "&Participant")),
    "markers": str(QT_TRANSLATE_NOOP("Command", "&Markers")),
    "view": str(QT_TRANSLATE_NOOP("Command", "&View")),
    "tools": str(QT_TRANSLATE_NOOP("Command", "&Tools")),
    "help": str(QT_TRANSLATE_NOOP("Command", "&Help")),
}
"""The menus, in order."""
COMMANDS = (
    _command("toggle", str(QT_TRANSLATE_NOOP("Command", "Start or stop")), "F5"),
    _command("toggle_recording", str(QT_TRANSLATE_NOOP("Command", "Record or stop")), "Ctrl+R"),
    _command("choose_devices", str(QT_TRANSLATE_NOOP("Command", "Devices ...")), "D", of="dialogs"),
    _command(
        "edit_settings", str(QT_TRANSLATE_NOOP("Command", "Settings ...")), "Ctrl+,", of="dialogs"
    ),
    _command("close", str(QT_TRANSLATE_NOOP("Command", "Quit")), "Ctrl+Q"),
    _command(
        "edit_study", str(QT_TRANSLATE_NOOP("Command", "Study ...")), "F3", "participant", "first"
    ),
    _command(
        "new_participant",
        str(QT_TRANSLATE_NOOP("Command", "Next participant ...")),
        "Ctrl+N",
        "participant",
        "hour",
    ),
    _command(
        "toggle_check",
        str(QT_TRANSLATE_NOOP("Command", "Pre-flight")),
        "F9",
        "participant",
        "stage",
    ),
    _command(
        "toggle_screen",
        str(QT_TRANSLATE_NOOP("Command", "Participant's screen")),
        "F8",
        "participant",
        "hour",
    ),
    _command(
        "show_screen_control",
        str(QT_TRANSLATE_NOOP("Command", "What the participant sees")),
        "Shift+F8",
        "participant",
        "marks",
    ),
    _command(
        "withdraw",
        str(QT_TRANSLATE_NOOP("Command", "Withdraw a participant ...")),
        "Ctrl+Shift+W",
        "participant",
        "dialogs",
    ),
    _command(
        "toggle_rest",
        str(QT_TRANSLATE_NOOP("Command", "Begin or end an EEG rest")),
        "R",
        "participant",
        "rests",
    ),
    _command(
        "toggle_neutral",
        str(QT_TRANSLATE_NOOP("Command", "Begin or end a neutral face")),
        "N",
        "participant",
        "rests",
    ),
    _command(
        "toggle_voice",
        str(QT_TRANSLATE_NOOP("Command", "Begin or end to enrol the participant's voice")),
        "V",
        "participant",
        "rests",
    ),
    _command(
        "set_marker", str(QT_TRANSLATE_NOOP("Command", "Set a marker")), "M", "markers", "marks"
    ),
    _command(
        "just_happened",
        str(QT_TRANSLATE_NOOP("Command", "What just happened? (the last 10 s)")),
        "J",
        "markers",
        "marks",
    ),
    _command(
        "write_note",
        str(QT_TRANSLATE_NOOP("Command", "Write a note")),
        "Ctrl+Shift+M",
        "markers",
        "marks",
    ),
    _command("undo", str(QT_TRANSLATE_NOOP("Command", "Undo")), "Ctrl+Z", "markers", "marks"),
    _command("redo", str(QT_TRANSLATE_NOOP("Command", "Redo")), "Ctrl+Shift+Z", "markers", "marks"),
    _command(
        "next_block", str(QT_TRANSLATE_NOOP("Command", "Next block")), "Ctrl+B", "markers", "marks"
    ),
    _command(
        "longer_block",
        str(QT_TRANSLATE_NOOP("Command", "Block: 30 s longer")),
        "Ctrl+Shift+B",
        "markers",
        "marks",
    ),
    _command(
        "name_marker",
        str(QT_TRANSLATE_NOOP("Command", "Set a marker with a label ...")),
        "Ctrl+M",
        "markers",
        of="dialogs",
    ),
    _command(
        "acknowledge",
        str(QT_TRANSLATE_NOOP("Command", "Acknowledge all alarms")),
        "A",
        "session",
        "guard",
    ),
    _command(
        "toggle_mute",
        str(QT_TRANSLATE_NOOP("Command", "Mute alarms")),
        "Shift+A",
        "session",
        "guard",
    ),
    _command(
        "show_alarms", str(QT_TRANSLATE_NOOP("Command", "All alarms")), "F7", "session", "guard"
    ),
    _command(
        "show_problems",
        str(QT_TRANSLATE_NOOP("Command", "Problems of the program")),
        "Shift+F7",
        "help",
        "guard",
    ),
    _command("explain_now", str(QT_TRANSLATE_NOOP("Command", "Explain this second")), "E", "view"),
    _command(
        "layout_operator",
        str(QT_TRANSLATE_NOOP("Command", "Layout: operator")),
        "Ctrl+1",
        "view",
        "view",
    ),
    _command(
        "layout_demo", str(QT_TRANSLATE_NOOP("Command", "Layout: demo")), "Ctrl+2", "view", "view"
    ),
    _command(
        "layout_eeg", str(QT_TRANSLATE_NOOP("Command", "Layout: EEG")), "Ctrl+3", "view", "view"
    ),
    _command("next_panel", str(QT_TRANSLATE_NOOP("Command", "Next panel")), "F6", "view", "view"),
    _command(
        "previous_panel",
        str(QT_TRANSLATE_NOOP("Command", "Panel before")),
        "Shift+F6",
        "view",
        "view",
    ),
    _command(
        "toggle_theme", str(QT_TRANSLATE_NOOP("Command", "Dark or light")), "T", "view", "view"
    ),
    _command(
        "toggle_contrast",
        str(QT_TRANSLATE_NOOP("Command", "High contrast")),
        "Ctrl+T",
        "view",
        "view",
    ),
    _command(
        "toggle_landmarks", str(QT_TRANSLATE_NOOP("Command", "Face landmarks")), "L", "view", "view"
    ),
    _command(
        "scale_up", str(QT_TRANSLATE_NOOP("Command", "EEG: larger traces")), "Up", "view", "view"
    ),
    _command(
        "scale_down",
        str(QT_TRANSLATE_NOOP("Command", "EEG: smaller traces")),
        "Down",
        "view",
        "view",
    ),
    _command(
        "sweep_longer",
        str(QT_TRANSLATE_NOOP("Command", "EEG: longer sweep")),
        "Right",
        "view",
        "view",
    ),
    _command(
        "sweep_shorter",
        str(QT_TRANSLATE_NOOP("Command", "EEG: shorter sweep")),
        "Left",
        "view",
        "view",
    ),
    _command(
        "toggle_full_screen",
        str(QT_TRANSLATE_NOOP("Command", "Full screen")),
        "F11",
        "view",
        "view",
    ),
    _command(
        "show_models", str(QT_TRANSLATE_NOOP("Command", "Models ...")), "F2", "tools", of="dialogs"
    ),
    _command(
        "show_recordings",
        str(QT_TRANSLATE_NOOP("Command", "Recordings ...")),
        "F4",
        "tools",
        of="dialogs",
    ),
    _command(
        "review_recording",
        str(QT_TRANSLATE_NOOP("Command", "Review a recording ...")),
        "Ctrl+O",
        "tools",
        of="dialogs",
    ),
    _command("show_keys", str(QT_TRANSLATE_NOOP("Command", "Keys")), "F1", "help", "dialogs"),
    _command(
        "show_welcome", str(QT_TRANSLATE_NOOP("Command", "Welcome")), "Shift+F1", "help", "first"
    ),
)


def name_of(command: Command) -> str:
    """Return the command's name in the window's language."""
    return QCoreApplication.translate("Command", command.name)


class Actions:
    """The window's actions by the method that they call, and its menus."""

    def __init__(self, window: QMainWindow) -> None:
        """Give ``window`` an action with its key for every command, and a menu bar of them."""
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        bar = window.menuBar()
        for group in GROUPS:
            self._menus[group] = QMenu(bar)
            bar.addMenu(self._menus[group])
        for command in COMMANDS:
            action = QAction(window)
            action.setShortcut(QKeySequence(command.key))
            owner = attrgetter(command.of)(window) if command.of else window
            slot: Callable[[], object] = getattr(owner, command.does)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            window.addAction(action)
            self._menus[command.group].addAction(action)
            self._actions[command.does] = action
        self.name()

    def __getitem__(self, does: str) -> QAction:
        """Return the action of a method."""
        return self._actions[does]

    def menu(self, group: str) -> QMenu:
        """Return a menu, for what is no command."""
        return self._menus[group]

    def name(self) -> None:
        """Write every name in the window's language."""
        for command in COMMANDS:
            self._actions[command.does].setText(name_of(command))
        for group, menu in self._menus.items():
            menu.setTitle(QCoreApplication.translate("Command", GROUPS[group]))
