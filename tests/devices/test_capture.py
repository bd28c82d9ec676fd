"""The state machine of a capture, driven by scripted sources on a manual clock."""

import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace

import numpy as np
import pytest

from emoscope_devices import (
    NS,
    Annotation,
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    CaptureStatus,
    Clock,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    ManualClock,
    StreamSpec,
    to_ns,
)

S = CaptureState
SPEC = StreamSpec("audio", "Fake", 100.0, (), "float64", "full scale")
POLICY = CapturePolicy(backoff=(0.0,))

Items = Iterator[Block | Annotation | None]
Connection = Callable[["Fake"], Items]


class Fake:
    """A source that plays a script: one function for each time that it is opened.

    When the script is over it asks to stop. ``block`` makes samples that count, at the time that
    the clock shows, and moves the clock over them.
    """

    def __init__(self, *script: Connection, spec: StreamSpec = SPEC) -> None:
        self.spec = spec
        self.clock = ManualClock()
        self.script = list(script)
        self.first = 0
        self.closed = 0
        self.opened = 0
        self.broken: AssertionError | None = None
        """What a test found wrong in its script: the capture would make a state of it."""

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        assert clock is self.clock
        self.first = 0
        self.opened += 1
        self.stop = stop
        try:
            if not self.script:
                stop.set()
                return
            yield from self.script.pop(0)(self)
        except AssertionError as error:
            self.broken = error
            raise
        finally:
            self.closed += 1

    def block(self, count: int = 10, skip: int = 0, value: float | None = None) -> Block:
        self.first += skip
        period = round(NS / self.spec.rate)
        times = self.clock.now() + skip * period + np.arange(count) * period
        self.clock.advance((skip + count) * period / NS)
        data = np.zeros((count, *self.spec.shape), dtype=self.spec.dtype)
        index = np.arange(self.first, self.first + count)
        data[:] = index.reshape(-1, *[1] * len(self.spec.shape)) if value is None else value
        made = Block(self.first, times, self.clock.now(), data)
        self.first += count
        return made

    def silence(self, seconds: float) -> Iterator[None]:
        for _ in range(round(seconds / 0.2)):
            self.clock.advance(0.2)
            yield None


class Story:
    """Runs a capture to its end on this thread and keeps all that it said."""

    def __init__(self, source: Fake, policy: CapturePolicy = POLICY) -> None:
        self.source = source
        self.told: list[CaptureStatus] = []
        self.blocks: list[tuple[StreamSpec, Block]] = []
        self.annotations: list[Annotation] = []
        self.capture = Capture(
            source,
            source.clock,
            policy=policy,
            sinks=(lambda spec, block: self.blocks.append((spec, block)),),
            on_state=lambda _, status: self.told.append(status),
            on_annotation=lambda _, note: self.annotations.append(note),
        )

    def run(self) -> "Story":
        self.capture.run()
        if self.source.broken:
            raise self.source.broken
        return self

    @property
    def states(self) -> list[CaptureState]:
        return [status.state for status in self.told]

    @property
    def status(self) -> CaptureStatus:
        return self.capture.status

    def reason(self, state: CaptureState) -> str:
        return " ".join(str(r) for s in self.told if s.state is state for r in s.reasons)


def test_samples_make_it_live_and_stop_makes_it_stopped() -> None:
    def plays(fake: Fake) -> Items:
        for _ in range(5):
            yield fake.block()
        fake.stop.set()

    source = Fake(plays)
    story = Story(source).run()
    assert story.states == [S.LIVE, S.STOPPED]
    assert (story.status.received, story.status.lost, story.status.gaps) == (50, 0, 0)
    assert (source.opened, source.closed) == (1, 1)
    assert story.capture.ring is not None
    assert story.capture.ring.since(0).index.tolist() == list(range(50))


def test_it_connects_until_the_first_sample() -> None:
    def waits(fake: Fake) -> Items:
        assert story.capture.ring is None
        assert story.status.state is S.CONNECTING
        yield from fake.silence(1.0)
        assert story.status.state is S.CONNECTING
        yield fake.block()

    story = Story(Fake(waits))
    story.run()
    assert story.states[0] is S.LIVE
    assert story.told[0].since == to_ns(1.1)


