"""A window with its engine apart that records until it is killed: FOLDER [visit]."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from emoscope.participants.consent import Consent
from emoscope.settings import RecordingSettings, Settings
from emoscope.study.study import Study
from emoscope.ui.record import Answer
from emoscope.ui.window import MainWindow
from emoscope.visit import Visit
from emoscope_devices import CaptureState

CONSENT = Consent(
    purpose="research",
    agreed=frozenset({"eeg"}),
    language="en",
    version="1-research",
    text_sha256="0" * 64,
    shown_at="2026-01-05T10:00:00+01:00",
    at="2026-01-05T10:01:00+01:00",
    signed="key",
)


def main(folder, visit):
    app = QApplication([])
    window = MainWindow(("none", "none", "demo"), Settings(), None, apart=True)
    window.show()
    window.start()
    state = {"asked": False}

    def look():
        session = window.engine.session
        if session is None or session.captures["eeg"].state is not CaptureState.LIVE:
            return
        if not state["asked"]:
            state["asked"] = True
            answer = Answer(folder, "P", "", RecordingSettings())
            window.recording.begin(session, answer, Settings(), visit)
        elif session.tap.recording and session.tap.recorder.status.seconds > 0.5:
            sys.stdout.write("recording\n")
            sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Visit(Study("S1"), "P", consent=CONSENT) if sys.argv[2:] else None)
