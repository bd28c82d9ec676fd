"""The operator's markers and blocks during a session, without a window."""

from emoscope.marking._rows import SYMBOLS, TROUBLES, Row, Stage
from emoscope.marking.blocks import BlockRunner, BlockStatus, Shown
from emoscope.marking.book import JUST_HAPPENED, MarkerBook

__all__ = [
    "JUST_HAPPENED",
    "SYMBOLS",
    "TROUBLES",
    "BlockRunner",
    "BlockStatus",
    "MarkerBook",
    "Row",
    "Shown",
    "Stage",
]
