"""LabRecorder's verbs over a real socket, as scripts send them, and as nobody should."""

import contextlib
import json
import random
import socket
import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.control_bench import LIMIT, QUICK, Bench, Script, wait_for


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "recordings") as made:
        yield made


def end_of(script):
    """Return all that was answered until the end of the connection."""
    with contextlib.suppress(ConnectionResetError):
        return script.file.read().decode()
    return ""


def test_a_script_written_for_labrecorder_records_twice(bench):
    """The example in LabRecorder's own description, and what its scripts send after it."""
    with bench.script() as script:
        assert script.say("update").startswith("OK")
        assert script.say("select all").startswith("OK A recording has all streams")
        name = r"filename {root:} {template:exp%n\%p_block_%b.xdf} {run:2} {participant:P003}"
        assert script.say(name + " {task:MemoryGuided}") == "OK"
        folder = bench.root / "exp002" / "P003_block_MemoryGuided"
        assert script.say("start") == f"OK Recording to {folder}"
        assert script.say("start").startswith("ERROR A recording to")
        assert script.say("mark stimulus 1").startswith("OK Marker 1 at ")
        wait_for(lambda: "Recording 0.0 s" not in script.say("status"), "it grows")
        assert script.say("stop").startswith("OK Recorded ")
        assert script.say("stop") == "ERROR Nothing is being recorded. Send start first."
        assert script.say("filename {run:3}") == "OK"
        assert script.say("start").endswith("exp003/P003_block_MemoryGuided")
        assert script.say("stop").startswith("OK")
        assert script.say("start").endswith("P003_block_MemoryGuided_2"), "nothing is overwritten"
        assert script.say("stop").startswith("OK")
    facts = json.loads((folder / "session.json").read_text())
    assert facts["participant"] == "P003" and (folder / "end.json").exists()
    assert [(m.label, m.origin) for m in bench.session.markers] == [
        ("stimulus 1", "control (script)")
    ]
    bench.unharmed()


def test_lines_may_come_in_any_pieces_and_nobody_need_read_the_answers(bench):
    with bench.script() as script:
        for piece in (b"sel", b"ect all\r", b"\nfilename {participant:P1}\nst", b"art\nstop\n"):
            script.line.sendall(piece)
        script.line.shutdown(socket.SHUT_WR)
        said = end_of(script).splitlines()
    assert [line[:2] for line in said] == ["OK"] * 4, said
    assert (bench.root / "sub-P1" / "sub-P1_run-001" / "end.json").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("select EEG (host)", "ERROR Streams cannot be chosen from here."),
        ("select none", "OK start selects all again"),
        ("dance", "ERROR There is no verb dance."),
        ("START", "ERROR There is no verb START."),
        ("start now", "ERROR There is no verb start now."),
        ("filename", "ERROR filename has no options."),
        ("filename {template:../../x}", "ERROR The name .. cannot"),
        ("filename {template:/etc/x}", "ERROR The folder /etc/x does not begin below"),
        ("filename {root:/etc} {template:x}", "ERROR The root /etc is not below"),
        ("filename {root:C:\\Data\\}", "ERROR The root C:\\Data\\ is not below"),
        ("filename {participant:../x}", "ERROR The name ../x cannot"),
        ("filename {template:%p}", "ERROR %p in the file's name has no value."),
        ("filename {run:two}", "ERROR two is no run."),
        ("filename {colour:red}", "ERROR filename has no option colour."),
        ("filename {participant:P} x", "ERROR x is no option"),
        ("filename {participant:P}{task:T}{template:x%p}", "OK The template does not use task"),
        ("mark", "ERROR mark needs a label."),
        ("update", "OK Streams: video"),
        ("status", "OK Not recording. Streams: video"),
    ],
)
def test_each_line_is_answered_by_what_it_came_to(bench, line, said):
    with bench.script() as script:
        assert script.say(line).startswith(said)
        assert script.say("update").startswith("OK")
    assert not bench.session.tap.recording


def test_a_token_may_be_needed(tmp_path):
    with Bench(tmp_path, labrecorder_token=True) as bench:
        with bench.script() as script:
            assert script.say("start").startswith("ERROR A token is needed here.")
            assert script.say(f"token {bench.server.token}") == "OK"
            assert script.say("update").startswith("OK")
        with bench.script() as script:
            assert script.say("token x").startswith("ERROR The token is wrong.")
            assert script.answer() == ""
        with bench.script() as script:
            assert script.say("update").startswith("ERROR"), "each connection says it"
        bench.unharmed()


def test_it_is_not_there_unless_it_was_turned_on(tmp_path):
    with Bench(tmp_path, labrecorder=None) as bench:
        assert bench.server.labrecorder_port is None
        assert len(bench.server._doors) == 1


