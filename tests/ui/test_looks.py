"""Every page in every look: contrast, nothing cut off, a name for every control; tokens alone."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractSpinBox
from tests.ui.looks_bench import ALONE, clipped, closed, nameless, shown

from emoscope.settings import Settings, WindowSettings
from emoscope.ui import icons
from emoscope.ui import theme as themes
from emoscope.ui.actions import COMMANDS
from emoscope.ui.languages import speak
from emoscope.ui.screenshot_pages import Scene
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.theme import STATES, THEMES, Theme, contrast, ink_on
from emoscope.ui.window import MainWindow
from emoscope_models import EMOTIONS

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "app" / "emoscope" / "ui"
STRONG = [look for name, look in THEMES.items() if name.startswith("contrast")]
ALL = pytest.mark.parametrize("look", THEMES.values(), ids=lambda t: t.name)
HIGH = pytest.mark.parametrize("look", STRONG, ids=lambda t: t.name)


@pytest.fixture
def dressed(qapp):
    """Return what gives the whole program a look; the plain one afterwards."""
    before = qapp.styleSheet(), qapp.font(), qapp.palette()

    def dress(look: Theme, language: str = "en") -> None:
        speak(qapp, language)
        themes.apply(qapp, look)

    yield dress
    speak(qapp, "en")
    qapp.setStyleSheet(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


# -- contrast --------------------------------------------------------------------------------------


def grounds(look: Theme) -> list[str]:
    found = themes.vars_of(look)
    return [look.window, look.panel, look.raised, found["hover"], found["pressed"]]


@ALL
def test_text_is_read_on_every_ground(look: Theme) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1; what is faint, for what cannot be used, needs none: 3 to 1."""
    for ground in grounds(look):
        assert contrast(look.text, ground) >= 7, ground
        assert contrast(look.muted, ground) >= 4.5, ground
        assert contrast(look.faint, ground) >= 2.4, ground
    assert contrast(look.on_accent, look.accent) >= 4.5


@HIGH
def test_high_contrast_is_aaa(look: Theme) -> None:
    """WCAG 2.2, 1.4.6: 7 to 1 for all text, and 1.4.11: 3 to 1 for what is not text."""
    for ground in grounds(look):
        for ink in (look.text, look.muted):
            assert contrast(ink, ground) >= 7, (ink, ground)
    for ground in (look.window, look.panel, look.raised):
        assert contrast(look.faint, ground) >= 7
    assert contrast(look.on_accent, look.accent) >= 7
    assert contrast(look.on_alarm, look.alarm) >= 7
    for mark in (look.line, look.accent, look.alarm, *look.emotions, *look.states):
        assert contrast(mark, look.panel) >= 3, mark
    assert min(contrast(mark, look.panel) for mark in (*look.emotions, *look.states)) >= 4.2


@ALL
def test_what_is_written_on_a_states_colour_is_read(look: Theme) -> None:
    for ground in (*look.states, *look.emotions):
        assert contrast(ink_on(ground), ground) >= 4, ground


def test_over_a_picture_of_any_brightness_the_plate_decides() -> None:
    plate = QColor(themes.SHADE)
    for behind in ("#000000", "#FFFFFF"):
        ground = themes.mixed(QColor(plate.name()), behind, plate.alphaF())
        assert contrast(themes.ON_SHADE, ground) >= 4.5
        assert contrast(themes.ON_SHADE_MUTED, ground) >= 4.5
    assert contrast(themes.ON_PAPER, themes.PAPER) >= 7


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


# -- signs and icons -------------------------------------------------------------------------------


def drawn(paint, side: int = 24) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("black"))
    painter = QPainter(image)
    try:
        paint(painter, QRectF(0, 0, side, side))
    finally:
        painter.end()
    return image


def different(one: QImage, two: QImage) -> int:
    return sum(
        abs(one.pixelColor(x, y).lightness() - two.pixelColor(x, y).lightness()) > 80
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize("side", [11, 24])
def test_classes_are_told_apart_without_colour(side: int) -> None:
    white = QColor("white")
    signs = [
        drawn(lambda painter, box, n=n: icons.draw_class(painter, n, box, white), side)
        for n in range(len(EMOTIONS))
    ]
    for one in range(len(signs)):
        for two in range(one):
            assert different(signs[one], signs[two]) >= side, (EMOTIONS[one], EMOTIONS[two])


def test_every_icon_file_is_named_and_every_name_has_a_file() -> None:
    files = {p.stem for p in (ROOT / "resources" / "icons").glob("*.svg")}
    assert {name for name in files if not name.endswith(("-dark", "-light"))} == set(icons.NAMES)
    assert set(icons.ALIASES.values()) <= set(icons.NAMES)


def test_every_icon_is_used_and_every_command_that_has_one_is_there() -> None:
    assert set(icons.FOR_COMMANDS) <= {command.does for command in COMMANDS}
    code = "".join(p.read_text() for p in UI.rglob("*.py") if p.name != "icons.py")
    called = {icons.ALIASES.get(name, name) for name in re.findall(r'"([a-z -]+)"', code)}
    assert set(icons.NAMES) <= called | set(icons.FOR_COMMANDS.values())


@pytest.mark.parametrize("name", icons.NAMES)
def test_an_icon_is_ours_on_one_grid(name: str) -> None:
    text = (ROOT / "resources" / "icons" / f"{name}.svg").read_text()
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert 'viewBox="0 0 24 24"' in text and f'stroke-width="{icons.STROKE}"' in text
    inks = set(re.findall(r'(?:fill|stroke)="([^"]+)"', text))
    assert inks <= {"none", "currentColor"}, "its colour is the theme's"
    assert not re.search(r"<(script|image|text|style|use)|href|url\(", text)


@pytest.mark.parametrize("name", icons.NAMES)
@ALL
def test_an_icon_is_seen_in_each_theme(name: str, look: Theme) -> None:
    image = icons.icon(name, look, 24).pixmap(24, 24).toImage()
    inks = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 100
    ]
    assert 8 <= len(inks) <= 400
    assert QColor(look.text).name() in {ink.name() for ink in inks if ink.alpha() == 255} or all(
        ink.alpha() < 255 for ink in inks
    )


