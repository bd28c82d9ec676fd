"""Codes, near misses, session numbers, and the list of names elsewhere."""

import json
import os
import stat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.participants.codes import (
    CODE,
    LONGEST,
    RESERVED,
    check_code,
    confirm_code,
    near,
    near_warning,
    plain,
)
from emoscope.participants.errors import CodeError, KeyFileError
from emoscope.participants.known import next_number, read_register, visit_of
from emoscope.participants.register import (
    check_place,
    read_names,
    remove_name,
    write_name,
)
from emoscope.recording.documents import check_code as folder_code
from tests.app.verify_bench import FACTS, record

CODES = st.from_regex(CODE, fullmatch=True).filter(
    lambda code: len(code) <= LONGEST and code.upper() not in RESERVED
)


def words_of(sentences):
    return " ".join(map(str, sentences))


# -- form ------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["P01", "p1", "7", "S-014_b", "A1" * 16, "test", "pilot-2"])
def test_a_code_is_taken_without_a_word(code):
    assert check_code(code) == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "There is no code"),
        ("A" * 33, "33 characters"),
        ("P/01", "“/”"),
        ("P\\01", "“\\”"),
        ("../P01", "“.”"),
        ("P 01", "a space"),
        ("P01\n", "U+000A"),
        ("P\x0001", "U+0000"),
        ("P\u202e01", "U+202E"),
        ("ｐ０１", "“ｐ”"),
        ("被験者", "“被”"),
        ("-P01", "“-”"),
        ("_P01", "“_”"),
        ("con", "Windows"),
        ("LPT9", "Windows"),
        ("Com0", "Windows"),
    ],
)
def test_what_no_code_can_be_is_refused_with_what_to_do(text, why):
    with pytest.raises(CodeError) as refused:
        check_code(text)
    assert why in str(refused.value)
    assert len(refused.value.sentences) == 2


@pytest.mark.parametrize("code", ["Maria", "anna-schmidt", "MULLER", "Li_Wei", "tanaka"])
def test_what_looks_like_a_name_is_warned_of(code):
    assert "looks like a name" in words_of(check_code(code))


@pytest.mark.parametrize("code", ["1990-05-12", "12051990", "P900512", "19900512", "05_12_90"])
def test_what_looks_like_a_birthday_is_warned_of(code):
    assert "date of birth" in words_of(check_code(code))


@pytest.mark.parametrize("code", ["P01", "999999", "00000000", "S1234567", "30021990", "P-17"])
def test_other_numbers_are_no_birthdays(code):
    assert check_code(code) == ()


@given(st.text(max_size=40))
def test_any_text_is_a_code_or_refused_and_a_code_can_name_a_folder(text):
    try:
        check_code(text)
    except CodeError as error:
        assert all(map(str, error.sentences))
    else:
        assert folder_code(text) == text
        assert text.isascii() and not text.startswith("-")


@given(CODES)
def test_every_code_of_the_form_is_taken(code):
    check_code(code)


def test_a_code_is_confirmed_by_typing_it_twice_exactly():
    assert confirm_code("P01", "P01") == "P01"
    for other in ("p01", "P01 ", "P1", ""):
        with pytest.raises(CodeError, match="differ"):
            confirm_code("P01", other)
    with pytest.raises(CodeError, match="“/”"):
        confirm_code("a/b", "a/b")


# -- near misses -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("P01", "p01"),
        ("P01", "P1"),
        ("P01", "P-01"),
        ("P01", "PO1"),
        ("P01", "P0l"),
        ("P01", "Q01"),
        ("P01", "P011"),
        ("AB7", "BA7"),
        ("S014b", "S014"),
    ],
)
def test_near_codes_are_found_both_ways(code, other):
    assert near(code, [other]) == (other,)
    assert near(other, [code]) == (code,)
    assert other in words_of(near_warning(code, [other]))


@pytest.mark.parametrize(
    ("code", "other"),
    [("P01", "P02"), ("P12", "P21"), ("P01", "P01"), ("P01", "Q02"), ("A", "B"), ("POLO", "P010")],
)
def test_numbers_of_a_series_and_other_codes_are_not_near(code, other):
    assert near(code, [other]) == ()
    assert near_warning(code, [other]) == ()


def test_many_near_codes_are_named_in_part():
    found = near_warning("P1", ["P01", "P001", "P0001", "P00001"])
    assert words_of(found).count("P0") == 3 and "…" in words_of(found)


@given(CODES, CODES)
def test_nearness_is_mutual_and_never_of_itself(one, other):
    assert bool(near(one, [other])) == bool(near(other, [one]))
    assert near(one, [one]) == ()
    assert plain(one) == plain(one.swapcase())


# -- what is known ---------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path):
    def one(name, participant, study, visit=None):
        facts = {**FACTS, "participant": participant, "study": study}
        record(
            tmp_path / name, seconds=0.05, facts={**facts, **({"visit": visit} if visit else {})}
        )

    one("a", "P01", "A", {"number": 4})
    one("b", "P01", "A", {"number": 4})
    one("c", "P01", "B")
    one("d", "P02", "A")
    one("e", "P02", "A", {"number": "9"})
    one("f", "", "A", {"number": 7})
    return tmp_path


