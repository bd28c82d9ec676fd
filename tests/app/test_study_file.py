"""The study file: read back as it was written, refused with line and reason, never overwritten."""

import argparse
import contextlib
import json
import math
import os
import tomllib
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.participants.consent import Purpose
from emoscope.settings import Settings
from emoscope.study import Block, MarkerKey, Montage, Study, _read, keys
from emoscope.study.against import against
from emoscope.study.applied import apply, shareable
from emoscope.study.check import OWN_MARKERS, PURPOSES, faults, remarks, wrong_code
from emoscope.study.errors import StudyChanged, StudyError
from emoscope.study.file import (
    ABSENT,
    LARGEST,
    dump,
    has_comments,
    load,
    load_with_digest,
    parse,
    save,
    tables,
)
from emoscope.study.keys import FREE, KNOWN, RESERVED, normal, wrong_key
from emoscope.study.montage import SITES, TEN_TWENTY, nearest, spot_of, standings, without_strays
from emoscope.study.standard import EXAMPLES, example
from emoscope.study.study import HAPPENINGS, PARTICIPANT_LANGUAGES, ROLES, SCREENS
from emoscope.study_command import FAULTY, add_study
from emoscope.toml_lines import line_at, lines_of
from emoscope_devices import KINDS, StreamSpec

GOOD = '''format = "emoscope-study"
version = 1
code = "s1"
languages = ["en", "ja"]

[streams.video]
role = "required"
[streams.audio]
role = "wanted"
device = "default"
[streams.eeg]
role = "off"  # no headset yet
record = false

[montage]
channels = [
  "Fp1",
  "-",  # a comment with "quotes" and ]
  "X1",
]
reference = "M1"
positions = { X1 = [0.25, -0.5] }

[[keys]]
key = "1"
label = "laughs"

[[keys]]
key = "2"
label = "speaks"
kind = "interval"

[[blocks]]
name = "rest"
seconds = 60
[blocks.instruction]
en = """
Please
sit."""

[[blocks]]
name = "talk"
'''


def refused(text: str) -> list[str]:
    """Return the sentences with which a text is refused."""
    with pytest.raises(StudyError) as caught:
        parse(text, "s.toml")
    return [str(s) for s in caught.value.sentences]


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


# -- what is read ------------------------------------------------------------------------------


def test_a_file_written_by_hand_is_read_as_it_says():
    study = parse(GOOD)
    assert study == Study(
        code="s1",
        roles={"video": "required", "audio": "wanted", "eeg": "off"},
        devices={"audio": "default"},
        recorded=frozenset(("video", "audio")),
        montage=Montage(("Fp1", "-", "X1"), "M1", "", {"X1": (0.25, -0.5)}),
        keys=(MarkerKey("1", "laughs"), MarkerKey("2", "speaks", "interval")),
        blocks=(Block("rest", 60.0, {"en": "Please\nsit."}), Block("talk")),
        languages=("en", "ja"),
    )


@pytest.mark.parametrize("form", ["plain", "crlf", "bom", "bom and crlf"])
def test_what_editors_of_windows_make_of_a_file_is_read(tmp_path, form):
    text = GOOD.replace("\n", "\r\n") if "crlf" in form else GOOD
    path = tmp_path / "s.toml"
    path.write_bytes(text.encode("utf-8-sig" if "bom" in form else "utf-8"))
    assert load(path) == parse(GOOD)


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_come_back_as_they_were(tmp_path, name):
    study = example(name)
    path = tmp_path / "s.toml"
    digest = save(study, path, ABSENT)
    assert load_with_digest(path) == (study, digest)
    assert not faults(study) and [r.place for r in remarks(study)] == [("contact",)]
    assert os.listdir(tmp_path) == ["s.toml"]


ODD = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
WORD = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1)
LONG = st.text(
    st.one_of(st.sampled_from('\n\t"\\ é漢'), st.characters(categories=("L", "P"))), min_size=1
).filter(str.strip)
BY_LANGUAGE = st.dictionaries(st.sampled_from(PARTICIPANT_LANGUAGES), LONG, max_size=3)
SPOT = st.tuples(st.floats(-0.9, 0.9), st.floats(-0.9, 0.9))


