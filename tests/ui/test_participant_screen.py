"""The participant's window: pages, her own language, her face, displays that come and go."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QObject, QRect, QSize, Qt, QTranslator, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from tests.app.report_bench import SETTINGS, result

from emoscope.ui import languages
from emoscope.ui import theme as themes
from emoscope.ui.participant import ParticipantScreen, texts
from emoscope.ui.participant.displays import Displays, chosen, corner
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.pages import PAGES
from emoscope_devices import Block as Samples
from emoscope_devices import CaptureState, Ring, StreamSpec

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context><name>Participant</name>
<message><source>Welcome</source><translation>ようこそ</translation></message>
<message><source>Recording</source><translation>録画中</translation></message>
<message><source>Expression: {name}</source><translation>表情：{name}</translation></message>
<message><source>I am fairly sure.</source><translation>{wrong</translation></message>
<message><source>I agree</source><translation>同意します</translation></message>
</context>
<context><name>Emotion</name>
<message><source>happy</source><translation>喜び</translation></message>
</context></TS>"""
FIRST, SECOND = QRect(0, 0, 1600, 1000), QRect(1600, 0, 1280, 800)


class Plugs(QObject):
    """Displays that a test plugs in and out."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, **rects):
        super().__init__()
        self.rects = rects
        self.home = next(iter(rects))

    def names(self):
        return tuple(self.rects)

    def geometry(self, name):
        return self.rects[name]

    room = geometry

    def of(self, widget):
        return self.home

    def send(self, widget, name):
        assert name in self.rects

    def plug_out(self, name):
        self.rects.pop(name)
        self.removed.emit(name)

    def plug_in(self, name, rect):
        self.rects[name] = rect
        self.added.emit(name)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Translations of a test's own."""
    place = tmp_path / "translations"
    place.mkdir()
    (place / "emoscope_ja.ts").write_text(TS, encoding="utf-8")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", place / "emoscope_ja.ts"], check=True)
    monkeypatch.setattr(themes, "resources", lambda: tmp_path)
    return place


@pytest.fixture
def make(qtbot):
    def make(*args, **values):
        screen = ParticipantScreen(*args, **values)
        qtbot.addWidget(screen)
        screen.resize(1600, 1000)
        return screen

    return make


def _said(screen):
    """Return the words of the labels that are shown."""
    page = screen._stack.currentWidget()
    return [x.text() for x in page.findChildren(QLabel) if x.isVisibleTo(page) and x.text()]


