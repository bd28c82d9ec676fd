"""What travels between window and engine: exact, ours alone, and never in the engine's way."""

import os
import socket
import threading
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.engine._messages import Answered, Request, Told
from emoscope.engine._outbox import Outbox
from emoscope.engine._pickles import dumped, loaded
from emoscope.engine._wire import HEAD, Line
from emoscope.engine._words import error_of
from emoscope.engine.errors import EngineError
from emoscope.recording import RecorderError
from emoscope.settings import Settings
from emoscope_devices import CaptureState, CaptureStatus, DeviceError, say
from emoscope_models import COMMON, Affect, Estimate, Validity, because

LIMIT = 30.0


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair(socket.AF_UNIX)
    theirs.settimeout(LIMIT)
    with ours, theirs:
        yield Line(ours), Line(theirs)


def test_values_come_back_exactly():
    points = np.random.default_rng(1).random((478, 3)).astype(np.float32)
    estimate = Estimate(
        "face", "m 1", 3, 5, Validity(0.5, reasons=(because("{n:.1f} s", n=2.0),)),
        np.full(7, 1 / 7), Affect(0.1, 0.2, 0.3, 0.4),
        details=MappingProxyType({"landmarks": points, "file": Path("/x"), "share": np.float64(3)}),
    )  # fmt: skip
    made = loaded(dumped(estimate))
    assert made.labels is COMMON and made.details["file"] == Path("/x")
    np.testing.assert_array_equal(made.details["landmarks"], points)
    assert made.details["landmarks"].dtype == np.float32
    assert made.validity == estimate.validity and made.affect == estimate.affect
    assert loaded(dumped(Settings())) == Settings()
    status = CaptureStatus(CaptureState.LOST, (say("{why}", why=OSError(5, "gone")),))
    assert str(loaded(dumped(status)).reasons[0]) == "[Errno 5] gone"


def test_what_is_no_value_of_ours_travels_as_its_text():
    found = loaded(dumped({"odd": threading.Event(), "call": os.system}))
    assert all(isinstance(v, str) for v in found.values())


@pytest.mark.parametrize("name", ["os.system", "subprocess.Popen", "emoscope.settings.save"])
def test_a_reader_makes_nothing_but_values(name):
    module, _, attribute = name.rpartition(".")
    data = f"c{module}\n{attribute}\n(Vtrue\ntR.".encode()
    with pytest.raises(ValueError, match="is no value"):
        loaded(data)


@settings(max_examples=150)
@given(st.binary(max_size=200), st.integers(0, 400))
def test_spoilt_messages_are_refused(noise, at):
    good = dumped(Request(1, "mark", MappingProxyType({"label": "x", "time": 5})))
    for data in (noise, good[:at] + noise + good[at + len(noise) :], good[: at % len(good)]):
        try:
            loaded(data)
        except ValueError:
            continue


def test_descriptors_travel_beside(ends, tmp_path):
    ours, theirs = ends
    (tmp_path / "file").write_text("shared")
    fd = os.open(tmp_path / "file", os.O_RDONLY)
    ours.put("a", (fd,))
    os.close(fd)
    ours.put("b")
    value, descriptors = theirs.take()
    assert value == "a" and os.read(descriptors[0], 10) == b"shared"
    os.close(descriptors[0])
    assert theirs.take() == ("b", ())
    ours.close()
    with pytest.raises(EOFError):
        theirs.take()


@pytest.mark.parametrize("head", [HEAD.pack(1 << 40, 0), HEAD.pack(3, 2) + b"abc"])
def test_a_nonsensical_head_is_refused(ends, head):
    ours, theirs = ends
    ours._end.sendall(head)
    with pytest.raises(OSError, match="a message of"):
        theirs.take()


def test_a_slow_window_costs_only_the_oldest_answers(ends):
    ours, theirs = ends
    outbox = Outbox(ours, results=20)
    outbox.start()
    picture = np.zeros(30_000)  # so that few fit into the socket
    for number in range(200):
        outbox.put(Told("result", (number, picture)))
    for number in range(50):
        outbox.put(Told("marker", (number,)))
    dropped = outbox.dropped
    assert dropped > 150, "nobody reads"
    got = {"result": [], "marker": []}
    while len(got["marker"]) < 50:
        message, _ = theirs.take()
        got[message.listeners].append(message.values[0])
    assert got["marker"] == list(range(50)), "nothing else is lost"
    assert got["result"] == sorted(got["result"]) and got["result"][-20:] == list(range(180, 200))
    assert len(got["result"]) == 200 - dropped
    outbox.close()


def test_a_window_that_takes_nothing_for_good_is_given_up(ends):
    ours, theirs = ends
    outbox = Outbox(ours, others=10)
    outbox.start()
    for number in range(40):
        outbox.put(Told("marker", ("x" * 100_000, number)))
    with pytest.raises((EOFError, OSError)):
        while True:
            theirs.take()
    outbox.close()


def test_what_is_queued_is_sent_before_the_end(ends):
    ours, theirs = ends
    outbox = Outbox(ours)
    for number in range(100):
        outbox.put(Told("marker", (number,)))
    found = []

    def read():
        try:
            while True:
                found.append(theirs.take()[0].values[0])
        except (EOFError, OSError):
            return

    reader = threading.Thread(target=read)
    reader.start()
    outbox.start()
    outbox.close(flush=LIMIT)
    reader.join(LIMIT)
    assert found == list(range(100))
    outbox.put("nobody sends it")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("RecorderError", RecorderError), ("DeviceUnusable", DeviceError), ("OSError", EngineError)],
)
def test_errors_are_in_the_window_what_they_were_in_the_engine(name, kind):
    trouble = (say("{folder} is full.", folder="x"), say("Empty {folder}.", folder="x"))
    error = error_of(Answered(1, None, trouble, name))
    assert isinstance(error, kind) and str(error) == "x is full. Empty x."
