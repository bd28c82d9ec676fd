"""What an LSL stream says, what its stamps mean, and how well its clock is known. No network."""

import math
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_devices import NS, DeviceError, DeviceLost, DeviceUnusable, to_ns
from emoscope_devices._block import MOTION
from emoscope_devices._lsl_choice import Wanted, choice_of, parse_choice
from emoscope_devices._lsl_description import (
    Description,
    choose_channels,
    read_description,
    refuse_unusable,
)
from emoscope_devices._lsl_library import Correction
from emoscope_devices._lsl_line import LOSSES, RATE_SECONDS, RATE_WINDOWS, StampLine
from emoscope_devices._lsl_offset import ClockOffset

MUSE = [
    ("TP9", "microvolts", "EEG"),
    ("AF7", "microvolts", "EEG"),
    ("AF8", "microvolts", "EEG"),
    ("TP10", "microvolts", "EEG"),
    ("Right AUX", "microvolts", "EEG"),
]


def xml(channels=MUSE, *, kind="EEG", rate="256", count=None, form="float32", more=""):
    listed = "".join(
        f"<channel><label>{escape(n)}</label><unit>{escape(u)}</unit><type>{escape(t)}</type>"
        "</channel>"
        for n, u, t in channels
    )
    number = len(channels) if count is None else count
    return (
        f"<?xml version='1.0'?><info><name>Muse</name><type>{kind}</type>"
        f"<channel_count>{number}</channel_count><channel_format>{form}</channel_format>"
        f"<source_id>Muse 12</source_id><nominal_srate>{rate}</nominal_srate>"
        f"<hostname>lab2</hostname><desc><channels>{listed}</channels>{more}</desc></info>"
    )


def chosen(channels=MUSE, wanted=(), **more):
    return choose_channels(read_description(xml(channels, **more), "Muse"), wanted, "Muse")


# -- which stream --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("lsl:Muse", Wanted(name="Muse")),
        ("lsl:My amp, left = 2", Wanted(name="My amp, left = 2")),
        ("lsl:type=EEG", Wanted(kind="EEG")),
        ("lsl:source_id=a,b=c:7", Wanted(source="a,b=c:7")),
        ("lsl:name=X, hostname=lab2", Wanted(name="X", host="lab2")),
        ("lsl:name=type=odd", Wanted(name="type=odd")),
    ],
)
def test_a_choice_says_which_stream(text, wanted):
    assert parse_choice(text) == wanted


@pytest.mark.parametrize(
    "text", ["lsl:", "lsl: ", "lsl:type=", "lsl:type=a,type=b", "lsl:x,type=EEG"]
)
def test_a_choice_that_says_none_is_refused(text):
    with pytest.raises(DeviceUnusable, match=r"names no LSL stream\. Write its name"):
        parse_choice(text)


@given(st.text(min_size=1), st.text())
def test_a_listed_stream_is_chosen_by_its_own_text(name, source):
    name, source = " ".join(name.split()), " ".join(source.split())
    if not name or any(f"{k}=" in (name + source).replace(" ", "") for k in ("type", "name")):
        return
    if any(f"{k}=" in (name + source).replace(" ", "") for k in ("source_id", "hostname")):
        return
    wanted = parse_choice(choice_of(name, source))
    assert wanted.fits(name, "EEG", source, "lab2")


def test_types_are_compared_in_any_case_and_all_parts_must_fit():
    wanted = parse_choice("lsl:type=eeg,hostname=lab2")
    assert wanted.fits("a", "EEG", "s", "lab2")
    assert not wanted.fits("a", "EEG", "s", "lab3")
    assert not wanted.fits("a", "Gaze", "s", "lab2")


# -- what it says of itself ----------------------------------------------------------------------


def test_the_eeg_of_a_headset_is_taken_and_what_is_not_named():
    got = chosen()
    assert got.names == ("TP9", "AF7", "AF8", "TP10")
    assert got.numbers == (0, 1, 2, 3)
    assert list(got.scales) == [1.0] * 4
    assert [str(note) for note in got.notes] == ["Not EEG, left out: Right AUX."]


def test_units_become_microvolts_and_an_unknown_one_is_said():
    got = chosen([("Fp1", "V", ""), ("Fp2", "mV", ""), ("Cz", "µV", "eeg"), ("Pz", "bits", "")])
    assert list(got.scales) == [1e6, 1e3, 1.0, 1.0]
    assert "The unit of Pz is not known; it is taken as µV." in map(str, got.notes)


