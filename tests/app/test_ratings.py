"""The continuous rating: checked, recorded, counted, read back, whatever the file looks like."""

import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.engine import reach
from emoscope.markers import PROTOCOL, details_of
from emoscope.rating_log import RatingLog
from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording._xdf_writer import XDFWriter
from emoscope.recording.items import RatingItem
from emoscope.recording.ratings import ratings_of
from emoscope.recording.reader import RecordingError, read_recording
from emoscope.recording.recover import recover
from emoscope.recording.trials import trials_of
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict, as_json, from_json
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.verify_command import as_text
from tests.app.engine_bench import engine, private, wait_for
from tests.app.engine_child import CHOICE
from tests.app.export_bench import facts_of, ticks
from tests.app.fakes import FakeSource
from tests.app.recorder_signals import end_of, streams
from tests.app.test_verify_fuzz import spoil

SECOND = 1_000_000_000
NAN = float("nan")


def rated(count=40, first=0):
    """Return a rating at 20 Hz that tells its own index, with valence alone now and then."""
    index = np.arange(first, first + count)
    times = SECOND + index * 50_000_000 + index % 7
    values = np.stack([np.sin(index / 9), np.cos(index / 9)], axis=1).astype(np.float32)
    values[index % 11 == 0, 1] = NAN
    return times.astype(np.int64), values


def record(folder, parts, stop=True):
    made = Recorder(folder, facts_of(), ticks(), policy=RecorderPolicy())
    made.start()
    for times, values in parts:
        made.put(RatingItem(times, values))
    if stop:
        made.stop()
    return made


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rated") / "r"
    record(folder, [rated(7, 0), rated(1, 7), rated(32, 8)])
    return folder


# -- what is a rating ------------------------------------------------------------------------


def test_a_rating_is_handed_on_as_it_is():
    taken = []
    log = RatingLog(lambda *one: taken.append(one))
    log.rate([5, 5, 9], [(-1.0, 1.0), (0.25, NAN), (NAN, NAN)])
    log.rate([], [])
    log.rate(np.array([9]), np.zeros((1, 2)))
    (times, values), (more, _) = taken
    assert times.tolist() == [5, 5, 9] and times.dtype == np.int64
    np.testing.assert_array_equal(values, [(-1.0, 1.0), (0.25, NAN), (NAN, NAN)])
    assert values.dtype == np.float32 and more.tolist() == [9]


@pytest.mark.parametrize(
    ("times", "values"),
    [
        ([2, 1], [(0, 0), (0, 0)]), ([-1], [(0, 0)]), ([1 << 62], [(0, 0)]),
        ([1 << 70], [(0, 0)]), ([1.5], [(0, 0)]), (["a"], [(0, 0)]), ([1], [(0, 0), (0, 0)]),
        ([1], [(0,)]), ([1], []), ([], [(0, 0)]), ([1], [(1.0001, 0)]), ([1], [(0, -2)]),
        ([1], [(float("inf"), 0)]), ([1], [("x", 0)]), ([1], [(None, object())]), ([[1]], [(0, 0)]),
        (1, (0, 0)),
    ],
)  # fmt: skip
def test_what_is_no_rating_is_refused(times, values):
    taken = []
    with pytest.raises(ValueError):
        RatingLog(lambda *one: taken.append(one)).rate(times, values)
    assert taken == []


def test_a_rating_never_goes_back():
    taken = []
    log = RatingLog(lambda *one: taken.append(one))
    log.rate([10], [(0, 0)])
    with pytest.raises(ValueError, match="after"):
        log.rate([9, 11], [(0, 0), (0, 0)])
    log.rate([10, 11], [(0, 0), (0, 0)])
    assert len(taken) == 2


# -- recorded and read -----------------------------------------------------------------------


