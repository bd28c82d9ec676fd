"""EEG in EDF+ and BDF+: other programs find every sample and every marker where it belongs."""

import edfio
import mne
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.export import Cancelled, ExportError, Job, Shield, opened, run
from emoscope.export._edf_file import Note, Shape, _lists, limits_of, names_of, shape_of
from emoscope.export._eeg_grid import HIGHEST, Channel, runs
from emoscope.export.eeg import EegExporter
from emoscope.markers import Marker
from tests.app.export_bench import (
    BEGAN,
    BLOCK,
    block,
    board,
    eeg,
    export,
    facts_of,
    record,
    said,
    times_of,
    values_of,
)

FORMS = pytest.mark.parametrize("form", ["edf", "bdf"])


def at(index, rate=250.0):
    """Return the session time of a sample, by the board's own slow crystal."""
    return int(times_of(index, 1, rate)[0])


def read(path):
    return mne.io.read_raw(path, preload=True, verbose="error")


def found(raw):
    """Return the sample of every annotation that MNE finds, by its text."""
    events, ids = mne.events_from_annotations(raw, regexp=None, verbose="error")
    names = {number: name for name, number in ids.items()}
    return [(names[number], int(sample)) for sample, _, number in events]


def step(form, values):
    """Return half a step of the format for such values, and a little more."""
    span = float(values.max() - min(values.min(), 0)) + 1e-3
    return 0.51 * span / (2 ** {"edf": 16, "bdf": 24}[form] - 1) + 2e-5


@FORMS
def test_mne_finds_samples_and_markers(tmp_path, form):
    markers = [
        Marker(at(0), "begin"),
        Marker(at(333), "看 look, 見"),
        Marker(at(777) + 1_900_000, "just before the next half"),
        Marker(at(400), "long", 0.4),
    ]
    folder = record(tmp_path / "r", eeg(), markers)
    report = export(EegExporter(form), folder, tmp_path / "out")
    assert [str(f) for f in report.files] == [f"eeg.{form}"]
    raw = read(tmp_path / "out" / f"eeg.{form}")
    assert raw.info["sfreq"] == 250.0
    assert tuple(raw.ch_names) == board().channels
    known = values_of(0, 1000)
    np.testing.assert_allclose(raw.get_data().T * 1e6, known, atol=step(form, known))
    expected = {
        ("begin", 0), ("看 look, 見", 333), ("just before the next half", 777), ("long", 400),
        ("eeg live", round(250 * 0.5 / (1 + 80e-6))),
    }  # fmt: skip
    assert set(found(raw)) == expected
    (long,) = [a for a in raw.annotations if a["description"] == "long"]
    assert long["duration"] == pytest.approx(0.4 / (1 + 80e-6), abs=1e-6)
    assert str(raw.info["meas_date"])[:19] == "2027-01-15 08:00:01"


@FORMS
def test_a_gap_shifts_nothing_and_is_marked(tmp_path, form):
    markers = [Marker(at(100), "before"), Marker(at(300), "within"), Marker(at(800), "behind")]
    folder = record(tmp_path / "r", eeg(skip=range(10, 16)), markers)
    report = export(EegExporter(form), folder, tmp_path / "out")
    raw = read(tmp_path / "out" / f"eeg.{form}")
    data = raw.get_data().T * 1e6
    known = values_of(0, 1000)
    known[250:400] = 0
    np.testing.assert_allclose(data, known, atol=step(form, known))
    assert {("before", 100), ("within", 300), ("behind", 800), ("BAD_gap", 250)} <= set(found(raw))
    (gap,) = [a for a in raw.annotations if a["description"] == "BAD_gap"]
    assert gap["duration"] == pytest.approx(150 / 250)
    assert "1 gaps (0.600 s) are filled" in said(report)
    kept = raw.get_data(reject_by_annotation="omit", verbose="error")
    assert kept.shape[1] == 850


def test_where_numbers_and_clock_disagree_the_clock_decides(tmp_path):
    spec = board()
    items = [block(spec, 0), block(spec, 25), block(spec, 50, late_ns=2_000_000_000)]
    folder = record(tmp_path / "r", items, [Marker(at(60) + 2_000_000_000, "here")])
    report = export(EegExporter("bdf"), folder, tmp_path / "out")
    raw = read(tmp_path / "out" / "eeg.bdf")
    assert ("here", 560) in found(raw)
    data = raw.get_data().T * 1e6
    np.testing.assert_allclose(data[550:575], values_of(50, 25), atol=1e-4)
    assert "the clock decides" in said(report)


