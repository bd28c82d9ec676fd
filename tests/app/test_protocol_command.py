"""``emoscope protocol``, and the protocols that come with Emoscope."""

import argparse
import json
import os
import resource

import pytest

from emoscope.protocol.check import remarks
from emoscope.protocol.file import Protocol, parse, read_protocol
from emoscope.protocol.shipped import names, shipped
from emoscope.protocol_command import FAULTY, add_protocol
from emoscope_devices.probe import Media
from tests.app.protocol_bench import Bench
from tests.devices.film import film


@pytest.mark.parametrize("name", ["four-emotions", "tasks"])
def test_what_is_shipped_is_right_in_all_languages(name):
    made = read_protocol(shipped(name))
    assert made.languages == ("en", "zh_CN", "ja") and not remarks(made)
    assert made.name == name in names()


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    add_protocol(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["protocol", *words])
    return int(options.run(options, None))


def test_a_protocol_is_begun_filled_in_and_shown(tmp_path, capsys):
    path = tmp_path / "mine.toml"
    assert run("list") == 0
    assert "four-emotions" in capsys.readouterr().out
    assert run("new", "four-emotions", str(path)) == 0
    assert run("new", "tasks", str(path)) == FAULTY
    assert "already" in capsys.readouterr().err
    assert run("check", str(path)) == FAULTY
    assert "16 slots are empty: neutral-1" in capsys.readouterr().out
    (tmp_path / "clips").mkdir()
    film(tmp_path / "clips" / "one.mp4", 0.4)
    path.write_text(path.read_text("utf-8").replace('file = ""', 'file = "one.mp4"'), "utf-8")
    assert run("check", str(path)) == 0
    assert "the protocol four-emotions can be run" in capsys.readouterr().out
    assert run("show", str(path)) == 0
    out = capsys.readouterr().out
    assert "16 trials, random, at most 2 of a condition in a row" in out and "0.4 s" in out


def test_a_full_disk_leaves_no_half_protocol(tmp_path, capsys):
    path = tmp_path / "mine.toml"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, hard))
    try:
        code = run("new", "four-emotions", str(path))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert code == FAULTY and list(tmp_path.iterdir()) == []
    said = capsys.readouterr().err
    assert f"{path} cannot be written (File too large). Choose another place." in said
    assert run("new", "four-emotions", str(path)) == 0, "when there is room"


def test_where_there_are_no_links_nothing_is_overwritten_either(tmp_path, monkeypatch):
    def none(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", none)
    path = tmp_path / "mine.toml"
    assert run("new", "tasks", str(path)) == 0
    whole = path.read_bytes()
    assert run("new", "four-emotions", str(path)) == FAULTY
    assert path.read_bytes() == whole and list(tmp_path.iterdir()) == [path]


def test_the_order_of_a_participant_is_shown(tmp_path, capsys):
    path = tmp_path / "tasks.toml"
    assert run("new", "tasks", str(path)) == 0
    capsys.readouterr()
    assert run("order", str(path), "--participant", "3", "--seed", "5") == 0
    first = capsys.readouterr().out
    assert "participant 3, seed 5" in first and "stroop" in first
    assert run("order", str(path), "--participant", "3", "--seed", "5", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    expected = [t.stimulus for t in read_protocol(path).draw(3, 5).trials]
    assert [trial["stimulus"] for trial in made["trials"]] == expected
    assert run("order", str(path), "--participant", "0") == FAULTY
    assert "no participant number 0" in capsys.readouterr().err


def test_faults_are_told_as_text_and_as_json(tmp_path, capsys):
    path = tmp_path / "bad.toml"
    path.write_text('format = "emoscope-protocol"\nversion = 1\nname = "x"\n', "utf-8")
    for word in ("check", "show"):
        assert run(word, str(path)) == FAULTY
        assert "bad.toml, line 1: There is no block" in capsys.readouterr().err
    assert run("check", str(path), "--json") == FAULTY
    assert json.loads(capsys.readouterr().out)["good"] is False
    assert run("new", "absent", str(tmp_path / "new.toml")) == FAULTY
    assert "Choose one of four-emotions, tasks" in capsys.readouterr().err
    good = tmp_path / "good.toml"
    assert run("new", "tasks", str(good)) == run("show", str(good), "--json") == 0
    shown = capsys.readouterr().out.splitlines()[-1]
    assert json.loads(shown)["blocks"][2]["order"] == "latin-square"
    assert run("check", str(good), "--json") == 0
    assert json.loads(capsys.readouterr().out)["good"] is True


def filled(tmp_path) -> Protocol:
    """Return the sixteen films with the same half a minute in each slot."""
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "one.mp4").touch()
    text = shipped("four-emotions").read_text("utf-8").replace('file = ""', 'file = "one.mp4"')
    media = Media(True, True, False, 30.0, 750, 25.0, (64, 48))
    return parse(text.encode(), tmp_path / "films.toml", lambda path: media)


@pytest.mark.parametrize(("name", "trials", "answers"), [("tasks", 9, 18), ("films", 19, 64)])
def test_what_is_shipped_runs_to_its_end(tmp_path, name, trials, answers):
    made = filled(tmp_path) if name == "films" else read_protocol(shipped(name))
    bench = Bench(made.draw(3, 1))
    bench.do("begin")
    for _ in range(200):
        if not bench.what:
            break
        part = bench.runner.showing.part
        if bench.what == "instruction":
            bench.wait(2.0)
            bench.runner.pressed(bench.now)
        elif bench.what == "stimulus":
            bench.show(part.lasts)
        elif bench.what == "rating":
            bench.wait(1.5)
            bench.answer(*("sad" if scale.kind == "emotion" else 5 for scale in part.scales))
        else:
            bench.wait(part.lasts)
    assert bench.status.state == "over" and bench.status.outcomes == ("done",) * trials
    assert len(bench.rated) == answers
