"""Whatever devices do: no alarm is lost, what is missing is counted once, time runs forward."""

import sys
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.recording import RecorderState
from emoscope.watching import AlarmState, Moment, Severity
from emoscope_devices import CaptureState, CaptureStatus, say

sys.path.insert(0, str(Path(__file__).parent))
from watch_bench import NS, SPECS, WALL, Hour, recorder, stream

EXAMPLES = 60
KINDS = ("video", "audio", "eeg")
REASONS = ((), (say("Gone."), say("Plug it in.")), (say("Silent."),))
ROLES = st.fixed_dictionaries(
    {kind: st.sampled_from(("required", "wanted", "optional", "off")) for kind in KINDS}
)
STEP = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(KINDS),
        "state": st.sampled_from(list(CaptureState)),
        "more": st.one_of(st.just(0), st.integers(0, 5000)),
        "rate": st.sampled_from((0.0, 10.0, 250.0, 48000.0)),
        "reasons": st.sampled_from(REASONS),
        "there": st.booleans(),
        "seconds": st.sampled_from((0.0, 0.2, 1.0, 1.0, 1.0, 7.0, 40.0)),
        "clock": st.sampled_from((0, 0, 0, 0, 3 * NS, -3600 * NS)),
        "recording": st.booleans(),
        "bytes": st.integers(0, 3),
        "skips": st.integers(0, 6),
        "seen": st.sampled_from(("", "", "", "one", "all")),
    }
)


class Run:
    """Plays steps into a watch, and keeps what must hold in the end."""

    def __init__(self, roles) -> None:
        self.roles = roles
        self.hour = Hour(roles)
        self.lost: Counter[str] = Counter()
        self.streams = {}
        self.ahead, self.bytes, self.skipped = WALL, 0, 0
        self.acknowledged: set[int] = set()

    def step(self, step) -> None:
        kind = step["kind"]
        self.lost[kind] += step["more"]
        status = CaptureStatus(
            step["state"], step["reasons"], rate=step["rate"], lost=self.lost[kind]
        )
        if step["there"]:
            self.streams[kind] = stream(status, kind)
        self.ahead += step["clock"]
        self.bytes += step["bytes"]
        self.skipped += step["skips"]
        held = recorder(self.bytes, RecorderState.RECORDING)
        self.hour.look(
            seconds=step["seconds"],
            streams=dict(self.streams),
            ahead=self.ahead,
            recording=step["recording"],
            recorder=held,
            skipped=self.skipped,
        )
        self.look_after(step["seen"])

    def look_after(self, seen: str) -> None:
        book = self.hour.book
        now = Moment(round(self.hour.second * NS), self.ahead)
        unseen = [alarm.number for alarm in book.open if alarm.unseen]
        if seen == "one" and unseen:
            assert book.acknowledge(unseen[0], "MK", now)
            self.acknowledged.add(unseen[0])
        elif seen == "all":
            assert book.acknowledge_all("MK", now) == len(unseen)
            self.acknowledged |= set(unseen)


@settings(max_examples=EXAMPLES)
@given(ROLES, st.lists(STEP, min_size=1, max_size=60))
def test_no_alarm_is_lost_and_every_count_is_right(roles, steps) -> None:
    run = Run(roles)
    for step in steps:
        run.step(step)
    hour, book = run.hour, run.hour.book
    history = book.history

    # Every trouble that began is in an alarm, each time of it.
    began = Counter(c.finding.key for c in hour.changes if c.what in ("began", "moment"))
    assert set(began) == {alarm.key for alarm in history}
    counted: Counter = Counter()
    for alarm in history:
        counted[alarm.key] += alarm.count
    assert all(counted[key] >= began[key] for key in began)

    # Nobody's business is missed, and none is invented: what was lost is counted once.
    for kind in KINDS:
        told = sum(alarm.lost for alarm in history if alarm.stream == kind)
        seen = run.streams[kind].status.lost if kind in run.streams else 0
        assert told == (0 if roles[kind] == "off" else seen)

    # What nobody has seen is on the screen, but a note in which nothing was lost.
    for alarm in history:
        cleared = alarm.state is AlarmState.CLEARED
        assert (alarm in book.open) != cleared
        if cleared and alarm.number not in run.acknowledged:
            assert alarm.severity is Severity.NOTE
            assert not alarm.lost
        assert alarm.standing == (alarm.ended is None)
        assert alarm.ended is None or alarm.ended.time >= alarm.since.time >= alarm.began.time
        assert alarm.sentences

    # The log tells the same story.
    told = Counter(note["what"] for note in book.news())
    assert told["raised"] == len(history)


@settings(max_examples=EXAMPLES)
@given(ROLES, st.lists(STEP, min_size=1, max_size=60))
def test_what_stands_ends_and_what_ends_had_begun(roles, steps) -> None:
    run = Run(roles)
    for step in steps:
        run.step(step)
    active: set = set()
    for change in run.hour.changes:
        key = change.finding.key
        if change.what == "began":
            assert key not in active
            active.add(key)
        elif change.what == "said":
            assert key in active
        elif change.what == "ended":
            active.remove(key)
    assert active == {alarm.key for alarm in run.hour.book.open if alarm.standing}

    # All is well for a minute: nothing stands, and what was lost is still there to be seen.
    well = {
        kind: stream(CaptureStatus(CaptureState.LIVE, rate=SPECS[kind].rate, lost=n), kind)
        for kind, n in run.lost.items()
    } | {
        kind: stream(CaptureStatus(CaptureState.LIVE, rate=SPECS[kind].rate), kind)
        for kind in KINDS
        if kind not in run.lost
    }
    run.hour.looks(61, streams=well, ahead=run.ahead, skipped=run.skipped)
    assert not [alarm for alarm in run.hour.book.open if alarm.standing]


@settings(max_examples=EXAMPLES)
@given(st.lists(st.integers(0, 2000), min_size=1, max_size=50), st.data())
def test_estimates_that_shrink_never_make_less_than_nothing_missing(losses, data) -> None:
    hour = Hour({"eeg": "required"})
    states = (CaptureState.LIVE, CaptureState.STALLED, CaptureState.RECONNECTING)
    for lost in losses:
        state = data.draw(st.sampled_from(states))
        hour.eeg(1, CaptureStatus(state, rate=250.0, lost=lost))
        assert all(alarm.lost >= 0 for alarm in hour.book.history)
    told = sum(alarm.lost for alarm in hour.book.history)
    assert told >= losses[-1]
