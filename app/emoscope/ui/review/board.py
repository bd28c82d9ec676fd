"""The review window's panels: pictures and answer left, the page in the middle, raters right.

Below is the whole recording. All of them show the instant of one Seek.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from emoscope.ui.panels import ClassBars, Headline, VideoView
from emoscope.ui.review.lanes import TimeLanes
from emoscope.ui.review.rating_panel import RatingPanel
from emoscope.ui.review.seek import Seek
from emoscope.ui.theme import Theme

GAP = 8
LOWEST = 120
"""Design pixels of the lower panel while nothing is open."""


class ReviewBoard(QWidget):
    """All panels and their places; no logic. Attributes are the panels."""

    def __init__(self, seek: Seek, theme: Theme, parent: QWidget | None = None) -> None:
        """Make and place every panel."""
        super().__init__(parent)
        self.video, self.headline, self.bars = VideoView(), Headline(), ClassBars()
        self.page, self.whole = TimeLanes(seek), TimeLanes(seek, whole=True)
        self.rating = RatingPanel(theme)
        self._name()
        self._place()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes of every panel."""
        for panel in (self.video, self.headline, self.bars, self.page, self.whole):
            panel.set_theme(theme)
        self.rating.set_theme(theme)
        self.headline.setMaximumHeight(theme.px(150))
        self.whole.setMinimumHeight(theme.px(LOWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture its 4:3, as far as the column below it allows."""
        super().resizeEvent(event)
        below = self.headline.minimumSizeHint().height() + self.bars.minimumSizeHint().height()
        room = self.height() - self.whole.minimumSizeHint().height() - below - 6 * GAP
        self.video.setFixedHeight(max(120, min(round(self.video.width() * 0.75), room)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language; panels that name themselves do so on their own."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        self.bars.set_heading(self.tr("Fused"))

    def _place(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.video)
        left.addWidget(self.headline)
        left.addWidget(self.bars, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(left, 27)
        columns.addWidget(self.page, 50)
        columns.addWidget(self.rating, 23)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(columns, 1)
        layout.addWidget(self.whole)
