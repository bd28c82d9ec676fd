"""EEG boards: BrainFlow's own synthetic board through the real Capture, and one that fails."""

import itertools
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping

import numpy as np
import pytest
from brainflow.exit_codes import BrainFlowError, BrainFlowExitCodes
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices import (
    NS,
    Annotation,
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    Clock,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    ManualClock,
    StreamSpec,
)
from emoscope_devices._block import MOTION
from emoscope_devices._board_reader import whole_cycles
from emoscope_devices._brainflow import RULES, PackageRule, Shim, all_boards, open_shim
from emoscope_devices._brainflow_errors import board_error
from emoscope_devices.eeg import BoardSource, list_boards, parse_board

DEADLINE = 20.0
"""Seconds after which a live test gives up waiting; nothing asserts that it was faster."""


def wait_for(truth: Callable[[], bool]) -> None:
    end = time.monotonic() + DEADLINE
    while not truth():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


class Sink:
    def __init__(self) -> None:
        self.spec: StreamSpec | None = None
        self.blocks: list[Block] = []

    def __call__(self, spec: StreamSpec, block: Block) -> None:
        self.spec = spec
        self.blocks.append(block)


def take(source: BoardSource, clock: Clock, items: int) -> list[Block | Annotation | None]:
    stop = threading.Event()
    blocks = source.blocks(clock, stop)
    try:
        return list(itertools.islice(blocks, items))
    finally:
        blocks.close()


# The real synthetic board


def test_synthetic_board_is_captured_whole() -> None:
    sink = Sink()
    capture = Capture(BoardSource("synthetic"), LiveClock(), sinks=(sink,))
    capture.start()
    try:
        wait_for(lambda: sum(map(len, sink.blocks)) > 300)
    finally:
        assert capture.stop(DEADLINE)
    assert capture.status.state is CaptureState.STOPPED
    assert capture.status.lost == 0
    spec = sink.spec
    assert spec is not None
    assert (spec.kind, spec.rate, spec.unit, spec.shape) == ("eeg", 250.0, "µV", (19,))
    assert spec.channels[:3] == ("Fz", "C3", "Cz")
    assert spec.motion and spec.channels[16:] == MOTION and len(spec.electrodes) == 16
    assert spec.demo and spec.live
    assert [b.first for b in sink.blocks[1:]] == [b.stop for b in sink.blocks[:-1]]
    data = np.concatenate([b.data for b in sink.blocks])
    assert data.dtype == np.float32
    spread = data.std(axis=0)
    assert 1.0 < spread[0] < 100.0  # a 10 µV sine with noise: volts or counts would be far off
    assert 1.2 < np.median(np.linalg.norm(data[:, 16:], axis=1)) < 1.9  # 0.8 to 1 g on each axis
    times = np.concatenate([b.times for b in sink.blocks])
    assert (np.diff(times) > 0).all()
    seconds = (times[-1] - times[0]) / NS
    assert len(times) / seconds == pytest.approx(250.0, rel=0.1)


def test_second_opening_is_refused_and_the_first_goes_on() -> None:
    first = Capture(BoardSource("synthetic"), LiveClock())
    first.start()
    try:
        wait_for(lambda: first.status.received > 0)
        with pytest.raises(DeviceBusy, match="open in Emoscope already"):
            take(BoardSource("synthetic"), LiveClock(), 3)
        received = first.status.received
        wait_for(lambda: first.status.received > received + 50)
        assert first.status.state is CaptureState.LIVE
    finally:
        assert first.stop(DEADLINE)


def test_board_is_released_for_the_next_opening() -> None:
    for _ in range(2):
        items = take(BoardSource("synthetic"), LiveClock(), 8)
        assert any(isinstance(item, Block) for item in items)


def test_release_elsewhere_becomes_a_sentence() -> None:
    shims: list[Shim] = []

    def opened(number: int, parameters: Mapping[str, str]) -> Shim:
        shims.append(open_shim(number, parameters))
        return shims[-1]

    blocks = BoardSource("synthetic", shim=opened).blocks(LiveClock(), threading.Event())
    assert next(blocks) is None and next(blocks) is None
    shims[0].release_session()
    with pytest.raises(DeviceLost, match="released or stopped elsewhere"):
        for _ in blocks:
            pass


