"""What the parts of the window may ask of it."""

from typing import Protocol

from emoscope.settings import Settings
from emoscope.ui.engine import Engine
from emoscope.ui.presenter import Presenter
from emoscope.ui.record import RecordControl
from emoscope.ui.theme import Theme


class Front(Protocol):
    """The main window, to those whom it is made of."""

    settings: Settings
    choice: tuple[str, str, str]
    """Camera, microphone and EEG that the operator has chosen, as on the command line."""
    theme: Theme
    engine: Engine
    presenter: Presenter
    recording: RecordControl

    @property
    def running(self) -> bool:
        """Return whether a session is wished for."""

    def start(self, after: Engine | None = None) -> None:
        """Open the chosen devices and models."""

    def begin(self, after: Engine | None = None) -> None:
        """Start, once the person who would be captured has agreed."""

    def stop(self) -> None:
        """Close devices and models."""

    def keep(self, settings: Settings) -> None:
        """Use these settings from now on, and write them down."""

    def use(self, settings: Settings) -> None:
        """Obey these settings as far as that needs no new session, and keep them."""

    def show_notice(self, text: str, wrong: bool = True) -> None:
        """Show a sentence across the top; none hides it."""
