"""emoscope verify: whole recordings are called good, and whatever is wrong is named."""

import json
import shutil
from dataclasses import replace

import pytest

from emoscope.__main__ import main
from emoscope.recording import Limits, RecorderPolicy, _verify_media, _verify_signals
from emoscope.recording import verify as verify_module
from emoscope.recording.documents import VERSION, sealed, unsealed
from emoscope.recording.integrity import crc32c, line_of
from emoscope.recording.items import LossItem
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Report, Verdict, VerifyError, as_json, from_json
from emoscope.verify_command import after_stop, as_text
from tests.app import verify_bench
from tests.app.recorder_signals import EEG, brain
from tests.app.verify_bench import about, record, ticks


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return record(tmp_path_factory.mktemp("verify") / "录音 one")


@pytest.fixture
def copy(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "copy")


def told(report):
    return " ".join(map(str, (*report.damages, *report.losses)))


def test_a_whole_recording_is_good(whole):
    report = verify(whole)
    assert report.sentences == (report.headline,)
    assert report.verdict is Verdict.GOOD
    assert report.clean and not report.recovered
    assert report.checked > 0.9
    by_kind = {s.kind: s for s in report.streams}
    assert {k: (s.rows, s.found, s.expected, s.lost) for k, s in by_kind.items()} == {
        "video": (15, 15, 15, 0),
        "audio": (24000, 24000, 24000, 0),
        "eeg": (500, 500, 500, 0),
    }
    assert abs(by_kind["eeg"].ppm) < 1
    assert abs(by_kind["audio"].ppm) < 1
    assert as_json(verify(whole, deep=True))["streams"] == as_json(report)["streams"]
    assert all(not file.bad and file.checked == file.bytes for file in report.files)


def test_a_quick_look_believes_counts_and_compares_what_it_has_time_for(whole, monkeypatch):
    report = verify(whole, quick=True)
    assert report.verdict is Verdict.GOOD
    assert "quick look" in str(report.headline)
    assert {s.kind: s.rows for s in report.streams} == {"video": 15, "audio": 24000, "eeg": 500}
    monkeypatch.setattr("emoscope.recording.verify.QUICK_SECONDS", -1)
    assert verify(whole, quick=True).checked == 0
    with pytest.raises(ValueError, match="quick or deep"):
        verify(whole, quick=True, deep=True)


def test_a_report_comes_back_from_json(whole):
    report = verify(whole)
    again = from_json(json.loads(json.dumps(as_json(report))))
    assert isinstance(again, Report)
    assert as_json(again) == as_json(report)


def test_the_command_prints_a_table_and_one_verdict(whole, copy, capsys):
    assert main(["verify", str(whole)]) == 0
    out = capsys.readouterr().out
    assert "stream" in out and "integrity" not in out.splitlines()[0]
    assert out.splitlines()[-1].endswith(
        "is good: nothing is missing, and every byte is as written."
    )
    (copy / "audio.wav").write_bytes((copy / "audio.wav").read_bytes()[:-5])
    assert main(["verify", "--json", str(copy)]) == 5
    said = json.loads(capsys.readouterr().out)
    assert said["verdict"] == "damaged"
    assert "audio.wav was cut off: 5 bytes" in said["damages"][0]["text"]


# -- losses ------------------------------------------------------------------------------------


def test_samples_that_never_came_are_losses_in_ms(tmp_path):
    report = verify(record(tmp_path / "r", skip=(5, 6, 11)))
    assert report.verdict is Verdict.LOSSES
    assert "eeg: 60 samples (60 ms) did not come from the device, in 2 gaps, the longest 40 ms" in (
        told(report)
    )
    eeg = next(s for s in report.streams if s.kind == "eeg")
    assert (eeg.lost, eeg.gaps, eeg.longest_ms) == (60, 2, 40.0)
    assert main(["verify", str(tmp_path / "r")]) == 4


def test_what_the_capture_counted_at_the_end_is_a_loss(tmp_path):
    folder = record(tmp_path / "r", pulse=ticks(lost=24))
    for quick in (False, True):
        report = verify(folder, quick=quick)
        assert report.verdict is Verdict.LOSSES
        assert "eeg: 24 samples (24 ms) did not come from the device." in told(report)


def test_a_stream_that_never_came_is_missed(tmp_path):
    folder = record(tmp_path / "r", kinds="ae")
    for quick in (False, True):
        assert "video: nothing is there of Test camera." in told(verify(folder, quick=quick))
    streams = {"eeg": about(EEG)}
    only = record(tmp_path / "only", kinds="e", facts={"participant": "", "streams": streams})
    assert verify(only).verdict is Verdict.GOOD