def test_session_numbers_follow_what_was_recorded(root):
    assert next_number(root, "A", "P01") == 5
    assert next_number(root, "B", "P01") == 2
    assert next_number(root, "A", "P02") == 3
    assert next_number(root, "A", "P03") == 1
    register = read_register(root)
    assert register.codes() == ("P01", "P02")
    assert register.codes("B") == ("P01",)


def test_what_is_known_of_a_code_is_said(root):
    register = read_register(root)
    said = words_of(register.warnings("A", "P01"))
    assert "2 recordings" in said and "another study, too (B)" in said
    assert register.warnings("A", "X7") == ()
    assert "nearly the same as P01" in words_of(register.warnings("A", "p1"))


def test_a_folder_that_is_not_there_knows_nobody(tmp_path):
    assert read_register(tmp_path / "none").codes() == ()
    assert next_number(tmp_path / "none", "A", "P01") == 1


def test_a_visit_that_is_none_is_empty():
    assert visit_of({"visit": [1]}) == {}
    assert visit_of({}) == {}


# -- the list of names -----------------------------------------------------------------------


def test_names_are_kept_elsewhere_for_the_owner_alone(tmp_path):
    file, data = tmp_path / "keys" / "who.csv", tmp_path / "data"
    write_name(file, data, "P01", "Maria, „Müller“")
    write_name(file, data, "P02", "王小明")
    write_name(file, data, "P01", "Maria, „Müller“")
    assert read_names(file) == {"P01": "Maria, „Müller“", "P02": "王小明"}
    assert os.name != "posix" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert remove_name(file, "P01") == 1
    assert remove_name(file, "P01") == 0
    assert read_names(file) == {"P02": "王小明"}
    assert [path.name for path in file.parent.iterdir()] == ["who.csv"]


def test_another_name_for_a_code_is_refused_and_nothing_changes(tmp_path):
    file = tmp_path / "who.csv"
    write_name(file, tmp_path / "data", "P01", "Maria")
    before = file.read_bytes()
    with pytest.raises(KeyFileError, match="another name"):
        write_name(file, tmp_path / "data", "P01", "Anna")
    assert file.read_bytes() == before


def test_a_list_inside_the_data_is_refused_by_a_link_too(tmp_path):
    data = tmp_path / "data"
    (data / "deep").mkdir(parents=True)
    (tmp_path / "link").symlink_to(data / "deep")
    for place in (data / "who.csv", data / "deep" / "who.csv", tmp_path / "link" / "who.csv"):
        with pytest.raises(KeyFileError, match="inside the folder of the data"):
            write_name(place, data, "P01", "Maria")
        assert not place.exists()
    check_place(tmp_path / "who.csv", data)


@pytest.mark.parametrize("name", ["", "  ", "=cmd()", "@x", "a\nb", "x" * 201, "-1"])
def test_names_that_harm_are_refused(tmp_path, name):
    with pytest.raises(KeyFileError):
        write_name(tmp_path / "who.csv", tmp_path / "data", "P01", name)
    assert not (tmp_path / "who.csv").exists()


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        (b"P01,Maria\n", 1, "columns code,name"),
        (b"code,name\nP01\n", 2, "two columns"),
        (b"code,name\nP01,a\nP01,b\n", 3, "twice"),
        (b"code,name\na/b,c\n", 2, "“/”"),
        (b"code,name\nP01,\xff\n", 2, "UTF-8"),
        (b'code,name\nP01,"a', 2, "no CSV"),
        (b"code;name\nP01;Maria\n", 1, "columns code,name"),
    ],
)
def test_a_wrong_list_is_refused_with_its_line_and_left_alone(tmp_path, content, line, why):
    file = tmp_path / "who.csv"
    file.write_bytes(content)
    with pytest.raises(KeyFileError) as refused:
        read_names(file)
    assert f"Line {line} " in str(refused.value) and why in str(refused.value)
    with pytest.raises(KeyFileError):
        write_name(file, tmp_path / "data", "P09", "Maria")
    assert file.read_bytes() == content


def test_a_folder_is_no_list(tmp_path):
    with pytest.raises(KeyFileError, match="cannot be used"):
        read_names(tmp_path)


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda b: b"code,name\n" + b))
def test_any_bytes_are_a_list_or_refused(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("keys") / "who.csv"
    file.write_bytes(data)
    try:
        names = read_names(file)
    except KeyFileError as error:
        assert json.dumps([str(s) for s in error.sentences])
    else:
        assert all(check_code(code) is not None for code in names)


NAMES = st.text(
    st.characters(categories=("L", "Nd", "Zs", "P", "S")), min_size=1, max_size=40
).filter(lambda name: name.strip() and name.isprintable() and name[0] not in "=+-@")


@settings(max_examples=25)
@given(st.dictionaries(CODES, NAMES, min_size=1, max_size=4))
def test_what_is_written_comes_back(tmp_path_factory, names):
    folder = tmp_path_factory.mktemp("keys")
    for code, name in names.items():
        write_name(folder / "who.csv", folder / "data", code, name)
    assert read_names(folder / "who.csv") == names
