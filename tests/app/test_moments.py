"""The last ten minutes: of each time its own samples, bounded in memory, safe to read meanwhile."""

import threading
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope._moment_tape import MomentTape
from emoscope.explain import Moment, explain
from emoscope.moments import BAND_WAIT, LIMIT_BYTES, SPACING, Moments
from emoscope.pictures import (
    CEILING_DB,
    COLUMNS,
    FLOOR_DB,
    MISSING,
    ROWS,
    SIDE,
    TOP_HERTZ,
    FacePicture,
    face_picture,
    head_picture,
    sound_picture,
)
from emoscope.pipeline import Result, Timing
from emoscope.ui.panels import audio
from emoscope_devices import Block, Ring, StreamSpec
from emoscope_models import Estimate, FusionEngine, FusionSettings, Validity, because
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
    assert last.pictures["face"].taken == first.pictures["face"].taken
    assert (last.pictures["face"].luma == first.pictures["face"].luma).all()
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
    small = Bench(limit=30_000)
    for _ in range(12):
        small.second()
    assert 1 <= len(small.moments) < 20
    assert 15_000 < small.moments.nbytes <= 30_000
    assert small.moments.newest().time > 11 * SECOND


def test_what_comes_back_is_what_went_in():
    """Bit by bit: an explanation is worked out from it with the session's own fusion."""
    given = []
    bench = Bench()
    bench.moments._tape.add = lambda moment: given.append(moment) or True
    for _ in range(5):
        bench.second()
    tape = MomentTape(1_000_000, 100)
    assert all(tape.add(moment) for moment in given)
    for number, moment in enumerate(given):
        again = tape.unpacked(tape.bytes_of(number))
        assert again.settings is bench.settings and again.demo
        assert (again.fused.probabilities == moment.fused.probabilities).all()
        part, old_part = (m.fused.contributions["face"] for m in (again, moment))
        assert part.evidence.tolist() == old_part.evidence.tolist()
        assert (part.status, part.weight, part.reasons) == (
            old_part.status, old_part.weight, old_part.reasons
        )  # fmt: skip
        assert set(again.estimates) == set(moment.estimates)
        for modality, estimate in moment.estimates.items():
            same = again.estimates[modality]
            assert same.labels is estimate.labels and same.validity == estimate.validity
            assert (same.probabilities == estimate.probabilities).all()
        face, old = again.pictures["face"], moment.pictures["face"]
        assert (face.taken, face.found) == (old.taken, old.found)
        assert (face.luma == old.luma).all() and (face.chroma == old.chroma).all()
        if "speech" in moment.pictures:
            assert (again.pictures["speech"].levels == moment.pictures["speech"].levels).all()
        assert explain(again).instant.label == explain(moment).instant.label
    with pytest.raises(TypeError):
        again.estimates["face"] = None


def moment_of(time, pictures, reasons=()):
    """Return a moment of one face estimate with the given pictures."""
    choice = FusionSettings()
    said = Validity(0.5, reasons=reasons)
    estimate = Estimate("face", "f", time, time, said, np.full(7, 1 / 7))
    fused = FusionEngine(choice).tick(time)
    return Moment(time, fused, {"face": estimate}, pictures, choice, False)


def noisy(time, size):
    """Return a moment whose picture packs to about ``size`` bytes."""
    noise = np.random.default_rng(time).integers(0, 255, (1, size), dtype=np.uint8)
    return moment_of(time, {"face": FacePicture(time, True, noise, np.zeros((2, 1, 1), np.uint8))})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 9000), min_size=1, max_size=30), st.integers(1, 12))
def test_any_sizes_keep_the_newest_that_fit(sizes, most):
    tape = MomentTape(12_000, most)
    for time, size in enumerate(sizes):
        assert tape.add(noisy(time, size))
        assert tape.used <= tape.size == 12_000
        kept = [tape.unpacked(tape.bytes_of(n)) for n in range(len(tape))]
        assert [m.time for m in kept] == list(range(time + 1 - len(kept), time + 1))
        assert 1 <= len(kept) <= most
        for moment in kept:
            expected = noisy(moment.time, sizes[moment.time]).pictures["face"].luma
            assert (moment.pictures["face"].luma == expected).all()


def test_a_moment_larger_than_all_memory_is_refused_and_harms_nothing(caplog):
    tape = MomentTape(9000, 10)
    assert tape.add(noisy(1, 500)) and not tape.add(noisy(2, 20_000))
    assert [tape.time(n) for n in range(len(tape))] == [1]
    bench = Bench(limit=100)
    bench.second()
    assert len(bench.moments) == 0 and bench.moments.newest() is None
    assert "more memory" in caplog.text


def test_an_error_in_a_reason_is_kept_as_its_words():
    class Odd(Exception):
        """Cannot be made again from its arguments."""

        def __init__(self, a, b):
            super().__init__(f"{a} and {b}")

    tape = MomentTape(9000, 10)
    assert tape.add(moment_of(1, {}, (because("It failed ({e}).", e=Odd("this", "that")),)))
    again = tape.unpacked(tape.bytes_of(0)).estimates["face"].validity.reasons[0]
    assert str(again) == "It failed (this and that)."


def test_ten_minutes_of_real_sizes_fit():
    """A face of any size gives at most 96 pixels; 2 pictures a second for 630 s."""
    random = np.random.default_rng(0)
    across, down = np.meshgrid(np.arange(300), np.arange(300))
    shape = 120 + 60 * np.sin(across / 9) * np.cos(down / 11)
    frame = shape[..., None] + random.normal(0, 8, (300, 300, 3))
    face = face_picture(frame.astype(np.uint8), 0, (30.0, 30.0, 240.0, 240.0))
    assert face.luma.shape == (75, 75) or face.luma.size <= SIDE * SIDE
    voice = random.normal(0, 0.02, 48_000).astype(np.float32)
    sound = sound_picture(
        voice, np.arange(48_000), np.arange(48_000) * 62_500, RATE,
        (0, 3 * SECOND), Estimate("speech", "s", 0, 0, Validity(1.0),
                                  details={"speech_track": random.random(94)}),
    )  # fmt: skip
    electrodes = tuple(
        ElectrodeQuality(f"E{n}", random.random(), True, (), 9.0, 50.0) for n in range(32)
    )
    head = head_picture(
        Estimate(
            "eeg", "e", 0, 0, Validity(1.0),
            details={"electrodes": electrodes, "bands": random.random((32, 5))},
        )
    )  # fmt: skip
    tape = MomentTape(LIMIT_BYTES, 1260)
    assert tape.add(moment_of(1, {"face": face, "speech": sound, "eeg": head}))
    assert tape.used * 1260 < LIMIT_BYTES
    assert tape.used > 6000, "a test of nothing"


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
    assert bench.moments.beside(second.time, -1).time == first.time
    between = bench.moments.beside(second.time + 1, -1)
    assert between.time == second.time, "from between two moments"
    newest = bench.moments.newest()
    assert bench.moments.beside(newest.time, 1) is None
    assert bench.moments.at(newest.time + SECOND).time == newest.time
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