def _picture(value=0, wide=64, high=48):
    frame = np.zeros((high, wide, 3), np.uint8)
    frame[:, : wide // 2] = value
    return frame


# -- pages -------------------------------------------------------------------------------------


def test_each_page_says_one_thing(make):
    screen, pages = make(), []
    screen.page_changed.connect(pages.append)
    assert (screen.page, _said(screen)) == (
        "welcome",
        ["Welcome", "Please make yourself comfortable."],
    )
    screen.wait()
    assert _said(screen) == ["Please wait a moment"]
    screen.wait("We fetch water.")
    assert _said(screen) == ["We fetch water."]
    screen.instruction("Close your eyes.")
    assert _said(screen) == ["Close your eyes."]
    screen.paused()
    assert _said(screen)[0] == "A short pause"
    screen.progress(0.25)
    assert _said(screen) == ["Please go on"] and screen.bar_page.bar.value() == 250
    screen.progress(7.0, "Nearly there.")
    assert _said(screen) == ["Nearly there."] and screen.bar_page.bar.value() == 1000
    screen.thanks()
    assert _said(screen) == ["Thank you", "This part is over."]
    screen.cross()
    assert screen.cross_page.accessibleName() == "Please look at the cross."
    screen.cross("")
    assert screen.cross_page.accessibleName() == ""
    screen.face()
    screen.blank()
    screen.show_notice("Text", "en", (), lambda *_: None, lambda: None)
    seen = ["wait", "instruction", "paused", "progress", "thanks", "cross", "face", "blank"]
    screen.exhibit(QLabel("a trial"))
    assert screen.page == "trial" and screen._stack.currentWidget().text() == "a trial"
    assert pages == [*seen, "notice", "trial"]
    assert {*pages, "welcome"} == set(PAGES)


def test_words_of_any_length_stay_within_the_page(make, qapp):
    screen = make()
    screen.show()
    for size in (QSize(1600, 1000), QSize(560, 350), QSize(700, 900)):
        screen.resize(size)
        screen.instruction("Please read the following sentence aloud. " * 12)
        qapp.processEvents()
        text, page = screen.text_page.text, screen.text_page
        assert page.rect().contains(text.geometry())
        assert text.heightForWidth(text.width()) <= text.height()


def test_every_page_is_painted_differently_dark_and_light(make):
    pictures = {}
    for theme in (themes.DARK, themes.LIGHT):
        screen = make(theme)
        screen.show()
        for page in ("welcome", "wait", "cross", "face", "blank", "thanks", "paused"):
            getattr(screen, page)()
            pictures[theme.name, page] = screen.grab().toImage()
        ground = screen.grab().toImage().pixelColor(5, 5)
        assert ground.name().lower() == theme.window.lower()
    images = list(pictures.values())
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def test_a_block_shows_its_state_and_its_instruction_in_her_language(make):
    screen = make(language="ja")
    both = {"en": "Breathe.", "ja": "息をして。"}
    screen.show_calm("cross", both)
    assert (screen.page, screen.cross_page.accessibleName()) == ("cross", "息をして。")
    screen.set_language("zh_CN")
    assert screen.cross_page.accessibleName() == "Breathe.", "English where hers is missing"
    screen.show_calm("face", both)
    assert (screen.page, screen.face_page.words()[0]) == ("face", "Breathe.")
    screen.show_calm("blank", {})
    assert screen.page == "blank"
    screen.show_calm("blank", both)
    assert (screen.page, _said(screen)) == ("wait", ["Breathe."])
    screen.show_calm("cross", {})
    assert screen.cross_page.accessibleName() == "请注视十字。", "our own words are translated"
    screen.set_language("en")
    assert screen.cross_page.accessibleName() == "Please look at the cross."


# -- her language ------------------------------------------------------------------------------


def test_her_language_is_hers_alone(make, folder):
    screen = make(language="ja")
    assert _said(screen)[0] == "ようこそ"
    assert _said(screen)[1] == "Please make yourself comfortable.", "English where there is none"
    assert QCoreApplication.translate("Participant", "Welcome") == "Welcome"
    families = screen.text_page.title.font().families()
    assert families[0] == themes.FAMILY and "Noto Sans CJK JP" in families
    changes = []
    screen.language_changed.connect(changes.append)
    screen.set_recording("recording")
    assert screen.lamp == "録画中"
    screen.set_language("en")
    screen.set_language("en")
    assert (_said(screen)[0], screen.lamp, changes) == ("Welcome", "Recording", ["en"])
    with pytest.raises(ValueError, match="not fr"):
        screen.set_language("fr")
    assert screen.language == "en"


def test_the_operators_language_leaves_hers_alone(make, folder, qapp):
    screen = make()
    translator = QTranslator()
    assert translator.load(str(folder / "emoscope_ja.qm"))
    qapp.installTranslator(translator)
    try:
        qapp.processEvents()
        screen.welcome()
        assert _said(screen)[0] == "Welcome"
    finally:
        qapp.removeTranslator(translator)


def test_a_translation_that_cannot_be_read_or_filled_leaves_english(folder, caplog):
    assert Language("ja").tell("I am fairly sure.") == "I am fairly sure."
    assert "cannot be filled" in caplog.text
    (folder / "emoscope_ja.qm").write_bytes(b"no translation")
    languages._read.cache_clear()  # a file is read once
    assert Language("ja").tell("Welcome") == "Welcome"
    shutil.rmtree(folder)
    assert Language("zh_CN").tell("Welcome") == "Welcome"
    assert caplog.text.count("cannot be read") == 2


# -- whether she is recorded -------------------------------------------------------------------


def test_she_sees_whether_she_is_recorded(make):
    screen = make()
    screen.show()
    lamp = screen._lamp
    assert not lamp.isVisible() and screen.lamp == ""
    screen.set_recording("live", ("eeg", "video"))
    assert screen.lamp == "Not recorded: camera, EEG"
    live = lamp.grab().toImage()
    screen.set_recording("recording", ("eeg", "video"))
    assert screen.lamp == "Recording: camera, EEG" and lamp.grab().toImage() != live
    for page in ("wait", "cross", "face", "blank"):
        getattr(screen, page)()
        assert lamp.isVisible() and screen.rect().contains(lamp.geometry())
    screen.set_recording("paused")
    assert screen.lamp == "Recording paused"
    screen.set_recording("off")
    assert not lamp.isVisible()
    with pytest.raises(ValueError, match="not dark"):
        screen.set_recording("dark")


def test_a_demonstration_is_marked_on_every_page(make, qtbot):
    screen = make()
    screen.show()

    def marked():
        """Return whether the mark comes and goes, and nothing else: a late layout is no mark."""
        plain = _settled(screen)
        screen.set_demo(True)
        other = _settled(screen)
        screen.set_demo(False)
        return other != plain and _settled(screen) == plain

    for page in ("welcome", "blank", "face"):
        getattr(screen, page)()
        qtbot.waitUntil(marked, timeout=30_000)


def _settled(screen):
    """Return a picture of the window after its layouts have come to rest: three times the same."""
    seen = []
    for _ in range(200):
        QTest.qWait(5)
        seen = [*seen[-2:], screen.grab().toImage()]
        if len(seen) == 3 and seen[0] == seen[1] == seen[2]:
            return seen[0]
    raise AssertionError("the window never comes to rest")


# -- her face ----------------------------------------------------------------------------------


def test_her_face_is_mirrored(make):
    screen = make()
    screen.show()
    screen.set_overlay(False)
    screen.face()
    screen.show_frame(_picture(200))
    mirror = screen.face_page.mirror
    assert mirror.accessibleName() == "Your picture, as in a mirror"
    image, place = mirror.grab().toImage(), mirror.picture()
    y, quarter = place.center().y(), place.width() // 4
    assert image.pixelColor(place.left() + quarter, y).red() == 0
    assert image.pixelColor(place.right() - quarter, y).red() == 200


def test_the_oval_is_where_the_face_is_in_the_mirror(make):
    screen = make()
    screen.show()
    screen.face()
    screen.show_frame(_picture(), (0.0, 0.25, 0.25, 0.5))
    mirror = screen.face_page.mirror
    image, place = mirror.grab().toImage(), mirror.picture()
    bright = [
        x
        for x in range(place.left(), place.right())
        if image.pixelColor(x, place.center().y()).red() > 60
    ]
    assert bright and min(bright) > place.left() + 0.7 * place.width()
    screen.set_overlay(False)
    screen.show_frame(_picture(), (0.0, 0.25, 0.25, 0.5))
    assert mirror.grab().toImage() != image


def test_how_sure_in_plain_words(make, qtbot):
    screen = make()
    screen.face()
    page = screen.face_page
    assert page.words() == ("", "I cannot tell.")
    screen.set_estimate("happy", "fairly sure")
    assert page.words() == ("Expression: happy", "I am fairly sure.")
    screen.set_estimate("sad", "very unsure")
    assert page.words()[0] == "Expression: happy", "words do not flicker"
    page._tick()
    assert page.words() == ("Expression: sad", "I can hardly tell.")
    screen.set_estimate("no evidence", None)
    page._tick()
    assert page.words() == ("", "I cannot tell.")
    screen.set_estimate("fear", "sure")
    for _ in range(3):
        page._tick()
    assert page.words() == ("", "I cannot tell."), "an old answer is none"
    screen.set_overlay(False)
    screen.set_estimate("fear", "sure")
    assert page.words() == ("", "")


def test_nothing_is_said_of_feelings():
    said = " ".join(
        text
        for name, value in vars(texts).items()
        if name.isupper()
        for text in (value.values() if isinstance(value, dict) else [value])
        if isinstance(text, str)
    )
    assert "feel" not in said.lower() and "emotion" not in said.lower()


@pytest.mark.parametrize(
    "frame",
    [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)],
    ids=["grey", "floats", "empty"],
)
def test_what_is_no_picture_is_refused(make, frame):
    screen = make()
    screen.face()
    with pytest.raises(ValueError, match="a picture is"):
        screen.show_frame(frame)


