"""A session without a window, controlled: by the command, by the examples, until Ctrl-C."""

import argparse
import io
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from emoscope import headless
from emoscope.control import Asked, ControlError, ControlServer, SittingOwner
from emoscope.control_command import add_control, add_control_options, asked_of, unattended
from emoscope.settings import Settings
from tests.app.control_bench import LIMIT, QUICK, Bench, Script, Talker, wait_for
from tests.app.fakes import FakeEstimator, FakeSource

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(folder))
    return folder


def command(*words):
    """Run a command as the command line does; return its exit code."""
    parser = argparse.ArgumentParser()
    common = argparse.ArgumentParser(add_help=False)
    add_control(parser.add_subparsers(), common)
    options = parser.parse_args(["control", *map(str, words)])
    return options.run(options, Settings())


def asked(*words):
    parser = argparse.ArgumentParser()
    add_control_options(parser)
    return asked_of(parser.parse_args(list(map(str, words))))


class Unwatched:
    """A headless session in a thread: as on the command line, but with fake devices."""

    def __init__(self, monkeypatch, runtime, control, seconds=None):
        made = {m: (lambda m=m: FakeEstimator(m)) for m in ("face", "speech", "eeg")}
        monkeypatch.setattr(headless, "make_loaders", lambda settings: made)
        monkeypatch.setattr(headless, "make_shadows", lambda settings: {})
        self.report, self.runtime, self.outcome = io.StringIO(), runtime, None
        self.sources = [FakeSource(k, dies=None) for k in ("video", "audio", "eeg")]
        self.over = threading.Event()
        monkeypatch.setattr(headless, "_Interrupts", self._interrupts)
        self.thread = threading.Thread(target=self._run, args=(control, seconds))

    def _interrupts(self, stop):
        self.stop = stop
        return headless.ExitStack()

    def _run(self, control, seconds):
        self.outcome = headless.run(
            self.sources,
            Settings(),
            seconds=seconds,
            out=None,
            report=self.report,
            control=unattended(control),
        )

    def __enter__(self):
        self.thread.start()
        wait_for(lambda: list(self.runtime.glob("control-*.json")), "it listens")
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(LIMIT)
        assert not self.thread.is_alive()


def test_a_session_without_a_window_is_recorded_many_times(monkeypatch, runtime, tmp_path, capsys):
    root = tmp_path / "recordings"
    with Unwatched(monkeypatch, runtime, Asked(port=0, labrecorder=0, root=root)) as session:
        about = json.loads(next(runtime.glob("control-*.json")).read_text())
        for name in ("one", "two"):
            assert command("start", "--participant", "P1", "--folder", name) == 0
            assert capsys.readouterr().out.strip() == str(root / name)
            assert command("mark", "go", "--seconds", "0.5") == 0
            told = json.loads(capsys.readouterr().out)
            assert told["label"] == "go" and told["seconds"] == 0.5 and told["recorded"]
            wait_for(lambda: _status(capsys)["recorder"]["seconds"] > 0.2, "it is recorded")
            assert command("stop") == 0
            assert json.loads(capsys.readouterr().out)["folder"] == str(root / name)
        assert command("stop") == 3
        assert "Nothing is being recorded. Send start first." in capsys.readouterr().err
        assert command("watch", "results", "--count", "3") == 0
        lines = capsys.readouterr().out.splitlines()
        assert [json.loads(line)["type"] for line in lines] == ["result"] * 3
        with Script(about["labrecorder_port"]) as script:
            assert script.say("filename {template:three}") == "OK"
            assert script.say("start").startswith("OK")
        assert _status(capsys)["recorder"]["recording"], "and now Ctrl-C"
    assert list(runtime.glob("control-*")) == []
    report, outcome = session.report.getvalue(), session.outcome
    assert f"Remote control: ws://127.0.0.1:{about['port']}, token " in report
    assert "LabRecorder's verbs: 127.0.0.1" in report and "They need no token" in report
    for name in ("one", "two", "three"):
        assert (root / name / "end.json").exists()
        assert f"s recorded in {root / name}" in outcome.summary
    assert "good" in outcome.summary and not outcome.failures


