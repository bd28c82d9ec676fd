"""The pipeline: ticks are a function of sample times, whatever the order of arrival."""

import json
import random
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.pipeline import Pipeline, Result
from emoscope.recording import as_record
from emoscope_devices import Block, Ring, StreamKind, StreamSpec, to_ns
from emoscope_models import Estimate, ModelCard, Validity, Window, WindowSpec

SPECS: Mapping[StreamKind, StreamSpec] = MappingProxyType(
    {
        "video": StreamSpec("video", "fake camera", 30.0, (2, 2, 3), "uint8", "BGR"),
        "audio": StreamSpec("audio", "fake microphone", 1000.0, (), "float32", "full scale"),
        "eeg": StreamSpec("eeg", "fake board", 100.0, (1,), "float64", "µV"),
    }
)
SECONDS = 4.0


class Counting:
    """An estimator that answers with what it was given, so that nothing can hide."""

    def __init__(self, modality, window):
        self.modality = modality
        self.window = window
        self.provider = "CPU (fake)"
        self.card = ModelCard("counting", "1", modality, "", "", (), "", "")
        self.seen = []

    def estimate(self, window: Window) -> Estimate:
        self.seen.append((window.start, window.stop, window.index.copy()))
        weights = 1 + np.resize(np.asarray(window.data, dtype=float).ravel() % 7, 7)
        return Estimate(
            self.modality,
            "counting 1",
            window.start,
            window.stop,
            Validity(window.completeness or 1.0),
            probabilities=weights / weights.sum(),
        )

    def reset(self):
        self.seen.clear()

    def close(self):
        pass


def estimators():
    return (
        Counting("face", WindowSpec("video", 0.0, 1 / 16)),
        Counting("speech", WindowSpec("audio", 1.0, 0.5, 0.15)),
        Counting("eeg", WindowSpec("eeg", 1.0, 0.25, 0.1)),
    )


def blocks_of(kind, size, start=0.0):
    """Cut SECONDS of a counting stream into blocks of ``size`` samples."""
    spec = SPECS[kind]
    n = int(SECONDS * spec.rate)
    times = to_ns(start) + (np.arange(n) * 1e9 / spec.rate).astype(np.int64)
    out = []
    for first in range(0, n, size):
        index = np.arange(first, min(n, first + size))
        data = np.broadcast_to(
            (index % 250).reshape(-1, *[1] * len(spec.shape)), (len(index), *spec.shape)
        ).astype(spec.dtype)
        out.append(Block(first, times[index], int(times[index[-1]]), data))
    return out


def play(order: list[tuple[StreamKind, Block]], **options) -> tuple[list[Result], dict]:
    """Feed blocks in the given order and step the pipeline after each."""
    rings = {kind: Ring(SPECS[kind], SECONDS * 2) for kind, _ in order}
    made = {e.modality: e for e in estimators()}
    pipeline = Pipeline(rings.get, ("face", "speech", "eeg"), **options)
    for estimator in made.values():
        pipeline.add(estimator)
    results = []
    for kind, block in order:
        rings[kind].write(block)
        closed = {k: r.watermark + 1 for k, r in rings.items()}
        results += pipeline.advance(min(closed.values()), closed)
    end = {k: 1 << 60 for k in rings}
    results += pipeline.advance(to_ns(SECONDS), end)
    return results, made


def text(results):
    return [json.dumps(as_record(r)) for r in results]


@settings(max_examples=25, deadline=None)
@given(
    sizes=st.tuples(st.integers(1, 9), st.integers(1, 400), st.integers(1, 60)),
    seed=st.integers(0, 2**32 - 1),
)
def test_results_do_not_depend_on_how_samples_arrive(sizes, seed):
    shuffle = random.Random(seed)
    kinds: tuple[StreamKind, ...] = ("video", "audio", "eeg")
    reference, _ = play(
        sorted(
            ((k, b) for k in kinds for b in blocks_of(k, 1 if k == "video" else 20)),
            key=lambda item: int(item[1].times[-1]),
        )
    )
    queues = {k: blocks_of(k, n) for k, n in zip(kinds, sizes, strict=True)}
    order = []
    while any(queues.values()):
        kind = shuffle.choice([k for k, q in queues.items() if q])
        order.append((kind, queues[kind].pop(0)))
    results, _ = play(order)
    assert text(results) == text(reference)


