"""A participant's window on a real X server whose second display comes and goes: one line each."""

import os
import subprocess
import sys

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.settings import WindowSettings
from emoscope.ui.application import application
from emoscope.ui.participant import ParticipantScreen

LIMIT_MS = 30_000


def xrandr(*arguments):
    subprocess.run(["xrandr", *arguments], check=True, stdout=subprocess.DEVNULL)


def plug():
    xrandr("--setmonitor", "beside", "800/300x800/300+800+0", "none")


def tell(*said):
    sys.stdout.write(" ".join(map(str, said)) + "\n")
    sys.stdout.flush()


def main():
    app = application(WindowSettings(language="en"))
    operator = QWidget()
    operator.setGeometry(0, 0, 600, 600)
    operator.show()
    screen = ParticipantScreen(operator=operator)

    def stand():
        rect = screen.geometry().getRect()
        return repr(screen.display), "full" if screen.isFullScreen() else "window", rect[0]

    def added(name):
        if not screen.isVisible():
            QTimer.singleShot(0, screen, placed)

    def placed():
        screen.place()
        screen.face()
        tell("placed", *stand())
        xrandr("--delmonitor", "beside")

    def lost(name):
        beside = not screen.frameGeometry().intersects(operator.frameGeometry())
        tell("lost", name, *stand(), screen.face_page.mirror.accessibleName(), beside)
        QTimer.singleShot(0, screen, plug)

    def back(name):
        tell("back", name, *stand())
        QApplication.quit()

    screen.displays.added.connect(added)
    screen.display_lost.connect(lost)
    screen.display_back.connect(back)
    QTimer.singleShot(0, screen, plug)
    QTimer.singleShot(LIMIT_MS, app.quit)
    app.exec()


if __name__ == "__main__":
    main()
