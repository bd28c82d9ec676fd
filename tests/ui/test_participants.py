"""Consent by keyboard, on three kinds of screens, in three languages; withdrawing; who is there."""

import json
import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid
from tests.app.test_withdraw import everything, fake

from emoscope.participants.consent import Consent
from emoscope.participants.consents import NAME as CONSENTS
from emoscope.participants.consents import read_decisions
from emoscope.participants.notices import digest, notice
from emoscope.participants.register import read_names
from emoscope.participants.removal import LOG, Outcome
from emoscope.study.study import Study
from emoscope.ui import release as release_module
from emoscope.ui.languages import speak
from emoscope.ui.participant import notice as notice_module
from emoscope.ui.participants import asking as asking_module
from emoscope.ui.participants import consent_dialog as dialog_module
from emoscope.ui.participants import withdraw_dialog as withdraw_module
from emoscope.ui.participants.bar import ParticipantBar
from emoscope.ui.participants.consent_dialog import ConsentDialog
from emoscope.ui.participants.errand import Errand
from emoscope.ui.participants.withdraw_dialog import WithdrawDialog
from emoscope.ui.theme import DARK
from emoscope.visit import Visit
from emoscope_devices import say

STUDY = Study("pilot", title="Faces of sleep", contact="Dr X, +49 1")
ALL = frozenset({"video", "audio", "eeg"})


class Screen:
    """A participant's screen that remembers what it was asked to show."""

    def __init__(self):
        self.may_record = True
        self.shown, self.waits = None, 0

    def show_notice(self, text, language, streams, on_signed, on_refused, *, ask_recording=False):
        self.shown = (text, language, frozenset(streams), ask_recording)
        self.sign, self.refuse = on_signed, on_refused

    def wait(self):
        self.waits += 1


@pytest.fixture(autouse=True)
def read_at_once(monkeypatch):
    monkeypatch.setattr(notice_module, "LEAST_MS", 0)
    monkeypatch.setattr(notice_module, "READ_MS", {})
    monkeypatch.setattr(notice_module, "READ_MS_OTHER", 0)
    monkeypatch.setattr(release_module, "RELEASE_MS", 10)


@pytest.fixture
def root(tmp_path):
    made = tmp_path / "data"
    fake(made / "a", "P01", {"number": 3, "participant": "P01"})
    return made


@pytest.fixture
def consent(qtbot, root):
    """Make dialogs; each is closed and its threads are waited for."""
    made = []

    def make(study=STUDY, known=True, **options):
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.show()
        dialog = ConsentDialog(DARK, study, root, parent=parent, **options)
        dialog.keeper, dialog.results = parent, []
        dialog.decided.connect(dialog.results.append)
        dialog.open()
        if known:
            qtbot.waitUntil(lambda: dialog.person_page.known.count() > 0)
        made.append(dialog)
        return dialog

    yield make
    for dialog in made:
        if isValid(dialog):
            dialog.finish()
            dialog.close()
            qtbot.waitUntil(lambda d=dialog: not isValid(d))


def press(qtbot, widget, *keys):
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(widget, key)
        else:
            qtbot.keyClick(widget, key)


def to_consent(dialog, purpose="research", code="P07"):
    dialog.purpose_page.buttons[purpose].setChecked(True)
    dialog.forward()
    dialog.person_page.code.setText(code)
    dialog.person_page.confirm.setText(code)
    dialog.forward()
    assert dialog.page is dialog.consent_page


def settled(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.asking.state in ("written", "failed"))


