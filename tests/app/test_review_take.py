"""What is where in a recording: presence, answers, sound and EEG by time, read on demand."""

import os
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.recording.reader import RecordingError
from emoscope.review.answers import Answers, spread
from emoscope.review.brain import brain_page
from emoscope.review.sound import STEP, Soundtrack
from emoscope.review.take import open_take, presence_of
from emoscope_devices import to_ns
from tests.app.recorder_signals import AUDIO_BLOCK, times_of
from tests.app.review_bench import recorded_session
from tests.app.verify_bench import hashes, record


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return record(tmp_path_factory.mktemp("review") / "r", seconds=2.0, skip=(10, 11))


@pytest.fixture(scope="module")
def take(folder):
    return open_take(folder)


class Through:
    """A filter that lets everything through and counts how often it begins anew."""

    restarts = 0

    def __init__(self, rate, channels, mains):
        self.asked = rate, channels, mains

    def apply(self, block):
        return block

    def restart(self):
        Through.restarts += 1


def test_a_take_says_what_there_is_and_what_is_missing(take):
    assert take.kinds == ("video", "audio", "eeg")
    assert take.participant == "T"
    assert take.ended
    assert take.notes == ()
    (gap,) = take.presence["eeg"].gaps.tolist()
    # Blocks 10 and 11 of 20 samples each.
    assert gap == [int(times_of(199, 1, 1000.0)[0]), int(times_of(240, 1, 1000.0)[0]), 40]
    assert take.presence["eeg"].missing == 40
    assert take.presence["eeg"].gap_at(gap[0] + 1) == tuple(gap)
    assert take.presence["eeg"].gap_at(gap[1]) is None
    assert take.presence["eeg"].gap_at(gap[0]) is None
    assert take.presence["audio"].gaps.tolist() == []
    assert take.presence["audio"].stretches.tolist() == [
        [int(times_of(0, 1, 48000.0)[0]), int(times_of(200 * AUDIO_BLOCK - 1, 1, 48000.0)[0])]
    ]


def test_sample_times_decide_which_picture_stands(take):
    frames = times_of(0, 60, 30.0)
    assert take.frames.tolist() == frames.tolist()
    assert take.frame_at(int(frames[7])) == 7
    assert take.frame_at(int(frames[7]) - 1) == 6
    assert take.frame_at(int(frames[0]) - 1) == -1
    assert take.frame_at(1 << 60) == 59


def test_a_long_silence_is_a_gap_even_when_nothing_was_counted_as_lost():
    table = np.array([[0, 5, 0, 0, 4, 0, 0], [5, 5, 0, to_ns(0.5), to_ns(0.5) + 4, 0, 5]])
    assert presence_of(table).gaps.tolist() == [[4, to_ns(0.5), 0]]
    assert presence_of(table[:0]).stretches.shape == (0, 2)


def test_the_outline_holds_every_sample(take):
    track = Soundtrack(take.recording)
    assert track.rate == 48000
    outline = list(track.envelope())[-1]
    assert outline.step == STEP
    samples = (np.arange(200 * AUDIO_BLOCK) / (1 << 23)).astype(np.float32)
    times = times_of(0, len(samples), 48000.0)
    inside = (times >= outline.start + 10 * STEP) & (times < outline.start + 11 * STEP)
    # Times within a block are even, so a sample at an edge may be in the neighbour.
    assert outline.low[10] == pytest.approx(samples[inside].min(), abs=2 / (1 << 23))
    assert outline.high[10] == pytest.approx(samples[inside].max(), abs=2 / (1 << 23))
    assert np.nanmin(outline.low) == samples[0]
    assert np.nanmax(outline.high) == samples[-1]
    low, high = outline.columns(int(times[0]), int(times[-1]), 7)
    assert (low <= high).all()
    assert low[0] == samples[0]
    assert high[-1] == pytest.approx(samples[-1], abs=2e-5)
    before, _ = outline.columns(int(times[0]) - 2 * to_ns(1.0), int(times[0]) - to_ns(1.0), 5)
    assert np.isnan(before).all()


def test_sound_on_a_grid_is_in_its_place_and_silent_where_there_is_none(take):
    track = Soundtrack(take.recording)
    times = times_of(0, 96000, 48000.0)
    start = int(times[30_000])
    found = track.grid(start, 1000, 48000.0)
    wanted = np.arange(30_000, 31_000) / (1 << 23)
    np.testing.assert_allclose(found, wanted, atol=2 / (1 << 23))
    half = track.grid(start, 500, 24000.0)
    np.testing.assert_allclose(half, wanted[::2], atol=2 / (1 << 23))
    around = track.grid(int(times[-1]) - to_ns(0.001), 480, 48000.0)
    assert around[:40].all()
    assert not around[60:].any()
    assert not track.grid(0, 100, 48000.0).any()
    assert len(track.grid(start, 0, 48000.0)) == 0


def test_a_page_of_eeg_leaves_its_gap_open_and_the_filter_begins_anew(take):
    Through.restarts = 0
    start, stop = int(times_of(150, 1, 1000.0)[0]), int(times_of(300, 1, 1000.0)[0])
    page = brain_page(take.recording, start, stop, Through)
    assert page.names == tuple(f"E{n}" for n in range(8))
    assert Through.restarts == 1
    lost = np.isnan(page.values).all(axis=1)
    assert lost.sum() == 1
    index = np.concatenate([np.arange(150, 200), np.arange(240, 300)])
    np.testing.assert_array_equal(page.values[~lost][:, 2], index * 3.0)
    assert page.times[0] == start
    assert page.times[-1] < stop
    assert brain_page(take.recording, 1 << 40, (1 << 40) + 5, Through) is None


