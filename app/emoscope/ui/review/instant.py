"""What is shown of one instant: the picture that stood, the answer that stood, and why none."""

import numpy as np
from PySide6.QtCore import QObject

from emoscope.explain import doubt_of
from emoscope.pipeline import Result
from emoscope.ui.panels import FaceOverlay
from emoscope.ui.panels._minute import HOLD
from emoscope.ui.readings import face_overlay
from emoscope.ui.review.board import ReviewBoard
from emoscope.ui.review.reading import Opened, Reading
from emoscope.ui.review.seek import Seek
from emoscope_devices import to_ns
from emoscope_models import NO_EVIDENCE

FRESH = to_ns(0.5)
"""A picture that is older than this (ns) is not that of the instant: the view says so."""


class Instant(QObject):
    """Keeps picture and answer at the place of a Seek. Sample times decide which is shown."""

    def __init__(
        self, board: ReviewBoard, seek: Seek, reading: Reading, parent: QObject | None = None
    ) -> None:
        """Show nothing until something is open."""
        super().__init__(parent)
        self._board, self._seek, self._reading = board, seek, reading
        self._open: Opened | None = None
        self._wanted_frame = self._wanted_answer = -1
        self._frame: int | None = None
        self._missing = False
        self._result: Result | None = None
        self._overlay: FaceOverlay | None = None
        self._picture: np.ndarray | None = None
        self.landmarks = True
        seek.changed.connect(self._sought)
        reading.picture.connect(self._show_picture)
        reading.answered.connect(self._show_answer)

    def close(self, why: str) -> None:
        """Show that nothing is open."""
        self._open = None
        self._board.video.clear()
        self._board.video.show_state("absent", self.tr("No recording"), why)
        self._board.headline.show_fused(None, message=" ")
        self._board.bars.show_probabilities(None, " ")

    def open(self, opened: Opened) -> None:
        """Show another recording; call before its Seek is opened."""
        self._open = opened
        self._wanted_frame = self._wanted_answer = -1
        self._frame = None
        self._result, self._overlay, self._picture = None, None, None
        video = self._board.video
        video.clear()
        video.set_demo(opened.take.demo)
        video.set_replay(True)
        self._board.headline.set_replay(True)

    def set_landmarks(self, shown: bool) -> None:
        """Show or hide the landmarks on the face."""
        self.landmarks = shown
        self._draw_face()

    def _sought(self, time: int) -> None:
        if self._open is None:
            return
        frame = self._open.take.frame_at(time)
        if frame != self._wanted_frame:
            self._wanted_frame = frame
            if frame >= 0:
                self._reading.show_picture(frame)
        self._see_whether_there_is_one(frame, time)
        times = self._open.answers.times
        number = self._open.answers.at(time)
        if number >= 0 and time - int(times[number]) > HOLD:
            number = -1
        if number != self._wanted_answer:
            self._wanted_answer = number
            if number >= 0:
                self._reading.show_answer(number)
            else:
                self._show_no_answer(self.tr("No answer at this instant."))

    def _see_whether_there_is_one(self, frame: int, time: int) -> None:
        """Say so where no picture was taken; otherwise show the one that stands."""
        assert self._open is not None
        take, video = self._open.take, self._board.video
        if frame >= 0 and time - int(take.frames[frame]) <= FRESH:
            if self._missing:
                self._missing = False
                self._draw_face()
            return
        if self._missing and frame == self._frame:
            return
        self._missing = True
        gap = take.presence["video"].gap_at(time) if "video" in take.presence else None
        if gap is not None:
            why = self.tr("The camera delivered nothing for {seconds} s.").format(
                seconds=f"{(gap[1] - gap[0]) / 1e9:.1f}"
            )
        elif "video" not in take.presence:
            why = self.tr("There is no video in this recording.")
        else:
            why = self.tr("The video has not begun, or has ended.")
        video.show_state("absent", self.tr("No picture here"), why)

    def _show_picture(self, number: int, picture: np.ndarray | None) -> None:
        if self._open is None:
            return
        self._frame = number
        self._picture = picture
        if picture is None:
            words = self.tr("Picture {number} is damaged and left out.")
            self._board.video.show_state("invalid", self.tr("Damaged"), words.format(number=number))
        else:
            self._draw_face()

    def _draw_face(self) -> None:
        if self._picture is not None and not self._missing:
            self._board.video.show_frame(self._picture, self._overlay)

    def _show_answer(self, number: int, result: Result | None) -> None:
        if self._open is None or self._wanted_answer < 0:
            return
        if result is None:
            self._show_no_answer(self.tr("The answer of this instant is damaged and left out."))
            return
        self._result = result
        self._overlay = None
        if "face" in result.estimates:
            self._overlay = face_overlay(result, self.landmarks)
        self._draw_face()
        fused, fusion = result.fused, self._open.fusion
        doubt = None if fusion is None else doubt_of(fused, fusion)
        self._board.headline.show_fused(fused, result.demo, doubt=doubt)
        known = fused.label != NO_EVIDENCE
        self._board.bars.show_probabilities(
            fused.probabilities if known else None, self.tr("No evidence."), band=fused.band
        )

    def _show_no_answer(self, why: str) -> None:
        self._result = self._overlay = None
        self._board.headline.show_fused(None, message=why)
        self._board.bars.show_probabilities(None, why)
        self._draw_face()
