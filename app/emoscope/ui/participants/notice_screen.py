"""Where a participant reads a notice and signs it: what the consent dialog asks of her screen."""

from collections.abc import Callable, Collection
from typing import Literal, Protocol

from emoscope_devices import StreamKind

How = Literal["key", "click"]
OnSigned = Callable[[How, frozenset[StreamKind]], object]
OnRefused = Callable[[], object]


class NoticeScreen(Protocol):
    """The participant's screen. All of it on the Qt thread."""

    def show_notice(
        self,
        text: str,
        language: str,
        streams: Collection[StreamKind],
        on_signed: OnSigned,
        on_refused: OnRefused,
        *,
        ask_recording: bool = False,
    ) -> None:
        """Show ``text`` as it is, with a switch for each stream; one of the two is called once.

        ``on_signed`` gets how it was signed, and the streams that she left on. Neither is called
        when another page is shown first. ``ask_recording`` adds a switch for ``may_record``.
        """

    @property
    def may_record(self) -> bool:
        """Return whether she left on that it may be recorded, as far as she was asked."""

    def wait(self) -> None:
        """Ask for patience: in place of the notice."""