def test_stop_before_opening_opens_nothing() -> None:
    stop = threading.Event()
    stop.set()

    def never(number: int, parameters: Mapping[str, str]) -> Shim:
        raise AssertionError("opened")

    assert list(BoardSource("synthetic", shim=never).blocks(LiveClock(), stop)) == [None]


def test_brainflow_loads_without_pkg_resources() -> None:
    code = (
        "import sys; sys.modules['pkg_resources'] = None\n"
        "from emoscope_devices.eeg import list_boards\n"
        "assert len(list_boards()) > 20"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b"" and done.stderr == b""


# What is known of boards before any is opened


def test_boards_are_listed_from_their_descriptions() -> None:
    boards = {board.name: board for board in list_boards()}
    cyton = boards["cyton"]
    assert (cyton.number, cyton.channels, cyton.rate, cyton.needs) == (0, 8, 250, ("serial_port",))
    assert boards["muse_2"].electrodes == ("TP9", "AF7", "AF8", "TP10")
    assert boards["ganglion_native"].needs == ()
    assert "playback_file" not in boards and "emotibit" not in boards
    assert all(board.channels > 0 and board.rate > 0 for board in boards.values())


@pytest.mark.parametrize("name", ["synthetic", "SYNTHETIC_BOARD", "-1", " Synthetic "])
def test_board_is_found_by_any_of_its_names(name: str) -> None:
    assert BoardSource(name).spec.device == "BrainFlow synthetic board"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("citon:serial_port=x", "no EEG board called citon. Did you mean cyton"),
        ("", "no EEG board called"),
        ("xyzzy", "cyton, muse_2 or synthetic"),
        ("emotibit", "has no EEG channels"),
        ("gforce_pro", "has no EEG channels"),
        ("playback_file:file=a.csv,master_board=cyton", "Open the recorded file itself"),
        ("cyton", "needs serial_port"),
        ("muse_2_bled", "needs serial_port"),
        ("streaming:ip_address=225.1.1.1,ip_port=6677", "needs master_board"),
        ("streaming:ip_address=225.1.1.1,ip_port=6677,master_board=citon", "Did you mean cyton"),
        ("cyton:port=COM3", "port is not a setting of an EEG board. The settings are serial_port"),
        ("cyton:serial_port=COM3,mac_address=aa:bb", "no use for mac_address. It takes: serial"),
        ("synthetic:timeout=3", "no use for timeout. It takes: no settings"),
        ("muse_2:timeout=soon", "timeout of muse_2 must be a whole number from 1 to 60"),
        ("muse_2:timeout=0", "whole number"),
        ("crown:ip_port=99999", "ip_port of crown must be a whole number"),
        ("synthetic:latency=long", "latency of synthetic"),
        ("synthetic:latency=nan", "latency of synthetic"),
        ("synthetic:channels=Fz/Cz", "has 16 inputs, but 2 channel names"),
        ("muse_2:channels=A/A/B/C", "not all different"),
        ("muse_2:channels=-/-/-/-", "empty or not all different"),
        ("muse_2:channels=A//B/C", "empty or not all different"),
        ("cyton:serial_port", "serial_port is not a setting"),
        ("muse_2:timeout=3,timeout=4", "Write each setting once"),
    ],
)
def test_wrong_boards_and_settings_are_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(DeviceUnusable) as refused:
        parse_board(text)
    assert words in str(refused.value)


def test_settings_of_a_command_line_arrive() -> None:
    seen: list[tuple[int, Mapping[str, str]]] = []

    def opened(number: int, parameters: Mapping[str, str]) -> Shim:
        seen.append((number, parameters))
        raise BrainFlowError("", BrainFlowExitCodes.BOARD_NOT_READY_ERROR)

    text = "muse_2:mac_address=aa:bb:cc,timeout=9,channels=A/-/B/C"
    source = parse_board(text, channels=("not", "these"))
    assert source.spec.electrodes == ("A", "B", "C")
    assert source.spec.device == "Muse2 (aa:bb:cc)"
    again = BoardSource("muse_2", parameters={"mac_address": "aa:bb:cc"}, shim=opened)
    with pytest.raises(DeviceLost, match="does not answer"):
        take(again, LiveClock(), 2)
    assert seen == [(38, {"mac_address": "aa:bb:cc"})]


