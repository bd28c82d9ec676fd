"""After another theme a window is painted, though it had asked for a painting before.

Qt drops a request to paint that comes while updates are off, keeps what was to be painted, and
from then on believes that it has asked already: no ``update()`` paints that window again.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from emoscope.ui import theme as themes
from emoscope.ui.restyle import Restyle


class Window(QWidget):
    painted = 0

    def paintEvent(self, event):
        self.painted += 1


def test_a_window_that_was_to_be_painted_when_the_theme_came_is_painted_after(qtbot):
    window, live = Window(), QTimer()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.painted > 0)
    live.timeout.connect(window.update)
    live.start(0)  # as a panel does that shows what comes in
    while_changed = []

    def change(theme):
        while_changed.append(window.painted)

    restyle = Restyle([change] * 5)
    try:
        restyle.to(themes.LIGHT)
        qtbot.waitUntil(lambda: not restyle.busy)
        assert len(set(while_changed)) == 1  # never half of it
        before = window.painted
        qtbot.waitUntil(lambda: window.painted > before + 3, timeout=5_000)  # and it lives on
    finally:
        live.stop()
        restyle.to(themes.DARK)
        restyle.finish()
