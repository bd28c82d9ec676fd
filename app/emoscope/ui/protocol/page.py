"""What a participant's screen shows of a trial: the stage with a rating beside it, or questions."""

from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from emoscope.protocol.values import Track, Trial
from emoscope.ui.participant.look import Look
from emoscope.ui.protocol.stage import Stage
from emoscope.ui.ratings import RatingPage, TrackView


class TrialPage(QWidget):
    """For ``ParticipantScreen.exhibit``. A rating that runs along has its place for a whole trial:
    no stimulus moves because it comes.
    """

    def __init__(
        self, stage: Stage, ratings: RatingPage, track: TrackView, parent: QWidget | None = None
    ) -> None:
        """Hold the three."""
        super().__init__(parent)
        self.stage, self.ratings, self.track = stage, ratings, track
        self._exposed = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._exposed)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(stage, 1)
        self._box.addWidget(track)
        track.hide()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._exposed)
        self._stack.addWidget(ratings)

    @property
    def widget(self) -> QWidget:
        """Return the page."""
        return self

    def show_stage(self, trial: Trial, track: Track) -> None:
        """Show the stage, with a rating while there is a ``track``."""
        tracks = [part.track for part in trial.parts if part.track]
        beside = "valence-arousal" in tracks
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)
        policy = self.track.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(tracks))
        self.track.setSizePolicy(policy)
        if tracks:  # the room that it will have, before it is seen: no stimulus moves
            self.track.fit("valence-arousal" if beside else "valence")
        self.track.setVisible(bool(track))
        self._stack.setCurrentWidget(self._exposed)

    def show_questions(self) -> None:
        """Show the questions."""
        self._stack.setCurrentWidget(self.ratings)

    def dress(self, look: Look) -> None:
        """Take on colours and sizes of the participant's window."""
        self.stage.dress(look)
        self.ratings.dress(look)
        self.track.dress(look)
