"""Small files are written beside the window: the newest of what was given, errors told."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from emoscope.__main__ import main
from emoscope.settings import FusionChoice, LabSettings, Settings, WindowSettings, load, save
from emoscope.ui.application import _begin_keeping as begin_keeping
from emoscope.ui.keeper import FileKeeper, SettingsKeeper
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.window import MainWindow
from emoscope_models import ADDITIVE, CHOICES


class Disk:
    """Takes what is written once it is let go; who asks waits for ``begun``."""

    def __init__(self) -> None:
        self.written: list[object] = []
        self.begun, self.go = threading.Event(), threading.Event()
        self.error: Exception | None = None

    def write(self, value: object) -> None:
        self.begun.set()
        assert self.go.wait(10)
        if self.error is not None:
            raise self.error
        self.written.append(value)


@pytest.fixture
def disk() -> Disk:
    return Disk()


def test_who_keeps_does_not_wait_and_only_the_newest_is_written(qtbot: QtBot, disk: Disk) -> None:
    keeper = FileKeeper(disk.write)
    keeper.keep(1)
    assert disk.begun.wait(10)
    for value in range(2, 20):
        keeper.keep(value)
    assert disk.written == [], "the disk has not moved, and yet we are here"
    assert not keeper.wait(0.01)
    disk.go.set()
    assert keeper.finish()
    assert disk.written == [1, 19]
    keeper.keep(20)
    assert keeper.finish()
    assert disk.written == [1, 19, 20]


def test_nothing_to_write_is_nothing_to_wait_for(qtbot: QtBot, disk: Disk) -> None:
    keeper = FileKeeper(disk.write)
    assert keeper.finish(0)
    assert not disk.begun.is_set()


def test_an_error_is_told_in_the_window_and_the_next_is_written(qtbot: QtBot, disk: Disk) -> None:
    keeper = FileKeeper(disk.write)
    disk.go.set()
    for error in (OSError(28, "No space left on device"), ValueError("a bug")):
        disk.error = error
        with qtbot.waitSignal(keeper.failed, timeout=10_000) as told:
            keeper.keep(1)
        assert isinstance(told.args[0], OSError)
        assert (told.args[0].strerror or "") in (error.args[-1], repr(error))
        assert keeper.finish()
    disk.error = None
    keeper.keep(2)
    assert keeper.finish()
    assert disk.written == [2]


def test_a_disk_that_does_not_answer_is_given_up(
    qtbot: QtBot, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = FileKeeper(disk.write)
    keeper.keep(1)
    assert not keeper.finish(0.01)
    assert "does not answer" in caplog.text
    disk.go.set()
    assert keeper.wait()


def test_settings_are_in_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    keeper = SettingsKeeper(path)
    for scale in (0.8, 1.0, 1.5):
        keeper.keep(replace(Settings(), window=WindowSettings(scale=scale)))
    assert keeper.finish()
    assert load(path)[0].window.scale == 1.5


def test_what_a_command_line_said_is_used_and_not_written(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    kept = Settings(lab=LabSettings(("eeg",), ("Box",), "light:7000"))
    said = LabSettings(("fused", "eeg"), ("PsychoPy",), "other:9000")
    used = replace(kept, lab=said, fusion=FusionChoice(mode="stable"))
    keeper = SettingsKeeper(path)
    keeper.spare(kept, used)

    def written(settings: Settings) -> Settings:
        keeper.keep(settings)
        assert keeper.finish()
        return load(path)[0]

    light = WindowSettings(theme="light")
    assert written(replace(used, window=light)) == replace(kept, window=light)
    dialog = SettingsDialog(used)
    qtbot.addWidget(dialog)
    assert written(dialog.value()) == kept, "Save, with nothing changed on any page"
    chosen = replace(said, osc="mine:1")
    assert written(replace(used, lab=chosen)).lab == replace(kept.lab, osc="mine:1")
    assert written(used).lab == replace(kept.lab, osc="other:9000"), "chosen by hand by now"


def test_the_window_is_told_what_the_command_line_overruled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = tmp_path / "settings.toml", Settings(lab=LabSettings(osc="light:7000"))
    save(kept, path)
    opened: list[Any] = []
    for where in ("application.run_window", "review.application.run_review"):
        monkeypatch.setattr(f"emoscope.ui.{where}", lambda *a, **how: opened.append((a[0], how)))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    words = ["--settings", str(path), "--osc", "other:9000", "--fusion-mode", "stable"]
    for command in ([], ["live"], ["review"]):
        main([*words, *command])
    (window, how), (live, also), (review, _) = opened
    assert window == live and window.lab.osc == "other:9000" and window.fusion.mode == "stable"
    assert how["kept"] == also["kept"] == review == kept
    main(["--settings", str(path)])
    assert "kept" not in opened[-1][1]


def test_the_windows_own_changes_are_kept_without_the_command_lines(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path, kept = tmp_path / "settings.toml", Settings(lab=LabSettings(osc="light:7000"))
    window = MainWindow(
        ("none", "none", "none"), replace(kept, lab=LabSettings(osc="other:9000")), path
    )
    qtbot.addWidget(window)
    begin_keeping(window, path, kept)
    shown = replace(kept.window, microvolts=50.0)
    window.use(replace(window.settings, window=shown))
    window.finish()
    assert load(path)[0] == replace(kept, window=shown)
    assert window.settings.lab.osc == "other:9000", "it is used all the same"


def test_a_file_that_would_contradict_itself_gets_what_is_used(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    kept = Settings(fusion=FusionChoice(mode="stable"))
    used = replace(kept, fusion=FusionChoice(mode="instant"))
    keeper = SettingsKeeper(path)
    keeper.spare(kept, used)
    rule = next(one for one in CHOICES if one not in ADDITIVE)
    chosen = replace(used, fusion=replace(used.fusion, rule=rule))
    keeper.keep(chosen)
    assert keeper.finish() and load(path)[0] == chosen


def test_a_place_that_is_none_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keeper = SettingsKeeper(tmp_path / "file" / "settings.toml")
    with qtbot.waitSignal(keeper.failed, timeout=10_000):
        keeper.keep(Settings())
    assert keeper.finish()