@st.composite
def studies(draw) -> Study:
    own = draw(st.lists(st.sampled_from(["X1", "Y-2", "耳", "a.b", '"'][:4]), unique=True))
    sites = draw(st.lists(st.sampled_from(list(SITES)), unique=True, max_size=5))
    channels = (*own, *sites, *draw(st.sampled_from([(), ("-", "-")])))
    marks = draw(st.lists(st.sampled_from(FREE), unique=True, max_size=4))
    wide = st.sampled_from(("required", "wanted", "optional"))
    return Study(
        code=draw(st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_-]{0,20}\Z")),
        title=draw(st.one_of(st.just(""), WORD)),
        contact=draw(st.one_of(st.just(""), LONG)),
        retention=draw(st.one_of(st.just(""), WORD)),
        purpose=draw(st.sampled_from(PURPOSES)),
        roles={kind: draw(wide) for kind in KINDS} | {"eeg": draw(st.sampled_from(["off"]))},
        devices=draw(st.dictionaries(st.sampled_from(KINDS), WORD, max_size=3)),
        recorded=frozenset(draw(st.sets(st.sampled_from(KINDS)))),
        montage=Montage(
            channels if set(channels) - {"-"} else (),
            draw(st.sampled_from(["", "M1", "linked ears"])),
            draw(st.sampled_from(["", "Fpz"])),
            MappingProxyType({name: draw(SPOT) for name in own}),
        ),
        keys=tuple(
            MarkerKey(key, f"label {n}", draw(st.sampled_from(("point", "interval"))))
            for n, key in enumerate(marks)
        ),
        labels=tuple(f"{n} {w}"[:100] for n, w in enumerate(draw(st.lists(WORD, max_size=3)))),
        blocks=tuple(
            Block(
                f"{n} {draw(WORD)}"[:60],
                draw(st.one_of(st.none(), st.floats(1, 86400))),
                draw(BY_LANGUAGE),
                draw(st.sampled_from(("wait", "cross", "face", "blank"))),
            )
            for n in range(draw(st.integers(0, 3)))
        ),
        languages=tuple(
            draw(st.lists(st.sampled_from(PARTICIPANT_LANGUAGES), unique=True, min_size=1))
        ),
        notice=draw(BY_LANGUAGE),
    )


@settings(max_examples=150)
@given(studies())
def test_every_study_comes_back_exactly(study):
    if faults(study):  # a word that is only blanks to Unicode
        with pytest.raises(StudyError):
            dump(study)
        return
    text = dump(study)
    assert parse(text) == study
    assert parse(text.replace("\n", "\r\n")) == study


# -- what is refused ---------------------------------------------------------------------------