@pytest.fixture
def sitting():
    """What a page asks of a session: a ring with pictures, and a camera that lives."""
    spec = StreamSpec("Camera 0", "video", 30.0, (48, 64, 3), "uint8", "", (), ())
    ring = Ring(spec, 1.0)
    capture = SimpleNamespace(state=CaptureState.LIVE)

    def write(value):
        at = ring.rows
        times = np.array([at * 33_000_000], dtype=np.int64)
        ring.write(Samples(at, times, times, _picture(value)[None]))

    return SimpleNamespace(
        captures={"video": capture},
        ring=lambda kind: ring,
        camera=capture,
        write=write,
        pipeline=SimpleNamespace(fusion=SETTINGS),
    )


def test_her_picture_is_fetched_only_while_it_is_to_be_seen(make, sitting, qtbot):
    screen = make()
    mirror, follower = screen.face_page.mirror, screen._follower
    sitting.write(100)
    screen.follow(sitting, video=True)
    screen.show()
    assert not follower._timer.isActive() and mirror.empty
    screen.face()
    assert follower._timer.isActive()
    qtbot.waitUntil(lambda: not mirror.empty)
    screen.wait()
    assert not follower._timer.isActive() and mirror.empty, "it is not kept"
    screen.show_frame(_picture())
    assert mirror.empty
    screen.face()
    screen.hide()
    assert not follower._timer.isActive()


