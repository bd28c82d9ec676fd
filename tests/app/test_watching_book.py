"""What becomes of an alarm: states, history, who has seen it; nothing lost vanishes unseen."""

import doctest
import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from emoscope.recording import RecorderState
from emoscope.watching import (
    AlarmBook,
    AlarmState,
    Change,
    Finding,
    Moment,
    Severity,
    note,
    note_of,
    standing,
)
from emoscope.watching.book import KEPT
from emoscope_devices import say

sys.path.insert(0, str(Path(__file__).parent))
from watch_bench import NS, WALL, Hour, at, away, live, recorder

NOW = Moment(99 * NS, WALL + 99 * NS)
DISK = Finding("growth", "growth", Severity.ALARM, (say("The disk."),))
LOST = Finding("outage", "away", Severity.WARNING, (say("Away."), say("Plug.")), "eeg")
NOTE = Finding("model", "model", Severity.NOTE, (say("No model."),), "eeg", "eeg")


def change(what: str, finding: Finding = LOST, second: float = 0.0, **values) -> Change:
    return Change(what, finding, round(second * NS), WALL + round(second * NS), **values)


def test_acknowledged_while_it_stands_it_is_cleared_when_it_ends() -> None:
    book = AlarmBook()
    (alarm,) = book.take([change("began")])
    assert alarm.state is AlarmState.ACTIVE
    assert book.acknowledge(alarm.number, "MK", NOW)
    (shown,) = book.open
    assert (shown.state, shown.by, shown.seen) == (AlarmState.ACKNOWLEDGED, "MK", NOW)
    assert book.take([change("ended", second=5)]) == ()
    assert book.open == ()
    (kept,) = book.history
    assert (kept.state, kept.by, kept.seconds(0)) == (AlarmState.CLEARED, "MK", 5.0)


def test_what_came_back_stays_until_somebody_has_seen_it() -> None:
    book = AlarmBook()
    (alarm,) = book.take([change("began"), change("ended", second=3, lost=7, lost_seconds=0.03)])
    assert (alarm.state, alarm.lost) == (AlarmState.OVER, 7)
    assert book.sounding() is None
    assert book.worst() is None
    assert book.acknowledge(alarm.number, "MK", NOW)
    assert book.open == ()
    assert not book.acknowledge(alarm.number, "MK", NOW)


@pytest.mark.parametrize(("lost", "state"), [(0, AlarmState.CLEARED), (1, AlarmState.OVER)])
def test_only_a_note_in_which_nothing_was_lost_clears_itself(lost, state) -> None:
    book = AlarmBook()
    book.take([change("began", NOTE), change("ended", NOTE, 3, lost=lost)])
    assert book.history[0].state is state


def test_what_begins_again_is_the_same_alarm_with_all_that_was_lost() -> None:
    book = AlarmBook()
    book.take([change("began"), change("ended", second=3, lost=7, lost_seconds=0.5)])
    (alarm,) = book.take([change("began", second=500, lost=1, lost_seconds=0.1)])
    assert (alarm.number, alarm.count, alarm.lost) == (1, 2, 8)
    assert alarm.lost_seconds == pytest.approx(0.6)
    assert (alarm.began.time, alarm.since.time) == (0, 500 * NS)
    assert alarm.seconds(510 * NS) == 10.0


def test_what_begins_twice_without_an_end_is_counted_twice() -> None:
    book = AlarmBook()
    book.take([change("began", lost=3)])
    (alarm,) = book.take([change("began", second=2, lost=4)])
    assert (alarm.number, alarm.count, alarm.lost) == (1, 2, 7)


def test_what_became_less_bad_stays_as_bad_as_it_was() -> None:
    book = AlarmBook()
    book.take([change("began", replace(LOST, severity=Severity.ALARM)), change("said")])
    assert book.open[0].severity is Severity.ALARM


@pytest.mark.parametrize(("later", "number"), [(50, 1), (500, 2)])
def test_after_it_was_cleared_it_is_the_same_for_a_minute(later, number) -> None:
    book = AlarmBook()
    book.take([change("began"), change("ended", second=3, lost=7)])
    book.acknowledge_all("MK", NOW)
    (alarm,) = book.take([change("began", second=later)])
    assert (alarm.number, alarm.state) == (number, AlarmState.ACTIVE)
    assert (alarm.by, alarm.seen) == ("", None)
    assert len(book.history) == number


def test_another_sessions_alarm_is_another_alarm() -> None:
    book = AlarmBook()
    book.take([change("began", second=50), change("ended", second=60, lost=3)])
    book.new_session()
    (alarm,) = book.take([change("began", second=1)])
    assert alarm.number == 2
    assert [a.lost for a in book.history] == [0, 3]


