"""What an operator asks of a model by name: as from a window in another process."""

import threading
import time

import pytest

from emoscope.session import Session
from tests.app.fakes import FakeEstimator, FakeSource

LIMIT = 15.0


class Resting(FakeEstimator):
    """An EEG model that rests."""

    def begin_rest(self):
        self.resting = True

    def end_rest(self):
        return threading.current_thread().name


def replies_of(session, *wishes):
    """Return what came of requests, each (method, values)."""
    found, done = [], threading.Event()
    for method, values in wishes:
        session.request("eeg", method, answer=found.append, **values)
    session.request("eeg", "end_enrolment", answer=lambda reply: done.set())
    assert done.wait(LIMIT)
    return found


def test_a_request_by_name_is_obeyed_between_ticks_and_answered():
    session = Session([FakeSource("eeg")], {"eeg": lambda: Resting("eeg")})
    with session:
        end = time.monotonic() + LIMIT
        while "eeg" not in session.pipeline.estimators:
            assert time.monotonic() < end
            time.sleep(0.01)
        assert not session.resting
        first = replies_of(session, ("begin_rest", {}))
        assert session.resting and session.pipeline.estimators["eeg"].resting
        second = replies_of(session, ("end_rest", {}), ("begin_neutral", {}))
        assert not session.resting
    assert [(r.known, r.value) for r in first] == [(True, None)]
    assert [(r.known, r.value) for r in second] == [(True, "pipeline"), (False, None)]
    assert 0 < first[0].time < second[0].time


def test_only_what_an_operator_may_ask_for_can_be_asked_for():
    session = Session([FakeSource("eeg")], {})
    with pytest.raises(KeyError):
        session.request("eeg", "close")
