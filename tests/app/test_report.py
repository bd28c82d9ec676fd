"""Reports on recordings: what is said, what is not guessed, what damage does, what is escaped."""

import itertools
import json
import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.markers import Marker
from emoscope.pipeline import Shadow
from emoscope.recording.annotations import Annotations, annotate
from emoscope.recording.items import EngineItem, TickItem
from emoscope.recording.reader import RecordingError, read_recording
from emoscope.recording.verify_report import Verdict, VerifyError
from emoscope.report import ReportError, free_place, paper_of, teller, write_html
from emoscope.report.document import Bullets, Pairs, Table, Text
from emoscope.report.facts import collect
from emoscope.report.page import as_html
from emoscope.report.words import english
from emoscope_devices import CaptureState, CaptureStatus, say
from emoscope_models import COMMON, because
from tests.app.report_bench import BEGAN, FACTS, SECOND, record, results
from tests.app.verify_bench import hashes

LABELS = ["happy"] * 10 + [None] * 4 + ["sad"] * 6
MARKERS = (
    Marker(BEGAN + 1 * SECOND, "begin talk"),
    Marker(BEGAN + 5 * SECOND, "end talk"),
    Marker(BEGAN + 7 * SECOND, "<script>alert(1)</script>"),
)
EVIL = "<img src=x onerror=alert(1)>&\"'"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    lost = CaptureStatus(CaptureState.LOST, (say("{device} is gone.", device="Test board"),))
    live = CaptureStatus(CaptureState.LIVE, ())
    states = ((BEGAN, "eeg", live), (BEGAN + 3 * SECOND, "eeg", lost),
              (BEGAN + 4 * SECOND, "eeg", live))  # fmt: skip
    folder = tmp_path_factory.mktemp("report") / "r 1"
    facts = FACTS | {"participant": EVIL}
    return record(folder, results(LABELS), markers=MARKERS, states=states, skip=(3,), facts=facts)


def section(paper, key):
    return next(one for one in paper.sections if one.key == key)


def tables(paper, key):
    return [part for part in section(paper, key).parts if isinstance(part, Table)]


def column(table, row, name):
    """Return a cell by the name of its column."""
    return english(table.rows[row][[english(h) for h in table.head].index(name)])


def all_text(paper):
    """Return everything that is said in words, as one text."""
    found = []
    for one in paper.sections:
        for part in one.parts:
            if isinstance(part, Text):
                found += map(english, part.said)
            elif isinstance(part, Bullets):
                found += map(english, part.items)
            elif isinstance(part, Pairs):
                found += [f"{english(k)}: {' '.join(map(english, v))}" for k, v in part.rows]
            elif isinstance(part, Table):
                found += [" ".join(map(english, row)) for row in part.rows]
    return "\n".join(found)


class Checked(HTMLParser):
    """Reads a page: tags that were opened, attributes, and text."""

    VOID = ("meta", "br", "path", "rect")

    def __init__(self):
        super().__init__()
        self.tags, self.open, self.attributes, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def checked(html):
    parser = Checked()
    parser.feed(html)
    parser.close()
    assert not parser.open
    return parser


def test_a_page_is_one_file_that_asks_for_nothing_and_runs_nothing(whole):
    html = as_html(paper_of(whole))
    page = checked(html)
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(page.tags)
    assert not [n for n, _ in page.attributes if n.startswith("on") or n in ("src", "srcset")]
    links = [v for n, v in page.attributes if n in ("href", "xlink:href", "action")]
    assert links and all(v.startswith("#") for v in links)
    assert "url(" not in html and "@import" not in html
    assert "default-src 'none'" in html
    assert html.count("http") == html.count("http-equiv") + html.count('xmlns="http://www.w3.org')


def test_what_comes_from_a_recording_is_text_and_nothing_else(whole):
    html = as_html(paper_of(whole))
    page = checked(html)
    shown = "".join(page.text)
    assert EVIL in shown
    assert "<script>alert(1)</script>" in shown
    assert "<script" not in html and "<img" not in html


