"""The demo with what goes wrong written behind it, to rehearse a loss before it happens."""

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope._demo import faults_of, is_demo
from emoscope.settings import Settings
from emoscope.sources import Choice, collect_sources, make_sources
from emoscope.visit import watched
from emoscope_devices import DeviceError, DeviceLost, DeviceUnusable, ManualClock
from emoscope_devices.synthetic import Fault

WRONG = ("demo:", "demo:lost", "demo:gone=1-2", "demo:lost=5-2", "demo:lost=1-1", "demo:lost=-1-2")


def blocks(source, count):
    made = source.blocks(ManualClock(), threading.Event())
    return [next(made) for _ in range(count)]


def test_each_part_of_the_demo_fails_as_it_is_told_and_the_others_do_not():
    chosen = Choice("none", "demo:lost=0.5-end", "demo:frozen=0.1-0.5,silent=1-2")
    sound, headset = make_sources(chosen, Settings(), paced=False)
    assert sound.spec.demo and headset.spec.demo
    data = [block.data for block in blocks(headset, 24)]
    moving = [bool(np.ptp(part, axis=0).any()) for part in data]
    assert moving == [True] * 3 + [False] * 10 + [True] * 11, "40 ms each"
    assert blocks(headset, 26)[25] is None
    assert len(blocks(sound, 25)) == 25
    with pytest.raises(DeviceLost, match="Demo microphone"):
        blocks(sound, 26)
    camera, *_ = make_sources(Choice("demo", "none", "demo:lost=0-end"), Settings(), paced=False)
    assert blocks(camera, 2)[1] is not None


def test_an_end_is_written_or_said():
    assert faults_of("eeg", "demo") == ()
    assert faults_of("video", "demo: lost = 20 - 35.5") == (Fault("video", "lost", 20.0, 15.5),)
    assert faults_of("eeg", "demo:lost=20-end")[0].seconds > 1e8


@pytest.mark.parametrize("text", [*WRONG, "demo:lost=1-2,", "demo:lost=1-2 lost=3-4"])
def test_what_cannot_go_wrong_is_refused_with_what_to_write(text):
    with pytest.raises(DeviceUnusable, match="demo:lost=20-35"):
        faults_of("eeg", text)
    sources, problems = collect_sources(Choice("none", "none", text), Settings())
    assert not sources and set(problems) == {"eeg"}


@given(st.text("0123456789.-=,:abdefilnorstz \n٣", max_size=30))
def test_whatever_is_written_is_a_fault_or_refused(text):
    try:
        faults = faults_of("audio", f"demo:{text}")
    except DeviceError:
        return
    assert faults and all(fault.seconds > 0 for fault in faults)


def test_nobody_is_captured():
    assert watched(("demo", "demo:lost=1-2", "demo:frozen=1-2")) == frozenset()
    assert is_demo("demo:lost=1-2") and not is_demo("demonstration.mp4")
    assert watched(("demonstration", "none", "none")) == {"video"}
