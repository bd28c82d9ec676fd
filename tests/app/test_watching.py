"""Every way in which a session can go wrong: the right severity by role, and words to act on."""

import inspect
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

import emoscope_models
from emoscope.recording import RecorderState
from emoscope.watching import AlarmState, Severity, Watch, WatchPolicy
from emoscope.watching.faults import FAULTS, complaints
from emoscope.watching.seen import Ears, clocks, see
from emoscope_devices import CaptureState, CaptureStatus, say
from emoscope_models import Affect, Estimate, Validity, because, invalid

sys.path.insert(0, str(Path(__file__).parent))
from watch_bench import GONE, NS, WALL, FakeSitting, Hour, at, away, live, recorder, stream

ROLES = ("required", "wanted", "optional")
LOUD = {"required": Severity.ALARM, "wanted": Severity.WARNING, "optional": Severity.NOTE}
DOUBT = {"required": Severity.WARNING, "wanted": Severity.NOTE, "optional": Severity.NOTE}
OF_ROLE = {"required": "The study requires", "wanted": "can go on", "optional": "is optional"}

RAILED = because("{name} is railed: press it on, or check the reference.", name="AF7")
CLIPS = because("The input clips at times: lower the gain.")
SILENT = say("{device} delivers exact silence. Check its mute switch.", device="Test microphone")
STALE = say("{device} repeats the same picture. Check its cable.", device="Test camera")
BUSY = (say("{device} cannot be had.", device="Test board"), say("Close other programs."))

STATES = {
    "absent": (None, {}, LOUD, "absent", "Plug it in"),
    "opening": (CaptureState.CONNECTING, {}, LOUD, "opening", "delivers nothing"),
    "busy": (CaptureState.LOST, {"reasons": BUSY}, LOUD, "away", "Close other programs"),
    "unplugged": (CaptureState.RECONNECTING, {"reasons": GONE}, LOUD, "away", "Check its cable"),
    "useless": (CaptureState.FAILED, {"reasons": GONE}, LOUD, "failed", "Check its cable"),
    "silent": (CaptureState.STALLED, {"reasons": (SILENT,)}, LOUD, "stalled", "mute switch"),
    "stale": (CaptureState.STALLED, {"reasons": (STALE,)}, LOUD, "stalled", "same picture"),
    "over": (CaptureState.ENDED, {}, LOUD, "ended", "delivers nothing"),
    "too slow": (CaptureState.LIVE, {"rate": 180.0}, DOUBT, "rate", "180.0 of 250 Hz"),
    "too fast": (CaptureState.LIVE, {"rate": 300.0}, DOUBT, "rate", "300.0 of 250 Hz"),
    "railed": (CaptureState.LIVE, {"complaints": (RAILED,)}, DOUBT, "signal", "press it on"),
    "clipped": (CaptureState.LIVE, {"complaints": (CLIPS,)}, DOUBT, "signal", "lower the gain"),
}


def said(alarm) -> str:
    return " ".join(map(str, alarm.sentences))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", STATES)
def test_each_state_of_a_device_has_its_severity_and_words_by_role(name, role) -> None:
    state, values, severities, kind, word = STATES[name]
    hour = Hour({"eeg": role})
    if state is None:
        hour.looks(20)
    else:
        complained = {"complaints": values["complaints"]} if "complaints" in values else {}
        status = {"rate": 250.0, **{k: v for k, v in values.items() if k != "complaints"}}
        hour.eeg(3, live()).eeg(20, replace(live(), state=state, **status), **complained)
    alarm = hour.only
    assert (alarm.kind, alarm.severity, alarm.stream) == (kind, severities[role], "eeg")
    assert alarm.state is AlarmState.ACTIVE
    text = " ".join(map(str, alarm.sentences))
    assert word in text
    if severities is LOUD:
        assert OF_ROLE[role] in text
    assert [a.number for a in hour.heard] == [alarm.number]

    hour.eeg(40, live())  # back again
    if severities[role] is Severity.NOTE:  # in which nothing was lost
        assert hour.book.open == ()
        assert hour.book.history[0].state is AlarmState.CLEARED
    else:
        assert hour.only.state is AlarmState.OVER


