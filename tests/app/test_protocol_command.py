"""``emoscope protocol``, and the protocols that come with Emoscope."""

import argparse
import json

import pytest

from emoscope.protocol.check import remarks
from emoscope.protocol.file import read_protocol
from emoscope.protocol.shipped import names, shipped
from emoscope.protocol_command import FAULTY, add_protocol
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
