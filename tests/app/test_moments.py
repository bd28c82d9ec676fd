"""The last ten minutes: of each time its own samples, bounded in memory, safe to read meanwhile."""

import threading
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.explain import explain
from emoscope.moments import BAND_WAIT, SPACING, Moments
from emoscope.pictures import (
    CEILING_DB,
    COLUMNS,
    FLOOR_DB,
    MISSING,
    ROWS,
    SIDE,
    TOP_HERTZ,
    face_picture,
    head_picture,
    sound_picture,
)
from emoscope.pipeline import Result, Timing
from emoscope.ui.panels import audio
from emoscope_devices import Block, Ring, StreamSpec
from emoscope_models import Estimate, FusionEngine, FusionSettings, Validity
from emoscope_models.eeg import ElectrodeQuality

SECOND = 1_000_000_000
RATE = 16_000.0
FRAME_NS = SECOND // 20
SPECS = {
    "video": StreamSpec("video", "camera", 20.0, (48, 64, 3), "uint8", "BGR"),
    "audio": StreamSpec("audio", "microphone", RATE, (), "float32", "full scale"),
    "eeg": StreamSpec("eeg", "board", 250.0, (2,), "float64", "µV", ("Fp1", "Fp2")),
}


def write(ring, first, stop, data):
    times = (np.arange(first, stop) * (1e9 / ring.spec.rate)).astype(np.int64)
    ring.write(Block(first, times, int(times[-1]), data))


class Bench:
    """A session's rings and results without a session: frame n is of brightness n."""

    def __init__(self, choice=None, **options):
        self.settings = choice or FusionSettings(mode="instant")
        self.rings = {"video": Ring(SPECS["video"], 2.0), "audio": Ring(SPECS["audio"], 8.0)}
        self.moments = Moments(self.rings.get, self.settings, **options)
        self.engine = FusionEngine(self.settings)
        self.sequence = 0
        self.frames = 0
        self.heard = 0

    def second(self, face=True, speech=True):
        """Play one second: 20 frames with a face, a voice of two windows."""
        for _ in range(20):
            level = self.frames % 200
            frame = np.full((1, 48, 64, 3), level, dtype=np.uint8)
            write(self.rings["video"], self.frames, self.frames + 1, frame)
            time = self.frames * FRAME_NS
            self.frames += 1
            sound = np.full(800, 0.5 * np.sin(self.heard), dtype=np.float32)
            write(self.rings["audio"], self.heard, self.heard + 800, sound)
            self.heard += 800
            known = {}
            if face:
                box = (16.0, 12.0, 20.0, 20.0)
                details = MappingProxyType({"box": box, "size": (64, 48)})
                known["face"] = Estimate(
                    "face", "f", time, time, Validity(0.9), np.eye(7)[1], details=details
                )
            if speech and self.frames % 10 == 0 and time > 3 * SECOND:
                track = np.linspace(0, 1, 94)
                known["speech"] = Estimate(
                    "speech", "s", time - 3 * SECOND, time, Validity(0.5), np.eye(7)[3],
                    details=MappingProxyType({"speech_track": track, "pitch": 120.0}),
                )  # fmt: skip
            self.give(time, known)

    latest: dict

    def give(self, time, known):
        self.latest = {**getattr(self, "latest", {}), **known}
        for estimate in known.values():
            self.engine.push(estimate)
        self.sequence += 1
        fused = self.engine.tick(time)
        timing = Timing(time, time, time, time)
        result = Result(
            self.sequence,
            time,
            None,
            MappingProxyType(dict(self.latest)),
            fused,
            True,
            None,
            timing,
        )
        self.moments.take(result)


def test_the_picture_is_of_the_frame_that_was_judged():
    bench = Bench()
    for _ in range(30):
        bench.second()
    assert len(bench.moments) == 60
    for at in (0.1, 7.3, 29.9):
        moment = bench.moments.at(round(at * SECOND))
        face = moment.pictures["face"]
        assert face.taken == moment.estimates["face"].time == moment.time
        assert face.found and max(face.luma.shape) <= SIDE
        level = face.taken // FRAME_NS % 200
        assert np.abs(face.rgb().astype(int) - level).max() <= 2
        assert not moment.estimates["face"].details, "landmarks would cost most of the memory"
    voice = bench.moments.at(20 * SECOND).pictures["speech"]
    estimate = bench.moments.at(20 * SECOND).estimates["speech"]
    assert (voice.start, voice.stop) == (estimate.start, estimate.time)
    assert voice.levels.shape == (ROWS, COLUMNS) and (voice.levels != MISSING).all()
    assert len(voice.speech) == 94 and voice.pitch == 120.0


