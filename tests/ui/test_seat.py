"""Who is in the chair: what is kept of her, as far as she agreed, and what leaves the computer."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from emoscope.participants.consent import Consent
from emoscope.personal.profiles import profile_for
from emoscope.settings import LabSettings, RecordingSettings, Settings
from emoscope.sitting import Listeners, Reply
from emoscope.study.study import Study
from emoscope.ui.seat import Seat
from emoscope.visit import Visit

LIMIT = 60_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""
STREAMS = ("video", "audio", "eeg")


class Sitting:
    """A session whose models answer at once."""

    def __init__(self):
        self.listeners, self.replayed = Listeners(), False
        self.pipeline = SimpleNamespace(estimators={"face": None, "speech": None})
        spec = SimpleNamespace(device="Device", demo=False)
        one = SimpleNamespace(source=SimpleNamespace(spec=spec))
        self.captures = dict.fromkeys(STREAMS, one)

    def request(self, modality, method, *, answer=None, **values):
        told = {"neutral_state": {"shift": [1.0]}, "voice_state": {"seconds": 3.0}}
        answer(Reply(True, told.get(method), 0))


@pytest.fixture
def front(tmp_path):
    said = []
    settings = Settings(
        recording=RecordingSettings(folder=str(tmp_path)), lab=LabSettings(lsl_out=("all",))
    )
    return SimpleNamespace(
        settings=settings, said=said, show_notice=lambda text, wrong=True: said.append(text)
    )


def visit(may_record=True, agreed=STREAMS):
    at = "2026-11-22T12:00:00+00:00"
    consent = Consent("research", frozenset(agreed), "en", "1", "0" * 64, at, at, "key", may_record)
    return Visit(Study("films"), "P01", consent=consent)


def seated(qtbot, front, one):
    seat = Seat(front)
    with qtbot.waitSignal(seat.sat, timeout=LIMIT):
        seat.sit(one)
    seat.attach(Sitting())
    return seat


def test_her_face_and_voice_are_kept(qtbot, front, tmp_path):
    seat = seated(qtbot, front, visit())
    seat.keep()
    seat.finish()
    profile = profile_for(tmp_path, "P01")
    assert profile.face.state == {"shift": [1.0]} and profile.voice.state == {"seconds": 3.0}


def test_nothing_is_kept_that_she_did_not_agree_to(qtbot, front, tmp_path):
    for one in (visit(may_record=False), visit(agreed=("eeg",)), replace(visit(), consent=None)):
        seat = seated(qtbot, front, one)
        seat.keep()
        seat.finish()
        assert profile_for(tmp_path, "P01") is None


def test_who_has_withdrawn_is_kept_no_more(qtbot, front, tmp_path):
    seat = seated(qtbot, front, visit())
    seat.forget("P02")
    seat.forget("P01")
    seat.keep()
    seat.finish()
    assert profile_for(tmp_path, "P01") is None


def test_a_profile_that_cannot_be_read_is_said(qtbot, front, tmp_path):
    folder = tmp_path / "profiles" / "P01"
    folder.mkdir(parents=True)
    (folder / "profile.json").write_text("{")
    seated(qtbot, front, visit())
    assert "cannot be read" in front.said[0]
