"""Each file of a recording by itself: open to independent readers, whole or cut anywhere."""

import base64
import contextlib
import json
import math
import os
import threading
import zlib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.markers import Marker
from emoscope.recording import _tape
from emoscope.recording import integrity as _integrity
from emoscope.recording._tape import Tape
from emoscope.recording._video_writer import VideoWriter
from emoscope.recording._wav_writer import WAVWriter
from emoscope.recording._xdf_writer import XDFWriter
from emoscope.recording.integrity import IntegrityLog, crc32c, line_of
from emoscope.recording.items import SampleItem
from emoscope.recording.signals_group import exact_times
from emoscope.recording.values import as_json, from_json, from_text, to_text
from emoscope_devices import Block, say
from emoscope_devices._block import MOTION
from emoscope_devices.jpeg import as_jpeg
from emoscope_models import (
    COMMON,
    Affect,
    Estimate,
    FusionEngine,
    FusionSettings,
    LabelSpace,
    Validity,
    because,
)
from tests.app.recorder_signals import EEG, frames, picture, recorder, streams, times_of


class Paper:
    """Takes bytes; ``room`` of them, then refuses as a full disk does."""

    def __init__(self, room=1 << 40):
        self.data = bytearray()
        self.room = room

    def write(self, data):
        if len(self.data) + len(data) > self.room:
            raise OSError(28, "No space left on device")
        self.data += data
        return len(data)


# -- XDF -----------------------------------------------------------------------------------------


def xdf(seconds=3):
    """Return an XDF file of three streams and its bytes' ends after each whole second."""
    paper = Paper()
    writer = XDFWriter(paper)
    writer.add_stream(1, "eeg & <more>", "EEG", ("Fp1", "µ<2"), "float32", rate=100.0, unit="µV")
    writer.add_stream(2, "rows", "Emoscope", ("a", "b"), "int64")
    writer.add_stream(3, "notes", "Markers", ("label", "who"), "string")
    for second in range(seconds):
        times = np.arange(second * 100, second * 100 + 100) * 10_000_000 + 1
        data = np.arange(second * 100, second * 100 + 100, dtype=np.float32)
        writer.samples(1, times, np.stack([data, -data], 1))
        writer.samples(2, times[:1], np.array([[(1 << 62) + second, -second]]))
        writer.texts(3, int(times[0]), (f"眼 {second} \U0001f600", "<&>"))
        writer.clock_offset(1, int(times[0]))
        writer.boundary()
    return paper, writer


def test_xdf_opens_in_pyxdf(tmp_path):
    paper, writer = xdf()
    writer.close()
    path = tmp_path / "x.xdf"
    path.write_bytes(paper.data)
    found = streams(path)
    eeg = found["eeg & <more>"]
    labels = [c["label"][0] for c in eeg["info"]["desc"][0]["channels"][0]["channel"]]
    assert labels == ["Fp1", "µ<2"]
    assert eeg["info"]["nominal_srate"] == ["100.0"]
    np.testing.assert_array_equal(eeg["time_series"][:, 1], -np.arange(300))
    assert [round(t * 1e9) for t in eeg["time_stamps"][:2]] == [1, 10_000_001]
    assert found["rows"]["time_series"][2].tolist() == [(1 << 62) + 2, -2]
    assert found["notes"]["time_series"][1] == ["眼 1 \U0001f600", "<&>"]
    assert eeg["footer"]["info"]["sample_count"] == ["300"]


