"""The stage's material: what is on, what comes next, and the two players that take turns."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSize, QThread, Signal

from emoscope.protocol.values import Stimulus
from emoscope.ui.protocol.material import Material
from emoscope.ui.protocol.player import Player


class Props(QObject):
    """Loads one stimulus while another one is on. On the Qt thread."""

    came = Signal(object)
    """A Material that is ready, or has failed: see its ``why``."""

    def __init__(self, clock: Callable[[], int], parent: QObject, *, sound: bool) -> None:
        """Make two players, and the thread that converts their frames."""
        super().__init__(parent)
        self.on: Material | None = None
        self.next: Material | None = None
        self._size = QSize(0, 0)
        self._dropped: list[Material] = []
        self._thread = QThread(self)
        self._thread.setObjectName("stimulus-frames")
        self._thread.start()
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.close_up)  # a thread that still runs would end the program
        self.players = [Player(clock, self._thread, self, sound=sound) for _ in range(2)]

    def set_size(self, size: QSize) -> None:
        """Say into how many pixels pictures are fitted."""
        self._size = size
        for player in self.players:
            player.set_target(size.width(), size.height())

    def prepare(self, stimulus: Stimulus) -> None:
        """Load what comes next, unless it is that already."""
        if self.next is None or self.next.stimulus != stimulus:
            self._drop_next()
            self.next = self._load(stimulus)

    def take(self, stimulus: Stimulus) -> Material:
        """Return the material of a stimulus, which is on from now; it may not have come yet."""
        self.let_go()
        if self.next is not None and self.next.stimulus == stimulus:
            self.on, self.next = self.next, None
        else:
            self._drop_next()
            self.on = self._load(stimulus)
        return self.on

    def let_go(self) -> None:
        """Stop what is on."""
        if self.on is not None:
            self._drop(self.on)
            self.on = None

    def close_up(self) -> None:
        """Stop everything, and wait for the threads."""
        self.let_go()
        self._drop_next()
        for material in self._dropped:
            material.join()
        for player in self.players:
            player.close_up()
        self._thread.quit()
        self._thread.wait()

    def _load(self, stimulus: Stimulus) -> Material:
        self._dropped = [material for material in self._dropped if not material.idle]
        busy = self.on.player if self.on is not None else None
        player = self.players[1] if busy is self.players[0] else self.players[0]
        material = Material(stimulus, self._size, player, self)
        material.ready.connect(self._come)
        material.failed.connect(self._come)
        return material

    def _come(self) -> None:
        self.came.emit(self.sender())

    def _drop_next(self) -> None:
        if self.next is not None:
            self._drop(self.next)
            self.next = None

    def _drop(self, material: Material) -> None:
        material.drop()
        self._dropped.append(material)
