"""A visit: what may be opened, what is written down; and who is captured at all."""

import json

import pytest

from emoscope.participants.consent import Consent
from emoscope.study.study import Study
from emoscope.visit import Checked, Visit, visit_of, watched

OWN = ("0", "default", "cyton:serial_port=x")
CONSENT = Consent(
    purpose="research",
    agreed=frozenset(("video", "eeg")),
    language="ja",
    version="1",
    text_sha256="0" * 64,
    shown_at="2026-11-22T10:00:00+01:00",
    at="2026-11-22T10:01:00+01:00",
    signed="key",
)


def test_nothing_may_be_opened_before_consent():
    assert Visit(Study("S")).choice(OWN) == ("none", "none", "none")


def test_what_was_not_agreed_to_stays_closed():
    assert Visit(Study("S"), consent=CONSENT).choice(OWN) == (OWN[0], "none", OWN[2])


def test_a_study_leaves_out_and_prefers_devices():
    study = Study("S", roles={"video": "required", "eeg": "off"}, devices={"video": "2"})
    assert Visit(study, consent=CONSENT).choice(OWN) == ("2", "none", "none")


def test_why_a_device_stays_closed_is_said():
    study = Study("S", roles={"video": "required", "audio": "wanted", "eeg": "off"})
    closed = Visit(study, consent=CONSENT).closed()
    assert {kind: str(why) for kind, why in closed.items()} == {
        "audio": "The participant declined the microphone: it stays closed.",
        "eeg": "The study leaves the EEG headset out: it stays closed.",
    }
    assert Visit(study).closed() == {}


def test_facts_are_plain_json():
    visit = Visit(Study("S"), "P01", 2, "left-handed", CONSENT, Checked(True, "now"))
    facts = json.loads(json.dumps(visit.facts()))
    assert facts["consent"]["agreed"] == ["eeg", "video"]
    assert facts["participant"] == "P01" and facts["number"] == 2
    assert facts["preflight"]["baseline"] == "skipped"
    again = visit_of(facts)
    assert again is not None and again.facts() == visit.facts()
    assert again.consent == CONSENT


@pytest.mark.parametrize("facts", [None, [], {}, {"study": 3}])
def test_a_recording_without_a_visit_has_none(facts):
    assert visit_of(facts) is None


@pytest.mark.parametrize(
    ("choice", "kinds"),
    [
        (("demo", "demo", "demo"), ""),
        (("none", "none", "none"), ""),
        (("replay:/x", "none", "recording:/y"), ""),
        (("0", "none", "none"), "video"),
        (("http://camera/a.mp4", "none", "synthetic"), "video"),
        (("/dev/video0", "default", "cyton:serial_port=/dev/ttyUSB0"), "video audio eeg"),
        (("FILE", "FILE", "FILE?offset=3"), ""),
        (("gone.mp4", "none", "Playback:file=x"), "video"),
    ],
)
def test_who_is_captured(choice, kinds, tmp_path):
    there = tmp_path / "a.mp4"
    there.touch()
    camera, microphone, eeg = (part.replace("FILE", str(there)) for part in choice)
    assert watched((camera, microphone, eeg)) == frozenset(kinds.split())
