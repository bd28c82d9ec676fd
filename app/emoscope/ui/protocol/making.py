"""Makes all that runs a protocol on a participant's window."""

from PySide6.QtCore import QObject

from emoscope.ui.participant import ParticipantScreen
from emoscope.ui.participant.language import Language
from emoscope.ui.protocol.conductor import Conductor
from emoscope.ui.protocol.page import TrialPage
from emoscope.ui.protocol.stage import Stage
from emoscope.ui.ratings import RatingPage, Tracker, TrackView
from emoscope.ui.ratings.tracking import Stick


def conductor_of(
    screen: ParticipantScreen,
    *,
    stage: Stage | None = None,
    stick: Stick | None = None,
    parent: QObject | None = None,
) -> Conductor:
    """Return a conductor whose trials go to ``screen``; ``close`` it before the windows go.

    ``stick`` is a gamepad that moves the rating that runs along.
    """
    view = TrackView(Language(screen.language).tell)
    page = TrialPage(stage or Stage(), RatingPage(), view)
    conductor = Conductor(screen, page, parent)
    tracker = Tracker(
        view, lambda: conductor.now or 0, conductor.rate, stick=stick, parent=conductor
    )
    conductor.track_with(tracker)
    screen.language_changed.connect(lambda code: view.set_tell(Language(code).tell))
    return conductor
