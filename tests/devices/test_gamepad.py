"""A gamepad's stick, read from a named pipe that stands for the kernel's file."""

import os
import struct
import sys
import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_devices.gamepad import Gamepad, Moved, decode, without_rest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="gamepads are read on Linux")
AXIS, BUTTON, INITIAL = 2, 1, 0x80


def record(number, value, kind=AXIS, at=0):
    return struct.pack("=IhBB", at, value, kind, number)


def until(condition, seconds=20.0):
    """Wait for a condition; the limit is for a test that failed."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        threading.Event().wait(0.005)


@pytest.fixture
def pipe(tmp_path):
    path = tmp_path / "js0"
    os.mkfifo(path)
    return path


@pytest.fixture
def make():
    made = []

    def start(pattern):
        pad = Gamepad(str(pattern), retry=0.02)
        made.append(pad)
        pad.start()
        return pad

    yield start
    assert all(pad.stop() for pad in made)


def plug(pipe):
    """Return the end that is written to, once somebody reads."""
    found = []

    def opened():
        try:
            found.append(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            return False
        return True

    until(opened)
    return found[0]


# -- the format --------------------------------------------------------------------------------


def test_axes_are_decoded_and_buttons_left_out():
    data = record(0, 32767) + record(3, 1, BUTTON) + record(1, -32767, AXIS | INITIAL)
    assert decode(data) == ([Moved(0, 1.0, False), Moved(1, -1.0, True)], b"")


def test_the_lowest_value_is_the_end_and_not_beyond():
    assert decode(record(0, -32768))[0] == [Moved(0, -1.0, False)]


def test_what_is_cut_off_is_kept_for_later():
    data = record(0, 100) + record(1, 200)
    moved, rest = decode(data[:11])
    assert len(moved) == 1 and rest == data[8:11]
    assert decode(rest + data[11:])[0] == decode(data[8:])[0]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=100), st.integers(0, 100))
def test_any_bytes_decode_alike_however_they_are_cut(data, cut):
    moved, rest = decode(data)
    assert len(rest) < 8 and all(-1 <= m.value <= 1 and m.axis <= 255 for m in moved)
    first, left = decode(data[:cut])
    second, end = decode(left + data[cut:])
    assert (first + second, end) == (moved, rest)


@settings(max_examples=60, deadline=None)
@given(st.floats(-1, 1))
def test_the_play_at_the_middle_is_none_and_the_ends_stay(value):
    got = without_rest(value)
    assert abs(got) <= abs(value) + 1e-12 and got * value >= 0
    assert without_rest(0.1) == without_rest(-0.1) == 0.0
    assert (without_rest(1.0), without_rest(-1.0)) == (1.0, -1.0)


# -- the thread --------------------------------------------------------------------------------


def test_a_stick_is_followed_up_is_positive(pipe, make):
    pad = make(pipe)
    end = plug(pipe)
    try:
        os.write(end, record(0, 32767) + record(1, 32767))
        until(lambda: pad.stick == (1.0, -1.0))
        assert pad.name == str(pipe) and not pad.said
        data = record(0, 0) + record(1, -32767)
        os.write(end, data[:5])
        os.write(end, data[5:])
        until(lambda: pad.stick == (0.0, 1.0))
    finally:
        os.close(end)


def test_where_it_is_at_first_is_no_move(pipe, make):
    pad = make(pipe)
    end = plug(pipe)
    try:
        until(lambda: pad.name)
        assert pad.stick is None, "not in the middle: nobody has said so"
        os.write(end, record(0, 32767, AXIS | INITIAL) + record(1, 0, AXIS | INITIAL))
        until(lambda: pad.stick == (1.0, 0.0))
    finally:
        os.close(end)


def test_unplugged_and_plugged_in_again(pipe, make):
    pad = make(pipe)
    end = plug(pipe)
    os.write(end, record(0, 32767))
    until(lambda: pad.stick is not None and pad.stick[0] == 1.0)
    pipe.unlink()
    os.close(end)
    until(lambda: pad.stick is None)
    until(lambda: "is unplugged" in str(pad.said))
    assert pad.name == ""
    os.mkfifo(pipe)
    end = plug(pipe)
    try:
        os.write(end, record(1, -32767))
        until(lambda: pad.stick == (0.0, 1.0))
        assert not pad.said, "what it was before it was unplugged is forgotten"
    finally:
        os.close(end)


def test_without_a_gamepad_it_says_so(tmp_path, make):
    pad = make(tmp_path / "js*")
    assert pad.stick is None and "There is no gamepad" in str(pad.said)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_one_that_may_not_be_read_is_said_with_what_to_do(pipe, make):
    pipe.chmod(0)
    pad = make(pipe)
    until(lambda: "group" in str(pad.said))


def test_no_permission_is_said_with_what_to_do(pipe, make, monkeypatch):
    def refused(*_args, **_more):
        raise PermissionError(13, "denied")

    monkeypatch.setattr("emoscope_devices.gamepad.os.open", refused)
    pad = make(pipe)
    until(lambda: "group" in str(pad.said) and str(pipe) in str(pad.said))
    assert pad.stick is None


def test_a_file_that_fails_is_no_gamepad(tmp_path, make):
    (tmp_path / "js0").mkdir()  # can be opened, cannot be read
    pad = make(tmp_path / "js*")
    until(lambda: "is unplugged" in str(pad.said))
    assert pad.stick is None


def test_other_systems_say_that_there_is_none(monkeypatch):
    monkeypatch.setattr("emoscope_devices.gamepad.sys.platform", "win32")
    pad = Gamepad()
    pad.start()
    assert pad.stick is None and "Linux" in str(pad.said)
    assert pad.stop()


def test_stopped_twice_and_started_again(pipe):
    pad = Gamepad(str(pipe), retry=0.02)
    assert pad.stop()
    for _ in range(2):
        pad.start()
        pad.start()
        until(lambda: pad.name)
        assert pad.stop() and pad.stop()
        assert pad.stick is None and pad.name == ""


def test_the_time_between_two_looks_must_be_a_time():
    with pytest.raises(ValueError, match="above 0"):
        Gamepad(retry=0)