def test_what_is_no_number_is_marked_and_said(tmp_path):
    def edit(first, values):
        if first == 100:
            values[3:5, 2] = np.nan
            values[7, 1] = np.inf
            values[8, 1] = 2e9
        values[:, 5] = 12.5
        values[:, 6] = np.clip(values[:, 6], -20, 40)

    folder = record(tmp_path / "r", eeg(edit=edit))
    report = export(EegExporter("bdf"), folder, tmp_path / "out")
    raw = read(tmp_path / "out" / "eeg.bdf")
    (bad,) = [a for a in raw.annotations if a["description"] == "BAD_unusable"]
    assert bad["onset"] == pytest.approx(103 / 250)
    assert bad["duration"] == pytest.approx(6 / 250)
    data = raw.get_data().T * 1e6
    assert np.abs(data[103:105, 2]).max() < 1e-4
    assert np.abs(data[107:109, 1]).max() < 1e-4
    text = said(report)
    assert "2 samples of C3 are no usable numbers" in text
    assert "2 samples of Fp2 are no usable numbers" in text
    assert "P8 never moved" in text
    assert "O1 stood at its limit" in text


@pytest.mark.parametrize(("rate", "blocks"), [(250.0, 41), (128.5, 21), (333.33, 30), (1000.0, 7)])
def test_odd_rates_and_rests(tmp_path, rate, blocks):
    spec = board(rate, NAMES2)
    items = [block(spec, n * BLOCK) for n in range(blocks)]
    rows = blocks * BLOCK
    folder = record(tmp_path / "r", items, [Marker(at(rows - 5, rate), "late")])
    report = export(EegExporter("bdf"), folder, tmp_path / "out")
    path = tmp_path / "out" / "eeg.bdf"
    raw = read(path)
    assert raw.info["sfreq"] == pytest.approx(rate, rel=1e-6)
    assert ("late", rows - 5) in found(raw)
    data = raw.get_data().T
    np.testing.assert_allclose(data[:rows, :2] * 1e6, values_of(0, rows, 5)[:, :2], atol=2e-4)
    rest = raw.n_times - rows
    marked = [a for a in raw.annotations if a["description"] == "BAD_padding"]
    assert len(marked) == (rest > 0)
    assert ("BAD_padding" in said(report)) == (rest > 0)
    assert edfio.read_bdf(path).get_signal("ACC X").physical_dimension == "g"


NAMES2 = ("Fp1", "Cz", "ACC X", "ACC Y", "ACC Z")


def test_another_device_begins_another_file(tmp_path):
    items = [block(board(), n * BLOCK) for n in range(10)]
    other = board(500.0, ("Fp1", "Fp2"), "Other board")
    late = 3_000_000_000
    items += [block(other, n * BLOCK, late_ns=late) for n in range(20, 30)]
    marker = Marker(int(times_of(505, 1, 500.0)[0]) + late, "second")
    folder = record(tmp_path / "r", items, [Marker(at(11), "first"), marker])
    report = export(EegExporter("bdf"), folder, tmp_path / "out")
    assert [str(f) for f in report.files] == ["eeg.bdf", "eeg_part-2.bdf"]
    first, second = (read(tmp_path / "out" / str(f)) for f in report.files)
    assert ("first", 11) in found(first)
    assert ("second", 5) in found(second)
    assert (second.info["sfreq"], second.ch_names) == (500.0, ["Fp1", "Fp2"])


def test_markers_outside_are_said(tmp_path):
    markers = [Marker(BEGAN - 5_000_000_000, "early"), Marker(at(1500), "late")]
    folder = record(tmp_path / "r", eeg(), markers)
    report = export(EegExporter("edf"), folder, tmp_path / "out")
    assert "2 markers and labels begin where there is no EEG" in said(report)
    assert {name for name, _ in found(read(tmp_path / "out" / "eeg.edf"))} == {"eeg live"}
    assert "16 bits" in said(report)


def test_odd_names_and_codes(tmp_path):
    names = ("脑 1", "Status", "A very long electrode name", "A very long electrode name 2")
    facts = facts_of("参与者 7", "研究")
    folder = record(tmp_path / "录 音", eeg(board(250.0, names, "设备 X")), facts=facts)
    report = export(EegExporter("bdf"), folder, tmp_path / "出 口" / "里")
    raw = read(tmp_path / "出 口" / "里" / "eeg.bdf")
    assert raw.ch_names == ["_ 1", "CH Status", "A very long elec", "A very long el-2"]
    assert raw.get_channel_types() == ["eeg"] * 4
    assert "Status is called CH Status" in said(report)
    assert edfio.read_bdf(tmp_path / "出 口" / "里" / "eeg.bdf").patient.code == "____7"


