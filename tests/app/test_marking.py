"""Markers that are amended: what counts, what stays, what a crash leaves, what a recording says."""

import itertools
import json
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.marker_log import MarkerLog
from emoscope.marker_story import Story, again, back, history
from emoscope.markers import Amendment, Entry, Marker, MarkerError
from emoscope.recording._marker_texts import change_of, change_text, marker_of, marker_texts
from emoscope.recording.items import ChangeItem, MarkerItem
from emoscope.recording.kept import Kept, holds
from emoscope.recording.read_answers import UNREADABLE
from emoscope.recording.reader import read_recording
from emoscope.recording.recover import recover
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict
from emoscope.session import Session
from tests.app.fakes import FakeSource
from tests.app.fault_bench import wait_for
from tests.app.marker_child import told
from tests.app.recorder_signals import brain, recorder, streams

SECOND = 1_000_000_000
TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(str.strip)
SECONDS = st.floats(0, 1e6, allow_nan=False)


def marker(number=1, /, **more):
    return Marker(**{"time": SECOND, "label": "look", "number": number} | more)


def changed(before, at, what="label", by="operator", **more):
    return Amendment(before.number, what, at, replace(before, **more), by)


# -- values ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"label": "  "}, {"seconds": -1.0}, {"seconds": float("nan")}, {"kind": "event"},
        {"number": -1}, {"time": 1 << 62}, {"open": True}, {"open": True, "kind": "note"},
        {"planned": float("inf"), "kind": "block"},
    ],
)  # fmt: skip
def test_what_is_no_marker_is_refused(wrong):
    with pytest.raises(ValueError, match=r"marker|no end|no session"):
        marker(**wrong)


def test_what_is_no_amendment_is_refused():
    for number, what, new in ((0, "label", None), (1, "erase", None), (1, "move", marker(2))):
        with pytest.raises(ValueError, match=r"no amendment|cannot become"):
            Amendment(number, what, 1, new)


@given(
    st.builds(
        Marker,
        st.integers(-(10**18), 10**18),
        TEXT,
        SECONDS,
        TEXT,
        st.integers(0, 10**9),
        st.sampled_from(["interval", "block"]),
        st.booleans(),
        SECONDS,
    )
)
def test_markers_and_amendments_come_back_as_they_were(one):
    assert marker_of(marker_texts(one)) == one
    change = Amendment(3, "move", one.time, replace(one, number=3), "me")
    assert change_of((change_text(change),)) == change
    gone = Amendment(3, "remove", 5, None)
    assert change_of((change_text(gone),)) == gone


def test_a_marker_of_format_1_is_read():
    assert marker_of(("look", "2.5", "board", "7")) == Marker(7, "look", 2.5, "board")


@settings(max_examples=200)
@given(st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["number", "what", "at_ns", "by", "marker", "label", "time_ns", "seconds"]),
        inner,
    ),
    max_leaves=8,
), st.lists(st.text(max_size=4), max_size=9))  # fmt: skip
def test_no_text_breaks_the_reader(value, channels):
    for read, values in ((change_of, (json.dumps(value),)), (marker_of, tuple(channels))):
        try:
            made = read(values)
        except UNREADABLE:
            continue
        assert isinstance(made, Marker | Amendment)


# -- the story -------------------------------------------------------------------------------