def shown_by(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


# -- the way to a consent --------------------------------------------------------------------


def test_a_consent_on_the_participants_screen(consent, qtbot, root):
    screen = Screen()
    dialog = consent(screen=screen, language="ja")
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    to_consent(dialog)
    assert dialog.consent_page.language.currentData() == "ja"
    dialog.forward()
    text, language, streams, ask = screen.shown
    assert text == notice(STUDY, "research", "ja").text and language == "ja"
    assert streams == ALL and ask
    assert "Waiting" in dialog.outcome_page.words and not dialog.go.isVisible()
    screen.sign("key", frozenset({"video", "audio"}))
    settled(qtbot, dialog)
    assert screen.waits == 1
    assert "the study requires it" in dialog.outcome_page.words
    dialog.forward()
    (decision,) = dialog.results
    visit = decision.visit
    assert isinstance(visit, Visit) and visit.participant == "P07" and visit.number == 1
    assert visit.consent.agreed == {"video", "audio"} and not visit.may_open("eeg")
    assert visit.consent.signed == "key" and visit.consent.may_record
    assert visit.consent.text_sha256 == digest(text) and visit.consent.language == "ja"
    (written,), notes = read_decisions(root)
    assert written.consent == visit.consent and notes == ()


def test_by_keyboard_alone_in_this_window(consent, qtbot, root):
    dialog = consent()
    key = Qt.Key
    assert dialog.focusWidget() is dialog.purpose_page.buttons["research"]
    press(qtbot, dialog.focusWidget(), key.Key_Return)
    assert dialog.page is dialog.person_page
    while dialog.focusWidget() is not dialog.person_page.code:
        press(qtbot, dialog.focusWidget(), key.Key_Tab)
    press(qtbot, dialog.focusWidget(), "P07", key.Key_Tab)
    press(qtbot, dialog.focusWidget(), "P07", key.Key_Return)
    assert dialog.page is dialog.consent_page
    press(qtbot, dialog.focusWidget(), key.Key_Tab)
    assert dialog.focusWidget() is dialog.consent_page.switches["video"]
    press(qtbot, dialog.focusWidget(), key.Key_Tab, key.Key_Tab)
    while dialog.focusWidget() is not dialog.consent_page.switches["eeg"]:
        press(qtbot, dialog.focusWidget(), key.Key_Tab)
    press(qtbot, dialog.focusWidget(), key.Key_Space)
    assert "no-go" in shown_by(dialog.consent_page)
    press(qtbot, dialog.focusWidget(), key.Key_Return)
    assert dialog.page is dialog.here_page
    page = dialog.here_page.page
    qtbot.waitUntil(lambda: page.may_sign and page.agree.isEnabled())
    page.agree.setFocus()
    press(qtbot, page.agree, key.Key_Space)
    settled(qtbot, dialog)
    assert dialog.focusWidget() is dialog.go
    press(qtbot, dialog.go, key.Key_Return)
    (decision,) = dialog.results
    assert decision.visit.consent.agreed == {"video", "audio"}
    assert decision.visit.consent.signed == "key"


def test_on_paper(consent, qtbot):
    dialog = consent()
    to_consent(dialog)
    dialog.consent_page.where["paper"].setChecked(True)
    assert "form" in dialog.go.text()
    dialog.consent_page.switches["audio"].setChecked(False)
    dialog.forward()
    settled(qtbot, dialog)
    dialog.forward()
    consent_ = dialog.results[0].visit.consent
    assert consent_.signed == "paper" and consent_.agreed == {"video", "eeg"}


def test_who_was_here_before_is_chosen_and_has_the_next_number(consent, qtbot):
    dialog = consent()
    dialog.purpose_page.buttons["clinical"].setChecked(True)
    dialog.forward()
    page = dialog.person_page
    assert not dialog.go.isEnabled()
    page.again.setChecked(True)
    assert page.participant == "P01" and page.number.value() == 1  # of another study
    assert "another study" in shown_by(page)
    page.notes.setPlainText(" slept badly ")
    dialog.forward()
    dialog.consent_page.where["paper"].setChecked(True)
    dialog.forward()
    settled(qtbot, dialog)
    dialog.forward()
    visit = dialog.results[0].visit
    assert (visit.participant, visit.notes) == ("P01", "slept badly")
    assert visit.consent.purpose == "clinical"


# -- stop, refusal, closing ------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh_CN", "ja"])
def test_to_assess_employees_or_pupils_goes_no_further(consent, qapp, language):
    speak(qapp, language)
    try:
        dialog = consent()
        dialog.purpose_page.buttons["assess"].setChecked(True)
        dialog.forward()
        assert dialog.page is dialog.stop_page
        assert "2024/1689" in dialog.stop_page.words
        assert {
            "en": "5(1)(f)",
            "zh_CN": "第 5 条第 1 款 (f) 项",
            "ja": "第 5 条第 1 項 (f)",
        }[language] in dialog.stop_page.words
        shown = [b for b in (dialog.go, dialog.refuse, dialog.back, dialog.leave) if b.isVisible()]
        assert shown == [dialog.back, dialog.leave]
        dialog.forward()
        assert dialog.page is dialog.stop_page
        dialog.backward()
        assert dialog.page is dialog.purpose_page
        dialog.forward()
        dialog.close()
    finally:
        speak(qapp, "en")
    (decision,) = dialog.results
    assert decision.prohibited and decision.visit is None and decision.purpose is None


def test_a_refusal_opens_nothing_and_is_written_without_streams(consent, qtbot, root):
    screen = Screen()
    dialog = consent(screen=screen)
    to_consent(dialog)
    dialog.forward()
    screen.refuse()
    settled(qtbot, dialog)
    assert "did not agree" in dialog.outcome_page.words
    screen.sign("click", ALL)
    dialog.forward()
    (decision,) = dialog.results
    assert decision.refused and decision.visit is None
    ((written,), _) = read_decisions(root)
    assert written.decision == "refused" and written.consent is None


def test_the_operator_writes_down_a_refusal(consent, qtbot, root):
    dialog = consent()
    to_consent(dialog)
    dialog.refuse.click()
    settled(qtbot, dialog)
    dialog.close()
    assert dialog.results[0].refused
    assert read_decisions(root)[0][0].decision == "refused"


@pytest.mark.parametrize("leave", ["close", "reject", "backward"])
def test_an_answer_after_the_notice_was_taken_away_does_not_count(consent, qtbot, root, leave):
    screen = Screen()
    dialog = consent(screen=screen)
    to_consent(dialog)
    dialog.forward()
    getattr(dialog, leave)()
    assert screen.waits == 1
    screen.sign("click", ALL)
    screen.refuse()
    if leave == "backward":
        assert dialog.page is dialog.consent_page
        dialog.close()
    (decision,) = dialog.results
    assert decision.visit is None and not decision.refused
    assert not (root / CONSENTS).exists()


def test_escape_on_the_participants_page_goes_back_and_closes_nothing(consent, qtbot):
    dialog = consent()
    to_consent(dialog)
    dialog.forward()
    assert dialog.page is dialog.here_page
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.page is dialog.consent_page and dialog.isVisible() and not dialog.results


def test_the_notice_is_dressed_before_it_is_seen_and_has_the_keyboard_then(consent, qtbot):
    dialog = consent()
    to_consent(dialog)
    seen = []
    page = dialog.here_page.page
    dress = page.dress
    page.dress = lambda *look: (seen.append(page.isVisible()), dress(*look))
    dialog.forward()
    assert dialog.page is dialog.here_page and not page.isVisible()
    qtbot.waitUntil(page.isVisible)
    assert seen and not any(seen)
    assert page.isAncestorOf(dialog.focusWidget())
    dialog.backward()
    dialog.forward()
    dialog.backward()  # before it was filled: what the operator types goes to her own page
    qtbot.wait(50)
    assert dialog.consent_page.isAncestorOf(dialog.focusWidget())


def test_closing_twice_tells_once(consent):
    dialog = consent()
    dialog.close()
    dialog.close()
    assert len(dialog.results) == 1 and dialog.results[0].visit is None


def test_a_consent_that_cannot_be_written_does_not_count_until_it_is(consent, qtbot, monkeypatch):
    real = asking_module.write_decision

    def full(root, decided):
        from emoscope.participants.errors import ConsentError

        raise ConsentError("No room in {root}.", "Make room.", root=root)

    monkeypatch.setattr(asking_module, "write_decision", full)
    dialog = consent()
    to_consent(dialog)
    dialog.consent_page.where["paper"].setChecked(True)
    dialog.forward()
    settled(qtbot, dialog)
    assert "No room" in dialog.outcome_page.words and dialog.go.text() == "Try again"
    dialog.forward()
    settled(qtbot, dialog)
    assert "No room" in dialog.outcome_page.words and not dialog.results
    monkeypatch.setattr(asking_module, "write_decision", real)
    dialog.forward()
    qtbot.waitUntil(lambda: dialog.asking.state == "written")
    assert "No room" not in dialog.outcome_page.words
    dialog.forward()
    assert dialog.results[0].visit is not None


def test_closed_before_it_is_written_there_is_no_visit(consent, qtbot, monkeypatch):
    go = threading.Event()
    monkeypatch.setattr(asking_module, "write_decision", lambda *_: go.wait(10))
    dialog = consent()
    to_consent(dialog)
    dialog.consent_page.where["paper"].setChecked(True)
    dialog.forward()
    dialog.close()
    go.set()
    assert dialog.results[0].visit is None
    qtbot.waitUntil(lambda: not isValid(dialog))


# -- codes, streams, demonstrations ----------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("a/b", "", "cannot have “/”"),
        ("P0\x07", "", "U+0007"),
        ("NUL", "", "Windows"),
        ("x" * 40, "", "33 characters"),
        ("P05", "P06", "differ"),
        ("Maria", "", "looks like a name"),
        ("p1", "", "nearly the same as P01"),
        ("P01", "", "another study"),
    ],
)
def test_codes_are_judged_as_they_are_typed(consent, first, second, words):
    dialog = consent()
    dialog.purpose_page.buttons["research"].setChecked(True)
    dialog.forward()
    dialog.person_page.code.setText(first)
    dialog.person_page.confirm.setText(second)
    assert words in shown_by(dialog.person_page)
    assert not dialog.go.isEnabled()
    dialog.forward()
    assert dialog.page is dialog.person_page


