"""Colours, sizes and fonts of the window, dark and light, and the style of standard widgets.

The seven emotion colours and the six state colours keep apart under simulated protanopia,
deuteranopia and tritanopia (Machado et al. 2009, severity 1; distances in OKLab; a test holds
it). They start from the hues of Okabe & Ito (2008) and were moved as little as was needed.
"""

import contextlib
import functools
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

from emoscope.ui._contrast import INKS as INKS
from emoscope.ui._contrast import contrast as contrast
from emoscope.ui._contrast import ink_on as ink_on
from emoscope.ui._contrast import luminance as luminance
from emoscope.ui._fonts import FAMILY as FAMILY
from emoscope.ui._fonts import TABULAR as TABULAR
from emoscope.ui._fonts import font_of as font_of
from emoscope.ui._fonts import load_fonts as load_fonts
from emoscope.ui._fonts import resources as resources
from emoscope.ui._ramp import Ends, ramp_of
from emoscope.ui._style import stylesheet
from emoscope_devices import CaptureState
from emoscope_models import EMOTIONS

log = logging.getLogger(__name__)

State = Literal["valid", "degraded", "invalid", "stale", "absent", "shown only"]
"""How far something may be believed; every state has a colour, a glyph and a word."""
STATES: tuple[State, ...] = ("valid", "degraded", "invalid", "stale", "absent", "shown only")

STATE_OF_CAPTURE: Mapping[CaptureState, State] = MappingProxyType(
    {
        CaptureState.CONNECTING: "stale",
        CaptureState.LIVE: "valid",
        CaptureState.STALLED: "degraded",
        CaptureState.LOST: "invalid",
        CaptureState.RECONNECTING: "degraded",
        CaptureState.FAILED: "invalid",
        CaptureState.ENDED: "absent",
        CaptureState.STOPPED: "absent",
    }
)

GRID = 8
"""All distances are multiples of this many design pixels, or of its half."""
GAP = GRID
"""Design pixels between two cards, and between two controls."""
PADDING = 2 * GRID
"""Design pixels from a card's edge to what is in it."""
HEADING = 3 * GRID
"""Design pixels of the line that a card's name stands in."""
STYLE = "fusion"
AT_ONCE = 20
"""Unseen widgets that are styled in one step: with 40 it once took 50 ms."""


class Size(Enum):
    """Text sizes in design pixels. HUGE is read from two metres, BIG from one."""

    CAPTION = 11
    SMALL = 12
    BODY = 13
    VALUE = 16
    TITLE = 20
    BIG = 30
    HUGE = 64


class Radius(Enum):
    """Round corners, in design pixels."""

    CHIP = 4
    CONTROL = 6
    GROUP = 8
    CARD = 10


PAPER, ON_PAPER = "#FFFFFF", "#12171D"
"""A mark over a picture that must be seen whatever the picture is: DEMO, the corners of a face."""
SHADE, ON_SHADE, ON_SHADE_MUTED = "#BE0A0D11", "#FFFFFF", "#E0E5EA"
"""A dark plate over a picture (#AARRGGBB), and what is written on it."""
HALO, VEIL, DOT = "#6E000000", "#78000000", "#96FFFFFF"
"""Over a picture: beside a bright line, over a face that is not followed, a landmark."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything that decides how the window looks. Colours are "#rrggbb".

    ``emotions`` follow EMOTIONS, ``states`` follow STATES. ``ramp`` are the two ends, in lightness
    and hue (OKLCH), of the map for powers; ``scale`` multiplies all sizes.
    """

    name: str
    dark: bool
    window: str
    panel: str
    raised: str
    line: str
    grid: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    alarm: str
    on_alarm: str
    trace: str
    emotions: tuple[str, ...]
    states: tuple[str, ...]
    ramp: Ends
    scale: float = 1.0

    def px(self, design: float) -> int:
        """Return a length in logical pixels from one in design pixels."""
        return round(design * self.scale)

    def scaled(self, scale: float) -> "Theme":
        """Return the theme with all sizes multiplied by ``scale`` (0.75 to 2.5)."""
        if not 0.75 <= scale <= 2.5:
            raise ValueError(f"the scale must be within 0.75..2.5, not {scale}")
        return replace(self, scale=scale)

    def emotion_colour(self, emotion: int | str) -> QColor:
        """Return the colour of an emotion, by its number or its name in EMOTIONS."""
        number = EMOTIONS.index(emotion) if isinstance(emotion, str) else int(emotion)
        return colour(self.emotions[number])

    def state_colour(self, state: State) -> QColor:
        """Return the colour of a state."""
        return colour(self.states[STATES.index(state)])

    def font(self, size: Size = Size.BODY, weight: int = 400) -> QFont:
        """Return a font with tabular numerals; weight 400, 500 or 600."""
        return font_of(self.px(size.value), weight)


