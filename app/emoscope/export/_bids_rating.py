"""The continuous rating of a BIDS session: a ``_physio`` recording on an even grid.

BIDS wants samples at one rate; a participant's hand gives them as they come. So each row holds the
value that stood at its time, which is the last one rated: nothing is made up between two samples.
The exact times and values are in the derivative (``desc-continuousrating``).
"""

import gzip
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.export._bids_files import NONE, cell, write_json
from emoscope.export._bids_names import Entities
from emoscope.export._eeg_grid import Run
from emoscope.recording.ratings import AXES, Ratings

GRID_HZ = 50.0
"""Finer than any rating that comes 20 times a second or more: a row is late by 20 ms at most."""
STANDS = 0.25
"""Seconds that a value stands at most: when no other has come by then, nobody rates any more."""
LONGEST = 86_400.0
"""Seconds from the begin of the file; beyond lies what has a damaged time."""
ABOUT = {
    "valence": "As the participant rated it: unpleasant -1 to pleasant 1.",
    "arousal": "As the participant rated it: calm -1 to excited 1.",
}


def write_rating(
    folder: Path, who: Entities, ratings: Ratings, places: NDArray[np.float64], run: int | None
) -> bool:
    """Write a rating whose samples are at ``places`` (n,), seconds from the first of the file.

    Return False when there is none. Raises OSError.
    """
    near = np.abs(places) <= LONGEST
    places, values = places[near], ratings.values[near]
    if not len(places):
        return False
    start = round(float(places[0]), 6)
    grid = start + np.arange(int((places[-1] - start) * GRID_HZ) + 1) / GRID_HZ
    last = np.maximum(np.searchsorted(places, grid + 1e-6, side="right") - 1, 0)
    rows = np.where((grid - places[last] <= STANDS)[:, None], values[last], np.nan)
    names = [who.name(f"physio.{end}", run=run, recording="rating") for end in ("tsv.gz", "json")]
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join("\t".join(map(cell, row)) + "\n" for row in rows.tolist())
    with (folder / names[0]).open("xb") as file:
        file.write(gzip.compress(text.encode(), mtime=0))
    write_json(folder / names[1], _about(start))
    return True


def places_in(run: Run, rate: float, times: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return where session times are in a file of EEG: seconds by its rows at ``rate`` (Hz).

    Interpolated between the blocks' first and last samples; before and behind, at ``rate``.
    """
    ends = [(piece.start, piece.row) for piece in run.pieces]
    ends += [(piece.last, piece.row + piece.count - 1) for piece in run.pieces]
    known, rows = np.unique(np.array(ends, np.int64), axis=0).T
    since = (times - run.begin).astype(np.float64)
    inside = np.interp(since, (known - run.begin).astype(np.float64), rows) / rate
    before, behind = np.minimum(since, 0.0), np.maximum(times - run.end, 0)
    places: NDArray[np.float64] = inside + (before + behind) / 1e9
    return places


def _about(start: float) -> dict[str, Any]:
    columns = {name: {"Description": ABOUT[name], "Units": "-1 to 1"} for name in AXES}
    return {
        "SamplingFrequency": GRID_HZ,
        "StartTime": start,
        "Columns": list(AXES),
        "ContinuousRating": "Each row holds the value that stood at its time, the last one that was"
        f" rated; {NONE} where none had been rated for {STANDS} s, or not on that axis. Samples as"
        " they came, at their exact times, are in the derivative: desc-continuousrating.",
        **columns,
    }
