"""A whole session by keyboard alone: set-up, consent, pre-flight, recording, a device unplugged,
markers, stop, verdict, next participant. Each language unplugs another device.
"""

import json
import threading
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from emoscope import sources
from emoscope.engine.place import Place
from emoscope.participants.consents import read_decisions
from emoscope.preflight.texts import INSTRUCTIONS
from emoscope.recording.verify import Verdict, verify
from emoscope.settings import HourSettings, RecordingSettings, Settings, WindowSettings
from emoscope.ui import hour as hour_module
from emoscope.ui.after import AfterDialog
from emoscope.ui.languages import speak
from emoscope.ui.participant import notice as notice_module
from emoscope.ui.participants.consent_dialog import ConsentDialog
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState, DeviceLost

LIMIT = 60_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""
KINDS = ("video", "audio", "eeg")
KEY = Qt.Key


class Plug:
    """A demo source whose cable can be pulled and plugged in again."""

    def __init__(self, source):
        self._source = source
        self.pulled = threading.Event()

    @property
    def spec(self):
        return self._source.spec

    def blocks(self, clock, stop):
        for item in self._source.blocks(clock, stop):
            if self.pulled.is_set():
                raise DeviceLost("{device} is gone.", "Plug it in.", device=self.spec.device)
            yield item


@pytest.fixture
def plugs(monkeypatch):
    """The cables of the demo's three devices, which pass for devices in front of a person."""
    made = {}
    demo = sources._Maker.demo

    def plugged(maker, kind):
        made[kind] = Plug(demo(maker, kind))
        return made[kind]

    monkeypatch.setattr(sources._Maker, "demo", plugged)
    monkeypatch.setattr(hour_module, "watched", lambda choice: frozenset(KINDS))
    monkeypatch.setattr(notice_module, "LEAST_MS", 0)
    monkeypatch.setattr(notice_module, "READ_MS", {})
    monkeypatch.setattr(notice_module, "READ_MS_OTHER", 0)
    return made


@pytest.fixture
def window(qtbot, qapp, tmp_path, plugs, request):
    language = getattr(request, "param", "en")
    speak(qapp, language)
    settings = Settings(
        recording=RecordingSettings(folder=str(tmp_path / "data"), preroll=1.0),
        window=WindowSettings(language=language),
        hour=HourSettings(welcomed=True),
    )
    made = MainWindow(("demo", "demo", "demo"), settings, tmp_path / "settings.toml")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak(qapp, "en")


def press(widget, *keys):
    for key in keys:
        if isinstance(key, str):
            if not widget.isActiveWindow():  # no window manager is there to do so
                widget.activateWindow()
                assert QTest.qWaitForWindowActive(widget)
            combination = QKeySequence(key)[0]
            QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
        else:
            QTest.keyClick(widget, key)


def only(window, kind):
    """Return the dialog of a kind that is open, or opens in the next turns."""
    until = time.monotonic() + LIMIT / 1000
    while not (found := [d for d in window.findChildren(kind) if d.isVisible()]):
        assert time.monotonic() < until, f"no {kind.__name__} opens"
        QTest.qWait(5)
    assert len(found) == 1
    return found[0]


def settled(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog.asking.state == "written", timeout=LIMIT)


def ready(qtbot, dialog):
    """Wait until the page that is shown can be left, as it can once the register is read."""
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None, timeout=LIMIT)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LIMIT)


def agree(window, qtbot, code):
    """Go through the consent dialog with the keyboard."""
    dialog = only(window, ConsentDialog)
    ready(qtbot, dialog)
    press(dialog.focusWidget(), KEY.Key_Return)
    page = dialog.person_page
    assert dialog.page is page
    for field in (page.code, page.confirm):
        for _ in range(20):
            if dialog.focusWidget() is field:
                break
            press(dialog.focusWidget(), KEY.Key_Tab)
        QTest.keyClicks(field, code)
    ready(qtbot, dialog)
    press(dialog.focusWidget(), KEY.Key_Return)
    assert dialog.page is dialog.consent_page
    press(dialog.focusWidget(), KEY.Key_Return)
    notice = dialog.here_page.page
    qtbot.waitUntil(lambda: notice.may_sign and notice.agree.isEnabled(), timeout=LIMIT)
    notice.agree.setFocus()
    press(notice.agree, KEY.Key_Space)
    settled(dialog, qtbot)
    press(dialog.go, KEY.Key_Return)


def to_consent(window, qtbot, code):
    """Go to the page on which the notice is asked for; return the dialog."""
    window.begin()
    dialog = only(window, ConsentDialog)
    dialog.purpose_page.buttons["research"].setChecked(True)
    dialog.forward()
    dialog.person_page.code.setText(code)
    dialog.person_page.confirm.setText(code)
    qtbot.waitUntil(lambda: dialog.person_page.ready, timeout=LIMIT)
    dialog.forward()
    assert dialog.page is dialog.consent_page
    return dialog


def go(window, qtbot):
    """Leave the pre-flight, against its advice where that is no-go."""
    qtbot.waitUntil(lambda: window.stage.checking, timeout=LIMIT)
    buttons = window.stage.page.buttons
    qtbot.waitUntil(
        lambda: buttons["go"].isEnabled() or buttons["anyway"].isEnabled(), timeout=LIMIT
    )
    panel, screen = window.stage.page.baseline, window.hour.screen
    panel.begin.click()
    asked = INSTRUCTIONS["eyes open"][screen.language]
    if not screen.isVisible():  # there is one display: the operator tells her
        qtbot.waitUntil(lambda: panel._told.isVisible(), timeout=LIMIT)
        assert panel._told.text().endswith(asked)
    window.stage.page._go("the demo is good enough")
    assert not window.stage.checking


