"""Recording a session: the pre-roll, what a replay needs, the command line."""

import json
import shutil
import subprocess
import sys
import threading

import numpy as np
import pytest
import soundfile

from emoscope.participants.scan import _mirror_of
from emoscope.recording import Limits, RecorderError, RecorderPolicy, RecorderState
from emoscope.recording._history import History
from emoscope.recording.facts import fusion_of
from emoscope.recording.items import LossItem, StateItem
from emoscope.recording.values import from_json, from_text, to_text
from emoscope.session import Session
from emoscope.settings import RecordingSettings, Settings
from emoscope_devices import CaptureState, CaptureStatus, ManualClock
from emoscope_models import FusionEngine, FusionSettings, ModelError
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.fault_bench import wait_for
from tests.app.recorder_signals import AUDIO, EEG, VIDEO, brain, picture, sound, streams


class Kept:
    """Keeps every block that a session captures, to compare a recording with."""

    def __init__(self, session):
        self.blocks = {kind: [] for kind in session.captures}
        self.results = []
        session.listeners.result.append(self.results.append)
        inner = session.tap.samples

        def samples(spec, block):
            self.blocks[spec.kind].append(block)
            inner(spec, block)

        session.tap.samples = samples


def loaders(*modalities):
    return {m: (lambda m=m: FakeEstimator(m)) for m in modalities}


def sitting(preroll=0.0, **options):
    sources = [FakeSource(kind) for kind in ("video", "audio", "eeg")]
    return Session(sources, loaders("face", "eeg", "speech"), preroll=preroll, **options)


def decided_again(folder):
    """Fuse the recorded estimates anew; return (recorded, made anew) answers as text."""
    start = json.loads((folder / "session.json").read_text())
    found = [streams(path) for path in sorted(folder.glob("signals*.xdf"))]
    happened = [from_text(t[0]) for f in found if "engine" in f for t in f["engine"]["time_series"]]
    decisions = [
        json.loads(t[0]) for f in found if "decisions" in f for t in f["decisions"]["time_series"]
    ]
    snapshot = next(e for e in happened if e["what"] == "snapshot")
    done = [e for e in happened if e["what"] != "snapshot"]
    done = [e for e in done if e["sequence"] >= snapshot["sequence"]]
    engine = FusionEngine(fusion_of(start), tuple(start["modalities"]))
    engine.recall(snapshot["memory"])
    pairs = []
    for decision in decisions:
        if decision["sequence"] <= snapshot["sequence"]:
            continue
        while done and done[0]["sequence"] < decision["sequence"]:
            one = done.pop(0)
            reasons = one.get("reasons", one.get("refused", ()))
            if one["what"] in ("admitted", "refused"):
                change = engine.refuse if reasons else lambda m, _: engine.admit(m)
                change(one["modality"], reasons)
        if decision["cause"]:
            engine.push(from_json(decision["estimate"]))
        again = to_text(engine.tick(decision["time"]))
        pairs.append((json.dumps(decision["fused"], separators=(",", ":")), again))
    return decisions, pairs


def test_the_seconds_before_record_are_in_it_and_no_sample_is_missing(tmp_path):
    folder = tmp_path / "r"
    session = sitting(preroll=0.8)
    kept = Kept(session)
    session.start()
    wait_for(lambda: session.clock.now() > 2_000_000_000 and kept.results, "two seconds")
    pressed = session.clock.now()
    session.record(folder, participant="P1", settings=Settings())
    wait_for(lambda: session.clock.now() > pressed + 1_000_000_000, "one second more")
    session.mark("look")
    status = session.stop_recording()
    held = {kind: list(blocks) for kind, blocks in kept.blocks.items()}
    session.stop()
    assert status.state is RecorderState.CLOSED
    found = streams(folder / "signals.xdf")
    for kind in ("audio", "eeg"):
        rows = found[f"{kind}.blocks"]["time_series"]
        assert (rows[1:, 0] == rows[:-1, 0] + rows[:-1, 1]).all(), "a sample is missing"
        assert rows[0, 2] <= pressed - 600_000_000
        by_first = {block.first: block for block in held[kind]}
        for first, count, arrival, start, stop, _, _ in rows.tolist():
            block = by_first[first]
            times = [int(t) for t in block.times[[0, -1]]]
            assert [count, arrival, start, stop] == [len(block), block.arrival, *times]
    indices = found["video.frames"]["time_series"][:, 0]
    assert (np.diff(indices) == 1).all()
    assert found["video.frames"]["time_series"][0, 1] <= pressed - 600_000_000
    first = int(found["eeg.blocks"]["time_series"][0, 0])
    whole = np.concatenate([b.data for b in held["eeg"] if b.first >= first])
    data = found["eeg"]["time_series"]
    np.testing.assert_array_equal(data, whole[: len(data)])
    assert found["markers"]["time_series"][0][0] == "look"
    assert json.loads((folder / "session.json").read_text())["participant"] == "P1"