def test_what_has_become_worse_is_heard_again_and_must_be_seen_again() -> None:
    book = AlarmBook()
    book.take([change("began")])
    book.acknowledge_all("MK", NOW)
    worse = replace(LOST, severity=Severity.ALARM)
    (alarm,) = book.take([change("said", worse, 2)])
    assert (alarm.state, alarm.severity, alarm.by) == (AlarmState.ACTIVE, Severity.ALARM, "")
    (note,) = [n for n in book.news() if n["what"] == "worse"]
    assert note["alarm"]["severity"] == "alarm"


def test_the_most_severe_come_first_then_what_stands_then_the_unseen_then_the_newest() -> None:
    book = AlarmBook()
    second = Finding("outage", "away", Severity.WARNING, (), "audio")
    third = Finding("outage", "away", Severity.WARNING, (), "video")
    book.take([change("began", NOTE), change("began", LOST, 1), change("began", second, 2)])
    book.take([change("began", third, 3), change("ended", third, 4), change("began", DISK, 5)])
    assert [a.number for a in book.open] == [5, 3, 2, 4, 1]
    book.acknowledge(3, "MK", NOW)
    assert [a.number for a in book.open] == [5, 2, 3, 4, 1]
    assert [a.number for a in book.history] == [5, 4, 3, 2, 1]
    assert (book.worst(), book.sounding()) == (Severity.ALARM, Severity.ALARM)


def test_a_thousand_cleared_alarms_are_kept_and_every_open_one() -> None:
    book = AlarmBook()
    for n in range(KEPT + 50):
        finding = Finding("recorder", "recorder", Severity.ALARM, (), topic=str(n))
        book.take([change("began", finding, n), change("ended", finding, n, lost=1)])
        if n >= 20:
            book.acknowledge(n + 1, "MK", NOW)
    assert len(book.open) == 20
    assert len(book.history) == KEPT + 20
    again = Finding("recorder", "recorder", Severity.ALARM, (), topic="21")
    (alarm,) = book.take([change("began", again, 2000)])  # forgotten: a new one
    assert alarm.count == 1
    assert len(book._before) <= KEPT + 40


def test_all_of_it_can_be_exported_and_is_plain() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live()).eeg(4, away(lost=800, since=3 * NS)).eeg(5, live(lost=800))
    hour.book.acknowledge_all("MK", NOW)
    exported = json.loads(json.dumps(hour.book.export()))
    (alarm,) = exported
    assert alarm["severity"] == "alarm"
    assert (alarm["state"], alarm["lost_samples"], alarm["lost_seconds"]) == ("cleared", 800, 3.2)
    assert (alarm["began"], alarm["ended"], alarm["acknowledged_by"]) == (3.0, 7.0, "MK")
    assert datetime.fromisoformat(alarm["began_wall"]).utcoffset() is not None
    assert "Check its cable" in alarm["text"]
    assert [note["what"] for note in hour.book.news()] == ["raised", "over", "acknowledged"]
    assert hour.book.news() == ()


# -- the one word ----------------------------------------------------------------------------


def test_the_state_is_the_worst_that_is_so() -> None:
    book = AlarmBook()
    assert standing(None, book).state == "stopped"
    assert standing(at(1), book).state == "live"
    assert standing(at(1), book, paused=True).state == "paused"
    going = at(1, recording=True, recorder=recorder(5, seconds=2.5, minutes_left=84.0))
    now = standing(going, book)
    assert (now.state, now.recording, now.seconds, now.bytes) == ("recording", True, 2.5, 5)
    assert now.minutes_left == 84.0
    failed = recorder(5, RecorderState.FAILED)
    assert standing(at(1, recording=True, recorder=failed), book).state == "problem"
    book.take([change("began", DISK), change("began", LOST)])
    now = standing(going, book)
    assert (now.state, now.recording) == ("problem", True)
    assert (now.alarms, now.warnings, now.unseen) == (1, 1, 2)
    book.acknowledge_all("MK", NOW)
    assert standing(going, book).state == "problem"
    assert standing(going, book).unseen == 0
    book.take([change("ended", DISK, 3)])
    assert standing(going, book).state == "recording"


def test_a_recording_that_is_over_has_no_time_any_more() -> None:
    now = standing(at(1, recorder=recorder(5, seconds=9.0)), AlarmBook())
    assert (now.state, now.recording, now.seconds) == ("live", False, 0.0)


def test_each_step_is_a_note_for_the_recording() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live()).eeg(4, away(lost=800, since=3 * NS)).eeg(5, live(lost=800))
    hour.book.acknowledge_all("MK", NOW)
    raised, over, seen = (note_of(entry) for entry in hour.book.news())
    assert raised == ("alarm 1 raised (alarm, 800 samples missing): Test board has sent nothing for"
        " 3 s. Check its cable, battery and radio; Emoscope keeps trying to reconnect. The study"
        " requires this stream: wait until it is back, or stop.", 3 * NS)  # fmt: skip
    assert over[0].startswith("alarm 1 over (alarm, 800 samples missing)")
    assert over[1] == 7 * NS
    assert seen[0].startswith("alarm 1 acknowledged by MK (")
    assert seen[1] == NOW.time
    assert doctest.testmod(note).failed == 0
