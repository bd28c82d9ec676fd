"""A window with its engine apart that records until it is killed: FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from emoscope.settings import RecordingSettings, Settings
from emoscope.ui.record import Answer
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState


def main(folder):
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
            window.recording.begin(session, answer, Settings())
        elif session.tap.recording and session.tap.recorder.status.seconds > 0.5:
            sys.stdout.write("recording\n")
            sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
