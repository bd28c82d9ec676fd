"""What happened to an alarm, as a note among a recording's markers."""

from collections.abc import Mapping
from typing import Any

from emoscope_devices import to_ns

ORIGIN = "alarm"
"""Of such a marker."""
LONGEST = 400
"""Characters of what an alarm says."""


def note_of(entry: Mapping[str, Any]) -> tuple[str, int]:
    """Return label and session time (ns) of a note for an entry of ``AlarmBook.news``; English.

    >>> alarm = {"number": 3, "severity": "alarm", "text": "The board is away. Plug it in.",
    ...          "count": 2, "lost_samples": 500, "lost_seconds": 2.0, "acknowledged_by": "MK"}
    >>> note_of({"time": 1.5, "what": "acknowledged", "alarm": alarm})
    ('alarm 3 acknowledged by MK (alarm, 2 times, 500 samples missing): The board is away. \
Plug it in.', 1500000000)
    """
    alarm = entry["alarm"]
    what = entry["what"]
    if what == "acknowledged" and alarm["acknowledged_by"]:
        what = f"{what} by {alarm['acknowledged_by']}"
    facts = [alarm["severity"]]
    if alarm["count"] > 1:
        facts.append(f"{alarm['count']} times")
    if alarm["lost_samples"]:
        facts.append(f"{alarm['lost_samples']} samples missing")
    label = f"alarm {alarm['number']} {what} ({', '.join(facts)}): {alarm['text']}"
    return label[:LONGEST], max(0, to_ns(entry["time"]))