def test_it_can_be_read_without_eyes(whole):
    page = checked(as_html(paper_of(whole)))
    pictures = page.tags.count("svg")
    assert pictures == 5
    assert page.tags.count("caption") == page.tags.count("table") >= 8
    assert sum(1 for n, v in page.attributes if n == "role" and v == "img") == pictures
    labels = [v for n, v in page.attributes if n == "aria-label"]
    assert len(labels) >= pictures and all(labels)
    assert page.tags.count("h1") == 1 and page.tags.count("h2") == page.tags.count("section")
    targets = {v for n, v in page.attributes if n == "id"}
    assert {v[1:] for n, v in page.attributes if n == "href"} <= targets


def test_the_recording_is_left_as_it_is(whole, tmp_path):
    before = hashes(whole)
    write_html(paper_of(whole), tmp_path / "out.html")
    assert hashes(whole) == before


def test_verdict_and_losses_stand_at_the_top(whole):
    paper = paper_of(whole)
    assert paper.verdict is Verdict.LOSSES
    assert paper.sections[0].key == "verdict"
    first = all_text(paper)[:600]
    assert "r 1 is usable, with losses" in first
    assert "10 samples (1000 ms) did not come from the device, in 1 gaps" in first
    (losses,) = [t for t in tables(paper, "devices") if "Losses" in english(t.caption)]
    assert column(losses, 0, "Samples") == "10"
    assert column(losses, 0, "Time") == "0:02.9"
    assert column(losses, 0, "Between samples (ms)") == "1100.0"


def test_states_of_devices_are_told_with_their_reasons(whole):
    table = next(t for t in tables(paper_of(whole), "devices") if "States" in english(t.caption))
    told = [[english(cell) for cell in row] for row in table.rows]
    assert ["0:03.0", "EEG headset", "lost", "1.0", "Test board is gone."] in told


def test_blocks_follow_the_markers_and_their_numbers_are_right(whole):
    # Answers each half second: happy to 5 s, none to 7 s, sad to the last sample of EEG at 9.9 s;
    # "talk" is from 1 s to 5 s.
    labels, affects, voices = tables(paper_of(whole), "blocks")
    assert column(labels, 0, "Block") == "talk"
    assert column(labels, 0, "From") == "0:01"
    assert column(labels, 0, "Seconds") == "4.0"
    assert column(labels, 0, "Answers") == "8"
    assert column(labels, 0, "With evidence") == "100\u202f%"
    assert column(labels, 0, "happy") == "100\u202f%"
    assert column(affects, 0, "Valence") == "+0.50"  # too short for an interval: none is made up
    assert column(voices, 0, "Face: voted") == "100\u202f%"
    assert column(voices, 0, "Face: validity") == "0.90"
    assert column(voices, 0, "EEG: voted") == "0\u202f%"
    whole_row = len(labels.rows) - 1
    assert column(labels, whole_row, "no evidence") == "20\u202f%"
    assert column(labels, whole_row, "happy") == "63\u202f%"
    assert column(labels, whole_row, "sad") == "37\u202f%"
    assert len(labels.rows) == 2


def test_without_markers_it_goes_by_minutes(tmp_path):
    folder = record(tmp_path / "r", results(["happy"] * 180, step=SECOND), seconds=3)
    labels = tables(paper_of(folder), "blocks")[0]
    assert [column(labels, n, "Block") for n in range(4)] == [
        "0:00", "1:00", "2:00", "whole recording"
    ]  # fmt: skip
    assert column(labels, 1, "Answers") == "60"


def test_intervals_of_raters_are_summed_up(whole, tmp_path):
    copy = shutil.copytree(whole, tmp_path / "r 1")
    with Annotations.open(copy, "R1") as mine:
        mine.add(annotate(BEGAN, BEGAN + 2 * SECOND, "smile", "R1"))
        mine.add(annotate(BEGAN, BEGAN, "hello", "R1"))
    paper = paper_of(copy)
    labels = tables(paper, "blocks")[0]
    names = [column(labels, n, "Block") for n in range(len(labels.rows))]
    assert names == ["smile, rater R1", "talk", "whole recording"]
    assert "1 annotations of single instants" in all_text(paper)