DARK = Theme(
    name="dark",
    dark=True,
    window="#0D1014",
    panel="#151A21",
    raised="#1E252E",
    line="#2A323D",
    grid="#212933",
    text="#E8ECF1",
    muted="#A3AEBB",
    faint="#75818F",
    accent="#4CB8F0",
    on_accent="#06131C",
    alarm="#E0483E",
    on_alarm="#FFFFFF",
    trace="#B9D8EC",
    emotions=("#8895A0", "#F7D432", "#4874E2", "#DE5339", "#CD8CF5", "#57C679", "#8AE0F4"),
    states=("#3BD1B0", "#F0A01C", "#E0483E", "#556CDB", "#7F9299", "#BD8DF5"),
    ramp=((0.22, 275.0), (0.93, 95.0)),
)

LIGHT = Theme(
    name="light",
    dark=False,
    window="#EDF0F3",
    panel="#FFFFFF",
    raised="#F1F4F7",
    line="#CED5DD",
    grid="#E6EAEF",
    text="#12171D",
    muted="#4C5866",
    faint="#697584",
    accent="#0067A8",
    on_accent="#FFFFFF",
    alarm="#B5221A",
    on_alarm="#FFFFFF",
    trace="#1B4B6B",
    emotions=("#475C75", "#C8910D", "#4B64FE", "#9B1522", "#9246BC", "#5D803A", "#23A6CB"),
    states=("#009676", "#C77600", "#B5221A", "#3A3E9F", "#5F6F9A", "#8F47D3"),
    ramp=((0.97, 95.0), (0.30, 275.0)),
)

CONTRAST_DARK = replace(
    DARK,
    name="contrast-dark",
    window="#000000",
    panel="#000000",
    raised="#141414",
    line="#8C8C8C",
    grid="#4A4A4A",
    text="#FFFFFF",
    muted="#E4E4E4",
    faint="#C4C4C4",
    accent="#66CCFF",
    on_accent="#000000",
    alarm="#FF8078",
    on_alarm="#000000",
    trace="#FFFFFF",
    ramp=((0.12, 275.0), (0.97, 95.0)),
)
"""Text 7:1 and more on every ground (WCAG 2.2, 1.4.6); lines and marks 3:1 (1.4.11)."""

CONTRAST_LIGHT = replace(
    LIGHT,
    name="contrast-light",
    window="#FFFFFF",
    panel="#FFFFFF",
    raised="#F2F2F2",
    line="#6B6B6B",
    grid="#B8B8B8",
    text="#000000",
    muted="#1F1F1F",
    faint="#3D3D3D",
    accent="#003E7E",
    alarm="#8F0A04",
    trace="#000000",
    emotions=("#473675", "#C74C0C", "#412DD5", "#9C1522", "#93469A", "#6F7867", "#2369FF"),
    states=("#005976", "#C45200", "#A0211A", "#3A228F", "#5F739B", "#9344D4"),
    ramp=((0.98, 95.0), (0.22, 275.0)),
)
"""As CONTRAST_DARK, on white."""

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)}
)


@functools.cache
def colour(name: str, alpha: int = 255) -> QColor:
    """Return a shared QColor; do not change it."""
    made = QColor(name)
    made.setAlpha(alpha)
    return made


def mixed(front: str | QColor, back: str | QColor, share: float) -> QColor:
    """Return the opaque colour of ``front`` laid over ``back`` with opacity ``share``."""
    a, b = QColor(front), QColor(back)
    return QColor(
        round(b.red() + (a.red() - b.red()) * share),
        round(b.green() + (a.green() - b.green()) * share),
        round(b.blue() + (a.blue() - b.blue()) * share),
    )


def rgb(value: str | QColor) -> NDArray[np.uint8]:
    """Return a colour as the four bytes (B, G, R, 255) of a Format_RGB32 pixel."""
    c = QColor(value)
    return np.array([c.blue(), c.green(), c.red(), 255], dtype=np.uint8)


