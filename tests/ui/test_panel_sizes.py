"""Every panel paints at absurd sizes: a window may be made as low, wide or small as one likes."""

import pytest
from pytestqt.qtbot import QtBot

from emoscope.ui.panels._examples import EXAMPLES
from emoscope.ui.theme import DARK

WIDTHS = (1, 17, 90, 400, 1200)
HEIGHTS = (1, 20, 40, 60, 75, 90, 110, 200)
LONG = ((4000, 20), (20, 2000), (4000, 80), (3, 900))


@pytest.mark.parametrize("scale", [0.75, 1.0, 2.5])
@pytest.mark.parametrize("name", EXAMPLES)
def test_absurd_sizes(qtbot: QtBot, qtlog: object, name: str, scale: float) -> None:
    panel = EXAMPLES[name](DARK.scaled(scale))
    qtbot.addWidget(panel)
    for size in (*((w, h) for w in WIDTHS for h in HEIGHTS), *LONG):
        panel.resize(*size)
        shot = panel.grab()  # pytest-qt fails the test for what is raised while painting
        assert (shot.width(), shot.height()) == size
    told = [r.message for r in qtlog.records]  # type: ignore[attr-defined]
    assert not [message for message in told if "propagateSizeHints" not in message]
