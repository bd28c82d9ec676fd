"""Another theme for all that is open, in turns: the window answers between any two of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from emoscope.ui import theme as themes
from emoscope.ui.panels import leave_out_panels
from emoscope.ui.theme import Theme

Part = Callable[[Theme], object]


class Restyle(QObject):
    """Gives the application a theme, then each of ``parts``, one after the other.

    In one go it holds the Qt thread still for 75 to 150 ms. Nothing is painted until the last part
    has it, so no frame shows half of it. A theme that is wanted meanwhile comes after.
    """

    done = Signal()
    """All have the theme that was wanted last."""

    def __init__(self, parts: Sequence[Part], parent: QObject | None = None) -> None:
        """``parts`` are called with the theme, on the Qt thread."""
        super().__init__(parent)
        self._parts = tuple(parts)
        self._steps: list[Callable[[], object]] = []
        self._wanted: Theme | None = None
        self._still: list[QWidget] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Return whether some part does not have its theme yet."""
        return self._turn.isActive()

    def to(self, theme: Theme) -> None:
        """Begin with a theme, or have it follow the one that is under way."""
        self._wanted = theme
        if not self.busy:
            self._begin()

    def finish(self) -> None:
        """Do all that is left at once: for who needs the window as it will be."""
        while self.busy:
            self._step()

    def _begin(self) -> None:
        theme, self._wanted = self._wanted, None
        assert theme is not None
        change = themes.Change(themes.running(), theme)
        self._steps = [self._hold, *change.steps]
        self._steps += [lambda part=part: part(theme) for part in self._parts]  # type: ignore[misc]
        self._steps.append(self._let_go)
        self._turn.start()

    def _step(self) -> None:
        step = self._steps.pop(0)
        try:
            step()  # a part that raises is told as any bug is, and the others have their turn
        finally:
            if not self._steps:
                self._turn.stop()
                if self._wanted is not None:
                    self._begin()
                else:
                    self.done.emit()

    def _hold(self) -> None:
        windows = themes.running().topLevelWidgets()
        self._still = [w for w in windows if w.isVisible() and w.updatesEnabled()]
        for window in self._still:
            window.setUpdatesEnabled(False)

    def _let_go(self) -> None:
        leave_out_panels()
        for window in self._still:
            window.setUpdatesEnabled(True)
            # Qt drops a request to paint that comes while updates are off, and does not ask again
            # as long as what was to be painted then is not: update() would do nothing for ever.
            window.repaint()
        self._still = []