def test_stall_is_seen_within_a_second_and_ends_with_the_next_sample() -> None:
    def stalls(fake: Fake) -> Items:
        yield fake.block()
        yield from fake.silence(1.4)
        yield fake.block(skip=0)
        fake.stop.set()
        yield None

    story = Story(Fake(stalls)).run()
    assert story.states == [S.LIVE, S.STALLED, S.LIVE, S.STOPPED]
    stalled = story.told[1]
    assert 0.8 < (stalled.since - stalled.last_arrival) / NS <= 1.0
    assert story.reason(S.STALLED) == "Fake sends no data."
    assert story.told[2].reasons == ()


def test_slow_stream_is_not_called_stalled_between_its_samples() -> None:
    def slow(fake: Fake) -> Items:
        for _ in range(5):
            yield fake.block(1)
            fake.clock.advance(0.5)
            yield None

    story = Story(Fake(slow, spec=replace(SPEC, rate=1.0))).run()
    assert S.STALLED not in story.states


def test_check_from_another_thread_sees_a_stall_while_the_source_is_stuck() -> None:
    def stuck(fake: Fake) -> Items:
        yield fake.block()
        fake.clock.advance(0.79)
        assert story.capture.check(fake.clock.now()).state is S.LIVE
        fake.clock.advance(0.02)
        assert story.capture.check(fake.clock.now()).state is S.STALLED

    story = Story(Fake(stuck))
    story.run()
    assert S.STALLED in story.states


def test_check_does_not_undo_a_failure_that_comes_in_between() -> None:
    class Late(Fake):
        @property
        def spec(self) -> StreamSpec:
            if getattr(self, "fail_now", False):
                self.fail_now = False
                story.capture._enter(S.FAILED)
            return self._spec

        @spec.setter
        def spec(self, value: StreamSpec) -> None:
            self._spec = value

    def plays(fake: Fake) -> Items:
        yield fake.block()
        fake.clock.advance(5.0)
        fake.fail_now = True  # type: ignore[attr-defined]
        assert story.capture.check(fake.clock.now()).state is S.FAILED

    story = Story(Late(plays))
    story.run()
    assert S.STALLED not in story.states


def test_long_wait_for_the_first_sample_is_told_in_words() -> None:
    def waits(fake: Fake) -> Items:
        yield from fake.silence(5.0)
        yield fake.block()

    story = Story(Fake(waits)).run()
    assert [s.state for s in story.told[:2]] == [S.CONNECTING, S.LIVE]
    assert "takes long to answer" in str(story.told[0].reasons[0])
    assert story.told[0].since == 0


def test_source_that_never_delivers_is_lost_and_tried_again() -> None:
    def never(fake: Fake) -> Items:
        yield from fake.silence(100.0)

    source = Fake(never, never)
    story = Story(source, CapturePolicy(connect=6.0, backoff=(0.0,))).run()
    assert story.states[-1] is S.STOPPED
    assert [s for s in story.states if s in (S.LOST, S.RECONNECTING)] == [
        S.LOST,
        S.RECONNECTING,
        S.LOST,
        S.RECONNECTING,
    ]
    assert "Fake has sent nothing for 6 s." in story.reason(S.LOST)
    assert 12.0 < source.clock.now() / NS < 13.0
    assert source.closed == source.opened == 3
    assert story.status.received == 0 and story.capture.ring is None


def test_loss_after_samples_comes_sooner_than_while_connecting() -> None:
    def falls_silent(fake: Fake) -> Items:
        yield fake.block()
        yield from fake.silence(100.0)

    source = Fake(falls_silent)
    story = Story(source).run()
    assert story.states[:4] == [S.LIVE, S.STALLED, S.LOST, S.RECONNECTING]
    assert 3.0 < source.clock.now() / NS < 3.5


