"""Every sentence of the program in every language: complete, fillable, compiled, legible, shown."""

import importlib.util
import re
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QLabel, QPushButton

from emoscope.settings import Settings, SettingsError, WindowSettings, parse
from emoscope.ui import languages, words
from emoscope.ui import theme as themes
from emoscope.ui.devices_dialog import DevicesDialog
from emoscope.ui.languages import NAMES
from emoscope.ui.panels import _panel
from emoscope.ui.panels._examples import EXAMPLES
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.toolbar import Toolbar
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState, CaptureStatus, say

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
FILES = sorted(FOLDER.glob("emoscope_*.ts"))
FOREIGN = [f.stem.removeprefix("emoscope_") for f in FILES if f.stem != "emoscope_en"]
HOW = "Translate it in resources/translations/emoscope_*.ts and run: make translations"


def _script():
    spec = importlib.util.spec_from_file_location(
        "make_translations", ROOT / "packaging" / "make_translations.py"
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


make = _script()


@pytest.fixture(scope="module")
def collected():
    return make.collect(make.sources())


@pytest.fixture
def speak(qapp):
    """Return what sets the program's language; English again afterwards."""
    yield lambda code: languages.speak(qapp, code)
    for old in qapp.findChildren(QTranslator):
        qapp.removeTranslator(old)
        old.deleteLater()
    QFont.removeSubstitutions(themes.FAMILY)


@pytest.fixture
def elided(monkeypatch):
    """Return the list of texts that a panel had to shorten, filled while it paints."""
    found = []
    fitted = _panel._fitted

    def note(text, pixels, weight, width):
        short = fitted(text, pixels, weight, width)
        if short != text:
            found.append((text, width))
        return short

    monkeypatch.setattr(_panel, "_fitted", note)
    return found


# -- complete ----------------------------------------------------------------------------------


def test_every_template_of_the_code_is_a_literal(collected):
    templates, problems = collected
    assert not problems, "\n".join(["Only literals can be translated:", *problems])
    assert len(templates) > 200
    assert "{device} sends no data." in templates


@pytest.mark.parametrize("ts", FILES, ids=lambda f: f.stem)
def test_every_sentence_is_translated_and_can_be_filled(ts, collected, tmp_path):
    fresh = tmp_path / ts.name
    shutil.copy(ts, fresh)
    make.update(fresh, collected[0], make.language_of(ts))
    found = make.read(fresh)
    wrong = [f"{m.context}: {m.source!r} {why}" for m in found if (why := make.faults(m))]
    assert not wrong, "\n".join([f"{ts.name} lacks {len(wrong)}. {HOW}", *wrong])
    gone = {(m.context, m.source) for m in make.read(ts)} - {(m.context, m.source) for m in found}
    assert not gone, f"{ts.name} has sentences that the code has no longer: run make translations"


@pytest.mark.parametrize("ts", FILES, ids=lambda f: f.stem)
def test_what_is_loaded_was_compiled_from_what_is_edited(ts, tmp_path):
    make.release(ts, tmp_path / "fresh.qm")
    fresh, kept = QTranslator(), QTranslator()
    assert fresh.load(str(tmp_path / "fresh.qm"))
    assert kept.load(str(ts.with_suffix(".qm")))
    for message in make.read(ts):
        numbers = (1, 2, 5) if message.numerus else (-1,)
        for n in numbers:
            said = [t.translate(message.context, message.source, "", n) for t in (fresh, kept)]
            assert said[0] == said[1], f"{ts.stem}.qm is out of date: run make translations"
        if not message.numerus:
            assert said[1] == message.translations[0]


def test_languages_are_the_same_everywhere():
    assert sorted(set(NAMES) - {"en"}) == FOREIGN
    assert sorted(languages.FONTS) == FOREIGN
    for code in ("auto", *NAMES):
        assert WindowSettings(language=code).language == code


# -- legible -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", FOREIGN)
def test_every_letter_has_a_glyph(language, speak):
    """A missing glyph is drawn as a box. CJK letters come from a font of the system."""
    speak(language)
    letters = {
        letter
        for m in make.read(FOLDER / f"emoscope_{language}.ts")
        for said in m.translations
        for letter in said
        if not letter.isspace()
    }
    missing = [letter for letter in sorted(letters) if _is_box(letter)]
    assert not missing, f"no font here has {missing}: see packaging/apt/run.txt"
    assert _is_box("\U0010fffd"), "the test can see a box"


def _is_box(letter):
    layout = QTextLayout(letter, themes.DARK.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


@pytest.mark.parametrize("language", FOREIGN)
def test_the_resting_window_shortens_nothing(language, speak, qtbot, elided):
    speak(language)
    settings = Settings(window=WindowSettings(language=language))
    window = MainWindow(("none", "none", "none"), settings, None)
    qtbot.addWidget(window)
    window.show()
    window.grab()
    assert not elided
    _assert_room(window)
    texts = [b.text() for b in window.findChildren(QPushButton) if b.text()]
    assert all(any(ord(c) > 0x2E80 for c in text) for text in texts), texts
    window.finish()


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("name", EXAMPLES)
def test_panels_in_use_shorten_no_more_than_in_english(name, language, speak, qtbot, elided):
    def shortened():
        elided.clear()
        panel = EXAMPLES[name](themes.DARK)
        qtbot.addWidget(panel)
        panel.resize(panel.sizeHint())
        panel.grab()
        return len({text for text, _ in elided})

    allowed = shortened()
    speak(language)
    assert shortened() <= allowed, elided


@pytest.mark.parametrize("language", FOREIGN)
def test_dialogs_have_room_for_their_words(language, speak, qtbot, qapp):
    speak(language)
    settings = SettingsDialog(Settings())
    devices = DevicesDialog(("none", "none", "none"), Settings(), themes.DARK)
    try:
        for dialog in (settings, devices):
            qtbot.addWidget(dialog)
            dialog.show()
            _assert_room(dialog)
        for rule in ("stacker", "attention"):
            settings._rule.setCurrentText(rule)
            for page in range(settings.tabs.count()):
                settings.tabs.setCurrentIndex(page)
                qapp.processEvents()
                _assert_room(settings)
    finally:
        devices.finish()


def _assert_room(window):
    for widget in (*window.findChildren(QPushButton), *window.findChildren(QLabel)):
        if widget.isVisible() and widget.text():
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            if not wraps:
                assert widget.sizeHint().width() <= widget.width(), widget.text()
            assert widget.minimumSizeHint().height() <= widget.height(), widget.text()


# -- shown -------------------------------------------------------------------------------------


def test_a_change_of_language_reaches_every_part_of_the_window(speak, qtbot, qapp):
    window = MainWindow(("none", "none", "none"), Settings(), None)
    qtbot.addWidget(window)
    window.show()
    board, start = window.board, window.toolbar.button("toggle")
    panels = (board.sweep, board.timeline, board.plane, board.bars, board.face_bars)
    english = [p.accessibleName() for p in panels]
    before = [p.grab().toImage() for p in (*panels, *board.tiles.values())]
    speak("ja")
    qapp.processEvents()
    after = [p.grab().toImage() for p in (*panels, *board.tiles.values())]
    assert all(a != b for a, b in zip(after, before, strict=True))
    assert [p.accessibleName() for p in panels] == [
        "脳波", "直近1分間", "感情価と覚醒度", "統合結果", "表情",
    ]  # fmt: skip
    assert start.text() == "開始" and start.toolTip().startswith("開始")
    speak("en")
    qapp.processEvents()
    assert [p.accessibleName() for p in panels] == english
    assert start.text() == "Start"
    window.finish()


def test_english_counts(speak, qtbot):
    speak("en")
    toolbar = Toolbar(themes.DARK)
    qtbot.addWidget(toolbar)
    shown = []
    for markers in (0, 1, 2):
        toolbar.show_time(0, markers)
        shown.append([x.text() for x in toolbar.findChildren(QLabel) if "marker" in x.text()])
    assert shown == [[], ["1 marker"], ["2 markers"]]


@pytest.mark.parametrize("language", FOREIGN)
def test_the_language_of_the_system_is_followed(language, speak, monkeypatch):
    class System:
        def name(self):
            return {"zh_CN": "zh_SG", "ja": "ja_JP"}[language]

    monkeypatch.setattr(languages.QLocale, "system", lambda: System())
    speak("auto")
    named = words.emotion("happy")
    speak(language)
    assert words.emotion("happy") == named != "happy"


@pytest.mark.parametrize("language", FOREIGN)
def test_the_buttons_of_qt_itself_are_translated(language, speak):
    assert Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)).is_dir()
    speak(language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


@pytest.mark.parametrize("language", FOREIGN)
def test_letters_take_the_shape_of_their_language(language, speak):
    speak(language)
    assert QFont.substitutes(themes.FAMILY) == [f.lower() for f in languages.FONTS[language]]
    speak("en")
    assert not QFont.substitutes(themes.FAMILY)


def test_a_missing_translation_leaves_english(speak, monkeypatch, tmp_path, caplog):
    monkeypatch.setattr(themes, "resources", lambda: tmp_path)
    speak("ja")
    assert words.emotion("happy") == "happy"
    assert "cannot be read" in caplog.text


def test_a_sentence_in_a_sentence_is_translated_too(speak):
    with pytest.raises(SettingsError) as raised:
        parse("[camera]\nwidth = 'wide'")
    assert str(raised.value) == "camera.width must be a whole number."
    speak("ja")
    assert words.text(raised.value.sentence) == "camera.widthは整数でなければなりません。"


def test_full_width_stops_bring_their_own_space(speak):
    both = (say("{device} sends no data.", device="Demo camera"), say("Check the path."))
    assert words.texts(both) == "Demo camera sends no data. Check the path."
    status = CaptureStatus(CaptureState.LOST, both)
    assert words.capture_status(status) == "Lost. Demo camera sends no data. Check the path."
    speak("ja")
    assert words.texts(both) == "デモカメラからデータが来ません。パスを確認してください。"
    assert words.capture_status(status).startswith("切断。デモカメラ")
    assert words.marker("rest begins") == "安静開始"
    assert words.marker("rest begins ") == "rest begins ", "hers are left as they are"


def test_no_line_begins_with_a_full_stop():
    text = "電極を押さえてください。" * 6
    pixels = themes.Size.BODY.value
    for width in range(60, 300, 7):
        lines, _ = _panel.wrapped(text, pixels, 400, width, 99)
        assert "".join(lines) == text
        assert not any(line[0] in "。、" for line in lines)


# -- the collector itself ----------------------------------------------------------------------


def _collect(tmp_path, source):
    file = tmp_path / "code.py"
    file.write_text(source)
    return make.collect([file])


def test_templates_are_found_wherever_they_are_passed_on(tmp_path):
    source = """
class Trouble(Exception):
    def __init__(self, where, what, **values):
        super().__init__(str(say(what, **values)))
class Small(Trouble): pass
class Fixed(Trouble):
    def __init__(self):
        super().__init__("here", "fixed")
class Teller:
    def tell(self, template):
        return because(template)
def outer(first, *, why):
    return inner(template=why) if first else say("named")
def inner(template):
    return say(template)
say("plain {n:.1f}", n=1)
say("yes" if x else "no")
Small("not this", "of a subclass")
Teller().tell("by a method")
outer(1, why="by name")
raise errors.Trouble("", "by its module")
"""
    templates, problems = _collect(tmp_path, source)
    assert templates == sorted([
        "plain {n:.1f}", "yes", "no", "of a subclass", "by a method", "by name", "named", "fixed",
        "by its module",
    ])  # fmt: skip
    assert not problems


@pytest.mark.parametrize(
    "source", ["say(text)", "say('a' + b)", "say(f'{x}')", "self.tr(f'{x}')", "say(names[0])"]
)
def test_what_no_translator_can_find_is_said_with_its_place(tmp_path, source):
    templates, problems = _collect(tmp_path, f"text = 1\n{source}\n")
    assert not templates
    assert len(problems) == 1 and "code.py:2:" in problems[0]


def test_a_parameter_or_method_that_is_called_say_is_not_ours(tmp_path):
    source = "def show(say, x):\n    say(x.reasons)\nclass C:\n    def say(self, t): print(t)\n"
    assert _collect(tmp_path, source + "C().say(anything)\n") == ([], [])


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("{size:.0f} µV bei {name}", ""),
        ("{size:.1f} µV bei {name}", "needs the places"),
        ("{size:.0f} µV", "needs the places"),
        ("{size:.0f} µV bei {Name}", "needs the places"),
        ("{size:.0f} µV bei {name", "not closed"),
        ("", "no finished"),
        (" ", "no finished"),
    ],
)
def test_faults_of_a_translation(said, fault):
    message = make.Message("Sentence", "{name}: {size:.0f} µV", (said,), True, False)
    assert re.search(fault, make.faults(message)) if fault else not make.faults(message)