def test_what_is_gone_from_the_ring_gives_no_other_picture():
    bench = Bench()
    for _ in range(6):
        bench.second()
    time = bench.frames * FRAME_NS
    old = Estimate("face", "f", 2 * SECOND, 2 * SECOND, Validity(0.9), np.eye(7)[1])
    bench.give(time, {"face": old})
    moment = bench.moments.newest()
    assert moment.time == time and "face" not in moment.pictures


def test_a_stale_estimate_keeps_its_picture_and_no_estimate_shows_the_room():
    bench = Bench()
    bench.second(speech=False)
    for _ in range(3):
        bench.second(face=False, speech=False)
    first, last = bench.moments.at(SECOND), bench.moments.newest()
    assert last.fused.contributions["face"].status == "stale"
    assert last.pictures["face"] is first.pictures["face"], "one picture in memory, not six"
    fresh = Bench()
    fresh.second(face=False, speech=False)
    room = fresh.moments.newest().pictures["face"]
    assert not room.found and room.luma.shape == (48, 64)


def test_memory_is_bounded_by_time_and_by_bytes():
    bench = Bench(seconds=5.0)
    for _ in range(12):
        bench.second()
    assert len(bench.moments) == 10
    assert bench.moments.forgotten(6 * SECOND) and not bench.moments.forgotten(8 * SECOND)
    assert bench.moments.at(2 * SECOND) is None
    assert bench.moments.seconds == 5.0
    small = Bench(limit=60_000)
    for _ in range(12):
        small.second()
    assert 1 <= len(small.moments) < 10
    assert small.moments.nbytes <= 60_000
    assert small.moments.newest().time > 11 * SECOND


def test_counted_bytes_are_those_of_what_is_kept():
    bench = Bench(seconds=4.0)
    for _ in range(3):
        bench.second()
    for _ in range(9):
        bench.second(face=False)  # the last face is shared by the moments after it
    kept = [bench.moments.oldest()]
    while (after := bench.moments.beside(kept[-1].time, 1)) is not None:
        kept.append(after)
    pictures = {id(p): p.nbytes for m in kept for p in m.pictures.values()}
    assert len(kept) == len(bench.moments)
    low = sum(pictures.values()) + 6000 * len(kept)
    assert low <= bench.moments.nbytes <= low + 200 * len(pictures)


def test_ten_minutes_of_real_sizes_stay_below_forty_megabytes():
    """A face of any size gives at most 96 pixels; 2 pictures a second for 630 s."""
    noise = np.random.default_rng(0).integers(0, 255, (720, 1280, 3), dtype=np.uint8)
    face = face_picture(noise, 0, (300.0, 100.0, 300.0, 400.0))
    sound = sound_picture(
        np.zeros(48_000, np.float32), np.arange(48_000), np.arange(48_000) * 62_500, RATE,
        (0, 3 * SECOND), Estimate("speech", "s", 0, 0, Validity(1.0),
                                  details={"speech_track": np.zeros(94)}),
    )  # fmt: skip
    electrodes = tuple(ElectrodeQuality(f"E{n}", 0.9, True, (), 9.0, 50.0) for n in range(32))
    head = head_picture(
        Estimate(
            "eeg", "e", 0, 0, Validity(1.0),
            details={"electrodes": electrodes, "bands": np.zeros((32, 5))},
        )
    )  # fmt: skip
    assert face.luma.size <= SIDE * SIDE
    each = face.nbytes + sound.nbytes + head.nbytes + 6000
    assert each * 1260 < 40_000_000


def test_finding_and_stepping():
    bench = Bench()
    assert bench.moments.newest() is None and bench.moments.at(0) is None
    assert bench.moments.oldest() is None and not bench.moments.forgotten(0)
    for _ in range(4):
        bench.second()
    first = bench.moments.oldest()
    assert bench.moments.beside(first.time, -1) is None
    second = bench.moments.beside(first.time, 1)
    assert second.time - first.time == pytest.approx(SPACING, abs=FRAME_NS)
    assert bench.moments.beside(second.time, -1) is first
    assert bench.moments.beside(second.time + 1, -1) is second, "from between two moments"
    newest = bench.moments.newest()
    assert bench.moments.beside(newest.time, 1) is None
    assert bench.moments.at(newest.time + SECOND) is newest
    assert bench.moments.at(newest.time + 2 * SECOND) is None, "a gap is a gap"


