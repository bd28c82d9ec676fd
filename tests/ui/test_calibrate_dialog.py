"""The calibration dialog: offers recordings, trains off Qt's thread, shows and uses the result."""

import gc
import threading
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from shiboken6 import isValid
from tests.app.personal_bench import Plan, record
from tests.app.verify_bench import record as record_all
from tests.ui.looks_bench import clipped

from emoscope.personal import runner
from emoscope.personal.errors import PersonalError
from emoscope.personal.profiles import profile_for
from emoscope.settings import FusionChoice, RecordingSettings, Settings
from emoscope.sitting import Reply
from emoscope.ui import theme as themes
from emoscope.ui.personal import desk
from emoscope.ui.personal.dialog import CalibrateDialog, open_calibrate
from emoscope.ui.personal.shares import Share, Shares
from emoscope_models import because

LIMIT = 120_000


@pytest.fixture(scope="module")
def recordings(tmp_path_factory):
    root = tmp_path_factory.mktemp("data")
    record(root / "monday", Plan(effect=1.2, seed=1))
    record(root / "tuesday", Plan(seed=2))
    record(root / "other", Plan(seed=3), participant="P02")
    record_all(root / "plain", facts={"participant": "P01"})
    return root


@pytest.fixture
def root(recordings, tmp_path):
    """The recordings with a profile of this test's own."""
    base = tmp_path / "data"
    base.mkdir()
    for folder in recordings.iterdir():
        (base / folder.name).mkdir()
        for file in folder.iterdir():
            if file.is_file():
                (base / folder.name / file.name).write_bytes(file.read_bytes())
    return base


@pytest.fixture
def swept(qapp):
    """Sweep Python's garbage on Qt's thread alone.

    A wait of qtbot's leaves timers and event loops behind. Swept up on the training's thread, while
    Qt's waits, the next timer's signal can be lost: then the test waits for ever.
    """
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture
def made(qtbot, root, swept):
    """Open dialogs, and see that no thread outlives them."""
    opened = []

    def make(theme=themes.DARK, **how):
        settings = how.pop("settings", Settings(recording=RecordingSettings(folder=str(root))))
        chosen = [root / name for name in how.pop("chosen", ("monday",))]
        code = how.pop("code", "P01")
        dialog = CalibrateDialog(settings, code, theme, chosen=chosen, **how)
        qtbot.addWidget(dialog)
        dialog.desk.permutations = 99
        dialog.show()
        opened.append(dialog)
        qtbot.waitUntil(lambda: not dialog.desk.busy and not dialog.said.text().startswith("Look"))
        return dialog

    yield make
    for dialog in opened:
        dialog.finish()
    alive = {thread.name for thread in threading.enumerate()}
    assert not alive & {"personal-training", "calibration-look", "calibration-use"}


def calibrated(qtbot, dialog):
    dialog.go.click()
    assert not dialog.go.isEnabled() and dialog.leave.text() == "Cancel"
    qtbot.waitUntil(lambda: not dialog.desk.busy, timeout=LIMIT)
    qtbot.waitUntil(lambda: dialog.use.isVisible() or dialog.go.isEnabled(), timeout=LIMIT)
    return [label.text() for label in dialog.verdict.findChildren(QLabel)]


def test_her_closed_recordings_are_offered(made, root):
    dialog = made(chosen=())
    assert {folder.name for folder in dialog.page.ticks} == {"monday", "tuesday"}
    assert all(tick.isChecked() for tick in dialog.page.ticks.values())
    rows = [dialog.page.recordings.topLevelItem(n) for n in range(3)]
    assert any("No protocol was run in it" in row.text(1) for row in rows)
    chosen = made(chosen=("tuesday",))
    assert chosen.page.folders == (root / "tuesday",)


def test_what_is_asked_follows_the_choice(made):
    page = made().page
    assert page.asked.what == "both" and page.asked.table["calm"] == ("high", "low")
    row = page.conditions.topLevelItem(0)
    box = page.conditions.itemWidget(row, 1)
    assert row.text(0) == "calm" and isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("LV"))
    assert page.asked.table["calm"] == ("low", "")
    page.by.setCurrentIndex(page.by.findData("rating"))
    assert page.points.isVisible() and not page.conditions.isVisible()
    page.points.setValue(7)
    assert (page.asked.by, page.asked.points) == ("rating", 7)
    page.what.setCurrentIndex(page.what.findData("classes"))
    assert page.first.isVisible() and not page.by.isVisible() and not page.points.isVisible()
    assert page.asked.classes == ("calm", "fear")


def test_a_model_is_made_shown_kept_and_used(made, qtbot, root):
    asked = []
    sitting = SimpleNamespace(request=lambda *how, **values: asked.append((how, values)))
    settings = Settings(
        recording=RecordingSettings(folder=str(root)), fusion=FusionChoice(calibration="site.toml")
    )
    dialog, used = made(sitting=sitting, settings=settings), []
    dialog.used.connect(used.append)
    words = " ".join(calibrated(qtbot, dialog))
    assert "The model may vote on valence, arousal: 16 of 16" in words
    assert "95 % interval 81% to 100% (Wilson)" in words and "in site.toml" in words
    assert dialog.leave.text() == "Keep, do not use"
    profile = profile_for(root, "P01")
    assert len(profile.models) == 1 and profile.model is None, "kept, and not in use"
    dialog.use.click()
    qtbot.waitUntil(lambda: bool(used) and not dialog.desk.busy)
    qtbot.waitUntil(lambda: not dialog.use.isEnabled())
    assert profile_for(root, "P01").model == used[0] == profile.models[0].path
    [(how, values)] = asked
    assert how == ("eeg", "use_personal") and values["path"] == str(used[0])
    values["answer"](Reply(True, (True, (because("It votes."),)), 0))
    qtbot.waitUntil(lambda: "uses it from now on. It votes." in dialog.said.text())
    values["answer"](Reply(True, (False, (because("It does not."),)), 0))
    qtbot.waitUntil(lambda: "it does not vote. It does not." in dialog.said.text())
    assert dialog.leave.text() == "Close"