def test_nothing_that_was_set_is_ever_lost():
    first = marker(1)
    moved = changed(first, 3 * SECOND, "move", time=SECOND // 2)
    story = Story.of([first, moved, Amendment(1, "remove", 4 * SECOND, None)])
    (fate,) = story.fates
    assert fate.original == first and fate.now is None and not story.markers
    assert [c.before for c in fate.changes] == [first, moved.marker]
    assert [str(s) for s in history(fate)] == [
        "moved by -0.5 s, 2 s later, by the operator",
        "removed, 3 s later, by the operator",
    ]


def test_every_kind_of_amendment_has_its_sentence():
    first = marker(1, kind="block", open=True, planned=60.0, origin="study")
    steps = [
        ("label", {"label": "see"}, "named “look” before"),
        ("extend", {"planned": 90.0}, "planned for +30 s"),
        ("end", {"open": False, "seconds": 42.0}, "ended after 42.0 s"),
        ("undo", {"open": True, "seconds": 0.0}, "opened again"),
        ("abort", {"open": False, "seconds": 43.0}, "broken off after 43.0 s"),
        ("seconds", {"seconds": 40.0}, "43.0 s long before, changed to 40.0 s"),
    ]
    story, now = Story.of([first]), first
    for what, values, _ in steps:
        one = changed(now, 2 * SECOND, what, **values)
        story.take(one)
        now = one.marker
    story.take(Amendment(1, "undo", 2 * SECOND, None))
    story.take(Amendment(1, "redo", 2 * SECOND, now))
    said = [str(s) for s in history(story.fates[0])]
    for text, (_, _, words) in zip(said, steps, strict=False):
        assert words in text
    assert "taken back" in said[-2] and "brought back" in said[-1]


def test_an_amendment_whose_marker_is_lost_still_tells_the_marker():
    new = marker(4, label="seen")
    story = Story.of([Amendment(4, "label", 5, new), Amendment(9, "remove", 6, None)])
    assert story.markers == [new]
    assert [f.number for f in story.fates] == [4, 9] and story.fates[0].original is None
    story.take(marker(4))
    assert story.fates[0].original == marker(4) and story.markers == [new]


def test_two_markers_with_one_number_are_both_shown():
    story = Story.of([marker(1), marker(1), marker(1, label="other"), marker(0), marker(0)])
    assert [m.label for m in story.markers] == ["look", "other", "look", "look"]
    assert story.fate(0) is None and story.fate(1).original == marker(1)


OPS = st.lists(
    st.tuples(
        st.sampled_from(["set", "label", "move", "seconds", "remove", "undo", "redo", "device"]),
        st.integers(0, 5),
        st.integers(1, 9),
    ),
    max_size=40,
)


@given(OPS)
def test_undo_and_redo_over_any_number_of_steps_are_those_of_a_model(ops):
    story, past, future = Story(), [], []
    for at, (op, which, value) in enumerate(ops):
        before = {f.number: f.now for f in story.fates}
        alive = [f for f in story.fates if f.now is not None]
        if op in ("set", "device"):
            origin = "operator" if op == "set" else "board"
            story.take(marker(len(before) + 1, time=value, origin=origin))
            if op == "device":  # nobody can take it back, and it comes after any step
                new = story.fates[-1]
                for state in (*past, *future):
                    state[new.number] = new.now
                continue
        elif op in ("undo", "redo"):
            step = story.undoable if op == "undo" else story.redoable
            here, there = (past, future) if op == "undo" else (future, past)
            assert (step is None) == (not here)
            if step is None:
                continue
            now = story.fate(step.number).now
            turned = (back if op == "undo" else again)(step, now)
            story.take(Amendment(step.number, op, at, turned))
            expected = here.pop()
            there.append(before)
            seen = {f.number: f.now for f in story.fates}
            assert seen == {n: expected.get(n) for n in seen}
            continue
        elif alive:
            fate = alive[which % len(alive)]
            new = {"label": {"label": f"l{value}-{at}"}, "move": {"time": fate.now.time + value},
                   "seconds": {"seconds": fate.now.seconds + value}}.get(op)  # fmt: skip
            after = None if new is None else replace(fate.now, **new)
            story.take(Amendment(fate.number, op, at, after))
        else:
            continue
        past.append(before)
        future.clear()


def test_taking_back_a_name_does_not_begin_an_ended_block_anew():
    block = marker(1, kind="block", open=True, origin="study")
    named = changed(block, 2, label="other")
    story = Story.of([block, named])
    ended = replace(named.marker, open=False, seconds=60.0)
    story.take(Amendment(1, "end", 3, ended, "study"))
    assert story.undoable.what == "label"
    assert back(story.undoable, ended) == replace(ended, label="look")


# -- the log of a session --------------------------------------------------------------------


def test_the_log_numbers_hands_over_and_tells_in_order():
    taken, heard = [], []
    log = MarkerLog(lambda: 50, lambda entry: taken.append(entry) or len(taken) < 3, heard.append)
    first = log.mark("look", token="t1")
    log.mark("tone", 2.0, 9, origin="board")
    log.amend(1, "label", replace(first, label="see", origin="board", kind="note"), token="t2")
    assert [m.label for m in log.markers] == ["see", "tone"]
    assert log.markers[0] == replace(first, label="see"), "who set it and what it is stay"
    assert [(e.serial, e.token, e.taken) for e in heard] == [
        (1, "t1", True), (2, "", True), (3, "t2", False),
    ]  # fmt: skip
    assert list(log.entries) == heard and [e.serial for e in taken] == [1, 2, 3]
    assert (log.markers[1].kind, heard[2].told.at) == ("interval", 50)
    with pytest.raises(MarkerError, match="no marker 7"):
        log.amend(7, "remove", None)
    with pytest.raises(ValueError, match="no amendment"):
        log.amend(1, "erase", None)
    with pytest.raises(ValueError, match="label"):
        log.mark(" ")
    assert len(log.entries) == 3 and log.mark("next").number == 3


def test_numbers_are_unique_whoever_sets():
    log = MarkerLog(time.monotonic_ns, lambda entry: None, lambda entry: None)
    threads = [
        threading.Thread(target=lambda: [log.mark("x") for _ in range(200)], name=f"setter-{n}")
        for n in range(4)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(m.number for m in log.markers) == list(range(1, 801))
    assert [e.serial for e in log.entries] == list(range(1, 801))


# -- what is on the disk ---------------------------------------------------------------------


class Lasting:
    def __init__(self):
        self.size = self.durable = 0


def test_only_what_was_flushed_is_kept():
    tape, kept = Lasting(), Kept(((1, 2),))
    for serial in (5, 6, 3):
        tape.size += 10
        kept.wrote(serial, tape)
    kept.wrote(0, tape)
    assert kept.ranges == ((1, 2),)
    tape.durable = 19
    assert kept.ranges == ((1, 2), (5, 5))
    tape.durable = 30
    assert kept.ranges == ((1, 3), (5, 6))
    assert [s for s in range(9) if holds(kept.ranges, s)] == [1, 2, 3, 5, 6]
    assert not holds((), 1)


@given(st.lists(st.integers(1, 30), max_size=40))
def test_ranges_are_the_set_of_what_was_kept(serials):
    tape, kept = Lasting(), Kept()
    for serial in serials:
        kept.wrote(serial, tape)
    ranges = kept.ranges
    assert {s for s in range(40) if holds(ranges, s)} == set(serials)
    assert all(b[0] > a[1] + 1 for a, b in itertools.pairwise(ranges))


def recorded(folder, items):
    """Record markers, amendments and a little EEG."""
    made = recorder(folder)
    for n in range(30):
        made.put(brain(n * 20))
    for serial, one in enumerate(items, 1):
        kind = MarkerItem if isinstance(one, Marker) else ChangeItem
        assert made.put(kind(one, serial=serial))
    status = made.stop()
    assert status.kept == (((1, len(items)),) if items else ())
    return folder


def test_a_recording_gives_back_what_counts_and_all_that_was(tmp_path):
    first, second = marker(1), marker(2, label="talk", kind="interval", open=True)
    moved = changed(first, 3 * SECOND, "move", time=SECOND // 2)
    gone = marker(3, label="oops")
    folder = recorded(tmp_path / "r", [first, second, gone, moved, Amendment(3, "undo", 5, None)])
    recording = read_recording(folder)
    end = recording.span[1]
    open_talk = replace(second, seconds=(end - second.time) / 1e9)
    assert recording.markers() == [moved.marker, open_talk] and open_talk.open
    assert [f.original for f in recording.fates()] == [first, second, gone]
    assert list(recording.told()) == recording.markers()
    assert verify(folder).verdict is Verdict.GOOD
    assert not recording.notes
    raw = streams(folder / "signals.xdf")
    assert [row[0] for row in raw["markers"]["time_series"]] == ["look", "talk", "oops"]
    assert json.loads(raw["marker.changes"]["time_series"][0][0]) == {
        "number": 1, "what": "move", "at_ns": 3 * SECOND, "by": "operator",
        "marker": {"label": "look", "time_ns": SECOND // 2, "seconds": 0.0, "origin": "operator",
                   "kind": "marker", "open": False, "planned": 0.0, "details": ""},
    }  # fmt: skip


def test_half_a_character_does_not_end_a_recording(tmp_path):
    odd = marker(1, label="a \ud800 b")
    folder = recorded(tmp_path / "r", [odd, changed(odd, 9, label="c \udfff d")])
    assert [m.label for m in read_recording(folder).markers()] == ["c ? d"]
    assert read_recording(folder).fates()[0].original.label == "a ? b"
    assert verify(folder).verdict is Verdict.GOOD


def test_damaged_markers_are_left_out_counted_once_and_the_others_stay(tmp_path):
    made = [marker(n, label=f"m{n}") for n in (1, 2, 3)]
    amended = changed(made[1], 9, label="m2x")
    folder = recorded(tmp_path / "r", [*made, amended, changed(made[0], 9, label="m1x")])
    path = folder / "signals.xdf"
    data = path.read_bytes()
    assert data.count(b'{"number":1,') == 1
    path.write_bytes(data.replace(b'{"number":1,', b'{"numbex":1,'))
    recording = read_recording(folder)
    assert [m.label for m in recording.told()] == ["m1", "m2x", "m3"]
    assert [str(n) for n in recording.notes] == ["1 entries could not be read; they are left out."]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255))))