def test_channels_and_latency_hold_where_the_text_says_nothing() -> None:
    assert parse_board("muse_2", channels=("A", "B", "C", "D")).spec.channels[0] == "A"
    with pytest.raises(DeviceUnusable, match="latency"):
        parse_board("synthetic", latency=60.0)


def test_unnamed_electrodes_and_uncounted_losses_are_said() -> None:
    spec = BoardSource("explore_4_chan").spec
    assert spec.channels == ("EEG1", "EEG2", "EEG3", "EEG4")
    assert "names no electrodes" in spec.note and "cannot be counted" in spec.note
    assert BoardSource("cyton", parameters={"serial_port": "x"}).spec.note == ""


def test_streaming_board_looks_like_its_master() -> None:
    spec = parse_board("streaming:ip_address=225.1.1.1,ip_port=6677,master_board=cyton").spec
    assert len(spec.electrodes) == 8 and spec.motion and not spec.demo


def test_absent_port_is_lost_not_a_crash() -> None:
    source = parse_board("cyton:serial_port=/dev/emoscope-no-such-port")
    with pytest.raises(DeviceLost, match="port or Bluetooth adapter of Cyton"):
        take(source, LiveClock(), 3)


# Exit codes


@pytest.mark.parametrize("code", list(BrainFlowExitCodes))
def test_every_exit_code_is_a_sentence_with_a_remedy(code: BrainFlowExitCodes) -> None:
    error = board_error(BrainFlowError("x", int(code)), "Cyton")
    assert "Cyton" in str(error)
    assert len(error.sentences) == 2 and all(error.sentences)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (1, DeviceBusy),
        (8, DeviceBusy),
        (16, DeviceBusy),
        (2, DeviceLost),
        (7, DeviceLost),
        (11, DeviceLost),
        (15, DeviceLost),
        (17, DeviceLost),
        (13, DeviceUnusable),
        (14, DeviceUnusable),
    ],
)
def test_exit_codes_say_whether_to_try_again(code: int, kind: type[DeviceError]) -> None:
    assert type(board_error(BrainFlowError("x", code), "Cyton")) is kind


# Package numbers: pure rules

LIMIT = 1e6


def sent(rule: PackageRule, samples: int) -> NDArray[np.float64]:
    """Return the numbers of ``samples`` consecutive samples."""
    numbers = np.arange(samples) // rule.samples * rule.step
    return np.asarray(numbers % rule.cycle if rule.cycle else numbers, dtype=float)


rules = st.sampled_from([*RULES.values(), PackageRule(256, step=2), PackageRule(0)])


@given(rule=rules, samples=st.integers(1, 3000), cut=st.integers(0, 3000))
def test_nothing_is_lost_when_nothing_is_lost(rule: PackageRule, samples: int, cut: int) -> None:
    numbers = sent(rule, samples)
    head, tail = numbers[:cut], numbers[cut:]
    assert rule.lost(head, None, LIMIT).sum() == 0
    assert rule.lost(tail, head[-1] if len(head) else None, LIMIT).sum() == 0


@given(rule=rules, start=st.integers(1, 900), gone=st.integers(0, 90), cut=st.booleans())
def test_lost_messages_are_counted_where_they_are_missing(
    rule: PackageRule, start: int, gone: int, cut: bool
) -> None:
    numbers = sent(rule, 1500 * rule.samples)
    first, last = start * rule.samples, (start + gone) * rule.samples
    kept = np.concatenate([numbers[:first], numbers[last:]])
    if cut:
        lost = rule.lost(kept[first:], kept[first - 1], LIMIT)
        assert lost[0] == last - first and lost[1:].sum() == 0
    else:
        lost = rule.lost(kept, None, LIMIT)
        assert lost[first] == last - first and lost.sum() == last - first