def ramp(theme: Theme) -> NDArray[np.uint8]:
    """Return the theme's map for powers as (256, 4) BGRx bytes."""
    return ramp_of(theme.ramp)


def running() -> QApplication:
    """Return the application that there must be by now."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme: font, palette and the style of standard widgets."""
    for step in Change(app, theme).steps:
        step()


class Change:
    """From one theme to another, in ``steps``; ``Restyle`` answers keys in between.

    A sheet set over another is Qt's slow way: it styles each widget once for each widget that it
    is in. With none in between it takes a fourth of that. What is not seen, two thirds of all, has
    its style taken off before and gets it after, a few at a time; the rest is done in one go.
    Splitters make room at once for what is without style: they get their shares back.
    """

    def __init__(self, app: QApplication, theme: Theme) -> None:
        """Look whether anything is to be done."""
        self._app, self._theme = app, theme
        self._sheet = stylesheet(theme.scale, vars_of(theme))
        self._same = app.styleSheet() == self._sheet
        self._shares: list[tuple[QSplitter, list[int]]] = []

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        """Return what is to be done, in order; nothing where nothing changes."""
        if self._same:
            return ()
        hidden = [widget for widget in self._app.allWidgets() if not widget.isVisible()]
        parts = [hidden[at : at + AT_ONCE] for at in range(0, len(hidden), AT_ONCE)]
        before = [functools.partial(self._put_away, part) for part in parts]
        after = [functools.partial(self._fetch, part) for part in parts]
        return (*before, self._undress, self._write, self._colour, self._dress, *after)

    def _put_away(self, hidden: list[QWidget]) -> None:
        """Take the style off what is not seen, so that Qt passes it over."""
        style, polished = self._app.style(), Qt.WidgetAttribute.WA_WState_Polished
        there = [
            w for w in hidden if isValid(w) and not w.isVisible() and w.testAttribute(polished)
        ]
        hidden[:] = there
        for widget in there:
            style.unpolish(widget)
            widget.setAttribute(polished, False)

    def _fetch(self, hidden: list[QWidget]) -> None:
        """Style what was put away, as Qt does with all others."""
        there = [widget for widget in hidden if isValid(widget)]
        for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            for widget in there:
                self._app.sendEvent(widget, QEvent(kind))

    def _undress(self) -> None:
        """Take the old sheet off."""
        every = self._app.allWidgets()
        splitters = [w for w in every if isinstance(w, QSplitter) and w.isVisible()]
        self._shares = [(splitter, splitter.sizes()) for splitter in splitters]
        self._app.setStyleSheet("")
        if self._app.style().name() != STYLE:
            self._app.setStyle(STYLE)

    def _write(self) -> None:
        """Change the font."""
        self._app.setFont(self._theme.font())

    def _colour(self) -> None:
        """Change the palette."""
        self._app.setPalette(palette(self._theme))

    def _dress(self) -> None:
        """Put the new sheet on."""
        self._app.setStyleSheet(self._sheet)
        for splitter, sizes in self._shares:
            with contextlib.suppress(RuntimeError):  # it was closed between the two
                splitter.setSizes(sizes)


def vars_of(theme: Theme) -> dict[str, str]:
    """Return the colours that the style sheet names."""
    names = ("window", "panel", "raised", "line", "text", "muted", "faint", "accent", "on_accent")
    found = {name: str(getattr(theme, name)) for name in names}
    found["hover"] = mixed(theme.accent, theme.raised, 0.14).name()
    found["pressed"] = mixed(theme.accent, theme.raised, 0.2).name()
    found["alarm"], found["on_alarm"] = theme.alarm, theme.on_alarm
    found |= {f"r_{radius.name.lower()}": f"{radius.value}px" for radius in Radius}
    found |= {f"t_{size.name.lower()}": f"{size.value}px" for size in Size}
    ground = "dark" if theme.dark else "light"
    for mark in ("chevron-up", "chevron-down", "check", "dot"):
        icon = resources() / "icons" / f"{mark}-{ground}.svg"
        found[mark.replace("-", "_")] = icon.as_posix()
    return found


def palette(theme: Theme) -> QPalette:
    """Return the palette, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    table = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.alarm,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.PlaceholderText: theme.faint,
        role.Link: theme.accent,
        role.Light: theme.raised,
        role.Mid: theme.line,
        role.Dark: theme.line,
    }
    made = QPalette()
    for entry, name in table.items():
        made.setColor(entry, colour(name))
    for entry in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, entry, colour(theme.faint))
    return made