def live(window, kind):
    session = window.engine.session
    return session is not None and session.captures[kind].state is CaptureState.LIVE


def unplug(window, qtbot, plugs, kind):
    """Pull a device's cable, wait for the alarm, plug it in again."""
    book = window.guard.alarms.book
    plugs[kind].pulled.set()
    qtbot.waitUntil(lambda: any(a.stream == kind and a.standing for a in book.open), timeout=LIMIT)
    assert window.guard.strip.isVisible()
    plugs[kind].pulled.clear()
    qtbot.waitUntil(lambda: live(window, kind), timeout=LIMIT)


def mark(window, qtbot):
    """Set markers of every kind, take one back, and wait until the engine has them."""
    press(window, "M", "J", "1", "2", "2", "M", "Ctrl+Z")
    book = window.marks.desk.book
    labels = ["marker", "what just happened", "remark", "speaks"]
    qtbot.waitUntil(
        lambda: (
            sorted(m.label for m in window.engine.session.markers if m.kind != "note")
            == sorted(labels)
        ),
        timeout=LIMIT,
    )
    qtbot.waitUntil(lambda: book.unconfirmed == 0, timeout=LIMIT)
    press(window, "A")


@pytest.mark.parametrize(
    ("window", "kind"), [("en", "video"), ("zh_CN", "audio"), ("ja", "eeg")], indirect=["window"]
)
def test_a_whole_session_by_keyboard(window, kind, plugs, qtbot, tmp_path):
    press(window, "Ctrl+N")
    assert window.engine.session is None
    agree(window, qtbot, "P07")
    qtbot.waitUntil(lambda: all(live(window, k) for k in KINDS), timeout=LIMIT)
    press(window, "Ctrl+R")
    assert "pre-flight" in window._notice.text() or window.settings.window.language != "en"
    assert window._notice.isVisible() and not window.recording.busy
    go(window, qtbot)
    press(window, "Ctrl+R")
    tap = window.engine.session.tap
    qtbot.waitUntil(lambda: tap.recording, timeout=LIMIT)
    qtbot.waitUntil(lambda: tap.recorder.status.seconds > 1.0, timeout=LIMIT)
    unplug(window, qtbot, plugs, kind)
    mark(window, qtbot)
    press(window, "Ctrl+R")
    box = only(window, QMessageBox)
    yes = box.button(QMessageBox.StandardButton.Yes)
    yes.setFocus()
    press(yes, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: any(d.isVisible() for d in window.findChildren(AfterDialog)), timeout=LIMIT
    )
    after = only(window, AfterDialog)
    waiting = after.heading.text()
    qtbot.waitUntil(lambda: after.heading.text() != waiting, timeout=LIMIT)
    assert after.said.property("role") == "alarm", "what was lost is said"
    folder = after.folder
    report = verify(folder)
    assert report.verdict is Verdict.LOSSES
    assert {s.kind: s.lost > 0 for s in report.streams}[kind]
    start = json.loads((folder / "session.json").read_text("utf-8"))
    assert start["participant"] == "P07" and start["visit"]["consent"]["signed"] == "key"
    assert start["visit"]["preflight"]["baseline"] == "skipped"
    assert read_decisions(tmp_path / "data")[0][0].participant == "P07"
    press(after, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: any(d.isVisible() for d in window.findChildren(ConsentDialog)), timeout=LIMIT
    )
    assert window.hour.visit is None
    qtbot.waitUntil(lambda: window.engine.session is None, timeout=LIMIT)
    only(window, ConsentDialog).close()


def test_nothing_is_opened_before_consent_and_nothing_after_a_refusal(window, plugs, qtbot):
    dialog = to_consent(window, qtbot, "P08")
    assert window.engine.session is None and plugs == {}
    dialog.refuse.click()
    settled(dialog, qtbot)
    dialog.go.click()
    QTest.qWait(200)
    assert window.engine.session is None and plugs == {}
    assert window.hour.visit is None and window.hour.screen.page == "thanks"


def test_what_was_declined_stays_closed(window, plugs, qtbot):
    dialog = to_consent(window, qtbot, "P09")
    dialog.consent_page.where["paper"].setChecked(True)
    dialog.consent_page.switches["video"].setChecked(False)
    dialog.forward()
    settled(dialog, qtbot)
    dialog.go.click()
    qtbot.waitUntil(lambda: live(window, "eeg") and live(window, "audio"), timeout=LIMIT)
    assert set(plugs) == {"audio", "eeg"}
    assert set(window.engine.session.captures) == {"audio", "eeg"}


def test_a_recording_that_goes_on_is_taken_up_without_asking(window, monkeypatch):
    monkeypatch.setattr(window.hour, "_apart", True)
    monkeypatch.setattr(Place, "holder", lambda place: 123)
    assert window.hour.permits(("0", "default", "none"))
    monkeypatch.setattr(Place, "holder", lambda place: None)
    assert not window.hour.permits(("0", "default", "none"))
