"""How the window looks at things: theme, scales, sweep; each change is kept."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from emoscope.settings import WindowSettings
from emoscope.ui.board import Board

CONTRAST = "contrast-"
"""Before the name of a theme, for its high contrast."""
SCALES = (10.0, 20.0, 50.0, 75.0, 100.0, 150.0, 200.0, 300.0, 500.0, 1000.0, 2000.0)
"""µV of half a lane."""
SWEEPS = (5.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0)


class View(QObject):
    """What an operator changes of the window without stopping anything."""

    changed = Signal(object)
    """WindowSettings as they are wished for now."""

    def __init__(self, now: Callable[[], WindowSettings], window: QWidget, board: Board) -> None:
        """Look after a window whose settings ``now`` returns, and the panels of its board."""
        super().__init__(window)
        self._now = now
        self._board = board
        self._window = window

    def toggle_theme(self) -> None:
        """Dark or light, kept."""
        self._show(theme=other_theme(self._now().theme))

    def toggle_contrast(self) -> None:
        """High contrast or not, kept."""
        theme = self._now().theme
        plain = theme.removeprefix(CONTRAST)
        self._show(theme=plain if theme != plain else f"{CONTRAST}{theme}")

    def layout_operator(self) -> None:
        """Arrange the panels as an operator needs them."""
        self._board.layouts.apply("operator")

    def layout_demo(self) -> None:
        """Arrange the panels as who watches a demonstration needs them."""
        self._board.layouts.apply("demo")

    def layout_eeg(self) -> None:
        """Arrange the panels as who looks after electrodes needs them."""
        self._board.layouts.apply("EEG")

    def layout_experiment(self) -> None:
        """Arrange the panels as who runs a protocol needs them."""
        self._board.layouts.apply("experiment")

    def next_panel(self) -> None:
        """Give the keyboard to the next panel."""
        self._board.focus_next()

    def previous_panel(self) -> None:
        """Give the keyboard to the panel before."""
        self._board.focus_next(-1)

    def toggle_landmarks(self) -> None:
        """Show or hide the landmarks on the face."""
        self._show(landmarks=not self._now().landmarks)

    def scale_up(self) -> None:
        """Make the EEG traces larger."""
        self._scale(-1)

    def scale_down(self) -> None:
        """Make the EEG traces smaller."""
        self._scale(1)

    def sweep_longer(self) -> None:
        """Show more seconds of EEG."""
        self._sweep(1)

    def sweep_shorter(self) -> None:
        """Show fewer seconds of EEG."""
        self._sweep(-1)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _scale(self, direction: int) -> None:
        now = self._now().microvolts
        self._show(microvolts=neighbour(SCALES, now, direction))

    def _sweep(self, direction: int) -> None:
        now = self._now().sweep_seconds
        self._show(sweep_seconds=neighbour(SWEEPS, now, direction))

    def _show(self, **changes: object) -> None:
        self.changed.emit(replace(self._now(), **changes))  # type: ignore[arg-type]


def other_theme(theme: str) -> str:
    """Return the light theme of a dark one, the dark one of a light one; contrast stays."""
    return theme.replace("dark", "light") if "dark" in theme else theme.replace("light", "dark")


def neighbour(steps: tuple[float, ...], now: float, direction: int) -> float:
    """Return the next step up or down from ``now``."""
    if direction > 0:
        return next((s for s in steps if s > now), steps[-1])
    return next((s for s in reversed(steps) if s < now), steps[0])
