"""Qt Multimedia, loaded quietly: it names every library that it can do without."""

import logging
import os
from typing import Any

from PySide6.QtCore import QLoggingCategory, QObject, QtMsgType, qInstallMessageHandler
from shiboken6 import delete

from emoscope_devices import Sentence, say

log = logging.getLogger(__name__)
RULES = "qt.multimedia*=false\n"
QLoggingCategory.setFilterRules(RULES)
# Films are decoded by the processor: their frames come to be painted there, and the way to a
# graphics processor and back would take as long, differently on each computer.
os.environ.setdefault("QT_FFMPEG_DECODING_HW_DEVICE_TYPES", ",")
qm: Any
try:
    from PySide6 import QtMultimedia as qm
except ImportError as error:  # a system library is missing: said when a stimulus is asked for
    qm = None
    log.warning("Qt Multimedia cannot be loaded: %s", error)

_warm: list[Any] = []


def missing() -> Sentence:
    """Return why nothing can be played on this computer, or an empty sentence."""
    if qm is not None:
        return Sentence()
    return say(
        "Qt Multimedia cannot be loaded, so no video or sound can be shown. Install what it needs"
        " (on Debian and Ubuntu: libpulse0) and start Emoscope again."
    )


def warm() -> None:
    """Load the player's libraries and find the sound devices: once, before anybody waits.

    To be called on the Qt thread; takes 0.1 s the first time, and nothing later.
    """
    if qm is None or _warm:
        return
    before = qInstallMessageHandler(_hush)
    try:
        _warm.append(settled(qm.QMediaDevices()))
        _warm[0].audioOutputs()
        qm.QMediaPlayer().deleteLater()
    finally:
        qInstallMessageHandler(before)


def settled(thing: Any) -> Any:
    """Return an object of Qt Multimedia that Qt's threads can leave without Python's lock.

    When one of them destroys what listens to ``thing``, Qt calls ``thing.disconnectNotify`` and
    holds a lock meanwhile. The first such call waits for Python's lock, to look for an override;
    who has that lock and connects a signal waits for Qt's: neither goes on. So the first call, and
    with it the look, is made here.
    """
    listener = QObject()
    thing.destroyed.connect(listener.deleteLater)
    delete(listener)
    return thing


def devices() -> Any:
    """Return Qt's list of devices, which tells of changes."""
    warm()
    return _warm[0]


def speakers() -> list[str]:
    """Return the names of the sound outputs, the default one first."""
    if qm is None:
        return []
    warm()
    default = qm.QMediaDevices.defaultAudioOutput()
    found = qm.QMediaDevices.audioOutputs()
    return [d.description() for d in sorted(found, key=lambda d: d.id() != default.id())]


def _hush(kind: QtMsgType, context: Any, message: str | None) -> None:
    """Keep what Qt says while it looks for libraries and a sound server."""
    log.debug("Qt Multimedia: %s", message)
