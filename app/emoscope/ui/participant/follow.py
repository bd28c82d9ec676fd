"""Brings the newest picture of a session, and what is made of it, to the participant's page."""

from PySide6.QtCore import QObject, QTimer

from emoscope.explain import doubt_of
from emoscope.pipeline import Result
from emoscope.sitting import Sitting
from emoscope.ui.panels.video import Box
from emoscope.ui.participant.face import FacePage
from emoscope.ui.readings import face_overlay
from emoscope_devices import CaptureState, Ring, RingOverrun

EVERY_MS = 66
"""15 pictures a second: enough for a mirror, half the cost of all."""


class FaceFollower(QObject):
    """Looks at the ring of a session's camera. Qt thread."""

    def __init__(self, page: FacePage, parent: QObject) -> None:
        """Bring pictures to ``page``, once there is a session and ``run`` was called."""
        super().__init__(parent)
        self.box: Box | None = None
        """The face that is followed."""
        self._page = page
        self._sitting: Sitting | None = None
        self._ring: Ring | None = None
        self._row = -1
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.pull)

    def follow(self, sitting: Sitting | None) -> None:
        """Look at another session, or at none."""
        self._sitting, self._ring, self._row, self.box = sitting, None, -1, None
        if sitting is None:
            self._page.forget()

    def take(self, result: Result) -> None:
        """Show what a result says of her, while that is to be seen."""
        sitting = self._sitting
        if sitting is None or not self._timer.isActive():
            return
        if result.cause == "face":
            overlay = face_overlay(result, landmarks=False)
            self.box = None if overlay is None else overlay.box
        fused = result.fused
        doubt = doubt_of(fused, sitting.pipeline.fusion)
        self._page.show_estimate(fused.label, doubt.sureness)

    def run(self, running: bool) -> None:
        """Look, or do not."""
        if running:
            self._row = -1
            self._timer.start()
        else:
            self._timer.stop()

    def pull(self) -> None:
        """Show the newest picture, if there is a new one; none where the camera gives none."""
        sitting = self._sitting
        if sitting is None:
            return
        capture = sitting.captures.get("video")
        if capture is None or capture.state is not CaptureState.LIVE:
            if not self._page.mirror.empty:
                self._page.forget()  # a face that stands still would be taken for the present
            return
        ring = sitting.ring("video")
        if ring is None or (ring is self._ring and ring.rows == self._row):
            return
        self._ring, self._row = ring, ring.rows
        try:
            newest = ring.latest(1)
        except RingOverrun:
            return  # the writer was faster; the next call gets a newer one
        if len(newest):
            self._page.show_frame(newest.data[0], self.box)
