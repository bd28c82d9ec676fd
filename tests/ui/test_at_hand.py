"""What was read of a disk is known by file and place, and read again when the system drops it."""

import mmap
import os
import sys
import threading
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.ui import at_hand
from emoscope.ui.at_hand import AtHand, Piece, from_text, read_ahead, runs, to_text, touched

SIZE = 16 << 20
linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")


@given(st.lists(st.booleans(), max_size=60), st.integers(0, 5))
def test_runs_hold_all_that_is_there_and_bridge_small_gaps_alone(there, near):
    found = list(runs(np.array(there, bool), near))
    held = [place for first, size in found for place in range(first, first + size)]
    assert len(held) == len(set(held))
    assert {place for place, is_there in enumerate(there) if is_there} <= set(held)
    for first, size in found:
        assert there[first] and there[first + size - 1]
    for (first, size), (following, _) in pairwise(found):
        assert following - (first + size) > near


@linux
def test_pages_that_were_looked_at_are_known(tmp_path):
    page = mmap.PAGESIZE
    path = tmp_path / "a library.so"
    path.write_bytes(b"x" * 4096 * page)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as memory:
        memory.madvise(mmap.MADV_RANDOM)  # else the system looks around
        assert memory[2000 * page] == ord("x")
        mine = [piece for piece in touched() if piece.path == str(path)]
    assert any(first <= 2000 * page < first + size for _, first, size in mine)
    assert sum(piece.size for piece in mine) < path.stat().st_size / 2


@linux
def test_fonts_and_modules_are_taken_whole(tmp_path):
    path = tmp_path / "a font.ttc"
    path.write_bytes(b"x" * 100 * mmap.PAGESIZE)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as memory:
        assert memory[0] == ord("x")
        pieces = touched()
    assert Piece(str(path), 0, 0) in pieces
    assert Piece(at_hand.__cached__, 0, 0) in pieces or not os.path.isfile(at_hand.__cached__)
    assert len(pieces) == len(set(pieces))


@linux
def test_a_library_is_kept_with_its_beginning_where_names_are_looked_up(tmp_path):
    path = tmp_path / "a library.so"
    path.write_bytes(b"x" * 4096 * mmap.PAGESIZE)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ):
        pieces = touched()
    assert Piece(str(path), 0, at_hand.HEAD) in pieces


def test_what_the_windows_thread_runs_is_kept_whole_unless_it_is_data():
    used = [Piece("", 0, 4096)]
    whole = [
        ("/usr/lib/libsmall.so", at_hand.SMALL),
        ("/env/PySide6/Qt/lib/libQt6Gui.so.6", at_hand.LARGE),
        ("/env/shiboken6/Shiboken.abi3.so", 3 << 20),
        ("/fonts/large.ttc", 1 << 30),
    ]
    for path, size in whole:
        assert at_hand.of_file(path, size, used) == (Piece(path, 0, 0),)
    for path, size in (("/env/cv2/cv2.abi3.so", 2 << 20), ("/env/PySide6/libicudata.so", 32 << 20)):
        assert at_hand.of_file(path, size, used) == used


def test_a_system_that_does_not_tell_costs_the_libraries_alone(monkeypatch):
    def fail():
        raise PermissionError("pagemap")
        yield

    monkeypatch.setattr(at_hand, "_mapped", fail)
    assert all(piece.size == 0 for piece in touched())
    monkeypatch.setattr(sys, "platform", "somewhere")
    assert touched() == []


pieces = st.builds(Piece, st.text().filter(lambda t: "\0" not in t), *[st.integers(0, 1 << 50)] * 2)


@given(st.lists(pieces), st.binary())
def test_pieces_come_back_whatever_was_said_before_them(given_pieces, said):
    assert from_text(said + to_text(given_pieces).encode()) == given_pieces


@given(st.binary() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(repr))
def test_any_other_text_is_nothing(text):
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    assert all(isinstance(piece, Piece) for piece in from_text(raw))


@pytest.mark.parametrize("row", [["/x", -1, 0], ["/x", 1], ["\0", 0, 0], [1, 2, 3], ["/x", 1e3, 2]])
def test_rows_that_are_no_pieces_are_nothing(row):
    assert from_text(to_text([row]).encode()) == []


def test_files_that_are_gone_or_no_files_are_passed_over(tmp_path):
    whole = tmp_path / "whole"
    whole.write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe")
    names = ["gone", "half \ud800", "pipe", "whole"]
    asked = [Piece(str(tmp_path / name), 0, 0) for name in names]
    assert read_ahead(asked, threading.Event()) == 1
    over = threading.Event()
    over.set()
    assert read_ahead(asked, over) == 0


@linux
def test_what_the_system_dropped_is_read_again(tmp_path, qtbot):
    path = tmp_path / "dropped"
    path.write_bytes(os.urandom(SIZE))
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        if _at_hand(file):
            pytest.skip("the file system has no other place than memory")
        keeper = AtHand()
        keeper.begin([Piece(str(path), 0, 0)], every=0.05)
        qtbot.waitUntil(lambda: _at_hand(file), timeout=30_000)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        qtbot.waitUntil(lambda: _at_hand(file), timeout=30_000)
        keeper.finish()
    finally:
        os.close(file)


def _at_hand(file):
    """Return whether the file can be read without the disk; a long one is not read at one call."""
    try:
        return all(
            os.preadv(file, [bytearray(4096)], place, os.RWF_NOWAIT) == 4096
            for place in range(0, SIZE, SIZE // 16)
        )
    except BlockingIOError:
        return False
    except OSError:
        pytest.skip("the file system cannot tell")


def test_the_thread_ends_with_the_window_and_begins_once(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    keeper = AtHand()
    assert not _running()
    for _ in range(2):
        keeper.begin([Piece(str(tmp_path / "a"), 0, 0)])
        assert _running() == 1
    keeper.finish()
    keeper.begin([Piece(str(tmp_path / "a"), 0, 0)])
    assert not _running()


@linux
def test_until_it_is_told_what_is_needed_it_keeps_what_is_in_use(monkeypatch, qtbot):
    asked, done = [], []
    monkeypatch.setattr(at_hand, "read_ahead", lambda told, over: asked.append(tuple(told)) or 1)
    keeper = AtHand(first=lambda: done.append(len(asked)))
    keeper.begin(every=0.01)
    qtbot.waitUntil(lambda: len(asked) > 1, timeout=30_000)
    assert any(piece.path.endswith("libQt6Core.so.6") for piece in asked[-1])
    told = (Piece("a", 0, 0),)
    keeper.begin(told)
    qtbot.waitUntil(lambda: asked[-1] == told, timeout=30_000)
    keeper.begin(())
    count = len(asked)
    qtbot.waitUntil(lambda: len(asked) > count + 1, timeout=30_000)
    keeper.finish()
    assert asked[-1] == told and done == [0]


def _running():
    return sum(thread.name == "at hand" for thread in threading.enumerate())


def test_where_the_system_cannot_be_asked_the_thread_goes_at_once(tmp_path, monkeypatch, qtbot):
    monkeypatch.delattr(os, "posix_fadvise")
    keeper = AtHand()
    keeper.begin([Piece(str(tmp_path), 0, 0)])
    qtbot.waitUntil(lambda: not _running(), timeout=30_000)
    keeper.finish()
