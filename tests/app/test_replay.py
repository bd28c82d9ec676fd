"""Recorded live sessions give their answers again, byte for byte; models may look at them anew."""

import argparse
import io
import json
import subprocess
import sys
import threading

import numpy as np
import pytest

from emoscope import replay_arguments, replay_command
from emoscope.recording import Limits, RecorderError, RecorderPolicy, ResultWriter
from emoscope.recording.facts import fusion_of
from emoscope.recording.read_answers import EngineNote
from emoscope.recording.reader import RecordingError, read_recording
from emoscope.recording.replay import Answer, Replay, replay_answers
from emoscope.recording.replay_estimates import Reestimation, _ask
from emoscope.recording.replay_source import Player, ReplayClock, open_player
from emoscope.recording.values import to_text
from emoscope.replay_session import ReplaySession, opened
from emoscope.session import Session
from emoscope.settings import ModelsSettings, Settings
from emoscope.sources import Choice, collect_sources, is_recording, make_sources
from emoscope_devices import Annotation, Block, DeviceUnusable, ManualClock
from emoscope_devices.eeg import BoardSource
from emoscope_models import Estimate, ModelError, Validity
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.fault_bench import DEVICES, wait_for

KINDS = ("video", "audio", "eeg")


class Reading(FakeEstimator):
    """Says what it sees: probabilities that are a function of every sample and of what was before.

    ``rest`` remembers what the operator asked for.
    """

    def __init__(self, modality, factor=1.0):
        super().__init__(modality)
        self.factor = factor
        self.before = 0.0
        self.rest = 0

    def estimate(self, window):
        samples = np.asarray(window.data, np.float64)
        self.before = 0.9 * self.before + 0.1 * float(np.abs(samples).mean())
        p = 1 + np.abs(np.sin(self.factor * np.arange(7) + self.before + self.rest))
        score = 0.5 + 0.4 * float(np.tanh(samples.std()))
        return Estimate(
            self.modality, "fake 1", window.start, window.stop, Validity(score), p / p.sum()
        )

    def begin_rest(self):
        self.rest += 1


def loaders(*modalities, factor=1.0):
    return {m: (lambda m=m: Reading(m, factor)) for m in modalities}


def live(folder, sources, out, seconds=2.5, policy=None, before=0.0, **options):
    """Run a live session that is recorded; return its results as text by sequence."""
    session = Session(sources, options.pop("loaders"), **options)
    seen = {}
    session.listeners.result.append(lambda r: seen.__setitem__(r.sequence, to_text(r.fused)))
    with ResultWriter(out) as writer:
        session.listeners.result.append(writer.write)
        session.listeners.marker.append(writer.mark)
        if not before:
            session.record(folder, policy=policy)
        session.start()
        wait_for(lambda: session.clock.now() > before * 1e9, "the time before Record")
        if before:
            session.record(folder, policy=policy)
        session.mark("first 見")
        wait_for(lambda: len(session.statistics.counts) > 2, "answers")
        session.ask("eeg", lambda e: e.begin_rest(), method="begin_rest")
        end = session.clock.now() + seconds * 1e9
        wait_for(lambda: session.clock.now() > end / 2, "half of it")
        session.mark("second", 0.5, time=session.clock.now() - 700_000_000)
        wait_for(lambda: session.clock.now() > end, "the end")
        session.stop()
        session.mark("after the end")
    return seen


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    """Return the folder of a recorded sitting, and the JSON Lines of the live one."""
    place = tmp_path_factory.mktemp("sitting")
    sources = [FakeSource(kind) for kind in KINDS]
    shadows = {"beside": ("eeg", lambda: Reading("eeg", 2.0))}
    out = place / "live.jsonl"
    live(place / "r", sources, out, loaders=loaders("face", "eeg", "speech"), shadows=shadows)
    return place / "r", out


def written(recording, path):
    with ResultWriter(path) as writer:
        answers = []
        for item in Replay(recording).told():
            if isinstance(item, Answer):
                answers.append(item)
                writer.write(item.result)
            else:
                writer.mark(item)
    return answers


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def without_late_markers(raw):
    """Leave out the line of markers that were set when recording was over."""
    return b"".join(line for line in raw.splitlines(True) if b'"cause": "end"' not in line)


def test_a_recorded_live_session_is_given_again_byte_for_byte(sitting, tmp_path):
    folder, out = sitting
    answers = written(read_recording(folder), tmp_path / "again.jsonl")
    assert len(answers) > 40
    assert all(a.again and a.same for a in answers)
    again = (tmp_path / "again.jsonl").read_bytes()
    assert again == without_late_markers(out.read_bytes())
    marks = [m["label"] for record in lines(tmp_path / "again.jsonl") for m in record["markers"]]
    assert marks == ["first 見", "second"]
    assert "shadow" in lines(tmp_path / "again.jsonl")[-1]