def test_an_accelerometer_goes_along_and_other_sensors_do_not():
    axes = [(f"ACC_{a}", "mg", "ACC") for a in "XYZ"]
    got = chosen([*axes, ("Cz", "uV", "EEG"), ("PPG1", "", "PPG"), ("Counter", "", "")])
    assert got.names == ("Cz", *MOTION)
    assert got.numbers == (3, 0, 1, 2)
    assert list(got.scales) == [1.0, 1e-3, 1e-3, 1e-3]


def test_a_stream_without_names_gets_numbers_and_a_word_of_it():
    found = read_description(xml([], count=3), "amp")
    got = choose_channels(found, (), "amp")
    assert got.names == ("EEG1", "EEG2", "EEG3")
    assert str(got.notes[0]).startswith("The stream names no electrodes")


def test_channels_are_chosen_by_label_or_named_in_order():
    assert chosen(wanted=("tp10", "TP9")).numbers == (3, 0)
    named = chosen(wanted=("Fp1", "-", "Fp2", "-", "Oz"))
    assert (named.numbers, named.names) == ((0, 2, 4), ("Fp1", "Fp2", "Oz"))


@pytest.mark.parametrize("wanted", [("Cz",), ("TP9", "TP9"), ("a", "b", "c", "d", "a"), ("",) * 5])
def test_names_that_fit_neither_way_are_refused(wanted):
    with pytest.raises(DeviceUnusable, match="do not fit the LSL stream Muse"):
        chosen(wanted=wanted)


def test_a_stream_of_something_else_is_refused_with_its_channels():
    with pytest.raises(DeviceUnusable, match=r"type Gaze.*no EEG channel.*x, y"):
        chosen([("x", "", ""), ("y", "", "")], kind="Gaze")


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"rate": "0"}, "has no fixed rate"),
        ({"rate": "0.01"}, "states 0.01 Hz, which is no EEG"),
        ({"rate": "1e6"}, "Hz, which is no EEG"),
        ({"form": "string"}, "carries string, not numbers"),
        ({"form": ""}, "carries –, not numbers"),
    ],
)
def test_what_cannot_be_eeg_is_refused_in_words(changed, why):
    with pytest.raises(DeviceUnusable, match=why):
        refuse_unusable(read_description(xml(**changed), "Muse"), "Muse")


@pytest.mark.parametrize(
    "text",
    [
        *("", "<info>", "<a/>", '<!DOCTYPE x [<!ENTITY a "b">]><info/>'),
        *(xml(count=0), xml(count=10**9), xml(count="x"), xml(rate="nan"), xml(rate="-1")),
    ],
)
def test_a_damaged_description_is_refused(text):
    with pytest.raises(DeviceUnusable, match="cannot be read"):
        read_description(text, "Muse")


@pytest.mark.parametrize(
    ("stated", "taken"), [("0.057", 0.057), ("-0.01", -0.01), ("", 0.0), ("1e9", None), ("x", None)]
)
def test_the_stated_offset_is_believed_where_it_can_be(stated, taken):
    more = f"<synchronization><offset_mean>{stated}</offset_mean></synchronization>"
    found = read_description(xml(more=more), "Muse")
    assert found.offset == taken
    notes = " ".join(map(str, choose_channels(found, (), "Muse").notes))
    assert ("taken off its times" in notes) == bool(taken)
    assert ("cannot be; none is taken off" in notes) == (taken is None)


@settings(max_examples=300)
@given(st.text() | st.binary().map(lambda b: b.decode("latin-1")))
def test_any_text_is_a_description_or_refused(text):
    try:
        found = read_description(text, "x")
    except DeviceUnusable:
        return
    assert isinstance(found, Description)


@settings(max_examples=300)
@given(st.data())
def test_a_description_with_any_pieces_changed_is_read_or_refused(data):
    raw = xml(more="<synchronization><offset_mean>0.01</offset_mean></synchronization>")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw)))
        end = min(len(raw), at + data.draw(st.integers(0, 40)))
        raw = raw[:at] + data.draw(st.text(max_size=8)) + raw[end:]
    try:
        found = read_description(raw, "x")
        refuse_unusable(found, "x")
        got = choose_channels(found, (), "x")
    except DeviceUnusable as error:
        assert len(error.sentences) == 2 and all(map(str, error.sentences))
        return
    assert len(got.names) == len(got.numbers) == len(got.scales) == len(set(got.names))
    assert all(name.isprintable() for name in got.names)


LABELS = st.text(max_size=12)