def test_a_web_page_cannot_make_a_browser_say_start(bench):
    request = (
        f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{bench.server.labrecorder_port}\r\n"
        "Origin: http://evil.example\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\n"
        "start\n"
    )
    with bench.script() as script:
        script.line.sendall(request.encode())
        assert end_of(script) in (
            "ERROR This is not HTTP: send lines such as start and stop.\n",
            "",
        )
    assert not bench.session.tap.recording


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\nstart\n",
        b"\x00\x01\x00\x00\nstart\n",
        b"\x16\x03\x01\nstart\n",
        b"x" * 100_000 + b"\nstart\n",
        b"x" * 100_000,
        "\u202estart\nstart\n".encode(),
    ],
)
def test_what_is_no_line_of_text_ends_before_anything_is_obeyed(bench, data):
    with bench.script() as script:
        with contextlib.suppress(OSError):
            script.line.sendall(data)
        end_of(script)
    assert not bench.session.tap.recording
    bench.unharmed()


def test_the_end_of_a_line_that_is_none_is_said(bench):
    with bench.script() as script:
        script.line.sendall(b"start")
        script.line.shutdown(socket.SHUT_WR)
        assert end_of(script) == "ERROR The last line has no end. It was not obeyed.\n"
    assert not bench.session.tap.recording


def test_a_line_that_dribbles_in_and_a_connection_that_says_nothing_end(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, part=1.0, greeting=0.3)) as bench:
        with bench.script() as script:
            assert script.say("update").startswith("OK")
            script.line.sendall(b"sta")
            assert end_of(script).startswith("ERROR Nothing came in time.")
        with bench.script() as script:
            assert end_of(script).startswith("ERROR Nothing came in time.")
        bench.unharmed()


def test_silent_connections_give_way_and_those_that_work_do_not(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, lines=3)) as bench:
        with contextlib.ExitStack() as stack:
            silent = [stack.enter_context(bench.script()) for _ in range(3)]
            wait_for(lambda: bench.server.clients == 3, "all are here")
            working = []
            for _ in range(3):
                working.append(stack.enter_context(bench.script()))
                assert working[-1].say("update").startswith("OK")
            assert [end_of(script) for script in silent] == ["", "", ""]
            late = stack.enter_context(bench.script())
            assert late.answer().startswith("ERROR There are too many connections.")
            assert working[0].say("update").startswith("OK")
        wait_for(lambda: bench.server.clients == 0, "they have gone")


def test_ten_thousand_random_verbs_leave_the_session_unharmed(bench):
    """Half of them nearly right. Each is answered, and none of them begins a recording."""
    dice = random.Random(22345)
    verbs = ["select", "all", "none", "update", "filename", "{run:", "}", "{participant:", "mark"]
    verbs += ["stop", "status", "%p", "..", "/", "\\", "{", "{template:x%p}", "start2"]
    text = string.ascii_letters + string.digits + " {}:%/\\.-_é"
    sent = 0
    with bench.script() as script:
        for _ in range(10_000):
            if dice.random() < 0.5:
                line = "".join(dice.choice(text) for _ in range(dice.randrange(30)))
            else:
                line = " ".join(dice.choice(verbs) for _ in range(dice.randrange(1, 6)))
            sent += bool(line.strip())
            script.line.sendall(f"{line}\n".encode())
            if dice.random() < 0.01:  # so that not more waits than the system keeps
                while sent:
                    assert script.answer()[:2] in ("OK", "ER")
                    sent -= 1
        while sent:
            assert script.answer()[:2] in ("OK", "ER")
            sent -= 1
        assert script.say("update").startswith("OK")
    assert not bench.session.tap.recording
    bench.unharmed()


def test_a_script_that_never_reads_is_obeyed_and_costs_nothing(tmp_path):
    with Bench(tmp_path, limits=replace(QUICK, send_bytes=4096)) as bench:
        line = socket.create_connection(("127.0.0.1", bench.server.labrecorder_port), LIMIT)
        with line:
            for _ in range(8):
                line.sendall(b"status\n" * 500)
            line.sendall(b"mark the last\n")
            wait_for(lambda: bench.session.markers, "it is obeyed")
        bench.unharmed()


@settings(max_examples=60)
@given(st.lists(st.binary(max_size=40) | st.text(max_size=20).map(str.encode), max_size=8))
def test_any_bytes_at_all_end_in_answers_or_the_end(fuzzed, pieces):
    with Script(fuzzed.server.labrecorder_port) as script:
        with contextlib.suppress(OSError):
            for piece in pieces:
                script.line.sendall(piece + b"\n")
            script.line.shutdown(socket.SHUT_WR)
        said = end_of(script)
    assert all(line[:2] in ("OK", "ER") for line in said.splitlines())


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory):
    with Bench(tmp_path_factory.mktemp("fuzz")) as made:
        yield made
        made.unharmed()
