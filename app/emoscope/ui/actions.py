"""Every action of the window, each with a key, in one table."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from emoscope.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """An action: the method ``does`` of the window or of its part ``of``, a name, a key, a menu."""

    does: str
    name: str
    key: str
    group: str = "session"
    of: str = ""


GROUPS = {
    "session": QT_TRANSLATE_NOOP("Command", "&Session"),
    "participant": QT_TRANSLATE_NOOP("Command", "&Participant"),
    "markers": QT_TRANSLATE_NOOP("Command", "&Markers"),
    "protocol": QT_TRANSLATE_NOOP("Command", "P&rotocol"),
    "view": QT_TRANSLATE_NOOP("Command", "&View"),
    "tools": QT_TRANSLATE_NOOP("Command", "&Tools"),
    "help": QT_TRANSLATE_NOOP("Command", "&Help"),
}
"""The menus, in order."""
COMMANDS = (
    Command("toggle", QT_TRANSLATE_NOOP("Command", "Start or stop"), "F5"),
    Command("toggle_recording", QT_TRANSLATE_NOOP("Command", "Record or stop"), "Ctrl+R"),
    Command("choose_devices", QT_TRANSLATE_NOOP("Command", "Devices ..."), "D", of="dialogs"),
    Command("edit_settings", QT_TRANSLATE_NOOP("Command", "Settings ..."), "Ctrl+,", of="dialogs"),
    Command("close", QT_TRANSLATE_NOOP("Command", "Quit"), "Ctrl+Q"),
    Command("edit_study", QT_TRANSLATE_NOOP("Command", "Study ..."), "F3", "participant", "first"),
    Command(
        "new_participant",
        QT_TRANSLATE_NOOP("Command", "Next participant ..."),
        "Ctrl+N",
        "participant",
        "hour",
    ),
    Command(
        "toggle_check",
        QT_TRANSLATE_NOOP("Command", "Pre-flight"),
        "F9",
        "participant",
        "stage",
    ),
    Command(
        "toggle_screen",
        QT_TRANSLATE_NOOP("Command", "Participant's screen"),
        "F8",
        "participant",
        "hour",
    ),
    Command(
        "show_screen_control",
        QT_TRANSLATE_NOOP("Command", "What the participant sees"),
        "Shift+F8",
        "participant",
        "marks",
    ),
    Command(
        "withdraw",
        QT_TRANSLATE_NOOP("Command", "Withdraw a participant ..."),
        "Ctrl+Shift+W",
        "participant",
        "dialogs",
    ),
    Command(
        "toggle_rest",
        QT_TRANSLATE_NOOP("Command", "Begin or end an EEG rest"),
        "R",
        "participant",
        "rests",
    ),
    Command(
        "toggle_neutral",
        QT_TRANSLATE_NOOP("Command", "Begin or end a neutral face"),
        "N",
        "participant",
        "rests",
    ),
    Command(
        "toggle_voice",
        QT_TRANSLATE_NOOP("Command", "Begin or end to enrol the participant's voice"),
        "V",
        "participant",
        "rests",
    ),
    Command("set_marker", QT_TRANSLATE_NOOP("Command", "Set a marker"), "M", "markers", "marks"),
    Command(
        "just_happened",
        QT_TRANSLATE_NOOP("Command", "What just happened? (the last 10 s)"),
        "J",
        "markers",
        "marks",
    ),
    Command(
        "write_note",
        QT_TRANSLATE_NOOP("Command", "Write a note"),
        "Ctrl+Shift+M",
        "markers",
        "marks",
    ),
    Command("undo", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z", "markers", "marks"),
    Command("redo", QT_TRANSLATE_NOOP("Command", "Redo"), "Ctrl+Shift+Z", "markers", "marks"),
    Command("next_block", QT_TRANSLATE_NOOP("Command", "Next block"), "Ctrl+B", "markers", "marks"),
    Command(
        "longer_block",
        QT_TRANSLATE_NOOP("Command", "Block: 30 s longer"),
        "Ctrl+Shift+B",
        "markers",
        "marks",
    ),
    Command(
        "name_marker",
        QT_TRANSLATE_NOOP("Command", "Set a marker with a label ..."),
        "Ctrl+M",
        "markers",
        of="dialogs",
    ),
    Command(
        "acknowledge",
        QT_TRANSLATE_NOOP("Command", "Acknowledge all alarms"),
        "A",
        "session",
        "guard",
    ),
    Command(
        "toggle_mute",
        QT_TRANSLATE_NOOP("Command", "Mute alarms"),
        "Shift+A",
        "session",
        "guard",
    ),
    Command("show_alarms", QT_TRANSLATE_NOOP("Command", "All alarms"), "F7", "session", "guard"),
    Command(
        "show_problems",
        QT_TRANSLATE_NOOP("Command", "Problems of the program"),
        "Shift+F7",
        "help",
        "guard",
    ),
    Command("explain_now", QT_TRANSLATE_NOOP("Command", "Explain this second"), "E", "view"),
    Command(
        "layout_operator",
        QT_TRANSLATE_NOOP("Command", "Layout: operator"),
        "Ctrl+1",
        "view",
        "view",
    ),
    Command("layout_demo", QT_TRANSLATE_NOOP("Command", "Layout: demo"), "Ctrl+2", "view", "view"),
    Command("layout_eeg", QT_TRANSLATE_NOOP("Command", "Layout: EEG"), "Ctrl+3", "view", "view"),
    Command(
        "layout_experiment",
        QT_TRANSLATE_NOOP("Command", "Layout: experiment"),
        "Ctrl+4",
        "view",
        "view",
    ),
    Command("next_panel", QT_TRANSLATE_NOOP("Command", "Next panel"), "F6", "view", "view"),
    Command(
        "previous_panel",
        QT_TRANSLATE_NOOP("Command", "Panel before"),
        "Shift+F6",
        "view",
        "view",
    ),
    Command("toggle_theme", QT_TRANSLATE_NOOP("Command", "Dark or light"), "T", "view", "view"),
    Command(
        "toggle_contrast",
        QT_TRANSLATE_NOOP("Command", "High contrast"),
        "Ctrl+T",
        "view",
        "view",
    ),
    Command(
        "toggle_landmarks", QT_TRANSLATE_NOOP("Command", "Face landmarks"), "L", "view", "view"
    ),
    Command("scale_up", QT_TRANSLATE_NOOP("Command", "EEG: larger traces"), "Up", "view", "view"),
    Command(
        "scale_down",
        QT_TRANSLATE_NOOP("Command", "EEG: smaller traces"),
        "Down",
        "view",
        "view",
    ),
    Command(
        "sweep_longer",
        QT_TRANSLATE_NOOP("Command", "EEG: longer sweep"),
        "Right",
        "view",
        "view",
    ),
    Command(
        "sweep_shorter",
        QT_TRANSLATE_NOOP("Command", "EEG: shorter sweep"),
        "Left",
        "view",
        "view",
    ),
    Command(
        "toggle_full_screen",
        QT_TRANSLATE_NOOP("Command", "Full screen"),
        "F11",
        "view",
        "view",
    ),
    Command(
        "show_protocol", QT_TRANSLATE_NOOP("Command", "Protocol"), "F12", "protocol", "experiment"
    ),
    Command(
        "calibrate",
        QT_TRANSLATE_NOOP("Command", "Calibrate her EEG model ..."),
        "Ctrl+K",
        "participant",
        "experiment",
    ),
    Command(
        "choose_protocol",
        QT_TRANSLATE_NOOP("Command", "Choose a protocol ..."),
        "Ctrl+Shift+P",
        "protocol",
        "experiment",
    ),
    Command(
        "toggle_run",
        QT_TRANSLATE_NOOP("Command", "Begin, pause or go on"),
        "Ctrl+P",
        "protocol",
        "experiment",
    ),
    Command(
        "next_part",
        QT_TRANSLATE_NOOP("Command", "Next part"),
        "Ctrl+Return",
        "protocol",
        "experiment",
    ),
    Command(
        "repeat_trial",
        QT_TRANSLATE_NOOP("Command", "Repeat this trial"),
        "Ctrl+Shift+R",
        "protocol",
        "experiment",
    ),
    Command(
        "break_off_trial",
        QT_TRANSLATE_NOOP("Command", "Break this trial off"),
        "Ctrl+Backspace",
        "protocol",
        "experiment",
    ),
    Command(
        "skip_trial",
        QT_TRANSLATE_NOOP("Command", "Skip this trial"),
        "Ctrl+Shift+K",
        "protocol",
        "experiment",
    ),
    Command(
        "stop_run",
        QT_TRANSLATE_NOOP("Command", "End the run ..."),
        "Ctrl+Shift+X",
        "protocol",
        "experiment",
    ),
    Command(
        "test_player",
        QT_TRANSLATE_NOOP("Command", "Test the player ..."),
        "Ctrl+Shift+T",
        "tools",
        "experiment",
    ),
    Command("show_models", QT_TRANSLATE_NOOP("Command", "Models ..."), "F2", "tools", of="dialogs"),
    Command(
        "show_recordings",
        QT_TRANSLATE_NOOP("Command", "Recordings ..."),
        "F4",
        "tools",
        of="dialogs",
    ),
    Command(
        "review_recording",
        QT_TRANSLATE_NOOP("Command", "Review a recording ..."),
        "Ctrl+O",
        "tools",
        of="dialogs",
    ),
    Command("show_keys", QT_TRANSLATE_NOOP("Command", "Keys"), "F1", "help", "dialogs"),
    Command("show_welcome", QT_TRANSLATE_NOOP("Command", "Welcome"), "Shift+F1", "help", "first"),
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
