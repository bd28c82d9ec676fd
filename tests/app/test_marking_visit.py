"""What a recording says of a visit, and streams that are judged but not recorded."""

import io
import json
from dataclasses import replace

import pytest

from emoscope.dataset import read_dataset
from emoscope.headless import Wish, run
from emoscope.participants.consent import Consent
from emoscope.pipeline import Shadow
from emoscope.recording._history import History, _Only
from emoscope.recording.items import FrameItem, LossItem, ResultItem
from emoscope.recording.reader import read_recording
from emoscope.recording.recover import recover
from emoscope.recording.replay import Answer, Replay
from emoscope.recording.values import to_text
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict
from emoscope.report import paper_of
from emoscope.report.page import as_html
from emoscope.report.sections_visit import visit_section
from emoscope.report.words import english, teller
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.study import Study
from emoscope.visit import Checked, Visit
from emoscope_models import Estimate, Validity
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.fault_bench import wait_for
from tests.app.recorder_signals import VIDEO, brain, frame, picture, sound
from tests.app.report_bench import FACTS, record, results

CONSENT = Consent(
    "research", frozenset(("video", "eeg")), "ja", "3", "ab" * 32,
    "2026-11-22T09:00:00+01:00", "2026-11-22T09:01:00+01:00", "key",
)  # fmt: skip
VISIT = Visit(
    Study("S1", "Films", recorded=frozenset(("audio", "eeg"))),
    "P07",
    2,
    "came <late>",
    CONSENT,
    Checked(False, "2026-11-22T09:02:00+01:00", ("AF7: no contact.",), "only a test"),
)


class Pointing(FakeEstimator):
    """Says where it saw something."""

    def estimate(self, window):
        return replace(super().estimate(window), details={"box": (1, 2, 3, 4)})


def recorded(folder, streams):
    sources = [FakeSource(kind) for kind in ("video", "audio", "eeg")]
    loaders = {m: (lambda m=m: Pointing(m)) for m in ("face", "eeg")}
    with Session(sources, loaders) as session:
        session.record(folder, participant="P07", study="S1", visit=VISIT.facts(), streams=streams)
        seen = {"face": 0, "eeg": 0}

        def count(result):
            seen[result.cause] = seen.get(result.cause, 0) + 1

        session.listeners.result.append(count)
        wait_for(lambda: seen["face"] > 8 and seen["eeg"] > 2, "answers")
        session.stop_recording()
    return folder


@pytest.fixture(scope="module")
def partly(tmp_path_factory):
    return recorded(tmp_path_factory.mktemp("partly") / "r", VISIT.study.recorded)


def test_a_stream_that_is_not_recorded_leaves_its_answers_and_nothing_else(partly):
    assert not list(partly.glob("*.mp4"))
    start = json.loads((partly / "session.json").read_text())
    told = {kind: about["recorded"] for kind, about in start["streams"].items()}
    assert told == {"video": False, "audio": True, "eeg": True}
    recording = read_recording(partly)
    assert recording.kinds == ("audio", "eeg") and recording.unrecorded == ("video",)
    assert recording.count("video") == 0 and recording.count("audio") > 8000
    faces = [d for d in recording.decisions() if d.cause == "face"]
    brains = [d for d in recording.decisions() if d.cause == "eeg"]
    assert faces and all(not d.estimate.details for d in faces)
    assert brains and all(d.estimate.details["box"] == (1, 2, 3, 4) for d in brains)
    assert any("video was judged, and not recorded" in str(n) for n in recording.notes)


def test_its_answers_come_again_to_the_last_bit(partly):
    answers = [a for a in Replay(read_recording(partly)).told() if isinstance(a, Answer)]
    assert sum(a.again for a in answers) > 8 and all(a.same for a in answers)


@pytest.mark.parametrize("quick", [False, True])
def test_what_is_missing_on_purpose_is_no_loss(partly, quick):
    report = verify(partly, quick=quick)
    assert report.verdict is Verdict.GOOD, [str(s) for s in report.losses + report.damages]
    assert "video was judged, and not recorded: it was wanted so." in map(str, report.notes)
    row = next(iter(read_dataset(partly.parent).rows))
    assert row.streams == ("audio", "eeg")


def test_it_is_no_loss_either_where_the_end_was_not_clean(tmp_path, partly):
    folder = tmp_path / "r"
    folder.mkdir()
    for path in partly.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "end.json").unlink()
    assert next(iter(read_dataset(tmp_path).rows)).streams == ("audio", "eeg")
    done = recover(folder, settle=0.0)
    assert not [s for s in map(str, done.report.losses) if "nothing is there" in s]


def test_nothing_at_all_may_be_recorded_but_the_answers(tmp_path):
    folder = recorded(tmp_path / "r", ())
    report = verify(folder)
    assert report.verdict is Verdict.GOOD, [str(s) for s in report.losses + report.damages]
    recording = read_recording(folder)
    assert recording.kinds == () and recording.unrecorded == ("video", "audio", "eeg")
    start, stop = recording.span
    assert stop > start and list(recording.decisions())


