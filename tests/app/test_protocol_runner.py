"""One run of a protocol: what is shown, what is written down, what survives."""

import pytest

from emoscope.protocol.runner import RunError, Runner, find_run, order_of
from emoscope.protocol.values import Answer, Item, Part, Run, Shown, Stimulus, Trial
from emoscope.recording.trials import runs_in, trials_in
from emoscope_devices import say
from tests.app.marking_bench import SECOND
from tests.app.protocol_bench import Bench, run_of


def fates(bench):
    return bench.book._story.fates


def records(bench):
    return trials_in(fates(bench))


def test_a_whole_run_is_shown_in_order_and_written_down():
    bench = Bench()
    assert bench.status.state == "ready" and bench.status.may == {"begin"}
    bench.do("begin")
    seen = []
    while bench.what:
        seen.append((bench.place, bench.what))
        bench.step()
    parts = ["fixation", "stimulus", "rest", "rating"]
    assert seen == [(place, what) for place in (1, 2, 3) for what in parts]
    assert bench.status.state == "over" and bench.status.outcomes == ("done",) * 3
    assert bench.status.may == frozenset() and not bench.book.troubles
    assert not [m for m in bench.desk.markers if m.open]
    (run,) = runs_in(fates(bench))
    assert (run.protocol, run.seed, run.participant, run.outcome) == ("films", 7, 3, "done")
    assert (run.sha256, run.order) == (bench.run.sha256, order_of(bench.run))
    first, *_ = made = records(bench)
    assert [(t.trial, t.attempt, t.counts) for t in made] == [(n, 1, True) for n in (1, 2, 3)]
    assert (first.stim_id, first.condition, first.by, first.frames) == (
        "clip-1", "happy", "swap", 60,
    )  # fmt: skip
    assert (first.onset, first.offset) == (101 * SECOND, 103 * SECOND)
    assert [p.what for p in first.parts] == parts
    assert [p.number for p in first.parts] == [1, 2, 3, 4]
    assert dict(first.ratings) == {"valence": 5, "arousal": 6}
    assert {a.rt for a in first.answers} == {1.25}


def test_a_pause_in_a_stimulus_breaks_the_trial_off_and_repeats_it():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    bench.runner.shown(Shown("clip-1", bench.now, "swap"), bench.now)
    bench.desk.wait(0.7)
    bench.do("pause")
    assert bench.status.state == "paused" and bench.runner.showing is None
    assert bench.status.outcomes[0] == "broken off" and bench.status.following == (1, 2, 3)
    bench.wait(60.0)
    bench.do("resume")
    assert (bench.place, bench.what, bench.status.attempt) == (1, "fixation", 2)
    bench.finish()
    made = records(bench)
    assert [(t.trial, t.attempt, t.outcome) for t in made] == [
        (1, 1, "broken off"), (1, 2, "done"), (2, 1, "done"), (3, 1, "done"),
    ]  # fmt: skip
    assert (made[0].offset - made[0].onset) == round(0.7 * SECOND)


@pytest.mark.parametrize("what", ["fixation", "rest", "rating"])
def test_a_pause_in_any_other_part_shows_that_part_again(what):
    bench = Bench()
    bench.do("begin")
    bench.to(what)
    turn = bench.runner.showing.turn
    bench.desk.wait(0.2)
    bench.do("pause")
    bench.wait(30.0)
    assert bench.status.outcomes[0] == "running" and bench.runner.showing is None
    bench.do("resume")
    assert (bench.what, bench.status.attempt) == (what, 1) and bench.runner.showing.turn > turn
    bench.finish()
    assert [(t.trial, t.attempt) for t in records(bench)] == [(1, 1), (2, 1), (3, 1)]
    broken = [m for m in bench.told(what) if m.known.get("why") == "pause"]
    assert len(broken) == 1 and broken[0].seconds == 0.2


