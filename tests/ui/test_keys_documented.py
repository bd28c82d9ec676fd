"""The table of keys in the documents is the window's own: no key missing, none made up."""

import re
from pathlib import Path

import pytest

from emoscope.ui.actions import COMMANDS, GROUPS

DOCS = Path(__file__).parents[2] / "docs"
ROW = re.compile(r"^\| (\w+) \| (\S+) \| (.+) \|$", re.MULTILINE)
KEY = re.compile(r"\*\*((?:Ctrl\+|Shift\+|Alt\+)*(?:F\d\d?|[A-Z,]|Up|Down|Left|Right))\*\*")
"""A key as it is written in a sentence."""
BY_KEY = {command.key: command for command in COMMANDS}


def table():
    """Return (menu, key, what it does) of each row of the table of all keys."""
    text = (DOCS / "first-run.md").read_text("utf-8")
    rows = ROW.findall(text.partition("## All keys")[2].partition("\n## ")[0])
    return [row for row in rows if row[1] != "key"]


def test_every_key_is_in_the_table_once_and_no_other():
    keys = [key for _, key, _ in table()]
    assert sorted(keys) == sorted(BY_KEY)


def test_each_stands_under_its_menu():
    for menu, key, _ in table():
        assert GROUPS[BY_KEY[key].group].replace("&", "") == menu, key


def test_what_a_key_does_is_said_in_the_words_of_its_name():
    for _, key, does in table():
        name = BY_KEY[key].name
        words = {w[:4] for w in re.findall(r"[a-z]{3,}", name.lower())}
        said = {w[:4] for w in re.findall(r"[a-z]{3,}", does.lower())}
        # "Undo", "Keys", "Welcome" have another word in the table.
        assert words & said or key in ("Ctrl+Z", "Ctrl+Shift+Z", "Shift+F1"), (name, does)


@pytest.mark.parametrize("page", ["first-run.md", "hour.md", "looks.md", "markers.md", "alarms.md"])
def test_keys_that_are_written_in_sentences_are_there(page):
    found = set(KEY.findall((DOCS / page).read_text("utf-8")))
    assert found <= set(BY_KEY), found - set(BY_KEY)


def test_the_hour_leads_through_the_keys_of_a_visit():
    found = set(KEY.findall((DOCS / "hour.md").read_text("utf-8")))
    visit = {
        c.key for c in COMMANDS if c.does in ("toggle_screen", "toggle_recording", "acknowledge")
    }
    assert visit | {"M", "J", "Ctrl+B", "Ctrl+Shift+M", "F1"} <= found
