"""The only crossing from the engine's threads into Qt."""

from PySide6.QtCore import QObject, Signal

from emoscope.session import Session


class Bridge(QObject):
    """Turns a session's callbacks into signals. Made on the Qt thread.

    Connect its signals to methods of QObjects only: they then run on the Qt thread, queued.
    """

    result = Signal(object)
    """Result: a new decision."""
    state = Signal(str, object)
    """Kind of stream, CaptureStatus: a device changed its state."""
    marker = Signal(object)
    """Marker: one was set."""
    model = Signal(str, object)
    """Modality, reasons: a model is ready (no reasons) or is not to be had."""

    def attach(self, session: Session) -> None:
        """Listen to ``session``; call before it starts."""
        session.listeners.result.append(self.result.emit)
        session.listeners.state.append(self.state.emit)
        session.listeners.marker.append(self.marker.emit)
        session.listeners.model.append(self.model.emit)