def test_one_of_the_same_study_gets_its_next_number(consent):
    dialog = consent(Study(""))
    dialog.purpose_page.buttons["research"].setChecked(True)
    dialog.forward()
    dialog.person_page.code.setText("P01")
    assert dialog.person_page.number.value() == 4
    dialog.person_page.number.setValue(9)
    dialog.person_page.confirm.setText("P01")
    assert dialog.person_page.number.value() == 9


def test_without_a_code_a_demonstration_is_not_recorded(consent, qtbot):
    screen = Screen()
    dialog = consent(screen=screen)
    dialog.purpose_page.buttons["demonstration"].setChecked(True)
    dialog.forward()
    assert dialog.go.isEnabled() and "nothing is recorded" in shown_by(dialog.person_page)
    dialog.forward()
    dialog.forward()
    assert not screen.shown[3] and "Nothing is written down" in screen.shown[0]
    screen.sign("click", ALL)
    settled(qtbot, dialog)
    assert "only be watched" in dialog.outcome_page.words
    dialog.forward()
    assert not dialog.results[0].visit.consent.may_record


def test_made_up_signals_get_a_short_notice_and_are_not_asked_for(consent, qtbot):
    screen = Screen()
    dialog = consent(screen=screen, watched=frozenset())
    to_consent(dialog, "demonstration", "P07")
    assert not dialog.consent_page.switches
    dialog.forward()
    text, _, streams, _ = screen.shown
    assert "made-up signals" in text and not streams
    screen.sign("click", frozenset())
    settled(qtbot, dialog)
    dialog.forward()
    assert dialog.results[0].visit.consent.agreed == ALL


