"""Lays a report out as one HTML file that needs nothing else, and can run nothing.

Its own policy forbids every request and every script. All that is shown is escaped: participant
codes, markers and devices' names come from outside.
"""

import contextlib
import os
from html import escape
from pathlib import Path

from emoscope.report.colours import DARK, LIGHT, classes, variables
from emoscope.report.document import (
    DEMO,
    GLYPHS,
    Bullets,
    Figure,
    Heading,
    Pairs,
    Paper,
    Part,
    Section,
    Table,
    Text,
    Tone,
)
from emoscope.report.facts import ReportError
from emoscope.report.svg import Classes
from emoscope.report.words import Said, Teller, english, joined
from emoscope_devices import say

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

STYLE = (
    f":root{{color-scheme:light dark;{variables(LIGHT)}}}"
    f"@media screen and (prefers-color-scheme:dark){{:root{{{variables(DARK)}}}}}"
    + """
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);line-height:1.5;
 font:15px/1.5 Inter,system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC",sans-serif}
main,header,nav{max-width:1060px;margin:0 auto;padding:0 20px}
header{padding-top:28px}
h1{font-size:1.7em;line-height:1.2;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:1.25em;margin:2.2em 0 .6em;padding-top:.5em;border-top:1px solid var(--rule)}
h3{font-size:1.05em;margin:1.8em 0 .4em}
p{margin:.5em 0}
nav{padding-top:10px;font-size:.93em}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:4px 16px}
a{color:var(--accent)}
.demo{position:sticky;top:0;z-index:1;background:var(--text);color:var(--ground);
 text-align:center;font-weight:700;padding:6px 12px}.demo p{margin:0}
.small,.sub{color:var(--muted);font-size:.92em}
.good,.warn,.bad{border-left:4px solid;padding:.35em .8em;background:var(--panel)}
.good{border-color:var(--good)}.warn{border-color:var(--warn)}.bad{border-color:var(--bad)}
p.good,p.warn,p.bad{font-weight:600}
ul.warn,ul.bad{padding-left:1.8em}
.mark{font-weight:700;margin-right:.5em}
li,dd,td,th,p,figcaption{overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(9em,max-content) 1fr;gap:3px 18px;margin:.6em 0}
dt{color:var(--muted)}dd{margin:0}dd span{display:block}
.wide{overflow-x:auto;margin:.8em 0}
table{border-collapse:collapse;font-size:.87em;font-variant-numeric:tabular-nums;min-width:60%}
caption{text-align:left;font-weight:600;padding:4px 0}
th,td{padding:3px 7px;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top}
thead th{vertical-align:bottom;color:var(--muted);font-weight:600}
td,thead th{overflow-wrap:normal}
.w{text-align:left}td.w{min-width:7em;overflow-wrap:anywhere}
tbody th{font-weight:500;text-align:left;min-width:9em}
figure{margin:1em 0}
figure svg{display:block;width:100%;min-width:720px;height:auto}
figcaption{font-size:.92em;color:var(--muted);margin-top:6px}
figcaption span:first-child{color:var(--text);font-weight:600}
@media(max-width:600px){body{font-size:14px}dl{grid-template-columns:1fr}dd{margin-bottom:6px}}
@page{size:A4;margin:16mm 13mm}
@media print{body{font-size:9.5pt}nav{display:none}main,header{max-width:none;padding:0}
 h2,h3,caption,thead{break-after:avoid}figure,tr,.good,.warn,.bad,dl{break-inside:avoid}
 .wide{overflow:visible}figure svg{min-width:0}table{font-size:7.6pt;width:100%}
 th,td{padding:2px 4px}a{color:inherit;text-decoration:none}
 svg,.good,.warn,.bad,.demo{print-color-adjust:exact;-webkit-print-color-adjust:exact}
 body{display:table;width:100%}.demo{display:table-header-group;break-inside:avoid;
 position:static;font-size:8.5pt}.demo p{padding:2px}header{padding-top:4mm}
 tbody th,td.w{min-width:6em}}
"""
    + classes()
)


def write_html(paper: Paper, out: Path, tell: Teller = english, language: str = "en") -> Path:
    """Write a report to ``out``, whole or not at all, and return it.

    Raises ReportError for a file that is there already, and for a place that cannot be written.
    """
    text = as_html(paper, tell, language)
    return write_new(out, text.encode("utf-8", "replace"))


def write_new(out: Path, data: bytes) -> Path:
    """Write a file that is not there yet. Raises ReportError: nothing is ever overwritten."""
    try:
        file = out.open("xb")
    except FileExistsError:
        raise exists(out) from None
    except OSError as error:
        raise unwritable(out, error) from error
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with contextlib.suppress(OSError):
            out.unlink()  # ours, and not whole
        raise unwritable(out, error) from error
    return out


