"""The desk: it watches, sounds, mutes, acknowledges, and tells what is to be recorded."""

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from emoscope.ui.alarms import AlarmDesk
from emoscope.ui.bridge import Bridge
from emoscope.watching import AlarmState, Severity
from emoscope_devices import CaptureState, say

sys.path.insert(0, str(Path(__file__).parents[1] / "app"))
from watch_bench import GONE, WALL, FakeSitting, live, recorder


class Ear:
    """Stands for the sound: notes what was asked of it."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.muted = 0.0
        self.trouble: tuple = ()
        self.missed = False
        self.hushed = self.looked = 0
        self.closed = False

    def play(self, urgency: str) -> None:
        self.heard.append(urgency)

    def look(self) -> None:
        self.looked += 1

    def hush(self) -> None:
        self.hushed += 1

    def mute(self, seconds: float) -> None:
        self.muted = seconds

    def close(self, timeout: float) -> bool:
        self.closed = True
        return True


class Bench:
    """A desk with a session of plain values, and the seconds in one's hand."""

    def __init__(self) -> None:
        self.sitting = FakeSitting(statuses={"eeg": live(), "audio": live(48000.0)})
        self.ear = Ear()
        clock = self.sitting.clock
        self.desk = AlarmDesk(
            tone=self.ear,  # type: ignore[arg-type]
            operator="MK",
            clock=lambda: clock.now() / 1e9,
            wall_ns=lambda: WALL + clock.now(),
            monotonic_ns=clock.now,
        )
        self.raised: list = []
        self.noted: list = []
        self.desk.raised.connect(self.raised.append)
        self.desk.noted.connect(self.noted.extend)

    def attach(self) -> None:
        self.desk.attach(self.sitting, {"eeg": "required", "audio": "wanted"})  # type: ignore[arg-type]

    def seconds(self, count: int) -> None:
        for _ in range(count):
            self.sitting.clock.advance(1.0)
            self.desk.look()

    def lose(self, kind: str = "eeg") -> None:
        self.sitting.set(kind, state=CaptureState.RECONNECTING, reasons=GONE)

    def bring_back(self, kind: str = "eeg") -> None:
        self.sitting.set(kind, state=CaptureState.LIVE, reasons=())


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench()
    made.attach()
    return made


def test_an_unplugged_device_is_raised_once_and_sounded_in_turns_until_it_is_seen(
    bench: Bench,
) -> None:
    bench.seconds(3)
    bench.lose()
    bench.seconds(25)
    assert [a.kind for a in bench.raised] == ["away"]
    assert bench.ear.heard == ["high"] * 3
    assert bench.desk.standing.state == "problem"
    assert bench.desk.acknowledge() == 1
    assert bench.ear.hushed
    bench.seconds(60)
    assert bench.ear.heard == ["high"] * 3
    assert bench.desk.book.open[0].by == "MK"


def test_a_worse_alarm_sounds_at_once_and_a_note_never(bench: Bench) -> None:
    bench.lose("audio")
    bench.seconds(2)
    assert bench.ear.heard == ["medium"]
    bench.lose("eeg")
    bench.seconds(1)
    assert bench.ear.heard == ["medium", "high"]
    quiet = Bench()
    quiet.desk.attach(quiet.sitting, {"eeg": "optional"})  # type: ignore[arg-type]
    quiet.lose()
    quiet.seconds(40)
    assert quiet.ear.heard == []
    assert quiet.desk.book.open[0].severity is Severity.NOTE


def test_what_came_back_is_quiet_and_waits_to_be_seen(bench: Bench) -> None:
    bench.lose()
    bench.seconds(3)
    bench.bring_back()
    bench.sitting.set("eeg", lost=750)
    bench.seconds(5)
    (alarm,) = bench.desk.book.open
    assert (alarm.state, alarm.lost) == (AlarmState.OVER, 750)
    assert bench.desk.standing.state == "live"
    assert bench.desk.standing.unseen == 1
    heard = list(bench.ear.heard)
    bench.seconds(60)
    assert bench.ear.heard == heard
    assert bench.desk.acknowledge(alarm.number) == 1
    assert bench.desk.acknowledge(alarm.number) == 0
    assert bench.desk.book.open == ()


def test_what_happened_is_told_as_plain_values_to_be_recorded(bench: Bench) -> None:
    bench.lose()
    bench.seconds(2)
    bench.desk.acknowledge()
    bench.bring_back()
    bench.seconds(5)
    assert [note["what"] for note in bench.noted] == ["raised", "acknowledged", "over"]
    assert bench.noted[1]["alarm"]["acknowledged_by"] == "MK"


def test_muting_is_for_a_while_and_can_be_ended(bench: Bench) -> None:
    bench.desk.mute(5)
    assert bench.ear.muted == 300.0
    bench.desk.toggle_mute()
    assert bench.ear.muted == 0.0
    bench.desk.toggle_mute()
    assert bench.ear.muted == 120.0
    assert bench.desk.muted == 120.0


