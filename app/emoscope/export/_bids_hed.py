"""HED tags row by row, where a protocol ran: those of a sidecar would be said twice.

A reader of HED joins all rows of one onset into one event, in which nothing may come twice: a trial
and its first part begin together, and several answers can be given at once.
"""

import re
from collections.abc import Mapping, Sequence

from emoscope.export._bids_event_words import EMOTIONS, KINDS, OFFSET, SHOWN
from emoscope.export._happened import Happened

ONSET, GONE = f"(Def/{SHOWN}, Onset)", f"(Def/{SHOWN}, Offset)"
TAGS: Mapping[str, str] = {
    "run": "(Experiment-structure, Label/Run)",
    "trial": "(Experiment-structure, Experimental-trial)",
    "trial_part": "(Experiment-structure, Label/Trial-part)",
    "task_item": "(Sensory-event, Experimental-stimulus, Label/Task-item)",
    "stimulus": ONSET,
    OFFSET: GONE,
}
NO_LABEL = re.compile(r"[^A-Za-z0-9_-]+")


def tags_of(rows: Sequence[tuple[str, Happened]]) -> list[str | None]:
    """Return the tags of each row, in order of time, by its onset as it is written."""
    starts = {onset for onset, one in rows if one.kind == "stimulus"}
    said: set[tuple[str, str]] = set()
    shown = False
    made: list[str | None] = []
    for onset, one in rows:
        tags: str | None = _tags(one)
        # A new onset ends what was shown before; nothing ends that has not begun in this file.
        if tags == GONE and (onset in starts or not shown):
            tags = None
        if tags is None or (onset, tags) in said:
            made.append(None)
            continue
        shown = tags == ONSET or (shown and tags != GONE)
        said.add((onset, tags))
        made.append(tags)
    return made


def _tags(one: Happened) -> str:
    if one.trial is None:
        return f"({KINDS[one.kind][1]})"
    if one.kind != "rating":
        return TAGS[one.kind]
    felt = EMOTIONS.get(str(one.trial.value).lower(), "") if one.trial.value else ""
    who = f"(Human-agent, Experiment-participant){f', {felt}' if felt else ''}"
    name = NO_LABEL.sub("-", one.trial.scale).strip("-")
    label = f", Label/{name}" if name else ""
    return f"(Agent-action, Participant-response, {who}{label})"
