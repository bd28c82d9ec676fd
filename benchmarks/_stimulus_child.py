"""One run of the stimulus benchmark, in a process of its own; prints one line of JSON.

_stimulus_child.py onsets|film SECONDS WIDTHxHEIGHT SOUND
"""

import json
import sys
import tempfile
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from emoscope.protocol.values import Part, Shown, Stimulus
from emoscope.ui import theme as themes
from emoscope.ui.protocol.selftest import run_selftest
from emoscope.ui.protocol.stage import Stage
from emoscope_devices.known_clip import write_known_clip

SHOWINGS = 20
SECONDS = 0.4
SIZE = 1280, 720


def onsets(app: QApplication, folder: Path) -> dict[str, Any]:
    """Show a word and a film in turns, with the patch; return when the stage says that was."""
    film = write_known_clip(folder, seconds=2.0, sound=None, size=(1280, 720)).path
    stage = Stage(time.monotonic_ns, patch="top-left", swap=False, sound=False)
    stage.setGeometry(0, 0, *SIZE)
    stage.show()
    stimuli = (
        Stimulus("word", "text", text={"en": "A word"}, seconds=SECONDS),
        Stimulus("film", "video", path=film, seconds=SECONDS),
    )
    parts = [Part("stimulus", stimulus=stimuli[k % 2]) for k in range(SHOWINGS)]
    told: list[Shown] = []
    problems: list[str] = []

    def following() -> None:
        if len(told) == SHOWINGS or problems:
            app.quit()
            return
        stage.show_part(parts[len(told)], "en")
        if len(told) + 1 < SHOWINGS:
            stage.prepare(parts[len(told) + 1])

    def shown(one: Shown) -> None:
        if one.offset is not None:
            told.append(one)
            QTimer.singleShot(300, following)

    stage.shown.connect(shown)
    stage.failed.connect(problems.append)
    stage.failed.connect(following)
    QTimer.singleShot(1000, following)
    app.exec()
    stage.hide()
    stage.close_up()
    return {
        "problems": problems,
        "shown": [(s.stimulus, s.onset, s.offset, s.frames, s.dropped) for s in told],
    }


def main() -> None:
    """Run what was asked for."""
    what, seconds, size, sound = sys.argv[1:5]
    sys.setswitchinterval(0.0005)  # as the program does
    app = QApplication(sys.argv[:1])
    themes.load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        if what == "onsets":
            found = onsets(app, Path(folder))
        else:
            width, height = map(int, size.split("x"))
            coding: Any = None if sound == "none" else sound
            begun = time.process_time()
            test = run_selftest(
                seconds=float(seconds), size=(width, height), sound=coding, swap=False
            )
            found = asdict(replace(test, failed=())) | {"failed": [str(s) for s in test.failed]}
            found["cpu"] = (time.process_time() - begun) / float(seconds)
    sys.stdout.write(json.dumps(found) + "\n")


main()
