"""The WebSocket over real sockets: what it does, and what it bears without the session noticing."""

import contextlib
import json
import queue
import random
import socket
import threading
import time
from dataclasses import replace

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from emoscope.control import (
    ControlError,
    ControlServer,
    Limits,
    PostedOwner,
    Question,
    Refused,
    SittingOwner,
)
from emoscope.markers import Marker
from emoscope.recording import as_record
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope_devices import say
from tests.app.control_bench import LIMIT, QUICK, Bench, Talker, made_session, wait_for
from tests.app.fakes import FakeSource


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "recordings") as made:
        yield made


def closed(line):
    """Read until the end; return what was said and how it was closed."""
    said = []
    try:
        while True:
            said.append(json.loads(line.recv(timeout=LIMIT)))
    except ConnectionClosed as end:
        return said, end.rcvd


# -- what it does --------------------------------------------------------------------------------


def test_results_are_those_of_results_jsonl_with_their_markers(bench):
    with bench.talker() as talker:
        talker.ask("subscribe", topics=["results"])
        marker = talker.ask("mark", label="stimulus 1", seconds=0.5)
        found = []
        while not any(message["result"]["markers"] for message in found):
            found.append(talker.hear("result"))
    assert [message["skipped"] for message in found] == [0] * len(found)
    carried = found[-1]["result"]["markers"]
    assert [m["label"] for m in carried] == ["stimulus 1"]
    assert carried[0]["time_ns"] == marker["marker"]["time_ns"]
    for message in found[:-1]:
        number = message["result"]["sequence"]
        result = next(r for r in bench.results if r.sequence == number)
        assert message["result"] == json.loads(json.dumps(as_record(result)))
    numbers = [message["result"]["sequence"] for message in found]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_a_marker_is_echoed_with_time_number_and_who_set_it(bench):
    with bench.talker() as talker, bench.talker() as other:
        other.ask("subscribe", topics=["markers"])
        before = bench.session.clock.now()
        answer = talker.ask("mark", label="  Ünï \N{SMILE}")
        after = bench.session.clock.now()
        assert answer["ok"] and answer["by"] == "receipt" and answer["uncertainty_ns"] is None
        told = answer["marker"]
        assert before <= told["time_ns"] <= after and told["number"] == 1
        assert told["origin"] == "control (test)" and answer["recorded"] is False
        assert other.hear("marker")["marker"] == told
        second = talker.ask("mark", label="b", time_ns=before)
        assert second["marker"]["time_ns"] == before and second["by"] == "session"
        assert second["marker"]["number"] == 2
        late = talker.ask("mark", label="c", time_ns=after + 10**12)
        assert not late["ok"] and "not within the session" in late["sentences"][0]
    markers = bench.session.markers
    assert [(m.label, m.number) for m in markers] == [("  Ünï \N{SMILE}", 1), ("b", 2)]


def test_a_time_by_the_clients_clock_needs_pings_and_tells_its_uncertainty(bench):
    ahead = 3_600_000_000_000  # this client's clock is an hour ahead
    with bench.talker() as talker:
        refused = talker.ask("mark", label="a", client_ns=time.monotonic_ns() + ahead)
        assert refused["code"] == "clock"
        returned = {}
        for _ in range(5):
            answer = talker.ask("ping", client_ns=time.monotonic_ns() + ahead, **returned)
            returned = {"returned_ns": time.monotonic_ns() + ahead}
        assert answer["exchanges"] == 4 and answer["uncertainty_ns"] > 0
        before = bench.session.clock.now()
        then = time.monotonic_ns() + ahead
        after = bench.session.clock.now()
        told = talker.ask("mark", label="a", client_ns=then)
        doubt = told["uncertainty_ns"]
        assert before - doubt <= told["marker"]["time_ns"] <= after + doubt
        assert told["by"] == "client"
        doubt = answer["uncertainty_ns"]
        assert before - doubt <= then + answer["offset_ns"] <= after + doubt
        both = talker.ask("mark", label="a", client_ns=then, time_ns=1)
        assert "two times" in both["sentences"][0]


