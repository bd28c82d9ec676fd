"""The report as PDF: the same sections and pictures as the page, laid out by Qt on A4.

Needs a QGuiApplication (offscreen will do), no window. Any thread: nothing here is a widget.
"""

import os
import sys
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)
from PySide6.QtSvg import QSvgRenderer

from emoscope.report import Paper, ReportError, Teller, free_place, paper_of, teller, write_html
from emoscope.report import write_new as write_file
from emoscope.report.colours import LIGHT
from emoscope.report.document import (
    DEMO,
    GLYPHS,
    Bullets,
    Figure,
    Heading,
    Pairs,
    Part,
    Table,
    Text,
    Tone,
)
from emoscope.report.page import exists
from emoscope.report.svg import Fixed
from emoscope.report.words import joined
from emoscope.ui import theme as themes

DPI = 96
"""The layout's unit is 1/96 inch, as on the page; the painter scales it to the file's."""
FINE = 600
MARGIN, HEAD = 13.0, 18.0
"""Millimetres beside and below, and above, where each page is marked."""
BODY, SMALL, TINY = 11, 10, 8
"""Sizes of text in layout units; tables with many columns are TINY."""
MANY_COLUMNS = 8
PICTURE = QTextFormat.ObjectTypes.UserObject + 1
SVG = QTextFormat.Property.UserProperty + 1
LEADS = QTextFormat.Property.UserProperty + 2
FONTS = {"zh_CN": "Noto Sans CJK SC", "ja": "Noto Sans CJK JP"}

STYLE = f"""
h1 {{ font-size: 20px; }}
h2 {{ font-size: 15px; }}
h3 {{ font-size: 12px; }}
.small {{ color: {LIGHT["muted"]}; font-size: {SMALL}px; }}
.good {{ color: {LIGHT["good"]}; }} .warn {{ color: {LIGHT["warn"]}; }}
.bad {{ color: {LIGHT["bad"]}; }}
th {{ color: {LIGHT["muted"]}; font-weight: 600; }}
"""


def write_report(
    folder: Path, out: Path | None = None, pdf: bool = False, language: str = "en"
) -> tuple[Path, ...]:
    """Write the report of a recording as HTML, and as PDF beside it; return the files.

    ``out`` is the HTML file, by default beside the recording. Takes seconds for an hour: not for
    the Qt thread. Raises ReportError, RecordingError or VerifyError, all with ``sentences``.
    """
    place = free_place(folder, out, pdf=pdf)
    paper = paper_of(folder)
    written = [write_html(paper, place, teller(language), language)]
    if pdf:
        written.append(write_pdf(paper, place.with_suffix(".pdf"), language))
    return tuple(written)


def write_pdf(paper: Paper, out: Path, language: str = "en") -> Path:
    """Write a report to a new PDF file and return it. Raises ReportError."""
    if os.path.lexists(out):
        raise exists(out)
    own = None
    if QGuiApplication.instance() is None:
        own = QGuiApplication(sys.argv[:1])
    themes.load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _print(paper, buffer, language)
    data = bytes(buffer.data().data())
    del own
    if not data.startswith(b"%PDF"):
        raise ReportError(
            "The report {file} could not be laid out.", "Use the HTML file.", file=out
        )
    return write_file(out, data)


def _print(paper: Paper, device: QIODevice, language: str) -> None:
    tell = teller(language)
    writer = QPdfWriter(device)
    writer.setResolution(FINE)
    margins = QMarginsF(MARGIN, HEAD, MARGIN, MARGIN)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(tell(paper.title))
    writer.setCreator("Emoscope")
    scale = FINE / DPI
    area = QSizeF(writer.width() / scale, writer.height() / scale)
    document = lay_out(paper, tell, area, font_of(language))
    painter = QPainter(writer)
    painter.scale(scale, scale)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        paint_page(painter, document, number, paper, tell)
    painter.end()


