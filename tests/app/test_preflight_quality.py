"""Quality as it is gathered, recorded each second, read again and exported."""

import json
import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.export.tables import TableChoice, TableExporter
from emoscope.quality import FRESH, SILENCE, hum_of, plain, quality_of
from emoscope.recording.items import QualityItem
from emoscope.recording.read_answers import UNREADABLE
from emoscope.recording.reader import read_recording
from emoscope.recording.seconds import figure, read_seconds, second_of
from emoscope.recording.verify import verify
from emoscope.report import paper_of
from emoscope.report.document import Figure, Table, Text
from emoscope.report.page import as_html
from emoscope.report.sections_visit import visit_section
from emoscope.report.svg import Classes
from emoscope.report.words import english
from emoscope.session import Session
from emoscope_devices import Block, CaptureState, CaptureStatus, Ring, StreamSpec
from emoscope_models import Estimate, Validity
from tests.app.export_bench import export, record
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.preflight_bench import BRAIN, FACE, SECOND, VOICE, contacts, quality
from tests.app.test_export_tables import table

RATE = 16_000.0
SOUND = StreamSpec("audio", "Desk microphone", RATE, (), "float32", "full scale")


def ring_of(data, spec=SOUND, stop=10 * SECOND):
    """Return a ring whose newest sample was taken at ``stop``."""
    ring = Ring(spec, 30.0)
    times = stop - np.arange(len(data) - 1, -1, -1, dtype=np.int64) * round(1e9 / spec.rate)
    ring.write(Block(0, times, stop, np.asarray(data, dtype=spec.dtype)))
    return ring


def gathered(ring=None, estimates=None, now=10 * SECOND, **status):
    """Return the quality with one capture of sound."""
    capture = SimpleNamespace(
        source=SimpleNamespace(spec=SOUND), status=CaptureStatus(CaptureState.LIVE, **status)
    )
    return quality_of(now, {"audio": capture}, lambda kind: ring, estimates or {})


def tone(hertz, level, seconds=2.0):
    """Return a sine of a level in dBFS (RMS)."""
    t = np.arange(round(seconds * RATE)) / RATE
    return np.sqrt(2) * 10 ** (level / 20) * np.sin(2 * np.pi * hertz * t)


def noise(level, seconds=2.0):
    rng = np.random.default_rng(3)
    return 10 ** (level / 20) * rng.standard_normal(round(seconds * RATE))


@pytest.mark.parametrize("level", [-60.0, -38.0, -12.0])
def test_the_level_is_that_of_the_last_second(level):
    sound = np.concatenate([tone(440, -3.1, 1.0), tone(440, level, 1.0)])
    voice = gathered(ring_of(sound)).voice
    assert voice.level == pytest.approx(level, abs=0.1)
    assert voice.peak == pytest.approx(level + 3.01, abs=0.1)
    assert voice.clipping is None and voice.noise is None


def test_exact_zeros_are_silence_and_numbers_that_are_none_are_survived():
    assert gathered(ring_of(np.zeros(32_000))).voice.peak == SILENCE
    broken = np.zeros(32_000)
    broken[-5:] = np.nan, np.inf, -np.inf, 3.0, -3.0
    assert gathered(ring_of(broken)).voice.peak == pytest.approx(0.0)


def test_whole_numbers_and_several_channels_are_full_scale_too():
    spec = replace(SOUND, shape=(2,), dtype="int16", channels=("L", "R"))
    both = np.stack([np.full(32_000, 16_384), np.full(32_000, 16_384)], axis=1)
    assert gathered(ring_of(both, spec)).voice.level == pytest.approx(-6.02, abs=0.01)


@pytest.mark.parametrize("mains", [50.0, 60.0])
@pytest.mark.parametrize("level", [-50.0, -30.0])
def test_hum_is_measured_where_it_stands_out(mains, level):
    hum, hertz = hum_of(tone(mains, level) + noise(-60), RATE)
    assert hertz == mains
    assert hum == pytest.approx(level, abs=0.6)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([-70.0, -40.0, -10.0]))
