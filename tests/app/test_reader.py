"""Opening recordings: whole ones to the last bit, and whatever is left of damaged ones."""

import json
import shutil
import signal
import subprocess
import sys
import time
import zlib
from base64 import b64encode
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.markers import Marker
from emoscope.recording import Limits, RecorderPolicy
from emoscope.recording.documents import VERSION
from emoscope.recording.items import LossItem, MarkerItem, StateItem
from emoscope.recording.read_media import Film, picture_size
from emoscope.recording.read_places import steps_of
from emoscope.recording.reader import RecordingError, read_recording
from emoscope.recording.signals_group import exact_times
from emoscope.recording.values import from_text, to_text
from emoscope_devices import Block, CaptureState, CaptureStatus, say
from emoscope_devices.jpeg import as_jpeg
from emoscope_models import because
from emoscope_models._eeg_quality import ElectrodeQuality
from tests.app.fault_bench import wait_for
from tests.app.recorder_signals import (
    AUDIO,
    AUDIO_BLOCK,
    EEG,
    EEG_BLOCK,
    brain,
    frame,
    number_in,
    recorder,
    sound,
)

BLOCKS, FRAMES = 100, 30
STEP = {"audio": AUDIO_BLOCK, "eeg": EEG_BLOCK}
GIVEN = {"audio": sound, "eeg": brain}


def record(folder, policy=None):
    """Record a second of known signals, with one of each thing that can be said."""
    made = recorder(folder, policy)
    for n in range(BLOCKS):
        made.put(sound(n * AUDIO_BLOCK))
        made.put(brain(n * EEG_BLOCK))
        if n < FRAMES:
            made.put(frame(n))
    made.put(MarkerItem(Marker(1_500_000_001, "look 見", 0.25)))
    reason = say("{device} sends no data.", device="X")
    made.put(StateItem(5, "eeg", CaptureStatus(CaptureState.STALLED, (reason,))))
    made.put(LossItem("video", 3, 4, 5, 6, 7, "a queue"))
    wait_for(lambda: made.status.streams.get("eeg", 0) >= BLOCKS * EEG_BLOCK, "all blocks")
    made.stop()
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return record(tmp_path_factory.mktemp("whole") / "r")


def copy(whole, tmp_path, name="copy"):
    folder = tmp_path / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(whole, folder)
    return folder


def check(recording, kind):
    """Check that every block that is read is one that was recorded; return how many samples."""
    count = 0
    for _, block in recording.samples(kind):
        if kind == "video":
            assert number_in(block.data[0]) == block.first
            expected = frame_time(block.first)
        else:
            known = GIVEN[kind](block.first, len(block)).block
            np.testing.assert_array_equal(block.data, known.data)
            expected = known.times
            assert block.arrival == known.arrival
        np.testing.assert_array_equal(block.times, expected)
        count += len(block)
    return count


def frame_time(index):
    from tests.app.recorder_signals import times_of

    return times_of(index, 1, 30.0)


def notes(recording):
    return " ".join(map(str, recording.notes))


def test_a_whole_recording_comes_back_to_the_last_bit(whole):
    recording = read_recording(whole)
    assert recording.kinds == ("video", "audio", "eeg")
    assert recording.notes == ()
    assert check(recording, "audio") == recording.count("audio") == BLOCKS * AUDIO_BLOCK
    assert check(recording, "eeg") == recording.count("eeg") == BLOCKS * EEG_BLOCK
    assert check(recording, "video") == recording.count("video") == FRAMES
    spec = recording.spec("eeg")
    assert (spec.device, spec.rate, spec.channels) == (EEG.device, EEG.rate, EEG.channels)
    assert (spec.dtype, spec.shape, spec.live) == ("float32", (8,), False)
    assert (recording.spec("audio").rate, recording.spec("audio").shape) == (AUDIO.rate, ())
    assert recording.spec("video").shape == (48, 256, 3)
    assert recording.markers() == [Marker(1_500_000_001, "look 見", 0.25)]
    (state,) = recording.states()
    assert (state.kind, state.state, str(state.reasons[0])) == (
        "eeg", "stalled", "X sends no data.",
    )  # fmt: skip
    (loss,) = recording.losses()
    assert (loss.kind, loss.first, loss.count, loss.where) == ("video", 3, 4, "a queue")
    times, clock = recording.numbers("clock")
    assert clock.tolist()[0] == [2_000_000_000, 3, 4]
    assert times[0] == 2_000_000_000
    assert recording.numbers("nothing")[0].size == 0
    assert recording.end["recovered"] is False


def test_a_part_of_a_recording_is_the_blocks_that_touch_it(whole):
    recording = read_recording(whole)
    every = [b for _, b in recording.samples("eeg")]
    start, stop = int(every[30].times[-1]), int(every[40].times[0])
    part = [b.first for _, b in recording.samples("eeg", start, stop)]
    assert part == [b.first for b in every[30:40]]
    assert list(recording.samples("eeg", 0, 5)) == []
    assert list(recording.samples("eeg", 1 << 55)) == []