def test_a_stream_that_is_off_or_not_in_the_study_is_nobodys_business() -> None:
    hour = Hour({"eeg": "off"})
    hour.eeg(10, away(lost=900))
    hour.looks(10, streams={"video": stream(away(lost=900), "video")})
    assert hour.book.history == ()


def test_when_nothing_delivers_any_more_it_is_an_alarm_and_nothing_goes_on_without_it() -> None:
    hour = Hour({"eeg": "wanted", "video": "optional"})
    both = {"eeg": stream(live()), "video": stream(live(30.0), "video")}
    gone = {"eeg": stream(away()), "video": stream(away(), "video")}
    hour.looks(3, streams=both).looks(5, streams=both | {"eeg": gone["eeg"]})
    assert hour.only.severity is Severity.WARNING and "can go on" in said(hour.only)
    hour.looks(5, streams=gone)
    found = {alarm.kind: alarm for alarm in hour.book.open}
    assert set(found) == {"nothing", "away"} and len(hour.book.open) == 3
    assert found["nothing"].severity is Severity.ALARM
    assert "nothing is measured or recorded" in said(found["nothing"])
    assert not any("go" in said(a).split() or "goes on" in said(a) for a in hour.book.open)
    hour.looks(5, streams=both | {"eeg": gone["eeg"]})
    (nothing,) = (a for a in hour.book.history if a.kind == "nothing")
    assert not nothing.standing


def test_where_a_required_stream_is_among_them_its_own_alarm_says_it() -> None:
    hour = Hour({"eeg": "required", "video": "wanted"})
    gone = {"eeg": stream(away()), "video": stream(away(), "video")}
    hour.looks(8, streams=gone)
    assert sorted(alarm.kind for alarm in hour.book.open) == ["away", "away"]
    assert "The study requires" in " ".join(said(a) for a in hour.book.open)


@pytest.mark.parametrize("state", [CaptureState.ENDED, CaptureState.STOPPED])
def test_what_is_over_or_was_stopped_is_not_nothing(state) -> None:
    hour = Hour({"eeg": "wanted", "video": "wanted"})
    over = {k: stream(replace(live(), state=state), k) for k in ("eeg", "video")}
    hour.looks(8, streams=over)
    assert "nothing" not in {alarm.kind for alarm in hour.book.history}


def test_a_device_that_takes_its_time_to_open_is_no_alarm_at_first() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(15, live(rate=0.0)).eeg(0, live())
    assert hour.book.history == ()
    hour = Hour({"eeg": "required"})
    hour.eeg(15, replace(live(), state=CaptureState.CONNECTING))
    assert hour.book.history == ()
    hour.eeg(2, replace(live(), state=CaptureState.CONNECTING))
    assert hour.only.kind == "opening"


def test_a_short_stall_without_loss_is_no_alarm_and_one_with_loss_is() -> None:
    stalled = replace(live(), state=CaptureState.STALLED, reasons=(SILENT,))
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live()).eeg(2, stalled).eeg(5, live())
    assert hour.book.history == ()
    hour.eeg(1, replace(stalled, lost=700)).eeg(5, live(lost=700))
    assert hour.only.lost == 700


def test_one_outage_is_one_alarm_through_all_its_states_and_counts_what_is_missing() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live())
    hour.eeg(3, replace(live(), state=CaptureState.STALLED, reasons=(SILENT,), since=2 * NS))
    for n, state in enumerate((CaptureState.LOST, CaptureState.RECONNECTING, CaptureState.LOST)):
        hour.eeg(1, away(state, lost=1000 + 250 * n, gaps=1, since=5 * NS), tries=n + 1)
    alarm = hour.only
    assert (alarm.kind, alarm.lost, alarm.tries, alarm.count) == ("away", 1500, 3, 1)
    assert alarm.began.time == 2 * NS
    said = " ".join(map(str, alarm.progress(8 * NS)))
    assert said == "Reconnecting: try 3, 6 s away. 1,500 samples are missing (6.00 s)."
    hour.eeg(1, live(lost=1600, gaps=1))
    assert hour.only.back
    assert "watched until it stays" in str(hour.only.progress(9 * NS)[0])
    hour.eeg(5, live(lost=1600, gaps=1))
    over = hour.only
    assert (over.state, over.lost, over.lost_seconds) == (AlarmState.OVER, 1600, 6.4)
    assert over.ended is not None
    assert over.ended.time == 9 * NS
    assert str(over.progress(99 * NS)[0]) == "It came back after 7 s."


