"""What a participant says of herself: questions one after the other, and a rating that runs along.

``RatingPage`` asks, ``Tracker`` with its ``TrackView`` follows a rating during a stimulus.
"""

from emoscope.ui.ratings.page import RatingPage
from emoscope.ui.ratings.track_view import TrackView
from emoscope.ui.ratings.tracking import Tracker

__all__ = ["RatingPage", "TrackView", "Tracker"]