def test_what_the_recorder_lost_is_told_once(tmp_path, monkeypatch):
    monkeypatch.setattr(
        verify_bench,
        "brain",
        lambda first: (
            LossItem("eeg", first, 20, 0, 0, 1, "the queue") if first == 100 else brain(first)
        ),
    )
    report = verify(record(tmp_path / "r"))
    assert told(report) == "eeg: 20 samples (20 ms) could not be written in time."
    assert "could not be written in time" in told(verify(tmp_path / "r", quick=True))


def test_a_wall_clock_that_was_set_is_a_note(tmp_path):
    report = verify(record(tmp_path / "r", pulse=ticks(wall_step=-3_600_000_000_000)))
    assert report.verdict is Verdict.GOOD
    assert "The wall clock was set by -3600000 ms" in str(report.notes[0])
    assert report.clock["step_ms"] == pytest.approx(-3_600_000)


def test_splits_are_one_recording(tmp_path):
    policy = RecorderPolicy(limits=Limits(bytes=20_000))
    folder = record(tmp_path / "r", policy=policy)
    assert len(list(folder.glob("audio*.wav"))) > 2
    report = verify(folder)
    assert report.sentences == (report.headline,)
    (folder / "audio_split-001.wav").unlink()
    assert "audio_split-001.wav is missing." in told(verify(folder))


def test_an_end_that_was_not_clean_is_said(copy):
    (copy / "end.json").unlink()
    report = verify(copy)
    assert report.verdict is Verdict.LOSSES
    assert not report.clean
    assert "emoscope recover writes it" in told(report)


# -- damage ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["session.json", "signals.xdf", "audio.wav", "video.mp4", "integrity.log", "end.json"]
)
def test_one_wrong_byte_is_named(copy, name):
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 0x20
    (copy / name).write_bytes(data)
    report = verify(copy)
    assert report.verdict is Verdict.DAMAGED
    assert any(name in str(s) for s in report.damages)
    # What was not counted is not called lost.
    assert not report.losses


@pytest.mark.parametrize("name", ["session.json", "signals.xdf", "audio.wav", "integrity.log"])
def test_a_file_that_is_missing_is_named(copy, name):
    (copy / name).unlink()
    report = verify(copy)
    assert report.verdict is Verdict.DAMAGED
    assert f"{name} is missing." in told(report)


def test_bytes_that_were_added_are_named(copy):
    with (copy / "signals.xdf").open("ab") as file:
        file.write(bytes(100))
    assert "signals.xdf has 100 bytes more than were recorded" in told(verify(copy))


def test_a_folder_in_the_place_of_a_file_is_damage(copy):
    (copy / "audio.wav").unlink()
    (copy / "audio.wav").mkdir()
    assert "audio.wav cannot be read" in told(verify(copy))


def test_what_no_checksum_vouches_for_is_looked_at_all_the_same(copy):
    (copy / "end.json").unlink()
    size = (copy / "signals.xdf").stat().st_size
    with (copy / "signals.xdf").open("ab") as file:
        file.write(bytes([4, 30, 0, 0, 0, 9, 9]) + bytes(28))
    report = verify(copy)
    assert f"signals.xdf is no XDF from byte {size}" in told(report)


def test_readers_that_cannot_open_a_file_are_named(copy):
    """A file that was written wrongly: its checksum is right, its content is not."""
    forged = b"RIFF nothing of the kind"
    (copy / "audio.wav").write_bytes(forged)
    (copy / "end.json").unlink()
    lines = (copy / "integrity.log").read_bytes().splitlines(keepends=True)
    kept = b"".join(line for line in lines if not line.startswith(b"audio.wav"))
    line = line_of("audio.wav", 0, len(forged), crc32c(forged))
    (copy / "integrity.log").write_bytes(kept + line)
    assert "audio.wav cannot be opened by libsndfile" in told(verify(copy))


def test_an_entry_that_was_never_finished_is_damage_after_a_clean_end(copy):
    """What was written is as the checksums say, and still no whole file."""
    half = bytes([4, 90, 0, 0, 0, 3, 0, 1])
    size = (copy / "signals.xdf").stat().st_size
    for name, more in (
        ("signals.xdf", half),
        ("integrity.log", line_of("signals.xdf", size, len(half), crc32c(half))),
    ):
        with (copy / name).open("ab") as file:
            file.write(more)
    log = (copy / "integrity.log").read_bytes()
    end = unsealed((copy / "end.json").read_bytes())
    end["files"] |= {"signals.xdf": size + len(half), "integrity.log": len(log)}
    end["integrity"] = {"size": len(log), "crc32c": f"{crc32c(log):08x}"}
    del end["crc32c"]
    (copy / "end.json").write_bytes(sealed(end))
    assert told(verify(copy)) == "signals.xdf ends in the middle of an entry, of 8 bytes."


