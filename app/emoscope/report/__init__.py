"""A recording as one page to read, print and keep: collected, counted and drawn without a display.

``facts`` and ``summaries`` collect, ``sections`` say it, ``page`` writes it as HTML. The window
writes the same sections as PDF.
"""

from emoscope.report.document import Paper
from emoscope.report.facts import ReportError
from emoscope.report.page import free_place, write_html, write_new
from emoscope.report.sections import paper_of
from emoscope.report.words import LANGUAGES, Teller, english, teller

__all__ = [
    "LANGUAGES",
    "Paper",
    "ReportError",
    "Teller",
    "english",
    "free_place",
    "paper_of",
    "teller",
    "write_html",
    "write_new",
]