def test_index_continues_over_a_reconnection_and_the_gap_is_counted() -> None:
    def dies(fake: Fake) -> Items:
        yield fake.block(10)
        yield fake.block(10)
        fake.clock.advance(2.0)
        raise DeviceLost("{device} is gone.", "Plug it in.", device="Fake")

    def absent(fake: Fake) -> Items:
        fake.clock.advance(1.0)
        raise DeviceLost("{device} is not there.", "Plug it in.", device="Fake")
        yield

    def plays(fake: Fake) -> Items:
        fake.first = 700  # wherever the device starts to count
        yield fake.block(10)
        yield fake.block(10, skip=5)

    story = Story(Fake(dies, absent, plays)).run()
    assert story.states[:7] == [
        S.LIVE,
        S.LOST,
        S.RECONNECTING,
        S.LOST,
        S.RECONNECTING,
        S.LIVE,
        S.ENDED,
    ]
    assert story.told[2].reasons == story.told[1].reasons != ()
    assert "is gone. Plug it in." in story.reason(S.LOST)
    # 3 s at 100 Hz are missing, then 5 samples more.
    assert [block.first for _, block in story.blocks] == [0, 10, 320, 335]
    assert (story.status.lost, story.status.gaps) == (305, 2)
    assert story.status.reconnects == 1
    assert story.capture.ring is not None
    assert story.capture.ring.rows == 40


def test_first_index_of_a_device_is_made_zero() -> None:
    def plays(fake: Fake) -> Items:
        fake.first = 123_456
        yield fake.block()
        yield fake.block()

    story = Story(Fake(plays)).run()
    assert [block.first for _, block in story.blocks] == [0, 10]
    assert story.status.lost == 0


def test_gap_in_a_stream_is_counted_and_stays_live() -> None:
    def gaps(fake: Fake) -> Items:
        yield fake.block()
        yield fake.block(skip=7)
        yield fake.block()
        yield fake.block(skip=3)

    story = Story(Fake(gaps)).run()
    assert (story.status.lost, story.status.gaps, story.status.received) == (10, 2, 40)
    assert story.states == [S.LIVE, S.ENDED]


def test_reconnected_device_that_differs_gets_a_new_ring() -> None:
    def dies(fake: Fake) -> Items:
        yield fake.block(10)
        raise DeviceLost("{device} is gone.", "Plug it in.", device="Fake")

    def returns(fake: Fake) -> Items:
        first_ring.append(story.capture.ring)
        fake.clock.advance(1.0)
        fake.spec = replace(SPEC, rate=50.0)
        yield fake.block(10)

    first_ring: list[object] = []
    story = Story(Fake(dies, returns))
    story.run()
    ring = story.capture.ring
    assert ring is not None and ring is not first_ring[0]
    assert ring.spec.rate == 50.0
    assert ring.since(0).index.tolist() == list(range(10 + 50, 20 + 50))
    assert [spec.rate for spec, _ in story.blocks] == [100.0, 50.0]


def test_reconnected_device_that_is_the_same_keeps_its_ring() -> None:
    def dies(fake: Fake) -> Items:
        yield fake.block()
        rings.append(story.capture.ring)
        raise DeviceLost("{device} is gone.", "Plug it in.", device="Fake")

    def returns(fake: Fake) -> Items:
        fake.clock.advance(0.5)
        fake.spec = replace(SPEC, device="Fake of another name", note="other")
        yield fake.block()

    rings: list[object] = []
    story = Story(Fake(dies, returns))
    story.run()
    assert story.capture.ring is rings[0]


def test_unusable_device_fails_and_is_not_tried_again() -> None:
    def refuses(fake: Fake) -> Items:
        raise DeviceUnusable("No board {name}.", "Choose another.", name="XY")
        yield

    source = Fake(refuses, refuses)
    story = Story(source).run()
    assert story.states == [S.FAILED]
    assert story.reason(S.FAILED) == "No board XY. Choose another."
    assert (source.opened, source.closed) == (1, 1)


