"""Plays one video or sound file: loaded and held on its first frame, then begun at once.

Qt Multimedia decodes and keeps time; a thread of ours brings each frame into the colours and the
size of the screen; the stage paints it. A player that does not deliver is not waited for.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer, QUrl, Signal, Slot
from shiboken6 import isValid

from emoscope.ui.protocol import multimedia
from emoscope.ui.protocol.frames import Converter, Ear
from emoscope.ui.protocol.multimedia import qm, settled, warm
from emoscope_devices import Sentence, say
from emoscope_devices.clip import Clip, ClipError, look

log = logging.getLogger(__name__)

LOAD_SECONDS = 15.0
"""A file that is not there by then will not be: a network drive that hangs."""
STALL_SECONDS = 2.0
"""A player that has not gone on for so long has stopped."""
WATCH_SECONDS = 0.2
EARLY_SECONDS = 0.5
"""A file that ends so much before its own length is damaged."""
State = Literal["empty", "loading", "ready", "playing", "ended", "failed"]


class Player(QObject):
    """One file at a time. Made and used on the Qt thread; all signals arrive there."""

    loaded = Signal()
    """It waits on its first frame: ``play`` begins at once."""
    framed = Signal(object)
    """A Frame to be painted."""
    sounded = Signal(object)
    """When the first samples were handed to the sound device, in the clock's ns."""
    ended = Signal()
    """It was played to its end."""
    failed = Signal(object)
    """Sentences: it cannot be played, or not to its end."""
    _looked = Signal(int, object)

    def __init__(
        self,
        clock: Callable[[], int],
        thread: QThread,
        parent: QObject | None = None,
        *,
        sound: bool = True,
    ) -> None:
        """Make it ready; ``thread`` converts frames. ``sound`` False plays without, on purpose."""
        super().__init__(parent)
        self._clock, self._with_sound = clock, sound
        self.state: State = "empty"
        self.clip: Clip | None = None
        self.path: Path | None = None
        self.first: Any = None
        """The first frame of a video, once it is loaded."""
        self._job = 0
        self._looker: threading.Thread | None = None
        self._went_on, self._position = 0.0, -1
        warm()
        self._converter = Converter(clock)
        self._converter.moveToThread(thread)
        self._converter.converted.connect(self._take)
        self._given: tuple[int, int] | None = None
        """The starts (µs) of the first and the newest frame that Qt gave, converted or not."""
        if self._converter.sink is not None:
            self._converter.sink.videoFrameChanged.connect(self._note)
        self._thread = thread
        self._ears: list[Ear] = []
        """Of the file that is open, and of files whose ears their thread has not deleted yet."""
        self._handed: deque[tuple[float, int]] = deque()
        self._buffers: Any = None
        self._player: Any = None
        self._old: list[Any] = []
        self._looked.connect(self._open)
        if qm is not None:
            multimedia.devices().audioOutputsChanged.connect(self._check_speaker)
        self._watch = QTimer(self)
        self._watch.setInterval(round(1000 * WATCH_SECONDS))
        self._watch.timeout.connect(self._look_after)

    # -- orders ------------------------------------------------------------------------------

    def set_target(self, width: int, height: int) -> None:
        """Say into how many pixels frames are to be fitted."""
        self._converter.target = (width, height)

    def load(self, path: Path) -> None:
        """Open a file and stop on its first frame; ``loaded`` or ``failed`` follows."""
        self.stop()
        self.path, self.state = path, "loading"
        self._went_on = time.monotonic()
        self._watch.start()
        if problem := multimedia.missing():
            QTimer.singleShot(0, self, lambda: self._fail(problem))
            return
        job = self._job
        self._looker = threading.Thread(
            target=self._run_look, args=(job, path), name="stimulus-look", daemon=True
        )
        self._looker.start()

    def play(self) -> None:
        """Begin. Only a player that is ready can."""
        if self.state != "ready":
            raise RuntimeError(f"a player that is {self.state} cannot begin")
        self.state, self._position = "playing", -1
        self._went_on = time.monotonic()
        if self._buffers is not None:
            self._ears[-1].listening = True
        self._player.play()

    def stop(self) -> None:
        """Stop and forget the file; no signal follows."""
        self._job += 1
        self._watch.stop()
        self.state, self.clip, self.path, self.first = "empty", None, None, None
        self._converter.begin(-1)
        if self._player is not None:
            # Nothing of it is called: what waits for its threads would wait with Python's lock,
            # which they may want. It ends in Qt's event loop, without. Qt 6.11: a buffer output
            # that was taken from its player, or outlives it, crashes, so it goes first.
            buffers, self._buffers = self._buffers, None
            player, self._player = self._player, None
            for one in (buffers, player):
                if one is not None:
                    one.deleteLater()
            self._old = [one for one in self._old if isValid(one)] + [player]

    @property
    def handed(self) -> list[tuple[float, int]]:
        """Return when parts of the sound went to the sound device: (start in s, ns)."""
        return list(self._handed)

    @property
    def idle(self) -> bool:
        """Return whether no thread of its own is at work."""
        return self._looker is None or not self._looker.is_alive()

    def close_up(self) -> None:
        """Stop, and wait for the thread that may still look at a file."""
        self.stop()
        for old in filter(isValid, self._old):  # one that outlives the program ends it badly
            QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)
        if self._looker is not None:
            self._looker.join(LOAD_SECONDS)

    # -- opening -----------------------------------------------------------------------------

    def _run_look(self, job: int, path: Path) -> None:
        try:
            found: Clip | tuple[Sentence, ...] = look(path)
        except ClipError as error:
            found = error.sentences
        except Exception as error:  # the thread's boundary: said as a failure
            log.exception("looking at %s", path)
            found = (_unreadable(path, repr(error)),)
        self._looked.emit(job, found)

    def _open(self, job: int, found: Clip | tuple[Sentence, ...]) -> None:
        if job != self._job:
            return
        if isinstance(found, tuple):
            self._fail(*found)
            return
        self.clip = found
        if found.sound and self._with_sound and not multimedia.speakers():
            self._fail(
                say(
                    "The sound of {file} cannot be heard: there is no sound output."
                    " Plug one in, or choose one in the system's sound settings.",
                    file=found.path.name,
                )
            )
            return
        self._make(found)

    def _make(self, clip: Clip) -> None:
        """Make Qt's player anew for each file: what is left of the last one cannot disturb."""
        self._went_on = time.monotonic()
        player = settled(qm.QMediaPlayer())
        player.mediaStatusChanged.connect(self._status)
        player.errorOccurred.connect(self._error)
        self._player = player
        self._given = None
        self._handed = deque()  # a film without sound has nothing of the last one's
        self._converter.begin(self._job)
        if clip.video:
            player.setVideoSink(self._converter.sink)
        if clip.sound and self._with_sound:
            output = settled(qm.QAudioOutput(player))
            output.setVolume(1.0)
            player.setAudioOutput(output)
            player.setAudioBufferOutput(self._listen())
        player.setSource(QUrl.fromLocalFile(str(clip.path)))

    def _listen(self) -> Any:
        """Return an output that tells a new ear what goes to the sound device."""
        ear = Ear(self._job, self._clock, self._thread)
        ear.sounded.connect(self._sound)
        self._ears = [one for one in self._ears if isValid(one)] + [ear]
        self._handed = ear.handed
        self._buffers = settled(qm.QAudioBufferOutput())
        self._buffers.audioBufferReceived.connect(ear.hear)
        # On the ear's own thread, after all that this output had to tell it.
        self._buffers.destroyed.connect(ear.deleteLater)
        return self._buffers

    def _status(self, status: Any) -> None:
        kinds, clip = qm.QMediaPlayer.MediaStatus, self.clip
        if clip is None or not self._from_mine():
            return
        if status == kinds.InvalidMedia:
            self._fail(_unreadable(clip.path, self._player.errorString()))
        elif status == kinds.LoadedMedia and self.state == "loading":
            self._begin_hold(clip)
        elif status == kinds.BufferedMedia and self.state == "loading" and not clip.video:
            self._ready()
        elif status == kinds.EndOfMedia and self.state == "playing":
            self._end(clip)

    def _from_mine(self) -> bool:
        """Return whether a signal comes from the player of this file, not from an earlier one."""
        return self._player is not None and self.sender() is self._player

    def _begin_hold(self, clip: Clip) -> None:
        player = self._player
        if (clip.video and not player.hasVideo()) or (clip.sound and not player.hasAudio()):
            self._fail(
                say(
                    "{file} is coded in a way that this computer cannot decode."
                    " Convert it to MP4 (H.264, AAC).",
                    file=clip.path.name,
                )
            )
            return
        player.pause()

    def _ready(self) -> None:
        self.state = "ready"
        self._watch.stop()
        self._watch.start()
        self.loaded.emit()

    # -- playing -----------------------------------------------------------------------------

    def _take(self, job: int, frame: Any) -> None:
        if job != self._job:
            return
        self._went_on = time.monotonic()
        if isinstance(frame, Sentence):
            self._fail(frame)
        elif self.state == "loading":
            self.first = frame
            self._ready()
        elif self.state == "playing":
            self.framed.emit(frame)

    @Slot("QVideoFrame")
    def _note(self, frame: Any) -> None:
        """Note how far the film is: a computer too busy to convert frames is no damaged file."""
        if frame.isValid():
            self._went_on = time.monotonic()
            start = frame.startTime()
            self._given = (self._given[0] if self._given else start, start)

    def _sound(self, job: int, when: int) -> None:
        if job == self._job and self.state == "playing":
            self.sounded.emit(when)

    def _end(self, clip: Clip) -> None:
        reached = max(self._position, self._player.position()) / 1000
        if clip.video:
            reached = (self._given[1] - self._given[0]) / 1e6 if self._given else 0.0
        due = clip.starts[-1] if clip.video else clip.seconds
        if due - reached > EARLY_SECONDS:
            self._fail(
                say(
                    "{file} ended after {reached:.1f} s of {due:.1f} s. It is damaged:"
                    " copy it again.",
                    file=clip.path.name,
                    reached=reached,
                    due=due,
                )
            )
            return
        self.state = "ended"
        self._watch.stop()
        self.ended.emit()

    def _error(self, _: Any, text: str) -> None:
        if self._from_mine() and self.path is not None:
            self._fail(_unreadable(self.path, text))

    def _check_speaker(self) -> None:
        clip = self.clip
        if clip is not None and clip.sound and self._with_sound and not multimedia.speakers():
            self._fail(
                say(
                    "The sound output is gone: {file} cannot be heard any more."
                    " Plug it in again and repeat the trial.",
                    file=clip.path.name,
                )
            )

    def _look_after(self) -> None:
        """Watch that it goes on: what it says of itself is not believed."""
        now, path = time.monotonic(), self.path
        if path is None:
            return
        if self.state == "loading" and now - self._went_on > LOAD_SECONDS:
            self._fail(
                say(
                    "{file} could not be opened within {seconds:.0f} s."
                    " Copy it to a disk of this computer.",
                    file=path.name,
                    seconds=LOAD_SECONDS,
                )
            )
        elif self.state == "playing":
            position = self._player.position()
            if position != self._position and not (self.clip and self.clip.video):
                self._went_on = now
            self._position = position
            if now - self._went_on > self._patience():
                self._fail(
                    say(
                        "The player stopped in {file} after {reached:.1f} s."
                        " Repeat the trial; if it happens again, convert the file.",
                        file=path.name,
                        reached=position / 1000,
                    )
                )

    def _patience(self) -> float:
        """Return how long nothing may come: a slide show has seconds between two frames."""
        clip = self.clip
        if clip is None or not clip.video:
            return STALL_SECONDS
        steps = [b - a for a, b in zip(clip.starts, (*clip.starts[1:], clip.seconds), strict=False)]
        return STALL_SECONDS + max(steps, default=0.0)

    def _fail(self, *why: Sentence) -> None:
        if self.state in ("failed", "empty", "ended"):
            return
        log.warning("stimulus: %s", " ".join(map(str, why)))
        self.stop()
        self.state = "failed"
        self.failed.emit(why)


def _unreadable(path: Path, error: str) -> Sentence:
    return say(
        "The file {file} cannot be played ({error})."
        " Copy it again, or convert it to MP4 (H.264, AAC).",
        file=path.name,
        error=error,
    )