def test_xdf_is_readable_wherever_it_is_cut(tmp_path):
    paper, _ = xdf()
    path = tmp_path / "x.xdf"
    head = len(xdf(0)[0].data)
    for cut in np.linspace(head, len(paper.data), 40).astype(int):
        path.write_bytes(paper.data[:cut])
        eeg = streams(path).get("eeg & <more>")
        n = 0 if eeg is None else len(eeg["time_series"])
        assert n % 100 == 0
        if n:
            np.testing.assert_array_equal(eeg["time_series"][:, 0], np.arange(n))
        assert n >= 100 * ((cut - head) * 3 // (len(paper.data) - head) - 1)


def test_xdf_refuses_what_would_not_fit():
    _, writer = xdf(0)
    with pytest.raises(ValueError, match="already"):
        writer.add_stream(1, "again", "EEG", ("a",), "float32")
    with pytest.raises(ValueError, match="shorter"):
        writer.add_stream(4, "units", "EEG", ("a", "b"), "float32", unit=("g",))
    with pytest.raises(ValueError, match="values for"):
        writer.samples(1, np.array([1]), np.zeros((1, 3)))
    with pytest.raises(ValueError, match="texts for"):
        writer.texts(3, 1, ("one",))
    with pytest.raises(ValueError, match="texts for"):
        writer.texts(1, 1, ("a", "b"))


@pytest.mark.parametrize("axes", [(), MOTION])
def test_each_channel_of_a_board_has_its_own_unit(tmp_path, axes):
    names = ("Fp1", "Fp2", *axes)
    spec = replace(EEG, channels=names, shape=(len(names),))
    made = recorder(tmp_path / "r")
    data = np.arange(20 * len(names), dtype=np.float32).reshape(20, -1)
    made.put(SampleItem(spec, Block(0, times_of(0, 20, 1000.0), 7, data)))
    assert made.stop().lost == 0
    eeg = streams(tmp_path / "r" / "signals.xdf")["eeg"]
    channels = eeg["info"]["desc"][0]["channels"][0]["channel"]
    assert [c["label"][0] for c in channels] == list(names)
    assert [c["unit"][0] for c in channels] == ["microvolts"] * 2 + ["g"] * len(axes)
    np.testing.assert_array_equal(eeg["time_series"], data)


@given(st.lists(st.integers(1, 10**10), min_size=2, max_size=600), st.integers(-(10**15), 10**15))
@settings(max_examples=40)
def test_times_of_a_block_come_back_exactly(steps, start):
    times = start + np.cumsum(np.array(steps, np.int64))
    numbers = np.frombuffer(
        zlib.decompress(base64.b64decode(exact_times(Block(0, times, 0, times)))), "<i8"
    )
    again = times[0] + np.concatenate([[0], np.cumsum(numbers[1:] + numbers[0])])
    np.testing.assert_array_equal(again, times)


# -- WAV -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("dtype", "subtype"), [("float32", "FLOAT"), ("int16", "PCM_16")])
@pytest.mark.parametrize("channels", [1, 2])
def test_wav_is_bit_exact_without_being_closed(tmp_path, dtype, subtype, channels):
    rng = np.random.default_rng(1)
    data = rng.integers(-(1 << 15), 1 << 15, (1000, channels)).astype(dtype)
    if dtype == "float32":
        data = (rng.standard_normal((1000, channels)) * 3).astype(dtype)
    data = data[:, 0] if channels == 1 else data
    paper = Paper()
    writer = WAVWriter(paper, 44100.0, channels, dtype)
    writer.write(data[:300])
    writer.write(data[300:])
    path = tmp_path / "a.wav"
    path.write_bytes(paper.data)
    found, rate = soundfile.read(path, dtype=dtype)
    assert (rate, soundfile.info(path).subtype) == (44100, subtype)
    np.testing.assert_array_equal(found, data)
    with av.open(str(path)) as box:
        total = sum(f.samples for f in box.decode(audio=0))
    assert total == writer.rows == 1000


def test_wav_refuses_what_it_cannot_say():
    with pytest.raises(ValueError, match="complex64"):
        WAVWriter(Paper(), 48000, 1, "complex64")
    with pytest.raises(ValueError, match="rate"):
        WAVWriter(Paper(), 0.2, 1, "float32")
    writer = WAVWriter(Paper(), 48000, 1, "float32")
    with pytest.raises(ValueError, match="float64"):
        writer.write(np.zeros(3))
    with pytest.raises(ValueError, match="shape"):
        writer.write(np.zeros((3, 2), np.float32))


# -- video ---------------------------------------------------------------------------------------


def video(paper, times):
    writer = VideoWriter(paper, 256, 48, 29.97)
    pts = [writer.write(as_jpeg(picture(i)), t) for i, t in enumerate(times)]
    return writer, pts


def test_video_has_its_capture_times_and_loses_nothing_unclosed(tmp_path):
    times = [10**15 + t for t in (0, 33_333_400, 66_700_999, 66_700_999)]
    paper = Paper()
    path = tmp_path / "v.mp4"
    writer = VideoWriter(paper, 256, 48, 29.97)
    for i, (t, pts) in enumerate(zip(times, (0, 33333, 66700, 66701), strict=True)):
        assert writer.write(as_jpeg(picture(i)), t) == pts
        path.write_bytes(paper.data)
        assert frames(path)[-1] == (pts, i), "it is there as soon as it was written"
    with av.open(str(path)) as box:
        stream = box.streams.video[0]
        assert stream.time_base == Fraction(1, 1_000_000)
        assert (stream.codec_context.name, stream.width, stream.height) == ("mjpeg", 256, 48)
        packets = [p for p in box.demux(video=0) if p.size]
    assert [p.duration for p in packets] == [33367, 33333, 33367, 1], "a guess: as the one before"
    assert bytes(packets[2]) == as_jpeg(picture(2)), "the very bytes"
    assert all(p.is_keyframe for p in packets)


def test_video_bridges_any_gap(tmp_path):
    paper = Paper()
    _, pts = video(paper, [0, 33_000_000, 1_800_000_000_000, 90_000_000_000_000])
    path = tmp_path / "v.mp4"
    path.write_bytes(paper.data)
    assert [p for p, _ in frames(path)] == pts == [0, 33_000, 1_800_000_000, 90_000_000_000]


def test_video_is_readable_wherever_it_is_cut(tmp_path):
    paper = Paper()
    video(paper, [i * 33_333_333 for i in range(40)])
    path = tmp_path / "v.mp4"
    last = 0
    for cut in np.linspace(700, len(paper.data), 12).astype(int):
        path.write_bytes(paper.data[:cut])
        found = [i for _, i in frames(path)]
        assert found == list(range(len(found)))
        assert len(found) >= last
        last = len(found)
    assert last == 40


def test_a_full_disk_comes_out_of_the_video_writer_as_it_is():
    paper = Paper(3000)
    with pytest.raises(OSError, match="No space left"):
        video(paper, [i * 33_333_333 for i in range(40)])
    assert len(paper.data) <= 3000


# -- tape and log --------------------------------------------------------------------------------


def test_crc32c_is_castagnoli():
    assert crc32c(b"123456789") == 0xE3069283  # the check value of RFC 3720's polynomial
    assert crc32c(b"456789", crc32c(b"123")) == 0xE3069283


def test_a_tape_is_logged_when_it_is_on_the_disk(tmp_path):
    log = IntegrityLog(tmp_path)
    tape = Tape(tmp_path, "a.bin", log)
    tape.write(b"hello ")
    tape.write(b"world")
    assert log.path.read_bytes() == b""
    tape.sync()
    tape.sync()
    tape.write(b"!")
    tape.close()
    tape.close()
    one, two = (
        line_of("a.bin", 0, 11, crc32c(b"hello world")),
        line_of("a.bin", 11, 1, crc32c(b"!")),
    )
    assert log.path.read_bytes() == one + two
    assert log.close() == (len(one + two), crc32c(one + two))
    with pytest.raises(FileExistsError):
        Tape(tmp_path, "a.bin", log)


def test_a_slow_disk_does_not_hold_up_what_is_written_meanwhile(tmp_path, monkeypatch):
    asked, go_on = threading.Event(), threading.Event()

    def slow(file):
        asked.set()
        assert go_on.wait(60)

    monkeypatch.setattr(_tape, "datasync", slow)
    log = IntegrityLog(tmp_path)
    tape = Tape(tmp_path, "a.bin", log)
    tape.write(b"hello")
    tape.sync_aside()
    assert asked.wait(60)
    tape.write(b"!")
    tape.sync_aside()  # one at a time
    assert (tmp_path / "a.bin").read_bytes() == b"hello!"
    assert log.path.read_bytes() == b""
    go_on.set()
    tape.close()
    one, two = line_of("a.bin", 0, 5, crc32c(b"hello")), line_of("a.bin", 5, 1, crc32c(b"!"))
    assert log.path.read_bytes() == one + two


def test_a_disk_that_fails_aside_is_told_to_who_asks_next(tmp_path, monkeypatch):
    def broken(file):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(_tape, "datasync", broken)
    for ask in (Tape.sync_aside, Tape.sync, Tape.close):
        tape = Tape(tmp_path, f"{ask.__name__}.bin", IntegrityLog(tmp_path))
        tape.write(b"hello")
        tape.sync_aside()
        tape._aside.join()
        with pytest.raises(OSError, match="Input/output error"):
            ask(tape)
        (tmp_path / "integrity.log").unlink()


def test_short_writes_are_completed_and_a_full_disk_leaves_whole_writes(tmp_path, monkeypatch):
    room = [25]

    def stingy(file, data):
        n = min(3, len(data), room[0])
        if not n:
            raise OSError(28, "No space left on device")
        room[0] -= n
        return write(file, bytes(data[:n]))

    write = os.write
    monkeypatch.setattr(_integrity.os, "write", stingy)
    tape = Tape(tmp_path, "a.bin", IntegrityLog(tmp_path))
    tape.write(b"0123456789")
    tape.write(b"0123456789")
    with pytest.raises(OSError, match="No space"):
        tape.write(b"0123456789")
    assert (tmp_path / "a.bin").read_bytes() == b"01234567890123456789"
    assert tape.size == 20
    room[0] = 1000
    tape.write(b"abc")
    tape.close()
    assert (tmp_path / "a.bin").read_bytes().endswith(b"789abc")


# -- values --------------------------------------------------------------------------------------

FLOATS = st.floats(allow_nan=False)


@given(
    st.lists(FLOATS, min_size=7, max_size=7),
    FLOATS,
    st.text(),
    st.sampled_from(["float32", "float64", "int8", "int64", "bool"]),
    st.lists(st.integers(0, 3), min_size=1, max_size=3),
)
@settings(max_examples=60)
def test_an_estimate_comes_back_to_the_last_bit(p, spread, text, dtype, shape):
    details = {"pts": np.ones(shape, dtype), "s": np.float32(0.1), "t": (1, text, [None, True])}
    estimate = Estimate(
        "face", text, 1, 1 << 60, Validity(0.5, reasons=(because("a {b}", b=say("c")),)),
        np.array(p), Affect(spread, 0.1, 1.0, math.inf), details=details,
    )  # fmt: skip
    text_of_it = to_text(estimate)
    again = from_text(text_of_it)
    assert to_text(again) == text_of_it
    assert again.probabilities.tobytes() == estimate.probabilities.tobytes()
    assert again.labels is COMMON
    assert again.affect == estimate.affect
    assert again.validity == estimate.validity
    assert again.details["pts"].dtype == np.dtype(dtype)
    np.testing.assert_array_equal(again.details["pts"], details["pts"])
    assert again.details["t"] == details["t"]
    json.loads(text_of_it)


def test_values_that_json_has_no_word_for():
    rows = tuple(tuple(row) for row in np.full((7, 2), 0.5).tolist())
    space = LabelSpace("two", ("a", "b"), rows)
    value = {"$odd": 1, 2: Path("x y"), "o": object, "m": Marker(1, "a"), "l": space, "n": math.nan}
    again = from_json(json.loads(json.dumps(as_json(value))))
    assert (again["$odd"], again[2], again["m"], again["l"]) == (
        1,
        Path("x y"),
        Marker(1, "a"),
        space,
    )
    assert again["o"] == repr(object)
    assert math.isnan(again["n"])


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(
        st.sampled_from(["$", "$tuple", "$array", "$map", "$path", "$text", "shape", "data"]), inner
    )),
))  # fmt: skip
@settings(max_examples=80)
def test_no_text_makes_anything_but_a_value_or_a_value_error(raw):
    with contextlib.suppress(ValueError):
        from_text(json.dumps(raw))