CHANGES = [
    ('code = "s1"', 'code = "../s"', "'../s' cannot be a study's code"),
    ('code = "s1"', "code = 5", "code must be text in quotes, not 5"),
    ('code = "s1"', 'cod = "s1"', "Did you mean code?"),
    ('languages = ["en", "ja"]', 'languages = ["en", "de"]', "no language de"),
    ('languages = ["en", "ja"]', "languages = []", "must be a language"),
    ('languages = ["en", "ja"]', 'languages = "en"', "must be a list of texts"),
    ('role = "required"', 'role = "must"', "There is no role must"),
    ('role = "required"', 'rolle = "required"', "Did you mean role?"),
    ('device = "default"', 'device = "none"', 'Write role = "off"'),
    ('device = "default"', "device = true", "not true"),
    ("record = false", "record = 0", "record must be true or false, not 0"),
    ('"Fp1"', '"Fp1\\u0007"', "'\\x07', which cannot be shown"),
    ('"X1",', '"FP1",', "FP1 is channel 1 as well (Fp1)"),
    ('"X1",', '"", ', "Channel 3 has no name"),
    ('"X1",', "3,", "An entry of channels must be text in quotes, not 3"),
    ('"X1",', '"ACC X",', "the accelerometer"),
    ("[0.25, -0.5]", "[nan, 0]", "two numbers"),
    ("[0.25, -0.5]", "[inf, 0.0]", "two numbers"),
    ("[0.25, -0.5]", "[0.25, true]", "two numbers"),
    ("[0.25, -0.5]", "[1.3, 1.3]", "is not on the head"),
    ("positions = { X1", "positions = { Cz", "has its place in the 10-10 system"),
    ("positions = { X1", "positions = { X9", "No electrode is called X9"),
    ('key = "1"', 'key = "R"', "The key R belongs to the window"),
    ('key = "1"', 'key = "Ctrl+1"', "is not the name of a single key"),
    ('key = "1"', 'key = "2"', "2 is there twice"),
    ('key = "1"', 'key = "q"', "q is not the name of a single key"),
    ('label = "laughs"', "", "label is missing"),
    ('label = "laughs"', 'label = " "', "begins or ends with a blank"),
    ('label = "laughs"', 'label = "Rest begins"', "a marker of its own"),
    ('label = "speaks"', 'label = "LAUGHS"', "LAUGHS is there twice"),
    ('kind = "interval"', 'kind = "span"', "There is no kind span"),
    ("seconds = 60", "seconds = nan", "seconds must be a number, not nan"),
    ("seconds = 60", "seconds = inf", "seconds must be a number, not inf"),
    ("seconds = 60", 'seconds = "60"', "seconds must be a number, not 60"),
    ("seconds = 60", f"seconds = 1{'0' * 400}", "seconds must be a number"),
    ("seconds = 60", f"seconds = 0x1{'0' * 9000}", "seconds must be a number, not ..."),
    ("seconds = 60", "seconds = 0.5", "A block lasts 1 to 86400 seconds, not 0.5"),
    ('name = "talk"', 'name = "REST"', "REST is there twice"),
    ('name = "talk"', 'name = "talk"\nscreen = "film"', "There is no screen film"),
    ("en = ", "xx = ", "There is no language xx"),
    ("version = 1", "version = 2", "reads up to 1"),
    ("version = 1", "version = true", "Write version = 1"),
    ('format = "emoscope-study"', 'format = "other"', "is no study file"),
]


@pytest.mark.parametrize(("old", "new", "why"), CHANGES, ids=[c[1][:30] or c[0] for c in CHANGES])
def test_a_wrong_file_is_refused_with_file_line_and_reason(old, new, why):
    text = GOOD.replace(old, new, 1)
    said = refused(text)
    place = line_of(GOOD, old)
    if not new:
        place = line_of(GOOD, "[[keys]]")
    if (old == 'name = "talk"' and "screen" in new) or new == 'key = "2"' or "LAUGHS" in new:
        place = None
    hits = [s for s in said if why in s]
    assert hits, said
    assert place is None or any(s.startswith(f"s.toml, line {place}: ") for s in hits), said


def test_all_faults_are_told_at_once_from_the_top_down():
    text = GOOD.replace('"s1"', '"-"').replace("seconds = 60", "seconds = 0").replace('"1"', '"D"')
    said = refused(text)
    wanted = [line_of(GOOD, piece) for piece in ('code = "s1"', 'key = "1"', "seconds = 60")]
    assert [s.split(":")[0] for s in said] == [f"s.toml, line {n}" for n in wanted]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, "The file is empty"),
        ("\n \n", 1, "The file is empty"),
        (GOOD.replace('"en", "ja"]', '"en", "ja"'), 6, "This is not TOML"),
        (GOOD + 'name = "talk', GOOD.count("\n") + 1, "This is not TOML"),
        (GOOD + "code = ", GOOD.count("\n") + 1, "This is not TOML"),
        (GOOD + "[montage]\n", GOOD.count("\n") + 1, "This is not TOML"),
        ("a = " + "[" * 5000 + "]" * 5000, 1, "nested too deeply"),
        ("a = " + "1" * 5000, 1, "This is not TOML"),
        ("{}", 1, "This is not TOML"),
    ],
)
def test_what_is_not_toml_is_refused_by_line(text, line, why):
    (said,) = refused(text)
    assert said.startswith(f"s.toml, line {line}: ") and why in said


def test_what_is_about_several_tables_is_told_at_the_first():
    off = GOOD.replace('"required"', '"off"').replace('"wanted"', '"off"')
    (said,) = refused(off)
    assert said.startswith(f"s.toml, line {line_of(off, '[streams.video]')}: All streams are off")