def test_a_picture_that_stands_still_is_not_shown_as_hers(make, sitting):
    screen = make()
    screen.show()
    screen.face()
    screen.follow(sitting, video=True)
    sitting.write(100)
    screen._follower.pull()
    assert not screen.face_page.mirror.empty
    sitting.camera.state = CaptureState.LOST
    screen._follower.pull()
    mirror = screen.face_page.mirror
    assert mirror.empty and mirror.accessibleName() == "There is no picture at the moment."


@pytest.mark.parametrize("video", [False, True])
def test_without_her_consent_there_is_no_picture(make, sitting, video):
    screen = make()
    screen.show()
    screen.face()
    sitting.write(100)
    screen.follow(sitting, video=video)
    screen._follower.pull()
    assert screen.face_page.mirror.empty is not video
    screen.follow(None)
    screen._follower.pull()
    assert screen.face_page.mirror.empty


def _result(label, at=0):
    """Return an answer with the face where the model saw it."""
    made = result(1, at, label)
    size = {"size": (64, 48), "box": (16, 12, 32, 24)}
    face = replace(made.estimates["face"], details=size)
    return replace(made, estimates={"face": face})


def test_results_are_said_while_her_face_is_to_be_seen(make, sitting):
    screen = make()
    screen.show()
    page = screen.face_page
    screen.take(_result("happy"))  # nobody is followed
    screen.follow(sitting, video=True)
    screen.take(_result("happy"))  # nothing of it is to be seen
    screen.face()
    assert page.words() == ("", "I cannot tell.")
    screen.take(_result("happy"))
    assert page.words()[0] == "Expression: happy" and "sure" in page.words()[1]
    assert screen._follower.box == (0.25, 0.25, 0.5, 0.5)
    sitting.write(0)
    screen._follower.pull()
    assert page.mirror._box == (0.25, 0.25, 0.5, 0.5)
    screen.take(_result(None))
    page._tick()
    assert page.words() == ("", "I cannot tell."), "no face, no opinion"
    screen.follow(sitting, video=False)
    screen.take(_result("sad"))
    page._tick()
    assert page.words() == ("", "I cannot tell."), "she did not agree to the camera"


# -- displays ----------------------------------------------------------------------------------


def test_a_second_display_is_filled(make):
    displays = Plugs(left=FIRST, right=SECOND)
    screen = make(displays=displays)
    screen.place()
    assert screen.display == "right" and screen.isFullScreen()
    assert screen.parent() is None and not screen.isModal()
    displays.rects["third"] = QRect(2880, 0, 800, 600)
    screen.place("third")
    assert (screen.display, screen.wanted) == ("third", "third")


def test_without_a_second_display_it_lies_beside(make, qtbot):
    operator = QWidget()
    qtbot.addWidget(operator)
    operator.setGeometry(0, 0, 900, 1000)
    operator.show()
    screen = make(displays=Plugs(only=FIRST), operator=operator, display="gone")
    screen.place()
    assert not screen.isFullScreen() and (screen.display, screen.wanted) == ("", "gone")
    assert not screen.frameGeometry().intersects(operator.frameGeometry())