def test_windows_hold_exactly_the_samples_of_their_time():
    _, made = play([("audio", b) for b in blocks_of("audio", 37)])
    seen = made["speech"].seen
    assert [stop for _, stop, _ in seen] == [to_ns(0.5 * k) for k in range(1, 9)]
    for start, stop, index in seen:
        first = max(0, start // 1_000_000)
        assert index.tolist() == list(range(first, stop // 1_000_000))


def test_frames_are_the_first_at_or_after_the_grid():
    _, made = play([("video", b) for b in blocks_of("video", 1)])
    times = [stop for _, stop, _ in made["face"].seen]
    grid = [to_ns(1 / 16) * k for k in range(len(times))]
    frame = 1e9 / 30
    assert all(0 <= t - g < frame + 1 for t, g in zip(times, grid, strict=True))
    assert len(times) == pytest.approx(16 * SECONDS, abs=1)


def test_results_come_in_order_of_time_and_are_numbered():
    order = [(k, b) for k in ("eeg", "audio", "video") for b in blocks_of(k, 50)]
    results, _ = play(order)
    assert [r.sequence for r in results] == list(range(1, len(results) + 1))
    times = [r.time for r in results]
    assert times == sorted(times)
    assert {r.cause for r in results} == {"face", "speech", "eeg", None}


def test_without_any_stream_heartbeats_say_no_evidence():
    pipeline = Pipeline(lambda kind: None, ("face", "speech"))
    results = list(pipeline.advance(to_ns(2.0), {"video": to_ns(2.0)}))
    assert [r.time for r in results] == [to_ns(0.5 * k + 0.2) for k in (1, 2, 3)]
    assert {r.fused.label for r in results} == {"no evidence"}
    assert {c.status for c in results[0].fused.contributions.values()} == {"absent"}


def test_a_gap_leaves_incomplete_windows_and_then_none():
    whole = blocks_of("eeg", 10)
    order = [("eeg", b) for b in whole if not 100 <= b.first < 300]
    _, made = play(order)
    lengths = {stop: len(index) for _, stop, index in made["eeg"].seen}
    assert lengths[to_ns(1.0)] == 100
    assert lengths[to_ns(1.5)] == 50
    assert to_ns(2.5) not in lengths, "a window without a sample is not estimated"
    assert lengths[to_ns(4.0)] == 100


def test_a_late_stream_holds_the_others_back_until_it_is_given_up():
    rings = {k: Ring(SPECS[k], 8) for k in ("video", "audio")}
    pipeline = Pipeline(rings.get, ("face", "speech"))
    for estimator in estimators()[:2]:
        pipeline.add(estimator)
    for block in blocks_of("video", 1):
        rings["video"].write(block)
    for block in blocks_of("audio", 100)[:6]:
        rings["audio"].write(block)
    closed = {"video": to_ns(4.0), "audio": to_ns(0.6)}
    early = list(pipeline.advance(to_ns(0.6), closed))
    assert max(r.time for r in early) <= to_ns(1.15)
    closed["audio"] = to_ns(4.0)
    late = list(pipeline.advance(to_ns(4.0), closed))
    assert [r.time for r in early + late] == sorted(r.time for r in early + late)
    assert max(r.time for r in late) > to_ns(3.5)


def test_a_live_pipeline_that_is_behind_skips_and_counts():
    rings = {"video": Ring(SPECS["video"], 8)}
    for block in blocks_of("video", 1):
        rings["video"].write(block)
    pipeline = Pipeline(rings.get, ("face",), skip=True, heartbeats=False)
    face = estimators()[0]
    pipeline.add(face)
    results = list(pipeline.advance(to_ns(4.0), {"video": to_ns(4.0)}))
    assert len(results) + pipeline.skipped["face"] == pytest.approx(64, abs=2)
    assert pipeline.skipped["face"] > 55
    assert results[-1].time > to_ns(3.9)


@pytest.mark.parametrize("number", [0, 1, 2], ids=["face", "speech", "eeg"])
def test_what_a_device_did_not_send_while_it_was_away_was_not_skipped(number):
    """It would be told as a computer that is too slow."""
    estimator = estimators()[number]
    kind = estimator.window.stream
    ring = Ring(SPECS[kind], 8)
    pipeline = Pipeline({kind: ring}.get, (estimator.modality,), skip=True, heartbeats=False)
    pipeline.add(estimator)
    before, after = to_ns(1.0), to_ns(3.0)
    held = [
        b for b in blocks_of(kind, 1) if not before <= b.times[0] < after
    ]  # away for two seconds
    results = []
    for now in range(0, to_ns(4.0), to_ns(0.02)):
        while held and held[0].times[-1] <= now:
            ring.write(held.pop(0))
        # A device that is away holds nobody up; one that is there is waited for.
        closed = now if before <= now < after else ring.watermark
        results += pipeline.advance(now, {kind: closed})
    assert pipeline.skipped[estimator.modality] == 0
    assert results[-1].time > to_ns(3.6)
    assert len(results) >= 2.0 / estimator.window.hop - 2


def test_a_model_that_raises_is_said_and_does_not_end_the_session(caplog):
    rings = {"eeg": Ring(SPECS["eeg"], 8)}
    for block in blocks_of("eeg", 50):
        rings["eeg"].write(block)
    broken = estimators()[2]
    broken.estimate = lambda window: 1 / 0
    pipeline = Pipeline(rings.get, ("eeg",), heartbeats=False)
    pipeline.add(broken)
    results = list(pipeline.advance(to_ns(4.0), {"eeg": to_ns(4.0)}))
    assert len(results) == 16
    part = results[-1].fused.contributions["eeg"]
    assert part.status == "invalid" and "ZeroDivisionError" in str(part.reasons[0])
    assert "counting failed" in caplog.text


def test_the_demo_mark_is_in_every_result():
    spec = StreamSpec("eeg", "Demo headset", 100.0, (1,), "float64", "µV", demo=True)
    ring = Ring(spec, 8)
    for block in blocks_of("eeg", 50):
        ring.write(block)
    pipeline = Pipeline(lambda kind: ring if kind == "eeg" else None, ("eeg",))
    pipeline.add(estimators()[2])
    results = list(pipeline.advance(to_ns(4.0), {"eeg": to_ns(4.0)}))
    assert results and all(r.demo for r in results)
    assert all(as_record(r)["demo"] is True for r in results)


def test_an_unavailable_model_says_why_in_every_result():
    from emoscope_models import because

    pipeline = Pipeline(lambda kind: None, ("face",))
    pipeline.unavailable("face", (because("The model file is damaged."),))
    (result,) = pipeline.advance(to_ns(0.8), {"video": 0})
    part = result.fused.contributions["face"]
    assert part.status == "invalid" and str(part.reasons[0]) == "The model file is damaged."


def test_a_sample_that_comes_after_it_was_given_up_does_not_turn_time_back():
    rings = {k: Ring(SPECS[k], 8) for k in ("video", "audio")}
    pipeline = Pipeline(rings.get, ("face", "speech"))
    for estimator in estimators()[:2]:
        pipeline.add(estimator)
    for block in blocks_of("audio", 100):
        rings["audio"].write(block)
    closed = {"video": to_ns(2.0), "audio": to_ns(4.0)}
    results = list(pipeline.advance(to_ns(2.0), closed))
    for block in blocks_of("video", 1)[30:70]:
        rings["video"].write(block)
    closed["video"] = to_ns(2.4)
    late = list(pipeline.advance(to_ns(2.4), closed))
    assert any(r.cause == "face" and r.estimates["face"].time < r.time for r in late)
    times = [r.time for r in results + late]
    assert times == sorted(times)


class Overtaken(Ring):
    """A full ring whose writer takes the oldest samples while they are being looked at."""

    blocks: list[Block]
    armed = False

    @property
    def oldest_row(self):
        """Return it; the next block comes right after."""
        row = super().oldest_row
        if self.armed and self.blocks:
            self.armed = False
            self.write(self.blocks.pop(0))
            self.armed = True
        return row


def test_a_writer_that_overtakes_a_look_at_the_oldest_sample_does_not_end_the_session():
    blocks = blocks_of("audio", 20)
    ring = Overtaken(SPECS["audio"], 1.0)
    for block in blocks[:100]:
        ring.write(block)
    ring.blocks, ring.armed = blocks[100:110], True
    speech = estimators()[1]
    pipeline = Pipeline({"audio": ring}.get, ("speech",), skip=True)
    pipeline.add(speech)
    results = list(pipeline.advance(to_ns(4.0), {"audio": to_ns(2.2)}))
    assert not ring.blocks, "the ring was overtaken ten times"
    assert any(r.cause == "speech" and r.estimates["speech"].validity.ok for r in results)
