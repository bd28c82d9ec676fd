"""The only crossing from the engine's threads into Qt."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from emoscope.sitting import Sitting


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

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no session."""
        super().__init__(parent)
        self._session: Sitting | None = None

    def attach(self, session: Sitting) -> None:
        """Listen to ``session`` and to no other; call before it starts."""
        self._session = session
        session.listeners.result.append(self._from(session, self.result))
        session.listeners.state.append(self._from(session, self.state))
        session.listeners.marker.append(self._from(session, self.marker))
        session.listeners.model.append(self._from(session, self.model))

    def detach(self) -> None:
        """Hear nothing more: what a device says that is slow to stop is not about the next one."""
        self._session = None

    def _from(self, session: Sitting, signal: SignalInstance) -> Callable[..., None]:
        def pass_on(*values: object) -> None:
            if self._session is session:
                signal.emit(*values)

        return pass_on
