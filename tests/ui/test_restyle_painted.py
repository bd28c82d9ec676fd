"""After another theme the window is painted, whatever became of Qt's own request for it."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui import theme as themes
from emoscope.ui.restyle import Restyle


class Window(QWidget):
    painted = 0

    def paintEvent(self, event):
        self.painted += 1


def test_a_request_to_paint_that_was_lost_does_not_leave_the_window_as_it_was(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.painted > 0)
    qtbot.wait(50)

    def lose(theme):
        """Have Qt believe that it has asked for a painting already."""
        window.setUpdatesEnabled(True)
        window.update()
        QCoreApplication.removePostedEvents(window, QEvent.Type.UpdateRequest.value)
        window.setUpdatesEnabled(False)

    before = window.painted
    restyle = Restyle([lose])
    try:
        restyle.to(themes.LIGHT)
        qtbot.waitUntil(lambda: not restyle.busy)
        qtbot.waitUntil(lambda: window.painted > before, timeout=5_000)
    finally:
        restyle.to(themes.DARK)
        restyle.finish()