def test_without_eeg_and_with_features_only_it_is_refused(tmp_path):
    folder = record(tmp_path / "r", media="a", seconds=1)
    with pytest.raises(ExportError, match="no EEG"):
        export(EegExporter("bdf"), folder, tmp_path / "out")
    with pytest.raises(ExportError, match="features only"):
        export(EegExporter("bdf"), folder, tmp_path / "out", Shield(features_only=True))
    assert [p.name for p in tmp_path.iterdir()] == ["r"]


@pytest.mark.parametrize("calls", [1, 3, 20, 41, 60])
def test_cancelled_at_any_moment_nothing_is_left(tmp_path, calls):
    folder = record(tmp_path / "r", eeg())
    asked = iter(range(1000))
    job = Job(
        opened(folder), tmp_path / "a" / "out", Shield(), lambda *_: None,
        lambda: next(asked) >= calls,
    )  # fmt: skip
    with pytest.raises(Cancelled):
        run(EegExporter("bdf"), [job])
    assert [p.name for p in tmp_path.iterdir()] == ["r"]


def test_progress_rises_to_the_end(tmp_path):
    folder = record(tmp_path / "r", eeg())
    seen = []
    job = Job(
        opened(folder), tmp_path / "out", Shield(), lambda share, _: seen.append(share),
        lambda: False,
    )  # fmt: skip
    run(EegExporter("bdf"), [job])
    assert seen == sorted(seen)
    assert 0 <= seen[0] < 0.2
    assert seen[-1] == 1.0


def test_the_grid_tells_times_and_rows(tmp_path):
    folder = record(tmp_path / "r", eeg(skip=[4]))
    job = Job(opened(folder), tmp_path / "out", Shield(), lambda *_: None, lambda: False)
    (one,) = runs(job)
    assert (one.rows, one.samples, one.gaps) == (1000, 975, ((100, 125),))
    assert one.effective_rate == pytest.approx(250 / (1 + 80e-6), rel=1e-7)
    for row in (0, 1, 99, 126, 500, 999):
        assert one.time_at(row) == pytest.approx(at(row), abs=2)
        assert one.row_at(job.recording, at(row)) == pytest.approx(row, abs=1e-6)
    assert one.row_at(job.recording, at(110)) == pytest.approx(110, abs=1e-3)
    assert one.row_at(job.recording, at(0) - 40_000_000) == pytest.approx(-10)
    assert one.row_at(job.recording, at(999) + 40_000_000) == pytest.approx(1009)


@given(
    low=st.floats(-HIGHEST, HIGHEST),
    high=st.floats(-HIGHEST, HIGHEST),
    filled=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_limits_hold_what_is_between_and_fit_the_header(low, high, filled):
    low, high = sorted((low, high))
    least, most = limits_of(Channel("X", "µV", low, high, 0, 0), filled)
    assert least <= low
    assert most >= high
    assert least < most
    signal = edfio.EdfSignal.from_digital(np.zeros(2, np.int16), 1.0, physical_range=(least, most))
    assert signal.physical_min <= low
    assert signal.physical_max >= high


@given(
    texts=st.lists(st.tuples(st.floats(0, 9.99), st.text(max_size=60)), max_size=60),
    records=st.integers(1, 12),
)
@settings(max_examples=60, deadline=None)
def test_every_annotation_finds_room(texts, records):
    notes = [Note(onset, 0.0, text) for onset, text in texts]
    made = _lists(records, Shape(10, 1.0), notes, 3)
    assert len({len(one) for one in made}) == 1
    assert len(made[0]) % 3 == 0
    total = sum(one.count(b"\x14") - 2 for one in made)
    clean = [t for _, t in texts]
    assert total == 2 * len(clean)


@given(rate=st.floats(1, 20_000), rows=st.integers(1, 1_000_000), channels=st.integers(1, 64))
@settings(max_examples=100, deadline=None)
def test_any_rate_can_be_cut_into_records(rate, rows, channels):
    shape = shape_of(rows, channels, rate, "bdf")
    assert shape.per_record >= 1
    assert len(str(shape.seconds)) <= 9
    assert shape.rate == pytest.approx(rate, rel=1e-5)


def test_labels_are_each_once():
    channels = [Channel("CH", "µV", 0, 1, 0, 0)] * 12
    assert len(set(names_of(channels))) == 12
