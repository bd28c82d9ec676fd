"""One window on one folder of recordings; a second start is told of the first, and can show it.

The first holds a lock (stale ones, of a process that is gone, are taken over) and listens on a
local socket that only this user may open. Two windows would fight over devices and mix up folders.
"""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000
"""How long the first window may take to answer a second start, which has no window yet."""
LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Other:
    """The window that is open already: its process, and the folder that it records into."""

    process: int
    recording: str = ""


class OnlyWindow(QObject):
    """Held by the first window as long as it lives."""

    wanted = Signal()
    """Another start asks this window to come to the front."""

    def __init__(
        self,
        root: Path,
        place: Path,
        recording: Callable[[], str] = str,
        parent: QObject | None = None,
    ) -> None:
        """Prepare for recordings below ``root``; the lock lies in the folder ``place``.

        ``recording`` returns the folder that is being recorded into, for who asks.
        """
        super().__init__(parent)
        self.recording = recording
        known = hashlib.sha256(f"{Path.home()}:{root.expanduser().absolute()}".encode())
        self._name = f"emoscope-{known.hexdigest()[:16]}"
        self._socket = str(place / f"{self._name}.sock")
        self._lock = QLockFile(str(place / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def take(self) -> bool:
        """Return whether this is the only window now; then it can be asked for."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._socket)
        self._server.listen(self._socket)
        return True

    def other(self, show: bool = False) -> Other:
        """Return which window is open already, and with ``show`` bring it to the front.

        Waits for its answer, a second at most: for before there is a window.
        """
        found: tuple[object, ...] = tuple(self._lock.getLockInfo())
        pid = next((part for part in found if isinstance(part, int)), 0)
        line = QLocalSocket()
        line.connectToServer(self._socket)
        if not line.waitForConnected(WAIT_MS):
            return Other(pid)
        line.write(b"show\n" if show else b"who\n")
        line.waitForBytesWritten(WAIT_MS)
        if not line.waitForReadyRead(WAIT_MS):
            return Other(pid)
        try:
            said = json.loads(bytes(line.read(LONGEST).data()))
            return Other(int(said["process"]), str(said["recording"]))
        except (ValueError, KeyError, TypeError):
            return Other(pid)
        finally:
            line.close()

    def release(self) -> None:
        """Let another window take the folder."""
        self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        line = self._server.nextPendingConnection()
        if line is not None:
            line.disconnected.connect(line.deleteLater)
            line.readyRead.connect(lambda: self._obey(line))

    def _obey(self, line: QLocalSocket) -> None:
        asked = bytes(line.readLine(16).data())
        said = {"process": os.getpid(), "recording": self.recording()}
        line.write(json.dumps(said).encode()[:LONGEST])
        line.flush()
        line.disconnectFromServer()
        if asked == b"show\n":
            self.wanted.emit()