def test_only_our_own_types_are_made():
    with pytest.raises(ValueError, match="Popen"):
        from_text('{"$": "Popen", "args": "x"}')
    with pytest.raises(ValueError):
        from_text('{"$": "Validity", "score": 3}')


@pytest.mark.parametrize("mode", ["instant", "responsive", "stable"])
def test_a_fusion_engine_goes_on_from_what_was_written_of_it(mode):
    def estimate(modality, time, seed):
        p = np.random.default_rng(seed).dirichlet(np.ones(7))
        affect = Affect(0.1 * (seed % 7), -0.2, 0.4, 0.3)
        return Estimate(modality, "m 1", time - 10**9, time, Validity(0.7), p, affect)

    settings = FusionSettings(mode=mode, bands=True)
    engine = FusionEngine(settings, ("face", "speech", "eeg"))
    script = [("face", "speech", "face", "eeg")[i % 4] for i in range(80)]
    seen = [
        estimate(m, 2 * 10**9 + i * 6 * 10**7 - (i % 5) * 10**8, i) for i, m in enumerate(script)
    ]
    engine.refuse("eeg", (because("not there"),))
    for i, one in enumerate(seen[:50]):
        engine.push(one)
        engine.tick(2 * 10**9 + i * 6 * 10**7)
    again = FusionEngine(from_text(to_text(settings)), ("face", "speech", "eeg"))
    again.recall(from_text(to_text(engine.remember(), bare=True)))
    for i, one in enumerate(seen[50:], 50):
        if i == 60:
            engine.admit("eeg")
            again.admit("eeg")
        assert engine.push(one) == again.push(one)
        time = 2 * 10**9 + i * 6 * 10**7
        assert to_text(engine.tick(time)) == to_text(again.tick(time))
