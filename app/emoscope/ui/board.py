"""All panels of live data in their docks: what the operator looks at during a session."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from emoscope.ui.layouts import BUILT_IN, Layouts, Workspace
from emoscope.ui.layouts.built_in import DEFAULT
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
from emoscope.ui.theme import DARK, GAP, Theme
from emoscope_models import Modality

SOUND = 68
"""Design pixels: below this a waveform or spectrogram says nothing."""
ALL = 16_777_215
"""As high as Qt lets a widget be."""
TILE = 104
"""Design pixels: a tile's number, its bar and two lines of reasons."""


class Board(Workspace):
    """All panels and their docks; no logic. Attributes are the panels; ``layouts`` by name.

    The strip of devices and losses is no dock: loss cannot be closed or moved out of sight.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make every panel and show the operator's layout."""
        super().__init__(theme, parent)
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
        self._groups: list[_Group] = []
        self._name()
        self._place(theme)
        self.layouts = Layouts(self)
        self.set_theme(theme)
        self.apply(BUILT_IN[DEFAULT])

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes of every panel and dock."""
        for panel in (*self._panels(), *self.tiles.values()):
            panel.set_theme(theme)
        self.tiles["eeg"].setMaximumHeight(theme.px(TILE))
        for sound in (self.wave, self.spectrogram):
            sound.setMinimumHeight(theme.px(SOUND))
        for group in self._groups:
            group.set_theme(theme)
        super().set_theme(theme)

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
        tiles = self.tiles
        face = self._group((tiles["face"], 1), (self.face_bars, 4))
        voice = self._group(
            (tiles["speech"], 1), (self.wave, 3), (self.voice, 0), (self.spectrogram, 4)
        )
        traces = self._group((self.sweep, 54), (tiles["eeg"], 12), needed=2)
        self.add("video", lambda: self.tr("Camera"), self.video)
        self.add("face", lambda: self.tr("Face"), face)
        self.add("voice", lambda: self.tr("Voice"), voice)
        self.add("answer", self.headline.heading, self.headline)
        self.add("classes", self.bars.heading, self.bars)
        self.add("plane", self.plane.heading, self.plane)
        self.add("timeline", self.timeline.heading, self.timeline)
        self.add("traces", lambda: self.tr("EEG"), traces)
        self.add("head", self.head.heading, self.head)
        self.add("bands", self.bands.heading, self.bands)
        self.set_foot(self.status)

    def _group(self, *parts: tuple[QWidget, int], needed: int = 1) -> "_Group":
        made = _Group(*parts, needed=needed)
        self._groups.append(made)
        return made


class _Group(QWidget):
    """Panels that belong together, below each other; the lower ones go where there is no room.

    A panel that is cut off would say something wrong; one that is not there says nothing. The
    first ``needed`` always stay.
    """

    def __init__(self, *parts: tuple[QWidget, int], needed: int = 1) -> None:
        super().__init__()
        self._parts, self._needed = [part for part, _ in parts], needed
        self._theme_px = DARK.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part, stretch in parts:
            self._column.addWidget(part, stretch)

    def set_theme(self, theme: Theme) -> None:
        """Change the distance between the panels."""
        self._theme_px = theme.px
        self._column.setSpacing(theme.px(GAP))
        self._leave_out()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the panels that always stay, and the width of all."""
        least = [_least(part) for part in self._parts]
        high = sum(size.height() for size in least[: self._needed])
        gaps = (self._needed - 1) * self._column.spacing()
        return QSize(max(size.width() for size in least), high + gaps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        left = self.height() + self._column.spacing()
        for number, part in enumerate(self._parts):
            left -= _least(part).height() + self._column.spacing()
            part.setVisible(number < self._needed or left >= 0)
        if isinstance(self._parts[0], ValidityTile):  # alone it has more lines for its reasons
            alone = all(part.isHidden() for part in self._parts[1:])
            self._parts[0].setMaximumHeight(ALL if alone else self._theme_px(TILE))


def _least(part: QWidget) -> QSize:
    """Return the least size that a layout gives to a panel: what was set, else what it hints."""
    hint, own = part.minimumSizeHint(), part.minimumSize()
    return QSize(own.width() or hint.width(), own.height() or hint.height())
