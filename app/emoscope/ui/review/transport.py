"""The strip across the top of the review window: what is open, playing, where, by whom."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from emoscope.ui import icons
from emoscope.ui.actions import name_of
from emoscope.ui.review.axis import clock
from emoscope.ui.review.commands import COMMANDS
from emoscope.ui.theme import Size, Theme

BUTTONS = {
    "open_other": "folder",
    "toggle": "play",
    "slower": "slower",
    "faster": "faster",
    "toggle_sound": "sound",
    "marker_back": "previous",
    "marker_on": "next",
    "choose_rater": "rater",
    "recover": "recover",
    "toggle_theme": "sun",
    "show_keys": "keys",
}
"""Method of the window, and the icon of its button."""
WORDED = ("open_other", "toggle", "choose_rater", "recover")


class Transport(QWidget):
    """Buttons by the name of the window's method; the window connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the strip; nothing is open."""
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._playing, self._sound, self._speed, self._rater = False, True, 1.0, ""
        self._title, self._time, self._of, self._pace = QLabel(), QLabel(), QLabel(), QLabel()
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._buttons = {name: QPushButton() for name in BUTTONS}
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.addWidget(self._buttons["open_other"])
        layout.addWidget(self._title)
        layout.addStretch(1)
        for name in ("marker_back", "toggle", "marker_on", "slower"):
            layout.addWidget(self._buttons[name])
        layout.addWidget(self._pace)
        for name in ("faster", "toggle_sound"):
            layout.addWidget(self._buttons[name])
        layout.addSpacing(theme.px(8))
        layout.addWidget(self._time)
        layout.addWidget(self._of)
        layout.addStretch(1)
        for name in ("recover", "choose_rater", "toggle_theme", "show_keys"):
            layout.addWidget(self._buttons[name])
        self.offer_recovery(False)
        self.set_theme(theme)

    def button(self, name: str) -> QPushButton:
        """Return the button of a window's method."""
        return self._buttons[name]

    def show_title(self, name: str, whole: str) -> None:
        """Name what is open; ``whole`` is the full path."""
        self._title.setText(name)
        self._title.setToolTip(whole)

    def show_time(self, time: int, start: int, stop: int) -> None:
        """Show where in the recording the window is (session ns)."""
        self._time.setText(clock(time, start, fine=True))
        self._of.setText(f"/ {clock(stop, start)}")

    def show_playing(self, playing: bool, speed: float, sound: bool) -> None:
        """Show whether it plays, how fast, and whether sound is wanted."""
        if (playing, speed, sound) != (self._playing, self._speed, self._sound):
            self._playing, self._speed, self._sound = playing, speed, sound
            self._draw()

    def show_rater(self, rater: str) -> None:
        """Show who annotates, empty for nobody."""
        self._rater = rater
        self._draw()

    def offer_recovery(self, offered: bool) -> None:
        """Show the button that gives a recording its end, or hide it."""
        self._buttons["recover"].setVisible(offered)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._title.setFont(theme.font(Size.VALUE, 600))
        self._time.setFont(theme.font(Size.TITLE, 500))
        self._of.setFont(theme.font(Size.BODY))
        self._pace.setFont(theme.font(Size.VALUE, 500))
        self._time.setMinimumWidth(theme.px(96))
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pace.setMinimumWidth(theme.px(32))
        self._pace.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        layout.setSpacing(theme.px(6))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        """Write words and icons on the buttons."""
        theme = self._theme
        shown = {
            "toggle": "pause" if self._playing else "play",
            "toggle_sound": "sound" if self._sound else "silent",
            "toggle_theme": "sun" if theme.dark else "moon",
        }
        on_accent = replace(theme, text=theme.on_accent)
        named = {c.does: (name_of(c), c.key) for c in COMMANDS}
        for name, button in self._buttons.items():
            word, key = named[name]
            button.setToolTip(f"{word} ({key})")
            button.setAccessibleName(word)
            ink = theme if name != "toggle" or self._playing else on_accent
            button.setIcon(icons.icon(shown.get(name, BUTTONS[name]), ink, 18))
            button.setText(self._word(name) if name in WORDED else "")
        self._buttons["toggle"].setProperty("role", "" if self._playing else "primary")
        for button in self._buttons.values():
            self.style().unpolish(button)
            self.style().polish(button)
        pace = {0.5: "½×", 1.0: "1×", 2.0: "2×"}
        self._pace.setText(pace.get(self._speed, f"{self._speed:g}×"))

    def _word(self, name: str) -> str:
        return {
            "open_other": self.tr("Open"),
            "toggle": self.tr("Pause") if self._playing else self.tr("Play"),
            "choose_rater": self._rater or self.tr("Nobody annotates"),
            "recover": self.tr("Give it its end"),
        }[name]