def test_noise_alone_is_no_hum(seed, level):
    rng = np.random.default_rng(seed)
    assert hum_of(10 ** (level / 20) * rng.standard_normal(32_000), RATE) == (None, 0.0)


def test_a_short_sound_and_a_voice_have_no_hum():
    assert hum_of(tone(50, -20, 1.0), RATE) == (None, 0.0)
    assert hum_of(tone(130, -20) + noise(-60), RATE) == (None, 0.0)


def test_the_age_is_that_of_the_newest_sample():
    stream = gathered(ring_of(noise(-40)), now=12_500_000_000, lost=7).streams["audio"]
    assert (stream.age, stream.lost, stream.nominal) == (2.5, 7, RATE)
    assert gathered(None).streams["audio"].age is None
    assert gathered(None).voice is None


def test_what_an_estimate_says_is_taken_from_it_while_it_is_fresh():
    details = {"clipping": 0.02, "noise": -51.0, "loudness": -22.0, "snr": 29.0,
               "speech_seconds": 2.1}  # fmt: skip
    heard = Estimate("speech", "v", 0, 10 * SECOND, Validity(0.8), details=details)
    voice = gathered(None, {"speech": heard}).voice
    assert (voice.clipping, voice.noise, voice.speech, voice.snr) == (0.02, -51.0, -22.0, 29.0)
    assert (voice.speech_seconds, voice.valid, voice.level) == (2.1, 0.8, None)
    late = round((10 + FRESH["speech"] + 0.1) * SECOND)
    assert gathered(None, {"speech": heard}, now=late).voice is None
    unseen = Estimate("face", "f", 0, 10 * SECOND, Validity(0.0, ok=False), details={"box": None})
    assert gathered(None, {"face": unseen}).face is None, "no picture was looked at"


# -- recorded --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A recording with three seconds of quality: good, worse, and next to nothing."""
    place = tmp_path_factory.mktemp("quality") / "r"
    worse = quality(2, face=replace(FACE, grey=31.0, box=None), brain=contacts(AF7="flat"),
                    eeg={"lost": 12, "state": CaptureState.STALLED})  # fmt: skip
    bare = quality(3, face=None, voice=None, brain=None, video=None, audio=None)
    record(place, [QualityItem(q) for q in (quality(1), worse, bare)])
    return place


def test_it_comes_back_second_by_second(folder):
    good, worse, bare = read_seconds(read_recording(folder))
    assert [s.time for s in (good, worse, bare)] == [SECOND, 2 * SECOND, 3 * SECOND]
    assert good.streams["eeg"] == {
        "state": "live", "rate": 256.0, "nominal": 256.0, "lost": 0, "age": 0.05,
    }  # fmt: skip
    assert good.face["box"] == list(FACE.box) and good.face["grey"] == FACE.grey
    assert (good.voice["noise"], good.voice["snr"]) == (VOICE.noise, VOICE.snr)
    assert list(good.electrodes) == [e.name for e in BRAIN.electrodes]
    assert worse.electrodes["AF7"] == {"name": "AF7", "score": 0.1, "fault": "flat", "sd": 0.2}
    assert (worse.streams["eeg"]["state"], worse.streams["eeg"]["lost"]) == ("stalled", 12)
    assert not bare.face and not bare.voice and not bare.electrodes
    assert list(bare.streams) == ["eeg"]


def test_a_recording_of_before_has_none(tmp_path):
    assert read_seconds(read_recording(record(tmp_path / "r"))) == []


def test_the_recording_is_whole(folder):
    assert not verify(folder).damages


def test_the_table_has_a_row_a_second(folder, tmp_path):
    export(TableExporter("csv", TableChoice(("quality",))), folder, tmp_path / "out")
    good, worse, bare = table(tmp_path / "out", "quality")
    assert (good["time_ns"], good["video_state"], good["face_pixels"]) == (
        "1000000000", "live", "180.0",
    )  # fmt: skip
    assert (good["voice_noise"], good["eeg_good"]) == ("-52.0", "4")
    assert (worse["face_pixels"], worse["face_grey"], worse["eeg_good"]) == ("n/a", "31.0", "3")
    assert (worse["eeg_state"], worse["eeg_lost"]) == ("stalled", "12")
    assert json.loads(worse["electrodes"])["AF7"] == [0.1, "flat"]
    assert (bare["video_state"], bare["voice_level"], bare["electrodes"]) == ("n/a",) * 3