def test_second_opinions_are_heard(whole, monkeypatch):
    def cannot(*args, **kwargs):
        raise ValueError("nothing of the kind")

    real = verify_module.look_at_pictures
    with monkeypatch.context() as patch:
        patch.setattr(_verify_signals.pyxdf, "load_xdf", cannot)
        assert told(verify(whole)) == "signals.xdf cannot be opened by pyxdf."
    with monkeypatch.context() as patch:
        patch.setattr(_verify_media, "_decodes", lambda packet: packet.pts > 0)
        assert told(verify(whole)) == ""
        assert told(verify(whole, deep=True)) == "video.mp4: 1 pictures cannot be decoded."
    with monkeypatch.context() as patch:

        def shifted(path, **options):
            film = real(path, **options)
            return _verify_media.Pictures([p + (i > 3) for i, p in enumerate(film.pts)])

        patch.setattr(verify_module, "look_at_pictures", shifted)
        assert "from picture 4 of segment 0 on" in told(verify(whole))
    with monkeypatch.context() as patch:
        patch.setattr(verify_module, "count_sound", lambda path: (23_990, 48000.0))
        assert "audio: 10 samples (0 ms) have times but are not" in told(verify(whole))
    with monkeypatch.context() as patch:
        patch.setattr(verify_module, "count_sound", lambda path: (24_048, 48000.0))
        assert "audio: 48 samples (1 ms) in the file have no times" in told(verify(whole))


def test_blocks_out_of_order_and_pauses_that_nobody_counted(tmp_path, monkeypatch):
    def late(first):
        item = brain(first)
        block = replace(item.block, times=item.block.times + (first >= 200) * 300_000_000)
        return replace(item, block=block)

    monkeypatch.setattr(verify_bench, "brain", late)
    report = verify(record(tmp_path / "late"))
    assert "eeg: 1 times nothing came for a while, the longest 300 ms" in told(report)
    monkeypatch.setattr(verify_bench, "brain", lambda first: brain(0 if first == 200 else first))
    assert "eeg: the blocks are not in order." in told(verify(record(tmp_path / "order")))


# -- what is no recording --------------------------------------------------------------------------


def test_folders_that_are_no_recordings(tmp_path, capsys):
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "session.json").write_text('{"format": "other", "version": 1}')
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "session.json").write_text("[]")
    for name, words in {
        "gone": "There is no folder",
        "file": "There is no folder",
        "empty": "is not a recording: there is no session.json",
        "other": "is a recording of another program",
        "odd": "is not a recording: session.json says nothing",
    }.items():
        with pytest.raises(VerifyError, match=words):
            verify(tmp_path / name)
        assert main(["verify", str(tmp_path / name)]) == 3
        assert words in capsys.readouterr().err


def test_a_newer_version_is_refused(copy):
    start = json.loads((copy / "session.json").read_text())
    data = json.dumps(start | {"version": VERSION + 1}).encode()
    (copy / "session.json").write_bytes(data)
    lines = (copy / "integrity.log").read_bytes().splitlines(keepends=True)
    lines[0] = line_of("session.json", 0, len(data), crc32c(data))
    (copy / "integrity.log").write_bytes(b"".join(lines))
    with pytest.raises(VerifyError, match=r"newer Emoscope"):
        verify(copy)


# -- after Stop ----------------------------------------------------------------------------------


def test_after_stop_a_process_of_its_own_tells_the_verdict(whole, tmp_path):
    code, sentences = after_stop(whole)
    assert code == 0
    assert [str(s) for s in sentences] == [str(verify(whole).headline)]
    code, sentences = after_stop(tmp_path / "gone")
    assert code == 3
    assert "could not be verified" in str(sentences[0])


def test_a_look_that_hangs_is_ended(whole, monkeypatch):
    command = "emoscope.verify_command.AFTER_STOP_SECONDS"
    monkeypatch.setattr(command, -1.0)
    _, sentences = after_stop(whole)
    assert "could not be verified in time" in str(sentences[0])


def test_the_table_names_every_stream_and_file(whole):
    text = as_text(verify(whole))
    for word in ("video", "audio", "eeg", "signals.xdf", "audio.wav", "video.mp4", "clock:"):
        assert word in text


def test_the_seal_of_a_document_is_of_every_byte():
    document = {"a": 1, "b": {"c": "录音"}}
    data = sealed(document)
    assert {k: v for k, v in unsealed(data).items() if k != "crc32c"} == document
    for place in range(len(data)):
        spoilt = bytearray(data)
        spoilt[place] ^= 1
        assert unsealed(bytes(spoilt)) is None
