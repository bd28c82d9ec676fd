"""Playing a recording: the sound's clock leads, pitch stays, silence is said, threads end."""

import threading
import time

import numpy as np
import pytest

from emoscope.review.desk import FAILED, Desk
from emoscope.review.playing import PATIENCE, Playhead, faster, slower
from emoscope.review.sound import Soundtrack
from emoscope.review.stretch import Stretch
from emoscope.review.take import open_take
from emoscope.review.voice import Voice
from emoscope_devices import DeviceLost
from tests.app.recorder_signals import times_of
from tests.app.verify_bench import record

RATE = 16000.0
LIMIT = 30.0
S = 1_000_000_000


def wait_for(condition, what):
    until = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < until, f"never: {what}"
        time.sleep(0.005)


# -- the head ------------------------------------------------------------------------------------


def test_without_sound_the_place_follows_the_clock_at_its_speed():
    head = Playhead(10 * S, 20 * S, 12 * S)
    assert head.at(5) == 12 * S
    head.play(100)
    assert head.at(100 + S) == 13 * S
    head.change_speed(100 + S, 2.0)
    assert head.at(100 + 2 * S) == 15 * S
    head.pause(100 + 2 * S)
    assert head.at(100 + 9 * S) == 15 * S
    head.play(200)
    assert head.at(200 + 60 * S) == 20 * S
    assert head.over(200 + 60 * S)
    head.pause(200 + 60 * S)
    head.play(300 * S)  # from the end: from the beginning
    assert head.at(300 * S) == 10 * S


