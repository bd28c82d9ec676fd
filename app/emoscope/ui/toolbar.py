"""The strip across the top: the name, what can be done, and the session's time."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from emoscope.ui import icons
from emoscope.ui.actions import COMMANDS
from emoscope.ui.readings import BaselineState
from emoscope.ui.theme import Size, Theme
from emoscope_devices import to_seconds

BUTTONS = {
    "toggle": "play",
    "toggle_recording": "record",
    "choose_devices": "video",
    "toggle_rest": "eeg",
    "toggle_neutral": "face",
    "toggle_voice": "speech",
    "set_marker": "marker",
    "review_recording": "folder",
    "show_models": "models",
    "toggle_theme": "sun",
    "edit_settings": "settings",
}
"""Method of the window, and the icon of its button."""
WORDED = (
    "toggle",
    "toggle_recording",
    "choose_devices",
    "toggle_rest",
    "toggle_neutral",
    "toggle_voice",
    "set_marker",
)
BASELINES = {"face": "toggle_neutral", "speech": "toggle_voice"}
"""By modality, the button of what is recorded of the participant."""
SPARED = WORDED[2:]
"""Buttons whose words are left out where there is no room for them: a hint says them."""
AGAIN = 24
"""Design pixels to spare before what was left out comes back: nothing comes and goes."""
SYMBOLS = ("review_recording", "show_models", "toggle_theme", "edit_settings")
"""Buttons without a word, at the right."""


class Toolbar(QWidget):
    """Buttons by the name of the window's method; the window connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the strip; nothing runs yet."""
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._running = False
        self._resting = False
        self._heard = 0
        self._baselines: dict[str, BaselineState] = dict.fromkeys(BASELINES, "none")
        self._title = QLabel("Emoscope")
        self._time = QLabel()
        self._recording = QLabel()
        self._records = False
        self._main: dict[str, bool] = {}
        self._markers = QLabel()
        self._counted = self._worded = True
        self._saved = 0
        self._buttons = {name: QPushButton() for name in BUTTONS}
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.addWidget(self._title)
        layout.addSpacing(theme.px(16))
        for name in WORDED:
            layout.addWidget(self._buttons[name])
        self.offer()
        self._gap = QWidget()
        layout.addWidget(self._gap, 1)
        layout.addWidget(self._recording)
        layout.addWidget(self._markers)
        layout.addWidget(self._time)
        layout.addSpacing(theme.px(16))
        for name in SYMBOLS:
            layout.addWidget(self._buttons[name])
        self.set_theme(theme)

    def set_head(self, head: QWidget) -> None:
        """Have ``head``, which is as wide as there is room, in place of the program's name."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        self._title.hide()
        layout.insertWidget(0, head, 1)
        self._gap.hide()

    def button(self, name: str) -> QPushButton:
        """Return the button of a window's method."""
        return self._buttons[name]

    def show_running(self, running: bool) -> None:
        """Show whether pressing the first button stops or starts."""
        if running != self._running:
            self._running = running
            self._draw()

    def show_resting(self, resting: bool) -> None:
        """Show whether an EEG rest is being recorded."""
        if resting != self._resting:
            self._resting = resting
            self._draw()

    def offer(self, *, face: bool = False, voice: bool = False) -> None:
        """Show the buttons for a neutral face and the participant's voice, or hide them."""
        self._buttons["toggle_neutral"].setVisible(face)
        self._buttons["toggle_voice"].setVisible(voice)

    def show_baseline(self, modality: str, state: BaselineState) -> None:
        """Show whether a neutral face (the voice) is being recorded or in use."""
        if state != self._baselines[modality]:
            self._baselines[modality] = state
            self._draw()

    def show_heard(self, seconds: int) -> None:
        """Show how much of the participant's speech an enrolment has heard."""
        if seconds != self._heard:
            self._heard = seconds
            self._draw()

    def show_recording(self, text: str, wrong: bool) -> None:
        """Show how a recording stands in a few words, none without one, and that it is wrong."""
        role = "alarm" if wrong else ""
        self._set(self._recording, text if wrong else "")  # the header has it, and larger
        if self._recording.property("role") != role:
            self._recording.setProperty("role", role)
            self._polish(self._recording)
        if self._records != bool(text):
            self._records = bool(text)
            self._draw()

    def show_time(self, now: int | None, markers: int) -> None:
        """Show the session's time (ns) and how many markers it has; None without a session."""
        self._set(self._time, "" if now is None else clock_text(now))
        count = self.tr("%n marker(s)", "", markers) if markers else ""
        self._set(self._markers, count)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._title.setFont(theme.font(Size.TITLE, 600))
        self._time.setFont(theme.font(Size.TITLE, 500))
        self._markers.setFont(theme.font(Size.BODY))
        self._recording.setFont(theme.font(Size.BODY, 600))
        margins = (theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*margins)
        layout.setSpacing(theme.px(8))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the room without what can be left out."""
        own = super().minimumSizeHint()
        words = sum(self._spare(name) for name in SPARED) if self._worded else 0
        return QSize(own.width() - words - (self._count() if self._counted else 0), own.height())

    def event(self, event: QEvent) -> bool:
        """Find out anew what there is room for, when a part has become wider or narrower."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the count of markers, then words, rather than widen the window."""
        words = sum(self._spare(name) for name in SPARED)
        bare, room = self.minimumSizeHint().width(), self.width()
        again = self._theme.px(AGAIN)
        worded = bare + words + (0 if self._worded else again) <= room
        full = bare + words + self._count() + (0 if self._counted else again)
        counted = full <= room
        if counted != self._counted:
            self._counted = counted
            self._markers.setVisible(counted)
        if worded != self._worded:
            self._worded = worded
            self._draw()

    def _keeps_word(self, name: str) -> bool:
        """Return whether a button says its word always: what runs and must be ended does."""
        runs = {BASELINES[m] for m, state in self._baselines.items() if state == "recording"}
        if self._resting:
            runs.add("toggle_rest")
        return name not in SPARED or name in runs

    def _spare(self, name: str) -> int:
        """Return how much room a button's word could give; none of one that is hidden."""
        button = self._buttons[name]
        if button.isHidden() or self._keeps_word(name):
            return 0
        return button.fontMetrics().horizontalAdvance(self._word(name)) + self._theme.px(4)

    def _count(self) -> int:
        """Return how much room the count of markers takes."""
        layout = self.layout()
        gap = layout.spacing() if layout is not None else 0
        return self._markers.minimumSizeHint().width() + gap

    def _draw(self) -> None:
        """Write words and icons on the buttons."""
        theme = self._theme
        keys = {c.does: c.key for c in COMMANDS}
        for name, button in self._buttons.items():
            button.setToolTip(f"{self._word(name)} ({keys[name]})")
            icon = BUTTONS[name]
            if name == "toggle":
                icon = "stop" if self._running else "play"
            elif name == "toggle_recording":
                icon = "stop" if self._records else "record"
            elif name == "toggle_theme":
                icon = "sun" if theme.dark else "moon"
            button.setIcon(icons.icon(icon, theme, 18))
            left_out = name in SYMBOLS or not (self._worded or self._keeps_word(name))
            button.setText("" if left_out else self._word(name))
            button.setAccessibleName(self._word(name))
        self._show_roles()

    def _show_roles(self) -> None:
        """Mark what begins, and what runs and must be ended."""
        main = {
            "toggle": not self._running,
            "toggle_rest": self._resting,
            "toggle_recording": self._records,
        }
        main |= {name: self._baselines[m] == "recording" for m, name in BASELINES.items()}
        if main == self._main:
            return
        self._main = main
        for name, is_main in main.items():
            self._buttons[name].setProperty("role", "primary" if is_main else "")
        for button in self._buttons.values():  # all: one that is not shows another font
            self._polish(button)

    def _polish(self, widget: QWidget) -> None:
        """Obey a new role."""
        self.style().unpolish(widget)
        self.style().polish(widget)

    def _word(self, name: str) -> str:
        return {
            "toggle": self.tr("Stop") if self._running else self.tr("Start"),
            "toggle_recording": self.tr("End recording") if self._records else self.tr("Record"),
            "choose_devices": self.tr("Devices"),
            "toggle_rest": self.tr("End EEG rest") if self._resting else self.tr("EEG rest"),
            "toggle_neutral": {
                "none": self.tr("Neutral face"),
                "recording": self.tr("End neutral face"),
                "known": self.tr("Neutral face: in use"),
            }[self._baselines["face"]],
            "toggle_voice": {
                "none": self.tr("Enrol voice"),
                "recording": self.tr("End enrolment: {seconds} s").format(seconds=self._heard),
                "known": self.tr("Voice: enrolled"),
            }[self._baselines["speech"]],
            "set_marker": self.tr("Marker"),
            "review_recording": self.tr("Review a recording"),
            "show_models": self.tr("Models"),
            "toggle_theme": self.tr("Dark or light"),
            "edit_settings": self.tr("Settings"),
        }[name]

    @staticmethod
    def _set(label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)


def clock_text(time: int) -> str:
    """Return a session time (ns) as h:mm:ss."""
    seconds = int(to_seconds(time))
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