@pytest.mark.parametrize(("again", "order"), [("now", [1, 1, 2, 3]), ("end", [1, 2, 3, 1])])
def test_an_aborted_trial_comes_again_now_or_at_the_end(again, order):
    bench = Bench(again=again)
    bench.do("begin")
    bench.to("stimulus")
    bench.do("abort")
    assert bench.status.state == "waiting" and "Trial 1" in str(bench.status.why[0])
    bench.do("resume")
    bench.finish()
    assert [t.trial for t in records(bench)] == order
    assert [t.trial for t in records(bench) if t.counts] == [n for n in order[1:]]
    assert bench.status.outcomes == ("done",) * 3


def test_repeat_begins_the_trial_at_once_wherever_it_would_come():
    bench = Bench(again="end")
    bench.do("begin")
    bench.to("rest")
    bench.do("repeat")
    assert (bench.place, bench.what, bench.status.attempt) == (1, "fixation", 2)
    bench.do("abort", "repeat")
    assert (bench.place, bench.status.attempt) == (1, 3)
    bench.do("pause", "repeat")
    assert (bench.place, bench.status.attempt) == (1, 4)
    bench.to("fixation", 2)
    assert bench.status.outcomes == ("done", "running", "")


def test_what_is_skipped_does_not_come_again_and_can_be_repeated_before_that():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    bench.do("skip")
    assert (bench.place, bench.status.outcomes) == (2, ("skipped", "running", ""))
    bench.do("abort", "skip")
    assert bench.status.state == "waiting" and bench.status.following == (3,)
    bench.do("skip")
    assert bench.status.state == "over" and bench.status.outcomes == ("skipped",) * 3
    assert len(bench.told("skip")) == 3
    (run,) = runs_in(fates(bench))
    assert run.outcome == "done" and bench.told("run")[0].known["skipped"] == 3


def test_a_trial_aborted_to_the_end_is_what_skip_leaves_out():
    bench = Bench(again="end")
    bench.do("begin", "abort", "skip")
    assert bench.status.outcomes == ("skipped", "", "")


def test_the_screen_closed_in_a_trial_breaks_it_off_and_waits():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus", 2)
    bench.runner.screen(False, bench.now)
    status = bench.status
    assert status.state == "waiting" and "screen was closed" in str(status.why[0])
    assert "resume" not in status.may and {"skip", "stop"} <= status.may
    with pytest.raises(RunError, match="screen is not open"):
        bench.do("resume")
    bench.runner.screen(True, bench.now)
    bench.do("resume")
    assert (bench.place, bench.status.attempt) == (2, 2)
    bench.finish()
    assert [(t.trial, t.attempt) for t in records(bench) if t.counts] == [(1, 1), (2, 2), (3, 1)]


def test_without_a_screen_nothing_begins_and_nothing_goes_on():
    bench = Bench()
    bench.runner.screen(False, bench.now)
    assert bench.status.why and not bench.status.may
    with pytest.raises(RunError, match="screen is not open"):
        bench.do("begin")
    bench.runner.screen(True, bench.now)
    bench.do("begin", "pause")
    bench.runner.screen(False, bench.now)
    assert bench.status.state == "paused" and "resume" not in bench.status.may
    bench.do("skip")
    assert bench.status.state == "paused", "nothing can be shown"


