"""The options by which a session gives to the lab's other programs, and takes from them."""

import argparse
from dataclasses import replace

from emoscope._lab_settings import ALL, OUTLETS
from emoscope.settings import Settings

NONE = "none"
"""Instead of what the settings say."""


def add_lab_options(parser: argparse.ArgumentParser) -> None:
    """Add --lsl-out, --lsl-markers and --osc, which may stand before a command and behind it.

    None has a default: a command's would overrule what was said before its name.
    """
    group = parser.add_argument_group("other instruments (docs/lsl.md)")
    group.add_argument(
        "--lsl-out",
        nargs="?",
        const=ALL,
        default=argparse.SUPPRESS,
        metavar="STREAMS",
        help=f"send to LSL: all, or some of {','.join(OUTLETS)}; none to send nothing",
    )
    group.add_argument(
        "--lsl-markers",
        action="append",
        default=argparse.SUPPRESS,
        metavar="NAME",
        help="take markers from this LSL stream (again for more), from all, or from none",
    )
    group.add_argument(
        "--osc",
        default=argparse.SUPPRESS,
        metavar="HOST:PORT",
        help="send answers as OSC; none for nobody",
    )


def with_lab(settings: Settings, options: argparse.Namespace) -> Settings:
    """Return the settings with what the command line asks for. Raises SettingsError."""
    lab = settings.lab
    out = getattr(options, "lsl_out", None)
    if out is not None:
        names = tuple(name.strip() for name in out.split(","))
        lab = replace(lab, lsl_out=_unless_none(names))
    markers = getattr(options, "lsl_markers", None)
    if markers is not None:
        lab = replace(lab, lsl_markers=_unless_none(tuple(markers)))
    osc = getattr(options, "osc", None)
    if osc is not None:
        lab = replace(lab, osc="" if osc == NONE else osc)
    return settings if lab == settings.lab else replace(settings, lab=lab)


def _unless_none(names: tuple[str, ...]) -> tuple[str, ...]:
    return () if names == (NONE,) else names