def test_recordings_are_begun_and_ended_many_times(bench):
    with bench.talker() as talker:
        talker.ask("subscribe", topics=["recorder", "markers"])
        folders = []
        for number in range(3):
            begun = talker.ask("start", participant="P01", study="S", folder=f"sub-P01/run{number}")
            assert begun["ok"], begun
            folders.append(begun["folder"])
            again = talker.ask("start")
            assert again["code"] == "recording" and folders[-1] in again["sentences"][0]
            assert talker.ask("mark", label="in it")["recorded"] is True
            status = talker.ask("status")
            assert status["recorder"]["recording"] and status["recorder"]["folder"] == folders[-1]
            ended = talker.ask("stop")
            assert ended["ok"] and ended["recorder"]["folder"] == folders[-1]
        assert talker.ask("stop")["code"] == "recording"
        same = talker.ask("start", folder="sub-P01/run0")
        assert same["folder"] == folders[0] + "_2", "nothing is overwritten"
        named = talker.ask("stop")["recorder"]["folder"]
        assert named == same["folder"]
        own = talker.ask("start", participant="P02")["folder"]
        assert own.endswith("_P02")
        talker.ask("stop")
        talker.hear("recorder", lambda m: m["folder"] == own and not m["recording"])
    for folder in folders:
        facts = json.loads((bench.root / folder / "session.json").read_text())
        assert (facts["participant"], facts["study"]) == ("P01", "S")
        assert (bench.root / folder / "end.json").exists()
    bench.unharmed()


@pytest.mark.parametrize(
    "folder", ["../x", "/etc/x", "a/../../x", "C:\\x", "~root/x", "a\\..\\..\\x", "con", "."]
)
def test_a_folder_outside_the_root_is_refused(bench, folder):
    with bench.talker() as talker:
        answer = talker.ask("start", folder=folder)
    assert not answer["ok"] and answer["code"] == "bad"
    assert not bench.session.tap.recording


def test_the_owner_may_refuse_and_may_fail(tmp_path, caplog):
    class Gate(SittingOwner):
        def begin_recording(self, wanted):
            if wanted.participant == "P0":
                raise KeyError("a bug")
            raise Refused("recording", "{who} has not consented.", "Ask.", who=wanted.participant)

    owner = Gate(lambda: None, Settings(), root=tmp_path)
    with Bench(tmp_path, owner=owner) as bench, bench.talker() as talker:
        answer = talker.ask("start", participant="P1")
        assert answer["sentences"] == ["P1 has not consented.", "Ask."]
        failed = talker.ask("start", participant="P0")
        assert failed["code"] == "failed" and "a bug" in failed["sentences"][0]
        assert talker.ask("start", participant="a/b")["code"] == "bad"
        bench.unharmed()
    assert "a wish failed" in caplog.text


def test_a_window_may_decide_in_its_own_time(tmp_path):
    asked = queue.Queue()
    owner = PostedOwner(asked.put, lambda: tmp_path, lambda: {"study": "S"}, patience=LIMIT)
    with Bench(tmp_path, owner=owner) as bench, bench.talker() as talker:
        assert talker.ask("status")["owner"] == {"study": "S"}
        begun = talker.send("start", participant="P1", folder="x")
        question = asked.get(timeout=LIMIT)
        assert question.what == "begin" and question.waiting
        assert question.wanted.participant == "P1" and question.wanted.folder == tmp_path / "x"
        question.answer(tmp_path / "elsewhere")
        question.refuse()
        assert talker.answer(begun)["folder"] == str(tmp_path / "elsewhere")
        refused = talker.send("start")
        asked.get(timeout=LIMIT).refuse(say("P1 has not consented."), say("Ask her."))
        assert talker.answer(refused)["sentences"] == ["P1 has not consented.", "Ask her."]
        ended = talker.send("stop")
        asked.get(timeout=LIMIT).answer(None)
        assert talker.answer(ended)["code"] == "recording"
    late = Question("begin")
    with pytest.raises(Refused, match="Nobody has answered"):
        late.result(0.0)
    late.answer(tmp_path)
    assert not late.waiting, "what is answered too late is not begun"


