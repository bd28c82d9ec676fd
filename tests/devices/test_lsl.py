"""EEG and markers from LSL: a network made up, then real streams on this computer."""

import threading
from dataclasses import replace

import numpy as np
import pytest

# isort: off
from tests.lsl_bench import Amplifier, stream_info, wait_for  # before pylsl
import pylsl

# isort: on

from emoscope_devices import (
    NS,
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    DeviceLost,
    DeviceUnusable,
    LiveClock,
    ManualClock,
    to_ns,
)
from emoscope_devices._lsl_library import Correction, Found, LSLNetwork, clock_ahead, our_host
from emoscope_devices.lsl import LSLSource, list_lsl
from emoscope_devices.lsl_markers import LONGEST_TEXT, LSLMarkers, check_names, label_of

AMP = Found("Amp", "EEG", "amp 1", "lab2", "u1", 10.0, 2, 250.0, "float32")
XML = (
    "<info><name>Amp</name><type>{kind}</type><channel_count>2</channel_count>"
    "<channel_format>{form}</channel_format><nominal_srate>{rate}</nominal_srate>"
    "<source_id>amp 1</source_id><hostname>lab2</hostname><desc><channels>"
    "<channel><label>Cz</label><unit>uV</unit><type>EEG</type></channel>"
    "<channel><label>{second}</label><unit>V</unit><type>EEG</type></channel>"
    "</channels>{more}</desc></info>"
)
AHEAD = 5_000 * NS
"""The LSL clock of the network that is made up, before the session's."""
REMOTE = -300.0
"""Seconds to add to the sender's stamps there."""


class Wire(threading.Event):
    """A stop event that moves a manual clock instead of waiting, and ends after ``seconds``."""

    def __init__(self, clock, seconds=60.0):
        super().__init__()
        self.clock, self.end = clock, to_ns(seconds)

    def is_set(self):
        return super().is_set() or self.clock.now() > self.end

    def wait(self, timeout=None):
        self.clock.advance(timeout)
        return self.is_set()


class MadeUp:
    """A network with one sender, that can go, come back and change."""

    def __init__(self, clock, *streams):
        self.clock, self.streams = clock, list(streams or (AMP,))
        self.described = {
            "kind": "EEG",
            "form": "float32",
            "rate": "250",
            "second": "Pz",
            "more": "",
        }
        self.answers = True
        self.measured = True
        self.sent = 0
        self.gone = False
        self.open_receivers = 0
        self.closed_searches = 0

    def search(self):
        return self

    def found(self):
        return [] if self.gone else self.streams

    def close(self):
        self.closed_searches += 1

    def receive(self, found, recover=False):
        return _Receiver(self)

    def ahead(self, clock):
        return AHEAD


class _Receiver:
    def __init__(self, network):
        self.network = network
        network.open_receivers += 1

    def _here(self):
        if self.network.gone:
            raise DeviceLost("The LSL stream {name} has gone.", "Start it.", name="Amp")

    def description(self, timeout):
        self._here()
        self.network.clock.advance(0.001 if self.network.answers else timeout)
        return XML.format(**self.network.described) if self.network.answers else None

    def open(self, timeout):
        return True

    def correction(self, timeout):
        if not self.network.measured:
            self.network.clock.advance(timeout)
            return None
        return Correction(self.network.clock.now() / NS, REMOTE, 1e-4)

    def pull(self, timeout):
        self._here()
        due = int(self.network.clock.now() / NS * 250)
        number = np.arange(self.network.sent, due)
        self.network.sent = due
        data = np.stack([number, np.ones(len(number))], axis=1)
        stamps = number / 250 + AHEAD / NS - REMOTE
        return data, stamps

    def close(self):
        self.network.open_receivers -= 1


def blocks_of(source, network, seconds, stop=None):
    stop = stop or Wire(network.clock, network.clock.now() / NS + seconds)
    return [b for b in source.blocks(network.clock, stop) if isinstance(b, Block)]


@pytest.fixture
def network():
    return MadeUp(ManualClock())