def test_vanished_sentences_come_back_with_their_translation(tmp_path):
    ts = tmp_path / "emoscope_ja.ts"
    shutil.copy(FOLDER / "emoscope_ja.ts", ts)
    known = {m.source: m for m in make.read(ts) if m.context == "Sentence"}
    make.update(ts, ["{device} is new."], "ja")
    left = [m for m in make.read(ts) if m.context == "Sentence"]
    assert [(m.source, m.finished) for m in left] == [("{device} is new.", False)]
    make.update(ts, sorted(known), "ja")
    assert {m.source: m for m in make.read(ts) if m.context == "Sentence"} == known


def test_a_language_can_be_begun(tmp_path):
    ts = tmp_path / "emoscope_de.ts"
    make.update(ts, ['Say "{word}" — \\ now.'], "de")
    begun = make.read(ts)
    assert ("Sentence", 'Say "{word}" — \\ now.') in {(m.context, m.source) for m in begun}
    assert not any(m.finished for m in begun)
    assert {len(m.translations) for m in begun if m.numerus} == {2}


def test_a_tool_that_fails_says_why(tmp_path):
    (tmp_path / "broken.ts").write_text("<TS")
    with pytest.raises(RuntimeError, match="lrelease"):
        make.release(tmp_path / "broken.ts", tmp_path / "x.qm")