def test_samples_lost_while_it_delivers_are_told_at_once_the_few_less_loudly() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live()).eeg(1, live(lost=3))
    assert (hour.only.kind, hour.only.severity, hour.only.lost) == ("loss", Severity.WARNING, 3)
    hour.eeg(1, live(lost=60))
    alarm = hour.only
    assert (alarm.severity, alarm.lost, alarm.count) == (Severity.ALARM, 60, 1)
    assert [a.severity for a in hour.heard] == [Severity.WARNING, Severity.ALARM]
    assert str(alarm.progress(0)[0]) == "60 samples are missing (0.24 s)."
    hour.eeg(10, live(lost=60))
    assert hour.only.state is AlarmState.OVER


def test_what_was_lost_before_anybody_looked_is_told_at_the_first_look() -> None:
    assert Hour({"eeg": "wanted"}).eeg(1, live(lost=500)).only.lost == 500


def test_what_has_been_told_of_already_is_not_told_again() -> None:
    first = Hour({"eeg": "wanted"}).eeg(1, live(lost=500))
    again = Hour({"eeg": "required"}, lost=first.watch.lost).eeg(2, live(lost=500))
    assert again.book.history == ()
    assert again.eeg(1, live(lost=530)).only.lost == 30


def test_a_number_that_was_estimated_too_high_is_taken_back() -> None:
    stalled = replace(live(), state=CaptureState.STALLED, reasons=(SILENT,))
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live()).eeg(1, replace(stalled, lost=800)).eeg(6, live(lost=10))
    assert hour.only.lost == 10


def test_a_device_that_comes_and_goes_is_one_alarm_that_says_so() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live())
    for n in range(10):
        hour.eeg(2, away(lost=500 * (n + 1))).eeg(5, live(lost=500 * (n + 1)))
    assert len(hour.book.history) == 1
    alarm = hour.only
    assert alarm.standing  # it is trusted again after half a minute only
    assert (alarm.count, alarm.lost) == (10, 5000)
    assert "comes and goes" in str(alarm.sentences[0])
    hour.eeg(30, live(lost=5000))
    assert hour.only.state is AlarmState.OVER


def test_once_acknowledged_what_comes_and_goes_does_not_sound_each_time() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(3, live())
    for _ in range(4):
        hour.eeg(2, away()).eeg(2, live())
    hour.book.acknowledge_all("MK", hour.book.open[0].began)
    before = len(hour.heard)
    for _ in range(4):
        hour.eeg(2, away()).eeg(2, live())
    assert len(hour.heard) == before
    assert hour.only.state is AlarmState.ACKNOWLEDGED
    assert hour.only.count == 8


def test_what_is_replayed_happened_another_time_and_is_no_alarm() -> None:
    hour = Hour({"eeg": "required"})
    ended = replace(live(), state=CaptureState.ENDED)
    hour.looks(5, streams={"eeg": stream(ended, live=False)}, replayed=True)
    hour.looks(5, streams={"eeg": stream(live(lost=500))}, replayed=True)
    assert hour.book.history == ()
    assert hour.look(failure=say("It broke."), replayed=True).only.kind == "engine"


def test_a_device_that_cannot_be_used_at_all_says_why() -> None:
    hour = Hour({"eeg": "wanted"}).looks(2, problems={"eeg": BUSY})
    assert "Close other programs" in str(hour.only.sentences[1])


# -- the recording ---------------------------------------------------------------------------


def test_a_recording_that_does_not_grow_is_an_alarm_whatever_the_roles() -> None:
    hour = Hour({})
    for second in range(5):
        hour.look(recording=True, recorder=recorder(1000 * second))
    assert hour.book.history == ()
    hour.looks(4, recording=True, recorder=recorder(4000))
    assert (hour.only.kind, hour.only.severity) == ("growth", Severity.ALARM)
    assert "has not grown for 4 s" in str(hour.only.sentences[0])
    for second in range(5, 10):
        hour.look(recording=True, recorder=recorder(1000 * second))
    assert hour.only.state is AlarmState.OVER


