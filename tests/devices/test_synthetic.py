"""The participant as three devices: timeline, pacing, sameness, faults, refusals."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise
from typing import Any

import numpy as np
import pytest

from emoscope_devices import NS, Block, Capture, CaptureState, DeviceLost, LiveClock, ManualClock
from emoscope_devices.synthetic import (
    DEFAULT_SCRIPT,
    EMOTIONS,
    MONTAGE,
    Episode,
    Fault,
    Participant,
)

SMALL = (320, 240)
STREAMS = ("video", "audio", "eeg")


def offline(**options: Any) -> Participant:
    return Participant(**{"size": SMALL, "paced": False, **options})


def pulled(source: Any, count: int, clock: Any = None) -> list[Block]:
    """Return the first ``count`` blocks, without what is not a block."""
    items: Iterator[Any] = source.blocks(clock or ManualClock(), threading.Event())
    return list(islice((item for item in items if item is not None), count))


@pytest.mark.parametrize("name", STREAMS)
def test_every_stream_says_that_it_is_simulated(name: str) -> None:
    spec = getattr(Participant(), name).spec
    assert spec.demo and spec.live and spec.kind == name
    assert spec.device.startswith("Demo ")


def test_streams_are_described_as_they_come() -> None:
    person = offline(frame_rate=25.0, eeg_rate=500.0, mains=60.0)
    for name in STREAMS:
        source = getattr(person, name)
        block = pulled(source, 1)[0]
        assert block.data.shape[1:] == source.spec.shape
        assert block.data.dtype == source.spec.dtype
    assert person.video.spec.rate == 25.0
    assert person.eeg.spec.mains == 60.0
    assert person.eeg.spec.channels == MONTAGE and len(MONTAGE) == 16
    assert not person.eeg.spec.live


@pytest.mark.parametrize("name", STREAMS)
def test_unpaced_times_are_those_of_an_even_clock_from_zero(name: str) -> None:
    source = getattr(offline(), name)
    blocks = pulled(source, 5)
    times = np.concatenate([b.times for b in blocks])
    assert [b.first for b in blocks] == list(range(0, 5 * len(blocks[0]), len(blocks[0])))
    np.testing.assert_array_equal(times, np.rint(np.arange(len(times)) * NS / source.spec.rate))
    assert blocks[-1].arrival == times[-1]


@pytest.mark.parametrize("name", STREAMS)
def test_same_seed_same_bits_and_another_seed_others(name: str) -> None:
    first, again, other = (getattr(offline(seed=s), name) for s in (3, 3, 4))
    one, two, three = (pulled(s, 4) for s in (first, again, other))
    assert all(np.array_equal(a.data, b.data) for a, b in zip(one, two, strict=True))
    assert not all(np.array_equal(a.data, b.data) for a, b in zip(one, three, strict=True))
    reopened = pulled(first, 4)
    assert all(np.array_equal(a.data, b.data) for a, b in zip(one, reopened, strict=True))


@pytest.mark.parametrize("name", STREAMS)
def test_paced_and_unpaced_give_the_same_bits(name: str) -> None:
    source = getattr(Participant(size=SMALL), name)
    clock = ManualClock(5 * NS)
    items = source.blocks(clock, threading.Event())
    paced: list[Block] = []
    while len(paced) < 4:
        item = next(items)
        if item is None:
            clock.advance(0.02)
        else:
            assert item.arrival == clock.now() >= item.times[-1]
            paced.append(item)
    items.close()
    free = pulled(getattr(offline(), name), 4)
    for a, b in zip(paced, free, strict=True):
        assert np.array_equal(a.data, b.data)
        np.testing.assert_array_equal(a.times - 5 * NS, b.times)


def test_whoever_opens_first_sets_the_origin_for_all() -> None:
    person, clock = Participant(size=SMALL), ManualClock(2 * NS)
    eeg = person.eeg.blocks(clock, threading.Event())
    assert next(eeg) is None
    clock.advance(1.003)
    sound = person.audio.blocks(clock, threading.Event())
    assert next(sound) is None
    clock.advance(0.1)
    block = next(sound)
    assert block is not None and block.first == 0
    assert block.times[0] == 3_003_000_000  # 1.003 s are 16,048 samples, exactly
    whole = np.concatenate([b.data for b in pulled(offline().audio, 60)])
    assert np.array_equal(block.data, whole[16_048 : 16_048 + 320])
    first = next(eeg)
    assert first is not None and first.times[0] == 2 * NS
    eeg.close()
    sound.close()


def test_another_clock_begins_a_new_timeline() -> None:
    person = Participant(size=SMALL)
    for start in (7 * NS, 3 * NS):
        clock = ManualClock(start)
        items = person.audio.blocks(clock, threading.Event())
        assert next(items) is None
        clock.advance(0.05)
        block = next(items)
        assert block is not None and block.times[0] == start
        assert person.truth(start).emotion == DEFAULT_SCRIPT[0].emotion
        items.close()


def test_a_reader_that_sleeps_loses_samples_openly() -> None:
    person, clock = Participant(size=SMALL), ManualClock()
    items = person.eeg.blocks(clock, threading.Event())
    assert next(items) is None
    clock.advance(0.1)
    before = next(items)
    clock.advance(60.0)
    after = next(items)
    assert before is not None and after is not None
    assert after.first - before.stop == pytest.approx(60 * 250, abs=40)
    assert after.times[-1] <= clock.now() < after.times[-1] + 0.1 * NS
    items.close()


def test_stop_ends_the_stream() -> None:
    stop = threading.Event()
    items = offline().audio.blocks(ManualClock(), stop)
    next(items)
    stop.set()
    assert list(items) == []


def test_a_capture_runs_it_live() -> None:
    person, clock = Participant(size=SMALL, frame_rate=60.0), LiveClock()
    enough = threading.Event()
    count = {"video": 0, "audio": 0, "eeg": 0}

    def sink(spec: Any, block: Block) -> None:
        count[spec.kind] += len(block)
        if count["video"] > 10 and count["audio"] > 3200 and count["eeg"] > 30:
            enough.set()

    captures = [Capture(s, clock, sinks=(sink,)) for s in (person.video, person.audio, person.eeg)]
    for capture in captures:
        capture.start()
    assert enough.wait(20)
    assert all(c.status.state is CaptureState.LIVE for c in captures)
    assert all(c.stop() for c in captures)


def test_lost_device_comes_back_where_the_timeline_is() -> None:
    person = Participant(size=SMALL, faults=[Fault("eeg", "lost", 0.1, 0.5)])
    clock = ManualClock()
    items = person.eeg.blocks(clock, threading.Event())
    assert next(items) is None
    clock.advance(0.3)
    with pytest.raises(DeviceLost, match="Demo headset"):
        list(items)
    with pytest.raises(DeviceLost):
        next(person.eeg.blocks(clock, threading.Event()))
    clock.advance(0.4)
    again = person.eeg.blocks(clock, threading.Event())
    assert next(again) is None
    clock.advance(0.1)
    block = next(again)
    assert block is not None and block.first == 0 and block.times[0] == pytest.approx(0.7 * NS, 4e6)
    again.close()


def test_silent_device_leaves_a_gap_of_known_length() -> None:
    person = offline(faults=[Fault("audio", "silent", 0.1, 0.2)])
    items = list(islice(person.audio.blocks(ManualClock(), threading.Event()), 30))
    assert items.count(None) == 10
    blocks = [b for b in items if isinstance(b, Block)]
    jumps = [b.first - a.stop for a, b in pairwise(blocks)]
    assert sorted(jumps)[-2:] == [0, 3200]


@pytest.mark.parametrize("name", STREAMS)
def test_frozen_device_repeats_itself(name: str) -> None:
    person = offline(faults=[Fault(name, "frozen", 0.0, 0.2)])  # type: ignore[arg-type]
    data = np.concatenate([b.data for b in pulled(getattr(person, name), 4)])
    assert (data == data[0]).all()
    if name == "audio":
        assert not data.any()


def test_without_a_fault_nothing_ever_stands_still() -> None:
    person = offline()
    frames = [b.data[0] for b in pulled(person.video, 6)]
    assert not any(np.array_equal(a, b) for a, b in pairwise(frames))
    sound = np.concatenate([b.data for b in pulled(person.audio, 100)])
    assert np.count_nonzero(sound) == len(sound)


def test_truth_follows_the_script() -> None:
    script = [Episode("happy", 3.0, speaking=True), Episode("neutral", 3.0, eyes_closed=True)]
    script.append(Episode("sad", 3.0, look_away=True, bad="O2"))
    person = offline(script=script)
    assert person.seconds == 9.0
    at = {s: person.truth(round(s * NS)) for s in (1.5, 4.5, 7.5, 10.5)}
    assert [a.emotion for a in at.values()] == ["happy", "neutral", "sad", "happy"]
    assert at[1.5].speaking and not at[4.5].speaking
    assert at[4.5].eyes_closed and not at[7.5].eyes_closed
    assert at[7.5].look_away and at[7.5].bad_electrode == "O2" and at[1.5].bad_electrode is None
    assert 0 < person.truth(round(3.2 * NS)).settled < 1
    assert at[10.5] == at[1.5] or at[10.5].blinking != at[1.5].blinking


def test_default_script_shows_everything() -> None:
    assert {e.emotion for e in DEFAULT_SCRIPT} == set(EMOTIONS)
    for emotion in set(EMOTIONS) - {"neutral"}:
        spoken = {e.speaking for e in DEFAULT_SCRIPT if e.emotion == emotion}
        assert spoken == {True, False}
    assert any(e.eyes_closed for e in DEFAULT_SCRIPT)
    assert any(e.look_away for e in DEFAULT_SCRIPT)
    assert any(e.bad for e in DEFAULT_SCRIPT)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"seed": -1}, "seed"),
        ({"script": []}, "at least one episode"),
        ({"size": (100, 100)}, "160x120"),
        ({"size": (1600, 200)}, "as wide as high"),
        ({"frame_rate": 0.0}, "frame rate"),
        ({"frame_rate": float("nan")}, "frame rate"),
        ({"eeg_rate": 20.0}, "EEG rate"),
        ({"mains": 55.0}, "mains"),
        ({"bad_electrode": "Cz9"}, "Cz9"),
        ({"bad_electrode": "T7", "bad_kind": "smoky"}, "smoky"),
        ({"script": [replace(DEFAULT_SCRIPT[0], bad="X1")]}, "X1"),
    ],
)
def test_what_cannot_be_done_is_refused(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Participant(**options)


@pytest.mark.parametrize(
    "arguments",
    [
        ("video", "smoke", 0, 1),
        ("smell", "lost", 0, 1),
        ("eeg", "lost", -1, 1),
        ("eeg", "lost", 0, 0),
    ],
)
def test_impossible_faults_are_refused(arguments: Any) -> None:
    with pytest.raises(ValueError, match="fault"):
        Fault(*arguments)


def test_impossible_episodes_are_refused() -> None:
    with pytest.raises(ValueError, match="bored"):
        Episode("bored", 3.0)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="2 to 3600"):
        Episode("happy", 0.5)
