"""EEG files: small valid ones made here, played, cut off, damaged, and thrown dice at."""

import itertools
import struct
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import edfio
import numpy as np
import pytest
from brainflow.data_filter import DataFilter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices import (
    NS,
    Annotation,
    Block,
    Capture,
    CaptureState,
    DeviceError,
    DeviceUnusable,
    LiveClock,
    ManualClock,
)
from emoscope_devices._block import MOTION
from emoscope_devices._eeg_xdf import BOUNDARY
from emoscope_devices.eeg_file import EEGFileSource

MEMORY = 64 * 2**20
"""Bytes: what any damaged copy of the small files below may make a reader ask for."""


@dataclass(frozen=True)
class Played:
    """A whole file, played."""

    data: NDArray[np.float32]
    index: NDArray[np.int64]
    times: NDArray[np.int64]
    annotations: list[Annotation]
    order: str


def play(source: EEGFileSource) -> Played:
    items = list(source.blocks(ManualClock(), threading.Event()))
    blocks = [item for item in items if isinstance(item, Block)]
    return Played(
        np.concatenate([b.data for b in blocks]),
        np.concatenate([np.arange(b.first, b.stop) for b in blocks]),
        np.concatenate([b.times for b in blocks]),
        [item for item in items if isinstance(item, Annotation)],
        "".join(type(item).__name__[0] for item in items),
    )


def opened(path: Path | str, **more: object) -> EEGFileSource:
    return EEGFileSource(path, paced=False, **more)  # type: ignore[arg-type]


# Makers of small valid files

RATE = 100
SECONDS = 4


def wave(channels: int = 3, rate: int = RATE, seconds: int = SECONDS) -> NDArray[np.float64]:
    """Return (n, channels) µV that tell every row and channel apart."""
    rows = np.arange(rate * seconds)
    return np.stack([50.0 * np.sin(rows / 7 + c) + 10 * c for c in range(channels)], axis=1)


def edf_signal(values: NDArray[np.float64], label: str, rate: int, unit: str) -> edfio.EdfSignal:
    return edfio.EdfSignal(
        values, rate, label=label, physical_dimension=unit, physical_range=(-500, 500)
    )