@given(
    rule=rules,
    numbers=st.lists(st.floats(width=64), max_size=30),
    previous=st.none() | st.floats(width=64),
)
def test_any_numbers_give_a_bounded_count(
    rule: PackageRule, numbers: list[float], previous: float | None
) -> None:
    lost = rule.lost(np.array(numbers, dtype=float), previous, 1000.0)
    assert lost.shape == (len(numbers),)
    assert ((lost >= 0) & (lost <= 1000)).all()


def test_ganglion_firmware_2_and_3_are_both_counted() -> None:
    two = np.repeat([198.0, 199, 200, 0, 101, 102], [2, 2, 2, 1, 2, 2])
    three = np.repeat([198.0, 199, 100, 101], 2)
    assert RULES[46].lost(two, None, LIMIT).sum() == 0
    assert RULES[46].lost(three, None, LIMIT).sum() == 0
    assert RULES[46].lost(np.array([99.0, 99, 2, 2]), None, LIMIT).tolist() == [0, 0, 4, 0]


@given(cycles=st.integers(0, 12), counted=st.integers(0, 255), jitter=st.floats(-100, 100))
def test_whole_cycles_hidden_by_the_numbers_are_found(
    cycles: int, counted: int, jitter: float
) -> None:
    truth = cycles * 256 + counted
    assert counted + whole_cycles(truth + jitter, counted, 256) == truth


# A board that fails, as a test double at the lowest seam


class FakeBoard:
    """Stands in for BoardShim: Cyton-like rows, sends when told to, counts calls."""

    def __init__(self, clock: ManualClock | None = None) -> None:
        self.clock = clock
        self.rows = 24
        self.number = 0
        self.sending = True
        self.skip = 0
        self.calls: list[str] = []
        self.release_fails = False
        self.opened = 0
        self.began = time.monotonic()
        self.taken = 0

    def make(self, number: int, parameters: Mapping[str, str]) -> Shim:
        return self

    def prepare_session(self) -> None:
        self.calls.append("prepare")
        self.opened += 1

    def start_stream(self, num_samples: int) -> None:
        self.calls.append("start")
        self.began, self.taken = time.monotonic(), 0

    def get_board_data(self) -> NDArray[np.float64]:
        if self.clock:
            self.clock.advance(0.04)
            count = 10
        else:
            due = int((time.monotonic() - self.began) * 250)
            count, self.taken = due - self.taken, due
        data = np.zeros((self.rows, count if self.sending else 0))
        self.number += self.skip
        self.skip = 0
        n = self.number + np.arange(data.shape[1])
        data[0] = n % 256
        data[1:9] = n + np.arange(8)[:, None] * 1000
        self.number += data.shape[1]
        return data

    def stop_stream(self) -> None:
        self.calls.append("stop")
        if self.release_fails:
            raise BrainFlowError("x", 11)

    def release_session(self) -> None:
        self.calls.append("release")
        if self.release_fails:
            raise BrainFlowError("x", 15)


def cyton(board: FakeBoard, **more: object) -> BoardSource:
    return BoardSource("cyton", parameters={"serial_port": "fake"}, shim=board.make, **more)  # type: ignore[arg-type]


def test_silent_board_stalls_is_lost_and_comes_back() -> None:
    board = FakeBoard()
    states: list[CaptureState] = []
    policy = CapturePolicy(stall=0.15, lost=0.4, connect=5.0, backoff=(0.05,))
    capture = Capture(
        cyton(board), LiveClock(), policy=policy, on_state=lambda _, s: states.append(s.state)
    )
    capture.start()
    try:
        wait_for(lambda: CaptureState.LIVE in states)
        board.sending = False
        wait_for(lambda: CaptureState.RECONNECTING in states)
        board.sending = True
        wait_for(lambda: states[-1] is CaptureState.LIVE)
    finally:
        assert capture.stop(DEADLINE)
    kept = [state for state, _ in itertools.groupby(states)]
    wanted = [
        CaptureState.LIVE,
        CaptureState.STALLED,
        CaptureState.LOST,
        CaptureState.RECONNECTING,
        CaptureState.LIVE,
    ]
    assert [s for s in kept if s in wanted][:5] == wanted
    assert board.calls[:4] == ["prepare", "start", "stop", "release"]
    assert board.calls[-1] == "release"