def test_bug_in_a_source_fails_in_words_and_ends_the_thread(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def buggy(fake: Fake) -> Items:
        yield fake.block()
        raise ZeroDivisionError("by accident")

    story = Story(Fake(buggy))
    story.capture.start()
    assert story.capture._thread is not None
    story.capture._thread.join(10.0)
    assert story.capture.stop()
    assert story.states == [S.LIVE, S.FAILED]
    assert "Fake failed inside Emoscope (ZeroDivisionError('by accident'))" in story.reason(
        S.FAILED
    )
    assert "Traceback" in caplog.text


def test_bug_in_a_sink_fails_in_words() -> None:
    def plays(fake: Fake) -> Items:
        yield fake.block()

    def full(spec: StreamSpec, block: Block) -> None:
        raise OSError("disk full")

    source = Fake(plays)
    capture = Capture(source, source.clock, sinks=(full,))
    capture.run()
    assert capture.status.state is S.FAILED
    assert "disk full" in str(capture.status.reasons[0])
    assert source.closed == 1


def test_file_that_is_over_ends() -> None:
    def plays(fake: Fake) -> Items:
        yield fake.block()

    source = Fake(plays, spec=replace(SPEC, live=False))
    story = Story(source).run()
    assert story.states == [S.LIVE, S.ENDED]
    assert story.reason(S.ENDED) == "Fake is over."
    assert source.opened == 1


def test_file_may_stand_still() -> None:
    def paused(fake: Fake) -> Items:
        yield fake.block(200, value=0.0)
        yield from fake.silence(30.0)
        yield fake.block(200, value=0.0)

    story = Story(Fake(paused, spec=replace(SPEC, live=False))).run()
    assert story.states == [S.LIVE, S.ENDED]


def test_exact_silence_is_a_stall_with_its_own_words() -> None:
    def muted(fake: Fake) -> Items:
        yield fake.block()
        for _ in range(15):
            yield fake.block(value=0.0)
        yield fake.block()

    story = Story(Fake(muted)).run()
    assert story.states[:3] == [S.LIVE, S.STALLED, S.LIVE]
    assert "exact silence" in story.reason(S.STALLED)
    assert story.status.received == 170


def test_reason_of_a_stall_changes_with_what_is_wrong() -> None:
    def silent_then_muted(fake: Fake) -> Items:
        for _ in range(12):
            yield fake.block(value=0.0)
        yield from fake.silence(1.0)
        yield fake.block(value=0.0)
        yield from fake.silence(2.0)
        fake.stop.set()
        yield None

    story = Story(Fake(silent_then_muted)).run()
    assert story.states[:2] == [S.LIVE, S.STALLED]
    assert "exact silence" in str(story.told[1].reasons[0])


def test_camera_that_repeats_its_picture_is_opened_anew() -> None:
    def frozen(fake: Fake) -> Items:
        for _ in range(200):
            yield fake.block(1, value=7)

    spec = StreamSpec("video", "Eye", 30.0, (8, 8, 3), "uint8", "BGR")
    source = Fake(frozen, spec=spec)
    story = Story(source).run()
    assert story.states[:4] == [S.LIVE, S.STALLED, S.LOST, S.RECONNECTING]
    assert "repeats the same picture" in story.reason(S.LOST)
    assert 3.0 < story.told[2].since / NS < 3.3


@pytest.mark.parametrize("fault", ["time", "index"])
def test_samples_that_run_backwards_are_refused_and_the_device_opened_anew(fault: str) -> None:
    def repeats(fake: Fake) -> Items:
        block = fake.block()
        yield block
        if fault == "time":
            yield replace(block, first=10)
        else:
            yield replace(fake.block(), first=5)

    def plays(fake: Fake) -> Items:
        fake.clock.advance(1.0)
        yield fake.block()

    story = Story(Fake(repeats, plays)).run()
    assert story.states[:4] == [S.LIVE, S.LOST, S.RECONNECTING, S.LIVE]
    assert "wrong order" in story.reason(S.LOST)
    index = np.concatenate([b.first + np.arange(len(b)) for _, b in story.blocks])
    times = np.concatenate([b.times for _, b in story.blocks])
    assert np.all(np.diff(index) > 0) and np.all(np.diff(times) > 0)


def test_empty_block_changes_nothing() -> None:
    def plays(fake: Fake) -> Items:
        yield fake.block(0)
        assert story.status.state is S.CONNECTING
        yield fake.block(10)
        yield fake.block(0)

    story = Story(Fake(plays))
    story.run()
    assert [len(block) for _, block in story.blocks] == [10]


def test_annotations_pass_through() -> None:
    def plays(fake: Fake) -> Items:
        yield Annotation(5, "clip 1")
        yield fake.block()
        yield Annotation(6, "clip 2", 1.0, "file")

    story = Story(Fake(plays)).run()
    assert [note.label for note in story.annotations] == ["clip 1", "clip 2"]


def test_rate_is_measured_from_sample_times() -> None:
    def plays(fake: Fake) -> Items:
        fake.spec = replace(SPEC, rate=104.0)
        for _ in range(40):
            yield fake.block()
        rates.append(story.status.rate)
        yield from fake.silence(1.0)
        rates.append(story.status.rate)

    rates: list[float] = []
    story = Story(Fake(plays))
    story.run()
    assert rates[0] == pytest.approx(104.0, rel=1e-3)
    assert rates[1] == 0.0


class Waits(threading.Event):
    """A stop that keeps what it was asked to wait for, and does not wait."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float | None] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.asked.append(timeout)
        return self.is_set()


def test_back_off_grows_stays_and_starts_anew_after_samples() -> None:
    def absent(fake: Fake) -> Items:
        raise DeviceLost("{device} is not there.", "Plug it in.", device="Fake")
        yield

    def dies(fake: Fake) -> Items:
        fake.clock.advance(1.0)
        yield fake.block()
        raise DeviceLost("{device} is gone.", "Plug it in.", device="Fake")

    script = [absent] * 6 + [dies] + [absent] * 2
    story = Story(Fake(*script), CapturePolicy(backoff=(0.5, 1.0, 2.0, 5.0)))
    waits = Waits()
    story.capture._stop = waits
    story.run()
    assert waits.asked == [0.5, 1.0, 2.0, 5.0, 5.0, 5.0, 0.5, 1.0, 2.0]


def test_stop_ends_a_thread_that_waits_for_its_device() -> None:
    class Patient:
        spec = SPEC
        closed = False

        def blocks(self, clock: Clock, stop: threading.Event) -> Generator[None, None, None]:
            try:
                while True:
                    stop.wait(0.05)
                    yield None
            finally:
                self.closed = True

    source = Patient()
    capture = Capture(source, LiveClock())
    capture.start()
    assert capture.stop(10.0)
    assert source.closed
    assert capture.status.state is S.STOPPED
    assert capture.stop()


def test_stop_ends_a_back_off() -> None:
    lost = threading.Event()

    def absent(fake: Fake) -> Items:
        raise DeviceLost("{device} is not there.", "Plug it in.", device="Fake")
        yield

    source = Fake(absent)
    capture = Capture(
        source,
        source.clock,
        policy=CapturePolicy(backoff=(3600.0,)),
        on_state=lambda _, status: lost.set() if status.state is S.LOST else None,
    )
    capture.start()
    assert lost.wait(10.0)
    assert capture.stop(10.0)
    assert capture.status.state is S.STOPPED
    assert source.opened == 1


def test_stop_says_when_a_source_does_not_let_go(caplog: pytest.LogCaptureFixture) -> None:
    let_go = threading.Event()

    def hangs(fake: Fake) -> Items:
        let_go.wait(30.0)
        yield None

    source = Fake(hangs)
    capture = Capture(source, source.clock)
    capture.start()
    assert capture.stop(0.05) is False
    assert "did not stop" in caplog.text
    let_go.set()
    assert capture.stop(10.0)


def test_capture_cannot_be_started_twice() -> None:
    source = Fake()
    capture = Capture(source, source.clock)
    capture.start()
    with pytest.raises(RuntimeError, match="being captured already"):
        capture.start()
    assert capture.stop()


def test_capture_that_never_started_can_be_stopped() -> None:
    assert Capture(Fake(), ManualClock()).stop()