def font_of(language: str) -> QFont:
    """Return the font of the text: what Inter lacks comes from one that has the language."""
    font = QFont()
    own = [FONTS[language]] if language in FONTS else []
    font.setFamilies([themes.FAMILY, *own])
    font.setPixelSize(BODY)
    return font


def lay_out(paper: Paper, tell: Teller, area: QSizeF, font: QFont) -> QTextDocument:
    """Return the report as a document with pages of ``area`` (1/96 inch)."""
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    title, subtitle = escape(tell(paper.title)), escape(joined(tell, paper.subtitle))
    _insert(cursor, f'<h1>{title}</h1><p class="small">{subtitle}</p>')
    for section in paper.sections:
        _insert(cursor, f"<h2>{escape(tell(section.title))}</h2>", 16, leads=True)
        for part in section.parts:
            _add(cursor, part, tell)
    cursor.endEditBlock()
    # Only now: a document that has a layout would be laid out again at each word.
    document.documentLayout().registerHandler(PICTURE, _Picture(document))
    document.setPageSize(area)
    _keep_together(document)
    return document


def _add(cursor: QTextCursor, part: Part, tell: Teller) -> None:
    if isinstance(part, Figure):
        _picture(cursor, part, tell)
    elif isinstance(part, Bullets):
        _bullets(cursor, part, tell)
    elif isinstance(part, Heading):
        _insert(cursor, f"<h3>{escape(tell(part.said))}</h3>", 10, leads=True)
    elif isinstance(part, Text):
        text = f"{_mark(part.tone)}{escape(joined(tell, part.said))}"
        _insert(cursor, f"<p{_tone(part.tone)}>{text}</p>", 4, leads=text.endswith((":", "：")))
    elif isinstance(part, Table):
        caption = f'<p style="font-size:{SMALL}px"><b>{escape(tell(part.caption))}</b></p>'
        _insert(cursor, caption, 8, leads=True)
        _insert(cursor, _table(part, tell), 0, leads=True)
    else:
        _insert(cursor, _pairs(part, tell), 0, leads=True)


def _keep_together(document: QTextDocument) -> None:
    """Move what leads to something onto the page of what it leads to."""
    layout, height = document.documentLayout(), document.pageSize().height()

    def page(block: QTextBlock) -> int:
        return int(layout.blockBoundingRect(block).bottom() // height)

    block = document.begin()
    while block.isValid():
        first = block
        while block.blockFormat().boolProperty(LEADS) and block.next().isValid():
            block = block.next()
        if first != block and page(first) != page(block):
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)
        block = block.next()


def paint_page(
    painter: QPainter, document: QTextDocument, number: int, paper: Paper, tell: Teller
) -> None:
    """Paint a page with its head: what this is, the mark of a demonstration, the page's number."""
    area = document.pageSize()
    font = QFont(document.defaultFont())
    font.setPixelSize(SMALL)
    painter.setFont(font)
    head = QRectF(0, -26, area.width(), 16)
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    painter.setPen(QColor(LIGHT["muted"]))
    painter.drawText(head, right, f"{number + 1} / {document.pageCount()}")
    painter.drawText(head, left, tell(paper.title))
    if paper.demo:
        band = QRectF(0, -46, area.width(), 16)
        painter.fillRect(band, QColor(LIGHT["text"]))
        painter.setPen(QColor(LIGHT["ground"]))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, tell(DEMO))
    painter.save()
    painter.setClipRect(QRectF(0, 0, area.width(), area.height()))
    painter.translate(0, -number * area.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * area.height(), area.width(), area.height())
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT["text"]))
    context.palette = palette
    document.documentLayout().draw(painter, context)
    painter.restore()


