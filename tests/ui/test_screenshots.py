"""Pictures of pages: small, faithful, in each look once; a wrong page or place is said."""

import argparse

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFont, QImage

from emoscope.screenshots_command import add_screenshots
from emoscope.settings import Settings
from emoscope.ui import _picture, screenshots
from emoscope.ui import theme as themes
from emoscope.ui.languages import speak
from emoscope.ui.screenshot_pages import PAGES
from emoscope.ui.screenshots import WINDOW, Look, ScreenshotError, looks, make, names, take


@pytest.fixture(autouse=True)
def _plain(qapp, monkeypatch):
    """Leave the program as it was, and record nothing."""
    before = qapp.styleSheet(), qapp.font(), qapp.palette()

    def record(folder, seconds):
        made = folder / "P001_S01"
        made.mkdir(parents=True, exist_ok=True)
        return made

    monkeypatch.setattr(screenshots, "_record", record)
    yield
    speak(qapp, "en")
    qapp.setStyleSheet(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


def noise(wide, high, kinds):
    random = np.random.default_rng(1)
    table = random.integers(0, 2**24, kinds, dtype=np.uint32)
    pixels = table[random.integers(0, kinds, (high, wide))]
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    for y in range(high):
        for x in range(wide):
            image.setPixel(x, y, int(pixels[y, x]) | 0xFF000000)
    return image


def colours(image):
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("wide", [1, 7, 33])
def test_few_colours_stay_as_they_are(wide):
    image = noise(wide, 9, 50)
    made = _picture.few_colours(image)
    assert made.format() == QImage.Format.Format_Indexed8
    assert made.convertToFormat(QImage.Format.Format_RGB32) == image


def test_many_colours_become_few_and_the_commonest_stays():
    image = noise(61, 40, 2000)
    for x in range(61):
        image.setPixel(x, 3, 0xFF123456)
    made = _picture.few_colours(image)
    assert len(colours(made)) <= 256
    assert {made.pixel(x, 3) for x in range(61)} == {0xFF123456}


def test_a_gradient_stays_close():
    image = QImage(512, 4, QImage.Format.Format_RGB32)
    for x in range(512):
        for y in range(4):
            image.setPixel(x, y, QColor(x // 2, 255 - x // 2, (x * 3) % 256).rgb())
    made = _picture.few_colours(image)
    for x in range(0, 512, 5):
        one, two = QColor(image.pixel(x, 1)), QColor(made.pixel(x, 1))
        assert abs(one.red() - two.red()) + abs(one.green() - two.green()) < 24


def test_a_sheet_holds_every_picture():
    red, blue = (QImage(100, 50, QImage.Format.Format_RGB32) for _ in range(2))
    red.fill(QColor("red"))
    blue.fill(QColor("blue"))
    sheet = _picture.sheet([("one", red), ("two", blue), ("three", red)], QFont())
    assert {QColor("red").rgb(), QColor("blue").rgb()} <= colours(
        sheet.scaledToWidth(200, _picture.Qt.TransformationMode.FastTransformation)
    )
    assert sheet.width() > 2 * _picture.CELL


def test_each_choice_is_varied_alone():
    made = looks(("dark", "light"), ("en", "ja"), (1.0, 2.0))
    assert made == (
        Look("dark", "en", 1.0),
        Look("light", "en", 1.0),
        Look("dark", "ja", 1.0),
        Look("dark", "en", 2.0),
    )
    assert str(made[3]) == "dark · English · 200 %"
    assert looks(("light",), ("ja",), (1.0,)) == (Look("light", "ja", 1.0),)


def test_pages_have_names_of_their_own_that_can_be_files():
    assert len(set(names())) == len(names()) == len(PAGES) + len(WINDOW)
    assert all(name.replace("-", "").isalnum() and name.islower() for name in names())


def test_pages_are_written_with_their_looks_and_an_index(tmp_path):
    out = tmp_path / "screens"
    wanted = looks(("dark", "contrast-light"), ("en",), (1.0,))
    files = make(out, ("welcome", "keys"), wanted)
    assert sorted(path.name for path in files) == [
        "keys-looks.png", "keys.png", "welcome-looks.png", "welcome.png",
    ]  # fmt: skip
    for path in files:
        image = QImage(str(path))
        assert not image.isNull() and len(colours(image)) > 10
        assert path.stat().st_size < 400_000
    index = (out / "README.md").read_text()
    assert "![All keys](keys.png)" in index and "(welcome-looks.png)" in index
    assert "devices" not in index, "what there is no picture of is not listed"
    dark = QColor(themes.DARK.window).rgb()
    assert QImage(str(out / "welcome.png")).pixel(3, 3) == dark


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ScreenshotError, match="cannot be written"):
        make(tmp_path / "file" / "x", ("rater",), looks(("dark",), ("en",), (1.0,)))


def parsed(*words):
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    add_screenshots(commands, argparse.ArgumentParser(add_help=False), take)
    return parser.parse_args(["screenshots", *words])


def test_the_command_says_what_it_made(tmp_path, capsys):
    options = parsed(
        *("--out", str(tmp_path), "--pages", "rater", "--themes", "light"),
        *("--languages", "en", "--scales", "1"),
    )
    assert options.run(options, Settings()) == 0
    assert "1 pictures" in capsys.readouterr().out
    assert (tmp_path / "rater.png").is_file()


def test_the_command_refuses_what_there_is_not(tmp_path, capsys):
    options = parsed("--out", str(tmp_path), "--pages", "nothing")
    assert options.run(options, Settings()) == 2
    assert "no page nothing" in capsys.readouterr().err
    (tmp_path / "file").write_text("in the way")
    options = parsed(
        *("--out", str(tmp_path / "file" / "x"), "--pages", "rater", "--themes", "dark"),
        *("--languages", "en", "--scales", "1"),
    )
    assert options.run(options, Settings()) == 3
    for wrong in (("--scales", "9"), ("--themes", "pink"), ("--seconds", "0")):
        with pytest.raises(SystemExit):
            parsed("--out", "x", *wrong)
