"""Every action of the review window, each with a key, in one table.

Letters and digits are left to the labels of raters.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from emoscope.ui.actions import Command

COMMANDS = (
    Command("toggle", str(QT_TRANSLATE_NOOP("Command", "Play or pause")), "Space"),
    Command("frame_back", str(QT_TRANSLATE_NOOP("Command", "One picture back")), "Left"),
    Command("frame_on", str(QT_TRANSLATE_NOOP("Command", "One picture on")), "Right"),
    Command("second_back", str(QT_TRANSLATE_NOOP("Command", "One second back")), "Shift+Left"),
    Command("second_on", str(QT_TRANSLATE_NOOP("Command", "One second on")), "Shift+Right"),
    Command("marker_back", str(QT_TRANSLATE_NOOP("Command", "Marker before")), "Ctrl+Left"),
    Command("marker_on", str(QT_TRANSLATE_NOOP("Command", "Next marker")), "Ctrl+Right"),
    Command("page_back", str(QT_TRANSLATE_NOOP("Command", "Page before")), "PgUp"),
    Command("page_on", str(QT_TRANSLATE_NOOP("Command", "Next page")), "PgDown"),
    Command("to_start", str(QT_TRANSLATE_NOOP("Command", "To the beginning")), "Home"),
    Command("to_end", str(QT_TRANSLATE_NOOP("Command", "To the end")), "End"),
    Command("slower", str(QT_TRANSLATE_NOOP("Command", "Play slower")), ","),
    Command("faster", str(QT_TRANSLATE_NOOP("Command", "Play faster")), "."),
    Command("toggle_sound", str(QT_TRANSLATE_NOOP("Command", "Sound on or off")), "Ctrl+U"),
    Command("begin_range", str(QT_TRANSLATE_NOOP("Command", "A range begins here")), "["),
    Command("end_range", str(QT_TRANSLATE_NOOP("Command", "A range ends here")), "]"),
    Command("clear_range", str(QT_TRANSLATE_NOOP("Command", "No range")), "Esc"),
    Command("undo", str(QT_TRANSLATE_NOOP("Command", "Undo")), "Ctrl+Z"),
    Command("redo", str(QT_TRANSLATE_NOOP("Command", "Redo")), "Ctrl+Y"),
    Command("remove", str(QT_TRANSLATE_NOOP("Command", "Remove the annotation")), "Del"),
    Command("choose_rater", str(QT_TRANSLATE_NOOP("Command", "Rater ...")), "F2"),
    Command("read_others", str(QT_TRANSLATE_NOOP("Command", "Read all raters again")), "F5"),
    Command("scale_up", str(QT_TRANSLATE_NOOP("Command", "EEG: larger traces")), "Up"),
    Command("scale_down", str(QT_TRANSLATE_NOOP("Command", "EEG: smaller traces")), "Down"),
    Command("page_shorter", str(QT_TRANSLATE_NOOP("Command", "Shorter page")), "="),
    Command("page_longer", str(QT_TRANSLATE_NOOP("Command", "Longer page")), "-"),
    Command("toggle_landmarks", str(QT_TRANSLATE_NOOP("Command", "Face landmarks")), "Ctrl+L"),
    Command("toggle_theme", str(QT_TRANSLATE_NOOP("Command", "Dark or light")), "Ctrl+T"),
    Command("toggle_full_screen", str(QT_TRANSLATE_NOOP("Command", "Full screen")), "F11"),
    Command("open_other", str(QT_TRANSLATE_NOOP("Command", "Open a recording ...")), "Ctrl+O"),
    Command("recover", str(QT_TRANSLATE_NOOP("Command", "Give the recording its end")), "Ctrl+E"),
    Command("show_keys", str(QT_TRANSLATE_NOOP("Command", "Keys")), "F1"),
    Command("close", str(QT_TRANSLATE_NOOP("Command", "Close")), "Ctrl+Q"),
)