def test_a_rating_comes_back_to_the_nanosecond(whole):
    found = ratings_of(read_recording(whole))
    times, values = rated()
    assert len(found) == 40 and found.left_out == 0
    np.testing.assert_array_equal(found.times, times)
    np.testing.assert_array_equal(found.values, values)
    part = found.between(int(times[3]), int(times[9]))
    np.testing.assert_array_equal(part.times, times[3:9])
    raw = streams(whole / "signals.xdf")["rating"]
    assert raw["info"]["channel_format"] == ["float32"]
    np.testing.assert_array_equal(raw["time_series"], values)
    labels = [c["label"][0] for c in raw["info"]["desc"][0]["channels"][0]["channel"]]
    assert labels == ["valence", "arousal"]
    assert raw["info"]["desc"][0]["range"] == ["-1 to 1"]


def test_verify_counts_it_and_misses_what_is_not_there(whole, tmp_path):
    assert end_of(whole)["ratings"] == 40
    for quick in (False, True):
        report = verify(whole, quick=quick)
        assert (report.verdict, report.ratings) == (Verdict.GOOD, 40)
    assert from_json(as_json(report)).ratings == 40
    assert "rating" in as_text(report)
    plain = tmp_path / "plain"
    record(plain, [])
    report = verify(plain)
    assert (report.verdict, report.ratings) == (Verdict.GOOD, 0), "none is expected"
    assert "rating" not in as_text(report)
    assert len(ratings_of(read_recording(plain))) == 0


def test_what_the_queue_could_not_take_is_said(tmp_path):
    made = Recorder(tmp_path / "r", facts_of(), ticks(), policy=RecorderPolicy(queue=3000))
    made.start()
    times, values = rated(2000)
    refused = 0
    for first in range(0, 2000, 100):
        part = slice(first, first + 100)
        refused += 100 * (not made.put(RatingItem(times[part], values[part])))
    status = made.stop()
    report = verify(tmp_path / "r")
    assert report.ratings == 2000 - refused
    if refused:  # a fast disk may have kept up
        assert status.lost >= refused
        assert f"rating: {refused} samples could not be written" in "\n".join(
            map(str, report.losses)
        )


def test_a_refused_rating_is_counted(tmp_path):
    made = Recorder(tmp_path / "r", facts_of(), ticks(), policy=RecorderPolicy())
    made.start()
    times, values = rated()
    made._workers["signals"].put = lambda item: (
        not isinstance(item, RatingItem) and (made._workers["signals"].force(item))
    )
    assert made.put(RatingItem(times, values)) is False
    made.stop()
    (loss,) = read_recording(tmp_path / "r").losses()
    assert (loss.kind, loss.count, loss.start, loss.stop) == ("rating", 40, times[0], times[-1])
    report = verify(tmp_path / "r")
    assert "rating: 40 samples could not be written in time." in "\n".join(map(str, report.losses))


def test_a_recovered_recording_says_how_many(whole, tmp_path):
    folder = Path(shutil.copytree(whole, tmp_path / "r"))
    (folder / "end.json").unlink()
    recover(folder, settle=0.0)
    assert end_of(folder)["ratings"] == 40
    assert verify(folder).ratings == 40


# -- sessions --------------------------------------------------------------------------------


def test_a_rating_of_the_pre_roll_is_recorded(tmp_path):
    with Session([FakeSource("eeg")], {}, preroll=30.0) as session:
        wait_for(lambda: session.ring("eeg") is not None, "samples")
        before = session.clock.now()
        session.rate([before], [(0.5, NAN)])
        session.record(tmp_path / "a")
        session.rate([before + 1, before + 2], [(0.25, 0.5), (1, -1)])
        with pytest.raises(ValueError):
            session.rate([before], [(0, 0)])
        session.stop_recording()
    found = ratings_of(read_recording(tmp_path / "a"))
    assert found.times.tolist() == [before, before + 1, before + 2]
    np.testing.assert_array_equal(found.values, [(0.5, NAN), (0.25, 0.5), (1, -1)])


