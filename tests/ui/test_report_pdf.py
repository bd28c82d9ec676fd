"""The report as PDF: its pages, its text, its pictures, the mark of a demonstration."""

import re
import shutil
import threading
import zlib

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter, QTextDocument
from tests.app.report_bench import BEGAN, FACTS, SECOND, record, results
from tests.app.verify_bench import hashes

from emoscope.__main__ import main
from emoscope.markers import Marker
from emoscope.report import ReportError, paper_of
from emoscope.report.colours import DARK, LIGHT
from emoscope.report.words import english
from emoscope.ui import theme as themes
from emoscope.ui.report_pdf import font_of, lay_out, paint_page, write_pdf, write_report

A4 = QSizeF(688, 1004)
EVIL = "<img src=x>&\"'"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    markers = [Marker(BEGAN + n * SECOND, f"{EVIL} {n}") for n in range(3)]
    folder = tmp_path_factory.mktemp("pdf") / "r"
    labels = ["happy"] * 10 + [None] * 4 + ["sad"] * 6
    simulated = FACTS | {"simulated": True}
    return record(folder, results(labels), markers=markers, skip=(3,), facts=simulated)


@pytest.fixture(scope="module")
def document(qapp, whole):
    paper = paper_of(whole)
    return paper, lay_out(paper, english, A4, font_of("en"))


def pages(data):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


def picture(document, paper, number):
    """Return a page as an image, its head with it."""
    image = QImage(760, 1120, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.translate(36, 70)
    paint_page(painter, document, number, paper, english)
    painter.end()
    return image


def colours(image):
    return {
        image.pixelColor(x, y).name().upper()
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
    }


def test_a_pdf_has_pages_a_title_and_text(qapp, whole, tmp_path):
    out = write_pdf(paper_of(whole), tmp_path / "out.pdf")
    data = out.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    assert 3 <= pages(data) <= 12
    assert "Report on the recording r".encode("utf-16-be") in data  # its title
    # Letters, not pictures of them: fonts with a table back to Unicode can be searched.
    assert data.count(b"/ToUnicode") >= 1
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    shown = b"".join(filter(None, map(unpacked, streams)))
    assert shown.count(b"Tj") + shown.count(b"TJ") > 100
    assert shown.count(b" re") + shown.count(b" l") > 500  # pictures are lines


def unpacked(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_everything_that_the_page_says_is_in_it(document):
    paper, made = document
    text = made.toPlainText()
    for section in paper.sections:
        assert english(section.title) in text
    assert f"{EVIL} 1" in text  # as it is, not as an order
    assert "r is usable, with losses" in text
    assert text.count("\ufffc") == 5


def test_pages_are_drawn_with_the_mark_and_the_pictures(document):
    paper, made = document
    assert paper.demo
    for number in range(made.pageCount()):
        image = picture(made, paper, number)
        assert image.pixelColor(40, 30).name().upper() == LIGHT["text"].upper()  # the mark's band
    found = colours(picture(made, paper, 0))
    assert len(found) > 20
    assert LIGHT["happy"].upper() in found | colours(picture(made, paper, 1))


def test_nothing_stands_alone_at_the_foot_of_a_page(document):
    _, made = document
    layout, height = made.documentLayout(), made.pageSize().height()

    def page(block):
        return int(layout.blockBoundingRect(block).bottom() // height)

    titles = {"Devices", "Session", "Answers over time", "Markers", "Files"}
    block, seen = made.begin(), 0
    while block.isValid():
        if block.text() in titles:
            seen += 1
            assert page(block) == page(block.next())
        block = block.next()
    assert seen >= len(titles)


def test_nothing_is_overwritten(qapp, whole, tmp_path):
    out = tmp_path / "out.pdf"
    out.write_text("mine")
    with pytest.raises(ReportError, match="there already"):
        write_pdf(paper_of(whole), out)
    assert out.read_text() == "mine"


def test_a_worker_writes_both_files_and_leaves_the_recording_alone(qapp, whole, tmp_path):
    before, made = hashes(whole), []
    worker = threading.Thread(
        target=lambda: made.append(write_report(whole, tmp_path / "a.html", True, "ja"))
    )
    worker.start()
    worker.join(60)
    assert not worker.is_alive()
    assert made == [(tmp_path / "a.html", tmp_path / "a.pdf")]
    assert pages((tmp_path / "a.pdf").read_bytes()) >= 3
    assert '<html lang="ja">' in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert hashes(whole) == before


def test_the_command_writes_a_pdf_beside_the_page(qapp, whole, tmp_path, capsys):
    copy = shutil.copytree(whole, tmp_path / "s")
    assert main(["report", str(copy), "--pdf"]) == 4
    html, pdf = tmp_path / "s-report.html", tmp_path / "s-report.pdf"
    assert capsys.readouterr().out == f"{html}\n{pdf}\n"
    assert pages(pdf.read_bytes()) >= 3


def test_an_empty_recording_is_laid_out(qapp, whole, tmp_path):
    copy = shutil.copytree(whole, tmp_path / "s")
    (copy / "signals.xdf").unlink()
    assert pages(write_pdf(paper_of(copy), tmp_path / "out.pdf").read_bytes()) >= 2


def test_colours_are_those_of_the_window():
    for theme, own in ((themes.LIGHT, LIGHT), (themes.DARK, DARK)):
        names = ("neutral", "happy", "sad", "angry", "fear", "disgust", "surprise")
        assert tuple(own[name] for name in names) == theme.emotions
        assert own["text"] == theme.text


def test_an_empty_document_is_one_page(qapp):
    assert QTextDocument().pageCount() == 1  # what `3 <= pages` is measured against
