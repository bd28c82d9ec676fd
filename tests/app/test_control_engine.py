"""Remote control of a session in another process, and what a client hears when that dies."""

import os
import signal
import sys

import pytest

from emoscope.control import ControlServer, SittingOwner
from emoscope.engine import reach
from emoscope.settings import Settings
from tests.app.control_bench import QUICK, Talker
from tests.app.engine_bench import engine, private, wait_for
from tests.app.engine_child import CHOICE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only")


def test_an_engine_apart_is_controlled_and_its_death_is_said(monkeypatch, tmp_path):
    place = private(monkeypatch, tmp_path)
    with engine() as process:
        session = reach(CHOICE, Settings(), place=place)
        session.start()
        owner = SittingOwner(lambda: session, Settings(), root=tmp_path / "recordings")
        server = ControlServer(lambda: session, owner, port=0, limits=QUICK)
        with server, Talker(server) as talker:
            talker.ask("subscribe", topics=["results", "alarms"])
            assert talker.hear("result")["session"] == 1
            for number in (1, 2):
                told = talker.ask("mark", label="in the engine")
                assert told["marker"]["number"] == number and told["recorded"] is False
            folder = talker.ask("start", participant="P1")["folder"]
            assert talker.ask("mark", label="recorded")["recorded"] is True
            assert talker.ask("stop")["recorder"]["folder"] == folder
            assert session.markers[0].origin == "control (test)"
            os.kill(place.holder(), signal.SIGKILL)
            wait_for(lambda: session.failure, "the death is noticed")
            for wish in ({"kind": "mark", "label": "x"}, {"kind": "start"}):
                answer = talker.ask(**wish)
                assert answer["code"] == "session" and "has died" in answer["sentences"][0]
            assert "has died" in talker.ask("status")["failure"]
            talker.hear("alarm", lambda m: m["alarm"]["kind"] == "engine")
        process.wait(10)
        session.leave()
