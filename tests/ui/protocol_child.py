"""A window with its engine apart that records and runs a protocol until it is killed.

FOLDER PROTOCOL: says each part on a line of its own, as it is shown.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from emoscope.protocol.file import read_protocol
from emoscope.settings import RecordingSettings, Settings
from emoscope.ui.record import Answer
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState


def main(folder, protocol):
    app = QApplication([])
    run = read_protocol(protocol).draw(3, 5)
    window = MainWindow(("none", "none", "demo"), Settings(), None, apart=True)
    window.show()
    window.start()
    state = {"asked": False, "begun": False, "turn": 0}

    def look():
        session = window.engine.session
        if session is None or session.captures["eeg"].state is not CaptureState.LIVE:
            return
        if not state["asked"]:
            state["asked"] = True
            window.recording.begin(
                session, Answer(folder, "P", "", RecordingSettings()), Settings()
            )
        elif session.tap.recording and not state["begun"]:
            window.hour.screen.place()
            window.experiment.show_protocol()
            conductor = window.experiment.conductor
            state["begun"] = conductor.load(run) and conductor.do("begin")
        elif state["begun"]:
            say(window.experiment.conductor.status.showing)

    def say(showing):
        if showing is not None and showing.turn != state["turn"]:
            state["turn"] = showing.turn
            sys.stdout.write(f"{showing.trial.place} {showing.part.what}\n")
            sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