def edf_bytes(path: Path) -> bytes:
    """Return an EDF+ file of three EEG channels, eye movement, a slow channel and two notes."""
    data = wave()
    signals = [
        edf_signal(data[:, 0], "EEG Fpz-Cz", RATE, "uV"),
        edf_signal(data[:, 1] / 1000, "Pz", RATE, "mV"),
        edf_signal(data[:, 2], "Oz", RATE, "furlong"),
        edf_signal(data[:, 0], "EOG horizontal", RATE, "uV"),
        edf_signal(data[::10, 1], "T7", RATE // 10, "uV"),
    ]
    signals[1] = edfio.EdfSignal(
        data[:, 1] / 1000, RATE, label="Pz", physical_dimension="mV", physical_range=(-0.5, 0.5)
    )
    notes = [edfio.EdfAnnotation(2.5, None, "späť"), edfio.EdfAnnotation(1.0, 0.5, "clip 1")]
    edf = edfio.Edf(signals, annotations=notes, data_record_duration=1)
    edf.write(path)
    return path.read_bytes()


def bdf_bytes(path: Path) -> bytes:
    """Return a BioSemi file with triggers 5 at 1.00 s and 7 at 2.50 s in its status channel."""
    data = wave(2)
    status = np.zeros(len(data), dtype=np.int32)
    status[100:150], status[250:260] = 5, 7
    signals = [
        edfio.BdfSignal(
            data[:, c], RATE, label=f"A{c + 1}", physical_dimension="uV", physical_range=(-900, 900)
        )
        for c in range(2)
    ]
    signals.append(
        edfio.BdfSignal.from_digital(status, RATE, label="Status", physical_dimension="Boolean")
    )
    edfio.Bdf(signals, data_record_duration=1).write(path)
    return path.read_bytes()


def brainvision(path: Path, kind: str = "INT_16", orientation: str = "MULTIPLEXED") -> Path:
    data = wave()
    dtype, resolution = ("<i2", 0.1) if kind == "INT_16" else ("<f4", 1.0)
    raw = np.round(data / resolution).astype(dtype) if kind == "INT_16" else data.astype(dtype)
    ordered = raw.T if orientation == "VECTORIZED" else raw
    path.with_suffix(".eeg").write_bytes(np.ascontiguousarray(ordered).tobytes())
    path.with_suffix(".vmrk").write_text(
        "Brain Vision Data Exchange Marker File, Version 1.0\n[Common Infos]\nCodepage=UTF-8\n"
        "[Marker Infos]\nMk1=New Segment,,1,1,0,20240101120000000000\n"
        "Mk2=Stimulus,S  1,101,1,0\nMk3=Comment,a\\1b,201,50,0\n"
        "Mk4=New Segment,,301,1,0,20240101120004000000\nMk5=Response,R  9,311,1,0\n"
    )
    header = (
        "Brain Vision Data Exchange Header File Version 1.0\n; a comment\n[Common Infos]\n"
        f"Codepage=UTF-8\nDataFile={path.stem}.eeg\nMarkerFile={path.stem}.vmrk\n"
        f"DataFormat=BINARY\nDataOrientation={orientation}\nNumberOfChannels=3\n"
        f"DataPoints={len(data)}\nSamplingInterval=10000\n[Binary Infos]\nBinaryFormat={kind}\n"
        f"[Channel Infos]\nCh1=Fp1,,{resolution},µV\nCh2=Fp\\12,,{resolution},µV\n"
        f"Ch3=HEOG,,{resolution},µV\n"
    )
    path.write_text(header, encoding="utf-8")
    return path


def cyton_rows(rows: int = 500) -> NDArray[np.float64]:
    data = np.zeros((24, rows))
    data[0] = np.arange(rows) % 256
    data[1:9] = wave(8, 250, 2)[:rows].T
    data[22] = 1.7e9 + np.arange(rows) / 250
    data[23, 125] = 4
    return data


def brainflow_bytes(path: Path) -> bytes:
    DataFilter.write_file(cyton_rows(), str(path), "w")
    return path.read_bytes()


def openbci_text() -> str:
    rows = [
        f"{i % 256}, {', '.join(f'{v:.2f}' for v in row)}, 0.006, -0.010, 0.498, 14:57:32.796"
        for i, row in enumerate(wave(8, 250, 2))
    ]
    return "%OpenBCI Raw EEG Data\n%\n%Sample Rate = 250.0 Hz\n" + "\n".join(rows) + "\n"


def xdf_piece(tag: int, content: bytes) -> bytes:
    return b"\x04" + struct.pack("<IH", len(content) + 2, tag) + content


def xdf_header(number: int, name: str, kind: str, form: str, channels: int, rate: float) -> bytes:
    listed = "".join(
        f"<channel><label>{label}</label><unit>microvolts</unit></channel>"
        for label in ("Fp1", "Fp2", "TRIG")[:channels]
    )
    xml = (
        f"<info><name>{name}</name><type>{kind}</type><channel_count>{channels}</channel_count>"
        f"<nominal_srate>{rate}</nominal_srate><channel_format>{form}</channel_format>"
        f"<desc><channels>{listed}</channels></desc></info>"
    )
    return xdf_piece(2, struct.pack("<I", number) + xml.encode())


def xdf_bytes(gap: float = 0.0) -> bytes:
    """Return an XDF file: markers first, then EEG, with a pause of ``gap`` s in the middle."""
    data = wave().astype("<f4")
    out = b"XDF:" + xdf_piece(1, b"<info><version>1.0</version></info>")
    out += xdf_header(1, "Keys", "Markers", "string", 1, 0)
    out += xdf_header(2, "Cap", "EEG", "float32", 3, RATE)
    for first in range(0, len(data), 50):
        late = gap if first >= len(data) // 2 else 0.0
        body = b"".join(
            b"\x08" + struct.pack("<d", 1000 + late + (first + i) / RATE) + row.tobytes()
            for i, row in enumerate(data[first : first + 50])
        )
        out += xdf_piece(3, struct.pack("<IBB", 2, 1, 50) + body)
        out += xdf_piece(5, BOUNDARY)
    mark = b"\x08" + struct.pack("<d", 1001.5) + b"\x01\x05start"
    out += xdf_piece(3, struct.pack("<IBB", 1, 1, 1) + mark)
    for number in (1, 2):
        out += xdf_piece(4, struct.pack("<Idd", number, 1000.0, 0.0))
    return out


# What is read


def test_edf_is_played_in_microvolts_with_its_annotations(tmp_path: Path) -> None:
    edf_bytes(tmp_path / "a.edf")
    source = opened(tmp_path / "a.edf")
    spec = source.spec
    assert (spec.kind, spec.device, spec.rate, spec.unit) == ("eeg", "a.edf", 100.0, "µV")
    assert spec.channels == ("Fpz-Cz", "Pz", "Oz")
    assert not spec.live and not spec.demo
    assert "left out: EOG horizontal, T7" in spec.note
    assert "unit of Oz is not known" in spec.note
    assert source.seconds == SECONDS
    played = play(source)
    assert np.abs(played.data - wave()).max() < 0.02  # the step of 16 bits over 1000 µV
    assert (played.index == np.arange(400)).all()
    assert (played.times == np.arange(400) * NS // 100).all()
    assert [(a.time, a.label, a.seconds) for a in played.annotations] == [
        (NS, "clip 1", 0.5),
        (5 * NS // 2, "späť", 0.0),
    ]
    assert played.order.index("A") == 20  # after 1 s of blocks of 50 ms, before its own
    again = play(source)
    assert again.times.tobytes() == played.times.tobytes()
    assert again.data.tobytes() == played.data.tobytes()


@pytest.mark.parametrize(
    ("names", "unit", "factor"),
    [
        (("ACC X", "ACC Y", "ACC Z"), "g", 1.0),
        (("accel_z", "accel_y", "accel_x"), "mg", 1e-3),
        (("AccX", "AccY", "AccZ"), "m/s^2", 1 / 9.80665),
    ],
)
def test_an_accelerometer_comes_behind_the_electrodes_in_g(
    tmp_path: Path, names: tuple[str, ...], unit: str, factor: float
) -> None:
    brain, shaken = wave(2), wave(3) / 10
    signals = [edf_signal(shaken[:, 0], names[0], RATE, unit)]
    signals += [edf_signal(brain[:, k], f"A{k}", RATE, "uV") for k in (0, 1)]
    signals += [edf_signal(shaken[:, k], names[k], RATE, unit) for k in (1, 2)]
    edfio.Edf(signals).write(tmp_path / "a.edf")
    source = opened(tmp_path / "a.edf")
    assert source.spec.channels == ("A0", "A1", *MOTION)
    assert source.spec.electrodes == ("A0", "A1")
    order = np.argsort([name[-1].lower() for name in names])
    played = play(source).data
    assert np.abs(played[:, 2:] - factor * shaken[:, order]).max() < 0.02
    assert np.abs(played[:, :2] - brain).max() < 0.02
    assert "left out" not in source.spec.note


@pytest.mark.parametrize(
    ("names", "unit", "rate"),
    [
        (("acc1", "acc2", "acc3"), "g", RATE),
        (("accX", "accY", "accZ"), "counts", RATE),
        (("accX", "accY", "accZ"), "g", 50),
        (("accX", "accY", "accQ"), "g", RATE),
    ],
)
def test_an_accelerometer_that_is_not_understood_is_left_out(
    tmp_path: Path, names: tuple[str, ...], unit: str, rate: int
) -> None:
    signals = [edf_signal(wave(1)[:, 0], "Cz", RATE, "uV")]
    short = wave(1)[:: RATE // rate, 0]
    signals += [edf_signal(short, name, rate, unit) for name in names]
    edfio.Edf(signals).write(tmp_path / "a.edf")
    source = opened(tmp_path / "a.edf")
    assert source.spec.channels == ("Cz",)
    assert f"left out: {names[0]}" in source.spec.note


def test_bdf_is_played_with_its_triggers(tmp_path: Path) -> None:
    bdf_bytes(tmp_path / "a.bdf")
    source = opened(tmp_path / "a.bdf")
    played = play(source)
    assert source.spec.channels == ("A1", "A2")
    assert np.abs(played.data - wave(2)).max() < 0.001
    assert [(a.time, a.label) for a in played.annotations] == [(NS, "5"), (5 * NS // 2, "7")]


def test_wrong_suffix_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.edf").write_bytes(bdf_bytes(tmp_path / "a.bdf"))
    assert opened(tmp_path / "a.edf").spec.channels == ("A1", "A2")


def discontinuous(raw: bytes, onsets: list[str]) -> bytes:
    """Return an EDF+C file made EDF+D, its records beginning at ``onsets``."""
    out = bytearray(raw)
    out[192:197] = b"EDF+D"
    at = 0
    for record, onset in enumerate(onsets):
        old = f"+{record}\x14\x14".encode()
        at = out.index(old, at)
        end = out.index(b"\x14\x00", at + len(old))  # the first list ends, or the next one
        rest = bytes(out[at + len(old) : end + 2])
        new = f"{onset}\x14\x14".encode()
        out[at : at + len(old) + len(rest)] = new.ljust(len(old) + len(rest), b"\x00")
        at += len(new)
    return bytes(out)


def test_gaps_of_a_discontinuous_edf_are_jumps(tmp_path: Path) -> None:
    path = tmp_path / "d.edf"
    signals = [edf_signal(wave()[:, 0], "Cz", RATE, "uV")]
    long = [edfio.EdfAnnotation(float(k), None, "x" * 30) for k in range(SECONDS)]
    edfio.Edf(signals, annotations=long, data_record_duration=1).write(path)
    path.write_bytes(discontinuous(path.read_bytes(), ["+0", "+1", "+4.5", "+100"]))
    source = opened(path)
    played = play(source)
    assert np.flatnonzero(np.diff(played.index) > 1).tolist() == [199, 299]
    assert played.index[[199, 200, 299, 300]].tolist() == [199, 450, 549, 10000]
    assert played.times[300] == 100 * NS
    assert "2 gap(s), 97.0 s together" in source.spec.note


def test_long_gaps_are_shortened_when_paced(tmp_path: Path) -> None:
    (tmp_path / "g.xdf").write_bytes(xdf_bytes(gap=60.0))
    clock = ManualClock(7 * NS)
    blocks = []
    for item in EEGFileSource(tmp_path / "g.xdf").blocks(clock, threading.Event()):
        if isinstance(item, Block):
            blocks.append(item)
        clock.advance(1.0)
    times = np.concatenate([b.times for b in blocks])
    index = np.concatenate([np.arange(b.first, b.stop) for b in blocks])
    assert int(np.diff(index).max()) == 6001
    assert int(np.diff(times).max()) == pytest.approx(5 * NS + NS / RATE, abs=NS / RATE)
    assert int(times[0]) == 7 * NS


@pytest.mark.parametrize("kind", ["INT_16", "IEEE_FLOAT_32"])
@pytest.mark.parametrize("orientation", ["MULTIPLEXED", "VECTORIZED"])
def test_brainvision_is_played(tmp_path: Path, kind: str, orientation: str) -> None:
    source = opened(brainvision(tmp_path / "rec.vhdr", kind, orientation))
    played = play(source)
    assert source.spec.channels == ("Fp1", "Fp,2")
    assert np.abs(played.data - wave()[:, :2]).max() < 0.06
    # the new segment at row 300 began 4 s after the first: one second is missing
    assert played.index[[299, 300]].tolist() == [299, 400]
    assert [(a.time, a.label, a.seconds) for a in played.annotations] == [
        (NS, "Stimulus/S  1", 0.0),
        (2 * NS, "Comment/a,b", 0.5),
        (41 * NS // 10, "Response/R  9", 0.0),
    ]


def test_brainflow_rows_are_played(tmp_path: Path) -> None:
    brainflow_bytes(tmp_path / "rec.csv")
    source = opened(f"{tmp_path / 'rec.csv'}?board=cyton")
    played = play(source)
    assert source.spec.channels[:2] == ("Fp1", "Fp2") and source.spec.rate == 250
    assert np.abs(played.data - wave(8, 250, 2)).max() < 1e-3
    assert [(a.time, a.label) for a in played.annotations] == [(NS // 2, "4")]
    assert "Read as Cyton" in opened(tmp_path / "rec.csv").spec.note  # told by columns and rate


def test_lost_and_damaged_rows_are_jumps(tmp_path: Path) -> None:
    lines = brainflow_bytes(tmp_path / "rec.csv").decode().splitlines()
    del lines[300:310]
    lines[100] = lines[100].replace("\t", "\tx", 1)
    lines[200] = "half a li"
    (tmp_path / "bad.csv").write_text("\n".join(lines) + "\n" + lines[-1][:30])
    source = opened(f"{tmp_path / 'bad.csv'}?board=cyton")
    played = play(source)
    jumps = np.diff(played.index)
    assert played.index[np.flatnonzero(jumps > 1)].tolist() == [99, 199, 299]
    assert sorted(jumps[jumps > 1].tolist()) == [2, 2, 11]
    assert "2 line(s) are damaged" in source.spec.note
    assert "cut off in its last line" in source.spec.note


def test_board_that_cannot_be_told_is_asked_for(tmp_path: Path) -> None:
    np.savetxt(tmp_path / "m.csv", np.ones((20, 8)), delimiter="\t")
    with pytest.raises(DeviceUnusable, match=r"may come from several boards.*board="):
        opened(tmp_path / "m.csv")
    with pytest.raises(DeviceUnusable, match="has 8 columns, but cyton writes 24"):
        opened(f"{tmp_path / 'm.csv'}?board=cyton")
    with pytest.raises(DeviceUnusable, match="Did you mean cyton"):
        opened(f"{tmp_path / 'm.csv'}?board=citon")
    assert opened(f"{tmp_path / 'm.csv'}?board=muse_2").spec.channels[0] == "TP9"
    np.savetxt(tmp_path / "n.csv", np.ones((20, 77)), delimiter="\t")
    with pytest.raises(DeviceUnusable, match="No EEG board writes 77 columns"):
        opened(tmp_path / "n.csv")


def test_a_cell_beyond_all_numbers_is_a_missing_value(tmp_path: Path) -> None:
    lines = brainflow_bytes(tmp_path / "rec.csv").decode().splitlines()
    cells = lines[3].split("\t")
    cells[1], cells[2] = "1e999", "nan"
    lines[3] = "\t".join(cells)
    (tmp_path / "rec.csv").write_text("\n".join(lines))
    played = play(opened(f"{tmp_path / 'rec.csv'}?board=cyton"))
    assert np.isnan(played.data[3, :2]).all() and np.isfinite(played.data[3, 2:]).all()
    assert np.isnan(played.data).sum() == 2 and len(played.data) == 500


def test_openbci_text_is_played(tmp_path: Path) -> None:
    lines = openbci_text().splitlines()
    (tmp_path / "o.txt").write_text("\n".join(lines[:103] + lines[108:]) + "\n")
    source = opened(tmp_path / "o.txt")
    played = play(source)
    assert source.spec.rate == 250 and source.spec.shape == (8,)
    assert np.abs(played.data[:100] - wave(8, 250, 2)[:100]).max() < 0.01
    assert played.index[[99, 100]].tolist() == [99, 105]


def test_new_openbci_text_is_played(tmp_path: Path) -> None:
    titles = [
        "Sample Index",
        *(f"EXG Channel {i}" for i in range(4)),
        "Timestamp",
        "Marker Channel",
    ]
    text = "%OpenBCI Raw EXG Data\n%Number of channels = 4\n%Sample Rate = 200 Hz\n"
    text += ", ".join(titles) + ", Timestamp (Formatted)\n"
    for i, row in enumerate(wave(4, 200, 1)):
        mark = 3.0 if i == 100 else 0.0
        cells = [str(100 + i // 2 % 100), *(f"{v:.3f}" for v in row), "1700000000.5", str(mark)]
        text += ", ".join(cells) + ", 2024-01-01 12:00:00.000\n"
    (tmp_path / "n.txt").write_text(text)
    played = play(opened(tmp_path / "n.txt"))
    assert np.abs(played.data - wave(4, 200, 1)).max() < 0.01
    assert (played.index == np.arange(200)).all()
    assert [(a.time, a.label) for a in played.annotations] == [(NS // 2, "3")]


def test_xdf_is_played_with_its_markers(tmp_path: Path) -> None:
    (tmp_path / "a.xdf").write_bytes(xdf_bytes())
    source = opened(tmp_path / "a.xdf")
    played = play(source)
    assert source.spec.channels == ("Fp1", "Fp2") and source.spec.rate == RATE
    assert "left out: TRIG" in source.spec.note
    assert np.abs(played.data - wave()[:, :2]).max() < 1e-4
    assert [a.label for a in played.annotations] == ["start"]
    assert played.annotations[0].time == pytest.approx(1.5 * NS, abs=1000)
    assert opened(f"{tmp_path / 'a.xdf'}?stream=Cap").spec.rate == RATE


def test_pauses_of_an_xdf_are_jumps(tmp_path: Path) -> None:
    (tmp_path / "g.xdf").write_bytes(xdf_bytes(gap=3.0))
    source = opened(tmp_path / "g.xdf")
    played = play(source)
    assert played.index[[199, 200]].tolist() == [199, 500]
    assert "1 gap(s), 3.0 s together" in source.spec.note


def test_xdf_stream_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.xdf").write_bytes(xdf_bytes())
    with pytest.raises(DeviceUnusable, match=r"no stream Cup.*Keys \(markers\), Cap \(eeg\)"):
        opened(f"{tmp_path / 'a.xdf'}?stream=Cup")


def test_chosen_channels_are_played_in_their_order(tmp_path: Path) -> None:
    edf_bytes(tmp_path / "a.edf")
    source = opened(tmp_path / "a.edf", channels=("EOG horizontal", "fpz-cz"))
    assert source.spec.channels == ("EOG horizontal", "Fpz-Cz")
    assert np.abs(play(source).data - wave()[:, [0]]).max() < 0.02
    for wrong in (("Cz",), ("Pz", "Pz")):
        with pytest.raises(DeviceUnusable, match=r"no channel .z, or .* It has: Fpz-Cz, Pz, Oz"):
            opened(tmp_path / "a.edf", channels=wrong)
    with pytest.raises(DeviceUnusable, match=r"different rates.*not T7"):
        opened(tmp_path / "a.edf", channels=("Pz", "T7", "Oz"))


# What cannot be read


def test_absent_and_empty_files_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(DeviceUnusable, match=r"none.edf cannot be opened. Check the path"):
        opened(tmp_path / "none.edf")
    with pytest.raises(DeviceUnusable, match="cannot be opened"):
        opened(tmp_path)
    with pytest.raises(DeviceUnusable, match="cannot be opened"):
        opened("\x00")
    (tmp_path / "a.edf").touch()
    with pytest.raises(DeviceUnusable, match=r"a.edf is empty"):
        opened(tmp_path / "a.edf")


@pytest.mark.parametrize(
    "content",
    [b"hello, world\n", b"\x00" * 5000, b"MATLAB 5.0", b"1,2\n", b"a\tb\tc\n", b"\x89PNG\r\n"],
)
def test_what_is_not_eeg_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(DeviceUnusable, match="no EEG file that Emoscope reads"):
        opened(tmp_path / "a.csv")


def test_parts_of_a_brainvision_recording_point_to_the_header(tmp_path: Path) -> None:
    path = brainvision(tmp_path / "rec.vhdr")
    for suffix in (".eeg", ".vmrk"):
        with pytest.raises(DeviceUnusable, match=r"Open the .vhdr file beside it"):
            opened(path.with_suffix(suffix))
    path.with_suffix(".eeg").unlink()
    with pytest.raises(DeviceUnusable, match=r"samples of rec.vhdr are missing.*rec.eeg"):
        opened(path)


def test_brainvision_header_cannot_point_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.eeg"
    secret.write_bytes(bytes(2400))
    (tmp_path / "in").mkdir()
    path = brainvision(tmp_path / "in" / "rec.vhdr")
    for name in ("../secret.eeg", "..\\secret.eeg", str(secret)):
        path.write_text(path.read_text().replace("DataFile=rec.eeg", f"DataFile={name}"))
        with pytest.raises(DeviceUnusable, match=r"missing: there is no secret.eeg beside it"):
            opened(path)


def test_other_brainvision_formats_are_refused_in_words(tmp_path: Path) -> None:
    path = brainvision(tmp_path / "rec.vhdr")
    path.write_text(path.read_text().replace("INT_16", "UINT_16"))
    with pytest.raises(DeviceUnusable, match="holds samples as UINT_16"):
        opened(path)


def test_file_without_eeg_is_refused(tmp_path: Path) -> None:
    signals = [edf_signal(wave()[:, 0], label, RATE, "uV") for label in ("ECG", "Resp chest")]
    edfio.Edf(signals, data_record_duration=1).write(tmp_path / "h.edf")
    with pytest.raises(DeviceUnusable, match="holds no EEG channel"):
        opened(tmp_path / "h.edf")


def test_settings_that_the_file_has_no_use_for_are_refused(tmp_path: Path) -> None:
    edf_bytes(tmp_path / "a.edf")
    with pytest.raises(DeviceUnusable, match="no use for board"):
        opened(f"{tmp_path / 'a.edf'}?board=cyton")
    for wrong in ("?colour=red", "?board=", "?", "?board"):
        with pytest.raises(DeviceUnusable, match="says nothing about an EEG file"):
            opened(f"{tmp_path / 'a.edf'}{wrong}")


def test_cut_off_files_play_as_far_as_they_go(tmp_path: Path) -> None:
    path = tmp_path / "a.edf"
    path.write_bytes(edf_bytes(path)[:-1500])
    source = opened(path)
    assert "The file is cut off: 2.0 of 4.0 s are there." in source.spec.note
    assert len(play(source).data) == 200
    path = brainvision(tmp_path / "rec.vhdr")
    data = path.with_suffix(".eeg").read_bytes()
    path.with_suffix(".eeg").write_bytes(data[:1000])
    source = opened(path)
    assert "cut off: 1.7 of 4.0 s" in source.spec.note
    assert len(play(source).data) == 166
    raw = xdf_bytes()
    (tmp_path / "a.xdf").write_bytes(raw[: len(raw) // 2])
    source = opened(tmp_path / "a.xdf")
    assert "damaged or cut off" in source.spec.note
    assert 100 <= len(play(source).data) < 400


def test_file_that_shrinks_or_goes_while_played_ends_in_words(tmp_path: Path) -> None:
    path = tmp_path / "a.edf"
    raw = edf_bytes(path)
    source = opened(path)
    path.write_bytes(raw[:3000])
    with pytest.raises(DeviceUnusable, match="has become shorter"):
        play(source)
    path.unlink()
    with pytest.raises(DeviceUnusable, match="cannot be read any more"):
        play(source)


# Pace


def test_file_is_played_through_capture_at_its_pace(tmp_path: Path) -> None:
    path = tmp_path / "s.edf"
    edfio.Edf(
        [edf_signal(wave(1, RATE, 1)[:, 0], "Cz", RATE, "uV")],
        annotations=[edfio.EdfAnnotation(0.2, None, "go")],
        data_record_duration=1,
    ).write(path)
    heard: list[Annotation] = []
    got: list[Block] = []
    clock = LiveClock()
    capture = Capture(
        EEGFileSource(path),
        clock,
        sinks=(lambda _, block: got.append(block),),
        on_annotation=lambda _, note: heard.append(note),
    )
    began = clock.now()
    capture.run()
    assert capture.status.state is CaptureState.ENDED
    assert capture.status.received == 100 and capture.status.lost == 0
    assert clock.now() - began >= 0.99 * NS
    assert all(int(block.times[-1]) <= block.arrival for block in got)
    assert [note.label for note in heard] == ["go"]
    assert heard[0].time - int(got[0].times[0]) == NS // 5


def test_waiting_gives_signs_of_life_and_stops(tmp_path: Path) -> None:
    edf_bytes(tmp_path / "a.edf")
    stop = threading.Event()
    items = EEGFileSource(tmp_path / "a.edf").blocks(ManualClock(), stop)
    assert list(itertools.islice(items, 2)) == [None, None]  # this clock stands still
    stop.set()
    assert list(items) == []


# Dice


def survives(path: Path | str) -> None:
    """Check that a file ends in blocks or in a DeviceError, with little memory."""
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    try:
        source = opened(path)
        for item in source.blocks(ManualClock(), threading.Event()):
            if isinstance(item, Block):
                assert item.data.shape[1:] == source.spec.shape
    except DeviceError as error:
        assert str(error)
    assert tracemalloc.get_traced_memory()[1] - before < MEMORY


@pytest.fixture(scope="module", autouse=True)
def _memory() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@st.composite
def wounds(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Return how to damage a file: overwrite, cut out, repeat or cut off, mostly near its head."""
    share = st.one_of(st.floats(0, 1), st.floats(0, 0.08))
    hits = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["write", "write", "digits", "cut", "repeat"]),
                share,
                st.binary(min_size=1, max_size=9),
                st.from_regex(r"[-+0-9.eE ]{1,8}", fullmatch=True),
            ),
            max_size=5,
        )
    )
    end = draw(st.one_of(st.just(1.0), share))

    def apply(raw: bytes) -> bytes:
        out = bytearray(raw)
        for kind, where, noise, digits in hits:
            at = int(where * len(out))
            if kind == "cut":
                del out[at : at + len(noise)]
            elif kind == "repeat":
                out[at:at] = out[at : at + 40 * len(noise)]
            else:
                fresh = noise if kind == "write" else digits.encode()
                out[at : at + len(fresh)] = fresh
        return bytes(out[: int(end * len(out))])

    return apply


dice = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@dice
@given(wound=wounds())
def test_damaged_edf(tmp_path: Path, wound: Callable[[bytes], bytes]) -> None:
    raw = tmp_path / "whole"
    (tmp_path / "x.edf").write_bytes(wound(raw.read_bytes() if raw.exists() else edf_bytes(raw)))
    survives(tmp_path / "x.edf")


@dice
@given(wound=wounds())
def test_damaged_bdf(tmp_path: Path, wound: Callable[[bytes], bytes]) -> None:
    raw = tmp_path / "whole"
    (tmp_path / "x.bdf").write_bytes(wound(raw.read_bytes() if raw.exists() else bdf_bytes(raw)))
    survives(tmp_path / "x.bdf")


@dice
@given(wound=wounds(), part=st.sampled_from([".vhdr", ".vhdr", ".vmrk", ".eeg"]))
def test_damaged_brainvision(tmp_path: Path, wound: Callable[[bytes], bytes], part: str) -> None:
    path = brainvision(tmp_path / "x.vhdr")
    hurt = path.with_suffix(part)
    hurt.write_bytes(wound(hurt.read_bytes()))
    survives(path)


@dice
@given(wound=wounds(), board=st.sampled_from(["", "?board=cyton"]))
def test_damaged_brainflow(tmp_path: Path, wound: Callable[[bytes], bytes], board: str) -> None:
    raw = tmp_path / "whole"
    whole = raw.read_bytes() if raw.exists() else brainflow_bytes(raw)
    (tmp_path / "x.csv").write_bytes(wound(whole[:20_000]))
    survives(f"{tmp_path / 'x.csv'}{board}")


@dice
@given(wound=wounds())
def test_damaged_openbci(tmp_path: Path, wound: Callable[[bytes], bytes]) -> None:
    (tmp_path / "x.txt").write_bytes(wound(openbci_text().encode()[:15_000]))
    survives(tmp_path / "x.txt")


@dice
@given(wound=wounds(), gap=st.sampled_from([0.0, 3.0]))
def test_damaged_xdf(tmp_path: Path, wound: Callable[[bytes], bytes], gap: float) -> None:
    (tmp_path / "x.xdf").write_bytes(wound(xdf_bytes(gap)))
    survives(tmp_path / "x.xdf")


@dice
@given(
    noise=st.binary(max_size=600), head=st.sampled_from([b"", b"0       ", b"XDF:", b"%", b"1\t"])
)
def test_noise(tmp_path: Path, noise: bytes, head: bytes) -> None:
    (tmp_path / "x.bin").write_bytes(head + noise)
    survives(tmp_path / "x.bin")


def test_xml_bomb_in_xdf_is_not_unpacked(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(12))
    xml = f'<!DOCTYPE i [<!ENTITY e0 "lol">{entities}]><info><name>&e12;</name></info>'
    raw = b"XDF:" + xdf_piece(2, struct.pack("<I", 1) + xml.encode())
    (tmp_path / "b.xdf").write_bytes(raw)
    with pytest.raises(DeviceUnusable, match="no EEG stream of a fixed rate"):
        opened(tmp_path / "b.xdf")
    survives(tmp_path / "b.xdf")


def test_huge_numbers_in_xdf_ask_for_no_memory(tmp_path: Path) -> None:
    many = xdf_piece(3, struct.pack("<IBQ", 2, 8, 2**40) + bytes(100))
    huge = b"\x08" + struct.pack("<QH", 2**60, 3) + bytes(50)
    for extra in (many, huge):
        (tmp_path / "h.xdf").write_bytes(xdf_bytes() + extra)
        survives(tmp_path / "h.xdf")
        assert len(play(opened(tmp_path / "h.xdf")).data) == 400