def test_split_files_are_one_recording(tmp_path):
    folder = record(tmp_path / "r", RecorderPolicy(limits=Limits(bytes=40_000)))
    assert len(list(folder.glob("*_split-*"))) > 3
    recording = read_recording(folder)
    assert recording.notes == ()
    assert check(recording, "audio") == BLOCKS * AUDIO_BLOCK
    assert check(recording, "eeg") == BLOCKS * EEG_BLOCK
    assert check(recording, "video") == FRAMES
    (folder / "signals_split-001.xdf").unlink()
    recording = read_recording(folder)
    assert "signals_split-001.xdf is missing" in notes(recording)
    assert 0 < check(recording, "eeg") < BLOCKS * EEG_BLOCK


def test_without_its_end_it_is_read_as_far_as_it_goes(whole, tmp_path):
    folder = copy(whole, tmp_path)
    (folder / "end.json").unlink()
    (folder / "end.json.partial").write_text('{"format"')
    recording = read_recording(folder)
    assert recording.end is None
    assert "was not ended" in notes(recording)
    assert check(recording, "eeg") == BLOCKS * EEG_BLOCK


@pytest.mark.parametrize("name", ["audio.wav", "video.mp4"])
def test_a_missing_file_is_said_and_costs_itself_alone(whole, tmp_path, name):
    folder = copy(whole, tmp_path)
    (folder / name).unlink()
    kind = "audio" if name == "audio.wav" else "video"
    recording = read_recording(folder)
    assert f"{name} is missing" in notes(recording)
    assert check(recording, kind) == 0
    assert check(recording, "eeg") == BLOCKS * EEG_BLOCK
    assert recording.spec(kind) is None


def test_documents_that_are_missing_or_damaged(whole, tmp_path):
    folder = copy(whole, tmp_path)
    (folder / "session.json").write_bytes(b"\0\xff")
    (folder / "end.json").write_text("[]")
    recording = read_recording(folder)
    assert "session.json is missing or damaged" in notes(recording)
    assert "end.json is damaged" in notes(recording)
    assert check(recording, "audio") == BLOCKS * AUDIO_BLOCK
    (folder / "session.json").unlink()
    recording = read_recording(folder)
    assert "session.json is missing or damaged" in notes(recording)
    folder = copy(whole, tmp_path, "other")
    (folder / "signals.xdf").unlink()
    recording = read_recording(folder)
    assert "signals.xdf is missing" in notes(recording)
    assert recording.kinds == ()
    assert recording.span == (0, 0)
    assert list(recording.told()) == []


def test_folders_that_are_no_recordings(whole, tmp_path):
    with pytest.raises(RecordingError, match="cannot be opened"):
        read_recording(tmp_path / "nothing")
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecordingError, match="cannot be opened"):
        read_recording(tmp_path / "file")
    with pytest.raises(RecordingError, match="not a recording"):
        read_recording(tmp_path)
    (tmp_path / "session.json").write_text('{"format": "other"}')
    with pytest.raises(RecordingError, match="something else"):
        read_recording(tmp_path)


@pytest.mark.parametrize(
    ("version", "sentence"),
    [(VERSION + 1, "Update"), (0, "unknown"), ("1", "unknown"), (True, "unknown")],
)
def test_other_versions_of_the_format_are_refused(whole, tmp_path, version, sentence):
    folder = copy(whole, tmp_path)
    start = json.loads((folder / "session.json").read_text())
    (folder / "session.json").write_text(json.dumps(start | {"version": version}))
    with pytest.raises(RecordingError, match=sentence):
        read_recording(folder)


def spoil(path, size):
    """Overwrite the middle of a file."""
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + size] = bytes(size)
    path.write_bytes(raw)


def test_damage_in_the_middle_costs_what_lies_there(whole, tmp_path):
    folder = copy(whole, tmp_path)
    spoil(folder / "signals.xdf", 2000)
    recording = read_recording(folder)
    assert "signals.xdf is damaged" in notes(recording)
    assert 0 < check(recording, "eeg") < BLOCKS * EEG_BLOCK
    # Where the rows of pictures stand depends on how they were queued: all may be there, or none.
    assert check(recording, "video") <= FRAMES


def test_damage_in_a_film_costs_the_pictures_that_lie_there(whole, tmp_path):
    folder = copy(whole, tmp_path)
    spoil(folder / "video.mp4", 6000)
    recording = read_recording(folder)
    assert 0 < len(Film(folder / "video.mp4")) < FRAMES
    assert 0 < len(list(recording.samples("video"))) < FRAMES
    assert "could not be read" in notes(recording)
    assert check(recording, "eeg") == BLOCKS * EEG_BLOCK