@pytest.mark.parametrize("begun", [True, False])
def test_a_player_that_dies_breaks_the_trial_off(begun):
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    if begun:
        bench.runner.shown(Shown("clip-1", bench.now, "swap"), bench.now)
        bench.desk.wait(0.5)
        bench.runner.shown(
            Shown("clip-1", bench.now - SECOND // 2, "swap", None, 30, 3, "it ended early"),
            bench.now,
        )
    else:
        bench.runner.failed("the file is gone", bench.now)
    assert bench.status.state == "waiting"
    assert "clip-1" in str(bench.status.why[0]) and len(bench.status.why) == 3
    bench.do("resume")
    bench.finish()
    first = records(bench)[0]
    assert first.outcome == "broken off"
    if begun:
        assert (first.failed, first.dropped) == ("it ended early", 3)
        assert bench.status.dropped == 3
    assert [t.trial for t in records(bench) if t.counts] == [1, 2, 3]


@pytest.mark.parametrize("begun", [True, False])
def test_a_player_that_says_nothing_is_not_waited_for(begun):
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    if begun:
        bench.runner.shown(Shown("clip-1", bench.now, "swap"), bench.now)
    due = bench.runner.due(bench.now)
    assert due == (7.0 if begun else 20.0)
    bench.wait(due - 0.1)
    assert bench.what == "stimulus"
    bench.wait(0.1)
    assert bench.status.state == "waiting"
    assert ("did not end" if begun else "not on the screen") in str(bench.status.why[0])


def test_a_report_on_an_earlier_showing_is_left_out():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    old = bench.now
    bench.desk.wait(0.1)
    bench.do("repeat")
    bench.to("stimulus")
    bench.runner.shown(Shown("clip-1", old, "swap", bench.now), bench.now)
    bench.runner.shown(Shown("clip-9", bench.now, "swap", bench.now), bench.now)
    bench.runner.answered((), bench.now)
    bench.runner.pressed(bench.now)
    assert bench.what == "stimulus" and not [m for m in bench.told("stimulus") if not m.seconds]


def test_a_question_without_an_answer_is_answered_by_nothing():
    bench = Bench()
    bench.do("begin")
    bench.to("rating")
    bench.wait(4.0)
    bench.answer(9)
    valence, arousal = bench.rated
    assert (valence.known["value"], valence.known["rt"], valence.known["kind"]) == (
        9, 1.25, "sam-valence",
    )  # fmt: skip
    assert arousal.known["value"] is None and arousal.known["rt"] == 4.0
    bench.to("rating")
    bench.do("next")
    assert [m.known["value"] for m in bench.rated] == [9, None, None, None]


def test_what_was_answered_before_the_operator_went_on_counts():
    bench = Bench()
    bench.do("begin")
    bench.to("rating")
    bench.runner.confirm([Answer("valence", 7, 1.5)])
    bench.do("next")
    assert [m.known["value"] for m in bench.rated] == [7, None]
    bench.to("rating")
    bench.do("next")
    assert [m.known["value"] for m in bench.rated] == [7, None, None, None], "once"


def test_who_reads_goes_on_by_a_key_of_hers_or_the_operators():
    trial = Trial(1, "intro", (Part("instruction"), Part("blank", 2.0), Part("rest")))
    bench = Bench(Run("p", "0" * 64, 1, 1, (trial,)))
    bench.do("begin")
    bench.wait(500.0)
    assert bench.what == "instruction" and bench.status.left is None and "next" in bench.status.may
    bench.runner.pressed(bench.now)
    assert bench.what == "blank"
    bench.runner.pressed(bench.now)
    assert bench.what == "blank", "it lasts as long as the protocol says"
    bench.wait(2.0)
    bench.do("next")
    assert bench.status.state == "over"
    assert [m.known.get("by") for m in bench.desk.markers if m.kind == "interval"][1:] == [
        "participant", None, "operator",
    ]  # fmt: skip


def test_a_text_that_waits_ends_when_it_is_seen_no_more():
    text = Stimulus("poem", "text", text={"en": "..."})
    trial = Trial(1, "intro", (Part("stimulus", stimulus=text), Part("rest", 1.0)), "", "poem")
    bench = Bench(Run("p", "0" * 64, 1, 1, (trial,)))
    bench.do("begin")
    onset = bench.now
    bench.runner.shown(Shown("poem", onset, "paint"), bench.now)
    bench.wait(300.0)
    assert bench.what == "stimulus" and not bench.runner.clearing
    bench.runner.pressed(bench.now)
    bench.do("next")
    assert bench.what == "stimulus" and bench.runner.clearing and bench.runner.due(bench.now) == 5.0
    bench.desk.wait(0.02)
    bench.runner.shown(Shown("poem", onset, "paint", bench.now), bench.now)
    assert bench.what == "rest" and not bench.runner.clearing
    assert bench.told("stimulus")[0].seconds == 300.02


def test_the_items_of_a_task_are_written_down_when_they_were_seen():
    items = tuple(Item({"en": w}, 1.0, "red", a) for w, a in (("BLUE", "red"), ("RED", "")))
    task = Stimulus("stroop", "task", "conflict", items=items, length=2.0)
    trial = Trial(1, "t", (Part("stimulus", stimulus=task), Part("rest", 1.0)), "x", "stroop")
    bench = Bench(Run("p", "0" * 64, 1, 1, (trial,)))
    bench.runner.item(0, bench.now)
    bench.do("begin")
    onset = bench.now
    bench.runner.item(0, onset - 1)
    bench.runner.shown(Shown("stroop", onset, "swap"), bench.now)
    bench.runner.item(0, onset)
    bench.desk.wait(1.0)
    bench.runner.item(1, bench.now)
    first, second = bench.told("item")
    assert (first.time, first.known["item"], first.known["answer"]) == (onset, 1, "red")
    assert (second.time - onset, second.known["item"]) == (SECOND, 2)
    assert "answer" not in second.known and first.label == "stroop 1"


def test_a_failure_is_said_in_the_operators_words_when_they_come():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    bench.runner.shown(Shown("clip-1", bench.now, "swap", None, 0, 0, "ended early"), bench.now)
    bench.runner.failed("zu Ende", bench.now)
    assert "zu Ende" in str(bench.status.why[1])
    bench.do("resume")
    bench.do("abort")
    bench.runner.failed("zu Ende", bench.now)
    assert "zu Ende" not in str(bench.status.why)


def test_a_rehearsal_says_so_everywhere_and_counts_for_nothing():
    bench = Bench(rehearsal=True)
    bench.do("begin")
    bench.finish()
    assert all(m.known["rehearsal"] is True for m in bench.desk.markers)
    assert len(records(bench)) == 3 and not any(t.counts for t in records(bench))
    real = Bench.__new__(Bench)
    real.run, real.desk, real.book = bench.run, bench.desk, bench.book
    real.runner = Runner(bench.run, bench.book)
    real._listen()
    real.do("begin")
    real.finish()
    assert sum(t.counts for t in records(real)) == 3


def test_trials_of_an_earlier_run_are_left_out():
    bench = Bench(before={1, 2})
    bench.do("begin")
    assert bench.place == 3 and bench.status.outcomes == ("before", "before", "running")
    other = bench.again()
    assert other.status.outcomes == ("before", "before", "broken off")
    with pytest.raises(ValueError, match="no trials"):
        Runner(bench.run, bench.book, before={4})


def test_stop_ends_the_run_as_not_finished():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus", 2)
    bench.do("stop")
    assert bench.status.state == "over" and bench.status.outcomes == ("done", "broken off", "")
    (run,) = runs_in(fates(bench))
    assert run.outcome == "broken off" and not [m for m in bench.desk.markers if m.open]
    assert find_run(bench.desk.entries) is None and bench.again().runner is None


@pytest.mark.parametrize(
    ("verbs", "wrong", "words"),
    [
        ((), "pause", "could be paused"),
        ((), "resume", "not paused"),
        ((), "abort", "No trial runs"),
        ((), "repeat", "no trial to repeat"),
        ((), "skip", "no trial to leave out"),
        ((), "next", "not cut short"),
        ((), "stop", "No run"),
        (("begin",), "begin", "has begun"),
        (("begin", "pause"), "pause", "could be paused"),
        (("begin", "abort"), "abort", "No trial runs"),
        (("begin", "stop"), "begin", "has begun"),
    ],
)
def test_what_cannot_be_done_now_is_a_sentence_and_changes_nothing(verbs, wrong, words):
    bench = Bench()
    bench.do(*verbs)
    before = bench.status, bench.desk.entries
    assert wrong not in bench.status.may
    with pytest.raises(RunError, match=words):
        bench.do(wrong)
    assert (bench.status, bench.desk.entries) == before


def test_a_stimulus_is_not_cut_short():
    bench = Bench()
    bench.do("begin")
    bench.to("stimulus")
    with pytest.raises(RunError, match="not cut short"):
        bench.do("next")
    assert bench.what == "stimulus"


def test_the_time_that_is_left_counts_down():
    bench = Bench()
    assert bench.status.rest == 3 * 3.5 and bench.status.left is None
    bench.do("begin")
    bench.wait(0.25)
    assert (bench.status.left, bench.status.rest) == (0.75, 3 * 3.5 - 0.25)
    bench.to("stimulus")
    bench.desk.wait(1.0)
    assert bench.status.left == 1.0
    bench.runner.shown(Shown("clip-1", bench.now, "swap"), bench.now)
    assert bench.status.left == 2.0, "it has only now begun"
    bench.do("pause")
    assert bench.status.rest == 3 * 3.5


# -- markers that come late, or never -----------------------------------------------------------


def test_what_is_closed_before_it_has_a_number_is_closed_when_it_has():
    bench = Bench(far=True)
    bench.do("begin")
    bench.wait(1.0)
    bench.show()
    assert not bench.desk.entries
    bench.desk.carry()
    bench.desk.carry()
    assert {m.known["what"]: m.open for m in bench.desk.markers} == {
        "run": True, "trial": True, "fixation": False, "stimulus": False, "rest": True,
    }  # fmt: skip
    bench.finish()
    for _ in range(3):
        bench.desk.carry()
    assert not [m for m in bench.desk.markers if m.open]
    assert [t.counts for t in records(bench)] == [True] * 3


def test_an_engine_that_is_gone_halts_the_run_and_no_trial_counts():
    bench = Bench(far=True)
    bench.do("begin")
    bench.desk.carry()
    bench.wait(1.0)
    bench.show()
    bench.desk.cut((say("The engine answers no more."),))
    status = bench.status
    assert status.state == "waiting" and status.outcomes[0] == "broken off"
    assert "not received" in str(status.why[0]) and "answers no more" in str(status.why[1])


def test_a_run_whose_begin_was_not_received_is_over():
    bench = Bench(far=True)
    bench.do("begin")
    bench.desk.cut((say("Gone."),))
    assert bench.status.state == "over" and "nothing of it counts" in str(bench.status.why[0])


def test_a_done_trial_whose_marker_was_refused_comes_again():
    bench = Bench(run_of(2, rated=False), far=True)
    bench.do("begin")
    bench.desk.carry(1)
    bench.to("stimulus", 2)
    assert bench.status.outcomes == ("done", "running")
    bench.desk.cut((say("Gone."),))
    assert bench.status.following[0] in (1, 2) and set(bench.status.following) == {1, 2}


def refused_at_the_end_of_a_trial(count=3):
    """Return a bench whose engine has gone when trial 1 was done: its close is refused."""
    bench = Bench(run_of(count, rated=False), far=True)
    bench.do("begin")
    bench.to("rest", 1)
    bench.desk.carry()
    bench.desk.carry()
    bench.step()
    assert bench.status.outcomes[0] == "done"
    bench.desk.cut((say("The engine answers no more."),))
    return bench


def test_a_done_trial_whose_end_was_not_written_down_does_not_count():
    bench = refused_at_the_end_of_a_trial()
    status = bench.status
    assert status.state == "waiting" and status.outcomes[0] == "broken off"
    assert status.following == (1, 2, 3) and "was not received" in str(status.why[0])
    assert records(bench)[0].outcome == "open", "the engine has not heard of its end"
    bench.wait(1.0)
    assert not bench.desk.waiting, "an engine that is silent is not asked again and again"


def test_the_next_window_closes_what_the_engine_refused_to_close():
    bench = refused_at_the_end_of_a_trial()
    other = bench.again()
    other.desk.carry()
    assert [m.known["what"] for m in other.desk.markers if m.open] == ["run"]
    assert other.status.following == (1, 2, 3)
    [first] = records(other)
    assert (first.trial, first.outcome, first.counts) == (1, "broken off", False)
    other.do("resume")
    other.finish()
    for _ in range(3):
        other.desk.carry()
    made = records(other)
    assert [(t.trial, t.attempt) for t in made if t.counts] == [(1, 2), (2, 1), (3, 1)]
    assert not [m for m in other.desk.markers if m.open]


def test_an_engine_that_comes_back_is_told_that_the_trial_was_broken_off():
    bench = refused_at_the_end_of_a_trial()
    bench.do("resume")
    bench.desk.carry()
    bench.wait(0.0)
    bench.desk.carry()
    ended = records(bench)
    assert [(t.trial, t.attempt, t.outcome) for t in ended] == [
        (1, 1, "broken off"), (1, 2, "open"),
    ]  # fmt: skip
    bench.finish()
    for _ in range(3):
        bench.desk.carry()
        bench.wait(0.0)
    assert bench.status.state == "over" and not [m for m in bench.desk.markers if m.open]


def test_the_last_trial_of_a_run_is_not_done_either_when_its_end_was_not_written():
    bench = refused_at_the_end_of_a_trial(1)
    assert bench.status.state == "over" and bench.status.outcomes == ("broken off",)
    assert "not received" in str(bench.status.why[0])
    other = bench.again()
    other.desk.carry()
    assert other.status.state == "waiting" and other.status.following == (1,)


# -- a window that comes later ---------------------------------------------------------------


@pytest.mark.parametrize("what", ["fixation", "stimulus", "rest", "rating"])
def test_a_window_that_comes_back_finds_the_run_where_it_was(what):
    bench = Bench(rehearsal=False)
    bench.do("begin")
    bench.to(what, 2)
    bench.desk.wait(0.2)
    found = find_run(bench.desk.entries)
    assert (found.protocol, found.participant, found.seed) == ("films", 3, 7)
    other = bench.again()
    status = other.status
    assert status.state == "waiting" and "trial 2" in str(status.why[0])
    assert status.outcomes == ("done", "broken off", "") and status.following == (2, 3)
    assert [m.known["what"] for m in other.desk.markers if m.open] == ["run"]
    other.do("resume")
    assert (other.place, other.status.attempt) == (2, 2)
    other.finish()
    made = records(other)
    assert [(t.trial, t.attempt) for t in made if t.counts] == [(1, 1), (2, 2), (3, 1)]
    assert [(t.trial, t.attempt, t.outcome) for t in made if not t.counts] == [(2, 1, "broken off")]
    assert len(runs_in(fates(other))) == 1


def test_another_run_is_not_gone_on_with():
    bench = Bench()
    assert bench.again().runner is None and find_run(bench.desk.entries) is None
    bench.do("begin")
    bench.run = run_of(2)
    assert bench.again().runner is None
    assert find_run(bench.desk.entries).protocol == "films"


def test_a_run_that_had_only_to_be_closed_is_closed():
    bench = Bench(run_of(1, rated=False), far=True)
    bench.do("begin")
    bench.finish()
    bench.desk.carry()
    late = [w for w in bench.desk.waiting if w[2]["marker"].known["what"] == "run"]
    bench.desk.waiting = [w for w in bench.desk.waiting if w not in late]
    bench.desk.carry()
    assert len(late) == 1, "all but the end of the run has arrived"
    other = bench.again()
    assert other.status.state == "over" and other.status.outcomes == ("done",)
    other.desk.carry()
    assert not [m for m in other.desk.markers if m.open]


def test_a_trial_needs_a_part():
    with pytest.raises(ValueError, match="no parts"):
        Runner(Run("p", "0" * 64, 1, 1, (Trial(1, "a", ()),)), None)


def test_a_long_answer_is_cut_and_says_so():
    bench = Bench()
    bench.do("begin")
    bench.to("rating")
    bench.answer("x" * 5000, "y")
    first, second = bench.rated
    assert first.known["cut"] is True and len(first.known["value"]) == 2500
    assert "cut" not in second.known