def test_a_slow_disk_holds_up_nobody_else(tmp_path):
    gate = threading.Event()

    class Slow(SittingOwner):
        def begin_recording(self, wanted):
            assert gate.wait(LIMIT)
            return tmp_path / "late"

    owner = Slow(lambda: None, Settings(), root=tmp_path)
    with Bench(tmp_path, owner=owner) as bench, bench.talker() as talker:
        started = talker.send("start")
        assert talker.ask("mark", label="meanwhile")["ok"]
        assert talker.ask("status")["ok"]
        bench.unharmed()
        gate.set()
        assert talker.answer(started)["folder"] == str(tmp_path / "late")


def test_another_session_is_followed_and_none_is_said(bench):
    with bench.talker() as talker:
        talker.ask("subscribe", topics=["states", "markers", "results"])
        assert talker.welcome["session"] == 1
        bench.current = None
        bench.server.look()
        assert talker.hear("session")["session"] is None
        for wish in ({"kind": "mark", "label": "x"}, {"kind": "start"}, {"kind": "stop"}):
            answer = talker.ask(**wish)
            assert answer["code"] == "session", answer
        second = made_session()
        with second:
            bench.current = second
            bench.server.look()
            assert talker.hear("session")["session"] == 2
            assert talker.ask("mark", label="x")["marker"]["number"] == 1
            assert talker.hear("result")["session"] == 2
            bench.current = None
            bench.server.look()
            talker.hear("session")
            left = second.listeners
            assert not left.result and not left.noted and not left.recorder
    assert bench.session.markers == []


def test_states_quality_and_alarms_are_told(tmp_path):
    with Bench(tmp_path) as bench, bench.talker() as talker:
        topics = ["states", "quality", "alarms", "recorder"]
        assert talker.ask("subscribe", topics=topics)["topics"] == [
            "states",
            "recorder",
            "alarms",
            "quality",
        ]
        quality = talker.hear("quality", lambda m: m["modalities"])
        assert set(quality["quality"]["streams"]) == {"video", "audio", "eeg"}
        assert quality["modalities"]["face"]["status"] in ("used", "absent", "degraded")
        left = talker.ask("unsubscribe", topics=["quality"])["topics"]
        assert left == ["states", "recorder", "alarms"]
        bench.session.captures["eeg"].stop(LIMIT)
        assert talker.hear("state", lambda m: m["stream"] == "eeg")["state"] == "stopped"
        bench.server.tell("alarms", "alarm", alarm={"number": 900, "state": "active"})
        assert talker.hear("alarm", lambda m: m["alarm"]["number"] == 900)
        with bench.talker() as late:
            late.ask("subscribe", topics=["alarms"])
            assert late.hear("alarm", lambda m: m["alarm"]["number"] == 900)
        bench.server.tell("alarms", "alarm", alarm={"number": 900, "state": "cleared"})
        talker.hear("alarm", lambda m: m["alarm"]["state"] == "cleared")
        assert talker.ask("status")["alarms"] == 0
        with pytest.raises(ValueError, match="topic"):
            bench.server.tell("gossip", "x")
        with pytest.raises(TypeError):
            bench.server.tell("alarms", "x", value=object())


@pytest.mark.parametrize("role", ["required", "wanted"])
def test_a_device_that_goes_is_an_alarm_and_its_return_ends_it(tmp_path, role):
    session = made_session(eeg={"dies": 20})
    owner = SittingOwner(lambda: session, Settings(), root=tmp_path)
    roles = None if role == "required" else lambda: {"eeg": role}
    server = ControlServer(lambda: session, owner, port=0, limits=QUICK, roles=roles)
    with session, server, Talker(server) as talker:
        talker.ask("subscribe", topics=["alarms"])
        alarm = talker.hear("alarm", lambda m: m["alarm"]["stream"] == "eeg")["alarm"]
        assert alarm["severity"] == ("alarm" if role == "required" else "warning") and alarm["text"]
        talker.hear("alarm", lambda m: m["alarm"]["state"] != "active")