def test_a_pause_between_two_recordings_is_no_standstill() -> None:
    hour = Hour({})
    hour.looks(2, recording=True, recorder=recorder(10)).looks(60, recorder=recorder(10))
    hour.looks(2, recording=True, recorder=recorder(10))
    assert hour.book.history == ()


@pytest.mark.parametrize("recorded", [None, {"eeg"}, {"video"}])
def test_a_stream_that_delivers_and_is_not_written_is_an_alarm_if_it_is_to_be(recorded) -> None:
    hour = Hour({"eeg": "optional"}, recorded=recorded)
    for n in range(12):
        streams = {"eeg": stream(live(received=250 * n), recorded=min(250 * n, 500))}
        hour.look(recording=True, recorder=recorder(100 * n), streams=streams)
    if recorded == {"video"}:
        assert hour.book.history == ()
        return
    assert (hour.only.kind, hour.only.severity) == ("unwritten", Severity.ALARM)
    assert "EEG headset" in str(hour.only.sentences[0])


def test_a_stream_that_delivers_nothing_is_not_blamed_on_the_recording() -> None:
    hour = Hour({"eeg": "wanted"})
    for n in range(20):
        streams = {"eeg": stream(live(received=min(250 * n, 500)), recorded=min(250 * n, 500))}
        hour.look(recording=True, recorder=recorder(100 * n), streams=streams)
    assert hour.book.history == ()


def test_a_doubt_is_over_when_it_was_gone_for_as_long_as_it_took_to_be_one() -> None:
    hour = Hour({"eeg": "required"})
    hour.eeg(8, live(rate=180.0)).eeg(4, live()).eeg(1, live(rate=180.0)).eeg(5, live())
    assert hour.only.standing
    assert hour.eeg(1, live()).only.state is AlarmState.OVER


def test_what_the_recorder_says_is_an_alarm_each_sentence_its_own() -> None:
    full = say("The disk is full in {minutes:.0f} minutes. Make room.", minutes=9)
    slow = say("The disk is too slow: its queue is {share:.0%} full.", share=0.3)
    hour = Hour({})
    status = recorder(state=RecorderState.TROUBLED, reasons=(full, slow))
    for n in range(3):
        hour.look(recording=True, recorder=replace(status, bytes=1000 * (n + 2)))
    assert len(hour.book.open) == 2
    assert {a.severity for a in hour.book.open} == {Severity.ALARM}
    for n in range(6):
        hour.look(recording=True, recorder=recorder(9000 + n, reasons=(slow,)))
    standing = [a for a in hour.book.open if a.standing]
    assert [a.sentences for a in standing] == [(slow,)]


def test_a_recording_that_ended_by_itself_says_why_once_and_it_stays_until_seen() -> None:
    why = say("The recording was ended in good order: the disk of {folder} is full.", folder="x")
    hour = Hour({})
    hour.looks(2, recording=True, recorder=recorder(5))
    hour.looks(50, recorder=recorder(5, RecorderState.CLOSED, reasons=(why,)))
    assert (hour.only.state, hour.only.count) == (AlarmState.OVER, 1)
    assert len(hour.heard) == 1


def test_what_was_said_while_it_went_on_is_not_said_again_when_it_is_closed() -> None:
    lost = say("{count} samples could not be recorded.", count=5)
    hour = Hour({})
    for n in range(3):
        hour.look(recording=True, recorder=recorder(n, RecorderState.TROUBLED, reasons=(lost,)))
    hour.looks(9, recorder=recorder(9, RecorderState.CLOSED, reasons=(lost,)))
    assert (hour.only.state, hour.only.count) == (AlarmState.OVER, 1)


# -- engine, models, clocks, sound -----------------------------------------------------------


def test_a_session_that_failed_is_an_alarm_with_what_to_do() -> None:
    hour = Hour({}).look(failure=say("It broke."))
    assert (hour.only.kind, hour.only.severity) == ("engine", Severity.ALARM)
    assert "report the log" in " ".join(map(str, hour.only.sentences))


