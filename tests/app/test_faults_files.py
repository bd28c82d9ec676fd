"""Files as devices: what is damaged is said; live and offline give the same estimates."""

import sys
import threading
import time
from contextlib import closing
from dataclasses import replace
from io import StringIO

import av
import numpy as np
import pytest
import soundfile
from edfio import Edf, EdfSignal

from emoscope.analysis import analyze
from emoscope.analysis_command import analyze_files
from emoscope.estimators import make_loaders
from emoscope.headless import run
from emoscope.recording.results import as_record
from emoscope.session import LATENESS, Session
from emoscope.settings import Settings
from emoscope.sources import Choice, collect_sources, make_sources
from emoscope_devices import Block, CaptureState, DeviceUnusable, ManualClock, to_ns, to_seconds
from emoscope_devices.synthetic import Participant
from emoscope_models._assets import VARIABLE, locate
from tests.app.fakes import FakeEstimator
from tests.app.fault_bench import DEVICES, Sitting, wait_for

sys.path.insert(0, str(DEVICES))
from film import film

SECONDS = 5
"""Length of the demo film: long enough for speech and for whole EEG windows."""
ORIGIN = to_ns(6)
"""When the film begins in session time: a multiple of every hop, and models are loaded by then."""
TRIES = 3


def drawn(source, seconds):
    """Return the samples of an unpaced source up to a time."""
    with closing(source.blocks(ManualClock(), threading.Event())) as blocks:
        for block in blocks:
            if block.times[0] >= to_ns(seconds):
                return
            yield block


@pytest.fixture(scope="module")
def sitting_on_disk(tmp_path_factory):
    """Return a film with sound and the EEG beside it: five seconds of the demo participant."""
    folder = tmp_path_factory.mktemp("sitting")
    person = Participant(seed=3, paced=False, size=(320, 240), frame_rate=25.0)
    with av.open(str(folder / "film.mkv"), "w") as container:
        video = container.add_stream("mjpeg", rate=25, options={"qscale": "3"})
        video.width, video.height, video.pix_fmt = 320, 240, "yuvj420p"
        audio = container.add_stream("pcm_s16le", rate=16000, layout="mono")
        for block in drawn(person.video, SECONDS):
            frame = av.VideoFrame.from_ndarray(block.data[0], format="bgr24")
            container.mux(video.encode(frame))
        container.mux(video.encode())
        sound = np.concatenate([b.data for b in drawn(person.audio, SECONDS)])
        frame = av.AudioFrame.from_ndarray(
            np.int16(np.clip(sound, -1, 1) * 32767)[None], format="s16", layout="mono"
        )
        frame.sample_rate, frame.pts = 16000, 0
        container.mux(audio.encode(frame))
        container.mux(audio.encode())
    eeg = np.concatenate([b.data for b in drawn(person.eeg, SECONDS)]).astype(float)
    names = person.eeg.spec.channels
    signals = [
        EdfSignal(
            np.clip(eeg[: 250 * SECONDS, k], -3000, 3000),
            250,
            label=f"EEG {name}",
            physical_dimension="uV",
            physical_range=(-3000, 3000),
        )
        for k, name in enumerate(names)
    ]
    Edf(signals).write(folder / "eeg.edf")
    return folder


def files(folder):
    choice = Choice(camera=str(folder / "film.mkv"), eeg=str(folder / "eeg.edf"))
    return make_sources(choice, Settings(), paced=False)


class OnTime:
    """Plays an unpaced source in real time, its time 0 at ORIGIN; notes how late it was."""

    def __init__(self, source):
        self._source = source
        self.late = 0.0

    @property
    def spec(self):
        return self._source.spec

    def blocks(self, clock, stop):
        with closing(self._source.blocks(ManualClock(), stop)) as blocks:
            for block in blocks:
                if not isinstance(block, Block):
                    yield block
                    continue
                due = ORIGIN + int(block.times[-1])
                while (left := to_seconds(due - clock.now())) > 0:
                    if stop.wait(min(left, 0.2)):
                        return
                    if left > 0.2:
                        yield None
                self.late = max(self.late, to_seconds(clock.now() - due))
                yield Block(block.first, block.times + ORIGIN, clock.now(), block.data)