def test_damage_in_both_is_said_of_each(whole, tmp_path):
    folder = copy(whole, tmp_path)
    spoil(folder / "signals.xdf", 2000)
    spoil(folder / "video.mp4", 6000)
    recording = read_recording(folder)
    assert len(list(recording.samples("video"))) < FRAMES
    for name in ("signals.xdf", "video.mp4"):
        assert f"{name} is damaged" in notes(recording)


def walk(recording):
    """Read everything that there is."""
    for kind in ("video", "audio", "eeg"):
        for spec, block in recording.samples(kind):
            assert len(block.times) == len(block.data)
            assert spec.kind == kind
    list(recording.told())
    recording.engine(), recording.states(), recording.losses()
    recording.numbers("clock"), recording.span, recording.notes


FILES = ("signals.xdf", "video.mp4", "audio.wav", "session.json", "end.json", "integrity.log")
FUZZ = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@FUZZ
@given(name=st.sampled_from(FILES), share=st.floats(0, 1))
def test_cut_off_anywhere_it_is_read_up_to_there(whole, tmp_path, name, share):
    folder = copy(whole, tmp_path)
    raw = (whole / name).read_bytes()
    (folder / name).write_bytes(raw[: int(share * len(raw))])
    recording = read_recording(folder)
    for kind in ("video", "audio", "eeg"):
        check(recording, kind)
    walk(recording)


@FUZZ
@given(
    name=st.sampled_from(FILES[:4]),
    share=st.floats(0, 1, exclude_max=True),
    junk=st.binary(min_size=1, max_size=64),
    near=st.integers(0, 3000),
)
def test_overwritten_anywhere_nothing_breaks(whole, tmp_path, name, share, junk, near):
    folder = copy(whole, tmp_path)
    raw = bytearray((whole / name).read_bytes())
    # Half of the time near the beginning, where the descriptions are.
    at = near if near % 2 and near < len(raw) else int(share * len(raw))
    raw[at : at + len(junk)] = junk
    (folder / name).write_bytes(raw)
    try:
        recording = read_recording(folder)
    except RecordingError:
        assert name == "session.json"
        return
    walk(recording)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=50).map(str.encode), st.integers(1, 50))
def test_times_from_anything_are_times_or_nothing(raw, count):
    for text in (raw.decode("latin-1"), b64encode(zlib.compress(raw)).decode()):
        steps = steps_of(text, count)
        assert steps is None or steps.shape == (count - 1,)


def test_times_do_not_unpack_without_end():
    bomb = b64encode(zlib.compress(bytes(200_000_000))).decode()
    assert steps_of(bomb, 1000) is None
    times = np.cumsum(np.random.default_rng(1).integers(1, 1 << 40, 50))
    steps = steps_of(exact_times(Block(0, times, 0, times)), 50)
    np.testing.assert_array_equal(times[0] + np.cumsum(steps), times[1:])


def test_a_picture_that_claims_to_be_huge_is_not_decoded():
    picture = as_jpeg(np.zeros((48, 256, 3), np.uint8))
    assert picture_size(picture) == (48, 256)
    at = picture.index(b"\xff\xc0") + 5
    assert picture_size(picture[:at] + b"\xff\xff\xff\xff" + picture[at + 4 :]) is None
    assert picture_size(picture[:-1]) is None
    assert picture_size(b"\xff\xd8\xff\xd9") is None


def test_a_killed_recording_is_read_up_to_the_last_block(tmp_path):
    folder, progress = tmp_path / "r", tmp_path / "progress"
    progress.write_bytes(bytes(48))
    command = [sys.executable, "-m", "tests.app.recorder_child", folder, progress]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert child.stdout.readline() == b"ready\n"
        time.sleep(0.7)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    video, audio, eeg = np.frombuffer(progress.read_bytes(), np.int64)[3:]
    recording = read_recording(folder)
    assert "was not ended" in notes(recording)
    assert min(video, audio, eeg) > 0
    assert check(recording, "video") >= video - 1
    # A block may be without its row: then it has no place.
    assert check(recording, "audio") >= audio - AUDIO_BLOCK
    assert check(recording, "eeg") >= eeg - EEG_BLOCK


def test_details_of_electrodes_come_back():
    quality = ElectrodeQuality("Fp1", 0.75, True, (because("{n}!", n=3),), 1.5, 9.25, 0.125, False)
    assert from_text(to_text({"electrodes": (quality,)}))["electrodes"] == (quality,)


def test_a_name_with_spaces_and_other_scripts(whole, tmp_path):
    folder = Path(shutil.copytree(whole, tmp_path / "録音 1 試験"))
    recording = read_recording(folder)
    assert check(recording, "video") == FRAMES
