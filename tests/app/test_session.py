"""The engine on real threads: what is asked runs, what fails is said, everything ends."""

import threading
import time

import pytest

from emoscope.session import Session
from emoscope_devices import CapturePolicy, CaptureState
from emoscope_models import ModelError
from tests.app.fakes import FakeEstimator, FakeSource

QUICK = CapturePolicy(stall=0.3, lost=0.6, backoff=(0.05, 0.1))
LIMIT = 15.0
"""Seconds after which a wait counts as never: generous, for noisy machines."""


def wait_for(condition, what):
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.01)


def loaders():
    made = {m: FakeEstimator(m) for m in ("face", "speech", "eeg")}
    return made, {m: (lambda e=e: e) for m, e in made.items()}


def sources(**options):
    return [FakeSource(k, **options.get(k, {})) for k in ("video", "audio", "eeg")]


def test_three_streams_become_fused_results_and_everything_ends():
    made, load = loaders()
    results, models = [], []
    session = Session(sources(), load, policy=QUICK)
    session.listeners.result.append(results.append)
    session.listeners.model.append(lambda m, why: models.append((m, why)))
    with session:
        wait_for(lambda: any(r.fused.n_used == 3 for r in results), "all three used")
    assert {m for m, why in models if not why} == {"face", "speech", "eeg"}
    best = next(r for r in results if r.fused.n_used == 3)
    assert best.fused.label == "happy" and not best.demo
    assert [r.sequence for r in results] == sorted(r.sequence for r in results)
    assert all(e.closed for e in made.values())
    assert set().union(*(e.threads for e in made.values())) == {"pipeline"}
    assert all(c.status.state is CaptureState.STOPPED for c in session.captures.values())
    assert session.statistics.latency("face fused").n > 0


def test_a_device_that_goes_comes_back_into_the_same_session():
    _, load = loaders()
    states = []
    session = Session(sources(video={"dies": 5}), load, policy=QUICK)
    session.listeners.state.append(lambda kind, s: states.append((kind, s.state, s.reasons)))
    with session:
        wait_for(lambda: session.captures["video"].status.reconnects == 1, "reconnection")
        wait_for(lambda: session.captures["video"].status.state is CaptureState.LIVE, "live again")
        assert session.captures["audio"].status.state is CaptureState.LIVE
    kinds = [state for kind, state, _ in states if kind == "video"]
    assert kinds[:4] == [
        CaptureState.LIVE, CaptureState.LOST, CaptureState.RECONNECTING, CaptureState.LIVE,
    ]  # fmt: skip
    lost = next(reasons for _, state, reasons in states if state is CaptureState.LOST)
    assert " ".join(map(str, lost)) == "Test camera is gone. Plug it in again."
    assert session.captures["video"].status.gaps == 1


def test_with_all_devices_missing_the_session_lives_and_says_no_evidence():
    _, load = loaders()
    missing = {k: {"absent": True} for k in ("video", "audio", "eeg")}
    results = []
    session = Session(sources(**missing), load, policy=QUICK)
    session.listeners.result.append(results.append)
    with session:
        wait_for(lambda: len(results) >= 3, "heartbeats")
        assert not session.over
    assert {r.fused.label for r in results} == {"no evidence"}
    assert {r.fused.n_used for r in results} == {0}


def test_an_unusable_device_fails_for_good_and_the_others_go_on():
    _, load = loaders()
    results = []
    session = Session(sources(audio={"useless": True}), load, policy=QUICK)
    session.listeners.result.append(results.append)
    with session:
        wait_for(lambda: session.captures["audio"].status.state is CaptureState.FAILED, "failed")
        wait_for(lambda: any(r.fused.n_used == 2 for r in results), "the other two")
    assert "is no device" in str(session.captures["audio"].status.reasons[0])


def test_a_missing_model_is_said_and_the_others_go_on():
    _, load = loaders()

    def broken():
        raise ModelError("The model file {path} is damaged.", "Install again.", path="x.onnx")

    load["face"] = broken
    results = []
    session = Session(sources(), load, policy=QUICK)
    session.listeners.result.append(results.append)
    with session:
        wait_for(lambda: any(r.fused.n_used == 2 for r in results), "the other two")
    part = results[-1].fused.contributions["face"]
    assert part.status == "invalid"
    assert str(part.reasons[0]) == "The model file x.onnx is damaged."


def test_a_listener_that_raises_does_not_end_the_session(caplog):
    _, load = loaders()
    results = []
    session = Session(sources(), load, policy=QUICK)
    session.listeners.result += [lambda r: 1 / 0, results.append]
    with session:
        wait_for(lambda: len(results) > 5, "results in spite of it")
    assert "a listener failed" in caplog.text


def test_markers_come_from_operator_and_file():
    _, load = loaders()
    session = Session(sources(eeg={"notes": ["T1"]}), load, policy=QUICK)
    seen = []
    session.listeners.marker.append(seen.append)
    with session:
        session.mark("clip 1")
        wait_for(lambda: len(seen) == 2, "both markers")
    assert {(m.label, m.origin) for m in session.markers} == {
        ("clip 1", "operator"),
        ("T1", "Test board"),
    }


def test_what_an_operator_asks_of_a_model_runs_on_the_pipeline_thread():
    made, load = loaders()
    done = []
    session = Session(sources(), load, policy=QUICK)
    with session:
        wait_for(lambda: "face" in session.pipeline.estimators, "the face model")
        session.ask("face", lambda e: done.append((e, threading.current_thread().name)))
        wait_for(lambda: done, "the request")
    assert done == [(made["face"], "pipeline")]


def test_stopping_twice_and_starting_twice():
    _, load = loaders()
    session = Session(sources(), load, policy=QUICK)
    session.start()
    with pytest.raises(RuntimeError, match="already"):
        session.start()
    assert session.stop()
    assert session.stop()


def test_two_sources_for_one_stream_are_refused():
    with pytest.raises(ValueError, match="two sources"):
        Session([FakeSource("video"), FakeSource("video")], {})


def test_a_model_that_comes_too_late_is_closed():
    made, _ = loaders()
    begun, go_on = threading.Event(), threading.Event()

    def slow():
        begun.set()
        go_on.wait(LIMIT)
        return made["face"]

    session = Session(sources(), {"face": slow}, policy=QUICK)
    session.start()
    assert begun.wait(LIMIT)
    session._stop.set()
    go_on.set()
    assert session.stop()
    assert made["face"].closed