def test_only_streams_that_capture_somebody_are_asked_for(consent, qtbot):
    dialog = consent(watched=frozenset({"video"}))
    to_consent(dialog)
    assert set(dialog.consent_page.switches) == {"video"}
    assert "Microphone, EEG headset" in shown_by(dialog.consent_page)
    assert "Camera" in dialog.consent_page.text.toPlainText()
    assert "Microphone" not in dialog.consent_page.text.toPlainText()
    dialog.consent_page.switches["video"].setChecked(False)
    assert not dialog.go.isEnabled() and "Nothing is left" in shown_by(dialog.consent_page)


def test_she_may_be_watched_and_not_recorded(consent, qtbot):
    screen = Screen()
    screen.may_record = False
    dialog = consent(screen=screen)
    to_consent(dialog)
    dialog.forward()
    screen.sign("click", ALL)
    settled(qtbot, dialog)
    dialog.forward()
    assert not dialog.results[0].visit.consent.may_record


def test_a_stream_that_was_not_asked_for_is_never_agreed_to(consent, qtbot):
    screen = Screen()
    dialog = consent(screen=screen)
    to_consent(dialog)
    dialog.consent_page.switches["eeg"].setChecked(False)
    dialog.forward()
    assert screen.shown[2] == {"video", "audio"}
    screen.sign("click", ALL)
    settled(qtbot, dialog)
    dialog.forward()
    assert dialog.results[0].visit.consent.agreed == {"video", "audio"}