def test_no_damage_raises_or_invents_a_marker(damaged, cut, flips):
    folder, data, labels = damaged
    spoilt = bytearray(data[: max(4, int(len(data) * (1 - cut / 2)))])
    for place, value in flips:
        spoilt[min(len(spoilt) - 1, 4 + int(place * (len(spoilt) - 4)))] ^= value
    (folder / "signals.xdf").write_bytes(spoilt)
    recording = read_recording(folder)
    found = recording.markers()
    assert list(recording.told()) is not None
    if not flips:
        assert {m.label for m in found} <= labels


@pytest.fixture(scope="module")
def damaged(tmp_path_factory):
    items = told(60)
    folder = recorded(tmp_path_factory.mktemp("damaged") / "r", items)
    labels = {m.label for one in items if (m := one if isinstance(one, Marker) else one.marker)}
    return folder, (folder / "signals.xdf").read_bytes(), labels


@pytest.mark.parametrize("until", [(3, 0), (150, 0), (0, 200), (700, 201)])
def test_a_kill_between_mark_and_flush_is_never_wrong(tmp_path, until):
    folder, progress = tmp_path / "r", tmp_path / "progress"
    progress.write_bytes(bytes(16))
    command = [sys.executable, "-m", "tests.app.marker_child", folder, progress]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"ready\n"
        numbers = lambda: struct.unpack("<qq", progress.read_bytes())  # noqa: E731
        wait_for(lambda: all(n >= m for n, m in zip(numbers(), until, strict=True)), "progress")
        os.kill(process.pid, signal.SIGKILL)
    handed, kept = numbers()
    recording = read_recording(folder)
    fates = recording.fates()
    told_count = sum(1 + len(f.changes) for f in fates)
    assert kept <= told_count <= handed
    expected = Story.of(told(told_count))
    assert list(fates) == list(expected.fates) and recording.markers() == expected.markers
    recover(folder, settle=0.0)
    assert read_recording(folder).markers() == expected.markers


