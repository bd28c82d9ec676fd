"""What a run shows on the participant's screen, and what goes wrong there."""

from dataclasses import replace

import pytest
from tests.app.protocol_bench import run_of, trial_of
from tests.ui.protocol_bench import Hour

from emoscope.protocol.values import Answer, Part, Run, Shown, Stimulus, Trial
from emoscope.recording.trials import trials_in
from emoscope_devices import LiveClock, say


@pytest.fixture
def hour(qtbot):
    made = Hour()
    yield made
    made.conductor.close()


def begun(hour, run=None, **options):
    assert hour.conductor.load(run or run_of(), **options) and hour.conductor.do("begin")
    return hour


def records(hour):
    return trials_in(hour.book._story.fates)


def test_a_whole_protocol_of_16_trials_is_shown_and_rated(hour):
    hour.conductor.load(run_of(16))
    assert hour.stage.prepared == "clip-1" and hour.screen.page == "welcome"
    assert hour.conductor.do("begin") and hour.screen.page == "trial"
    hour.to("stimulus", 3)
    assert hour.stage.prepared == "clip-4" and hour.page.on == "stage"
    hour.to("rating")
    assert hour.page.on == "questions" and hour.screen.keyboard and hour.stage.part is None
    hour.step()
    assert not hour.screen.keyboard
    hour.finish()
    assert hour.screen.page == "thanks" and hour.ended == [True] and not hour.told
    made = records(hour)
    assert [(t.trial, t.counts) for t in made] == [(n, True) for n in range(1, 17)]
    assert all(dict(t.ratings) == {"valence": 1, "arousal": 2} for t in made)
    assert hour.stage.clock() == hour.now


def test_pause_shows_a_pause_and_the_questions_come_again(hour):
    begun(hour).to("rating")
    assert hour.conductor.do("pause") and hour.screen.page == "paused"
    assert hour.ratings.scales is None and not hour.screen.keyboard
    assert hour.conductor.status.outcomes[0] == "running", "to be interrupted was no fault"
    hour.conductor.do("resume")
    assert hour.screen.page == "trial" and len(hour.ratings.scales) == 2
    hour.finish()
    assert [t.counts for t in records(hour)] == [True] * 3


def test_her_window_closed_in_a_trial_is_said_and_the_trial_comes_again(hour, qtbot):
    begun(hour).to("stimulus", 2)
    hour.stage.shown.emit(Shown("clip-2", hour.now, "swap"))
    hour.screen.open(False)
    qtbot.waitUntil(lambda: hour.conductor.status.state == "waiting")
    assert not hour.conductor.do("resume") and "not open" in hour.told[-1]
    hour.screen.open(True)
    hour.conductor.do("resume")
    hour.finish()
    assert [(t.trial, t.attempt) for t in records(hour) if t.counts] == [(1, 1), (2, 2), (3, 1)]


def test_a_window_that_only_moves_breaks_nothing_off(hour, qtbot):
    begun(hour).to("rest")
    hour.screen.open(False)
    hour.screen.open(True)
    qtbot.wait(1)
    assert hour.what == "rest"


def test_another_page_in_mid_trial_breaks_it_off(hour):
    begun(hour)
    hour.screen.turn("cross")
    status = hour.conductor.status
    assert status.state == "waiting" and "Another page" in str(status.why[1])


def test_her_display_unplugged_in_mid_trial_breaks_it_off(hour):
    hour.screen.display_lost.emit("HDMI-1")
    begun(hour).to("rest")
    hour.screen.display_lost.emit("HDMI-1")
    status = hour.conductor.status
    assert status.state == "waiting" and "HDMI-1 was unplugged" in str(status.why[1])
    hour.conductor.do("resume")
    hour.finish()
    assert [(t.trial, t.attempt) for t in records(hour) if t.counts] == [(1, 2), (2, 1), (3, 1)]


def test_a_player_that_dies_is_said_in_the_operators_words(hour):
    begun(hour).to("stimulus")
    hour.stage.shown.emit(Shown("clip-1", hour.now, "swap", None, 1, 0, "gone"))
    hour.stage.failed.emit("weg")
    assert hour.conductor.status.state == "waiting" and hour.screen.page == "wait"
    assert "weg" in str(hour.conductor.status.why[1])


def test_questions_that_break_off_or_cannot_be_asked_are_said(hour):
    begun(hour).to("rating")
    hour.ratings.cancel()
    assert "interrupted" in str(hour.conductor.status.why[1])
    hour.screen.language = "xx"
    hour.conductor.do("repeat")
    hour.to("stimulus")
    hour.step()
    hour.step()
    assert hour.conductor.status.state == "waiting" and "no language" in str(
        hour.conductor.status.why
    )