def test_a_stream_without_a_role_is_not_guessed():
    said = refused(GOOD.replace('[streams.eeg]\nrole = "off"', "[streams.eeg]"))
    assert "The stream eeg has no role" in said[0]
    assert "The stream video has no role" in "".join(
        refused('format = "emoscope-study"\nversion=1')
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xfea\x00", "UTF-16"),
        (GOOD.encode().replace(b"laughs", b"la\xe9ughs"), "line 26: A character is not UTF-8"),
        (b"a" * (LARGEST + 1), "larger than 1048576 bytes"),
        (b"\x00" * 50, "This is not TOML"),
        (b"\x89PNG\r\n\x1a\n", "not UTF-8"),
    ],
)
def test_files_that_are_something_else_are_refused(tmp_path, content, why):
    path = tmp_path / "s.toml"
    path.write_bytes(content)
    with pytest.raises(StudyError, match=why):
        load(path)


def test_a_file_that_is_not_there_or_a_folder_is_a_sentence(tmp_path):
    with pytest.raises(StudyError, match=r"There is no file .*make a new study"):
        load(tmp_path / "none.toml")
    with pytest.raises(StudyError, match="cannot be read"):
        load(tmp_path)
    with pytest.raises(StudyError, match="cannot be read"):
        load(Path("a\0b"))


def test_work_and_school_name_the_law():
    for purpose in ("workplace", "Education"):
        said = refused(GOOD.replace("version = 1", f'version = 1\npurpose = "{purpose}"'))
        assert "Article 5(1)(f) of the EU AI Act" in said[0]
    assert set(PURPOSES) == set(Purpose.__args__)


@settings(max_examples=200)
@given(st.data())
def test_no_damage_is_more_than_a_sentence(data):
    at = data.draw(st.integers(0, len(GOOD)))
    width = data.draw(st.integers(0, 20))
    text = GOOD[:at] + data.draw(ODD) + GOOD[at + width :]
    with contextlib.suppress(tomllib.TOMLDecodeError):
        assert {(key,) for key in tomllib.loads(text)} <= set(lines_of(text))
    try:
        study = parse(text)
    except StudyError as error:
        assert error.sentences and all(str(s) for s in error.sentences)
    else:
        assert parse(dump(study)) == study


VALUES = st.recursive(
    st.one_of(st.booleans(), st.integers(-5, 5), st.floats(), ODD, st.dates()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["key", "role", "en", "Cz", "name", ""]), inner),
    ),
    max_leaves=6,
)


@settings(max_examples=200)
@given(st.sampled_from(list(tables(parse(GOOD)))), VALUES)
def test_no_kind_of_value_is_more_than_a_sentence(name, value):
    import tomli_w

    document = tables(parse(GOOD)) | {name: value}
    try:
        study = parse(tomli_w.dumps(document))
    except StudyError as error:
        assert all(str(s) for s in error.sentences)
    else:
        assert not faults(study)


# -- lines -------------------------------------------------------------------------------------


def test_lines_are_found_in_every_way_to_write_toml():
    text = """# a comment = 1
a.b."c d" = 'x # y'   # more
[t] # [no]
list = [ # one
  1, [2,
  3], { k = '''
]''' }]
when = 1979-05-27 07:32:00
s = "a\\"]b"
m = \"\"\"
x = 1 \\\"\"\" \"\"\"\"\"

[[t.arr]]
v = 1
[[t.arr]]
[t.arr.sub]
w = 2
"""
    tomllib.loads(text)
    lines = lines_of(text)
    for place, line in {
        ("a", "b", "c d"): 2,
        ("t",): 3,
        ("t", "list"): 4,
        ("t", "list", 0): 5,
        ("t", "list", 1, 1): 6,
        ("t", "list", 2, "k"): 6,
        ("t", "when"): 8,
        ("t", "s"): 9,
        ("t", "m"): 10,
        ("t", "arr", 0): 13,
        ("t", "arr", 0, "v"): 14,
        ("t", "arr", 1): 15,
        ("t", "arr", 1, "sub", "w"): 17,
    }.items():
        assert lines[place] == line, place
    assert line_at(lines, ("t", "arr", 0, "not there")) == 13
    assert line_at(lines, ("nothing",)) == 1
    assert ("x",) not in lines and ("t", "x") not in lines


