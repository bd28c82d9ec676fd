"""Ten thousand mutants of a protocol file: each is read or refused with its line, none crashes."""

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.protocol.check import remarks
from emoscope.protocol.errors import ProtocolError
from emoscope.protocol.file import MOST_PARTICIPANTS, Protocol, parse
from emoscope.protocol.orders import longest_run
from emoscope_devices import DeviceError
from tests.app.protocol_files import GOOD, known_media, media_folder

MUTANTS = 10_000
AT_LINE = re.compile(r"films\.toml, line (\d+): .{10,}", re.DOTALL)
VALUES = (
    *("-1", "0", "1", "2", "1e308", "1e999", "nan", "-inf", "0.0001", "9" * 20, "0x7f"),
    *("true", '""', '"happy"', '"sad-1"', '"x"', "'\\'", '"\\u0000"', '"\U0001f600"'),
    *("[]", "{}", "[[]]", "[1, 2]", "[2, 1]", '["happy", "sad"]', '{ en = "x" }', "1979-05-27"),
    *('"../a.mp4"', '"/"', '"."', '"a.mp4/b"', f'"{"a" * 300}"', '"latin-square"', '"stimulus"'),
)
NAMES = ("seconds", "file", "kind", "stimuli", "conditions", "in_a_row", "parts", "text", "order")

Mutation = Callable[[list[str], random.Random], None]


def drop(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def double(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines.insert(chance.randrange(len(lines)), lines[at])


def swap(lines: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def another_value(lines: list[str], chance: random.Random) -> None:
    at = chance.choice([n for n, line in enumerate(lines) if "=" in line] or [0])
    lines[at] = lines[at].split("=")[0] + "= " + chance.choice(VALUES)


def another_name(lines: list[str], chance: random.Random) -> None:
    at = chance.choice([n for n, line in enumerate(lines) if "=" in line] or [0])
    lines[at] = chance.choice(NAMES) + " =" + lines[at].partition("=")[2]


def another_character(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    end = place + chance.randrange(2)
    lines[at] = lines[at][:place] + chance.choice("\"'[]{}=,.#\\\0\t 0-aé語") + lines[at][end:]


def cut(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines)) :]


MUTATIONS: tuple[Mutation, ...] = (drop, double, swap, another_character)
MUTATIONS += (another_value, another_value, another_value, another_name, cut)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return media_folder(tmp_path_factory.mktemp("mutants"))


def judged(home, data: bytes) -> Protocol | None:
    """Return the protocol, None for a file that is refused as it should be; else the test fails."""
    try:
        made = parse(data, home / "films.toml", known_media)
    except ProtocolError as error:
        assert error.sentences
        last = data.count(b"\n") + 1
        for sentence in map(str, error.sentences):
            found = AT_LINE.fullmatch(sentence)
            assert found and 1 <= int(found[1]) <= last, sentence
        return None
    check(made)
    return made


def check(made: Protocol) -> None:
    """Hold what was read to what it promises: it can be drawn, within its constraints."""
    run = made.draw(MOST_PARTICIPANTS, 3, incomplete=True)
    assert run.trials
    list(map(str, remarks(made)))
    for block in made.blocks:
        shown = [trial for trial in run.trials if trial.block == block.name]
        assert len(shown) == max(1, len(block.stimuli)) * block.repetitions
        longest, _ = longest_run([trial.condition for trial in shown if trial.stimulus])
        assert block.in_a_row is None or longest <= block.in_a_row
    for trial in run.trials:
        for part in trial.parts:
            assert part.seconds is None or 0 < part.seconds <= 7200
            stimulus = part.stimulus
            if stimulus is not None and stimulus.path is not None:
                assert stimulus.path.is_relative_to(made.media) and stimulus.path.is_file()


def test_ten_thousand_mutants_are_read_or_refused(home):
    chance = random.Random(20260101)
    good = GOOD.splitlines()
    read = 0
    for _ in range(MUTANTS):
        lines = list(good)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            if lines:
                chance.choice(MUTATIONS)(lines, chance)
        read += judged(home, "\n".join(lines).encode()) is not None
    assert 0.05 * MUTANTS < read < 0.6 * MUTANTS  # neither everything is refused nor taken


@settings(max_examples=150)
@given(st.binary(max_size=200), st.integers(0, len(GOOD)), st.integers(0, 60))
def test_any_bytes_in_the_middle(home, data, at, gone):
    whole = GOOD.encode()
    judged(home, whole[:at] + data + whole[at + gone :])


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 6), max_size=4), st.data())
def test_any_numbers_of_stimuli(home, counts, data):
    order = data.draw(st.sampled_from(("fixed", "random", "latin-square")))
    text = 'format = "emoscope-protocol"\nversion = 1\nname = "n"\n'
    for name, count in counts.items():
        for number in range(count):
            text += f'[[stimuli]]\nid = "{name}{number}"\nkind = "text"\ncondition = "{name}"\n'
            text += 'text = { en = "x" }\nseconds = 1\n'
    text += f'[[blocks]]\nname = "b"\nconditions = {sorted(counts)}\norder = "{order}"\n'
    text += f"in_a_row = {data.draw(st.integers(1, 4))}\n"
    text += f"repetitions = {data.draw(st.integers(1, 3))}\n"
    text += '[[blocks.parts]]\nwhat = "stimulus"\n'
    judged(home, text.encode())


def test_a_probe_that_knows_nothing_refuses_by_line(home):
    def lost(path):
        raise DeviceError("{file} is gone.", "Look for it.", file=path.name)

    with pytest.raises(ProtocolError) as caught:
        parse(GOOD.encode(), home / "films.toml", lost)
    assert [str(one).split(": ")[1] for one in caught.value.sentences] == [
        f"{name} is gone. Look for it." for name in ("a.mp4", "b.wav", "c.png")
    ]
