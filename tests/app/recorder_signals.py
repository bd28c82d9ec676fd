"""Signals that tell their own sample index, for recordings: what is found can be checked."""

import io
import json
from pathlib import Path

import av
import numpy as np
import pyxdf
import soundfile

from emoscope.recording import Recorder, RecorderPolicy
from emoscope.recording.integrity import crc32c
from emoscope.recording.items import FrameItem, SampleItem, TickItem
from emoscope_devices import Block, StreamSpec
from emoscope_devices.jpeg import as_jpeg

HEIGHT, WIDTH, BITS = 48, 256, 16
VIDEO = StreamSpec("video", "Test camera", 30.0, (HEIGHT, WIDTH, 3), "uint8", "BGR")
AUDIO = StreamSpec("audio", "Test microphone", 48000.0, (), "float32", "full scale")
EEG = StreamSpec(
    "eeg", "Test board", 1000.0, (8,), "float32", "µV", tuple(f"E{n}" for n in range(8))
)
AUDIO_BLOCK, EEG_BLOCK = 480, 20


def times_of(first, count, rate):
    """Return times that no straight line of whole numbers has."""
    return 1_000_000_007 + np.rint(np.arange(first, first + count) * (1e9 / rate)).astype(np.int64)


def sound(first, count=AUDIO_BLOCK):
    data = (np.arange(first, first + count) / (1 << 23)).astype(np.float32)
    return SampleItem(AUDIO, Block(first, times_of(first, count, 48000.0), 5, data))


def brain(first, count=EEG_BLOCK):
    index = np.arange(first, first + count, dtype=np.float32)
    data = index[:, None] * np.arange(1, 9, dtype=np.float32)
    return SampleItem(EEG, Block(first, times_of(first, count, 1000.0), 7, data))


def picture(index):
    """Return a frame with its index as 16 bars, black or white."""
    bits = (index >> np.arange(BITS)) & 1
    row = np.repeat(bits * 255, WIDTH // BITS).astype(np.uint8)
    return np.repeat(np.repeat(row[None, :, None], HEIGHT, 0), 3, 2)


def number_in(image):
    """Return the index that ``picture`` drew."""
    bars = image[..., 1].reshape(HEIGHT, BITS, -1).mean(axis=(0, 2)) > 127
    return int((bars * (1 << np.arange(BITS))).sum())


def frame(index):
    time = int(times_of(index, 1, 30.0)[0])
    return FrameItem(VIDEO, index, time, time + 3, as_jpeg(picture(index)))


def tick():
    return TickItem(2_000_000_000, 3, 4, {"eeg": (1, 0, 0, 0)}, {"face": (0, 0)})


def recorder(folder, policy=None, **options):
    made = Recorder(
        folder, {"participant": "T"}, tick, policy=policy or RecorderPolicy(), **options
    )
    made.start()
    return made


def streams(path):
    """Return the streams of an XDF file by name, as pyxdf reads them."""
    found, _ = pyxdf.load_xdf(
        str(path), synchronize_clocks=False, dejitter_timestamps=False, verbose=False
    )
    return {s["info"]["name"][0]: s for s in found}


def frames(path):
    """Return PTS and number of every whole frame: one that was cut off is marked as corrupt."""
    with av.open(str(path)) as box:
        whole = [p for p in box.demux(video=0) if p.size and not p.is_corrupt]
        shown = [f for p in whole for f in p.decode()]
        return [(f.pts, number_in(f.to_ndarray(format="bgr24"))) for f in shown]


def samples(path):
    # A descriptor of our own: soundfile closes what it opens late when a header is odd.
    data, rate = soundfile.read(io.BytesIO(Path(path).read_bytes()), dtype="float32")
    assert rate == 48000
    return data


def check_integrity(folder):
    """Check every line of integrity.log; return how many bytes of each file it covers."""
    covered = {}
    for line in (folder / "integrity.log").read_bytes().splitlines(keepends=True):
        if not line.endswith(b"\n"):
            continue  # the crash came in the middle of it
        body, _, own = line.rstrip(b"\n").rpartition(b" ")
        assert crc32c(body + b" ") == int(own, 16)
        name, offset, length, crc = body.decode().split()
        assert int(offset) == covered.get(name, 0)
        with (folder / name).open("rb") as file:
            file.seek(int(offset))
            data = file.read(int(length))
        assert len(data) == int(length)
        assert crc32c(data) == int(crc, 16)
        covered[name] = int(offset) + int(length)
    return covered


def end_of(folder):
    return json.loads((folder / "end.json").read_text())
