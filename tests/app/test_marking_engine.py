"""Markers, visits and streams with the engine in a process of its own."""

import collections
import contextlib
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from emoscope.engine import reach
from emoscope.marking import BlockRunner, MarkerBook, Stage
from emoscope.recording.reader import read_recording
from emoscope.recording.recover import recover
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict
from emoscope.settings import Settings
from emoscope.study import Block, Study
from emoscope.visit import Visit
from tests.app.engine_bench import engine, private, wait_for
from tests.app.engine_child import CHOICE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only")
BLOCKS = (Block("rest", 600.0), Block("film"))


@pytest.fixture
def place(monkeypatch, tmp_path):
    return private(monkeypatch, tmp_path)


def followed(place):
    """Return a session and a book that hears it on this thread, when ``stage`` is asked."""
    session = reach(CHOICE, Settings(), place=place)
    heard = collections.deque()
    session.listeners.noted.append(lambda entry: heard.append((entry,)))
    session.listeners.unmarked.append(lambda *said: heard.append(said))
    book = MarkerBook(session)
    HEARD[id(book)] = heard
    session.start()
    return session, book


HEARD = {}


def freeze(pid):
    """Stop a process, and see that all its threads stand."""
    os.kill(pid, signal.SIGSTOP)
    tasks = Path(f"/proc/{pid}/task")
    stat = lambda task: (task / "stat").read_text().rpartition(")")[2].split()[0]  # noqa: E731
    wait_for(lambda: all(stat(task) == "T" for task in tasks.iterdir()), "that it stands")


@contextlib.contextmanager
def standing(pid):
    """Let a process stand, and go on afterwards."""
    freeze(pid)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def stage(book, label):
    heard = HEARD[id(book)]
    while heard:
        said = heard.popleft()
        book.hear(*said) if len(said) == 1 else book.refuse(*said)
    book.look()
    return next((r.stage for r in book.rows() if r.marker.label == label), None)


def test_markers_live_their_whole_life_in_another_process(place, tmp_path):
    folder, visit = tmp_path / "r", Visit(Study("S1", recorded=frozenset(("audio", "eeg"))), "P1")
    with engine() as process:
        session, book = followed(place)
        wait_for(lambda: session.captures["audio"].status.received > 0, "sound")
        wait_for(lambda: session.clock.now() > 2_000_000_000, "two seconds")
        book.point("early")
        wait_for(lambda: stage(book, "early") is Stage.RECEIVED, "the engine has it")
        session.record(folder, visit=visit.facts(), streams=visit.study.recorded)
        with standing(process.pid):  # else it may confirm before we look
            book.point("look")
            book.toggle("talk")
            assert stage(book, "look") is Stage.SENT
        wait_for(lambda: stage(book, "look") is Stage.ON_DISK, "the flush")
        row = next(r for r in book.rows() if r.marker.label == "look")
        assert row.recorded is True
        book.shift(row.number, -1.2)
        book.relabel(row.number, "see")
        runner = BlockRunner(BLOCKS, book)
        runner.begin(0)
        wait_for(lambda: stage(book, "rest") is Stage.ON_DISK, "the block")
        wait_for(lambda: stage(book, "see") is Stage.ON_DISK, "the changes")
        session.leave()
        session, book = followed(place)
        runner = BlockRunner(BLOCKS, book)
        wait_for(lambda: stage(book, "see") is Stage.ON_DISK, "all is back")
        assert runner.status.place == 0 and [m.label for m in book.running] == ["talk"]
        assert book.undoable.what == "label"
        book.undo()
        runner.abort()
        wait_for(lambda: stage(book, "rest") is Stage.ON_DISK, "the end of the block")
        status = session.stop_recording()
        assert status.kept and session.stop()
    assert verify(folder).verdict is Verdict.GOOD
    recording = read_recording(folder)
    found = {m.label: m for m in recording.markers()}
    assert set(found) >= {"look", "talk", "rest"} and found["talk"].open
    fate = next(f for f in recording.fates() if f.number == found["look"].number)
    assert [c.amendment.what for c in fate.changes] == ["move", "label", "undo"]
    assert fate.original.time - fate.now.time == 1_200_000_000
    assert found["rest"].kind == "block" and not found["rest"].open
    assert recording.visit == json.loads(json.dumps(visit.facts()))
    assert recording.unrecorded == ("video",) and recording.kinds == ("audio", "eeg")


def test_an_engine_that_hangs_leaves_markers_unconfirmed_until_it_goes_on(place):
    with engine() as process:
        session, book = followed(place)
        wait_for(lambda: session.captures["audio"].status.received > 0, "sound")
        with standing(process.pid):
            book.point("look")
            wait_for(lambda: book.unconfirmed == 1, "the alarm")
            assert stage(book, "look") is Stage.UNCONFIRMED
        wait_for(lambda: stage(book, "look") is Stage.RECEIVED, "it goes on")
        assert book.unconfirmed == 0 and session.stop()


def test_an_engine_that_is_killed_refuses_what_it_never_had(place, tmp_path):
    folder = tmp_path / "r"
    with engine() as process:
        session, book = followed(place)
        wait_for(lambda: session.captures["audio"].status.received > 0, "sound")
        session.record(folder)
        book.point("kept")
        wait_for(lambda: stage(book, "kept") is Stage.ON_DISK, "the flush")
        freeze(process.pid)
        book.point("lost")
        os.kill(process.pid, signal.SIGKILL)
        wait_for(lambda: stage(book, "lost") is Stage.REFUSED, "the engine's death")
        assert stage(book, "kept") is Stage.ON_DISK
        assert [m.label for m in book.markers] == ["kept"]
        session.leave()
    recover(folder, settle=0.0)
    assert [m.label for m in read_recording(folder).markers()] == ["kept"]
