"""Sound as WAV files that every program plays: with lengths in the header, and losses as silence.

The recording's own file has no lengths (it may end anywhere) and leaves lost samples out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from emoscope.export._eeg_grid import DISAGREE_SECONDS, LONGEST_GAP_SECONDS
from emoscope.export.job import Job
from emoscope_devices import Block, StreamSpec, say

SUBTYPES = {"float32": "FLOAT", "int16": "PCM_16"}
WAV_BYTES = 4_000_000_000
"""What a WAV file can hold; more goes into RF64, which is the same with longer lengths."""


@dataclass(slots=True)
class Sound:
    """One file: when it began (session ns), how many rows, and which [start, stop) are silence."""

    path: Path
    spec: StreamSpec
    begin: int
    end: int
    rows: int = 0
    gaps: list[tuple[int, int]] = field(default_factory=list)


def write_sound(job: Job, path: Callable[[int], Path]) -> list[Sound]:
    """Write sound to ``path`` of 0, 1 ...: a new file where the device changed, or was long away.

    Raises Cancelled and OSError.
    """
    done: list[Sound] = []
    file: Any = None
    last = 0
    total = max(1, job.recording.count("audio"))
    seen = 0
    try:
        for spec, block in job.recording.samples("audio"):
            gap = _gap(done[-1], block, last) if done and done[-1].spec == spec else -1
            if gap < 0:
                if file is not None:
                    file.close()
                done.append(Sound(path(len(done)), spec, int(block.times[0]), 0))
                file = _begin(done[-1], total)
            _append(file, done[-1], block, max(0, gap))
            last, seen = block.first + len(block), seen + len(block)
            job.tell(seen / total, say("Writing the sound."))
    except soundfile.LibsndfileError as error:
        raise OSError(f"{path(0).name}: {error}") from error
    finally:
        if file is not None:
            file.close()
    return done


def _begin(sound: Sound, total: int) -> Any:
    channels = int(np.prod(sound.spec.shape, dtype=int)) if sound.spec.shape else 1
    size = total * channels * np.dtype(sound.spec.dtype).itemsize
    sound.path.parent.mkdir(parents=True, exist_ok=True)
    return soundfile.SoundFile(
        sound.path,
        "x",
        round(sound.spec.rate),
        channels,
        SUBTYPES[sound.spec.dtype],
        format="WAV" if size < WAV_BYTES else "RF64",
    )


def _gap(sound: Sound, block: Block, last: int) -> int:
    """Return how many rows are missing before a block, -1 when a new file should begin."""
    rate = sound.spec.rate
    counted = block.first - last
    timed = round((int(block.times[0]) - sound.end) * rate / 1e9) - 1
    if abs(counted - timed) > DISAGREE_SECONDS * rate:
        counted = max(0, timed)
    return counted if counted <= LONGEST_GAP_SECONDS * rate else -1


def _append(file: Any, sound: Sound, block: Block, gap: int) -> None:
    shape = sound.spec.shape
    if gap:
        sound.gaps.append((sound.rows, sound.rows + gap))
        left = gap
        while left:
            part = min(left, round(sound.spec.rate))
            file.write(np.zeros((part, *shape), sound.spec.dtype))
            left -= part
    file.write(block.data)
    sound.rows += gap + len(block)
    sound.end = int(block.times[-1])
