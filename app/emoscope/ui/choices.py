"""What can be chosen as camera, microphone and headset: looked for off the Qt thread."""

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from emoscope_devices import StreamKind

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: ``text`` as on the command line, ``name`` as an operator knows it."""

    text: str
    name: str


Options = Mapping[StreamKind, tuple[Option, ...]]


class Finder(QObject):
    """Looks for devices on a thread of its own; ``found`` brings Options to the Qt thread."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start idle."""
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def look(self, *, lsl: bool = False) -> None:
        """Look once, unless it is looking already; with ``lsl`` in the local network, too."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(
                target=self._look, args=(lsl,), name="device-finder", daemon=True
            )
            self._thread.start()

    @property
    def busy(self) -> bool:
        """Return whether it is looking right now."""
        return self._thread is not None and self._thread.is_alive()

    def finish(self, timeout: float = 5.0) -> None:
        """Wait until no search runs."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _look(self, lsl: bool) -> None:
        try:
            # Loads the device libraries, which takes half a second: not on the Qt thread.
            from emoscope.inventory import inventory, with_lsl

            devices = with_lsl(inventory()) if lsl else inventory()
        except Exception:
            log.exception("looking for devices failed")
            return
        self.found.emit(
            {
                "video": tuple(
                    Option(str(c["index"]), str(c["name"] or c["path"])) for c in devices["cameras"]
                ),
                "audio": (
                    Option("default", ""),
                    *(Option(str(m["name"]), str(m["name"])) for m in devices["microphones"]),
                ),
                "eeg": (
                    *(Option(str(b["name"]), str(b["name"])) for b in devices["boards"]),
                    *(
                        Option(str(stream["text"]), f"{stream['name']} (LSL)")
                        for stream in devices.get("lsl", ())
                    ),
                ),
            }
        )