def test_the_report_says_what_was_not_good(folder):
    paper = paper_of(folder)
    [section] = [one for one in paper.sections if one.key == "quality"]
    [table] = [part for part in section.parts if isinstance(part, Table)]
    rows = {str(row[0]): [english(cell) for cell in row[1:]] for row in table.rows}
    assert rows["AF7"] == ["50\u202f%", "no contact"]
    assert rows["TP9"] == ["100\u202f%", "–"]
    [picture] = [part for part in section.parts if isinstance(part, Figure)]
    drawn = picture.draw(Classes(), english)
    assert "AF7" in drawn and "TP9" not in drawn and "no face" not in drawn
    assert "room noise" in as_html(paper)


@pytest.mark.parametrize(("word", "said"), [("done", "recorded."), ("partly", "in part.")])
def test_the_report_says_how_each_step_of_the_baseline_went(word, said):
    lines = ["Eyes open: 20 of 20 s with a good EEG.", "The EEG's rest is kept."]
    checked = {"go": True, "at": "", "baseline": word, "baselines": lines}
    section = visit_section({"visit": {"study": "S", "preflight": checked}})
    texts = [part for part in section.parts if isinstance(part, Text)]
    [told] = [t for t in texts if "baseline" in english(t.said[0])]
    assert english(told.said[0]).endswith(said)
    assert [english(one) for one in told.said[1:]] == lines


def test_a_report_on_a_recording_of_before_is_silent_about_it(tmp_path):
    paper = paper_of(record(tmp_path / "r"))
    assert "quality" not in [one.key for one in paper.sections]


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "time",
                        "streams",
                        "face",
                        "voice",
                        "eeg",
                        "electrodes",
                        "name",
                        "box",
                        "state",
                    ]
                ),
                inner,
                max_size=6,
            )
        ),
        max_leaves=20,
    )
)
def test_whatever_a_line_holds_it_is_read_or_refused(value):
    try:
        second = second_of((json.dumps(value),))
    except UNREADABLE:
        return
    assert type(second.time) is int
    for part in (second.face, second.voice, second.eeg, *second.electrodes.values()):
        assert all(figure(part, name) is None or part[name] is not None for name in part)


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=300)
    | st.builds(
        lambda at, by: "".join(
            (text := json.dumps(plain(quality(1))))[:at] + by + text[at + len(by) :]
        ),
        st.integers(0, 900),
        st.text(max_size=3),
    )
)
def test_a_damaged_line_is_read_or_refused(text):
    try:
        second_of((text,))
    except UNREADABLE:
        return


def test_numbers_are_short_and_finite():
    odd = quality(1, voice={"level": float("nan"), "peak": -12.345678, "snr": float("inf")})
    kept = plain(odd)["voice"]
    assert (kept["level"], kept["peak"], kept["snr"]) == (None, -12.35, None)
    assert len(json.dumps(plain(quality(1)))) < 1500


def test_a_session_writes_one_each_second_while_it_records(tmp_path):
    """The real thing: fakes that flow, two and a half seconds."""

    with Session(
        [FakeSource("eeg"), FakeSource("audio")], {"eeg": lambda: FakeEstimator("eeg")}
    ) as session:
        while session.ring("audio") is None:
            time.sleep(0.01)
        session.record(tmp_path / "r")
        time.sleep(2.6)
        session.stop_recording()
    seconds = read_seconds(read_recording(tmp_path / "r"))
    assert len(seconds) >= 2
    assert set(seconds[-1].streams) == {"audio", "eeg"}
    assert seconds[-1].streams["audio"]["state"] == "live"
    assert figure(seconds[-1].voice, "level") is not None
    steps = np.diff([second.time for second in seconds])
    assert (steps > 0.9 * SECOND).all()
