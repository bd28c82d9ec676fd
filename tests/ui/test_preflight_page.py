"""The pre-flight page: what it shows, what it asks, what it hands on; mouse and keys."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QPushButton
from tests.app.preflight_bench import SECOND, FakeSitting
from tests.ui.preflight_bench import Sitting

from emoscope.preflight.baseline import LEAD, STEPS, Baseline, Showing, StepResult
from emoscope.preflight.verdicts import Finding, verdict_of
from emoscope.study.study import Study
from emoscope.ui import theme as themes
from emoscope.ui.preflight import BaselinePanel, PreflightPage, _words
from emoscope.ui.preflight._override import OverrideDialog
from emoscope.ui.preflight._verdict_view import VerdictView
from emoscope.ui.preflight._watch import Watch
from emoscope.visit import Checked
from emoscope_devices import CaptureState, say
from emoscope_models import FusionEngine, FusionSettings, because

STUDY = Study("S1")
FRAMES = 8


@pytest.fixture
def page(qtbot):
    made = PreflightPage(themes.DARK)
    qtbot.addWidget(made)
    made.resize(1400, 860)
    made.show()
    yield made
    made.detach()


def pass_seconds(page, sitting, seconds):
    """Let session time pass, with frames between, four looks a second."""
    for _ in range(round(seconds * 4)):
        sitting.flow(0.25)
        for _ in range(FRAMES):
            page.frame()


def attached(page, study=STUDY, seconds=2.0, **options):
    sitting = Sitting(**options)
    page.attach(sitting, study.roles)
    pass_seconds(page, sitting, seconds)
    return sitting


def test_without_a_session_nothing_can_be_begun(page):
    page.frame()
    assert page.banner.word == "No-go"
    assert not page.buttons["go"].isEnabled() and not page.buttons["anyway"].isEnabled()
    assert not page.baseline.isEnabled()


def test_a_good_session_is_a_go_and_go_says_how_it_was_checked(page, qtbot):
    attached(page)
    assert page.banner.word == "Go" and page.outcome.go
    assert page.verdicts["video"].texts == ("One face, in the middle and well lit.",)
    assert page.verdicts["audio"].texts[0].startswith("Voice -24 dBFS")
    assert page.verdicts["eeg"].texts == (
        "All 4 electrodes have contact.",
        "This headset gives no impedance: contact is told from the signal.",
    )
    assert page.verdicts["models"].texts[0] == "The face model is ready."
    assert not page.buttons["anyway"].isEnabled()
    with qtbot.waitSignal(page.go) as gone:
        page.buttons["go"].click()
    [checked] = gone.args
    assert isinstance(checked, Checked)
    assert checked.go and checked.baseline == "skipped" and checked.overridden == ""
    assert checked.at[10] == "T" and checked.at[-6] in "+-"


def test_the_picture_shows_the_face_and_not_what_it_expresses(page):
    attached(page)
    overlay = page._video_feed.overlay
    assert overlay.box is not None and overlay.emotion == ""


def test_clicking_a_face_chooses_it(page):
    sitting = attached(page)
    page.video.face_clicked.emit(0.5, 1.2)
    assert sitting.select == {"x": 0.5, "y": 1.0}


def test_what_is_unplugged_is_a_no_go_until_it_comes_back(page):
    sitting = attached(page)
    sitting.set_state("eeg", CaptureState.LOST, say("Muse was switched off."))
    assert len(page.head._quality) == 4
    pass_seconds(page, sitting, 1)
    assert page.banner.word == "No-go"
    assert page.banner.reasons == ("Muse was switched off.",)
    assert page.verdicts["eeg"].texts == ("Muse was switched off.",)
    assert not page.buttons["go"].isEnabled() and page.buttons["anyway"].isEnabled()
    sitting.set_state("eeg", CaptureState.LIVE)
    pass_seconds(page, sitting, 5)
    assert page.banner.word == "Go"


def test_why_there_is_no_picture_is_said_in_its_place(page):
    sitting = attached(page)
    sitting.set_state("video", CaptureState.LOST, say("The camera was unplugged."))
    pass_seconds(page, sitting, 1)
    assert page.video._reason == "The camera was unplugged."


def test_sound_of_a_microphone_that_is_gone_is_not_shown_as_if_it_were_heard_now(page):
    sitting = attached(page)
    assert page.wave._message == ""
    sitting.set_state("audio", CaptureState.LOST, say("The microphone was unplugged."))
    pass_seconds(page, sitting, 1)
    assert page.wave._message == "Lost. The microphone was unplugged."
    sitting.set_state("audio", CaptureState.LIVE)
    pass_seconds(page, sitting, 1)
    assert page.wave._message == ""


def test_contacts_of_a_headset_that_is_gone_are_not_shown_as_if_they_were_of_now(page):
    sitting = attached(page)
    sitting.set_state("eeg", CaptureState.LOST, say("Muse was switched off."))
    pass_seconds(page, sitting, 1)
    assert page.head._quality == () and page.head._message == "Lost. Muse was switched off."
    sitting.set_state("eeg", CaptureState.LIVE)
    pass_seconds(page, sitting, 2)
    assert len(page.head._quality) == 4 and page.head._message == ""


def test_going_anyway_asks_for_a_reason_over_this_window_alone(page, qtbot):
    sitting = attached(page)
    sitting.set_state("eeg", CaptureState.LOST, say("Muse was switched off."))
    pass_seconds(page, sitting, 1)
    page.buttons["anyway"].click()
    dialog = page.findChild(OverrideDialog)
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    assert not dialog.button.isEnabled()
    dialog.accept()
    assert dialog.isVisible(), "without a reason nothing happens"
    qtbot.keyClicks(dialog.reason, "  a ")
    assert not dialog.button.isEnabled()
    qtbot.keyClicks(dialog.reason, "pilot  run")
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    [checked] = gone.args
    assert not checked.go and checked.overridden == "a pilot run"
    assert checked.findings == ("Muse was switched off.",)


def test_when_it_became_a_go_meanwhile_there_is_nothing_to_override(page, qtbot):
    sitting = attached(page)
    sitting.set_state("eeg", CaptureState.LOST)
    pass_seconds(page, sitting, 1)
    page.buttons["anyway"].click()
    dialog = page.findChild(OverrideDialog)
    sitting.set_state("eeg", CaptureState.LIVE)
    pass_seconds(page, sitting, 5)
    dialog.reason.setText("pilot run")
    with qtbot.waitSignal(page.go) as gone:
        dialog.accept()
    assert gone.args[0].go and gone.args[0].overridden == ""


def test_streams_that_are_off_have_no_tile(page):
    roles = {"video": "required", "audio": "off", "eeg": "optional"}
    sitting = attached(page, Study("S1", roles=roles), kinds=("video",))
    assert page._columns["audio"].isHidden() and not page._columns["eeg"].isHidden()
    assert page.banner.word == "Go", "an optional headset may be absent"
    assert page.verdicts["eeg"].texts == ("No EEG headset is open. Choose one under Devices.",)
    assert [page._baseline.results.get(s.key) for s in STEPS] == [None] * 4
    page.attach(sitting, STUDY.roles)
    assert not page._columns["audio"].isHidden()


def test_a_model_that_is_refused_is_told(page):
    sitting = Sitting(modalities=("speech", "eeg"))
    page.attach(sitting, STUDY.roles)
    for listener in sitting.listeners.model:
        listener("face", (because("The face model is damaged."),))
    pass_seconds(page, sitting, 2)
    assert page.verdicts["models"].texts == (
        "The face model is damaged.", "The voice model is ready.", "The EEG model is ready.",
    )  # fmt: skip
    assert page.verdicts["video"].texts[0].startswith("There is no face model")
    assert page.banner.word == "Go", "it is recorded all the same"
    assert "The face model is damaged." in page.banner.reasons


def test_a_model_that_was_refused_before_the_page_came_is_told_too(page):
    fusion = FusionEngine(FusionSettings(), ("face", "speech"))
    watch = Watch(Sitting(modalities=()))
    watch.result = SimpleNamespace(estimates={}, fused=fusion.tick(SECOND))
    assert watch.models == {"face": None, "speech": None}
    fusion.refuse("face", (because("The face model is damaged."),))
    watch.result = SimpleNamespace(estimates={}, fused=fusion.tick(2 * SECOND))
    assert [str(reason) for reason in watch.models["face"]] == ["The face model is damaged."]
    assert watch.models["speech"] is None
    watch.end()


def test_leaving_lets_go_of_the_session(page):
    sitting = attached(page)
    page.baseline.begin.click()
    pass_seconds(page, sitting, LEAD + 3)
    assert sitting.asked == ["begin_rest"]
    page.detach()
    assert sitting.asked == ["begin_rest", "end_rest"], "a rest that goes on would never end"
    assert not sitting.listeners.result and not sitting.listeners.model
    assert page.showing.phase == "idle" and not page.baseline.isEnabled()
    page.frame()
    page.detach()


def test_back_and_devices_are_told(page, qtbot):
    for name in ("back", "devices"):
        with qtbot.waitSignal(getattr(page, name)):
            page.buttons[name].click()


# -- the baseline ----------------------------------------------------------------------------------


def test_a_whole_baseline_by_the_buttons(page, qtbot):
    shown = []
    page.participant.connect(shown.append)
    sitting = attached(page)
    page.baseline.begin.click()
    for step in STEPS:
        assert page.showing.key == step.key
        sitting.alpha = 6.0 if step.key == "eyes closed" else 2.0
        pass_seconds(page, sitting, LEAD + step.seconds + 1)
    assert page.showing.phase == "over"
    assert "3.0 times" in page.baseline._said.text()
    phases = [(s.key, s.phase) for s in shown]
    for step in STEPS:
        assert (step.key, "running") in phases
    assert shown[-1].phase == "over"
    assert page.baseline.steps["eyes open"].text() == "Eyes open: done, 20 s"
    with qtbot.waitSignal(page.go) as gone:
        page.buttons["go"].click()
    assert gone.args[0].baseline == "done"
    assert any("the EEG is alive" in line for line in gone.args[0].baselines)


def test_steps_are_skipped_redone_and_the_rest_left_out(page, qtbot):
    sitting = attached(page)
    page.baseline.begin.click()
    pass_seconds(page, sitting, LEAD + 3)
    assert not page.baseline.begin.isVisible()
    page.baseline.skip.click()
    assert page.baseline.steps["eyes open"].text() == "Eyes open: skipped"
    page.baseline.steps["eyes open"].click()
    assert page.showing.key == "eyes open"
    pass_seconds(page, sitting, LEAD + 21)
    assert page.baseline.steps["eyes open"].text() == "Eyes open: done, 20 s"
    page.baseline.skip_all.click()
    assert page.showing.phase == "over"
    with qtbot.waitSignal(page.go) as gone:
        page.buttons["go"].click()
    assert gone.args[0].baseline == "partly"


def test_steps_of_a_stream_that_is_not_there_are_left_out_from_the_begin(page):
    attached(page, kinds=("audio", "eeg"))
    panel = page.baseline
    assert panel._title.text() == "Guided baseline, 70 s"
    assert panel.steps["neutral face"].text() == "Neutral face: left out"
    assert not panel.steps["neutral face"].isEnabled() and panel.steps["reading"].isEnabled()
    panel.offer(())
    assert not panel.begin.isEnabled()
    page.attach(Sitting(), STUDY.roles)
    assert panel._title.text() == "Guided baseline, 90 s" and panel.begin.isEnabled()


def test_going_in_the_middle_of_a_baseline_ends_it(page, qtbot):
    sitting = attached(page)
    page.baseline.begin.click()
    pass_seconds(page, sitting, LEAD + 3)
    with qtbot.waitSignal(page.go) as gone:
        page.buttons["go"].click()
    assert sitting.asked[-1] == "end_rest"
    assert gone.args[0].baseline == "skipped"
    assert "Reading: skipped." in gone.args[0].baselines


def test_the_panel_says_what_it_waits_for(page):
    sitting = attached(page)
    sitting.good = False
    page.baseline.begin.click()
    pass_seconds(page, sitting, 2)
    assert page.baseline._said.text().startswith("Waiting for a good EEG")
    sitting.good = True
    pass_seconds(page, sitting, 1)
    assert page.baseline._said.text().startswith("Counting begins in")
    pass_seconds(page, sitting, LEAD + 5)
    assert page.baseline._said.text().endswith("of 20 s count")


def test_the_panel_alone_shows_plain_values(qtbot):
    panel = BaselinePanel(themes.LIGHT)
    qtbot.addWidget(panel)
    short = StepResult("eyes open", "short", 4.0, 20.0, (say("Eyes open: 4 of 20 s."),))
    gone = StepResult("reading", "left out", 0.0, 30.0, (say("No microphone."),))
    panel.show_baseline(Showing("over", count=4), {"eyes open": short, "reading": gone})
    assert panel.steps["eyes open"].text() == "Eyes open: too little, 4 of 20 s"
    assert not panel.steps["reading"].isEnabled()
    assert "Eyes open: 4 of 20 s." in panel.steps["eyes open"].toolTip()
    assert panel._said.text() == "The baseline is over. Click a step to do it again."


def test_what_no_screen_shows_the_operator_is_told_to_say(qtbot):
    panel = BaselinePanel(themes.LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel._told.isVisible()
    panel.tell("Please close your eyes.")
    assert panel._told.isVisible() and "(F8)" in panel._told.text()
    assert panel._told.text().endswith("\nPlease close your eyes.")
    panel.tell("")
    assert not panel._told.isVisible()


# -- looks and keys --------------------------------------------------------------------------------


def test_every_control_has_a_name_and_is_reached_by_the_keyboard(page, qtbot):
    attached(page)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    assert len(buttons) == 8
    assert all(b.accessibleName() and b.focusPolicy() & Qt.FocusPolicy.TabFocus for b in buttons)
    page.buttons["back"].setFocus()
    reached = set()
    for _ in range(20):
        reached.add(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert set(buttons) <= reached
    for view in page.verdicts.values():
        assert view.accessibleName() and view.accessibleDescription()
    assert page.banner.accessibleName() == "Go"


def test_enter_presses_the_button_that_has_the_focus(page, qtbot):
    sitting = attached(page)
    page.baseline.begin.setFocus()
    qtbot.keyClick(page.baseline.begin, Qt.Key.Key_Return)
    assert page.showing.key == "eyes open"
    page.buttons["go"].setFocus()
    with qtbot.waitSignal(page.go):
        qtbot.keyClick(page.buttons["go"], Qt.Key.Key_Return)
    pass_seconds(page, sitting, 1)


def test_four_tiles_beside_each_other_or_in_rows_of_two(page):
    attached(page)
    page.resize(1280, 720)
    assert len({t.geometry().top() for t in (*page._columns.values(), page._beside)}) == 1
    page.resize(900, 700)
    QCoreApplication.processEvents()
    assert len({t.geometry().top() for t in (*page._columns.values(), page._beside)}) == 2
    page.set_theme(themes.LIGHT.scaled(2.0))
    page.resize(1920, 1080)
    QCoreApplication.processEvents()
    assert len({t.geometry().left() for t in (*page._columns.values(), page._beside)}) == 2


def test_what_does_not_fit_is_scrolled_by_the_keyboard(page, qtbot):
    attached(page)
    page.set_theme(themes.DARK.scaled(2.0))
    page.resize(1280, 720)
    QCoreApplication.processEvents()
    bar = page._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    page.buttons["back"].setFocus()
    qtbot.keyClick(page.buttons["back"], Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page.buttons["back"], Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_another_language_is_followed(page):
    sitting = attached(page)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    for widget in (*page.verdicts.values(), page.banner, page.baseline):
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    pass_seconds(page, sitting, 1)
    assert page.buttons["go"].text() == "Go"


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT.scaled(2.0)])
@pytest.mark.parametrize("count", [0, 1, 2, 16])
def test_a_card_shows_what_fits_and_says_how_many_more(qtbot, theme, count):
    view = VerdictView("eeg", theme)
    qtbot.addWidget(view)
    found = [
        Finding(f"electrode {n}", "fair", say("E{n}: no contact, press the sensor.", n=n))
        for n in range(count)
    ]
    view.show_role("required")
    view.show_verdict(verdict_of("eeg", found, {"rate": 256.0, "nominal": 256.0, "lost": 3}))
    view.resize(view.minimumSizeHint())
    seen = view.grab().toImage()
    assert not seen.isNull()
    assert view.hint(QPoint()).count("\n") == max(0, count - 1)
    assert len(view.texts) == count
    said = view.accessibleDescription()
    assert all(f"E{n}:" in said for n in range(count))
    assert view._figures() == "256.0 of 256 Hz · 3 lost"


def test_every_state_has_a_word_and_a_mark(qtbot):
    for state, mark in _words.MARKS.items():
        assert _words.state(state) and mark in themes.STATES
    assert len(set(_words.MARKS.values())) == 5


def test_the_panels_baseline_is_that_of_the_headless_one():
    assert set(_words._STEPS) == {step.key for step in STEPS}
    headless = Baseline(FakeSitting(), ("eeg",))
    headless.begin(SECOND)
    assert headless.showing.key == "eyes open"