def test_an_icon_that_is_missing_is_told_and_not_drawn(monkeypatch, tmp_path, caplog) -> None:
    monkeypatch.setattr(icons, "resources", lambda: tmp_path)
    icons._source.cache_clear()
    icons._picture.cache_clear()
    try:
        image = drawn(lambda painter, box: icons.draw(painter, "play", box, QColor("white")))
        assert different(image, drawn(lambda painter, box: None)) == 0
        assert "cannot be read" in caplog.text
        with pytest.raises(KeyError):
            drawn(lambda painter, box: icons.draw(painter, "nothing", box, QColor("white")))
    finally:
        icons._source.cache_clear()
        icons._picture.cache_clear()


def test_states_have_icons() -> None:
    for state in STATES:
        assert icons.ALIASES.get(state, state) in icons.NAMES


# -- tokens ----------------------------------------------------------------------------------------

OURS = ("board.py", "shortcuts.py", "welcome.py", "icons.py", "_style.py", "layouts", "panels")
HARD = re.compile(r'"#[0-9A-Fa-f]{6,8}"|QColor\(\d|setPixelSize\(\d|setPointSize|QFont\("')


def test_colours_and_text_sizes_are_named_in_the_theme_alone() -> None:
    found = []
    for name in OURS:
        paths = [UI / name] if name.endswith(".py") else sorted((UI / name).rglob("*.py"))
        for path in paths:
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if HARD.search(line):
                    found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert not found, "\n".join(found)


# -- nothing cut off, a name for every control -----------------------------------------------------

LOOKS = [
    pytest.param("dark", "en", 1.0, id="en-100"),
    pytest.param("light", "zh_CN", 1.0, id="zh-100"),
    pytest.param("dark", "ja", 1.5, id="ja-150"),
    pytest.param("contrast-dark", "en", 2.0, id="en-200"),
    pytest.param("contrast-light", "ja", 2.0, id="ja-200"),
]
STILL = ("welcome", "settings-capture", "settings-recording", "settings-fusion",
         "settings-window", "record", "after", "rater", "keys", "report", "export", "study",
         "consent", "withdraw")  # fmt: skip
"""Pages that open no device and start no long work."""


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    folder = tmp_path / "P001_S01"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(("name", "language", "scale"), LOOKS)
@pytest.mark.parametrize("page", STILL)
def test_nothing_is_cut_off(page, name, language, scale, dressed, qapp, recording) -> None:
    look = THEMES[name].scaled(scale)
    dressed(look, language)
    settings = Settings(window=WindowSettings(theme=name, language=language, scale=scale))
    widget = ALONE[page].make(Scene(look, settings, recording))
    try:
        shown(widget)
        assert not clipped(widget)
    finally:
        closed(widget)


@pytest.mark.parametrize("page", STILL)
def test_every_control_has_a_name_and_numbers_begin_where_words_do(
    page, dressed, qapp, recording
) -> None:
    look = THEMES["dark"]
    dressed(look)
    widget = ALONE[page].make(Scene(look, Settings(), recording))
    try:
        shown(widget)
        assert not nameless(widget)
        fields = widget.findChildren(QAbstractSpinBox)
        assert all(field.lineEdit().textMargins().left() for field in fields)
    finally:
        closed(widget)


@pytest.mark.parametrize(("name", "language", "scale"), LOOKS)
def test_the_window_cuts_nothing_off_and_names_every_control(
    name, language, scale, dressed, qapp
) -> None:
    dressed(THEMES["dark"], language)
    settings = Settings(window=WindowSettings(theme=name, language=language, scale=scale))
    window = MainWindow(("none", "none", "none"), settings, None)
    try:
        window.show()
        for layout in ("operator", "demo", "EEG"):
            window.board.layouts.apply(layout)
            qapp.processEvents()
            assert not clipped(window), layout
            assert not nameless(window), layout
    finally:
        window.finish()
        closed(window)


def test_every_dock_and_the_pre_flight_name_every_control(dressed, qapp) -> None:
    dressed(THEMES["dark"])
    window = MainWindow(("none", "none", "none"), Settings(), None)
    try:
        window.show()
        for name in window.board.names():
            window.board.open_dock(name)
            qapp.processEvents()
            assert window.board.dock(name).isVisible(), name
            assert not nameless(window), name
        window.stage.setCurrentWidget(window.stage.page)
        qapp.processEvents()
        assert not nameless(window)
    finally:
        window.finish()
        closed(window)


def test_alarms_and_open_docks_do_not_make_the_window_grow(dressed, qapp) -> None:
    dressed(THEMES["dark"])
    window = MainWindow(("none", "none", "none"), Settings(), None)
    try:
        window.show()
        qapp.processEvents()
        before = window.size()
        for line in range(3):
            window.show_notice("A sentence that is long enough to need a line. " * (3 + line))
        qapp.processEvents()
        assert window.size() == before
    finally:
        window.finish()
        closed(window)


@pytest.mark.parametrize("name", THEMES)
def test_the_settings_keep_the_theme_that_there_is(name, qtbot) -> None:
    dialog = SettingsDialog(Settings(window=WindowSettings(theme=name)))
    qtbot.addWidget(dialog)
    assert dialog.value().window.theme == name