@settings(max_examples=100)
@given(studies())
def test_the_line_of_every_key_holds_that_key(study):
    if faults(study):
        return
    text = dump(study)
    rows = text.splitlines()
    for place, line in lines_of(text).items():
        name = next(part for part in reversed(place) if isinstance(part, str))
        if isinstance(place[-1], str):
            assert name.split('"')[0] in rows[line - 1]


# -- what is written ---------------------------------------------------------------------------


def test_nothing_that_somebody_else_wrote_is_overwritten(tmp_path):
    path = tmp_path / "s.toml"
    mine = example("standard")
    digest = save(mine, path, ABSENT)
    with pytest.raises(StudyChanged):
        save(mine, path, ABSENT)
    theirs = replace(mine, title="theirs")
    other = save(theirs, path, digest)
    with pytest.raises(StudyChanged, match="somebody else has written it"):
        save(mine, path, digest)
    assert load(path) == theirs
    path.unlink()
    with pytest.raises(StudyChanged):
        save(mine, path, other)
    assert os.listdir(tmp_path) == []


def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "s.toml"
    save(example("standard"), path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StudyError, match="No space left on device"):
        save(example("interview"), path)
    assert path.read_bytes() == before and os.listdir(tmp_path) == ["s.toml"]


def test_rights_and_links_of_a_file_stay(tmp_path):
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    save(example("standard"), real)
    real.chmod(0o640)
    link.symlink_to(real)
    save(example("interview"), link)
    assert link.is_symlink() and load(real) == example("interview")
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_disk_without_links_is_written_all_the_same(tmp_path, monkeypatch):
    def none(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", none)
    path = tmp_path / "s.toml"
    save(example("standard"), path, ABSENT)
    with pytest.raises(StudyChanged):
        save(example("standard"), path, ABSENT)


@pytest.mark.parametrize("path", ["a\0b", "file/in.toml"])
def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path, path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StudyError, match="cannot be written"):
        save(example("standard"), tmp_path / path)


def test_a_study_with_faults_is_not_written(tmp_path):
    for study in (
        Study(code=""),
        Study(code="a\ud800"),
        Study(code="x", title="half \ud800"),
        replace(example("standard"), blocks=(Block("b", math.nan),)),
        replace(example("standard"), roles={"video": "required"}),
        replace(example("standard"), roles=dict.fromkeys(KINDS, "off")),
        replace(example("standard"), recorded=frozenset(("film",))),
        replace(example("standard"), montage=Montage(("-", "-"))),
    ):
        with pytest.raises(StudyError):
            save(study, tmp_path / "s.toml")
    assert os.listdir(tmp_path) == []


def test_comments_are_noticed(tmp_path):
    path = tmp_path / "s.toml"
    save(example("standard"), path)
    assert not has_comments(path)
    path.write_text("# mine\n" + path.read_text())
    assert has_comments(path)
    assert not has_comments(tmp_path / "none")


# -- keys, montage, remarks --------------------------------------------------------------------


def test_a_key_is_free_known_or_refused():
    assert not set(FREE) & RESERVED and set(FREE) <= set(KNOWN)
    assert not any(wrong_key(key) for key in FREE)
    assert all(wrong_key(key) for key in (*RESERVED, "", " ", "Ctrl+A", "a", "ß", "\x07", "F25"))
    assert normal(" pgup ") == "PgUp" and normal("f13") == "F13" and normal("?") == "?"
    assert str(wrong_key(next(iter(keys.LETTERS_TAKEN)))).endswith("W X Y Z.")


def test_channels_stand_as_they_are_shown():
    montage = Montage(("Fp1", "T3", "T7", "-", "X", "Y", ""), positions={"X": (0.0, 0.1)})
    assert standings(montage) == (
        "placed",
        "doubled",
        "doubled",
        "unused",
        "own",
        "nowhere",
        "unnamed",
    )
    assert spot_of(montage, "X") == (0.0, 0.1) and spot_of(montage, "Y") is None
    assert without_strays(Montage(("X",), positions={"X": (0, 0), "Z": (0, 0)})) == {"X": (0, 0)}
    assert set(TEN_TWENTY) <= set(SITES)