@pytest.mark.parametrize("role", ROLES)
def test_a_missing_model_is_one_degree_less_bad_than_a_missing_stream(role) -> None:
    why = (because("The model file is missing."),)
    hour = Hour({"eeg": role})
    hour.looks(2, streams={"eeg": stream(live())}, models={"eeg": why})
    assert (hour.only.kind, hour.only.severity) == ("model", DOUBT[role])
    assert "captured all the same" in str(hour.only.sentences[-1])


def test_no_decision_for_five_seconds_is_a_warning_but_not_in_a_replay() -> None:
    hour = Hour({})
    for second in range(12):
        hour.look(answered=min(second, 4) * NS)
    assert (hour.only.kind, hour.only.severity) == ("answers", Severity.WARNING)
    hour = Hour({})
    for second in range(12):
        hour.look(answered=min(second, 4) * NS, replayed=True)
    assert hour.book.history == ()


def test_many_decisions_left_out_are_a_warning_and_a_few_are_not() -> None:
    hour = Hour({})
    for second in range(40):
        hour.look(skipped=second // 2)
    assert hour.book.history == ()
    for second in range(10):
        hour.look(skipped=20 + 3 * second)
    assert (hour.only.kind, hour.only.severity) == ("late", Severity.WARNING)


@pytest.mark.parametrize("step", [3600.0, -3600.0, 0.6, -0.6])
def test_a_clock_that_is_set_is_an_alarm_with_both_times(step) -> None:
    hour = Hour({}).looks(3)
    hour.looks(5, ahead=WALL + round(step * NS))
    alarm = hour.only
    assert (alarm.kind, alarm.severity, alarm.state) == ("clock", Severity.ALARM, AlarmState.OVER)
    values = alarm.sentences[0].values
    assert values["seconds"] == pytest.approx(step)
    old, new = (datetime.fromisoformat(values[name]) for name in ("old", "new"))
    assert (new - old).total_seconds() == pytest.approx(step, abs=0.0011)
    assert new.timestamp() == pytest.approx(WALL / NS + 3 + step, abs=0.0011)
    assert f"{step:+.1f} s" in str(alarm.sentences[0])
    assert len(hour.heard) == 1


def test_a_clock_that_drifts_or_is_slewed_is_no_alarm_and_many_small_steps_are() -> None:
    hour = Hour({})
    for second in range(7200):
        hour.look(ahead=WALL + second * 500_000)  # 500 parts in a million
    assert hour.book.history == ()
    for n in range(5):
        hour.look(ahead=WALL + 7200 * 500_000 + n * round(0.3 * NS))
    assert hour.only.kind == "clock"


def test_clocks_that_could_not_be_read_together_are_left_out() -> None:
    times = iter(range(0, 10_000_000_000, 500_000_000))
    assert clocks(lambda: 7, lambda: next(times)) == (7, None)
    assert clocks(lambda: 7, lambda: 3) == (7, 4)
    hour = Hour({}).looks(2).look(ahead=None).looks(2)
    assert hour.book.history == ()


def test_alarms_that_cannot_be_heard_are_a_note_until_one_should_have_been() -> None:
    mute = (say("Alarms cannot be heard; they are shown all the same."),)
    hour = Hour({}).look(sound=mute)
    assert (hour.only.kind, hour.only.severity) == ("sound", Severity.NOTE)
    hour.look(sound=mute, unheard=True)
    assert hour.only.severity is Severity.WARNING
    assert len(hour.heard) == 2


def test_a_part_of_the_window_that_failed_is_a_note_until_it_was_seen() -> None:
    hour = Hour({}).looks(2, faults=1)
    assert (hour.only.kind, hour.only.severity) == ("program", Severity.NOTE)
    assert "list of problems" in str(hour.only.sentences[1])
    hour.looks(5)
    assert hour.book.open == ()


def test_all_that_stands_is_over_when_the_session_ends() -> None:
    hour = Hour({"eeg": "required"}).eeg(5, away(lost=9))
    hour.book.take(hour.watch.end(at(5.0)))
    assert (hour.only.state, hour.only.lost) == (AlarmState.OVER, 9)


def test_what_another_study_does_not_ask_for_is_over_and_has_not_come_back() -> None:
    hour = Hour({"eeg": "wanted", "video": "wanted"}).eeg(5, away())
    lone = hour.only
    hour.book.take(hour.watch.expect({"video": "required"}, at(hour.second)))
    hour.eeg(5, away())
    (alarm,) = hour.book.open
    assert alarm.number == lone.number and alarm.state is AlarmState.OVER
    assert "did not come back" in str(alarm.progress(0)[0])


def test_what_was_never_there_has_not_failed_to_come_back() -> None:
    hour = Hour({"audio": "required"}).eeg(5, live())
    hour.book.take(hour.watch.end(at(hour.second)))
    assert str(hour.only.progress(0)[0]) == "It is over."


def test_what_is_away_as_the_session_is_stopped_has_not_come_back() -> None:
    hour = Hour({"eeg": "required"}).eeg(5, away(lost=9))
    hour.eeg(9, CaptureStatus(CaptureState.STOPPED))
    assert hour.only.standing
    hour.book.take(hour.watch.end(at(hour.second)))
    told = " ".join(map(str, hour.only.progress(0)))
    assert told.startswith("It did not come back: watched for 13 s.") and "came back" not in told
    hour = Hour({"eeg": "required"}).eeg(5, away(lost=9)).eeg(1, live())
    hour.book.take(hour.watch.end(at(hour.second)))
    assert "It came back after 5 s" in str(hour.only.progress(0)[0]), "a moment before the end"


def test_time_that_runs_back_is_refused() -> None:
    watch = Watch({})
    watch.look(at(5.0))
    with pytest.raises(ValueError, match="looked at"):
        watch.look(at(4.0))


@pytest.mark.parametrize(
    "wrong",
    [{"growth": -1.0}, {"flaps": 1}, {"flap_clear": 1.0}, {"clock_step": 0.0}, {"rate": 0.0}],
)
def test_limits_that_make_no_sense_are_refused(wrong) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        WatchPolicy(**wrong)


# -- how a session is seen -------------------------------------------------------------------


def test_every_fault_of_a_device_is_a_sentence_that_a_model_says() -> None:
    folder = Path(inspect.getfile(emoscope_models)).parent
    written = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    joined = "".join(part.strip() for part in written.splitlines()).replace('""', "")
    for sentence in FAULTS:
        assert sentence in joined, sentence


def test_only_faults_that_an_operator_can_mend_are_taken_from_a_model() -> None:
    turned = because("The head is turned {degrees:.0f}° aside: face the camera.", degrees=40)
    assert complaints(invalid(turned, RAILED, CLIPS, RAILED)) == (RAILED, CLIPS)
    assert complaints(Validity(0.5, reasons=(turned,))) == ()


def test_a_sitting_is_seen_as_it_stands_with_what_was_heard() -> None:
    sitting = FakeSitting(statuses={"eeg": away(lost=5), "audio": live()})
    sitting.clock.advance(60)
    sitting.recorder = recorder(7, streams={"audio": 99})
    sitting.recording, sitting.skipped = True, {"face": 2, "eeg": 3}
    ears = Ears()
    for state in (CaptureState.LIVE, CaptureState.LOST, CaptureState.RECONNECTING) * 2:
        ears.state("eeg", replace(live(), state=state))
    ears.state("eeg", away())
    now = sitting.clock.now()
    old = Estimate("eeg", "m", 0, now - 9 * NS, invalid(RAILED))
    new = Estimate("speech", "m", 0, now, invalid(CLIPS), np.full(7, 1 / 7), Affect(0, 0, 1, 1))
    ears.estimates, ears.answered = {"eeg": old, "speech": new}, now
    ears.model("speech", (RAILED,))
    ears.problem("video", GONE)
    seen = see(sitting, ears, wall_ns=lambda: WALL + now, monotonic_ns=lambda: now)
    assert (seen.time, seen.wall, seen.ahead) == (now, WALL + now, WALL)
    assert seen.streams["eeg"].tries == 2
    assert seen.streams["eeg"].complaints == ()  # too old to be so
    assert seen.streams["audio"].complaints == (CLIPS,)
    assert seen.streams["audio"].recorded == 99
    assert (seen.skipped, seen.recording, seen.answered) == (5, True, now)
    assert seen.models == {"speech": (RAILED,)}
    assert seen.problems == {"video": GONE}
    ears.forget()
    assert see(sitting, ears).streams["eeg"].tries == 1  # it is being tried now, in any case