def test_a_stream_becomes_eeg_in_microvolts_at_its_sender_s_times(network):
    source = LSLSource("lsl:Amp", network=network, latency=0.01)
    assert source.spec.kind == "eeg" and source.spec.device == "LSL Amp"
    got = blocks_of(source, network, 5.0)
    spec = source.spec
    assert (spec.device, spec.rate, spec.shape) == ("LSL Amp (lab2)", 250.0, (2,))
    assert (spec.unit, spec.channels, spec.dtype) == ("µV", ("Cz", "Pz"), "float32")
    assert source.clock_state.seconds == REMOTE
    assert "Its clock was 300000.000 ms from ours, known to ±0.050 ms." in map(str, spec.notes)
    data = np.concatenate([b.data for b in got])
    times = np.concatenate([b.times for b in got])
    assert np.abs(times / NS - (data[:, 0] / 250 - 0.01)).max() < 1e-6
    assert np.all(data[:, 1] == 1e6), "volts become µV"
    assert data.dtype == np.float32
    assert network.open_receivers == 0 and network.closed_searches


def test_what_the_stream_says_of_its_own_delay_is_taken_off_too(network):
    network.described["more"] = "<synchronization><offset_mean>0.05</offset_mean></synchronization>"
    source = LSLSource("lsl:Amp", network=network, latency=0.01)
    block = blocks_of(source, network, 3.0)[-1]
    assert abs(block.times[-1] / NS - (block.data[-1, 0] / 250 - 0.06)) < 1e-6


def test_a_stream_that_is_not_there_is_missed_by_name_with_those_that_are(network):
    source = LSLSource("lsl:Other", network=network)
    with pytest.raises(DeviceLost, match=r"No LSL stream Other is in reach.*Amp \(amp 1\)"):
        blocks_of(source, network, 60.0)


def test_two_streams_of_a_name_are_never_guessed_between(network):
    network.streams.append(replace(AMP, source="amp 2", uid="u2"))
    source = LSLSource("lsl:Amp", network=network)
    with pytest.raises(DeviceUnusable, match="Several LSL streams are meant by Amp"):
        blocks_of(source, network, 60.0)
    assert blocks_of(LSLSource("lsl:source_id=amp 1", network=network), network, 3.0)


def test_our_own_eeg_is_taken_by_its_name_only(network):
    network.streams = [replace(AMP, name="Emoscope EEG", source="emoscope:lab2:eeg")]
    with pytest.raises(DeviceLost, match="No LSL stream type=eeg is in reach"):
        blocks_of(LSLSource("lsl:type=eeg", network=network), network, 60.0)
    assert blocks_of(LSLSource("lsl:Emoscope EEG", network=network), network, 3.0)


def test_the_same_stream_started_twice_is_one_and_the_newest_counts(network):
    network.streams.insert(0, replace(AMP, uid="u0", created=5.0))
    taken = []
    receive = network.receive
    network.receive = lambda found, recover=False: taken.append(found) or receive(found)
    assert blocks_of(LSLSource("lsl:Amp", network=network), network, 3.0)
    assert [found.uid for found in taken] == ["u1"]


@pytest.mark.parametrize(
    ("changed", "error", "why"),
    [
        ({"rate": "0"}, DeviceUnusable, "has no fixed rate"),
        ({"form": "string"}, DeviceUnusable, "carries string"),
        ({"second": "\x00"}, DeviceUnusable, "cannot be read"),
    ],
)
def test_what_is_no_eeg_is_refused_and_let_go(network, changed, error, why):
    network.described |= changed
    with pytest.raises(error, match=why):
        blocks_of(LSLSource("lsl:Amp", network=network), network, 60.0)
    assert network.open_receivers == 0


def test_a_sender_that_does_not_answer_is_named_with_the_ports(network):
    network.answers = False
    with pytest.raises(DeviceLost, match=r"announced but does not answer.*TCP ports"):
        blocks_of(LSLSource("lsl:Amp", network=network), network, 60.0)


def test_a_clock_that_cannot_be_measured_is_no_clock(network):
    network.measured = False
    with pytest.raises(DeviceLost, match=r"clock of lab2.*cannot be measured.*UDP ports"):
        blocks_of(LSLSource("lsl:Amp", network=network), network, 60.0)
    network.streams = [replace(AMP, host=our_host())]
    source = LSLSource("lsl:Amp", network=network)
    with pytest.raises(DeviceLost, match="must stamp with LSL's own clock"):
        blocks_of(source, network, 20.0)  # its stamps are REMOTE, yet it says it is this computer