@settings(max_examples=150)
@given(st.lists(st.tuples(LABELS, LABELS, LABELS), min_size=1, max_size=9), LABELS)
def test_any_labels_units_and_types_make_unlike_names(channels, kind):
    root = ElementTree.Element("info")
    for tag, text in (("channel_count", str(len(channels))), ("nominal_srate", "250")):
        ElementTree.SubElement(root, tag).text = text
    ElementTree.SubElement(root, "type").text = kind
    listed = ElementTree.SubElement(ElementTree.SubElement(root, "desc"), "channels")
    for label, unit, typed in channels:
        entry = ElementTree.SubElement(listed, "channel")
        for tag, text in (("label", label), ("unit", unit), ("type", typed)):
            ElementTree.SubElement(entry, tag).text = text
    try:
        found = read_description(ElementTree.tostring(root, encoding="unicode"), "x")
        got = choose_channels(found, (), "x")
    except DeviceUnusable:
        return
    assert len(set(got.names)) == len(got.names) == len(got.scales)
    assert np.all(np.isfinite(got.scales)) and np.all(got.scales > 0)


# -- its clock -----------------------------------------------------------------------------------


def test_the_offset_is_a_line_through_the_sharp_measurements():
    rng = np.random.default_rng(1)
    offset = ClockOffset()
    for k in range(60):
        trip = 2e-4 + rng.exponential(3e-4)
        wrong = rng.uniform(-0.5, 0.5) * trip
        assert not offset.add(Correction(2.0 * k, -7.0 + 50e-6 * 2 * k + wrong, trip))
    assert abs(offset.at(118.0) - (-7.0 + 50e-6 * 118)) < 5e-5
    assert abs(offset.state.drift - 50) < 2
    assert 1e-4 <= offset.state.bound < 1.3e-4
    assert offset.state.count == 60


def test_the_same_measurement_counts_once_and_nonsense_not_at_all():
    offset = ClockOffset()
    assert offset.state.bound == math.inf and not offset.known
    offset.add(Correction(1.0, 0.5, 1e-4))
    offset.add(Correction(1.0, 0.5, 1e-4))
    offset.add(Correction(3.0, math.nan, 1e-4))
    offset.add(Correction(5.0, 0.5, -1.0))
    assert offset.state.count == 1 and offset.at(9.0) == 0.5


def test_a_clock_that_was_set_is_noticed_and_what_was_known_forgotten():
    offset = ClockOffset()
    for k in range(20):
        offset.add(Correction(2.0 * k, 0.5, 1e-3))
    assert offset.add(Correction(40.0, 3600.5, 1e-3))
    assert offset.at(40.0) == 3600.5 and offset.state.count == 1


# -- its stamps ----------------------------------------------------------------------------------


def run(line, stamps, index, *, burst=8, arrive=0.02):
    """Give a line the samples ``index`` at ``stamps`` (s) in bursts; return its blocks."""
    blocks = []
    for at in range(0, len(stamps), burst):
        part = stamps[at : at + burst]
        data = index[at : at + burst, None].astype(np.float32)
        blocks += line.take(part * NS, data, to_ns(part[-1] + arrive))
    for later in (0.2, 0.4, 0.6):
        end = to_ns(stamps[-1] + arrive + later)
        blocks += line.take(np.empty(0), np.empty((0, 1), np.float32), end)
    return blocks


def joined(blocks):
    index = np.concatenate([np.arange(b.first, b.stop) for b in blocks])
    return (
        index,
        np.concatenate([b.times for b in blocks]),
        np.concatenate([b.data for b in blocks]),
    )


@pytest.mark.parametrize("ppm", [-300, 0, 300])
def test_jittered_stamps_become_an_even_line_at_the_true_rate(ppm):
    rng = np.random.default_rng(2)
    true = 5.0 + np.arange(250 * 90) / 250.0 * (1 + ppm * 1e-6)
    line = StampLine("amp", 250.0)
    index, times, data = joined(
        run(line, true + rng.exponential(0.002, len(true)), np.arange(len(true)))
    )
    assert line.lost == 0
    assert np.array_equal(index, data[:, 0])
    late = times[250 * 30 :] / NS - true[250 * 30 :]
    assert np.abs(late).max() < 0.0006
    steps = np.diff(times[250 * 30 :])
    assert steps.std() < 0.02e6, "no jitter is left"
    assert abs(line.drift_ppm - ppm) < 20