# -- languages -------------------------------------------------------------------------------


def test_every_control_has_a_name_and_follows_the_language(consent, qapp):
    dialog = consent(screen=Screen())
    to_consent(dialog)
    for page in (dialog.purpose_page, dialog.person_page, dialog.consent_page):
        for control in page.findChildren(QWidget):
            inner = control.parent() and not isinstance(control.parent(), type(page))
            wanted = control.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner
            if wanted:
                assert control.accessibleName(), control
    for widget in dialog.findChildren(QWidget):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert dialog.page is dialog.consent_page and dialog.go.isEnabled()


def test_the_notice_has_a_language_of_its_own(consent):
    dialog = consent(language="zh_CN")
    to_consent(dialog)
    page = dialog.consent_page
    assert page.text.toPlainText() == notice(STUDY, "research", "zh_CN").text
    page.language.setCurrentIndex(page.language.findData("en"))
    assert page.text.toPlainText() == notice(STUDY, "research", "en").text


def test_a_study_without_any_notice_cannot_go_on(consent):
    dialog = consent(Study("x", languages=("fr",)))
    to_consent(dialog)
    assert not dialog.go.isEnabled() and "no notice" in shown_by(dialog.consent_page)


# -- who is in the chair ---------------------------------------------------------------------


def consent_of(agreed=ALL, **more):
    return Consent(
        "research",
        agreed,
        "en",
        "1",
        "0" * 64,
        "2026-01-01T10:00:00+00:00",
        "2026-01-01T10:00:00+00:00",
        "key",
        **more,
    )


def test_the_bar_says_who_is_there(qtbot):
    bar = ParticipantBar(DARK)
    qtbot.addWidget(bar)
    assert "Nobody" in bar.text and "Devices stay closed" in bar.text
    bar.show_visit(Visit(STUDY, "P07", 2, consent=consent_of(frozenset({"video"}))))
    assert bar.text == "P07 session 2 · Research · declined: Microphone, EEG headset"
    assert bar.who.accessibleName() == "Participant: P07"
    bar.show_visit(Visit(STUDY, "", 1, consent=consent_of(may_record=False)))
    assert "Without a code" in bar.text and "must not be recorded" in bar.text
    bar.allow(False)
    bar.next.click()
    bar.allow(True)
    with qtbot.waitSignal(bar.wanted):
        bar.next.click()
    bar.show_visit(None)
    assert "Nobody" in bar.text


# -- errands ---------------------------------------------------------------------------------


def test_work_that_nobody_thought_of_is_said(qtbot, caplog):
    errand = Errand("test-desk")
    with qtbot.waitSignal(errand.refused) as refused:
        errand.start("odd", lambda: 1 / 0)
    errand.finish()
    assert "ZeroDivisionError" in str(refused.args[1][0]) and "odd" in caplog.text
    with qtbot.waitSignal(errand.done) as done:
        errand.start("fine", lambda: 7)
    errand.finish()
    assert done.args == ["fine", 7] and not errand.busy


# -- withdrawing -----------------------------------------------------------------------------


@pytest.fixture
def withdraw(qtbot, root):
    made = []

    def make(**options):
        dialog = WithdrawDialog(DARK, root, **options)
        dialog.results = []
        dialog.withdrawn.connect(dialog.results.append)
        dialog.open()
        made.append(dialog)
        return dialog

    yield make
    for dialog in made:
        if isValid(dialog):
            dialog.finish()
            dialog.close()
            qtbot.waitUntil(lambda d=dialog: not isValid(d))


def idle(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.code.isEnabled())


def rows(dialog):
    return [
        [dialog.list.topLevelItem(n).text(c) for c in range(3)]
        for n in range(dialog.list.topLevelItemCount())
    ]


