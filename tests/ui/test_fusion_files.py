"""The files that fusion rules need, in the settings dialog: asked for, judged in words, refused."""

import pytest
import tomli_w
from tests.models.learned_net import card

from emoscope.settings import FusionChoice, Settings
from emoscope.ui.settings_dialog import SettingsDialog

LIMIT = 60_000
"""Milliseconds after which a wait counts as never."""
MODEL = {"identity": "test 1", "fingerprint": "f" * 64}


@pytest.fixture
def dialog(qtbot):
    def make(**choice):
        made = SettingsDialog(Settings(fusion=FusionChoice(**choice)))
        qtbot.addWidget(made)
        made.tabs.setCurrentIndex(1)
        made.show()
        dialogs.append(made)
        return made

    dialogs: list[SettingsDialog] = []
    yield make
    for made in dialogs:
        made.reject()


def says(qtbot, field, words):
    qtbot.waitUntil(lambda: words in field._said.text(), timeout=LIMIT)
    return field._said.property("role") != "alarm"


def test_the_network_is_asked_for_by_the_rules_that_need_one(dialog):
    made = dialog()
    shown = {}
    for n in range(made._rule.count()):
        made._rule.setCurrentIndex(n)
        shown[made._rule.currentData()] = not made._learned.isHidden()
    assert [rule for rule, seen in shown.items() if seen] == ["attention", "memory-fusion-network"]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("attention", "needs a network that you trained"),
        ("memory-fusion-network", "needs a network that you trained"),
        ("stacker", "needs a calibration"),
        ("monte-carlo-weights", "needs a calibration"),
    ],
)
def test_a_rule_without_its_file_is_refused_and_said(dialog, rule, words):
    made = dialog()
    made._rule.setCurrentText(rule)
    made.accept()
    assert made.isVisible() and words in made._trouble.text()
    made._rule.setCurrentText("mean")
    made.accept()
    assert not made.isVisible()


def test_a_network_for_the_rule_can_be_used_and_says_for_what(dialog, qtbot, tmp_path):
    path = str(card(tmp_path))
    made = dialog(rule="attention", learned=path)
    assert says(qtbot, made._learned, "It can be used. Made for test 1")
    assert made.value().fusion.learned == path
    made._rule.setCurrentText("memory-fusion-network")
    assert not says(qtbot, made._learned, "trained for the rule attention, not for memory")
    made._rule.setCurrentText("attention")
    assert says(qtbot, made._learned, "It can be used.")
    made.accept()
    assert not made.isVisible()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.toml", None, "There is no learned fusion"),
        ("empty.toml", "", "format must be"),
        ("broken.toml", "= [", "cannot be read"),
        ("binary.toml", "\0\ud800", "cannot be read"),
    ],
)
def test_any_other_file_cannot_be_used_and_says_why(dialog, qtbot, tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    made = dialog(rule="attention", learned=str(tmp_path / name))
    assert not says(qtbot, made._learned, "It cannot be used.")
    assert words in made._learned._said.text()


def test_a_calibration_is_judged_by_the_rule(dialog, qtbot, tmp_path):
    path = tmp_path / "site.toml"
    models = {"face": MODEL, "speech": MODEL}
    path.write_text(tomli_w.dumps({"format": "emoscope-fusion-1", "models": models}))
    made = dialog()
    assert made._calibration._said.text() == "The models count as their cards say."
    made._calibration._path.setText(str(path))
    made._calibration._look()
    assert says(qtbot, made._calibration, "It can be used. Made for test 1")
    made._rule.setCurrentText("stacker")
    assert not says(qtbot, made._calibration, "does not hold the rule stacker")
    assert made.value().fusion == FusionChoice(rule="stacker", calibration=str(path))