def free_place(folder: Path, out: Path | None, *, pdf: bool = False) -> Path:
    """Return where the report of the recording in ``folder`` goes: ``out``, or beside the folder.

    Raises ReportError when something is there, and for a place inside the recording, which stays
    as it is.
    """
    whole = _resolved(folder)
    place = out if out is not None else whole.parent / f"{whole.name}-report.html"
    if _resolved(place).is_relative_to(whole):
        raise ReportError(
            "{file} is inside the recording, which is not changed.",
            "Choose another place with --out.",
            file=place,
        )
    for file in (place, place.with_suffix(".pdf")) if pdf else (place,):
        if os.path.lexists(file):
            raise exists(file)
    return place


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # until Python 3.13
        raise ReportError(
            "{file} cannot be found: its links lead round in a circle.",
            "Name another place.",
            file=path,
        ) from None


def exists(out: Path) -> ReportError:
    """Return what is to be said of a file that is there already."""
    return ReportError(
        "{file} is there already; nothing was overwritten.",
        "Name another file with --out, or move that one away.",
        file=out,
    )


def unwritable(out: Path, error: OSError) -> ReportError:
    """Return what is to be said of a place that cannot be written."""
    return ReportError(
        "The report {file} cannot be written ({why}).",
        "Choose another place with --out.",
        file=out,
        why=error.strerror or repr(error),
    )


def as_html(paper: Paper, tell: Teller = english, language: str = "en") -> str:
    """Return a report as a page."""
    title = escape(tell(paper.title))
    code = escape(language.replace("_", "-"))
    links = "".join(
        f'<li><a href="#{s.key}">{escape(tell(s.title))}</a></li>' for s in paper.sections
    )
    mark = f'<div class="demo" role="note"><p>{escape(tell(DEMO))}</p></div>' if paper.demo else ""
    body = "".join(_section(section, tell) for section in paper.sections)
    return (
        f'<!DOCTYPE html><html lang="{code}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head><body>{mark}"
        f'<header><h1>{title}</h1><p class="sub">{escape(joined(tell, paper.subtitle))}</p>'
        f'</header><nav aria-label="{escape(tell(say("Contents")))}"><ul>{links}</ul></nav>'
        f"<main>{body}</main></body></html>\n"
    )


def _section(section: Section, tell: Teller) -> str:
    title = escape(tell(section.title))
    parts = "".join(_part(part, tell) for part in section.parts)
    name = f"h-{section.key}"
    return (
        f'<section id="{section.key}" aria-labelledby="{name}"><h2 id="{name}">{title}</h2>'
        f"{parts}</section>"
    )


def _part(part: Part, tell: Teller) -> str:
    if isinstance(part, Heading):
        return f"<h3>{escape(tell(part.said))}</h3>"
    if isinstance(part, Text):
        return f"<p{_tone(part.tone)}>{_glyph(part.tone)}{escape(joined(tell, part.said))}</p>"
    if isinstance(part, Bullets):
        items = "".join(f"<li>{escape(tell(item))}</li>" for item in part.items)
        return f"<ul{_tone(part.tone)}>{items}</ul>"
    if isinstance(part, Pairs):
        rows = "".join(
            f"<dt>{escape(tell(name))}</dt><dd>{_spans(values, tell)}</dd>"
            for name, values in part.rows
        )
        return f"<dl>{rows}</dl>"
    return _table(part, tell) if isinstance(part, Table) else _figure(part, tell)


def _tone(tone: Tone) -> str:
    return "" if tone == "plain" else f' class="{tone}"'


def _glyph(tone: Tone) -> str:
    found = GLYPHS.get(tone)
    return f'<span class="mark" aria-hidden="true">{found}</span>' if found else ""


def _spans(values: tuple[Said, ...], tell: Teller) -> str:
    return "".join(f"<span>{escape(tell(value))}</span>" for value in values)


def _table(table: Table, tell: Teller) -> str:
    caption = escape(tell(table.caption))
    head = "".join(
        f'<th scope="col"{_words(i, table)}>{escape(tell(cell))}</th>'
        for i, cell in enumerate(table.head)
    )
    rows = "".join(
        "<tr>"
        + "".join(_cell(i, escape(tell(cell)), table) for i, cell in enumerate(row))
        + "</tr>"
        for row in table.rows
    )
    # What scrolls must be reachable by keyboard, and say what it is.
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{caption}"><table>'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _cell(place: int, text: str, table: Table) -> str:
    if place == 0 and 0 in table.texts:
        return f'<th scope="row">{text}</th>'
    return f"<td{_words(place, table)}>{text}</td>"


def _words(place: int, table: Table) -> str:
    return ' class="w"' if place in table.texts else ""


def _figure(figure: Figure, tell: Teller) -> str:
    caption = escape(tell(figure.described))
    picture = figure.draw(Classes(), tell)
    return (
        f'<figure><div class="wide" role="region" tabindex="0" aria-label="{caption}">{picture}'
        f"</div><figcaption>{_captions(figure, tell)}</figcaption></figure>"
    )


def _captions(figure: Figure, tell: Teller) -> str:
    return " ".join(f"<span>{escape(tell(said))}</span>" for said in figure.caption)
