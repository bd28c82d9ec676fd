"""The only Qt: windows, panels, theme and the words that operators read."""

from emoscope.ui._sources import spare_sources

spare_sources()
