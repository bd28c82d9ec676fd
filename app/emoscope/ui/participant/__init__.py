"""What a participant sees: a window of its own, in her language, on the second display."""

from emoscope.ui.participant.control import ScreenControl
from emoscope.ui.participant.screen import ParticipantScreen

__all__ = ["ParticipantScreen", "ScreenControl"]
