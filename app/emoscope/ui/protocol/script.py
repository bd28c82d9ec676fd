"""Which scene a part shows after so many seconds, and when the next one comes. No widget."""

import math
from itertools import accumulate

from emoscope.protocol.values import Item, Part
from emoscope.ui.protocol.canvas import Blank, Scene
from emoscope.ui.protocol.scenes import Count, Cross, Listen, Word, Words
from emoscope.ui.protocol.texts import said


def limit_of(part: Part) -> float | None:
    """Return after how many seconds a stimulus is taken away; None: not by the clock."""
    stimulus = part.stimulus
    if part.what != "stimulus" or stimulus is None:
        return None
    if part.seconds is not None:
        return part.seconds
    if stimulus.seconds is not None:
        return stimulus.seconds
    return sum(item.seconds for item in stimulus.items) or None


def waits(part: Part) -> bool:
    """Return whether a part stays until the participant, or the operator, goes on."""
    if part.seconds is not None or part.what == "rating":
        return False
    stimulus = part.stimulus
    if part.what != "stimulus" or stimulus is None:
        return part.what != "stimulus"
    return stimulus.kind in ("picture", "text", "task") and limit_of(part) is None


def _items(part: Part) -> tuple[Item, ...]:
    stimulus = part.stimulus
    return stimulus.items if part.what == "stimulus" and stimulus is not None else ()


def item_at(part: Part, spent: float) -> int | None:
    """Return the number of the item that is due after ``spent`` s, None of a part without.

    The last one stays until the part is over.
    """
    items = _items(part)
    if not items:
        return None
    ends = list(accumulate(item.seconds for item in items))
    return next((n for n, end in enumerate(ends) if spent < end), len(items) - 1)


def next_step(part: Part, spent: float) -> float | None:
    """Return in how many seconds something changes, None for never."""
    times = [end for end in accumulate(item.seconds for item in _items(part))][:-1]
    limit = limit_of(part)
    if limit is not None:
        times.append(limit)
    if part.what == "countdown" and part.seconds is not None:
        whole = math.ceil(part.seconds)
        times += [part.seconds - left for left in range(whole - 1, 0, -1)]
    return min((t - spent for t in times if t > spent), default=None)


def item_scene(part: Part, number: int, language: str) -> Word:
    """Return one item of a task."""
    item = _items(part)[number]
    return Word(said(item.text, language), item.ink, said(part.text, language))


def scene_of(
    part: Part, language: str, hint: str = "", listen: str = "", spent: float = 0.0
) -> Scene:
    """Return what a part shows that has no picture of its own; ``hint`` how to go on."""
    text = said(part.text, language)
    if part.what == "stimulus":
        return _stimulus(part, language, hint, listen)
    if part.what in ("blank", "rating"):
        return Words(text, hint) if text else Blank()
    if part.what == "fixation":
        return Cross(text or hint)
    if part.what == "countdown":
        left = max(1, math.ceil((part.seconds or 0.0) - spent - 1e-3))
        return Count(left, text)
    if part.what == "baseline" and not text:
        return Cross(hint)
    return Words(text, hint)


def _stimulus(part: Part, language: str, hint: str, listen: str) -> Scene:
    stimulus = part.stimulus
    if stimulus is None:
        return Blank(lit=True)
    if stimulus.items:
        return item_scene(part, 0, language)
    if stimulus.kind == "sound":
        return Listen(said(part.text, language) or listen)
    return Words(said(stimulus.text, language) or said(part.text, language), hint, lit=True)