# -- the session and its recorder ------------------------------------------------------------


def test_a_session_says_when_a_marker_is_taken_and_when_it_is_on_the_disk(tmp_path):
    with Session([FakeSource("eeg")], {}, preroll=0.5) as session:
        heard: list[Entry] = []
        session.listeners.noted.append(heard.append)
        early = session.mark("long before", open=True, kind="interval", time=0)
        session.mark("lost before record", time=0)
        wait_for(lambda: session.clock.now() > 2_200_000_000, "the pre-roll is over")
        session.amend(early.number, "label", replace(early, label="open talk"))
        session.record(tmp_path / "a")
        during = session.mark("in it")
        session.amend(during.number, "label", replace(during, label="seen"))
        assert [e.taken for e in heard] == [None, None, None, True, True]
        recorder = session.tap.recorder
        wait_for(lambda: holds(recorder.status.kept, 5), "the flush")
        assert [s for s in range(1, 6) if holds(recorder.status.kept, s)] == [1, 3, 4, 5]
        assert session.tap.recording
        session.stop_recording()
        between = session.mark("between")
        assert heard[-1].taken is None
        session.record(tmp_path / "b")
        session.amend(early.number, "end", replace(early, open=False, seconds=4.0))
        status = session.stop_recording()
        assert holds(status.kept, 5) and holds(status.kept, 7)
        assert [m.label for m in session.markers] == [
            "long before", "lost before record", "seen", "between",
        ]  # fmt: skip
    first, second = read_recording(tmp_path / "a"), read_recording(tmp_path / "b")
    assert [m.label for m in first.markers()] == ["open talk", "seen"]
    assert first.markers()[0].open and first.markers()[0].seconds > 2
    ended = next(m for m in second.markers() if m.number == early.number)
    assert (ended.seconds, ended.open, ended.time) == (4.0, False, 0)
    assert between in second.markers()
