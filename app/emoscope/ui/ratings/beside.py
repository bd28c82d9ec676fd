"""A stimulus with the rating that runs along: beneath it or beside it, never over it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.protocol.values import Track
from emoscope.ui.participant.look import Look
from emoscope.ui.ratings.track_view import TrackView
from emoscope.ui.theme import DARK, FAMILY

GAP = 20
"""Design pixels around the rating."""


class Beside(QWidget):
    """A page of two: ``stage`` has all of it, and gives the rating what that needs.

    Set ``place`` before the stimulus is shown: what is seen does not move while it is seen.
    """

    def __init__(self, stage: QWidget, view: TrackView, parent: QWidget | None = None) -> None:
        """Hold both; the rating is not shown yet."""
        super().__init__(parent)
        self.stage, self.view = stage, view
        self._look = Look(DARK, 1.0, (FAMILY,))
        self._track: Track = ""
        for each in (stage, view):
            each.setParent(self)
        view.hide()
        stage.show()

    def place(self, track: Track) -> None:
        """Make room for rating one axis (beneath) or both (beside); "" takes it back."""
        self._track = track
        self.view.setVisible(bool(track))
        self._lay_out()

    def dress(self, look: Look) -> None:
        """Take on sizes; the stage is dressed by who has it."""
        self._look = look
        self.view.dress(look)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        whole, gap = self.rect(), self._look.px(GAP)
        room = QRect(whole)
        if self._track:
            size = self.view.size_for(self._track)
            if self._track == "valence-arousal":
                room.setRight(whole.right() - size.width() - 2 * gap)
                middle = (room.right() + gap, (whole.height() - size.height()) // 2)
            else:
                room.setBottom(whole.bottom() - size.height() - 2 * gap)
                middle = ((whole.width() - size.width()) // 2, room.bottom() + gap)
            self.view.setGeometry(QRect(*middle, size.width(), size.height()) & whole)
        self.stage.setGeometry(room)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(1200, 750)