@pytest.mark.parametrize("mode", ["instant", "responsive", "stable"])
def test_recorded_estimates_give_the_same_answers_to_the_last_bit(tmp_path, mode):
    folder = tmp_path / "r"
    fusion = FusionSettings(mode=mode, weights={"face": 1.0, "speech": 0.3, "eeg": 0.7}, bands=True)
    session = sitting(preroll=0.5, fusion=fusion)
    kept = Kept(session)
    session.start()
    wait_for(lambda: len(kept.results) > 20, "answers")
    session.record(folder, policy=RecorderPolicy(limits=Limits(bytes=60_000)))
    session.ask("eeg", lambda estimator: None, method="begin_rest")
    now = len(kept.results)
    wait_for(lambda: len(kept.results) > now + 30, "more answers")
    session.stop()
    decisions, pairs = decided_again(folder)
    assert len(pairs) > 30
    assert len(pairs) > len(decisions) - 40
    for recorded, again in pairs:
        assert recorded == again
    seen = {r.sequence: to_text(r.fused) for r in kept.results}
    for decision in decisions:
        shown = json.dumps(decision["fused"], separators=(",", ":"))
        assert shown == seen[decision["sequence"]]
    assert len(list(folder.glob("signals*.xdf"))) > 1


def test_a_recording_from_the_start_holds_models_and_refusals(tmp_path):
    folder = tmp_path / "r"

    def gone():
        raise ModelError("The model {m} is gone.", "Get it.", m="x")

    sources = [FakeSource("video"), FakeSource("eeg")]
    session = Session(sources, {"face": lambda: FakeEstimator("face"), "eeg": gone})
    kept = Kept(session)
    session.record(folder)
    with pytest.raises(RuntimeError, match="already"):
        session.record(tmp_path / "other")
    session.start()
    wait_for(lambda: len(kept.results) > 12, "answers")
    session.ask("face", lambda estimator: None, method="select", x=0.25, y=0.5)
    now = len(kept.results)
    wait_for(lambda: len(kept.results) > now + 3, "answers after it")
    session.stop()
    happened = [from_text(t[0]) for t in streams(folder / "signals.xdf")["engine"]["time_series"]]
    what = [(e["what"], e.get("modality")) for e in happened]
    assert next(e for e in happened if e["what"] == "snapshot")["sequence"] == 0
    assert ("admitted", "face") in what
    assert ("refused", "eeg") in what
    asked = next(e for e in happened if e["what"] == "asked")
    assert (asked["action"], dict(asked["values"])) == ("select", {"x": 0.25, "y": 0.5})
    refused = next(e for e in happened if e["what"] == "refused")
    assert str(refused["reasons"][0]) == "The model x is gone."
    decisions, pairs = decided_again(folder)
    assert [d["sequence"] for d in decisions] == list(range(1, len(decisions) + 1))
    assert len(pairs) == len(decisions)
    assert all(recorded == again for recorded, again in pairs)


def test_the_live_view_goes_on_when_the_recording_fails(tmp_path):
    session = sitting()
    kept = Kept(session)
    said = []
    session.listeners.recorder.append(said.append)
    session.start()
    folder = tmp_path / "r"
    session.record(folder)
    wait_for(lambda: len(kept.results) > 5, "answers")
    while folder.exists():  # a file may just be being made
        shutil.rmtree(folder, ignore_errors=True)
    wait_for(lambda: said[-1].state is RecorderState.FAILED, "a failure that is said")
    now = len(kept.results)
    wait_for(lambda: len(kept.results) > now + 10, "answers that go on")
    session.stop_recording()
    other = session.record(tmp_path / "second")  # and another recording can be begun
    wait_for(lambda: other.status.seconds > 0.1, "something recorded")
    assert session.stop_recording().state is RecorderState.CLOSED
    session.stop()
    with pytest.raises(RecorderError):
        session.record(tmp_path / "second")


# -- the history by itself -----------------------------------------------------------------------


def test_history_keeps_its_seconds_and_hands_over_in_order():
    clock = ManualClock()
    history = History(clock.now, 2.0)
    for n in range(400):
        clock.set(n * 10_000_000)
        history.samples(EEG, brain(n * 20).block)
    got = []
    history.attach(got.append)
    firsts = [item.block.first for item in got]
    assert firsts == list(range(199 * 20, 400 * 20, 20))
    history.samples(EEG, brain(8000).block)
    assert got[-1].block.first == 8000
    history.detach()
    history.samples(EEG, brain(8020).block)
    assert got[-1].block.first == 8000
    assert history.weight < 400 * 1200
    history.close()


