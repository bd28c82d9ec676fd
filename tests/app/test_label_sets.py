"""Label sets: what keys give which labels, and what is refused."""

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.recording.annotations import AnnotationError, annotate
from emoscope.recording.label_sets import (
    DEFAULT,
    FILE_NAME,
    LabelSet,
    own_label_set,
    parse_label_set,
    read_label_set,
)
from emoscope_models import EMOTIONS


def test_the_default_is_the_seven_common_labels_on_the_keys_1_to_7():
    assert DEFAULT.labels == EMOTIONS
    assert [DEFAULT.label_of(key) for key in "1234567"] == list(EMOTIONS)
    assert DEFAULT.label_of("8") is None and DEFAULT.label_of("") is None
    assert [DEFAULT.key_of(label) for label in EMOTIONS] == list("1234567")
    assert DEFAULT.key_of("bored") == ""


def test_own_labels_with_and_without_keys(tmp_path):
    path = tmp_path / "参与 度.toml"
    path.write_text('labels = ["无聊", "engaged"]\nkeys = ["B", "e"]\n', encoding="utf-8")
    found = read_label_set(path)
    assert found == LabelSet("参与 度", ("无聊", "engaged"), ("b", "e"))
    assert found.label_of("E") == "engaged"
    many = parse_label_set(tomli_w.dumps({"name": "m", "labels": [f"l{n}" for n in range(12)]}))
    assert many.name == "m" and many.keys == (*"1234567890", "", "")
    assert many.label_of("") is None and many.label_of("0") == "l9"


def test_labels_are_what_raters_files_have_whichever_way_they_are_composed():
    found = parse_label_set('labels = ["e\u0301tonne\u0301"]')
    assert found.labels == (annotate(0, 1, "e\u0301tonne\u0301", "A").label,) == ("étonné",)


def test_the_set_beside_the_settings_is_the_users_own(tmp_path):
    assert own_label_set(tmp_path / "settings.toml") is DEFAULT
    (tmp_path / FILE_NAME).write_text('labels = ["a"]')
    assert own_label_set(tmp_path / "settings.toml").labels == ("a",)
    (tmp_path / FILE_NAME).write_text('label = ["a"]')
    with pytest.raises(AnnotationError, match=r"labels\.toml cannot be used \(there is no setting"):
        own_label_set(tmp_path / "settings.toml")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "labels must be a list"),
        ("labels = []", "1 to 36 labels"),
        ('labels = "a"', "labels must be a list"),
        ("labels = [1]", "labels must be a list"),
        ('labels = ["a", "A"]', "there twice"),
        ('labels = [" a"]', "cannot be a name"),
        ('labels = [""]', "cannot be a name"),
        ('labels = ["a\\u0001"]', "cannot be a name"),
        ('labels = ["a"]\nkeys = []', "as many keys"),
        ('labels = ["a", "b"]\nkeys = ["x", "X"]', "the key x is there twice"),
        ('labels = ["a"]\nkeys = ["["]', "cannot be a key"),
        ('labels = ["a"]\nkeys = ["12"]', "cannot be a key"),
        ('labels = ["a"]\nname = 3', "name must be text"),
        ('labels = ["a"]\ncolour = 3', "no setting 'colour'"),
        ("labels = [", "not TOML"),
    ],
)
def test_what_cannot_be_obeyed_is_refused_by_name(text, why):
    with pytest.raises(AnnotationError, match=why):
        parse_label_set(text)


def test_files_that_cannot_be_read_are_named(tmp_path):
    with pytest.raises(AnnotationError, match="No such file"):
        read_label_set(tmp_path / "no.toml")
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(AnnotationError, match=r"b\.toml cannot be used"):
        read_label_set(tmp_path / "b.toml")
    (tmp_path / "c.toml").write_bytes(b"#" * 70_000)
    with pytest.raises(AnnotationError, match="too large"):
        read_label_set(tmp_path / "c.toml")


VALUE = st.none() | st.text(max_size=4) | st.lists(st.text(max_size=3) | st.integers(), max_size=4)


@given(
    raw=st.dictionaries(
        st.sampled_from(["name", "labels", "keys", "x"]), VALUE.filter(lambda v: v is not None)
    )
)
@settings(max_examples=80, deadline=None)
def test_any_table_is_a_label_set_or_refused_in_words(raw):
    try:
        found = parse_label_set(tomli_w.dumps(raw))
    except (AnnotationError, UnicodeEncodeError):
        return
    for label, key in zip(found.labels, found.keys, strict=True):
        assert found.key_of(label) == key
        assert not key or found.label_of(key) == label


@given(text=st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_a_label_set_or_refused_in_words(text):
    with pytest.raises(AnnotationError, match="cannot be used"):
        parse_label_set(text + "\nlabels = []")
