"""The demo as a text: "demo", or "demo:lost=20-35,frozen=60-70" to rehearse what goes wrong."""

import math
import re
from typing import TYPE_CHECKING, get_args

from emoscope_devices import DeviceUnusable, StreamKind

if TYPE_CHECKING:
    from emoscope_devices.synthetic import Fault

DEMO = "demo"
FAULTY = f"{DEMO}:"
"""Before what goes wrong with that part of the demo."""
_FAULT = re.compile(r"\s*(\w+)\s*=\s*(\d+(?:\.\d+)?)\s*-\s*(\d+(?:\.\d+)?|end)\s*", re.ASCII)
FOR_GOOD = 1e9
"""Seconds that "end" stands for: no session is that long."""


def is_demo(text: str) -> bool:
    """Tell whether ``text`` names the built-in demo."""
    return text == DEMO or text.startswith(FAULTY)


def faults_of(kind: StreamKind, text: str) -> tuple["Fault", ...]:
    """Return what goes wrong with a part of the demo, by ``text``.

    After ``demo:`` come faults with a comma between, each a kind and when, in seconds since the
    demo's first device was opened, "end" for good. Raises DeviceUnusable.
    """
    if text == DEMO:
        return ()
    # Loaded when asked for: it brings scipy, half a second that no real device needs.
    from emoscope_devices.synthetic import Fault, FaultKind

    kinds: dict[str, FaultKind] = {name: name for name in get_args(FaultKind)}
    made = []
    for part in text.removeprefix(FAULTY).split(","):
        found = _FAULT.fullmatch(part)
        what, start = (found[1], float(found[2])) if found else ("", 0.0)
        stop = 0.0 if found is None else FOR_GOOD if found[3] == "end" else float(found[3])
        if what not in kinds or not start < stop < math.inf:
            raise DeviceUnusable(
                '"{part}" is nothing that can go wrong with the demo.',
                "Write {device}:lost=20-35, with seconds, one of {kinds}, and a comma between two.",
                part=part,
                device=DEMO,
                kinds=", ".join(kinds),
            )
        made.append(Fault(kind, kinds[what], start, stop - start))
    return tuple(made)