def _status(capsys):
    assert command("status") == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("example", "more"),
    [
        ("control_client.py", ["--answers", "3"]),
        ("psychopy_markers.py", ["--dry", "--pace", "0.02"]),
    ],
)
def test_the_examples_run(tmp_path, example, more):
    with Bench(tmp_path / "recordings") as bench:
        where = ["--token-file", bench.server.notice.token_file, "--port", bench.server.port]
        done = subprocess.run(
            [sys.executable, EXAMPLES / example, *map(str, where), *more],
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        bench.unharmed()
        markers = [m.label for m in bench.session.markers]
    if example == "control_client.py":
        assert markers == ["begin", "end"] and done.stdout.count("happy") == 3
    else:
        assert (
            markers
            == [f"trial {n} {w}" for n, w in enumerate(["calm", "joy", "calm", "fear"], 1)] * 2
        )
        assert done.stdout.count("4 markers") == 2
        assert (bench.root / "sub-P001" / "block-2" / "end.json").exists()


def test_the_command_says_why_it_cannot(runtime, tmp_path, capsys):
    def said(*words):
        assert command(*words) == 3
        return capsys.readouterr().err

    assert "can be controlled here" in said("status")
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    notice = runtime / "control-22346.json"
    token = tmp_path / "token"
    notice.write_text(json.dumps({"port": 22346, "pid": dead.pid, "token_file": str(token)}))
    assert "can be controlled here" in said("status")
    assert "cannot be read" in said("status", "--token-file", token)
    token.write_text("wrong")
    assert "answers at ws://127.0.0.1:1" in said("stop", "--token-file", token, "--port", 1)
    with Bench(tmp_path) as bench:
        where = ("--token-file", token, "--host", "127.0.0.1", "--port", bench.server.port)
        assert "The token is wrong or missing" in said("mark", "x", *where)
        owner = SittingOwner(lambda: None, Settings(), root=tmp_path)
        with ControlServer(lambda: None, owner, port=0, limits=QUICK) as second:
            assert "More than one session" in said("status")
            assert "No session is running" in said("mark", "x", "--port", second.port)


def test_what_was_asked_is_obeyed_or_refused(tmp_path):
    assert asked() is None
    plain = asked("--control")
    assert (plain.host, plain.port, plain.labrecorder) == ("127.0.0.1", 22346, None)
    both = asked("--control", 5, "--control-labrecorder", "--control-strict")
    assert (both.port, both.labrecorder, both.labrecorder_token) == (5, 22345, True)
    more = asked("--control-labrecorder", 6, "--control-origin", "https://a", "--control-root", "x")
    assert (more.port, more.labrecorder, more.origins) == (22346, 6, ("https://a",))
    assert more.root == Path("x")
    for words in (["--control-strict"], ["--control-root", "x"], ["--control-host", "::1"]):
        with pytest.raises(ControlError, match="needs --control"):
            asked(*words)
    with pytest.raises(ControlError, match="needs --control-labrecorder"):
        asked("--control", "--control-strict")
    for port in ("-1", "x", "70000", "²"):
        with pytest.raises(SystemExit):
            asked("--control", port)


def test_a_token_that_is_kept_stays_the_same(tmp_path):
    path = tmp_path / "token"
    owner = SittingOwner(lambda: None, Settings(), root=tmp_path)
    for _ in range(2):
        with Asked(port=0, token_file=path).server(lambda: None, owner) as server:
            assert server.token == path.read_text().strip()
            with Talker(server) as talker:
                assert talker.welcome["session"] is None


def test_a_port_in_use_ends_a_headless_session_by_a_sentence(monkeypatch, runtime, tmp_path):
    with Bench(tmp_path) as bench:
        session = Unwatched(monkeypatch, runtime, None)
        with pytest.raises(ControlError, match="in use by another program"):
            session._run(Asked(port=bench.server.port), None)