def test_arrows_go_from_site_to_site():
    spots = {name: SITES[name] for name in TEN_TWENTY}
    assert nearest(spots, SITES["Cz"], (1, 0)) == "C4"
    assert nearest(spots, SITES["Cz"], (0, 1)) == "Fz"
    assert nearest(spots, SITES["O1"], (1, 0)) == "Oz"
    assert nearest(spots, SITES["Fpz"], (0, 1)) is None
    reached, todo = {"Cz"}, ["Cz"]
    while todo:
        at = todo.pop()
        for way in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            found = nearest(spots, SITES[at], way)
            if found and found not in reached:
                reached.add(found)
                todo.append(found)
    assert reached == set(TEN_TWENTY)


def test_remarks_say_what_is_seldom_meant():
    study = replace(
        example("resting-eeg"),
        blocks=(Block("b", None, {"en": "Sit."}),),
        notice={"ja": "text"},
        recorded=frozenset(("video",)),
        montage=Montage(("Fp1", "Q")),
    )
    assert not faults(study)
    said = {r.place: str(r.sentence) for r in remarks(study)}
    assert "whom a participant can ask later" in said["contact",]
    assert "no instruction in zh_CN, ja" in said["blocks", 0, "instruction"]
    assert "no notice of your own in en, zh_CN" in said["notice",]
    assert "The stream eeg is required, and it is not recorded" in said["streams", "eeg", "record"]
    assert "for Q:" in said["montage", "channels"]
    assert "not named" in said["montage", "reference"]
    off = replace(study, roles={**study.roles, "eeg": "off"})
    assert "is off" in {r.place: str(r.sentence) for r in remarks(off)}["montage",]


def test_codes_are_checked():
    assert not any(map(wrong_code, ("a", "A-1_b", "0", "x" * 64)))
    for code in ("", "-a", "_a", "a b", "a/b", "ä", "a\n", "a\0", "x" * 65, "..", "a."):
        assert wrong_code(code), code
    assert "marker" in OWN_MARKERS


# -- devices and settings ----------------------------------------------------------------------


def spec(channels: tuple[str, ...], **more: object) -> StreamSpec:
    made = {"kind": "eeg", "device": "Board", "rate": 250.0, "dtype": "float32", "unit": "µV"}
    return StreamSpec(**(made | {"shape": (len(channels),), "channels": channels} | more))


def test_what_no_device_offers_is_said_by_stream_and_role():
    study = replace(
        example("resting-eeg"),
        roles={"video": "optional", "audio": "wanted", "eeg": "required"},
        devices={"video": "1"},
    )
    lacks = against(study, {"video": "0", "audio": "none"})
    assert [(one.kind, one.role, one.missing, one.grave) for one in lacks] == [
        ("video", "optional", False, False),
        ("audio", "wanted", True, False),
        ("eeg", "required", True, True),
    ]
    assert "asks for 1 as camera; 0 is chosen" in str(lacks[0].sentence)
    assert "would like the microphone" in str(lacks[1].sentence)
    assert "resting-eeg requires the EEG headset" in str(lacks[2].sentence)
    off = replace(study, roles={"video": "required", "audio": "off", "eeg": "off"})
    assert not against(off, {"video": "1"})


def test_a_headset_unlike_the_montage_is_said():
    study = example("resting-eeg")
    names = study.montage.channels
    chosen = {"video": "0", "eeg": "cyton"}
    assert not against(study, chosen, {"eeg": spec(names)})
    assert not against(study, chosen, {"eeg": spec((*names, "ACC X", "ACC Y", "ACC Z"))})
    (lack,) = against(study, chosen, {"eeg": spec(names[:4])})
    assert "Board has 4 electrodes, and the study's montage names 8" in str(lack.sentence)
    (lack,) = against(study, chosen, {"eeg": spec((*names[:6], "O2", "O1"))})
    assert "Electrode 7 of Board is O2, and O1" in str(lack.sentence)
    (lack,) = against(study, chosen, {"eeg": spec(names, demo=True)})
    assert "Board is simulated" in str(lack.sentence) and not lack.missing
    shown = replace(study, purpose="demonstration")
    assert not against(shown, chosen, {"eeg": spec(names, demo=True)})
    bare = replace(study, montage=Montage())
    assert not against(bare, chosen, {"eeg": spec(("a", "b"))})


