"""What a part needs before it can be shown: its file, opened and decoded beforehand."""

import logging
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

from emoscope.protocol.values import Part, Stimulus
from emoscope.ui.protocol.player import Player
from emoscope_devices import Sentence, say

log = logging.getLogger(__name__)
LARGEST = 16384
"""Pixels each way; a picture beyond that is a mistake, and may be meant to fill the memory."""
WAIT_MS = 15_000


def needs(part: Part) -> Stimulus | None:
    """Return the stimulus of a part that has a file."""
    stimulus = part.stimulus
    if part.what != "stimulus" or stimulus is None:
        return None
    return stimulus if stimulus.kind in ("video", "sound", "picture") else None


class Material(QObject):
    """One stimulus' file. ``ready`` or ``failed`` comes once, unless it is dropped before."""

    ready = Signal()
    failed = Signal(object)
    """Sentences."""
    _read = Signal(object)

    def __init__(
        self,
        stimulus: Stimulus,
        size: QSize,
        player: Player,
        parent: QObject,
    ) -> None:
        """Begin to load; ``size`` is the screen's, in pixels. It has ``player`` until dropped."""
        super().__init__(parent)
        self.stimulus = stimulus
        self.image: QImage | None = None
        self.player: Player | None = None
        self.done = False
        self.why: tuple[Sentence, ...] = ()
        self._reader: threading.Thread | None = None
        self._read.connect(self._take)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._late)
        path = stimulus.path
        if path is None:
            missing = say("The stimulus {name} has no file.", name=stimulus.id)
            QTimer.singleShot(0, self, lambda: self._fail((missing,)))
        elif stimulus.kind == "picture":
            self._limit.start(WAIT_MS)
            self._reader = threading.Thread(
                target=self._run, args=(path, size), name="stimulus-picture", daemon=True
            )
            self._reader.start()
        else:
            self.player = player
            self.player.set_target(size.width(), size.height())
            self.player.loaded.connect(self._loaded)
            self.player.failed.connect(self._fail)
            self.player.load(path)

    def drop(self) -> None:
        """Let go of the file; no signal follows."""
        self._limit.stop()
        self.blockSignals(True)
        if self.player is not None:
            player, self.player = self.player, None
            player.stop()
            player.loaded.disconnect(self._loaded)
            player.failed.disconnect(self._fail)
        self.image = None

    @property
    def idle(self) -> bool:
        """Return whether no thread of its own is at work."""
        return self._reader is None or not self._reader.is_alive()

    def join(self) -> None:
        """Wait for the thread that may still read."""
        if self._reader is not None:
            self._reader.join(WAIT_MS / 1000)

    def _run(self, path: Path, size: QSize) -> None:
        try:
            found: QImage | Sentence = read_picture(path, size)
        except Exception as error:  # the thread's boundary: said as a failure
            log.exception("reading %s", path)
            found = _bad(path, repr(error))
        self._read.emit(found)

    def _take(self, found: QImage | Sentence) -> None:
        if self.done:
            return
        if isinstance(found, Sentence):
            self._fail((found,))
            return
        self.image = found
        self._loaded()

    def _late(self) -> None:
        assert self.stimulus.path is not None
        self._fail((_bad(self.stimulus.path, "no answer of the disk"),))

    def _loaded(self) -> None:
        self._limit.stop()
        self.done = True
        self.ready.emit()

    def _fail(self, why: tuple[Sentence, ...]) -> None:
        self._limit.stop()
        self.done, self.why = True, why
        self.failed.emit(why)


def read_picture(path: Path, size: QSize) -> QImage | Sentence:
    """Return a picture turned as the camera was held and fitted into ``size``, or why not."""
    if not path.is_file():
        return say("The file {file} is not there. Put it back.", file=path.name)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.width() > LARGEST or whole.height() > LARGEST:
        return _bad(path, f"{whole.width()}×{whole.height()}")
    image = reader.read()
    if image.isNull():
        return _bad(path, reader.errorString())
    if size.width() > 1 and size.height() > 1:
        image = image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _bad(path: Path, error: str) -> Sentence:
    return say(
        "The picture {file} cannot be shown ({error}). Save it again as PNG or JPEG.",
        file=path.name,
        error=error,
    )