def test_a_recording_begun_in_the_middle_gives_what_follows_its_first_snapshot(tmp_path):
    out = tmp_path / "live.jsonl"
    sources = [FakeSource(kind) for kind in KINDS]
    seen = live(
        tmp_path / "r", sources, out, 1.5, RecorderPolicy(limits=Limits(bytes=60_000)),
        before=1.5, loaders=loaders("face", "eeg", "speech"), preroll=0.7,
    )  # fmt: skip
    recording = read_recording(tmp_path / "r")
    answers = list(Replay(recording).told())
    answers = [a for a in answers if isinstance(a, Answer)]
    assert sum(a.again for a in answers) > 20
    shown = [a.again for a in answers]
    assert shown == sorted(shown), "once it stands where the session stood it goes on"
    for answer in answers:
        assert to_text(answer.result.fused) == seen[answer.result.sequence]
    assert [r.sequence for r in replay_answers(recording)] == [a.result.sequence for a in answers]


def test_after_a_lost_decision_answers_are_shown_as_recorded(sitting, monkeypatch):
    recording = read_recording(sitting[0])
    whole = list(recording.told())
    numbers = [i for i, item in enumerate(whole) if hasattr(item, "fused")]
    lost = numbers[len(numbers) // 2]
    monkeypatch.setattr(
        type(recording), "told", lambda self: iter(whole[:lost] + whole[lost + 1 :])
    )
    answers = [a for a in Replay(recording).told() if isinstance(a, Answer)]
    before = [a.again for a in answers[: numbers.index(lost)]]
    after = [a.again for a in answers[numbers.index(lost) :]]
    assert all(before)
    assert not any(after)
    assert all(a.same for a in answers)


def test_without_the_fusion_of_the_session_answers_are_as_recorded(sitting):
    recording = read_recording(sitting[0])
    recording.start = {k: v for k, v in recording.start.items() if k != "fusion"}
    replay = Replay(recording)
    answers = [a for a in replay.told() if isinstance(a, Answer)]
    assert answers
    assert not any(a.again for a in answers)
    assert "as recorded" in str(replay.why)


def test_an_answer_that_is_not_the_recorded_one_is_found(sitting, monkeypatch):
    recording = read_recording(sitting[0])
    other = recording.start["fusion"] | {"weights": {"face": 0.1, "speech": 1.0, "eeg": 0.2}}
    recording.start = {**recording.start, "fusion": other}
    assert fusion_of(recording.start).weights["face"] == 0.1
    answers = [a for a in Replay(recording).told() if isinstance(a, Answer)]
    assert any(a.again and not a.same for a in answers)


@pytest.mark.timeout(120)
def test_a_network_camera_and_a_board_are_given_again_byte_for_byte(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(DEVICES))
    from mjpeg_server import MjpegServer

    from emoscope_devices.camera import CameraSource

    out = tmp_path / "live.jsonl"
    with MjpegServer((320, 240)) as server:
        camera = CameraSource(server.url, size=(320, 240), rate=30.0)
        sources = [camera, FakeSource("audio"), BoardSource("synthetic")]
        live(tmp_path / "r", sources, out, 3.0, loaders=loaders("face", "eeg", "speech"))
    recording = read_recording(tmp_path / "r")
    answers = written(recording, tmp_path / "again.jsonl")
    assert len(answers) > 20
    assert all(a.again and a.same for a in answers)
    assert (tmp_path / "again.jsonl").read_bytes() == without_late_markers(out.read_bytes())
    assert {r["cause"] for r in lines(out)} >= {"face", "speech", "eeg"}


# -- new estimates -------------------------------------------------------------------------------


def test_sound_and_eeg_give_the_same_estimates_through_the_same_models(sitting):
    folder, _ = sitting
    recording = read_recording(folder)
    live_ones = {(d.cause, d.time): d.estimate for d in recording.decisions() if d.cause}
    new = Reestimation(recording, loaders("face", "eeg", "speech"), fusion_of(recording.start))
    found = 0
    for result in new.results():
        if result.cause in ("eeg", "speech") and (result.cause, result.time) in live_ones:
            one = result.estimates[result.cause]
            assert to_text(one) == to_text(live_ones[result.cause, result.time])
            found += 1
    assert found == sum(cause != "face" for cause, _ in live_ones) > 10


def test_other_models_say_something_else_and_one_that_is_missing_is_said(sitting):
    recording = read_recording(sitting[0])

    def gone():
        raise ModelError("The model {m} is gone.", "Get it.", m="x")

    other = loaders("eeg", "face", factor=3.0) | {"speech": gone}
    new = Reestimation(recording, other)
    results = list(new.results())
    assert str(new.unavailable["speech"][0]) == "The model x is gone."
    said = results[-1].fused.contributions["speech"]
    assert [str(reason) for reason in said.reasons][:1] == ["The model x is gone."]
    assert said.weight == 0
    old = next(d.estimate for d in recording.decisions() if d.cause == "eeg")
    changed = next(r for r in results if r.cause == "eeg").estimates["eeg"]
    assert to_text(changed) != to_text(old)


def test_nothing_but_known_actions_is_ever_called():
    class Model(FakeEstimator):
        called = ()

        def select(self, x, y):
            self.called += ((x, y),)

    class Held:
        estimators = {"face": Model("face")}  # noqa: RUF012

    def note(action, **values):
        return EngineNote("asked", 0, 0, {"modality": "face", "action": action, "values": values})

    for action in ("close", "reset", "__init__", "estimate", "nothing", None, 3):
        _ask(Held(), note(action))
    _ask(Held(), note("select", x="no", y=1))
    _ask(Held(), note("begin_rest"))
    _ask(Held(), note("select", x=0.25, y=1))
    model = Held.estimators["face"]
    assert model.called == ((0.25, 1.0),)
    assert not model.closed


# -- a recording as devices ----------------------------------------------------------------------


def drained(source, clock, stop=None):
    return [i for i in source.blocks(clock, stop or threading.Event()) if i is not None]


def test_samples_come_with_their_own_times_and_indices(sitting):
    recording = read_recording(sitting[0])
    player = Player(recording, paced=False)
    assert player.kinds == KINDS
    for kind in KINDS:
        items = drained(player.source(kind), ReplayClock(player.start))
        blocks = [i for i in items if isinstance(i, Block)]
        expected = [b for _, b in recording.samples(kind)]
        assert [b.first for b in blocks] == [b.first for b in expected]
        for block, other in zip(blocks, expected, strict=True):
            np.testing.assert_array_equal(block.times, other.times)
            np.testing.assert_array_equal(block.data, other.data)
        notes = [i for i in items if isinstance(i, Annotation)]
        assert [n.label for n in notes] == (["first 見", "second"] if kind == "video" else [])
        assert str(player.source(kind).spec.notes[0]) == "Replayed from r."


def test_on_another_clock_all_streams_are_moved_alike(sitting):
    player = Player(read_recording(sitting[0]), paced=False)
    clock = ManualClock()
    clock.set(77_000_000_000)
    firsts = {}
    for kind in KINDS:
        blocks = [i for i in drained(player.source(kind), clock) if isinstance(i, Block)]
        clock.advance(1.0)  # the others are opened a little later
        original = next(b for _, b in player.recording.samples(kind))
        firsts[kind] = int(blocks[0].times[0]) - int(original.times[0])
    assert set(firsts.values()) == {77_000_000_000 - player.start}


def test_a_clock_runs_at_its_speed_and_sources_keep_to_it(sitting):
    player = Player(read_recording(sitting[0]))
    clock = ReplayClock(player.start, 50.0)
    for item in player.source("eeg").blocks(clock, threading.Event()):
        if isinstance(item, Block):
            assert clock.now() >= item.arrival
    stop = threading.Event()
    stop.set()
    assert drained(player.source("audio"), ReplayClock(0, 1e-6), stop) == []
    for speed in (0, -1, float("inf"), float("nan")):
        with pytest.raises(ValueError, match="speed"):
            ReplayClock(0, speed)


def test_a_recording_is_chosen_like_a_device(sitting, tmp_path):
    folder, _ = sitting
    assert is_recording(str(folder))
    assert is_recording(f"recording:{folder}")
    assert not is_recording(str(tmp_path))
    sources = make_sources(Choice(str(folder), None, f"recording:{folder}"), Settings())
    assert [s.spec.kind for s in sources] == list(KINDS)
    session = Session(sources, loaders("face", "eeg", "speech"))
    results = []
    session.listeners.result.append(results.append)
    with session:
        wait_for(lambda: session.over, "the end of the recording")
        received = {kind: capture.status.received for kind, capture in session.captures.items()}
    recording = read_recording(folder)
    assert received == {kind: recording.count(kind) for kind in KINDS}
    assert {r.cause for r in results} >= {"face", "eeg", "speech"}
    assert [m.label for m in session.markers] == ["first 見", "second"]


def test_recordings_that_cannot_be_devices(sitting, tmp_path):
    with pytest.raises(DeviceUnusable, match="is not a recording"):
        open_player(tmp_path)
    _, problems = collect_sources(Choice("none", "none", f"recording:{tmp_path}"), Settings())
    assert "cannot be played" in str(problems["eeg"])
    out = tmp_path / "live.jsonl"
    session = Session([FakeSource("eeg")], loaders("eeg"))
    with ResultWriter(out):
        session.record(tmp_path / "r")
        with session:
            wait_for(lambda: session.tap.recorder.status.streams.get("eeg", 0) > 200, "EEG")
    with pytest.raises(DeviceUnusable, match="has no picture"):
        open_player(tmp_path / "r").source("video")
    assert len(make_sources(Choice("none", None, str(tmp_path / "r")), Settings())) == 1


# -- in the window -------------------------------------------------------------------------------


def replayed(folder, speed):
    """Play a recording as the window does; return the session and the results that it showed."""
    session = ReplaySession(open_player(folder), speed)
    shown, states = [], []
    session.listeners.result.append(lambda r: shown.append((session.clock.now(), r)))
    session.listeners.model.append(lambda modality, why: states.append((modality, why)))
    with session:
        wait_for(lambda: session.over and not session._threads[1].is_alive(), "the end")
    assert session.failure is None
    assert {m for m, why in states if not why} == set(session.pipeline.modalities)
    return session, shown


def test_the_window_is_given_the_recorded_answers_when_they_were(sitting):
    folder, live_out = sitting
    session, shown = replayed(folder, 4.0)
    assert session.replayed
    assert [r.sequence for _, r in shown] == [r["sequence"] for r in lines(live_out)
                                              if r["cause"] != "end"]  # fmt: skip
    for now, result in shown:
        assert now >= result.time
    recorded = {d.sequence: to_text(d.fused) for d in read_recording(folder).decisions()}
    assert {r.sequence: to_text(r.fused) for _, r in shown} == recorded
    assert [m.label for m in session.markers] == ["first 見", "second"]
    with pytest.raises(RecorderError, match="a recording already"):
        session.record(folder.parent / "another")


def test_a_replay_stops_when_asked(sitting):
    session = opened(f"replay:{sitting[0]}")
    session.start()
    wait_for(lambda: session.statistics.counts, "an answer")
    assert session.stop()
    with pytest.raises(DeviceUnusable):
        opened(f"replay:{sitting[0].parent}")


def test_the_window_is_asked_for_a_replay_by_the_command_line(monkeypatch, tmp_path):
    from emoscope import __main__ as program

    asked_for = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(
        "emoscope.ui.application.run_window",
        lambda _, path, choice, trouble, **how: asked_for.append((choice, how)) or 0,
    )
    assert program.main(["--replay", str(tmp_path)]) == 0
    assert program.main(["live", "--replay", str(tmp_path)]) == 0
    assert asked_for == [((f"replay:{tmp_path}",) * 3, {"control": None})] * 2
    assert program.main(["--replay", str(tmp_path), "--camera", "demo"]) == 2


# -- the command line ----------------------------------------------------------------------------


def asked(folder, **options):
    return replay_command.Asked(folder, **options)


def test_the_command_gives_the_live_bytes(sitting, tmp_path):
    folder, live_out = sitting
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "emoscope", "live", "--headless", "--replay", folder]
    done = subprocess.run([*command, "--out", out], capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    assert out.read_bytes() == without_late_markers(live_out.read_bytes())
    assert "equal to the last bit; 0 shown as recorded" in done.stderr


def test_the_command_refuses_to_write_into_the_recording(sitting):
    with pytest.raises(RecordingError, match="inside the recording"):
        replay_command.run(
            asked(sitting[0]), Settings(), out=sitting[0] / "x.jsonl", report=sys.stderr
        )


def test_part_of_it_and_faster(sitting, tmp_path):
    out = tmp_path / "part.jsonl"
    replay_command.run(
        asked(sitting[0], speed=200.0, seconds=1.0), Settings(), out=out, report=sys.stderr
    )
    part = lines(out)
    assert part == lines(sitting[1])[: len(part)]
    first = read_recording(sitting[0]).span[0]
    assert part
    assert part[-1]["time_ns"] <= first + 1_000_000_000


def test_step_by_step(sitting, tmp_path, monkeypatch, capsys):
    from emoscope.__main__ import main

    folder, live_out = sitting
    out = tmp_path / "steps.jsonl"
    command = ["live", "--headless", "--replay", str(folder), "--out", str(out)]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n3\n:1\n"))
    assert main([*command, "--step"]) == 0
    stepped = lines(out)
    first = read_recording(folder).span[0]
    seconds = [(record["time_ns"] - first) / 1e9 for record in stepped]
    assert len(stepped) > 4 and seconds[-1] <= max(1, seconds[3])
    assert stepped == lines(live_out)[: len(stepped)]
    shown = capsys.readouterr().out.splitlines()
    answers = [line for line in shown if "  marker  " not in line]
    assert len(answers) == len(stepped)
    assert all(line.endswith("fused again, equal") for line in answers)
    assert main([*command[:-1], str(tmp_path / "two"), "--steps", "2"]) == 0
    assert lines(tmp_path / "two") == stepped[:2]
    made = loaders("face", "eeg", "speech")
    monkeypatch.setattr(replay_command, "make_loaders", lambda settings: made)
    capsys.readouterr()
    assert main([*command[:-1], str(tmp_path / "new"), "--steps", "30", "--reestimate"]) == 0
    shown = [line.rsplit("  ", 1)[1] for line in capsys.readouterr().out.splitlines()]
    assert {"recorded", "again"} <= set(shown)
    assert [r["answers"] for r in lines(tmp_path / "new")] == [
        word for word in shown if word in ("recorded", "again")
    ]


def test_recorded_and_new_answers_side_by_side(sitting, tmp_path, monkeypatch):
    folder, live_out = sitting
    made = loaders("face", "eeg", "speech")
    monkeypatch.setattr(replay_command, "make_loaders", lambda settings: made)
    out = tmp_path / "both.jsonl"
    outcome = replay_command.run(asked(folder, again=True), Settings(), out=out, report=sys.stderr)
    assert outcome.failures == ()
    both = lines(out)
    recorded = [{k: v for k, v in r.items() if k != "answers"} for r in both
                if r["answers"] == "recorded"]  # fmt: skip
    kept = [r for r in lines(live_out) if r["cause"] != "end"]
    assert [r["modalities"] for r in recorded] == [r["modalities"] for r in kept]
    assert sum(r["answers"] == "again" for r in both) > 20
    assert [r["time_ns"] for r in both] == sorted(r["time_ns"] for r in both)
    found = {line.split(":")[0]: line for line in outcome.summary.splitlines()}
    number = found["eeg"].split(" for the same window ")[0].rsplit(" ", 1)[1]
    assert f"{number} are equal to the last bit" in found["eeg"]


def test_models_that_nobody_has(sitting):
    with pytest.raises(ModelError, match="no model nope"):
        replay_command.run(
            asked(sitting[0], again=True, models=("nope",)),
            Settings(models=ModelsSettings()),
            out=None,
            report=sys.stderr,
        )
    with pytest.raises(ModelError, match="Two of the models"):
        replay_command.run(
            asked(sitting[0], again=True, models=("speech_emotion_v1", "speech_resnet_v1")),
            Settings(),
            out=None,
            report=sys.stderr,
        )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--speed", "2"], "need --replay"),
        (["--reestimate"], "need --replay"),
        (["--step"], "need --replay"),
        (["--steps", "3"], "need --replay"),
        (["--replay", "x", "--step"], "need --headless"),
        (["--replay", "x", "--headless", "--step", "--speed", "2"], "leave out --speed"),
        (["--replay", "x", "--speed", "2"], "need --headless"),
        (["--replay", "x", "--out", "y"], "need --headless"),
        (["--replay", "x", "--headless", "--record", "y"], "cannot be recorded"),
        (["--replay", "x", "--headless", "--camera", "0"], "its own inputs"),
        (["--replay", "x", "--headless", "--models", "k"], "needs --reestimate"),
        (["--replay", "x", "--headless", "--reestimate", "--speed", "2"], "leave out --speed"),
    ],
)
def test_what_does_not_go_together_is_refused(options, sentence, capsys):
    from emoscope.__main__ import main

    assert main(["live", *options]) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("text", ["0", "-1", "x", "inf", "nan", ""])
def test_speeds_that_are_none(text):
    with pytest.raises(argparse.ArgumentTypeError, match="speed"):
        replay_arguments._speed(text)


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "", "٣"])
def test_numbers_of_answers_that_are_none(text):
    with pytest.raises(argparse.ArgumentTypeError, match="number of answers"):
        replay_arguments._count(text)


def test_a_folder_that_is_no_recording_on_the_command_line(tmp_path, capsys):
    from emoscope.__main__ import main

    assert main(["live", "--headless", "--replay", str(tmp_path)]) == 3
    assert "is not a recording" in capsys.readouterr().err