@pytest.mark.parametrize("missing", [1, 2, 5, 100, 2000])
@pytest.mark.parametrize("jitter", [0.0, 0.0004])
def test_a_loss_is_counted_exactly_and_the_samples_after_it_are_in_place(missing, jitter):
    rng = np.random.default_rng(missing)
    number = np.concatenate((np.arange(3000), np.arange(3000 + missing, 6000 + missing)))
    stamps = 1.0 + number / 250.0
    line = StampLine("amp", 250.0)
    index, times, data = joined(run(line, stamps + rng.exponential(jitter, len(stamps)), number))
    assert line.lost == missing
    assert np.array_equal(index, data[:, 0]), "the index is the sample's own number"
    assert np.abs(times / NS - (1.0 + index / 250.0)).max() < 0.003


@pytest.mark.parametrize("pause", [0.05, 0.15, 0.25])
def test_samples_that_only_waited_are_no_loss(pause):
    """A radio that stands still and then sends all at once, stamped as it comes."""
    true = 1.0 + np.arange(5000) / 250.0
    stamps = true.copy()
    held = (true > 10.0) & (true < 10.0 + pause)
    stamps[held] = 10.0 + pause
    line = StampLine("amp", 250.0)
    index, times, _ = joined(run(line, stamps, np.arange(5000), burst=1, arrive=0.0))
    assert line.lost == 0 and len(index) == 5000
    assert np.abs(times / NS - true).max() < 0.004


def test_a_stated_latency_is_taken_off():
    stamps = 1.0 + np.arange(1000) / 250.0
    _, times, _ = joined(run(StampLine("amp", 250.0, latency=0.057), stamps, np.arange(1000)))
    assert np.abs(times / NS - (stamps - 0.057)).max() < 1e-6


def test_a_stream_faster_than_it_states_is_refused():
    stamps = 1.0 + np.arange(256 * 20) / 256.0
    with pytest.raises(DeviceUnusable, match=r"states 250 Hz but sends 256\.0 samples"):
        run(StampLine("amp", 250.0), stamps, np.arange(len(stamps)))


def test_a_stream_slower_than_it_states_is_refused():
    stamps = 1.0 + np.arange(125 * 20) / 125.0
    with pytest.raises(DeviceLost, match=r"samples a second instead of 250"):
        run(StampLine("amp", 250.0), stamps, np.arange(len(stamps)), burst=4)


def test_one_long_gap_is_no_wrong_rate():
    number = np.concatenate((np.arange(250 * 10), np.arange(250 * 30, 250 * 50)))
    line = StampLine("amp", 250.0)
    run(line, 1.0 + number / 250.0, number)
    assert line.lost == 250 * 20
    assert RATE_SECONDS * RATE_WINDOWS < 20 and LOSSES > 1, "the gap was long enough to matter"


@pytest.mark.parametrize("away", [2.0, -3600.0, math.nan, math.inf])
def test_stamps_of_another_clock_are_refused(away):
    line = StampLine("amp", 250.0)
    with pytest.raises(DeviceLost, match="must stamp with LSL's own clock"):
        line.take(np.array([100.0 + away]) * NS, np.zeros((1, 1)), 100 * NS)


def test_stamps_that_fall_back_are_refused():
    line = StampLine("amp", 250.0)
    stamps = 100.0 + np.arange(100) / 250
    line.take(stamps * NS, np.zeros((100, 1)), to_ns(100.5))
    with pytest.raises(DeviceLost, match=r"went back by 1\.\d s"):
        line.take((stamps + 0.4 - 1.6) * NS, np.zeros((100, 1)), to_ns(101))


@settings(max_examples=60)
@given(st.data())
def test_any_stamps_give_ordered_blocks_or_a_sentence(data):
    rate = data.draw(st.sampled_from([1.0, 32.0, 250.0, 5000.0]))
    line = StampLine("amp", rate)
    now, after, next_index = 100.0, -1, -1
    for _ in range(data.draw(st.integers(1, 12))):
        count = data.draw(st.integers(0, 40))
        now += data.draw(st.sampled_from([0.0, 0.01, 0.1, 0.4, 5.0, 100.0]))
        spread = data.draw(st.sampled_from([0.0, 1e-4, 0.05, 1.0]))
        seeds = np.random.default_rng(data.draw(st.integers(0, 99)))
        stamps = now + np.arange(count) / rate + seeds.normal(0, 1, count) * spread
        try:
            arrival = to_ns(now + count / rate)
            blocks = line.take(stamps * NS, np.zeros((count, 2), np.float32), arrival)
        except DeviceError as error:
            assert all(map(str, error.sentences))
            return
        for block in blocks:
            assert block.first > next_index and int(block.times[0]) > after
            next_index, after = block.stop - 1, int(block.times[-1])