def test_an_answer_that_was_confirmed_is_kept_when_the_operator_goes_on(hour):
    begun(hour).to("rating")
    first = hour.ratings.scales[0].name
    hour.ratings.confirmed = (Answer(first, 4, 0.8),)
    hour.conductor.do("next")
    rated = [m for m in hour.sitting.markers if "value" in m.known]
    assert [m.known["value"] for m in rated][:2] == [4, None]


def test_a_text_that_waits_is_cleared_and_ends_when_it_is_gone(hour):
    text = Stimulus("poem", "text", text={"en": "..."})
    parts = (Part("stimulus", stimulus=text), Part("instruction"))
    begun(hour, Run("p", "0" * 64, 1, 1, (Trial(1, "b", parts, "", "poem"),)))
    assert hour.screen.keyboard and ("focus", "") in hour.stage.calls
    hour.stage.shown.emit(Shown("poem", hour.now, "paint"))
    onset = hour.now
    hour.wait(9.0)
    hour.stage.pressed.emit()
    assert hour.stage.calls[-1] == ("clear", "") and hour.what == "stimulus"
    hour.stage.shown.emit(Shown("poem", onset, "paint", hour.now))
    assert hour.what == "instruction"
    hour.conductor.do("next")
    assert hour.ended


def test_a_rating_runs_along_with_its_stimulus_alone(hour):
    trial = trial_of(1)
    parts = tuple(replace(p, track="valence") if p.what == "stimulus" else p for p in trial.parts)
    begun(hour, Run("p", "0" * 64, 1, 1, (replace(trial, parts=parts),)))
    assert not hour.tracker.on and hour.page.on == "stage"
    hour.to("stimulus")
    assert hour.tracker.on and hour.page.on == "stage valence" and hour.screen.keyboard
    hour.conductor.rate((1, 2), ((0.0, 0.5), (0.1, 0.5)))
    hour.step()
    assert not hour.tracker.on and not hour.screen.keyboard
    assert hour.sitting.rated == [((1, 2), ((0.0, 0.5), (0.1, 0.5)))]


def test_the_next_window_takes_the_run_up(hour):
    begun(hour).to("rating", 2)
    other = hour.again()
    assert other.conductor.found.protocol == "films" and not other.conductor.running
    assert other.conductor.load(run_of())
    assert other.conductor.status.state == "waiting" and other.conductor.found is None
    other.conductor.do("resume")
    other.finish()
    assert [(t.trial, t.attempt) for t in records(other) if t.counts] == [(1, 1), (2, 2), (3, 1)]
    other.conductor.close()


def test_what_the_book_has_not_heard_yet_is_closed_all_the_same(qtbot):
    hour, late = Hour(far=True), Hour(far=True)
    begun(hour).to("stimulus", 2)
    hour.sitting.carry()
    hour.sitting.carry()
    late.sitting.listeners.noted.clear()  # what it hears is still on its way to this thread
    for entry in hour.sitting.entries:
        late.sitting.seen.note(entry)
    assert late.conductor.load(run_of())
    sent = [values["marker"].known["what"] for _, _, values in late.sitting.waiting]
    assert sent == ["trial"], "no stimulus had begun"
    late.conductor.close()
    hour.conductor.close()


def test_what_cannot_be_loaded_or_done_is_told(hour):
    assert not hour.conductor.do("begin") and "No protocol" in hour.told[-1]
    begun(hour)
    assert not hour.conductor.load(run_of(2)) and "going on" in hour.told[-1]
    assert not hour.conductor.do("next") or hour.what
    assert not hour.conductor.do("resume") and "not paused" in hour.told[-1]
    hour.conductor.detach()
    assert hour.screen.page == "wait" and hour.conductor.status is None
    assert not hour.conductor.load(run_of()) and "no session" in hour.told[-1]
    hour.stage.shown.emit(Shown("clip-1", 0, "swap"))
    hour.conductor.rate((1,), ((0.0, 0.0),))


def test_an_engine_that_answers_late_and_then_no_more(qtbot):
    hour = Hour(far=True)
    begun(hour)
    hour.sitting.carry()
    hour.to("stimulus", 2)
    hour.sitting.carry()
    hour.sitting.cut((say("The engine is gone."),))
    hour.wait(0.0)
    assert hour.conductor.status.state in ("running", "waiting")
    hour.to("rest") if hour.what else None
    hour.sitting.cut((say("The engine is gone."),))
    assert hour.conductor.status.state == "waiting"
    assert "engine is gone" in str(hour.conductor.status.why)
    hour.conductor.close()


def test_parts_end_by_the_clock_alone(qtbot):
    """Live: the fixation ends by its own timer."""
    hour = Hour()
    hour.sitting.clock = LiveClock()
    parts = (Part("fixation", 0.05), Part("rest", 0.05))
    begun(hour, Run("p", "0" * 64, 1, 1, (Trial(1, "b", parts),)))
    qtbot.waitUntil(lambda: bool(hour.ended), timeout=10_000)
    hour.conductor.close()