def played_live(folder):
    """Run the files through a real session at real time; None when the machine was too slow."""
    sources = [OnTime(source) for source in files(folder)]
    session = Session(sources, make_loaders(Settings()), fusion=Settings().fusion.build())
    results, ready = [], []
    session.listeners.result.append(results.append)
    session.listeners.model.append(lambda modality, why: ready.append(session.clock.now()))
    with session:
        wait_for(lambda: session.over, "the end of the files")
        skipped = sum(session.pipeline.skipped.values())
    late = any(s.late > LATENESS[s.spec.kind] / 2 for s in sources)
    if skipped or late or len(ready) < 3 or max(ready) > ORIGIN:
        return None
    return [r for r in results if r.time > ORIGIN]


def comparable(results, origin):
    """Return what a result says, at its time in the file.

    Not its number: a live session has heartbeats before the files begin. Nothing else differs.
    """
    return [
        (r.time - origin, r.span, {k: v for k, v in as_record(r).items() if k not in SESSION})
        for r in results
    ]


SESSION = ("sequence", "time_ns")


def test_live_and_offline_give_equal_estimates(sitting_on_disk):
    """Windows hold the samples of their time whenever those arrive, so nothing may differ.

    Windows lie on the grid of session time; so the file begins on that grid. Only the end is left
    out: offline stops with the last sample, live waits for what may still come.
    """
    offline = []
    analyze(files(sitting_on_disk), make_loaders(Settings()), Settings(), offline.append)
    live = next((r for r in (played_live(sitting_on_disk) for _ in range(TRIES)) if r), None)
    if live is None:
        pytest.skip("this machine is too busy at present to run three models in real time")
    end = to_ns(SECONDS - 0.5)
    expected = [x for x in comparable(offline, 0) if to_ns(0.5) < x[0] < end]
    got = [x for x in comparable(live, ORIGIN) if to_ns(0.5) < x[0] < end]
    assert [x[:2] for x in got] == [x[:2] for x in expected], "the same windows in the same order"
    for mine, theirs in zip(got, expected, strict=True):
        assert mine == theirs
    causes = {x[2]["cause"] for x in got}
    assert causes == {"face", "speech", "eeg", "heartbeat"}
    used = {m for x in got for m, part in x[2]["modalities"].items() if part["probabilities"]}
    assert "face" in used, "equality of opinions, not of their absence alone"


@pytest.mark.parametrize(("picture", "sound"), [(8.0, 1.0), (1.0, 8.0)])
def test_a_film_whose_sound_or_picture_ends_early_is_analysed_to_its_end(tmp_path, picture, sound):
    long, short = film(tmp_path / "a.mkv", max(picture, sound), video=picture > sound), None
    short = film(tmp_path / "b.mkv", 1.0, video=picture < sound, audio=picture > sound)
    names = (long, short) if picture > sound else (short, long)
    sources = make_sources(Choice(str(names[0]), str(names[1])), Settings(), paced=False)
    results = []
    loaders = {m: (lambda m=m: FakeEstimator(m)) for m in ("face", "speech")}
    done = analyze(sources, loaders, Settings(), results.append)
    assert done.seconds == pytest.approx(8.0, abs=0.1)
    shorter = "speech" if picture > sound else "face"
    assert results[-1].fused.contributions[shorter].status == "stale"
    assert results[-1].time > to_ns(7.4)