@pytest.mark.parametrize("damaged", [1e300, -1e300, np.inf, -np.inf, np.nan, 3.5e38])
def test_damaged_values_of_eeg_are_no_more_than_a_trace_can_hold(take, damaged):
    start, stop = int(times_of(150, 1, 1000.0)[0]), int(times_of(190, 1, 1000.0)[0])

    def spoilt(*asked):
        for spec, block in take.recording.samples(*asked):
            data = np.array(block.data, np.float64)
            data[-5:, 2] = damaged
            yield spec, replace(block, data=data)

    page = brain_page(SimpleNamespace(samples=spoilt), start, stop, Through)
    assert np.isfinite(page.values[:, 2]).all()


def test_answers_by_time_with_the_newest_estimate_of_each(recorded):
    take, results = recorded
    answers = Answers(take.recording)
    assert answers.times.tolist() == [r.time for r in results]
    for number in (0, len(results) // 2, len(results) - 1):
        found = answers.result(number)
        assert found.sequence == results[number].sequence
        np.testing.assert_array_equal(
            found.fused.probabilities, results[number].fused.probabilities
        )
        for modality, estimate in found.estimates.items():
            assert estimate.time == results[number].estimates[modality].time
    # Two answers may be of the same time: the later one stands.
    assert answers.at(results[3].time) == max(
        n for n, r in enumerate(results) if r.time == results[3].time
    )
    assert answers.at(results[0].time - 1) == -1
    assert answers.spoilt == 0


def test_answers_over_a_stretch_are_spread_and_early_ones_are_far_apart(recorded):
    take, results = recorded
    answers = Answers(take.recording)
    every = spread(answers, take.start, take.stop, 10_000)
    assert sorted(every) == list(range(len(results)))
    assert every[:2] == [0, 1 << (len(results) - 1).bit_length() - 1]
    few = spread(answers, take.start, take.stop, 5)
    assert 3 <= len(few) <= 5
    assert spread(answers, 0, results[0].time, 5) == []


def test_a_recording_that_stops_in_the_middle_opens_with_what_is_there(folder, tmp_path):
    short = tmp_path / "short"
    short.mkdir()
    for name, data in hashes(folder).items():
        if name == "signals.xdf":
            data = data[: len(data) * 2 // 3]
        if name != "end.json":
            (short / name).write_bytes(data)
    take = open_take(short)
    assert not take.ended
    assert any("was not ended" in str(note) for note in take.notes)
    assert 0 < len(take.frames) < 60
    assert list(Soundtrack(take.recording).envelope())


def test_without_its_sound_a_recording_opens_and_says_so(folder, tmp_path):
    short = tmp_path / "silent"
    short.mkdir()
    for name, data in hashes(folder).items():
        if name != "audio.wav":
            (short / name).write_bytes(data)
    take = open_take(short)
    assert any("audio.wav is missing" in str(note) for note in take.notes)
    track = Soundtrack(take.recording)
    assert track.rate == 0
    assert list(track.envelope()) == []
    assert not track.grid(take.start, 10, 16000.0).any()


def test_what_is_no_recording_is_refused_in_words(tmp_path):
    with pytest.raises(RecordingError, match="is not a recording"):
        open_take(tmp_path)


def test_nothing_is_written_by_looking(folder):
    before = hashes(folder)
    stamps = {p.name: os.stat(p).st_mtime_ns for p in folder.iterdir()}
    take = open_take(folder)
    list(Soundtrack(take.recording).envelope())
    brain_page(take.recording, take.start, take.stop, Through)
    list(take.recording.samples("video"))
    assert hashes(folder) == before
    assert {p.name: os.stat(p).st_mtime_ns for p in folder.iterdir()} == stamps


@given(
    name=st.sampled_from(("signals.xdf", "audio.wav", "video.mp4", "session.json", "end.json")),
    at=st.floats(0, 1),
    junk=st.binary(max_size=400),
    cut=st.booleans(),
)
@settings(max_examples=40)
def test_a_damaged_recording_opens_or_is_refused_in_words_and_never_breaks(
    recorded, tmp_path_factory, name, at, junk, cut
):
    folder = tmp_path_factory.mktemp("damaged")
    for each, data in hashes(recorded[0].folder).items():
        if each == name:
            place = round(at * len(data))
            data = data[:place] + junk + (b"" if cut else data[place + len(junk) :])
        (folder / each).write_bytes(data)
    try:
        take = open_take(folder)
    except RecordingError as error:
        assert error.sentences
        return
    track, answers = Soundtrack(take.recording), Answers(take.recording)
    assert len(list(track.envelope())) <= 100
    assert np.isfinite(track.grid(take.start, 4000, 16000.0)).all()
    brain_page(take.recording, take.start, take.start + to_ns(10.0), Through)
    for number in spread(answers, take.start, take.stop, 20):
        answers.result(number)
    for time in take.frames[:3].tolist():
        list(take.recording.samples("video", time, time + 1))
    for presence in take.presence.values():
        assert (presence.stretches[:, 1] >= presence.stretches[:, 0]).all()


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    folder, results = recorded_session(tmp_path_factory.mktemp("answers") / "r")
    return open_take(folder), results
