"""A small recording of an experiment: what a protocol's runner and a participant leave in it."""

from dataclasses import replace

import numpy as np

from emoscope.markers import PROTOCOL, Amendment, Marker, details_of
from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording.items import ChangeItem, MarkerItem, RatingItem
from tests.app.export_bench import eeg, facts_of, ticks, times_of

SECOND = 1_000_000_000
SECONDS = 14
RATE = 250


def at(seconds):
    """Return the session time (ns) of the EEG sample that is so many seconds into its file."""
    return int(times_of(round(seconds * RATE), 1)[0])


class Told:
    """Markers and their ends as a protocol's runner sets them, by seconds of the EEG."""

    def __init__(self):
        self.items = []
        self.common = {}
        self._number = 0

    def set(self, seconds, what, label, kind="interval", stop=None, how="end", closing=(), **known):
        """Set a marker; with ``stop`` it ends there."""
        self._number += 1
        known = {"what": what, **self.common, **known}
        open_ = kind != "marker"
        marker = Marker(
            at(seconds), label, 0.0, PROTOCOL, self._number, kind, open_,
            details=details_of(**known),
        )  # fmt: skip
        self.items.append((seconds, MarkerItem(marker)))
        if stop is not None:
            length = (at(stop) - at(seconds)) / SECOND
            details = details_of(**known, **dict(closing))
            ended = replace(marker, seconds=length, open=False, details=details)
            self.items.append((stop, ChangeItem(Amendment(marker.number, how, at(stop), ended,
                                                          PROTOCOL))))  # fmt: skip
        return marker

    def trial(self, begin, trial, stim_id, condition, *, attempt=1, how="end", length=3.0,
              ratings=()):  # fmt: skip
        """Set a trial: half a second of fixation, its stimulus, then answers 0.1 s apart."""
        of_it = {
            "block": "main", "trial": trial, "attempt": attempt, "stim_id": stim_id,
            "condition": condition,
        }  # fmt: skip
        end = None if how is None else begin + length
        off = None if how is None else begin + length - 0.5
        self.set(begin, "trial", stim_id, "trial", end, how, **of_it)
        self.set(begin, "fixation", "fixation", stop=begin + 0.5, part=1, **of_it)
        self.set(
            begin + 0.5, "stimulus", stim_id, stop=off, how=how, part=2, onset="swap",
            closing={"frames": 120, "dropped": trial}.items(), **of_it,
        )  # fmt: skip
        if ratings:
            self.set(begin + length - 0.5, "rating", "rating", stop=begin + length, part=3, **of_it)
        for number, (scale, value, rt, more) in enumerate(ratings):
            self.set(
                begin + length - 0.45 + number / 10, "rating", scale, "marker", part=3, scale=scale,
                value=value, rt=rt, **more, **of_it,
            )  # fmt: skip


def experiment():
    """Return what a session leaves: a rehearsal, a trial, one broken off and repeated, one open."""
    told = Told()
    told.common = {"run": "r0", "rehearsal": True}
    told.set(0.2, "run", "rehearsal", stop=2.5, protocol="p", seed=1, participant=1)
    told.trial(0.4, 1, "happy-1", "happy", length=2.0)
    told.common = {"run": "r1", "rehearsal": False}
    told.set(2.6, "run", "films", protocol="films", sha256="ab" * 32, seed=7, participant=3)
    told.trial(
        2.8, 1, "happy-1", "happy",
        ratings=[
            ("valence", 7, 1.25, {}), ("arousal", None, 20.0, {}),
            ("feeling", "happy", 2.5, {"intensity": 0.75}), ("why", "fröhlich,\t見", 4.0, {}),
        ],
    )  # fmt: skip
    told.trial(6.0, 2, "sad-1", "sad", how="abort", length=1.5)
    told.trial(8.0, 2, "sad-1", "sad", attempt=2, ratings=[("valence", 2, 0.5, {})])
    told.trial(11.5, 3, "neutral-1", "neutral", how=None)
    return told


def rated(start, stop, seed=0):
    """Return a rating at about 40 Hz, whose valence is the sample's second and arousal missing."""
    rng = np.random.default_rng(seed)
    seconds = np.arange(start, stop, 0.025) + rng.uniform(0, 0.008, round((stop - start) * 40))
    times = np.array([at(0) + round(s * SECOND * (1 + 80e-6)) for s in seconds], np.int64)
    values = np.stack([seconds / SECONDS, np.full(len(seconds), np.nan)], axis=1)
    return times, values.astype(np.float32)


def record_experiment(folder, told=None, ratings=((3.3, 5.3), (8.5, 10.5)), brain=True, more=()):
    """Record an experiment with EEG whose crystal is off by 80 ppm."""
    made = Recorder(folder, facts_of(), ticks(), policy=RecorderPolicy())
    made.start()
    for item in eeg(seconds=SECONDS) if brain else ():
        made.put(item)
    for _, item in sorted((told or experiment()).items, key=lambda pair: pair[0]):
        made.put(item)
    for start, stop in ratings:
        times, values = rated(start, stop)
        for first in range(0, len(times), 9):
            made.put(RatingItem(times[first : first + 9], values[first : first + 9]))
    for item in more:
        made.put(item)
    made.stop()
    return folder
