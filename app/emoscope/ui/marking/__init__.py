"""Markers and blocks in the window: what the operator presses, and what she sees of it.

MarkerDesk     joins a Sitting with the book of markers and the runner of blocks
MarkerKeys     the study's keys, on a window
MarkerPanel    buttons, the list, the newest marker and how far it came
NoteLine       a note whose time is when its writing began
BlockBar       where we are, how long it lasts, what comes next
"""

from emoscope.ui.marking.block_bar import BlockBar
from emoscope.ui.marking.desk import MarkerDesk
from emoscope.ui.marking.keys import MarkerKeys
from emoscope.ui.marking.note_line import NoteLine
from emoscope.ui.marking.panel import MarkerPanel

__all__ = ["BlockBar", "MarkerDesk", "MarkerKeys", "MarkerPanel", "NoteLine"]