def test_what_is_not_recorded_is_not_guessed(tmp_path):
    folder = record(tmp_path / "r", results(["happy"] * 4), facts={"participant": ""}, seconds=2)
    text = all_text(paper_of(folder))
    for name in ("Participant", "Study", "Rule", "Mode", "Prior", "First sample or answer"):
        assert f"{name}: not recorded" in text
    assert "No model took part." in text


def test_the_card_of_another_file_is_not_shown(whole):
    text = all_text(paper_of(whole))
    assert "has a model of that name with other files" in text
    assert "Limits, as its card states them" not in text


def test_the_card_of_the_very_model_is_shown_with_its_limits(tmp_path):
    from emoscope_models.registry import find

    card = find("face_expression_v1").card
    face = FACTS["models"]["face"] | {"sha256": dict(card.sha256)}
    folder = record(tmp_path / "r", results(["happy"] * 4), seconds=2,
                    facts=FACTS | {"models": {"face": face}})  # fmt: skip
    paper = paper_of(folder)
    text = all_text(paper)
    assert all(limit in text for limit in card.limits)
    assert all(digest in text for digest in card.sha256.values())
    figures, recall = tables(paper, "models")
    assert column(figures, 0, "Accuracy") == f"{card.calibration['test_ferplus']['accuracy']:.3f}"
    assert column(recall, 0, "disgust") == f"{card.extra['recall']['disgust']:.2f}"


def test_models_beside_and_what_was_asked_are_told(tmp_path):
    beside = {"my_face": Shadow("face", None, (because("Not there."),))}
    asked = EngineItem(BEGAN + SECOND, 2, "asked", {"modality": "eeg", "action": "begin_rest"})
    gone = EngineItem(BEGAN, 1, "refused", {"modality": "speech", "reasons": (because("Why."),)})
    answers = results(["happy"] * 4, shadow=beside)
    paper = paper_of(record(tmp_path / "r", answers, seconds=2, items=(asked, gone)))
    text = all_text(paper)
    assert "Models that ran beside, without a vote:\nFace: my_face" in text
    assert "Voice: its model was not to be had.\nWhy." in text
    table = next(t for t in tables(paper, "models") if "asked" in english(t.caption))
    assert [english(cell) for cell in table.rows[0]] == ["1.0", "EEG", "begin rest"]


def test_what_the_computer_left_out_is_counted_since_record(tmp_path):
    counts = itertools.count()

    def pulse():
        n = next(counts)
        streams = {"eeg": (n, 0, 0, 2 + n), "video": (n, 0, 0, 0)}
        return TickItem(BEGAN + n * SECOND, n, n, streams, {"face": (100 + 3 * n, 50 + n)})

    facts = json.loads(json.dumps(FACTS))
    facts["streams"]["eeg"]["reconnects"] = 1
    folder = record(tmp_path / "r", results(["happy"] * 4), seconds=2, pulse=pulse, facts=facts)
    last = next(counts) - 1
    paper = paper_of(folder)
    (standing,) = tables(paper, "modalities")
    late = int(column(standing, 0, "Too late"))
    assert 1 <= late <= last  # not the fifty that were late before Record
    assert column(standing, 0, "Left out") == f"{3 * late}"
    assert column(standing, 1, "Left out") == "–"
    samples = next(t for t in tables(paper, "devices") if "Samples" in english(t.caption))
    assert column(samples, 0, "Stream") == "Camera"
    assert column(samples, 0, "Reconnects") == "0"
    _, counters = read_recording(folder).numbers("counters.eeg")
    assert counters[-1, 3] > 2  # one of them was before Record
    assert column(samples, 1, "Reconnects") == f"{counters[-1, 3] - 1}"


def test_classes_that_were_withheld_are_named(tmp_path):
    answers = []
    for one in results(["happy"] * 4):
        labels = replace(COMMON, name="six", suppressed=("disgust",))
        estimates = {"face": replace(one.estimates["face"], labels=labels)}
        answers.append(replace(one, estimates=estimates))
    text = all_text(paper_of(record(tmp_path / "r", answers, seconds=2)))
    assert "Face: these classes were withheld, it said nothing about them:\ndisgust" in text


