"""What a conductor needs of the stage, the questions and the participant's window."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from emoscope.protocol.values import Answer, Part, Scale, Track, Trial
from emoscope.ui.participant.look import Look


class StageLike(Protocol):
    """The stage as the conductor sees it."""

    clock: Callable[[], int]

    @property
    def shown(self) -> SignalInstance:
        """A Shown came."""

    @property
    def item_shown(self) -> SignalInstance:
        """An item of a task is on the screen: its number, when."""

    @property
    def pressed(self) -> SignalInstance:
        """She goes on."""

    @property
    def failed(self) -> SignalInstance:
        """Something cannot be shown, and why."""

    def set_patch(self, corner: Any) -> None:
        """Show the photodiode's patch."""

    def prepare(self, part: Part) -> None:
        """Load what comes."""

    def show_part(self, part: Part, language: str) -> None:
        """Show a part."""

    def clear(self) -> None:
        """Show nothing."""

    def close_up(self) -> None:
        """Stop everything."""

    def setFocus(self) -> None:
        """Have the keys."""


class QuestionsLike(Protocol):
    """The page that asks as the conductor sees it."""

    @property
    def answered(self) -> SignalInstance:
        """All was answered: a tuple of Answers."""

    @property
    def interrupted(self) -> SignalInstance:
        """Nothing was answered."""

    @property
    def confirmed(self) -> tuple[Answer, ...]:
        """What was answered so far."""

    def ask(self, scales: Sequence[Scale], language: str) -> None:
        """Ask."""

    def cancel(self) -> None:
        """Ask no more."""

    def set_language(self, code: str) -> None:
        """Go on in another language."""


class PageLike(Protocol):
    """What of the participant's screen belongs to trials."""

    @property
    def widget(self) -> QWidget:
        """All of it."""

    @property
    def stage(self) -> StageLike:
        """The stage."""

    @property
    def ratings(self) -> QuestionsLike:
        """The questions."""

    def show_stage(self, trial: Trial, track: Track) -> None:
        """Show the stage."""

    def show_questions(self) -> None:
        """Show the questions."""

    def dress(self, look: Look) -> None:
        """Take on sizes."""


class TrackerLike(Protocol):
    """A rating that runs along as the conductor sees it."""

    def begin(self, track: Track) -> None:
        """Begin."""

    def end(self) -> None:
        """End."""


class ScreenLike(Protocol):
    """The participant's window as the conductor sees it; ``ParticipantScreen`` is one."""

    @property
    def opened(self) -> SignalInstance:
        """It is there, or was closed."""

    @property
    def display_lost(self) -> SignalInstance:
        """Its display was unplugged: it lies beside the operator's window now."""

    @property
    def page_changed(self) -> SignalInstance:
        """Another page is shown."""

    @property
    def language_changed(self) -> SignalInstance:
        """Another language is spoken."""

    @property
    def language(self) -> str:
        """Her language."""

    @property
    def page(self) -> str:
        """The page that is shown."""

    def isVisible(self) -> bool:
        """Whether it is there."""

    def isActiveWindow(self) -> bool:
        """Whether it has the keyboard."""

    def exhibit(self, page: QWidget, dress: Callable[[Look], object]) -> None:
        """Show a page of a trial."""

    def want_keyboard(self, wanted: bool) -> None:
        """Take the keyboard, or give it back."""

    def paused(self) -> None:
        """Say that there is a pause."""

    def wait(self) -> None:
        """Ask for patience."""

    def thanks(self) -> None:
        """Say thank you."""