def blocks_of(source: BoardSource, clock: ManualClock, polls: int) -> list[Block]:
    return [b for b in take(source, clock, polls + 2) if isinstance(b, Block)]


def test_lost_packages_become_a_jump_of_the_index() -> None:
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    stream = cyton(board).blocks(clock, threading.Event())
    first = [next(stream) for _ in range(4)][-1]
    board.skip = 7
    second = next(stream)
    stream.close()
    assert isinstance(first, Block) and isinstance(second, Block)
    assert second.first - first.stop == 7
    assert int(second.data[0, 0]) - int(first.data[-1, 0]) == 8
    assert int(second.times[0]) > int(first.times[-1])


class HeldUp(FakeBoard):
    """A machine that stands still beside a board that goes on, before or after it is read."""

    def __init__(self, clock: ManualClock, still: float, place: str) -> None:
        super().__init__()
        self.manual, self.still, self.place = clock, still, place
        self.reads = 0
        self.given = 0

    def get_board_data(self) -> NDArray[np.float64]:
        self.reads += 1
        self.manual.advance(0.04)
        stands = self.reads == 20
        if stands and self.place == "before":
            self.manual.advance(self.still)
        due = round(self.manual.now() * 250 / NS)
        if stands and self.place == "inside":  # BrainFlow's own thread was held up, too
            self.manual.advance(self.still)
        if stands and self.place == "after":
            self.manual.advance(self.still)
        if self.reads == 21 and self.place == "inside":
            due = self.given + 5
        n = np.arange(self.given, due)
        self.given = due
        data = np.zeros((self.rows, len(n)))
        data[0] = n % 256
        data[1:9] = n
        return data


@pytest.mark.parametrize(
    ("place", "still"),
    [("before", 0.3), ("inside", 0.6), ("after", 1.1), ("before", 2.5), ("inside", 2.5)],
)
def test_standing_still_is_no_loss(place: str, still: float) -> None:
    clock = ManualClock()
    board = HeldUp(clock, still, place)
    blocks = blocks_of(cyton(board), clock, 200)
    assert [b.first for b in blocks[1:]] == [b.stop for b in blocks[:-1]]
    assert board.given - blocks[-1].stop - blocks[0].first < 20
    rows = np.concatenate([b.data[:, 0] for b in blocks])
    assert (np.diff(rows) == rows[1] - rows[0]).all()


def test_a_loss_that_the_numbers_hide_is_counted() -> None:
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    stream = cyton(board).blocks(clock, threading.Event())
    before = [next(stream) for _ in range(4)][-1]
    clock.advance(2 * 256 / 250)
    board.skip = 512
    after = next(block for block in stream if block is not None)
    stream.close()
    assert isinstance(before, Block) and isinstance(after, Block)
    assert after.first - before.stop == 512


def test_loss_inside_one_poll_splits_the_block() -> None:
    clock, board = ManualClock(), FakeBoard()
    whole = board.get_board_data

    def holed() -> NDArray[np.float64]:
        data = whole()
        return np.delete(data, [4, 5], axis=1)

    board.clock = clock
    board.get_board_data = holed  # type: ignore[method-assign]
    blocks = blocks_of(cyton(board), clock, 2)
    assert [(b.first, b.stop) for b in blocks] == [(0, 4), (6, 10)]
    assert all(b.arrival == blocks[0].arrival for b in blocks)


def test_chosen_inputs_and_latency_are_obeyed() -> None:
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    names = ("A", "-", "B", "-", "-", "-", "-", "-")
    (plain,) = blocks_of(cyton(board, channels=names), clock, 1)
    assert plain.data[0, :2].tolist() == [0.0, 2000.0]
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    (late,) = blocks_of(cyton(board, latency=0.5), clock, 1)
    assert int(plain.times[-1]) - int(late.times[-1]) == NS // 2


def test_board_that_fails_while_closing_does_not_hide_the_rest() -> None:
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    board.release_fails = True
    assert len(blocks_of(cyton(board), clock, 3)) == 3
    assert board.calls == ["prepare", "start", "stop", "release"]