def test_withdrawing_by_keyboard_alone(withdraw, qtbot, root):
    fake(root / "other", "P02")
    dialog = withdraw()
    key = Qt.Key
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    assert not dialog.look.isEnabled() and not dialog.go.isEnabled()
    dialog.code.setFocus()
    press(qtbot, dialog.code, "P01", key.Key_Return)
    idle(qtbot, dialog)
    assert rows(dialog) == [["recording", "5 files, 3.1 kB", "a"]]
    assert "backups" in dialog.notes.text() and not dialog.go.isEnabled()
    assert dialog.focusWidget() is dialog.confirm
    press(qtbot, dialog.confirm, "p01")
    assert not dialog.go.isEnabled()
    dialog.confirm.clear()
    press(qtbot, dialog.confirm, "P01")
    assert dialog.go.isEnabled()
    press(qtbot, dialog.confirm, key.Key_Return)
    idle(qtbot, dialog)
    (outcome,) = dialog.results
    assert outcome.whole and outcome.sessions == 1
    assert "Deleted: 1 recordings" in dialog.said.text()
    assert sorted(p.name for p in root.iterdir()) == ["other", LOG]
    assert not dialog.go.isEnabled() and not rows(dialog)


def test_another_code_forgets_what_was_found(withdraw, qtbot, root):
    dialog = withdraw(code="P01")
    idle(qtbot, dialog)
    assert rows(dialog)
    dialog.code.setText("P011")
    assert not rows(dialog) and not dialog.ready
    dialog.withdraw()
    assert (root / "a").exists()
    dialog.search()
    idle(qtbot, dialog)
    assert "Nothing is kept of P011" in dialog.said.text() and not dialog.go.isEnabled()
    dialog.code.setText("a/b")
    dialog.search()
    idle(qtbot, dialog)
    assert "“/”" in dialog.said.text()


def test_doubtful_ones_go_when_they_are_ticked(withdraw, qtbot, root):
    (root / "P01.onnx").write_bytes(b"x")
    (root / "P01.npz").write_bytes(b"x")
    dialog = withdraw(code="P01")
    idle(qtbot, dialog)
    assert [row[2] for row in rows(dialog)] == ["a", "P01.npz", "P01.onnx"]
    dialog.list.topLevelItem(2).setCheckState(0, Qt.CheckState.Checked)
    dialog.confirm.setText("P01")
    dialog.go.click()
    idle(qtbot, dialog)
    assert dialog.results[0].files == 6
    assert sorted(p.name for p in root.iterdir()) == ["P01.npz", LOG]


def test_a_recording_in_progress_is_refused_in_words(withdraw, qtbot, root):
    from emoscope.recording.hold import Hold

    going = fake(root / "b", "P01", ended=False)
    hold = Hold(going)
    try:
        dialog = withdraw(code="P01")
        idle(qtbot, dialog)
        dialog.confirm.setText("P01")
        assert "being recorded now" in dialog.said.text() and not dialog.go.isEnabled()
    finally:
        hold.release()
    assert going.exists()


def test_closed_while_it_deletes_it_stops_and_outlives_its_thread(
    withdraw, qtbot, root, monkeypatch
):
    begun, go = threading.Event(), threading.Event()

    def slow(planned, *, also, progress, cancelled):
        begun.set()
        go.wait(10)
        return Outcome(0, 0, 0, 0, ((root, say("stopped: {yes}", yes=cancelled())),))

    monkeypatch.setattr(withdraw_module, "carry_out", slow)
    dialog = withdraw(code="P01")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    idle(qtbot, dialog)
    dialog.confirm.setText("P01")
    dialog.go.click()
    assert begun.wait(10)
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert isValid(dialog)
    results = dialog.results
    go.set()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert "stopped: True" in str(results[0].left[0][1])