@pytest.mark.parametrize(
    "changed",
    [{"rate": "500"}, {"form": "double64"}, {"second": "Oz"}],
    ids=lambda c: next(iter(c)),
)
def test_what_comes_back_as_something_else_is_refused_until_it_is_right(network, changed):
    source = LSLSource("lsl:Amp", network=network)
    before = blocks_of(source, network, 5.0)
    was = dict(network.described)
    network.described |= changed
    with pytest.raises(DeviceLost, match="is back as another stream"):
        blocks_of(source, network, 60.0)
    network.described = was
    after = blocks_of(source, network, 5.0)
    assert before and after and after[0].times[0] > before[-1].times[-1]


def test_another_device_of_the_same_name_is_not_taken_for_the_one_that_went(network):
    source = LSLSource("lsl:Amp", network=network)
    blocks_of(source, network, 3.0)
    network.streams = [replace(AMP, source="amp 2", uid="u2")]
    with pytest.raises(DeviceLost, match=r"No LSL stream Amp \(amp 1\).*Amp \(amp 2\)"):
        blocks_of(source, network, 60.0)


def test_stopping_while_it_looks_or_opens_ends_it(network):
    network.gone = True
    assert blocks_of(LSLSource("lsl:Amp", network=network), network, 2.0) == []
    network.gone, network.answers = False, False
    assert blocks_of(LSLSource("lsl:Amp", network=network), network, 2.0) == []


@pytest.mark.parametrize("latency", [-2.0, 6.0, float("nan")])
def test_an_impossible_latency_is_refused(latency):
    with pytest.raises(DeviceUnusable, match="latency"):
        LSLSource("lsl:Amp", latency=latency, network=MadeUp(ManualClock()))


# -- markers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [("",), ("a", "a"), ("all", "a")])
def test_impossible_names_of_marker_streams_are_refused(names):
    with pytest.raises(DeviceUnusable, match="no names of LSL marker streams"):
        check_names(names)


@pytest.mark.parametrize(
    ("cells", "label"),
    [
        ([b"stim 1"], "stim 1"),
        ([b"a", b"b"], "a b"),
        ([b"\xff\x00x"], "� x"),
        (np.array([7]), "7"),
        (np.array([2.5]), "2.5"),
        (np.array([np.nan]), ""),
        ([b""], ""),
        ([b"x" * 900], "x" * 900),
        ([b"x" * 9000], "x" * (LONGEST_TEXT - 1) + "…"),
    ],
)
def test_cells_become_one_label(cells, label):
    assert label_of(cells) == label


# -- real streams on this computer ---------------------------------------------------------------


def test_lsl_s_clock_here_is_the_session_s_clock():
    clock = LiveClock()
    assert abs(clock_ahead(clock) - clock.origin_ns) < 200_000, "measured 30 ns on Linux"


def test_a_real_stream_is_found_listed_and_received_with_its_losses():
    """A lost stretch is counted to the sample, and what follows keeps its own number and time."""
    info = stream_info(
        "Loop",
        "loop-1",
        channels=("Fp1", "Fp2", "TRIG"),
        types=("EEG", "EEG", "stim"),
        units=("microvolts", "microvolts", ""),
    )
    got, clock = [], LiveClock()
    with Amplifier(info) as amplifier:
        wait_for(lambda: [s for s in list_lsl(0.2) if s.text == "lsl:source_id=loop-1"], "listed")
        source = LSLSource("lsl:Loop")
        capture = Capture(source, clock, sinks=(lambda spec, block: got.append(block),))
        capture.start()
        wait_for(lambda: capture.status.received > 300, "samples")
        amplifier.skip = 50
        wait_for(lambda: capture.status.lost, "a loss")
        wait_for(lambda: capture.status.received > 700, "more samples")
        begun = amplifier.begun
        assert capture.stop()
    assert capture.status.lost == 50 and capture.status.gaps == 1
    assert source.spec.channels == ("Fp1", "Fp2")
    assert source.clock_state.bound < 0.05
    index = np.concatenate([np.arange(b.first, b.stop) for b in got])
    counter = np.concatenate([b.data[:, 0] for b in got]).astype(int)
    assert np.all(counter - index == counter[0] - index[0])
    times = np.concatenate([b.times for b in got])
    true = begun * NS + counter / 250 * NS - clock_ahead(clock)
    assert np.abs(times - true).max() < 2e6


