"""Opens the review window in a process of its own: a live session is not held up by reading."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from emoscope_devices import Sentence, say


def start_review(folder: Path | None, settings: Path | None) -> Sentence:
    """Start ``emoscope review``; an empty sentence, or why it could not be started.

    Without a ``folder`` it asks for one. ``settings`` is the file that this program uses, if it has
    been written yet.
    """
    arguments = ["-m", "emoscope", "review"]
    if settings is not None and settings.exists():
        arguments += ["--settings", str(settings)]
    if folder is not None:
        arguments += ["--", str(folder)]
    # Not the folder of the recording: nothing may keep a disk from being taken out.
    started, _ = QProcess.startDetached(sys.executable, arguments, str(Path.home()))
    if started:
        return Sentence()
    return say("The review window could not be started. Run: emoscope review")