def test_board_that_refuses_to_start_is_released() -> None:
    board = FakeBoard()

    def refuse(num_samples: int) -> None:
        raise BrainFlowError("x", 7)

    board.start_stream = refuse  # type: ignore[method-assign]
    with pytest.raises(DeviceLost, match="does not answer"):
        take(cyton(board), LiveClock(), 5)
    assert board.calls[-1] == "release"


def test_slow_opening_holds_only_its_own_thread_and_stops_after_it() -> None:
    board, gate = FakeBoard(), threading.Event()
    board.prepare_session = lambda: (gate.wait(DEADLINE), None)[1]  # type: ignore[method-assign]
    capture = Capture(cyton(board), LiveClock())
    capture.start()
    try:
        assert not capture.stop(0.2)  # says that it is still opening instead of hanging
        assert capture.status.state is CaptureState.CONNECTING
    finally:
        gate.set()
        assert capture.stop(DEADLINE)
    assert board.calls == ["stop", "release"]


def test_boards_in_volts_are_converted() -> None:
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    board.rows = 22
    source = BoardSource("ant_neuro_ee_213", shim=board.make)
    assert "Converted from V to µV" in source.spec.note
    (block,) = blocks_of(source, clock, 1)
    row = next(b for b in all_boards() if b.number == 29).eeg[1]
    assert block.data[3, 1] == pytest.approx((3 + (row - 1) * 1000) * 1e6)


# The accelerometer


def test_acceleration_comes_behind_the_electrodes_sample_by_sample() -> None:
    clock, board = ManualClock(), FakeBoard()
    board.clock = clock
    whole = board.get_board_data

    def moving() -> NDArray[np.float64]:
        data = whole()
        data[9:12] = data[1] / 1000 + np.arange(3)[:, None]
        return data

    board.get_board_data = moving  # type: ignore[method-assign]
    source = cyton(board)
    blocks = blocks_of(source, clock, 3)
    data = np.concatenate([b.data for b in blocks])
    assert source.spec.channels[-3:] == MOTION and data.shape[1] == 11
    assert np.allclose(data[:, 8:], data[:, :1] / 1000 + np.arange(3))


def test_boards_whose_accelerometer_has_no_known_unit_are_read_without_it() -> None:
    for name in ("explore_8_chan", "brainalive", "galea", "crown"):
        assert not BoardSource(name).spec.motion


class FakeMuse(FakeBoard):
    """Muse 2: 4 electrodes at 256 Hz, and in another preset an accelerometer at 52 Hz."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__(clock)
        self.begun = 0
        self.late = 0

    def get_board_data(
        self, num_samples: int | None = None, preset: int = 0
    ) -> NDArray[np.float64]:
        assert num_samples is None
        if preset == 0:
            data = super().get_board_data()[:8]
            data[6] = self.number - data.shape[1] + np.arange(data.shape[1])
            return data
        first, self.begun = self.begun, max(0, self.number - self.late)
        stamps = np.arange(first, self.begun, 5.0)
        data = np.zeros((9, len(stamps)))
        data[7] = stamps
        data[1:4] = stamps + np.array([[0.0], [0.25], [0.5]])
        return data


def test_an_accelerometer_that_is_sent_apart_is_held_between_its_samples() -> None:
    clock = ManualClock()
    board = FakeMuse(clock)
    source = BoardSource("muse_2", shim=board.make)
    data = np.concatenate([b.data for b in blocks_of(source, clock, 6)])
    assert source.spec.channels == ("TP9", "AF7", "AF8", "TP10", *MOTION)
    number = np.arange(len(data))
    assert np.array_equal(data[:, 4], number // 5 * 5)
    assert np.array_equal(data[:, 6], number // 5 * 5 + 0.5)


def test_before_its_first_sample_the_acceleration_is_not_known() -> None:
    clock = ManualClock()
    board = FakeMuse(clock)
    board.late = 1000
    data = np.concatenate(
        [b.data for b in blocks_of(BoardSource("muse_2", shim=board.make), clock, 3)]
    )
    assert np.isnan(data[:, 4:]).all() and np.isfinite(data[:, :4]).all()
