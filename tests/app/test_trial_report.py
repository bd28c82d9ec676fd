"""Trials in the report: what was shown, what was answered, what was estimated meanwhile."""

from dataclasses import replace

import numpy as np
import pytest

from emoscope.markers import PROTOCOL, Marker, details_of
from emoscope.recording.items import MarkerItem, ResultItem
from emoscope.report import paper_of
from emoscope.report.document import Figure, Pairs, Table
from emoscope.report.facts import collect
from emoscope.report.page import as_html
from emoscope.report.svg import Classes
from emoscope.report.words import english
from tests.app.report_bench import result
from tests.app.trial_bench import at, experiment, record_experiment


def answers():
    """Return answers five times a second: happy, but sad while the sad film is shown."""
    for number in range(70):
        label = "sad" if 8.5 <= number / 5 < 10.5 else "happy"
        yield ResultItem(result(number, at(number / 5), label))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    mine = MarkerItem(Marker(at(1), "mine"))
    return record_experiment(tmp_path_factory.mktemp("report") / "r", more=[*answers(), mine])


def parts(paper, kind, key="trials"):
    section = next(one for one in paper.sections if one.key == key)
    return [part for part in section.parts if isinstance(part, kind)]


def cells(table):
    return [[english(cell) for cell in row] for row in table.rows]


def test_each_trial_with_its_answers_and_what_was_estimated(folder):
    conditions, trials = parts(paper_of(folder), Table)
    rows = cells(trials)
    assert [row[0] for row in rows] == [
        "1, rehearsed", "1", "2, attempt 1: broken off", "2", "3: not ended",
    ]  # fmt: skip
    assert rows[1][1:4] == ["happy-1", "happy", "0:03.3"]
    assert rows[1][4:6] == ["2.0", "1"]
    assert (rows[1][7], rows[3][7]) == ("happy", "sad")
    assert rows[1][8].startswith("+0.") and rows[3][8].startswith("-0.")
    assert rows[1][10] == "valence 7; arousal –; feeling happy; why fröhlich, 見"
    assert rows[4][4] == rows[4][6] == "–", "nobody knows how long it was shown"
    assert [row[:2] for row in cells(conditions)] == [["happy", "1"], ["sad", "1"]]
    head = [english(said) for said in conditions.head]
    assert head == [
        "Condition",
        "Trials",
        "Estimated valence",
        "Estimated arousal",
        "Rated: valence",
    ]
    assert [row[4] for row in cells(conditions)] == ["7.0", "2.0"]


def test_the_runs_are_told(folder):
    runs = [dict((english(n), [english(v) for v in vs]) for n, vs in part.rows)
            for part in parts(paper_of(folder), Pairs)]  # fmt: skip
    assert [run["Protocol"] for run in runs] == [["p", "rehearsal"], ["films"]]
    assert runs[1]["Trials"] == ["2 done", "1 broken off", "1 not ended"]
    assert runs[1]["Seed of the order"] == ["7"] and runs[1]["Participant's number"] == ["3"]
    assert runs[1]["Ended"] == ["not in this recording"]


def test_the_rating_is_drawn_where_it_was_rated(folder):
    (figure,) = parts(paper_of(folder), Figure)
    svg = figure.draw(Classes(), english)
    assert "valence" in svg and "stimulus" in svg
    assert "arousal" not in svg.partition("</title>")[2], "nobody rated it"
    facts = collect(folder)
    assert len(facts.rating) == 160 and np.isnan(facts.rating.values[:, 1]).all()


def test_what_the_protocol_set_is_not_among_the_operators_markers(folder):
    (listed,) = parts(paper_of(folder), Table, "markers")
    assert [row[3] for row in cells(listed)] == ["mine"]


def test_the_page_of_an_odd_experiment_is_whole(tmp_path):
    told = experiment()
    many = details_of(what="rating", scale="<b>", value="&" * 500, run="r1", trial=1, attempt=1)
    odd = Marker(at(5), "x", 0.0, PROTOCOL, 900, details=many)
    no_time = replace(odd, kind="trial", details=details_of(what="trial", trial=9, attempt=1))
    folder = record_experiment(
        tmp_path / "r", told, (), more=[MarkerItem(odd), MarkerItem(no_time)]
    )
    page = as_html(paper_of(folder))
    assert "&lt;b&gt;" in page and "<b>" not in page


def test_without_a_protocol_there_is_no_section(tmp_path):
    told = experiment()
    told.items.clear()
    folder = record_experiment(tmp_path / "a", told, ())
    assert "trials" not in {one.key for one in paper_of(folder).sections}
    folder = record_experiment(tmp_path / "b", told)
    assert len(parts(paper_of(folder), Figure)) == 1, "it was rated without a protocol"
    assert not parts(paper_of(folder), Table)
