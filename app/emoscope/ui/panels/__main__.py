"""Show all panels with example data: ``python -m emoscope.ui.panels [light]``."""

import sys

from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from emoscope.ui.panels._examples import EXAMPLES
from emoscope.ui.theme import THEMES, apply, load_fonts

PLACES = {
    "headline": (0, 0, 1, 2),
    "status": (7, 0, 1, 4),
    "timeline": (6, 0, 1, 4),
    "video": (1, 0, 3, 1),
    "sweep": (1, 1, 3, 2),
    "waveform": (4, 0, 1, 1),
    "spectrogram": (5, 0, 1, 1),
    "bars": (1, 3, 2, 1),
    "tile": (3, 3, 1, 1),
    "head": (4, 1, 2, 1),
    "bands": (4, 2, 2, 1),
    "plane": (4, 3, 2, 1),
    "no_video": (0, 3, 1, 1),
    "voice": (0, 2, 1, 1),
}
"""Row, column, rows and columns of each example in the window."""


def main() -> int:
    """Open the gallery and wait until it is closed."""
    app = QApplication(sys.argv)
    theme = THEMES["light" if "light" in sys.argv[1:] else "dark"]
    load_fonts()
    apply(app, theme)
    window = QWidget()
    window.setWindowTitle("Emoscope panels")
    window.setStyleSheet(f"QWidget {{ background: {theme.window}; }}")
    grid = QGridLayout(window)
    grid.setSpacing(8)
    for name, place in PLACES.items():
        grid.addWidget(EXAMPLES[name](theme), *place)
    window.resize(1400, 1000)
    window.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
