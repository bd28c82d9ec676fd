"""The widgets of the main window that draw live data. They know no session: they are told."""

from emoscope.ui.panels._panel import Panel
from emoscope.ui.panels._turns import leave_out_panels, paint_at_once, paint_in_turns
from emoscope.ui.panels.audio import SpectrogramView, VoiceStrip, WaveformView
from emoscope.ui.panels.bands import BandBars, BandReading
from emoscope.ui.panels.bars import ClassBars
from emoscope.ui.panels.head import HeadMap
from emoscope.ui.panels.headline import Headline
from emoscope.ui.panels.plane import AffectPlane
from emoscope.ui.panels.status import DeviceLine, Performance, StatusStrip
from emoscope.ui.panels.sweep import EEGSweep, ElectrodeQuality
from emoscope.ui.panels.tile import ValidityTile
from emoscope.ui.panels.timeline import FusedTimeline
from emoscope.ui.panels.video import FaceOverlay, VideoView

__all__ = [
    "AffectPlane",
    "BandBars",
    "BandReading",
    "ClassBars",
    "DeviceLine",
    "EEGSweep",
    "ElectrodeQuality",
    "FaceOverlay",
    "FusedTimeline",
    "HeadMap",
    "Headline",
    "Panel",
    "Performance",
    "SpectrogramView",
    "StatusStrip",
    "ValidityTile",
    "VideoView",
    "VoiceStrip",
    "WaveformView",
    "leave_out_panels",
    "paint_at_once",
    "paint_in_turns",
]