def test_a_truncated_eeg_file_plays_as_far_as_it_goes_and_says_so(tmp_path, sitting_on_disk):
    whole = (sitting_on_disk / "eeg.edf").read_bytes()
    path = tmp_path / "cut.edf"
    path.write_bytes(whole[: len(whole) // 2])
    (source,) = make_sources(Choice(eeg=str(path)), Settings())
    with Sitting(source) as sitting:
        sitting.until_status("eeg", "used")
        said = sitting.until_state("eeg", CaptureState.ENDED)
        sitting.until_result(lambda r: r["cause"] == "face", "the others, which go on")
    assert "cut.edf is over" in said and "cut off" in said
    report = StringIO()
    assert not analyze_files([str(path)], tmp_path, Settings(), report)
    assert "The file is cut off" in report.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.edf", b"", "is empty"),
        ("prose.edf", b"This is not EEG.\n" * 200, "no EEG file"),
        ("empty.mp4", b"", "is empty"),
        ("prose.mp4", b"This is not a film.\n" * 200, "not a media file"),
    ],
)
def test_what_is_no_such_file_is_refused_in_words(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    choice = Choice(eeg=str(path)) if name.endswith("edf") else Choice(camera=str(path))
    with pytest.raises(DeviceUnusable, match=words) as caught:
        make_sources(choice, Settings())
    assert name in str(caught.value)
    sources, problems = collect_sources(replace(choice, microphone="demo"), Settings())
    assert len(sources) == 1 and len(problems) == 1, "the rest goes on"


def test_a_silent_film_and_a_film_of_sound_alone(tmp_path):
    silent = film(tmp_path / "silent.mkv", 2.0, audio=False)
    sound = tmp_path / "sound.wav"
    soundfile.write(sound, 0.1 * np.sin(np.arange(32_000) / 20), 16_000)
    kinds = [s.spec.kind for s in make_sources(Choice(camera=str(silent)), Settings())]
    assert kinds == ["video"]
    for wrong, part in ((Choice(camera=str(sound)), "no picture"), (Choice("none", str(silent)),
                        "no sound")):  # fmt: skip
        with pytest.raises(DeviceUnusable, match=part):
            make_sources(wrong, Settings())
    report = StringIO()
    assert not analyze_files([str(silent), str(sound)], tmp_path / "out", Settings(), report)
    for name in ("silent", "sound"):
        assert (tmp_path / "out" / f"{name}.jsonl").read_bytes().count(b"\n") > 3


def test_exact_digital_silence_is_no_voice_and_is_named(tmp_path):
    path = tmp_path / "mute.wav"
    soundfile.write(path, np.zeros(16_000 * 5, dtype=np.int16), 16_000)
    loaders = {"speech": make_loaders(Settings())["speech"]}
    results = []
    sources = make_sources(Choice(microphone=str(path)), Settings(), paced=False)
    analyze(sources, loaders, Settings(), results.append)
    parts = [r.fused.contributions["speech"] for r in results if r.cause == "speech"]
    assert parts and {p.status for p in parts} == {"invalid"}
    assert results[-1].fused.label == "no evidence"
    assert all(p.reasons for p in parts)


def test_analysis_without_one_model_says_so_and_gives_the_rest(
    tmp_path, monkeypatch, sitting_on_disk
):
    folder = tmp_path / "models"
    folder.mkdir()
    damaged = bytearray(locate("face_landmarker.task").read_bytes())
    damaged[-1] ^= 1
    (folder / "face_landmarker.task").write_bytes(damaged)
    monkeypatch.setenv(VARIABLE, str(folder))
    report = StringIO()
    film_path = str(sitting_on_disk / "film.mkv")
    failures = analyze_files([film_path], tmp_path / "out", Settings(), report)
    assert len(failures) == 1 and failures[0].startswith("face model: ")
    table = (tmp_path / "out" / "film.csv").read_text()
    assert "SHA-256" in table and ",speech," in table


def test_a_session_of_files_that_end_at_once_ends_in_order(tmp_path):
    path = tmp_path / "short.wav"
    soundfile.write(path, 0.1 * np.sin(np.arange(1600) / 20), 16_000)
    sources = make_sources(Choice(microphone=str(path)), Settings())
    out = tmp_path / "r.jsonl"
    outcome = run(sources, Settings(), seconds=None, out=out, report=StringIO())
    assert not outcome.failures and "short.wav is over" in outcome.summary


def test_a_file_that_vanishes_while_it_is_chosen_is_named(tmp_path):
    path = film(tmp_path / "gone.mkv", 1.0)
    sources = make_sources(Choice(camera=str(path)), Settings())
    path.unlink()
    report = StringIO()
    outcome = run(sources, Settings(), seconds=3.0, out=None, report=report)
    assert any("gone.mkv" in sentence for sentence in outcome.failures)
    assert "Traceback" not in report.getvalue()


def test_time_in_the_session_is_not_the_systems(monkeypatch):
    with Sitting() as sitting:
        sitting.until_result(lambda r: r["fused"]["n_used"] == 3, "results")
        monkeypatch.setattr(time, "time_ns", lambda: 0)
        monkeypatch.setattr(time, "time", lambda: 0.0)
        seen = len(sitting.results)
        wait_for(lambda: len(sitting.results) > seen + 20, "results after the step")
    times = [r.time for r in sitting.results]
    assert times == sorted(times) and times[-1] < to_ns(60)