def test_settings_take_what_the_study_says_and_keep_the_rest():
    mine = Settings()
    study = replace(example("resting-eeg"), devices={"eeg": "cyton:serial_port=COM3"})
    got = apply(study, mine)
    assert got.eeg.device == "cyton:serial_port=COM3"
    assert got.eeg.channels == study.montage.channels
    assert got.recording.study == "resting-eeg"
    assert got.camera == mine.camera and got.microphone == mine.microphone
    assert apply(replace(study, montage=Montage()), mine).eeg.channels == mine.eeg.channels
    spare = replace(study, montage=Montage(("Fp1", "-", "Fp2")), devices={})
    assert apply(spare, mine).eeg.channels == ("Fp1", "-", "Fp2")
    assert apply(spare, mine, "/data/a.EDF").eeg.channels == ("Fp1", "Fp2")
    assert apply(spare, mine, "/data/a.csv?board=cyton").eeg.channels == ("Fp1", "Fp2")
    assert not shareable(study).devices and shareable(study).montage == study.montage


# -- the command line --------------------------------------------------------------------------


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    add_study(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["study", *words])
    return int(options.run(options, None))


def test_a_study_is_made_checked_and_shown(tmp_path, capsys):
    path = tmp_path / "rest-2.toml"
    assert run("new", str(path), "--example", "resting-eeg") == 0
    assert load(path).code == "rest-2"
    assert run("check", str(path)) == 0
    assert run("show", str(path)) == 0
    out = capsys.readouterr().out
    assert "the study rest-2 can be used" in out
    assert "Montage: Fp1 Fp2 C3 C4 P7 P8 O1 O2" in out and "until" not in out
    assert run("show", str(path), "--json") == 0
    assert json.loads(capsys.readouterr().out)["montage"]["reference"] == "M1"


def test_a_new_study_overwrites_nothing_and_says_what_it_cannot_do(tmp_path, capsys):
    path = tmp_path / "s.toml"
    assert run("new", str(path)) == 0
    assert run("new", str(path), "--example", "interview") == FAULTY
    assert load(path).code == "s" and "There is a file" in capsys.readouterr().err
    assert run("new", str(tmp_path / "t.toml"), "--example", "no") == FAULTY
    assert run("new", str(tmp_path / "t.toml"), "--code", "a/b") == FAULTY
    assert run("new", str(tmp_path / "ein Name.toml")) == 0
    assert load(tmp_path / "ein Name.toml").code == "my-study"
    err = capsys.readouterr().err
    assert "resting-eeg" in err and "'a/b' cannot be" in err


def test_a_wrong_file_fails_with_every_line(tmp_path, capsys):
    path = tmp_path / "s.toml"
    path.write_text(GOOD.replace('"s1"', '"-"').replace("seconds = 60", "seconds = 0"))
    assert run("check", str(path)) == FAULTY
    err = capsys.readouterr().err.splitlines()
    assert [e.split(":")[1].strip() for e in err] == ["s.toml, line 3", "s.toml, line 35"]
    assert run("check", "--json", str(path)) == FAULTY
    assert len(json.loads(capsys.readouterr().out)["faults"]) == 2
    assert run("show", str(path)) == FAULTY


def test_remarks_are_no_reason_to_fail(tmp_path, capsys):
    path = tmp_path / "s.toml"
    save(replace(example("standard"), recorded=frozenset()), path)
    assert run("check", str(path)) == 0
    assert capsys.readouterr().out.count("Note: ") == 4


# -- the document ------------------------------------------------------------------------------

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "study.md"


def test_the_file_in_the_document_is_one_and_the_reference_names_every_key():
    text = DOCUMENT.read_text(encoding="utf-8")
    study = parse(text.split("```toml\n")[1].split("```")[0])
    assert study.code == "film-1" and study.montage.positions == {"EOG": (0.45, 0.95)}
    reference = text.split("## Reference")[1]
    for name in (*_read.TOP, *_read.STREAM, *_read.MONTAGE, *_read.KEY, *_read.BLOCK):
        assert f"`{name}`" in reference or f"[{name}" in reference, name
    for value in (*ROLES, *SCREENS, *HAPPENINGS, *PURPOSES):
        assert f"`{value}`" in reference, value