def test_chance_is_said_with_how_many_clips_it_would_take(made, qtbot, root):
    dialog = made(chosen=("tuesday",))
    dialog.page.what.setCurrentIndex(dialog.page.what.findData("arousal"))
    words = " ".join(calibrated(qtbot, dialog))
    assert "no better than chance" in words
    assert "clips would" in words and "not calibrated" in words
    charts = dialog.verdict.findChildren(Shares)
    assert len(charts) == 1 and "Held-out clips" in charts[0].accessibleDescription()
    dialog.leave.click()
    assert not dialog.isVisible() and profile_for(root, "P01").model is None


def test_cancelling_keeps_nothing(made, qtbot, root):
    dialog = made()
    dialog.desk.permutations = 99_999
    dialog.go.click()
    qtbot.waitUntil(lambda: "permutations" in dialog.said.text(), timeout=LIMIT)
    assert dialog.bar.isVisible() and dialog.bar.value() > 0
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "was cancelled" in dialog.said.text(), timeout=LIMIT)
    assert dialog.isVisible() and dialog.go.isEnabled()
    assert profile_for(root, "P01") is None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_refused_is_said_and_can_be_changed(made, qtbot):
    dialog = made()
    dialog.page.what.setCurrentIndex(dialog.page.what.findData("classes"))
    dialog.page.second.setCurrentIndex(dialog.page.first.currentIndex())
    dialog.go.click()
    assert "two different conditions" in dialog.said.text() and dialog.go.isEnabled()
    dialog.page.second.setCurrentIndex(1)
    for tick in dialog.page.ticks.values():
        tick.setChecked(False)
    dialog.go.click()
    assert "No recording was chosen" in dialog.said.text()


def test_a_process_that_crashes_is_said(made, qtbot, monkeypatch):
    dialog = made()
    monkeypatch.setattr(runner, "COMMAND", ("false",))
    dialog.go.click()
    qtbot.waitUntil(lambda: "no answer" in dialog.said.text(), timeout=LIMIT)
    qtbot.waitUntil(dialog.go.isEnabled)


def test_a_profile_that_cannot_be_written_is_said(made, qtbot, root):
    dialog = made()
    (root / "profiles").write_text("in the way")
    dialog.go.click()
    qtbot.waitUntil(lambda: "cannot be written" in dialog.said.text(), timeout=LIMIT)
    qtbot.waitUntil(dialog.go.isEnabled)


def test_a_name_for_the_model_is_sought_on_another_thread(made, qtbot, monkeypatch):
    """It asks the disk, which may be a network's: the window does not wait for it."""
    dialog, asked = made(), []

    def full(root, code):
        asked.append(threading.current_thread())
        raise PersonalError("{folder} is full.", "Delete old models in it.", folder=root)

    monkeypatch.setattr(desk, "new_model", full)
    dialog.go.click()
    qtbot.waitUntil(lambda: "is full" in dialog.said.text(), timeout=LIMIT)
    qtbot.waitUntil(dialog.go.isEnabled)
    assert asked and asked[0] is not threading.main_thread()
    assert not dialog.bar.isVisible()


def test_nobody_with_recordings_is_told_so(made):
    dialog = made(code="P07", chosen=())
    assert "P07 has no closed recording" in dialog.said.text()
    assert not dialog.go.isEnabled() and dialog.leave.isEnabled()


def test_it_closes_by_itself_over_its_window(qtbot, root):
    settings = Settings(recording=RecordingSettings(folder=str(root)))
    dialog = open_calibrate(None, settings, "P01", themes.DARK)
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=LIMIT)


@pytest.mark.parametrize(("name", "scale"), [("dark", 2.0), ("contrast-light", 1.0)])
def test_nothing_is_clipped(made, qtbot, name, scale):
    theme = themes.THEMES[name].scaled(scale)
    themes.apply(QApplication.instance(), theme)
    try:
        dialog = made(theme)
        QApplication.processEvents()
        assert clipped(dialog) == []
        calibrated(qtbot, dialog)
        QApplication.processEvents()
        assert clipped(dialog) == []
    finally:
        themes.apply(QApplication.instance(), themes.DARK)


def test_another_language_is_taken_up(made, qtbot):
    dialog = made()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.page.asked.table["calm"] == ("high", "low")
    calibrated(qtbot, dialog)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.use.text() == "Use it now"


def test_a_chart_draws_where_the_share_is(qtbot):
    chart = Shares(themes.DARK)
    qtbot.addWidget(chart)
    chart.show_rows((Share("Right", 1.0, "16 of 16", 0.8, 1.0, main=True),), "chance")
    chart.resize(600, chart.sizeHint().height())
    picture = chart.grab().toImage()
    accent = themes.colour(themes.DARK.accent)
    columns = {
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) == accent
    }
    assert columns and min(columns) > picture.width() / 2