def test_with_sound_the_picture_waits_for_it_and_then_follows_it():
    head = Playhead(0, 100 * S)
    head.play(0, sound=True)
    head.follow(S // 2, None)
    assert head.at(S // 2) == 0  # the device is being opened
    head.follow(S, S // 10)
    assert head.at(S) == S // 10
    assert head.at(S + S // 100) == S // 10 + S // 100
    head.follow(2 * S, 3 * S // 10)  # the card is slow: the picture waits
    assert head.at(2 * S) == 3 * S // 10


def test_sound_that_never_comes_does_not_hold_the_picture_for_ever():
    head = Playhead(0, 100 * S)
    head.play(0, sound=True)
    assert head.at(PATIENCE + S) == S


def test_seeking_stays_inside_and_a_pause_hears_nothing():
    head = Playhead(0, 10 * S)
    head.seek(0, 99 * S)
    assert head.at(0) == 10 * S
    head.seek(0, -5)
    assert head.at(0) == 0
    head.follow(0, 7 * S)
    assert head.at(0) == 0


def test_speeds():
    assert [slower(s) for s in (0.5, 1.0, 2.0)] == [0.5, 0.5, 1.0]
    assert [faster(s) for s in (0.5, 1.0, 2.0)] == [1.0, 2.0, 2.0]


# -- stretching ------------------------------------------------------------------------------------


def tone(first, count):
    return np.sin(2 * np.pi * 220.0 * np.arange(first, first + count) / RATE).astype(np.float32)


def pitch(sound):
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 16))
    return power.argmax() * RATE / (1 << 16)


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_a_voice_keeps_its_pitch_and_loudness_at_any_speed(speed):
    source = Stretch(tone, RATE, speed)
    made = np.concatenate([source.next() for _ in range(100)])
    assert len(made) == 100 * 320
    assert pitch(made[3200:]) == pytest.approx(220.0, abs=0.5)
    level = np.sqrt(np.mean(made[3200:] ** 2))
    assert level == pytest.approx(np.sqrt(0.5), rel=0.03)


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_what_is_heard_is_of_the_time_that_it_says(speed):
    """A burst in the middle of noise comes where the speed puts it, within the search."""
    rng = np.random.default_rng(3)
    noise = (0.01 * rng.standard_normal(80_000)).astype(np.float32)
    noise[32_000:32_800] += np.sin(np.arange(800) * 0.8).astype(np.float32)

    def read(first, count):
        index = np.arange(first, first + count)
        return np.where((index >= 0) & (index < 80_000), noise[np.clip(index, 0, 79_999)], 0)

    source = Stretch(lambda f, c: read(f, c).astype(np.float32), RATE, speed)
    made = np.concatenate([source.next() for _ in range(220)])
    loud = np.flatnonzero(np.abs(made) > 0.5)
    assert loud[0] * speed == pytest.approx(32_000, abs=2 * 320 * speed)
    assert loud[-1] * speed == pytest.approx(32_800, abs=2 * 320 * speed)


def test_at_its_own_speed_nothing_is_changed():
    source = Stretch(tone, RATE, 1.0)
    made = np.concatenate([source.next() for _ in range(7)])
    np.testing.assert_array_equal(made, tone(0, 7 * 320))


def test_silence_stays_silence_and_no_other_speed_is_taken():
    source = Stretch(lambda first, count: np.zeros(count, np.float32), RATE, 0.5)
    assert not np.concatenate([source.next() for _ in range(5)]).any()
    with pytest.raises(ValueError, match="a speed"):
        Stretch(tone, RATE, 5.0)


# -- the voice -------------------------------------------------------------------------------------


class FakeOutput:
    """An output that swallows what it is given, as fast as it comes."""

    def __init__(self, *, refuses=False):
        self.rate = 0.0
        self.refuses = refuses
        self.silent = False
        self.sound = []
        self.closed = 0
        self.counted = 0.0
        self.cleared = 0

    @property
    def queued(self):
        return 0.0 if sum(map(len, self.sound)) < 48000 else 1.0

    def open(self, rate):
        if self.refuses:
            raise DeviceLost("There is no sound output here.", "Plug in headphones or speakers.")
        self.rate = rate

    def put(self, sound):
        self.sound.append(sound)

    def clear(self):
        self.cleared += 1
        self.sound = []
        self.counted = 0.0

    def heard(self, now):
        return self.counted or None

    def close(self):
        self.closed += 1


@pytest.fixture(scope="module")
def track(tmp_path_factory):
    folder = record(tmp_path_factory.mktemp("voice") / "r", seconds=2.0, kinds="a")
    return Soundtrack(open_take(folder).recording)


@pytest.fixture
def voices():
    made = []
    yield made
    assert all([voice.close() for voice in made])


def voice_of(track, voices, output, told=None):
    made = Voice(track, lambda: output, (told if told is not None else []).append)
    voices.append(made)
    return made


def test_the_recorded_samples_come_out_from_the_place_asked_for(track, voices):
    output = FakeOutput()
    voice = voice_of(track, voices, output)
    start = int(times_of(24_000, 1, 48000.0)[0])
    voice.play(start, start + S, 1.0)
    wait_for(lambda: sum(map(len, output.sound)) >= 24_000, "sound")
    made = np.concatenate(output.sound)[:24_000]
    np.testing.assert_allclose(made, np.arange(24_000, 48_000) / (1 << 23), atol=2 / (1 << 23))
    assert voice.heard(0) is None
    output.counted = 0.25
    assert voice.heard(0) == start + S // 4


def test_the_time_heard_is_that_of_the_recording_at_half_speed(track, voices):
    output = FakeOutput()
    voice = voice_of(track, voices, output)
    start = int(times_of(0, 1, 48000.0)[0])
    voice.play(start, start + S, 0.5)
    wait_for(lambda: output.sound, "sound")
    output.counted = 1.0
    assert voice.heard(0) == start + S // 2


def test_a_newer_wish_takes_the_place_and_a_pause_is_silent(track, voices):
    output = FakeOutput()
    voice = voice_of(track, voices, output)
    start = int(times_of(0, 1, 48000.0)[0])
    voice.play(start, start + S, 1.0)
    wait_for(lambda: sum(map(len, output.sound)) > 10_000, "sound")
    voice.play(start + S, start + 2 * S, 1.0)
    wait_for(lambda: output.sound and output.sound[0][0] > 0.005, "the later sound")
    voice.pause()
    assert voice.heard(0) is None
    wait_for(lambda: not output.sound, "silence")


def test_without_an_output_it_is_said_once_and_a_later_try_may_succeed(track, voices):
    told = []
    outputs = [FakeOutput(refuses=True), FakeOutput()]
    voice = Voice(track, lambda: outputs[0], told.append)
    voices.append(voice)
    voice.play(0, S, 1.0)
    wait_for(lambda: told, "trouble")
    assert "no sound output" in str(told[0][0])
    assert voice.heard(0) is None
    del outputs[0]
    voice.play(0, S, 1.0)
    wait_for(lambda: outputs[0].sound, "sound")
    assert len(told) == 1


def test_a_device_that_stops_to_play_is_let_go_of_and_said(track, voices):
    told, output = [], FakeOutput()
    voice = voice_of(track, voices, output, told)
    voice.play(0, S, 1.0)
    wait_for(lambda: output.sound, "sound")
    output.silent = True
    wait_for(lambda: told, "trouble")
    assert "does not play" in str(told[0][0])
    assert output.closed == 1


def test_a_bug_is_trouble_too_and_the_thread_lives(track, voices):
    told, output = [], FakeOutput()
    output.clear = None
    voice = voice_of(track, voices, output, told)
    voice.play(0, S, 1.0)
    wait_for(lambda: told, "trouble")
    voice.play(0, S, 1.0)
    wait_for(lambda: len(told) == 2, "trouble again")


# -- the desk --------------------------------------------------------------------------------------


@pytest.fixture
def desk():
    brought = []
    made = Desk(lambda topic, value: brought.append((topic, value)))
    made.brought = brought
    yield made
    assert made.close()


def held(desk):
    """Keep the desk busy until the event is set."""
    going, free = threading.Event(), threading.Event()
    desk.ask("busy", lambda: (going.set(), free.wait(LIMIT))[0])
    assert going.wait(LIMIT)
    return free


def test_of_wishes_that_wait_the_newest_of_each_topic_is_done(desk):
    free = held(desk)
    for n in range(5):
        desk.ask("picture", lambda n=n: n)
    desk.ask("page", lambda: "p")
    free.set()
    wait_for(lambda: len(desk.brought) == 3, "all")
    assert desk.brought[1:] == [("picture", 4), ("page", "p")]


def test_long_work_lets_wishes_go_first_and_newer_work_takes_its_place(desk):
    free = held(desk)
    desk.slowly("outline", iter(range(3)))
    desk.slowly("outline", iter("ab"))
    desk.ask("picture", lambda: 1)
    free.set()
    wait_for(lambda: ("outline", "b") in desk.brought, "all")
    assert desk.brought[1:] == [("picture", 1), ("outline", "a"), ("outline", "b")]


def test_what_is_queued_is_done_in_order_though_all_else_is_forgotten(desk):
    free = held(desk)
    desk.queue("label", lambda: 1)
    desk.ask("picture", lambda: 2)
    desk.slowly("outline", iter(range(3)))
    desk.queue("label", lambda: 3)
    desk.drop()
    free.set()
    wait_for(lambda: len(desk.brought) == 3, "both")
    assert desk.brought[1:] == [("label", 1), ("label", 3)]


def test_closing_waits_for_what_is_queued(desk):
    free = held(desk)
    desk.queue("label", lambda: 1)
    threading.Timer(0.05, free.set).start()
    assert desk.close()
    assert desk.brought[-1] == ("label", 1)


def test_what_breaks_is_brought_as_an_error_and_the_desk_goes_on(desk):
    desk.ask("picture", lambda: 1 // 0)
    desk.ask("page", lambda: "p")
    wait_for(lambda: len(desk.brought) == 2, "both")
    assert desk.brought[0][0] == FAILED
    assert isinstance(desk.brought[0][1], ZeroDivisionError)
    assert desk.brought[1] == ("page", "p")