def test_another_study_is_what_alarms_go_by_from_then_on(tmp_path):
    session = Session([FakeSource("eeg"), FakeSource("video")], {})
    owner = SittingOwner(lambda: session, Settings(), root=tmp_path)
    roles = {"eeg": "wanted"}
    server = ControlServer(lambda: session, owner, port=0, limits=QUICK, roles=lambda: dict(roles))
    with session, server, Talker(server) as talker:
        talker.ask("subscribe", topics=["alarms"])
        assert talker.ask("status")["alarms"] == 0
        roles["audio"] = "required"
        alarm = talker.hear("alarm", lambda m: m["alarm"]["stream"] == "audio")["alarm"]
        assert alarm["severity"] == "alarm"
        del roles["audio"]
        talker.hear("alarm", lambda m: m["alarm"]["state"] != "active")


# -- who may come in -----------------------------------------------------------------------------


@pytest.mark.parametrize("token", ["", "0" * 32, "x", "é", None, 5])
def test_a_wrong_token_is_told_and_let_go(bench, token):
    with Talker(bench.server, hello=False) as talker:
        values = {} if token is None else {"token": token}
        talker.send("hello", version=1, **values)
        said, end = closed(talker.line)
    assert said[0]["ok"] is False and said[0]["sentences"]
    assert end.code == (4400 if token in ("", 5) else 4401)
    assert bench.server.clients == 0
    bench.unharmed()


def test_a_token_in_the_header_lets_in_or_is_refused(bench):
    url = f"ws://127.0.0.1:{bench.server.port}"
    header = {"Authorization": f"Bearer {bench.server.token}"}
    with connect(url, additional_headers=header, proxy=None) as line:
        line.send(json.dumps({"type": "hello", "version": 1}))
        assert json.loads(line.recv(timeout=LIMIT))["ok"]
    with pytest.raises(InvalidStatus) as caught:
        Talker(bench.server, additional_headers={"Authorization": "Bearer x"})
    assert caught.value.response.status_code == 401


def test_guessing_gets_slower_and_locks_nobody_out(bench):
    for _ in range(6):
        with Talker(bench.server, hello=False) as talker:
            talker.send("hello", version=1, token="guess")
            closed(talker.line)
    with bench.talker() as talker:
        assert talker.ask("status")["ok"]


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1"])
def test_no_web_page_may_connect(bench, origin):
    with pytest.raises(InvalidStatus) as caught:
        Talker(bench.server, origin=origin)
    assert caught.value.response.status_code == 403
    assert b"Web pages" in caught.value.response.body


def test_a_page_that_is_allowed_may_connect(tmp_path):
    page = "https://lab.example"
    with Bench(tmp_path, origins=[page]) as bench:
        with Talker(bench.server, origin=page) as talker:
            assert talker.welcome["ok"]
        with pytest.raises(InvalidStatus):
            Talker(bench.server, origin="https://lab.example.evil")


def test_a_name_that_was_led_to_this_computer_is_no_way_in(bench):
    """DNS rebinding: the browser believes that it talks to evil.example."""
    line = socket.create_connection(("127.0.0.1", bench.server.port))
    with (
        pytest.raises(InvalidStatus) as caught,
        connect(f"ws://evil.example:{bench.server.port}", sock=line, proxy=None),
    ):
        pass
    assert caught.value.response.status_code == 403


def test_a_client_too_many_is_told(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, clients=2)) as bench:
        with bench.talker(), bench.talker():
            with Talker(bench.server, hello=False) as third:
                third.send("hello", version=1, token=bench.server.token)
                said, end = closed(third.line)
            assert "2 clients" in said[0]["sentences"][0] and end.code == 4429
        wait_for(lambda: bench.server.clients == 0, "room again")
        with bench.talker() as talker:
            assert talker.welcome["ok"]


def test_greetings_that_are_none_end(tmp_path):
    limits = replace(QUICK, greeting=1.5)
    with Bench(tmp_path, limits=limits) as bench:
        for text in ('{"type": "status", "id": 1}', "hi", b"\x00"):
            with Talker(bench.server, hello=False) as talker:
                talker.line.send(text)
                said, end = closed(talker.line)
                assert not said[0]["ok"] and end.code == 4400
        with Talker(bench.server, hello=False) as talker:
            talker.send("hello", version=2, token=bench.server.token)
            assert "Version 2" in closed(talker.line)[0][0]["sentences"][0]
        with Talker(bench.server, hello=False) as silent:
            assert closed(silent.line)[1].code == 4408
        bench.unharmed()


