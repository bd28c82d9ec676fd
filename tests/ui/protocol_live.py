"""A protocol on a real stage, with real questions, in a real session that is recorded.

The session's only device is a photodiode on the participant's screen: its channel is at 100 µV for
100 ms from when the first frame of a film was painted, whatever anybody else says of that.
"""

import shutil

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from emoscope.marking import MarkerBook
from emoscope.protocol.file import read_protocol
from emoscope.session import Session
from emoscope.ui.participant import ParticipantScreen
from emoscope.ui.participant.displays import Displays
from emoscope.ui.protocol.making import conductor_of
from emoscope.ui.protocol.stage import Stage
from emoscope_devices import Block, StreamSpec
from emoscope_devices.known_clip import write_known_clip

RATE = 250.0
BEHIND = 2.0
"""Seconds that its samples come late: a window that is held up still says when it painted."""
PULSE = 100_000_000
LIGHT = 100.0
LONG = 60_000
"""Milliseconds that nothing takes, whatever else the computer does."""


class Photodiode:
    """A board with one electrode and a photodiode; ``onsets`` are session ns, appended to."""

    def __init__(self):
        self.spec = StreamSpec(
            "eeg", "Photodiode", RATE, (2,), "float64", "µV", ("Fp1", "Fp2"), mains=50.0
        )
        self.onsets = []

    def blocks(self, clock, stop):
        first, start, count = 0, clock.now(), 25
        while True:
            due = start + round((first + count) / RATE * 1e9) + round(BEHIND * 1e9)
            if stop.wait(max(0.0, (due - clock.now()) / 1e9)):
                return
            index = np.arange(first, first + count)
            times = start + np.rint(index * 1e9 / RATE).astype(np.int64)
            data = np.zeros((count, 2))
            data[:, 0] = index % 7
            for onset in self.onsets:
                data[(times >= onset) & (times < onset + PULSE), 1] = LIGHT
            yield Block(first, times, clock.now(), data)
            first += count


def protocol_in(folder, films=16, seconds=0.4, scales=("valence", "arousal"), track=""):
    """Write a protocol of short films, four of each condition, and return what is read of it."""
    clip = write_known_clip(folder, seconds=seconds, size=(128, 96), sound=None)
    (folder / "clips").mkdir()
    lines = ['format = "emoscope-protocol"', "version = 1", 'name = "sixteen"', "seed = 5"]
    lines += ['languages = ["en"]', 'media = "clips"', "[title]", 'en = "Sixteen"']
    for scale in scales:
        lines += [f"[scales.{scale}]", f'kind = "sam-{scale}"']
    for number in range(films):
        name = f"film-{number + 1}"
        shutil.copy(clip.path, folder / "clips" / f"{name}.mp4")
        condition = ("neutral", "happy", "sad", "fear")[number % 4]
        lines += ["[[stimuli]]", f'id = "{name}"', 'kind = "video"']
        lines += [f'condition = "{condition}"', f'file = "{name}.mp4"']
    named = ", ".join(f'"film-{number + 1}"' for number in range(films))
    lines += ["[[blocks]]", 'name = "main"', 'order = "random"', f"stimuli = [{named}]"]
    lines += ["[[blocks.parts]]", 'what = "fixation"', "seconds = 0.1"]
    lines += ["[[blocks.parts]]", 'what = "stimulus"']
    lines += [f'track = "{track}"'] if track else []
    lines += ["[[blocks.parts]]", 'what = "rating"']
    lines += ["scales = [" + ", ".join(f'"{scale}"' for scale in scales) + "]"]
    lines += ["[[blocks.parts]]", 'what = "rest"', "seconds = 0.1"]
    path = folder / "protocol.toml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return read_protocol(path)


class Laboratory:
    """All of it; ``close`` it."""

    def __init__(self, qtbot, folder):
        self.qtbot = qtbot
        self.diode = Photodiode()
        self.session = Session([self.diode], {})
        self.session.start()
        self.recorder = self.session.record(folder, participant="P01")
        self.book = MarkerBook(self.session)
        self.screen = ParticipantScreen(displays=Displays())
        self.screen.resize(640, 400)
        self.stage = Stage(swap=False, sound=False)
        self.conductor = conductor_of(self.screen, stage=self.stage)
        self.conductor.attach(self.session, self.book)
        self.told = []
        self.conductor.told.connect(self.told.append)
        self.stage.frame_shown.connect(self._see)
        self.page = self.conductor.page
        self.hands = QTimer()
        self.hands.setInterval(20)
        self.hands.timeout.connect(self._answer)
        self.answering = 0
        self._began = None
        self.screen.show()
        qtbot.waitExposed(self.screen)
        self.until(lambda: self.session.ring("eeg") is not None)

    def _see(self, frame, when):
        """See the first frame of each showing."""
        showing = self.conductor.status.showing
        turn = None if showing is None else showing.turn
        if showing is not None and showing.part.what == "stimulus" and turn != self._began:
            self._began = turn
            self.diode.onsets.append(when)

    def _answer(self):
        """Answer by keys, as she would: a number, and Enter; rate along by an arrow."""
        ratings = self.page.ratings
        if self.page.track.isVisible():
            QTest.keyClick(self.page.track, Qt.Key.Key_Right)
        if ratings.asking and ratings.no_answer.isEnabled():
            self.answering += 1
            to = self.screen.focusWidget() or ratings
            QTest.keyClick(to, Qt.Key(Qt.Key.Key_1 + self.answering % 9))
            QTest.keyClick(self.screen.focusWidget() or ratings, Qt.Key.Key_Return)

    @property
    def status(self):
        return self.conductor.status

    def until(self, condition, timeout=LONG):
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def to(self, what, place=None):
        """Wait until a part is shown."""

        def there():
            showing = self.status.showing
            if showing is None or showing.part.what != what:
                return False
            return place is None or showing.trial.place == place

        self.until(there)

    def settle(self):
        """Wait until the engine has every marker, and the photodiode's samples are recorded."""
        self.until(lambda: not any(row.number == 0 for row in self.book.rows()))
        now = self.session.clock.now()
        eeg = self.session.ring("eeg")
        self.until(lambda: eeg.watermark > now)

    def close(self):
        self.hands.stop()
        self.stage.blockSignals(True)
        self.conductor.close()
        self.screen.close()
        self.screen.deleteLater()
        self.session.stop()