def test_it_shows_progress_and_can_be_stopped(withdraw, qtbot, root, monkeypatch):
    begun, ended = threading.Event(), threading.Event()

    def slow(planned, *, also, progress, cancelled):
        try:
            while not cancelled():
                progress(1.0, say("Deleting {file}.", file="x"))
                begun.set()
            return Outcome(0, 1, 1, 0, ((root, say("it was stopped")),))
        finally:
            ended.set()

    monkeypatch.setattr(withdraw_module, "carry_out", slow)
    dialog = withdraw(code="P01")
    idle(qtbot, dialog)
    dialog.confirm.setText("P01")
    dialog.go.click()
    assert begun.wait(10) and dialog.leave.text() == "Stop"
    dialog.reject()
    assert ended.wait(10)
    idle(qtbot, dialog)
    assert "Left" in dialog.said.text() and dialog.isVisible()


def test_what_is_shown_tells_the_record(consent, qtbot, root):
    """The line in the file has the hash of the very text, and no name."""
    screen = Screen()
    dialog = consent(screen=screen)
    to_consent(dialog)
    dialog.forward()
    screen.sign("click", ALL)
    settled(qtbot, dialog)
    line = json.loads((root / CONSENTS).read_text())
    assert line["notice"]["text_sha256"] == digest(screen.shown[0])
    assert set(everything(root)) >= {CONSENTS}


def test_the_text_is_saved_to_be_printed(consent, tmp_path):
    dialog = consent()
    to_consent(dialog)
    dialog.consent_page.save_to(tmp_path / "出.txt")
    shown = notice(STUDY, "research", "en")
    text = (tmp_path / "出.txt").read_text("utf-8")
    assert text.startswith(shown.text) and shown.sha256 in text
    assert "The text is in" in shown_by(dialog.consent_page)
    dialog.consent_page.save_to(tmp_path)
    assert "cannot be written" in shown_by(dialog.consent_page)


def test_nobody_goes_on_before_the_codes_were_compared(consent, qtbot, monkeypatch):
    go = threading.Event()

    def slow(root):
        go.wait(10)
        raise OSError("the disk is gone")

    monkeypatch.setattr(dialog_module, "read_register", slow)
    dialog = consent(known=False)
    dialog.purpose_page.buttons["research"].setChecked(True)
    dialog.forward()
    dialog.person_page.code.setText("P07")
    dialog.person_page.confirm.setText("P07")
    assert not dialog.go.isEnabled() and "Looking who is known" in shown_by(dialog.person_page)
    go.set()
    qtbot.waitUntil(dialog.go.isEnabled)
    assert "the disk is gone" in shown_by(dialog.person_page)


def test_a_name_goes_into_the_list_elsewhere_once_she_agreed(consent, qtbot, tmp_path, root):
    names = tmp_path / "keys" / "who.csv"
    dialog = consent(names=names)
    dialog.person_page.name.setText("=1")
    to_consent_with_name(dialog, "王小明")
    dialog.forward()
    settled(qtbot, dialog)
    assert "Tell the participant the code P07" in dialog.outcome_page.words
    assert read_names(names) == {"P07": "王小明"} and "王" not in (root / CONSENTS).read_text()
    dialog.forward()
    assert dialog.results[0].visit is not None


def test_a_list_that_cannot_be_used_stops_nothing_and_is_said(consent, qtbot, root):
    dialog = consent(names=root / "who.csv")
    to_consent_with_name(dialog, "Maria")
    dialog.forward()
    settled(qtbot, dialog)
    assert "inside the folder of the data" in dialog.outcome_page.words
    assert not (root / "who.csv").exists() and dialog.go.text() == "Go on"
    dialog.forward()
    assert dialog.results[0].visit is not None


def test_the_name_of_who_refused_is_not_kept(consent, qtbot, tmp_path):
    dialog = consent(names=tmp_path / "who.csv")
    to_consent_with_name(dialog, "Maria")
    dialog.refuse.click()
    settled(qtbot, dialog)
    assert not (tmp_path / "who.csv").exists()


def to_consent_with_name(dialog, name):
    dialog.purpose_page.buttons["research"].setChecked(True)
    dialog.forward()
    dialog.person_page.code.setText("P07")
    dialog.person_page.confirm.setText("P07")
    assert dialog.go.isEnabled() is not dialog.person_page.name.text().startswith("=")
    dialog.person_page.name.setText(name)
    dialog.forward()
    dialog.consent_page.where["paper"].setChecked(True)