# -- what it bears -------------------------------------------------------------------------------


def test_ten_thousand_random_messages_leave_the_session_unharmed(bench):
    dice = random.Random(6)
    pieces = ["{", "}", '"type"', ":", '"mark"', '"id"', "1", "null", "[", "\\u0000", "start", "é"]
    kinds = ["hello", "ping", "subscribe", "unsubscribe", "status", "mark", "stop", "dance", ""]
    with bench.talker() as talker, bench.talker() as other:
        other.ask("subscribe", topics=["results"])
        answers = 0

        def read():
            nonlocal answers
            with contextlib.suppress(ConnectionClosed, TimeoutError):
                while answers < 10_000:
                    answers += json.loads(talker.line.recv(timeout=LIMIT))["type"] == "reply"

        reader = threading.Thread(target=read)
        reader.start()
        for number in range(10_000):
            if dice.random() < 0.5:
                text = "".join(dice.choice(pieces) for _ in range(dice.randrange(12)))
            else:
                values = {"label": "x", "client_ns": dice.getrandbits(80), "topics": ["results"]}
                some = {k: v for k, v in values.items() if dice.random() < 0.5}
                text = json.dumps({"type": dice.choice(kinds), "id": number, **some})
            talker.line.send(text)
        reader.join(LIMIT)
        assert answers == 10_000, "each is answered"
        assert talker.ask("status")["ok"] and other.ask("status")["ok"]
        other.hear("result")
    bench.unharmed()


def test_a_client_that_never_reads_is_let_go_and_holds_up_nobody(tmp_path, caplog):
    limits = replace(QUICK, stall=1.0, send_bytes=4096)
    with Bench(tmp_path, limits=limits) as bench, bench.talker() as other:
        other.ask("subscribe", topics=["results"])
        mute = Talker(bench.server, hello=False, max_queue=1, close_timeout=0.1)
        deaf = mute.line
        deaf.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        hello = {"type": "hello", "id": 0, "version": 1, "token": bench.server.token}
        deaf.send(json.dumps(hello))
        deaf.send(json.dumps({"type": "subscribe", "id": 1, "topics": ["results"]}))
        wait_for(lambda: bench.server.clients == 2, "both are here")
        with contextlib.suppress(ConnectionClosed):  # each asks for far more than it sends
            for number in range(3000):
                deaf.send(json.dumps({"type": "status", "id": number}))
        wait_for(lambda: bench.server.clients == 1, "it is let go")
        mute.__exit__()
        assert "does not read" in caplog.text
        heard = [other.hear("result") for _ in range(10)]
        assert [message["skipped"] for message in heard] == [0] * 10
        bench.unharmed()


def test_what_a_slow_client_misses_is_counted(tmp_path):
    from emoscope.control._outbox import Outbox

    box = Outbox(Limits(results=3, others=2))
    box.put("a")
    for n in range(5):
        box.put_result(f'"session": 1, "result": {n}}}')
    box.put("b")
    assert box.skipped == 2 and not box.full
    import asyncio

    async def drained():
        return [await box.next() for _ in range(5)]

    texts = asyncio.run(drained())
    found = [json.loads(text) for text in texts[1:4]]
    assert texts[0] == "a" and texts[4] == "b" and box.empty
    assert [m["result"] for m in found] == [2, 3, 4] and found[0]["skipped"] == 2
    for _ in range(3):
        box.put("c")
    assert box.full


def test_messages_that_come_too_fast_wait_and_have_no_time(tmp_path):
    limits = replace(QUICK, rate=5.0, burst=5.0)
    with Bench(tmp_path, limits=limits) as bench, bench.talker() as talker:
        numbers = [talker.send("mark", label=f"m{n}") for n in range(12)]
        answers = [talker.answer(number) for number in numbers]
        fast = [a for a in answers if not a["ok"]]
        assert answers[0]["ok"] and fast and {a["code"] for a in fast} == {"fast"}
        bench.unharmed()
    assert len(bench.session.markers) == 12 - len(fast)


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
        b"\xff" * 100_000,
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 10_000,
        b"",
    ],
)
def test_what_is_no_websocket_is_let_go(tmp_path, data):
    with Bench(tmp_path, limits=replace(QUICK, greeting=1.0)) as bench:
        line = socket.create_connection(("127.0.0.1", bench.server.port), timeout=LIMIT)
        with line, contextlib.suppress(OSError):
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
            while line.recv(65536):
                pass
        with bench.talker() as talker:
            assert talker.welcome["ok"]
        bench.unharmed()


