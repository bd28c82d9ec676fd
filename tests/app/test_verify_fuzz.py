"""Any file spoilt at any place: the verdict names the file, nothing raises, nothing hangs."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.recording.recover import recover
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict, VerifyError, as_json, from_json
from emoscope.verify_command import as_text
from tests.app.verify_bench import hashes, record

FILES = ("session.json", "signals.xdf", "audio.wav", "video.mp4", "integrity.log", "end.json")
MODEST = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return record(tmp_path_factory.mktemp("fuzz") / "r", seconds=0.3)


def spoil(data, draw):
    """Return other bytes than ``data``: cut off, overwritten, with more in it or behind it."""
    if not data:
        return b"\0"
    how = draw(st.sampled_from(["cut", "overwrite", "zero", "insert", "append", "remove"]))
    place = draw(st.integers(0, len(data) - 1))
    junk = draw(st.binary(min_size=1, max_size=40))
    if how == "cut":
        return data[:place]
    if how == "append":
        return data + junk
    if how == "insert":
        return data[:place] + junk + data[place:]
    if how == "remove":
        return data[:place] + data[place + len(junk) :]
    if how == "zero":
        junk = bytes(draw(st.integers(1, 4096)))
    return (data[:place] + junk + data[place + len(junk) :])[: len(data)]


@MODEST
@given(draw=st.data(), name=st.sampled_from(FILES), quick=st.booleans())
def test_damage_is_named(whole, draw, name, quick):
    before = (whole / name).read_bytes()
    after = spoil(before, draw.draw)
    if after == before:
        return
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(shutil.copytree(whole, Path(parent) / "r"))
        (folder / name).write_bytes(after)
        report = verify(folder, quick=quick)
        assert report.verdict is Verdict.DAMAGED
        # A log that is not right cannot vouch for the others; it is named beside them.
        assert any(name in str(sentence) for sentence in report.damages)
        assert as_text(report)
        assert as_json(from_json(as_json(report))) == as_json(report)


@MODEST
@given(draw=st.data(), names=st.lists(st.sampled_from(FILES[:5]), min_size=1, max_size=3))
def test_whatever_a_crash_leaves_is_looked_at_and_recovered(whole, draw, names):
    """No end.json, and no promise of the checksums for the tails: only no exception, no hang."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(shutil.copytree(whole, Path(parent) / "r"))
        (folder / "end.json").unlink()
        for name in names:
            (folder / name).write_bytes(spoil((folder / name).read_bytes(), draw.draw))
        if draw.draw(st.booleans()):  # nothing is vouched for: readers meet the damage itself
            (folder / "integrity.log").write_bytes(b"")
        before = hashes(folder)
        try:
            report = verify(folder)
            assert report.verdict is not Verdict.GOOD
            assert as_text(report)
            recover(folder, settle=0)
        except VerifyError as refused:
            assert "session.json" in str(refused) or "Emoscope" in str(refused)
            return
        after = hashes(folder)
        assert after.pop("end.json")
        assert after == before


@MODEST
@given(rest=st.binary(max_size=300), name=st.sampled_from(["signals.xdf", "audio.wav"]))
def test_files_of_junk(whole, rest, name):
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "r"
        folder.mkdir()
        shutil.copy(whole / "session.json", folder)
        (folder / "integrity.log").write_bytes(b"")
        head = (whole / name).read_bytes()[:58]
        (folder / name).write_bytes(head + rest)
        assert verify(folder).verdict is not Verdict.GOOD
