"""The only Qt: windows, panels, theme and the words that operators read."""