class _Picture(QPyTextObject):
    """Draws an SVG in the midst of text, as lines and not as dots."""

    def intrinsicSize(self, document: QTextDocument, place: int, form: QTextFormat) -> QSizeF:
        """Return how large the picture is: as wide as the page."""
        size = _renderer(form).defaultSize()
        width = document.pageSize().width()
        return QSizeF(width, width * size.height() / max(1, size.width()))

    def drawObject(
        self,
        painter: QPainter,
        rectangle: QRectF | QRect,
        document: QTextDocument,
        place: int,
        form: QTextFormat,
    ) -> None:
        """Draw it."""
        _renderer(form).render(painter, QRectF(rectangle))


def _renderer(form: QTextFormat) -> QSvgRenderer:
    return QSvgRenderer(form.property(SVG))


def _picture(cursor: QTextCursor, figure: Figure, tell: Teller) -> None:
    form = QTextCharFormat()
    form.setObjectType(PICTURE)
    form.setProperty(SVG, figure.draw(Fixed(dict(LIGHT)), tell).encode())
    _block(cursor, 6, leads=True)
    cursor.insertText("\ufffc", form)
    said = " ".join(escape(tell(one)) for one in figure.caption)
    _insert(cursor, f'<p class="small">{said}</p>', 2)


def _bullets(cursor: QTextCursor, part: Bullets, tell: Teller) -> None:
    words = QTextCharFormat()
    if part.tone != "plain":
        words.setForeground(QColor(LIGHT[part.tone]))
    points = QTextListFormat()
    points.setStyle(QTextListFormat.Style.ListDisc)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for number, item in enumerate(part.items):
        if number:
            cursor.insertBlock()
        else:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.createList(points)
        cursor.insertText(tell(item), words)


def _block(cursor: QTextCursor, above: float, *, leads: bool) -> None:
    """Begin a paragraph at the end; ``leads`` when it must not be the last on its page."""
    cursor.movePosition(QTextCursor.MoveOperation.End)
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setProperty(LEADS, leads)
    if cursor.position():
        cursor.insertBlock(form, QTextCharFormat())
    else:
        cursor.setBlockFormat(form)


def _insert(cursor: QTextCursor, html: str, above: float = 0, *, leads: bool = False) -> None:
    _block(cursor, above, leads=leads)
    form = cursor.blockFormat()
    first = cursor.block()
    cursor.insertHtml(html)
    QTextCursor(first).setBlockFormat(form)  # what was inserted brings its own


def _pairs(part: Pairs, tell: Teller) -> str:
    rows = "".join(
        f'<tr><td style="color:{LIGHT["muted"]}">{escape(tell(name))}&nbsp;&nbsp;</td>'
        f"<td>{'<br>'.join(escape(tell(value)) for value in values)}</td></tr>"
        for name, values in part.rows
    )
    return f'<table cellspacing="0" cellpadding="1">{rows}</table>'


def _tone(tone: Tone) -> str:
    return "" if tone == "plain" else f' class="{tone}"'


def _mark(tone: Tone) -> str:
    return f"<b>{GLYPHS[tone]}</b> " if tone in GLYPHS else ""


def _table(table: Table, tell: Teller) -> str:
    size = TINY if len(table.head) > MANY_COLUMNS else SMALL

    def cell(tag: str, place: int, text: str) -> str:
        side = "left" if place in table.texts else "right"
        line = f"border-bottom:1px solid {LIGHT['rule']};padding-left:4px;padding-right:4px"
        how = f'align="{side}" style="font-size:{size}px;{line}"'
        return f"<{tag} {how}>{escape(text)}</{tag}>"

    def row(tag: str, cells: tuple[str, ...]) -> str:
        return f"<tr>{''.join(cell(tag, i, text) for i, text in enumerate(cells))}</tr>"

    head = row("th", tuple(map(tell, table.head)))
    rows = "".join(row("td", tuple(map(tell, cells))) for cells in table.rows)
    how = 'cellspacing="0" cellpadding="2" width="100%" style="border-collapse:collapse"'
    return f"<table {how}><thead>{head}</thead>{rows}</table>"
