"""The dialog and the command that test the player."""

import argparse
import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent

from emoscope.player_test_command import FAILED, add_player_test, arguments
from emoscope.protocol.flash import FlashTest
from emoscope.protocol.selftest import SelfTest, Spread
from emoscope.settings import Settings
from emoscope.ui.protocol import player_dialog, player_test
from emoscope.ui.protocol.player_dialog import PlayerDialog
from emoscope.ui.protocol.stage import Stage
from emoscope_devices import say

LONG = 60_000
LATE = Spread(300, 0.001, 0.0, 0.002, 0.01)


def result(**more: Any) -> SelfTest:
    values = {"by": "paint", "heard": "", "frames": 300, "painted": 300, "misread": 0, "wait": 0.0}
    return SelfTest(**{**values, "late": LATE, "offset": None, "beeps": 0, "due": 0, **more})


@pytest.fixture
def stage(qtbot: Any) -> Iterator[Stage]:
    made = Stage(swap=False)
    made.show()
    yield made
    made.blockSignals(True)
    made.hide()
    made.close_up()
    made.deleteLater()


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A film of a second and a half, without sound."""
    real = player_dialog.KnownFilm
    monkeypatch.setattr(
        player_dialog, "KnownFilm", lambda stage, ears: real(stage, None, seconds=1.5, sound=None)
    )


def test_a_test_is_run_and_its_result_said(qtbot: Any, stage: Stage, short: None) -> None:
    dialog = PlayerDialog(stage)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.play.isEnabled() and not dialog.flash.isEnabled()
    dialog.play.click()
    assert dialog.busy and not dialog.play.isEnabled() and dialog.bar.isVisible()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=LONG)
    assert "of 45 frames were painted" in dialog.said.text()
    assert dialog.play.isEnabled() and not dialog.bar.isVisible()
    dialog.close()


def test_a_dialog_that_is_closed_stops_its_test(qtbot: Any, stage: Stage, short: None) -> None:
    dialog = PlayerDialog(stage)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.play.click()
    film = dialog._test.film  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: len(film.painted) > 2, timeout=LONG)
    dialog.reject()
    assert not dialog.busy and not film._folder.exists()
    assert stage._part is None


def test_flash_and_beep_needs_a_session(qtbot: Any, stage: Stage) -> None:
    sitting: Any = SimpleNamespace(ring=lambda _: None)
    dialog = PlayerDialog(stage, sitting)
    qtbot.addWidget(dialog)
    assert dialog.flash.isEnabled()
    dialog._tell_flash(FlashTest(20, 3, 20, None, LATE, None))
    assert "3 of 20 flashes" in dialog.said.text()
    dialog._tell_failure((say("The test film did not come to its end. Try again."),))
    assert "did not come" in dialog.said.text()
    dialog.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert "did not come" in dialog.said.text()


def options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    common = argparse.ArgumentParser(add_help=False)
    add_player_test(commands, common, player_test.run_player_test)
    return parser.parse_args(["player-test", *words])


def test_what_the_command_is_told_is_obeyed_or_refused(capsys: Any) -> None:
    plain = arguments(options())
    assert plain == {
        "seconds": 10.0, "size": (640, 360), "microphone": None, "listen": True, "sound": "aac",
    }  # fmt: skip
    told = arguments(options("--seconds", "30", "--size", "hd", "--deaf", "--silent"))
    assert (told["seconds"], told["size"], told["listen"], told["sound"]) == (
        30.0, (1280, 720), False, None,
    )  # fmt: skip
    for words in (["--seconds", "1"], ["--dropped", "2"], ["--size", "huge"]):
        with pytest.raises(SystemExit):
            options(*words)
    capsys.readouterr()


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (result(), 0),
        (result(painted=295), 0),
        (result(painted=290), FAILED),
        (result(misread=1), FAILED),
        (result(frames=0, painted=0, late=None, failed=(say("No frame."),)), FAILED),
    ],
)
def test_the_commands_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: Any, found: SelfTest, code: int
) -> None:
    monkeypatch.setattr(player_test, "run_selftest", lambda **_: found)
    assert player_test.run_player_test(options(), Settings()) == code
    assert str(found.sentences[0]) in capsys.readouterr().out
    assert player_test.run_player_test(options("--json"), Settings()) == code
    values = json.loads(capsys.readouterr().out)
    assert values["dropped"] == found.dropped and values["sentences"]