def test_a_missing_sound_output_is_an_alarm_and_the_others_are_shown(bench: Bench) -> None:
    assert bench.ear.looked == 1
    bench.ear.trouble = (say("Alarms cannot be heard; they are shown all the same."),)
    bench.lose()
    bench.seconds(1)
    assert {a.kind for a in bench.desk.book.open} == {"away", "sound"}
    bench.ear.missed = True
    bench.seconds(1)
    assert [a.severity for a in bench.desk.book.open] == [Severity.ALARM, Severity.WARNING]


def test_without_a_study_each_stream_that_is_there_or_was_chosen_is_wanted(qtbot: QtBot) -> None:
    made = Bench()
    made.desk.take_problem("video", (say("The camera cannot be used."),))
    made.desk.attach(made.sitting)  # type: ignore[arg-type]
    (alarm,) = made.desk.book.open
    assert (alarm.stream, alarm.severity) == ("video", Severity.WARNING)
    assert "cannot be used" in str(alarm.sentences[0])


def test_what_was_lost_since_the_last_look_is_counted_as_the_session_ends(bench: Bench) -> None:
    bench.seconds(3)
    bench.lose()
    bench.sitting.set("eeg", lost=250)
    bench.seconds(3)
    bench.sitting.set("eeg", state=CaptureState.STOPPED, lost=750)
    bench.desk.begin()
    assert bench.desk.book.history[0].lost == 750


def test_an_engine_that_has_gone_is_not_looked_at_once_more(bench: Bench) -> None:
    bench.seconds(3)
    bench.sitting.failure = say("The engine was ended from outside, in good order.")
    bench.desk.begin()
    assert bench.desk.book.history == ()


def test_a_session_that_ends_ends_its_alarms_and_the_next_has_its_own(bench: Bench) -> None:
    bench.lose()
    bench.sitting.set("eeg", lost=5)
    bench.seconds(2)
    bench.desk.begin()
    assert bench.desk.standing.state == "stopped"
    (old,) = bench.desk.book.open
    assert old.state is AlarmState.OVER
    bench.sitting = FakeSitting(statuses={"eeg": live(), "audio": live(48000.0)})
    bench.attach()
    bench.lose()
    bench.seconds(1)
    assert len(bench.desk.book.open) == 2
    assert bench.desk.acknowledge() == 2


def test_what_the_engine_tells_is_heard_through_its_bridge(qtbot: QtBot) -> None:
    made = Bench()
    refusals = Bridge()
    engine = SimpleNamespace(bridge=Bridge(), problem=refusals.state)
    made.desk.listen(engine)  # type: ignore[arg-type]
    gone = replace(live(), state=CaptureState.RECONNECTING, reasons=GONE)
    for _ in range(3):
        engine.bridge.state.emit("eeg", gone)
    engine.bridge.model.emit("eeg", (say("No model."),))
    made.attach()
    made.lose()
    made.seconds(1)
    away, model = made.desk.book.open
    assert (away.kind, away.tries) == ("away", 3)
    assert (model.kind, model.severity) == ("model", Severity.WARNING)
    made.desk.begin()
    made.attach()
    assert {a.kind for a in made.desk.book.open if a.standing} == {"away"}


def test_who_is_watched_again_by_other_roles_is_not_blamed_twice(bench: Bench) -> None:
    bench.sitting.set("eeg", lost=40)
    bench.seconds(10)
    bench.desk.acknowledge()
    bench.desk.begin()
    bench.desk.attach(bench.sitting, {"eeg": "optional"})  # type: ignore[arg-type]
    bench.seconds(5)
    assert bench.desk.book.open == ()
    bench.sitting.set("eeg", lost=50)
    bench.seconds(1)
    assert [(a.lost, a.severity) for a in bench.desk.book.open] == [(10, Severity.NOTE)]


def test_a_watch_that_fails_is_itself_an_alarm_once_until_it_works_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.seconds(1)
    monkeypatch.setattr(type(bench.sitting), "captures", property(lambda self: 1 / 0))
    bench.seconds(20)
    (alarm,) = bench.desk.book.open
    assert (alarm.severity, alarm.count) == (Severity.ALARM, 1)
    assert "watch over this session has failed" in str(alarm.sentences[0])
    assert bench.ear.heard == ["high", "high"]
    monkeypatch.undo()
    bench.seconds(1)
    assert bench.desk.book.open[0].state is AlarmState.OVER
    assert len(bench.raised) == 1


def test_time_is_that_of_the_samples_and_size_that_of_the_file(bench: Bench) -> None:
    bench.sitting.recorder = recorder(1_000_000, seconds=12.0, minutes_left=30.0)
    bench.sitting.recording = True
    bench.seconds(1)
    now = bench.desk.standing
    assert (now.state, now.seconds, now.bytes) == ("recording", 12.0, 1_000_000)
    bench.desk.pause(True)
    assert bench.desk.standing.state == "paused"
    assert bench.desk.standing.recording


def test_without_a_tone_nothing_sounds_and_nothing_is_to_be_muted(qtbot: QtBot) -> None:
    desk = AlarmDesk()
    desk.mute(2)
    assert (desk.audible, desk.muted) == (False, 0.0)
    desk.look()
    assert desk.acknowledge() == 0
    assert desk.finish()


def test_the_end_ends_the_sound(bench: Bench) -> None:
    assert bench.desk.finish()
    assert bench.ear.closed
