"""Sets and amends markers until it is killed: python -m tests.app.marker_child FOLDER PROGRESS.

What it tells is known beforehand (``told``); it notes in the file PROGRESS (two int64) the newest
serial that it told, and the newest that it said is on the disk.
"""

import itertools
import mmap
import random
import sys
import time
from pathlib import Path

import numpy as np

from emoscope.marker_story import Story
from emoscope.markers import Amendment, Marker
from emoscope.recording.items import ChangeItem, MarkerItem
from tests.app.recorder_signals import recorder

SECOND = 1_000_000_000


def told(count, seed=7):
    """Return so many markers and amendments, always the same."""
    return list(itertools.islice(telling(seed), count))


def telling(seed=7):
    """Yield markers and amendments, always the same."""
    dice, story, numbers = random.Random(seed), Story(), 0
    for place in itertools.count():
        at = (place + 2) * SECOND // 50
        if numbers and dice.random() < 0.6:
            one = _amended(dice, story.fate(dice.randint(1, numbers)), at)
        else:
            numbers += 1
            kind = dice.choice(["marker", "interval", "note"])
            seconds = 2.5 if kind == "interval" else 0.0
            one = Marker(at, f"m{place} é", seconds, number=numbers, kind=kind)
        story.take(one)
        yield one


def _amended(dice, fate, at):
    now, what = fate.now, dice.choice(["label", "move", "remove"])
    if now is None:
        return Amendment(fate.number, "undo", at, fate.original)
    fields = {n: getattr(now, n) for n in ("origin", "number", "kind", "seconds")}
    if what == "remove":
        return Amendment(fate.number, what, at, None)
    label = f"{now.label}'" if what == "label" else now.label
    time = now.time + SECOND if what == "move" else now.time
    return Amendment(fate.number, what, at, Marker(time, label, **fields))


def main(folder, progress):
    with progress.open("r+b") as file:
        shared = np.frombuffer(mmap.mmap(file.fileno(), 16), np.int64)
    made = recorder(folder)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for serial, one in enumerate(telling(), 1):
        shared[0] = serial
        kind = MarkerItem if isinstance(one, Marker) else ChangeItem
        assert made.put(kind(one, serial=serial))
        kept = made.status.kept
        assert len(kept) <= 1 and (not kept or kept[0][0] == 1)
        shared[1] = kept[0][1] if kept else 0
        time.sleep(0.002)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
