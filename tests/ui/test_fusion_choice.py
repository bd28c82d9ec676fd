"""Fusion in the settings dialog: shown as set, kept where not shown, refused where impossible."""

from emoscope.settings import FusionChoice, Settings
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope_models import CHOICES, MODES


def test_rule_and_mode_are_chosen_and_the_rest_is_kept(qtbot):
    choice = FusionChoice(rule="robust-bayes", mode="stable", bands=True, calibration="x.toml")
    dialog = SettingsDialog(Settings(fusion=choice))
    qtbot.addWidget(dialog)
    assert dialog.value().fusion == choice
    assert [dialog._rule.itemText(i) for i in range(dialog._rule.count())] == list(CHOICES)
    assert [dialog._mode.itemText(i) for i in range(dialog._mode.count())] == list(MODES)
    dialog._mode.setCurrentText("instant")
    dialog._rule.setCurrentText("dempster-shafer")
    assert dialog.value().fusion == FusionChoice(
        rule="dempster-shafer", mode="instant", bands=True, calibration="x.toml"
    )


def test_a_pair_that_cannot_be_is_said_and_the_dialog_stays(qtbot):
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._mode.setCurrentText("stable")
    dialog._rule.setCurrentText("mean")
    dialog.accept()
    assert dialog.isVisible() and "mean" in dialog._trouble.text()
