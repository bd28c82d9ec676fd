"""Where each panel is: face and voice left, the fused answer in the middle, EEG right."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from emoscope.ui.panels import (
    AffectPlane,
    BandBars,
    ClassBars,
    EEGSweep,
    FusedTimeline,
    Headline,
    HeadMap,
    Panel,
    SpectrogramView,
    StatusStrip,
    ValidityTile,
    VideoView,
    VoiceStrip,
    WaveformView,
)
from emoscope.ui.theme import Theme
from emoscope_models import Modality

GAP = 8
PICTURE = 0.28
"""The picture's least share of the height, where its width has room for that."""
SOUND = 76
"""Design pixels: below this a waveform or spectrogram says nothing."""
TILE = 104
"""Design pixels: a tile's number, its bar and two lines of reasons."""


class Board(QWidget):
    """All panels and their places; no logic. Attributes are the panels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make and place every panel."""
        super().__init__(parent)
        self.video = VideoView()
        self.face_bars = ClassBars()
        self.wave = WaveformView()
        self.spectrogram = SpectrogramView()
        self.voice = VoiceStrip()
        self.headline = Headline()
        self.bars = ClassBars(large=True)
        self.plane = AffectPlane()
        self.timeline = FusedTimeline()
        self.sweep = EEGSweep()
        self.head = HeadMap()
        self.bands = BandBars()
        self.status = StatusStrip()
        self.tiles: dict[Modality, ValidityTile] = {
            "face": ValidityTile("face"),
            "speech": ValidityTile("speech"),
            "eeg": ValidityTile("eeg"),
        }
        self._name()
        self._place(theme)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes of every panel."""
        for panel in (*self._panels(), *self.tiles.values()):
            panel.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture its 4:3, as far as the column below it allows."""
        super().resizeEvent(event)
        wanted = round(self.video.width() * 0.75)
        self.video.setMaximumHeight(wanted)
        self.video.setMinimumHeight(min(wanted, round(self.height() * PICTURE)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language; panels that name themselves do so on their own."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        self.face_bars.set_heading(self.tr("Expression"))
        self.bars.set_heading(self.tr("Fused"))

    def _panels(self) -> tuple[Panel, ...]:
        return (
            self.video, self.face_bars, self.wave, self.spectrogram, self.voice, self.headline,
            self.bars, self.plane, self.timeline, self.sweep, self.head, self.bands, self.status,
        )  # fmt: skip

    def _place(self, theme: Theme) -> None:
        for tile in self.tiles.values():
            tile.setMaximumHeight(theme.px(TILE))
        for sound in (self.wave, self.spectrogram):
            sound.setMinimumHeight(theme.px(SOUND))
        left = _column(
            (self.video, 100), (self.tiles["face"], 1), (self.face_bars, 4),
            (self.tiles["speech"], 1), (self.wave, 3), (self.voice, 0), (self.spectrogram, 4),
        )  # fmt: skip
        inner = QHBoxLayout()
        inner.setSpacing(GAP)
        inner.addWidget(self.bars, 11)
        inner.addWidget(self.plane, 10)
        middle = _column((self.headline, 20), (inner, 42), (self.timeline, 38))
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.head, 10)
        below.addWidget(self.bands, 11)
        right = _column((self.sweep, 54), (self.tiles["eeg"], 12), (below, 34))
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        for column, stretch in ((left, 30), (middle, 38), (right, 32)):
            columns.addLayout(column, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(columns, 1)
        layout.addWidget(self.status)


def _column(*parts: tuple[QWidget | QHBoxLayout, int]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP)
    for part, stretch in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, stretch)
        else:
            column.addLayout(part, stretch)
    return column
