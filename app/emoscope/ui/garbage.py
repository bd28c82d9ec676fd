"""Python's cyclic garbage, collected on the Qt thread alone.

Python collects on whichever thread has just made one object too many. A window's widgets and
models refer to each other in circles, so that way a thread of the camera may be the one that
destroys them, which Qt forbids and a process may not survive. Here the Qt thread does it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from emoscope.memory import keep_what_is_built

EVERY_MS = 1000
"""Between two looks. What a program makes in a second is collected in a few milliseconds."""
OLD = 2
"""The generation of what has lived long; to look through that of a whole program takes 70 ms."""
GROWN, AT_LEAST = 1.25, 20_000
"""What has lived long is looked through once it has grown so many times, and by so many objects.

So does Python by itself (Modules/gcmodule.c, "long_lived_pending"); gc.collect(2) does not ask.
"""


class Collector(QObject):
    """Collects on the thread that it is made on. ``start`` and ``stop`` it there.

    It keeps Python's own thresholds: a generation is collected when that has filled up, the oldest
    when it has grown by a quarter as well.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Leave everything as it is; ``start`` begins."""
        super().__init__(parent)
        self._settled, self._known = False, 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def at_work(self) -> bool:
        """Return whether no other thread collects."""
        return not gc.isenabled()

    def start(self) -> None:
        """From now on no other thread collects; what there is by the first look stays."""
        gc.disable()
        self._settled = False
        self._timer.start()

    def wait(self) -> None:
        """Look at nothing until ``settle``: much is being loaded."""
        self._timer.stop()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def settle(self, *, keep: bool = False) -> None:
        """Look from now on: all is loaded.

        With ``keep`` what there is now is looked at no more, which takes a tenth of a second, and
        stays: not where a session runs whose rings are to go with it.
        """
        if keep:
            keep_what_is_built("libraries of dialogs")
        self._settled, self._known = True, _long_lived()
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is full, and the younger ones with it."""
        if not self._settled:
            self.settle(keep=True)
            return
        full = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(full) if count > limit > 0]
        if OLD in due and _long_lived() < max(GROWN * self._known, self._known + AT_LEAST):
            due.remove(OLD)
        if due:
            gc.collect(due[-1])
        if OLD in due:
            self._known = _long_lived()


def _long_lived() -> int:
    """Return how many objects a look at all of them would look at."""
    return len(gc.get_objects(generation=OLD))


def collect_here(app: QObject) -> Collector:
    """Return the collector of ``app``, at work; made on the thread of the first call, Qt's."""
    found = app.findChild(Collector)
    collector = found if isinstance(found, Collector) else Collector(app)
    if not (collector is found and collector.at_work):
        collector.start()
    return collector