def test_a_slow_handshake_and_a_huge_message_end(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, greeting=1.0)) as bench:
        with socket.create_connection(("127.0.0.1", bench.server.port), timeout=LIMIT) as slow:
            slow.sendall(b"GET / HTT")
            assert slow.recv(100) == b"", "it was given its time"
        with bench.talker() as talker:
            talker.line.send("x" * 1_000_000)
            assert closed(talker.line)[1].code == 1009
        bench.unharmed()


def test_connections_that_say_nothing_do_not_keep_others_out(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, strangers=4, clients=2, greeting=1.0)) as bench:
        lines = [
            socket.create_connection(("127.0.0.1", bench.server.port), timeout=LIMIT)
            for _ in range(30)
        ]
        for line in lines:
            with contextlib.suppress(ConnectionResetError):
                assert line.recv(1) == b""
            line.close()
        with bench.talker() as talker:
            assert talker.welcome["ok"]
        bench.unharmed()


def test_a_half_open_connection_ends(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, ping=1.0)) as bench:
        half = bench.talker()
        half.line.socket.shutdown(socket.SHUT_WR)
        wait_for(lambda: bench.server.clients == 0, "it has gone")
        half.__exit__()
        bench.unharmed()


# -- the server itself ---------------------------------------------------------------------------


def test_the_server_stops_with_clients_attached(tmp_path):
    bench = Bench(tmp_path)
    with bench:
        talkers = [bench.talker() for _ in range(3)]
        script = bench.script()
        notice = bench.server.notice
        assert notice.about_file.exists()
        assert bench.server.stop() and bench.server.stop()
        assert not notice.about_file.exists() and not notice.token_file.exists()
        for talker in talkers:
            assert closed(talker.line)[1].code == 1001
            talker.__exit__()
        with contextlib.suppress(ConnectionResetError):
            assert script.answer() == ""
        script.__exit__()
        bench.unharmed()
        assert not any(t.name.startswith("control-") for t in threading.enumerate())
        assert not bench.session.listeners.noted


def test_a_port_in_use_is_said_and_nothing_is_left(tmp_path):
    with Bench(tmp_path) as bench:
        for taken in ({"port": bench.server.port}, {"labrecorder": bench.server.labrecorder_port}):
            owner = SittingOwner(lambda: None, Settings(), root=tmp_path)
            second = ControlServer(lambda: None, owner, **{"port": 0, **taken})
            with pytest.raises(ControlError, match="in use by another program"):
                second.start()
            assert second.stop()
    with pytest.raises(ControlError, match="cannot listen on no such host"):
        ControlServer(lambda: None, owner, host="no such host", port=0).start()


def test_without_websockets_it_says_what_to_install(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "emoscope.control._web", None)
    owner = SittingOwner(lambda: None, Settings(), root=tmp_path)
    with pytest.raises(ControlError, match="pip install websockets"):
        ControlServer(lambda: None, owner, port=0).start()


def test_a_provider_that_fails_does_not_end_the_server(tmp_path, caplog):
    owner = SittingOwner(lambda: None, Settings(), root=tmp_path)
    with ControlServer(lambda: 1 / 0, owner, port=0) as server, Talker(server) as talker:
        assert talker.ask("status")["session"] is None
        assert talker.ask("mark", label="x")["code"] == "session"
    assert "ZeroDivisionError" in caplog.text


def test_a_marker_that_nobody_confirms_is_not_called_set(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, confirmed=0.2)) as bench, bench.talker() as talker:
        bench.session.mark = lambda label, *_, **__: Marker(0, label)  # the engine is silent
        answer = talker.ask("mark", label="lost")
        assert answer["code"] == "unconfirmed" and "lost" in answer["sentences"][0]
