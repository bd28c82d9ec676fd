"""Recordings of a protocol's trials whose EEG follows the labels, as far as it is told to."""

import itertools

import numpy as np

from emoscope.markers import PROTOCOL, Amendment, Marker, details_of
from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording.items import ChangeItem, MarkerItem, SampleItem, TickItem
from emoscope_devices import Block, StreamSpec
from tests.models.eeg_clips import CHANNELS, RATE, signal

SECOND = 1_000_000_000
BEGAN = 5 * SECOND
REST, TRIAL, PAUSE = 14, 9, 2
"""Seconds."""
EEG = StreamSpec("eeg", "Test board", float(RATE), (3,), "float64", "µV", CHANNELS)
CONDITIONS = ("sad", "fear", "calm", "happy")


def ns(seconds):
    return BEGAN + round(seconds * SECOND)


def pulse():
    count = itertools.count()

    def tick():
        now = BEGAN + next(count) * SECOND
        return TickItem(now, 1_700_000_000_000_000_000 + now, now, {"eeg": (1, 0, 0, 0)}, {})

    return tick


class Plan:
    """What becomes of each of 16 trials; ``changed`` by place: what is other than usual."""

    def __init__(self, effect=0.0, seed=0, trials=16, gain=1.0, films=True, **changed):
        self.random = np.random.default_rng(seed)
        self.effect, self.gain, self.films = effect, gain, films
        self.order = self.random.permutation(np.arange(trials) % 4)
        self.changed = {int(key[1:]): told for key, told in changed.items()}

    def trace(self):
        """Return EEG (n, 3): rest, then trials; valence is in the alpha, arousal in the beta."""
        half = self.effect / 2
        parts = [signal(self.random, REST, half, half)]
        for kind in self.order:
            alpha, beta = self.effect * (kind // 2), self.effect * (kind % 2)
            parts += [signal(self.random, TRIAL, alpha, beta), signal(self.random, PAUSE)]
        return np.concatenate(parts) * self.gain

    def begin(self, place):
        return REST + place * (TRIAL + PAUSE)


def record(folder, plan=None, participant="P01", rest=True, ended=True, lost=(), spec=EEG):
    """Write one recording; ``lost`` are blocks of a quarter of a second that never came."""
    plan = plan or Plan()
    made = Recorder(folder, facts(participant, spec), pulse(), policy=RecorderPolicy())
    made.start()
    trace, size = plan.trace(), RATE // 4
    for number in range(len(trace) // size):
        if number in lost:
            continue
        first = number * size
        times = BEGAN + np.rint(np.arange(first, first + size) * (SECOND / RATE)).astype(np.int64)
        made.put(SampleItem(spec, Block(first, times, int(times[-1]), trace[first : first + size])))
    put = Story(made)
    if rest:
        put.mark("baseline: eyes open", 0.5, REST - 1)
    for place, kind in enumerate(plan.order.tolist()):
        put.trial(plan, place, kind, plan.changed.get(place, {}))
    if ended:
        made.stop()
    return folder if ended else made


def facts(participant, spec=EEG):
    about = {"kind": "eeg", "device": spec.device, "rate": spec.rate, "lost": 0, "gaps": 0}
    return {"participant": participant, "streams": {"eeg": about}}


class Story:
    """Puts markers into a recorder as a protocol's runner does."""

    def __init__(self, recorder):
        self.recorder, self.count = recorder, 0

    def mark(self, label, start, stop, sort="marker", origin="operator", **details):
        self.count += 1
        marker = Marker(
            ns(start),
            label,
            stop - start,
            origin,
            self.count,
            sort,
            details=details_of(**details) if details else "",
        )
        self.recorder.put(MarkerItem(marker))
        return marker

    def trial(self, plan, place, kind, told):
        start, stop = plan.begin(place), plan.begin(place) + TRIAL
        condition = told.get("condition", CONDITIONS[kind])
        which = {
            "run": "r1",
            "trial": told.get("trial", place + 1),
            "attempt": told.get("attempt", 1),
            "rehearsal": told.get("rehearsal", False),
        }
        film = f"{condition}-{place}" if plan.films else condition
        about = {"condition": condition, "stim_id": told.get("film", film), "block": "main"}
        trial = self.mark(
            f"trial {place + 1}", start, stop, "trial", PROTOCOL, what="trial", **which, **about
        )
        ending = told.get("ending", "end")
        self.recorder.put(ChangeItem(Amendment(trial.number, ending, ns(stop), trial, PROTOCOL)))
        if not told.get("blank"):
            more = {"failed": told["failed"]} if "failed" in told else {}
            shown = {"what": "stimulus", "part": 1, "onset": "swap", "dropped": 0} | more
            self.mark("stimulus", start, stop, "interval", PROTOCOL, **shown, **which, **about)
        for scale, value in self.ratings(kind, told).items():
            rating = {"what": "rating", "scale": scale, "value": value, "rt": 1.5}
            if scale in told.get("kinds", {}):
                rating["kind"] = told["kinds"][scale]
            self.mark(f"{scale}: {value}", stop, stop, "marker", PROTOCOL, **rating, **which)

    @staticmethod
    def ratings(kind, told):
        usual = {"valence": (3, 7)[kind // 2], "arousal": (2, 8)[kind % 2]}
        return told.get("ratings", usual)
