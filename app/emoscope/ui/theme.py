"""Colours, sizes and fonts of the window, dark and light, and the style of standard widgets.

The seven emotion colours and the six state colours keep apart under simulated protanopia,
deuteranopia and tritanopia (Machado et al. 2009, severity 1; distances in OKLab; a test holds
it). They start from the hues of Okabe & Ito (2008) and were moved as little as was needed.
"""

import functools
import logging
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

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
FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
TABULAR = QFont.Tag("tnum")


class Size(Enum):
    """Text sizes in design pixels. HUGE is read from two metres, BIG from one."""

    CAPTION = 11
    SMALL = 12
    BODY = 13
    VALUE = 16
    TITLE = 20
    BIG = 30
    HUGE = 64


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
    ramp: tuple[tuple[float, float], tuple[float, float]]
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

THEMES: Mapping[str, Theme] = MappingProxyType({"dark": DARK, "light": LIGHT})


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


@functools.cache
def ramp(theme: Theme) -> NDArray[np.uint8]:
    """Return the map for powers as (256, 4) BGRx bytes: even steps of lightness in OKLab.

    The low end is close to the panel; lightness alone carries the value, hue only helps.
    """
    (l0, h0), (l1, h1) = theme.ramp
    t = np.linspace(0, 1, 256)
    lightness, hue = l0 + (l1 - l0) * t, np.deg2rad(h0 + (h1 - h0) * t)
    chroma = 0.03 + 0.11 * np.sin(np.pi * np.clip(t * 0.85 + 0.1, 0, 1))
    lab = np.stack([lightness, chroma * np.cos(hue), chroma * np.sin(hue)], axis=1)
    linear = (lab @ _LAB_TO_LMS.T) ** 3 @ _LMS_TO_RGB.T
    clipped = np.clip(linear, 0, 1)
    srgb = np.where(clipped <= 0.0031308, 12.92 * clipped, 1.055 * clipped ** (1 / 2.4) - 0.055)
    out = np.full((256, 4), 255, dtype=np.uint8)
    out[:, :3] = np.rint(srgb[:, ::-1] * 255)
    return out


# OKLab to linear sRGB (Ottosson 2020).
_LAB_TO_LMS = np.array(
    [
        [1.0, 0.3963377774, 0.2158037573],
        [1.0, -0.1055613458, -0.0638541728],
        [1.0, -0.0894841775, -1.2914855480],
    ]
)
_LMS_TO_RGB = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ]
)


def resources() -> Path:
    """Return the folder of fonts and pictures: beside the program, or in the installed prefix."""
    bundle = getattr(sys, "_MEIPASS", None)
    checkout = Path(__file__).resolve().parents[3] / "resources"
    installed = Path(sys.prefix) / "share" / "emoscope" / "resources"
    places = (*((Path(bundle) / "resources",) if bundle else ()), checkout, installed)
    return next((place for place in places if place.is_dir()), checkout)


def load_fonts(folder: Path | None = None) -> bool:
    """Load the bundled fonts; without them the system's font is used and False is returned."""
    base = folder or resources() / "fonts"
    loaded = [QFontDatabase.addApplicationFont(str(base / name)) >= 0 for name in FONT_FILES]
    if not all(loaded):
        log.warning("the fonts in %s cannot be read; the system's font is used", base)
    return all(loaded)


@functools.cache
def font_of(pixels: int, weight: int) -> QFont:
    """Return a shared font of a height in pixels; do not change it."""
    font = QFont(FAMILY)
    font.setPixelSize(max(6, pixels))
    font.setWeight(QFont.Weight(weight))
    font.setFeature(TABULAR, 1)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def running() -> QApplication:
    """Return the application that there must be by now."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme: font, palette and the style of standard widgets."""
    app.setStyle("Fusion")
    app.setFont(theme.font())
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme.scale, vars_of(theme)))


def vars_of(theme: Theme) -> dict[str, str]:
    """Return the colours that the style sheet names."""
    names = ("window", "panel", "raised", "line", "text", "muted", "faint", "accent", "on_accent")
    found = {name: str(getattr(theme, name)) for name in names}
    found["hover"] = mixed(theme.accent, theme.raised, 0.14).name()
    found["pressed"] = mixed(theme.accent, theme.raised, 0.28).name()
    found["alarm"], found["on_alarm"] = theme.alarm, theme.on_alarm
    for way in ("up", "down"):
        icon = resources() / "icons" / f"chevron-{way}-{theme.name}.svg"
        found[f"chevron_{way}"] = icon.as_posix()
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