def test_a_real_stream_that_goes_and_comes_back_is_the_same_session_s():
    states, clock = [], LiveClock()
    source = LSLSource("lsl:type=EEG,name=Back")
    policy = CapturePolicy(backoff=(0.1, 0.2))
    capture = Capture(source, clock, policy=policy, on_state=lambda c, s: states.append(s))
    with Amplifier(stream_info("Back", "back-1")):
        capture.start()
        wait_for(lambda: capture.status.received > 100, "samples")
    wait_for(lambda: any(s.state is CaptureState.LOST for s in states), "gone")
    assert "has gone" in " ".join(str(r) for s in states for r in s.reasons)
    with Amplifier(stream_info("Back", "back-1", rate=500.0)):
        wait_for(
            lambda: any("another stream" in str(r) for s in states for r in s.reasons), "refused"
        )
    received = capture.status.received
    ring = capture.ring
    with Amplifier(stream_info("Back", "back-1")):
        wait_for(lambda: capture.status.received > received + 100, "samples again")
        status = capture.status
        assert capture.stop()
    assert status.state is CaptureState.LIVE and status.reconnects == 1
    assert status.lost > 0 and status.gaps == 1
    assert capture.ring is ring


def test_real_markers_come_with_their_sender_s_time_and_ours_do_not():
    clock, stop = LiveClock(), threading.Event()
    notes, told = [], []
    follow = LSLMarkers(("all",), clock, notes.append, lambda name, said: told.append((name, said)))
    thread = threading.Thread(target=follow.follow, args=(stop,))
    psychopy = pylsl.StreamOutlet(pylsl.StreamInfo("Psycho", "Markers", 1, 0, "string", "psy-1"))
    numbers = pylsl.StreamOutlet(pylsl.StreamInfo("Box", "Markers", 1, 0, "int32", "box-1"))
    ours = pylsl.StreamOutlet(
        pylsl.StreamInfo("Emoscope markers", "Markers", 1, 0, "string", "emoscope:x:markers")
    )
    thread.start()
    try:
        wait_for(psychopy.have_consumers, "followed")
        wait_for(numbers.have_consumers, "followed, too")
        ours.push_sample(["never"])
        stamp = pylsl.local_clock() - 0.5
        psychopy.push_sample(["stimulus ünï 1"], stamp)
        numbers.push_sample([17])
        wait_for(lambda: len(notes) == 2, "two markers")
        assert not ours.have_consumers()
    finally:
        stop.set()
        thread.join()
    by_label = {note.label: note for note in notes}
    assert set(by_label) == {"stimulus ünï 1", "17"}
    first = by_label["stimulus ünï 1"]
    assert first.origin == "lsl:Psycho" and by_label["17"].origin == "lsl:Box"
    assert abs(first.time - (stamp * NS - clock_ahead(clock))) < 2e6
    assert {name for name, _ in told} == {"Psycho", "Box"}


def test_a_named_marker_stream_that_is_not_there_is_said():
    clock = ManualClock()
    network, told = MadeUp(clock, AMP), []
    follow = LSLMarkers(
        ("Psycho",), clock, print, lambda n, said: told.append(str(said[0])), network=network
    )
    follow.follow(Wire(clock, 12.0))
    assert told == ["No LSL marker stream Psycho is in reach."]


class Triggers(_Receiver):
    """One marker, at once; its sender goes at ``network.goes`` seconds."""

    def _here(self):
        self.network.gone = self.network.clock.now() >= to_ns(self.network.goes)
        super()._here()

    def pull(self, timeout):
        self._here()
        if self.network.sent:
            return np.empty((0, 1)), np.empty(0)
        self.network.sent = 1
        return np.array([[b"onset"]]), np.array([AHEAD / NS - REMOTE + 0.25])


class TriggerBox(MadeUp):
    """A network with one stream of markers."""

    def receive(self, found, recover=False):
        return Triggers(self)


@pytest.mark.parametrize(("goes", "ends"), [(2.0, 4.0), (60.0, 2.0)])
def test_markers_whose_clock_is_not_known_yet_are_kept_when_it_ends(goes, ends):
    clock, notes, told = ManualClock(), [], []
    network = TriggerBox(clock, replace(AMP, name="Box", rate=0.0, format="string"))
    network.measured, network.goes = False, goes
    follow = LSLMarkers(
        ("Box",), clock, notes.append, lambda n, said: told.append(str(said[0])), network=network
    )
    follow.follow(Wire(clock, ends))
    assert [(note.label, note.origin) for note in notes] == [("onset", "lsl:Box")]
    assert to_ns(0) <= notes[0].time < to_ns(2.0)
    assert sum("its marker is where it came in" in said for said in told) == 1
    assert network.open_receivers == 0


def test_the_real_network_closes_what_it_opens():
    search = LSLNetwork().search()
    search.close()
    search.close()
