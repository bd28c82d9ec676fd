"""What dialogs need is at hand before they are opened, and the Qt thread waits for none of it."""

import subprocess
import sys
import threading
from pathlib import Path

from emoscope.ui import languages, rehearse
from emoscope.ui import warm as warming
from emoscope.ui.at_hand import Piece, from_text, to_text
from emoscope.ui.warm import MODULES, READ, REHEARSAL, Warm


def test_modules_are_loaded_on_a_thread_and_words_are_read(qtbot, monkeypatch):
    monkeypatch.setattr(warming, "REHEARSAL", "pass")
    languages._read.cache_clear()
    loaded = []

    def load(name):
        loaded.append((name, threading.current_thread() is threading.main_thread()))
        if name == "missing":
            raise ImportError(name)

    monkeypatch.setattr(warming, "import_module", load)
    warm = Warm(None, ("missing", "wave"))
    with qtbot.waitSignal(warm.ready, timeout=30_000):
        warm.begin()
    assert loaded == [("missing", False), ("wave", False)]
    assert languages._read.cache_info().currsize == len(languages.NAMES)
    warm.finish()


def test_without_the_rehearsal_all_is_loaded_nevertheless(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    warm = Warm(None, ("wave",))
    with qtbot.waitSignal(warm.ready, timeout=30_000):
        warm.begin()
    warm.finish()


def test_who_closes_the_window_does_not_wait_for_a_rehearsal(qtbot, monkeypatch):
    monkeypatch.setattr(warming, "REHEARSAL", "import time; time.sleep(600)")
    warm = Warm(None, ("wave",))
    warm.begin()
    qtbot.waitUntil(lambda: warm._child.processId() > 0)
    warm.finish()
    assert warm._child.processId() == 0
    warm._load()
    assert not any(thread.name == "warm" for thread in threading.enumerate())


def test_a_rehearsal_that_hangs_is_not_waited_for(qtbot, monkeypatch):
    """Else nothing would ever be collected."""
    monkeypatch.setattr(warming, "REHEARSAL", "import time; time.sleep(600)")
    monkeypatch.setattr(warming, "PATIENCE_MS", 300)
    warm = Warm(None, ("wave",))
    with qtbot.waitSignal(warm.ready, timeout=30_000):
        warm.begin()
    warm.finish()


def test_a_library_that_fails_in_any_way_ends_nothing(qtbot, monkeypatch):
    monkeypatch.setattr(warming, "REHEARSAL", "pass")

    def fail(name):
        raise OSError("a disk")

    monkeypatch.setattr(warming, "import_module", fail)
    warm = Warm(None, ("wave",))
    with qtbot.waitSignal(warm.ready, timeout=30_000):
        warm.begin()
    warm.finish()


def test_the_rehearsal_opens_no_device():
    """PortAudio tries every microphone when it begins; a camera is opened by no import."""
    look = (
        "import sys, emoscope.ui.rehearse as r; code = r.main(sys.argv[1:]);"
        "names = ('sounddevice', 'pylsl', 'emoscope_devices.camera');"
        "print(); print(code, [name for name in names if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", look, *MODULES, *READ, "no_such_module"],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0 []"


def test_the_helper_process_ends_well():
    command = [sys.executable, "-c", REHEARSAL, "wave"]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=300, check=True)
    read = {Path(piece.path).name for piece in from_text(done.stdout)}
    assert any(name.startswith("wave.") for name in read)
    if sys.platform == "linux":
        assert "libBoardController.so" in read


def test_words_of_every_script_are_read(qapp):
    rehearse.read_words()
    languages.speak(qapp, "en")  # the helper is a process of its own and does not mind
    assert set(rehearse.GLYPHS) == set(rehearse.FONTS)


def test_what_the_rehearsal_read_is_kept_at_hand_until_the_window_closes(
    qtbot, monkeypatch, tmp_path
):
    piece = Piece(str(tmp_path / "font.ttc"), 0, 0)
    (tmp_path / "font.ttc").write_bytes(b"x")
    monkeypatch.setattr(warming, "REHEARSAL", f"print({to_text([piece])!r}, end='')")
    warm = Warm(None, ())
    with qtbot.waitSignal(warm.ready, timeout=30_000):
        warm.begin()
    assert any(thread.name == "at hand" for thread in threading.enumerate())
    warm.finish()
    assert not any(thread.name == "at hand" for thread in threading.enumerate())


def test_it_makes_way_for_a_session_that_is_being_opened(qtbot, monkeypatch):
    monkeypatch.setattr(warming, "REHEARSAL", "pass")
    loaded, asked = [], []

    def busy():
        asked.append(list(loaded))
        return len(asked) < 4 or loaded == ["a"]

    monkeypatch.setattr(warming, "import_module", loaded.append)
    monkeypatch.setattr(warming, "LOOK_SECONDS", 0.01)
    warm = Warm(None, ("a", "b"), busy=busy)
    warm.begin()
    qtbot.waitUntil(lambda: loaded == ["a"] and len(asked) > 8, timeout=30_000)
    assert asked[:4] == [[]] * 4
    warm.finish()
    assert loaded == ["a"]
    monkeypatch.setattr(warming, "ASIDE_SECONDS", 0.05)  # one that hangs is not waited for
    warm = Warm(None, ("c",), busy=lambda: True)
    with qtbot.waitSignal(warm.ready, timeout=30_000):
        warm.begin()
    warm.finish()
    assert loaded == ["a", "c"]