def test_nothing_is_kept_without_a_pre_roll(tmp_path):
    with Session([FakeSource("eeg")], {}) as session:
        session.rate([session.clock.now()], [(0.5, 0.5)])
        session.record(tmp_path / "a")
        session.stop_recording()
    assert len(ratings_of(read_recording(tmp_path / "a"))) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only")
def test_a_rating_that_the_engine_does_not_take_is_said(monkeypatch, tmp_path):
    place = private(monkeypatch, tmp_path)
    with engine():
        session, said = reach(CHOICE, Settings(), place=place), []
        session.told.append(lambda sentence, wrong: said.append((str(sentence), wrong)))
        session.start()
        session.rate([9], [(0.5, 0.5)])
        session._rate(np.array([5]), np.zeros((1, 2), np.float32))  # past the window's own check
        wait_for(lambda: said, "the sentence")
        session.stop()
    text, wrong = said[0]
    assert wrong and text.startswith("A part of the continuous rating was not recorded: ")
    assert "5 ns comes after one of 9 ns" in text and len(said) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only")
def test_ratings_and_details_reach_a_recording_in_another_process(monkeypatch, tmp_path):
    place = private(monkeypatch, tmp_path)
    with engine():
        session = reach(CHOICE, Settings(), place=place)
        session.start()
        wait_for(lambda: session.captures["audio"].status.received > 0, "sound")
        session.record(tmp_path / "r")
        times = session.clock.now() + np.arange(50)
        values = np.linspace(-1, 1, 100, dtype=np.float32).reshape(50, 2)
        session.rate(times, values)
        details = details_of(what="trial", trial=1, attempt=1, stim_id="é")
        session.mark("trial 1", 1.0, int(times[0]), kind="trial", origin=PROTOCOL, details=details)
        wait_for(lambda: session.entries, "the marker")
        assert session.entries[0].told.known["stim_id"] == "é"
        with pytest.raises(ValueError):
            session.rate([0], [(0, 0)])
        session.stop()
    recording = read_recording(tmp_path / "r")
    found = ratings_of(recording)
    np.testing.assert_array_equal(found.times, times)
    np.testing.assert_array_equal(found.values, values)
    assert [t.stim_id for t in trials_of(recording)] == ["é"]


# -- damage ----------------------------------------------------------------------------------


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(draw=st.data())
def test_no_damage_breaks_the_reader(whole, draw):
    before = (whole / "signals.xdf").read_bytes()
    after = spoil(before, draw.draw)
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(shutil.copytree(whole, Path(parent) / "r"))
        (folder / "signals.xdf").write_bytes(after)
        try:
            found = ratings_of(read_recording(folder))
        except RecordingError:
            return
        assert found.values.shape == (len(found.times), 2)
        assert (np.diff(found.times) >= 0).all()
        assert (np.isnan(found.values) | (np.abs(found.values) <= 1)).all()
        assert len(found) + found.left_out <= 40
        verify(folder)


@pytest.mark.parametrize("channels", [("valence",), ("arousal", "valence"), ("a", "b", "c")])
def test_a_stream_of_that_name_that_is_none_of_ours_is_left_out(tmp_path, channels):
    folder = tmp_path / "r"
    record(folder, [])
    with (folder / "signals.xdf").open("wb") as file:
        writer = XDFWriter(file)
        writer.add_stream(1, "rating", "x", channels, "float32")
        writer.samples(1, np.array([5, 6]), np.zeros((2, len(channels)), np.float32))
    found = ratings_of(read_recording(folder))
    assert (len(found), found.left_out) == (0, 2)


def test_values_that_are_none_are_left_out(tmp_path):
    times, values = rated(4)
    values[1] = (np.inf, 0)
    values[2] = (0, -1.5)
    record(tmp_path / "r", [(times, values)])
    found = ratings_of(read_recording(tmp_path / "r"))
    assert (found.times.tolist(), found.left_out) == ([times[0], times[3]], 2)