def test_an_unplugged_display_brings_the_window_back_without_her_picture(make, sitting, qtbot):
    displays = Plugs(left=FIRST, right=SECOND)
    screen = make(displays=displays)
    told = []
    screen.display_lost.connect(lambda name: told.append(("lost", name)))
    screen.display_back.connect(lambda name: told.append(("back", name)))
    screen.place()
    screen.follow(sitting, video=True)
    screen.face()
    sitting.write(90)
    screen._follower.pull()
    assert not screen.face_page.mirror.empty
    displays.plug_out("right")
    assert told == [("lost", "right")] and screen.display == ""
    assert screen.isVisible() and not screen.isFullScreen() and screen.page == "face"
    sitting.write(91)
    screen._follower.pull()
    assert screen.face_page.mirror.empty
    assert screen.face_page.mirror.accessibleName() == "Your picture is hidden."
    displays.plug_in("third", QRect(5000, 0, 640, 480))
    displays.plug_in("right", SECOND)
    qtbot.waitUntil(lambda: told[1:] == [("back", "right")])
    assert screen.display == "right" and screen.isFullScreen()
    screen._follower.pull()
    assert not screen.face_page.mirror.empty


def test_another_displays_end_is_none_of_its_business(make):
    displays = Plugs(left=FIRST, right=SECOND, third=QRect(5000, 0, 640, 480))
    screen, told = make(displays=displays), []
    screen.display_lost.connect(told.append)
    screen.place("right")
    displays.plug_out("third")
    assert not told and screen.display == "right"
    screen.close()
    displays.plug_out("right")
    assert not told and not screen.isVisible()


def test_a_window_that_was_closed_meanwhile_stays_closed(make, qapp):
    displays = Plugs(left=FIRST, right=SECOND)
    screen = make(displays=displays)
    opened = []
    screen.opened.connect(opened.append)
    screen.place()
    displays.plug_out("right")
    assert opened[-1] is True
    screen.close()
    displays.plug_in("right", SECOND)
    qapp.processEvents()
    assert not screen.isVisible() and opened[-1] is False


def test_which_display_is_chosen():
    assert chosen(("a", "b", "c"), "c", "a") == "c"
    assert chosen(("a", "b", "c"), "gone", "a") == "b"
    assert chosen(("a", "b", "c"), "a", "a") == "b", "the operator's is never taken"
    assert chosen(("a",), "a", "a") == chosen((), "a", "") == ""


def test_where_a_small_window_lies():
    room, size = QRect(0, 0, 1000, 800), QSize(300, 200)
    left = QRect(0, 0, 600, 800)
    assert corner(room, left, size) == (QRect(700, 600, 300, 200), False)
    right = QRect(500, 0, 500, 800)
    assert corner(room, right, size) == (QRect(0, 600, 300, 200), False)
    place, covers = corner(room, room, size)
    assert covers and room.contains(place)
    assert corner(QRect(0, 0, 200, 100), QRect(), size)[0] == QRect(0, 0, 200, 100)


def test_real_displays_have_names(qapp, qtbot):
    displays, window = Displays(), QWidget()
    qtbot.addWidget(window)
    names = displays.names()
    assert len(set(names)) == len(names) > 0 and all(names)
    assert displays.of(window) in names and not displays.geometry(names[0]).isEmpty()
    assert displays.geometry("gone").isEmpty() and displays.room("gone").isEmpty()
    displays.send(window, "gone")


def test_the_window_never_keeps_the_program_open_nor_takes_part_in_modality(make, qtbot, qapp):
    operator = QWidget()
    qtbot.addWidget(operator)
    operator.show()
    dialog = QDialog(operator)
    dialog.open()
    screen = make(operator=operator)
    screen.place()
    assert not screen.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert _blocked(operator) and not _blocked(screen)
    dialog.close()


def _blocked(widget):
    """Return whether a dialog holds the window up: Qt then delivers no keys to it."""
    heard = []
    widget.keyPressEvent = lambda event: heard.append(event.key())
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    return not heard