def test_a_session_without_a_window_records_for_a_visit_too(tmp_path, monkeypatch):
    monkeypatch.setattr("emoscope.headless.make_loaders", lambda settings: {})
    monkeypatch.setattr("emoscope.headless.make_shadows", lambda settings: {})
    wish = Wish(tmp_path / "r", "P07", "S1", visit=VISIT.facts(), streams=frozenset(("eeg",)))
    sources = [FakeSource(kind) for kind in ("audio", "eeg")]
    done = run(sources, Settings(), seconds=0.6, out=None, report=io.StringIO(), record=wish)
    assert not done.failures
    recording = read_recording(tmp_path / "r")
    assert recording.kinds == ("eeg",) and recording.unrecorded == ("audio",)
    assert recording.visit["participant"] == "P07"


def test_a_visit_comes_back_as_it_was(partly):
    visit = read_recording(partly).visit
    assert visit == json.loads(json.dumps(VISIT.facts()))
    assert visit["consent"]["agreed"] == ["eeg", "video"]


def test_a_recording_without_a_visit_says_none(tmp_path):
    folder = record(tmp_path / "r", results(["happy"] * 4))
    recording = read_recording(folder)
    assert recording.visit is None and recording.unrecorded == ()
    assert not any(s.key == "visit" for s in paper_of(folder).sections)


@pytest.mark.parametrize(
    "options",
    [{"streams": ["film"]}, {"visit": {"x": float("nan")}}, {"visit": {"x": object()}}],
)
def test_what_cannot_be_obeyed_is_refused_before_a_folder_is_made(tmp_path, options):
    session = Session([FakeSource("eeg")], {})
    with pytest.raises(ValueError, match=r"no streams|no JSON"):
        session.record(tmp_path / "r", **options)
    assert not (tmp_path / "r").exists() and not session.tap.recording
    session.stop()


def test_losses_of_what_is_not_recorded_are_not_counted_and_shadows_told_once():
    put = []
    only = _Only(put.append, ("audio", "eeg"))
    only(frame(0))
    only(LossItem("video", 0, 1, 0, 0, 0, "the video encoder"))
    only(sound(0))
    only(brain(0))
    assert [item.spec.kind for item in put] == ["audio", "eeg"]
    told = Shadow("face", Estimate("face", "m 2", 0, 1, Validity(1.0), details={"box": 1}))
    answers = results(["happy", "sad"], shadow={"b": told})
    for one in answers:
        only(ResultItem(one))
    first, second = (item.result.shadow["b"] for item in put[2:])
    assert first is second and first.estimate.details == {}
    assert to_text(put[2].result.fused) == to_text(answers[0].fused)


def test_pictures_nobody_keeps_are_not_even_encoded():
    encoded = []
    history = History(lambda: 0, 0.0)
    history.encoder.put = lambda spec, block: encoded.append(block)
    history.encoder.flush = lambda timeout=5.0: True
    block = type("Block", (), {"data": picture(0)[None]})
    history.attach(lambda item: None, ("eeg",))
    history.samples(VIDEO, block)
    assert not encoded
    history.detach()
    history.attach(lambda item: None)
    history.samples(VIDEO, block)
    assert encoded == [block]
    assert not isinstance(block, FrameItem)


def texts(section):
    return " ".join(map(english, _flat(section.parts)))


def _flat(parts):
    for part in parts:
        rows = getattr(part, "rows", ()) or ()
        for name, said in rows:
            yield name
            yield from said
        yield from getattr(part, "said", ())
        yield from getattr(part, "items", ())


def test_the_report_tells_study_participant_consent_and_pre_flight(tmp_path):
    facts = FACTS | {"visit": VISIT.facts()}
    folder = record(tmp_path / "r", results(["happy"] * 4), facts=facts)
    paper = paper_of(folder)
    text = texts(next(s for s in paper.sections if s.key == "visit"))
    for words in (
        "S1 Films", "P07", "2", "Camera: required.", "research", "Camera EEG headset", "by key",
        "2026-11-22 09:01:00 +0100", "ab" * 32, "no-go, overridden by the operator: “only a test”",
        "AF7: no contact.", "The baseline was skipped.",
    ):  # fmt: skip
        assert words in text, words
    page = as_html(paper, teller("en"), "en")
    assert "came &lt;late&gt;" in page and "<late>" not in page


@pytest.mark.parametrize(
    "visit",
    [
        {}, {"consent": 3, "preflight": []}, {"roles": {"video": ["x"]}, "number": None},
        {"consent": {"agreed": 1, "at": 5, "signed": ["key"]}, "preflight": {"go": "yes"}},
        {"preflight": {"go": False, "findings": {"a": 1}, "baselines": 7, "baseline": "done"}},
    ],
)  # fmt: skip
def test_a_spoilt_visit_is_told_as_far_as_it_goes(visit):
    section = visit_section({"visit": visit, "streams": {"video": 1}})
    assert "not recorded" in texts(section)


def test_a_visit_that_is_none_has_no_section():
    assert visit_section({}) is None and visit_section({"visit": "P07"}) is None
