"""Brings up the review window: application, labels, theme."""

from pathlib import Path

from PySide6.QtCore import QTimer

from emoscope.recording.annotations import AnnotationError
from emoscope.recording.label_sets import DEFAULT, LabelSet, own_label_set, read_label_set
from emoscope.settings import Settings
from emoscope.ui import words
from emoscope.ui.application import application, closed_by_signals, fit_of
from emoscope.ui.review.window import DESIGN, ReviewWindow
from emoscope_devices import Sentence

AWAKE_MS = 250
"""How soon Ctrl-C is seen while nothing moves."""


def run_review(
    settings: Settings,
    path: Path,
    folder: Path | None,
    *,
    rater: str | None = None,
    labels: Path | None = None,
) -> int:
    """Open the window and return the exit code when it is closed.

    ``folder`` is a recording, None to ask for one. ``rater`` annotates it, "" for nobody, None to
    ask. ``labels`` is a file with a label set, None for the one beside the settings in ``path``.
    Raises AnnotationError for labels that cannot be used.
    """
    chosen = read_label_set(labels) if labels is not None else None
    app = application(settings.window)
    trouble: tuple[Sentence, ...] = ()
    if chosen is None:
        chosen, trouble = _own(path)
    fit = fit_of(app, DESIGN)
    window = ReviewWindow(settings, path, labels=chosen, fit=fit)
    if fit < 1:
        window.showMaximized()
    else:
        window.show()
    if folder is not None:
        window.open(folder, rater)
    else:
        QTimer.singleShot(0, window.open_other)
    if trouble:
        window.show_notice(words.texts(trouble))
    awake = QTimer(window)
    awake.timeout.connect(lambda: None)  # Python sees signals only when it gets to run
    awake.start(AWAKE_MS)
    with closed_by_signals(app):
        code = app.exec()
        if not window.finish():
            return 3
    return code


def _own(path: Path) -> tuple[LabelSet, tuple[Sentence, ...]]:
    """Return the user's own labels; the common ones, and why, when they cannot be used."""
    try:
        return own_label_set(path), ()
    except AnnotationError as error:
        return DEFAULT, error.sentences