def test_a_closed_keeper_keeps_and_takes_no_more():
    bench = Bench()
    bench.second()
    count = len(bench.moments)
    bench.moments.close()
    bench.second()
    assert len(bench.moments) == count
    assert explain(bench.moments.newest()).instant.label == "happy"


def test_with_bands_a_moment_waits_for_one_but_not_for_long():
    choice = FusionSettings(mode="instant", bands=True)
    bench = Bench(choice)
    for _ in range(5):
        bench.second()
    kept = [bench.moments.at(round(t * SECOND)) for t in np.arange(0.6, 4.9, 0.5)]
    assert all(m.fused.band is not None for m in kept)
    assert all(m.time % SPACING <= BAND_WAIT + FRAME_NS for m in kept)


def test_read_from_another_thread_while_it_is_filled():
    bench = Bench(seconds=3.0)
    done, wrong = threading.Event(), []

    def read():
        while not done.is_set():
            newest = bench.moments.newest()
            if newest is None:
                continue
            before = bench.moments.beside(newest.time, -1)
            if before is not None and before.time >= newest.time:
                wrong.append(before)

    reader = threading.Thread(target=read, name="reader")
    reader.start()
    try:
        for _ in range(10):
            bench.second()
    finally:
        done.set()
        reader.join()
    assert not wrong


# -- pictures ----------------------------------------------------------------------------------


def test_colours_survive():
    frame = np.zeros((60, 80, 3), dtype=np.uint8)
    frame[:] = (200, 40, 90)  # BGR
    rgb = face_picture(frame, 0).rgb()
    assert np.abs(rgb.astype(int) - (90, 40, 200)).max() <= 3


def test_other_faces_are_darkened():
    frame = np.full((100, 200, 3), 200, dtype=np.uint8)
    picture = face_picture(frame, 0, (10.0, 10.0, 60.0, 60.0), [(60.0, 0.0, 100.0, 100.0)])
    pixels = picture.rgb()[..., 0]
    assert pixels[30, 5] > 190 and pixels[30, -2] < 120


@settings(max_examples=60)
@given(
    st.tuples(*[st.floats(-500, 900) | st.just(float("nan"))] * 4),
    st.integers(1, 300),
    st.integers(1, 300),
)
def test_any_box_on_any_frame(box, high, wide):
    frame = np.full((high, wide, 3), 77, dtype=np.uint8)
    picture = face_picture(frame, 5, box, [box])
    assert min(picture.luma.shape) >= 1 and max(picture.luma.shape) <= SIDE
    assert picture.rgb().shape == (*picture.luma.shape, 3)


def test_a_tone_is_where_it_belongs_and_a_gap_is_missing():
    n = np.arange(48_000)
    sound = (0.1 * np.sin(2 * np.pi * 1000 * n / RATE)).astype(np.float32)
    keep = (n < 20_000) | (n >= 30_000)
    times = (n * (1e9 / RATE)).astype(np.int64)
    picture = sound_picture(sound[keep], n[keep], times[keep], RATE, (0, 3 * SECOND))
    lost = (picture.levels == MISSING).all(axis=0)
    where = (np.arange(COLUMNS) + 1) / COLUMNS * 48_000
    assert lost[(where > 21_000) & (where < 29_000)].all()
    assert not lost[(where < 20_000) | (where > 31_000)].any()
    loudest = picture.levels[:, ~lost].argmax(axis=0)
    assert np.abs(TOP_HERTZ * (1 - loudest / (ROWS - 1)) - 1000).max() < 70
    level = picture.levels[:, ~lost].max(axis=0) - 1
    assert level == pytest.approx(254 * (-20 - FLOOR_DB) / (CEILING_DB - FLOOR_DB), abs=30)
    assert (FLOOR_DB, CEILING_DB) == (audio.FLOOR_DB, audio.CEILING_DB)


def test_short_and_senseless_sound():
    none = np.empty(0, dtype=np.float32)
    nothing = np.empty(0, dtype=np.int64)
    assert (sound_picture(none, nothing, nothing, RATE, (0, SECOND)).levels == MISSING).all()
    few = np.full(600, np.nan, dtype=np.float32)
    times = np.arange(600) * 62_500
    picture = sound_picture(few, np.arange(600), times, RATE, (0, 3 * SECOND))
    assert (picture.levels[:, 5:] == MISSING).all()
    slow = sound_picture(np.zeros(3000, np.float32), np.arange(3000), np.arange(3000) * 1_000_000,
                         1000.0, (0, 3 * SECOND))  # fmt: skip
    assert slow.levels.min() >= 1, "above 500 Hz there is nothing: the floor, not a gap"
