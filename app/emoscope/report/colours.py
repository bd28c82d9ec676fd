"""The report's colours, light and dark: those of the window, so that a class looks the same.

The seven emotions keep apart under simulated colour blindness (see the window's theme, whose test
holds it); every lane has its name besides, so that a print in grey can be read.
"""

from collections.abc import Mapping

from emoscope_models import EMOTIONS

_OWN = ("ground", "panel", "text", "muted", "rule", "lane", "accent", "marker")
_STATES = ("none", "bad", "warn", "good", "shown")


def _table(own: str, states: str, emotions: str) -> Mapping[str, str]:
    names = (*_OWN, *_STATES, *EMOTIONS)
    return dict(zip(names, f"{own} {states} {emotions}".split(), strict=True))


LIGHT = _table(
    "#FFFFFF #F4F6F8 #12171D #4C5866 #CED5DD #EEF1F4 #0067A8 #12171D",
    "#5F6F9A #B5221A #8A5200 #00785E #8F47D3",
    "#475C75 #C8910D #4B64FE #9B1522 #9246BC #5D803A #23A6CB",
)
DARK = _table(
    "#0D1014 #151A21 #E8ECF1 #A3AEBB #2A323D #1E252E #4CB8F0 #E8ECF1",
    "#8FA3B5 #FF6B60 #F0A01C #3BD1B0 #BD8DF5",
    "#8895A0 #F7D432 #4874E2 #DE5339 #CD8CF5 #57C679 #8AE0F4",
)


def variables(colours: Mapping[str, str]) -> str:
    """Return the colours as CSS variables."""
    return "".join(f"--{name}:{value};" for name, value in colours.items())


def classes() -> str:
    """Return the CSS by which a picture's shapes take them."""
    fills = "".join(f".f-{name}{{fill:var(--{name})}}" for name in LIGHT)
    lines = "".join(f".s-{name}{{stroke:var(--{name});fill:none}}" for name in LIGHT)
    return fills + lines