def test_a_recording_in_which_nothing_voted_says_so(tmp_path):
    folder = record(tmp_path / "r", results([None] * 6), seconds=2)
    paper = paper_of(folder)
    text = all_text(paper)
    assert "No model voted" in text
    assert "Face never voted." in text
    assert "No face is in the picture." in text
    labels = tables(paper, "blocks")[0]
    assert column(labels, 0, "happy") == "–"  # a share of no time is no number


def test_a_demonstration_bears_its_mark(tmp_path):
    simulated = FACTS | {"simulated": True}
    folder = record(tmp_path / "r", results(["happy"] * 2), seconds=1, facts=simulated)
    assert 'class="demo"' in as_html(paper_of(folder))
    # The answers know it, too, where session.json does not.
    folder = record(tmp_path / "s", results(["happy"] * 2, demo=True), seconds=1)
    paper = paper_of(folder)
    assert paper.demo and "DEMO" in as_html(paper)


def test_a_session_with_people_bears_no_mark(whole):
    paper = paper_of(whole)
    assert not paper.demo and 'class="demo"' not in as_html(paper)


def test_an_unended_recording_is_reported_with_its_damage_first(whole, tmp_path):
    copy = shutil.copytree(whole, tmp_path / "r")
    (copy / "end.json").unlink()
    signals = copy / "signals.xdf"
    signals.write_bytes(signals.read_bytes()[: signals.stat().st_size // 2])
    paper = paper_of(copy)
    assert paper.verdict is Verdict.DAMAGED
    text = all_text(paper)
    assert text.index("is damaged") < 100
    assert text.index("end was not clean") < text.index("Participant")
    checked(as_html(paper))


def test_without_signals_it_says_that_nothing_has_a_time(whole, tmp_path):
    copy = shutil.copytree(whole, tmp_path / "r")
    (copy / "signals.xdf").unlink()
    paper = paper_of(copy)
    assert "Nothing in this recording has a time that can be read." in all_text(paper)
    assert "There is no answer in this recording." in all_text(paper)
    assert checked(as_html(paper)).tags.count("svg") == 0


def test_without_a_session_document_the_rest_is_told(whole, tmp_path):
    copy = shutil.copytree(whole, tmp_path / "r")
    (copy / "session.json").write_text("{")
    paper = paper_of(copy)
    assert paper.verdict is Verdict.DAMAGED
    assert "Participant: not recorded" in all_text(paper)
    assert checked(as_html(paper)).tags.count("svg") == 5


@pytest.mark.parametrize(
    "broken",
    [
        {"streams": []},
        {"streams": {"eeg": 3, "video": {"shape": 7, "channels": 4, "rate": "x"}}},
        {"models": {"face": {"sha256": [1], "window": 3}, "eeg": None}},
        {"fusion": {"prior": {"$tuple": ["a"] * 7}, "weights": [], "calibration": 3}},
        {"fusion": {"prior": {"$tuple": [0.1] * 6 + ["x"]}}, "learned": 4},
        {"settings": {"models": {"recall_limit": "high"}, "eeg": {"latency": None}}},
        {"clock": {"session_ns": "1", "wall_ns": None}, "preroll_s": "x", "versions": 3},
        {"clock": {"session_ns": 0, "wall_ns": 10**40}, "modalities": [3], "begun": 5},
    ],
)
def test_odd_values_in_the_session_document_are_not_recorded(whole, tmp_path, broken):
    copy = shutil.copytree(whole, tmp_path / "r")
    start = json.loads((copy / "session.json").read_text()) | broken
    (copy / "session.json").write_text(json.dumps(start))
    html = as_html(paper_of(copy))
    checked(html)
    assert "not recorded" in html


FILES = ["signals.xdf", "session.json", "end.json", "integrity.log"]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    place=st.floats(0, 1),
    junk=st.binary(min_size=1, max_size=60),
    cut=st.booleans(),
    name=st.sampled_from(FILES),
)
def test_whatever_is_damaged_there_is_a_report(whole, tmp_path, place, junk, cut, name):
    copy = tmp_path / "fuzzed"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(whole, copy)
    data = bytearray((copy / name).read_bytes())
    at = round(place * len(data))
    data[at : at + len(junk)] = b"" if cut else junk
    (copy / name).write_bytes(data[:at] if cut else data)
    try:
        paper = paper_of(copy)
    except (RecordingError, VerifyError):
        return  # a format that is not ours any more: a sentence
    checked(as_html(paper))


def test_a_folder_that_is_no_recording_is_refused(tmp_path):
    with pytest.raises((RecordingError, VerifyError)):
        paper_of(tmp_path)
    with pytest.raises((RecordingError, VerifyError)):
        paper_of(tmp_path / "absent")


def test_nothing_is_overwritten_and_nothing_is_written_into_a_recording(whole, tmp_path):
    out = tmp_path / "out.html"
    out.write_text("mine")
    paper = paper_of(whole)
    for place in (lambda: free_place(whole, out), lambda: write_html(paper, out)):
        with pytest.raises(ReportError, match="there already"):
            place()
    assert out.read_text() == "mine"
    (tmp_path / "two.pdf").write_text("mine")
    with pytest.raises(ReportError, match=re.escape("two.pdf")):
        free_place(whole, tmp_path / "two.html", pdf=True)
    (tmp_path / "gone.html").symlink_to(tmp_path / "nowhere")
    with pytest.raises(ReportError, match="there already"):
        free_place(whole, tmp_path / "gone.html")
    for inside in (whole / "x.html", whole / "annotations" / ".." / "x.html"):
        with pytest.raises(ReportError, match="inside the recording"):
            free_place(whole, inside)
    assert free_place(whole, None) == whole.parent / "r 1-report.html"


def test_a_place_that_cannot_be_written_is_a_sentence(whole, tmp_path):
    with pytest.raises(ReportError, match="cannot be written"):
        write_html(paper_of(whole), tmp_path / "no folder" / "out.html")


def test_links_that_lead_round_in_a_circle_are_a_sentence(whole, tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    paper = paper_of(whole)
    for out in (tmp_path / "loop" / "a.html", tmp_path / "loop" / "b" / "a.html"):
        with pytest.raises(ReportError, match="loop"):
            write_html(paper, free_place(whole, out))
    with pytest.raises((ReportError, RecordingError, VerifyError), match="loop"):
        paper_of(free_place(tmp_path / "loop", None))


def test_other_languages_take_the_windows_translations(whole):
    paper = paper_of(whole)
    chinese, japanese = (as_html(paper, teller(code), code) for code in ("zh_CN", "ja"))
    assert '<html lang="zh-CN">' in chinese and "无依据" in chinese
    assert '<html lang="ja">' in japanese and "根拠なし" in japanese
    assert "r 1" in chinese
    with pytest.raises(ValueError, match="language"):
        teller("de")


def test_a_reason_that_cannot_be_filled_is_shown_as_it_is():
    assert teller("ja")(say("{a} of {b:.2f}", a=1)) == "{a} of {b:.2f}"
    assert english(say("{a:.1f}", a="x")) == "{a:.1f}"


def test_facts_count_what_could_not_be_read(whole, tmp_path):
    copy = shutil.copytree(whole, tmp_path / "r")
    signals = copy / "signals.xdf"
    data = signals.read_bytes()
    old = b'"label":"sad"' if b'"label":"sad"' in data else b'"label": "sad"'
    assert data.count(old) == 6
    signals.write_bytes(data.replace(old, old.replace(b"sad", b"s\xc3d"), 2))
    facts = collect(copy)
    assert facts.answers.spoilt == 2
    assert len(facts.answers.times) == len(LABELS) - 2
    assert "2 answers could not be read" in all_text(paper_of(copy))


def test_an_answer_does_not_stand_for_longer_than_a_second(tmp_path):
    folder = record(tmp_path / "r", results(["happy"] * 4, step=5 * SECOND), seconds=3, frames=0)
    labels = tables(paper_of(folder), "blocks")[0]
    assert column(labels, 0, "Seconds") == "15.0"
    assert column(labels, 0, "With evidence") == "20\u202f%"
    assert column(labels, 0, "No answer") == "80\u202f%"
