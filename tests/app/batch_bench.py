"""A short recorded sitting of EEG, copies of it as a dataset, a crew that does as it is told."""

import json
import shutil

from emoscope.batch import Begun, Ended
from emoscope.batch_plan import Wish
from emoscope.recording import ResultWriter
from emoscope.session import Session
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.fault_bench import wait_for

MODELS = {"eeg": {"identity": "eeg 1", "sha256": {}}}
IDENTITY = {"ok": True, "models": MODELS, "unavailable": {}, "fusion": 1, "program": "0"}


def sit(folder, seconds=5.0):
    """Record a live session of EEG noise, with a marker."""
    session = Session([FakeSource("eeg")], {"eeg": lambda: FakeEstimator("eeg")})
    session.record(folder)
    session.start()
    wait_for(lambda: session.clock.now() > 1e9, "a second")
    session.mark("first 見")
    wait_for(lambda: session.clock.now() > seconds * 1e9, "the end")
    session.stop()
    return folder


def copies(recording, dataset, *names):
    """Make a dataset of copies."""
    for name in names:
        shutil.copytree(recording, dataset / name)
    return dataset


def manifest(out):
    """Return the lines of a manifest."""
    return [json.loads(line) for line in (out / "manifest.jsonl").read_text().splitlines()]


def states(out):
    """Return what happened, in order."""
    return [(line["state"], line.get("session", "")) for line in manifest(out)]


def wish(dataset, out, **more):
    return Wish(dataset, out, **more)


def lines_of(path, recording, results):
    """Write results as a batch does; return the bytes."""
    with ResultWriter(path) as writer:
        for marker in recording.markers():
            writer.mark(marker)
        for result in results:
            writer.write(result)
    return path.read_bytes()


class ToldCrew:
    """Answers each job by ``answers`` (by place, in order); writes results for what is "ok"."""

    def __init__(self, answers=None):
        self.answers = {place: list(each) for place, each in (answers or {}).items()}
        self.happened = []
        self.started = []
        self.given_up = []
        self.closed = 0

    def start(self, job):
        self.started.append(job.place)
        self.happened.append(Begun(job.place, "w1"))
        each = self.answers.get(job.place, [])
        answer = each.pop(0) if each else "ok"
        if callable(answer):
            answer()
            return
        if answer == "ok":
            self.happened.append(Ended(job.place, "w1", done(job)))
        elif isinstance(answer, list):
            self.happened += answer
        else:
            said = [{"template": answer, "values": {}}]
            self.happened.append(Ended(job.place, "w1", {"ok": False, "said": said}))

    def next(self, timeout):
        return self.happened.pop(0) if self.happened else None

    def give_up(self, place):
        self.given_up.append(place)

    def close(self):
        self.closed += 1


def done(job):
    """Write the results of a job and return its answer."""
    from pathlib import Path

    results = Path(job.task["out"]) / "results.jsonl"
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(f"{job.place}\n")
    return {
        "ok": True, "results": 2, "labels": {"happy": 1}, "without_evidence": 1, "valence": 0.5,
        "arousal": None, "length": 5.0, "bytes": results.stat().st_size, "sha256": "",
    }  # fmt: skip