def test_history_without_seconds_keeps_states_alone():
    history = History(ManualClock().now, 0.0)
    history.samples(AUDIO, sound(0).block)
    state = StateItem(1, "audio", CaptureStatus(CaptureState.LIVE))
    history.take(state)
    got = []
    history.attach(got.append)
    assert got == [state]
    history.close()


def test_frames_that_the_encoder_cannot_take_are_counted(monkeypatch):
    from emoscope.recording import _history

    gate = threading.Event()
    clock = ManualClock()
    history = History(clock.now, 1.0)
    got = []
    history.attach(got.append)
    encode = _history.Encoder._encode

    def slow(self, spec, block):
        gate.wait(20)
        encode(self, spec, block)

    monkeypatch.setattr(_history.Encoder, "_encode", slow)
    one = picture(0).nbytes
    monkeypatch.setattr(_history, "ENCODER_BYTES", 3 * one)
    for n in range(8):
        times = np.array([n * 33_000_000], np.int64)
        from emoscope_devices import Block

        history.samples(VIDEO, Block(n, times, 0, picture(n)[None]))
        if n == 0:
            wait_for(lambda: history.encoder.depth == 0, "a frame in the encoder's hands")
    gate.set()
    history.detach()
    history.close()
    lost = [item.first for item in got if isinstance(item, LossItem)]
    assert lost == [4, 5, 6, 7]
    assert [item.index for item in got if not isinstance(item, LossItem)] == [0, 1, 2, 3]


def test_a_frame_that_cannot_be_encoded_is_counted():
    from emoscope_devices import Block

    history = History(ManualClock().now, 0.0)
    got = []
    history.attach(got.append)
    bad = np.zeros((1, 48, 256, 3), np.float64)
    history.samples(VIDEO, Block(5, np.array([7]), 0, bad))
    history.samples(VIDEO, Block(6, np.array([9]), 0, picture(6)[None]))
    history.detach()
    history.close()
    assert isinstance(got[0], LossItem)
    assert (got[0].first, got[1].index) == (5, 6)


# -- the command line ----------------------------------------------------------------------------


@pytest.mark.parametrize("set_before", ["", "elsewhere"])
@pytest.mark.parametrize("mirrored", [True, False])
def test_where_the_second_copy_went_is_written_down(tmp_path, mirrored, set_before):
    """Whoever withdraws is to be found in all copies, also in those of a command line."""
    settings = Settings(recording=RecordingSettings(mirror=set_before))
    copy = tmp_path / "backup" / "P01"
    with sitting() as session:
        session.record(tmp_path / "rec", settings=settings, mirror=copy if mirrored else None)
    start = json.loads((tmp_path / "rec" / "session.json").read_text())
    said = start["settings"]["recording"]["mirror"]
    assert said == (str(copy.parent) if mirrored else "")
    assert _mirror_of(start) == said and copy.exists() == mirrored


def test_a_folder_of_copies_from_the_settings_is_noted_as_it_is_there(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    settings = Settings(recording=RecordingSettings(mirror="~/copies"))
    with sitting() as session:
        session.record(tmp_path / "rec", settings=settings, mirror=tmp_path / "copies" / "rec")
    start = json.loads((tmp_path / "rec" / "session.json").read_text())
    assert start["settings"]["recording"]["mirror"] == "~/copies"


def test_headless_recording(tmp_path):
    folder = tmp_path / "取 1"
    settings = tmp_path / "none.toml"
    settings.write_text("")
    media = tmp_path / "a.wav"
    soundfile.write(media, np.random.default_rng(1).uniform(-0.1, 0.1, 24_000), 16_000)
    command = [sys.executable, "-m", "emoscope", "live", "--headless", "--settings", settings]
    command += ["--microphone", media, "--record", folder, "--participant", "P 7"]
    done = subprocess.run([*command, "--study", "S"], capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    assert f"recorded in {folder}" in done.stderr
    assert f"The recording {folder} is " in done.stderr.splitlines()[-1], "verified by itself"
    start = json.loads((folder / "session.json").read_text())
    assert (start["participant"], start["study"]) == ("P 7", "S")
    assert start["settings"]["camera"]["width"] == 640
    data, rate = soundfile.read(folder / "audio.wav", dtype="float32")
    assert (len(data), rate) == (24_000, 16_000)
    np.testing.assert_array_equal(data, soundfile.read(media, dtype="float32")[0])
    again = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert again.returncode == 3
    assert "is not empty" in again.stderr


@pytest.mark.parametrize(
    "options",
    [("live", "--headless", "--demo", "--participant", "P"), ("live", "--demo", "--record", "x")],
)
def test_options_of_recording_without_it_are_refused(options):
    command = [sys.executable, "-m", "emoscope", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert done.returncode == 2
    assert "--record" in done.stderr
